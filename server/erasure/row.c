#include "server/erasure/row.h"

#include <jansson.h>
#include <stdlib.h>

static const char *const states[] = {
	[ERASURE_REQUESTED] = "requested",
	[ERASURE_APPROVED] = "approved",
	[ERASURE_PURGED] = "purged",
	[ERASURE_DONE] = "done",
	[ERASURE_WITHDRAWN] = "withdrawn",
};

const char *
erasure_state_text(enum erasure_state state)
{
	return states[state];
}

struct slice
erasure_key(uint64_t number, char out[ERASURE_KEY])
{
	for (unsigned i = 0; i < ERASURE_KEY; i++)
		out[i] = (char)(number >> (56 - 8 * i));
	return slice_of(out, ERASURE_KEY);
}

/* Takes the reference. */
static struct slice
dump(json_t *json, struct arena *arena)
{
	char *text = json != NULL ? json_dumps(json, JSON_COMPACT) : NULL;
	struct slice row = text != NULL ? arena_copy(arena, slice_text(text)) : SLICE_NONE;

	free(text);
	json_decref(json);
	return row;
}

#define TEXT(slice) ((slice).data != NULL ? (slice).data : ""), (int)(slice).length

struct slice
erasure_write(const struct erasure *erasure, struct arena *arena)
{
	return dump(json_pack("{s:s#, s:s, s:I, s:s#, s:s#, s:s#, s:s#, s:I, s:I, s:I, s:I, s:I, s:I}", "pseudonym",
	                TEXT(erasure->pseudonym), "state", states[erasure->state], "patient", (json_int_t)erasure->patient, "id",
	                TEXT(erasure->patient_id), "reason", TEXT(erasure->reason), "requestedBy", TEXT(erasure->requested_by), "approvedBy",
	                TEXT(erasure->approved_by), "requested", (json_int_t)erasure->requested, "approved",
	                (json_int_t)erasure->approved, "completed", (json_int_t)erasure->completed, "records",
	                (json_int_t)erasure->records, "versions", (json_int_t)erasure->versions, "shared", (json_int_t)erasure->shared),
	    arena);
}

/* What is missing or of another type sticks. */
struct reader {
	json_t *json;
	struct arena *arena;
	bool failed;
};

static struct slice
get_text(struct reader *reader, const char *name)
{
	const json_t *value = json_object_get(reader->json, name);
	struct slice text = json_is_string(value) ?
	    arena_copy(reader->arena, slice_of(json_string_value(value), json_string_length(value))) : SLICE_NONE;

	reader->failed = reader->failed || text.data == NULL;
	return text;
}

static int64_t
get_number(struct reader *reader, const char *name)
{
	const json_t *value = json_object_get(reader->json, name);

	reader->failed = reader->failed || !json_is_integer(value) || json_integer_value(value) < 0;
	return json_integer_value(value);
}

static bool
read_row(struct slice key, struct slice value, struct arena *arena, struct erasure *out)
{
	struct reader reader = { .json = json_loadb(value.data, value.length, JSON_REJECT_DUPLICATES, NULL), .arena = arena };
	bool known = false;

	*out = (struct erasure){
		.pseudonym = get_text(&reader, "pseudonym"),
		.patient = (uint64_t)get_number(&reader, "patient"),
		.patient_id = get_text(&reader, "id"),
		.reason = get_text(&reader, "reason"),
		.requested_by = get_text(&reader, "requestedBy"),
		.approved_by = get_text(&reader, "approvedBy"),
		.requested = get_number(&reader, "requested"),
		.approved = get_number(&reader, "approved"),
		.completed = get_number(&reader, "completed"),
		.records = (uint64_t)get_number(&reader, "records"),
		.versions = (uint64_t)get_number(&reader, "versions"),
		.shared = (uint64_t)get_number(&reader, "shared"),
	};
	for (unsigned i = 0; key.length == ERASURE_KEY && i < ERASURE_KEY; i++)
		out->number = out->number << 8 | (unsigned char)key.data[i];
	struct slice state = get_text(&reader, "state");

	for (size_t i = 0; i < sizeof states / sizeof *states; i++)
		if (slice_is(state, states[i])) {
			out->state = (enum erasure_state)i;
			known = true;
		}
	json_decref(reader.json);
	return known && !reader.failed && out->number != 0;
}

enum store_status
erasure_read(struct snapshot *snapshot, uint64_t number, struct arena *arena, struct erasure *out)
{
	char bytes[ERASURE_KEY];
	struct slice key = erasure_key(number, bytes), value;
	enum store_status status = store_get(snapshot, TABLE_ERASURE, key, &value);

	return status == STORE_OK && !read_row(key, value, arena, out) ? STORE_BROKEN : status;
}

struct list {
	struct arena *arena;
	struct erasure *rows;
	size_t count, capacity;
	enum store_status status;
};

static bool
add(void *context, struct slice key, struct slice value)
{
	struct list *list = context;

	struct erasure *rows = arena_more(list->arena, list->rows, list->count, &list->capacity, sizeof *rows);

	if (rows == NULL) {
		list->status = STORE_NO_MEMORY;
		return false;
	}
	list->rows = rows;
	if (!read_row(key, value, list->arena, &list->rows[list->count++]))
		list->status = STORE_BROKEN;
	return list->status == STORE_OK;
}

enum store_status
erasure_list(struct snapshot *snapshot, struct arena *arena, struct erasure **rows, size_t *count)
{
	struct list list = { .arena = arena };
	enum store_status status = store_scan(snapshot, TABLE_ERASURE, SLICE(""), add, &list);

	*rows = list.rows;
	*count = list.count;
	return status != STORE_OK ? status : list.status;
}

/* ---- The ledger -------------------------------------------------------------------------------------------------- */

bool
erasure_ledger_line(const struct erasure *erasure, struct slice store_id, struct buffer *out)
{
	struct arena arena;

	arena_init(&arena, 0);
	struct slice line = dump(json_pack("{s:I, s:s#, s:I, s:s#, s:I}", "erasure", (json_int_t)erasure->number, "pseudonym",
	    TEXT(erasure->pseudonym), "patient", (json_int_t)erasure->patient, "store", TEXT(store_id), "completed",
	    (json_int_t)erasure->completed), &arena);

	buffer_put(out, line);
	arena_free(&arena);
	return line.data != NULL && buffer_ok(out);
}

bool
erasure_ledger_read(struct slice line, struct arena *arena, uint64_t *patient, struct slice *store_id)
{
	struct reader reader = { .json = json_loadb(line.data != NULL ? line.data : "", line.length, JSON_REJECT_DUPLICATES, NULL),
		.arena = arena };

	*patient = (uint64_t)get_number(&reader, "patient");
	*store_id = get_text(&reader, "store");
	json_decref(reader.json);
	return !reader.failed && *patient != 0;
}
