/* Opening the index, and applying the truth's journal to it. Merging is in merge.c. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <syslog.h>
#include <unistd.h>

#include "server/store/lmdb/gather.h"
#include "server/store/lmdb/merge.h"
#include "server/store/lmdb/run.h"
#include "server/store/lmdb/tables.h"
#include "server/store/store_inside.h"

enum {
	FORMAT = 1,
	FILL_RECORDS = 5000, /* taken in one transaction when the index is filled anew */
};

int
index_read_state(const struct index *index, MDB_txn *txn, struct index_state *state)
{
	MDB_val key = value_of(SLICE("state")), value;
	size_t head = offsetof(struct index_state, runs);
	int code = mdb_get(txn, index->main, &key, &value);

	if (code != MDB_SUCCESS)
		return code;
	if (value.mv_size < head || value.mv_size > sizeof *state)
		return MDB_CORRUPTED;
	memcpy(state, value.mv_data, value.mv_size);
	if (state->run_count > RUNS_MOST || value.mv_size != head + state->run_count * sizeof state->runs[0])
		return MDB_CORRUPTED;
	return MDB_SUCCESS;
}

int
index_write_state(const struct index *index, MDB_txn *txn, const struct index_state *state)
{
	MDB_val key = value_of(SLICE("state"));
	MDB_val value = { offsetof(struct index_state, runs) + state->run_count * sizeof state->runs[0],
		(void *)(uintptr_t)state };

	return mdb_put(txn, index->main, &key, &value, 0);
}

static int
open_tables(struct index *index)
{
	unsigned char generation[GENERATION_SIZE];
	bool read_only = index->settings->read_only;
	MDB_txn *txn;
	int code = mdb_txn_begin(index->env, NULL, read_only ? MDB_RDONLY : 0, &txn);

	if (code != MDB_SUCCESS)
		return code;
	code = mdb_dbi_open(txn, NULL, 0, &index->main);
	if (code == MDB_SUCCESS)
		code = mdb_dbi_open(txn, "blocks", read_only ? 0 : MDB_CREATE, &index->blocks);
	if (code == MDB_SUCCESS) {
		memcpy(generation, index->state.generation, GENERATION_SIZE);
		code = index_read_state(index, txn, &index->state);
		if (code == MDB_NOTFOUND && !read_only) {
			index->state = (struct index_state){ .format = FORMAT, .next_run = 1 };
			memcpy(index->state.generation, generation, GENERATION_SIZE);
			code = index_write_state(index, txn, &index->state);
		} else if (code == MDB_SUCCESS && index->state.format != FORMAT) {
			code = MDB_VERSION_MISMATCH;
		}
	}
	if (code != MDB_SUCCESS) {
		mdb_txn_abort(txn);
		return code;
	}
	return mdb_txn_commit(txn);
}

enum store_status
index_open(const char *path, const struct store_settings *settings, const unsigned char generation[GENERATION_SIZE],
    struct index **out)
{
	struct index *index = calloc(1, sizeof *index);

	*out = NULL;
	if (index == NULL)
		return STORE_NO_MEMORY;
	index->settings = settings;
	enum store_status status = STORE_NO_MEMORY;

	memcpy(index->state.generation, generation, GENERATION_SIZE);
	if ((index->path = strdup(path)) != NULL && (index->merger = merger_new(index)) != NULL)
		status = index_reopen(index);
	if (status != STORE_OK)
		index_close(index);
	else
		*out = index;
	return status;
}

enum store_status
index_reopen(struct index *index)
{
	merger_drop(index->merger);
	environment_close(&index->env);
	/* Without a sync of the meta page a power cut may undo the last transactions, never harm the others; what is lost is
	 * taken from the journal again. */
	int code = environment_open(index->path, index->settings->read_only ? MDB_RDONLY : MDB_NOMETASYNC, &index->env);

	if (code == MDB_SUCCESS && (code = open_tables(index)) != MDB_SUCCESS)
		environment_close(&index->env);
	if (code != MDB_SUCCESS)
		store_say(index->settings, LOG_ERR, "%s can't be opened: %s", index->path, mdb_strerror(code));
	return environment_status(code);
}

void
index_close(struct index *index)
{
	if (index == NULL)
		return;
	merger_free(index->merger);
	environment_close(&index->env);
	free(index->path);
	free(index);
}

void
index_remove(const char *path)
{
	static const char *const files[] = { "data.mdb", "lock.mdb" };
	char file[4200];

	for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
		int length = snprintf(file, sizeof file, "%s/%s", path, files[i]);

		if (length > 0 && (size_t)length < sizeof file)
			unlink(file);
	}
	rmdir(path);
}

bool
index_fits(const struct index *index, const struct truth_state *state)
{
	return memcmp(index->state.generation, state->generation, GENERATION_SIZE) == 0 && !index->state.filling &&
	    index->state.watermark <= state->sequence;
}

uint64_t
index_watermark(const struct index *index)
{
	return index->state.watermark;
}

uint64_t
index_bytes(const struct index *index)
{
	return environment_bytes(index->env);
}

/* Writes what was gathered as a new run, and has a part of the merging done, in one transaction. */
static int
write_step(struct index *index, struct gathered *gathered, uint64_t watermark, bool filling, bool idle, bool *busy)
{
	struct index_state state = index->state;
	MDB_txn *txn;
	int code = mdb_txn_begin(index->env, NULL, 0, &txn);

	if (code != MDB_SUCCESS)
		return code;
	state.watermark = watermark;
	state.filling = filling;
	size_t postings = gathered_sort(gathered);

	if (postings > 0)
		code = merger_add_run(index->merger, txn, &state, gathered);
	if (code == MDB_SUCCESS)
		code = merger_work(index->merger, txn, &state, postings, idle, busy);
	if (code == MDB_SUCCESS)
		code = index_write_state(index, txn, &state);
	if (code != MDB_SUCCESS) {
		mdb_txn_abort(txn);
	} else if ((code = mdb_txn_commit(txn)) == MDB_SUCCESS) {
		index->state = state;
	}
	merger_settle(index->merger, code == MDB_SUCCESS);
	return code;
}

enum store_status
index_step(struct index *index, struct truth *truth, uint64_t most, bool idle, uint64_t *taken, bool *busy)
{
	struct gathered *gathered = merger_gathered(index->merger);
	uint64_t watermark = index->state.watermark;
	MDB_txn *view;

	*taken = 0;
	*busy = false;
	if (index->env == NULL || truth->env == NULL)
		return STORE_BROKEN;
	int code = mdb_txn_begin(truth->env, NULL, MDB_RDONLY, &view);

	if (code != MDB_SUCCESS)
		return environment_status(code);
	gathered_clear(gathered);
	if (merger_has_room(&index->state))
		code = gather_changes(gathered, truth, view, watermark, most, taken);
	if (code == MDB_SUCCESS)
		code = write_step(index, gathered, watermark + *taken, false, idle, busy);
	mdb_txn_abort(view);
	if (code != MDB_SUCCESS) {
		*taken = 0;
		if (code != index->said)
			store_say(index->settings, LOG_ERR, "the index can't be written: %s", mdb_strerror(code));
	}
	index->said = code;
	return code == MDB_NOTFOUND ? STORE_BROKEN : environment_status(code);
}

enum store_status
index_fill(struct index *index, struct truth *truth, void (*progress)(void *context, uint64_t done, uint64_t all),
    void *context)
{
	struct gathered *gathered = merger_gathered(index->merger);
	struct truth_state state;
	uint64_t next = 1, done = 0;
	MDB_txn *view;
	bool busy = false;
	/* One view for all of it, so that the index is exactly the truth as of one sequence. */
	int code = mdb_txn_begin(truth->env, NULL, MDB_RDONLY, &view);

	if (code != MDB_SUCCESS)
		return environment_status(code);
	code = truth_read_state(truth, view, &state);
	while (code == MDB_SUCCESS && (next != 0 || busy)) {
		uint64_t taken = 0;

		gathered_clear(gathered);
		if (next != 0 && merger_has_room(&index->state))
			code = gather_records(gathered, truth, view, &next, FILL_RECORDS, &taken);
		if (code == MDB_SUCCESS)
			code = write_step(index, gathered, 0, true, next == 0, &busy);
		done += taken;
		if (progress != NULL)
			progress(context, done, state.records);
	}
	if (code == MDB_SUCCESS) {
		gathered_clear(gathered);
		code = write_step(index, gathered, state.sequence, false, false, &busy);
	}
	mdb_txn_abort(view);
	if (code == MDB_SUCCESS)
		code = mdb_env_sync(index->env, 1);
	if (code != MDB_SUCCESS)
		store_say(index->settings, LOG_ERR, "the index can't be built: %s", mdb_strerror(code));
	return code == MDB_NOTFOUND ? STORE_BROKEN : environment_status(code);
}

enum store_status
index_sync(struct index *index)
{
	return environment_status(mdb_env_sync(index->env, 1));
}
