#include "server/search/chain.h"

#include "resources/extract.h"
#include "server/search/keys.h"

/* More than that from an inner query, and the outer records are tested one by one. */
enum { KEYS_MOST = 5000, POINTED_MOST = 20000 };

/* ---- Sources ----------------------------------------------------------------------------------------------------- */

struct collect {
	struct run *run;
	const struct predicate *predicate;
	uint16_t resource; /* of the outer query */
	struct buffer found; /* struct key_range, or rids */
	bool too_many;
};

/* A target of the chain: the records that point to it. */
static bool
collect_key(void *context, const struct record *record)
{
	struct collect *collect = context;
	struct key_range key;
	struct slice type = slice_text(schema_types[schema_resources[record->resource]].name);

	if (collect->found.length / sizeof key >= KEYS_MOST) {
		collect->too_many = true;
		return false;
	}
	keys_reference(collect->predicate->parameter, type, record->id, &key);
	buffer_put(&collect->found, slice_of((const char *)&key, sizeof key));
	return true;
}

/* A record that points: what it points to. */
static bool
collect_pointed(void *context, const struct record *record)
{
	struct collect *collect = context;
	struct slice rest = record->entries, type = slice_text(schema_types[schema_resources[collect->resource]].name);
	struct entry entry = { 0 };
	uint64_t rid;

	while (entry_next(&rest, &entry)) {
		if (entry.parameter != collect->predicate->parameter || entry.kind != ENTRY_REFERENCE || entry.id.data == NULL ||
		    !slice_equal(entry.type, type))
			continue;
		enum store_status status = store_rid(collect->run->snapshot, collect->resource, entry.id, &rid);

		if (status == STORE_OK)
			buffer_put(&collect->found, slice_of((const char *)&rid, sizeof rid));
		else if (status != STORE_ABSENT)
			return run_failed(collect->run, status);
	}
	collect->too_many = collect->found.length / sizeof rid > POINTED_MOST;
	return !collect->too_many;
}

/* Whoever points to a contained resource of the type may be a match, too. */
static void
collect_inside(struct collect *collect)
{
	struct key_range key;

	for (const struct query *inner = collect->predicate->inner; inner != NULL; inner = inner->alternative) {
		keys_reference(collect->predicate->parameter, slice_text(inner->type->name), SLICE_NONE, &key);
		/* Seldom is there any; what is not in the index yet is a candidate anyway. */
		if (store_count(collect->run->snapshot, slice_of(key.first, key.first_length)) > 0)
			buffer_put(&collect->found, slice_of((const char *)&key, sizeof key));
	}
}

static bool
take_keys(struct run *run, struct slice found, struct source *source)
{
	source->ranges = (const struct key_range *)(const void *)found.data;
	source->count = found.length / sizeof *source->ranges;
	source->kind = source->count <= CURSOR_KEYS_MOST ? SOURCE_KEYS : SOURCE_RANGES;
	for (size_t i = 0; i < source->count; i++)
		source->estimate +=
		    store_count(run->snapshot, slice_of(source->ranges[i].first, source->ranges[i].first_length));
	return true;
}

static bool
take_rids(struct slice found, struct source *source)
{
	uint64_t *rids = (uint64_t *)(void *)(uintptr_t)found.data;

	source->rids = rids;
	source->count = stream_sort(rids, found.length / sizeof *rids);
	source->kind = SOURCE_RIDS;
	source->estimate = source->count;
	return true;
}

bool
chain_source(struct run *run, const struct query *query, const struct predicate *predicate, struct source *source)
{
	struct collect collect = { .run = run, .predicate = predicate, .resource = query->resource };
	bool chain = predicate->kind == PREDICATE_CHAIN, good = true;

	buffer_init(&collect.found, 0);
	for (const struct query *inner = predicate->inner; inner != NULL && good && !collect.too_many; inner = inner->alternative)
		good = run_each(run, inner, UINT64_MAX, 0, chain ? collect_key : collect_pointed, &collect);
	good = good && run->status == SEARCH_OK;
	if (chain)
		collect_inside(&collect);
	if (good && !collect.too_many) {
		struct slice found = buffer_ok(&collect.found) ? arena_copy(run->arena, buffer_slice(&collect.found)) : SLICE_NONE;

		if (found.data == NULL)
			good = run_no_memory(run);
		else
			good = chain ? take_keys(run, found, source) : take_rids(found, source);
	}
	buffer_free(&collect.found);
	return good;
}

/* ---- Matches ----------------------------------------------------------------------------------------------------- */

/* What the entry points to within the record's container passes an inner query ("chained parameters will be evaluated inside
 * contained resources"). */
static bool
match_inside(struct run *run, const struct predicate *predicate, const struct record *record, const struct entry *entry)
{
	const struct record *container = run->container != NULL ? run->container : record;
	struct slice id = slice_from(entry->url, 1);
	struct record as, whole = *container;

	for (const struct query *inner = predicate->inner; inner != NULL; inner = inner->alternative) {
		struct slice rest = container->entries;
		struct contained contained;

		if (!slice_is(entry->type, inner->type->name))
			continue;
		if (id.length == 0)
			return run_matches(run, inner, &whole);
		while (entry_next_contained(&rest, &contained))
			if (slice_equal(contained.id, id) && run_matches_inside(run, inner, container, &contained, &as))
				return true;
	}
	return false;
}

/* Something that the record points to passes an inner query. */
static bool
match_chain(struct run *run, const struct predicate *predicate, const struct record *record)
{
	struct slice rest = record->entries;
	struct entry entry = { 0 };
	struct record target;

	while (entry_next(&rest, &entry)) {
		if (entry.parameter != predicate->parameter || entry.kind != ENTRY_REFERENCE)
			continue;
		if (entry.id.data == NULL) {
			if (entry.type.data != NULL && match_inside(run, predicate, record, &entry))
				return true;
			if (run->status != SEARCH_OK)
				return false;
			continue;
		}
		for (const struct query *inner = predicate->inner; inner != NULL; inner = inner->alternative) {
			if (!slice_is(entry.type, inner->type->name))
				continue;
			if (++run->tested > run->tests_most)
				return run_costly(run, "The chain looks at too many records: add a condition that narrows it");
			enum store_status status = store_find(run->snapshot, inner->resource, entry.id, &target);

			if (status != STORE_OK && status != STORE_ABSENT)
				return run_failed(run, status);
			if (status == STORE_OK && run_matches(run, inner, &target))
				return true;
			if (run->status != SEARCH_OK)
				return false;
		}
	}
	return false;
}

static bool
stop_at_first(void *context, const struct record *record)
{
	(void)record;
	*(bool *)context = true;
	return false;
}

/* Something that points to the record passes the inner query: which is then run with one more condition. */
static bool
match_has(struct run *run, const struct predicate *predicate, const struct record *record)
{
	const struct test test = { .search = predicate->search, .type = SEARCH_REFERENCE,
		.target = slice_text(schema_types[schema_resources[record->resource]].name), .id = record->id };
	struct predicate points = { .kind = PREDICATE_ENTRY, .search = predicate->search, .parameter = predicate->parameter,
		.tests = &test, .count = 1 };
	struct query inner = *predicate->inner;
	bool found = false;

	points.next = inner.predicates;
	inner.predicates = &points;
	inner.predicate_count++;
	run_each_apart(run, &inner, stop_at_first, &found);
	return found && run->status == SEARCH_OK;
}

bool
chain_match(struct run *run, const struct predicate *predicate, const struct record *record)
{
	return predicate->kind == PREDICATE_CHAIN ? match_chain(run, predicate, record) : match_has(run, predicate, record);
}
