/* xml_select: the selectors of RFC 5261 (section 4.1), of XPath no more than locates one node.
 *
 *	/f:Patient/f:name[2]/f:given[@value='A']/@value
 *
 * Steps are children by name or any ("*"); the last may be an attribute, text() or comment(). In brackets are the place
 * among its like, or what must equal a text: an attribute, a child element, or "." itself; and, because in FHIR values are
 * attributes, beyond the RFC a child's attribute ([f:system/@value='phone']), and an attribute alone ([@id]). A name without
 * prefix is in the default namespace, an attribute in none (section 4.2.2). */
#ifndef IRORI_XML_SELECT_H
#define IRORI_XML_SELECT_H

#include "resources/patch/xml_tree.h"

struct xml_select;

/* What was located. */
struct selected {
	size_t count; /* 0, 1, or 2 for more than one */
	struct tree_node *node;
	struct tree_attribute *attribute; /* of the node; NULL: the node itself */
};

/* Compiles the selector into the arena, by the namespaces of the scope. NULL when it is none or the arena is full; *error
 * says why, for a person, beginning with RFC 5261's word for it, and is NULL when the arena is. */
struct xml_select *xml_select_compile(struct slice text, const struct tree_scope *scope, struct arena *arena,
    const char **error);

/* A name with or without prefix, as in "@value" behind the @. NULL when it is one, else why not. */
const char *xml_select_attribute(struct slice text, const struct tree_scope *scope, struct slice *space,
    struct slice *name);

/* Looks in the document. work may be exhausted behind it, the answer then being none. The selector counts in itself while
 * it looks. */
struct selected xml_select_find(struct xml_select *select, struct tree_node *document, struct patch_budget *work);

#endif
