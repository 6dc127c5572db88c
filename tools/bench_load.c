/* bench_load: load on an HTTPS server with mutual TLS, for measuring.
 *
 *	bench_load --port N --ca FILE --certificate FILE --key FILE [--address 127.0.0.1] [--host localhost]
 *	    [--connections 128] [--seconds 10] [--requests N] [--rate N] [--warm SECONDS]
 *	    [--method GET] (--path PATH | --paths FILE) [--bodies FILE] [--token-file FILE] [--header 'Name: value']...
 *
 * The n-th request takes the n-th line of the paths and of the bodies (NDJSON), from the first again after the last. Without
 * --rate each connection sends its next request when the last reply is there (closed loop). With it, request n is due n/rate
 * seconds after the start, on whichever connection is free, and its latency counts from when it was due, sent or not: a server
 * that stalls can't hide the requests that it kept from being sent. It ends after --seconds or --requests.
 *
 * Loopback only: this is no tool against others' servers. Prints one JSON object; latencies in microseconds. */
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#include "resources/base/buffer.h"

enum { EVENTS = 256, HEAD_MOST = 16 * 1024, HEADERS_MOST = 16, STATUS_MOST = 600, GRACE_SECONDS = 10 };

struct lines {
	char *data;
	struct slice *line;
	size_t count;
};

struct options {
	const char *address, *host, *ca, *certificate, *key, *method, *path, *paths_file, *bodies_file, *token_file;
	const char *headers[HEADERS_MOST];
	unsigned header_count, port, connections;
	double seconds, rate, warm;
	uint64_t requests;
};

enum stage { STAGE_CONNECTING, STAGE_FREE, STAGE_SENDING, STAGE_WAITING };

struct client {
	SSL *ssl;
	int fd;
	enum stage stage;
	bool wants_output;
	int64_t began; /* when the request was due, or was sent: nanoseconds */
	bool measured;
	struct buffer out;
	size_t sent;
	char head[HEAD_MOST];
	size_t head_length;
	size_t body_left; /* once the head is there */
	bool in_body, server_closes;
	int status;
	struct client *next_free;
};

/* Latencies in logarithmic classes of 64 steps per power of two: 1.6 % wide at most. */
enum { STEPS_LOG = 6, STEPS = 1 << STEPS_LOG, CLASSES = 40 * STEPS };

static struct {
	struct options options;
	struct lines paths, bodies;
	struct buffer fixed; /* header lines that are the same in all requests */
	SSL_CTX *context;
	struct sockaddr_storage address;
	socklen_t address_length;
	int epoll;
	struct client *clients, *free;
	unsigned connecting;
	uint64_t started, done, transport_errors, by_status[STATUS_MOST], measured;
	uint64_t classes[CLASSES], bytes;
	int64_t start, measure_from, end, most;
	bool ended;
} load;

static _Noreturn void
fail(const char *what)
{
	fprintf(stderr, "bench_load: %s\n", what);
	exit(1);
}

static int64_t
now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

static void
read_lines(struct lines *lines, const char *path)
{
	FILE *file = fopen(path, "rb");
	struct buffer all;

	buffer_init(&all, 0);
	if (file == NULL)
		fail(path);
	for (;;) {
		char *space = buffer_extend(&all, 65536);

		if (space == NULL)
			fail("out of memory");
		size_t count = fread(space, 1, 65536, file);

		all.length -= 65536 - count;
		if (count == 0)
			break;
	}
	fclose(file);
	lines->data = all.data;
	size_t most = 1;

	for (size_t i = 0; i < all.length; i++)
		most += all.data[i] == '\n';
	lines->line = calloc(most, sizeof *lines->line);
	if (lines->line == NULL)
		fail("out of memory");
	for (struct slice rest = buffer_slice(&all); rest.data != NULL;) {
		struct slice line = slice_trim(slice_cut(&rest, '\n'));

		if (line.length > 0)
			lines->line[lines->count++] = line;
	}
	if (lines->count == 0)
		fail("a file of lines is empty");
}

static unsigned
class_of(uint64_t value)
{
	if (value < STEPS)
		return (unsigned)value;
	unsigned power = 63 - (unsigned)__builtin_clzll(value) - STEPS_LOG;
	unsigned class = (power + 1) * STEPS + (unsigned)(value >> power) - STEPS;

	return class < CLASSES ? class : CLASSES - 1;
}

/* The largest value of the class. */
static uint64_t
class_end(unsigned class)
{
	if (class < STEPS)
		return class;
	unsigned power = class / STEPS - 1;

	return ((uint64_t)(class % STEPS + STEPS + 1) << power) - 1;
}

static double
percentile(double share)
{
	uint64_t wanted = (uint64_t)(share * (double)load.measured), seen = 0;

	for (unsigned i = 0; i < CLASSES; i++) {
		seen += load.classes[i];
		if (seen > wanted) {
			double end = (double)class_end(i) / 10, most = (double)load.most / 1000;

			return end < most ? end : most;
		}
	}
	return (double)load.most / 1000;
}

static void
wait_for(struct client *client, bool output)
{
	struct epoll_event event = { .events = EPOLLIN | (output ? EPOLLOUT : 0), .data.ptr = client };

	if (client->wants_output != output && epoll_ctl(load.epoll, EPOLL_CTL_MOD, client->fd, &event) != 0)
		fail("epoll_ctl");
	client->wants_output = output;
}

static void
connect_client(struct client *client)
{
	struct epoll_event event = { .events = EPOLLIN | EPOLLOUT, .data.ptr = client };
	int one = 1;

	client->fd = socket(load.address.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
	if (client->fd < 0 ||
	    (connect(client->fd, (struct sockaddr *)&load.address, load.address_length) != 0 && errno != EINPROGRESS))
		fail("can't connect");
	setsockopt(client->fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
	client->ssl = SSL_new(load.context);
	if (client->ssl == NULL || SSL_set_fd(client->ssl, client->fd) != 1 ||
	    SSL_set1_host(client->ssl, load.options.host) != 1 ||
	    SSL_set_tlsext_host_name(client->ssl, load.options.host) != 1 ||
	    epoll_ctl(load.epoll, EPOLL_CTL_ADD, client->fd, &event) != 0)
		fail("can't set up a connection");
	SSL_set_connect_state(client->ssl);
	client->stage = STAGE_CONNECTING;
	client->wants_output = true;
	client->head_length = 0;
	client->in_body = false;
	load.connecting++;
}

static void
reconnect(struct client *client)
{
	/* A free one is taken out of the list by connecting again. */
	if (client->stage == STAGE_FREE) {
		struct client **at = &load.free;

		while (*at != client)
			at = &(*at)->next_free;
		*at = client->next_free;
	} else if (client->stage == STAGE_CONNECTING) {
		load.connecting--;
		if (load.start == 0)
			fail("the server refused a connection");
	}
	SSL_free(client->ssl);
	close(client->fd);
	ERR_clear_error();
	connect_client(client);
}

static void
broken(struct client *client)
{
	if (client->stage != STAGE_FREE)
		load.transport_errors++;
	if (client->stage == STAGE_SENDING || client->stage == STAGE_WAITING)
		load.done++;
	reconnect(client);
}

static void
put_free(struct client *client)
{
	client->stage = STAGE_FREE;
	client->next_free = load.free;
	load.free = client;
}

static void
push(struct client *client)
{
	while (client->sent < client->out.length) {
		int count = SSL_write(client->ssl, client->out.data + client->sent, (int)(client->out.length - client->sent));

		if (count <= 0) {
			if (SSL_get_error(client->ssl, count) == SSL_ERROR_WANT_WRITE)
				wait_for(client, true);
			else
				broken(client);
			return;
		}
		client->sent += (size_t)count;
	}
	wait_for(client, false);
	client->stage = STAGE_WAITING;
}

static void
send_request(struct client *client, int64_t began)
{
	const struct options *options = &load.options;
	uint64_t number = load.started++;
	struct slice path = load.paths.count > 0 ? load.paths.line[number % load.paths.count] : slice_text(options->path);
	struct buffer *out = &client->out;

	buffer_reset(out);
	buffer_put(out, slice_text(options->method));
	buffer_byte(out, ' ');
	buffer_put(out, path);
	buffer_put(out, buffer_slice(&load.fixed));
	if (load.bodies.count > 0) {
		struct slice body = load.bodies.line[number % load.bodies.count];

		buffer_print(out, "Content-Length: %zu\r\n\r\n", body.length);
		buffer_put(out, body);
	} else {
		buffer_literal(out, "\r\n");
	}
	if (!buffer_ok(out))
		fail("out of memory");
	client->sent = 0;
	client->began = began;
	client->measured = began >= load.measure_from;
	client->stage = STAGE_SENDING;
	push(client);
}

static bool
may_start(int64_t time)
{
	const struct options *options = &load.options;

	return !load.ended && time < load.end && (options->requests == 0 || load.started < options->requests);
}

/* Sends what is due, as far as there are free connections. */
static void
start_requests(void)
{
	double rate = load.options.rate;
	int64_t time = now();

	while (load.free != NULL && may_start(time)) {
		int64_t due = rate > 0 ? load.start + (int64_t)((double)load.started * 1e9 / rate) : time;

		if (due > time || due >= load.end)
			break;
		struct client *client = load.free;

		load.free = client->next_free;
		send_request(client, due);
	}
}

/* Reads what the head says; 0 when it is not complete. */
static size_t
take_head(struct client *client)
{
	char *end = memmem(client->head, client->head_length, "\r\n\r\n", 4);
	uint64_t number;

	if (end == NULL) {
		if (client->head_length == HEAD_MOST)
			fail("a reply's head is too long");
		return 0;
	}
	struct slice rest = slice_of(client->head, (size_t)(end - client->head) + 2);
	struct slice line = slice_cut(&rest, '\n');

	if (line.length < 12 || !slice_starts(line, SLICE("HTTP/1.1 ")) ||
	    !slice_to_u64(slice_of(line.data + 9, 3), STATUS_MOST - 1, &number))
		fail("that is no HTTP/1.1 reply");
	client->status = (int)number;
	client->body_left = 0;
	client->server_closes = false;
	while (rest.data != NULL && rest.length > 0) {
		line = slice_trim(slice_cut(&rest, '\n'));
		struct slice value = line, name = slice_cut(&value, ':');

		if (value.data == NULL)
			continue;
		value = slice_trim(value);
		if (slice_equal_nocase(name, SLICE("Content-Length"))) {
			if (!slice_to_u64(value, SIZE_MAX / 2, &number))
				fail("a reply's Content-Length is malformed");
			client->body_left = (size_t)number;
		} else if (slice_equal_nocase(name, SLICE("Connection"))) {
			client->server_closes = slice_equal_nocase(value, SLICE("close"));
		}
	}
	if (strcmp(load.options.method, "HEAD") == 0)
		client->body_left = 0;
	client->in_body = true;
	return (size_t)(end - client->head) + 4;
}

static void
finish(struct client *client)
{
	int64_t time = now(), latency = time - client->began;

	load.done++;
	client->in_body = false;
	client->head_length = 0;
	if (client->measured && time <= load.end) {
		load.by_status[client->status]++;
		load.measured++;
		/* Tenths of a microsecond. */
		load.classes[class_of((uint64_t)(latency / 100))]++;
		if (latency > load.most)
			load.most = latency;
	}
	if (client->server_closes)
		reconnect(client);
	else if (load.options.rate <= 0 && may_start(time))
		send_request(client, time);
	else
		put_free(client);
}

static void
receive(struct client *client)
{
	static char waste[65536];

	do {
		char *to = client->in_body ? waste : client->head + client->head_length;
		size_t room = client->in_body ? sizeof waste : HEAD_MOST - client->head_length;

		if (client->in_body && room > client->body_left)
			room = client->body_left;
		int count = SSL_read(client->ssl, to, (int)room);

		if (count <= 0) {
			if (SSL_get_error(client->ssl, count) != SSL_ERROR_WANT_READ)
				broken(client);
			return;
		}
		load.bytes += (uint64_t)count;
		if (client->stage != STAGE_WAITING)
			fail("a reply came that was not asked for");
		if (client->in_body) {
			client->body_left -= (size_t)count;
		} else {
			client->head_length += (size_t)count;
			size_t head = take_head(client);

			if (head == 0)
				continue;
			size_t more = client->head_length - head;

			if (more > client->body_left)
				fail("a reply is longer than it says");
			client->body_left -= more;
		}
		if (client->body_left == 0) {
			finish(client);
			return;
		}
	} while (SSL_has_pending(client->ssl));
}

static void
shake(struct client *client)
{
	int result = SSL_do_handshake(client->ssl), error = SSL_get_error(client->ssl, result);

	if (result == 1) {
		load.connecting--;
		wait_for(client, false);
		put_free(client);
	} else if (error == SSL_ERROR_WANT_READ || error == SSL_ERROR_WANT_WRITE) {
		wait_for(client, error == SSL_ERROR_WANT_WRITE);
	} else {
		if (load.start == 0)
			ERR_print_errors_fp(stderr);
		broken(client);
	}
}

static void
turn(int timeout)
{
	struct epoll_event ready[EVENTS];
	int count = epoll_wait(load.epoll, ready, EVENTS, timeout);

	for (int i = 0; i < count; i++) {
		struct client *client = ready[i].data.ptr;

		switch (client->stage) {
		case STAGE_CONNECTING:
			shake(client);
			break;
		case STAGE_SENDING:
			push(client);
			break;
		case STAGE_FREE:
		case STAGE_WAITING:
			receive(client);
			break;
		}
	}
}

/* Milliseconds that may be slept until the next request is due; near it there is no sleep. */
static int
sleep_for(void)
{
	if (load.options.rate <= 0)
		return 100;
	if (load.free == NULL)
		return 10;
	int64_t due = load.start + (int64_t)((double)load.started * 1e9 / load.options.rate), rest = due - now();

	return rest > 2000000 ? (int)(rest / 1000000) - 1 : 0;
}

static void
run(void)
{
	int64_t began = now();

	load.clients = calloc(load.options.connections, sizeof *load.clients);
	load.epoll = epoll_create1(EPOLL_CLOEXEC);
	if (load.clients == NULL || load.epoll < 0)
		fail("out of memory");
	for (unsigned i = 0; i < load.options.connections; i++) {
		buffer_init(&load.clients[i].out, 0);
		connect_client(&load.clients[i]);
		while (load.connecting >= 32)
			turn(100);
	}
	while (load.connecting > 0) {
		turn(100);
		if (now() - began > INT64_C(60000000000))
			fail("the connections don't come about");
	}
	load.start = now();
	load.measure_from = load.start + (int64_t)(load.options.warm * 1e9);
	load.end = load.measure_from + (int64_t)(load.options.seconds * 1e9);
	do {
		start_requests();
		turn(sleep_for());
	} while (may_start(now()));
	load.ended = true;
	for (int64_t until = now() + GRACE_SECONDS * INT64_C(1000000000); load.done < load.started && now() < until;)
		turn(100);
	/* What was due and never answered would flatter the figures if it were left out. */
	if (load.done < load.started)
		load.transport_errors += load.started - load.done;
}

static void
report(int64_t ended)
{
	struct rusage usage;
	double seconds = (double)((ended < load.end ? ended : load.end) - load.measure_from) / 1e9;
	uint64_t failures = 0;
	bool first = true;

	getrusage(RUSAGE_SELF, &usage);
	for (int i = 0; i < STATUS_MOST; i++)
		if (i >= 400)
			failures += load.by_status[i];
	printf("{\"requests\":%llu,\"errors\":%llu,\"transport_errors\":%llu,\"status\":{", (unsigned long long)load.measured,
	    (unsigned long long)(failures + load.transport_errors), (unsigned long long)load.transport_errors);
	for (int i = 0; i < STATUS_MOST; i++)
		if (load.by_status[i] > 0) {
			printf("%s\"%d\":%llu", first ? "" : ",", i, (unsigned long long)load.by_status[i]);
			first = false;
		}
	printf("},\"connections\":%u,\"seconds\":%.3f,\"rate\":%.1f,\"bytes_in\":%llu,"
	    "\"p50_us\":%.1f,\"p90_us\":%.1f,\"p99_us\":%.1f,\"p999_us\":%.1f,\"max_us\":%.1f,\"client_cpu_seconds\":%.2f}\n",
	    load.options.connections, seconds, seconds > 0 ? (double)load.measured / seconds : 0,
	    (unsigned long long)load.bytes, percentile(0.50), percentile(0.90), percentile(0.99), percentile(0.999),
	    (double)load.most / 1000, (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
	    (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6);
}

static void
set_address(void)
{
	const struct options *options = &load.options;
	struct sockaddr_in *in = (struct sockaddr_in *)&load.address;
	struct sockaddr_in6 *in6 = (struct sockaddr_in6 *)&load.address;

	if (inet_pton(AF_INET, options->address, &in->sin_addr) == 1 && ntohl(in->sin_addr.s_addr) >> 24 == 127) {
		in->sin_family = AF_INET;
		in->sin_port = htons((uint16_t)options->port);
		load.address_length = sizeof *in;
	} else if (inet_pton(AF_INET6, options->address, &in6->sin6_addr) == 1 && IN6_IS_ADDR_LOOPBACK(&in6->sin6_addr)) {
		in6->sin6_family = AF_INET6;
		in6->sin6_port = htons((uint16_t)options->port);
		load.address_length = sizeof *in6;
	} else {
		fail("only loopback addresses are measured");
	}
}

static void
prepare(void)
{
	const struct options *options = &load.options;

	set_address();
	load.context = SSL_CTX_new(TLS_client_method());
	if (load.context == NULL || SSL_CTX_load_verify_file(load.context, options->ca) != 1 ||
	    SSL_CTX_use_certificate_chain_file(load.context, options->certificate) != 1 ||
	    SSL_CTX_use_PrivateKey_file(load.context, options->key, SSL_FILETYPE_PEM) != 1) {
		ERR_print_errors_fp(stderr);
		fail("credentials");
	}
	SSL_CTX_set_verify(load.context, SSL_VERIFY_PEER, NULL);
	SSL_CTX_set_read_ahead(load.context, 1);
	SSL_CTX_set_mode(load.context, SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
	if (options->paths_file != NULL)
		read_lines(&load.paths, options->paths_file);
	if (options->bodies_file != NULL)
		read_lines(&load.bodies, options->bodies_file);
	buffer_init(&load.fixed, 0);
	buffer_print(&load.fixed, " HTTP/1.1\r\nHost: %s:%u\r\n", options->host, options->port);
	if (options->token_file != NULL) {
		struct lines token = { 0 };

		read_lines(&token, options->token_file);
		buffer_print(&load.fixed, "Authorization: Bearer %.*s\r\n", SLICE_ARGS(token.line[0]));
		free(token.line);
		free(token.data);
	}
	for (unsigned i = 0; i < options->header_count; i++)
		buffer_print(&load.fixed, "%s\r\n", options->headers[i]);
	if (!buffer_ok(&load.fixed))
		fail("out of memory");
}

static double
number(const char *text)
{
	char *end;
	double value = strtod(text, &end);

	if (end == text || *end != '\0' || !(value >= 0))
		fail("an option needs a number");
	return value;
}

static void
take_option(struct options *options, const char *name, const char *value)
{
	const struct {
		const char *name;
		const char **text;
	} texts[] = {
		{ "--address", &options->address }, { "--host", &options->host }, { "--ca", &options->ca },
		{ "--certificate", &options->certificate }, { "--key", &options->key }, { "--method", &options->method },
		{ "--path", &options->path }, { "--paths", &options->paths_file }, { "--bodies", &options->bodies_file },
		{ "--token-file", &options->token_file },
	};

	for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
		if (strcmp(name, texts[i].name) == 0) {
			*texts[i].text = value;
			return;
		}
	if (strcmp(name, "--header") == 0 && options->header_count < HEADERS_MOST)
		options->headers[options->header_count++] = value;
	else if (strcmp(name, "--port") == 0)
		options->port = (unsigned)number(value);
	else if (strcmp(name, "--connections") == 0)
		options->connections = (unsigned)number(value);
	else if (strcmp(name, "--seconds") == 0)
		options->seconds = number(value);
	else if (strcmp(name, "--warm") == 0)
		options->warm = number(value);
	else if (strcmp(name, "--rate") == 0)
		options->rate = number(value);
	else if (strcmp(name, "--requests") == 0)
		options->requests = (uint64_t)number(value);
	else
		fail("unknown option; see the head of bench_load.c");
}

int
main(int argc, char **argv)
{
	struct options *options = &load.options;

	*options = (struct options){ .address = "127.0.0.1", .host = "localhost", .method = "GET", .connections = 128,
		.seconds = 10 };
	signal(SIGPIPE, SIG_IGN);
	if (argc % 2 == 0)
		fail("every option has a value; see the head of bench_load.c");
	for (int i = 1; i + 1 < argc; i += 2)
		take_option(options, argv[i], argv[i + 1]);
	if (options->ca == NULL || options->certificate == NULL || options->key == NULL || options->port == 0 ||
	    options->port > 65535 || (options->path == NULL) == (options->paths_file == NULL) || options->connections == 0)
		fail("--port, --ca, --certificate, --key and one of --path and --paths are needed");
	/* A number of requests is the end by itself. */
	if (options->requests > 0 && options->seconds == 10)
		options->seconds = 3600;
	prepare();
	run();
	report(now());
	for (unsigned i = 0; i < options->connections; i++) {
		SSL_free(load.clients[i].ssl);
		close(load.clients[i].fd);
		buffer_free(&load.clients[i].out);
	}
	free(load.clients);
	free(load.paths.data);
	free(load.paths.line);
	free(load.bodies.data);
	free(load.bodies.line);
	buffer_free(&load.fixed);
	SSL_CTX_free(load.context);
	return load.transport_errors > 0 ? 2 : 0;
}
