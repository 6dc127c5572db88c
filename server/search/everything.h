/* everything: what $everything asks of the compartment that it is about (R4 patient-operation-everything, encounter-operation-everything).
 * For the files of server/search/ only; search.h has struct search_place. */
#ifndef IRORI_EVERYTHING_H
#define IRORI_EVERYTHING_H

#include "server/search/include.h"
#include "server/search/reader.h"

/* Reads start, end or _since, as conditions on the query's type. False when it is none of them. */
bool everything_read(struct reader *reader, struct slice name, struct slice value);

/* Adds to the matches in the set what they refer to by any Reference or attachment, one step far, as far as the principal may see it:
 * not what is of a type that was not asked for, nor what is a match by itself, which has its place on one page. False when the run
 * failed, or when it is more than there is room for. */
bool everything_include(struct run *run, const struct query *query, struct page_set *set);

#endif
