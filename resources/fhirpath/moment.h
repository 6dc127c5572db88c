/* moment: FHIRPath's Date, DateTime and Time, each as precise as it was written.
 *
 * Unlike primitive/date.h, which makes ranges of FHIR's texts for searching, this compares field by field, as the
 * language asks, and knows hours without minutes, times of day, and arithmetic with calendar durations. */
#ifndef IRORI_FHIRPATH_MOMENT_H
#define IRORI_FHIRPATH_MOMENT_H

#include "resources/fhirpath/number.h"

enum moment_field {
	FIELD_YEAR,
	FIELD_MONTH,
	FIELD_DAY,
	FIELD_HOUR,
	FIELD_MINUTE,
	FIELD_SECOND, /* with its fraction: one precision, as far as comparing goes */
};

enum moment_kind { MOMENT_DATE, MOMENT_DATETIME, MOMENT_TIME };

enum { MOMENT_TEXT_MOST = 48 };

struct moment {
	enum moment_kind kind;
	enum moment_field precision; /* the last field that is known */
	int16_t year;
	uint8_t month, day, hour, minute, second; /* what isn't known is its lowest value */
	uint8_t digits; /* of the fraction, 0..9 */
	uint32_t nanosecond;
	bool has_zone, zulu; /* zulu: written Z */
	int16_t zone; /* minutes east of UTC */
};

/* Reads what stands behind @ in a literal, @ aside: 2015, 2015-02-04, 2015T, 2015-02-04T14:34:28.123+09:00, T14:34. */
bool moment_parse_literal(struct slice text, struct moment *out);

/* Reads a text as the kind. A dateTime may have no T; a time may lead with T; a date may not have a time. */
bool moment_parse(struct slice text, enum moment_kind kind, struct moment *out);

/* The order of two, as far as both say it: -1, 0, 1, or MOMENT_UNKNOWN. zone is for those without; MOMENT_NO_ZONE when none
 * is known. Times and dates can't be compared: ask first. */
enum { MOMENT_UNKNOWN = 2, MOMENT_NO_ZONE = INT16_MAX };
int moment_compare(const struct moment *a, const struct moment *b, int zone);

/* The same moment to the same precision. */
bool moment_equivalent(const struct moment *a, const struct moment *b, int zone);

/* Adds amount of the field's unit (weeks are 7 days); SECOND takes fractions, the others are cut. A unit finer than the
 * precision is turned into the precision's, cut. False when the result is outside the years 1 to 9999. */
bool moment_add(struct moment *moment, const struct number *amount, enum moment_field unit);

struct moment moment_of(int64_t microseconds, int zone);

/* Without what the kind doesn't have. */
struct moment moment_as(const struct moment *moment, enum moment_kind kind);

struct slice moment_write(const struct moment *moment, char out[MOMENT_TEXT_MOST]);

/* Digits of precision, as precision() counts them: 4 for a year ... 17 for a dateTime with milliseconds. */
int moment_digits(const struct moment *moment);

/* The first or last moment that it may stand for, at that many digits of precision. */
bool moment_boundary(const struct moment *moment, bool high, int digits, struct moment *out);

#endif
