#include "server/api/narrative.h"

#include "resources/json_read.h"
#include "server/config.h"

static bool same(const struct node *a, const struct node *b);

static bool
same_children(const struct node *a, const struct node *b)
{
	for (a = a->child, b = b->child; a != NULL && b != NULL; a = a->next, b = b->next)
		if (!same(a, b))
			return false;
	return a == NULL && b == NULL;
}

/* Trees are no deeper than their readers let them be. */
static bool
same(const struct node *a, const struct node *b)
{
	return a->element == b->element && a->type == b->type && slice_equal(a->text, b->text) && same_children(a, b);
}

/* The first of these that is data. */
static const struct node *
data_from(const struct node *child)
{
	while (child != NULL && (strcmp(child->element->name, "meta") == 0 || strcmp(child->element->name, "text") == 0))
		child = child->next;
	return child;
}

static bool
same_data(const struct node *a, const struct node *b)
{
	const struct node *one = data_from(a->child), *other = data_from(b->child);

	for (; one != NULL && other != NULL; one = data_from(one->next), other = data_from(other->next))
		if (!same(one, other))
			return false;
	return one == NULL && other == NULL;
}

static void
take_out(struct node *resource, const struct node *child)
{
	struct node **link = &resource->child;

	while (*link != child)
		link = &(*link)->next;
	*link = child->next;
}

bool
narrative_settle(struct call *call, struct slice before, struct node *after)
{
	const struct node *text = node_child(after, "text");
	struct faults faults;

	if (text == NULL || call_settings(call)->patch_narrative == PATCH_NARRATIVE_KEEP)
		return true;
	faults_init(&faults, call->arena);
	const struct node *former = json_read(call->arena, before, &faults);

	if (former == NULL) {
		call_store_trouble(call, STORE_NO_MEMORY);
		return false;
	}
	const struct node *former_text = node_child(former, "text");
	struct slice status = node_text(text, "status");

	if (former_text == NULL || !same(former_text, text) || same_data(former, after))
		return true;
	if (slice_is(status, "additional")) {
		call_refuse(call, 422, FAULT_BUSINESS_RULE, node_path(text, call->arena), "The narrative says more than the data, and the "
		    "patch changes the data beside it: patch the narrative as well");
		return false;
	}
	if (!slice_is(status, "empty"))
		take_out(after, text);
	return true;
}
