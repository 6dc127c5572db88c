#include "resources/node_make.h"

#include <assert.h>

static struct node *
keep(struct node_maker *maker, struct node *node)
{
	maker->failed = maker->failed || node == NULL;
	return node;
}

static const struct schema_name *
name_of(const struct node *parent, const char *property)
{
	const struct schema_name *name = schema_name(parent->type, slice_text(property));

	assert(name != NULL);
	return name;
}

struct node *
make_resource(struct node_maker *maker, const char *type)
{
	return keep(maker, node_new(maker->arena, NULL, schema_resource(slice_text(type))));
}

struct node *
make_next(struct node_maker *maker, struct node *parent, const char *property, struct node *last)
{
	if (parent == NULL)
		return NULL;
	const struct schema_name *name = name_of(parent, property);
	struct node *child = keep(maker, node_new(maker->arena, &schema_elements[name->element], &schema_types[name->type]));

	if (child != NULL)
		node_put(parent, child, last);
	return child;
}

struct node *
make_child(struct node_maker *maker, struct node *parent, const char *property)
{
	return make_next(maker, parent, property, NULL);
}

void
make_text(struct node_maker *maker, struct node *parent, const char *property, struct slice text)
{
	struct node *child = text.data != NULL ? make_child(maker, parent, property) : NULL;

	if (child != NULL)
		child->text = text;
}

/* The depth is that of a tree that a reader made. */
static void
copy_children(struct node_maker *maker, struct node *to, const struct node *from)
{
	struct node *last = NULL;

	to->text = from->text;
	for (const struct node *child = from->child; child != NULL; child = child->next) {
		struct node *copy = keep(maker, node_new(maker->arena, child->element, child->type));

		if (copy == NULL)
			return;
		node_put(to, copy, last);
		last = copy;
		copy_children(maker, copy, child);
	}
}

struct node *
make_copy(struct node_maker *maker, struct node *parent, const char *property, const struct node *from)
{
	struct node *copy = from != NULL ? make_child(maker, parent, property) : NULL;

	if (copy != NULL)
		copy_children(maker, copy, from);
	return copy;
}

void
make_put(struct node *parent, const char *property, struct node *child)
{
	if (parent == NULL || child == NULL)
		return;
	child->element = &schema_elements[name_of(parent, property)->element];
	node_append(parent, child);
}
