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
	if (order == ORDER_NOT || need == 0 || (query->position.rid != 0 && query->position.values[0].missing))
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
	*stop = !visit(context, &record) || enough(context, &values[0]);
	return run->status == SEARCH_OK;
}

static bool
walk_changes(struct run *run, const struct query *query, run_visit *visit, order_enough *enough, void *context, bool *all)
{
	struct history *history;
	struct record version;
	/* Several records never share a sequence: the next one is below. */
	uint64_t before = query->position.rid != 0 ? number_of(&query->position.values[0]) : 0;
	enum store_status status = history_begin(run->snapshot, 0, query->resource, before, &history);
	bool good = true, stop = false;

	if (status != STORE_OK)
		return run_failed(run, status);
	while (good && !stop && (status = history_next(history, &version)) == STORE_OK)
		good = visit_change(run, query, &version, visit, enough, context, &stop);
	history_end(history);
	if (good && !stop && status != STORE_ABSENT)
		return run_failed(run, status);
	/* No record is without a time of change. */
	*all = false;
	return good;
}

/* ---- By date ----------------------------------------------------------------------------------------------------- */

/* Days since 1970, the second one excluded. */
struct part {
	struct run *run;
	const struct query *query;
	run_visit *visit;
	void *context;
	const uint64_t *window;
	size_t window_count;
	int64_t from, to;
	bool first; /* what stands in no day's place, and the window: of any day */
};

static size_t
day_ranges(const struct sort *sort, int64_t from, int64_t to, struct key_range ranges[ENTRY_DATE_LEVELS])
{
	for (int level = 0; level < ENTRY_DATE_LEVELS - 1; level++)
		keys_dates(sort->parameter, level, from * DAY, to * DAY, &ranges[level]);
	return ENTRY_DATE_LEVELS - 1;
}

static bool
count_days(struct run *run, const struct sort *sort, int64_t from, int64_t to, uint64_t *count)
{
	struct source source = { .count = 0 };
	struct key_range ranges[ENTRY_DATE_LEVELS];
	enum store_status status;

	source.ranges = ranges;
	source.count = day_ranges(sort, from, to, ranges);
	if (!plan_count(run->snapshot, &source, &status))
		return run_failed(run, status);
	*count = source.estimate;
	return true;
}

/* Moves the far end of the part from the near one until it holds so many, or to the limit. */
static bool
find_part(struct run *run, const struct sort *sort, int64_t near, int64_t limit, uint64_t many, int64_t *far)
{
	int64_t low = 1, high = near < limit ? limit - near : near - limit; /* days in the part */
	uint64_t count = 0;

	while (low < high) {
		int64_t middle = low + (high - low) / 2;
		bool down = limit < near;

		if (!count_days(run, sort, down ? near - middle : near, down ? near : near + middle, &count))
			return false;
		if (count >= many)
			high = middle;
		else
			low = middle + 1;
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

/* The record has a value without end: it was visited with the first part. */
static bool
has_open_date(const struct part *part, const struct record *record)
{
	struct slice rest = record->entries;
	struct entry entry = { 0 };
	char key[ENTRY_KEY_MOST];

	while (entry_next(&rest, &entry))
		if (entry.parameter == part->query->sorts[0].parameter && entry.kind == ENTRY_DATE &&
		    entry_key(&entry, key) > 0 && key[0] == ENTRY_DATE_LEVELS - 1)
			return true;
	return false;
}

static int64_t
day_of(const struct sort_value *value)
{
	int64_t time = (int64_t)(number_of(value) ^ UINT64_C(1) << 63);

	return time / DAY - (time % DAY < 0);
}

static bool
visit_part(void *context, const struct record *record)
{
	const struct part *part = context;
	struct sort_value values[SORTS_MOST];

	if (!part->first) {
		if (in_window(part, record->rid) || has_open_date(part, record))
			return true;
		sort_values(part->query, record, values);
		if (values[0].missing || day_of(&values[0]) < part->from || day_of(&values[0]) >= part->to)
			return true;
	}
	return part->visit(part->context, record);
}

static bool
walk_part(struct part *part, struct plan *plan)
{
	struct key_range ranges[ENTRY_DATE_LEVELS];
	struct source source = { .kind = SOURCE_RANGES, .ranges = ranges };
	const struct sort *sort = &part->query->sorts[0];

	if (part->first) {
		keys_dates(sort->parameter, ENTRY_DATE_LEVELS - 1, 0, 1, &ranges[0]);
		source.count = 1;
	} else {
		source.count = day_ranges(sort, part->from, part->to, ranges);
	}
	return run_candidates(part->run, part->query, plan, &source, 0, part->first, UINT64_MAX, visit_part, part) &&
	    part->run->status == SEARCH_OK;
}

static struct sort_value
bound_of(int64_t time)
{
	struct sort_value value = { .length = 8 };
	uint64_t number = (uint64_t)time ^ UINT64_C(1) << 63;

	for (int i = 0; i < 8; i++)
		value.bytes[i] = (unsigned char)(number >> (56 - 8 * i));
	return value;
}

static bool
walk_dates(struct run *run, const struct query *query, struct plan *plan, uint64_t need, run_visit *visit,
    order_enough *enough, void *context, bool *all)
{
	struct part part = { .run = run, .query = query, .visit = visit, .context = context, .first = true };
	const struct sort *sort = &query->sorts[0];
	bool down = sort->descending;
	int64_t lowest = date_day_number(1, 1, 1) - 1, highest = date_day_number(9999, 12, 31) + 2;
	int64_t near = down ? highest : lowest, limit = down ? lowest : highest;
	double candidates;

	plan_order_cost(plan, need, 0, false, &candidates);
	uint64_t many = (uint64_t)(candidates * MARGIN_PERCENT / 100) + PART_LEAST;

	if (search_settings_now()->order_part > 0)
		many = search_settings_now()->order_part;
	if (query->position.rid != 0)
		near = day_of(&query->position.values[0]) + down;
	if (near < lowest || near > highest)
		near = down ? highest : lowest;
	plan_filters(plan, 0);
	if (!run_window(run, query->resource, &part.window, &part.window_count) || !walk_part(&part, plan))
		return false;
	part.first = false;
	while (near != limit) {
		int64_t far;

		if (!find_part(run, sort, near, limit, many, &far))
			return false;
		part.from = down ? far : near;
		part.to = down ? near : far;
		if (!walk_part(&part, plan))
			return false;
		struct sort_value bound = bound_of(down ? part.from * DAY : part.to * DAY - 1);

		if (enough(context, &bound)) {
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
