/* trail: AuditEvents. None is stored: they are made of the audit chain when somebody asks who may, an auditor or the patient
 * concerned (trail.c); what is asked for is read and tested here (trail_query.c). No other way leads to any. */
#ifndef IRORI_TRAIL_H
#define IRORI_TRAIL_H

#include "server/api/call.h"
#include "server/audit/project.h"

struct trail_row;

enum { TRAIL_PREFIX_MOST = 2 };

/* A value asked for; which parts it has is the parameter's. */
struct trail_value {
	struct slice text, system; /* system data NULL: none was given */
	int64_t first, last; /* microseconds */
	char prefix[TRAIL_PREFIX_MOST + 1];
	uint16_t resource; /* of a reference, or STORE_ANY_RESOURCE */
	uint64_t *rids; /* of what it refers to; by trail_query_resolve() */
	size_t rid_count;
	uint64_t number; /* of the chain record that an id is of; 0: of none */
	uint32_t place;
};

/* A parameter: one of its values is to hold. */
struct trail_clause {
	const struct trail_row *row;
	struct trail_value *values;
	size_t count;
	struct trail_clause *next;
};

struct trail_query {
	struct trail_clause *clauses;
	uint64_t count; /* of AuditEvents on a page */
	uint64_t number; /* where the page begins: at the record, 0: the last one, */
	uint32_t place; /* ... at the AuditEvent of it */
	bool history;
};

/* Reads the parameters of call->request, and of a form; those of a history are others. NULL: refused. */
struct trail_query *trail_query_read(struct call *call, struct slice form, bool history);

/* Finds what references mean. */
enum store_status trail_query_resolve(struct call *call, struct snapshot *snapshot, struct trail_query *query);

/* Makes the range smaller by what is asked for; *least is the lowest number that can be found. False: nothing can be found. */
bool trail_query_range(const struct trail_query *query, int64_t now, struct audit_range *range, uint64_t *least);

/* Whether the AuditEvent is asked for. Those parameters that can be tested before the event is opened are tested then. */
bool trail_query_holds(const struct trail_query *query, const struct audit_projection *projection, int64_t now, bool opened);

/* The URL of the page that begins there; number 0: of the first. SLICE_NONE when memory ran out. */
struct slice trail_query_url(struct call *call, const struct trail_query *query, struct slice form, uint64_t number, uint32_t place);

/* For metadata: name and type of each parameter; NULL behind the last. */
const char *trail_parameter(size_t i, const char **type);

/* The trail's own route in the place of a route on AuditEvent; the same where it has none. */
const struct route *trail_route(const struct route *route);

/* Whether the caller may ask for AuditEvents at all; else why not. */
bool trail_admits(const struct call *call, enum reason *reason);

#endif
