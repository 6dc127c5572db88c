/* seal: small things given to a client to bring back, that it can neither read nor change: AES-256-GCM with a random nonce,
 * as base64url text. */
#ifndef IRORI_SEAL_H
#define IRORI_SEAL_H

#include "resources/base/buffer.h"

enum { SEAL_KEY_BYTES = 32, SEAL_PLAIN_MOST = 4096 };

/* Writes plain, sealed, to out. context is what it is bound to (who, and for what): needed again to open it, not part of the
 * text. False when plain is too long or a library call failed. */
bool seal_close(const unsigned char key[SEAL_KEY_BYTES], struct slice context, struct slice plain, struct buffer *out);

/* Writes what was sealed to out. False when the text was not sealed with this key and context. */
bool seal_open(const unsigned char key[SEAL_KEY_BYTES], struct slice context, struct slice text, struct buffer *out);

#endif
