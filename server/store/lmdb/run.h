/* run: a sorted sequence of blocks in the index, read and written. */
#ifndef IRORI_STORE_LMDB_RUN_H
#define IRORI_STORE_LMDB_RUN_H

#include "server/store/lmdb/block.h"
#include "server/store/lmdb/environment.h"
#include "server/store/lmdb/index.h"

enum run_state { RUN_LIVE = 1, RUN_BUILDING = 2, RUN_GARBAGE = 3 };

enum { RUNS_MOST = 128 };

/* A row of the catalog. */
struct run {
	uint64_t id;
	uint64_t postings, blocks;
	int64_t sum; /* of all its postings */
	uint64_t state; /* enum run_state */
};

/* What the index knows of itself: one row, "state" in the main table, as long as there are runs. */
struct index_state {
	uint32_t format, run_count;
	unsigned char generation[GENERATION_SIZE];
	uint64_t watermark, next_run;
	uint64_t filling; /* it is being built from the records and not complete */
	struct run runs[RUNS_MOST]; /* the older before the younger */
};

struct index {
	const struct store_settings *settings;
	char *path;
	MDB_env *env; /* NULL when it could not be reopened */
	MDB_dbi main, blocks;
	struct merger *merger; /* the writer's */
	struct index_state state; /* as last committed, for the writer */
	int said; /* why the last step failed: said once */
};

int index_read_state(const struct index *index, MDB_txn *txn, struct index_state *state);
int index_write_state(const struct index *index, MDB_txn *txn, const struct index_state *state);

/* ---- Reading --------------------------------------------------------------------------------------------------- */

/* Walks a run's postings in order, a group at a time. Any number of them may share one LMDB cursor. */
struct run_cursor {
	MDB_cursor *blocks;
	uint64_t run;
	MDB_val place, value; /* the block's key and bytes, in the map; mv_data NULL: none yet */
	struct block_reader block;
	uint64_t prefix; /* the first 8 bytes of the group's key, to compare by */
	unsigned count, at; /* of the group's postings; at < count unless ended */
	bool ended;
	int code; /* MDB_SUCCESS, or why it ended before its time */
	posting postings[GROUP_MOST];
};

void run_open(struct run_cursor *cursor, MDB_cursor *blocks, uint64_t run);

/* Moves to the first posting at or after (key, rid). ended is set when there is none. */
void run_seek(struct run_cursor *cursor, struct slice key, uint64_t rid);

/* As run_seek, but looks first whether the place is in the block at hand, as it is when places asked for are near each
 * other: that saves the way through LMDB's tree. */
void run_seek_near(struct run_cursor *cursor, struct slice key, uint64_t rid);

/* Moves to the last posting of that key at or before rid; ended is set when there is none. Cheap when the cursor stands a
 * little behind it already, as one does that walks back. */
void run_seek_back(struct run_cursor *cursor, struct slice key, uint64_t rid);

/* Moves to the next posting, or to the next group's first. */
void run_next_group(struct run_cursor *cursor);

static inline void
run_next(struct run_cursor *cursor)
{
	if (++cursor->at >= cursor->count)
		run_next_group(cursor);
}

/* The first place in the group at hand whose rid is at or above rid; its count when there is none. */
unsigned run_lower_bound(const struct run_cursor *cursor, uint64_t rid);

/* The sum of the postings of all keys before key, or up to and with key. Leaves the cursor without a place. */
int64_t run_sum(struct run_cursor *cursor, struct slice key, bool with);

/* The first eight bytes of a key as a number that sorts as they do. */
uint64_t key_prefix(struct slice key);

/* Several runs as one: gives the sum of each (key, rid) that is not 0, in order. */
struct merged {
	struct run_cursor **cursors;
	size_t count;
	unsigned char key[STORE_KEY_MOST]; /* what merged_next gave last */
};

void merged_seek(struct merged *merged, struct slice key, uint64_t rid);

/* False at the end, or when a cursor's code says why. The key is valid until the next call. */
bool merged_next(struct merged *merged, struct slice *key, posting *out);

int merged_code(const struct merged *merged);

/* ---- Writing --------------------------------------------------------------------------------------------------- */

struct run_writer {
	MDB_txn *txn;
	MDB_dbi blocks;
	uint64_t run;
	int code; /* the first failure; then nothing more is written */
	uint64_t postings_written, blocks_written; /* in blocks that are in the table */
	struct block_writer block;
	uint64_t postings_in_block;
	int64_t sum_before_block;
	unsigned char first_key[STORE_KEY_MOST]; /* of the block's first posting */
	size_t first_key_length;
	uint64_t first_rid;
	unsigned char key[STORE_KEY_MOST]; /* of the group being gathered */
	size_t key_length;
	unsigned count;
	posting group[GROUP_MOST];
};

/* Begins at the start of the run, or behind blocks that are there already, whose sum is given. */
void run_write(struct run_writer *writer, MDB_txn *txn, MDB_dbi blocks, uint64_t run, int64_t sum);

/* Puts a posting that sorts after all before. */
void run_put(struct run_writer *writer, struct slice key, posting p);

/* Writes what is still in hand. */
void run_finish(struct run_writer *writer);

/* Deletes up to most blocks of a run; *deleted tells how many. */
int run_delete(MDB_txn *txn, MDB_dbi blocks, uint64_t run, size_t most, size_t *deleted);

#endif
