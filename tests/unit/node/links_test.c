#include "tests/unit/test.h"

#include "resources/json_read.h"
#include "resources/json_write.h"
#include "resources/links.h"

/* Every "urn:a" becomes "Patient/1". */
static struct slice
replace(void *context, const struct node *node, enum link_kind kind, struct slice text)
{
	unsigned *kinds = context;

	assert_non_null(node);
	if (kinds != NULL)
		kinds[kind]++;
	return slice_is(text, "urn:a") ? SLICE("Patient/1") : text;
}

static struct slice
stop(void *context, const struct node *node, enum link_kind kind, struct slice text)
{
	(void)context;
	(void)node;
	(void)kind;
	(void)text;
	return SLICE_NONE;
}

static void
assert_replaced(const char *json, const char *expected, unsigned kinds[3])
{
	struct arena arena;
	struct faults faults;
	struct buffer out;

	arena_init(&arena, 0);
	faults_init(&faults, &arena);
	struct node *resource = json_read(&arena, slice_text(json), &faults);

	assert_non_null(resource);
	assert_true(links_replace(resource, replace, kinds, &arena));
	buffer_init(&out, 0);
	json_write(&out, resource, NULL);
	assert_slice(buffer_slice(&out), expected);
	buffer_free(&out);
	arena_free(&arena);
}

/* R4 http.html#transaction: "resource references, elements of type uri, url, oid, uuid, and <a href="" & <img src="" in the
 * narrative. Elements of type canonical are not replaced". */
static void
what_is_a_link(void **state)
{
	unsigned kinds[3] = { 0, 0, 0 };

	(void)state;
	assert_replaced("{\"resourceType\":\"Observation\",\"contained\":[{\"resourceType\":\"Device\",\"id\":\"d\","
	    "\"patient\":{\"reference\":\"urn:a\"}}],\"extension\":[{\"url\":\"urn:a\",\"valueReference\":{\"reference\":\"urn:a\"}},"
	    "{\"url\":\"u\",\"valueUri\":\"urn:a\"},{\"url\":\"u\",\"valueUrl\":\"urn:a\"},{\"url\":\"u\",\"valueCanonical\":\"urn:a\"},"
	    "{\"url\":\"u\",\"valueString\":\"urn:a\"}],\"subject\":{\"reference\":\"urn:a\",\"display\":\"urn:a\"},"
	    "\"derivedFrom\":[{\"reference\":\"urn:b\"},{\"reference\":\"#d\"}]}",
	    "{\"resourceType\":\"Observation\",\"contained\":[{\"resourceType\":\"Device\",\"id\":\"d\","
	    "\"patient\":{\"reference\":\"Patient/1\"}}],\"extension\":[{\"url\":\"urn:a\",\"valueReference\":{\"reference\":\"Patient/1\"}},"
	    "{\"url\":\"u\",\"valueUri\":\"Patient/1\"},{\"url\":\"u\",\"valueUrl\":\"Patient/1\"},{\"url\":\"u\",\"valueCanonical\":\"urn:a\"},"
	    "{\"url\":\"u\",\"valueString\":\"urn:a\"}],\"subject\":{\"reference\":\"Patient/1\",\"display\":\"urn:a\"},"
	    "\"derivedFrom\":[{\"reference\":\"urn:b\"},{\"reference\":\"#d\"}]}", kinds);
	assert_int_equal(kinds[LINK_REFERENCE], 5);
	assert_int_equal(kinds[LINK_URI], 2);
	assert_int_equal(kinds[LINK_NARRATIVE], 0);
}

#define DIV(content) "{\"resourceType\":\"Basic\",\"text\":{\"status\":\"generated\"," \
	"\"div\":\"<div xmlns=\\\"http://www.w3.org/1999/xhtml\\\">" content "</div>\"}}"

static void
links_in_a_narrative(void **state)
{
	unsigned kinds[3] = { 0, 0, 0 };

	(void)state;
	assert_replaced(DIV("<a title=\\\"href='urn:a'\\\" href=\\\"urn:a\\\">urn:a</a><img alt='x' src='urn:a'/><a\\nhref = \\\"urn:b\\\"/>"),
	    DIV("<a title=\\\"href='urn:a'\\\" href=\\\"Patient/1\\\">urn:a</a><img alt='x' src='Patient/1'/><a\\nhref = \\\"urn:b\\\"/>"),
	    kinds);
	assert_int_equal(kinds[LINK_NARRATIVE], 3);
	/* Text outside tags is no link, and what is broken is left alone. */
	assert_replaced(DIV(" href=\\\"urn:a\\\" src='urn:a'"), DIV(" href=\\\"urn:a\\\" src='urn:a'"), NULL);
	assert_replaced(DIV("<a href=urn:a>x</a><a href=\\\"urn:a"), DIV("<a href=urn:a>x</a><a href=\\\"urn:a"), NULL);
}

static void
whoever_is_asked_may_stop(void **state)
{
	struct arena arena;
	struct faults faults;

	(void)state;
	arena_init(&arena, 0);
	faults_init(&faults, &arena);
	assert_false(links_replace(json_read(&arena,
	    SLICE("{\"resourceType\":\"Observation\",\"subject\":{\"reference\":\"urn:a\"}}"), &faults), stop, NULL, &arena));
	assert_true(links_replace(json_read(&arena, SLICE("{\"resourceType\":\"Patient\",\"id\":\"a\"}"), &faults), stop, NULL, &arena));
	arena_free(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_a_link),
		cmocka_unit_test(links_in_a_narrative),
		cmocka_unit_test(whoever_is_asked_may_stop),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
