#include "server/search/limits.h"

/* The code by which a definition lists the modifier. */
static struct slice
code_of(const struct predicate *predicate, struct slice modifier)
{
	if (predicate->modifier == MODIFIER_TYPE)
		return SLICE("type");
	return slice_is(modifier, "of-type") ? SLICE("ofType") : modifier;
}

static bool
allows(uint16_t bits, const char *const *codes, struct slice code)
{
	for (int i = 0; codes[i] != NULL; i++)
		if (slice_is(code, codes[i]))
			return bits & 1U << i;
	return false;
}

/* Prefixes are of numbers, dates and quantities. */
static bool
compares(const struct test *test)
{
	return test->type == SEARCH_NUMBER || test->type == SEARCH_DATE || test->type == SEARCH_QUANTITY;
}

const char *
limits_broken(const struct predicate *predicate, struct slice modifier, const struct predicate *before)
{
	const struct schema_limits *limits = predicate->search->limits;

	if (limits == NULL)
		return NULL;
	if (limits->modifiers != 0 && modifier.data != NULL &&
	    !allows(limits->modifiers, schema_modifier_codes, code_of(predicate, modifier)))
		return "The parameter's definition does not have this modifier";
	if (limits->one_value && predicate->count > 1)
		return "The parameter's definition takes one value (multipleOr is false)";
	for (size_t i = 0; i < predicate->count && limits->comparators != 0; i++)
		if (compares(&predicate->tests[i]) && !(limits->comparators & 1U << predicate->tests[i].prefix))
			return "The parameter's definition does not have this comparator";
	for (; before != NULL && limits->once; before = before->next)
		if (before->kind == PREDICATE_ENTRY && before->parameter == predicate->parameter)
			return "The parameter's definition does not let it be repeated (multipleAnd is false)";
	return NULL;
}
