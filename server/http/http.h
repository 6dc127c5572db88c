/* http: strict HTTP/1.1 (RFC 9110, 9112) over mutual TLS, on libevent's loops.
 *
 * A request is handed to one handler as a whole, with its body; the handler fills in a reply and sends it at once, or
 * later from any thread. One exchange at a time on a connection: pipelined bytes wait. */
#ifndef IRORI_HTTP_H
#define IRORI_HTTP_H

#include "resources/base/arena.h"
#include "resources/base/buffer.h"

struct http_server;
struct exchange;

enum http_method { HTTP_GET, HTTP_HEAD, HTTP_POST, HTTP_PUT, HTTP_PATCH, HTTP_DELETE, HTTP_OPTIONS, HTTP_OTHER };

struct http_field {
	struct slice name, value; /* value without outer white space */
};

/* Who is at the other end of the connection. */
struct http_peer {
	bool tls; /* false on a plain (loopback) listener: the rest but address is empty */
	unsigned char certificate[32]; /* SHA-256 of the client certificate's DER */
	const char *subject; /* its subject as RFC 2253 text, for logs; not to be trusted for identity */
	const char *address; /* "192.0.2.7" or "2001:db8::1" */
	uint16_t port;
};

/* All slices live as long as the exchange. */
struct http_request {
	enum http_method method;
	struct slice method_text;
	struct slice target; /* as sent: origin-form */
	struct slice path, query; /* parts of target, still percent-encoded; query without '?', SLICE_NONE when absent */
	const struct http_field *fields;
	size_t field_count;
	struct slice body; /* chunks joined; decoded when Content-Encoding is gzip */
	struct http_peer peer;
	int64_t arrived; /* when its first byte came: microseconds of CLOCK_MONOTONIC */
};

/* What the handler answers. Filled in before exchange_send. */
struct http_reply {
	int status;
	/* Fields, each as "Name: value\r\n", written with exchange_field. Date, Content-Length, Connection, Content-Encoding
	 * and Vary: Accept-Encoding are http's own. */
	struct buffer fields;
	/* The body. For HEAD it is measured and not sent; never given for 204 and 304. */
	struct buffer body;
	bool close; /* end the connection after this reply */
	bool no_gzip; /* never compress (already compressed, or a raw Binary) */
};

/* Called on the connection's loop thread when a request is complete. It must end in exactly one exchange_send() for this
 * exchange, at once or later. Until then the exchange, its arena and its reply belong to the handler, even when the
 * client has gone. */
typedef void http_handler(void *context, struct exchange *exchange);

/* A request that http itself refuses (400, 401 when the client certificate is no longer valid, 408, 413, 414, 415, 417, 429,
 * 431, 500, 503, 505): fills the body that goes with
 * it, an OperationOutcome, for reply->status; reason is a sentence for a person. Called on the loop thread; no request is
 * given since there may be none. */
typedef void http_refusal(void *context, int status, const char *reason, struct http_reply *reply);

const struct http_request *exchange_request(const struct exchange *exchange);
struct http_reply *exchange_reply(struct exchange *exchange);

/* Memory that lives until the reply has been handed over to the connection. */
struct arena *exchange_arena(struct exchange *exchange);

/* A place for the handler's own state of this exchange; NULL at first. */
void **exchange_state(struct exchange *exchange);

/* The number of the loop that owns the connection, 0 .. http_loops() - 1: an index into per-loop caches. */
unsigned exchange_loop(const struct exchange *exchange);

/* The value of the field, names compared without case; SLICE_NONE when absent. A field that may be listed on several
 * lines is joined with ", "; one that may not (Host, Content-Length, Content-Type, Authorization, If-*, ...) sent twice was
 * refused before. */
struct slice exchange_field_in(const struct exchange *exchange, const char *name);

/* Adds a field to the reply. The value must hold no CR, LF or NUL (they are dropped). */
void exchange_field(struct exchange *exchange, const char *name, struct slice value);

/* Hands the reply over. From any thread; the exchange must not be touched afterwards. */
void exchange_send(struct exchange *exchange);

struct http_settings {
	const char *address; /* "0.0.0.0", "::", "127.0.0.1" */
	uint16_t port; /* 0: any free one; see http_port() */
	bool plain; /* no TLS: only for loopback addresses */
	const char *certificate, *key; /* PEM files: the server's chain and private key */
	const char *client_ca; /* PEM file: authorities of client certificates */
	const char *crl; /* PEM file of revocation lists, or NULL for none */
	bool tls12; /* allow TLS 1.2 (ECDHE + AEAD) besides 1.3 */
	unsigned loops; /* threads; 0: one per usable core */
	/* Limits: bytes, counts, milliseconds. */
	size_t header_most, body_most, target_most;
	unsigned field_most;
	unsigned connections_most, connections_per_address, connections_per_certificate, handshakes_most;
	unsigned handshake_ms, headers_ms, idle_ms;
	unsigned request_ms; /* from a request's first byte to its last; the handler may take longer */
	unsigned write_ms; /* without progress, while the peer takes a reply */
	size_t body_rate_least; /* bytes a second, averaged, that a body must come in with, after the first headers_ms */
	size_t input_most; /* memory that all requests together may hold beyond 32 KiB each; 503 above it */
};

/* Sane defaults for everything but paths. */
struct http_settings http_settings_default(void);

/* Binds, loads certificates and starts the threads. NULL with a sentence in error on failure. The settings' texts are
 * copied. */
struct http_server *http_server_start(const struct http_settings *settings, http_handler *handler,
    http_refusal *refusal, void *context, char *error, size_t error_size);

uint16_t http_port(const struct http_server *server);
unsigned http_loops(const struct http_server *server);

/* Reads certificate, key, CA and CRL files again; all new connections, and the next request of each open one, are checked
 * by the new ones. On failure the old ones stay and error says why. */
bool http_server_reload(struct http_server *server, char *error, size_t error_size);

/* Stops accepting; connections close after the exchange under way. Returns when none is left or after grace_ms. */
void http_server_drain(struct http_server *server, unsigned grace_ms);

/* Ends the threads, each when its handler has come back, and closes all connections. Exchanges that are still with the handler may
 * be sent afterwards, in vain. */
void http_server_stop(struct http_server *server);

/* Stops it, when nobody has, and frees everything. No exchange may be with the handler any more, and the threads that sent some have
 * come back from exchange_send(). */
void http_server_free(struct http_server *server);

/* Figures since the start, summed over all loops. */
struct http_figures {
	uint64_t accepted, refused_connections, handshakes, handshake_failures, requests, refused_requests, timeouts,
	    bytes_in, bytes_out;
	uint64_t open_connections, handshaking;
	int64_t certificate_ends, crl_ends; /* seconds since the epoch: our own certificate's, the first list's; 0: none */
};
void http_server_figures(const struct http_server *server, struct http_figures *figures);

/* "Tue, 24 Nov 2026 20:58:59 GMT" (RFC 9110 section 5.6.7) for seconds since the epoch; out holds 30 bytes with the NUL.
 */
void http_date(int64_t seconds, char out[30]);

/* Reads any of the three date forms of RFC 9110. False when it is none. */
bool http_date_parse(struct slice text, int64_t *seconds);

#endif
