/* yaml_tree: YAML as node trees, for cases whose subjects are no FHIR resources.
 *
 * Properties that the schema knows get its elements and types; others get elements made here, with System types. */
#ifndef IRORI_TEST_YAML_TREE_H
#define IRORI_TEST_YAML_TREE_H

#include <yaml.h>

#include "resources/node.h"

/* The value of a mapping's key, or NULL. */
yaml_node_t *yaml_member(yaml_document_t *document, yaml_node_t *mapping, const char *key);

/* The text of a scalar; SLICE_NONE when it is none, or null. */
struct slice yaml_text(const yaml_node_t *scalar);

/* The value as a tree in the arena. NULL for a sequence. */
struct node *yaml_tree(struct arena *arena, yaml_document_t *document, yaml_node_t *value);

#endif
