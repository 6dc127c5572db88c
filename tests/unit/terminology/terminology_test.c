/* Value sets and code systems, by what the specification's pages on ValueSet and CodeSystem say of each part. */
#include "tests/unit/test.h"

#include "profiles/terminology/terminology.h"
#include "resources/json_read.h"

/* What there is to fetch, as JSON; a row each. */
struct library {
	const char *const *resources;
	struct arena arena;
	size_t fetched;
	bool fails;
};

static enum fetched
fetch(void *context, const char *type, struct slice url, struct slice version, const struct node **resource)
{
	struct library *library = context;

	library->fetched++;
	for (const char *const *text = library->resources; *text != NULL; text++) {
		struct faults faults;

		faults_init(&faults, &library->arena);
		const struct node *node = json_read(&library->arena, slice_text(*text), &faults);

		if (node == NULL || faults.errors)
			fail_msg("%s is no resource", *text);
		if (strcmp(node->type->name, type) == 0 && slice_equal(node_text(node, "url"), url) &&
		    (version.data == NULL || slice_equal(node_text(node, "version"), version))) {
			*resource = node;
			return FETCH_FOUND;
		}
	}
	return library->fails ? FETCH_FAILED : FETCH_ABSENT;
}

/* animal > dog > (poodle, beagle); animal > cat; poodle is also below "small", by a property. */
#define ANIMALS \
	"{\"resourceType\":\"CodeSystem\",\"url\":\"urn:animals\",\"version\":\"2\",\"status\":\"active\",\"content\":\"complete\"," \
	"\"property\":[{\"code\":\"legs\",\"type\":\"integer\"},{\"code\":\"eats\",\"type\":\"Coding\"}],\"concept\":[" \
	"{\"code\":\"animal\",\"property\":[{\"code\":\"notSelectable\",\"valueBoolean\":true}],\"concept\":[" \
	"{\"code\":\"dog\",\"display\":\"Dog\",\"property\":[{\"code\":\"legs\",\"valueInteger\":4}],\"concept\":[" \
	"{\"code\":\"poodle\",\"property\":[{\"code\":\"legs\",\"valueInteger\":4},{\"code\":\"parent\",\"valueCode\":\"small\"}]}," \
	"{\"code\":\"beagle\",\"property\":[{\"code\":\"legs\",\"valueInteger\":3},{\"code\":\"inactive\",\"valueBoolean\":true}]}]}," \
	"{\"code\":\"cat\",\"property\":[{\"code\":\"eats\",\"valueCoding\":{\"code\":\"mouse\"}}]}]}," \
	"{\"code\":\"small\"}]}"
#define SET(url, compose) "{\"resourceType\":\"ValueSet\",\"url\":\"" url "\",\"status\":\"active\",\"compose\":{" compose "}}"
#define OF_ANIMALS(rest) "{\"system\":\"urn:animals\"" rest "}"
#define FILTER(property, op, value) \
	",\"filter\":[{\"property\":\"" property "\",\"op\":\"" op "\",\"value\":\"" value "\"}]"
#define FILTERED(property, op, value) SET("urn:set", "\"include\":[" OF_ANIMALS(FILTER(property, op, value)) "]")

static void
write_set(const struct code_set *set, char *out, size_t size)
{
	size_t length = 0;

	out[0] = '\0';
	for (size_t i = 0; i < set->count; i++)
		length += (size_t)snprintf(out + length, size - length, "%s%.*s", i > 0 ? " " : "", SLICE_ARGS(set->codes[i].code));
}

/* The codes of urn:set, or the failure's code. */
static const char *
codes_of(const char *const *resources, const char *canonical)
{
	static char text[400];
	struct library library = { .resources = resources };
	struct terminology terminology;
	struct code_set set;

	arena_init(&library.arena, 0);
	terminology_begin(&terminology, fetch, &library, &library.arena);
	if (terminology_value_set(&terminology, slice_text(canonical), &set))
		write_set(&set, text, sizeof text);
	else
		snprintf(text, sizeof text, "%s", terminology.reason.data != NULL ? fault_code_text(terminology.code) : "failed");
	arena_free(&library.arena);
	return text;
}

#define assert_codes(canonical, expected, ...) \
	assert_string_equal(codes_of((const char *const[]){ __VA_ARGS__, NULL }, (canonical)), (expected))

static void
whole_systems_and_lists(void **state)
{
	(void)state;
	/* What is not selectable may not be chosen; inactive codes may, unless it says otherwise. */
	assert_codes("urn:set", "beagle cat dog poodle small", ANIMALS, SET("urn:set", "\"include\":[" OF_ANIMALS("") "]"));
	assert_codes("urn:set", "cat dog poodle small", ANIMALS,
	    SET("urn:set", "\"inactive\":false,\"include\":[" OF_ANIMALS("") "]"));
	/* A list needs no code system... */
	assert_codes("urn:set", "a b", SET("urn:set", "\"include\":[{\"system\":\"urn:x\",\"concept\":[{\"code\":\"b\"},{\"code\":\"a\"}]}]"));
	/* ... but one that is here says which are inactive. */
	assert_codes("urn:set", "dog", ANIMALS, SET("urn:set", "\"inactive\":false,\"include\":["
	    OF_ANIMALS(",\"concept\":[{\"code\":\"beagle\"},{\"code\":\"dog\"}]") "]"));
	assert_codes("urn:set", "a", SET("urn:set", "\"inactive\":false,\"include\":[{\"system\":\"urn:x\",\"concept\":[{\"code\":\"a\"}]}]"));
	/* Union of includes, less the excludes. */
	assert_codes("urn:set", "cat poodle small a", ANIMALS, SET("urn:set", "\"include\":[" OF_ANIMALS("")
	    ",{\"system\":\"urn:x\",\"concept\":[{\"code\":\"a\"}]}],\"exclude\":["
	    OF_ANIMALS(",\"concept\":[{\"code\":\"dog\"},{\"code\":\"beagle\"}]") "]"));
}

static void
filters(void **state)
{
	(void)state;
	static const struct {
		const char *set, *expected;
	} cases[] = {
		{ FILTERED("concept", "is-a", "dog"), "beagle dog poodle" },
		{ FILTERED("concept", "descendent-of", "dog"), "beagle poodle" },
		{ FILTERED("concept", "is-a", "small"), "poodle small" },
		{ FILTERED("concept", "is-not-a", "dog"), "cat small" },
		{ FILTERED("concept", "generalizes", "poodle"), "dog poodle small" },
		{ FILTERED("legs", "=", "4"), "dog poodle" },
		{ FILTERED("eats", "=", "mouse"), "cat" },
		{ FILTERED("legs", "in", "3,5"), "beagle" },
		{ FILTERED("legs", "not-in", "3,5"), "cat dog poodle small" },
		{ FILTERED("legs", "exists", "false"), "cat small" },
		{ FILTERED("legs", "exists", "true"), "beagle dog poodle" },
		{ FILTERED("parent", "=", "dog"), "beagle poodle" },
		{ FILTERED("child", "exists", "true"), "dog small" },
		{ FILTERED("code", "regex", "[a-d].*"), "beagle cat dog" },
		{ FILTERED("code", "regex", "o"), "" },
		{ FILTERED("display", "=", "Dog"), "dog" },
		/* All filters must hold. */
		{ SET("urn:set", "\"include\":[{\"system\":\"urn:animals\",\"filter\":["
		      "{\"property\":\"concept\",\"op\":\"is-a\",\"value\":\"dog\"},{\"property\":\"legs\",\"op\":\"=\",\"value\":\"4\"}]}]"),
		    "dog poodle" },
		{ FILTERED("concept", "is-a", "horse"), "code-invalid" },
		{ FILTERED("wings", "=", "2"), "not-supported" },
		{ FILTERED("legs", "is-a", "4"), "not-supported" },
		{ FILTERED("legs", "exists", "perhaps"), "not-supported" },
		{ FILTERED("code", "regex", "(dog"), "not-supported" },
	};

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
		if (strcmp(codes_of((const char *const[]){ ANIMALS, cases[i].set, NULL }, "urn:set"), cases[i].expected) != 0)
			fail_msg("%s gives %s, not %s", cases[i].set,
			    codes_of((const char *const[]){ ANIMALS, cases[i].set, NULL }, "urn:set"), cases[i].expected);
}

static void
endless_patterns_end(void **state)
{
	(void)state;
	assert_codes("urn:set", "too-costly",
	    "{\"resourceType\":\"CodeSystem\",\"url\":\"urn:a\",\"status\":\"active\",\"content\":\"complete\",\"concept\":["
	    "{\"code\":\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"}]}",
	    SET("urn:set", "\"include\":[{\"system\":\"urn:a\",\"filter\":["
	        "{\"property\":\"code\",\"op\":\"regex\",\"value\":\"(a|aa)+[bc]\"}]}]"));
}

static void
imports(void **state)
{
	(void)state;
#define LIST(url, codes) SET(url, "\"include\":[{\"system\":\"urn:x\",\"concept\":[" codes "]}]")
#define AB LIST("urn:ab", "{\"code\":\"a\"},{\"code\":\"b\"}")
#define BC LIST("urn:bc", "{\"code\":\"b\"},{\"code\":\"c\"}")

	/* In one include: what they have in common. In several: all. */
	assert_codes("urn:set", "b", AB, BC, SET("urn:set", "\"include\":[{\"valueSet\":[\"urn:ab\",\"urn:bc\"]}]"));
	assert_codes("urn:set", "a b c", AB, BC, SET("urn:set", "\"include\":[{\"valueSet\":[\"urn:ab\"]},{\"valueSet\":[\"urn:bc\"]}]"));
	assert_codes("urn:set", "a b", AB, SET("urn:set", "\"include\":[{\"system\":\"urn:x\",\"valueSet\":[\"urn:ab\"]}]"));
	assert_codes("urn:set", "", AB, SET("urn:set", "\"include\":[{\"system\":\"urn:y\",\"valueSet\":[\"urn:ab\"]}]"));
	assert_codes("urn:set", "a", AB,
	    SET("urn:set", "\"include\":[{\"system\":\"urn:x\",\"concept\":[{\"code\":\"a\"},{\"code\":\"z\"}],\"valueSet\":[\"urn:ab\"]}]"));
	assert_codes("urn:set", "not-found", SET("urn:set", "\"include\":[{\"valueSet\":[\"urn:none\"]}]"));
	/* In a circle. */
	assert_codes("urn:set", "not-supported", SET("urn:set", "\"include\":[{\"valueSet\":[\"urn:set\"]}]"));
	assert_codes("urn:set", "not-supported", SET("urn:set", "\"include\":[{\"valueSet\":[\"urn:b\"]}]"),
	    SET("urn:b", "\"include\":[{\"valueSet\":[\"urn:c\"]}]"), SET("urn:c", "\"include\":[{\"valueSet\":[\"urn:b\"]}]"));
}

/* Value sets inside each other, and in all. */
static void
bounds(void **state)
{
	(void)state;
	static char texts[TERMINOLOGY_IMPORTS_MOST + 1][200];
	const char *resources[TERMINOLOGY_IMPORTS_MOST + 2] = { NULL };

	for (int i = 0; i <= TERMINOLOGY_IMPORTS_MOST; i++) {
		snprintf(texts[i], sizeof texts[i], SET("urn:%d", "\"include\":[{\"valueSet\":[\"urn:%d\"]}]"), i, i + 1);
		resources[i] = texts[i];
	}
	snprintf(texts[TERMINOLOGY_IMPORTS_MOST], sizeof texts[0], LIST("urn:%d", "{\"code\":\"a\"}"), TERMINOLOGY_IMPORTS_MOST);
	assert_string_equal(codes_of(resources, "urn:1"), "a");
	assert_string_equal(codes_of(resources, "urn:0"), "too-costly");

	/* Twice two, and so on: many fetches without depth. */
	for (int i = 0; i < 8; i++) {
		snprintf(texts[i], sizeof texts[i],
		    SET("urn:%d", "\"include\":[{\"valueSet\":[\"urn:%d\"]},{\"valueSet\":[\"urn:%d\"]}]"), i, i + 1, i + 1);
		resources[i] = texts[i];
	}
	resources[8] = LIST("urn:8", "{\"code\":\"a\"}");
	resources[9] = NULL;
	assert_string_equal(codes_of(resources, "urn:4"), "a");
	assert_string_equal(codes_of(resources, "urn:0"), "too-costly");
}

/* All value sets and code systems that one question may read: itself and so many others. */
static void
fetches(void **state)
{
	(void)state;
	for (int beyond = 0; beyond < 2; beyond++) {
		static char all[8000];
		size_t length = 0;

		length += (size_t)snprintf(all, sizeof all, "{\"resourceType\":\"ValueSet\",\"url\":\"urn:set\",\"status\":\"active\","
		    "\"compose\":{\"include\":[");
		for (int i = 1; i < TERMINOLOGY_FETCHES_MOST + beyond; i++)
			length += (size_t)snprintf(all + length, sizeof all - length, "%s{\"valueSet\":[\"urn:ab\"]}", i > 1 ? "," : "");
		snprintf(all + length, sizeof all - length, "]}}");
		assert_codes("urn:set", beyond ? "too-costly" : "a b", AB, all);
	}
}

static const char *
many(size_t count)
{
	struct buffer out;

	buffer_init(&out, 0);
	buffer_print(&out, "{\"resourceType\":\"CodeSystem\",\"url\":\"urn:x\",\"status\":\"active\",\"content\":\"complete\",\"concept\":[");
	for (size_t i = 0; i < count; i++)
		buffer_print(&out, "%s{\"code\":\"%zu\"}", i > 0 ? "," : "", i);
	buffer_put(&out, SLICE("]}"));
	buffer_byte(&out, '\0');
	assert_true(buffer_ok(&out));
	return out.data;
}

static void
largest_code_system(void **state)
{
	(void)state;
	for (size_t beyond = 0; beyond < 2; beyond++) {
		const char *system = many(TERMINOLOGY_CODES_MOST + beyond);
		const char *const resources[] = { system, NULL };
		struct library library = { .resources = resources };
		struct terminology terminology;
		struct code_set set;

		arena_init(&library.arena, 0);
		terminology_begin(&terminology, fetch, &library, &library.arena);
		assert_int_equal(terminology_subsumed(&terminology, SLICE("urn:x"), SLICE("7"), false, &set), beyond == 0);
		if (beyond > 0)
			assert_int_equal(terminology.code, FAULT_TOO_COSTLY);
		arena_free(&library.arena);
		free((char *)(uintptr_t)system);
	}
}

static void
expansions(void **state)
{
	(void)state;
#define EXPANSION(url, more, rest) \
	"{\"resourceType\":\"ValueSet\",\"url\":\"" url "\",\"status\":\"active\"," more "\"expansion\":{\"timestamp\":\"2026-01-01\"," rest \
	"\"contains\":[{\"system\":\"urn:x\",\"code\":\"a\",\"contains\":[{\"system\":\"urn:x\",\"code\":\"b\"}]}," \
	"{\"system\":\"urn:x\",\"code\":\"head\",\"abstract\":true,\"contains\":[{\"system\":\"urn:x\",\"code\":\"c\"}]}]}}"
#define COMPOSE(include) "\"compose\":{\"include\":[" include "]},"

	assert_codes("urn:set", "a b c", EXPANSION("urn:set", "", ""));
	/* Where both are, the definition counts, unless it needs what is not here. */
	assert_codes("urn:set", "z", EXPANSION("urn:set", COMPOSE("{\"system\":\"urn:x\",\"concept\":[{\"code\":\"z\"}]}"), ""));
	assert_codes("urn:set", "a b c", EXPANSION("urn:set", COMPOSE("{\"system\":\"urn:none\"}"), ""));
	/* Not all of it. */
	assert_codes("urn:set", "not-supported", EXPANSION("urn:set", "",
	    "\"extension\":[{\"url\":\"http://hl7.org/fhir/StructureDefinition/valueset-toocostly\",\"valueBoolean\":true}],"));
	assert_codes("urn:set", "not-supported", EXPANSION("urn:set", "", "\"offset\":0,"));
	assert_codes("urn:set", "not-supported", EXPANSION("urn:set", "", "\"parameter\":[{\"name\":\"count\",\"valueInteger\":2}],"));
	assert_codes("urn:set", "not-supported", "{\"resourceType\":\"ValueSet\",\"url\":\"urn:set\",\"status\":\"active\"}");
}

static void
what_is_not_there(void **state)
{
	(void)state;
	assert_codes("urn:none", "not-found", ANIMALS);
	assert_codes("urn:set", "not-found", SET("urn:set", "\"include\":[{\"system\":\"urn:none\"}]"));
	assert_codes("urn:set", "not-found", ANIMALS, SET("urn:set", "\"include\":[" OF_ANIMALS(",\"version\":\"1\"") "]"));
	assert_codes("urn:set", "beagle cat dog poodle small", ANIMALS, SET("urn:set", "\"include\":[" OF_ANIMALS(",\"version\":\"2\"") "]"));
	assert_codes("urn:set|9", "not-found", AB, SET("urn:set", "\"include\":[{\"valueSet\":[\"urn:ab\"]}]"));
	/* Parts of a code system are not the code system. */
	static const char *const contents[] = { "not-present", "example", "fragment", "supplement" };

	for (size_t i = 0; i < sizeof contents / sizeof contents[0]; i++) {
		char text[300];

		snprintf(text, sizeof text, "{\"resourceType\":\"CodeSystem\",\"url\":\"urn:x\",\"status\":\"active\",\"content\":\"%s\","
		    "\"concept\":[{\"code\":\"a\"}]}", contents[i]);
		assert_codes("urn:set", "not-supported", text, SET("urn:set", "\"include\":[{\"system\":\"urn:x\"}]"));
	}
	/* A store that fails is no value set that is not there. */
	static const char *const none[] = { NULL };
	struct library library = { .resources = none, .fails = true };
	struct terminology terminology;
	struct code_set set;

	arena_init(&library.arena, 0);
	terminology_begin(&terminology, fetch, &library, &library.arena);
	assert_false(terminology_value_set(&terminology, SLICE("http://hl7.org/fhir/ValueSet/administrative-gender"), &set));
	assert_null(terminology.reason.data);
	arena_free(&library.arena);
}

static const char *
subsumed(const char *resource, const char *system, const char *code, bool up)
{
	static char text[4000];
	const char *const resources[] = { resource, NULL };
	struct library library = { .resources = resources };
	struct terminology terminology;
	struct code_set set;

	arena_init(&library.arena, 0);
	terminology_begin(&terminology, fetch, &library, &library.arena);
	if (terminology_subsumed(&terminology, slice_text(system), slice_text(code), up, &set))
		write_set(&set, text, sizeof text);
	else
		snprintf(text, sizeof text, "%s", fault_code_text(terminology.code));
	arena_free(&library.arena);
	return text;
}

static void
above_and_below(void **state)
{
	(void)state;
	assert_string_equal(subsumed(ANIMALS, "urn:animals", "dog", false), "beagle dog poodle");
	assert_string_equal(subsumed(ANIMALS, "urn:animals", "poodle", true), "animal dog poodle small");
	assert_string_equal(subsumed(ANIMALS, "urn:animals", "horse", true), "code-invalid");
	assert_string_equal(subsumed(ANIMALS, "urn:plants", "fir", false), "not-found");
	/* A circle ends. */
	assert_string_equal(subsumed("{\"resourceType\":\"CodeSystem\",\"url\":\"urn:o\",\"status\":\"active\",\"content\":\"complete\","
	    "\"concept\":[{\"code\":\"a\",\"property\":[{\"code\":\"parent\",\"valueCode\":\"b\"}]},"
	    "{\"code\":\"b\",\"property\":[{\"code\":\"subsumedBy\",\"valueCode\":\"a\"},{\"code\":\"child\",\"valueCode\":\"b\"}]}]}",
	    "urn:o", "a", false), "a b");
	/* A part is no kind. */
	assert_string_equal(subsumed("{\"resourceType\":\"CodeSystem\",\"url\":\"urn:o\",\"status\":\"active\",\"content\":\"complete\","
	    "\"hierarchyMeaning\":\"part-of\",\"concept\":[{\"code\":\"arm\",\"concept\":[{\"code\":\"hand\"}]}]}",
	    "urn:o", "arm", false), "not-supported");
}

/* From the tables: v3-ActCode has _ActCareProvisionCode over _ActEncounterCode over AMB, EMER, FLD, HH, IMP (over ACUTE, NONAC), OBSENC, PRENC, SS, VR
 * (http://terminology.hl7.org/CodeSystem/v3-ActCode of 2018-08-12). */
static void
tables(void **state)
{
	(void)state;
	static const char act[] = "http://terminology.hl7.org/CodeSystem/v3-ActCode";

	assert_string_equal(subsumed(NULL, act, "IMP", false), "ACUTE IMP NONAC");
	assert_string_equal(subsumed(NULL, act, "ACUTE", true), "_ActCareProvisionCode _ActEncounterCode ACUTE IMP");
	assert_string_equal(subsumed(NULL, act, "_ActEncounterCode", false),
	    "_ActEncounterCode ACUTE AMB EMER FLD HH IMP NONAC OBSENC PRENC SS VR");
	assert_codes("http://hl7.org/fhir/ValueSet/administrative-gender", "female male other unknown", ANIMALS);
	assert_codes("http://hl7.org/fhir/ValueSet/administrative-gender|4.0.1", "female male other unknown", ANIMALS);
	assert_codes("http://hl7.org/fhir/ValueSet/administrative-gender|3.0.0", "not-found", ANIMALS);
	/* Bound by preference or example, these are in the tables by their definitions: of a whole code system, of what is below
	 * a code (an abstract one), and of several value sets. */
	assert_codes("http://hl7.org/fhir/ValueSet/observation-category",
	    "activity exam imaging laboratory procedure social-history survey therapy vital-signs", ANIMALS);
	assert_codes("http://terminology.hl7.org/ValueSet/v3-ActEncounterCode|2014-03-26",
	    "ACUTE AMB EMER FLD HH IMP NONAC OBSENC PRENC SS VR", ANIMALS);
	assert_codes("http://terminology.hl7.org/ValueSet/v3-ActEncounterCode|2013-01-01", "not-found", ANIMALS);
	assert_codes("http://hl7.org/fhir/ValueSet/condition-code", "not-found", ANIMALS);
	/* What is given goes before the tables, inside of what is in the tables, too. */
	assert_codes("http://hl7.org/fhir/ValueSet/observation-category", "mine",
	    "{\"resourceType\":\"CodeSystem\",\"url\":\"http://terminology.hl7.org/CodeSystem/observation-category\","
	    "\"status\":\"active\",\"content\":\"complete\",\"concept\":[{\"code\":\"mine\"}]}");
	assert_codes("http://hl7.org/fhir/ValueSet/administrative-gender", "a",
	    LIST("http://hl7.org/fhir/ValueSet/administrative-gender", "{\"code\":\"a\"}"));
}

/* With however little memory it ends: without a reason, or with the whole answer. */
static void
memory_runs_out(void **state)
{
	(void)state;
	static const char *const resources[] = { ANIMALS,
		SET("urn:set", "\"inactive\":false,\"include\":[" OF_ANIMALS(FILTER("code", "regex", "[a-d].*")) ","
		    OF_ANIMALS(",\"concept\":[{\"code\":\"small\"}],\"valueSet\":[\"urn:all\"]") "],"
		    "\"exclude\":[" OF_ANIMALS(FILTER("concept", "is-a", "cat")) "]"),
		SET("urn:all", "\"include\":[" OF_ANIMALS("") "]"), NULL };
	bool done = false;

	for (size_t limit = 1; !done; limit += 64) {
		struct library library = { .resources = resources };
		struct terminology terminology;
		struct code_set set;
		struct arena arena;
		char text[100];

		assert_in_range(limit, 1, 1 << 20);
		arena_init(&library.arena, 0);
		arena_init(&arena, limit);
		terminology_begin(&terminology, fetch, &library, &arena);
		done = terminology_value_set(&terminology, SLICE("urn:set"), &set);
		if (done) {
			write_set(&set, text, sizeof text);
			assert_string_equal(text, "dog small");
		} else if (terminology.reason.data != NULL) {
			fail_msg("with %zu bytes: %.*s", limit, SLICE_ARGS(terminology.reason));
		}
		arena_free(&arena);
		arena_free(&library.arena);
	}
}

static void
sets_find_codes(void **state)
{
	(void)state;
	struct arena arena;
	struct buffer list;
	struct code_set set;

	arena_init(&arena, 0);
	buffer_init(&list, 0);
	code_put(&list, SLICE("urn:x"), SLICE("Ab"));
	code_put(&list, SLICE("urn:x"), SLICE("ab"));
	code_put(&list, SLICE("urn:x"), SLICE("Ab"));
	code_put(&list, SLICE("urn:y"), SLICE("a"));
	assert_true(code_set_of(&list, &arena, &set));
	assert_int_equal(set.count, 3);
	assert_true(code_set_has(&set, SLICE("urn:x"), SLICE("Ab")));
	assert_true(code_set_has(&set, SLICE("urn:x"), SLICE("ab")));
	assert_false(code_set_has(&set, SLICE("urn:x"), SLICE("AB")));
	assert_true(code_set_has_nocase(&set, SLICE("urn:x"), SLICE("AB")));
	assert_false(code_set_has_nocase(&set, SLICE("urn:x"), SLICE("a")));
	assert_false(code_set_has_nocase(&set, SLICE("urn:y"), SLICE("ab")));
	assert_false(code_set_has_nocase(&set, SLICE_NONE, SLICE("a")));
	buffer_free(&list);
	arena_free(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sets_find_codes),
		cmocka_unit_test(whole_systems_and_lists),
		cmocka_unit_test(filters),
		cmocka_unit_test(endless_patterns_end),
		cmocka_unit_test(imports),
		cmocka_unit_test(bounds),
		cmocka_unit_test(fetches),
		cmocka_unit_test(largest_code_system),
		cmocka_unit_test(expansions),
		cmocka_unit_test(what_is_not_there),
		cmocka_unit_test(above_and_below),
		cmocka_unit_test(tables),
		cmocka_unit_test(memory_runs_out),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
