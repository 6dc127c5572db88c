/* pkcs11: a master key derived from a secret key in a token, which never leaves it. */
#ifndef IRORI_STORE_PKCS11_H
#define IRORI_STORE_PKCS11_H

#include "server/store/master.h"

/* The key that the URI (RFC 7512) names: of an AES key two CMACs over fixed texts, of a generic secret one HMAC-SHA-256. The URI has
 * the PIN, as pin-value, or as pin-source the path of a file. False, with a sentence, when it can't be had. */
bool pkcs11_derive(const char *uri, unsigned char key[MASTER_KEY], char *error, size_t error_size);

#endif
