/* arguments: what a field's arguments and directives say (R4 graphql.html#list, #references, #searching, #flattening). */
#ifndef IRORI_GRAPHQL_ARGUMENTS_H
#define IRORI_GRAPHQL_ARGUMENTS_H

#include "resources/fhirpath/fhirpath.h"
#include "server/graphql/document.h"
#include "server/graphql/field.h"
#include "server/graphql/source.h"

/* What a request's steps share. */
struct graphql_context {
	struct arena *arena;
	struct graphql_errors *errors;
	struct graphql_variable *variables;
	const struct graphql_source *source;
	unsigned visit; /* how many collections there have been (plan.h) */
	size_t *steps; /* work that is left */
};

/* Only what has this property with that value, or one of those values. */
struct filter {
	const struct schema_element *element;
	const struct schema_type *type;
	struct graphql_value *value;
	struct filter *next;
};

struct arguments {
	/* Of elements that are no primitives; path also of searches. */
	const struct fhirpath *path; /* only what it is true for */
	struct filter *filters;
	size_t offset, count;
	/* Of a Reference's resource. */
	bool optional;
	const struct schema_type **types; /* only resources of these */
	size_t type_count; /* 0: all */
	/* Of a read; of __type the name. */
	struct slice id;
	/* Of searches. */
	struct graphql_pair *pairs;
	size_t pair_count;
	struct slice cursor;
	struct slice reference; /* the parameter that refers to what the search stands in */
	bool counted; /* _count is among the pairs */
};

struct directives {
	bool first, flatten, singleton;
	const struct fhirpath *slice;
};

enum {
	ARGUMENTS_PATH_MOST = 4096, /* bytes of a FHIRPath expression */
	ARGUMENTS_SEARCH_MOST = 8192, /* bytes of a search parameter's values */
};

/* What searches take besides search parameters; commas in them have a meaning of their own. NULL behind the last. */
extern const char *const arguments_controls[];

/* What the selection's arguments say to the field of that scope. False, with an error, when one is wrong. */
bool arguments_read(struct graphql_context *context, const struct scope *scope, const struct field *field,
    const struct selection *selection, struct arguments *arguments);

/* The directives that reshape the result. */
bool directives_read(struct graphql_context *context, const struct field *field, const struct selection *selection,
    struct directives *directives);

/* Whether @skip and @include let through what they stand at. */
bool directives_include(struct graphql_context *context, const struct graphql_directive *list, bool *include);

/* Whether both have the same arguments, whatever their order. */
bool arguments_equal(const struct graphql_value *a, const struct graphql_value *b);

/* Whether both have the same directives, @skip and @include apart. */
bool directives_equal(const struct graphql_directive *a, const struct graphql_directive *b);

#endif
