/* binary: Binary taken and served raw as well as wrapped (R4 binary.html#rest). */
#ifndef IRORI_BINARY_H
#define IRORI_BINARY_H

#include "server/api/call.h"
#include "server/api/ingest.h"

/* Whether the client asks for the content itself rather than the resource: Accept names another type above JSON, and no
 * _format says otherwise. */
bool binary_wanted_raw(const struct call *call);

/* Answers with the content, under its own Content-Type; X-Security-Context tells its securityContext. */
void binary_send_raw(struct call *call, struct slice body);

/* The request's raw body as a Binary in JSON, with securityContext from X-Security-Context. data is NULL when refused. */
struct slice binary_wrap(struct call *call);

/* A Binary is for those who may see what it belongs to (R4 binary.html#security). When its securityContext is a record here
 * that its writer may see, the Binary concerns the same patients, and whoever reads it needs that record's information
 * items, too. Else it stays as it is: for nobody but exempt institutions, unless the context is a Patient. */
enum store_status binary_take_context(struct snapshot *snapshot, const struct principal *principal, struct ingest *binary,
    struct arena *arena);

#endif
