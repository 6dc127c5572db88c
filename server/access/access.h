/* access: what a principal may do, and the one gate through which data leaves.
 *
 * The store yields records, which nothing can print. Only release() turns one into a `released`, and replies, exports and
 * notifications accept nothing else. Deciding reads no store and no clock: access_verdict() and access_decide() are pure functions
 * of their arguments. What they decide on is looked up by the rest, from the snapshot that the record is from.
 *
 * docs/access.md says the rules in words. */
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

/* What the site has chosen. */
struct access_settings {
	bool permit_by_default; /* who has said nothing permits (regulation 3.1(1)5: "unless stopped"); false: consent is asked for */
	bool notice_required; /* nothing is provided before the notice was delivered (3.1(1)) */
	bool break_glass; /* emergency services may break the glass (10) */
	int64_t break_glass_time; /* ... of a patient, by one token, for so many microseconds */
};

/* Call once before threads start. Without it, consent and notice are required and the glass is not to be broken. */
void access_start(const struct access_settings *settings);

/* Completes the principal that auth has made: what its role leaves of the items, the patient that it stands for, the breaking of
 * the glass (the reason given, or SLICE_NONE). What it remembers of subjects lives in the arena. REASON_NONE, or why it may not ask at all. */
enum reason access_admit(struct principal *principal, struct snapshot *snapshot, struct slice break_glass, struct arena *arena);

/* Whether the principal may break the glass at all; whether it does, by having given a reason; whether it still does of a patient for
 * whom it did so first at that time. Pure. */
bool access_may_break_glass(const struct principal *principal);
bool access_breaks_glass(const struct principal *principal);
bool access_glass_lasts(const struct principal *principal, int64_t first);

/* Whether access_admit() needs a snapshot for it. */
bool access_admits_by_store(const struct principal *principal);

/* Which information items (別表) a resource belongs to: bits by the table of items (server/access/items.h), from its
 * type, category and code, and those of the resources inside it. Never 0. Several may come together; reading or writing
 * then needs all of them. A delete keeps the items, subjects and flags of what it deletes. */
uint64_t access_items(const struct node *resource);

/* What a resource's subjects say to a principal. */
struct verdict {
	uint64_t items; /* that it may read of them */
	uint64_t stopped, denied; /* of the others: those that a stop of provision, or a Consent, takes away */
	enum reason reason; /* why not the rest */
	bool writable; /* it may write of them; else reason says why not */
	bool fine; /* it holds for this type and these entries only */
};

struct standing; /* server/access/standing.h */

/* What one patient says by its standing, of a record of that type and with these entries (NULL: unknown). Pure. */
struct verdict access_verdict(const struct principal *principal, uint64_t patient, const struct standing *standing,
    uint16_t resource, const struct slice *entries);

/* Why the principal may not read these items, or not write, of a patient who says that. Pure. */
enum reason access_why(const struct verdict *verdict, uint64_t items);

/* What is decided on, apart from the principal. */
struct access_facts {
	uint16_t resource;
	enum access_action action;
	uint64_t items;
	const struct slice *entries; /* NULL: there are none (an older or deleted version), so no scope that narrows fits */
	uint16_t flags; /* enum access_flag */
	const struct verdict *verdict; /* of all its subjects together; NULL: it has none */
};

/* The decision, for one state of one resource: certificate and token (they made the principal) ∩ service state ∩ scopes ∩ grants ∩ what
 * its subjects say. Officers may do all that the server allows anybody. REASON_NONE: allowed. Pure: no store, no clock. */
enum reason access_decide(const struct principal *principal, const struct access_facts *facts);

/* The items that the principal may see of something that has this verdict (NULL: no subjects). Pure. */
uint64_t access_visible_items(const struct principal *principal, const struct verdict *verdict);

/* May the principal do this to the type at all, by scopes and grants? False is a 403, said without looking at stored
 * data; *reason then says why. */
bool access_type(const struct principal *principal, uint16_t resource, enum access_action action, enum reason *reason);

/* Whether the server has records of its own of the type (ACCESS_SERVER_OWNED). access_type() lets those read it, too, who were
 * granted nothing. */
bool access_has_own(uint16_t resource);

/* May it see this version? (Deleted versions, too: history and 410.) A scope that narrows ("?category=...") reaches only
 * current versions, whose entries are there to be tested. The reasons why not are never told to a client. The snapshot is the one
 * that the record is from. */
bool access_sees(struct snapshot *snapshot, const struct principal *principal, const struct record *record, enum access_action action);

/* ... and why not, for the audit trail. */
enum reason access_reason(struct snapshot *snapshot, const struct principal *principal, const struct record *record,
    enum access_action action);

/* May it see every record of the type that there is, so that the index tells how many it may see? */
bool access_sees_all(struct snapshot *snapshot, const struct principal *principal, uint16_t resource, enum access_action action);

/* The patients, by rid, rising, in the arena, of whom the principal may see anything at all. *bounded is not set when they can't be
 * listed, or are more than most: it may then be anybody. What concerns nobody may be seen besides. */
enum store_status access_patients(struct snapshot *snapshot, const struct principal *principal, size_t most, struct arena *arena,
    const uint64_t **rids, size_t *count, bool *bounded);

/* Whether the principal sees only patients who permit it, by standing (server/access/standing.h). Pure. */
bool access_asks_consent(const struct principal *principal);

/* ---- Parts ------------------------------------------------------------------------------------------------------- */

/* What of a record that the principal may see is removed from its view: a bit for each part of the type (server/access/items.h).
 * Whether the record has the part is not asked: that would tell. */
uint64_t access_removed(struct snapshot *snapshot, const struct principal *principal, const struct record *record);

/* Which elements these are, as a number: 0 when none are, and the same for the same elements. */
uint32_t access_removed_mark(uint16_t resource, uint64_t removed);

/* Turns the record, which the principal may see, into what it sees of it: when parts are removed its entries become those of the
 * resource without them, in the arena. text: those of running text are needed. Ask release() for the body, of the record as the store
 * has it. */
enum store_status access_view(struct snapshot *snapshot, const struct principal *principal, struct record *record, bool text,
    struct arena *arena);

/* The items that the parts need which the resource has. */
uint64_t access_part_items(const struct node *resource);

/* A state that would be written. */
struct access_state {
	uint64_t items;
	const struct slice *entries;
	const struct slice *subjects; /* ids of the patients concerned */
	size_t subject_count;
	uint64_t parts; /* access_part_items(): who writes them must be granted these, too */
};

/* May it write this: the new state (NULL: a delete) and, when there is one, the current version? Called for create,
 * update and delete. False is answered as 403 when access_sees() the current state or there is
 * none, else as not found. Writing doesn't need the right to read, nor a subject's consent, but for somebody else's record: what it may
 * not see and didn't create isn't there for it. Who may write but not read what is there must not
 * learn of it by a patch, a 409 or a 412: ask access_sees() for those. What the principal sees only a part of it may neither
 * change nor delete (REASON_PARTS). */
bool access_writes(struct snapshot *snapshot, const struct principal *principal, uint16_t resource, const struct access_state *state,
    const struct record *current, enum access_action action, enum reason *reason);

/* May it have back what it writes? Not what is about a subject who doesn't let it read. */
bool access_sees_state(struct snapshot *snapshot, const struct principal *principal, uint16_t resource,
    const struct access_state *state);

/* ---- The gate -------------------------------------------------------------------------------------------------- */

struct released;

/* What may leave of a version: the record's header and its body. NULL when the principal may not see it, and
 * STORE_ABSENT in *status; or when something failed. Lives in the arena; it points into the snapshot until
 * released_keep(). A deleted version has an empty body. */
const struct released *release(struct snapshot *snapshot, const struct principal *principal, const struct record *record,
    enum access_action action, struct arena *arena, enum store_status *status);

/* As release(), for the subject's own copy of what is held (regulation 3.3(1)): to an officer alone, of a version that concerns the
 * patient, even when that patient's listing is stopped, which nothing else overcomes. Not of the erased, and not when it concerns
 * somebody else who is erased or unlisted. */
const struct released *release_for_disclosure(struct snapshot *snapshot, const struct principal *principal, uint64_t patient,
    const struct record *record, struct arena *arena, enum store_status *status);

/* What the principal has just written itself: the body of its own request, which it may have back. */
const struct released *release_own(const struct principal *principal, const struct change *change, struct arena *arena);

const struct record *released_record(const struct released *released);
/* Without the parts that are removed, and then without narrative and with the tag SUBSETTED. */
struct slice released_body(const struct released *released);
/* Whether something was released to the principal without parts of it, for the audit trail; release() notes it. */
void access_note_removed(const struct principal *principal);
bool access_noted_removed(const struct principal *principal);

/* access_removed_mark() of what was removed. */
uint32_t released_mark(const struct released *released);

/* Copies into the arena what points into the snapshot, so that it outlives it (the record's entries are dropped). False
 * when memory ran out. */
bool released_keep(const struct released *released, struct arena *arena);

#endif
