/* negotiate: which form the client sends and which it takes (R4 http.html#mime-type, RFC 9110 section 12). */
#ifndef IRORI_NEGOTIATE_H
#define IRORI_NEGOTIATE_H

#include "resources/base/slice.h"

/* The forms that resources are written in. */
enum format { FORMAT_JSON, FORMAT_XML };

/* "application/fhir+json; fhirVersion=4.0; charset=utf-8" */
struct slice negotiate_name(enum format format);

enum media {
	MEDIA_JSON, /* application/fhir+json, application/json, text/json; fhirVersion absent or 4.0, charset absent or UTF-8 */
	MEDIA_XML, /* application/fhir+xml, application/xml, text/xml; likewise */
	MEDIA_OTHER, /* something else: a raw Binary's business, a patch, else 406 or 415 */
	MEDIA_NONE, /* no field at all */
};

/* What a request's Content-Type is. *essence is the type/subtype without parameters. */
enum media negotiate_content(struct slice content_type, struct slice *essence);

/* What an Accept field takes. */
struct accepted {
	bool fhir; /* a form of resources, by name or by a range; true when there is no field */
	enum format format; /* the one that is wanted more; JSON when both are equal */
	/* Another type that is wanted more than these, or SLICE_NONE: a raw Binary's business. */
	struct slice other;
};
struct accepted negotiate_accept(struct slice accept);

/* Whether an Accept field asks for content of that media type as it is, and not for a resource around it: names the type, which
 * is not one of FHIR's own, and none of those before it. For application/xml, which is a form of resources, too. */
bool negotiate_names(struct slice accept, struct slice content_type);

/* "application/fhir+json" and the like: FHIR's own, in whatever version. */
bool negotiate_is_fhir(struct slice essence);

/* Whether a value of _format asks for a form that we have: "json", "xml", or a media type as above. */
bool negotiate_format(struct slice value, enum format *format);

/* The next type/subtype;parameters of a comma-separated field; false at the end. q in thousandths (1000 when absent, 0
 * when malformed). fhir_version is the parameter's value or SLICE_NONE. Exposed for tests. */
bool negotiate_next(struct slice *rest, struct slice *essence, unsigned *q, struct slice *fhir_version);

#endif
