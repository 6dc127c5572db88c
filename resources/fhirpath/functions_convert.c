/* iif() and conversions (N1 "Conversion"). Each toX() is a converter; convertsToX() asks whether it gives something. */
#include "resources/fhirpath/families.h"

/* What is needed to give a conversion's result: *done false when the item can't be converted. */
typedef bool converter(struct call *call, const struct fhirpath_item *item, struct fhirpath_item *out, bool *done);

static bool
memory(struct call *call)
{
	return run_fail(call->run, FHIRPATH_MEMORY, call->expression->offset, "memory is exhausted");
}

static bool
convert(struct call *call, converter *to, bool ask)
{
	struct fhirpath_item item, out;
	bool present, done = false;

	if (!call_input(call, &item, &present))
		return false;
	if (!present)
		return true;
	if (!to(call, &item, &out, &done))
		return false;
	if (ask)
		return call_give_boolean(call, done);
	return !done || call_give(call, out);
}

bool
function_iif(struct call *call)
{
	enum fhirpath_answer answer = FHIRPATH_UNKNOWN;
	struct fhirpath_list criterion = { 0 };
	struct scope scope = *call->scope;

	if (call->input->count > 1)
		return call_fail(call, "there are %zu items", call->input->count);
	/* The input is $this for all three (N1 leaves it open, 3.0 says so). */
	scope.focus = *call->input;
	if (!evaluate(call->run, call_argument(call, 0), &scope, &criterion) ||
	    !truth(call->run, &criterion, call->expression->offset, &answer))
		return false;
	if (criterion.count == 1) {
		struct fhirpath_item item;

		if (!item_value(call->run->arena, &criterion.items[0], &item))
			return memory(call);
		if (item.kind != FHIRPATH_BOOLEAN && !item_is_void(&item))
			return call_fail(call, "the criterion is no Boolean");
	}
	if (answer == FHIRPATH_YES)
		return evaluate(call->run, call_argument(call, 1), &scope, call->out);
	return call_count(call) < 3 || evaluate(call->run, call_argument(call, 2), &scope, call->out);
}

/* ---- Converters -------------------------------------------------------------------------------------------------- */

static bool
boolean(struct call *call, const struct fhirpath_item *item, struct fhirpath_item *out, bool *done)
{
	static const char *const yes[] = { "true", "t", "yes", "y", "1", "1.0" };
	static const char *const no[] = { "false", "f", "no", "n", "0", "0.0" };
	const struct number one = number_of(1), zero = number_of(0);

	(void)call;
	*out = *item;
	if (item->kind == FHIRPATH_BOOLEAN) {
		*done = true;
	} else if (item_is_number(item)) {
		struct number number = item_number(item);
		bool is_one = number_compare(&number, &one) == 0;

		*done = is_one || number_compare(&number, &zero) == 0;
		*out = fhirpath_boolean(is_one);
	} else if (item->kind == FHIRPATH_STRING) {
		for (size_t i = 0; i < sizeof yes / sizeof *yes && !*done; i++) {
			bool is_yes = slice_equal_nocase(item->string, slice_text(yes[i]));

			*done = is_yes || slice_equal_nocase(item->string, slice_text(no[i]));
			*out = fhirpath_boolean(is_yes);
		}
	}
	return true;
}

/* Strings of [+-]?digits. */
static bool
whole_text(struct slice text, int64_t min, int64_t max, int64_t *out)
{
	struct number number;

	for (size_t i = 0; i < text.length; i++)
		if (!(text.data[i] >= '0' && text.data[i] <= '9') && !(i == 0 && (text.data[i] == '+' || text.data[i] == '-')))
			return false;
	return number_parse(text, &number) && number_whole(&number, min, max, out);
}

static bool
whole(const struct fhirpath_item *item, enum fhirpath_kind kind, struct fhirpath_item *out)
{
	int64_t min = kind == FHIRPATH_INTEGER ? INT32_MIN : INT64_MIN, max = kind == FHIRPATH_INTEGER ? INT32_MAX : INT64_MAX;

	out->kind = kind;
	if (item->kind == FHIRPATH_INTEGER || item->kind == FHIRPATH_LONG)
		out->integer = item->integer;
	else if (item->kind == FHIRPATH_BOOLEAN)
		out->integer = item->boolean;
	else if (item->kind != FHIRPATH_STRING || !whole_text(item->string, min, max, &out->integer))
		return false;
	return out->integer >= min && out->integer <= max;
}

static bool
integer(struct call *call, const struct fhirpath_item *item, struct fhirpath_item *out, bool *done)
{
	(void)call;
	*done = whole(item, FHIRPATH_INTEGER, out);
	return true;
}

static bool
long_integer(struct call *call, const struct fhirpath_item *item, struct fhirpath_item *out, bool *done)
{
	(void)call;
	*done = whole(item, FHIRPATH_LONG, out);
	return true;
}

static bool
decimal(struct call *call, const struct fhirpath_item *item, struct fhirpath_item *out, bool *done)
{
	struct number number;

	if (item_is_number(item))
		number = item_number(item);
	else if (item->kind == FHIRPATH_BOOLEAN)
		number = number_of(item->boolean);
	else if (item->kind != FHIRPATH_STRING || memchr(item->string.data, 'e', item->string.length) != NULL ||
	    memchr(item->string.data, 'E', item->string.length) != NULL || !number_parse(item->string, &number))
		return true;
	*done = true;
	return decimal_make(call->run->arena, &number, out) || memory(call);
}

static bool
moment(struct call *call, const struct fhirpath_item *item, enum moment_kind kind, struct fhirpath_item *out, bool *done)
{
	struct moment result;

	if (item->kind == FHIRPATH_STRING) {
		if (!moment_parse(item->string, kind, &result) && (kind != MOMENT_DATE ||
		    !moment_parse(item->string, MOMENT_DATETIME, &result)))
			return true;
	} else if (item_is_moment(item)) {
		if ((item->kind == FHIRPATH_TIME) != (kind == MOMENT_TIME))
			return true;
		result = *item->moment;
	} else {
		return true;
	}
	result = moment_as(&result, kind);
	*done = true;
	return moment_make(call->run->arena, &result, out) || memory(call);
}

static bool
date(struct call *call, const struct fhirpath_item *item, struct fhirpath_item *out, bool *done)
{
	return moment(call, item, MOMENT_DATE, out, done);
}

static bool
date_time(struct call *call, const struct fhirpath_item *item, struct fhirpath_item *out, bool *done)
{
	return moment(call, item, MOMENT_DATETIME, out, done);
}

static bool
time_of_a_day(struct call *call, const struct fhirpath_item *item, struct fhirpath_item *out, bool *done)
{
	return moment(call, item, MOMENT_TIME, out, done);
}

static bool
string(struct call *call, const struct fhirpath_item *item, struct fhirpath_item *out, bool *done)
{
	struct fhirpath_item value = *item;
	struct quantity quantity;

	if (item->kind == FHIRPATH_NODE) { /* only a Quantity has a text */
		if (item_quantity(call->run->arena, item, &quantity) != QUANTITY_YES)
			return true;
		value = (struct fhirpath_item){ .kind = FHIRPATH_QUANTITY, .quantity = &quantity };
	}
	struct slice text = fhirpath_text(&value, call->run->arena);

	*done = true;
	*out = fhirpath_string(text);
	return text.data != NULL || memory(call);
}

static bool
make_quantity(struct call *call, const struct quantity *quantity, struct fhirpath_item *out)
{
	struct quantity *copy = arena_alloc(call->run->arena, sizeof *copy);

	if (copy == NULL)
		return memory(call);
	*copy = *quantity;
	*out = (struct fhirpath_item){ .kind = FHIRPATH_QUANTITY, .quantity = copy };
	return true;
}

/* The unit that is asked for: a calendar's word, or UCUM's. */
static bool
in_unit(struct call *call, struct quantity *quantity, bool *done)
{
	struct slice unit;
	enum calendar_unit calendar;
	bool present;

	if (!call_string(call, 0, &unit, &present))
		return false;
	/* As long a unit as one may be: what is in a String isn't counted yet. */
	if (present && !run_step(call->run, 4 * (unit.length < 256 ? unit.length : 256) + 4 * (quantity->unit.length < 256 ?
	    quantity->unit.length : 256)))
		return false;
	if (present)
		*done = quantity_convert(quantity, unit, calendar_unit_find(unit, &calendar), quantity);
	return true;
}

static bool
quantity(struct call *call, const struct fhirpath_item *item, struct fhirpath_item *out, bool *done)
{
	struct quantity result;

	if (!run_quantity(call->run, item))
		return false;
	if (item->kind == FHIRPATH_STRING) {
		*done = quantity_parse(item->string, &result);
	} else if (item->kind == FHIRPATH_BOOLEAN) {
		result = (struct quantity){ .value = number_of(item->boolean), .unit = SLICE("1") };
		*done = true;
	} else if (item->kind != FHIRPATH_LONG) {
		switch (item_quantity(call->run->arena, item, &result)) {
		case QUANTITY_YES:
			*done = true;
			break;
		case QUANTITY_COMPARATOR:
			return call_fail(call, "a Quantity with a comparator is no single value");
		case QUANTITY_MEMORY:
			return memory(call);
		default:
			break;
		}
	}
	if (!*done)
		return true;
	if (call_count(call) > 0 && !in_unit(call, &result, done))
		return false;
	return !*done || make_quantity(call, &result, out);
}

#define CONVERSION(name, converter) \
	bool function_to_##name(struct call *call) \
	{ \
		return convert(call, converter, false); \
	} \
	bool function_converts_to_##name(struct call *call) \
	{ \
		return convert(call, converter, true); \
	}

CONVERSION(boolean, boolean)
CONVERSION(integer, integer)
CONVERSION(long, long_integer)
CONVERSION(decimal, decimal)
CONVERSION(date, date)
CONVERSION(date_time, date_time)
CONVERSION(time, time_of_a_day)
CONVERSION(quantity, quantity)
CONVERSION(string, string)
