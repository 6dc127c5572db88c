/* node: a FHIR resource as a tree.
 *
 * Made by a reader (JSON, later XML), kept in one arena, and walked by everything else. A repeating element is a run of
 * siblings with the same element; siblings stand in the order of the definition, whatever order they came in. A
 * primitive keeps its text exactly as written: 1.00 stays 1.00. */
#ifndef IRORI_NODE_H
#define IRORI_NODE_H

#include "resources/base/arena.h"
#include "resources/base/buffer.h"
#include "resources/schema/schema.h"

struct node {
	const struct schema_element *element; /* what it is in its parent; NULL for a root */
	/* What it is itself: the choice's type, the contained resource's type, the referred backbone. */
	const struct schema_type *type;
	/* A primitive's value: a string with escapes resolved, a number's or boolean's characters. data is NULL when it
	 * has none (only extensions). */
	struct slice text;
	struct node *parent, *child, *next;
};

/* A node without parent. NULL when the arena is full. */
struct node *node_new(struct arena *arena, const struct schema_element *element, const struct schema_type *type);

/* Puts child (a node without parent) among the parent's children, after those of the same element. */
void node_append(struct node *parent, struct node *child);

/* As node_append, but looks behind last first: the child that was put in before this one, or NULL. Returns the sibling
 * that child now stands behind, or NULL. Constant time while children come in order. */
struct node *node_put(struct node *parent, struct node *child, struct node *last);

/* The first child of that element name ("value" for value[x]), or NULL. */
struct node *node_child(const struct node *node, const char *name);

/* The next sibling of the same element, or NULL. */
struct node *node_again(const struct node *node);

/* The text of the first child of that name; SLICE_NONE when there is none. */
struct slice node_text(const struct node *node, const char *name);

/* The place as FHIRPath: "Patient.contact[0].name.given[1]"; an index stands wherever the element may repeat. Contained
 * resources go on from their container: "Observation.contained[0].subject". SLICE_NONE when the arena is full. */
struct slice node_path(const struct node *node, struct arena *arena);

/* The place of a name from outside that may be no element at all, in the node: "Patient.foo"; between backticks where it
 * is no identifier, and cut when long. */
struct slice node_path_to(const struct node *node, struct slice name, struct arena *arena);

#endif
