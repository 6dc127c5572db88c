#include "tests/unit/json/jansson_tree.h"

#include <jansson.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "resources/json_read.h"
#include "resources/json_scan.h"

static bool
is_same_number(struct slice text, const json_t *theirs)
{
	char *copy = strndup(text.data, text.length);
	double ours = copy != NULL ? strtod(copy, NULL) : NAN;

	free(copy);
	return json_is_number(theirs) && ours == json_number_value(theirs);
}

static bool
is_same_text(struct slice text, const json_t *theirs)
{
	return json_is_string(theirs) &&
	    slice_equal(text, slice_of(json_string_value(theirs), json_string_length(theirs)));
}

static bool is_same(struct json_scan *scan, const json_t *theirs);

static bool
is_same_object(struct json_scan *scan, const json_t *theirs)
{
	size_t count = 0;
	struct slice name;

	for (; json_scan_member(scan, &name); count++) {
		json_t *value = json_object_getn(theirs, name.data, name.length);

		if (value == NULL || !is_same(scan, value))
			return false;
	}
	return count == json_object_size(theirs);
}

static bool
is_same_array(struct json_scan *scan, const json_t *theirs)
{
	size_t count = 0;

	for (; json_scan_item(scan); count++)
		if (!is_same(scan, json_array_get(theirs, count)))
			return false;
	return count == json_array_size(theirs);
}

static bool
is_same(struct json_scan *scan, const json_t *theirs)
{
	struct slice text;

	switch (json_scan_value(scan, &text)) {
	case SCAN_OBJECT:
		return json_is_object(theirs) && is_same_object(scan, theirs);
	case SCAN_ARRAY:
		return json_is_array(theirs) && is_same_array(scan, theirs);
	case SCAN_STRING:
		return is_same_text(text, theirs);
	case SCAN_NUMBER:
		return is_same_number(text, theirs);
	case SCAN_TRUE:
		return json_is_true(theirs);
	case SCAN_FALSE:
		return json_is_false(theirs);
	case SCAN_NULL:
		return json_is_null(theirs);
	case SCAN_NOTHING:
		break;
	}
	return false;
}

/* How deep brackets nest, strings aside. */
static size_t
depth_of(struct slice bytes)
{
	size_t depth = 0, most = 0;
	bool string = false;

	for (size_t i = 0; i < bytes.length; i++) {
		char c = bytes.data[i];

		if (string && c == '\\')
			i++;
		else if (c == '"')
			string = !string;
		else if (!string && (c == '[' || c == '{'))
			most = ++depth > most ? depth : most;
		else if (!string && (c == ']' || c == '}') && depth > 0)
			depth--;
	}
	return most;
}

bool
agrees_with_jansson(struct slice bytes)
{
	json_error_t error;
	json_t *theirs = json_loadb(bytes.data, bytes.length, JSON_REJECT_DUPLICATES | JSON_DECODE_ANY | JSON_DECODE_INT_AS_REAL,
	    &error);
	bool ours = json_check(bytes, true, NULL), same = ours == (theirs != NULL);

	if (!same && theirs == NULL && json_error_code(&error) == json_error_numeric_overflow)
		same = true;
	/* jansson takes a NUL byte for the end. */
	if (!same && !ours && memchr(bytes.data, '\0', bytes.length) != NULL)
		same = true;
	if (!same && depth_of(bytes) > JSON_DEPTH_MOST)
		same = true;
	if (same && ours && theirs != NULL) {
		struct arena arena;
		struct json_scan scan;

		arena_init(&arena, 0);
		json_scan_init(&scan, bytes, &arena);
		same = is_same(&scan, theirs) && json_scan_end(&scan);
		arena_free(&arena);
	}
	json_decref(theirs);
	return same;
}
