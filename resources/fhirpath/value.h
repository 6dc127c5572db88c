/* value: System values, and primitives and Quantities of resources as such values. */
#ifndef IRORI_FHIRPATH_VALUE_H
#define IRORI_FHIRPATH_VALUE_H

#include "resources/fhirpath/fhirpath.h"
#include "resources/fhirpath/moment.h"
#include "resources/fhirpath/number.h"
#include "resources/fhirpath/units.h"

enum calendar_unit {
	CALENDAR_NONE,
	CALENDAR_YEAR,
	CALENDAR_MONTH,
	CALENDAR_WEEK,
	CALENDAR_DAY,
	CALENDAR_HOUR,
	CALENDAR_MINUTE,
	CALENDAR_SECOND,
	CALENDAR_MILLISECOND,
};

/* A number with a unit: UCUM's when calendar is NONE, else a calendar duration's. A Quantity of a resource that has a
 * duration in UCUM is both (R4 fhirpath.html#quantity): 1 'a' is a year. */
struct quantity {
	struct number value;
	struct slice unit; /* as written, without quotes */
	enum calendar_unit calendar;
	bool both;
};

/* year, years, ... millisecond, milliseconds. */
bool calendar_unit_find(struct slice word, enum calendar_unit *out);

/* The calendar unit that a UCUM duration stands for: a → year; CALENDAR_NONE. */
enum calendar_unit calendar_of_ucum(struct slice code);

const char *calendar_ucum(enum calendar_unit unit);
const char *calendar_name(enum calendar_unit unit);

/* Items that hold copies in the arena; false when it is full. */
bool decimal_make(struct arena *arena, const struct number *number, struct fhirpath_item *out);
bool moment_make(struct arena *arena, const struct moment *moment, struct fhirpath_item *out);
bool quantity_make(struct arena *arena, const struct number *value, struct slice unit, bool calendar,
    struct fhirpath_item *out);

static inline struct fhirpath_item
integer_item(int64_t value)
{
	return (struct fhirpath_item){ .kind = FHIRPATH_INTEGER, .integer = value };
}

static inline bool
item_is_number(const struct fhirpath_item *item)
{
	return item->kind == FHIRPATH_INTEGER || item->kind == FHIRPATH_LONG || item->kind == FHIRPATH_DECIMAL;
}

static inline bool
item_is_moment(const struct fhirpath_item *item)
{
	return item->kind == FHIRPATH_DATE || item->kind == FHIRPATH_DATETIME || item->kind == FHIRPATH_TIME;
}

/* INTEGER, LONG or DECIMAL. */
struct number item_number(const struct fhirpath_item *item);

/* A number, as the narrowest of the kinds of both operands. */
enum fhirpath_kind wider_kind(const struct fhirpath_item *a, const struct fhirpath_item *b);

/* The item as a System value: a primitive of a resource becomes what its type says. Others stay as they are, as do
 * primitives without a value. False when the arena is full. */
bool item_value(struct arena *arena, const struct fhirpath_item *item, struct fhirpath_item *out);

/* True for a primitive of a resource that has no value, only extensions. */
bool item_is_void(const struct fhirpath_item *item);

enum quantity_answer { QUANTITY_NO, QUANTITY_YES, QUANTITY_COMPARATOR, QUANTITY_MEMORY };

/* The item as a quantity: one, a number (with unit 1), or a resource's Quantity that is in UCUM or has no unit. */
enum quantity_answer item_quantity(struct arena *arena, const struct fhirpath_item *item, struct quantity *out);

/* Reads "4.5 'mg'", "4 days", "4". */
bool quantity_parse(struct slice text, struct quantity *out);

/* The order of two: -1, 0, 1; QUANTITY_APART when their units aren't of a kind; QUANTITY_UNKNOWN between years or months
 * of the calendar and those of UCUM. */
enum { QUANTITY_UNKNOWN = 2, QUANTITY_APART = 3 };
int quantity_compare(const struct quantity *a, const struct quantity *b);

/* Whether there is an order between quantities of the two units. */
bool quantity_comparable(const struct quantity *a, const struct quantity *b);

/* The quantity counted in another unit; false when it can't be. */
bool quantity_convert(const struct quantity *quantity, struct slice unit, bool calendar, struct quantity *out);

/* The System type names. */
bool system_type_exists(struct slice name);
struct slice system_type_name(enum fhirpath_kind kind);

/* The System type that a node has: "String" for Element.id, whose type is System.String; SLICE_NONE for FHIR's. */
struct slice node_system_type(const struct node *node);

#endif
