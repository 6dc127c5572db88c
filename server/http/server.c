#include "server/http/exchange.h"
#include "server/net/listener.h"

#include <stdio.h>
#include <stdlib.h>

struct http_settings
http_settings_default(void)
{
	return (struct http_settings){
		.address = "127.0.0.1",
		.header_most = 16 * 1024,
		.target_most = 8 * 1024,
		.field_most = 100,
		.body_most = 16 * 1024 * 1024,
		.input_most = (size_t)512 * 1024 * 1024,
		.connections_most = 10000,
		.connections_per_address = 1000,
		.connections_per_certificate = 1000,
		.handshakes_most = 64,
		.handshake_ms = 5000,
		.headers_ms = 10000,
		.idle_ms = 60000,
		.request_ms = 60000,
		.write_ms = 30000,
		.body_rate_least = 1024,
	};
}

static struct http_server *
make(const struct http_settings *settings, char *error, size_t error_size)
{
	struct http_server *server = calloc(1, sizeof *server);
	struct listener_settings net = {
		.address = settings->address,
		.port = settings->port,
		.plain = settings->plain,
		.certificate = settings->certificate,
		.key = settings->key,
		.client_ca = settings->client_ca,
		.crl = settings->crl,
		.tls12 = settings->tls12,
		.loops = settings->loops,
		.connections_most = settings->connections_most,
		.connections_per_address = settings->connections_per_address,
		.connections_per_certificate = settings->connections_per_certificate,
		.handshakes_most = settings->handshakes_most,
		.handshake_ms = settings->handshake_ms,
	};

	if (server == NULL) {
		snprintf(error, error_size, "out of memory");
		return NULL;
	}
	server->settings = *settings;
	/* Texts are the caller's; the listener has copies. */
	server->settings.address = server->settings.certificate = server->settings.key = NULL;
	server->settings.client_ca = server->settings.crl = NULL;
	server->limits = (struct parse_limits){ settings->header_most, settings->target_most, settings->body_most,
		settings->field_most };
	server->listener = listener_new(&net, &conversation_protocol, server, error, error_size);
	if (server->listener == NULL) {
		http_server_free(server);
		return NULL;
	}
	unsigned count = listener_loops(server->listener);

	server->lanes = aligned_alloc(_Alignof(struct http_lane), count * sizeof *server->lanes);
	for (; server->lanes != NULL && server->lane_count < count; server->lane_count++) {
		struct http_lane *lane = &server->lanes[server->lane_count];

		*lane = (struct http_lane){ .server = server, .coder = coder_new() };
		if (lane->coder == NULL)
			break;
	}
	if (server->lane_count < count) {
		snprintf(error, error_size, "out of memory");
		http_server_free(server);
		return NULL;
	}
	return server;
}

struct http_server *
http_server_start(const struct http_settings *settings, http_handler *handler, http_refusal *refusal, void *context,
    char *error, size_t error_size)
{
	struct http_server *server = make(settings, error, error_size);

	if (server == NULL)
		return NULL;
	server->handler = handler;
	server->refusal = refusal;
	server->context = context;
	if (!listener_start(server->listener, error, error_size)) {
		http_server_free(server);
		return NULL;
	}
	return server;
}

uint16_t
http_port(const struct http_server *server)
{
	return listener_port(server->listener);
}

unsigned
http_loops(const struct http_server *server)
{
	return listener_loops(server->listener);
}

bool
http_server_reload(struct http_server *server, char *error, size_t error_size)
{
	return listener_reload(server->listener, error, error_size);
}

void
http_server_drain(struct http_server *server, unsigned grace_ms)
{
	listener_drain(server->listener, grace_ms);
}

void
http_server_stop(struct http_server *server)
{
	listener_stop(server->listener);
}

void
http_server_free(struct http_server *server)
{
	if (server == NULL)
		return;
	/* The loops' last posts may still bring exchanges back. */
	listener_free(server->listener);
	for (unsigned i = 0; i < server->lane_count; i++) {
		exchange_free_store(&server->lanes[i]);
		coder_free(server->lanes[i].coder);
	}
	free(server->lanes);
	free(server);
}

void
http_server_figures(const struct http_server *server, struct http_figures *figures)
{
	struct listener_figures net;

	listener_figures(server->listener, &net);
	*figures = (struct http_figures){
		.accepted = net.accepted,
		.refused_connections = net.refused,
		.handshakes = net.handshakes,
		.handshake_failures = net.handshake_failures,
		.timeouts = net.timeouts,
		.bytes_in = net.bytes_in,
		.bytes_out = net.bytes_out,
		.open_connections = net.open,
		.handshaking = net.handshaking,
		.certificate_ends = net.certificate_ends,
		.crl_ends = net.crl_ends,
	};
	for (unsigned i = 0; i < server->lane_count; i++) {
		figures->requests += figure_read(&server->lanes[i].requests);
		figures->refused_requests += figure_read(&server->lanes[i].refused_requests);
	}
}
