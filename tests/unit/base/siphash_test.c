/* SipHash-2-4 against other implementations' values: of the authors' test key, over the bytes 0, 1, 2, ... */
#include "tests/unit/test.h"

#include "resources/base/siphash.h"

static void
known_values(void **state)
{
	(void)state;
	/* As the authors' reference implementation and OpenSSL give them, the low byte first. */
	static const struct {
		size_t length;
		unsigned char hash[8];
	} rows[] = {
		{ 0, { 0x31, 0x0E, 0x0E, 0xDD, 0x47, 0xDB, 0x6F, 0x72 } },
		{ 8, { 0x62, 0x24, 0x93, 0x9A, 0x79, 0xF5, 0xF5, 0x93 } },
		{ 15, { 0xE5, 0x45, 0xBE, 0x49, 0x61, 0xCA, 0x29, 0xA1 } },
	};
	unsigned char key[SIPHASH_KEY];
	char text[15];

	for (unsigned i = 0; i < sizeof key; i++)
		key[i] = (unsigned char)i;
	for (unsigned i = 0; i < sizeof text; i++)
		text[i] = (char)i;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		uint64_t hash = siphash(slice_of(text, rows[i].length), key);

		for (unsigned j = 0; j < 8; j++)
			assert_int_equal(hash >> (8 * j) & 0xFF, rows[i].hash[j]);
	}
	key[0] ^= 1;
	assert_int_not_equal(siphash(slice_of(text, 8), key) & 0xFF, 0x62);
}

int
main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(known_values) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}
