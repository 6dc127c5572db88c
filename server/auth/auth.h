/* auth: who is asking. A client certificate says which institution is at the other end of the connection, a bearer token
 * (RFC 6750) bound to that certificate (RFC 8705) says what its software may do.
 *
 * Both are checked on every request against the registry as it is then, so that a suspension, a revocation, a removed
 * certificate or a taken back grant holds from the next request on, on live connections too. Signatures are checked once
 * for each token and thread: what was verified is remembered until the token expires or the registry changes. */
#ifndef IRORI_AUTH_H
#define IRORI_AUTH_H

#include "resources/base/faults.h"
#include "server/audit/reason.h"
#include "server/auth/principal.h"
#include "server/store/store.h"

struct auth;

struct auth_settings {
	struct store *store;
	const char *audience; /* our base URL: tokens must name it in aud */
	const char *issuer; /* who issues tokens; NULL: the audience */
	int64_t skew; /* microseconds that clocks may differ; 0: 10 s. At most 60 s are taken. */
	unsigned loops; /* threads that will ask; one more may: see auth_principal */
};

/* NULL with a sentence in error. The settings' texts must live as long. */
struct auth *auth_new(const struct auth_settings *settings, char *error, size_t error_size);
void auth_free(struct auth *auth);

/* One request's credentials. */
struct auth_request {
	const unsigned char *certificate; /* SHA-256 of the client certificate as DER, 32 bytes; NULL: there was none */
	struct slice authorization; /* the Authorization field's value; SLICE_NONE: there was none */
	int64_t now; /* microseconds since the epoch */
};

/* Who asks: fills *out, whose parts live in the arena, and returns REASON_NONE; or why nobody. On a refusal out holds what
 * was found out until then (institution, token id), for the audit record. loop is the number of the calling loop, 0 to
 * loops - 1, or loops for the store's committer thread; no number may be used by two threads at once. snapshot is the
 * one to read the registry from if it has changed; NULL: opens one for itself, so the caller must have none open. */
enum reason auth_principal(struct auth *auth, unsigned loop, const struct auth_request *request,
    struct snapshot *snapshot, struct arena *arena, struct principal *out);

/* How a refusal is told to the client. */
struct auth_refusal {
	int status; /* 401, 403 or 503 */
	const char *challenge; /* value of WWW-Authenticate (RFC 6750 section 3); NULL: none */
	enum fault_code code;
	const char *text; /* a sentence that tells no more than the client may know */
};

/* Of what auth_principal() returned; and of the reasons of access (server/access), whose scopes ask for a challenge, too. */
const struct auth_refusal *auth_refusal(enum reason reason);

#endif
