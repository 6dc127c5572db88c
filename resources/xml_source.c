#include "resources/xml_source.h"

#include <limits.h>

/* No network, and neither NOENT, DTDLOAD, DTDATTR, XINCLUDE, HUGE nor RECOVER. */
enum { OPTIONS = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING };

static const char exhausted[] = "too much for the memory of one request";

void
xml_stop(struct xml_source *source, const char *error)
{
	if (source->error == NULL)
		source->error = error;
	xmlStopParser(source->parser);
}

void
xml_give_up(struct xml_source *source)
{
	source->exhausted = true;
	xml_stop(source, exhausted);
}

bool
xml_enter(struct xml_source *source, int namespace_count)
{
	if (source->error != NULL)
		return false;
	source->declared += (unsigned)namespace_count;
	if (source->open == XML_OPEN_MOST || source->declared > XML_ATTRIBUTES_MOST) {
		xml_stop(source, source->open == XML_OPEN_MOST ? "too many levels of elements" : "too many namespaces declared");
		return false;
	}
	source->declarations[source->open++] = (unsigned char)namespace_count;
	return true;
}

bool
xml_leave(struct xml_source *source)
{
	if (source->error != NULL || source->open == 0)
		return false;
	source->declared -= source->declarations[--source->open];
	return true;
}

struct slice
xml_raw_value(const xmlChar **attribute)
{
	return slice_of((const char *)attribute[3], (size_t)(attribute[4] - attribute[3]));
}

struct slice
xml_resolve(struct xml_source *source, struct slice raw)
{
	struct slice value = arena_copy(source->arena, raw);

	if (value.data == NULL) {
		xml_give_up(source);
		return value;
	}
	if (memchr(raw.data, '&', raw.length) == NULL)
		return value;
	char *out = (char *)(uintptr_t)value.data;

	value.length = 0;
	for (size_t i = 0; i < raw.length; i++) {
		out[value.length++] = raw.data[i];
		if (slice_starts(slice_from(raw, i), SLICE(XML_AND)))
			i += strlen(XML_AND) - 1;
	}
	out[value.length] = '\0';
	return value;
}

static const char no_doctype[] = "a DOCTYPE may not be";

/* check_tags() has refused it before. */
static void
doctype(void *context, const xmlChar *name, const xmlChar *public_id, const xmlChar *system_id)
{
	(void)name;
	(void)public_id;
	(void)system_id;
	xml_stop(context, no_doctype);
}

/* libxml2's own words for an error, without their line's end. */
static struct slice
words_of(const xmlError *found, struct arena *arena)
{
	struct slice text = slice_trim(slice_text(found->message));

	if (text.length > 0 && text.length <= 200 && slice_is_utf8(text))
		text = arena_copy(arena, text);
	else
		text = SLICE_NONE;
	return text.data != NULL ? text : SLICE("it is not well-formed");
}

/* The first error is the last: libxml2 would go on after some, only to find more of them. */
static void
error(void *context, xmlError *found)
{
	struct xml_source *source = context;

	if (found->level < XML_ERR_ERROR || source->broken.data != NULL)
		return;
	source->exhausted = source->exhausted || found->code == XML_ERR_NO_MEMORY;
	source->broken = words_of(found, source->arena);
	source->line = found->line;
	source->column = found->int2;
	xmlStopParser(source->parser);
}

/* Where what begins with *at ends; NULL when it does not. (No memmem: under a sanitizer each call would look at all that follows.) */
static const char *
behind(const char *at, const char *end, const char *mark)
{
	size_t length = strlen(mark);
	const char *found = at;

	while ((found = memchr(found, mark[length - 1], (size_t)(end - found))) != NULL) {
		found++;
		if ((size_t)(found - at) >= length && memcmp(found - length, mark, length) == 0)
			return found;
	}
	return NULL;
}

/* Walks the tags before libxml2 does: it compares each attribute of a tag with all before it, and looks through all
 * namespaces that are declared, so that both must be few. NULL when they are, or something else is wrong, which libxml2
 * will find no later than where this walk was misled. */
static const char *
check_tags(struct slice bytes)
{
	const char *at = bytes.data, *end = at + bytes.length;

	while (at != NULL && (at = memchr(at, '<', (size_t)(end - at))) != NULL) {
		struct slice rest = slice_from(slice_of(at, (size_t)(end - at)), 1);
		unsigned count = 0;

		if (slice_starts(rest, SLICE("!"))) {
			if (slice_starts(rest, SLICE("!--")))
				at = behind(at + 4, end, "-->");
			else if (slice_starts(rest, SLICE("![CDATA[")))
				at = behind(at + 9, end, "]]>");
			else
				return no_doctype;
		} else if (slice_starts(rest, SLICE("?"))) {
			at = behind(at + 2, end, "?>");
		} else {
			while (at < end && *at != '>') {
				const char *quote = *at == '"' || *at == '\'' ? at : NULL;

				at++;
				if (quote == NULL)
					continue;
				if (++count > XML_ATTRIBUTES_MOST)
					return "an element has too many attributes";
				at = memchr(at, *quote, (size_t)(end - at));
				if (at == NULL)
					return NULL;
				at++;
			}
		}
	}
	return NULL;
}

/* False when the XML declaration states another encoding than UTF-8: libxml2 would convert from it. */
static bool
is_declared_utf8(struct slice bytes)
{
	static const char byte_order_mark[] = "\xEF\xBB\xBF";
	struct slice rest = slice_starts(bytes, SLICE(byte_order_mark)) ? slice_from(bytes, 3) : bytes;
	const char *end = slice_starts(rest, SLICE("<?xml")) ? behind(rest.data, rest.data + rest.length, "?>") : NULL;
	const char *at = end != NULL ? behind(rest.data, end, "encoding") : NULL;

	if (at == NULL)
		return true;
	rest = slice_trim(slice_of(at, (size_t)(end - at)));
	if (!slice_starts(rest, SLICE("=")))
		return false;
	rest = slice_trim(slice_from(rest, 1));
	if (!slice_starts(rest, SLICE("\"")) && !slice_starts(rest, SLICE("'")))
		return false;
	const char quote = *rest.data;

	rest = slice_from(rest, 1);
	return slice_equal_nocase(slice_cut(&rest, quote), SLICE("UTF-8"));
}

/* What is wrong with the bytes before any of them is read as XML. */
static const char *
check_bytes(struct slice bytes)
{
	if (bytes.length == 0)
		return "it is empty";
	/* With neither, libxml2 can't take it for UTF-16 or the like. */
	if (memchr(bytes.data, '\0', bytes.length) != NULL || !slice_is_utf8(bytes) || !is_declared_utf8(bytes))
		return "it is not UTF-8";
	if (bytes.length > INT_MAX)
		return "it is too long";
	return check_tags(bytes);
}

/* Says why reading stopped before the end; true when it did not. */
static bool
check_end(struct xml_source *source, struct faults *faults)
{
	const xmlParserCtxt *parser = source->parser;

	if (source->exhausted) {
		faults->failed = true;
		faults_note(faults, SEVERITY_FATAL, FAULT_TOO_COSTLY, SLICE_NONE, "%s", exhausted);
	} else if (source->error != NULL) {
		faults_note(faults, SEVERITY_FATAL, FAULT_STRUCTURE, SLICE_NONE, "not XML that is taken: %s",
		    source->error);
	} else if (source->broken.data != NULL || !parser->wellFormed || !parser->nsWellFormed || source->open > 0) {
		faults_note(faults, SEVERITY_FATAL, FAULT_STRUCTURE, SLICE_NONE, "not XML: line %d, column %d: %.*s",
		    source->line, source->column, SLICE_ARGS(source->broken));
	} else {
		return true;
	}
	return false;
}

bool
xml_parse(struct xml_source *source, const xmlSAXHandler *handler, struct slice bytes, struct faults *faults)
{
	const char *wrong = check_bytes(bytes);

	if (wrong != NULL) {
		faults_note(faults, SEVERITY_FATAL, FAULT_STRUCTURE, SLICE_NONE, "not XML that is taken: %s", wrong);
		return false;
	}
	source->parser = xmlNewParserCtxt();
	if (source->parser == NULL) {
		source->exhausted = true;
		return check_end(source, faults);
	}
	*source->parser->sax = *handler;
	source->parser->sax->internalSubset = doctype;
	source->parser->sax->serror = error;
	source->parser->userData = source;
	xmlFreeDoc(xmlCtxtReadMemory(source->parser, bytes.data, (int)bytes.length, NULL, NULL, OPTIONS));
	bool good = check_end(source, faults);

	xmlFreeParserCtxt(source->parser);
	return good;
}
