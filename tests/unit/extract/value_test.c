#include "tests/unit/extract/fixture.h"

/* Expected values follow the tables of R4 search.html#ptypes. */

static void
tokens(void **state)
{
	(void)state;
	struct fixture f;

	fixture_open(&f);
	assert_values(&f, "{'resourceType':'Observation','status':'final','code':{'coding':[{'system':'http://loinc.org',"
	    "'code':'8480-6','display':'Systolic'},{'code':'x'},{'display':'only text'}],'text':'bp'}}", "code",
	    "http://loinc.org|8480-6~Systolic; |x; ~bp; ~only text");
	/* A code's system is that of its required value set. */
	assert_values(&f, "{'resourceType':'Observation','status':'final','code':{'text':'x'}}", "status",
	    "http://hl7.org/fhir/observation-status|final");
	assert_values(&f, "{'resourceType':'Patient','gender':'female'}", "gender",
	    "http://hl7.org/fhir/administrative-gender|female");
	assert_values(&f, "{'resourceType':'Patient','active':false}", "active", "|false");
	assert_values(&f, "{'resourceType':'Patient','identifier':[{'system':'urn:a','value':'1'},{'value':'2'},"
	    "{'system':'urn:b'},{'use':'old'}]}", "identifier", "urn:a|1; urn:b; |2");
	/* Types with the value, for :of-type; all three parts are needed. */
	assert_values(&f, "{'resourceType':'Patient','identifier':[{'type':{'coding':[{'system':'urn:t','code':'MR'},"
	    "{'system':'urn:t','code':'DL'},{'code':'XX'},{'system':'urn:t'}],'text':'no'},'value':'7'}]}", "identifier",
	    "urn:t|DL|7; urn:t|MR|7; |7~no");
	assert_values(&f, "{'resourceType':'Patient','identifier':[{'type':{'coding':[{'system':'urn:t','code':'MR'}]},"
	    "'system':'urn:a'}]}", "identifier", "urn:a");
	assert_values(&f, "{'resourceType':'Patient','telecom':[{'system':'phone','value':'03-1234'},{'system':'email',"
	    "'value':'a@example.org'}]}", "telecom", "|03-1234; |a@example.org");
	assert_values(&f, "{'resourceType':'Patient','telecom':[{'system':'phone','value':'03-1234'},{'system':'email',"
	    "'value':'a@example.org'}]}", "email", "|a@example.org");
	assert_values(&f, "{'resourceType':'Patient','deceasedDateTime':'2020'}", "deceased", "|true");
	assert_values(&f, "{'resourceType':'Patient'}", "deceased", "|false");
	assert_values(&f, "{'resourceType':'Patient','meta':{'tag':[{'system':'urn:t','code':'a'}],'security':[{'code':'b'}]}}",
	    "_tag", "urn:t|a");
	assert_values(&f, "{'resourceType':'Patient','meta':{'tag':[{'system':'urn:t','code':'a'}],'security':[{'code':'b'}]}}",
	    "_security", "|b");
	/* Absent values give nothing, not something empty. */
	assert_values(&f, "{'resourceType':'Patient','_active':{'extension':[{'url':'urn:x','valueString':'y'}]}}", "active", "");
	fixture_close(&f);
}

static void
references(void **state)
{
	(void)state;
	struct fixture f;

	fixture_open(&f);
	assert_values(&f, "{'resourceType':'Observation','subject':{'reference':'Patient/1'}}", "subject", "Patient/1");
	assert_values(&f, "{'resourceType':'Observation','subject':{'reference':'Patient/1'}}", "patient", "Patient/1");
	assert_values(&f, "{'resourceType':'Observation','subject':{'reference':'Group/1'}}", "subject", "Group/1");
	assert_values(&f, "{'resourceType':'Observation','subject':{'reference':'Group/1'}}", "patient", "");
	assert_values(&f, "{'resourceType':'Observation','subject':{'reference':'Patient/1/_history/3'}}", "subject",
	    "Patient/1@3");
	/* This server's own base is as good as none. */
	assert_values(&f, "{'resourceType':'Observation','subject':{'reference':'" TEST_BASE "/Patient/1'}}", "subject",
	    "Patient/1");
	assert_values(&f, "{'resourceType':'Observation','subject':{'reference':'" TEST_BASE "x/Patient/1'}}", "subject",
	    TEST_BASE "x/Patient/1");
	assert_values(&f, "{'resourceType':'Observation','subject':{'reference':'https://irori.example/Patient/1'}}", "subject",
	    "https://irori.example/Patient/1");
	assert_values(&f, "{'resourceType':'Observation','subject':{'reference':'urn:uuid:c757873d-ec9a-4326-a141-556f43239520'}}",
	    "subject", "urn:uuid:c757873d-ec9a-4326-a141-556f43239520");
	assert_values(&f, "{'resourceType':'Observation','subject':{'reference':'#p'}}", "subject", "");
	assert_values(&f, "{'resourceType':'Observation','subject':{'display':'Patient/1'}}", "subject", "");
	assert_values(&f, "{'resourceType':'Observation','subject':{'identifier':{'system':'urn:a','value':'7'}}}", "subject",
	    "?urn:a|7");
	assert_values(&f, "{'resourceType':'Observation','subject':{'reference':'Patient/1','identifier':{'value':'7'}}}",
	    "subject", "Patient/1; |7");
	assert_values(&f, "{'resourceType':'MeasureReport','measure':'http://example.org/Measure/m|2.0'}", "measure",
	    "http://example.org/Measure/m@2.0");
	assert_values(&f, "{'resourceType':'MeasureReport','measure':'#m'}", "measure", "");
	/* Bundles for a composition or a message: their first entry, when it is one. */
	assert_values(&f, "{'resourceType':'Bundle','type':'document','entry':[{'resource':{'resourceType':'Composition',"
	    "'id':'c'}},{'resource':{'resourceType':'Composition','id':'d'}}]}", "composition", "Composition/c");
	assert_values(&f, "{'resourceType':'Bundle','type':'document','entry':[{'resource':{'resourceType':'Composition',"
	    "'id':'c'}}]}", "message", "");
	assert_values(&f, "{'resourceType':'Bundle','type':'collection','entry':[{'resource':{'resourceType':'Patient',"
	    "'id':'c'}}]}", "composition", "");
	fixture_close(&f);
}

/* A date without zone is Japanese here: 2013-01-14 begins at 15:00 UTC the day before. */
static void
dates(void **state)
{
	(void)state;
	struct fixture f;

	fixture_open(&f);
	assert_values(&f, "{'resourceType':'Patient','birthDate':'1974-12-25'}", "birthdate",
	    "1974-12-24T15:00:00.000Z..1974-12-25T15:00:00.000Z");
	assert_values(&f, "{'resourceType':'Patient','birthDate':'1974'}", "birthdate",
	    "1973-12-31T15:00:00.000Z..1974-12-31T15:00:00.000Z");
	assert_values(&f, "{'resourceType':'Observation','effectiveDateTime':'2013-04-02T10:30:10+01:00'}", "date",
	    "2013-04-02T09:30:10.000Z..2013-04-02T09:30:11.000Z");
	assert_values(&f, "{'resourceType':'Observation','effectivePeriod':{'start':'2013-04-02','end':'2013-04-03'}}", "date",
	    "2013-04-01T15:00:00.000Z..2013-04-03T15:00:00.000Z");
	assert_values(&f, "{'resourceType':'Observation','effectivePeriod':{'start':'2013-04-02'}}", "date",
	    "2013-04-01T15:00:00.000Z..*");
	assert_values(&f, "{'resourceType':'Observation','effectivePeriod':{'end':'2013-04-02'}}", "date",
	    "*..2013-04-02T15:00:00.000Z");
	assert_values(&f, "{'resourceType':'Observation','effectivePeriod':{'id':'x'}}", "date", "");
	/* Timing: the outer limits of its events. */
	assert_values(&f, "{'resourceType':'Observation','effectiveTiming':{'event':['2013-04-05','2013-04-02']}}", "date",
	    "2013-04-01T15:00:00.000Z..2013-04-05T15:00:00.000Z");
	assert_values(&f, "{'resourceType':'Patient','deceasedBoolean':true}", "death-date", "");
	fixture_close(&f);
}

static void
strings(void **state)
{
	(void)state;
	struct fixture f;
	static const char patient[] = "{'resourceType':'Patient','name':[{'use':'official','text':'山田 太郎','family':'山田',"
	    "'given':['太郎'],'prefix':['Dr.'],'suffix':['PhD'],'period':{'start':'2001'}}],"
	    "'address':[{'use':'home','type':'postal','text':'全部','line':['1','2'],'city':'千代田区','district':'D','state':'東京都',"
	    "'postalCode':'100-0001','country':'JP'}]}";

	fixture_open(&f);
	assert_values(&f, patient, "name", "Dr.; PhD; 太郎; 山田; 山田 太郎");
	assert_values(&f, patient, "family", "山田");
	assert_values(&f, patient, "given", "太郎");
	assert_values(&f, patient, "phonetic", "Dr.; PhD; 太郎; 山田; 山田 太郎");
	assert_values(&f, patient, "address", "1; 100-0001; 2; D; JP; 全部; 千代田区; 東京都");
	assert_values(&f, patient, "address-postalcode", "100-0001");
	assert_values(&f, patient, "address-use", "http://hl7.org/fhir/address-use|home");
	assert_values(&f, "{'resourceType':'Observation','valueString':'neg'}", "value-string", "neg");
	assert_values(&f, "{'resourceType':'Observation','valueCodeableConcept':{'text':'t','coding':[{'display':'d'}]}}",
	    "value-string", "t");
	assert_values(&f, "{'resourceType':'InsurancePlan','name':'n','alias':['a','b']}", "name", "a; b; n");
	fixture_close(&f);
}

static void
positions(void **state)
{
	(void)state;
	struct fixture f;

	fixture_open(&f);
	assert_values(&f, "{'resourceType':'Location','position':{'longitude':-83.6945691,'latitude':42.25475478,'altitude':0}}", "near",
	    "42.254754780 -83.694569100");
	assert_values(&f, "{'resourceType':'Location','position':{'longitude':180,'latitude':-90}}", "near",
	    "-90.000000000 -180.000000000");
	/* No place on earth. */
	assert_values(&f, "{'resourceType':'Location','position':{'longitude':181,'latitude':0}}", "near", "");
	assert_values(&f, "{'resourceType':'Location','position':{'longitude':0,'latitude':-90.5}}", "near", "");
	assert_values(&f, "{'resourceType':'Location','name':'x'}", "near", "");
	fixture_close(&f);
}

static void
numbers_and_quantities(void **state)
{
	(void)state;
	struct fixture f;

	fixture_open(&f);
	/* The text as written. */
	assert_values(&f, "{'resourceType':'Observation','valueQuantity':{'value':1.00,'comparator':'<','unit':'mg',"
	    "'system':'http://unitsofmeasure.org','code':'mg'}}", "value-quantity", "<1.00 http://unitsofmeasure.org|mg~mg");
	assert_values(&f, "{'resourceType':'Observation','valueQuantity':{'value':5,'unit':'cups'}}", "value-quantity", "5~cups");
	assert_values(&f, "{'resourceType':'Observation','valueQuantity':{'unit':'cups'}}", "value-quantity", "");
	/* A Range is one value with two ends, or with one. */
	assert_values(&f, "{'resourceType':'Condition','onsetRange':{'low':{'value':3,'unit':'a'},'high':{'value':5,'unit':'a'}}}",
	    "onset-age", "3..5~a");
	assert_values(&f, "{'resourceType':'Condition','onsetRange':{'low':{'value':3,'code':'a'}}}", "onset-age", ">=3|a");
	assert_values(&f, "{'resourceType':'Condition','onsetRange':{'high':{'value':5,'code':'a'},'low':{'unit':'b'}}}",
	    "onset-age", "<=5|a");
	assert_values(&f, "{'resourceType':'RiskAssessment','prediction':[{'probabilityRange':{'low':{'value':0.1},'high':"
	    "{'value':0.2}}},{'probabilityRange':{'low':{'unit':'%'}}},{'probabilityRange':{'low':{'value':1}}}]}", "probability",
	    "0.1..0.2; >=1");
	/* "Just search on the bounds of the values in sampled data": origin + factor times point, without E, L and U. */
	assert_values(&f, "{'resourceType':'Observation','valueSampledData':{'origin':{'value':2048,'unit':'mV'},'period':10,"
	    "'factor':1.5,'dimensions':1,'data':'10 -2.5 E 4 L U 1e1'}}", "value-quantity", "2044.25..2063.0~mV");
	assert_values(&f, "{'resourceType':'Observation','component':[{'valueSampledData':{'origin':{'value':0,'code':'g'},"
	    "'period':10,'factor':-1,'dimensions':1,'data':'1 2'}}]}", "component-value-quantity", "-2..-1|g");
	assert_values(&f, "{'resourceType':'Observation','valueSampledData':{'origin':{'value':0},'period':10,'dimensions':1,"
	    "'data':'E U'}}", "value-quantity", "");
	assert_values(&f, "{'resourceType':'Observation','valueSampledData':{'origin':{'value':0},'period':10,'dimensions':1}}",
	    "value-quantity", "");
	assert_values(&f, "{'resourceType':'Invoice','totalNet':{'value':48,'currency':'JPY'}}", "totalnet",
	    "48 urn:iso:std:iso:4217|JPY");
	assert_values(&f, "{'resourceType':'RiskAssessment','prediction':[{'probabilityDecimal':0.000168}]}", "probability",
	    "0.000168");
	assert_values(&f, "{'resourceType':'Condition','onsetAge':{'value':52,'code':'a'}}", "onset-age", "52|a");
	fixture_close(&f);
}

static void
uris(void **state)
{
	(void)state;
	struct fixture f;

	fixture_open(&f);
	assert_values(&f, "{'resourceType':'ValueSet','url':'http://example.org/v'}", "url", "http://example.org/v");
	assert_values(&f, "{'resourceType':'Patient','meta':{'profile':['http://example.org/p|1']}}", "_profile",
	    "http://example.org/p@1");
	/* The url of a resource with a version: search.html#uri. */
	assert_values(&f, "{'resourceType':'ValueSet','url':'http://example.org/v','version':'1.0'}", "url",
	    "http://example.org/v@1.0");
	assert_values(&f, "{'resourceType':'Patient','meta':{'source':'urn:s'}}", "_source", "urn:s");
	fixture_close(&f);
}

static void
composites(void **state)
{
	(void)state;
	struct fixture f;
	static const char pressure[] = "{'resourceType':'Observation','code':{'coding':[{'code':'bp'}]},'component':["
	    "{'code':{'coding':[{'code':'sys'},{'code':'s'}]},'valueQuantity':{'value':107}},"
	    "{'code':{'coding':[{'code':'dia'}]},'valueQuantity':{'value':60}},"
	    "{'code':{'coding':[{'code':'note'}]},'valueString':'x'}]}";

	fixture_open(&f);
	/* Each component with its own value: never sys with 60. */
	assert_values(&f, pressure, "component-code-value-quantity", "|dia$60; |sys,|s$107");
	assert_values(&f, pressure, "code-value-quantity", "");
	assert_values(&f, "{'resourceType':'Observation','code':{'coding':[{'code':'hb'}]},'valueQuantity':{'value':7.2}}",
	    "code-value-quantity", "|hb$7.2");
	assert_values(&f, "{'resourceType':'MolecularSequence','coordinateSystem':0,'referenceSeq':{'chromosome':{'coding':["
	    "{'code':'1'}]}},'variant':[{'start':5,'end':6}]}", "chromosome-variant-coordinate", "|1$5$6");
	fixture_close(&f);
}

static void
equal_values_are_kept_once(void **state)
{
	(void)state;
	struct fixture f;
	struct entry entry = { 0 };
	size_t count = 0;

	fixture_open(&f);
	struct node *node = fixture_read(&f, "{'resourceType':'Patient','name':[{'family':'A','given':['A','A']},{'family':'A'}]}");

	assert_slice(fixture_values(&f, node, "name"), "A");
	assert_slice(fixture_values(&f, node, "given"), "A");
	struct slice rest = buffer_slice(&f.entries);
	size_t length = rest.length;

	while (entry_next(&rest, &entry))
		count++;
	assert_int_equal(count, 6); /* name, family, given, phonetic; deceased; _content */
	/* A damaged block ends early, and is never read past its end. */
	for (size_t cut = 0; cut < length; cut++) {
		char *copy = malloc(cut > 0 ? cut : 1);

		assert_non_null(copy);
		memcpy(copy, f.entries.data, cut);
		rest = slice_of(copy, cut);
		entry = (struct entry){ 0 };
		for (count = 0; entry_next(&rest, &entry); count++)
			continue;
		assert_in_range(count, 0, 5);
		free(copy);
	}
	fixture_close(&f);
}

static void
the_number_of_values_is_bounded(void **state)
{
	(void)state;
	struct fixture f;
	struct buffer json;
	struct entry entry = { 0 };
	size_t count = 0;

	fixture_open(&f);
	buffer_init(&json, 0);
	buffer_literal(&json, "{'resourceType':'CodeSystem','concept':[");
	for (int i = 0; i < EXTRACT_VALUES_MOST + 5; i++)
		buffer_print(&json, "%s{'code':'c%d'}", i > 0 ? "," : "", i);
	buffer_literal(&json, "]}");
	buffer_byte(&json, '\0');
	extract_entries(fixture_read(&f, json.data), &f.arena, &f.entries);
	assert_true(buffer_ok(&f.entries));
	struct slice rest = buffer_slice(&f.entries);

	while (entry_next(&rest, &entry))
		count++;
	assert_int_equal(count, EXTRACT_VALUES_MOST);
	buffer_free(&json);
	fixture_close(&f);
}

static void
long_values_do_not_fail(void **state)
{
	(void)state;
	struct fixture f;
	struct buffer json;

	fixture_open(&f);
	buffer_init(&json, 0);
	/* A composite whose components are larger than an entry can be is left out; the others stay. */
	buffer_literal(&json, "{'resourceType':'Observation','valueQuantity':{'value':1},'code':{'coding':[{'code':'a'}");
	for (int i = 0; i < 100; i++)
		buffer_print(&json, ",{'code':'%d','display':'%01000d'}", i, i);
	buffer_literal(&json, "]}}");
	buffer_byte(&json, '\0');
	struct node *node = fixture_read(&f, json.data);

	assert_slice(fixture_values(&f, node, "code-value-quantity"), "");
	assert_slice(fixture_values(&f, node, "value-quantity"), "1");
	buffer_free(&json);
	fixture_close(&f);
}

/* At every size of arena: all is there, or it says that it failed. */
static void
lack_of_memory_is_told(void **state)
{
	(void)state;
	struct fixture f;
	struct buffer whole;
	bool failed = false, succeeded = false;

	fixture_open(&f);
	buffer_init(&whole, 0);
	const struct node *node = fixture_read(&f, "{'resourceType':'Observation','contained':[{'resourceType':'Group','id':'g'}],"
	    "'code':{'coding':[{'code':'a'},{'code':'b'}]},'subject':{'reference':'Patient/1'},'performer':[{'reference':'#g'}],"
	    "'valueQuantity':{'value':1}}");

	extract_entries(node, &f.arena, &whole);
	assert_true(buffer_ok(&whole) && whole.length > 0);
	for (size_t limit = 8; !succeeded; limit += 8) {
		struct arena arena;
		const struct slice *ids;
		size_t count;
		bool unresolved;

		arena_init(&arena, limit);
		buffer_reset(&f.entries);
		extract_entries(node, &arena, &f.entries);
		succeeded = buffer_ok(&f.entries);
		failed = failed || !succeeded;
		if (succeeded)
			assert_true(slice_equal(buffer_slice(&f.entries), buffer_slice(&whole)));
		arena_reset(&arena);
		if (extract_subjects(node, &arena, &ids, &count, &unresolved)) {
			assert_int_equal(count, 1);
			assert_slice(ids[0], "1");
		} else {
			assert_in_range(limit, 8, 512);
		}
		arena_free(&arena);
	}
	assert_true(failed);
	buffer_free(&whole);
	fixture_close(&f);
}

static void
a_cut_text_stays_utf8(void **state)
{
	(void)state;
	struct fixture f;
	struct buffer json;

	fixture_open(&f);
	buffer_init(&json, 0);
	buffer_literal(&json, "{'resourceType':'Patient','name':[{'family':'x");
	for (int i = 0; i < 400; i++)
		buffer_literal(&json, "田");
	buffer_literal(&json, "'}]}");
	buffer_byte(&json, '\0');
	struct slice family = fixture_values(&f, fixture_read(&f, json.data), "family");

	assert_true(slice_is_utf8(family));
	assert_int_equal(family.length, 1 + 341 * 3);
	buffer_free(&json);
	fixture_close(&f);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tokens),
		cmocka_unit_test(references),
		cmocka_unit_test(dates),
		cmocka_unit_test(strings),
		cmocka_unit_test(positions),
		cmocka_unit_test(numbers_and_quantities),
		cmocka_unit_test(uris),
		cmocka_unit_test(composites),
		cmocka_unit_test(equal_values_are_kept_once),
		cmocka_unit_test(the_number_of_values_is_bounded),
		cmocka_unit_test(long_values_do_not_fail),
		cmocka_unit_test(lack_of_memory_is_told),
		cmocka_unit_test(a_cut_text_stays_utf8),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
