#include "tests/unit/test.h"

#include <pthread.h>
#include <sched.h>
#include <semaphore.h>
#include <signal.h>
#include <stdatomic.h>

#include "server/work/pool.h"

static void
down(sem_t *semaphore)
{
	while (sem_wait(semaphore) != 0)
		;
}

/* ---- Every job is run once ------------------------------------------------------------------------------------- */

enum { CLIENTS = 4, EACH = 20000, THREADS = 3 };

struct letter {
	struct pool_job job;
	atomic_uint runs;
};

struct client {
	pthread_t thread;
	struct pool *pool;
	struct letter *letters;
};

static atomic_uint at_work, at_work_most;

static void
run_letter(struct pool_job *job)
{
	struct letter *letter = (struct letter *)job;
	unsigned now = atomic_fetch_add(&at_work, 1) + 1, most = atomic_load(&at_work_most);

	while (now > most && !atomic_compare_exchange_weak(&at_work_most, &most, now))
		;
	atomic_fetch_add(&letter->runs, 1);
	atomic_fetch_sub(&at_work, 1);
}

static void *
submit_all(void *argument)
{
	struct client *client = argument;

	for (unsigned i = 0; i < EACH; i++) {
		client->letters[i].job.run = run_letter;
		while (!pool_submit(client->pool, &client->letters[i].job))
			sched_yield();
	}
	return NULL;
}

static void
every_job_is_run_once(void **state)
{
	static struct letter letters[CLIENTS][EACH];
	struct client clients[CLIENTS];
	struct pool *pool = pool_start("test-pool", THREADS, 50);

	(void)state;
	assert_non_null(pool);
	for (unsigned i = 0; i < CLIENTS; i++) {
		clients[i] = (struct client){ .pool = pool, .letters = letters[i] };
		assert_int_equal(pthread_create(&clients[i].thread, NULL, submit_all, &clients[i]), 0);
	}
	for (unsigned i = 0; i < CLIENTS; i++)
		pthread_join(clients[i].thread, NULL);
	pool_stop(pool);
	assert_int_equal(pool_waiting(pool), 0);
	for (unsigned i = 0; i < CLIENTS; i++)
		for (unsigned j = 0; j < EACH; j++)
			assert_int_equal(atomic_load(&letters[i][j].runs), 1);
	assert_true(atomic_load(&at_work_most) <= THREADS);
	pool_free(pool);
}

/* ---- The line -------------------------------------------------------------------------------------------------- */

/* A job that tells that it has begun, and waits until it may end. */
struct gate {
	struct pool_job job;
	sem_t begun, may_end;
};

static void
stand(struct pool_job *job)
{
	struct gate *gate = (struct gate *)job;

	sem_post(&gate->begun);
	down(&gate->may_end);
}

static void
gate_make(struct gate *gate)
{
	gate->job = (struct pool_job){ .run = stand };
	sem_init(&gate->begun, 0, 0);
	sem_init(&gate->may_end, 0, 0);
}

static void
gate_drop(struct gate *gate)
{
	sem_destroy(&gate->begun);
	sem_destroy(&gate->may_end);
}

struct number {
	struct pool_job job;
	char name;
};

static char order[16];
static unsigned order_length;

/* Only where the pool has one thread. */
static void
note_name(struct pool_job *job)
{
	order[order_length++] = ((struct number *)job)->name;
}

static void
a_full_line_refuses_and_the_order_is_kept(void **state)
{
	struct pool *pool = pool_start("test-pool", 1, 3);
	struct number numbers[4];
	struct gate gate;

	(void)state;
	assert_non_null(pool);
	memset(order, 0, sizeof order);
	order_length = 0;
	gate_make(&gate);
	assert_true(pool_submit(pool, &gate.job));
	down(&gate.begun);
	/* What is run does not wait. */
	assert_int_equal(pool_waiting(pool), 0);
	for (unsigned i = 0; i < 4; i++) {
		numbers[i] = (struct number){ { .run = note_name }, (char)('a' + i) };
		assert_int_equal(pool_submit(pool, &numbers[i].job), i < 3);
	}
	assert_int_equal(pool_waiting(pool), 3);
	sem_post(&gate.may_end);
	pool_stop(pool);
	/* What was taken was run before it ended; what was refused never. */
	assert_string_equal(order, "abc");
	assert_false(pool_submit(pool, &numbers[3].job));
	assert_string_equal(order, "abc");
	pool_free(pool);
	gate_drop(&gate);
}

static void
with_no_room_to_wait_nothing_is_taken(void **state)
{
	struct pool *pool = pool_start("test-pool", 1, 0);
	struct number number = { { .run = note_name }, 'a' };

	(void)state;
	assert_non_null(pool);
	order_length = 0;
	assert_false(pool_submit(pool, &number.job));
	pool_free(pool);
	assert_int_equal(order_length, 0);
}

static void
jobs_run_beside_each_other(void **state)
{
	struct pool *pool = pool_start("test-pool", 2, 2);
	struct gate gates[2];

	(void)state;
	assert_non_null(pool);
	for (unsigned i = 0; i < 2; i++) {
		gate_make(&gates[i]);
		assert_true(pool_submit(pool, &gates[i].job));
	}
	/* Both have begun, and neither has ended. */
	down(&gates[0].begun);
	down(&gates[1].begun);
	sem_post(&gates[1].may_end);
	sem_post(&gates[0].may_end);
	pool_free(pool);
	gate_drop(&gates[0]);
	gate_drop(&gates[1]);
}

/* ---- What a job may do, and where it runs ---------------------------------------------------------------------- */

struct again {
	struct pool_job job;
	struct pool *pool;
	unsigned rounds;
	sem_t *done;
};

static void
once_more(struct pool_job *job)
{
	struct again *again = (struct again *)job;
	sem_t *done = again->done;

	if (--again->rounds > 0) {
		if (pool_submit(again->pool, &again->job))
			return;
	}
	free(again);
	sem_post(done);
}

static void
a_job_may_submit_itself_and_free_itself(void **state)
{
	struct pool *pool = pool_start("test-pool", 2, 1);
	struct again *again = malloc(sizeof *again);
	sem_t done;

	(void)state;
	assert_non_null(pool);
	assert_non_null(again);
	sem_init(&done, 0, 0);
	*again = (struct again){ { .run = once_more }, pool, 1000, &done };
	assert_true(pool_submit(pool, &again->job));
	down(&done);
	pool_free(pool);
	sem_destroy(&done);
}

struct place {
	struct pool_job job;
	char name[16];
	size_t stack;
	bool blocked;
};

static void
look_around(struct pool_job *job)
{
	struct place *place = (struct place *)job;
	pthread_attr_t attributes;
	sigset_t signals;

	pthread_getname_np(pthread_self(), place->name, sizeof place->name);
	if (pthread_getattr_np(pthread_self(), &attributes) == 0) {
		pthread_attr_getstacksize(&attributes, &place->stack);
		pthread_attr_destroy(&attributes);
	}
	pthread_sigmask(SIG_SETMASK, NULL, &signals);
	place->blocked = sigismember(&signals, SIGTERM) == 1 && sigismember(&signals, SIGPIPE) == 1;
}

static void
its_threads_are_named_and_bounded(void **state)
{
	struct pool *pool = pool_start("a-name-that-is-too-long", 1, 1);
	struct place place = { .job = { .run = look_around } };
	sigset_t signals;

	(void)state;
	assert_non_null(pool);
	assert_true(pool_submit(pool, &place.job));
	pool_free(pool);
	assert_string_equal(place.name, "a-name-that-is-");
	assert_true(place.stack >= POOL_STACK && place.stack <= POOL_STACK + 128 * 1024);
	assert_true(place.blocked);
	/* Whoever started it goes on as before. */
	pthread_sigmask(SIG_SETMASK, NULL, &signals);
	assert_int_equal(sigismember(&signals, SIGTERM), 0);
}

static void
limits_are_kept(void **state)
{
	(void)state;
	assert_null(pool_start("test-pool", 0, 1));
	assert_null(pool_start("test-pool", POOL_THREADS_MOST + 1, 1));
	struct pool *pool = pool_start("test-pool", POOL_THREADS_MOST, 1);

	assert_non_null(pool);
	pool_stop(pool);
	pool_stop(pool);
	pool_free(pool);
	pool_free(NULL);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_job_is_run_once),
		cmocka_unit_test(a_full_line_refuses_and_the_order_is_kept),
		cmocka_unit_test(with_no_room_to_wait_nothing_is_taken),
		cmocka_unit_test(jobs_run_beside_each_other),
		cmocka_unit_test(a_job_may_submit_itself_and_free_itself),
		cmocka_unit_test(its_threads_are_named_and_bounded),
		cmocka_unit_test(limits_are_kept),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
