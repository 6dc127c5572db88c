/* Quantities: in UCUM units, or as durations of the calendar (N1 "Time-valued quantities"). */
#include "resources/fhirpath/value.h"

static const struct {
	const char *name, *plural, *ucum;
	/* How many of the next smaller one; between years and months, and months and days, that is what a calendar says on
	 * the average: a year is 12 months or 365 days, a month 30 days. */
	int64_t milliseconds;
} calendar[] = {
	[CALENDAR_NONE] = { "", "", "", 0 },
	[CALENDAR_YEAR] = { "year", "years", "a", INT64_C(31536000000) },
	[CALENDAR_MONTH] = { "month", "months", "mo", INT64_C(2592000000) },
	[CALENDAR_WEEK] = { "week", "weeks", "wk", 604800000 },
	[CALENDAR_DAY] = { "day", "days", "d", 86400000 },
	[CALENDAR_HOUR] = { "hour", "hours", "h", 3600000 },
	[CALENDAR_MINUTE] = { "minute", "minutes", "min", 60000 },
	[CALENDAR_SECOND] = { "second", "seconds", "s", 1000 },
	[CALENDAR_MILLISECOND] = { "millisecond", "milliseconds", "ms", 1 },
};

bool
calendar_unit_find(struct slice word, enum calendar_unit *out)
{
	for (int i = CALENDAR_YEAR; i <= CALENDAR_MILLISECOND; i++)
		if (slice_is(word, calendar[i].name) || slice_is(word, calendar[i].plural)) {
			*out = (enum calendar_unit)i;
			return true;
		}
	return false;
}

enum calendar_unit
calendar_of_ucum(struct slice code)
{
	for (int i = CALENDAR_YEAR; i <= CALENDAR_MILLISECOND; i++)
		if (slice_is(code, calendar[i].ucum))
			return (enum calendar_unit)i;
	return CALENDAR_NONE;
}

const char *
calendar_ucum(enum calendar_unit unit)
{
	return calendar[unit].ucum;
}

const char *
calendar_name(enum calendar_unit unit)
{
	return calendar[unit].name;
}

enum quantity_answer
item_quantity(struct arena *arena, const struct fhirpath_item *item, struct quantity *out)
{
	struct fhirpath_item value;

	if (item->kind == FHIRPATH_QUANTITY) {
		*out = *item->quantity;
		return QUANTITY_YES;
	}
	if (item->kind == FHIRPATH_INTEGER || item->kind == FHIRPATH_LONG || item->kind == FHIRPATH_DECIMAL) {
		*out = (struct quantity){ .value = item_number(item), .unit = SLICE("1") };
		return QUANTITY_YES;
	}
	if (item->kind != FHIRPATH_NODE)
		return QUANTITY_NO;
	const struct node *node = item->node;

	if (node->type->kind == TYPE_PRIMITIVE) {
		if (!item_value(arena, item, &value))
			return QUANTITY_MEMORY;
		return value.kind == FHIRPATH_NODE ? QUANTITY_NO : item_quantity(arena, &value, out);
	}
	if (!schema_is(node->type, schema_type(SLICE("Quantity"))))
		return QUANTITY_NO;
	struct slice code = node_text(node, "code"), system = node_text(node, "system"), unit = node_text(node, "unit");
	struct slice number = node_text(node, "value");

	if (node_text(node, "comparator").data != NULL)
		return QUANTITY_COMPARATOR;
	*out = (struct quantity){ .unit = SLICE("1") };
	if (number.data == NULL || !number_parse(number, &out->value))
		return QUANTITY_NO;
	if (system.data == NULL && code.data == NULL) {
		/* Without system the unit is what people write, which may be UCUM's. */
		if (unit.data != NULL)
			out->unit = unit;
		return QUANTITY_YES;
	}
	if (!slice_is(system, "http://unitsofmeasure.org"))
		return QUANTITY_NO;
	if (code.data != NULL) {
		out->unit = code;
		out->calendar = calendar_of_ucum(code);
		out->both = out->calendar != CALENDAR_NONE;
	}
	return QUANTITY_YES;
}

bool
quantity_parse(struct slice text, struct quantity *out)
{
	struct slice rest = text;
	size_t length = 0;

	while (length < rest.length && rest.data[length] != ' ' && rest.data[length] != '\t' && rest.data[length] != '\'')
		length++;
	*out = (struct quantity){ .unit = SLICE("1") };
	/* No exponent: 1e3 is not a quantity. */
	if (length == 0 || memchr(rest.data, 'e', length) != NULL || memchr(rest.data, 'E', length) != NULL ||
	    !number_parse(slice_of(rest.data, length), &out->value))
		return false;
	if (length == rest.length)
		return true;
	rest = slice_trim(slice_from(rest, length));
	if (rest.length > 2 && rest.data[0] == '\'' && rest.data[rest.length - 1] == '\'') {
		out->unit = slice_of(rest.data + 1, rest.length - 2);
		return memchr(out->unit.data, '\'', out->unit.length) == NULL;
	}
	out->unit = rest;
	return calendar_unit_find(rest, &out->calendar);
}

static bool
multiply(const struct number *value, int64_t by, struct number *out)
{
	struct number factor = number_of(by);

	return number_multiply(value, &factor, out);
}

/* Years and months have no fixed length; weeks and what is shorter do, and are the same in UCUM. */
static bool
is_long(enum calendar_unit unit)
{
	return unit == CALENDAR_YEAR || unit == CALENDAR_MONTH;
}

/* Two durations of the calendar. */
static int
compare_durations(const struct quantity *a, const struct quantity *b)
{
	struct number left, right;

	if (is_long(a->calendar) && is_long(b->calendar)) {
		if (!multiply(&a->value, a->calendar == CALENDAR_YEAR ? 12 : 1, &left) ||
		    !multiply(&b->value, b->calendar == CALENDAR_YEAR ? 12 : 1, &right))
			return QUANTITY_UNKNOWN;
	} else if (!multiply(&a->value, calendar[a->calendar].milliseconds, &left) ||
	    !multiply(&b->value, calendar[b->calendar].milliseconds, &right)) {
		return QUANTITY_UNKNOWN;
	}
	return number_compare(&left, &right);
}

/* UCUM's mean year or month, which is not the calendar's. */
static bool
is_mean(const struct quantity *quantity)
{
	return quantity->calendar == CALENDAR_NONE && (slice_is(quantity->unit, "a") || slice_is(quantity->unit, "mo"));
}

/* A duration of the calendar and one of UCUM, where the two differ. */
static bool
is_vague(const struct quantity *a, const struct quantity *b)
{
	return (a->calendar != CALENDAR_NONE && !a->both && (is_long(a->calendar) || is_mean(b))) && !b->both;
}

/* The unit by UCUM; false when it isn't one. */
static bool
ucum_unit(const struct quantity *quantity, struct unit *out)
{
	bool by_calendar = quantity->calendar != CALENDAR_NONE && !quantity->both;

	return unit_parse(by_calendar ? slice_text(calendar[quantity->calendar].ucum) : quantity->unit, out);
}

int
quantity_compare(const struct quantity *a, const struct quantity *b)
{
	struct unit a_unit, b_unit;

	if (a->calendar != CALENDAR_NONE && b->calendar != CALENDAR_NONE && !(a->both && b->both))
		return compare_durations(a, b);
	if (a->calendar == CALENDAR_NONE && b->calendar == CALENDAR_NONE && slice_equal(a->unit, b->unit))
		return number_compare(&a->value, &b->value);
	if (!ucum_unit(a, &a_unit) || !ucum_unit(b, &b_unit))
		return QUANTITY_APART;
	if (!unit_commensurable(&a_unit, &b_unit))
		return QUANTITY_APART;
	if (is_vague(a, b) || is_vague(b, a))
		return QUANTITY_UNKNOWN;
	int order = unit_compare(&a->value, &a_unit, &b->value, &b_unit);

	return order == 2 ? QUANTITY_UNKNOWN : order;
}

bool
quantity_comparable(const struct quantity *a, const struct quantity *b)
{
	int order = quantity_compare(a, b);

	return order != QUANTITY_UNKNOWN && order != QUANTITY_APART;
}

bool
quantity_convert(const struct quantity *quantity, struct slice unit, bool to_calendar, struct quantity *out)
{
	struct quantity result = { .unit = unit };
	struct unit from, to;
	enum calendar_unit target = CALENDAR_NONE;

	if (to_calendar && !calendar_unit_find(unit, &target))
		return false;
	result.calendar = target;
	if (quantity->calendar != CALENDAR_NONE && target != CALENDAR_NONE) {
		struct number above, below;
		bool long_both = is_long(quantity->calendar) && is_long(target);
		int64_t from_size = long_both ? (quantity->calendar == CALENDAR_YEAR ? 12 : 1) :
		    calendar[quantity->calendar].milliseconds;
		int64_t to_size = long_both ? (target == CALENDAR_YEAR ? 12 : 1) : calendar[target].milliseconds;

		below = number_of(to_size);
		if (!multiply(&quantity->value, from_size, &above) || !number_divide(&above, &below, &result.value))
			return false;
		*out = result;
		return true;
	}
	/* Between the calendar and UCUM only what has one length in both. */
	if ((is_long(quantity->calendar) && !quantity->both) || is_long(target))
		return false;
	if (quantity->calendar == CALENDAR_NONE && target == CALENDAR_NONE && slice_equal(quantity->unit, unit)) {
		result.value = quantity->value;
		*out = result;
		return true;
	}
	if (!ucum_unit(quantity, &from) ||
	    !unit_parse(target != CALENDAR_NONE ? slice_text(calendar[target].ucum) : unit, &to))
		return false;
	if (is_vague(quantity, &result) || is_vague(&result, quantity))
		return false;
	if (!unit_convert(&quantity->value, &from, &to, &result.value))
		return false;
	*out = result;
	return true;
}
