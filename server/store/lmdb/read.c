/* What a snapshot tells of the truth. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

#include "server/store/lmdb/snapshot.h"
#include "server/store/rids.h"

enum store_status
store_rid(struct snapshot *snapshot, uint16_t resource, struct slice id, uint64_t *rid)
{
	return snapshot_fault(snapshot, truth_read_rid(snapshot->truth, snapshot->truth_txn, resource, id, rid));
}

/* What is sealed is opened for as long as the snapshot lasts, or until it is given back. MDB_NOTFOUND: a key is gone. */
static int
open_part(struct snapshot *snapshot, struct row *row, enum row_part part)
{
	char *room = NULL;

	/* With nothing to open it is asked for; otherwise it turns out. */
	if (row->shut[part].length == 0)
		return row_is_gone(row, snapshot->truth->keyring) ? MDB_NOTFOUND : MDB_SUCCESS;
	if ((room = region_take(&snapshot->opened, row_shut_size(row, part))) == NULL)
		return ENOMEM;
	switch (row_open(row, part, snapshot->truth->keyring, room)) {
	case STORE_OK:
		return MDB_SUCCESS;
	case STORE_ABSENT:
		return MDB_NOTFOUND;
	case STORE_NO_MEMORY:
		return ENOMEM;
	default:
		return MDB_CORRUPTED;
	}
}

/* The entries of a current row. */
static int
open_entries(struct snapshot *snapshot, struct row *row)
{
	struct slice known = row->shut[PART_ENTRIES].length > 0 ? region_known(&snapshot->opened, row->head.rid) : SLICE_NONE;

	if (known.data != NULL) {
		row->entries = known;
		return MDB_SUCCESS;
	}
	bool note = row->shut[PART_ENTRIES].length > 0;
	int code = open_part(snapshot, row, PART_ENTRIES);

	if (note && code == MDB_SUCCESS)
		region_note(&snapshot->opened, row->head.rid, row->entries);
	return code;
}

enum store_status
store_record(struct snapshot *snapshot, uint64_t rid, struct record *record)
{
	struct row row;
	int code = truth_read_current(snapshot->truth, snapshot->truth_txn, rid, &row);

	if (code == MDB_SUCCESS)
		code = open_entries(snapshot, &row);
	if (code == MDB_SUCCESS)
		row_record(&row, record);
	return snapshot_fault(snapshot, code);
}

enum store_status
store_find(struct snapshot *snapshot, uint16_t resource, struct slice id, struct record *record)
{
	uint64_t rid;
	enum store_status status = store_rid(snapshot, resource, id, &rid);

	return status == STORE_OK ? store_record(snapshot, rid, record) : status;
}

static int
read_version(struct snapshot *snapshot, uint64_t rid, uint64_t version, uint64_t *sequence)
{
	unsigned char bytes[VERSION_KEY];
	MDB_val key = version_key(bytes, rid, version), value;
	int code = mdb_get(snapshot->truth_txn, snapshot->truth->versions, &key, &value);

	return code == MDB_SUCCESS && !value_number(value, sequence) ? MDB_CORRUPTED : code;
}

/* The version that a change made; the entries, which only the current one has, come from there. MDB_NOTFOUND: its key is gone. */
static int
read_change(struct snapshot *snapshot, uint64_t sequence, struct record *record)
{
	struct row row, current;
	int code = truth_read_change(snapshot->truth, snapshot->truth_txn, sequence, &row);

	if (code != MDB_SUCCESS)
		return code == MDB_NOTFOUND ? MDB_CORRUPTED : code;
	if (row_is_gone(&row, snapshot->truth->keyring))
		return MDB_NOTFOUND;
	row_record(&row, record);
	if (truth_read_current(snapshot->truth, snapshot->truth_txn, row.head.rid, &current) == MDB_SUCCESS &&
	    current.head.sequence == sequence) {
		code = open_entries(snapshot, &current);
		record->entries = current.entries;
	}
	return code;
}

enum store_status
store_version(struct snapshot *snapshot, uint64_t rid, uint64_t version, struct record *record)
{
	uint64_t sequence;
	int code = read_version(snapshot, rid, version, &sequence);

	if (code == MDB_SUCCESS)
		code = read_change(snapshot, sequence, record);
	return snapshot_fault(snapshot, code);
}

enum store_status
store_body(struct snapshot *snapshot, uint64_t sequence, struct slice *body)
{
	struct row row;
	int code = truth_read_change(snapshot->truth, snapshot->truth_txn, sequence, &row);

	if (code == MDB_SUCCESS && row.head.kind == ROW_ENTRIES)
		code = MDB_NOTFOUND; /* that is no version */
	if (code == MDB_SUCCESS)
		code = open_part(snapshot, &row, PART_BODY);
	if (code == MDB_SUCCESS)
		*body = row.body;
	return snapshot_fault(snapshot, code);
}

enum store_status
store_changes(struct snapshot *snapshot, uint64_t first, bool (*each)(void *context, const struct record *record), void *context)
{
	MDB_val key = number_key(&first), value;
	struct record record;
	MDB_cursor *cursor;
	struct row row;
	int code = mdb_cursor_open(snapshot->truth_txn, snapshot->truth->changes, &cursor);

	if (code != MDB_SUCCESS)
		return snapshot_fault(snapshot, code);
	for (code = mdb_cursor_get(cursor, &key, &value, MDB_SET_RANGE); code == MDB_SUCCESS;
	     code = mdb_cursor_get(cursor, &key, &value, MDB_NEXT)) {
		if (!row_read_change(slice_value(value), &row)) {
			code = MDB_CORRUPTED;
			break;
		}
		if (row.head.kind > ROW_DELETE)
			continue;
		row_record(&row, &record);
		if (!each(context, &record))
			break;
	}
	mdb_cursor_close(cursor);
	return code == MDB_NOTFOUND ? STORE_OK : snapshot_fault(snapshot, code);
}

void
store_identity(struct snapshot *snapshot, char out[STORE_IDENTITY])
{
	for (unsigned i = 0; i < GENERATION_SIZE; i++)
		snprintf(out + 2 * i, 3, "%02x", snapshot->state.generation[i]);
}

/* ---- History --------------------------------------------------------------------------------------------------- */

struct history {
	struct snapshot *snapshot;
	MDB_cursor *cursor;
	uint64_t rid, before;
	uint16_t resource;
	bool begun;
};

enum store_status
history_begin(struct snapshot *snapshot, uint64_t rid, uint16_t resource, uint64_t before, struct history **out)
{
	struct history *history = calloc(1, sizeof *history);
	const struct truth *truth = snapshot->truth;

	*out = NULL;
	if (history == NULL)
		return STORE_NO_MEMORY;
	*history = (struct history){ .snapshot = snapshot, .rid = rid, .resource = resource, .before = before };
	int code = mdb_cursor_open(snapshot->truth_txn,
	    rid != 0 ? truth->versions : resource != STORE_ANY_RESOURCE ? truth->type_changes : truth->changes,
	    &history->cursor);

	if (code != MDB_SUCCESS) {
		free(history);
		return snapshot_fault(snapshot, code);
	}
	*out = history;
	return STORE_OK;
}

/* The number of the record's first version whose change is at or after before: its versions follow each other, so that
 * it may be looked for by halves. */
static int
version_at(struct history *history, uint64_t last, uint64_t *version)
{
	uint64_t low = 1, high = last + 1;

	while (low < high) {
		uint64_t middle = low + (high - low) / 2, sequence;
		int code = read_version(history->snapshot, history->rid, middle, &sequence);

		if (code != MDB_SUCCESS && code != MDB_NOTFOUND)
			return code;
		if (code == MDB_NOTFOUND || sequence < history->before)
			low = middle + 1;
		else
			high = middle;
	}
	*version = low;
	return MDB_SUCCESS;
}

/* Moves the cursor to the last row whose key is below the wanted one. */
static int
move_below(MDB_cursor *cursor, MDB_val wanted, MDB_val *key, MDB_val *value)
{
	*key = wanted;
	int code = mdb_cursor_get(cursor, key, value, MDB_SET_RANGE);

	return mdb_cursor_get(cursor, key, value, code == MDB_NOTFOUND ? MDB_LAST : MDB_PREV);
}

static int
next_of_record(struct history *history, uint64_t *sequence)
{
	unsigned char bytes[VERSION_KEY];
	MDB_val key, value;
	int code;

	if (history->begun) {
		code = mdb_cursor_get(history->cursor, &key, &value, MDB_PREV);
	} else {
		key = version_key(bytes, history->rid + 1, 0);
		code = move_below(history->cursor, key, &key, &value);
		if (code == MDB_SUCCESS && history->before != 0 && key.mv_size == VERSION_KEY &&
		    take_u64(key.mv_data) == history->rid) {
			uint64_t version;

			if ((code = version_at(history, take_u64((unsigned char *)key.mv_data + 8), &version)) != MDB_SUCCESS)
				return code;
			key = version_key(bytes, history->rid, version);
			code = move_below(history->cursor, key, &key, &value);
		}
	}
	if (code != MDB_SUCCESS)
		return code;
	if (key.mv_size != VERSION_KEY || !value_number(value, sequence))
		return MDB_CORRUPTED;
	return take_u64(key.mv_data) == history->rid ? MDB_SUCCESS : MDB_NOTFOUND;
}

static int
next_of_type(struct history *history, uint64_t *sequence)
{
	unsigned char bytes[TYPE_CHANGE_KEY], type[2];
	MDB_val key, value;
	int code;

	if (history->begun) {
		code = mdb_cursor_get(history->cursor, &key, &value, MDB_PREV);
	} else {
		key = type_change_key(bytes, history->resource, history->before != 0 ? history->before : UINT64_MAX);
		code = move_below(history->cursor, key, &key, &value);
	}
	if (code != MDB_SUCCESS)
		return code;
	if (key.mv_size != TYPE_CHANGE_KEY)
		return MDB_CORRUPTED;
	put_u16(type, history->resource);
	*sequence = take_u64((unsigned char *)key.mv_data + 2);
	return memcmp(key.mv_data, type, 2) == 0 ? MDB_SUCCESS : MDB_NOTFOUND;
}

static int
next_of_all(struct history *history, uint64_t *sequence)
{
	uint64_t before = history->before != 0 ? history->before : UINT64_MAX;
	MDB_val key = number_key(&before), value;
	struct row row;

	for (;;) {
		int code = history->begun ? mdb_cursor_get(history->cursor, &key, &value, MDB_PREV) :
		    move_below(history->cursor, key, &key, &value);

		if (code != MDB_SUCCESS)
			return code;
		if (!row_read_change(slice_value(value), &row))
			return MDB_CORRUPTED;
		history->begun = true;
		if (row.head.kind != ROW_AUDIT && row.head.kind != ROW_ENTRIES) {
			*sequence = row.head.sequence;
			return MDB_SUCCESS;
		}
	}
}

enum store_status
history_next(struct history *history, struct record *record)
{
	int code, passed;

	do {
		uint64_t sequence = 0;

		code = history->rid != 0 ? next_of_record(history, &sequence) :
		    history->resource != STORE_ANY_RESOURCE ? next_of_type(history, &sequence) :
		    next_of_all(history, &sequence);
		history->begun = true;
		passed = code == MDB_SUCCESS;
		if (passed)
			code = read_change(history->snapshot, sequence, record);
		/* A version whose key is gone is passed over. */
	} while (passed && code == MDB_NOTFOUND);
	return snapshot_fault(history->snapshot, code);
}

void
history_end(struct history *history)
{
	if (history == NULL)
		return;
	mdb_cursor_close(history->cursor);
	free(history);
}

uint64_t
store_sequence_at(struct snapshot *snapshot, int64_t time)
{
	uint64_t low = 1, high = snapshot->state.sequence + 1;

	while (low < high) {
		uint64_t middle = low + (high - low) / 2;
		struct row row;

		if (snapshot_fault(snapshot, truth_read_change(snapshot->truth, snapshot->truth_txn, middle, &row)) == STORE_OK &&
		    row.head.time >= time)
			high = middle;
		else
			low = middle + 1;
	}
	return low;
}

/* ---- What changed ---------------------------------------------------------------------------------------------- */

/* Writes the n-th number to the snapshot's scratch room. */
static bool
note_number(struct snapshot *snapshot, size_t n, uint64_t number)
{
	if (n == snapshot->scratch_room) {
		size_t room = n != 0 ? 2 * n : 1024;
		uint64_t *scratch = realloc(snapshot->scratch, room * sizeof *scratch);

		if (scratch == NULL)
			return false;
		snapshot->scratch = scratch;
		snapshot->scratch_room = room;
	}
	snapshot->scratch[n] = number;
	return true;
}

/* Numbers being noted in the snapshot's scratch room. */
struct changed {
	struct snapshot *snapshot;
	uint16_t resource;
	size_t count;
};

static int
note_changed(struct changed *changed, uint64_t rid)
{
	if (rid == 0)
		return MDB_SUCCESS;
	return note_number(changed->snapshot, changed->count++, rid) ? MDB_SUCCESS : ENOMEM;
}

/* The records of a row of changes; only_entries passes over what is a version, which type_changes has. */
static int
note_change(struct changed *changed, MDB_val value, bool only_entries)
{
	struct row row;
	struct rekeyed rekeyed;
	int code = MDB_SUCCESS;

	if (!row_read_change(slice_value(value), &row))
		return MDB_CORRUPTED;
	if (row.head.kind != ROW_ENTRIES)
		return only_entries ? MDB_SUCCESS : note_changed(changed, row.head.rid);
	while (code == MDB_SUCCESS && row.body.length > 0)
		if (!row_next_rekeyed(&row.body, &rekeyed))
			code = MDB_CORRUPTED;
		else if (changed->resource == STORE_ANY_RESOURCE || changed->resource == rekeyed.resource)
			code = note_changed(changed, rekeyed.rid);
	return code;
}

/* The rows of changes from first to last. */
static int
walk_changes(struct changed *changed, uint64_t first, uint64_t last, bool only_entries)
{
	MDB_val key = number_key(&first), value;
	MDB_cursor *cursor;
	uint64_t sequence = 0;
	int code = mdb_cursor_open(changed->snapshot->truth_txn, changed->snapshot->truth->changes, &cursor);

	if (code != MDB_SUCCESS)
		return code;
	code = mdb_cursor_get(cursor, &key, &value, MDB_SET_RANGE);
	while (code == MDB_SUCCESS && value_number(key, &sequence) && sequence <= last &&
	    (code = note_change(changed, value, only_entries)) == MDB_SUCCESS)
		code = mdb_cursor_get(cursor, &key, &value, MDB_NEXT);
	mdb_cursor_close(cursor);
	return code == MDB_NOTFOUND ? MDB_SUCCESS : code;
}

/* The rows of type_changes from first on. */
static int
walk_type_changes(struct changed *changed, uint64_t first)
{
	unsigned char bytes[TYPE_CHANGE_KEY];
	MDB_val key = type_change_key(bytes, changed->resource, first), value;
	MDB_cursor *cursor;
	uint64_t rid;
	int code = mdb_cursor_open(changed->snapshot->truth_txn, changed->snapshot->truth->type_changes, &cursor);

	if (code != MDB_SUCCESS)
		return code;
	code = mdb_cursor_get(cursor, &key, &value, MDB_SET_RANGE);
	while (code == MDB_SUCCESS) {
		if (key.mv_size != TYPE_CHANGE_KEY || !value_number(value, &rid))
			code = MDB_CORRUPTED;
		else if (memcmp(key.mv_data, bytes, 2) != 0)
			break;
		else if ((code = note_changed(changed, rid)) == MDB_SUCCESS)
			code = mdb_cursor_get(cursor, &key, &value, MDB_NEXT);
	}
	mdb_cursor_close(cursor);
	return code == MDB_NOTFOUND ? MDB_SUCCESS : code;
}

enum store_status
store_changed(struct snapshot *snapshot, uint16_t resource, uint64_t after, struct arena *arena, const uint64_t **rids,
    size_t *count)
{
	struct changed changed = { .snapshot = snapshot, .resource = resource };
	uint64_t entries;
	int code;

	*count = 0;
	*rids = NULL;
	if (resource == STORE_ANY_RESOURCE) {
		code = walk_changes(&changed, after + 1, UINT64_MAX, false);
	} else {
		code = walk_type_changes(&changed, after + 1);
		if (code == MDB_SUCCESS)
			code = truth_read_entries_change(snapshot->truth, snapshot->truth_txn, &entries);
		/* It is rare that entries are written anew: mostly there are none that the index hasn't taken. */
		if (code == MDB_SUCCESS && entries > after)
			code = walk_changes(&changed, after + 1, entries, true);
	}
	if (code != MDB_SUCCESS)
		return snapshot_fault(snapshot, code);
	size_t n = rids_sort(snapshot->scratch, changed.count);
	uint64_t *list = arena_alloc(arena, n * sizeof *list);

	if (list == NULL)
		return STORE_NO_MEMORY;
	if (n > 0)
		memcpy(list, snapshot->scratch, n * sizeof *list);
	*rids = list;
	*count = n;
	return STORE_OK;
}

enum store_status
store_window(struct snapshot *snapshot, uint16_t resource, struct arena *arena, const uint64_t **rids, size_t *count)
{
	return store_changed(snapshot, resource, snapshot->index_state.watermark, arena, rids, count);
}

/* ---- Registry tables ------------------------------------------------------------------------------------------- */

static int
open_value(struct snapshot *snapshot, enum store_table table, MDB_val key, struct slice *value)
{
	size_t size = value_is_secret(table) ? value_shut_size(*value) : 0;

	if (size == 0)
		return MDB_SUCCESS;
	char *room = region_take(&snapshot->opened, size);

	if (room == NULL)
		return ENOMEM;
	return value_open(snapshot->truth->keyring, slice_value(key), value, room) == STORE_OK ? MDB_SUCCESS : MDB_CORRUPTED;
}

enum store_status
store_get(struct snapshot *snapshot, enum store_table table, struct slice key, struct slice *value)
{
	unsigned char bytes[TABLE_KEY_MOST];
	MDB_val found;

	if (key.length < 1 || key.length > STORE_TABLE_KEY_MOST)
		return STORE_ABSENT;
	MDB_val wanted = table_key(bytes, table, key);
	int code = mdb_get(snapshot->truth_txn, snapshot->truth->tables, &wanted, &found);

	if (code == MDB_SUCCESS) {
		*value = slice_value(found);
		code = open_value(snapshot, table, wanted, value);
	}
	return snapshot_fault(snapshot, code);
}

enum store_status
store_scan(struct snapshot *snapshot, enum store_table table, struct slice prefix,
    bool (*each)(void *context, struct slice key, struct slice value), void *context)
{
	unsigned char bytes[TABLE_KEY_MOST];
	MDB_cursor *cursor;

	if (prefix.length > STORE_TABLE_KEY_MOST)
		return STORE_OK;
	MDB_val wanted = table_key(bytes, table, prefix), key = wanted, value;
	int code = mdb_cursor_open(snapshot->truth_txn, snapshot->truth->tables, &cursor);

	if (code != MDB_SUCCESS)
		return snapshot_fault(snapshot, code);
	for (enum MDB_cursor_op move = MDB_SET_RANGE; (code = mdb_cursor_get(cursor, &key, &value, move)) == MDB_SUCCESS;
	    move = MDB_NEXT) {
		struct slice found = slice_value(key), opened = slice_value(value);

		if (!slice_starts(found, slice_value(wanted)) || (code = open_value(snapshot, table, key, &opened)) != MDB_SUCCESS ||
		    !each(context, slice_from(found, 1), opened))
			break;
	}
	mdb_cursor_close(cursor);
	return code == MDB_NOTFOUND ? STORE_OK : snapshot_fault(snapshot, code);
}
