#include "resources/extract/target.h"

#include <stdlib.h>

struct target {
	const struct node *scope; /* the container, or the Bundle */
	struct slice name; /* id, or fullUrl */
	const struct node *resource;
};

static bool
is_contained(const struct node *node)
{
	return node->element != NULL && strcmp(node->element->name, "contained") == 0;
}

static const struct node *
resource_around(const struct node *node)
{
	while (node != NULL && node->type->kind != TYPE_RESOURCE)
		node = node->parent;
	return node;
}

/* ---- Collecting -------------------------------------------------------------------------------------------------- */

bool
target_holds_resources(const struct schema_type *type)
{
	return type->kind == TYPE_RESOURCE || strncmp(type->name, "Bundle.", 7) == 0 ||
	    strncmp(type->name, "Parameters.", 11) == 0;
}

/* The target that node is, if it is one that can be pointed to. */
static struct target
target_of(const struct node *node)
{
	if (is_contained(node))
		return (struct target){ .scope = node->parent, .name = node_text(node, "id"), .resource = node };
	if (node->parent != NULL && strcmp(node->parent->type->name, "Bundle.entry") == 0)
		return (struct target){ .scope = node->parent->parent, .name = node_text(node->parent, "fullUrl"),
			.resource = node };
	return (struct target){ .name = SLICE_NONE };
}

/* Writes the targets below node to rows, or only counts them when rows is NULL. A tree is at most JSON_DEPTH_MOST deep. */
static size_t
collect(const struct node *node, struct target *rows)
{
	size_t count = 0;

	if (!target_holds_resources(node->type))
		return 0;
	for (const struct node *child = node->child; child != NULL; child = child->next) {
		if (child->type->kind == TYPE_RESOURCE) {
			struct target target = target_of(child);

			if (target.name.data != NULL) {
				if (rows != NULL)
					rows[count] = target;
				count++;
			}
		}
		if (child->type->kind == TYPE_RESOURCE || child->type->kind == TYPE_BACKBONE)
			count += collect(child, rows != NULL ? rows + count : NULL);
	}
	return count;
}

static int
compare(const void *a, const void *b)
{
	const struct target *x = a, *y = b;

	if (x->scope != y->scope)
		return (uintptr_t)x->scope < (uintptr_t)y->scope ? -1 : 1;
	return slice_compare(x->name, y->name);
}

bool
targets_gather(struct targets *targets, const struct node *root, struct arena *arena)
{
	size_t count = collect(root, NULL);

	*targets = (struct targets){ 0 };
	if (count == 0)
		return true;
	targets->rows = arena_zero(arena, count, sizeof *targets->rows);
	if (targets->rows == NULL)
		return false;
	targets->count = count;
	collect(root, targets->rows);
	qsort(targets->rows, count, sizeof *targets->rows, compare);
	return true;
}

/* ---- Finding ----------------------------------------------------------------------------------------------------- */

static const struct node *
find(const struct targets *targets, const struct node *scope, struct slice name)
{
	struct target key = { .scope = scope, .name = name };
	const struct target *row =
	    targets->count > 0 ? bsearch(&key, targets->rows, targets->count, sizeof key, compare) : NULL;

	if (row == NULL)
		return NULL;
	if ((row > targets->rows && compare(row - 1, &key) == 0) ||
	    (row + 1 < targets->rows + targets->count && compare(row + 1, &key) == 0))
		return NULL;
	return row->resource;
}

const struct node *
targets_find(const struct targets *targets, const struct node *node, struct slice text)
{
	const struct node *around = resource_around(node);

	if (text.length > 0 && text.data[0] == '#') {
		/* Contained resources point to their siblings, not into themselves. */
		const struct node *container = around != NULL && is_contained(around) ? around->parent : around;

		if (container == NULL || text.length == 1)
			return container;
		return find(targets, container, slice_from(text, 1));
	}
	for (const struct node *outer = around; outer != NULL; outer = resource_around(outer->parent)) {
		const struct node *found = find(targets, outer, text);

		if (found != NULL && !is_contained(found))
			return found;
	}
	return NULL;
}
