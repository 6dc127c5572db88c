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

/* Fills in what the snapshot knows of records, versions and index keys, and how large the two files are. */
void snapshots_figures(const struct snapshot *snapshot, struct store_figures *figures);

/* Frees the places of readers of truth and index whose process has died: they would hold pages for ever. */
void snapshots_check_readers(struct snapshots *snapshots);

/* Waits until no snapshot is open and lets go of both environments; until snapshots_open, snapshots_take says
 * STORE_BUSY. */
void snapshots_shut(struct snapshots *snapshots);
void snapshots_open(struct snapshots *snapshots);

/* From now on new snapshots show this index; returns when no old one is open any more. */
void snapshots_change_index(struct snapshots *snapshots, struct index *index);

/* For the committer: shows what its batch has written so far, and the index as it is. End it before the batch goes on. */
enum store_status snapshots_of_batch(struct snapshots *snapshots, struct batch *batch, struct snapshot **snapshot);
void snapshots_end_batch(struct snapshots *snapshots, struct snapshot *snapshot);

#endif
