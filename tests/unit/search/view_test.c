/* What a principal sees of records of which parts are removed, and searches from the side of what it may see. */
#include "tests/unit/search/fixture.h"

#include "server/access/items.h"
#include "server/access/standing.h"
#include "server/search/permitted.h"

#include <unistd.h>

#define TABLE "version 9\nitem 0 basic b\nitem 1 residence r\nitem 2 condition c\nitem 3 parts p\ndefault basic\n" \
	"Patient basic\nObservation condition\npart Patient address,telecom residence\npart Observation component,note parts\n"

static int
begin(void **state)
{
	static struct fixture fixture;
	char error[300];

	fixture_open(&fixture);
	fixture_store(&fixture);
	assert_true(items_read(SLICE(TABLE), "the test's table", error, sizeof error));
	access_start(&(struct access_settings){ .permit_by_default = true });
	*state = &fixture;
	return 0;
}

static int
end(void **state)
{
	access_start(&(struct access_settings){ .notice_required = true });
	fixture_close(*state);
	return 0;
}

static uint64_t
rid_of(struct fixture *fixture, const char *type, const char *id)
{
	struct snapshot *snapshot;
	uint64_t rid = 0;

	assert_int_equal(snapshot_begin(fixture->store, &snapshot), STORE_OK);
	assert_int_equal(store_rid(snapshot, schema_resource(slice_text(type))->resource, slice_text(id), &rid), STORE_OK);
	snapshot_end(snapshot);
	return rid;
}

static void
put_row(struct fixture *fixture, enum store_table table, struct slice key, struct slice value)
{
	struct table_put put = { .table = table, .key = key, .value = value };
	struct commit commit = { .tables = &put };

	assert_int_equal(store_commit_wait(fixture->store, &commit), STORE_OK);
}

static void
stop(struct fixture *fixture, const char *patient, uint32_t institution, uint64_t items)
{
	struct standing_stop one = { .number = 1, .institution = institution, .items = items };
	const struct standing standing = { .last_stop = 1, .stops = &one, .stop_count = 1 };
	struct buffer row;
	char key[STANDING_KEY];

	buffer_init(&row, 0);
	standing_write(&standing, &row);
	put_row(fixture, TABLE_SUBJECT, standing_key(rid_of(fixture, "Patient", patient), key), buffer_slice(&row));
	buffer_free(&row);
}

/* The ids that the principal finds by the query, and the total behind them. */
static const char *
found_by(struct fixture *fixture, struct arena *arena, const struct principal *principal, const char *text)
{
	struct slice rest = slice_text(text), type = slice_cut(&rest, '?');
	struct snapshot *snapshot;
	struct search_result result;
	struct faults faults;
	struct buffer out;

	faults_init(&faults, arena);
	const struct query *query = search_parse(schema_resource(type), rest, SLICE_NONE, false, principal, arena, &faults);

	assert_non_null(query);
	buffer_init(&out, 0);
	assert_int_equal(snapshot_begin(fixture->store, &snapshot), STORE_OK);
	assert_int_equal(search_run(snapshot, principal, query, arena, &result), SEARCH_OK);
	for (size_t i = 0; i < result.count; i++)
		buffer_print(&out, "%.*s ", SLICE_ARGS(released_record(result.entries[i].released)->id));
	buffer_print(&out, "%lld", (long long)result.total);
	snapshot_end(snapshot);
	const char *ids = arena_copy(arena, buffer_slice(&out)).data;

	buffer_free(&out);
	return ids;
}

/* The body that leaves, and the mark of what was removed. */
static struct slice
released_as(struct fixture *fixture, struct arena *arena, const struct principal *principal, const char *type, const char *id,
    uint32_t *mark)
{
	struct snapshot *snapshot;
	struct record record;
	enum store_status status;

	assert_int_equal(snapshot_begin(fixture->store, &snapshot), STORE_OK);
	assert_int_equal(store_find(snapshot, schema_resource(slice_text(type))->resource, slice_text(id), &record), STORE_OK);
	const struct released *released = release(snapshot, principal, &record, ACCESS_READ, arena, &status);

	assert_non_null(released);
	assert_true(released_keep(released, arena));
	snapshot_end(snapshot);
	*mark = released_mark(released);
	return released_body(released);
}

static bool
has(struct slice body, const char *text)
{
	return memmem(body.data, body.length, text, strlen(text)) != NULL;
}

static struct principal
somebody(struct arena *arena, uint32_t institution, uint64_t items)
{
	char refused[200];

	return (struct principal){ .kind = PRINCIPAL_INSTITUTION, .institution = institution, .read_items = items, .write_items = items,
		.scopes = scope_parse(arena, SLICE("system/*.cruds"), SCOPE_SYSTEM, refused, sizeof refused) };
}

static void
a_stop_of_an_item_removes_its_part(void **state)
{
	struct fixture *fixture = *state;
	struct arena arena;
	uint32_t mark, other;
	enum reason reason;

	arena_init(&arena, 0);
	struct principal third = somebody(&arena, 3, UINT64_MAX), fourth = somebody(&arena, 4, UINT64_MAX);

	fixture_put(fixture, SLICE("{'resourceType':'Patient','id':'p1','active':true,'address':[{'city':'Mito'}],'telecom':[{'value':'1'}]}"),
	    NULL, 0);
	fixture_put(fixture, SLICE("{'resourceType':'Patient','id':'p2','active':true,'address':[{'city':'Mito'}]}"), NULL, 0);
	fixture_put(fixture, SLICE("{'resourceType':'Observation','id':'o1','status':'final','code':{'text':'x'},'subject':{'reference':'Patient/p1'}}"),
	    NULL, 0);
	assert_string_equal(found_by(fixture, &arena, &third, "Patient?address-city=Mito"), "p2 p1 2");
	stop(fixture, "p1", 3, UINT64_C(2));
	assert_string_equal(found_by(fixture, &arena, &third, "Patient?address-city=Mito"), "p2 1");
	assert_string_equal(found_by(fixture, &arena, &third, "Patient?address-city:missing=true"), "p1 1");
	assert_string_equal(found_by(fixture, &arena, &third, "Patient?_sort=address-city"), "p2 p1 2");
	assert_string_equal(found_by(fixture, &arena, &third, "Patient?_content=Mito"), "p2 1");
	assert_string_equal(found_by(fixture, &arena, &third, "Observation?patient.address-city=Mito"), "0");
	assert_string_equal(found_by(fixture, &arena, &third, "Observation?patient.active=true"), "o1 1");
	assert_string_equal(found_by(fixture, &arena, &fourth, "Observation?patient.address-city=Mito"), "o1 1");
	struct slice body = released_as(fixture, &arena, &third, "Patient", "p1", &mark);

	assert_false(has(body, "Mito") || has(body, "telecom"));
	assert_true(has(body, "SUBSETTED"));
	assert_int_not_equal(mark, 0);
	body = released_as(fixture, &arena, &fourth, "Patient", "p1", &other);
	assert_true(has(body, "Mito") && !has(body, "SUBSETTED"));
	assert_int_equal(other, 0);
	body = released_as(fixture, &arena, &third, "Patient", "p2", &other);
	assert_true(has(body, "Mito"));
	assert_int_equal(other, 0);
	/* An officer sees it, and whoever has no grant for the item sees none. */
	assert_true(has(released_as(fixture, &arena, &test_officer, "Patient", "p1", &other), "Mito"));
	third.read_items = third.write_items = 5;
	assert_string_equal(found_by(fixture, &arena, &third, "Patient?address-city:missing=true"), "p2 p1 2");
	released_as(fixture, &arena, &third, "Patient", "p2", &other);
	assert_int_equal(other, mark);

	struct snapshot *snapshot;
	struct record record;

	assert_int_equal(snapshot_begin(fixture->store, &snapshot), STORE_OK);
	assert_int_equal(store_find(snapshot, schema_resource(SLICE("Patient"))->resource, SLICE("p1"), &record), STORE_OK);
	assert_false(access_writes(snapshot, &third, record.resource, NULL, &record, ACCESS_UPDATE, &reason));
	assert_int_equal(reason, REASON_PARTS);
	third.read_items = third.write_items = UINT64_MAX;
	assert_false(access_writes(snapshot, &third, record.resource, NULL, &record, ACCESS_UPDATE, &reason));
	assert_int_equal(reason, REASON_PARTS);
	assert_true(access_writes(snapshot, &fourth, record.resource, NULL, &record, ACCESS_UPDATE, &reason));
	/* Who doesn't read such records at all writes blindly what it was granted: but not the parts that it wasn't. */
	fourth.read_items = 0;
	assert_true(access_writes(snapshot, &fourth, record.resource, NULL, &record, ACCESS_UPDATE, &reason));
	fourth.write_items = 1;
	assert_false(access_writes(snapshot, &fourth, record.resource, NULL, &record, ACCESS_UPDATE, &reason));
	assert_int_equal(reason, REASON_PARTS);
	snapshot_end(snapshot);
	arena_free(&arena);
}

/* What the cursor gives of the type when it is narrowed: ids with a space behind each. */
static const char *
narrowed(struct fixture *fixture, struct arena *arena, const struct principal *principal, uint64_t estimate)
{
	const struct schema_type *type = schema_resource(SLICE("Observation"));
	const struct query query = { .type = type, .resource = type->resource };
	struct cursor cursor = { .at_most = UINT64_MAX };
	struct key_range all;
	struct snapshot *snapshot;
	struct run run;
	struct buffer out;
	enum store_status status;
	uint64_t rid;

	buffer_init(&out, 0);
	assert_int_equal(snapshot_begin(fixture->store, &snapshot), STORE_OK);
	run_begin(&run, snapshot, principal, arena);
	all.first_length = (uint8_t)store_type_key(type->resource, all.first);
	all.last_length = 0;
	cursor.streams[cursor.stream_count++] = stream_keys(snapshot, &all, 1, 10, arena, &status);
	assert_true(permitted_narrow(&run, &query, estimate, &cursor));
	while ((rid = cursor_next(&cursor)) > 0) {
		struct record record;

		assert_int_equal(store_record(snapshot, rid, &record), STORE_OK);
		buffer_print(&out, "%.*s ", SLICE_ARGS(record.id));
	}
	for (size_t i = 0; i < cursor.stream_count; i++)
		stream_end(cursor.streams[i]);
	snapshot_end(snapshot);
	const char *ids = arena_copy(arena, buffer_slice(&out)).data;

	buffer_free(&out);
	return ids;
}

static void
wait_for_index(struct fixture *fixture)
{
	for (int i = 0; i < 2000; i++) {
		struct snapshot *snapshot;

		assert_int_equal(snapshot_begin(fixture->store, &snapshot), STORE_OK);
		bool behind = snapshot_watermark(snapshot) < snapshot_sequence(snapshot);

		snapshot_end(snapshot);
		if (!behind)
			return;
		usleep(5000);
	}
	fail_msg("the index doesn't follow");
}

static void
candidates_are_those_of_open_patients_and_of_nobody(void **state)
{
	struct fixture *fixture = *state;
	struct arena arena;
	char json[300], key[PERMITTED_KEY];

	arena_init(&arena, 0);
	struct principal third = somebody(&arena, 3, UINT64_MAX), fourth = somebody(&arena, 4, UINT64_MAX);

	for (int i = 1; i <= 3; i++) {
		snprintf(json, sizeof json, "{'resourceType':'Patient','id':'p%d'}", i);
		fixture_put(fixture, slice_text(json), NULL, 0);
	}
	for (int i = 1; i <= 20; i++) {
		snprintf(json, sizeof json, "{'resourceType':'Observation','id':'o%d','status':'final','code':{'text':'x'}%s%d'}}", i,
		    i % 5 == 0 ? ",'subject':{'reference':'Group/g" : ",'subject':{'reference':'Patient/p", i % 5 == 0 ? 1 : 1 + i % 3);
		fixture_put(fixture, slice_text(json), NULL, 0);
	}
	put_row(fixture, TABLE_PERMITTED, permitted_key(3, rid_of(fixture, "Patient", "p2"), key), SLICE(""));
	put_row(fixture, TABLE_PERMITTED, permitted_key(PERMITTED_ALL, rid_of(fixture, "Patient", "p3"), key), SLICE(""));
	wait_for_index(fixture);
	access_start(&(struct access_settings){ .permit_by_default = false });
	assert_string_equal(narrowed(fixture, &arena, &third, 1000), "o20 o19 o17 o16 o15 o14 o13 o11 o10 o8 o7 o5 o4 o2 o1 ");
	assert_string_equal(narrowed(fixture, &arena, &fourth, 1000), "o20 o17 o15 o14 o11 o10 o8 o5 o2 ");
	/* Not where it is no less, nor for whom consent is not asked. */
	assert_int_equal(strlen(narrowed(fixture, &arena, &fourth, 5)), 9 * 3 + 11 * 4);
	fourth.consent_exempt = true;
	assert_int_equal(strlen(narrowed(fixture, &arena, &fourth, 1000)), 9 * 3 + 11 * 4);
	fourth.consent_exempt = false;
	fourth.role = ROLE_EMERGENCY;
	assert_int_equal(strlen(narrowed(fixture, &arena, &fourth, 1000)), 9 * 3 + 11 * 4);
	arena_free(&arena);
}

/* A citizen's searches are driven by the lists of one patient and of nobody. */
static void
a_citizen_drives_by_the_own_records(void **state)
{
	struct fixture *fixture = *state;
	struct arena arena;
	char json[300];

	arena_init(&arena, 0);
	struct principal citizen = somebody(&arena, 3, UINT64_MAX);

	for (int i = 1; i <= 300; i++) {
		snprintf(json, sizeof json, "{'resourceType':'Observation','id':'o%d','status':'final','code':{'text':'x'},'subject':{'reference':'%s%d'}}",
		    i, i % 100 == 0 ? "Group/g" : "Patient/p", i % 100);
		fixture_put(fixture, slice_text(json), NULL, 0);
	}
	wait_for_index(fixture);
	citizen.role = ROLE_CITIZEN;
	citizen.patient = SLICE("p7");
	citizen.patient_rid = rid_of(fixture, "Patient", "p7");
	assert_string_equal(found_by(fixture, &arena, &citizen, "Observation"), "o300 o207 o200 o107 o100 o7 6");
	citizen.patient_rid = 0;
	assert_string_equal(found_by(fixture, &arena, &citizen, "Observation?status=final"), "o300 o200 o100 3");

	struct snapshot *snapshot;
	struct search_result result;
	struct faults faults;

	citizen.patient_rid = rid_of(fixture, "Patient", "p7");
	faults_init(&faults, &arena);
	const struct query *query = search_parse(schema_resource(SLICE("Observation")), SLICE("_total=accurate"), SLICE_NONE, false, &citizen,
	    &arena, &faults);

	assert_int_equal(snapshot_begin(fixture->store, &snapshot), STORE_OK);
	assert_int_equal(search_run(snapshot, &citizen, query, &arena, &result), SEARCH_OK);
	assert_int_equal(result.total, 6);
	assert_true(result.tested <= 6);
	snapshot_end(snapshot);
	arena_free(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_stop_of_an_item_removes_its_part, begin, end),
		cmocka_unit_test_setup_teardown(candidates_are_those_of_open_patients_and_of_nobody, begin, end),
		cmocka_unit_test_setup_teardown(a_citizen_drives_by_the_own_records, begin, end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
