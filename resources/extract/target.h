/* target: what the references inside a resource point to without leaving it (R4 references.html#contained,
 * bundle.html#references): contained resources by "#id", entries of a Bundle by their fullUrl. For the files of
 * resources/extract/ only. */
#ifndef IRORI_TARGET_H
#define IRORI_TARGET_H

#include "resources/node.h"

/* The fields are target.c's own. */
struct targets {
	struct target *rows;
	size_t count;
};

/* Collects all that may be pointed to in the tree. The table lives in the arena. False when memory ran out. */
bool targets_gather(struct targets *targets, const struct node *root, struct arena *arena);

/* The resource that text, a reference standing at node, points to; NULL when to none in the tree, or to several. */
const struct node *targets_find(const struct targets *targets, const struct node *node, struct slice text);

/* True when the element of that resource or backbone type may hold resources other than contained ones: entries of a
 * Bundle, Parameters. */
bool target_holds_resources(const struct schema_type *type);

#endif
