#include "resources/primitive/decimal.h"

#include <stdio.h>
#include <stdlib.h>

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* The value ±digits × 10^place. */
static void
set(struct decimal *out, bool negative, const char *digits, size_t count, int32_t place)
{
	while (count > 0 && digits[0] == '0') {
		digits++;
		count--;
	}
	memmove(out->digits, digits, count);
	out->count = (uint8_t)count;
	out->zeros = 0;
	while (out->zeros < count && out->digits[count - 1 - out->zeros] == '0')
		out->zeros++;
	out->negative = negative && count > 0;
	out->unit = place;
	out->power = count > 0 ? (int32_t)count + place : 0;
}

/* [eE][+-]?[0-9]+ up to the end; too large a number is cut to a bound that is refused later. */
static bool
parse_exponent(struct slice text, int32_t *out)
{
	size_t i = 1;
	bool negative = text.length > 1 && text.data[1] == '-';
	int32_t value = 0;

	if (text.length > 1 && (text.data[1] == '-' || text.data[1] == '+'))
		i++;
	if (i == text.length)
		return false;
	for (; i < text.length; i++) {
		if (!is_digit(text.data[i]))
			return false;
		if (value <= 10 * DECIMAL_POWER_MOST)
			value = value * 10 + (text.data[i] - '0');
	}
	*out = negative ? -value : value;
	return true;
}

bool
decimal_parse(struct slice text, struct decimal *out)
{
	char *digits = out->digits;
	size_t i = 0, count = 0, fraction = 0;
	int32_t exponent = 0;
	bool negative = text.length > 0 && text.data[0] == '-', point = false;

	i += negative;
	if (i == text.length || !is_digit(text.data[i]))
		return false;
	if (text.data[i] == '0' && i + 1 < text.length && is_digit(text.data[i + 1]))
		return false;
	for (; i < text.length; i++) {
		char c = text.data[i];

		if (c == '.' && !point) {
			point = true;
			continue;
		}
		if (!is_digit(c))
			break;
		fraction += point;
		if (count == 0 && c == '0')
			continue;
		if (count == DECIMAL_DIGITS_MOST)
			return false;
		digits[count++] = c;
	}
	if (point && fraction == 0)
		return false;
	if (i < text.length && text.data[i] != 'e' && text.data[i] != 'E')
		return false;
	if (i < text.length && !parse_exponent(slice_from(text, i), &exponent))
		return false;
	int64_t place = exponent - (int64_t)(fraction < INT32_MAX ? fraction : INT32_MAX);

	if (place < -DECIMAL_POWER_MOST || place + (int64_t)count > DECIMAL_POWER_MOST)
		return false;
	set(out, negative, digits, count, (int32_t)place);
	if (i < text.length && !point)
		out->unit--;
	return true;
}

/* Compares without signs. */
static int
compare_size(const struct decimal *a, const struct decimal *b)
{
	size_t a_count = (size_t)a->count - a->zeros, b_count = (size_t)b->count - b->zeros;

	if (a_count == 0 || b_count == 0)
		return (a_count > 0) - (b_count > 0);
	if (a->power != b->power)
		return a->power < b->power ? -1 : 1;
	return slice_compare(slice_of(a->digits, a_count), slice_of(b->digits, b_count));
}

int
decimal_compare(const struct decimal *a, const struct decimal *b)
{
	if (a->negative != b->negative)
		return a->negative ? -1 : 1;
	return a->negative ? compare_size(b, a) : compare_size(a, b);
}

unsigned
decimal_significant(const struct decimal *decimal)
{
	return decimal->count;
}

/* The decimal moved by half its unit, away from zero or towards it. */
static void
half_unit(const struct decimal *decimal, bool away, struct decimal *out)
{
	char digits[DECIMAL_DIGITS_MOST + 2]; /* a zero, and the five */
	size_t count = decimal->count;

	memcpy(digits, decimal->digits, count);
	if (decimal->power - (int32_t)count > decimal->unit)
		digits[count++] = '0';
	if (!away) {
		/* N × 10 − 5 is (N − 1) × 10 + 5. N is not zero. */
		size_t at = count;

		while (digits[--at] == '0')
			digits[at] = '9';
		digits[at]--;
	}
	digits[count++] = '5';
	set(out, decimal->negative, digits, count, decimal->unit - 1);
}

void
decimal_implied(const struct decimal *decimal, struct decimal *low, struct decimal *high)
{
	if (decimal->count == 0) {
		set(low, true, "5", 1, decimal->unit - 1);
		set(high, false, "5", 1, decimal->unit - 1);
		return;
	}
	half_unit(decimal, decimal->negative, low);
	half_unit(decimal, !decimal->negative, high);
}

/* The decimal times factor (up to 11) and 10^-1. */
static void
tenths(const struct decimal *decimal, unsigned factor, struct decimal *out)
{
	char digits[DECIMAL_DIGITS_MOST + 2];
	size_t count = decimal->count;
	unsigned carry = 0;

	if (count == 0) {
		*out = *decimal;
		return;
	}
	for (size_t i = count; i-- > 0;) {
		carry += (unsigned)(decimal->digits[i] - '0') * factor;
		digits[i + 2] = (char)('0' + carry % 10);
		carry /= 10;
	}
	digits[0] = (char)('0' + carry / 10);
	digits[1] = (char)('0' + carry % 10);
	set(out, decimal->negative, digits, count + 2, decimal->power - (int32_t)count - 1);
}

void
decimal_about(const struct decimal *decimal, struct decimal *low, struct decimal *high)
{
	struct decimal nearer, farther;

	decimal_implied(decimal, low, high);
	tenths(decimal, 9, &nearer);
	tenths(decimal, 11, &farther);
	const struct decimal *least = decimal->negative ? &farther : &nearer;
	const struct decimal *most = decimal->negative ? &nearer : &farther;

	if (decimal_compare(least, low) < 0)
		*low = *least;
	if (decimal_compare(most, high) > 0)
		*high = *most;
}

/* The nearest double, without sign. */
static double
nearest(const struct decimal *decimal)
{
	static const double tens[] = { 1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14,
		1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22 };
	int count = decimal->count - decimal->zeros, unit = decimal->power - count;

	if (count == 0)
		return 0;
	/* Both sides exact in a double: one operation rounds once, as strtod would. */
	if (count <= 15 && unit >= -22 && unit <= 22) {
		int64_t whole = 0;

		for (int i = 0; i < count; i++)
			whole = whole * 10 + (decimal->digits[i] - '0');
		return unit < 0 ? (double)whole / tens[-unit] : (double)whole * tens[unit];
	}
	char text[DECIMAL_DIGITS_MOST + 16];

	/* No decimal point: it depends on the locale. */
	snprintf(text, sizeof text, "%.*se%d", count, decimal->digits, unit);
	return strtod(text, NULL);
}

double
decimal_double(const struct decimal *decimal)
{
	return decimal->negative ? -nearest(decimal) : nearest(decimal);
}

uint64_t
decimal_key(const struct decimal *decimal)
{
	double value = nearest(decimal);
	uint64_t bits;

	memcpy(&bits, &value, sizeof bits);
	if (bits == 0 || !decimal->negative)
		return bits | UINT64_C(1) << 63;
	return ~(bits | UINT64_C(1) << 63);
}

void
decimal_key_range(const struct decimal *decimal, uint64_t *low, uint64_t *high)
{
	struct decimal least, most;

	decimal_implied(decimal, &least, &most);
	*low = decimal_key(&least);
	*high = decimal_key(&most);
}
