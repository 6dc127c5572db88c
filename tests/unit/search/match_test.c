/* What matches: expected from the tables and rules of http://hl7.org/fhir/R4/search.html. */
#include "tests/unit/search/fixture.h"

#include "server/search/hierarchy.h"

struct row {
	const char *query; /* behind the '?' */
	bool matches;
};

static void
check(const char *json, const char *type, const struct row *rows, size_t count)
{
	char text[600];

	for (size_t i = 0; i < count; i++) {
		snprintf(text, sizeof text, "%s?%s", type, rows[i].query);
		if (fixture_matches(json, text) != rows[i].matches)
			fail_msg("%s must%s match %s", text, rows[i].matches ? "" : " not", json);
	}
}

#define CHECK(json, type, rows) check((json), (type), (rows), sizeof(rows) / sizeof *(rows))

/* ---- Dates ------------------------------------------------------------------------------------------------------- */

/* search.html#date: a day holds all times in it; a month holds its days. */
static void
dates_are_ranges(void **state)
{
	(void)state;
	static const struct row day[] = {
		{ "birthdate=2013-01-14", true },
		{ "birthdate=eq2013-01-14", true },
		{ "birthdate=2013-01", true },
		{ "birthdate=2013", true },
		{ "birthdate=2012", false },
		{ "birthdate=2013-01-15", false },
		{ "birthdate=2013-01-14T10:00", false }, /* the day is not within the minute */
		{ "birthdate=ne2013-01-14", false },
		{ "birthdate=ne2013-01-15", true },
		{ "birthdate=gt2013-01-13", true },
		{ "birthdate=gt2013-01-14", false },
		{ "birthdate=gt2013-01", false },
		{ "birthdate=ge2013-01-14", true },
		{ "birthdate=ge2013-01", true },
		{ "birthdate=ge2013-01-15", false },
		{ "birthdate=lt2013-01-15", true },
		{ "birthdate=lt2013-01-14", false },
		{ "birthdate=le2013-01-14", true },
		{ "birthdate=le2013-01-13", false },
		{ "birthdate=le2013", true },
		{ "birthdate=sa2013-01-13", true },
		{ "birthdate=sa2013-01-14", false },
		{ "birthdate=eb2013-01-15", true },
		{ "birthdate=eb2013-01-14", false },
		{ "birthdate=gt2013-01-14T10:00", true }, /* part of the day is behind it */
		{ "birthdate=lt2013-01-14T10:00", true },
		{ "birthdate=sa2013-01-14T10:00", false },
		{ "birthdate=ap2013-01-14", true },
		{ "birthdate=2012,2013", true },
		{ "birthdate=ge2013-01-14&birthdate=lt2013-01-14", false },
	};

	CHECK("{'resourceType':'Patient','birthDate':'2013-01-14'}", "Patient", day);

	/* ge of a whole year, held against a date that is only known to be in that year. */
	static const struct row year[] = {
		{ "birthdate=2013", true },
		{ "birthdate=2013-01", false },
		{ "birthdate=gt2013-06-30", true }, /* it may be later in the year */
		{ "birthdate=lt2013-06-30", true },
		{ "birthdate=sa2013-06-30", false },
		{ "birthdate=eb2013-06-30", false },
		{ "birthdate=gt2013", false },
		{ "birthdate=ne2013-06", true },
	};

	CHECK("{'resourceType':'Patient','birthDate':'2013'}", "Patient", year);
}

static void
times_have_zones(void **state)
{
	(void)state;
	static const char instant[] = "{'resourceType':'Observation','status':'final','code':{'text':'x'},"
	                              "'effectiveDateTime':'2013-01-14T23:30:00Z'}";
	static const struct row rows[] = {
		{ "date=2013-01-15", true }, /* a day without zone is one in Japan */
		{ "date=2013-01-14", false },
		{ "date=2013-01-14T23:30:00Z", true },
		{ "date=2013-01-14T23:30Z", true },
		{ "date=2013-01-15T08:30:00%2B09:00", true },
		{ "date=2013-01-15T08:30", true },
		{ "date=2013-01-14T23:30:00.000Z", false }, /* the second is not within the millisecond */
		{ "date=ge2013-01-14T23:30:00Z", true },
		{ "date=gt2013-01-14T23:30:00Z", false },
		{ "date=gt2013-01-14T23:29:59Z", true },
	};

	CHECK(instant, "Observation", rows);
}

static void
periods_may_be_open(void **state)
{
	(void)state;
	static const char open[] = "{'resourceType':'Encounter','status':'planned','class':{'code':'AMB'},"
	                           "'period':{'start':'2020-05-01'}}";
	static const struct row rows[] = {
		{ "date=2020-05", false }, /* it goes on */
		{ "date=gt2099", true },
		{ "date=ge2020-05-01", true },
		{ "date=lt2020-05-01", false },
		{ "date=le2020-05-01", false }, /* neither within the day nor partly before it */
		{ "date=le2020-05-02", true },
		{ "date=sa2020-04-30", true },
		{ "date=eb2021", false },
		{ "date=ap2020-05-02", true },
	};

	CHECK(open, "Encounter", rows);
	static const char closed[] = "{'resourceType':'Encounter','status':'planned','class':{'code':'AMB'},"
	                             "'period':{'start':'2020-05-01','end':'2020-05-31'}}";
	static const struct row closed_rows[] = {
		{ "date=2020-05", true },
		{ "date=2020-05-15", false },
		{ "date=gt2020-05-15", true },
		{ "date=lt2020-05-15", true },
		{ "date=sa2020-05-15", false },
		{ "date=eb2020-06-01", true },
		{ "date=sa2020-04", true },
		{ "date=gt2020-05", false },
	};

	CHECK(closed, "Encounter", closed_rows);
}

/* ---- Numbers ----------------------------------------------------------------------------------------------------- */

static bool
probability(const char *value, const char *query)
{
	char json[300], text[200];

	snprintf(json, sizeof json, "{'resourceType':'RiskAssessment','status':'final','subject':{'reference':'Patient/1'},"
	                            "'prediction':[{'probabilityDecimal':%s}]}", value);
	snprintf(text, sizeof text, "RiskAssessment?probability=%s", query);
	return fixture_matches(json, text);
}

/* The table in search.html#number. */
static void
numbers_have_precision(void **state)
{
	(void)state;
	static const struct {
		const char *value, *query;
		bool matches;
	} rows[] = {
		{ "100", "100", true },
		{ "99.5", "100", true },
		{ "99.49", "100", false },
		{ "100.49999", "100", true },
		{ "100.5", "100", false },
		{ "99.995", "100.00", true },
		{ "99.99", "100.00", false },
		{ "100.005", "100.00", false },
		{ "95", "1e2", true },
		{ "104.9", "1e2", true },
		{ "105", "1e2", false },
		{ "100.1", "1.00e2", true },
		{ "100.5", "1.00e2", false },
		{ "99.99999", "lt100", true },
		{ "100", "lt100", false },
		{ "100", "le100", true },
		{ "100.1", "le100", false },
		{ "100.00001", "gt100", true },
		{ "100", "gt100", false },
		{ "100", "ge100", true },
		{ "99.9", "ge100", false },
		{ "99.5", "ne100", false },
		{ "99", "ne100", true },
		{ "100.1", "sa100", true },
		{ "100", "sa100", false },
		{ "99.9", "eb100", true },
		{ "109", "ap100", true },
		{ "91", "ap100", true },
		{ "89", "ap100", false },
		{ "111", "ap100", false },
		{ "-5", "-5", true },
		{ "-5.4", "-5", true },
		{ "-5.6", "-5", false },
		{ "0.00", "0", true },
		{ "1e-30", "gt0", true },
		{ "0.8", "0.8,0.9", true },
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (probability(rows[i].value, rows[i].query) != rows[i].matches)
			fail_msg("%s must%s find %s", rows[i].query, rows[i].matches ? "" : " not", rows[i].value);
}

static void
quantities_have_units(void **state)
{
	(void)state;
	static const char json[] = "{'resourceType':'Observation','status':'final','code':{'text':'x'},'valueQuantity':"
	                           "{'value':5.40,'unit':'milligram','system':'http://unitsofmeasure.org','code':'mg'}}";
	static const struct row rows[] = {
		{ "value-quantity=5.4", true },
		{ "value-quantity=5.40||mg", true },
		{ "value-quantity=5.4||milligram", true },
		{ "value-quantity=5.4||g", false },
		{ "value-quantity=5.4|http://unitsofmeasure.org|mg", true },
		{ "value-quantity=5.4|http://unitsofmeasure.org|MG", false },
		{ "value-quantity=5.4|http://unitsofmeasure.org|milligram", false },
		{ "value-quantity=5.4|http://other|mg", false },
		{ "value-quantity=gt5|http://unitsofmeasure.org|mg", true },
		{ "value-quantity=lt5", false },
		{ "value-quantity=5.3", false },
		{ "value-quantity=ap5", true },
		{ "value-quantity=ne5.4", false },
	};

	CHECK(json, "Observation", rows);
}

/* A comparator makes the value a range (search.html#prefix: ranges against ranges). */
static void
quantities_may_be_bounds(void **state)
{
	(void)state;
	static const char below[] = "{'resourceType':'Observation','status':'final','code':{'text':'x'},'valueQuantity':"
	                            "{'value':5,'comparator':'<'}}";
	static const struct row rows[] = {
		{ "value-quantity=5", false },
		{ "value-quantity=ne5", true },
		{ "value-quantity=lt3", true }, /* it may be below 3 */
		{ "value-quantity=gt3", true },
		{ "value-quantity=gt5", false },
		{ "value-quantity=ge5", false },
		{ "value-quantity=le5", true },
		{ "value-quantity=eb5", true },
		{ "value-quantity=sa4", false },
	};

	CHECK(below, "Observation", rows);
	static const char least[] = "{'resourceType':'Observation','status':'final','code':{'text':'x'},'valueQuantity':"
	                            "{'value':5,'comparator':'>='}}";
	static const struct row least_rows[] = {
		{ "value-quantity=ge5", true },
		{ "value-quantity=lt5", false },
		{ "value-quantity=le5", true },
		{ "value-quantity=gt99", true },
		{ "value-quantity=sa4", true },
		{ "value-quantity=sa5", false },
		{ "value-quantity=eb9", false },
	};

	CHECK(least, "Observation", least_rows);
}

/* ---- Tokens ------------------------------------------------------------------------------------------------------ */

static void
tokens_have_systems(void **state)
{
	(void)state;
	static const char json[] =
	    "{'resourceType':'Observation','status':'final','code':{'coding':[{'system':'http://loinc.org','code':'8302-2',"
	    "'display':'Body height'},{'code':'Local-1'}],'text':'\xe8\xba\xab\xe9\x95\xb7'}}";
	static const struct row rows[] = {
		{ "code=8302-2", true },
		{ "code=http://loinc.org|8302-2", true },
		{ "code=http://loinc.org|", true },
		{ "code=http://snomed.info/sct|", false },
		{ "code=http://snomed.info/sct|8302-2", false },
		{ "code=|8302-2", false },
		{ "code=|Local-1", true },
		{ "code=|local-1", true }, /* in doubt, case does not matter */
		{ "code=LOCAL-1", true },
		{ "code=HTTP://LOINC.ORG|8302-2", false },
		{ "code=8302", false },
		{ "code=x,8302-2", true },
		{ "code=8302-2&code=|Local-1", true },
		{ "code=8302-2&code=x", false },
		{ "code:not=8302-2", false },
		{ "code:not=x", true },
		{ "code:not=x,8302-2", false },
		{ "code:text=body", true },
		{ "code:text=height", false },
		{ "code:text=%E8%BA%AB%E9%95%B7", true },
		{ "code:missing=false", true },
		{ "code:missing=true", false },
		{ "category:missing=true", true },
		{ "category:not=vital-signs", true }, /* no value: no such value */
		{ "category=vital-signs", false },
		{ "status=final", true },
		{ "status=http://hl7.org/fhir/observation-status|final", true },
		{ "status=preliminary,final", true },
	};

	CHECK(json, "Observation", rows);
	static const char patient[] =
	    "{'resourceType':'Patient','active':true,'identifier':[{'system':'urn:oid:1.2.3','value':'a|b,c$d\\\\e'},"
	    "{'value':'zz'}],'telecom':[{'system':'phone','value':'03-1234'}],'deceasedBoolean':false}";
	static const struct row patient_rows[] = {
		{ "identifier=urn:oid:1.2.3|a\\|b\\,c\\$d\\\\e", true },
		{ "identifier=a\\|b\\,c\\$d\\\\e", true },
		{ "identifier=zz", true },
		{ "identifier=|zz", true },
		{ "identifier=urn:oid:1.2.3|zz", false },
		{ "active=true", true },
		{ "active=false", false },
		{ "deceased=false", true },
		{ "phone=03-1234", true },
		{ "email=03-1234", false },
		{ "identifier:missing=false&gender:missing=true", true },
	};

	CHECK(patient, "Patient", patient_rows);
}

/* ---- Strings ----------------------------------------------------------------------------------------------------- */

static void
strings_are_folded(void **state)
{
	(void)state;
	static const char json[] =
	    "{'resourceType':'Patient','name':[{'family':'M\xc3\xbcller','given':['Eve','Ann-Marie']},"
	    "{'text':'\xe7\x94\xb0\xe4\xb8\xad \xe5\xa4\xaa\xe9\x83\x8e'},{'family':'\xe3\x82\xbf\xe3\x83\x8a\xe3\x82\xab'}]}";
	static const struct row rows[] = {
		{ "name=eve", true },
		{ "name=EV", true },
		{ "name=ve", false },
		{ "name:contains=ve", true },
		{ "name:exact=Eve", true },
		{ "name:exact=eve", false },
		{ "name:exact=Ev", false },
		{ "family=muller", true },
		{ "family=M%C3%BCller", true },
		{ "family=Mu", true },
		{ "given=annmarie", true },
		{ "given=ann", true },
		{ "name:contains=marie", true },
		{ "name=%E7%94%B0%E4%B8%AD", true }, /* 田中 */
		{ "name=%E7%94%B0%E4%B8%AD%E5%A4%AA%E9%83%8E", true }, /* without the space */
		{ "family=%EF%BE%80%EF%BE%85%EF%BD%B6", true }, /* ﾀﾅｶ in half width */
		{ "family=%E3%81%9F%E3%81%AA", true }, /* たな in hiragana */
		{ "name:exact=%E3%81%9F%E3%81%AA%E3%81%8B", false },
		{ "name=eve,adam", true },
		{ "name=adam", false },
		{ "name:missing=false", true },
		{ "address:missing=true", true },
	};

	CHECK(json, "Patient", rows);
}

/* ---- References -------------------------------------------------------------------------------------------------- */

static void
references_have_forms(void **state)
{
	(void)state;
	static const char json[] =
	    "{'resourceType':'Observation','status':'final','code':{'text':'x'},'subject':{'reference':'Patient/23'},"
	    "'encounter':{'reference':'https://irori.example/fhir/Encounter/7/_history/2'},"
	    "'performer':[{'reference':'https://other.example/fhir/Practitioner/9'},"
	    "{'identifier':{'system':'http://ids','value':'DOC1'}}]}";
	static const struct row rows[] = {
		{ "subject=23", true },
		{ "subject=Patient/23", true },
		{ "subject=Group/23", false },
		{ "subject:Patient=23", true },
		{ "subject:Group=23", false },
		{ "patient=23", true },
		{ "patient=Patient/23", true },
		{ "patient=Patient/2", false },
		{ "subject=https://irori.example/fhir/Patient/23", true },
		{ "subject=https://other.example/fhir/Patient/23", false },
		{ "encounter=Encounter/7", true },
		{ "encounter=Encounter/7/_history/2", true },
		{ "encounter=Encounter/7/_history/3", false },
		{ "performer=https://other.example/fhir/Practitioner/9", true },
		{ "performer=Practitioner/9", false },
		{ "performer=9", false },
		{ "performer:identifier=DOC1", true },
		{ "performer:identifier=http://ids|DOC1", true },
		{ "performer:identifier=http://other|DOC1", false },
		{ "performer=DOC1", false },
		{ "subject=1,Patient/23", true },
		{ "specimen:missing=true", true },
	};

	CHECK(json, "Observation", rows);
	static const char canonical[] = "{'resourceType':'CarePlan','status':'active','intent':'plan',"
	                                "'subject':{'reference':'Patient/1'},"
	                                "'instantiatesCanonical':['http://example.org/PlanDefinition/kihon|2.0']}";
	static const struct row canonical_rows[] = {
		{ "instantiates-canonical=http://example.org/PlanDefinition/kihon", true },
		{ "instantiates-canonical=http://example.org/PlanDefinition/kihon|2.0", true },
		{ "instantiates-canonical=http://example.org/PlanDefinition/kihon|1.0", false },
		{ "instantiates-canonical=http://example.org/PlanDefinition", false },
		{ "instantiates-canonical:below=http://example.org/PlanDefinition/kihon", true },
		{ "instantiates-canonical:below=http://example.org/PlanDefinition/kihon|2", true },
		{ "instantiates-canonical:below=http://example.org/PlanDefinition/kihon|2.0", true },
		{ "instantiates-canonical:below=http://example.org/PlanDefinition/kihon|2.", false },
		{ "instantiates-canonical:below=http://example.org/PlanDefinition/kihon|2.0.1", false },
		{ "instantiates-canonical:below=http://example.org/PlanDefinition", false },
	};

	CHECK(canonical, "CarePlan", canonical_rows);
}

static void
types_of_identifiers(void **state)
{
	(void)state;
	static const char json[] = "{'resourceType':'Patient','identifier':["
	                           "{'type':{'coding':[{'system':'urn:t','code':'MR'},{'system':'urn:u','code':'x'}]},'value':'A1'},"
	                           "{'type':{'coding':[{'system':'urn:t','code':'DL'}]},'system':'urn:d','value':'B2'}]}";
	static const struct row rows[] = {
		{ "identifier:of-type=urn:t|MR|A1", true },
		{ "identifier:of-type=urn:u|x|A1", true },
		{ "identifier:of-type=urn:t|mr|a1", true },
		{ "identifier:of-type=urn:t|DL|A1", false }, /* the other's */
		{ "identifier:of-type=urn:T|MR|A1", false },
		{ "identifier:of-type=urn:t|MR|A", false },
		{ "identifier:of-type=urn:d|DL|B2,urn:t|DL|B2", true },
		{ "identifier=urn:t|MR", false },
		{ "identifier=MR", false },
		{ "identifier=A1", true },
	};

	CHECK(json, "Patient", rows);
	static const char report[] = "{'resourceType':'DocumentReference','status':'current','content':[{'attachment':"
	                             "{'contentType':'text/xml; charset=UTF-8'}}]}";
	static const struct row mime[] = {
		{ "contenttype:below=text/xml", true },
		{ "contenttype:below=TEXT/xml", true },
		{ "contenttype:below=text/x", false },
		{ "contenttype:below=text/xmlx", false },
		{ "contenttype=text/xml", false },
	};

	CHECK(report, "DocumentReference", mime);
}

/* R4's resources that are parts of others of their type, by search-parameters.html. */
static void
types_in_hierarchies(void **state)
{
	(void)state;
	static const char *const types[] = { "CarePlan", "Communication", "DeviceDefinition", "Encounter", "Location",
		"MedicationStatement", "Organization", "Procedure", "ResearchStudy", "Specimen", "Task" };
	size_t next = 0;

	for (uint32_t i = 0; i < schema_counts.resources; i++) {
		const struct schema_type *type = &schema_types[schema_resources[i]];

		if (hierarchy_link(type) == NULL)
			continue;
		assert_in_range(next, 0, sizeof types / sizeof types[0] - 1);
		assert_string_equal(type->name, types[next++]);
	}
	assert_int_equal(next, sizeof types / sizeof types[0]);
}

/* Token parameters about identifiers: searchparameter's own expressions say so, in several forms. */
static void
parameters_of_identifiers(void **state)
{
	(void)state;
	static const struct {
		const char *type, *code;
		bool is;
	} rows[] = { { "Patient", "identifier", true }, { "Composition", "related-id", true }, { "Task", "group-identifier", true },
		{ "Specimen", "accession", true }, { "Patient", "gender", false }, { "Patient", "telecom", false },
		{ "Observation", "code", false }, { "Composition", "type", false } };

	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
		assert_int_equal(value_is_identifier(schema_search(schema_resource(slice_text(rows[i].type)), slice_text(rows[i].code))),
		    rows[i].is);
}

/* ---- URIs, composites, all types --------------------------------------------------------------------------------- */

static void
uris_are_exact(void **state)
{
	(void)state;
	static const char json[] = "{'resourceType':'ValueSet','status':'active','url':'http://acme.org/fhir/ValueSet/123'}";
	static const struct row rows[] = {
		{ "url=http://acme.org/fhir/ValueSet/123", true },
		{ "url=http://acme.org/fhir/ValueSet", false },
		{ "url=http://acme.org/fhir/valueset/123", false },
		{ "url:below=http://acme.org/fhir", true },
		{ "url:below=http://acme.org/fhir/", true },
		{ "url:below=http://acme.org/fh", false },
		{ "url:above=http://acme.org/fhir/ValueSet/123/_history/5", true },
		{ "url:above=http://acme.org/fhir/ValueSet", false },
		{ "url=urn:x,http://acme.org/fhir/ValueSet/123", true },
	};

	CHECK(json, "ValueSet", rows);
}

static void
composites_belong_together(void **state)
{
	(void)state;
	static const char json[] =
	    "{'resourceType':'Observation','status':'final','code':{'coding':[{'system':'http://loinc.org','code':'85354-9'}]},"
	    "'component':[{'code':{'coding':[{'system':'http://loinc.org','code':'8480-6'}]},'valueQuantity':{'value':107}},"
	    "{'code':{'coding':[{'system':'http://loinc.org','code':'8462-4'}]},'valueQuantity':{'value':60}}]}";
	static const struct row rows[] = {
		{ "component-code-value-quantity=http://loinc.org|8480-6$107", true },
		{ "component-code-value-quantity=8480-6$gt100", true },
		{ "component-code-value-quantity=8462-4$107", false }, /* the other component's */
		{ "component-code-value-quantity=8462-4$lt100", true },
		{ "component-code=8462-4&component-value-quantity=107", true }, /* which is why composites exist */
		{ "component-code-value-quantity:missing=true", false },
	};

	CHECK(json, "Observation", rows);
}

static void
all_resources_have_these(void **state)
{
	(void)state;
	static const char json[] =
	    "{'resourceType':'Basic','id':'b1','meta':{'profile':['http://p/1|3'],'tag':[{'system':'http://t','code':'x'}],"
	    "'security':[{'code':'R'}],'source':'urn:s'},'code':{'text':'x'}}";
	static const struct row rows[] = {
		{ "_id=b1", true },
		{ "_id=B1", false },
		{ "_id=b2,b1", true },
		{ "_id:not=b1", false },
		{ "_id:not=b2", true },
		{ "_tag=http://t|x", true },
		{ "_tag=y", false },
		{ "_security=R", true },
		{ "_profile=http://p/1", true },
		{ "_profile=http://p/1%7C3", true },
		{ "_profile=http://p/1%7C2", false },
		{ "_source=urn:s", true },
		{ "_lastUpdated=1970", true }, /* the record has time 0 here */
		{ "_lastUpdated=gt1970-01-02", false },
	};

	CHECK(json, "Basic", rows);
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
end(void **state)
{
	fixture_close(*state);
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(dates_are_ranges),
		cmocka_unit_test(times_have_zones),
		cmocka_unit_test(periods_may_be_open),
		cmocka_unit_test(numbers_have_precision),
		cmocka_unit_test(quantities_have_units),
		cmocka_unit_test(quantities_may_be_bounds),
		cmocka_unit_test(tokens_have_systems),
		cmocka_unit_test(strings_are_folded),
		cmocka_unit_test(references_have_forms),
		cmocka_unit_test(types_of_identifiers),
		cmocka_unit_test(types_in_hierarchies),
		cmocka_unit_test(parameters_of_identifiers),
		cmocka_unit_test(uris_are_exact),
		cmocka_unit_test(composites_belong_together),
		cmocka_unit_test(all_resources_have_these),
	};

	return cmocka_run_group_tests(tests, start, end);
}
