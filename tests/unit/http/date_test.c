/* RFC 9110 section 5.6.7. */
#include "tests/unit/test.h"

#include "server/http/http.h"

/* 784111777 is the section's own example. */
static void
the_three_forms_are_read(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		int64_t seconds;
	} good[] = {
		{ "Sun, 06 Nov 1994 08:49:37 GMT", 784111777 },
		{ "Sunday, 06-Nov-94 08:49:37 GMT", 784111777 },
		{ "Sun Nov  6 08:49:37 1994", 784111777 },
		{ "Thu, 01 Jan 1970 00:00:00 GMT", 0 },
		{ "Thu, 29 Feb 2024 23:59:59 GMT", 1709251199 },
		{ "Sat, 31 Dec 2016 23:59:60 GMT", 1483228800 },
	};

	for (size_t i = 0; i < sizeof good / sizeof good[0]; i++) {
		int64_t seconds = -1;

		assert_true(http_date_parse(slice_text(good[i].text), &seconds));
		assert_int_equal(seconds, good[i].seconds);
	}
}

static void
what_is_no_date_is_refused(void **state)
{
	(void)state;
	static const char *const bad[] = { "", "0", "yesterday", "Sun, 06 Nov 1994 08:49:37", "Sun, 06 Nov 1994 08:49:37 JST",
		"Sun, 6 Nov 1994 08:49:37 GMT", "sun, 06 nov 1994 08:49:37 gmt", "Sun, 32 Nov 1994 08:49:37 GMT",
		"Sun, 31 Nov 1994 08:49:37 GMT", "Wed, 29 Feb 2023 00:00:00 GMT", "Sun, 06 Nov 1994 24:00:00 GMT",
		"Sun, 06 Nov 1994 08:60:37 GMT", "Sun, 06 Nov 1994 08:49:61 GMT", "Sun, 06 Nov 1994 08:49:37 GMT ",
		"Sun, 00 Nov 1994 08:49:37 GMT", "Sun Nov 6 08:49:37 1994", "Sun, +6 Nov 1994 08:49:37 GMT",
		"2026-11-24T20:58:59Z" };

	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
		int64_t seconds;

		if (http_date_parse(slice_text(bad[i]), &seconds))
			fail_msg("\"%s\" was taken", bad[i]);
	}
}

static void
dates_are_written(void **state)
{
	(void)state;
	char text[30];

	http_date(784111777, text);
	assert_string_equal(text, "Sun, 06 Nov 1994 08:49:37 GMT");
	http_date(1709251199, text);
	assert_string_equal(text, "Thu, 29 Feb 2024 23:59:59 GMT");
	http_date(0, text);
	assert_string_equal(text, "Thu, 01 Jan 1970 00:00:00 GMT");
	for (int64_t at = 0; at < INT64_C(4000000000); at += 12345679) {
		int64_t back;

		http_date(at, text);
		assert_true(http_date_parse(slice_text(text), &back));
		assert_int_equal(back, at);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_three_forms_are_read),
		cmocka_unit_test(what_is_no_date_is_refused),
		cmocka_unit_test(dates_are_written),
	};

	return cmocka_run_group_tests_name("date", tests, NULL, NULL);
}
