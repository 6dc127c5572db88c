/* fhirpath_value: the values of a FHIRPath Patch, as elements of the resource that they go into. */
#ifndef IRORI_PATCH_FHIRPATH_VALUE_H
#define IRORI_PATCH_FHIRPATH_VALUE_H

#include "resources/node.h"
#include "resources/patch/patch_run.h"

/* Where a value goes, and of what. */
struct value_place {
	const struct node *parent;
	const struct schema_element *element;
	const struct schema_type *type; /* NULL: any that the element may have */
};

/* The place of the name in the parent: an element ("value", "value[x]"), or with its type (valueQuantity). False when the
 * parent has no such element. */
bool value_place(const struct node *parent, struct slice name, struct value_place *place);

/* A new node, without parent, of what the part (a Parameters.parameter.part named "value", or one inside it) says: its
 * value[x], its resource, or its parts, each an element of a type that Parameters can't hold. The value's type is the
 * place's when that is its own, one that it specialises, or one that its text may be of: a string any primitive, numbers
 * numbers, dates and times dates and times. NULL, with *result and a fault at the part, when it is none. */
struct node *value_build(struct patch_run *run, const struct patch_operation *operation, const struct node *part,
    const struct value_place *place, enum patch_result *result);

/* A copy of the tree, without parent, that shares texts; NULL when memory or work is spent. */
struct node *value_copy(struct patch_run *run, const struct node *tree);

#endif
