/* A store of a few resources for GraphQL's call-backs: what is asked of it is noted, what a search gives is laid out
 * beforehand. */
#ifndef IRORI_SHELF_H
#define IRORI_SHELF_H

#include "server/graphql/execute.h"

enum { SHELF_MOST = 32 };

struct shelf {
	struct arena arena;
	const struct node *resources[SHELF_MOST];
	size_t count;
	/* What the next searches give. */
	struct graphql_page page;
	/* What was asked for. */
	size_t reads, resolves, searches;
	char asked[1024]; /* of the last search: "Condition?patient=Patient/example&clinical-status=active" */
	const char *trouble; /* not NULL: every call-back fails, saying so */
	struct graphql_source source;
};

void shelf_init(struct shelf *shelf);
void shelf_free(struct shelf *shelf);

/* Puts a resource there; NULL when it isn't one. The text must live as long. */
const struct node *shelf_put(struct shelf *shelf, struct slice json);

/* What a search gives: the shelf's resources of the type, in the order that they were put there. */
void shelf_found(struct shelf *shelf, const char *type);

#endif
