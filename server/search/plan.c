#include "server/search/plan.h"

#include "server/search/keys.h"

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

static bool
entry_source(struct snapshot *snapshot, const struct predicate *predicate, struct arena *arena, struct source *source,
    enum store_status *status)
{
	bool single = true;

	source->ranges = keys_of_predicate(predicate, arena, &source->count, status);
	if (source->ranges == NULL)
		return *status == STORE_OK;
	for (size_t i = 0; i < source->count; i++)
		single &= source->ranges[i].last_length == 0;
	source->kind = single && source->count <= CURSOR_KEYS_MOST ? SOURCE_KEYS : SOURCE_RANGES;
	return plan_count(snapshot, source, status);
}

/* Of the keys that a match stands under, the rarest. */
static bool
words_source(struct snapshot *snapshot, const struct predicate *predicate, struct arena *arena, struct source *source,
    enum store_status *status)
{
	size_t count;
	const struct key_range *ranges = keys_of_words(predicate, arena, &count, status);

	for (size_t i = 0; ranges != NULL && i < count; i++) {
		struct source one = { .predicate = predicate, .ranges = &ranges[i], .count = 1,
			.kind = ranges[i].last_length == 0 ? SOURCE_KEYS : SOURCE_RANGES };

		if (!plan_count(snapshot, &one, status))
			return false;
		if (source->kind == SOURCE_NONE || one.estimate < source->estimate)
			*source = one;
	}
	return ranges != NULL;
}

static bool
id_source(struct snapshot *snapshot, uint16_t resource, const struct predicate *predicate, struct arena *arena,
    struct source *source, enum store_status *status)
{
	uint64_t *rids = arena_alloc(arena, predicate->count * sizeof *rids);
	size_t count = 0;

	for (size_t i = 0; i < predicate->count; i++)
		if (predicate->tests[i].unequal || predicate->tests[i].compare == COMPARE_ANY)
			return true;
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

	if (predicate->modifier != MODIFIER_NONE || predicate->count != 1 || test->unequal || test->compare == COMPARE_ANY ||
	    test->prefix == PREFIX_NE || test->prefix == PREFIX_LT || test->prefix == PREFIX_LE || test->prefix == PREFIX_EB)
		return;
	/* A lastUpdated is a range of a millisecond, which may begin before the bound and end behind it. */
	source->from = store_sequence_at(snapshot, test->low - 1000);
	source->kind = SOURCE_CHANGES;
	uint64_t last = snapshot_sequence(snapshot);

	source->estimate = source->from <= last ? last - source->from + 1 : 0;
}

/* What sources are made of. */
struct maker {
	struct snapshot *snapshot;
	uint16_t resource;
	struct arena *arena;
	enum store_status *status;
	plan_link *link; /* NULL: chains have none for now */
	void *context;
};

static bool group_source(const struct maker *maker, const struct predicate *group, struct source *source);

/* The source of a predicate; that of a chain, _has or _list comes later, unless there is a link to make it. */
static bool
make_source(const struct maker *maker, const struct predicate *predicate, struct source *source)
{
	*source = (struct source){ .predicate = predicate };
	*maker->status = STORE_OK;
	switch (predicate->kind) {
	case PREDICATE_ENTRY:
		if (predicate->modifier == MODIFIER_WORDS)
			return words_source(maker->snapshot, predicate, maker->arena, source, maker->status);
		return entry_source(maker->snapshot, predicate, maker->arena, source, maker->status);
	case PREDICATE_ID:
		return id_source(maker->snapshot, maker->resource, predicate, maker->arena, source, maker->status);
	case PREDICATE_LAST_UPDATED:
		changes_source(maker->snapshot, predicate, source);
		return true;
	case PREDICATE_ALL:
	case PREDICATE_ANY:
		return group_source(maker, predicate, source);
	case PREDICATE_CHAIN:
	case PREDICATE_HAS:
		return maker->link == NULL || maker->link(maker->context, predicate, source);
	case PREDICATE_LIST:
	case PREDICATE_NAMED:
	case PREDICATE_NOT:
		return true;
	}
	return true;
}

/* Takes the keys or numbers of the part, too. False when it has neither, or the others have the other of the two. */
static bool
join(struct source *all, const struct source *part, struct buffer *joined)
{
	bool keys = part->kind == SOURCE_KEYS || part->kind == SOURCE_RANGES;

	if (!keys && part->kind != SOURCE_RIDS)
		return false;
	if (all->kind != SOURCE_NONE && keys != (all->kind != SOURCE_RIDS))
		return false;
	/* Which ranges read in order can be told at the end. */
	all->kind = keys ? SOURCE_RANGES : SOURCE_RIDS;
	all->count += part->count;
	all->estimate += part->estimate;
	buffer_put(joined, keys ? slice_of((const char *)part->ranges, part->count * sizeof *part->ranges)
	                        : slice_of((const char *)part->rids, part->count * sizeof *part->rids));
	return true;
}

static void
finish_joined(struct source *source, struct slice copy)
{
	bool single = true;

	if (source->kind == SOURCE_RIDS) {
		uint64_t *rids = (uint64_t *)(void *)(uintptr_t)copy.data;

		source->rids = rids;
		source->count = stream_sort(rids, source->count);
		source->estimate = source->count;
		return;
	}
	source->ranges = (const struct key_range *)(const void *)copy.data;
	for (size_t i = 0; i < source->count; i++)
		single &= source->ranges[i].last_length == 0;
	if (single && source->count <= CURSOR_KEYS_MOST)
		source->kind = SOURCE_KEYS;
}

/* The smallest source of the parts. */
static bool
all_source(const struct maker *maker, const struct predicate *group, struct source *source)
{
	struct source part;

	for (const struct predicate *predicate = group->parts; predicate != NULL; predicate = predicate->next) {
		if (!make_source(maker, predicate, &part))
			return false;
		if (part.kind != SOURCE_NONE && part.kind != SOURCE_CHANGES &&
		    (source->kind == SOURCE_NONE || part.estimate < source->estimate))
			*source = part;
	}
	return true;
}

/* Those of all parts together, if each has one. */
static bool
any_source(const struct maker *maker, const struct predicate *group, struct source *source)
{
	struct source part, joined = { .kind = SOURCE_NONE };
	struct slice copy = SLICE_NONE;
	struct buffer bytes;
	bool good = true, whole = true;

	buffer_init(&bytes, 0);
	for (const struct predicate *predicate = group->parts; predicate != NULL && good && whole; predicate = predicate->next) {
		good = make_source(maker, predicate, &part);
		whole = good && join(&joined, &part, &bytes);
	}
	if (good && whole) {
		copy = buffer_ok(&bytes) ? arena_copy(maker->arena, buffer_slice(&bytes)) : SLICE_NONE;
		good = copy.data != NULL;
		if (!good)
			*maker->status = STORE_NO_MEMORY;
	}
	buffer_free(&bytes);
	if (copy.data == NULL)
		return good;
	*source = joined;
	finish_joined(source, copy);
	return true;
}

static bool
group_source(const struct maker *maker, const struct predicate *group, struct source *source)
{
	struct maker alone = *maker;
	bool good;

	if (group->kind == PREDICATE_ANY) {
		good = any_source(maker, group, source);
	} else {
		/* Chains are run only if nothing else will do. */
		alone.link = NULL;
		good = all_source(&alone, group, source);
		if (good && source->kind == SOURCE_NONE && maker->link != NULL)
			good = all_source(maker, group, source);
	}
	source->predicate = group;
	return good;
}

static bool
could_have_keys(const struct predicate *predicate)
{
	const struct test *test = predicate->tests;
	bool any = false, all = true;

	switch (predicate->kind) {
	case PREDICATE_ENTRY:
		return predicate->modifier != MODIFIER_NOT && predicate->modifier != MODIFIER_NOT_IN &&
		    (predicate->modifier != MODIFIER_MISSING || !predicate->missing);
	case PREDICATE_ID:
		return predicate->modifier == MODIFIER_NONE && !test->unequal && test->compare != COMPARE_ANY;
	case PREDICATE_CHAIN:
	case PREDICATE_HAS:
		return true;
	case PREDICATE_LAST_UPDATED:
	case PREDICATE_LIST:
	case PREDICATE_NAMED:
	case PREDICATE_NOT:
		return false;
	case PREDICATE_ALL:
	case PREDICATE_ANY:
		break;
	}
	for (const struct predicate *part = predicate->parts; part != NULL; part = part->next) {
		bool could = could_have_keys(part);

		any |= could;
		all &= could;
	}
	return predicate->kind == PREDICATE_ALL ? any : all;
}

bool
plan_waits(const struct predicate *group)
{
	return (group->kind == PREDICATE_ANY || group->kind == PREDICATE_ALL) && could_have_keys(group);
}

bool
plan_group(struct snapshot *snapshot, uint16_t resource, const struct predicate *group, plan_link *link, void *context,
    struct arena *arena, struct source *source, enum store_status *status)
{
	const struct maker maker = { .snapshot = snapshot, .resource = resource, .arena = arena, .status = status, .link = link,
		.context = context };

	return make_source(&maker, group, source);
}

/* The sources of the predicate, or of the parts that must all hold, as far as there is room for them. */
static bool
add_sources(const struct maker *maker, const struct predicate *predicate, size_t room, struct plan *plan)
{
	bool good = true;

	if (predicate->kind != PREDICATE_ALL)
		return make_source(maker, predicate, &plan->sources[plan->source_count++]);
	for (const struct predicate *part = predicate->parts; part != NULL && plan->source_count < room && good; part = part->next)
		good = add_sources(maker, part, room, plan);
	return good;
}

bool
plan_sources(struct snapshot *snapshot, const struct query *query, struct arena *arena, struct plan *plan,
    enum store_status *status)
{
	struct key_range *type = arena_zero(arena, 1, sizeof *type);
	const struct maker maker = { .snapshot = snapshot, .resource = query->resource, .arena = arena, .status = status };

	*plan = (struct plan){ .source_count = 1 };
	if (type == NULL) {
		*status = STORE_NO_MEMORY;
		return false;
	}
	type->first_length = (uint8_t)store_type_key(query->resource, type->first);
	plan->sources[0] = (struct source){ .kind = SOURCE_ALL, .ranges = type, .count = 1,
		.estimate = store_count(snapshot, slice_of(type->first, type->first_length)) };
	size_t left = 0;

	for (const struct predicate *predicate = query->predicates; predicate != NULL; predicate = predicate->next)
		left++;
	for (const struct predicate *predicate = query->predicates; predicate != NULL; predicate = predicate->next)
		if (!add_sources(&maker, predicate, PLAN_SOURCES_MOST - --left, plan))
			return false;
	return true;
}

/* ---- The choice -------------------------------------------------------------------------------------------------- */

/* What things cost, in nanoseconds, as measured on the class of machine that this is for. */
static const double TEST = 1500, LEAP = 1200, STREAM = 25, COLLECT = 80, CHANGE = 400;

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

static const char *
label(const struct predicate *predicate)
{
	static const char *const groups[] = { [PREDICATE_ALL] = "all of", [PREDICATE_ANY] = "any of", [PREDICATE_NOT] = "none of" };

	if (predicate == NULL)
		return "_type";
	if (predicate->kind == PREDICATE_LIST)
		return "_list";
	if (predicate->kind == PREDICATE_NAMED)
		return "_query";
	return predicate->search != NULL ? predicate->search->code : groups[predicate->kind];
}

/* What is in a group, a line each. */
static void
explain_parts(const struct predicate *group, int indent, struct buffer *out)
{
	for (const struct predicate *part = group->parts; part != NULL; part = part->next) {
		buffer_print(out, "%*s%s\n", indent, "", label(part));
		explain_parts(part, indent + 2, out);
	}
}

void
plan_explain(const struct query *query, const struct plan *plan, uint64_t need, struct buffer *out)
{
	static const char *const of_the_type[] = { "of the type", "that contain one", "of the type or that contain one" };

	buffer_print(out, "search %s, %llu %s, needs %s\n", query->type->name,
	    (unsigned long long)plan->sources[0].estimate, of_the_type[query->contained], need == 0 ? "all matches" : "a page");
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
		buffer_print(out, "%-6s %s: %s", role, label(source->predicate),
		    kind_names[source->kind]);
		if (source->kind != SOURCE_NONE)
			buffer_print(out, ", %zu keys, about %llu records", source->kind == SOURCE_RIDS ? (size_t)0 : source->count,
			    (unsigned long long)source->estimate);
		buffer_byte(out, '\n');
		if (source->predicate != NULL)
			explain_parts(source->predicate, 9, out);
	}
	buffer_print(out, "expects %.0f matches, %.0f us\n", plan->matches, plan->cost / 1000);
}
