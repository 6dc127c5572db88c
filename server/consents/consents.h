/* consents: how Consents, stops, notices and what else stands between a patient and those who ask come into force.
 *
 * A patient's standing (server/access/standing.h) is what decisions rest on. Whoever changes it does so by a subject_change, in one
 * commit with what belongs to it: the row, who is open to whom (TABLE_PERMITTED), what is known of an activation
 * (TABLE_CONSENT), and an audit record. Two changes at once can't undo each other: a commit rests on the row being what it was.
 *
 * docs/consent.md says in words when a Consent comes into force. */
#ifndef IRORI_CONSENTS_H
#define IRORI_CONSENTS_H

#include "resources/base/faults.h"
#include "resources/node.h"
#include "server/access/standing.h"
#include "server/auth/principal.h"
#include "server/consent/consent.h"
#include "server/registry/proxies.h"
#include "server/registry/registry.h"

struct consents_settings {
	int zone_minutes; /* of dates in Consents that name no zone */
	bool notice_required; /* a Consent must name the notice that it was given on */
};

/* Call once before threads start. Without it, a notice is required and the zone is Japan's. */
void consents_start(const struct consents_settings *settings);

/* Why something didn't come into force. */
enum consents_answer {
	CONSENTS_OK,
	CONSENTS_NO_PATIENT, /* nobody has heard of the patient */
	CONSENTS_ERASED, /* the patient is erased */
	CONSENTS_NO_CONSENT, /* there is no such Consent */
	CONSENTS_NO_RULES, /* it can't be evaluated: the faults say why */
	CONSENTS_NO_NOTICE, /* it names no version of the notice */
	CONSENTS_NOTICE_UNKNOWN, /* the version was never published */
	CONSENTS_NOTICE_UNDELIVERED, /* it wasn't delivered to the patient */
	CONSENTS_NOTICE_THERE, /* the version is published already */
	CONSENTS_OTHER_PATIENT, /* an earlier version of it is in force for another patient */
	CONSENTS_CHANGED, /* another version is current than the one that was reviewed */
	CONSENTS_NOT_ACTIVE, /* it isn't in force */
	CONSENTS_NO_STOP, /* there is no such stop */
	CONSENTS_NO_INSTITUTION,
	CONSENTS_TOO_MANY, /* the patient has as many as there may be */
	CONSENTS_FAILED, /* the order's error says how */
};

/* ---- What is known of an activation beside the Consent itself: TABLE_CONSENT, by its rid --------------------------- */

struct activation {
	uint64_t rid; /* the Consent's */
	uint64_t patient;
	uint64_t version; /* that was activated */
	bool active; /* false: it was withdrawn */
	enum role role; /* ROLE_OFFICE, ROLE_CITIZEN, ROLE_PROXY */
	struct slice by, evidence;
	uint32_t notice; /* version; 0: none */
	int64_t time;
	/* Of one that was withdrawn. */
	struct slice withdrawn_by, reason;
	int64_t withdrawn;
};

/* Texts in the arena. STORE_ABSENT: it was never activated, and is a proposal. */
enum store_status activation_read(struct snapshot *snapshot, uint64_t rid, struct arena *arena, struct activation *out);

/* ---- Notices (regulation 3.1(1)) ---------------------------------------------------------------------------------- */

/* The six points that a notice must make. */
enum notice_point {
	NOTICE_PURPOSE, /* why information is listed and provided */
	NOTICE_USE, /* what it is used for */
	NOTICE_USERS, /* by whom */
	NOTICE_ITEMS, /* which information */
	NOTICE_OPT_OUT, /* how listing and provision are stopped */
	NOTICE_CONTACT,
	NOTICE_POINTS,
};

enum { NOTICE_BYTES_MOST = 100000 };

struct notice {
	uint32_t version;
	int64_t published;
	struct slice by;
	struct slice points[NOTICE_POINTS];
};

/* "opt-out", and its name in Japanese. */
const char *notice_point_name(enum notice_point point);
const char *notice_point_text(enum notice_point point);

/* Reads a notice from a file's content: a JSON object with a text for each point by its name, or text in which a line "[opt-out]" (or the
 * Japanese name in the brackets) begins each. The points live in the arena. False with a sentence in error. */
bool notice_read(struct slice content, struct arena *arena, struct notice *out, char *error, size_t error_size);

enum store_status notice_find(struct snapshot *snapshot, uint32_t version, struct arena *arena, struct notice *out);

/* All, in the order of their versions, in the arena. */
enum store_status notice_list(struct snapshot *snapshot, struct arena *arena, struct notice **list, size_t *count);

enum consents_answer notice_publish(struct store *store, struct registry_order *order, const struct notice *notice);

/* Records the notice as delivered to the patients, at that time: all in one commit. *which: whom an answer other than CONSENTS_OK is
 * about. A patient who has had a later version keeps that. */
enum { NOTICE_PATIENTS_MOST = 500 };
enum consents_answer notice_delivered(struct store *store, struct registry_order *order, uint32_t version, int64_t time,
    const struct slice *patients, size_t count, size_t *which);

/* The version of the notice that a Consent says it was given on: by the extension NOTICE_EXTENSION, or a policy.uri that is
 * NOTICE_URI with the version behind it. 0: it names none, or two. */
#define NOTICE_EXTENSION "http://irori.example/fhir/StructureDefinition/notice-version"
#define NOTICE_URI "http://irori.example/fhir/notice/"
uint32_t notice_named(const struct node *consent);

/* ---- Changing a patient's standing -------------------------------------------------------------------------------- */

struct subject_change {
	uint64_t patient;
	struct standing standing; /* to be changed */
	/* The rest is its own. */
	struct slice before; /* the row as it was read; data NULL: there was none */
	uint32_t *open; /* institutions that were open to it */
	size_t open_count;
	char *row, *last; /* what is put, to be filled in */
	size_t row_size;
	struct consent_arrival *arrivals;
	struct subject_change *next;
};

/* A Consent that comes into force in the commit that creates it: only the committer knows its number. */
struct consent_arrival {
	const struct change *change;
	uint64_t rid; /* that the standing has for it: one that there isn't, CONSENT_ARRIVES or below */
	char *key; /* of its row in TABLE_CONSENT */
	struct consent_arrival *next;
};

/* Begins with the patient's row (data NULL: there is none), which lives in the arena, as all the change does. STORE_BROKEN: it can't be
 * understood. */
enum store_status subject_begin(struct slice row, uint64_t patient, struct arena *arena, struct subject_change *change);

#define CONSENT_ARRIVES (UINT64_MAX - 1)

/* A Consent comes into force, or ceases to be. take: false when there are as many as may be, or memory ran
 * out; drop: false when it wasn't in force. */
bool subject_take(struct subject_change *change, uint64_t rid, uint64_t version, struct slice compiled, struct arena *arena);
bool subject_drop(struct subject_change *change, uint64_t rid);

/* Calls put with each row that makes the change; values live in the arena and are filled in by subject_fill(). False when put
 * did, or memory ran out. */
typedef bool subject_put(void *context, enum store_table table, struct slice key, struct slice value);
bool subject_puts(struct subject_change *change, struct arena *arena, subject_put *put, void *context);

/* For commit.fill: writes into the rows what only the committer knows, of this change and those behind it. */
void subject_fill(struct subject_change *change, uint64_t sequence);

/* The institutions that the standing opens the patient to: what TABLE_PERMITTED has. Sorted, in the arena. NULL when memory ran
 * out. */
uint32_t *subject_open(const struct standing *standing, struct arena *arena, size_t *count);

/* The row of an activation; SLICE_NONE when memory ran out or a text is no UTF-8. */
struct slice activation_write(const struct activation *activation, struct arena *arena);
struct slice activation_key(uint64_t rid, char out[STANDING_KEY]);

/* ---- Coming into force -------------------------------------------------------------------------------------------- */

/* May the Consent come into force for a patient with that standing? Compiles it into the arena. notice: the version, when somebody gave
 * it; 0: the Consent's own; then which it was. With CONSENTS_NO_RULES the faults say why. */
enum consents_answer consent_admit(struct snapshot *snapshot, const struct node *consent, const struct standing *standing,
    struct arena *arena, struct faults *faults, uint32_t *notice, struct slice *compiled);

/* How this site calls items and institutions: for consent_compile() and consent_summary(). The names live in the arena. */
struct consents_naming {
	struct snapshot *snapshot;
	struct arena *arena;
	struct institution *institutions; /* NULL: not looked up yet */
	size_t count;
};
struct consent_names consents_names(struct consents_naming *naming);

/* What is wrong, in English and Japanese, for answers that need no more words than these. */
const char *consents_answer_text(enum consents_answer answer);
const char *consents_answer_japanese(enum consents_answer answer);

/* ---- Orders: each one commit with an audit record that names the officer ------------------------------------------- */

/* Activates the Consent of that id, as its current version is, which must be the one that was reviewed (0: any). faults: for
 * CONSENTS_NO_RULES. out, in the arena: what is known of it now. */
enum consents_answer consent_activate(struct store *store, struct registry_order *order, struct slice id, uint64_t version,
    struct slice evidence, uint32_t notice, struct arena *arena, struct faults *faults, struct activation *out);

enum consents_answer consent_withdraw(struct store *store, struct registry_order *order, struct slice id, struct slice reason);

/* A stop of provision, or of listing. */
struct stop_request {
	struct slice patient; /* a Patient's id */
	struct slice institution; /* data NULL: to all */
	uint64_t items; /* UINT64_MAX: all */
	bool listing;
	struct slice evidence; /* data NULL: none */
};

/* *number: what the receipt says. */
enum consents_answer consent_stop(struct store *store, struct registry_order *order, const struct stop_request *request,
    uint32_t *number);

/* Ends the stop of that number, all stops of provision (0), or the stop of listing. *ended: how many. */
enum consents_answer consent_resume(struct store *store, struct registry_order *order, struct slice patient, uint32_t number,
    bool listing, size_t *ended);

/* ---- In bulk ------------------------------------------------------------------------------------------------------ */

struct bulk_consent {
	struct slice id, evidence;
	uint32_t notice; /* 0: the Consent's own */
};

/* What the office has recorded of one patient. */
struct bulk_orders {
	struct slice patient; /* id */
	uint32_t notice; /* version that was delivered; 0: none */
	int64_t notified; /* when */
	struct bulk_consent *consents; /* that are to be in force */
	struct stop_request *stops; /* but for the patient */
	struct registry_proxy *proxies; /* but for the patient */
	size_t consent_count, stop_count, proxy_count;
};

struct bulk_refusal {
	size_t which; /* of the list */
	struct slice about; /* the Consent, institution or patient by id; data NULL: the patient */
	enum consents_answer answer;
	const struct fault *fault; /* with CONSENTS_NO_RULES: the first */
	struct bulk_refusal *next;
};

struct bulk_result {
	uint64_t delivered, activated, stopped, registered;
	uint64_t unchanged; /* patients of whom nothing was left to do */
	struct bulk_refusal *refused; /* what was left out; in the arena */
};

/* Does all that the list says, in one commit, with an audit record for each thing done; what can't be done is left out, and told. Done
 * before isn't done again; nor is a Consent activated that was withdrawn since, or a proxy registered anew whose time was ended. No
 * patient may be in the list twice. */
enum { BULK_MOST = 500 };
enum consents_answer consents_order_all(struct store *store, struct registry_order *order, const struct bulk_orders *list, size_t count,
    struct arena *arena, struct bulk_result *out);

/* ---- Looking ------------------------------------------------------------------------------------------------------ */

enum consent_state { CONSENT_PROPOSED, CONSENT_ACTIVE, CONSENT_WITHDRAWN };

struct consent_view {
	struct record record; /* the Consent's; its slices are the snapshot's */
	enum consent_state state;
	struct activation activation; /* unless it is a proposal */
};

/* Calls each with the Consents of the patient (0: of all), until it returns false; the newest records last. Consents in force whose
 * resource was deleted are among them. */
enum store_status consents_each(struct snapshot *snapshot, uint64_t patient, struct arena *arena,
    bool (*each)(void *context, const struct consent_view *view), void *context);

/* The same of one, by its id. */
enum store_status consent_find(struct snapshot *snapshot, struct slice id, struct arena *arena, struct consent_view *view);

#endif
