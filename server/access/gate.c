#include "server/access/access.h"
#include "server/access/parts.h"
#include "server/access/standing.h"

struct released {
	struct record record;
	struct slice body;
	uint32_t mark; /* of what was removed from the body */
};

/* The version with its body, when it may leave, without the parts that are removed. */
static const struct released *
let_out(struct snapshot *snapshot, const struct record *record, uint64_t removed, struct arena *arena, enum store_status *status)
{
	struct released *released = arena_alloc(arena, sizeof *released);

	*status = STORE_NO_MEMORY;
	if (released == NULL)
		return NULL;
	*released = (struct released){ .record = *record, .body = SLICE("") };
	*status = record->deleted ? STORE_OK : store_body(snapshot, record->sequence, &released->body);
	if (*status == STORE_OK && !record->deleted && removed != 0) {
		released->mark = access_removed_mark(record->resource, removed);
		released->body = parts_take_out(record->resource, removed, released->body, arena);
		released->record.body_length = (uint32_t)released->body.length;
		if (released->body.data == NULL)
			*status = STORE_NO_MEMORY;
	}
	return *status == STORE_OK ? released : NULL;
}

const struct released *
release(struct snapshot *snapshot, const struct principal *principal, const struct record *record,
    enum access_action action, struct arena *arena, enum store_status *status)
{
	*status = STORE_ABSENT;
	if (!access_sees(snapshot, principal, record, action))
		return NULL;
	uint64_t removed = access_removed(snapshot, principal, record);

	if (removed != 0)
		access_note_removed(principal);
	return let_out(snapshot, record, removed, arena, status);
}

/* What forbids the patient's records to leave in a disclosure: all that the standing may say, but for the stop of the patient's own
 * listing. What can't be told forbids it. */
static enum store_status
forbidden(struct snapshot *snapshot, uint64_t patient, bool own, bool *forbidden)
{
	struct standing standing;
	struct arena arena;

	arena_init(&arena, 0);
	enum store_status status = standing_read(snapshot, patient, &arena, &standing);

	*forbidden = status != STORE_OK || standing.flags & (own ? STANDING_ERASED : STANDING_ERASED | STANDING_UNLISTED);
	arena_free(&arena);
	return status;
}

const struct released *
release_for_disclosure(struct snapshot *snapshot, const struct principal *principal, uint64_t patient,
    const struct record *record, struct arena *arena, enum store_status *status)
{
	bool concerns = record->rid == patient, no;

	*status = STORE_ABSENT;
	if (principal->kind != PRINCIPAL_OFFICER || patient == 0)
		return NULL;
	enum store_status standing = forbidden(snapshot, patient, true, &no);

	for (size_t i = 0; i < record_subject_count(record) && !no; i++) {
		uint64_t subject = record_subject(record, i);

		concerns = concerns || subject == patient;
		if (subject != patient)
			standing = forbidden(snapshot, subject, false, &no);
	}
	if (standing != STORE_OK)
		*status = standing;
	return concerns && !no ? let_out(snapshot, record, 0, arena, status) : NULL;
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
