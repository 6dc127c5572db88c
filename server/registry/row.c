#include "server/registry/row.h"

#include "resources/base/base64.h"
#include "server/registry/fields.h"

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

static uint64_t
get_items(struct fields *reader, const char *name)
{
	return json_object_get(reader->json, name) != NULL ? (uint64_t)fields_number(reader, name, INT64_MAX) : TOKEN_ALL_ITEMS;
}

bool
row_read_institution(struct slice key, struct slice value, struct arena *arena, struct institution *out)
{
	struct fields reader = fields_begin(value, arena);

	*out = (struct institution){
		.number = (uint32_t)fields_number(&reader, "number", UINT32_MAX),
		.id = fields_copy(&reader, key),
		.name_ja = fields_text(&reader, "name_ja"),
		.name_en = fields_text(&reader, "name_en"),
		.reason = fields_text(&reader, "reason"),
		.created = fields_number(&reader, "created", INT64_MAX),
		.changed = fields_number(&reader, "changed", INT64_MAX),
	};
	struct slice state = fields_text(&reader, "state");
	bool known = false;

	for (size_t i = 0; i < sizeof states / sizeof *states; i++)
		if (slice_is(state, states[i])) {
			out->state = (enum institution_state)i;
			known = true;
		}
	return fields_end(&reader) && known && out->number != 0;
}

/* A fingerprint as hexadecimal text. */
static void
get_print(struct fields *reader, const char *name, unsigned char out[CERTIFICATE_PRINT])
{
	struct slice text = fields_text(reader, name);

	if (text.data == NULL || !certificate_print_read(text, out))
		reader->failed = true;
}

bool
row_read_certificate(struct slice key, struct slice value, struct arena *arena, struct registry_certificate *out)
{
	struct fields reader = fields_begin(value, arena);

	*out = (struct registry_certificate){
		.institution = (uint32_t)fields_number(&reader, "institution", UINT32_MAX),
		.label = fields_text(&reader, "label"),
		.subject = fields_text(&reader, "subject"),
		.not_after = fields_number(&reader, "not_after", INT64_MAX),
		.added = fields_number(&reader, "added", INT64_MAX),
	};
	if (key.length == CERTIFICATE_PRINT)
		memcpy(out->fingerprint, key.data, CERTIFICATE_PRINT);
	return fields_end(&reader) && key.length == CERTIFICATE_PRINT;
}

bool
row_read_grant(struct slice value, struct registry_grant *out)
{
	struct fields reader = fields_begin(value, NULL);

	*out = (struct registry_grant){
		.read = (uint64_t)fields_number(&reader, "read", INT64_MAX),
		.write = (uint64_t)fields_number(&reader, "write", INT64_MAX),
		.consent_exempt = fields_flag(&reader, "consent_exempt"),
	};
	return fields_end(&reader);
}

bool
row_read_token(struct slice key, struct slice value, struct arena *arena, struct registry_token *out)
{
	struct fields reader = fields_begin(value, arena);

	*out = (struct registry_token){
		.id = fields_copy(&reader, key),
		.institution = (uint32_t)fields_number(&reader, "institution", UINT32_MAX),
		.user = fields_text(&reader, "user"),
		.scope = fields_text(&reader, "scope"),
		.patient = fields_optional(&reader, "patient"),
		.purpose = fields_optional(&reader, "purpose"),
		.read_items = get_items(&reader, "read"),
		.write_items = get_items(&reader, "write"),
		.issued = fields_number(&reader, "issued", INT64_MAX),
		.expires = fields_number(&reader, "expires", INT64_MAX),
		.revoked = fields_number(&reader, "revoked", INT64_MAX),
		.reason = fields_text(&reader, "reason"),
	};
	get_print(&reader, "certificate", out->certificate);
	struct slice role = fields_optional(&reader, "role");

	reader.failed = reader.failed || (role.length > 0 && !role_read(role, &out->role));
	return fields_end(&reader);
}

bool
row_read_key(struct slice key, struct slice value, struct arena *arena, struct registry_key *out)
{
	struct fields reader = fields_begin(value, arena);

	*out = (struct registry_key){
		.kid = fields_copy(&reader, key),
		.current = fields_flag(&reader, "current"),
		.created = fields_number(&reader, "created", INT64_MAX),
		.pem = fields_text(&reader, "private"),
	};
	return fields_end(&reader);
}

bool
row_read_proxy(struct slice value, struct arena *arena, struct registry_proxy *out)
{
	struct fields reader = fields_begin(value, arena);

	*out = (struct registry_proxy){
		.relation = fields_text(&reader, "relation"),
		.evidence = fields_text(&reader, "evidence"),
		.from = fields_number(&reader, "from", INT64_MAX),
		.until = fields_number(&reader, "until", INT64_MAX),
	};
	return fields_end(&reader);
}

bool
row_read_officer(struct slice key, struct slice value, struct arena *arena, struct registry_officer *out)
{
	struct fields reader = fields_begin(value, arena);

	*out = (struct registry_officer){
		.account = fields_copy(&reader, key),
		.from = fields_number(&reader, "from", INT64_MAX),
		.until = fields_number(&reader, "until", INT64_MAX),
		.by = fields_text(&reader, "by"),
	};
	struct slice roles = fields_text(&reader, "roles");

	return fields_end(&reader) && officer_roles_read(roles, &out->roles);
}

bool
row_read_glass(struct slice value, struct arena *arena, struct registry_glass *out)
{
	struct fields reader = fields_begin(value, arena);

	*out = (struct registry_glass){
		.institution = fields_text(&reader, "institution"),
		.user = fields_text(&reader, "user"),
		.reason = fields_text(&reader, "reason"),
		.first = fields_number(&reader, "first", INT64_MAX),
		.last = fields_number(&reader, "last", INT64_MAX),
		.requests = (uint64_t)fields_number(&reader, "requests", INT64_MAX),
	};
	return fields_end(&reader);
}

bool
row_read_review(struct slice value, struct arena *arena, struct registry_glass *out)
{
	struct fields reader = fields_begin(value, arena);

	*out = (struct registry_glass){
		.last = fields_number(&reader, "seen", INT64_MAX),
		.reviewed = fields_number(&reader, "reviewed", INT64_MAX),
		.reviewer = fields_text(&reader, "reviewer"),
		.finding = fields_text(&reader, "finding"),
	};
	return fields_end(&reader);
}

/* The place of the text in names, which end with NULL. */
static int
get_choice(struct fields *reader, const char *name, const char *const *names)
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
get_bytes(struct fields *reader, const char *name)
{
	struct slice text = fields_text(reader, name), bytes = SLICE("");
	struct buffer out;

	buffer_init(&out, 0);
	if (!base64_decode(&out, text) || !buffer_ok(&out))
		reader->failed = true;
	else
		bytes = fields_copy(reader, buffer_slice(&out));
	buffer_free(&out);
	return bytes;
}

static void
get_steps(struct fields *reader, struct registry_case *out)
{
	const json_t *steps = json_object_get(reader->json, "steps");
	size_t count = json_array_size(steps);
	struct case_step *list = count > 0 ? arena_zero(reader->arena, count, sizeof *list) : NULL;

	if (list == NULL) {
		reader->failed = true;
		return;
	}
	for (size_t i = 0; i < count; i++) {
		struct fields step = { .json = json_array_get(steps, i), .arena = reader->arena };

		list[i] = (struct case_step){
			.to = (enum case_state)get_choice(&step, "to", case_states),
			.by = fields_text(&step, "by"),
			.at = fields_number(&step, "at", INT64_MAX),
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
	struct fields reader = fields_begin(value, arena);

	*out = (struct registry_case){
		.kind = (enum case_kind)get_choice(&reader, "kind", case_kinds),
		.asker = (enum case_asker)get_choice(&reader, "asker", case_askers),
		.patient = (uint64_t)fields_number(&reader, "patient", INT64_MAX),
		.forwarded_by = (uint32_t)fields_number(&reader, "forwarded_by", UINT32_MAX),
		.received = fields_number(&reader, "received", INT64_MAX),
		.due = fields_number(&reader, "due", INT64_MAX),
	};
	get_steps(&reader, out);
	for (size_t i = 0; i < key.length && key.length == 8; i++)
		out->number = out->number << 8 | (unsigned char)key.data[i];
	return fields_end(&reader) && out->number != 0;
}

/* ---- Writing ----------------------------------------------------------------------------------------------------- */

struct slice
row_write_institution(const struct institution *row, struct arena *arena)
{
	return fields_write(json_pack("{s:I, s:s#, s:s#, s:s, s:s#, s:I, s:I}", "number", (json_int_t)row->number, "name_ja",
	                     FIELD_TEXT(row->name_ja), "name_en", FIELD_TEXT(row->name_en), "state", states[row->state], "reason",
	                     FIELD_TEXT(row->reason), "created", (json_int_t)row->created, "changed", (json_int_t)row->changed),
	    arena);
}

struct slice
row_write_certificate(const struct registry_certificate *row, struct arena *arena)
{
	return fields_write(json_pack("{s:I, s:s#, s:s#, s:I, s:I}", "institution", (json_int_t)row->institution, "label",
	                     FIELD_TEXT(row->label), "subject", FIELD_TEXT(row->subject), "not_after", (json_int_t)row->not_after,
	                     "added", (json_int_t)row->added),
	    arena);
}

struct slice
row_write_grant(const struct registry_grant *row, struct arena *arena)
{
	return fields_write(json_pack("{s:I, s:I, s:b}", "read", (json_int_t)row->read, "write", (json_int_t)row->write,
	                     "consent_exempt", (int)row->consent_exempt),
	    arena);
}

struct slice
row_write_token(const struct registry_token *row, struct arena *arena)
{
	char print[2 * CERTIFICATE_PRINT + 1];

	certificate_print_write(row->certificate, print);
	return fields_write(json_pack("{s:I, s:s#, s:s#, s:s, s:s#, s:s#, s:I, s:I, s:I, s:I, s:s, s:I, s:s#}", "institution",
	                     (json_int_t)row->institution, "user", FIELD_TEXT(row->user), "scope", FIELD_TEXT(row->scope), "role",
	                     role_name(row->role), "patient", FIELD_TEXT(row->patient), "purpose", FIELD_TEXT(row->purpose), "read",
	                     (json_int_t)row->read_items, "write", (json_int_t)row->write_items, "issued",
	                     (json_int_t)row->issued, "expires", (json_int_t)row->expires, "certificate", print, "revoked",
	                     (json_int_t)row->revoked, "reason", FIELD_TEXT(row->reason)),
	    arena);
}

struct slice
row_write_key(const struct registry_key *row, struct arena *arena)
{
	return fields_write(json_pack("{s:b, s:I, s:s#}", "current", (int)row->current, "created", (json_int_t)row->created,
	                     "private", FIELD_TEXT(row->pem)),
	    arena);
}

struct slice
row_write_proxy(const struct registry_proxy *row, struct arena *arena)
{
	return fields_write(json_pack("{s:s#, s:s#, s:I, s:I}", "relation", FIELD_TEXT(row->relation), "evidence", FIELD_TEXT(row->evidence), "from",
	                     (json_int_t)row->from, "until", (json_int_t)row->until),
	    arena);
}

struct slice
row_write_officer(const struct registry_officer *row, struct arena *arena)
{
	struct slice roles = officer_roles_text(row->roles, arena);

	return fields_write(json_pack("{s:s#, s:I, s:I, s:s#}", "roles", FIELD_TEXT(roles), "from", (json_int_t)row->from, "until",
	                     (json_int_t)row->until, "by", FIELD_TEXT(row->by)),
	    arena);
}

struct slice
row_write_glass(const struct registry_glass *row, struct arena *arena)
{
	return fields_write(json_pack("{s:s#, s:s#, s:s#, s:I, s:I, s:I}", "institution", FIELD_TEXT(row->institution), "user", FIELD_TEXT(row->user),
	                     "reason", FIELD_TEXT(row->reason), "first", (json_int_t)row->first, "last", (json_int_t)row->last, "requests",
	                     (json_int_t)row->requests),
	    arena);
}

struct slice
row_write_review(const struct registry_glass *row, struct arena *arena)
{
	return fields_write(json_pack("{s:I, s:I, s:s#, s:s#}", "seen", (json_int_t)row->last, "reviewed", (json_int_t)row->reviewed,
	                     "reviewer", FIELD_TEXT(row->reviewer), "finding", FIELD_TEXT(row->finding)),
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
		json = json_pack("{s:s, s:s#, s:I, s:s#}", "to", case_states[step->to], "by", FIELD_TEXT(step->by), "at",
		    (json_int_t)step->at, "text", FIELD_TEXT(buffer_slice(&text)));
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
	return fields_write(json_pack("{s:s, s:s, s:I, s:I, s:I, s:I, s:o}", "kind", case_kinds[row->kind], "asker",
	                     case_askers[row->asker], "patient", (json_int_t)row->patient, "forwarded_by",
	                     (json_int_t)row->forwarded_by, "received", (json_int_t)row->received, "due", (json_int_t)row->due,
	                     "steps", steps),
	    arena);
}
