/* match: whether a record is what the query asks for, by its entries alone: the decider (R4 search.html). */
#ifndef IRORI_SEARCH_MATCH_H
#define IRORI_SEARCH_MATCH_H

#include "resources/extract.h"
#include "server/search/query.h"

/* The value passes the test. */
bool match_value(const struct test *test, enum modifier modifier, const struct entry *entry);

/* The record alone can answer the predicate: chains, _has and groups need more, and are run.c's. */
static inline bool
match_answers(const struct predicate *predicate)
{
	return predicate->kind <= PREDICATE_LAST_UPDATED;
}

/* The record passes all predicates of the query that match_answers(). */
bool match_record(const struct query *query, const struct record *record);

/* The same of the list (linked by next; at most PREDICATES_MOST of them), and adds to *work the values that were compared. */
bool match_counting(const struct predicate *predicates, const struct record *record, uint64_t *work);

#endif
