/* answer: what the steps of one query's execution share. */
#ifndef IRORI_GRAPHQL_ANSWER_H
#define IRORI_GRAPHQL_ANSWER_H

#include "server/graphql/execute.h"
#include "server/graphql/output.h"
#include "server/graphql/plan.h"

/* Where in the answer something is. */
struct trail {
	struct slice key;
	size_t index; /* in a list; SIZE_MAX where there is none */
	const struct trail *above;
};

struct resolved;
struct meta;

enum { ANSWER_RESOLVED_SLOTS = 256 };

struct answer {
	struct graphql_context context;
	struct graphql_limits left;
	struct fhirpath_environment environment;
	const struct fhirpath *resolve; /* resolve() */
	struct resolved *resolved[ANSWER_RESOLVED_SLOTS]; /* references that were looked up before, by hash */
	/* What is being done, for what goes wrong in a call-back of a call-back. */
	const struct selection *selection;
	const struct trail *trail;
	bool failed; /* such a thing did: errors say what */
};

/* What stands in a scope. */
struct thing {
	struct scope scope;
	const struct node *node; /* of a NODE; the resource of an EDGE */
	const struct graphql_page *page; /* of a CONNECTION */
	const struct fhirpath *path; /* of a CONNECTION: its matches are only what it is true for */
	const struct graphql_match *match; /* of an EDGE */
	const struct meta *meta; /* of introspection */
};

/* Makes ready what needs no document: limits and FHIRPath. */
void answer_start(struct answer *answer, const struct graphql_request *request);

/* Adds an error at the selection, with the place in the answer. Returns false. */
bool answer_fail(struct answer *answer, enum fault_code code, const struct selection *selection, const struct trail *trail,
    const char *format, ...) __attribute__((format(printf, 5, 6)));

/* Takes from what is left of a limit; false, with an error, when that is too little. */
bool answer_take(struct answer *answer, size_t *left, size_t amount, const char *what);

/* Whether the expression is true for the node, which has that place in its list. False, with an error, when it can't be
 * said. */
bool answer_test(struct answer *answer, const struct fhirpath *path, const struct node *node, size_t index, bool *is);

/* What the expression gives, as text. SLICE_NONE, with an error, when it can't be said. */
struct slice answer_text(struct answer *answer, const struct fhirpath *path, const struct node *node, size_t index);

/* Whether the element has what all filters ask for. */
bool answer_filter(struct answer *answer, const struct filter *filters, const struct node *node);

/* ---- Looking up. False, with an error, when that can't be done; *node is NULL for what is absent. ---------------------- */

bool answer_read(struct answer *answer, const struct schema_type *type, struct slice id, const struct node **node);

/* The resource that a Reference refers to, contained ones and those of the same Bundle included. */
bool answer_resolve(struct answer *answer, const struct node *reference, const struct node **node);

/* Searches as the field says, within the resource or, node being NULL, the system. */
bool answer_search(struct answer *answer, const struct planned *planned, const struct node *node, bool total, struct graphql_page *page);

#endif
