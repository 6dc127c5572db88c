/* calendar: days since 1970-01-01 and dates of the Gregorian calendar. */
#ifndef IRORI_CALENDAR_H
#define IRORI_CALENDAR_H

struct date {
	int year, month, day;
};

static inline int
calendar_days(int year, int month, int day)
{
	int y = month <= 2 ? year - 1 : year;
	int era = (y >= 0 ? y : y - 399) / 400;
	int of_era = y - era * 400;
	int of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;

	return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

static inline struct date
calendar_date(int days)
{
	int z = days + 719468;
	int era = (z >= 0 ? z : z - 146096) / 146097;
	int of_era = z - era * 146097;
	int year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
	int of_year = of_era - (365 * year + year / 4 - year / 100);
	int month = (5 * of_year + 2) / 153;
	struct date date = { year + era * 400, month < 10 ? month + 3 : month - 9, of_year - (153 * month + 2) / 5 + 1 };

	if (date.month <= 2)
		date.year++;
	return date;
}

/* Full years from birth to day. */
static inline int
calendar_age(int birth, int day)
{
	struct date from = calendar_date(birth), to = calendar_date(day);

	return to.year - from.year - (to.month < from.month || (to.month == from.month && to.day < from.day));
}

#endif
