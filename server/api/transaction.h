/* transaction: a Bundle whose entries succeed or fail as one (R4 http.html#transaction, "Transaction Processing Rules").
 *
 * Everything is decided on one snapshot and written in one commit. When the commit meets a conflict, the Bundle is read and
 * decided on anew, on the worker's thread, a few times. GET entries are answered from a snapshot that has what was
 * written. */
#ifndef IRORI_TRANSACTION_H
#define IRORI_TRANSACTION_H

#include "server/api/call.h"

/* Begins with a Bundle that was read (faults of the reader are in call->faults), after so many attempts that met a conflict. False:
 * refused. True: the call is taken over, and will be ended. */
bool transaction_start(struct call *call, struct node *bundle, unsigned attempts);

extern const struct route route_transaction;

#endif
