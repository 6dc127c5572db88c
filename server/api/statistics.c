#include "server/api/statistics.h"

#include <stdlib.h>

/* ---- Numbers ----------------------------------------------------------------------------------------------------- */

static struct number
presentable(const struct number *number)
{
	struct number result = *number;

	if (number->count > STATISTIC_DIGITS)
		result = number_round(number, STATISTIC_DIGITS - (number->count - number->scale), ROUND_HALF_UP);
	return number_trim(&result);
}

/* sum += a × b */
static bool
add_product(struct number *sum, const struct number *a, const struct number *b)
{
	struct number product;

	return number_multiply(a, b, &product) && number_add(sum, &product, sum);
}

/* ---- The series -------------------------------------------------------------------------------------------------- */

static int
compare(const void *a, const void *b)
{
	return number_compare(&((const struct measured *)a)->value, &((const struct measured *)b)->value);
}

static bool
find_mean(struct series *series)
{
	struct number count = number_of((int64_t)series->count);

	series->sum = number_of(0);
	for (size_t i = 0; i < series->count; i++)
		if (!number_add(&series->sum, &series->values[i].value, &series->sum))
			return false;
	return series->count > 0 && number_divide(&series->sum, &count, &series->mean);
}

static bool
find_moments(struct series *series)
{
	series->squares = series->cubes = series->fourths = number_of(0);
	for (size_t i = 0; i < series->count; i++) {
		struct number distance, square;

		if (!number_subtract(&series->values[i].value, &series->mean, &distance) || !number_multiply(&distance, &distance, &square) ||
		    !number_add(&series->squares, &square, &series->squares) || !add_product(&series->cubes, &square, &distance) ||
		    !add_product(&series->fourths, &square, &square))
			return false;
	}
	return true;
}

void
series_finish(struct series *series, bool moments)
{
	if (series->count > 0)
		qsort(series->values, series->count, sizeof *series->values, compare);
	series->has_mean = find_mean(series);
	series->has_moments = moments && series->has_mean && find_moments(series);
}

/* ---- Each of them ------------------------------------------------------------------------------------------------ */

static bool
find_count(const struct series *series, const struct statistic *statistic, struct number *out)
{
	(void)statistic;
	*out = number_of((int64_t)series->count);
	return true;
}

static bool
find_total(const struct series *series, const struct statistic *statistic, struct number *out)
{
	(void)statistic;
	*out = number_of((int64_t)series->total);
	return true;
}

static bool
find_sum(const struct series *series, const struct statistic *statistic, struct number *out)
{
	(void)statistic;
	*out = series->sum;
	return series->has_mean;
}

static bool
find_average(const struct series *series, const struct statistic *statistic, struct number *out)
{
	(void)statistic;
	*out = series->mean;
	return series->has_mean;
}

static bool
find_minimum(const struct series *series, const struct statistic *statistic, struct number *out)
{
	(void)statistic;
	*out = series->values[0].value;
	return true;
}

static bool
find_maximum(const struct series *series, const struct statistic *statistic, struct number *out)
{
	(void)statistic;
	*out = series->values[series->count - 1].value;
	return true;
}

/* Between the two values that stand around it, as far as it is on the way from the lowest (0) to the highest (1). */
static bool
quantile(const struct series *series, unsigned part, unsigned of, struct number *out)
{
	size_t steps = (series->count - 1) * part;
	const struct number *below = &series->values[steps / of].value;
	struct number rest = number_of((int64_t)(steps % of)), whole = number_of(of), step;

	*out = *below;
	if (steps % of == 0)
		return true;
	return number_subtract(&series->values[steps / of + 1].value, below, &step) &&
	    number_multiply(&step, &rest, &step) && number_divide(&step, &whole, &step) && number_add(below, &step, out);
}

static bool
find_quantile(const struct series *series, const struct statistic *statistic, struct number *out)
{
	return quantile(series, statistic->part, statistic->of, out);
}

/* Half of the way between the quartiles. */
static bool
find_deviation(const struct series *series, const struct statistic *statistic, struct number *out)
{
	struct number lower, upper, two = number_of(2);

	(void)statistic;
	return quantile(series, 1, 4, &lower) && quantile(series, 3, 4, &upper) && number_subtract(&upper, &lower, out) &&
	    number_divide(out, &two, out);
}

/* Of a sample: by one less than there are. */
static bool
find_variance(const struct series *series, const struct statistic *statistic, struct number *out)
{
	struct number less = number_of((int64_t)series->count - 1);

	(void)statistic;
	return series->has_moments && number_divide(&series->squares, &less, out);
}

static bool
find_std_dev(const struct series *series, const struct statistic *statistic, struct number *out)
{
	return find_variance(series, statistic, out) && number_sqrt(out, out);
}

/* m₃ / m₂^1.5, which is √n Σd³ / (Σd²)^1.5. */
static bool
find_skew(const struct series *series, const struct statistic *statistic, struct number *out)
{
	struct number count = number_of((int64_t)series->count), root, below;

	(void)statistic;
	return series->has_moments && number_sqrt(&count, &root) && number_multiply(&series->cubes, &root, &root) &&
	    number_sqrt(&series->squares, &below) && number_multiply(&below, &series->squares, &below) && number_divide(&root, &below, out);
}

/* m₄ / m₂², which is n Σd⁴ / (Σd²)². */
static bool
find_kurtosis(const struct series *series, const struct statistic *statistic, struct number *out)
{
	struct number count = number_of((int64_t)series->count), above, below;

	(void)statistic;
	return series->has_moments && number_multiply(&series->fourths, &count, &above) &&
	    number_multiply(&series->squares, &series->squares, &below) && number_divide(&above, &below, out);
}

const struct statistic statistics[STATISTICS] = {
	{ "average", "Average", 1, STATISTIC_SAME, find_average, 0, 0, false },
	{ "maximum", "Maximum", 1, STATISTIC_SAME, find_maximum, 0, 0, false },
	{ "minimum", "Minimum", 1, STATISTIC_SAME, find_minimum, 0, 0, false },
	{ "count", "Count", 0, STATISTIC_COUNT, find_count, 0, 0, false },
	{ "total-count", "Total Count", 0, STATISTIC_COUNT, find_total, 0, 0, false },
	{ "median", "Median", 1, STATISTIC_SAME, find_quantile, 1, 2, false },
	{ "std-dev", "Standard Deviation", 2, STATISTIC_SAME, find_std_dev, 0, 0, true },
	{ "sum", "Sum", 1, STATISTIC_SAME, find_sum, 0, 0, false },
	{ "variance", "Variance", 2, STATISTIC_SQUARE, find_variance, 0, 0, true },
	{ "20-percent", "20th Percentile", 1, STATISTIC_SAME, find_quantile, 1, 5, false },
	{ "80-percent", "80th Percentile", 1, STATISTIC_SAME, find_quantile, 4, 5, false },
	{ "4-lower", "Lower Quartile", 1, STATISTIC_SAME, find_quantile, 1, 4, false },
	{ "4-upper", "Upper Quartile", 1, STATISTIC_SAME, find_quantile, 3, 4, false },
	{ "4-dev", "Quartile Deviation", 1, STATISTIC_SAME, find_deviation, 0, 0, false },
	{ "5-1", "1st Quintile", 1, STATISTIC_SAME, find_quantile, 1, 5, false },
	{ "5-2", "2nd Quintile", 1, STATISTIC_SAME, find_quantile, 2, 5, false },
	{ "5-3", "3rd Quintile", 1, STATISTIC_SAME, find_quantile, 3, 5, false },
	{ "5-4", "4th Quintile", 1, STATISTIC_SAME, find_quantile, 4, 5, false },
	{ "skew", "Skew", 2, STATISTIC_RATIO, find_skew, 0, 0, true },
	{ "kurtosis", "Kurtosis", 2, STATISTIC_RATIO, find_kurtosis, 0, 0, true },
	{ "regression", "Regression", 2, STATISTIC_LINE, NULL, 0, 0, false },
};

const struct statistic *
statistic_of(struct slice code)
{
	for (size_t i = 0; i < STATISTICS; i++)
		if (slice_is(code, statistics[i].code))
			return &statistics[i];
	return NULL;
}

bool
series_statistic(const struct series *series, const struct statistic *statistic, struct number *out)
{
	if (series->count < statistic->least || statistic->find == NULL || !statistic->find(series, statistic, out))
		return false;
	*out = presentable(out);
	return true;
}

/* ---- The line ---------------------------------------------------------------------------------------------------- */

/* Days since start; a microsecond is too short a part of a day to be exact. */
static bool
days(int64_t time, int64_t start, struct number *out)
{
	struct number at = number_of(time), from = number_of(start), day = number_of(INT64_C(86400000000));

	return number_subtract(&at, &from, out) && number_divide(out, &day, out);
}

bool
series_line(const struct series *series, int64_t start, struct number *gradient, struct number *intercept)
{
	struct number x = number_of(0), y = x, xx = x, xy = x, count, above, below, at, part;
	int64_t n = 0;

	/* n Σxy − Σx Σy over n Σx² − (Σx)² */
	for (size_t i = 0; i < series->count; i++) {
		const struct measured *measured = &series->values[i];

		if (!measured->dated)
			continue;
		n++;
		if (!days(measured->time, start, &at) || !number_add(&x, &at, &x) || !number_add(&y, &measured->value, &y) ||
		    !add_product(&xx, &at, &at) || !add_product(&xy, &at, &measured->value))
			return false;
	}
	count = number_of(n);
	if (!number_multiply(&count, &xy, &above) || !number_multiply(&x, &y, &part) || !number_subtract(&above, &part, &above) ||
	    !number_multiply(&count, &xx, &below) || !number_multiply(&x, &x, &part) || !number_subtract(&below, &part, &below) ||
	    below.count == 0 || !number_divide(&above, &below, gradient))
		return false;
	if (!number_multiply(gradient, &x, &part) || !number_subtract(&y, &part, &part) || !number_divide(&part, &count, intercept))
		return false;
	*gradient = presentable(gradient);
	*intercept = presentable(intercept);
	return true;
}
