#include "server/net/wheel.h"

void
wheel_init(struct wheel *wheel, int64_t now)
{
	*wheel = (struct wheel){ .tick = now / WHEEL_TICK_MS };
}

static void
put(struct wheel *wheel, struct wheel_timer *timer)
{
	/* The first tick at or behind due, within one turn of the wheel. */
	int64_t tick = timer->due / WHEEL_TICK_MS + (timer->due % WHEEL_TICK_MS > 0);

	if (tick <= wheel->tick)
		tick = wheel->tick + 1;
	if (tick > wheel->tick + WHEEL_SLOTS - 1)
		tick = wheel->tick + WHEEL_SLOTS - 1;
	struct wheel_timer **slot = &wheel->slots[tick % WHEEL_SLOTS];

	timer->tick = tick;
	timer->next = *slot;
	timer->link = slot;
	if (*slot != NULL)
		(*slot)->link = &timer->next;
	*slot = timer;
	wheel->count++;
}

void
wheel_unset(struct wheel *wheel, struct wheel_timer *timer)
{
	if (timer->link == NULL)
		return;
	*timer->link = timer->next;
	if (timer->next != NULL)
		timer->next->link = timer->link;
	timer->next = NULL;
	timer->link = NULL;
	wheel->count--;
}

void
wheel_set(struct wheel *wheel, struct wheel_timer *timer, int64_t due)
{
	timer->due = due;
	if (timer->link != NULL) {
		if (due >= timer->tick * WHEEL_TICK_MS)
			return;
		wheel_unset(wheel, timer);
	}
	put(wheel, timer);
}

struct wheel_timer *
wheel_next(struct wheel *wheel, int64_t now)
{
	int64_t tick = now / WHEEL_TICK_MS;

	/* After a long pause one turn finds everything. */
	if (tick - wheel->tick > WHEEL_SLOTS)
		wheel->tick = tick - WHEEL_SLOTS;
	for (;;) {
		struct wheel_timer **slot = &wheel->slots[wheel->tick % WHEEL_SLOTS];

		while (*slot != NULL && (*slot)->tick <= wheel->tick) {
			struct wheel_timer *timer = *slot;

			wheel_unset(wheel, timer);
			if (timer->due <= now)
				return timer;
			put(wheel, timer);
		}
		if (wheel->tick >= tick)
			return NULL;
		wheel->tick++;
	}
}
