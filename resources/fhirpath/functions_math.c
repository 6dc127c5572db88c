/* Math (N1 "Math") and aggregates. Quantities are rounded with their unit. */
#include "resources/fhirpath/compare.h"
#include "resources/fhirpath/families.h"

static bool
memory(struct call *call)
{
	return run_fail(call->run, FHIRPATH_MEMORY, call->expression->offset, "memory is exhausted");
}

/* The input as a number, or as a quantity, in which case *number is its value. */
static bool
numeric_input(struct call *call, struct fhirpath_item *item, struct number *number, struct quantity *quantity,
    bool *present)
{
	if (!call_input(call, item, present))
		return false;
	if (!*present)
		return true;
	if (item_is_number(item)) {
		*number = item_number(item);
		return true;
	}
	if (item->kind == FHIRPATH_STRING || item_quantity(call->run->arena, item, quantity) != QUANTITY_YES)
		return call_fail(call, "on a number, not %.*s", SLICE_ARGS(system_type_name(item->kind)));
	*number = quantity->value;
	item->kind = FHIRPATH_QUANTITY;
	return true;
}

static bool
give_quantity(struct call *call, const struct quantity *quantity, const struct number *value)
{
	struct quantity *copy = arena_alloc(call->run->arena, sizeof *copy);

	if (copy == NULL)
		return memory(call);
	*copy = *quantity;
	copy->value = *value;
	return call_give(call, (struct fhirpath_item){ .kind = FHIRPATH_QUANTITY, .quantity = copy });
}

bool
function_abs(struct call *call)
{
	struct fhirpath_item item;
	struct number number;
	struct quantity quantity;
	bool present;

	if (!numeric_input(call, &item, &number, &quantity, &present))
		return false;
	if (!present)
		return true;
	number.negative = false;
	if (item.kind == FHIRPATH_QUANTITY)
		return give_quantity(call, &quantity, &number);
	if (item.kind == FHIRPATH_DECIMAL)
		return call_give_number(call, &number);
	/* The lowest integer has no positive one. */
	if (!number_whole(&number, 0, item.kind == FHIRPATH_INTEGER ? INT32_MAX : INT64_MAX, &item.integer))
		return true;
	return call_give(call, item);
}

static bool
to_whole(struct call *call, enum rounding rounding)
{
	struct fhirpath_item item;
	struct number number;
	struct quantity quantity;
	bool present;

	if (!numeric_input(call, &item, &number, &quantity, &present))
		return false;
	if (!present)
		return true;
	number = number_round(&number, 0, rounding);
	if (item.kind == FHIRPATH_QUANTITY)
		return give_quantity(call, &quantity, &number);
	if (item.kind == FHIRPATH_DECIMAL) {
		item.kind = FHIRPATH_INTEGER;
		if (!number_whole(&number, INT32_MIN, INT32_MAX, &item.integer))
			return true;
	}
	return call_give(call, item);
}

bool
function_ceiling(struct call *call)
{
	return to_whole(call, ROUND_CEILING);
}

bool
function_floor(struct call *call)
{
	return to_whole(call, ROUND_FLOOR);
}

bool
function_truncate(struct call *call)
{
	return to_whole(call, ROUND_TO_ZERO);
}

bool
function_round(struct call *call)
{
	struct fhirpath_item item;
	struct number number;
	struct quantity quantity;
	int64_t places = 0;
	bool present, given;

	if (!numeric_input(call, &item, &number, &quantity, &present) ||
	    (call_count(call) > 0 && !call_integer(call, 0, &places, &given)))
		return false;
	if (places < 0)
		return call_fail(call, "the precision is negative");
	if (!present)
		return true;
	/* It never adds digits that weren't there. */
	if (places < number.scale)
		number = number_round(&number, (int)places, ROUND_HALF_UP);
	if (item.kind == FHIRPATH_QUANTITY)
		return give_quantity(call, &quantity, &number);
	return call_give_number(call, &number);
}

/* Functions of a number to a number, which give nothing where they aren't defined. */
static bool
of_number(struct call *call, bool (*function)(const struct number *number, struct number *out))
{
	struct fhirpath_item item;
	struct number number, result;
	struct quantity quantity;
	bool present;

	if (!numeric_input(call, &item, &number, &quantity, &present))
		return false;
	if (!present)
		return true;
	if (item.kind == FHIRPATH_QUANTITY)
		return call_fail(call, "on a number, not a Quantity");
	if (!run_step(call->run, 1500))
		return false;
	return !function(&number, &result) || call_give_number(call, &result);
}

bool
function_exp(struct call *call)
{
	return of_number(call, number_exp);
}

bool
function_ln(struct call *call)
{
	return of_number(call, number_ln);
}

bool
function_sqrt(struct call *call)
{
	return of_number(call, number_sqrt);
}

static bool
of_two_numbers(struct call *call,
    bool (*function)(const struct number *number, const struct number *other, struct number *out), bool keep_whole)
{
	struct fhirpath_item item, other;
	struct number number, second, result;
	struct quantity quantity;
	bool present, given;
	int64_t whole;

	if (!numeric_input(call, &item, &number, &quantity, &present) || !call_value(call, 0, &other, &given))
		return false;
	if (!present || !given)
		return true;
	if (item.kind == FHIRPATH_QUANTITY || !item_is_number(&other))
		return call_fail(call, "two numbers are expected");
	second = item_number(&other);
	if (!run_step(call->run, 4000))
		return false;
	if (!function(&number, &second, &result))
		return true;
	if (keep_whole && item.kind != FHIRPATH_DECIMAL && other.kind != FHIRPATH_DECIMAL && !second.negative) {
		if (!number_whole(&result, item.kind == FHIRPATH_INTEGER ? INT32_MIN : INT64_MIN,
		    item.kind == FHIRPATH_INTEGER ? INT32_MAX : INT64_MAX, &whole))
			return true;
		item.integer = whole;
		return call_give(call, item);
	}
	return call_give_number(call, &result);
}

bool
function_log(struct call *call)
{
	return of_two_numbers(call, number_log, false);
}

bool
function_power(struct call *call)
{
	return of_two_numbers(call, number_power, true);
}

/* ---- Aggregates -------------------------------------------------------------------------------------------------- */

bool
function_aggregate(struct call *call)
{
	struct fhirpath_list total = { 0 };

	if (call_count(call) > 1 && !call_list(call, 1, &total))
		return false;
	for (size_t i = 0; i < call->input->count; i++) {
		struct fhirpath_list next = { 0 };

		if (!call_on(call, 0, &call->input->items[i], i, &total, &next))
			return false;
		total = next;
	}
	return call_give_all(call, &total);
}

/* False in *whole when one of the items has no value. */
static bool
all_present(struct call *call, bool *whole)
{
	*whole = call->input->count > 0;
	for (size_t i = 0; i < call->input->count; i++)
		*whole = *whole && !item_is_void(&call->input->items[i]);
	return run_step(call->run, call->input->count);
}

static bool
sum(struct call *call, struct fhirpath_list *total)
{
	struct expression plus = { .operation = OPERATION_ADD, .offset = call->expression->offset };

	*total = (struct fhirpath_list){ 0 };
	if (call->input->count > 0 && !list_add(call->run, total, call->input->items[0]))
		return false;
	for (size_t i = 1; i < call->input->count && total->count > 0; i++) {
		struct fhirpath_list next = { &call->input->items[i], 1, 1 }, result = { 0 };

		if (!run_step(call->run, 1) || !operate(call->run, &plus, total, &next, &result))
			return false;
		*total = result;
	}
	return true;
}

bool
function_sum(struct call *call)
{
	struct fhirpath_list total;
	bool whole;

	if (!all_present(call, &whole))
		return false;
	return !whole || (sum(call, &total) && call_give_all(call, &total));
}

bool
function_avg(struct call *call)
{
	struct expression divide = { .operation = OPERATION_DIVIDE, .offset = call->expression->offset };
	struct fhirpath_item count = integer_item((int64_t)call->input->count);
	struct fhirpath_list total, counts = { &count, 1, 1 };
	bool whole;

	if (!all_present(call, &whole))
		return false;
	return !whole || (sum(call, &total) && operate(call->run, &divide, &total, &counts, call->out));
}

static bool
extreme(struct call *call, int wanted)
{
	const struct fhirpath_item *best = NULL;
	bool whole;
	int order;

	if (!all_present(call, &whole))
		return false;
	for (size_t i = 0; whole && i < call->input->count; i++) {
		if (best != NULL && !items_order(call->run, call->expression->offset, &call->input->items[i], best, &order))
			return false;
		if (best != NULL && order == ORDER_UNKNOWN)
			return true;
		if (best == NULL || order == wanted)
			best = &call->input->items[i];
	}
	return best == NULL || call_give(call, *best);
}

bool
function_min(struct call *call)
{
	return extreme(call, -1);
}

bool
function_max(struct call *call)
{
	return extreme(call, 1);
}
