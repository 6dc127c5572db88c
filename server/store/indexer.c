/* The indexer: the one thread that writes the index, right behind the truth.
 *
 * Its batches grow with what has come in meanwhile. It waits a little for more to come, since a search loses nothing by
 * it: the window is looked at in any case. */
#include <errno.h>
#include <syslog.h>
#include <time.h>

#include "server/store/lmdb/index.h"
#include "server/store/snapshots.h"
#include "server/store/store_inside.h"

enum {
	ENOUGH = 400, /* changes that are worth a batch at once */
	LINGER = 30, /* milliseconds that fewer may wait */
	QUIET = 1000, /* milliseconds without a change after which there is time to merge */
	BATCH_MOST = 4000,
	AFTER_FAILURE = 250, /* milliseconds until it is tried again */
};

static int64_t
milliseconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC_COARSE, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static struct timespec
from_now(int milliseconds)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	time.tv_sec += milliseconds / 1000;
	time.tv_nsec += milliseconds % 1000 * 1000000L;
	if (time.tv_nsec >= 1000000000L) {
		time.tv_sec++;
		time.tv_nsec -= 1000000000L;
	}
	return time;
}

void
indexer_wait(struct store *store, int milliseconds)
{
	struct timespec end = from_now(milliseconds);
	uint64_t watermark = atomic_load(&store->watermark);

	pthread_mutex_lock(&store->indexed_lock);
	while (atomic_load(&store->watermark) == watermark &&
	    pthread_cond_timedwait(&store->indexed, &store->indexed_lock, &end) != ETIMEDOUT)
		;
	pthread_mutex_unlock(&store->indexed_lock);
}

static uint64_t
backlog(struct store *store)
{
	return atomic_load(&store->sequence) - atomic_load(&store->watermark);
}

static bool
ready(struct store *store)
{
	return atomic_load(&store->closing) || (!atomic_load(&store->paused) && backlog(store) > 0);
}

/* Sleeps until there is something to do, and a little longer when it is little. When there is merging left to do, it is
 * time for it when nothing else comes: true. */
static bool
await(struct store *store, bool busy)
{
	struct timespec linger = { .tv_nsec = LINGER * 1000000L };
	int64_t begun = milliseconds();

	while (!ready(store)) {
		int left = !busy || atomic_load(&store->paused) ? -1 : (int)(begun + QUIET - milliseconds());

		if (busy && !atomic_load(&store->paused) && left <= 0)
			return true;
		bell_lie_down(&store->index_bell);
		if (ready(store))
			bell_get_up(&store->index_bell);
		else
			bell_sleep(&store->index_bell, left);
	}
	if (backlog(store) < ENOUGH && !atomic_load(&store->closing) && !atomic_load(&store->hurry))
		nanosleep(&linger, NULL);
	return false;
}

static bool
step(struct store *store, bool idle, bool *busy)
{
	uint64_t taken = 0;

	pthread_mutex_lock(&store->index_lock);
	enum store_status status = index_step(snapshots_index(store->snapshots), store->truth, BATCH_MOST, idle, &taken,
	    busy);

	if (status == STORE_OK)
		atomic_store(&store->watermark, index_watermark(snapshots_index(store->snapshots)));
	else
		store_failure(store, status);
	pthread_mutex_unlock(&store->index_lock);
	pthread_mutex_lock(&store->indexed_lock);
	pthread_cond_broadcast(&store->indexed);
	pthread_mutex_unlock(&store->indexed_lock);
	return status == STORE_OK;
}

static void *
run(void *argument)
{
	struct store *store = argument;
	bool busy = true, idle = false;

	for (;;) {
		/* Once it is quiet, merging goes on until something comes. */
		if (!idle || !busy || ready(store))
			idle = await(store, busy);
		/* On closing, what is left is left to the next start: the journal has it. */
		if (atomic_load(&store->closing))
			break;
		bool failing = !step(store, idle, &busy);

		atomic_store(&store->index_failing, failing);
		if (failing) {
			bell_lie_down(&store->index_bell);
			bell_sleep(&store->index_bell, AFTER_FAILURE);
		}
		if (backlog(store) == 0)
			atomic_store(&store->hurry, false);
	}
	return NULL;
}

bool
indexer_start(struct store *store)
{
	store->indexing = pthread_create(&store->indexer, NULL, run, store) == 0;
	if (store->indexing)
		pthread_setname_np(store->indexer, "irori-indexer");
	return store->indexing;
}

void
store_pause_indexer(struct store *store, bool paused)
{
	atomic_store(&store->paused, paused);
	/* When it returns, no step is under way any more. */
	pthread_mutex_lock(&store->index_lock);
	pthread_mutex_unlock(&store->index_lock);
	bell_ring(&store->index_bell);
}

enum store_status
store_index_wait(struct store *store)
{
	uint64_t sequence = atomic_load(&store->sequence);

	while (atomic_load(&store->watermark) < sequence) {
		if (!store->indexing || atomic_load(&store->paused) || atomic_load(&store->closing) ||
		    atomic_load(&store->index_failing))
			return STORE_BUSY;
		atomic_store(&store->hurry, true);
		indexer_wait(store, 50);
	}
	return STORE_OK;
}
