#include "server/api/negotiate.h"

/* "0.875" as thousandths (RFC 9110 section 12.4.2); 0 when malformed, so that it is not accepted. */
static unsigned
quality(struct slice text)
{
	unsigned value = 0, scale = 1000;

	if (text.length == 0 || text.length > 5 || (text.data[0] != '0' && text.data[0] != '1'))
		return 0;
	value = (unsigned)(text.data[0] - '0') * 1000;
	if (text.length > 1 && text.data[1] != '.')
		return 0;
	for (size_t i = 2; i < text.length; i++) {
		if (text.data[i] < '0' || text.data[i] > '9')
			return 0;
		scale /= 10;
		value += (unsigned)(text.data[i] - '0') * scale;
	}
	return value <= 1000 ? value : 0;
}

static struct slice
unquote(struct slice value)
{
	if (value.length >= 2 && value.data[0] == '"' && value.data[value.length - 1] == '"')
		return slice_of(value.data + 1, value.length - 2);
	return value;
}

bool
negotiate_next(struct slice *rest, struct slice *essence, unsigned *q, struct slice *fhir_version)
{
	while (rest->data != NULL) {
		struct slice parameters = slice_cut(rest, ',');

		*essence = slice_trim(slice_cut(&parameters, ';'));
		*q = 1000;
		*fhir_version = SLICE_NONE;
		if (essence->length == 0)
			continue;
		while (parameters.data != NULL) {
			struct slice value = slice_cut(&parameters, ';');
			struct slice name = slice_trim(slice_cut(&value, '='));

			value = unquote(slice_trim(value.data != NULL ? value : SLICE("")));
			if (slice_equal_nocase(name, SLICE("q")))
				*q = quality(value);
			else if (slice_equal_nocase(name, SLICE("fhirVersion")))
				*fhir_version = value;
		}
		return true;
	}
	return false;
}

static bool
is_json(struct slice essence, struct slice fhir_version)
{
	if (fhir_version.data != NULL && !slice_is(fhir_version, "4.0"))
		return false;
	return slice_equal_nocase(essence, SLICE("application/fhir+json")) ||
	    slice_equal_nocase(essence, SLICE("application/json")) || slice_equal_nocase(essence, SLICE("text/json"));
}

/* FHIR is UTF-8 (R4 http.html#mime-type): text that says to be something else is not guessed at. */
static bool
is_utf8(struct slice parameters)
{
	while (parameters.data != NULL) {
		struct slice value = slice_cut(&parameters, ';');
		struct slice name = slice_trim(slice_cut(&value, '='));

		if (slice_equal_nocase(name, SLICE("charset")) && value.data != NULL &&
		    !slice_equal_nocase(unquote(slice_trim(value)), SLICE("utf-8")))
			return false;
	}
	return true;
}

enum media
negotiate_content(struct slice content_type, struct slice *essence)
{
	unsigned q;
	struct slice version, rest = content_type;

	*essence = SLICE_NONE;
	if (content_type.data == NULL || !negotiate_next(&rest, essence, &q, &version))
		return MEDIA_NONE;
	return is_json(*essence, version) && is_utf8(content_type) ? MEDIA_JSON : MEDIA_OTHER;
}

struct accepted
negotiate_accept(struct slice accept)
{
	struct slice rest = accept, type, version, other = SLICE_NONE;
	unsigned q, best_json = 0, best_other = 0;
	bool any = false;

	while (negotiate_next(&rest, &type, &q, &version)) {
		bool range = (slice_is(type, "*/*") || slice_equal_nocase(type, SLICE("application/*"))) &&
		    (version.data == NULL || slice_is(version, "4.0"));

		any = true;
		if (range || is_json(type, version)) {
			if (q > best_json)
				best_json = q;
		} else if (q > best_other && !slice_equal_nocase(type, SLICE("application/fhir+xml"))) {
			best_other = q;
			other = type;
		}
	}
	if (!any)
		return (struct accepted){ .json = true };
	return (struct accepted){ .json = best_json > 0, .other = best_other > best_json ? other : SLICE_NONE };
}

bool
negotiate_format(struct slice format)
{
	/* "application/fhir+json" comes as "application/fhir json" when its plus sign was not encoded. */
	if (slice_equal_nocase(format, SLICE("json")) || slice_equal_nocase(format, SLICE("application/fhir json")))
		return true;
	return negotiate_accept(format).json && !slice_is(format, "*/*");
}
