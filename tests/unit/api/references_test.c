/* References of changes that are committed together, as a transaction's are, and what still holds later. */
#include "tests/unit/test.h"

#include <jansson.h>

#include "server/api/api_state.h"
#include "server/api/ingest.h"
#include "server/api/references.h"
#include "server/config.h"
#include "tests/unit/admin/office.h"

enum { ENTRIES = 4 };

struct bench {
	struct office *office;
	struct arena arena;
	struct api api;
	struct principal principal;
	struct call call;
	struct call *entries[ENTRIES];
	size_t count;
	struct snapshot *snapshot;
};

static void
bench_begin(struct bench *bench, void **state, enum reference_integrity integrity)
{
	*bench = (struct bench){ .office = *state, .principal = { .kind = PRINCIPAL_OFFICER } };
	arena_init(&bench->arena, 0);
	bench->api.settings.reference_integrity = (int)integrity;
	bench->call = (struct call){ .api = &bench->api, .arena = &bench->arena, .principal = &bench->principal };
}

static void
bench_end(struct bench *bench)
{
	if (bench->snapshot != NULL)
		snapshot_end(bench->snapshot);
	for (size_t i = 0; i < bench->count; i++) {
		buffer_free(&bench->entries[i]->reply->body);
		buffer_free(&bench->entries[i]->reply->fields);
	}
	arena_free(&bench->arena);
}

static struct call *
add(struct bench *bench)
{
	struct call *entry = arena_zero(&bench->arena, 1, sizeof *entry);
	struct call *before = bench->count > 0 ? bench->entries[bench->count - 1] : NULL;

	*entry = (struct call){ .api = &bench->api, .arena = &bench->arena, .principal = &bench->principal, .parent = &bench->call,
		.reply = arena_zero(&bench->arena, 1, sizeof(struct http_reply)) };
	buffer_init(&entry->reply->body, 0);
	buffer_init(&entry->reply->fields, 0);
	faults_init(&entry->faults, &bench->arena);
	bench->entries[bench->count++] = entry;
	if (before != NULL)
		before->change.next = &entry->change;
	return entry;
}

/* An entry that writes a Basic over the expected version, with those subjects. */
static struct call *
add_write(struct bench *bench, const char *id, uint64_t expected, const char *subject)
{
	struct call *entry = add(bench);
	struct slice json = arena_print(&bench->arena,
	    "{\"resourceType\":\"Basic\",\"id\":\"%s\",\"code\":{\"text\":\"x\"},\"subject\":{\"reference\":\"%s\"}}", id, subject);

	entry->ingest = arena_zero(&bench->arena, 1, sizeof *entry->ingest);
	assert_int_equal(ingest_prepare(&bench->arena, json, NULL, SLICE_NONE, &entry->faults, entry->ingest), INGEST_OK);
	assert_true(ingest_change(entry->ingest, expected, expected == 0 ? CHANGE_CREATE : CHANGE_UPDATE, &bench->arena,
	    &entry->change));
	entry->type = entry->ingest->type;
	return entry;
}

static struct call *
add_delete(struct bench *bench, const char *id, uint64_t expected)
{
	struct call *entry = add(bench);

	entry->type = schema_resource(SLICE("Basic"));
	entry->id = slice_text(id);
	entry->change = (struct change){ .kind = CHANGE_DELETE, .resource = entry->type->resource, .id = slice_text(id),
		.expected_version = expected };
	return entry;
}

/* Decides on what is there now. */
static void
begin(struct bench *bench)
{
	assert_int_equal(snapshot_begin(bench->office->store, &bench->snapshot), STORE_OK);
	assert_true(references_begin(&bench->call, &bench->entries[0]->change));
}

/* The entry's status: 0 when nothing is wrong with it. */
static int
check(struct bench *bench, size_t n)
{
	bool good = references_check(&bench->call, bench->entries[n], &bench->entries[n]->change, bench->snapshot);

	assert_true(good == (bench->entries[n]->reply->status == 0));
	return bench->entries[n]->reply->status;
}

/* Whether it would still hold at the commit, after what others did. */
static bool
still(struct bench *bench)
{
	struct snapshot *now;
	struct arena arena;

	arena_init(&arena, 0);
	assert_int_equal(snapshot_begin(bench->office->store, &now), STORE_OK);
	bool holds = references_still(&bench->call, now, snapshot_sequence(bench->snapshot), &arena);

	snapshot_end(now);
	arena_free(&arena);
	return holds;
}

/* Somebody else's write, or a delete when there is no subject. */
static void
others(void **state, const char *id, uint64_t expected, const char *subject)
{
	struct bench bench;

	bench_begin(&bench, state, REFERENCES_OFF);
	struct call *entry = subject != NULL ? add_write(&bench, id, expected, subject) : add_delete(&bench, id, expected);
	struct commit commit = { .changes = &entry->change };

	assert_int_equal(store_commit_wait(bench.office->store, &commit), STORE_OK);
	bench_end(&bench);
}

static void
what_is_written_together_is_there(void **state)
{
	struct bench bench;

	bench_begin(&bench, state, REFERENCES_ENFORCE);
	add_write(&bench, "together-1", 0, "Basic/together-2");
	add_write(&bench, "together-2", 0, "Basic/together-1/_history/1");
	add_write(&bench, "together-3", 0, "Basic/together-1/_history/2");
	add_write(&bench, "together-4", 0, "Basic/together-5");
	begin(&bench);
	assert_int_equal(check(&bench, 0), 0);
	assert_int_equal(check(&bench, 1), 0);
	assert_int_equal(check(&bench, 2), 422);
	assert_int_equal(check(&bench, 3), 422);
	bench_end(&bench);
}

static void
what_is_deleted_together_is_not_there(void **state)
{
	struct bench bench;

	others(state, "gone", 0, "https://other.example/fhir/Basic/1");
	bench_begin(&bench, state, REFERENCES_ENFORCE);
	add_write(&bench, "new", 0, "Basic/gone");
	add_write(&bench, "newer", 0, "Basic/gone/_history/1");
	add_write(&bench, "newest", 0, "Basic/gone/_history/2");
	add_delete(&bench, "gone", 1);
	begin(&bench);
	assert_int_equal(check(&bench, 0), 422);
	assert_int_equal(check(&bench, 1), 0);
	assert_int_equal(check(&bench, 2), 422);
	/* Who refers to it is refused for that; nobody else does. */
	assert_int_equal(check(&bench, 3), 0);
	bench_end(&bench);
}

static void
who_no_longer_refers_after_the_commit_does_not_count(void **state)
{
	struct bench bench;

	others(state, "target", 0, "https://other.example/fhir/Basic/1");
	others(state, "freed", 0, "Basic/target");
	others(state, "deleted", 0, "Basic/target");
	bench_begin(&bench, state, REFERENCES_ENFORCE);
	add_delete(&bench, "target", 1);
	add_write(&bench, "freed", 1, "Basic/freed");
	add_delete(&bench, "deleted", 1);
	begin(&bench);
	for (size_t i = 0; i < 3; i++)
		assert_int_equal(check(&bench, i), 0);
	bench_end(&bench);
	/* One of them alone is not enough, be it in the index or not yet. */
	for (int i = 0; i < 2; i++) {
		bench_begin(&bench, state, REFERENCES_ENFORCE);
		add_delete(&bench, "deleted", 1);
		add_delete(&bench, "target", 1);
		begin(&bench);
		assert_int_equal(check(&bench, 0), 0);
		assert_int_equal(check(&bench, 1), 409);
		bench_end(&bench);
		assert_int_equal(store_index_wait(bench.office->store), STORE_OK);
	}
}

static void
what_was_decided_on_may_no_longer_hold(void **state)
{
	struct bench bench;

	others(state, "there", 0, "https://other.example/fhir/Basic/1");
	others(state, "going", 0, "https://other.example/fhir/Basic/1");
	bench_begin(&bench, state, REFERENCES_ENFORCE);
	add_write(&bench, "pointer", 0, "Basic/there");
	add_delete(&bench, "going", 1);
	begin(&bench);
	assert_int_equal(check(&bench, 0), 0);
	assert_int_equal(check(&bench, 1), 0);
	assert_true(still(&bench));
	/* Nothing that it rests on. */
	others(state, "else", 0, "Basic/there");
	others(state, "there", 1, "https://other.example/fhir/Basic/2");
	others(state, "of-a-version", 0, "Basic/going/_history/1");
	assert_true(still(&bench));
	others(state, "there", 2, NULL);
	assert_false(still(&bench));
	others(state, "there", 3, "https://other.example/fhir/Basic/3");
	assert_true(still(&bench));
	others(state, "late", 0, "Basic/going");
	assert_false(still(&bench));
	others(state, "late", 1, NULL);
	assert_true(still(&bench));
	bench_end(&bench);
}

static void
warnings_refuse_nothing(void **state)
{
	struct bench bench;

	others(state, "warned", 0, "https://other.example/fhir/Basic/1");
	others(state, "warning", 0, "Basic/warned");
	bench_begin(&bench, state, REFERENCES_WARN);
	add_write(&bench, "broken", 0, "Basic/nowhere");
	add_delete(&bench, "warned", 1);
	begin(&bench);
	for (size_t i = 0; i < 2; i++) {
		assert_int_equal(check(&bench, i), 0);
		assert_int_equal(bench.entries[i]->faults.count, 1);
		assert_int_equal(bench.entries[i]->faults.first->severity, SEVERITY_WARNING);
	}
	others(state, "later", 0, "Basic/warned");
	assert_true(still(&bench));
	bench_end(&bench);
}

static void
off_looks_at_nothing(void **state)
{
	struct bench bench;

	bench_begin(&bench, state, REFERENCES_OFF);
	add_write(&bench, "broken", 0, "Basic/nowhere");
	begin(&bench);
	assert_null(bench.call.references);
	assert_int_equal(check(&bench, 0), 0);
	assert_int_equal(bench.entries[0]->faults.count, 0);
	assert_true(still(&bench));
	bench_end(&bench);
}

/* What a call writes for itself, also without a tree: then the entries tell. */
static void
a_call_sees_to_its_own_changes(void **state)
{
	struct bench bench;

	for (int tree = 0; tree < 2; tree++) {
		bench_begin(&bench, state, REFERENCES_ENFORCE);
		struct call *entry = add_write(&bench, "alone", 0, "Basic/nowhere");

		entry->commit.changes = &entry->change;
		if (tree == 0)
			entry->ingest = NULL;
		begin(&bench);
		assert_false(references_alone(entry, bench.snapshot));
		assert_int_equal(entry->reply->status, 422);
		assert_int_equal(entry->faults.count, 1);
		assert_true((entry->faults.first->expression.data != NULL) == (tree == 1));
		assert_null(entry->commit.changes);
		bench_end(&bench);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(what_is_written_together_is_there, office_open, office_close),
		cmocka_unit_test_setup_teardown(what_is_deleted_together_is_not_there, office_open, office_close),
		cmocka_unit_test_setup_teardown(who_no_longer_refers_after_the_commit_does_not_count, office_open, office_close),
		cmocka_unit_test_setup_teardown(what_was_decided_on_may_no_longer_hold, office_open, office_close),
		cmocka_unit_test_setup_teardown(warnings_refuse_nothing, office_open, office_close),
		cmocka_unit_test_setup_teardown(off_looks_at_nothing, office_open, office_close),
		cmocka_unit_test_setup_teardown(a_call_sees_to_its_own_changes, office_open, office_close),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
