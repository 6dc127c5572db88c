#include "resources/base/slice.h"

int
slice_compare(struct slice a, struct slice b)
{
	size_t shorter = a.length < b.length ? a.length : b.length;
	int order = shorter > 0 ? memcmp(a.data, b.data, shorter) : 0;

	if (order != 0)
		return order;
	return a.length < b.length ? -1 : a.length > b.length;
}

static unsigned char
lower(char c)
{
	return (unsigned char)(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
}

bool
slice_equal_nocase(struct slice a, struct slice b)
{
	if (a.length != b.length)
		return false;
	for (size_t i = 0; i < a.length; i++)
		if (lower(a.data[i]) != lower(b.data[i]))
			return false;
	return true;
}

struct slice
slice_cut(struct slice *rest, char separator)
{
	struct slice all = *rest;
	const char *found = all.length > 0 ? memchr(all.data, separator, all.length) : NULL;

	if (found == NULL) {
		*rest = SLICE_NONE;
		return all;
	}
	size_t before = (size_t)(found - all.data);

	*rest = slice_of(found + 1, all.length - before - 1);
	return slice_of(all.data, before);
}

static bool
is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

struct slice
slice_trim(struct slice a)
{
	while (a.length > 0 && is_space(a.data[0]))
		a = slice_of(a.data + 1, a.length - 1);
	while (a.length > 0 && is_space(a.data[a.length - 1]))
		a.length--;
	return a;
}

bool
slice_to_u64(struct slice a, uint64_t max, uint64_t *out)
{
	uint64_t value = 0;

	if (a.length == 0)
		return false;
	for (size_t i = 0; i < a.length; i++) {
		if (a.data[i] < '0' || a.data[i] > '9')
			return false;
		uint64_t digit = (uint64_t)(a.data[i] - '0');

		if (value > (UINT64_MAX - digit) / 10)
			return false;
		value = value * 10 + digit;
	}
	if (value > max)
		return false;
	*out = value;
	return true;
}

bool
slice_is_utf8(struct slice a)
{
	const unsigned char *p = (const unsigned char *)a.data, *end = p + a.length;

	while (p < end) {
		/* Most text is ASCII: eight bytes at a time. */
		while (end - p >= 8) {
			uint64_t word;

			memcpy(&word, p, 8);
			if (word & UINT64_C(0x8080808080808080))
				break;
			p += 8;
		}
		if (p == end)
			break;
		unsigned char lead = *p;
		size_t more;
		unsigned char low = 0x80, high = 0xBF;

		if (lead < 0x80) {
			p++;
			continue;
		}
		if (lead >= 0xC2 && lead <= 0xDF) {
			more = 1;
		} else if (lead >= 0xE0 && lead <= 0xEF) {
			more = 2;
			if (lead == 0xE0)
				low = 0xA0;
			if (lead == 0xED)
				high = 0x9F;
		} else if (lead >= 0xF0 && lead <= 0xF4) {
			more = 3;
			if (lead == 0xF0)
				low = 0x90;
			if (lead == 0xF4)
				high = 0x8F;
		} else {
			return false;
		}
		if ((size_t)(end - p) <= more || p[1] < low || p[1] > high)
			return false;
		for (size_t i = 2; i <= more; i++)
			if ((p[i] & 0xC0) != 0x80)
				return false;
		p += more + 1;
	}
	return true;
}
