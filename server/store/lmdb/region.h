/* region: memory for what a snapshot has opened. Taken as from an arena; what came last may be given back. */
#ifndef IRORI_STORE_LMDB_REGION_H
#define IRORI_STORE_LMDB_REGION_H

#include "server/store/store.h"

struct region_block;

/* Made by zeros. */
struct region {
	struct region_block *last, *spare;
	size_t bytes;
};

/* NULL when memory ran out, or more would be held than one snapshot may. */
char *region_take(struct region *region, size_t size);

struct snapshot_mark region_mark(const struct region *region);

/* Gives back what was taken after the mark. */
void region_release(struct region *region, struct snapshot_mark mark);

/* Gives back everything, but keeps a block for the next use. */
void region_reset(struct region *region);
void region_free(struct region *region);

#endif
