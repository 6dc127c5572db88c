/* count: how many records match, told from the index without looking at each. */
#ifndef IRORI_SEARCH_COUNT_H
#define IRORI_SEARCH_COUNT_H

#include "server/search/run.h"

/* Counts the query's matches in the plan's posting lists, when these hold just the matches and the principal may see all of
 * the type; without those created after the sequence start. What has changed lately is tested one by one, if it is at most
 * tests_most records. *known is not set when it can't be told so. False when the run failed. */
bool count_by_index(struct run *run, const struct query *query, const struct plan *plan, uint64_t start, uint64_t tests_most,
    uint64_t *total, bool *known);

#endif
