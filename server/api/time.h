/* time: the present. */
#ifndef IRORI_API_TIME_H
#define IRORI_API_TIME_H

#include <stdint.h>

/* Microseconds since the epoch. */
int64_t time_now(void);

#endif
