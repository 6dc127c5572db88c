/* xml_tree: any XML as a tree that can be changed, for what is said about a resource's XML before it is read as one again.
 *
 * Prefixes are gone: names have their namespace, and what is written declares it where it changes. Processing instructions,
 * and what stands outside of the root, are left out. No tree has more than XML_OPEN_MOST levels, so recursion ends. */
#ifndef IRORI_XML_TREE_H
#define IRORI_XML_TREE_H

#include "resources/base/buffer.h"
#include "resources/patch/patch_run.h"

enum tree_kind { TREE_DOCUMENT, TREE_ELEMENT, TREE_TEXT, TREE_COMMENT };

/* A namespace that is declared, and those around it. */
struct tree_scope {
	struct slice prefix; /* empty: the default */
	struct slice uri; /* empty: none */
	const struct tree_scope *next;
};

struct tree_attribute {
	struct slice name, space, text; /* space is empty when it has none */
	struct tree_attribute *next;
};

struct tree_node {
	enum tree_kind kind;
	struct slice name, space; /* of an element; space is empty when it has none */
	struct slice text; /* of a text or comment */
	struct tree_attribute *attributes;
	const struct tree_scope *scope; /* what was declared where the element was read */
	struct tree_node *parent, *child, *next; /* no text stands beside a text */
};

/* Reads a document by the rules of xml_source; NULL, with faults, when it is none or the arena is full. */
struct tree_node *xml_tree_read(struct slice bytes, struct arena *arena, struct faults *faults);

/* The namespace of the prefix, or SLICE_NONE. Without a default namespace that of the empty prefix is empty. */
struct slice xml_tree_space(const struct tree_scope *scope, struct slice prefix);

struct tree_attribute *xml_tree_attribute(const struct tree_node *element, struct slice space, struct slice name);

/* Levels of elements in the tree, its own being one. work may be exhausted behind it, the answer then being too low. */
unsigned xml_tree_depth(const struct tree_node *node, struct patch_budget *work);

/* Writes the document's root, without an XML declaration. work may be exhausted behind it, and what is written not whole:
 * declarations of long namespaces cost what they take. */
void xml_tree_write(struct buffer *out, const struct tree_node *document, struct patch_budget *work);

#endif
