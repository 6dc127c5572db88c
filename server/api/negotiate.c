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

struct slice
negotiate_name(enum format format)
{
	return format == FORMAT_XML ? SLICE("application/fhir+xml; fhirVersion=4.0; charset=utf-8") :
	    SLICE("application/fhir+json; fhirVersion=4.0; charset=utf-8");
}

/* The form that a media type names; false when it is none of ours. */
static bool
is_form(struct slice essence, struct slice fhir_version, enum format *format)
{
	static const struct {
		const char *essence;
		enum format format;
	} rows[] = {
		{ "application/fhir+json", FORMAT_JSON }, { "application/json", FORMAT_JSON }, { "text/json", FORMAT_JSON },
		{ "application/fhir+xml", FORMAT_XML }, { "application/xml", FORMAT_XML }, { "text/xml", FORMAT_XML },
	};

	if (fhir_version.data != NULL && !slice_is(fhir_version, "4.0"))
		return false;
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
		if (slice_equal_nocase(essence, slice_text(rows[i].essence))) {
			*format = rows[i].format;
			return true;
		}
	return false;
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
	enum format format;

	*essence = SLICE_NONE;
	if (content_type.data == NULL || !negotiate_next(&rest, essence, &q, &version))
		return MEDIA_NONE;
	if (!is_form(*essence, version, &format) || !is_utf8(content_type))
		return MEDIA_OTHER;
	return format == FORMAT_XML ? MEDIA_XML : MEDIA_JSON;
}

struct accepted
negotiate_accept(struct slice accept)
{
	struct slice rest = accept, type, version, other = SLICE_NONE;
	unsigned q, best[2] = { 0, 0 }, best_range = 0, best_other = 0;
	bool any = false, named[2] = { false, false };
	enum format format;

	while (negotiate_next(&rest, &type, &q, &version)) {
		bool range = slice_is(type, "*/*") || slice_equal_nocase(type, SLICE("application/*"));

		any = true;
		if (range) {
			if (q > best_range && (version.data == NULL || slice_is(version, "4.0")))
				best_range = q;
		} else if (is_form(type, version, &format)) {
			named[format] = true;
			if (q > best[format])
				best[format] = q;
		} else if (q > best_other && !is_form(type, SLICE_NONE, &format)) {
			best_other = q;
			other = type;
		}
	}
	if (!any)
		return (struct accepted){ .fhir = true };
	/* What is named counts more than a range (RFC 9110 section 12.5.1). */
	for (int i = 0; i < 2; i++)
		if (!named[i])
			best[i] = best_range;
	/* A range alone leaves the choice to us. */
	if (!named[FORMAT_XML])
		best[FORMAT_XML] = named[FORMAT_JSON] && best[FORMAT_JSON] == 0 ? best[FORMAT_XML] : 0;
	bool xml = best[FORMAT_XML] > best[FORMAT_JSON];
	unsigned most = best[xml ? FORMAT_XML : FORMAT_JSON];

	return (struct accepted){ .fhir = most > 0, .format = xml ? FORMAT_XML : FORMAT_JSON,
		.other = best_other > most ? other : SLICE_NONE };
}

bool
negotiate_is_fhir(struct slice essence)
{
	struct slice own = SLICE("application/fhir+");

	return essence.length > own.length && slice_equal_nocase(slice_of(essence.data, own.length), own);
}

bool
negotiate_names(struct slice accept, struct slice content_type)
{
	struct slice wanted, type, version;
	unsigned q, content = 0, resource = 0;

	negotiate_content(content_type, &wanted);
	if (wanted.data == NULL || negotiate_is_fhir(wanted))
		return false;
	while (negotiate_next(&accept, &type, &q, &version)) {
		if (negotiate_is_fhir(type) && q > resource)
			resource = q;
		else if (slice_equal_nocase(type, wanted) && q > content)
			content = q;
	}
	return content > 0 && content >= resource;
}

bool
negotiate_format(struct slice value, enum format *format)
{
	/* "application/fhir+json" comes as "application/fhir json" when its plus sign was not encoded. */
	static const struct {
		const char *name;
		enum format format;
	} rows[] = {
		{ "json", FORMAT_JSON }, { "application/fhir json", FORMAT_JSON },
		{ "xml", FORMAT_XML }, { "application/fhir xml", FORMAT_XML },
	};

	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
		if (slice_equal_nocase(value, slice_text(rows[i].name))) {
			*format = rows[i].format;
			return true;
		}
	struct accepted accepted = negotiate_accept(value);

	*format = accepted.format;
	return accepted.fhir && slice_trim(value).length > 0 && !slice_is(value, "*/*");
}
