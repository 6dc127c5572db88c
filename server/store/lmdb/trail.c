#include "server/store/lmdb/trail.h"

#include <errno.h>
#include <stdlib.h>

enum { DIGESTS_MOST = 4 }; /* made in one step, where some are missing */

struct digest_head {
	int64_t from, to;
};

/* An entry: the subject's hash above, the record's place in its block below. */
static uint64_t
entry_of(uint64_t subject, uint64_t place)
{
	return ((subject * UINT64_C(0x9E3779B97F4A7C15)) & UINT64_C(0xFFFFFFFF00000000)) | place;
}

static uint64_t
block_of(uint64_t number)
{
	return (number - 1) / TRAIL_BLOCK;
}

int
trail_open(struct chain *chain, MDB_txn *txn)
{
	bool read_only = chain->settings->read_only;
	int code = mdb_dbi_open(txn, "digests", MDB_INTEGERKEY | (read_only ? 0 : MDB_CREATE), &chain->digests);
	MDB_cursor *cursor;
	MDB_val key, value;
	uint64_t last;

	chain->digested = 0;
	chain->has_digests = code == MDB_SUCCESS;
	if (code == MDB_NOTFOUND && read_only)
		return MDB_SUCCESS;
	if (code != MDB_SUCCESS || (code = mdb_cursor_open(txn, chain->digests, &cursor)) != MDB_SUCCESS)
		return code;
	code = mdb_cursor_get(cursor, &key, &value, MDB_LAST);
	if (code == MDB_SUCCESS && !value_number(key, &last))
		code = MDB_CORRUPTED;
	mdb_cursor_close(cursor);
	if (code == MDB_SUCCESS)
		chain->digested = last + 1;
	return code == MDB_NOTFOUND ? MDB_SUCCESS : code;
}

/* ---- Making them ------------------------------------------------------------------------------------------------- */

static int
compare_entries(const void *a, const void *b)
{
	const uint64_t *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

/* Adds what the record is about. */
static bool
add_record(const struct chain *chain, struct slice record, uint64_t place, struct arena *arena, struct digest_head *head,
    struct buffer *entries)
{
	struct audit_about about;

	arena_reset(arena);
	if (!chain->settings->audit_about(record, arena, &about))
		return buffer_ok(entries);
	head->from = about.time < head->from ? about.time : head->from;
	head->to = about.time > head->to ? about.time : head->to;
	for (size_t i = 0; i < about.count; i++) {
		uint64_t entry = entry_of(about.subjects[i], place);

		buffer_put(entries, slice_of((const char *)&entry, sizeof entry));
	}
	return buffer_ok(entries);
}

static int
gather_block(const struct chain *chain, MDB_txn *txn, uint64_t block, struct digest_head *head, struct buffer *entries)
{
	uint64_t number = block * TRAIL_BLOCK + 1;
	MDB_val key = number_key(&number), value;
	MDB_cursor *cursor;
	struct arena arena;
	int code = mdb_cursor_open(txn, chain->records, &cursor);

	if (code != MDB_SUCCESS)
		return code;
	arena_init(&arena, 0);
	for (enum MDB_cursor_op move = MDB_SET_RANGE; code == MDB_SUCCESS; move = MDB_NEXT) {
		if ((code = mdb_cursor_get(cursor, &key, &value, move)) != MDB_SUCCESS)
			break;
		if (!value_number(key, &number) || value.mv_size < DIGEST_SIZE)
			code = MDB_CORRUPTED;
		else if (block_of(number) != block)
			break;
		else if (!add_record(chain, slice_from(slice_value(value), DIGEST_SIZE), (number - 1) % TRAIL_BLOCK, &arena, head,
		             entries))
			code = ENOMEM;
	}
	mdb_cursor_close(cursor);
	arena_free(&arena);
	return code == MDB_NOTFOUND ? MDB_SUCCESS : code;
}

static int
make_digest(const struct chain *chain, MDB_txn *txn, uint64_t block, struct buffer *entries)
{
	struct digest_head head = { .from = INT64_MAX, .to = INT64_MIN };
	MDB_val key = number_key(&block);

	buffer_reset(entries);
	int code = gather_block(chain, txn, block, &head, entries);

	if (code != MDB_SUCCESS)
		return code;
	if (entries->length > 0)
		qsort(entries->data, entries->length / sizeof(uint64_t), sizeof(uint64_t), compare_entries);
	MDB_val value = { sizeof head + entries->length, NULL };

	code = mdb_put(txn, chain->digests, &key, &value, MDB_RESERVE);
	if (code != MDB_SUCCESS)
		return code;
	memcpy(value.mv_data, &head, sizeof head);
	if (entries->length > 0)
		memcpy((char *)value.mv_data + sizeof head, entries->data, entries->length);
	return MDB_SUCCESS;
}

int
trail_digest(struct chain *chain, MDB_txn *txn, uint64_t records, uint64_t *digested)
{
	struct buffer entries;
	int code = MDB_SUCCESS;

	if (chain->settings->audit_about == NULL)
		return MDB_SUCCESS;
	buffer_init(&entries, 0);
	for (int made = 0; code == MDB_SUCCESS && made < DIGESTS_MOST && *digested < records / TRAIL_BLOCK; made++) {
		code = make_digest(chain, txn, *digested, &entries);
		if (code == MDB_SUCCESS)
			(*digested)++;
	}
	buffer_free(&entries);
	return code;
}

/* ---- Looking back ------------------------------------------------------------------------------------------------ */

struct looking {
	const struct chain *chain;
	const struct audit_range *range;
	bool (*each)(void *context, uint64_t number, struct slice record);
	void *context;
	MDB_txn *txn;
	MDB_cursor *records;
	uint64_t last; /* the number to begin with */
	bool over;
};

static int
give(struct looking *looking, MDB_val key, MDB_val value, uint64_t *number)
{
	if (!value_number(key, number) || value.mv_size < DIGEST_SIZE)
		return MDB_CORRUPTED;
	looking->over = !looking->each(looking->context, *number, slice_from(slice_value(value), DIGEST_SIZE));
	return MDB_SUCCESS;
}

/* Gives the records of a block, all of them. */
static int
give_block(struct looking *looking, uint64_t block)
{
	uint64_t number = (block + 1) * TRAIL_BLOCK;
	MDB_val key, value;

	if (number > looking->last)
		number = looking->last;
	key = number_key(&number);
	int code = mdb_cursor_get(looking->records, &key, &value, MDB_SET_RANGE);

	/* It stands at the one that is asked for, or at the next that there is, or nowhere. */
	if (code == MDB_NOTFOUND)
		code = mdb_cursor_get(looking->records, &key, &value, MDB_LAST);
	else if (code == MDB_SUCCESS && memcmp(key.mv_data, &number, sizeof number) != 0)
		code = mdb_cursor_get(looking->records, &key, &value, MDB_PREV);
	while (code == MDB_SUCCESS && !looking->over) {
		if (!value_number(key, &number))
			return MDB_CORRUPTED;
		if (number == 0 || block_of(number) != block)
			break;
		if ((code = give(looking, key, value, &number)) == MDB_SUCCESS && !looking->over)
			code = mdb_cursor_get(looking->records, &key, &value, MDB_PREV);
	}
	return code == MDB_NOTFOUND ? MDB_SUCCESS : code;
}

static uint64_t
entry_at(struct slice entries, size_t i)
{
	uint64_t entry;

	memcpy(&entry, entries.data + i * sizeof entry, sizeof entry);
	return entry;
}

/* Gives the records of a block that its digest says are about the subject. */
static int
give_subject(struct looking *looking, uint64_t block, struct slice entries)
{
	uint64_t first = entry_of(looking->range->subject, 0), end = first + TRAIL_BLOCK;
	size_t low = 0, high = entries.length / sizeof first;

	/* The first entry that is not below the end. */
	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (entry_at(entries, middle) < end)
			low = middle + 1;
		else
			high = middle;
	}
	for (uint64_t before = end; low > 0 && !looking->over; low--) {
		uint64_t entry = entry_at(entries, low - 1), number = block * TRAIL_BLOCK + 1 + (entry - first);
		MDB_val key = number_key(&number), value;

		if (entry < first)
			break;
		if (number > looking->last || entry == before)
			continue;
		before = entry;
		int code = mdb_get(looking->txn, looking->chain->records, &key, &value);

		if (code == MDB_SUCCESS)
			code = give(looking, key, value, &number);
		if (code != MDB_SUCCESS && code != MDB_NOTFOUND)
			return code;
	}
	return MDB_SUCCESS;
}

static int
look_at_block(struct looking *looking, uint64_t block)
{
	const struct audit_range *range = looking->range;
	MDB_val key = number_key(&block), value;
	struct digest_head head;
	int code = looking->chain->has_digests ? mdb_get(looking->txn, looking->chain->digests, &key, &value) : MDB_NOTFOUND;

	if (code == MDB_NOTFOUND)
		return give_block(looking, block);
	if (code != MDB_SUCCESS)
		return code;
	if (value.mv_size < sizeof head || (value.mv_size - sizeof head) % sizeof(uint64_t) != 0)
		return MDB_CORRUPTED;
	memcpy(&head, value.mv_data, sizeof head);
	if (head.from > range->to || head.to < range->from)
		return MDB_SUCCESS;
	return range->subject == 0 ? give_block(looking, block)
	                           : give_subject(looking, block, slice_from(slice_value(value), sizeof head));
}

static int
look(struct looking *looking)
{
	MDB_val key, value;
	uint64_t last;
	int code = mdb_cursor_get(looking->records, &key, &value, MDB_LAST);

	if (code != MDB_SUCCESS)
		return code;
	if (!value_number(key, &last))
		return MDB_CORRUPTED;
	looking->last = looking->range->before != 0 && looking->range->before <= last ? looking->range->before - 1 : last;
	if (looking->last == 0)
		return MDB_SUCCESS;
	for (uint64_t block = block_of(looking->last) + 1; block-- > 0 && code == MDB_SUCCESS && !looking->over;)
		code = look_at_block(looking, block);
	return code;
}

enum store_status
chain_back(struct chain *chain, const struct audit_range *range,
    bool (*each)(void *context, uint64_t number, struct slice record), void *context)
{
	struct looking looking = { .chain = chain, .range = range, .each = each, .context = context };
	int code = chain->env != NULL ? mdb_txn_begin(chain->env, NULL, MDB_RDONLY, &looking.txn) : MDB_PANIC;

	if (code != MDB_SUCCESS)
		return environment_status(code);
	if ((code = mdb_cursor_open(looking.txn, chain->records, &looking.records)) == MDB_SUCCESS) {
		code = look(&looking);
		mdb_cursor_close(looking.records);
	}
	mdb_txn_abort(looking.txn);
	return code == MDB_NOTFOUND ? STORE_OK : environment_status(code);
}

/* ---- What a form may ask ----------------------------------------------------------------------------------------- */

static int
find_version(const struct audit_view *view, uint64_t rid, uint64_t version, struct row *row)
{
	unsigned char bytes[VERSION_KEY];
	MDB_val key = version_key(bytes, rid, version), value;
	uint64_t sequence;
	int code = mdb_get(view->txn, view->truth->versions, &key, &value);

	if (code != MDB_SUCCESS)
		return code;
	return value_number(value, &sequence) ? truth_read_change(view->truth, view->txn, sequence, row) : MDB_CORRUPTED;
}

enum store_status
store_audit_change(struct audit_view *view, uint16_t resource, struct slice id, uint64_t version, struct audit_change *change)
{
	const struct row *row = view->row;
	struct row found;
	uint64_t rid;

	if (row == NULL || row->head.resource != resource || !slice_equal(row->id, id) ||
	    (version != 0 && row->head.version != version)) {
		int code = truth_read_rid(view->truth, view->txn, resource, id, &rid);

		if (code != MDB_SUCCESS)
			return environment_status(code);
		code = version != 0 ? find_version(view, rid, version, &found) : truth_read_current(view->truth, view->txn, rid, &found);
		if (code == MDB_NOTFOUND && version == 0) {
			*change = (struct audit_change){ .rid = rid };
			return STORE_OK;
		}
		if (code != MDB_SUCCESS)
			return environment_status(code);
		row = &found;
	}
	*change = (struct audit_change){ .rid = row->head.rid, .version = row->head.version, .subjects = row->subjects };
	return STORE_OK;
}
