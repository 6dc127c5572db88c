#include "server/store/lmdb/block.h"

enum group_form { GROUP_ONE, GROUP_ONE_REMOVED, GROUP_LIST };

enum { NUMBER_MOST = 10, HEAD = 8, TAIL = 2, ENTRY = sizeof(struct block_entry) };

_Static_assert(ENTRY == 4, "as block.h says");

static bool
take_number(const unsigned char **at, const unsigned char *end, uint64_t *number)
{
	uint64_t result = 0;
	const unsigned char *p = *at;

	for (unsigned shift = 0; p < end && shift < 64; shift += 7) {
		unsigned char byte = *p++;

		result |= (uint64_t)(byte & 0x7F) << shift;
		if (byte < 0x80) {
			*number = result;
			*at = p;
			return true;
		}
	}
	return false;
}

static size_t
put_number(unsigned char *out, uint64_t number)
{
	size_t length = 0;

	while (number >= 0x80) {
		out[length++] = (unsigned char)(number | 0x80);
		number >>= 7;
	}
	out[length++] = (unsigned char)number;
	return length;
}

void
block_read(struct block_reader *reader, struct slice block)
{
	uint16_t restarts = 0;

	if (block.length >= HEAD + TAIL)
		memcpy(&restarts, block.data + block.length - TAIL, TAIL);
	reader->broken = block.length < HEAD + TAIL + (size_t)restarts * ENTRY || block.length > BLOCK_MOST;
	reader->key_length = 0;
	reader->group_sum = 0;
	reader->sum = 0;
	reader->restarts = restarts;
	if (reader->broken) {
		reader->begin = reader->at = reader->end = NULL;
		reader->restarts = 0;
		return;
	}
	memcpy(&reader->sum, block.data, HEAD);
	reader->begin = (const unsigned char *)block.data;
	reader->at = reader->begin + HEAD;
	reader->end = reader->begin + block.length - TAIL - (size_t)restarts * ENTRY;
}

static struct block_entry
entry_of(const struct block_reader *reader, unsigned i)
{
	struct block_entry entry;

	memcpy(&entry, reader->end + (size_t)i * ENTRY, ENTRY);
	return entry;
}

/* The key and the first rid of the group that an entry leads to. False when it doesn't lead to one. */
static bool
read_entry(const struct block_reader *reader, struct block_entry entry, struct slice *key, uint64_t *rid)
{
	const unsigned char *at = reader->begin, *end = reader->end;

	if (entry.at < HEAD || entry.at > end - at - 2)
		return false;
	at += entry.at;
	unsigned form = at[0] & 3u, length = at[1];

	if (at[0] >> 2 != 0 || end - at - 2 < (ptrdiff_t)length)
		return false;
	*key = slice_of((const char *)at + 2, length);
	at += 2 + length;
	if (form == GROUP_LIST) {
		if (end - at < 4)
			return false;
		at += 4;
	}
	if (!take_number(&at, end, rid))
		return false;
	if (form == GROUP_LIST)
		*rid >>= 1;
	return true;
}

void
block_seek(struct block_reader *reader, struct slice key, uint64_t rid)
{
	unsigned low = 0, high = reader->restarts;

	/* How many entries lead to where is at or before it? */
	while (low < high) {
		unsigned middle = (low + high) / 2;
		struct slice found;
		uint64_t first;

		if (!read_entry(reader, entry_of(reader, middle), &found, &first)) {
			reader->broken = true;
			reader->at = reader->end;
			return;
		}
		int order = slice_compare(found, key);

		if (order < 0 || (order == 0 && first <= rid))
			low = middle + 1;
		else
			high = middle;
	}
	if (low == 0)
		return;
	struct block_entry entry = entry_of(reader, low - 1);

	memcpy(&reader->sum, reader->begin, HEAD);
	reader->sum += entry.sum;
	reader->group_sum = 0;
	reader->key_length = 0;
	reader->at = reader->begin + entry.at;
}

bool
block_next(struct block_reader *reader)
{
	const unsigned char *at = reader->at, *end = reader->end;

	reader->sum += reader->group_sum;
	reader->group_sum = 0;
	if (at == end || reader->broken)
		return false;
	reader->broken = true; /* until it turns out well */
	if (end - at < 2)
		return false;
	unsigned form = at[0] & 3u, shared = at[0] >> 2, rest = at[1];

	at += 2;
	if (shared > reader->key_length || shared + rest > STORE_KEY_MOST || shared + rest == 0 || end - at < (ptrdiff_t)rest)
		return false;
	memcpy(reader->key + shared, at, rest);
	reader->key_length = (uint8_t)(shared + rest);
	at += rest;
	reader->list = form == GROUP_LIST;
	if (form == GROUP_LIST) {
		if (end - at < 4)
			return false;
		memcpy(&reader->items_length, at, 2);
		memcpy(&reader->group_sum, at + 2, 2);
		at += 4;
		if (end - at < reader->items_length)
			return false;
		reader->items = at;
		at += reader->items_length;
	} else {
		uint64_t rid;

		if (form > GROUP_LIST || !take_number(&at, end, &rid) || rid == 0 || rid > UINT64_MAX >> 1)
			return false;
		reader->one = rid << 1 | (form == GROUP_ONE_REMOVED);
		reader->group_sum = (int16_t)posting_sign(reader->one);
	}
	reader->at = at;
	reader->broken = false;
	return true;
}

uint64_t
block_first(struct block_reader *reader)
{
	const unsigned char *at = reader->items;
	uint64_t step;

	if (!reader->list)
		return posting_rid(reader->one);
	if (!take_number(&at, at + reader->items_length, &step) || step >> 1 == 0) {
		reader->broken = true;
		return 0;
	}
	return step >> 1;
}

size_t
block_postings(struct block_reader *reader, posting out[GROUP_MOST])
{
	if (!reader->list) {
		out[0] = reader->one;
		return 1;
	}
	const unsigned char *at = reader->items, *end = at + reader->items_length;
	uint64_t rid = 0;
	size_t count = 0;

	while (at < end && count < GROUP_MOST) {
		uint64_t step = *at;

		if (step < 0x80)
			at++;
		else if (!take_number(&at, end, &step))
			break;
		if (step >> 1 == 0 || (step >> 1) > (UINT64_MAX >> 1) - rid)
			break;
		rid += step >> 1;
		out[count++] = rid << 1 | (step & 1);
	}
	if (at == end && count > 0)
		return count;
	reader->broken = true;
	return 0;
}

bool
block_whole(struct slice block)
{
	struct block_reader reader;
	posting postings[GROUP_MOST];
	char before[STORE_KEY_MOST];
	size_t before_length = 0;
	uint64_t rid = 0;
	unsigned entries = 0;
	int64_t begun;
	struct slice key;
	uint64_t first;

	block_read(&reader, block);
	begun = reader.sum;
	for (;;) {
		const unsigned char *at = reader.at;

		if (!block_next(&reader))
			break;
		size_t count = block_postings(&reader, postings);
		int order = slice_compare(slice_of(before, before_length), block_key(&reader));
		int sum = 0;

		if (count == 0 || order > 0 || (order == 0 && posting_rid(postings[0]) <= rid))
			return false;
		for (size_t i = 0; i < count; i++)
			sum += posting_sign(postings[i]);
		if (sum != reader.group_sum)
			return false;
		rid = posting_rid(postings[count - 1]);
		before_length = reader.key_length;
		memcpy(before, reader.key, before_length);
		if (entries < reader.restarts && reader.begin + entry_of(&reader, entries).at == at) {
			if (begun + entry_of(&reader, entries).sum != reader.sum ||
			    !read_entry(&reader, entry_of(&reader, entries), &key, &first) ||
			    !slice_equal(key, block_key(&reader)) || first != posting_rid(postings[0]))
				return false;
			entries++;
		}
	}
	return !reader.broken && entries == reader.restarts;
}

void
block_begin(struct block_writer *writer, int64_t sum)
{
	writer->length = 0;
	writer->groups = writer->restarts = 0;
	writer->key_length = 0;
	writer->sum = writer->sum_before = sum;
}

/* Packs a list behind the key; returns its sum. */
static int
put_list(unsigned char *group, size_t *length, const posting *postings, size_t count)
{
	unsigned char *head = group + *length;
	uint64_t before = 0;
	int sum = 0;

	*length += 4;
	for (size_t i = 0; i < count; i++) {
		uint64_t rid = posting_rid(postings[i]);

		*length += put_number(group + *length, (rid - before) << 1 | (postings[i] & 1));
		before = rid;
		sum += posting_sign(postings[i]);
	}
	uint16_t items = (uint16_t)(group + *length - head - 4);
	int16_t group_sum = (int16_t)sum;

	memcpy(head, &items, 2);
	memcpy(head + 2, &group_sum, 2);
	return sum;
}

bool
block_put(struct block_writer *writer, struct slice key, const posting *postings, size_t count)
{
	unsigned char group[2 + STORE_KEY_MOST + 4 + GROUP_MOST * NUMBER_MOST];
	bool restart = writer->groups % RESTART_EVERY == 0, entry = restart && writer->groups > 0;
	size_t shared = 0, length = 2;
	int sum;

	if (!restart)
		while (shared < key.length && shared < writer->key_length && (unsigned char)key.data[shared] == writer->key[shared])
			shared++;
	memcpy(group + length, key.data + shared, key.length - shared);
	length += key.length - shared;
	enum group_form form = count > 1 ? GROUP_LIST : posting_sign(postings[0]) > 0 ? GROUP_ONE : GROUP_ONE_REMOVED;

	if (form == GROUP_LIST) {
		sum = put_list(group, &length, postings, count);
	} else {
		length += put_number(group + length, posting_rid(postings[0]));
		sum = posting_sign(postings[0]);
	}
	group[0] = (unsigned char)(shared << 2 | form);
	group[1] = (unsigned char)(key.length - shared);
	if (writer->length == 0) {
		memcpy(writer->block, &writer->sum, HEAD);
		writer->length = HEAD;
	}
	if (writer->length + length + (writer->restarts + entry) * ENTRY + TAIL > BLOCK_MOST)
		return false;
	if (entry)
		writer->entries[writer->restarts++] = (struct block_entry){ (uint16_t)writer->length,
			(int16_t)(writer->sum - writer->sum_before) };
	memcpy(writer->block + writer->length, group, length);
	writer->length += length;
	writer->groups++;
	memcpy(writer->key, key.data, key.length);
	writer->key_length = key.length;
	writer->sum += sum;
	return true;
}

struct slice
block_finish(struct block_writer *writer)
{
	uint16_t restarts = (uint16_t)writer->restarts;

	memcpy(writer->block + writer->length, writer->entries, writer->restarts * ENTRY);
	writer->length += writer->restarts * ENTRY;
	memcpy(writer->block + writer->length, &restarts, TAIL);
	writer->length += TAIL;
	return slice_of((const char *)writer->block, writer->length);
}
