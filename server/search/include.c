#include "server/search/include.h"

#include "resources/extract_added.h"
#include "server/search/contained.h"

/* Passes of :iterate over what was just included. */
enum { ITERATIONS_MOST = 8 };

/* ---- The set ----------------------------------------------------------------------------------------------------- */

bool
page_set_init(struct page_set *set, size_t most, struct arena *arena)
{
	*set = (struct page_set){ .most = most, .bytes_most = PAGE_BYTES_MOST, .table_size = 16 };
	while (set->table_size < most * 2)
		set->table_size *= 2;
	set->records = arena_alloc(arena, most * sizeof *set->records);
	set->table = arena_zero(arena, set->table_size, sizeof *set->table);
	return set->records != NULL && set->table != NULL;
}

bool
page_set_add(struct page_set *set, const struct record *record)
{
	size_t mask = set->table_size - 1, at = (size_t)(record->rid * UINT64_C(0x9E3779B97F4A7C15) >> 32) & mask;

	while (set->table[at] != 0 && set->table[at] != record->rid)
		at = (at + 1) & mask;
	if (set->table[at] == record->rid)
		return true;
	if (set->count == set->most || (set->count > 0 && set->bytes + record->body_length > set->bytes_most))
		return false;
	set->bytes += record->body_length;
	set->table[at] = record->rid;
	set->records[set->count++] = *record;
	return true;
}

/* ---- Forward ----------------------------------------------------------------------------------------------------- */

static bool
too_many(struct run *run)
{
	return run_costly(run, "The page would include too many resources: ask for fewer matches a page with _count");
}

static bool
add_target(struct run *run, struct page_set *set, const struct entry *entry)
{
	struct record target;
	const struct schema_type *type = schema_resource(entry->type);

	if (type == NULL)
		return true;
	if (++run->tested > run->tests_most)
		return run_costly(run, "The page's links lead to too many records: ask for fewer matches a page with _count");
	enum store_status status = store_find(run->snapshot, type->resource, entry->id, &target);

	if (status == STORE_ABSENT || (status == STORE_OK && target.deleted))
		return true;
	if (status != STORE_OK)
		return run_failed(run, status);
	if (!access_sees(run->snapshot, run->principal, &target, ACCESS_SEARCH))
		return true;
	return page_set_add(set, &target) || too_many(run);
}

/* Entries may be left of parameters that are no more, or not yet for all records. */
static bool
is_in_use(const struct include *include, uint32_t parameter)
{
	for (size_t i = 0; i < include->added_count; i++)
		if (include->added[i].parameter == parameter)
			return true;
	return extract_built_in(parameter);
}

static bool
forward(struct run *run, const struct include *include, struct page_set *set, const struct record *record)
{
	struct slice rest = record->entries;
	struct entry entry = { 0 };
	uint32_t parameter = include->search != NULL ? extract_parameter(include->search) : 0;

	if (include->source != NULL && record->resource != include->source->resource)
		return true;
	while (entry_next(&rest, &entry)) {
		if (entry.kind != ENTRY_REFERENCE || entry.id.data == NULL)
			continue;
		if (include->search != NULL ? entry.parameter != parameter : !is_in_use(include, entry.parameter))
			continue;
		if (include->target != NULL && !slice_is(entry.type, include->target->name))
			continue;
		if (!add_target(run, set, &entry))
			return false;
	}
	return true;
}

struct following {
	struct run *run;
	const struct include *include;
	struct page_set *set;
};

static bool
follow(void *context, const struct record *match)
{
	struct following *following = context;

	return forward(following->run, following->include, following->set, match);
}

/* ---- Reverse ----------------------------------------------------------------------------------------------------- */

struct adding {
	struct run *run;
	struct page_set *set;
};

static bool
add_match(void *context, const struct record *record)
{
	struct adding *adding = context;
	struct record stored;
	enum store_status status = store_record(adding->run->snapshot, record->rid, &stored);

	if (status != STORE_OK)
		return run_failed(adding->run, status);
	return page_set_add(adding->set, &stored) || too_many(adding->run);
}

/* One query: whose link points to any of the records. */
static bool
reverse_link(struct run *run, const struct schema_type *source, const struct schema_search *link,
    const struct schema_type *target, struct page_set *set, size_t from, size_t to)
{
	struct test *tests = arena_zero(run->arena, to - from + 1, sizeof *tests);
	struct predicate points = { .kind = PREDICATE_ENTRY, .search = link, .parameter = extract_parameter(link),
		.tests = tests };
	struct query query = { .type = source, .resource = source->resource, .predicates = &points, .predicate_count = 1 };
	struct adding adding = { run, set };

	if (tests == NULL)
		return run_no_memory(run);
	for (size_t i = from; i < to; i++) {
		struct slice type = slice_text(schema_types[schema_resources[set->records[i].resource]].name);

		if ((target == NULL || slice_is(type, target->name)) && value_targets(link, type))
			tests[points.count++] = (struct test){ .search = link, .type = SEARCH_REFERENCE, .target = type,
				.id = set->records[i].id };
	}
	if (points.count == 0)
		return true;
	return run_each(run, &query, UINT64_MAX, 0, add_match, &adding) && run->status == SEARCH_OK;
}

/* By all links of the type, those that were added as well. */
static bool
reverse_type(struct run *run, const struct include *include, const struct schema_type *source, struct page_set *set, size_t from,
    size_t to)
{
	const struct schema_type *target = include->target;
	size_t count;
	const struct schema_search *searches = schema_searches_of(source, &count);

	for (size_t i = 0; i < count; i++)
		if (searches[i].type == SEARCH_REFERENCE && search_supports(&searches[i]) &&
		    !reverse_link(run, source, &searches[i], target, set, from, to))
			return false;
	for (size_t i = 0; i < include->added_count; i++) {
		const struct schema_search *search = include->added[i].search;

		if (schema_is(source, &schema_types[search->resource]) &&
		    !reverse_link(run, source, search, target, set, from, to))
			return false;
	}
	return true;
}

static bool
reverse(struct run *run, const struct include *include, struct page_set *set, size_t from, size_t to)
{
	enum reason reason;

	if (include->search != NULL)
		return reverse_link(run, include->source, include->search, include->target, set, from, to);
	if (include->source != NULL)
		return reverse_type(run, include, include->source, set, from, to);
	for (uint16_t i = 0; i < schema_counts.resources; i++)
		if (access_type(run->principal, i, ACCESS_SEARCH, &reason) &&
		    !reverse_type(run, include, &schema_types[schema_resources[i]], set, from, to))
			return false;
	return true;
}

/* matches: the query, when the records from..to are its page and contained resources may be what matches; else NULL. */
static bool
include_pass(struct run *run, const struct include *include, const struct query *matches, struct page_set *set, size_t from,
    size_t to)
{
	struct following following = { run, include, set };
	struct arena views, *former;
	bool good = true;

	if (include->reverse)
		return reverse(run, include, set, from, to);
	former = run_views_begin(run, &views);
	for (size_t i = from; i < to && good; i++) {
		struct record record = set->records[i];

		good = run_view(run, &record, false) && (matches != NULL ? contained_each(run, matches, &record, follow, &following)
		                                                         : forward(run, include, set, &record));
		arena_reset(&views);
	}
	run_views_end(run, former);
	return good;
}

bool
include_all(struct run *run, const struct query *query, struct page_set *set)
{
	size_t from = 0, to = set->count;

	const struct query *matches = query->contained != CONTAINED_FALSE ? query : NULL;

	for (int pass = 0; pass < ITERATIONS_MOST && from < to; pass++) {
		for (const struct include *include = query->includes; include != NULL; include = include->next)
			if ((pass == 0 || include->iterate) && !include_pass(run, include, matches, set, from, to))
				return false;
		matches = NULL;
		from = to;
		to = set->count;
	}
	return true;
}
