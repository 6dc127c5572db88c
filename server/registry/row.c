#include "server/registry/row.h"

#include <jansson.h>

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
