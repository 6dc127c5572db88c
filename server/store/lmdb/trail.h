/* trail: audit records found again by whom they concern, without a walk through all. For the files of this folder.
 *
 * A digest stands beside each TRAIL_BLOCK records: the times from which and to which they go, and the subjects' hashes, sorted,
 * each with the place of its record. What the chain says is in the records alone: digests are made from them, and may be wrong
 * without anything being hidden that verify would not find. */
#ifndef IRORI_STORE_LMDB_TRAIL_H
#define IRORI_STORE_LMDB_TRAIL_H

#include "server/store/lmdb/chain.h"
#include "server/store/lmdb/tables.h"

enum { TRAIL_BLOCK = 4096 };

/* One row, "state" in the main table, written with every step. */
struct chain_state {
	uint32_t format, reserved;
	unsigned char generation[GENERATION_SIZE]; /* of the truth that taken is a sequence of */
	uint64_t taken, count;
	unsigned char hash[DIGEST_SIZE]; /* of the last record; zeros before the first */
};

/* records: number → hash, record; checkpoints: number of the record up to which it goes → what the caller made;
 * digests: number of the block (0: records 1 to TRAIL_BLOCK) → digest */
struct chain {
	const struct store_settings *settings;
	char *path;
	MDB_env *env; /* NULL when it could not be reopened */
	MDB_dbi main, records, checkpoints, digests;
	/* false: opened for reading only, and made before there were any */
	bool has_checkpoints, has_digests;
	struct digest *digest;
	struct chain_state state;
	uint64_t digested; /* blocks that have a digest */
	struct buffer form; /* of the record in hand */
	int said; /* why the last step failed: said once */
};

/* What audit_form() may ask of the truth: the row that a record came in, and a transaction to look further. */
struct audit_view {
	struct truth *truth;
	MDB_txn *txn;
	const struct row *row; /* NULL: it came with none */
};

/* Each returns an LMDB code. */

/* Opens the table of digests and finds out how many there are. */
int trail_open(struct chain *chain, MDB_txn *txn);

/* Makes digests of whole blocks that have none, some at a time; counts them in *digested. */
int trail_digest(struct chain *chain, MDB_txn *txn, uint64_t records, uint64_t *digested);

#endif
