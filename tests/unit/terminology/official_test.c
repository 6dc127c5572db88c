/* Every official expansion of R4 against what we make of the value set's definition. The differences are known by name:
 * docs/search.md says why. */
#include "tests/unit/test.h"

#include "profiles/terminology/terminology.h"
#include "resources/json_read.h"
#include "tests/unit/read_file.h"

static const char *const bundles[] = { "valuesets", "v2-valuesets", "v3-valuesets" };
enum { BUNDLES = sizeof bundles / sizeof bundles[0] };

struct official {
	struct arena arena;
	struct slice files[BUNDLES + 1];
	const struct node *definitions[BUNDLES], *expansions;
	enum source { DEFINITIONS, DEFINITIONS_OF_SETS, TABLES } source; /* what is not given comes from the tables */
};

static const struct node *
read_bundle(struct official *official, const char *data, const char *name, struct slice *file)
{
	char path[4400];
	struct faults faults;

	snprintf(path, sizeof path, "%s/r4-definitions/Bundle-%s.json.gz", data, name);
	*file = read_file(path);
	faults_init(&faults, &official->arena);
	const struct node *bundle = json_read(&official->arena, *file, &faults);

	assert_non_null(bundle);
	return bundle;
}

static enum fetched
fetch(void *context, const char *type, struct slice url, struct slice version, const struct node **resource)
{
	const struct official *official = context;

	if (official->source == TABLES || (official->source == DEFINITIONS_OF_SETS && strcmp(type, "CodeSystem") == 0))
		return FETCH_ABSENT;
	for (size_t i = 0; i < BUNDLES; i++)
		for (const struct node *entry = node_child(official->definitions[i], "entry"); entry != NULL; entry = node_again(entry)) {
			const struct node *found = node_child(entry, "resource");

			if (strcmp(found->type->name, type) == 0 && slice_equal(node_text(found, "url"), url) &&
			    (version.data == NULL || slice_equal(node_text(found, "version"), version))) {
				*resource = found;
				return FETCH_FOUND;
			}
		}
	return FETCH_ABSENT;
}

/* The expansion's codes that may be chosen; false when it says that it isn't all. Written apart from the library's. */
static bool
expected(const struct node *parent, struct arena *arena, struct buffer *list)
{
	for (const struct node *node = parent->child; node != NULL; node = node->next) {
		if (strcmp(node->element->name, "extension") == 0 && strcmp(parent->element->name, "expansion") == 0)
			return false;
		if (strcmp(node->element->name, "contains") != 0)
			continue;
		if (!slice_is(node_text(node, "abstract"), "true") && node_text(node, "code").data != NULL)
			code_put(list, node_text(node, "system"), node_text(node, "code"));
		if (!expected(node, arena, list))
			return false;
	}
	return true;
}

static void
say(const char *what, struct slice url, const struct code_set *a, const struct code_set *b)
{
	size_t said = 0;

	for (size_t i = 0; i < a->count && said < 3; i++)
		if (!code_set_has(b, a->codes[i].system, a->codes[i].code)) {
			printf("  %.*s: %s %.*s|%.*s (%zu, %zu)\n", SLICE_ARGS(url), what, SLICE_ARGS(a->codes[i].system),
			    SLICE_ARGS(a->codes[i].code), a->count, b->count);
			said++;
		}
}

/* Where ours differs, and why. */
static const char *const different[] = {
	/* Theirs leaves out concepts whose status is deprecated or retired, which compose.inactive doesn't ask for. */
	"http://terminology.hl7.org/ValueSet/v3-ActCode",
	"http://terminology.hl7.org/ValueSet/v2-0916",
	"http://terminology.hl7.org/ValueSet/v2-0487",
	"http://terminology.hl7.org/ValueSet/v3-ActPharmacySupplyType",
	"http://hl7.org/fhir/ValueSet/diagnostic-service-sections",
	"http://hl7.org/fhir/ValueSet/observation-interpretation",
	"http://hl7.org/fhir/ValueSet/patient-contactrelationship",
	"http://hl7.org/fhir/ValueSet/relatedperson-relationshiptype",
	"http://hl7.org/fhir/ValueSet/security-labels",
	/* Theirs doesn't go by the property "child", by which v3 says that a code is below several others. */
	"http://hl7.org/fhir/ValueSet/detectedissue-category",
	/* Theirs doesn't know the property "abstract" as that: "type" and "endocrine" are headings. */
	"http://hl7.org/fhir/ValueSet/referencerange-meaning",
};
enum { DIFFERENT = sizeof different / sizeof different[0] };

static bool
is_different(struct slice url)
{
	for (size_t i = 0; i < DIFFERENT; i++)
		if (slice_is(url, different[i]))
			return true;
	return false;
}

/* What can't be made from the definitions: they have not all codes of these. */
static bool
is_beyond(struct slice reason)
{
	static const char *const systems[] = { "http://snomed.info/sct", "http://loinc.org", "urn:iso:std:iso:4217",
		"http://hl7.org/fhir/sid/cvx", "http://ihe.net/fhir/ValueSet/IHE.FormatCode.codesystem",
		"http://terminology.hl7.org/CodeSystem/program", "http://terminology.hl7.org/CodeSystem/service-type",
		"http://terminology.hl7.org/CodeSystem/service-category", "http://terminology.hl7.org/CodeSystem/insurance-plan-type",
		"http://terminology.hl7.org/CodeSystem/appointment-cancellation-reason",
		/* Several filters on SNOMED CT, which the tables don't have. */
		"http://hl7.org/fhir/ValueSet/action-participant-role",
		/* The value set asks for a version that is not the one there is. */
		"http://hl7.org/fhir/CodeSystem/task-code|3.6.0",
		/* An expansion without a definition. */
		"http://dicom.nema.org/medical/dicom/current/output/chtml/part16/sect_CID_29.html" };

	for (size_t i = 0; i < sizeof systems / sizeof systems[0]; i++) {
		char quoted[120];

		snprintf(quoted, sizeof quoted, "\"%s\"", systems[i]);
		if (reason.data != NULL && memmem(reason.data, reason.length, quoted, strlen(quoted)) != NULL)
			return true;
	}
	return false;
}

static bool
same(const struct code_set *a, const struct code_set *b)
{
	if (a->count != b->count)
		return false;
	for (size_t i = 0; i < a->count; i++)
		if (!slice_equal(a->codes[i].system, b->codes[i].system) || !slice_equal(a->codes[i].code, b->codes[i].code))
			return false;
	return true;
}

struct counts {
	size_t all, partial, equal, differ, refused, wrong;
};

static void
compare_one(struct official *official, struct slice url, const struct code_set *wanted, struct counts *counts)
{
	struct terminology terminology;
	struct code_set got;

	terminology_begin(&terminology, fetch, official, &official->arena);
	if (!terminology_value_set(&terminology, url, &got)) {
		counts->refused++;
		if (is_beyond(terminology.reason))
			return;
		printf("  %.*s: refused: %.*s\n", SLICE_ARGS(url), SLICE_ARGS(terminology.reason));
		counts->wrong++;
	} else if (same(wanted, &got)) {
		counts->equal++;
	} else {
		counts->differ++;
		if (is_different(url))
			return;
		say("not ours", url, wanted, &got);
		say("only ours", url, &got, wanted);
		counts->wrong++;
	}
}

static void
compare_all(struct official *official, struct counts *counts)
{
	for (const struct node *entry = node_child(official->expansions, "entry"); entry != NULL; entry = node_again(entry)) {
		const struct node *value_set = node_child(entry, "resource");
		struct code_set wanted;
		struct buffer list;

		counts->all++;
		buffer_init(&list, 0);
		if (expected(node_child(value_set, "expansion"), &official->arena, &list)) {
			assert_true(code_set_of(&list, &official->arena, &wanted));
			compare_one(official, node_text(value_set, "url"), &wanted, counts);
		} else {
			counts->partial++;
		}
		buffer_free(&list);
	}
}

static void
official_expansions_are_ours(void **state)
{
	(void)state;
	const char *data = test_shared_data();
	struct official official = { 0 };

	if (data == NULL)
		skip();
	arena_init(&official.arena, 0);
	for (size_t i = 0; i < BUNDLES; i++)
		official.definitions[i] = read_bundle(&official, data, bundles[i], &official.files[i]);
	official.expansions = read_bundle(&official, data, "valueset-expansions", &official.files[BUNDLES]);
	static const char *const sources[] = { "the definitions", "the tables for code systems", "the tables" };

	for (official.source = DEFINITIONS; official.source <= TABLES; official.source++) {
		struct counts counts = { 0 };

		compare_all(&official, &counts);
		printf("from %s: of %zu expansions, %zu are partial; %zu of the others are equal, %zu differ, %zu refused\n",
		    sources[official.source], counts.all, counts.partial, counts.equal, counts.differ, counts.refused);
		assert_int_equal(counts.wrong, 0);
		assert_int_equal(counts.all, 553);
		assert_int_equal(counts.partial, 34);
		/* The tables have the currencies, as a required value set that the expansion lists. */
		assert_int_equal(counts.equal, official.source == TABLES ? 480 : 479);
		assert_int_equal(counts.differ, DIFFERENT);
	}
	arena_free(&official.arena);
	for (size_t i = 0; i <= BUNDLES; i++)
		free((char *)(uintptr_t)official.files[i].data);
}

int
main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(official_expansions_are_ours) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}
