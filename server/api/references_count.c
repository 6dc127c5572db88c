/* Who refers to what is deleted: by the index key of each link, and by looking at all that the index hasn't taken yet. */
#include "server/api/references_inside.h"

#include "server/store/rids.h"

enum { RIDS_AT_ONCE = 256 };

/* The next link of the record's entries to something that the commit deletes. A reference to a version is good as long as there is
 * a history: it doesn't count. */
static struct own *
next_hit(const struct references *references, struct slice *rest, struct entry *entry)
{
	while (entry_next_link(rest, entry)) {
		const struct schema_type *type = entry->version.data == NULL ? schema_resource(entry->type) : NULL;
		struct own *own = type != NULL ? references_own(references, type->resource, entry->id) : NULL;

		if (own != NULL && own->deleted)
			return own;
	}
	return NULL;
}

/* The current state of a record that the commit leaves as it is; STORE_ABSENT when it is none. */
static enum store_status
bystander(const struct references *references, struct snapshot *snapshot, uint64_t rid, struct record *record)
{
	enum store_status status = store_record(snapshot, rid, record);

	if (status != STORE_OK)
		return status;
	return record->deleted || references_own(references, record->resource, record->id) != NULL ? STORE_ABSENT : STORE_OK;
}

static void
tally(const struct references *references, struct snapshot *snapshot, struct own *own, const struct record *record)
{
	own->referrers++;
	/* It may refer from a part that the caller doesn't see. */
	own->visible += references_sees(snapshot, references->principal, record) &&
	    access_removed(snapshot, references->principal, record) == 0;
}

/* Looks once at all that the index is out of date on, for all that the commit deletes. */
static enum store_status
count_window(struct references *references, struct snapshot *snapshot, struct arena *arena)
{
	enum store_status status =
	    store_window(snapshot, STORE_ANY_RESOURCE, arena, &references->window, &references->window_count);

	for (size_t i = 0; i < references->window_count && status == STORE_OK; i++) {
		struct record record;
		struct entry entry = { 0 };
		struct own *own;

		status = bystander(references, snapshot, references->window[i], &record);
		while (status == STORE_OK && (own = next_hit(references, &record.entries, &entry)) != NULL)
			tally(references, snapshot, own, &record);
		if (status == STORE_ABSENT)
			status = STORE_OK;
	}
	references->window_known = status == STORE_OK;
	return status;
}

/* Looks at a record that the index lists; not all of them refer to it, since keys are hashes. */
static enum store_status
count_listed(const struct references *references, struct own *own, struct snapshot *snapshot, uint64_t rid)
{
	struct record record;
	struct entry entry = { 0 };
	struct own *hit;
	enum store_status status = bystander(references, snapshot, rid, &record);

	if (status != STORE_OK)
		return status == STORE_ABSENT ? STORE_OK : status;
	while ((hit = next_hit(references, &record.entries, &entry)) != NULL && hit != own)
		continue;
	if (hit == own)
		tally(references, snapshot, own, &record);
	return STORE_OK;
}

enum store_status
references_count(struct references *references, struct own *own, struct snapshot *snapshot, struct arena *arena)
{
	char key[4 + ENTRY_KEY_MOST];
	size_t length = extract_link_key(slice_text(call_type_name(own->resource)), own->id, key), found, looked = 0;
	uint64_t rids[RIDS_AT_ONCE];
	struct postings *postings;
	enum store_status status = references->window_known ? STORE_OK : count_window(references, snapshot, arena);

	if (status == STORE_OK)
		status = postings_begin(snapshot, slice_of(key, length), SLICE_NONE, &postings);
	if (status != STORE_OK)
		return status;
	while (status == STORE_OK && !own->more && (found = postings_next(postings, 0, rids, RIDS_AT_ONCE)) > 0)
		for (size_t i = 0; i < found && status == STORE_OK && !own->more; i++) {
			if (rids_have(references->window, references->window_count, rids[i]))
				continue;
			status = count_listed(references, own, snapshot, rids[i]);
			looked++;
			own->more = looked == REFERENCES_WORK_MOST || (own->referrers > 0 && looked >= REFERENCES_COUNTED_MOST);
		}
	postings_end(postings);
	/* Nobody was found among so many, but not all were asked: to be safe, there is one. */
	if (own->more && own->referrers == 0)
		own->referrers = 1;
	return status;
}

bool
references_hit(const struct references *references, struct snapshot *snapshot, const uint64_t *rids, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct record record;
		struct entry entry = { 0 };
		enum store_status status = bystander(references, snapshot, rids[i], &record);

		if (status != STORE_OK && status != STORE_ABSENT)
			return true;
		if (status == STORE_OK && next_hit(references, &record.entries, &entry) != NULL)
			return true;
	}
	return false;
}
