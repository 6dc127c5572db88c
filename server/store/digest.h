/* digest: SHA-256 for the audit chain and for backups. */
#ifndef IRORI_STORE_DIGEST_H
#define IRORI_STORE_DIGEST_H

#include "resources/base/slice.h"

enum { DIGEST_SIZE = 32 };

struct digest;

/* One thread's; NULL when it can't be had. */
struct digest *digest_new(void);
void digest_free(struct digest *digest);

/* SHA-256 over first and second, one behind the other. False when the library fails. */
bool digest_of(struct digest *digest, struct slice first, struct slice second, unsigned char out[DIGEST_SIZE]);

/* SHA-256 over what comes piece by piece: begin, any number of add, end. False when the library fails. */
bool digest_begin(struct digest *digest);
bool digest_add(struct digest *digest, struct slice piece);
bool digest_end(struct digest *digest, unsigned char out[DIGEST_SIZE]);

#endif
