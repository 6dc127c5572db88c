/* wheel: deadlines, many and seldom reached.
 *
 * Putting a deadline off, which is what nearly every event of a connection does, is one store: the timer stays in its slot
 * and is moved when that slot comes up. For one thread. */
#ifndef IRORI_WHEEL_H
#define IRORI_WHEEL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { WHEEL_SLOTS = 256, WHEEL_TICK_MS = 100 };

/* Part of what it times. Zero-filled is a timer that is not set. The fields are the wheel's own. */
struct wheel_timer {
	struct wheel_timer *next, **link;
	int64_t due; /* milliseconds */
	int64_t tick; /* when its slot comes up, to look whether it is due */
};

struct wheel {
	struct wheel_timer *slots[WHEEL_SLOTS];
	int64_t tick; /* the last one that came up */
	size_t count;
};

/* now, as every time here, is milliseconds of one clock that never goes back. */
void wheel_init(struct wheel *wheel, int64_t now);

/* Sets the timer, or sets it anew; INT64_MAX is never. It comes up at due or at most WHEEL_TICK_MS (and the caller's own delay) later. */
void wheel_set(struct wheel *wheel, struct wheel_timer *timer, int64_t due);

/* Harmless when it is not set. */
void wheel_unset(struct wheel *wheel, struct wheel_timer *timer);

/* A timer whose time has come, no longer set; NULL when there is no other. Call until NULL, at least every WHEEL_TICK_MS
 * while the wheel's count is not 0. */
struct wheel_timer *wheel_next(struct wheel *wheel, int64_t now);

#endif
