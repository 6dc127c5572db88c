/* Expressions of added parameters: values of the whole FHIRPath engine as nodes, which is what values are taken from. */
#include "resources/extract/added.h"
#include "resources/fhirpath/value.h"
#include "resources/primitive/reference.h"

/* What a reference means is told by its form alone: something of that type, of which nothing else is known. */
static const struct node *
resolve(void *data, struct slice text, struct arena *arena)
{
	struct reference reference = reference_parse(text);

	(void)data;
	return reference.type != NULL ? node_new(arena, NULL, reference.type) : NULL;
}

static struct node *
primitive(struct arena *arena, const char *type, struct slice text)
{
	struct node *node = text.data != NULL ? node_new(arena, NULL, schema_type(slice_text(type))) : NULL;

	if (node != NULL)
		node->text = text;
	return node;
}

static bool
put_child(struct arena *arena, struct node *parent, const char *name, struct slice text)
{
	const struct schema_element *element = schema_element(parent->type, slice_text(name));
	struct node *child = text.data != NULL ?
	    node_new(arena, element, &schema_types[schema_element_types[element->first_type].type]) : NULL;

	if (child == NULL)
		return false;
	child->text = text;
	node_append(parent, child);
	return true;
}

static struct node *
quantity(struct arena *arena, const struct quantity *quantity)
{
	const struct fhirpath_item number = { .kind = FHIRPATH_DECIMAL, .decimal = &quantity->value };
	struct node *node = node_new(arena, NULL, schema_type(SLICE("Quantity")));
	struct slice unit = quantity->calendar != CALENDAR_NONE ? slice_text(calendar_ucum(quantity->calendar)) : quantity->unit;

	if (node == NULL || !put_child(arena, node, "value", fhirpath_text(&number, arena)) ||
	    !put_child(arena, node, "unit", unit) ||
	    !put_child(arena, node, "system", SLICE("http://unitsofmeasure.org")) || !put_child(arena, node, "code", unit))
		return NULL;
	return node;
}

/* NULL for what is no value, such as a type, or when the arena is full. */
static const struct node *
node_of(const struct fhirpath_item *item, struct arena *arena)
{
	static const char *const types[] = {
		[FHIRPATH_BOOLEAN] = "boolean",
		[FHIRPATH_INTEGER] = "integer",
		[FHIRPATH_LONG] = "decimal",
		[FHIRPATH_DECIMAL] = "decimal",
		[FHIRPATH_STRING] = "string",
		[FHIRPATH_DATE] = "date",
		[FHIRPATH_DATETIME] = "dateTime",
		[FHIRPATH_TIME] = "time",
	};

	if (item->kind == FHIRPATH_NODE)
		return item->node;
	if (item->kind == FHIRPATH_QUANTITY)
		return quantity(arena, item->quantity);
	if ((size_t)item->kind >= sizeof types / sizeof *types || types[item->kind] == NULL)
		return NULL;
	return primitive(arena, types[item->kind], fhirpath_text(item, arena));
}

void
added_evaluate(const struct added_evaluation *evaluation, const struct fhirpath *path, const struct node *focus,
    void (*each)(void *context, const struct node *node, int answer), void *context)
{
	const struct fhirpath_environment environment = { .resource = evaluation->resource,
		.zone = evaluation->zone_minutes, .zone_assumed = true, .as_filters = true, .steps_most = ADDED_STEPS,
		.steps_left = evaluation->steps,
		.items_most = EXTRACT_VALUES_MOST, .resolve = resolve };
	struct fhirpath_list list;
	struct fhirpath_error error;

	if (!fhirpath_evaluate(path, focus, &environment, evaluation->arena, &list, &error))
		return;
	for (size_t i = 0; i < list.count; i++) {
		const struct node *node = node_of(&list.items[i], evaluation->arena);

		if (node != NULL)
			each(context, node, -1);
	}
}
