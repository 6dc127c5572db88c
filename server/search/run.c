#include "server/search/run.h"

#include "server/access/items.h"
#include "server/search/chain.h"
#include "server/search/contained.h"
#include "server/search/list.h"
#include "server/search/match.h"
#include "server/search/named.h"
#include "server/search/permitted.h"
#include "server/search/settings.h"

/* With fewer candidates than that, chains are tested on each and not run beforehand. */
enum { CANDIDATES_FEW = 64 };

/* So many comparisons of values may be made for each candidate that may be tested, on the average. */
enum { COMPARISONS = 16 };

/* Walking over so many bytes of entries is as much work as a comparison. */
enum { WALK_BYTES = 512 };

/* After so many candidates it is seen how many were matches; sooner when it is known already what may be seen. Less than that share
 * is few. */
enum { NARROW_AFTER = 256, NARROW_SOON = 16, NARROW_SHARE = 8 };

void
run_begin(struct run *run, struct snapshot *snapshot, const struct principal *principal, struct arena *arena)
{
	*run = (struct run){ .snapshot = snapshot, .principal = principal, .arena = arena, .keep = arena,
		.tests_most = search_settings_now()->work_most };
}

/* ---- Failing ----------------------------------------------------------------------------------------------------- */

bool
run_no_memory(struct run *run)
{
	run->status = SEARCH_NO_MEMORY;
	return false;
}

bool
run_failed(struct run *run, enum store_status status)
{
	run->status = status == STORE_NO_MEMORY ? SEARCH_NO_MEMORY : SEARCH_STORE;
	run->store = status;
	return false;
}

bool
run_costly(struct run *run, const char *reason)
{
	run->status = SEARCH_TOO_COSTLY;
	run->reason = reason;
	return false;
}

bool
run_unanswerable(struct run *run, const struct predicate *predicate, enum fault_code fault, const char *reason)
{
	run->status = SEARCH_UNANSWERABLE;
	run->fault = fault;
	run->expression = predicate->expression;
	run->reason = reason;
	return false;
}

/* ---- Candidates -------------------------------------------------------------------------------------------------- */

bool
run_window(struct run *run, uint16_t resource, const uint64_t **rids, size_t *count)
{
	bool room = run->window_count < RUN_WINDOWS;

	for (size_t i = 0; i < run->window_count; i++)
		if (run->windows[i].resource == resource) {
			*rids = run->windows[i].rids;
			*count = run->windows[i].count;
			return true;
		}
	enum store_status status = store_window(run->snapshot, resource, room ? run->keep : run->arena, rids, count);

	if (status != STORE_OK)
		return run_failed(run, status);
	if (room) {
		run->windows[run->window_count].resource = resource;
		run->windows[run->window_count].rids = *rids;
		run->windows[run->window_count++].count = *count;
	}
	return true;
}

/* The numbers of the type's records that changed from a sequence on. */
static bool
collect_changes(struct run *run, uint16_t resource, struct source *source)
{
	struct buffer rids;
	struct history *history;
	struct record record;
	enum store_status status = history_begin(run->snapshot, 0, resource, 0, &history);

	if (status != STORE_OK)
		return run_failed(run, status);
	buffer_init(&rids, 0);
	struct snapshot_mark mark = snapshot_mark(run->snapshot);

	while ((status = history_next(history, &record)) == STORE_OK && record.sequence >= source->from) {
		snapshot_release(run->snapshot, mark);
		buffer_put(&rids, slice_of((const char *)&record.rid, sizeof record.rid));
		if (rids.length / sizeof record.rid > run->tests_most)
			break;
	}
	history_end(history);
	size_t count = rids.length / sizeof record.rid;
	bool good = buffer_ok(&rids) && (status == STORE_OK || status == STORE_ABSENT) && count <= run->tests_most;
	struct slice copy = good ? arena_copy(run->arena, buffer_slice(&rids)) : SLICE_NONE;
	bool full = !buffer_ok(&rids);

	buffer_free(&rids);
	if (copy.data != NULL) {
		uint64_t *sorted = (uint64_t *)(void *)(uintptr_t)copy.data;

		source->rids = sorted;
		source->count = stream_sort(sorted, count);
		return true;
	}
	if (good || full)
		return run_no_memory(run);
	if (status != STORE_OK && status != STORE_ABSENT)
		return run_failed(run, status);
	return run_costly(run, "Too much has changed since then: ask for a shorter time");
}

static bool
collect_ranges(struct run *run, struct source *source)
{
	bool too_many;
	enum store_status status = stream_collect(run->snapshot, source->ranges, source->count, run->tests_most * 4, run->arena,
	    &source->rids, &source->count, &too_many);

	if (status != STORE_OK)
		return run_failed(run, status);
	if (too_many)
		return run_costly(run, "Too many records are near this: add a condition that narrows the search");
	return true;
}

static bool
open_stream(struct run *run, const struct query *query, struct source *source, size_t ahead, struct cursor *cursor)
{
	enum store_status status = STORE_OK;
	struct stream *stream;

	if (source->kind == SOURCE_CHANGES && !collect_changes(run, query->resource, source))
		return false;
	if (source->kind == SOURCE_RANGES && !collect_ranges(run, source))
		return false;
	if (source->kind == SOURCE_ALL || source->kind == SOURCE_KEYS)
		stream = stream_keys(run->snapshot, source->ranges, source->count, ahead, run->arena, &status);
	else
		stream = stream_list(source->rids, source->count, run->arena, &status);
	if (stream == NULL)
		return run_failed(run, status);
	cursor->streams[cursor->stream_count++] = stream;
	return true;
}

struct link {
	struct run *run;
	const struct query *query;
};

static bool
link_source(void *context, const struct predicate *predicate, struct source *source)
{
	const struct link *link = context;

	return chain_source(link->run, link->query, predicate, source);
}

/* Runs the chains first where that spares work: those of groups, too, if the group then has a source. */
static bool
run_chains(struct run *run, const struct query *query, struct plan *plan)
{
	struct link link = { run, query };
	uint64_t least = UINT64_MAX;

	for (size_t i = 0; i < plan->source_count; i++)
		if (plan->sources[i].kind != SOURCE_NONE && plan->sources[i].estimate < least)
			least = plan->sources[i].estimate;
	for (size_t i = 1; i < plan->source_count && least > CANDIDATES_FEW; i++) {
		struct source *source = &plan->sources[i];
		const struct predicate *predicate = source->predicate;
		enum store_status status = STORE_OK;

		if (predicate->kind == PREDICATE_CHAIN || predicate->kind == PREDICATE_HAS) {
			if (!chain_source(run, query, predicate, source))
				return false;
		} else if (source->kind == SOURCE_NONE && plan_waits(predicate)) {
			if (!plan_group(run->snapshot, query->resource, predicate, link_source, &link, run->arena, source, &status))
				return run->status == SEARCH_OK ? run_failed(run, status) : false;
		}
		if (source->kind != SOURCE_NONE && source->estimate < least)
			least = source->estimate;
	}
	return true;
}

static bool
run_lists(struct run *run, struct plan *plan)
{
	for (size_t i = 1; i < plan->source_count; i++)
		if (plan->sources[i].predicate->kind == PREDICATE_LIST && !list_source(run, &plan->sources[i]))
			return false;
	return true;
}

bool
run_plan(struct run *run, const struct query *query, uint64_t need, struct plan *plan)
{
	enum store_status status;

	if (!plan_sources(run->snapshot, query, run->arena, plan, &status))
		return run_failed(run, status);
	if (query->contained != CONTAINED_TRUE && (!run_lists(run, plan) || !run_chains(run, query, plan)))
		return false;
	if (query->contained != CONTAINED_FALSE && !contained_sources(run, query, plan))
		return false;
	if (!permitted_source(run, query, plan))
		return false;
	plan_choose(plan, need);
	return true;
}

/* ---- The decision ------------------------------------------------------------------------------------------------ */

/* What the record alone can answer of the list, within the bound on work. */
static bool
passes_alone(struct run *run, const struct predicate *predicates, const struct record *record)
{
	bool passes = match_counting(predicates, record, &run->compared);

	if (run->compared / COMPARISONS > run->tests_most)
		return run_costly(run, "The search compares too many values: ask for fewer at once, or add a condition that narrows it");
	return passes;
}

static bool holds(struct run *run, const struct predicate *predicate, const struct record *record);

/* The rest of the list. */
static bool
passes_beyond(struct run *run, const struct predicate *predicates, const struct record *record)
{
	for (const struct predicate *predicate = predicates; predicate != NULL; predicate = predicate->next)
		if (!match_answers(predicate) && !holds(run, predicate, record))
			return false;
	return true;
}

static bool
any_holds(struct run *run, const struct predicate *predicates, const struct record *record)
{
	for (const struct predicate *predicate = predicates; predicate != NULL && run->status == SEARCH_OK;
	    predicate = predicate->next)
		if (holds(run, predicate, record))
			return true;
	return false;
}

/* Groups are at most GROUP_DEPTH_MOST deep. */
static bool
holds(struct run *run, const struct predicate *predicate, const struct record *record)
{
	struct predicate alone = *predicate;

	switch (predicate->kind) {
	case PREDICATE_CHAIN:
		return chain_match(run, predicate, record);
	/* Nothing outside its container points to a contained resource. */
	case PREDICATE_HAS:
		return run->container == NULL && chain_match(run, predicate, record);
	case PREDICATE_LIST:
		return run->container == NULL && list_match(run, predicate, record);
	case PREDICATE_NAMED:
		return named_match(run, predicate, record);
	case PREDICATE_ALL:
		return passes_alone(run, predicate->parts, record) && passes_beyond(run, predicate->parts, record);
	case PREDICATE_ANY:
		return any_holds(run, predicate->parts, record);
	case PREDICATE_NOT:
		return !any_holds(run, predicate->parts, record) && run->status == SEARCH_OK;
	case PREDICATE_ENTRY:
	case PREDICATE_ID:
	case PREDICATE_LAST_UPDATED:
		break;
	}
	alone.next = NULL;
	/* Each walks through the entries by itself. */
	run->compared += 1 + record->entries.length / WALK_BYTES;
	return passes_alone(run, &alone, record);
}

/* ---- The principal's view ---------------------------------------------------------------------------------------- */

struct arena *
run_views_begin(struct run *run, struct arena *views)
{
	struct arena *former = run->views;

	arena_init(views, 0);
	run->views = views;
	return former;
}

void
run_views_end(struct run *run, struct arena *former)
{
	arena_free(run->views);
	run->views = former;
}

bool
run_view(struct run *run, struct record *record, bool text)
{
	enum store_status status =
	    access_view(run->snapshot, run->principal, record, text, run->views != NULL ? run->views : run->arena);

	return status == STORE_OK || run_failed(run, status);
}

/* Whether any of the conditions is on running text. */
static bool
asks_text(const struct predicate *predicates)
{
	for (const struct predicate *predicate = predicates; predicate != NULL; predicate = predicate->next) {
		bool group = predicate->kind == PREDICATE_ALL || predicate->kind == PREDICATE_ANY || predicate->kind == PREDICATE_NOT;

		if (group ? asks_text(predicate->parts) : predicate->kind == PREDICATE_ENTRY && extract_is_text(predicate->search))
			return true;
	}
	return false;
}

/* What may be seen of the record passes what it alone can answer. */
static bool
passes_seen(struct run *run, const struct query *query, struct record *record)
{
	/* Most types have no parts: then the conditions, which settle most candidates, come first. */
	if (items_of_parts(record->resource) == 0)
		return passes_alone(run, query->predicates, record) && access_sees(run->snapshot, run->principal, record, ACCESS_SEARCH);
	return access_sees(run->snapshot, run->principal, record, ACCESS_SEARCH) &&
	    run_view(run, record, asks_text(query->predicates)) && passes_alone(run, query->predicates, record);
}

bool
run_matches(struct run *run, const struct query *query, struct record *record)
{
	const struct record *container = run->container;

	run->container = NULL;
	bool matches = !record->deleted && record->resource == query->resource && passes_seen(run, query, record) &&
	    passes_beyond(run, query->predicates, record);

	run->container = container;
	return matches;
}

bool
run_matches_inside(struct run *run, const struct query *query, const struct record *container,
    const struct contained *contained, struct record *as)
{
	const struct record *outer = run->container;

	if (!slice_is(contained->type, query->type->name))
		return false;
	if (++run->tested > run->tests_most)
		return run_costly(run, "The search looks at too many contained resources: add a condition that narrows it");
	*as = *container;
	as->resource = query->resource;
	as->id = contained->id;
	as->entries = contained->entries;
	run->container = container;
	bool matches = passes_alone(run, query->predicates, as) && passes_beyond(run, query->predicates, as);

	run->container = outer;
	return matches;
}

bool
run_decide(struct run *run, const struct query *query, uint64_t rid, struct record *record)
{
	if (++run->tested > run->tests_most)
		return run_costly(run, "The search looks at too many records: add a condition that narrows it");
	struct snapshot_mark mark = snapshot_mark(run->snapshot);
	enum store_status status = store_record(run->snapshot, rid, record);

	if (status == STORE_ABSENT)
		return false;
	if (status != STORE_OK)
		return run_failed(run, status);
	bool matches = run_matches(run, query, record);

	if (!matches)
		snapshot_release(run->snapshot, mark);
	return matches;
}

bool
run_is_later(struct run *run, const struct record *record, uint64_t sequence)
{
	struct record first;

	if (record->sequence <= sequence)
		return false;
	if (record->version == 1)
		return true;
	enum store_status status = store_version(run->snapshot, record->rid, 1, &first);

	if (status != STORE_OK && status != STORE_ABSENT)
		run_failed(run, status);
	return status == STORE_OK && first.sequence > sequence;
}

bool
run_find(struct run *run, uint16_t resource, struct slice id, struct record *record, bool *found)
{
	enum store_status status = store_find(run->snapshot, resource, id, record);

	run->tested++;
	if (status != STORE_OK && status != STORE_ABSENT)
		return run_failed(run, status);
	*found = status == STORE_OK && !record->deleted && access_sees(run->snapshot, run->principal, record, ACCESS_SEARCH);
	return true;
}

/* estimate: what the driver proposes, about. */
static bool
walk(struct run *run, const struct query *query, uint64_t estimate, struct cursor *cursor, run_visit *visit, void *context)
{
	uint64_t rid, walked = 0, visited = 0, next_look = run->permitted != NULL ? NARROW_SOON : NARROW_AFTER;
	struct record record;
	struct arena views, *former = run_views_begin(run, &views);
	size_t kept = 0;
	bool stop = false;

	while (!stop && run->status == SEARCH_OK && (rid = cursor_next(cursor)) > 0) {
		struct snapshot_mark mark = snapshot_mark(run->snapshot);

		if (query->contained != CONTAINED_FALSE) {
			contained_visit(run, query, rid, visit, context, &stop);
		} else if (run_decide(run, query, rid, &record) && run->status == SEARCH_OK) {
			stop = !visit(context, &record);
			visited++;
			if (!stop && run->forgets && ++kept > RUN_KEPT)
				snapshot_release(run->snapshot, mark);
		}
		arena_reset(&views);
		/* Much was in vain: perhaps since little of it may be seen. */
		if (++walked == next_look && run->status == SEARCH_OK) {
			next_look = visited < walked / NARROW_SHARE ? 0 : next_look * 4;
			if (next_look == 0)
				permitted_narrow(run, query, estimate, cursor);
		}
	}
	run_views_end(run, former);
	return run->status == SEARCH_OK;
}

bool
run_candidates(struct run *run, const struct query *query, struct plan *plan, struct source *driver, size_t ahead,
    bool window, uint64_t at_most, run_visit *visit, void *context)
{
	struct cursor cursor = { .at_most = at_most };
	uint16_t resource = query->contained == CONTAINED_FALSE ? query->resource : STORE_ANY_RESOURCE;
	bool good = (!window || run_window(run, resource, &cursor.window, &cursor.window_left)) &&
	    open_stream(run, query, driver, ahead, &cursor);

	for (size_t i = 0; good && i < plan->filter_count; i++)
		good = open_stream(run, query, &plan->sources[plan->filters[i]], 0, &cursor);
	good = good && walk(run, query, driver->kind == SOURCE_RIDS || driver->kind == SOURCE_RANGES ? driver->count : driver->estimate,
	           &cursor, visit, context);
	for (size_t i = 0; i < cursor.stream_count; i++)
		stream_end(cursor.streams[i]);
	return good;
}

bool
run_planned(struct run *run, const struct query *query, struct plan *plan, uint64_t at_most, uint64_t need,
    run_visit *visit, void *context)
{
	struct source *driver = &plan->sources[plan->driver];

	return run_candidates(run, query, plan, driver, need > 0 && need < driver->estimate ? need : driver->estimate, true,
	    at_most, visit, context);
}

bool
run_each(struct run *run, const struct query *query, uint64_t at_most, uint64_t need, run_visit *visit, void *context)
{
	struct plan *plan = arena_alloc(run->arena, sizeof *plan);

	if (plan == NULL)
		return run_no_memory(run);
	return run_plan(run, query, need, plan) && run_planned(run, query, plan, at_most, need, visit, context);
}

bool
run_each_apart(struct run *run, const struct query *query, run_visit *visit, void *context)
{
	struct arena *arena = run->arena, scratch;

	arena_init(&scratch, 0);
	run->arena = &scratch;
	bool good = run_each(run, query, UINT64_MAX, 1, visit, context);

	run->arena = arena;
	arena_free(&scratch);
	return good;
}
