/* Every allocation of the server's threads, its own, libevent's and OpenSSL's, fails once: whatever becomes of the request
 * under way, nothing breaks, nothing hangs, and the next one is served. */
#include "tests/unit/test.h"

#include <event2/event.h>
#include <openssl/crypto.h>
#include <time.h>

#include "server/http/coding.h"
#include "tests/unit/net/service.h"

#define HOST "Host: localhost\r\n"

/* Linked with --wrap: the program's own calls come here. */
void *__real_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *block, size_t size);
char *__real_strdup(const char *text);
void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_realloc(void *block, size_t size);
char *__wrap_strdup(const char *text);

enum source { SOURCE_OWN, SOURCE_EVENT, SOURCE_OPENSSL, SOURCES };

/* The test's own thread is spared, unless a test says otherwise. */
static _Thread_local bool spared;
static atomic_long countdown[SOURCES]; /* to the allocation that fails; below 0: none */

static bool
fails(enum source source)
{
	return !spared && atomic_load(&countdown[source]) >= 0 && atomic_fetch_sub(&countdown[source], 1) == 0;
}

void *
__wrap_malloc(size_t size)
{
	return fails(SOURCE_OWN) ? NULL : __real_malloc(size);
}

void *
__wrap_calloc(size_t count, size_t size)
{
	return fails(SOURCE_OWN) ? NULL : __real_calloc(count, size);
}

void *
__wrap_realloc(void *block, size_t size)
{
	return fails(SOURCE_OWN) ? NULL : __real_realloc(block, size);
}

char *
__wrap_strdup(const char *text)
{
	return fails(SOURCE_OWN) ? NULL : __real_strdup(text);
}

static void *
event_malloc(size_t size)
{
	return fails(SOURCE_EVENT) ? NULL : __real_malloc(size);
}

static void *
event_realloc(void *block, size_t size)
{
	return fails(SOURCE_EVENT) ? NULL : __real_realloc(block, size);
}

static void *
openssl_malloc(size_t size, const char *file, int line)
{
	(void)file;
	(void)line;
	return size == 0 || fails(SOURCE_OPENSSL) ? NULL : __real_malloc(size);
}

static void *
openssl_realloc(void *block, size_t size, const char *file, int line)
{
	(void)file;
	(void)line;
	if (size == 0) {
		free(block);
		return NULL;
	}
	return fails(SOURCE_OPENSSL) ? NULL : __real_realloc(block, size);
}

static void
openssl_free(void *block, const char *file, int line)
{
	(void)file;
	(void)line;
	free(block);
}

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

static struct http_settings
settings_of(bool plain)
{
	struct http_settings settings = plain ? service_settings() : service_tls_settings(&pki);

	settings.handshake_ms = settings.headers_ms = settings.idle_ms = settings.request_ms = settings.write_ms = 500;
	return settings;
}

/* A request of every sort. True when all were answered as they should be. */
static bool
visit(struct service *service)
{
	struct client client;
	struct buffer packed;
	struct coder *coder = coder_new();
	bool good = client_open(&client, &service->client);

	buffer_init(&packed, 0);
	assert_true(coder_gzip(coder, SLICE("a packed body, a packed body, a packed body"), &packed));
	coder_free(coder);
	good = good && client_ask(&client, "GET /about?x HTTP/1.1\r\n" HOST "X-List: a\r\nX-List: b\r\n\r\n").status == 200;
	good = good && client_ask(&client, "GET /size/100000 HTTP/1.1\r\n" HOST "Accept-Encoding: gzip\r\n\r\n").status == 200;
	good = good && client_ask(&client, "POST /echo HTTP/1.1\r\n" HOST
	    "Expect: 100-continue\r\nTransfer-Encoding: chunked\r\n\r\n").status == 100;
	if (good) {
		static char chunk[40000];

		memset(chunk, 'c', sizeof chunk);
		good = client_send_text(&client, "9c40\r\n") && client_send(&client, slice_of(chunk, sizeof chunk)) &&
		    client_ask(&client, "\r\n0\r\n\r\n").body.length == sizeof chunk;
	}
	if (good) {
		char head[128];

		snprintf(head, sizeof head, "POST /echo HTTP/1.1\r\n" HOST "Content-Encoding: gzip\r\nContent-Length: %zu\r\n\r\n",
		    packed.length);
		good = client_send_text(&client, head) && client_send(&client, buffer_slice(&packed)) &&
		    client_receive(&client, false).body.length == 43;
	}
	if (good && client_send_text(&client, "GET /park HTTP/1.1\r\n" HOST "\r\n")) {
		/* It may not come so far. */
		for (int i = 0; i < 20 && service_parked(service, 0) == 0 && !client_ended(&client, 5); i++)
			continue;
		service_answer_parked(service);
		good = client_receive(&client, false).status == 200;
	}
	service_answer_parked(service);
	client_close(&client);
	buffer_free(&packed);
	return good;
}

/* Fails every step-th allocation, on a server that has just been started and has nothing in store. */
static void
fail_each(enum source source, bool plain, long step)
{
	struct http_settings settings = settings_of(plain);
	long count = 0;

	for (bool whole = false; !whole; count++) {
		struct service service;

		service_start(&service, &settings, &pki);
		atomic_store(&countdown[source], count * step);
		bool good = visit(&service);

		/* Where it was not reached, a visit needs no more. */
		whole = atomic_exchange(&countdown[source], -1) >= 0;
		assert_true(good || !whole);
		assert_true(visit(&service));
		assert_true(service_settles(&service, 0));
		service_end(&service);
	}
	print_message("%ld allocations failed\n", count - 1);
}

static void
own_allocations_may_fail(void **state)
{
	(void)state;
	fail_each(SOURCE_OWN, true, 1);
	fail_each(SOURCE_OWN, false, 1);
}

static void
those_of_the_event_loop_may_fail(void **state)
{
	(void)state;
	fail_each(SOURCE_EVENT, true, 1);
	fail_each(SOURCE_EVENT, false, 1);
}

static void
those_of_tls_may_fail(void **state)
{
	(void)state;
	/* Thousands: a sample. */
	fail_each(SOURCE_OPENSSL, false, 23);
}

/* Starting fails with a sentence, or works. */
static void
starting_may_fail(void **state)
{
	(void)state;
	for (int source = 0; source < SOURCE_OPENSSL; source++)
		for (long n = 0;; n++) {
			struct http_settings settings = settings_of(false);
			char error[256] = "";

			settings.crl = NULL;
			atomic_store(&countdown[source], n);
			spared = false;
			struct http_server *server = http_server_start(&settings, NULL, NULL, NULL, error, sizeof error);

			spared = true;
			bool reached = atomic_exchange(&countdown[source], -1) < 0;

			assert_true(server != NULL || (reached && error[0] != '\0'));
			http_server_free(server);
			if (!reached)
				break;
		}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(own_allocations_may_fail),
		cmocka_unit_test(those_of_the_event_loop_may_fail),
		cmocka_unit_test(those_of_tls_may_fail),
		cmocka_unit_test(starting_may_fail),
	};

	spared = true;
	for (int i = 0; i < SOURCES; i++)
		atomic_store(&countdown[i], -1);
	event_set_mem_functions(event_malloc, event_realloc, free);
	if (CRYPTO_set_mem_functions(openssl_malloc, openssl_realloc, openssl_free) != 1)
		return 1;
	return cmocka_run_group_tests_name("memory", tests, set_up, tear_down);
}
