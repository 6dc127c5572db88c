/* Roots, exponentials and logarithms by their series, with guard digits. */
#include "resources/fhirpath/number.h"

enum { GUARD = NUMBER_QUOTIENT + 14 };

/* Cuts to the digits that a series is reckoned with. */
static void
cut(struct number *number, int digits)
{
	int places = number->scale - ((int)number->count - digits);

	if (number->count > digits)
		*number = number_round(number, places, ROUND_HALF_UP);
}

/* number_divide gives NUMBER_QUOTIENT digits; this, by one step of refinement, twice as many. */
static bool
divide(const struct number *a, const struct number *b, struct number *out)
{
	struct number quotient, product, rest, more;

	if (!number_divide(a, b, &quotient) || !number_multiply(&quotient, b, &product) ||
	    !number_subtract(a, &product, &rest) || !number_divide(&rest, b, &more) ||
	    !number_add(&quotient, &more, out))
		return false;
	cut(out, GUARD);
	return true;
}

/* By a small whole number, which takes no long division. */
static bool
divide_small(const struct number *a, unsigned divisor, struct number *out)
{
	struct number result = { .negative = a->negative };
	unsigned rest = 0;
	size_t at = 0;

	for (; at < a->count || (rest > 0 && result.count < GUARD); at++) {
		rest = rest * 10 + (at < a->count ? a->digits[at] : 0);
		if (result.count > 0 || rest >= divisor)
			result.digits[result.count++] = (uint8_t)(rest / divisor);
		rest %= divisor;
	}
	long scale = (long)a->scale + (long)at - a->count;

	if (scale > NUMBER_SCALE_MOST)
		return false;
	result.scale = (int16_t)scale;
	if (result.count == 0)
		result = number_of(0);
	*out = result;
	return true;
}

static bool
multiply(const struct number *a, const struct number *b, struct number *out)
{
	if (!number_multiply(a, b, out))
		return false;
	cut(out, GUARD);
	return true;
}

static bool
add(const struct number *a, const struct number *b, struct number *out)
{
	if (!number_add(a, b, out))
		return false;
	cut(out, GUARD);
	return true;
}

/* True when a term no longer changes a sum near 1. */
static bool
negligible(const struct number *term)
{
	return term->count == 0 || (int)term->scale - term->count > GUARD;
}

static bool
finish(struct number *result, struct number *out)
{
	cut(result, NUMBER_QUOTIENT);
	*out = number_trim(result);
	return true;
}

bool
number_sqrt(const struct number *number, struct number *out)
{
	static const struct number half = { .count = 1, .scale = 1, .digits = { 5 } };
	struct number guess, next;

	if (number->negative)
		return false;
	if (number->count == 0) {
		*out = number_of(0);
		return true;
	}
	/* Newton's method, from a power of ten within a factor of four: the digits that are right double each time. */
	int power = ((int)number->count - number->scale) / 2;

	guess = number_of(1);
	guess.scale = (int16_t)-power;
	for (int i = 0; i < 12; i++)
		if (!divide(number, &guess, &next) || !add(&guess, &next, &next) || !multiply(&next, &half, &guess))
			return false;
	return finish(&guess, out);
}

/* e^x for a small x, by its series. */
static bool
exp_series(const struct number *x, struct number *out)
{
	struct number sum = number_of(1), term = number_of(1);

	for (int i = 1; i < 200; i++) {
		if (!multiply(&term, x, &term) || !divide_small(&term, (unsigned)i, &term) || !add(&sum, &term, &sum))
			return false;
		if (negligible(&term))
			break;
	}
	*out = sum;
	return true;
}

static bool
exp_guarded(const struct number *number, struct number *out)
{
	static const struct number half = { .count = 1, .scale = 1, .digits = { 5 } };
	static const struct number small = { .count = 1, .scale = 2, .digits = { 1 } };
	const struct number limit = number_of(2000);
	struct number x = *number, size;
	int halvings = 0;

	size = x;
	size.negative = false;
	if (number_compare(&size, &limit) > 0)
		return false;
	for (; number_compare(&size, &small) > 0; halvings++)
		if (!multiply(&size, &half, &size) || !multiply(&x, &half, &x))
			return false;
	if (!exp_series(&x, out))
		return false;
	while (halvings-- > 0)
		if (!multiply(out, out, out))
			return false;
	return true;
}

bool
number_exp(const struct number *number, struct number *out)
{
	struct number result;

	return exp_guarded(number, &result) && finish(&result, out);
}

/* ln of a number in [0.5, 2]: 2 artanh((x - 1) / (x + 1)), after square roots that bring it near 1. */
static bool
ln_near_one(const struct number *number, struct number *out)
{
	const struct number one = number_of(1);
	struct number below, above, y, square, power, sum;

	if (!number_subtract(number, &one, &below) || !number_add(number, &one, &above) || !divide(&below, &above, &y) ||
	    !multiply(&y, &y, &square))
		return false;
	sum = power = y;
	for (int i = 3; i < 400; i += 2) {
		struct number term;

		if (!multiply(&power, &square, &power) || !divide_small(&power, (unsigned)i, &term) || !add(&sum, &term, &sum))
			return false;
		if (negligible(&term))
			break;
	}
	return add(&sum, &sum, out);
}

static bool
ln_guarded(const struct number *number, struct number *out)
{
	const struct number two = number_of(2);
	struct number x = *number, ln_two, ln_ten, part, result;

	if (number->negative || number->count == 0)
		return false;
	/* Near 1 without what would cancel out. */
	static const struct number half = { .count = 1, .scale = 1, .digits = { 5 } };

	if (number_compare(number, &half) >= 0 && number_compare(number, &two) <= 0)
		return ln_near_one(number, out);
	/* x = m × 10^p with m in [0.1, 1), then m × 2^k in [1, 2) */
	int power = (int)number->count - number->scale, doublings = 0;

	x.scale = (int16_t)x.count;
	while (number_round(&x, 0, ROUND_TO_ZERO).count == 0 && doublings < 5) {
		if (!multiply(&x, &two, &x))
			return false;
		doublings++;
	}
	struct number p = number_of(power), k = number_of(-doublings);

	if (!number_parse(SLICE("0.69314718055994530941723212145817656807550013436025525"), &ln_two) ||
	    !number_parse(SLICE("2.30258509299404568401799145468436420760110148862877298"), &ln_ten))
		return false;
	if (!ln_near_one(&x, &result) || !multiply(&p, &ln_ten, &part) || !add(&result, &part, &result) ||
	    !multiply(&k, &ln_two, &part) || !add(&result, &part, &result))
		return false;
	*out = result;
	return true;
}

bool
number_ln(const struct number *number, struct number *out)
{
	struct number result;

	return ln_guarded(number, &result) && finish(&result, out);
}

bool
number_log(const struct number *number, const struct number *base, struct number *out)
{
	struct number above, below, result;

	return ln_guarded(number, &above) && ln_guarded(base, &below) && divide(&above, &below, &result) &&
	    finish(&result, out);
}

static bool
power_whole(const struct number *number, uint64_t exponent, struct number *out)
{
	struct number result = number_of(1), square = *number;

	for (; exponent > 0; exponent >>= 1) {
		if ((exponent & 1) && !number_multiply(&result, &square, &result))
			return false;
		if (exponent > 1 && !number_multiply(&square, &square, &square))
			return false;
	}
	*out = result;
	return true;
}

bool
number_power(const struct number *number, const struct number *exponent, struct number *out)
{
	int64_t whole;

	if (number_whole(exponent, -1000000, 1000000, &whole)) {
		struct number one = number_of(1), result;

		if (!power_whole(number, (uint64_t)(whole < 0 ? -whole : whole), &result))
			return false;
		if (whole < 0)
			return number_divide(&one, &result, out);
		*out = result;
		return true;
	}
	if (number->count == 0) {
		*out = number_of(0);
		return !exponent->negative;
	}
	struct number result;

	return ln_guarded(number, &result) && multiply(&result, exponent, &result) && exp_guarded(&result, &result) &&
	    finish(&result, out);
}
