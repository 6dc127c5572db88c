/* time: the present, in microseconds. */
#ifndef IRORI_API_TIME_H
#define IRORI_API_TIME_H

#include <stdint.h>

/* Since the epoch. */
int64_t time_now(void);

/* Of a clock that nobody sets: for how long something takes. */
int64_t time_monotonic(void);

#endif
