/* subject pack: all that is held of a subject, for that subject. The only way out of what is under a stop of listing.
 *
 * What there is to tell is listed first, by numbers; then it is recorded that it leaves, and only then anything does. No view of the
 * store is open while something is handed over, which may take as long as the other end likes. */
#include "server/admin/pack.h"

#include <stdlib.h>

#include "server/access/standing.h"
#include "server/admin/case.h"
#include "server/store/rids.h"

enum { HISTORY_STEP = 20000 }; /* versions looked at on one view */

struct part {
	uint64_t rid, version; /* version 0: the current one */
	uint16_t resource;
};

struct gathering {
	struct admin_call *call;
	struct principal officer;
	struct pack_title title;
	uint64_t patient;
	bool shared; /* what concerns others, too */
	struct buffer parts; /* struct part */
};

/* ---- What there is ---------------------------------------------------------------------------------------------------- */

static bool
concerns(const struct record *record, uint64_t patient, bool *others)
{
	bool found = record->rid == patient;

	*others = false;
	for (size_t i = 0; i < record_subject_count(record); i++) {
		bool same = record_subject(record, i) == patient;

		found = found || same;
		*others = *others || !same;
	}
	return found;
}

static void
add(struct gathering *gathering, const struct record *record, uint64_t version)
{
	struct part part = { .rid = record->rid, .version = version, .resource = record->resource };
	bool others;

	if (!concerns(record, gathering->patient, &others))
		return;
	if (others && !gathering->shared)
		gathering->title.withheld++;
	else
		buffer_put(&gathering->parts, slice_of((const char *)&part, sizeof part));
}

/* The compartment by the index, and what the index has not taken yet. */
static enum store_status
list_current(struct gathering *gathering, struct snapshot *snapshot)
{
	struct buffer rids;
	struct arena arena;
	const uint64_t *window;
	uint64_t some[256];
	size_t count;

	arena_init(&arena, 0);
	buffer_init(&rids, 0);
	buffer_put(&rids, slice_of((const char *)&gathering->patient, sizeof gathering->patient));
	enum store_status status = store_window(snapshot, STORE_ANY_RESOURCE, &arena, &window, &count);

	if (status == STORE_OK && count > 0)
		buffer_put(&rids, slice_of((const char *)window, count * sizeof *window));
	for (uint32_t type = 0; status == STORE_OK && type < schema_counts.resources; type++) {
		char key[STORE_KEY_MOST];
		struct postings *postings;

		status = postings_begin(snapshot, slice_of(key, store_subject_key(gathering->patient, (uint16_t)type, key)), SLICE_NONE,
		    &postings);
		while (status == STORE_OK && (count = postings_next(postings, 0, some, sizeof some / sizeof *some)) > 0)
			buffer_put(&rids, slice_of((const char *)some, count * sizeof *some));
		if (status == STORE_OK)
			postings_end(postings);
	}
	if (!buffer_ok(&rids))
		status = STORE_NO_MEMORY;
	uint64_t *list = (uint64_t *)(void *)rids.data;

	count = status == STORE_OK ? rids.length / sizeof *list : 0;
	count = rids_sort(list, count);
	for (size_t i = 0; status == STORE_OK && i < count; i++) {
		struct record record;

		status = store_record(snapshot, list[i], &record);
		if (status == STORE_OK && !record.deleted)
			add(gathering, &record, 0);
		if (status == STORE_ABSENT)
			status = STORE_OK;
	}
	buffer_free(&rids);
	arena_free(&arena);
	return status;
}

/* Every version that was ever about the subject: the whole journal, since what was deleted, or is about somebody else now, is in no
 * index. From new to old, on a view for some thousands each. */
static enum store_status
list_history(struct gathering *gathering)
{
	struct admin_call *call = gathering->call;
	uint64_t before = 0, all = 0;
	bool more = true;
	enum store_status status = STORE_OK;

	while (status == STORE_OK && more) {
		struct snapshot *snapshot;
		struct history *history;
		struct record record;

		if (call->stopping != NULL && call->stopping(call->context))
			return STORE_BUSY;
		status = snapshot_begin(call->store, &snapshot);
		if (status != STORE_OK)
			return status;
		all = all != 0 ? all : snapshot_sequence(snapshot);
		status = history_begin(snapshot, 0, STORE_ANY_RESOURCE, before, &history);
		for (int i = 0; status == STORE_OK && more && i < HISTORY_STEP; i++) {
			enum store_status next = history_next(history, &record);

			more = next == STORE_OK;
			status = next == STORE_ABSENT ? STORE_OK : next;
			if (!more)
				break;
			before = record.sequence;
			add(gathering, &record, record.version);
			more = before > 1;
		}
		if (status == STORE_OK)
			history_end(history);
		snapshot_end(snapshot);
		if (call->progress != NULL)
			call->progress(call->context, ADMIN_TEXT(call, "版を調べています", "looking through versions"), all - before, all);
	}
	return status;
}

/* The Patient first, then by type, then as they were made. */
static int
by_type(const void *a, const void *b)
{
	const struct part *x = a, *y = b;
	uint16_t patient = schema_resource(SLICE("Patient"))->resource;

	if (x->resource != y->resource) {
		if (x->resource == patient || y->resource == patient)
			return x->resource == patient ? -1 : 1;
		return x->resource < y->resource ? -1 : 1;
	}
	if (x->rid != y->rid)
		return x->rid < y->rid ? -1 : 1;
	return (x->version > y->version) - (x->version < y->version);
}

static enum store_status
list_parts(struct gathering *gathering)
{
	struct snapshot *snapshot;
	enum store_status status;

	if (gathering->title.history) {
		status = list_history(gathering);
	} else {
		status = snapshot_begin(gathering->call->store, &snapshot);
		if (status == STORE_OK) {
			status = list_current(gathering, snapshot);
			snapshot_end(snapshot);
		}
	}
	if (status == STORE_OK && !buffer_ok(&gathering->parts))
		status = STORE_NO_MEMORY;
	if (status == STORE_OK && gathering->parts.length > 0) {
		gathering->title.records = gathering->parts.length / sizeof(struct part);
		qsort(gathering->parts.data, gathering->title.records, sizeof(struct part), by_type);
	}
	return status;
}

/* ---- Telling it -------------------------------------------------------------------------------------------------------- */

/* That it leaves, to whom and for what, before it does. */
static enum admin_status
record_export(const struct gathering *gathering)
{
	const struct part *parts = (const struct part *)(const void *)gathering->parts.data;
	const struct pack_title *title = &gathering->title;
	struct audit_event event;
	struct arena arena;

	arena_init(&arena, 0);
	admin_event(gathering->call, AUDIT_EXPORT, &event);
	event.resource = schema_resource(SLICE("Patient"))->resource;
	event.id = title->patient;
	event.rid = gathering->patient;
	event.note = arena_print(&arena, "disclosure pack; case %llu; %s; %.*s", (unsigned long long)title->case_number,
	    title->history ? "every version" : "current versions", SLICE_ARGS(title->purpose));
	audit_list_add(&event.subjects, &arena, gathering->patient);
	for (uint64_t i = 0; i < title->records; i++)
		audit_list_add(&event.disclosed, &arena, parts[i].rid);
	enum admin_status status = event.note.data != NULL ? admin_record(gathering->call, &event)
	                                                   : admin_store_status(gathering->call, STORE_NO_MEMORY);

	arena_free(&arena);
	return status;
}

/* Lets the version out, as it is now, into the arena. NULL when there is nothing any more, or *status. */
static const struct released *
fetch(const struct gathering *gathering, const struct part *part, struct arena *arena, enum store_status *status)
{
	const struct released *released = NULL;
	struct snapshot *snapshot;
	struct record record;

	*status = snapshot_begin(gathering->call->store, &snapshot);
	if (*status != STORE_OK)
		return NULL;
	*status = part->version != 0 ? store_version(snapshot, part->rid, part->version, &record)
	                             : store_record(snapshot, part->rid, &record);
	if (*status == STORE_OK && (part->version != 0 || !record.deleted))
		released = release_for_disclosure(snapshot, &gathering->officer, gathering->patient, &record, arena, status);
	if (released != NULL && !released_keep(released, arena)) {
		*status = STORE_NO_MEMORY;
		released = NULL;
	}
	snapshot_end(snapshot);
	/* Deleted, or not about the subject any more, since it was listed. */
	if (*status == STORE_ABSENT)
		*status = STORE_OK;
	return released;
}

static enum admin_status
tell_resources(const struct gathering *gathering, struct pack *pack)
{
	const struct part *parts = (const struct part *)(const void *)gathering->parts.data;
	struct admin_call *call = gathering->call;
	struct arena arena;
	enum store_status status = STORE_OK;

	arena_init(&arena, 0);
	for (uint64_t i = 0; status == STORE_OK && i < gathering->title.records; i++) {
		arena_reset(&arena);
		const struct released *released = fetch(gathering, &parts[i], &arena, &status);

		if (released != NULL)
			pack_resource(pack, released, &arena);
		if (call->stopping != NULL && call->stopping(call->context))
			status = STORE_BUSY;
		if (call->progress != NULL && i % 100 == 0)
			call->progress(call->context, ADMIN_TEXT(call, "開示資料の作成", "writing the pack"), i, gathering->title.records);
	}
	arena_free(&arena);
	return admin_store_status(call, status);
}

static enum admin_status
tell(const struct gathering *gathering)
{
	struct admin_call *call = gathering->call;
	struct pack pack;

	pack_begin(&pack, call, &gathering->title);
	enum admin_status status = tell_resources(gathering, &pack);

	if (status == ADMIN_OK)
		status = pack_beside(&pack, gathering->patient);
	if (status == ADMIN_OK)
		status = pack_accesses(&pack, gathering->patient);
	if (status == ADMIN_OK && !pack_end(&pack))
		status = ADMIN_REFUSE(call, ADMIN_FAILED, "開示資料を最後まで作れません（メモリ不足か、読めない記録があります）",
		    "the pack can't be made to its end: memory ran out, or something can't be read");
	if (status == ADMIN_OK)
		call->result = json_pack("{s:I, s:I, s:I}", "resources", (json_int_t)pack.resources, "facts", (json_int_t)pack.facts,
		    "withheld", (json_int_t)gathering->title.withheld);
	pack_free(&pack);
	return status;
}

/* ---- The command ------------------------------------------------------------------------------------------------------- */

/* An accepted case of disclosure about the subject. */
static enum admin_status
check_case(struct admin_call *call, uint64_t patient, uint64_t *number)
{
	struct registry_case one;
	struct snapshot *snapshot;
	struct arena arena;
	enum admin_status status;

	*number = 0;
	if (json_object_get(call->arguments, "case") == NULL)
		return ADMIN_OK;
	status = admin_store_status(call, snapshot_begin(call->store, &snapshot));
	if (status != ADMIN_OK)
		return status;
	arena_init(&arena, 0);
	status = case_find(call, snapshot, "case", &arena, &one);
	if (status == ADMIN_OK) {
		*number = one.number;
		if (one.patient != patient || one.kind != CASE_DISCLOSURE || case_state_of(&one) != CASE_ACCEPTED)
			status = ADMIN_REFUSE(call, ADMIN_CONFLICT, "案件 %llu は、この対象者の開示を認めたものではありません",
			    "case %llu is no accepted disclosure to this subject", (unsigned long long)one.number);
	}
	snapshot_end(snapshot);
	arena_free(&arena);
	return status;
}

/* What was erased is not asked for any more. */
static enum admin_status
check_standing(struct admin_call *call, uint64_t patient)
{
	struct standing standing = { 0 };
	struct snapshot *snapshot;
	struct arena arena;
	enum admin_status status = admin_store_status(call, snapshot_begin(call->store, &snapshot));

	if (status != ADMIN_OK)
		return status;
	arena_init(&arena, 0);
	status = admin_store_status(call, standing_read(snapshot, patient, &arena, &standing));
	snapshot_end(snapshot);
	arena_free(&arena);
	if (status == ADMIN_OK && standing.flags & STANDING_ERASED)
		status = ADMIN_REFUSE(call, ADMIN_ABSENT, "この対象者は消去されています", "this subject was erased");
	return status;
}

enum admin_status
admin_subject_pack(struct admin_call *call)
{
	struct gathering gathering = {
		.call = call,
		.officer = { .kind = PRINCIPAL_OFFICER, .user = slice_text(call->officer), .now = admin_now() },
		.title = { .patient = admin_text(call, "patient"), .purpose = admin_text(call, "purpose"), .made = admin_now(),
		    .history = admin_flag(call, "history") },
		.shared = admin_flag(call, "with-others"),
	};

	if (call->item == NULL || slice_trim(gathering.title.purpose).length == 0)
		return ADMIN_REFUSE(call, ADMIN_USAGE, "--purpose で目的を指定してください", "say by --purpose what it is for");
	enum admin_status status = case_patient(call, &gathering.patient);

	if (status == ADMIN_OK)
		status = check_standing(call, gathering.patient);
	if (status == ADMIN_OK)
		status = check_case(call, gathering.patient, &gathering.title.case_number);
	if (status != ADMIN_OK)
		return status;
	buffer_init(&gathering.parts, 0);
	status = admin_store_status(call, list_parts(&gathering));
	if (status == ADMIN_OK)
		status = record_export(&gathering);
	if (status == ADMIN_OK)
		status = tell(&gathering);
	buffer_free(&gathering.parts);
	return status;
}
