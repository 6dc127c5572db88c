/* contained: matches among the resources inside others (R4 search.html#contained). */
#ifndef IRORI_SEARCH_CONTAINED_H
#define IRORI_SEARCH_CONTAINED_H

#include "server/search/run.h"

/* Makes the plan's sources those of a query that looks at contained resources, too, or alone. */
bool contained_sources(struct run *run, const struct query *query, struct plan *plan);

/* Visits what of the record with that number matches a query that looks at contained resources: the container, once; or
 * each contained resource, as a record with its container's header, and its place in run->item. *stop when the visitor has
 * enough. False when the run failed. */
bool contained_visit(struct run *run, const struct query *query, uint64_t rid, run_visit *visit, void *context, bool *stop);

/* Calls each with what of the record, which is on the query's page, matches by itself: the record, if it does, and the
 * contained resources. each returns false to end. False when it did, or when the run failed. */
bool contained_each(struct run *run, const struct query *query, const struct record *record,
    bool (*each)(void *context, const struct record *match), void *context);

#endif
