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

void
node_append(struct node *parent, struct node *child)
{
	struct node **at = &parent->child;

	/* Element rows of one type are in definition order, so comparing addresses compares places. */
	while (*at != NULL && (*at)->element <= child->element)
		at = &(*at)->next;
	child->parent = parent;
	child->next = *at;
	*at = child;
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

struct slice
node_path(const struct node *node, struct arena *arena)
{
	struct buffer out;

	buffer_init(&out, 0);
	write_path(node, &out);
	struct slice path = buffer_ok(&out) ? arena_copy(arena, buffer_slice(&out)) : SLICE_NONE;

	buffer_free(&out);
	return path;
}
