/* registry: the institutions, their certificates, grants and tokens, and the keys that tokens are signed with. Kept in the
 * store's registry tables; view.h is what requests are checked against.
 *
 * Orders are what officers do: each reads and writes in one commit, together with an audit record that names the officer,
 * and waits until it is durable. Two orders at once can't undo each other: who comes second decides anew on what the
 * first has left. They block: for the CLI, the admin socket's thread and tests, never on a loop. */
#ifndef IRORI_REGISTRY_H
#define IRORI_REGISTRY_H

#include "resources/base/arena.h"
#include "server/auth/certificate.h"
#include "server/auth/key.h"
#include "server/auth/token.h"
#include "server/store/store.h"

enum { INSTITUTION_ID_MOST = 63, REGISTRY_TEXT_MOST = 300 };

/* Who orders it and when; error is a sentence after an order returned false, and says what to do. */
struct registry_order {
	struct slice officer;
	int64_t now; /* microseconds since the epoch */
	char error[512];
	bool *recorded; /* set when an order was carried out, which the audit trail then says; NULL: nobody asks */
};

/* ---- Institutions (利用機関) ------------------------------------------------------------------------------------- */

enum institution_state {
	INSTITUTION_APPLIED, /* may do nothing yet */
	INSTITUTION_APPROVED,
	INSTITUTION_SUSPENDED, /* may do nothing until it is approved again */
	INSTITUTION_ENDED, /* for good */
};

const char *institution_state_text(enum institution_state state); /* "approved" */

struct institution {
	uint32_t number; /* given once, never used again: records keep it */
	struct slice id; /* lower case letters, digits and hyphens: "kasama-hospital" */
	struct slice name_ja, name_en;
	enum institution_state state;
	struct slice reason; /* given with the last change of state */
	int64_t created, changed; /* microseconds since the epoch */
};

/* Adds one: id, names, state (applied or approved) and reason are the caller's; number and times are filled in. */
bool registry_institution_add(struct store *store, struct registry_order *order, struct institution *institution);

/* Approves, suspends, resumes (approved) or ends it. Effective on its very next request. */
bool registry_institution_set_state(struct store *store, struct registry_order *order, struct slice id,
    enum institution_state state, struct slice reason);

/* Forgets it with its certificates and grants, and revokes its tokens. What it wrote stays, under its number. */
bool registry_institution_remove(struct store *store, struct registry_order *order, struct slice id,
    struct slice reason);

/* ---- Certificates ------------------------------------------------------------------------------------------------ */

struct registry_certificate {
	unsigned char fingerprint[CERTIFICATE_PRINT];
	uint32_t institution;
	struct slice label; /* the officer's word for it */
	struct slice subject;
	int64_t not_after, added;
};

/* Registers a certificate from a file's content (see certificate_read() for what is refused). *out, when not NULL, gets what
 * was registered; its slices live in the arena. */
bool registry_certificate_add(struct store *store, struct registry_order *order, struct slice institution,
    struct slice label, struct slice content, struct arena *arena, struct registry_certificate *out);

/* Takes it back: connections that use it are refused from the next request on. */
bool registry_certificate_remove(struct store *store, struct registry_order *order,
    const unsigned char fingerprint[CERTIFICATE_PRINT]);

/* ---- Grants ------------------------------------------------------------------------------------------------------ */

/* What an institution may read and write: information items, a bit each (server/access/items.h). */
struct registry_grant {
	uint64_t read, write;
	bool consent_exempt; /* not subject to consent: conformance tooling, never an ordinary institution */
};

/* Replaces the institution's grants. */
bool registry_grant_set(struct store *store, struct registry_order *order, struct slice institution,
    const struct registry_grant *grant);

/* Takes all of them back. */
bool registry_grant_clear(struct store *store, struct registry_order *order, struct slice institution);

/* ---- Tokens ------------------------------------------------------------------------------------------------------ */

enum { TOKEN_DAYS_MOST = 400 };

struct token_request {
	struct slice institution;
	struct slice user; /* whom it names; SLICE_NONE: the institution's software itself */
	struct slice scope;
	enum role role;
	struct slice patient; /* that a citizen is, or a proxy acts for: a Patient's id; SLICE_NONE with other roles */
	struct slice purpose; /* of use, a code of v3 ActReason; SLICE_NONE: TREAT */
	uint64_t read_items, write_items; /* the user's own, of the institution's; 0: the same as these */
	int64_t lifetime; /* microseconds; cut at the certificate's end */
	const unsigned char *certificate; /* fingerprint it is bound to; NULL: the institution's only one */
};

struct registry_token {
	struct slice id; /* jti */
	uint32_t institution;
	struct slice user, scope;
	enum role role;
	struct slice patient, purpose;
	uint64_t read_items, write_items;
	int64_t issued, expires;
	unsigned char certificate[CERTIFICATE_PRINT];
	int64_t revoked; /* when; 0: it is not */
	struct slice reason; /* of the revocation */
};

/* Issues a token. Writes it to text (secret: the registry keeps all but the token itself) and, when out is not NULL, what
 * the registry knows of it; its slices live in the arena. Rows of tokens long expired are cleared away along with it. */
bool registry_token_issue(struct store *store, struct registry_order *order, const struct token_rules *rules,
    const struct token_request *request, struct buffer *text, struct arena *arena, struct registry_token *out);

bool registry_token_revoke(struct store *store, struct registry_order *order, struct slice id, struct slice reason);

/* ---- Signing keys ------------------------------------------------------------------------------------------------ */

/* Private keys lie in the store's own table, not in a file beside it: a rotation is then one commit with its audit record,
 * seen at once by every thread, and there is no second place to protect, back up and keep in step. The store's directory
 * is closed to others (0700) either way; a stolen key alone opens nothing, since tokens are bound to certificates. */
struct registry_key {
	struct slice kid; /* RFC 7638 thumbprint */
	bool current; /* new tokens are signed with it */
	int64_t created;
	struct slice pem; /* secret */
};

/* Makes a new key the current one. Tokens signed with the former ones go on being accepted until those are removed. kid
 * gets the new key's name when not NULL. */
bool registry_key_rotate(struct store *store, struct registry_order *order, char kid[KEY_KID + 1]);

/* Removes a key that isn't current: tokens signed with it are refused from then on. */
bool registry_key_remove(struct store *store, struct registry_order *order, struct slice kid);

/* The keys that the audit chain's checkpoints are signed with, kept in a table of their own, so that no token can be signed
 * with one and none with a token's key. Makes the first, unless there is one already. */
bool registry_audit_key_make(struct store *store, struct registry_order *order);

/* ---- The service itself (regulation 2.2(1), 4.4) ------------------------------------------------------------------ */

struct registry_service {
	enum service_state state;
	int64_t until; /* microseconds since the epoch, from when on it is open again by itself; 0: until somebody opens it */
	struct slice reason; /* told to who is refused */
};

/* Opens it, makes it read-only or stops it, for everybody. Effective on the next request. */
bool registry_service_set(struct store *store, struct registry_order *order, const struct registry_service *service);

const char *service_state_text(enum service_state state); /* "read-only" */
bool service_state_read(struct slice text, enum service_state *state);

/* What was ordered last, in the arena; open when nothing was. */
enum store_status registry_service(struct snapshot *snapshot, struct arena *arena, struct registry_service *out);

/* What holds at that time. */
enum service_state service_state_at(const struct registry_service *service, int64_t now);

/* ---- Looking ----------------------------------------------------------------------------------------------------- */

/* Texts are copied into the arena. STORE_ABSENT when there is none; STORE_BROKEN when a row can't be read. */
enum store_status registry_institution(struct snapshot *snapshot, struct slice id, struct arena *arena,
    struct institution *out);
enum store_status registry_token(struct snapshot *snapshot, struct slice id, struct arena *arena,
    struct registry_token *out);
/* No grants is not absent, but empty. */
enum store_status registry_grant(struct snapshot *snapshot, uint32_t institution, struct registry_grant *out);

/* Lists in the arena, in the order of their keys; of one institution by its number, or of all (0). */
enum store_status registry_institutions(struct snapshot *snapshot, struct arena *arena, struct institution **list,
    size_t *count);
enum store_status registry_certificates(struct snapshot *snapshot, uint32_t institution, struct arena *arena,
    struct registry_certificate **list, size_t *count);
enum store_status registry_tokens(struct snapshot *snapshot, uint32_t institution, struct arena *arena,
    struct registry_token **list, size_t *count);
enum store_status registry_keys(struct snapshot *snapshot, struct arena *arena, struct registry_key **list,
    size_t *count);
enum store_status registry_audit_keys(struct snapshot *snapshot, struct arena *arena, struct registry_key **list,
    size_t *count);

#endif
