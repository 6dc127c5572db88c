/* Writers, readers, a reindex and a verify at the same time: what a snapshot shows always fits together. Run it with the
 * thread sanitizer, too. */
#include <pthread.h>
#include <stdatomic.h>
#include <unistd.h>

#include "tests/store/fixture.h"

enum { WRITERS = 2, READERS = 2, RECORDS = 400, REINDEXES = 3 };

struct worker {
	struct fixture *fixture;
	unsigned number;
	uint64_t seed, rounds;
	const char *complaint;
};

static atomic_bool over;

static uint64_t
draw(struct worker *worker, uint64_t below)
{
	worker->seed ^= worker->seed << 13;
	worker->seed ^= worker->seed >> 7;
	worker->seed ^= worker->seed << 17;
	return worker->seed % below;
}

/* Each writer has records of its own; each record stands under "all" and under one of five colours. */
static void *
writes(void *argument)
{
	static const char *const keys_of_colour[] = { "\3all\4blue", "\3all\3red", "\3all\5green", "\3all\5white", "\3all\5black" };
	struct worker *worker = argument;
	uint64_t versions[RECORDS] = { 0 };
	char id[24];

	while (!atomic_load(&over)) {
		unsigned r = (unsigned)draw(worker, RECORDS);
		bool deletes = draw(worker, 5) == 0;
		struct slice keys = deletes ? SLICE("") : slice_text(keys_of_colour[draw(worker, 5)]);
		int length = snprintf(id, sizeof id, "w%u-%u", worker->number, r);
		struct change change = { .kind = deletes ? CHANGE_DELETE : CHANGE_UPDATE, .resource = TYPE_OTHER,
			.id = slice_of(id, (size_t)length), .expected_version = versions[r], .entries = keys, .keys = keys,
			.body = SLICE("x") };
		struct commit commit = { .changes = &change };

		if (store_commit_wait(worker->fixture->store, &commit) != STORE_OK) {
			worker->complaint = "a commit failed";
			break;
		}
		versions[r]++;
		worker->rounds++;
	}
	return NULL;
}

static bool
listed(const uint64_t *rids, size_t count, uint64_t rid)
{
	for (size_t i = 0; i < count; i++)
		if (rids[i] == rid)
			return true;
	return false;
}

/* What the index says of the records that have not changed since, and what the truth says of them, are the same. */
static const char *
look(struct worker *worker, struct snapshot *snapshot, struct arena *arena)
{
	static const char *const colours[] = { "blue", "red", "green", "white", "black" };
	static _Thread_local uint64_t all[WRITERS * RECORDS + 1], some[WRITERS * RECORDS + 1];
	const uint64_t *window;
	struct record record;
	size_t window_count, sum = 0;
	char key[STORE_KEY_MOST];

	if (snapshot_watermark(snapshot) > snapshot_sequence(snapshot))
		return "the index is ahead of the truth";
	if (store_window(snapshot, TYPE_OTHER, arena, &window, &window_count) != STORE_OK)
		return "no window";
	size_t count = list(snapshot, "all", all, WRITERS * RECORDS + 1);

	if (count != store_count(snapshot, SLICE("all")) ||
	    count != store_count(snapshot, slice_of(key, store_type_key(TYPE_OTHER, key))))
		return "the counts differ";
	for (int i = 0; i < 5; i++)
		sum += list(snapshot, colours[i], some, WRITERS * RECORDS + 1);
	if (sum != count)
		return "the colours are not all";
	for (int i = 0; i < 20 && count > 0; i++) {
		uint64_t rid = all[draw(worker, count)];

		if (store_record(snapshot, rid, &record) != STORE_OK)
			return "a listed record is not there";
		if (record.deleted && !listed(window, window_count, rid))
			return "a deleted record is listed";
	}
	for (uint64_t rid = 1 + draw(worker, 50); rid <= WRITERS * RECORDS; rid += 50)
		if (store_record(snapshot, rid, &record) == STORE_OK && !record.deleted && !listed(window, window_count, rid) &&
		    !listed(all, count, rid))
			return "a record is not listed";
	return NULL;
}

static void *
reads(void *argument)
{
	struct worker *worker = argument;
	struct arena arena;

	arena_init(&arena, 0);
	while (!atomic_load(&over) && worker->complaint == NULL) {
		struct snapshot *snapshot;

		if (snapshot_begin(worker->fixture->store, &snapshot) != STORE_OK) {
			worker->complaint = "no snapshot";
			break;
		}
		worker->complaint = look(worker, snapshot, &arena);
		snapshot_end(snapshot);
		arena_reset(&arena);
		worker->rounds++;
	}
	arena_free(&arena);
	return NULL;
}

static void
complain(void *context, const char *sentence)
{
	(void)context;
	print_error("%s\n", sentence);
}

static void
snapshots_fit_together(void **state)
{
	struct fixture fixture;
	struct worker workers[WRITERS + READERS];
	pthread_t threads[WRITERS + READERS];

	(void)state;
	fixture_make(&fixture);
	for (unsigned i = 0; i < WRITERS + READERS; i++) {
		workers[i] = (struct worker){ .fixture = &fixture, .number = i, .seed = 88172645463325252u + i };
		assert_int_equal(pthread_create(&threads[i], NULL, i < WRITERS ? writes : reads, &workers[i]), 0);
	}
	for (int i = 0; i < REINDEXES; i++) {
		usleep(400000);
		assert_int_equal(store_reindex(fixture.store, NULL, NULL), STORE_OK);
		assert_int_equal(store_verify(fixture.store, complain, NULL, NULL), STORE_OK);
	}
	atomic_store(&over, true);
	for (unsigned i = 0; i < WRITERS + READERS; i++) {
		pthread_join(threads[i], NULL);
		if (workers[i].complaint != NULL)
			fail_msg("%s", workers[i].complaint);
		assert_true(workers[i].rounds > 10);
	}
	/* When it is quiet for a while the runs are merged further. */
	assert_int_equal(store_index_wait(fixture.store), STORE_OK);
	usleep(1500000);
	assert_int_equal(store_verify(fixture.store, complain, NULL, NULL), STORE_OK);
	assert_int_equal(fixture.warnings, 0);
	fixture_remove(&fixture);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(snapshots_fit_together),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
