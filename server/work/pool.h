/* pool: a few threads for what is slow or may wait, and so has no place on a loop.
 *
 * Jobs are begun in the order in which they came. The line is bounded: when it is full, the one who submits says so at once
 * (503, try later) instead of waiting. Nothing is allocated for a job: it is part of whatever it works on. Long jobs and short
 * ones that must not stand behind them go to pools of their own. */
#ifndef IRORI_WORK_POOL_H
#define IRORI_WORK_POOL_H

#include <stdbool.h>

struct pool;

/* run may free what the job is part of, and may submit jobs, the same one included. */
struct pool_job {
	void (*run)(struct pool_job *job); /* on a thread of the pool, with all signals blocked and POOL_STACK bytes of stack */
	struct pool_job *next; /* the pool's, while the job waits */
};

enum { POOL_THREADS_MOST = 64, POOL_STACK = 2 * 1024 * 1024 };

/* Starts 1..POOL_THREADS_MOST threads of that name (up to 15 characters), for at most so many jobs that wait for one. NULL
 * when it can't. */
struct pool *pool_start(const char *name, unsigned threads, unsigned waiting_most);

/* Puts a job in line; from any thread, never blocks. False when the line is full or the pool has been stopped: the job is not
 * run. */
bool pool_submit(struct pool *pool, struct pool_job *job);

/* How many jobs wait for a thread, at this moment. */
unsigned pool_waiting(struct pool *pool);

/* Takes no more jobs, runs those that it has taken, and returns when all are done; not from a job. Others may still call
 * pool_submit, in vain, until pool_free. */
void pool_stop(struct pool *pool);

/* Stops it, when nobody has, and frees it. NULL is allowed. */
void pool_free(struct pool *pool);

#endif
