#include "server/store/rids.h"

#include <stdlib.h>

static int
rising(const void *a, const void *b)
{
	uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

	return x < y ? -1 : x > y;
}

size_t
rids_sort(uint64_t *rids, size_t count)
{
	size_t unique = 0;
	bool sorted = true;

	for (size_t i = 1; i < count && sorted; i++)
		sorted = rids[i - 1] <= rids[i];
	if (!sorted)
		qsort(rids, count, sizeof *rids, rising);
	for (size_t i = 0; i < count; i++)
		if (unique == 0 || rids[unique - 1] != rids[i])
			rids[unique++] = rids[i];
	return unique;
}

bool
rids_have(const uint64_t *rids, size_t count, uint64_t rid)
{
	return count > 0 && bsearch(&rid, rids, count, sizeof rid, rising) != NULL;
}
