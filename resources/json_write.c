#include "resources/json_write.h"

#include <ctype.h>

static const char subsetted_system[] = "http://terminology.hl7.org/CodeSystem/v3-ObservationValue";

struct writer {
	struct buffer *out;
	const struct json_view *view;
	const struct node *root;
	unsigned depth; /* of open brackets, for the indent */
	bool whole; /* inside a part that is written whole */
	bool pretty;
	bool partial; /* the view may leave something out */
};

static void write_object(struct writer *writer, const struct node *node);

static void
write_line(struct writer *writer)
{
	if (!writer->pretty)
		return;
	buffer_byte(writer->out, '\n');
	for (unsigned i = 0; i < writer->depth; i++)
		buffer_literal(writer->out, "  ");
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

static void
write_value(struct writer *writer, const struct node *node)
{
	if (node->type->kind != TYPE_PRIMITIVE)
		write_object(writer, node);
	else if (node->text.data == NULL)
		buffer_literal(writer->out, "null");
	else if (is_bare(node))
		buffer_put(writer->out, node->text);
	else
		buffer_json(writer->out, node->text);
}

/* A choice may be asked for as "value", "value[x]" or "valueQuantity". */
static bool
is_requested(const struct json_view *view, const struct schema_type *type, const struct schema_element *element)
{
	for (size_t i = 0; i < view->element_count; i++) {
		struct slice asked = view->elements[i], suffix = SLICE("[x]");

		if (asked.length > suffix.length && slice_equal(slice_from(asked, asked.length - suffix.length), suffix))
			asked.length -= suffix.length;
		const struct schema_name *name = schema_name(type, asked);

		if (slice_is(asked, element->name) || (name != NULL && &schema_elements[name->element] == element))
			return true;
	}
	return false;
}

/* What is said of a child of the root alone. */
static bool
keeps_top(const struct json_view *view, const struct schema_type *type, const struct schema_element *element)
{
	bool mandatory = element->min > 0;
	bool always = strcmp(element->name, "id") == 0 || strcmp(element->name, "meta") == 0;
	bool text = strcmp(element->name, "text") == 0;

	if (view->summary == SUMMARY_TEXT && !always && !text && !mandatory)
		return false;
	if (view->summary == SUMMARY_DATA && text)
		return false;
	return view->element_count == 0 || always || mandatory || (element->flags & ELEMENT_MODIFIER) != 0 ||
	    is_requested(view, type, element);
}

/* Without its value it would say nothing, so it is written whole. */
static bool
is_modifier_extension(const struct schema_element *element)
{
	return (element->flags & ELEMENT_MODIFIER) != 0 && strcmp(element->name, "modifierExtension") == 0;
}

static bool keeps(const struct writer *writer, const struct node *node);

/* True when something inside the node is to be written. */
static bool
has_parts(const struct writer *writer, const struct node *node)
{
	for (const struct node *child = node->child; child != NULL; child = child->next)
		if (keeps(writer, child))
			return true;
	return false;
}

/* True when the node is to be written, and so something in it. */
static bool
keeps(const struct writer *writer, const struct node *node)
{
	const struct schema_element *element = node->element;

	if (!writer->partial || writer->whole)
		return true;
	if (writer->view->summary == SUMMARY_TRUE && element->min == 0 &&
	    (element->flags & (ELEMENT_SUMMARY | ELEMENT_MODIFIER)) == 0)
		return false;
	if (node->parent == writer->root && !keeps_top(writer->view, node->parent->type, element))
		return false;
	return node->text.data != NULL || node->type->kind == TYPE_RESOURCE || is_modifier_extension(element) ||
	    has_parts(writer, node);
}

/* The nodes from first up to end are one repeating element. */
static void
write_run(struct writer *writer, const struct node *run, const struct node *end, bool *first)
{
	bool comma = true;

	write_name(writer, run, false, first);
	open_bracket(writer, '[');
	for (const struct node *n = run; n != end; n = n->next) {
		if (!keeps(writer, n))
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
		if (!keeps(writer, n))
			continue;
		begin_item(writer, &comma);
		if (has_parts(writer, n))
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
	bool whole = writer->whole, values = false, parts = false;

	for (const struct node *n = run; n != end; n = n->next) {
		if (!keeps(writer, n))
			continue;
		values = values || !primitive || n->text.data != NULL;
		if (!primitive)
			break;
		parts = parts || has_parts(writer, n);
	}
	writer->whole = whole || is_modifier_extension(run->element);
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
	writer->whole = whole;
}

static bool
is_subsetted(const struct node *meta)
{
	for (const struct node *tag = node_child(meta, "tag"); tag != NULL; tag = node_again(tag))
		if (slice_equal(node_text(tag, "code"), SLICE("SUBSETTED")) &&
		    slice_is(node_text(tag, "system"), subsetted_system))
			return true;
	return false;
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
	buffer_print(writer->out, "\"system\":%s\"%s\"", writer->pretty ? " " : "", subsetted_system);
	begin_item(writer, &members);
	buffer_print(writer->out, "\"code\":%s\"SUBSETTED\"", writer->pretty ? " " : "");
	close_bracket(writer, '}');
	close_bracket(writer, ']');
	close_bracket(writer, '}');
}

static void
write_children(struct writer *writer, const struct node *node, bool *first)
{
	const struct schema_element *meta = NULL; /* to be written with SUBSETTED, and not yet written */
	const struct node *next;

	if (writer->partial && node == writer->root)
		meta = schema_element(node->type, SLICE("meta"));
	for (const struct node *run = node->child; run != NULL; run = next) {
		for (next = run->next; next != NULL && next->element == run->element; next = next->next)
			continue;
		if (meta != NULL && run->element >= meta && !(run->element == meta && is_subsetted(run))) {
			write_subsetted_meta(writer, run->element == meta ? run : NULL, first);
			bool done = run->element == meta;

			meta = NULL;
			if (done)
				continue;
		} else if (run->element == meta) {
			meta = NULL;
		}
		write_property(writer, run, next, first);
	}
	if (meta != NULL)
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
json_write(struct buffer *out, const struct node *resource, const struct json_view *view)
{
	struct writer writer = { .out = out, .view = view, .root = resource };

	if (view != NULL) {
		writer.pretty = view->pretty;
		writer.partial = view->summary != SUMMARY_FALSE || view->element_count > 0;
	}
	write_object(&writer, resource);
	if (writer.pretty)
		buffer_byte(out, '\n');
}
