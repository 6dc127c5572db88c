/* json_write: node tree → FHIR JSON. */
#ifndef IRORI_JSON_WRITE_H
#define IRORI_JSON_WRITE_H

#include "resources/base/buffer.h"
#include "resources/node.h"

enum json_summary {
	SUMMARY_FALSE,
	SUMMARY_TRUE, /* summary elements, and mandatory ones */
	SUMMARY_TEXT, /* text, id, meta, mandatory top-level elements */
	SUMMARY_DATA, /* all but text */
	SUMMARY_COUNT, /* only counts: never reaches the writer */
};

/* What to leave out (R4 search: _summary, _elements). A view with something to leave out adds the tag SUBSETTED to meta.
 * Parts of a resource that have the flag "mandatory" and modifier elements are always kept with _elements. */
struct json_view {
	bool pretty; /* two spaces an indent */
	enum json_summary summary;
	/* _elements: top-level element names, of choices also "value[x]" and "valueQuantity"; count 0 for all */
	const struct slice *elements;
	size_t element_count;
};

/* Writes the resource in canonical form: definition order, no spaces (unless pretty), strings with the fewest escapes,
 * numbers as they were read. view may be NULL. Failure sticks in out. */
void json_write(struct buffer *out, const struct node *resource, const struct json_view *view);

#endif
