#include "tests/unit/test.h"

#include <zlib.h>

#include "server/http/coding.h"

/* RFC 9110 section 12.5.3. */
static void
clients_choose_gzip_by_weight(void **state)
{
	(void)state;
	static const char *const yes[] = { "gzip", "GZip", "x-gzip", "deflate, gzip;q=1.0, *;q=0.5", "gzip ; q=0.001", "*",
		"br;q=1.0, *;q=0.1", "identity;q=0.5, gzip;q=0.5", "gzip;q=1.", ",,gzip" };
	static const char *const no[] = { "", "identity", "br", "gzip;q=0", "gzip;q=0.000", "*;q=0", "gzip;q=0, *",
		"identity, gzip;q=0.5", "gzip;q=2", "gzip;q=0.1234", "gzip;q=x", "gzip;level=1", "gzipped", "gzip q=1" };

	for (size_t i = 0; i < sizeof yes / sizeof yes[0]; i++)
		if (!coding_prefers_gzip(slice_text(yes[i])))
			fail_msg("\"%s\" should take gzip", yes[i]);
	for (size_t i = 0; i < sizeof no / sizeof no[0]; i++)
		if (coding_prefers_gzip(slice_text(no[i])))
			fail_msg("\"%s\" should not take gzip", no[i]);
	assert_false(coding_prefers_gzip(SLICE_NONE));
}

static struct slice
text_of(size_t length)
{
	static char text[200000];

	for (size_t i = 0; i < length; i++)
		text[i] = (char)('a' + (i * i >> 3) % 17);
	return slice_of(text, length);
}

static void
what_is_packed_is_unpacked(void **state)
{
	(void)state;
	static const size_t lengths[] = { 0, 1, 1000, 16383, 16384, 16385, 200000 };
	struct coder *coder = coder_new();
	struct buffer packed, plain;

	buffer_init(&packed, 0);
	buffer_init(&plain, 0);
	for (size_t i = 0; i < sizeof lengths / sizeof lengths[0]; i++) {
		struct slice text = text_of(lengths[i]);

		buffer_reset(&packed);
		buffer_reset(&plain);
		assert_true(coder_gzip(coder, text, &packed));
		assert_int_equal(coder_gunzip(coder, buffer_slice(&packed), text.length, &plain), GUNZIP_OK);
		assert_true(slice_equal(buffer_slice(&plain), text));
		/* Two members, one behind the other, are one text (RFC 1952 section 2.2). */
		size_t length = packed.length;

		assert_non_null(buffer_extend(&packed, length));
		memcpy(packed.data + length, packed.data, length);
		buffer_reset(&plain);
		assert_int_equal(coder_gunzip(coder, buffer_slice(&packed), 2 * text.length, &plain), GUNZIP_OK);
		assert_int_equal(plain.length, 2 * text.length);
		if (text.length == 0)
			continue;
		buffer_reset(&plain);
		assert_int_equal(coder_gunzip(coder, slice_of(packed.data, length), text.length - 1, &plain),
		    GUNZIP_TOO_LARGE);
	}
	buffer_free(&packed);
	buffer_free(&plain);
	coder_free(coder);
}

static void
what_is_not_gzip_is_refused(void **state)
{
	(void)state;
	struct coder *coder = coder_new();
	struct buffer packed, plain;

	buffer_init(&packed, 0);
	buffer_init(&plain, 0);
	assert_true(coder_gzip(coder, text_of(5000), &packed));
	for (size_t length = 0; length < packed.length; length += length < 30 ? 1 : 97) {
		buffer_reset(&plain);
		assert_int_equal(coder_gunzip(coder, slice_of(packed.data, length), 10000, &plain), GUNZIP_MALFORMED);
	}
	buffer_reset(&plain);
	buffer_literal(&packed, "rubbish");
	assert_int_equal(coder_gunzip(coder, buffer_slice(&packed), 10000, &plain), GUNZIP_MALFORMED);
	buffer_reset(&plain);
	assert_int_equal(coder_gunzip(coder, SLICE("{\"resourceType\":\"Patient\"}"), 10000, &plain), GUNZIP_MALFORMED);
	/* A flipped bit is found by the checksum. */
	packed.length -= strlen("rubbish");
	packed.data[packed.length - 6] ^= 1;
	buffer_reset(&plain);
	assert_int_equal(coder_gunzip(coder, buffer_slice(&packed), 10000, &plain), GUNZIP_MALFORMED);
	buffer_free(&packed);
	buffer_free(&plain);
	coder_free(coder);
}

/* A bomb is stopped when it passes the limit, not when it has been blown up. */
static void
bombs_are_stopped(void **state)
{
	(void)state;
	struct coder *coder = coder_new();
	struct buffer zeros, packed, plain;

	buffer_init(&zeros, 0);
	buffer_init(&packed, 0);
	buffer_init(&plain, 200000);
	memset(buffer_extend(&zeros, 50 * 1000 * 1000), 0, 50 * 1000 * 1000);
	assert_true(coder_gzip(coder, buffer_slice(&zeros), &packed));
	assert_int_equal(coder_gunzip(coder, buffer_slice(&packed), 100000, &plain), GUNZIP_TOO_LARGE);
	assert_true(plain.length < 200000);
	buffer_free(&zeros);
	buffer_free(&packed);
	buffer_free(&plain);
	coder_free(coder);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(clients_choose_gzip_by_weight),
		cmocka_unit_test(what_is_packed_is_unpacked),
		cmocka_unit_test(what_is_not_gzip_is_refused),
		cmocka_unit_test(bombs_are_stopped),
	};

	return cmocka_run_group_tests_name("coding", tests, NULL, NULL);
}
