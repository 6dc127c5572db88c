/* index: the environment that holds the postings, built from the truth's journal.
 *
 * What a batch of changes does to the postings is written as one sorted run of blocks (block.h), never by changing what is
 * there. A list is the sum over all runs: a posting counts +1, a removal -1. In order of time the two take turns for each
 * (key, rid), so that the sum over all runs is 0 or 1, and over any neighbouring ones -1, 0 or 1. Neighbours of like size
 * are merged into one, a part with every step, so that there are few. */
#ifndef IRORI_STORE_LMDB_INDEX_H
#define IRORI_STORE_LMDB_INDEX_H

#include "server/store/lmdb/truth.h"

struct index;

/* Opens (or makes, with that generation) the environment in the directory path. */
enum store_status index_open(const char *path, const struct store_settings *settings,
    const unsigned char generation[GENERATION_SIZE], struct index **index);
void index_close(struct index *index);

/* As truth_reopen. */
enum store_status index_reopen(struct index *index);

/* Deletes the files of an environment that nobody has open. */
void index_remove(const char *path);

/* True when it belongs to that generation and is not ahead of the sequence. */
bool index_fits(const struct index *index, const struct truth_state *state);

uint64_t index_watermark(const struct index *index);
uint64_t index_bytes(const struct index *index);

/* For the one thread that writes it: takes at most most changes that follow the watermark, and does a part of the merging
 * that is due: in one transaction. idle: there is time to merge more than must be. *taken is the number of changes,
 * *busy is set when there is merging left to do. */
enum store_status index_step(struct index *index, struct truth *truth, uint64_t most, bool idle, uint64_t *taken,
    bool *busy);

/* Fills an empty index with all current records, as of the sequence that then is its watermark. One that was left before
 * it was complete fits no truth. */
enum store_status index_fill(struct index *index, struct truth *truth,
    void (*progress)(void *context, uint64_t done, uint64_t all), void *context);

/* Makes what was stepped last survive a power cut, too. */
enum store_status index_sync(struct index *index);

#endif
