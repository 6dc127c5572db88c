/* batch: Bundles of requests, POST [base] (R4 http.html#transaction): each entry on its own (batch), or all as one
 * (transaction.h). */
#ifndef IRORI_BATCH_H
#define IRORI_BATCH_H

#include "server/api/call.h"

/* Reads the Bundle again after a conflict and answers it. On a worker's thread. */
void batch_work(struct call *call);

#endif
