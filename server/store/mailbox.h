/* mailbox: commits handed from any thread to one, without a lock. */
#ifndef IRORI_STORE_MAILBOX_H
#define IRORI_STORE_MAILBOX_H

#include <stdatomic.h>
#include <stdbool.h>

struct commit;

/* Wakes one thread from many. Ringing costs a system call only when that thread sleeps. */
struct bell {
	int event; /* eventfd */
	atomic_bool asleep;
};

bool bell_open(struct bell *bell);
void bell_close(struct bell *bell);
void bell_ring(struct bell *bell);

/* To sleep: bell_lie_down, look once more whether there is anything to do, then bell_sleep or, when there is,
 * bell_get_up. Sleeps for at most milliseconds (-1: no end), or until somebody rings. */
void bell_lie_down(struct bell *bell);
void bell_get_up(struct bell *bell);
void bell_sleep(struct bell *bell, int milliseconds);

struct mailbox {
	_Atomic(struct commit *) newest;
	struct bell bell;
};

bool mailbox_open(struct mailbox *mailbox);
void mailbox_close(struct mailbox *mailbox);

/* Puts a commit in; the mailbox uses commit->next. */
void mailbox_put(struct mailbox *mailbox, struct commit *commit);

bool mailbox_empty(struct mailbox *mailbox);

/* Takes all out: a list by next, the oldest first; NULL when there is none. For the one thread that empties it. */
struct commit *mailbox_take(struct mailbox *mailbox);

/* Sleeps until something is in, somebody rings the bell, or milliseconds have passed. */
void mailbox_wait(struct mailbox *mailbox, int milliseconds);

#endif
