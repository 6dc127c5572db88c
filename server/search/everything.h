/* everything: what $everything asks of the compartment that it is about (R4 patient-operation-everything, encounter-operation-everything).
 * For the files of server/search/ only; search.h has struct search_place. */
#ifndef IRORI_EVERYTHING_H
#define IRORI_EVERYTHING_H

#include "server/search/reader.h"
#include "server/search/run.h"

/* Reads start, end or _since, as conditions on the query's type. False when it is none of them. */
bool everything_read(struct reader *reader, struct slice name, struct slice value);

/* Whether what a match refers to belongs on its page: not when it is of a type that was not asked for, or a match by itself, which
 * has its place on one page. False also when the run failed. */
bool everything_includes(struct run *run, const struct query *query, const struct record *target);

#endif
