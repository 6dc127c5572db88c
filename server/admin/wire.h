/* wire: messages on the admin socket.
 *
 * A message is one JSON object on a line. When it has "bytes": N, so many bytes follow the line. */
#ifndef IRORI_ADMIN_WIRE_H
#define IRORI_ADMIN_WIRE_H

#include <jansson.h>

#include "resources/base/buffer.h"

enum { WIRE_LINE_MOST = 2 * 1024 * 1024, WIRE_BYTES_MOST = 256 * 1024 * 1024 };

/* One end. Reading and writing may be done by a thread each. The fields are wire's own. */
struct wire {
	int socket;
	char read[16 * 1024];
	size_t at, end;
	struct buffer line, out;
};

/* The socket stays the caller's. */
void wire_init(struct wire *wire, int socket);
void wire_free(struct wire *wire);

/* Sends the message and the bytes (SLICE_NONE: none); takes over the reference. False when the other end is gone, or memory
 * ran out. */
bool wire_send(struct wire *wire, json_t *message, struct slice bytes);

/* Receives a message; its bytes replace what bytes holds. NULL at the end, and when what came is no message. */
json_t *wire_receive(struct wire *wire, struct buffer *bytes);

#endif
