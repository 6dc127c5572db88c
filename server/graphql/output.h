/* output: the result of a query while it is put together.
 *
 * A tree of its own, since @flatten and @slice put into one place what comes from several (R4 graphql.html#flattening). */
#ifndef IRORI_GRAPHQL_OUTPUT_H
#define IRORI_GRAPHQL_OUTPUT_H

#include "resources/node.h"
#include "server/graphql/field.h"

enum output_kind {
	OUTPUT_NULL,
	OUTPUT_RAW, /* text is JSON as it stands: a number or a boolean */
	OUTPUT_STRING,
	OUTPUT_PRIMITIVE, /* the node's value */
	OUTPUT_OBJECT,
};

struct output_field;

struct output_object {
	struct output_field *first, *last;
	struct output_field *at; /* the one last looked for */
	bool plain; /* each field is written to its end before the next begins: only the last need be looked at */
};

struct output_value {
	enum output_kind kind;
	struct slice text;
	const struct node *node;
	struct output_object *object;
	struct output_value *next;
};

struct output_field {
	struct slice key;
	bool list, leaf;
	struct scope scope; /* of the field, with leaf: what it is */
	struct output_value *first, *last; /* of no list at most one */
	struct output_field *next;
};

/* The object's field of that key, or NULL. Takes from *steps what the looking costs; NULL, too, when that is spent. */
struct output_field *output_find(struct output_object *object, struct slice key, size_t *steps);

/* A new field at the end of the object; NULL when the arena is full. */
struct output_field *output_field(struct output_object *object, struct slice key, struct arena *arena);

/* A copy of the value at the end of the field; false when the arena is full. */
bool output_add(struct output_field *field, const struct output_value *value, struct arena *arena);

void output_write(const struct output_object *object, struct buffer *out);

#endif
