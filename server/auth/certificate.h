/* certificate: an institution's client certificate, as an officer registers it. */
#ifndef IRORI_CERTIFICATE_H
#define IRORI_CERTIFICATE_H

#include "resources/base/arena.h"

enum { CERTIFICATE_PRINT = 32 }; /* bytes of a fingerprint */

struct certificate {
	unsigned char fingerprint[CERTIFICATE_PRINT]; /* SHA-256 of the DER */
	int64_t not_before, not_after; /* microseconds since the epoch */
	struct slice subject; /* distinguished name, for people (RFC 2253), in the arena */
};

/* Reads a file's content, PEM or DER, and checks that it is fit to be registered: one certificate, no CA's, with the
 * extended key usage clientAuth, a key that is strong enough (RSA 2048, EC 256 bits), valid at the time now (or later).
 * NULL when all is well, else what is wrong, as a sentence that says what to do. */
const char *certificate_read(struct slice content, int64_t now, struct arena *arena, struct certificate *out);

/* The 64 hexadecimal digits (colons between bytes are passed over) as a fingerprint; false when it is none. */
bool certificate_print_read(struct slice text, unsigned char out[CERTIFICATE_PRINT]);

/* The fingerprint as 64 lower case digits, NUL-terminated. */
void certificate_print_write(const unsigned char print[CERTIFICATE_PRINT], char out[2 * CERTIFICATE_PRINT + 1]);

#endif
