#include "tests/unit/access/resource.h"

#include "server/access/items.h"

static struct arena arena;
static char error[300];

static int
begin(void **state)
{
	(void)state;
	arena_init(&arena, 0);
	if (items_start(NULL, error, sizeof error))
		return 0;
	print_error("%s\n", error);
	return -1;
}

static int
end(void **state)
{
	(void)state;
	arena_free(&arena);
	items_end();
	return 0;
}

static uint64_t
bits(const char *names)
{
	struct slice rest = slice_text(names);
	uint64_t all = 0;

	while (rest.data != NULL) {
		uint64_t bit = item_bit(slice_cut(&rest, ' '));

		assert_true(bit != 0);
		all |= bit;
	}
	return all;
}

static void
the_table_has_the_items_of_the_rules(void **state)
{
	(void)state;
	static const char *const names[] = { "basic", "care-certification", "care-plan", "care-assessment", "health-check",
		"medication", "condition", "consent", "administrative", "other" };

	/* Grants and records keep these bits: they may never change. */
	for (unsigned i = 0; i < sizeof names / sizeof *names; i++) {
		assert_true(item_bit(slice_text(names[i])) == UINT64_C(1) << i);
		assert_string_equal(item_name(i), names[i]);
		assert_true(strlen(item_text(i)) > 0);
	}
	assert_true(items_all() == 0x3FF);
	assert_null(item_name(10));
	assert_null(item_name(63));
	assert_null(item_name(1000));
	assert_true(item_bit(SLICE("nonsense")) == 0);
	assert_true(item_bit(SLICE("")) == 0);
	assert_true(items_version() >= 1);
}

static bool
count_one(void *context, uint64_t items)
{
	assert_true(items != 0 && (items & ~items_all()) == 0);
	++*(int *)context;
	return false;
}

/* Every type has a row of its own, so that none falls to the default unnoticed. */
static void
every_type_has_a_row(void **state)
{
	(void)state;
	char path[4096], line[1000];
	bool named[256] = { false };

	assert_int_equal(schema_counts.resources, 146);
	for (uint16_t i = 0; i < schema_counts.resources; i++) {
		int rows = 0;

		assert_false(items_of_type(i, count_one, &rows));
		assert_true(rows > 0);
	}
	snprintf(path, sizeof path, "%s/server/access/items.conf", getenv("IRORI_TOP") != NULL ? getenv("IRORI_TOP") : ".");
	FILE *file = fopen(path, "re");

	assert_non_null(file);
	while (fgets(line, sizeof line, file) != NULL) {
		char *end = line + strcspn(line, " \n");
		struct slice name = slice_of(line, (size_t)(end - line));
		const struct schema_type *type = schema_resource(name);

		/* Rows without conditions have two words. */
		if (type != NULL && strchr(end, '=') == NULL)
			named[type->resource] = true;
	}
	fclose(file);
	for (uint16_t i = 0; i < schema_counts.resources; i++)
		if (!named[i])
			fail_msg("items.conf has no row for %s", schema_types[schema_resources[i]].name);
	/* The file says the same as what is built in. */
	assert_true(items_start(path, error, sizeof error));
	assert_true(items_all() == 0x3FF);
}

#define HL7 "http://terminology.hl7.org/CodeSystem/observation-category"
#define JP "http://jpfhir.jp/fhir/core/CodeSystem/JP_SimpleObservationCategory_CS"
#define CATEGORY(system, code) "'category':[{'coding':[{'system':'" system "','code':'" code "'}]}],"
#define OBSERVATION(more, code) "{'resourceType':'Observation','status':'final'," more "'code':" code "}"
#define TEXT "{'text':'x'}"
#define CODING(system, code) "{'coding':[{'system':'" system "','code':'" code "'}]}"
#define ITEM_SYSTEM "http://irori.example/fhir/CodeSystem/care-observation"

static void
resources_belong_to_their_items(void **state)
{
	(void)state;
	static const struct {
		const char *resource, *items;
	} rows[] = {
		{ "{'resourceType':'Patient'}", "basic" },
		{ "{'resourceType':'RelatedPerson','patient':{'reference':'Patient/1'}}", "basic" },
		{ "{'resourceType':'CarePlan','status':'active','intent':'plan','subject':{'reference':'Patient/1'}}", "care-plan" },
		{ "{'resourceType':'Consent','status':'active'}", "consent" },
		{ "{'resourceType':'Condition','subject':{'reference':'Patient/1'}}", "condition" },
		{ "{'resourceType':'MedicationStatement','status':'active'}", "medication" },
		{ "{'resourceType':'Organization','name':'x'}", "administrative" },
		{ "{'resourceType':'ValueSet','status':'draft'}", "other" },
		{ "{'resourceType':'AuditEvent'}", "other" },
		/* Observations: by category, by code, by value. */
		{ OBSERVATION("", TEXT), "condition" },
		{ OBSERVATION(CATEGORY(HL7, "laboratory"), TEXT), "health-check" },
		{ OBSERVATION(CATEGORY(HL7, "vital-signs"), TEXT), "health-check" },
		{ OBSERVATION(CATEGORY(JP, "body-measurement"), TEXT), "health-check" },
		{ OBSERVATION(CATEGORY("http://other.example", "laboratory"), TEXT), "condition" },
		{ OBSERVATION(CATEGORY(HL7, "therapy"), TEXT), "condition" },
		{ OBSERVATION(CATEGORY(HL7, "survey"), TEXT), "care-assessment" },
		{ OBSERVATION("", CODING("urn:oid:1.2.392.200119.6.1005", "9N001000000000001")), "health-check" },
		{ OBSERVATION("", CODING("http://medis.or.jp/CodeSystem/master-JLAC10-17digits", "3F070000002327101")),
		    "health-check" },
		{ OBSERVATION("", CODING("http://loinc.org", "96761-2")), "care-assessment" },
		{ OBSERVATION("", CODING("http://loinc.org", "718-7")), "condition" },
		/* What a certification found is that alone, whatever category it has. */
		{ OBSERVATION(CATEGORY(HL7, "survey"), CODING(ITEM_SYSTEM, "care-level")), "care-certification" },
		{ OBSERVATION(CATEGORY(HL7, "survey"), CODING(ITEM_SYSTEM, "barthel-score")), "care-assessment" },
		{ OBSERVATION("'valueCodeableConcept':" CODING("http://irori.example/fhir/CodeSystem/care-level", "23") ",", TEXT),
		    "care-certification" },
		{ OBSERVATION("'valueString':'23',", TEXT), "condition" },
		/* Several rows: all of them. */
		{ OBSERVATION("'category':[{'coding':[{'system':'" HL7 "','code':'laboratory'}]},{'coding':[{'system':'" HL7
		              "','code':'survey'}]}],", TEXT), "health-check care-assessment" },
		{ "{'resourceType':'QuestionnaireResponse','status':'completed'}", "care-assessment" },
		{ "{'resourceType':'QuestionnaireResponse','status':'completed','questionnaire':"
		  "'http://irori.example/fhir/Questionnaire/health-check-2024|1.0'}", "health-check" },
		{ "{'resourceType':'QuestionnaireResponse','status':'completed','questionnaire':"
		  "'http://irori.example/fhir/Questionnaire/certification-survey'}", "care-certification" },
		{ "{'resourceType':'QuestionnaireResponse','status':'completed','questionnaire':"
		  "'http://irori.example/fhir/Questionnaire/barthel-index'}", "care-assessment" },
		/* What is inside counts, but for what says nothing of a person. */
		{ "{'resourceType':'Condition','contained':[{'resourceType':'Patient','id':'p'}],'subject':{'reference':'#p'}}",
		    "condition basic" },
		{ "{'resourceType':'Condition','contained':[{'resourceType':'Practitioner','id':'p'},{'resourceType':'Basic',"
		  "'id':'b','code':{'text':'x'}}],'subject':{'reference':'Patient/1'}}", "condition" },
		{ "{'resourceType':'Bundle','type':'collection','entry':[{'resource':{'resourceType':'Patient'}},{'resource':{"
		  "'resourceType':'Bundle','type':'collection','entry':[{'resource':{'resourceType':'Consent','status':'active'}}]}},"
		  "{'resource':{'resourceType':'Organization','name':'x'}}]}", "other basic consent" },
		{ "{'resourceType':'Parameters','parameter':[{'name':'a','resource':{'resourceType':'Patient'}}]}", "other basic" },
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		uint64_t items = items_of(resource(&arena, rows[i].resource));

		if (items != bits(rows[i].items))
			fail_msg("%s: %llx, not %llx", rows[i].resource, (unsigned long long)items,
			    (unsigned long long)bits(rows[i].items));
	}
}

#define HEAD "version 3\nitem 0 a first thing\nitem 5 b second\ndefault b\n"

static void
a_table_is_read(void **state)
{
	(void)state;
	assert_true(items_read(SLICE("# comment\n\n  version 3 \nitem 0 a first thing\r\nitem 5\tb second\nincidental a\ndefault b\n"
	                             "Patient a,b\nObservation a code=x|1,2* status=final\nObservation b status=* alone\n"
	                             "Observation b code=zzz"), "test", error, sizeof error));
	assert_int_equal(items_version(), 3);
	assert_true(items_all() == 0x21);
	assert_string_equal(item_text(0), "first thing");
	assert_true(items_of(resource(&arena, "{'resourceType':'Patient'}")) == 0x21);
	assert_true(items_of(resource(&arena, "{'resourceType':'Account','status':'active'}")) == 0x20);
	/* Both conditions of a row must hold; "2*" is a prefix, "1" is not. */
#define CODED(code) OBSERVATION("", CODING("x", code))
	assert_true(items_of(resource(&arena, CODED("1"))) == 0x21);
	assert_true(items_of(resource(&arena, CODED("11"))) == 0x20);
	assert_true(items_of(resource(&arena, CODED("2"))) == 0x21);
	assert_true(items_of(resource(&arena, CODED("234"))) == 0x21);
	assert_true(items_of(resource(&arena, OBSERVATION("", CODING("y", "1")))) == 0x20);
}

/* A profile that the resource says it has, and what roles may do at most. */
static void
profiles_and_roles(void **state)
{
	(void)state;
	uint64_t read, write;

	assert_true(items_read(SLICE(HEAD "Observation a profile=http://jpfhir.jp/fhir/core/StructureDefinition/JP_Observation_Common alone\n"
	                             "role staff read a,b write a\nrole auditor read none write none\nrole citizen read all write b\n"),
	    "test", error, sizeof error));
	assert_true(items_of(resource(&arena, "{'resourceType':'Observation','meta':{'profile':['http://example.org/x',"
	    "'http://jpfhir.jp/fhir/core/StructureDefinition/JP_Observation_Common|1.1']},'status':'final','code':{'text':'x'}}")) == 1);
	assert_true(items_of(resource(&arena, "{'resourceType':'Observation','meta':{'profile':['http://example.org/x']},'status':'final',"
	    "'code':{'text':'x'}}")) == 0x20);
	items_of_role(ROLE_STAFF, &read, &write);
	assert_true(read == 0x21 && write == 1);
	items_of_role(ROLE_AUDITOR, &read, &write);
	assert_true(read == 0 && write == 0);
	items_of_role(ROLE_CITIZEN, &read, &write);
	assert_true(read == UINT64_MAX && write == 0x20);
	/* Not named: the institution's software all, others nothing. */
	items_of_role(ROLE_SOFTWARE, &read, &write);
	assert_true(read == UINT64_MAX && write == UINT64_MAX);
	items_of_role(ROLE_MANAGER, &read, &write);
	assert_true(read == 0 && write == 0);
}

static void
a_bad_table_is_refused_and_the_old_one_stays(void **state)
{
	(void)state;
	static const struct {
		const char *text, *word;
	} rows[] = {
		{ "", "lacks" },
		{ "version 1\nitem 0 a x\n", "lacks" },
		{ "item 0 a x\ndefault a\n", "lacks" },
		{ "version 0\n", "line 1" },
		{ "version x\n", "line 1" },
		{ "version 1\nitem 63 a x\n", "line 2" },
		{ "version 1\nitem -1 a x\n", "line 2" },
		{ "version 1\nitem 1\n", "line 2" },
		{ "version 1\nitem 1 a,b x\n", "line 2" },
		{ HEAD "item 0 c x\n", "line 5" },
		{ HEAD "item 1 a x\n", "line 5" },
		{ HEAD "default c\n", "no item" },
		{ HEAD "incidental c\n", "no item" },
		{ HEAD "Patient c\n", "no item" },
		{ HEAD "Patient\n", "no item" },
		{ HEAD "Patient a,\n", "no item" },
		{ HEAD "Nonsense a\n", "no FHIR" },
		{ HEAD "Resource a\n", "no FHIR" },
		{ HEAD "Patient a\nPatient b\n", "line 6" },
		{ HEAD "Patient a alone\n", "never alone" },
		{ HEAD "Patient a code\n", "form" },
		{ HEAD "Patient a =x\n", "form" },
		{ HEAD "Patient a code=\n", "empty" },
		{ HEAD "Patient a code=x,\n", "empty" },
		{ HEAD "Patient a code=x|\n", "empty" },
		{ HEAD "Patient a alone code=x\n", "alone" },
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		error[0] = '\0';
		if (items_read(slice_text(rows[i].text), "test", error, sizeof error) || strstr(error, rows[i].word) == NULL)
			fail_msg("%s: %s", rows[i].text, error);
		assert_true(items_all() == 0x3FF);
	}
	assert_false(items_start("/nonexistent/items.conf", error, sizeof error));
	assert_non_null(strstr(error, "can't be read"));
	assert_false(items_start("/", error, sizeof error));
	assert_true(items_all() == 0x3FF);
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, end)
	const struct CMUnitTest tests[] = {
		TEST(the_table_has_the_items_of_the_rules),
		TEST(every_type_has_a_row),
		TEST(resources_belong_to_their_items),
		TEST(a_table_is_read),
		TEST(profiles_and_roles),
		TEST(a_bad_table_is_refused_and_the_old_one_stays),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
