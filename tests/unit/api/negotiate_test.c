#include "tests/unit/test.h"

#include "server/api/negotiate.h"

static void
accept_is_weighed(void **state)
{
	(void)state;
	assert_true(negotiate_accept(SLICE_NONE).json);
	assert_true(negotiate_accept(SLICE("application/fhir+json")).json);
	assert_true(negotiate_accept(SLICE("Application/FHIR+JSON; fhirVersion=4.0")).json);
	assert_true(negotiate_accept(SLICE("application/json;q=0.1, text/html")).json);
	assert_slice(negotiate_accept(SLICE("application/json;q=0.1, text/html")).other, "text/html");
	assert_true(negotiate_accept(SLICE("*/*")).json);
	assert_null(negotiate_accept(SLICE("*/*")).other.data);
	assert_true(negotiate_accept(SLICE("text/html, */*;q=0.8")).json);
	assert_false(negotiate_accept(SLICE("application/fhir+xml")).json);
	assert_false(negotiate_accept(SLICE("application/fhir+json;q=0")).json);
	assert_false(negotiate_accept(SLICE("application/fhir+json;fhirVersion=3.0")).json);
	assert_false(negotiate_accept(SLICE("application/fhir+json; fhirVersion=\"5.0\"")).json);
	assert_true(negotiate_accept(SLICE("application/fhir+json; fhirVersion=\"4.0\"")).json);
	assert_false(negotiate_accept(SLICE("application/json;q=1.5")).json);
	assert_false(negotiate_accept(SLICE("application/json;q=x")).json);
}

static void
content_types_are_told_apart(void **state)
{
	(void)state;
	struct slice essence;

	assert_int_equal(negotiate_content(SLICE("application/fhir+json; charset=utf-8"), &essence), MEDIA_JSON);
	assert_int_equal(negotiate_content(SLICE("application/json"), &essence), MEDIA_JSON);
	assert_int_equal(negotiate_content(SLICE("application/fhir+json; fhirVersion=3.0"), &essence), MEDIA_OTHER);
	assert_int_equal(negotiate_content(SLICE("image/png"), &essence), MEDIA_OTHER);
	assert_slice(essence, "image/png");
	assert_int_equal(negotiate_content(SLICE_NONE, &essence), MEDIA_NONE);
	assert_int_equal(negotiate_content(SLICE(""), &essence), MEDIA_NONE);
}

static void
formats_are_known(void **state)
{
	(void)state;
	assert_true(negotiate_format(SLICE("json")));
	assert_true(negotiate_format(SLICE("application/fhir+json")));
	assert_true(negotiate_format(SLICE("application/fhir json")));
	assert_false(negotiate_format(SLICE("xml")));
	assert_false(negotiate_format(SLICE("text/turtle")));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(accept_is_weighed),
		cmocka_unit_test(content_types_are_told_apart),
		cmocka_unit_test(formats_are_known),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
