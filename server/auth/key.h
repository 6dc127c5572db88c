/* key: the keys that access tokens are signed with. ES256 only: a pair on the curve P-256 (RFC 7518 section 3.4). */
#ifndef IRORI_KEY_H
#define IRORI_KEY_H

#include "resources/base/buffer.h"

#include <openssl/evp.h>

enum { KEY_KID = 43 }; /* characters of a key's name */

/* Makes a new pair: writes the private key as PEM (PKCS #8) and its name, NUL-terminated. False when the library failed. */
bool key_make(struct buffer *pem, char kid[KEY_KID + 1]);

/* The pair of that PEM; NULL when it is no private key on P-256. The caller frees it by key_free. */
EVP_PKEY *key_read(struct slice pem);

/* As key_read, without the private part: to verify with. */
EVP_PKEY *key_read_public(struct slice pem);

/* A public key's PEM (SubjectPublicKeyInfo), written and read again; reading gives NULL when it is none on P-256. */
bool key_publish(EVP_PKEY *key, struct buffer *pem);
EVP_PKEY *key_read_published(struct slice pem);

/* Frees what they gave; NULL is harmless. */
void key_free(EVP_PKEY *key);

/* Writes the public key as a JWK with its required members in order (RFC 7638 section 3): {"crv":...,"kty":...,"x":...,"y":...}. */
bool key_jwk(const EVP_PKEY *key, struct buffer *out);

/* The key's name: its SHA-256 JWK thumbprint (RFC 7638) as base64url. */
bool key_thumbprint(const EVP_PKEY *key, char kid[KEY_KID + 1]);

/* Writes count random bytes as base64url. */
bool key_random(struct buffer *out, size_t count);

/* Overwrites a secret so that the compiler can't leave it out. */
void key_wipe(void *secret, size_t length);

/* Wipes what the buffer holds, and gives its memory back. */
void key_wipe_buffer(struct buffer *buffer);

#endif
