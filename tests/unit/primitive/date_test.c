#include "tests/unit/test.h"

#include <time.h>

#include "resources/primitive/date.h"

#define SECOND INT64_C(1000000)
#define TOKYO 540

/* Expected seconds are what `date -u -d … +%s` says. */
static const struct row {
	const char *text;
	int zone;
	int64_t first, last; /* in seconds; last is the first second behind the range */
} rows[] = {
	{ "1970", 0, 0, 31536000 },
	{ "1970", TOKYO, -32400, 31536000 - 32400 },
	{ "2000-02", 0, 949363200, 951868800 },
	{ "2001-02", 0, 980985600, 983404800 },
	{ "2013-01-14", 0, 1358121600, 1358208000 },
	{ "2013-01-14", TOKYO, 1358121600 - 32400, 1358208000 - 32400 },
	{ "2013-01-14T10:00", 0, 1358157600, 1358157660 },
	{ "2013-01-14T10:00Z", TOKYO, 1358157600, 1358157660 },
	{ "2013-01-14T10:00:00+09:00", 0, 1358157600 - 32400, 1358157601 - 32400 },
	{ "2013-01-14T10:00:00-05:30", 0, 1358157600 + 19800, 1358157601 + 19800 },
	{ "2016-12-31T23:59:60Z", 0, 1483228800, 1483228801 },
	{ "1969-12-31T23:59:59Z", 0, -1, 0 },
	{ "0001-01-01", 0, -62135596800, -62135510400 },
	{ "9999-12-31", 0, 253402214400, 253402300800 },
};

static void
ranges_are_as_wide_as_the_precision(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		int64_t first, last;

		assert_true(date_text_range(slice_text(rows[i].text), rows[i].zone, &first, &last));
		if (first != rows[i].first * SECOND || last != rows[i].last * SECOND - 1)
			fail_msg("%s: %lld to %lld", rows[i].text, (long long)first, (long long)last);
	}
}

static void
fractions_keep_microseconds(void **state)
{
	(void)state;
	int64_t first, last;

	assert_true(date_text_range(SLICE("1970-01-01T00:00:00.5Z"), 0, &first, &last));
	assert_int_equal(first, 500000);
	assert_int_equal(last, 599999);
	assert_true(date_text_range(SLICE("1970-01-01T00:00:00.123456Z"), 0, &first, &last));
	assert_int_equal(first, 123456);
	assert_int_equal(last, 123456);
	assert_true(date_text_range(SLICE("1970-01-01T00:00:00.123456789012345678901234567890Z"), 0, &first, &last));
	assert_int_equal(first, 123456);
	assert_int_equal(last, 123456);
}

static void
day_numbers_agree_with_the_c_library(void **state)
{
	(void)state;
	int64_t expected = date_day_number(1, 1, 1);

	/* 0001-01-01 is day -719162 (ISO 8601 proleptic Gregorian). */
	assert_int_equal(expected, -719162);
	for (int year = 1; year <= 9999; year++) {
		for (int month = 1; month <= 12; month++) {
			struct tm tm = { .tm_year = year - 1900, .tm_mon = month - 1, .tm_mday = 28 };

			if (date_day_number(year, month, 28) != timegm(&tm) / 86400 - (timegm(&tm) % 86400 < 0))
				fail_msg("%04d-%02d", year, month);
		}
	}
}

static void
instants_are_written_and_read_back(void **state)
{
	(void)state;
	char text[DATE_TEXT_MOST];

	assert_slice(date_write_instant(0, text), "1970-01-01T00:00:00.000Z");
	assert_slice(date_write_instant(-1, text), "1969-12-31T23:59:59.999Z");
	assert_slice(date_write_instant(951782400 * SECOND + 7000, text), "2000-02-29T00:00:00.007Z");
	assert_slice(date_write_instant(DATE_EARLIEST, text), "0001-01-01T00:00:00.000Z");
	assert_slice(date_write_instant(DATE_LATEST, text), "9999-12-31T23:59:59.999Z");
	/* Every day of 400 years, then again. */
	for (int64_t day = -146097; day < 146097; day++) {
		int64_t moment = day * 86400 * SECOND + 86399999 * INT64_C(1000), first, last;

		assert_true(date_text_range(date_write_instant(moment, text), 0, &first, &last));
		if (first != moment || last != moment + 999)
			fail_msg("%s is not day %lld", text, (long long)day);
	}
}

static void
times_of_day_are_read(void **state)
{
	(void)state;
	int64_t time;

	assert_true(date_parse_time(SLICE("00:00:00"), &time));
	assert_int_equal(time, 0);
	assert_true(date_parse_time(SLICE("23:59:59.25"), &time));
	assert_int_equal(time, 86399 * SECOND + 250000);
	assert_false(date_parse_time(SLICE("23:59"), &time));
	assert_false(date_parse_time(SLICE("23:59:59Z"), &time));
	assert_false(date_parse_time(SLICE(""), &time));
}

/* What a search value must not be, beyond what check_test has. */
static void
nonsense_is_no_date(void **state)
{
	(void)state;
	static const char *const texts[] = { "", "2", "201", "2013-", "2013-1", "2013-01-", "2013-01-14T", "2013-01-14T10",
		"2013-01-14T10:", "2013-01-14T10:00:", "2013-01-14T10:00+", "2013-01-14T10:00+09", "2013-01-14T10:00+09:",
		"2013-01-14T10:00Z ", " 2013", "2013-01-14Z", "-2013", "2013-02-30", "today" };
	struct date date;

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		if (date_parse(slice_text(texts[i]), &date))
			fail_msg("\"%s\" was taken", texts[i]);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ranges_are_as_wide_as_the_precision),
		cmocka_unit_test(fractions_keep_microseconds),
		cmocka_unit_test(day_numbers_agree_with_the_c_library),
		cmocka_unit_test(instants_are_written_and_read_back),
		cmocka_unit_test(times_of_day_are_read),
		cmocka_unit_test(nonsense_is_no_date),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
