/* verify finds what is planted, reindex gives what was there: on the LMDB environments themselves. */
#include <lmdb.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/store/fixture.h"

enum { RECORDS = 300 };

static void
write_records(struct fixture *fixture)
{
	char id[16], words[64];

	for (int i = 0; i < RECORDS; i++) {
		snprintf(id, sizeof id, "r%d", i);
		snprintf(words, sizeof words, "all m%d u%05d", i % 7, i);
		assert_int_equal(put(fixture, CHANGE_CREATE, TYPE_OBSERVATION, id, 0, i % 2 ? "p1" : "p2", words, "body", NULL),
		    STORE_OK);
		if (i % 5 == 0)
			assert_int_equal(put(fixture, CHANGE_UPDATE, TYPE_OBSERVATION, id, 1, "p3", "all other", "body", NULL),
			    STORE_OK);
		if (i % 11 == 0)
			assert_int_equal(put(fixture, CHANGE_DELETE, TYPE_OBSERVATION, id, i % 5 == 0 ? 2 : 1, NULL, NULL, NULL,
			    NULL), STORE_OK);
	}
	struct audit_put audit = { .bytes = SLICE("an audit record") };
	struct commit read = { .audits = &audit };

	for (int i = 0; i < 10; i++)
		assert_int_equal(store_commit_wait(fixture->store, &read), STORE_OK);
	assert_int_equal(store_index_wait(fixture->store), STORE_OK);
}

static int
set_up(void **state)
{
	static struct fixture fixture;

	fixture_make(&fixture);
	write_records(&fixture);
	*state = &fixture;
	return 0;
}

static int
tear_down(void **state)
{
	fixture_remove(*state);
	return 0;
}

struct complaints {
	const char *looked_for; /* how one is to begin; may be NULL */
	size_t count, found;
	char first[400];
};

static void
note(void *context, const char *sentence)
{
	struct complaints *complaints = context;

	if (complaints->count++ == 0)
		snprintf(complaints->first, sizeof complaints->first, "%s", sentence);
	if (complaints->looked_for != NULL)
		complaints->found += strncmp(sentence, complaints->looked_for, strlen(complaints->looked_for)) == 0;
}

static struct complaints
verify_for(struct fixture *fixture, const char *looked_for)
{
	struct complaints complaints = { .looked_for = looked_for };
	enum store_status status = store_verify(fixture->store, note, NULL, &complaints);

	assert_int_equal(status, complaints.count == 0 ? STORE_OK : STORE_BROKEN);
	return complaints;
}

static struct complaints
verify(struct fixture *fixture)
{
	return verify_for(fixture, NULL);
}

static void
a_whole_store_has_no_fault(void **state)
{
	struct fixture *fixture = *state;

	assert_string_equal(verify(fixture).first, "");
	/* With a window, too: what the index has not taken is left to it. */
	store_pause_indexer(fixture->store, true);
	put(fixture, CHANGE_UPDATE, TYPE_OBSERVATION, "r1", 1, NULL, "new words", "body", NULL);
	put(fixture, CHANGE_DELETE, TYPE_OBSERVATION, "r2", 1, NULL, NULL, NULL, NULL);
	put(fixture, CHANGE_CREATE, TYPE_OTHER, "n", 0, NULL, "new words", "body", NULL);
	assert_string_equal(verify(fixture).first, "");
	store_pause_indexer(fixture->store, false);
	store_index_wait(fixture->store);
	assert_string_equal(verify(fixture).first, "");
}

/* ---- Planting faults ------------------------------------------------------------------------------------------- */

struct plant {
	const char *environment, *table;
	unsigned flags;
	/* Does its damage at a row; false when it wants the next one. */
	bool (*damage)(MDB_cursor *cursor, MDB_val key, MDB_val value);
	const char *said; /* how a complaint begins */
};

static void
plant_in(struct fixture *fixture, const struct plant *plant)
{
	char path[128];
	MDB_env *env;
	MDB_txn *txn;
	MDB_dbi table;
	MDB_cursor *cursor;
	MDB_val key, value;
	bool done = false;

	fixture_close(fixture);
	snprintf(path, sizeof path, "%s/%s", fixture->directory, plant->environment);
	assert_int_equal(mdb_env_create(&env), 0);
	mdb_env_set_maxdbs(env, 16);
	mdb_env_set_mapsize(env, (size_t)1 << 30);
	assert_int_equal(mdb_env_open(env, path, 0, 0600), 0);
	assert_int_equal(mdb_txn_begin(env, NULL, 0, &txn), 0);
	assert_int_equal(mdb_dbi_open(txn, plant->table, plant->flags, &table), 0);
	assert_int_equal(mdb_cursor_open(txn, table, &cursor), 0);
	/* From the end: there are whole rows of interest. */
	for (int i = 0; !done && mdb_cursor_get(cursor, &key, &value, i == 0 ? MDB_LAST : MDB_PREV) == 0; i++)
		done = plant->damage(cursor, key, value);
	assert_true(done);
	mdb_cursor_close(cursor);
	assert_int_equal(mdb_txn_commit(txn), 0);
	mdb_env_close(env);
	fixture_open(fixture);
}

static bool
delete(MDB_cursor *cursor, MDB_val key, MDB_val value)
{
	(void)key;
	(void)value;
	return mdb_cursor_del(cursor, 0) == 0;
}

static bool
cut_short(MDB_cursor *cursor, MDB_val key, MDB_val value)
{
	char copy[8192];

	assert_true(value.mv_size <= sizeof copy && value.mv_size > 1);
	memcpy(copy, value.mv_data, value.mv_size);
	value.mv_data = copy;
	value.mv_size--;
	return mdb_cursor_put(cursor, &key, &value, MDB_CURRENT) == 0;
}

/* One bit at half the length. */
static bool
flip_a_bit(MDB_cursor *cursor, MDB_val key, MDB_val value)
{
	char copy[8192];

	assert_true(value.mv_size <= sizeof copy);
	memcpy(copy, value.mv_data, value.mv_size);
	copy[value.mv_size / 2] ^= 1;
	value.mv_data = copy;
	return mdb_cursor_put(cursor, &key, &value, MDB_CURRENT) == 0;
}

/* In a row of current: the last byte is part of an entry. */
static bool
change_an_entry(MDB_cursor *cursor, MDB_val key, MDB_val value)
{
	char copy[8192];

	if (((char *)value.mv_data)[value.mv_size - 1] < '0')
		return false; /* it has no entries */
	memcpy(copy, value.mv_data, value.mv_size);
	copy[value.mv_size - 1] ^= 1;
	value.mv_data = copy;
	return mdb_cursor_put(cursor, &key, &value, MDB_CURRENT) == 0;
}

/* A number as value that is another one. */
static bool
change_a_number(MDB_cursor *cursor, MDB_val key, MDB_val value)
{
	uint64_t number;

	memcpy(&number, value.mv_data, sizeof number);
	number++;
	value.mv_data = &number;
	return mdb_cursor_put(cursor, &key, &value, MDB_CURRENT) == 0;
}

static void
what_is_planted_is_found(void **state)
{
	static const struct plant plants[] = {
		{ "truth", "changes", MDB_INTEGERKEY, delete, "changes: " },
		{ "truth", "changes", MDB_INTEGERKEY, cut_short, "changes: " },
		{ "truth", "current", MDB_INTEGERKEY, delete, "current" },
		{ "truth", "current", MDB_INTEGERKEY, cut_short, "current: " },
		{ "truth", "current", MDB_INTEGERKEY, change_an_entry, "index: " },
		{ "truth", "versions", 0, delete, "versions: " },
		{ "truth", "versions", 0, change_a_number, "versions: " },
		{ "truth", "type_changes", 0, delete, "type_changes: " },
		{ "truth", "type_changes", 0, change_a_number, "type_changes: " },
		{ "truth", "ids", 0, delete, "ids: " },
		{ "truth", "ids", 0, change_a_number, "ids: " },
		{ "index", "blocks", 0, delete, "index: " },
		{ "index", "blocks", 0, cut_short, "index: " },
		{ "index", "blocks", 0, flip_a_bit, "index: " },
		{ "audit", "records", MDB_INTEGERKEY, delete, "audit: " },
		{ "audit", "records", MDB_INTEGERKEY, flip_a_bit, "audit: " },
	};

	(void)state;
	for (size_t i = 0; i < sizeof plants / sizeof *plants; i++) {
		struct fixture fixture;

		fixture_make(&fixture);
		write_records(&fixture);
		plant_in(&fixture, &plants[i]);
		struct complaints complaints = verify_for(&fixture, plants[i].said);

		if (complaints.found == 0)
			fail_msg("plant %zu in %s: \"%s\"", i, plants[i].table, complaints.first);
		fixture_remove(&fixture);
	}
}

/* ---- Reindex --------------------------------------------------------------------------------------------------- */

static void
print_index(struct fixture *fixture, struct buffer *out)
{
	static const char *const words[] = { "all", "other", "m0", "m1", "m2", "m3", "m4", "m5", "m6", "u00001", "u00013", "new" };
	struct snapshot *snapshot;
	uint64_t rids[RECORDS];

	assert_int_equal(store_index_wait(fixture->store), STORE_OK);
	assert_int_equal(snapshot_begin(fixture->store, &snapshot), STORE_OK);
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		size_t count = list(snapshot, words[i], rids, RECORDS);

		buffer_print(out, "%s %llu:", words[i], (unsigned long long)store_count(snapshot, slice_text(words[i])));
		for (size_t j = 0; j < count; j++)
			buffer_print(out, " %llu", (unsigned long long)rids[j]);
		buffer_byte(out, '\n');
	}
	snapshot_end(snapshot);
}

static void
a_new_index_is_as_the_old_one(void **state)
{
	struct fixture *fixture = *state;
	struct buffer before = { 0 }, after = { 0 };
	char path[128];

	print_index(fixture, &before);
	assert_true(before.length > 1000);
	assert_int_equal(store_reindex(fixture->store, NULL, NULL), STORE_OK);
	print_index(fixture, &after);
	assert_slice(buffer_slice(&before), buffer_slice(&after).data == NULL ? "" : (buffer_byte(&after, '\0'), after.data));
	assert_string_equal(verify(fixture).first, "");
	snprintf(path, sizeof path, "%s/index.new", fixture->directory);
	assert_int_not_equal(access(path, F_OK), 0);
	/* It goes on, and over a reopen. */
	assert_int_equal(put(fixture, CHANGE_CREATE, TYPE_OTHER, "n", 0, NULL, "all new", "body", NULL), STORE_OK);
	fixture_close(fixture);
	fixture_open(fixture);
	assert_int_equal(store_index_wait(fixture->store), STORE_OK);
	assert_string_equal(verify(fixture).first, "");
	buffer_free(&before);
	buffer_free(&after);
}

static void
a_damaged_index_is_mended_by_reindex(void **state)
{
	struct fixture *fixture = *state;
	const struct plant plant = { "index", "blocks", 0, delete, "" };

	plant_in(fixture, &plant);
	assert_true(verify(fixture).count > 0);
	assert_int_equal(store_reindex(fixture->store, NULL, NULL), STORE_OK);
	assert_string_equal(verify(fixture).first, "");
}

static void
copy_file(const char *directory, const char *from, const char *to)
{
	char command[400];

	snprintf(command, sizeof command, "cp -p '%s/%s' '%s/%s'", directory, from, directory, to);
	assert_int_equal(system(command), 0);
}

/* An index that has taken more than the truth knows of was not made from it. */
static void
a_truth_from_a_backup_gets_a_new_index(void **state)
{
	struct fixture *fixture = *state;

	fixture_close(fixture);
	copy_file(fixture->directory, "truth/data.mdb", "backup");
	fixture_open(fixture);
	assert_int_equal(put(fixture, CHANGE_CREATE, TYPE_OTHER, "later", 0, NULL, "all later", "body", NULL), STORE_OK);
	assert_int_equal(store_index_wait(fixture->store), STORE_OK);
	fixture_close(fixture);
	copy_file(fixture->directory, "backup", "truth/data.mdb");
	assert_int_equal(fixture->warnings, 0);
	fixture_open(fixture);
	assert_true(fixture->warnings > 0);
	assert_string_equal(verify(fixture).first, "");
	struct snapshot *snapshot;

	assert_int_equal(snapshot_begin(fixture->store, &snapshot), STORE_OK);
	assert_int_equal(store_count(snapshot, SLICE("later")), 0);
	snapshot_end(snapshot);
}

static void
a_missing_index_is_made_from_the_journal(void **state)
{
	struct fixture *fixture = *state;
	char command[200];

	fixture_close(fixture);
	snprintf(command, sizeof command, "rm -r '%s/index'", fixture->directory);
	assert_int_equal(system(command), 0);
	fixture_open(fixture);
	assert_int_equal(store_index_wait(fixture->store), STORE_OK);
	assert_string_equal(verify(fixture).first, "");
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
	const struct CMUnitTest tests[] = {
		TEST(a_whole_store_has_no_fault),
		cmocka_unit_test(what_is_planted_is_found),
		TEST(a_new_index_is_as_the_old_one),
		TEST(a_damaged_index_is_mended_by_reindex),
		TEST(a_truth_from_a_backup_gets_a_new_index),
		TEST(a_missing_index_is_made_from_the_journal),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
