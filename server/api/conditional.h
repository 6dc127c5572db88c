/* conditional: If-None-Match, If-Modified-Since and If-Match (RFC 9110 section 13, R4 http.html#concurrency). */
#ifndef IRORI_CONDITIONAL_H
#define IRORI_CONDITIONAL_H

#include "server/api/call.h"

/* Whether a read of the version, in the view of that number (call_view), may be answered 304. If-None-Match, when present, decides alone. */
bool conditional_not_modified(const struct call *call, const struct record *record, uint32_t view);

enum precondition {
	PRECONDITION_NONE, /* nothing is asked */
	PRECONDITION_HOLDS,
	PRECONDITION_FAILS,
	PRECONDITION_MALFORMED,
};

/* What If-Match says of the current version; version 0: there is none (then only the absence of If-Match is no failure).
 * Weak tags match: FHIR's are weak. */
enum precondition conditional_if_match(const struct call *call, uint64_t version);

/* What all fields together say of a write to the current version, in the order of RFC 9110 section 13.2.2: If-Match, or
 * else If-Unmodified-Since, then If-None-Match ("*": only when there is none). time: of the version. */
enum precondition conditional_write(const struct call *call, uint64_t version, int64_t time);

/* The next entity tag of a list: its opaque text, weak or not, without quotes; "*" for the star. False at the end; *bad is
 * set when what follows is no entity tag. Exposed for tests. */
bool conditional_next_tag(struct slice *rest, struct slice *tag, bool *bad);

#endif
