/* cipher: AES-256-GCM, HMAC-SHA-256, and random bytes, for what the store seals. */
#ifndef IRORI_STORE_CIPHER_H
#define IRORI_STORE_CIPHER_H

#include "resources/base/slice.h"

enum { CIPHER_KEY = 32, CIPHER_NONCE = 12, CIPHER_TAG = 16, CIPHER_HMAC = 32 };

/* A key made ready: to be used by one thread at a time. */
struct cipher;

/* NULL when memory ran out. It has no key yet. */
struct cipher *cipher_new(void);

/* Wipes the key, too. */
void cipher_free(struct cipher *cipher);

bool cipher_set_key(struct cipher *cipher, const unsigned char key[CIPHER_KEY]);

/* Writes plain.length + CIPHER_TAG bytes to out. bound is what it is bound to: needed again, and not part of it. The nonce must
 * not have been used with this key before. False when a library call failed. */
bool cipher_seal(struct cipher *cipher, const unsigned char nonce[CIPHER_NONCE], struct slice bound, struct slice plain,
    char *out);

/* Writes sealed.length - CIPHER_TAG bytes to out. False when it was not sealed so: what stands in out is of no use then. */
bool cipher_open(struct cipher *cipher, const unsigned char nonce[CIPHER_NONCE], struct slice bound, struct slice sealed,
    char *out);

/* HMAC-SHA-256 over the parts, one behind the other. */
bool cipher_hmac(const unsigned char key[CIPHER_KEY], const struct slice *parts, size_t count,
    unsigned char out[CIPHER_HMAC]);

bool cipher_random(void *out, size_t size);

/* Overwrites a secret so that the compiler can't leave it out. */
void cipher_wipe(void *secret, size_t size);

#endif
