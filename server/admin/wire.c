#include "server/admin/wire.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

void
wire_init(struct wire *wire, int socket)
{
	wire->socket = socket;
	wire->at = wire->end = 0;
	buffer_init(&wire->line, WIRE_LINE_MOST);
	buffer_init(&wire->out, 0);
}

void
wire_free(struct wire *wire)
{
	buffer_free(&wire->line);
	buffer_free(&wire->out);
}

static bool
send_all(int socket, struct slice bytes)
{
	while (bytes.length > 0) {
		ssize_t sent = send(socket, bytes.data, bytes.length, MSG_NOSIGNAL);

		if (sent < 0 && errno == EINTR)
			continue;
		if (sent <= 0)
			return false;
		bytes = slice_from(bytes, (size_t)sent);
	}
	return true;
}

static int
put(const char *data, size_t size, void *out)
{
	buffer_put(out, slice_of(data, size));
	return buffer_ok(out) ? 0 : -1;
}

bool
wire_send(struct wire *wire, json_t *message, struct slice bytes)
{
	bool ok = message != NULL;

	if (ok && bytes.data != NULL)
		ok = json_object_set_new(message, "bytes", json_integer((json_int_t)bytes.length)) == 0;
	buffer_reset(&wire->out);
	ok = ok && json_dump_callback(message, put, &wire->out, JSON_COMPACT) == 0;
	buffer_byte(&wire->out, '\n');
	ok = ok && buffer_ok(&wire->out) && send_all(wire->socket, buffer_slice(&wire->out)) && send_all(wire->socket, bytes);
	json_decref(message);
	return ok;
}

/* More into the read buffer; false at the end. */
static bool
fill(struct wire *wire)
{
	ssize_t got;

	do
		got = recv(wire->socket, wire->read, sizeof wire->read, 0);
	while (got < 0 && errno == EINTR);
	wire->at = 0;
	wire->end = got > 0 ? (size_t)got : 0;
	return got > 0;
}

static bool
read_line(struct wire *wire)
{
	buffer_reset(&wire->line);
	for (;;) {
		if (wire->at == wire->end && !fill(wire))
			return false;
		const char *start = wire->read + wire->at, *newline = memchr(start, '\n', wire->end - wire->at);
		size_t length = newline != NULL ? (size_t)(newline - start) : wire->end - wire->at;

		buffer_put(&wire->line, slice_of(start, length));
		if (!buffer_ok(&wire->line))
			return false;
		wire->at += length + (newline != NULL);
		if (newline != NULL)
			return true;
	}
}

static bool
read_bytes(struct wire *wire, size_t length, struct buffer *bytes)
{
	char *to = length > 0 ? buffer_extend(bytes, length) : NULL;

	if (length > 0 && to == NULL)
		return false;
	while (length > 0) {
		if (wire->at == wire->end && !fill(wire))
			return false;
		size_t part = wire->end - wire->at < length ? wire->end - wire->at : length;

		memcpy(to, wire->read + wire->at, part);
		to += part;
		length -= part;
		wire->at += part;
	}
	return true;
}

json_t *
wire_receive(struct wire *wire, struct buffer *bytes)
{
	buffer_reset(bytes);
	if (!read_line(wire))
		return NULL;
	struct slice line = buffer_slice(&wire->line);
	json_t *message = json_loadb(line.data, line.length, JSON_REJECT_DUPLICATES, NULL);
	json_t *length = json_object_get(message, "bytes");

	if (json_is_object(message) && length == NULL)
		return message;
	if (json_is_integer(length) && json_integer_value(length) >= 0 && json_integer_value(length) <= WIRE_BYTES_MOST &&
	    read_bytes(wire, (size_t)json_integer_value(length), bytes))
		return message;
	json_decref(message);
	return NULL;
}
