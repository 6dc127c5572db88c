#include "resources/extract/path.h"
#include "tests/unit/extract/fixture.h"

static const struct schema_type *
type_named(const char *name)
{
	const struct schema_type *type = schema_type(slice_text(name));

	assert_non_null(type);
	return type;
}

static void
every_parameter_compiles(void **state)
{
	(void)state;
	struct arena arena;
	char error[300];
	size_t components = 0;

	arena_init(&arena, 0);
	for (uint32_t i = 0; i < schema_counts.searches; i++) {
		const struct schema_search *search = &schema_searches[i];
		const struct schema_type *type = &schema_types[search->resource];
		struct path *path = path_compile(&arena, search->expression, type, error, sizeof error);

		if (path == NULL)
			fail_msg("%s.%s: %s", type->name, search->code, error);
		for (uint16_t j = 0; j < search->component_count; j++) {
			const char *expression = search->components[j].expression;

			components++;
			/* What a composite starts from is known, so that the elements of its components are checked; but for
			 * those that start from an Observation or a component of it. */
			if (path_type(path) == NULL && strchr(search->expression, '|') == NULL)
				fail_msg("%s.%s: the type of the focus isn't known", type->name, search->code);
			if (path_compile(&arena, expression, path_type(path), error, sizeof error) == NULL)
				fail_msg("%s.%s, %s: %s", type->name, search->code, expression, error);
		}
	}
	assert_in_range(components, schema_counts.components, 1000);
	arena_free(&arena);
}

static void
what_is_not_understood_is_refused(void **state)
{
	(void)state;
	static const char *const wrong[] = {
		"Patient.nickname", "Patient.name.nickname", "Patient.name.", ".name", "Patient..name", "Patient.name |",
		"| Patient.name", "Patient.name Patient.id", "(Patient.name", "Patient.name)", "Patient.deceased as boolean",
		"(Patient.deceased as Nothing)", "Patient.deceased.as(boolean", "Patient.deceased.as()", "Patient.name[",
		"Patient.name[x]", "Patient.name[-1]", "Patient.name[99999999999999999999]", "Patient.name.where(use=official)",
		"Patient.name.where(use='official)", "Patient.name.where(use='official'", "Patient.name.where(use>'official')",
		"Patient.name.first()", "Patient.name.exists()", "Patient.name.exists() and Patient.photo != false",
		"Patient.deceased.exists() and Patient.deceased != true", "Patient.deceased.exists() or Patient.deceased != false",
		"%context.name", "'text'", "1", "Patient.link.other.where(resolve() is Human)", "Patient.name.where(resolve() as HumanName)",
		"Patient.name + Patient.id",
	};
	struct arena arena;
	char error[300];

	arena_init(&arena, 0);
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		error[0] = '\0';
		if (path_compile(&arena, wrong[i], type_named("Patient"), error, sizeof error) != NULL)
			fail_msg("compiled: %s", wrong[i]);
		assert_true(error[0] != '\0');
	}
	arena_free(&arena);
}

struct results {
	struct fixture *fixture;
	struct buffer text;
};

static void
add_result(void *context, const struct node *node, int answer)
{
	struct results *results = context;

	if (results->text.length > 0)
		buffer_byte(&results->text, ' ');
	if (answer >= 0)
		buffer_print(&results->text, "%d", answer);
	else
		buffer_put(&results->text, node_path(node, &results->fixture->arena));
}

/* The FHIRPath places of all nodes that the expression gives. */
static void
check_path(struct fixture *fixture, const struct node *root, const char *expression, const char *expected)
{
	struct results results = { .fixture = fixture };
	struct targets targets;
	char error[300];
	struct path *path = path_compile(&fixture->arena, expression, root->type, error, sizeof error);

	if (path == NULL)
		fail_msg("%s: %s", expression, error);
	buffer_init(&results.text, 0);
	assert_true(targets_gather(&targets, root, &fixture->arena));
	path_evaluate(path, root, root, &targets, add_result, &results);
	if (!slice_equal(buffer_slice(&results.text), slice_text(expected)) && (results.text.length > 0 || expected[0] != '\0'))
		fail_msg("%s gives \"%.*s\", not \"%s\"", expression, SLICE_ARGS(buffer_slice(&results.text)), expected);
	buffer_free(&results.text);
}

static void
expressions_give_their_nodes(void **state)
{
	(void)state;
	struct fixture fixture;

	fixture_open(&fixture);
	struct node *patient = fixture_read(&fixture, "{'resourceType':'Patient','id':'a','active':true,"
	    "'name':[{'family':'A','given':['B','C']},{'given':['D']}],"
	    "'telecom':[{'system':'phone','value':'1'},{'system':'email','value':'2'},{'value':'3'}],"
	    "'deceasedDateTime':'2020','contact':[{'name':{'given':['E']}}]}");

	check_path(&fixture, patient, "", "");
	check_path(&fixture, patient, "Patient", "Patient");
	check_path(&fixture, patient, "Patient.active", "Patient.active");
	check_path(&fixture, patient, "Resource.id", "Patient.id");
	check_path(&fixture, patient, "active", "Patient.active");
	check_path(&fixture, patient, "Observation.status", "");
	check_path(&fixture, patient, "Patient.gender", "");
	check_path(&fixture, patient, "Patient.name.given",
	    "Patient.name[0].given[0] Patient.name[0].given[1] Patient.name[1].given[0]");
	check_path(&fixture, patient, "Patient.name.family | Patient.contact.name.given",
	    "Patient.name[0].family Patient.contact[0].name.given[0]");
	check_path(&fixture, patient, " Patient.name.family|Patient.active ", "Patient.name[0].family Patient.active");
	check_path(&fixture, patient, "Patient.telecom.where(system='email')", "Patient.telecom[1]");
	check_path(&fixture, patient, "Patient.telecom.where(system='email').value", "Patient.telecom[1].value");
	check_path(&fixture, patient, "Patient.telecom.where(system='fax')", "");
	check_path(&fixture, patient, "Patient.name[0].given", "Patient.name[0].given[0] Patient.name[0].given[1]");
	check_path(&fixture, patient, "Patient.name[1].given", "Patient.name[1].given[0]");
	check_path(&fixture, patient, "Patient.name[2].given", "");
	/* An index counts the whole run, as FHIRPath says, not each parent's. */
	check_path(&fixture, patient, "Patient.name.given[2]", "Patient.name[1].given[0]");
	check_path(&fixture, patient, "Patient.deceased", "Patient.deceased");
	check_path(&fixture, patient, "(Patient.deceased as dateTime)", "Patient.deceased");
	check_path(&fixture, patient, "(Patient.deceased as boolean)", "");
	check_path(&fixture, patient, "Patient.deceased.as(dateTime)", "Patient.deceased");
	check_path(&fixture, patient, "Patient.deceased.ofType(DateTime)", "Patient.deceased");
	fixture_close(&fixture);
}

static void
specialised_types_pass_for_their_base(void **state)
{
	(void)state;
	struct fixture fixture;

	fixture_open(&fixture);
	struct node *condition = fixture_read(&fixture, "{'resourceType':'Condition','subject':{'display':'x'},"
	    "'onsetAge':{'value':52,'unit':'a'}}");

	check_path(&fixture, condition, "Condition.onset.as(Age)", "Condition.onset");
	check_path(&fixture, condition, "Condition.onset.as(Quantity)", "Condition.onset");
	check_path(&fixture, condition, "Condition.onset.as(Quantity).value", "Condition.onset.value");
	check_path(&fixture, condition, "Condition.onset.as(Duration)", "");
	fixture_close(&fixture);
}

static void
deceased_is_a_question(void **state)
{
	(void)state;
	static const char expression[] = "Patient.deceased.exists() and Patient.deceased != false";
	struct fixture fixture;

	fixture_open(&fixture);
	check_path(&fixture, fixture_read(&fixture, "{'resourceType':'Patient','active':true}"), expression, "0");
	check_path(&fixture, fixture_read(&fixture, "{'resourceType':'Patient','deceasedBoolean':true}"), expression, "1");
	check_path(&fixture, fixture_read(&fixture, "{'resourceType':'Patient','deceasedBoolean':false}"), expression, "0");
	check_path(&fixture, fixture_read(&fixture, "{'resourceType':'Patient','deceasedDateTime':'2020'}"), expression, "1");
	/* No value to compare: neither yes nor no. */
	check_path(&fixture, fixture_read(&fixture, "{'resourceType':'Patient','_deceasedBoolean':{'extension':[{'url':"
	    "'http://hl7.org/fhir/StructureDefinition/data-absent-reason','valueCode':'unknown'}]}}"), expression, "");
	fixture_close(&fixture);
}

static void
references_tell_what_they_resolve_to(void **state)
{
	(void)state;
	static const struct {
		const char *reference;
		bool patient;
	} cases[] = {
		{ "'reference':'Patient/1'", true },
		{ "'reference':'Patient/1/_history/2'", true },
		{ "'reference':'http://other.example/fhir/Patient/1'", true },
		{ "'reference':'Group/1'", false },
		{ "'reference':'http://other.example/fhir/Group/Patient'", false },
		{ "'reference':'urn:uuid:c757873d-ec9a-4326-a141-556f43239520'", false },
		{ "'reference':'urn:uuid:c757873d-ec9a-4326-a141-556f43239520','type':'Patient'", true },
		{ "'reference':'Group/1','type':'Patient'", false }, /* the text counts */
		{ "'reference':'#p'", true },
		{ "'reference':'#g'", false },
		{ "'reference':'#missing'", false },
		{ "'identifier':{'value':'1'}", false },
		{ "'identifier':{'value':'1'},'type':'Patient'", true },
		{ "'identifier':{'value':'1'},'type':'Group'", false },
		{ "'display':'Patient/1'", false },
	};
	struct fixture fixture;

	fixture_open(&fixture);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char json[400];

		snprintf(json, sizeof json, "{'resourceType':'Flag','contained':[{'resourceType':'Patient','id':'p'},"
		    "{'resourceType':'Group','id':'g','type':'person','actual':true}],'subject':{%s}}", cases[i].reference);
		check_path(&fixture, fixture_read(&fixture, json), "Flag.subject.where(resolve() is Patient)",
		    cases[i].patient ? "Flag.subject" : "");
	}
	fixture_close(&fixture);
}

static void
components_may_start_at_the_resource(void **state)
{
	(void)state;
	struct fixture fixture;
	struct results results = { .fixture = &fixture };
	char error[300];

	fixture_open(&fixture);
	struct node *observation = fixture_read(&fixture, "{'resourceType':'Observation','status':'final','code':{'text':'x'},"
	    "'component':[{'code':{'text':'a'},'valueString':'1'},{'code':{'text':'b'}}]}");
	const struct node *component = node_again(node_child(observation, "component"));
	struct path *path = path_compile(&fixture.arena, "%resource.code.text | code.text | value.as(string) | $this",
	    component->type, error, sizeof error);

	assert_non_null(path);
	buffer_init(&results.text, 0);
	path_evaluate(path, component, observation, NULL, add_result, &results);
	assert_slice(buffer_slice(&results.text),
	    "Observation.code.text Observation.component[1].code.text Observation.component[1]");
	buffer_free(&results.text);
	fixture_close(&fixture);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_parameter_compiles),
		cmocka_unit_test(what_is_not_understood_is_refused),
		cmocka_unit_test(expressions_give_their_nodes),
		cmocka_unit_test(specialised_types_pass_for_their_base),
		cmocka_unit_test(deceased_is_a_question),
		cmocka_unit_test(references_tell_what_they_resolve_to),
		cmocka_unit_test(components_may_start_at_the_resource),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
