/* binary: Binary taken and served raw as well as wrapped (R4 binary.html#rest). */
#ifndef IRORI_BINARY_H
#define IRORI_BINARY_H

#include "server/api/call.h"
#include "server/api/ingest.h"

/* Answers with the content itself, under its own Content-Type, when that is asked for rather than the resource: Accept names
 * the content's type, or wants another type than a resource's more, and no _format says otherwise. X-Security-Context tells its
 * securityContext. False: the resource is wanted. */
bool binary_send_raw(struct call *call, struct slice body);

/* The request's raw body as a Binary in JSON, with securityContext from X-Security-Context. data is NULL when refused. */
struct slice binary_wrap(struct call *call);

/* A Binary is for those who may see what it belongs to (R4 binary.html#security). When its securityContext is a record here
 * that its writer may see, the Binary concerns the same patients, and whoever reads it needs that record's information
 * items, too. Else it stays as it is: for nobody but exempt institutions, unless the context is a Patient. */
enum store_status binary_take_context(struct snapshot *snapshot, const struct principal *principal, struct ingest *binary,
    struct arena *arena);

#endif
