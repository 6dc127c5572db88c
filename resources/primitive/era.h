/* era: days as people in Japan write them: by era and year ("R8.5.3", "令和8年5月3日", "平成元年1月8日") or as FHIR does. */
#ifndef IRORI_ERA_H
#define IRORI_ERA_H

#include "resources/base/slice.h"

enum era_status {
	ERA_OK,
	ERA_NO_DATE, /* no form of a day, or a day that is not in the calendar */
	ERA_OUTSIDE, /* the era did not have that day */
};

struct era_day {
	int year, month, day; /* Gregorian */
};

enum { ERA_TEXT_MOST = 48 };

/* Reads "2026-05-03", or an era (大正, 昭和, 平成, 令和, or T, S, H, R) with year, month and day, set apart by 年月日, dots, slashes or
 * hyphens; the first year may be 元; full-width letters, digits and signs are as the others. Of a day that the era did not have
 * (昭和65年1月1日, 平成31年5月1日), out is the day that was meant. */
enum era_status era_parse(struct slice text, struct era_day *out);

/* Writes the day by its era, "平成2年1月1日", or as "1911-01-01" when it is before all of them. Returns the text in out. */
struct slice era_write(const struct era_day *day, char out[ERA_TEXT_MOST]);

#endif
