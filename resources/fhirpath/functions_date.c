/* Parts of dates and times, boundaries and precision (FHIRPath 3.0), and what may be compared. */
#include "resources/fhirpath/families.h"

static bool
memory(struct call *call)
{
	return run_fail(call->run, FHIRPATH_MEMORY, call->expression->offset, "memory is exhausted");
}

static bool
give_moment(struct call *call, const struct moment *moment)
{
	struct fhirpath_item item;

	if (!moment_make(call->run->arena, moment, &item))
		return memory(call);
	return call_give(call, item);
}

/* The input as a date, dateTime or time, or a string that is a dateTime; *present is false when it is none. */
static bool
moment_input(struct call *call, struct moment *out, bool *present)
{
	struct fhirpath_item item;

	if (!call_input(call, &item, present))
		return false;
	if (!*present)
		return true;
	if (item_is_moment(&item))
		*out = *item.moment;
	else
		*present = item.kind == FHIRPATH_STRING && moment_parse(item.string, MOMENT_DATETIME, out);
	return true;
}

/* ---- Parts ------------------------------------------------------------------------------------------------------- */

static bool
part(struct call *call, enum moment_field field)
{
	struct moment moment;
	bool present;

	if (!moment_input(call, &moment, &present))
		return false;
	if (!present || moment.precision < field || (moment.kind == MOMENT_TIME && field < FIELD_HOUR))
		return true;
	const int64_t values[] = { moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second };

	return call_give_integer(call, values[field]);
}

bool
function_year_of(struct call *call)
{
	return part(call, FIELD_YEAR);
}

bool
function_month_of(struct call *call)
{
	return part(call, FIELD_MONTH);
}

bool
function_day_of(struct call *call)
{
	return part(call, FIELD_DAY);
}

bool
function_hour_of(struct call *call)
{
	return part(call, FIELD_HOUR);
}

bool
function_minute_of(struct call *call)
{
	return part(call, FIELD_MINUTE);
}

bool
function_second_of(struct call *call)
{
	return part(call, FIELD_SECOND);
}

bool
function_millisecond_of(struct call *call)
{
	struct moment moment;
	bool present;

	if (!moment_input(call, &moment, &present))
		return false;
	return !present || moment.precision < FIELD_SECOND || moment.digits == 0 ||
	    call_give_integer(call, moment.nanosecond / 1000000);
}

bool
function_timezone_offset_of(struct call *call)
{
	struct moment moment;
	struct number minutes, sixty = number_of(60), hours;
	bool present;

	if (!moment_input(call, &moment, &present))
		return false;
	if (!present || !moment.has_zone)
		return true;
	minutes = number_of(moment.zone);
	if (!number_divide(&minutes, &sixty, &hours))
		return true;
	if (hours.scale == 0)
		hours = number_round(&hours, 1, ROUND_TO_ZERO);
	return call_give_number(call, &hours);
}

bool
function_date_of(struct call *call)
{
	struct moment moment;
	bool present;

	if (!moment_input(call, &moment, &present))
		return false;
	if (!present || moment.kind == MOMENT_TIME)
		return true;
	moment = moment_as(&moment, MOMENT_DATE);
	return give_moment(call, &moment);
}

bool
function_time_of(struct call *call)
{
	struct moment moment;
	bool present;

	if (!moment_input(call, &moment, &present))
		return false;
	if (!present || moment.kind == MOMENT_TIME || moment.precision < FIELD_HOUR)
		return true;
	moment = moment_as(&moment, MOMENT_TIME);
	return give_moment(call, &moment);
}

/* ---- Boundaries -------------------------------------------------------------------------------------------------- */

enum { PLACES_MOST = 28, PLACES_USUAL = 8 };

/* The end of the values that are the number to its precision: half a unit away, to that many places. The end nearer to
 * zero is cut, the other rounded, as the examples of 3.0 and HL7's suite have it: 1.587 is from 1.58 to 1.59, and 0.0034
 * from 0.0 to 0.0. */
static bool
number_boundary(const struct number *number, bool high, int places, struct number *out)
{
	struct number half = { .count = 1, .scale = (int16_t)(number->scale + 1), .digits = { 5 } };

	if (places < 0 || places > PLACES_MOST || !(high ? number_add : number_subtract)(number, &half, out))
		return false;
	*out = number_round(out, places, high != out->negative ? ROUND_HALF_UP : ROUND_TO_ZERO);
	return true;
}

static bool
boundary(struct call *call, bool high)
{
	static const int digits_usual[] = { [MOMENT_DATE] = 8, [MOMENT_DATETIME] = 17, [MOMENT_TIME] = 9 };
	struct fhirpath_item item;
	struct quantity quantity;
	struct number number;
	struct moment moment;
	int64_t digits = -1;
	bool present, given = false;

	if (!call_input(call, &item, &present) || (call_count(call) > 0 && !call_integer(call, 0, &digits, &given)))
		return false;
	if (!present || (given && (digits < 0 || digits > 31)))
		return true;
	if (item_is_moment(&item)) {
		int count = given ? (int)digits : digits_usual[item.moment->kind];

		return !moment_boundary(item.moment, high, count, &moment) || give_moment(call, &moment);
	}
	int places = given ? (int)digits : PLACES_USUAL;

	if (item_is_number(&item)) {
		number = item_number(&item);
		return !number_boundary(&number, high, places, &number) || call_give_number(call, &number);
	}
	if (item_quantity(call->run->arena, &item, &quantity) != QUANTITY_YES)
		return item.kind == FHIRPATH_NODE || call_fail(call, "a %.*s has no boundary",
		    SLICE_ARGS(system_type_name(item.kind)));
	struct quantity *copy = arena_alloc(call->run->arena, sizeof *copy);

	if (copy == NULL)
		return memory(call);
	*copy = quantity;
	return !number_boundary(&quantity.value, high, places, &copy->value) ||
	    call_give(call, (struct fhirpath_item){ .kind = FHIRPATH_QUANTITY, .quantity = copy });
}

bool
function_low_boundary(struct call *call)
{
	return boundary(call, false);
}

bool
function_high_boundary(struct call *call)
{
	return boundary(call, true);
}

bool
function_precision(struct call *call)
{
	struct fhirpath_item item;
	bool present;

	if (!call_input(call, &item, &present))
		return false;
	if (!present)
		return true;
	if (item_is_moment(&item))
		return call_give_integer(call, moment_digits(item.moment));
	if (item_is_number(&item)) {
		struct number number = item_number(&item);

		return call_give_integer(call, number.scale);
	}
	return call_fail(call, "a %.*s has no precision", SLICE_ARGS(system_type_name(item.kind)));
}

bool
function_comparable(struct call *call)
{
	struct fhirpath_item a, b;
	struct quantity left, right;
	bool present, given;

	if (!call_input(call, &a, &present) || !call_value(call, 0, &b, &given))
		return false;
	if (call->input->count == 0 || !given)
		return true;
	if ((present && !run_quantity(call->run, &a)) || !run_quantity(call->run, &b))
		return false;
	return call_give_boolean(call, present && item_quantity(call->run->arena, &a, &left) == QUANTITY_YES &&
	    item_quantity(call->run->arena, &b, &right) == QUANTITY_YES && quantity_comparable(&left, &right));
}
