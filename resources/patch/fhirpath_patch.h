/* fhirpath_patch: FHIRPath Patch (http://hl7.org/fhir/R4/fhirpatch.html) on a resource.
 *
 * The patch is a Parameters resource, each parameter of which is named "operation" and has parts: type (add, insert, delete,
 * replace, move), path, name, value, index, source, destination. The specification leaves some things open; here
 *
 * - a delete whose path leads nowhere does nothing, unless there can be no such element (Patient.brithDate);
 * - insert at 0 makes a list that is not there;
 * - move takes the item out first: destination is the index that it has afterwards;
 * - replace puts the new value for all of the old one, its id and extensions included;
 * - a value may be of another type than the element when its text is valid there (fhirpath_value.h), and parts may make any
 *   type, so that extensions and narratives can be put in;
 * - elements that are left with nothing in them go, when all operations are done. */
#ifndef IRORI_FHIRPATH_PATCH_H
#define IRORI_FHIRPATH_PATCH_H

#include "resources/node.h"
#include "resources/patch/patch.h"

/* Steps that the paths of all operations may take together: some tenths of a second. */
enum { FHIRPATH_PATCH_STEPS_MOST = 4000000 };

/* Applies the patch to a copy of the resource, all of it or nothing. On PATCH_DONE *out is the result, in the arena, sharing
 * texts with both trees; else *out is NULL, and faults say why: each at Parameters.parameter[N], or a part of it. What is
 * wrong with the patch itself is said of all operations, and what keeps it from being applied of the first such.
 * No path leads out of the resource, what it contains apart. Whether the result is valid is for who takes it. */
enum patch_result fhirpath_patch(struct node **out, const struct node *resource, const struct node *parameters,
    struct arena *arena, struct faults *faults);

#endif
