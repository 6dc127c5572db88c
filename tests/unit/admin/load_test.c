/* Loading, piece by piece. */
#include "tests/unit/test.h"

#include <pthread.h>

#include "server/admin/load.h"
#include "tests/unit/admin/office.h"

/* Pieces to be fed, and what came of them. */
struct feed {
	const struct admin_piece *pieces;
	size_t count, next, break_at; /* break_at: the caller goes away before that piece; 0: never */
	json_t *refused;
};

static bool
give(void *context, struct admin_piece *piece, bool *broken)
{
	struct feed *feed = context;

	if (feed->break_at != 0 && feed->next + 1 == feed->break_at) {
		*broken = true;
		return false;
	}
	if (feed->next == feed->count)
		return false;
	*piece = feed->pieces[feed->next++];
	return true;
}

static void
take(void *context, json_t *item)
{
	struct feed *feed = context;

	json_array_append(feed->refused, item);
}

struct outcome {
	enum admin_status status;
	json_int_t stored, unchanged, refused, before, sources_before;
	char first[200]; /* expression and text of the first refusal */
};

static struct outcome
load(struct office *office, struct feed *feed)
{
	json_t *arguments = json_object();
	struct admin_call call = {
		.store = office->store,
		.command = "load",
		.arguments = arguments,
		.officer = "tester",
		.context = feed,
		.input = give,
		.item = take,
	};

	feed->refused = json_array();
	struct outcome outcome = { .status = admin_execute(&call) };

	outcome.stored = json_integer_value(json_object_get(call.result, "stored"));
	outcome.unchanged = json_integer_value(json_object_get(call.result, "unchanged"));
	outcome.refused = json_integer_value(json_object_get(call.result, "refused"));
	outcome.before = json_integer_value(json_object_get(call.result, "storedBefore"));
	outcome.sources_before = json_integer_value(json_object_get(call.result, "sourcesDoneBefore"));
	json_t *issue = json_array_get(json_object_get(json_array_get(feed->refused, 0), "issue"), 0);

	if (issue != NULL)
		snprintf(outcome.first, sizeof outcome.first, "%s: %s", json_string_value(json_object_get(issue, "expression")),
		    json_string_value(json_object_get(issue, "text")));
	json_decref(feed->refused);
	json_decref(call.result);
	json_decref(arguments);
	return outcome;
}

static struct outcome
load_text(struct office *office, const char *text, bool lines)
{
	struct admin_piece piece = { .source = SLICE("test"), .line = 1, .lines = lines, .last = true, .bytes = slice_text(text) };
	struct feed feed = { .pieces = &piece, .count = 1 };

	return load(office, &feed);
}

/* The stored body of a resource, NUL-terminated; empty when there is none. */
static const char *
stored(struct office *office, const char *type, const char *id)
{
	static char text[4096];
	struct snapshot *snapshot;
	struct record record;
	struct slice body;

	text[0] = '\0';
	assert_int_equal(snapshot_begin(office->store, &snapshot), STORE_OK);
	if (store_find(snapshot, schema_resource(slice_text(type))->resource, slice_text(id), &record) == STORE_OK &&
	    store_body(snapshot, record.sequence, &body) == STORE_OK)
		snprintf(text, sizeof text, "%.*s", SLICE_ARGS(body));
	snapshot_end(snapshot);
	return text;
}

static void
test_is_stored_in_canonical_form(void **state)
{
	struct outcome outcome = load_text(*state,
	    "{ \"active\":true, \"id\":\"a\",\"meta\":{\"tag\":[{\"code\":\"t\"}],\"versionId\":\"9\",\"lastUpdated\":"
	    "\"2020-01-01T00:00:00Z\"}, \"resourceType\":\"Patient\"}",
	    false);

	assert_int_equal(outcome.status, ADMIN_OK);
	assert_int_equal(outcome.stored, 1);
	const char *body = stored(*state, "Patient", "a");

	assert_memory_equal(body, "{\"resourceType\":\"Patient\",\"id\":\"a\",\"meta\":{\"versionId\":\"1\",\"lastUpdated\":\"20", 78 - 2);
	/* The time is the commit's: no longer the placeholder, and not the client's. */
	const char *time = strstr(body, "\"lastUpdated\":\"") + 15;

	assert_true(strncmp(time, "0000", 4) != 0 && strncmp(time, "2020-01-01", 10) != 0);
	assert_string_equal(time + 24, "\",\"tag\":[{\"code\":\"t\"}]},\"active\":true}");
}

static void
test_versions_follow_each_other(void **state)
{
	struct outcome outcome = load_text(*state,
	    "{\"resourceType\":\"Patient\",\"id\":\"v\",\"active\":true}\n{\"resourceType\":\"Patient\",\"id\":\"v\",\"active\":false}\n"
	    "{\"resourceType\":\"Patient\",\"id\":\"v\",\"active\":false}\n",
	    true);

	assert_int_equal(outcome.stored, 2);
	assert_int_equal(outcome.unchanged, 1);
	assert_non_null(strstr(stored(*state, "Patient", "v"), "\"versionId\":\"2\""));
	assert_non_null(strstr(stored(*state, "Patient", "v"), "\"active\":false"));
}

static void
test_numbers_keep_their_text(void **state)
{
	static const char text[] = "{\"resourceType\":\"Observation\",\"id\":\"n\",\"status\":\"final\",\"code\":{\"text\":\"x\"},"
	    "\"valueQuantity\":{\"value\":1.00}}";

	assert_int_equal(load_text(*state, text, false).stored, 1);
	assert_non_null(strstr(stored(*state, "Observation", "n"), "\"value\":1.00}"));
	/* 1.0 is another precision: another content. */
	assert_int_equal(load_text(*state, "{\"resourceType\":\"Observation\",\"id\":\"n\",\"status\":\"final\",\"code\":{\"text\":\"x\"},"
	    "\"valueQuantity\":{\"value\":1.0}}", false).stored, 1);
}

static void
test_a_placeholder_in_the_text_changes_nothing(void **state)
{
	/* Texts that look like the place of lastUpdated must not be taken for it. */
	static const char text[] = "{\"resourceType\":\"Patient\",\"id\":\"trick\",\"meta\":{\"source\":"
	    "\"x:\\\"lastUpdated\\\":\\\"0000-00-00T00:00:00.000Z\\\"\"},\"name\":[{\"text\":"
	    "\"\\\"lastUpdated\\\":\\\"0000-00-00T00:00:00.000Z\\\"\"}]}";

	load_text(*state, text, false);
	const char *body = stored(*state, "Patient", "trick");

	if (*body != '\0') {
		assert_non_null(strstr(body, "\"name\":[{\"text\":\"\\\"lastUpdated\\\":\\\"0000-00-00T00:00:00.000Z\\\"\"}]"));
		assert_null(strstr(body, "\",\"lastUpdated\":\"0000"));
	}
}

static void
test_refusals(void **state)
{
	static const struct {
		const char *text, *first;
	} cases[] = {
		{ "{\"resourceType\":\"Patient\",\"id\":\"x\",\"gender\":\"F\"}", "Patient.gender" },
		{ "{\"resourceType\":\"Patient\"}", "Patient: It has no id" },
		{ "{\"resourceType\":\"Patient\",\"id\":\"no good\"}", "Patient.id" },
		{ "{\"resourceType\":\"Observation\",\"id\":\"x\",\"code\":{\"text\":\"x\"}}", "Observation.status" },
	};

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct outcome outcome = load_text(*state, cases[i].text, false);

		assert_int_equal(outcome.status, ADMIN_INCOMPLETE);
		assert_int_equal(outcome.stored, 0);
		assert_int_equal(outcome.refused, 1);
		if (strncmp(outcome.first, cases[i].first, strlen(cases[i].first)) != 0 && strstr(outcome.first, cases[i].first) == NULL)
			fail_msg("%s: %s", cases[i].text, outcome.first);
	}
}

/* Ten marked pieces of 300 KiB; the caller goes away in the middle. */
static void
test_goes_on_behind_the_mark(void **state)
{
	enum { PIECES = 10, PEOPLE = 300 };
	static char texts[PIECES][PEOPLE * 1100];
	struct admin_piece pieces[PIECES];
	static char filler[1001];
	uint64_t reached = 0;

	memset(filler, 'x', sizeof filler - 1);
	for (unsigned i = 0; i < PIECES; i++) {
		size_t length = 0;

		for (unsigned k = 0; k < PEOPLE; k++)
			length += (size_t)snprintf(texts[i] + length, sizeof texts[i] - length,
			    "{\"resourceType\":\"Patient\",\"id\":\"m-%u-%u\",\"name\":[{\"text\":\"%s\"}]}\n", i, k, filler);
		reached += length;
		pieces[i] = (struct admin_piece){
			.source = SLICE("marked"),
			.identity = SLICE("0123456789abcdef0123456789abcdef"),
			.reached = reached,
			.line = 1 + i * PEOPLE,
			.lines = true,
			.last = i + 1 == PIECES,
			.bytes = slice_of(texts[i], length),
		};
	}
	struct office *office = *state;
	uint64_t generation = store_registry_generation(office->store);
	struct feed feed = { .pieces = pieces, .count = PIECES, .break_at = 7 };
	struct outcome outcome = load(*state, &feed);

	/* The marks of a load don't make every request look at the registry anew. */
	assert_int_equal(store_registry_generation(office->store), generation);

	assert_int_equal(outcome.status, ADMIN_UNREACHABLE);
	assert_int_equal(outcome.stored, 6 * PEOPLE);
	feed = (struct feed){ .pieces = pieces, .count = PIECES };
	outcome = load(*state, &feed);
	assert_int_equal(outcome.status, ADMIN_OK);
	assert_int_equal(outcome.before, 6 * PEOPLE);
	assert_int_equal(outcome.stored, 4 * PEOPLE);
	assert_int_equal(outcome.unchanged, 0);
	feed = (struct feed){ .pieces = pieces, .count = PIECES };
	outcome = load(*state, &feed);
	assert_int_equal(outcome.stored + outcome.unchanged, 0);
	assert_int_equal(outcome.sources_before, 1);
	/* Another content has another mark. */
	for (unsigned i = 0; i < PIECES; i++)
		pieces[i].identity = SLICE("fedcba9876543210fedcba9876543210");
	feed = (struct feed){ .pieces = pieces, .count = PIECES };
	outcome = load(*state, &feed);
	assert_int_equal(outcome.unchanged, PIECES * PEOPLE);
}

static void
test_a_deleted_one_comes_back(void **state)
{
	struct office *office = *state;
	struct change gone = { .kind = CHANGE_DELETE, .resource = schema_resource(SLICE("Patient"))->resource, .id = SLICE("back"),
		.expected_version = 1 };
	struct commit commit = { .changes = &gone };

	assert_int_equal(load_text(office, "{\"resourceType\":\"Patient\",\"id\":\"back\"}", false).stored, 1);
	assert_int_equal(store_commit_wait(office->store, &commit), STORE_OK);
	assert_int_equal(load_text(office, "{\"resourceType\":\"Patient\",\"id\":\"back\"}", false).stored, 1);
	assert_non_null(strstr(stored(office, "Patient", "back"), "\"versionId\":\"3\""));
}

/* One of several loads at once. */
struct rival {
	pthread_t thread;
	struct office *office;
	const char *text;
	struct outcome outcome;
};

static void *
compete(void *context)
{
	struct rival *rival = context;

	rival->outcome = load_text(rival->office, rival->text, true);
	return NULL;
}

static void
test_loads_at_once(void **state)
{
	enum { RIVALS = 4, PEOPLE = 2000 };
	static char text[PEOPLE * 60];
	struct rival rivals[RIVALS];
	json_int_t written = 0;
	size_t length = 0;

	for (unsigned i = 0; i < PEOPLE; i++)
		length += (size_t)snprintf(text + length, sizeof text - length, "{\"resourceType\":\"Patient\",\"id\":\"race-%u\"}\n", i);
	for (unsigned i = 0; i < RIVALS; i++) {
		rivals[i] = (struct rival){ .office = *state, .text = text };
		assert_int_equal(pthread_create(&rivals[i].thread, NULL, compete, &rivals[i]), 0);
	}
	for (unsigned i = 0; i < RIVALS; i++) {
		pthread_join(rivals[i].thread, NULL);
		assert_int_equal(rivals[i].outcome.status, ADMIN_OK);
		assert_int_equal(rivals[i].outcome.stored + rivals[i].outcome.unchanged, PEOPLE);
		written += rivals[i].outcome.stored;
	}
	/* Whoever comes second finds the same content there, and writes no second version. */
	assert_int_equal(written, PEOPLE);
	assert_non_null(strstr(stored(*state, "Patient", "race-1999"), "\"versionId\":\"1\""));
}

static void
test_nothing_wrong_is_left(void **state)
{
	json_t *result = office_run(*state, ADMIN_OK, "verify", json_object());

	assert_int_equal(json_integer_value(json_object_get(result, "faults")), 0);
	json_decref(result);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_is_stored_in_canonical_form),
		cmocka_unit_test(test_versions_follow_each_other),
		cmocka_unit_test(test_numbers_keep_their_text),
		cmocka_unit_test(test_a_placeholder_in_the_text_changes_nothing),
		cmocka_unit_test(test_refusals),
		cmocka_unit_test(test_goes_on_behind_the_mark),
		cmocka_unit_test(test_a_deleted_one_comes_back),
		cmocka_unit_test(test_loads_at_once),
		cmocka_unit_test(test_nothing_wrong_is_left),
	};

	return cmocka_run_group_tests(tests, office_open, office_close);
}
