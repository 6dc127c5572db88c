/* reference: the forms of Reference.reference (R4 references.html#literal). */
#ifndef IRORI_REFERENCE_H
#define IRORI_REFERENCE_H

#include "resources/schema/schema.h"

enum reference_form {
	REFERENCE_BROKEN, /* none of these */
	REFERENCE_CONTAINED, /* #id, or # for the container */
	REFERENCE_RELATIVE, /* Patient/1, Patient/1/_history/2 */
	REFERENCE_CONDITIONAL, /* Patient?identifier=1, in transactions */
	REFERENCE_ABSOLUTE, /* https://example.org/fhir/Patient/1, urn:uuid:… */
};

struct reference {
	enum reference_form form;
	/* The target's type where the text tells it, else NULL. An absolute URL tells it when it ends as a relative
	 * reference does. */
	const struct schema_type *type;
	struct slice id; /* of a contained, relative or absolute one; SLICE_NONE where there is none */
	struct slice version; /* SLICE_NONE where there is none */
	struct slice base; /* of an absolute one with a type: what stands before it, with its slash */
};

/* Takes the text apart; no part is copied. */
struct reference reference_parse(struct slice text);

#endif
