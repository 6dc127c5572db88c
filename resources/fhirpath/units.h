/* units: UCUM's unit expressions (The Unified Code for Units of Measure, §§ 2–3), as products of the base units. */
#ifndef IRORI_FHIRPATH_UNITS_H
#define IRORI_FHIRPATH_UNITS_H

#include "resources/fhirpath/number.h"

enum { UNIT_BASES = 7 };

/* How a value counts: a ratio of the base units, or a scale with a zero of its own. */
enum unit_scale {
	SCALE_RATIO,
	SCALE_CELSIUS,
	SCALE_FAHRENHEIT,
	SCALE_REAUMUR,
	SCALE_OTHER, /* logarithms and other functions: comparable with the same unit only */
};

/* One of the unit is numerator / denominator × the product of base units to their powers. The two are kept apart so that
 * comparing is exact: an hour in minutes has no rounding. */
struct unit {
	enum unit_scale scale;
	int8_t powers[UNIT_BASES]; /* m s g rad K C cd */
	int8_t arbitrary_power;
	const char *arbitrary; /* [iU] and the like, which are comparable with themselves only */
	struct number numerator, denominator;
};

/* False when the text is not a unit, or uses units that aren't in the table. */
bool unit_parse(struct slice text, struct unit *out);

/* Whether values of both measure the same kind of thing. */
bool unit_commensurable(const struct unit *a, const struct unit *b);

/* True for a pure number: 1, %, 10*3, kg/kg. */
bool unit_is_number(const struct unit *unit);

/* a × b, or a / b. False when a scale has its own zero, or powers are out of bounds. */
bool unit_multiply(const struct unit *a, const struct unit *b, bool divide, struct unit *out);

/* value, counted in from, as counted in to: value × factor exactly as numerator / denominator (quotient not yet taken).
 * Not for scales of their own zero. */
bool unit_convert(const struct number *value, const struct unit *from, const struct unit *to, struct number *out);

/* The order of two values with commensurable units: -1, 0, 1, or 2 when it can't be said. */
int unit_compare(const struct number *a, const struct unit *a_unit, const struct number *b, const struct unit *b_unit);

/* The unit of a product or quotient in the units that it is of: 'cm2' of 'cm' and 'cm', 'kg/m2' of 'kg' and 'm2'. False,
 * with nothing written, where they have factors, brackets or annotations, or measure one kind of thing in two units. */
bool unit_write_product(struct buffer *out, struct slice a, struct slice b, bool divide);

/* The unit's base units as a text: "g.m-1"; "1" for a number. */
void unit_write_bases(struct buffer *out, const struct unit *unit);

/* ---- The table, for units.c and its test ---- */

enum { UNIT_BASE = 1, UNIT_METRIC = 2, UNIT_SPECIAL = 4, UNIT_ARBITRARY = 8 };

struct unit_row {
	const char *code;
	int flags;
	const char *value, *unit; /* one of it is value × unit */
};

struct unit_prefix {
	const char *code, *value;
};

extern const struct unit_row unit_rows[]; /* the base units come first */
extern const size_t unit_row_count;
extern const struct unit_prefix unit_prefixes[];
extern const size_t unit_prefix_count;

#endif
