/* _filter: expected from the grammar, tables and examples of http://hl7.org/fhir/R4/search_filter.html. */
#include "tests/unit/search/fixture.h"

#include "server/search/filter.h"

#define CHECK(json, type, rows) fixture_check((json), type "?_filter=", (rows), sizeof(rows) / sizeof *(rows))

/* ---- The grammar ------------------------------------------------------------------------------------------------- */

/* "Logical expressions are evaluated left to right, with no precedence between and and or." */
static void
text_has_a_normal_form(void **state)
{
	static const struct {
		const char *text, *normal; /* NULL: it is its own */
	} rows[] = {
		{ "name co \"pet\"", NULL },
		{ "given eq \"peter\" and birthdate ge 2014-10-10", NULL },
		{ "related[type eq \"has-component\"].target pr true", NULL },
		{ "a eq 1 or b eq 2 and c eq 3", "(a eq 1 or b eq 2) and c eq 3" },
		{ "a eq 1 and b eq 2 or c eq 3", "(a eq 1 and b eq 2) or c eq 3" },
		{ "a eq 1 or (b eq 2 and c eq 3)", NULL },
		{ "a eq 1 and b eq 2 and c eq 3", NULL },
		{ "a eq 1 and (b eq 2 and c eq 3)", "a eq 1 and b eq 2 and c eq 3" },
		{ "((a eq 1))", "a eq 1" },
		{ "not(a eq 1)", NULL },
		{ "not (a eq 1 or b eq 2) and c eq 3", "not(a eq 1 or b eq 2) and c eq 3" },
		{ "not(not(a eq 1))", NULL },
		{ "NOT ( a EQ 1 )  AND  b Co 2", "not(a EQ 1) and b Co 2" },
		{ "(a eq 1)and(b eq 2)", "a eq 1 and b eq 2" },
		{ "  a\teq\r\n1  ", "a eq 1" },
		{ "a\xE3\x80\x80" "eq\xE3\x80\x80\xE5\xB1\xB1\xE3\x80\x80or\xC2\xA0" "b eq 2", "a eq \xE5\xB1\xB1 or b eq 2" },
		{ "a eq \"x) ] \\\" \\u5c71\"", NULL },
		{ "a eq x\"y", NULL },
		{ "a.b.c eq 1", NULL },
		{ "a:Patient.b eq 1", NULL },
		{ "a:Patient[b eq 1 or c eq 2].d[e eq f].g eq 1", NULL },
		{ "_has:Observation:patient:code eq http://loinc.org|1234-5", NULL },
		{ "_has:Observation:patient:_has:AuditEvent:entity:agent.name co x", NULL },
		{ "_id eq and and or eq not", "_id eq and and or eq not" },
		{ "not-x eq 1", NULL },
	};
	struct arena arena;
	struct buffer out;
	struct filter_problem problem;

	(void)state;
	arena_init(&arena, 0);
	buffer_init(&out, 0);
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const struct filter *filter = filter_parse(slice_text(rows[i].text), &arena, &problem);

		if (filter == NULL)
			fail_msg("%s: %s at %zu", rows[i].text, problem.what, problem.place);
		buffer_reset(&out);
		filter_write(filter, &out);
		assert_slice(buffer_slice(&out), rows[i].normal != NULL ? rows[i].normal : rows[i].text);
	}
	buffer_free(&out);
	arena_free(&arena);
}

/* What is wrong is told with the place, in characters. */
static void
faults_tell_the_place(void **state)
{
	static const struct {
		const char *query, *start;
		enum fault_code code;
	} rows[] = {
		{ "Patient?_filter= ", "At character 2: A parameter's name", FAULT_INVALID },
		{ "Patient?_filter=name", "At character 5: ", FAULT_INVALID },
		{ "Patient?_filter=name eq", "At character 8: ", FAULT_INVALID },
		{ "Patient?_filter=name eq ", "At character 9: A value", FAULT_INVALID },
		{ "Patient?_filter=name eq \"\"", "At character 9: A value", FAULT_INVALID },
		{ "Patient?_filter=name eq \"a", "At character ", FAULT_INVALID },
		{ "Patient?_filter=name eq \"\\x\"", "At character ", FAULT_INVALID },
		{ "Patient?_filter=name eq \"a\"b", "At character 12: ", FAULT_INVALID },
		{ "Patient?_filter=name eq a b", "At character 11: \"and\", \"or\" or the end", FAULT_INVALID },
		{ "Patient?_filter=name eq a and", "At character 14: A parameter's name", FAULT_INVALID },
		{ "Patient?_filter=name eq \xE5\xB1\xB1 and", "At character 14: A parameter's name", FAULT_INVALID },
		{ "Patient?_filter=(name eq a", "At character 11: \"and\", \"or\" or ')'", FAULT_INVALID },
		{ "Patient?_filter=name eq a)", "At character 10: ", FAULT_INVALID },
		{ "Patient?_filter=()", "At character 2: ", FAULT_INVALID },
		{ "Patient?_filter=not name eq a", "At character 5: ", FAULT_INVALID },
		{ "Patient?_filter=9name eq a", "At character 1: ", FAULT_INVALID },
		{ "Patient?_filter=name:exact eq a", "At character 11: ", FAULT_INVALID },
		{ "Patient?_filter=organization[name eq a] eq b", "At character 24: ", FAULT_INVALID },
		{ "Patient?_filter=organization[name eq a.name eq b", "At character ", FAULT_INVALID },
		{ "Patient?_filter=_has:Observation:code eq a", "At character 22: ", FAULT_INVALID },
		{ "Patient?_filter=name eq a and gender xx male", "At character 22: \"xx\" is no operation", FAULT_NOT_SUPPORTED },
		{ "Patient?_filter=name eq a and colour eq red", "At character 15: \"colour\" is no search parameter", FAULT_NOT_SUPPORTED },
		{ "Patient?_filter=gender co ma", "At character 8: \"co\" is not for parameters of type token", FAULT_NOT_SUPPORTED },
		{ "Patient?_filter=name po x", "At character 6: ", FAULT_NOT_SUPPORTED },
		{ "Patient?_filter=birthdate sw 19", "At character 11: ", FAULT_NOT_SUPPORTED },
		{ "Patient?_filter=organization eq Organization/1", "At character 14: ", FAULT_NOT_SUPPORTED },
		{ "Patient?_filter=name re Patient/1", "At character 6: ", FAULT_NOT_SUPPORTED },
		{ "Patient?_filter=_profile co http", "At character 10: ", FAULT_NOT_SUPPORTED },
		{ "Observation?_filter=code-value-quantity gt a$1", "At character 21: ", FAULT_NOT_SUPPORTED },
		{ "Patient?_filter=_id in http://x", "At character 5: ", FAULT_NOT_SUPPORTED },
		{ "Patient?_filter=birthdate ge soon", "At character 14: \"soon\" is not a date", FAULT_VALUE },
		{ "Patient?_filter=birthdate eq ge2000", "At character 14: \"ge2000\" is not a date", FAULT_VALUE },
		{ "Patient?_filter=name pr maybe", "At character 9: ", FAULT_VALUE },
		{ "Patient?_filter=name eq -", "At character 9: ", FAULT_VALUE },
		{ "Patient?_filter=organization re a%20b", "At character 19: ", FAULT_INVALID },
		{ "Patient?_filter=organization re \"a b\"", "At character 17: ", FAULT_VALUE },
		{ "Patient?_filter=name.given eq x", "At character 1: \"name\" is no reference", FAULT_NOT_SUPPORTED },
		{ "Patient?_filter=name[given eq x].given eq x", "At character 1: \"name\" is no reference", FAULT_NOT_SUPPORTED },
		{ "Patient?_filter=organization.colour eq x", "At character 1: No type that", FAULT_NOT_SUPPORTED },
		{ "Patient?_filter=organization[colour eq x].name eq x", "At character 1: No type that", FAULT_NOT_SUPPORTED },
		{ "Patient?_filter=organization:Group.name eq x", "At character 1: \"organization\" can't", FAULT_INVALID },
		{ "Patient?_filter=organization[name gt x and active eq].name eq x", "At character ", FAULT_INVALID },
		{ "Patient?_filter=organization[active gt true].name eq x", "At character 21: \"gt\" is not for", FAULT_NOT_SUPPORTED },
		{ "Patient?_filter=_has:Observation:encounter:code eq x", "At character 1: ", FAULT_INVALID },
		{ "Patient?_filter=_has:Nothing:patient:code eq x", "At character 1: ", FAULT_INVALID },
		{ "Provenance?_filter=target.name eq x", "At character 1: \"target\" may point to anything", FAULT_INVALID },
		{ "Patient?_filter=_content co x", "At character 10: \"co\" is not for running text: give _content beside _filter",
		    FAULT_NOT_SUPPORTED },
		{ "Location?_filter=near eq 1|2", "At character 6: \"eq\" is not for parameters of type special", FAULT_NOT_SUPPORTED },
		/* R4 has no related-type, related-target, event-status, ...: what the page says of these can't be asked. */
		{ "Observation?_filter=related[type eq \"has-component\"].target pr true", "At character 1: \"related\" of Observation",
		    FAULT_NOT_SUPPORTED },
		{ "ServiceRequest?_filter=item[status eq done].code eq x", "At character 1: \"item\" of ServiceRequest", FAULT_NOT_SUPPORTED },
		/* ... and its relationship has the expressions of its two parts exchanged. */
		{ "DocumentReference?_filter=relatesTo[code eq replaces].target re DocumentReference/1",
		    "At character 1: \"relatesTo\" of DocumentReference", FAULT_NOT_SUPPORTED },
		{ "Group?_filter=characteristic.value eq x", "At character 1: This must have a filter", FAULT_INVALID },
		{ "Group?_filter=characteristic[code eq x or code eq y].value eq x", "At character 1: Conditions on", FAULT_NOT_SUPPORTED },
		{ "Group?_filter=characteristic[code eq x].colour eq x", "At character 27: Not one of the parts", FAULT_NOT_SUPPORTED },
		{ "Group?_filter=characteristic[code pr false].value eq x", "At character 21: ", FAULT_NOT_SUPPORTED },
		{ "Group?_filter=characteristic[code ss x].value eq x", "At character 21: ", FAULT_NOT_SUPPORTED },
		{ "Patient?link._filter=colour eq red", "No type that", FAULT_NOT_SUPPORTED },
		{ "Patient?organization._filter=name xx red", "At character 6: \"xx\" is no operation", FAULT_NOT_SUPPORTED },
	};
	struct arena arena;
	struct faults faults;

	(void)state;
	arena_init(&arena, 0);
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		if (fixture_query(&arena, rows[i].query, &faults) != NULL || faults.first == NULL)
			fail_msg("%s must be refused", rows[i].query);
		if (!slice_starts(faults.first->text, slice_text(rows[i].start)) || faults.first->code != rows[i].code || faults.count != 1)
			fail_msg("%s: %zu faults, the first %s: %.*s", rows[i].query, faults.count, fault_code_text(faults.first->code),
			    SLICE_ARGS(faults.first->text));
		assert_non_null(memmem(faults.first->expression.data, faults.first->expression.length, "_filter", 7));
	}
	assert_null(fixture_query(&arena, "Patient?_filter=colour eq 1 or (name xx 2 and not(birthdate eq 3))&_filter=a b", &faults));
	assert_int_equal(faults.count, 4);
	arena_free(&arena);
}

/* start, then open count times, middle, and close as often. */
static struct query *
repeated(struct arena *arena, const char *start, const char *open, int count, const char *middle, const char *close,
    struct faults *faults)
{
	struct buffer out;

	buffer_init(&out, 0);
	buffer_put(&out, slice_text(start));
	for (int i = 0; i < count; i++)
		buffer_put(&out, slice_text(open));
	buffer_put(&out, slice_text(middle));
	for (int i = 0; i < count; i++)
		buffer_put(&out, slice_text(close));
	struct query *query = fixture_query(arena, arena_copy(arena, buffer_slice(&out)).data, faults);

	buffer_free(&out);
	return query;
}

static struct query *
nested(struct arena *arena, const char *open, int count, const char *close, struct faults *faults)
{
	return repeated(arena, "Patient?_filter=", open, count, "name eq x", close, faults);
}

static void
bounds(void **state)
{
	struct arena arena;
	struct faults faults;

	(void)state;
	arena_init(&arena, 0);
	assert_non_null(nested(&arena, "(", GROUP_DEPTH_MOST, ")", &faults));
	assert_null(nested(&arena, "(", GROUP_DEPTH_MOST + 1, ")", &faults));
	assert_non_null(nested(&arena, "not(", GROUP_DEPTH_MOST, ")", &faults));
	assert_null(nested(&arena, "not(", GROUP_DEPTH_MOST + 1, ")", &faults));
	assert_null(nested(&arena, "(", 60000, "", &faults));
	/* Groups that "and" and "or" by turns make, without a parenthesis. */
	assert_non_null(nested(&arena, "", GROUP_DEPTH_MOST / 2, " and name eq x or name eq x", &faults));
	assert_null(nested(&arena, "", GROUP_DEPTH_MOST / 2 + 1, " and name eq x or name eq x", &faults));
	assert_non_null(nested(&arena, "", PREDICATES_MOST - 1, " and name eq x", &faults));
	assert_null(nested(&arena, "", PREDICATES_MOST, " and name eq x", &faults));
	assert_int_equal(faults.first->code, FAULT_TOO_COSTLY);
	assert_null(nested(&arena, "not(", 1, ")&_filter=not(name eq y)&name=x&birthdate=x", &faults));
	assert_non_null(nested(&arena, "", PARTS_MOST - 1, " or name eq x", &faults));
	assert_null(nested(&arena, "", PARTS_MOST, " or name eq x", &faults));
	assert_int_equal(faults.first->code, FAULT_TOO_COSTLY);
	assert_non_null(nested(&arena, "link:Patient.", CHAIN_MOST, "", &faults));
	assert_null(nested(&arena, "link:Patient.", CHAIN_MOST + 1, "", &faults));
	assert_int_equal(faults.first->code, FAULT_TOO_COSTLY);
	assert_non_null(nested(&arena, "link:Patient[active eq true].", CHAIN_MOST, "", &faults));
	assert_null(nested(&arena, "link:Patient[active eq true].", CHAIN_MOST + 1, "", &faults));
	arena_free(&arena);
}

/* What is looked at once for each type, and once for each type of these, is bounded as a whole. */
static void
bounds_on_looking(void **state)
{
	struct arena arena;
	struct faults faults;

	(void)state;
	arena_init(&arena, 0);
	assert_non_null(repeated(&arena, "Observation?_filter=subject[_id eq x", " or _id eq x", 100, "].identifier eq y", "", &faults));
	assert_null(repeated(&arena, "Observation?_filter=subject[_id eq x", " or _id eq x", 4000, " or colour eq x].identifier eq y", "", &faults));
	assert_int_equal(faults.first->code, FAULT_TOO_COSTLY);
	assert_int_equal(faults.count, 1);
	assert_non_null(repeated(&arena, "Group?_filter=characteristic[code eq x", " and value ne x", COMPONENTS_MOST - 2, "].value eq y", "", &faults));
	assert_null(repeated(&arena, "Group?_filter=characteristic[code eq x", " and value ne x", COMPONENTS_MOST - 1, "].value eq y", "", &faults));
	assert_int_equal(faults.first->code, FAULT_TOO_COSTLY);
	/* Only so many faults are kept. */
	assert_null(repeated(&arena, "Patient?_filter=a eq x", " or a eq x", 3000, "", "", &faults));
	assert_int_equal(faults.count, FAULTS_MOST);
	assert_int_equal(faults.left_out, 3001 - FAULTS_MOST);
	arena_free(&arena);
}

/* ---- The operations ---------------------------------------------------------------------------------------------- */

static const char peter[] =
    "{'resourceType':'Patient','id':'Pe1','active':true,'name':[{'family':'Carpenter','given':['Peter','James']},{'family':'M\xC3\xBCller'}],"
    "'birthDate':'2014-10-12','gender':'male','identifier':[{'system':'urn:A','value':'X1'},{'value':'y,z'}],"
    "'address':[{'city':'Ann Arbor'}],'managingOrganization':{'reference':'Organization/1'},'meta':{'profile':['http://p/A']},"
    "'generalPractitioner':[{'reference':'Practitioner/2'},{'reference':'https://other.example/fhir/Practitioner/3'}]}";

static void
the_pages_examples(void **state)
{
	(void)state;
	static const struct row patient[] = {
		{ "name co \"pet\"", true },
		{ "name co pet", true },
		{ "name co \"penta\"", false },
		{ "given eq \"peter\" and birthdate ge 2014-10-10", true },
		{ "given eq \"peter\" and birthdate ge 2014-10-13", false },
		{ "given eq \"pete\" and birthdate ge 2014-10-10", false },
	};
	static const struct row observation[] = {
		{ "code eq http://loinc.org|1234-5", true },
		{ "code eq loinc|1234-5", true },
		{ "code eq LOINC|1234-5", true },
		{ "code eq HTTP://loinc.org|1234-5", true },
		{ "code eq snomed|1234-5", false },
		{ "code eq 1234-5", true },
		{ "code eq 1234", false },
		{ "code eq |1234-5", false },
		{ "subject re Patient/3425", true },
		{ "code-value-quantity eq loinc|1234-5$ge150|http://unitsofmeasure.org|mmol/L", true },
		{ "code-value-quantity eq loinc|1234-5$gt150|ucum|mmol/L", false },
		{ "code-value-quantity ne loinc|1234-5$gt150|ucum|mmol/L", true },
		{ "code-value-quantity ne loinc|1234-5$150|ucum|mmol/L", false },
		{ "code-value-quantity pr true", true },
		{ "component-code-value-quantity pr true", false },
	};

	CHECK(peter, "Patient", patient);
	CHECK("{'resourceType':'Observation','id':'o','status':'final','subject':{'reference':'Patient/3425'},"
	      "'code':{'coding':[{'system':'http://loinc.org','code':'1234-5'}]},"
	      "'valueQuantity':{'value':150,'system':'http://unitsofmeasure.org','code':'mmol/L'}}", "Observation", observation);
}

static void
strings(void **state)
{
	(void)state;
	static const struct row rows[] = {
		/* "Character sequence is the same (case insensitive)" */
		{ "family eq carpenter", true }, { "family eq CARPENTER", true }, { "family eq carp", false }, { "family eq muller", true },
		{ "address-city eq \"ann arbor\"", true }, { "address-city eq ann", false },
		/* "An item in the set has an unequal value": the other name. */
		{ "family ne carpenter", true }, { "family ne nobody", true }, { "given ne peter", true },
		{ "address-city ne \"ANN ARBOR\"", false }, { "address-city ne arbor", true }, { "phonetic ne x", true }, { "telecom pr false", true },
		{ "address-country ne x", false }, /* there is no item */
		{ "family co pent", true }, { "family co rap", false }, { "address-city co \"n A\"", true },
		{ "family sw carp", true }, { "family sw arp", false }, { "family sw M\xC3\x9C", true },
		{ "family ew enter", true }, { "family ew ENTER", true }, { "family ew ente", false }, { "family ew carpenter", true },
		{ "family ew xcarpenter", false },
		/* "Based on Integer comparison of Unicode code points of starting character" */
		{ "address-city gt 9", true }, { "address-city gt a", false }, { "address-city ge A", true }, { "address-city ge b", false },
		{ "address-city lt b", true }, { "address-city lt A", false }, { "address-city le aaa", true }, { "address-city le 9", false },
		{ "address-city lt \xE5\xB1\xB1", true }, { "address-city gt \xE5\xB1\xB1", false },
		{ "family gt l and family lt d", true },
		{ "name pr true", true }, { "name pr FALSE", false }, { "address-country pr true", false }, { "address-country pr false", true },
	};

	CHECK(peter, "Patient", rows);
}

static void
tokens(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "gender eq MALE", true }, { "gender eq female", false }, { "gender ne male", false }, { "gender ne female", true },
		{ "identifier eq urn:A|x1", true },
		{ "identifier eq URN:a|X1", true }, /* "including namespace if specified (case insensitive)" */
		{ "identifier eq |X1", false }, { "identifier eq urn:A|", true }, { "identifier eq urn:b|", false },
		{ "identifier eq |\"y,z\"", false }, { "identifier eq \"|y,z\"", true }, { "identifier eq y,z", true }, { "identifier eq X1,q", false },
		{ "identifier ne X1", true }, { "active eq true", true }, { "active ne true", false }, { "active eq TRUE", true },
		{ "deceased eq true", false }, { "deceased ne true", true }, { "language ne x", false }, { "language pr false", true },
		{ "id eq Pe1", true }, { "_id eq Pe1", true }, { "id eq pe1", false }, { "id ne Pe1", false }, { "id ne x", true },
		{ "id pr true", true }, { "id pr false", false },
	};

	CHECK(peter, "Patient", rows);
}

static void
dates(void **state)
{
	(void)state;
	static const struct row day[] = {
		{ "birthdate eq 2014-10-12", true }, { "birthdate eq 2014-10", true }, { "birthdate eq \"2014\"", true },
		{ "birthdate eq 2014-10-12T10:00", false }, { "birthdate ne 2014-10", false }, { "birthdate ne 2014-11", true },
		{ "birthdate gt 2014-10-11", true }, { "birthdate gt 2014-10-12", false }, { "birthdate lt 2014-10-13", true },
		{ "birthdate lt 2014-10-12", false }, { "birthdate ge 2014-10-12", true }, { "birthdate ge 2014-10-13", false },
		{ "birthdate le 2014-10-12", true }, { "birthdate le 2014-10-11", false }, { "birthdate sa 2014-10-11", true },
		{ "birthdate sa 2014-10-12", false }, { "birthdate eb 2014-10-13", true }, { "birthdate eb 2014-10-12", false },
		{ "birthdate ap 2014-10-12", true }, { "birthdate ap 1950", false },
		/* "An item in the set's implicit period includes the stated value" */
		{ "birthdate co 2014-10-12", true }, { "birthdate co 2014-10-12T10:00:00%2B09:00", true }, { "birthdate co 2014-10", false },
		{ "birthdate co 2014-10-13", false },
		{ "birthdate po 2014", true }, { "birthdate po 2014-10-12T10:00", true }, { "birthdate po 2014-10-11", false },
		{ "birthdate po 2014-10-13", false }, { "birthdate pr true", true }, { "death-date pr true", false }, { "death-date ne 2000", false },
		{ "_lastUpdated lt 2000", true }, { "_lastUpdated ge 2000", false }, { "_lastUpdated pr true", true }, { "_lastUpdated ne 1970", false },
	};
	static const struct row period[] = {
		{ "date eq 2020", false }, { "date po 2020", true }, { "date po 2021-06", true }, { "date po 2022", false }, { "date po 2019-12-31", false },
		{ "date co 2020-06", true }, { "date co 2021-06-30", true }, { "date co 2021-07", false }, { "date co 2020", false },
		{ "date sa 2019", true }, { "date eb 2021-07", true },
	};

	CHECK(peter, "Patient", day);
	CHECK("{'resourceType':'Encounter','id':'e','status':'finished','class':{'code':'AMB'},"
	      "'period':{'start':'2020-05-01','end':'2021-06-30'}}", "Encounter", period);
}

static void
numbers_and_quantities(void **state)
{
	(void)state;
	static const struct row number[] = {
		{ "probability eq 0.8", true }, { "probability eq 0.80", true }, { "probability eq 0.81", false }, { "probability ne 0.8", false },
		{ "probability ne 0.9", true }, { "probability gt 0.7", true }, { "probability gt 0.8", false }, { "probability ge 0.8", true },
		{ "probability lt 0.9", true }, { "probability le 0.7", false }, { "probability ap 0.75", true }, { "probability ap 0.5", false },
		{ "probability sa 0.7", true }, { "probability eb 0.9", true }, { "probability eb 0.8", false },
		/* "An item in the set's implicit imprecision includes the stated value": 0.8 is [0.75, 0.85). */
		{ "probability co 0.8", true }, { "probability co 0.75", true }, { "probability co 0.8499", true }, { "probability co 0.85", false },
		{ "probability co 0.7", false }, { "probability pr true", true },
	};
	static const struct row quantity[] = {
		{ "value-quantity eq 5.4|http://unitsofmeasure.org|mg", true }, { "value-quantity eq 5.4|UCUM|mg", true },
		{ "value-quantity eq 5.4||mg", true }, { "value-quantity eq 5.4", true }, { "value-quantity eq 5.4|ucum|g", false },
		{ "value-quantity ne 5.4|ucum|mg", false }, { "value-quantity ne 5.4|ucum|g", true }, { "value-quantity ne 6|ucum|mg", true },
		{ "value-quantity gt 5|ucum|mg", true }, { "value-quantity gt 5|ucum|g", false }, { "value-quantity le 5.4", true },
		{ "value-quantity lt 5.4", false }, { "value-quantity ap 5.6", true },
	};

	CHECK("{'resourceType':'RiskAssessment','id':'r','status':'final','subject':{'reference':'Patient/1'},"
	      "'prediction':[{'probabilityDecimal':0.8}]}", "RiskAssessment", number);
	CHECK("{'resourceType':'Observation','id':'o','status':'final','code':{'text':'c'},"
	      "'valueQuantity':{'value':5.4,'system':'http://unitsofmeasure.org','code':'mg'}}", "Observation", quantity);
}

static void
references_and_uris(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "organization re Organization/1", true }, { "organization re Organization/2", false },
		{ "organization re " TEST_BASE "/Organization/1", true }, { "organization re https://other.example/fhir/Organization/1", false },
		{ "general-practitioner re https://other.example/fhir/Practitioner/3", true }, { "general-practitioner re Practitioner/3", false },
		{ "organization pr true", true }, { "link pr true", false }, { "link pr false", true },
		{ "_profile eq http://p/A", true }, { "_profile eq http://p/B", false }, { "_profile ne http://p/A", false },
		{ "_profile ne http://p/B", true }, { "_profile pr true", true },
	};

	CHECK(peter, "Patient", rows);
}

static void
logic(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{ "gender eq male and active eq true", true }, { "gender eq female and active eq true", false },
		{ "gender eq female or active eq true", true }, { "not(gender eq female)", true }, { "not(gender eq male)", false },
		/* (true or false) and false; with and before or it would be true. */
		{ "gender eq male or gender eq x and gender eq y", false }, { "gender eq male or (gender eq x and gender eq y)", true },
		{ "not(gender eq x or gender eq male)", false }, { "not(gender eq x and gender eq male)", true },
		{ "not(not(gender eq male))", true }, { "not(family eq nobody) and (given eq james or given eq jim)", true },
		/* Not the same as ne. */
		{ "not(family eq carpenter)", false }, { "family ne carpenter", true }, { "not(address-country eq x)", true },
		{ "gender eq male&_filter=active eq true&name=peter", true }, { "gender eq male&_filter=active eq false", false },
		{ "gender eq male&name=paul", false },
	};

	CHECK(peter, "Patient", rows);
}

/* "name[filter].name" where one element has both: R4's composite parameters. */
static void
elements_with_parts(void **state)
{
	(void)state;
	static const struct row group[] = {
		{ "characteristic[code eq blood].value eq a", true }, { "characteristic[code eq blood].value eq b", false },
		{ "characteristic[code eq eyes].value eq a", false }, { "characteristic eq eyes and value eq a", true },
		{ "characteristic[code eq blood].value ne a", false }, { "characteristic[code ne blood].value eq brown", true },
		{ "characteristic[code eq eyes].value pr true", true }, { "characteristic[code eq hair].value pr true", false },
		{ "characteristic[code eq hair].value pr false", true }, { "characteristic[code eq eyes].value pr false", false },
		{ "not(characteristic[code eq hair].value pr true)", true },
		{ "characteristic-value[characteristic eq blood].value eq a", true }, { "characteristic-value eq blood$a", true },
		{ "characteristic[code eq blood and code eq rh].value eq a", false },
		{ "characteristic[code eq blood and value ne b].value eq a", true },
	};
	static const struct row observation[] = {
		{ "component-code-value-quantity[component-code eq loinc|8480-6].component-value-quantity ge 140", false },
		{ "component-code-value-quantity[component-code eq loinc|8480-6].component-value-quantity ge \"130|ucum|mm[Hg]\"", true },
		{ "component-code-value-quantity[component-code eq 8462-4 and component-value-quantity ge 80].component-value-quantity lt 90", true },
		{ "component-code-value-quantity[component-code eq 8462-4 and component-value-quantity ge 85].component-value-quantity lt 90", false },
	};

	CHECK("{'resourceType':'Group','id':'g','type':'person','actual':true,'characteristic':["
	      "{'code':{'coding':[{'code':'blood'}]},'valueCodeableConcept':{'coding':[{'code':'a'}]},'exclude':false},"
	      "{'code':{'coding':[{'code':'eyes'}]},'valueCodeableConcept':{'coding':[{'code':'brown'}]},'exclude':false}]}", "Group", group);
	CHECK("{'resourceType':'Observation','id':'o','status':'final','code':{'text':'bp'},'component':["
	      "{'code':{'coding':[{'system':'http://loinc.org','code':'8480-6'}]},'valueQuantity':{'value':131,'system':'http://unitsofmeasure.org',"
	      "'code':'mm[Hg]'}},{'code':{'coding':[{'system':'http://loinc.org','code':'8462-4'}]},'valueQuantity':{'value':82,"
	      "'system':'http://unitsofmeasure.org','code':'mm[Hg]'}}]}", "Observation", observation);
}

/* ---- In a store -------------------------------------------------------------------------------------------------- */

static void
put(struct fixture *fixture, const char *json)
{
	fixture_put(fixture, slice_text(json), NULL, 0);
}

static void
expect(struct fixture *fixture, const char *query, const char *expected)
{
	struct arena arena;

	arena_init(&arena, 0);
	const char *found = fixture_search(fixture, &arena, query);

	if (strcmp(found, expected) != 0)
		fail_msg("%s finds \"%s\", not \"%s\"", query, found, expected);
	arena_free(&arena);
}

static void
town(struct fixture *fixture)
{
	fixture_open(fixture);
	fixture_store(fixture);
	put(fixture, "{'resourceType':'Organization','id':'o1','name':'North','active':true}");
	put(fixture, "{'resourceType':'Organization','id':'o2','name':'South','active':false}");
	put(fixture, "{'resourceType':'Patient','id':'p1','active':true,'name':[{'family':'Petersen'}],'managingOrganization':{'reference':'Organization/o1'}}");
	put(fixture, "{'resourceType':'Patient','id':'p2','active':false,'name':[{'family':'Petri'}],'managingOrganization':{'reference':'Organization/o2'}}");
	put(fixture, "{'resourceType':'Patient','id':'p3','active':true,'name':[{'family':'Olsen'}]}");
	put(fixture, "{'resourceType':'Patient','id':'p4','active':true}");
	for (int i = 1; i <= 5; i++) {
		char json[400];

		snprintf(json, sizeof json,
		    "{'resourceType':'Observation','id':'v%d','status':'final','code':{'coding':[{'code':'c%d'}]},'subject':{'reference':'%s/p%d'}}",
		    i, i % 2, i < 5 ? "Patient" : "Device", i);
		put(fixture, json);
	}
}

static void
chains(void **state)
{
	struct fixture fixture;

	(void)state;
	town(&fixture);
	for (int round = 0; round < 2; round++) {
		expect(&fixture, "Observation?_filter=subject.name co \"pet\"", "v2 v1 ");
		expect(&fixture, "Observation?_filter=subject[active eq true].name co \"pet\"", "v1 ");
		expect(&fixture, "Observation?_filter=subject:Patient[active eq true].name co \"pet\"", "v1 ");
		expect(&fixture, "Observation?_filter=patient[active eq true or name eq petri].name co \"pet\"", "v2 v1 ");
		expect(&fixture, "Observation?_filter=patient[not(active eq true)].name co \"pet\"", "v2 ");
		expect(&fixture, "Observation?_filter=patient.organization.name eq north", "v1 ");
		expect(&fixture, "Observation?_filter=patient.organization[active eq false].name ne north", "v2 ");
		expect(&fixture, "Observation?_filter=patient[organization.name eq south].name pr true", "v2 ");
		expect(&fixture, "Observation?_filter=patient.id eq p3", "v3 ");
		expect(&fixture, "Observation?_filter=patient.name pr true", "v3 v2 v1 ");
		expect(&fixture, "Observation?_filter=patient.name pr false", "v5 v4 ");
		expect(&fixture, "Observation?_filter=patient.name ne petri", "v3 v1 ");
		expect(&fixture, "Observation?_filter=not(patient.name eq petri)", "v5 v4 v3 v1 ");
		expect(&fixture, "Observation?_filter=patient.name co pet or code eq c1", "v5 v3 v2 v1 ");
		expect(&fixture, "Observation?_filter=patient.name co pet and code eq c1", "v1 ");
		expect(&fixture, "Patient?_filter=_has:Observation:patient:code eq c0", "p4 p2 ");
		expect(&fixture, "Patient?_filter=not(_has:Observation:patient:code eq c0)", "p3 p1 ");
		expect(&fixture, "Patient?_filter=_has:Observation:patient:code ne c0 and name co e", "p3 p1 ");
		expect(&fixture, "Organization?_filter=_has:Patient:organization:_has:Observation:patient:code eq c0", "o2 ");
		expect(&fixture, "Observation?patient._filter=active eq true and name co pet", "v1 ");
		expect(&fixture, "Observation?subject._filter=active eq true and name co pet", "v1 ");
		expect(&fixture, "Organization?_has:Patient:organization:_filter=active eq false or name eq olsen", "o2 ");
		expect(&fixture, "Patient?_filter=id eq p2 or id eq p4", "p4 p2 ");
		expect(&fixture, "Patient?_filter=id ne p2", "p4 p3 p1 ");
		expect(&fixture, "Patient?_filter=_lastUpdated ge 2020 and not(active eq true)", "p2 ");
		expect(&fixture, "Patient?_filter=active eq true and not(name eq olsen)&_count=1&_sort=_id", "p1 p4 ");
		expect(&fixture, "Patient?_filter=(active eq true or active eq false)&_count=1", "p4 p3 p2 p1 ");
		assert_int_equal(store_index_wait(fixture.store), STORE_OK);
	}
	fixture_close(&fixture);
}

/* What is joined by "and" has its own keys, and groups are told with what is in them. */
static void
explained(void **state)
{
	struct fixture fixture;
	struct arena arena;
	struct faults faults;
	struct snapshot *snapshot;

	(void)state;
	town(&fixture);
	arena_init(&arena, 0);
	assert_int_equal(store_index_wait(fixture.store), STORE_OK);
	assert_int_equal(snapshot_begin(fixture.store, &snapshot), STORE_OK);
	struct query *query = fixture_query(&arena,
	    "Observation?_filter=patient re Patient/p1 and code eq c1 and (status eq final or not(code eq c0 and patient re p2))", &faults);
	struct slice text = search_explain(snapshot, &test_officer, query, &arena);

	snapshot_end(snapshot);
	assert_non_null(strstr(text.data, "driver patient: posting lists in order, 1 keys, about 1 records"));
	assert_non_null(strstr(text.data, " code: posting lists in order, 1 keys, about 3 records"));
	assert_non_null(strstr(text.data, "test   any of: tested one by one\n"
	    "         status\n         none of\n           all of\n             code\n             patient\n"));
	query = fixture_query(&arena, "Observation?_filter=code eq c1 or code eq c0", &faults);
	assert_int_equal(snapshot_begin(fixture.store, &snapshot), STORE_OK);
	text = search_explain(snapshot, &test_officer, query, &arena);
	snapshot_end(snapshot);
	assert_non_null(strstr(text.data, "any of: posting lists in order, 2 keys, about 5 records\n         code\n         code\n"));
	arena_free(&arena);
	fixture_close(&fixture);
}

/* A chain in a group is run first, where there are many candidates, if then all the group has keys. */
static void
chains_in_groups_have_keys(void **state)
{
	static const struct {
		const char *filter, *found, *explained;
	} rows[] = {
		{ "patient.name co pet or code eq c1", "v5 v3 v2 v1 ", "driver any of: posting lists in order, 3 keys, about 5 records" },
		{ "patient.name co pet or patient.active eq false", "v2 v1 ", "driver any of: posting lists in order, 3 keys, about 3 records" },
		{ "(status eq final and patient.name co pet) or code eq c1", "v5 v3 v2 v1 ", "test   any of: posting lists in order, 2 keys" },
		{ "(not(status eq x) and patient.name co pet) or code eq c1", "v5 v3 v2 v1 ", "driver any of: posting lists in order, 3 keys" },
		{ "patient.name co pet or not(code eq more)", "v5 v4 v3 v2 v1 ", "test   any of: tested one by one" },
		{ "not(patient.name co pet or code eq more)", "v5 v4 v3 ", "test   none of: tested one by one" },
		{ "_has:Provenance:target:agent.name eq x or code eq c1", "v5 v3 v1 ", "any of: tested one by one" },
		{ "_has:Provenance:target:patient.name eq x or id eq v3", "v3 ", "driver any of: known records" },
	};
	struct fixture fixture;
	struct arena arena;
	struct faults faults;
	struct snapshot *snapshot;
	char json[200], query[200];

	(void)state;
	town(&fixture);
	for (int i = 0; i < 100; i++) {
		snprintf(json, sizeof json, "{'resourceType':'Observation','id':'m%d','status':'final','code':{'coding':[{'code':'more'}]}}", i);
		put(&fixture, json);
	}
	assert_int_equal(store_index_wait(fixture.store), STORE_OK);
	arena_init(&arena, 0);
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		snprintf(query, sizeof query, "Observation?_filter=%s", rows[i].filter);
		expect(&fixture, query, rows[i].found);
		assert_int_equal(snapshot_begin(fixture.store, &snapshot), STORE_OK);
		struct slice text = search_explain(snapshot, &test_officer, fixture_query(&arena, query, &faults), &arena);

		snapshot_end(snapshot);
		if (strstr(text.data, rows[i].explained) == NULL)
			fail_msg("%s: %s", rows[i].filter, text.data);
	}
	arena_free(&arena);
	fixture_close(&fixture);
}

static void
self_tells_how_it_was_read(void **state)
{
	struct arena arena;
	struct faults faults;

	(void)state;
	arena_init(&arena, 0);
	struct query *query = fixture_query(&arena, "Patient?_filter=name eq a or name eq b and active eq true&gender=male", &faults);

	assert_slice(query_self(query, &arena),
	    "_filter=%28name%20eq%20a%20or%20name%20eq%20b%29%20and%20active%20eq%20true&gender=male");
	assert_int_equal(query->predicate_count, 3);
	arena_free(&arena);
}

/* Wherever memory runs out, that is noticed, and it is no answer to something else. */
static void
memory_may_run_out(void **state)
{
	static const char query[] = "_filter=(subject[active eq true or not(name pr false)].name co \"p\\u0065t\" or patient.organization._id ne x) and "
	                            "code eq loinc|1,2 and component-code-value-quantity[component-code eq x].component-value-quantity gt 5 "
	                            "and _has:Provenance:target:agent re Device/1&patient._filter=gender eq male";
	size_t refused = 0;
	bool good = false;

	(void)state;
	for (size_t limit = 16; limit < 100000 && !good; limit += 16) {
		struct arena arena;
		struct faults faults;

		arena_init(&arena, limit);
		faults_init(&faults, &arena);
		struct query *made = search_parse(schema_resource(SLICE("Observation")), slice_text(query), SLICE_NONE, false, &test_officer,
		    &arena, &faults);

		good = made != NULL;
		if (!good)
			assert_true(faults.failed);
		else
			assert_int_equal(made->predicate_count, 5);
		refused++;
		arena_free(&arena);
	}
	assert_true(good && refused > 10);
}

static int
start(void **state)
{
	static struct fixture fixture;

	fixture_open(&fixture);
	*state = &fixture;
	return 0;
}

static int
stop(void **state)
{
	fixture_close(*state);
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(text_has_a_normal_form, start, stop),
		cmocka_unit_test_setup_teardown(faults_tell_the_place, start, stop),
		cmocka_unit_test_setup_teardown(bounds, start, stop),
		cmocka_unit_test_setup_teardown(bounds_on_looking, start, stop),
		cmocka_unit_test_setup_teardown(the_pages_examples, start, stop),
		cmocka_unit_test_setup_teardown(strings, start, stop),
		cmocka_unit_test_setup_teardown(tokens, start, stop),
		cmocka_unit_test_setup_teardown(dates, start, stop),
		cmocka_unit_test_setup_teardown(numbers_and_quantities, start, stop),
		cmocka_unit_test_setup_teardown(references_and_uris, start, stop),
		cmocka_unit_test_setup_teardown(logic, start, stop),
		cmocka_unit_test_setup_teardown(elements_with_parts, start, stop),
		cmocka_unit_test_setup_teardown(self_tells_how_it_was_read, start, stop),
		cmocka_unit_test_setup_teardown(memory_may_run_out, start, stop),
		cmocka_unit_test(chains),
		cmocka_unit_test(explained),
		cmocka_unit_test(chains_in_groups_have_keys),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
