#include "tests/unit/test.h"

#include "server/api/identifier.h"

static void
ids_are_valid_different_and_rise_with_time(void **state)
{
	(void)state;
	struct arena arena;
	struct slice last = SLICE_NONE;

	arena_init(&arena, 0);
	for (int i = 0; i < 5000; i++) {
		struct slice id = identifier_new(&arena);

		assert_true(identifier_valid(id));
		assert_int_equal(id.length, 26);
		/* The first ten characters are time: 50 bits, two of them always zero. */
		if (last.data != NULL) {
			assert_true(memcmp(id.data, last.data, 9) >= 0);
			assert_false(slice_equal(id, last));
		}
		last = id;
	}
	arena_free(&arena);
}

static void
the_rule_of_ids(void **state)
{
	(void)state;
	char longest[65];

	memset(longest, 'a', sizeof longest);
	assert_true(identifier_valid(slice_of(longest, 64)));
	assert_false(identifier_valid(slice_of(longest, 65)));
	assert_true(identifier_valid(SLICE("A-z.09")));
	assert_false(identifier_valid(SLICE("")));
	assert_false(identifier_valid(SLICE("a_b")));
	assert_false(identifier_valid(SLICE("a/b")));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ids_are_valid_different_and_rise_with_time),
		cmocka_unit_test(the_rule_of_ids),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
