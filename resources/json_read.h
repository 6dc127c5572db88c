/* json_read: FHIR JSON (R4, http://hl7.org/fhir/R4/json.html) → node tree, in one pass.
 *
 * Strict RFC 8259 in UTF-8 without BOM; no duplicate property, no lone surrogate, no NUL, depth at most JSON_DEPTH_MOST.
 * Unknown properties, wrong JSON types, and arrays where they may not be are faults with their FHIRPath expression. What
 * can be said without JSON (cardinality, codes, dates, references) is said by profiles/validate/. */
#ifndef IRORI_JSON_READ_H
#define IRORI_JSON_READ_H

#include "resources/base/faults.h"
#include "resources/node.h"

enum { JSON_DEPTH_MOST = 64 };

/* No type of the tables may have more JSON properties (R4's largest, ElementDefinition, has about 210). */
enum { JSON_NAMES_MOST = 384 };

/* Reads one resource. On faults that are errors the tree may still be given, as far as it could be understood, so that
 * validation can add its own; it is never to be stored then. NULL when no tree could be made (not JSON, no or unknown
 * resourceType, memory). The tree's texts point into bytes where they had no escapes: bytes must live as long.
 * A tree mostly takes once or twice the memory of its bytes, of hostile ones up to fifteen times: the arena's limit is
 * the bound. */
struct node *json_read(struct arena *arena, struct slice bytes, struct faults *faults);

/* As json_read, but a resource of another type than expected is a fault. */
struct node *json_read_type(struct arena *arena, struct slice bytes, const struct schema_type *expected,
    struct faults *faults);

/* Only the grammar: true when bytes are one well-formed JSON text by the rules above (duplicate properties are refused
 * when unique is set). On false *offset (may be NULL) is where it stopped. Used for NDJSON splitting and tests. */
bool json_check(struct slice bytes, bool unique, size_t *offset);

#endif
