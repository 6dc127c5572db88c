/* node_make: a tree made by the server itself, not read.
 *
 * Making is a straight list of calls: when memory runs out that sticks, later calls do nothing, and the end asks failed
 * once. Names are JSON properties ("valueQuantity") that the type has; any other is a bug. Texts are not copied. */
#ifndef IRORI_NODE_MAKE_H
#define IRORI_NODE_MAKE_H

#include "resources/node.h"

/* failed may be read. */
struct node_maker {
	struct arena *arena;
	bool failed;
};

/* A resource without content. NULL on failure. */
struct node *make_resource(struct node_maker *maker, const char *type);

/* A new child, behind those that the element has already. NULL on failure, and when the parent is NULL. */
struct node *make_child(struct node_maker *maker, struct node *parent, const char *property);

/* As make_child, in constant time when last is the child that stands last of the element (NULL: look for it). */
struct node *make_next(struct node_maker *maker, struct node *parent, const char *property, struct node *last);

/* As make_child, for a primitive with that text; none is made of SLICE_NONE. */
void make_text(struct node_maker *maker, struct node *parent, const char *property, struct slice text);

/* A copy of from, with all that is below it, as a new child of the property's type. None is made of NULL. */
struct node *make_copy(struct node_maker *maker, struct node *parent, const char *property, const struct node *from);

/* Puts a tree without parent in, under the property, with the type that it has (a resource into an entry). Does nothing when
 * one of both is NULL. */
void make_put(struct node *parent, const char *property, struct node *child);

#endif
