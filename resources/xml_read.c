#include "resources/xml_read.h"

#include <libxml/parser.h>
#include <limits.h>

#include "resources/xml_escape.h"

/* No network, and neither NOENT, DTDLOAD, DTDATTR, XINCLUDE, HUGE nor RECOVER. */
enum { OPTIONS = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING };

/* Every open element is one level of XML_DEPTH_MOST or more, but for the resource in what holds it. */
enum { FRAMES_MOST = 2 * XML_DEPTH_MOST + 4 };

static const char fhir[] = "http://hl7.org/fhir", xhtml[] = "http://www.w3.org/1999/xhtml",
    instance[] = "http://www.w3.org/2001/XMLSchema-instance", exhausted[] = "too much for the memory of one request";

/* An element while it is being read. */
struct frame {
	struct node *node;
	struct node *last; /* the child that was put in last */
	const struct schema_element *furthest; /* none that stands before it may follow */
	unsigned depth; /* as JSON counts it, that of its object */
	bool holds; /* it has no elements of its own, but a resource */
	bool any; /* something is in it, right or wrong */
	bool text; /* so is text, which was said */
};

struct reader {
	xmlParserCtxt *parser;
	struct arena *arena;
	struct faults *faults;
	const struct schema_type *expected;
	const char *error; /* why reading stopped, when it was not libxml2 that found it */
	bool exhausted; /* memory is */
	struct slice broken; /* the first error that libxml2 found, in its words */
	int line, column; /* where it was */
	const xmlChar *fhir, *xhtml; /* the namespaces as libxml2's dictionary has them, once met */
	struct node *root;
	size_t frame_count;
	unsigned skipped; /* open elements, from the outermost one that is not read */
	struct node *narrative; /* the div that is being read */
	unsigned narrative_open; /* open elements of it */
	bool tag_open; /* the last one's tag still wants its > */
	struct buffer div;
	unsigned open, declared; /* open elements; namespace declarations of them */
	unsigned char declarations[XML_OPEN_MOST + 1]; /* of each */
	struct frame frames[FRAMES_MOST];
};

/* What libxml2 says of an element. */
struct tag {
	struct slice name;
	const xmlChar *uri;
	const xmlChar **attributes; /* five of each: name, prefix, namespace, value, the value's end */
	size_t attribute_count;
};

static bool
wants_fault(const struct reader *reader)
{
	return reader->faults->count < FAULTS_MOST;
}

static struct slice
place_of(const struct reader *reader, const struct node *node)
{
	return wants_fault(reader) ? node_path(node, reader->arena) : SLICE_NONE;
}

static struct slice
place_of_name(const struct reader *reader, const struct node *node, struct slice name)
{
	return wants_fault(reader) ? node_path_to(node, name, reader->arena) : SLICE_NONE;
}

static void
stop(struct reader *reader, const char *error)
{
	if (reader->error == NULL)
		reader->error = error;
	xmlStopParser(reader->parser);
}

static void
give_up(struct reader *reader)
{
	reader->exhausted = true;
	stop(reader, exhausted);
}

/* Namespaces come as pointers into a dictionary: one that was equal once is equal by its address. */
static bool
is_namespace(const xmlChar *uri, const char *wanted, const xmlChar **known)
{
	if (uri == NULL)
		return false;
	if (uri == *known)
		return true;
	if (strcmp((const char *)uri, wanted) != 0)
		return false;
	*known = uri;
	return true;
}

static struct slice
raw_value(const xmlChar **attribute)
{
	return slice_of((const char *)attribute[3], (size_t)(attribute[4] - attribute[3]));
}

/* libxml2 resolves all references in an attribute's value but those to "&", which it gives as &#38; for whoever makes
 * nodes of it. So what stands behind each "&" here is to be passed over. */
static const char and[] = "&#38;";

/* The value in the arena; SLICE_NONE when it is full. */
static struct slice
attribute_value(struct reader *reader, const xmlChar **attribute)
{
	struct slice raw = raw_value(attribute), value = arena_copy(reader->arena, raw);

	if (value.data == NULL) {
		give_up(reader);
		return value;
	}
	if (memchr(raw.data, '&', raw.length) == NULL)
		return value;
	char *out = (char *)(uintptr_t)value.data;

	value.length = 0;
	for (size_t i = 0; i < raw.length; i++) {
		out[value.length++] = raw.data[i];
		if (slice_starts(slice_from(raw, i), SLICE(and)))
			i += strlen(and) - 1;
	}
	out[value.length] = '\0';
	return value;
}

/* Puts a new child into the frame's node; NULL when memory ran out. *before is the sibling that it stands behind. */
static struct node *
add_child(struct reader *reader, struct frame *frame, const struct schema_name *row, const struct node **before)
{
	struct node *child = node_new(reader->arena, &schema_elements[row->element], &schema_types[row->type]);

	if (child == NULL) {
		give_up(reader);
		return NULL;
	}
	*before = node_put(frame->node, child, frame->last);
	frame->last = child;
	return child;
}

static void
read_attribute(struct reader *reader, struct frame *frame, const xmlChar **attribute)
{
	struct node *node = frame->node;
	struct slice name = slice_text((const char *)attribute[0]);
	bool resource = node->type->kind == TYPE_RESOURCE;

	if (attribute[2] != NULL) {
		bool location = strcmp((const char *)attribute[2], instance) == 0 && slice_is(name, "schemaLocation");

		if (!resource || frame->holds || !location)
			faults_add(reader->faults, FAULT_STRUCTURE, place_of_name(reader, node, name),
			    "an attribute of another namespace may not be here");
		return;
	}
	bool value = node->type->kind == TYPE_PRIMITIVE && slice_equal(name, SLICE("value"));
	const struct schema_name *row = value ? NULL : schema_name(node->type, name);
	struct node *target = value ? node : NULL;
	const struct node *before;

	if (row != NULL && (schema_elements[row->element].flags & ELEMENT_ATTRIBUTE) != 0) {
		target = add_child(reader, frame, row, &before);
	} else if (!value) {
		faults_add(reader->faults, FAULT_STRUCTURE, place_of_name(reader, node, name), "%s has no such attribute",
		    node->type->name);
	}
	if (target == NULL)
		return;
	target->text = attribute_value(reader, attribute);
	if (target->text.data != NULL && target->text.length == 0)
		faults_add(reader->faults, FAULT_VALUE, place_of(reader, target), "an empty string may not be");
}

/* Goes into the element of node: what follows is in it, until its end. */
static void
push(struct reader *reader, struct node *node, unsigned depth, bool holds, const struct tag *tag)
{
	struct frame *frame = &reader->frames[reader->frame_count++];

	*frame = (struct frame){ .node = node, .depth = depth, .holds = holds };
	frame->any = !holds && tag->attribute_count > 0;
	for (size_t i = 0; i < tag->attribute_count && reader->error == NULL; i++)
		read_attribute(reader, frame, tag->attributes + 5 * i);
}

/* The resource type that the tag names; NULL, with its fault at node (NULL: the root), when there is none. */
static const struct schema_type *
resource_type(struct reader *reader, const struct tag *tag, const struct node *node)
{
	const struct schema_type *type = schema_resource(tag->name);
	struct slice place = node != NULL ? place_of(reader, node) : SLICE_NONE;

	if (!is_namespace(tag->uri, fhir, &reader->fhir)) {
		faults_add(reader->faults, FAULT_STRUCTURE, place, "a resource's element must be in the namespace %s", fhir);
		return NULL;
	}
	if (type == NULL)
		faults_add(reader->faults, FAULT_STRUCTURE, place, "there is no resource type \"%.*s\" in FHIR %s",
		    (int)(tag->name.length < 64 ? tag->name.length : 0), tag->name.data, schema_fhir_version);
	return type;
}

static void
start_root(struct reader *reader, const struct tag *tag)
{
	const struct schema_type *type = resource_type(reader, tag, NULL), *expected = reader->expected;

	reader->root = type != NULL ? node_new(reader->arena, NULL, type) : NULL;
	if (type != NULL && reader->root == NULL)
		give_up(reader);
	if (reader->root == NULL) {
		reader->skipped = 1;
		return;
	}
	if (expected != NULL && type != expected)
		faults_add(reader->faults, FAULT_INVALID, slice_text(type->name),
		    "a resource of type %s was expected, not %s", expected->name, type->name);
	push(reader, reader->root, 1, false, tag);
}

/* The resource in an element that holds one: its node is there, with the abstract type, which stays when the real one
 * isn't known. */
static void
start_resource(struct reader *reader, struct frame *holder, const struct tag *tag)
{
	struct node *node = holder->node;
	const struct schema_type *type = NULL;

	if (holder->any)
		faults_add(reader->faults, FAULT_STRUCTURE, place_of(reader, node), "only one resource may be in %s",
		    node->element->name);
	else
		type = resource_type(reader, tag, node);
	holder->any = true;
	if (type == NULL) {
		reader->skipped = 1;
		return;
	}
	node->type = type;
	push(reader, node, holder->depth, false, tag);
}

static void
start_div_tag(struct reader *reader, const struct tag *tag)
{
	struct buffer *out = &reader->div;

	if (reader->tag_open)
		buffer_byte(out, '>');
	buffer_byte(out, '<');
	buffer_put(out, tag->name);
	if (reader->narrative_open++ == 0)
		buffer_print(out, " xmlns=\"%s\"", xhtml);
	reader->tag_open = true;
	for (size_t i = 0; i < tag->attribute_count; i++) {
		const xmlChar **attribute = tag->attributes + 5 * i;
		bool language = attribute[1] != NULL && strcmp((const char *)attribute[1], "xml") == 0;
		struct slice value = raw_value(attribute);

		if (attribute[2] != NULL && !language) {
			faults_add(reader->faults, FAULT_STRUCTURE, place_of(reader, reader->narrative),
			    "an attribute of another namespace may not be in a narrative");
			continue;
		}
		buffer_byte(out, ' ');
		if (language)
			buffer_literal(out, "xml:");
		buffer_put(out, slice_text((const char *)attribute[0]));
		buffer_literal(out, "=\"");
		for (size_t plain; value.length > 0; value = slice_from(value, plain)) {
			const char *next = memchr(value.data, '&', value.length);

			plain = next != NULL ? (size_t)(next - value.data) + 1 : value.length;
			xml_escape(out, slice_of(value.data, plain), true);
			if (slice_starts(slice_from(value, plain - (next != NULL)), SLICE(and)))
				plain += strlen(and) - 1;
		}
		buffer_byte(out, '"');
	}
}

static void
start_in_div(struct reader *reader, const struct tag *tag)
{
	if (is_namespace(tag->uri, xhtml, &reader->xhtml)) {
		start_div_tag(reader, tag);
		return;
	}
	faults_add(reader->faults, FAULT_STRUCTURE, place_of(reader, reader->narrative),
	    "all elements of a narrative must be in the namespace %s", xhtml);
	reader->skipped = 1;
}

/* What is wrong with the order or the number of node, which was put behind before. */
static void
check_order(struct reader *reader, struct frame *frame, const struct node *node, const struct node *before)
{
	const struct schema_element *element = node->element;

	if (element->max <= 1 && before != NULL && before->element == element)
		faults_add(reader->faults, FAULT_STRUCTURE, place_of(reader, node), "%s is given more than once",
		    element->name);
	else if (frame->furthest != NULL && element < frame->furthest)
		faults_add(reader->faults, FAULT_STRUCTURE, place_of(reader, node),
		    "%s must stand before %s: XML asks for the order of the definition", element->name,
		    frame->furthest->name);
	if (frame->furthest == NULL || element > frame->furthest)
		frame->furthest = element;
}

static void
start_child(struct reader *reader, struct frame *frame, const struct tag *tag)
{
	struct node *node = frame->node;
	const struct schema_name *row = schema_name(node->type, tag->name);
	const struct schema_element *element = row != NULL ? &schema_elements[row->element] : NULL;
	const struct schema_type *type = row != NULL ? &schema_types[row->type] : NULL;
	bool primitive = row != NULL && type->kind == TYPE_PRIMITIVE;
	bool narrative = primitive && type->primitive == PRIMITIVE_XHTML;
	bool placed = narrative ? is_namespace(tag->uri, xhtml, &reader->xhtml) : is_namespace(tag->uri, fhir, &reader->fhir);
	struct slice place = SLICE_NONE;
	unsigned depth = frame->depth + 1;

	frame->any = true;
	reader->skipped = 1;
	if (row == NULL || !placed || (element->flags & ELEMENT_ATTRIBUTE) != 0)
		place = place_of_name(reader, node, tag->name);
	if (!placed) {
		faults_add(reader->faults, FAULT_STRUCTURE, place, "the element must be in the namespace %s",
		    narrative ? xhtml : fhir);
		return;
	}
	if (row == NULL || (element->flags & ELEMENT_ATTRIBUTE) != 0) {
		faults_add(reader->faults, FAULT_STRUCTURE, place, "%s has no such element%s", node->type->name,
		    row != NULL ? ": it is an attribute" : "");
		return;
	}
	depth += element->max > 1;
	if (depth - primitive > XML_DEPTH_MOST) {
		faults_add(reader->faults, FAULT_STRUCTURE, place_of_name(reader, node, tag->name),
		    "is nested deeper than the %d levels that may be", XML_DEPTH_MOST);
		return;
	}
	/* Finding a place out of order takes time: no more often than there are faults to tell. */
	if (frame->furthest != NULL && element < frame->furthest && !wants_fault(reader)) {
		faults_add(reader->faults, FAULT_STRUCTURE, SLICE_NONE, "out of order");
		return;
	}
	const struct node *before;
	struct node *child = add_child(reader, frame, row, &before);

	if (child == NULL)
		return;
	check_order(reader, frame, child, before);
	reader->skipped = 0;
	if (narrative) {
		reader->narrative = child;
		start_div_tag(reader, tag);
	} else {
		push(reader, child, depth, type->kind == TYPE_RESOURCE, tag);
	}
}

static void
start_element(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int namespace_count,
    const xmlChar **namespaces, int attribute_count, int defaulted_count, const xmlChar **attributes)
{
	struct reader *reader = context;
	const struct tag tag = { slice_text((const char *)name), uri, attributes, (size_t)attribute_count };
	struct frame *frame = reader->frame_count > 0 ? &reader->frames[reader->frame_count - 1] : NULL;

	(void)prefix;
	(void)namespaces;
	(void)defaulted_count;
	if (reader->error != NULL)
		return;
	reader->declared += (unsigned)namespace_count;
	if (reader->open == XML_OPEN_MOST || reader->declared > XML_ATTRIBUTES_MOST) {
		stop(reader, reader->open == XML_OPEN_MOST ? "too many levels of elements" : "too many namespaces declared");
		return;
	}
	reader->declarations[reader->open++] = (unsigned char)namespace_count;
	if (reader->skipped > 0)
		reader->skipped++;
	else if (reader->narrative != NULL)
		start_in_div(reader, &tag);
	else if (frame == NULL)
		start_root(reader, &tag);
	else if (frame->holds)
		start_resource(reader, frame, &tag);
	else
		start_child(reader, frame, &tag);
}

/* Elements that HTML, too, knows to have no end tag; of all others it does not take "/>" for their end. */
static bool
is_void(struct slice name)
{
	return slice_is(name, "br") || slice_is(name, "col") || slice_is(name, "hr") || slice_is(name, "img");
}

static void
end_in_div(struct reader *reader, struct slice name)
{
	struct buffer *out = &reader->div;

	if (reader->tag_open && is_void(name)) {
		buffer_literal(out, "/>");
	} else {
		if (reader->tag_open)
			buffer_byte(out, '>');
		buffer_literal(out, "</");
		buffer_put(out, name);
		buffer_byte(out, '>');
	}
	reader->tag_open = false;
	if (--reader->narrative_open > 0)
		return;
	reader->narrative->text = buffer_ok(out) ? arena_copy(reader->arena, buffer_slice(out)) : SLICE_NONE;
	if (reader->narrative->text.data == NULL)
		give_up(reader);
	reader->narrative = NULL;
	buffer_reset(out);
}

static void
end_element(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
	struct reader *reader = context;

	(void)prefix;
	(void)uri;
	if (reader->error != NULL || reader->open == 0)
		return;
	reader->declared -= reader->declarations[--reader->open];
	if (reader->skipped > 0) {
		reader->skipped--;
		return;
	}
	if (reader->narrative != NULL) {
		end_in_div(reader, slice_text((const char *)name));
		return;
	}
	const struct frame *frame = &reader->frames[--reader->frame_count];

	if (!frame->any && (frame->holds || frame->node->type->kind != TYPE_RESOURCE))
		faults_add(reader->faults, FAULT_STRUCTURE, place_of(reader, frame->node), "an empty element may not be");
}

static void
characters(void *context, const xmlChar *data, int length)
{
	struct reader *reader = context;
	struct slice text = slice_of((const char *)data, (size_t)length);

	if (reader->error != NULL || reader->skipped > 0)
		return;
	if (reader->narrative != NULL) {
		if (reader->tag_open)
			buffer_byte(&reader->div, '>');
		reader->tag_open = false;
		xml_escape(&reader->div, text, false);
		return;
	}
	struct frame *frame = reader->frame_count > 0 ? &reader->frames[reader->frame_count - 1] : NULL;

	if (frame == NULL || frame->text || slice_trim(text).length == 0)
		return;
	frame->text = true;
	frame->any = true;
	faults_add(reader->faults, FAULT_STRUCTURE, place_of(reader, frame->node),
	    "text may not be between the tags: values stand in the attribute \"value\"");
}

/* Comments of a narrative are a part of it. */
static void
comment(void *context, const xmlChar *text)
{
	struct reader *reader = context;

	if (reader->error != NULL || reader->skipped > 0 || reader->narrative == NULL)
		return;
	if (reader->tag_open)
		buffer_byte(&reader->div, '>');
	reader->tag_open = false;
	buffer_literal(&reader->div, "<!--");
	buffer_put(&reader->div, slice_text((const char *)text));
	buffer_literal(&reader->div, "-->");
}

static const char no_doctype[] = "a DOCTYPE may not be";

/* check_tags() has refused it before. */
static void
doctype(void *context, const xmlChar *name, const xmlChar *public_id, const xmlChar *system_id)
{
	(void)name;
	(void)public_id;
	(void)system_id;
	stop(context, no_doctype);
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
	struct reader *reader = context;

	if (found->level < XML_ERR_ERROR || reader->broken.data != NULL)
		return;
	reader->exhausted = reader->exhausted || found->code == XML_ERR_NO_MEMORY;
	reader->broken = words_of(found, reader->arena);
	reader->line = found->line;
	reader->column = found->int2;
	xmlStopParser(reader->parser);
}

static const xmlSAXHandler handler = {
	.initialized = XML_SAX2_MAGIC,
	.internalSubset = doctype,
	.startElementNs = start_element,
	.endElementNs = end_element,
	.characters = characters,
	.ignorableWhitespace = characters,
	.cdataBlock = characters,
	.comment = comment,
	.serror = error,
};

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
	/* With neither, libxml2 can't take it for UTF-16 or the like. */
	if (memchr(bytes.data, '\0', bytes.length) != NULL || !slice_is_utf8(bytes) || !is_declared_utf8(bytes))
		return "it is not UTF-8";
	if (bytes.length > INT_MAX)
		return "it is too long";
	return check_tags(bytes);
}

/* Says why reading stopped before the end; true when it did not. */
static bool
check_end(struct reader *reader)
{
	const xmlParserCtxt *parser = reader->parser;

	if (reader->exhausted) {
		reader->faults->failed = true;
		faults_note(reader->faults, SEVERITY_FATAL, FAULT_TOO_COSTLY, SLICE_NONE, "%s", exhausted);
	} else if (reader->error != NULL) {
		faults_note(reader->faults, SEVERITY_FATAL, FAULT_STRUCTURE, SLICE_NONE, "not XML that is taken: %s",
		    reader->error);
	} else if (reader->broken.data != NULL || !parser->wellFormed || !parser->nsWellFormed || reader->open > 0) {
		faults_note(reader->faults, SEVERITY_FATAL, FAULT_STRUCTURE, SLICE_NONE, "not XML: line %d, column %d: %.*s",
		    reader->line, reader->column, SLICE_ARGS(reader->broken));
	} else {
		return true;
	}
	return false;
}

static struct node *
parse(struct reader *reader, struct slice bytes)
{
	xmlParserCtxt *parser = reader->parser;

	*parser->sax = handler;
	parser->userData = reader;
	xmlFreeDoc(xmlCtxtReadMemory(parser, bytes.data, (int)bytes.length, NULL, NULL, OPTIONS));
	return check_end(reader) ? reader->root : NULL;
}

struct node *
xml_read_type(struct arena *arena, struct slice bytes, const struct schema_type *expected, struct faults *faults)
{
	struct reader reader = { .arena = arena, .faults = faults, .expected = expected };
	const char *wrong = check_bytes(bytes);

	if (wrong != NULL) {
		faults_note(faults, SEVERITY_FATAL, FAULT_STRUCTURE, SLICE_NONE, "not XML that is taken: %s", wrong);
		return NULL;
	}
	reader.parser = xmlNewParserCtxt();
	if (reader.parser == NULL) {
		faults->failed = true;
		faults_note(faults, SEVERITY_FATAL, FAULT_TOO_COSTLY, SLICE_NONE, "%s", exhausted);
		return NULL;
	}
	buffer_init(&reader.div, 0);
	struct node *root = parse(&reader, bytes);

	buffer_free(&reader.div);
	xmlFreeParserCtxt(reader.parser);
	return root;
}

struct node *
xml_read(struct arena *arena, struct slice bytes, struct faults *faults)
{
	return xml_read_type(arena, bytes, NULL, faults);
}
