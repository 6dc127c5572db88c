#include "server/search/order.h"

#include "resources/extract.h"
#include "resources/primitive/date.h"
#include "server/search/keys.h"
#include "server/search/settings.h"
#include "server/search/sort.h"

/* What one number costs that is read by date (sorted) or by change (its version looked up), in nanoseconds. */
static const double BY_DATE = 100, BY_CHANGE = 1500, SLICES = 400000;

/* A part holds that many times what is needed, if things are spread evenly, and some more; the next part twice that. */
enum { MARGIN_PERCENT = 150, PART_LEAST = 64 };

static const int64_t DAY = INT64_C(86400000000);

/* ---- Whether ----------------------------------------------------------------------------------------------------- */

enum order
order_choose(const struct query *query, const struct plan *plan, uint64_t need)
{
	double candidates;
	const struct sort *sort = &query->sorts[0];
	enum order order = ORDER_NOT;

	if (query->sort_count > 0 && sort->kind == PREDICATE_LAST_UPDATED && sort->descending)
		order = ORDER_BY_CHANGE;
	else if (query->sort_count > 0 && sort->kind == PREDICATE_ENTRY && sort->search->type == SEARCH_DATE)
		order = ORDER_BY_DATE;
	/* Behind the last value there are only records without one. */
	if (order == ORDER_NOT || query->contained != CONTAINED_FALSE || need == 0 || (query->position.rid != 0 && query->position.values[0].missing))
		return ORDER_NOT;
	double cost = order == ORDER_BY_DATE ? SLICES + plan_order_cost(plan, need, BY_DATE, true, &candidates)
	                                     : plan_order_cost(plan, need, BY_CHANGE, false, &candidates);

	return cost * 2 < plan->cost || search_settings_now()->order_part > 0 ? order : ORDER_NOT;
}

/* ---- By change --------------------------------------------------------------------------------------------------- */

static uint64_t
number_of(const struct sort_value *value)
{
	uint64_t number = 0;

	for (size_t i = 0; i < value->length && i < 8; i++)
		number = number << 8 | value->bytes[i];
	return number;
}

static struct sort_value
value_of(uint64_t number)
{
	struct sort_value value = { .length = 8 };

	for (int i = 0; i < 8; i++)
		value.bytes[i] = (unsigned char)(number >> (56 - 8 * i));
	return value;
}

/* A single sort is by sequence, of which no two records share one; the first of several by time, which many may share. */
static bool
shares_times(const struct query *query)
{
	return query->sort_count > 1;
}

static bool
visit_change(struct run *run, const struct query *query, const struct record *version, run_visit *visit,
    order_enough *enough, void *context, bool *stop)
{
	struct record record;
	struct sort_value values[SORTS_MOST];

	if (version->deleted)
		return true;
	bool match = run_decide(run, query, version->rid, &record);

	/* An older version: the record was met at its newest. */
	if (run->status != SEARCH_OK || !match || record.sequence != version->sequence)
		return run->status == SEARCH_OK;
	sort_values(query, &record, values);
	struct sort_value bound = shares_times(query) ? value_of((uint64_t)record.time + 1) : values[0];

	*stop = !visit(context, &record) || enough(context, &bound, 0);
	return run->status == SEARCH_OK;
}

static bool
walk_changes(struct run *run, const struct query *query, run_visit *visit, order_enough *enough, void *context, bool *all)
{
	struct history *history;
	struct record version;
	uint64_t before = query->position.rid != 0 ? number_of(&query->position.values[0]) : 0;

	if (before != 0 && shares_times(query))
		before = store_sequence_at(run->snapshot, (int64_t)before + 1);
	enum store_status status = history_begin(run->snapshot, 0, query->resource, before, &history);
	struct snapshot_mark mark = snapshot_mark(run->snapshot);
	bool good = true, stop = false;
	struct arena views, *former;
	size_t kept = 0;

	if (status != STORE_OK)
		return run_failed(run, status);
	former = run_views_begin(run, &views);
	while (good && !stop && (status = history_next(history, &version)) == STORE_OK) {
		good = visit_change(run, query, &version, visit, enough, context, &stop);
		arena_reset(&views);
		if (++kept > RUN_KEPT)
			snapshot_release(run->snapshot, mark);
		mark = snapshot_mark(run->snapshot);
	}
	run_views_end(run, former);
	history_end(history);
	if (good && !stop && status != STORE_ABSENT)
		return run_failed(run, status);
	/* No record is without a time of change. */
	*all = false;
	return good;
}

/* ---- By date ----------------------------------------------------------------------------------------------------- */

/* A stretch of time in quarters of an hour since 1970, the second one excluded. */
struct part {
	struct run *run;
	const struct query *query;
	run_visit *visit;
	order_enough *enough;
	void *context;
	const uint64_t *window;
	size_t window_count;
	int64_t from, to;
	bool first; /* what has no beginning, and the window: of any time */
	bool same; /* all values are the same, and come in falling order of rids */
};

/* Levels of keys. */
enum { WHOLE_DAYS, OTHERS, LONGEST = ENTRY_DATE_LEVELS - 1 };

static int64_t
quarter_of(int64_t time)
{
	return time / ENTRY_QUARTER - (time % ENTRY_QUARTER < 0);
}

/* Where values may stand that begin in the stretch, from that level on. */
static size_t
part_ranges(const struct sort *sort, int64_t from, int64_t to, int level, struct key_range ranges[ENTRY_DATE_LEVELS])
{
	size_t count = 0;

	for (; level < ENTRY_DATE_LEVELS; level++)
		keys_dates(sort->parameter, level, from * ENTRY_QUARTER, to * ENTRY_QUARTER, &ranges[count++]);
	return count;
}

static bool
count_part(struct run *run, const struct sort *sort, int64_t from, int64_t to, uint64_t *count)
{
	struct source source = { .count = 0 };
	struct key_range ranges[ENTRY_DATE_LEVELS];
	enum store_status status;

	source.ranges = ranges;
	source.count = part_ranges(sort, from, to, WHOLE_DAYS, ranges);
	if (!plan_count(run->snapshot, &source, &status))
		return run_failed(run, status);
	*count = source.estimate;
	return true;
}

/* How many stand in so many quarters from near towards the limit. */
static bool
count_from(struct run *run, const struct sort *sort, int64_t near, int64_t limit, int64_t quarters, uint64_t *count)
{
	bool down = limit < near;

	return count_part(run, sort, down ? near - quarters : near, down ? near : near + quarters, count);
}

/* Moves the far end of the part from the near one until it holds so many, or to the limit. *dense is set when it is one quarter
 * that holds many more. */
static bool
find_part(struct run *run, const struct sort *sort, int64_t near, int64_t limit, uint64_t many, int64_t *far, bool *dense)
{
	int64_t all = near < limit ? limit - near : near - limit, low = 1, high = DAY / ENTRY_QUARTER;
	uint64_t count = 0, before = 0;

	/* Longer and longer, then in halves: what comes next is mostly near. */
	for (; high < all; high *= 4) {
		if (!count_from(run, sort, near, limit, high, &count))
			return false;
		if (count >= many)
			break;
		low = high + 1;
		before = count;
	}
	high = high < all ? high : all;
	while (low < high) {
		int64_t middle = low + (high - low) / 2;

		if (!count_from(run, sort, near, limit, middle, &count))
			return false;
		if (count >= many) {
			high = middle;
		} else {
			low = middle + 1;
			before = count;
		}
	}
	if (!count_from(run, sort, near, limit, high, &count))
		return false;
	*dense = count - before > many * 2;
	/* It is walked by itself; what comes before it, too. */
	if (*dense && high > 1) {
		high--;
		*dense = false;
	}
	*far = limit < near ? near - high : near + high;
	return true;
}

static bool
in_window(const struct part *part, uint64_t rid)
{
	size_t low = 0, high = part->window_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (part->window[middle] < rid)
			low = middle + 1;
		else
			high = middle;
	}
	return low < part->window_count && part->window[low] == rid;
}

/* The record has a value without beginning: it was visited with the first part. */
static bool
has_no_beginning(const struct part *part, const struct record *record)
{
	struct slice rest = record->entries;
	struct entry entry = { 0 };

	while (entry_next(&rest, &entry))
		if (entry.parameter == part->query->sorts[0].parameter && entry.kind == ENTRY_DATE && entry.low == INT64_MIN)
			return true;
	return false;
}

static int64_t
quarter_of_value(const struct sort_value *value)
{
	return quarter_of((int64_t)(number_of(value) ^ UINT64_C(1) << 63));
}

static bool
is_of_part(const struct part *part, const struct record *record, const struct sort_value *value)
{
	return !in_window(part, record->rid) && !has_no_beginning(part, record) && !value->missing &&
	    quarter_of_value(value) >= part->from && quarter_of_value(value) < part->to;
}

static bool
visit_part(void *context, const struct record *record)
{
	const struct part *part = context;
	struct sort_value values[SORTS_MOST];

	if (part->first)
		return part->visit(part->context, record);
	sort_values(part->query, record, values);
	if (!is_of_part(part, record, &values[0]))
		return true;
	return part->visit(part->context, record) &&
	    !(part->same && part->query->sort_count == 1 && part->enough(part->context, &values[0], record->rid));
}

static bool
walk_ranges(struct part *part, struct plan *plan, const struct key_range *ranges, size_t count)
{
	struct source source = { .kind = part->same ? SOURCE_KEYS : SOURCE_RANGES, .ranges = ranges, .count = count };

	return run_candidates(part->run, part->query, plan, &source, part->same ? PART_LEAST : 0, part->first, UINT64_MAX,
	           visit_part, part) &&
	    part->run->status == SEARCH_OK;
}

static bool
walk_first(struct part *part, struct plan *plan)
{
	struct key_range range;

	keys_dates(part->query->sorts[0].parameter, LONGEST, INT64_MIN, INT64_MIN + 1, &range);
	range.last_length = 0;
	part->first = true;
	bool good = walk_ranges(part, plan, &range, 1);

	part->first = false;
	return good;
}

static bool
walk_part(struct part *part, struct plan *plan, bool dense)
{
	struct key_range ranges[ENTRY_DATE_LEVELS];
	const struct sort *sort = &part->query->sorts[0];
	size_t count = part_ranges(sort, part->from, part->to, dense ? OTHERS : WHOLE_DAYS, ranges);

	if (!walk_ranges(part, plan, ranges, count))
		return false;
	if (!dense)
		return true;
	/* The whole days that begin in that quarter all have the same value: they can be read in order, and left early. */
	keys_dates(sort->parameter, WHOLE_DAYS, part->from * ENTRY_QUARTER, part->to * ENTRY_QUARTER, &ranges[0]);
	ranges[0].last_length = 0;
	part->same = true;
	bool good = walk_ranges(part, plan, ranges, 1);

	part->same = false;
	return good;
}

static struct sort_value
bound_of(int64_t time)
{
	return value_of((uint64_t)time ^ UINT64_C(1) << 63);
}

/* Where the first part begins: behind all that is to come when that is little, as it is unless plans are sorted. */
static bool
begin_at(struct run *run, const struct query *query, int64_t highest, uint64_t many, int64_t *near, int64_t *far)
{
	int64_t soon = quarter_of(query->now) + DAY / ENTRY_QUARTER;
	uint64_t count;

	*far = *near;
	if (query->position.rid != 0 || !query->sorts[0].descending || soon >= highest)
		return true;
	if (!count_part(run, &query->sorts[0], soon, highest, &count))
		return false;
	if (count <= many)
		*far = soon;
	return true;
}

static bool
walk_dates(struct run *run, const struct query *query, struct plan *plan, uint64_t need, run_visit *visit,
    order_enough *enough, void *context, bool *all)
{
	struct part part = { .run = run, .query = query, .visit = visit, .enough = enough, .context = context };
	const struct sort *sort = &query->sorts[0];
	bool down = sort->descending, dense = false;
	int64_t lowest = quarter_of((date_day_number(1, 1, 1) - 1) * DAY);
	int64_t highest = quarter_of((date_day_number(9999, 12, 31) + 2) * DAY);
	int64_t near = down ? highest : lowest, limit = down ? lowest : highest, far;
	double candidates;

	plan_order_cost(plan, need, 0, false, &candidates);
	uint64_t many = (uint64_t)(candidates * MARGIN_PERCENT / 100) + PART_LEAST;

	if (search_settings_now()->order_part > 0)
		many = search_settings_now()->order_part;
	if (query->position.rid != 0)
		near = quarter_of_value(&query->position.values[0]) + down;
	if (near < lowest || near > highest)
		near = down ? highest : lowest;
	plan_filters(plan, 0);
	if (!run_window(run, query->resource, &part.window, &part.window_count) || !walk_first(&part, plan) ||
	    !begin_at(run, query, highest, many, &near, &far))
		return false;
	while (near != limit) {
		if (far == near && !find_part(run, sort, near, limit, many, &far, &dense))
			return false;
		part.from = down ? far : near;
		part.to = down ? near : far;
		if (!walk_part(&part, plan, dense))
			return false;
		struct sort_value bound = bound_of(down ? part.from * ENTRY_QUARTER : part.to * ENTRY_QUARTER - 1);

		if (enough(context, &bound, 0)) {
			*all = false;
			return true;
		}
		near = far;
		many *= 2;
	}
	*all = true;
	return true;
}

bool
order_walk(struct run *run, const struct query *query, struct plan *plan, enum order order, uint64_t need,
    run_visit *visit, order_enough *enough, void *context, bool *all)
{
	if (order == ORDER_BY_CHANGE)
		return walk_changes(run, query, visit, enough, context, all);
	return walk_dates(run, query, plan, need, visit, enough, context, all);
}
