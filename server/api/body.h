/* body: the resource that a request brings, in JSON or XML. */
#ifndef IRORI_BODY_H
#define IRORI_BODY_H

#include "server/api/call.h"

/* Reads the request's body as a resource of that type (NULL: of any); an entry's is there already. On faults that are errors
 * the tree may still be given, with call->faults.errors set, so that checks can add their own; it is never to be stored
 * then. NULL: refused (400; 415 for what is neither JSON nor XML). */
struct node *body_read(struct call *call, const struct schema_type *expected);

#endif
