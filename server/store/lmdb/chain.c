#include "server/store/lmdb/chain.h"

#include <errno.h>
#include <stdlib.h>
#include <syslog.h>

#include "server/store/keyring.h"
#include "server/store/lmdb/tables.h"
#include "server/store/store_inside.h"

enum { FORMAT = 1 };

/* One row, "state" in the main table, written with every step. */
struct chain_state {
	uint32_t format, reserved;
	unsigned char generation[GENERATION_SIZE]; /* of the truth that taken is a sequence of */
	uint64_t taken, count;
	unsigned char hash[DIGEST_SIZE]; /* of the last record; zeros before the first */
};

/* records: number → hash, record; checkpoints: number of the record up to which it goes → what the caller made */
struct chain {
	const struct store_settings *settings;
	char *path;
	MDB_env *env; /* NULL when it could not be reopened */
	MDB_dbi main, records, checkpoints;
	bool has_checkpoints; /* false: opened for reading only, and made before there were any */
	struct digest *digest;
	struct chain_state state;
	int said; /* why the last step failed: said once */
};

static int
write_state(const struct chain *chain, MDB_txn *txn, const struct chain_state *state)
{
	MDB_val key = value_of(SLICE("state")), value = { sizeof *state, (void *)(uintptr_t)state };

	return mdb_put(txn, chain->main, &key, &value, 0);
}

/* What was taken from another truth (restored from a backup, say) says nothing of this one. */
static void
fit_to(struct chain *chain, const struct truth_state *truth)
{
	struct chain_state *state = &chain->state;

	if (memcmp(state->generation, truth->generation, GENERATION_SIZE) != 0) {
		if (state->count > 0)
			store_say(chain->settings, LOG_WARNING, "the audit chain goes on with the records of another truth");
		memcpy(state->generation, truth->generation, GENERATION_SIZE);
		state->taken = 0;
	}
	if (state->taken > truth->sequence) {
		store_say(chain->settings, LOG_WARNING, "the audit chain has taken change %llu, the truth ends with %llu: "
		    "was it restored from a backup?", (unsigned long long)state->taken, (unsigned long long)truth->sequence);
		state->taken = truth->sequence;
	}
}

static int
open_tables(struct chain *chain, const struct truth_state *truth)
{
	bool read_only = chain->settings->read_only;
	MDB_val key = value_of(SLICE("state")), value;
	MDB_txn *txn;
	int code = mdb_txn_begin(chain->env, NULL, read_only ? MDB_RDONLY : 0, &txn);

	if (code != MDB_SUCCESS)
		return code;
	code = mdb_dbi_open(txn, NULL, 0, &chain->main);
	if (code == MDB_SUCCESS)
		code = mdb_dbi_open(txn, "records", MDB_INTEGERKEY | (read_only ? 0 : MDB_CREATE), &chain->records);
	if (code == MDB_SUCCESS) {
		code = mdb_dbi_open(txn, "checkpoints", MDB_INTEGERKEY | (read_only ? 0 : MDB_CREATE), &chain->checkpoints);
		chain->has_checkpoints = code == MDB_SUCCESS;
		if (code == MDB_NOTFOUND && read_only)
			code = MDB_SUCCESS;
	}
	if (code == MDB_SUCCESS) {
		code = mdb_get(txn, chain->main, &key, &value);
		if (code == MDB_SUCCESS && value.mv_size == sizeof chain->state)
			memcpy(&chain->state, value.mv_data, sizeof chain->state);
		else if (code == MDB_SUCCESS)
			code = MDB_CORRUPTED;
		else if (code == MDB_NOTFOUND && !read_only)
			chain->state = (struct chain_state){ .format = FORMAT }, code = MDB_SUCCESS;
	}
	if (code == MDB_SUCCESS && chain->state.format != FORMAT)
		code = MDB_VERSION_MISMATCH;
	struct chain_state as_found = chain->state;

	if (code == MDB_SUCCESS && !read_only) {
		fit_to(chain, truth);
		/* On a medium without room what is written already can still be opened. */
		if (memcmp(&as_found, &chain->state, sizeof as_found) != 0)
			code = write_state(chain, txn, &chain->state);
	}
	if (code != MDB_SUCCESS) {
		mdb_txn_abort(txn);
		return code;
	}
	return mdb_txn_commit(txn);
}

enum store_status
chain_open(const char *path, const struct store_settings *settings, const struct truth_state *state, struct chain **out)
{
	struct chain *chain = calloc(1, sizeof *chain);

	*out = NULL;
	if (chain == NULL)
		return STORE_NO_MEMORY;
	chain->settings = settings;
	enum store_status status = STORE_NO_MEMORY;

	if ((chain->path = strdup(path)) != NULL && (chain->digest = digest_new()) != NULL)
		status = chain_reopen(chain, state);
	if (status != STORE_OK)
		chain_close(chain);
	else
		*out = chain;
	return status;
}

enum store_status
chain_reopen(struct chain *chain, const struct truth_state *state)
{
	environment_close(&chain->env);
	int code = environment_open(chain->path, chain->settings->read_only ? MDB_RDONLY : 0, &chain->env);

	if (code == MDB_SUCCESS && (code = open_tables(chain, state)) != MDB_SUCCESS)
		environment_close(&chain->env);
	if (code != MDB_SUCCESS)
		store_say(chain->settings, LOG_ERR, "%s can't be opened: %s", chain->path, mdb_strerror(code));
	return environment_status(code);
}

void
chain_close(struct chain *chain)
{
	if (chain == NULL)
		return;
	environment_close(&chain->env);
	digest_free(chain->digest);
	free(chain->path);
	free(chain);
}

uint64_t
chain_taken(const struct chain *chain)
{
	return chain->state.taken;
}

uint64_t
chain_count(const struct chain *chain)
{
	return chain->state.count;
}

uint64_t
chain_bytes(const struct chain *chain)
{
	return environment_bytes(chain->env);
}

void
chain_last(const struct chain *chain, struct audit_mark *last)
{
	last->number = chain->state.count;
	memcpy(last->hash, chain->state.hash, DIGEST_SIZE);
}

void
chain_check_readers(struct chain *chain)
{
	int dead;

	if (chain->env != NULL)
		mdb_reader_check(chain->env, &dead);
}

static int
append(struct chain *chain, MDB_txn *txn, struct chain_state *state, struct slice record)
{
	unsigned char hash[DIGEST_SIZE];
	uint64_t number = state->count + 1;
	MDB_val key = number_key(&number), value = { sizeof hash + record.length, NULL };

	if (!digest_of(chain->digest, slice_of((const char *)state->hash, DIGEST_SIZE), record, hash))
		return ENOMEM;
	int code = mdb_put(txn, chain->records, &key, &value, MDB_RESERVE | MDB_APPEND);

	if (code != MDB_SUCCESS)
		return code;
	memcpy(value.mv_data, hash, sizeof hash);
	if (record.length > 0)
		memcpy((char *)value.mv_data + sizeof hash, record.data, record.length);
	memcpy(state->hash, hash, sizeof hash);
	state->count = number;
	return MDB_SUCCESS;
}

/* The facts of those changes are gone that the chain had taken before a key was destroyed: a restored chain lacks them. */
static int
open_audits(struct chain *chain, struct truth *truth, struct row *row, struct arena *arena)
{
	enum store_status status;

	arena_reset(arena);
	status = row_open_in(row, PART_AUDITS, truth->keyring, arena);
	if (status == STORE_ABSENT)
		store_say(chain->settings, LOG_WARNING, "the audit facts of change %llu can't be read any more: was the chain restored "
		    "from a backup?", (unsigned long long)row->head.sequence);
	return status == STORE_OK || status == STORE_ABSENT ? MDB_SUCCESS : status == STORE_NO_MEMORY ? ENOMEM : MDB_CORRUPTED;
}

static int
append_changes(struct chain *chain, MDB_txn *txn, struct chain_state *state, struct truth *truth, uint64_t most)
{
	uint64_t sequence = state->taken + 1, end = state->taken + most;
	MDB_val key = number_key(&sequence), value;
	MDB_cursor *cursor;
	MDB_txn *view;
	struct arena arena;
	int code = mdb_txn_begin(truth->env, NULL, MDB_RDONLY, &view);

	if (code != MDB_SUCCESS)
		return code;
	if ((code = mdb_cursor_open(view, truth->changes, &cursor)) != MDB_SUCCESS) {
		mdb_txn_abort(view);
		return code;
	}
	arena_init(&arena, 0);
	for (enum MDB_cursor_op move = MDB_SET_KEY; code == MDB_SUCCESS && state->taken < end; move = MDB_NEXT) {
		struct slice record;
		struct row row;

		if ((code = mdb_cursor_get(cursor, &key, &value, move)) != MDB_SUCCESS)
			break;
		if (!row_read_change(slice_value(value), &row) || row.head.sequence != state->taken + 1) {
			code = MDB_CORRUPTED;
			break;
		}
		code = open_audits(chain, truth, &row, &arena);
		while (code == MDB_SUCCESS && row_next_audit(&row.audits, &record))
			code = append(chain, txn, state, record);
		if (code == MDB_SUCCESS)
			state->taken++;
	}
	arena_free(&arena);
	mdb_cursor_close(cursor);
	mdb_txn_abort(view);
	return code == MDB_NOTFOUND ? MDB_SUCCESS : code;
}

enum store_status
chain_step(struct chain *chain, struct truth *truth, uint64_t most, const struct commit *queue, uint64_t *taken)
{
	struct chain_state state = chain->state;
	MDB_txn *txn;
	int code = chain->env != NULL && truth->env != NULL ? mdb_txn_begin(chain->env, NULL, 0, &txn) : MDB_PANIC;

	*taken = 0;
	if (code == MDB_SUCCESS) {
		code = append_changes(chain, txn, &state, truth, most);
		for (; code == MDB_SUCCESS && queue != NULL; queue = queue->next)
			for (const struct audit_put *put = queue->audits; code == MDB_SUCCESS && put != NULL; put = put->next)
				code = append(chain, txn, &state, put->bytes);
		/* No record is there before the keys that parts of it are sealed with. */
		if (code == MDB_SUCCESS && keyring_flush(truth->keyring) != STORE_OK)
			code = EIO;
		if (code == MDB_SUCCESS)
			code = write_state(chain, txn, &state);
		if (code != MDB_SUCCESS)
			mdb_txn_abort(txn);
		else
			code = mdb_txn_commit(txn);
	}
	if (code == MDB_SUCCESS) {
		*taken = state.taken - chain->state.taken;
		chain->state = state;
	} else if (code != chain->said) {
		store_say(chain->settings, LOG_ERR, "the audit chain can't be written: %s", mdb_strerror(code));
	}
	chain->said = code;
	return code == MDB_NOTFOUND ? STORE_BROKEN : environment_status(code);
}

enum store_status
chain_scan(struct chain *chain, uint64_t first,
    bool (*each)(void *context, uint64_t number, struct slice record, const unsigned char hash[DIGEST_SIZE]), void *context)
{
	MDB_val key = number_key(&first), value;
	MDB_cursor *cursor;
	MDB_txn *txn;
	int code = mdb_txn_begin(chain->env, NULL, MDB_RDONLY, &txn);

	if (code != MDB_SUCCESS)
		return environment_status(code);
	if ((code = mdb_cursor_open(txn, chain->records, &cursor)) == MDB_SUCCESS) {
		for (enum MDB_cursor_op move = MDB_SET_RANGE; (code = mdb_cursor_get(cursor, &key, &value, move)) == MDB_SUCCESS;
		    move = MDB_NEXT) {
			uint64_t number;

			if (!value_number(key, &number) || value.mv_size < DIGEST_SIZE) {
				code = MDB_CORRUPTED;
				break;
			}
			if (!each(context, number, slice_from(slice_value(value), DIGEST_SIZE), value.mv_data))
				break;
		}
		mdb_cursor_close(cursor);
	}
	mdb_txn_abort(txn);
	return code == MDB_NOTFOUND ? STORE_OK : environment_status(code);
}

/* ---- Checkpoints ------------------------------------------------------------------------------------------------ */

enum store_status
chain_checkpoint_put(struct chain *chain, uint64_t number, struct slice bytes)
{
	MDB_val key = number_key(&number), value = value_of(bytes);
	MDB_txn *txn;
	int code = chain->env != NULL ? mdb_txn_begin(chain->env, NULL, 0, &txn) : MDB_PANIC;

	if (code != MDB_SUCCESS)
		return environment_status(code);
	/* One that is there is evidence: it stays. */
	code = mdb_put(txn, chain->checkpoints, &key, &value, MDB_NOOVERWRITE);
	if (code != MDB_SUCCESS)
		mdb_txn_abort(txn);
	else
		code = mdb_txn_commit(txn);
	return code == MDB_KEYEXIST ? STORE_CONFLICT : environment_status(code);
}

enum store_status
chain_checkpoint_next(struct chain *chain, uint64_t at_least, uint64_t *number, struct buffer *out)
{
	MDB_val key = number_key(&at_least), value;
	MDB_cursor *cursor;
	MDB_txn *txn;

	if (!chain->has_checkpoints)
		return STORE_ABSENT;
	int code = mdb_txn_begin(chain->env, NULL, MDB_RDONLY, &txn);

	if (code != MDB_SUCCESS)
		return environment_status(code);
	if ((code = mdb_cursor_open(txn, chain->checkpoints, &cursor)) == MDB_SUCCESS) {
		code = mdb_cursor_get(cursor, &key, &value, MDB_SET_RANGE);
		if (code == MDB_SUCCESS && !value_number(key, number))
			code = MDB_CORRUPTED;
		if (code == MDB_SUCCESS)
			buffer_put(out, slice_value(value));
		mdb_cursor_close(cursor);
	}
	mdb_txn_abort(txn);
	return code == MDB_SUCCESS && !buffer_ok(out) ? STORE_NO_MEMORY : environment_status(code);
}
