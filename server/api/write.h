/* write: what create, update, patch and delete have in common. */
#ifndef IRORI_WRITE_H
#define IRORI_WRITE_H

#include "server/api/call.h"

/* Whether the request brings a Binary as its bytes, of whatever type they are (R4 binary.html). */
bool write_is_raw(const struct call *call);

/* The request's resource as a tree. NULL: refused. What is wrong with it may be in call->faults, as body_read() says. */
struct node *write_read(struct call *call);

/* Checks what was read, and makes call->ingest of it; id: as ingest_prepare_node() takes it. False: refused, 400 when reading
 * it met faults, else 422. */
bool write_ingest(struct call *call, struct node *tree, struct slice id);

/* Puts call->ingest among the commit's changes, as the version after the current one; NULL: as the first. False: refused. */
bool write_change(struct call *call, struct snapshot *snapshot, const struct record *current);

/* Refuses what access_writes() forbade: 403 to those who may know of the record, else as not found. */
void write_forbid(struct call *call, struct snapshot *snapshot, const struct record *record, enum reason reason);

/* Whether the request's conditions hold of a version that the caller may write. False: refused. */
bool write_conditions_hold(struct call *call, struct snapshot *snapshot, const struct record *record);

/* After the commit: status, the version's fields, and the body as Prefer asks (R4 http.html#return). */
void write_complete(struct call *call, int status, bool location);

/* Nothing was to be written: answers with the version that is there, as write_complete() would, and 200. released: what may leave
 * of it. */
void write_nothing(struct call *call, const struct record *record, const struct released *released, const char *why);

/* The same with what a condition found, which the caller may have since it may search it. False: refused. */
bool write_found(struct call *call, struct snapshot *snapshot, const struct record *found);

#endif
