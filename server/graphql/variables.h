/* variables: what a request gives for the variables of its operation (GraphQL October 2021 section 6.1.2). */
#ifndef IRORI_GRAPHQL_VARIABLES_H
#define IRORI_GRAPHQL_VARIABLES_H

#include "server/graphql/document.h"

/* Gives each of the operation's variables its value, from json (an object; SLICE_NONE and null for none) or its default. The
 * types are GraphQL's own scalars, R4's primitive types and ResourceType. False, with errors, when one has a wrong value, or
 * none though it is required. */
bool variables_read(struct graphql_operation *operation, struct slice json, struct arena *arena, struct graphql_errors *errors);

/* The value, or what its variable stands for; NULL for null, and for a variable that was not given. The operation's
 * variable is marked as used. */
struct graphql_value *variables_value(struct graphql_variable *variables, struct graphql_value *value);

#endif
