/* limits: what an added search parameter's definition allows of searches by it (R4 searchparameter.html: multipleOr,
 * multipleAnd, modifier, comparator). */
#ifndef IRORI_SEARCH_LIMITS_H
#define IRORI_SEARCH_LIMITS_H

#include "server/search/query.h"

/* Whether the condition, with its modifier as written (SLICE_NONE: none), keeps to its parameter's limits beside those before
 * it. A sentence says what doesn't, NULL that all does. */
const char *limits_broken(const struct predicate *predicate, struct slice modifier, const struct predicate *before);

#endif
