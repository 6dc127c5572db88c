/* decimal: numbers as text, exact (R4 datatypes.html#decimal, search.html#number).
 *
 * A decimal's precision is part of it: 1.00 is written back as 1.00, and a search for 100 looks for [99.5, 100.5). */
#ifndef IRORI_DECIMAL_H
#define IRORI_DECIMAL_H

#include "resources/base/slice.h"

/* Bounds on what we can reckon with: significant digits, and the power of ten of the first one. */
enum { DECIMAL_DIGITS_MOST = 128, DECIMAL_POWER_MOST = 100000 };

/* The value is ±0.d₁d₂d₃… × 10^power. */
struct decimal {
	bool negative;
	uint8_t count; /* digits without leading zeros, with trailing ones; 0 for zero */
	uint8_t zeros; /* of these, zeros at the end */
	int32_t power;
	/* The power of ten of the precision: -2 for 1.00 and 0.00. It is that of the last digit, but for whole numbers with
	 * an exponent one less: the search page takes 1e2 as [95, 105). */
	int32_t unit;
	char digits[DECIMAL_DIGITS_MOST + 2]; /* '0'..'9'; two more for the ends of ranges */
};

/* Reads -?(0|[1-9][0-9]*)(.[0-9]+)?([eE][+-]?[0-9]+)?, as JSON and FHIR write numbers. False on anything else, and
 * beyond the bounds above. */
bool decimal_parse(struct slice text, struct decimal *out);

/* By value: 1.0 equals 1.00. <0, 0 or >0. */
int decimal_compare(const struct decimal *a, const struct decimal *b);

/* Digits that carry meaning: 3 for 100, 1.00 and 0.0100 and 1.00e5; 0 for zero. */
unsigned decimal_significant(const struct decimal *decimal);

/* The bounds of all numbers that are the decimal to its precision: half a unit to each side. For 100 [99.5, 100.5), for
 * 5.40 [5.395, 5.405). */
void decimal_implied(const struct decimal *decimal, struct decimal *low, struct decimal *high);

/* The bounds for the search prefix "ap": a tenth of the value to each side, and at least the implied range. */
void decimal_about(const struct decimal *decimal, struct decimal *low, struct decimal *high);

/* The nearest double; infinite when there is none. */
double decimal_double(const struct decimal *decimal);

/* A number whose unsigned order is that of the decimals: a double, made sortable. Decimals that differ by less than a
 * double can tell (about 15 digits) may have the same key; a smaller one never has a larger key. */
uint64_t decimal_key(const struct decimal *decimal);

/* The keys of the implied range: every decimal d within it has low <= decimal_key(d) <= high. */
void decimal_key_range(const struct decimal *decimal, uint64_t *low, uint64_t *high);

#endif
