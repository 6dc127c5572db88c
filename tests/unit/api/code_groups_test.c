#include "tests/unit/test.h"

#include "server/api/code_groups.h"

#define CODE(s, c, i) { .system = slice_text(s), .code = slice_text(c), .item = i }
#define TEXT(t, i) { .text = slice_text(t), .item = i }

static void
assert_groups(struct code_key *keys, size_t key_count, const size_t *expected, size_t count)
{
	size_t group[8];

	assert_true(count <= 8);
	code_groups_find(keys, key_count, group, count);
	for (size_t i = 0; i < count; i++)
		assert_int_equal(group[i], expected[i]);
}

#define GROUPS(keys, ...) \
	do { \
		const size_t expected_[] = { __VA_ARGS__ }; \
		assert_groups((keys), sizeof(keys) / sizeof *(keys), expected_, sizeof expected_ / sizeof *expected_); \
	} while (0)

/* The table of the definition of $lastn. */
static void
table(void **state)
{
	(void)state;
	struct code_key apart[] = { CODE("s", "a", 0), CODE("s", "b", 1), CODE("s", "c", 2) };
	struct code_key two[] = { CODE("s", "a", 0), CODE("s", "b", 1), CODE("s", "a", 2), CODE("s", "c", 2) };
	struct code_key one[] = { CODE("s", "a", 0), CODE("s", "b", 1), CODE("s", "a", 2), CODE("s", "b", 2) };
	struct code_key texts[] = { TEXT("textM", 0), TEXT("Text", 1), TEXT("t e x t", 2), TEXT("Text", 3) };

	GROUPS(apart, 0, 1, 2);
	GROUPS(two, 0, 1, 0);
	GROUPS(one, 0, 0, 0);
	GROUPS(texts, 0, 1, 2, 1);
}

static void
differences(void **state)
{
	(void)state;
	/* Another system, none, an empty one; another case; a text that reads as a code does; another's. */
	struct code_key keys[] = { CODE("s", "a", 0), CODE("t", "a", 1), CODE(NULL, "a", 2), CODE("", "a", 3), CODE("s", "A", 4), TEXT("a", 5),
		{ .within = SLICE("Patient/2"), .system = SLICE("s"), .code = SLICE("a"), .item = 6 } };
	struct code_key same[] = { CODE(NULL, "a", 0), CODE(NULL, "a", 1) };

	GROUPS(keys, 0, 1, 2, 3, 4, 5, 6);
	GROUPS(same, 0, 0);
}

static void
chains(void **state)
{
	(void)state;
	/* 0 a; 1 d; 2 c d; 3 a b; 4 none; 5 b c: all but one are one. */
	struct code_key keys[] = { CODE("s", "a", 0), CODE("s", "d", 1), CODE("s", "c", 2), CODE("s", "d", 2), CODE("s", "a", 3), CODE("s", "b", 3),
		CODE("s", "b", 5), CODE("s", "c", 5) };

	GROUPS(keys, 0, 0, 0, 0, 4, 0);
	assert_groups(NULL, 0, (const size_t[]){ 0, 1 }, 2);
	assert_groups(NULL, 0, NULL, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(table),
		cmocka_unit_test(differences),
		cmocka_unit_test(chains),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
