/* execute: FHIR's GraphQL (R4 graphql.html), from a query's text to its answer.
 *
 *	struct graphql_request request = { .query = text, .source = &source };
 *
 *	if (!graphql_run(&request, &arena, &out, &code))
 *		status = status_of(code);
 *	send(status, "application/json", buffer_slice(&out));
 *
 * A query is checked as a whole before anything is read. README.md says what it may ask for. */
#ifndef IRORI_GRAPHQL_EXECUTE_H
#define IRORI_GRAPHQL_EXECUTE_H

#include "server/graphql/source.h"

/* How much one request may ask for. */
struct graphql_limits {
	size_t values; /* in the answer: scalars, objects and lists' items */
	size_t resources; /* read, resolved and found */
	size_t searches;
	size_t steps; /* looks at elements, and FHIRPath's */
};

/* 200,000 values, 5,000 resources, 200 searches, 10,000,000 steps. */
extern const struct graphql_limits graphql_limits_default;

enum { GRAPHQL_LIST_MOST = 1000 }; /* the _count that a List asks for when the query says none */

struct graphql_request {
	struct slice query;
	struct slice operation; /* the name of the one to run, or SLICE_NONE */
	struct slice variables; /* a JSON object, or SLICE_NONE */
	const struct node *resource; /* that is asked, by [base]/[Type]/[id]/$graphql; NULL: the system */
	const struct graphql_source *source;
	const struct graphql_limits *limits; /* NULL: the default */
	int64_t now; /* for FHIRPath, as in struct fhirpath_environment */
	int zone;
};

/* Fills query, operation and variables from a POST's JSON body: {"query": ..., "operationName": ..., "variables": ...}.
 * False, with faults, when it is none. The texts point into json and the arena. */
bool graphql_read_body(struct slice json, struct arena *arena, struct graphql_request *request, struct faults *faults);

/* Writes the answer, {"data": ..., "errors": [...]}, to out, which is empty and whose limit bounds it. True when there is
 * data, and errors at most of single fields: 200. On false, data is null, and *code is what is wrong last. Texts of resources may
 * be held by the arena until it is freed. */
bool graphql_run(const struct graphql_request *request, struct arena *arena, struct buffer *out, enum fault_code *code);

#endif
