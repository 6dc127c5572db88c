/* AuditEvents made of records: each kind of event makes valid ones, and nobody's tells of the others. */
#include "tests/unit/audit/archive.h"

#include <libxml/parser.h>

#include "profiles/validate/structure.h"
#include "resources/base/base64.h"
#include "resources/json_read.h"
#include "server/audit/project.h"

struct people {
	uint64_t one, two, of_one, of_two, of_both;
};

static struct people
people_of(struct archive *archive)
{
	static const char *const patients[] = { "p-one", "p-two" };
	struct people people = { 0 };

	people.one = archive_create(archive, "Patient", "p-one", patients, 1);
	people.two = archive_create(archive, "Patient", "p-two", patients + 1, 1);
	people.of_one = archive_create(archive, "Observation", "o-one", patients, 1);
	people.of_two = archive_create(archive, "Observation", "o-two", patients + 1, 1);
	people.of_both = archive_create(archive, "Appointment", "a-both", patients, 2);
	return people;
}

static struct buffer
projected(struct archive *archive, const struct audit_event *event, uint32_t place, bool whole)
{
	struct snapshot *snapshot = fixture_view(&archive->fixture);
	struct audit_projection projection = { .snapshot = snapshot, .event = event, .number = 1, .place = place, .whole = whole,
		.id = SLICE("a0123456789abcdef"), .site = SLICE("笠間 \"1\"") };
	struct buffer out;

	buffer_init(&out, 0);
	audit_project(&projection, &out);
	assert_true(buffer_ok(&out));
	snapshot_end(snapshot);
	return out;
}

/* As the server would check it if somebody sent it; canonical, too. */
static const struct node *
assert_valid(struct archive *archive, const struct buffer *text)
{
	struct faults faults;

	faults_init(&faults, &archive->arena);
	const struct node *tree = json_read(&archive->arena, arena_copy(&archive->arena, buffer_slice(text)), &faults);

	if (tree != NULL)
		structure_check(tree, &archive->arena, &faults);
	if (tree == NULL || faults.count > 0)
		fail_msg("%.*s %.*s\n%.*s", SLICE_ARGS(faults.first->expression), SLICE_ARGS(faults.first->text), (int)text->length, text->data);
	/* sev-1 (R4 auditevent.html#invs): "Either a name or a query (NOT both)". */
	for (const struct node *entity = node_child(tree, "entity"); entity != NULL; entity = node_again(entity))
		assert_true(node_child(entity, "name") == NULL || node_child(entity, "query") == NULL);
	return tree;
}

static bool
tells(const struct buffer *text, const char *word)
{
	return memmem(text->data, text->length, word, strlen(word)) != NULL;
}

static const enum audit_event_type types[] = {
#define X(number, name, type, subtype, action) AUDIT_##name,
	AUDIT_EVENTS(X)
#undef X
};

/* Everything that an event may have. */
static struct audit_event
full(struct archive *archive, const struct people *people, enum audit_event_type type)
{
	struct audit_event event;

	audit_event_init(&event);
	event.type = type;
	event.reason = REASON_CONSENT_MISSING;
	event.status = 403;
	event.time = INT64_C(1790000000123456);
	event.resource = number_of("Observation");
	event.institution = 3;
	event.institution_id = SLICE("kasama-hospital");
	event.request_id = SLICE("r-1");
	event.user = SLICE("佐藤 \"x\"\n\x01");
	event.peer = SLICE("192.0.2.7");
	event.id = SLICE("o-one");
	event.query = SLICE("code=secret-value&patient=p-two&\xFF=1&=x&;drop=1&flag");
	event.note = SLICE("note\x02");
	event.purpose = SLICE("ETREAT");
	event.role = AUDIT_ROLE_EMERGENCY;
	event.flags = AUDIT_BREAK_GLASS | AUDIT_PARTS_REMOVED | AUDIT_EXEMPT;
	audit_list_add(&event.subjects, &archive->arena, people->one);
	audit_list_add(&event.subjects, &archive->arena, people->two);
	audit_list_add(&event.disclosed, &archive->arena, people->of_one);
	audit_list_add(&event.disclosed, &archive->arena, people->of_two);
	audit_list_add(&event.disclosed, &archive->arena, people->of_both);
	audit_list_add(&event.disclosed, &archive->arena, UINT64_C(999999));
	return event;
}

static void
every_kind_of_event_is_valid(void **state)
{
	struct archive *archive = *state;
	struct people people = people_of(archive);

	for (size_t i = 0; i <= sizeof types / sizeof *types; i++) {
		/* The last is one of a later version. */
		enum audit_event_type type = i < sizeof types / sizeof *types ? types[i] : (enum audit_event_type)9999;
		struct audit_event event = full(archive, &people, type), bare;

		for (uint32_t place = 0; place <= 2; place++)
			for (int whole = 0; whole <= 1; whole++) {
				struct buffer text = projected(archive, &event, place, whole);

				assert_valid(archive, &text);
				buffer_free(&text);
			}
		audit_event_init(&bare);
		bare.type = type;
		struct buffer text = projected(archive, &bare, 0, true);

		assert_valid(archive, &text);
		buffer_free(&text);
		bare.user = SLICE("yamada");
		bare.note = SLICE("an officer's order");
		bare.time = INT64_MIN;
		text = projected(archive, &bare, 0, true);
		assert_valid(archive, &text);
		buffer_free(&text);
	}
}

static void
each_tells_of_one(void **state)
{
	struct archive *archive = *state;
	struct people people = people_of(archive);
	struct audit_event event = full(archive, &people, AUDIT_SEARCH);

	event.reason = REASON_NONE;
	event.status = 200;
	for (uint32_t place = 1; place <= 2; place++) {
		struct buffer text = projected(archive, &event, place, false);
		const struct node *tree = assert_valid(archive, &text);

		assert_slice(node_text(tree, "outcome"), "0");
		assert_slice(node_text(tree, "action"), "E");
		assert_true(tells(&text, place == 1 ? "Patient/p-one" : "Patient/p-two"));
		assert_true(tells(&text, place == 1 ? "Observation/o-one" : "Observation/o-two"));
		/* What concerns both is both's. */
		assert_true(tells(&text, "Appointment/a-both"));
		assert_false(tells(&text, place == 1 ? "p-two" : "p-one"));
		assert_false(tells(&text, place == 1 ? "o-two" : "o-one"));
		/* Names of parameters, and not values; nor the address, nor the note. */
		assert_true(tells(&text, "\"valueString\":\"code\"") && tells(&text, "\"valueString\":\"patient\""));
		assert_false(tells(&text, "secret-value") || tells(&text, "drop") || tells(&text, "flag"));
		assert_false(tells(&text, "192.0.2.7") || tells(&text, "note"));
		assert_true(tells(&text, "emergency") && tells(&text, "ETREAT") && tells(&text, "\"BTG\""));
		buffer_free(&text);
	}
	/* An auditor is told more, of one at a time as well. */
	struct buffer text = projected(archive, &event, 1, true), query;

	buffer_init(&query, 0);
	base64_encode(&query, SLICE("Observation?code=secret-value&patient=p-two&\xFF=1&=x&;drop=1&flag"));
	buffer_byte(&query, '\0');
	assert_true(tells(&text, query.data) && tells(&text, "192.0.2.7") && tells(&text, "note?"));
	assert_false(tells(&text, "Patient/p-two") || tells(&text, "o-two"));
	buffer_free(&query);
	buffer_free(&text);
}

/* An id that was asked for is told to those whom that record concerns only. */
static void
what_was_asked_for_may_be_anothers(void **state)
{
	struct archive *archive = *state;
	struct people people = people_of(archive);
	struct audit_event event = full(archive, &people, AUDIT_READ);

	event.disclosed = (struct audit_list){ 0 };
	event.query = SLICE_NONE;
	event.rid = people.of_one;
	event.version = 1;
	struct buffer text = projected(archive, &event, 1, false);

	assert_true(tells(&text, "Observation/o-one/_history/1"));
	buffer_free(&text);
	text = projected(archive, &event, 2, false);
	assert_false(tells(&text, "o-one"));
	buffer_free(&text);
	event.rid = 0;
	text = projected(archive, &event, 2, false);
	assert_false(tells(&text, "o-one"));
	buffer_free(&text);
}

static void
who_was_erased_has_no_name(void **state)
{
	struct archive *archive = *state;
	struct people people = people_of(archive);
	struct audit_event event = full(archive, &people, AUDIT_SEARCH);

	audit_list_add(&event.subjects, &archive->arena, UINT64_C(4711000));
	struct buffer text = projected(archive, &event, 3, false);
	const struct node *tree = assert_valid(archive, &text);

	assert_true(tells(&text, "\"value\":\"4711000\""));
	assert_non_null(tree);
	buffer_free(&text);
	event.erased = true;
	audit_event_fill_texts(&event, AUDIT_TEXT_ID | AUDIT_TEXT_QUERY | AUDIT_TEXT_PEER | AUDIT_TEXT_NOTE, SLICE("erased"));
	text = projected(archive, &event, 1, true);
	assert_valid(archive, &text);
	assert_false(tells(&text, "\"query\""));
	buffer_free(&text);
}

static void
long_lists_end(void **state)
{
	struct archive *archive = *state;
	struct people people = people_of(archive);
	struct audit_event event;

	audit_event_init(&event);
	event.type = AUDIT_SEARCH;
	audit_list_add(&event.subjects, &archive->arena, people.one);
	for (int i = 0; i < AUDIT_LISTED_MOST + 5; i++)
		audit_list_add(&event.disclosed, &archive->arena, people.of_one);
	struct buffer text = projected(archive, &event, 1, false);

	assert_valid(archive, &text);
	assert_true(tells(&text, "900 more resources"));
	buffer_free(&text);
}

/* What may be searched by entity is what is told. */
static void
entities_are_those_that_are_told(void **state)
{
	struct archive *archive = *state;
	struct people people = people_of(archive);
	struct audit_event event = full(archive, &people, AUDIT_SEARCH);
	struct audit_projection projection = { .snapshot = fixture_view(&archive->fixture), .event = &event, .place = 1 };

	assert_true(audit_names(&projection, people.one) && audit_names(&projection, people.of_one) &&
	    audit_names(&projection, people.of_both));
	assert_false(audit_names(&projection, people.two) || audit_names(&projection, people.of_two) || audit_names(&projection, 0) ||
	    audit_names(&projection, 999999));
	snapshot_end(projection.snapshot);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(every_kind_of_event_is_valid, archive_open, archive_close),
		cmocka_unit_test_setup_teardown(each_tells_of_one, archive_open, archive_close),
		cmocka_unit_test_setup_teardown(what_was_asked_for_may_be_anothers, archive_open, archive_close),
		cmocka_unit_test_setup_teardown(who_was_erased_has_no_name, archive_open, archive_close),
		cmocka_unit_test_setup_teardown(long_lists_end, archive_open, archive_close),
		cmocka_unit_test_setup_teardown(entities_are_those_that_are_told, archive_open, archive_close),
	};
	int failed = cmocka_run_group_tests(tests, NULL, NULL);

	xmlCleanupParser();
	return failed;
}
