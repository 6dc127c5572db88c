#include "resources/patch/fhirpath_value.h"

#include "resources/json_read.h"
#include "resources/primitive/check.h"

/* A value while it is being made. */
struct builder {
	struct patch_run *run;
	const struct patch_operation *operation;
	struct patch_operation here; /* the operation, at one of its parts */
	enum patch_result result;
};

static const struct schema_type *
type_of(const struct schema_element *element, uint16_t i)
{
	return &schema_types[schema_element_types[element->first_type + i].type];
}

bool
value_place(const struct node *parent, struct slice name, struct value_place *place)
{
	struct slice stem = name, suffix = SLICE("[x]");

	if (name.length > suffix.length && slice_equal(slice_from(name, name.length - suffix.length), suffix))
		stem.length -= suffix.length;
	*place = (struct value_place){ .parent = parent, .element = schema_element(parent->type, stem) };
	const struct schema_name *typed = place->element == NULL ? schema_name(parent->type, name) : NULL;

	if (typed != NULL) {
		place->element = &schema_elements[typed->element];
		place->type = &schema_types[typed->type];
	}
	return place->element != NULL;
}

/* The operation as messages name it, at the part. */
static const struct patch_operation *
at(struct builder *builder, const struct node *part)
{
	builder->here = *builder->operation;
	builder->here.place = node_path(part, builder->run->arena);
	return &builder->here;
}

/* Says what is wrong with the part; NULL. */
#define refuse(builder, part, ...) \
	((builder)->result = patch_refuse((builder)->run, at((builder), (part)), __VA_ARGS__), NULL)

static const char too_deep[] = "the result would be nested too deeply";

/* A node of the type; NULL, with the builder's result, when there is too much. */
static struct node *
new_node(struct builder *builder, const struct schema_element *element, const struct schema_type *type)
{
	struct node *node = patch_spend(&builder->run->work, 1) ? node_new(builder->run->arena, element, type) : NULL;

	if (node == NULL)
		builder->result = builder->run->work.exhausted ? patch_check(builder->run, builder->operation) :
		    patch_give_up(builder->run);
	return node;
}

/* Brackets around what is in the node, as JSON has them, the array of an element that repeats being one. */
static unsigned
depth_of(const struct node *node)
{
	unsigned depth = 1;

	for (; node->parent != NULL; node = node->parent)
		depth += 1 + (node->element->max > 1);
	return depth;
}

static bool
is_too_deep(const struct schema_element *element, const struct schema_type *type, unsigned depth)
{
	return depth + 1 + (element->max > 1) - (type->kind == TYPE_PRIMITIVE) > JSON_DEPTH_MOST;
}

/* ---- Types ------------------------------------------------------------------------------------------------------- */

enum family { FAMILY_OTHER, FAMILY_TEXT, FAMILY_NUMBER, FAMILY_MOMENT };

static const uint8_t families[] = {
	[PRIMITIVE_CANONICAL] = FAMILY_TEXT,
	[PRIMITIVE_CODE] = FAMILY_TEXT,
	[PRIMITIVE_DATE] = FAMILY_MOMENT,
	[PRIMITIVE_DATETIME] = FAMILY_MOMENT,
	[PRIMITIVE_DECIMAL] = FAMILY_NUMBER,
	[PRIMITIVE_ID] = FAMILY_TEXT,
	[PRIMITIVE_INSTANT] = FAMILY_MOMENT,
	[PRIMITIVE_INTEGER] = FAMILY_NUMBER,
	[PRIMITIVE_MARKDOWN] = FAMILY_TEXT,
	[PRIMITIVE_OID] = FAMILY_TEXT,
	[PRIMITIVE_POSITIVEINT] = FAMILY_NUMBER,
	[PRIMITIVE_STRING] = FAMILY_TEXT,
	[PRIMITIVE_UNSIGNEDINT] = FAMILY_NUMBER,
	[PRIMITIVE_URI] = FAMILY_TEXT,
	[PRIMITIVE_URL] = FAMILY_TEXT,
	[PRIMITIVE_UUID] = FAMILY_TEXT,
	[PRIMITIVE_XHTML] = FAMILY_OTHER,
};

/* Whether a primitive's text may be taken for one of another type, if it is valid there. */
static bool
may_become(const struct schema_type *type, const struct schema_type *other)
{
	if (type->kind != TYPE_PRIMITIVE || other->kind != TYPE_PRIMITIVE)
		return false;
	return families[type->primitive] == FAMILY_TEXT ||
	    (families[type->primitive] != FAMILY_OTHER && families[type->primitive] == families[other->primitive]);
}

static bool
fits(const struct node *value, const struct schema_type *type)
{
	/* Quantity for Age: they have the same elements. */
	if (value->type->kind != TYPE_PRIMITIVE)
		return value->type->kind == TYPE_COMPLEX && schema_is(type, value->type);
	return may_become(value->type, type) &&
	    (value->text.data == NULL || primitive_check((enum primitive)type->primitive, value->text) == NULL);
}

/* The type at the place that the value itself has or specialises, or NULL. */
static const struct schema_type *
own_type(const struct node *value, const struct value_place *place)
{
	for (const struct schema_type *type = value->type;; type = &schema_types[type->base]) {
		if (place->type == type)
			return type;
		for (uint16_t i = 0; place->type == NULL && i < place->element->type_count; i++)
			if (type_of(place->element, i) == type)
				return type;
		if (type->base == SCHEMA_NONE)
			return NULL;
	}
}

/* The only type at the place that the test is true of, or NULL. */
static const struct schema_type *
only_type(const struct node *value, const struct value_place *place,
    bool (*test)(const struct node *, const struct schema_type *))
{
	const struct schema_type *found = NULL;

	if (place->type != NULL)
		return test(value, place->type) ? place->type : NULL;
	for (uint16_t i = 0; i < place->element->type_count; i++) {
		const struct schema_type *type = type_of(place->element, i);

		if (!test(value, type))
			continue;
		if (found != NULL)
			return NULL;
		found = type;
	}
	return found;
}

/* The name of the part, or SLICE_NONE. */
static struct slice
name_of(const struct node *part)
{
	return node_text(part, "name");
}

/* Whether the part's parts are all named for elements of the type; of a primitive "value" is its text. */
static bool
has_parts(const struct node *part, const struct schema_type *type)
{
	struct node parent = { .type = type };
	struct value_place place;

	if (type->abstract)
		return false;
	for (const struct node *inner = node_child(part, "part"); inner != NULL; inner = node_again(inner))
		if (!value_place(&parent, name_of(inner), &place) &&
		    (type->kind != TYPE_PRIMITIVE || !slice_is(name_of(inner), "value")))
			return false;
	return true;
}

/* ---- Copies ------------------------------------------------------------------------------------------------------ */

/* Depth is that of the parent that the copy gets. */
static struct node *
copy(struct builder *builder, const struct node *part, const struct node *from, const struct schema_element *element,
    const struct schema_type *type, unsigned depth)
{
	if (element != NULL && is_too_deep(element, type, depth))
		return refuse(builder, part, too_deep);
	struct node *node = new_node(builder, element, type), *last = NULL;

	if (node == NULL)
		return NULL;
	node->text = from->text;
	if (element != NULL)
		depth += 1 + (element->max > 1);
	for (const struct node *child = from->child; child != NULL; child = child->next) {
		const struct schema_element *row = type == from->type ? child->element :
		    schema_element(type, slice_text(child->element->name));

		if (row == NULL)
			return refuse(builder, part, "a %s has no %s", type->name, child->element->name);
		struct node *grown = copy(builder, part, child, row, child->type, depth);

		if (grown == NULL)
			return NULL;
		node_put(node, grown, last);
		last = grown;
	}
	return node;
}

struct node *
value_copy(struct patch_run *run, const struct node *tree)
{
	static const struct patch_operation none = { .verb = "" };
	struct builder builder = { .run = run, .operation = &none };

	return copy(&builder, tree, tree, NULL, tree->type, 1);
}

/* ---- Values ------------------------------------------------------------------------------------------------------ */

static struct node *build(struct builder *builder, const struct node *part, const struct value_place *place,
    unsigned depth);

static struct node *
from_value(struct builder *builder, const struct node *part, const struct node *value, const struct value_place *place,
    unsigned depth)
{
	const struct schema_type *type = own_type(value, place);

	if (type == NULL)
		type = only_type(value, place, fits);
	if (type != NULL)
		return copy(builder, part, value, place->element, type, depth);
	const struct schema_type *wanted = place->type != NULL ? place->type : type_of(place->element, 0);

	if (place->element->type_count > 1 && place->type == NULL)
		return refuse(builder, part, "no type of %s, or not only one, takes a value of type %s",
		    place->element->name, value->type->name);
	if (may_become(value->type, wanted))
		return refuse(builder, part, "the value %s", primitive_check((enum primitive)wanted->primitive, value->text));
	return refuse(builder, part, "%s is a %s, not a %s", place->element->name, wanted->name, value->type->name);
}

/* Puts what the inner part says into the node. last is what was put there before it. */
static struct node *
add_part(struct builder *builder, const struct node *inner, struct node *node, struct node *last, unsigned depth)
{
	struct slice name = name_of(inner);
	struct value_place place;

	if (!value_place(node, name, &place)) {
		name = patch_shown(name);
		return refuse(builder, inner, "%s has no element \"%.*s\"", node->type->name, SLICE_ARGS(name));
	}
	struct node *child = build(builder, inner, &place, depth);

	if (child == NULL)
		return NULL;
	/* Out of order, what stands before is looked through. */
	for (const struct node *n = last != NULL && last->element > child->element ? node->child : NULL;
	    n != NULL && n->element <= child->element; n = n->next)
		if (!patch_spend(&builder->run->work, 1)) {
			builder->result = patch_check(builder->run, builder->operation);
			return NULL;
		}
	const struct node *before = node_put(node, child, last);

	if (place.element->max <= 1 && before != NULL && before->element == place.element)
		return refuse(builder, inner, "%s is given more than once", place.element->name);
	return child;
}

static struct node *
from_parts(struct builder *builder, const struct node *part, const struct value_place *place, unsigned depth)
{
	const struct schema_type *type = only_type(part, place, has_parts);

	if (type == NULL && (place->type != NULL || place->element->type_count == 1))
		type = place->type != NULL ? place->type : type_of(place->element, 0);
	if (type == NULL || type->abstract)
		return refuse(builder, part, "the parts don't say of which type %s is", place->element->name);
	if (is_too_deep(place->element, type, depth))
		return refuse(builder, part, too_deep);
	struct node *node = new_node(builder, place->element, type), *last = NULL;

	if (node == NULL)
		return NULL;
	depth += 1 + (place->element->max > 1);
	for (const struct node *inner = node_child(part, "part"); inner != NULL; inner = node_again(inner)) {
		const struct node *value = node_child(inner, "value");

		if (type->kind == TYPE_PRIMITIVE && slice_is(name_of(inner), "value")) {
			if (value == NULL || node->text.data != NULL || !(schema_is(value->type, type) || fits(value, type)))
				return refuse(builder, inner, "one value that is a %s is needed", type->name);
			node->text = value->text;
			continue;
		}
		last = add_part(builder, inner, node, last, depth);
		if (last == NULL)
			return NULL;
	}
	return node;
}

/* depth is that of the parent. */
static struct node *
build(struct builder *builder, const struct node *part, const struct value_place *place, unsigned depth)
{
	const struct node *value = node_child(part, "value"), *resource = node_child(part, "resource");
	const struct node *parts = node_child(part, "part");

	if ((value != NULL) + (resource != NULL) + (parts != NULL) != 1)
		return refuse(builder, part, "one of value[x], resource and part is needed");
	if (value != NULL)
		return from_value(builder, part, value, place, depth);
	if (parts != NULL)
		return from_parts(builder, part, place, depth);
	if (!schema_is(resource->type, type_of(place->element, 0)))
		return refuse(builder, part, "%s can't be a resource", place->element->name);
	return copy(builder, part, resource, place->element, resource->type, depth);
}

struct node *
value_build(struct patch_run *run, const struct patch_operation *operation, const struct node *part,
    const struct value_place *place, enum patch_result *result)
{
	struct builder builder = { .run = run, .operation = operation };
	struct node *node = build(&builder, part, place, depth_of(place->parent));

	*result = builder.result;
	return node;
}
