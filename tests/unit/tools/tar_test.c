/* tar archives, right ones and wrong ones, byte by byte. */
#include "tests/unit/test.h"

#include "tools/command/tar.h"

struct archive {
	struct buffer bytes;
	size_t at;
};

static long
read_archive(void *context, char *to, size_t size)
{
	struct archive *archive = context;
	size_t left = archive->bytes.length - archive->at;

	if (size > left)
		size = left;
	if (size > 0)
		memcpy(to, archive->bytes.data + archive->at, size);
	archive->at += size;
	return (long)size;
}

/* A member, padded to whole blocks. */
static void
put_member(struct archive *archive, const char *prefix, const char *name, char kind, const char *content)
{
	size_t length = strlen(content);
	char block[TAR_BLOCK] = { 0 };
	unsigned sum = 0;

	memcpy(block, name, strlen(name) < 100 ? strlen(name) : 100);
	memcpy(block + 100, "0000644", 7);
	char octal[32];

	snprintf(octal, sizeof octal, "%011o", (unsigned)length);
	memcpy(block + 124, octal, 11);
	memcpy(block + 148, "        ", 8);
	block[156] = kind;
	memcpy(block + 257, "ustar\0" "00", 8);
	memcpy(block + 345, prefix, strlen(prefix));
	for (size_t i = 0; i < sizeof block; i++)
		sum += (unsigned char)block[i];
	snprintf(octal, sizeof octal, "%06o", sum);
	memcpy(block + 148, octal, 7);
	buffer_put(&archive->bytes, slice_of(block, sizeof block));
	buffer_put(&archive->bytes, slice_text(content));
	while (archive->bytes.length % TAR_BLOCK != 0)
		buffer_byte(&archive->bytes, '\0');
}

static void
put_end(struct archive *archive)
{
	char zero[2 * TAR_BLOCK] = { 0 };

	buffer_put(&archive->bytes, slice_of(zero, sizeof zero));
}

static void
expect_member(struct tar *tar, const char *name, const char *content)
{
	struct buffer out;

	assert_int_equal(tar_next(tar), TAR_MEMBER);
	assert_string_equal(tar->name.data, name);
	if (content == NULL)
		return;
	buffer_init(&out, 0);
	assert_true(tar_content(tar, 1 << 20, &out));
	assert_slice(buffer_slice(&out), content);
	buffer_free(&out);
}

static void
test_members(void **state)
{
	struct archive archive = { .at = 0 };
	struct tar tar;
	char long_name[300], pax[400];

	(void)state;
	memset(long_name, 'n', sizeof long_name);
	long_name[sizeof long_name - 1] = '\0';
	snprintf(pax, sizeof pax, "12 atime=12\n%zu path=%s\n", strlen(long_name) + 10, long_name);
	buffer_init(&archive.bytes, 0);
	put_member(&archive, "", "package/", '5', "");
	put_member(&archive, "", "a.json", '0', "first");
	put_member(&archive, "some/where", "b.json", '0', "");
	put_member(&archive, "", "link", '2', "");
	put_member(&archive, "", "././@LongLink", 'L', long_name);
	put_member(&archive, "", "cut", '0', "second");
	put_member(&archive, "", "pax", 'x', pax);
	put_member(&archive, "", "cut", '0', "third");
	put_member(&archive, "", "unread.json", '0', "nobody reads this");
	put_member(&archive, "", "old", '\0', "fourth");
	put_end(&archive);
	tar_init(&tar, read_archive, &archive);
	expect_member(&tar, "a.json", "first");
	expect_member(&tar, "some/where/b.json", "");
	expect_member(&tar, long_name, "second");
	expect_member(&tar, long_name, "third");
	expect_member(&tar, "unread.json", NULL);
	expect_member(&tar, "old", "fourth");
	assert_int_equal(tar_next(&tar), TAR_END);
	tar_free(&tar);
	buffer_free(&archive.bytes);
}

/* Cut anywhere, or with any byte of the headers changed, it is read or refused, but never beyond its end. */
static void
test_damage(void **state)
{
	struct archive whole = { .at = 0 };

	(void)state;
	buffer_init(&whole.bytes, 0);
	put_member(&whole, "", "pax", 'x', "15 path=x.json\n");
	put_member(&whole, "", "a.json", '0', "content");
	put_end(&whole);
	for (size_t i = 0; i < whole.bytes.length * 2; i++) {
		struct archive damaged = { .at = 0 };
		struct buffer out;
		struct tar tar;
		int members = 0;

		buffer_init(&damaged.bytes, 0);
		buffer_init(&out, 1 << 20);
		buffer_put(&damaged.bytes, i < whole.bytes.length ? slice_of(whole.bytes.data, i) : buffer_slice(&whole.bytes));
		if (i >= whole.bytes.length)
			damaged.bytes.data[i - whole.bytes.length] ^= 0x41;
		tar_init(&tar, read_archive, &damaged);
		while (members < 10 && tar_next(&tar) == TAR_MEMBER && tar_content(&tar, 1 << 20, &out))
			members++;
		assert_true(members <= 1);
		tar_free(&tar);
		buffer_free(&out);
		buffer_free(&damaged.bytes);
	}
	buffer_free(&whole.bytes);
}

static void
test_limits(void **state)
{
	struct archive archive = { .at = 0 };
	struct buffer out;
	struct tar tar;

	(void)state;
	buffer_init(&archive.bytes, 0);
	buffer_init(&out, 0);
	put_member(&archive, "", "a.json", '0', "12345678");
	put_end(&archive);
	tar_init(&tar, read_archive, &archive);
	assert_int_equal(tar_next(&tar), TAR_MEMBER);
	assert_false(tar_content(&tar, 7, &out));
	assert_true(tar_content(&tar, 8, &out));
	tar_free(&tar);
	buffer_free(&out);
	buffer_free(&archive.bytes);
}

static void
test_what_is_no_archive(void **state)
{
	struct archive archive = { .at = 0 };
	char block[TAR_BLOCK] = "{\"resourceType\":\"Patient\"}";

	(void)state;
	assert_false(tar_is_header(block));
	memcpy(block + 257, "ustar", 5);
	assert_false(tar_is_header(block)); /* the checksum */
	buffer_init(&archive.bytes, 0);
	put_member(&archive, "", "a.json", '0', "");
	assert_true(tar_is_header(archive.bytes.data));
	buffer_free(&archive.bytes);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_members),
		cmocka_unit_test(test_damage),
		cmocka_unit_test(test_limits),
		cmocka_unit_test(test_what_is_no_archive),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
