/* Loading: what becomes of each document, by what is stored. */
#include <stdlib.h>

#include "server/admin/load.h"

/* Which document of this commit wrote an id last: a hash table with open addressing, as large as needed. */
struct written {
	struct load_document **slots;
	size_t mask;
};

static uint64_t
hash_of(const struct load_document *document)
{
	/* FNV-1a. */
	uint64_t hash = UINT64_C(14695981039346656037) ^ document->ingest.number;

	for (size_t i = 0; i < document->ingest.id.length; i++)
		hash = (hash ^ (unsigned char)document->ingest.id.data[i]) * UINT64_C(1099511628211);
	return hash ^ hash >> 29;
}

static struct load_document **
place_of(struct written *written, const struct load_document *document)
{
	size_t at = hash_of(document) & written->mask;

	while (written->slots[at] != NULL && (written->slots[at]->ingest.number != document->ingest.number ||
	    !slice_equal(written->slots[at]->ingest.id, document->ingest.id)))
		at = (at + 1) & written->mask;
	return &written->slots[at];
}

/* What stands before the document's turn: in this commit, or in the store. */
struct standing {
	uint64_t version; /* 0: nothing */
	struct slice body; /* empty when it is deleted */
	uint32_t owner;
};

static enum store_status
look_up(struct snapshot *snapshot, const struct load_document *document, uint32_t owner, struct standing *standing)
{
	struct record record;
	enum store_status status = store_find(snapshot, document->ingest.number, document->ingest.id, &record);

	*standing = (struct standing){ .owner = owner };
	if (status == STORE_ABSENT)
		return STORE_OK;
	if (status != STORE_OK)
		return status;
	standing->version = record.version;
	standing->owner = record.owner;
	return record.deleted ? STORE_OK : store_body(snapshot, record.sequence, &standing->body);
}

static enum store_status
resolve_one(struct load_document *document, const struct standing *standing, uint32_t owner, struct arena *arena)
{
	uint64_t expected = standing->version;

	document->unchanged =
	    standing->body.length > 0 && ingest_same(&document->ingest, expected, standing->body, arena);
	document->put = !document->unchanged;
	document->current = document->unchanged ? expected : expected + 1;
	/* The body names its version: written anew unless it was made for this one. */
	bool made = document->change.body.data != NULL && document->change.expected_version == expected &&
	    !ingest_stale(&document->ingest);

	if (document->put && !made &&
	    !ingest_change(&document->ingest, expected, expected == 0 ? CHANGE_CREATE : CHANGE_UPDATE, arena, &document->change))
		return STORE_NO_MEMORY;
	document->change.owner = standing->owner;
	document->change.writer = owner;
	return STORE_OK;
}

static enum store_status
resolve_all(struct load_chunk *chunks, size_t first, size_t count, struct snapshot *snapshot, uint32_t owner,
    struct written *written, struct change **changes)
{
	struct change **end = changes;

	for (size_t i = 0; i < count; i++) {
		struct load_chunk *chunk = &chunks[(first + i) % LOAD_CHUNKS];

		for (struct load_document *document = chunk->documents; document != NULL; document = document->next) {
			struct load_document **place = place_of(written, document), *before = *place;
			struct standing standing;
			enum store_status status = STORE_OK;

			if (before != NULL && before->put)
				standing = (struct standing){ before->current, before->change.body, before->change.owner };
			else
				status = look_up(snapshot, document, owner, &standing);
			if (status == STORE_OK)
				status = resolve_one(document, &standing, owner, &chunk->arena);
			if (status != STORE_OK)
				return status;
			*place = document;
			if (document->put) {
				*end = &document->change;
				end = &document->change.next;
			} else if (before != NULL && before->put) {
				*place = before;
			}
		}
	}
	*end = NULL;
	return STORE_OK;
}

enum store_status
load_resolve(struct load_chunk *chunks, size_t first, size_t count, struct snapshot *snapshot, uint32_t owner,
    struct change **changes)
{
	struct written written = { .mask = 1023 };
	size_t documents = 0;

	for (size_t i = 0; i < count; i++)
		for (struct load_document *document = chunks[(first + i) % LOAD_CHUNKS].documents; document != NULL;
		    document = document->next)
			documents++;
	while (written.mask < documents * 2)
		written.mask = written.mask * 2 + 1;
	written.slots = calloc(written.mask + 1, sizeof(struct load_document *));
	if (written.slots == NULL)
		return STORE_NO_MEMORY;
	enum store_status status = resolve_all(chunks, first, count, snapshot, owner, &written, changes);

	free(written.slots);
	return status;
}
