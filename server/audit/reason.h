/* reason: why something was refused, for the audit trail. Clients are told less: see auth_refusal() and the gate's 404. */
#ifndef IRORI_REASON_H
#define IRORI_REASON_H

/* number, name, meaning. Numbers are stored: never change one, never use one again. */
#define REASONS(X) \
	X(0, NONE, "allowed") \
	/* who is it (server/auth) */ \
	X(1, CERTIFICATE_UNKNOWN, "the client certificate is not registered") \
	X(2, CERTIFICATE_EXPIRED, "the client certificate has expired") \
	X(3, INSTITUTION_INACTIVE, "the institution is not approved, suspended or has ended") \
	X(4, TOKEN_MISSING, "no bearer token was presented") \
	X(5, TOKEN_MALFORMED, "the token is no well-formed access token") \
	X(6, TOKEN_ALGORITHM, "the token names another algorithm than its key is for") \
	X(7, TOKEN_KEY, "the token names a key that is not ours") \
	X(8, TOKEN_SIGNATURE, "the token's signature is wrong") \
	X(9, TOKEN_CLAIMS, "the token lacks a claim, or a claim has the wrong type") \
	X(10, TOKEN_ISSUER, "the token was issued by somebody else") \
	X(11, TOKEN_AUDIENCE, "the token is meant for somebody else") \
	X(12, TOKEN_EXPIRED, "the token has expired") \
	X(13, TOKEN_EARLY, "the token is not valid yet") \
	X(14, TOKEN_UNBOUND, "the token is bound to another certificate") \
	X(15, TOKEN_CLIENT, "the token was issued to another institution") \
	X(16, TOKEN_REVOKED, "the token was revoked") \
	/* may they do it (server/access) */ \
	X(32, SCOPE, "the token's scopes don't allow it for the type") \
	X(33, SCOPE_NARROWED, "the token's scopes don't allow it for this resource") \
	X(34, GRANT, "the institution was not granted the information items") \
	X(35, SUBJECT_UNRESOLVED, "it can't be told whom the resource is about") \
	X(36, SERVER_OWNED, "only the server writes resources of the type") \
	X(37, NEVER_STORED, "resources of the type are not stored") \
	X(38, NO_ITEMS, "the version carries no information item") \
	X(39, SERVICE_STOPPED, "the service is stopped") \
	X(40, SERVICE_READ_ONLY, "the service is read-only") \
	X(41, ROLE, "the role does not allow it") \
	/* whose data is it */ \
	X(42, ERASED, "the subject was erased") \
	X(43, UNLISTED, "the subject's listing is stopped") \
	X(44, OTHER_SUBJECT, "a citizen or proxy asks for somebody else's data") \
	X(45, STOPPED, "the subject has stopped the provision") \
	X(46, BREAK_GLASS, "the glass may not be broken, or no reason was given") \
	X(47, NOT_NOTIFIED, "the subject was not notified yet") \
	X(48, CONSENT_DENIED, "the subject's consent denies it") \
	X(49, CONSENT_MISSING, "no consent of the subject permits it") \
	X(50, SUBJECT_CHANGED, "the new state concerns other subjects than the current one") \
	X(51, PARTS, "parts of the resource are hidden from the caller") \
	X(52, PROXY, "the proxy is not registered, or its period is over") \
	/* what went wrong with us */ \
	X(64, UNAVAILABLE, "the store or memory failed")

enum reason {
#define X(number, name, text) REASON_##name = (number),
	REASONS(X)
#undef X
};

/* What it means, as a sentence without capital and stop; "unknown" for a number that has none. */
const char *reason_text(enum reason reason);

/* Its name: "TOKEN_EXPIRED"; "UNKNOWN" for a number that has none. */
const char *reason_name(enum reason reason);

#endif
