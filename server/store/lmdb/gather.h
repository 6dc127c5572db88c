/* gather: postings in memory, from the journal or from the records, to be sorted and written as a run. */
#ifndef IRORI_STORE_LMDB_GATHER_H
#define IRORI_STORE_LMDB_GATHER_H

#include "resources/base/buffer.h"
#include "server/store/lmdb/block.h"
#include "server/store/lmdb/tables.h"

/* A posting with its key, which points into the truth's map or into the arena. */
struct gathered_posting {
	uint64_t head, tail; /* the key's first 16 bytes, to compare by */
	const char *key;
	posting posting;
	uint32_t order; /* of arrival */
	uint8_t key_length;
};

struct gathered {
	struct gathered_posting *items, *room; /* room: as many again, for sorting */
	size_t count, capacity;
	struct arena arena;
	struct buffer keys;
};

void gathered_free(struct gathered *gathered);
void gathered_clear(struct gathered *gathered);

/* What the changes after sequence do: at most most of them, and fewer when they hold a great many keys, but at least one.
 * *taken tells how many there were. The view must stay open while the postings are used. */
int gather_changes(struct gathered *gathered, struct truth *truth, MDB_txn *view, uint64_t after, uint64_t most,
    uint64_t *taken);

/* All keys of the records from *rid on, as gather_changes; *rid is set to where to go on, 0 at the end. */
int gather_records(struct gathered *gathered, struct truth *truth, MDB_txn *view, uint64_t *rid, uint64_t most,
    uint64_t *taken);

/* Sorts by key and rid, and leaves of each (key, rid) what its changes come to: nothing or one posting. Returns how many
 * postings are left. */
size_t gathered_sort(struct gathered *gathered);

#endif
