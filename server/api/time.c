#include "server/api/time.h"

#include <time.h>

static int64_t
microseconds(clockid_t clock)
{
	struct timespec now;

	clock_gettime(clock, &now);
	return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

int64_t
time_now(void)
{
	return microseconds(CLOCK_REALTIME);
}

int64_t
time_monotonic(void)
{
	return microseconds(CLOCK_MONOTONIC);
}
