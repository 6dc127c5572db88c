/* opened: what was decrypted lately, for a search that looks at the same records again. By the nonce that it was sealed with, which
 * names it for ever: nothing has to be taken out when a record changes. Found and put in without a lock. */
#ifndef IRORI_STORE_OPENED_H
#define IRORI_STORE_OPENED_H

#include "server/store/cipher.h"

struct opened;

/* NULL when memory ran out. Room for so many pieces of up to OPENED_MOST bytes, a power of 2. */
enum { OPENED_MOST = 984 };
struct opened *opened_new(size_t pieces);
void opened_free(struct opened *opened);

/* Writes the piece, of exactly that length, to out. False when it isn't there. */
bool opened_find(struct opened *opened, const unsigned char nonce[CIPHER_NONCE], char *out, size_t length);

/* Puts it in, if it fits and nobody else is at that place, in the place of another. */
void opened_put(struct opened *opened, const unsigned char nonce[CIPHER_NONCE], struct slice piece);

/* Wipes all. Whoever may be putting in what must go has ended. */
void opened_wipe(struct opened *opened);

#endif
