/* Opening the truth, and the lookups that readers and the writer share. Writing is in batch.c. */
#include <errno.h>
#include <stdlib.h>
#include <sys/random.h>
#include <syslog.h>

#include "server/store/lmdb/tables.h"
#include "server/store/store_inside.h"

enum { FORMAT = 1 };

static int
make_state(struct truth *truth, MDB_txn *txn)
{
	struct truth_state state = { .format = FORMAT, .next_rid = 1, .registry_generation = 1,
		.index_keyed = truth->settings->index_secret != NULL && keyring_sealing(truth->keyring) };
	MDB_val key = value_of(SLICE("state")), value = { sizeof state, &state };

	if (getrandom(state.generation, sizeof state.generation, 0) != sizeof state.generation)
		return EIO;
	return mdb_put(txn, truth->main, &key, &value, MDB_NOOVERWRITE);
}

/* Numbers that were given after a backup stand in what is kept apart from it, keys and the ledger of erasures: in what is restored
 * they are not given to anybody else. */
static int
pass_over_numbers(struct truth *truth, MDB_txn *txn, struct truth_state *state)
{
	MDB_val key = value_of(SLICE("state")), value = { sizeof *state, state };

	state->next_rid += (uint64_t)1 << 32;
	return mdb_put(txn, truth->main, &key, &value, 0);
}

static int
open_tables(struct truth *truth)
{
	bool read_only = truth->settings->read_only;
	unsigned make = read_only ? 0 : MDB_CREATE;
	struct {
		const char *name;
		unsigned flags;
		MDB_dbi *table;
	} tables[] = {
		{ NULL, 0, &truth->main },
		{ "ids", make, &truth->ids },
		{ "current", make | MDB_INTEGERKEY, &truth->current },
		{ "versions", make, &truth->versions },
		{ "changes", make | MDB_INTEGERKEY, &truth->changes },
		{ "type_changes", make, &truth->type_changes },
		{ "tables", make, &truth->tables },
	};
	struct truth_state state;
	MDB_txn *txn;
	int code = mdb_txn_begin(truth->env, NULL, read_only ? MDB_RDONLY : 0, &txn);

	if (code != MDB_SUCCESS)
		return code;
	for (size_t i = 0; code == MDB_SUCCESS && i < sizeof tables / sizeof *tables; i++)
		code = mdb_dbi_open(txn, tables[i].name, tables[i].flags, tables[i].table);
	if (code == MDB_SUCCESS) {
		code = truth_read_state(truth, txn, &state);
		if (code == MDB_NOTFOUND && !read_only)
			code = make_state(truth, txn);
		else if (code == MDB_SUCCESS && state.format != FORMAT)
			code = MDB_VERSION_MISMATCH;
		else if (code == MDB_SUCCESS && truth->settings->restoring && !read_only)
			code = pass_over_numbers(truth, txn, &state);
	}
	if (code != MDB_SUCCESS) {
		mdb_txn_abort(txn);
		return code;
	}
	return mdb_txn_commit(txn);
}

enum store_status
truth_open(const char *path, const struct store_settings *settings, struct keyring *keyring, struct truth **out)
{
	struct truth *truth = calloc(1, sizeof *truth);

	*out = NULL;
	if (truth == NULL)
		return STORE_NO_MEMORY;
	truth->settings = settings;
	truth->keyring = keyring;
	enum store_status status = (truth->path = strdup(path)) != NULL ? truth_reopen(truth) : STORE_NO_MEMORY;

	if (status != STORE_OK)
		truth_close(truth);
	else
		*out = truth;
	return status;
}

enum store_status
truth_reopen(struct truth *truth)
{
	environment_close(&truth->env);
	int code = environment_open(truth->path, truth->settings->read_only ? MDB_RDONLY : 0, &truth->env);

	if (code == MDB_SUCCESS && (code = open_tables(truth)) != MDB_SUCCESS)
		environment_close(&truth->env);
	if (code != MDB_SUCCESS)
		store_say(truth->settings, LOG_ERR, "%s can't be opened: %s", truth->path, mdb_strerror(code));
	return environment_status(code);
}

enum store_status
truth_copy(struct truth *truth, const char *directory)
{
	return truth->env != NULL ? environment_status(mdb_env_copy2(truth->env, directory, MDB_CP_COMPACT)) : STORE_BROKEN;
}

void
truth_shut(struct truth *truth)
{
	environment_close(&truth->env);
}

void
truth_close(struct truth *truth)
{
	if (truth == NULL)
		return;
	environment_close(&truth->env);
	free(truth->path);
	batch_free(truth->batch);
	free(truth);
}

enum store_status
truth_state(struct truth *truth, struct truth_state *state)
{
	MDB_txn *txn;
	int code = truth->env != NULL ? mdb_txn_begin(truth->env, NULL, MDB_RDONLY, &txn) : MDB_PANIC;

	if (code == MDB_SUCCESS) {
		code = truth_read_state(truth, txn, state);
		mdb_txn_abort(txn);
	}
	return code == MDB_NOTFOUND ? STORE_BROKEN : environment_status(code);
}

uint64_t
truth_bytes(const struct truth *truth)
{
	return environment_bytes(truth->env);
}

int
truth_read_state(const struct truth *truth, MDB_txn *txn, struct truth_state *state)
{
	MDB_val key = value_of(SLICE("state")), value;
	int code = mdb_get(txn, truth->main, &key, &value);

	if (code == MDB_SUCCESS) {
		if (value.mv_size != sizeof *state)
			return MDB_CORRUPTED;
		memcpy(state, value.mv_data, sizeof *state);
	}
	return code;
}

int
truth_read_entries_change(const struct truth *truth, MDB_txn *txn, uint64_t *sequence)
{
	MDB_val key = value_of(SLICE("entries")), value;
	int code = mdb_get(txn, truth->main, &key, &value);

	*sequence = 0;
	if (code == MDB_SUCCESS && !value_number(value, sequence))
		code = MDB_CORRUPTED;
	return code == MDB_NOTFOUND ? MDB_SUCCESS : code;
}

int
truth_read_rid(const struct truth *truth, MDB_txn *txn, uint16_t resource, struct slice id, uint64_t *rid)
{
	unsigned char bytes[ID_KEY_MOST];

	if (id.length == 0 || id.length > STORE_ID_MOST)
		return MDB_NOTFOUND;
	MDB_val key = id_key(bytes, resource, id), value;
	int code = mdb_get(txn, truth->ids, &key, &value);

	if (code == MDB_SUCCESS && !value_number(value, rid))
		code = MDB_CORRUPTED;
	return code;
}

int
truth_read_current(const struct truth *truth, MDB_txn *txn, uint64_t rid, struct row *row)
{
	MDB_val key = number_key(&rid), value;
	int code = mdb_get(txn, truth->current, &key, &value);

	if (code == MDB_SUCCESS && (!row_read_current(slice_value(value), row) || row->head.rid != rid))
		code = MDB_CORRUPTED;
	return code;
}

int
truth_read_change(const struct truth *truth, MDB_txn *txn, uint64_t sequence, struct row *row)
{
	MDB_val key = number_key(&sequence), value;
	int code = mdb_get(txn, truth->changes, &key, &value);

	if (code == MDB_SUCCESS && (!row_read_change(slice_value(value), row) || row->head.sequence != sequence))
		code = MDB_CORRUPTED;
	return code;
}

size_t
store_type_key(uint16_t resource, char *out)
{
	memset(out, 0, 4);
	put_u16((unsigned char *)out + 4, resource);
	return 6;
}

size_t
store_subject_key(uint64_t patient, uint16_t resource, char *out)
{
	memset(out, 0, 4);
	put_u64((unsigned char *)out + 4, patient);
	put_u16((unsigned char *)out + 12, resource);
	return 14;
}

static int
by_bytes(const void *a, const void *b)
{
	return slice_compare(*(const struct slice *)a, *(const struct slice *)b);
}

bool
record_keys(struct arena *arena, uint16_t resource, struct slice subjects, struct slice own, const struct slice **out,
    size_t *count)
{
	size_t subject_count = subjects.length / 8, own_count = 0, n = 0;
	struct slice key;

	for (struct slice rest = own; row_next_key(&rest, &key);)
		own_count++;
	struct slice *keys = arena_alloc(arena, (2 + subject_count + own_count) * sizeof *keys);
	char *text = arena_alloc(arena, (2 + subject_count) * 16);

	if (keys == NULL || text == NULL)
		return false;
	keys[n++] = slice_of(text, store_type_key(resource, text));
	/* What concerns nobody is listed as nobody's. */
	for (size_t i = 0; i < subject_count || i == 0; i++) {
		uint64_t rid = 0;

		text += 16;
		if (i < subject_count)
			memcpy(&rid, subjects.data + i * 8, 8);
		keys[n++] = slice_of(text, store_subject_key(rid, resource, text));
	}
	qsort(keys, n, sizeof *keys, by_bytes);
	size_t unique = 1;

	for (size_t i = 1; i < n; i++)
		if (!slice_equal(keys[i], keys[unique - 1]))
			keys[unique++] = keys[i];
	n = unique;
	while (own.length > 0) {
		if (!row_next_key(&own, &key) || key.length < 1 || key.length > STORE_KEY_MOST ||
		    slice_starts(key, SLICE("\0\0\0\0")) || slice_compare(keys[n - 1], key) >= 0)
			return false;
		keys[n++] = key;
	}
	*out = keys;
	*count = n;
	return true;
}
