#include "server/store/lmdb/snapshot.h"

#include <stdlib.h>
#include <syslog.h>
#include <time.h>

#include "server/store/store_inside.h"

/* Fewer than an environment has places for readers: the indexer, the auditor and other processes need some. */
enum { SNAPSHOTS_MOST = 384 };

struct snapshots {
	struct truth *truth;
	_Atomic(struct index *) index;
	atomic_bool shut;
	_Atomic(struct snapshot *) places[SNAPSHOTS_MOST]; /* made when first needed, then kept */
	struct snapshot batch_view;
};

/* Where this thread found a free place last: it will be free again. */
static _Thread_local unsigned last_place;

struct snapshots *
snapshots_new(struct truth *truth, struct index *index)
{
	struct snapshots *snapshots = calloc(1, sizeof *snapshots);

	if (snapshots != NULL) {
		snapshots->truth = truth;
		atomic_init(&snapshots->index, index);
		snapshots->batch_view.truth = truth;
	}
	return snapshots;
}

static void
drop_index(struct snapshot *snapshot)
{
	if (snapshot->blocks != NULL)
		mdb_cursor_close(snapshot->blocks);
	if (snapshot->index_txn != NULL)
		mdb_txn_abort(snapshot->index_txn);
	snapshot->blocks = NULL;
	snapshot->index_txn = NULL;
	snapshot->index = NULL;
}

static void
drop_both(struct snapshot *snapshot)
{
	drop_index(snapshot);
	if (snapshot->truth_txn != NULL)
		mdb_txn_abort(snapshot->truth_txn);
	snapshot->truth_txn = NULL;
}

void
snapshots_free(struct snapshots *snapshots)
{
	if (snapshots == NULL)
		return;
	for (unsigned i = 0; i < SNAPSHOTS_MOST; i++) {
		struct snapshot *snapshot = atomic_load(&snapshots->places[i]);

		if (snapshot == NULL)
			continue;
		drop_both(snapshot);
		postings_free_spare(snapshot);
		free(snapshot->scratch);
		region_free(&snapshot->opened);
		free(snapshot);
	}
	drop_index(&snapshots->batch_view);
	postings_free_spare(&snapshots->batch_view);
	free(snapshots->batch_view.scratch);
	region_free(&snapshots->batch_view.opened);
	free(snapshots);
}

struct index *
snapshots_index(struct snapshots *snapshots)
{
	return atomic_load(&snapshots->index);
}

static int
begin(MDB_env *env, MDB_txn **txn)
{
	return *txn != NULL ? mdb_txn_renew(*txn) : mdb_txn_begin(env, NULL, MDB_RDONLY, txn);
}

static int
begin_index(struct snapshots *snapshots, struct snapshot *snapshot)
{
	struct index *index = atomic_load(&snapshots->index);

	if (snapshot->index != index)
		drop_index(snapshot);
	int code = begin(index->env, &snapshot->index_txn);

	snapshot->index = index;
	snapshot->blocks_ready = false;
	if (code == MDB_SUCCESS && (code = index_read_state(index, snapshot->index_txn, &snapshot->index_state)) != MDB_SUCCESS)
		mdb_txn_reset(snapshot->index_txn);
	return code;
}

/* The index first, then the truth: so that the truth knows all that the index has taken. */
static int
begin_both(struct snapshots *snapshots, struct snapshot *snapshot)
{
	int code = begin_index(snapshots, snapshot);

	if (code != MDB_SUCCESS)
		return code;
	code = begin(snapshots->truth->env, &snapshot->truth_txn);
	if (code == MDB_SUCCESS) {
		code = truth_read_state(snapshots->truth, snapshot->truth_txn, &snapshot->state);
		if (code != MDB_SUCCESS)
			mdb_txn_reset(snapshot->truth_txn);
	}
	if (code != MDB_SUCCESS)
		mdb_txn_reset(snapshot->index_txn);
	return code;
}

/* Takes hold of a place that nobody uses; NULL when all are used or memory ran out. */
static struct snapshot *
hold(struct snapshots *snapshots)
{
	for (unsigned i = 0; i < SNAPSHOTS_MOST; i++) {
		unsigned place = (last_place + i) % SNAPSHOTS_MOST;
		struct snapshot *snapshot = atomic_load_explicit(&snapshots->places[place], memory_order_acquire);

		if (snapshot == NULL) {
			struct snapshot *made = calloc(1, sizeof *made);

			if (made == NULL)
				return NULL;
			made->truth = snapshots->truth;
			atomic_init(&made->taken, true);
			if (atomic_compare_exchange_strong(&snapshots->places[place], &snapshot, made)) {
				last_place = place;
				return made;
			}
			free(made);
		}
		if (!atomic_exchange_explicit(&snapshot->taken, true, memory_order_acquire)) {
			last_place = place;
			return snapshot;
		}
	}
	return NULL;
}

static void
let_go(struct snapshot *snapshot)
{
	atomic_store_explicit(&snapshot->taken, false, memory_order_release);
}

enum store_status
snapshots_take(struct snapshots *snapshots, struct snapshot **out)
{
	struct snapshot *snapshot = hold(snapshots);

	*out = NULL;
	if (snapshot == NULL)
		return STORE_BUSY;
	if (atomic_load(&snapshots->shut)) {
		let_go(snapshot);
		return STORE_BUSY;
	}
	int code = begin_both(snapshots, snapshot);

	if (code != MDB_SUCCESS) {
		let_go(snapshot);
		return snapshot_fault(snapshot, code);
	}
	*out = snapshot;
	return STORE_OK;
}

enum store_status
snapshot_begin(struct store *store, struct snapshot **snapshot)
{
	return snapshots_take(store->snapshots, snapshot);
}

void
snapshot_end(struct snapshot *snapshot)
{
	if (snapshot == NULL)
		return;
	mdb_txn_reset(snapshot->index_txn);
	mdb_txn_reset(snapshot->truth_txn);
	region_reset(&snapshot->opened);
	let_go(snapshot);
}

struct snapshot_mark
snapshot_mark(const struct snapshot *snapshot)
{
	return region_mark(&snapshot->opened);
}

void
snapshot_release(struct snapshot *snapshot, struct snapshot_mark mark)
{
	region_release(&snapshot->opened, mark);
}

/* Takes hold of it. Whoever takes hold of it later sees what has changed; whoever holds it now will soon be through. */
static void
wait_for(struct snapshot *snapshot)
{
	struct timespec a_little = { .tv_nsec = 200000 };

	while (atomic_exchange_explicit(&snapshot->taken, true, memory_order_acquire))
		nanosleep(&a_little, NULL);
}

void
snapshots_change_index(struct snapshots *snapshots, struct index *index)
{
	atomic_store(&snapshots->index, index);
	for (unsigned i = 0; i < SNAPSHOTS_MOST; i++) {
		struct snapshot *snapshot = atomic_load_explicit(&snapshots->places[i], memory_order_acquire);

		if (snapshot == NULL)
			continue;
		wait_for(snapshot);
		if (snapshot->index != index)
			drop_index(snapshot);
		let_go(snapshot);
	}
	wait_for(&snapshots->batch_view);
	let_go(&snapshots->batch_view);
}

void
snapshots_check_readers(struct snapshots *snapshots)
{
	struct snapshot *snapshot;
	int dead;

	/* While one is open, no environment is closed. */
	if (snapshots_take(snapshots, &snapshot) != STORE_OK)
		return;
	mdb_reader_check(snapshot->truth->env, &dead);
	mdb_reader_check(snapshot->index->env, &dead);
	snapshot_end(snapshot);
}

void
snapshots_shut(struct snapshots *snapshots)
{
	atomic_store(&snapshots->shut, true);
	for (unsigned i = 0; i < SNAPSHOTS_MOST; i++) {
		struct snapshot *snapshot = atomic_load_explicit(&snapshots->places[i], memory_order_acquire);

		if (snapshot == NULL)
			continue;
		wait_for(snapshot);
		drop_both(snapshot);
		let_go(snapshot);
	}
}

void
snapshots_open(struct snapshots *snapshots)
{
	atomic_store(&snapshots->shut, false);
}

enum store_status
snapshots_of_batch(struct snapshots *snapshots, struct batch *batch, struct snapshot **out)
{
	struct snapshot *snapshot = &snapshots->batch_view;

	wait_for(snapshot);
	*out = NULL;
	int code = begin_index(snapshots, snapshot);

	if (code != MDB_SUCCESS) {
		drop_index(snapshot);
		let_go(snapshot);
		return snapshot_fault(snapshot, code);
	}
	snapshot->truth_txn = batch_txn(batch);
	snapshot->state = *batch_state(batch);
	*out = snapshot;
	return STORE_OK;
}

void
snapshots_end_batch(struct snapshots *snapshots, struct snapshot *snapshot)
{
	(void)snapshots;
	/* It is rare: rather than being kept, it is dropped. */
	drop_index(snapshot);
	region_reset(&snapshot->opened);
	snapshot->truth_txn = NULL;
	let_go(snapshot);
}

enum store_status
snapshot_fault(const struct snapshot *snapshot, int code)
{
	if (code == MDB_NOTFOUND)
		return STORE_ABSENT;
	if (code == MDB_CORRUPTED)
		store_say(snapshot->truth->settings, LOG_CRIT, "a row of the store is damaged: run irori verify");
	else if (code != MDB_SUCCESS)
		store_say(snapshot->truth->settings, LOG_ERR, "the store can't be read: %s", mdb_strerror(code));
	return environment_status(code);
}

MDB_cursor *
snapshot_blocks(struct snapshot *snapshot)
{
	if (!snapshot->blocks_ready) {
		int code = snapshot->blocks != NULL ? mdb_cursor_renew(snapshot->index_txn, snapshot->blocks) :
		    mdb_cursor_open(snapshot->index_txn, snapshot->index->blocks, &snapshot->blocks);

		if (code != MDB_SUCCESS)
			return NULL;
		snapshot->blocks_ready = true;
	}
	return snapshot->blocks;
}

uint64_t
snapshot_sequence(const struct snapshot *snapshot)
{
	return snapshot->state.sequence;
}

uint64_t
snapshot_watermark(const struct snapshot *snapshot)
{
	return snapshot->index_state.watermark;
}

uint64_t
snapshot_registry_generation(const struct snapshot *snapshot)
{
	return snapshot->state.registry_generation;
}

void
snapshots_figures(const struct snapshot *snapshot, struct store_figures *figures)
{
	int64_t sum = 0;

	for (uint32_t i = 0; i < snapshot->index_state.run_count; i++)
		if (snapshot->index_state.runs[i].state == RUN_LIVE)
			sum += snapshot->index_state.runs[i].sum;
	figures->sequence = snapshot->state.sequence;
	figures->watermark = snapshot->index_state.watermark;
	figures->records = snapshot->state.records;
	figures->versions = snapshot->state.versions;
	figures->index_keys = sum > 0 ? (uint64_t)sum : 0;
	figures->truth_bytes = environment_bytes(snapshot->truth->env);
	figures->index_bytes = environment_bytes(snapshot->index->env);
}
