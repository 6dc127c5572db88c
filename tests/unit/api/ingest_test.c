/* From bytes to a change. */
#include "tests/unit/test.h"

#include "resources/extract.h"
#include "server/access/access.h"
#include "server/access/items.h"
#include "server/api/ingest.h"

struct case_state {
	struct arena arena;
	struct faults faults;
	struct ingest ingest;
	enum ingest_status status;
};

static void
prepare(struct case_state *it, const char *json, const char *expected, const char *id)
{
	arena_init(&it->arena, 0);
	faults_init(&it->faults, &it->arena);
	it->status = ingest_prepare(&it->arena, arena_copy(&it->arena, slice_text(json)),
	    expected != NULL ? schema_resource(slice_text(expected)) : NULL, slice_text(id), &it->faults, &it->ingest);
}

static void
test_stored_form(void **state)
{
	struct case_state it;
	struct change change;

	(void)state;
	prepare(&it,
	    "{\"meta\":{\"security\":[{\"code\":\"R\"}],\"source\":\"x:y\",\"versionId\":\"41\",\"_versionId\":{\"id\":\"q\"},\"lastUpdated\":"
	    "\"2001-01-01T00:00:00Z\",\"profile\":[\"http://a/b\"]},\"resourceType\":\"Patient\",\"id\":\"p\",\"active\":true}",
	    "Patient", NULL);
	assert_int_equal(it.status, INGEST_OK);
	assert_slice(it.ingest.id, "p");
	assert_true(ingest_change(&it.ingest, 6, CHANGE_UPDATE, &it.arena, &change));
	assert_slice(change.body, "{\"resourceType\":\"Patient\",\"id\":\"p\",\"meta\":{\"versionId\":\"7\",\"lastUpdated\":"
	    "\"0000-00-00T00:00:00.000Z\",\"source\":\"x:y\",\"profile\":[\"http://a/b\"],\"security\":[{\"code\":\"R\"}]},\"active\":true}");
	assert_memory_equal(change.body.data + change.time_offset, "0000-00-00T00:00:00.000Z\"", 25);
	assert_int_equal(change.expected_version, 6);
	assert_int_equal(change.kind, CHANGE_UPDATE);
	assert_int_equal(change.resource, schema_resource(SLICE("Patient"))->resource);
	assert_int_equal(change.subject_count, 1);
	assert_slice(change.subjects[0], "p");
	assert_int_equal(change.items, item_bit(SLICE("basic")));
	assert_int_equal(change.flags, 0);
	/* Again, for another version: nothing of the first is left. */
	assert_true(ingest_change(&it.ingest, 0, CHANGE_CREATE, &it.arena, &change));
	assert_non_null(memmem(change.body.data, change.body.length, "\"versionId\":\"1\",", 16));
	assert_null(memmem(change.body.data, change.body.length, "\"7\"", 3));
	/* Nor in the tree: it can be checked once more. */
	assert_int_equal(ingest_prepare_node(&it.arena, it.ingest.resource, SLICE("other"), &it.faults, &it.ingest), INGEST_OK);
	assert_slice(it.ingest.id, "other");
	assert_slice(it.ingest.subjects[0], "other");
	arena_free(&it.arena);
}

static void
test_given_ids(void **state)
{
	struct case_state it;
	struct change change;

	(void)state;
	/* The caller's id wins, and the patient it then is, is its own subject. */
	prepare(&it, "{\"resourceType\":\"Patient\",\"id\":\"mine\"}", "Patient", "theirs");
	assert_int_equal(it.status, INGEST_OK);
	assert_slice(it.ingest.id, "theirs");
	assert_slice(it.ingest.subjects[0], "theirs");
	assert_true(ingest_change(&it.ingest, 0, CHANGE_CREATE, &it.arena, &change));
	assert_memory_equal(change.body.data, "{\"resourceType\":\"Patient\",\"id\":\"theirs\",", 40);
	arena_free(&it.arena);
	prepare(&it, "{\"resourceType\":\"Patient\"}", "Patient", "new");
	assert_slice(it.ingest.id, "new");
	arena_free(&it.arena);
	prepare(&it, "{\"resourceType\":\"Patient\"}", "Patient", NULL);
	assert_int_equal(it.status, INGEST_OK);
	assert_null(it.ingest.id.data);
	arena_free(&it.arena);
}

static void
test_refusals(void **state)
{
	static const struct {
		const char *json, *expected;
		enum ingest_status status;
		const char *expression;
	} cases[] = {
		{ "", NULL, INGEST_MALFORMED, NULL },
		{ "{", NULL, INGEST_MALFORMED, NULL },
		{ "[]", NULL, INGEST_MALFORMED, NULL },
		{ "{\"id\":\"x\"}", NULL, INGEST_MALFORMED, NULL },
		{ "{\"resourceType\":\"Nonsense\"}", NULL, INGEST_MALFORMED, NULL },
		{ "{\"resourceType\":\"Patient\"}", "Observation", INGEST_MALFORMED, NULL },
		{ "{\"resourceType\":\"Patient\",\"nonsense\":1}", "Patient", INGEST_MALFORMED, "Patient.nonsense" },
		{ "{\"resourceType\":\"Patient\",\"gender\":\"F\"}", "Patient", INGEST_INVALID, "Patient.gender" },
		{ "{\"resourceType\":\"Observation\",\"status\":\"final\"}", "Observation", INGEST_INVALID, "Observation.code" },
		/* Both kinds at once: malformed, and both are told. */
		{ "{\"resourceType\":\"Patient\",\"nonsense\":1,\"gender\":\"F\"}", "Patient", INGEST_MALFORMED, "Patient.gender" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct case_state it;
		bool told = cases[i].expression == NULL;

		prepare(&it, cases[i].json, cases[i].expected, NULL);
		if (it.status != cases[i].status)
			fail_msg("%s: %d", cases[i].json, (int)it.status);
		assert_true(it.faults.errors);
		for (const struct fault *fault = it.faults.first; fault != NULL; fault = fault->next)
			told = told || slice_is(fault->expression, cases[i].expression);
		if (!told)
			fail_msg("%s: %s isn't named", cases[i].json, cases[i].expression);
		arena_free(&it.arena);
	}
}

static void
test_subjects(void **state)
{
	struct case_state it;
	struct change change;

	(void)state;
	prepare(&it,
	    "{\"resourceType\":\"Observation\",\"id\":\"o\",\"status\":\"final\",\"code\":{\"text\":\"x\"},\"subject\":{\"reference\":"
	    "\"Patient/p\"}}",
	    NULL, NULL);
	assert_int_equal(it.ingest.subject_count, 1);
	assert_slice(it.ingest.subjects[0], "p");
	assert_false(it.ingest.unresolved);
	arena_free(&it.arena);
	/* Whose it is can't be told: it is marked, so that access denies it. */
	prepare(&it,
	    "{\"resourceType\":\"Observation\",\"id\":\"o\",\"status\":\"final\",\"code\":{\"text\":\"x\"},\"subject\":{\"identifier\":"
	    "{\"value\":\"1\"}}}",
	    NULL, NULL);
	assert_true(it.ingest.unresolved);
	assert_true(ingest_change(&it.ingest, 0, CHANGE_CREATE, &it.arena, &change));
	assert_int_equal(change.flags, ACCESS_UNRESOLVED);
	arena_free(&it.arena);
}

static void
test_same(void **state)
{
	static const char first[] = "{\"resourceType\":\"Patient\",\"id\":\"p\",\"name\":[{\"text\":\"\\u5c71\"}]}";
	struct case_state one, other;
	struct change change;

	(void)state;
	prepare(&one, first, NULL, NULL);
	assert_true(ingest_change(&one.ingest, 2, CHANGE_UPDATE, &one.arena, &change));
	/* As the committer would. */
	memcpy((char *)(uintptr_t)change.body.data + change.time_offset, "2026-11-24T20:58:59.123Z", 24);
	prepare(&other, "{ \"name\" : [ {\"text\":\"山\"} ], \"id\":\"p\", \"resourceType\":\"Patient\" }", NULL, NULL);
	assert_true(ingest_same(&other.ingest, 3, change.body, &other.arena));
	assert_false(ingest_same(&other.ingest, 4, change.body, &other.arena));
	arena_free(&other.arena);
	prepare(&other, "{\"resourceType\":\"Patient\",\"id\":\"p\",\"name\":[{\"text\":\"川\"}]}", NULL, NULL);
	assert_false(ingest_same(&other.ingest, 3, change.body, &other.arena));
	arena_free(&other.arena);
	prepare(&other, first, NULL, NULL);
	assert_false(ingest_same(&other.ingest, 3, SLICE(""), &other.arena));
	arena_free(&other.arena);
	arena_free(&one.arena);
}

/* At every size that memory may end: refused as that, never half done. */
static void
test_memory(void **state)
{
	static const char json[] = "{\"resourceType\":\"Observation\",\"id\":\"o\",\"status\":\"final\",\"code\":{\"coding\":[{\"system\":\"x:y\","
	    "\"code\":\"c\"}]},\"subject\":{\"reference\":\"Patient/p\"},\"valueQuantity\":{\"value\":1.50}}";
	bool done = false;

	(void)state;
	for (size_t limit = 8; limit < 64 * 1024 && !done; limit += 40) {
		struct arena arena;
		struct faults faults;
		struct ingest ingest;
		struct change change;

		arena_init(&arena, limit);
		faults_init(&faults, &arena);
		enum ingest_status status =
		    ingest_prepare(&arena, SLICE(json), schema_resource(SLICE("Observation")), SLICE_NONE, &faults, &ingest);

		assert_true(status == INGEST_OK || status == INGEST_NO_MEMORY);
		done = status == INGEST_OK && ingest_change(&ingest, 0, CHANGE_CREATE, &arena, &change);
		arena_free(&arena);
	}
	assert_true(done);
}

static int
start(void **state)
{
	char error[300];

	(void)state;
	return extract_start(540, NULL, error, sizeof error) && items_start(NULL, error, sizeof error) ? 0 : -1;
}

static int
end(void **state)
{
	(void)state;
	items_end();
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_stored_form),
		cmocka_unit_test(test_given_ids),
		cmocka_unit_test(test_refusals),
		cmocka_unit_test(test_subjects),
		cmocka_unit_test(test_same),
		cmocka_unit_test(test_memory),
	};

	return cmocka_run_group_tests(tests, start, end);
}
