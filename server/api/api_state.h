/* api_state: what all calls share. For api.c and call.c only. */
#ifndef IRORI_API_STATE_H
#define IRORI_API_STATE_H

#include "server/api/call.h"
#include "server/api/jobs.h"
#include "server/api/metrics.h"
#include "server/auth/auth.h"
#include "server/auth/seal.h"

#include <stdatomic.h>

struct api {
	struct api_settings settings;
	struct slice base_url; /* "https://host/fhir" */
	struct slice base_path; /* "/fhir" */
	struct buffer metadata; /* the CapabilityStatement, made once */
	struct auth *auth;
	struct metrics *metrics;
	struct pool *workers; /* for what takes long */
	struct jobs *jobs; /* that they do when nobody waits */
	atomic_uint worker_places; /* that were given to workers' threads: see call_place() */
	unsigned char page_key[SEAL_KEY_BYTES]; /* of page links; kept in the store, so that they survive a restart */
	_Atomic(const struct http_server *) watched;
	_Atomic bool draining;
};

#endif
