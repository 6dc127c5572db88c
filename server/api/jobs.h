/* jobs: what was asked for to be done later (async.h), from when it was accepted until its result is forgotten.
 *
 * A few run at a time, the others stand in line, where institutions take turns. A job is found by its owner alone; what was
 * cancelled, or is past its time, is found by nobody. Jobs, bytes and how often one may look are bounded. All is in memory: after
 * a restart there is none. From any thread. Times are microseconds of a clock that never goes back. */
#ifndef IRORI_JOBS_H
#define IRORI_JOBS_H

#include "resources/base/slice.h"

struct jobs;

enum job_state {
	JOB_HELD, /* accepted, but not to run before jobs_start() */
	JOB_WAITING, /* in line */
	JOB_RUNNING,
	JOB_DONE, /* the result is there */
};

struct job_owner {
	uint32_t institution;
	struct slice user;
};

/* What the table knows of a job: a part of whatever is done. */
struct job {
	/* Set by who makes it, before jobs_add(), and left alone. */
	struct slice id;
	struct job_owner owner;
	/* The table's own. */
	struct job *next;
	enum job_state state;
	bool unwanted; /* cancelled while it runs */
	unsigned references;
	uint64_t turn;
	size_t bytes;
	int64_t since; /* in this state */
	int64_t looked; /* when the owner looked last; 0: not yet in this state */
};

struct jobs_settings {
	unsigned running_most;
	unsigned unfinished_each_most; /* of one institution: not done yet */
	unsigned each_most, most; /* of one institution, of all: results that are kept included */
	size_t bytes_each_most, bytes_most; /* that requests and results take, of one institution, of all */
	int64_t keep; /* a result is kept so long */
	int64_t pause; /* between two looks at a job */
	void (*run)(struct job *job); /* begins it, from whatever thread; it ends by one jobs_done() */
	void (*free)(struct job *job);
};

/* NULL when memory ran out. */
struct jobs *jobs_new(const struct jobs_settings *settings);

/* When no job runs any more, and no result is in use. NULL is allowed. */
void jobs_free(struct jobs *jobs);

enum jobs_answer {
	JOBS_OK,
	JOBS_ABSENT, /* there is none, or it is somebody else's */
	JOBS_TOO_LARGE, /* it alone is more than an institution's share */
	JOBS_TOO_MANY, /* the institution has its share already */
	JOBS_FULL, /* there is no room for more of anybody's */
	JOBS_TOO_SOON, /* after the last look */
};

/* Takes the job, which holds so many bytes, and holds it. JOBS_TOO_LARGE, JOBS_TOO_MANY, JOBS_FULL: it stays the caller's. */
enum jobs_answer jobs_add(struct jobs *jobs, struct job *job, size_t bytes, int64_t now);

/* Puts a held job in line, or forgets it. */
void jobs_start(struct jobs *jobs, struct job *job, int64_t now);
void jobs_drop(struct jobs *jobs, struct job *job);

/* Of a running job: whether there is room for so many bytes instead of what it held until now; they are then its own. */
bool jobs_room(struct jobs *jobs, struct job *job, size_t bytes);

/* A running job has its result, which is kept unless nobody wants it any more. The job is not to be touched afterwards. */
void jobs_done(struct jobs *jobs, struct job *job, int64_t now);

struct job_view {
	enum job_state state;
	int64_t passed; /* since it is in this state */
	int64_t left; /* until the result is forgotten, or until one may look again (JOBS_TOO_SOON) */
	struct job *job; /* when it is done: the job, until jobs_release() */
};

/* What the owner is told: JOBS_OK, JOBS_ABSENT or JOBS_TOO_SOON. */
enum jobs_answer jobs_look(struct jobs *jobs, struct slice id, const struct job_owner *owner, int64_t now, struct job_view *view);
void jobs_release(struct jobs *jobs, struct job *job);

/* Whether the owner has such a job. */
bool jobs_has(struct jobs *jobs, struct slice id, const struct job_owner *owner, int64_t now);

/* Forgets the job. One in line never runs; one that runs ends, and its result is thrown away. False: there is none. */
bool jobs_cancel(struct jobs *jobs, struct slice id, const struct job_owner *owner, int64_t now);

/* Forgets results that are past their time. Every look does so too; this is for when nobody looks. */
void jobs_tidy(struct jobs *jobs, int64_t now);

/* Forgets what stands in line, begins none any more, and waits until none runs, but not longer than that. False: some
 * still do. */
bool jobs_stop(struct jobs *jobs, int64_t wait);

struct jobs_figures {
	uint64_t waiting, running, kept, bytes; /* now */
	uint64_t accepted, refused, finished, cancelled; /* since the start */
};
void jobs_figures(struct jobs *jobs, struct jobs_figures *figures);

#endif
