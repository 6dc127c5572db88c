#include "resources/patch/fhirpath_patch.h"

#include "resources/fhirpath/fhirpath.h"
#include "resources/patch/fhirpath_value.h"

enum part { PART_TYPE, PART_PATH, PART_NAME, PART_VALUE, PART_INDEX, PART_SOURCE, PART_DESTINATION, PART_COUNT };

static const char *const part_names[PART_COUNT] = { "type", "path", "name", "value", "index", "source", "destination" };

struct patcher {
	struct patch_run run;
	struct node *root; /* the copy as it has become */
	size_t steps; /* that paths may still take */
	bool outside; /* a path asked for another resource */
};

struct operation {
	struct patch_operation is;
	const struct verb *verb;
	const struct fhirpath *path;
	const struct node *parts[PART_COUNT]; /* NULL: not there */
	size_t numbers[PART_COUNT]; /* of index, source and destination */
};

/* One of the five. */
struct verb {
	const char *name;
	unsigned needs; /* bits of parts, beside path */
	enum patch_result (*apply)(struct patcher *, const struct operation *);
};

#define refuse(patcher, operation, ...) patch_refuse(&(patcher)->run, &(operation)->is, __VA_ARGS__)

/* ---- Where paths lead -------------------------------------------------------------------------------------------- */

static const struct node *
note_outside(void *data, struct slice reference, struct arena *arena)
{
	struct patcher *patcher = data;

	(void)reference;
	(void)arena;
	patcher->outside = true;
	return NULL;
}

static enum patch_result
fail(struct patcher *patcher, const struct operation *operation, const struct fhirpath_error *error)
{
	if (error->fault == FHIRPATH_MEMORY)
		return patch_give_up(&patcher->run);
	if (error->fault == FHIRPATH_LIMIT)
		patcher->run.work.exhausted = true;
	return refuse(patcher, operation, "%s", error->text);
}

static bool
is_within(const struct node *node, const struct node *root)
{
	while (node->parent != NULL)
		node = node->parent;
	return node == root;
}

/* The one node that the path leads to; NULL, on PATCH_DONE, when there is none but could be. */
static enum patch_result
find(struct patcher *patcher, const struct operation *operation, const struct fhirpath *path, struct node **out)
{
	const struct fhirpath_environment environment = { .as_filters = true, .steps_left = &patcher->steps,
		.steps_most = FHIRPATH_PATCH_STEPS_MOST, .data = patcher, .resolve = note_outside };
	struct fhirpath_error error;
	struct fhirpath_list list;

	*out = NULL;
	patcher->outside = false;
	if (!fhirpath_evaluate(path, patcher->root, &environment, patcher->run.arena, &list, &error))
		return fail(patcher, operation, &error);
	if (patcher->outside)
		return refuse(patcher, operation, "the path leads out of the resource");
	if (list.count > 1)
		return refuse(patcher, operation, "the path leads to %zu elements, and must lead to one", list.count);
	if (list.count == 0)
		return fhirpath_check(path, patcher->root->type, &error) ? PATCH_DONE : fail(patcher, operation, &error);
	const struct node *node = list.items[0].kind == FHIRPATH_NODE ? list.items[0].node : NULL;

	if (node == NULL || !is_within(node, patcher->root))
		return refuse(patcher, operation, "the path leads to a value, not to an element of the resource");
	/* It is of the tree that is being changed. */
	*out = (struct node *)(uintptr_t)node;
	return PATCH_DONE;
}

static enum patch_result
find_there(struct patcher *patcher, const struct operation *operation, const struct fhirpath *path, struct node **out)
{
	enum patch_result result = find(patcher, operation, path, out);

	return result == PATCH_DONE && *out == NULL ? refuse(patcher, operation, "there is nothing at that path") : result;
}

/* What points to the node, which has a parent; NULL when there is too much work. */
static struct node **
link_to(struct patcher *patcher, const struct node *node)
{
	struct node **link = &node->parent->child;

	while (*link != node && patch_spend(&patcher->run.work, 1))
		link = &(*link)->next;
	return *link == node ? link : NULL;
}

/* What points to the first child of the element, or to where it would be; NULL when there is too much work. */
static struct node **
link_to_first(struct patcher *patcher, struct node *parent, const struct schema_element *element)
{
	struct node **link = &parent->child;

	while (*link != NULL && (*link)->element < element && patch_spend(&patcher->run.work, 1))
		link = &(*link)->next;
	return patcher->run.work.exhausted ? NULL : link;
}

/* What points to the item of that index in the run that *link points to, or to its end. */
static struct node **
link_to_item(struct node **link, const struct schema_element *element, size_t index)
{
	while (index-- > 0 && *link != NULL && (*link)->element == element)
		link = &(*link)->next;
	return link;
}

static void
put_in(struct node **link, struct node *parent, struct node *node)
{
	node->parent = parent;
	node->next = *link;
	*link = node;
}

static struct node *
take_out(struct node **link)
{
	struct node *node = *link;

	*link = node->next;
	node->next = NULL;
	return node;
}

/* ---- Operations -------------------------------------------------------------------------------------------------- */

static enum patch_result
apply_add(struct patcher *patcher, const struct operation *operation)
{
	struct slice name = node_text(operation->parts[PART_NAME], "value");
	struct node *parent, *node;
	struct value_place place;
	enum patch_result result = find_there(patcher, operation, operation->path, &parent);

	if (result != PATCH_DONE)
		return result;
	if (!value_place(parent, name, &place)) {
		name = patch_shown(name);
		return refuse(patcher, operation, "%s has no element \"%.*s\"", parent->type->name, SLICE_ARGS(name));
	}
	node = value_build(&patcher->run, &operation->is, operation->parts[PART_VALUE], &place, &result);
	if (node == NULL)
		return result;
	struct node **link = link_to_first(patcher, parent, place.element);

	if (link == NULL)
		return patch_check(&patcher->run, &operation->is);
	if (place.element->max <= 1 && *link != NULL && (*link)->element == place.element)
		return refuse(patcher, operation, "%s is there already, and may be there once", place.element->name);
	for (; *link != NULL && (*link)->element == place.element; link = &(*link)->next)
		if (!patch_spend(&patcher->run.work, 1))
			return patch_check(&patcher->run, &operation->is);
	put_in(link, parent, node);
	return PATCH_DONE;
}

/* A list that a path names. */
struct list {
	struct value_place place;
	struct node *parent, **first; /* what points to its first item, or to where that would be */
	size_t count;
};

static enum patch_result
find_list(struct patcher *patcher, const struct operation *operation, struct list *list)
{
	struct slice name;

	if (!fhirpath_last(operation->path, &name))
		return refuse(patcher, operation, "the path must end in the name of a list");
	const struct fhirpath *path = fhirpath_parent(operation->path, patcher->run.arena);

	if (path == NULL)
		return patch_give_up(&patcher->run);
	enum patch_result result = find_there(patcher, operation, path, &list->parent);

	if (result != PATCH_DONE)
		return result;
	if (!value_place(list->parent, name, &list->place)) {
		name = patch_shown(name);
		return refuse(patcher, operation, "%s has no element \"%.*s\"", list->parent->type->name, SLICE_ARGS(name));
	}
	const struct schema_element *element = list->place.element;

	if (element->max <= 1)
		return refuse(patcher, operation, "%s is no list", element->name);
	list->first = link_to_first(patcher, list->parent, element);
	list->count = 0;
	for (const struct node *n = list->first != NULL ? *list->first : NULL; n != NULL && n->element == element; n = n->next)
		list->count++;
	/* The second time is to go to an item. */
	if (!patch_spend(&patcher->run.work, 2 * list->count))
		return patch_check(&patcher->run, &operation->is);
	return PATCH_DONE;
}

static enum patch_result
apply_insert(struct patcher *patcher, const struct operation *operation)
{
	size_t index = operation->numbers[PART_INDEX];
	struct list list;
	enum patch_result result = find_list(patcher, operation, &list);

	if (result != PATCH_DONE)
		return result;
	if (index > list.count)
		return refuse(patcher, operation, "index %zu is behind the end of the list, %zu", index, list.count);
	struct node *node = value_build(&patcher->run, &operation->is, operation->parts[PART_VALUE], &list.place, &result);

	if (node != NULL)
		put_in(link_to_item(list.first, list.place.element, index), list.parent, node);
	return result;
}

static enum patch_result
apply_delete(struct patcher *patcher, const struct operation *operation)
{
	struct node *node;
	enum patch_result result = find(patcher, operation, operation->path, &node);

	if (result != PATCH_DONE || node == NULL)
		return result;
	if (node == patcher->root)
		return refuse(patcher, operation, "the resource itself can't be deleted");
	struct node **link = link_to(patcher, node);

	if (link == NULL)
		return patch_check(&patcher->run, &operation->is);
	take_out(link);
	return PATCH_DONE;
}

static enum patch_result
apply_replace(struct patcher *patcher, const struct operation *operation)
{
	struct node *node;
	enum patch_result result = find_there(patcher, operation, operation->path, &node);

	if (result != PATCH_DONE)
		return result;
	if (node == patcher->root)
		return refuse(patcher, operation, "the resource itself can't be replaced");
	const struct value_place place = { .parent = node->parent, .element = node->element };
	struct node *value = value_build(&patcher->run, &operation->is, operation->parts[PART_VALUE], &place, &result);

	if (value == NULL)
		return result;
	struct node **link = link_to(patcher, node);

	if (link == NULL)
		return patch_check(&patcher->run, &operation->is);
	take_out(link);
	put_in(link, node->parent, value);
	return PATCH_DONE;
}

static enum patch_result
apply_move(struct patcher *patcher, const struct operation *operation)
{
	size_t source = operation->numbers[PART_SOURCE], destination = operation->numbers[PART_DESTINATION];
	struct list list;
	enum patch_result result = find_list(patcher, operation, &list);

	if (result != PATCH_DONE)
		return result;
	if (source >= list.count || destination >= list.count)
		return refuse(patcher, operation, "there is no item %zu in the list, which has %zu",
		    source >= list.count ? source : destination, list.count);
	struct node *node = take_out(link_to_item(list.first, list.place.element, source));

	put_in(link_to_item(list.first, list.place.element, destination), list.parent, node);
	return PATCH_DONE;
}

#define NEEDS(part) (1u << PART_##part)

static const struct verb verbs[] = {
	{ "add", NEEDS(NAME) | NEEDS(VALUE), apply_add },
	{ "insert", NEEDS(VALUE) | NEEDS(INDEX), apply_insert },
	{ "delete", 0, apply_delete },
	{ "replace", NEEDS(VALUE), apply_replace },
	{ "move", NEEDS(SOURCE) | NEEDS(DESTINATION), apply_move },
};

/* ---- Reading ----------------------------------------------------------------------------------------------------- */

static struct slice
place_of(const struct patcher *patcher, const struct node *node)
{
	return patcher->run.faults->count < FAULTS_MOST ? node_path(node, patcher->run.arena) : SLICE_NONE;
}

#define malformed(patcher, node, index, ...) \
	patch_malformed(&(patcher)->run, place_of((patcher), (node)), (index), __VA_ARGS__)

/* The text of the part's primitive value; SLICE_NONE. */
static struct slice
part_text(const struct node *part)
{
	return part != NULL ? node_text(part, "value") : SLICE_NONE;
}

static void
read_parts(struct patcher *patcher, const struct node *parameter, struct operation *operation)
{
	size_t index = operation->is.index;

	for (const struct node *part = node_child(parameter, "part"); part != NULL; part = node_again(part)) {
		struct slice name = node_text(part, "name");
		size_t which = 0;

		while (which < PART_COUNT && !slice_is(name, part_names[which]))
			which++;
		if (which == PART_COUNT)
			malformed(patcher, part, index, "a part must be type, path, name, value, index, source or destination");
		else if (operation->parts[which] != NULL)
			malformed(patcher, part, index, "\"%s\" is given more than once", part_names[which]);
		else
			operation->parts[which] = part;
	}
}

static void
read_number(struct patcher *patcher, struct operation *operation, enum part which)
{
	const struct node *part = operation->parts[which];
	uint64_t number = 0;

	if (part != NULL && !slice_to_u64(part_text(part), INT32_MAX, &number))
		malformed(patcher, part, operation->is.index, "\"%s\" must be an integer from 0 on", part_names[which]);
	operation->numbers[which] = (size_t)number;
}

static void
read_path(struct patcher *patcher, struct operation *operation)
{
	const struct node *part = operation->parts[PART_PATH];
	struct fhirpath_error error;

	operation->is.path = part_text(part);
	if (operation->is.path.data == NULL)
		return;
	operation->path = fhirpath_compile(patcher->run.arena, operation->is.path, &error);
	if (operation->path == NULL && error.fault == FHIRPATH_MEMORY)
		patch_give_up(&patcher->run);
	else if (operation->path == NULL)
		malformed(patcher, part, operation->is.index, "the path is not FHIRPath: %s", error.text);
}

static void
read_operation(struct patcher *patcher, const struct node *parameter, struct operation *operation)
{
	size_t index = operation->is.index;

	if (!slice_is(node_text(parameter, "name"), "operation")) {
		malformed(patcher, parameter, index, "each parameter must be named \"operation\"");
		return;
	}
	operation->is.place = arena_print(patcher->run.arena, "Parameters.parameter[%zu]", index);
	read_parts(patcher, parameter, operation);
	read_path(patcher, operation);
	read_number(patcher, operation, PART_INDEX);
	read_number(patcher, operation, PART_SOURCE);
	read_number(patcher, operation, PART_DESTINATION);
	for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
		if (slice_is(part_text(operation->parts[PART_TYPE]), verbs[i].name))
			operation->verb = &verbs[i];
	if (operation->verb == NULL) {
		malformed(patcher, parameter, index, "\"type\" must be add, insert, delete, replace or move");
		return;
	}
	operation->is.verb = operation->verb->name;
	for (enum part part = 0; part < PART_COUNT; part++)
		if (((operation->verb->needs | NEEDS(PATH)) & (1u << part)) && (operation->parts[part] == NULL ||
		    (part != PART_VALUE && part_text(operation->parts[part]).data == NULL)))
			malformed(patcher, parameter, index, "%s needs \"%s\"", operation->verb->name, part_names[part]);
}

/* The operations of the patch, all that is wrong with them being said; NULL when they can't be listed. */
static struct operation *
read_operations(struct patcher *patcher, const struct node *parameters, size_t *count, enum patch_result *result)
{
	const struct node *first = node_child(parameters, "parameter"), *parameter;
	size_t told = patch_told(&patcher->run), index = 0;

	for (*count = 0, parameter = first; parameter != NULL; parameter = node_again(parameter))
		++*count;
	if (!slice_is(slice_text(parameters->type->name), "Parameters")) {
		faults_add(patcher->run.faults, FAULT_STRUCTURE, SLICE_NONE, "a FHIRPath Patch must be a Parameters resource");
		*result = PATCH_MALFORMED;
		return NULL;
	}
	struct operation *operations = patch_operations(&patcher->run, *count, sizeof *operations, result);

	if (operations == NULL)
		return NULL;
	for (parameter = first; parameter != NULL && !patcher->run.spent; parameter = node_again(parameter), index++) {
		operations[index].is.index = index;
		read_operation(patcher, parameter, &operations[index]);
	}
	*result = patch_read(&patcher->run, told);
	return *result == PATCH_DONE ? operations : NULL;
}

/* Takes elements out that have nothing in them. A resource always has its type. */
static void
prune(struct node *node)
{
	for (struct node **link = &node->child; *link != NULL;) {
		struct node *child = *link;

		prune(child);
		if (child->child == NULL && child->text.data == NULL && child->type->kind != TYPE_RESOURCE)
			take_out(link);
		else
			link = &child->next;
	}
}

enum patch_result
fhirpath_patch(struct node **out, const struct node *resource, const struct node *parameters, struct arena *arena,
    struct faults *faults)
{
	struct patcher patcher = { .run = { .arena = arena, .faults = faults, .work = { .left = PATCH_NODES_MOST } },
		.steps = FHIRPATH_PATCH_STEPS_MOST };
	enum patch_result result;
	size_t count;
	const struct operation *operations = read_operations(&patcher, parameters, &count, &result);

	*out = NULL;
	if (operations == NULL)
		return result;
	patcher.root = value_copy(&patcher.run, resource);
	if (patcher.root == NULL)
		return PATCH_TOO_COSTLY;
	for (size_t i = 0; i < count && result == PATCH_DONE; i++)
		result = operations[i].verb->apply(&patcher, &operations[i]);
	if (result != PATCH_DONE)
		return result;
	prune(patcher.root);
	*out = patcher.root;
	return result;
}
