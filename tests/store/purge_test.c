/* What is purged leaves no trace: not in what the store answers, and not in its files. */
#include "tests/store/fixture.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>

static bool
file_has(const char *path, const char *text)
{
	FILE *file = fopen(path, "rb");
	size_t length = strlen(text), kept = 0;
	static char bytes[1 << 16];
	bool found = false;

	assert_non_null(file);
	for (size_t got; !found && (got = fread(bytes + kept, 1, sizeof bytes - kept, file)) > 0;) {
		size_t all = kept + got;

		found = memmem(bytes, all, text, length) != NULL;
		kept = all < length ? all : length - 1;
		memmove(bytes, bytes + all - kept, kept);
	}
	fclose(file);
	return found;
}

/* Whether any file of the store has the text. */
static bool
files_have(const struct fixture *fixture, const char *text)
{
	static const char *const directories[] = { "truth", "index", "audit" };
	bool found = false;

	for (size_t i = 0; i < sizeof directories / sizeof *directories; i++) {
		char path[200];

		snprintf(path, sizeof path, "%s/%s/data.mdb", fixture->directory, directories[i]);
		found = found || file_has(path, text);
	}
	return found;
}

static void
no_fault(void *context, const char *sentence)
{
	(void)context;
	fail_msg("%s", sentence);
}

static const char *const canaries[] = { "canary-id", "canarykey", "canary-body-1", "canary-body-2", "canary-patient" };

/* A record with a canary wherever something may be kept, in two versions, and deleted; beside others. */
static uint64_t
fill(struct fixture *fixture)
{
	struct change change;
	char id[16];

	for (int i = 0; i < 200; i++) {
		snprintf(id, sizeof id, "other-%d", i);
		assert_int_equal(put(fixture, CHANGE_CREATE, TYPE_OBSERVATION, id, 0, "somebody", "common word", "{\"other\":true}", NULL), STORE_OK);
	}
	assert_int_equal(put(fixture, CHANGE_CREATE, TYPE_OBSERVATION, "canary-id", 0, "canary-patient", "canarykey common",
	    "{\"text\":\"canary-body-1\"}", NULL), STORE_OK);
	assert_int_equal(put(fixture, CHANGE_UPDATE, TYPE_OBSERVATION, "canary-id", 1, "canary-patient", "canarykey word",
	    "{\"text\":\"canary-body-2\"}", &change), STORE_OK);
	return change.rid;
}

static void
nothing_is_left(void **state)
{
	struct fixture *fixture = *state;
	uint64_t rid = fill(fixture), rids[4];
	struct purge purge = { .rids = &rid, .count = 1, .resource = TYPE_PATIENT, .id = SLICE("canary-patient") };
	struct commit commit = { 0 };
	struct store_figures before, after;
	struct record record;

	for (size_t i = 0; i < sizeof canaries / sizeof *canaries; i++)
		assert_true(files_have(fixture, canaries[i]));
	/* Only what is deleted is purged. */
	assert_int_equal(store_purge(fixture->store, &purge, &commit), STORE_INVALID);
	assert_int_equal(put(fixture, CHANGE_DELETE, TYPE_OBSERVATION, "canary-id", 2, NULL, "", "", NULL), STORE_OK);
	store_figures(fixture->store, &before);
	commit = (struct commit){ 0 };
	assert_int_equal(store_purge(fixture->store, &purge, &commit), STORE_OK);
	store_figures(fixture->store, &after);
	assert_int_equal(after.versions, before.versions - 3);
	assert_int_equal(after.records, before.records);
	struct snapshot *view = fixture_view(fixture);

	assert_int_equal(store_find(view, TYPE_OBSERVATION, SLICE("canary-id"), &record), STORE_ABSENT);
	assert_int_equal(store_rid(view, TYPE_PATIENT, SLICE("canary-patient"), &rids[0]), STORE_ABSENT);
	assert_int_equal(store_version(view, rid, 1, &record), STORE_ABSENT);
	/* Neither the type's history nor that of all has it, and both go on across the gap. */
	for (int all = 0; all < 2; all++) {
		struct history *history;
		int count = 0;

		assert_int_equal(history_begin(view, 0, all ? STORE_ANY_RESOURCE : TYPE_OBSERVATION, 0, &history), STORE_OK);
		while (history_next(history, &record) == STORE_OK) {
			assert_int_not_equal(record.rid, rid);
			count++;
		}
		history_end(history);
		assert_int_equal(count, 200);
	}
	snapshot_end(view);
	assert_int_equal(store_verify(fixture->store, no_fault, NULL, NULL), STORE_OK);
	assert_int_equal(store_compact(fixture->store), STORE_OK);
	assert_int_equal(store_reindex(fixture->store, NULL, NULL), STORE_OK);
	assert_int_equal(store_verify(fixture->store, no_fault, NULL, NULL), STORE_OK);
	/* It goes on being written, and is whole after opening it again. */
	assert_int_equal(put(fixture, CHANGE_CREATE, TYPE_OBSERVATION, "later", 0, "somebody", "common", "{}", NULL), STORE_OK);
	for (size_t i = 0; i < sizeof canaries / sizeof *canaries; i++)
		assert_false(files_have(fixture, canaries[i]));
	fixture_close(fixture);
	fixture_open(fixture);
	assert_int_equal(store_verify(fixture->store, no_fault, NULL, NULL), STORE_OK);
	view = fixture_view(fixture);
	assert_int_equal(list(view, "common", rids, 4), 4);
	snapshot_end(view);
	/* The id may be used again, and stands for another record. */
	struct change change;

	assert_int_equal(put(fixture, CHANGE_CREATE, TYPE_OBSERVATION, "canary-id", 0, NULL, "common", "{}", &change), STORE_OK);
	assert_true(change.rid > rid);
}

/* Entries written anew leave the record's keys in the journal, beside those of others, which stay. */
static void
rewritten_entries_go_too(void **state)
{
	struct fixture *fixture = *state;
	uint64_t rid = fill(fixture);
	struct buffer keys[2];
	struct record other;
	struct snapshot *view = fixture_view(fixture);

	assert_int_equal(store_find(view, TYPE_OBSERVATION, SLICE("other-7"), &other), STORE_OK);
	uint64_t other_rid = other.rid;

	snapshot_end(view);
	buffer_init(&keys[0], 0);
	buffer_init(&keys[1], 0);
	struct slice mine = keys_of_words("canaryanew", &keys[0]), others = keys_of_words("otheranew", &keys[1]);
	struct entries_put second = { .rid = other_rid, .version = 1, .entries = others, .keys = others };
	struct entries_put first = { .rid = rid, .version = 2, .entries = mine, .keys = mine, .next = &second };
	struct commit commit = { .entries = &first };

	assert_int_equal(store_commit_wait(fixture->store, &commit), STORE_OK);
	assert_true(files_have(fixture, "canaryanew"));
	assert_int_equal(put(fixture, CHANGE_DELETE, TYPE_OBSERVATION, "canary-id", 2, NULL, "", "", NULL), STORE_OK);
	struct purge purge = { .rids = &rid, .count = 1 };

	commit = (struct commit){ 0 };
	assert_int_equal(store_purge(fixture->store, &purge, &commit), STORE_OK);
	assert_int_equal(purge.rekeyed_count, 1);
	assert_int_equal(store_compact(fixture->store), STORE_OK);
	assert_int_equal(store_reindex(fixture->store, NULL, NULL), STORE_OK);
	assert_int_equal(store_verify(fixture->store, no_fault, NULL, NULL), STORE_OK);
	assert_false(files_have(fixture, "canaryanew"));
	assert_true(files_have(fixture, "otheranew"));
	buffer_free(&keys[0]);
	buffer_free(&keys[1]);
}

/* Readers and a writer go on while the file is written anew. */
static void *
write_on(void *argument)
{
	struct fixture *fixture = argument;
	char id[32];

	for (int i = 0; i < 300; i++) {
		snprintf(id, sizeof id, "during-%d", i);
		if (put(fixture, CHANGE_CREATE, TYPE_OTHER, id, 0, NULL, "during", "{}", NULL) != STORE_OK)
			return "a write failed";
	}
	return NULL;
}

static void
compacting_loses_nothing(void **state)
{
	struct fixture *fixture = *state;
	struct store_figures figures;
	pthread_t writer;
	void *fault;

	fill(fixture);
	assert_int_equal(pthread_create(&writer, NULL, write_on, fixture), 0);
	for (int i = 0; i < 5; i++)
		assert_int_equal(store_compact(fixture->store), STORE_OK);
	pthread_join(writer, &fault);
	assert_null(fault);
	assert_int_equal(store_index_wait(fixture->store), STORE_OK);
	store_figures(fixture->store, &figures);
	assert_int_equal(figures.records, 200 + 1 + 300);
	assert_int_equal(store_verify(fixture->store, no_fault, NULL, NULL), STORE_OK);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(nothing_is_left, fixture_set_up, fixture_tear_down),
		cmocka_unit_test_setup_teardown(rewritten_entries_go_too, fixture_set_up, fixture_tear_down),
		cmocka_unit_test_setup_teardown(compacting_loses_nothing, fixture_set_up, fixture_tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
