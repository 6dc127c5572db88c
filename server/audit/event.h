/* event: one record of the audit trail: who did what, when, from where, about whom, and how it ended.
 *
 * The store chains the records by hashes and keeps them as opaque bytes. They follow IHE BALP's idea of an AuditEvent for
 * each interaction, refusals included; audit_event_json() prints one, audit_project() makes AuditEvents. Queries are kept with their
 * values, since the trail has to tell what was asked for; bodies are not. In the chain what is personal is sealed (sealed.h). */
#ifndef IRORI_EVENT_H
#define IRORI_EVENT_H

#include "resources/base/arena.h"
#include "resources/base/buffer.h"
#include "server/audit/reason.h"

/* number, name, DICOM or FHIR code of the type, code of the subtype, AuditEvent.action. Numbers are stored: never change one,
 * never use one again. */
#define AUDIT_EVENTS(X) \
	X(0, NONE, "", "", 'E') \
	/* FHIR interactions; a refusal is the interaction that was refused, with its status and reason */ \
	X(1, READ, "rest", "read", 'R') \
	X(2, VREAD, "rest", "vread", 'R') \
	X(3, HISTORY_INSTANCE, "rest", "history-instance", 'R') \
	X(4, HISTORY_TYPE, "rest", "history-type", 'R') \
	X(5, HISTORY_SYSTEM, "rest", "history-system", 'R') \
	X(6, SEARCH, "rest", "search", 'E') \
	X(7, CREATE, "rest", "create", 'C') \
	X(8, UPDATE, "rest", "update", 'U') \
	X(9, PATCH, "rest", "patch", 'U') \
	X(10, DELETE, "rest", "delete", 'D') \
	X(11, BATCH, "rest", "batch", 'E') \
	X(12, TRANSACTION, "rest", "transaction", 'E') \
	X(13, CAPABILITIES, "rest", "capabilities", 'R') \
	X(14, OPERATION, "rest", "operation", 'E') \
	/* a request that was none of these: unknown paths, refused before it was known what it asks */ \
	X(15, REQUEST, "rest", "", 'E') \
	/* what was asked for to be done later: asked for, looked at, cancelled; the note is the job's id */ \
	X(16, JOB_BEGIN, "rest", "operation", 'E') \
	X(17, JOB_STATUS, "rest", "operation", 'R') \
	X(18, JOB_CANCEL, "rest", "operation", 'D') \
	/* DICOM's: application activity, user authentication, export, import, audit log used */ \
	X(32, START, "110100", "110120", 'E') \
	X(33, STOP, "110100", "110121", 'E') \
	X(34, LOGIN, "110114", "110122", 'E') \
	X(35, LOGOUT, "110114", "110123", 'E') \
	X(36, LOAD, "110107", "", 'C') \
	X(37, EXPORT, "110106", "", 'R') \
	X(38, VERIFY, "110100", "", 'E') \
	X(39, REINDEX, "110100", "", 'E') \
	X(40, TRAIL_READ, "110101", "", 'R') \
	/* the trail written to files, and what was written taken off it; the note says which records */ \
	X(46, TRAIL_ARCHIVE, "110106", "", 'R') \
	X(47, TRAIL_REMOVE, "110101", "", 'D') \
	/* DICOM's: export (what the index has of a record), query */ \
	X(48, INDEX_READ, "110106", "", 'R') \
	X(49, EXPLAIN, "110112", "", 'E') \
	/* officers' commands: DICOM's security alerts (configuration, roles, attributes changed) */ \
	X(64, INSTITUTION_ADD, "110113", "110136", 'C') \
	X(65, INSTITUTION_STATE, "110113", "110136", 'U') \
	X(66, INSTITUTION_REMOVE, "110113", "110136", 'D') \
	X(67, CERTIFICATE_ADD, "110113", "110137", 'C') \
	X(68, CERTIFICATE_REMOVE, "110113", "110137", 'D') \
	X(69, GRANT_SET, "110113", "110136", 'U') \
	X(70, GRANT_CLEAR, "110113", "110136", 'D') \
	X(71, TOKEN_ISSUE, "110113", "110137", 'C') \
	X(72, TOKEN_REVOKE, "110113", "110137", 'D') \
	X(73, KEY_ADD, "110113", "110129", 'C') \
	X(74, KEY_REMOVE, "110113", "110129", 'D') \
	X(75, SERVICE_STATE, "110113", "110136", 'U') \
	X(76, OFFICER_SET, "110113", "110136", 'U') \
	X(77, NOTICE_PUBLISH, "110113", "110136", 'C') \
	X(78, NOTICE_DELIVERED, "110113", "110136", 'U') \
	X(79, CONSENT_ACTIVATE, "110113", "110136", 'U') \
	X(80, CONSENT_WITHDRAW, "110113", "110136", 'U') \
	X(81, CONSENT_STOP, "110113", "110136", 'U') \
	X(82, CONSENT_RESUME, "110113", "110136", 'U') \
	X(83, PROXY_SET, "110113", "110136", 'U') \
	X(84, BREAK_GLASS_REVIEW, "110113", "110136", 'U') \
	X(85, ERASE_PREVIEW, "110113", "110136", 'R') \
	X(86, ERASE_APPROVE, "110113", "110136", 'U') \
	X(87, ERASE, "110113", "110136", 'D') \
	X(88, CONSENT_READ, "110113", "110136", 'R') \
	/* an officer's command that has no event of its own, or that was refused or failed; the note says which, and its exit code */ \
	X(96, COMMAND, "110100", "", 'E') \
	/* DICOM's: export, import of everything */ \
	X(112, BACKUP, "110106", "", 'R') \
	X(113, RESTORE, "110107", "", 'C') \
	/* cases of disclosure, correction and deletion; a correction is an update by an officer */ \
	X(114, CASE_OPEN, "110113", "110137", 'C') \
	X(115, CASE_CHECK, "110113", "110137", 'U') \
	X(116, CASE_DECIDE, "110113", "110137", 'U') \
	X(117, CASE_CLOSE, "110113", "110137", 'U') \
	X(118, CASE_READ, "110112", "", 'R') \
	X(119, CORRECT, "rest", "update", 'U')

enum audit_event_type {
#define X(number, name, type, subtype, action) AUDIT_##name = (number),
	AUDIT_EVENTS(X)
#undef X
};

enum {
	AUDIT_LISTED_MOST = 1000, /* record numbers in a list; more are only counted */
	AUDIT_TEXT_MOST = 512, /* bytes of a text; longer ones are cut, and marked so */
	AUDIT_QUERY_MOST = 2048,
	AUDIT_NO_RESOURCE = 0xFFFF,
	AUDIT_HASH = 16, /* bytes of a keyed hash */
	AUDIT_HASHES_MOST = 32,
	AUDIT_SEALED_MOST = 8192, /* bytes of what is sealed */
};

/* Marks of an event. Stored. */
enum audit_flag {
	AUDIT_BREAK_GLASS = 1, /* permitted in an emergency only */
	AUDIT_PARTS_REMOVED = 2, /* what left lacked parts */
	AUDIT_EXEMPT = 4, /* whoever asked is exempt from consent */
	AUDIT_UNKEPT = 8, /* somebody whom it concerns had been erased before: what is personal was not kept */
};

/* number, name: who the user is, as the token says (enum role of server/auth/principal.h has the same numbers). Stored. */
#define AUDIT_ROLES(X) \
	X(0, SOFTWARE, "software") \
	X(1, CITIZEN, "citizen") \
	X(2, PROXY, "proxy") \
	X(3, STAFF, "staff") \
	X(4, MANAGER, "manager") \
	X(5, OFFICE, "office") \
	X(6, OPERATIONS, "operations") \
	X(7, AUDITOR, "auditor") \
	X(8, SYSADMIN, "sysadmin") \
	X(9, OWNER, "owner") \
	X(10, EMERGENCY, "emergency")

enum audit_role {
#define X(number, name, text) AUDIT_ROLE_##name = (number),
	AUDIT_ROLES(X)
#undef X
};

/* Numbers of records. */
struct audit_list {
	uint64_t *rids;
	uint32_t listed, capacity;
	uint64_t total; /* listed and not */
	bool failed; /* memory ran out */
};

/* Texts are SLICE_NONE where there is none. What is all zero otherwise says "none", but for resource. */
struct audit_event {
	enum audit_event_type type;
	enum reason reason; /* of a refusal */
	uint16_t status; /* HTTP's; 0 where there is none */
	uint16_t resource; /* number of the resource type, or AUDIT_NO_RESOURCE */
	int64_t time; /* microseconds since the epoch */
	uint32_t institution; /* number in the registry; 0: unknown, or the city's own officers */
	const unsigned char *certificate; /* SHA-256 of the client certificate, 32 bytes, or NULL */
	struct slice request_id, institution_id;
	struct slice user; /* the token's subject, or the officer */
	struct slice token_id;
	struct slice peer; /* address */
	struct slice id; /* of the resource, as asked for */
	struct slice query; /* as it came */
	struct slice note; /* of an officer's command: what about, and the reason given */
	struct slice purpose; /* of use: a code of v3 ActReason */
	uint16_t role; /* enum audit_role, or one of a later version */
	uint16_t flags; /* enum audit_flag */
	uint64_t rid, version; /* of the resource that was read or written */
	struct audit_list subjects; /* patients concerned */
	struct audit_list disclosed; /* records that left in the answer */
	uint16_t cut; /* set by decoding: texts that were cut, a bit each in the order above (request_id is bit 0) */
	/* Of a record in the chain's form (sealed.h): the texts that are in what is sealed, a bit each as above, and absent until it
	 * is opened; the keyed hashes of what the query asked, AUDIT_HASH bytes each. */
	bool is_sealed;
	uint16_t sealed_texts;
	struct slice hashes, sealed;
	bool erased; /* set by opening: there is no key any more */
};

/* An event about nothing yet. */
void audit_event_init(struct audit_event *event);

/* Forgets what an attempt found out (reason, status, rid, version, lists), keeps who asked for what. */
void audit_event_forget(struct audit_event *event);

/* Adds a record to the list, which lives in the arena; _once doesn't when it is listed already. */
void audit_list_add(struct audit_list *list, struct arena *arena, uint64_t rid);
void audit_list_add_once(struct audit_list *list, struct arena *arena, uint64_t rid);

/* The record's bytes for the store, in the arena; SLICE_NONE when memory ran out, here or in a list. Of an event that is_sealed, the
 * texts in sealed_texts are left out. */
struct slice audit_event_encode(const struct audit_event *event, struct arena *arena);

/* Reads what audit_event_encode() wrote, or did in an earlier version; texts and certificate point into bytes, lists live in the
 * arena. False when it is malformed, of a later version, or memory ran out. */
bool audit_event_decode(struct slice bytes, struct arena *arena, struct audit_event *event);

/* What is to be sealed of an event: the texts of the mask that there are; *mask becomes those. And the way back: false when it is
 * malformed. The texts then point into plain. */
bool audit_event_put_texts(const struct audit_event *event, uint16_t *mask, struct buffer *plain);
bool audit_event_take_texts(struct audit_event *event, struct slice plain);

/* Puts a word in the place of each text of the mask. */
void audit_event_fill_texts(struct audit_event *event, uint16_t mask, struct slice word);

/* The bits of texts. */
enum audit_text {
	AUDIT_TEXT_USER = 1 << 2,
	AUDIT_TEXT_PEER = 1 << 4,
	AUDIT_TEXT_ID = 1 << 5,
	AUDIT_TEXT_QUERY = 1 << 6,
	AUDIT_TEXT_NOTE = 1 << 7,
};

/* Writes the event as one JSON object in one line, without the line's end. */
void audit_event_json(const struct audit_event *event, struct buffer *out);

/* "HISTORY_TYPE"; "UNKNOWN" for a number that has none. */
const char *audit_event_name(enum audit_event_type type);

/* "citizen"; "unknown" for a number that has none. */
const char *audit_role_name(uint16_t role);

/* A coding of what an event is; code "" where there is none. */
struct audit_code {
	const char *system, *code;
};

/* The event's type and subtype, and AuditEvent.action. */
void audit_event_codes(enum audit_event_type type, struct audit_code *kind, struct audit_code *subtype, char *action);

#endif
