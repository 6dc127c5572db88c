/* Writing entries anew: what search knows of a record changes, and nothing else does. */
#include <pthread.h>

#include "tests/store/fixture.h"

static enum store_status
rewrite(struct fixture *fixture, uint64_t rid, uint64_t version, const char *words)
{
	struct buffer keys = { 0 };
	struct entries_put put = { .rid = rid, .version = version, .entries = keys_of_words(words, &keys) };
	struct commit commit = { .entries = &put };

	put.keys = put.entries;
	enum store_status status = store_commit_wait(fixture->store, &commit);

	buffer_free(&keys);
	return status;
}

static void
complain(void *context, const char *sentence)
{
	(void)context;
	print_error("%s\n", sentence);
}

static void
assert_whole(struct fixture *fixture)
{
	assert_int_equal(store_verify(fixture->store, complain, NULL, NULL), STORE_OK);
}

static void
assert_listed(struct fixture *fixture, const char *key, size_t expected)
{
	uint64_t rids[8];
	struct snapshot *snapshot = fixture_view(fixture);

	assert_int_equal(list(snapshot, key, rids, 8), expected);
	snapshot_end(snapshot);
}

static size_t
count_history(struct fixture *fixture, uint64_t rid, uint16_t resource)
{
	struct snapshot *snapshot = fixture_view(fixture);
	struct history *history;
	struct record record;
	size_t count = 0;

	assert_int_equal(history_begin(snapshot, rid, resource, 0, &history), STORE_OK);
	while (history_next(history, &record) == STORE_OK) {
		assert_true(record.rid != 0);
		count++;
	}
	history_end(history);
	snapshot_end(snapshot);
	return count;
}

static void
nothing_else_changes(void **state)
{
	struct fixture *fixture = *state;
	struct change change;
	struct record before, after;
	struct slice body;

	put(fixture, CHANGE_CREATE, TYPE_PATIENT, "first", 0, "first", "a b", "the body", &change);
	put(fixture, CHANGE_CREATE, TYPE_OBSERVATION, "second", 0, "first", "a", "another", NULL);
	struct snapshot *snapshot = fixture_view(fixture);
	uint64_t registry = snapshot_registry_generation(snapshot);

	assert_int_equal(store_record(snapshot, change.rid, &before), STORE_OK);
	assert_int_equal(rewrite(fixture, change.rid, 1, "b c d"), STORE_OK);
	struct snapshot *later = fixture_view(fixture);

	assert_int_equal(store_record(later, change.rid, &after), STORE_OK);
	assert_slice(before.entries, "\1a\1b");
	assert_slice(after.entries, "\1b\1c\1d");
	assert_int_equal(after.version, 1);
	assert_int_equal(after.sequence, before.sequence);
	assert_int_equal(after.time, before.time);
	assert_int_equal(after.owner, before.owner);
	assert_int_equal(after.writer, before.writer);
	assert_int_equal(after.items, before.items);
	assert_int_equal(after.flags, before.flags);
	assert_int_equal(after.body_length, before.body_length);
	assert_int_equal(record_subject_count(&after), 1);
	assert_true(slice_equal(after.id, before.id) && slice_equal(after.subjects, before.subjects));
	assert_int_equal(store_body(later, after.sequence, &body), STORE_OK);
	assert_slice(body, "the body");
	/* The version as history gives it is the same one, with the entries that are current now. */
	assert_int_equal(store_version(later, change.rid, 1, &after), STORE_OK);
	assert_slice(after.entries, "\1b\1c\1d");
	/* It is a change of the truth, but of no version: no history shows it, and it has no body. */
	assert_int_equal(snapshot_sequence(later), 3);
	assert_int_equal(store_body(later, 3, &body), STORE_ABSENT);
	assert_int_equal(snapshot_registry_generation(later), registry);
	snapshot_end(later);
	snapshot_end(snapshot);
	assert_int_equal(count_history(fixture, change.rid, 0), 1);
	assert_int_equal(count_history(fixture, 0, TYPE_PATIENT), 1);
	assert_int_equal(count_history(fixture, 0, STORE_ANY_RESOURCE), 2);
	assert_int_equal(store_index_wait(fixture->store), STORE_OK);
	assert_listed(fixture, "a", 1);
	assert_listed(fixture, "b", 1);
	assert_listed(fixture, "d", 1);
	assert_whole(fixture);
}

static void
the_next_version_starts_from_the_new_entries(void **state)
{
	struct fixture *fixture = *state;
	struct change change;

	put(fixture, CHANGE_CREATE, TYPE_PATIENT, "one", 0, NULL, "a", "1", &change);
	assert_int_equal(rewrite(fixture, change.rid, 1, "b"), STORE_OK);
	put(fixture, CHANGE_UPDATE, TYPE_PATIENT, "one", 1, NULL, "c", "2", NULL);
	assert_int_equal(store_index_wait(fixture->store), STORE_OK);
	assert_listed(fixture, "a", 0);
	assert_listed(fixture, "b", 0);
	assert_listed(fixture, "c", 1);
	assert_whole(fixture);
	assert_int_equal(store_reindex(fixture->store, NULL, NULL), STORE_OK);
	assert_listed(fixture, "c", 1);
	assert_whole(fixture);
}

static void
a_newer_version_keeps_its_own(void **state)
{
	struct fixture *fixture = *state;
	struct change change, other;
	struct record record;

	put(fixture, CHANGE_CREATE, TYPE_PATIENT, "one", 0, NULL, "a", "1", &change);
	put(fixture, CHANGE_UPDATE, TYPE_PATIENT, "one", 1, NULL, "c", "2", NULL);
	put(fixture, CHANGE_CREATE, TYPE_PATIENT, "two", 0, NULL, "x", "1", &other);
	put(fixture, CHANGE_DELETE, TYPE_PATIENT, "two", 1, NULL, NULL, NULL, NULL);
	/* Passed over, which is no conflict: an older version, a deleted record, one that there never was. */
	assert_int_equal(rewrite(fixture, change.rid, 1, "b"), STORE_OK);
	assert_int_equal(rewrite(fixture, other.rid, 1, "b"), STORE_OK);
	assert_int_equal(rewrite(fixture, other.rid, 2, "b"), STORE_OK);
	assert_int_equal(rewrite(fixture, 12345, 1, "b"), STORE_OK);
	struct snapshot *snapshot = fixture_view(fixture);

	assert_int_equal(snapshot_sequence(snapshot), 4);
	assert_int_equal(store_record(snapshot, change.rid, &record), STORE_OK);
	assert_slice(record.entries, "\1c");
	snapshot_end(snapshot);
	assert_int_equal(store_index_wait(fixture->store), STORE_OK);
	assert_listed(fixture, "b", 0);
	assert_whole(fixture);
}

static void
what_the_index_has_not_taken_is_a_candidate(void **state)
{
	struct fixture *fixture = *state;
	struct change change;
	const uint64_t *rids;
	size_t count;
	struct arena arena;

	arena_init(&arena, 0);
	put(fixture, CHANGE_CREATE, TYPE_PATIENT, "one", 0, NULL, "a", "1", &change);
	put(fixture, CHANGE_CREATE, TYPE_OBSERVATION, "two", 0, NULL, "a", "1", NULL);
	assert_int_equal(store_index_wait(fixture->store), STORE_OK);
	store_pause_indexer(fixture->store, true);
	assert_int_equal(rewrite(fixture, change.rid, 1, "b"), STORE_OK);
	struct snapshot *snapshot = fixture_view(fixture);

	assert_int_equal(store_window(snapshot, TYPE_PATIENT, &arena, &rids, &count), STORE_OK);
	assert_int_equal(count, 1);
	assert_int_equal(rids[0], change.rid);
	assert_int_equal(store_window(snapshot, STORE_ANY_RESOURCE, &arena, &rids, &count), STORE_OK);
	assert_int_equal(count, 1);
	assert_int_equal(rids[0], change.rid);
	assert_int_equal(store_window(snapshot, TYPE_OBSERVATION, &arena, &rids, &count), STORE_OK);
	assert_int_equal(count, 0);
	snapshot_end(snapshot);
	assert_whole(fixture);
	store_pause_indexer(fixture->store, false);
	assert_int_equal(store_index_wait(fixture->store), STORE_OK);
	snapshot = fixture_view(fixture);
	assert_int_equal(store_window(snapshot, TYPE_PATIENT, &arena, &rids, &count), STORE_OK);
	assert_int_equal(count, 0);
	snapshot_end(snapshot);
	assert_listed(fixture, "a", 1);
	assert_listed(fixture, "b", 1);
	arena_free(&arena);
}

static void
marks_and_audit_records_go_with_it(void **state)
{
	struct fixture *fixture = *state;
	struct audit_put audit = { .bytes = SLICE("reindexed") };
	struct table_put mark = { .table = TABLE_LOAD, .key = SLICE("mark"), .value = SLICE("1") };
	struct entries_put entries = { .version = 1, .entries = SLICE("\1b"), .keys = SLICE("\1b") };
	struct commit commit = { .entries = &entries, .tables = &mark, .audits = &audit };
	struct change change = { .resource = TYPE_PATIENT, .id = SLICE("x") };
	struct slice value;

	put(fixture, CHANGE_CREATE, TYPE_PATIENT, "one", 0, NULL, "a", "1", &change);
	entries.rid = change.rid;
	assert_int_equal(store_commit_wait(fixture->store, &commit), STORE_OK);
	/* The mark alone is kept, too, with nothing else to write. */
	mark.value = SLICE("2");
	commit = (struct commit){ .entries = &entries, .tables = &mark };
	assert_int_equal(store_commit_wait(fixture->store, &commit), STORE_OK);
	struct snapshot *snapshot = fixture_view(fixture);

	assert_int_equal(store_get(snapshot, TABLE_LOAD, SLICE("mark"), &value), STORE_OK);
	assert_slice(value, "2");
	assert_int_equal(snapshot_sequence(snapshot), 2);
	snapshot_end(snapshot);
	/* Keys that are none, and entries beside changes, are refused. */
	entries.keys = SLICE("\2b");
	assert_int_equal(store_commit_wait(fixture->store, &commit), STORE_INVALID);
	entries.keys = SLICE("\1b");
	commit.changes = &change;
	assert_int_equal(store_commit_wait(fixture->store, &commit), STORE_INVALID);
	assert_whole(fixture);
}

static void
changes_of_definitions_count_as_the_registrys(void **state)
{
	struct fixture *fixture = *state;

	fixture_close(fixture);
	fixture->settings.definitions = TYPE_OTHER;
	fixture_open(fixture);
	uint64_t generation = store_registry_generation(fixture->store);

	put(fixture, CHANGE_CREATE, TYPE_PATIENT, "one", 0, NULL, "a", "1", NULL);
	assert_int_equal(store_registry_generation(fixture->store), generation);
	put(fixture, CHANGE_CREATE, TYPE_OTHER, "one", 0, NULL, "a", "1", NULL);
	assert_int_equal(store_registry_generation(fixture->store), generation + 1);
	put(fixture, CHANGE_DELETE, TYPE_OTHER, "one", 1, NULL, NULL, NULL, NULL);
	assert_int_equal(store_registry_generation(fixture->store), generation + 2);
	/* What was decided before meets a conflict. */
	struct change change = { .resource = TYPE_PATIENT, .id = SLICE("late") };
	struct commit commit = { .changes = &change, .registry_generation = generation };

	assert_int_equal(store_commit_wait(fixture->store, &commit), STORE_CONFLICT);
}

/* ---- Racing ---------------------------------------------------------------------------------------------------- */

enum { RECORDS = 40, ROUNDS = 60 };

struct race {
	struct fixture *fixture;
	uint64_t rids[RECORDS];
};

/* Each record's versions one after the other: version n has the words "all" and "v" n. */
static void *
write_versions(void *argument)
{
	struct race *race = argument;
	char id[16], words[32];

	for (uint64_t version = 1; version < ROUNDS; version++)
		for (unsigned i = 0; i < RECORDS; i++) {
			snprintf(id, sizeof id, "r%u", i);
			snprintf(words, sizeof words, "all v%llu", (unsigned long long)version + 1);
			assert_int_equal(put(race->fixture, CHANGE_UPDATE, TYPE_OTHER, id, version, NULL, words, "b", NULL), STORE_OK);
		}
	return NULL;
}

static void
newer_versions_win(void **state)
{
	struct race race = { .fixture = *state };
	pthread_t writer;
	char id[16], words[64];

	for (unsigned i = 0; i < RECORDS; i++) {
		struct change change;

		snprintf(id, sizeof id, "r%u", i);
		assert_int_equal(put(race.fixture, CHANGE_CREATE, TYPE_OTHER, id, 0, NULL, "all v1", "b", &change), STORE_OK);
		race.rids[i] = change.rid;
	}
	assert_int_equal(pthread_create(&writer, NULL, write_versions, &race), 0);
	/* Meanwhile each is read and written anew, as the version that was read, with a word more. */
	for (unsigned round = 0; round < ROUNDS; round++)
		for (unsigned i = 0; i < RECORDS; i++) {
			struct snapshot *snapshot = fixture_view(race.fixture);
			struct record record;

			assert_int_equal(store_record(snapshot, race.rids[i], &record), STORE_OK);
			uint64_t version = record.version;

			snapshot_end(snapshot);
			snprintf(words, sizeof words, "all of%llu v%llu", (unsigned long long)version, (unsigned long long)version);
			assert_int_equal(rewrite(race.fixture, race.rids[i], version, words), STORE_OK);
		}
	pthread_join(writer, NULL);
	struct snapshot *snapshot = fixture_view(race.fixture);

	for (unsigned i = 0; i < RECORDS; i++) {
		struct record record;
		struct slice rest, key;
		char last[16];

		assert_int_equal(store_record(snapshot, race.rids[i], &record), STORE_OK);
		assert_int_equal(record.version, ROUNDS);
		snprintf(last, sizeof last, "\3v%d", ROUNDS);
		rest = record.entries;
		key = slice_from(rest, rest.length - strlen(last));
		assert_slice(key, last);
	}
	snapshot_end(snapshot);
	assert_int_equal(store_index_wait(race.fixture->store), STORE_OK);
	assert_whole(race.fixture);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(nothing_else_changes, fixture_set_up, fixture_tear_down),
		cmocka_unit_test_setup_teardown(the_next_version_starts_from_the_new_entries, fixture_set_up, fixture_tear_down),
		cmocka_unit_test_setup_teardown(a_newer_version_keeps_its_own, fixture_set_up, fixture_tear_down),
		cmocka_unit_test_setup_teardown(what_the_index_has_not_taken_is_a_candidate, fixture_set_up, fixture_tear_down),
		cmocka_unit_test_setup_teardown(marks_and_audit_records_go_with_it, fixture_set_up, fixture_tear_down),
		cmocka_unit_test_setup_teardown(changes_of_definitions_count_as_the_registrys, fixture_set_up, fixture_tear_down),
		cmocka_unit_test_setup_teardown(newer_versions_win, fixture_set_up, fixture_tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
