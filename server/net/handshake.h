/* handshake: which of a loop's TLS handshakes goes on next.
 *
 * A step of a handshake takes longer than many requests, so the loop runs one a turn. So many may be under way at a time;
 * others wait for a place with what they have sent. A peer that has sent nothing yet takes no place, and one that leaves us
 * waiting gives its place up when others wait for it. Only the order is decided here; for one thread. */
#ifndef IRORI_HANDSHAKE_H
#define IRORI_HANDSHAKE_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/queue.h>

/* A handshake that has had its place for so long gives way. */
enum { HANDSHAKE_STALLED_MS = 1000 };

/* Part of what shakes hands; zero-filled at first. The fields are this module's own. */
struct handshake {
	TAILQ_ENTRY(handshake) turn, place;
	int64_t began; /* since when it is under way: milliseconds */
	bool waits; /* for its turn */
	bool under_way; /* has a place */
};

TAILQ_HEAD(handshake_list, handshake);

struct handshakes {
	struct handshake_list first_turns, turns; /* who waits, first come first */
	struct handshake_list places; /* who is under way, longest first */
	unsigned count, most; /* of places */
};

void handshakes_init(struct handshakes *handshakes, unsigned most);

/* The peer has sent something, so it wants a turn. Harmless when it waits for one already. */
void handshakes_want(struct handshakes *handshakes, struct handshake *handshake);

/* Whose turn it is, now under way and no longer waiting; those under way come first. NULL when nobody may go on. */
struct handshake *handshakes_next(struct handshakes *handshakes, int64_t now);

/* One that should be dropped to make room, or NULL. To be asked before handshakes_next(), until NULL. */
struct handshake *handshakes_stalled(const struct handshakes *handshakes, int64_t now);

/* It is done, or dropped. Harmless when nothing is known of it. */
void handshakes_remove(struct handshakes *handshakes, struct handshake *handshake);

/* When somebody may go on next: 0 now, INT64_MAX not before something happens. */
int64_t handshakes_when(const struct handshakes *handshakes);

#endif
