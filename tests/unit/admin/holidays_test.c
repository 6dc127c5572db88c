/* Days on which offices are closed. The holidays are the Cabinet Office's of 2026. */
#include "tests/unit/test.h"

#include "resources/primitive/date.h"
#include "server/admin/holidays.h"

static void
the_file_is_read(void **state)
{
	struct holidays holidays;
	struct arena arena;
	unsigned line;

	(void)state;
	arena_init(&arena, 0);
	/* The names are in Shift_JIS, as the Cabinet Office has them. */
	assert_true(holidays_read(SLICE("\x8D\x91\x96\xAF,x\r\n2026/5/3,\x8C\x9B\r\n2026/05/04,x\r\n2026/1/1,x\r\n2026/9/22,x\r\n"), &arena,
	    &holidays, &line));
	assert_int_equal(holidays.count, 4);
	static const struct {
		int year, month, day;
		bool closed;
	} cases[] = {
		{ 2026, 5, 1, false }, /* Friday */
		{ 2026, 5, 2, true }, /* Saturday */
		{ 2026, 5, 3, true },
		{ 2026, 5, 4, true },
		{ 2026, 5, 7, false },
		{ 2026, 9, 22, true },
		{ 2026, 9, 24, false },
		{ 2026, 12, 28, false }, /* Monday */
		{ 2026, 12, 29, true },
		{ 2026, 12, 31, true },
		{ 2027, 1, 1, true },
		{ 2030, 1, 3, true }, /* Thursday */
		{ 2030, 1, 4, false },
		{ 1970, 1, 5, false }, /* Monday */
		{ 1969, 12, 28, true }, /* Sunday */
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		if (holidays_closed(&holidays, date_day_number(cases[i].year, cases[i].month, cases[i].day)) != cases[i].closed)
			fail_msg("%d-%d-%d", cases[i].year, cases[i].month, cases[i].day);
	arena_free(&arena);
}

static void
other_files_are_not(void **state)
{
	static const struct {
		const char *text;
		unsigned line;
	} cases[] = {
		{ "head\n2026-05-03,x\n", 2 },
		{ "head\n2026/5/3,x\n2026/2/30,x\n", 3 },
		{ "head\n2026/5,x\n", 2 },
		{ "head\n/5/3,x\n", 2 },
		{ "head\n2026/5/3/4,x\n", 2 },
		{ "head\nx\n", 2 },
	};
	struct holidays holidays;
	struct arena arena;
	unsigned line;

	(void)state;
	arena_init(&arena, 0);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		assert_false(holidays_read(slice_text(cases[i].text), &arena, &holidays, &line));
		assert_int_equal(line, cases[i].line);
	}
	assert_true(holidays_read(SLICE(""), &arena, &holidays, &line));
	assert_true(holidays_read(SLICE("head\r\n\r\n"), &arena, &holidays, &line));
	assert_int_equal(holidays.count, 0);
	arena_free(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_file_is_read),
		cmocka_unit_test(other_files_are_not),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
