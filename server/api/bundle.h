/* bundle: writes Bundles in the call's form, entry by entry: out of what the gate released, or of what entries were answered. */
#ifndef IRORI_BUNDLE_H
#define IRORI_BUNDLE_H

#include "resources/emit.h"
#include "server/api/call.h"
#include "server/search/search.h"

struct bundle {
	struct call *call;
	struct emit emit;
	bool entries; /* one was written */
	struct arena scratch; /* an entry's tree */
	struct bundle_container *containers; /* of contained resources that were written */
};

/* Bundle.entry.response. What is SLICE_NONE or 0 is left out. */
struct bundle_response {
	const char *status;
	struct slice location;
	uint64_t version; /* of the ETag */
	uint32_t view; /* of the ETag: call_view() */
	int64_t time; /* lastModified */
	struct slice outcome; /* in JSON */
};

/* Starts a Bundle of that type ("searchset", "history", "batch-response"). total below 0 leaves it out. self and next are whole
 * URLs, or SLICE_NONE. Every bundle that was begun is ended by bundle_end(). */
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

/* An AuditEvent, as a match, or as the only version of a history. */
void bundle_trail_entry(struct bundle *bundle, struct slice id, struct slice json, int64_t time, bool history);

/* Any other entry, in these steps: begun with its fullUrl (SLICE_NONE: none), the resource in JSON, when there is one, the response
 * and the end. */
void bundle_entry_begin(struct bundle *bundle, struct slice full_url);
void bundle_entry_resource(struct bundle *bundle, struct slice json);
void bundle_entry_response(struct bundle *bundle, const struct bundle_response *response);
void bundle_entry_end(struct bundle *bundle);

/* Ends it and makes it the reply's body. */
void bundle_end(struct bundle *bundle);

#endif
