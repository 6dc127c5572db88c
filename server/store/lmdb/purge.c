/* Taking records out of the truth as if they had never been. What is left of a change is an empty place in the journal: its number,
 * so that the numbers go on without a gap. */
#include <errno.h>

#include "server/store/lmdb/tables.h"
#include "server/store/rids.h"

struct purging {
	const struct truth *truth;
	MDB_txn *txn;
	struct truth_state *state;
	const struct purge *purge;
	size_t rows;
};

static int
remove_row(struct purging *purging, MDB_dbi table, MDB_val key)
{
	int code = mdb_del(purging->txn, table, &key, NULL);

	purging->rows++;
	return code == MDB_NOTFOUND ? MDB_SUCCESS : code;
}

static int
write_change(struct purging *purging, const struct row *row)
{
	MDB_val key = number_key(&row->head.sequence), value = { row_change_size(row), NULL };
	int code = mdb_put(purging->txn, purging->truth->changes, &key, &value, MDB_RESERVE);

	purging->rows++;
	if (code == MDB_SUCCESS && row_write_change(row, purging->truth->keyring, value.mv_data) != STORE_OK)
		code = EIO;
	return code;
}

/* What stands in the journal instead of a change: the audit facts of nothing. */
static int
empty_change(struct purging *purging, uint64_t sequence, int64_t time)
{
	const struct row row = { .head = { .sequence = sequence, .time = time, .kind = ROW_AUDIT, .resource = STORE_ANY_RESOURCE } };

	return write_change(purging, &row);
}

static int
purge_version(struct purging *purging, uint64_t rid, uint64_t version, uint64_t sequence)
{
	unsigned char bytes[VERSION_KEY], place[TYPE_CHANGE_KEY];
	struct row row;
	int code = truth_read_change(purging->truth, purging->txn, sequence, &row);

	if (code != MDB_SUCCESS)
		return code == MDB_NOTFOUND ? MDB_CORRUPTED : code;
	uint16_t resource = row.head.resource;

	purging->state->versions--;
	code = empty_change(purging, sequence, row.head.time);
	if (code == MDB_SUCCESS)
		code = remove_row(purging, purging->truth->type_changes, type_change_key(place, resource, sequence));
	if (code == MDB_SUCCESS)
		code = remove_row(purging, purging->truth->versions, version_key(bytes, rid, version));
	return code;
}

/* All of the record's versions, from the first on: each is looked for anew, since removing moves the rows. */
static int
purge_versions(struct purging *purging, uint64_t rid)
{
	unsigned char bytes[VERSION_KEY];
	int code = MDB_SUCCESS;

	while (code == MDB_SUCCESS) {
		MDB_val key = version_key(bytes, rid, 0), value;
		uint64_t version, sequence;
		MDB_cursor *cursor;

		if ((code = mdb_cursor_open(purging->txn, purging->truth->versions, &cursor)) != MDB_SUCCESS)
			return code;
		code = mdb_cursor_get(cursor, &key, &value, MDB_SET_RANGE);
		bool ours = code == MDB_SUCCESS && key.mv_size == VERSION_KEY && take_u64(key.mv_data) == rid;

		if (ours) {
			version = take_u64((unsigned char *)key.mv_data + 8);
			if (!value_number(value, &sequence))
				code = MDB_CORRUPTED;
		}
		mdb_cursor_close(cursor);
		if (code == MDB_NOTFOUND || (code == MDB_SUCCESS && !ours))
			return MDB_SUCCESS;
		if (code == MDB_SUCCESS)
			code = purge_version(purging, rid, version, sequence);
	}
	return code;
}

static int
purge_id(struct purging *purging, uint16_t resource, struct slice id)
{
	unsigned char bytes[ID_KEY_MOST];

	if (id.length < 1 || id.length > STORE_ID_MOST)
		return MDB_SUCCESS;
	return remove_row(purging, purging->truth->ids, id_key(bytes, resource, id));
}

static int
purge_record(struct purging *purging, uint64_t rid)
{
	char id[STORE_ID_MOST];
	struct row row;
	int code = truth_read_current(purging->truth, purging->txn, rid, &row);

	if (code == MDB_NOTFOUND)
		return MDB_SUCCESS; /* done already */
	if (code != MDB_SUCCESS)
		return code;
	uint16_t resource = row.head.resource;
	struct slice own = slice_of(id, row.id.length);

	if (row.id.length > sizeof id)
		return MDB_CORRUPTED;
	memcpy(id, row.id.data, row.id.length); /* the row moves */
	code = purge_versions(purging, rid);
	if (code == MDB_SUCCESS)
		code = remove_row(purging, purging->truth->current, number_key(&rid));
	return code == MDB_SUCCESS ? purge_id(purging, resource, own) : code;
}

/* A change that wrote the entries of several records anew, without those that go. */
static int
purge_rekeyed(struct purging *purging, uint64_t sequence)
{
	struct rekeyed rekeyed;
	struct buffer body;
	struct row row;
	int code = truth_read_change(purging->truth, purging->txn, sequence, &row);

	if (code != MDB_SUCCESS || row.head.kind != ROW_ENTRIES)
		return code == MDB_NOTFOUND ? MDB_SUCCESS : code;
	buffer_init(&body, 0);
	for (struct slice rest = row.body, from = rest; row_next_rekeyed(&rest, &rekeyed); from = rest)
		if (!rids_have(purging->purge->rids, purging->purge->count, rekeyed.rid))
			buffer_put(&body, slice_of(from.data, from.length - rest.length));
	/* The chain has its audit facts; and what is left is sealed one by one, or not. */
	const struct row left = { .head = { .sequence = sequence, .time = row.head.time, .kind = ROW_ENTRIES,
	    .resource = STORE_ANY_RESOURCE }, .body = buffer_slice(&body) };

	code = buffer_ok(&body) ? write_change(purging, &left) : ENOMEM;
	buffer_free(&body);
	return code;
}

int
truth_purge(const struct truth *truth, MDB_txn *txn, struct truth_state *state, const struct purge *purge, size_t *rows)
{
	struct purging purging = { .truth = truth, .txn = txn, .state = state, .purge = purge };
	struct row row;
	int code = MDB_SUCCESS;

	for (size_t i = 0; i < purge->count; i++) {
		code = truth_read_current(truth, txn, purge->rids[i], &row);
		if (code == MDB_SUCCESS && row.head.kind != ROW_DELETE)
			return MDB_INCOMPATIBLE;
		if (code != MDB_SUCCESS && code != MDB_NOTFOUND)
			return code;
	}
	code = purge_id(&purging, purge->resource, purge->id);
	for (size_t i = 0; i < purge->count && code == MDB_SUCCESS; i++)
		code = purge_record(&purging, purge->rids[i]);
	for (size_t i = 0; i < purge->rekeyed_count && code == MDB_SUCCESS; i++)
		code = purge_rekeyed(&purging, purge->rekeyed[i]);
	*rows = purging.rows;
	return code;
}

static bool
has_any(struct slice body, const uint64_t *rids, size_t count)
{
	struct rekeyed rekeyed;

	while (row_next_rekeyed(&body, &rekeyed))
		if (rids_have(rids, count, rekeyed.rid))
			return true;
	return false;
}

int
truth_find_rekeyed(const struct truth *truth, MDB_txn *txn, const uint64_t *rids, size_t count, struct arena *arena,
    uint64_t **sequences, size_t *found)
{
	uint64_t last, *list = NULL;
	size_t capacity = 0;
	MDB_cursor *cursor;
	MDB_val key, value;
	int code = truth_read_entries_change(truth, txn, &last);

	*found = 0;
	*sequences = NULL;
	/* Mostly nothing was ever written anew; else the journal is walked, which is as much as compacting it. */
	if (code != MDB_SUCCESS || last == 0)
		return code;
	if ((code = mdb_cursor_open(txn, truth->changes, &cursor)) != MDB_SUCCESS)
		return code;
	for (code = mdb_cursor_get(cursor, &key, &value, MDB_FIRST); code == MDB_SUCCESS;
	     code = mdb_cursor_get(cursor, &key, &value, MDB_NEXT)) {
		struct row row;

		if (!row_read_change(slice_value(value), &row)) {
			code = MDB_CORRUPTED;
			break;
		}
		if (row.head.sequence > last)
			break;
		if (row.head.kind != ROW_ENTRIES || !has_any(row.body, rids, count))
			continue;
		uint64_t *room = arena_more(arena, list, *found, &capacity, sizeof *list);

		if (room == NULL) {
			code = ENOMEM;
			break;
		}
		list = room;
		list[(*found)++] = row.head.sequence;
	}
	mdb_cursor_close(cursor);
	*sequences = list;
	return code == MDB_NOTFOUND ? MDB_SUCCESS : code;
}
