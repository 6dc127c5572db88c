#include "resources/patch/xml_patch.h"

#include "resources/patch/xml_select.h"
#include "resources/xml_read.h"

struct patcher {
	struct patch_run run;
	struct tree_node *document; /* as it has become */
};

/* Where an add puts nodes, and of which neighbours a remove takes white space. */
enum side { SIDE_IN = 0, SIDE_FIRST = 1, SIDE_BEFORE = 2, SIDE_AFTER = 4 };

struct operation {
	struct patch_operation is;
	const struct verb *verb;
	struct tree_node *element; /* of the patch */
	struct xml_select *select;
	struct slice type_space, type_name; /* the attribute to add; SLICE_NONE: nodes are */
	unsigned sides; /* enum side */
};

struct verb {
	const char *name;
	const char *options; /* attributes that it may have beside sel */
	enum patch_result (*apply)(struct patcher *, const struct operation *, const struct selected *);
};

#define refuse(patcher, operation, ...) patch_refuse(&(patcher)->run, &(operation)->is, __VA_ARGS__)
#define malformed(patcher, index, ...) patch_malformed(&(patcher)->run, SLICE_NONE, (index), __VA_ARGS__)

static const char wrong_nodes[] = "invalid-node-types: the content is not of the kind that is located",
    at_root[] = "invalid-root-element-operation: there must be one root element", too_deep[] = "too many levels of elements";

/* ---- The tree ---------------------------------------------------------------------------------------------------- */

static bool
is_space(const struct tree_node *node)
{
	return node->kind == TREE_TEXT && slice_trim(node->text).length == 0;
}

/* What points to the child; NULL when there is too much work. */
static struct tree_node **
link_to(struct patcher *patcher, const struct tree_node *child)
{
	struct tree_node **link = &child->parent->child;

	while (*link != child && patch_spend(&patcher->run.work, 1))
		link = &(*link)->next;
	return *link == child ? link : NULL;
}

/* Makes one text of those that have come to stand beside each other. */
static enum patch_result
merge_texts(struct patcher *patcher, struct tree_node *parent)
{
	for (struct tree_node *node = parent->child; node != NULL && patch_spend(&patcher->run.work, 1); node = node->next) {
		while (node->kind == TREE_TEXT && node->next != NULL && node->next->kind == TREE_TEXT) {
			size_t a = node->text.length, b = node->next->text.length;
			char *text = patch_spend(&patcher->run.work, a + b) ? arena_alloc(patcher->run.arena, a + b) : NULL;

			if (text == NULL)
				return patcher->run.work.exhausted ? PATCH_DONE : patch_give_up(&patcher->run);
			memcpy(text, node->text.data, a);
			memcpy(text + a, node->next->text.data, b);
			node->text = slice_of(text, a + b);
			node->next = node->next->next;
		}
	}
	return PATCH_DONE;
}

static unsigned
level_of(const struct tree_node *node)
{
	unsigned level = 0;

	for (; node->kind != TREE_DOCUMENT; node = node->parent)
		level++;
	return level;
}

/* Puts the list of nodes in at the link among the parent's children. */
static enum patch_result
put_in(struct patcher *patcher, const struct operation *operation, struct tree_node *parent, struct tree_node **link,
    struct tree_node *list)
{
	struct tree_node *rest = *link;
	unsigned level = level_of(parent);

	for (struct tree_node *node = list; node != NULL; node = node->next) {
		if (level + xml_tree_depth(node, &patcher->run.work) > XML_OPEN_MOST)
			return refuse(patcher, operation, too_deep);
		if (!patch_spend(&patcher->run.work, 1))
			break;
		node->parent = parent;
		*link = node;
		link = &node->next;
	}
	*link = rest;
	return merge_texts(patcher, parent);
}

/* The text that an operation holds, where it may hold nothing else; SLICE_NONE. */
static struct slice
only_text(const struct operation *operation)
{
	const struct tree_node *node = operation->element->child;

	if (node == NULL)
		return SLICE("");
	return node->kind == TREE_TEXT && node->next == NULL ? node->text : SLICE_NONE;
}

/* The one element or comment that the operation holds, white space around it apart; NULL. */
static struct tree_node *
only_node(const struct operation *operation, enum tree_kind kind)
{
	struct tree_node *found = NULL;

	for (struct tree_node *node = operation->element->child; node != NULL; node = node->next) {
		if (is_space(node))
			continue;
		if (node->kind != kind || found != NULL)
			return NULL;
		found = node;
	}
	return found;
}

/* ---- Operations -------------------------------------------------------------------------------------------------- */

/* Section 4.3.2. */
static enum patch_result
add_attribute(struct patcher *patcher, const struct operation *operation, struct tree_node *element)
{
	struct tree_attribute **link = &element->attributes, *attribute;
	struct slice text = only_text(operation);
	size_t count = 0;

	if (element->kind != TREE_ELEMENT || text.data == NULL)
		return refuse(patcher, operation, wrong_nodes);
	if (xml_tree_attribute(element, operation->type_space, operation->type_name) != NULL)
		return refuse(patcher, operation, "invalid-patch-directive: the attribute is there already");
	for (; *link != NULL; link = &(*link)->next)
		count++;
	if (count >= XML_ATTRIBUTES_MOST)
		return refuse(patcher, operation, "an element has too many attributes");
	attribute = arena_zero(patcher->run.arena, 1, sizeof *attribute);
	if (attribute == NULL)
		return patch_give_up(&patcher->run);
	*attribute = (struct tree_attribute){ operation->type_name, operation->type_space, text, NULL };
	*link = attribute;
	return PATCH_DONE;
}

/* Section 4.3. */
static enum patch_result
apply_add(struct patcher *patcher, const struct operation *operation, const struct selected *selected)
{
	struct tree_node *node = selected->node, *list = operation->element->child, **link = &node->child;
	bool beside = (operation->sides & (SIDE_BEFORE | SIDE_AFTER)) != 0;

	if (selected->attribute != NULL)
		return refuse(patcher, operation, "invalid-patch-directive: nothing can be added to an attribute");
	if (operation->type_name.data != NULL)
		return add_attribute(patcher, operation, node);
	if (!beside && node->kind != TREE_ELEMENT)
		return refuse(patcher, operation, "invalid-patch-directive: only an element can be added to");
	if (beside && node->parent->kind == TREE_DOCUMENT)
		return refuse(patcher, operation, at_root);
	if (beside) {
		link = link_to(patcher, node);
		if (link != NULL && operation->sides == SIDE_AFTER)
			link = &node->next;
	} else if (operation->sides == SIDE_IN) {
		while (*link != NULL && patch_spend(&patcher->run.work, 1))
			link = &(*link)->next;
	}
	if (patcher->run.work.exhausted)
		return PATCH_DONE;
	return put_in(patcher, operation, beside ? node->parent : node, link, list);
}

/* Section 4.4. */
static enum patch_result
apply_replace(struct patcher *patcher, const struct operation *operation, const struct selected *selected)
{
	struct tree_node *node = selected->node, *instead = NULL;
	struct slice text = only_text(operation);
	bool value = selected->attribute != NULL || node->kind == TREE_TEXT;

	if (!value)
		instead = only_node(operation, node->kind);
	if (value ? text.data == NULL : instead == NULL)
		return refuse(patcher, operation, wrong_nodes);
	if (selected->attribute != NULL) {
		selected->attribute->text = text;
		return PATCH_DONE;
	}
	if (value && text.length > 0) {
		node->text = text;
		return PATCH_DONE;
	}
	struct tree_node **link = link_to(patcher, node);

	if (link == NULL)
		return PATCH_DONE;
	*link = node->next;
	if (instead != NULL)
		instead->next = NULL;
	return put_in(patcher, operation, node->parent, link, instead);
}

/* Takes away the white space on that side of the node; false when there is none. */
static bool
take_space(struct patcher *patcher, const struct tree_node *node, enum side side)
{
	struct tree_node **link = side == SIDE_AFTER ? link_to(patcher, node) : &node->parent->child;

	if (link == NULL)
		return true;
	if (side == SIDE_AFTER)
		link = &(*link)->next;
	else
		while (*link != NULL && (*link)->next != node && patch_spend(&patcher->run.work, 1))
			link = &(*link)->next;
	if (*link == NULL || !is_space(*link))
		return patcher->run.work.exhausted;
	*link = (*link)->next;
	return true;
}

static void
remove_attribute(const struct selected *selected)
{
	struct tree_attribute **link = &selected->node->attributes;

	while (*link != selected->attribute)
		link = &(*link)->next;
	*link = selected->attribute->next;
}

/* Section 4.5. */
static enum patch_result
apply_remove(struct patcher *patcher, const struct operation *operation, const struct selected *selected)
{
	struct tree_node *node = selected->node, *parent = node->parent;
	bool spaces = selected->attribute == NULL && node->kind != TREE_TEXT;

	if (selected->attribute == NULL && parent->kind == TREE_DOCUMENT)
		return refuse(patcher, operation, at_root);
	if ((operation->sides != 0 && !spaces) ||
	    ((operation->sides & SIDE_BEFORE) && !take_space(patcher, node, SIDE_BEFORE)) ||
	    ((operation->sides & SIDE_AFTER) && !take_space(patcher, node, SIDE_AFTER)))
		return refuse(patcher, operation, "invalid-whitespace-directive: no text of white space is there");
	if (selected->attribute != NULL) {
		remove_attribute(selected);
		return PATCH_DONE;
	}
	struct tree_node **link = link_to(patcher, node);

	if (link == NULL)
		return PATCH_DONE;
	*link = node->next;
	return merge_texts(patcher, parent);
}

static const struct verb verbs[] = {
	{ "add", "pos type", apply_add },
	{ "replace", "", apply_replace },
	{ "remove", "ws", apply_remove },
};

static enum patch_result
apply(struct patcher *patcher, const struct operation *operation)
{
	const struct selected selected = xml_select_find(operation->select, patcher->document, &patcher->run.work);
	enum patch_result result;

	if (selected.count != 1)
		return refuse(patcher, operation, selected.count == 0 ? "unlocated-node: there is nothing of that kind" :
		    "unlocated-node: there is more than one");
	result = operation->verb->apply(patcher, operation, &selected);
	return result == PATCH_DONE ? patch_check(&patcher->run, &operation->is) : result;
}

/* ---- Reading ----------------------------------------------------------------------------------------------------- */

/* Whether the list, of words with spaces between them, has the word. */
static bool
is_listed(const char *list, struct slice word)
{
	for (struct slice rest = slice_text(list); rest.data != NULL;)
		if (slice_equal(slice_cut(&rest, ' '), word))
			return true;
	return false;
}

static void
read_type(struct patcher *patcher, struct operation *operation, struct slice text)
{
	const char *wrong = "invalid-patch-directive: type must be an @ and a name";

	if (slice_starts(text, SLICE("@")))
		wrong = xml_select_attribute(slice_from(text, 1), operation->element->scope, &operation->type_space,
		    &operation->type_name);
	if (wrong != NULL)
		malformed(patcher, operation->is.index, "%s", wrong);
}

static void
read_side(struct patcher *patcher, struct operation *operation, struct slice name, struct slice text)
{
	static const struct {
		const char *name, *text;
		unsigned sides;
	} rows[] = { { "pos", "prepend", SIDE_FIRST }, { "pos", "before", SIDE_BEFORE }, { "pos", "after", SIDE_AFTER },
		{ "ws", "before", SIDE_BEFORE }, { "ws", "after", SIDE_AFTER }, { "ws", "both", SIDE_BEFORE | SIDE_AFTER } };

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (slice_is(name, rows[i].name) && slice_is(text, rows[i].text))
			operation->sides = rows[i].sides;
	if (operation->sides == 0)
		malformed(patcher, operation->is.index, "invalid-patch-directive: %.*s has no such value", SLICE_ARGS(name));
}

static void
read_attribute(struct patcher *patcher, struct operation *operation, const struct tree_attribute *attribute)
{
	const char *error;

	if (attribute->space.length > 0)
		return;
	if (slice_is(attribute->name, "sel")) {
		operation->is.path = attribute->text;
		operation->select = xml_select_compile(attribute->text, operation->element->scope, patcher->run.arena, &error);
		if (operation->select == NULL && error == NULL)
			patch_give_up(&patcher->run);
		else if (operation->select == NULL)
			malformed(patcher, operation->is.index, "%s", error);
	} else if (!is_listed(operation->verb->options, attribute->name)) {
		malformed(patcher, operation->is.index, "invalid-diff-format: %s has no such attribute", operation->verb->name);
	} else if (slice_is(attribute->name, "type")) {
		read_type(patcher, operation, attribute->text);
	} else {
		read_side(patcher, operation, attribute->name, attribute->text);
	}
}

static void
read_operation(struct patcher *patcher, struct tree_node *element, struct operation *operation)
{
	size_t index = operation->is.index;

	for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
		if (slice_is(element->name, verbs[i].name) && slice_equal(element->space, element->parent->space))
			operation->verb = &verbs[i];
	if (operation->verb == NULL) {
		malformed(patcher, index, "invalid-diff-format: must be add, replace or remove, in the namespace of the root");
		return;
	}
	operation->element = element;
	operation->is.verb = operation->verb->name;
	for (const struct tree_attribute *attribute = element->attributes; attribute != NULL; attribute = attribute->next)
		read_attribute(patcher, operation, attribute);
	if (operation->is.path.data == NULL)
		malformed(patcher, index, "invalid-diff-format: sel is missing");
	if (operation->type_name.data != NULL && operation->sides != 0)
		malformed(patcher, index, "invalid-patch-directive: pos and type don't go together");
	for (const struct tree_node *node = element->child; node != NULL; node = node->next)
		if (operation->verb->apply == apply_remove && node->kind != TREE_COMMENT && !is_space(node)) {
			malformed(patcher, index, "invalid-diff-format: remove has no content");
			break;
		}
}

/* Counts the operations; false, which is said, when the document is no patch. */
static bool
count_operations(struct patcher *patcher, const struct tree_node *root, size_t *count)
{
	bool good = slice_is(root->name, "diff") || slice_is(root->name, "patch");

	*count = 0;
	for (const struct tree_node *node = root->child; node != NULL; node = node->next) {
		*count += node->kind == TREE_ELEMENT;
		good = good && (node->kind != TREE_TEXT || is_space(node));
	}
	if (!good || *count == 0)
		faults_add(patcher->run.faults, FAULT_STRUCTURE, SLICE_NONE,
		    "invalid-diff-format: an XML Patch must be a diff with operations");
	return good && *count > 0;
}

/* The operations of the patch, all that is wrong with them being said; NULL when they can't be listed. */
static struct operation *
read_operations(struct patcher *patcher, const struct tree_node *root, size_t *count, enum patch_result *result)
{
	size_t told = patch_told(&patcher->run), index = 0;

	*result = PATCH_MALFORMED;
	if (!count_operations(patcher, root, count))
		return NULL;
	struct operation *operations = patch_operations(&patcher->run, *count, sizeof *operations, result);

	if (operations == NULL)
		return NULL;
	for (struct tree_node *node = root->child; node != NULL && !patcher->run.spent; node = node->next) {
		if (node->kind != TREE_ELEMENT)
			continue;
		operations[index].is.index = index;
		read_operation(patcher, node, &operations[index++]);
	}
	*result = patch_read(&patcher->run, told);
	return *result == PATCH_DONE ? operations : NULL;
}

enum patch_result
xml_patch(struct buffer *out, struct slice document, struct slice patch, struct arena *arena, struct faults *faults)
{
	struct patcher patcher = { .run = { .arena = arena, .faults = faults, .work = { .left = PATCH_NODES_MOST } } };
	const struct tree_node *diff = xml_tree_read(patch, arena, faults);
	enum patch_result result;
	size_t count, start = out->length;

	if (diff == NULL)
		return faults->failed ? PATCH_TOO_COSTLY : PATCH_MALFORMED;
	const struct operation *operations = read_operations(&patcher, diff->child, &count, &result);

	if (operations == NULL)
		return result;
	patcher.document = xml_tree_read(document, arena, faults);
	if (patcher.document == NULL)
		return faults->failed ? PATCH_TOO_COSTLY : PATCH_REFUSED;
	for (size_t i = 0; i < count && result == PATCH_DONE; i++)
		result = apply(&patcher, &operations[i]);
	if (result != PATCH_DONE)
		return result;
	xml_tree_write(out, patcher.document, &patcher.run.work);
	result = patch_check(&patcher.run, &operations[count - 1].is);
	if (result != PATCH_DONE)
		buffer_cut(out, start);
	return result;
}
