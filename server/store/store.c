/* Opening and closing, and the way in for commits. */
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <syslog.h>
#include <unistd.h>

#include "server/store/copy.h"
#include "server/store/cipher.h"
#include "server/store/keyring.h"
#include "server/store/lmdb/chain.h"
#include "server/store/lmdb/index.h"
#include "server/store/lmdb/truth.h"
#include "server/store/snapshots.h"
#include "server/store/store_inside.h"

enum {
	WINDOW_MOST = 5000,
	WAITING_MOST = 200000, /* commits accepted and not done: beyond, STORE_BUSY */
	PATH_LENGTH = 4096,
};

/* LMDB may open an environment only once in a process. */
static atomic_flag one_is_open = ATOMIC_FLAG_INIT;

const char *
store_status_text(enum store_status status)
{
	static const char *const texts[] = {
		[STORE_OK] = "done",
		[STORE_ABSENT] = "not there",
		[STORE_CONFLICT] = "something else was written meanwhile",
		[STORE_FULL] = "no space is left",
		[STORE_BUSY] = "too busy",
		[STORE_NO_MEMORY] = "no memory is left",
		[STORE_INVALID] = "beyond the limits of the store",
		[STORE_BROKEN] = "the store is damaged or its medium fails",
	};

	return (size_t)status < sizeof texts / sizeof *texts ? texts[status] : "unknown";
}

void
store_say(const struct store_settings *settings, int priority, const char *format, ...)
{
	char message[512];
	va_list list;

	if (settings->log == NULL)
		return;
	va_start(list, format);
	vsnprintf(message, sizeof message, format, list);
	va_end(list);
	settings->log(settings->log_context, priority, message);
}

/* ---- Opening --------------------------------------------------------------------------------------------------- */

/* Holds the directory for this process: only one may write. */
static bool
lock(struct store *store, char *error, size_t error_size)
{
	char path[PATH_LENGTH];

	snprintf(path, sizeof path, "%s/lock", store->settings.directory);
	store->lock = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
	if (store->lock < 0) {
		snprintf(error, error_size, "%s: %s", path, strerror(errno));
		return false;
	}
	if (flock(store->lock, LOCK_EX | LOCK_NB) != 0) {
		snprintf(error, error_size, errno == EWOULDBLOCK ? "%s is in use by another process" : "%s can't be locked",
		    store->settings.directory);
		return false;
	}
	return true;
}

/* The index, built anew when it is not of this truth. */
static enum store_status
open_index(struct store *store, const struct truth_state *state, struct index **index)
{
	static const char *const leftovers[] = { "index.new", "index.old" };
	char path[PATH_LENGTH];

	for (size_t i = 0; i < sizeof leftovers / sizeof *leftovers && !store->settings.read_only; i++) {
		snprintf(path, sizeof path, "%s/%s", store->settings.directory, leftovers[i]);
		index_remove(path);
	}
	snprintf(path, sizeof path, "%s/index", store->settings.directory);
	enum store_status status = index_open(path, &store->settings, state->generation, index);

	if (store->settings.read_only)
		return status;
	if (status == STORE_OK && index_fits(*index, state))
		return STORE_OK;
	store_say(&store->settings, LOG_WARNING, "the index does not belong to this truth: it is built anew");
	index_close(*index);
	*index = NULL;
	if (status != STORE_OK && status != STORE_BROKEN)
		return status;
	index_remove(path);
	status = index_open(path, &store->settings, state->generation, index);
	if (status == STORE_OK)
		status = index_fill(*index, store->truth, NULL, NULL);
	return status;
}

/* False when there must be a secret and there is nobody to take it, or no key to make it with. */
static bool
give_index_secret(struct store *store, const struct truth_state *state)
{
	unsigned char secret[STORE_HASH_SIZE];

	_Static_assert((int)STORE_HASH_SIZE == (int)STORE_INDEX_SECRET, "the secret is a hash");
	if (store->settings.index_secret == NULL)
		return state->index_keyed == 0;
	if (state->index_keyed == 0) {
		store->settings.index_secret(NULL);
		return true;
	}
	bool ok = store_keyed_hash(store, SLICE("index"), secret);

	if (ok)
		store->settings.index_secret(secret);
	cipher_wipe(secret, sizeof secret);
	return ok;
}

static enum store_status
open_parts(struct store *store)
{
	char path[PATH_LENGTH];
	struct truth_state state;
	struct index *index = NULL;

	snprintf(path, sizeof path, "%s/truth", store->settings.directory);
	enum store_status status = truth_open(path, &store->settings, store->keyring, &store->truth);

	if (status == STORE_OK)
		status = truth_state(store->truth, &state);
	if (status == STORE_OK && !give_index_secret(store, &state))
		status = STORE_BROKEN;
	if (status == STORE_OK) {
		snprintf(path, sizeof path, "%s/audit", store->settings.directory);
		status = chain_open(path, &store->settings, &state, &store->chain);
	}
	if (status == STORE_OK)
		status = open_index(store, &state, &index);
	if (status == STORE_OK && (store->snapshots = snapshots_new(store->truth, index)) == NULL)
		status = STORE_NO_MEMORY;
	if (status != STORE_OK) {
		index_close(index);
		return status;
	}
	atomic_store(&store->sequence, state.sequence);
	atomic_store(&store->registry_generation, state.registry_generation);
	atomic_store(&store->watermark, index_watermark(index));
	atomic_store(&store->audit_records, chain_count(store->chain));
	atomic_store(&store->audits_taken, chain_taken(store->chain));
	atomic_store(&store->audit_bytes, chain_bytes(store->chain));
	return STORE_OK;
}

static void
make_locks(struct store *store)
{
	pthread_condattr_t attributes;

	pthread_condattr_init(&attributes);
	pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
	pthread_cond_init(&store->indexed, &attributes);
	pthread_condattr_destroy(&attributes);
	pthread_mutex_init(&store->indexed_lock, NULL);
	pthread_mutex_init(&store->index_lock, NULL);
	pthread_mutex_init(&store->audit_lock, NULL);
	pthread_mutex_init(&store->batch_lock, NULL);
}

static bool
open_threads(struct store *store)
{
	if (!mailbox_open(&store->commits_in) || !mailbox_open(&store->audits_in) || !bell_open(&store->index_bell))
		return false;
	return store->settings.read_only || (auditor_start(store) && indexer_start(store) && committer_start(store));
}

struct store *
store_open(const struct store_settings *settings, char *error, size_t error_size)
{
	struct store *store = calloc(1, sizeof *store);

	snprintf(error, error_size, "no memory is left");
	if (store == NULL)
		return NULL;
	if (atomic_flag_test_and_set(&one_is_open)) {
		snprintf(error, error_size, "a store is open in this process already");
		free(store);
		return NULL;
	}
	make_locks(store);
	store->settings = *settings;
	store->settings.directory = strdup(settings->directory);
	store->settings.master_key = settings->master_key != NULL ? strdup(settings->master_key) : NULL;
	store->lock = store->commits_in.bell.event = store->audits_in.bell.event = store->index_bell.event = -1;
	if (store->settings.window_most == 0)
		store->settings.window_most = WINDOW_MOST;
	if (store->settings.directory == NULL || (settings->master_key != NULL && store->settings.master_key == NULL))
		goto failed;
	if (strlen(settings->directory) > PATH_LENGTH - 64) {
		snprintf(error, error_size, "the name of the directory is too long");
		goto failed;
	}
	if (!settings->restoring && store_restoring(settings->directory)) {
		snprintf(error, error_size, "%s is a backup that was not restored to its end: restore it again, into a new directory",
		    settings->directory);
		goto failed;
	}
	if (!settings->read_only) {
		if (mkdir(settings->directory, 0700) != 0 && errno != EEXIST) {
			snprintf(error, error_size, "%s: %s", settings->directory, strerror(errno));
			goto failed;
		}
		if (!lock(store, error, error_size))
			goto failed;
	}
	space_open(&store->space, settings->directory, settings->free_space_least,
	    settings->read_only ? 0 : settings->audit_reserve);
	if ((store->keyring = keyring_open(&store->settings, error, error_size)) == NULL)
		goto failed;
	enum store_status status = open_parts(store);

	if (status != STORE_OK) {
		snprintf(error, error_size, "%s can't be opened: %s", settings->directory, store_status_text(status));
		goto failed;
	}
	if (!open_threads(store)) {
		snprintf(error, error_size, "the threads of the store can't be started");
		goto failed;
	}
	error[0] = '\0';
	return store;
failed:
	store_close(store);
	return NULL;
}

/* What slipped in while the thread that takes it was ending. */
static void
turn_away(struct store *store, struct mailbox *mailbox)
{
	struct commit *commit = mailbox_take(mailbox);

	while (commit != NULL) {
		struct commit *next = commit->next;

		store_done(store, commit, STORE_BUSY);
		commit = next;
	}
}

void
store_close(struct store *store)
{
	if (store == NULL)
		return;
	/* One after the other: the committer may still have something for the auditor. */
	atomic_store(&store->closing, true);
	if (store->committing) {
		bell_ring(&store->commits_in.bell);
		pthread_join(store->committer, NULL);
	}
	atomic_store(&store->auditing_ends, true);
	if (store->auditing) {
		bell_ring(&store->audits_in.bell);
		pthread_join(store->auditor, NULL);
	}
	if (store->indexing) {
		bell_ring(&store->index_bell);
		pthread_join(store->indexer, NULL);
	}
	turn_away(store, &store->commits_in);
	turn_away(store, &store->audits_in);
	struct index *index = store->snapshots != NULL ? snapshots_index(store->snapshots) : NULL;

	snapshots_free(store->snapshots);
	index_close(index);
	chain_close(store->chain);
	truth_close(store->truth);
	keyring_close(store->keyring);
	bell_close(&store->index_bell);
	mailbox_close(&store->audits_in);
	mailbox_close(&store->commits_in);
	if (store->lock >= 0)
		close(store->lock);
	pthread_mutex_destroy(&store->batch_lock);
	pthread_mutex_destroy(&store->audit_lock);
	pthread_mutex_destroy(&store->index_lock);
	pthread_mutex_destroy(&store->indexed_lock);
	pthread_cond_destroy(&store->indexed);
	free((char *)(uintptr_t)store->settings.directory);
	free((char *)(uintptr_t)store->settings.master_key);
	free(store);
	atomic_flag_clear(&one_is_open);
}

/* ---- The way in ------------------------------------------------------------------------------------------------ */

bool
store_accept(struct store *store, struct commit *commit)
{
	enum store_status refusal = STORE_OK;

	if (store->settings.read_only || atomic_load(&store->closing))
		refusal = STORE_BUSY;
	else if (atomic_fetch_add(&store->waiting, 1) >= WAITING_MOST) {
		atomic_fetch_sub(&store->waiting, 1);
		refusal = STORE_BUSY;
	}
	if (refusal != STORE_OK)
		commit->done(commit, refusal);
	return refusal == STORE_OK;
}

void
store_done(struct store *store, struct commit *commit, enum store_status status)
{
	atomic_fetch_sub(&store->waiting, 1);
	if (status == STORE_OK)
		atomic_fetch_add(&store->commits, 1);
	commit->done(commit, status);
}

void
store_commit(struct store *store, struct commit *commit)
{
	if (!commit_writes(commit))
		store_audit(store, commit, false);
	else if (store_accept(store, commit)) {
		commit->pages = batch_pages_of(commit);
		mailbox_put(&store->commits_in, commit);
	}
}

/* Somebody who waits for a commit. */
struct waiter {
	pthread_mutex_t lock;
	pthread_cond_t told;
	bool done;
	enum store_status status;
};

static void
wake(struct commit *commit, enum store_status status)
{
	struct waiter *waiter = commit->waiter;

	pthread_mutex_lock(&waiter->lock);
	waiter->done = true;
	waiter->status = status;
	pthread_cond_signal(&waiter->told);
	pthread_mutex_unlock(&waiter->lock);
}

enum store_status
store_commit_wait(struct store *store, struct commit *commit)
{
	struct waiter waiter = { .lock = PTHREAD_MUTEX_INITIALIZER, .told = PTHREAD_COND_INITIALIZER };

	commit->done = wake;
	commit->waiter = &waiter;
	store_commit(store, commit);
	pthread_mutex_lock(&waiter.lock);
	while (!waiter.done)
		pthread_cond_wait(&waiter.told, &waiter.lock);
	pthread_mutex_unlock(&waiter.lock);
	pthread_cond_destroy(&waiter.told);
	pthread_mutex_destroy(&waiter.lock);
	return waiter.status;
}

/* ---- Upkeep ---------------------------------------------------------------------------------------------------- */

uint64_t
store_registry_generation(const struct store *store)
{
	return atomic_load(&store->registry_generation);
}

void
store_figures(struct store *store, struct store_figures *figures)
{
	struct snapshot *snapshot;

	*figures = (struct store_figures){
		.audit_records = atomic_load(&store->audit_records),
		.audit_bytes = atomic_load(&store->audit_bytes),
		.commits = atomic_load(&store->commits),
		.batches = atomic_load(&store->batches),
		.conflicts = atomic_load(&store->conflicts),
		.free_space = space_free(&store->space),
		.full = atomic_load(&store->full),
		.broken = atomic_load(&store->broken),
	};
	if (snapshots_take(store->snapshots, &snapshot) == STORE_OK) {
		snapshots_figures(snapshot, figures);
		snapshot_end(snapshot);
	}
}
