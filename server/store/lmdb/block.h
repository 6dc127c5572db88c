/* block: a page of postings.
 *
 * A posting says that a record (rid) stands under a key, or, as a removal, that one said so before does so no longer: it
 * is +1 or -1. A block holds postings sorted by key, then rid, packed:
 *
 *   block:  sum of all postings before it in its run (8 bytes, signed), then groups, then the entries and their number
 *           (2 bytes)
 *   entry:  of each RESTART_EVERY-th group but the first, where it begins (2 bytes) and the sum of the groups before it in
 *           the block (2, signed): the key of such a group is whole, so that a key is found by halves
 *   group:  one key and its rids, or some of them: the form (2 bits) and the number of bytes that the key shares with the
 *           group before (6 bits); the number of bytes that follow of the key; these; then by form
 *     GROUP_ONE, GROUP_ONE_REMOVED:  the rid
 *     GROUP_LIST:  bytes of the list (2), its sum (2, signed), then the first rid and the steps from each to the next,
 *           shifted left by one, the lowest bit set for a removal
 *
 * Rids and steps are numbers of 7 bits a byte, lowest first, the highest bit set in all but the last byte. */
#ifndef IRORI_STORE_LMDB_BLOCK_H
#define IRORI_STORE_LMDB_BLOCK_H

#include "server/store/store.h"

/* What LMDB puts in one overflow page without rest. GROUP_MOST keeps a list's worst case well inside. */
enum { BLOCK_MOST = 4080, GROUP_MOST = 64, RESTART_EVERY = 8, RESTARTS_MOST = BLOCK_MOST / 4 / RESTART_EVERY + 1 };

/* A posting in memory: rid << 1, with the lowest bit set for a removal. */
typedef uint64_t posting;

static inline uint64_t
posting_rid(posting p)
{
	return p >> 1;
}

static inline int
posting_sign(posting p)
{
	return (p & 1) != 0 ? -1 : 1;
}

/* ---- Reading --------------------------------------------------------------------------------------------------- */

struct block_reader {
	const unsigned char *begin, *at, *end; /* of the block, of the group that is next, of the groups */
	unsigned restarts; /* entries, from end on */
	int64_t sum; /* of all postings of the run before the group */
	unsigned char key[STORE_KEY_MOST + 1]; /* of the group */
	uint8_t key_length;
	bool broken; /* the block is not as it must be */
	/* the group */
	bool list;
	posting one;
	const unsigned char *items;
	uint16_t items_length;
	int16_t group_sum;
};

/* Begins before the first group. */
void block_read(struct block_reader *reader, struct slice block);

/* Moves to a group that is not far: the next one begins at or before (key, rid), unless that is before the block. */
void block_seek(struct block_reader *reader, struct slice key, uint64_t rid);

/* Moves to the next group: false at the end, or with broken set. */
bool block_next(struct block_reader *reader);

/* The rid of the group's first posting; 0 with broken set. */
uint64_t block_first(struct block_reader *reader);

/* The group's postings, rising, 1..GROUP_MOST; 0 with broken set. */
size_t block_postings(struct block_reader *reader, posting out[GROUP_MOST]);

/* True when all groups can be read, keys and rids rise, and the entries lead to where they say. */
bool block_whole(struct slice block);

static inline struct slice
block_key(const struct block_reader *reader)
{
	return slice_of((const char *)reader->key, reader->key_length);
}

/* ---- Writing --------------------------------------------------------------------------------------------------- */

struct block_writer {
	unsigned char block[BLOCK_MOST];
	size_t length; /* 0: nothing written since block_begin */
	unsigned groups, restarts;
	struct block_entry {
		uint16_t at;
		int16_t sum;
	} entries[RESTARTS_MOST];
	unsigned char key[STORE_KEY_MOST]; /* of the last group */
	size_t key_length;
	int64_t sum, sum_before; /* of all postings so far, this block's included; of those before it */
};

/* Begins a run (sum 0), or goes on after another block. */
void block_begin(struct block_writer *writer, int64_t sum);

/* Puts a group of 1..GROUP_MOST postings of one key behind those that are there. False when it doesn't fit: the block is
 * full. It always fits an empty one. */
bool block_put(struct block_writer *writer, struct slice key, const posting *postings, size_t count);

/* Writes the entries: the block is complete until the next block_begin. */
struct slice block_finish(struct block_writer *writer);

#endif
