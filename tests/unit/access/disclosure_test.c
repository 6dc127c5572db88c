/* The one gate that a stop of listing leaves open, and to whom and for what it isn't. */
#include "tests/store/fixture.h"

#include "server/access/access.h"
#include "server/access/standing.h"

static struct fixture *fixture;
static struct arena arena;

static int
begin(void **state)
{
	arena_init(&arena, 0);
	assert_int_equal(fixture_set_up(state), 0);
	fixture = *state;
	assert_int_equal(put(fixture, CHANGE_CREATE, TYPE_PATIENT, "taro", 0, "taro", "a", "{}", NULL), STORE_OK);
	assert_int_equal(put(fixture, CHANGE_CREATE, TYPE_PATIENT, "hana", 0, "hana", "a", "{}", NULL), STORE_OK);
	assert_int_equal(put(fixture, CHANGE_CREATE, TYPE_OBSERVATION, "taros", 0, "taro", "a", "{\"of\":\"taro\"}", NULL), STORE_OK);
	assert_int_equal(put(fixture, CHANGE_CREATE, TYPE_OTHER, "nobodys", 0, NULL, "a", "{}", NULL), STORE_OK);
	/* About both. */
	const struct slice subjects[] = { SLICE("hana"), SLICE("taro") };
	struct change change = { .kind = CHANGE_CREATE, .resource = TYPE_OBSERVATION, .id = SLICE("both"), .items = 1,
		.subjects = subjects, .subject_count = 2, .body = SLICE("{}") };
	struct commit commit = { .changes = &change };

	assert_int_equal(store_commit_wait(fixture->store, &commit), STORE_OK);
	return 0;
}

static int
end(void **state)
{
	arena_free(&arena);
	return fixture_tear_down(state);
}

static uint64_t
rid_of(const char *name)
{
	struct snapshot *snapshot = fixture_view(fixture);
	uint64_t rid;

	assert_int_equal(store_rid(snapshot, TYPE_PATIENT, slice_text(name), &rid), STORE_OK);
	snapshot_end(snapshot);
	return rid;
}

static void
mark(const char *name, struct slice row)
{
	char key[STANDING_KEY];
	struct table_put row_put = { .table = TABLE_SUBJECT, .key = standing_key(rid_of(name), key), .value = row };
	struct commit commit = { .tables = &row_put };

	assert_int_equal(store_commit_wait(fixture->store, &commit), STORE_OK);
}

static void
mark_flags(const char *name, unsigned flags)
{
	struct buffer row;

	buffer_init(&row, 0);
	standing_write(&(struct standing){ .flags = flags }, &row);
	mark(name, buffer_slice(&row));
	buffer_free(&row);
}

/* What may leave of the record in a disclosure to that patient. */
static enum store_status
disclose(enum principal_kind kind, uint64_t patient, uint16_t type, const char *id)
{
	const struct principal principal = { .kind = kind, .read_items = UINT64_MAX, .consent_exempt = true };
	struct snapshot *snapshot = fixture_view(fixture);
	struct record record;
	enum store_status status;

	assert_int_equal(store_find(snapshot, type, slice_text(id), &record), STORE_OK);
	const struct released *released = release_for_disclosure(snapshot, &principal, patient, &record, &arena, &status);

	assert_int_equal(released != NULL, status == STORE_OK);
	if (released != NULL)
		assert_true(released_body(released).length > 0);
	snapshot_end(snapshot);
	return status;
}

static bool
officer_sees(uint16_t type, const char *id)
{
	const struct principal officer = { .kind = PRINCIPAL_OFFICER };
	struct snapshot *snapshot = fixture_view(fixture);
	struct record record;
	enum store_status status;

	assert_int_equal(store_find(snapshot, type, slice_text(id), &record), STORE_OK);
	bool sees = release(snapshot, &officer, &record, ACCESS_READ, &arena, &status) != NULL;

	snapshot_end(snapshot);
	return sees;
}

static void
to_the_subject_what_is_the_subjects(void **state)
{
	uint64_t taro = rid_of("taro"), hana = rid_of("hana");

	(void)state;
	assert_int_equal(disclose(PRINCIPAL_OFFICER, taro, TYPE_OBSERVATION, "taros"), STORE_OK);
	assert_int_equal(disclose(PRINCIPAL_OFFICER, taro, TYPE_PATIENT, "taro"), STORE_OK);
	assert_int_equal(disclose(PRINCIPAL_OFFICER, taro, TYPE_OBSERVATION, "both"), STORE_OK);
	assert_int_equal(disclose(PRINCIPAL_OFFICER, hana, TYPE_OBSERVATION, "taros"), STORE_ABSENT);
	assert_int_equal(disclose(PRINCIPAL_OFFICER, hana, TYPE_PATIENT, "taro"), STORE_ABSENT);
	assert_int_equal(disclose(PRINCIPAL_OFFICER, taro, TYPE_OTHER, "nobodys"), STORE_ABSENT);
	assert_int_equal(disclose(PRINCIPAL_OFFICER, 0, TYPE_OBSERVATION, "taros"), STORE_ABSENT);
	assert_int_equal(disclose(PRINCIPAL_INSTITUTION, taro, TYPE_OBSERVATION, "taros"), STORE_ABSENT);
}

static void
a_stop_of_listing_leaves_it_open(void **state)
{
	uint64_t taro = rid_of("taro"), hana = rid_of("hana");

	(void)state;
	mark_flags("taro", STANDING_UNLISTED);
	assert_false(officer_sees(TYPE_OBSERVATION, "taros"));
	assert_int_equal(disclose(PRINCIPAL_OFFICER, taro, TYPE_OBSERVATION, "taros"), STORE_OK);
	assert_int_equal(disclose(PRINCIPAL_OFFICER, taro, TYPE_PATIENT, "taro"), STORE_OK);
	assert_int_equal(disclose(PRINCIPAL_OFFICER, taro, TYPE_OBSERVATION, "both"), STORE_OK);
	assert_int_equal(disclose(PRINCIPAL_INSTITUTION, taro, TYPE_OBSERVATION, "taros"), STORE_ABSENT);
	/* Not to somebody else whom it concerns. */
	assert_int_equal(disclose(PRINCIPAL_OFFICER, hana, TYPE_OBSERVATION, "both"), STORE_ABSENT);
}

static void
what_is_erased_is_disclosed_to_nobody(void **state)
{
	uint64_t taro = rid_of("taro"), hana = rid_of("hana");

	(void)state;
	mark_flags("taro", STANDING_ERASED);
	assert_int_equal(disclose(PRINCIPAL_OFFICER, taro, TYPE_OBSERVATION, "taros"), STORE_ABSENT);
	assert_int_equal(disclose(PRINCIPAL_OFFICER, taro, TYPE_PATIENT, "taro"), STORE_ABSENT);
	for (int i = 0; i < 2; i++)
		assert_int_equal(disclose(PRINCIPAL_OFFICER, i == 0 ? taro : hana, TYPE_OBSERVATION, "both"), STORE_ABSENT);
	mark_flags("taro", STANDING_ERASED | STANDING_UNLISTED);
	assert_int_equal(disclose(PRINCIPAL_OFFICER, taro, TYPE_PATIENT, "taro"), STORE_ABSENT);
}

static void
a_standing_that_can_not_be_read_closes_it(void **state)
{
	(void)state;
	mark("taro", SLICE("\xff\xff"));
	assert_int_not_equal(disclose(PRINCIPAL_OFFICER, rid_of("taro"), TYPE_OBSERVATION, "taros"), STORE_OK);
	assert_int_not_equal(disclose(PRINCIPAL_OFFICER, rid_of("hana"), TYPE_OBSERVATION, "both"), STORE_OK);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(to_the_subject_what_is_the_subjects, begin, end),
		cmocka_unit_test_setup_teardown(a_stop_of_listing_leaves_it_open, begin, end),
		cmocka_unit_test_setup_teardown(what_is_erased_is_disclosed_to_nobody, begin, end),
		cmocka_unit_test_setup_teardown(a_standing_that_can_not_be_read_closes_it, begin, end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
