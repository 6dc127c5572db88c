#include "server/http/http.h"

#include <time.h>

static const char days[] = "SunMonTueWedThuFriSat", months[] = "JanFebMarAprMayJunJulAugSepOctNovDec";

static void
two_digits(char *out, int number)
{
	out[0] = (char)('0' + number / 10 % 10);
	out[1] = (char)('0' + number % 10);
}

void
http_date(int64_t seconds, char out[30])
{
	time_t time = (time_t)seconds;
	struct tm parts = { 0 };

	gmtime_r(&time, &parts);
	memcpy(out, "Sun, 00 Jan 0000 00:00:00 GMT", 30);
	memcpy(out, days + 3 * parts.tm_wday, 3);
	two_digits(out + 5, parts.tm_mday);
	memcpy(out + 8, months + 3 * parts.tm_mon, 3);
	two_digits(out + 12, (parts.tm_year + 1900) / 100);
	two_digits(out + 14, (parts.tm_year + 1900) % 100);
	two_digits(out + 17, parts.tm_hour);
	two_digits(out + 20, parts.tm_min);
	two_digits(out + 23, parts.tm_sec);
}

/* Takes a number of just so many digits off the text. */
static bool
number(struct slice *text, size_t digits, int *out)
{
	uint64_t value;

	if (text->length < digits || !slice_to_u64(slice_of(text->data, digits), 9999, &value))
		return false;
	*out = (int)value;
	*text = slice_from(*text, digits);
	return true;
}

static bool
literal(struct slice *text, const char *expected)
{
	struct slice start = slice_text(expected);

	if (!slice_starts(*text, start))
		return false;
	*text = slice_from(*text, start.length);
	return true;
}

static bool
month(struct slice *text, int *out)
{
	for (int i = 0; i < 12; i++)
		if (slice_starts(*text, slice_of(months + 3 * i, 3))) {
			*out = i;
			*text = slice_from(*text, 3);
			return true;
		}
	return false;
}

static bool
clock_time(struct slice *text, struct tm *parts)
{
	return number(text, 2, &parts->tm_hour) && literal(text, ":") && number(text, 2, &parts->tm_min) &&
	    literal(text, ":") && number(text, 2, &parts->tm_sec);
}

/* "06 Nov 1994 08:49:37 GMT" */
static bool
imf_date(struct slice text, struct tm *parts)
{
	return number(&text, 2, &parts->tm_mday) && literal(&text, " ") && month(&text, &parts->tm_mon) &&
	    literal(&text, " ") && number(&text, 4, &parts->tm_year) && literal(&text, " ") && clock_time(&text, parts) &&
	    literal(&text, " GMT") && text.length == 0;
}

/* "06-Nov-94 08:49:37 GMT": a year that would be more than 50 years ahead is of the past (RFC 9110 section 5.6.7). */
static bool
rfc850_date(struct slice text, struct tm *parts)
{
	if (!(number(&text, 2, &parts->tm_mday) && literal(&text, "-") && month(&text, &parts->tm_mon) &&
	    literal(&text, "-") && number(&text, 2, &parts->tm_year) && literal(&text, " ") && clock_time(&text, parts) &&
	    literal(&text, " GMT") && text.length == 0))
		return false;
	time_t now = time(NULL);
	struct tm today = { 0 };

	gmtime_r(&now, &today);
	int this_year = today.tm_year + 1900;

	parts->tm_year += this_year / 100 * 100;
	if (parts->tm_year > this_year + 50)
		parts->tm_year -= 100;
	return true;
}

/* "Nov  6 08:49:37 1994" */
static bool
asctime_date(struct slice text, struct tm *parts)
{
	if (!month(&text, &parts->tm_mon) || !literal(&text, " "))
		return false;
	if (!(literal(&text, " ") ? number(&text, 1, &parts->tm_mday) : number(&text, 2, &parts->tm_mday)))
		return false;
	return literal(&text, " ") && clock_time(&text, parts) && literal(&text, " ") &&
	    number(&text, 4, &parts->tm_year) && text.length == 0;
}

bool
http_date_parse(struct slice text, int64_t *seconds)
{
	static const char *const long_days[] = { "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday",
		"Saturday" };
	struct tm parts = { 0 };
	bool good = false;

	for (int day = 0; day < 7 && !good; day++) {
		struct slice rest = text;

		if (literal(&rest, long_days[day])) {
			good = literal(&rest, ", ") && rfc850_date(rest, &parts);
		} else if (slice_starts(text, slice_of(days + 3 * day, 3))) {
			rest = slice_from(text, 3);
			good = literal(&rest, ", ") ? imf_date(rest, &parts) : literal(&rest, " ") && asctime_date(rest, &parts);
		}
	}
	/* A leap second is allowed for; days beyond a month's end would come back as another date. */
	if (!good || parts.tm_mday < 1 || parts.tm_hour > 23 || parts.tm_min > 59 || parts.tm_sec > 60)
		return false;
	parts.tm_year -= 1900;
	int mday = parts.tm_mday, mon = parts.tm_mon, sec = parts.tm_sec;

	if (sec == 60)
		parts.tm_sec = 59;
	*seconds = (int64_t)timegm(&parts) + (sec == 60);
	return parts.tm_mday == mday && parts.tm_mon == mon;
}
