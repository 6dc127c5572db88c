/* truth: the environment that holds records, versions, journal and registry tables.
 *
 * One thread writes it, in batches of commits; a batch is one transaction, durable when batch_commit returns. */
#ifndef IRORI_STORE_LMDB_TRUTH_H
#define IRORI_STORE_LMDB_TRUTH_H

#include "server/store/store.h"

enum { GENERATION_SIZE = 16 };

/* What the truth knows of itself; one row, written with every batch. */
struct truth_state {
	uint32_t format;
	uint32_t index_keyed; /* 1: keys_of was given a secret when the store was made */
	unsigned char generation[GENERATION_SIZE]; /* drawn when the directory was made; index and audit bear it too */
	uint64_t sequence; /* of the last change; 0: none yet */
	int64_t time; /* of the last change */
	uint64_t next_rid;
	uint64_t records, versions; /* current records that are not deleted; all versions */
	uint64_t registry_generation;
};

struct truth;
struct keyring;

/* Opens (or makes) the environment in the directory path. Says what is wrong to the settings' log. */
enum store_status truth_open(const char *path, const struct store_settings *settings, struct keyring *keyring,
    struct truth **truth);
void truth_close(struct truth *truth);

/* Writes a compact copy, without free pages, to data.mdb in the directory, which must be empty. For whoever keeps it from being
 * written. */
enum store_status truth_copy(struct truth *truth, const char *directory);

/* Closes the environment, until truth_reopen(). */
void truth_shut(struct truth *truth);

/* Closes the environment and opens it again: after a failure that LMDB does not go on from. Nobody may be using it. When
 * it can't be opened, it may be tried again. */
enum store_status truth_reopen(struct truth *truth);

/* As of the last committed batch. */
enum store_status truth_state(struct truth *truth, struct truth_state *state);
uint64_t truth_bytes(const struct truth *truth);

struct batch;

/* Begins the one write transaction. */
enum store_status batch_begin(struct truth *truth, struct batch **batch);

/* Takes a commit in, whole or not at all. STORE_CONFLICT or STORE_INVALID: nothing was taken, and the batch goes on.
 * Anything else but STORE_OK has ended the batch: batch_abort it. */
enum store_status batch_take(struct batch *batch, struct commit *commit);

/* As the batch stands now; the state may be read until the batch ends. */
const struct truth_state *batch_state(const struct batch *batch);

/* About how many pages it will write. */
size_t batch_pages(const struct batch *batch);

/* ... and how many a commit adds to it. */
size_t batch_pages_of(const struct commit *commit);

/* True when nothing was taken in that must be written. */
bool batch_empty(const struct batch *batch);

/* True when a failure has ended it. */
bool batch_failed(const struct batch *batch);

/* True when the transaction had grown too large: with fewer commits it may pass. */
bool batch_too_large(const struct batch *batch);

/* Makes it durable. After a failure nothing of it is there. */
enum store_status batch_commit(struct batch *batch);
void batch_abort(struct batch *batch);

#endif
