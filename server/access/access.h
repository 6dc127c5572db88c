/* access: what a principal may do, and the one gate through which data leaves.
 *
 * The store yields records, which nothing can print. Only release() turns one into a `released`, and replies, exports and
 * notifications accept nothing else. Deciding reads no store and no clock: it is a pure function of its arguments. */
#ifndef IRORI_ACCESS_H
#define IRORI_ACCESS_H

#include "resources/node.h"
#include "server/audit/reason.h"
#include "server/auth/principal.h"
#include "server/auth/scope.h"
#include "server/store/store.h"

/* SMART v2's letters, and the interactions under them. */
enum access_action {
	ACCESS_CREATE = SCOPE_CREATE,
	ACCESS_READ = SCOPE_READ, /* read, vread, instance history */
	ACCESS_UPDATE = SCOPE_UPDATE, /* update, patch */
	ACCESS_DELETE = SCOPE_DELETE,
	ACCESS_SEARCH = SCOPE_SEARCH, /* search, type and system history */
};

/* Marks among a record's flags. The low byte is the API's. */
enum access_flag {
	ACCESS_UNRESOLVED = 0x100, /* it concerns a patient who can't be told: only officers and exempt institutions see it */
	/* It is the server's own and concerns nobody: whoever's scopes allow its type reads it, whatever was granted, and nobody
	 * writes it. */
	ACCESS_SERVER_OWNED = 0x200,
};

/* Which information items (別表) a resource belongs to: bits by the table of items (server/access/items.h), from its
 * type, category and code, and those of the resources inside it. Never 0. Several may come together; reading or writing
 * then needs all of them. A delete keeps the items, subjects and flags of what it deletes. */
uint64_t access_items(const struct node *resource);

/* What is decided on, apart from the principal. */
struct access_facts {
	uint16_t resource;
	enum access_action action;
	uint64_t items;
	const struct slice *entries; /* NULL: there are none (an older or deleted version), so no scope that narrows fits */
	uint16_t flags; /* enum access_flag */
};

/* The decision, for one state of one resource: certificate and token (they made the principal) ∩ scopes ∩ grants. Officers
 * may do all that the server allows anybody. REASON_NONE: allowed. Pure: no store, no clock. */
enum reason access_decide(const struct principal *principal, const struct access_facts *facts);

/* May the principal do this to the type at all, by scopes and grants? False is a 403, said without looking at stored
 * data; *reason then says why. */
bool access_type(const struct principal *principal, uint16_t resource, enum access_action action, enum reason *reason);

/* Whether the server has records of its own of the type (ACCESS_SERVER_OWNED). access_type() lets those read it, too, who were
 * granted nothing. */
bool access_has_own(uint16_t resource);

/* May it see this version? (Deleted versions, too: history and 410.) A scope that narrows ("?category=...") reaches only
 * current versions, whose entries are there to be tested. The reasons why not are never told to a client. */
bool access_sees(const struct principal *principal, const struct record *record, enum access_action action);

/* May it see every record of the type that there is, so that the index tells how many it may see? */
bool access_sees_all(const struct principal *principal, uint16_t resource, enum access_action action);

/* May it write this: the new state (items, entries) and, when there is one, the current version? Called for create,
 * update and delete (items of the new state 0). False is answered as 403 when access_sees() the current state or there is
 * none, else as not found. Writing doesn't need the right to read; who may write but not read what is there must not
 * learn of it by a patch, a 409 or a 412: ask access_sees() for those. */
bool access_writes(const struct principal *principal, uint16_t resource, uint64_t items, const struct slice *entries,
    const struct record *current, enum access_action action, enum reason *reason);

/* ---- The gate -------------------------------------------------------------------------------------------------- */

struct released;

/* What may leave of a version: the record's header and its body. NULL when the principal may not see it, and
 * STORE_ABSENT in *status; or when something failed. Lives in the arena; it points into the snapshot until
 * released_keep(). A deleted version has an empty body. */
const struct released *release(struct snapshot *snapshot, const struct principal *principal, const struct record *record,
    enum access_action action, struct arena *arena, enum store_status *status);

/* What the principal has just written itself: the body of its own request, which it may have back. */
const struct released *release_own(const struct principal *principal, const struct change *change, struct arena *arena);

const struct record *released_record(const struct released *released);
struct slice released_body(const struct released *released);

/* Copies into the arena what points into the snapshot, so that it outlives it (the record's entries are dropped). False
 * when memory ran out. */
bool released_keep(const struct released *released, struct arena *arena);

#endif
