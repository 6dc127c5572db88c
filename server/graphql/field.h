/* field: which fields there are, and what is in them (R4 graphql.html#fields, #searching).
 *
 * The types of FHIR have the fields of their JSON properties; what GraphQL adds to them (resourceType, a Reference's
 * resource, searches) is a table in field.c. */
#ifndef IRORI_GRAPHQL_FIELD_H
#define IRORI_GRAPHQL_FIELD_H

#include "resources/base/arena.h"
#include "resources/schema/schema.h"

enum scope_kind {
	SCOPE_SYSTEM, /* the root of a query on the system */
	SCOPE_NODE, /* in a resource or element of the type */
	SCOPE_CONNECTION, /* in a page of a search for resources of the type */
	SCOPE_EDGE, /* in an entry of such a page */
	/* In what GraphQL says of itself (meta.h). */
	SCOPE_SCHEMA,
	SCOPE_TYPE,
	SCOPE_FIELD,
	SCOPE_INPUT,
	SCOPE_VALUE,
	SCOPE_DIRECTIVE,
};

/* Where a selection is made. */
struct scope {
	enum scope_kind kind;
	const struct schema_type *type; /* the abstract Resource: any resource's may come */
	bool root; /* of a query: there are __schema and __type */
};

enum field_kind {
	FIELD_TYPENAME, /* __typename */
	FIELD_ELEMENT,
	FIELD_SHADOW, /* _birthDate: id and extensions of a primitive */
	FIELD_RESOURCE_TYPE,
	FIELD_TARGET, /* a Reference's resource */
	FIELD_READ, /* Patient */
	FIELD_LIST, /* PatientList */
	FIELD_CONNECTION, /* PatientConnection */
	FIELD_COUNT,
	FIELD_OFFSET,
	FIELD_PAGESIZE,
	FIELD_FIRST,
	FIELD_PREVIOUS,
	FIELD_NEXT,
	FIELD_LAST,
	FIELD_EDGES,
	FIELD_MODE,
	FIELD_SCORE,
	FIELD_RESOURCE, /* an edge's */
	FIELD_META, /* of an introspection type, or __schema */
	FIELD_META_ALL, /* the same, with the argument includeDeprecated */
	FIELD_META_TYPE, /* __type */
	FIELD_KINDS,
};

struct meta_field;

struct field {
	enum field_kind kind;
	bool leaf; /* a scalar: nothing can be selected in it */
	bool list;
	const struct schema_element *element; /* of ELEMENT and SHADOW */
	const struct meta_field *meta; /* of META and its kin */
	struct scope inner; /* in what it is; a leaf's type of FHIR, NULL where it has none */
};

/* Fills *field with the field of that name. False when there is none. */
bool field_find(const struct scope *scope, struct slice name, struct field *field);

/* The names of fields that an edge or a connection has, one after the other; NULL behind the last. */
const char *field_name(const struct scope *scope, size_t index);

/* The scope's name as GraphQL types have it: "Patient", "PatientContact" for the backbone Patient.contact,
 * "PatientConnection", "PatientEdge", "Query". SLICE_NONE when the arena is full. */
struct slice scope_name(const struct scope *scope, struct arena *arena);

enum condition { CONDITION_NEVER, CONDITION_SOME, CONDITION_ALWAYS };

/* Whether what stands in the scope is of the type that a fragment is for: SOME when the scope is abstract and only some
 * resources are. */
enum condition scope_condition(const struct scope *scope, struct slice condition);

/* Fills *scope with what goes by that name. False when there is no such type, or it has no fields. */
bool scope_named(struct slice name, struct scope *scope);

/* Whether any resource may come in the scope. */
static inline bool
scope_abstract(const struct scope *scope)
{
	return scope->kind == SCOPE_NODE && scope->type->kind == TYPE_RESOURCE && scope->type->abstract;
}

#endif
