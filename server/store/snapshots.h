/* snapshots: the pool of views that readers take and give back. */
#ifndef IRORI_STORE_SNAPSHOTS_H
#define IRORI_STORE_SNAPSHOTS_H

#include "server/store/store.h"

struct batch;
struct index;
struct snapshots;
struct truth;

/* A pool over the two; NULL when memory ran out. It owns neither. */
struct snapshots *snapshots_new(struct truth *truth, struct index *index);

/* No snapshot may be open. */
void snapshots_free(struct snapshots *snapshots);

enum store_status snapshots_take(struct snapshots *snapshots, struct snapshot **snapshot);

/* The index that new snapshots show. */
struct index *snapshots_index(struct snapshots *snapshots);

/* How many postings the snapshot's index holds, and how large its file is. */
uint64_t snapshots_postings(const struct snapshot *snapshot);
uint64_t snapshots_index_bytes(const struct snapshot *snapshot);

/* From now on new snapshots show this index; returns when no old one is open any more. */
void snapshots_change_index(struct snapshots *snapshots, struct index *index);

/* For the committer: shows what its batch has written so far, and the index as it is. End it before the batch goes on. */
enum store_status snapshots_of_batch(struct snapshots *snapshots, struct batch *batch, struct snapshot **snapshot);
void snapshots_end_batch(struct snapshots *snapshots, struct snapshot *snapshot);

#endif
