/* Consents as officers see them: proposals, and what is or was in force. */
#include "server/consents/row.h"

#include "server/store/rids.h"

struct walk {
	struct snapshot *snapshot;
	struct arena *arena;
	uint16_t type;
	uint64_t patient; /* 0: all */
	uint64_t *rids;
	size_t count, capacity;
	bool failed;
};

static void
add(struct walk *walk, uint64_t rid)
{
	uint64_t *rids = arena_more(walk->arena, walk->rids, walk->count, &walk->capacity, sizeof *rids);

	if (rids == NULL) {
		walk->failed = true;
		return;
	}
	walk->rids = rids;
	walk->rids[walk->count++] = rid;
}

/* Those that the index lists, and what it hasn't taken yet. */
static enum store_status
add_stored(struct walk *walk)
{
	char key[STORE_KEY_MOST];
	size_t length = walk->patient != 0 ? store_subject_key(walk->patient, walk->type, key) : store_type_key(walk->type, key);
	uint64_t found[256];
	const uint64_t *window;
	size_t count;
	struct postings *postings;
	enum store_status status = postings_begin(walk->snapshot, slice_of(key, length), SLICE_NONE, &postings);

	if (status != STORE_OK)
		return status;
	while ((count = postings_next(postings, 0, found, sizeof found / sizeof *found)) > 0)
		for (size_t i = 0; i < count; i++)
			add(walk, found[i]);
	postings_end(postings);
	status = store_window(walk->snapshot, walk->type, walk->arena, &window, &count);
	for (size_t i = 0; status == STORE_OK && i < count; i++)
		add(walk, window[i]);
	return status;
}

static bool
add_row(void *context, struct slice key, struct slice value)
{
	struct walk *walk = context;
	uint64_t rid = 0;

	(void)value;
	for (size_t i = 0; i < key.length; i++)
		rid = rid << 8 | (unsigned char)key.data[i];
	add(walk, rid);
	return !walk->failed;
}

/* Those in force, whatever became of the resource. */
static enum store_status
add_activated(struct walk *walk)
{
	struct standing standing;

	if (walk->patient == 0)
		return store_scan(walk->snapshot, TABLE_CONSENT, SLICE_NONE, add_row, walk);
	enum store_status status = standing_read(walk->snapshot, walk->patient, walk->arena, &standing);

	for (size_t i = 0; status == STORE_OK && i < standing.consent_count; i++)
		add(walk, standing.consents[i].rid);
	return status;
}

static enum store_status
view_of(struct snapshot *snapshot, struct arena *arena, struct consent_view *view)
{
	enum store_status status = activation_read(snapshot, view->record.rid, arena, &view->activation);

	view->state = status == STORE_ABSENT ? CONSENT_PROPOSED : view->activation.active ? CONSENT_ACTIVE : CONSENT_WITHDRAWN;
	return status == STORE_ABSENT ? STORE_OK : status;
}

static bool
concerns(const struct record *record, uint64_t patient)
{
	for (size_t i = 0; i < record_subject_count(record); i++)
		if (record_subject(record, i) == patient)
			return true;
	return patient == 0;
}

/* In force for the patient, whomever a later version is about. */
static bool
holds_for(const struct consent_view *view, uint64_t patient)
{
	return view->state == CONSENT_ACTIVE && view->activation.patient == patient;
}

enum store_status
consents_each(struct snapshot *snapshot, uint64_t patient, struct arena *arena,
    bool (*each)(void *context, const struct consent_view *view), void *context)
{
	struct walk walk = { .snapshot = snapshot, .arena = arena, .type = schema_resource(SLICE("Consent"))->resource,
		.patient = patient };
	enum store_status status = add_stored(&walk);

	if (status == STORE_OK)
		status = add_activated(&walk);
	if (status != STORE_OK || walk.failed)
		return walk.failed ? STORE_NO_MEMORY : status;
	walk.count = rids_sort(walk.rids, walk.count);
	for (size_t i = 0; i < walk.count; i++) {
		struct consent_view view;

		status = store_record(snapshot, walk.rids[i], &view.record);
		if (status == STORE_OK)
			status = view_of(snapshot, arena, &view);
		if (status != STORE_OK && status != STORE_ABSENT)
			return status;
		/* What was deleted is of interest as long as it is in force. */
		if (status == STORE_ABSENT || (!concerns(&view.record, patient) && !holds_for(&view, patient)) ||
		    (view.record.deleted && view.state != CONSENT_ACTIVE))
			continue;
		if (!each(context, &view))
			break;
	}
	return STORE_OK;
}

enum store_status
consent_find(struct snapshot *snapshot, struct slice id, struct arena *arena, struct consent_view *view)
{
	const struct schema_type *type = schema_resource(SLICE("Consent"));
	enum store_status status = id.length > 0 && id.length <= STORE_ID_MOST ?
	    store_find(snapshot, type->resource, id, &view->record) : STORE_ABSENT;

	return status == STORE_OK ? view_of(snapshot, arena, view) : status;
}
