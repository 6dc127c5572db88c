/* xml_read: FHIR XML (R4, http://hl7.org/fhir/R4/xml.html) → node tree, in one pass.
 *
 * XML 1.0 in UTF-8, without DOCTYPE (so without entities but XML's five, and nothing from elsewhere), each resource's
 * element in the namespace http://hl7.org/fhir and each narrative's in http://www.w3.org/1999/xhtml. The order of elements
 * is that of the definition: XML, unlike JSON, asks for it. Unknown elements and attributes, text, and single elements
 * given twice are faults with their FHIRPath expression. Comments and processing instructions are passed over, and so is
 * xsi:schemaLocation at a resource. What can be said without XML is said by profiles/validate/, as for JSON.
 *
 * A narrative becomes text in one form: elements without prefixes, the namespace declared at the div, double quotes,
 * characters themselves instead of their numbers, <br/> for br, col, hr and img and <p></p> for all else. */
#ifndef IRORI_XML_READ_H
#define IRORI_XML_READ_H

#include "resources/base/faults.h"
#include "resources/node.h"

/* As deep as JSON_DEPTH_MOST lets the same resource be in JSON: a repeating element counts as two. */
enum { XML_DEPTH_MOST = 64 };

/* Open elements of all kinds, those of narratives included. */
enum { XML_OPEN_MOST = 250 };

/* Attributes, namespace declarations included, of one element; and namespace declarations of all open elements. */
enum { XML_ATTRIBUTES_MOST = 64 };

/* Reads one resource, as json_read() does: on faults that are errors the tree may still be given, as far as it could be
 * understood, so that validation can add its own; it is never to be stored then. NULL when no tree could be made (not XML,
 * another namespace, unknown type, memory). The tree's texts are in the arena. No value may have more than 10,000,000
 * bytes (libxml2's bound). Beside the tree, and until the return, it takes once to twice the memory of bytes.
 * A program with threads calls xmlInitParser() before it starts them. */
struct node *xml_read(struct arena *arena, struct slice bytes, struct faults *faults);

/* As xml_read, but a resource of another type than expected is a fault. */
struct node *xml_read_type(struct arena *arena, struct slice bytes, const struct schema_type *expected,
    struct faults *faults);

#endif
