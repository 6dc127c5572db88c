/* What stands between a patient and those who ask, as rows: whole or not understood, and the lists of who is open to whom. */
#include "tests/store/fixture.h"

#include "server/access/access.h"
#include "server/access/items.h"
#include "server/access/standing.h"

static struct arena arena;

static void
put_row(struct fixture *fixture, enum store_table table, struct slice key, struct slice value)
{
	/* As standing.h has it, together with an audit record: so the snapshot's sequence tells of it. */
	struct audit_put audit = { .bytes = SLICE("somebody did") };
	struct table_put put = { .table = table, .key = key, .value = value };
	struct commit commit = { .tables = &put, .audits = &audit };

	assert_int_equal(store_commit_wait(fixture->store, &commit), STORE_OK);
}

static void
put_open(struct fixture *fixture, uint32_t institution, uint64_t patient)
{
	char key[PERMITTED_KEY];

	put_row(fixture, TABLE_PERMITTED, permitted_key(institution, patient, key), SLICE(""));
}

/* The row of a standing with so many stops and Consents of one byte. */
static struct slice
row_of(size_t stops, size_t consents)
{
	struct standing standing = { .notice = 1, .stop_count = stops, .consent_count = consents };
	struct buffer row;

	standing.stops = arena_zero(&arena, stops + 1, sizeof *standing.stops);
	standing.consents = arena_zero(&arena, consents + 1, sizeof *standing.consents);
	for (size_t i = 0; i < consents; i++)
		standing.consents[i].compiled = SLICE("x");
	buffer_init(&row, 0);
	standing_write(&standing, &row);
	assert_true(buffer_ok(&row));
	struct slice copy = arena_copy(&arena, buffer_slice(&row));

	buffer_free(&row);
	return copy;
}

static void
keys_sort_as_numbers(void **state)
{
	char key[STANDING_KEY], pair[PERMITTED_KEY];

	(void)state;
	assert_memory_equal(standing_key(UINT64_C(0x0102030405060708), key).data, "\1\2\3\4\5\6\7\10", 8);
	assert_memory_equal(permitted_key(UINT32_C(0x0A0B0C0D), UINT64_C(0x0102030405060708), pair).data,
	    "\12\13\14\15\1\2\3\4\5\6\7\10", 12);
}

static void
a_row_is_whole_or_not_understood(void **state)
{
	struct standing standing;
	struct slice row = row_of(2, 1);

	(void)state;
	assert_int_equal(standing_of(row, &arena, &standing), STORE_OK);
	assert_int_equal(standing_of(row_of(STANDING_STOPS_MOST, STANDING_CONSENTS_MOST), &arena, &standing), STORE_OK);
	assert_int_equal(standing.stop_count, STANDING_STOPS_MOST);
	assert_int_equal(standing.consent_count, STANDING_CONSENTS_MOST);
	assert_int_equal(standing_of(row_of(STANDING_STOPS_MOST + 1, 0), &arena, &standing), STORE_BROKEN);
	assert_int_equal(standing_of(row_of(0, STANDING_CONSENTS_MOST + 1), &arena, &standing), STORE_BROKEN);
	assert_int_equal(standing_of(SLICE(""), &arena, &standing), STORE_BROKEN);
	for (size_t length = 0; length < row.length; length++)
		assert_int_equal(standing_of(slice_of(row.data, length), &arena, &standing), STORE_BROKEN);
	/* Another version, a Consent that is longer than the row, and something behind it. */
	char *bytes = (char *)arena_alloc(&arena, row.length + 1);

	memcpy(bytes, row.data, row.length);
	bytes[0] ^= 3;
	assert_int_equal(standing_of(slice_of(bytes, row.length), &arena, &standing), STORE_BROKEN);
	bytes[0] ^= 3;
	bytes[row.length] = 0;
	assert_int_equal(standing_of(slice_of(bytes, row.length + 1), &arena, &standing), STORE_BROKEN);
	assert_int_equal(standing_of(slice_of(bytes, row.length), &arena, &standing), STORE_OK);
	struct arena small;

	arena_init(&small, 16);
	assert_int_equal(standing_of(row, &small, &standing), STORE_NO_MEMORY);
	arena_reset(&small);
	assert_int_equal(standing_of(row_of(0, 1), &small, &standing), STORE_NO_MEMORY);
	arena_free(&small);
	struct buffer none;

	/* A buffer that is full stays as it is. */
	buffer_init(&none, 4);
	standing_write(&(struct standing){ 0 }, &none);
	assert_false(buffer_ok(&none));
	buffer_free(&none);
}

static void
what_is_not_understood_shows_nothing(void **state)
{
	struct fixture *fixture = *state;
	struct principal who = { .kind = PRINCIPAL_OFFICER };
	uint64_t patients[] = { 41, 42, 43 };
	struct record record = { .rid = 1, .version = 1, .items = 1, .entries = SLICE("") };
	char key[STANDING_KEY];
	struct standing standing;

	put_row(fixture, TABLE_SUBJECT, standing_key(42, key), SLICE("broken"));
	put_row(fixture, TABLE_SUBJECT, standing_key(43, key), row_of(1, 0));
	struct snapshot *snapshot = fixture_view(fixture);

	assert_int_equal(standing_read(snapshot, 41, &arena, &standing), STORE_OK);
	assert_int_equal(standing.notice + standing.stop_count + standing.consent_count + standing.flags, 0);
	assert_int_equal(standing_read(snapshot, 42, &arena, &standing), STORE_BROKEN);
	assert_int_equal(standing_read(snapshot, 43, &arena, &standing), STORE_OK);
	assert_int_equal(standing.stop_count, 1);
	for (size_t i = 0; i < 3; i++) {
		record.subjects = slice_of((const char *)&patients[i], sizeof patients[i]);
		assert_int_equal(access_reason(snapshot, &who, &record, ACCESS_READ), i == 1 ? REASON_UNAVAILABLE : REASON_NONE);
	}
	/* Breaking the glass doesn't help. */
	struct principal emergency = { .kind = PRINCIPAL_INSTITUTION, .institution = 1, .role = ROLE_EMERGENCY, .read_items = 1,
		.token_id = SLICE("t"), .scopes = scope_parse(&arena, SLICE("system/*.cruds"), SCOPE_SYSTEM, NULL, 0) };

	access_start(&(struct access_settings){ .break_glass = true, .break_glass_time = 1 });
	assert_int_equal(access_admit(&emergency, NULL, SLICE("a reason"), &arena), REASON_NONE);
	for (size_t i = 0; i < 2; i++) {
		record.subjects = slice_of((const char *)&patients[i], sizeof patients[i]);
		assert_int_equal(access_reason(snapshot, &emergency, &record, ACCESS_READ), i == 1 ? REASON_UNAVAILABLE : REASON_NONE);
	}
	snapshot_end(snapshot);
}

/* What is remembered of a patient for a request holds for one snapshot. */
static void
a_later_snapshot_is_looked_at_anew(void **state)
{
	struct fixture *fixture = *state;
	const uint64_t patients[] = { 41, 42, 43, 43 + 128 };
	struct principal who = { .kind = PRINCIPAL_INSTITUTION, .institution = 1, .read_items = 1, .purpose = SLICE("ETREAT") };
	struct record record = { .rid = 1, .version = 1, .items = 1, .entries = SLICE("") };
	struct buffer unlisted;
	char key[STANDING_KEY];

	who.scopes = scope_parse(&arena, SLICE("system/*.cruds"), SCOPE_SYSTEM, NULL, 0);
	access_start(&(struct access_settings){ .permit_by_default = true, .break_glass = true });
	assert_int_equal(access_admit(&who, NULL, SLICE("a reason"), &arena), REASON_NONE);
	buffer_init(&unlisted, 0);
	standing_write(&(struct standing){ .flags = STANDING_UNLISTED }, &unlisted);
	for (int round = 0; round < 4; round++) {
		struct snapshot *snapshot = fixture_view(fixture);

		for (size_t i = 0; i < 8; i++) {
			record.subjects = slice_of((const char *)&patients[i % 4], sizeof patients[0]);
			assert_int_equal(access_reason(snapshot, &who, &record, ACCESS_READ), round % 2 == 0 ? REASON_NONE : REASON_UNLISTED);
		}
		snapshot_end(snapshot);
		for (size_t i = 0; i < 4; i++)
			put_row(fixture, TABLE_SUBJECT, standing_key(patients[i], key), round % 2 == 0 ? buffer_slice(&unlisted) : SLICE_NONE);
	}
	buffer_free(&unlisted);
	/* Nobody but emergency services breaks any glass; who says no purpose treats. */
	assert_null(who.break_glass.data);
	assert_false(access_may_break_glass(&who));
	assert_slice(who.purpose, "ETREAT");
	who.purpose = SLICE_NONE;
	who.role = ROLE_EMERGENCY;
	assert_int_equal(access_admit(&who, NULL, SLICE_NONE, &arena), REASON_NONE);
	assert_slice(who.purpose, "TREAT");
	assert_true(access_may_break_glass(&who));
	assert_false(access_breaks_glass(&who));
	assert_int_equal(access_admit(&who, NULL, SLICE("a reason"), &arena), REASON_NONE);
	assert_slice(who.purpose, "BTG");
	assert_true(access_breaks_glass(&who));
	assert_slice(who.break_glass, "a reason");
	struct arena small;

	arena_init(&small, 1);
	assert_int_equal(access_admit(&who, NULL, SLICE_NONE, &small), REASON_UNAVAILABLE);
	arena_free(&small);
}

/* Of a citizen who was never heard of there is nothing; a proxy for one is none. */
static void
who_was_never_heard_of(void **state)
{
	struct fixture *fixture = *state;
	struct principal citizen = { .role = ROLE_CITIZEN, .patient = SLICE("nobody") }, proxy = { .role = ROLE_PROXY,
		.patient = SLICE("nobody"), .user = SLICE("x") };
	struct snapshot *snapshot = fixture_view(fixture);

	assert_int_equal(access_admit(&citizen, snapshot, SLICE_NONE, &arena), REASON_NONE);
	assert_int_equal(access_admit(&proxy, snapshot, SLICE_NONE, &arena), REASON_PROXY);
	snapshot_end(snapshot);
}

/* Whoever stands for a patient whose listing is stopped, or who is erased, learns that nothing of it is shown. */
static void
whose_patient_is_hidden(void **state)
{
	static const struct {
		unsigned flags;
		bool hidden;
	} rows[] = { { 0, false }, { STANDING_UNLISTED, true }, { STANDING_ERASED, true }, { STANDING_UNLISTED | STANDING_ERASED, true } };
	struct fixture *fixture = *state;
	struct change change = { .kind = CHANGE_CREATE, .resource = schema_resource(SLICE("Patient"))->resource, .id = SLICE("p1"),
		.entries = SLICE(""), .body = SLICE("{}") };
	struct commit commit = { .changes = &change };
	char key[STANDING_KEY];

	assert_int_equal(store_commit_wait(fixture->store, &commit), STORE_OK);
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct principal citizen = { .role = ROLE_CITIZEN, .patient = SLICE("p1") };
		struct buffer row;

		buffer_init(&row, 0);
		standing_write(&(struct standing){ .flags = rows[i].flags }, &row);
		put_row(fixture, TABLE_SUBJECT, standing_key(change.rid, key), buffer_slice(&row));
		struct snapshot *snapshot = fixture_view(fixture);

		assert_int_equal(access_admit(&citizen, snapshot, SLICE_NONE, &arena), REASON_NONE);
		assert_int_equal(citizen.patient_rid, change.rid);
		assert_int_equal(citizen.patient_hidden, rows[i].hidden);
		snapshot_end(snapshot);
		buffer_free(&row);
	}
	/* What can't be understood lets nobody in. */
	struct principal citizen = { .role = ROLE_CITIZEN, .patient = SLICE("p1") };

	put_row(fixture, TABLE_SUBJECT, standing_key(change.rid, key), SLICE("broken"));
	struct snapshot *snapshot = fixture_view(fixture);

	assert_int_equal(access_admit(&citizen, snapshot, SLICE_NONE, &arena), REASON_UNAVAILABLE);
	snapshot_end(snapshot);
}

static void
the_last_change(void **state)
{
	struct fixture *fixture = *state;
	uint64_t sequence = 77, found;
	struct snapshot *snapshot = fixture_view(fixture);

	assert_int_equal(standing_last_change(snapshot, &found), STORE_OK);
	assert_int_equal(found, 0);
	snapshot_end(snapshot);
	put_row(fixture, TABLE_SUBJECT, STANDING_LAST, slice_of((const char *)&sequence, sizeof sequence));
	snapshot = fixture_view(fixture);
	assert_int_equal(standing_last_change(snapshot, &found), STORE_OK);
	assert_int_equal(found, 77);
	snapshot_end(snapshot);
	put_row(fixture, TABLE_SUBJECT, STANDING_LAST, SLICE("123456789"));
	snapshot = fixture_view(fixture);
	assert_int_equal(standing_last_change(snapshot, &found), STORE_BROKEN);
	snapshot_end(snapshot);
}

static void
list_is(struct snapshot *snapshot, uint32_t institution, size_t most, const uint64_t *expected, size_t expected_count)
{
	uint64_t *rids;
	size_t count;

	assert_int_equal(permitted_list(snapshot, institution, most, &arena, &rids, &count), STORE_OK);
	assert_int_equal(count, expected_count);
	for (size_t i = 0; i < count; i++)
		assert_true(rids[i] == expected[i]);
}

static void
who_is_open_to_whom(void **state)
{
	struct fixture *fixture = *state;
	const uint64_t large = UINT64_C(1) << 60, all[] = { 3, 5, 300 }, seven[] = { 3, 5, 256, 300, UINT64_C(1) << 60 };
	uint64_t *rids;
	size_t count;
	struct arena small;

	put_open(fixture, PERMITTED_ALL, 300);
	put_open(fixture, PERMITTED_ALL, 3);
	put_open(fixture, PERMITTED_ALL, 5);
	put_open(fixture, 7, 5);
	put_open(fixture, 7, large);
	put_open(fixture, 7, 256);
	put_open(fixture, 7, 3);
	put_open(fixture, 7, 300);
	put_open(fixture, 8, 9);
	put_open(fixture, 0x700, 11);
	/* Nobody's. */
	put_row(fixture, TABLE_PERMITTED, slice_of("\0\0\0\7\0", 5), SLICE(""));
	struct snapshot *snapshot = fixture_view(fixture);

	list_is(snapshot, 7, 100, seven, 5);
	list_is(snapshot, 7, 8, seven, 5);
	list_is(snapshot, PERMITTED_ALL, 3, all, 3);
	list_is(snapshot, 6, 3, all, 3);
	/* What would be found twice counts twice. */
	assert_int_equal(permitted_list(snapshot, 7, 7, &arena, &rids, &count), STORE_FULL);
	assert_int_equal(count, 0);
	assert_null(rids);
	assert_int_equal(permitted_list(snapshot, 7, 1, &arena, &rids, &count), STORE_FULL);
	assert_int_equal(permitted_list(snapshot, PERMITTED_ALL, 1, &arena, &rids, &count), STORE_FULL);
	/* Too many to list are not listed. */
	struct principal seven_asks = { .kind = PRINCIPAL_INSTITUTION, .institution = 7 };
	const uint64_t *list;
	bool bounded;

	access_start(&(struct access_settings){ .notice_required = true });
	assert_int_equal(access_patients(snapshot, &seven_asks, 8, &arena, &list, &count, &bounded), STORE_OK);
	assert_true(bounded && count == 5);
	assert_int_equal(access_patients(snapshot, &seven_asks, 7, &arena, &list, &count, &bounded), STORE_OK);
	assert_false(bounded);
	arena_init(&small, 16);
	assert_int_equal(access_patients(snapshot, &seven_asks, 8, &small, &list, &count, &bounded), STORE_NO_MEMORY);
	assert_false(bounded);
	assert_int_equal(permitted_list(snapshot, 7, 7, &small, &rids, &count), STORE_NO_MEMORY);
	arena_free(&small);
	/* It takes a place for each, and one for the first that is too many. */
	for (size_t limit = 70; limit <= 73; limit++) {
		arena_init(&small, limit);
		assert_int_equal(permitted_list(snapshot, 7, 8, &small, &rids, &count), limit < 72 ? STORE_NO_MEMORY : STORE_OK);
		arena_free(&small);
	}
	snapshot_end(snapshot);
}

static void
whether_any_is_unlisted(void **state)
{
	struct fixture *fixture = *state;
	bool any = true;

	put_open(fixture, PERMITTED_ALL, 5);
	put_open(fixture, 7, 5);
	struct snapshot *snapshot = fixture_view(fixture);

	assert_int_equal(permitted_any_unlisted(snapshot, &any), STORE_OK);
	assert_false(any);
	snapshot_end(snapshot);
	put_open(fixture, PERMITTED_UNLISTED, 5);
	snapshot = fixture_view(fixture);
	assert_int_equal(permitted_any_unlisted(snapshot, &any), STORE_OK);
	assert_true(any);
	snapshot_end(snapshot);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(keys_sort_as_numbers),
		cmocka_unit_test(a_row_is_whole_or_not_understood),
		cmocka_unit_test_setup_teardown(what_is_not_understood_shows_nothing, fixture_set_up, fixture_tear_down),
		cmocka_unit_test_setup_teardown(a_later_snapshot_is_looked_at_anew, fixture_set_up, fixture_tear_down),
		cmocka_unit_test_setup_teardown(who_was_never_heard_of, fixture_set_up, fixture_tear_down),
		cmocka_unit_test_setup_teardown(whose_patient_is_hidden, fixture_set_up, fixture_tear_down),
		cmocka_unit_test_setup_teardown(the_last_change, fixture_set_up, fixture_tear_down),
		cmocka_unit_test_setup_teardown(who_is_open_to_whom, fixture_set_up, fixture_tear_down),
		cmocka_unit_test_setup_teardown(whether_any_is_unlisted, fixture_set_up, fixture_tear_down),
	};

	char error[300];

	if (!items_start(NULL, error, sizeof error))
		return 1;
	arena_init(&arena, 0);
	int failed = cmocka_run_group_tests(tests, NULL, NULL);

	arena_free(&arena);
	items_end();
	return failed;
}
