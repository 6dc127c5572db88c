/* errors: what is wrong with a GraphQL request, as its response says it (GraphQL October 2021 section 7.1.2, R4
 * graphql.html#errors). */
#ifndef IRORI_GRAPHQL_ERRORS_H
#define IRORI_GRAPHQL_ERRORS_H

#include "resources/base/faults.h"

/* Both count from 1, columns in characters. line 0: no place. */
struct graphql_position {
	unsigned line, column;
};

struct graphql_error {
	enum fault_code code;
	struct graphql_position at;
	struct slice text; /* for a person; never holds anything of a resource */
	struct slice path; /* a JSON array: where in the response; SLICE_NONE before there is one */
	struct graphql_error *next;
};

/* first, last and count may be read. Of more than ERRORS_MOST, the first and the newest are kept. A copy of the struct is a
 * bookmark. */
struct graphql_errors {
	struct arena *arena;
	struct graphql_error *first, *last;
	size_t count;
	bool failed; /* memory ran out: the list is not complete */
};

enum { GRAPHQL_ERRORS_MOST = 20 };

/* The errors live in the arena. */
void graphql_errors_init(struct graphql_errors *errors, struct arena *arena);

/* Adds one, format as printf's. Returns false, for callers that end with it. */
bool graphql_fail(struct graphql_errors *errors, enum fault_code code, struct graphql_position at, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* Adds what a call-back found wrong, or that memory ran out when it says nothing. Returns false. */
bool graphql_fail_faults(struct graphql_errors *errors, const struct faults *faults, struct graphql_position at);

/* Forgets what was added since the copy was made. */
void graphql_errors_back(struct graphql_errors *errors, const struct graphql_errors *copy);

/* Writes the value of "errors": each with its message, its place, and an OperationOutcome. */
void graphql_errors_write(const struct graphql_errors *errors, struct buffer *out);

/* As much of a name or text from outside as a message shows. */
struct slice graphql_shown(struct slice text);

#endif
