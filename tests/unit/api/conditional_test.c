#include "tests/unit/test.h"

#include "server/api/conditional.h"

static void
entity_tags_are_taken_one_by_one(void **state)
{
	(void)state;
	struct slice rest = SLICE(" W/\"1\" ,\"a,b\", W/\"3\"");
	struct slice tag;
	bool bad = false;

	assert_true(conditional_next_tag(&rest, &tag, &bad));
	assert_slice(tag, "1");
	assert_true(conditional_next_tag(&rest, &tag, &bad));
	assert_slice(tag, "a,b");
	assert_true(conditional_next_tag(&rest, &tag, &bad));
	assert_slice(tag, "3");
	assert_false(conditional_next_tag(&rest, &tag, &bad));
	assert_false(bad);
	rest = SLICE("*");
	assert_true(conditional_next_tag(&rest, &tag, &bad));
	assert_slice(tag, "*");
	assert_false(conditional_next_tag(&rest, &tag, &bad));
	assert_false(bad);
}

static void
what_is_no_entity_tag_is_bad(void **state)
{
	(void)state;
	static const char *const texts[] = { "1", "W/1", "\"1", "W/\"", "*, \"1\"", "w/\"1\"", "\"1\" x" };

	for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
		struct slice rest = slice_text(texts[i]), tag;
		bool bad = false;

		while (conditional_next_tag(&rest, &tag, &bad))
			continue;
		if (!bad)
			fail_msg("%s was taken", texts[i]);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(entity_tags_are_taken_one_by_one),
		cmocka_unit_test(what_is_no_entity_tag_is_bad),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
