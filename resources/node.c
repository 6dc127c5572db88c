#include "resources/node.h"

struct node *
node_new(struct arena *arena, const struct schema_element *element, const struct schema_type *type)
{
	struct node *node = arena_zero(arena, 1, sizeof *node);

	if (node != NULL) {
		node->element = element;
		node->type = type;
	}
	return node;
}

struct node *
node_put(struct node *parent, struct node *child, struct node *last)
{
	struct node *before = last;

	/* Element rows of one type are in definition order, so comparing addresses compares places. */
	if (before == NULL || before->element > child->element ||
	    (before->next != NULL && before->next->element <= child->element)) {
		before = NULL;
		for (struct node *n = parent->child; n != NULL && n->element <= child->element; n = n->next)
			before = n;
	}
	struct node **at = before != NULL ? &before->next : &parent->child;

	child->parent = parent;
	child->next = *at;
	*at = child;
	return before;
}

void
node_append(struct node *parent, struct node *child)
{
	node_put(parent, child, NULL);
}

struct node *
node_child(const struct node *node, const char *name)
{
	for (struct node *child = node->child; child != NULL; child = child->next)
		if (strcmp(child->element->name, name) == 0)
			return child;
	return NULL;
}

struct node *
node_again(const struct node *node)
{
	return node->next != NULL && node->next->element == node->element ? node->next : NULL;
}

struct slice
node_text(const struct node *node, const char *name)
{
	const struct node *child = node_child(node, name);

	return child != NULL ? child->text : SLICE_NONE;
}

static void
write_path(const struct node *node, struct buffer *out)
{
	if (node->parent == NULL) {
		buffer_put(out, slice_text(node->type->name));
		return;
	}
	write_path(node->parent, out);
	buffer_byte(out, '.');
	buffer_put(out, slice_text(node->element->name));
	if (node->element->max > 1) {
		size_t index = 0;

		for (const struct node *n = node->parent->child; n != node; n = n->next)
			index += n->element == node->element;
		buffer_print(out, "[%zu]", index);
	}
}

/* A name from outside as FHIRPath writes it: plain when it is an identifier, else between backticks; cut when long. */
static void
write_identifier(struct buffer *out, struct slice name)
{
	static const char hex[] = "0123456789abcdef";
	bool plain = name.length > 0 && !(name.data[0] >= '0' && name.data[0] <= '9');
	size_t length = name.length;

	if (length > 64) {
		length = 64;
		while (((unsigned char)name.data[length] & 0xC0) == 0x80)
			length--;
	}
	for (size_t i = 0; i < length; i++) {
		char c = name.data[i];

		plain = plain && ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_');
	}
	if (plain) {
		buffer_put(out, slice_of(name.data, length));
		return;
	}
	buffer_byte(out, '`');
	for (size_t i = 0; i < length; i++) {
		unsigned char c = (unsigned char)name.data[i];

		if (c < 0x20) {
			buffer_literal(out, "\\u00");
			buffer_byte(out, hex[c >> 4]);
			buffer_byte(out, hex[c & 15]);
			continue;
		}
		if (c == '`' || c == '\\')
			buffer_byte(out, '\\');
		buffer_byte(out, (char)c);
	}
	buffer_byte(out, '`');
}

static struct slice
keep_path(struct buffer *out, struct arena *arena)
{
	struct slice path = buffer_ok(out) ? arena_copy(arena, buffer_slice(out)) : SLICE_NONE;

	buffer_free(out);
	return path;
}

struct slice
node_path(const struct node *node, struct arena *arena)
{
	struct buffer out;

	buffer_init(&out, 0);
	write_path(node, &out);
	return keep_path(&out, arena);
}

struct slice
node_path_to(const struct node *node, struct slice name, struct arena *arena)
{
	struct buffer out;

	buffer_init(&out, 0);
	write_path(node, &out);
	buffer_byte(&out, '.');
	write_identifier(&out, name);
	return keep_path(&out, arena);
}
