/* route: which interaction a request is, from a table of paths and methods. */
#ifndef IRORI_ROUTE_H
#define IRORI_ROUTE_H

#include "server/api/call.h"

enum route_result {
	ROUTE_FOUND,
	ROUTE_NO_PATH, /* nothing is there: 404 */
	ROUTE_NO_TYPE, /* the path names a type that FHIR R4 does not have, or that has no endpoint: 404 */
	ROUTE_NO_METHOD, /* 405; allow holds what may be done there */
	ROUTE_OPTIONS, /* OPTIONS on a path that exists; allow as above */
};

enum { ROUTE_ALLOW_MOST = 64 };

/* Matches the request's path, below the base path, and method (HEAD as GET). Fills in call->route, type, resource, id,
 * version_text. allow, for Allow, is written for ROUTE_NO_METHOD and ROUTE_OPTIONS: "GET, HEAD, PUT". */
enum route_result route_match(struct call *call, struct slice base_path, char allow[ROUTE_ALLOW_MOST]);

/* Whether the interaction writes. What a reader may do as well is no write. */
bool route_writes(const struct route *route);

/* Whether clients may write the type at all: AuditEvent is the server's own. */
bool route_writable(const struct schema_type *type);

/* Whether it can be patched: a Binary's content is none of a patch's business (R4 binary.html). */
bool route_patchable(const struct schema_type *type);

/* Whether the type has endpoints: Parameters is never stored, abstract types are no resources. */
bool route_served(const struct schema_type *type);

/* The interactions, one file each. */
extern const struct route route_metadata, route_read, route_vread, route_create, route_update,
    route_patch, route_delete, route_history_instance, route_history_type, route_history_system, route_search, route_search_post,
    route_batch;

#endif
