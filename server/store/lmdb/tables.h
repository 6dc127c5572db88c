/* tables: the rows and handles of the truth, for the files of this folder. */
#ifndef IRORI_STORE_LMDB_TABLES_H
#define IRORI_STORE_LMDB_TABLES_H

#include "server/store/lmdb/environment.h"
#include "server/store/lmdb/row.h"
#include "server/store/lmdb/truth.h"

/* table         key                                        value
 * main          "state"                                    struct truth_state
 *               "entries"                                  sequence of the last change that only wrote entries anew
 * ids           type (2 bytes), id                         rid
 * current       rid                                        row, with entries
 * versions      rid (8), version (8)                       sequence
 * changes       sequence                                   row, with keys removed and added, audit facts, body; of
 *                                                          ROW_ENTRIES, the keys of several records
 * type_changes  type (2), sequence (8)                     rid
 * tables        table (1), key                             value
 *
 * Numbers in keys stand with the big end first, but for the keys that are one number (MDB_INTEGERKEY). */
struct truth {
	const struct store_settings *settings;
	struct keyring *keyring; /* the store's */
	char *path;
	MDB_env *env; /* NULL when it could not be reopened */
	MDB_dbi main, ids, current, versions, changes, type_changes, tables;
	struct batch *batch;
};

enum { ID_KEY_MOST = 2 + STORE_ID_MOST, VERSION_KEY = 16, TYPE_CHANGE_KEY = 10, TABLE_KEY_MOST = 1 + STORE_TABLE_KEY_MOST };

static inline MDB_val
id_key(unsigned char out[ID_KEY_MOST], uint16_t resource, struct slice id)
{
	put_u16(out, resource);
	memcpy(out + 2, id.data, id.length);
	return (MDB_val){ 2 + id.length, out };
}

static inline MDB_val
version_key(unsigned char out[VERSION_KEY], uint64_t rid, uint64_t version)
{
	put_u64(out, rid);
	put_u64(out + 8, version);
	return (MDB_val){ VERSION_KEY, out };
}

static inline MDB_val
type_change_key(unsigned char out[TYPE_CHANGE_KEY], uint16_t resource, uint64_t sequence)
{
	put_u16(out, resource);
	put_u64(out + 2, sequence);
	return (MDB_val){ TYPE_CHANGE_KEY, out };
}

static inline MDB_val
table_key(unsigned char out[TABLE_KEY_MOST], enum store_table table, struct slice key)
{
	out[0] = (unsigned char)table;
	if (key.length > 0)
		memcpy(out + 1, key.data, key.length);
	return (MDB_val){ 1 + key.length, out };
}

static inline MDB_val
number_key(const uint64_t *number)
{
	return (MDB_val){ sizeof *number, (void *)(uintptr_t)number };
}

/* A stored number; false when the value is none. */
static inline bool
value_number(MDB_val value, uint64_t *number)
{
	if (value.mv_size != sizeof *number)
		return false;
	memcpy(number, value.mv_data, sizeof *number);
	return true;
}

/* Each returns an LMDB code; MDB_CORRUPTED when a row is not whole. */
int truth_read_state(const struct truth *truth, MDB_txn *txn, struct truth_state *state);
int truth_read_rid(const struct truth *truth, MDB_txn *txn, uint16_t resource, struct slice id, uint64_t *rid);
int truth_read_current(const struct truth *truth, MDB_txn *txn, uint64_t rid, struct row *row);
int truth_read_change(const struct truth *truth, MDB_txn *txn, uint64_t sequence, struct row *row);

/* Removes the records (struct purge), and counts them off. MDB_INCOMPATIBLE, with nothing done: one is not deleted. *rows: how many
 * rows that took. */
int truth_purge(const struct truth *truth, MDB_txn *txn, struct truth_state *state, const struct purge *purge, size_t *rows);

/* The changes that wrote entries of these records anew, rising, in the arena. */
int truth_find_rekeyed(const struct truth *truth, MDB_txn *txn, const uint64_t *rids, size_t count, struct arena *arena,
    uint64_t **sequences, size_t *found);

/* The last change that only wrote entries anew; 0 when there was none. */
int truth_read_entries_change(const struct truth *truth, MDB_txn *txn, uint64_t *sequence);

/* The write transaction of the batch in progress, for a snapshot that shows it. */
MDB_txn *batch_txn(struct batch *batch);
void batch_free(struct batch *batch);

/* All keys under which a record stands in the index: its own, as keys_of gives them, and the store's. Sorted, no doubles;
 * in the arena, but that the former point into own. False when memory ran out or own is not as it must be. */
bool record_keys(struct arena *arena, uint16_t resource, struct slice subjects, struct slice own,
    const struct slice **keys, size_t *count);

#endif
