/* access: what a principal may do, and the one gate through which data leaves.
 *
 * The store yields records, which nothing can print. Only release() turns one into a `released`, and replies, exports and
 * notifications accept nothing else. Deciding reads no store and no clock: it is a pure function of its arguments. */
#ifndef IRORI_ACCESS_H
#define IRORI_ACCESS_H

#include "resources/base/faults.h"
#include "resources/node.h"
#include "server/auth/principal.h"
#include "server/store/store.h"

/* SMART v2's letters, and the interactions under them. */
enum access_action {
	ACCESS_CREATE = 1, /* c */
	ACCESS_READ = 2, /* r: read, vread, instance history */
	ACCESS_UPDATE = 4, /* u: update, patch */
	ACCESS_DELETE = 8, /* d */
	ACCESS_SEARCH = 16, /* s: search, type and system history */
};

/* Which information items (別表) a resource belongs to: bits by the table of items (server/access/items.h), from its
 * type, category and code. Never 0. */
uint64_t access_items(const struct node *resource);

/* May the principal do this to the type at all, by scopes and grants? False is a 403, said without looking at stored
 * data; *reason then is a sentence. */
bool access_type(const struct principal *principal, uint16_t resource, enum access_action action, const char **reason);

/* May it see this version? (Deleted versions, too: history and 410.) The reasons why not are never told to a client. */
bool access_sees(const struct principal *principal, const struct record *record, enum access_action action);

/* May it write this: the new state (items, subjects) and, when there is one, the current version? Called for create,
 * update and delete (items of the new state 0). False is answered as 403 when access_sees() the current state or there is
 * none, else as not found. */
bool access_writes(const struct principal *principal, uint16_t resource, uint64_t items, const struct slice *entries,
    const struct record *current, enum access_action action, const char **reason);

/* ---- The gate -------------------------------------------------------------------------------------------------- */

struct released;

/* What may leave of a version: the record's header and its body. NULL when the principal may not see it, and
 * STORE_ABSENT in *status; or when something failed. Lives in the arena; its body points into the snapshot until
 * released_keep(). */
const struct released *release(struct snapshot *snapshot, const struct principal *principal, const struct record *record,
    enum access_action action, struct arena *arena, enum store_status *status);

/* What the principal has just written itself: the body of its own request, which it may have back. */
const struct released *release_own(const struct principal *principal, const struct change *change, struct arena *arena);

const struct record *released_record(const struct released *released);
struct slice released_body(const struct released *released);

/* Copies the body into the arena, so that it outlives the snapshot. False when memory ran out. */
bool released_keep(const struct released *released, struct arena *arena);

#endif
