#include "resources/json_write.h"

#include <ctype.h>

struct writer {
	struct buffer *out;
	struct view_walk walk;
	unsigned depth; /* of open brackets, for the indent */
	bool pretty;
};

static void write_object(struct writer *writer, const struct node *node);

static void
write_line(struct writer *writer)
{
	if (writer->pretty)
		buffer_indent(writer->out, writer->depth);
}

static void
open_bracket(struct writer *writer, char bracket)
{
	buffer_byte(writer->out, bracket);
	writer->depth++;
}

static void
close_bracket(struct writer *writer, char bracket)
{
	writer->depth--;
	write_line(writer);
	buffer_byte(writer->out, bracket);
}

/* A comma before all but the first, and the line's start. */
static void
begin_item(struct writer *writer, bool *first)
{
	if (!*first)
		buffer_byte(writer->out, ',');
	*first = false;
	write_line(writer);
}

/* "name": — with "_" before it and, for a choice, the type behind it: "_valueString": */
static void
write_name(struct writer *writer, const struct node *node, bool extension, bool *first)
{
	begin_item(writer, first);
	buffer_byte(writer->out, '"');
	if (extension)
		buffer_byte(writer->out, '_');
	buffer_put(writer->out, slice_text(node->element->name));
	if ((node->element->flags & ELEMENT_CHOICE) != 0) {
		buffer_byte(writer->out, (char)toupper((unsigned char)node->type->name[0]));
		buffer_put(writer->out, slice_text(node->type->name + 1));
	}
	buffer_literal(writer->out, "\":");
	if (writer->pretty)
		buffer_byte(writer->out, ' ');
}

/* Characters of numbers, true and false. Whatever a tree holds, what is written is one JSON token. */
static bool
is_bare(const struct node *node)
{
	switch (node->type->primitive) {
	case PRIMITIVE_BOOLEAN:
	case PRIMITIVE_DECIMAL:
	case PRIMITIVE_INTEGER:
	case PRIMITIVE_POSITIVEINT:
	case PRIMITIVE_UNSIGNEDINT:
		break;
	default:
		return false;
	}
	for (size_t i = 0; i < node->text.length; i++) {
		char c = node->text.data[i];

		if (!(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'z') && c != '-' && c != '+' && c != '.' && c != 'E')
			return false;
	}
	return node->text.length > 0;
}

void
json_write_primitive(struct buffer *out, const struct node *node)
{
	if (node->text.data == NULL)
		buffer_literal(out, "null");
	else if (is_bare(node))
		buffer_put(out, node->text);
	else
		buffer_json(out, node->text);
}

static void
write_value(struct writer *writer, const struct node *node)
{
	if (node->type->kind != TYPE_PRIMITIVE)
		write_object(writer, node);
	else
		json_write_primitive(writer->out, node);
}

/* The nodes from first up to end are one repeating element. */
static void
write_run(struct writer *writer, const struct node *run, const struct node *end, bool *first)
{
	bool comma = true;

	write_name(writer, run, false, first);
	open_bracket(writer, '[');
	for (const struct node *n = run; n != end; n = n->next) {
		if (!view_keeps(&writer->walk, n))
			continue;
		begin_item(writer, &comma);
		write_value(writer, n);
	}
	close_bracket(writer, ']');
}

/* The "_" half of a repeating primitive. */
static void
write_run_parts(struct writer *writer, const struct node *run, const struct node *end, bool *first)
{
	bool comma = true;

	write_name(writer, run, true, first);
	open_bracket(writer, '[');
	for (const struct node *n = run; n != end; n = n->next) {
		if (!view_keeps(&writer->walk, n))
			continue;
		begin_item(writer, &comma);
		if (view_has_parts(&writer->walk, n))
			write_object(writer, n);
		else
			buffer_literal(writer->out, "null");
	}
	close_bracket(writer, ']');
}

/* All nodes of one element, from run up to end, as one property, or two ("_"). */
static void
write_property(struct writer *writer, const struct node *run, const struct node *end, bool *first)
{
	bool many = run->element->max > 1, primitive = run->type->kind == TYPE_PRIMITIVE;
	bool whole = writer->walk.whole, values = false, parts = false;

	for (const struct node *n = run; n != end; n = n->next) {
		if (!view_keeps(&writer->walk, n))
			continue;
		values = values || !primitive || n->text.data != NULL;
		if (!primitive)
			break;
		parts = parts || view_has_parts(&writer->walk, n);
	}
	writer->walk.whole = whole || view_is_whole(run->element);
	if (values && many) {
		write_run(writer, run, end, first);
	} else if (values) {
		write_name(writer, run, false, first);
		write_value(writer, run);
	}
	if (parts && many) {
		write_run_parts(writer, run, end, first);
	} else if (parts) {
		write_name(writer, run, true, first);
		write_object(writer, run);
	}
	writer->walk.whole = whole;
}

/* Meta with SUBSETTED as its last tag. meta may be NULL. */
static void
write_subsetted_meta(struct writer *writer, const struct node *meta, bool *first)
{
	bool comma = true, tags = true;
	const struct node *child = meta != NULL ? meta->child : NULL;
	const struct node *next;

	begin_item(writer, first);
	buffer_literal(writer->out, "\"meta\":");
	if (writer->pretty)
		buffer_byte(writer->out, ' ');
	open_bracket(writer, '{');
	/* "tag" is Meta's last element. */
	for (; child != NULL && strcmp(child->element->name, "tag") != 0; child = next) {
		for (next = child->next; next != NULL && next->element == child->element; next = next->next)
			continue;
		write_property(writer, child, next, &comma);
	}
	begin_item(writer, &comma);
	buffer_literal(writer->out, "\"tag\":");
	if (writer->pretty)
		buffer_byte(writer->out, ' ');
	open_bracket(writer, '[');
	for (; child != NULL; child = child->next) {
		begin_item(writer, &tags);
		write_object(writer, child);
	}
	begin_item(writer, &tags);
	bool members = true;

	open_bracket(writer, '{');
	begin_item(writer, &members);
	buffer_print(writer->out, "\"system\":%s\"%s\"", writer->pretty ? " " : "", view_subsetted_system);
	begin_item(writer, &members);
	buffer_print(writer->out, "\"code\":%s\"SUBSETTED\"", writer->pretty ? " " : "");
	close_bracket(writer, '}');
	close_bracket(writer, ']');
	close_bracket(writer, '}');
}

static void
write_children(struct writer *writer, const struct node *node, bool *first)
{
	/* Meta that is to be written with SUBSETTED, and not yet written. */
	const struct schema_element *mark = node == writer->walk.root ? view_mark(&writer->walk) : NULL;
	const struct node *next;

	for (const struct node *run = node->child; run != NULL; run = next) {
		for (next = run->next; next != NULL && next->element == run->element; next = next->next)
			continue;
		if (mark != NULL && run->element >= mark) {
			bool meta = run->element == mark;

			write_subsetted_meta(writer, meta ? run : NULL, first);
			mark = NULL;
			if (meta)
				continue;
		}
		write_property(writer, run, next, first);
	}
	if (mark != NULL)
		write_subsetted_meta(writer, NULL, first);
}

static void
write_object(struct writer *writer, const struct node *node)
{
	bool first = true;

	open_bracket(writer, '{');
	if (node->type->kind == TYPE_RESOURCE) {
		begin_item(writer, &first);
		buffer_literal(writer->out, "\"resourceType\":");
		if (writer->pretty)
			buffer_byte(writer->out, ' ');
		buffer_byte(writer->out, '"');
		buffer_put(writer->out, slice_text(node->type->name));
		buffer_byte(writer->out, '"');
	}
	write_children(writer, node, &first);
	close_bracket(writer, '}');
}

void
json_write_inside(struct buffer *out, const struct node *resource, const struct json_view *view, unsigned depth)
{
	struct writer writer = { .out = out, .walk = view_walk(view, resource), .depth = depth,
		.pretty = view != NULL && view->pretty };

	write_object(&writer, resource);
}

void
json_write(struct buffer *out, const struct node *resource, const struct json_view *view)
{
	json_write_inside(out, resource, view, 0);
	if (view != NULL && view->pretty)
		buffer_byte(out, '\n');
}
