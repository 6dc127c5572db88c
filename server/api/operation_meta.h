/* operation_meta: what $meta, $meta-add and $meta-delete have in common. */
#ifndef IRORI_OPERATION_META_H
#define IRORI_OPERATION_META_H

#include "server/api/operation.h"

/* Answers with the meta of a resource in JSON: Parameters with the one parameter "return". */
void meta_send(struct call *call, struct slice body);

#endif
