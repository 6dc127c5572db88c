/* chain: the environment that holds the audit records, each sealed with the hash of all before it. It only grows, at its end; at
 * its beginning it loses what was archived, by chain_forget and nothing else. */
#ifndef IRORI_STORE_LMDB_CHAIN_H
#define IRORI_STORE_LMDB_CHAIN_H

#include "server/store/digest.h"
#include "server/store/lmdb/truth.h"

struct chain;

/* Opens (or makes) the environment in the directory path, for a truth in that state. */
enum store_status chain_open(const char *path, const struct store_settings *settings, const struct truth_state *state,
    struct chain **chain);
void chain_close(struct chain *chain);

/* As truth_reopen. */
enum store_status chain_reopen(struct chain *chain, const struct truth_state *state);

/* As last committed: the last change whose audit facts were taken, and the number of the last record. For the one thread
 * that writes it. */
uint64_t chain_taken(const struct chain *chain);
uint64_t chain_count(const struct chain *chain);
uint64_t chain_bytes(const struct chain *chain);
void chain_last(const struct chain *chain, struct audit_mark *last);

/* As snapshots_check_readers. */
void chain_check_readers(struct chain *chain);

/* Appends the audit facts of at most most changes of the store's truth that were not taken yet, then the records of the queued
 * commits (a list by next; may be NULL), in one durable transaction. *taken tells how many changes. */
enum store_status chain_step(struct chain *chain, struct store *store, uint64_t most, const struct commit *queue,
    uint64_t *taken);

/* As store_audit_scan. */
enum store_status chain_scan(struct chain *chain, uint64_t first,
    bool (*each)(void *context, uint64_t number, struct slice record, const unsigned char hash[DIGEST_SIZE]),
    void *context);

/* As store_audit_back. */
enum store_status chain_back(struct chain *chain, const struct audit_range *range,
    bool (*each)(void *context, uint64_t number, struct slice record), void *context);

/* As store_checkpoint_put and store_checkpoint_next; for whoever holds the lock under which the chain is written, and for
 * whoever has a snapshot. */
enum store_status chain_checkpoint_put(struct chain *chain, uint64_t number, struct slice bytes);
enum store_status chain_checkpoint_next(struct chain *chain, uint64_t at_least, uint64_t *number, struct buffer *out);

/* As store_audit_anchor and store_audit_forget, with the same callers. */
enum store_status chain_anchor(struct chain *chain, struct audit_mark *anchor, struct buffer *statement);
enum store_status chain_forget(struct chain *chain, const struct audit_mark *to, struct slice statement, uint64_t most,
    bool *done);

#endif
