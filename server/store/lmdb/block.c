#include "server/store/lmdb/block.h"

enum group_form { GROUP_ONE, GROUP_ONE_REMOVED, GROUP_LIST };

enum { NUMBER_MOST = 10, HEAD = 8 };

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
	reader->broken = block.length < HEAD || block.length > BLOCK_MOST;
	reader->key_length = 0;
	reader->group_sum = 0;
	reader->sum = 0;
	if (reader->broken) {
		reader->at = reader->end = NULL;
		return;
	}
	memcpy(&reader->sum, block.data, HEAD);
	reader->at = (const unsigned char *)block.data + HEAD;
	reader->end = (const unsigned char *)block.data + block.length;
}

bool
block_next(struct block_reader *reader)
{
	const unsigned char *at = reader->at, *end = reader->end;

	reader->sum += reader->group_sum;
	reader->group_sum = 0;
	if (at == end)
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

void
block_begin(struct block_writer *writer, int64_t sum)
{
	writer->length = 0;
	writer->key_length = 0;
	writer->sum = sum;
}

bool
block_put(struct block_writer *writer, struct slice key, const posting *postings, size_t count)
{
	unsigned char group[2 + STORE_KEY_MOST + 4 + GROUP_MOST * NUMBER_MOST];
	size_t shared = 0, length = 2;
	int sum = 0;

	if (writer->length > 0)
		while (shared < key.length && shared < writer->key_length && (unsigned char)key.data[shared] == writer->key[shared])
			shared++;
	memcpy(group + length, key.data + shared, key.length - shared);
	length += key.length - shared;
	enum group_form form = count > 1 ? GROUP_LIST : posting_sign(postings[0]) > 0 ? GROUP_ONE : GROUP_ONE_REMOVED;

	if (form == GROUP_LIST) {
		size_t head = length;
		uint64_t before = 0;

		length += 4;
		for (size_t i = 0; i < count; i++) {
			uint64_t rid = posting_rid(postings[i]);

			length += put_number(group + length, (rid - before) << 1 | (postings[i] & 1));
			before = rid;
			sum += posting_sign(postings[i]);
		}
		uint16_t items = (uint16_t)(length - head - 4);
		int16_t group_sum = (int16_t)sum;

		memcpy(group + head, &items, 2);
		memcpy(group + head + 2, &group_sum, 2);
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
	if (length > BLOCK_MOST - writer->length)
		return false;
	memcpy(writer->block + writer->length, group, length);
	writer->length += length;
	memcpy(writer->key, key.data, key.length);
	writer->key_length = key.length;
	writer->sum += sum;
	return true;
}
