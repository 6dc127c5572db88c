#include "resources/xml_write.h"

#include <ctype.h>

#include "resources/xml_escape.h"

struct writer {
	struct buffer *out;
	struct view_walk walk;
	unsigned depth; /* of open elements, for the indent */
	bool pretty;
};

static void write_content(struct writer *writer, const struct node *node);

static void
write_line(struct writer *writer)
{
	if (writer->pretty)
		buffer_indent(writer->out, writer->depth);
}

/* The element's name: for a choice, with the type behind it: valueString. */
static void
write_name(struct writer *writer, const struct node *node)
{
	buffer_put(writer->out, slice_text(node->element->name));
	if ((node->element->flags & ELEMENT_CHOICE) != 0) {
		buffer_byte(writer->out, (char)toupper((unsigned char)node->type->name[0]));
		buffer_put(writer->out, slice_text(node->type->name + 1));
	}
}

static void
write_attribute(struct writer *writer, const char *name, struct slice value)
{
	buffer_byte(writer->out, ' ');
	buffer_put(writer->out, slice_text(name));
	buffer_literal(writer->out, "=\"");
	xml_escape(writer->out, value, true);
	buffer_byte(writer->out, '"');
}

static void
write_simple(struct writer *writer, const char *name, struct slice value)
{
	write_line(writer);
	buffer_byte(writer->out, '<');
	buffer_put(writer->out, slice_text(name));
	write_attribute(writer, "value", value);
	buffer_literal(writer->out, "/>");
}

static void
open_tag(struct writer *writer, const char *name)
{
	write_line(writer);
	buffer_byte(writer->out, '<');
	buffer_put(writer->out, slice_text(name));
	buffer_byte(writer->out, '>');
	writer->depth++;
}

static void
close_tag(struct writer *writer, const char *name)
{
	writer->depth--;
	write_line(writer);
	buffer_literal(writer->out, "</");
	buffer_put(writer->out, slice_text(name));
	buffer_byte(writer->out, '>');
}

/* The element of a resource inside another's. */
static void
write_resource(struct writer *writer, const struct node *node)
{
	buffer_byte(writer->out, '<');
	buffer_put(writer->out, slice_text(node->type->name));
	buffer_byte(writer->out, '>');
	writer->depth++;
	write_content(writer, node);
	close_tag(writer, node->type->name);
}

static bool
is_attribute(const struct node *node)
{
	return (node->element->flags & ELEMENT_ATTRIBUTE) != 0;
}

/* The attributes of the node's element; true when elements follow. */
static bool
write_attributes(struct writer *writer, const struct node *node)
{
	bool more = false;

	for (const struct node *child = node->child; child != NULL; child = child->next) {
		if (!view_keeps(&writer->walk, child))
			continue;
		if (is_attribute(child))
			write_attribute(writer, child->element->name, child->text);
		else
			more = true;
	}
	if (node->type->kind == TYPE_PRIMITIVE && node->text.data != NULL)
		write_attribute(writer, "value", node->text);
	return more;
}

/* One element with what is in it. A resource stands, with its own name, inside the element that holds it. */
static void
write_element(struct writer *writer, const struct node *node)
{
	bool whole = writer->walk.whole;

	write_line(writer);
	if (node->type->primitive == PRIMITIVE_XHTML) {
		buffer_put(writer->out, slice_trim(node->text));
		return;
	}
	writer->walk.whole = whole || view_is_whole(node->element);
	buffer_byte(writer->out, '<');
	write_name(writer, node);
	if (node->type->kind == TYPE_RESOURCE) {
		buffer_byte(writer->out, '>');
		writer->depth++;
		write_line(writer);
		write_resource(writer, node);
	} else if (write_attributes(writer, node)) {
		buffer_byte(writer->out, '>');
		writer->depth++;
		write_content(writer, node);
	} else {
		buffer_literal(writer->out, "/>");
		writer->walk.whole = whole;
		return;
	}
	writer->depth--;
	write_line(writer);
	buffer_literal(writer->out, "</");
	write_name(writer, node);
	buffer_byte(writer->out, '>');
	writer->walk.whole = whole;
}

/* Meta with SUBSETTED as its last tag. meta may be NULL. */
static void
write_subsetted_meta(struct writer *writer, const struct node *meta)
{
	write_line(writer);
	buffer_literal(writer->out, "<meta");
	if (meta != NULL)
		write_attributes(writer, meta);
	buffer_byte(writer->out, '>');
	writer->depth++;
	/* "tag" is Meta's last element. */
	for (const struct node *child = meta != NULL ? meta->child : NULL; child != NULL; child = child->next)
		if (!is_attribute(child) && view_keeps(&writer->walk, child))
			write_element(writer, child);
	open_tag(writer, "tag");
	write_simple(writer, "system", slice_text(view_subsetted_system));
	write_simple(writer, "code", SLICE("SUBSETTED"));
	close_tag(writer, "tag");
	close_tag(writer, "meta");
}

/* The elements in a node that are no attributes of it. */
static void
write_content(struct writer *writer, const struct node *node)
{
	/* Meta that is to be written with SUBSETTED, and not yet written. */
	const struct schema_element *mark = node == writer->walk.root ? view_mark(&writer->walk) : NULL;

	for (const struct node *child = node->child; child != NULL; child = child->next) {
		if (mark != NULL && child->element >= mark) {
			bool meta = child->element == mark;

			write_subsetted_meta(writer, meta ? child : NULL);
			mark = NULL;
			if (meta)
				continue;
		}
		if (!is_attribute(child) && view_keeps(&writer->walk, child))
			write_element(writer, child);
	}
	if (mark != NULL)
		write_subsetted_meta(writer, NULL);
}

void
xml_write_inside(struct buffer *out, const struct node *resource, const struct json_view *view, unsigned depth)
{
	struct writer writer = { .out = out, .walk = view_walk(view, resource), .depth = depth,
		.pretty = view != NULL && view->pretty };

	write_resource(&writer, resource);
}

void
xml_write(struct buffer *out, const struct node *resource, const struct json_view *view)
{
	struct writer writer = { .out = out, .walk = view_walk(view, resource), .pretty = view != NULL && view->pretty };
	struct slice name = slice_text(resource->type->name);

	buffer_literal(out, XML_DECLARATION);
	write_line(&writer);
	buffer_byte(out, '<');
	buffer_put(out, name);
	buffer_literal(out, " xmlns=\"" XML_NAMESPACE "\"");
	if (view_mark(&writer.walk) == NULL && !view_has_parts(&writer.walk, resource)) {
		buffer_literal(out, "/>");
	} else {
		buffer_byte(out, '>');
		writer.depth++;
		write_content(&writer, resource);
		close_tag(&writer, resource->type->name);
	}
	if (writer.pretty)
		buffer_byte(out, '\n');
}
