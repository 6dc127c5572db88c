#include "server/work/pool.h"

#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>

enum { NAME_ROOM = 16 };

struct pool {
	pthread_mutex_t lock; /* of all that follows, but the threads */
	pthread_cond_t work; /* a job is in line, or the pool stops */
	struct pool_job *first, **end;
	unsigned waiting, waiting_most;
	bool stopping;
	char name[NAME_ROOM];
	unsigned count;
	pthread_t threads[POOL_THREADS_MOST];
};

/* The next in line; NULL when there will be none any more. */
static struct pool_job *
next_job(struct pool *pool)
{
	pthread_mutex_lock(&pool->lock);
	while (pool->first == NULL && !pool->stopping)
		pthread_cond_wait(&pool->work, &pool->lock);
	struct pool_job *job = pool->first;

	if (job != NULL) {
		pool->first = job->next;
		if (pool->first == NULL)
			pool->end = &pool->first;
		pool->waiting--;
	}
	pthread_mutex_unlock(&pool->lock);
	return job;
}

static void *
run(void *argument)
{
	struct pool *pool = argument;
	struct pool_job *job;

	pthread_setname_np(pthread_self(), pool->name);
	while ((job = next_job(pool)) != NULL)
		job->run(job);
	return NULL;
}

static bool
start_threads(struct pool *pool, unsigned threads)
{
	pthread_attr_t attributes;
	sigset_t all, old;

	if (pthread_attr_init(&attributes) != 0)
		return false;
	bool fine = pthread_attr_setstacksize(&attributes, POOL_STACK) == 0;

	sigfillset(&all);
	pthread_sigmask(SIG_SETMASK, &all, &old);
	while (fine && pool->count < threads) {
		fine = pthread_create(&pool->threads[pool->count], &attributes, run, pool) == 0;
		pool->count += fine;
	}
	pthread_sigmask(SIG_SETMASK, &old, NULL);
	pthread_attr_destroy(&attributes);
	return fine;
}

struct pool *
pool_start(const char *name, unsigned threads, unsigned waiting_most)
{
	struct pool *pool;

	if (threads < 1 || threads > POOL_THREADS_MOST || (pool = calloc(1, sizeof *pool)) == NULL)
		return NULL;
	pthread_mutex_init(&pool->lock, NULL);
	pthread_cond_init(&pool->work, NULL);
	pool->end = &pool->first;
	pool->waiting_most = waiting_most;
	snprintf(pool->name, sizeof pool->name, "%s", name);
	if (!start_threads(pool, threads)) {
		pool_free(pool);
		return NULL;
	}
	return pool;
}

bool
pool_submit(struct pool *pool, struct pool_job *job)
{
	pthread_mutex_lock(&pool->lock);
	bool taken = !pool->stopping && pool->waiting < pool->waiting_most;

	if (taken) {
		job->next = NULL;
		*pool->end = job;
		pool->end = &job->next;
		pool->waiting++;
		pthread_cond_signal(&pool->work);
	}
	pthread_mutex_unlock(&pool->lock);
	return taken;
}

unsigned
pool_waiting(struct pool *pool)
{
	pthread_mutex_lock(&pool->lock);
	unsigned waiting = pool->waiting;

	pthread_mutex_unlock(&pool->lock);
	return waiting;
}

void
pool_stop(struct pool *pool)
{
	pthread_mutex_lock(&pool->lock);
	pool->stopping = true;
	pthread_cond_broadcast(&pool->work);
	pthread_mutex_unlock(&pool->lock);
	for (; pool->count > 0; pool->count--)
		pthread_join(pool->threads[pool->count - 1], NULL);
}

void
pool_free(struct pool *pool)
{
	if (pool == NULL)
		return;
	pool_stop(pool);
	pthread_cond_destroy(&pool->work);
	pthread_mutex_destroy(&pool->lock);
	free(pool);
}
