/* Parsing: names and values → struct query, against the schema. Every fault is reported, with its parameter. */
#include "server/search/query.h"

#include "resources/extract_added.h"
#include "server/http/form.h"
#include "server/search/limits.h"
#include "server/search/page.h"
#include "server/search/parameters.h"
#include "server/search/settings.h"

#include <time.h>

struct reader {
	struct query *query;
	struct value_context values;
	const struct principal *principal;
	bool lenient;
	struct faults *faults;
	const struct added *added; /* held while reading */
	uint64_t registry; /* that it rests on */
	struct buffer text; /* of what is used */
	struct predicate **predicate_end;
	struct include **include_end;
	uint64_t seen; /* a bit for each control parameter that was given */
	size_t parts; /* conditions and values, those of chains once for each type */
};

static struct slice
expression_of(struct reader *reader, struct slice name)
{
	return arena_print(reader->values.arena, "%s?%.*s", reader->query->type->name, SLICE_ARGS(name));
}

#define fault(reader, code, name, ...) faults_add((reader)->faults, (code), expression_of((reader), (name)), __VA_ARGS__)

/* Puts count more conditions or values on the query's account. */
static bool
take_parts(struct reader *reader, struct slice name, size_t count)
{
	reader->parts += count;
	if (reader->parts <= PARTS_MOST)
		return true;
	fault(reader, FAULT_TOO_COSTLY, name, "More than %d values in all", PARTS_MOST);
	return false;
}

static void *
make(struct reader *reader, size_t count, size_t size)
{
	void *made = arena_zero(reader->values.arena, count, size);

	if (made == NULL)
		reader->faults->failed = true;
	return made;
}

static void
keep_text(struct reader *reader, struct slice name, struct slice value)
{
	if (reader->text.length > 0)
		buffer_byte(&reader->text, '&');
	form_encode(&reader->text, name);
	buffer_byte(&reader->text, '=');
	form_encode(&reader->text, value);
}

/* ---- Predicates -------------------------------------------------------------------------------------------------- */

bool
search_supports(const struct schema_search *search)
{
	return search->type != SEARCH_SPECIAL && search->expression[0] != '\0';
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
	{ "above", MODIFIER_ABOVE, 1 << SEARCH_URI },
	{ "below", MODIFIER_BELOW, 1 << SEARCH_URI },
};

/* The type's parameter of that code: a built-in one, or one that was added, of which the query has a copy of its own. NULL when
 * there is none that may be searched by; *told: a fault says so already. */
static const struct schema_search *
find_parameter(struct reader *reader, const struct schema_type *type, struct slice whole, struct slice code, bool *told)
{
	const struct schema_search *search = schema_search(type, code);
	const struct added_item *item;

	*told = false;
	if (search != NULL || (search = added_find(reader->added, type, code, &item)) == NULL)
		return search;
	reader->query->registry = reader->registry;
	*told = !item->complete;
	if (*told) {
		fault(reader, FAULT_NOT_SUPPORTED, whole, "The index of \"%.*s\" isn't complete yet: not all records have been looked at "
		    "since it was added", SLICE_ARGS(code));
		return NULL;
	}
	search = added_copy(search, reader->values.arena);
	*told = search == NULL;
	reader->faults->failed = reader->faults->failed || *told;
	return search;
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
			/* An id has no text or code system. */
			if (predicate->kind == PREDICATE_ID && modifiers[i].modifier == MODIFIER_TEXT)
				break;
			predicate->modifier = modifiers[i].modifier;
			return true;
		}
	if (search->type == SEARCH_REFERENCE && (*type = schema_resource(text)) != NULL) {
		predicate->modifier = MODIFIER_TYPE;
		if (value_targets(search, text))
			return true;
		fault(reader, FAULT_INVALID, name, "This parameter can't point to a %s", (*type)->name);
		return false;
	}
	fault(reader, FAULT_NOT_SUPPORTED, name, "The modifier \":%.*s\" is not supported on parameters of type %s",
	    SLICE_ARGS(text), search_type_text((enum search_type)search->type));
	return false;
}

static bool
read_missing(struct reader *reader, struct slice name, struct slice value, struct predicate *predicate)
{
	predicate->missing = slice_equal(value, SLICE("true"));
	if (predicate->missing || slice_equal(value, SLICE("false")))
		return true;
	fault(reader, FAULT_VALUE, name, "The value of :missing is true or false");
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
	if (!take_parts(reader, name, count))
		return false;
	struct test *tests = make(reader, count, sizeof *tests);

	if (tests == NULL)
		return false;
	rest = value;
	for (size_t i = 0; i < count; i++)
		good &= value_parse(&reader->values, predicate->search, predicate->modifier, type, value_cut(&rest, ','),
		    expression_of(reader, name), reader->faults, &tests[i]);
	predicate->tests = tests;
	predicate->count = count;
	return good;
}

static enum predicate_kind
kind_of(const struct schema_search *search)
{
	if (strcmp(search->code, "_id") == 0)
		return PREDICATE_ID;
	return strcmp(search->code, "_lastUpdated") == 0 ? PREDICATE_LAST_UPDATED : PREDICATE_ENTRY;
}

static struct predicate *read_predicate(struct reader *reader, const struct schema_type *type, struct slice whole,
    struct slice name, struct slice value, unsigned depth);

/* A query for one condition on resources of the type. */
static struct query *
inner_query(struct reader *reader, const struct schema_type *type, struct slice whole, struct slice name,
    struct slice value, unsigned depth)
{
	struct query *query = make(reader, 1, sizeof *query);

	if (query == NULL)
		return NULL;
	query->type = type;
	query->resource = type->resource;
	query->now = reader->values.now;
	query->predicates = read_predicate(reader, type, whole, name, value, depth + 1);
	query->predicate_count = 1;
	return query->predicates != NULL ? query : NULL;
}

/* Chained types are searched, too: the principal must be allowed to. */
static bool
may_search(struct reader *reader, const struct schema_type *type, struct slice whole, bool say)
{
	enum reason reason;

	if (access_type(reader->principal, type->resource, ACCESS_SEARCH, &reason))
		return true;
	if (say)
		fault(reader, FAULT_FORBIDDEN, whole, "Searching for %s is not permitted: %s", type->name, reason_text(reason));
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

static bool
has_parameter(const struct reader *reader, const struct schema_type *type, struct slice name)
{
	return slice_equal(code_of(name), SLICE("_has")) || schema_search(type, code_of(name)) != NULL ||
	    added_find(reader->added, type, code_of(name), NULL) != NULL;
}

static const struct schema_search *
find_link(struct reader *reader, const struct schema_type *type, struct slice whole, struct slice code)
{
	bool told;
	const struct schema_search *search = find_parameter(reader, type, whole, code, &told);

	if (search != NULL && search->type == SEARCH_REFERENCE && search_supports(search))
		return search;
	if (!told)
		fault(reader, FAULT_NOT_SUPPORTED, whole, "\"%.*s\" is no reference parameter of %s", SLICE_ARGS(code), type->name);
	return NULL;
}

/* link[:Type].name=value */
static struct predicate *
read_chain(struct reader *reader, const struct schema_type *type, struct slice whole, struct slice link, struct slice name,
    struct slice value, unsigned depth)
{
	struct slice type_name = link, code = slice_cut(&type_name, ':');
	const struct schema_search *search = find_link(reader, type, whole, code);
	struct predicate *predicate = search != NULL ? make(reader, 1, sizeof *predicate) : NULL;
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
			fault(reader, FAULT_INVALID, whole, "\"%.*s\" can't point to \"%.*s\"", SLICE_ARGS(code), SLICE_ARGS(type_name));
			return NULL;
		}
		if (!may_search(reader, target, whole, true))
			return NULL;
		predicate->inner = inner_query(reader, target, whole, name, value, depth);
		return predicate->inner != NULL ? predicate : NULL;
	}
	if (search->target_count == 0) {
		fault(reader, FAULT_INVALID, whole, "\"%.*s\" may point to anything: name the type, as in %.*s:Patient.name",
		    SLICE_ARGS(code), SLICE_ARGS(code));
		return NULL;
	}
	for (size_t i = 0; i < search->target_count; i++) {
		const struct schema_type *target = &schema_types[search->targets[i]];
		struct query *inner;

		if (target->resource == SCHEMA_NONE || !has_parameter(reader, target, name))
			continue;
		if (!may_search(reader, target, whole, false)) {
			hidden++;
			continue;
		}
		inner = inner_query(reader, target, whole, name, value, depth);
		if (inner == NULL)
			return NULL;
		*end = inner;
		end = &inner->alternative;
	}
	if (predicate->inner != NULL)
		return predicate;
	if (hidden > 0)
		fault(reader, FAULT_FORBIDDEN, whole, "Searching the types that this points to is not permitted");
	else
		fault(reader, FAULT_NOT_SUPPORTED, whole, "No type that \"%.*s\" points to has the parameter \"%.*s\"",
		    SLICE_ARGS(code), SLICE_ARGS(code_of(name)));
	return NULL;
}

/* _has:Type:link:name=value, rest being what follows "_has:". */
static struct predicate *
read_has(struct reader *reader, const struct schema_type *type, struct slice whole, struct slice rest, struct slice value,
    unsigned depth)
{
	struct slice type_name = slice_cut(&rest, ':');
	struct slice link = rest.data != NULL ? slice_cut(&rest, ':') : SLICE_NONE;
	const struct schema_type *source = schema_resource(type_name);

	if (source == NULL || rest.data == NULL) {
		fault(reader, FAULT_INVALID, whole, "Not of the form _has:Type:reference:parameter");
		return NULL;
	}
	const struct schema_search *search = find_link(reader, source, whole, link);

	if (search == NULL)
		return NULL;
	if (!value_targets(search, slice_text(type->name))) {
		fault(reader, FAULT_INVALID, whole, "\"%.*s\" of %s can't point to a %s", SLICE_ARGS(link), source->name, type->name);
		return NULL;
	}
	if (!may_search(reader, source, whole, true))
		return NULL;
	struct predicate *predicate = make(reader, 1, sizeof *predicate);

	if (predicate == NULL)
		return NULL;
	predicate->kind = PREDICATE_HAS;
	predicate->search = search;
	predicate->parameter = extract_parameter(search);
	predicate->inner = inner_query(reader, source, whole, rest, value, depth);
	return predicate->inner != NULL ? predicate : NULL;
}

/* Parameters that FHIR has and that we don't: leaving one out would answer another question, lenient or not. */
static bool
is_beyond_us(struct slice code)
{
	static const char *const names[] = { "_filter", "_list", "_query", "_text", "_content", "_type", "_containedType",
		"_score", "near" };

	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
		if (slice_is(code, names[i]))
			return true;
	return false;
}

static void
unknown(struct reader *reader, const struct schema_type *type, struct slice whole, struct slice code, unsigned depth)
{
	if (is_beyond_us(code))
		fault(reader, FAULT_NOT_SUPPORTED, whole, "\"%.*s\" is not supported", SLICE_ARGS(code));
	else if (reader->lenient && depth == 0)
		faults_note(reader->faults, SEVERITY_WARNING, FAULT_NOT_SUPPORTED, expression_of(reader, whole),
		    "\"%.*s\" is no search parameter of %s: it was left out", SLICE_ARGS(code), type->name);
	else
		fault(reader, FAULT_NOT_SUPPORTED, whole, "\"%.*s\" is no search parameter of %s", SLICE_ARGS(code), type->name);
}

/* One condition on the type. whole is the name as the client gave it, name the part of it that is about this type. NULL
 * when it is wrong, or left out. */
static struct predicate *
read_predicate(struct reader *reader, const struct schema_type *type, struct slice whole, struct slice name,
    struct slice value, unsigned depth)
{
	if (depth > CHAIN_MOST) {
		fault(reader, FAULT_TOO_COSTLY, whole, "More than %d links", CHAIN_MOST);
		return NULL;
	}
	if (!take_parts(reader, whole, 1))
		return NULL;
	if (slice_starts(name, SLICE("_has:")))
		return read_has(reader, type, whole, slice_from(name, 5), value, depth);
	struct slice rest = name, first = slice_cut(&rest, '.');

	if (rest.data != NULL)
		return read_chain(reader, type, whole, first, rest, value, depth);
	struct slice modifier = name, code = slice_cut(&modifier, ':');
	bool told;
	const struct schema_search *search = find_parameter(reader, type, whole, code, &told);
	const struct schema_type *type_modifier;

	if (search == NULL || !search_supports(search)) {
		if (!told)
			unknown(reader, type, whole, code, depth);
		return NULL;
	}
	struct predicate *predicate = make(reader, 1, sizeof *predicate);

	if (predicate == NULL)
		return NULL;
	predicate->kind = kind_of(search);
	predicate->search = search;
	predicate->parameter = extract_parameter(search);
	if (!read_modifier(reader, whole, modifier, predicate, &type_modifier))
		return NULL;
	bool good = predicate->modifier == MODIFIER_MISSING ? read_missing(reader, whole, value, predicate) :
	    read_values(reader, whole, value, type_modifier, predicate);
	const char *broken = good ? limits_broken(predicate, modifier, depth == 0 ? reader->query->predicates : NULL) : NULL;

	if (broken != NULL)
		fault(reader, FAULT_NOT_SUPPORTED, whole, "%s", broken);
	return good && broken == NULL ? predicate : NULL;
}

/* ---- What concerns the answer ------------------------------------------------------------------------------------ */

static bool
read_count(struct reader *reader, struct slice name, struct slice value)
{
	uint64_t count;
	unsigned most = search_settings_now()->count_most;

	if (!slice_to_u64(value, UINT64_MAX, &count)) {
		fault(reader, FAULT_VALUE, name, "Not a whole number of 0 or more");
		return false;
	}
	reader->query->count = count < most ? (unsigned)count : most;
	return true;
}

static bool
add_sort(struct reader *reader, struct slice name, struct slice text)
{
	struct query *query = reader->query;
	bool descending = text.length > 0 && text.data[0] == '-';
	struct slice code = slice_from(text, descending);
	bool told;
	const struct schema_search *search = find_parameter(reader, query->type, name, code, &told);

	if (told)
		return false;
	if (search == NULL || !search_supports(search) || search->type == SEARCH_COMPOSITE) {
		fault(reader, FAULT_NOT_SUPPORTED, name, "Can't sort %s by \"%.*s\"", query->type->name, SLICE_ARGS(code));
		return false;
	}
	if (query->sort_count == SORTS_MOST) {
		fault(reader, FAULT_TOO_COSTLY, name, "More than %d sort keys", SORTS_MOST);
		return false;
	}
	query->sorts[query->sort_count++] = (struct sort){ .kind = kind_of(search), .search = search,
		.parameter = extract_parameter(search), .descending = descending };
	return true;
}

static bool
read_sort(struct reader *reader, struct slice name, struct slice value)
{
	bool good = true;

	while (good && value.data != NULL)
		good = add_sort(reader, name, slice_cut(&value, ','));
	return good;
}

/* The place of value in the NULL-terminated list, or -1 with a fault. */
static int
choose(struct reader *reader, struct slice name, struct slice value, const char *const *list, const char *all)
{
	for (int i = 0; list[i] != NULL; i++)
		if (slice_is(value, list[i]))
			return i;
	fault(reader, FAULT_VALUE, name, "The value is one of %s", all);
	return -1;
}

static bool
read_total(struct reader *reader, struct slice name, struct slice value)
{
	static const char *const list[] = { "none", "estimate", "accurate", NULL };
	int chosen = choose(reader, name, value, list, "none, estimate, accurate");

	reader->query->total = (enum search_total)(TOTAL_NONE + (chosen > 0 ? chosen : 0));
	return chosen >= 0;
}

static bool
read_summary(struct reader *reader, struct slice name, struct slice value)
{
	static const char *const list[] = { "true", "text", "data", "count", "false", NULL };
	int chosen = choose(reader, name, value, list, "true, text, data, count, false");

	reader->query->summary = (enum search_summary)(SEARCH_SUMMARY_TRUE + (chosen > 0 ? chosen : 0));
	return chosen >= 0;
}

static bool
read_elements(struct reader *reader, struct slice name, struct slice value)
{
	struct slice *elements = make(reader, ELEMENTS_MOST, sizeof *elements);

	if (elements == NULL)
		return false;
	while (value.data != NULL) {
		struct slice element = slice_trim(slice_cut(&value, ','));

		if (element.length == 0 || reader->query->element_count == ELEMENTS_MOST) {
			fault(reader, FAULT_VALUE, name, "Not a list of at most %d element names, set apart by commas", ELEMENTS_MOST);
			return false;
		}
		elements[reader->query->element_count++] = element;
	}
	reader->query->elements = elements;
	return true;
}

static bool
read_format(struct reader *reader, struct slice name, struct slice value)
{
	(void)name;
	reader->query->format = value;
	return true;
}

static bool
read_pretty(struct reader *reader, struct slice name, struct slice value)
{
	(void)name;
	reader->query->pretty = value;
	return true;
}

static bool
read_contained(struct reader *reader, struct slice name, struct slice value)
{
	if (slice_equal(value, SLICE("false")))
		return true;
	fault(reader, FAULT_NOT_SUPPORTED, name, "Contained resources are not searched by themselves: only _contained=false");
	return false;
}

/* "*" is of all the type's parameters: of those that were added, the numbers of those that may be used. */
static bool
list_added(struct reader *reader, struct include *include)
{
	const struct schema_search *search;
	const struct added_item *item;
	size_t count = 0;

	while (added_search(reader->added, include->source, count, NULL) != NULL)
		count++;
	uint32_t *numbers = make(reader, count, sizeof *numbers);

	for (size_t i = 0; numbers != NULL && (search = added_search(reader->added, include->source, i, &item)) != NULL; i++)
		if (item->complete) {
			numbers[include->added_count++] = extract_parameter(search);
			reader->query->registry = reader->registry;
		}
	include->added = numbers;
	return numbers != NULL;
}

/* _include=Source:parameter[:Target], _revinclude the same; * for all. */
static bool
read_include(struct reader *reader, struct slice name, struct slice value, bool reverse, bool iterate)
{
	struct slice rest = value, source_name = slice_cut(&rest, ':');
	struct slice code = rest.data != NULL ? slice_cut(&rest, ':') : SLICE_NONE, target_name = rest;
	const struct schema_type *own = reader->query->type;
	bool star = slice_equal(value, SLICE("*")) && !reverse;
	struct include include = { .reverse = reverse, .iterate = iterate };
	size_t count = 0;

	for (const struct include *other = reader->query->includes; other != NULL; other = other->next)
		count++;
	if (count == INCLUDES_MOST) {
		fault(reader, FAULT_TOO_COSTLY, name, "More than %d includes", INCLUDES_MOST);
		return false;
	}
	include.source = star ? own : schema_resource(source_name);
	if (include.source == NULL || (!star && code.data == NULL)) {
		fault(reader, FAULT_VALUE, name, "Not of the form Type:parameter or Type:parameter:TargetType");
		return false;
	}
	if (!star && !slice_equal(code, SLICE("*"))) {
		include.search = find_link(reader, include.source, name, code);
		if (include.search == NULL)
			return false;
	} else if (reverse) {
		fault(reader, FAULT_NOT_SUPPORTED, name, "Name the parameter, as in Observation:subject");
		return false;
	}
	if (target_name.data != NULL) {
		include.target = schema_resource(target_name);
		if (include.target == NULL || (include.search != NULL && !value_targets(include.search, target_name))) {
			fault(reader, FAULT_VALUE, name, "\"%.*s\" can't point to \"%.*s\"", SLICE_ARGS(code), SLICE_ARGS(target_name));
			return false;
		}
	}
	if (!iterate && !reverse && include.source != own) {
		fault(reader, FAULT_VALUE, name, "The matches are of type %s", own->name);
		return false;
	}
	if (!iterate && reverse && include.search != NULL && !value_targets(include.search, slice_text(own->name))) {
		fault(reader, FAULT_VALUE, name, "\"%.*s\" of %s can't point to a %s", SLICE_ARGS(code), include.source->name,
		    own->name);
		return false;
	}
	if (include.search == NULL && !list_added(reader, &include))
		return false;
	struct include *kept = make(reader, 1, sizeof *kept);

	if (kept == NULL)
		return false;
	*kept = include;
	*reader->include_end = kept;
	reader->include_end = &kept->next;
	return true;
}

static const struct control {
	const char *name;
	bool (*read)(struct reader *reader, struct slice name, struct slice value);
} controls[] = {
	{ "_count", read_count },
	{ "_sort", read_sort },
	{ "_total", read_total },
	{ "_summary", read_summary },
	{ "_elements", read_elements },
	{ "_format", read_format },
	{ "_pretty", read_pretty },
	{ "_contained", read_contained },
};

/* ---- The whole --------------------------------------------------------------------------------------------------- */

static bool
read_control(struct reader *reader, const struct control *control, struct slice name, struct slice value)
{
	uint64_t bit = UINT64_C(1) << (control - controls);

	if (reader->seen & bit) {
		fault(reader, FAULT_INVALID, name, "Given more than once");
		return false;
	}
	reader->seen |= bit;
	return control->read(reader, name, value);
}

static void
read_pair(struct reader *reader, struct slice name, struct slice value)
{
	struct slice modifier = name, code = slice_cut(&modifier, ':');
	bool include = slice_equal(code, SLICE("_include")), reverse = slice_equal(code, SLICE("_revinclude"));

	if (value.length == 0) {
		fault(reader, FAULT_VALUE, name, "Has no value");
		return;
	}
	if (include || reverse) {
		bool iterate = slice_equal(modifier, SLICE("iterate")) || slice_equal(modifier, SLICE("recurse"));

		if (modifier.data != NULL && !iterate)
			fault(reader, FAULT_NOT_SUPPORTED, name, "The only modifier here is :iterate");
		else if (read_include(reader, name, value, reverse, iterate))
			keep_text(reader, name, value);
		return;
	}
	for (size_t i = 0; i < sizeof controls / sizeof controls[0]; i++)
		if (slice_is(name, controls[i].name)) {
			if (!read_control(reader, &controls[i], name, value))
				return;
			/* What was really used: a larger _count was cut. */
			if (controls[i].read == read_count)
				value = arena_print(reader->values.arena, "%u", reader->query->count);
			keep_text(reader, name, value);
			return;
		}
	if (reader->query->predicate_count == PREDICATES_MOST) {
		fault(reader, FAULT_TOO_COSTLY, name, "More than %d conditions", PREDICATES_MOST);
		return;
	}
	struct predicate *predicate = read_predicate(reader, reader->query->type, name, name, value, 0);

	if (predicate == NULL)
		return;
	*reader->predicate_end = predicate;
	reader->predicate_end = &predicate->next;
	reader->query->predicate_count++;
	keep_text(reader, name, value);
}

static void
read_text(struct reader *reader, struct slice text)
{
	struct slice name, value;
	bool bad = false;

	while (form_next(&text, reader->values.arena, &name, &value, &bad)) {
		if (name.data == NULL)
			fault(reader, FAULT_INVALID, SLICE(""), "A parameter is not well-formed: %%XX and UTF-8 are expected");
		else
			read_pair(reader, name, value);
	}
}

/* Finds _page; *others is set when there is anything else that asks something. */
static struct slice
find_page(struct reader *reader, struct slice text, bool *others)
{
	struct slice name, value, page = SLICE_NONE;
	bool bad = false;

	while (form_next(&text, reader->values.arena, &name, &value, &bad)) {
		if (slice_equal(name, SLICE("_page")) && page.data == NULL)
			page = value;
		else if (!slice_equal(name, SLICE("_format")) && !slice_equal(name, SLICE("_pretty")))
			*others = true;
	}
	return page;
}

/* A page link stands for the query in it. */
static bool
read_page(struct reader *reader, struct slice token, bool others)
{
	struct page page;

	if (others) {
		fault(reader, FAULT_INVALID, SLICE("_page"), "A page link is used as it is, without further parameters");
		return false;
	}
	if (!page_open(token, reader->query->type, reader->principal, reader->values.arena, &page)) {
		fault(reader, FAULT_VALUE, SLICE("_page"), "Not a page link that was made for you: search again");
		return false;
	}
	reader->query->page = token;
	reader->query->position = page.position;
	reader->query->now = reader->values.now = page.now;
	read_text(reader, page.text);
	return true;
}

static int64_t
clock_now(void)
{
	struct timespec now;

	clock_gettime(CLOCK_REALTIME, &now);
	return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

static void
read_all(struct reader *reader, struct slice query, struct slice form)
{
	bool others = false;
	struct slice page = find_page(reader, query, &others);

	if (page.data == NULL)
		page = find_page(reader, form, &others);
	else if (form.length > 0)
		others = true;
	if (page.data != NULL) {
		read_page(reader, page, others);
		return;
	}
	read_text(reader, query);
	read_text(reader, form);
}

struct query *
search_parse(const struct schema_type *type, struct slice query, struct slice form, bool lenient,
    const struct principal *principal, struct arena *arena, struct faults *faults)
{
	const struct search_settings *settings = search_settings_now();
	struct query *made = arena_zero(arena, 1, sizeof *made);

	if (made == NULL) {
		faults->failed = true;
		return NULL;
	}
	made->type = type;
	made->resource = type->resource;
	made->count = settings->count;
	made->now = clock_now();
	struct reader reader = { .query = made, .principal = principal, .lenient = lenient, .faults = faults,
		.predicate_end = &made->predicates, .include_end = &made->includes, .registry = parameters_generation() };
	unsigned place;

	reader.values = (struct value_context){ .zone_minutes = settings->zone_minutes, .base = slice_text(settings->base),
		.now = made->now, .arena = arena };
	buffer_init(&reader.text, 0);
	if (query.length > QUERY_BYTES_MOST || form.length > QUERY_BYTES_MOST) {
		fault(&reader, FAULT_TOO_LONG, SLICE(""), "More than %d bytes of search parameters", QUERY_BYTES_MOST);
	} else {
		reader.added = added_hold(&place);
		read_all(&reader, query, form);
		added_release(place);
	}
	if (made->summary == SEARCH_SUMMARY_COUNT)
		made->count = 0;
	if (made->count == 0)
		made->total = TOTAL_ACCURATE;
	if (buffer_ok(&reader.text))
		made->text = arena_copy(arena, buffer_slice(&reader.text));
	if (made->text.data == NULL)
		faults->failed = true;
	buffer_free(&reader.text);
	return faults->errors || faults->failed ? NULL : made;
}

enum search_summary
query_summary(const struct query *query)
{
	return query->summary;
}

const struct slice *
query_elements(const struct query *query, size_t *count)
{
	*count = query->element_count;
	return query->elements;
}

struct slice
query_format(const struct query *query)
{
	return query->format;
}

struct slice
query_pretty(const struct query *query)
{
	return query->pretty;
}

struct slice
query_of_page(const struct query *query)
{
	return query->page.data != NULL ? query->text : SLICE_NONE;
}

struct slice
query_self(const struct query *query, struct arena *arena)
{
	if (query->page.data != NULL)
		return arena_print(arena, "_page=%.*s", SLICE_ARGS(query->page));
	return query->text;
}
