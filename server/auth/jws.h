/* jws: the one door for every signed token (JWS compact form, RFC 7515).
 *
 * Nothing in a token chooses how it is verified: its kid finds a key, and the key has one algorithm, which the header must
 * then name exactly. The signature is checked by OpenSSL over the very bytes that came. Size, alphabet and header are
 * checked before anything is decoded or allocated for. */
#ifndef IRORI_JWS_H
#define IRORI_JWS_H

#include "resources/base/buffer.h"
#include "server/audit/reason.h"

#include <openssl/evp.h>

/* Limits of what comes from outside: bytes. */
enum { JWS_TOKEN_MOST = 8192, JWS_HEADER_MOST = 1024, JWS_KID_MOST = 64 };

/* The algorithms there are; a new one is a row in jws.c. */
enum jws_algorithm { JWS_ES256 };

/* A public key that tokens may be verified with. */
struct jws_key {
	char kid[JWS_KID_MOST + 1];
	enum jws_algorithm algorithm;
	EVP_PKEY *key;
};

/* True when the key is of the kind, curve and size that the algorithm is for. */
bool jws_key_fits(enum jws_algorithm algorithm, const EVP_PKEY *key);

/* Checks a token's form, header and signature. types: the values of typ that are allowed, NULL at the end. When all is right
 * writes the payload to *payload (a buffer that was initialised) and returns REASON_NONE. crit is refused, whatever it
 * names; duplicate members are, too. */
enum reason jws_open(struct slice token, const struct jws_key *keys, size_t count, const char *const *types,
    struct buffer *payload);

/* Writes a token: header with the key's algorithm, type and kid, the payload as it is, and the signature made with the pair.
 * False when the library failed or the token would be longer than jws_open() takes. (libjwt, which is the peer in tests, can't
 * write a typ of its own.) */
bool jws_sign(const struct jws_key *pair, const char *type, struct slice payload, struct buffer *out);

#endif
