#include "tests/unit/test.h"

#include <libxml/parser.h>
#include <time.h>

#include "resources/json_read.h"
#include "resources/json_write.h"
#include "resources/xml_read.h"
#include "tests/unit/json/fault_list.h"

#define XHTML "http://www.w3.org/1999/xhtml"
#define NARRATIVE(text) "<text><status value=\"generated\"/>" text "</text>"

struct read {
	struct arena arena;
	struct faults faults;
	struct node *resource;
};

static void
read_xml(struct read *read, struct slice xml)
{
	arena_init(&read->arena, 0);
	faults_init(&read->faults, &read->arena);
	read->resource = xml_read(&read->arena, xml, &read->faults);
}

/* What is read says the same as that JSON. */
static void
assert_reads(const char *xml, const char *json)
{
	struct read read;
	struct buffer out;

	read_xml(&read, slice_text(xml));
	if (read.faults.count > 0)
		fail_msg("%s: %.*s: %.*s", xml, SLICE_ARGS(fault_list(&read.faults)), SLICE_ARGS(read.faults.first->text));
	assert_non_null(read.resource);
	buffer_init(&out, 0);
	json_write(&out, read.resource, NULL);
	assert_slice(buffer_slice(&out), json);
	buffer_free(&out);
	arena_free(&read.arena);
}

/* The faults, and that no resource could be made when the first is about no place. */
static void
assert_faults(const char *xml, const char *expected)
{
	struct read read;

	read_xml(&read, slice_text(xml));
	if (!slice_is(fault_list(&read.faults), expected))
		fail_msg("%s: \"%.*s\" is not \"%s\"", xml, SLICE_ARGS(fault_list(&read.faults)), expected);
	assert_true(read.faults.errors);
	if (strcmp(expected, "structure -") == 0)
		assert_null(read.resource);
	for (const struct fault *fault = read.faults.first; fault != NULL; fault = fault->next)
		assert_true(slice_is_utf8(fault->text));
	arena_free(&read.arena);
}

static void
assert_patient(const char *content, const char *expected)
{
	char xml[4096];

	snprintf(xml, sizeof xml, "<Patient xmlns=\"http://hl7.org/fhir\">%s</Patient>", content);
	assert_faults(xml, expected);
}

static void
each_kind_is_read(void **state)
{
	(void)state;
	assert_reads("\xEF\xBB\xBF<?xml version=\"1.0\" encoding=\"utf-8\"?><!-- c --><?pi x?>\n"
	    "<Patient xmlns=\"http://hl7.org/fhir\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
	    "xsi:schemaLocation=\"http://hl7.org/fhir ../patient.xsd\"> <id value='1'/><?pi?><!-- c -->\n"
	    "<contained><Organization><id value=\"o\"/></Organization></contained>"
	    "<extension id=\"e\" url=\"u\"><valueDecimal value=\"1.00\"/></extension>"
	    "<active value=\"true\"></active>"
	    "<name id=\"n\"><given value=\"a\"/><given id=\"g\"><extension url=\"v\"><valueString value=\"w\"/></extension></given>"
	    "</name><deceasedBoolean value=\"false\"/></Patient><!-- c -->",
	    "{\"resourceType\":\"Patient\",\"id\":\"1\",\"contained\":[{\"resourceType\":\"Organization\",\"id\":\"o\"}],"
	    "\"extension\":[{\"id\":\"e\",\"url\":\"u\",\"valueDecimal\":1.00}],"
	    "\"active\":true,\"name\":[{\"id\":\"n\",\"given\":[\"a\",null],\"_given\":[null,{\"id\":\"g\",\"extension\":"
	    "[{\"url\":\"v\",\"valueString\":\"w\"}]}]}],\"deceasedBoolean\":false}");
	assert_reads("<f:Bundle xmlns:f=\"http://hl7.org/fhir\"><f:type value=\"batch\"/><f:entry><f:resource>"
	    "<Basic xmlns=\"http://hl7.org/fhir\"/></f:resource></f:entry></f:Bundle>",
	    "{\"resourceType\":\"Bundle\",\"type\":\"batch\",\"entry\":[{\"resource\":{\"resourceType\":\"Basic\"}}]}");
	assert_reads("<Parameters xmlns=\"http://hl7.org/fhir\"><parameter><name value=\"p\"/><part><name value=\"q\"/>"
	    "<resource><Patient/></resource></part></parameter></Parameters>",
	    "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"p\",\"part\":[{\"name\":\"q\","
	    "\"resource\":{\"resourceType\":\"Patient\"}}]}]}");
	assert_reads("<Patient xmlns=\"http://hl7.org/fhir\"/>", "{\"resourceType\":\"Patient\"}");
}

/* XML 1.0, 3.3.3: white space in an attribute becomes spaces, references stay what they are; nothing is trimmed. The
 * references to "&" must be resolved once, not twice. */
static void
values_are_normalised_once(void **state)
{
	(void)state;
	assert_reads("<Patient xmlns=\"http://hl7.org/fhir\"><name><text value=\" a\tb\r\nc&#9;d&#13;&#10;e  \"/></name></Patient>",
	    "{\"resourceType\":\"Patient\",\"name\":[{\"text\":\" a b c\\td\\r\\ne  \"}]}");
	assert_reads("<Patient xmlns=\"http://hl7.org/fhir\"><name><text value=\"&amp;&#38;&#x26;&amp;#38;&amp;amp;&lt;&gt;&quot;"
	    "&apos;&#x56F2;&amp;\"/></name></Patient>",
	    "{\"resourceType\":\"Patient\",\"name\":[{\"text\":\"&&&&#38;&amp;<>\\\"'囲&\"}]}");
}

static void
narratives_take_one_form(void **state)
{
	(void)state;
	/* Already in it: the same bytes. */
	assert_reads("<Patient xmlns=\"http://hl7.org/fhir\">"
	    NARRATIVE("<div xmlns=\"" XHTML "\" title=\"&amp;&quot;&lt;>'\">\n a &lt; b &amp; c &gt; d<br/><p></p><!-- c --></div>")
	    "</Patient>",
	    "{\"resourceType\":\"Patient\",\"text\":{\"status\":\"generated\",\"div\":\"<div xmlns=\\\"" XHTML "\\\" "
	    "title=\\\"&amp;&quot;&lt;>'\\\">\\n a &lt; b &amp; c &gt; d<br/><p></p><!-- c --></div>\"}}");
	/* Prefixes, CDATA, numbers, quotes, empty tags, namespaces said again, processing instructions. */
	assert_reads("<Patient xmlns=\"http://hl7.org/fhir\" xmlns:h=\"" XHTML "\">"
	    NARRATIVE("<h:div title='&amp;amp;\"&#10;'><h:p xml:lang='ja'/><![CDATA[<&]]>&#160;<?pi x?><b xmlns=\"" XHTML "\">"
		"<br></br></b></h:div>")
	    "</Patient>",
	    "{\"resourceType\":\"Patient\",\"text\":{\"status\":\"generated\",\"div\":\"<div xmlns=\\\"" XHTML "\\\" "
	    "title=\\\"&amp;amp;&quot;&#10;\\\"><p xml:lang=\\\"ja\\\"></p>&lt;&amp;\xC2\xA0<b><br/></b></div>\"}}");
}

static void
what_is_not_in_the_definition_is_a_fault(void **state)
{
	(void)state;
	assert_patient("<foo value=\"1\"/>", "structure Patient.foo");
	assert_patient("<foo><bar><foo/></bar></foo><Foo/>", "structure Patient.foo; structure Patient.Foo");
	assert_patient("<value value=\"1\"/>", "structure Patient.value");
	assert_patient("<deceased value=\"true\"/>", "structure Patient.deceased");
	assert_patient("<deceasedString value=\"x\"/>", "structure Patient.deceasedString");
	assert_patient("<active value=\"true\" foo=\"x\"/>", "structure Patient.active.foo");
	assert_patient("<active><value value=\"true\"/></active>", "structure Patient.active.value");
	assert_patient("<name value=\"x\"><text value=\"x\"/></name>", "structure Patient.name[0].value");
	assert_patient("<name><id value=\"x\"/></name>", "structure Patient.name[0].id");
	assert_patient("<name url=\"x\"><text value=\"x\"/></name>", "structure Patient.name[0].url");
	assert_patient("<extension><url value=\"x\"/></extension>", "structure Patient.extension[0].url");
	assert_patient("<active xmlns:x=\"urn:x\" value=\"true\" x:value=\"x\"/>", "structure Patient.active.value");
	assert_patient("<active xml:lang=\"ja\" value=\"true\"/>", "structure Patient.active.lang");
	assert_faults("<Patient xmlns=\"http://hl7.org/fhir\" id=\"1\"/>", "structure Patient.id");
	assert_patient("<a\xCC\x81/>", "structure Patient.`a\xCC\x81`");
}

static void
text_may_not_be(void **state)
{
	(void)state;
	assert_patient("x<active value=\"true\"/>y", "structure Patient");
	assert_patient("<active value=\"true\">true</active>", "structure Patient.active");
	assert_patient("<active><![CDATA[true]]></active>", "structure Patient.active");
	assert_patient("&amp;", "structure Patient");
	assert_patient("<name>&#160;</name>", "structure Patient.name[0]");
}

static void
empty_may_not_be(void **state)
{
	(void)state;
	assert_patient("<active/>", "structure Patient.active");
	assert_patient("<name></name>", "structure Patient.name[0]");
	assert_patient("<name> <!-- c --></name>", "structure Patient.name[0]");
	assert_patient("<active value=\"\"/>", "value Patient.active");
	assert_patient("<name id=\"\"/>", "value Patient.name[0].id");
	assert_patient("<contained/>", "structure Patient.contained[0]");
}

/* xml.html: order counts. */
static void
order_counts(void **state)
{
	(void)state;
	assert_patient("<birthDate value=\"2000\"/><active value=\"true\"/>", "structure Patient.active");
	assert_patient("<name><given value=\"a\"/><family value=\"b\"/></name>", "structure Patient.name[0].family");
	assert_patient("<name><text value=\"a\"/></name><telecom><value value=\"1\"/></telecom><name><text value=\"b\"/></name>",
	    "structure Patient.name[1]");
	assert_patient("<active value=\"true\"/><id value=\"1\"/><meta><versionId value=\"1\"/></meta><gender value=\"male\"/>",
	    "structure Patient.id; structure Patient.meta");
}

static void
single_elements_are_single(void **state)
{
	(void)state;
	assert_patient("<active value=\"true\"/><active value=\"true\"/>", "structure Patient.active");
	assert_patient("<deceasedBoolean value=\"true\"/><deceasedDateTime value=\"2000\"/>", "structure Patient.deceased");
	assert_patient("<active value=\"true\"/><gender value=\"male\"/><active value=\"false\"/>", "structure Patient.active");
	assert_patient("<contained><Basic/><Basic/></contained>", "structure Patient.contained[0]");
	assert_patient(NARRATIVE("<div xmlns=\"" XHTML "\">a</div><div xmlns=\"" XHTML "\">b</div>"),
	    "structure Patient.text.div");
}

static void
resources_have_their_type_and_namespace(void **state)
{
	(void)state;
	assert_faults("<Patient/>", "structure -");
	assert_faults("<Patient xmlns=\"http://hl7.org/fhir/\"/>", "structure -");
	assert_faults("<Patient xmlns=\"urn:hl7-org:v3\"/>", "structure -");
	assert_faults("<Foo xmlns=\"http://hl7.org/fhir\"/>", "structure -");
	assert_faults("<DomainResource xmlns=\"http://hl7.org/fhir\"/>", "structure -");
	assert_faults("<HumanName xmlns=\"http://hl7.org/fhir\"/>", "structure -");
	assert_patient("<contained><Foo/></contained>", "structure Patient.contained[0]");
	assert_patient("<contained><id value=\"x\"/></contained>", "structure Patient.contained[0]");
	assert_patient("<contained><Basic xmlns=\"\"/></contained>", "structure Patient.contained[0]");
	assert_patient("<contained id=\"x\"><Basic/></contained>", "structure Patient.contained[0].id");
	assert_patient("<active xmlns=\"urn:x\" value=\"true\"/>", "structure Patient.active");
	assert_patient("<active xmlns=\"\" value=\"true\"/>", "structure Patient.active");
	assert_patient(NARRATIVE("<div>x</div>"), "structure Patient.text.div");
	assert_patient(NARRATIVE("<div xmlns=\"" XHTML "\"><p xmlns=\"urn:x\">x<p/></p></div>"), "structure Patient.text.div");
	assert_patient(NARRATIVE("<div xmlns=\"" XHTML "\" xmlns:x=\"urn:x\" x:href=\"x\">x</div>"), "structure Patient.text.div");

	struct read read;

	arena_init(&read.arena, 0);
	faults_init(&read.faults, &read.arena);
	assert_non_null(xml_read_type(&read.arena, SLICE("<Patient xmlns=\"http://hl7.org/fhir\"/>"),
	    schema_type(SLICE("Basic")), &read.faults));
	assert_slice(fault_list(&read.faults), "invalid Patient");
	arena_free(&read.arena);
}

/* None of it may be read, and none of it may make anything be fetched. */
static void
doctypes_are_refused(void **state)
{
	(void)state;
	static const char *const documents[] = {
		"<!DOCTYPE Patient><Patient xmlns=\"http://hl7.org/fhir\"/>",
		"<!DOCTYPE Patient SYSTEM \"file:///etc/passwd\"><Patient xmlns=\"http://hl7.org/fhir\"/>",
		"<?xml version=\"1.0\"?>\n<!-- c --><!DOCTYPE Patient [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
		"<Patient xmlns=\"http://hl7.org/fhir\"><name><text value=\"&x;\"/></name></Patient>",
		"<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>"
		"<Patient xmlns=\"http://hl7.org/fhir\"><name><text value=\"&c;\"/></name></Patient>",
		"<!DOCTYPE x [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/\">%p;]><Patient xmlns=\"http://hl7.org/fhir\"/>",
		"<!DOCTYPE x [<!ATTLIST Patient xmlns CDATA \"http://hl7.org/fhir\">]><Patient/>",
		"<Patient xmlns=\"http://hl7.org/fhir\"/><!DOCTYPE x>",
		"<!doctype html><Patient xmlns=\"http://hl7.org/fhir\"/>",
	};

	for (size_t i = 0; i < sizeof documents / sizeof *documents; i++)
		assert_faults(documents[i], "structure -");
	/* In a comment it is none. */
	assert_reads("<!-- <!DOCTYPE x> --><Patient xmlns=\"http://hl7.org/fhir\"/>", "{\"resourceType\":\"Patient\"}");
}

static void
what_is_not_xml_is_refused(void **state)
{
	(void)state;
	static const char *const contents[] = {
		"<name><text value=\"&foo;\"/></name>", "&nbsp;", "&", "<", "<active value=true/>", "<active value=\"<\"/>",
		"<active value=\"true\" value=\"true\"/>", "<active>", "</active>", "<name></active></name>", "<active value=\"true\"",
		"<x:active value=\"true\"/>", "<active x:value=\"true\"/>", "<a:b:c/>", "<active value=\"&#0;\"/>", "<active value=\"&#x1;\"/>",
		"<active value=\"\x01\"/>", "<active value=\"&#xD800;\"/>", "<active value=\"&#xFFFE;\"/>", "<!-- -- -->", "]]>",
		"<![CDATA[", "<?xml version=\"1.0\"?>", "<active value=\"a\xFF\"/>", "<active value=\"\xC0\x80\"/>",
		"<active value=\"\xED\xA0\x80\"/>", "<active value=\"\xE3\x81\"/>", "</Patient><Patient>",
	};
	static const char *const documents[] = { "", " ", "x", "{}", "<", "<?xml version=\"1.0\"?>",
		"<Patient xmlns=\"http://hl7.org/fhir\"/>x", "<Patient xmlns=\"http://hl7.org/fhir\"/><Patient xmlns=\"http://hl7.org/fhir\"/>",
		" <?xml version=\"1.0\"?><Patient xmlns=\"http://hl7.org/fhir\"/>",
		"<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><Patient xmlns=\"http://hl7.org/fhir\"/>",
		"<?xml version=\"1.0\" encoding=\"UTF-16\"?><Patient xmlns=\"http://hl7.org/fhir\"/>",
		"<?xml version=\"1.0\" encoding=\"UTF-7\"?><Patient xmlns=\"http://hl7.org/fhir\"/>",
		"<?xml version=\"1.0\" encoding=\"x\"?><Patient xmlns=\"http://hl7.org/fhir\"/>" };
	char xml[1024];

	for (size_t i = 0; i < sizeof contents / sizeof *contents; i++) {
		struct read read;

		snprintf(xml, sizeof xml, "<Patient xmlns=\"http://hl7.org/fhir\">%s</Patient>", contents[i]);
		read_xml(&read, slice_text(xml));
		if (read.resource != NULL || !read.faults.errors)
			fail_msg("%s was read", xml);
		arena_free(&read.arena);
	}
	for (size_t i = 0; i < sizeof documents / sizeof *documents; i++)
		assert_faults(documents[i], "structure -");
	struct read read;

	read_xml(&read, SLICE("<Patient xmlns=\"http://hl7.org/fhir\"/>\0"));
	assert_null(read.resource);
	arena_free(&read.arena);
	read_xml(&read, SLICE("\xFF\xFE<\0P\0/\0>\0"));
	assert_null(read.resource);
	arena_free(&read.arena);
	read_xml(&read, SLICE("<\0P\0/\0>\0"));
	assert_null(read.resource);
	arena_free(&read.arena);
}

static void
repeat(struct buffer *out, const char *text, size_t count)
{
	for (size_t i = 0; i < count; i++)
		buffer_put(out, slice_text(text));
}

static const char extension[] = "<extension url=\"u\">";

/* Extensions in extensions, count of them, read; the last fault. */
static struct slice
read_nested(struct read *read, size_t count)
{
	struct buffer out;

	buffer_init(&out, 0);
	buffer_literal(&out, "<Patient xmlns=\"http://hl7.org/fhir\">");
	repeat(&out, extension, count);
	buffer_literal(&out, "<valueString value=\"x\"/>");
	repeat(&out, "</extension>", count);
	buffer_literal(&out, "</Patient>");
	read_xml(read, buffer_slice(&out));
	buffer_free(&out);
	struct slice last = SLICE_NONE;

	for (const struct fault *fault = read->faults.first; fault != NULL; fault = fault->next)
		last = fault->text;
	return last;
}

/* As deep as the same resource may be in JSON, and what is read can be written as JSON and read again. */
static void
depth_has_an_end(void **state)
{
	(void)state;
	struct read read;
	struct buffer out;

	assert_int_equal(XML_DEPTH_MOST, JSON_DEPTH_MOST);
	/* The resource is 1, each extension an array and an object: 1 + 2 * 31 = 63. */
	assert_null(read_nested(&read, 31).data);
	buffer_init(&out, 0);
	json_write(&out, read.resource, NULL);
	assert_non_null(json_read(&read.arena, buffer_slice(&out), &read.faults));
	assert_int_equal(read.faults.count, 0);
	buffer_free(&out);
	arena_free(&read.arena);
	assert_non_null(read_nested(&read, 32).data);
	assert_non_null(read.resource);
	arena_free(&read.arena);
	assert_slice(read_nested(&read, 249), "not XML that is taken: too many levels of elements");
	assert_null(read.resource);
	arena_free(&read.arena);
	assert_non_null(read_nested(&read, 100000).data);
	assert_null(read.resource);
	arena_free(&read.arena);
}

static double
seconds(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

/* Reads head, count times part, and tail; all of it must be refused, and soon. */
static void
assert_refused_soon(const char *head, const char *part, size_t count, const char *tail)
{
	struct read read;
	struct buffer out;
	double start = seconds();

	buffer_init(&out, 0);
	buffer_put(&out, slice_text(head));
	repeat(&out, part, count);
	buffer_put(&out, slice_text(tail));
	assert_true(buffer_ok(&out));
	read_xml(&read, buffer_slice(&out));
	assert_true(read.faults.errors);
	buffer_free(&out);
	arena_free(&read.arena);
	if (seconds() - start > 20)
		fail_msg("%zu times \"%s\" took %.0f s", count, part, seconds() - start);
}

/* Where a square of the size would take hours. */
static void
time_is_linear(void **state)
{
	(void)state;
	static const char patient[] = "<Patient xmlns=\"http://hl7.org/fhir\">", end[] = "</Patient>";

	assert_refused_soon(patient, "<name><text value=\"x\"/></name><active value=\"true\"/>", 200000, end);
	assert_refused_soon(patient, "<foo/>", 500000, end);
	assert_refused_soon(patient, "x<foo/>", 500000, end);
	assert_refused_soon("<Patient ", "a=\"\" ", 1000000, "/>");
	assert_refused_soon("<Patient xmlns=\"http://hl7.org/fhir\"", " xmlns:a=\"a\"", 1000000, "/>");
	assert_refused_soon(patient, "<a xmlns:b=\"b\" xmlns:c=\"c\" xmlns:d=\"d\">", 200000, "");
}

/* One attribute more than may be, one namespace more. */
static void
attributes_have_an_end(void **state)
{
	(void)state;
	struct buffer out;
	struct read read;

	for (int more = 0; more < 2; more++) {
		buffer_init(&out, 0);
		buffer_literal(&out, "<Patient xmlns=\"http://hl7.org/fhir\"");
		for (int i = 1; i < XML_ATTRIBUTES_MOST + more; i++)
			buffer_print(&out, " a%d='>\"'", i);
		buffer_literal(&out, "/>");
		read_xml(&read, buffer_slice(&out));
		assert_int_equal(read.resource == NULL, more);
		arena_free(&read.arena);
		buffer_reset(&out);
		buffer_literal(&out, "<Patient xmlns=\"http://hl7.org/fhir\"");
		for (int i = 1; i < XML_ATTRIBUTES_MOST; i++)
			buffer_print(&out, " xmlns:a%d=\"a\"", i);
		buffer_print(&out, "><active value=\"true\"%s/></Patient>", more ? " xmlns:b=\"b\"" : "");
		read_xml(&read, buffer_slice(&out));
		assert_int_equal(read.resource == NULL, more);
		arena_free(&read.arena);
		buffer_free(&out);
	}
}

static void
memory_has_an_end(void **state)
{
	(void)state;
	static const char xml[] = "<Patient xmlns=\"http://hl7.org/fhir\"><name><given value=\"a\"/><given value=\"b\"/></name>"
	    NARRATIVE("<div xmlns=\"" XHTML "\">x</div>") "</Patient>";
	struct faults faults;
	struct arena arena, notes;
	bool refused = false;

	arena_init(&notes, 0);
	for (size_t limit = 1; limit < 8192; limit += 32) {
		arena_init(&arena, limit);
		faults_init(&faults, &notes);
		const struct node *resource = xml_read(&arena, SLICE(xml), &faults);

		assert_true(resource != NULL || (faults.failed && faults.errors));
		refused = refused || resource == NULL;
		arena_free(&arena);
	}
	assert_true(refused);
	arena_free(&notes);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_kind_is_read),
		cmocka_unit_test(values_are_normalised_once),
		cmocka_unit_test(narratives_take_one_form),
		cmocka_unit_test(what_is_not_in_the_definition_is_a_fault),
		cmocka_unit_test(text_may_not_be),
		cmocka_unit_test(empty_may_not_be),
		cmocka_unit_test(order_counts),
		cmocka_unit_test(single_elements_are_single),
		cmocka_unit_test(resources_have_their_type_and_namespace),
		cmocka_unit_test(doctypes_are_refused),
		cmocka_unit_test(what_is_not_xml_is_refused),
		cmocka_unit_test(depth_has_an_end),
		cmocka_unit_test(time_is_linear),
		cmocka_unit_test(attributes_have_an_end),
		cmocka_unit_test(memory_has_an_end),
	};
	int failed = cmocka_run_group_tests(tests, NULL, NULL);

	xmlCleanupParser();
	return failed;
}
