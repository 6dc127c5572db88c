#include "server/registry/fields.h"

#include "server/auth/key.h"

#include <stdlib.h>

struct fields
fields_begin(struct slice value, struct arena *arena)
{
	struct fields fields = { .arena = arena };

	fields.json = value.data != NULL ? json_loadb(value.data, value.length, JSON_REJECT_DUPLICATES, NULL) : NULL;
	fields.failed = !json_is_object(fields.json);
	return fields;
}

bool
fields_end(struct fields *fields)
{
	json_decref(fields->json);
	return !fields->failed;
}

struct slice
fields_copy(struct fields *fields, struct slice text)
{
	struct slice result = arena_copy(fields->arena, text);

	fields->failed = fields->failed || result.data == NULL;
	return result;
}

struct slice
fields_text(struct fields *fields, const char *name)
{
	const json_t *value = json_object_get(fields->json, name);

	if (!json_is_string(value)) {
		fields->failed = true;
		return SLICE_NONE;
	}
	return fields_copy(fields, slice_of(json_string_value(value), json_string_length(value)));
}

int64_t
fields_number(struct fields *fields, const char *name, int64_t most)
{
	const json_t *value = json_object_get(fields->json, name);
	json_int_t number = json_is_integer(value) ? json_integer_value(value) : -1;

	if (number < 0 || number > most) {
		fields->failed = true;
		return 0;
	}
	return number;
}

struct slice
fields_optional(struct fields *fields, const char *name)
{
	return json_object_get(fields->json, name) != NULL ? fields_text(fields, name) : SLICE("");
}

bool
fields_flag(struct fields *fields, const char *name)
{
	const json_t *value = json_object_get(fields->json, name);

	fields->failed = fields->failed || !json_is_boolean(value);
	return json_is_true(value);
}

struct slice
fields_write(json_t *json, struct arena *arena)
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
