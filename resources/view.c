#include "resources/view.h"

const char view_subsetted_system[] = "http://terminology.hl7.org/CodeSystem/v3-ObservationValue";

struct view_walk
view_walk(const struct json_view *view, const struct node *root)
{
	struct view_walk walk = { .view = view, .root = root };

	walk.partial = view != NULL && (view->summary != SUMMARY_FALSE || view->element_count > 0);
	return walk;
}

static bool
is_subsetted(const struct node *meta)
{
	for (const struct node *tag = node_child(meta, "tag"); tag != NULL; tag = node_again(tag))
		if (slice_equal(node_text(tag, "code"), SLICE("SUBSETTED")) &&
		    slice_is(node_text(tag, "system"), view_subsetted_system))
			return true;
	return false;
}

bool
view_is_subsetted(const struct node *resource)
{
	const struct node *meta = node_child(resource, "meta");

	return meta != NULL && is_subsetted(meta);
}

const struct schema_element *
view_mark(const struct view_walk *walk)
{
	if (!walk->partial || view_is_subsetted(walk->root))
		return NULL;
	return schema_element(walk->root->type, SLICE("meta"));
}

bool
view_is_whole(const struct schema_element *element)
{
	return (element->flags & ELEMENT_MODIFIER) != 0 && strcmp(element->name, "modifierExtension") == 0;
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

bool
view_keeps_part(const struct view_walk *walk, const struct node *node)
{
	const struct schema_element *element = node->element;

	if (walk->view->summary == SUMMARY_TRUE && element->min == 0 &&
	    (element->flags & (ELEMENT_SUMMARY | ELEMENT_MODIFIER)) == 0)
		return false;
	if (node->parent == walk->root && !keeps_top(walk->view, node->parent->type, element))
		return false;
	return node->text.data != NULL || node->type->kind == TYPE_RESOURCE || view_is_whole(element) ||
	    view_has_parts(walk, node);
}
