#include "server/net/handshake.h"

#include <stddef.h>

void
handshakes_init(struct handshakes *handshakes, unsigned most)
{
	TAILQ_INIT(&handshakes->first_turns);
	TAILQ_INIT(&handshakes->turns);
	TAILQ_INIT(&handshakes->places);
	handshakes->count = 0;
	handshakes->most = most;
}

void
handshakes_want(struct handshakes *handshakes, struct handshake *handshake)
{
	if (handshake->waits)
		return;
	handshake->waits = true;
	TAILQ_INSERT_TAIL(handshake->under_way ? &handshakes->turns : &handshakes->first_turns, handshake, turn);
}

struct handshake *
handshakes_next(struct handshakes *handshakes, int64_t now)
{
	struct handshake *next = TAILQ_FIRST(&handshakes->turns);

	if (next != NULL) {
		TAILQ_REMOVE(&handshakes->turns, next, turn);
	} else {
		next = TAILQ_FIRST(&handshakes->first_turns);
		if (next == NULL || handshakes->count >= handshakes->most)
			return NULL;
		TAILQ_REMOVE(&handshakes->first_turns, next, turn);
		TAILQ_INSERT_TAIL(&handshakes->places, next, place);
		handshakes->count++;
		next->under_way = true;
		next->began = now;
	}
	next->waits = false;
	return next;
}

struct handshake *
handshakes_stalled(const struct handshakes *handshakes, int64_t now)
{
	struct handshake *oldest = TAILQ_FIRST(&handshakes->places);

	if (oldest == NULL || TAILQ_EMPTY(&handshakes->first_turns) || handshakes->count < handshakes->most ||
	    now - oldest->began < HANDSHAKE_STALLED_MS)
		return NULL;
	return oldest;
}

void
handshakes_remove(struct handshakes *handshakes, struct handshake *handshake)
{
	if (handshake->waits)
		TAILQ_REMOVE(handshake->under_way ? &handshakes->turns : &handshakes->first_turns, handshake, turn);
	if (handshake->under_way) {
		TAILQ_REMOVE(&handshakes->places, handshake, place);
		handshakes->count--;
	}
	handshake->waits = handshake->under_way = false;
}

int64_t
handshakes_when(const struct handshakes *handshakes)
{
	if (!TAILQ_EMPTY(&handshakes->turns))
		return 0;
	if (TAILQ_EMPTY(&handshakes->first_turns))
		return INT64_MAX;
	if (handshakes->count < handshakes->most)
		return 0;
	return TAILQ_FIRST(&handshakes->places)->began + HANDSHAKE_STALLED_MS;
}
