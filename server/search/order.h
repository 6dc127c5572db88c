/* order: walking the matches in the order of _sort, where the index has that order, so that a page of a large result needs
 * no look at all of it: by date (R4 search.html#sort), and newest change first. */
#ifndef IRORI_SEARCH_ORDER_H
#define IRORI_SEARCH_ORDER_H

#include "server/search/run.h"

/* All matches were visited whose first sort value comes before the bound. Of those whose value it is, all were, too, when rid is
 * 0, else those from rid on, and there is no further sort. Whether these are enough. */
typedef bool order_enough(void *context, const struct sort_value *bound, uint64_t rid);

/* How to walk: ORDER_NOT when it can't be or wouldn't pay, and all matches are to be looked at. */
enum order { ORDER_NOT, ORDER_BY_DATE, ORDER_BY_CHANGE };

/* Decides by the plan (made for all matches) and how many are needed. */
enum order order_choose(const struct query *query, const struct plan *plan, uint64_t need);

/* Visits matches part by part in the query's order, within a part in any, each once, from the query's position on, until
 * they are enough. *all is set when that never was and those without a value are still to be visited. False when the run
 * failed. */
bool order_walk(struct run *run, const struct query *query, struct plan *plan, enum order order, uint64_t need,
    run_visit *visit, order_enough *enough, void *context, bool *all);

#endif
