#include "server/search/plan.h"

#include "resources/extract.h"

/* ---- Keys -------------------------------------------------------------------------------------------------------- */

struct keys {
	uint32_t parameter;
	struct buffer ranges; /* of struct key_range */
};

static uint8_t
put_key(char *out, uint32_t parameter, const char *key, size_t length)
{
	for (int i = 0; i < 4; i++)
		out[i] = (char)(parameter >> (24 - 8 * i));
	if (length > 0)
		memcpy(out + 4, key, length);
	return (uint8_t)(4 + length);
}

static void
add_range(struct keys *keys, const char *first, size_t first_length, const char *last, size_t last_length)
{
	struct key_range range = { 0 };

	range.first_length = put_key(range.first, keys->parameter, first, first_length);
	if (last != NULL)
		range.last_length = put_key(range.last, keys->parameter, last, last_length);
	buffer_put(&keys->ranges, slice_of((const char *)&range, sizeof range));
}

static void
add_entry(struct keys *keys, const struct entry *entry)
{
	char key[ENTRY_KEY_MOST];

	add_range(keys, key, entry_key(entry, key), NULL, 0);
}

/* All keys that start so. */
static void
add_prefix(struct keys *keys, const char *start, size_t length)
{
	char last[ENTRY_KEY_MOST];

	memset(last, 0xFF, sizeof last);
	if (length > 0)
		memcpy(last, start, length);
	add_range(keys, start, length, last, sizeof last);
}

static void
add_whole(struct keys *keys)
{
	add_prefix(keys, "", 0);
}

static void
add_dates(struct keys *keys, int64_t low, int64_t high)
{
	char first[ENTRY_KEY_MOST], last[ENTRY_KEY_MOST];

	for (int level = 0; level < ENTRY_DATE_LEVELS; level++) {
		entry_date_range(level, low, high, first, last);
		add_range(keys, first, 5, last, 5);
	}
}

static void
date_keys(struct keys *keys, const struct test *test)
{
	switch ((enum prefix)test->prefix) {
	case PREFIX_EQ:
	case PREFIX_AP:
		add_dates(keys, test->low, test->high);
		break;
	case PREFIX_NE:
		add_whole(keys);
		break;
	case PREFIX_GT:
	case PREFIX_SA:
		add_dates(keys, test->high, INT64_MAX);
		break;
	case PREFIX_GE:
		add_dates(keys, test->low, INT64_MAX);
		break;
	case PREFIX_LT:
	case PREFIX_EB:
		add_dates(keys, INT64_MIN, test->low);
		break;
	case PREFIX_LE:
		add_dates(keys, INT64_MIN, test->high);
		break;
	}
}

/* Quantities with a comparator stand at the two ends of the scale, and those with two ends at the lower one. */
static void
number_keys(struct keys *keys, const struct test *test)
{
	static const char lowest[4] = { 0, 0, 0, 0 }, highest[4] = { '\xFF', '\xFF', '\xFF', '\xFF' };
	char low[4], exact[4], high[4];

	entry_number_key(&test->number->low, low);
	entry_number_key(&test->number->exact, exact);
	entry_number_key(&test->number->high, high);
	switch ((enum prefix)test->prefix) {
	case PREFIX_EQ:
		add_range(keys, low, 4, high, 4);
		add_range(keys, lowest, 4, NULL, 0);
		break;
	case PREFIX_NE:
		add_whole(keys);
		break;
	case PREFIX_GT:
	case PREFIX_GE:
	case PREFIX_SA:
		add_range(keys, exact, 4, highest, 4);
		add_range(keys, lowest, 4, NULL, 0);
		break;
	case PREFIX_LT:
	case PREFIX_LE:
	case PREFIX_EB:
		add_range(keys, lowest, 4, exact, 4);
		add_range(keys, highest, 4, NULL, 0);
		break;
	case PREFIX_AP:
		add_range(keys, low, 4, high, 4);
		add_range(keys, lowest, 4, NULL, 0);
		add_range(keys, highest, 4, NULL, 0);
		break;
	}
}

static void
string_keys(struct keys *keys, const struct test *test, enum modifier modifier)
{
	const struct entry entry = { .kind = ENTRY_STRING, .text = test->text };
	char key[ENTRY_KEY_MOST];

	if (modifier == MODIFIER_EXACT)
		add_entry(keys, &entry);
	else if (modifier == MODIFIER_NONE)
		add_prefix(keys, key, entry_key(&entry, key));
	else
		add_whole(keys);
}

static void
reference_keys(struct keys *keys, const struct test *test)
{
	struct entry entry = { .kind = ENTRY_REFERENCE, .id = test->id };
	size_t targets = test->search->target_count, any = schema_counts.resources;

	if (test->url.data != NULL) {
		entry.url = test->url;
		add_entry(keys, &entry);
		return;
	}
	if (test->target.data != NULL) {
		entry.type = test->target;
		add_entry(keys, &entry);
		return;
	}
	/* An id alone may be of any type that the parameter points to. */
	for (size_t i = 0; i < (targets > 0 ? targets : any); i++) {
		type_number type = targets > 0 ? schema_targets[test->search->first_target + i] : schema_resources[i];

		entry.type = slice_text(schema_types[type].name);
		add_entry(keys, &entry);
	}
}

static void
test_keys(struct keys *keys, const struct test *test, enum modifier modifier)
{
	struct entry entry = { 0 };

	switch ((enum search_type)test->type) {
	case SEARCH_NUMBER:
	case SEARCH_QUANTITY:
		number_keys(keys, test);
		break;
	case SEARCH_DATE:
		date_keys(keys, test);
		break;
	case SEARCH_STRING:
		string_keys(keys, test, modifier);
		break;
	case SEARCH_TOKEN:
		entry.kind = ENTRY_TOKEN;
		entry.code = test->code;
		if (test->any_code)
			add_whole(keys);
		else
			add_entry(keys, &entry);
		break;
	case SEARCH_REFERENCE:
		reference_keys(keys, test);
		break;
	case SEARCH_URI:
		entry.kind = ENTRY_URI;
		entry.url = test->url;
		if (modifier == MODIFIER_NONE)
			add_entry(keys, &entry);
		else
			add_whole(keys);
		break;
	case SEARCH_COMPOSITE:
		/* By its first part. */
		test_keys(keys, &test->components[0], MODIFIER_NONE);
		break;
	case SEARCH_SPECIAL:
		add_whole(keys);
		break;
	}
}

bool
plan_reference_key(uint32_t parameter, struct slice type, struct slice id, struct key_range *key)
{
	const struct entry entry = { .kind = ENTRY_REFERENCE, .type = type, .id = id };
	char bytes[ENTRY_KEY_MOST];
	size_t length = entry_key(&entry, bytes);

	*key = (struct key_range){ 0 };
	key->first_length = put_key(key->first, parameter, bytes, length);
	return length > 0;
}

void
plan_date_range(uint32_t parameter, int level, int64_t low, int64_t high, struct key_range *range)
{
	char first[ENTRY_KEY_MOST], last[ENTRY_KEY_MOST];

	entry_date_range(level, low, high, first, last);
	*range = (struct key_range){ 0 };
	range->first_length = put_key(range->first, parameter, first, 5);
	range->last_length = put_key(range->last, parameter, last, 5);
}

/* ---- Sources ----------------------------------------------------------------------------------------------------- */

bool
plan_count(struct snapshot *snapshot, struct source *source, enum store_status *status)
{
	*status = STORE_OK;
	source->estimate = 0;
	for (size_t i = 0; i < source->count; i++) {
		const struct key_range *range = &source->ranges[i];
		struct slice first = slice_of(range->first, range->first_length);
		struct postings *postings;

		if (range->last_length == 0) {
			source->estimate += store_count(snapshot, first);
			continue;
		}
		*status = postings_begin(snapshot, first, slice_of(range->last, range->last_length), &postings);
		if (*status != STORE_OK)
			return false;
		source->estimate += postings_estimate(postings);
		postings_end(postings);
	}
	return true;
}

const struct key_range *
plan_keys(const struct predicate *predicate, struct arena *arena, size_t *count, enum store_status *status)
{
	struct keys keys = { .parameter = predicate->parameter };

	*count = 0;
	*status = STORE_OK;
	if (predicate->modifier == MODIFIER_NOT || (predicate->modifier == MODIFIER_MISSING && predicate->missing))
		return NULL;
	buffer_init(&keys.ranges, 0);
	if (predicate->modifier == MODIFIER_MISSING)
		add_whole(&keys);
	for (size_t i = 0; i < predicate->count; i++)
		test_keys(&keys, &predicate->tests[i], predicate->modifier);
	struct slice copy = buffer_ok(&keys.ranges) ? arena_copy(arena, buffer_slice(&keys.ranges)) : SLICE_NONE;

	buffer_free(&keys.ranges);
	if (copy.data == NULL)
		*status = STORE_NO_MEMORY;
	*count = copy.length / sizeof(struct key_range);
	return (const struct key_range *)(const void *)copy.data;
}

static bool
entry_source(struct snapshot *snapshot, const struct predicate *predicate, struct arena *arena, struct source *source,
    enum store_status *status)
{
	bool single = true;

	source->ranges = plan_keys(predicate, arena, &source->count, status);
	if (source->ranges == NULL)
		return *status == STORE_OK;
	for (size_t i = 0; i < source->count; i++)
		single &= source->ranges[i].last_length == 0;
	source->kind = single && source->count <= CURSOR_KEYS_MOST ? SOURCE_KEYS : SOURCE_RANGES;
	return plan_count(snapshot, source, status);
}

static bool
id_source(struct snapshot *snapshot, uint16_t resource, const struct predicate *predicate, struct arena *arena,
    struct source *source, enum store_status *status)
{
	uint64_t *rids = arena_alloc(arena, predicate->count * sizeof *rids);
	size_t count = 0;

	if (predicate->modifier != MODIFIER_NONE)
		return true;
	if (rids == NULL) {
		*status = STORE_NO_MEMORY;
		return false;
	}
	for (size_t i = 0; i < predicate->count; i++) {
		struct slice id = predicate->tests[i].code;

		if (id.length == 0 || id.length > STORE_ID_MOST)
			continue;
		*status = store_rid(snapshot, resource, id, &rids[count]);
		if (*status == STORE_OK)
			count++;
		else if (*status != STORE_ABSENT)
			return false;
	}
	*status = STORE_OK;
	source->kind = SOURCE_RIDS;
	source->rids = rids;
	source->count = stream_sort(rids, count);
	source->estimate = source->count;
	return true;
}

/* "Changed since": by the truth's order. */
static void
changes_source(struct snapshot *snapshot, const struct predicate *predicate, struct source *source)
{
	const struct test *test = predicate->tests;

	if (predicate->modifier != MODIFIER_NONE || predicate->count != 1 || test->prefix == PREFIX_NE ||
	    test->prefix == PREFIX_LT || test->prefix == PREFIX_LE || test->prefix == PREFIX_EB)
		return;
	/* A lastUpdated is a range of a millisecond, which may begin before the bound and end behind it. */
	source->from = store_sequence_at(snapshot, test->low - 1000);
	source->kind = SOURCE_CHANGES;
	uint64_t last = snapshot_sequence(snapshot);

	source->estimate = source->from <= last ? last - source->from + 1 : 0;
}

/* The source of a predicate; that of a chain or _has comes later. */
static bool
make_source(struct snapshot *snapshot, uint16_t resource, const struct predicate *predicate, struct arena *arena,
    struct source *source, enum store_status *status)
{
	*source = (struct source){ .predicate = predicate };
	*status = STORE_OK;
	switch (predicate->kind) {
	case PREDICATE_ENTRY:
		return entry_source(snapshot, predicate, arena, source, status);
	case PREDICATE_ID:
		return id_source(snapshot, resource, predicate, arena, source, status);
	case PREDICATE_LAST_UPDATED:
		changes_source(snapshot, predicate, source);
		return true;
	case PREDICATE_CHAIN:
	case PREDICATE_HAS:
		return true;
	}
	return true;
}

bool
plan_sources(struct snapshot *snapshot, const struct query *query, struct arena *arena, struct plan *plan,
    enum store_status *status)
{
	struct key_range *type = arena_zero(arena, 1, sizeof *type);

	*plan = (struct plan){ .source_count = 1 };
	if (type == NULL) {
		*status = STORE_NO_MEMORY;
		return false;
	}
	type->first_length = (uint8_t)store_type_key(query->resource, type->first);
	plan->sources[0] = (struct source){ .kind = SOURCE_ALL, .ranges = type, .count = 1,
		.estimate = store_count(snapshot, slice_of(type->first, type->first_length)) };
	for (const struct predicate *predicate = query->predicates; predicate != NULL; predicate = predicate->next)
		if (!make_source(snapshot, query->resource, predicate, arena, &plan->sources[plan->source_count++], status))
			return false;
	return true;
}

/* ---- The choice -------------------------------------------------------------------------------------------------- */

/* What things cost, in nanoseconds, as measured on the class of machine that this is for. */
static const double TEST = 1500, LEAP = 600, STREAM = 25, COLLECT = 80, CHANGE = 400;

static double
share(const struct plan *plan, size_t source)
{
	double all = (double)plan->sources[0].estimate + 1, estimate = (double)plan->sources[source].estimate;

	if (plan->sources[source].kind == SOURCE_NONE || estimate > all)
		return 1;
	return estimate / all;
}

static bool
streams(const struct source *source)
{
	return source->kind == SOURCE_KEYS || source->kind == SOURCE_ALL || source->kind == SOURCE_RIDS;
}

/* A filter is worth its leaps when it spares more tests than it costs. */
static bool
filters(const struct plan *plan, size_t source)
{
	return plan->sources[source].kind != SOURCE_ALL && streams(&plan->sources[source]) && share(plan, source) < 1 - LEAP / TEST;
}

static double
cost_of(const struct plan *plan, size_t driver, uint64_t need)
{
	const struct source *source = &plan->sources[driver];
	double numbers = (double)source->estimate, tested = numbers, walked = 1, leaps = 0;

	for (size_t i = 1; i < plan->source_count; i++)
		if (i != driver && filters(plan, i)) {
			leaps += tested;
			tested *= share(plan, i);
		}
	/* A caller who stops early walks a part only, if what matches is spread evenly. */
	if (need > 0 && plan->matches > (double)need)
		walked = (double)need / plan->matches;
	double whole = source->kind == SOURCE_RANGES ? numbers * COLLECT : source->kind == SOURCE_CHANGES ? numbers * CHANGE : 0;

	return whole + walked * (numbers * STREAM + leaps * LEAP + tested * TEST);
}

void
plan_choose(struct plan *plan, uint64_t need)
{
	plan->matches = (double)plan->sources[0].estimate;
	for (size_t i = 1; i < plan->source_count; i++)
		plan->matches *= share(plan, i);
	plan->driver = 0;
	plan->cost = cost_of(plan, 0, need);
	for (size_t i = 1; i < plan->source_count; i++) {
		if (plan->sources[i].kind == SOURCE_NONE)
			continue;
		double cost = cost_of(plan, i, need);

		if (cost < plan->cost) {
			plan->cost = cost;
			plan->driver = i;
		}
	}
	plan_filters(plan, plan->driver);
}

/* The most selective come first. */
void
plan_filters(struct plan *plan, size_t driver)
{
	plan->filter_count = 0;
	for (size_t i = 1; i < plan->source_count; i++) {
		if (i == driver || !filters(plan, i))
			continue;
		size_t at = plan->filter_count;

		while (at > 0 && plan->sources[plan->filters[at - 1]].estimate > plan->sources[i].estimate)
			at--;
		if (at == CURSOR_FILTERS_MOST)
			continue;
		size_t kept = plan->filter_count < CURSOR_FILTERS_MOST ? plan->filter_count : CURSOR_FILTERS_MOST - 1;

		memmove(&plan->filters[at + 1], &plan->filters[at], (kept - at) * sizeof plan->filters[0]);
		plan->filters[at] = i;
		plan->filter_count = kept + 1;
	}
}

double
plan_order_cost(const struct plan *plan, uint64_t need, double each, bool leaps, double *candidates)
{
	double all = (double)plan->sources[0].estimate, numbers = (double)need * (all + 1) / (plan->matches + 1), leapt = 0;

	*candidates = numbers < all ? numbers : all;
	double tested = *candidates;

	for (size_t i = 1; leaps && i < plan->source_count; i++)
		if (filters(plan, i)) {
			leapt += tested;
			tested *= share(plan, i);
		}
	return *candidates * each + leapt * LEAP + tested * TEST;
}

/* ---- For people -------------------------------------------------------------------------------------------------- */

static const char *const kind_names[] = {
	[SOURCE_NONE] = "tested one by one",
	[SOURCE_ALL] = "all of the type",
	[SOURCE_KEYS] = "posting lists in order",
	[SOURCE_RANGES] = "posting lists, sorted",
	[SOURCE_RIDS] = "known records",
	[SOURCE_CHANGES] = "changes since",
};

void
plan_explain(const struct query *query, const struct plan *plan, uint64_t need, struct buffer *out)
{
	buffer_print(out, "search %s, %llu of the type, needs %s\n", query->type->name,
	    (unsigned long long)plan->sources[0].estimate, need == 0 ? "all matches" : "a page");
	for (size_t i = 0; i < plan->source_count; i++) {
		const struct source *source = &plan->sources[i];
		const char *role = "test";

		for (size_t k = 0; k < plan->filter_count; k++)
			if (plan->filters[k] == i)
				role = "filter";
		if (i == plan->driver)
			role = "driver";
		else if (i == 0)
			continue;
		buffer_print(out, "%-6s %s: %s", role, source->predicate != NULL ? source->predicate->search->code : "_type",
		    kind_names[source->kind]);
		if (source->kind != SOURCE_NONE)
			buffer_print(out, ", %zu keys, about %llu records", source->kind == SOURCE_RIDS ? (size_t)0 : source->count,
			    (unsigned long long)source->estimate);
		buffer_byte(out, '\n');
	}
	buffer_print(out, "expects %.0f matches, %.0f us\n", plan->matches, plan->cost / 1000);
}
