/* merge: the index's writer: adds runs, and merges runs of like size, a part at a time. */
#ifndef IRORI_STORE_LMDB_MERGE_H
#define IRORI_STORE_LMDB_MERGE_H

#include "server/store/lmdb/gather.h"
#include "server/store/lmdb/run.h"

struct merger;

struct merger *merger_new(struct index *index);
void merger_free(struct merger *merger);

/* Lets go of the environment and of the merges in progress, which begin anew. */
void merger_drop(struct merger *merger);

/* Room for the postings of a step; empty but for what was put there since gathered_clear. */
struct gathered *merger_gathered(struct merger *merger);

/* False while there are so many runs that merging must go before new changes. */
bool merger_has_room(const struct index_state *state);

/* Writes the sorted postings as a run of its own. */
int merger_add_run(struct merger *merger, MDB_txn *txn, struct index_state *state, const struct gathered *gathered);

/* Merges in proportion to the postings that were added, or more when idle; deletes what has been merged away. *busy: more
 * is left to do. Changes nothing in memory until merger_settle. */
int merger_work(struct merger *merger, MDB_txn *txn, struct index_state *state, size_t added, bool idle, bool *busy);

/* The transaction was committed, or was not: then the merges in progress begin anew. */
void merger_settle(struct merger *merger, bool committed);

#endif
