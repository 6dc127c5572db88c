/* Copies of environments: whole and hashed, or a failure; and directories that are being restored. */
#include "tests/store/fixture.h"

#include "server/store/copy.h"

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

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_copy_is_whole_and_hashed, fixture_set_up, fixture_tear_down),
		cmocka_unit_test_setup_teardown(what_can_not_be_copied_is_told, fixture_set_up, fixture_tear_down),
		cmocka_unit_test_setup_teardown(a_marked_directory_is_opened_by_who_restores_it_alone, fixture_set_up, fixture_tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
