/* Days by their eras. The eras' first days are those of the orders that proclaimed them. */
#include "tests/unit/test.h"

#include "resources/primitive/era.h"

static const struct row {
	const char *text;
	enum era_status status;
	const char *meant; /* in ISO's form */
} rows[] = {
	{ "2026-05-03", ERA_OK, "2026-05-03" },
	{ "R8.5.3", ERA_OK, "2026-05-03" },
	{ "r8.05.03", ERA_OK, "2026-05-03" },
	{ "R8/5/3", ERA_OK, "2026-05-03" },
	{ "R8-5-3", ERA_OK, "2026-05-03" },
	{ "令和8年5月3日", ERA_OK, "2026-05-03" },
	{ "令和８年５月３日", ERA_OK, "2026-05-03" },
	{ "Ｒ８．５．３", ERA_OK, "2026-05-03" },
	{ " 令和 8年5月3日 ", ERA_OK, "2026-05-03" },
	{ "令和元年5月1日", ERA_OK, "2019-05-01" },
	{ "R1.5.1", ERA_OK, "2019-05-01" },
	{ "平成31年4月30日", ERA_OK, "2019-04-30" },
	{ "平成元年1月8日", ERA_OK, "1989-01-08" },
	{ "S64.1.7", ERA_OK, "1989-01-07" },
	{ "昭和元年12月25日", ERA_OK, "1926-12-25" },
	{ "大正15年12月24日", ERA_OK, "1926-12-24" },
	{ "T1.7.30", ERA_OK, "1912-07-30" },
	{ "H12.2.29", ERA_OK, "2000-02-29" },
	/* The era had no such day; what is meant is told. */
	{ "昭和65年1月1日", ERA_OUTSIDE, "1990-01-01" },
	{ "S64.1.8", ERA_OUTSIDE, "1989-01-08" },
	{ "H31.5.1", ERA_OUTSIDE, "2019-05-01" },
	{ "平成35年4月1日", ERA_OUTSIDE, "2023-04-01" },
	{ "R1.4.30", ERA_OUTSIDE, "2019-04-30" },
	{ "平成元年1月7日", ERA_OUTSIDE, "1989-01-07" },
	{ "昭和元年12月24日", ERA_OUTSIDE, "1926-12-24" },
	{ "T1.7.29", ERA_OUTSIDE, "1912-07-29" },
	/* No days. */
	{ "", ERA_NO_DATE, NULL },
	{ "R8", ERA_NO_DATE, NULL },
	{ "R8.5", ERA_NO_DATE, NULL },
	{ "R8.5.3.1", ERA_NO_DATE, NULL },
	{ "R8.13.3", ERA_NO_DATE, NULL },
	{ "R8.2.29", ERA_NO_DATE, NULL },
	{ "R7.2.30", ERA_NO_DATE, NULL },
	{ "R0.5.3", ERA_NO_DATE, NULL },
	{ "R-1.5.3", ERA_NO_DATE, NULL },
	{ "R99999.5.3", ERA_NO_DATE, NULL },
	{ "R9999.5.3", ERA_NO_DATE, NULL },
	{ "8.5.3", ERA_NO_DATE, NULL },
	{ "M45.7.29", ERA_NO_DATE, NULL },
	{ "2026-02-30", ERA_NO_DATE, NULL },
	{ "2026-05", ERA_NO_DATE, NULL },
	{ "2026-5-3", ERA_NO_DATE, NULL },
	{ "令和8年5月3日x", ERA_NO_DATE, NULL },
	{ "令和8年5月3日日", ERA_NO_DATE, NULL },
	{ "令和", ERA_NO_DATE, NULL },
	{ "令", ERA_NO_DATE, NULL },
};

static void
days_are_read(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct era_day day;
		char text[48];
		enum era_status status = era_parse(slice_text(rows[i].text), &day);

		if (status != rows[i].status)
			fail_msg("\"%s\": %d is not %d", rows[i].text, (int)status, (int)rows[i].status);
		if (rows[i].meant == NULL)
			continue;
		snprintf(text, sizeof text, "%04d-%02d-%02d", day.year, day.month, day.day);
		assert_string_equal(text, rows[i].meant);
	}
}

static void
days_are_written(void **state)
{
	static const struct {
		struct era_day day;
		const char *text;
	} cases[] = {
		{ { 1990, 1, 1 }, "平成2年1月1日" },
		{ { 2019, 5, 1 }, "令和元年5月1日" },
		{ { 2019, 4, 30 }, "平成31年4月30日" },
		{ { 1989, 1, 7 }, "昭和64年1月7日" },
		{ { 1926, 12, 25 }, "昭和元年12月25日" },
		{ { 1912, 7, 29 }, "1912-07-29" },
	};
	char text[ERA_TEXT_MOST];

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_slice(era_write(&cases[i].day, text), cases[i].text);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(days_are_read),
		cmocka_unit_test(days_are_written),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
