/* Activations and notices as rows of JSON, and notices as officers write them. */
#include "server/consents/row.h"

#include "server/registry/fields.h"

#include <stdio.h>
#include <stdlib.h>

/* ---- Rows --------------------------------------------------------------------------------------------------------- */

struct slice
activation_write(const struct activation *row, struct arena *arena)
{
	/* Numbers of records stay below 2^63. */
	return fields_write(json_pack("{s:I, s:I, s:b, s:i, s:s#, s:s#, s:i, s:I, s:s#, s:s#, s:I}", "patient", (json_int_t)row->patient,
	                     "version", (json_int_t)row->version, "active", (int)row->active, "role", (int)row->role, "by", FIELD_TEXT(row->by),
	                     "evidence", FIELD_TEXT(row->evidence), "notice", (int)row->notice, "time", (json_int_t)row->time, "withdrawnBy",
	                     FIELD_TEXT(row->withdrawn_by), "reason", FIELD_TEXT(row->reason), "withdrawn", (json_int_t)row->withdrawn),
	    arena);
}

bool
activation_of(struct slice value, struct arena *arena, struct activation *out)
{
	struct fields fields = fields_begin(value, arena);

	*out = (struct activation){
		.patient = (uint64_t)fields_number(&fields, "patient", INT64_MAX),
		.version = (uint64_t)fields_number(&fields, "version", INT64_MAX),
		.active = json_is_true(json_object_get(fields.json, "active")),
		.role = (enum role)fields_number(&fields, "role", INT64_MAX),
		.by = fields_text(&fields, "by"),
		.evidence = fields_text(&fields, "evidence"),
		.notice = (uint32_t)fields_number(&fields, "notice", INT64_MAX),
		.time = fields_number(&fields, "time", INT64_MAX),
		.withdrawn_by = fields_text(&fields, "withdrawnBy"),
		.reason = fields_text(&fields, "reason"),
		.withdrawn = fields_number(&fields, "withdrawn", INT64_MAX),
	};
	if ((unsigned)out->role >= ROLES)
		fields.failed = true;
	return fields_end(&fields);
}

struct slice
activation_key(uint64_t rid, char out[STANDING_KEY])
{
	return standing_key(rid, out);
}

enum store_status
activation_read(struct snapshot *snapshot, uint64_t rid, struct arena *arena, struct activation *out)
{
	char key[STANDING_KEY];
	struct slice value;
	enum store_status status = store_get(snapshot, TABLE_CONSENT, activation_key(rid, key), &value);

	if (status != STORE_OK)
		return status;
	if (!activation_of(value, arena, out))
		return STORE_BROKEN;
	out->rid = rid;
	return STORE_OK;
}

/* ---- Notices ------------------------------------------------------------------------------------------------------ */

static const struct {
	const char *name, *text;
} points[] = {
	[NOTICE_PURPOSE] = { "purpose", "掲載と提供の目的" },
	[NOTICE_USE] = { "use", "利用目的" },
	[NOTICE_USERS] = { "users", "利用者の範囲" },
	[NOTICE_ITEMS] = { "items", "情報項目" },
	[NOTICE_OPT_OUT] = { "opt-out", "停止の方法" },
	[NOTICE_CONTACT] = { "contact", "問い合わせ先" },
};

const char *
notice_point_name(enum notice_point point)
{
	return points[point].name;
}

const char *
notice_point_text(enum notice_point point)
{
	return points[point].text;
}

struct slice
notice_key(uint32_t version, char out[4])
{
	for (unsigned i = 0; i < 4; i++)
		out[i] = (char)(version >> (24 - 8 * i));
	return slice_of(out, 4);
}

struct slice
notice_write(const struct notice *notice, struct arena *arena)
{
	json_t *json = json_pack("{s:I, s:s#}", "published", (json_int_t)notice->published, "by", FIELD_TEXT(notice->by));

	for (unsigned i = 0; i < NOTICE_POINTS; i++)
		if (json_object_set_new(json, points[i].name, json_stringn(notice->points[i].data, notice->points[i].length)) != 0) {
			json_decref(json);
			return SLICE_NONE;
		}
	return fields_write(json, arena);
}

bool
notice_of(struct slice key, struct slice value, struct arena *arena, struct notice *out)
{
	struct fields fields = fields_begin(value, arena);

	*out = (struct notice){ .published = fields_number(&fields, "published", INT64_MAX), .by = fields_text(&fields, "by") };
	for (unsigned i = 0; i < NOTICE_POINTS; i++)
		out->points[i] = fields_text(&fields, points[i].name);
	for (size_t i = 0; i < key.length && i < 4; i++)
		out->version = out->version << 8 | (unsigned char)key.data[i];
	return fields_end(&fields) && key.length == 4;
}

static bool
point_of(struct slice name, enum notice_point *point)
{
	for (unsigned i = 0; i < NOTICE_POINTS; i++)
		if (slice_is(name, points[i].name) || slice_is(name, points[i].text)) {
			*point = (enum notice_point)i;
			return true;
		}
	return false;
}

/* Adds a text to its point. */
static bool
take_point(struct notice *notice, struct slice name, struct slice text, struct arena *arena, char *error, size_t size)
{
	enum notice_point point;

	text = slice_trim(text);
	if (!point_of(name, &point)) {
		snprintf(error, size, "a notice has no point \"%.*s\"", name.length > 60 ? 60 : (int)name.length, name.data);
		return false;
	}
	if (notice->points[point].data != NULL) {
		snprintf(error, size, "the point %s (%s) is there twice", points[point].name, points[point].text);
		return false;
	}
	if (text.length > 0)
		notice->points[point] = arena_copy(arena, text);
	return true;
}

static bool
take_json(struct slice content, struct notice *notice, struct arena *arena, char *error, size_t size)
{
	json_t *json = json_loadb(content.data, content.length, JSON_REJECT_DUPLICATES, NULL), *value;
	const char *name;
	bool ok = json_is_object(json);

	if (!ok)
		snprintf(error, size, "it is no JSON object with a text for each point");
	json_object_foreach(json, name, value) {
		if (ok && !json_is_string(value)) {
			snprintf(error, size, "the point %.60s is no text", name);
			ok = false;
		}
		ok = ok && take_point(notice, slice_text(name), slice_of(json_string_value(value), json_string_length(value)), arena, error, size);
	}
	json_decref(json);
	return ok;
}

/* The point that a line begins; SLICE_NONE when it begins none. */
static struct slice
heading(struct slice line)
{
	line = slice_trim(line);
	return line.length > 2 && line.data[0] == '[' && line.data[line.length - 1] == ']' ?
	    slice_trim(slice_of(line.data + 1, line.length - 2)) : SLICE_NONE;
}

static bool
take_text(struct slice content, struct notice *notice, struct arena *arena, char *error, size_t size)
{
	struct slice rest = content, name = SLICE_NONE, line;
	const char *start = content.data;

	while ((line = slice_cut(&rest, '\n')).data != NULL) {
		struct slice next = heading(line);

		if (next.data == NULL)
			continue;
		if (name.data != NULL && !take_point(notice, name, slice_of(start, (size_t)(line.data - start)), arena, error, size))
			return false;
		name = next;
		start = line.data + line.length;
	}
	return name.data == NULL || take_point(notice, name, slice_of(start, (size_t)(content.data + content.length - start)), arena, error, size);
}

bool
notice_read(struct slice content, struct arena *arena, struct notice *out, char *error, size_t size)
{
	*out = (struct notice){ 0 };
	if (slice_starts(content, SLICE("\xEF\xBB\xBF")))
		content = slice_from(content, 3);
	content = slice_trim(content);
	if (content.length > NOTICE_BYTES_MOST) {
		snprintf(error, size, "a notice has at most %d bytes", NOTICE_BYTES_MOST);
		return false;
	}
	if (!(slice_starts(content, SLICE("{")) ? take_json : take_text)(content, out, arena, error, size))
		return false;
	for (unsigned i = 0; i < NOTICE_POINTS; i++)
		if (out->points[i].data == NULL) {
			snprintf(error, size, "the point %s (%s) is missing or empty", points[i].name, points[i].text);
			return false;
		}
	return true;
}

enum store_status
notice_find(struct snapshot *snapshot, uint32_t version, struct arena *arena, struct notice *out)
{
	char key[4];
	struct slice value;
	enum store_status status = store_get(snapshot, TABLE_NOTICE, notice_key(version, key), &value);

	return status == STORE_OK && !notice_of(notice_key(version, key), value, arena, out) ? STORE_BROKEN : status;
}

struct listing {
	struct arena *arena;
	struct notice *list;
	size_t count, capacity;
	enum store_status status;
};

static bool
add(void *context, struct slice key, struct slice value)
{
	struct listing *listing = context;

	struct notice *list = arena_more(listing->arena, listing->list, listing->count, &listing->capacity, sizeof *list);

	if (list == NULL) {
		listing->status = STORE_NO_MEMORY;
		return false;
	}
	listing->list = list;
	if (!notice_of(key, value, listing->arena, &listing->list[listing->count])) {
		listing->status = STORE_BROKEN;
		return false;
	}
	listing->count++;
	return true;
}

enum store_status
notice_list(struct snapshot *snapshot, struct arena *arena, struct notice **list, size_t *count)
{
	struct listing listing = { .arena = arena };
	enum store_status status = store_scan(snapshot, TABLE_NOTICE, SLICE_NONE, add, &listing);

	*list = listing.list;
	*count = listing.count;
	return status != STORE_OK ? status : listing.status;
}
