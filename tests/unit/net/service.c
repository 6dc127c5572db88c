#include "tests/unit/net/service.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

static void
rest(void)
{
	nanosleep(&(struct timespec){ .tv_nsec = 5000000 }, NULL);
}

static void
park(struct service *service, struct exchange *exchange)
{
	pthread_mutex_lock(&service->lock);
	if (service->parked_count < sizeof service->parked / sizeof service->parked[0]) {
		service->parked[service->parked_count++] = exchange;
		exchange = NULL;
	}
	pthread_mutex_unlock(&service->lock);
	if (exchange != NULL)
		exchange_send(exchange);
}

static void
write_peer(struct buffer *out, const struct http_peer *peer)
{
	buffer_print(out, "%d %s %s ", peer->tls, peer->address, peer->subject);
	for (size_t i = 0; i < sizeof peer->certificate; i++)
		buffer_print(out, "%02x", peer->certificate[i]);
}

static void
handle(void *context, struct exchange *exchange)
{
	struct service *service = context;
	const struct http_request *request = exchange_request(exchange);
	struct http_reply *reply = exchange_reply(exchange);
	uint64_t number;

	atomic_fetch_add(&service->handled, 1);
	reply->status = 200;
	exchange_field(exchange, "Content-Type", SLICE("text/plain"));
	if (slice_is(request->path, "/echo")) {
		buffer_put(&reply->body, request->body);
	} else if (slice_starts(request->path, SLICE("/size/")) &&
	    slice_to_u64(slice_from(request->path, 6), 100000000, &number)) {
		char *space = buffer_extend(&reply->body, number);

		for (uint64_t i = 0; space != NULL && i < number; i += 26)
			memcpy(space + i, "abcdefghijklmnopqrstuvwxyz", number - i < 26 ? number - i : 26);
	} else if (slice_starts(request->path, SLICE("/status/")) &&
	    slice_to_u64(slice_from(request->path, 8), 599, &number)) {
		reply->status = (int)number;
	} else if (slice_is(request->path, "/about")) {
		buffer_print(&reply->body, "%.*s %.*s %.*s %zu %zu", SLICE_ARGS(request->method_text),
		    SLICE_ARGS(request->path), SLICE_ARGS(request->query), request->field_count, request->body.length);
		exchange_field(exchange, "X-List", exchange_field_in(exchange, "x-list"));
	} else if (slice_is(request->path, "/peer")) {
		write_peer(&reply->body, &request->peer);
	} else if (slice_is(request->path, "/close")) {
		buffer_literal(&reply->body, "bye");
		reply->close = true;
	} else if (slice_is(request->path, "/park")) {
		park(service, exchange);
		return;
	} else {
		reply->status = 404;
	}
	exchange_send(exchange);
}

static void
refuse(void *context, int status, const char *reason, struct http_reply *reply)
{
	struct service *service = context;

	atomic_fetch_add(&service->refused, 1);
	buffer_print(&reply->body, "refused: %d %s", status, reason);
}

struct http_settings
service_settings(void)
{
	struct http_settings settings = http_settings_default();

	settings.plain = true;
	settings.loops = 1;
	settings.header_most = 2048;
	settings.target_most = 1024;
	settings.body_most = 1000000;
	settings.field_most = 20;
	return settings;
}

struct http_settings
service_tls_settings(struct pki *pki)
{
	static char paths[4][200];
	struct http_settings settings = service_settings();

	if (access(pki_path(pki, "server.crt"), F_OK) != 0)
		pki_issue(pki, &(struct pki_leaf){ .name = "server", .usage = "serverAuth", .from = -60 });
	if (access(pki_path(pki, "client.crt"), F_OK) != 0)
		pki_issue(pki, &(struct pki_leaf){ .name = "client", .usage = "clientAuth", .from = -60 });
	static const char *const names[] = { "server.crt", "server.key", "ca.crt" };

	for (int i = 0; i < 3; i++)
		snprintf(paths[i], sizeof paths[i], "%s", pki_path(pki, names[i]));
	settings.plain = false;
	settings.certificate = paths[0];
	settings.key = paths[1];
	settings.client_ca = paths[2];
	return settings;
}

void
service_start(struct service *service, const struct http_settings *settings, struct pki *pki)
{
	static char paths[3][200];
	char error[256];

	*service = (struct service){ .lock = PTHREAD_MUTEX_INITIALIZER };
	service->server = http_server_start(settings, handle, refuse, service, error, sizeof error);
	if (service->server == NULL) {
		fprintf(stderr, "%s\n", error);
		exit(1);
	}
	service->client.port = http_port(service->server);
	if (settings->plain)
		return;
	static const char *const names[] = { "ca.crt", "client.crt", "client.key" };

	for (int i = 0; i < 3; i++)
		snprintf(paths[i], sizeof paths[i], "%s", pki_path(pki, names[i]));
	service->client.ca = paths[0];
	service->client.certificate = paths[1];
	service->client.key = paths[2];
}

void
service_end(struct service *service)
{
	service_answer_parked(service);
	http_server_drain(service->server, 0);
	http_server_free(service->server);
	pthread_mutex_destroy(&service->lock);
}

unsigned
service_parked(struct service *service, unsigned least)
{
	unsigned count = 0;

	for (int i = 0; i < 400; i++) {
		pthread_mutex_lock(&service->lock);
		count = service->parked_count;
		pthread_mutex_unlock(&service->lock);
		if (count >= least)
			break;
		rest();
	}
	return count;
}

static void *
answer(void *context)
{
	struct service *service = context;

	pthread_mutex_lock(&service->lock);
	for (unsigned i = 0; i < service->parked_count; i++) {
		struct http_reply *reply = exchange_reply(service->parked[i]);

		/* The request is there still, whatever became of the client. */
		buffer_print(&reply->body, "parked %.*s", SLICE_ARGS(exchange_request(service->parked[i])->query));
		exchange_send(service->parked[i]);
	}
	service->parked_count = 0;
	pthread_mutex_unlock(&service->lock);
	return NULL;
}

void
service_answer_parked(struct service *service)
{
	pthread_t thread;

	if (pthread_create(&thread, NULL, answer, service) != 0)
		exit(1);
	pthread_join(thread, NULL);
}

struct http_figures
service_figures(struct service *service)
{
	struct http_figures figures;

	http_server_figures(service->server, &figures);
	return figures;
}

bool
service_settles(struct service *service, uint64_t open)
{
	for (int i = 0; i < 600; i++) {
		if (service_figures(service).open_connections == open)
			return true;
		rest();
	}
	return false;
}
