#include "server/search/cursor.h"

#include <stdlib.h>

enum { HEAD_LEAST = 4, HEAD_MOST = 256 };

/* One posting list: what was read ahead of it. */
struct head {
	struct postings *postings;
	size_t at, length, step;
	bool ended;
	uint64_t *rids; /* falling */
};

struct stream {
	struct head *heads; /* NULL: a list */
	size_t head_count;
	const uint64_t *rids;
	size_t at, count;
};

/* ---- Making ------------------------------------------------------------------------------------------------------ */

static struct slice
first_of(const struct key_range *range)
{
	return slice_of(range->first, range->first_length);
}

static struct slice
last_of(const struct key_range *range)
{
	return range->last_length > 0 ? slice_of(range->last, range->last_length) : SLICE_NONE;
}

struct stream *
stream_keys(struct snapshot *snapshot, const struct key_range *keys, size_t count, size_t ahead, struct arena *arena,
    enum store_status *status)
{
	struct stream *stream = arena_zero(arena, 1, sizeof *stream);

	*status = STORE_NO_MEMORY;
	if (stream == NULL || count > CURSOR_KEYS_MOST)
		return NULL;
	stream->heads = arena_zero(arena, count > 0 ? count : 1, sizeof *stream->heads);
	if (stream->heads == NULL)
		return NULL;
	for (size_t i = 0; i < count; i++) {
		struct head *head = &stream->heads[i];

		head->rids = arena_alloc(arena, HEAD_MOST * sizeof *head->rids);
		head->step = ahead < HEAD_LEAST ? HEAD_LEAST : ahead < HEAD_MOST ? ahead : HEAD_MOST;
		if (head->rids != NULL)
			*status = postings_begin(snapshot, first_of(&keys[i]), SLICE_NONE, &head->postings);
		else
			*status = STORE_NO_MEMORY;
		if (*status != STORE_OK) {
			stream_end(stream);
			return NULL;
		}
		stream->head_count++;
	}
	*status = STORE_OK;
	return stream;
}

struct stream *
stream_list(const uint64_t *rids, size_t count, struct arena *arena, enum store_status *status)
{
	struct stream *stream = arena_zero(arena, 1, sizeof *stream);

	*status = stream != NULL ? STORE_OK : STORE_NO_MEMORY;
	if (stream == NULL)
		return NULL;
	stream->rids = rids;
	stream->count = count;
	return stream;
}

void
stream_end(struct stream *stream)
{
	if (stream == NULL)
		return;
	for (size_t i = 0; i < stream->head_count; i++)
		postings_end(stream->heads[i].postings);
	stream->head_count = 0;
}

static int
falling(const void *a, const void *b)
{
	uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

	return x > y ? -1 : x < y;
}

size_t
stream_sort(uint64_t *rids, size_t count)
{
	size_t kept = 0;
	bool sorted = true;

	for (size_t i = 1; i < count && sorted; i++)
		sorted = rids[i - 1] >= rids[i];
	if (!sorted)
		qsort(rids, count, sizeof *rids, falling);
	for (size_t i = 0; i < count; i++)
		if (kept == 0 || rids[kept - 1] != rids[i])
			rids[kept++] = rids[i];
	return kept;
}

enum store_status
stream_collect(struct snapshot *snapshot, const struct key_range *ranges, size_t count, size_t most,
    struct arena *arena, const uint64_t **rids, size_t *found, bool *too_many)
{
	struct buffer all;
	enum store_status status = STORE_OK;
	uint64_t batch[HEAD_MOST];

	buffer_init(&all, 0);
	*too_many = false;
	*rids = NULL;
	*found = 0;
	for (size_t i = 0; i < count && status == STORE_OK && !*too_many; i++) {
		struct postings *postings;
		size_t length;

		status = postings_begin(snapshot, first_of(&ranges[i]), last_of(&ranges[i]), &postings);
		if (status != STORE_OK)
			break;
		while (!*too_many && (length = postings_next(postings, 0, batch, HEAD_MOST)) > 0) {
			buffer_put(&all, slice_of((const char *)batch, length * sizeof *batch));
			*too_many = all.length / sizeof *batch > most;
		}
		postings_end(postings);
	}
	if (status == STORE_OK && !buffer_ok(&all))
		status = STORE_NO_MEMORY;
	if (status == STORE_OK && !*too_many) {
		*found = stream_sort((uint64_t *)(void *)all.data, all.length / sizeof *batch);
		uint64_t *copy = arena_alloc(arena, *found * sizeof *copy);

		if (copy != NULL && *found > 0)
			memcpy(copy, all.data, *found * sizeof *copy);
		*rids = copy;
		if (copy == NULL)
			status = STORE_NO_MEMORY;
	}
	buffer_free(&all);
	return status;
}

/* ---- Reading ----------------------------------------------------------------------------------------------------- */

static uint64_t
head_at_most(struct head *head, uint64_t at_most)
{
	while (head->at < head->length && head->rids[head->at] > at_most)
		head->at++;
	if (head->at < head->length)
		return head->rids[head->at];
	if (head->ended)
		return 0;
	/* Who reads on in order gets more at a time; who leaps gets little. */
	if (head->length > 0) {
		bool reads_on = at_most >= head->rids[head->length - 1] - 1;

		head->step = !reads_on ? HEAD_LEAST : head->step * 2 <= HEAD_MOST ? head->step * 2 : HEAD_MOST;
	}
	head->length = postings_previous(head->postings, at_most, head->rids, head->step);
	head->at = 0;
	head->ended = head->length == 0;
	return head->ended ? 0 : head->rids[0];
}

/* The first place from at on whose number is <= at_most, by steps that double and then halve. */
static size_t
leap(const uint64_t *rids, size_t at, size_t count, uint64_t at_most)
{
	size_t step = 1, low = at;

	if (at >= count || rids[at] <= at_most)
		return at;
	while (low + step < count && rids[low + step] > at_most) {
		low += step;
		step *= 2;
	}
	size_t high = low + step < count ? low + step : count;

	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;

		if (rids[middle] > at_most)
			low = middle;
		else
			high = middle;
	}
	return high;
}

bool
stream_has(const uint64_t *rids, size_t count, uint64_t rid)
{
	size_t at = leap(rids, 0, count, rid);

	return at < count && rids[at] == rid;
}

uint64_t
stream_at_most(struct stream *stream, uint64_t at_most)
{
	uint64_t largest = 0;

	if (stream->heads == NULL) {
		stream->at = leap(stream->rids, stream->at, stream->count, at_most);
		return stream->at < stream->count ? stream->rids[stream->at] : 0;
	}
	for (size_t i = 0; i < stream->head_count; i++) {
		uint64_t rid = head_at_most(&stream->heads[i], at_most);

		if (rid > largest)
			largest = rid;
		if (largest == at_most)
			break;
	}
	return largest;
}

/* The largest number <= at_most that all streams have. */
static uint64_t
intersect(struct cursor *cursor, uint64_t at_most)
{
	for (;;) {
		uint64_t rid = stream_at_most(cursor->streams[0], at_most);
		bool all = true;

		if (rid == 0)
			return 0;
		for (size_t i = 1; i < cursor->stream_count && all; i++) {
			uint64_t other = stream_at_most(cursor->streams[i], rid);

			if (other == 0)
				return 0;
			all = other == rid;
			at_most = other;
		}
		if (all)
			return rid;
	}
}

uint64_t
cursor_next(struct cursor *cursor)
{
	/* The window's numbers above the bound are behind us. */
	while (cursor->window_left > 0 && cursor->window[cursor->window_left - 1] > cursor->at_most)
		cursor->window_left--;
	uint64_t window = cursor->window_left > 0 ? cursor->window[cursor->window_left - 1] : 0;

	if (cursor->at_most == 0)
		return 0;
	if (cursor->indexed == 0 && !cursor->ended) {
		cursor->indexed = cursor->stream_count > 0 ? intersect(cursor, cursor->at_most) : 0;
		cursor->ended = cursor->indexed == 0;
	}
	uint64_t rid = cursor->indexed > window ? cursor->indexed : window;

	/* One that is in the window, too, comes out of there. */
	if (rid == cursor->indexed)
		cursor->indexed = 0;
	if (rid > 0)
		cursor->at_most = rid - 1;
	return rid;
}
