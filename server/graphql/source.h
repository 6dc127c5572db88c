/* source: what a GraphQL query needs of a store, as call-backs.
 *
 * Whoever gives them decides what the caller may see. A resource that is not there and one that may not be seen are both
 * absent, and look the same to the client. What is returned lives as long as the arena given. */
#ifndef IRORI_GRAPHQL_SOURCE_H
#define IRORI_GRAPHQL_SOURCE_H

#include "resources/base/faults.h"
#include "resources/node.h"

/* A search parameter and its value as in a query string, but not percent-encoded: "clinical-status", "active,relapse". */
struct graphql_pair {
	struct slice name, value;
};

struct graphql_search {
	const struct schema_type *type;
	const struct graphql_pair *pairs;
	size_t pair_count;
	struct slice cursor; /* the page of a search that was begun before, there being no pairs; SLICE_NONE */
	bool total; /* the page's total is asked for */
};

struct graphql_match {
	const struct node *node;
	struct slice mode, score; /* as Bundle.entry.search has them; SLICE_NONE where it has none */
};

/* Numbers below 0 and SLICE_NONE: not known, or there is none. A cursor is what a client gives back to get that page. */
struct graphql_page {
	const struct graphql_match *matches;
	size_t count;
	int64_t total, offset, size;
	struct slice first, previous, next, last;
};

struct graphql_source {
	void *context;
	/* The resource, *node being NULL when it is absent. False, with faults, when that can't be said. */
	bool (*read)(void *context, const struct schema_type *type, struct slice id, struct arena *arena,
	    const struct node **node, struct faults *faults);
	/* The same for a Reference.reference that is neither contained nor in the same Bundle. */
	bool (*resolve)(void *context, struct slice reference, struct arena *arena, const struct node **node,
	    struct faults *faults);
	/* A page of the resources that match and that the caller may see. False, with faults, when the search can't be
	 * answered. *page is cleared, its numbers -1. */
	bool (*search)(void *context, const struct graphql_search *search, struct arena *arena, struct graphql_page *page,
	    struct faults *faults);
	/* A search parameter that the schema doesn't have, or NULL. May be NULL itself. */
	const struct schema_search *(*parameter)(void *context, const struct schema_type *type, struct slice code);
};

#endif
