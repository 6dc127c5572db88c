/* cursor: candidates, as record numbers falling from the newest: streams out of the index, and their intersection.
 *
 * A stream is asked for its largest number at or below a bound, and the bound only falls. So the streams of several
 * predicates leap over what one of them doesn't have, whatever the lengths of the others. */
#ifndef IRORI_SEARCH_CURSOR_H
#define IRORI_SEARCH_CURSOR_H

#include "server/store/store.h"

enum { CURSOR_KEYS_MOST = 16, CURSOR_FILTERS_MOST = 6 };

/* Index keys from first to last; last_length 0: only first. */
struct key_range {
	uint8_t first_length, last_length;
	char first[STORE_KEY_MOST], last[STORE_KEY_MOST];
};

struct stream;

/* A stream of what is under any of the (single) keys, at most CURSOR_KEYS_MOST. ahead: how many are likely to be read in
 * order (0: it will be leapt through). NULL with *status when it failed; must be ended. */
struct stream *stream_keys(struct snapshot *snapshot, const struct key_range *keys, size_t count, size_t ahead,
    struct arena *arena, enum store_status *status);

/* A stream of a list of numbers, falling and without doubles. */
struct stream *stream_list(const uint64_t *rids, size_t count, struct arena *arena, enum store_status *status);

/* Everything in the ranges, sorted as a list, in the arena. *too_many when there are more than most (doubles counted). */
enum store_status stream_collect(struct snapshot *snapshot, const struct key_range *ranges, size_t count, size_t most,
    struct arena *arena, const uint64_t **rids, size_t *found, bool *too_many);

/* Sorts falling and takes doubles out; returns how many are left. */
size_t stream_sort(uint64_t *rids, size_t count);

/* Whether the list, falling, has the number. */
bool stream_has(const uint64_t *rids, size_t count, uint64_t rid);

/* The largest number <= at_most, 0 when there is none. at_most never rises from call to call. */
uint64_t stream_at_most(struct stream *stream, uint64_t at_most);

void stream_end(struct stream *stream);

/* The numbers that are in all streams, and all of the window (rising), which the index is out of date on. */
struct cursor {
	struct stream *streams[1 + CURSOR_FILTERS_MOST]; /* the driver first */
	size_t stream_count;
	const uint64_t *window;
	size_t window_left;
	uint64_t at_most, indexed; /* indexed: the next number out of the streams; 0: not yet known */
	bool ended; /* the streams have nothing more */
};

/* The next number, falling; 0 at the end. */
uint64_t cursor_next(struct cursor *cursor);

#endif
