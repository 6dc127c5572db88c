#include <errno.h>
#include <stdlib.h>
#include <syslog.h>

#include "server/store/keyring.h"
#include "server/store/lmdb/trail.h"
#include "server/store/store_inside.h"

enum { FORMAT = 1 };

/* What is written in one step. */
struct step {
	struct chain_state state;
	MDB_txn *txn;
	struct store *store;
	struct audit_view view;
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
	if (code == MDB_SUCCESS)
		code = trail_open(chain, txn);
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
	buffer_init(&chain->form, 0);
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
	buffer_free(&chain->form);
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
append(struct chain *chain, struct step *step, struct slice record)
{
	struct chain_state *state = &step->state;
	unsigned char hash[DIGEST_SIZE];
	uint64_t number = state->count + 1;
	MDB_val key = number_key(&number), value = { sizeof hash + record.length, NULL };

	if (!digest_of(chain->digest, slice_of((const char *)state->hash, DIGEST_SIZE), record, hash))
		return ENOMEM;
	int code = mdb_put(step->txn, chain->records, &key, &value, MDB_RESERVE | MDB_APPEND);

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

/* Appends the record in the form that it is to have. */
static int
append_formed(struct chain *chain, struct step *step, struct slice record, bool journaled)
{
	if (chain->settings->audit_form == NULL)
		return append(chain, step, record);
	buffer_reset(&chain->form);
	enum store_status status = chain->settings->audit_form(step->store, &step->view, record, journaled, &chain->form);

	if (status == STORE_OK && !buffer_ok(&chain->form))
		status = STORE_NO_MEMORY;
	switch (status) {
	case STORE_OK:
		return append(chain, step, buffer_slice(&chain->form));
	case STORE_FULL:
		return ENOSPC;
	case STORE_NO_MEMORY:
		return ENOMEM;
	default:
		return EIO;
	}
}

static int
append_changes(struct chain *chain, struct step *step, uint64_t most)
{
	struct chain_state *state = &step->state;
	uint64_t sequence = state->taken + 1, end = state->taken + most;
	MDB_val key = number_key(&sequence), value;
	MDB_cursor *cursor;
	struct arena arena;
	int code = mdb_cursor_open(step->view.txn, step->view.truth->changes, &cursor);

	if (code != MDB_SUCCESS)
		return code;
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
		code = open_audits(chain, step->view.truth, &row, &arena);
		step->view.row = &row;
		while (code == MDB_SUCCESS && row_next_audit(&row.audits, &record))
			code = append_formed(chain, step, record, true);
		step->view.row = NULL;
		if (code == MDB_SUCCESS)
			state->taken++;
	}
	arena_free(&arena);
	mdb_cursor_close(cursor);
	return code == MDB_NOTFOUND ? MDB_SUCCESS : code;
}

/* Both transactions are begun. */
static int
append_all(struct chain *chain, struct step *step, uint64_t most, const struct commit *queue, uint64_t *digested)
{
	int code = append_changes(chain, step, most);

	for (; code == MDB_SUCCESS && queue != NULL; queue = queue->next)
		for (const struct audit_put *put = queue->audits; code == MDB_SUCCESS && put != NULL; put = put->next)
			code = append_formed(chain, step, put->bytes, false);
	if (code == MDB_SUCCESS)
		code = trail_digest(chain, step->txn, step->state.count, digested);
	/* No record is there before the keys that parts of it are sealed with. */
	if (code == MDB_SUCCESS && keyring_flush(step->view.truth->keyring) != STORE_OK)
		code = EIO;
	return code == MDB_SUCCESS ? write_state(chain, step->txn, &step->state) : code;
}

enum store_status
chain_step(struct chain *chain, struct store *store, uint64_t most, const struct commit *queue, uint64_t *taken)
{
	struct step step = { .state = chain->state, .store = store, .view = { .truth = store->truth } };
	uint64_t digested = chain->digested;
	int code = chain->env != NULL && store->truth->env != NULL ? mdb_txn_begin(chain->env, NULL, 0, &step.txn) : MDB_PANIC;

	*taken = 0;
	if (code == MDB_SUCCESS) {
		code = mdb_txn_begin(store->truth->env, NULL, MDB_RDONLY, &step.view.txn);
		if (code == MDB_SUCCESS) {
			code = append_all(chain, &step, most, queue, &digested);
			mdb_txn_abort(step.view.txn);
		}
		if (code != MDB_SUCCESS)
			mdb_txn_abort(step.txn);
		else
			code = mdb_txn_commit(step.txn);
	}
	if (code == MDB_SUCCESS) {
		*taken = step.state.taken - chain->state.taken;
		chain->state = step.state;
		chain->digested = digested;
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

/* ---- The beginning ---------------------------------------------------------------------------------------------- */

/* The row "anchor" in the main table: number, hash, and behind it the statement of whoever had the records taken off. */
static int
read_anchor(struct chain *chain, MDB_txn *txn, struct audit_mark *anchor, struct slice *statement)
{
	MDB_val key = value_of(SLICE("anchor")), value;
	int code = mdb_get(txn, chain->main, &key, &value);

	*anchor = (struct audit_mark){ 0 };
	*statement = SLICE_NONE;
	if (code == MDB_NOTFOUND)
		return MDB_SUCCESS;
	if (code != MDB_SUCCESS)
		return code;
	if (value.mv_size < sizeof anchor->number + DIGEST_SIZE)
		return MDB_CORRUPTED;
	memcpy(&anchor->number, value.mv_data, sizeof anchor->number);
	memcpy(anchor->hash, (char *)value.mv_data + sizeof anchor->number, DIGEST_SIZE);
	*statement = slice_from(slice_value(value), sizeof anchor->number + DIGEST_SIZE);
	return MDB_SUCCESS;
}

static int
write_anchor(struct chain *chain, MDB_txn *txn, const struct audit_mark *anchor, struct slice statement)
{
	MDB_val key = value_of(SLICE("anchor"));
	MDB_val value = { sizeof anchor->number + DIGEST_SIZE + statement.length, NULL };
	int code = mdb_put(txn, chain->main, &key, &value, MDB_RESERVE);

	if (code != MDB_SUCCESS)
		return code;
	memcpy(value.mv_data, &anchor->number, sizeof anchor->number);
	memcpy((char *)value.mv_data + sizeof anchor->number, anchor->hash, DIGEST_SIZE);
	if (statement.length > 0)
		memcpy((char *)value.mv_data + sizeof anchor->number + DIGEST_SIZE, statement.data, statement.length);
	return MDB_SUCCESS;
}

enum store_status
chain_anchor(struct chain *chain, struct audit_mark *anchor, struct buffer *statement)
{
	struct slice text;
	MDB_txn *txn;
	int code = chain->env != NULL ? mdb_txn_begin(chain->env, NULL, MDB_RDONLY, &txn) : MDB_PANIC;

	if (code != MDB_SUCCESS)
		return environment_status(code);
	code = read_anchor(chain, txn, anchor, &text);
	if (code == MDB_SUCCESS && statement != NULL)
		buffer_put(statement, text);
	mdb_txn_abort(txn);
	return code == MDB_SUCCESS && statement != NULL && !buffer_ok(statement) ? STORE_NO_MEMORY : environment_status(code);
}

/* What is to become the anchor is in the chain, with that hash, and a checkpoint is kept for it. STORE_CONFLICT in *status
 * when it is not so. */
static int
check_place(struct chain *chain, MDB_txn *txn, const struct audit_mark *to, enum store_status *status)
{
	MDB_val key = number_key(&to->number), value;
	int code = mdb_get(txn, chain->checkpoints, &key, &value);

	if (code == MDB_SUCCESS)
		code = mdb_get(txn, chain->records, &key, &value);
	if (code == MDB_NOTFOUND || (code == MDB_SUCCESS &&
	    (value.mv_size < DIGEST_SIZE || memcmp(value.mv_data, to->hash, DIGEST_SIZE) != 0))) {
		*status = STORE_CONFLICT;
		return MDB_SUCCESS;
	}
	return code;
}

/* Deletes the rows of a table from its beginning up to the number, at most most of them. */
static int
delete_rows(MDB_txn *txn, MDB_dbi table, uint64_t to, uint64_t most, uint64_t *deleted, struct audit_mark *last)
{
	MDB_val key, value;
	MDB_cursor *cursor;
	int code = mdb_cursor_open(txn, table, &cursor);

	*deleted = 0;
	if (code != MDB_SUCCESS)
		return code;
	while (*deleted < most && (code = mdb_cursor_get(cursor, &key, &value, MDB_FIRST)) == MDB_SUCCESS) {
		uint64_t number;

		if (!value_number(key, &number) || (last != NULL && value.mv_size < DIGEST_SIZE))
			code = MDB_CORRUPTED;
		if (code != MDB_SUCCESS || number > to)
			break;
		if (last != NULL) {
			last->number = number;
			memcpy(last->hash, value.mv_data, DIGEST_SIZE);
		}
		if ((code = mdb_cursor_del(cursor, 0)) != MDB_SUCCESS)
			break;
		++*deleted;
	}
	mdb_cursor_close(cursor);
	return code == MDB_NOTFOUND ? MDB_SUCCESS : code;
}

enum store_status
chain_forget(struct chain *chain, const struct audit_mark *to, struct slice statement, uint64_t most, bool *done)
{
	enum store_status status = STORE_OK;
	struct audit_mark anchor;
	struct slice before;
	uint64_t records, checkpoints, digests;
	MDB_txn *txn;
	int code = chain->env != NULL ? mdb_txn_begin(chain->env, NULL, 0, &txn) : MDB_PANIC;

	*done = false;
	if (code != MDB_SUCCESS)
		return environment_status(code);
	/* The last record of all stays: the next one follows it. */
	if (to->number >= chain->state.count)
		status = STORE_INVALID;
	if (status == STORE_OK)
		code = read_anchor(chain, txn, &anchor, &before);
	if (code == MDB_SUCCESS && status == STORE_OK)
		code = check_place(chain, txn, to, &status);
	if (code == MDB_SUCCESS && status == STORE_OK)
		code = delete_rows(txn, chain->records, to->number, most, &records, &anchor);
	/* The checkpoint of the anchor itself stays, and vouches for it. */
	if (code == MDB_SUCCESS && status == STORE_OK)
		code = delete_rows(txn, chain->checkpoints, anchor.number - 1, UINT64_MAX, &checkpoints, NULL);
	/* Of the blocks that are gone there is nothing more to find; that of the anchor tells up to where there are digests. */
	if (code == MDB_SUCCESS && status == STORE_OK && chain->has_digests && anchor.number > TRAIL_BLOCK)
		code = delete_rows(txn, chain->digests, (anchor.number - 1) / TRAIL_BLOCK - 1, UINT64_MAX, &digests, NULL);
	if (code == MDB_SUCCESS && status == STORE_OK)
		code = write_anchor(chain, txn, &anchor, statement);
	if (code != MDB_SUCCESS || status != STORE_OK) {
		mdb_txn_abort(txn);
		return status != STORE_OK ? status : environment_status(code);
	}
	*done = anchor.number == to->number;
	return environment_status(mdb_txn_commit(txn));
}
