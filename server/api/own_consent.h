/* own_consent: the citizens' own path (本人の経路): a Consent that a citizen or proxy writes comes into force, or ceases to be, in the very
 * commit that stores it. What institutions write is a proposal, and leaves what is in force alone.
 *
 * docs/consent.md says the rules in words. */
#ifndef IRORI_OWN_CONSENT_H
#define IRORI_OWN_CONSENT_H

#include "server/api/call.h"

/* What the call's commit does to its patient's standing: a transaction's entries share their parent's. */
struct own_consent;

/* May the caller write over the record, or delete it? Nobody but its patient does so to a Consent that is in force and that somebody
 * else has created. False: refused, as write_forbid() does. */
bool own_consent_free(struct call *call, struct snapshot *snapshot, const struct record *current);

/* The call writes this (written NULL: deletes), by the change. Of a citizen's Consent it follows what is in force from then on. False:
 * refused (422 when it can't be evaluated). */
bool own_consent_follow(struct call *call, struct snapshot *snapshot, const struct node *written, const struct record *current,
    const struct change *change);

/* When all is decided: puts what follows among the commit's tables, and makes the commit rest on what was read. False: refused. */
bool own_consent_put(struct call *call, struct snapshot *snapshot);

/* Whether what was read is so still; on the committer's thread. */
bool own_consent_still(const struct call *call, struct snapshot *snapshot);

#endif
