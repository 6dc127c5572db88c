/* links: what in a resource leads to another one, and rewriting it (R4 http.html#transaction "Replacing References").
 *
 * References, elements of type uri, url, oid and uuid, and href and src in a narrative. Canonical URLs are none: they name
 * definitions, wherever those are. */
#ifndef IRORI_LINKS_H
#define IRORI_LINKS_H

#include "resources/node.h"

enum link_kind { LINK_REFERENCE, LINK_URI, LINK_NARRATIVE };

/* Says what the link is to be: the text given for no change, another (which must live as long as the tree), or SLICE_NONE to
 * stop. node is the element whose text it is; of a narrative, the div. */
typedef struct slice link_target(void *context, const struct node *node, enum link_kind kind, struct slice text);

/* Asks target for each link in the tree, contained resources included, and rewrites it. False when target stopped, or the
 * arena is full. */
bool links_replace(struct node *root, link_target *target, void *context, struct arena *arena);

#endif
