/* check: whether an operation can be run at all, said before anything is read (GraphQL October 2021 section 5). */
#ifndef IRORI_GRAPHQL_CHECK_H
#define IRORI_GRAPHQL_CHECK_H

#include "server/graphql/plan.h"

enum { CHECK_FIELDS_MOST = 10000 }; /* fragments put in, and counted for each type that they are for */

/* Every field, argument, directive, fragment and variable of the operation is there and fits where it stands. False, with
 * errors, when not. */
bool check_operation(struct graphql_context *context, const struct document *document, const struct graphql_operation *operation,
    const struct scope *root);

#endif
