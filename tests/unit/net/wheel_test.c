#include "tests/unit/test.h"

#include "server/net/wheel.h"

enum { TIMERS = 2000 };

struct fixture {
	struct wheel wheel;
	struct wheel_timer timers[TIMERS];
	int64_t wanted[TIMERS]; /* when each should come up; -1: not */
};

static uint32_t
draw(uint32_t *seed)
{
	*seed = *seed * 1664525 + 1013904223;
	return *seed >> 8;
}

/* Nothing comes early, nothing late, nothing twice, whatever is set, put off, brought forward and unset meanwhile. */
static void
timers_come_up_when_due(void **state)
{
	(void)state;
	struct fixture *fixture = calloc(1, sizeof *fixture);
	uint32_t seed = 7;
	int64_t now = 123456;

	wheel_init(&fixture->wheel, now);
	for (int i = 0; i < TIMERS; i++)
		fixture->wanted[i] = -1;
	for (int round = 0; round < 20000; round++) {
		struct wheel_timer *timer;
		int chosen = (int)(draw(&seed) % TIMERS);

		/* Up to three turns of the wheel ahead. */
		if (draw(&seed) % 8 == 0) {
			wheel_unset(&fixture->wheel, &fixture->timers[chosen]);
			fixture->wanted[chosen] = -1;
		} else {
			fixture->wanted[chosen] = now + (int64_t)(draw(&seed) % (3 * WHEEL_SLOTS * WHEEL_TICK_MS));
			wheel_set(&fixture->wheel, &fixture->timers[chosen], fixture->wanted[chosen]);
		}
		now += (int64_t)(draw(&seed) % WHEEL_TICK_MS);
		while ((timer = wheel_next(&fixture->wheel, now)) != NULL) {
			int64_t *wanted = &fixture->wanted[timer - fixture->timers];

			assert_true(*wanted >= 0 && *wanted <= now);
			*wanted = -1;
		}
		if (round % 100 == 0)
			for (int i = 0; i < TIMERS; i++)
				assert_true(fixture->wanted[i] < 0 || fixture->wanted[i] > now - WHEEL_TICK_MS);
	}
	/* After a long pause everything that was waited for is there. */
	now += 10LL * WHEEL_SLOTS * WHEEL_TICK_MS;
	for (struct wheel_timer *timer; (timer = wheel_next(&fixture->wheel, now)) != NULL;)
		fixture->wanted[timer - fixture->timers] = -1;
	for (int i = 0; i < TIMERS; i++)
		assert_int_equal(fixture->wanted[i], -1);
	assert_int_equal(fixture->wheel.count, 0);
	free(fixture);
}

static void
a_timer_put_off_does_not_come_up(void **state)
{
	(void)state;
	struct wheel wheel;
	struct wheel_timer timer = { 0 };

	wheel_init(&wheel, 0);
	wheel_set(&wheel, &timer, 1000);
	wheel_set(&wheel, &timer, 5000);
	assert_null(wheel_next(&wheel, 4999));
	assert_ptr_equal(wheel_next(&wheel, 5000), &timer);
	assert_null(wheel_next(&wheel, 50000));
	wheel_set(&wheel, &timer, 60000);
	wheel_set(&wheel, &timer, 51000);
	assert_null(wheel_next(&wheel, 50999));
	assert_ptr_equal(wheel_next(&wheel, 51000), &timer);
	wheel_set(&wheel, &timer, 52000);
	wheel_unset(&wheel, &timer);
	wheel_unset(&wheel, &timer);
	assert_null(wheel_next(&wheel, 99999));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(timers_come_up_when_due),
		cmocka_unit_test(a_timer_put_off_does_not_come_up),
	};

	return cmocka_run_group_tests_name("wheel", tests, NULL, NULL);
}
