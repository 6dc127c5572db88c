/* number: decimals to reckon with, exact.
 *
 * Sums, differences and products are exact up to NUMBER_DIGITS digits; what has more is rounded to that, half away from
 * zero. Quotients, roots, exponentials and logarithms are rounded to NUMBER_QUOTIENT digits. FHIRPath asks for 28. */
#ifndef IRORI_FHIRPATH_NUMBER_H
#define IRORI_FHIRPATH_NUMBER_H

#include "resources/base/buffer.h"

enum { NUMBER_DIGITS = 96, NUMBER_QUOTIENT = 34, NUMBER_SCALE_MOST = 2000 };

/* The value is ±(the digits as a whole number) × 10^-scale. The scale is also the precision: 1.50 has 2. */
struct number {
	bool negative; /* never with count 0 */
	uint8_t count; /* digits without leading zeros; 0 for zero */
	int16_t scale;
	uint8_t digits[NUMBER_DIGITS]; /* 0..9, the highest first */
};

/* Reads [+-]digits[.digits][e[+-]digits]; leading zeros are allowed. False on anything else, and when out of bounds. */
bool number_parse(struct slice text, struct number *out);

struct number number_of(int64_t value);

/* False when it is not a whole number, or outside min..max. */
bool number_whole(const struct number *number, int64_t min, int64_t max, int64_t *out);

int number_compare(const struct number *a, const struct number *b);

/* False when the result is outside the bounds of the scale, or the divisor is zero. out may be an operand. */
bool number_add(const struct number *a, const struct number *b, struct number *out);
bool number_subtract(const struct number *a, const struct number *b, struct number *out);
bool number_multiply(const struct number *a, const struct number *b, struct number *out);
bool number_divide(const struct number *a, const struct number *b, struct number *out);

/* a = b × quotient + remainder, the quotient whole and cut towards zero. */
bool number_divide_whole(const struct number *a, const struct number *b, struct number *quotient,
    struct number *remainder);

enum rounding { ROUND_HALF_UP, ROUND_TO_ZERO, ROUND_CEILING, ROUND_FLOOR };

/* To that many decimal places, with zeros added where there are fewer. ROUND_HALF_UP takes halves away from zero. */
struct number number_round(const struct number *number, int places, enum rounding rounding);

/* Without zeros at the end of the fraction. */
struct number number_trim(const struct number *number);

/* As FHIRPath writes it: all digits of the precision, no exponent. */
void number_write(struct buffer *out, const struct number *number);

/* False where the function isn't defined, or the result is out of bounds. */
bool number_sqrt(const struct number *number, struct number *out);
bool number_exp(const struct number *number, struct number *out);
bool number_ln(const struct number *number, struct number *out);
bool number_log(const struct number *number, const struct number *base, struct number *out);
bool number_power(const struct number *number, const struct number *exponent, struct number *out);

#endif
