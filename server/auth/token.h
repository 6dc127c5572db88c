/* token: access tokens for institutions' software: JWTs as RFC 9068 has them (typ "at+jwt"), bound to the client's certificate
 * (RFC 8705 section 3.1: cnf.x5t#S256). */
#ifndef IRORI_TOKEN_H
#define IRORI_TOKEN_H

#include "resources/base/arena.h"
#include "server/auth/jws.h"
#include "server/auth/principal.h"

enum { TOKEN_ID_MOST = 64, TOKEN_TEXT_MOST = 4096 };

/* What every token must agree with. */
struct token_rules {
	struct slice issuer; /* iss, exactly */
	struct slice audience; /* must be in aud */
	int64_t skew; /* microseconds that the issuer's clock may differ from ours */
};

/* Times are microseconds since the epoch, whole seconds. */
struct token_claims {
	struct slice id; /* jti */
	struct slice client; /* client_id: the institution's id */
	struct slice subject; /* sub: the client itself, or the person who uses it */
	struct slice scope;
	int64_t issued, expires;
	unsigned char certificate[32]; /* of cnf.x5t#S256 */
	enum role role; /* claim "role"; ROLE_SOFTWARE when it is missing */
	struct slice patient; /* claim "patient": a Patient's id; SLICE_NONE: none */
	struct slice purpose; /* claim "purpose_of_use"; SLICE_NONE: none */
	uint64_t read_items, write_items; /* claims "read_items" and "write_items": TOKEN_ALL_ITEMS when missing */
};

#define TOKEN_ALL_ITEMS UINT64_C(0x7FFFFFFFFFFFFFFF)
enum { TOKEN_PURPOSE_MOST = 32 };

/* Checks form, signature and claims; the claims' slices live in the arena. That the certificate presented is the token's
 * own, and that the token wasn't revoked, remains for the caller to check, each time. */
enum reason token_read(const struct token_rules *rules, const struct jws_key *keys, size_t count, struct slice token,
    int64_t now, struct arena *arena, struct token_claims *out);

/* True when the token is over at that time: also asked of one that was read earlier. */
bool token_expired(const struct token_rules *rules, int64_t expires, int64_t now);

/* Signs a token with a private key (PEM, P-256) of that name. False when the library failed, a text is no UTF-8, or the token
 * would be too long to be accepted. */
bool token_write(const struct token_rules *rules, const struct token_claims *claims, const char *kid, struct slice pem,
    struct buffer *out);

#endif
