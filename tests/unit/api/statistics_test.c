/* The expected values are those of Python's statistics module with fractions (quantiles by its inclusive method), and for skew and
 * kurtosis of the moments written out. */
#include "tests/unit/test.h"

#include "server/api/statistics.h"

enum { VALUES_MOST = 8 };

struct row {
	const char *values[VALUES_MOST];
	const char *expected[STATISTICS]; /* in the order of the table; NULL: not defined */
};

static const struct row rows[] = {
	{ { "120", "128", "131", "118.5", "142", "125" },
	    { "127.416666666667", "142", "118.5", "6", "9", "126.5", "8.55813453193315", "764.5", "73.2416666666667", "120", "131", "121.25",
	    "130.25", "4.5", "120", "125", "128", "131", "0.704888462204304", "2.4506841544359", NULL } },
	{ { "2", "4", "4", "4", "5", "5", "7", "9" },
	    { "5", "9", "2", "8", "11", "4.5", "2.1380899352994", "40", "4.57142857142857", "4", "6.2", "4", "5.5", "0.75", "4", "4", "5",
	    "6.2", "0.65625", "2.78125", NULL } },
	{ { "-1.5", "3e2", "0.0001", "12" },
	    { "77.625025", "300", "-1.5", "4", "7", "6.00005", "148.373034359356", "310.5001", "22014.5573250025", "-0.59994", "127.2",
	    "-0.374925", "84", "42.1874625", "-0.59994", "2.40008", "9.60002", "127.2", "1.14901327236364", "2.32879712183125", NULL } },
	{ { "0.30", "0.1", "0.20" },
	    { "0.2", "0.3", "0.1", "3", "6", "0.2", "0.1", "0.6", "0.01", "0.14", "0.26", "0.15", "0.25", "0.05", "0.14", "0.18", "0.22",
	    "0.26", "0", "1.5", NULL } },
	{ { "7" }, { "7", "7", "7", "1", "4", "7", NULL, "7", NULL, "7", "7", "7", "7", "0", "7", "7", "7", "7", NULL, NULL, NULL } },
	/* All the same: there is nothing that the distances could be measured by. */
	{ { "5", "5.0", "5" }, { "5", "5", "5", "3", "6", "5", "0", "15", "0", "5", "5", "5", "5", "0", "5", "5", "5", "5", NULL, NULL, NULL } },
	{ { NULL }, { [3] = "0", [4] = "3" } },
};

static size_t
fill(const struct row *row, struct measured values[VALUES_MOST])
{
	size_t count = 0;

	while (count < VALUES_MOST && row->values[count] != NULL) {
		values[count] = (struct measured){ 0 };
		assert_true(number_parse(slice_text(row->values[count]), &values[count].value));
		count++;
	}
	return count;
}

static void
assert_number(const struct number *number, const char *expected)
{
	struct buffer text;

	buffer_init(&text, 0);
	number_write(&text, number);
	assert_slice(buffer_slice(&text), expected);
	buffer_free(&text);
}

static void
all_of_them(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct measured values[VALUES_MOST];
		struct series series = { .values = values, .count = fill(&rows[i], values) };

		series.total = series.count + 3;
		series_finish(&series, true);
		for (size_t k = 0; k < STATISTICS; k++) {
			struct number number;
			bool found = series_statistic(&series, &statistics[k], &number);

			if (found != (rows[i].expected[k] != NULL))
				fail_msg("row %zu: %s is %sdefined", i, statistics[k].code, found ? "" : "not ");
			if (found)
				assert_number(&number, rows[i].expected[k]);
		}
	}
}

/* What is far apart is added without loss; what is out of bounds is not defined, and nothing else. */
static void
bounds(void **state)
{
	(void)state;
	static const struct row far = { .values = { "1e40", "1", "-1e40" } }, beyond = { .values = { "1e1500", "2", "1e-1500" } };
	struct measured values[VALUES_MOST];
	struct series series = { .values = values, .count = fill(&far, values) };
	struct number number;

	series_finish(&series, true);
	assert_true(series_statistic(&series, statistic_of(SLICE("sum")), &number));
	assert_number(&number, "1");
	series.count = fill(&beyond, values);
	series_finish(&series, true);
	assert_false(series_statistic(&series, statistic_of(SLICE("kurtosis")), &number));
	/* Nor what wasn't asked for. */
	series.count = fill(&rows[1], values);
	series_finish(&series, false);
	for (size_t k = 0; k < STATISTICS; k++)
		if (statistics[k].unit != STATISTIC_LINE)
			assert_int_equal(series_statistic(&series, &statistics[k], &number), !statistics[k].moments);
	series.count = fill(&beyond, values);
	series_finish(&series, true);
	assert_true(series_statistic(&series, statistic_of(SLICE("median")), &number));
	assert_number(&number, "2");
}

static void
codes(void **state)
{
	(void)state;
	for (size_t i = 0; i < STATISTICS; i++)
		assert_ptr_equal(statistic_of(slice_text(statistics[i].code)), &statistics[i]);
	assert_null(statistic_of(SLICE("max")));
	assert_null(statistic_of(SLICE("")));
	assert_null(statistic_of(SLICE_NONE));
}

#define DAY INT64_C(86400000000)

/* statistics.linear_regression([0, 1, 3.5, 10], [70, 69.5, 69.1, 67.2]) */
static void
line(void **state)
{
	(void)state;
	static const struct row row = { .values = { "70", "69.5", "69.1", "67.2", "1000" } };
	static const int64_t times[] = { 0, DAY, DAY * 7 / 2, DAY * 10 };
	struct measured values[VALUES_MOST];
	struct series series = { .values = values, .count = fill(&row, values) };
	struct number gradient, intercept;

	for (size_t i = 0; i < 4; i++) {
		values[i].dated = true;
		values[i].time = DAY * 20000 + times[i];
	}
	/* The last one has no time. */
	series_finish(&series, true);
	assert_true(series_line(&series, DAY * 20000, &gradient, &intercept));
	assert_number(&gradient, "-0.270648815653965");
	assert_number(&intercept, "69.9311019567456");
	/* At one time there is none, nor without times. */
	for (size_t i = 0; i < series.count; i++)
		values[i].time = DAY / 7;
	assert_false(series_line(&series, 0, &gradient, &intercept));
	series.count = 0;
	assert_false(series_line(&series, 0, &gradient, &intercept));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(all_of_them),
		cmocka_unit_test(bounds),
		cmocka_unit_test(codes),
		cmocka_unit_test(line),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
