/* archive: the audit chain as segments in files, made from the store and held against it. */
#ifndef IRORI_WITNESS_ARCHIVE_H
#define IRORI_WITNESS_ARCHIVE_H

#include "server/witness/segment.h"

struct archiving {
	struct store *store;
	const struct jws_key *pairs; /* those of the checkpoints, the current one first, with its private part */
	size_t key_count;
	uint64_t from; /* the first record; 0: the first there is */
	const char *before; /* only up to checkpoints older than this time ("2026-04-01T00:00:00Z"); NULL: all */
	/* A segment begins, with what its head says; its bytes come, a piece at a time; it ends. False ends it all. */
	bool (*begin)(void *context, const struct segment_head *head);
	bool (*put)(void *context, struct slice bytes);
	bool (*end)(void *context, const struct segment_head *head);
	void *context;

	/* Found. */
	uint64_t segments, records;
	struct audit_mark last;
	bool broken; /* the chain itself is not in order: nothing was made of where it isn't */
	bool stopped; /* by the caller */
};

/* Makes segments of whole stretches between checkpoints, one for a calendar month (UTC) of checkpoints, or several where that is
 * much. What follows the last checkpoint stays out. STORE_OK when it came to the end, or was broken or stopped. */
enum store_status archive_make(struct archiving *archiving);

/* Verifies segments, given one by one in the order of their numbers, each by itself and with the one before, and where they meet the
 * store's chain. Fill in what is above. */
struct archive_check {
	struct store *store;
	const struct jws_key *keys;
	size_t key_count;
	void (*fault)(void *context, const struct chain_fault *fault);
	void *context;

	/* Found. */
	uint64_t segments, records, checkpoints, faults;
	struct audit_mark first, last; /* before the first segment's first record; the last segment's last */
	bool begun;
};

/* The next one. STORE_OK whatever was found. */
enum store_status archive_check_next(struct archive_check *check, struct segment *segment);

/* After the last one: do they reach the chain, and is it the same chain? */
enum store_status archive_check_joint(struct archive_check *check);

#endif
