#include "tests/unit/test.h"

#include "server/net/handshake.h"

static void
those_under_way_go_first(void **state)
{
	(void)state;
	struct handshakes all;
	struct handshake a = { .began = 0 }, b = { .began = 0 }, c = { .began = 0 };

	handshakes_init(&all, 2);
	assert_null(handshakes_next(&all, 0));
	assert_int_equal(handshakes_when(&all), INT64_MAX);
	handshakes_want(&all, &a);
	handshakes_want(&all, &a);
	handshakes_want(&all, &b);
	assert_int_equal(handshakes_when(&all), 0);
	assert_ptr_equal(handshakes_next(&all, 10), &a);
	/* a goes on before b begins; then b; c finds no place. */
	handshakes_want(&all, &a);
	assert_ptr_equal(handshakes_next(&all, 20), &a);
	assert_ptr_equal(handshakes_next(&all, 30), &b);
	handshakes_want(&all, &c);
	assert_null(handshakes_next(&all, 40));
	assert_int_equal(handshakes_when(&all), 10 + HANDSHAKE_STALLED_MS);
	handshakes_remove(&all, &a);
	assert_int_equal(handshakes_when(&all), 0);
	assert_ptr_equal(handshakes_next(&all, 50), &c);
	handshakes_remove(&all, &b);
	handshakes_remove(&all, &c);
	handshakes_remove(&all, &c);
	assert_int_equal(all.count, 0);
}

/* The longest one gives way, though it may have had a turn a moment ago; but only to somebody who waits for a place. */
static void
the_longest_gives_way(void **state)
{
	(void)state;
	struct handshakes all;
	struct handshake a = { .began = 0 }, b = { .began = 0 }, c = { .began = 0 };

	handshakes_init(&all, 2);
	handshakes_want(&all, &a);
	handshakes_next(&all, 0);
	handshakes_want(&all, &b);
	handshakes_next(&all, 500);
	assert_null(handshakes_stalled(&all, 100000));
	handshakes_want(&all, &c);
	assert_null(handshakes_stalled(&all, HANDSHAKE_STALLED_MS - 1));
	handshakes_want(&all, &a);
	assert_ptr_equal(handshakes_next(&all, 900), &a);
	assert_ptr_equal(handshakes_stalled(&all, HANDSHAKE_STALLED_MS), &a);
	handshakes_remove(&all, &a);
	assert_null(handshakes_stalled(&all, 100000));
	assert_ptr_equal(handshakes_next(&all, 1000), &c);
	assert_null(handshakes_stalled(&all, 100000));
}

/* Who leaves while it waits is in nobody's way. */
static void
who_leaves_is_forgotten(void **state)
{
	(void)state;
	struct handshakes all;
	struct handshake many[10] = { 0 };

	handshakes_init(&all, 3);
	for (int i = 0; i < 10; i++)
		handshakes_want(&all, &many[i]);
	for (int i = 0; i < 3; i++)
		assert_ptr_equal(handshakes_next(&all, i), &many[i]);
	for (int i = 0; i < 10; i += 2) {
		handshakes_want(&all, &many[i]);
		handshakes_remove(&all, &many[i]);
	}
	/* 1 is under way, 3, 5, 7 and 9 wait. */
	assert_int_equal(all.count, 1);
	assert_ptr_equal(handshakes_next(&all, 10), &many[3]);
	assert_ptr_equal(handshakes_next(&all, 10), &many[5]);
	assert_null(handshakes_next(&all, 10));
	handshakes_remove(&all, &many[7]);
	handshakes_remove(&all, &many[9]);
	assert_int_equal(handshakes_when(&all), INT64_MAX);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(those_under_way_go_first),
		cmocka_unit_test(the_longest_gives_way),
		cmocka_unit_test(who_leaves_is_forgotten),
	};

	return cmocka_run_group_tests_name("handshake", tests, NULL, NULL);
}
