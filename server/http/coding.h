/* coding: the content coding gzip (RFC 9110 section 8.4, RFC 1952), of requests and replies. */
#ifndef IRORI_CODING_H
#define IRORI_CODING_H

#include "resources/base/buffer.h"

struct coder;

/* Working memory for one thread. NULL when there is none. */
struct coder *coder_new(void);
void coder_free(struct coder *coder);

/* Writes bytes compressed. False on lack of memory. */
bool coder_gzip(struct coder *coder, struct slice bytes, struct buffer *out);

enum gunzip { GUNZIP_OK, GUNZIP_MALFORMED, GUNZIP_TOO_LARGE, GUNZIP_NO_MEMORY };

/* Writes what bytes stand for, at most most bytes of it. */
enum gunzip coder_gunzip(struct coder *coder, struct slice bytes, size_t most, struct buffer *out);

/* Whether a client that sent this Accept-Encoding (SLICE_NONE: none) would rather have gzip than the plain text. */
bool coding_prefers_gzip(struct slice accept_encoding);

#endif
