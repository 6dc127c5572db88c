#include "resources/extract/links.h"

#include "resources/extract_links.h"
#include "resources/primitive/reference.h"

static struct {
	const struct value_settings *settings;
	const struct schema_type *reference;
} state;

void
links_start(const struct value_settings *settings)
{
	state.settings = settings;
	state.reference = schema_type(SLICE("Reference"));
}

/* ---- Walking ----------------------------------------------------------------------------------------------------- */

/* Resources inside a resource are its own when they are contained; a Bundle's entries are others'. */
static bool
is_own(const struct node *node)
{
	return node->type->kind != TYPE_RESOURCE || strcmp(node->element->name, "contained") == 0;
}

/* A tree is at most JSON_DEPTH_MOST deep. visit returns false to end it. */
static bool
walk(const struct node *node, bool (*visit)(void *context, struct node *literal), void *context)
{
	for (struct node *child = node->child; child != NULL; child = child->next) {
		if (child->child == NULL || !is_own(child))
			continue;
		if (child->type == state.reference) {
			struct node *literal = node_child(child, "reference");

			if (literal != NULL && literal->text.data != NULL && !visit(context, literal))
				return false;
		}
		if (!walk(child, visit, context))
			return false;
	}
	return true;
}

static bool
localise(void *context, struct node *literal)
{
	struct entry entry = { .kind = ENTRY_REFERENCE };
	struct slice base = state.settings->base;

	(void)context;
	if (base.data != NULL && slice_starts(literal->text, base) &&
	    value_reference(state.settings, literal->text, &entry) && entry.id.data != NULL)
		literal->text = slice_from(literal->text, base.length + 1);
	return true;
}

void
links_localise(struct node *resource)
{
	walk(resource, localise, NULL);
}

struct finding {
	bool (*found)(void *context, const struct link *link);
	void *context;
};

static bool
find(void *context, struct node *literal)
{
	const struct finding *finding = context;
	struct reference reference = reference_parse(literal->text);
	struct entry entry = { .kind = ENTRY_REFERENCE };
	struct link link = { .node = literal };

	if (reference.form == REFERENCE_CONDITIONAL) {
		link.form = LINK_CONDITIONAL;
	} else if (slice_starts(literal->text, SLICE("urn:"))) {
		link.form = LINK_URN;
	} else if (value_reference(state.settings, literal->text, &entry) && entry.id.data != NULL) {
		link.form = LINK_LOCAL;
		link.type = reference.type;
		link.id = entry.id;
		link.version = entry.version;
	} else {
		return true;
	}
	return finding->found(finding->context, &link);
}

void
links_each(const struct node *resource, bool (*found)(void *context, const struct link *link), void *context)
{
	struct finding finding = { found, context };

	walk(resource, find, &finding);
}

/* ---- Entries ----------------------------------------------------------------------------------------------------- */

size_t
extract_link_key(struct slice type, struct slice id, char out[4 + ENTRY_KEY_MOST])
{
	const struct entry entry = { .kind = ENTRY_REFERENCE, .type = type, .id = id };

	for (int i = 0; i < 4; i++)
		out[i] = (char)(ENTRY_LINK_PARAMETER >> (24 - 8 * i));
	return 4 + entry_key(&entry, out + 4);
}

bool
entry_next_link(struct slice *rest, struct entry *entry)
{
	while (entry_next(rest, entry))
		if (entry->parameter == ENTRY_LINK_PARAMETER)
			return true;
	return false;
}
