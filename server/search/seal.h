/* seal: text that only we can read, and only for the one it was sealed for (AES-256-GCM, a random 96-bit nonce). */
#ifndef IRORI_SEARCH_SEAL_H
#define IRORI_SEARCH_SEAL_H

#include "resources/base/buffer.h"

enum { SEAL_KEY = 32, SEAL_MORE = 12 + 16 }; /* a sealed text is that much longer */

/* Writes plain to out, sealed. bound is what unsealing must be told the same; it is not kept. False when it failed. */
bool seal(const unsigned char key[SEAL_KEY], struct slice bound, struct slice plain, struct buffer *out);

/* Writes what was sealed. False when sealed was not made with this key and bound, or was altered. */
bool unseal(const unsigned char key[SEAL_KEY], struct slice bound, struct slice sealed, struct buffer *out);

/* size random bytes. False when there are none to be had. */
bool seal_random(unsigned char *out, size_t size);

#endif
