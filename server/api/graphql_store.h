/* graphql_store: what a GraphQL query may have of the store. The gate and search answer its call-backs, so that what the caller
 * may not see is not there, and not counted. */
#ifndef IRORI_GRAPHQL_STORE_H
#define IRORI_GRAPHQL_STORE_H

#include "server/api/call.h"
#include "server/graphql/source.h"

/* What may be read: */
struct graphql_store {
	struct graphql_source source; /* for the request */
	enum store_status trouble; /* not STORE_OK: why the store couldn't answer */
	enum reason reason; /* why a search was forbidden, where it was */
	/* the rest is its own */
	struct call *call;
	struct snapshot *snapshot;
	struct arena *arena;
	struct arena scratch; /* of the search that is under way */
	uint64_t tested; /* by all searches */
};

/* Answers from the snapshot, which must live as long as what was made of it in the arena. */
void graphql_store_init(struct graphql_store *store, struct call *call, struct snapshot *snapshot, struct arena *arena);
void graphql_store_free(struct graphql_store *store);

/* The record as a tree, *node being NULL when the caller may not have it. False, with faults, when it can't be given. */
bool graphql_store_tree(struct graphql_store *store, const struct record *record, const struct node **node, struct faults *faults);

#endif
