#include "tests/unit/test.h"

#include "server/net/census.h"

static void
key_of(unsigned char key[CENSUS_KEY], unsigned number)
{
	memset(key, 0, CENSUS_KEY);
	memcpy(key, &number, sizeof number);
}

static void
no_key_passes_its_limit(void **state)
{
	(void)state;
	struct census *census = census_new(3);
	unsigned char a[CENSUS_KEY], b[CENSUS_KEY];

	key_of(a, 1);
	key_of(b, 2);
	for (int i = 0; i < 3; i++)
		assert_true(census_enter(census, a));
	assert_false(census_enter(census, a));
	assert_true(census_enter(census, b));
	census_leave(census, a);
	assert_true(census_enter(census, a));
	assert_false(census_enter(census, a));
	census_free(census);
}

/* Who has gone leaves nothing behind. */
static void
keys_are_forgotten(void **state)
{
	(void)state;
	struct census *census = census_new(2);
	unsigned char key[CENSUS_KEY];

	for (unsigned i = 0; i < 20000; i++) {
		key_of(key, i);
		assert_true(census_enter(census, key));
		assert_true(census_enter(census, key));
	}
	assert_int_equal(census_keys(census), 20000);
	for (unsigned i = 0; i < 20000; i++) {
		key_of(key, i);
		census_leave(census, key);
		census_leave(census, key);
	}
	assert_int_equal(census_keys(census), 0);
	census_free(census);
}

static void
a_limit_of_none_lets_nobody_in(void **state)
{
	(void)state;
	struct census *census = census_new(0);
	unsigned char key[CENSUS_KEY];

	key_of(key, 1);
	assert_false(census_enter(census, key));
	assert_int_equal(census_keys(census), 0);
	census_free(census);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_key_passes_its_limit),
		cmocka_unit_test(keys_are_forgotten),
		cmocka_unit_test(a_limit_of_none_lets_nobody_in),
	};

	return cmocka_run_group_tests_name("census", tests, NULL, NULL);
}
