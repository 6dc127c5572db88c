#include "tests/unit/test.h"

#include <jansson.h>

#include "resources/json_read.h"
#include "resources/patch/json_patch.h"
#include "tests/unit/patch/patched.h"
#include "tests/unit/read_file.h"

static void
assert_patched(const char *document, const char *patch, const char *expected)
{
	struct patched patched;

	patched_by(&patched, json_patch, slice_text(document), slice_text(patch));
	if (patched.result != PATCH_DONE)
		fail_msg("%s: %.*s", patch, SLICE_ARGS(patched.faults.first->text));
	assert_slice(buffer_slice(&patched.out), expected);
	patched_forget(&patched);
}

static void
assert_refused(const char *document, const char *patch, enum patch_result result, const char *fault)
{
	struct patched patched;

	patched_by(&patched, json_patch, slice_text(document), slice_text(patch));
	assert_int_equal(patched.result, result);
	assert_slice(patched.faults.first->text, fault);
	patched_forget(&patched);
}

/* One record of json-patch-tests: comment, doc, patch, and expected or error. */
static void
check_record(json_t *record)
{
	const char *comment = json_string_value(json_object_get(record, "comment"));
	char *document = json_dumps(json_object_get(record, "doc"), JSON_ENCODE_ANY);
	char *patch = json_dumps(json_object_get(record, "patch"), JSON_ENCODE_ANY);
	json_t *expected = json_object_get(record, "expected");
	struct patched patched;

	assert_non_null(document);
	assert_non_null(patch);
	patched_by(&patched, json_patch, slice_text(document), slice_text(patch));
	if ((patched.result == PATCH_DONE) != (json_object_get(record, "error") == NULL))
		fail_msg("%s: %s on %s: %.*s", comment != NULL ? comment : "", patch, document,
		    SLICE_ARGS(patched.faults.count > 0 ? patched.faults.first->text : SLICE("was applied")));
	if (expected != NULL) {
		json_t *result = json_loadb(patched.out.data, patched.out.length, JSON_DECODE_ANY | JSON_REJECT_DUPLICATES, NULL);

		if (result == NULL || !json_equal(result, expected))
			fail_msg("%s: %s on %s gave %.*s", comment != NULL ? comment : "", patch, document,
			    SLICE_ARGS(buffer_slice(&patched.out)));
		json_decref(result);
	}
	patched_forget(&patched);
	free(document);
	free(patch);
}

static size_t
check_records(const char *data, const char *name)
{
	char path[4200];
	size_t index, count = 0;
	json_t *record;

	snprintf(path, sizeof path, "%s/json-patch-tests/%s", data, name);
	struct slice bytes = read_file(path);
	json_t *records = json_loadb(bytes.data, bytes.length, 0, NULL);

	assert_true(json_is_array(records));
	json_array_foreach(records, index, record) {
		if (json_is_true(json_object_get(record, "disabled")))
			continue;
		check_record(record);
		count++;
	}
	json_decref(records);
	free((char *)(uintptr_t)bytes.data);
	return count;
}

static void
the_public_tests_pass(void **state)
{
	(void)state;
	const char *data = test_shared_data();

	if (data == NULL)
		skip();
	assert_int_equal(check_records(data, "tests.json"), 92);
	assert_int_equal(check_records(data, "spec_tests.json"), 16);
}

/* All that no operation touches, and all that one copies or moves, keeps its characters. */
static void
numbers_keep_their_characters(void **state)
{
	(void)state;
	assert_patched("{\"a\":1.00,\"b\":[1e2,-0.0,1E-22,123456789012345678901234567890.10],\"c\":\"x\"}",
	    "[{\"op\":\"move\",\"from\":\"/a\",\"path\":\"/d\"},{\"op\":\"copy\",\"from\":\"/b/0\",\"path\":\"/e\"},"
	    "{\"op\":\"add\",\"path\":\"/f\",\"value\":2.500}]",
	    "{\"b\":[1e2,-0.0,1E-22,123456789012345678901234567890.10],\"c\":\"x\",\"d\":1.00,\"e\":1e2,\"f\":2.500}");
	/* What stands in the place of something stands where it stood. */
	assert_patched("{\"a\":1,\"b\":2,\"c\":3}", "[{\"op\":\"replace\",\"path\":\"/b\",\"value\":4.0}]",
	    "{\"a\":1,\"b\":4.0,\"c\":3}");
	assert_patched("{\"a\":1,\"b\":2,\"c\":3}", "[{\"op\":\"add\",\"path\":\"/a\",\"value\":null}]",
	    "{\"a\":null,\"b\":2,\"c\":3}");
}

/* RFC 6902, 4.6: numerically equal. */
static void
tests_compare_by_value(void **state)
{
	(void)state;
	static const char document[] = "{\"a\":1.00,\"b\":{\"x\":1,\"y\":[true,null]},\"c\":\"\\u56F2\",\"d\":1e400000}";

	assert_patched(document, "[{\"op\":\"test\",\"path\":\"/a\",\"value\":1},{\"op\":\"test\",\"path\":\"/a\",\"value\":0.1e1},"
	    "{\"op\":\"test\",\"path\":\"/b\",\"value\":{\"y\":[true,null],\"x\":1.0}},"
	    "{\"op\":\"test\",\"path\":\"/c\",\"value\":\"囲\"},{\"op\":\"test\",\"path\":\"/d\",\"value\":1e400000}]",
	    "{\"a\":1.00,\"b\":{\"x\":1,\"y\":[true,null]},\"c\":\"囲\",\"d\":1e400000}");
	static const char *const others[] = { "/a\",\"value\":1.001", "/a\",\"value\":\"1.00\"", "/a\",\"value\":true",
		"/b\",\"value\":{\"x\":1}", "/b\",\"value\":{\"x\":1,\"z\":[true,null]}", "/b\",\"value\":{\"x\":1,\"y\":[null,true]}",
		"/b/y\",\"value\":[true,null,null]", "/b/y\",\"value\":[true]", "/b/y/1\",\"value\":false", "/c\",\"value\":\"\"",
		"\",\"value\":{}" };

	for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
		char patch[200];
		struct patched patched;

		snprintf(patch, sizeof patch, "[{\"op\":\"test\",\"path\":\"%s}]", others[i]);
		patched_by(&patched, json_patch, slice_text(document), slice_text(patch));
		if (patched.result != PATCH_UNEQUAL)
			fail_msg("%s: %d", patch, patched.result);
		patched_forget(&patched);
	}
}

static void
faults_name_operation_and_path(void **state)
{
	(void)state;
	static const char document[] = "{\"name\":[{\"family\":\"a\"}]}";

	assert_refused(document,
	    "[{\"op\":\"test\",\"path\":\"/name/0/family\",\"value\":\"a\"},{\"op\":\"remove\",\"path\":\"/name/1\"}]",
	    PATCH_REFUSED, "operation [1], remove \"/name/1\": there is nothing at that path");
	assert_refused(document, "[{\"op\":\"test\",\"path\":\"/name/0/family\",\"value\":\"b\"}]",
	    PATCH_UNEQUAL, "operation [0], test \"/name/0/family\": the value there is another one");
	assert_refused(document, "[{\"op\":\"add\",\"path\":\"/contact/0\",\"value\":1}]", PATCH_REFUSED,
	    "operation [0], add \"/contact/0\": what it is to be added to is not there, or has no such index");
	assert_refused(document, "[{\"op\":\"move\",\"from\":\"/name\",\"path\":\"/name/0\"}]", PATCH_REFUSED,
	    "operation [0], move \"/name/0\": a value can't be moved into itself");
	assert_refused(document, "[{\"op\":\"move\",\"from\":\"\",\"path\":\"/x\"}]", PATCH_REFUSED,
	    "operation [0], move \"/x\": a value can't be moved into itself");
	assert_refused(document, "[{\"op\":\"remove\",\"path\":\"\"}]", PATCH_REFUSED,
	    "operation [0], remove \"\": the document itself can't be removed");
	/* "-" is behind the last item: nothing is there. */
	assert_refused(document, "[{\"op\":\"remove\",\"path\":\"/name/-\"}]", PATCH_REFUSED,
	    "operation [0], remove \"/name/-\": there is nothing at that path");
	/* Long paths are cut, between characters. */
	struct patched patched;
	struct buffer patch;

	buffer_init(&patch, 0);
	buffer_literal(&patch, "[{\"op\":\"remove\",\"path\":\"/");
	for (int i = 0; i < 100; i++)
		buffer_literal(&patch, "囲");
	buffer_literal(&patch, "\"}]");
	patched_by(&patched, json_patch, slice_text(document), buffer_slice(&patch));
	assert_int_equal(patched.result, PATCH_REFUSED);
	assert_true(slice_is_utf8(patched.faults.first->text));
	assert_true(patched.faults.first->text.length < 200);
	patched_forget(&patched);
	buffer_free(&patch);
}

/* All operations' own faults, in one answer, before any is applied. */
static void
malformed_operations_are_all_told(void **state)
{
	(void)state;
	static const char *const patches[] = { "", "{}", "null", "[", "[1]", "[{}]", "[{\"op\":1,\"path\":\"\"}]",
		"[{\"op\":\"Add\",\"path\":\"/a\",\"value\":1}]", "[{\"op\":\"add\",\"path\":\"a\",\"value\":1}]",
		"[{\"op\":\"add\",\"path\":\"/~\",\"value\":1}]", "[{\"op\":\"add\",\"path\":\"/~2\",\"value\":1}]",
		"[{\"op\":\"add\",\"path\":\"/a\"}]", "[{\"op\":\"copy\",\"path\":\"/a\"}]", "[{\"op\":\"move\",\"path\":\"/a\",\"from\":1}]",
		"[{\"op\":\"add\",\"op\":\"remove\",\"path\":\"/a\",\"value\":1}]", "[{\"op\":\"remove\",\"path\":\"/a\\u0000\"}]" };

	for (size_t i = 0; i < sizeof patches / sizeof *patches; i++) {
		struct patched patched;

		patched_by(&patched, json_patch, SLICE("{\"a\":1}"), slice_text(patches[i]));
		if (patched.result != PATCH_MALFORMED)
			fail_msg("%s: %d", patches[i], patched.result);
		patched_forget(&patched);
	}
	struct patched patched;

	patched_by(&patched, json_patch, SLICE("{}"), SLICE("[{\"op\":\"remove\",\"path\":\"/a\"},{\"op\":\"x\",\"path\":\"b\"},{\"op\":\"add\",\"path\":\"/c\"}]"));
	assert_int_equal(patched.result, PATCH_MALFORMED);
	assert_int_equal(patched.faults.count, 3);
	assert_true(slice_starts(patched.faults.first->text, SLICE("operation [1]: \"path\" must be a JSON Pointer")));
	assert_slice(patched.faults.first->next->next->text, "operation [2]: \"value\" is missing");
	patched_forget(&patched);
	assert_refused("{\"a\":1,\"a\":2}", "[]", PATCH_REFUSED,
	    "the document is not JSON: byte 13: a name that its object has already");
}

static void
assert_repeated(const char *document, const char *operation, size_t count, enum patch_result expected)
{
	static const char *const frame[] = { "[", ",", "]" };

	patched_repeatedly(json_patch, document, frame, operation, count, expected);
}

static void
bounds_hold(void **state)
{
	(void)state;
	static const char test[] = "{\"op\":\"test\",\"path\":\"/a\",\"value\":1}";

	assert_repeated("{\"a\":1}", test, PATCH_OPERATIONS_MOST, PATCH_DONE);
	assert_repeated("{\"a\":1}", test, PATCH_OPERATIONS_MOST + 1, PATCH_TOO_COSTLY);
	/* Each copy doubles what is there. */
	assert_repeated("{\"a\":[]}", "{\"op\":\"copy\",\"from\":\"/a\",\"path\":\"/a/-\"}", 20, PATCH_DONE);
	assert_repeated("{\"a\":[]}", "{\"op\":\"copy\",\"from\":\"/a\",\"path\":\"/a/-\"}", 60, PATCH_TOO_COSTLY);
	/* Each goes one level deeper: the document has 2, so 62 more may be. */
	assert_repeated("{\"a\":{}}", "{\"op\":\"move\",\"from\":\"/a\",\"path\":\"/b\"},{\"op\":\"add\",\"path\":\"/a\",\"value\":{}},"
	    "{\"op\":\"move\",\"from\":\"/b\",\"path\":\"/a/a\"}", 62, PATCH_DONE);
	assert_repeated("{\"a\":{}}", "{\"op\":\"move\",\"from\":\"/a\",\"path\":\"/b\"},{\"op\":\"add\",\"path\":\"/a\",\"value\":{}},"
	    "{\"op\":\"move\",\"from\":\"/b\",\"path\":\"/a/a\"}", 63, PATCH_REFUSED);
	/* The end of a long array, again and again. */
	struct buffer document;

	buffer_init(&document, 0);
	buffer_literal(&document, "{\"a\":[0");
	for (int i = 0; i < 100000; i++)
		buffer_literal(&document, ",0");
	buffer_literal(&document, "]}");
	buffer_byte(&document, '\0');
	assert_repeated(document.data, "{\"op\":\"add\",\"path\":\"/a/-\",\"value\":0}", 500, PATCH_DONE);
	assert_repeated(document.data, "{\"op\":\"add\",\"path\":\"/a/-\",\"value\":0}", 5000, PATCH_TOO_COSTLY);
	buffer_free(&document);
}

static void
memory_has_an_end(void **state)
{
	(void)state;
	patched_in_little_memory(json_patch, SLICE("{\"a\":\"\\n\",\"b\":[1,2]}"),
	    SLICE("[{\"op\":\"copy\",\"from\":\"/b\",\"path\":\"/~1c\"}]"), "{\"a\":\"\\n\",\"b\":[1,2],\"/c\":[1,2]}");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_public_tests_pass),
		cmocka_unit_test(numbers_keep_their_characters),
		cmocka_unit_test(tests_compare_by_value),
		cmocka_unit_test(faults_name_operation_and_path),
		cmocka_unit_test(malformed_operations_are_all_told),
		cmocka_unit_test(bounds_hold),
		cmocka_unit_test(memory_has_an_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
