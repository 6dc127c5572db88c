/* negotiate: which form the client sends and which it takes (R4 http.html#mime-type, RFC 9110 section 12). */
#ifndef IRORI_NEGOTIATE_H
#define IRORI_NEGOTIATE_H

#include "resources/base/slice.h"

enum media {
	MEDIA_JSON, /* application/fhir+json, application/json, text/json; fhirVersion absent or 4.0, charset absent or UTF-8 */
	MEDIA_OTHER, /* something else: a raw Binary's business, else 406 or 415 */
	MEDIA_NONE, /* no field at all */
};

/* What a request's Content-Type is. *essence is the type/subtype without parameters. */
enum media negotiate_content(struct slice content_type, struct slice *essence);

/* What an Accept field takes. */
struct accepted {
	bool json; /* a JSON form, by name or by a range; true when there is no field */
	/* Another type that is wanted more than JSON, or SLICE_NONE: a raw Binary's business. Never XML of FHIR, which asks for
	 * the resource. */
	struct slice other;
};
struct accepted negotiate_accept(struct slice accept);

/* Whether a value of _format asks for JSON: "json", or a media type as above. */
bool negotiate_format(struct slice format);

/* The next type/subtype;parameters of a comma-separated field; false at the end. q in thousandths (1000 when absent, 0
 * when malformed). fhir_version is the parameter's value or SLICE_NONE. Exposed for tests. */
bool negotiate_next(struct slice *rest, struct slice *essence, unsigned *q, struct slice *fhir_version);

#endif
