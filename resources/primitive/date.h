/* date: FHIR's partial dates and times (R4 datatypes.html#dateTime, search.html#date).
 *
 * "2013", "2013-01" and "2013-01-14T10:00Z" each name a range of time. Searching compares ranges; so does the index.
 * Times are microseconds since 1970-01-01T00:00:00Z, without leap seconds, in the proleptic Gregorian calendar. */
#ifndef IRORI_DATE_H
#define IRORI_DATE_H

#include "resources/base/slice.h"

enum date_precision { DATE_YEAR, DATE_MONTH, DATE_DAY, DATE_MINUTE, DATE_SECOND, DATE_FRACTION };

enum { DATE_TEXT_MOST = 40 }; /* room for an instant as text, with its NUL */

/* An open end of a Period. */
#define DATE_EARLIEST INT64_MIN
#define DATE_LATEST INT64_MAX

struct date {
	enum date_precision precision;
	uint16_t year; /* 1..9999 */
	uint8_t month, day, hour, minute; /* what the precision leaves out is its lowest value */
	uint8_t second; /* 60 in a leap second */
	uint8_t digits; /* of the fraction, as many as were written (at most 255 are counted) */
	uint32_t microsecond; /* the fraction; what is finer than a microsecond is cut off */
	bool has_zone;
	int16_t zone; /* minutes east of UTC, -840..840 */
};

/* Reads any of the forms: YYYY, YYYY-MM, YYYY-MM-DD, and these with a time THH:MM[:SS[.fff]][Z|±HH:MM]. A time without
 * seconds or zone, which search values may have, is taken; whether a resource may hold it is asked of primitive_check.
 * False for anything else, and for days that are not in the calendar. */
bool date_parse(struct slice text, struct date *out);

/* Reads a time of day HH:MM:SS[.fff] as microseconds since midnight. */
bool date_parse_time(struct slice text, int64_t *out);

/* The first and the last microsecond that the date stands for. default_zone (minutes east of UTC) holds where the text
 * had none. "2013-01-14T10:00:00Z" is the whole second; a fraction of six or more digits is one microsecond. */
void date_range(const struct date *date, int default_zone, int64_t *first, int64_t *last);

/* Reads text and gives its range in one step; false when it is not a date. */
bool date_text_range(struct slice text, int default_zone, int64_t *first, int64_t *last);

/* Writes a moment as an instant in UTC with milliseconds: "2013-01-14T01:00:00.000Z", NUL-terminated. Moments outside
 * the years 1 to 9999 are written as the nearest one inside. Returns the text within out. */
struct slice date_write_instant(int64_t moment, char out[DATE_TEXT_MOST]);

/* The number of the day since 1970-01-01. month 1..12. */
int64_t date_day_number(int year, int month, int day);

#endif
