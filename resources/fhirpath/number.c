#include "resources/fhirpath/number.h"

/* Digits while they are reckoned with, the lowest first: room for a product, or for operands laid over each other. */
enum { WORK_DIGITS = 2 * NUMBER_DIGITS + 8 };

static const struct number zero;

static struct number
zero_at(int scale)
{
	struct number number = zero;

	number.scale = (int16_t)(scale < 0 ? 0 : scale > NUMBER_SCALE_MOST ? NUMBER_SCALE_MOST : scale);
	return number;
}

/* Takes count digits, the highest first, and rounds to most of them, half away from zero. */
static bool
set_digits(struct number *out, bool negative, const uint8_t *digits, size_t count, long scale, size_t most)
{
	bool up = false;

	while (count > 0 && digits[0] == 0) {
		digits++;
		count--;
	}
	if (count == 0) {
		*out = zero_at((int)(scale > NUMBER_SCALE_MOST ? NUMBER_SCALE_MOST : scale));
		return true;
	}
	if (count > most) {
		up = digits[most] >= 5;
		scale -= (long)(count - most);
		count = most;
	}
	if (scale > NUMBER_SCALE_MOST || scale < -NUMBER_SCALE_MOST)
		return false;
	struct number result = { .negative = negative, .count = (uint8_t)count, .scale = (int16_t)scale };

	memcpy(result.digits, digits, count);
	if (up) {
		size_t at = count;

		while (at > 0 && result.digits[at - 1] == 9)
			result.digits[--at] = 0;
		if (at > 0) {
			result.digits[at - 1]++;
		} else { /* 999 became 1000: the last zero goes */
			result.digits[0] = 1;
			result.scale--;
		}
	}
	*out = result;
	return true;
}

/* A negative scale is written out as zeros where there is room, so that what is whole has scale 0. */
static void
settle(struct number *number)
{
	if (number->count == 0 && number->scale < 0)
		number->scale = 0;
	while (number->scale < 0 && number->count < NUMBER_DIGITS) {
		number->digits[number->count++] = 0;
		number->scale++;
	}
}

bool
number_parse(struct slice text, struct number *out)
{
	uint8_t digits[NUMBER_DIGITS + 1];
	size_t at = 0, count = 0, seen = 0;
	long scale = 0, exponent = 0;
	bool negative = false;

	if (at < text.length && (text.data[at] == '-' || text.data[at] == '+'))
		negative = text.data[at++] == '-';
	for (bool fraction = false; at < text.length; at++) {
		char c = text.data[at];

		if (c == '.' && !fraction && seen > 0 && at + 1 < text.length && text.data[at + 1] >= '0' &&
		    text.data[at + 1] <= '9') {
			fraction = true;
			continue;
		}
		if (c < '0' || c > '9')
			break;
		seen++;
		scale += fraction;
		if (count == 0 && c == '0')
			continue;
		if (count > NUMBER_DIGITS) /* what can't be kept: dropped, but counted */
			scale--;
		else
			digits[count++] = (uint8_t)(c - '0');
	}
	if (seen == 0)
		return false;
	if (at < text.length && (text.data[at] == 'e' || text.data[at] == 'E')) {
		bool down = false;
		size_t start;

		if (++at < text.length && (text.data[at] == '-' || text.data[at] == '+'))
			down = text.data[at++] == '-';
		for (start = at; at < text.length && text.data[at] >= '0' && text.data[at] <= '9'; at++)
			if (exponent <= NUMBER_SCALE_MOST * 2)
				exponent = exponent * 10 + (text.data[at] - '0');
		if (at == start)
			return false;
		scale += down ? exponent : -exponent;
	}
	if (at != text.length || !set_digits(out, negative, digits, count, scale, NUMBER_DIGITS))
		return false;
	settle(out);
	return true;
}

struct number
number_of(int64_t value)
{
	struct number number = zero;
	uint64_t left = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
	uint8_t digits[20];
	size_t count = 0;

	for (; left > 0; left /= 10)
		digits[count++] = (uint8_t)(left % 10);
	number.negative = value < 0;
	number.count = (uint8_t)count;
	for (size_t i = 0; i < count; i++)
		number.digits[i] = digits[count - 1 - i];
	return number;
}

/* The digit of 10^place. */
static unsigned
digit_at(const struct number *number, long place)
{
	long index = (long)number->count - 1 - (place + number->scale);

	return index >= 0 && index < number->count ? number->digits[index] : 0;
}

/* The place of the highest digit, plus one. */
static long
top(const struct number *number)
{
	return (long)number->count - number->scale;
}

bool
number_whole(const struct number *number, int64_t min, int64_t max, int64_t *out)
{
	uint64_t value = 0;

	if (number->count > 0 && top(number) > 20)
		return false;
	for (long place = -number->scale; place < 0; place++)
		if (digit_at(number, place) != 0)
			return false;
	for (long place = top(number) - 1; place >= 0; place--)
		if (__builtin_mul_overflow(value, 10, &value) || __builtin_add_overflow(value, digit_at(number, place), &value))
			return false;
	if (value > (uint64_t)INT64_MAX + number->negative)
		return false;
	int64_t result = number->negative ? (int64_t)(0 - value) : (int64_t)value;

	if (result < min || result > max)
		return false;
	*out = result;
	return true;
}

/* Without regard to signs. */
static int
compare_size(const struct number *a, const struct number *b)
{
	if (a->count == 0 || b->count == 0)
		return (a->count > 0) - (b->count > 0);
	if (top(a) != top(b))
		return top(a) < top(b) ? -1 : 1;
	for (size_t i = 0; i < a->count || i < b->count; i++) {
		unsigned left = i < a->count ? a->digits[i] : 0, right = i < b->count ? b->digits[i] : 0;

		if (left != right)
			return left < right ? -1 : 1;
	}
	return 0;
}

int
number_compare(const struct number *a, const struct number *b)
{
	if (a->negative != b->negative)
		return a->negative ? -1 : 1;
	return a->negative ? compare_size(b, a) : compare_size(a, b);
}

/* a + b or a - b by size, a being the larger for a difference. */
static bool
combine(const struct number *a, const struct number *b, bool subtract, bool negative, struct number *out)
{
	uint8_t digits[WORK_DIGITS];
	long high = top(a) > top(b) ? top(a) : top(b), low = a->scale > b->scale ? -a->scale : -b->scale;
	int carry = 0;

	/* What is far below the last digit that is kept can't be told from nothing. */
	if (high - low > WORK_DIGITS - 2)
		low = high - (WORK_DIGITS - 2);
	size_t count = (size_t)(high - low) + 1;

	for (size_t i = 0; i < count; i++) {
		int digit = (int)digit_at(a, low + (long)i) + carry;

		digit += subtract ? -(int)digit_at(b, low + (long)i) : (int)digit_at(b, low + (long)i);
		carry = digit < 0 ? -1 : digit >= 10;
		digits[count - 1 - i] = (uint8_t)(digit - 10 * carry);
	}
	if (!set_digits(out, negative, digits, count, -low, NUMBER_DIGITS))
		return false;
	settle(out);
	return true;
}

static bool
add_signed(const struct number *a, const struct number *b, bool b_negative, struct number *out)
{
	if (a->count == 0 || b->count == 0) {
		struct number result = a->count == 0 ? *b : *a;
		int scale = a->scale > b->scale ? a->scale : b->scale;

		if (a->count == 0)
			result.negative = b_negative && b->count > 0;
		*out = number_round(&result, scale, ROUND_TO_ZERO);
		return true;
	}
	if (a->negative == b_negative)
		return combine(a, b, false, a->negative, out);
	return compare_size(a, b) >= 0 ? combine(a, b, true, a->negative, out) : combine(b, a, true, b_negative, out);
}

bool
number_add(const struct number *a, const struct number *b, struct number *out)
{
	return add_signed(a, b, b->negative, out);
}

bool
number_subtract(const struct number *a, const struct number *b, struct number *out)
{
	return add_signed(a, b, !b->negative, out);
}

bool
number_multiply(const struct number *a, const struct number *b, struct number *out)
{
	uint8_t digits[WORK_DIGITS] = { 0 };
	size_t count = (size_t)a->count + b->count;

	for (size_t i = a->count; i-- > 0;) {
		unsigned carry = 0;

		for (size_t j = b->count; j-- > 0;) {
			unsigned sum = digits[i + j + 1] + a->digits[i] * b->digits[j] + carry;

			digits[i + j + 1] = (uint8_t)(sum % 10);
			carry = sum / 10;
		}
		digits[i] = (uint8_t)carry;
	}
	if (!set_digits(out, a->negative != b->negative, digits, count, (long)a->scale + b->scale, NUMBER_DIGITS))
		return false;
	settle(out);
	return true;
}

/* Takes divisor from the head of length + 1 digits as often as it goes. */
static uint8_t
take_out(uint8_t *head, const uint8_t *divisor, size_t length)
{
	uint8_t times = 0;

	for (;;) {
		if (head[0] == 0 && memcmp(head + 1, divisor, length) < 0)
			return times;
		int borrow = 0;

		for (size_t i = length; i-- > 0;) {
			int digit = head[i + 1] - divisor[i] - borrow;

			borrow = digit < 0;
			head[i + 1] = (uint8_t)(digit + 10 * borrow);
		}
		head[0] = (uint8_t)(head[0] - borrow);
		times++;
	}
}

/* Long division of the digits of a, with extra zeros behind, by those of b. Gives as many digits as a then has. */
static size_t
long_division(const struct number *a, size_t extra, const struct number *b, uint8_t *quotient, uint8_t *rest)
{
	size_t count = a->count + extra;

	memset(rest, 0, b->count + 1u);
	for (size_t i = 0; i < count; i++) {
		memmove(rest, rest + 1, b->count);
		rest[b->count] = i < a->count ? a->digits[i] : 0;
		quotient[i] = take_out(rest, b->digits, b->count);
	}
	return count;
}

bool
number_divide(const struct number *a, const struct number *b, struct number *out)
{
	uint8_t quotient[WORK_DIGITS + NUMBER_QUOTIENT], rest[NUMBER_DIGITS + 1];

	if (b->count == 0)
		return false;
	if (a->count == 0) {
		*out = zero;
		return true;
	}
	size_t extra = b->count + NUMBER_QUOTIENT + 2u > a->count ? b->count + NUMBER_QUOTIENT + 2u - a->count : 0;
	size_t count = long_division(a, extra, b, quotient, rest);

	if (!set_digits(out, a->negative != b->negative, quotient, count, (long)a->scale + (long)extra - b->scale,
	    NUMBER_QUOTIENT))
		return false;
	settle(out);
	*out = number_trim(out);
	return true;
}

bool
number_divide_whole(const struct number *a, const struct number *b, struct number *quotient, struct number *remainder)
{
	uint8_t digits[WORK_DIGITS + NUMBER_QUOTIENT], rest[NUMBER_DIGITS + 1];

	if (b->count == 0)
		return false;
	/* Digits of a down to the last place of b, so that the quotient of whole numbers of that place is exact. */
	long extra = (long)b->scale - a->scale;
	struct number divisor = *b;

	if (extra < 0) { /* b gets the zeros instead */
		if (divisor.count - extra > NUMBER_DIGITS)
			return false;
		for (; extra < 0; extra++)
			divisor.digits[divisor.count++] = 0;
		divisor.scale = a->scale;
	}
	if (a->count + extra > NUMBER_DIGITS)
		return false;
	size_t count = long_division(a, (size_t)extra, &divisor, digits, rest);

	return set_digits(quotient, a->negative != b->negative, digits, count, 0, NUMBER_DIGITS) &&
	    set_digits(remainder, a->negative, rest, divisor.count + 1u, divisor.scale, NUMBER_DIGITS);
}

struct number
number_round(const struct number *number, int places, enum rounding rounding)
{
	struct number result = *number;

	if (number->scale <= places) {
		while (result.count > 0 && result.scale < places && result.count < NUMBER_DIGITS) {
			result.digits[result.count++] = 0;
			result.scale++;
		}
		return result.count == 0 ? zero_at(places) : result;
	}
	long dropped = (long)number->scale - places, kept = (long)number->count - dropped;
	bool exact = true, up = kept >= 0 && kept < number->count && number->digits[kept] >= 5;

	for (long i = kept < 0 ? 0 : kept; i < number->count; i++)
		exact = exact && number->digits[i] == 0;
	result = zero_at(places);
	result.scale = (int16_t)places;
	if (kept > 0) {
		memcpy(result.digits, number->digits, (size_t)kept);
		result.count = (uint8_t)kept;
		result.negative = number->negative;
	}
	if (rounding == ROUND_TO_ZERO || exact)
		up = false;
	else if (rounding == ROUND_CEILING)
		up = !number->negative;
	else if (rounding == ROUND_FLOOR)
		up = number->negative;
	if (up) {
		struct number unit = { .negative = number->negative, .count = 1, .scale = (int16_t)places, .digits = { 1 } };

		number_add(&result, &unit, &result);
	}
	settle(&result);
	return result;
}

struct number
number_trim(const struct number *number)
{
	struct number result = *number;

	if (result.count == 0)
		result.scale = 0;
	while (result.scale > 0 && result.count > 0 && result.digits[result.count - 1] == 0) {
		result.count--;
		result.scale--;
	}
	return result;
}

void
number_write(struct buffer *out, const struct number *number)
{
	long high = top(number) > 0 ? top(number) : 1;

	if (number->negative)
		buffer_byte(out, '-');
	for (long place = high - 1; place >= 0; place--)
		buffer_byte(out, (char)('0' + digit_at(number, place)));
	if (number->scale > 0)
		buffer_byte(out, '.');
	for (long place = -1; place >= -(long)number->scale; place--)
		buffer_byte(out, (char)('0' + digit_at(number, place)));
}
