#include "tests/unit/test.h"

#include "server/audit/event.h"
#include "resources/schema/schema.h"

#include <jansson.h>
#include <time.h>

static struct arena arena;

static int
begin(void **state)
{
	(void)state;
	arena_init(&arena, 0);
	return 0;
}

static int
end(void **state)
{
	(void)state;
	arena_free(&arena);
	return 0;
}

static const unsigned char print[32] = { 1, 2, 3, 255 };

static struct audit_event
full(void)
{
	struct audit_event event;

	audit_event_init(&event);
	event.type = AUDIT_SEARCH;
	event.reason = REASON_SCOPE;
	event.status = 403;
	event.resource = schema_resource(SLICE("Observation"))->resource;
	event.time = INT64_C(1790000000123456);
	event.institution = 4000000000;
	event.certificate = print;
	event.request_id = SLICE("r-1");
	event.institution_id = SLICE("kasama-hospital");
	event.user = SLICE("佐藤 \"x\"");
	event.token_id = SLICE("t-1");
	event.peer = SLICE("2001:db8::1");
	event.id = SLICE("");
	event.query = SLICE("patient=Patient/7&code=718-7");
	event.rid = UINT64_MAX;
	event.version = 3;
	for (uint64_t rid = 1; rid <= 300; rid++)
		audit_list_add(&event.disclosed, &arena, rid * 1000003);
	audit_list_add_once(&event.subjects, &arena, 7);
	audit_list_add_once(&event.subjects, &arena, 8);
	audit_list_add_once(&event.subjects, &arena, 7);
	return event;
}

static void
same_text(struct slice a, struct slice b)
{
	assert_int_equal(a.data == NULL, b.data == NULL);
	assert_true(slice_equal(a, b));
}

static void
what_is_written_is_read(void **state)
{
	(void)state;
	struct audit_event event = full(), back;
	struct slice bytes = audit_event_encode(&event, &arena);

	assert_non_null(bytes.data);
	assert_true(audit_event_decode(bytes, &arena, &back));
	assert_int_equal(back.type, event.type);
	assert_int_equal(back.reason, event.reason);
	assert_int_equal(back.status, 403);
	assert_int_equal(back.resource, event.resource);
	assert_true(back.time == event.time);
	assert_true(back.institution == 4000000000);
	assert_memory_equal(back.certificate, print, 32);
	same_text(back.request_id, event.request_id);
	same_text(back.institution_id, event.institution_id);
	same_text(back.user, event.user);
	same_text(back.token_id, event.token_id);
	same_text(back.peer, event.peer);
	same_text(back.id, event.id);
	same_text(back.query, event.query);
	same_text(back.note, event.note);
	assert_true(back.rid == UINT64_MAX && back.version == 3);
	assert_int_equal(back.disclosed.total, 300);
	assert_int_equal(back.disclosed.listed, 300);
	assert_true(back.disclosed.rids[299] == 300 * UINT64_C(1000003));
	assert_int_equal(back.subjects.listed, 2);
	assert_int_equal(back.cut, 0);
	/* The empty event, and one before 1970. */
	audit_event_init(&event);
	event.time = -1;
	assert_true(audit_event_decode(audit_event_encode(&event, &arena), &arena, &back));
	assert_true(back.time == -1 && back.certificate == NULL && back.user.data == NULL && back.disclosed.total == 0);
	assert_int_equal(back.resource, AUDIT_NO_RESOURCE);
}

static void
nothing_else_is_read(void **state)
{
	(void)state;
	struct audit_event event = full(), back;
	struct slice bytes = audit_event_encode(&event, &arena);
	char *copy = malloc(bytes.length + 1);

	assert_non_null(copy);
	memcpy(copy, bytes.data, bytes.length);
	for (size_t length = 0; length < bytes.length; length++)
		assert_false(audit_event_decode(slice_of(copy, length), &arena, &back));
	copy[bytes.length] = 0;
	assert_false(audit_event_decode(slice_of(copy, bytes.length + 1), &arena, &back));
	copy[0] = 3; /* a later version */
	assert_false(audit_event_decode(slice_of(copy, bytes.length), &arena, &back));
	copy[0] = 0;
	assert_false(audit_event_decode(slice_of(copy, bytes.length), &arena, &back));
	free(copy);
	/* Numbers have one form: 1 as "81 00" is refused. */
	assert_false(audit_event_decode(SLICE("\x01\x81\x00"), &arena, &back));
}

static void
texts_and_lists_are_bounded(void **state)
{
	(void)state;
	struct audit_event event, back;
	char *text = malloc(AUDIT_QUERY_MOST + 10);

	assert_non_null(text);
	memset(text, 'x', AUDIT_QUERY_MOST + 10);
	audit_event_init(&event);
	event.query = slice_of(text, AUDIT_QUERY_MOST);
	event.user = slice_of(text, AUDIT_TEXT_MOST);
	assert_true(audit_event_decode(audit_event_encode(&event, &arena), &arena, &back));
	assert_int_equal(back.query.length, AUDIT_QUERY_MOST);
	assert_int_equal(back.cut, 0);
	event.query.length++;
	event.user.length++;
	assert_true(audit_event_decode(audit_event_encode(&event, &arena), &arena, &back));
	assert_int_equal(back.query.length, AUDIT_QUERY_MOST);
	assert_int_equal(back.user.length, AUDIT_TEXT_MOST);
	assert_int_equal(back.cut, 1 << 6 | 1 << 2);
	/* Never in the middle of a character. */
	memcpy(text + AUDIT_TEXT_MOST - 2, "鬱", 3);
	assert_true(audit_event_decode(audit_event_encode(&event, &arena), &arena, &back));
	assert_int_equal(back.user.length, AUDIT_TEXT_MOST - 2);
	for (uint64_t i = 0; i < AUDIT_LISTED_MOST + 5; i++)
		audit_list_add(&event.disclosed, &arena, i + 1);
	assert_true(audit_event_decode(audit_event_encode(&event, &arena), &arena, &back));
	assert_int_equal(back.disclosed.total, AUDIT_LISTED_MOST + 5);
	assert_int_equal(back.disclosed.listed, AUDIT_LISTED_MOST);
	free(text);
}

static void
what_cannot_be_recorded_is_not(void **state)
{
	(void)state;
	struct audit_event event = full();
	struct arena small;

	arena_init(&small, 64);
	assert_null(audit_event_encode(&event, &small).data);
	for (uint64_t i = 0; i < 100; i++)
		audit_list_add(&event.disclosed, &small, i);
	assert_true(audit_event_encode(&event, &arena).data != NULL || event.disclosed.failed);
	event.subjects = (struct audit_list){ 0 };
	for (uint64_t i = 0; i < 100; i++)
		audit_list_add(&event.subjects, &small, i);
	assert_true(event.subjects.failed);
	/* A list that lost something makes no record that looks whole. */
	assert_null(audit_event_encode(&event, &arena).data);
	arena_free(&small);
}

static void
forgetting_keeps_the_question(void **state)
{
	(void)state;
	struct audit_event event = full();

	audit_event_forget(&event);
	assert_int_equal(event.reason, REASON_NONE);
	assert_int_equal(event.status, 0);
	assert_true(event.rid == 0 && event.version == 0 && event.disclosed.total == 0 && event.subjects.listed == 0);
	assert_slice(event.query, "patient=Patient/7&code=718-7");
	assert_slice(event.user, "佐藤 \"x\"");
	assert_int_equal(event.type, AUDIT_SEARCH);
}

static const char *
member(const json_t *json, const char *name)
{
	const char *text = json_string_value(json_object_get(json, name));

	return text != NULL ? text : "absent";
}

static json_t *
printed(const struct audit_event *event)
{
	struct buffer out;

	buffer_init(&out, 0);
	audit_event_json(event, &out);
	assert_true(buffer_ok(&out));
	json_t *json = json_loadb(out.data, out.length, JSON_REJECT_DUPLICATES, NULL);

	if (json == NULL)
		fail_msg("%.*s", (int)out.length, out.data);
	assert_null(memchr(out.data, '\n', out.length));
	buffer_free(&out);
	return json;
}

static void
it_is_printed_as_json(void **state)
{
	(void)state;
	struct audit_event event = full();

	event.rid = INT64_MAX; /* jansson reads no larger numbers */
	json_t *json = printed(&event);

	/* 1790000000 is 2026-09-21T14:13:20Z by date(1). */
	assert_string_equal(member(json, "time"), "2026-09-21T14:13:20.123456Z");
	assert_string_equal(member(json, "event"), "SEARCH");
	assert_string_equal(member(json, "action"), "E");
	assert_string_equal(member(json_object_get(json, "type"), "code"), "rest");
	assert_string_equal(member(json_object_get(json, "subtype"), "system"), "http://hl7.org/fhir/restful-interaction");
	assert_string_equal(member(json_object_get(json, "subtype"), "code"), "search");
	assert_string_equal(member(json, "user"), "佐藤 \"x\"");
	assert_string_equal(member(json, "resource"), "Observation");
	assert_string_equal(member(json, "reason"), "SCOPE");
	assert_string_equal(member(json, "query"), "patient=Patient/7&code=718-7");
	assert_string_equal(member(json, "certificate"), "010203ff00000000000000000000000000000000000000000000000000000000");
	assert_int_equal(json_integer_value(json_object_get(json, "status")), 403);
	assert_int_equal(json_integer_value(json_object_get(json_object_get(json, "disclosed"), "count")), 300);
	assert_int_equal(json_array_size(json_object_get(json_object_get(json, "disclosed"), "rids")), 300);
	assert_null(json_object_get(json, "note"));
	json_decref(json);
	/* A query may be any bytes. */
	audit_event_init(&event);
	event.query = SLICE("a=\xFF\x01\x7F");
	event.user = SLICE("a\0b");
	json = printed(&event);
	assert_string_equal(member(json, "query"), "a=?\x01\x7F");
	assert_string_equal(member(json, "user"), "a?b");
	json_decref(json);
	/* Before 1970, and cut. */
	audit_event_init(&event);
	event.time = -1;
	event.note = SLICE("x");
	event.cut = 1 << 7;
	json = printed(&event);
	assert_string_equal(member(json, "time"), "1969-12-31T23:59:59.999999Z");
	assert_true(json_is_true(json_object_get(json, "noteCut")));
	json_decref(json);
	event.time = INT64_MAX;
	json = printed(&event);
	assert_string_equal(member(json, "time"), "294247-01-10T04:00:54.775807Z");
	json_decref(json);
	event.type = (enum audit_event_type)9999;
	event.resource = 5000;
	json = printed(&event);
	assert_string_equal(member(json, "event"), "UNKNOWN");
	json_decref(json);
}

static void
tables_have_no_number_twice(void **state)
{
	(void)state;
	static const int events[] = {
#define X(number, name, type, subtype, action) number,
		AUDIT_EVENTS(X)
#undef X
	};
	static const int reasons[] = {
#define X(number, name, text) number,
		REASONS(X)
#undef X
	};

	for (size_t i = 1; i < sizeof events / sizeof *events; i++)
		assert_true(events[i] > events[i - 1]);
	for (size_t i = 1; i < sizeof reasons / sizeof *reasons; i++)
		assert_true(reasons[i] > reasons[i - 1]);
	assert_string_equal(reason_name(REASON_TOKEN_EXPIRED), "TOKEN_EXPIRED");
	assert_string_equal(reason_text(REASON_NONE), "allowed");
	assert_string_equal(reason_name((enum reason)999), "UNKNOWN");
	assert_string_equal(audit_event_name(AUDIT_READ), "READ");
}

static void
encoding_is_cheap(void **state)
{
	(void)state;
	enum { ROUNDS = 50000 };
	struct audit_event event;
	struct timespec start, now;
	struct arena each;

	audit_event_init(&event);
	event.type = AUDIT_READ;
	event.status = 200;
	event.resource = 100;
	event.time = INT64_C(1790000000123456);
	event.institution = 3;
	event.certificate = print;
	event.request_id = SLICE("0123456789abcdef");
	event.institution_id = event.user = SLICE("kasama-hospital");
	event.token_id = SLICE("0123456789abcdefghijkl");
	event.peer = SLICE("192.0.2.1:51234");
	event.id = SLICE("citizen-000001");
	event.rid = 123456;
	event.version = 1;
	audit_list_add(&event.subjects, &arena, 123456);
	arena_init(&each, 0);
	clock_gettime(CLOCK_MONOTONIC, &start);
	size_t length = 0;

	for (int i = 0; i < ROUNDS; i++) {
		length = audit_event_encode(&event, &each).length;
		arena_reset(&each);
	}
	clock_gettime(CLOCK_MONOTONIC, &now);
	double micros = ((double)(now.tv_sec - start.tv_sec) * 1e9 + (double)(now.tv_nsec - start.tv_nsec)) / 1e3 / ROUNDS;

	print_message("encoding a read: %.2f us, %zu bytes\n", micros, length);
	assert_in_range(length, 100, 250);
	assert_true(micros < 20);
	arena_free(&each);
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, end)
	const struct CMUnitTest tests[] = {
		TEST(what_is_written_is_read),
		TEST(nothing_else_is_read),
		TEST(texts_and_lists_are_bounded),
		TEST(what_cannot_be_recorded_is_not),
		TEST(forgetting_keeps_the_question),
		TEST(it_is_printed_as_json),
		TEST(tables_have_no_number_twice),
		TEST(encoding_is_cheap),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
