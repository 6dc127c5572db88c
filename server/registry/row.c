#include "server/registry/row.h"

#include <jansson.h>

#include "resources/base/base64.h"

static const char *const states[] = {
	[INSTITUTION_APPLIED] = "applied",
	[INSTITUTION_APPROVED] = "approved",
	[INSTITUTION_SUSPENDED] = "suspended",
	[INSTITUTION_ENDED] = "ended",
};

const char *
institution_state_text(enum institution_state state)
{
	return states[state];
}

struct slice
row_number_key(uint32_t number, unsigned char out[4])
{
	out[0] = (unsigned char)(number >> 24);
	out[1] = (unsigned char)(number >> 16);
	out[2] = (unsigned char)(number >> 8);
	out[3] = (unsigned char)number;
	return slice_of((const char *)out, 4);
}

struct slice
row_case_key(uint64_t number, unsigned char out[8])
{
	for (int i = 7; i >= 0; i--, number >>= 8)
		out[i] = (unsigned char)number;
	return slice_of((const char *)out, 8);
}

/* ---- Reading: what is missing or of the wrong type sticks --------------------------------------------------------- */

struct reader {
	json_t *json;
	struct arena *arena;
	bool failed;
};

static struct reader
reader_begin(struct slice value, struct arena *arena)
{
	struct reader reader = { .arena = arena };

	reader.json = value.data != NULL ? json_loadb(value.data, value.length, JSON_REJECT_DUPLICATES, NULL) : NULL;
	reader.failed = !json_is_object(reader.json);
	return reader;
}

static bool
reader_end(struct reader *reader)
{
	json_decref(reader->json);
	return !reader->failed;
}

static struct slice
copy(struct reader *reader, struct slice text)
{
	struct slice result = arena_copy(reader->arena, text);

	reader->failed = reader->failed || result.data == NULL;
	return result;
}

static struct slice
get_text(struct reader *reader, const char *name)
{
	const json_t *value = json_object_get(reader->json, name);

	if (!json_is_string(value)) {
		reader->failed = true;
		return SLICE_NONE;
	}
	return copy(reader, slice_of(json_string_value(value), json_string_length(value)));
}

static int64_t
get_number(struct reader *reader, const char *name, int64_t most)
{
	const json_t *value = json_object_get(reader->json, name);
	json_int_t number = json_is_integer(value) ? json_integer_value(value) : -1;

	if (number < 0 || number > most) {
		reader->failed = true;
		return 0;
	}
	return number;
}

/* Rows written before there was such a text lack it: an empty one. */
static struct slice
get_optional(struct reader *reader, const char *name)
{
	return json_object_get(reader->json, name) != NULL ? get_text(reader, name) : SLICE("");
}

static uint64_t
get_items(struct reader *reader, const char *name)
{
	return json_object_get(reader->json, name) != NULL ? (uint64_t)get_number(reader, name, INT64_MAX) : TOKEN_ALL_ITEMS;
}

static bool
get_flag(struct reader *reader, const char *name)
{
	const json_t *value = json_object_get(reader->json, name);

	reader->failed = reader->failed || !json_is_boolean(value);
	return json_is_true(value);
}

bool
row_read_institution(struct slice key, struct slice value, struct arena *arena, struct institution *out)
{
	struct reader reader = reader_begin(value, arena);

	*out = (struct institution){
		.number = (uint32_t)get_number(&reader, "number", UINT32_MAX),
		.id = copy(&reader, key),
		.name_ja = get_text(&reader, "name_ja"),
		.name_en = get_text(&reader, "name_en"),
		.reason = get_text(&reader, "reason"),
		.created = get_number(&reader, "created", INT64_MAX),
		.changed = get_number(&reader, "changed", INT64_MAX),
	};
	struct slice state = get_text(&reader, "state");
	bool known = false;

	for (size_t i = 0; i < sizeof states / sizeof *states; i++)
		if (slice_is(state, states[i])) {
			out->state = (enum institution_state)i;
			known = true;
		}
	return reader_end(&reader) && known && out->number != 0;
}

/* A fingerprint as hexadecimal text. */
static void
get_print(struct reader *reader, const char *name, unsigned char out[CERTIFICATE_PRINT])
{
	struct slice text = get_text(reader, name);

	if (text.data == NULL || !certificate_print_read(text, out))
		reader->failed = true;
}

bool
row_read_certificate(struct slice key, struct slice value, struct arena *arena, struct registry_certificate *out)
{
	struct reader reader = reader_begin(value, arena);

	*out = (struct registry_certificate){
		.institution = (uint32_t)get_number(&reader, "institution", UINT32_MAX),
		.label = get_text(&reader, "label"),
		.subject = get_text(&reader, "subject"),
		.not_after = get_number(&reader, "not_after", INT64_MAX),
		.added = get_number(&reader, "added", INT64_MAX),
	};
	if (key.length == CERTIFICATE_PRINT)
		memcpy(out->fingerprint, key.data, CERTIFICATE_PRINT);
	return reader_end(&reader) && key.length == CERTIFICATE_PRINT;
}

bool
row_read_grant(struct slice value, struct registry_grant *out)
{
	struct reader reader = reader_begin(value, NULL);

	*out = (struct registry_grant){
		.read = (uint64_t)get_number(&reader, "read", INT64_MAX),
		.write = (uint64_t)get_number(&reader, "write", INT64_MAX),
		.consent_exempt = get_flag(&reader, "consent_exempt"),
	};
	return reader_end(&reader);
}

bool
row_read_token(struct slice key, struct slice value, struct arena *arena, struct registry_token *out)
{
	struct reader reader = reader_begin(value, arena);

	*out = (struct registry_token){
		.id = copy(&reader, key),
		.institution = (uint32_t)get_number(&reader, "institution", UINT32_MAX),
		.user = get_text(&reader, "user"),
		.scope = get_text(&reader, "scope"),
		.patient = get_optional(&reader, "patient"),
		.purpose = get_optional(&reader, "purpose"),
		.read_items = get_items(&reader, "read"),
		.write_items = get_items(&reader, "write"),
		.issued = get_number(&reader, "issued", INT64_MAX),
		.expires = get_number(&reader, "expires", INT64_MAX),
		.revoked = get_number(&reader, "revoked", INT64_MAX),
		.reason = get_text(&reader, "reason"),
	};
	get_print(&reader, "certificate", out->certificate);
	struct slice role = get_optional(&reader, "role");

	reader.failed = reader.failed || (role.length > 0 && !role_read(role, &out->role));
	return reader_end(&reader);
}

bool
row_read_key(struct slice key, struct slice value, struct arena *arena, struct registry_key *out)
{
	struct reader reader = reader_begin(value, arena);

	*out = (struct registry_key){
		.kid = copy(&reader, key),
		.current = get_flag(&reader, "current"),
		.created = get_number(&reader, "created", INT64_MAX),
		.pem = get_text(&reader, "private"),
	};
	return reader_end(&reader);
}

bool
row_read_proxy(struct slice value, struct arena *arena, struct registry_proxy *out)
{
	struct reader reader = reader_begin(value, arena);

	*out = (struct registry_proxy){
		.relation = get_text(&reader, "relation"),
		.evidence = get_text(&reader, "evidence"),
		.from = get_number(&reader, "from", INT64_MAX),
		.until = get_number(&reader, "until", INT64_MAX),
	};
	return reader_end(&reader);
}

bool
row_read_officer(struct slice key, struct slice value, struct arena *arena, struct registry_officer *out)
{
	struct reader reader = reader_begin(value, arena);

	*out = (struct registry_officer){
		.account = copy(&reader, key),
		.from = get_number(&reader, "from", INT64_MAX),
		.until = get_number(&reader, "until", INT64_MAX),
		.by = get_text(&reader, "by"),
	};
	struct slice roles = get_text(&reader, "roles");

	return reader_end(&reader) && officer_roles_read(roles, &out->roles);
}

bool
row_read_glass(struct slice value, struct arena *arena, struct registry_glass *out)
{
	struct reader reader = reader_begin(value, arena);

	*out = (struct registry_glass){
		.institution = get_text(&reader, "institution"),
		.user = get_text(&reader, "user"),
		.reason = get_text(&reader, "reason"),
		.first = get_number(&reader, "first", INT64_MAX),
		.last = get_number(&reader, "last", INT64_MAX),
		.requests = (uint64_t)get_number(&reader, "requests", INT64_MAX),
	};
	return reader_end(&reader);
}

bool
row_read_review(struct slice value, struct arena *arena, struct registry_glass *out)
{
	struct reader reader = reader_begin(value, arena);

	*out = (struct registry_glass){
		.last = get_number(&reader, "seen", INT64_MAX),
		.reviewed = get_number(&reader, "reviewed", INT64_MAX),
		.reviewer = get_text(&reader, "reviewer"),
		.finding = get_text(&reader, "finding"),
	};
	return reader_end(&reader);
}

/* The place of the text in names, which end with NULL. */
static int
get_choice(struct reader *reader, const char *name, const char *const *names)
{
	const char *text = json_string_value(json_object_get(reader->json, name));

	for (int i = 0; text != NULL && names[i] != NULL; i++)
		if (strcmp(names[i], text) == 0)
			return i;
	reader->failed = true;
	return 0;
}

/* Bytes that are kept in base64. */
static struct slice
get_bytes(struct reader *reader, const char *name)
{
	struct slice text = get_text(reader, name), bytes = SLICE("");
	struct buffer out;

	buffer_init(&out, 0);
	if (!base64_decode(&out, text) || !buffer_ok(&out))
		reader->failed = true;
	else
		bytes = copy(reader, buffer_slice(&out));
	buffer_free(&out);
	return bytes;
}

static void
get_steps(struct reader *reader, struct registry_case *out)
{
	const json_t *steps = json_object_get(reader->json, "steps");
	size_t count = json_array_size(steps);
	struct case_step *list = count > 0 ? arena_zero(reader->arena, count, sizeof *list) : NULL;

	if (list == NULL) {
		reader->failed = true;
		return;
	}
	for (size_t i = 0; i < count; i++) {
		struct reader step = { .json = json_array_get(steps, i), .arena = reader->arena };

		list[i] = (struct case_step){
			.to = (enum case_state)get_choice(&step, "to", case_states),
			.by = get_text(&step, "by"),
			.at = get_number(&step, "at", INT64_MAX),
			.sealed = get_bytes(&step, "text"),
		};
		reader->failed = reader->failed || step.failed;
	}
	out->steps = list;
	out->step_count = count;
}

bool
row_read_case(struct slice key, struct slice value, struct arena *arena, struct registry_case *out)
{
	struct reader reader = reader_begin(value, arena);

	*out = (struct registry_case){
		.kind = (enum case_kind)get_choice(&reader, "kind", case_kinds),
		.asker = (enum case_asker)get_choice(&reader, "asker", case_askers),
		.patient = (uint64_t)get_number(&reader, "patient", INT64_MAX),
		.forwarded_by = (uint32_t)get_number(&reader, "forwarded_by", UINT32_MAX),
		.received = get_number(&reader, "received", INT64_MAX),
		.due = get_number(&reader, "due", INT64_MAX),
	};
	get_steps(&reader, out);
	for (size_t i = 0; i < key.length && key.length == 8; i++)
		out->number = out->number << 8 | (unsigned char)key.data[i];
	return reader_end(&reader) && out->number != 0;
}

/* ---- Writing ----------------------------------------------------------------------------------------------------- */

/* Takes the reference; NULL is passed on as a failure. */
static struct slice
write_row(json_t *json, struct arena *arena)
{
	char *text = json != NULL ? json_dumps(json, JSON_COMPACT) : NULL;
	struct slice row = SLICE_NONE;

	if (text != NULL) {
		row = arena_copy(arena, slice_text(text));
		key_wipe(text, strlen(text)); /* it may hold a private key */
	}
	free(text);
	json_decref(json);
	return row;
}

/* For json_pack's "s#"; an absent text is an empty one. */
#define TEXT(slice) ((slice).data != NULL ? (slice).data : ""), (int)(slice).length

struct slice
row_write_institution(const struct institution *row, struct arena *arena)
{
	return write_row(json_pack("{s:I, s:s#, s:s#, s:s, s:s#, s:I, s:I}", "number", (json_int_t)row->number, "name_ja",
	                     TEXT(row->name_ja), "name_en", TEXT(row->name_en), "state", states[row->state], "reason",
	                     TEXT(row->reason), "created", (json_int_t)row->created, "changed", (json_int_t)row->changed),
	    arena);
}

struct slice
row_write_certificate(const struct registry_certificate *row, struct arena *arena)
{
	return write_row(json_pack("{s:I, s:s#, s:s#, s:I, s:I}", "institution", (json_int_t)row->institution, "label",
	                     TEXT(row->label), "subject", TEXT(row->subject), "not_after", (json_int_t)row->not_after,
	                     "added", (json_int_t)row->added),
	    arena);
}

struct slice
row_write_grant(const struct registry_grant *row, struct arena *arena)
{
	return write_row(json_pack("{s:I, s:I, s:b}", "read", (json_int_t)row->read, "write", (json_int_t)row->write,
	                     "consent_exempt", (int)row->consent_exempt),
	    arena);
}

struct slice
row_write_token(const struct registry_token *row, struct arena *arena)
{
	char print[2 * CERTIFICATE_PRINT + 1];

	certificate_print_write(row->certificate, print);
	return write_row(json_pack("{s:I, s:s#, s:s#, s:s, s:s#, s:s#, s:I, s:I, s:I, s:I, s:s, s:I, s:s#}", "institution",
	                     (json_int_t)row->institution, "user", TEXT(row->user), "scope", TEXT(row->scope), "role",
	                     role_name(row->role), "patient", TEXT(row->patient), "purpose", TEXT(row->purpose), "read",
	                     (json_int_t)row->read_items, "write", (json_int_t)row->write_items, "issued",
	                     (json_int_t)row->issued, "expires", (json_int_t)row->expires, "certificate", print, "revoked",
	                     (json_int_t)row->revoked, "reason", TEXT(row->reason)),
	    arena);
}

struct slice
row_write_key(const struct registry_key *row, struct arena *arena)
{
	return write_row(json_pack("{s:b, s:I, s:s#}", "current", (int)row->current, "created", (json_int_t)row->created,
	                     "private", TEXT(row->pem)),
	    arena);
}

struct slice
row_write_proxy(const struct registry_proxy *row, struct arena *arena)
{
	return write_row(json_pack("{s:s#, s:s#, s:I, s:I}", "relation", TEXT(row->relation), "evidence", TEXT(row->evidence), "from",
	                     (json_int_t)row->from, "until", (json_int_t)row->until),
	    arena);
}

struct slice
row_write_officer(const struct registry_officer *row, struct arena *arena)
{
	struct slice roles = officer_roles_text(row->roles, arena);

	return write_row(json_pack("{s:s#, s:I, s:I, s:s#}", "roles", TEXT(roles), "from", (json_int_t)row->from, "until",
	                     (json_int_t)row->until, "by", TEXT(row->by)),
	    arena);
}

struct slice
row_write_glass(const struct registry_glass *row, struct arena *arena)
{
	return write_row(json_pack("{s:s#, s:s#, s:s#, s:I, s:I, s:I}", "institution", TEXT(row->institution), "user", TEXT(row->user),
	                     "reason", TEXT(row->reason), "first", (json_int_t)row->first, "last", (json_int_t)row->last, "requests",
	                     (json_int_t)row->requests),
	    arena);
}

struct slice
row_write_review(const struct registry_glass *row, struct arena *arena)
{
	return write_row(json_pack("{s:I, s:I, s:s#, s:s#}", "seen", (json_int_t)row->last, "reviewed", (json_int_t)row->reviewed,
	                     "reviewer", TEXT(row->reviewer), "finding", TEXT(row->finding)),
	    arena);
}

/* Takes nothing over; NULL when memory ran out or a text is no UTF-8. */
static json_t *
pack_step(const struct case_step *step)
{
	struct buffer text;
	json_t *json = NULL;

	buffer_init(&text, 0);
	base64_encode(&text, step->sealed);
	if (buffer_ok(&text))
		json = json_pack("{s:s, s:s#, s:I, s:s#}", "to", case_states[step->to], "by", TEXT(step->by), "at",
		    (json_int_t)step->at, "text", TEXT(buffer_slice(&text)));
	buffer_free(&text);
	return json;
}

struct slice
row_write_case(const struct registry_case *row, struct arena *arena)
{
	json_t *steps = json_array();

	for (size_t i = 0; i < row->step_count; i++)
		if (json_array_append_new(steps, pack_step(&row->steps[i])) != 0) {
			json_decref(steps);
			return SLICE_NONE;
		}
	return write_row(json_pack("{s:s, s:s, s:I, s:I, s:I, s:I, s:o}", "kind", case_kinds[row->kind], "asker",
	                     case_askers[row->asker], "patient", (json_int_t)row->patient, "forwarded_by",
	                     (json_int_t)row->forwarded_by, "received", (json_int_t)row->received, "due", (json_int_t)row->due,
	                     "steps", steps),
	    arena);
}
