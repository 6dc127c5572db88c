/* Settings, and pages made of what was chosen. */
#include "server/search/search.h"

#include "server/auth/key.h"
#include "server/search/choose.h"
#include "server/search/everything.h"
#include "server/search/include.h"
#include "server/search/near.h"
#include "server/search/page.h"
#include "server/search/settings.h"
#include "server/search/terms.h"

#include <stdlib.h>

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

/* ---- The result -------------------------------------------------------------------------------------------------- */

/* Adds the matches, as many as a page may hold by their bytes: *shown of them. Several may be in one record. */
static bool
add_matches(struct run *run, struct row *const *rows, size_t count, struct page_set *set, size_t *shown)
{
	struct record record;

	for (*shown = 0; *shown < count; (*shown)++) {
		enum store_status status = store_record(run->snapshot, rows[*shown]->rid, &record);

		if (status != STORE_OK)
			return run_failed(run, status);
		if (!page_set_add(set, &record))
			return true;
	}
	return true;
}

static bool
release_one(struct run *run, const struct record *record, struct search_entry *entry)
{
	enum store_status status = STORE_OK;

	entry->released = release(run->snapshot, run->principal, record, ACCESS_SEARCH, run->arena, &status);
	return entry->released != NULL || run_failed(run, status);
}

/* The matches are the rows; what is in the set behind the records of the matches is included. */
static bool
release_all(struct run *run, const struct query *query, const struct chosen *chosen, size_t matches, const struct page_set *set,
    size_t records, struct search_result *result)
{
	size_t count = matches + (set->count - records);
	struct search_entry *entries = arena_zero(run->arena, count, sizeof *entries);
	struct record record;

	if (entries == NULL)
		return run_no_memory(run);
	for (size_t i = 0; i < matches; i++) {
		enum store_status status = store_record(run->snapshot, chosen->rows[i]->rid, &record);

		if (status != STORE_OK)
			return run_failed(run, status);
		entries[i] = (struct search_entry){ .mode = MODE_MATCH, .item = chosen->rows[i]->item, .distance = -1 };
		if (!release_one(run, &record, &entries[i]) || !run_view(run, &record, false))
			return false;
		if (chosen->rows[i]->item == 0)
			entries[i].distance = near_shortest(query, &record);
	}
	for (size_t i = matches; i < count; i++) {
		entries[i] = (struct search_entry){ .mode = MODE_INCLUDE, .distance = -1 };
		if (!release_one(run, &set->records[records + (i - matches)], &entries[i]))
			return false;
	}
	result->entries = entries;
	result->count = count;
	result->matches = matches;
	return true;
}

static bool
link_next(struct run *run, const struct query *query, const struct chosen *chosen, size_t shown,
    struct search_result *result)
{
	const struct row *last = chosen->rows[shown - 1];
	struct position position = { .rid = last->rid, .item = last->item, .start = chosen->start };
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
	bool includes = query->includes != NULL || query->everything;

	if (!page_set_init(&set, shown + (includes ? search_settings_now()->includes_most : 0), run->arena))
		return run_no_memory(run);
	size_t matches;

	if (!add_matches(run, chosen.rows, shown, &set, &matches))
		return false;
	size_t records = set.count;

	/* What is included may be as much again. */
	set.bytes_most *= 2;
	if (!(query->everything ? everything_include : include_all)(run, query, &set) || !release_all(run, query, &chosen, matches, &set, records, result))
		return false;
	return chosen.count <= matches || query->count == 0 || link_next(run, query, &chosen, matches, result);
}

/* What was added to search by may have become another thing since the query was read: then it is to be read again. */
static bool
rests(struct run *run, const struct query *query)
{
	uint64_t now = snapshot_registry_generation(run->snapshot);

	for (; query != NULL; query = query->alternative)
		if (query->registry != 0 && query->registry != now)
			return run_failed(run, STORE_BUSY);
	return true;
}

enum search_status
search_run(struct snapshot *snapshot, const struct principal *principal, const struct query *query, struct arena *arena,
    struct search_result *result)
{
	struct run run;

	*result = (struct search_result){ .total = -1 };
	run_begin(&run, snapshot, principal, arena);
	query = rests(&run, query) ? terms_resolve(&run, query) : NULL;
	if ((query == NULL || !make_page(&run, query, result)) && run.status == SEARCH_OK)
		run.status = SEARCH_NO_MEMORY;
	result->tested = run.tested;
	result->store = run.store;
	result->reason = run.reason;
	result->fault = run.fault;
	result->expression = run.expression;
	return run.status;
}

/* ---- For others -------------------------------------------------------------------------------------------------- */

struct few {
	struct run *run;
	struct record *records;
	size_t count, most;
};

static bool
take_few(void *context, const struct record *record)
{
	struct few *few = context;

	enum store_status status = store_record(few->run->snapshot, record->rid, &few->records[few->count++]);

	return status == STORE_OK ? few->count < few->most : run_failed(few->run, status);
}

enum search_status
search_few(struct snapshot *snapshot, const struct principal *principal, const struct query *query, struct arena *arena,
    uint64_t *work, struct record *records, size_t most, size_t *count)
{
	struct run run;
	struct few few = { .run = &run, .records = records, .most = most };

	run_begin(&run, snapshot, principal, arena);
	if (*work < run.tests_most)
		run.tests_most = *work;
	query = rests(&run, query) ? terms_resolve(&run, query) : NULL;
	/* A condition on the type is not one on what contains it. */
	if (query != NULL && query->contained != CONTAINED_FALSE)
		run_costly(&run, "_contained has no place in a condition");
	else if (query != NULL && most > 0)
		run_each(&run, query, UINT64_MAX, most, take_few, &few);
	*count = run.status == SEARCH_OK ? few.count : 0;
	*work = run.tested;
	return run.status;
}

enum search_status
search_each(struct snapshot *snapshot, const struct principal *principal, const struct query *query, struct arena *arena,
    uint64_t work_most, bool (*each)(void *context, const struct record *record), void *context)
{
	struct run run;

	run_begin(&run, snapshot, principal, arena);
	if (work_most != 0 && work_most < run.tests_most)
		run.tests_most = work_most;
	query = rests(&run, query) ? terms_resolve(&run, query) : NULL;
	for (; query != NULL && run.status == SEARCH_OK; query = query->alternative)
		run_each(&run, query, UINT64_MAX, 0, each, context);
	return run.status;
}

bool
search_would_match(struct snapshot *snapshot, const struct principal *principal, const struct query *query, struct arena *arena,
    const struct record *record, enum search_status *status)
{
	struct run run;

	run_begin(&run, snapshot, principal, arena);
	query = rests(&run, query) ? terms_resolve(&run, query) : NULL;
	struct record copy = *record;
	bool matches = query != NULL && run_matches(&run, query, &copy);

	*status = run.status;
	return matches && run.status == SEARCH_OK;
}

bool
query_asks(const struct query *query)
{
	return query->predicate_count > 0;
}

static bool
keeps_to_type(const struct predicate *predicates)
{
	for (const struct predicate *predicate = predicates; predicate != NULL; predicate = predicate->next)
		switch (predicate->kind) {
		case PREDICATE_ENTRY:
			/* A set may have been made of what is stored: value sets, hierarchies. */
			if (predicate->set != NULL || predicate->expression.data != NULL)
				return false;
			break;
		case PREDICATE_ID:
		case PREDICATE_LAST_UPDATED:
			break;
		case PREDICATE_ALL:
		case PREDICATE_ANY:
		case PREDICATE_NOT:
			if (!keeps_to_type(predicate->parts))
				return false;
			break;
		case PREDICATE_CHAIN:
		case PREDICATE_HAS:
		case PREDICATE_LIST:
		case PREDICATE_NAMED:
			return false;
		}
	return true;
}

bool
query_keeps_to_type(const struct query *query)
{
	return !query->several && keeps_to_type(query->predicates);
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
	query = rests(&run, query) ? terms_resolve(&run, query) : NULL;
	if (plan == NULL || query == NULL)
		return text;
	buffer_init(&out, 0);
	for (const struct query *of_type = query; of_type != NULL && run.status == SEARCH_OK; of_type = of_type->alternative)
		if (run_plan(&run, of_type, need, plan))
			plan_explain(of_type, plan, need, &out);
	if (run.status == SEARCH_OK && buffer_ok(&out))
		text = arena_copy(arena, buffer_slice(&out));
	buffer_free(&out);
	return text;
}
