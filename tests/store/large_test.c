/* Commits of very many changes: whole or not at all, like any other, and nobody waits long for one of them. */
#include "tests/store/fixture.h"

#include <semaphore.h>
#include <time.h>
#include <unistd.h>

enum { CHANGES_MOST = 20000, LARGE = 4000, ROOM = 64 };

/* One of them, or a small one. */
struct work {
	struct commit commit;
	struct change *changes;
	char (*ids)[16];
	unsigned count;
	char name;
};

/* The names of those that are done, in the order in which they were told. */
static char told[ROOM];
static atomic_uint told_count;
static enum store_status statuses[ROOM];

static void
note_done(struct commit *commit, enum store_status status)
{
	struct work *work = commit->context;
	unsigned n = atomic_load(&told_count); /* only the committer tells */

	if (n >= ROOM - 1)
		abort();
	told[n] = work->name;
	statuses[n] = status;
	atomic_store(&told_count, n + 1);
}

/* Creates so many records, whose ids begin with the name. */
static void
make(struct work *work, char name, unsigned count)
{
	*work = (struct work){ .name = name, .count = count, .changes = calloc(count, sizeof *work->changes),
		.ids = calloc(count, sizeof *work->ids) };
	assert_non_null(work->changes);
	assert_non_null(work->ids);
	for (unsigned i = 0; i < count; i++) {
		int length = snprintf(work->ids[i], sizeof work->ids[i], "%c%u", name, i);

		work->changes[i] = (struct change){ .resource = TYPE_OTHER, .id = slice_of(work->ids[i], (size_t)length),
			.entries = SLICE("\3all\3red"), .keys = SLICE("\3all\3red"), .body = SLICE("{}"),
			.next = i + 1 < count ? &work->changes[i + 1] : NULL };
	}
	work->commit = (struct commit){ .changes = work->changes, .done = note_done, .context = work };
}

static void
drop(struct work *work)
{
	free(work->changes);
	free(work->ids);
}

/* Waits until so many are done; false when that takes longer than so many milliseconds. */
static bool
done(unsigned count, int milliseconds)
{
	for (int i = 0; i < milliseconds && atomic_load(&told_count) < count; i++)
		usleep(1000);
	return atomic_load(&told_count) >= count;
}

static int
set_up(void **state)
{
	memset(told, 0, sizeof told);
	atomic_store(&told_count, 0);
	return fixture_set_up(state);
}

static uint64_t
count_all(struct fixture *fixture)
{
	assert_int_equal(store_index_wait(fixture->store), STORE_OK);
	struct snapshot *snapshot = fixture_view(fixture);
	uint64_t count = store_count(snapshot, SLICE("all"));

	snapshot_end(snapshot);
	return count;
}

static void
complain(void *context, const char *sentence)
{
	(void)context;
	print_error("%s\n", sentence);
}

static void
twenty_thousand_are_taken_whole_or_not_at_all(void **state)
{
	struct fixture *fixture = *state;
	struct work work;
	struct store_figures figures;

	make(&work, 'L', CHANGES_MOST);
	/* The last one rests on what is not so. */
	work.changes[CHANGES_MOST - 1].expected_version = 1;
	assert_int_equal(store_commit_wait(fixture->store, &work.commit), STORE_CONFLICT);
	store_figures(fixture->store, &figures);
	assert_int_equal(figures.sequence, 0);
	assert_int_equal(figures.records, 0);
	work.changes[CHANGES_MOST - 1].expected_version = 0;
	assert_int_equal(store_commit_wait(fixture->store, &work.commit), STORE_OK);
	for (unsigned i = 0; i < CHANGES_MOST; i++)
		assert_int_equal(work.changes[i].sequence, i + 1);
	struct snapshot *snapshot = fixture_view(fixture);
	struct arena arena;
	const uint64_t *rids;
	size_t count;

	/* All are candidates before the index has taken any of them, or what it has taken is in it. */
	arena_init(&arena, 0);
	assert_int_equal(store_window(snapshot, TYPE_OTHER, &arena, &rids, &count), STORE_OK);
	assert_int_equal(count + store_count(snapshot, SLICE("all")), CHANGES_MOST);
	arena_free(&arena);
	snapshot_end(snapshot);
	assert_int_equal(count_all(fixture), CHANGES_MOST);
	assert_int_equal(store_verify(fixture->store, complain, NULL, NULL), STORE_OK);
	drop(&work);
}

static sem_t gate_reached, gate_open;

/* Holds the committer still, so that others come together behind it. */
static bool
stand_at_gate(const struct commit *commit, struct snapshot *snapshot)
{
	(void)commit;
	(void)snapshot;
	sem_post(&gate_reached);
	while (sem_wait(&gate_open) != 0)
		;
	return true;
}

static void
large_ones_take_turns_with_all_others(void **state)
{
	struct fixture *fixture = *state;
	struct work gate, large[3], small[3];

	sem_init(&gate_reached, 0, 0);
	sem_init(&gate_open, 0, 0);
	make(&gate, 'g', 1);
	gate.commit.holds = stand_at_gate;
	gate.commit.decided_at = UINT64_MAX;
	for (int i = 0; i < 3; i++) {
		make(&large[i], (char)('A' + i), LARGE);
		make(&small[i], (char)('a' + i), 1);
	}
	store_commit(fixture->store, &gate.commit);
	while (sem_wait(&gate_reached) != 0)
		;
	for (int i = 0; i < 3; i++)
		store_commit(fixture->store, &large[i].commit);
	for (int i = 0; i < 3; i++)
		store_commit(fixture->store, &small[i].commit);
	sem_post(&gate_open);
	assert_true(done(7, 60000));
	/* All small ones come after one large one; the large ones keep their order. */
	assert_string_equal(told, "gAabcBC");
	for (int i = 0; i < 7; i++)
		assert_int_equal(statuses[i], STORE_OK);
	struct store_figures figures;

	store_figures(fixture->store, &figures);
	assert_int_equal(figures.batches, 5); /* the gate's, three of one large one each, and one of all small ones */
	assert_int_equal(count_all(fixture), 3 * LARGE + 4);
	for (int i = 0; i < 3; i++) {
		drop(&large[i]);
		drop(&small[i]);
	}
	drop(&gate);
	sem_destroy(&gate_reached);
	sem_destroy(&gate_open);
}

static void
only_the_next_large_one_waits_for_the_index(void **state)
{
	struct fixture *fixture = *state;
	struct work first, second, small[12];

	fixture_close(fixture);
	fixture->settings.window_most = 10;
	fixture_open(fixture);
	make(&first, 'A', LARGE);
	make(&second, 'B', LARGE);
	for (int i = 0; i < 12; i++)
		make(&small[i], (char)('a' + i), 1);
	/* The index stays where it is, without anybody having said so. */
	pthread_mutex_lock(&fixture->store->index_lock);
	store_commit(fixture->store, &first.commit);
	bool passed = done(1, 10000);

	store_commit(fixture->store, &second.commit);
	for (unsigned i = 0; i < 10; i++) {
		store_commit(fixture->store, &small[i].commit);
		passed = passed && done(2 + i, 10000);
	}
	/* Ten of them fill the window: all wait. */
	store_commit(fixture->store, &small[10].commit);
	store_commit(fixture->store, &small[11].commit);
	bool waited = !done(12, 200);

	pthread_mutex_unlock(&fixture->store->index_lock);
	assert_true(done(14, 60000));
	assert_true(passed);
	assert_true(waited);
	assert_memory_equal(told, "Aabcdefghij", 11);
	for (int i = 0; i < 14; i++)
		assert_int_equal(statuses[i], STORE_OK);
	assert_int_equal(count_all(fixture), 2 * LARGE + 12);
	drop(&first);
	drop(&second);
	for (int i = 0; i < 12; i++)
		drop(&small[i]);
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, fixture_tear_down)
	const struct CMUnitTest tests[] = {
		TEST(twenty_thousand_are_taken_whole_or_not_at_all),
		TEST(large_ones_take_turns_with_all_others),
		TEST(only_the_next_large_one_waits_for_the_index),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
