/* structure: what R4 asks of every resource, whatever format it came in and whatever profile it claims.
 *
 * Cardinality; the text of primitives; codes of required value sets; references; narratives; containment; and those
 * invariants of Element, Extension, Narrative, Reference and DomainResource that hold everywhere (structure_covers). */
#ifndef IRORI_STRUCTURE_H
#define IRORI_STRUCTURE_H

#include "resources/base/faults.h"
#include "resources/node.h"

/* Checks a resource and all that is inside it, and adds each fault with its FHIRPath expression. What is already a fault
 * of the same element (from reading) is not said twice. arena holds what the faults need, and passing notes. */
void structure_check(const struct node *resource, struct arena *arena, struct faults *faults);

/* True for the key of an invariant ("ele-1") that structure_check sees to, so that nobody need evaluate it again. */
bool structure_covers(struct slice key);

#endif
