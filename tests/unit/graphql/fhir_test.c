/* FHIR's GraphQL by the examples of its page (R4 graphql.html) on the official example resources that it names, and by what
 * the page says in words. Expected answers are the page's, or the resource's own JSON. */
#include "server/graphql/errors.h"
#include "tests/unit/graphql/shelf.h"
#include "tests/unit/read_file.h"

struct example {
	const char *on; /* the resource that is asked; NULL: the system */
	const char *query, *answer;
};

/* Files of the official examples. */
static const char *const files[] = { "Patient-example", "Observation-f001", "Observation-bmi", "Observation-decimal", "List-long",
	"Condition-example", "Condition-example2", "Patient-f001", "Bundle-father", "Organization-1" };

static struct shelf shelf;
static struct slice texts[sizeof files / sizeof *files];

static int
fill(void **state)
{
	const char *data = test_shared_data();
	char path[4300];

	(void)state;
	if (data == NULL)
		exit(77);
	shelf_init(&shelf);
	for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
		snprintf(path, sizeof path, "%s/r4-examples/%s.json", data, files[i]);
		texts[i] = read_file(path);
		assert_non_null(shelf_put(&shelf, texts[i]));
	}
	return 0;
}

static int
empty(void **state)
{
	(void)state;
	shelf_free(&shelf);
	for (size_t i = 0; i < sizeof files / sizeof *files; i++)
		free((char *)texts[i].data);
	return 0;
}

static const struct node *
resource(const char *reference)
{
	for (size_t i = 0; i < shelf.count; i++) {
		char name[200];

		snprintf(name, sizeof name, "%s/%.*s", shelf.resources[i]->type->name, SLICE_ARGS(node_text(shelf.resources[i], "id")));
		if (strcmp(name, reference) == 0)
			return shelf.resources[i];
	}
	fail_msg("%s is not on the shelf", reference);
	return NULL;
}

/* The answer as text, to be freed. */
static char *
ask(const struct graphql_request *base, const char *on, const char *query, bool *data)
{
	struct graphql_request request = *base;
	struct arena arena;
	struct buffer out;
	enum fault_code code;

	request.query = slice_text(query);
	request.resource = on != NULL ? resource(on) : NULL;
	request.source = &shelf.source;
	arena_init(&arena, 64 << 20);
	buffer_init(&out, 1 << 20);
	*data = graphql_run(&request, &arena, &out, &code);
	assert_true(buffer_ok(&out));
	char *answer = strndup(out.data, out.length);

	assert_non_null(answer);
	buffer_free(&out);
	arena_free(&arena);
	return answer;
}

static void
check_answer(const struct example *example)
{
	static const struct graphql_request none;
	bool data;
	char *answer = ask(&none, example->on, example->query, &data);

	if (!data || strcmp(answer, example->answer) != 0)
		fail_msg("%s\n gives %s\n  not %s", example->query, answer, example->answer);
	free(answer);
}

#define CHECK_ALL(table) \
	for (size_t i = 0; i < sizeof(table) / sizeof *(table); i++) \
		check_answer(&(table)[i])

static void
fields(void **state)
{
	static const struct example examples[] = {
		/* #fields */
		{ "Patient/example", "{ name { text given family } }",
		    "{\"data\":{\"name\":[{\"given\":[\"Peter\",\"James\"],\"family\":\"Chalmers\"},{\"given\":[\"Jim\"]},"
		    "{\"given\":[\"Peter\",\"James\"],\"family\":\"Windsor\"}]}}" },
		{ "Patient/example", "{name{text,given,family}}",
		    "{\"data\":{\"name\":[{\"given\":[\"Peter\",\"James\"],\"family\":\"Chalmers\"},{\"given\":[\"Jim\"]},"
		    "{\"given\":[\"Peter\",\"James\"],\"family\":\"Windsor\"}]}}" },
		{ "Observation/f001", "{ valueQuantity { value unit } }", "{\"data\":{\"valueQuantity\":{\"value\":6.3,\"unit\":\"mmol/l\"}}}" },
		{ "Observation/f001", "{ valueString status }", "{\"data\":{\"status\":\"final\"}}" },
		{ "Patient/example", "{ birthDate _birthDate { extension {valueDateTime} } }",
		    "{\"data\":{\"birthDate\":\"1974-12-25\",\"_birthDate\":{\"extension\":[{\"valueDateTime\":\"1974-12-25T14:35:45-05:00\"}]}}}" },
		{ "Patient/example", "{ contact { name { _family { extension { url valueString } id } _given { id } } } }",
		    "{\"data\":{\"contact\":[{\"name\":{\"_family\":{\"extension\":[{\"url\":\"http://hl7.org/fhir/StructureDefinition/"
		    "humanname-own-prefix\",\"valueString\":\"VV\"}]}}}]}}" },
		/* Numbers and truth values keep their JSON type, decimals their characters. */
		{ "Patient/example", "{ active deceasedBoolean telecom(rank: 2) { rank } }",
		    "{\"data\":{\"active\":true,\"deceasedBoolean\":false,\"telecom\":[{\"rank\":2}]}}" },
		{ "Observation/decimal", "{ component @flatten { valueQuantity @flatten { value } } }",
		    "{\"data\":{\"value\":[1.0,1.00,1.0,1E-22,1000000000000000000,1.000000000000000000E-245,-1.000000000000000000E+245]}}" },
		{ "Patient/example", "{ __typename resourceType id contact { __typename gender } name(use: usual) { __typename } }",
		    "{\"data\":{\"__typename\":\"Patient\",\"resourceType\":\"Patient\",\"id\":\"example\",\"contact\":[{\"__typename\":"
		    "\"PatientContact\",\"gender\":\"female\"}],\"name\":[{\"__typename\":\"HumanName\"}]}}" },
		{ "Patient/example", "{ born: birthDate names: name(use: official) { given } }",
		    "{\"data\":{\"born\":\"1974-12-25\",\"names\":[{\"given\":[\"Peter\",\"James\"]}]}}" },
		/* Twice the same field is one field. */
		{ "Patient/example", "{ name(use: usual) { use } name(use: usual) { given } gender gender }",
		    "{\"data\":{\"name\":[{\"use\":\"usual\",\"given\":[\"Jim\"]}],\"gender\":\"male\"}}" },
		{ "Patient/example", "query Q { ...A ... on Patient { ...A } ... on Resource { id } ... { gender } } fragment A on Patient { active }",
		    "{\"data\":{\"active\":true,\"id\":\"example\",\"gender\":\"male\"}}" },
		/* Resources of several types in one place: each with what it has. */
		{ "Bundle/father", "{ type entry(_count: 3) { resource { resourceType ... on DomainResource { text { status } ... on Patient { gender } } "
		    "...P } } } fragment P on Practitioner { name { family } }",
		    "{\"data\":{\"type\":\"document\",\"entry\":[{\"resource\":{\"resourceType\":\"Composition\",\"text\":{\"status\":\"generated\"}}},"
		    "{\"resource\":{\"resourceType\":\"Practitioner\",\"text\":{\"status\":\"generated\"},\"name\":[{\"family\":\"Careful\"}]}},"
		    "{\"resource\":{\"resourceType\":\"Patient\",\"text\":{\"status\":\"generated\"},\"gender\":\"female\"}}]}}" },
		/* What is referred to in the same Bundle is found there. */
		{ "Bundle/father", "{ entry(_count: 1) @flatten { resource @flatten { ... on Composition { subject { resource { id } } } } } }",
		    "{\"data\":{\"subject\":[{\"resource\":{\"id\":\"d1\"}}]}}" },
	};

	(void)state;
	CHECK_ALL(examples);
}

static void
lists(void **state)
{
	static const struct example examples[] = {
		/* #list */
		{ "Patient/example", "{ name(fhirpath: \"family.exists()\") { text given family } }",
		    "{\"data\":{\"name\":[{\"given\":[\"Peter\",\"James\"],\"family\":\"Chalmers\"},"
		    "{\"given\":[\"Peter\",\"James\"],\"family\":\"Windsor\"}]}}" },
		{ "Patient/example", "{ name(use: official) { text given family } }",
		    "{\"data\":{\"name\":[{\"given\":[\"Peter\",\"James\"],\"family\":\"Chalmers\"}]}}" },
		{ "Patient/example", "{ name(use: [usual, \"maiden\"], family: \"Windsor\") { use } }", "{\"data\":{\"name\":[{\"use\":\"maiden\"}]}}" },
		/* "A shortcut for a FHIR path filter [$index = 0]" */
		{ "Patient/example", "{ name(fhirpath: \"$index = 0\") { use } telecom(fhirpath: \"$index > 1\") { use } }",
		    "{\"data\":{\"name\":[{\"use\":\"official\"}],\"telecom\":[{\"use\":\"mobile\"},{\"use\":\"old\"}]}}" },
		{ "Patient/example", "{ _birthDate { born: extension(url: \"http://hl7.org/fhir/StructureDefinition/patient-birthTime\") { value : "
		    "valueDateTime } none: extension(url: \"http://example.org\") { url } } }",
		    "{\"data\":{\"_birthDate\":{\"born\":[{\"value\":\"1974-12-25T14:35:45-05:00\"}]}}}" },
		/* The second set of 5 entries. */
		{ "List/long", "{ entry(_count: 5, _offset: 5) { deleted item { reference } } }",
		    "{\"data\":{\"entry\":[{\"item\":{\"reference\":\"Patient/1\"}},{\"item\":{\"reference\":\"Patient/2\"}},"
		    "{\"item\":{\"reference\":\"Patient/3\"}},{\"item\":{\"reference\":\"Patient/4\"}},{\"item\":{\"reference\":\"Patient/5\"}}]}}" },
		/* "The offset and count apply to the filtered list" */
		{ "Patient/example", "{ telecom(system: phone, _offset: 1, _count: 1) { value } }",
		    "{\"data\":{\"telecom\":[{\"value\":\"(03) 3410 5613\"}]}}" },
		{ "Patient/example", "{ telecom(_offset: 4) { use } name(_count: 0) { use } id }", "{\"data\":{\"id\":\"example\"}}" },
		/* By value, whatever its digits. */
		{ "Observation/f001", "{ referenceRange { low(value: 3.10) { value } high(value: 6.3) { value } } }",
		    "{\"data\":{\"referenceRange\":[{\"low\":{\"value\":3.1}}]}}" },
	};

	(void)state;
	CHECK_ALL(examples);
}

static void
flattening(void **state)
{
	static const struct example examples[] = {
		/* #flattening: the page's examples, as they stand there. */
		{ "Patient/example", "{ identifier { system value } active name { text given family } }",
		    "{\"data\":{\"identifier\":[{\"system\":\"urn:oid:1.2.36.146.595.217.0.1\",\"value\":\"12345\"}],\"active\":true,"
		    "\"name\":[{\"given\":[\"Peter\",\"James\"],\"family\":\"Chalmers\"},{\"given\":[\"Jim\"]},"
		    "{\"given\":[\"Peter\",\"James\"],\"family\":\"Windsor\"}]}}" },
		{ "Patient/example", "{ identifier @flatten { system value } active name @flatten { text given family } }",
		    "{\"data\":{\"system\":[\"urn:oid:1.2.36.146.595.217.0.1\"],\"value\":[\"12345\"],\"active\":true,"
		    "\"given\":[\"Peter\",\"James\",\"Jim\",\"Peter\",\"James\"],\"family\":[\"Chalmers\",\"Windsor\"]}}" },
		{ "Patient/example", "{ identifier @flatten { system value } active name @flatten { text given @first family } }",
		    "{\"data\":{\"system\":[\"urn:oid:1.2.36.146.595.217.0.1\"],\"value\":[\"12345\"],\"active\":true,"
		    "\"given\":[\"Peter\",\"Jim\",\"Peter\"],\"family\":[\"Chalmers\",\"Windsor\"]}}" },
		{ "Patient/example", "{ identifier @flatten { system @singleton value @singleton } active "
		    "name @flatten @first { text given family @singleton } }",
		    "{\"data\":{\"system\":\"urn:oid:1.2.36.146.595.217.0.1\",\"value\":\"12345\",\"active\":true,"
		    "\"given\":[\"Peter\",\"James\"],\"family\":\"Chalmers\"}}" },
		{ "Patient/example", "{ identifier @flatten { system value } active name @flatten @slice(path: \"use\") { given family @singleton } }",
		    "{\"data\":{\"system\":[\"urn:oid:1.2.36.146.595.217.0.1\"],\"value\":[\"12345\"],\"active\":true,"
		    "\"given.official\":[\"Peter\",\"James\"],\"family.official\":\"Chalmers\",\"given.usual\":[\"Jim\"],"
		    "\"given.maiden\":[\"Peter\",\"James\"],\"family.maiden\":\"Windsor\"}}" },
		{ "Patient/example", "{ identifier @flatten { system value } active name @flatten @slice(path: \"$index\") { given family @singleton } }",
		    "{\"data\":{\"system\":[\"urn:oid:1.2.36.146.595.217.0.1\"],\"value\":[\"12345\"],\"active\":true,"
		    "\"given.0\":[\"Peter\",\"James\"],\"family.0\":\"Chalmers\",\"given.1\":[\"Jim\"],"
		    "\"given.2\":[\"Peter\",\"James\"],\"family.2\":\"Windsor\"}}" },
		/* { name @slice(path: "$index") @flatten {given @first @singleton family}}: first given alone, families in lists. */
		{ "Patient/example", "{ name @slice(path: \"$index\") @flatten { given @first @singleton family } }",
		    "{\"data\":{\"given.0\":\"Peter\",\"family.0\":[\"Chalmers\"],\"given.1\":\"Jim\",\"given.2\":\"Peter\",\"family.2\":[\"Windsor\"]}}" },
		/* Several results, and none. */
		{ "Patient/example", "{ name(use: [official, usual]) @slice(path: \"given\") @flatten { use @singleton } }",
		    "{\"data\":{\"use.Peter,James\":\"official\",\"use.Jim\":\"usual\"}}" },
		{ "Patient/example", "{ name(use: usual) @slice(path: \"period\") { use } gender @slice(path: \"$this.length()\") }",
		    "{\"data\":{\"name.\":[{\"use\":\"usual\"}],\"gender.4\":\"male\"}}" },
		/* "Appended to the specified name": of a field that stays, its own. */
		{ "Patient/example", "{ telecom(system: phone) @slice(path: \"use\") { value } }",
		    "{\"data\":{\"telecom.work\":[{\"value\":\"(03) 5555 6473\"}],\"telecom.mobile\":[{\"value\":\"(03) 3410 5613\"}],"
		    "\"telecom.old\":[{\"value\":\"(03) 5555 8834\"}]}}" },
		/* "The suffixes added by this method are cumulative when nesting" */
		{ "Patient/example", "{ contact @flatten @slice(path: \"gender\") { telecom @flatten @slice(path: \"system\") { value @singleton } } }",
		    "{\"data\":{\"value.female.phone\":\"+33 (237) 998327\"}}" },
		/* Flattened in what is flattened: still lists. An element that doesn't repeat makes none. */
		{ "Patient/example", "{ name @flatten { period @flatten { end } } managingOrganization @flatten { reference } }",
		    "{\"data\":{\"end\":[\"2002\"],\"reference\":\"Organization/1\"}}" },
		/* Only one: no list, flattened or not; but one of each item that is flattened. */
		{ "Patient/example", "{ name @first { given @first } }", "{\"data\":{\"name\":{\"given\":\"Peter\"}}}" },
		{ "Patient/example", "{ name @first @flatten { family given } telecom(system: fax) @first { value } }",
		    "{\"data\":{\"family\":\"Chalmers\",\"given\":[\"Peter\",\"James\"]}}" },
		{ "Patient/example", "{ name @flatten { family @first } }", "{\"data\":{\"family\":[\"Chalmers\",\"Windsor\"]}}" },
	};

	(void)state;
	CHECK_ALL(examples);
}

static void
references(void **state)
{
	static const struct example examples[] = {
		/* #references */
		{ "Observation/bmi", "{ subject { reference, resource {active} } }",
		    "{\"data\":{\"subject\":{\"reference\":\"Patient/example\",\"resource\":{\"active\":true}}}}" },
		{ "Observation/bmi", "{ id subject { reference resource { ...on Patient { birthDate } ...on Group { name } } } code {coding {system code} } }",
		    "{\"data\":{\"id\":\"bmi\",\"subject\":{\"reference\":\"Patient/example\",\"resource\":{\"birthDate\":\"1974-12-25\"}},"
		    "\"code\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"39156-5\"}]}}}" },
		{ "Observation/bmi", "{ id subject { reference resource(type : Patient) { birthDate } resource(type : Group) { name } } }",
		    "{\"data\":{\"id\":\"bmi\",\"subject\":{\"reference\":\"Patient/example\",\"resource\":{\"birthDate\":\"1974-12-25\"}}}}" },
		{ "Observation/bmi", "{ subject @flatten { resource(type: [Patient, Group]) @flatten { gender } } }", "{\"data\":{\"gender\":\"male\"}}" },
		/* Any resource's fields, each where it is one: a Patient's name has parts, an Organization's is a text. */
		{ "Patient/example", "{ managingOrganization { resource { name resourceType } } }",
		    "{\"data\":{\"managingOrganization\":{\"resource\":{\"name\":\"Gastroenterology\",\"resourceType\":\"Organization\"}}}}" },
		{ "Observation/bmi", "{ subject { resource { name { family } } } }",
		    "{\"data\":{\"subject\":{\"resource\":{\"name\":[{\"family\":\"Chalmers\"},{},{\"family\":\"Windsor\"}]}}}}" },
		/* Not there, or not to be seen, but optional. */
		{ "Observation/f001", "{ performer { reference resource(optional: true) { id } } }",
		    "{\"data\":{\"performer\":[{\"reference\":\"Practitioner/f005\"}]}}" },
		/* Of another type by its text: ignored, though it can't be found. */
		{ "Observation/f001", "{ performer { reference resource(type: Patient) { id } } }",
		    "{\"data\":{\"performer\":[{\"reference\":\"Practitioner/f005\"}]}}" },
	};
	bool data;
	static const struct graphql_request none;

	(void)state;
	CHECK_ALL(examples);
	/* "The server returns an error instead of the graph output" */
	char *answer = ask(&none, "Observation/f001", "{ id\n performer { resource { id } } }", &data);

	assert_false(data);
	assert_ptr_equal(strstr(answer, "{\"data\":null,\"errors\":[{"), answer);
	assert_non_null(strstr(answer, "\"locations\":[{\"line\":2,\"column\":14}],\"path\":[\"performer\",0,\"resource\"]"));
	assert_non_null(strstr(answer, "\"code\":\"not-found\""));
	free(answer);
	/* The same reference is looked up once. */
	shelf.resolves = 0;
	answer = ask(&none, "List/long", "{ entry(_count: 1) { a: item { resource { id } } b: item { resource { gender } } } }", &data);
	assert_string_equal(answer, "{\"data\":{\"entry\":[{\"a\":{\"resource\":{\"id\":\"example\"}},\"b\":{\"resource\":{\"gender\":\"male\"}}}]}}");
	assert_int_equal(shelf.resolves, 1);
	free(answer);
}

/* Primitives without value hold their place, as in JSON. */
static void
nulls(void **state)
{
	static const char json[] = "{\"resourceType\":\"Patient\",\"id\":\"n\",\"name\":[{\"given\":[null,\"B\"],\"_given\":[{\"id\":\"g\"},null]},"
	    "{\"given\":[\"C\"],\"_family\":{\"id\":\"f\"}},{\"_given\":[{\"id\":\"h\"}]}],\"_birthDate\":{\"id\":\"b\"}}";
	static const struct example examples[] = {
		{ "Patient/n", "{ name { family _family { id __typename } given _given { id } } birthDate _birthDate { ... on Element { id } } }",
		    "{\"data\":{\"name\":[{\"given\":[null,\"B\"],\"_given\":[{\"id\":\"g\"},null]},{\"_family\":{\"id\":\"f\",\"__typename\":"
		    "\"ElementBase\"},\"given\":[\"C\"]},{\"_given\":[{\"id\":\"h\"}]}],\"_birthDate\":{\"id\":\"b\"}}}" },
		{ "Patient/n", "{ name @flatten { _given @flatten { id } } }", "{\"data\":{\"id\":[\"g\",\"h\"]}}" },
	};

	(void)state;
	assert_non_null(shelf_put(&shelf, SLICE(json)));
	CHECK_ALL(examples);
}

/* Fragments by the names that GraphQL's types have, and what is one field though it is written twice. */
static void
merging(void **state)
{
	static const struct example examples[] = {
		{ NULL, "{ ... on Query { __typename } ConditionConnection(code: x) { ... on ConditionConnection { __typename edges { ... on ConditionEdge { "
		    "mode } } } } }", "{\"data\":{\"__typename\":\"Query\",\"ConditionConnection\":{\"__typename\":\"ConditionConnection\",\"edges\":[]}}}" },
		{ "Patient/example", "{ contact { ... on PatientContact { gender ... on BackboneElement { id } } } }", "{\"data\":{\"contact\":[{\"gender\":\"female\"}]}}" },
		{ "Patient/example", "{ name(use: [usual, old], _count: 1) @first { use } ...F } fragment F on Patient { name(_count: 1, use: [usual, old]) "
		    "@include(if: true) @first { given } }", "{\"data\":{\"name\":{\"use\":\"usual\",\"given\":[\"Jim\"]}}}" },
		/* In a place for any resource. */
		{ "Observation/bmi", "{ subject { resource { ...F ...F ...G } } } fragment F on Resource { id active ... on Patient { name { family } } } "
		    "fragment G on DomainResource { text { status } ...F }",
		    "{\"data\":{\"subject\":{\"resource\":{\"id\":\"example\",\"active\":true,\"name\":[{\"family\":\"Chalmers\"},{},{\"family\":"
		    "\"Windsor\"}],\"text\":{\"status\":\"generated\"}}}}}" },
		/* A Patient's name has a use, an Organization's is none of both. */
		{ "Observation/bmi", "{ subject { resource { name(use: usual) { given } contact { gender } } } }",
		    "{\"data\":{\"subject\":{\"resource\":{\"name\":[{\"given\":[\"Jim\"]}],\"contact\":[{\"gender\":\"female\"}]}}}}" },
		{ "Patient/example", "{ managingOrganization { resource { name(use: usual) { given } id } } }",
		    "{\"data\":{\"managingOrganization\":{\"resource\":{\"id\":\"1\"}}}}" },
	};

	(void)state;
	shelf.page = (struct graphql_page){ .total = -1, .offset = -1, .size = -1 };
	CHECK_ALL(examples);
}

/* What GraphQL says of itself (October 2021 section 4), where R4's definitions say what it has to be. */
static void
introspection(void **state)
{
	static const struct example examples[] = {
		{ NULL, "{ __schema { description queryType { name kind } mutationType { name } subscriptionType { name } } }",
		    "{\"data\":{\"__schema\":{\"description\":null,\"queryType\":{\"name\":\"Query\",\"kind\":\"OBJECT\"},\"mutationType\":null,"
		    "\"subscriptionType\":null}}}" },
		{ "Patient/example", "{ id __schema { queryType { name } } }",
		    "{\"data\":{\"id\":\"example\",\"__schema\":{\"queryType\":{\"name\":\"Patient\"}}}}" },
		{ NULL, "{ __type(name: \"Period\") { __typename kind name fields { name type { kind name ofType { kind name } } isDeprecated } interfaces { "
		    "name } possibleTypes { name } enumValues { name } inputFields { name } ofType { name } } }",
		    "{\"data\":{\"__type\":{\"__typename\":\"__Type\",\"kind\":\"OBJECT\",\"name\":\"Period\",\"fields\":["
		    "{\"name\":\"end\",\"type\":{\"kind\":\"SCALAR\",\"name\":\"dateTime\",\"ofType\":null},\"isDeprecated\":false},"
		    "{\"name\":\"_end\",\"type\":{\"kind\":\"OBJECT\",\"name\":\"ElementBase\",\"ofType\":null},\"isDeprecated\":false},"
		    "{\"name\":\"extension\",\"type\":{\"kind\":\"LIST\",\"name\":null,\"ofType\":{\"kind\":\"OBJECT\",\"name\":\"Extension\"}},\"isDeprecated\":false},"
		    "{\"name\":\"id\",\"type\":{\"kind\":\"SCALAR\",\"name\":\"String\",\"ofType\":null},\"isDeprecated\":false},"
		    "{\"name\":\"start\",\"type\":{\"kind\":\"SCALAR\",\"name\":\"dateTime\",\"ofType\":null},\"isDeprecated\":false},"
		    "{\"name\":\"_start\",\"type\":{\"kind\":\"OBJECT\",\"name\":\"ElementBase\",\"ofType\":null},\"isDeprecated\":false}],"
		    "\"interfaces\":[],\"possibleTypes\":null,\"enumValues\":null,\"inputFields\":null,\"ofType\":null}}}" },
		{ NULL, "{ a: __type(name: \"Patient\") { interfaces { name } } b: __type(name: \"DomainResource\") { kind interfaces { name } } "
		    "c: __type(name: \"PatientContact\") { kind name } d: __type(name: \"PatientEdge\") { fields { name type { name } } } "
		    "e: __type(name: \"date\") { kind fields { name } } f: __type(name: \"string\") { name } g: __type(name: \"Element\") { name } "
		    "h: __type(name: \"Nothing\") { name } i: __type(name: \"Boolean\") { kind } j: __type(name: \"__TypeKind\") { kind enumValues { name } } }",
		    "{\"data\":{\"a\":{\"interfaces\":[{\"name\":\"DomainResource\"},{\"name\":\"Resource\"}]},\"b\":{\"kind\":\"INTERFACE\",\"interfaces\":[{\"name\":"
		    "\"Resource\"}]},\"c\":{\"kind\":\"OBJECT\",\"name\":\"PatientContact\"},\"d\":{\"fields\":[{\"name\":\"mode\",\"type\":{\"name\":\"code\"}},"
		    "{\"name\":\"score\",\"type\":{\"name\":\"Float\"}},{\"name\":\"resource\",\"type\":{\"name\":\"Patient\"}}]},\"e\":{\"kind\":\"SCALAR\",\"fields\":null},"
		    "\"f\":null,\"g\":null,\"h\":null,\"i\":{\"kind\":\"SCALAR\"},\"j\":{\"kind\":\"ENUM\",\"enumValues\":[{\"name\":\"SCALAR\"},{\"name\":\"OBJECT\"},"
		    "{\"name\":\"INTERFACE\"},{\"name\":\"UNION\"},{\"name\":\"ENUM\"},{\"name\":\"INPUT_OBJECT\"},{\"name\":\"LIST\"},{\"name\":\"NON_NULL\"}]}}}" },
		/* "[__Type!]!": each wrapping within the other. */
		{ NULL, "{ __type(name: \"__Schema\") { fields(includeDeprecated: true) @first { name } f: fields @slice(path: \"$index\") @flatten { type @first "
		    "@flatten { k: kind @first } } } }",
		    "{\"data\":{\"__type\":{\"fields\":{\"name\":\"description\"},\"k.0\":[\"SCALAR\"],\"k.1\":[\"NON_NULL\"],\"k.2\":[\"NON_NULL\"],\"k.3\":[\"OBJECT\"],"
		    "\"k.4\":[\"OBJECT\"],\"k.5\":[\"NON_NULL\"]}}}" },
		{ NULL, "{ __schema { directives { name isRepeatable locations args { name type { kind ofType { name } } } } } }",
		    "{\"data\":{\"__schema\":{\"directives\":["
		    "{\"name\":\"skip\",\"isRepeatable\":false,\"locations\":[\"FIELD\",\"FRAGMENT_SPREAD\",\"INLINE_FRAGMENT\"],\"args\":[{\"name\":\"if\",\"type\":"
		    "{\"kind\":\"NON_NULL\",\"ofType\":{\"name\":\"Boolean\"}}}]},"
		    "{\"name\":\"include\",\"isRepeatable\":false,\"locations\":[\"FIELD\",\"FRAGMENT_SPREAD\",\"INLINE_FRAGMENT\"],\"args\":[{\"name\":\"if\",\"type\":"
		    "{\"kind\":\"NON_NULL\",\"ofType\":{\"name\":\"Boolean\"}}}]},"
		    "{\"name\":\"first\",\"isRepeatable\":false,\"locations\":[\"FIELD\"],\"args\":[]},"
		    "{\"name\":\"singleton\",\"isRepeatable\":false,\"locations\":[\"FIELD\"],\"args\":[]},"
		    "{\"name\":\"flatten\",\"isRepeatable\":false,\"locations\":[\"FIELD\"],\"args\":[]},"
		    "{\"name\":\"slice\",\"isRepeatable\":false,\"locations\":[\"FIELD\"],\"args\":[{\"name\":\"path\",\"type\":{\"kind\":\"NON_NULL\",\"ofType\":{\"name\":"
		    "\"String\"}}}]}]}}}" },
	};
	static const struct {
		const char *query, *holds;
	} parts[] = {
		{ "{ __type(name: \"Reference\") { fields { name args { name type { name ofType { name } } } } } }", "{\"name\":\"resource\",\"args\":[{\"name\":\"optional\","
		    "\"type\":{\"name\":\"Boolean\",\"ofType\":null}},{\"name\":\"type\",\"type\":{\"name\":null,\"ofType\":{\"name\":\"ResourceType\"}}}]}" },
		{ "{ __type(name: \"Patient\") { fields { name type { name ofType { name } } } } }", "{\"name\":\"contact\",\"type\":{\"name\":null,\"ofType\":{\"name\":"
		    "\"PatientContact\"}}}" },
		{ "{ __type(name: \"Patient\") { fields { name type { name ofType { name } } } } }", "{\"name\":\"ConditionList\",\"type\":{\"name\":null,\"ofType\":{"
		    "\"name\":\"Condition\"}}},{\"name\":\"ConditionConnection\",\"type\":{\"name\":\"ConditionConnection\",\"ofType\":null}}" },
		{ "{ __type(name: \"Observation\") { fields { name type { name } } } }", "{\"name\":\"valueQuantity\",\"type\":{\"name\":\"Quantity\"}}" },
		{ "{ __type(name: \"Query\") { fields { name args { name type { name ofType { name } } } } } }", "{\"name\":\"Patient\",\"args\":[{\"name\":\"id\",\"type\":{\"name\":"
		    "null,\"ofType\":{\"name\":\"ID\"}}}]}" },
		{ "{ __type(name: \"Query\") { fields { name args { name } } } }", "{\"name\":\"clinical_status\"}" },
		{ "{ __type(name: \"ResourceType\") { enumValues { name } } }", "{\"name\":\"Account\"},{\"name\":\"ActivityDefinition\"}" },
		{ "{ __type(name: \"Resource\") { kind possibleTypes { name } } }", "\"kind\":\"INTERFACE\",\"possibleTypes\":[{\"name\":\"Account\"}" },
		{ "{ __schema { types { name } } }", "{\"name\":\"PatientCommunication\"},{\"name\":\"PatientContact\"},{\"name\":\"PatientLink\"}" },
	};
	static const struct graphql_request none;
	bool data;

	(void)state;
	CHECK_ALL(examples);
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		char *answer = ask(&none, NULL, parts[i].query, &data);

		if (!data || strstr(answer, parts[i].holds) == NULL)
			fail_msg("%s\n gives %s\n without %s", parts[i].query, answer, parts[i].holds);
		free(answer);
	}
	/* A type is there once, and what another goes by in GraphQL isn't. */
	char *answer = ask(&none, NULL, "{ __schema { types { name } } }", &data);
	char *first = strstr(answer, "\"Patient\"");

	assert_true(first != NULL && strstr(first + 1, "\"Patient\"") == NULL);
	assert_null(strstr(answer, "\"string\""));
	assert_null(strstr(answer, "\"Element\""));
	free(answer);
	answer = ask(&none, NULL, "{ __type(name: \"Nothing\") { fields { args { type { ofType { ofType { name } } } } } } __typename }", &data);
	assert_string_equal(answer, "{\"data\":{\"__type\":null,\"__typename\":\"Query\"}}");
	free(answer);
}

/* #operations: the page's query on what an operation gave. */
static void
operations(void **state)
{
	static const char json[] = "{\"resourceType\":\"Parameters\",\"id\":\"out\",\"parameter\":[{\"name\":\"result\",\"valueBoolean\":true},"
	    "{\"name\":\"display\",\"valueString\":\"x\"}]}";
	static const struct example examples[] = {
		{ "Parameters/out", "{result:parameter(name:\"result\"){value:valueBoolean}}", "{\"data\":{\"result\":[{\"value\":true}]}}" },
	};

	(void)state;
	assert_non_null(shelf_put(&shelf, SLICE(json)));
	CHECK_ALL(examples);
}

static void
contained(void **state)
{
	static const char json[] = "{\"resourceType\":\"Observation\",\"id\":\"c\",\"contained\":[{\"resourceType\":\"Patient\",\"id\":\"p\","
	    "\"gender\":\"male\"}],\"status\":\"final\",\"code\":{\"text\":\"x\"},\"subject\":{\"reference\":\"#p\"}}";
	static const struct example examples[] = {
		{ "Observation/c", "{ subject { resource { id ... on Patient { gender } } } contained { __typename id } }",
		    "{\"data\":{\"subject\":{\"resource\":{\"id\":\"p\",\"gender\":\"male\"}},\"contained\":[{\"__typename\":\"Patient\",\"id\":\"p\"}]}}" },
		/* Nothing outside refers to what is contained; the store isn't even asked. */
		{ "Observation/c", "{ contained { ... on Patient { ConditionList(_reference: patient) { id } ConditionConnection(_reference: patient) "
		    "{ count edges { resource { id } } next } } } }",
		    "{\"data\":{\"contained\":[{\"ConditionList\":[],\"ConditionConnection\":{\"count\":0,\"edges\":[]}}]}}" },
	};

	(void)state;
	assert_non_null(shelf_put(&shelf, SLICE(json)));
	shelf.searches = shelf.resolves = 0;
	CHECK_ALL(examples);
	assert_int_equal(shelf.searches + shelf.resolves, 0);
}

/* A search: what the store is asked, and the answer. */
static const struct asked {
	struct example example;
	const char *asked;
} searches[] = {
	/* #searching */
	{ { NULL, "{ ConditionList(clinical_status: relapse, patient: example) { id, clinicalStatus { coding { code } } } }",
	    "{\"data\":{\"ConditionList\":[{\"id\":\"example\",\"clinicalStatus\":{\"coding\":[{\"code\":\"active\"}]}},"
	    "{\"id\":\"example2\",\"clinicalStatus\":{\"coding\":[{\"code\":\"active\"}]}}]}}" },
	    "Condition?clinical-status=relapse&patient=example&_count=1000" },
	/* "Supply an array of parameters"; commas within one value make no more of them. */
	{ { NULL, "{ ConditionList(_id: [1,2,example]) @flatten { resourceType } }", "{\"data\":{\"resourceType\":[\"Condition\",\"Condition\"]}}" },
	    "Condition?_id=1,2,example&_count=1000" },
	{ { NULL, "{ ConditionList(code: \"a,b\\\\,c|d\", _sort: \"-onset-date,_id\", _count: 2, _lastUpdated: \"gt2020\") @first { id } }",
	    "{\"data\":{\"ConditionList\":{\"id\":\"example\"}}}" },
	    "Condition?code=a\\,b\\,c|d&_sort=-onset-date,_id&_count=2&_lastUpdated=gt2020" },
	{ { NULL, "{ ConditionList(_filter: \"code eq a or (code eq b)\", fhirpath: \"id = 'example2'\") { id } }",
	    "{\"data\":{\"ConditionList\":[{\"id\":\"example2\"}]}}" }, "Condition?_filter=code eq a or (code eq b)&_count=1000" },
	{ { NULL, "{ ConditionConnection (clinical_status: active, patient: example) { count offset pagesize edges { mode, score, resource { id } } "
	    "first previous next last } }",
	    "{\"data\":{\"ConditionConnection\":{\"count\":50,\"offset\":0,\"pagesize\":25,\"edges\":[{\"mode\":\"match\",\"resource\":{\"id\":"
	    "\"example\"}},{\"mode\":\"match\",\"resource\":{\"id\":\"example2\"}}],\"next\":\"45f9ada8-db37-4498-ba7d-75a044668387:3\"}}}" },
	    "Condition?clinical-status=active&patient=example#" },
	{ { NULL, "{ ConditionConnection (_cursor : \"45f9ada8-db37-4498-ba7d-75a044668387\") { pageSize edges @first { __typename } __typename } }",
	    "{\"data\":{\"ConditionConnection\":{\"pageSize\":25,\"edges\":{\"__typename\":\"ConditionEdge\"},\"__typename\":"
	    "\"ConditionConnection\"}}}" }, "Condition@45f9ada8-db37-4498-ba7d-75a044668387" },
	/* #reverse */
	{ { "Patient/example", "{ name @first { given } ConditionList(_reference: patient) { id } }",
	    "{\"data\":{\"name\":{\"given\":[\"Peter\",\"James\"]},\"ConditionList\":[{\"id\":\"example\"},{\"id\":\"example2\"}]}}" },
	    "Condition?patient=Patient/example&_count=1000" },
	{ { "Patient/example", "{ ConditionConnection(_reference: \"subject\", clinical_status: active) { edges { resource { id } } } }",
	    "{\"data\":{\"ConditionConnection\":{\"edges\":[{\"resource\":{\"id\":\"example\"}},{\"resource\":{\"id\":\"example2\"}}]}}}" },
	    "Condition?clinical-status=active&subject=Patient/example" },
	{ { NULL, "{ Patient(id: example) { ConditionList(_reference: patient) { subject { resource { id } } } } }",
	    "{\"data\":{\"Patient\":{\"ConditionList\":[{\"subject\":{\"resource\":{\"id\":\"example\"}}},{\"subject\":{\"resource\":{\"id\":"
	    "\"example\"}}}]}}}" }, "Condition?patient=Patient/example&_count=1000" },
};

/* The search parameter our-own of Condition, that refers to anything. */
static const struct schema_search *
added(void *context, const struct schema_type *type, struct slice code)
{
	static const struct schema_search own = { .code = "our-own", .type = SEARCH_REFERENCE };

	assert_ptr_equal(context, &shelf);
	return strcmp(type->name, "Condition") == 0 && slice_is(code, "our-own") ? &own : NULL;
}

static void
searching(void **state)
{
	static const struct graphql_request none;
	bool data;

	(void)state;
	shelf_found(&shelf, "Condition");
	for (size_t i = 0; i < sizeof searches / sizeof *searches; i++) {
		bool connection = strstr(searches[i].example.query, "Connection") != NULL;

		shelf.page.total = 50;
		shelf.page.offset = 0;
		shelf.page.size = 25;
		shelf.page.next = connection ? SLICE("45f9ada8-db37-4498-ba7d-75a044668387:3") : SLICE_NONE;
		shelf.asked[0] = '\0';
		check_answer(&searches[i].example);
		assert_string_equal(shelf.asked, searches[i].asked);
	}
	/* "The server returns everything, or an error", unless the client itself asks for so many. */
	shelf.page.next = SLICE("more");
	char *answer = ask(&none, NULL, "{ ConditionList(code: x) { id } }", &data);

	assert_false(data);
	assert_non_null(strstr(answer, "\"code\":\"too-costly\""));
	free(answer);
	answer = ask(&none, NULL, "{ ConditionList(code: x, _count: 2) { id } }", &data);
	assert_true(data);
	free(answer);
	/* A parameter that the store alone knows. */
	shelf.source.parameter = added;
	shelf.page.next = SLICE_NONE;
	answer = ask(&none, NULL, "{ ConditionList(our_own: [\"x\"]) @first { id } }", &data);
	assert_true(data);
	assert_string_equal(shelf.asked, "Condition?our-own=x&_count=1000");
	free(answer);
	answer = ask(&none, "Patient/example", "{ ConditionList(_reference: our_own) @first { id } }", &data);
	assert_true(data);
	assert_string_equal(shelf.asked, "Condition?our-own=Patient/example&_count=1000");
	free(answer);
	shelf.source.parameter = NULL;
	shelf.page = (struct graphql_page){ .total = -1, .offset = -1, .size = -1 };
	check_answer(&(struct example){ NULL, "{ ConditionList(code: x) { id } ConditionConnection(code: x) { count edges { mode } } }",
	    "{\"data\":{\"ConditionList\":[],\"ConditionConnection\":{\"edges\":[]}}}" });
}

static void
reading(void **state)
{
	static const struct graphql_request none;
	static const struct example examples[] = {
		{ NULL, "{ Patient(id: example) { id, active } }", "{\"data\":{\"Patient\":{\"id\":\"example\",\"active\":true}}}" },
		{ NULL, "{Patient(id:example){id,name @first{given,family}} __typename}",
		    "{\"data\":{\"Patient\":{\"id\":\"example\",\"name\":{\"given\":[\"Peter\",\"James\"],\"family\":\"Chalmers\"}},\"__typename\":\"Query\"}}" },
	};
	bool data;

	(void)state;
	CHECK_ALL(examples);
	/* What is absent is null, with an error; the rest is answered. */
	char *answer = ask(&none, NULL, "{ a: Patient(id: \"nobody\") { id } b: Patient(id: \"f001\") { id } }", &data);

	assert_true(data);
	assert_ptr_equal(strstr(answer, "{\"data\":{\"a\":null,\"b\":{\"id\":\"f001\"}},\"errors\":[{\"message\":"), answer);
	assert_non_null(strstr(answer, "\"path\":[\"a\"]"));
	free(answer);
	/* However many are absent, what ends the query is told, and is what it ends with. */
	struct buffer query;

	buffer_init(&query, 0);
	buffer_byte(&query, '{');
	for (size_t i = 0; i < GRAPHQL_ERRORS_MOST + 5; i++)
		buffer_print(&query, " a%zu: Patient(id: none) { id }", i);
	buffer_print(&query, " b: Patient(id: example) { name @singleton { use } } }%c", '\0');
	assert_true(buffer_ok(&query));
	answer = ask(&none, NULL, query.data, &data);
	assert_false(data);
	assert_non_null(strstr(answer, "@singleton"));
	free(answer);
	buffer_free(&query);
	/* A store that fails is no absence. */
	shelf.trouble = "closing";
	answer = ask(&none, NULL, "{ Patient(id: \"nobody\") { id } }", &data);
	assert_false(data);
	assert_non_null(strstr(answer, "\"message\":\"closing\""));
	free(answer);
	answer = ask(&none, NULL, "{ PatientList(name: x) { id } }", &data);
	assert_false(data);
	free(answer);
	answer = ask(&none, "Observation/bmi", "{ subject { resource(optional: true) { id } } }", &data);
	assert_false(data);
	free(answer);
	answer = ask(&none, "Patient/example", "{ managingOrganization(fhirpath: \"resolve().exists()\") { reference } }", &data);
	assert_false(data);
	assert_non_null(strstr(answer, "closing"));
	free(answer);
	shelf.trouble = NULL;
}

static void
variables(void **state)
{
	static const struct {
		const char *query, *variables, *answer; /* answer NULL: refused */
	} cases[] = {
		{ "query($u: code) { name(use: $u) { family } }", "{\"u\":\"maiden\"}", "{\"data\":{\"name\":[{\"family\":\"Windsor\"}]}}" },
		{ "query($u: [code!]! = [usual]) { name(use: $u) { given } }", NULL, "{\"data\":{\"name\":[{\"given\":[\"Jim\"]}]}}" },
		{ "query($u: [code!]!) { name(use: $u) { given } }", "{\"u\":[\"usual\"]}", "{\"data\":{\"name\":[{\"given\":[\"Jim\"]}]}}" },
		{ "query($u: [code!]!) { name(use: $u) { given } }", "{\"u\":[null]}", NULL },
		{ "query($u: [code!]!) { name(use: $u) { given } }", "{}", NULL },
		{ "query($u: code!) { name(use: [$u, usual]) { use } }", "{\"u\":\"maiden\"}",
		    "{\"data\":{\"name\":[{\"use\":\"usual\"},{\"use\":\"maiden\"}]}}" },
		/* No value: as if the argument weren't there. */
		{ "query($u: code, $n: Int) { name(use: $u, _count: $n) { use } }", "{\"u\":null}",
		    "{\"data\":{\"name\":[{\"use\":\"official\"},{\"use\":\"usual\"},{\"use\":\"maiden\"}]}}" },
		{ "query($n: Int) { name(_count: $n) { use } }", "{\"n\":1}", "{\"data\":{\"name\":[{\"use\":\"official\"}]}}" },
		{ "query($n: Int) { name(_count: $n) { use } }", "{\"n\":1.0}", NULL },
		{ "query($n: Int) { name(_count: $n) { use } }", "{\"n\":\"1\"}", NULL },
		{ "query($n: Int) { name(_count: $n) { use } }", "{\"n\":2147483648}", NULL },
		{ "query($n: Int) { name(_count: $n) { use } }", "{\"n\":-1}", NULL },
		{ "query($n: String) { name(_count: $n) { use } }", "{\"n\":\"1\"}", NULL },
		{ "query($n: positiveInt) { name(_count: $n) { use } }", "{\"n\":1}", "{\"data\":{\"name\":[{\"use\":\"official\"}]}}" },
		{ "query($n: [decimal!]) { telecom(rank: $n) { use } }", "{\"n\":2.0}", "{\"data\":{\"telecom\":[{\"use\":\"mobile\"}]}}" },
		{ "query($n: Float) { telecom(rank: $n) { use } }", "{\"n\":true}", NULL },
		{ "query($b: boolean!) { id @skip(if: $b) }", "{\"b\":true}", "{\"data\":{}}" },
		{ "query($n: Int = \"1\") { name(_count: $n) { use } }", "{\"n\":1}", NULL },
		{ "query($n: ID) { name(id: $n) { use } }", "{\"n\":1}", "{\"data\":{}}" },
		{ "query($n: Patient) { name(_count: $n) { use } }", NULL, NULL },
		{ "query($n: Int) { name(_count: $n) { use } }", "[]", NULL },
		{ "query($n: Int) { name(_count: $n) { use } }", "{\"n\":1", NULL },
		{ "query($n: Int) { id }", NULL, NULL },
		{ "{ name(_count: $n) { use } }", NULL, NULL },
		{ "query($a: Boolean!, $b: Boolean = true) { id @include(if: $a) gender @skip(if: $b) active @skip(if: $a) "
		    "... @include(if: $b) { birthDate } }", "{\"a\":false}", "{\"data\":{\"active\":true,\"birthDate\":\"1974-12-25\"}}" },
		{ "query($a: Boolean) { id @include(if: $a) }", NULL, NULL },
		{ "query($p: String) { name(fhirpath: $p) { use } }", "{\"p\":\"period.exists()\"}", "{\"data\":{\"name\":[{\"use\":\"maiden\"}]}}" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct graphql_request request = { .variables = slice_text(cases[i].variables) };
		bool data;
		char *answer = ask(&request, "Patient/example", cases[i].query, &data);

		if (data != (cases[i].answer != NULL) || (data && strcmp(answer, cases[i].answer) != 0))
			fail_msg("%s with %s\n gives %s", cases[i].query, cases[i].variables, answer);
		free(answer);
	}
}

/* What is refused before anything is read: the message, and where. */
static void
refused(void **state)
{
	static const struct {
		const char *on, *query, *message, *place;
	} cases[] = {
		{ "Patient/example", "{ nmae { family } }", "Patient has no field \\\"nmae\\\"", "\"line\":1,\"column\":3" },
		{ "Patient/example", "{\n  name { familyName }\n}", "HumanName has no field \\\"familyName\\\"", "\"line\":2,\"column\":10" },
		{ "Patient/example", "{ contact { foo } }", "PatientContact has no field", "\"line\":1,\"column\":13" },
		{ "Patient/example", "{ name }", "has fields: select some", "\"line\":1,\"column\":3" },
		{ "Patient/example", "{ birthDate { id } }", "is a scalar", "\"line\":1,\"column\":3" },
		{ "Patient/example", "{ _name { id } }", "has no field", "" },
		{ "Patient/example", "{ _id { id } name { _id { id } } }", "HumanName has no field \\\"_id\\\"", "" },
		/* "Primitive fields SHALL NOT have any arguments at all" */
		{ "Patient/example", "{ birthDate(_count: 1) }", "has no argument \\\"_count\\\"", "\"line\":1,\"column\":13" },
		{ "Patient/example", "{ name { given(fhirpath: \"true\") } }", "has no argument", "" },
		{ "Patient/example", "{ name(usage: official) { use } }", "no primitive \\\"usage\\\"", "" },
		{ "Patient/example", "{ name(usage: null) { use } }", "no primitive \\\"usage\\\"", "" },
		{ "Patient/example", "{ name(period: \"2002\") { use } }", "no primitive \\\"period\\\"", "" },
		{ "Patient/example", "{ name(use: {a: 1}) { use } }", "takes a scalar", "" },
		{ "Patient/example", "{ name(fhirpath: \"use = \") { use } }", "FHIRPath", "" },
		{ "Patient/example", "{ name(fhirpath: use) { use } }", "FHIRPath", "" },
		{ "Patient/example", "{ name(_offset: \"1\") { use } }", "takes a whole number", "" },
		{ "Patient/example", "{ name @flat { use } }", "no directive @flat", "\"line\":1,\"column\":8" },
		{ "Patient/example", "{ gender @flatten }", "@flatten is for fields that have fields", "" },
		{ "Patient/example", "{ name @slice { use } }", "@slice has one argument", "" },
		{ "Patient/example", "{ name @slice(path: \"use\", x: 1) { use } }", "@slice has one argument", "" },
		{ "Patient/example", "{ name @first(x: 1) { use } }", "@first has no arguments", "" },
		{ "Patient/example", "{ name @skip { use } }", "@skip has one argument", "" },
		{ "Patient/example", "{ name @skip(if: \"true\") { use } }", "true or false", "" },
		/* What is skipped is looked at too. */
		{ "Patient/example", "{ nmae @skip(if: true) }", "has no field", "" },
		{ "Patient/example", "{ ... @skip(if: true) { nmae } }", "has no field", "" },
		{ "Patient/example", "{ ... @first { id } }", "no directive @first for fragments", "" },
		{ "Patient/example", "query @skip(if: true) { id }", "no directive @skip here", "" },
		{ "Patient/example", "{ ... on Group { id } }", "A Patient is never a Group", "" },
		{ "Patient/example", "{ ... on Grp { id } }", "There is no type \\\"Grp\\\"", "" },
		{ "Patient/example", "{ name { ... on Patient { id } } }", "A HumanName is never a Patient", "" },
		{ "Patient/example", "{ id } fragment F on Patient { id }", "is not used", "" },
		{ "Patient/example", "{ id ...F } fragment F on Patnt { id }", "There is no type", "" },
		{ "Patient/example", "{ a: id a: gender }", "is already another field", "\"line\":1,\"column\":9" },
		{ "Patient/example", "{ name(use: usual) { use } name(use: official) { use } }", "is already another field", "" },
		{ "Patient/example", "{ name(use: [usual]) { use } name(use: [usual, old]) { use } }", "is already another field", "" },
		{ "Patient/example", "{ name @first { use } name { use } }", "is already another field", "" },
		{ "Patient/example", "{ name @slice(path: \"use\") { use } name @slice(path: \"id\") { use } }", "is already another field", "" },
		{ "Patient/example", "{ name { a: use } ...F } fragment F on Patient { name { a: family } }", "is already another field", "" },
		{ "Patient/example", "{ Patient(id: x) { id } }", "Patient has no field \\\"Patient\\\"", "" },
		{ "Patient/example", "{ ConditionList(clinical_status: active) { id } }", "needs the argument \\\"_reference\\\"", "" },
		{ "Patient/example", "{ ConditionList(_reference: code) { id } }", "no search parameter \\\"code\\\" that refers to Patient", "" },
		{ "Patient/example", "{ ConditionList(_reference: encounter) { id } }", "that refers to Patient", "" },
		{ "Patient/example", "{ ConditionList(_reference: patient, _id: x) { id } }", "no argument \\\"_id\\\"", "" },
		{ "Patient/example", "{ ConditionConnection(_reference: patient, _cursor: \"x\") { count } }", "root of a query only", "" },
		{ "Observation/bmi", "{ subject { resource { nmae } } }", "No resource has a field \\\"nmae\\\"", "\"line\":1,\"column\":24" },
		{ "Observation/bmi", "{ subject { resource { id { x } } } }", "is a scalar", "" },
		{ "Observation/bmi", "{ subject { resource { gender { x } } } }", "is a scalar", "\"line\":1,\"column\":24" },
		{ "Observation/bmi", "{ subject { resource { ...F } } } fragment F on Resource { nmae }", "No resource has a field", "" },
		{ "Observation/bmi", "{ subject { resource { ... on Nobody { id } } } }", "There is no type \\\"Nobody\\\"", "" },
		{ "Observation/bmi", "{ subject { resource { name(usage: x) { use } } } }", "no primitive \\\"usage\\\"", "" },
		{ "Observation/bmi", "{ subject { resource(type: []) { id } } }", "takes types of resources", "" },
		{ "Observation/bmi", "{ subject { resource(optional: 1) { id } } }", "takes true or false", "" },
		{ "Patient/example", "{ nameWithAVeryLongNameThatGoesOnAndOnAndOnUntilItIsLongerThanAMessageShowsAndThenSomeMore }", "MessageShowsAndThen\\\"", "" },
		{ NULL, "{ PatientConnection(_cursor: 1) { count } }", "takes what a page gave", "" },
		{ NULL, "{ PatientConnection(_cursor: \"\") { count } }", "takes what a page gave", "" },
		{ "Observation/bmi", "{ subject { resource { name { nmae } } } }", "has no field \\\"nmae\\\"", "" },
		{ "Observation/bmi", "{ subject { resource(type: Patient) { status } } }", "Patient has no field \\\"status\\\"", "" },
		{ "Observation/bmi", "{ subject { resource(type: Practioner) { id } } }", "takes types of resources", "" },
		{ "Observation/bmi", "{ subject { resource { ... on Patient { status } } } }", "Patient has no field \\\"status\\\"", "" },
		{ "Observation/bmi", "{ subject { resource { ... on DomainResource { status } } } }", "DomainResource has no field", "" },
		{ "Observation/bmi", "{ subject { resource { ... on HumanName { use } } } }", "never a HumanName", "" },
		{ "Observation/bmi", "{ subject { resource { ... on Patient { ... on Group { id } } } } }", "A Patient is never a Group", "" },
		{ "Observation/bmi", "{ code { resource { id } } }", "has no field \\\"resource\\\"", "" },
		{ NULL, "{ Patient { id } }", "needs the argument \\\"id\\\"", "" },
		{ NULL, "{ Patient(id: null) { id } }", "needs the argument \\\"id\\\"", "" },
		{ NULL, "{ Patient(id: [a]) { id } }", "takes an id", "" },
		{ NULL, "{ Patient(id: a, name: b) { id } }", "has no argument \\\"name\\\"", "" },
		{ NULL, "{ __type { name } }", "needs the argument \\\"name\\\"", "" },
		{ NULL, "{ __schema { name } }", "__Schema has no field \\\"name\\\"", "" },
		{ NULL, "{ __schema { queryType(x: 1) { name } } }", "has no argument", "" },
		{ NULL, "{ __schema { types { fields(includeDeprecated: 1) { name } } } }", "true or false", "" },
		{ NULL, "{ Patient(id: x) { __schema { description } } }", "Patient has no field \\\"__schema\\\"", "" },
		{ NULL, "{ Patnt(id: a) { id } }", "Query has no field", "" },
		{ NULL, "{ HumanNameList(use: a) { use } }", "Query has no field", "" },
		{ NULL, "{ name { family } }", "Query has no field", "" },
		{ NULL, "{ PatientList(nmae: x) { id } }", "no argument \\\"nmae\\\" for a search of Patient", "" },
		{ NULL, "{ PatientList(_include: \"Patient:link\") { id } }", "no argument \\\"_include\\\"", "" },
		{ NULL, "{ PatientList(_revinclude: x) { id } }", "no argument", "" },
		{ NULL, "{ PatientList(_contained: true) { id } }", "no argument", "" },
		{ NULL, "{ PatientList(_reference: x) { id } }", "no argument", "" },
		{ NULL, "{ PatientList(_cursor: \"x\") { id } }", "no argument", "" },
		/* A condition that is none would find everything. */
		{ NULL, "{ PatientList(name: \"\") { id } }", "none of them empty", "" },
		{ NULL, "{ PatientList(name: []) { id } }", "none of them empty", "" },
		{ NULL, "{ PatientList(name: [a, null]) { id } }", "none of them empty", "" },
		{ NULL, "{ PatientList(name: null) { id } }", "takes a value", "" },
		{ NULL, "{ PatientList(name: {a: b}) { id } }", "none of them empty", "" },
		{ NULL, "{ PatientList(name: x, _count: many) { id } }", "takes a whole number", "" },
		{ NULL, "{ PatientConnection(_cursor: \"x\", name: y) { count } }", "A cursor stands for all of a search", "" },
		{ NULL, "{ PatientConnection(name: y) { edges { id } } }", "PatientEdge has no field", "" },
		{ NULL, "{ PatientConnection(name: y) { total } }", "PatientConnection has no field", "" },
		{ NULL, "mutation { PatientCreate { id } }", "Only queries are answered, no mutations", "\"line\":1,\"column\":1" },
		{ NULL, "subscription { Patient(id: a) { id } }", "Only queries are answered, no subscriptions", "" },
		{ NULL, "query A { __typename } query B { __typename }", "operationName says which one", "" },
	};
	static const struct graphql_request none;

	(void)state;
	shelf.reads = shelf.resolves = shelf.searches = 0;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		bool data;
		char *answer = ask(&none, cases[i].on, cases[i].query, &data);

		if (data || strstr(answer, cases[i].message) == NULL || strstr(answer, cases[i].place) == NULL ||
		    strstr(answer, "\"resourceType\":\"OperationOutcome\"") == NULL)
			fail_msg("%s\n gives %s\n and not %s at %s", cases[i].query, answer, cases[i].message, cases[i].place);
		free(answer);
	}
	assert_int_equal(shelf.reads + shelf.searches, 0);
}

/* Said only when the data are there. */
static void
refused_by_data(void **state)
{
	static const struct {
		const char *on, *query, *message, *path;
	} cases[] = {
		/* "The server SHALL return an error if there is more than one value when flattening" */
		{ "Patient/example", "{ name @flatten { family @singleton } }", "@singleton: there is more than one value for \\\"family\\\"", "[\"family\"]" },
		{ "Patient/example", "{ name @singleton { family } }", "@singleton", "[\"name\"]" },
		/* "All the collated children must have the same FHIR type. The server SHALL return an error if they don't" */
		{ "Patient/example", "{ identifier @flatten { system } telecom @flatten { system } }", "not all of one type", "[\"system\"]" },
		{ "Patient/example", "{ period: gender name @flatten { period { end } } }", "not all of one type", "" },
		{ "Patient/example", "{ identifier @flatten { use @singleton } name @flatten { use } }", "is a list here and one value there", "" },
		{ "Patient/example", "{ name @slice(path: \"given\") @flatten { use @singleton } }", "@singleton: there is more than one value for \\\"use\\\"", "[\"use\"]" },
		{ "Patient/example", "{ name @slice(path: \"given.single()\") { use } }", "FHIRPath", "[\"name\"]" },
		/* Two fields of one name, where only the type that comes tells that they are two. */
		{ "Observation/bmi", "{ subject { resource { x: active x: gender } } }", "is already another field", "" },
		{ "Patient/example", "{ contact { name { given } } name(fhirpath: \"given.single() = 'x'\") { use } }", "FHIRPath", "[\"name\"]" },
	};
	static const struct graphql_request none;

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		bool data;
		char *answer = ask(&none, cases[i].on, cases[i].query, &data);

		if (data || strstr(answer, cases[i].message) == NULL || strstr(answer, cases[i].path) == NULL)
			fail_msg("%s\n gives %s\n and not %s", cases[i].query, answer, cases[i].message);
		free(answer);
	}
}

static bool
fits(struct graphql_limits limits, size_t out_most, const char *on, const char *query)
{
	struct graphql_request request = { .limits = &limits, .query = slice_text(query), .source = &shelf.source,
		.resource = on != NULL ? resource(on) : NULL };
	struct arena arena;
	struct buffer out;
	enum fault_code code;

	arena_init(&arena, 0);
	buffer_init(&out, out_most);
	bool data = graphql_run(&request, &arena, &out, &code);

	assert_true(buffer_ok(&out));
	assert_true(data || code == FAULT_TOO_COSTLY);
	assert_true(data == (strncmp(out.data, "{\"data\":{", 9) == 0));
	buffer_free(&out);
	arena_free(&arena);
	return data;
}

/* Each limit at what is just enough, and one below. */
static void
limits(void **state)
{
	struct graphql_limits all = graphql_limits_default, most = all;

	(void)state;
	/* 3 names, 2 + 1 + 2 given: 8 values. */
	most.values = 8;
	assert_true(fits(most, 0, "Patient/example", "{ name { given } }"));
	most.values = 7;
	assert_false(fits(most, 0, "Patient/example", "{ name { given } }"));
	most = all;
	most.resources = 1;
	assert_true(fits(most, 0, NULL, "{ Patient(id: example) { id } }"));
	assert_false(fits(most, 0, NULL, "{ a: Patient(id: example) { id } b: Patient(id: example) { id } }"));
	assert_true(fits(most, 0, "Observation/bmi", "{ subject { resource { id } } }"));
	most.resources = 0;
	assert_false(fits(most, 0, "Observation/bmi", "{ subject { resource(optional: true) { id } } }"));
	most = all;
	shelf_found(&shelf, "Condition");
	most.resources = 2;
	assert_true(fits(most, 0, NULL, "{ ConditionList(code: x) { id } }"));
	most.resources = 1;
	assert_false(fits(most, 0, NULL, "{ ConditionList(code: x) { id } }"));
	most = all;
	most.searches = 1;
	assert_true(fits(most, 0, NULL, "{ ConditionList(code: x) { id } }"));
	assert_false(fits(most, 0, NULL, "{ ConditionList(code: x) { id } b: ConditionList(code: x) { id } }"));
	shelf.page = (struct graphql_page){ .total = -1, .offset = -1, .size = -1 };
	most = all;
	most.steps = 20;
	assert_false(fits(most, 0, "Patient/example", "{ name { given } }"));
	/* Work without anything to show for it counts too. */
	/* Planning alone: 100 fields, compared with each other. */
	struct buffer query;

	buffer_init(&query, 0);
	buffer_print(&query, "{ ");
	for (size_t i = 0; i < 100; i++)
		buffer_print(&query, "a%zu: id ", i);
	buffer_print(&query, "}%c", '\0');
	assert_true(buffer_ok(&query));
	most.steps = 1000;
	assert_false(fits(most, 0, "Patient/example", query.data));
	assert_true(fits(all, 0, "Patient/example", query.data));
	buffer_free(&query);
	most.steps = 100;
	assert_false(fits(most, 0, "List/long", "{ entry(fhirpath: \"false\") { flag { text } } }"));
	/* {"data":{"id":"example"}} is 25 bytes; an error takes more, and says so in its place. */
	assert_true(fits(all, 25, "Patient/example", "{ id }"));
	assert_false(fits(all, 1000, "List/long", "{ entry { item { reference display identifier { value } type } } }"));
}

/* The bounds of what a query may say, fragments put in. */
static void
bounds(void **state)
{
	struct buffer text;

	(void)state;
	for (size_t more = 0; more < 2; more++) {
		/* 16 times 2 fields within each other, and one more. */
		buffer_init(&text, 0);
		buffer_print(&text, more == 0 ? "{ ...F0 }" : "{ contact { ...F0 } }");
		for (size_t i = 0; i < 16; i++)
			buffer_print(&text, "fragment F%zu on %s { extension { extension { ...F%zu } } }", i,
			    i > 0 ? "Extension" : more == 0 ? "Patient" : "PatientContact", i + 1);
		buffer_print(&text, "fragment F16 on Extension { url }%c", '\0');
		assert_true(buffer_ok(&text));
		assert_int_equal(fits(graphql_limits_default, 0, "Patient/example", text.data), more == 0);
		buffer_free(&text);
		/* 10 fields, and 999 in each. */
		buffer_init(&text, 0);
		buffer_print(&text, "fragment F on HumanName { use");
		for (size_t i = 0; i < 998; i++)
			buffer_print(&text, " a%zu: use", i);
		buffer_print(&text, "} {");
		for (size_t i = 0; i < 10; i++)
			buffer_print(&text, " a%zu: name { ...F }", i);
		buffer_print(&text, "%s}%c", more == 0 ? "" : " id", '\0');
		assert_true(buffer_ok(&text));
		assert_int_equal(fits(graphql_limits_default, 0, "Patient/example", text.data), more == 0);
		buffer_free(&text);
	}
	/* 2 to the 30th fields. */
	buffer_init(&text, 0);
	buffer_print(&text, "{ ...F0 }");
	for (size_t i = 0; i < 30; i++)
		buffer_print(&text, "fragment F%zu on %s { a: extension { ...F%zu } b: extension { ...F%zu } }", i, i > 0 ? "Extension" : "Patient",
		    i + 1, i + 1);
	buffer_print(&text, "fragment F30 on Extension { url }%c", '\0');
	assert_true(buffer_ok(&text));
	assert_false(fits(graphql_limits_default, 0, "Patient/example", text.data));
	buffer_free(&text);
	for (size_t more = 0; more < 2; more++) {
		char query[5000], *answer;
		static const struct graphql_request none;
		bool data;

		snprintf(query, sizeof query, "{ name(fhirpath: \"%*s\") { use } }", (int)(4096 + more), "use = 'usual'");
		answer = ask(&none, "Patient/example", query, &data);
		assert_int_equal(data, more == 0);
		free(answer);
	}
	for (size_t more = 0; more < 2; more++) {
		static char query[9000], variables[300000];
		struct graphql_request request = { .query = slice_text(query), .variables = slice_text(variables) };
		char *answer;
		bool data;

		/* Values of 4,096 letters and 4,095, and a comma. */
		snprintf(query, sizeof query, "{ ConditionList(code: [\"%04096d\", \"%0*d\"]) { id } }", 1, (int)(4095 + more), 1);
		answer = ask(&(struct graphql_request){ 0 }, NULL, query, &data);
		assert_int_equal(data, more == 0);
		free(answer);
		snprintf(variables, sizeof variables, "{\"a\":true%*s", (int)(256 * 1024 - 9 + more), "}");
		request.variables = slice_text(variables);
		answer = ask(&request, "Patient/example", "query($a: Boolean!) { id @skip(if: $a) }", &data);
		assert_int_equal(data, more == 0);
		free(answer);
	}
}

/* Memory may end anywhere: the answer is an error, and never half of one. */
static void
little_memory(void **state)
{
	size_t refused_count = 0;
	bool done = false;

	(void)state;
	for (size_t limit = 1; !done && limit < 1 << 20; limit += 509) {
		struct graphql_request request = { .source = &shelf.source, .resource = resource("Observation/bmi") };
		struct arena arena;
		struct buffer out;
		enum fault_code code;

		request.query = SLICE("query($u: code = usual) { ...F subject { resource(optional: true) { id name { given @first } } }"
		    " code(fhirpath: \"coding.exists()\") @flatten @slice(path: \"text\") { coding { system } } }"
		    " fragment F on Observation { id category(id: $u) { id } }");
		arena_init(&arena, limit);
		buffer_init(&out, 0);
		done = graphql_run(&request, &arena, &out, &code);
		assert_true(buffer_ok(&out) && out.length > 0);
		if (done)
			assert_memory_equal(out.data, "{\"data\":{\"id\":\"bmi\",\"subject\":{\"resource\":{\"id\":\"example\",\"name\":[{\"given\":\"Peter\"},{", 80);
		else
			assert_memory_equal(out.data, "{\"data\":null,\"errors\":[{\"message\":", 34);
		refused_count += !done;
		buffer_free(&out);
		arena_free(&arena);
	}
	assert_true(done && refused_count > 3);
}

static void
bodies(void **state)
{
	static const struct {
		const char *json, *query, *operation, *variables;
		bool good;
	} cases[] = {
		{ "{\"query\":\"{ id }\"}", "{ id }", NULL, NULL, true },
		{ " { \"variables\" : {\"a\": [1, {}]} , \"operationName\":\"A\",\"query\":\"query A { a\\u0062 }\", \"extensions\": {\"x\": []} } ",
		    "query A { ab }", "A", "{\"a\": [1, {}]}", true },
		{ "{\"query\":\"{ id }\",\"variables\":null,\"operationName\":null}", "{ id }", NULL, "null", true },
		{ "{\"query\":null}", NULL, NULL, NULL, false },
		{ "{}", NULL, NULL, NULL, false },
		{ "{\"query\":{}}", NULL, NULL, NULL, false },
		{ "{\"query\":\"{ id }\",\"variables\":\"{}\"}", NULL, NULL, NULL, false },
		{ "{\"query\":\"{ id }\",\"operationName\":1}", NULL, NULL, NULL, false },
		{ "{\"query\":\"{ id }\"", NULL, NULL, NULL, false },
		{ "{\"query\":\"{ id }\"}x", NULL, NULL, NULL, false },
		{ "[]", NULL, NULL, NULL, false },
		{ "", NULL, NULL, NULL, false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct graphql_request request = { 0 };
		struct faults faults;
		struct arena arena;

		arena_init(&arena, 0);
		faults_init(&faults, &arena);
		assert_int_equal(graphql_read_body(slice_text(cases[i].json), &arena, &request, &faults), cases[i].good);
		assert_int_equal(faults.errors, !cases[i].good);
		if (cases[i].good) {
			assert_slice(request.query, cases[i].query);
			assert_true(cases[i].operation == NULL ? request.operation.data == NULL : slice_is(request.operation, cases[i].operation));
			assert_true(cases[i].variables == NULL ? request.variables.data == NULL : slice_is(slice_trim(request.variables), cases[i].variables));
		}
		arena_free(&arena);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(fields),
		cmocka_unit_test(lists),
		cmocka_unit_test(flattening),
		cmocka_unit_test(references),
		cmocka_unit_test(nulls),
		cmocka_unit_test(merging),
		cmocka_unit_test(introspection),
		cmocka_unit_test(operations),
		cmocka_unit_test(contained),
		cmocka_unit_test(searching),
		cmocka_unit_test(reading),
		cmocka_unit_test(variables),
		cmocka_unit_test(refused),
		cmocka_unit_test(refused_by_data),
		cmocka_unit_test(limits),
		cmocka_unit_test(bounds),
		cmocka_unit_test(little_memory),
		cmocka_unit_test(bodies),
	};

	return cmocka_run_group_tests(tests, fill, empty);
}
