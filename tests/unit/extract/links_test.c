/* The literal references of a resource: what is made relative, what is found, and the entries and keys of it. */
#include "tests/unit/extract/fixture.h"

#include "resources/extract_links.h"
#include "resources/json_write.h"

/* The resource as JSON after links_localise(), without the quotes. */
static struct slice
localised(struct fixture *fixture, const char *json)
{
	struct node *node = fixture_read(fixture, json);

	links_localise(node);
	buffer_reset(&fixture->text);
	json_write(&fixture->text, node, NULL);
	char *bytes = fixture->text.data;

	for (size_t i = 0; i < fixture->text.length; i++)
		if (bytes[i] == '"')
			bytes[i] = '\'';
	return buffer_slice(&fixture->text);
}

static void
check_localised(struct fixture *fixture, const char *given, const char *wanted)
{
	char json[600], expected[600];

	snprintf(json, sizeof json, "{'resourceType':'Basic','code':{'text':'x'},'subject':{'reference':'%s'}}", given);
	snprintf(expected, sizeof expected, "{'resourceType':'Basic','code':{'text':'x'},'subject':{'reference':'%s'}}", wanted);
	assert_slice(localised(fixture, json), expected);
}

static void
absolute_references_to_this_server_become_relative(void **state)
{
	(void)state;
	struct fixture f;

	fixture_open(&f);
	check_localised(&f, TEST_BASE "/Patient/1", "Patient/1");
	check_localised(&f, TEST_BASE "/Patient/1/_history/2", "Patient/1/_history/2");
	check_localised(&f, "Patient/1", "Patient/1");
	/* Others' servers, also those whose address begins as ours does, and what is no resource of R4. */
	static const char *const kept[] = { "https://other.example/fhir/Patient/1", TEST_BASE "2/Patient/1", TEST_BASE "/x/Patient/1",
		TEST_BASE "Patient/1", TEST_BASE "/Nobody/1", TEST_BASE "/Patient/1/x", TEST_BASE "/Patient", TEST_BASE,
		TEST_BASE "//Patient/1", "#x", "urn:uuid:6f4d6a1c-0d8f-4d7c-9f0e-1b3a5c7d9e0f" };

	for (size_t i = 0; i < sizeof kept / sizeof *kept; i++)
		check_localised(&f, kept[i], kept[i]);
	fixture_close(&f);
}

static void
references_are_made_relative_wherever_they_stand_and_nothing_else_is(void **state)
{
	(void)state;
	struct fixture f;

	fixture_open(&f);
	/* In an extension, in what is contained; not a uri, a canonical or a text. */
	assert_slice(localised(&f, "{'resourceType':'QuestionnaireResponse','contained':[{'resourceType':'Basic','id':'b','code':{'text':'x'},"
	    "'subject':{'reference':'" TEST_BASE "/Patient/1'}}],"
	    "'extension':[{'url':'" TEST_BASE "/Basic/1','valueReference':{'reference':'" TEST_BASE "/Basic/1'}},"
	    "{'url':'http://x','valueUri':'" TEST_BASE "/Basic/1'}],'questionnaire':'" TEST_BASE "/Questionnaire/1','status':'completed',"
	    "'subject':{'reference':'#b','display':'" TEST_BASE "/Patient/1'}}"),
	    "{'resourceType':'QuestionnaireResponse','contained':[{'resourceType':'Basic','id':'b','code':{'text':'x'},"
	    "'subject':{'reference':'Patient/1'}}],'extension':[{'url':'" TEST_BASE "/Basic/1','valueReference':{'reference':'Basic/1'}},"
	    "{'url':'http://x','valueUri':'" TEST_BASE "/Basic/1'}],'questionnaire':'" TEST_BASE "/Questionnaire/1','status':'completed',"
	    "'subject':{'reference':'#b','display':'" TEST_BASE "/Patient/1'}}");
	/* What a document's entries say stays as it was signed; the Bundle's own signature is the Bundle's. */
	assert_slice(localised(&f, "{'resourceType':'Bundle','type':'document','entry':[{'resource':{'resourceType':'Basic','id':'b',"
	    "'code':{'text':'x'},'subject':{'reference':'" TEST_BASE "/Patient/1'}}}],'signature':{'type':[{'code':'x'}],"
	    "'when':'2026-01-01T00:00:00Z','who':{'reference':'" TEST_BASE "/Practitioner/1'}}}"),
	    "{'resourceType':'Bundle','type':'document','entry':[{'resource':{'resourceType':'Basic','id':'b',"
	    "'code':{'text':'x'},'subject':{'reference':'" TEST_BASE "/Patient/1'}}}],'signature':{'type':[{'code':'x'}],"
	    "'when':'2026-01-01T00:00:00Z','who':{'reference':'Practitioner/1'}}}");
	fixture_close(&f);
}

static bool
note(void *context, const struct link *link)
{
	static const char *const forms[] = { "local", "conditional", "urn" };
	struct fixture *fixture = context;

	buffer_print(&fixture->text, "%s %s/%.*s@%.*s; ", forms[link->form], link->type != NULL ? link->type->name : "",
	    SLICE_ARGS(link->id), SLICE_ARGS(link->version));
	return true;
}

static const char observation[] = "{'resourceType':'Observation','contained':[{'resourceType':'Group','id':'g','type':'person',"
    "'actual':true,'member':[{'entity':{'reference':'Patient/inside'}}]}],"
    "'extension':[{'url':'http://x','valueReference':{'reference':'Device/beyond'}}],'basedOn':[{'reference':'CarePlan/1/_history/3'},"
    "{'identifier':{'value':'logical'}}],'status':'final','code':{'text':'x'},'subject':{'reference':'#g'},"
    "'focus':[{'reference':'" TEST_BASE "/Patient/2'},{'reference':'https://other.example/fhir/Patient/3'}],"
    "'encounter':{'reference':'urn:uuid:6f4d6a1c-0d8f-4d7c-9f0e-1b3a5c7d9e0f'},"
    "'performer':[{'reference':'Practitioner?identifier=1'},{'reference':'Practitioner/4'},{'reference':'Practitioner/4'}]}";

static void
all_that_should_lead_somewhere_is_found(void **state)
{
	(void)state;
	struct fixture f;

	fixture_open(&f);
	links_each(fixture_read(&f, observation), note, &f);
	assert_slice(buffer_slice(&f.text), "local Patient/inside@; local Device/beyond@; local CarePlan/1@3; local Patient/2@; urn /@; "
	    "conditional /@; local Practitioner/4@; local Practitioner/4@; ");
	fixture_close(&f);
}

static bool
end(void *context, const struct link *link)
{
	size_t *count = context;

	(void)link;
	return ++*count < 2;
}

static void
it_ends_when_it_is_told_to(void **state)
{
	(void)state;
	struct fixture f;
	size_t count = 0;

	fixture_open(&f);
	links_each(fixture_read(&f, observation), end, &count);
	assert_int_equal(count, 2);
	fixture_close(&f);
}

static bool
has_key(struct slice keys, const char *type, const char *id)
{
	char key[4 + ENTRY_KEY_MOST];
	struct slice wanted = slice_of(key, extract_link_key(slice_text(type), slice_text(id), key));

	for (; keys.length > 0; keys = slice_from(keys, 1 + (unsigned char)keys.data[0]))
		if (slice_equal(slice_of(keys.data + 1, (unsigned char)keys.data[0]), wanted))
			return true;
	return false;
}

static void
links_are_among_entries_and_keys(void **state)
{
	(void)state;
	struct fixture f;
	struct entry entry = { 0 };
	struct buffer keys;
	size_t count = 0, versions = 0;

	fixture_open(&f);
	buffer_init(&keys, 0);
	extract_entries(fixture_read(&f, observation), &f.arena, &f.entries);
	for (struct slice rest = buffer_slice(&f.entries); entry_next_link(&rest, &entry); count++)
		versions += entry.version.data != NULL;
	assert_int_equal(count, 5);
	assert_int_equal(versions, 1);
	extract_keys(buffer_slice(&f.entries), &keys);
	assert_true(has_key(buffer_slice(&keys), "Patient", "inside"));
	assert_true(has_key(buffer_slice(&keys), "Device", "beyond"));
	assert_true(has_key(buffer_slice(&keys), "CarePlan", "1"));
	assert_true(has_key(buffer_slice(&keys), "Patient", "2"));
	assert_true(has_key(buffer_slice(&keys), "Practitioner", "4"));
	assert_false(has_key(buffer_slice(&keys), "Patient", "3"));
	assert_false(has_key(buffer_slice(&keys), "Group", "g"));
	for (uint32_t i = 0; i < schema_counts.searches; i++) {
		assert_int_not_equal(extract_parameter(&schema_searches[i]), ENTRY_LINK_PARAMETER);
		assert_int_not_equal(extract_parameter(&schema_searches[i]), (uint32_t)~ENTRY_LINK_PARAMETER);
	}
	buffer_free(&keys);
	fixture_close(&f);
}

/* A resource that is full of references is found by its other values all the same. */
static void
links_take_nothing_from_the_bound_on_values(void **state)
{
	(void)state;
	struct fixture f;
	struct buffer json;
	struct entry entry = { 0 };
	size_t links = 0, members = 0;

	fixture_open(&f);
	buffer_init(&json, 0);
	buffer_literal(&json, "{'resourceType':'Group','type':'person','actual':true,'member':[");
	for (size_t i = 0; i < EXTRACT_LINKS_MOST + 5; i++)
		buffer_print(&json, "%s{'entity':{'reference':'Patient/%zu'}}", i > 0 ? "," : "", i);
	buffer_literal(&json, "]}");
	buffer_byte(&json, '\0');
	extract_entries(fixture_read(&f, json.data), &f.arena, &f.entries);
	const uint32_t member = extract_parameter(schema_search(schema_resource(SLICE("Group")), SLICE("member")));

	for (struct slice rest = buffer_slice(&f.entries); entry_next(&rest, &entry);) {
		links += entry.parameter == ENTRY_LINK_PARAMETER;
		members += entry.parameter == member;
	}
	assert_int_equal(links, EXTRACT_LINKS_MOST);
	/* type and actual are values, too. */
	assert_true(members >= EXTRACT_VALUES_MOST - 10);
	buffer_free(&json);
	fixture_close(&f);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(absolute_references_to_this_server_become_relative),
		cmocka_unit_test(references_are_made_relative_wherever_they_stand_and_nothing_else_is),
		cmocka_unit_test(all_that_should_lead_somewhere_is_found),
		cmocka_unit_test(it_ends_when_it_is_told_to),
		cmocka_unit_test(links_are_among_entries_and_keys),
		cmocka_unit_test(links_take_nothing_from_the_bound_on_values),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
