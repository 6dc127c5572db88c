#include "server/store/lmdb/run.h"

/* A block's key: its run (8 bytes), the key of its first posting with a zero byte written as 00 FF, then 00 00, then the
 * rid (8 bytes): so that bytes sort as (run, key, rid). */
enum { PLACE_MOST = 8 + 2 * STORE_KEY_MOST + 2 + 8 };

static MDB_val
block_place(unsigned char out[PLACE_MOST], uint64_t run, struct slice key, uint64_t rid)
{
	unsigned char *at = out + 8;

	put_u64(out, run);
	for (size_t i = 0; i < key.length; i++) {
		*at++ = (unsigned char)key.data[i];
		if (key.data[i] == '\0')
			*at++ = 0xFF;
	}
	*at++ = 0;
	*at++ = 0;
	put_u64(at, rid);
	return (MDB_val){ (size_t)(at + 8 - out), out };
}

static bool
of_run(MDB_val place, uint64_t run)
{
	return place.mv_size >= 8 && take_u64(place.mv_data) == run;
}

uint64_t
key_prefix(struct slice key)
{
	unsigned char bytes[8] = { 0 };

	memcpy(bytes, key.data, key.length < 8 ? key.length : 8);
	return take_u64(bytes);
}

void
run_open(struct run_cursor *cursor, MDB_cursor *blocks, uint64_t run)
{
	cursor->blocks = blocks;
	cursor->run = run;
	cursor->ended = true;
	cursor->code = MDB_SUCCESS;
	cursor->count = cursor->at = 0;
	cursor->place = cursor->value = (MDB_val){ 0, NULL };
}

static void
end(struct run_cursor *cursor, int code)
{
	cursor->ended = true;
	cursor->count = cursor->at = 0;
	if (code != MDB_SUCCESS && code != MDB_NOTFOUND)
		cursor->code = code;
}

/* Takes what the LMDB cursor came to as the block; false (and ended) when it is none of this run. */
static bool
take_block(struct run_cursor *cursor, int code, MDB_val place, MDB_val value)
{
	if (code != MDB_SUCCESS || !of_run(place, cursor->run)) {
		end(cursor, code);
		return false;
	}
	cursor->place = place;
	cursor->value = value;
	block_read(&cursor->block, slice_value(value));
	if (cursor->block.broken) {
		end(cursor, MDB_CORRUPTED);
		return false;
	}
	return true;
}

/* The last block that begins at or before (key, rid); the run's first when there is none. */
static bool
block_covering(struct run_cursor *cursor, struct slice key, uint64_t rid)
{
	unsigned char bytes[PLACE_MOST];
	MDB_val wanted = block_place(bytes, cursor->run, key, rid), place = wanted, value;
	int code = mdb_cursor_get(cursor->blocks, &place, &value, MDB_SET_RANGE);

	if (code == MDB_SUCCESS && place.mv_size == wanted.mv_size && memcmp(place.mv_data, bytes, wanted.mv_size) == 0)
		return take_block(cursor, code, place, value);
	code = mdb_cursor_get(cursor->blocks, &place, &value, code == MDB_NOTFOUND ? MDB_LAST : MDB_PREV);
	if (code != MDB_SUCCESS || !of_run(place, cursor->run)) {
		place = (MDB_val){ 8, bytes };
		code = mdb_cursor_get(cursor->blocks, &place, &value, MDB_SET_RANGE);
	}
	return take_block(cursor, code, place, value);
}

static bool
block_after(struct run_cursor *cursor)
{
	MDB_val place = cursor->place, value;
	int code = mdb_cursor_get(cursor->blocks, &place, &value, MDB_SET);

	if (code == MDB_SUCCESS)
		code = mdb_cursor_get(cursor->blocks, &place, &value, MDB_NEXT);
	return take_block(cursor, code, place, value);
}

/* Moves to the next group without unpacking it. */
static bool
next_group(struct run_cursor *cursor)
{
	for (;;) {
		if (block_next(&cursor->block))
			return true;
		if (cursor->block.broken) {
			end(cursor, MDB_CORRUPTED);
			return false;
		}
		if (!block_after(cursor))
			return false;
	}
}

static bool
unpack(struct run_cursor *cursor)
{
	cursor->count = (unsigned)block_postings(&cursor->block, cursor->postings);
	cursor->at = 0;
	if (cursor->count == 0) {
		end(cursor, MDB_CORRUPTED);
		return false;
	}
	cursor->prefix = key_prefix(block_key(&cursor->block));
	cursor->ended = false;
	return true;
}

void
run_next_group(struct run_cursor *cursor)
{
	if (next_group(cursor))
		unpack(cursor);
}

unsigned
run_lower_bound(const struct run_cursor *cursor, uint64_t rid)
{
	unsigned low = 0, high = cursor->count;

	while (low < high) {
		unsigned middle = (low + high) / 2;

		if (posting_rid(cursor->postings[middle]) < rid)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

enum found { FOUND_IT, FOUND_NEXT, FOUND_END };

/* Looks in the block at hand for the last group of that key that begins at or before rid (FOUND_IT); when there is none,
 * stops at the first group behind (FOUND_NEXT) or at the block's end, which may be for being broken. */
static enum found
find_group(struct run_cursor *cursor, struct slice key, uint64_t rid)
{
	struct block_reader best = { .at = NULL };
	bool behind = false;

	block_seek(&cursor->block, key, rid);
	while (!behind && block_next(&cursor->block)) {
		int order = slice_compare(block_key(&cursor->block), key);

		behind = order > 0 || (order == 0 && block_first(&cursor->block) > rid);
		if (order == 0 && !behind)
			best = cursor->block;
	}
	if (cursor->block.broken)
		return FOUND_END;
	if (best.at == NULL)
		return behind ? FOUND_NEXT : FOUND_END;
	cursor->block = best;
	return FOUND_IT;
}

void
run_seek(struct run_cursor *cursor, struct slice key, uint64_t rid)
{
	if (!block_covering(cursor, key, rid))
		return;
	switch (find_group(cursor, key, rid)) {
	case FOUND_IT:
		if (!unpack(cursor))
			return;
		cursor->at = run_lower_bound(cursor, rid);
		if (cursor->at == cursor->count)
			run_next_group(cursor);
		break;
	case FOUND_NEXT:
		unpack(cursor);
		break;
	case FOUND_END:
		run_next_group(cursor);
	}
}

/* Does the block at hand begin at or before (key, rid)? Then it is at its beginning again, as if it had been looked up: the
 * place is in it or behind it. */
static bool
begins_before(struct run_cursor *cursor, struct slice key, uint64_t rid)
{
	struct block_reader start, first;

	if (cursor->value.mv_data == NULL || cursor->code != MDB_SUCCESS)
		return false;
	block_read(&start, slice_value(cursor->value));
	first = start;
	if (!block_next(&first))
		return false;
	int order = slice_compare(block_key(&first), key);

	if (order > 0 || (order == 0 && block_first(&first) > rid))
		return false;
	cursor->block = start;
	return true;
}

/* As begins_before, and the cursor stands on a posting of that key behind rid: so that the place is in the block. */
static bool
stays_in_block(struct run_cursor *cursor, struct slice key, uint64_t rid)
{
	return !cursor->ended && slice_equal(block_key(&cursor->block), key) && posting_rid(cursor->postings[0]) > rid &&
	    begins_before(cursor, key, rid);
}

void
run_seek_near(struct run_cursor *cursor, struct slice key, uint64_t rid)
{
	if (begins_before(cursor, key, rid)) {
		switch (find_group(cursor, key, rid)) {
		case FOUND_IT:
			if (!unpack(cursor))
				return;
			cursor->at = run_lower_bound(cursor, rid);
			if (cursor->at < cursor->count)
				return;
			/* Behind the last group of the block it may be in another. */
			if (cursor->block.at != cursor->block.end) {
				run_next_group(cursor);
				return;
			}
			break;
		case FOUND_NEXT:
			unpack(cursor);
			return;
		case FOUND_END:
			break;
		}
	}
	run_seek(cursor, key, rid);
}

void
run_seek_back(struct run_cursor *cursor, struct slice key, uint64_t rid)
{
	/* Often it is in the group at hand. */
	if (!cursor->ended && rid >= posting_rid(cursor->postings[0]) &&
	    rid <= posting_rid(cursor->postings[cursor->count - 1]) && slice_equal(block_key(&cursor->block), key)) {
		cursor->at = run_lower_bound(cursor, rid + 1) - 1;
		return;
	}
	/* The block covers (key, rid), so that what is wanted is in it or nowhere. */
	if (!stays_in_block(cursor, key, rid) && !block_covering(cursor, key, rid))
		return;
	if (find_group(cursor, key, rid) != FOUND_IT) {
		end(cursor, cursor->block.broken ? MDB_CORRUPTED : MDB_NOTFOUND);
		return;
	}
	if (unpack(cursor))
		cursor->at = (rid == UINT64_MAX ? cursor->count : run_lower_bound(cursor, rid + 1)) - 1;
}

int64_t
run_sum(struct run_cursor *cursor, struct slice key, bool with)
{
	int64_t sum = 0;

	if (block_covering(cursor, key, with ? UINT64_MAX : 0)) {
		block_seek(&cursor->block, key, with ? UINT64_MAX : 0);
		while (block_next(&cursor->block)) {
			int order = slice_compare(block_key(&cursor->block), key);

			if (order > 0 || (order == 0 && !with))
				break;
		}
		sum = cursor->block.sum;
		end(cursor, cursor->block.broken ? MDB_CORRUPTED : MDB_SUCCESS);
	}
	return sum;
}

/* ---- Several runs as one --------------------------------------------------------------------------------------- */

void
merged_seek(struct merged *merged, struct slice key, uint64_t rid)
{
	for (size_t i = 0; i < merged->count; i++)
		run_seek(merged->cursors[i], key, rid);
}

static int
compare_heads(const struct run_cursor *a, const struct run_cursor *b)
{
	if (a->prefix != b->prefix)
		return a->prefix < b->prefix ? -1 : 1;
	int order = slice_compare(block_key(&a->block), block_key(&b->block));

	if (order != 0)
		return order;
	uint64_t x = posting_rid(a->postings[a->at]), y = posting_rid(b->postings[b->at]);

	return x < y ? -1 : x > y;
}

bool
merged_next(struct merged *merged, struct slice *key, posting *out)
{
	for (;;) {
		struct run_cursor *equal[RUNS_MOST], *least = NULL;
		size_t count = 0;

		for (size_t i = 0; i < merged->count; i++) {
			struct run_cursor *cursor = merged->cursors[i];

			if (cursor->ended) {
				if (cursor->code != MDB_SUCCESS)
					return false;
				continue;
			}
			int order = least == NULL ? -1 : compare_heads(cursor, least);

			if (order < 0) {
				least = cursor;
				count = 0;
			}
			if (order <= 0)
				equal[count++] = cursor;
		}
		if (least == NULL)
			return false;
		int sum = 0;
		uint64_t rid = posting_rid(least->postings[least->at]);

		for (size_t i = 0; i < count; i++)
			sum += posting_sign(equal[i]->postings[equal[i]->at]);
		/* The key is kept beside the cursors: moving on overwrites theirs. */
		if (sum != 0) {
			memcpy(merged->key, least->block.key, least->block.key_length);
			*key = slice_of((const char *)merged->key, least->block.key_length);
			*out = rid << 1 | (sum < 0);
		}
		for (size_t i = 0; i < count; i++)
			run_next(equal[i]);
		if (sum != 0)
			return true;
	}
}

int
merged_code(const struct merged *merged)
{
	for (size_t i = 0; i < merged->count; i++)
		if (merged->cursors[i]->code != MDB_SUCCESS)
			return merged->cursors[i]->code;
	return MDB_SUCCESS;
}

/* ---- Writing --------------------------------------------------------------------------------------------------- */

void
run_write(struct run_writer *writer, MDB_txn *txn, MDB_dbi blocks, uint64_t run, int64_t sum)
{
	writer->txn = txn;
	writer->blocks = blocks;
	writer->run = run;
	writer->code = MDB_SUCCESS;
	writer->postings_written = writer->blocks_written = writer->postings_in_block = 0;
	writer->sum_before_block = sum;
	writer->count = 0;
	block_begin(&writer->block, sum);
}

static void
write_block(struct run_writer *writer)
{
	unsigned char bytes[PLACE_MOST];
	struct slice first = slice_of((const char *)writer->first_key, writer->first_key_length);
	MDB_val place = block_place(bytes, writer->run, first, writer->first_rid);
	MDB_val value = value_of(block_finish(&writer->block));

	if (writer->code == MDB_SUCCESS)
		writer->code = mdb_put(writer->txn, writer->blocks, &place, &value, MDB_NOOVERWRITE);
	writer->blocks_written++;
	writer->postings_written += writer->postings_in_block;
	writer->postings_in_block = 0;
	writer->sum_before_block = writer->block.sum;
	block_begin(&writer->block, writer->block.sum);
}

static void
close_group(struct run_writer *writer)
{
	struct slice key = slice_of((const char *)writer->key, writer->key_length);

	if (!block_put(&writer->block, key, writer->group, writer->count)) {
		write_block(writer);
		block_put(&writer->block, key, writer->group, writer->count);
	}
	if (writer->postings_in_block == 0) {
		memcpy(writer->first_key, writer->key, writer->key_length);
		writer->first_key_length = writer->key_length;
		writer->first_rid = posting_rid(writer->group[0]);
	}
	writer->postings_in_block += writer->count;
	writer->count = 0;
}

void
run_put(struct run_writer *writer, struct slice key, posting p)
{
	if (writer->count > 0 && (writer->count == GROUP_MOST || writer->key_length != key.length ||
	    memcmp(writer->key, key.data, key.length) != 0))
		close_group(writer);
	if (writer->count == 0) {
		memcpy(writer->key, key.data, key.length);
		writer->key_length = key.length;
	}
	writer->group[writer->count++] = p;
}

void
run_finish(struct run_writer *writer)
{
	if (writer->count > 0)
		close_group(writer);
	if (writer->postings_in_block > 0)
		write_block(writer);
}

int
run_delete(MDB_txn *txn, MDB_dbi blocks, uint64_t run, size_t most, size_t *deleted)
{
	unsigned char bytes[8];
	MDB_cursor *cursor;
	MDB_val place = { sizeof bytes, bytes }, value;
	int code = mdb_cursor_open(txn, blocks, &cursor);

	*deleted = 0;
	if (code != MDB_SUCCESS)
		return code;
	put_u64(bytes, run);
	code = mdb_cursor_get(cursor, &place, &value, MDB_SET_RANGE);
	while (code == MDB_SUCCESS && of_run(place, run) && *deleted < most) {
		if ((code = mdb_cursor_del(cursor, 0)) == MDB_SUCCESS) {
			++*deleted;
			code = mdb_cursor_get(cursor, &place, &value, MDB_GET_CURRENT);
			/* Behind the last of a page there is nothing current. */
			if (code != MDB_SUCCESS) {
				place = (MDB_val){ sizeof bytes, bytes };
				code = mdb_cursor_get(cursor, &place, &value, MDB_SET_RANGE);
			}
		}
	}
	mdb_cursor_close(cursor);
	return code == MDB_NOTFOUND ? MDB_SUCCESS : code;
}
