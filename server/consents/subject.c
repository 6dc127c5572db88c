/* A change of a patient's standing, and the rows that make it. */
#include "server/consents/consents.h"

#include <stdlib.h>

/* ---- Who is open to whom ----------------------------------------------------------------------------------------- */

struct gathering {
	struct arena *arena;
	uint32_t *numbers;
	size_t count, capacity;
	bool failed;
};

static void
gather(void *context, uint32_t institution)
{
	struct gathering *gathering = context;

	uint32_t *numbers = arena_more(gathering->arena, gathering->numbers, gathering->count, &gathering->capacity, sizeof *numbers);

	if (numbers == NULL) {
		gathering->failed = true;
		return;
	}
	gathering->numbers = numbers;
	gathering->numbers[gathering->count++] = institution;
}

static int
rising(const void *a, const void *b)
{
	uint32_t x, y;

	memcpy(&x, a, sizeof x);
	memcpy(&y, b, sizeof y);
	return x < y ? -1 : x > y;
}

uint32_t *
subject_open(const struct standing *standing, struct arena *arena, size_t *count)
{
	struct gathering all = { .arena = arena };

	if (standing->flags & (STANDING_ERASED | STANDING_UNLISTED))
		gather(&all, PERMITTED_UNLISTED);
	for (size_t i = 0; i < standing->consent_count; i++) {
		size_t before = all.count;

		if (!consent_institutions(standing->consents[i].compiled, gather, &all) || all.failed)
			continue;
		/* Whatever it named is among all. */
		all.count = before;
		gather(&all, PERMITTED_ALL);
	}
	*count = 0;
	if (all.failed)
		return NULL;
	if (all.count == 0)
		return arena_alloc(arena, 0);
	qsort(all.numbers, all.count, sizeof *all.numbers, rising);
	for (size_t i = 0; i < all.count; i++)
		if (*count == 0 || all.numbers[*count - 1] != all.numbers[i])
			all.numbers[(*count)++] = all.numbers[i];
	return all.numbers;
}

/* ---- Beginning, changing ----------------------------------------------------------------------------------------- */

enum store_status
subject_begin(struct slice row, uint64_t patient, struct arena *arena, struct subject_change *change)
{
	enum store_status status = STORE_OK;

	*change = (struct subject_change){ .patient = patient, .before = row };
	if (row.data != NULL)
		status = standing_of(row, arena, &change->standing);
	if (status != STORE_OK)
		return status;
	change->open = subject_open(&change->standing, arena, &change->open_count);
	return change->open != NULL ? STORE_OK : STORE_NO_MEMORY;
}

bool
subject_take(struct subject_change *change, uint64_t rid, uint64_t version, struct slice compiled, struct arena *arena)
{
	struct standing *standing = &change->standing;
	size_t place = 0;

	while (place < standing->consent_count && standing->consents[place].rid != rid)
		place++;
	if (place == standing->consent_count) {
		struct standing_consent *consents = arena_alloc(arena, (place + 1) * sizeof *consents);

		if (place >= STANDING_CONSENTS_MOST || consents == NULL)
			return false;
		if (place > 0)
			memcpy(consents, standing->consents, place * sizeof *consents);
		standing->consents = consents;
		standing->consent_count++;
	}
	standing->consents[place] = (struct standing_consent){ .rid = rid, .version = version, .compiled = compiled };
	return true;
}

bool
subject_drop(struct subject_change *change, uint64_t rid)
{
	struct standing *standing = &change->standing;
	size_t kept = 0, count = standing->consent_count;

	for (size_t i = 0; i < count; i++)
		if (standing->consents[i].rid != rid)
			standing->consents[kept++] = standing->consents[i];
	standing->consent_count = kept;
	return kept < count;
}

/* ---- The rows ---------------------------------------------------------------------------------------------------- */

static bool
has(const uint32_t *numbers, size_t count, uint32_t number)
{
	return count > 0 && bsearch(&number, numbers, count, sizeof *numbers, rising) != NULL;
}

static bool
put_open(struct subject_change *change, struct arena *arena, subject_put *put, void *context)
{
	char key[PERMITTED_KEY];
	size_t count;
	const uint32_t *open = subject_open(&change->standing, arena, &count);

	if (open == NULL)
		return false;
	for (size_t i = 0; i < change->open_count; i++)
		if (!has(open, count, change->open[i]) &&
		    !put(context, TABLE_PERMITTED, permitted_key(change->open[i], change->patient, key), SLICE_NONE))
			return false;
	for (size_t i = 0; i < count; i++)
		if (!has(change->open, change->open_count, open[i]) &&
		    !put(context, TABLE_PERMITTED, permitted_key(open[i], change->patient, key), SLICE("")))
			return false;
	return true;
}

bool
subject_puts(struct subject_change *change, struct arena *arena, subject_put *put, void *context)
{
	char key[STANDING_KEY];

	change->row_size = standing_size(&change->standing);
	change->row = arena_alloc(arena, change->row_size);
	change->last = arena_zero(arena, 1, sizeof(uint64_t));
	if (change->row == NULL || change->last == NULL)
		return false;
	standing_lay(&change->standing, change->row);
	return put_open(change, arena, put, context) &&
	    put(context, TABLE_SUBJECT, standing_key(change->patient, key), slice_of(change->row, change->row_size)) &&
	    put(context, TABLE_SUBJECT, STANDING_LAST, slice_of(change->last, sizeof(uint64_t)));
}

static void
settle(struct standing *standing, struct consent_arrival *arrival)
{
	for (size_t i = 0; i < standing->consent_count; i++)
		if (standing->consents[i].rid == arrival->rid)
			standing->consents[i].rid = arrival->change->rid;
	arrival->rid = arrival->change->rid;
	activation_key(arrival->rid, arrival->key);
}

void
subject_fill(struct subject_change *change, uint64_t sequence)
{
	for (; change != NULL; change = change->next) {
		for (struct consent_arrival *arrival = change->arrivals; arrival != NULL; arrival = arrival->next)
			settle(&change->standing, arrival);
		change->standing.changed = sequence;
		standing_lay(&change->standing, change->row);
		memcpy(change->last, &sequence, sizeof sequence);
	}
}
