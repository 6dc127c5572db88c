/* near: locations around a place (R4 location.html#positional). */
#ifndef IRORI_NEAR_H
#define IRORI_NEAR_H

#include "resources/extract.h"
#include "server/search/query.h"

/* What is near when the search doesn't say how near: "the server can use its own discretion". */
enum { NEAR_METRES = 10000 };

/* Reads latitude|longitude|distance|units into the test's latitude, longitude and distance. NULL, or what is wrong with it:
 * "... is not ...". */
const char *near_parse(struct slice text, struct test *out);

/* From the test's place to the entry's, in metres. */
double near_distance(const struct test *test, const struct entry *entry);

/* How far the record is from the places that the query itself (not a chain) is near to: the shortest distance, in metres; -1
 * when the query doesn't ask for any. */
double near_shortest(const struct query *query, const struct record *record);

#endif
