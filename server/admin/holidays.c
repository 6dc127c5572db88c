#include "server/admin/holidays.h"

#include "resources/primitive/date.h"

#include <stdio.h>
#include <stdlib.h>

/* "2026/1/1", with or without zeros before the numbers. */
static bool
read_day(struct slice text, int64_t *day)
{
	struct slice year = slice_cut(&text, '/'), month = slice_cut(&text, '/');
	uint64_t y, m, d;
	char plain[16];
	struct date date;

	if (!slice_to_u64(year, 9999, &y) || month.data == NULL || !slice_to_u64(month, 12, &m) || text.data == NULL ||
	    !slice_to_u64(text, 31, &d))
		return false;
	int length = snprintf(plain, sizeof plain, "%04u-%02u-%02u", (unsigned)y, (unsigned)m, (unsigned)d);

	if (!date_parse(slice_of(plain, (size_t)length), &date))
		return false;
	*day = date_day_number(date.year, date.month, date.day);
	return true;
}

static int
compare(const void *a, const void *b)
{
	int64_t first = *(const int64_t *)a, second = *(const int64_t *)b;

	return (first > second) - (first < second);
}

bool
holidays_read(struct slice text, struct arena *arena, struct holidays *out, unsigned *line)
{
	*out = (struct holidays){ .days = arena_zero(arena, HOLIDAYS_MOST, sizeof *out->days) };
	*line = 0;
	if (out->days == NULL)
		return false;
	while (text.data != NULL) {
		struct slice row = slice_trim(slice_cut(&text, '\n')), first = slice_cut(&row, ',');

		if (++*line == 1 || (first.length == 0 && row.data == NULL))
			continue;
		if (out->count == HOLIDAYS_MOST || !read_day(slice_trim(first), &out->days[out->count]))
			return false;
		out->count++;
	}
	qsort(out->days, out->count, sizeof *out->days, compare);
	return true;
}

bool
holidays_closed(const struct holidays *holidays, int64_t day)
{
	static const int year_end[][2] = { { 12, 29 }, { 12, 30 }, { 12, 31 }, { 1, 1 }, { 1, 2 }, { 1, 3 } };
	char text[DATE_TEXT_MOST];
	struct date date;
	int64_t weekday = ((day + 4) % 7 + 7) % 7; /* 1970-01-01 was a Thursday; 0 is Sunday */

	if (weekday == 0 || weekday == 6)
		return true;
	if (holidays->count > 0 && bsearch(&day, holidays->days, holidays->count, sizeof day, compare) != NULL)
		return true;
	if (!date_parse(slice_of(date_write_instant(day * INT64_C(86400000000), text).data, 10), &date))
		return false;
	for (size_t i = 0; i < sizeof year_end / sizeof *year_end; i++)
		if (date.month == year_end[i][0] && date.day == year_end[i][1])
			return true;
	return false;
}
