#include "server/erasure/erasure.h"

#include "resources/schema/schema.h"
#include "server/consents/consents.h"
#include "server/erasure/collect.h"
#include "server/erasure/row.h"
#include "server/registry/order.h"
#include "server/store/seal.h"
#include "server/witness/keys.h"

#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <sys/random.h>
#include <time.h>

enum { DELETES = 200, TRIES = 1000, PSEUDONYM = 16 };

/* One process writes the store, and one erasure runs at a time: so nobody else changes these rows meanwhile. */
static pthread_mutex_t one_at_a_time = PTHREAD_MUTEX_INITIALIZER;

static bool
refuse(struct registry_order *order, const char *format, ...)
{
	va_list list;

	va_start(list, format);
	vsnprintf(order->error, sizeof order->error, format, list);
	va_end(list);
	return false;
}

static bool
failed(struct registry_order *order, enum store_status status)
{
	return status == STORE_OK || refuse(order, "the erasure was not completed: %s", store_status_text(status));
}

/* It takes its time: that it was asked for at some time doesn't say when it was done. */
static int64_t
now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_REALTIME, &time);
	return time.tv_sec * INT64_C(1000000) + time.tv_nsec / 1000;
}

/* What an erasure is about while it is carried out. */
struct work {
	struct store *store;
	struct registry_order *order;
	struct arena *arena;
	erasure_progress *progress;
	void *context;
	struct collection collection;
};

static void
tell(const struct work *work, const char *what, uint64_t done, uint64_t all)
{
	if (work->progress != NULL)
		work->progress(work->context, what, done, all);
}

/* ---- Rows and their audit records -------------------------------------------------------------------------------- */

static struct table_put *
put_row(struct work *work, struct table_put *next, enum store_table table, struct slice key, struct slice value)
{
	struct table_put *put = arena_zero(work->arena, 1, sizeof *put);

	if (put == NULL || (put->key = arena_copy(work->arena, key)).data == NULL)
		return NULL;
	put->table = table;
	put->value = value;
	put->next = next;
	return put;
}

static struct slice
note_of(const struct erasure *erasure, struct arena *arena)
{
	return arena_print(arena, "erasure %llu, pseudonym %.*s, %s: %llu records, %llu versions", (unsigned long long)erasure->number,
	    SLICE_ARGS(erasure->pseudonym), erasure_state_text(erasure->state), (unsigned long long)erasure->records,
	    (unsigned long long)erasure->versions);
}

static bool
record_of(struct work *work, enum audit_event_type type, const struct erasure *erasure, struct audit_put *out)
{
	struct audit_event event;

	audit_event_init(&event);
	event.type = type;
	event.time = work->order->now;
	event.user = work->order->officer;
	event.note = note_of(erasure, work->arena);
	*out = (struct audit_put){ .bytes = audit_event_encode(&event, work->arena) };
	return out->bytes.data != NULL;
}

/* Fills in the commit with the erasure's row and audit record, before the rows that are there. */
static bool
add_row(struct work *work, const struct erasure *erasure, enum audit_event_type type, struct commit *commit, struct audit_put *audit)
{
	char key[ERASURE_KEY];
	struct slice row = erasure_write(erasure, work->arena);
	struct table_put *put = row.data != NULL ?
	    put_row(work, commit->tables, TABLE_ERASURE, erasure_key(erasure->number, key), row) : NULL;

	if (put == NULL || !record_of(work, type, erasure, audit))
		return failed(work->order, STORE_NO_MEMORY);
	commit->tables = put;
	commit->audits = audit;
	return true;
}

static bool
write_row(struct work *work, const struct erasure *erasure, enum audit_event_type type)
{
	struct commit commit = { 0 };
	struct audit_put audit;

	return add_row(work, erasure, type, &commit, &audit) && failed(work->order, store_commit_wait(work->store, &commit));
}

/* ---- Asking for it ----------------------------------------------------------------------------------------------- */

static uint16_t
patient_type(void)
{
	return schema_resource(SLICE("Patient"))->resource;
}

/* Records that concern others, too. */
static enum store_status
count_shared(struct work *work, struct erasure *erasure)
{
	struct snapshot *snapshot;
	struct record record;
	enum store_status status = snapshot_begin(work->store, &snapshot);

	if (status != STORE_OK)
		return status;
	erasure->shared = 0;
	for (size_t i = 0; i < work->collection.count; i++)
		if (store_record(snapshot, work->collection.rids[i], &record) == STORE_OK)
			erasure->shared += record_subject_count(&record) > 1;
	snapshot_end(snapshot);
	return STORE_OK;
}

/* The next number, and that nothing is under way for the patient. */
static bool
take_number(struct work *work, struct snapshot *snapshot, struct erasure *erasure)
{
	struct erasure *list;
	size_t count;

	if (!failed(work->order, erasure_list(snapshot, work->arena, &list, &count)))
		return false;
	for (size_t i = 0; i < count; i++)
		if (list[i].patient == erasure->patient && (list[i].state == ERASURE_REQUESTED || list[i].state == ERASURE_APPROVED))
			return refuse(work->order, "erasure %llu of this patient is %s already", (unsigned long long)list[i].number,
			    erasure_state_text(list[i].state));
	erasure->number = count > 0 ? list[count - 1].number + 1 : 1;
	return true;
}

static bool
draw_pseudonym(struct work *work, struct erasure *erasure)
{
	unsigned char bytes[PSEUDONYM];
	char text[2 * PSEUDONYM + 1];

	if (getrandom(bytes, sizeof bytes, 0) != sizeof bytes)
		return refuse(work->order, "no random number can be had");
	for (unsigned i = 0; i < PSEUDONYM; i++)
		snprintf(text + 2 * i, 3, "%02x", bytes[i]);
	erasure->pseudonym = arena_copy(work->arena, slice_text(text));
	return erasure->pseudonym.data != NULL || failed(work->order, STORE_NO_MEMORY);
}

static bool
begin_request(struct work *work, struct erasure *erasure)
{
	struct snapshot *snapshot;

	if (!failed(work->order, snapshot_begin(work->store, &snapshot)))
		return false;
	enum store_status status = store_rid(snapshot, patient_type(), erasure->patient_id, &erasure->patient);
	bool ok = status == STORE_OK ? take_number(work, snapshot, erasure) : status == STORE_ABSENT ?
	    refuse(work->order, "nothing is known of a patient \"%.*s\"", SLICE_ARGS(erasure->patient_id)) : failed(work->order, status);

	snapshot_end(snapshot);
	return ok;
}

bool
erasure_request(struct store *store, struct registry_order *order, struct slice patient_id, struct slice reason,
    erasure_progress *progress, void *context, struct arena *arena, struct erasure *out)
{
	struct work work = { .store = store, .order = order, .arena = arena, .progress = progress, .context = context };

	*out = (struct erasure){ .patient_id = patient_id, .reason = reason, .requested_by = order->officer, .approved_by = SLICE(""),
		.requested = order->now };
	if (reason.length == 0 || reason.length > REGISTRY_TEXT_MOST)
		return refuse(order, "say why, in at most %d bytes", REGISTRY_TEXT_MOST);
	if (pthread_mutex_trylock(&one_at_a_time) != 0)
		return refuse(order, "another erasure is under way: try again later");
	bool ok = begin_request(&work, out) && draw_pseudonym(&work, out);

	work.collection = (struct collection){ .arena = arena, .patient = out->patient };
	ok = ok && failed(order, collect(store, &work.collection, progress, context)) && failed(order, count_shared(&work, out));
	out->records = work.collection.count;
	out->versions = work.collection.versions;
	ok = ok && write_row(&work, out, AUDIT_ERASE_PREVIEW);
	pthread_mutex_unlock(&one_at_a_time);
	return ok;
}

/* The row as it is now. */
static bool
find(struct work *work, uint64_t number, struct erasure *out)
{
	struct snapshot *snapshot;

	if (!failed(work->order, snapshot_begin(work->store, &snapshot)))
		return false;
	enum store_status status = erasure_read(snapshot, number, work->arena, out);

	snapshot_end(snapshot);
	return status == STORE_ABSENT ? refuse(work->order, "there is no erasure %llu", (unsigned long long)number) :
	    failed(work->order, status);
}

bool
erasure_withdraw(struct store *store, struct registry_order *order, uint64_t number, struct arena *arena, struct erasure *out)
{
	struct work work = { .store = store, .order = order, .arena = arena };

	if (pthread_mutex_trylock(&one_at_a_time) != 0)
		return refuse(order, "another erasure is under way: try again later");
	bool ok = find(&work, number, out);

	if (ok && out->state != ERASURE_REQUESTED)
		ok = refuse(order, "erasure %llu is %s already", (unsigned long long)number, erasure_state_text(out->state));
	if (ok) {
		out->state = ERASURE_WITHDRAWN;
		out->patient_id = SLICE("");
		out->completed = order->now;
		ok = write_row(&work, out, AUDIT_ERASE_APPROVE);
	}
	pthread_mutex_unlock(&one_at_a_time);
	return ok;
}

/* ---- Approving it: the patient is shown to nobody from then on --------------------------------------------------- */

struct approval {
	const struct erasure *erasure; /* as it is to be */
	struct arena arena; /* of the change: for what is filled in at the commit */
	struct subject_change change;
};

static bool
put(void *context, enum store_table table, struct slice key, struct slice value)
{
	return value.data != NULL ? order_put(context, table, key, value) : order_remove(context, table, key);
}

static void
fill(struct order *order, uint64_t sequence)
{
	subject_fill(&((struct approval *)order->context)->change, sequence);
}

/* Marks the standing, resting on what it is: an order about the patient's consents may come between. */
static bool
approve_step(struct order *order, void *context)
{
	struct approval *approval = context;
	const struct erasure *erasure = approval->erasure;
	char subject[STANDING_KEY], key[ERASURE_KEY];
	struct slice row;
	enum store_status status = order_get(order, TABLE_SUBJECT, standing_key(erasure->patient, subject), &row);

	arena_reset(&approval->arena);
	if (status == STORE_ABSENT)
		row = SLICE_NONE;
	else if (status == STORE_OK && (row = arena_copy(&approval->arena, row)).data == NULL)
		status = STORE_NO_MEMORY;
	if (status == STORE_OK || status == STORE_ABSENT)
		status = subject_begin(row, erasure->patient, &approval->arena, &approval->change);
	if (status != STORE_OK)
		return order_store_failed(order, status);
	approval->change.standing.flags |= STANDING_ERASED;
	order->fill = fill;
	order->event.note = note_of(erasure, &order->arena);
	return (subject_puts(&approval->change, &approval->arena, put, order) || order_store_failed(order, STORE_NO_MEMORY)) &&
	    order_put(order, TABLE_ERASURE, erasure_key(erasure->number, key), erasure_write(erasure, &order->arena));
}

static bool
approve(struct work *work, struct erasure *erasure)
{
	struct approval approval = { .erasure = erasure };

	if (slice_equal(erasure->requested_by, work->order->officer))
		return refuse(work->order, "another officer than %.*s, who asked for it, must approve it", SLICE_ARGS(erasure->requested_by));
	erasure->state = ERASURE_APPROVED;
	erasure->approved_by = work->order->officer;
	erasure->approved = work->order->now;
	arena_init(&approval.arena, 0);
	bool ok = order_run(work->store, work->order, AUDIT_ERASE_APPROVE, approve_step, &approval);

	arena_free(&approval.arena);
	return ok;
}

/* ---- Carrying it out --------------------------------------------------------------------------------------------- */

/* Deletes up to DELETES of the records that aren't deleted yet, from the one at *at on. */
static enum store_status
delete_some(struct work *work, size_t *at)
{
	struct change *changes = arena_zero(work->arena, DELETES, sizeof *changes);
	struct snapshot *snapshot;
	struct record record;
	size_t count = 0;
	enum store_status status = changes != NULL ? snapshot_begin(work->store, &snapshot) : STORE_NO_MEMORY;

	if (status != STORE_OK)
		return status;
	for (; status == STORE_OK && *at < work->collection.count && count < DELETES; ++*at) {
		status = store_record(snapshot, work->collection.rids[*at], &record);
		if (status == STORE_ABSENT || (status == STORE_OK && record.deleted)) {
			status = STORE_OK;
			continue;
		}
		if (status != STORE_OK)
			break;
		changes[count] = (struct change){ .kind = CHANGE_DELETE, .resource = record.resource,
			.id = arena_copy(work->arena, record.id), .expected_version = record.version, .owner = record.owner,
			.items = record.items, .flags = record.flags };
		if (changes[count].id.data == NULL)
			status = STORE_NO_MEMORY;
		if (count > 0)
			changes[count - 1].next = &changes[count];
		count++;
	}
	snapshot_end(snapshot);
	struct commit commit = { .changes = changes };

	return status == STORE_OK && count > 0 ? store_commit_wait(work->store, &commit) : status;
}

static enum store_status
delete_all(struct work *work)
{
	enum store_status status = STORE_OK;
	int tries = 0;

	for (size_t at = 0; status == STORE_OK && at < work->collection.count;) {
		size_t from = at;

		status = delete_some(work, &at);
		/* Somebody, such as a load, wrote one of them meanwhile. */
		if (status == STORE_CONFLICT && ++tries < TRIES) {
			status = STORE_OK;
			at = from;
		}
		tell(work, "deleting", at, work->collection.count);
	}
	return status;
}

/* Collects and deletes until there is nothing that wasn't there before. */
static enum store_status
collect_and_delete(struct work *work)
{
	enum store_status status = collect(work->store, &work->collection, work->progress, work->context);
	size_t count;

	do {
		count = work->collection.count;
		if (status == STORE_OK)
			status = delete_all(work);
		if (status == STORE_OK)
			status = collect(work->store, &work->collection, NULL, NULL);
	} while (status == STORE_OK && work->collection.count != count);
	return status;
}

struct rows {
	struct work *work;
	enum store_table table;
	struct table_put *puts;
	bool failed;
};

static bool
remove_row(void *context, struct slice key, struct slice value)
{
	struct rows *rows = context;
	struct table_put *put = put_row(rows->work, rows->puts, rows->table, key, SLICE_NONE);

	(void)value;
	rows->failed = put == NULL;
	if (put != NULL)
		rows->puts = put;
	return put != NULL;
}

/* In TABLE_PERMITTED the patient is the key's end. */
static bool
remove_permitted(void *context, struct slice key, struct slice value)
{
	const struct rows *rows = context;
	char own[STANDING_KEY];

	return key.length < STANDING_KEY ||
	    !slice_equal(slice_from(key, key.length - STANDING_KEY), standing_key(rows->work->collection.patient, own)) ||
	    remove_row(context, key, value);
}

/* What else is kept of the patient, tokens that stand for it, and the activations of its Consents. */
static enum store_status
collect_rows(struct work *work, struct rows *rows, struct slice id)
{
	/* Those whose keys begin with the patient. */
	static const enum store_table tables[] = { TABLE_SUBJECT, TABLE_PROXY, TABLE_REVIEW };
	struct snapshot *snapshot;
	enum store_status status = snapshot_begin(work->store, &snapshot);
	char key[STANDING_KEY];

	if (status != STORE_OK)
		return status;
	for (size_t i = 0; status == STORE_OK && i < sizeof tables / sizeof *tables; i++) {
		rows->table = tables[i];
		status = store_scan(snapshot, tables[i], standing_key(work->collection.patient, key), remove_row, rows);
	}
	rows->table = TABLE_PERMITTED;
	if (status == STORE_OK)
		status = store_scan(snapshot, TABLE_PERMITTED, SLICE(""), remove_permitted, rows);
	if (status == STORE_OK && id.length > 0)
		status = registry_tokens_end(snapshot, id, work->order->now, work->arena, &rows->puts);
	snapshot_end(snapshot);
	rows->table = TABLE_CONSENT;
	for (size_t i = 0; status == STORE_OK && !rows->failed && i < work->collection.count; i++)
		remove_row(rows, standing_key(work->collection.rids[i], key), SLICE_NONE);
	return status != STORE_OK ? status : rows->failed ? STORE_NO_MEMORY : STORE_OK;
}

/* Nothing of the patient is left in any row; the erasure's own, when there is one, says so with the same commit. */
static bool
purge(struct work *work, struct erasure *erasure, struct slice id)
{
	struct rows rows = { .work = work };
	struct purge what = { .rids = work->collection.rids, .count = work->collection.count, .resource = patient_type(), .id = id };
	struct commit commit = { 0 };
	struct audit_put audit;

	tell(work, "purging", 0, work->collection.count);
	if (!failed(work->order, collect_rows(work, &rows, id)))
		return false;
	commit.tables = rows.puts;
	if (erasure != NULL) {
		erasure->state = ERASURE_PURGED;
		erasure->records = work->collection.count;
		erasure->versions = work->collection.versions;
		erasure->patient_id = SLICE("");
		if (!add_row(work, erasure, AUDIT_ERASE, &commit, &audit))
			return false;
	}
	return failed(work->order, store_purge(work->store, &what, &commit));
}

/* The patient's key, and what free pages still hold. */
static bool
wipe(struct work *work)
{
	tell(work, "compacting", 0, 0);
	enum store_status status = store_subject_forget(work->store, work->collection.patient);

	if (status == STORE_OK)
		status = store_compact(work->store);
	if (status == STORE_OK)
		status = store_reindex(work->store, NULL, NULL);
	return failed(work->order, status);
}

static bool
carry_out(struct work *work, struct erasure *erasure)
{
	work->collection = (struct collection){ .arena = work->arena, .patient = erasure->patient };
	if (erasure->state == ERASURE_APPROVED) {
		struct slice id = erasure->patient_id;

		if (!failed(work->order, collect_and_delete(work)) || !purge(work, erasure, id))
			return false;
	}
	if (!wipe(work))
		return false;
	erasure->state = ERASURE_DONE;
	erasure->completed = work->order->now = now();
	return write_row(work, erasure, AUDIT_ERASE);
}

bool
erasure_run(struct store *store, struct registry_order *order, uint64_t number, erasure_progress *progress, void *context,
    struct arena *arena, struct erasure *out)
{
	struct work work = { .store = store, .order = order, .arena = arena, .progress = progress, .context = context };

	if (pthread_mutex_trylock(&one_at_a_time) != 0)
		return refuse(order, "another erasure is under way: try again later");
	bool ok = find(&work, number, out);

	if (ok && (out->state == ERASURE_DONE || out->state == ERASURE_WITHDRAWN))
		ok = refuse(order, "erasure %llu is %s already", (unsigned long long)number, erasure_state_text(out->state));
	if (ok && out->state == ERASURE_REQUESTED)
		ok = approve(&work, out);
	ok = ok && carry_out(&work, out);
	pthread_mutex_unlock(&one_at_a_time);
	return ok;
}

bool
erasure_repeat(struct store *store, struct registry_order *order, uint64_t patient, erasure_progress *progress,
    void *context, bool *found)
{
	struct arena arena;
	struct snapshot *snapshot;
	struct record record;
	struct slice id = SLICE_NONE;

	*found = false;
	if (pthread_mutex_trylock(&one_at_a_time) != 0)
		return refuse(order, "another erasure is under way: try again later");
	arena_init(&arena, 0);
	struct work work = { .store = store, .order = order, .arena = &arena, .progress = progress, .context = context,
		.collection = { .arena = &arena, .patient = patient } };
	enum store_status status = snapshot_begin(store, &snapshot);

	if (status == STORE_OK) {
		if (store_record(snapshot, patient, &record) == STORE_OK)
			id = arena_copy(&arena, record.id);
		snapshot_end(snapshot);
		status = collect_and_delete(&work);
	}
	*found = work.collection.count > 0;
	bool ok = failed(order, status) && purge(&work, NULL, id) && (!*found || wipe(&work));

	arena_free(&arena);
	pthread_mutex_unlock(&one_at_a_time);
	return ok;
}

/* ---- The certificate --------------------------------------------------------------------------------------------- */

static void
put_time(struct buffer *out, const char *name, int64_t time)
{
	buffer_print(out, ",\"%s\":%lld", name, (long long)(time / 1000000));
}

bool
erasure_certificate(struct store *store, const struct erasure *erasure, struct buffer *out)
{
	struct arena arena;
	struct jws_key *keys;
	struct buffer payload;
	size_t count = 0;

	arena_init(&arena, 0);
	buffer_init(&payload, 0);
	bool ok = erasure->state == ERASURE_DONE && witness_keys(store, true, &arena, &keys, &count) == STORE_OK && count > 0;

	buffer_print(&payload, "{\"erasure\":%llu,\"pseudonym\":", (unsigned long long)erasure->number);
	buffer_json(&payload, erasure->pseudonym);
	put_time(&payload, "requested", erasure->requested);
	put_time(&payload, "approved", erasure->approved);
	put_time(&payload, "completed", erasure->completed);
	buffer_literal(&payload, ",\"requestedBy\":");
	buffer_json(&payload, erasure->requested_by);
	buffer_literal(&payload, ",\"approvedBy\":");
	buffer_json(&payload, erasure->approved_by);
	buffer_print(&payload, ",\"records\":%llu,\"versions\":%llu}", (unsigned long long)erasure->records,
	    (unsigned long long)erasure->versions);
	ok = ok && buffer_ok(&payload) && jws_sign(&keys[0], "irori-erasure", buffer_slice(&payload), out) && buffer_ok(out);
	if (count > 0)
		witness_keys_free(keys, count);
	buffer_free(&payload);
	arena_free(&arena);
	return ok;
}
