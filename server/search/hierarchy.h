/* hierarchy: resources that are parts of others of their type, as Locations are (R4 search.html#recursive). */
#ifndef IRORI_SEARCH_HIERARCHY_H
#define IRORI_SEARCH_HIERARCHY_H

#include "server/search/run.h"

/* No more resources may be above or below one. */
enum { HIERARCHY_MOST = 1000 };

/* The parameter of the type by which its resources point to what they are parts of; NULL when they are in no hierarchy. */
const struct schema_search *hierarchy_link(const struct schema_type *type);

/* The test may be of a resource of the type, which is in a hierarchy. */
bool hierarchy_test(const struct test *test, const struct schema_type *type);

/* Puts the resource itself (as struct code: its type and id) and all that are below it (up: above it) in the list, as far
 * as the principal may see them: what may not be seen leads no further. False when the run has failed. */
bool hierarchy_walk(struct run *run, const struct predicate *predicate, const struct schema_type *type, struct slice id,
    bool up, struct buffer *list);

#endif
