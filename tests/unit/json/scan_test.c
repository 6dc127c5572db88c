#include "tests/unit/test.h"

#include <dirent.h>
#include <jansson.h>

#include "resources/base/buffer.h"
#include "resources/json_read.h"
#include "resources/json_scan.h"
#include "tests/unit/json/jansson_tree.h"
#include "tests/unit/read_file.h"

/* The cases that JSON leaves open and FHIR closes: names twice, and NUL. */
static const char *const refused[] = { "y_object_duplicated_key.json", "y_object_duplicated_key_and_value.json",
	"y_object_escaped_null_in_key.json", "y_string_null_escape.json" };

static bool
is_refused(const char *name)
{
	for (size_t i = 0; i < sizeof refused / sizeof *refused; i++)
		if (strcmp(name, refused[i]) == 0)
			return true;
	return false;
}

static void
the_parsing_suite_is_met(void **state)
{
	(void)state;
	const char *data = test_shared_data();
	char path[4400];
	size_t yes = 0, no = 0, open = 0;
	struct dirent *entry;

	if (data == NULL)
		skip();
	snprintf(path, sizeof path, "%s/json-test-suite/test_parsing", data);
	DIR *folder = opendir(path);

	assert_non_null(folder);
	while ((entry = readdir(folder)) != NULL) {
		char file[4700];

		if (entry->d_name[0] == '.')
			continue;
		snprintf(file, sizeof file, "%s/%s", path, entry->d_name);
		struct slice bytes = read_file(file);
		bool taken = json_check(bytes, true, NULL);

		if (entry->d_name[0] == 'y' && taken == is_refused(entry->d_name))
			fail_msg("%s is%s taken", entry->d_name, taken ? "" : " not");
		if (entry->d_name[0] == 'n' && taken)
			fail_msg("%s is taken", entry->d_name);
		yes += entry->d_name[0] == 'y';
		no += entry->d_name[0] == 'n';
		open += entry->d_name[0] == 'i';
		if (!agrees_with_jansson(bytes))
			fail_msg("%s: jansson says otherwise", entry->d_name);
		free((char *)bytes.data);
	}
	closedir(folder);
	assert_int_equal(yes, 95);
	assert_int_equal(no, 188);
	assert_int_equal(open, 35);
}

/* Names that are the same only once their escapes are resolved, at any depth, among many. */
static void
names_given_twice_are_found(void **state)
{
	(void)state;
	assert_true(json_check(SLICE("{\"a\":1,\"a\":2}"), false, NULL));
	assert_false(json_check(SLICE("{\"a\":1,\"a\":2}"), true, NULL));
	assert_false(json_check(SLICE("{\"a\":1,\"\\u0061\":2}"), true, NULL));
	assert_false(json_check(SLICE("[[{\"x\":{\"b\":1,\"c\":[],\"b\":2}}]]"), true, NULL));
	assert_false(json_check(SLICE("{\"\":1,\"\":1}"), true, NULL));
	assert_true(json_check(SLICE("{\"a\":{\"a\":{\"a\":1}},\"b\":{\"a\":1},\"c\":[{\"a\":1},{\"a\":1}]}"), true, NULL));
	assert_false(json_check(SLICE("{\"a\":{\"b\":1,\"c\":2},\"d\":{\"b\":1},\"a\":1}"), true, NULL));
	struct buffer text;

	buffer_init(&text, 0);
	buffer_byte(&text, '{');
	for (int i = 0; i < 100000; i++)
		buffer_print(&text, "\"k%d\":%d,", i * 7919 % 100000, i);
	size_t length = text.length;

	buffer_literal(&text, "\"z\":0}");
	assert_true(json_check(buffer_slice(&text), true, NULL));
	text.length = length;
	buffer_literal(&text, "\"k5\":0}");
	assert_false(json_check(buffer_slice(&text), true, NULL));
	buffer_free(&text);
}

static bool
check_nested(const char *open, const char *close, int depth)
{
	struct buffer text;

	buffer_init(&text, 0);
	for (int i = 0; i < depth; i++)
		buffer_put(&text, slice_text(open));
	buffer_literal(&text, "1");
	for (int i = 0; i < depth; i++)
		buffer_put(&text, slice_text(close));
	bool taken = json_check(buffer_slice(&text), true, NULL);

	assert_int_equal(taken, json_check(buffer_slice(&text), false, NULL));
	buffer_free(&text);
	return taken;
}

static void
depth_ends_at_64(void **state)
{
	(void)state;
	assert_true(check_nested("[", "]", JSON_DEPTH_MOST));
	assert_false(check_nested("[", "]", JSON_DEPTH_MOST + 1));
	assert_true(check_nested("{\"a\":", "}", JSON_DEPTH_MOST));
	assert_false(check_nested("{\"a\":", "}", JSON_DEPTH_MOST + 1));
	assert_false(check_nested("[", "", 1000000));
	assert_false(check_nested("[", "]", 1000000));
}

static void
errors_have_their_place(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		size_t offset;
	} rows[] = { { "", 0 }, { "{\"a\":1,}", 7 }, { "[1 2]", 3 }, { "\"a\nb\"", 2 }, { "\"\\ud800\"", 1 }, { "[1]x", 3 },
		{ "{\"a\" 1}", 5 }, { "nul", 0 }, { "[01]", 1 }, { "\xEF\xBB\xBF{}", 0 } };
	size_t offset;

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		offset = 99;
		assert_false(json_check(slice_text(rows[i].text), true, &offset));
		if (offset != rows[i].offset)
			fail_msg("%s: %zu", rows[i].text, offset);
	}
}

static struct slice
scan_string(struct arena *arena, struct slice text)
{
	struct json_scan scan;
	struct slice value = SLICE_NONE;

	json_scan_init(&scan, text, arena);
	if (json_scan_value(&scan, &value) != SCAN_STRING || !json_scan_end(&scan))
		return SLICE_NONE;
	return value;
}

static void
strings_are_resolved(void **state)
{
	(void)state;
	struct arena arena;
	struct slice plain = SLICE("\"a plain string that is longer than a word\"");

	arena_init(&arena, 0);
	assert_ptr_equal(scan_string(&arena, plain).data, plain.data + 1);
	assert_slice(scan_string(&arena, SLICE("\"\"")), "");
	assert_slice(scan_string(&arena, SLICE("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"")), "\"\\/\b\f\n\r\t");
	assert_slice(scan_string(&arena, SLICE("\"\\u0041\\u00e9\\u56f2\\ud842\\udfB7x\"")), "A\xc3\xa9\xe5\x9b\xb2\xf0\xa0\xae\xb7x");
	assert_slice(scan_string(&arena, SLICE("\"\xe5\x9b\xb2\\n\xe7\x82\x89\"")), "\xe5\x9b\xb2\n\xe7\x82\x89");
	static const char *const broken[] = { "\"\\u0000\"", "\"\\ud800\"", "\"\\udc00\"", "\"\\ud800\\ud800\"", "\"\\ud800x\"",
		"\"\\u12g4\"", "\"\\u12\"", "\"\\x\"", "\"\\", "\"\\\"", "\"abc", "\"\x7f\x80\"", "\"\xed\xa0\x80\"", "\"\xc0\x80\"",
		"\"12345678901234567890\xff\"", "\"\t\"", "\"12345678\x1f\"" };

	for (size_t i = 0; i < sizeof broken / sizeof *broken; i++)
		if (scan_string(&arena, slice_text(broken[i])).data != NULL)
			fail_msg("%s was taken", broken[i]);
	assert_null(scan_string(&arena, SLICE("\"a\0b\"")).data);
	arena_free(&arena);
}

/* A special character is found wherever it stands in a word, and what is not ASCII before it is noticed. */
static void
every_offset_is_looked_at(void **state)
{
	(void)state;
	char text[48];

	for (size_t length = 3; length < sizeof text; length++) {
		for (size_t at = 1; at < length - 1; at++) {
			/* In a heap block of its own size, so that reading past its end is noticed. */
			char *copy = malloc(length);
			size_t offset;

			assert_non_null(copy);
			memset(text, 'a', sizeof text);
			text[0] = text[length - 1] = '"';
			memcpy(copy, text, length);
			assert_true(json_check(slice_of(copy, length), false, NULL));
			for (int byte = 0; byte < 256; byte++) {
				copy[at] = (char)byte;
				bool good = byte >= 0x20 && byte < 0x80 && byte != '"' && byte != '\\';

				if (json_check(slice_of(copy, length), false, &offset) != good)
					fail_msg("byte %02x at %zu of %zu", byte, at, length);
			}
			free(copy);
		}
	}
}

static void
skipping_ends_where_walking_does(void **state)
{
	(void)state;
	struct json_scan scan;
	struct slice name;

	json_scan_init(&scan, SLICE(" { \"a\" : [ 1 , { \"b\" : [ ] } , \"x\" ] , \"c\" : { } , \"d\" : 2 } "), NULL);
	assert_int_equal(json_scan_value(&scan, NULL), SCAN_OBJECT);
	assert_true(json_scan_member(&scan, &name));
	assert_slice(name, "a");
	json_scan_skip(&scan, json_scan_value(&scan, NULL));
	assert_true(json_scan_member(&scan, &name));
	assert_slice(name, "c");
	json_scan_skip(&scan, json_scan_value(&scan, NULL));
	assert_true(json_scan_member(&scan, &name));
	assert_slice(name, "d");
	assert_int_equal(json_scan_value(&scan, &name), SCAN_NUMBER);
	assert_slice(name, "2");
	assert_false(json_scan_member(&scan, &name));
	assert_true(json_scan_end(&scan));
}

static void
a_full_arena_is_an_error(void **state)
{
	(void)state;
	struct arena arena;
	struct json_scan scan;
	struct slice text;

	arena_init(&arena, 8);
	json_scan_init(&scan, SLICE("\"\\n12345678\""), &arena);
	assert_int_equal(json_scan_value(&scan, &text), SCAN_NOTHING);
	assert_true(scan.exhausted);
	arena_free(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_parsing_suite_is_met),
		cmocka_unit_test(names_given_twice_are_found),
		cmocka_unit_test(depth_ends_at_64),
		cmocka_unit_test(errors_have_their_place),
		cmocka_unit_test(strings_are_resolved),
		cmocka_unit_test(every_offset_is_looked_at),
		cmocka_unit_test(skipping_ends_where_walking_does),
		cmocka_unit_test(a_full_arena_is_an_error),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
