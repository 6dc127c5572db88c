#include "server/search/match.h"

#include "resources/extract/words.h"
#include "server/search/near.h"

/* So many bytes of a text are as much work as looking at another value. */
enum { WORK_BYTES = 64 };

/* ---- Dates: ranges against ranges (search.html#date, #prefix) ---------------------------------------------------- */

static bool
match_date(const struct test *test, int64_t low, int64_t high)
{
	bool within = low >= test->low && high <= test->high;

	switch ((enum prefix)test->prefix) {
	case PREFIX_EQ:
		return within;
	case PREFIX_NE:
		return !within;
	case PREFIX_GT:
		return high > test->high;
	case PREFIX_LT:
		return low < test->low;
	case PREFIX_GE:
		return within || high > test->high;
	case PREFIX_LE:
		return within || low < test->low;
	case PREFIX_SA:
		return low >= test->high;
	case PREFIX_EB:
		return high <= test->low;
	case PREFIX_AP:
		return low < test->high && high > test->low;
	}
	return false;
}

/* ---- Numbers (search.html#number, #quantity) --------------------------------------------------------------------- */

/* A value is a point, or with a comparator ("<5") all that is beyond the point. */
static bool
match_number(const struct test *test, struct slice text, struct slice comparator)
{
	const struct number *number = test->number;
	struct decimal value;

	if (!decimal_parse(text, &value))
		return false;
	bool down = comparator.length > 0 && comparator.data[0] == '<', up = comparator.length > 0 && !down;
	bool point = !down && !up, closed = point || comparator.length == 2;
	int order = decimal_compare(&value, &number->exact);
	bool equal = point && decimal_compare(&value, &number->low) >= 0 && decimal_compare(&value, &number->high) < 0;

	switch ((enum prefix)test->prefix) {
	case PREFIX_EQ:
		return equal;
	case PREFIX_NE:
		return !equal;
	case PREFIX_GT:
		return up || order > 0;
	case PREFIX_LT:
		return down || order < 0;
	case PREFIX_GE:
		return up || order > 0 || (closed && order == 0);
	case PREFIX_LE:
		return down || order < 0 || (closed && order == 0);
	case PREFIX_SA:
		return !down && (order > 0 || (order == 0 && !closed));
	case PREFIX_EB:
		return !up && (order < 0 || (order == 0 && !closed));
	case PREFIX_AP: {
		int to_low = decimal_compare(&value, &number->low), to_high = decimal_compare(&value, &number->high);
		bool above = up || to_low > 0 || (closed && to_low == 0), below = down || to_high < 0 || (closed && to_high == 0);

		return above && below;
	}
	}
	return false;
}

/* "5.4||mg" finds the unit as code and as text for people. */
static bool
match_quantity(const struct test *test, const struct entry *entry)
{
	if (!test->any_system && !slice_equal(test->system, entry->system))
		return false;
	if (!test->any_code && !slice_equal(test->code, entry->code) &&
	    !(test->any_system && slice_equal(test->code, entry->text)))
		return false;
	return match_number(test, entry->number, entry->comparator);
}

/* ---- Text -------------------------------------------------------------------------------------------------------- */

static bool
contains(struct slice text, struct slice part)
{
	return part.length == 0 || (text.length > 0 && memmem(text.data, text.length, part.data, part.length) != NULL);
}

static bool
match_folded(const struct test *test, enum modifier modifier, struct slice folded)
{
	return modifier == MODIFIER_CONTAINS ? contains(folded, test->folded) : slice_starts(folded, test->folded);
}

static bool
match_string(const struct test *test, enum modifier modifier, struct slice text)
{
	struct buffer folded;

	if (text.data == NULL)
		return false;
	if (modifier == MODIFIER_EXACT)
		return slice_equal(text, test->text);
	buffer_init(&folded, 0);
	entry_fold(text, &folded);
	bool matches = match_folded(test, modifier, buffer_slice(&folded));

	buffer_free(&folded);
	return matches;
}

/* _text looks at the narrative, which has the value of _content once more. */
static bool
match_words(const struct test *test, const struct entry *entry)
{
	return words_contain(entry->again ? entry->narrative : entry->text, test->folded, test->open);
}

/* The one is the other, or stands above it at a '/' (search.html#modifiers, uri). */
static bool
above(struct slice upper, struct slice lower)
{
	if (!slice_starts(lower, upper))
		return false;
	return lower.length == upper.length || lower.data[upper.length] == '/' ||
	    (upper.length > 0 && upper.data[upper.length - 1] == '/');
}

static bool
match_uri(const struct test *test, enum modifier modifier, struct slice url)
{
	if (modifier == MODIFIER_BELOW)
		return above(test->url, url);
	if (modifier == MODIFIER_ABOVE)
		return above(url, test->url);
	return slice_equal(url, test->url);
}

/* ---- Tokens and references --------------------------------------------------------------------------------------- */

/* Codes without case: "when in doubt, servers SHOULD treat tokens in a case-insensitive manner" (search.html#token). */
static bool
match_token(const struct test *test, const struct entry *entry)
{
	if (!test->any_system && !(test->system.length == 0 ? entry->system.length == 0 : slice_equal(test->system, entry->system)))
		return false;
	return test->any_code || (entry->code.data != NULL && slice_equal_nocase(test->code, entry->code));
}

/* What stands before the parameters of a mime type (search.html#mimetype). */
static bool
match_mime(const struct test *test, const struct entry *entry)
{
	struct slice rest = entry->code;

	return rest.data != NULL && slice_equal_nocase(test->code, slice_trim(slice_cut(&rest, ';')));
}

/* The identifier's type and value. */
static bool
match_typed(const struct test *test, const struct entry *entry)
{
	return slice_equal(test->system, entry->system) && slice_equal_nocase(test->code, entry->code) &&
	    slice_equal_nocase(test->text, entry->text);
}

/* A canonical below "url|1" has a version 1 or 1.something (search.html#versions). */
static bool
match_canonical_below(const struct test *test, const struct entry *entry)
{
	struct slice version = entry->version;

	if (entry->url.data == NULL || !slice_equal(test->url, entry->url))
		return false;
	return test->version.data == NULL || (slice_starts(version, test->version) &&
	    (version.length == test->version.length || version.data[test->version.length] == '.'));
}

static bool
match_reference(const struct test *test, enum modifier modifier, const struct entry *entry)
{
	if (modifier == MODIFIER_BELOW && test->url.data != NULL)
		return match_canonical_below(test, entry);
	if (test->version.data != NULL && !slice_equal(test->version, entry->version))
		return false;
	if (test->url.data != NULL)
		return entry->url.data != NULL && slice_equal(test->url, entry->url);
	if (entry->id.data == NULL || !slice_equal(test->id, entry->id))
		return false;
	return test->target.data != NULL ? slice_equal(test->target, entry->type) : value_targets(test->search, entry->type);
}

/* Each part of the composite passes, within one and the same element. */
static bool
match_composite(const struct test *test, struct slice components)
{
	uint32_t found = 0;
	struct entry entry = { 0 };

	while (entry_next(&components, &entry)) {
		uint32_t i = entry.parameter;

		if (i >= test->component_count || i >= 32 || (found & UINT32_C(1) << i))
			continue;
		if (match_value(&test->components[i], MODIFIER_NONE, &entry))
			found |= UINT32_C(1) << i;
	}
	return found == (UINT32_C(1) << test->component_count) - 1;
}

/* ---- The whole --------------------------------------------------------------------------------------------------- */

bool
match_value(const struct test *test, enum modifier modifier, const struct entry *entry)
{
	switch ((enum search_type)test->type) {
	case SEARCH_NUMBER:
		return entry->kind == ENTRY_NUMBER && match_number(test, entry->number, SLICE_NONE);
	case SEARCH_DATE:
		return entry->kind == ENTRY_DATE && match_date(test, entry->low, entry->high);
	case SEARCH_STRING:
		if (entry->kind == ENTRY_WORDS)
			return modifier == MODIFIER_WORDS && match_words(test, entry);
		return (entry->kind == ENTRY_STRING || entry->kind == ENTRY_TOKEN) && match_string(test, modifier, entry->text);
	case SEARCH_TOKEN:
		if (modifier == MODIFIER_OF_TYPE)
			return entry->kind == ENTRY_TYPED && match_typed(test, entry);
		if (modifier == MODIFIER_BELOW)
			return entry->kind == ENTRY_TOKEN && match_mime(test, entry);
		return (entry->kind == ENTRY_TOKEN || (entry->kind == ENTRY_REFERENCE && entry->code.data != NULL)) &&
		    match_token(test, entry);
	case SEARCH_REFERENCE:
		return entry->kind == ENTRY_REFERENCE && match_reference(test, modifier, entry);
	case SEARCH_COMPOSITE:
		return entry->kind == ENTRY_COMPOSITE && match_composite(test, entry->components);
	case SEARCH_QUANTITY:
		return entry->kind == ENTRY_QUANTITY && match_quantity(test, entry);
	case SEARCH_URI:
		return entry->kind == ENTRY_URI && match_uri(test, modifier, entry->url);
	case SEARCH_SPECIAL:
		return entry->kind == ENTRY_POSITION && near_distance(test, entry) <= test->distance;
	}
	return false;
}

/* One of many strings: the text is folded once for all of them. */
static bool
any_string(const struct predicate *predicate, const struct entry *entry, uint64_t *work)
{
	struct buffer folded;
	bool any = false;

	if ((entry->kind != ENTRY_STRING && entry->kind != ENTRY_TOKEN) || entry->text.data == NULL)
		return false;
	buffer_init(&folded, 0);
	entry_fold(entry->text, &folded);
	for (size_t i = 0; i < predicate->count && !any; i++) {
		*work += 1 + folded.length / WORK_BYTES;
		any = match_folded(&predicate->tests[i], predicate->modifier, buffer_slice(&folded));
	}
	buffer_free(&folded);
	return any;
}

/* Codes without case here, too, so that a set finds what its codes find one by one. */
static bool
in_set(const struct code_set *set, const struct entry *entry)
{
	if (entry->kind == ENTRY_REFERENCE)
		return entry->id.data != NULL && code_set_has(set, entry->type, entry->id);
	return entry->kind == ENTRY_TOKEN && entry->system.data != NULL && entry->code.data != NULL &&
	    code_set_has_nocase(set, entry->system, entry->code);
}

static bool
any_test(const struct predicate *predicate, const struct entry *entry, uint64_t *work)
{
	if (predicate->modifier == MODIFIER_MISSING)
		return true;
	if (predicate->set != NULL) {
		*work += 1;
		if (in_set(predicate->set, entry))
			return true;
	}
	if (predicate->count > 1 && predicate->modifier != MODIFIER_EXACT && predicate->tests[0].type == SEARCH_STRING)
		return any_string(predicate, entry, work);
	for (size_t i = 0; i < predicate->count; i++) {
		*work += 1 + entry->text.length / WORK_BYTES;
		if (match_value(&predicate->tests[i], predicate->modifier, entry))
			return true;
	}
	return false;
}

/* A value that passes makes the record no match. */
static bool
negative(const struct predicate *predicate)
{
	return predicate->modifier == MODIFIER_NOT || predicate->modifier == MODIFIER_NOT_IN || (predicate->modifier == MODIFIER_MISSING && predicate->missing);
}

/* An id is compared exactly. */
static bool
match_id(const struct predicate *predicate, struct slice id)
{
	for (size_t i = 0; i < predicate->count; i++)
		if (slice_equal(predicate->tests[i].code, id) && predicate->tests[i].system.length == 0)
			return true;
	return predicate->modifier == MODIFIER_MISSING;
}

/* What the record's header answers. */
static bool
match_header(const struct predicate *predicate, const struct record *record, uint64_t *work)
{
	/* lastUpdated is a whole millisecond. */
	const struct entry time = { .kind = ENTRY_DATE, .low = record->time, .high = record->time + 1000 };
	bool any = predicate->kind == PREDICATE_ID ? match_id(predicate, record->id) : any_test(predicate, &time, work);

	return any != negative(predicate);
}

bool
match_counting(const struct predicate *predicates, const struct record *record, uint64_t *work)
{
	const struct predicate *open[PREDICATES_MOST]; /* those that no value has met yet */
	size_t count = 0, positive = 0;
	struct slice rest = record->entries;
	struct entry entry = { 0 };

	for (const struct predicate *predicate = predicates; predicate != NULL; predicate = predicate->next) {
		if (predicate->kind == PREDICATE_ID || predicate->kind == PREDICATE_LAST_UPDATED) {
			if (!match_header(predicate, record, work))
				return false;
		} else if (predicate->kind == PREDICATE_ENTRY) {
			open[count++] = predicate;
			positive += !negative(predicate);
		}
	}
	while (count > 0 && entry_next(&rest, &entry)) {
		for (size_t i = 0; i < count;) {
			if (open[i]->parameter != entry.parameter || !any_test(open[i], &entry, work)) {
				i++;
				continue;
			}
			if (negative(open[i]))
				return false;
			positive--;
			open[i] = open[--count];
		}
	}
	return positive == 0;
}

bool
match_record(const struct query *query, const struct record *record)
{
	uint64_t work = 0;

	return match_counting(query->predicates, record, &work);
}
