/* time: the present, and instants as FHIR writes them. */
#ifndef IRORI_API_TIME_H
#define IRORI_API_TIME_H

#include "resources/base/slice.h"

enum { TIME_TEXT = 25 }; /* "2026-11-24T20:58:59.123Z" and NUL */

/* Microseconds since the epoch. */
int64_t time_now(void);

/* Writes an instant in UTC, to the millisecond. */
void time_write(int64_t microseconds, char out[TIME_TEXT]);

#endif
