#include "tests/unit/matching/pairs.h"

static struct match_result
compare(const char *a, const char *b)
{
	struct arena arena;
	struct match_result result, turned;

	arena_init(&arena, 0);
	const struct node *x = make_patient(&arena, a), *y = make_patient(&arena, b);

	assert_true(match_patients(x, y, &arena, &result));
	assert_true(match_patients(y, x, &arena, &turned));
	/* Who is asked about whom makes no difference. */
	assert_memory_equal(result.levels, turned.levels, sizeof result.levels);
	assert_int_equal(result.points, turned.points);
	assert_int_equal(result.grade, turned.grade);
	arena_free(&arena);
	return result;
}

static int
expected_points(const struct pair *pair)
{
	return pair->sum < 0 ? 0 : pair->sum < pair->ceiling ? pair->sum : pair->ceiling;
}

static void
grades(void **state)
{
	(void)state;

	for (size_t i = 0; i < PAIRS; i++) {
		struct match_result result = compare(pairs[i].a, pairs[i].b);
		int sum = 0;

		for (size_t j = 0; j < FEATURES; j++)
			sum += result.parts[j];
		if (result.grade != pairs[i].grade || sum != pairs[i].sum || result.points != expected_points(&pairs[i])) {
			struct arena arena;

			arena_init(&arena, 0);
			print_message("%s: %s\n", pairs[i].what, match_explain(&result, &arena).data);
			fail();
		}
	}
}

/* A record is certainly itself, where it says enough: a number, or name, birth and address. Otherwise never. */
static void
identical(void **state)
{
	(void)state;

	for (size_t i = 0; i < PAIRS; i++) {
		struct match_result result = compare(pairs[i].a, pairs[i].a);
		bool birth = result.levels[FEATURE_BIRTH] == LEVEL_AGREES, given = result.levels[FEATURE_GIVEN] == LEVEL_AGREES;

		for (size_t j = 0; j < FEATURES; j++)
			if (result.levels[j] == LEVEL_NEARLY || result.levels[j] == LEVEL_DIFFERS)
				fail_msg("%s differs from itself", pairs[i].what);
		if (result.levels[FEATURE_IDENTIFIER] == LEVEL_AGREES && (birth || given))
			assert_int_equal(result.grade, GRADE_CERTAIN);
		if (result.grade == GRADE_CERTAIN)
			assert_true(birth || result.levels[FEATURE_IDENTIFIER] == LEVEL_AGREES);
	}
}

/* Takes the element at the index out of the resource. False when there are fewer. */
static bool
take_out(struct node *patient, size_t index)
{
	struct node **link = &patient->child;

	while (*link != NULL && index-- > 0)
		link = &(*link)->next;
	if (*link == NULL)
		return false;
	*link = (*link)->next;
	return true;
}

/* What a record doesn't say can only take away what spoke against it: it is never worth more points than it cost. And what agreed
 * is missed. */
static void
less_is_not_more(void **state)
{
	(void)state;

	for (size_t i = 0; i < PAIRS; i++)
		for (size_t index = 0;; index++) {
			struct arena arena;
			struct match_result whole, part;

			arena_init(&arena, 0);
			const struct node *probe = make_patient(&arena, pairs[i].a);
			struct node *candidate = make_patient(&arena, pairs[i].b);

			assert_true(match_patients(probe, candidate, &arena, &whole));
			bool taken = take_out(candidate, index);

			assert_true(match_patients(probe, candidate, &arena, &part));
			arena_free(&arena);
			if (!taken)
				break;
			bool contradicted = false;

			for (size_t j = 0; j < FEATURES; j++) {
				assert_true(part.parts[j] <= (whole.parts[j] > 0 ? whole.parts[j] : 0) || whole.levels[j] == LEVEL_PARTLY ||
				    whole.levels[j] == LEVEL_DIFFERS);
				contradicted = contradicted || whole.levels[j] == LEVEL_NEARLY || whole.levels[j] == LEVEL_DIFFERS ||
				    whole.levels[j] == LEVEL_PARTLY;
			}
			if (!contradicted)
				assert_true(part.points <= whole.points && part.grade <= whole.grade);
		}
}

/* Grade and score never say different things, and the score is a decimal of FHIR. */
static void
scores(void **state)
{
	(void)state;
	static const struct {
		int points;
		const char *text;
	} rows[] = { { 0, "0.00" }, { 5, "0.05" }, { 59, "0.59" }, { 84, "0.84" }, { 99, "0.99" }, { 100, "1.00" } };
	char text[8];

	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
		assert_string_equal(match_score_text(rows[i].points, text), rows[i].text);
	assert_string_equal(match_grade_code(GRADE_CERTAIN), "certain");
	assert_string_equal(match_grade_code(GRADE_PROBABLE), "probable");
	assert_string_equal(match_grade_code(GRADE_POSSIBLE), "possible");
	assert_string_equal(match_grade_code(GRADE_CERTAINLY_NOT), "certainly-not");
	for (size_t i = 0; i < PAIRS; i++)
		for (size_t j = 0; j < PAIRS; j++) {
			struct match_result a = compare(pairs[i].a, pairs[i].b), b = compare(pairs[j].a, pairs[j].b);

			assert_true(a.points >= 0 && a.points <= 100);
			assert_true(a.points <= b.points ? a.grade <= b.grade : a.grade >= b.grade);
		}
}

static void
explained(void **state)
{
	(void)state;
	struct arena arena;
	struct match_result result = compare(TARO BORN("1950-05-06"), TARO BORN("1950-06-05"));

	arena_init(&arena, 0);
	assert_slice(match_explain(&result, &arena), "family agrees +15; given agrees +20; birth nearly agrees +10; at most 84: 45, possible");
	arena_free(&arena);
}

/* More of an element than a person has is passed over, and so is the end of a long text. */
static void
bounds(void **state)
{
	(void)state;
	struct buffer parts;
	struct arena arena;
	struct person person;

	buffer_init(&parts, 0);
	arena_init(&arena, 0);
	buffer_literal(&parts, "'name':[");
	for (int i = 0; i < 100; i++)
		buffer_print(&parts, "%s{'family':'f%d','given':['g%d','h']}", i > 0 ? "," : "", i, i);
	buffer_literal(&parts, "],'identifier':[");
	for (int i = 0; i < 100; i++)
		buffer_print(&parts, "%s{'system':'urn:x','value':'%d'}", i > 0 ? "," : "", i);
	buffer_literal(&parts, "],'telecom':[");
	for (int i = 0; i < 100; i++)
		buffer_print(&parts, "%s{'system':'phone','value':'%d'}", i > 0 ? "," : "", 1000000 + i);
	buffer_literal(&parts, "],'address':[");
	for (int i = 0; i < 100; i++)
		buffer_print(&parts, "%s{'line':['%0*d']}", i > 0 ? "," : "", 2000, i);
	buffer_literal(&parts, "],");
	buffer_byte(&parts, '\0');
	assert_true(person_read(&person, make_patient(&arena, parts.data), &arena));
	assert_int_equal(person.family.count, PERSON_NAMES_MOST);
	assert_int_equal(person.given.count, PERSON_NAMES_MOST);
	assert_int_equal(person.identifier_count, PERSON_IDENTIFIERS_MOST);
	assert_int_equal(person.telecom_count, PERSON_TELECOMS_MOST);
	assert_int_equal(person.address_count, PERSON_ADDRESSES_MOST);
	assert_int_equal(person.addresses[7].text.length, SPELLING_MOST);
	struct match_result result = match_persons(&person, &person);

	assert_int_equal(result.levels[FEATURE_IDENTIFIER], LEVEL_AGREES);
	arena_free(&arena);
	buffer_free(&parts);
}

static void
without_memory(void **state)
{
	(void)state;
	struct arena big;
	bool done = false;

	arena_init(&big, 0);
	const struct node *patient = make_patient(&big, IDS(CARE("1")) TARO_BOTH BORN("1950-05-06") LIVES(HOME_1) PHONES(PHONE("0296-01-0001")));

	for (size_t limit = 1; !done; limit += 32) {
		struct arena arena;
		struct match_result result;

		assert_in_range(limit, 0, 1 << 16);
		arena_init(&arena, limit);
		done = match_patients(patient, patient, &arena, &result);
		assert_true(!done || result.points == 100);
		arena_free(&arena);
	}
	arena_free(&big);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(grades), cmocka_unit_test(identical), cmocka_unit_test(less_is_not_more), cmocka_unit_test(scores),
		cmocka_unit_test(explained), cmocka_unit_test(bounds), cmocka_unit_test(without_memory),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
