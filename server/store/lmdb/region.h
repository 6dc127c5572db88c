/* region: memory for what a snapshot has opened. Taken as from an arena; what came last may be given back. It knows again what was
 * opened of some hundred records: a search tests a record's entries, chooses it, and shows it. */
#ifndef IRORI_STORE_LMDB_REGION_H
#define IRORI_STORE_LMDB_REGION_H

#include "server/store/store.h"

struct region_block;

enum { REGION_KNOWN = 512, REGION_PLACES = 2048 };

/* Made by zeros. */
struct region {
	struct region_block *last, *spare;
	size_t bytes;
	size_t known_count;
	struct known {
		uint64_t number;
		struct slice bytes;
	} *known; /* in the order in which they were taken; REGION_KNOWN of them, made when first needed */
	uint16_t *places; /* by number, where it may stand in known; REGION_PLACES of them */
};

/* NULL when memory ran out, or more would be held than one snapshot may. */
char *region_take(struct region *region, size_t size);

/* Notes what was opened under a number; and gives it: SLICE_NONE when it is not known, or was given back. */
void region_note(struct region *region, uint64_t number, struct slice bytes);
struct slice region_known(const struct region *region, uint64_t number);

struct snapshot_mark region_mark(const struct region *region);

/* Gives back what was taken after the mark. */
void region_release(struct region *region, struct snapshot_mark mark);

/* Gives back everything, but keeps a block for the next use. */
void region_reset(struct region *region);
void region_free(struct region *region);

#endif
