/* Forms of scopes are from SMART App Launch 2.2, "Scopes for requesting FHIR resources" and "Scopes for requesting FHIR
 * resources in SMART v1". */
#include "tests/unit/access/resource.h"

#include "server/auth/scope.h"

enum { ALL = SCOPE_CREATE | SCOPE_READ | SCOPE_UPDATE | SCOPE_DELETE | SCOPE_SEARCH };

static const enum scope_action actions[] = { SCOPE_CREATE, SCOPE_READ, SCOPE_UPDATE, SCOPE_DELETE, SCOPE_SEARCH };

static struct arena arena;
static char refused[300];

static const struct scope_set *
parse(const char *text, unsigned contexts)
{
	const struct scope_set *set = scope_parse(&arena, slice_text(text), contexts, refused, sizeof refused);

	assert_non_null(set);
	return set;
}

/* The letters that the set allows for the type, without narrowing or with. */
static unsigned
allowed(const struct scope_set *set, const char *type)
{
	unsigned bits = 0;

	for (size_t i = 0; i < 5; i++)
		bits |= scope_allows(set, type_of(type), actions[i]) ? actions[i] : 0;
	return bits;
}

static void
letters_mean_their_interactions(void **state)
{
	(void)state;
	static const struct {
		const char *scope;
		unsigned letters;
	} rows[] = {
		{ "system/Observation.c", SCOPE_CREATE },
		{ "system/Observation.r", SCOPE_READ },
		{ "system/Observation.u", SCOPE_UPDATE },
		{ "system/Observation.d", SCOPE_DELETE },
		{ "system/Observation.s", SCOPE_SEARCH },
		{ "system/Observation.rs", SCOPE_READ | SCOPE_SEARCH },
		{ "system/Observation.cud", SCOPE_CREATE | SCOPE_UPDATE | SCOPE_DELETE },
		{ "system/Observation.cruds", ALL },
		{ "system/Observation.read", SCOPE_READ | SCOPE_SEARCH },
		{ "system/Observation.write", SCOPE_CREATE | SCOPE_UPDATE | SCOPE_DELETE },
		{ "system/Observation.*", ALL },
		{ "system/*.rs", SCOPE_READ | SCOPE_SEARCH },
		{ "system/*.read", SCOPE_READ | SCOPE_SEARCH },
		/* Scopes add up. */
		{ "system/Observation.r system/*.s", SCOPE_READ | SCOPE_SEARCH },
		{ "  system/Observation.r   system/Observation.c ", SCOPE_READ | SCOPE_CREATE },
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const struct scope_set *set = parse(rows[i].scope, SCOPE_SYSTEM);

		assert_string_equal(refused, "");
		assert_int_equal(allowed(set, "Observation"), rows[i].letters);
		assert_false(scope_set_empty(set));
	}
	assert_int_equal(allowed(parse("system/Observation.cruds", SCOPE_SYSTEM), "Patient"), 0);
	assert_int_equal(allowed(parse("system/*.cruds", SCOPE_SYSTEM), "VisionPrescription"), ALL);
	assert_int_equal(allowed(parse("system/*.cruds", SCOPE_SYSTEM), "Account"), ALL);
}

static void
what_cannot_be_kept_to_gives_nothing(void **state)
{
	(void)state;
	static const char *const rows[] = {
		/* Letters out of order, doubled or unknown; SMART names .dus and .sr as invalid. */
		"system/Observation.dus", "system/Observation.sr", "system/Observation.rr", "system/Observation.x",
		"system/Observation.", "system/Observation", "system/Observation.CRUDS", "system/Observation.rs.",
		"system/Observation.reads",
		/* Unknown or abstract types, datatypes, wildcards in part. */
		"system/Nonsense.rs", "system/Resource.rs", "system/HumanName.rs", "system/observation.rs", "system/Obs*.rs",
		"system/.rs", "system/**.rs",
		/* Contexts. */
		"System/Observation.rs", "/Observation.rs", "Observation.rs", "admin/Observation.rs", "system", "system/",
		"patient/Observation.rs", "user/Observation.rs", "openid", "offline_access", "launch/patient",
		/* Narrowing that is not by a token parameter of the type. */
		"system/Observation.rs?", "system/Observation.rs?category", "system/Observation.rs?category=",
		"system/Observation.rs?=x", "system/Observation.rs?nonsense=x", "system/Observation.rs?date=2020",
		"system/Observation.rs?category=a&", "system/Observation.rs?category=a&&code=b",
		"system/Observation.rs?category=a&subject=Patient/1", "system/Observation.rs?category:not=a",
		"system/Observation.rs?category:in=a", "system/Observation.rs?subject.gender=male", "system/Observation.rs?_filter=x",
		"system/Observation.rs?_id=a",
		"system/*.rs?_tag=a", "system/Observation.read?category=a", "system/Observation.*?category=a",
		/* Values. */
		"system/Observation.rs?category=a,", "system/Observation.rs?category=,a", "system/Observation.rs?category=|",
		"system/Observation.rs?category=a|b|c", "system/Observation.rs?category=%", "system/Observation.rs?category=%4",
		"system/Observation.rs?category=%zz", "system/Observation.rs?category=%00", "system/Observation.rs?category=%ff",
		"system/Observation.rs?category=a\\", "system/Observation.rs?category=a\\x", "system/Observation.rs?category=a,b\\",
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const struct scope_set *set = parse(rows[i], SCOPE_SYSTEM);

		if (refused[0] == '\0' || !scope_set_empty(set) || allowed(set, "Observation") != 0)
			fail_msg("\"%s\" was taken", rows[i]);
		/* Beside a good one it is told, and the good one stays what it is. */
		char both[300];

		snprintf(both, sizeof both, "%s system/Patient.r system/Condition.rs?code=x", rows[i]);
		set = parse(both, SCOPE_SYSTEM);
		assert_string_not_equal(refused, "");
		assert_int_equal(allowed(set, "Patient"), SCOPE_READ);
		assert_int_equal(allowed(set, "Observation"), 0);
		assert_int_equal(allowed(set, "Condition"), SCOPE_READ | SCOPE_SEARCH);
	}
	assert_true(scope_set_empty(parse("", SCOPE_SYSTEM)));
	assert_string_equal(refused, "");
}

static void
a_context_must_be_offered(void **state)
{
	(void)state;
	assert_int_equal(allowed(parse("user/Observation.r", SCOPE_SYSTEM | SCOPE_USER), "Observation"), SCOPE_READ);
	assert_int_equal(allowed(parse("user/Observation.r", SCOPE_SYSTEM), "Observation"), 0);
	assert_int_equal(allowed(parse("patient/Observation.r", SCOPE_PATIENT), "Observation"), SCOPE_READ);
	assert_int_equal(allowed(parse("patient/Observation.r", SCOPE_SYSTEM | SCOPE_USER), "Observation"), 0);
	assert_non_null(strstr(refused, "patient"));
}

#define HL7 "http://terminology.hl7.org/CodeSystem/observation-category"

static bool
reaches(const char *scope, const char *entries_of)
{
	struct slice entries = resource_entries(&arena, entries_of);
	const struct scope_set *set = parse(scope, SCOPE_SYSTEM);

	if (refused[0] != '\0')
		fail_msg("%s", refused);
	return scope_allows_record(set, type_of("Observation"), SCOPE_READ, entries);
}

static void
narrowing_holds_for_each_record(void **state)
{
	(void)state;
	static const char lab[] = "{'resourceType':'Observation','status':'final','category':[{'coding':[{'system':'" HL7
	                          "','code':'laboratory'},{'code':'bare'}]}],'code':{'coding':[{'system':'http://loinc.org',"
	                          "'code':'718-7'}]}}";
	static const char vital[] = "{'resourceType':'Observation','status':'final','category':[{'coding':[{'system':'" HL7
	                            "','code':'vital-signs'}]}],'code':{'coding':[{'system':'http://loinc.org',"
	                            "'code':'8480-6'}]}}";
	static const char none[] = "{'resourceType':'Observation','status':'final','code':{'text':'x'}}";
	static const struct {
		const char *scope;
		bool lab, vital, none;
	} rows[] = {
		{ "system/Observation.rs?category=" HL7 "|laboratory", true, false, false },
		{ "system/Observation.rs?category=http%3A%2F%2Fterminology.hl7.org/CodeSystem/observation-category%7Claboratory",
		    true, false, false },
		{ "system/Observation.rs?category=laboratory", true, false, false },
		{ "system/Observation.rs?category=http://other.example|laboratory", false, false, false },
		{ "system/Observation.rs?category=Laboratory", false, false, false },
		{ "system/Observation.rs?category=laborator", false, false, false },
		{ "system/Observation.rs?category=" HL7 "|", true, true, false },
		{ "system/Observation.rs?category=|laboratory", false, false, false },
		{ "system/Observation.rs?category=|bare", true, false, false },
		{ "system/Observation.rs?category=laboratory,vital-signs", true, true, false },
		/* "&" is and, in one scope and for one parameter as well; several scopes are or. */
		{ "system/Observation.rs?category=laboratory&code=http://loinc.org|718-7", true, false, false },
		{ "system/Observation.rs?category=laboratory&code=8480-6", false, false, false },
		{ "system/Observation.rs?category=laboratory&category=bare", true, false, false },
		{ "system/Observation.rs?category=laboratory&category=vital-signs", false, false, false },
		{ "system/Observation.rs?category=laboratory system/Observation.rs?code=8480-6", true, true, false },
		{ "system/Observation.rs?status=final", true, true, true },
		{ "system/Observation.rs?status=final&category=laboratory", true, false, false },
		/* Letters belong to their own scope. */
		{ "system/Observation.c system/Observation.s?category=laboratory", false, false, false },
		{ "system/Observation.s system/Observation.r?category=laboratory", true, false, false },
		{ "system/Observation.r system/Observation.r?category=laboratory", true, true, true },
		{ "system/Condition.r?code=718-7", false, false, false },
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (reaches(rows[i].scope, lab) != rows[i].lab || reaches(rows[i].scope, vital) != rows[i].vital ||
		    reaches(rows[i].scope, none) != rows[i].none)
			fail_msg("%s", rows[i].scope);
}

static void
narrow_scopes_fit_no_record_without_entries(void **state)
{
	(void)state;
	const struct scope_set *set = parse("system/Observation.rs?category=laboratory", SCOPE_SYSTEM);

	assert_true(scope_allows(set, type_of("Observation"), SCOPE_READ));
	assert_false(scope_allows(set, type_of("Observation"), SCOPE_CREATE));
	assert_false(scope_allows_record(set, type_of("Observation"), SCOPE_READ, SLICE("")));
	assert_false(scope_allows_record(set, 0xFFFF, SCOPE_READ, SLICE("")));
	assert_false(scope_allows(set, 0xFFFF, SCOPE_READ));
}

static void
a_copy_is_a_set(void **state)
{
	(void)state;
	struct slice entries = resource_entries(&arena,
	    "{'resourceType':'Observation','status':'final','category':[{'coding':[{'code':'laboratory'}]}],'code':{'text':'x'}}");
	const struct scope_set *set = parse("system/Patient.r system/Observation.rs?category=laboratory", SCOPE_SYSTEM);
	struct scope_set *copy = malloc(scope_set_size(set));

	assert_non_null(copy);
	memcpy(copy, set, scope_set_size(set));
	memset((void *)set, 0xAA, scope_set_size(copy));
	assert_true(scope_allows(copy, type_of("Patient"), SCOPE_READ));
	assert_true(scope_allows_record(copy, type_of("Observation"), SCOPE_READ, entries));
	free(copy);
}

static void
long_texts_are_bounded(void **state)
{
	(void)state;
	/* As many values as fit, and one byte more than is taken. */
	size_t size = 0x10001;
	char *text = malloc(size);

	assert_non_null(text);
	memset(text, 'a', size);
	memcpy(text, "system/Observation.rs?category=", 31);
	for (size_t i = 32; i < 0xFFFF - 1; i += 2)
		text[i] = ',';
	text[0xFFFE] = 'a';
	const struct scope_set *set = scope_parse(&arena, slice_of(text, 0xFFFF), SCOPE_SYSTEM, refused, sizeof refused);

	assert_string_equal(refused, "");
	assert_true(scope_allows(set, type_of("Observation"), SCOPE_READ));
	set = scope_parse(&arena, slice_of(text, 0x10000), SCOPE_SYSTEM, refused, sizeof refused);
	assert_string_not_equal(refused, "");
	assert_true(scope_set_empty(set));
	free(text);
}

static void
memory_may_run_out(void **state)
{
	(void)state;
	struct arena small;

	arena_init(&small, 100);
	assert_null(scope_parse(&small, SLICE("system/*.r"), SCOPE_SYSTEM, NULL, 0));
	arena_free(&small);
}

static int
start(void **state)
{
	char error[300];

	(void)state;
	arena_init(&arena, 0);
	return extract_start(540, NULL, error, sizeof error) ? 0 : -1;
}

static int
forget(void **state)
{
	(void)state;
	arena_free(&arena);
	return 0;
}

static void
sets_are_the_same_when_they_say_the_same(void **state)
{
	static const char *const texts[] = { "system/*.rs", "system/*.cruds", "system/Observation.rs", "",
		"system/Observation.rs?category=http://loinc.org|a", "system/Observation.rs?category=http://loinc.org|b",
		"system/Observation.rs?category=a", "system/Observation.r?category=a", "system/Observation.rs?code=a",
		"system/Observation.rs?category=a,b", "system/Observation.rs?category=a&category=b" };
	enum { COUNT = sizeof texts / sizeof *texts };

	(void)state;
	for (size_t i = 0; i < COUNT; i++)
		for (size_t k = 0; k < COUNT; k++)
			assert_int_equal(scope_same(parse(texts[i], SCOPE_SYSTEM), parse(texts[k], SCOPE_SYSTEM)), i == k);
	assert_true(scope_same(parse("system/Observation.r system/Patient.s", SCOPE_SYSTEM),
	    parse(" system/Patient.s system/Observation.r system/Observation.r", SCOPE_SYSTEM)));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(letters_mean_their_interactions, forget),
		cmocka_unit_test_teardown(what_cannot_be_kept_to_gives_nothing, forget),
		cmocka_unit_test_teardown(a_context_must_be_offered, forget),
		cmocka_unit_test_teardown(narrowing_holds_for_each_record, forget),
		cmocka_unit_test_teardown(sets_are_the_same_when_they_say_the_same, forget),
		cmocka_unit_test_teardown(narrow_scopes_fit_no_record_without_entries, forget),
		cmocka_unit_test_teardown(a_copy_is_a_set, forget),
		cmocka_unit_test_teardown(long_texts_are_bounded, forget),
		cmocka_unit_test_teardown(memory_may_run_out, forget),
	};

	return cmocka_run_group_tests(tests, start, NULL);
}
