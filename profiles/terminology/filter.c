/* ValueSet.compose.include.filter (http://hl7.org/fhir/R4/valueset-filter-operator.html). */
#include "profiles/terminology/code_system.h"
#include "profiles/terminology/pattern.h"

struct filter {
	struct terminology *terminology;
	const struct code_system *system;
	struct slice property, op, value;
	struct pattern *pattern;
	bool exhausted; /* memory ran out */
};

/* ---- The values of a concept's property -------------------------------------------------------------------------- */

/* The codes of the concepts at the other end of its edges. */
static bool
any_edge(struct filter *filter, const struct concept_edge *edges, size_t concept,
    bool (*passes)(struct filter *filter, struct slice value))
{
	size_t count = filter->system->edges;

	for (size_t i = code_system_edge(edges, count, (uint32_t)concept); i < count && edges[i].from == concept; i++)
		if (passes(filter, filter->system->concepts[edges[i].to].code))
			return true;
	return false;
}

static struct slice
value_of(const struct node *property)
{
	const struct node *value = node_child(property, "value");

	if (value == NULL)
		return SLICE_NONE;
	return strcmp(value->type->name, "Coding") == 0 ? node_text(value, "code") : value->text;
}

/* True when one of the values passes. */
static bool
any_value(struct filter *filter, size_t place, bool (*passes)(struct filter *filter, struct slice value))
{
	const struct concept *concept = &filter->system->concepts[place];
	struct slice name = filter->property;

	if (slice_is(name, "concept") || slice_is(name, "code"))
		return passes(filter, concept->code);
	if (slice_is(name, "parent"))
		return any_edge(filter, filter->system->up, place, passes);
	if (slice_is(name, "child"))
		return any_edge(filter, filter->system->down, place, passes);
	if (slice_is(name, "display")) {
		struct slice display = node_text(concept->node, "display");

		return display.data != NULL && passes(filter, display);
	}
	for (const struct node *node = node_child(concept->node, "property"); node != NULL; node = node_again(node)) {
		struct slice value = value_of(node);

		if (slice_equal(node_text(node, "code"), name) && value.data != NULL && passes(filter, value))
			return true;
	}
	return false;
}

/* ---- What a value must be ---------------------------------------------------------------------------------------- */

static bool
is_value(struct filter *filter, struct slice value)
{
	return slice_equal(value, filter->value);
}

static bool
is_listed(struct filter *filter, struct slice value)
{
	struct slice rest = filter->value;

	while (rest.data != NULL)
		if (slice_equal(slice_trim(slice_cut(&rest, ',')), value))
			return true;
	return false;
}

static bool
is_like(struct filter *filter, struct slice value)
{
	enum pattern_result result = pattern_match(filter->pattern, value);

	if (result == PATTERN_FAILED)
		terminology_fail(filter->terminology, FAULT_TOO_COSTLY, "Matching the regular expression of a value set takes too long");
	filter->exhausted |= result == PATTERN_NO_MEMORY;
	return result == PATTERN_MATCH;
}

static bool
is_there(struct filter *filter, struct slice value)
{
	(void)filter;
	return value.data != NULL;
}

/* ---- The operators ----------------------------------------------------------------------------------------------- */

/* Each marks what passes. */
static bool
by_value(struct filter *filter, bool (*passes)(struct filter *filter, struct slice value), bool wanted,
    unsigned char *marks)
{
	/* What each comparison may cost more than a glance: a long list, a match. */
	size_t each = 1 + filter->value.length / 64 + (filter->pattern != NULL ? 20 : 0);

	if (!terminology_work(filter->terminology, (filter->system->count + filter->system->edges + filter->system->properties) * each))
		return false;
	for (size_t i = 0; i < filter->system->count; i++)
		marks[i] = any_value(filter, i, passes) == wanted;
	return !filter->exhausted && filter->terminology->reason.data == NULL;
}

static bool
equal(struct filter *filter, unsigned char *marks)
{
	return by_value(filter, is_value, true, marks);
}

static bool
in(struct filter *filter, unsigned char *marks)
{
	return by_value(filter, is_listed, true, marks);
}

static bool
not_in(struct filter *filter, unsigned char *marks)
{
	return by_value(filter, is_listed, false, marks);
}

static bool
exists(struct filter *filter, unsigned char *marks)
{
	if (!slice_is(filter->value, "true") && !slice_is(filter->value, "false"))
		return terminology_fail(filter->terminology, FAULT_NOT_SUPPORTED,
		    "The value of the filter \"exists\" is neither true nor false");
	return by_value(filter, is_there, slice_is(filter->value, "true"), marks);
}

static bool
regex(struct filter *filter, unsigned char *marks)
{
	const char *error;

	filter->pattern = pattern_compile(filter->value, filter->terminology->arena, &error);
	if (filter->pattern != NULL)
		return by_value(filter, is_like, true, marks);
	return error != NULL && terminology_fail(filter->terminology, FAULT_NOT_SUPPORTED, "\"%.*s\" %s",
	    SLICE_ARGS(filter->value), error);
}

static bool
is_a(struct filter *filter, unsigned char *marks)
{
	return code_system_walk(filter->terminology, filter->system, filter->value, false, marks);
}

static bool
descendent_of(struct filter *filter, unsigned char *marks)
{
	if (!is_a(filter, marks))
		return false;
	marks[code_system_find(filter->system, filter->value)] = 0;
	return true;
}

static bool
is_not_a(struct filter *filter, unsigned char *marks)
{
	if (!is_a(filter, marks))
		return false;
	for (size_t i = 0; i < filter->system->count; i++)
		marks[i] = !marks[i];
	return true;
}

static bool
generalizes(struct filter *filter, unsigned char *marks)
{
	return code_system_walk(filter->terminology, filter->system, filter->value, true, marks);
}

static const struct {
	const char *op;
	bool hierarchy; /* it goes by what stands above and below: its property is "concept" */
	bool (*mark)(struct filter *filter, unsigned char *marks);
} operators[] = {
	{ "=", false, equal },
	{ "is-a", true, is_a },
	{ "descendent-of", true, descendent_of },
	{ "is-not-a", true, is_not_a },
	{ "regex", false, regex },
	{ "in", false, in },
	{ "not-in", false, not_in },
	{ "generalizes", true, generalizes },
	{ "exists", false, exists },
};

/* Whether the code system has such a property. Of those in the tables nothing is known but how they hang together. */
static bool
has_property(const struct filter *filter)
{
	static const char *const everywhere[] = { "concept", "code", "parent", "child" };
	const struct node *tree = filter->system->tree;

	for (size_t i = 0; i < sizeof everywhere / sizeof everywhere[0]; i++)
		if (slice_is(filter->property, everywhere[i]))
			return true;
	if (tree == NULL)
		return false;
	for (const struct node *node = node_child(tree, "property"); node != NULL; node = node_again(node))
		if (slice_equal(node_text(node, "code"), filter->property))
			return true;
	return slice_is(filter->property, "display");
}

static bool
apply(struct filter *filter, unsigned char *marks)
{
	bool concept = slice_is(filter->property, "concept") || slice_is(filter->property, "code");

	for (size_t i = 0; i < sizeof operators / sizeof operators[0]; i++) {
		if (!slice_is(filter->op, operators[i].op))
			continue;
		if (operators[i].hierarchy ? concept : has_property(filter))
			return operators[i].mark(filter, marks);
		return terminology_fail(filter->terminology, FAULT_NOT_SUPPORTED,
		    "The filter \"%.*s %.*s\" of a value set is not supported: \"%.*s\" has no such property here",
		    SLICE_ARGS(filter->property), SLICE_ARGS(filter->op), SLICE_ARGS(filter->system->url));
	}
	return terminology_fail(filter->terminology, FAULT_NOT_SUPPORTED, "The filter operator \"%.*s\" is not supported",
	    SLICE_ARGS(filter->op));
}

bool
filter_marks(struct terminology *terminology, const struct code_system *system, const struct node *include,
    unsigned char *marks)
{
	for (const struct node *node = node_child(include, "filter"); node != NULL; node = node_again(node)) {
		struct filter filter = { .terminology = terminology, .system = system, .property = node_text(node, "property"),
			.op = node_text(node, "op"), .value = node_text(node, "value") };
		unsigned char *own = code_system_marks(terminology, system);

		/* Whether there is such a property is asked for each filter, whatever it then does. */
		if (own == NULL || !terminology_work(terminology, system->properties))
			return false;
		if (filter.value.data == NULL)
			return terminology_fail(terminology, FAULT_NOT_SUPPORTED, "A filter of a value set has no value");
		if (!apply(&filter, own))
			return false;
		for (size_t i = 0; i < system->count; i++)
			marks[i] &= own[i];
	}
	return true;
}
