#include "tests/unit/test.h"

#include "server/store/rids.h"

static void
they_rise_and_come_once(void **state)
{
	(void)state;
	uint64_t mixed[] = { 7, 3, UINT64_MAX, 3, 0, 7, 7 }, risen[] = { 1, 2, 2, 9 }, one[] = { 5 };
	static const uint64_t expected[] = { 0, 3, 7, UINT64_MAX }, rising[] = { 1, 2, 9 };

	assert_int_equal(rids_sort(mixed, 7), 4);
	assert_memory_equal(mixed, expected, sizeof expected);
	assert_int_equal(rids_sort(risen, 4), 3);
	assert_memory_equal(risen, rising, sizeof rising);
	assert_int_equal(rids_sort(one, 1), 1);
	assert_int_equal(rids_sort(NULL, 0), 0);
	for (size_t i = 0; i < 4; i++)
		assert_true(rids_have(mixed, 4, expected[i]));
	assert_false(rids_have(mixed, 4, 4));
	assert_false(rids_have(NULL, 0, 0));
}

int
main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(they_rise_and_come_once) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}
