/* What a failure of the medium was, and going on after it. */
#include <syslog.h>

#include "server/store/keyring.h"
#include "server/store/lmdb/chain.h"
#include "server/store/lmdb/index.h"
#include "server/store/lmdb/truth.h"
#include "server/store/snapshots.h"
#include "server/store/store_inside.h"

enum store_status
store_failure(struct store *store, enum store_status status)
{
	if (status == STORE_BROKEN && space_exhausted(&store->space))
		status = STORE_FULL;
	if (status == STORE_BROKEN) {
		atomic_store(&store->wounded, true);
		bell_ring(&store->commits_in.bell);
	}
	return status;
}

static enum store_status
reopen(struct store *store)
{
	struct index *index = snapshots_index(store->snapshots);
	struct truth_state state;
	enum store_status status = keyring_reopen(store->keyring);

	if (status == STORE_OK)
		status = truth_reopen(store->truth);
	if (status == STORE_OK)
		status = truth_state(store->truth, &state);
	if (status == STORE_OK)
		status = index_reopen(index);
	if (status == STORE_OK)
		status = chain_reopen(store->chain, &state);
	if (status != STORE_OK)
		return status;
	if (!index_fits(index, &state)) {
		store_say(&store->settings, LOG_CRIT, "the index has come apart from the truth: restart to build it anew");
		return STORE_BROKEN;
	}
	/* What was in doubt when the medium failed has turned out one way or the other. */
	atomic_store(&store->sequence, state.sequence);
	atomic_store(&store->registry_generation, state.registry_generation);
	atomic_store(&store->watermark, index_watermark(index));
	atomic_store(&store->audits_taken, chain_taken(store->chain));
	return STORE_OK;
}

bool
store_recover(struct store *store)
{
	if (atomic_load(&store->reindexing))
		return false; /* it reads the truth by itself, and is soon through */
	pthread_mutex_lock(&store->index_lock);
	pthread_mutex_lock(&store->audit_lock);
	snapshots_shut(store->snapshots);
	atomic_store(&store->wounded, false);
	enum store_status status = reopen(store);

	if (status == STORE_OK)
		snapshots_open(store->snapshots);
	else
		atomic_store(&store->wounded, true);
	atomic_store(&store->broken, status != STORE_OK);
	pthread_mutex_unlock(&store->audit_lock);
	pthread_mutex_unlock(&store->index_lock);
	store_say(&store->settings, status == STORE_OK ? LOG_WARNING : LOG_CRIT, "the environments were reopened after a "
	    "failure: %s", store_status_text(status));
	bell_ring(&store->index_bell);
	return status == STORE_OK;
}
