/* Conditions: names and values of search parameters → predicates, against the schema (R4 search.html#ptypes, #modifiers,
 * #chaining, #has). */
#include "server/search/reader.h"

#include "server/search/fulltext.h"
#include "server/search/hierarchy.h"
#include "server/search/limits.h"
#include "server/search/terms.h"
#include "resources/primitive/check.h"

bool
reader_take(struct reader *reader, struct slice name, size_t count)
{
	reader->parts += count;
	if (reader->parts <= PARTS_MOST)
		return true;
	reader_fault(reader, FAULT_TOO_COSTLY, name, "More than %d values in all", PARTS_MOST);
	return false;
}

bool
search_supports(const struct schema_search *search)
{
	return search->expression[0] != '\0' || extract_is_text(search);
}

const struct schema_search *
predicate_parameter(struct reader *reader, const struct schema_type *type, struct slice whole, struct slice code, bool *told)
{
	const struct schema_search *search = schema_search(type, code);
	const struct added_item *item;

	*told = false;
	if (search != NULL || (search = added_find(reader->added, type, code, &item)) == NULL)
		return search;
	reader->query->registry = reader->registry;
	*told = !item->complete;
	if (*told) {
		reader_fault(reader, FAULT_NOT_SUPPORTED, whole, "The index of \"%.*s\" isn't complete yet: not all records have been "
		    "looked at since it was added", SLICE_ARGS(code));
		return NULL;
	}
	search = added_copy(search, reader->values.arena);
	*told = search == NULL;
	reader->faults->failed = reader->faults->failed || *told;
	return search;
}

/* What modifiers there are and for which types of parameters (search.html#modifiers). */
static const struct {
	const char *name;
	enum modifier modifier;
	unsigned types; /* bits by enum search_type */
} modifiers[] = {
	{ "missing", MODIFIER_MISSING, ~0U },
	{ "exact", MODIFIER_EXACT, 1 << SEARCH_STRING },
	{ "contains", MODIFIER_CONTAINS, 1 << SEARCH_STRING },
	{ "not", MODIFIER_NOT, 1 << SEARCH_TOKEN },
	{ "text", MODIFIER_TEXT, 1 << SEARCH_TOKEN },
	{ "identifier", MODIFIER_IDENTIFIER, 1 << SEARCH_REFERENCE },
	{ "above", MODIFIER_ABOVE, 1 << SEARCH_URI | 1 << SEARCH_TOKEN | 1 << SEARCH_REFERENCE },
	{ "below", MODIFIER_BELOW, 1 << SEARCH_URI | 1 << SEARCH_TOKEN | 1 << SEARCH_REFERENCE },
	{ "in", MODIFIER_IN, 1 << SEARCH_TOKEN },
	{ "not-in", MODIFIER_NOT_IN, 1 << SEARCH_TOKEN },
	{ "of-type", MODIFIER_OF_TYPE, 1 << SEARCH_TOKEN },
};

/* An id has no text, code system or type; only identifiers have a type with their value. */
static bool
allows(const struct predicate *predicate, enum modifier modifier)
{
	if (predicate->kind == PREDICATE_ID)
		return modifier == MODIFIER_MISSING || modifier == MODIFIER_NOT;
	return modifier != MODIFIER_OF_TYPE || value_is_identifier(predicate->search);
}

static bool
read_modifier(struct reader *reader, struct slice name, struct slice text, struct predicate *predicate,
    const struct schema_type **type)
{
	const struct schema_search *search = predicate->search;

	*type = NULL;
	if (text.data == NULL)
		return true;
	for (size_t i = 0; i < sizeof modifiers / sizeof modifiers[0]; i++)
		if (slice_is(text, modifiers[i].name) && (modifiers[i].types & 1U << search->type)) {
			if (!allows(predicate, modifiers[i].modifier) ||
			    (extract_is_text(search) && modifiers[i].modifier != MODIFIER_MISSING))
				break;
			predicate->modifier = modifiers[i].modifier;
			return true;
		}
	if (search->type == SEARCH_REFERENCE && (*type = schema_resource(text)) != NULL) {
		predicate->modifier = MODIFIER_TYPE;
		if (value_targets(search, text))
			return true;
		reader_fault(reader, FAULT_INVALID, name, "This parameter can't point to a %s", (*type)->name);
		return false;
	}
	if (extract_is_text(search))
		reader_fault(reader, FAULT_NOT_SUPPORTED, name, "The modifier \":%.*s\" is not supported on %s", SLICE_ARGS(text),
		    search->code);
	else
		reader_fault(reader, FAULT_NOT_SUPPORTED, name, "The modifier \":%.*s\" is not supported on %s of type %s",
		    SLICE_ARGS(text), slice_is(text, "of-type") ? "parameters that are not about identifiers, or" : "parameters",
		    search_type_text((enum search_type)search->type));
	return false;
}

static bool
read_missing(struct reader *reader, struct slice name, struct slice value, struct predicate *predicate)
{
	predicate->missing = slice_equal(value, SLICE("true"));
	if (predicate->missing || slice_equal(value, SLICE("false")))
		return true;
	reader_fault(reader, FAULT_VALUE, name, "The value of :missing is true or false");
	return false;
}

static bool
read_values(struct reader *reader, struct slice name, struct slice value, const struct schema_type *type,
    struct predicate *predicate)
{
	size_t count = 0;
	struct slice rest = value;
	bool good = true;

	while (rest.data != NULL) {
		value_cut(&rest, ',');
		count++;
	}
	if (!reader_take(reader, name, count))
		return false;
	struct test *tests = reader_make(reader, count, sizeof *tests);

	if (tests == NULL)
		return false;
	rest = value;
	for (size_t i = 0; i < count; i++)
		good &= value_parse(&reader->values, predicate->search, predicate->modifier, type, value_cut(&rest, ','),
		    reader_expression(reader, name), reader->faults, &tests[i]);
	predicate->tests = tests;
	predicate->count = count;
	return good;
}

enum predicate_kind
predicate_kind_of(const struct schema_search *search)
{
	if (strcmp(search->code, "_id") == 0)
		return PREDICATE_ID;
	return strcmp(search->code, "_lastUpdated") == 0 ? PREDICATE_LAST_UPDATED : PREDICATE_ENTRY;
}

/* A query for what is asked of resources of the type. */
static struct query *
inner_query(struct reader *reader, const struct schema_type *type, const struct inner *inner, unsigned depth)
{
	struct query *query = reader_make(reader, 1, sizeof *query);

	if (query == NULL)
		return NULL;
	if (depth == CHAIN_MOST) {
		reader_fault(reader, FAULT_TOO_COSTLY, inner->whole, "More than %d links", CHAIN_MOST);
		return NULL;
	}
	query->type = type;
	query->resource = type->resource;
	query->now = reader->values.now;
	query->predicates = inner->read(reader, inner, type, depth + 1);
	for (const struct predicate *predicate = query->predicates; predicate != NULL; predicate = predicate->next)
		query->predicate_count++;
	/* One more: match_has() says whom it points to. */
	if (query->predicate_count < PREDICATES_MOST)
		return query->predicates != NULL ? query : NULL;
	reader_fault(reader, FAULT_TOO_COSTLY, inner->whole, "%d or more conditions beside each other", PREDICATES_MOST);
	return NULL;
}

/* Chained types are searched, too: the principal must be allowed to. */
static bool
may_search(struct reader *reader, const struct schema_type *type, struct slice whole, bool say)
{
	enum reason reason;

	if (access_type(reader->principal, type->resource, ACCESS_SEARCH, &reason))
		return true;
	if (say)
		reader_fault(reader, FAULT_FORBIDDEN, whole, "Searching for %s is not permitted: %s", type->name, reason_text(reason));
	return false;
}

/* The parameter's code: what stands before a modifier or a further link. */
static struct slice
code_of(struct slice name)
{
	struct slice rest = name, code = slice_cut(&rest, '.');

	rest = code;
	return slice_cut(&rest, ':');
}

bool
predicate_known(const struct reader *reader, const struct schema_type *type, struct slice name)
{
	struct slice code = code_of(name);

	return slice_equal(code, SLICE("_has")) || slice_equal(code, SLICE("_list")) || schema_search(type, code) != NULL ||
	    added_find(reader->added, type, code, NULL) != NULL;
}

const struct schema_search *
predicate_link(struct reader *reader, const struct schema_type *type, struct slice whole, struct slice code)
{
	bool told;
	const struct schema_search *search = predicate_parameter(reader, type, whole, code, &told);

	if (search != NULL && search->type == SEARCH_REFERENCE && search_supports(search))
		return search;
	if (!told)
		reader_fault(reader, FAULT_NOT_SUPPORTED, whole, "\"%.*s\" is no reference parameter of %s", SLICE_ARGS(code), type->name);
	return NULL;
}

/* For a hierarchy the types that it is of are searched. */
static bool
read_hierarchies(struct reader *reader, struct slice whole, struct predicate *predicate)
{
	predicate->expression = reader_expression(reader, whole);
	if (predicate->search->type != SEARCH_REFERENCE)
		return true;
	for (size_t i = 0; i < predicate->count; i++) {
		const struct test *test = &predicate->tests[i];
		size_t found = 0;

		for (size_t k = 0; test->id.data != NULL && k < schema_counts.resources; k++) {
			const struct schema_type *type = &schema_types[schema_resources[k]];

			if (!hierarchy_test(test, type))
				continue;
			if (!may_search(reader, type, whole, true))
				return false;
			found++;
		}
		if (test->id.data == NULL || found > 0)
			continue;
		reader_fault(reader, FAULT_NOT_SUPPORTED, whole, "What this points to is in no hierarchy, so that nothing is above or below it");
		return false;
	}
	return true;
}

struct predicate *
predicate_chain(struct reader *reader, const struct schema_type *type, struct slice code, struct slice type_name,
    const struct inner *inner, unsigned depth)
{
	struct slice whole = inner->whole;
	const struct schema_search *search = reader_take(reader, whole, 1) ? predicate_link(reader, type, whole, code) : NULL;
	struct predicate *predicate = search != NULL ? reader_make(reader, 1, sizeof *predicate) : NULL;
	const struct query **end;
	size_t hidden = 0;

	if (predicate == NULL)
		return NULL;
	predicate->kind = PREDICATE_CHAIN;
	predicate->search = search;
	predicate->parameter = extract_parameter(search);
	end = &predicate->inner;
	if (type_name.data != NULL) {
		const struct schema_type *target = schema_resource(type_name);

		if (target == NULL || !value_targets(search, type_name)) {
			reader_fault(reader, FAULT_INVALID, whole, "\"%.*s\" can't point to \"%.*s\"", SLICE_ARGS(code), SLICE_ARGS(type_name));
			return NULL;
		}
		if (!may_search(reader, target, whole, true))
			return NULL;
		predicate->inner = inner_query(reader, target, inner, depth);
		return predicate->inner != NULL ? predicate : NULL;
	}
	if (search->target_count == 0) {
		reader_fault(reader, FAULT_INVALID, whole, "\"%.*s\" may point to anything: name the type, as in %.*s:Patient.name",
		    SLICE_ARGS(code), SLICE_ARGS(code));
		return NULL;
	}
	for (size_t i = 0; i < search->target_count; i++) {
		const struct schema_type *target = &schema_types[search->targets[i]];
		struct query *query;

		if (target->resource == SCHEMA_NONE || !inner->fits(reader, inner, target))
			continue;
		if (!may_search(reader, target, whole, false)) {
			hidden++;
			continue;
		}
		query = inner_query(reader, target, inner, depth);
		if (query == NULL)
			return NULL;
		*end = query;
		end = &query->alternative;
	}
	if (!reader_take(reader, whole, 0))
		return NULL;
	if (predicate->inner != NULL)
		return predicate;
	if (hidden > 0)
		reader_fault(reader, FAULT_FORBIDDEN, whole, "Searching the types that this points to is not permitted");
	else
		reader_fault(reader, FAULT_NOT_SUPPORTED, whole, "No type that \"%.*s\" points to has the parameter \"%.*s\"",
		    SLICE_ARGS(code), SLICE_ARGS(code_of(inner->name)));
	return NULL;
}

struct predicate *
predicate_has(struct reader *reader, const struct schema_type *type, struct slice type_name, struct slice link,
    const struct inner *inner, unsigned depth)
{
	struct slice whole = inner->whole;
	const struct schema_type *source = schema_resource(type_name);

	if (!reader_take(reader, whole, 1))
		return NULL;
	if (source == NULL) {
		reader_fault(reader, FAULT_INVALID, whole, "Not of the form _has:Type:reference:parameter");
		return NULL;
	}
	const struct schema_search *search = predicate_link(reader, source, whole, link);

	if (search == NULL)
		return NULL;
	if (!value_targets(search, slice_text(type->name))) {
		reader_fault(reader, FAULT_INVALID, whole, "\"%.*s\" of %s can't point to a %s", SLICE_ARGS(link), source->name, type->name);
		return NULL;
	}
	if (!may_search(reader, source, whole, true))
		return NULL;
	struct predicate *predicate = reader_make(reader, 1, sizeof *predicate);

	if (predicate == NULL)
		return NULL;
	predicate->kind = PREDICATE_HAS;
	predicate->search = search;
	predicate->parameter = extract_parameter(search);
	predicate->inner = inner_query(reader, source, inner, depth);
	return predicate->inner != NULL ? predicate : NULL;
}

static bool
plain_fits(struct reader *reader, const struct inner *inner, const struct schema_type *type)
{
	return predicate_known(reader, type, inner->name);
}

static struct predicate *
plain_read(struct reader *reader, const struct inner *inner, const struct schema_type *type, unsigned depth)
{
	return predicate_read(reader, type, inner->whole, inner->name, inner->value, depth);
}

/* What name=value asks at the other end of a link. */
static bool
read_inner(struct reader *reader, struct slice whole, struct slice name, struct slice value, struct inner *inner)
{
	if (slice_equal(name, SLICE("_filter")))
		return filter_inner(reader, whole, value, inner);
	*inner = (struct inner){ .whole = whole, .name = name, .value = value, .fits = plain_fits, .read = plain_read };
	return true;
}

/* link[:Type].name=value */
static struct predicate *
read_chain(struct reader *reader, const struct schema_type *type, struct slice whole, struct slice link, struct slice name,
    struct slice value, unsigned depth)
{
	struct slice type_name = link, code = slice_cut(&type_name, ':');
	struct inner inner;

	if (!read_inner(reader, whole, name, value, &inner))
		return NULL;
	return predicate_chain(reader, type, code, type_name, &inner, depth);
}

/* _has:Type:link:name=value, rest being what follows "_has:". */
static struct predicate *
read_has(struct reader *reader, const struct schema_type *type, struct slice whole, struct slice rest, struct slice value,
    unsigned depth)
{
	struct slice type_name = slice_cut(&rest, ':');
	struct slice link = rest.data != NULL ? slice_cut(&rest, ':') : SLICE_NONE;
	struct inner inner;

	if (rest.data == NULL) {
		reader_fault(reader, FAULT_INVALID, whole, "Not of the form _has:Type:reference:parameter");
		return NULL;
	}
	if (!read_inner(reader, whole, rest, value, &inner))
		return NULL;
	return predicate_has(reader, type, type_name, link, &inner, depth);
}

/* _list=42: the ids of Lists (search.html#list). What they hold is known when the query is run. */
static struct predicate *
read_list(struct reader *reader, struct slice whole, struct slice modifier, struct slice value)
{
	const struct schema_type *list = schema_resource(SLICE("List"));
	struct predicate *predicate = reader_make(reader, 1, sizeof *predicate);
	struct test *tests;
	size_t count = 1;

	if (predicate == NULL || !may_search(reader, list, whole, true))
		return NULL;
	if (modifier.data != NULL) {
		reader_fault(reader, FAULT_NOT_SUPPORTED, whole, "\"_list\" has no modifiers");
		return NULL;
	}
	for (size_t i = 0; i < value.length; i++)
		count += value.data[i] == ',';
	if (!reader_take(reader, whole, count) || (tests = reader_make(reader, count, sizeof *tests)) == NULL)
		return NULL;
	for (; value.data != NULL; predicate->count++) {
		struct slice id = slice_cut(&value, ',');

		if (slice_starts(id, SLICE("$"))) {
			reader_fault(reader, FAULT_NOT_SUPPORTED, whole, "This server keeps no list \"%.*s\": name a List by its id, "
			    "or search by what such a list goes by, as AllergyIntolerance?patient=42&clinical-status=active", SLICE_ARGS(id));
			return NULL;
		}
		if (primitive_check(PRIMITIVE_ID, id) != NULL) {
			reader_fault(reader, FAULT_VALUE, whole, "\"%.*s\" is not the id of a List", SLICE_ARGS(id));
			return NULL;
		}
		tests[predicate->count].code = id;
	}
	predicate->kind = PREDICATE_LIST;
	predicate->search = schema_search(list, SLICE("item"));
	predicate->parameter = extract_parameter(predicate->search);
	predicate->tests = tests;
	return predicate;
}

/* Parameters that FHIR has and that we don't: leaving one out would answer another question, lenient or not. */
static bool
is_beyond_us(struct slice code)
{
	static const char *const names[] = { "_score" };

	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
		if (slice_is(code, names[i]))
			return true;
	return false;
}

static void
unknown(struct reader *reader, const struct schema_type *type, struct slice whole, struct slice code, unsigned depth)
{
	if (slice_equal(code, SLICE("_filter")))
		reader_fault(reader, FAULT_NOT_SUPPORTED, whole, "\"_filter\" has no modifiers");
	else if (is_beyond_us(code))
		reader_fault(reader, FAULT_NOT_SUPPORTED, whole, "\"%.*s\" is not supported", SLICE_ARGS(code));
	else if (reader->lenient && depth == 0)
		faults_note(reader->faults, SEVERITY_WARNING, FAULT_NOT_SUPPORTED, reader_expression(reader, whole),
		    "\"%.*s\" is no search parameter of %s: it was left out", SLICE_ARGS(code), type->name);
	else
		reader_fault(reader, FAULT_NOT_SUPPORTED, whole, "\"%.*s\" is no search parameter of %s", SLICE_ARGS(code), type->name);
}

struct predicate *
predicate_make(struct reader *reader, const struct schema_type *type, struct slice whole, struct slice code, unsigned depth)
{
	bool told;

	if (!reader_take(reader, whole, 1))
		return NULL;
	const struct schema_search *search = predicate_parameter(reader, type, whole, code, &told);

	if (search == NULL || !search_supports(search)) {
		if (!told)
			unknown(reader, type, whole, code, depth);
		return NULL;
	}
	struct predicate *predicate = reader_make(reader, 1, sizeof *predicate);

	if (predicate == NULL)
		return NULL;
	predicate->kind = predicate_kind_of(search);
	predicate->search = search;
	predicate->parameter = extract_is_text(search) ? fulltext_parameter(type, search) : extract_parameter(search);
	return predicate;
}

struct predicate *
predicate_read(struct reader *reader, const struct schema_type *type, struct slice whole, struct slice name,
    struct slice value, unsigned depth)
{
	struct slice rest = name, first, modifier = name, code = slice_cut(&modifier, ':');
	const struct schema_type *type_modifier;

	if (slice_starts(name, SLICE("_has:")))
		return read_has(reader, type, whole, slice_from(name, 5), value, depth);
	first = slice_cut(&rest, '.');
	if (rest.data != NULL)
		return read_chain(reader, type, whole, first, rest, value, depth);
	if (slice_equal(code, SLICE("_list")))
		return read_list(reader, whole, modifier, value);
	struct predicate *predicate = predicate_make(reader, type, whole, code, depth);

	if (predicate == NULL || !read_modifier(reader, whole, modifier, predicate, &type_modifier))
		return NULL;
	if (extract_is_text(predicate->search) && predicate->modifier != MODIFIER_MISSING)
		return fulltext_read(reader, whole, type, predicate->search, value);
	bool good = predicate->modifier == MODIFIER_MISSING ? read_missing(reader, whole, value, predicate) :
	    read_values(reader, whole, value, type_modifier, predicate);
	const char *broken = good ? limits_broken(predicate, modifier, depth == 0 ? reader->query->predicates : NULL) : NULL;

	if (broken != NULL)
		reader_fault(reader, FAULT_NOT_SUPPORTED, whole, "%s", broken);
	if (!good || broken != NULL)
		return NULL;
	return !terms_needed(predicate) || read_hierarchies(reader, whole, predicate) ? predicate : NULL;
}
