/* sort: what a record is ordered by (R4 search.html#sort), as bytes that compare like the values. */
#ifndef IRORI_SEARCH_SORT_H
#define IRORI_SEARCH_SORT_H

#include "server/search/query.h"

/* Fills in the record's value for each of the query's sorts: of several values the first in the direction of the sort (a
 * period by its start). Texts are compared folded, by their first SORT_BYTES_MOST bytes. */
void sort_values(const struct query *query, const struct record *record, struct sort_value values[SORTS_MOST]);

/* The order of two records: <0 when a comes first. Missing values come last in either direction; ties are broken by rid,
 * newest first. */
int sort_compare(const struct query *query, const struct sort_value *a, uint64_t a_rid, const struct sort_value *b,
    uint64_t b_rid);

/* The same by the first sort alone, of two values that are there. */
int sort_compare_first(const struct query *query, const struct sort_value *a, const struct sort_value *b);

#endif
