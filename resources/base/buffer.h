/* buffer: bytes being written, growing as needed.
 *
 * Writing is a straight list of calls: a failure (memory, or the limit) sticks, later writes do nothing, and the end
 * asks buffer_ok() once. */
#ifndef IRORI_BUFFER_H
#define IRORI_BUFFER_H

#include "resources/base/slice.h"

/* data and length may be read; the rest is the buffer's own. */
struct buffer {
	char *data;
	size_t length, capacity, limit;
	bool failed;
};

/* Makes an empty buffer that will hold at most limit bytes (0: no limit). Allocates nothing yet. */
void buffer_init(struct buffer *buffer, size_t limit);

void buffer_put(struct buffer *buffer, struct slice bytes);
void buffer_byte(struct buffer *buffer, char byte);

/* Writes text made as by printf. */
void buffer_print(struct buffer *buffer, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Writes text as a JSON string with its quotes (RFC 8259 section 7); text must be UTF-8. */
void buffer_json(struct buffer *buffer, struct slice text);

/* Begins a line that is indented by two spaces a level. */
void buffer_indent(struct buffer *buffer, unsigned levels);

/* size bytes at the end for the caller to fill in, already counted in length; NULL on failure. */
char *buffer_extend(struct buffer *buffer, size_t size);

#define buffer_literal(buffer, literal) buffer_put((buffer), SLICE(literal))

static inline bool
buffer_ok(const struct buffer *buffer)
{
	return !buffer->failed;
}

/* What was written; valid until the next write. */
static inline struct slice
buffer_slice(const struct buffer *buffer)
{
	return slice_of(buffer->data != NULL ? buffer->data : "", buffer->length);
}

/* Forgets what stands behind the first length bytes. */
void buffer_cut(struct buffer *buffer, size_t length);

/* Forgets the content and a failure, keeps the memory. */
void buffer_reset(struct buffer *buffer);

/* Gives back the memory behind the content: for what is kept. */
void buffer_fit(struct buffer *buffer);

/* Gives the memory back. The buffer is as after buffer_init. */
void buffer_free(struct buffer *buffer);

#endif
