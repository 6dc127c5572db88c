/* Following the store's SearchParameters, and the race between a definition and writes that were extracted before it. */
#include "tests/unit/search/fixture.h"

#include "server/api/ingest.h"
#include "server/search/parameters.h"

#define DEFINITION(status, expression) \
	"{'resourceType':'SearchParameter','id':'ward','url':'urn:ward','name':'x','description':'x','status':'" status "'," \
	"'code':'ward','base':['Patient'],'type':'string','expression':'" expression "'}"

static int
set_up(void **state)
{
	struct fixture *fixture = malloc(sizeof *fixture);

	fixture_open(fixture);
	fixture_store(fixture);
	assert_int_equal(parameters_follow(fixture->store), STORE_OK);
	*state = fixture;
	return 0;
}

static int
tear_down(void **state)
{
	parameters_forget();
	fixture_close(*state);
	free(*state);
	return 0;
}

static void
follow(struct fixture *fixture)
{
	assert_int_equal(parameters_follow(fixture->store), STORE_OK);
}

/* The only parameter in force; false when there is none. */
static bool
in_force(struct added_item *item)
{
	unsigned place;
	const struct added *table = added_hold(&place);
	bool any = added_count(table) > 0;

	if (any)
		*item = *added_item(table, 0);
	added_release(place);
	return any;
}

static void
mark(struct fixture *fixture, const struct added_item *item, enum parameter_state state)
{
	char key[PARAMETER_KEY], value[PARAMETER_VALUE_MOST];
	struct table_put put = parameters_state(item, state, key, value);
	struct commit commit = { .tables = &put };

	assert_int_equal(store_commit_wait(fixture->store, &commit), STORE_OK);
}

static void
what_is_stored_is_in_force(void **state)
{
	struct fixture *fixture = *state;
	struct added_item item;

	assert_false(in_force(&item));
	fixture_put(fixture, SLICE(DEFINITION("draft", "Patient.name.text")), NULL, 0);
	follow(fixture);
	assert_false(in_force(&item));
	fixture_put(fixture, SLICE(DEFINITION("active", "Patient.name.text")), NULL, 1);
	follow(fixture);
	assert_true(in_force(&item));
	assert_int_equal(item.version, 2);
	assert_false(item.complete);
	/* As after a restart. */
	parameters_forget();
	assert_false(in_force(&item));
	follow(fixture);
	assert_true(in_force(&item));
	fixture_delete(fixture, "SearchParameter", "ward", 2);
	follow(fixture);
	assert_false(in_force(&item));
}

static void
nothing_new_is_no_new_table(void **state)
{
	struct fixture *fixture = *state;
	struct table_put put = { .table = TABLE_TOKEN, .key = SLICE("t"), .value = SLICE("v") };
	struct commit commit = { .tables = &put };

	fixture_put(fixture, SLICE(DEFINITION("active", "Patient.name.text")), NULL, 0);
	follow(fixture);
	uint64_t generation = added_generation();

	follow(fixture);
	fixture_put(fixture, SLICE("{'resourceType':'Patient','id':'p'}"), NULL, 0);
	follow(fixture);
	/* Another change of the registry. */
	assert_int_equal(store_commit_wait(fixture->store, &commit), STORE_OK);
	follow(fixture);
	assert_int_equal(added_generation(), generation);
}

static void
complete_as_long_as_it_was_always_in_force(void **state)
{
	struct fixture *fixture = *state;
	struct added_item item;

	fixture_put(fixture, SLICE(DEFINITION("active", "Patient.name.text")), NULL, 0);
	follow(fixture);
	assert_true(in_force(&item));
	mark(fixture, &item, PARAMETER_BUILDING);
	follow(fixture);
	assert_true(in_force(&item) && !item.complete);
	mark(fixture, &item, PARAMETER_COMPLETE);
	follow(fixture);
	assert_true(in_force(&item) && item.complete);
	/* The same again, as another version. */
	fixture_put(fixture, SLICE(DEFINITION("active", "Patient.name.text")), NULL, 1);
	fixture_put(fixture, SLICE(DEFINITION("active", "Patient.name.text")), NULL, 2);
	follow(fixture);
	assert_true(in_force(&item) && item.complete);
	/* Retired in between, though nobody looked then. */
	fixture_put(fixture, SLICE(DEFINITION("retired", "Patient.name.text")), NULL, 3);
	fixture_put(fixture, SLICE(DEFINITION("active", "Patient.name.text")), NULL, 4);
	follow(fixture);
	assert_true(in_force(&item) && !item.complete);
	mark(fixture, &item, PARAMETER_COMPLETE);
	follow(fixture);
	assert_true(in_force(&item) && item.complete);
	/* Another expression, and back to the one before. */
	fixture_put(fixture, SLICE(DEFINITION("active", "Patient.name.family")), NULL, 5);
	fixture_put(fixture, SLICE(DEFINITION("active", "Patient.name.text")), NULL, 6);
	follow(fixture);
	assert_true(in_force(&item) && !item.complete);
	/* Deleted, and made again. */
	mark(fixture, &item, PARAMETER_COMPLETE);
	fixture_delete(fixture, "SearchParameter", "ward", 7);
	fixture_put(fixture, SLICE(DEFINITION("active", "Patient.name.text")), NULL, 8);
	follow(fixture);
	assert_true(in_force(&item) && !item.complete);
}

/* Two that clash, written at the same moment: the older record is in force; but none that is complete is ever displaced. */
static void
a_complete_one_is_not_displaced(void **state)
{
	static const char rival[] = "{'resourceType':'SearchParameter','id':'rival','url':'urn:rival','name':'x','description':'x',"
	    "'status':'active','code':'ward','base':['Patient'],'type':'token','expression':'Patient.gender'}";
	struct fixture *fixture = *state;
	struct added_item item;

	fixture_put(fixture, SLICE(DEFINITION("active", "Patient.name.text")), NULL, 0);
	fixture_put(fixture, SLICE(rival), NULL, 0);
	follow(fixture);
	assert_true(in_force(&item));
	assert_slice(item.url, "urn:ward");
	fixture_put(fixture, SLICE(DEFINITION("retired", "Patient.name.text")), NULL, 1);
	follow(fixture);
	assert_true(in_force(&item));
	assert_slice(item.url, "urn:rival");
	mark(fixture, &item, PARAMETER_COMPLETE);
	fixture_put(fixture, SLICE(DEFINITION("active", "Patient.name.text")), NULL, 2);
	follow(fixture);
	assert_true(in_force(&item) && item.complete);
	assert_slice(item.url, "urn:rival");
}

/* A query rests on the definitions that it was read by. */
static void
a_query_is_not_answered_by_other_definitions(void **state)
{
	struct fixture *fixture = *state;
	struct added_item item;
	struct faults faults;
	struct snapshot *snapshot;
	struct search_result result;

	fixture_put(fixture, SLICE(DEFINITION("active", "Patient.name.text")), NULL, 0);
	fixture_put(fixture, SLICE("{'resourceType':'Patient','id':'p','name':[{'text':'north'}]}"), NULL, 0);
	follow(fixture);
	assert_null(fixture_query(&fixture->arena, "Patient?ward=north", &faults));
	assert_int_equal(faults.first->code, FAULT_NOT_SUPPORTED);
	assert_slice(faults.first->expression, "Patient?ward");
	assert_true(in_force(&item));
	mark(fixture, &item, PARAMETER_COMPLETE);
	follow(fixture);
	struct query *query = fixture_query(&fixture->arena, "Patient?ward=north", &faults);
	struct query *other = fixture_query(&fixture->arena, "Patient?name=north", &faults);

	assert_non_null(query);
	assert_non_null(other);
	/* The table that it was read by may be gone. */
	fixture_put(fixture, SLICE(DEFINITION("active", "Patient.name.family")), NULL, 1);
	follow(fixture);
	assert_int_equal(snapshot_begin(fixture->store, &snapshot), STORE_OK);
	assert_int_equal(search_run(snapshot, &test_officer, query, &fixture->arena, &result), SEARCH_STORE);
	assert_int_equal(result.store, STORE_BUSY);
	assert_int_equal(search_run(snapshot, &test_officer, other, &fixture->arena, &result), SEARCH_OK);
	snapshot_end(snapshot);
}

struct late {
	struct ingest ingest;
	struct change change;
	struct arena arena;
	unsigned decided;
};

static enum store_status
decide(struct commit *commit, struct snapshot *snapshot)
{
	struct late *late = commit->context;

	commit->registry_generation = snapshot_registry_generation(snapshot);
	late->decided++;
	return ingest_change(&late->ingest, 0, CHANGE_CREATE, &late->arena, &late->change) ? STORE_OK : STORE_NO_MEMORY;
}

static bool
has_ward(struct slice entries)
{
	struct entry entry = { 0 };
	unsigned place;
	const struct added *table = added_hold(&place);
	uint32_t number = extract_parameter(added_find(table, schema_resource(SLICE("Patient")), SLICE("ward"), NULL));
	bool has = false;

	added_release(place);
	while (entry_next(&entries, &entry))
		has = has || entry.parameter == number;
	return has;
}

/* Extracted before the definition, stored after it was said that its index is being built: by the definition. */
static void
a_late_write_is_extracted_anew(void **state)
{
	struct fixture *fixture = *state;
	struct late late = { .decided = 0 };
	struct faults faults;
	struct added_item item;
	struct snapshot *snapshot;
	struct record record;
	uint64_t registry = store_registry_generation(fixture->store);

	arena_init(&late.arena, 0);
	faults_init(&faults, &late.arena);
	struct node *resource =
	    fixture_read(&late.arena, SLICE("{'resourceType':'Patient','id':'late','name':[{'text':'north'}]}"));

	assert_int_equal(ingest_prepare_node(&late.arena, resource, SLICE_NONE, &faults, &late.ingest), INGEST_OK);
	assert_true(ingest_change(&late.ingest, 0, CHANGE_CREATE, &late.arena, &late.change));
	fixture_put(fixture, SLICE(DEFINITION("active", "Patient.name.text")), NULL, 0);
	follow(fixture);
	assert_true(ingest_stale(&late.ingest));
	assert_false(has_ward(late.change.entries));
	assert_true(in_force(&item));
	mark(fixture, &item, PARAMETER_BUILDING);
	struct commit commit = { .changes = &late.change, .registry_generation = registry, .context = &late };

	/* It is never taken as it is. */
	assert_int_equal(store_commit_wait(fixture->store, &commit), STORE_CONFLICT);
	commit.decide = decide;
	assert_int_equal(store_commit_wait(fixture->store, &commit), STORE_OK);
	assert_int_equal(late.decided, 1);
	assert_int_equal(snapshot_begin(fixture->store, &snapshot), STORE_OK);
	assert_int_equal(store_find(snapshot, schema_resource(SLICE("Patient"))->resource, SLICE("late"), &record), STORE_OK);
	assert_true(has_ward(record.entries));
	snapshot_end(snapshot);
	assert_false(ingest_stale(&late.ingest));
	arena_free(&late.arena);
	assert_int_equal(store_verify(fixture->store, NULL, NULL, NULL), STORE_OK);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(what_is_stored_is_in_force, set_up, tear_down),
		cmocka_unit_test_setup_teardown(nothing_new_is_no_new_table, set_up, tear_down),
		cmocka_unit_test_setup_teardown(complete_as_long_as_it_was_always_in_force, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_complete_one_is_not_displaced, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_query_is_not_answered_by_other_definitions, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_late_write_is_extracted_anew, set_up, tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
