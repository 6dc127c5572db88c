#include "profiles/validate/scope.h"

#include <stdlib.h>

struct scope_row {
	struct slice id;
	const struct node *resource;
};

static int
compare_rows(const void *a, const void *b)
{
	return slice_compare(((const struct scope_row *)a)->id, ((const struct scope_row *)b)->id);
}

static int
compare_slices(const void *a, const void *b)
{
	return slice_compare(*(const struct slice *)a, *(const struct slice *)b);
}

/* What dom-3 counts as referring: Reference.reference, and every URI, URL and canonical. */
static bool
is_fragment(const struct node *node)
{
	if (node->text.length == 0 || node->text.data[0] != '#')
		return false;
	switch (node->type->primitive) {
	case PRIMITIVE_URI:
	case PRIMITIVE_URL:
	case PRIMITIVE_CANONICAL:
		return true;
	default:
		return strcmp(node->element->name, "reference") == 0;
	}
}

/* Counts the fragments below node and, where out is given, puts them there. */
static size_t
collect(const struct node *node, struct slice *out)
{
	size_t count = 0;

	for (const struct node *child = node->child; child != NULL; child = child->next) {
		if (is_fragment(child)) {
			if (out != NULL)
				out[count] = slice_from(child->text, 1);
			count++;
		}
		if (child->child != NULL)
			count += collect(child, out != NULL ? out + count : NULL);
	}
	return count;
}

bool
scope_init(struct scope *scope, const struct node *resource, struct arena *arena)
{
	const struct node *first = node_child(resource, "contained");
	size_t count = 0;

	*scope = (struct scope){ .resource = resource };
	if (first == NULL)
		return true;
	for (const struct node *n = first; n != NULL; n = node_again(n))
		count++;
	scope->contained = arena_zero(arena, count, sizeof *scope->contained);
	if (scope->contained == NULL)
		return false;
	for (const struct node *n = first; n != NULL; n = node_again(n)) {
		struct slice id = node_text(n, "id");

		if (id.length > 0)
			scope->contained[scope->contained_count++] = (struct scope_row){ id, n };
	}
	qsort(scope->contained, scope->contained_count, sizeof *scope->contained, compare_rows);
	count = collect(resource, NULL);
	scope->fragments = arena_zero(arena, count, sizeof *scope->fragments);
	if (scope->fragments == NULL)
		return false;
	scope->fragment_count = collect(resource, scope->fragments);
	qsort(scope->fragments, scope->fragment_count, sizeof *scope->fragments, compare_slices);
	return true;
}

const struct node *
scope_contained(const struct scope *scope, struct slice id)
{
	struct scope_row key = { id, NULL };

	if (id.length == 0)
		return scope->resource;
	if (scope->contained_count == 0)
		return NULL;
	const struct scope_row *row =
	    bsearch(&key, scope->contained, scope->contained_count, sizeof *scope->contained, compare_rows);

	return row != NULL ? row->resource : NULL;
}

bool
scope_is_referred(const struct scope *scope, struct slice id)
{
	return scope->fragment_count > 0 &&
	    bsearch(&id, scope->fragments, scope->fragment_count, sizeof *scope->fragments, compare_slices) != NULL;
}

static bool
refers_out(const struct node *node)
{
	for (const struct node *child = node->child; child != NULL; child = child->next)
		if ((is_fragment(child) && child->text.length == 1) || refers_out(child))
			return true;
	return false;
}

bool
scope_refers_out(const struct scope *scope, const struct node *contained)
{
	/* "#" is the empty fragment: look closer only when there is one. */
	return scope_is_referred(scope, slice_of("", 0)) && refers_out(contained);
}
