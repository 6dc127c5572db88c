#include "resources/fhirpath/compare.h"
#include "resources/fhirpath/functions.h"

#include <stdarg.h>
#include <stdio.h>

bool
run_fail(struct run *run, enum fhirpath_fault fault, size_t offset, const char *format, ...)
{
	va_list arguments;

	run->error->fault = fault;
	run->error->offset = offset;
	va_start(arguments, format);
	vsnprintf(run->error->text, sizeof run->error->text, format, arguments);
	va_end(arguments);
	return false;
}

bool
run_step(struct run *run, size_t steps)
{
	if (run->steps < steps)
		return run_fail(run, FHIRPATH_LIMIT, 0, "the expression takes too many steps");
	run->steps -= steps;
	return true;
}

bool
run_look(struct run *run, const struct node *node)
{
	size_t count = 0;

	for (const struct node *child = node->child; child != NULL; child = child->next)
		count++;
	return run_step(run, count / 16);
}

bool
run_quantity(struct run *run, const struct fhirpath_item *item)
{
	enum { STEPS_A_BYTE = 4, LENGTH_MOST = 256 /* what is longer is no unit */ };
	size_t length = item->kind == FHIRPATH_QUANTITY ? item->quantity->unit.length : 0;

	if (item->kind == FHIRPATH_NODE) {
		if (!run_look(run, item->node))
			return false;
		length = node_text(item->node, "code").length + node_text(item->node, "unit").length;
	}
	return run_step(run, (length < LENGTH_MOST ? length : LENGTH_MOST) * STEPS_A_BYTE);
}

bool
list_add(struct run *run, struct fhirpath_list *list, struct fhirpath_item item)
{
	if (list->count >= run->items_most)
		return run_fail(run, FHIRPATH_LIMIT, 0, "a collection has more than %zu items", run->items_most);
	if (list->count == list->capacity) {
		size_t capacity = list->capacity == 0 ? 2 : list->capacity * 2;
		struct fhirpath_item *items;

		if (!run_step(run, 1 + list->count / 8))
			return false;
		items = arena_alloc(run->arena, capacity * sizeof *items);
		if (items == NULL)
			return run_fail(run, FHIRPATH_MEMORY, 0, "memory is exhausted");
		if (list->count > 0)
			memcpy(items, list->items, list->count * sizeof *items);
		list->items = items;
		list->capacity = capacity;
	}
	list->items[list->count++] = item;
	return true;
}

bool
list_add_all(struct run *run, struct fhirpath_list *list, const struct fhirpath_list *more)
{
	for (size_t i = 0; i < more->count; i++)
		if (!list_add(run, list, more->items[i]))
			return false;
	return true;
}

/* ---- Members ----------------------------------------------------------------------------------------------------- */

/* Whether name is the choice's element with its type, as JSON spells it: valueQuantity. */
static bool
is_typed_choice(const struct node *node, struct slice name)
{
	struct slice stem = slice_text(node->element->name), type = slice_text(node->type->name);

	if (!(node->element->flags & ELEMENT_CHOICE) || name.length != stem.length + type.length || !slice_starts(name, stem))
		return false;
	char first = type.data[0] >= 'a' && type.data[0] <= 'z' ? (char)(type.data[0] - 'a' + 'A') : type.data[0];

	return name.data[stem.length] == first && memcmp(name.data + stem.length + 1, type.data + 1, type.length - 1) == 0;
}

static bool
node_members(struct run *run, const struct node *node, struct slice name, struct fhirpath_list *out)
{
	if (!run_look(run, node))
		return false;
	for (const struct node *child = node->child; child != NULL; child = child->next) {
		if (!slice_is(name, child->element->name) && !is_typed_choice(child, name))
			continue;
		if (!list_add(run, out, fhirpath_node(child)))
			return false;
	}
	/* What JSON calls the resource's type is no element, but is often asked for. */
	if (node->type->kind == TYPE_RESOURCE && slice_is(name, "resourceType"))
		return list_add(run, out, fhirpath_string(slice_text(node->type->name)));
	return true;
}

static bool
type_members(struct run *run, const struct type_name *type, struct slice name, struct fhirpath_list *out)
{
	if (slice_is(name, "namespace"))
		return list_add(run, out, fhirpath_string(type->space));
	if (slice_is(name, "name"))
		return list_add(run, out, fhirpath_string(type->name));
	if (slice_is(name, "baseType")) {
		const char *base = type->fhir != NULL && type->fhir->base != SCHEMA_NONE ? schema_types[type->fhir->base].name : NULL;
		struct slice text = base != NULL ? arena_print(run->arena, "FHIR.%s", base) : SLICE("System.Any");

		if (text.data == NULL)
			return run_fail(run, FHIRPATH_MEMORY, 0, "memory is exhausted");
		return list_add(run, out, fhirpath_string(text));
	}
	return true;
}

bool
members(struct run *run, const struct fhirpath_item *item, struct slice name, struct fhirpath_list *out)
{
	struct fhirpath_item value;

	if (!run_step(run, 1))
		return false;
	switch (item->kind) {
	case FHIRPATH_NODE:
		return node_members(run, item->node, name, out);
	case FHIRPATH_QUANTITY:
		if (slice_is(name, "unit"))
			return list_add(run, out, fhirpath_string(item->quantity->unit));
		if (!slice_is(name, "value"))
			return true;
		if (!decimal_make(run->arena, &item->quantity->value, &value))
			return run_fail(run, FHIRPATH_MEMORY, 0, "memory is exhausted");
		return list_add(run, out, value);
	case FHIRPATH_TYPE:
		return type_members(run, item->type, name, out);
	default:
		return true;
	}
}

bool
children(struct run *run, const struct fhirpath_item *item, struct fhirpath_list *out)
{
	if (!run_step(run, 1))
		return false;
	if (item->kind != FHIRPATH_NODE)
		return true;
	for (const struct node *child = item->node->child; child != NULL; child = child->next)
		if (!list_add(run, out, fhirpath_node(child)))
			return false;
	return true;
}

/* The name that begins a path may be the type of the focus: Patient.name on a Patient. */
static bool
is_focus_type(const struct fhirpath_item *item, struct slice name)
{
	if (item->kind != FHIRPATH_NODE || name.length == 0 || name.data[0] < 'A' || name.data[0] > 'Z')
		return false;
	if (slice_is(name, item->node->type->name))
		return true;
	const struct schema_type *type = schema_type(name);

	return type != NULL && schema_is(item->node->type, type);
}

/* ---- Types ------------------------------------------------------------------------------------------------------- */

bool
item_is(const struct fhirpath_item *item, const struct type_name *type)
{
	if (item->kind != FHIRPATH_NODE)
		return type->system && (slice_equal(type->name, system_type_name(item->kind)) || slice_is(type->name, "Any"));
	struct slice system = node_system_type(item->node);

	if (system.data != NULL && type->system && slice_equal(type->name, system))
		return true;
	return type->fhir != NULL && schema_is(item->node->type, type->fhir);
}

static bool
check_type(struct run *run, const struct expression *type, const struct fhirpath_list *list, struct fhirpath_list *out)
{
	bool filter = run->environment->as_filters && type->operation == OPERATION_AS;

	if (list->count > 1 && !filter)
		return run_fail(run, FHIRPATH_EVALUATION, type->offset, "\"%s\" on more than one item",
		    type->operation == OPERATION_IS ? "is" : "as");
	for (size_t i = 0; i < list->count; i++) {
		bool is = item_is(&list->items[i], &type->type);

		if (type->operation == OPERATION_IS ? !list_add(run, out, fhirpath_boolean(is)) :
		    is && !list_add(run, out, list->items[i]))
			return false;
	}
	return true;
}

/* ---- Logic ------------------------------------------------------------------------------------------------------- */

bool
truth(struct run *run, const struct fhirpath_list *list, size_t offset, enum fhirpath_answer *out)
{
	struct fhirpath_item value;

	*out = FHIRPATH_UNKNOWN;
	if (list->count == 0)
		return true;
	if (list->count > 1)
		return run_fail(run, FHIRPATH_EVALUATION, offset, "one boolean is expected, not %zu items", list->count);
	if (!item_value(run->arena, &list->items[0], &value))
		return run_fail(run, FHIRPATH_MEMORY, offset, "memory is exhausted");
	if (value.kind == FHIRPATH_BOOLEAN)
		*out = value.boolean ? FHIRPATH_YES : FHIRPATH_NO;
	else if (!item_is_void(&value))
		*out = FHIRPATH_YES;
	return true;
}

/* N1 "Boolean logic": what the left side alone decides, UNKNOWN when it takes both. */
static bool
decided(enum operation operation, enum fhirpath_answer left, enum fhirpath_answer *out)
{
	*out = operation == OPERATION_AND ? FHIRPATH_NO : FHIRPATH_YES;
	return left == (operation == OPERATION_OR ? FHIRPATH_YES : FHIRPATH_NO) && operation != OPERATION_XOR;
}

static enum fhirpath_answer
logic(enum operation operation, enum fhirpath_answer left, enum fhirpath_answer right)
{
	enum fhirpath_answer out;

	if (decided(operation, left, &out))
		return out;
	switch (operation) {
	case OPERATION_AND:
		return right == FHIRPATH_NO ? FHIRPATH_NO : left == FHIRPATH_YES ? right : FHIRPATH_UNKNOWN;
	case OPERATION_OR:
		return right == FHIRPATH_YES ? FHIRPATH_YES : left == FHIRPATH_NO ? right : FHIRPATH_UNKNOWN;
	case OPERATION_XOR:
		if (left == FHIRPATH_UNKNOWN || right == FHIRPATH_UNKNOWN)
			return FHIRPATH_UNKNOWN;
		return left != right ? FHIRPATH_YES : FHIRPATH_NO;
	default: /* implies */
		return right == FHIRPATH_YES ? FHIRPATH_YES : left == FHIRPATH_YES ? right : FHIRPATH_UNKNOWN;
	}
}

static bool
evaluate_logic(struct run *run, const struct expression *operand, const struct scope *scope,
    const struct fhirpath_list *left, struct fhirpath_list *out)
{
	enum fhirpath_answer a, b = FHIRPATH_UNKNOWN, result;
	struct fhirpath_list right = { 0 };

	if (!truth(run, left, operand->offset, &a))
		return false;
	if (!decided(operand->operation, a, &result)) {
		if (!evaluate(run, operand, scope, &right) || !truth(run, &right, operand->offset, &b))
			return false;
		result = logic(operand->operation, a, b);
	}
	return result == FHIRPATH_UNKNOWN || list_add(run, out, fhirpath_boolean(result == FHIRPATH_YES));
}

/* ---- Expressions ------------------------------------------------------------------------------------------------- */

static bool
evaluate_chain(struct run *run, const struct expression *chain, const struct scope *scope, struct fhirpath_list *out)
{
	struct fhirpath_list left = { 0 };

	if (!evaluate(run, chain->inner, scope, &left))
		return false;
	for (const struct expression *operand = chain->inner->next; operand != NULL; operand = operand->next) {
		struct fhirpath_list right = { 0 }, result = { 0 };

		switch (operand->operation) {
		case OPERATION_AND:
		case OPERATION_OR:
		case OPERATION_XOR:
		case OPERATION_IMPLIES:
			if (!evaluate_logic(run, operand, scope, &left, &result))
				return false;
			break;
		case OPERATION_IS:
		case OPERATION_AS:
			if (!check_type(run, operand, &left, &result))
				return false;
			break;
		default:
			if (!evaluate(run, operand, scope, &right) || !operate(run, operand, &left, &right, &result))
				return false;
		}
		left = result;
	}
	return list_add_all(run, out, &left);
}

static bool
evaluate_sign(struct run *run, const struct expression *sign, const struct scope *scope, struct fhirpath_list *out)
{
	struct fhirpath_list operand = { 0 };
	struct fhirpath_item item;

	if (!evaluate(run, sign->inner, scope, &operand))
		return false;
	if (operand.count == 0)
		return true;
	if (operand.count > 1)
		return run_fail(run, FHIRPATH_EVALUATION, sign->offset, "a sign before %zu items", operand.count);
	if (!item_value(run->arena, &operand.items[0], &item))
		return run_fail(run, FHIRPATH_MEMORY, sign->offset, "memory is exhausted");
	if (item_is_void(&item))
		return true;
	if (!item_is_number(&item) && item.kind != FHIRPATH_QUANTITY)
		return run_fail(run, FHIRPATH_EVALUATION, sign->offset, "a sign before a %.*s",
		    SLICE_ARGS(system_type_name(item.kind)));
	if (!sign->negative)
		return list_add(run, out, item);
	if (item.kind == FHIRPATH_QUANTITY) {
		struct quantity quantity = *item.quantity;

		quantity.value.negative = !quantity.value.negative && quantity.value.count > 0;
		struct quantity *copy = arena_alloc(run->arena, sizeof *copy);

		if (copy == NULL)
			return run_fail(run, FHIRPATH_MEMORY, sign->offset, "memory is exhausted");
		*copy = quantity;
		item.quantity = copy;
		return list_add(run, out, item);
	}
	if (item.kind == FHIRPATH_DECIMAL) {
		struct number number = *item.decimal;
		int64_t whole;

		number.negative = !number.negative && number.count > 0;
		/* -2147483648 was read as a decimal, as its digits alone are too large. */
		if (number.scale == 0 && number_whole(&number, INT32_MIN, INT32_MIN, &whole))
			return list_add(run, out, integer_item(whole));
		if (!decimal_make(run->arena, &number, &item))
			return run_fail(run, FHIRPATH_MEMORY, sign->offset, "memory is exhausted");
		return list_add(run, out, item);
	}
	if (item.integer == (item.kind == FHIRPATH_INTEGER ? INT32_MIN : INT64_MIN))
		return true;
	item.integer = -item.integer;
	return list_add(run, out, item);
}

static bool
evaluate_subscript(struct run *run, const struct expression *step, const struct scope *scope,
    const struct fhirpath_list *input, struct fhirpath_list *out)
{
	struct fhirpath_list index = { 0 };
	struct fhirpath_item value;

	if (!evaluate(run, step->inner, scope, &index))
		return false;
	if (index.count == 0)
		return true;
	if (index.count > 1 || !item_value(run->arena, &index.items[0], &value) || value.kind != FHIRPATH_INTEGER)
		return run_fail(run, FHIRPATH_EVALUATION, step->offset, "an index is one Integer");
	if (value.integer < 0 || (size_t)value.integer >= input->count)
		return true;
	return list_add(run, out, input->items[value.integer]);
}

/* One step of a path on what the steps before it gave. */
static bool
evaluate_step(struct run *run, const struct expression *step, struct scope *scope, const struct fhirpath_list *input,
    struct fhirpath_list *out)
{
	struct call call = { run, scope, step, input, out };

	switch (step->form) {
	case FORM_MEMBER:
		for (size_t i = 0; i < input->count; i++) {
			const struct fhirpath_item *item = &input->items[i];

			if (step->first && is_focus_type(item, step->name) ? !list_add(run, out, *item) :
			    !members(run, item, step->name, out))
				return false;
		}
		return true;
	case FORM_CALL:
		return step->call.function->call(&call);
	case FORM_SUBSCRIPT:
		return evaluate_subscript(run, step, scope, input, out);
	default:
		return evaluate(run, step, scope, out);
	}
}

static bool
evaluate_path(struct run *run, const struct expression *path, const struct scope *outer, struct fhirpath_list *out)
{
	/* Variables that a step defines are for the steps behind it. */
	struct scope scope = *outer;
	struct fhirpath_list input = outer->focus;

	for (const struct expression *step = path->inner; step != NULL; step = step->next) {
		struct fhirpath_list output = { 0 };

		if (!run_step(run, 1) || !evaluate_step(run, step, &scope, &input, &output))
			return false;
		input = output;
	}
	return list_add_all(run, out, &input);
}

bool
evaluate(struct run *run, const struct expression *expression, const struct scope *scope, struct fhirpath_list *out)
{
	if (!run_step(run, 1))
		return false;
	switch (expression->form) {
	case FORM_LITERAL:
		return list_add(run, out, expression->literal);
	case FORM_THIS:
		return list_add_all(run, out, &scope->focus);
	case FORM_INDEX:
		if (scope->index < 0)
			return run_fail(run, FHIRPATH_EVALUATION, expression->offset, "there is no $index here");
		return list_add(run, out, integer_item(scope->index));
	case FORM_TOTAL:
		if (scope->total == NULL)
			return run_fail(run, FHIRPATH_EVALUATION, expression->offset, "there is no $total here");
		return list_add_all(run, out, scope->total);
	case FORM_VARIABLE:
		return variable_value(run, expression, scope, out);
	case FORM_PATH:
		return evaluate_path(run, expression, scope, out);
	case FORM_CHAIN:
		return evaluate_chain(run, expression, scope, out);
	case FORM_SIGN:
		return evaluate_sign(run, expression, scope, out);
	default:
		return true;
	}
}
