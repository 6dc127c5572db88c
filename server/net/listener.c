#include "server/net/listener.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netdb.h>
#include <netinet/tcp.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "server/net/lane.h"

enum {
	BACKLOG = 1024,
	ACCEPTS_A_TURN = 64,
	/* How long accepting rests when files or memory have run out. */
	SHORTAGE_MS = 100,
	/* Bytes that the kernel takes of us before the peer does. Few, so that many slow readers can't fill its memory, and so
	 * that a reader's progress is seen in small steps. */
	UNSENT_MOST = 128 * 1024,
};

static bool
is_loopback(const struct addrinfo *address)
{
	if (address->ai_family == AF_INET)
		return ntohl(((const struct sockaddr_in *)address->ai_addr)->sin_addr.s_addr) >> 24 == 127;
	return address->ai_family == AF_INET6 &&
	    IN6_IS_ADDR_LOOPBACK(&((const struct sockaddr_in6 *)address->ai_addr)->sin6_addr);
}

static bool
bind_to(struct listener *listener, char *error, size_t error_size)
{
	const struct listener_settings *settings = &listener->settings;
	struct addrinfo hints = { .ai_family = AF_UNSPEC, .ai_socktype = SOCK_STREAM,
		.ai_flags = AI_PASSIVE | AI_NUMERICHOST | AI_NUMERICSERV };
	struct addrinfo *address = NULL;
	struct sockaddr_storage bound;
	socklen_t length = sizeof bound;
	char port[8];
	int one = 1, zero = 0;

	snprintf(port, sizeof port, "%u", settings->port);
	if (getaddrinfo(settings->address, port, &hints, &address) != 0) {
		snprintf(error, error_size, "\"%s\" is not a numeric address", settings->address);
		return false;
	}
	if (settings->plain && !is_loopback(address)) {
		snprintf(error, error_size, "%s is not a loopback address; without TLS no other is served", settings->address);
		freeaddrinfo(address);
		return false;
	}
	listener->fd = socket(address->ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
	bool good = listener->fd >= 0 &&
	    setsockopt(listener->fd, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one) == 0 &&
	    (address->ai_family != AF_INET6 ||
	        setsockopt(listener->fd, IPPROTO_IPV6, IPV6_V6ONLY, &zero, sizeof zero) == 0) &&
	    bind(listener->fd, address->ai_addr, address->ai_addrlen) == 0 && listen(listener->fd, BACKLOG) == 0 &&
	    getsockname(listener->fd, (struct sockaddr *)&bound, &length) == 0;

	if (!good)
		snprintf(error, error_size, "can't listen on %s port %s: %s", settings->address, port, strerror(errno));
	else
		listener->port = ntohs(bound.ss_family == AF_INET6 ? ((struct sockaddr_in6 *)&bound)->sin6_port :
		    ((struct sockaddr_in *)&bound)->sin_port);
	freeaddrinfo(address);
	return good;
}

/* What an address is counted by: for IPv6 the /64, of which one peer may have all. */
static void
address_key(const struct sockaddr_storage *address, unsigned char key[static CENSUS_KEY])
{
	memset(key, 0, CENSUS_KEY);
	if (address->ss_family == AF_INET) {
		key[0] = 4;
		memcpy(key + 1, &((const struct sockaddr_in *)address)->sin_addr, 4);
	} else if (address->ss_family == AF_INET6) {
		const struct in6_addr *in = &((const struct sockaddr_in6 *)address)->sin6_addr;

		key[0] = IN6_IS_ADDR_V4MAPPED(in) ? 4 : 6;
		if (key[0] == 4)
			memcpy(key + 1, &in->s6_addr[12], 4);
		else
			memcpy(key + 1, in, 8);
	}
}

static struct lane *
least_loaded(struct listener *listener)
{
	struct lane *best = &listener->lanes[0];
	unsigned least = atomic_load_explicit(&best->open, memory_order_relaxed);

	for (unsigned i = 1; i < listener->lane_count; i++) {
		unsigned open = atomic_load_explicit(&listener->lanes[i].open, memory_order_relaxed);

		if (open < least) {
			best = &listener->lanes[i];
			least = open;
		}
	}
	return best;
}

/* False when it can't be taken; the socket is closed then. */
static bool
take(struct listener *listener, int fd, const struct sockaddr_storage *address)
{
	unsigned char key[CENSUS_KEY];
	int one = 1, unsent = UNSENT_MOST;

	setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
	setsockopt(fd, IPPROTO_TCP, TCP_NOTSENT_LOWAT, &unsent, sizeof unsent);
	address_key(address, key);
	if (atomic_load_explicit(&listener->open, memory_order_relaxed) < listener->settings.connections_most &&
	    census_enter(listener->addresses, key)) {
		struct connection *connection = connection_new(least_loaded(listener), fd, address, key);

		if (connection != NULL) {
			connection_start(connection);
			return true;
		}
		census_leave(listener->addresses, key);
	}
	close(fd);
	return false;
}

static void
pause_accepting(struct listener *listener)
{
	event_del(listener->incoming);
	loop_timer_set(listener->acceptor, &listener->pause, loop_now() + SHORTAGE_MS);
}

static void
on_incoming(evutil_socket_t fd, short what, void *context)
{
	(void)what;
	struct listener *listener = context;

	for (int i = 0; i < ACCEPTS_A_TURN; i++) {
		struct sockaddr_storage address;
		socklen_t length = sizeof address;

		int accepted = accept4(fd, (struct sockaddr *)&address, &length, SOCK_NONBLOCK | SOCK_CLOEXEC);

		if (accepted < 0) {
			if (errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM)
				pause_accepting(listener);
			else if (errno != EAGAIN)
				continue; /* that one has gone again, or a signal came */
			return;
		}
		figure_add(take(listener, accepted, &address) ? &listener->accepted : &listener->refused, 1);
	}
}

static void
pause_over(struct loop_timer *timer)
{
	struct listener *listener = (struct listener *)((char *)timer - offsetof(struct listener, pause));

	event_add(listener->incoming, NULL);
}

static void
drain_lane(struct loop_post *post)
{
	connection_drain_all((struct lane *)((char *)post - offsetof(struct lane, drain_post)));
}

/* On the acceptor's thread. Only when nothing more can come are the lanes told to drain. */
static void
stop_accepting(struct loop_post *post)
{
	struct listener *listener = (struct listener *)((char *)post - offsetof(struct listener, close_post));

	loop_timer_unset(listener->acceptor, &listener->pause);
	event_del(listener->incoming);
	close(listener->fd);
	listener->fd = -1;
	for (unsigned i = 0; i < listener->lane_count; i++)
		loop_post(listener->lanes[i].loop, &listener->lanes[i].drain_post);
}

static struct tls *
read_tls(const struct listener_settings *settings, char *error, size_t error_size)
{
	struct tls_settings tls = { settings->certificate, settings->key, settings->client_ca, settings->crl,
		settings->tls12 };

	return tls_new(&tls, error, error_size);
}

static unsigned
usable_cores(void)
{
	cpu_set_t cores;

	return sched_getaffinity(0, sizeof cores, &cores) == 0 ? (unsigned)CPU_COUNT(&cores) : 1;
}

/* Copies a text of the settings; no text is no text. */
static bool
own(const char **text)
{
	if (*text == NULL)
		return true;
	*text = strdup(*text);
	return *text != NULL;
}

static bool
own_texts(struct listener_settings *settings)
{
	/* All of them, even behind a failure: listener_free() frees all. */
	bool good = own(&settings->address);

	good = own(&settings->certificate) && good;
	good = own(&settings->key) && good;
	good = own(&settings->client_ca) && good;
	return own(&settings->crl) && good;
}

static bool
make_lanes(struct listener *listener)
{
	unsigned count = listener->settings.loops != 0 ? listener->settings.loops : usable_cores();

	listener->lanes = calloc(count, sizeof *listener->lanes);
	listener->acceptor = loop_new();
	if (listener->lanes == NULL || listener->acceptor == NULL)
		return false;
	for (; listener->lane_count < count; listener->lane_count++) {
		struct lane *lane = &listener->lanes[listener->lane_count];

		lane->listener = listener;
		lane->number = listener->lane_count;
		connection_prepare_lane(lane, (listener->settings.handshakes_most + count - 1) / count);
		lane->drain_post.run = drain_lane;
		lane->loop = loop_new();
		if (lane->loop == NULL)
			return false;
	}
	listener->pause.expired = pause_over;
	listener->close_post.run = stop_accepting;
	listener->incoming = event_new(loop_base(listener->acceptor), listener->fd, EV_READ | EV_PERSIST, on_incoming,
	    listener);
	return listener->incoming != NULL && event_add(listener->incoming, NULL) == 0;
}

struct listener *
listener_new(const struct listener_settings *settings, const struct protocol *protocol, void *context, char *error,
    size_t error_size)
{
	struct listener *listener = calloc(1, sizeof *listener);

	snprintf(error, error_size, "out of memory");
	if (listener == NULL)
		return NULL;
	if (pthread_mutex_init(&listener->tls_lock, NULL) != 0) {
		free(listener);
		return NULL;
	}
	listener->settings = *settings;
	listener->protocol = protocol;
	listener->context = context;
	listener->fd = -1;
	listener->addresses = census_new(settings->connections_per_address);
	listener->certificates = census_new(settings->connections_per_certificate);
	if (own_texts(&listener->settings) && listener->addresses != NULL && listener->certificates != NULL &&
	    (settings->plain || (listener->tls = read_tls(settings, error, error_size)) != NULL) &&
	    bind_to(listener, error, error_size) && make_lanes(listener))
		return listener;
	listener_free(listener);
	return NULL;
}

bool
listener_start(struct listener *listener, char *error, size_t error_size)
{
	bool good = true;

	for (unsigned i = 0; i < listener->lane_count && good; i++)
		good = loop_start(listener->lanes[i].loop);
	good = good && loop_start(listener->acceptor);
	if (!good)
		snprintf(error, error_size, "can't start a thread");
	return good;
}

uint16_t
listener_port(const struct listener *listener)
{
	return listener->port;
}

unsigned
listener_loops(const struct listener *listener)
{
	return listener->lane_count;
}

struct tls *
listener_tls(struct listener *listener, uint64_t *generation)
{
	pthread_mutex_lock(&listener->tls_lock);
	struct tls *tls = tls_hold(listener->tls);

	*generation = atomic_load_explicit(&listener->generation, memory_order_relaxed);
	pthread_mutex_unlock(&listener->tls_lock);
	return tls;
}

bool
listener_reload(struct listener *listener, char *error, size_t error_size)
{
	if (listener->settings.plain)
		return true;
	struct tls *tls = read_tls(&listener->settings, error, error_size);

	if (tls == NULL)
		return false;
	pthread_mutex_lock(&listener->tls_lock);
	struct tls *old = listener->tls;

	listener->tls = tls;
	atomic_fetch_add_explicit(&listener->generation, 1, memory_order_relaxed);
	pthread_mutex_unlock(&listener->tls_lock);
	tls_release(old);
	return true;
}

void
listener_drain(struct listener *listener, unsigned grace_ms)
{
	int64_t until = loop_now() + grace_ms;

	if (!atomic_exchange_explicit(&listener->draining, true, memory_order_relaxed))
		loop_post(listener->acceptor, &listener->close_post);
	while (atomic_load_explicit(&listener->open, memory_order_acquire) > 0 && loop_now() < until)
		nanosleep(&(struct timespec){ .tv_nsec = 2000000 }, NULL);
}

void
listener_stop(struct listener *listener)
{
	if (listener->acceptor != NULL)
		loop_stop(listener->acceptor);
	for (unsigned i = 0; i < listener->lane_count; i++) {
		loop_stop(listener->lanes[i].loop);
		while (listener->lanes[i].connections != NULL)
			connection_drop(listener->lanes[i].connections);
	}
}

void
listener_free(struct listener *listener)
{
	if (listener == NULL)
		return;
	listener_stop(listener);
	if (listener->incoming != NULL)
		event_free(listener->incoming);
	if (listener->fd >= 0)
		close(listener->fd);
	loop_free(listener->acceptor);
	for (unsigned i = 0; i < listener->lane_count; i++)
		loop_free(listener->lanes[i].loop);
	free(listener->lanes);
	tls_release(listener->tls);
	census_free(listener->addresses);
	census_free(listener->certificates);
	pthread_mutex_destroy(&listener->tls_lock);
	free((char *)listener->settings.address);
	free((char *)listener->settings.certificate);
	free((char *)listener->settings.key);
	free((char *)listener->settings.client_ca);
	free((char *)listener->settings.crl);
	free(listener);
}

void
listener_figures(struct listener *listener, struct listener_figures *figures)
{
	*figures = (struct listener_figures){
		.accepted = figure_read(&listener->accepted),
		.refused = figure_read(&listener->refused),
		.open = atomic_load_explicit(&listener->open, memory_order_relaxed),
		.handshaking = atomic_load_explicit(&listener->shaking, memory_order_relaxed),
	};
	for (unsigned i = 0; i < listener->lane_count; i++) {
		const struct lane_figures *lane = &listener->lanes[i].figures;

		figures->handshakes += figure_read(&lane->handshakes);
		figures->handshake_failures += figure_read(&lane->handshake_failures);
		figures->timeouts += figure_read(&lane->timeouts);
		figures->bytes_in += figure_read(&lane->bytes_in);
		figures->bytes_out += figure_read(&lane->bytes_out);
	}
	if (listener->settings.plain)
		return;
	uint64_t generation;
	struct tls *tls = listener_tls(listener, &generation);

	figures->certificate_ends = tls_certificate_ends(tls);
	figures->crl_ends = tls_crl_ends(tls);
	tls_release(tls);
}
