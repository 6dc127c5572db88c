/* Purging records, and writing the truth's file anew so that nothing is left of them in its free pages. */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <syslog.h>
#include <time.h>
#include <unistd.h>

#include "server/store/durable.h"
#include "server/store/lmdb/snapshot.h"
#include "server/store/lmdb/truth.h"
#include "server/store/snapshots.h"
#include "server/store/store_inside.h"

enum { CHAIN_TRIES = 6000, PATH_LENGTH = 4300 };

/* Until the chain has the audit facts of all that is in the journal now. */
static enum store_status
wait_for_chain(struct store *store)
{
	uint64_t sequence = atomic_load(&store->sequence);
	const struct timespec a_little = { .tv_nsec = 10000000 };

	for (int i = 0; i < CHAIN_TRIES && atomic_load(&store->audits_taken) < sequence; i++)
		nanosleep(&a_little, NULL);
	return atomic_load(&store->audits_taken) >= sequence ? STORE_OK : STORE_BUSY;
}

static enum store_status
find_rekeyed(struct store *store, struct purge *purge, struct arena *arena)
{
	struct snapshot *snapshot;
	uint64_t *list;
	enum store_status status = snapshot_begin(store, &snapshot);

	if (status != STORE_OK)
		return status;
	status = snapshot_fault(snapshot, truth_find_rekeyed(snapshot->truth, snapshot->truth_txn, purge->rids, purge->count, arena,
	    &list, &purge->rekeyed_count));
	purge->rekeyed = list;
	snapshot_end(snapshot);
	return status;
}

enum store_status
store_purge(struct store *store, struct purge *purge, struct commit *commit)
{
	struct arena arena;
	enum store_status status = store_index_wait(store);

	arena_init(&arena, 0);
	if (status == STORE_OK)
		status = wait_for_chain(store);
	if (status == STORE_OK)
		status = find_rekeyed(store, purge, &arena);
	commit->purge = purge;
	if (status == STORE_OK)
		status = store_commit_wait(store, commit);
	arena_free(&arena);
	return status;
}

/* ---- Compacting -------------------------------------------------------------------------------------------------- */

/* A compact copy in a directory of its own: the name of its file. */
static enum store_status
copy(struct store *store, const char *directory, const char *file)
{
	unlink(file);
	if (mkdir(directory, 0700) != 0 && errno != EEXIST)
		return STORE_BROKEN;
	enum store_status status = truth_copy(store->truth, directory);

	if (status == STORE_OK && !durable_file(file))
		status = STORE_BROKEN;
	return status;
}

enum store_status
store_compact(struct store *store)
{
	char truth[PATH_LENGTH], directory[PATH_LENGTH], from[PATH_LENGTH + 16], to[PATH_LENGTH + 16];

	if (store->settings.read_only)
		return STORE_INVALID;
	/* A rebuilding of the index reads the truth by itself. */
	if (atomic_exchange(&store->reindexing, true))
		return STORE_BUSY;
	snprintf(truth, sizeof truth, "%s/truth", store->settings.directory);
	snprintf(directory, sizeof directory, "%s/truth.new", store->settings.directory);
	snprintf(from, sizeof from, "%s/data.mdb", directory);
	snprintf(to, sizeof to, "%s/data.mdb", truth);
	pthread_mutex_lock(&store->batch_lock);
	enum store_status status = copy(store, directory, from);

	if (status == STORE_OK) {
		pthread_mutex_lock(&store->index_lock);
		pthread_mutex_lock(&store->audit_lock);
		snapshots_shut(store->snapshots);
		truth_shut(store->truth);
		if (rename(from, to) != 0 || !durable_directory(truth)) {
			store_say(&store->settings, LOG_ERR, "the compact copy can't take the truth's place: %s", strerror(errno));
			status = STORE_BROKEN;
		}
		enum store_status opened = truth_reopen(store->truth);

		if (opened != STORE_OK) {
			status = opened;
			atomic_store(&store->wounded, true);
			atomic_store(&store->broken, true);
		} else {
			snapshots_open(store->snapshots);
		}
		pthread_mutex_unlock(&store->audit_lock);
		pthread_mutex_unlock(&store->index_lock);
	}
	pthread_mutex_unlock(&store->batch_lock);
	unlink(from);
	rmdir(directory);
	atomic_store(&store->reindexing, false);
	return status;
}
