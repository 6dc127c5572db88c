#include "server/access/access.h"
#include "server/access/parts.h"

struct released {
	struct record record;
	struct slice body;
	uint32_t mark; /* of what was removed from the body */
};

const struct released *
release(struct snapshot *snapshot, const struct principal *principal, const struct record *record,
    enum access_action action, struct arena *arena, enum store_status *status)
{
	*status = STORE_ABSENT;
	if (!access_sees(snapshot, principal, record, action))
		return NULL;
	struct released *released = arena_alloc(arena, sizeof *released);

	*status = STORE_NO_MEMORY;
	if (released == NULL)
		return NULL;
	*released = (struct released){ .record = *record, .body = SLICE("") };
	*status = record->deleted ? STORE_OK : store_body(snapshot, record->sequence, &released->body);
	uint64_t removed = *status == STORE_OK && !record->deleted ? access_removed(snapshot, principal, record) : 0;

	if (removed != 0) {
		released->mark = access_removed_mark(record->resource, removed);
		released->body = parts_take_out(record->resource, removed, released->body, arena);
		released->record.body_length = (uint32_t)released->body.length;
		if (released->body.data == NULL)
			*status = STORE_NO_MEMORY;
	}
	return *status == STORE_OK ? released : NULL;
}

const struct released *
release_own(const struct principal *principal, const struct change *change, struct arena *arena)
{
	struct released *released = arena_alloc(arena, sizeof *released);

	if (released == NULL || change->writer != principal->institution)
		return NULL;
	*released = (struct released){
		.record = {
			.rid = change->rid,
			.version = change->expected_version + 1,
			.sequence = change->sequence,
			.time = change->time,
			.resource = change->resource,
			.deleted = change->kind == CHANGE_DELETE,
			.owner = change->owner,
			.writer = change->writer,
			.items = change->items,
			.id = change->id,
			.subjects = SLICE(""),
			.entries = SLICE(""),
			.body_length = (uint32_t)change->body.length,
			.flags = change->flags,
		},
		.body = change->kind == CHANGE_DELETE ? SLICE("") : change->body,
	};
	return released;
}

const struct record *
released_record(const struct released *released)
{
	return &released->record;
}

struct slice
released_body(const struct released *released)
{
	return released->body;
}

uint32_t
released_mark(const struct released *released)
{
	return released->mark;
}

bool
released_keep(const struct released *released, struct arena *arena)
{
	struct released *keep = (struct released *)released; /* all of them were made in this file, not constant */
	struct slice id = arena_copy(arena, keep->record.id), subjects = arena_copy(arena, keep->record.subjects);
	struct slice body = arena_copy(arena, keep->body);

	if (id.data == NULL || subjects.data == NULL || body.data == NULL)
		return false;
	keep->record.id = id;
	keep->record.subjects = subjects;
	keep->record.entries = SLICE("");
	keep->body = body;
	return true;
}
