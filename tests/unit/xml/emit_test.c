#include "tests/unit/test.h"

#include <libxml/parser.h>

#include "resources/emit.h"
#include "resources/json_read.h"
#include "resources/json_write.h"
#include "resources/xml_read.h"
#include "resources/xml_write.h"

/* A Bundle with an entry that has each kind of thing in it, and one that has little. */
static void
write_bundle(struct emit *emit, struct buffer *out, enum emit_form form, bool pretty, const struct node *resource)
{
	emit_begin(emit, out, form, pretty, "Bundle");
	emit_text(emit, "id", SLICE("a\"<&"));
	emit_text(emit, "type", SLICE("searchset"));
	emit_bare(emit, "total", SLICE("2"));
	emit_list(emit, "entry");
	emit_item(emit, "entry");
	emit_text(emit, "fullUrl", SLICE("urn:x?a&b"));
	emit_resource(emit, "resource", resource, NULL);
	emit_open(emit, "search");
	emit_list(emit, "extension");
	emit_item(emit, "extension");
	emit_attribute(emit, "url", SLICE("u\"&"));
	emit_bare(emit, "valueDecimal", SLICE("1.00"));
	emit_close(emit, "extension");
	emit_list_end(emit);
	emit_text(emit, "mode", SLICE("match"));
	emit_close(emit, "search");
	emit_close(emit, "entry");
	emit_item(emit, "entry");
	emit_text(emit, "fullUrl", SLICE("urn:y"));
	emit_close(emit, "entry");
	emit_list_end(emit);
	emit_end(emit, "Bundle");
}

static const char resource_json[] = "{\"resourceType\":\"Basic\",\"id\":\"b\",\"code\":{\"text\":\"c\"}}";

static void
assert_emitted(enum emit_form form, bool pretty, const char *expected)
{
	const struct json_view view = { .pretty = pretty };
	struct arena arena;
	struct faults faults;
	struct buffer out, again;
	struct emit emit;

	arena_init(&arena, 0);
	faults_init(&faults, &arena);
	buffer_init(&out, 0);
	buffer_init(&again, 0);
	write_bundle(&emit, &out, form, pretty, json_read(&arena, SLICE(resource_json), &faults));
	assert_true(buffer_ok(&out));
	assert_slice(buffer_slice(&out), expected);
	/* It is what the tree of the whole is written as. */
	struct node *whole = form == EMIT_XML ? xml_read(&arena, buffer_slice(&out), &faults) :
	                                        json_read(&arena, buffer_slice(&out), &faults);

	assert_non_null(whole);
	assert_int_equal(faults.count, 0);
	if (form == EMIT_XML)
		xml_write(&again, whole, &view);
	else
		json_write(&again, whole, &view);
	assert_slice(buffer_slice(&again), expected);
	buffer_free(&again);
	buffer_free(&out);
	arena_free(&arena);
}

static void
json_has_names_lists_and_commas(void **state)
{
	(void)state;
	assert_emitted(EMIT_JSON, false,
	    "{\"resourceType\":\"Bundle\",\"id\":\"a\\\"<&\",\"type\":\"searchset\",\"total\":2,\"entry\":[{\"fullUrl\":\"urn:x?a&b\","
	    "\"resource\":{\"resourceType\":\"Basic\",\"id\":\"b\",\"code\":{\"text\":\"c\"}},"
	    "\"search\":{\"extension\":[{\"url\":\"u\\\"&\",\"valueDecimal\":1.00}],\"mode\":\"match\"}},{\"fullUrl\":\"urn:y\"}]}");
}

static void
xml_has_elements_and_attributes(void **state)
{
	(void)state;
	assert_emitted(EMIT_XML, false,
	    "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Bundle xmlns=\"http://hl7.org/fhir\"><id value=\"a&quot;&lt;&amp;\"/>"
	    "<type value=\"searchset\"/><total value=\"2\"/><entry><fullUrl value=\"urn:x?a&amp;b\"/>"
	    "<resource><Basic><id value=\"b\"/><code><text value=\"c\"/></code></Basic></resource>"
	    "<search><extension url=\"u&quot;&amp;\"><valueDecimal value=\"1.00\"/></extension><mode value=\"match\"/></search></entry>"
	    "<entry><fullUrl value=\"urn:y\"/></entry></Bundle>");
}

static void
both_have_two_spaces_when_pretty(void **state)
{
	(void)state;
	assert_emitted(EMIT_JSON, true,
	    "{\n  \"resourceType\": \"Bundle\",\n  \"id\": \"a\\\"<&\",\n  \"type\": \"searchset\",\n  \"total\": 2,\n"
	    "  \"entry\": [\n    {\n      \"fullUrl\": \"urn:x?a&b\",\n      \"resource\": {\n"
	    "        \"resourceType\": \"Basic\",\n        \"id\": \"b\",\n        \"code\": {\n          \"text\": \"c\"\n        }\n"
	    "      },\n      \"search\": {\n        \"extension\": [\n          {\n            \"url\": \"u\\\"&\",\n"
	    "            \"valueDecimal\": 1.00\n          }\n        ],\n        \"mode\": \"match\"\n      }\n    },\n"
	    "    {\n      \"fullUrl\": \"urn:y\"\n    }\n  ]\n}\n");
	assert_emitted(EMIT_XML, true,
	    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Bundle xmlns=\"http://hl7.org/fhir\">\n  <id value=\"a&quot;&lt;&amp;\"/>\n"
	    "  <type value=\"searchset\"/>\n  <total value=\"2\"/>\n  <entry>\n    <fullUrl value=\"urn:x?a&amp;b\"/>\n"
	    "    <resource>\n      <Basic>\n        <id value=\"b\"/>\n        <code>\n          <text value=\"c\"/>\n        </code>\n"
	    "      </Basic>\n    </resource>\n    <search>\n      <extension url=\"u&quot;&amp;\">\n"
	    "        <valueDecimal value=\"1.00\"/>\n      </extension>\n      <mode value=\"match\"/>\n    </search>\n  </entry>\n"
	    "  <entry>\n    <fullUrl value=\"urn:y\"/>\n  </entry>\n</Bundle>\n");
}

static void
what_the_view_leaves_out_is_left_out(void **state)
{
	(void)state;
	const struct slice elements[] = { SLICE("subject") };
	const struct json_view view = { .elements = elements, .element_count = 1 };
	struct arena arena;
	struct faults faults;
	struct buffer out;
	struct emit emit;

	arena_init(&arena, 0);
	faults_init(&faults, &arena);
	buffer_init(&out, 0);
	const struct node *resource = json_read(&arena, SLICE(resource_json), &faults);

	emit_begin(&emit, &out, EMIT_XML, false, "Bundle");
	emit_open(&emit, "entry");
	emit_resource(&emit, "resource", resource, &view);
	emit_close(&emit, "entry");
	emit_end(&emit, "Bundle");
	/* Basic.code is mandatory. */
	assert_slice(buffer_slice(&out),
	    "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Bundle xmlns=\"http://hl7.org/fhir\"><entry><resource><Basic><id value=\"b\"/>"
	    "<meta><tag><system value=\"http://terminology.hl7.org/CodeSystem/v3-ObservationValue\"/>"
	    "<code value=\"SUBSETTED\"/></tag></meta><code><text value=\"c\"/></code></Basic></resource></entry></Bundle>");
	buffer_free(&out);
	arena_free(&arena);
}

static void
text_in_json_stands_as_it_is(void **state)
{
	(void)state;
	struct buffer out;
	struct emit emit;

	buffer_init(&out, 0);
	emit_begin(&emit, &out, EMIT_JSON, true, "Bundle");
	assert_false(emit_takes_json(&emit));
	buffer_reset(&out);
	emit_begin(&emit, &out, EMIT_XML, false, "Bundle");
	assert_false(emit_takes_json(&emit));
	buffer_reset(&out);
	emit_begin(&emit, &out, EMIT_JSON, false, "Bundle");
	assert_true(emit_takes_json(&emit));
	emit_open(&emit, "entry");
	emit_json(&emit, "resource", SLICE("{\"resourceType\":\"Basic\"}"));
	emit_close(&emit, "entry");
	emit_end(&emit, "Bundle");
	assert_slice(buffer_slice(&out), "{\"resourceType\":\"Bundle\",\"entry\":{\"resource\":{\"resourceType\":\"Basic\"}}}");
	buffer_free(&out);
}

static void
failure_sticks(void **state)
{
	(void)state;
	struct arena arena;
	struct faults faults;
	struct emit emit;

	arena_init(&arena, 0);
	faults_init(&faults, &arena);
	const struct node *resource = json_read(&arena, SLICE(resource_json), &faults);

	for (size_t limit = 1; limit < 240; limit += 13)
		for (int form = EMIT_JSON; form <= EMIT_XML; form++) {
			struct buffer out;

			buffer_init(&out, limit);
			write_bundle(&emit, &out, (enum emit_form)form, false, resource);
			assert_false(buffer_ok(&out));
			buffer_free(&out);
		}
	arena_free(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(json_has_names_lists_and_commas),
		cmocka_unit_test(xml_has_elements_and_attributes),
		cmocka_unit_test(both_have_two_spaces_when_pretty),
		cmocka_unit_test(what_the_view_leaves_out_is_left_out),
		cmocka_unit_test(text_in_json_stands_as_it_is),
		cmocka_unit_test(failure_sticks),
	};
	int failed = cmocka_run_group_tests(tests, NULL, NULL);

	xmlCleanupParser();
	return failed;
}
