/* %factory: new elements (FHIR R6 fhirpath.html#factory). They are nodes like those of a resource, without parent. */
#include "resources/fhirpath/families.h"

#include "resources/primitive/check.h"

static bool
memory(struct call *call)
{
	return run_fail(call->run, FHIRPATH_MEMORY, call->expression->offset, "memory is exhausted");
}

static struct node *
copy_node(struct call *call, const struct node *from)
{
	struct node *copy = node_new(call->run->arena, from->element, from->type);

	if (copy == NULL || !run_step(call->run, 1))
		return NULL;
	copy->text = from->text;
	/* The depth is that of a tree that a reader made, and of what was put into it here. */
	for (const struct node *child = from->child; child != NULL; child = child->next) {
		struct node *grown = copy_node(call, child);

		if (grown == NULL)
			return NULL;
		node_append(copy, grown);
	}
	return copy;
}

/* The text of a System value, as a primitive of the type has it; SLICE_NONE when it isn't one. */
static struct slice
primitive_text(struct call *call, const struct schema_type *type, const struct fhirpath_item *item)
{
	struct fhirpath_item value;

	if (!item_value(call->run->arena, item, &value) || value.kind == FHIRPATH_NODE || value.kind == FHIRPATH_QUANTITY)
		return SLICE_NONE;
	/* Texts are made of strings only: 123 is no uri. Numbers, booleans and dates may be given as strings. */
	switch ((enum primitive)type->primitive) {
	case PRIMITIVE_BOOLEAN:
	case PRIMITIVE_INTEGER:
	case PRIMITIVE_POSITIVEINT:
	case PRIMITIVE_UNSIGNEDINT:
	case PRIMITIVE_DECIMAL:
	case PRIMITIVE_DATE:
	case PRIMITIVE_DATETIME:
	case PRIMITIVE_INSTANT:
	case PRIMITIVE_TIME:
		break;
	default:
		if (value.kind != FHIRPATH_STRING)
			return SLICE_NONE;
	}
	struct slice text = fhirpath_text(&value, call->run->arena);

	/* A time without seconds, and a uri without characters, which R4's JSON doesn't have, are taken here. */
	if (text.data != NULL && type->primitive == PRIMITIVE_TIME && value.kind == FHIRPATH_STRING) {
		struct moment moment;

		return moment_parse(text, MOMENT_TIME, &moment) ? text : SLICE_NONE;
	}
	if (text.length == 0 && (type->primitive == PRIMITIVE_URI || type->primitive == PRIMITIVE_URL))
		return text;
	if (text.data != NULL && type->primitive == PRIMITIVE_DATETIME) {
		struct moment moment;

		return moment_parse(text, MOMENT_DATETIME, &moment) ? text : SLICE_NONE;
	}
	return text.data != NULL && primitive_check((enum primitive)type->primitive, text) == NULL ? text : SLICE_NONE;
}

/* The type by which a value goes into a choice: that of a node, or the primitive nearest to a System value. */
static const struct schema_type *
natural_type(const struct fhirpath_item *item)
{
	static const char *const names[] = { [FHIRPATH_BOOLEAN] = "boolean", [FHIRPATH_INTEGER] = "integer",
		[FHIRPATH_DECIMAL] = "decimal", [FHIRPATH_STRING] = "string", [FHIRPATH_DATE] = "date",
		[FHIRPATH_DATETIME] = "dateTime", [FHIRPATH_TIME] = "time", [FHIRPATH_TYPE] = NULL };

	if (item->kind == FHIRPATH_NODE)
		return item->node->type;
	return names[item->kind] != NULL ? schema_type(slice_text(names[item->kind])) : NULL;
}

static bool
element_takes(const struct schema_element *element, const struct schema_type *type)
{
	for (uint16_t i = 0; i < element->type_count; i++)
		if (&schema_types[schema_element_types[element->first_type + i].type] == type)
			return true;
	return false;
}

/* Puts a value into the parent as the element of that name. */
static bool
put(struct call *call, struct node *parent, const char *name, const struct fhirpath_item *item)
{
	const struct schema_element *element = schema_element(parent->type, slice_text(name));
	const struct schema_type *type = natural_type(item);
	struct node *child;

	if (element == NULL)
		return call_fail(call, "%s has no %s", parent->type->name, name);
	if (type == NULL || !element_takes(element, type)) {
		if (element->flags & ELEMENT_CHOICE)
			return call_fail(call, "%s doesn't take that", name);
		type = &schema_types[schema_element_types[element->first_type].type];
	}
	if (item->kind == FHIRPATH_NODE && item->node->type == type) {
		child = copy_node(call, item->node);
		if (child == NULL)
			return memory(call);
		child->element = element;
	} else {
		struct slice text = type->kind == TYPE_PRIMITIVE ? primitive_text(call, type, item) : SLICE_NONE;

		if (text.data == NULL)
			return call_fail(call, "%s is a %s", name, type->name);
		child = node_new(call->run->arena, element, type);
		if (child == NULL)
			return memory(call);
		child->text = text;
	}
	node_append(parent, child);
	return true;
}

/* Puts what an argument gives, if there is one. */
static bool
put_argument(struct call *call, struct node *parent, const char *name, size_t index)
{
	struct fhirpath_list list;

	if (index >= call_count(call))
		return true;
	if (!call_list(call, index, &list))
		return false;
	const struct schema_element *element = schema_element(parent->type, slice_text(name));

	if (element != NULL && list.count > element->max)
		return call_fail(call, "%s takes one value", name);
	for (size_t i = 0; i < list.count; i++)
		if (!put(call, parent, name, &list.items[i]))
			return false;
	return true;
}

static bool
start(struct call *call, struct slice name, struct node **out)
{
	const struct schema_type *type = schema_type(name);

	*out = type != NULL ? node_new(call->run->arena, NULL, type) : NULL;
	return *out != NULL || memory(call);
}

/* %factory.code(value, extensions) and the like. */
static bool
make_primitive(struct call *call)
{
	struct node *node;
	struct fhirpath_list value;

	if (!start(call, slice_text(call->expression->call.function->name), &node) || !call_list(call, 0, &value))
		return false;
	if (value.count > 1)
		return call_fail(call, "one value is expected");
	if (value.count == 1) {
		node->text = primitive_text(call, node->type, &value.items[0]);
		if (node->text.data == NULL)
			return call_fail(call, "the value is no %s", node->type->name);
	}
	return put_argument(call, node, "extension", 1) && call_give(call, fhirpath_node(node));
}

/* The elements that the arguments of each are, in order. */
static const struct {
	const char *type;
	const char *elements[8];
} shapes[] = {
	{ "Extension", { "url", "value" } },
	{ "Identifier", { "system", "value", "use", "type" } },
	{ "HumanName", { "family", "given", "prefix", "suffix", "text", "use" } },
	{ "ContactPoint", { "system", "value", "use" } },
	{ "Address", { "line", "city", "state", "postalCode", "country", "use", "type" } },
	{ "Quantity", { "system", "code", "value", "unit" } },
	{ "Coding", { "system", "code", "display", "version" } },
	{ "CodeableConcept", { "coding", "text" } },
};

static bool
make_complex(struct call *call)
{
	struct slice name = slice_text(call->expression->call.function->name);
	struct node *node;
	size_t row = 0;

	while (!slice_is(name, shapes[row].type))
		row++;
	if (!start(call, name, &node))
		return false;
	for (size_t i = 0; shapes[row].elements[i] != NULL; i++)
		if (!put_argument(call, node, shapes[row].elements[i], i))
			return false;
	return call_give(call, fhirpath_node(node));
}

static bool
make_any(struct call *call)
{
	const struct type_name *type = &call_argument(call, 0)->type;
	struct node *node;

	if (type->fhir == NULL)
		return call_fail(call, "there is no FHIR type %.*s", SLICE_ARGS(type->name));
	return start(call, type->name, &node) && call_give(call, fhirpath_node(node));
}

/* A copy of the first argument, which must be one element. */
static bool
copy_argument(struct call *call, struct node **out)
{
	struct fhirpath_list list;

	if (!call_list(call, 0, &list))
		return false;
	if (list.count != 1 || list.items[0].kind != FHIRPATH_NODE)
		return call_fail(call, "one element is expected");
	*out = copy_node(call, list.items[0].node);
	return *out != NULL || memory(call);
}

static bool
with_extension(struct call *call)
{
	struct node *node, *extension;
	struct fhirpath_item item;

	if (!copy_argument(call, &node) || !start(call, SLICE("Extension"), &extension))
		return false;
	item = fhirpath_node(extension);
	return put_argument(call, extension, "url", 1) && put_argument(call, extension, "value", 2) &&
	    put(call, node, "extension", &item) && call_give(call, fhirpath_node(node));
}

static bool
with_property(struct call *call)
{
	struct node *node;
	struct slice name;
	bool present;

	if (!copy_argument(call, &node) || !call_string(call, 1, &name, &present))
		return false;
	if (!present)
		return call_fail(call, "a name is expected");
	name = arena_copy(call->run->arena, name);
	if (name.data == NULL)
		return memory(call);
	return put_argument(call, node, name.data, 2) && call_give(call, fhirpath_node(node));
}

#define PRIMITIVE(name) { name, 1, 2, FUNCTION_FACTORY, make_primitive }

const struct function factory_functions[] = {
	PRIMITIVE("base64Binary"), PRIMITIVE("boolean"), PRIMITIVE("canonical"), PRIMITIVE("code"), PRIMITIVE("date"),
	PRIMITIVE("dateTime"), PRIMITIVE("decimal"), PRIMITIVE("id"), PRIMITIVE("instant"), PRIMITIVE("integer"),
	PRIMITIVE("markdown"), PRIMITIVE("oid"), PRIMITIVE("positiveInt"), PRIMITIVE("string"), PRIMITIVE("time"),
	PRIMITIVE("unsignedInt"), PRIMITIVE("uri"), PRIMITIVE("url"), PRIMITIVE("uuid"),
	{ "Extension", 1, 2, FUNCTION_FACTORY, make_complex },
	{ "Identifier", 1, 4, FUNCTION_FACTORY, make_complex },
	{ "HumanName", 1, 6, FUNCTION_FACTORY, make_complex },
	{ "ContactPoint", 1, 3, FUNCTION_FACTORY, make_complex },
	{ "Address", 1, 7, FUNCTION_FACTORY, make_complex },
	{ "Quantity", 1, 4, FUNCTION_FACTORY, make_complex },
	{ "Coding", 1, 4, FUNCTION_FACTORY, make_complex },
	{ "CodeableConcept", 1, 2, FUNCTION_FACTORY, make_complex },
	{ "create", 1, 1, FUNCTION_FACTORY | FUNCTION_TYPE, make_any },
	{ "withExtension", 3, 3, FUNCTION_FACTORY, with_extension },
	{ "withProperty", 3, 3, FUNCTION_FACTORY, with_property },
};
const size_t factory_function_count = sizeof factory_functions / sizeof *factory_functions;
