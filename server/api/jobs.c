#include "server/api/jobs.h"

#include <pthread.h>
#include <stdlib.h>
#include <time.h>

struct jobs {
	struct jobs_settings settings;
	pthread_mutex_t lock; /* of all that follows, and of the jobs' parts that are the table's */
	pthread_cond_t idle; /* no job runs */
	struct job *first, **end; /* in the order in which they came */
	uint64_t turn; /* of the one that began last */
	unsigned count, running;
	size_t bytes;
	bool stopping;
	uint64_t accepted, refused, finished, cancelled;
};

struct jobs *
jobs_new(const struct jobs_settings *settings)
{
	struct jobs *jobs = calloc(1, sizeof *jobs);
	pthread_condattr_t attributes;

	if (jobs == NULL)
		return NULL;
	jobs->settings = *settings;
	jobs->end = &jobs->first;
	pthread_mutex_init(&jobs->lock, NULL);
	pthread_condattr_init(&attributes);
	pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
	pthread_cond_init(&jobs->idle, &attributes);
	pthread_condattr_destroy(&attributes);
	return jobs;
}

void
jobs_free(struct jobs *jobs)
{
	if (jobs == NULL)
		return;
	while (jobs->first != NULL) {
		struct job *job = jobs->first;

		jobs->first = job->next;
		jobs->settings.free(job);
	}
	pthread_cond_destroy(&jobs->idle);
	pthread_mutex_destroy(&jobs->lock);
	free(jobs);
}

/* ---- Under the lock ---------------------------------------------------------------------------------------------- */

/* Takes it out of the list, and puts it on the one of what is to be freed unless it is in use. */
static void
take_out(struct jobs *jobs, struct job **link, struct job **freed)
{
	struct job *job = *link;

	*link = job->next;
	if (*link == NULL)
		jobs->end = link;
	jobs->count--;
	jobs->bytes -= job->bytes;
	if (--job->references > 0)
		return;
	job->next = *freed;
	*freed = job;
}

static void
remove_job(struct jobs *jobs, struct job *job, struct job **freed)
{
	struct job **link = &jobs->first;

	while (*link != job)
		link = &(*link)->next;
	take_out(jobs, link, freed);
}

static void
forget_old(struct jobs *jobs, int64_t now, struct job **freed)
{
	for (struct job **link = &jobs->first; *link != NULL;)
		if ((*link)->state == JOB_DONE && now - (*link)->since >= jobs->settings.keep)
			take_out(jobs, link, freed);
		else
			link = &(*link)->next;
}

static struct job **
find(struct jobs *jobs, struct slice id, const struct job_owner *owner)
{
	for (struct job **link = &jobs->first; *link != NULL; link = &(*link)->next) {
		const struct job *job = *link;

		if (slice_equal(job->id, id))
			return job->unwanted || job->state == JOB_HELD || job->owner.institution != owner->institution ||
			        !slice_equal(job->owner.user, owner->user) ?
			    NULL : link;
	}
	return NULL;
}

static void
enter_state(struct job *job, enum job_state state, int64_t now)
{
	job->state = state;
	job->since = now;
	job->looked = 0;
}

/* The next to run, which then runs; NULL when there is none, or enough do. */
static struct job *
begin_next(struct jobs *jobs, int64_t now)
{
	struct job *next = NULL;

	if (jobs->stopping || jobs->running >= jobs->settings.running_most)
		return NULL;
	for (struct job *job = jobs->first; job != NULL; job = job->next)
		if (job->state == JOB_WAITING && (next == NULL || job->turn < next->turn))
			next = job;
	if (next == NULL)
		return NULL;
	jobs->turn = next->turn;
	jobs->running++;
	enter_state(next, JOB_RUNNING, now);
	return next;
}

/* ---- Without it -------------------------------------------------------------------------------------------------- */

/* What is left to be done when the lock is given back. */
static void
leave(struct jobs *jobs, struct job *begun, struct job *freed)
{
	pthread_mutex_unlock(&jobs->lock);
	while (freed != NULL) {
		struct job *next = freed->next;

		jobs->settings.free(freed);
		freed = next;
	}
	if (begun != NULL)
		jobs->settings.run(begun);
}

enum jobs_answer
jobs_add(struct jobs *jobs, struct job *job, size_t bytes, int64_t now)
{
	const struct jobs_settings *settings = &jobs->settings;
	enum jobs_answer answer = JOBS_OK;
	unsigned unfinished = 0, count = 0;
	struct job *freed = NULL;
	size_t held = 0;

	pthread_mutex_lock(&jobs->lock);
	forget_old(jobs, now, &freed);
	job->turn = jobs->turn + 1;
	for (const struct job *other = jobs->first; other != NULL; other = other->next) {
		if (other->owner.institution != job->owner.institution)
			continue;
		count++;
		held += other->bytes;
		if (other->state == JOB_DONE)
			continue;
		unfinished++;
		/* Whoever has several waits for the turns of them all. */
		if (other->turn >= job->turn)
			job->turn = other->turn + 1;
	}
	if (bytes > settings->bytes_each_most || bytes > settings->bytes_most)
		answer = JOBS_TOO_LARGE;
	else if (unfinished >= settings->unfinished_each_most || count >= settings->each_most ||
	    held > settings->bytes_each_most - bytes)
		answer = JOBS_TOO_MANY;
	else if (jobs->stopping || jobs->count >= settings->most || jobs->bytes > settings->bytes_most - bytes)
		answer = JOBS_FULL;
	if (answer == JOBS_OK) {
		job->references = 1;
		job->bytes = bytes;
		job->next = NULL;
		enter_state(job, JOB_HELD, now);
		*jobs->end = job;
		jobs->end = &job->next;
		jobs->count++;
		jobs->bytes += bytes;
		jobs->accepted++;
	} else {
		jobs->refused++;
	}
	leave(jobs, NULL, freed);
	return answer;
}

void
jobs_start(struct jobs *jobs, struct job *job, int64_t now)
{
	struct job *freed = NULL;

	pthread_mutex_lock(&jobs->lock);
	if (jobs->stopping)
		remove_job(jobs, job, &freed);
	else
		enter_state(job, JOB_WAITING, now);
	leave(jobs, begin_next(jobs, now), freed);
}

void
jobs_drop(struct jobs *jobs, struct job *job)
{
	struct job *freed = NULL;

	pthread_mutex_lock(&jobs->lock);
	remove_job(jobs, job, &freed);
	leave(jobs, NULL, freed);
}

bool
jobs_room(struct jobs *jobs, struct job *job, size_t bytes)
{
	size_t held = 0, all;

	pthread_mutex_lock(&jobs->lock);
	for (const struct job *other = jobs->first; other != NULL; other = other->next)
		if (other != job && other->owner.institution == job->owner.institution)
			held += other->bytes;
	all = jobs->bytes - job->bytes;
	bool room = bytes <= jobs->settings.bytes_each_most && held <= jobs->settings.bytes_each_most - bytes &&
	    bytes <= jobs->settings.bytes_most && all <= jobs->settings.bytes_most - bytes;

	if (room) {
		jobs->bytes = all + bytes;
		job->bytes = bytes;
	}
	pthread_mutex_unlock(&jobs->lock);
	return room;
}

void
jobs_done(struct jobs *jobs, struct job *job, int64_t now)
{
	struct job *freed = NULL;

	pthread_mutex_lock(&jobs->lock);
	jobs->finished++;
	jobs->running--;
	if (job->unwanted)
		remove_job(jobs, job, &freed);
	else
		enter_state(job, JOB_DONE, now);
	if (jobs->running == 0)
		pthread_cond_broadcast(&jobs->idle);
	leave(jobs, begin_next(jobs, now), freed);
}

enum jobs_answer
jobs_look(struct jobs *jobs, struct slice id, const struct job_owner *owner, int64_t now, struct job_view *view)
{
	enum jobs_answer answer = JOBS_ABSENT;
	struct job *freed = NULL, **link;

	*view = (struct job_view){ 0 };
	pthread_mutex_lock(&jobs->lock);
	forget_old(jobs, now, &freed);
	link = find(jobs, id, owner);
	if (link != NULL) {
		struct job *job = *link;

		view->state = job->state;
		view->passed = now - job->since;
		if (job->looked != 0 && now - job->looked < jobs->settings.pause) {
			view->left = jobs->settings.pause - (now - job->looked);
			answer = JOBS_TOO_SOON;
		} else {
			job->looked = now;
			answer = JOBS_OK;
		}
		if (answer == JOBS_OK && job->state == JOB_DONE) {
			view->left = jobs->settings.keep - view->passed;
			view->job = job;
			job->references++;
		}
	}
	leave(jobs, NULL, freed);
	return answer;
}

void
jobs_release(struct jobs *jobs, struct job *job)
{
	pthread_mutex_lock(&jobs->lock);
	bool last = --job->references == 0;

	pthread_mutex_unlock(&jobs->lock);
	if (last)
		jobs->settings.free(job);
}

bool
jobs_has(struct jobs *jobs, struct slice id, const struct job_owner *owner, int64_t now)
{
	struct job *freed = NULL;

	pthread_mutex_lock(&jobs->lock);
	forget_old(jobs, now, &freed);
	bool has = find(jobs, id, owner) != NULL;

	leave(jobs, NULL, freed);
	return has;
}

bool
jobs_cancel(struct jobs *jobs, struct slice id, const struct job_owner *owner, int64_t now)
{
	struct job *freed = NULL, **link;

	pthread_mutex_lock(&jobs->lock);
	forget_old(jobs, now, &freed);
	link = find(jobs, id, owner);
	if (link != NULL) {
		jobs->cancelled++;
		if ((*link)->state == JOB_RUNNING)
			(*link)->unwanted = true;
		else
			take_out(jobs, link, &freed);
	}
	leave(jobs, NULL, freed);
	return link != NULL;
}

void
jobs_tidy(struct jobs *jobs, int64_t now)
{
	struct job *freed = NULL;

	pthread_mutex_lock(&jobs->lock);
	forget_old(jobs, now, &freed);
	leave(jobs, NULL, freed);
}

bool
jobs_stop(struct jobs *jobs, int64_t wait)
{
	struct job *freed = NULL;
	struct timespec until;
	int error = 0;

	clock_gettime(CLOCK_MONOTONIC, &until);
	until.tv_sec += (time_t)(wait / 1000000);
	until.tv_nsec += (long)(wait % 1000000) * 1000;
	if (until.tv_nsec >= 1000000000) {
		until.tv_sec++;
		until.tv_nsec -= 1000000000;
	}
	pthread_mutex_lock(&jobs->lock);
	jobs->stopping = true;
	for (struct job **link = &jobs->first; *link != NULL;)
		if ((*link)->state == JOB_WAITING)
			take_out(jobs, link, &freed);
		else
			link = &(*link)->next;
	while (jobs->running > 0 && error == 0)
		error = pthread_cond_timedwait(&jobs->idle, &jobs->lock, &until);
	bool idle = jobs->running == 0;

	leave(jobs, NULL, freed);
	return idle;
}

void
jobs_figures(struct jobs *jobs, struct jobs_figures *figures)
{
	pthread_mutex_lock(&jobs->lock);
	*figures = (struct jobs_figures){ .running = jobs->running, .bytes = jobs->bytes, .accepted = jobs->accepted,
		.refused = jobs->refused, .finished = jobs->finished, .cancelled = jobs->cancelled };
	for (const struct job *job = jobs->first; job != NULL; job = job->next) {
		figures->waiting += job->state == JOB_WAITING;
		figures->kept += job->state == JOB_DONE;
	}
	pthread_mutex_unlock(&jobs->lock);
}
