/* list: what Lists refer to (R4 search.html#list).
 *
 * A List is read when the query is run, once for the whole run, through what the principal may see: one that may not be seen
 * is as one that isn't there, and has no members. */
#ifndef IRORI_SEARCH_LIST_H
#define IRORI_SEARCH_LIST_H

#include "server/search/run.h"

/* Makes a source of the members, which may be of other types than the query's, too. False when the run failed. */
bool list_source(struct run *run, struct source *source);

/* The record is in one of the predicate's Lists. False also when the run failed. */
bool list_match(struct run *run, const struct predicate *predicate, const struct record *record);

#endif
