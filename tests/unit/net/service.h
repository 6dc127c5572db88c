/* service: an http_server with a handler that does what the path says, for tests.
 *
 *	/echo    the request's body
 *	/size/N  N bytes
 *	/about   method, path, query, field count and body length as text
 *	/peer    the client's subject and certificate
 *	/park    nothing, until service_answer_parked()
 *	/close   "bye", and close
 *	/status/N  that status, no body
 */
#ifndef IRORI_TEST_SERVICE_H
#define IRORI_TEST_SERVICE_H

#include <pthread.h>
#include <stdatomic.h>

#include "server/http/http.h"
#include "tests/unit/net/client.h"
#include "tests/unit/net/pki.h"

struct service {
	struct http_server *server;
	struct client_settings client; /* a good client, to be changed by a copy */
	atomic_uint handled, refused;
	pthread_mutex_t lock;
	struct exchange *parked[64];
	unsigned parked_count;
};

/* Short deadlines, one loop, no TLS. */
struct http_settings service_settings(void);

/* With the certificates "server" and "client" of pki, which are issued when they are missing. */
struct http_settings service_tls_settings(struct pki *pki);

/* Ends the program when it does not start. pki may be NULL where the settings are plain. */
void service_start(struct service *service, const struct http_settings *settings, struct pki *pki);
void service_end(struct service *service);

/* How many are parked; waits until there are so many at least, for two seconds at most. */
unsigned service_parked(struct service *service, unsigned least);

/* Answers all that are parked, from a thread of its own, with "parked"; returns when it has done so. */
void service_answer_parked(struct service *service);

struct http_figures service_figures(struct service *service);

/* Waits until there are so many connections open, for three seconds at most. */
bool service_settles(struct service *service, uint64_t open);

#endif
