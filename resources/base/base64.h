/* base64: RFC 4648, standard and URL-safe alphabets. */
#ifndef IRORI_BASE64_H
#define IRORI_BASE64_H

#include "resources/base/buffer.h"

/* Writes bytes in the standard alphabet, padded. */
void base64_encode(struct buffer *out, struct slice bytes);

/* Writes bytes in the URL-safe alphabet, without padding. */
void base64url_encode(struct buffer *out, struct slice bytes);

/* Writes what text stands for (standard alphabet; white space is passed over, as in XML's base64Binary; padding needed).
 * False, out then being unspecified beyond its former end, when it is malformed: bad characters, bad length, or bits that
 * are not zero behind the end. */
bool base64_decode(struct buffer *out, struct slice text);

/* As base64_decode, for the URL-safe alphabet without padding and without white space. */
bool base64url_decode(struct buffer *out, struct slice text);

#endif
