#include "server/store/lmdb/gather.h"

#include <errno.h>
#include <stdlib.h>

#include "server/store/lmdb/run.h"

enum { FIRST_CAPACITY = 4096, POSTINGS_MOST = 120000, SMALL = 12 };

void
gathered_free(struct gathered *gathered)
{
	free(gathered->items);
	free(gathered->room);
	arena_free(&gathered->arena);
	buffer_free(&gathered->keys);
	*gathered = (struct gathered){ 0 };
}

void
gathered_clear(struct gathered *gathered)
{
	gathered->count = 0;
	arena_reset(&gathered->arena);
}

static bool
reserve(struct gathered *gathered, size_t more)
{
	size_t capacity = gathered->capacity != 0 ? gathered->capacity : FIRST_CAPACITY;

	if (gathered->count + more <= gathered->capacity)
		return true;
	while (capacity < gathered->count + more)
		capacity *= 2;
	struct gathered_posting *items = realloc(gathered->items, capacity * sizeof *items);

	if (items == NULL)
		return false;
	gathered->items = items;
	struct gathered_posting *room = realloc(gathered->room, capacity * sizeof *room);

	if (room == NULL)
		return false;
	gathered->room = room;
	gathered->capacity = capacity;
	return true;
}

static bool
add(struct gathered *gathered, struct slice key, posting p)
{
	if (!reserve(gathered, 1))
		return false;
	struct gathered_posting *item = &gathered->items[gathered->count];

	item->head = key_prefix(key);
	item->tail = key.length > 8 ? key_prefix(slice_from(key, 8)) : 0;
	item->key = key.data;
	item->key_length = (uint8_t)key.length;
	item->posting = p;
	item->order = (uint32_t)gathered->count++;
	return true;
}

static int
add_keys(struct gathered *gathered, struct slice keys, posting p)
{
	struct slice key;

	while (keys.length > 0) {
		if (!row_next_key(&keys, &key) || key.length < 1 || key.length > STORE_KEY_MOST)
			return MDB_CORRUPTED;
		if (!add(gathered, key, p))
			return ENOMEM;
	}
	return MDB_SUCCESS;
}

static int
add_change(struct gathered *gathered, uint64_t rid, struct slice removed, struct slice added)
{
	int code = add_keys(gathered, removed, rid << 1 | 1);

	return code == MDB_SUCCESS ? add_keys(gathered, added, rid << 1) : code;
}

/* What was sealed with a key that is gone leaves nothing: whoever destroys one waits for the index before. */
static int
code_of(enum store_status status)
{
	return status == STORE_OK || status == STORE_ABSENT ? MDB_SUCCESS : status == STORE_NO_MEMORY ? ENOMEM : MDB_CORRUPTED;
}

static int
add_rekeyed(struct gathered *gathered, struct truth *truth, struct slice body)
{
	struct rekeyed rekeyed;
	int code = MDB_SUCCESS;

	while (code == MDB_SUCCESS && body.length > 0) {
		if (!row_next_rekeyed(&body, &rekeyed))
			return MDB_CORRUPTED;
		code = code_of(rekeyed_open_in(&rekeyed, truth->keyring, &gathered->arena));
		if (code == MDB_SUCCESS)
			code = add_change(gathered, rekeyed.rid, rekeyed.removed, rekeyed.added);
	}
	return code;
}

int
gather_changes(struct gathered *gathered, struct truth *truth, MDB_txn *view, uint64_t after, uint64_t most,
    uint64_t *taken)
{
	MDB_cursor *cursor;
	uint64_t sequence = after + 1;
	MDB_val key = number_key(&sequence), value;
	int code = mdb_cursor_open(view, truth->changes, &cursor);

	*taken = 0;
	if (code != MDB_SUCCESS)
		return code;
	for (enum MDB_cursor_op move = MDB_SET_KEY; *taken < most && gathered->count < POSTINGS_MOST; move = MDB_NEXT) {
		struct row row;

		code = mdb_cursor_get(cursor, &key, &value, move);
		if (code != MDB_SUCCESS)
			break;
		/* The journal has no gaps: each sequence is one row. */
		if (!row_read_change(slice_value(value), &row) || row.head.sequence != sequence) {
			code = MDB_CORRUPTED;
			break;
		}
		if ((code = code_of(row_open_in(&row, PART_KEYS, truth->keyring, &gathered->arena))) != MDB_SUCCESS)
			break;
		code = row.head.kind == ROW_ENTRIES ? add_rekeyed(gathered, truth, row.body) :
		    add_change(gathered, row.head.rid, row.removed, row.added);
		if (code != MDB_SUCCESS)
			break;
		++*taken;
		sequence++;
	}
	mdb_cursor_close(cursor);
	return code == MDB_NOTFOUND ? MDB_SUCCESS : code;
}

static int
add_record(struct gathered *gathered, struct truth *truth, const struct row *row)
{
	const struct slice *keys;
	size_t count;

	buffer_reset(&gathered->keys);
	truth->settings->keys_of(row->entries, &gathered->keys);
	struct slice own = arena_copy(&gathered->arena, buffer_slice(&gathered->keys));

	if (!buffer_ok(&gathered->keys) || own.data == NULL)
		return ENOMEM;
	if (!record_keys(&gathered->arena, row->head.resource, row->subjects, own, &keys, &count))
		return MDB_CORRUPTED;
	for (size_t i = 0; i < count; i++)
		if (!add(gathered, keys[i], row->head.rid << 1))
			return ENOMEM;
	return MDB_SUCCESS;
}

int
gather_records(struct gathered *gathered, struct truth *truth, MDB_txn *view, uint64_t *rid, uint64_t most,
    uint64_t *taken)
{
	MDB_cursor *cursor;
	MDB_val key = number_key(rid), value;
	int code = mdb_cursor_open(view, truth->current, &cursor);

	*taken = 0;
	if (code != MDB_SUCCESS)
		return code;
	for (enum MDB_cursor_op move = MDB_SET_RANGE; *taken < most && gathered->count < POSTINGS_MOST; move = MDB_NEXT) {
		struct row row;

		code = mdb_cursor_get(cursor, &key, &value, move);
		if (code != MDB_SUCCESS)
			break;
		if (!row_read_current(slice_value(value), &row)) {
			code = MDB_CORRUPTED;
			break;
		}
		if (row.head.kind != ROW_DELETE && !row_is_gone(&row, truth->keyring)) {
			if ((code = code_of(row_open_in(&row, PART_ENTRIES, truth->keyring, &gathered->arena))) != MDB_SUCCESS)
				break;
			if ((code = add_record(gathered, truth, &row)) != MDB_SUCCESS)
				break;
			++*taken;
		}
		*rid = row.head.rid + 1;
	}
	mdb_cursor_close(cursor);
	if (code == MDB_NOTFOUND) {
		*rid = 0;
		code = MDB_SUCCESS;
	}
	return code;
}

/* ---- Sorting --------------------------------------------------------------------------------------------------- */

static int
compare_keys(const struct gathered_posting *a, const struct gathered_posting *b)
{
	if (a->head != b->head)
		return a->head < b->head ? -1 : 1;
	if (a->tail != b->tail)
		return a->tail < b->tail ? -1 : 1;
	/* Up to 16 bytes the shorter one, which was filled up with zeros, is the other's beginning or its equal. */
	if (a->key_length <= 16 || b->key_length <= 16)
		return (a->key_length > b->key_length) - (a->key_length < b->key_length);
	return slice_compare(slice_of(a->key, a->key_length), slice_of(b->key, b->key_length));
}

static bool
before(const struct gathered_posting *a, const struct gathered_posting *b)
{
	int order = compare_keys(a, b);

	if (order != 0)
		return order < 0;
	if ((a->posting ^ b->posting) >> 1 != 0)
		return a->posting < b->posting;
	return a->order < b->order;
}

static void
sort_small(struct gathered_posting *items, size_t count)
{
	for (size_t i = 1; i < count; i++) {
		struct gathered_posting item = items[i];
		size_t j = i;

		for (; j > 0 && before(&item, &items[j - 1]); j--)
			items[j] = items[j - 1];
		items[j] = item;
	}
}

/* A merge sort from the bottom up; no recursion, and what is in order already costs little. */
static void
sort(struct gathered *gathered)
{
	size_t count = gathered->count;

	for (size_t i = 0; i < count; i += SMALL)
		sort_small(gathered->items + i, count - i < SMALL ? count - i : SMALL);
	for (size_t width = SMALL; width < count; width *= 2) {
		struct gathered_posting *from = gathered->items, *to = gathered->room;

		for (size_t left = 0; left < count; left += 2 * width) {
			size_t middle = left + width < count ? left + width : count;
			size_t right = middle + width < count ? middle + width : count;
			size_t i = left, j = middle, k = left;

			while (i < middle && j < right)
				to[k++] = before(&from[j], &from[i]) ? from[j++] : from[i++];
			memcpy(to + k, from + i, (middle - i) * sizeof *to);
			memcpy(to + k + (middle - i), from + j, (right - j) * sizeof *to);
		}
		gathered->items = to;
		gathered->room = from;
	}
}

size_t
gathered_sort(struct gathered *gathered)
{
	struct gathered_posting *items = gathered->items;
	size_t left = 0;

	sort(gathered);
	items = gathered->items;
	for (size_t i = 0; i < gathered->count;) {
		size_t same = i + 1;

		while (same < gathered->count && items[same].posting >> 1 == items[i].posting >> 1 &&
		    compare_keys(&items[same], &items[i]) == 0)
			same++;
		/* Removed and added take turns: an even number of them comes to nothing, an odd one to the first. */
		if ((same - i) % 2 == 1)
			items[left++] = items[i];
		i = same;
	}
	gathered->count = left;
	return left;
}
