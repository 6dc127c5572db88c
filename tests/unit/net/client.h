/* client: a plain blocking HTTPS client, that sends whatever bytes a test wants to send. */
#ifndef IRORI_TEST_CLIENT_H
#define IRORI_TEST_CLIENT_H

#include <openssl/ssl.h>

#include "resources/base/buffer.h"

struct client_settings {
	uint16_t port;
	const char *ca; /* NULL: no TLS */
	const char *certificate, *key; /* NULL: none is shown */
	const char *chain; /* PEM file of authorities to show with it, or NULL */
	int version; /* TLS1_2_VERSION and the like: that one only; 0: any */
	const unsigned char *alpn; /* length-prefixed names, or NULL */
	unsigned alpn_length;
	SSL_SESSION *session; /* to be resumed, or NULL */
	int security; /* level; 0 to be as lax as can be */
	int receive_buffer; /* bytes; 0: as usual */
};

struct client {
	int fd;
	SSL_CTX *context;
	SSL *ssl;
	struct buffer in; /* read and not taken yet */
};

struct client_reply {
	int status; /* 0: none came: the connection ended, or nothing did for five seconds */
	struct slice head, body; /* in the client's memory, until its next call */
};

/* Connects and shakes hands. False when that fails (with TLS 1.3 a server's refusal of us shows only at the first read).
 * Call client_close() in any case. */
bool client_open(struct client *client, const struct client_settings *settings);

void client_close(struct client *client);

/* Sends bytes as they are. False when the connection is broken. */
bool client_send(struct client *client, struct slice bytes);
bool client_send_text(struct client *client, const char *text);

/* The next reply, whatever its status, 100 included. head_only: it answers a HEAD. */
struct client_reply client_receive(struct client *client, bool head_only);

/* Sends and receives. */
struct client_reply client_ask(struct client *client, const char *text);

/* The value of a field of the reply, or SLICE_NONE. */
struct slice client_field(const struct client_reply *reply, const char *name);

/* Whether the server ends the connection within the time, with nothing more to read. */
bool client_ended(struct client *client, int milliseconds);

#endif
