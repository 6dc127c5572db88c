/* criteria: the searches that conditional interactions and conditional references rest on (R4 http.html#ccreate, #cond-update,
 * #trules): "identifier=urn:x|1".
 *
 * Only what the caller may find counts: what it may not see is as if it weren't there. What was found is remembered, and the
 * commit asks again whether it still holds, so that of many who create conditionally at one time, one does. */
#ifndef IRORI_CRITERIA_H
#define IRORI_CRITERIA_H

#include "server/api/call.h"
#include "server/search/search.h"

enum {
	/* Records that one such search may test: it also runs on the committer's thread. */
	CRITERIA_WORK_MOST = 20000,
	/* Matches that are looked at, where several are good for anything. */
	CRITERIA_MATCHES_MOST = 1000,
};

struct criteria {
	const struct schema_type *type;
	struct slice text; /* percent-encoded, without '?' */
	const struct query *query;
	/* What was found. */
	size_t most; /* matches that were asked for: a few more than that are not told apart */
	size_t count;
	struct record *matches; /* ids and rids live as long as the call; what else points into the snapshot doesn't */
	struct criteria *next;
};

/* Reads text as a search in the type, and adds it to the call's. lenient or not, everything in it must be understood, and it must
 * ask something, and nothing of how what is found is shown. NULL: refused: 400, or 403 where the caller may not search the type. */
struct criteria *criteria_parse(struct call *call, const struct schema_type *type, struct slice text);

/* Finds up to most matches on the snapshot. False: refused (400 when it is too costly). */
bool criteria_find(struct call *call, struct criteria *criteria, struct snapshot *snapshot, size_t most);

/* Makes the call's commit rest on all that was found on the snapshot, by all its criteria and references (references.h). */
void criteria_rest(struct call *call, struct snapshot *snapshot);

#endif
