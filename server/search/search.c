/* Settings, and pages: which of the matches are shown, in which order, and what the total is. */
#include "server/search/search.h"

#include "server/auth/key.h"
#include "server/search/include.h"
#include "server/search/page.h"
#include "server/search/run.h"
#include "server/search/settings.h"
#include "server/search/sort.h"

#include <stdlib.h>

/* Counting goes on until so many were tested: with _total=estimate, and when _total was not given. */
enum { ESTIMATE_TESTS = 20000, UNASKED_TESTS = 1000 };

static struct {
	struct search_settings settings;
	char *base;
} state;

struct search_settings
search_settings_default(void)
{
	struct search_settings settings = { .zone_minutes = 540, .count = 50, .count_most = 1000, .includes_most = 1000,
		.work_most = 1000000 };

	/* A key of this run: 24 random bytes are 32 characters. */
	struct buffer key;

	buffer_init(&key, 0);
	if (key_random(&key, 24) && key.length == sizeof settings.key)
		memcpy(settings.key, key.data, sizeof settings.key);
	key_wipe_buffer(&key);
	return settings;
}

bool
search_start(const struct search_settings *settings)
{
	static const unsigned char none[SEARCH_KEY_BYTES];

	if (memcmp(settings->key, none, sizeof none) == 0)
		return false;
	char *base = settings->base != NULL ? strdup(settings->base) : NULL;

	if (settings->base != NULL && base == NULL)
		return false;
	search_stop();
	state.settings = *settings;
	state.settings.base = state.base = base;
	return true;
}

void
search_stop(void)
{
	free(state.base);
	key_wipe(&state, sizeof state);
}

const struct search_settings *
search_settings_now(void)
{
	return &state.settings;
}

/* ---- Choosing the page's matches --------------------------------------------------------------------------------- */

struct row {
	uint64_t rid;
	struct sort_value values[]; /* one for each sort */
};

/* The first `room` matches behind the position: a list in falling order of rids, or a heap with the last one on top. */
struct chosen {
	struct run *run;
	const struct query *query;
	uint64_t start; /* what was created after this sequence is left out */
	struct row **rows;
	size_t count, room; /* one more than the page shows: whether there is another page */
	uint64_t total;
	uint64_t tests_most; /* give up counting there; 0: never */
	bool counting, stopped;
};

static bool
is_before(const struct query *query, const struct row *a, const struct row *b)
{
	return sort_compare(query, a->values, a->rid, b->values, b->rid) < 0;
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
	if (query->position.rid != 0 &&
	    sort_compare(query, values, record->rid, query->position.values, query->position.rid) <= 0)
		return true;
	bool full = chosen->count == chosen->room;

	if (full && sort_compare(query, values, record->rid, chosen->rows[0]->values, chosen->rows[0]->rid) >= 0)
		return true;
	struct row *row = full ? chosen->rows[0] : new_row(chosen);

	if (row == NULL)
		return false;
	row->rid = record->rid;
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
	if ((chosen->query->position.rid != 0 && record->rid >= chosen->query->position.rid) || chosen->count == chosen->room)
		return true;
	struct row *row = new_row(chosen);

	if (row == NULL)
		return false;
	row->rid = record->rid;
	chosen->rows[chosen->count++] = row;
	return true;
}

/* Created since the first page: its first version is later than that. */
static bool
is_later(struct chosen *chosen, const struct record *record)
{
	struct record first;

	if (record->sequence <= chosen->start)
		return false;
	if (record->version == 1)
		return true;
	enum store_status status = store_version(chosen->run->snapshot, record->rid, 1, &first);

	if (status != STORE_OK && status != STORE_ABSENT)
		run_failed(chosen->run, status);
	return status == STORE_OK && first.sequence > chosen->start;
}

static bool
choose(void *context, const struct record *record)
{
	struct chosen *chosen = context;

	if (is_later(chosen, record))
		return true;
	if (chosen->run->status != SEARCH_OK)
		return false;
	chosen->total++;
	if (chosen->room > 0 &&
	    !(chosen->query->sort_count > 0 ? add_sorted(chosen, record) : add_in_order(chosen, record)))
		return false;
	bool full = chosen->count == chosen->room && chosen->query->sort_count == 0;

	if (full && (!chosen->counting || (chosen->tests_most > 0 && chosen->run->tested > chosen->tests_most))) {
		chosen->stopped = true;
		return false;
	}
	return true;
}

/* Puts the rows of the heap in order: last to the end, again and again. */
static void
put_in_order(struct chosen *chosen)
{
	size_t count = chosen->count;

	if (chosen->query->sort_count == 0)
		return;
	while (chosen->count > 1) {
		struct row *last = chosen->rows[0];

		chosen->rows[0] = chosen->rows[--chosen->count];
		chosen->rows[chosen->count] = last;
		sift_down(chosen, 0);
	}
	chosen->count = count;
}

static bool
choose_matches(struct run *run, const struct query *query, struct chosen *chosen)
{
	/* Nobody asked: a first page tells how many there are when that is soon counted. */
	bool unasked = query->total == TOTAL_NOT_GIVEN && query->position.rid == 0;
	bool counting = query->total == TOTAL_ACCURATE || query->total == TOTAL_ESTIMATE || unasked;
	bool sorting = query->sort_count > 0;
	bool from_start = counting || sorting || query->position.rid == 0;

	*chosen = (struct chosen){ .run = run, .query = query, .counting = counting };
	chosen->start = query->position.rid != 0 ? query->position.start : snapshot_sequence(run->snapshot);
	if (unasked)
		chosen->tests_most = run->tests_most / 2 < UNASKED_TESTS ? run->tests_most / 2 : UNASKED_TESTS;
	else
		chosen->tests_most = query->total == TOTAL_ESTIMATE ? ESTIMATE_TESTS : 0;
	chosen->room = query->count > 0 ? (size_t)query->count + 1 : 0;
	chosen->rows = arena_alloc(run->arena, (chosen->room + 1) * sizeof *chosen->rows);
	if (chosen->rows == NULL)
		return run_no_memory(run);
	if (!run_each(run, query, from_start ? UINT64_MAX : query->position.rid - 1,
	        sorting || (counting && !unasked) ? 0 : chosen->room, choose, chosen) ||
	    run->status != SEARCH_OK)
		return false;
	/* What was not counted from the start, or not to the end, is not known. */
	if (!from_start)
		chosen->stopped = true;
	put_in_order(chosen);
	return true;
}

/* ---- The result -------------------------------------------------------------------------------------------------- */

static bool
add_record(struct run *run, struct page_set *set, uint64_t rid)
{
	struct record record;
	enum store_status status = store_record(run->snapshot, rid, &record);

	return status == STORE_OK ? page_set_add(set, &record) : run_failed(run, status);
}

static bool
release_all(struct run *run, const struct page_set *set, size_t matches, struct search_result *result)
{
	struct search_entry *entries = arena_zero(run->arena, set->count, sizeof *entries);

	if (entries == NULL)
		return run_no_memory(run);
	for (size_t i = 0; i < set->count; i++) {
		enum store_status status = STORE_OK;

		entries[i].mode = i < matches ? MODE_MATCH : MODE_INCLUDE;
		entries[i].released =
		    release(run->snapshot, run->principal, &set->records[i], ACCESS_SEARCH, run->arena, &status);
		if (entries[i].released == NULL)
			return run_failed(run, status);
	}
	result->entries = entries;
	result->count = set->count;
	result->matches = matches;
	return true;
}

static bool
link_next(struct run *run, const struct query *query, const struct chosen *chosen, struct search_result *result)
{
	const struct row *last = chosen->rows[query->count - 1];
	struct position position = { .rid = last->rid, .start = chosen->start };
	bool too_long;

	memcpy(position.values, last->values, query->sort_count * sizeof last->values[0]);
	struct slice token = page_seal(query, &position, run->principal, run->arena, &too_long);

	if (too_long)
		return run_costly(run, "The query is too long for the links to further pages: ask for all at once with _count, or less");
	result->next = token.data != NULL ? arena_print(run->arena, "_page=%.*s", SLICE_ARGS(token)) : SLICE_NONE;
	return result->next.data != NULL || run_no_memory(run);
}

static bool
make_page(struct run *run, const struct query *query, struct search_result *result)
{
	struct chosen chosen;
	struct page_set set;

	if (!choose_matches(run, query, &chosen))
		return false;
	size_t shown = chosen.count < query->count ? chosen.count : query->count;

	if (!chosen.stopped && query->total != TOTAL_NONE)
		result->total = (int64_t)chosen.total;
	if (!page_set_init(&set, shown + (query->includes != NULL ? search_settings_now()->includes_most : 0), run->arena))
		return run_no_memory(run);
	for (size_t i = 0; i < shown; i++)
		if (!add_record(run, &set, chosen.rows[i]->rid))
			return false;
	if (!include_all(run, query, &set) || !release_all(run, &set, shown, result))
		return false;
	return chosen.count <= query->count || query->count == 0 || link_next(run, query, &chosen, result);
}

enum search_status
search_run(struct snapshot *snapshot, const struct principal *principal, const struct query *query, struct arena *arena,
    struct search_result *result)
{
	struct run run;

	*result = (struct search_result){ .total = -1 };
	run_begin(&run, snapshot, principal, arena);
	if (!make_page(&run, query, result) && run.status == SEARCH_OK)
		run.status = SEARCH_NO_MEMORY;
	result->tested = run.tested;
	result->store = run.store;
	result->reason = run.reason;
	return run.status;
}

/* ---- For others -------------------------------------------------------------------------------------------------- */

struct few {
	struct record *records;
	size_t count, most;
};

static bool
take_few(void *context, const struct record *record)
{
	struct few *few = context;

	few->records[few->count++] = *record;
	return few->count < few->most;
}

enum search_status
search_few(struct snapshot *snapshot, const struct principal *principal, const struct query *query, struct arena *arena,
    struct record *records, size_t most, size_t *count)
{
	struct run run;
	struct few few = { .records = records, .most = most };

	run_begin(&run, snapshot, principal, arena);
	if (most > 0)
		run_each(&run, query, UINT64_MAX, most, take_few, &few);
	*count = run.status == SEARCH_OK ? few.count : 0;
	return run.status;
}

struct slice
search_explain(struct snapshot *snapshot, const struct principal *principal, const struct query *query,
    struct arena *arena)
{
	struct run run;
	struct plan *plan = arena_alloc(arena, sizeof *plan);
	struct buffer out;
	uint64_t need = query->sort_count > 0 || query->total >= TOTAL_ESTIMATE ? 0 : (uint64_t)query->count + 1;
	struct slice text = SLICE_NONE;

	run_begin(&run, snapshot, principal, arena);
	if (plan == NULL || !run_plan(&run, query, need, plan))
		return text;
	buffer_init(&out, 0);
	plan_explain(query, plan, need, &out);
	if (buffer_ok(&out))
		text = arena_copy(arena, buffer_slice(&out));
	buffer_free(&out);
	return text;
}
