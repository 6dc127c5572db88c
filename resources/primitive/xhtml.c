#include "resources/primitive/xhtml.h"

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <stdlib.h>

/* Only what the narrative page needs of libxml2: no network, no entities, no DTD, no recovery. */
enum { OPTIONS = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_COMPACT };

/* Against what libxml2 does in the square of the number (looking for an attribute given twice), and against trees that are
 * a hundred times larger than their text. All attributes that a narrative may have are fewer. */
enum { ATTRIBUTES_MOST = 64, BYTES_MOST = 4 * 1024 * 1024 };

static const char namespace[] = "http://www.w3.org/1999/xhtml";

/* The lists of txt-1, sorted. */
static const char *const elements[] = { "a", "abbr", "acronym", "b", "big", "blockquote", "br", "caption", "cite", "code",
	"col", "colgroup", "dd", "dfn", "div", "dl", "dt", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img",
	"li", "ol", "p", "pre", "q", "samp", "small", "span", "strong", "sub", "sup", "table", "tbody", "td", "tfoot",
	"th", "thead", "tr", "tt", "ul", "var" };

static const char *const attributes[] = { "abbr", "accesskey", "align", "alt", "axis", "bgcolor", "border", "cellhalign",
	"cellpadding", "cellspacing", "cellvalign", "char", "charoff", "charset", "cite", "class", "colspan", "compact",
	"coords", "dir", "frame", "headers", "height", "href", "hreflang", "hspace", "id", "lang", "longdesc", "name",
	"nowrap", "rel", "rev", "rowspan", "rules", "scope", "shape", "span", "src", "start", "style", "summary",
	"tabindex", "title", "type", "valign", "value", "vspace", "width" };

static int
compare_names(const void *key, const void *row)
{
	return strcmp(key, *(const char *const *)row);
}

#define LISTED(list, name) (bsearch((name), (list), sizeof(list) / sizeof *(list), sizeof *(list), compare_names) != NULL)

/* A name as it may stand in a message: cut after 40 bytes, between characters. */
static struct slice
shown(const xmlChar *name)
{
	struct slice text = slice_text((const char *)name);

	if (text.length > 40) {
		text.length = 40;
		while (text.length > 0 && ((unsigned char)text.data[text.length] & 0xC0) == 0x80)
			text.length--;
	}
	return text;
}

static const char *
say(struct arena *arena, const char *format, const xmlChar *name)
{
	struct slice text = shown(name), message = arena_print(arena, format, SLICE_ARGS(text));

	return message.data != NULL ? message.data : "is not a narrative";
}

/* Copies text in lower case without the spaces and control characters that browsers ignore, as much as there is room
 * for, and returns how much it was. */
static size_t
fold(const xmlChar *text, char *out, size_t size)
{
	size_t length = 0;

	for (; *text != 0 && length < size; text++)
		if (*text > ' ')
			out[length++] = (char)(*text >= 'A' && *text <= 'Z' ? *text | 0x20 : *text);
	return length;
}

/* Pictures that come along in the text itself. */
static const char *const pictures[] = { "data:image/png", "data:image/jpeg", "data:image/gif", "data:image/webp" };
enum { PICTURES = sizeof pictures / sizeof *pictures };

/* A link or an image may lead elsewhere, but may not be code. */
static bool
is_harmless_url(const xmlChar *url, bool image)
{
	static const char *const schemes[] = { "http", "https", "mailto", "tel", "urn", "cid", "ftp" };
	char start[32];
	struct slice text = slice_of(start, fold(url, start, sizeof start));
	size_t colon = strcspn((const char *)url, ":/?#");

	/* No scheme: a relative one. */
	if (url[colon] != ':')
		return true;
	colon = 0;
	while (colon < text.length && text.data[colon] != ':')
		colon++;
	for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++)
		if (slice_is(slice_of(text.data, colon), schemes[i]))
			return true;
	for (size_t i = 0; image && i < PICTURES; i++)
		if (slice_starts(text, slice_text(pictures[i])))
			return true;
	return false;
}

/* Where "url(data:image/png;base64,...)" at text ends; NULL when it is not that. Official narratives have such. */
static char *
end_of_picture(char *text)
{
	static const char base64[] = "abcdefghijklmnopqrstuvwxyz0123456789+/=", mark[] = ";base64,";
	char *at = text + strlen("url(");
	const char quote = *at == '\'' || *at == '"' ? *at++ : ')';

	for (size_t i = 0; i < PICTURES; i++) {
		size_t length = strlen(pictures[i]);

		if (strncmp(at, pictures[i], length) != 0 || strncmp(at + length, mark, strlen(mark)) != 0)
			continue;
		at += length + strlen(mark);
		at += strspn(at, base64);
		if (quote != ')' && *at++ != quote)
			return NULL;
		return *at == ')' ? at : NULL;
	}
	return NULL;
}

/* Style may look like something, but not load or run anything. */
static bool
is_harmless_style(const xmlChar *style)
{
	static const char *const traps[] = { "\\", "/*", "url(", "expression(", "@import", "script:", "behavior",
		"-moz-binding", "image(", "image-set(" };
	size_t size = strlen((const char *)style) + 1;
	char *text = malloc(size);

	if (text == NULL)
		return false;
	text[fold(style, text, size - 1)] = '\0';
	/* Pictures of its own are harmless: they are taken out before traps are looked for. */
	for (char *url = text; (url = strstr(url, "url(")) != NULL;) {
		char *end = end_of_picture(url);

		if (end == NULL)
			break;
		memset(url, ' ', (size_t)(end - url));
		url = end;
	}
	bool harmless = true;

	for (size_t i = 0; harmless && i < sizeof traps / sizeof *traps; i++)
		harmless = strstr(text, traps[i]) == NULL;
	free(text);
	return harmless;
}

static const char *
check_attribute(xmlAttr *attribute, struct arena *arena)
{
	const char *name = (const char *)attribute->name;
	bool language =
	    attribute->ns != NULL && xmlStrEqual(attribute->ns->prefix, BAD_CAST "xml") && strcmp(name, "lang") == 0;

	if (!language && (attribute->ns != NULL || !LISTED(attributes, name)))
		return say(arena, "has the attribute \"%.*s\", which a narrative may not have", attribute->name);
	bool url = strcmp(name, "href") == 0 || strcmp(name, "src") == 0 || strcmp(name, "cite") == 0 ||
	    strcmp(name, "longdesc") == 0, style = strcmp(name, "style") == 0;

	if (!url && !style)
		return NULL;
	xmlChar *value = xmlNodeListGetString(attribute->doc, attribute->children, 1);
	const char *fault = NULL;

	if (value != NULL && url && !is_harmless_url(value, strcmp(name, "src") == 0))
		fault = say(arena, "has an attribute \"%.*s\" with a URL that a narrative may not have", attribute->name);
	if (value != NULL && style && !is_harmless_style(value))
		fault = "has a style that could load or run something";
	xmlFree(value);
	return fault;
}

static const char *
check_element(xmlNode *node, struct arena *arena)
{
	if (node->ns == NULL || node->ns->prefix != NULL || !xmlStrEqual(node->ns->href, BAD_CAST namespace))
		return say(arena, "has the element \"%.*s\" outside the default namespace http://www.w3.org/1999/xhtml",
		    node->name);
	if (!LISTED(elements, (const char *)node->name))
		return say(arena, "has the element \"%.*s\", which a narrative may not have", node->name);
	for (xmlNs *ns = node->nsDef; ns != NULL; ns = ns->next)
		if (ns->prefix != NULL)
			return say(arena, "declares the namespace prefix \"%.*s\"", ns->prefix);
	for (xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next) {
		const char *fault = check_attribute(attribute, arena);

		if (fault != NULL)
			return fault;
	}
	return NULL;
}

/* Something to see: text that is not space, or an image. */
static bool
is_visible(const xmlNode *node)
{
	if (node->type == XML_ELEMENT_NODE)
		return strcmp((const char *)node->name, "img") == 0 && xmlHasProp(node, BAD_CAST "src") != NULL;
	if (node->type != XML_TEXT_NODE || node->content == NULL)
		return false;
	return slice_trim(slice_text((const char *)node->content)).length > 0;
}

/* HTML, unlike XML, ends a comment at <!--> and at <!---> too. -- may not be in one, but libxml2 lets it pass. */
static bool
is_plain_comment(struct slice text)
{
	if (slice_starts(text, SLICE(">")) || slice_starts(text, SLICE("->")))
		return false;
	return text.length == 0 || (memmem(text.data, text.length, "--", 2) == NULL && text.data[text.length - 1] != '-');
}

static const char *
check_node(xmlNode *node, struct arena *arena)
{
	switch (node->type) {
	case XML_ELEMENT_NODE:
		return check_element(node, arena);
	case XML_TEXT_NODE:
		return NULL;
	case XML_COMMENT_NODE:
		if (!is_plain_comment(slice_text((const char *)node->content)))
			return "has a comment that HTML ends elsewhere than XML";
		return NULL;
	default:
		return "has something else than elements, text and comments (CDATA sections and processing instructions are "
		    "read differently in HTML)";
	}
}

/* The node after this one in document order, NULL behind the root. */
static xmlNode *
following(xmlNode *node, const xmlNode *root)
{
	if (node->type == XML_ELEMENT_NODE && node->children != NULL)
		return node->children;
	while (node != root && node->next == NULL)
		node = node->parent;
	return node != root ? node->next : NULL;
}

static const char *
check_document(xmlDoc *doc, struct arena *arena)
{
	xmlNode *root = xmlDocGetRootElement(doc);
	bool visible = false;

	if (doc->intSubset != NULL || doc->extSubset != NULL)
		return "has a DOCTYPE";
	if (root == NULL || doc->children != root || root->next != NULL || strcmp((const char *)root->name, "div") != 0)
		return "is not one div element";
	for (xmlNode *node = root; node != NULL; node = following(node, root)) {
		const char *fault = check_node(node, arena);

		if (fault != NULL)
			return fault;
		visible = visible || is_visible(node);
	}
	return visible ? NULL : "has nothing in it to see";
}

/* Whether no tag has more attributes than there are. What is no XML at all may pass: the parser will say so. */
static bool
tags_are_small(struct slice text)
{
	const char *end = text.data + text.length;
	unsigned count = 0;
	bool tag = false;

	for (const char *at = text.data; at < end; at++) {
		if (!tag && *at == '<') {
			const char *behind =
			    end - at >= 4 && memcmp(at, "<!--", 4) == 0 ? memmem(at + 4, (size_t)(end - at - 4), "-->", 3) : NULL;

			tag = behind == NULL;
			count = 0;
			at = behind != NULL ? behind + 2 : at;
		} else if (tag && (*at == '"' || *at == '\'')) {
			at = memchr(at + 1, *at, (size_t)(end - at - 1));
			if (at == NULL)
				return true;
		} else if (tag && *at == '=') {
			if (++count > ATTRIBUTES_MOST)
				return false;
		} else if (*at == '>') {
			tag = false;
		}
	}
	return true;
}

const char *
xhtml_check(struct slice div, struct arena *arena)
{
	struct slice start = slice_trim(div);

	/* No XML declaration, no DOCTYPE, no comment before it. */
	if (!slice_starts(start, SLICE("<div")))
		return "is not one div element";
	if (start.length > BYTES_MOST)
		return "is too long (4 MiB are the most)";
	if (!tags_are_small(start))
		return "has an element with too many attributes";
	/* libxml2 takes a NUL for the end, and would not see what is behind it. */
	if (memchr(start.data, '\0', start.length) != NULL)
		return "is not well-formed XML";
	xmlParserCtxt *parser = xmlNewParserCtxt();
	/* Without an encoding said, "<div" tells that it is UTF-8, and no converter is set up. */
	xmlDoc *doc = parser != NULL ? xmlCtxtReadMemory(parser, start.data, (int)start.length, NULL, NULL, OPTIONS) : NULL;
	const char *fault;

	if (doc != NULL && parser->errNo == XML_ERR_OK)
		fault = check_document(doc, arena);
	else if (parser != NULL && parser->lastError.code == XML_ERR_UNDECLARED_ENTITY)
		fault = "has a named entity that XML does not know (write the character itself, or its number)";
	else
		fault = "is not well-formed XML";
	xmlFreeDoc(doc);
	xmlFreeParserCtxt(parser);
	return fault;
}
