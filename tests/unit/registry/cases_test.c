/* Cases in the store: one step at a time whoever comes first, and nothing of what was said after an erasure. */
#include "tests/unit/registry/town.h"

#include "server/registry/cases.h"
#include "server/store/seal.h"

#include <pthread.h>

static struct town town;

static int
begin(void **state)
{
	(void)state;
	town_make(&town);
	assert_int_equal(put(&town.fixture, CHANGE_CREATE, TYPE_PATIENT, "taro", 0, "taro", "a", "{}", NULL), STORE_OK);
	town_institution(&town, "hospital");
	return 0;
}

static int
end(void **state)
{
	(void)state;
	town_remove(&town);
	return 0;
}

static uint64_t
patient(void)
{
	struct snapshot *snapshot;
	uint64_t rid;

	assert_int_equal(snapshot_begin(town.store, &snapshot), STORE_OK);
	assert_int_equal(store_rid(snapshot, TYPE_PATIENT, SLICE("taro"), &rid), STORE_OK);
	snapshot_end(snapshot);
	return rid;
}

static uint64_t
open_case(struct slice forwarded_by, const char *text)
{
	struct case_opening opening = { .kind = CASE_CORRECTION, .patient = patient(), .forwarded_by = forwarded_by,
		.received = town.order.now, .due = town.order.now + 10 * SECOND, .text = slice_text(text) };
	uint64_t number;

	town_do(&town, registry_case_open(town.store, &town.order, &opening, &number));
	return number;
}

static struct registry_case
look(uint64_t number)
{
	struct snapshot *snapshot;
	struct registry_case one;

	assert_int_equal(snapshot_begin(town.store, &snapshot), STORE_OK);
	assert_int_equal(registry_case(snapshot, number, &town.arena, &one), STORE_OK);
	snapshot_end(snapshot);
	return one;
}

static uint64_t
overdue(int64_t now)
{
	struct snapshot *snapshot;
	uint64_t count;

	assert_int_equal(snapshot_begin(town.store, &snapshot), STORE_OK);
	assert_int_equal(registry_cases_overdue(snapshot, now, &count), STORE_OK);
	snapshot_end(snapshot);
	return count;
}

static bool
step(uint64_t number, enum case_state to, const char *text)
{
	return registry_case_step(town.store, &town.order, number, to, slice_text(text));
}

static void
only_what_follows_is_done(void **state)
{
	static const enum case_state all[] = { CASE_RECEIVED, CASE_CHECKED, CASE_ACCEPTED, CASE_DONE, CASE_REFUSED };
	/* From each state, those that follow: a bit each. */
	static const unsigned follow[] = { 1 << CASE_CHECKED, 1 << CASE_ACCEPTED | 1 << CASE_REFUSED, 1 << CASE_DONE, 0, 0 };
	static const enum case_state ways[][4] = { { CASE_RECEIVED }, { CASE_RECEIVED, CASE_CHECKED },
		{ CASE_RECEIVED, CASE_CHECKED, CASE_ACCEPTED }, { CASE_RECEIVED, CASE_CHECKED, CASE_ACCEPTED, CASE_DONE },
		{ CASE_RECEIVED, CASE_CHECKED, CASE_REFUSED } };
	static const size_t lengths[] = { 1, 2, 3, 4, 3 };

	(void)state;
	for (size_t from = 0; from < 5; from++)
		for (size_t to = 0; to < 5; to++) {
			uint64_t number = open_case(SLICE_NONE, "x");

			for (size_t i = 1; i < lengths[from]; i++)
				town_do(&town, step(number, ways[from][i], "x"));
			assert_int_equal(step(number, all[to], "x"), follow[from] >> all[to] & 1);
			struct registry_case one = look(number);

			assert_int_equal(case_state_of(&one), follow[from] >> all[to] & 1 ? all[to] : all[from]);
		}
	town_refused(&town, step(12345, CASE_CHECKED, "x"), "12345");
}

static void
what_must_be_said_is_said(void **state)
{
	uint64_t number = open_case(SLICE_NONE, "");
	char long_text[CASE_TEXT_MOST + 2];

	(void)state;
	memset(long_text, 'x', sizeof long_text);
	long_text[CASE_TEXT_MOST + 1] = '\0';
	town_refused(&town, step(number, CASE_CHECKED, ""), "identified");
	town_refused(&town, step(number, CASE_CHECKED, long_text), "2000");
	town_refused(&town, step(number, CASE_CHECKED, "\xff"), "UTF-8");
	long_text[CASE_TEXT_MOST] = '\0';
	town_do(&town, step(number, CASE_CHECKED, long_text));
	town_refused(&town, step(number, CASE_ACCEPTED, " "), "why");
	town_refused(&town, step(number, CASE_REFUSED, ""), "why");
	town_do(&town, step(number, CASE_ACCEPTED, "y"));
	town_do(&town, step(number, CASE_DONE, ""));
}

static void
who_forwarded_it_does_not_decide(void **state)
{
	static const struct {
		const char *opener, *decider;
		bool may;
	} pairs[] = { { "hanako", "hanako", false }, { "root (hanako)", "hanako", false }, { "hanako", "root (hanako)", false },
		{ "root (hanako)", "irori (hanako)", false }, { "hanako", "taro", true }, { "root (hanako)", "root (taro)", true },
		{ "root", "root", false } };

	(void)state;
	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
		for (int refusing = 0; refusing < 2; refusing++) {
			town.order.officer = slice_text(pairs[i].opener);
			uint64_t number = open_case(SLICE("hospital"), "x"), own = open_case(SLICE_NONE, "x");

			town.order.officer = slice_text(pairs[i].decider);
			for (int j = 0; j < 2; j++)
				town_do(&town, step(j == 0 ? number : own, CASE_CHECKED, "x"));
			assert_int_equal(step(number, refusing ? CASE_REFUSED : CASE_ACCEPTED, "x"), pairs[i].may);
			/* What nobody forwarded is decided by anybody. */
			town_do(&town, step(own, refusing ? CASE_REFUSED : CASE_ACCEPTED, "x"));
		}
	struct case_opening opening = { .patient = patient(), .forwarded_by = SLICE("nowhere"), .received = town.order.now,
		.due = town.order.now };
	uint64_t number;

	town_refused(&town, registry_case_open(town.store, &town.order, &opening, &number), "nowhere");
}

static void
it_is_overdue_until_it_ends(void **state)
{
	uint64_t number = open_case(SLICE_NONE, "x");
	int64_t due = town.order.now + 10 * SECOND;

	(void)state;
	assert_int_equal(overdue(due - 1), 0);
	assert_int_equal(overdue(due), 1);
	town_do(&town, step(number, CASE_CHECKED, "x"));
	assert_int_equal(overdue(due), 1);
	town_do(&town, step(number, CASE_REFUSED, "x"));
	assert_int_equal(overdue(due), 0);
}

static bool
holds_text(void *context, struct slice key, struct slice value)
{
	(void)key;
	/* As it is, and as base64 has it: rows keep what is sealed in that. */
	if (memmem(value.data, value.length, "himitsu", 7) != NULL || memmem(value.data, value.length, "aGltaXRzd", 9) != NULL)
		*(bool *)context = true;
	return true;
}

static void
what_was_said_ends_with_the_subject(void **state)
{
	uint64_t number = open_case(SLICE_NONE, "himitsu 1");
	struct snapshot *snapshot;
	struct buffer text;
	bool found = false;

	(void)state;
	town_do(&town, step(number, CASE_CHECKED, "himitsu 2"));
	assert_int_equal(snapshot_begin(town.store, &snapshot), STORE_OK);
	assert_int_equal(store_scan(snapshot, TABLE_CASE, SLICE_NONE, holds_text, &found), STORE_OK);
	snapshot_end(snapshot);
	assert_false(found);
	struct registry_case one = look(number);

	buffer_init(&text, 0);
	assert_int_equal(registry_case_text(town.store, &one, &one.steps[1], &text), STORE_OK);
	assert_true(slice_is(buffer_slice(&text), "himitsu 2"));
	assert_int_equal(store_subject_forget(town.store, one.patient), STORE_OK);
	buffer_reset(&text);
	for (size_t i = 0; i < 2; i++)
		assert_int_equal(registry_case_text(town.store, &one, &one.steps[i], &text), STORE_ABSENT);
	assert_int_equal(text.length, 0);
	buffer_free(&text);
	/* It goes on to its end, but of what is said nothing is kept. */
	town_do(&town, step(number, CASE_REFUSED, "himitsu 3"));
	one = look(number);
	assert_int_equal(case_state_of(&one), CASE_REFUSED);
	assert_int_equal(one.steps[2].sealed.length, 0);
	assert_true(slice_is(one.steps[0].by, "yamada"));
}

struct racer {
	uint64_t number;
	enum case_state to;
	bool won;
};

static void *
race(void *context)
{
	struct racer *racer = context;
	struct registry_order order = town.order;

	racer->won = registry_case_step(town.store, &order, racer->number, racer->to, SLICE("x"));
	return NULL;
}

static void
one_decision_of_two_at_once_stands(void **state)
{
	(void)state;
	for (int i = 0; i < 100; i++) {
		uint64_t number = open_case(SLICE_NONE, "x");
		struct racer racers[2] = { { number, CASE_ACCEPTED, false }, { number, CASE_REFUSED, false } };
		pthread_t threads[2];

		town_do(&town, step(number, CASE_CHECKED, "x"));
		for (int j = 0; j < 2; j++)
			assert_int_equal(pthread_create(&threads[j], NULL, race, &racers[j]), 0);
		for (int j = 0; j < 2; j++)
			pthread_join(threads[j], NULL);
		struct registry_case one = look(number);

		assert_int_equal(racers[0].won + racers[1].won, 1);
		assert_int_equal(one.step_count, 3);
		assert_int_equal(case_state_of(&one), racers[racers[1].won].to);
	}
}

static void
a_broken_row_is_no_case(void **state)
{
	static const char *const rows[] = { "", "{}", "[]", "{\"kind\":\"disclosure\"",
		"{\"kind\":\"gossip\",\"asker\":\"subject\",\"patient\":1,\"forwarded_by\":0,\"received\":1,\"due\":1,\"steps\":[{\"to\":\"received\",\"by\":\"x\",\"at\":1,\"text\":\"\"}]}",
		"{\"kind\":\"stop\",\"asker\":\"subject\",\"patient\":1,\"forwarded_by\":0,\"received\":1,\"due\":1,\"steps\":[]}",
		"{\"kind\":\"stop\",\"asker\":\"subject\",\"patient\":-1,\"forwarded_by\":0,\"received\":1,\"due\":1,\"steps\":[{\"to\":\"received\",\"by\":\"x\",\"at\":1,\"text\":\"\"}]}",
		"{\"kind\":\"stop\",\"asker\":\"subject\",\"patient\":1,\"forwarded_by\":0,\"received\":1,\"due\":1,\"steps\":[{\"to\":\"received\",\"by\":\"x\",\"at\":1,\"text\":\"%\"}]}" };
	struct snapshot *snapshot;
	struct registry_case one;
	uint64_t count;

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct table_put row = { .table = TABLE_CASE, .key = SLICE("\0\0\0\0\0\0\0\1"), .value = slice_text(rows[i]) };
		struct commit commit = { .tables = &row };

		assert_int_equal(store_commit_wait(town.store, &commit), STORE_OK);
		assert_int_equal(snapshot_begin(town.store, &snapshot), STORE_OK);
		assert_int_equal(registry_case(snapshot, 1, &town.arena, &one), STORE_BROKEN);
		assert_int_equal(registry_cases_overdue(snapshot, 0, &count), STORE_BROKEN);
		snapshot_end(snapshot);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(only_what_follows_is_done, begin, end),
		cmocka_unit_test_setup_teardown(what_must_be_said_is_said, begin, end),
		cmocka_unit_test_setup_teardown(who_forwarded_it_does_not_decide, begin, end),
		cmocka_unit_test_setup_teardown(it_is_overdue_until_it_ends, begin, end),
		cmocka_unit_test_setup_teardown(what_was_said_ends_with_the_subject, begin, end),
		cmocka_unit_test_setup_teardown(one_decision_of_two_at_once_stands, begin, end),
		cmocka_unit_test_setup_teardown(a_broken_row_is_no_case, begin, end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
