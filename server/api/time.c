#include "server/api/time.h"

#include <stdio.h>
#include <time.h>

int64_t
time_now(void)
{
	struct timespec now;

	clock_gettime(CLOCK_REALTIME, &now);
	return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

void
time_write(int64_t microseconds, char out[TIME_TEXT])
{
	int64_t fraction = microseconds % 1000000;
	time_t seconds = (time_t)(microseconds / 1000000 - (fraction < 0));
	unsigned ms = (unsigned)((fraction < 0 ? fraction + 1000000 : fraction) / 1000) % 1000;
	struct tm utc;

	gmtime_r(&seconds, &utc);
	/* Bounded, so that the compiler sees that the text fits. */
	snprintf(out, TIME_TEXT, "%04u-%02u-%02uT%02u:%02u:%02u.%03uZ", (unsigned)(utc.tm_year + 1900) % 10000,
	    (unsigned)(utc.tm_mon + 1) % 100, (unsigned)utc.tm_mday % 100, (unsigned)utc.tm_hour % 100,
	    (unsigned)utc.tm_min % 100, (unsigned)utc.tm_sec % 100, ms);
}
