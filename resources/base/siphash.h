/* SipHash-2-4 (Aumasson and Bernstein, 2012): a short keyed hash of short texts. Who has not the key can neither tell what was hashed by
 * trying, nor find texts with one hash. */
#ifndef IRORI_SIPHASH_H
#define IRORI_SIPHASH_H

#include "resources/base/slice.h"

enum { SIPHASH_KEY = 16 };

uint64_t siphash(struct slice text, const unsigned char key[SIPHASH_KEY]);

#endif
