/* A real server over TCP, with and without TLS: what comes back, in which order, and what becomes of the connection. */
#include "tests/unit/test.h"

#include <sys/socket.h>
#include <time.h>
#include <unistd.h>
#include <zlib.h>

#include "server/http/coding.h"
#include "tests/unit/net/service.h"

#define HOST "Host: localhost\r\n"

static struct pki pki;

static int
set_up(void **state)
{
	(void)state;
	pki_start(&pki);
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	pki_end(&pki);
	return 0;
}

/* Both kinds of server, the tests' first argument to most. */
static void
on_both(void (*test)(struct service *service))
{
	for (int plain = 0; plain < 2; plain++) {
		struct http_settings settings = plain ? service_settings() : service_tls_settings(&pki);
		struct service service;

		service_start(&service, &settings, &pki);
		test(&service);
		service_end(&service);
	}
}

static struct client
connected(const struct service *service)
{
	struct client client;

	assert_true(client_open(&client, &service->client));
	return client;
}

static void
check_replies(struct service *service)
{
	struct client client = connected(service);
	struct client_reply reply = client_ask(&client, "GET /about?a=b%20c HTTP/1.1\r\n" HOST "X-List: a\r\nX-LIST: b\r\n\r\n");
	int64_t date;

	assert_int_equal(reply.status, 200);
	assert_true(slice_starts(reply.head, SLICE("HTTP/1.1 200 OK\r\n")));
	assert_slice(reply.body, "GET /about a=b%20c 3 0");
	assert_slice(client_field(&reply, "X-List"), "a, b");
	assert_slice(client_field(&reply, "Content-Type"), "text/plain");
	assert_null(client_field(&reply, "Connection").data);
	assert_true(http_date_parse(client_field(&reply, "Date"), &date));
	assert_in_range(date, (uint64_t)time(NULL) - 2, (uint64_t)time(NULL));
	/* An absent query is not an empty one, but both are empty here; a target may be "*". */
	assert_slice(client_ask(&client, "OPTIONS * HTTP/1.1\r\n" HOST "\r\n").body, "");
	assert_slice(client_ask(&client, "get /about HTTP/1.1\r\n" HOST "\r\n").body, "get /about  1 0");
	assert_int_equal(client_ask(&client, "GET /nothing HTTP/1.1\r\n" HOST "\r\n").status, 404);
	/* No body and no length where there can be none. */
	reply = client_ask(&client, "DELETE /status/204 HTTP/1.1\r\n" HOST "\r\n");
	assert_int_equal(reply.status, 204);
	assert_null(client_field(&reply, "Content-Length").data);
	reply = client_ask(&client, "GET /status/304 HTTP/1.1\r\n" HOST "\r\n");
	assert_int_equal(reply.status, 304);
	assert_null(client_field(&reply, "Content-Length").data);
	/* HEAD: all that GET says, but the body. */
	reply = client_ask(&client, "HEAD /size/5000 HTTP/1.1\r\n" HOST "\r\n");
	assert_int_equal(reply.status, 200);
	assert_slice(client_field(&reply, "Content-Length"), "5000");
	assert_slice(client_ask(&client, "GET /size/3 HTTP/1.1\r\n" HOST "\r\n").body, "abc");
	/* All on one connection. */
	assert_int_equal(service_figures(service).accepted, 1);
	assert_int_equal(service_figures(service).requests, 8);
	client_close(&client);
}

static void
replies_are_as_they_should(void **state)
{
	(void)state;
	on_both(check_replies);
}

static void
check_close(struct service *service)
{
	struct client client = connected(service);
	struct client_reply reply = client_ask(&client, "GET /close HTTP/1.1\r\n" HOST "\r\n");

	assert_slice(reply.body, "bye");
	assert_slice(client_field(&reply, "Connection"), "close");
	assert_true(client_ended(&client, 3000));
	client_close(&client);
	/* Asked for by the client; what comes behind is not answered. */
	client = connected(service);
	assert_true(client_send_text(&client, "GET /size/1 HTTP/1.1\r\n" HOST "Connection: close\r\n\r\n"
	    "GET /size/2 HTTP/1.1\r\n" HOST "\r\n"));
	reply = client_receive(&client, false);
	assert_slice(reply.body, "a");
	assert_slice(client_field(&reply, "Connection"), "close");
	assert_true(client_ended(&client, 3000));
	client_close(&client);
	assert_true(service_settles(service, 0));
}

static void
connections_are_closed_on_request(void **state)
{
	(void)state;
	on_both(check_close);
}

static void
check_pipeline(struct service *service)
{
	struct client client = connected(service);
	struct buffer all;

	/* More than one turn of the loop, answered in order. */
	buffer_init(&all, 0);
	for (int i = 0; i < 200; i++)
		buffer_print(&all, "POST /echo HTTP/1.1\r\n" HOST "Content-Length: %d\r\n\r\n%d", i < 10 ? 1 : i < 100 ? 2 : 3, i);
	assert_true(client_send(&client, buffer_slice(&all)));
	for (int i = 0; i < 200; i++) {
		char expected[8];

		snprintf(expected, sizeof expected, "%d", i);
		assert_slice(client_receive(&client, false).body, expected);
	}
	/* One that waits for its answer holds up those behind it, however many they are. */
	assert_true(client_send_text(&client, "GET /park?1 HTTP/1.1\r\n" HOST "\r\n"));
	assert_int_equal(service_parked(service, 1), 1);
	unsigned handled = atomic_load(&service->handled);

	assert_true(client_send(&client, buffer_slice(&all)));
	nanosleep(&(struct timespec){ .tv_nsec = 50000000 }, NULL);
	assert_int_equal(atomic_load(&service->handled), handled);
	service_answer_parked(service);
	assert_slice(client_receive(&client, false).body, "parked 1");
	for (int i = 0; i < 200; i++) {
		char expected[8];

		snprintf(expected, sizeof expected, "%d", i);
		assert_slice(client_receive(&client, false).body, expected);
	}
	client_close(&client);
	buffer_free(&all);
}

static void
pipelined_requests_are_answered_in_order(void **state)
{
	(void)state;
	on_both(check_pipeline);
}

/* While a reply waits, no more is read than there is room for: the sender is held up, memory is not filled. */
static void
reading_stops_above_the_limit(void **state)
{
	(void)state;
	struct http_settings settings = service_settings();
	struct service service;
	struct client client;
	static char flood[64 * 1024 * 1024];

	service_start(&service, &settings, NULL);
	client = connected(&service);
	assert_true(client_send_text(&client, "GET /park HTTP/1.1\r\n" HOST "\r\n"));
	assert_int_equal(service_parked(&service, 1), 1);
	uint64_t before = service_figures(&service).bytes_in;

	memset(flood, 'x', sizeof flood);
	size_t sent = 0;

	for (int i = 0; i < 100; i++) {
		ssize_t count = send(client.fd, flood, sizeof flood - sent, MSG_NOSIGNAL | MSG_DONTWAIT);

		if (count > 0)
			sent += (size_t)count;
		else
			nanosleep(&(struct timespec){ .tv_nsec = 1000000 }, NULL);
	}
	assert_true(sent < sizeof flood);
	assert_true(service_figures(&service).bytes_in - before <= 64 * 1024);
	client_close(&client);
	service_end(&service);
}

static void
check_bodies(struct service *service)
{
	struct client client = connected(service);
	struct buffer body, request;

	assert_slice(client_ask(&client, "PUT /echo HTTP/1.1\r\n" HOST "Transfer-Encoding: chunked\r\n\r\n"
	    "5\r\nhello\r\n7;a=b\r\n, world\r\n0\r\nTrailer: x\r\n\r\n").body, "hello, world");
	assert_slice(client_ask(&client, "PUT /echo HTTP/1.1\r\n" HOST "Content-Length: 0\r\n\r\n").body, "");
	/* The body of a HEAD or GET is no request. */
	assert_int_equal(client_ask(&client, "HEAD /about HTTP/1.1\r\n" HOST "Content-Length: 38\r\n\r\n"
	    "GET /nothing HTTP/1.1\r\nHost: other\r\n\r\n").status, 200);
	assert_slice(client_ask(&client, "GET /about HTTP/1.1\r\n" HOST "Content-Length: 3\r\n\r\nabc").body,
	    "GET /about  2 3");
	/* As large as may be; one more is refused before it is sent. */
	buffer_init(&body, 0);
	buffer_init(&request, 0);
	for (int i = 0; i < 1000000; i++)
		buffer_byte(&body, (char)('A' + i % 23));
	buffer_literal(&request, "POST /echo HTTP/1.1\r\n" HOST "Content-Length: 1000000\r\n\r\n");
	buffer_put(&request, buffer_slice(&body));
	assert_true(client_send(&client, buffer_slice(&request)));
	struct client_reply reply = client_receive(&client, false);

	assert_int_equal(reply.status, 200);
	assert_true(slice_equal(reply.body, buffer_slice(&body)));
	/* Chunked, each chunk in a write of its own. */
	assert_true(client_send_text(&client, "POST /echo HTTP/1.1\r\n" HOST "Transfer-Encoding: chunked\r\n\r\n"));
	for (int i = 0; i < 1000; i++) {
		buffer_reset(&request);
		buffer_literal(&request, "3E8\r\n");
		buffer_put(&request, slice_of(body.data + 1000 * i, 1000));
		buffer_literal(&request, "\r\n");
		assert_true(client_send(&client, buffer_slice(&request)));
	}
	assert_true(client_send_text(&client, "0\r\n\r\n"));
	reply = client_receive(&client, false);
	assert_int_equal(reply.status, 200);
	assert_true(slice_equal(reply.body, buffer_slice(&body)));
	reply = client_ask(&client, "POST /echo HTTP/1.1\r\n" HOST "Content-Length: 1000001\r\n\r\n");
	assert_int_equal(reply.status, 413);
	assert_slice(reply.body, "refused: 413 The body is too large");
	assert_slice(client_field(&reply, "Connection"), "close");
	client_close(&client);
	buffer_free(&body);
	buffer_free(&request);
}

static void
bodies_come_in_every_framing(void **state)
{
	(void)state;
	on_both(check_bodies);
}

static void
check_continue(struct service *service)
{
	struct client client = connected(service);
	struct client_reply reply = client_ask(&client, "POST /echo HTTP/1.1\r\n" HOST
	    "Content-Length: 5\r\nExpect: 100-continue\r\n\r\n");

	assert_int_equal(reply.status, 100);
	assert_slice(reply.head, "HTTP/1.1 100 Continue\r\n\r\n");
	assert_slice(client_ask(&client, "hello").body, "hello");
	/* Who does not wait gets no 100. */
	assert_slice(client_ask(&client, "POST /echo HTTP/1.1\r\n" HOST
	    "Content-Length: 2\r\nExpect: 100-continue\r\n\r\nhi").body, "hi");
	/* Nor who has nothing to send. */
	assert_int_equal(client_ask(&client, "GET /size/1 HTTP/1.1\r\n" HOST "Expect: 100-continue\r\n\r\n").status, 200);
	reply = client_ask(&client, "POST /echo HTTP/1.1\r\n" HOST "Transfer-Encoding: chunked\r\nExpect: 100-continue\r\n\r\n");
	assert_int_equal(reply.status, 100);
	assert_slice(client_ask(&client, "2\r\nab\r\n0\r\n\r\n").body, "ab");
	/* What is refused is refused before the body is asked for. */
	assert_int_equal(client_ask(&client, "POST /echo HTTP/1.1\r\n" HOST
	    "Content-Length: 5000000\r\nExpect: 100-continue\r\n\r\n").status, 413);
	assert_true(client_ended(&client, 3000));
	client_close(&client);
	client = connected(service);
	assert_int_equal(client_ask(&client, "POST /echo HTTP/1.1\r\n" HOST "Content-Length: 5\r\nExpect: tea\r\n\r\n").status,
	    417);
	client_close(&client);
}

static void
a_body_is_asked_for_when_it_is_wanted(void **state)
{
	(void)state;
	on_both(check_continue);
}

static struct buffer
gunzipped(struct slice bytes)
{
	struct coder *coder = coder_new();
	struct buffer plain;

	buffer_init(&plain, 0);
	assert_int_equal(coder_gunzip(coder, bytes, 100000000, &plain), GUNZIP_OK);
	coder_free(coder);
	return plain;
}

static void
check_gzip(struct service *service)
{
	struct client client = connected(service);
	struct client_reply reply = client_ask(&client, "GET /size/300000 HTTP/1.1\r\n" HOST "Accept-Encoding: br, gzip\r\n\r\n");

	assert_slice(client_field(&reply, "Content-Encoding"), "gzip");
	assert_slice(client_field(&reply, "Vary"), "Accept-Encoding");
	assert_true(reply.body.length < 10000);
	struct buffer plain = gunzipped(reply.body);

	assert_int_equal(plain.length, 300000);
	assert_int_equal(plain.data[299999], 'a' + 299999 % 26);
	buffer_free(&plain);
	/* The same field lines for HEAD. */
	char length[24];

	snprintf(length, sizeof length, "%zu", reply.body.length);
	reply = client_ask(&client, "HEAD /size/300000 HTTP/1.1\r\n" HOST "Accept-Encoding: gzip\r\n\r\n");
	assert_slice(client_field(&reply, "Content-Encoding"), "gzip");
	assert_slice(client_field(&reply, "Content-Length"), length);
	/* Not wanted: said all the same that it would matter. */
	reply = client_ask(&client, "GET /size/2000 HTTP/1.1\r\n" HOST "Accept-Encoding: gzip;q=0\r\n\r\n");
	assert_null(client_field(&reply, "Content-Encoding").data);
	assert_slice(client_field(&reply, "Vary"), "Accept-Encoding");
	assert_int_equal(reply.body.length, 2000);
	reply = client_ask(&client, "GET /size/1023 HTTP/1.1\r\n" HOST "Accept-Encoding: gzip\r\n\r\n");
	assert_null(client_field(&reply, "Content-Encoding").data);
	assert_null(client_field(&reply, "Vary").data);
	reply = client_ask(&client, "GET /size/1024 HTTP/1.1\r\n" HOST "Accept-Encoding: gzip\r\n\r\n");
	assert_slice(client_field(&reply, "Content-Encoding"), "gzip");
	client_close(&client);
}

static void
replies_are_compressed_when_asked(void **state)
{
	(void)state;
	on_both(check_gzip);
}

/* Sends a body with a coding. */
static struct client_reply
post_coded(struct client *client, const char *coding, struct slice body)
{
	struct buffer request;

	buffer_init(&request, 0);
	buffer_print(&request, "POST /echo HTTP/1.1\r\n" HOST "Content-Encoding: %s\r\nContent-Length: %zu\r\n\r\n", coding,
	    body.length);
	buffer_put(&request, body);
	assert_true(client_send(client, buffer_slice(&request)));
	buffer_free(&request);
	return client_receive(client, false);
}

static void
check_compressed_bodies(struct service *service)
{
	struct client client = connected(service);
	struct coder *coder = coder_new();
	struct buffer packed, zeros;

	buffer_init(&packed, 0);
	buffer_init(&zeros, 0);
	assert_true(coder_gzip(coder, SLICE("hello, packed world"), &packed));
	assert_slice(post_coded(&client, "GZip", buffer_slice(&packed)).body, "hello, packed world");
	assert_slice(post_coded(&client, "identity", SLICE("plain")).body, "plain");
	/* A bomb of a thousand times its size. */
	memset(buffer_extend(&zeros, 20000000), 0, 20000000);
	buffer_reset(&packed);
	assert_true(coder_gzip(coder, buffer_slice(&zeros), &packed));
	assert_int_equal(post_coded(&client, "gzip", buffer_slice(&packed)).status, 413);
	client_close(&client);
	client = connected(service);
	assert_int_equal(post_coded(&client, "gzip", SLICE("no gzip")).status, 400);
	client_close(&client);
	client = connected(service);
	struct client_reply reply = post_coded(&client, "br", SLICE("what"));

	assert_int_equal(reply.status, 415);
	assert_slice(client_field(&reply, "Accept-Encoding"), "gzip");
	client_close(&client);
	client = connected(service);
	assert_int_equal(post_coded(&client, "gzip, gzip", SLICE("what")).status, 415);
	client_close(&client);
	buffer_free(&packed);
	buffer_free(&zeros);
	coder_free(coder);
}

static void
compressed_bodies_are_taken(void **state)
{
	(void)state;
	on_both(check_compressed_bodies);
}

/* SECURITY 19, on the wire: one 400, then the end; what was smuggled is not answered. The parser's test has all forms. */
static void
check_smuggling(struct service *service)
{
	static const char *const cases[] = {
		"POST /echo HTTP/1.1\r\n" HOST "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
		"POST /echo HTTP/1.1\r\n" HOST "Content-Length: +3\r\n\r\nabc",
		"POST /echo HTTP/1.1\r\n" HOST "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
		"POST /echo HTTP/1.1\r\n" HOST "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
		"POST /echo HTTP/1.1\r\n" HOST "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n",
		"POST /echo HTTP/1.1\r\n" HOST "Transfer-Encoding: chunked\r\n\r\n0x3\r\nabc\r\n0\r\n\r\n",
		"POST /echo HTTP/1.1\r\n" HOST "Transfer-Encoding: chunked\r\n\r\n3\nabc\n0\n\n",
		"GET /size/1 HTTP/1.1\n" HOST "\n",
		"GET /size/1 HTTP/1.1\r\n" HOST "A: b\r\n c: d\r\n\r\n",
		"GET /size/1 HTTP/1.1\r\n\r\n",
		"GET /size/1 HTTP/1.1\r\n" HOST "Host: other\r\n\r\n",
		"GET http://other/ HTTP/1.1\r\n" HOST "\r\n",
		"GET /size/1 HTTP/1.1\r\n" HOST "Authorization: a\r\nAuthorization: b\r\n\r\n",
	};

	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct client client = connected(service);
		struct buffer all;

		buffer_init(&all, 0);
		buffer_put(&all, slice_text(cases[i]));
		buffer_literal(&all, "GET /size/7 HTTP/1.1\r\n" HOST "\r\n");
		assert_true(client_send(&client, buffer_slice(&all)));
		struct client_reply reply = client_receive(&client, false);

		assert_int_equal(reply.status, 400);
		assert_slice(client_field(&reply, "Connection"), "close");
		assert_true(client_ended(&client, 3000));
		client_close(&client);
		buffer_free(&all);
	}
	assert_int_equal(atomic_load(&service->handled), 0);
	assert_int_equal(service_figures(service).refused_requests, sizeof cases / sizeof cases[0]);
}

static void
nothing_is_smuggled(void **state)
{
	(void)state;
	on_both(check_smuggling);
}

/* A refusal reaches a client that is still busy sending: the connection is not reset under its hands. */
static void
check_refusal_while_sending(struct service *service)
{
	struct client client = connected(service);
	static char body[500000];

	memset(body, 'x', sizeof body);
	assert_true(client_send_text(&client, "POST /echo HTTP/1.1\r\n" HOST "Content-Length: 5000000\r\n\r\n"));
	for (int i = 0; i < 4; i++) {
		client_send(&client, slice_of(body, sizeof body));
		nanosleep(&(struct timespec){ .tv_nsec = 10000000 }, NULL);
	}
	assert_int_equal(client_receive(&client, false).status, 413);
	client_close(&client);
	assert_true(service_settles(service, 0));
}

static void
refusals_arrive(void **state)
{
	(void)state;
	on_both(check_refusal_while_sending);
}

static void
check_large_replies(struct service *service)
{
	struct client_settings slow = service->client;
	struct client client;

	/* About the first record, which head and body share, and far beyond what a socket holds. */
	static const int sizes[] = { 1, 16000, 16100, 16200, 16230, 16240, 16250, 16260, 16270, 16280, 16300, 16384, 16385,
		32768, 100000, 20000000 };

	slow.receive_buffer = 4096;
	assert_true(client_open(&client, &slow));
	for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
		char request[128];

		snprintf(request, sizeof request, "GET /size/%d HTTP/1.1\r\n" HOST "\r\n", sizes[i]);
		struct client_reply reply = client_ask(&client, request);

		assert_int_equal(reply.status, 200);
		assert_int_equal(reply.body.length, sizes[i]);
		for (int at = 0; at < sizes[i]; at++)
			if (reply.body.data[at] != 'a' + at % 26)
				fail_msg("byte %d of %d", at, sizes[i]);
	}
	client_close(&client);
}

static void
replies_of_any_size_arrive_whole(void **state)
{
	(void)state;
	on_both(check_large_replies);
}

/* The client goes, in every way, while its exchange is with the handler; the handler answers later all the same. */
static void
check_parked(struct service *service)
{
	struct client clients[40];

	for (int i = 0; i < 40; i++) {
		char request[128];

		clients[i] = connected(service);
		snprintf(request, sizeof request, "GET /park?%d HTTP/1.1\r\n" HOST "\r\n", i);
		assert_true(client_send_text(&clients[i], request));
	}
	assert_int_equal(service_parked(service, 40), 40);
	for (int i = 0; i < 30; i++) {
		struct linger reset = { .l_onoff = 1 };

		/* In good order, by a reset, or by falling silent with half a request behind. */
		if (i % 3 == 0 && clients[i].ssl != NULL)
			SSL_shutdown(clients[i].ssl);
		if (i % 3 == 1)
			setsockopt(clients[i].fd, SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
		if (i % 3 == 2)
			client_send_text(&clients[i], "GET /size/1 HTT");
		client_close(&clients[i]);
	}
	nanosleep(&(struct timespec){ .tv_nsec = 50000000 }, NULL);
	service_answer_parked(service);
	for (int i = 30; i < 40; i++) {
		char expected[32];

		snprintf(expected, sizeof expected, "parked %d", i);
		assert_slice(client_receive(&clients[i], false).body, expected);
		/* And on it goes. */
		assert_slice(client_ask(&clients[i], "GET /size/2 HTTP/1.1\r\n" HOST "\r\n").body, "ab");
		client_close(&clients[i]);
	}
	assert_true(service_settles(service, 0));
}

static void
parked_replies_survive_their_clients(void **state)
{
	(void)state;
	on_both(check_parked);
}

/* Who has only closed its sending half still reads. */
static void
half_closed_clients_are_answered(void **state)
{
	(void)state;
	struct http_settings settings = service_settings();
	struct service service;

	service_start(&service, &settings, NULL);
	struct client client = connected(&service);

	assert_true(client_send_text(&client, "GET /park?x HTTP/1.1\r\n" HOST "\r\nGET /size/3 HTTP/1.1\r\n" HOST "\r\n"));
	assert_int_equal(shutdown(client.fd, SHUT_WR), 0);
	assert_int_equal(service_parked(&service, 1), 1);
	nanosleep(&(struct timespec){ .tv_nsec = 20000000 }, NULL);
	service_answer_parked(&service);
	assert_slice(client_receive(&client, false).body, "parked x");
	assert_slice(client_receive(&client, false).body, "abc");
	assert_true(client_ended(&client, 3000));
	client_close(&client);
	assert_true(service_settles(&service, 0));
	service_end(&service);
}

static void
check_drain(struct service *service)
{
	struct client idle = connected(service), busy = connected(service), late;

	assert_int_equal(client_ask(&idle, "GET /size/1 HTTP/1.1\r\n" HOST "\r\n").status, 200);
	assert_true(client_send_text(&busy, "GET /park?d HTTP/1.1\r\n" HOST "\r\n"));
	assert_int_equal(service_parked(service, 1), 1);
	http_server_drain(service->server, 100);
	/* The idle one is closed, new ones are not taken, the busy one is there still. */
	assert_true(client_ended(&idle, 3000));
	client_close(&idle);
	assert_false(client_open(&late, &service->client));
	client_close(&late);
	assert_true(service_settles(service, 1));
	service_answer_parked(service);
	struct client_reply reply = client_receive(&busy, false);

	assert_slice(reply.body, "parked d");
	assert_slice(client_field(&reply, "Connection"), "close");
	assert_true(client_ended(&busy, 3000));
	client_close(&busy);
	http_server_drain(service->server, 5000);
	assert_int_equal(service_figures(service).open_connections, 0);
}

static void
draining_ends_connections_in_good_order(void **state)
{
	(void)state;
	on_both(check_drain);
}

/* Many clients, several loops, replies from another thread: nothing is lost or mixed up. */
struct crowd {
	struct service *service;
	int number;
	bool good;
};

static void *
be_busy(void *context)
{
	struct crowd *member = context;
	struct client client;

	if (!client_open(&client, &member->service->client))
		return NULL;
	member->good = true;
	for (int i = 0; i < 50 && member->good; i++) {
		char request[160], expected[32];

		snprintf(request, sizeof request, "GET /park?%d-%d HTTP/1.1\r\n" HOST "\r\n", member->number, i);
		snprintf(expected, sizeof expected, "parked %d-%d", member->number, i);
		member->good = client_send_text(&client, request);
		/* client_receive() is for one thread. */
		size_t have = 0;
		char reply[1024];

		while (member->good && have < sizeof reply - 1) {
			int count = client.ssl != NULL ? SSL_read(client.ssl, reply + have, (int)(sizeof reply - 1 - have)) :
			    (int)recv(client.fd, reply + have, sizeof reply - 1 - have, 0);

			member->good = count > 0;
			have += count > 0 ? (size_t)count : 0;
			reply[have] = '\0';
			if (strstr(reply, "\r\n\r\nparked") != NULL)
				break;
		}
		member->good = member->good && have > strlen(expected) &&
		    strcmp(reply + have - strlen(expected), expected) == 0;
	}
	client_close(&client);
	return NULL;
}

static void
many_are_served_from_many_threads(void **state)
{
	(void)state;
	struct http_settings settings = service_tls_settings(&pki);
	struct service service;
	struct crowd crowd[24];
	pthread_t threads[24];

	settings.loops = 3;
	service_start(&service, &settings, &pki);
	for (int i = 0; i < 24; i++) {
		crowd[i] = (struct crowd){ .service = &service, .number = i };
		assert_int_equal(pthread_create(&threads[i], NULL, be_busy, &crowd[i]), 0);
	}
	while (atomic_load(&service.handled) < 24 * 50 || service_parked(&service, 0) > 0)
		service_answer_parked(&service);
	for (int i = 0; i < 24; i++) {
		pthread_join(threads[i], NULL);
		assert_true(crowd[i].good);
	}
	assert_true(service_settles(&service, 0));
	service_end(&service);
}

static void
connections_are_capped(void **state)
{
	(void)state;
	struct http_settings settings = service_settings();
	struct service service;
	struct client clients[4];

	settings.connections_per_address = 2;
	service_start(&service, &settings, NULL);
	for (int i = 0; i < 3; i++) {
		client_open(&clients[i], &service.client);
		assert_int_equal(client_ask(&clients[i], "GET /size/1 HTTP/1.1\r\n" HOST "\r\n").status, i < 2 ? 200 : 0);
	}
	/* The count comes a moment after the end. */
	for (int wait = 0; wait < 500 && service_figures(&service).refused_connections == 0; wait++)
		nanosleep(&(struct timespec){ .tv_nsec = 2000000 }, NULL);
	assert_int_equal(service_figures(&service).refused_connections, 1);
	client_close(&clients[0]);
	client_close(&clients[2]);
	assert_true(service_settles(&service, 1));
	client_open(&clients[0], &service.client);
	assert_int_equal(client_ask(&clients[0], "GET /size/1 HTTP/1.1\r\n" HOST "\r\n").status, 200);
	client_close(&clients[0]);
	client_close(&clients[1]);
	service_end(&service);

	settings = service_settings();
	settings.connections_most = 3;
	service_start(&service, &settings, NULL);
	for (int i = 0; i < 4; i++) {
		client_open(&clients[i], &service.client);
		assert_int_equal(client_ask(&clients[i], "GET /size/1 HTTP/1.1\r\n" HOST "\r\n").status, i < 3 ? 200 : 0);
	}
	for (int i = 0; i < 4; i++)
		client_close(&clients[i]);
	service_end(&service);
}

/* All bodies together may hold so much memory; who comes above it is sent away, and the others are served. */
static void
memory_for_requests_is_capped(void **state)
{
	(void)state;
	struct http_settings settings = service_settings();
	struct service service;
	struct client clients[4];
	static char half[500000];
	int refused = 0;

	memset(half, 'b', sizeof half);
	settings.input_most = 2500000;
	service_start(&service, &settings, NULL);
	for (int i = 0; i < 4; i++) {
		clients[i] = connected(&service);
		assert_true(client_send_text(&clients[i], "POST /echo HTTP/1.1\r\n" HOST "Content-Length: 1000000\r\n\r\n"));
		assert_true(client_send(&clients[i], slice_of(half, sizeof half)));
	}
	nanosleep(&(struct timespec){ .tv_nsec = 100000000 }, NULL);
	for (int i = 0; i < 4; i++) {
		client_send(&clients[i], slice_of(half, sizeof half));
		struct client_reply reply = client_receive(&clients[i], false);

		if (reply.status == 503) {
			assert_non_null(client_field(&reply, "Retry-After").data);
			refused++;
		} else {
			assert_int_equal(reply.status, 200);
			assert_int_equal(reply.body.length, 1000000);
		}
		client_close(&clients[i]);
	}
	assert_in_range(refused, 1, 2);
	/* It is given back. */
	assert_true(service_settles(&service, 0));
	struct client client = connected(&service);

	assert_true(client_send_text(&client, "POST /echo HTTP/1.1\r\n" HOST "Content-Length: 1000000\r\n\r\n"));
	client_send(&client, slice_of(half, sizeof half));
	client_send(&client, slice_of(half, sizeof half));
	assert_int_equal(client_receive(&client, false).status, 200);
	client_close(&client);
	service_end(&service);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(replies_are_as_they_should),
		cmocka_unit_test(connections_are_closed_on_request),
		cmocka_unit_test(pipelined_requests_are_answered_in_order),
		cmocka_unit_test(reading_stops_above_the_limit),
		cmocka_unit_test(bodies_come_in_every_framing),
		cmocka_unit_test(a_body_is_asked_for_when_it_is_wanted),
		cmocka_unit_test(replies_are_compressed_when_asked),
		cmocka_unit_test(compressed_bodies_are_taken),
		cmocka_unit_test(nothing_is_smuggled),
		cmocka_unit_test(refusals_arrive),
		cmocka_unit_test(replies_of_any_size_arrive_whole),
		cmocka_unit_test(parked_replies_survive_their_clients),
		cmocka_unit_test(half_closed_clients_are_answered),
		cmocka_unit_test(draining_ends_connections_in_good_order),
		cmocka_unit_test(many_are_served_from_many_threads),
		cmocka_unit_test(connections_are_capped),
		cmocka_unit_test(memory_for_requests_is_capped),
	};

	return cmocka_run_group_tests_name("server", tests, set_up, tear_down);
}
