/* Slow and silent peers (SECURITY 20): each is sent away by its deadline, and others are served meanwhile. */
#include "tests/unit/test.h"

#include <sys/socket.h>
#include <time.h>

#include "tests/unit/net/service.h"

#define HOST "Host: localhost\r\n"

/* Longer than any tick, short enough for a test; and how late it may be on a machine that has other things to do. */
enum { DEADLINE_MS = 400, LATE_MS = DEADLINE_MS + 1600 };

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

static void
rest(int milliseconds)
{
	nanosleep(&(struct timespec){ .tv_sec = milliseconds / 1000, .tv_nsec = milliseconds % 1000 * 1000000L }, NULL);
}

static int64_t
now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return time.tv_sec * INT64_C(1000) + time.tv_nsec / 1000000;
}

/* Everything generous but what a test makes short. */
static struct http_settings
patient(bool plain)
{
	struct http_settings settings = plain ? service_settings() : service_tls_settings(&pki);

	settings.handshake_ms = settings.headers_ms = settings.idle_ms = settings.request_ms = settings.write_ms = 20000;
	settings.body_rate_least = 0;
	return settings;
}

static void
assert_served(const struct service *service)
{
	struct client client;

	assert_true(client_open(&client, &service->client));
	assert_int_equal(client_ask(&client, "GET /size/1 HTTP/1.1\r\n" HOST "\r\n").status, 200);
	client_close(&client);
}

static void
handshakes_must_come_to_an_end(void **state)
{
	(void)state;
	struct http_settings settings = patient(false);
	struct service service;
	struct client silent, slow;

	settings.handshake_ms = DEADLINE_MS;
	service_start(&service, &settings, &pki);
	struct client_settings raw = { .port = service.client.port };
	int64_t began = now();

	assert_true(client_open(&silent, &raw));
	assert_true(client_open(&slow, &raw));
	/* The beginning of a client hello, byte by byte. */
	static const char hello[] = "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03";

	for (size_t i = 0; i < 10 && !client_ended(&slow, 50); i++)
		client_send(&slow, slice_of(hello + i, 1));
	assert_served(&service);
	assert_true(client_ended(&silent, LATE_MS));
	assert_true(client_ended(&slow, LATE_MS));
	assert_in_range(now() - began, DEADLINE_MS - 10, LATE_MS);
	client_close(&silent);
	client_close(&slow);
	assert_int_equal(service_figures(&service).timeouts, 2);
	assert_int_equal(service_figures(&service).handshake_failures, 0);
	assert_true(service_settles(&service, 0));
	service_end(&service);
}

/* What a client says first. */
static struct slice
client_hello(char *space, size_t size)
{
	SSL_CTX *context = SSL_CTX_new(TLS_client_method());
	SSL *ssl = SSL_new(context);
	BIO *out = BIO_new(BIO_s_mem());

	assert_non_null(ssl);
	SSL_set_bio(ssl, BIO_new(BIO_s_mem()), out);
	assert_int_not_equal(SSL_connect(ssl), 1);
	int length = BIO_read(out, space, (int)size);

	assert_true(length > 0);
	SSL_free(ssl);
	SSL_CTX_free(context);
	return slice_of(space, (size_t)length);
}

static void
wait_for_handshakes(struct service *service, uint64_t count)
{
	for (int i = 0; i < 200 && service_figures(service).handshaking != count; i++)
		rest(5);
	assert_int_equal(service_figures(service).handshaking, count);
}

/* Crowds that say nothing, and crowds that say hello and no more: never more handshakes under way than may be, and whoever
 * does shake hands gets in. */
static void
silent_handshakes_give_way(void **state)
{
	(void)state;
	enum { SILENT = 100, HALF = 20, MOST = 8 };
	struct http_settings settings = patient(false);
	struct service service;
	struct client crowd[SILENT + HALF];
	char space[2048];
	struct slice hello = client_hello(space, sizeof space);

	settings.handshakes_most = MOST;
	service_start(&service, &settings, &pki);
	struct client_settings raw = { .port = service.client.port };

	for (int i = 0; i < SILENT; i++)
		assert_true(client_open(&crowd[i], &raw));
	assert_true(service_settles(&service, SILENT));
	assert_int_equal(service_figures(&service).handshaking, 0);
	int64_t began = now();

	assert_served(&service);
	assert_true(now() - began < 5000);
	for (int i = SILENT; i < SILENT + HALF; i++) {
		assert_true(client_open(&crowd[i], &raw));
		assert_true(client_send(&crowd[i], hello));
	}
	wait_for_handshakes(&service, MOST);
	/* Twelve are before us: eight places become free after one second, the next eight after two. */
	began = now();
	assert_served(&service);
	assert_in_range(now() - began, 1000, 8000);
	assert_true(service_figures(&service).handshaking <= MOST);
	/* With nobody else waiting, those that are left may stay. */
	uint64_t timeouts = service_figures(&service).timeouts;

	assert_in_range(timeouts, HALF - MOST, HALF);
	rest(1500);
	assert_int_equal(service_figures(&service).timeouts, timeouts);
	for (int i = 0; i < SILENT + HALF; i++)
		client_close(&crowd[i]);
	assert_true(service_settles(&service, 0));
	assert_int_equal(service_figures(&service).handshaking, 0);
	service_end(&service);
}

static void
heads_must_come_to_an_end(void **state)
{
	(void)state;
	for (int plain = 0; plain < 2; plain++) {
		struct http_settings settings = patient(plain);
		struct service service;
		struct client client;

		settings.headers_ms = DEADLINE_MS;
		service_start(&service, &settings, &pki);
		assert_true(client_open(&client, &service.client));
		/* The deadline counts from a request's first byte: waiting before it is another matter. */
		rest(DEADLINE_MS + 300);
		int64_t began = now();

		assert_true(client_send_text(&client, "GET /size/1 HTTP/1.1\r\n" HOST));
		/* One field after the other, without end. */
		for (int i = 0; i < 15 && service_figures(&service).timeouts == 0; i++) {
			client_send_text(&client, "X: y\r\n");
			rest(40);
		}
		struct client_reply reply = client_receive(&client, false);

		assert_int_equal(reply.status, 408);
		assert_slice(client_field(&reply, "Connection"), "close");
		assert_in_range(now() - began, DEADLINE_MS - 10, LATE_MS);
		assert_true(client_ended(&client, 3000));
		client_close(&client);
		assert_int_equal(atomic_load(&service.handled), 0);
		assert_true(service_settles(&service, 0));
		service_end(&service);
	}
}

/* A pipelined request has its own deadline, from when it came. */
static void
second_heads_must_come_to_an_end(void **state)
{
	(void)state;
	struct http_settings settings = patient(true);
	struct service service;
	struct client client;

	settings.headers_ms = DEADLINE_MS;
	service_start(&service, &settings, NULL);
	assert_true(client_open(&client, &service.client));
	assert_int_equal(client_ask(&client, "GET /size/1 HTTP/1.1\r\n" HOST "\r\nGET /size/2").status, 200);
	int64_t began = now();

	assert_int_equal(client_receive(&client, false).status, 408);
	assert_in_range(now() - began, DEADLINE_MS - 50, LATE_MS);
	client_close(&client);
	service_end(&service);
}

static void
bodies_must_keep_coming(void **state)
{
	(void)state;
	struct http_settings settings = patient(true);
	struct service service;
	struct client client;
	static char part[1000];

	memset(part, 'p', sizeof part);
	settings.headers_ms = DEADLINE_MS;
	settings.body_rate_least = 10000;
	service_start(&service, &settings, NULL);
	/* Fast enough, though it takes longer than a head may. */
	assert_true(client_open(&client, &service.client));
	assert_true(client_send_text(&client, "POST /echo HTTP/1.1\r\n" HOST "Content-Length: 20000\r\n\r\n"));
	for (int i = 0; i < 20; i++) {
		assert_true(client_send(&client, slice_of(part, sizeof part)));
		rest(50);
	}
	assert_int_equal(client_receive(&client, false).status, 200);
	/* Too slow: a byte now and then. */
	int64_t began = now();

	assert_true(client_send_text(&client, "POST /echo HTTP/1.1\r\n" HOST "Transfer-Encoding: chunked\r\n\r\n"));
	while (service_figures(&service).timeouts == 0 && now() - began < LATE_MS) {
		client_send_text(&client, "1\r\nx\r\n");
		rest(20);
	}
	assert_int_equal(client_receive(&client, false).status, 408);
	assert_in_range(now() - began, DEADLINE_MS - 10, LATE_MS);
	client_close(&client);
	service_end(&service);
}

static void
requests_must_come_to_an_end(void **state)
{
	(void)state;
	struct http_settings settings = patient(true);
	struct service service;
	struct client client;
	static char part[1000];

	memset(part, 'p', sizeof part);
	settings.request_ms = DEADLINE_MS;
	service_start(&service, &settings, NULL);
	assert_true(client_open(&client, &service.client));
	int64_t began = now();

	/* At any rate, but for too long. */
	assert_true(client_send_text(&client, "POST /echo HTTP/1.1\r\n" HOST "Content-Length: 900000\r\n\r\n"));
	while (service_figures(&service).timeouts == 0 && now() - began < LATE_MS) {
		client_send(&client, slice_of(part, sizeof part));
		rest(20);
	}
	assert_int_equal(client_receive(&client, false).status, 408);
	assert_in_range(now() - began, DEADLINE_MS - 10, LATE_MS);
	client_close(&client);
	service_end(&service);
}

/* Between requests: closed without a word, which a client could take for the answer to its next request. */
static void
idle_connections_are_closed(void **state)
{
	(void)state;
	for (int plain = 0; plain < 2; plain++) {
		struct http_settings settings = patient(plain);
		struct service service;
		struct client fresh, used, stray;

		settings.idle_ms = DEADLINE_MS;
		service_start(&service, &settings, &pki);
		assert_true(client_open(&fresh, &service.client));
		assert_true(client_open(&used, &service.client));
		assert_true(client_open(&stray, &service.client));
		for (int i = 0; i < 4; i++) {
			/* Being used puts it off. */
			rest(DEADLINE_MS / 2);
			assert_int_equal(client_ask(&used, "GET /size/1 HTTP/1.1\r\n" HOST "\r\n").status, 200);
		}
		int64_t began = now();

		assert_true(client_ended(&fresh, 10));
		assert_true(client_ended(&used, LATE_MS));
		assert_in_range(now() - began, DEADLINE_MS - 50, LATE_MS);
		client_close(&fresh);
		client_close(&used);
		client_close(&stray);
		assert_true(service_settles(&service, 0));
		service_end(&service);
	}
}

/* An empty line is no beginning of a request: no 408 for it. */
static void
an_empty_line_is_idle(void **state)
{
	(void)state;
	struct http_settings settings = patient(true);
	struct service service;
	struct client client;

	settings.headers_ms = DEADLINE_MS;
	settings.idle_ms = 3 * DEADLINE_MS;
	service_start(&service, &settings, NULL);
	assert_true(client_open(&client, &service.client));
	assert_int_equal(client_ask(&client, "GET /size/1 HTTP/1.1\r\n" HOST "\r\n\r\n").status, 200);
	rest(2 * DEADLINE_MS);
	assert_int_equal(client_ask(&client, "GET /size/1 HTTP/1.1\r\n" HOST "\r\n").status, 200);
	client_close(&client);
	service_end(&service);
}

static void
readers_must_keep_reading(void **state)
{
	(void)state;
	for (int plain = 0; plain < 2; plain++) {
		struct http_settings settings = patient(plain);
		struct service service;
		struct client stuck, slow;

		settings.write_ms = DEADLINE_MS;
		service_start(&service, &settings, &pki);
		struct client_settings small = service.client;

		small.receive_buffer = 4096;
		assert_true(client_open(&stuck, &small));
		assert_true(client_open(&slow, &service.client));
		assert_true(client_send_text(&stuck, "GET /size/30000000 HTTP/1.1\r\n" HOST "\r\n"));
		assert_true(client_send_text(&slow, "GET /size/30000000 HTTP/1.1\r\n" HOST "\r\n"));
		/* Slowly, but all the time. */
		int64_t began = now();
		char taken[16384];

		while (now() - began < 3 * DEADLINE_MS) {
			for (int i = 0; i < 6; i++) {
				ssize_t count = slow.ssl != NULL ? SSL_read(slow.ssl, taken, sizeof taken) :
				    recv(slow.fd, taken, sizeof taken, 0);

				assert_true(count > 0);
			}
			rest(10);
		}
		assert_int_equal(service_figures(&service).timeouts, 1);
		assert_int_equal(service_figures(&service).open_connections, 1);
		assert_served(&service);
		assert_int_equal(client_receive(&slow, false).status, 0);
		client_close(&stuck);
		client_close(&slow);
		assert_true(service_settles(&service, 0));
		service_end(&service);
	}
}

/* The handler takes its time: no deadline is the client's fault then. */
static void
handlers_may_take_their_time(void **state)
{
	(void)state;
	struct http_settings settings = patient(true);
	struct service service;
	struct client client;

	settings.headers_ms = settings.idle_ms = settings.request_ms = settings.write_ms = DEADLINE_MS;
	service_start(&service, &settings, NULL);
	assert_true(client_open(&client, &service.client));
	assert_true(client_send_text(&client, "GET /park?z HTTP/1.1\r\n" HOST "\r\n"));
	rest(LATE_MS);
	service_answer_parked(&service);
	assert_slice(client_receive(&client, false).body, "parked z");
	assert_int_equal(service_figures(&service).timeouts, 0);
	client_close(&client);
	service_end(&service);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(handshakes_must_come_to_an_end),
		cmocka_unit_test(silent_handshakes_give_way),
		cmocka_unit_test(heads_must_come_to_an_end),
		cmocka_unit_test(second_heads_must_come_to_an_end),
		cmocka_unit_test(bodies_must_keep_coming),
		cmocka_unit_test(requests_must_come_to_an_end),
		cmocka_unit_test(idle_connections_are_closed),
		cmocka_unit_test(an_empty_line_is_idle),
		cmocka_unit_test(readers_must_keep_reading),
		cmocka_unit_test(handlers_may_take_their_time),
	};

	return cmocka_run_group_tests_name("deadline", tests, set_up, tear_down);
}
