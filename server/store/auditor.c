/* The auditor: the one thread that writes the audit chain.
 *
 * The audit facts of a write are in the truth already, durable with it: they are moved into the chain when there is time.
 * The records of reads and refusals come by the mailbox, and somebody waits for each: all that have come in go in one
 * transaction. */
#include <sched.h>
#include <stdlib.h>
#include <syslog.h>
#include <time.h>

#include "server/store/lmdb/chain.h"
#include "server/store/snapshots.h"
#include "server/store/store_inside.h"

enum {
	CHANGES_MOST = 2000, /* taken in one transaction */
	COMMITS_MOST = 4000, /* from the mailbox, in one transaction */
	IDLE = 200, /* milliseconds after which changes are taken without anybody asking */
	SETTLE = 1000, /* milliseconds that somebody waits for changes to be taken */
	CHECK_READERS = 60, /* seconds between looks for readers that have died */
	FORGET_MOST = 20000, /* records taken off in one transaction: others' records wait meanwhile */
};

/* Gives the records to the chain; when there is no room, from the reserve. */
static enum store_status
append(struct store *store, const struct commit *queue, uint64_t *taken)
{
	pthread_mutex_lock(&store->audit_lock);
	enum store_status status = store_failure(store, chain_step(store->chain, store, CHANGES_MOST, queue, taken));

	if (status == STORE_FULL && space_release_reserve(&store->space)) {
		store_say(&store->settings, LOG_ALERT, "the audit chain lives on its reserve: make space");
		status = store_failure(store, chain_step(store->chain, store, CHANGES_MOST, queue, taken));
	}
	atomic_store(&store->audits_taken, chain_taken(store->chain));
	atomic_store(&store->audit_records, chain_count(store->chain));
	atomic_store(&store->audit_bytes, chain_bytes(store->chain));
	pthread_mutex_unlock(&store->audit_lock);
	return status;
}

/* Cuts a list behind its first COMMITS_MOST: returns the rest. */
static struct commit *
cut(struct commit *queue)
{
	for (unsigned i = 1; queue != NULL && i < COMMITS_MOST; i++)
		queue = queue->next;
	if (queue == NULL)
		return NULL;
	struct commit *rest = queue->next;

	queue->next = NULL;
	return rest;
}

static time_t
seconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC_COARSE, &now);
	return now.tv_sec;
}

/* This thread has the time. */
static void
check_readers(struct store *store)
{
	snapshots_check_readers(store->snapshots);
	pthread_mutex_lock(&store->audit_lock);
	chain_check_readers(store->chain);
	pthread_mutex_unlock(&store->audit_lock);
}

static void *
run(void *argument)
{
	struct store *store = argument;
	struct commit *queue, *rest = NULL;
	time_t checked = seconds();
	uint64_t taken = 0;

	for (;;) {
		if (seconds() - checked >= CHECK_READERS) {
			checked = seconds();
			check_readers(store);
		}
		bool ends = atomic_load(&store->auditing_ends);

		/* Where loops wait for this core, they first put in what they have ready: fewer, larger syncs. */
		sched_yield();
		queue = rest != NULL ? rest : mailbox_take(&store->audits_in);
		rest = cut(queue);
		bool behind = atomic_load(&store->audits_taken) < atomic_load(&store->sequence);

		if (queue == NULL && !behind) {
			if (ends)
				break;
			mailbox_wait(&store->audits_in, IDLE);
			continue;
		}
		enum store_status status = append(store, queue, &taken);

		while (queue != NULL) {
			struct commit *next = queue->next;

			store_done(store, queue, status);
			queue = next;
		}
		if (status == STORE_OK && !atomic_load(&store->space.reserve_held))
			space_take_reserve(&store->space);
		/* What the truth holds is not lost when the chain can't be written now. */
		if (status != STORE_OK && ends && rest == NULL)
			break;
		if (rest == NULL && (status != STORE_OK || (taken < CHANGES_MOST && !ends)))
			mailbox_wait(&store->audits_in, IDLE);
	}
	return NULL;
}

bool
auditor_start(struct store *store)
{
	store->auditing = pthread_create(&store->auditor, NULL, run, store) == 0;
	if (store->auditing)
		pthread_setname_np(store->auditor, "irori-auditor");
	return store->auditing;
}

static void
relaxed_done(struct commit *commit, enum store_status status)
{
	struct store *store = commit->context;

	if (status != STORE_OK)
		store_say(&store->settings, LOG_ERR, "audit records were lost: %s", store_status_text(status));
	free(commit);
}

/* A copy in one piece of memory: the commit, its list, the bytes. */
static struct commit *
copy_audits(struct store *store, const struct commit *commit)
{
	size_t count = 0, bytes = 0;

	for (const struct audit_put *put = commit->audits; put != NULL; put = put->next) {
		count++;
		bytes += put->bytes.length;
	}
	struct commit *copy = malloc(sizeof *copy + count * sizeof *copy->audits + bytes);

	if (copy == NULL)
		return NULL;
	struct audit_put *to = (struct audit_put *)(copy + 1);
	char *text = (char *)(to + count);

	*copy = (struct commit){ .audits = to, .done = relaxed_done, .context = store };
	for (const struct audit_put *put = commit->audits; put != NULL; put = put->next, to++) {
		*to = (struct audit_put){ .bytes = slice_of(text, put->bytes.length), .next = put->next != NULL ? to + 1 : NULL };
		if (put->bytes.length > 0)
			memcpy(text, put->bytes.data, put->bytes.length);
		text += put->bytes.length;
	}
	return copy;
}

void
store_audit(struct store *store, struct commit *commit, bool relaxed)
{
	struct commit *copy;

	if (commit->audits == NULL) {
		commit->done(commit, STORE_OK);
		return;
	}
	if (!relaxed) {
		if (store_accept(store, commit))
			mailbox_put(&store->audits_in, commit);
		return;
	}
	copy = copy_audits(store, commit);
	if (copy == NULL) {
		commit->done(commit, STORE_NO_MEMORY);
		return;
	}
	if (store_accept(store, copy)) {
		mailbox_put(&store->audits_in, copy);
		commit->done(commit, STORE_OK);
	} else {
		commit->done(commit, STORE_BUSY);
	}
}

void
store_audit_settle(struct store *store)
{
	const struct timespec moment = { .tv_nsec = 1000000 };
	uint64_t target = atomic_load(&store->sequence);

	for (int tries = 0; tries < SETTLE && store->auditing && atomic_load(&store->audits_taken) < target; tries++) {
		bell_ring(&store->audits_in.bell);
		nanosleep(&moment, NULL);
	}
}

void
store_audit_last(struct store *store, struct audit_mark *last)
{
	pthread_mutex_lock(&store->audit_lock);
	chain_last(store->chain, last);
	pthread_mutex_unlock(&store->audit_lock);
}

enum store_status
store_checkpoint_put(struct store *store, uint64_t number, struct slice bytes)
{
	if (store->settings.read_only)
		return STORE_BUSY;
	pthread_mutex_lock(&store->audit_lock);
	enum store_status status = store_failure(store, chain_checkpoint_put(store->chain, number, bytes));

	pthread_mutex_unlock(&store->audit_lock);
	return status;
}

enum store_status
store_checkpoint_next(struct store *store, uint64_t at_least, uint64_t *number, struct buffer *out)
{
	struct snapshot *snapshot;
	enum store_status status = snapshot_begin(store, &snapshot);

	if (status != STORE_OK)
		return status;
	status = chain_checkpoint_next(store->chain, at_least, number, out);
	snapshot_end(snapshot);
	return status;
}

enum store_status
store_audit_scan(struct store *store, uint64_t first,
    bool (*each)(void *context, uint64_t number, struct slice record, const unsigned char hash[32]), void *context)
{
	/* While a snapshot is open, no environment is closed. */
	struct snapshot *snapshot;
	enum store_status status = snapshot_begin(store, &snapshot);

	if (status != STORE_OK)
		return status;
	status = chain_scan(store->chain, first, each, context);
	snapshot_end(snapshot);
	return status;
}

enum store_status
store_audit_back(struct store *store, const struct audit_range *range,
    bool (*each)(void *context, uint64_t number, struct slice record), void *context)
{
	struct snapshot *snapshot;
	enum store_status status = snapshot_begin(store, &snapshot);

	if (status != STORE_OK)
		return status;
	status = chain_back(store->chain, range, each, context);
	snapshot_end(snapshot);
	return status;
}

enum store_status
store_audit_anchor(struct store *store, struct audit_mark *anchor, struct buffer *statement)
{
	struct snapshot *snapshot;
	enum store_status status = snapshot_begin(store, &snapshot);

	if (status != STORE_OK)
		return status;
	status = chain_anchor(store->chain, anchor, statement);
	snapshot_end(snapshot);
	return status;
}

enum store_status
store_audit_forget(struct store *store, const struct audit_mark *to, struct slice statement)
{
	enum store_status status = STORE_OK;
	bool done = false;

	if (store->settings.read_only)
		return STORE_BUSY;
	while (status == STORE_OK && !done) {
		pthread_mutex_lock(&store->audit_lock);
		status = store_failure(store, chain_forget(store->chain, to, statement, FORGET_MOST, &done));
		pthread_mutex_unlock(&store->audit_lock);
	}
	return status;
}
