/* Certificates and tokens made for tests. */
#ifndef IRORI_TEST_MAKER_H
#define IRORI_TEST_MAKER_H

#include "tests/unit/test.h"

#include <jwt.h>
#include <openssl/ec.h>
#include <openssl/evp.h>

#include "resources/base/buffer.h"

/* What a made certificate is like; all zero is a good one: P-256, clientAuth, valid from yesterday for a year. */
struct certificate_options {
	const char *name; /* CN */
	bool authority, no_usage, server_usage, rsa_1024, rsa_2048, ed25519;
	int64_t begins, ends; /* seconds from now; 0: the default */
};

struct made_certificate {
	char pem[4096];
	unsigned char der[4096];
	size_t pem_length, der_length;
	unsigned char fingerprint[32];
};

void make_certificate(const struct certificate_options *options, struct made_certificate *out);

/* A new key on the curve ("P-256"), private and public as PEM. */
struct made_key {
	char private[1024], public[1024];
	EVP_PKEY *key;
};

void make_key(const char *curve, struct made_key *out);
void forget_key(struct made_key *key);

/* header.payload.signature with the signature made by OpenSSL over ECDSA with the digest, as r||s of the curve's size;
 * header and payload are written as they are, with ' for ". Into token. */
void sign_token(const struct made_key *key, const char *digest, const char *header, const char *payload,
    struct buffer *token);

/* The same by libjwt, which is another's work. */
void sign_token_libjwt(jwt_alg_t alg, struct slice key, const char *kid, const char *payload,
    struct buffer *token);

#endif
