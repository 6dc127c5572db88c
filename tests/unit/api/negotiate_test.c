#include "tests/unit/test.h"

#include "server/api/negotiate.h"

static void
accept_is_weighed(void **state)
{
	(void)state;
	assert_true(negotiate_accept(SLICE_NONE).fhir);
	assert_true(negotiate_accept(SLICE("application/fhir+json")).fhir);
	assert_true(negotiate_accept(SLICE("Application/FHIR+JSON; fhirVersion=4.0")).fhir);
	assert_true(negotiate_accept(SLICE("application/json;q=0.1, text/html")).fhir);
	assert_slice(negotiate_accept(SLICE("application/json;q=0.1, text/html")).other, "text/html");
	assert_true(negotiate_accept(SLICE("*/*")).fhir);
	assert_null(negotiate_accept(SLICE("*/*")).other.data);
	assert_true(negotiate_accept(SLICE("text/html, */*;q=0.8")).fhir);
	assert_int_equal(negotiate_accept(SLICE("application/fhir+xml")).format, FORMAT_XML);
	assert_int_equal(negotiate_accept(SLICE("application/fhir+xml;q=0.5, application/fhir+json;q=0.4")).format, FORMAT_XML);
	assert_int_equal(negotiate_accept(SLICE("application/fhir+xml, application/fhir+json")).format, FORMAT_JSON);
	assert_int_equal(negotiate_accept(SLICE("application/fhir+xml, */*;q=0.1")).format, FORMAT_XML);
	assert_int_equal(negotiate_accept(SLICE("application/fhir+json;q=0, */*")).format, FORMAT_XML);
	assert_int_equal(negotiate_accept(SLICE("application/xml;q=0.9, */*;q=0.8")).format, FORMAT_XML);
	assert_false(negotiate_accept(SLICE("application/fhir+json;q=0")).fhir);
	assert_false(negotiate_accept(SLICE("application/fhir+json;fhirVersion=3.0")).fhir);
	assert_false(negotiate_accept(SLICE("application/fhir+json; fhirVersion=\"5.0\"")).fhir);
	assert_true(negotiate_accept(SLICE("application/fhir+json; fhirVersion=\"4.0\"")).fhir);
	assert_false(negotiate_accept(SLICE("application/json;q=1.5")).fhir);
	assert_false(negotiate_accept(SLICE("application/json;q=x")).fhir);
}

/* RFC 9110, 12.5.1, and R4 binary.html: FHIR's own types ask for the resource, whatever the content is. */
static void
content_is_asked_for_by_its_type(void **state)
{
	(void)state;
	assert_true(negotiate_names(SLICE("application/xml"), SLICE("application/xml")));
	assert_true(negotiate_names(SLICE("text/html, Application/XML;q=0.1"), SLICE("application/xml; charset=utf-8")));
	assert_true(negotiate_names(SLICE("application/fhir+json;q=0.5, application/json"), SLICE("application/json")));
	assert_false(negotiate_names(SLICE("application/fhir+json, application/json;q=0.5"), SLICE("application/json")));
	assert_false(negotiate_names(SLICE("application/xml"), SLICE("text/xml")));
	assert_false(negotiate_names(SLICE("application/xml;q=0"), SLICE("application/xml")));
	assert_false(negotiate_names(SLICE("*/*"), SLICE("application/xml")));
	assert_false(negotiate_names(SLICE("application/fhir+xml"), SLICE("application/fhir+xml")));
	assert_false(negotiate_names(SLICE("application/xml"), SLICE_NONE));
	assert_false(negotiate_names(SLICE("application/xml"), SLICE("")));
	assert_false(negotiate_names(SLICE_NONE, SLICE("application/xml")));
}

static void
content_types_are_told_apart(void **state)
{
	(void)state;
	struct slice essence;

	assert_int_equal(negotiate_content(SLICE("application/fhir+json; charset=utf-8"), &essence), MEDIA_JSON);
	assert_int_equal(negotiate_content(SLICE("application/json"), &essence), MEDIA_JSON);
	assert_int_equal(negotiate_content(SLICE("application/fhir+json; fhirVersion=3.0"), &essence), MEDIA_OTHER);
	assert_int_equal(negotiate_content(SLICE("application/fhir+xml"), &essence), MEDIA_XML);
	assert_int_equal(negotiate_content(SLICE("text/xml;charset=shift_jis"), &essence), MEDIA_OTHER);
	assert_int_equal(negotiate_content(SLICE("image/png"), &essence), MEDIA_OTHER);
	assert_slice(essence, "image/png");
	assert_int_equal(negotiate_content(SLICE_NONE, &essence), MEDIA_NONE);
	assert_int_equal(negotiate_content(SLICE(""), &essence), MEDIA_NONE);
}

static void
formats_are_known(void **state)
{
	(void)state;
	static const struct {
		const char *value;
		enum format format;
	} rows[] = {
		{ "json", FORMAT_JSON }, { "application/fhir+json", FORMAT_JSON }, { "application/fhir json", FORMAT_JSON },
		{ "xml", FORMAT_XML }, { "application/fhir+xml", FORMAT_XML }, { "text/xml", FORMAT_XML },
	};
	enum format format;

	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		assert_true(negotiate_format(slice_text(rows[i].value), &format));
		assert_int_equal(format, rows[i].format);
	}
	assert_false(negotiate_format(SLICE("text/turtle"), &format));
	assert_false(negotiate_format(SLICE("ttl"), &format));
	assert_false(negotiate_format(SLICE(""), &format));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(accept_is_weighed),
		cmocka_unit_test(content_is_asked_for_by_its_type),
		cmocka_unit_test(content_types_are_told_apart),
		cmocka_unit_test(formats_are_known),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
