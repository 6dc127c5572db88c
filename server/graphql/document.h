/* document: a GraphQL query document as a tree (GraphQL October 2021 section 2).
 *
 * Operations and fragments; what a field is, and whether it is there at all, is said by check.h. A document belongs to one
 * request: running it notes things in it. */
#ifndef IRORI_GRAPHQL_DOCUMENT_H
#define IRORI_GRAPHQL_DOCUMENT_H

#include "server/graphql/errors.h"

enum {
	DOCUMENT_BYTES_MOST = 256 * 1024,
	DOCUMENT_TOKENS_MOST = 20000,
	DOCUMENT_DEPTH_MOST = 32, /* brackets within brackets, and fields within fields when fragments are put in */
	DOCUMENT_FIELDS_MOST = 2000,
	DOCUMENT_FRAGMENTS_MOST = 100,
};

enum graphql_value_kind {
	GRAPHQL_NULL,
	GRAPHQL_BOOLEAN,
	GRAPHQL_INT,
	GRAPHQL_FLOAT,
	GRAPHQL_STRING,
	GRAPHQL_ENUM,
	GRAPHQL_LIST,
	GRAPHQL_OBJECT,
	GRAPHQL_VARIABLE,
};

struct fhirpath;

/* A value; also, with a name, an argument or a member of an object. */
struct graphql_value {
	enum graphql_value_kind kind;
	struct graphql_position at;
	struct slice name; /* of the argument or member */
	struct slice text; /* a scalar's characters or content; a variable's name */
	struct graphql_value *first; /* of a list's items or an object's members */
	struct graphql_value *next;
	const struct fhirpath *path; /* the text compiled, once it has been */
};

struct graphql_directive {
	struct slice name;
	struct graphql_position at;
	struct graphql_value *arguments;
	struct graphql_directive *next;
};

enum selection_kind { SELECTION_FIELD, SELECTION_SPREAD, SELECTION_INLINE };

struct graphql_fragment;

struct selection {
	enum selection_kind kind;
	struct graphql_position at;
	struct slice key; /* of a field: what it is called in the response, its alias or name */
	struct slice name; /* of the field, or of the fragment that is spread */
	struct slice condition; /* the type of an inline fragment; SLICE_NONE for any */
	struct graphql_fragment *fragment; /* that is spread */
	struct graphql_value *arguments;
	struct graphql_directive *directives;
	struct selection *first; /* what is selected in it */
	struct selection *next;
};

struct graphql_fragment {
	struct slice name, condition;
	struct graphql_position at;
	struct graphql_directive *directives;
	struct selection *first;
	unsigned state; /* of the search for cycles */
	unsigned visit; /* the collection (plan.h) that last had it */
	struct graphql_fragment *next;
};

/* [Int!]! is required, a list of a required Int. */
struct graphql_type {
	bool list, required;
	struct slice name; /* when no list */
	const struct graphql_type *of; /* of a list */
};

struct graphql_variable {
	struct slice name;
	struct graphql_position at;
	const struct graphql_type *type;
	struct graphql_value *initial; /* NULL: it has no default */
	struct graphql_value *value; /* what it is in this request; NULL: it was not given */
	bool used;
	struct graphql_variable *next;
};

enum operation_kind { OPERATION_QUERY, OPERATION_MUTATION, OPERATION_SUBSCRIPTION };

struct graphql_operation {
	enum operation_kind kind;
	struct slice name; /* SLICE_NONE when anonymous */
	struct graphql_position at;
	struct graphql_variable *variables;
	struct graphql_directive *directives;
	struct selection *first;
	struct graphql_operation *next;
};

struct document {
	struct graphql_operation *operations;
	struct graphql_fragment *fragments;
};

/* Reads the document; fragments are linked, and none leads to itself. NULL, with an error, when it is none. The text must
 * live as long. */
struct document *document_parse(struct slice text, struct arena *arena, struct graphql_errors *errors);

/* The operation of that name, or, name being SLICE_NONE, the only one. NULL, with an error, when there is none, or when it
 * is no query. */
struct graphql_operation *document_operation(const struct document *document, struct slice name, struct graphql_errors *errors);

/* The value of that name in a list of arguments or members, or NULL. */
struct graphql_value *graphql_named(struct graphql_value *list, const char *name);

#endif
