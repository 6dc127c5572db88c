#include "tests/unit/test.h"

#include <libxml/parser.h>

#include "resources/json_read.h"
#include "resources/xml_escape.h"
#include "resources/xml_read.h"
#include "resources/xml_write.h"

#define HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
#define SUBSETTED "<tag><system value=\"http://terminology.hl7.org/CodeSystem/v3-ObservationValue\"/>" \
	"<code value=\"SUBSETTED\"/></tag>"

static void
assert_written(const char *json, const struct json_view *view, const char *expected)
{
	struct arena arena;
	struct faults faults;
	struct buffer out;

	arena_init(&arena, 0);
	faults_init(&faults, &arena);
	struct node *resource = json_read(&arena, slice_text(json), &faults);

	assert_non_null(resource);
	assert_false(faults.errors);
	buffer_init(&out, 0);
	xml_write(&out, resource, view);
	assert_true(buffer_ok(&out));
	assert_slice(buffer_slice(&out), expected);
	/* Whatever the view, what is written is FHIR XML that reads without a fault. */
	assert_non_null(xml_read(&arena, buffer_slice(&out), &faults));
	assert_int_equal(faults.count, 0);
	buffer_free(&out);
	arena_free(&arena);
}

/* xml.html: values in "value", Element.id and Extension.url as attributes, a resource inside what holds it, the narrative
 * as it is, elements in the order of the definition. */
static void
each_kind_has_its_form(void **state)
{
	(void)state;
	assert_written("{\"resourceType\":\"Patient\",\"id\":\"1\","
	    "\"text\":{\"status\":\"generated\",\"div\":\"<div xmlns=\\\"http://www.w3.org/1999/xhtml\\\">a &amp; b</div>\"},"
	    "\"contained\":[{\"resourceType\":\"Organization\",\"id\":\"o\",\"name\":\"x\"},"
	    "{\"resourceType\":\"Basic\"}],"
	    "\"extension\":[{\"id\":\"e\",\"url\":\"u\",\"valueDecimal\":1.00}],"
	    "\"active\":true,\"name\":[{\"id\":\"n\",\"given\":[\"a\",null],\"_given\":[null,{\"id\":\"g\",\"extension\":"
	    "[{\"url\":\"v\",\"valueString\":\"w\"}]}]}],\"deceasedBoolean\":false}", NULL,
	    HEAD "<Patient xmlns=\"http://hl7.org/fhir\"><id value=\"1\"/>"
	    "<text><status value=\"generated\"/><div xmlns=\"http://www.w3.org/1999/xhtml\">a &amp; b</div></text>"
	    "<contained><Organization><id value=\"o\"/><name value=\"x\"/></Organization></contained>"
	    "<contained><Basic></Basic></contained>"
	    "<extension id=\"e\" url=\"u\"><valueDecimal value=\"1.00\"/></extension>"
	    "<active value=\"true\"/><name id=\"n\"><given value=\"a\"/><given id=\"g\"><extension url=\"v\">"
	    "<valueString value=\"w\"/></extension></given></name><deceasedBoolean value=\"false\"/></Patient>");
	assert_written("{\"resourceType\":\"Patient\"}", NULL, HEAD "<Patient xmlns=\"http://hl7.org/fhir\"/>");
}

static void
pretty_has_two_spaces(void **state)
{
	(void)state;
	struct json_view view = { .pretty = true };

	assert_written("{\"resourceType\":\"Bundle\",\"type\":\"batch\",\"entry\":[{\"resource\":"
	    "{\"resourceType\":\"Basic\",\"id\":\"b\"}}]}", &view,
	    HEAD "\n"
	    "<Bundle xmlns=\"http://hl7.org/fhir\">\n"
	    "  <type value=\"batch\"/>\n"
	    "  <entry>\n"
	    "    <resource>\n"
	    "      <Basic>\n"
	    "        <id value=\"b\"/>\n"
	    "      </Basic>\n"
	    "    </resource>\n"
	    "  </entry>\n"
	    "</Bundle>\n");
}

/* XML 1.0, 3.3.3: an attribute's tab, CR and LF are read as spaces unless they are written as numbers. */
static void
values_keep_their_white_space(void **state)
{
	(void)state;
	assert_written("{\"resourceType\":\"Patient\",\"name\":[{\"text\":\" a\\tb\\r\\nc  <>&\\\"' \"}]}", NULL,
	    HEAD "<Patient xmlns=\"http://hl7.org/fhir\"><name><text value=\" a&#9;b&#13;&#10;c  &lt;>&amp;&quot;' \"/></name>"
	    "</Patient>");
}

static void
assert_escaped(const char *text, bool attribute, const char *expected)
{
	struct buffer out;

	buffer_init(&out, 0);
	xml_escape(&out, slice_text(text), attribute);
	assert_slice(buffer_slice(&out), expected);
	buffer_free(&out);
}

/* XML 1.0, 2.2: Char. */
static void
what_xml_cannot_hold_is_replaced(void **state)
{
	(void)state;
	assert_escaped("a\x01\x1F", true, "a\xEF\xBF\xBD\xEF\xBF\xBD");
	assert_escaped("\xEF\xBF\xBE\xEF\xBF\xBF\xEF\xBF\xBD\xEF\xBC\xA1", true,
	    "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBC\xA1");
	assert_escaped("", true, "");
	assert_escaped("]]>\"\t\n\r&lt;", false, "]]&gt;\"\t\n&#13;&amp;lt;");
}

static const char patient[] =
    "{\"resourceType\":\"Patient\",\"id\":\"1\",\"meta\":{\"id\":\"m\",\"versionId\":\"2\",\"tag\":[{\"code\":\"c\"}]},"
    "\"text\":{\"status\":\"generated\",\"div\":\"<div xmlns=\\\"http://www.w3.org/1999/xhtml\\\">x</div>\"},"
    "\"modifierExtension\":[{\"url\":\"m\",\"valueString\":\"w\"}],"
    "\"active\":true,\"birthDate\":\"2000\",\"maritalStatus\":{\"text\":\"m\"}}";

/* The same views as in JSON (search.html#summary, #elements). */
static void
views_leave_out_what_they_do_in_json(void **state)
{
	(void)state;
	struct json_view data = { .summary = SUMMARY_DATA }, text = { .summary = SUMMARY_TEXT },
	    summary = { .summary = SUMMARY_TRUE }, elements = { .elements = &SLICE("birthDate"), .element_count = 1 };

	assert_written(patient, &data,
	    HEAD "<Patient xmlns=\"http://hl7.org/fhir\"><id value=\"1\"/>"
	    "<meta id=\"m\"><versionId value=\"2\"/><tag><code value=\"c\"/></tag>" SUBSETTED "</meta>"
	    "<modifierExtension url=\"m\"><valueString value=\"w\"/></modifierExtension>"
	    "<active value=\"true\"/><birthDate value=\"2000\"/><maritalStatus><text value=\"m\"/></maritalStatus></Patient>");
	assert_written(patient, &text,
	    HEAD "<Patient xmlns=\"http://hl7.org/fhir\"><id value=\"1\"/>"
	    "<meta id=\"m\"><versionId value=\"2\"/><tag><code value=\"c\"/></tag>" SUBSETTED "</meta>"
	    "<text><status value=\"generated\"/><div xmlns=\"http://www.w3.org/1999/xhtml\">x</div></text></Patient>");
	assert_written(patient, &summary,
	    HEAD "<Patient xmlns=\"http://hl7.org/fhir\"><id value=\"1\"/>"
	    "<meta><versionId value=\"2\"/><tag><code value=\"c\"/></tag>" SUBSETTED "</meta>"
	    "<modifierExtension url=\"m\"><valueString value=\"w\"/></modifierExtension>"
	    "<active value=\"true\"/><birthDate value=\"2000\"/></Patient>");
	assert_written(patient, &elements,
	    HEAD "<Patient xmlns=\"http://hl7.org/fhir\"><id value=\"1\"/>"
	    "<meta id=\"m\"><versionId value=\"2\"/><tag><code value=\"c\"/></tag>" SUBSETTED "</meta>"
	    "<modifierExtension url=\"m\"><valueString value=\"w\"/></modifierExtension>"
	    "<active value=\"true\"/><birthDate value=\"2000\"/></Patient>");
	assert_written("{\"resourceType\":\"Patient\",\"gender\":\"male\"}", &elements,
	    HEAD "<Patient xmlns=\"http://hl7.org/fhir\"><meta>" SUBSETTED "</meta></Patient>");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_kind_has_its_form),
		cmocka_unit_test(pretty_has_two_spaces),
		cmocka_unit_test(values_keep_their_white_space),
		cmocka_unit_test(what_xml_cannot_hold_is_replaced),
		cmocka_unit_test(views_leave_out_what_they_do_in_json),
	};
	int failed = cmocka_run_group_tests(tests, NULL, NULL);

	xmlCleanupParser();
	return failed;
}
