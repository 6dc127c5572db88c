#include "server/matching/score.h"

#include <stdio.h>

/* Points of a grade, and what a ceiling below the next leaves. */
enum { POSSIBLE_FROM = 40, PROBABLE_FROM = 60, CERTAIN_FROM = 85 };
enum { AT_MOST_POSSIBLE = PROBABLE_FROM - 1, AT_MOST_PROBABLE = CERTAIN_FROM - 1, UNHELD = 100 };

static const struct {
	const char *name;
	enum match_level (*compare)(const struct person *a, const struct person *b);
	int points[LEVELS];
	int ceilings[LEVELS]; /* 0: none */
} features[FEATURES] = {
#define POINTS(agrees, partly, nearly, differs) \
	{ [LEVEL_AGREES] = agrees, [LEVEL_PARTLY] = partly, [LEVEL_NEARLY] = nearly, [LEVEL_DIFFERS] = differs }
#define CEILINGS(nearly, differs) { [LEVEL_NEARLY] = nearly, [LEVEL_DIFFERS] = differs }
	[FEATURE_IDENTIFIER] = { "identifier", compare_identifiers, POINTS(65, 20, 0, 0), CEILINGS(0, 0) },
	[FEATURE_CONTRADICTION] = { "other identifier", compare_contradictions, POINTS(0, 0, 0, -25),
	    CEILINGS(AT_MOST_PROBABLE, AT_MOST_POSSIBLE) },
	[FEATURE_FAMILY] = { "family", compare_families, POINTS(15, 10, 0, -10), CEILINGS(0, 0) },
	[FEATURE_GIVEN] = { "given", compare_givens, POINTS(20, 12, 0, -60), CEILINGS(0, AT_MOST_POSSIBLE) },
	[FEATURE_BIRTH] = { "birth", compare_births, POINTS(30, 10, 10, -40), CEILINGS(AT_MOST_PROBABLE, AT_MOST_POSSIBLE) },
	[FEATURE_GENDER] = { "gender", compare_genders, POINTS(5, 0, 0, -20), CEILINGS(0, AT_MOST_PROBABLE) },
	[FEATURE_ADDRESS] = { "address", compare_addresses, POINTS(15, 5, 0, -5), CEILINGS(0, 0) },
	[FEATURE_TELECOM] = { "telecom", compare_telecoms, POINTS(10, 0, 0, 0), CEILINGS(0, 0) },
};

static const struct {
	const char *code;
	int from;
} grades[GRADES] = {
	[GRADE_CERTAINLY_NOT] = { "certainly-not", 0 },
	[GRADE_POSSIBLE] = { "possible", POSSIBLE_FROM },
	[GRADE_PROBABLE] = { "probable", PROBABLE_FROM },
	[GRADE_CERTAIN] = { "certain", CERTAIN_FROM },
};

static int
least(int a, int b)
{
	return a < b ? a : b;
}

/* Without a number in common: who has no given name in common is at best a relative, and certain is only who has the whole name
 * and the day of birth. */
static int
ceiling_without_identifier(const enum match_level levels[FEATURES])
{
	enum match_level given = levels[FEATURE_GIVEN];

	if (levels[FEATURE_IDENTIFIER] == LEVEL_AGREES)
		return UNHELD;
	if (given != LEVEL_AGREES && given != LEVEL_PARTLY)
		return AT_MOST_POSSIBLE;
	return given == LEVEL_AGREES && levels[FEATURE_FAMILY] == LEVEL_AGREES && levels[FEATURE_BIRTH] == LEVEL_AGREES ? UNHELD :
	    AT_MOST_PROBABLE;
}

struct match_result
match_persons(const struct person *a, const struct person *b)
{
	struct match_result result = { .ceiling = UNHELD };
	int sum = 0;

	for (size_t i = 0; i < FEATURES; i++) {
		enum match_level level = features[i].compare(a, b);

		result.levels[i] = level;
		result.parts[i] = features[i].points[level];
		sum += result.parts[i];
		if (features[i].ceilings[level] > 0)
			result.ceiling = least(result.ceiling, features[i].ceilings[level]);
	}
	result.ceiling = least(result.ceiling, ceiling_without_identifier(result.levels));
	result.points = sum < 0 ? 0 : least(sum, result.ceiling);
	for (enum match_grade grade = 0; grade < GRADES; grade++)
		if (result.points >= grades[grade].from)
			result.grade = grade;
	return result;
}

bool
match_patients(const struct node *a, const struct node *b, struct arena *arena, struct match_result *out)
{
	struct person x, y;

	if (!person_read(&x, a, arena) || !person_read(&y, b, arena))
		return false;
	*out = match_persons(&x, &y);
	return true;
}

const char *
match_grade_code(enum match_grade grade)
{
	return grades[grade].code;
}

const char *
match_score_text(int points, char text[8])
{
	snprintf(text, 8, "%d.%02d", points >= 100, points >= 100 || points < 0 ? 0 : points);
	return text;
}

struct slice
match_explain(const struct match_result *result, struct arena *arena)
{
	static const char *const levels[LEVELS] = { [LEVEL_AGREES] = "agrees", [LEVEL_PARTLY] = "agrees partly",
		[LEVEL_NEARLY] = "nearly agrees", [LEVEL_DIFFERS] = "differs" };
	struct buffer text;

	buffer_init(&text, 0);
	for (size_t i = 0; i < FEATURES; i++)
		if (result->levels[i] != LEVEL_MISSING)
			buffer_print(&text, "%s %s %+d; ", features[i].name, levels[result->levels[i]], result->parts[i]);
	buffer_print(&text, "at most %d: %d, %s", result->ceiling, result->points, match_grade_code(result->grade));
	struct slice copy = buffer_ok(&text) ? arena_copy(arena, buffer_slice(&text)) : SLICE_NONE;

	buffer_free(&text);
	return copy;
}
