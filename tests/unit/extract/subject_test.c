#include "tests/unit/extract/fixture.h"

/* The ids with spaces between, and " ?" behind when somebody can't be told. */
static struct slice
subjects_of(struct fixture *fixture, const char *json)
{
	const struct slice *ids;
	size_t count;
	bool unresolved;

	assert_true(extract_subjects(fixture_read(fixture, json), &fixture->arena, &ids, &count, &unresolved));
	buffer_reset(&fixture->text);
	for (size_t i = 0; i < count; i++)
		fixture_put(&fixture->text, i > 0 ? " " : "", ids[i]);
	if (unresolved)
		buffer_literal(&fixture->text, " ?");
	return fixture->text.length > 0 ? buffer_slice(&fixture->text) : SLICE("");
}

#define assert_subjects(json, expected) assert_slice(subjects_of(&f, (json)), (expected))

static void
through_the_compartment(void **state)
{
	(void)state;
	struct fixture f;

	fixture_open(&f);
	assert_subjects("{'resourceType':'Patient','id':'a'}", "a");
	assert_subjects("{'resourceType':'Patient'}", "");
	assert_subjects("{'resourceType':'Patient','id':'a','link':[{'other':{'reference':'Patient/b'},'type':'refer'}]}", "a b");
	assert_subjects("{'resourceType':'Observation','subject':{'reference':'Patient/a'}}", "a");
	assert_subjects("{'resourceType':'Observation','subject':{'reference':'Patient/a/_history/1'}}", "a");
	assert_subjects("{'resourceType':'Observation','subject':{'reference':'" TEST_BASE "/Patient/a'}}", "a");
	assert_subjects("{'resourceType':'Observation','subject':{'reference':'Patient/a'},'performer':["
	    "{'reference':'Patient/b'},{'reference':'Practitioner/p'},{'reference':'Patient/a'}]}", "a b");
	assert_subjects("{'resourceType':'Observation','subject':{'reference':'Device/d'}}", "");
	assert_subjects("{'resourceType':'Observation','status':'final'}", "");
	assert_subjects("{'resourceType':'Appointment','participant':[{'actor':{'reference':'Patient/b'}},"
	    "{'actor':{'reference':'Patient/a'}},{'actor':{'reference':'Location/l'}}]}", "a b");
	assert_subjects("{'resourceType':'Group','type':'person','actual':true,'member':[{'entity':{'reference':'Patient/b'}},"
	    "{'entity':{'reference':'Patient/a'}},{'entity':{'reference':'Patient/b'}}]}", "a b");
	assert_subjects("{'resourceType':'Practitioner','id':'a'}", "");
	fixture_close(&f);
}

/* These types bear patients, but R4's compartment definition does not name them. */
static void
beyond_the_compartment(void **state)
{
	(void)state;
	struct fixture f;

	fixture_open(&f);
	assert_subjects("{'resourceType':'Task','status':'draft','intent':'order','for':{'reference':'Patient/a'}}", "a");
	assert_subjects("{'resourceType':'Device','patient':{'reference':'Patient/a'}}", "a");
	assert_subjects("{'resourceType':'GuidanceResponse','subject':{'reference':'Patient/a'}}", "a");
	assert_subjects("{'resourceType':'Contract','subject':[{'reference':'Patient/a'}]}", "a");
	/* Nor do these lead there, which say of whom they are all the same. */
	assert_subjects("{'resourceType':'Observation','focus':[{'reference':'Patient/a'}]}", "a");
	assert_subjects("{'resourceType':'Observation','subject':{'reference':'Patient/b'},'focus':[{'reference':'Patient/a'},"
	    "{'reference':'Device/d'}]}", "a b");
	assert_subjects("{'resourceType':'Task','status':'draft','intent':'order','focus':{'reference':'Patient/a'}}", "a");
	assert_subjects("{'resourceType':'VerificationResult','status':'attested','target':[{'reference':'Patient/a'}]}", "a");
	assert_subjects("{'resourceType':'Linkage','item':[{'type':'source','resource':{'reference':'Patient/a'}},"
	    "{'type':'alternate','resource':{'reference':'Patient/b'}}]}", "a b");
	assert_subjects("{'resourceType':'MessageHeader','focus':[{'reference':'Patient/a'},{'reference':'Device/d'}]}", "a");
	/* By an identifier alone it may be anything. */
	assert_subjects("{'resourceType':'Observation','focus':[{'identifier':{'value':'1'}}]}", "");
	fixture_close(&f);
}

static void
who_can_not_be_told(void **state)
{
	(void)state;
	struct fixture f;

	fixture_open(&f);
	assert_subjects("{'resourceType':'Observation','subject':{'identifier':{'value':'1'}}}", " ?");
	assert_subjects("{'resourceType':'Observation','subject':{'identifier':{'value':'1'},'type':'Patient'}}", " ?");
	assert_subjects("{'resourceType':'Observation','subject':{'identifier':{'value':'1'},'type':'Group'}}", "");
	assert_subjects("{'resourceType':'Observation','subject':{'display':'somebody'}}", " ?");
	assert_subjects("{'resourceType':'Observation','subject':{'reference':'https://other.example/Patient/a'}}", " ?");
	assert_subjects("{'resourceType':'Observation','subject':{'reference':'https://other.example/Group/a'}}", "");
	assert_subjects("{'resourceType':'Observation','subject':{'reference':'https://other.example/x'}}", " ?");
	assert_subjects("{'resourceType':'Observation','subject':{'reference':'urn:uuid:c757873d-ec9a-4326-a141-556f43239520'}}",
	    " ?");
	assert_subjects("{'resourceType':'Observation','subject':{'reference':'Patient?identifier=1'}}", " ?");
	assert_subjects("{'resourceType':'Observation','subject':{'reference':'#missing'}}", " ?");
	/* What it says of itself doesn't hide a patient. */
	assert_subjects("{'resourceType':'Observation','subject':{'reference':'Patient/a','type':'Group'}}", "a");
	/* One who is known does not make up for one who isn't. */
	assert_subjects("{'resourceType':'Observation','subject':{'reference':'Patient/a'},'performer':[{'reference':"
	    "'https://other.example/Patient/b'}]}", "a ?");
	/* Also where the parameter asks "resolve() is Patient". */
	assert_subjects("{'resourceType':'Encounter','subject':{'identifier':{'value':'1'}}}", " ?");
	assert_subjects("{'resourceType':'Task','for':{'identifier':{'value':'1'}}}", " ?");
	assert_subjects("{'resourceType':'Coverage','beneficiary':{'identifier':{'value':'1'}}}", " ?");
	/* A performer by name is a professional. */
	assert_subjects("{'resourceType':'Observation','subject':{'reference':'Patient/a'},'performer':[{'display':'Dr. X'},"
	    "{'identifier':{'value':'1'}}]}", "a");
	fixture_close(&f);
}

static void
inside_the_resource(void **state)
{
	(void)state;
	struct fixture f;

	fixture_open(&f);
	assert_subjects("{'resourceType':'Observation','contained':[{'resourceType':'Patient','id':'p'}],"
	    "'subject':{'reference':'#p'}}", " ?");
	assert_subjects("{'resourceType':'Observation','contained':[{'resourceType':'Practitioner','id':'p'}],"
	    "'subject':{'reference':'Patient/a'},'performer':[{'reference':'#p'}]}", "a");
	assert_subjects("{'resourceType':'List','contained':[{'resourceType':'Observation','id':'o','subject':{'reference':"
	    "'Patient/b'}}],'subject':{'reference':'Patient/a'}}", "a b");
	/* A contained resource points to its siblings. */
	assert_subjects("{'resourceType':'List','contained':[{'resourceType':'Observation','id':'o','subject':{'reference':"
	    "'#g'}},{'resourceType':'Group','id':'g'}]}", "");
	assert_subjects("{'resourceType':'Bundle','type':'collection','entry':[{'resource':{'resourceType':'Patient','id':'a'}},"
	    "{'resource':{'resourceType':'Observation','subject':{'reference':'Patient/b'}}}]}", "a b");
	/* Links within a document. */
	assert_subjects("{'resourceType':'Bundle','type':'document','entry':[{'fullUrl':'urn:uuid:1','resource':{'resourceType':"
	    "'Patient','id':'a'}},{'resource':{'resourceType':'Observation','subject':{'reference':'urn:uuid:1'}}}]}", "a");
	assert_subjects("{'resourceType':'Bundle','type':'document','entry':[{'fullUrl':'urn:uuid:1','resource':{'resourceType':"
	    "'Patient'}},{'resource':{'resourceType':'Observation','subject':{'reference':'urn:uuid:1'}}}]}", " ?");
	assert_subjects("{'resourceType':'Bundle','type':'document','entry':[{'fullUrl':'urn:uuid:1','resource':{'resourceType':"
	    "'Group'}},{'resource':{'resourceType':'Observation','subject':{'reference':'urn:uuid:1'}}}]}", "");
	/* Two entries of one name: which one is meant can't be told. */
	assert_subjects("{'resourceType':'Bundle','type':'document','entry':[{'fullUrl':'urn:uuid:1','resource':{'resourceType':"
	    "'Group'}},{'fullUrl':'urn:uuid:1','resource':{'resourceType':'Device'}},"
	    "{'resource':{'resourceType':'Observation','subject':{'reference':'urn:uuid:1'}}}]}", " ?");
	/* A Bundle in a Bundle. */
	assert_subjects("{'resourceType':'Bundle','type':'collection','entry':[{'resource':{'resourceType':'Bundle','type':"
	    "'collection','entry':[{'resource':{'resourceType':'Patient','id':'a'}}]}}]}", "a");
	assert_subjects("{'resourceType':'Parameters','parameter':[{'name':'x','part':[{'name':'y','resource':{'resourceType':"
	    "'Patient','id':'a'}}]}]}", "a");
	fixture_close(&f);
}

static void
binaries_belong_to_their_context(void **state)
{
	(void)state;
	struct fixture f;

	fixture_open(&f);
	assert_subjects("{'resourceType':'Binary','contentType':'text/plain'}", "");
	assert_subjects("{'resourceType':'Binary','contentType':'text/plain','securityContext':{'reference':'Patient/a'}}", "a");
	assert_subjects("{'resourceType':'Binary','contentType':'text/plain','securityContext':{'reference':"
	    "'DocumentReference/a'}}", " ?");
	assert_subjects("{'resourceType':'Binary','contentType':'text/plain','securityContext':{'display':'x'}}", " ?");
	fixture_close(&f);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(through_the_compartment),
		cmocka_unit_test(beyond_the_compartment),
		cmocka_unit_test(who_can_not_be_told),
		cmocka_unit_test(inside_the_resource),
		cmocka_unit_test(binaries_belong_to_their_context),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
