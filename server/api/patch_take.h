/* patch_take: the patch that a request or an entry of a Bundle brings (R4 http.html#patch). */
#ifndef IRORI_PATCH_TAKE_H
#define IRORI_PATCH_TAKE_H

#include "server/api/call.h"

enum patch_kind { PATCH_JSON, PATCH_XML, PATCH_FHIRPATH };

struct patch {
	enum patch_kind kind;
	struct slice bytes; /* the document; a FHIRPath Patch has none */
	const struct node *parameters; /* a FHIRPath Patch's; it belongs to what brought it, and isn't changed */
};

/* What PATCH takes, as Accept-Patch lists it. */
#define PATCH_MEDIA_TYPES "application/json-patch+json, application/xml-patch+xml, application/fhir+json, application/fhir+xml"

/* Fills in call->patch. The document itself is read when it is applied. False: refused: 415 for what is no patch, 400. */
bool patch_take(struct call *call);

#endif
