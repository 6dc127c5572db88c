/* named: queries by name (R4 search.html#query): of the matches of the other conditions, only the first of each group. */
#ifndef IRORI_SEARCH_NAMED_H
#define IRORI_SEARCH_NAMED_H

#include "server/search/reader.h"
#include "server/search/run.h"

/* Reads _query. False with a fault, which lists the names that there are, when the type has no such query. */
bool named_read(struct reader *reader, struct slice name, struct slice value);

/* When all conditions are read: puts the query's own before them. */
void named_finish(struct reader *reader);

/* Whether the record is the first of its group among the matches that the principal may see. False also when the run
 * failed. */
bool named_match(struct run *run, const struct predicate *predicate, const struct record *record);

#endif
