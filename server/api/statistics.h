/* statistics: what R4's codes of statistics (http://terminology.hl7.org/CodeSystem/observation-statistics) say of a list of
 * numbers. Where a code leaves a choice, docs/operations-fhir.md says which it is. Reckoned with decimals
 * (resources/fhirpath/number.h): sums are exact, so that the order of the numbers makes no difference. */
#ifndef IRORI_STATISTICS_H
#define IRORI_STATISTICS_H

#include "resources/fhirpath/number.h"

/* A result has no more digits, and no zeros at its end. */
enum { STATISTIC_DIGITS = 15 };

struct measured {
	struct number value;
	bool dated;
	int64_t time; /* microseconds, when it was measured; only when dated */
};

struct series {
	struct measured *values; /* rising after series_finish() */
	size_t count;
	size_t total; /* with those that have no value to reckon with */
	/* Of series_finish(): false where it wasn't asked for, or is out of bounds of a number. */
	bool has_mean, has_moments;
	struct number sum, mean;
	struct number squares, cubes, fourths; /* sums of the distances from the mean to that power */
};

/* What the result is counted in. */
enum statistic_unit {
	STATISTIC_COUNT, /* a number of things */
	STATISTIC_SAME, /* the unit of the values */
	STATISTIC_SQUARE, /* its square */
	STATISTIC_RATIO, /* a number */
	STATISTIC_LINE, /* two results: series_line() */
};

struct statistic {
	const char *code, *display;
	size_t least; /* it takes so many values */
	enum statistic_unit unit;
	bool (*find)(const struct series *series, const struct statistic *statistic, struct number *out);
	unsigned part, of; /* of a quantile: part / of of the values are below */
	bool moments; /* it rests on the distances from the mean */
};

/* All 21, in the order of the code system. */
enum { STATISTICS = 21 };
extern const struct statistic statistics[STATISTICS];

/* The one with that code, or NULL. */
const struct statistic *statistic_of(struct slice code);

/* To be called when all values are there. moments: whether a statistic that rests on them will be asked for; they take as long as
 * all the rest. */
void series_finish(struct series *series, bool moments);

/* The result, rounded to STATISTIC_DIGITS. False when it is not defined, such as with too few values. Not for
 * STATISTIC_LINE. */
bool series_statistic(const struct series *series, const struct statistic *statistic, struct number *out);

/* The line by least squares through the dated values: what it rises by in a day, and where it is at start (microseconds). False
 * when there are no two different times. */
bool series_line(const struct series *series, int64_t start, struct number *gradient, struct number *intercept);

#endif
