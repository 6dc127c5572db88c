#include "server/store/mailbox.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include "server/store/store.h"

bool
bell_open(struct bell *bell)
{
	atomic_init(&bell->asleep, false);
	bell->event = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
	return bell->event >= 0;
}

void
bell_close(struct bell *bell)
{
	if (bell->event >= 0)
		close(bell->event);
	bell->event = -1;
}

void
bell_ring(struct bell *bell)
{
	/* What the ringer did before is seen by the sleeper, or the sleeper's lying down is seen here: both sides are
	 * sequentially consistent, so that one of the two must notice the other. */
	if (atomic_exchange(&bell->asleep, false)) {
		uint64_t one = 1;
		ssize_t written = write(bell->event, &one, sizeof one);

		(void)written; /* it fails only when the counter is full: then it is already ringing */
	}
}

void
bell_lie_down(struct bell *bell)
{
	atomic_store(&bell->asleep, true);
}

void
bell_get_up(struct bell *bell)
{
	atomic_store(&bell->asleep, false);
}

void
bell_sleep(struct bell *bell, int milliseconds)
{
	struct pollfd wait = { .fd = bell->event, .events = POLLIN };
	uint64_t rung;

	if (poll(&wait, 1, milliseconds) > 0) {
		ssize_t got = read(bell->event, &rung, sizeof rung);

		(void)got; /* a spurious wake is harmless */
	}
	bell_get_up(bell);
}

bool
mailbox_open(struct mailbox *mailbox)
{
	atomic_init(&mailbox->newest, NULL);
	return bell_open(&mailbox->bell);
}

void
mailbox_close(struct mailbox *mailbox)
{
	bell_close(&mailbox->bell);
}

void
mailbox_put(struct mailbox *mailbox, struct commit *commit)
{
	struct commit *newest = atomic_load_explicit(&mailbox->newest, memory_order_relaxed);

	do
		commit->next = newest;
	while (!atomic_compare_exchange_weak(&mailbox->newest, &newest, commit));
	bell_ring(&mailbox->bell);
}

bool
mailbox_empty(struct mailbox *mailbox)
{
	return atomic_load(&mailbox->newest) == NULL;
}

struct commit *
mailbox_take(struct mailbox *mailbox)
{
	struct commit *newest = atomic_exchange(&mailbox->newest, NULL);
	struct commit *oldest = NULL;

	while (newest != NULL) {
		struct commit *next = newest->next;

		newest->next = oldest;
		oldest = newest;
		newest = next;
	}
	return oldest;
}

void
mailbox_wait(struct mailbox *mailbox, int milliseconds)
{
	bell_lie_down(&mailbox->bell);
	if (mailbox_empty(mailbox))
		bell_sleep(&mailbox->bell, milliseconds);
	else
		bell_get_up(&mailbox->bell);
}
