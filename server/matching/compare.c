#include "server/matching/compare.h"

/* ---- Identifiers ------------------------------------------------------------------------------------------------- */

/* Whether the texts are the same but for two neighbours that are exchanged. */
static bool
is_exchanged(struct slice a, struct slice b)
{
	size_t at = 0;

	if (a.length != b.length)
		return false;
	while (at < a.length && a.data[at] == b.data[at])
		at++;
	return at + 1 < a.length && a.data[at] == b.data[at + 1] && a.data[at + 1] == b.data[at] &&
	    slice_equal(slice_from(a, at + 2), slice_from(b, at + 2));
}

static enum match_level
compare_numbers(struct slice a, struct slice b)
{
	return slice_equal(a, b) ? LEVEL_AGREES : is_exchanged(a, b) ? LEVEL_NEARLY : LEVEL_DIFFERS;
}

/* From 75 years on everybody is insured alone, by insurers of this beginning; until then a household shares a number, and
 * the branch tells its members apart. */
static bool
is_of_one_person(const struct person_identifier *identifier)
{
	return identifier->parts[MEMBER_BRANCH].length > 0 || slice_starts(identifier->parts[MEMBER_INSURER], SLICE("39"));
}

static enum match_level
compare_members(const struct person_identifier *a, const struct person_identifier *b)
{
	/* Another insurer, or another employer with the same one: people change both. */
	if (!slice_equal(a->parts[MEMBER_INSURER], b->parts[MEMBER_INSURER]) ||
	    !slice_equal(a->parts[MEMBER_SYMBOL], b->parts[MEMBER_SYMBOL]) || a->parts[MEMBER_NUMBER].length == 0 ||
	    b->parts[MEMBER_NUMBER].length == 0)
		return LEVEL_MISSING;
	enum match_level level = compare_numbers(a->parts[MEMBER_NUMBER], b->parts[MEMBER_NUMBER]);

	if (level != LEVEL_AGREES)
		return level;
	if (slice_equal(a->parts[MEMBER_BRANCH], b->parts[MEMBER_BRANCH]))
		return is_of_one_person(a) ? LEVEL_AGREES : LEVEL_PARTLY;
	/* Two members of a household. */
	return a->parts[MEMBER_BRANCH].length > 0 && b->parts[MEMBER_BRANCH].length > 0 ? LEVEL_DIFFERS : LEVEL_PARTLY;
}

static enum match_level
compare_two(const struct person_identifier *a, const struct person_identifier *b)
{
	if (!slice_equal(a->system, b->system) || a->value.length == 0 || b->value.length == 0)
		return LEVEL_MISSING;
	if (a->kind == IDENTIFIER_MEMBER)
		return compare_members(a, b);
	/* Only one of both may say that it is the single one. */
	if (a->kind != b->kind)
		return slice_equal(a->value, b->value) ? LEVEL_AGREES : LEVEL_MISSING;
	enum match_level level = compare_numbers(a->value, b->value);

	return a->kind == IDENTIFIER_SINGLE || level == LEVEL_AGREES ? level : LEVEL_MISSING;
}

enum match_level
compare_identifiers(const struct person *a, const struct person *b)
{
	enum match_level best = LEVEL_MISSING;

	for (size_t i = 0; i < a->identifier_count; i++)
		for (size_t j = 0; j < b->identifier_count; j++) {
			enum match_level level = compare_two(&a->identifiers[i], &b->identifiers[j]);

			if (level == LEVEL_AGREES)
				return level;
			if (level == LEVEL_PARTLY)
				best = level;
		}
	return best;
}

/* Whether a number of the system is one of both. */
static bool
is_common(const struct person *a, const struct person *b, struct slice system)
{
	for (size_t i = 0; i < a->identifier_count; i++)
		for (size_t j = 0; j < b->identifier_count; j++)
			if (slice_equal(a->identifiers[i].system, system) &&
			    (compare_two(&a->identifiers[i], &b->identifiers[j]) == LEVEL_AGREES ||
			    compare_two(&a->identifiers[i], &b->identifiers[j]) == LEVEL_PARTLY))
				return true;
	return false;
}

enum match_level
compare_contradictions(const struct person *a, const struct person *b)
{
	enum match_level worst = LEVEL_MISSING;

	for (size_t i = 0; i < a->identifier_count; i++)
		for (size_t j = 0; j < b->identifier_count; j++) {
			const struct person_identifier *x = &a->identifiers[i], *y = &b->identifiers[j];
			enum match_level level = compare_two(x, y);

			/* A former number may well be another, and so may one of several. */
			if (level > worst && level >= LEVEL_NEARLY && !x->former && !y->former && !is_common(a, b, x->system))
				worst = level;
		}
	return worst;
}

/* ---- Names ------------------------------------------------------------------------------------------------------- */

/* In one script. */
static enum match_level
compare_script(const struct person_names *a, const struct person_names *b, enum script script)
{
	enum match_level best = LEVEL_MISSING;

	for (size_t i = 0; i < a->count; i++)
		for (size_t j = 0; j < b->count; j++) {
			const struct person_text *x = &a->rows[i], *y = &b->rows[j];

			if (x->script != script || y->script != script)
				continue;
			if (!slice_equal(x->text, y->text))
				best = best == LEVEL_MISSING ? LEVEL_DIFFERS : best;
			else if (!x->weak && !y->weak)
				return LEVEL_AGREES;
			else
				best = LEVEL_PARTLY;
		}
	return best;
}

static enum match_level
compare_names(const struct person_names *a, const struct person_names *b)
{
	unsigned counts[LEVELS] = { 0 };

	for (enum script script = 0; script < SCRIPTS; script++)
		counts[compare_script(a, b, script)]++;
	if (counts[LEVEL_AGREES] + counts[LEVEL_PARTLY] + counts[LEVEL_DIFFERS] == 0)
		return LEVEL_MISSING;
	if (counts[LEVEL_AGREES] + counts[LEVEL_PARTLY] == 0)
		return LEVEL_DIFFERS;
	return counts[LEVEL_PARTLY] + counts[LEVEL_DIFFERS] == 0 ? LEVEL_AGREES : LEVEL_PARTLY;
}

enum match_level
compare_families(const struct person *a, const struct person *b)
{
	return compare_names(&a->family, &b->family);
}

enum match_level
compare_givens(const struct person *a, const struct person *b)
{
	return compare_names(&a->given, &b->given);
}

/* ---- The rest ---------------------------------------------------------------------------------------------------- */

enum match_level
compare_births(const struct person *a, const struct person *b)
{
	if (!a->has_birth || !b->has_birth)
		return LEVEL_MISSING;
	enum date_precision precision = a->birth.precision < b->birth.precision ? a->birth.precision : b->birth.precision;
	bool month = precision < DATE_MONTH || a->birth.month == b->birth.month;
	bool day = precision < DATE_DAY || a->birth.day == b->birth.day;

	if (a->birth.year != b->birth.year)
		return LEVEL_DIFFERS;
	if (month && day)
		return precision == DATE_DAY ? LEVEL_AGREES : LEVEL_PARTLY;
	return precision == DATE_DAY && a->birth.month == b->birth.day && a->birth.day == b->birth.month ? LEVEL_NEARLY :
	    LEVEL_DIFFERS;
}

enum match_level
compare_genders(const struct person *a, const struct person *b)
{
	if (a->gender.data == NULL || b->gender.data == NULL)
		return LEVEL_MISSING;
	return slice_equal(a->gender, b->gender) ? LEVEL_AGREES : LEVEL_DIFFERS;
}

/* One may leave out the prefecture and the city. */
static bool
is_same_place(struct slice a, struct slice b)
{
	return a.length >= b.length ? slice_equal(slice_from(a, a.length - b.length), b) : is_same_place(b, a);
}

static enum match_level
compare_address(const struct person_address *a, const struct person_address *b)
{
	bool postals = a->postal.length > 0 && b->postal.length > 0, texts = a->text.length > 0 && b->text.length > 0;
	bool postal = postals && slice_equal(a->postal, b->postal);
	bool text = texts && (postal ? is_same_place(a->text, b->text) : slice_equal(a->text, b->text));

	if (text)
		return a->former || b->former ? LEVEL_PARTLY : LEVEL_AGREES;
	if (postal)
		return a->former || b->former ? LEVEL_MISSING : LEVEL_PARTLY;
	return (postals || texts) && !a->former && !b->former ? LEVEL_DIFFERS : LEVEL_MISSING;
}

enum match_level
compare_addresses(const struct person *a, const struct person *b)
{
	/* The better first. */
	static const enum match_level order[] = { LEVEL_AGREES, LEVEL_PARTLY, LEVEL_DIFFERS };
	bool seen[LEVELS] = { false };

	for (size_t i = 0; i < a->address_count; i++)
		for (size_t j = 0; j < b->address_count; j++)
			seen[compare_address(&a->addresses[i], &b->addresses[j])] = true;
	for (size_t i = 0; i < sizeof order / sizeof order[0]; i++)
		if (seen[order[i]])
			return order[i];
	return LEVEL_MISSING;
}

enum match_level
compare_telecoms(const struct person *a, const struct person *b)
{
	for (size_t i = 0; i < a->telecom_count; i++)
		for (size_t j = 0; j < b->telecom_count; j++)
			if (slice_equal(a->telecoms[i], b->telecoms[j]))
				return LEVEL_AGREES;
	return a->telecom_count > 0 && b->telecom_count > 0 ? LEVEL_DIFFERS : LEVEL_MISSING;
}
