/* chain: conditions on what a record points to, and on what points to it (R4 search.html#chaining, #has). */
#ifndef IRORI_SEARCH_CHAIN_H
#define IRORI_SEARCH_CHAIN_H

#include "server/search/run.h"

/* Runs the inner query of a chain or _has and makes a source of what it finds. The source is left as SOURCE_NONE when that
 * would be too much: the records are then tested one by one, by chain_match. False when the run failed. */
bool chain_source(struct run *run, const struct query *query, const struct predicate *predicate, struct source *source);

/* The record passes the chain or _has. False also when the run failed. */
bool chain_match(struct run *run, const struct predicate *predicate, const struct record *record);

#endif
