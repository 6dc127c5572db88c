/* xml_write: node tree → FHIR XML. */
#ifndef IRORI_XML_WRITE_H
#define IRORI_XML_WRITE_H

#include "resources/base/buffer.h"
#include "resources/view.h"

#define XML_DECLARATION "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
#define XML_NAMESPACE "http://hl7.org/fhir"

/* Writes the resource as an XML document in UTF-8 (R4, http://hl7.org/fhir/R4/xml.html): elements in definition order,
 * the namespace declared once at the root, no spaces between elements (unless pretty), values as they were read. A
 * narrative is written as the tree has it: the tree must have passed structure_check(). view may be NULL, and leaves out
 * what it does in JSON. Failure sticks in out. */
void xml_write(struct buffer *out, const struct node *resource, const struct json_view *view);

/* The resource's element inside another document, in whose namespace it is, with that many levels open there. */
void xml_write_inside(struct buffer *out, const struct node *resource, const struct json_view *view, unsigned depth);

#endif
