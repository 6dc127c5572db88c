#include "server/search/count.h"

#include "server/search/keys.h"

/* Reading a list costs so many times less than testing a record. */
enum { CHEAPER = 32 };

/* ---- Lists ------------------------------------------------------------------------------------------------------- */

/* A parameter of Resource has one list for all types; the words of running text have one for each. */
static bool
is_of_type(const struct query *query, const struct predicate *predicate)
{
	return predicate->modifier == MODIFIER_WORDS || predicate->search->resource == schema_number(query->type);
}

static bool
lists_hold_matches(const struct query *query, const struct plan *plan)
{
	for (size_t i = 1; i < plan->source_count; i++)
		if (plan->sources[i].kind != SOURCE_KEYS || !keys_exact(plan->sources[i].predicate) ||
		    !is_of_type(query, plan->sources[i].predicate))
			return false;
	return plan->source_count == query->predicate_count + 1 && plan->source_count <= CURSOR_FILTERS_MOST;
}

/* The lists of _tag and the like are of all types: only together with the type's own list do they tell. Those of words are of one
 * type each. */
static bool
is_of_all_types(const struct predicate *predicate)
{
	return schema_types[predicate->search->resource].abstract && predicate->modifier != MODIFIER_WORDS;
}

/* One list of one key: its length is known. */
static const struct source *
only_list(const struct plan *plan)
{
	const struct source *source = &plan->sources[plan->source_count - 1];

	if (plan->source_count > 2 || source->count != 1)
		return NULL;
	return source->predicate == NULL || !is_of_all_types(source->predicate) ? source : NULL;
}

/* What the index says of the window is out of date: takes off what it counted there. */
static bool
count_list(struct run *run, const struct source *source, const uint64_t *window, size_t window_count, uint64_t *total)
{
	struct slice key = slice_of(source->ranges[0].first, source->ranges[0].first_length);
	struct postings *postings;
	enum store_status status = postings_begin(run->snapshot, key, SLICE_NONE, &postings);

	if (status != STORE_OK)
		return run_failed(run, status);
	*total = store_count(run->snapshot, key);
	for (size_t i = 0; i < window_count; i++)
		*total -= postings_has(postings, window[i]);
	postings_end(postings);
	return true;
}

/* Walks the lists together, and passes over the window. */
static bool
count_common(struct run *run, struct cursor *cursor, const uint64_t *window, size_t window_count, uint64_t *total)
{
	uint64_t rid, steps = 0;

	*total = 0;
	while ((rid = cursor_next(cursor)) > 0) {
		while (window_count > 0 && window[window_count - 1] > rid)
			window_count--;
		*total += window_count == 0 || window[window_count - 1] != rid;
		if (++steps / CHEAPER > run->tests_most)
			return run_costly(run, "There are too many to count: add a condition that narrows the search");
	}
	return true;
}

static bool
count_lists(struct run *run, const struct plan *plan, const uint64_t *window, size_t window_count, uint64_t *total)
{
	struct cursor cursor = { .at_most = UINT64_MAX };
	size_t first = 1;
	bool good = true;

	for (size_t i = 1; i < plan->source_count; i++)
		if (is_of_all_types(plan->sources[i].predicate))
			first = 0;
	size_t shortest = first;

	for (size_t i = first; i < plan->source_count; i++)
		if (plan->sources[i].estimate < plan->sources[shortest].estimate)
			shortest = i;
	for (size_t i = first; i < plan->source_count && good; i++) {
		/* The shortest sets the pace. */
		size_t at = i == first ? shortest : i == shortest ? first : i;
		const struct source *source = &plan->sources[at];
		enum store_status status;
		struct stream *stream = stream_keys(run->snapshot, source->ranges, source->count, i == first ? source->estimate : 0,
		    run->arena, &status);

		good = stream != NULL || run_failed(run, status);
		if (good)
			cursor.streams[cursor.stream_count++] = stream;
	}
	good = good && count_common(run, &cursor, window, window_count, total);
	for (size_t i = 0; i < cursor.stream_count; i++)
		stream_end(cursor.streams[i]);
	return good;
}

/* ---- What the lists don't tell ----------------------------------------------------------------------------------- */

static bool
add_window(struct run *run, const struct query *query, const uint64_t *window, size_t window_count, uint64_t *total)
{
	struct snapshot_mark mark = snapshot_mark(run->snapshot);
	struct record record;

	for (size_t i = 0; i < window_count && run->status == SEARCH_OK; i++) {
		*total += run_decide(run, query, window[i], &record);
		snapshot_release(run->snapshot, mark);
	}
	return run->status == SEARCH_OK;
}

/* Pages show nothing that was created after the first of them. */
static bool
take_off_later(struct run *run, const struct query *query, uint64_t start, const uint64_t *rids, size_t count,
    uint64_t *total)
{
	struct snapshot_mark mark = snapshot_mark(run->snapshot);
	struct record record;

	for (size_t i = 0; i < count && run->status == SEARCH_OK; i++) {
		if (run_decide(run, query, rids[i], &record) && run_is_later(run, &record, start))
			(*total)--;
		snapshot_release(run->snapshot, mark);
	}
	return run->status == SEARCH_OK;
}

/* What changed after the sequence. */
static bool
changed_since(struct run *run, uint16_t resource, uint64_t start, const uint64_t **rids, size_t *count)
{
	*count = 0;
	if (start >= snapshot_sequence(run->snapshot))
		return true;
	enum store_status status = store_changed(run->snapshot, resource, start, run->arena, rids, count);

	return status == STORE_OK || run_failed(run, status);
}

bool
count_by_index(struct run *run, const struct query *query, const struct plan *plan, uint64_t start, uint64_t tests_most,
    uint64_t *total, bool *known)
{
	const uint64_t *window, *changed = NULL;
	size_t window_count, changed_count;

	*known = false;
	if (query->contained != CONTAINED_FALSE || !access_sees_all(run->snapshot, run->principal, query->resource, ACCESS_SEARCH) ||
	    !lists_hold_matches(query, plan))
		return true;
	if (!run_window(run, query->resource, &window, &window_count) ||
	    !changed_since(run, query->resource, start, &changed, &changed_count))
		return false;
	if (window_count + changed_count > tests_most)
		return true;
	const struct source *list = only_list(plan);
	bool good = list != NULL ? count_list(run, list, window, window_count, total)
	                         : count_lists(run, plan, window, window_count, total);

	*known = good && add_window(run, query, window, window_count, total) &&
	    take_off_later(run, query, start, changed, changed_count, total);
	return *known;
}
