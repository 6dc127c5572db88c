#include "resources/xml_read.h"

#include "resources/xml_escape.h"
#include "resources/xml_source.h"

/* Every open element is one level of XML_DEPTH_MOST or more, but for the resource in what holds it. */
enum { FRAMES_MOST = 2 * XML_DEPTH_MOST + 4 };

static const char fhir[] = "http://hl7.org/fhir", xhtml[] = "http://www.w3.org/1999/xhtml",
    instance[] = "http://www.w3.org/2001/XMLSchema-instance";

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
	struct xml_source source;
	struct faults *faults;
	const struct schema_type *expected;
	const xmlChar *fhir, *xhtml; /* the namespaces as libxml2's dictionary has them, once met */
	struct node *root;
	size_t frame_count;
	unsigned skipped; /* open elements, from the outermost one that is not read */
	struct node *narrative; /* the div that is being read */
	unsigned narrative_open; /* open elements of it */
	bool tag_open; /* the last one's tag still wants its > */
	struct buffer div;
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
	return wants_fault(reader) ? node_path(node, reader->source.arena) : SLICE_NONE;
}

static struct slice
place_of_name(const struct reader *reader, const struct node *node, struct slice name)
{
	return wants_fault(reader) ? node_path_to(node, name, reader->source.arena) : SLICE_NONE;
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

/* Puts a new child into the frame's node; NULL when memory ran out. *before is the sibling that it stands behind. */
static struct node *
add_child(struct reader *reader, struct frame *frame, const struct schema_name *row, const struct node **before)
{
	struct node *child = node_new(reader->source.arena, &schema_elements[row->element], &schema_types[row->type]);

	if (child == NULL) {
		xml_give_up(&reader->source);
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
	target->text = xml_resolve(&reader->source, xml_raw_value(attribute));
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
	for (size_t i = 0; i < tag->attribute_count && reader->source.error == NULL; i++)
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

	reader->root = type != NULL ? node_new(reader->source.arena, NULL, type) : NULL;
	if (type != NULL && reader->root == NULL)
		xml_give_up(&reader->source);
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
		struct slice value = xml_raw_value(attribute);

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
			if (slice_starts(slice_from(value, plain - (next != NULL)), SLICE(XML_AND)))
				plain += strlen(XML_AND) - 1;
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
	if (!xml_enter(&reader->source, namespace_count))
		return;
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
	reader->narrative->text = buffer_ok(out) ? arena_copy(reader->source.arena, buffer_slice(out)) : SLICE_NONE;
	if (reader->narrative->text.data == NULL)
		xml_give_up(&reader->source);
	reader->narrative = NULL;
	buffer_reset(out);
}

static void
end_element(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
	struct reader *reader = context;

	(void)prefix;
	(void)uri;
	if (!xml_leave(&reader->source))
		return;
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

	if (reader->source.error != NULL || reader->skipped > 0)
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

	if (reader->source.error != NULL || reader->skipped > 0 || reader->narrative == NULL)
		return;
	if (reader->tag_open)
		buffer_byte(&reader->div, '>');
	reader->tag_open = false;
	buffer_literal(&reader->div, "<!--");
	buffer_put(&reader->div, slice_text((const char *)text));
	buffer_literal(&reader->div, "-->");
}

static const xmlSAXHandler handler = {
	.initialized = XML_SAX2_MAGIC,
	.startElementNs = start_element,
	.endElementNs = end_element,
	.characters = characters,
	.ignorableWhitespace = characters,
	.cdataBlock = characters,
	.comment = comment,
};

struct node *
xml_read_type(struct arena *arena, struct slice bytes, const struct schema_type *expected, struct faults *faults)
{
	struct reader reader = { .source = { .arena = arena }, .faults = faults, .expected = expected };

	buffer_init(&reader.div, 0);
	bool good = xml_parse(&reader.source, &handler, bytes, faults);

	buffer_free(&reader.div);
	return good ? reader.root : NULL;
}

struct node *
xml_read(struct arena *arena, struct slice bytes, struct faults *faults)
{
	return xml_read_type(arena, bytes, NULL, faults);
}
