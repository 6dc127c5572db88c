#include "resources/fhirpath/value.h"
#include "resources/fhirpath/syntax.h"

bool
decimal_make(struct arena *arena, const struct number *number, struct fhirpath_item *out)
{
	struct number *copy = arena_alloc(arena, sizeof *copy);

	if (copy == NULL)
		return false;
	*copy = *number;
	*out = (struct fhirpath_item){ .kind = FHIRPATH_DECIMAL, .decimal = copy };
	return true;
}

bool
moment_make(struct arena *arena, const struct moment *moment, struct fhirpath_item *out)
{
	static const enum fhirpath_kind kinds[] = { [MOMENT_DATE] = FHIRPATH_DATE, [MOMENT_DATETIME] = FHIRPATH_DATETIME,
		[MOMENT_TIME] = FHIRPATH_TIME };
	struct moment *copy = arena_alloc(arena, sizeof *copy);

	if (copy == NULL)
		return false;
	*copy = *moment;
	*out = (struct fhirpath_item){ .kind = kinds[moment->kind], .moment = copy };
	return true;
}

bool
quantity_make(struct arena *arena, const struct number *value, struct slice unit, bool calendar,
    struct fhirpath_item *out)
{
	struct quantity *quantity = arena_zero(arena, 1, sizeof *quantity);

	if (quantity == NULL)
		return false;
	quantity->value = *value;
	quantity->unit = unit;
	if (calendar)
		calendar_unit_find(unit, &quantity->calendar);
	*out = (struct fhirpath_item){ .kind = FHIRPATH_QUANTITY, .quantity = quantity };
	return true;
}

struct fhirpath_item
fhirpath_node(const struct node *node)
{
	return (struct fhirpath_item){ .kind = FHIRPATH_NODE, .node = node };
}

struct fhirpath_item
fhirpath_string(struct slice text)
{
	return (struct fhirpath_item){ .kind = FHIRPATH_STRING, .string = text };
}

struct fhirpath_item
fhirpath_boolean(bool value)
{
	return (struct fhirpath_item){ .kind = FHIRPATH_BOOLEAN, .boolean = value };
}

struct fhirpath_list
fhirpath_one(struct arena *arena, struct fhirpath_item item)
{
	struct fhirpath_list list = { 0 };

	list.items = arena_alloc(arena, sizeof item);
	if (list.items != NULL) {
		list.items[0] = item;
		list.count = list.capacity = 1;
	}
	return list;
}

struct number
item_number(const struct fhirpath_item *item)
{
	return item->kind == FHIRPATH_DECIMAL ? *item->decimal : number_of(item->integer);
}

enum fhirpath_kind
wider_kind(const struct fhirpath_item *a, const struct fhirpath_item *b)
{
	return a->kind > b->kind ? a->kind : b->kind;
}

/* ---- Nodes as values --------------------------------------------------------------------------------------------- */

bool
item_is_void(const struct fhirpath_item *item)
{
	return item->kind == FHIRPATH_NODE && item->node->type->kind == TYPE_PRIMITIVE && item->node->text.data == NULL;
}

static bool
moment_value(struct arena *arena, struct slice text, enum moment_kind kind, struct fhirpath_item *out)
{
	struct moment moment;

	if (!moment_parse(text, kind, &moment)) { /* not valid FHIR: a text */
		*out = fhirpath_string(text);
		return true;
	}
	return moment_make(arena, &moment, out);
}

bool
item_value(struct arena *arena, const struct fhirpath_item *item, struct fhirpath_item *out)
{
	struct number number;
	int64_t whole;

	*out = *item;
	if (item->kind != FHIRPATH_NODE || item->node->type->kind != TYPE_PRIMITIVE || item->node->text.data == NULL)
		return true;
	struct slice text = item->node->text;

	switch ((enum primitive)item->node->type->primitive) {
	case PRIMITIVE_BOOLEAN:
		*out = fhirpath_boolean(slice_is(text, "true"));
		return true;
	case PRIMITIVE_INTEGER:
	case PRIMITIVE_POSITIVEINT:
	case PRIMITIVE_UNSIGNEDINT:
		if (number_parse(text, &number) && number_whole(&number, INT64_MIN, INT64_MAX, &whole)) {
			*out = integer_item(whole);
			if (whole < INT32_MIN || whole > INT32_MAX)
				out->kind = FHIRPATH_LONG;
			return true;
		}
		/* fall through */
	case PRIMITIVE_DECIMAL:
		if (number_parse(text, &number))
			return decimal_make(arena, &number, out);
		break;
	case PRIMITIVE_DATE:
		return moment_value(arena, text, MOMENT_DATE, out);
	case PRIMITIVE_DATETIME:
	case PRIMITIVE_INSTANT:
		return moment_value(arena, text, MOMENT_DATETIME, out);
	case PRIMITIVE_TIME:
		return moment_value(arena, text, MOMENT_TIME, out);
	default:
		break;
	}
	*out = fhirpath_string(text);
	return true;
}

/* ---- Types ------------------------------------------------------------------------------------------------------- */

static const char *const type_names[] = {
	[FHIRPATH_NODE] = "Any",
	[FHIRPATH_BOOLEAN] = "Boolean",
	[FHIRPATH_INTEGER] = "Integer",
	[FHIRPATH_LONG] = "Long",
	[FHIRPATH_DECIMAL] = "Decimal",
	[FHIRPATH_STRING] = "String",
	[FHIRPATH_DATE] = "Date",
	[FHIRPATH_DATETIME] = "DateTime",
	[FHIRPATH_TIME] = "Time",
	[FHIRPATH_QUANTITY] = "Quantity",
	[FHIRPATH_TYPE] = "TypeInfo",
};

bool
system_type_exists(struct slice name)
{
	for (size_t i = 0; i < sizeof type_names / sizeof *type_names; i++)
		if (slice_is(name, type_names[i]))
			return true;
	return false;
}

struct slice
system_type_name(enum fhirpath_kind kind)
{
	return slice_text(type_names[kind]);
}

struct slice
node_system_type(const struct node *node)
{
	struct slice prefix = SLICE("http://hl7.org/fhirpath/System."), name = slice_text(node->type->name);

	/* R4 defines the ids of elements and resources, and Extension.url, as System.String. */
	if (node->element != NULL && node->type->kind == TYPE_PRIMITIVE && ((node->element->flags & ELEMENT_ATTRIBUTE) ||
	    (strcmp(node->element->name, "id") == 0 && node->parent != NULL && node->parent->type->kind == TYPE_RESOURCE)))
		return SLICE("String");
	return slice_starts(name, prefix) ? slice_from(name, prefix.length) : SLICE_NONE;
}

struct slice
fhirpath_type_text(const struct fhirpath_item *item, struct arena *arena)
{
	if (item->kind != FHIRPATH_NODE)
		return arena_print(arena, "System.%s", type_names[item->kind]);
	struct slice system = node_system_type(item->node);

	if (system.data != NULL)
		return arena_print(arena, "System.%.*s", SLICE_ARGS(system));
	return arena_print(arena, "FHIR.%s", item->node->type->name);
}

/* ---- Text -------------------------------------------------------------------------------------------------------- */

static struct slice
number_text(struct arena *arena, const struct number *number, const struct quantity *quantity)
{
	struct buffer out;

	buffer_init(&out, 0);
	number_write(&out, number);
	if (quantity != NULL) {
		buffer_literal(&out, " ");
		if (quantity->calendar == CALENDAR_NONE || quantity->both)
			buffer_print(&out, "'%.*s'", SLICE_ARGS(quantity->unit));
		else
			buffer_put(&out, quantity->unit);
	}
	struct slice text = buffer_ok(&out) ? arena_copy(arena, buffer_slice(&out)) : SLICE_NONE;

	buffer_free(&out);
	return text;
}

struct slice
fhirpath_text(const struct fhirpath_item *item, struct arena *arena)
{
	char text[MOMENT_TEXT_MOST];

	switch (item->kind) {
	case FHIRPATH_NODE:
		return item->node->type->kind == TYPE_PRIMITIVE ? item->node->text : node_path(item->node, arena);
	case FHIRPATH_BOOLEAN:
		return item->boolean ? SLICE("true") : SLICE("false");
	case FHIRPATH_INTEGER:
	case FHIRPATH_LONG:
		return arena_print(arena, "%lld", (long long)item->integer);
	case FHIRPATH_DECIMAL:
		return number_text(arena, item->decimal, NULL);
	case FHIRPATH_STRING:
		return item->string;
	case FHIRPATH_DATE:
	case FHIRPATH_DATETIME:
	case FHIRPATH_TIME:
		return arena_copy(arena, moment_write(item->moment, text));
	case FHIRPATH_QUANTITY:
		return number_text(arena, &item->quantity->value, item->quantity);
	case FHIRPATH_TYPE:
		return arena_print(arena, "%.*s.%.*s", SLICE_ARGS(item->type->space), SLICE_ARGS(item->type->name));
	}
	return SLICE_NONE;
}
