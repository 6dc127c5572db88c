/* match: whether a record is what the query asks for, by its entries alone: the decider (R4 search.html). */
#ifndef IRORI_SEARCH_MATCH_H
#define IRORI_SEARCH_MATCH_H

#include "resources/extract.h"
#include "server/search/query.h"

/* The value passes the test. */
bool match_value(const struct test *test, enum modifier modifier, const struct entry *entry);

/* The record passes all predicates of the query but chains and _has, which need the store. */
bool match_record(const struct query *query, const struct record *record);

/* The same, and adds to *work the values that were compared. */
bool match_counting(const struct query *query, const struct record *record, uint64_t *work);

#endif
