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

	if (test->compare == COMPARE_CONTAINS)
		return low <= test->low && high >= test->high;
	if (test->compare == COMPARE_OVERLAPS)
		return low < test->high && high > test->low;
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

/* A value is a point, with a comparator ("<5") all that is beyond the point, or what lies between two. */
struct span {
	bool below, above; /* without that end */
	bool open; /* the end that it has is not part of it */
	struct decimal low, high;
};

/* Within its precision the value may be the test's. */
static bool
covers(const struct span *span, const struct decimal *exact)
{
	struct decimal low, high, inner;

	decimal_implied(&span->low, &low, &inner);
	decimal_implied(&span->high, &inner, &high);
	return decimal_compare(exact, &low) >= 0 && decimal_compare(exact, &high) < 0;
}

static bool
span_of(const struct entry *entry, struct span *span)
{
	bool compared = entry->comparator.length > 0;

	*span = (struct span){ .below = compared && entry->comparator.data[0] == '<',
		.above = compared && entry->comparator.data[0] == '>', .open = entry->comparator.length == 1 };
	if (!decimal_parse(entry->number, &span->low))
		return false;
	span->high = span->low;
	return entry->upper.data == NULL || decimal_parse(entry->upper, &span->high);
}

static bool
match_number(const struct test *test, const struct entry *entry)
{
	const struct number *number = test->number;
	struct span span;

	if (!span_of(entry, &span))
		return false;
	if (test->compare == COMPARE_CONTAINS)
		return covers(&span, &number->exact);
	int low = span.below ? -1 : decimal_compare(&span.low, &number->exact);
	int high = span.above ? 1 : decimal_compare(&span.high, &number->exact);
	bool within = !span.below && !span.above && decimal_compare(&span.low, &number->low) >= 0 &&
	    decimal_compare(&span.high, &number->high) < 0;

	switch ((enum prefix)test->prefix) {
	case PREFIX_EQ:
		return within;
	case PREFIX_NE:
		return !within;
	case PREFIX_GT:
		return high > 0;
	case PREFIX_LT:
		return low < 0;
	case PREFIX_GE:
		return high > 0 || (high == 0 && !span.open);
	case PREFIX_LE:
		return low < 0 || (low == 0 && !span.open);
	case PREFIX_SA:
		return low > 0 || (low == 0 && span.open);
	case PREFIX_EB:
		return high < 0 || (high == 0 && span.open);
	case PREFIX_AP: {
		int to_low = span.above ? 1 : decimal_compare(&span.high, &number->low);
		int to_high = span.below ? -1 : decimal_compare(&span.low, &number->high);

		return (to_low > 0 || (to_low == 0 && !span.open)) && (to_high < 0 || (to_high == 0 && !span.open));
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
	return match_number(test, entry);
}

/* ---- Text -------------------------------------------------------------------------------------------------------- */

static bool
contains(struct slice text, struct slice part)
{
	return part.length == 0 || (text.length > 0 && memmem(text.data, text.length, part.data, part.length) != NULL);
}

static bool
ends(struct slice text, struct slice part)
{
	return text.length >= part.length && slice_equal(slice_from(text, text.length - part.length), part);
}

/* The test's text is one character, and UTF-8 is in the order of the code points. */
static bool
match_first(const struct test *test, struct slice folded)
{
	int order = slice_starts(folded, test->folded) ? 0 : slice_compare(folded, test->folded);

	if (folded.length == 0)
		return false;

	switch ((enum prefix)test->prefix) {
	case PREFIX_GT:
		return order > 0;
	case PREFIX_LT:
		return order < 0;
	case PREFIX_GE:
		return order >= 0;
	case PREFIX_LE:
		return order <= 0;
	default:
		return false;
	}
}

static bool
match_folded(const struct test *test, enum modifier modifier, struct slice folded)
{
	switch ((enum compare)test->compare) {
	case COMPARE_EQUAL:
		return slice_equal(folded, test->folded);
	case COMPARE_CONTAINS:
		return contains(folded, test->folded);
	case COMPARE_ENDS:
		return ends(folded, test->folded);
	case COMPARE_FIRST:
		return match_first(test, folded);
	default:
		break;
	}
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
match_uri(const struct test *test, enum modifier modifier, const struct entry *entry)
{
	if (modifier == MODIFIER_BELOW)
		return above(test->url, entry->url);
	if (modifier == MODIFIER_ABOVE)
		return above(entry->url, test->url);
	return slice_equal(entry->url, test->url) &&
	    (test->version.data == NULL || slice_equal(entry->version, test->version));
}

/* ---- Tokens and references --------------------------------------------------------------------------------------- */

/* Codes without case: "when in doubt, servers SHOULD treat tokens in a case-insensitive manner" (search.html#token). */
static bool
match_token(const struct test *test, const struct entry *entry)
{
	bool same = test->compare == COMPARE_EQUAL ? slice_equal_nocase(test->system, entry->system)
	                                           : slice_equal(test->system, entry->system);

	if (!test->any_system && !same)
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
	if (entry->id.data == NULL || (test->id.data != NULL && !slice_equal(test->id, entry->id)))
		return false;
	return test->target.data != NULL ? slice_equal(test->target, entry->type) : value_targets(test->search, entry->type);
}

/* Each part of the composite passes, within one and the same element. */
static bool
match_composite(const struct test *test, struct slice components)
{
	uint32_t open = (UINT32_C(1) << test->component_count) - 1;
	struct entry entry = { 0 };

	while (open != 0 && entry_next(&components, &entry))
		for (size_t i = 0; i < test->component_count; i++)
			if (open & UINT32_C(1) << i && test->components[i].component == entry.parameter &&
			    match_value(&test->components[i], MODIFIER_NONE, &entry))
				open &= ~(UINT32_C(1) << i);
	return open == 0;
}

/* ---- The whole --------------------------------------------------------------------------------------------------- */

static bool
match_kind(const struct test *test, enum modifier modifier, const struct entry *entry)
{
	/* What values of a parameter of the type are. */
	static const unsigned kinds[] = {
		[SEARCH_NUMBER] = 1 << ENTRY_NUMBER,
		[SEARCH_DATE] = 1 << ENTRY_DATE,
		[SEARCH_STRING] = 1 << ENTRY_STRING | 1 << ENTRY_TOKEN | 1 << ENTRY_WORDS,
		[SEARCH_TOKEN] = 1 << ENTRY_TOKEN | 1 << ENTRY_REFERENCE,
		[SEARCH_REFERENCE] = 1 << ENTRY_REFERENCE,
		[SEARCH_COMPOSITE] = 1 << ENTRY_COMPOSITE,
		[SEARCH_QUANTITY] = 1 << ENTRY_QUANTITY,
		[SEARCH_URI] = 1 << ENTRY_URI,
		[SEARCH_SPECIAL] = 1 << ENTRY_POSITION,
	};

	if (modifier == MODIFIER_OF_TYPE)
		return entry->kind == ENTRY_TYPED;
	/* A reference is a token by its identifier. */
	return kinds[test->type] & 1U << entry->kind &&
	    (test->type != SEARCH_TOKEN || entry->kind == ENTRY_TOKEN || (entry->code.data != NULL && modifier != MODIFIER_BELOW));
}

static bool
match_of_kind(const struct test *test, enum modifier modifier, const struct entry *entry)
{
	switch ((enum search_type)test->type) {
	case SEARCH_NUMBER:
		return match_number(test, entry);
	case SEARCH_DATE:
		return match_date(test, entry->low, entry->high);
	case SEARCH_STRING:
		if (entry->kind == ENTRY_WORDS)
			return modifier == MODIFIER_WORDS && match_words(test, entry);
		return match_string(test, modifier, entry->text);
	case SEARCH_TOKEN:
		if (modifier == MODIFIER_OF_TYPE)
			return match_typed(test, entry);
		if (modifier == MODIFIER_BELOW)
			return match_mime(test, entry);
		return match_token(test, entry);
	case SEARCH_REFERENCE:
		return match_reference(test, modifier, entry);
	case SEARCH_COMPOSITE:
		return match_composite(test, entry->components);
	case SEARCH_QUANTITY:
		return match_quantity(test, entry);
	case SEARCH_URI:
		return match_uri(test, modifier, entry);
	case SEARCH_SPECIAL:
		return near_distance(test, entry) <= test->distance;
	}
	return false;
}

bool
match_value(const struct test *test, enum modifier modifier, const struct entry *entry)
{
	if (test->compare == COMPARE_ANY)
		return true;
	return match_kind(test, modifier, entry) && match_of_kind(test, modifier, entry) != test->unequal;
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
	for (size_t i = 0; i < predicate->count; i++) {
		const struct test *test = &predicate->tests[i];

		if (test->compare == COMPARE_ANY || (slice_equal(test->code, id) && test->system.length == 0) != test->unequal)
			return true;
	}
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
