#include "resources/primitive/date.h"

#include <stdio.h>

#define SECOND INT64_C(1000000)
#define MINUTE (60 * SECOND)
#define HOUR (60 * MINUTE)
#define DAY (24 * HOUR)

static const uint32_t powers[] = { 1000000, 100000, 10000, 1000, 100, 10, 1 };

int64_t
date_day_number(int year, int month, int day)
{
	/* Years that begin in March make the leap day their last one; 400 of them are 146,097 days. */
	int64_t shifted = month <= 2 ? year - 1 : year;
	int64_t era = (shifted >= 0 ? shifted : shifted - 399) / 400;
	int64_t year_of_era = shifted - era * 400;
	int64_t day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;

	return era * 146097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719468;
}

static int
days_in_month(int year, int month)
{
	static const uint8_t days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

	if (month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0))
		return 29;
	return days[month - 1];
}

/* Takes count digits off the front as a number up to most. */
static bool
take_number(struct slice *text, size_t count, unsigned least, unsigned most, unsigned *out)
{
	unsigned value = 0;

	if (text->length < count)
		return false;
	for (size_t i = 0; i < count; i++) {
		unsigned digit = (unsigned)(unsigned char)text->data[i] - '0';

		if (digit > 9)
			return false;
		value = value * 10 + digit;
	}
	*text = slice_of(text->data + count, text->length - count);
	*out = value;
	return value >= least && value <= most;
}

static bool
take(struct slice *text, char c)
{
	if (text->length == 0 || text->data[0] != c)
		return false;
	*text = slice_of(text->data + 1, text->length - 1);
	return true;
}

/* What follows a decimal point. */
static bool
take_fraction(struct slice *text, struct date *out)
{
	size_t count = 0;

	while (count < text->length && text->data[count] >= '0' && text->data[count] <= '9') {
		if (count < 6)
			out->microsecond = out->microsecond * 10 + (uint32_t)(text->data[count] - '0');
		count++;
	}
	out->microsecond *= powers[count < 6 ? count : 6];
	out->digits = (uint8_t)(count < 255 ? count : 255);
	out->precision = DATE_FRACTION;
	*text = slice_from(*text, count);
	return count > 0;
}

static bool
take_zone(struct slice *text, struct date *out)
{
	unsigned hours, minutes;

	if (take(text, 'Z')) {
		out->has_zone = true;
		return true;
	}
	bool west = text->length > 0 && text->data[0] == '-';

	if (!take(text, '+') && !take(text, '-'))
		return true;
	if (!take_number(text, 2, 0, 14, &hours) || !take(text, ':') ||
	    !take_number(text, 2, 0, hours == 14 ? 0 : 59, &minutes))
		return false;
	out->has_zone = true;
	out->zone = (int16_t)(hours * 60 + minutes);
	if (west)
		out->zone = (int16_t)-out->zone;
	return true;
}

/* HH:MM[:SS[.fff]] */
static bool
take_time(struct slice *text, struct date *out)
{
	unsigned hour, minute, second;

	if (!take_number(text, 2, 0, 23, &hour) || !take(text, ':') || !take_number(text, 2, 0, 59, &minute))
		return false;
	out->precision = DATE_MINUTE;
	out->hour = (uint8_t)hour;
	out->minute = (uint8_t)minute;
	if (!take(text, ':'))
		return true;
	if (!take_number(text, 2, 0, 60, &second))
		return false;
	out->precision = DATE_SECOND;
	out->second = (uint8_t)second;
	return !take(text, '.') || take_fraction(text, out);
}

bool
date_parse(struct slice text, struct date *out)
{
	unsigned year, month, day;

	*out = (struct date){ .precision = DATE_YEAR, .month = 1, .day = 1 };
	if (!take_number(&text, 4, 1, 9999, &year))
		return false;
	out->year = (uint16_t)year;
	if (text.length == 0)
		return true;
	if (!take(&text, '-') || !take_number(&text, 2, 1, 12, &month))
		return false;
	out->precision = DATE_MONTH;
	out->month = (uint8_t)month;
	if (text.length == 0)
		return true;
	if (!take(&text, '-') || !take_number(&text, 2, 1, (unsigned)days_in_month((int)year, (int)month), &day))
		return false;
	out->precision = DATE_DAY;
	out->day = (uint8_t)day;
	if (text.length == 0)
		return true;
	return take(&text, 'T') && take_time(&text, out) && take_zone(&text, out) && text.length == 0;
}

static int64_t
time_of_day(const struct date *date)
{
	return date->hour * HOUR + date->minute * MINUTE + date->second * SECOND + date->microsecond;
}

bool
date_parse_time(struct slice text, int64_t *out)
{
	struct date time = { .precision = DATE_DAY };

	if (!take_time(&text, &time) || text.length != 0 || time.precision < DATE_SECOND)
		return false;
	*out = time_of_day(&time);
	return true;
}

/* How long the date lasts. */
static int64_t
duration(const struct date *date)
{
	switch (date->precision) {
	case DATE_YEAR:
		return (date_day_number(date->year + 1, 1, 1) - date_day_number(date->year, 1, 1)) * DAY;
	case DATE_MONTH:
		return days_in_month(date->year, date->month) * DAY;
	case DATE_DAY:
		return DAY;
	case DATE_MINUTE:
		return MINUTE;
	case DATE_SECOND:
		return SECOND;
	case DATE_FRACTION:
		break;
	}
	return powers[date->digits < 6 ? date->digits : 6];
}

void
date_range(const struct date *date, int default_zone, int64_t *first, int64_t *last)
{
	int64_t zone = date->has_zone ? date->zone : default_zone;

	*first = date_day_number(date->year, date->month, date->day) * DAY + time_of_day(date) - zone * MINUTE;
	*last = *first + duration(date) - 1;
}

bool
date_text_range(struct slice text, int default_zone, int64_t *first, int64_t *last)
{
	struct date date;

	if (!date_parse(text, &date))
		return false;
	date_range(&date, default_zone, first, last);
	return true;
}

/* The inverse of date_day_number. */
static void
day_to_date(int64_t number, int *year, int *month, int *day)
{
	number += 719468;
	int64_t era = (number >= 0 ? number : number - 146096) / 146097;
	int64_t day_of_era = number - era * 146097;
	int64_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
	int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
	int64_t shifted_month = (5 * day_of_year + 2) / 153;

	*day = (int)(day_of_year - (153 * shifted_month + 2) / 5 + 1);
	*month = (int)(shifted_month < 10 ? shifted_month + 3 : shifted_month - 9);
	*year = (int)(year_of_era + era * 400 + (*month <= 2));
}

struct slice
date_write_instant(int64_t moment, char out[DATE_TEXT_MOST])
{
	int64_t earliest = date_day_number(1, 1, 1) * DAY, latest = date_day_number(10000, 1, 1) * DAY - 1;
	int year, month, day;

	moment = moment < earliest ? earliest : moment > latest ? latest : moment;
	int64_t days = (moment >= 0 ? moment : moment - DAY + 1) / DAY;
	int rest = (int)((moment - days * DAY) / 1000);

	day_to_date(days, &year, &month, &day);
	int length = snprintf(out, DATE_TEXT_MOST, "%04d-%02d-%02dT%02d:%02d:%02d.%03dZ", year, month, day,
	    rest / 3600000, rest / 60000 % 60, rest / 1000 % 60, rest % 1000);

	return slice_of(out, (size_t)length);
}
