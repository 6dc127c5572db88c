#include "resources/primitive/era.h"

#include "resources/primitive/date.h"

#include <stdio.h>

/* The newest first. An era begins on the day on which the one before ends. */
static const struct era {
	const char *kanji;
	char letter;
	struct era_day begins;
} eras[] = {
	{ "令和", 'R', { 2019, 5, 1 } },
	{ "平成", 'H', { 1989, 1, 8 } },
	{ "昭和", 'S', { 1926, 12, 25 } },
	{ "大正", 'T', { 1912, 7, 30 } },
};

enum { ERAS = sizeof eras / sizeof *eras, PLAIN_MOST = 64 };

static const struct {
	const char *written;
	char plain;
} signs[] = {
	{ "年", '.' },
	{ "月", '.' },
	{ "日", '\n' },
	{ "元", '1' },
	{ "。", '.' },
	{ "．", '.' },
	{ "／", '.' },
	{ "－", '.' },
	{ "・", '.' },
};

/* The rest as one form: digits, '.' between numbers, '\n' where 日 was. False when there is anything else. */
static bool
make_plain(struct slice text, char out[PLAIN_MOST])
{
	size_t length = 0;

	while (text.length > 0) {
		const unsigned char *at = (const unsigned char *)text.data;
		size_t used = 0;
		char plain = 0;

		if ((*at >= '0' && *at <= '9') || *at == '.' || *at == '/' || *at == '-') {
			plain = *at >= '0' && *at <= '9' ? (char)*at : '.';
			used = 1;
		} else if (text.length >= 3 && at[0] == 0xEF && at[1] == 0xBC && at[2] >= 0x90 && at[2] <= 0x99) {
			plain = (char)('0' + at[2] - 0x90); /* U+FF10.. */
			used = 3;
		}
		for (size_t i = 0; used == 0 && i < sizeof signs / sizeof *signs; i++)
			if (slice_starts(text, slice_text(signs[i].written))) {
				plain = signs[i].plain;
				used = strlen(signs[i].written);
			}
		if (used == 0 || length + 1 == PLAIN_MOST)
			return false;
		out[length++] = plain;
		text = slice_from(text, used);
	}
	out[length] = '\0';
	return length > 0;
}

/* A number of up to four digits; *at moves behind it. 0 when there is none. */
static int
take_number(const char **at)
{
	int number = 0;

	for (int digits = 0; **at >= '0' && **at <= '9'; ++*at)
		if (++digits > 4)
			return 0;
		else
			number = number * 10 + (**at - '0');
	return number;
}

static bool
take_numbers(const char *at, struct era_day *out)
{
	out->year = take_number(&at);
	if (out->year == 0 || *at++ != '.')
		return false;
	out->month = take_number(&at);
	if (out->month == 0 || *at++ != '.')
		return false;
	out->day = take_number(&at);
	return out->day > 0 && (at[0] == '\0' || (at[0] == '\n' && at[1] == '\0'));
}

static bool
in_calendar(const struct era_day *day)
{
	char text[ERA_TEXT_MOST];
	struct date date;
	int length = snprintf(text, sizeof text, "%04d-%02d-%02d", day->year, day->month, day->day);

	return length == 10 && date_parse(slice_of(text, 10), &date);
}

static int64_t
number_of(const struct era_day *day)
{
	return date_day_number(day->year, day->month, day->day);
}

/* The era's name at the text's beginning, which *rest then follows. */
static const struct era *
era_of(struct slice text, struct slice *rest)
{
	for (size_t i = 0; i < ERAS; i++) {
		const struct era *era = &eras[i];
		/* U+FF21 is the full-width A. */
		const char wide[4] = { (char)0xEF, (char)0xBC, (char)(0xA1 + era->letter - 'A'), '\0' };

		if (slice_starts(text, slice_text(era->kanji)))
			*rest = slice_from(text, strlen(era->kanji));
		else if (text.length > 0 && (text.data[0] | 0x20) == (era->letter | 0x20))
			*rest = slice_from(text, 1);
		else if (slice_starts(text, slice_text(wide)))
			*rest = slice_from(text, 3);
		else
			continue;
		return era;
	}
	return NULL;
}

enum era_status
era_parse(struct slice text, struct era_day *out)
{
	char plain[PLAIN_MOST];
	struct date date;

	*out = (struct era_day){ 0 };
	text = slice_trim(text);
	if (text.length == 10 && date_parse(text, &date) && date.precision == DATE_DAY) {
		*out = (struct era_day){ date.year, date.month, date.day };
		return ERA_OK;
	}
	const struct era *era = era_of(text, &text);

	if (era == NULL || !make_plain(slice_trim(text), plain) || !take_numbers(plain, out))
		return ERA_NO_DATE;
	out->year += era->begins.year - 1;
	if (!in_calendar(out))
		return ERA_NO_DATE;
	bool late = era > eras && number_of(out) >= number_of(&era[-1].begins);

	return late || number_of(out) < number_of(&era->begins) ? ERA_OUTSIDE : ERA_OK;
}

struct slice
era_write(const struct era_day *day, char out[ERA_TEXT_MOST])
{
	for (size_t i = 0; i < ERAS; i++) {
		int year = day->year - eras[i].begins.year + 1;

		if (number_of(day) < number_of(&eras[i].begins))
			continue;
		if (year == 1)
			return slice_of(out, (size_t)snprintf(out, ERA_TEXT_MOST, "%s元年%d月%d日", eras[i].kanji, day->month, day->day));
		return slice_of(out, (size_t)snprintf(out, ERA_TEXT_MOST, "%s%d年%d月%d日", eras[i].kanji, year, day->month, day->day));
	}
	return slice_of(out, (size_t)snprintf(out, ERA_TEXT_MOST, "%04d-%02d-%02d", day->year, day->month, day->day));
}
