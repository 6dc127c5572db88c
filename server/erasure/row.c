#include "server/erasure/row.h"

#include "server/registry/fields.h"

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

struct slice
erasure_write(const struct erasure *erasure, struct arena *arena)
{
	return fields_write(json_pack("{s:s#, s:s, s:I, s:s#, s:s#, s:s#, s:s#, s:I, s:I, s:I, s:I, s:I, s:I}", "pseudonym",
	                FIELD_TEXT(erasure->pseudonym), "state", states[erasure->state], "patient", (json_int_t)erasure->patient, "id",
	                FIELD_TEXT(erasure->patient_id), "reason", FIELD_TEXT(erasure->reason), "requestedBy", FIELD_TEXT(erasure->requested_by), "approvedBy",
	                FIELD_TEXT(erasure->approved_by), "requested", (json_int_t)erasure->requested, "approved",
	                (json_int_t)erasure->approved, "completed", (json_int_t)erasure->completed, "records",
	                (json_int_t)erasure->records, "versions", (json_int_t)erasure->versions, "shared", (json_int_t)erasure->shared),
	    arena);
}

static bool
read_row(struct slice key, struct slice value, struct arena *arena, struct erasure *out)
{
	struct fields fields = fields_begin(value, arena);
	bool known = false;

	*out = (struct erasure){
		.pseudonym = fields_text(&fields, "pseudonym"),
		.patient = (uint64_t)fields_number(&fields, "patient", INT64_MAX),
		.patient_id = fields_text(&fields, "id"),
		.reason = fields_text(&fields, "reason"),
		.requested_by = fields_text(&fields, "requestedBy"),
		.approved_by = fields_text(&fields, "approvedBy"),
		.requested = fields_number(&fields, "requested", INT64_MAX),
		.approved = fields_number(&fields, "approved", INT64_MAX),
		.completed = fields_number(&fields, "completed", INT64_MAX),
		.records = (uint64_t)fields_number(&fields, "records", INT64_MAX),
		.versions = (uint64_t)fields_number(&fields, "versions", INT64_MAX),
		.shared = (uint64_t)fields_number(&fields, "shared", INT64_MAX),
	};
	for (unsigned i = 0; key.length == ERASURE_KEY && i < ERASURE_KEY; i++)
		out->number = out->number << 8 | (unsigned char)key.data[i];
	struct slice state = fields_text(&fields, "state");

	for (size_t i = 0; i < sizeof states / sizeof *states; i++)
		if (slice_is(state, states[i])) {
			out->state = (enum erasure_state)i;
			known = true;
		}
	return fields_end(&fields) && known && out->number != 0;
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
	struct slice line = fields_write(json_pack("{s:I, s:s#, s:I, s:s#, s:I}", "erasure", (json_int_t)erasure->number, "pseudonym",
	    FIELD_TEXT(erasure->pseudonym), "patient", (json_int_t)erasure->patient, "store", FIELD_TEXT(store_id), "completed",
	    (json_int_t)erasure->completed), &arena);

	buffer_put(out, line);
	arena_free(&arena);
	return line.data != NULL && buffer_ok(out);
}

bool
erasure_ledger_read(struct slice line, struct arena *arena, uint64_t *patient, struct slice *store_id)
{
	struct fields fields = fields_begin(line, arena);

	*patient = (uint64_t)fields_number(&fields, "patient", INT64_MAX);
	*store_id = fields_text(&fields, "store");
	return fields_end(&fields) && *patient != 0;
}
