/* bench_null: servers that do no work, to measure others by.
 *
 *	bench_null bare|null --certificate FILE --key FILE --client-ca FILE [--port N] [--bytes N]
 *
 * bare is epoll and OpenSSL and nothing else: it looks for the end of a request's head and answers fixed bytes. null is
 * irori's own server/net and server/http, with real parsing, and a handler that answers the same bytes. Both use one thread,
 * the same TLS settings and mutual authentication, and serve on 127.0.0.1 only. "port N" is printed when ready; at the end
 * (SIGINT or SIGTERM) one line of JSON with the requests served and the CPU used. */
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include "server/http/http.h"

struct options {
	const char *certificate, *key, *client_ca;
	uint16_t port;
	size_t bytes;
};

enum { HEAD_MOST = 16 * 1024, EVENTS = 256 };

static uint64_t served;

static _Noreturn void
fail(const char *what)
{
	fprintf(stderr, "bench_null: %s\n", what);
	exit(1);
}

/* A file descriptor that tells of SIGINT and SIGTERM, which are blocked in all threads from here on. */
static int
signals(void)
{
	sigset_t set;

	sigemptyset(&set);
	sigaddset(&set, SIGINT);
	sigaddset(&set, SIGTERM);
	sigaddset(&set, SIGPIPE);
	sigprocmask(SIG_BLOCK, &set, NULL);
	sigdelset(&set, SIGPIPE);
	int fd = signalfd(-1, &set, SFD_CLOEXEC);

	if (fd < 0)
		fail("signalfd");
	return fd;
}

static void
report(const char *kind)
{
	struct rusage usage;

	getrusage(RUSAGE_SELF, &usage);
	double cpu = (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
	    (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;

	printf("{\"server\":\"%s\",\"requests\":%llu,\"cpu_seconds\":%.3f,\"cpu_us_per_request\":%.2f}\n", kind,
	    (unsigned long long)served, cpu, served > 0 ? cpu * 1e6 / (double)served : 0.0);
}

/* bare */

struct bare {
	SSL *ssl;
	int fd;
	size_t length;
	char head[HEAD_MOST];
};

static SSL_CTX *
bare_context(const struct options *options)
{
	SSL_CTX *context = SSL_CTX_new(TLS_server_method());

	if (context == NULL || SSL_CTX_use_certificate_chain_file(context, options->certificate) != 1 ||
	    SSL_CTX_use_PrivateKey_file(context, options->key, SSL_FILETYPE_PEM) != 1 ||
	    SSL_CTX_load_verify_file(context, options->client_ca) != 1) {
		ERR_print_errors_fp(stderr);
		fail("credentials");
	}
	SSL_CTX_set_client_CA_list(context, SSL_load_client_CA_file(options->client_ca));
	SSL_CTX_set_verify(context, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, NULL);
	SSL_CTX_set_min_proto_version(context, TLS1_3_VERSION);
	SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
	SSL_CTX_set_num_tickets(context, 0);
	SSL_CTX_set_read_ahead(context, 1);
	return context;
}

static void
bare_drop(struct bare *bare)
{
	SSL_free(bare->ssl);
	close(bare->fd);
	free(bare);
}

static void
bare_accept(int listener, int epoll, SSL_CTX *context)
{
	int fd, one = 1;

	while ((fd = accept4(listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC)) >= 0) {
		struct bare *bare = calloc(1, sizeof *bare);
		struct epoll_event event = { .events = EPOLLIN, .data.ptr = bare };

		setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
		if (bare == NULL || (bare->ssl = SSL_new(context)) == NULL || SSL_set_fd(bare->ssl, fd) != 1)
			fail("out of memory");
		bare->fd = fd;
		SSL_set_accept_state(bare->ssl);
		if (epoll_ctl(epoll, EPOLL_CTL_ADD, fd, &event) != 0)
			fail("epoll_ctl");
	}
}

static void
bare_serve(struct bare *bare, struct slice answer)
{
	do {
		int count = SSL_read(bare->ssl, bare->head + bare->length, (int)(HEAD_MOST - bare->length));

		if (count <= 0) {
			if (SSL_get_error(bare->ssl, count) != SSL_ERROR_WANT_READ) {
				ERR_clear_error();
				bare_drop(bare);
			}
			return;
		}
		bare->length += (size_t)count;
		if (bare->length < 4 || memcmp(bare->head + bare->length - 4, "\r\n\r\n", 4) != 0)
			continue;
		bare->length = 0;
		/* The answer fits a socket's buffer: who does not take it is no good for measuring. */
		if (SSL_write(bare->ssl, answer.data, (int)answer.length) != (int)answer.length) {
			bare_drop(bare);
			return;
		}
		served++;
	} while (SSL_has_pending(bare->ssl));
}

static void
bare_main(const struct options *options, struct slice answer, int stop)
{
	SSL_CTX *context = bare_context(options);
	int listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0), one = 1;
	int epoll = epoll_create1(EPOLL_CLOEXEC);
	struct sockaddr_in address = { .sin_family = AF_INET, .sin_port = htons(options->port),
		.sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
	socklen_t length = sizeof address;
	struct epoll_event ready[EVENTS], event = { .events = EPOLLIN, .data.ptr = &listener };

	setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
	if (bind(listener, (struct sockaddr *)&address, sizeof address) != 0 || listen(listener, 1024) != 0 ||
	    getsockname(listener, (struct sockaddr *)&address, &length) != 0 ||
	    epoll_ctl(epoll, EPOLL_CTL_ADD, listener, &event) != 0)
		fail("can't listen");
	event.data.ptr = &stop;
	if (epoll_ctl(epoll, EPOLL_CTL_ADD, stop, &event) != 0)
		fail("epoll_ctl");
	printf("port %u\n", ntohs(address.sin_port));
	fflush(stdout);
	for (;;) {
		int count = epoll_wait(epoll, ready, EVENTS, -1);

		for (int i = 0; i < count; i++) {
			if (ready[i].data.ptr == &stop) {
				SSL_CTX_free(context);
				return;
			}
			if (ready[i].data.ptr == &listener)
				bare_accept(listener, epoll, context);
			else
				bare_serve(ready[i].data.ptr, answer);
		}
	}
}

/* null */

static void
null_handler(void *context, struct exchange *exchange)
{
	const struct slice *body = context;
	struct http_reply *reply = exchange_reply(exchange);

	reply->status = 200;
	exchange_field(exchange, "Content-Type", SLICE("application/fhir+json"));
	buffer_put(&reply->body, *body);
	exchange_send(exchange);
}

static void
null_refusal(void *context, int status, const char *reason, struct http_reply *reply)
{
	(void)context;
	buffer_print(&reply->body, "%d %s\n", status, reason);
}

static void
null_main(const struct options *options, struct slice body, int stop)
{
	struct http_settings settings = http_settings_default();
	struct signalfd_siginfo signal;
	struct http_figures figures;
	char error[256];

	settings.port = options->port;
	settings.certificate = options->certificate;
	settings.key = options->key;
	settings.client_ca = options->client_ca;
	settings.loops = 1;
	struct http_server *server = http_server_start(&settings, null_handler, null_refusal, &body, error, sizeof error);

	if (server == NULL)
		fail(error);
	printf("port %u\n", http_port(server));
	fflush(stdout);
	while (read(stop, &signal, sizeof signal) < 0 && errno == EINTR)
		continue;
	http_server_figures(server, &figures);
	served = figures.requests;
	fprintf(stderr, "%llu accepted, %llu refused, %llu handshakes, %llu failed, %llu timeouts, %llu requests refused\n",
	    (unsigned long long)figures.accepted, (unsigned long long)figures.refused_connections,
	    (unsigned long long)figures.handshakes, (unsigned long long)figures.handshake_failures,
	    (unsigned long long)figures.timeouts, (unsigned long long)figures.refused_requests);
	http_server_drain(server, 1000);
	http_server_free(server);
}

int
main(int argc, char **argv)
{
	struct options options = { .bytes = 2048 };
	bool bare = argc > 1 && strcmp(argv[1], "bare") == 0;

	if (!bare && (argc < 2 || strcmp(argv[1], "null") != 0))
		fail("usage: bench_null bare|null --certificate FILE --key FILE --client-ca FILE [--port N] [--bytes N]");
	for (int i = 2; i + 1 < argc; i += 2) {
		if (strcmp(argv[i], "--certificate") == 0)
			options.certificate = argv[i + 1];
		else if (strcmp(argv[i], "--key") == 0)
			options.key = argv[i + 1];
		else if (strcmp(argv[i], "--client-ca") == 0)
			options.client_ca = argv[i + 1];
		else if (strcmp(argv[i], "--port") == 0)
			options.port = (uint16_t)strtoul(argv[i + 1], NULL, 10);
		else if (strcmp(argv[i], "--bytes") == 0)
			options.bytes = strtoul(argv[i + 1], NULL, 10);
		else
			fail("unknown option");
	}
	if (options.certificate == NULL || options.key == NULL || options.client_ca == NULL)
		fail("--certificate, --key and --client-ca are needed");
	struct buffer body, answer;
	int stop = signals();

	buffer_init(&body, 0);
	buffer_init(&answer, 0);
	for (size_t i = 0; i < options.bytes; i++)
		buffer_byte(&body, (char)('a' + i % 26));
	buffer_print(&answer, "HTTP/1.1 200 OK\r\nDate: Tue, 24 Nov 2026 00:00:00 GMT\r\nContent-Length: %zu\r\n"
	    "Content-Type: application/fhir+json\r\n\r\n", body.length);
	buffer_put(&answer, buffer_slice(&body));
	if (bare)
		bare_main(&options, buffer_slice(&answer), stop);
	else
		null_main(&options, buffer_slice(&body), stop);
	report(bare ? "bare" : "null");
	buffer_free(&body);
	buffer_free(&answer);
	return 0;
}
