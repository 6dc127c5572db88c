/* connection: one conversation with one peer, from accept() to close().
 *
 * It belongs to one loop and is touched on that loop's thread only. It does the handshake, moves bytes, watches deadlines,
 * and ends in one place, connection_drop(). What the bytes mean is the business of the protocol above (struct protocol). */
#ifndef IRORI_CONNECTION_H
#define IRORI_CONNECTION_H

#include <netinet/in.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#include "server/net/loop.h"

struct connection;

struct peer {
	bool tls; /* false on a plain listener; then there is no certificate */
	unsigned char certificate[32]; /* SHA-256 of its DER */
	char *subject; /* RFC 2253 text; "" without certificate */
	char address[INET6_ADDRSTRLEN];
	uint16_t port;
	bool crowd; /* there are more connections with this certificate than there may be */
};

/* What the protocol above does, all on the loop's thread. After a call in which the connection was closed or dropped the
 * caller touches nothing of it. */
struct protocol {
	/* The peer is there and known. Returns what the other calls get as state; NULL drops the connection. Followed by ready. */
	void *(*opened)(void *context, struct connection *connection);
	/* There may be something to read, or room to write. */
	void (*ready)(void *state);
	/* The deadline set by connection_deadline() has passed; it is no longer set. */
	void (*expired)(void *state);
	/* The listener drains: a connection that waits for nothing should close. Said once. */
	void (*drain)(void *state);
	/* It is gone; the last call. connection_peer() stays valid while connection_hold() is in effect. */
	void (*dropped)(void *state);
};

enum { CONNECTION_AGAIN = -1, CONNECTION_FAILED = -2 };

/* Reads up to size (> 0) bytes. 0 at the end of what the peer sends; CONNECTION_AGAIN when there is nothing now;
 * CONNECTION_FAILED when it is broken and should be dropped. */
ssize_t connection_read(struct connection *connection, char *data, size_t size);

/* True when bytes have come already that no event of the socket will tell of. */
bool connection_pending(const struct connection *connection);

/* Writes part of size (> 0) bytes. After CONNECTION_AGAIN the next call must begin with the same bytes. Otherwise as
 * connection_read(). */
ssize_t connection_write(struct connection *connection, const char *data, size_t size);

/* What ready is to be called for from now on. At first: input. */
void connection_wait(struct connection *connection, bool input, bool output);

/* Calls ready soon, though not within this call. */
void connection_again(struct connection *connection);

/* Calls expired at due (loop_now()); a later call replaces it. Cheap where due grows. INT64_MAX: no deadline. */
void connection_deadline(struct connection *connection, int64_t due);

/* Ends it in good order: says so to the peer, takes in for a while what is still on its way (RFC 9112 section 9.6), then
 * drops. No call but dropped follows. */
void connection_close(struct connection *connection);

/* Ends it at once. Harmless when it has ended. */
void connection_drop(struct connection *connection);

/* Keeps the struct, though not the conversation, while something refers to it. */
void connection_hold(struct connection *connection);
void connection_release(struct connection *connection);

const struct peer *connection_peer(const struct connection *connection);
struct loop *connection_loop(const struct connection *connection);

/* The place of its loop, from 0. */
unsigned connection_number(const struct connection *connection);

/* Whether its listener drains: no further request should be waited for. */
bool connection_draining(const struct connection *connection);

/* Whether the peer is still welcome: NULL, or the reason why its certificate no longer is. Cheap unless the listener was
 * reloaded, or something has run out, since it was last asked. now: seconds since the epoch. */
const char *connection_refusal(struct connection *connection, int64_t now);

#endif
