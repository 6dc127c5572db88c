#include "profiles/terminology/code_set.h"

#include <stdlib.h>

static int
lower(char c)
{
	return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : (unsigned char)c;
}

static int
compare_nocase(struct slice a, struct slice b)
{
	size_t common = a.length < b.length ? a.length : b.length;

	for (size_t i = 0; i < common; i++)
		if (lower(a.data[i]) != lower(b.data[i]))
			return lower(a.data[i]) - lower(b.data[i]);
	return (a.length > b.length) - (a.length < b.length);
}

static int
compare_loose(const struct code *a, const struct code *b)
{
	int order = slice_compare(a->system, b->system);

	return order != 0 ? order : compare_nocase(a->code, b->code);
}

static int
compare_exact(const struct code *a, const struct code *b)
{
	int order = compare_loose(a, b);

	return order != 0 ? order : slice_compare(a->code, b->code);
}

static int
compare_codes(const void *a, const void *b)
{
	return compare_exact(a, b);
}

void
code_put(struct buffer *list, struct slice system, struct slice code)
{
	const struct code row = { system, code };

	buffer_put(list, slice_of((const char *)&row, sizeof row));
}

bool
code_set_of(const struct buffer *list, struct arena *arena, struct code_set *out)
{
	size_t count = list->length / sizeof(struct code), kept = 0;
	struct code *codes = buffer_ok(list) ? arena_alloc(arena, list->length) : NULL;

	*out = (struct code_set){ 0 };
	if (codes == NULL)
		return false;
	if (count > 0)
		memcpy(codes, list->data, list->length);
	qsort(codes, count, sizeof *codes, compare_codes);
	for (size_t i = 0; i < count; i++)
		if (kept == 0 || compare_exact(&codes[kept - 1], &codes[i]) != 0)
			codes[kept++] = codes[i];
	*out = (struct code_set){ codes, kept };
	return true;
}

static bool
has(const struct code_set *set, const struct code *code, int (*compare)(const struct code *a, const struct code *b))
{
	size_t first = 0, end = set->count;

	while (first < end) {
		size_t middle = first + (end - first) / 2;
		int order = compare(&set->codes[middle], code);

		if (order == 0)
			return true;
		if (order < 0)
			first = middle + 1;
		else
			end = middle;
	}
	return false;
}

bool
code_set_has(const struct code_set *set, struct slice system, struct slice code)
{
	return has(set, &(struct code){ system, code }, compare_exact);
}

bool
code_set_has_nocase(const struct code_set *set, struct slice system, struct slice code)
{
	return has(set, &(struct code){ system, code }, compare_loose);
}

void
code_set_choose(const struct code_set *a, const struct code_set *b, bool wanted, struct buffer *list)
{
	for (size_t i = 0; i < a->count; i++)
		if (code_set_has(b, a->codes[i].system, a->codes[i].code) == wanted)
			code_put(list, a->codes[i].system, a->codes[i].code);
}
