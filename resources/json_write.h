/* json_write: node tree → FHIR JSON. */
#ifndef IRORI_JSON_WRITE_H
#define IRORI_JSON_WRITE_H

#include "resources/base/buffer.h"
#include "resources/view.h"

/* Writes the resource in canonical form: definition order, no spaces (unless pretty), strings with the fewest escapes,
 * numbers as they were read. view may be NULL. Failure sticks in out. */
void json_write(struct buffer *out, const struct node *resource, const struct json_view *view);

/* Writes the primitive's value as it stands in a resource, numbers as they were read: null when it has none. */
void json_write_primitive(struct buffer *out, const struct node *node);

/* The same inside another document: with that many levels open there, and no line's end behind it. */
void json_write_inside(struct buffer *out, const struct node *resource, const struct json_view *view, unsigned depth);

#endif
