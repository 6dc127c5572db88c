#include "server/search/choose.h"

#include "server/search/count.h"
#include "server/search/order.h"
#include "server/search/sort.h"

/* Counting goes on until so many were tested: with _total=estimate, and when _total was not given. */
enum { ESTIMATE_TESTS = 20000, UNASKED_TESTS = 1000 };

static bool
is_before(const struct query *query, const struct row *a, const struct row *b)
{
	int order = sort_compare(query, a->values, a->rid, b->values, b->rid);

	return order != 0 ? order < 0 : a->item < b->item;
}

/* Whether the match comes before what has these values, number and place, or is it. */
static bool
is_not_behind(const struct chosen *chosen, const struct sort_value *values, uint64_t rid, const struct sort_value *other,
    uint64_t other_rid, unsigned other_item)
{
	int order = sort_compare(chosen->query, values, rid, other, other_rid);

	return order != 0 ? order < 0 : chosen->run->item <= other_item;
}

static void
sift_down(struct chosen *chosen, size_t at)
{
	for (;;) {
		size_t last = at;

		for (size_t child = at * 2 + 1; child <= at * 2 + 2 && child < chosen->count; child++)
			if (is_before(chosen->query, chosen->rows[last], chosen->rows[child]))
				last = child;
		if (last == at)
			return;
		struct row *row = chosen->rows[at];

		chosen->rows[at] = chosen->rows[last];
		chosen->rows[last] = row;
		at = last;
	}
}

static void
sift_up(struct chosen *chosen, size_t at)
{
	while (at > 0 && is_before(chosen->query, chosen->rows[(at - 1) / 2], chosen->rows[at])) {
		struct row *row = chosen->rows[at];

		chosen->rows[at] = chosen->rows[(at - 1) / 2];
		chosen->rows[(at - 1) / 2] = row;
		at = (at - 1) / 2;
	}
}

static struct row *
new_row(struct chosen *chosen)
{
	struct row *row = arena_alloc(chosen->run->arena,
	    sizeof *row + chosen->query->sort_count * sizeof row->values[0]);

	if (row == NULL)
		run_no_memory(chosen->run);
	return row;
}

static bool
add_sorted(struct chosen *chosen, const struct record *record)
{
	const struct query *query = chosen->query;
	struct sort_value values[SORTS_MOST];

	sort_values(query, record, values);
	const struct position *position = &query->position;

	if (position->rid != 0 && is_not_behind(chosen, values, record->rid, position->values, position->rid, position->item))
		return true;
	bool full = chosen->count == chosen->room;
	const struct row *last = full ? chosen->rows[0] : NULL;

	if (full && !is_not_behind(chosen, values, record->rid, last->values, last->rid, last->item))
		return true;
	struct row *row = full ? chosen->rows[0] : new_row(chosen);

	if (row == NULL)
		return false;
	row->rid = record->rid;
	row->item = chosen->run->item;
	memcpy(row->values, values, query->sort_count * sizeof values[0]);
	if (full) {
		sift_down(chosen, 0);
	} else {
		chosen->rows[chosen->count] = row;
		sift_up(chosen, chosen->count++);
	}
	return true;
}

static bool
add_in_order(struct chosen *chosen, const struct record *record)
{
	const struct position *position = &chosen->query->position;
	bool shown = position->rid != 0 && (record->rid > position->rid || (record->rid == position->rid &&
	    chosen->run->item <= position->item));

	if (shown || chosen->count == chosen->room)
		return true;
	struct row *row = new_row(chosen);

	if (row == NULL)
		return false;
	row->rid = record->rid;
	row->item = chosen->run->item;
	chosen->rows[chosen->count++] = row;
	return true;
}

static bool
choose(void *context, const struct record *record)
{
	struct chosen *chosen = context;

	if (run_is_later(chosen->run, record, chosen->start))
		return true;
	if (chosen->run->status != SEARCH_OK)
		return false;
	chosen->total++;
	if (chosen->room > 0 && !(chosen->heap ? add_sorted(chosen, record) : add_in_order(chosen, record)))
		return false;
	/* Without a sort, what comes behind the last row of a full page comes behind all of it. */
	bool full = chosen->count == chosen->room && chosen->query->sort_count == 0 &&
	    (!chosen->heap || chosen->room == 0 || record->rid <= chosen->rows[0]->rid);

	if (full && (!chosen->counting || (chosen->tests_most > 0 && chosen->run->tested > chosen->tests_most))) {
		chosen->stopped = true;
		return false;
	}
	return true;
}

/* The page is full, and its last row is not behind what is still to come. */
static bool
is_enough(void *context, const struct sort_value *bound, uint64_t rid)
{
	const struct chosen *chosen = context;

	if (chosen->count < chosen->room || chosen->rows[0]->values[0].missing)
		return false;
	int order = sort_compare_first(chosen->query, &chosen->rows[0]->values[0], bound);

	return order < 0 || (order == 0 && chosen->rows[0]->rid >= rid);
}

/* Puts the rows of the heap in order: last to the end, again and again. */
static void
put_in_order(struct chosen *chosen)
{
	size_t count = chosen->count;

	if (!chosen->heap)
		return;
	while (chosen->count > 1) {
		struct row *last = chosen->rows[0];

		chosen->rows[0] = chosen->rows[--chosen->count];
		chosen->rows[chosen->count] = last;
		sift_down(chosen, 0);
	}
	chosen->count = count;
}

static void
start(struct run *run, const struct query *query, struct chosen *chosen)
{
	chosen->run = run;
	chosen->query = query;
	chosen->heap = query->sort_count > 0 || query->several;
	chosen->start = query->position.rid != 0 ? query->position.start : snapshot_sequence(run->snapshot);
	chosen->room = query->count > 0 ? (size_t)query->count + 1 : 0;
	/* Nobody asked: a first page tells how many there are when that is soon counted. */
	bool unasked = query->total == TOTAL_NOT_GIVEN && query->position.rid == 0;

	if (unasked)
		chosen->tests_most = run->tests_most / 2 < UNASKED_TESTS ? run->tests_most / 2 : UNASKED_TESTS;
	else
		chosen->tests_most = query->total == TOTAL_ESTIMATE ? ESTIMATE_TESTS : 0;
	chosen->wanted = unasked || query->total == TOTAL_ACCURATE || query->total == TOTAL_ESTIMATE;
}

/* Follows the order of the sort where the index has it. *done is not set when all matches are to be looked at. */
static bool
choose_by_order(struct run *run, const struct query *query, struct plan *plan, struct chosen *chosen, bool *done)
{
	bool all = true;
	bool all_wanted = chosen->counting && query->total >= TOTAL_ESTIMATE;
	enum order order = all_wanted ? ORDER_NOT : order_choose(query, plan, chosen->room);

	/* When it leads to all matches after all, they are looked at anew, which is for one type only. */
	if (order == ORDER_NOT || (order == ORDER_BY_DATE && query->several))
		return true;
	if (!order_walk(run, query, plan, order, chosen->room, choose, is_enough, chosen, &all))
		return false;
	*done = !all;
	chosen->stopped = true;
	if (all) {
		chosen->count = 0;
		chosen->total = 0;
		chosen->stopped = false;
		plan_choose(plan, 0);
	}
	return true;
}

/* Visits the matches of a type, in whatever way is the cheapest. */
static bool
visit_matches(struct run *run, const struct query *query, struct plan *plan, struct chosen *chosen)
{
	bool done = false, sorting = query->sort_count > 0;
	bool from_start = chosen->counting || sorting || query->position.rid == 0;
	bool all = sorting || (chosen->counting && query->total >= TOTAL_ESTIMATE);
	uint64_t need = all ? 0 : chosen->room;

	plan_choose(plan, need);
	run->forgets = true;
	bool good = choose_by_order(run, query, plan, chosen, &done);

	/* More of what the last one is contained in may follow. */
	uint64_t at_most = from_start ? UINT64_MAX : query->position.rid - (query->contained == CONTAINED_FALSE);

	if (good && !done)
		good = run_planned(run, query, plan, at_most, need, choose, chosen) && run->status == SEARCH_OK;
	run->forgets = false;
	if (!good)
		return false;
	/* What was not counted from the start, or not to the end, is not known. */
	if (!from_start)
		chosen->stopped = true;
	return true;
}

static bool
choose_of_type(struct run *run, const struct query *query, struct plan *plan, struct chosen *chosen)
{
	uint64_t before = chosen->total, counted = 0;
	/* What is tested for it must not eat up what the search may test itself. */
	uint64_t tests = chosen->tests_most > 0 ? chosen->tests_most : run->tests_most;
	bool stopped = chosen->stopped, known = false;

	chosen->query = query;
	if (!run_plan(run, query, 0, plan) ||
	    (chosen->wanted && !count_by_index(run, query, plan, chosen->start, tests / 4, &counted, &known)))
		return false;
	chosen->counting = chosen->wanted && !known;
	if ((chosen->room > 0 || !known) && !visit_matches(run, query, plan, chosen))
		return false;
	if (known) {
		chosen->total = before + counted;
		chosen->stopped = stopped;
	}
	return true;
}

bool
choose_matches(struct run *run, const struct query *query, struct chosen *chosen)
{
	struct plan *plan = arena_alloc(run->arena, sizeof *plan);

	*chosen = (struct chosen){ .rows = NULL };
	start(run, query, chosen);
	chosen->rows = arena_alloc(run->arena, (chosen->room + 1) * sizeof *chosen->rows);
	if (plan == NULL || chosen->rows == NULL)
		return run_no_memory(run);
	for (const struct query *of_type = query; of_type != NULL; of_type = of_type->alternative)
		if (!choose_of_type(run, of_type, plan, chosen))
			return false;
	/* A first page with room left has them all, whichever way they were found. */
	if (query->position.rid == 0 && chosen->count < chosen->room) {
		chosen->total = chosen->count;
		chosen->stopped = false;
	}
	put_in_order(chosen);
	return true;
}
