/* listener: a port, the thread that accepts on it, and the loops that serve its connections. */
#ifndef IRORI_LISTENER_H
#define IRORI_LISTENER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "server/net/connection.h"

struct listener;

struct listener_settings {
	const char *address; /* numeric, IPv4 or IPv6 */
	uint16_t port; /* 0: any */
	bool plain; /* no TLS; the address must be a loopback one */
	const char *certificate, *key, *client_ca, *crl; /* as struct tls_settings */
	bool tls12;
	unsigned loops; /* 0: one per usable core */
	unsigned connections_most, connections_per_address, connections_per_certificate;
	unsigned handshakes_most; /* under way at a time, at least one a loop; more wait for a place */
	unsigned handshake_ms; /* from accept() to the end of the handshake */
};

/* Reads the credentials and binds; connections are served from listener_start() on. NULL with a sentence in error. The
 * settings' texts are copied. */
struct listener *listener_new(const struct listener_settings *settings, const struct protocol *protocol, void *context,
    char *error, size_t error_size);

/* Starts the threads. On failure call listener_free(). */
bool listener_start(struct listener *listener, char *error, size_t error_size);

uint16_t listener_port(const struct listener *listener);
unsigned listener_loops(const struct listener *listener);

/* Reads the credentials again. New connections, and connection_refusal() on open ones, go by the new ones. On failure the
 * old ones stay. */
bool listener_reload(struct listener *listener, char *error, size_t error_size);

/* Stops accepting and tells every connection to drain. Returns when none is left, or after grace_ms. */
void listener_drain(struct listener *listener, unsigned grace_ms);

/* Ends the threads; every connection is dropped. What is posted to the loops before runs before. */
void listener_stop(struct listener *listener);

/* Stops it, if it was not, and frees everything. */
void listener_free(struct listener *listener);

struct listener_figures {
	uint64_t accepted, refused, handshakes, handshake_failures, timeouts, bytes_in, bytes_out;
	uint64_t open, handshaking;
	int64_t certificate_ends, crl_ends; /* seconds since the epoch; 0: none */
};
void listener_figures(struct listener *listener, struct listener_figures *figures);

#endif
