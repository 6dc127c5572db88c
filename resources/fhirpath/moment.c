#include "resources/fhirpath/moment.h"

#include <stdio.h>

#include "resources/primitive/date.h"

enum { ZONE_MOST = 14 * 60, ZONE_LEAST = -12 * 60 };

/* ---- Reading ----------------------------------------------------------------------------------------------------- */

static bool
take_digits(struct slice *rest, size_t count, unsigned *out)
{
	unsigned value = 0;

	if (rest->length < count)
		return false;
	for (size_t i = 0; i < count; i++) {
		if (rest->data[i] < '0' || rest->data[i] > '9')
			return false;
		value = value * 10 + (unsigned)(rest->data[i] - '0');
	}
	*rest = slice_from(*rest, count);
	*out = value;
	return true;
}

static bool
take(struct slice *rest, char c)
{
	if (rest->length == 0 || rest->data[0] != c)
		return false;
	*rest = slice_from(*rest, 1);
	return true;
}

static unsigned
days_in_month(int year, unsigned month)
{
	static const uint8_t days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

	return days[month - 1] + (month == 2 && ((year % 4 == 0 && year % 100 != 0) || year % 400 == 0));
}

static bool
take_date(struct slice *rest, struct moment *out)
{
	unsigned value;

	if (!take_digits(rest, 4, &value) || value == 0)
		return false;
	out->year = (int16_t)value;
	out->precision = FIELD_YEAR;
	if (!take(rest, '-'))
		return true;
	if (!take_digits(rest, 2, &value) || value < 1 || value > 12)
		return false;
	out->month = (uint8_t)value;
	out->precision = FIELD_MONTH;
	if (!take(rest, '-'))
		return true;
	if (!take_digits(rest, 2, &value) || value < 1 || value > days_in_month(out->year, out->month))
		return false;
	out->day = (uint8_t)value;
	out->precision = FIELD_DAY;
	return true;
}

static bool
take_time(struct slice *rest, struct moment *out)
{
	unsigned value;

	if (!take_digits(rest, 2, &value) || value > 23)
		return false;
	out->hour = (uint8_t)value;
	out->precision = FIELD_HOUR;
	if (!take(rest, ':'))
		return true;
	if (!take_digits(rest, 2, &value) || value > 59)
		return false;
	out->minute = (uint8_t)value;
	out->precision = FIELD_MINUTE;
	if (!take(rest, ':'))
		return true;
	if (!take_digits(rest, 2, &value) || value > 60)
		return false;
	out->second = (uint8_t)value;
	out->precision = FIELD_SECOND;
	if (!take(rest, '.'))
		return true;
	if (!take_digits(rest, 1, &value))
		return false;
	out->nanosecond = value * 100000000;
	out->digits = 1;
	for (uint32_t unit = 10000000; take_digits(rest, 1, &value); unit /= 10) {
		out->nanosecond += value * unit;
		if (unit > 0)
			out->digits++;
	}
	return true;
}

static bool
take_zone(struct slice *rest, struct moment *out)
{
	unsigned hours, minutes;
	bool west;

	if (take(rest, 'Z')) {
		out->has_zone = out->zulu = true;
		return true;
	}
	west = take(rest, '-');
	if (!west && !take(rest, '+'))
		return true;
	if (!take_digits(rest, 2, &hours) || !take(rest, ':') || !take_digits(rest, 2, &minutes) || minutes > 59 ||
	    hours * 60 + minutes > ZONE_MOST)
		return false;
	out->has_zone = true;
	out->zone = (int16_t)(hours * 60 + minutes);
	if (west)
		out->zone = (int16_t)-out->zone;
	return true;
}

bool
moment_parse(struct slice text, enum moment_kind kind, struct moment *out)
{
	struct moment result = { .kind = kind, .month = 1, .day = 1, .year = 1 };
	struct slice rest = text;

	if (kind == MOMENT_TIME) {
		take(&rest, 'T');
		if (!take_time(&rest, &result))
			return false;
	} else {
		if (!take_date(&rest, &result))
			return false;
		if (kind == MOMENT_DATETIME && take(&rest, 'T') && rest.length > 0) {
			if (result.precision < FIELD_DAY || !take_time(&rest, &result) || !take_zone(&rest, &result))
				return false;
		}
	}
	if (rest.length > 0)
		return false;
	*out = result;
	return true;
}

bool
moment_parse_literal(struct slice text, struct moment *out)
{
	if (text.length > 0 && text.data[0] == 'T')
		return moment_parse(text, MOMENT_TIME, out);
	return moment_parse(text, memchr(text.data, 'T', text.length) != NULL ? MOMENT_DATETIME : MOMENT_DATE, out);
}

/* ---- As a count of time ------------------------------------------------------------------------------------------ */

#define NANOSECONDS INT64_C(1000000000)

static int64_t
seconds_of(const struct moment *moment)
{
	/* A leap second is taken as the second before it. */
	int64_t second = moment->second > 59 ? 59 : moment->second, day = 0;

	if (moment->kind != MOMENT_TIME)
		day = date_day_number(moment->year, moment->month, moment->day);
	return day * 86400 + moment->hour * 3600 + moment->minute * 60 + second;
}

static int64_t
floor_divide(int64_t a, int64_t b)
{
	return a / b - (a % b < 0);
}

/* The civil date of a day number (the inverse of date_day_number), false outside the years 1 to 9999. */
static bool
set_day(struct moment *moment, int64_t number)
{
	/* Counted from 1 March of the year 0, so that the leap day is the last of its year. */
	int64_t day = number + 719468;

	if (day < 306 || day > 3652365)
		return false;
	int64_t era = day / 146097, of_era = day % 146097;
	int64_t year_of_era = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
	int64_t of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
	int64_t month = (5 * of_year + 2) / 153, year = year_of_era + era * 400 + (month >= 10);

	if (year < 1 || year > 9999)
		return false;
	moment->day = (uint8_t)(of_year - (153 * month + 2) / 5 + 1);
	moment->month = (uint8_t)(month < 10 ? month + 3 : month - 9);
	moment->year = (int16_t)year;
	return true;
}

static bool
set_seconds(struct moment *moment, int64_t seconds)
{
	int64_t day = floor_divide(seconds, 86400), of_day = seconds - day * 86400;

	moment->hour = (uint8_t)(of_day / 3600);
	moment->minute = (uint8_t)(of_day / 60 % 60);
	moment->second = (uint8_t)(of_day % 60);
	return moment->kind == MOMENT_TIME || set_day(moment, day);
}

struct moment
moment_of(int64_t microseconds, int zone)
{
	struct moment moment = { .kind = MOMENT_DATETIME, .precision = FIELD_SECOND, .digits = 3, .has_zone = true,
		.zone = (int16_t)zone, .year = 1970, .month = 1, .day = 1 };
	int64_t seconds = floor_divide(microseconds, 1000000);

	moment.nanosecond = (uint32_t)((microseconds - seconds * 1000000) / 1000 * 1000000);
	set_seconds(&moment, seconds + zone * 60);
	return moment;
}

/* ---- Comparing --------------------------------------------------------------------------------------------------- */

static int64_t
field(const struct moment *moment, enum moment_field which)
{
	switch (which) {
	case FIELD_YEAR:
		return moment->year;
	case FIELD_MONTH:
		return moment->month;
	case FIELD_DAY:
		return moment->day;
	case FIELD_HOUR:
		return moment->hour;
	case FIELD_MINUTE:
		return moment->minute;
	default:
		return (moment->second > 59 ? 59 : moment->second) * NANOSECONDS + moment->nanosecond;
	}
}

static int
compare_fields(const struct moment *a, const struct moment *b)
{
	enum moment_field last = a->precision < b->precision ? a->precision : b->precision;

	for (int which = a->kind == MOMENT_TIME ? FIELD_HOUR : FIELD_YEAR; which <= (int)last; which++) {
		int64_t left = field(a, (enum moment_field)which), right = field(b, (enum moment_field)which);

		if (left != right)
			return left < right ? -1 : 1;
	}
	return a->precision == b->precision ? 0 : MOMENT_UNKNOWN;
}

static struct moment
in_utc(const struct moment *moment, int zone)
{
	struct moment result = *moment;

	result.zone = 0;
	if (!set_seconds(&result, seconds_of(moment) - zone * 60))
		return *moment;
	return result;
}

int
moment_compare(const struct moment *a, const struct moment *b, int zone)
{
	bool timed = a->kind == MOMENT_DATETIME && b->kind == MOMENT_DATETIME && a->precision >= FIELD_HOUR &&
	    b->precision >= FIELD_HOUR;

	/* Without a time of day there is nothing that a zone could shift. */
	if (!timed || (!a->has_zone && !b->has_zone))
		return compare_fields(a, b);
	if ((a->has_zone && b->has_zone) || zone != MOMENT_NO_ZONE) {
		struct moment left = in_utc(a, a->has_zone ? a->zone : zone), right = in_utc(b, b->has_zone ? b->zone : zone);

		return compare_fields(&left, &right);
	}
	/* One has no zone: the order is known only if it is the same in all zones. */
	struct moment east_a = in_utc(a, a->has_zone ? a->zone : ZONE_MOST);
	struct moment east_b = in_utc(b, b->has_zone ? b->zone : ZONE_MOST);
	struct moment west_a = in_utc(a, a->has_zone ? a->zone : ZONE_LEAST);
	struct moment west_b = in_utc(b, b->has_zone ? b->zone : ZONE_LEAST);
	int east = compare_fields(&east_a, &east_b), west = compare_fields(&west_a, &west_b);

	return east == west && east != 0 ? east : MOMENT_UNKNOWN;
}

bool
moment_equivalent(const struct moment *a, const struct moment *b, int zone)
{
	return (a->kind == MOMENT_TIME) == (b->kind == MOMENT_TIME) && a->precision == b->precision &&
	    moment_compare(a, b, zone) == 0;
}

/* ---- Arithmetic -------------------------------------------------------------------------------------------------- */

static bool
add_months(struct moment *moment, int64_t months)
{
	int64_t month = (int64_t)moment->year * 12 + moment->month - 1 + months, year = floor_divide(month, 12);

	if (year < 1 || year > 9999)
		return false;
	moment->year = (int16_t)year;
	moment->month = (uint8_t)(month - year * 12 + 1);
	if (moment->day > days_in_month(moment->year, moment->month))
		moment->day = (uint8_t)days_in_month(moment->year, moment->month);
	return true;
}

static bool
add_nanoseconds(struct moment *moment, int64_t seconds, int64_t nanoseconds)
{
	int64_t total = moment->nanosecond + nanoseconds, carry = floor_divide(total, NANOSECONDS);
	struct moment result = *moment;

	result.nanosecond = (uint32_t)(total - carry * NANOSECONDS);
	if (!set_seconds(&result, seconds_of(moment) + seconds + carry))
		return false;
	*moment = result;
	return true;
}

/* How many of a precision's units a number of finer ones makes, cut: days in years as 365, in months as 30. */
static int64_t
coarser(int64_t amount, enum moment_field *unit, enum moment_field precision)
{
	static const int64_t per[] = { [FIELD_MONTH] = 12, [FIELD_DAY] = 30, [FIELD_HOUR] = 24, [FIELD_MINUTE] = 60,
		[FIELD_SECOND] = 60 };

	while (*unit > precision) {
		if (*unit == FIELD_DAY && precision == FIELD_YEAR) {
			*unit = FIELD_YEAR;
			return amount / 365;
		}
		amount /= per[*unit];
		*unit = (enum moment_field)(*unit - 1);
	}
	return amount;
}

bool
moment_add(struct moment *moment, const struct number *amount, enum moment_field unit)
{
	static const int64_t seconds[] = { [FIELD_DAY] = 86400, [FIELD_HOUR] = 3600, [FIELD_MINUTE] = 60, [FIELD_SECOND] = 1 };
	struct number whole_part = number_round(amount, 0, ROUND_TO_ZERO), rest;
	int64_t whole, nanoseconds = 0;

	if (!number_whole(&whole_part, -INT64_C(400000000000), INT64_C(400000000000), &whole))
		return false;
	if (unit == FIELD_SECOND && moment->precision == FIELD_SECOND) {
		if (!number_subtract(amount, &whole_part, &rest))
			return false;
		rest = number_round(&rest, 9, ROUND_TO_ZERO);
		rest.scale = 0;
		if (!number_whole(&rest, -NANOSECONDS, NANOSECONDS, &nanoseconds))
			return false;
		struct number shown = number_trim(amount);

		if (shown.scale > moment->digits)
			moment->digits = shown.scale <= 3 ? 3 : shown.scale > 9 ? 9 : (uint8_t)shown.scale;
	}
	if (moment->kind == MOMENT_TIME && unit < FIELD_HOUR)
		return false;
	whole = coarser(whole, &unit, moment->precision);
	if (unit == FIELD_YEAR || unit == FIELD_MONTH) {
		if (whole > 120000 || whole < -120000)
			return false;
		return add_months(moment, unit == FIELD_YEAR ? whole * 12 : whole);
	}
	if (whole > 4000000 * (86400 / seconds[unit]) || whole < -4000000 * (86400 / seconds[unit]))
		return false;
	return add_nanoseconds(moment, whole * seconds[unit], nanoseconds);
}

struct moment
moment_as(const struct moment *moment, enum moment_kind kind)
{
	struct moment result = *moment;

	result.kind = kind;
	if (kind == MOMENT_DATE) {
		if (result.precision > FIELD_DAY)
			result.precision = FIELD_DAY;
		result.hour = result.minute = result.second = result.digits = 0;
		result.nanosecond = 0;
	}
	if (kind != MOMENT_DATETIME) {
		result.has_zone = result.zulu = false;
		result.zone = 0;
	}
	if (kind == MOMENT_TIME) {
		result.year = 1;
		result.month = result.day = 1;
	}
	return result;
}

/* ---- Writing ----------------------------------------------------------------------------------------------------- */

struct slice
moment_write(const struct moment *moment, char out[MOMENT_TEXT_MOST])
{
	int length = 0;

	if (moment->kind != MOMENT_TIME) {
		length = snprintf(out, MOMENT_TEXT_MOST, "%04d", moment->year);
		if (moment->precision >= FIELD_MONTH)
			length += snprintf(out + length, MOMENT_TEXT_MOST - (size_t)length, "-%02u", moment->month);
		if (moment->precision >= FIELD_DAY)
			length += snprintf(out + length, MOMENT_TEXT_MOST - (size_t)length, "-%02u", moment->day);
		if (moment->precision >= FIELD_HOUR)
			out[length++] = 'T';
	}
	if (moment->precision >= FIELD_HOUR)
		length += snprintf(out + length, MOMENT_TEXT_MOST - (size_t)length, "%02u", moment->hour);
	if (moment->precision >= FIELD_MINUTE)
		length += snprintf(out + length, MOMENT_TEXT_MOST - (size_t)length, ":%02u", moment->minute);
	if (moment->precision >= FIELD_SECOND)
		length += snprintf(out + length, MOMENT_TEXT_MOST - (size_t)length, ":%02u", moment->second);
	if (moment->precision >= FIELD_SECOND && moment->digits > 0) {
		char fraction[12];

		snprintf(fraction, sizeof fraction, "%09u", moment->nanosecond);
		length += snprintf(out + length, MOMENT_TEXT_MOST - (size_t)length, ".%.*s", moment->digits, fraction);
	}
	if (moment->zulu)
		length += snprintf(out + length, MOMENT_TEXT_MOST - (size_t)length, "Z");
	else if (moment->has_zone)
		length += snprintf(out + length, MOMENT_TEXT_MOST - (size_t)length, "%c%02d:%02d", moment->zone < 0 ? '-' : '+',
		    (moment->zone < 0 ? -moment->zone : moment->zone) / 60,
		    (moment->zone < 0 ? -moment->zone : moment->zone) % 60);
	return slice_of(out, (size_t)length);
}

/* ---- Precision and boundaries ------------------------------------------------------------------------------------ */

int
moment_digits(const struct moment *moment)
{
	static const uint8_t digits[] = { 4, 6, 8, 10, 12, 14 };
	int count = digits[moment->precision] - (moment->kind == MOMENT_TIME ? 8 : 0);

	return count + (moment->precision == FIELD_SECOND ? moment->digits : 0);
}

bool
moment_boundary(const struct moment *moment, bool high, int digits, struct moment *out)
{
	struct moment result = *moment;
	enum moment_field last;

	if (moment->kind == MOMENT_TIME)
		digits += 8;
	switch (digits) {
	case 4:
		last = FIELD_YEAR;
		break;
	case 6:
		last = FIELD_MONTH;
		break;
	case 8:
		last = FIELD_DAY;
		break;
	case 10:
		last = FIELD_HOUR;
		break;
	case 12:
		last = FIELD_MINUTE;
		break;
	case 14:
	case 17:
		last = FIELD_SECOND;
		break;
	default:
		return false;
	}
	if ((moment->kind == MOMENT_DATE && last > FIELD_DAY) || (moment->kind == MOMENT_TIME && last < FIELD_HOUR))
		return false;
	if (high) {
		if (result.precision < FIELD_MONTH)
			result.month = 12;
		if (result.precision < FIELD_DAY)
			result.day = (uint8_t)days_in_month(result.year, result.month);
		if (result.precision < FIELD_HOUR)
			result.hour = 23;
		if (result.precision < FIELD_MINUTE)
			result.minute = 59;
		if (result.precision < FIELD_SECOND)
			result.second = 59;
		/* The last millisecond that has the digits which are known. */
		uint32_t unknown = 1000000000;

		for (int i = 0; i < (result.precision == FIELD_SECOND ? result.digits : 0); i++)
			unknown /= 10;
		if (unknown > 1)
			result.nanosecond += unknown - (unknown >= 1000000 ? 1000000 : 1);
	}
	result.precision = last;
	result.digits = digits == 17 ? 3 : 0;
	if (last < FIELD_HOUR)
		result.hour = 0;
	if (result.kind == MOMENT_DATETIME && last >= FIELD_HOUR && !result.has_zone) {
		/* The earliest is where the sun rises first. */
		result.has_zone = true;
		result.zone = high ? ZONE_LEAST : ZONE_MOST;
	}
	if (last < FIELD_HOUR) {
		result.has_zone = result.zulu = false;
		result.zone = 0;
	}
	*out = result;
	return true;
}
