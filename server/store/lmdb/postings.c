/* What a snapshot tells of the index. */
#include <stdlib.h>

#include "server/store/lmdb/snapshot.h"

struct postings {
	struct snapshot *snapshot;
	struct postings *spare; /* next in the snapshot's list */
	unsigned char first[STORE_KEY_MOST], last[STORE_KEY_MOST];
	size_t first_length, last_length;
	bool single;
	bool ended;
	/* A cursor for each run that has something to say; on a single key as many again (from room / 2 on), to look at
	 * single rids and backwards without losing the place. */
	struct run_cursor **cursors;
	size_t count, room;
	uint64_t least[RUNS_MOST]; /* on a single key: the lowest rid that each cursor's run has under it */
	struct merged merged;
};

static struct slice
first_key(const struct postings *postings)
{
	return slice_of((const char *)postings->first, postings->first_length);
}

static struct slice
last_key(const struct postings *postings)
{
	return slice_of((const char *)postings->last, postings->last_length);
}

static bool
make_room(struct postings *postings, size_t room)
{
	if (room <= postings->room)
		return true;
	struct run_cursor **cursors = realloc(postings->cursors, room * sizeof(struct run_cursor *));

	if (cursors == NULL)
		return false;
	postings->cursors = cursors;
	while (postings->room < room) {
		if ((cursors[postings->room] = malloc(sizeof(struct run_cursor))) == NULL)
			return false;
		postings->room++;
	}
	return true;
}

static void
postings_free(struct postings *postings)
{
	for (size_t i = 0; i < postings->room; i++)
		free(postings->cursors[i]);
	free(postings->cursors);
	free(postings);
}

void
postings_free_spare(struct snapshot *snapshot)
{
	while (snapshot->spare != NULL) {
		struct postings *postings = snapshot->spare;

		snapshot->spare = postings->spare;
		postings_free(postings);
	}
}

static bool
at_key(const struct run_cursor *cursor, struct slice key)
{
	return !cursor->ended && slice_equal(block_key(&cursor->block), key);
}

/* Opens a cursor on each run that has the key, or anything from first to last. */
static enum store_status
open_runs(struct postings *postings, MDB_cursor *blocks)
{
	const struct index_state *state = &postings->snapshot->index_state;

	for (uint32_t i = 0; i < state->run_count; i++) {
		struct run_cursor *cursor;

		if (state->runs[i].state != RUN_LIVE)
			continue;
		if (!make_room(postings, postings->count + 1))
			return STORE_NO_MEMORY;
		cursor = postings->cursors[postings->count];
		run_open(cursor, blocks, state->runs[i].id);
		run_seek(cursor, first_key(postings), 0);
		if (cursor->code != MDB_SUCCESS)
			return snapshot_fault(postings->snapshot, cursor->code);
		if (postings->single ? at_key(cursor, first_key(postings)) :
		    !cursor->ended && slice_compare(block_key(&cursor->block), last_key(postings)) <= 0) {
			postings->least[postings->count] = posting_rid(cursor->postings[cursor->at]);
			postings->count++;
		}
	}
	return STORE_OK;
}

enum store_status
postings_begin(struct snapshot *snapshot, struct slice first, struct slice last, struct postings **out)
{
	MDB_cursor *blocks = snapshot_blocks(snapshot);
	struct postings *postings = snapshot->spare;

	*out = NULL;
	if (blocks == NULL)
		return STORE_NO_MEMORY;
	if (first.length > STORE_KEY_MOST || last.length > STORE_KEY_MOST)
		return STORE_INVALID;
	if (postings != NULL)
		snapshot->spare = postings->spare;
	else if ((postings = calloc(1, sizeof *postings)) == NULL)
		return STORE_NO_MEMORY;
	postings->snapshot = snapshot;
	postings->single = last.data == NULL;
	postings->ended = false;
	postings->count = 0;
	if (postings->single)
		last = first;
	postings->first_length = first.length;
	postings->last_length = last.length;
	if (first.length > 0)
		memcpy(postings->first, first.data, first.length);
	if (last.length > 0)
		memcpy(postings->last, last.data, last.length);
	enum store_status status = open_runs(postings, blocks);

	if (status == STORE_OK && postings->single && !make_room(postings, 2 * postings->count))
		status = STORE_NO_MEMORY;
	if (status != STORE_OK) {
		postings_end(postings);
		return status;
	}
	if (postings->single)
		for (size_t i = 0; i < postings->count; i++)
			run_open(postings->cursors[postings->count + i], blocks, postings->cursors[i]->run);
	postings->merged.cursors = postings->cursors;
	postings->merged.count = postings->count;
	*out = postings;
	return STORE_OK;
}

void
postings_end(struct postings *postings)
{
	if (postings == NULL)
		return;
	postings->spare = postings->snapshot->spare;
	postings->snapshot->spare = postings;
}

static posting
head(const struct run_cursor *cursor)
{
	return cursor->postings[cursor->at];
}

/* Moves on; the cursor ends with its key. */
static void
step(struct run_cursor *cursor, struct slice key)
{
	run_next(cursor);
	if (!at_key(cursor, key))
		cursor->ended = true;
}

/* On a single key: the cursor with the lowest rid, and the lowest of the others (UINT64_MAX when there is none). */
static struct run_cursor *
lowest(const struct postings *postings, uint64_t *others)
{
	struct run_cursor *least = NULL;

	*others = UINT64_MAX;
	for (size_t i = 0; i < postings->count; i++) {
		struct run_cursor *cursor = postings->cursors[i];

		if (cursor->ended)
			continue;
		uint64_t rid = posting_rid(head(cursor));

		if (least == NULL) {
			least = cursor;
		} else if (rid < posting_rid(head(least))) {
			*others = posting_rid(head(least));
			least = cursor;
		} else if (rid < *others) {
			*others = rid;
		}
	}
	return least;
}

static void
skip_to(struct postings *postings, uint64_t rid)
{
	struct slice key = first_key(postings);

	for (size_t i = 0; i < postings->count; i++) {
		struct run_cursor *cursor = postings->cursors[i];

		if (cursor->ended || posting_rid(head(cursor)) >= rid)
			continue;
		if (posting_rid(cursor->postings[cursor->count - 1]) >= rid) {
			while (posting_rid(head(cursor)) < rid)
				cursor->at++;
		} else {
			run_seek_near(cursor, key, rid);
			if (!at_key(cursor, key))
				cursor->ended = true;
		}
	}
}

static size_t
next_single(struct postings *postings, uint64_t *out, size_t most)
{
	struct slice key = first_key(postings);
	uint64_t others;
	size_t n = 0;

	while (n < most) {
		struct run_cursor *cursor = lowest(postings, &others);

		if (cursor == NULL)
			break;
		if (posting_rid(head(cursor)) == others) {
			int sum = 0;

			for (size_t i = 0; i < postings->count; i++)
				if (!postings->cursors[i]->ended && posting_rid(head(postings->cursors[i])) == others) {
					sum += posting_sign(head(postings->cursors[i]));
					step(postings->cursors[i], key);
				}
			if (sum > 0)
				out[n++] = others;
			continue;
		}
		/* Up to the next rid of any other run this one speaks alone. */
		while (n < most && !cursor->ended && posting_rid(head(cursor)) < others) {
			if (posting_sign(head(cursor)) > 0)
				out[n++] = posting_rid(head(cursor));
			if (cursor->at + 1 < cursor->count)
				cursor->at++;
			else
				step(cursor, key);
		}
	}
	return n;
}

static size_t
next_range(struct postings *postings, uint64_t *out, size_t most)
{
	struct slice key;
	posting p;
	size_t n = 0;

	while (n < most && !postings->ended) {
		if (!merged_next(&postings->merged, &key, &p) || slice_compare(key, last_key(postings)) > 0)
			postings->ended = true;
		else if (posting_sign(p) > 0)
			out[n++] = posting_rid(p);
	}
	return n;
}

static void
note_faults(const struct postings *postings)
{
	for (size_t i = 0; i < postings->count * (postings->single ? 2 : 1); i++)
		if (postings->cursors[i]->code != MDB_SUCCESS) {
			snapshot_fault(postings->snapshot, postings->cursors[i]->code);
			postings->cursors[i]->code = MDB_SUCCESS; /* said once */
		}
}

size_t
postings_next(struct postings *postings, uint64_t at_least, uint64_t *out, size_t most)
{
	if (postings->single && at_least > 0)
		skip_to(postings, at_least);
	size_t n = postings->single ? next_single(postings, out, most) : next_range(postings, out, most);

	if (n < most)
		note_faults(postings);
	return n;
}

/* Moves back; ends before the key's first posting. */
static void
step_back(struct run_cursor *cursor, struct slice key, uint64_t least)
{
	if (cursor->at > 0)
		cursor->at--;
	else if (posting_rid(cursor->postings[0]) == least)
		cursor->ended = true;
	else
		run_seek_back(cursor, key, posting_rid(cursor->postings[0]) - 1);
}

size_t
postings_previous(struct postings *postings, uint64_t at_most, uint64_t *out, size_t most)
{
	struct slice key = first_key(postings);
	size_t n = 0;

	if (!postings->single || postings->count == 0)
		return 0;
	struct run_cursor **cursors = postings->cursors + postings->count;

	for (size_t i = 0; i < postings->count; i++)
		if (at_most >= postings->least[i])
			run_seek_back(cursors[i], key, at_most);
		else
			cursors[i]->ended = true;
	while (n < most) {
		uint64_t highest = 0;
		int sum = 0;

		for (size_t i = 0; i < postings->count; i++)
			if (!cursors[i]->ended && posting_rid(head(cursors[i])) > highest)
				highest = posting_rid(head(cursors[i]));
		if (highest == 0)
			break;
		for (size_t i = 0; i < postings->count; i++)
			if (!cursors[i]->ended && posting_rid(head(cursors[i])) == highest) {
				sum += posting_sign(head(cursors[i]));
				step_back(cursors[i], key, postings->least[i]);
			}
		if (sum > 0)
			out[n++] = highest;
	}
	if (n < most)
		note_faults(postings);
	return n;
}

bool
postings_has(struct postings *postings, uint64_t rid)
{
	struct slice key = first_key(postings);
	int sum = 0;

	if (!postings->single)
		return false;
	for (size_t i = 0; i < postings->count; i++) {
		struct run_cursor *cursor = postings->cursors[postings->count + i];

		if (rid < postings->least[i])
			continue;
		/* Often it is in the group looked at last. */
		if (cursor->count == 0 || cursor->ended || !at_key(cursor, key) || rid < posting_rid(cursor->postings[0]) ||
		    rid > posting_rid(cursor->postings[cursor->count - 1]))
			run_seek_near(cursor, key, rid);
		if (!at_key(cursor, key))
			continue;
		unsigned at = run_lower_bound(cursor, rid);

		if (at < cursor->count && posting_rid(cursor->postings[at]) == rid)
			sum += posting_sign(cursor->postings[at]);
	}
	note_faults(postings);
	return sum > 0;
}

/* The sum over all runs of what stands from first to last. */
static uint64_t
sum_of(struct snapshot *snapshot, struct slice first, struct slice last)
{
	MDB_cursor *blocks = snapshot_blocks(snapshot);
	const struct index_state *state = &snapshot->index_state;
	struct run_cursor cursor;
	int64_t sum = 0;

	if (blocks == NULL || slice_compare(first, last) > 0)
		return 0;
	for (uint32_t i = 0; i < state->run_count; i++) {
		if (state->runs[i].state != RUN_LIVE)
			continue;
		run_open(&cursor, blocks, state->runs[i].id);
		sum += run_sum(&cursor, last, true) - run_sum(&cursor, first, false);
		if (cursor.code != MDB_SUCCESS)
			snapshot_fault(snapshot, cursor.code);
	}
	return sum > 0 ? (uint64_t)sum : 0;
}

uint64_t
postings_estimate(struct postings *postings)
{
	return sum_of(postings->snapshot, first_key(postings), last_key(postings));
}

uint64_t
store_count(struct snapshot *snapshot, struct slice key)
{
	return sum_of(snapshot, key, key);
}
