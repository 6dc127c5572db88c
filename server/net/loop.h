/* loop: a thread with an event base of its own.
 *
 * What belongs to a loop (its connections, its wheel) is touched only on its thread. Others reach it by posting. */
#ifndef IRORI_LOOP_H
#define IRORI_LOOP_H

#include <event2/event.h>

#include "server/net/wheel.h"

struct loop;

/* Something to run on a loop's thread; part of what it is about. */
struct loop_post {
	struct loop_post *next; /* the loop's own while it is posted */
	void (*run)(struct loop_post *post);
};

/* Makes a loop; its thread starts with loop_start(). NULL when resources ran out. */
struct loop *loop_new(void);

/* Starts the thread, with all signals blocked (so a peer that has gone is an error of write(), not SIGPIPE). */
bool loop_start(struct loop *loop);

/* Runs what was posted before, then ends the thread and waits for that. Harmless when it was not started. */
void loop_stop(struct loop *loop);

/* Frees a stopped loop. What is still posted runs, on the caller's thread. */
void loop_free(struct loop *loop);

/* From any thread: run is called on the loop's thread, soon, and never from within this call. Posts from one thread run in
 * their order. A post must not be posted again before it runs. */
void loop_post(struct loop *loop, struct loop_post *post);

/* Whether this is the loop's thread. */
bool loop_here(const struct loop *loop);

struct event_base *loop_base(struct loop *loop);

/* Milliseconds of the coarse monotonic clock: within some milliseconds, and cheap. */
int64_t loop_now(void);

/* Calls expired on the loop's thread at due or shortly after. On the loop's thread only. */
struct loop_timer {
	struct wheel_timer timer; /* first */
	void (*expired)(struct loop_timer *timer);
};
void loop_timer_set(struct loop *loop, struct loop_timer *timer, int64_t due);
void loop_timer_unset(struct loop *loop, struct loop_timer *timer);

#endif
