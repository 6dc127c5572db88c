/* lane: what one loop of a listener keeps. Shared by connection.c and listener.c, and nobody else. */
#ifndef IRORI_LANE_H
#define IRORI_LANE_H

#include <openssl/ssl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <sys/socket.h>

#include "server/net/census.h"
#include "server/net/connection.h"
#include "server/net/figure.h"
#include "server/net/handshake.h"
#include "server/net/listener.h"
#include "server/net/tls.h"

struct lane_figures {
	figure handshakes, handshake_failures, timeouts, bytes_in, bytes_out;
};

struct lane {
	struct loop *loop;
	struct listener *listener;
	unsigned number;
	struct connection *connections; /* all that are not yet dropped, newest first */
	struct handshakes handshakes;
	struct loop_post handshake_post; /* a turn for one of them */
	bool handshake_posted;
	struct loop_timer handshake_timer; /* when one has to give way */
	struct loop_post drain_post;
	struct lane_figures figures;
	atomic_uint open; /* connections given to it and not yet dropped */
};

struct listener {
	struct listener_settings settings;
	const struct protocol *protocol;
	void *context;
	pthread_mutex_t tls_lock; /* for tls, which is held by reference outside of it */
	struct tls *tls;
	_Atomic uint64_t generation; /* of tls */
	struct census *addresses, *certificates;
	struct lane *lanes;
	unsigned lane_count;
	atomic_uint open, shaking;
	atomic_bool draining;
	/* The acceptor's. */
	struct loop *acceptor;
	int fd;
	uint16_t port;
	struct event *incoming;
	struct loop_timer pause;
	struct loop_post close_post;
	figure accepted, refused;
};

/* A connection of the socket, which becomes its own, in no lane yet. NULL when memory ran out; the socket is open still.
 * key is what listener->addresses has counted. */
struct connection *connection_new(struct lane *lane, int fd, const struct sockaddr_storage *address,
    const unsigned char key[static CENSUS_KEY]);

/* Hands it to the lane's loop, from any thread. */
void connection_start(struct connection *connection);

/* Drains all of the lane, on its loop. */
void connection_drain_all(struct lane *lane);

/* Fills in what a new lane needs for its connections' handshakes. */
void connection_prepare_lane(struct lane *lane, unsigned handshakes_most);

/* The current credentials, to be released, and their generation. */
struct tls *listener_tls(struct listener *listener, uint64_t *generation);

#endif
