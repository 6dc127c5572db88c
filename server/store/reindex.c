/* Building the index anew beside the one in use. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <syslog.h>
#include <unistd.h>

#include "server/store/lmdb/index.h"
#include "server/store/lmdb/truth.h"
#include "server/store/snapshots.h"
#include "server/store/store_inside.h"

enum { BATCH = 4000, CLOSE_BEHIND = 500 };

/* Takes changes until the index is as near to the truth as it should be. */
static enum store_status
catch_up(struct store *store, struct index *index, uint64_t near)
{
	enum store_status status = STORE_OK;
	bool busy;

	while (status == STORE_OK && atomic_load(&store->sequence) - index_watermark(index) > near) {
		uint64_t taken;

		status = index_step(index, store->truth, BATCH, false, &taken, &busy);
	}
	return status;
}

/* Afterwards the new one lies where the old one lay, and the other way round. */
static bool
change_places(const char *old_path, const char *new_path)
{
	char aside[4300];

	if (renameat2(AT_FDCWD, new_path, AT_FDCWD, old_path, RENAME_EXCHANGE) == 0)
		return true;
	/* Not every file system can do it in one step. When it ends in between, the next start finds no index and takes the
	 * whole journal. */
	snprintf(aside, sizeof aside, "%s.old", old_path);
	return rename(old_path, aside) == 0 && rename(new_path, old_path) == 0 && rename(aside, new_path) == 0;
}

/* With the indexer held still: the last changes, then the change of places, on the medium and for new snapshots. */
static enum store_status
take_over(struct store *store, struct index *index, const char *old_path, const char *new_path)
{
	enum store_status status = catch_up(store, index, 0);

	if (status == STORE_OK)
		status = index_sync(index);
	if (status != STORE_OK)
		return status;
	if (!change_places(old_path, new_path)) {
		store_say(&store->settings, LOG_ERR, "the new index can't take the place of the old one: %s", strerror(errno));
		return STORE_BROKEN;
	}
	struct index *old = snapshots_index(store->snapshots);

	snapshots_change_index(store->snapshots, index);
	atomic_store(&store->watermark, index_watermark(index));
	index_close(old);
	return STORE_OK;
}

enum store_status
store_reindex(struct store *store, void (*progress)(void *context, uint64_t done, uint64_t all), void *context)
{
	char old_path[4200], new_path[4200];
	struct truth_state state;
	struct index *index = NULL;

	if (store->settings.read_only)
		return STORE_INVALID;
	if (atomic_exchange(&store->reindexing, true))
		return STORE_BUSY;
	snprintf(old_path, sizeof old_path, "%s/index", store->settings.directory);
	snprintf(new_path, sizeof new_path, "%s/index.new", store->settings.directory);
	index_remove(new_path);
	enum store_status status = truth_state(store->truth, &state);

	if (status == STORE_OK)
		status = index_open(new_path, &store->settings, state.generation, &index);
	if (status == STORE_OK)
		status = index_fill(index, store->truth, progress, context);
	if (status == STORE_OK)
		status = catch_up(store, index, CLOSE_BEHIND);
	if (status == STORE_OK) {
		pthread_mutex_lock(&store->index_lock);
		status = take_over(store, index, old_path, new_path);
		pthread_mutex_unlock(&store->index_lock);
	}
	if (status != STORE_OK)
		index_close(index);
	/* What lies there now is the old index, or what has become of the new one. */
	index_remove(new_path);
	atomic_store(&store->reindexing, false);
	return status;
}
