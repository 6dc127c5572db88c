/* bundle: writes searchset and history Bundles, entry by entry, out of what the gate released. */
#ifndef IRORI_BUNDLE_H
#define IRORI_BUNDLE_H

#include "server/api/call.h"
#include "server/search/search.h"

struct bundle {
	struct call *call;
	struct buffer *out;
	bool entries; /* one was written */
	struct bundle_container *containers; /* of contained resources that were written */
};

/* Starts a Bundle of that type ("searchset", "history"). total below 0 leaves it out. self and next are whole URLs; next may
 * be SLICE_NONE. */
void bundle_begin(struct bundle *bundle, struct call *call, const char *type, int64_t total, struct slice self,
    struct slice next);

/* A match or an include. */
void bundle_search_entry(struct bundle *bundle, const struct search_entry *entry);

/* A match with what says how good it is: a code of match-grade, and a score such as "0.87" (R4 patient-operation-match). */
void bundle_graded_entry(struct bundle *bundle, const struct released *released, const char *grade, const char *score);

/* An OperationOutcome about the search itself. */
void bundle_outcome_entry(struct bundle *bundle, const struct faults *faults);

/* A version, with the request that made it. */
void bundle_history_entry(struct bundle *bundle, const struct released *released);

/* Ends it and makes it the reply's body. */
void bundle_end(struct bundle *bundle);

#endif
