/* plan: how a query is answered with the least work.
 *
 * Each predicate is turned into a source: the index keys that all its matches are under (and others may be), with a count.
 * One source drives, giving candidates in falling order of their numbers; others that are selective filter, by leaping; and
 * the decider tests what is left. README.md has the reckoning. */
#ifndef IRORI_SEARCH_PLAN_H
#define IRORI_SEARCH_PLAN_H

#include "server/search/cursor.h"
#include "server/search/query.h"

enum source_kind {
	SOURCE_NONE, /* the index can't tell: each candidate is tested */
	SOURCE_ALL, /* every record of the type */
	SOURCE_KEYS, /* a few posting lists, read in order */
	SOURCE_RANGES, /* many posting lists, which must be read whole and sorted */
	SOURCE_RIDS, /* numbers that are known */
	SOURCE_CHANGES, /* what changed since a sequence */
};

struct source {
	enum source_kind kind;
	const struct predicate *predicate; /* NULL for SOURCE_ALL, and for what concerns the principal's patient (permitted.h) */
	const struct key_range *ranges;
	size_t count; /* of ranges, or rids */
	const uint64_t *rids; /* falling, no doubles */
	uint64_t from; /* CHANGES: the sequence */
	uint64_t estimate; /* numbers that it gives, about; doubles may count */
};

enum { PLAN_SOURCES_MOST = PREDICATES_MOST + 21 };

struct plan {
	/* The first is SOURCE_ALL, then one for each predicate, in order, or of PREDICATE_ALL for each part; then perhaps what concerns the
	 * principal's patient. */
	struct source sources[PLAN_SOURCES_MOST];
	size_t source_count;
	size_t driver;
	size_t filters[CURSOR_FILTERS_MOST];
	size_t filter_count;
	double matches, cost; /* expected; cost in nanoseconds */
};

/* Fills in the source's estimate from its ranges. False when the store failed. */
bool plan_count(struct snapshot *snapshot, struct source *source, enum store_status *status);

/* Makes the source of a chain or _has, which the plan alone can't; it may stay SOURCE_NONE. False when it failed. */
typedef bool plan_link(void *context, const struct predicate *predicate, struct source *source);

/* True when the group would have a source if the chains in it had theirs. */
bool plan_waits(const struct predicate *group);

/* Makes the source of a group with the help of link. False when the store failed, or link. */
bool plan_group(struct snapshot *snapshot, uint16_t resource, const struct predicate *group, plan_link *link, void *context,
    struct arena *arena, struct source *source, enum store_status *status);

/* Makes plan->sources of all predicates; those of chains, _has and _list, and of groups that wait for them, stay SOURCE_NONE. */
bool plan_sources(struct snapshot *snapshot, const struct query *query, struct arena *arena, struct plan *plan,
    enum store_status *status);

/* Chooses driver and filters. need: matches after which the caller stops; 0 when all are needed. */
void plan_choose(struct plan *plan, uint64_t need);

/* Chooses the filters for another driver, which is none of the sources but the first. */
void plan_filters(struct plan *plan, size_t driver);

/* What it costs to test candidates in the query's order until need of them match, when each is got for `each` nanoseconds;
 * *candidates is how many that will be. Filters count when leaps is set. */
double plan_order_cost(const struct plan *plan, uint64_t need, double each, bool leaps, double *candidates);

/* Writes the plan for people. */
void plan_explain(const struct query *query, const struct plan *plan, uint64_t need, struct buffer *out);

#endif
