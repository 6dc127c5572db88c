/* The operators that take collections or single values, logic aside. */
#include "resources/fhirpath/compare.h"

struct operands {
	struct run *run;
	const struct expression *expression; /* the right operand, which holds the operator */
	struct fhirpath_item a, b; /* as System values */
	struct fhirpath_list *out;
};

static bool
memory(struct operands *operands)
{
	return run_fail(operands->run, FHIRPATH_MEMORY, operands->expression->offset, "memory is exhausted");
}

static bool
unfit(struct operands *operands)
{
	return run_fail(operands->run, FHIRPATH_EVALUATION, operands->expression->offset,
	    "the operator doesn't take %.*s and %.*s", SLICE_ARGS(system_type_name(operands->a.kind)),
	    SLICE_ARGS(system_type_name(operands->b.kind)));
}

static bool
give_decimal(struct operands *operands, const struct number *number)
{
	struct fhirpath_item item;

	if (!decimal_make(operands->run->arena, number, &item))
		return memory(operands);
	return list_add(operands->run, operands->out, item);
}

/* ---- Numbers ----------------------------------------------------------------------------------------------------- */

/* Integers whose result has no place in their kind give nothing (N1 "Math"). */
static bool
whole_math(struct operands *operands)
{
	struct fhirpath_item item = { .kind = wider_kind(&operands->a, &operands->b) };
	int64_t a = operands->a.integer, b = operands->b.integer;
	bool overflow = false;

	switch (operands->expression->operation) {
	case OPERATION_ADD:
		overflow = __builtin_add_overflow(a, b, &item.integer);
		break;
	case OPERATION_SUBTRACT:
		overflow = __builtin_sub_overflow(a, b, &item.integer);
		break;
	case OPERATION_MULTIPLY:
		overflow = __builtin_mul_overflow(a, b, &item.integer);
		break;
	case OPERATION_DIV:
		overflow = b == 0 || (a == INT64_MIN && b == -1);
		if (!overflow)
			item.integer = a / b;
		break;
	default:
		overflow = b == 0;
		if (!overflow)
			item.integer = b == -1 ? 0 : a % b;
	}
	if (overflow || (item.kind == FHIRPATH_INTEGER && (item.integer > INT32_MAX || item.integer < INT32_MIN)))
		return true;
	return list_add(operands->run, operands->out, item);
}

static bool
number_math(struct operands *operands)
{
	struct number a = item_number(&operands->a), b = item_number(&operands->b), result, other;
	bool done;

	if (operands->a.kind != FHIRPATH_DECIMAL && operands->b.kind != FHIRPATH_DECIMAL &&
	    operands->expression->operation != OPERATION_DIVIDE)
		return whole_math(operands);
	if (!run_step(operands->run, (size_t)a.count * b.count / 128))
		return false;
	switch (operands->expression->operation) {
	case OPERATION_ADD:
		done = number_add(&a, &b, &result);
		break;
	case OPERATION_SUBTRACT:
		done = number_subtract(&a, &b, &result);
		break;
	case OPERATION_MULTIPLY:
		done = number_multiply(&a, &b, &result);
		break;
	case OPERATION_DIVIDE:
		done = number_divide(&a, &b, &result);
		break;
	case OPERATION_DIV: {
		struct fhirpath_item item = { .kind = FHIRPATH_INTEGER };

		done = number_divide_whole(&a, &b, &result, &other) && number_whole(&result, INT32_MIN, INT32_MAX, &item.integer);
		return !done || list_add(operands->run, operands->out, item);
	}
	default:
		done = number_divide_whole(&a, &b, &other, &result);
	}
	return !done || give_decimal(operands, &result);
}

/* ---- Quantities -------------------------------------------------------------------------------------------------- */

static bool
give_quantity(struct operands *operands, const struct quantity *quantity)
{
	struct quantity *copy = arena_alloc(operands->run->arena, sizeof *copy);

	if (copy == NULL)
		return memory(operands);
	*copy = *quantity;
	return list_add(operands->run, operands->out,
	    (struct fhirpath_item){ .kind = FHIRPATH_QUANTITY, .quantity = copy });
}

static bool
is_calendar(const struct quantity *quantity)
{
	return quantity->calendar != CALENDAR_NONE && !quantity->both;
}

/* Sums and differences are in the smaller of both units. */
static bool
add_quantities(struct operands *operands, const struct quantity *a, const struct quantity *b)
{
	struct quantity left = *a, right = *b, result;
	bool calendar = is_calendar(a) || is_calendar(b), subtract = operands->expression->operation == OPERATION_SUBTRACT;

	/* A resource's duration follows its partner; two durations that aren't of the calendar are UCUM's. */
	if (!calendar)
		left.both = right.both = false;
	if (!calendar)
		left.calendar = right.calendar = CALENDAR_NONE;
	if (calendar && left.both) {
		left.both = false;
		left.unit = slice_text(calendar_name(left.calendar));
	}
	if (calendar && right.both) {
		right.both = false;
		right.unit = slice_text(calendar_name(right.calendar));
	}
	struct quantity left_one = left, right_one = right;

	left_one.value = right_one.value = number_of(1);
	int sizes = quantity_compare(&left_one, &right_one);

	if (sizes == QUANTITY_UNKNOWN || sizes == QUANTITY_APART)
		return true;
	if (sizes > 0 && !quantity_convert(&left, right.unit, right.calendar != CALENDAR_NONE, &left))
		return true;
	if (sizes < 0 && !quantity_convert(&right, left.unit, left.calendar != CALENDAR_NONE, &right))
		return true;
	struct unit unit;

	if (left.calendar == CALENDAR_NONE && unit_parse(left.unit, &unit) && unit.scale != SCALE_RATIO)
		return true;
	result = left;
	if (!(subtract ? number_subtract : number_add)(&left.value, &right.value, &result.value))
		return true;
	return give_quantity(operands, &result);
}

/* A quantity by a pure number keeps its unit. */
static bool
scale_quantity(struct operands *operands, const struct quantity *quantity, const struct number *factor, bool divide)
{
	struct quantity result = *quantity;
	struct unit unit;

	if (quantity->calendar == CALENDAR_NONE && unit_parse(quantity->unit, &unit) && unit.scale != SCALE_RATIO)
		return true;
	if (!(divide ? number_divide : number_multiply)(&quantity->value, factor, &result.value))
		return true;
	return give_quantity(operands, &result);
}

/* The value as a pure number, if its unit is one. */
static bool
pure_number(const struct quantity *quantity, struct number *out)
{
	struct unit unit, one;

	if (quantity->calendar != CALENDAR_NONE || !unit_parse(quantity->unit, &unit) || !unit_is_number(&unit))
		return false;
	return unit_parse(SLICE("1"), &one) && unit_convert(&quantity->value, &unit, &one, out);
}

static bool
multiply_quantities(struct operands *operands, const struct quantity *a, const struct quantity *b)
{
	bool divide = operands->expression->operation == OPERATION_DIVIDE;
	struct quantity result = { 0 };
	struct unit left, right, unit, written;
	struct number factor;

	if (divide && b->value.count == 0)
		return true;
	if (pure_number(b, &factor))
		return scale_quantity(operands, a, &factor, divide);
	if (!divide && pure_number(a, &factor))
		return scale_quantity(operands, b, &factor, false);
	/* Durations of the calendar have no product, nor a quotient that is a number of something. */
	if (is_calendar(a) || is_calendar(b) || !unit_parse(a->unit, &left) || !unit_parse(b->unit, &right) ||
	    !unit_multiply(&left, &right, divide, &unit))
		return true;
	/* Where they don't fit together as they are, in base units. */
	struct buffer text;

	buffer_init(&text, 0);
	if (!unit_write_product(&text, a->unit, b->unit, divide))
		unit_write_bases(&text, &unit);
	result.unit = buffer_ok(&text) ? arena_copy(operands->run->arena, buffer_slice(&text)) : SLICE_NONE;
	buffer_free(&text);
	if (result.unit.data == NULL)
		return memory(operands);
	bool divided = divide ? number_divide(&a->value, &b->value, &factor) : number_multiply(&a->value, &b->value, &factor);

	if (!divided || !unit_parse(result.unit, &written) || !unit_convert(&factor, &unit, &written, &result.value))
		return true;
	return give_quantity(operands, &result);
}

static bool
quantity_math(struct operands *operands)
{
	struct quantity a, b;

	if (!run_quantity(operands->run, &operands->a) || !run_quantity(operands->run, &operands->b))
		return false;
	enum quantity_answer left = item_quantity(operands->run->arena, &operands->a, &a);
	enum quantity_answer right = item_quantity(operands->run->arena, &operands->b, &b);
	struct number x, y, quotient, rest;

	if (left == QUANTITY_MEMORY || right == QUANTITY_MEMORY)
		return memory(operands);
	if (left != QUANTITY_YES || right != QUANTITY_YES)
		return unfit(operands);
	switch (operands->expression->operation) {
	case OPERATION_ADD:
	case OPERATION_SUBTRACT:
		return add_quantities(operands, &a, &b);
	case OPERATION_MULTIPLY:
	case OPERATION_DIVIDE:
		return multiply_quantities(operands, &a, &b);
	default: /* div, mod */
		if (!pure_number(&a, &x) || !pure_number(&b, &y) || !number_divide_whole(&x, &y, &quotient, &rest))
			return true;
		a.value = operands->expression->operation == OPERATION_DIV ? quotient : rest;
		a.unit = SLICE("1");
		return give_quantity(operands, &a);
	}
}

/* ---- Dates and times --------------------------------------------------------------------------------------------- */

/* N1 "Date/Time Arithmetic": durations of the calendar, and UCUM's from weeks down, which are the same. */
static bool
moment_math(struct operands *operands, const struct fhirpath_item *moment_item, const struct fhirpath_item *amount_item)
{
	static const struct {
		enum moment_field field;
		int factor;
	} fields[] = {
		[CALENDAR_YEAR] = { FIELD_YEAR, 1 },
		[CALENDAR_MONTH] = { FIELD_MONTH, 1 },
		[CALENDAR_WEEK] = { FIELD_DAY, 7 },
		[CALENDAR_DAY] = { FIELD_DAY, 1 },
		[CALENDAR_HOUR] = { FIELD_HOUR, 1 },
		[CALENDAR_MINUTE] = { FIELD_MINUTE, 1 },
		[CALENDAR_SECOND] = { FIELD_SECOND, 1 },
		[CALENDAR_MILLISECOND] = { FIELD_SECOND, 1 },
	};
	struct quantity quantity;
	struct moment moment = *moment_item->moment;
	struct fhirpath_item item;
	enum quantity_answer answer = item_quantity(operands->run->arena, amount_item, &quantity);

	if (answer == QUANTITY_MEMORY)
		return memory(operands);
	if (answer != QUANTITY_YES || item_is_number(amount_item))
		return unfit(operands);
	enum calendar_unit unit = quantity.calendar;

	/* In quotes the calendar's words mean the calendar too, as UCUM has none of them. UCUM's years and months don't fit. */
	if (unit == CALENDAR_NONE && !calendar_unit_find(quantity.unit, &unit)) {
		unit = calendar_of_ucum(quantity.unit);
		if (unit == CALENDAR_YEAR || unit == CALENDAR_MONTH)
			unit = CALENDAR_NONE;
	}
	if (unit == CALENDAR_NONE || (moment.kind == MOMENT_TIME && unit < CALENDAR_HOUR))
		return run_fail(operands->run, FHIRPATH_EVALUATION, operands->expression->offset,
		    "the unit is not a duration that can be added to this");
	struct number amount = quantity.value, factor;

	if (unit == CALENDAR_MILLISECOND) {
		factor = number_of(1);
		factor.scale = 3;
	} else {
		/* Above seconds the fraction is ignored. */
		if (unit != CALENDAR_SECOND)
			amount = number_round(&amount, 0, ROUND_TO_ZERO);
		factor = number_of(fields[unit].factor);
	}
	if (!number_multiply(&amount, &factor, &amount))
		return true;
	if (operands->expression->operation == OPERATION_SUBTRACT)
		amount.negative = !amount.negative && amount.count > 0;
	if (!moment_add(&moment, &amount, fields[unit].field))
		return true;
	if (!moment_make(operands->run->arena, &moment, &item))
		return memory(operands);
	return list_add(operands->run, operands->out, item);
}

/* ---- Operators --------------------------------------------------------------------------------------------------- */

static bool
concatenate(struct operands *operands, struct slice a, struct slice b)
{
	if (a.length + b.length > FHIRPATH_STRING_MOST)
		return run_fail(operands->run, FHIRPATH_LIMIT, operands->expression->offset, "the string is too long");
	char *text = arena_alloc(operands->run->arena, a.length + b.length);

	if (text == NULL)
		return memory(operands);
	if (a.length > 0)
		memcpy(text, a.data, a.length);
	if (b.length > 0)
		memcpy(text + a.length, b.data, b.length);
	return run_step(operands->run, (a.length + b.length) / 64) &&
	    list_add(operands->run, operands->out, fhirpath_string(slice_of(text, a.length + b.length)));
}

static bool
math(struct operands *operands)
{
	const struct fhirpath_item *a = &operands->a, *b = &operands->b;
	bool sum = operands->expression->operation == OPERATION_ADD, difference =
	    operands->expression->operation == OPERATION_SUBTRACT;

	if (item_is_number(a) && item_is_number(b))
		return number_math(operands);
	if (sum && a->kind == FHIRPATH_STRING && b->kind == FHIRPATH_STRING)
		return concatenate(operands, a->string, b->string);
	if (item_is_moment(a) && (sum || difference))
		return moment_math(operands, a, b);
	if (item_is_moment(b) && sum)
		return moment_math(operands, b, a);
	return quantity_math(operands);
}

/* Each operand as one value. *empty when one of them is nothing, or has no value. */
static bool
single(struct operands *operands, const struct fhirpath_list *a, const struct fhirpath_list *b, bool *empty)
{
	*empty = a->count == 0 || b->count == 0;
	if (a->count > 1 || b->count > 1)
		return run_fail(operands->run, FHIRPATH_EVALUATION, operands->expression->offset,
		    "the operator takes single items, not collections of %zu and %zu", a->count, b->count);
	if (*empty)
		return true;
	if (!item_value(operands->run->arena, &a->items[0], &operands->a) ||
	    !item_value(operands->run->arena, &b->items[0], &operands->b))
		return memory(operands);
	*empty = item_is_void(&operands->a) || item_is_void(&operands->b);
	return true;
}

static bool
order(struct operands *operands, const struct fhirpath_list *a, const struct fhirpath_list *b)
{
	enum operation operation = operands->expression->operation;
	bool empty;
	int way;

	if (!single(operands, a, b, &empty))
		return false;
	if (empty)
		return true;
	if (!items_order(operands->run, operands->expression->offset, &operands->a, &operands->b, &way))
		return false;
	if (way == ORDER_UNKNOWN)
		return true;
	return list_add(operands->run, operands->out, fhirpath_boolean(
	    operation == OPERATION_LESS ? way < 0 :
	    operation == OPERATION_LESS_EQUAL ? way <= 0 :
	    operation == OPERATION_GREATER ? way > 0 : way >= 0));
}

/* item in list */
static bool
membership(struct operands *operands, const struct fhirpath_list *item, const struct fhirpath_list *list)
{
	bool has = false;

	if (item->count == 0)
		return true;
	if (item->count > 1)
		return run_fail(operands->run, FHIRPATH_EVALUATION, operands->expression->offset,
		    "one item is looked for in a collection, not %zu", item->count);
	return list_has(operands->run, list, &item->items[0], &has) &&
	    list_add(operands->run, operands->out, fhirpath_boolean(has));
}

static bool
join(struct operands *operands, const struct fhirpath_list *a, const struct fhirpath_list *b)
{
	struct slice texts[2] = { SLICE(""), SLICE("") };
	const struct fhirpath_list *lists[] = { a, b };

	for (int i = 0; i < 2; i++) {
		struct fhirpath_item item;

		if (lists[i]->count > 1)
			return run_fail(operands->run, FHIRPATH_EVALUATION, operands->expression->offset,
			    "& takes single items, not a collection of %zu", lists[i]->count);
		if (lists[i]->count == 0)
			continue;
		if (!item_value(operands->run->arena, &lists[i]->items[0], &item))
			return memory(operands);
		if (item.kind == FHIRPATH_STRING)
			texts[i] = item.string;
		else if (!item_is_void(&item))
			return run_fail(operands->run, FHIRPATH_EVALUATION, operands->expression->offset,
			    "& takes strings, not %.*s", SLICE_ARGS(system_type_name(item.kind)));
	}
	return concatenate(operands, texts[0], texts[1]);
}

bool
operate(struct run *run, const struct expression *right, const struct fhirpath_list *a, const struct fhirpath_list *b,
    struct fhirpath_list *out)
{
	struct operands operands = { .run = run, .expression = right, .out = out };
	enum fhirpath_answer same;
	bool equivalent, empty;

	switch (right->operation) {
	case OPERATION_EQUAL:
	case OPERATION_NOT_EQUAL:
		if (!lists_equal(run, a, b, &same))
			return false;
		return same == FHIRPATH_UNKNOWN ||
		    list_add(run, out, fhirpath_boolean((same == FHIRPATH_YES) == (right->operation == OPERATION_EQUAL)));
	case OPERATION_EQUIVALENT:
	case OPERATION_NOT_EQUIVALENT:
		return lists_equivalent(run, a, b, &equivalent) &&
		    list_add(run, out, fhirpath_boolean(equivalent == (right->operation == OPERATION_EQUIVALENT)));
	case OPERATION_LESS:
	case OPERATION_LESS_EQUAL:
	case OPERATION_GREATER:
	case OPERATION_GREATER_EQUAL:
		return order(&operands, a, b);
	case OPERATION_IN:
		return membership(&operands, a, b);
	case OPERATION_CONTAINS:
		return membership(&operands, b, a);
	case OPERATION_UNION:
		for (size_t i = 0; i < a->count + b->count; i++)
			if (!list_add_new(run, out, i < a->count ? a->items[i] : b->items[i - a->count]))
				return false;
		return true;
	case OPERATION_CONCATENATE:
		return join(&operands, a, b);
	default:
		if (!single(&operands, a, b, &empty))
			return false;
		return empty || math(&operands);
	}
}
