/* Copies of environments: whole and hashed, or a failure; and directories that are being restored. */
#include "tests/store/fixture.h"

#include "server/store/copy.h"
#include "server/store/seal.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

static char path[200], other[200];

static const char *
in(const struct fixture *fixture, const char *name)
{
	snprintf(path, sizeof path, "%s/%s", fixture->directory, name);
	return path;
}

static int
open_copy(const struct fixture *fixture, const char *name)
{
	snprintf(other, sizeof other, "%s/%s", fixture->directory, name);
	int file = open(other, O_RDWR | O_CREAT | O_EXCL, 0600);

	assert_true(file >= 0);
	return file;
}

static void
fill(struct fixture *fixture)
{
	char id[16];

	for (int i = 0; i < 200; i++) {
		snprintf(id, sizeof id, "p%d", i);
		assert_int_equal(put(fixture, CHANGE_CREATE, TYPE_PATIENT, id, 0, id, "a", "{}", NULL), STORE_OK);
	}
}

static void
count_calls(void *context, uint64_t done, uint64_t all)
{
	assert_true(done <= all);
	++*(unsigned *)context;
}

static void
a_copy_is_whole_and_hashed(void **state)
{
	struct fixture *fixture = *state;
	struct copied first, again;
	struct copy_facts facts, of_copy;
	unsigned calls = 0;

	fill(fixture);
	fixture_close(fixture);
	assert_int_equal(store_copy_facts(fixture->directory, &facts), STORE_OK);
	assert_int_equal(facts.records, 200);
	assert_int_equal(facts.versions, 200);
	assert_int_equal(facts.sequence, 200);
	assert_int_equal(strlen(facts.generation), 32);
	assert_int_equal(mkdir(in(fixture, "copy"), 0700), 0);
	static const char *const names[] = { "truth", "audit" };

	for (size_t i = 0; i < 2; i++) {
		char name[64];

		snprintf(name, sizeof name, "copy/%s", names[i]);
		assert_int_equal(mkdir(in(fixture, name), 0700), 0);
		snprintf(name, sizeof name, "copy/%s/data.mdb", names[i]);
		int file = open_copy(fixture, name);

		assert_int_equal(store_copy(in(fixture, names[i]), file, count_calls, &calls, &first), STORE_OK);
		assert_int_equal(lseek(file, 0, SEEK_END), (off_t)first.bytes);
		assert_int_equal(lseek(file, 0, SEEK_SET), 0);
		assert_int_equal(store_copy_file(file, -1, NULL, NULL, &again), STORE_OK);
		assert_int_equal(again.bytes, first.bytes);
		assert_memory_equal(again.digest, first.digest, DIGEST_SIZE);
		close(file);
	}
	assert_true(calls >= 2);
	assert_int_equal(store_copy_facts(in(fixture, "copy"), &of_copy), STORE_OK);
	assert_memory_equal(&of_copy, &facts, sizeof facts);
}

static void
what_can_not_be_copied_is_told(void **state)
{
	struct fixture *fixture = *state;
	struct copied copied;
	struct copy_facts facts;

	fill(fixture);
	fixture_close(fixture);
	int full = open("/dev/full", O_WRONLY), nowhere = open("/dev/null", O_WRONLY);

	assert_int_equal(store_copy(in(fixture, "truth"), full, NULL, NULL, &copied), STORE_FULL);
	assert_int_equal(store_copy(in(fixture, "nothing"), nowhere, NULL, NULL, &copied), STORE_ABSENT);
	assert_int_not_equal(store_copy_facts(in(fixture, "nothing"), &facts), STORE_OK);
	assert_int_equal(truncate(in(fixture, "audit/data.mdb"), 100), 0);
	assert_int_not_equal(store_copy(in(fixture, "audit"), nowhere, NULL, NULL, &copied), STORE_OK);
	assert_int_not_equal(store_copy_facts(fixture->directory, &facts), STORE_OK);
	close(full);
	close(nowhere);
}

static void
a_marked_directory_is_opened_by_who_restores_it_alone(void **state)
{
	struct fixture *fixture = *state;
	char error[300];

	fixture_close(fixture);
	assert_false(store_restoring(fixture->directory));
	assert_true(store_restoring_mark(fixture->directory));
	assert_true(store_restoring(fixture->directory));
	for (int read_only = 0; read_only < 2; read_only++) {
		fixture->settings.read_only = read_only;
		assert_null(store_open(&fixture->settings, error, sizeof error));
		assert_non_null(strstr(error, "restore"));
	}
	fixture->settings.read_only = false;
	fixture->settings.restoring = true;
	fixture_open(fixture);
	fixture_close(fixture);
	fixture->settings.restoring = false;
	assert_true(store_restoring(fixture->directory));
	assert_true(store_restoring_done(fixture->directory));
	fixture_open(fixture);
	assert_false(store_restoring_done(fixture->directory));
	assert_false(store_restoring_mark("/nowhere"));
}

/* A data directory's environment into a directory of copies. */
static void
take_copy(const struct fixture *fixture, const char *to, const char *name)
{
	struct copied copied;
	char folder[300], from[300];

	snprintf(folder, sizeof folder, "%s/%s", to, name);
	assert_int_equal(mkdir(folder, 0700), 0);
	snprintf(folder, sizeof folder, "%s/%s/data.mdb", to, name);
	snprintf(from, sizeof from, "%s/%s", fixture->directory, name);
	int file = open(folder, O_WRONLY | O_CREAT | O_EXCL, 0600);

	assert_true(file >= 0);
	assert_int_equal(store_copy(from, file, NULL, NULL, &copied), STORE_OK);
	close(file);
}

static void
fail_by_fault(void *context, const char *sentence)
{
	(void)context;
	fail_msg("%s", sentence);
}

/* With keys that are newer than the data, who was erased since is not in what is restored, and all others are. */
static void
newer_keys_leave_the_erased_out(void **state)
{
	struct fixture *fixture = *state, restored;
	char from[300], master[300], *to = restored.directory;
	struct copied copied;
	struct record record;
	struct slice body;
	uint64_t rid;

	assert_int_equal(put(fixture, CHANGE_CREATE, TYPE_PATIENT, "taro", 0, "taro", "a", "{\"n\":\"taro\"}", NULL), STORE_OK);
	assert_int_equal(put(fixture, CHANGE_CREATE, TYPE_PATIENT, "hana", 0, "hana", "a", "{\"n\":\"hana\"}", NULL), STORE_OK);
	fixture_close(fixture);
	restored = *fixture;
	restored.settings.directory = restored.directory;
	restored.settings.log_context = &restored;
	assert_true(strlen(to) + 3 < sizeof restored.directory);
	memcpy(to + strlen(to), "-2", 3);
	assert_int_equal(mkdir(to, 0700), 0);
	take_copy(fixture, to, "audit");
	take_copy(fixture, to, "truth");
	fixture_open(fixture);
	struct snapshot *snapshot = fixture_view(fixture);

	assert_int_equal(store_rid(snapshot, TYPE_PATIENT, SLICE("taro"), &rid), STORE_OK);
	snapshot_end(snapshot);
	assert_int_equal(store_subject_forget(fixture->store, rid), STORE_OK);
	fixture_close(fixture);
	take_copy(fixture, to, "keys");
	snprintf(from, sizeof from, "%s/master.key", fixture->directory);
	snprintf(master, sizeof master, "%s/master.key", to);
	int source = open(from, O_RDONLY), target = open(master, O_WRONLY | O_CREAT | O_EXCL, 0600);

	assert_int_equal(store_copy_file(source, target, NULL, NULL, &copied), STORE_OK);
	close(source);
	close(target);
	fixture_open(&restored);
	assert_int_equal(store_verify(restored.store, fail_by_fault, NULL, NULL), STORE_OK);
	snapshot = fixture_view(&restored);
	assert_int_equal(store_find(snapshot, TYPE_PATIENT, SLICE("hana"), &record), STORE_OK);
	assert_int_equal(store_body(snapshot, record.sequence, &body), STORE_OK);
	assert_true(slice_is(body, "{\"n\":\"hana\"}"));
	assert_int_equal(store_find(snapshot, TYPE_PATIENT, SLICE("taro"), &record), STORE_ABSENT);
	snapshot_end(snapshot);
	fixture_remove(&restored);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_copy_is_whole_and_hashed, fixture_set_up, fixture_tear_down),
		cmocka_unit_test_setup_teardown(what_can_not_be_copied_is_told, fixture_set_up, fixture_tear_down),
		cmocka_unit_test_setup_teardown(a_marked_directory_is_opened_by_who_restores_it_alone, fixture_set_up, fixture_tear_down),
		cmocka_unit_test_setup_teardown(newer_keys_leave_the_erased_out, fixture_set_up, fixture_tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
