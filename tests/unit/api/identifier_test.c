#include "tests/unit/test.h"

#include "resources/primitive/check.h"
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

/* RFC 9562 section 5.7 */
static void
uuids_are_of_version_7_and_different(void **state)
{
	(void)state;
	struct arena arena;
	struct slice last = SLICE_NONE;

	arena_init(&arena, 0);
	for (int i = 0; i < 1000; i++) {
		struct slice uuid = identifier_uuid(&arena);

		assert_null(primitive_check(PRIMITIVE_UUID, arena_print(&arena, "urn:uuid:%.*s", SLICE_ARGS(uuid))));
		assert_int_equal(uuid.data[14], '7');
		assert_non_null(memchr("89ab", uuid.data[19], 4));
		/* 48 bits of milliseconds come first. */
		if (last.data != NULL) {
			assert_true(memcmp(uuid.data, last.data, 13) >= 0);
			assert_false(slice_equal(uuid, last));
		}
		last = uuid;
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
		cmocka_unit_test(uuids_are_of_version_7_and_different),
		cmocka_unit_test(the_rule_of_ids),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
