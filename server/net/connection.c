#include <arpa/inet.h>
#include <errno.h>
#include <openssl/err.h>
#include <openssl/x509.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "server/net/lane.h"

/* After our last byte: how long, and how many bytes, we still take in, so that the peer can read our answer before it
 * learns that nobody listens. */
enum { LINGER_MS = 2000, LINGER_BYTES = 4 * 1024 * 1024 };

enum stage { STAGE_NEW, STAGE_HANDSHAKE, STAGE_OPEN, STAGE_LINGER, STAGE_ENDED };

struct connection {
	struct loop_timer timer; /* first */
	struct lane *lane;
	struct connection *next, **link; /* in lane->connections */
	int fd;
	SSL *ssl;
	struct event *input, *output;
	enum stage stage;
	unsigned holds;
	bool waits_input, waits_output; /* what events are added for */
	bool read_needs_output, write_needs_input; /* TLS has bytes of its own to move */
	void *state; /* the protocol's */
	struct loop_post post;
	bool posted, counted_certificate;
	struct handshake handshake;
	size_t lingered;
	struct tls *tls; /* by which the handshake is done; NULL behind it */
	uint64_t generation; /* of the credentials by which the peer was checked last */
	int64_t valid_until;
	unsigned char address_key[CENSUS_KEY];
	struct peer peer;
};

static void
set_address(struct peer *peer, const struct sockaddr_storage *address)
{
	if (address->ss_family == AF_INET) {
		const struct sockaddr_in *in = (const struct sockaddr_in *)address;

		inet_ntop(AF_INET, &in->sin_addr, peer->address, sizeof peer->address);
		peer->port = ntohs(in->sin_port);
	} else if (address->ss_family == AF_INET6) {
		const struct sockaddr_in6 *in = (const struct sockaddr_in6 *)address;

		if (IN6_IS_ADDR_V4MAPPED(&in->sin6_addr))
			inet_ntop(AF_INET, &in->sin6_addr.s6_addr[12], peer->address, sizeof peer->address);
		else
			inet_ntop(AF_INET6, &in->sin6_addr, peer->address, sizeof peer->address);
		peer->port = ntohs(in->sin6_port);
	}
}

struct connection *
connection_new(struct lane *lane, int fd, const struct sockaddr_storage *address,
    const unsigned char key[static CENSUS_KEY])
{
	struct connection *connection = calloc(1, sizeof *connection);

	if (connection == NULL)
		return NULL;
	connection->lane = lane;
	connection->fd = fd;
	memcpy(connection->address_key, key, CENSUS_KEY);
	set_address(&connection->peer, address);
	atomic_fetch_add_explicit(&lane->open, 1, memory_order_relaxed);
	atomic_fetch_add_explicit(&lane->listener->open, 1, memory_order_relaxed);
	return connection;
}

static void
destroy(struct connection *connection)
{
	free(connection->peer.subject);
	free(connection);
}

void
connection_hold(struct connection *connection)
{
	connection->holds++;
}

void
connection_release(struct connection *connection)
{
	if (--connection->holds == 0 && connection->stage == STAGE_ENDED)
		destroy(connection);
}

/* Gives the lane's handshakes a turn: soon, or when one has to give way. */
static void
kick_handshakes(struct lane *lane)
{
	int64_t when = handshakes_when(&lane->handshakes);

	if (when == INT64_MAX || lane->handshake_posted)
		return;
	if (when > loop_now()) {
		loop_timer_set(lane->loop, &lane->handshake_timer, when);
		return;
	}
	lane->handshake_posted = true;
	loop_post(lane->loop, &lane->handshake_post);
}

static void
leave_handshake(struct connection *connection)
{
	struct lane *lane = connection->lane;

	if (connection->handshake.under_way)
		atomic_fetch_sub_explicit(&lane->listener->shaking, 1, memory_order_relaxed);
	handshakes_remove(&lane->handshakes, &connection->handshake);
	kick_handshakes(lane);
}

/* The one place where a connection ends, whatever stage it is in. */
void
connection_drop(struct connection *connection)
{
	struct lane *lane = connection->lane;
	struct listener *listener = lane->listener;

	if (connection->stage == STAGE_ENDED)
		return;
	connection->stage = STAGE_ENDED;
	connection_hold(connection);
	leave_handshake(connection);
	if (connection->link != NULL) {
		*connection->link = connection->next;
		if (connection->next != NULL)
			connection->next->link = connection->link;
	}
	loop_timer_unset(lane->loop, &connection->timer);
	if (connection->input != NULL)
		event_free(connection->input);
	if (connection->output != NULL)
		event_free(connection->output);
	SSL_free(connection->ssl);
	ERR_clear_error();
	connection->ssl = NULL;
	tls_release(connection->tls);
	connection->tls = NULL;
	close(connection->fd);
	if (connection->counted_certificate)
		census_leave(listener->certificates, connection->peer.certificate);
	census_leave(listener->addresses, connection->address_key);
	if (connection->state != NULL)
		listener->protocol->dropped(connection->state);
	atomic_fetch_sub_explicit(&lane->open, 1, memory_order_relaxed);
	/* Whoever drains looks at this: last. */
	atomic_fetch_sub_explicit(&listener->open, 1, memory_order_release);
	connection_release(connection);
}

static void
set_event(struct connection *connection, struct event *event, bool *added, bool wanted)
{
	if (*added == wanted)
		return;
	*added = wanted && event_add(event, NULL) == 0;
	if (!wanted)
		event_del(event);
	else if (!*added)
		/* Out of memory: what it waits for will not be told, so it has waited long enough. */
		connection_deadline(connection, 0);
}

void
connection_wait(struct connection *connection, bool input, bool output)
{
	set_event(connection, connection->input, &connection->waits_input, input || connection->write_needs_input);
	set_event(connection, connection->output, &connection->waits_output, output || connection->read_needs_output);
}

/* What a call of OpenSSL that moved nothing means. */
static ssize_t
trouble(struct connection *connection, int result, bool *wrong_way, int wrong)
{
	int error = SSL_get_error(connection->ssl, result);

	if (error == wrong)
		*wrong_way = true;
	if (error == SSL_ERROR_WANT_READ || error == SSL_ERROR_WANT_WRITE)
		return CONNECTION_AGAIN;
	if (error == SSL_ERROR_ZERO_RETURN)
		return 0;
	ERR_clear_error();
	return CONNECTION_FAILED;
}

ssize_t
connection_read(struct connection *connection, char *data, size_t size)
{
	ssize_t count;

	if (connection->stage != STAGE_OPEN)
		return CONNECTION_FAILED;
	if (connection->ssl == NULL) {
		count = recv(connection->fd, data, size, 0);
		if (count < 0)
			return errno == EAGAIN || errno == EINTR ? CONNECTION_AGAIN : CONNECTION_FAILED;
	} else {
		size_t taken;

		connection->read_needs_output = false;
		ERR_clear_error();
		int result = SSL_read_ex(connection->ssl, data, size, &taken);

		if (result != 1)
			return trouble(connection, result, &connection->read_needs_output, SSL_ERROR_WANT_WRITE);
		count = (ssize_t)taken;
	}
	figure_add(&connection->lane->figures.bytes_in, (uint64_t)count);
	return count;
}

bool
connection_pending(const struct connection *connection)
{
	return connection->ssl != NULL && SSL_has_pending(connection->ssl) == 1;
}

ssize_t
connection_write(struct connection *connection, const char *data, size_t size)
{
	ssize_t count;

	if (connection->stage != STAGE_OPEN)
		return CONNECTION_FAILED;
	if (connection->ssl == NULL) {
		count = send(connection->fd, data, size, MSG_NOSIGNAL);
		if (count < 0)
			return errno == EAGAIN || errno == EINTR ? CONNECTION_AGAIN : CONNECTION_FAILED;
	} else {
		size_t taken;

		connection->write_needs_input = false;
		ERR_clear_error();
		int result = SSL_write_ex(connection->ssl, data, size, &taken);

		if (result != 1) {
			count = trouble(connection, result, &connection->write_needs_input, SSL_ERROR_WANT_READ);
			return count == 0 ? CONNECTION_FAILED : count;
		}
		count = (ssize_t)taken;
	}
	figure_add(&connection->lane->figures.bytes_out, (uint64_t)count);
	return count;
}

static void
run_again(struct loop_post *post)
{
	struct connection *connection = (struct connection *)((char *)post - offsetof(struct connection, post));

	connection->posted = false;
	if (connection->stage == STAGE_OPEN)
		connection->lane->listener->protocol->ready(connection->state);
	connection_release(connection);
}

void
connection_again(struct connection *connection)
{
	if (connection->posted)
		return;
	connection->posted = true;
	connection_hold(connection);
	connection->post.run = run_again;
	loop_post(connection->lane->loop, &connection->post);
}

void
connection_deadline(struct connection *connection, int64_t due)
{
	/* "Never" is a time as well: moving a timer later costs nothing, taking it out and putting it back does. */
	loop_timer_set(connection->lane->loop, &connection->timer, due);
}

static void
expired(struct loop_timer *timer)
{
	struct connection *connection = (struct connection *)timer;

	connection_hold(connection);
	if (connection->stage == STAGE_OPEN) {
		figure_add(&connection->lane->figures.timeouts, 1);
		connection->lane->listener->protocol->expired(connection->state);
	} else {
		if (connection->stage == STAGE_HANDSHAKE)
			figure_add(&connection->lane->figures.timeouts, 1);
		connection_drop(connection);
	}
	connection_release(connection);
}

/* Takes in and forgets what still comes. */
static void
linger(struct connection *connection)
{
	char waste[4096];
	ssize_t count;

	while ((count = recv(connection->fd, waste, sizeof waste, 0)) > 0) {
		connection->lingered += (size_t)count;
		if (connection->lingered > LINGER_BYTES)
			break;
	}
	if (count >= 0 || (errno != EAGAIN && errno != EINTR))
		connection_drop(connection);
}

void
connection_close(struct connection *connection)
{
	if (connection->stage != STAGE_OPEN)
		return;
	connection->stage = STAGE_LINGER;
	if (connection->ssl != NULL) {
		ERR_clear_error();
		SSL_shutdown(connection->ssl);
		ERR_clear_error();
	}
	connection->read_needs_output = connection->write_needs_input = false;
	connection_wait(connection, true, false);
	connection_deadline(connection, loop_now() + LINGER_MS);
	if (shutdown(connection->fd, SHUT_WR) != 0)
		connection_drop(connection);
	else
		linger(connection);
}

/* The peer's certificate: its hash, its subject, and whether there is room for another of it. */
static bool
identify(struct connection *connection)
{
	struct listener *listener = connection->lane->listener;
	X509 *certificate = SSL_get0_peer_certificate(connection->ssl);
	struct peer *peer = &connection->peer;
	unsigned length = sizeof peer->certificate;
	BIO *text = BIO_new(BIO_s_mem());
	char *data;
	bool good = false;

	if (certificate != NULL && text != NULL &&
	    X509_digest(certificate, EVP_sha256(), peer->certificate, &length) == 1 &&
	    X509_NAME_print_ex(text, X509_get_subject_name(certificate), 0, XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB) >= 0) {
		long size = BIO_get_mem_data(text, &data);

		peer->subject = strndup(data != NULL ? data : "", size > 0 ? (size_t)size : 0);
		good = peer->subject != NULL;
	}
	BIO_free(text);
	ERR_clear_error();
	if (!good)
		return false;
	peer->tls = true;
	connection->valid_until = tls_valid_until(connection->tls, connection->ssl);
	tls_release(connection->tls);
	connection->tls = NULL;
	connection->counted_certificate = census_enter(listener->certificates, peer->certificate);
	peer->crowd = !connection->counted_certificate;
	return true;
}

static void
open_up(struct connection *connection)
{
	const struct protocol *protocol = connection->lane->listener->protocol;

	connection->stage = STAGE_OPEN;
	connection->state = protocol->opened(connection->lane->listener->context, connection);
	if (connection->state == NULL) {
		connection_drop(connection);
		return;
	}
	connection_wait(connection, true, false);
	protocol->ready(connection->state);
}

/* A first turn: only now, that the peer has something to say, is anything made for it. */
static bool
prepare_handshake(struct connection *connection)
{
	struct listener *listener = connection->lane->listener;

	atomic_fetch_add_explicit(&listener->shaking, 1, memory_order_relaxed);
	connection->tls = listener_tls(listener, &connection->generation);
	connection->ssl = tls_accept(connection->tls, connection->fd);
	return connection->ssl != NULL;
}

static void
shake(struct connection *connection)
{
	struct lane *lane = connection->lane;

	if (connection->ssl == NULL && !prepare_handshake(connection)) {
		connection_drop(connection);
		return;
	}
	ERR_clear_error();
	int result = SSL_do_handshake(connection->ssl);

	if (result == 1) {
		figure_add(&lane->figures.handshakes, 1);
		leave_handshake(connection);
		if (identify(connection))
			open_up(connection);
		else
			connection_drop(connection);
		return;
	}
	int error = SSL_get_error(connection->ssl, result);

	if (error == SSL_ERROR_WANT_READ || error == SSL_ERROR_WANT_WRITE) {
		connection_wait(connection, error == SSL_ERROR_WANT_READ, error == SSL_ERROR_WANT_WRITE);
		return;
	}
	ERR_clear_error();
	figure_add(&lane->figures.handshake_failures, 1);
	connection_drop(connection);
}

static struct connection *
connection_of(struct handshake *handshake)
{
	return (struct connection *)((char *)handshake - offsetof(struct connection, handshake));
}

/* A turn. */
static void
run_handshakes(struct loop_post *post)
{
	struct lane *lane = (struct lane *)((char *)post - offsetof(struct lane, handshake_post));
	struct handshake *handshake;
	int64_t now = loop_now();

	lane->handshake_posted = false;
	while ((handshake = handshakes_stalled(&lane->handshakes, now)) != NULL) {
		figure_add(&lane->figures.timeouts, 1);
		connection_drop(connection_of(handshake));
	}
	handshake = handshakes_next(&lane->handshakes, now);
	if (handshake != NULL) {
		struct connection *connection = connection_of(handshake);

		connection_hold(connection);
		shake(connection);
		connection_release(connection);
	}
	kick_handshakes(lane);
}

static void
on_event(evutil_socket_t fd, short what, void *context)
{
	(void)fd;
	(void)what;
	struct connection *connection = context;

	connection_hold(connection);
	switch (connection->stage) {
	case STAGE_HANDSHAKE:
		/* Its turn will come; until then the socket need not tell us again. */
		connection_wait(connection, false, false);
		handshakes_want(&connection->lane->handshakes, &connection->handshake);
		kick_handshakes(connection->lane);
		break;
	case STAGE_OPEN:
		connection->lane->listener->protocol->ready(connection->state);
		break;
	case STAGE_LINGER:
		linger(connection);
		break;
	case STAGE_NEW:
	case STAGE_ENDED:
		break;
	}
	connection_release(connection);
}

/* On its loop: from here on it lives. */
static void
begin(struct loop_post *post)
{
	struct connection *connection = (struct connection *)((char *)post - offsetof(struct connection, post));
	struct lane *lane = connection->lane;
	struct listener *listener = lane->listener;

	connection->next = lane->connections;
	connection->link = &lane->connections;
	if (lane->connections != NULL)
		lane->connections->link = &connection->next;
	lane->connections = connection;
	connection_hold(connection);
	connection->input = event_new(loop_base(lane->loop), connection->fd, EV_READ | EV_PERSIST, on_event, connection);
	connection->output = event_new(loop_base(lane->loop), connection->fd, EV_WRITE | EV_PERSIST, on_event, connection);
	connection->timer.expired = expired;
	if (connection->input == NULL || connection->output == NULL || connection_draining(connection)) {
		connection_drop(connection);
	} else if (!listener->settings.plain) {
		connection->stage = STAGE_HANDSHAKE;
		connection_deadline(connection, loop_now() + listener->settings.handshake_ms);
		connection_wait(connection, true, false);
	} else {
		connection->peer.subject = strdup("");
		if (connection->peer.subject != NULL)
			open_up(connection);
		else
			connection_drop(connection);
	}
	connection_release(connection);
}

void
connection_start(struct connection *connection)
{
	connection->post.run = begin;
	loop_post(connection->lane->loop, &connection->post);
}

void
connection_drain_all(struct lane *lane)
{
	for (struct connection *connection = lane->connections, *next; connection != NULL; connection = next) {
		next = connection->next;
		if (connection->stage == STAGE_OPEN)
			lane->listener->protocol->drain(connection->state);
		else if (connection->stage == STAGE_HANDSHAKE)
			connection_drop(connection);
	}
}

const struct peer *
connection_peer(const struct connection *connection)
{
	return &connection->peer;
}

struct loop *
connection_loop(const struct connection *connection)
{
	return connection->lane->loop;
}

unsigned
connection_number(const struct connection *connection)
{
	return connection->lane->number;
}

bool
connection_draining(const struct connection *connection)
{
	return atomic_load_explicit(&connection->lane->listener->draining, memory_order_relaxed);
}

const char *
connection_refusal(struct connection *connection, int64_t now)
{
	struct listener *listener = connection->lane->listener;
	const char *reason = NULL;

	if (connection->ssl == NULL || (now < connection->valid_until &&
	    connection->generation == atomic_load_explicit(&listener->generation, memory_order_relaxed)))
		return NULL;
	uint64_t generation;
	struct tls *tls = listener_tls(listener, &generation);

	if (tls_check(tls, connection->ssl, &connection->valid_until, &reason)) {
		connection->generation = generation;
		reason = NULL;
	}
	tls_release(tls);
	return reason;
}

static void
place_expired(struct loop_timer *timer)
{
	kick_handshakes((struct lane *)((char *)timer - offsetof(struct lane, handshake_timer)));
}

void
connection_prepare_lane(struct lane *lane, unsigned handshakes_most)
{
	handshakes_init(&lane->handshakes, handshakes_most);
	lane->handshake_post.run = run_handshakes;
	lane->handshake_timer.expired = place_expired;
}
