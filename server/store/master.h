/* master: the key that wraps all others, from where it is kept.
 *
 * A source is the path of a file (32 bytes, or 64 hexadecimal digits; for its owner's eyes only), "credential:NAME" (a file that
 * systemd hands to the service), or "pkcs11:..." (RFC 7512: a key in a token, from which the master key is derived). */
#ifndef IRORI_STORE_MASTER_H
#define IRORI_STORE_MASTER_H

#include "server/store/seal.h"

enum { MASTER_KEY = 32 };

/* A master key with its name, and where it came from. */
struct master {
	unsigned char key[MASTER_KEY], id[STORE_MASTER_ID];
	char source[STORE_SOURCE_MOST + 1];
	bool there;
};

/* The source as it may be noted and shown: without the PIN that a URI has in it. */
void master_source(const char *source, char out[STORE_SOURCE_MOST + 1]);

/* Reads it. False, with a sentence, when it can't be. */
bool master_read(const char *source, struct master *master, char *error, size_t error_size);

/* True when the source is a file of this machine, which may be replaced. */
bool master_is_file(const char *source);

void master_wipe(struct master *master);

#endif
