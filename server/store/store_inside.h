/* What the files of this folder share of a store; nobody else includes it but its tests. */
#ifndef IRORI_STORE_INSIDE_H
#define IRORI_STORE_INSIDE_H

#include <pthread.h>
#include <stdatomic.h>

#include "server/store/mailbox.h"
#include "server/store/space.h"
#include "server/store/store.h"

struct truth;
struct chain;
struct keyring;
struct snapshots;

struct store {
	struct store_settings settings; /* directory is the store's own copy */
	int lock; /* the file that keeps others from writing */
	struct truth *truth;
	struct chain *chain;
	struct keyring *keyring;
	struct snapshots *snapshots;
	struct space space;

	_Atomic uint64_t sequence; /* last durable change */
	_Atomic uint64_t watermark; /* last change in the index */
	_Atomic uint64_t registry_generation;
	_Atomic uint64_t commits, batches, conflicts;
	atomic_bool full; /* there is too little space for writes */
	atomic_bool wounded; /* an environment has failed and is to be reopened, by the committer */
	atomic_bool broken; /* ... which has not succeeded */
	atomic_bool closing;
	_Atomic uint64_t waiting; /* commits accepted and not yet done */

	/* committer */
	struct mailbox commits_in;
	pthread_t committer;
	bool committing;
	pthread_mutex_t batch_lock; /* held while a batch is written, and while a patient's key is destroyed */

	/* indexer */
	struct bell index_bell;
	pthread_t indexer;
	bool indexing;
	atomic_bool paused; /* by a test: the index stays where it is */
	atomic_bool hurry; /* somebody waits for the index */
	atomic_bool reindexing; /* a new index is being built beside it */
	atomic_bool index_failing; /* the last step went wrong */
	pthread_mutex_t index_lock; /* held while the index is written */
	pthread_mutex_t indexed_lock;
	pthread_cond_t indexed; /* a step is done; by indexed_lock */

	/* auditor */
	struct mailbox audits_in;
	pthread_t auditor;
	bool auditing;
	atomic_bool auditing_ends; /* the committer has ended: nothing more will come */
	pthread_mutex_t audit_lock; /* held while the chain is written */
	_Atomic uint64_t audits_taken; /* last change whose audit facts are in the chain */
	_Atomic uint64_t audit_records, audit_bytes;
};

/* A line for the log of the one who opened the store. */
void store_say(const struct store_settings *settings, int priority, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* True when there is more to the commit than audit records. */
static inline bool
commit_writes(const struct commit *commit)
{
	return commit->changes != NULL || commit->tables != NULL || commit->entries != NULL || commit->purge != NULL;
}

/* Counts a commit in; when it can't be accepted, says so by its done and returns false. */
bool store_accept(struct store *store, struct commit *commit);

/* Ends a commit: counts it off and calls done. */
void store_done(struct store *store, struct commit *commit, enum store_status status);

/* What a failed write was: STORE_FULL rather than STORE_BROKEN when the medium has no room left (LMDB tells the two
 * apart only sometimes). STORE_BROKEN leaves the store wounded, and rings the committer to see to it. */
enum store_status store_failure(struct store *store, enum store_status status);

/* For the committer: waits until nobody uses the environments, closes them and opens them again. */
bool store_recover(struct store *store);

/* Each starts its thread; false when it can't. */
bool committer_start(struct store *store);
bool indexer_start(struct store *store);
bool auditor_start(struct store *store);

/* Waits until the indexer has done a step, but not longer than milliseconds. */
void indexer_wait(struct store *store, int milliseconds);

/* For tests: holds the indexer still, or lets it go on. */
void store_pause_indexer(struct store *store, bool paused);

#endif
