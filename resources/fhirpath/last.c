/* A path's last step, for who has to put something where the path leads. */
#include "resources/fhirpath/syntax.h"

static struct expression *
copy_step(struct arena *arena, const struct expression *step)
{
	struct expression *copy = arena_alloc(arena, sizeof *copy);

	if (copy != NULL) {
		*copy = *step;
		copy->next = NULL;
	}
	return copy;
}

bool
fhirpath_last(const struct fhirpath *path, struct slice *name)
{
	const struct expression *step = path->root->form == FORM_PATH ? path->root->inner : NULL;

	while (step != NULL && step->next != NULL)
		step = step->next;
	if (step == NULL || step->form != FORM_MEMBER)
		return false;
	*name = step->name;
	return true;
}

const struct fhirpath *
fhirpath_parent(const struct fhirpath *path, struct arena *arena)
{
	struct fhirpath *parent = arena_alloc(arena, sizeof *parent);
	struct expression *root = copy_step(arena, path->root), **end = root != NULL ? &root->inner : NULL;

	if (parent == NULL || root == NULL)
		return NULL;
	for (const struct expression *step = path->root->inner; step->next != NULL; step = step->next) {
		*end = copy_step(arena, step);
		if (*end == NULL)
			return NULL;
		end = &(*end)->next;
	}
	*end = NULL;
	if (root->inner == NULL)
		root->form = FORM_THIS;
	*parent = (struct fhirpath){ .text = path->text, .root = root };
	return parent;
}
