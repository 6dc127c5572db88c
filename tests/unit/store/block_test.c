/* Blocks of postings: what is put in comes out; what is damaged is refused, not followed. */
#include "tests/unit/test.h"

#include "server/store/lmdb/block.h"

enum { GROUPS = 400 };

struct group {
	char key[STORE_KEY_MOST];
	size_t key_length, count;
	posting postings[GROUP_MOST];
};

static uint64_t seed = 88172645463325252u;

static uint64_t
draw(uint64_t below)
{
	seed ^= seed << 13;
	seed ^= seed >> 7;
	seed ^= seed << 17;
	return seed % below;
}

/* Rising keys, that mostly share their beginnings; one in some goes on with the same key. */
static void
make_groups(struct group *groups, size_t count)
{
	uint64_t number = 0, rid = 0;

	for (size_t i = 0; i < count; i++) {
		struct group *group = &groups[i];
		bool same = i > 0 && draw(4) == 0;

		if (!same) {
			number += 1 + draw(3);
			rid = 0;
			group->key_length = 8 + number % 13;
			memset(group->key, 'k', sizeof group->key);
			for (int j = 0; j < 8; j++)
				group->key[j] = (char)(number >> (56 - 8 * j));
		} else {
			group->key_length = groups[i - 1].key_length;
			memcpy(group->key, groups[i - 1].key, sizeof group->key);
		}
		group->count = draw(3) == 0 ? 1 + draw(GROUP_MOST) : 1;
		for (size_t j = 0; j < group->count; j++) {
			rid += 1 + (draw(5) == 0 ? draw((uint64_t)1 << (draw(40))) : 0);
			group->postings[j] = rid << 1 | (draw(4) == 0);
		}
	}
}

static int64_t
sum_of(const struct group *group)
{
	int64_t sum = 0;

	for (size_t i = 0; i < group->count; i++)
		sum += posting_sign(group->postings[i]);
	return sum;
}

/* Writes as many as fit; returns how many, and the block in bytes. */
static size_t
write_block(const struct group *groups, size_t count, int64_t sum, struct block_writer *writer, struct slice *bytes)
{
	size_t n = 0;

	block_begin(writer, sum);
	while (n < count && block_put(writer, slice_of(groups[n].key, groups[n].key_length), groups[n].postings, groups[n].count))
		n++;
	*bytes = block_finish(writer);
	assert_true(bytes->length <= BLOCK_MOST);
	return n;
}

static void
what_is_put_in_comes_out(void **state)
{
	static struct group groups[GROUPS];
	struct block_writer writer;
	struct block_reader reader;
	posting postings[GROUP_MOST];
	struct slice bytes;

	(void)state;
	for (int round = 0; round < 300; round++) {
		int64_t sum = (int64_t)draw(1000) - 500;

		make_groups(groups, GROUPS);
		size_t count = write_block(groups, GROUPS, sum, &writer, &bytes);

		assert_in_range(count, 1, GROUPS - 1);
		assert_true(block_whole(bytes));
		block_read(&reader, bytes);
		for (size_t i = 0; i < count; i++) {
			assert_true(block_next(&reader));
			assert_int_equal(reader.sum, sum);
			assert_true(slice_equal(block_key(&reader), slice_of(groups[i].key, groups[i].key_length)));
			assert_int_equal(block_first(&reader), posting_rid(groups[i].postings[0]));
			assert_int_equal(block_postings(&reader, postings), groups[i].count);
			assert_memory_equal(postings, groups[i].postings, groups[i].count * sizeof *postings);
			sum += sum_of(&groups[i]);
		}
		assert_false(block_next(&reader));
		assert_false(reader.broken);
		assert_int_equal(reader.sum, sum);
		assert_int_equal(writer.sum, sum);
	}
}

/* From wherever seek leads, each group that one might look for is still to come. */
static void
seek_never_goes_too_far(void **state)
{
	static struct group groups[GROUPS];
	struct block_writer writer;
	struct block_reader reader;
	struct slice bytes;

	(void)state;
	for (int round = 0; round < 100; round++) {
		make_groups(groups, GROUPS);
		size_t count = write_block(groups, GROUPS, 7, &writer, &bytes);

		for (int i = 0; i < 50; i++) {
			const struct group *wanted = &groups[draw(count)];
			struct slice key = slice_of(wanted->key, wanted->key_length);
			unsigned walked = 0;
			bool found = false;

			block_read(&reader, bytes);
			block_seek(&reader, key, posting_rid(wanted->postings[wanted->count - 1]));
			while (!found && block_next(&reader)) {
				walked++;
				found = slice_equal(block_key(&reader), key) &&
				    block_first(&reader) == posting_rid(wanted->postings[0]);
			}
			assert_true(found);
			assert_true(walked <= RESTART_EVERY);
			int64_t sum = 7;

			for (const struct group *group = groups; group < wanted; group++)
				sum += sum_of(group);
			assert_int_equal(reader.sum, sum);
		}
	}
}

/* The largest rids and keys, a full list: a group always fits an empty block. */
static void
the_worst_group_fits(void **state)
{
	struct block_writer writer;
	posting postings[GROUP_MOST], got[GROUP_MOST];
	char key[STORE_KEY_MOST];
	struct block_reader reader;

	(void)state;
	memset(key, 0xFF, sizeof key);
	for (unsigned i = 0; i < GROUP_MOST; i++)
		postings[i] = ((UINT64_MAX >> 2) + i) << 1 | 1;
	block_begin(&writer, 0);
	assert_true(block_put(&writer, slice_of(key, sizeof key), postings, GROUP_MOST));
	struct slice bytes = block_finish(&writer);

	assert_true(block_whole(bytes));
	block_read(&reader, bytes);
	assert_true(block_next(&reader));
	assert_int_equal(block_postings(&reader, got), GROUP_MOST);
	assert_memory_equal(got, postings, sizeof got);
}

/* Nothing that is in a block leads outside of it: run this with the address sanitizer. */
static void
damage_is_not_followed(void **state)
{
	static struct group groups[GROUPS];
	struct block_writer writer;
	struct slice bytes;
	unsigned refused = 0;

	(void)state;
	for (int round = 0; round < 20000; round++) {
		posting postings[GROUP_MOST];
		struct block_reader reader;

		if (round % 100 == 0)
			make_groups(groups, GROUPS);
		write_block(groups, GROUPS, 0, &writer, &bytes);
		/* A piece of just this length, so that a step too far is seen. */
		size_t length = draw(3) == 0 ? draw(bytes.length + 1) : bytes.length;
		char *copy = malloc(length != 0 ? length : 1);

		assert_non_null(copy);
		memcpy(copy, bytes.data, length);
		for (uint64_t i = draw(4); i > 0 && length > 0; i--)
			copy[draw(length)] = (char)draw(256);
		struct slice damaged = slice_of(copy, length);

		refused += !block_whole(damaged);
		block_read(&reader, damaged);
		block_seek(&reader, slice_of(groups[40].key, groups[40].key_length), draw(1000));
		for (unsigned i = 0; i < 5000 && block_next(&reader); i++) {
			block_first(&reader);
			if (block_postings(&reader, postings) == 0)
				break;
		}
		free(copy);
	}
	assert_true(refused > 5000);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_put_in_comes_out),
		cmocka_unit_test(seek_never_goes_too_far),
		cmocka_unit_test(the_worst_group_fits),
		cmocka_unit_test(damage_is_not_followed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
