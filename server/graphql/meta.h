/* meta: what GraphQL says of itself, by __schema and __type (GraphQL October 2021 section 4).
 *
 * Made from the schema's tables as it is asked for. A type is its notation: "[HumanName]" has "HumanName" within it. */
#ifndef IRORI_GRAPHQL_META_H
#define IRORI_GRAPHQL_META_H

#include "server/graphql/field.h"

/* A type, field, argument, enum's value or directive. */
struct meta {
	struct slice name; /* of a type its notation */
	struct slice type; /* the notation of what a field or argument is */
	struct scope scope; /* where a field stands; of the schema, the query's root */
	struct meta *next;
};

enum meta_kind { META_NOTHING, META_TEXT, META_BOOLEAN, META_ITEMS };

struct meta_value {
	enum meta_kind kind;
	struct slice text;
	bool boolean;
	struct meta *items; /* of a scalar, their names are meant */
};

/* The field of that name of an introspection type, or __schema and __type of a root. False when it is none. */
bool meta_find(const struct scope *scope, struct slice name, struct field *field);

/* The introspection type of that name. */
bool meta_named(struct slice name, struct scope *scope);

/* The name of an introspection type. */
struct slice meta_name(enum scope_kind scope);

/* What the field says of it; name is the argument of __type. False when the arena is full. */
bool meta_get(const struct meta_field *field, const struct meta *of, struct slice name, struct arena *arena,
    struct meta_value *value);

#endif
