/* Who breaks the glass, for how long, and what that opens (regulation 10): by the rules in docs/access.md. */
#include "tests/unit/test.h"

#include "server/access/access.h"
#include "server/access/standing.h"

enum { MINUTE = 60 * 1000000, PATIENT = 7 };

static void
site(bool break_glass)
{
	access_start(&(struct access_settings){ .break_glass = break_glass, .break_glass_time = MINUTE });
}

static void
only_emergency_breaks_it(void **state)
{
	(void)state;
	for (int on = 0; on < 2; on++)
		for (unsigned role = 0; role < ROLES; role++)
			for (int reason = 0; reason < 2; reason++) {
				struct principal principal = { .role = (enum role)role, .break_glass = reason ? SLICE("fire") : SLICE_NONE };

				site(on);
				assert_int_equal(access_may_break_glass(&principal), on && role == ROLE_EMERGENCY);
				assert_int_equal(access_breaks_glass(&principal), on && role == ROLE_EMERGENCY && reason);
			}
}

static void
it_lasts_for_its_time(void **state)
{
	(void)state;
	struct principal principal = { .role = ROLE_EMERGENCY, .break_glass = SLICE("fire"), .now = 10 * (int64_t)MINUTE };

	site(true);
	assert_true(access_glass_lasts(&principal, principal.now));
	assert_true(access_glass_lasts(&principal, principal.now - MINUTE + 1));
	assert_false(access_glass_lasts(&principal, principal.now - MINUTE));
	assert_false(access_glass_lasts(&principal, 0));
	principal.break_glass = SLICE_NONE;
	assert_false(access_glass_lasts(&principal, principal.now));
}

static uint64_t
items_for(enum role role, bool reason, const struct standing *standing)
{
	struct principal principal = { .kind = PRINCIPAL_INSTITUTION, .institution = 3, .role = role,
		.break_glass = reason ? SLICE("fire") : SLICE_NONE };

	return access_verdict(&principal, PATIENT, standing, 0, NULL).items;
}

static void
what_it_opens(void **state)
{
	(void)state;
	struct standing_stop to_all = { .items = 6 }, to_us = { .institution = 3, .items = UINT64_MAX }, to_others = { .institution = 4, .items = UINT64_MAX };
	const struct {
		struct standing standing;
		uint64_t items;
	} rows[] = {
		/* Neither consent nor notice is asked for ... */
		{ { 0 }, UINT64_MAX },
		{ { .notice = 1 }, UINT64_MAX },
		/* ... but what the subject has stopped stays stopped, and who is gone is gone. */
		{ { .stops = &to_all, .stop_count = 1 }, ~UINT64_C(6) },
		{ { .stops = &to_us, .stop_count = 1 }, 0 },
		{ { .stops = &to_others, .stop_count = 1 }, UINT64_MAX },
		{ { .flags = STANDING_UNLISTED }, 0 },
		{ { .flags = STANDING_ERASED }, 0 },
		{ { .flags = STANDING_ERASED | STANDING_UNLISTED }, 0 },
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		site(true);
		assert_true(items_for(ROLE_EMERGENCY, true, &rows[i].standing) == rows[i].items);
		assert_true(items_for(ROLE_EMERGENCY, false, &rows[i].standing) == 0);
		site(false);
		assert_true(items_for(ROLE_EMERGENCY, true, &rows[i].standing) == 0);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(only_emergency_breaks_it),
		cmocka_unit_test(it_lasts_for_its_time),
		cmocka_unit_test(what_it_opens),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
