/* cp932: text in the coding that Windows in Japan calls Shift_JIS. */
#ifndef IRORI_CP932_H
#define IRORI_CP932_H

#include "resources/base/buffer.h"

enum { CP932_UNMAPPED_MOST = 1000 };

/* What could not be written, each character once; more are only counted. */
struct cp932_unmapped {
	uint32_t characters[CP932_UNMAPPED_MOST];
	size_t count;
	uint64_t times;
};

struct cp932;

/* NULL when the C library doesn't know the coding. */
struct cp932 *cp932_new(void);
void cp932_free(struct cp932 *cp932);

/* Writes UTF-8 text. A character that the coding has not becomes a geta mark (〓), and is put on the list. Of the pairs of which
 * either is in use for the same mark (〜 and ～, − and －, ‖ and ∥, ¢ and ￠, £ and ￡, ¬ and ￢, — and ―), both are written. */
void cp932_put(struct cp932 *cp932, struct slice text, struct buffer *out, struct cp932_unmapped *unmapped);

#endif
