#include "server/search/contained.h"

#include "server/search/keys.h"

/* Of so many containers the numbers are put beside those that a source knows. */
enum { CONTAINERS_MOST = 20000 };

/* ---- Sources ----------------------------------------------------------------------------------------------------- */

/* Puts the containers' key beside those of the source. */
static bool
add_key(struct run *run, const struct key_range *containers, struct source *source)
{
	struct key_range *ranges = arena_alloc(run->arena, (source->count + 1) * sizeof *ranges);
	enum store_status status;

	if (ranges == NULL)
		return run_no_memory(run);
	if (source->count > 0)
		memcpy(ranges, source->ranges, source->count * sizeof *ranges);
	ranges[source->count++] = *containers;
	source->ranges = ranges;
	if (source->kind == SOURCE_KEYS && source->count > CURSOR_KEYS_MOST)
		source->kind = SOURCE_RANGES;
	return plan_count(run->snapshot, source, &status) || run_failed(run, status);
}

/* Puts the containers themselves beside the numbers that the source knows. */
static bool
add_rids(struct run *run, const struct key_range *containers, struct source *source)
{
	const uint64_t *found;
	size_t count;
	bool too_many;
	enum store_status status =
	    stream_collect(run->snapshot, containers, 1, CONTAINERS_MOST, run->arena, &found, &count, &too_many);

	if (status != STORE_OK)
		return run_failed(run, status);
	if (too_many) {
		*source = (struct source){ .predicate = source->predicate };
		return true;
	}
	uint64_t *rids = arena_alloc(run->arena, (source->count + count) * sizeof *rids);

	if (rids == NULL)
		return run_no_memory(run);
	if (source->count > 0)
		memcpy(rids, source->rids, source->count * sizeof *rids);
	if (count > 0)
		memcpy(rids + source->count, found, count * sizeof *rids);
	source->rids = rids;
	source->count = source->estimate = stream_sort(rids, source->count + count);
	return true;
}

/* What matches inside stands under the key of containers of the type, whatever the predicate; what matches itself is what
 * the predicate's source proposes. */
bool
contained_sources(struct run *run, const struct query *query, struct plan *plan)
{
	const struct key_range containers = keys_contained(slice_text(query->type->name));

	for (size_t i = 0; i < plan->source_count; i++) {
		struct source *source = &plan->sources[i];
		bool both = query->contained == CONTAINED_BOTH, good = true;

		if (i == 0 && !both)
			source->count = 0;
		if (i == 0 || (both && (source->kind == SOURCE_KEYS || source->kind == SOURCE_RANGES)))
			good = add_key(run, &containers, source);
		else if (both && source->kind == SOURCE_RIDS)
			good = add_rids(run, &containers, source);
		else
			*source = (struct source){ .predicate = source->predicate };
		if (!good)
			return false;
	}
	return true;
}

/* ---- Matches ----------------------------------------------------------------------------------------------------- */

/* A record that is not of the type may still hold something that is. */
static bool
matches_itself(struct run *run, const struct query *query, const struct record *record)
{
	struct record copy = *record;

	return query->contained == CONTAINED_BOTH && run_matches(run, query, &copy);
}

static bool
visit_inside(struct run *run, const struct query *query, const struct record *container, run_visit *visit, void *context,
    bool *stop)
{
	struct slice rest = container->entries;
	struct contained contained;
	struct record as;
	unsigned item = 0;

	while (!*stop && entry_next_contained(&rest, &contained)) {
		item++;
		if (!run_matches_inside(run, query, container, &contained, &as)) {
			if (run->status != SEARCH_OK)
				return false;
			continue;
		}
		run->item = query->contained_alone ? item : 0;
		/* The container is ordered by its first contained resource that matches, but by its own id. */
		if (!query->contained_alone)
			as.id = container->id;
		*stop = !visit(context, &as);
		if (!query->contained_alone)
			break;
	}
	return true;
}

bool
contained_visit(struct run *run, const struct query *query, uint64_t rid, run_visit *visit, void *context, bool *stop)
{
	struct record record;

	if (++run->tested > run->tests_most)
		return run_costly(run, "The search looks at too many records: add a condition that narrows it");
	enum store_status status = store_record(run->snapshot, rid, &record);

	if (status != STORE_OK)
		return status == STORE_ABSENT || run_failed(run, status);
	if (record.deleted || !access_sees(run->snapshot, run->principal, &record, ACCESS_SEARCH))
		return true;
	if (!run_view(run, &record, true))
		return false;
	run->item = 0;
	if (matches_itself(run, query, &record)) {
		*stop = !visit(context, &record);
		if (!query->contained_alone)
			return run->status == SEARCH_OK;
	}
	return run->status == SEARCH_OK && visit_inside(run, query, &record, visit, context, stop) && run->status == SEARCH_OK;
}

bool
contained_each(struct run *run, const struct query *query, const struct record *record,
    bool (*each)(void *context, const struct record *match), void *context)
{
	struct slice rest = record->entries;
	struct contained contained;
	struct record as;

	if (matches_itself(run, query, record) && !each(context, record))
		return false;
	while (run->status == SEARCH_OK && entry_next_contained(&rest, &contained))
		if (run_matches_inside(run, query, record, &contained, &as) && !each(context, &as))
			return false;
	return run->status == SEARCH_OK;
}
