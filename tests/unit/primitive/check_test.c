#include "tests/unit/test.h"

#include "resources/primitive/check.h"

struct row {
	enum primitive primitive;
	const char *text;
	bool good;
};

/* The rules of R4 datatypes.html, at their edges. */
static const struct row rows[] = {
	{ PRIMITIVE_BASE64BINARY, "QUJD", true },
	{ PRIMITIVE_BASE64BINARY, "QUI=", true },
	{ PRIMITIVE_BASE64BINARY, "QQ==", true },
	{ PRIMITIVE_BASE64BINARY, "QU JD\nQUJD", true },
	{ PRIMITIVE_BASE64BINARY, "QUJ", false },
	{ PRIMITIVE_BASE64BINARY, "Q===", false },
	{ PRIMITIVE_BASE64BINARY, "QQ==QQ==", false },
	{ PRIMITIVE_BASE64BINARY, "QU-_", false },
	{ PRIMITIVE_BASE64BINARY, "====", false },
	{ PRIMITIVE_BASE64BINARY, " ", false },
	{ PRIMITIVE_BOOLEAN, "true", true },
	{ PRIMITIVE_BOOLEAN, "false", true },
	{ PRIMITIVE_BOOLEAN, "True", false },
	{ PRIMITIVE_BOOLEAN, "1", false },
	{ PRIMITIVE_BOOLEAN, "", false },
	{ PRIMITIVE_CANONICAL, "http://example.org/x|1.0", true },
	{ PRIMITIVE_CANONICAL, "a b", false },
	{ PRIMITIVE_CANONICAL, "", false },
	{ PRIMITIVE_CODE, "final", true },
	{ PRIMITIVE_CODE, "a b c", true },
	{ PRIMITIVE_CODE, "囲炉裏", true },
	{ PRIMITIVE_CODE, "a  b", false },
	{ PRIMITIVE_CODE, "a\nb", false },
	{ PRIMITIVE_CODE, "a\tb", false },
	{ PRIMITIVE_CODE, " a", false },
	{ PRIMITIVE_CODE, "a ", false },
	{ PRIMITIVE_CODE, "", false },
	{ PRIMITIVE_CODE, "a\x01", false },
	{ PRIMITIVE_DATE, "2020", true },
	{ PRIMITIVE_DATE, "2020-02", true },
	{ PRIMITIVE_DATE, "2020-02-29", true },
	{ PRIMITIVE_DATE, "2000-02-29", true },
	{ PRIMITIVE_DATE, "0001-01-01", true },
	{ PRIMITIVE_DATE, "9999-12-31", true },
	{ PRIMITIVE_DATE, "1900-02-29", false },
	{ PRIMITIVE_DATE, "2021-02-29", false },
	{ PRIMITIVE_DATE, "2021-04-31", false },
	{ PRIMITIVE_DATE, "2021-00", false },
	{ PRIMITIVE_DATE, "2021-13", false },
	{ PRIMITIVE_DATE, "2021-01-00", false },
	{ PRIMITIVE_DATE, "2021-1-1", false },
	{ PRIMITIVE_DATE, "0000", false },
	{ PRIMITIVE_DATE, "20210", false },
	{ PRIMITIVE_DATE, "2021-", false },
	{ PRIMITIVE_DATE, "2021-01-01T00:00:00Z", false },
	{ PRIMITIVE_DATE, "", false },
	{ PRIMITIVE_DATETIME, "2020", true },
	{ PRIMITIVE_DATETIME, "2020-02-29", true },
	{ PRIMITIVE_DATETIME, "2015-02-07T13:28:17-05:00", true },
	{ PRIMITIVE_DATETIME, "2015-02-07T13:28:17.239+02:00", true },
	{ PRIMITIVE_DATETIME, "2016-12-31T23:59:60Z", true },
	{ PRIMITIVE_DATETIME, "2015-02-07T13:28:17+14:00", true },
	{ PRIMITIVE_DATETIME, "2015-02-07T13:28:17-14:00", true },
	{ PRIMITIVE_DATETIME, "2015-02-07T13:28:17+14:01", false },
	{ PRIMITIVE_DATETIME, "2015-02-07T13:28:17+15:00", false },
	{ PRIMITIVE_DATETIME, "2015-02-07T13:28:17+09:60", false },
	{ PRIMITIVE_DATETIME, "2015-02-07T13:28:17", false },
	{ PRIMITIVE_DATETIME, "2015-02-07T13:28Z", false },
	{ PRIMITIVE_DATETIME, "2015-02-07T24:00:00Z", false },
	{ PRIMITIVE_DATETIME, "2015-02-07T13:60:00Z", false },
	{ PRIMITIVE_DATETIME, "2015-02-07T13:28:61Z", false },
	{ PRIMITIVE_DATETIME, "2015-02-07T13:28:17.Z", false },
	{ PRIMITIVE_DATETIME, "2015-02-07 13:28:17Z", false },
	{ PRIMITIVE_DATETIME, "2015-02-07T13:28:17z", false },
	{ PRIMITIVE_DATETIME, "2015-02-07T13:28:17+0900", false },
	{ PRIMITIVE_DATETIME, "2015-02T13:28:17Z", false },
	{ PRIMITIVE_DECIMAL, "0", true },
	{ PRIMITIVE_DECIMAL, "-0.10", true },
	{ PRIMITIVE_DECIMAL, "1E-22", true },
	{ PRIMITIVE_DECIMAL, "1.000000000000000000E-245", true },
	{ PRIMITIVE_DECIMAL, "123456789012345678901234567890.5", true },
	{ PRIMITIVE_DECIMAL, "+1", false },
	{ PRIMITIVE_DECIMAL, "01", false },
	{ PRIMITIVE_DECIMAL, "-01", false },
	{ PRIMITIVE_DECIMAL, ".5", false },
	{ PRIMITIVE_DECIMAL, "5.", false },
	{ PRIMITIVE_DECIMAL, "1e", false },
	{ PRIMITIVE_DECIMAL, "1e+", false },
	{ PRIMITIVE_DECIMAL, "1.2.3", false },
	{ PRIMITIVE_DECIMAL, "NaN", false },
	{ PRIMITIVE_DECIMAL, "-", false },
	{ PRIMITIVE_DECIMAL, "", false },
	{ PRIMITIVE_ID, "a", true },
	{ PRIMITIVE_ID, "A-1.b", true },
	{ PRIMITIVE_ID, "0123456789012345678901234567890123456789012345678901234567890123", true },
	{ PRIMITIVE_ID, "01234567890123456789012345678901234567890123456789012345678901234", false },
	{ PRIMITIVE_ID, "a_b", false },
	{ PRIMITIVE_ID, "a/b", false },
	{ PRIMITIVE_ID, "é", false },
	{ PRIMITIVE_ID, "", false },
	{ PRIMITIVE_INSTANT, "2015-02-07T13:28:17.239+02:00", true },
	{ PRIMITIVE_INSTANT, "2017-01-01T00:00:00Z", true },
	{ PRIMITIVE_INSTANT, "2017-01-01", false },
	{ PRIMITIVE_INSTANT, "2017-01-01T00:00Z", false },
	{ PRIMITIVE_INSTANT, "2017-01-01T00:00:00", false },
	{ PRIMITIVE_INTEGER, "0", true },
	{ PRIMITIVE_INTEGER, "-1", true },
	{ PRIMITIVE_INTEGER, "2147483647", true },
	{ PRIMITIVE_INTEGER, "-2147483648", true },
	{ PRIMITIVE_INTEGER, "2147483648", false },
	{ PRIMITIVE_INTEGER, "-2147483649", false },
	{ PRIMITIVE_INTEGER, "00", false },
	{ PRIMITIVE_INTEGER, "-01", false },
	{ PRIMITIVE_INTEGER, "1.0", false },
	{ PRIMITIVE_INTEGER, "1e1", false },
	{ PRIMITIVE_INTEGER, "-", false },
	{ PRIMITIVE_INTEGER, "18446744073709551617", false },
	{ PRIMITIVE_MARKDOWN, "# a\r\n\tb", true },
	{ PRIMITIVE_MARKDOWN, "", false },
	{ PRIMITIVE_OID, "urn:oid:1.2.3.4.5", true },
	{ PRIMITIVE_OID, "urn:oid:2.0", true },
	{ PRIMITIVE_OID, "urn:oid:3.1", false },
	{ PRIMITIVE_OID, "urn:oid:1", false },
	{ PRIMITIVE_OID, "urn:oid:1.", false },
	{ PRIMITIVE_OID, "urn:oid:1.02", false },
	{ PRIMITIVE_OID, "urn:oid:1..2", false },
	{ PRIMITIVE_OID, "urn:oid:1.a", false },
	{ PRIMITIVE_OID, "1.2.3", false },
	{ PRIMITIVE_POSITIVEINT, "1", true },
	{ PRIMITIVE_POSITIVEINT, "2147483647", true },
	{ PRIMITIVE_POSITIVEINT, "0", false },
	{ PRIMITIVE_POSITIVEINT, "-1", false },
	{ PRIMITIVE_POSITIVEINT, "01", false },
	{ PRIMITIVE_POSITIVEINT, "2147483648", false },
	{ PRIMITIVE_STRING, " 囲炉裏\t\r\n ", true },
	{ PRIMITIVE_STRING, "", false },
	{ PRIMITIVE_STRING, "\x1F", false },
	{ PRIMITIVE_STRING, "a\x0B", false },
	{ PRIMITIVE_TIME, "23:59:59.999", true },
	{ PRIMITIVE_TIME, "23:59:60", true },
	{ PRIMITIVE_TIME, "24:00:00", false },
	{ PRIMITIVE_TIME, "12:00", false },
	{ PRIMITIVE_TIME, "12:00:00Z", false },
	{ PRIMITIVE_UNSIGNEDINT, "0", true },
	{ PRIMITIVE_UNSIGNEDINT, "-0", false },
	{ PRIMITIVE_UNSIGNEDINT, "2147483648", false },
	{ PRIMITIVE_URI, "urn:uuid:x", true },
	{ PRIMITIVE_URI, "a b", false },
	{ PRIMITIVE_URI, "a\n", false },
	{ PRIMITIVE_URI, "", false },
	{ PRIMITIVE_URL, "mailto:a@example.org", true },
	{ PRIMITIVE_URL, " ", false },
	{ PRIMITIVE_UUID, "urn:uuid:c757873d-ec9a-4326-a141-556f43239520", true },
	{ PRIMITIVE_UUID, "urn:uuid:C757873D-EC9A-4326-A141-556F43239520", false },
	{ PRIMITIVE_UUID, "c757873d-ec9a-4326-a141-556f43239520", false },
	{ PRIMITIVE_UUID, "urn:uuid:c757873d-ec9a-4326-a141-556f4323952", false },
	{ PRIMITIVE_UUID, "urn:uuid:c757873d-ec9a-4326-a141-556f432395201", false },
	{ PRIMITIVE_UUID, "urn:uuid:c757873dxec9a-4326-a141-556f43239520", false },
};

static void
texts_are_told_apart(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const char *fault = primitive_check(rows[i].primitive, slice_text(rows[i].text));

		if ((fault == NULL) != rows[i].good)
			fail_msg("primitive %d: \"%s\" is%s refused", rows[i].primitive, rows[i].text, fault != NULL ? "" : " not");
	}
}

static void
strings_end_at_a_megabyte(void **state)
{
	(void)state;
	char *text = malloc(STRING_MOST + 1);

	assert_non_null(text);
	memset(text, 'a', STRING_MOST + 1);
	assert_null(primitive_check(PRIMITIVE_STRING, slice_of(text, STRING_MOST)));
	assert_non_null(primitive_check(PRIMITIVE_STRING, slice_of(text, STRING_MOST + 1)));
	free(text);
}

/* A NUL is a control character, not an end. */
static void
a_nul_is_refused(void **state)
{
	(void)state;
	assert_non_null(primitive_check(PRIMITIVE_STRING, SLICE("a\0b")));
	assert_non_null(primitive_check(PRIMITIVE_URI, SLICE("a\0b")));
	assert_non_null(primitive_check(PRIMITIVE_CODE, SLICE("a\0b")));
	assert_non_null(primitive_check(PRIMITIVE_BOOLEAN, SLICE("true\0")));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(texts_are_told_apart),
		cmocka_unit_test(strings_end_at_a_megabyte),
		cmocka_unit_test(a_nul_is_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
