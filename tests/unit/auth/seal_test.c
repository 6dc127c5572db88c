#include "tests/unit/test.h"

#include "server/auth/seal.h"

static void
opens_only_as_it_was_closed(void **state)
{
	(void)state;
	unsigned char key[SEAL_KEY_BYTES] = { 1 }, other[SEAL_KEY_BYTES] = { 2 };
	struct buffer text, again, plain;

	buffer_init(&text, 0);
	buffer_init(&again, 0);
	buffer_init(&plain, 0);
	assert_true(seal_close(key, SLICE("who"), SLICE("family=\xe7\xac\xa0\xe9\x96\x93"), &text));
	assert_true(seal_close(key, SLICE("who"), SLICE("family=\xe7\xac\xa0\xe9\x96\x93"), &again));
	/* The same thing never looks the same twice. */
	assert_false(slice_equal(buffer_slice(&text), buffer_slice(&again)));
	assert_true(seal_open(key, SLICE("who"), buffer_slice(&text), &plain));
	assert_slice(buffer_slice(&plain), "family=\xe7\xac\xa0\xe9\x96\x93");
	assert_false(seal_open(other, SLICE("who"), buffer_slice(&text), &plain));
	assert_false(seal_open(key, SLICE("whom"), buffer_slice(&text), &plain));
	assert_false(seal_open(key, SLICE("who"), SLICE(""), &plain));
	assert_false(seal_open(key, SLICE("who"), SLICE("AAAA"), &plain));
	for (size_t i = 0; i < text.length; i++) {
		char kept = text.data[i];

		text.data[i] = kept == 'A' ? 'B' : 'A';
		assert_false(seal_open(key, SLICE("who"), buffer_slice(&text), &plain));
		text.data[i] = kept;
	}
	buffer_free(&text);
	buffer_free(&again);
	buffer_free(&plain);
}

static void
length_is_bounded(void **state)
{
	(void)state;
	static char large[SEAL_PLAIN_MOST + 1];
	unsigned char key[SEAL_KEY_BYTES] = { 1 };
	struct buffer text, plain;

	buffer_init(&text, 0);
	buffer_init(&plain, 0);
	assert_true(seal_close(key, SLICE(""), slice_of(large, SEAL_PLAIN_MOST), &text));
	assert_true(seal_open(key, SLICE(""), buffer_slice(&text), &plain));
	assert_int_equal(plain.length, SEAL_PLAIN_MOST);
	assert_false(seal_close(key, SLICE(""), slice_of(large, SEAL_PLAIN_MOST + 1), &text));
	buffer_free(&text);
	buffer_free(&plain);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(opens_only_as_it_was_closed),
		cmocka_unit_test(length_is_bounded),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
