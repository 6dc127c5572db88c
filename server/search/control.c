/* What concerns the answer's form and extent: _count, _sort, _total, _summary, _include, ... (R4 search.html#return). */
#include "server/search/reader.h"

#include "server/search/named.h"
#include "server/search/settings.h"

static bool
read_count(struct reader *reader, struct slice name, struct slice value)
{
	uint64_t count;
	unsigned most = search_settings_now()->count_most;

	if (!slice_to_u64(value, UINT64_MAX, &count)) {
		reader_fault(reader, FAULT_VALUE, name, "Not a whole number of 0 or more");
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
	const struct schema_search *search = predicate_parameter(reader, query->type, name, code, &told);

	if (told)
		return false;
	if (search == NULL || !search_supports(search) || search->type == SEARCH_COMPOSITE ||
	    search->type == SEARCH_SPECIAL || extract_is_text(search)) {
		reader_fault(reader, FAULT_NOT_SUPPORTED, name, "Can't sort %s by \"%.*s\"", query->type->name, SLICE_ARGS(code));
		return false;
	}
	if (query->sort_count == SORTS_MOST) {
		reader_fault(reader, FAULT_TOO_COSTLY, name, "More than %d sort keys", SORTS_MOST);
		return false;
	}
	query->sorts[query->sort_count++] = (struct sort){ .kind = predicate_kind_of(search), .search = search,
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
	reader_fault(reader, FAULT_VALUE, name, "The value is one of %s", all);
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
	struct slice *elements = reader_make(reader, ELEMENTS_MOST, sizeof *elements);

	if (elements == NULL)
		return false;
	while (value.data != NULL) {
		struct slice element = slice_trim(slice_cut(&value, ','));

		if (element.length == 0 || reader->query->element_count == ELEMENTS_MOST) {
			reader_fault(reader, FAULT_VALUE, name, "Not a list of at most %d element names, set apart by commas", ELEMENTS_MOST);
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
	static const char *const list[] = { "false", "true", "both", NULL };
	int chosen = choose(reader, name, value, list, "true, both, false");

	reader->query->contained = (enum query_contained)(chosen > 0 ? chosen : 0);
	return chosen >= 0;
}

static bool
read_contained_type(struct reader *reader, struct slice name, struct slice value)
{
	static const char *const list[] = { "container", "contained", NULL };
	int chosen = choose(reader, name, value, list, "container, contained");

	reader->query->contained_alone = chosen == 1;
	return chosen >= 0;
}

/* Of one type it says nothing new; what it says of several was read beforehand (place.h). */
static bool
read_type(struct reader *reader, struct slice name, struct slice value)
{
	reader->query->types = value;
	if (reader->query->several || slice_is(value, reader->query->type->name))
		return true;
	reader_fault(reader, FAULT_VALUE, name, "This is a search for %s: _type is for searches in the whole system or a compartment",
	    reader->query->type->name);
	return false;
}

/* One with a base that several types have is met at each of them: taken at the first. */
static bool
is_met_first(const struct schema_search *search, const struct schema_type *type)
{
	const struct schema_type *base = &schema_types[search->resource];

	for (uint32_t i = 0; base->abstract && i < schema_counts.resources; i++)
		if (schema_is(&schema_types[schema_resources[i]], base))
			return &schema_types[schema_resources[i]] == type;
	return true;
}

/* Adds the type's links that were added and may be used; list NULL: only counts them. all: of all types, this one among
 * them. */
static size_t
list_added_of(struct reader *reader, const struct schema_type *type, bool all, struct include_added *list)
{
	const struct schema_search *search;
	const struct added_item *item;
	size_t count = 0;

	for (size_t i = 0; (search = added_search(reader->added, type, i, &item)) != NULL; i++) {
		if (!item->complete || search->type != SEARCH_REFERENCE || (all && !is_met_first(search, type)))
			continue;
		if (list != NULL)
			list[count] = (struct include_added){ added_copy(search, reader->values.arena), extract_parameter(search) };
		if (list != NULL && list[count].search == NULL)
			reader->faults->failed = true;
		count++;
	}
	return count;
}

/* "*" is of all the type's parameters, or those of all types: of those that were added, a list of the ones that may be used. */
static bool
list_added(struct reader *reader, struct include *include)
{
	size_t from = include->source != NULL ? include->source->resource : 0, count = 0;
	size_t end = include->source != NULL ? from + 1 : schema_counts.resources;
	bool all = include->source == NULL;

	for (size_t i = from; i < end; i++)
		count += list_added_of(reader, &schema_types[schema_resources[i]], all, NULL);
	struct include_added *list = reader_make(reader, count, sizeof *list);

	for (size_t i = from; list != NULL && i < end; i++)
		include->added_count += list_added_of(reader, &schema_types[schema_resources[i]], all, list + include->added_count);
	if (count > 0)
		reader->query->registry = reader->registry;
	include->added = list;
	return list != NULL && !reader->faults->failed;
}

/* _include=Source:parameter[:Target], _revinclude the same; * for all. */
static bool
read_include(struct reader *reader, struct slice name, struct slice value, bool reverse, bool iterate)
{
	struct slice rest = value, source_name = slice_cut(&rest, ':');
	struct slice code = rest.data != NULL ? slice_cut(&rest, ':') : SLICE_NONE, target_name = rest;
	const struct schema_type *own = reader->query->type;
	bool star = slice_equal(value, SLICE("*"));
	struct include include = { .reverse = reverse, .iterate = iterate };
	size_t count = 0;

	for (const struct include *other = reader->query->includes; other != NULL; other = other->next)
		count++;
	if (count == INCLUDES_MOST) {
		reader_fault(reader, FAULT_TOO_COSTLY, name, "More than %d includes", INCLUDES_MOST);
		return false;
	}
	include.source = star ? NULL : schema_resource(source_name);
	if (!star && (include.source == NULL || code.data == NULL)) {
		reader_fault(reader, FAULT_VALUE, name, "Not of the form Type:parameter or Type:parameter:TargetType");
		return false;
	}
	if (!star && !slice_equal(code, SLICE("*"))) {
		include.search = predicate_link(reader, include.source, name, code);
		if (include.search == NULL)
			return false;
	}
	if (target_name.data != NULL) {
		include.target = schema_resource(target_name);
		if (include.target == NULL || (include.search != NULL && !value_targets(include.search, target_name))) {
			reader_fault(reader, FAULT_VALUE, name, "\"%.*s\" can't point to \"%.*s\"", SLICE_ARGS(code), SLICE_ARGS(target_name));
			return false;
		}
	}
	if (!iterate && !reverse && !star && include.source != own && !reader->query->several) {
		reader_fault(reader, FAULT_VALUE, name, "The matches are of type %s", own->name);
		return false;
	}
	if (!iterate && reverse && include.search != NULL && !reader->query->several && !value_targets(include.search, slice_text(own->name))) {
		reader_fault(reader, FAULT_VALUE, name, "\"%.*s\" of %s can't point to a %s", SLICE_ARGS(code), include.source->name,
		    own->name);
		return false;
	}
	if (include.search == NULL && !list_added(reader, &include))
		return false;
	struct include *kept = reader_make(reader, 1, sizeof *kept);

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
	{ "_type", read_type },
	{ "_containedType", read_contained_type },
	{ "_query", named_read },
};

static bool
read_one(struct reader *reader, const struct control *control, struct slice name, struct slice value)
{
	uint64_t bit = UINT64_C(1) << (control - controls);

	if (reader->seen & bit) {
		reader_fault(reader, FAULT_INVALID, name, "Given more than once");
		return false;
	}
	reader->seen |= bit;
	return control->read(reader, name, value);
}

bool
control_read(struct reader *reader, struct slice name, struct slice value)
{
	struct slice modifier = name, code = slice_cut(&modifier, ':');
	bool include = slice_equal(code, SLICE("_include")), reverse = slice_equal(code, SLICE("_revinclude"));

	if (include || reverse) {
		bool iterate = slice_equal(modifier, SLICE("iterate")) || slice_equal(modifier, SLICE("recurse"));

		if (modifier.data != NULL && !iterate)
			reader_fault(reader, FAULT_NOT_SUPPORTED, name, "The only modifier here is :iterate");
		else if (read_include(reader, name, value, reverse, iterate))
			reader_keep(reader, name, value);
		return true;
	}
	for (size_t i = 0; i < sizeof controls / sizeof controls[0]; i++)
		if (slice_is(name, controls[i].name)) {
			if (!read_one(reader, &controls[i], name, value))
				return true;
			/* What was really used: a larger _count was cut. */
			if (controls[i].read == read_count)
				value = arena_print(reader->values.arena, "%u", reader->query->count);
			reader_keep(reader, name, value);
			return true;
		}
	return false;
}

void
control_check(struct reader *reader)
{
	const struct query *query = reader->query;

	named_finish(reader);
	/* One container would answer for several of the types. */
	if (query->several && query->contained != CONTAINED_FALSE)
		reader_fault(reader, FAULT_NOT_SUPPORTED, SLICE("_contained"), "Contained resources are searched one type at a time");
	for (const struct include *include = query->includes; include != NULL; include = include->next)
		if (include->reverse && query->contained != CONTAINED_FALSE && query->contained_alone) {
			reader_fault(reader, FAULT_NOT_SUPPORTED, SLICE("_revinclude"),
			    "Nothing outside its container points to a contained resource: ask for _containedType=container");
			return;
		}
}
