#include "tests/unit/test.h"

#include <libxml/parser.h>

#include "profiles/validate/structure.h"
#include "resources/json_read.h"
#include "tests/unit/json/fault_list.h"

#define XHTML "<div xmlns=\\\"http://www.w3.org/1999/xhtml\\\">"

struct row {
	const char *json, *expected;
};

#define PATIENT(inside) "{\"resourceType\":\"Patient\"," inside "}"
#define OBSERVATION(inside) "{\"resourceType\":\"Observation\",\"status\":\"final\",\"code\":{\"text\":\"t\"}," inside "}"

/* Reading and checking together: every fault, first those of reading. */
static const struct row rows[] = {
	{ "{\"resourceType\":\"Patient\"}", "" },
	/* Cardinality. */
	{ "{\"resourceType\":\"Observation\"}", "required Observation.status; required Observation.code" },
	{ PATIENT("\"link\":[{\"type\":\"seealso\"}]"), "required Patient.link[0].other" },
	{ PATIENT("\"link\":[{\"other\":{\"display\":\"x\"},\"type\":\"seealso\"},{\"id\":\"x\",\"other\":{\"display\":\"x\"}}]"),
	    "required Patient.link[1].type" },
	{ PATIENT("\"communication\":[{\"preferred\":true}]"), "required Patient.communication[0].language" },
	{ PATIENT("\"extension\":[{\"valueString\":\"v\"}]"), "required Patient.extension[0].url" },
	{ PATIENT("\"_birthDate\":{\"extension\":[{\"valueString\":\"v\"}]}"), "required Patient.birthDate.extension[0].url" },
	{ PATIENT("\"contained\":[{\"resourceType\":\"Observation\",\"id\":\"o\",\"code\":{\"text\":\"t\"},\"subject\":{\"reference\":\"#\"}}]"),
	    "required Patient.contained[0].status" },
	{ "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[{\"resource\":{\"resourceType\":\"Patient\",\"link\":[{\"type\":\"refer\"}]}}]}",
	    "required Bundle.entry[0].resource.link[0].other" },
	/* What is there and wrong is not missing as well. */
	{ "{\"resourceType\":\"Observation\",\"status\":1,\"code\":[]}", "structure Observation.status; structure Observation.code" },
	/* The text of primitives. */
	{ PATIENT("\"birthDate\":\"2000-02-30\""), "value Patient.birthDate" },
	{ PATIENT("\"birthDate\":\"\""), "value Patient.birthDate" },
	{ PATIENT("\"deceasedDateTime\":\"2000-01-01T00:00\""), "value Patient.deceased" },
	{ PATIENT("\"multipleBirthInteger\":1.5"), "value Patient.multipleBirth" },
	{ PATIENT("\"multipleBirthInteger\":2147483648"), "value Patient.multipleBirth" },
	{ PATIENT("\"id\":\"a b\""), "value Patient.id" },
	{ PATIENT("\"id\":\"a_b\",\"contact\":[{\"id\":\"a_b c\",\"name\":{\"text\":\"x\"}}]"), "value Patient.id" },
	{ PATIENT("\"meta\":{\"lastUpdated\":\"2000-01-01\",\"profile\":[\"a b\"]}"), "value Patient.meta.lastUpdated; value Patient.meta.profile[0]" },
	{ PATIENT("\"photo\":[{\"data\":\"x\",\"size\":-1,\"url\":\"a b\"}]"),
	    "value Patient.photo[0].data; value Patient.photo[0].url; value Patient.photo[0].size" },
	{ PATIENT("\"telecom\":[{\"rank\":0}]"), "value Patient.telecom[0].rank" },
	{ PATIENT("\"name\":[{\"given\":[\"a\",\"\\u0001\",\"c\"]}]"), "value Patient.name[0].given[1]" },
	{ PATIENT("\"extension\":[{\"url\":\"u\",\"valueOid\":\"1.2\"},{\"url\":\"u\",\"valueUuid\":\"x\"},{\"url\":\"u\",\"valueTime\":\"25:00:00\"}]"),
	    "value Patient.extension[0].value; value Patient.extension[1].value; value Patient.extension[2].value" },
	/* Codes of required sets. */
	{ PATIENT("\"gender\":\"woman\""), "code-invalid Patient.gender" },
	{ PATIENT("\"gender\":\"Female\""), "code-invalid Patient.gender" },
	{ PATIENT("\"gender\":\" female\""), "value Patient.gender" },
	{ PATIENT("\"name\":[{\"use\":\"x\"}],\"identifier\":[{\"use\":\"usual\"},{\"use\":\"x\"}]"),
	    "code-invalid Patient.identifier[1].use; code-invalid Patient.name[0].use" },
	{ OBSERVATION("\"valueQuantity\":{\"value\":1,\"comparator\":\"=\"}"), "code-invalid Observation.value.comparator" },
	{ OBSERVATION("\"interpretation\":[{\"coding\":[{\"system\":\"s\",\"code\":\"any\"}]}]"), "" },
	/* CodeableConcept: one coding of the set is enough, and needed. */
	{ "{\"resourceType\":\"AllergyIntolerance\",\"patient\":{\"display\":\"p\"},\"clinicalStatus\":{\"coding\":["
	  "{\"system\":\"s\",\"code\":\"x\"},{\"system\":\"http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical\",\"code\":\"active\"}]}}", "" },
	{ "{\"resourceType\":\"AllergyIntolerance\",\"patient\":{\"display\":\"p\"},\"clinicalStatus\":{\"coding\":[{\"system\":\"s\",\"code\":\"active\"}]}}",
	    "code-invalid AllergyIntolerance.clinicalStatus" },
	{ "{\"resourceType\":\"AllergyIntolerance\",\"patient\":{\"display\":\"p\"},\"clinicalStatus\":{\"text\":\"active\"}}",
	    "code-invalid AllergyIntolerance.clinicalStatus" },
	{ "{\"resourceType\":\"AllergyIntolerance\",\"patient\":{\"display\":\"p\"},\"clinicalStatus\":{\"extension\":[{\"url\":\"u\",\"valueCode\":\"unknown\"}]}}",
	    "" },
	{ "{\"resourceType\":\"AllergyIntolerance\",\"patient\":{\"display\":\"p\"},\"clinicalStatus\":{\"coding\":[{\"display\":\"active\"}]}}",
	    "code-invalid AllergyIntolerance.clinicalStatus" },
	/* A Coding. */
	{ "{\"resourceType\":\"Encounter\",\"status\":\"finished\",\"class\":{\"system\":\"s\",\"code\":\"any\"}}", "" },
	/* ele-1 and ext-1. */
	{ PATIENT("\"name\":[{\"id\":\"x\"}]"), "invariant Patient.name[0]" },
	{ PATIENT("\"_birthDate\":{\"id\":\"x\"}"), "invariant Patient.birthDate" },
	{ PATIENT("\"name\":[{}]"), "structure Patient.name[0]" },
	{ PATIENT("\"name\":[null]"), "structure Patient.name[0]" },
	{ PATIENT("\"extension\":[{\"url\":\"u\"}]"), "invariant Patient.extension[0]" },
	{ PATIENT("\"extension\":[{\"url\":\"u\",\"valueString\":\"v\",\"extension\":[{\"url\":\"w\",\"valueString\":\"x\"}]}]"), "invariant Patient.extension[0]" },
	{ PATIENT("\"extension\":[{\"url\":\"u\",\"extension\":[{\"url\":\"w\",\"valueString\":\"x\"}]}]"), "" },
	/* References. */
	{ PATIENT("\"managingOrganization\":{\"reference\":\"Organization/1\"}"), "" },
	{ PATIENT("\"managingOrganization\":{\"reference\":\"Organization/1/_history/2\"}"), "" },
	{ PATIENT("\"managingOrganization\":{\"reference\":\"https://example.org/fhir/Organization/1\"}"), "" },
	{ PATIENT("\"managingOrganization\":{\"reference\":\"urn:uuid:c757873d-ec9a-4326-a141-556f43239520\"}"), "" },
	{ PATIENT("\"managingOrganization\":{\"reference\":\"Organization?identifier=x|1\"}"), "" },
	{ PATIENT("\"managingOrganization\":{\"reference\":\"https://example.org/anything/else\"}"), "" },
	{ PATIENT("\"managingOrganization\":{\"reference\":\"Patient/1\"}"), "value Patient.managingOrganization" },
	{ PATIENT("\"managingOrganization\":{\"reference\":\"https://example.org/fhir/Patient/1\"}"), "value Patient.managingOrganization" },
	{ PATIENT("\"managingOrganization\":{\"type\":\"Patient\",\"display\":\"x\"}"), "" },
	{ PATIENT("\"managingOrganization\":{\"reference\":\"Organization/1\",\"type\":\"Patient\"}"), "value Patient.managingOrganization" },
	{ PATIENT("\"managingOrganization\":{\"reference\":\"Organization\"}"), "value Patient.managingOrganization.reference" },
	{ PATIENT("\"managingOrganization\":{\"reference\":\"Organization/\"}"), "value Patient.managingOrganization.reference" },
	{ PATIENT("\"managingOrganization\":{\"reference\":\"/Organization/1\"}"), "value Patient.managingOrganization.reference" },
	{ PATIENT("\"managingOrganization\":{\"reference\":\"x/Organization/1\"}"), "value Patient.managingOrganization.reference" },
	{ PATIENT("\"managingOrganization\":{\"reference\":\"Organisation/1\"}"), "value Patient.managingOrganization.reference" },
	{ PATIENT("\"managingOrganization\":{\"reference\":\"Organization/a_b\"}"), "value Patient.managingOrganization.reference" },
	{ PATIENT("\"managingOrganization\":{\"reference\":\"Organization/1/_history\"}"), "value Patient.managingOrganization.reference" },
	{ PATIENT("\"managingOrganization\":{\"reference\":\"Organization/1/_history/2/3\"}"), "value Patient.managingOrganization.reference" },
	{ PATIENT("\"managingOrganization\":{\"reference\":\"#a b\"}"), "value Patient.managingOrganization.reference" },
	{ PATIENT("\"managingOrganization\":{\"reference\":\"#none\"}"), "invariant Patient.managingOrganization" },
	{ OBSERVATION("\"performer\":[{\"reference\":\"Practitioner/1\"},{\"reference\":\"Device/1\"}]"), "value Observation.performer[1]" },
	/* Contained resources, dom-2 to dom-5. */
	{ PATIENT("\"contained\":[{\"resourceType\":\"Organization\",\"id\":\"o\",\"name\":\"n\"}],\"managingOrganization\":{\"reference\":\"#o\"}"), "" },
	{ PATIENT("\"contained\":[{\"resourceType\":\"Practitioner\",\"id\":\"o\"}],\"managingOrganization\":{\"reference\":\"#o\"}"),
	    "value Patient.managingOrganization" },
	{ PATIENT("\"contained\":[{\"resourceType\":\"Organization\",\"id\":\"o\",\"name\":\"n\"}]"), "invariant Patient.contained[0]" },
	{ PATIENT("\"contained\":[{\"resourceType\":\"Organization\",\"name\":\"n\"}]"), "required Patient.contained[0].id" },
	{ PATIENT("\"contained\":[{\"resourceType\":\"Observation\",\"id\":\"o\",\"status\":\"final\",\"code\":{\"text\":\"t\"},\"subject\":{\"reference\":\"#\"}}]"), "" },
	{ PATIENT("\"contained\":[{\"resourceType\":\"Organization\",\"id\":\"a\",\"partOf\":{\"reference\":\"#b\"}},{\"resourceType\":\"Organization\",\"id\":\"b\"}],"
	          "\"managingOrganization\":{\"reference\":\"#a\"}"), "" },
	{ PATIENT("\"contained\":[{\"resourceType\":\"Organization\",\"id\":\"a\",\"contained\":[{\"resourceType\":\"Organization\",\"id\":\"b\"}]}],"
	          "\"managingOrganization\":{\"reference\":\"#a\"}"), "invariant Patient.contained[0]; invariant Patient.contained[0].contained[0]" },
	{ PATIENT("\"contained\":[{\"resourceType\":\"Organization\",\"id\":\"o\",\"meta\":{\"versionId\":\"1\",\"security\":[{\"code\":\"x\"}]}}],"
	          "\"managingOrganization\":{\"reference\":\"#o\"}"), "invariant Patient.contained[0]; invariant Patient.contained[0]" },
	/* A fragment in a bundle's entry is the entry's own. */
	{ "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[{\"resource\":" PATIENT("\"contained\":[{\"resourceType\":\"Organization\","
	  "\"id\":\"o\"}],\"managingOrganization\":{\"reference\":\"#o\"}") "},{\"resource\":" PATIENT("\"managingOrganization\":{\"reference\":\"#o\"}") "}]}",
	    "invariant Bundle.entry[1].resource.managingOrganization" },
	/* Narrative. */
	{ PATIENT("\"text\":{\"status\":\"generated\",\"div\":\"" XHTML "x</div>\"}"), "" },
	{ PATIENT("\"text\":{\"status\":\"generated\"}"), "required Patient.text.div" },
	{ PATIENT("\"text\":{\"status\":\"made\",\"div\":\"" XHTML "<script>x</script></div>\"}"),
	    "code-invalid Patient.text.status; value Patient.text.div" },
	/* All at once, reading's faults first. */
	{ PATIENT("\"foo\":1,\"gender\":\"x\",\"birthDate\":\"x\",\"link\":[{}],\"name\":[null]"),
	    "structure Patient.foo; structure Patient.link[0]; structure Patient.name[0]; code-invalid Patient.gender; value Patient.birthDate" },
};

static void
every_fault_is_named(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct arena arena;
		struct faults faults;

		arena_init(&arena, 0);
		faults_init(&faults, &arena);
		struct node *resource = json_read(&arena, slice_text(rows[i].json), &faults);

		assert_non_null(resource);
		structure_check(resource, &arena, &faults);
		struct slice list = fault_list(&faults);

		if (!slice_is(list, rows[i].expected))
			fail_msg("%s:\n  %.*s\n  is not\n  %s", rows[i].json, SLICE_ARGS(list), rows[i].expected);
		arena_free(&arena);
	}
}

/* What JSON can't say but another format can: more of an element than may be. */
static void
too_many_are_found(void **state)
{
	(void)state;
	struct arena arena;
	struct faults faults;
	const struct schema_type *type = schema_resource(SLICE("Patient"));
	const struct schema_name *gender = schema_name(type, SLICE("gender"));

	arena_init(&arena, 0);
	faults_init(&faults, &arena);
	struct node *resource = node_new(&arena, NULL, type);

	for (int i = 0; i < 3; i++) {
		struct node *child = node_new(&arena, &schema_elements[gender->element], &schema_types[gender->type]);

		child->text = SLICE("male");
		node_append(resource, child);
	}
	structure_check(resource, &arena, &faults);
	assert_slice(fault_list(&faults), "structure Patient.gender");
	arena_free(&arena);
}

/* Time must not grow with the square of a hostile resource's size. */
static void
many_contained_resources_are_no_trap(void **state)
{
	(void)state;
	struct arena arena;
	struct faults faults;
	struct buffer text;

	arena_init(&arena, 0);
	faults_init(&faults, &arena);
	buffer_init(&text, 0);
	buffer_literal(&text, "{\"resourceType\":\"Patient\",\"contained\":[");
	for (int i = 0; i < 50000; i++)
		buffer_print(&text, "%s{\"resourceType\":\"Patient\",\"id\":\"p%d\"}", i > 0 ? "," : "", i);
	buffer_literal(&text, "],\"generalPractitioner\":[");
	for (int i = 0; i < 50000; i++)
		buffer_print(&text, "%s{\"reference\":\"#p%d\"}", i > 0 ? "," : "", 49999 - i);
	buffer_literal(&text, "]}");
	struct node *resource = json_read(&arena, buffer_slice(&text), &faults);

	assert_non_null(resource);
	structure_check(resource, &arena, &faults);
	/* All of them are of the wrong type. */
	assert_int_equal(faults.count + faults.left_out, 50000);
	buffer_free(&text);
	arena_free(&arena);
}

/* structure_check knows how codes and concepts hold a code, and no other type. */
static void
required_codes_are_in_codes_and_concepts(void **state)
{
	(void)state;
	const struct schema_type *concept = schema_type(SLICE("CodeableConcept"));

	for (size_t i = 0; i < schema_counts.elements; i++) {
		const struct schema_element *element = &schema_elements[i];

		if (element->binding != BINDING_REQUIRED || element->value_set == SCHEMA_NONE)
			continue;
		for (size_t j = 0; j < element->type_count; j++) {
			const struct schema_type *type = &schema_types[schema_element_types[element->first_type + j].type];

			if (type != concept && type->kind != TYPE_PRIMITIVE && schema_value_sets[element->value_set].code_count > 0)
				fail_msg("%s has the type %s", element->name, type->name);
		}
	}
}

/* With every size of arena: it ends, and says so when it could not say all. */
static void
memory_that_ends_is_said(void **state)
{
	(void)state;
	static const char json[] = PATIENT("\"contained\":[{\"resourceType\":\"Organization\",\"id\":\"o\"},{\"id\":\"untyped\"}],\"gender\":\"x\","
	                                   "\"text\":{\"status\":\"x\",\"div\":\"" XHTML "<b onclick='x'>x</b></div>\"}");
	bool worked = false;

	for (size_t limit = 1; limit < 20000 && !worked; limit += 8) {
		struct arena arena, notes;
		struct faults faults;

		arena_init(&arena, 0);
		arena_init(&notes, limit);
		faults_init(&faults, &arena);
		struct node *resource = json_read(&arena, slice_text(json), &faults);

		assert_non_null(resource);
		assert_int_equal(faults.count, 1);
		faults.arena = &notes;
		structure_check(resource, &notes, &faults);
		worked = !faults.failed;
		for (const struct fault *fault = faults.first; fault != NULL; fault = fault->next)
			worked = worked && fault->expression.data != NULL;
		faults.arena = &arena;
		if (worked)
			assert_slice(fault_list(&faults), "structure Patient.contained[1]; code-invalid Patient.text.status; value Patient.text.div; "
			    "invariant Patient.contained[0]; code-invalid Patient.gender");
		arena_free(&arena);
		arena_free(&notes);
	}
	assert_true(worked);
}

static void
what_is_covered_is_known(void **state)
{
	(void)state;
	assert_true(structure_covers(SLICE("ele-1")));
	assert_true(structure_covers(SLICE("dom-3")));
	assert_false(structure_covers(SLICE("dom-6")));
	assert_false(structure_covers(SLICE("")));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_fault_is_named),
		cmocka_unit_test(too_many_are_found),
		cmocka_unit_test(many_contained_resources_are_no_trap),
		cmocka_unit_test(required_codes_are_in_codes_and_concepts),
		cmocka_unit_test(memory_that_ends_is_said),
		cmocka_unit_test(what_is_covered_is_known),
	};
	int failed = cmocka_run_group_tests(tests, NULL, NULL);

	xmlCleanupParser();
	return failed;
}
