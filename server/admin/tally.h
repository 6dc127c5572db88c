/* tally: counts under names, and which have been seen. */
#ifndef IRORI_ADMIN_TALLY_H
#define IRORI_ADMIN_TALLY_H

#include "resources/base/arena.h"

enum { TALLY_COUNTS = 5, TALLY_ROWS_MOST = 4000000 };

struct tally_row {
	struct slice key;
	uint64_t number; /* the first row is 1 */
	uint64_t counts[TALLY_COUNTS]; /* the caller's */
};

/* The fields are tally's own, but rows (in the order in which they came, or as tally_sort left them) and count may be read. */
struct tally {
	struct arena arena;
	struct tally_row **rows, **places;
	size_t count, capacity, size;
	bool failed; /* memory ran out, or there were TALLY_ROWS_MOST */
};

void tally_init(struct tally *tally);
void tally_free(struct tally *tally);

/* The row of that key, added when there is none; NULL when it failed. Stays where it is. */
struct tally_row *tally_row(struct tally *tally, struct slice key);

/* True when the number comes under the row for the first time; seen is a tally of its own, for all rows of one. */
bool tally_first(struct tally *seen, const struct tally_row *row, uint64_t number);

/* By key. */
void tally_sort(struct tally *tally);

#endif
