#include "server/admin/tally.h"

#include <stdlib.h>

void
tally_init(struct tally *tally)
{
	*tally = (struct tally){ 0 };
	arena_init(&tally->arena, 0);
}

void
tally_free(struct tally *tally)
{
	free(tally->rows);
	free(tally->places);
	arena_free(&tally->arena);
	*tally = (struct tally){ 0 };
}

/* FNV-1a. Keys are names and numbers that were recorded: whoever made many of them alike would only have a report slower. */
static size_t
hash_of(struct slice key)
{
	uint64_t hash = UINT64_C(14695981039346656037);

	for (size_t i = 0; i < key.length; i++)
		hash = (hash ^ (unsigned char)key.data[i]) * UINT64_C(1099511628211);
	return (size_t)(hash ^ hash >> 32);
}

static struct tally_row **
place_of(struct tally_row **places, size_t size, struct slice key)
{
	size_t at = hash_of(key) & (size - 1);

	while (places[at] != NULL && !slice_equal(places[at]->key, key))
		at = (at + 1) & (size - 1);
	return &places[at];
}

/* Room for one more, with a third of the places free. */
static bool
make_room(struct tally *tally)
{
	if (tally->count == tally->capacity) {
		size_t capacity = tally->capacity == 0 ? 64 : tally->capacity * 2;
		struct tally_row **rows = realloc(tally->rows, capacity * sizeof(struct tally_row *));

		if (rows == NULL)
			return false;
		tally->rows = rows;
		tally->capacity = capacity;
	}
	if (tally->size > 0 && tally->count * 3 < tally->size * 2)
		return true;
	size_t size = tally->size == 0 ? 128 : tally->size * 2;
	struct tally_row **places = calloc(size, sizeof(struct tally_row *));

	if (places == NULL)
		return false;
	for (size_t i = 0; i < tally->count; i++)
		*place_of(places, size, tally->rows[i]->key) = tally->rows[i];
	free(tally->places);
	tally->places = places;
	tally->size = size;
	return true;
}

struct tally_row *
tally_row(struct tally *tally, struct slice key)
{
	if (tally->size > 0) {
		struct tally_row *row = *place_of(tally->places, tally->size, key);

		if (row != NULL)
			return row;
	}
	struct tally_row *row = tally->count < TALLY_ROWS_MOST && make_room(tally) ? arena_zero(&tally->arena, 1, sizeof *row) : NULL;

	if (row != NULL)
		row->key = arena_copy(&tally->arena, key);
	if (row == NULL || row->key.data == NULL) {
		tally->failed = true;
		return NULL;
	}
	tally->rows[tally->count++] = row;
	row->number = tally->count;
	*place_of(tally->places, tally->size, row->key) = row;
	return row;
}

bool
tally_first(struct tally *seen, const struct tally_row *row, uint64_t number)
{
	uint64_t key[2] = { row->number, number };
	size_t before = seen->count;

	tally_row(seen, slice_of((const char *)key, sizeof key));
	return seen->count > before;
}

static int
compare(const void *a, const void *b)
{
	const struct tally_row *const *first = a, *const *second = b;

	return slice_compare((*first)->key, (*second)->key);
}

void
tally_sort(struct tally *tally)
{
	if (tally->count > 1)
		qsort(tally->rows, tally->count, sizeof(struct tally_row *), compare);
}
