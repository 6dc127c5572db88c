/* scope: a resource and the ones that it contains, and who in it refers to whom (R4 references.html#contained). */
#ifndef IRORI_SCOPE_H
#define IRORI_SCOPE_H

#include "resources/node.h"

struct scope_row;

/* The fields are the scope's own. */
struct scope {
	const struct node *resource;
	struct scope_row *contained; /* by id */
	size_t contained_count;
	struct slice *fragments; /* what the "#…" in it point to, sorted */
	size_t fragment_count;
};

/* Looks through a resource that is not itself contained. False when the arena is full. The resource and the arena
 * outlive the scope. Costs next to nothing when the resource contains none. */
bool scope_init(struct scope *scope, const struct node *resource, struct arena *arena);

/* The contained resource of that id, or, when id is empty, the container; NULL when there is none. */
const struct node *scope_contained(const struct scope *scope, struct slice id);

/* True when something in the container or in what it contains refers to "#id". */
bool scope_is_referred(const struct scope *scope, struct slice id);

/* True when something in that contained resource refers to the container, by "#". */
bool scope_refers_out(const struct scope *scope, const struct node *contained);

#endif
