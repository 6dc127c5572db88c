/* permitted: searches from the side of what the principal may see, where that is less than what the query proposes.
 *
 * A citizen or proxy sees records of one patient, an institution those of the patients who are open to it (access_patients), and
 * both those that concern nobody. The index lists both kinds. */
#ifndef IRORI_SEARCH_PERMITTED_H
#define IRORI_SEARCH_PERMITTED_H

#include "server/search/run.h"

/* Adds the source of what concerns the principal's only patient, or nobody, to the plan. False when the run failed. */
bool permitted_source(struct run *run, const struct query *query, struct plan *plan);

/* Lets the cursor, which has proposed many candidates that were none, give only what concerns patients who are open to the
 * principal, or nobody; unless that is no less than the driver's estimate. False when the run failed. */
bool permitted_narrow(struct run *run, const struct query *query, uint64_t estimate, struct cursor *cursor);

#endif
