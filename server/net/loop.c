#include "server/net/loop.h"

#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <sys/eventfd.h>
#include <time.h>
#include <unistd.h>

struct loop {
	struct event_base *base;
	int wake_fd;
	struct event *wake, *tick;
	_Atomic(struct loop_post *) posts; /* newest first */
	struct wheel wheel;
	bool ticking;
	pthread_t thread;
	bool started;
	struct loop_post stop;
};

static _Thread_local const struct loop *here;

int64_t
loop_now(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC_COARSE, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static void
run_posts(evutil_socket_t fd, short what, void *context)
{
	(void)fd;
	(void)what;
	struct loop *loop = context;
	struct loop_post *newest = atomic_exchange_explicit(&loop->posts, NULL, memory_order_acquire), *oldest = NULL;

	while (newest != NULL) {
		struct loop_post *next = newest->next;

		newest->next = oldest;
		oldest = newest;
		newest = next;
	}
	while (oldest != NULL) {
		struct loop_post *post = oldest;

		oldest = post->next;
		post->run(post);
	}
}

static void
run_timers(evutil_socket_t fd, short what, void *context)
{
	(void)fd;
	(void)what;
	struct loop *loop = context;
	struct wheel_timer *timer;

	while ((timer = wheel_next(&loop->wheel, loop_now())) != NULL) {
		struct loop_timer *due = (struct loop_timer *)timer;

		due->expired(due);
	}
	if (loop->wheel.count == 0) {
		event_del(loop->tick);
		loop->ticking = false;
	}
}

void
loop_timer_set(struct loop *loop, struct loop_timer *timer, int64_t due)
{
	if (!loop->ticking) {
		struct timeval interval = { .tv_usec = WHEEL_TICK_MS * 1000 };

		/* An empty wheel may start anywhere. */
		if (loop->wheel.count == 0)
			wheel_init(&loop->wheel, loop_now());
		loop->ticking = event_add(loop->tick, &interval) == 0;
	}
	wheel_set(&loop->wheel, &timer->timer, due);
}

void
loop_timer_unset(struct loop *loop, struct loop_timer *timer)
{
	wheel_unset(&loop->wheel, &timer->timer);
}

static void
end(struct loop_post *post)
{
	struct loop *loop = (struct loop *)((char *)post - offsetof(struct loop, stop));

	event_base_loopbreak(loop->base);
}

struct loop *
loop_new(void)
{
	struct loop *loop = calloc(1, sizeof *loop);
	struct event_config *config = event_config_new();

	if (loop == NULL || config == NULL) {
		free(loop);
		if (config != NULL)
			event_config_free(config);
		return NULL;
	}
	/* Only its own thread touches the base. */
	event_config_set_flag(config, EVENT_BASE_FLAG_NOLOCK);
	loop->base = event_base_new_with_config(config);
	event_config_free(config);
	loop->stop.run = end;
	wheel_init(&loop->wheel, loop_now());
	loop->wake_fd = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
	if (loop->base != NULL && loop->wake_fd >= 0) {
		/* Edge-triggered: each write wakes the loop, and nobody needs to read. */
		loop->wake = event_new(loop->base, loop->wake_fd, EV_READ | EV_PERSIST | EV_ET, run_posts, loop);
		loop->tick = event_new(loop->base, -1, EV_PERSIST, run_timers, loop);
	}
	if (loop->wake == NULL || loop->tick == NULL || event_add(loop->wake, NULL) < 0) {
		loop_free(loop);
		return NULL;
	}
	return loop;
}

static void *
run(void *context)
{
	struct loop *loop = context;

	here = loop;
	event_base_loop(loop->base, EVLOOP_NO_EXIT_ON_EMPTY);
	return NULL;
}

bool
loop_start(struct loop *loop)
{
	sigset_t all, old;

	sigfillset(&all);
	pthread_sigmask(SIG_SETMASK, &all, &old);
	loop->started = pthread_create(&loop->thread, NULL, run, loop) == 0;
	if (loop->started)
		pthread_setname_np(loop->thread, "irorid-loop");
	pthread_sigmask(SIG_SETMASK, &old, NULL);
	return loop->started;
}

void
loop_stop(struct loop *loop)
{
	if (!loop->started)
		return;
	loop_post(loop, &loop->stop);
	pthread_join(loop->thread, NULL);
	loop->started = false;
}

void
loop_free(struct loop *loop)
{
	if (loop == NULL)
		return;
	while (atomic_load_explicit(&loop->posts, memory_order_relaxed) != NULL)
		run_posts(-1, 0, loop);
	if (loop->wake != NULL)
		event_free(loop->wake);
	if (loop->tick != NULL)
		event_free(loop->tick);
	if (loop->base != NULL)
		event_base_free(loop->base);
	if (loop->wake_fd >= 0)
		close(loop->wake_fd);
	free(loop);
}

void
loop_post(struct loop *loop, struct loop_post *post)
{
	struct loop_post *first = atomic_load_explicit(&loop->posts, memory_order_relaxed);

	do
		post->next = first;
	while (!atomic_compare_exchange_weak_explicit(&loop->posts, &first, post, memory_order_release,
	    memory_order_relaxed));
	/* Where there was something already, whoever put it there has woken the loop. */
	if (first == NULL) {
		uint64_t one = 1;

		/* It fails only when the counter is full, and then the loop is awake. */
		if (write(loop->wake_fd, &one, sizeof one) < 0)
			return;
	}
}

bool
loop_here(const struct loop *loop)
{
	return here == loop;
}

struct event_base *
loop_base(struct loop *loop)
{
	return loop->base;
}
