#include "server/api/code_groups.h"

#include <stdlib.h>

/* What is absent comes before what is empty. */
static int
compare_slices(struct slice a, struct slice b)
{
	if ((a.data == NULL) != (b.data == NULL))
		return a.data == NULL ? -1 : 1;
	return slice_compare(a, b);
}

static int
compare_keys(const struct code_key *a, const struct code_key *b)
{
	int order = compare_slices(a->code, b->code);

	if (order == 0)
		order = compare_slices(a->system, b->system);
	if (order == 0)
		order = compare_slices(a->text, b->text);
	return order != 0 ? order : compare_slices(a->within, b->within);
}

static int
compare(const void *a, const void *b)
{
	return compare_keys(a, b);
}

/* The first of the items that are known to be one group with this one. Halves the way on the way. */
static size_t
first_of(size_t *group, size_t item)
{
	while (group[item] != item) {
		group[item] = group[group[item]];
		item = group[item];
	}
	return item;
}

void
code_groups_find(struct code_key *keys, size_t key_count, size_t *group, size_t count)
{
	for (size_t i = 0; i < count; i++)
		group[i] = i;
	if (key_count > 0)
		qsort(keys, key_count, sizeof *keys, compare);
	for (size_t i = 1; i < key_count; i++) {
		if (compare_keys(&keys[i - 1], &keys[i]) != 0)
			continue;
		size_t a = first_of(group, keys[i - 1].item), b = first_of(group, keys[i].item);

		if (a < b)
			group[b] = a;
		else
			group[a] = b;
	}
	for (size_t i = 0; i < count; i++)
		group[i] = first_of(group, i);
}
