/* snapshot: a view of index and truth, for the files of this folder, and the pool they come from. */
#ifndef IRORI_STORE_LMDB_SNAPSHOT_H
#define IRORI_STORE_LMDB_SNAPSHOT_H

#include <stdatomic.h>

#include "server/store/lmdb/region.h"
#include "server/store/lmdb/run.h"
#include "server/store/lmdb/tables.h"
#include "server/store/snapshots.h"

struct snapshot {
	atomic_bool taken;
	struct truth *truth;
	struct index *index;
	MDB_txn *truth_txn, *index_txn; /* kept, reset, while nobody uses them */
	struct truth_state state;
	struct index_state index_state;
	MDB_cursor *blocks; /* of index_txn; opened when first needed, then kept */
	bool blocks_ready; /* ... and renewed for this use */
	struct postings *spare; /* ended ones, to be used again */
	uint64_t *scratch; /* room for numbers, kept */
	size_t scratch_room;
	struct region opened; /* what was sealed, and was asked for */
};

/* Says that a row was not as it must be, and what that is to the caller. */
enum store_status snapshot_fault(const struct snapshot *snapshot, int code);

/* The cursor on the index's blocks; NULL when it can't be had. */
MDB_cursor *snapshot_blocks(struct snapshot *snapshot);

/* Frees the ended postings. */
void postings_free_spare(struct snapshot *snapshot);

#endif
