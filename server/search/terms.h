/* terms: conditions that ask for what is stored: value sets, code systems, and hierarchies of resources.
 *
 * They are resolved when the query is run, on its snapshot and with its principal's eyes: each becomes a set of codes, or of
 * references, that an entry is looked up in. */
#ifndef IRORI_SEARCH_TERMS_H
#define IRORI_SEARCH_TERMS_H

#include "server/search/run.h"

/* The condition has to be resolved. */
bool terms_needed(const struct predicate *predicate);

/* The query with all such conditions resolved, those of chains and groups too; the same one when there are none. NULL when
 * the run has failed: SEARCH_UNANSWERABLE when the reason is the client's to know. */
const struct query *terms_resolve(struct run *run, const struct query *query);

#endif
