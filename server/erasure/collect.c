#include "server/erasure/collect.h"

#include "server/store/rids.h"

enum { PART = 20000 }; /* changes that one snapshot is kept for */

struct part {
	struct collection *collection;
	size_t left;
	enum store_status status;
};

static bool
add(struct collection *collection, uint64_t rid)
{
	if (collection->count > 0 && collection->rids[collection->count - 1] == rid)
		return true;
	uint64_t *rids = arena_more(collection->arena, collection->rids, collection->count, &collection->capacity, sizeof *rids);

	if (rids == NULL)
		return false;
	collection->rids = rids;
	collection->rids[collection->count++] = rid;
	return true;
}

static bool
look(void *context, const struct record *record)
{
	struct part *part = context;
	struct collection *collection = part->collection;
	size_t count = record_subject_count(record);
	bool concerns = false;

	for (size_t i = 0; i < count; i++)
		concerns = concerns || record_subject(record, i) == collection->patient;
	collection->reached = record->sequence;
	if (concerns) {
		/* The server deletes nothing but what it erases: that isn't what was there. */
		collection->versions += !(record->deleted && record->writer == 0);
		if (!add(collection, record->rid))
			part->status = STORE_NO_MEMORY;
	}
	return part->status == STORE_OK && --part->left > 0;
}

enum store_status
collect(struct store *store, struct collection *collection, erasure_progress *progress, void *context)
{
	struct part part = { .collection = collection, .status = STORE_OK };
	uint64_t last = UINT64_MAX;
	struct snapshot *snapshot;

	while (part.status == STORE_OK && collection->reached < last) {
		part.left = PART;
		if ((part.status = snapshot_begin(store, &snapshot)) != STORE_OK)
			break;
		last = snapshot_sequence(snapshot);
		enum store_status status = store_changes(snapshot, collection->reached + 1, look, &part);

		if (part.left > 0 && status == STORE_OK && part.status == STORE_OK)
			collection->reached = last;
		snapshot_end(snapshot);
		if (part.status == STORE_OK)
			part.status = status;
		if (progress != NULL)
			progress(context, "collecting", collection->reached, last);
	}
	collection->count = rids_sort(collection->rids, collection->count);
	return part.status;
}
