/* arena: memory that is freed all at once.
 *
 * One arena lives as long as one thing (a request, a batch, a file being loaded), and whatever is made for it comes from
 * it. Not for use by two threads at once. */
#ifndef IRORI_ARENA_H
#define IRORI_ARENA_H

#include "resources/base/slice.h"

struct arena_block;

/* The fields are the arena's own. */
struct arena {
	char *at, *end;
	struct arena_block *blocks;
	size_t used, limit;
};

/* Makes an empty arena that will hold at most limit bytes (0: no limit). Allocates nothing yet. */
void arena_init(struct arena *arena, size_t limit);

/* size bytes, aligned to 8, not cleared; NULL when memory is exhausted or the limit would be passed. size 0 gives a
 * valid pointer. */
void *arena_alloc(struct arena *arena, size_t size);

/* As arena_alloc, for count things of size bytes each, cleared; NULL also when count * size overflows. */
void *arena_zero(struct arena *arena, size_t count, size_t size);

/* Room for at least one more behind count things of size bytes each that lie in the arena (items may be NULL when there are
 * none), *capacity of which there is room for: items itself, or a larger copy of them, of which what is behind count isn't
 * cleared. NULL when memory is exhausted: then items is as it was. */
void *arena_more(struct arena *arena, void *items, size_t count, size_t *capacity, size_t size);

/* A copy of the bytes with a NUL behind them (not counted in its length). data is NULL on failure. */
struct slice arena_copy(struct arena *arena, struct slice bytes);

/* Text made as by printf, NUL-terminated; SLICE_NONE on failure. */
struct slice arena_print(struct arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Forgets everything that was allocated, but keeps one block for the next use. */
void arena_reset(struct arena *arena);

/* Gives all memory back. The arena is as after arena_init. */
void arena_free(struct arena *arena);

#endif
