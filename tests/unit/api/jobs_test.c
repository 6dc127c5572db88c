#include "tests/unit/test.h"

#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <stdio.h>

#include "server/api/jobs.h"
#include "server/work/pool.h"

enum { SECOND = 1000000, KEEP = 60 * SECOND };

struct thing {
	struct job job; /* first */
	struct pool_job work;
	char name[12];
	atomic_uint runs, freed;
};

static struct jobs *jobs;
static struct thing things[40];
static const struct job_owner me = { 1, { "a", 1 } }, colleague = { 1, { "b", 1 } }, stranger = { 2, { "a", 1 } };
static char order[64];

static void
run(struct job *job)
{
	struct thing *thing = (struct thing *)job;
	size_t length = strlen(order);

	thing->runs++;
	snprintf(order + length, sizeof order - length, "%s ", thing->name);
}

static void
free_thing(struct job *job)
{
	((struct thing *)job)->freed++;
}

static const struct jobs_settings standard = { .running_most = 1, .unfinished_each_most = 10, .each_most = 20, .most = 30,
	.bytes_each_most = 1000, .bytes_most = 2000, .keep = KEEP, .pause = SECOND, .run = run, .free = free_thing };

static void
begin(const struct jobs_settings *settings)
{
	memset(things, 0, sizeof things);
	order[0] = '\0';
	jobs = jobs_new(settings);
	assert_non_null(jobs);
}

static struct job *
make(unsigned number, struct job_owner owner)
{
	struct thing *thing = &things[number];

	snprintf(thing->name, sizeof thing->name, "%u", number);
	thing->job = (struct job){ .id = slice_text(thing->name), .owner = owner };
	return &thing->job;
}

static enum jobs_answer
add(unsigned number, struct job_owner owner, size_t bytes)
{
	return jobs_add(jobs, make(number, owner), bytes, SECOND);
}

static void
start(unsigned number, struct job_owner owner)
{
	assert_int_equal(add(number, owner, 1), JOBS_OK);
	jobs_start(jobs, &things[number].job, SECOND);
}

static enum jobs_answer
look(unsigned number, struct job_owner owner, int64_t now, struct job_view *view)
{
	return jobs_look(jobs, slice_text(things[number].name), &owner, now, view);
}

static bool
cancel(unsigned number, struct job_owner owner)
{
	return jobs_cancel(jobs, slice_text(things[number].name), &owner, SECOND);
}

static void
what_is_held_is_not_run_and_not_found(void **state)
{
	struct job_view view;

	(void)state;
	begin(&standard);
	assert_int_equal(add(0, me, 1), JOBS_OK);
	assert_int_equal(look(0, me, SECOND, &view), JOBS_ABSENT);
	assert_false(cancel(0, me));
	assert_int_equal(things[0].runs, 0);
	jobs_drop(jobs, &things[0].job);
	assert_int_equal(things[0].freed, 1);
	start(1, me);
	assert_int_equal(things[1].runs, 1);
	assert_int_equal(things[0].runs, 0);
	jobs_done(jobs, &things[1].job, SECOND);
	jobs_free(jobs);
	assert_int_equal(things[1].freed, 1);
}

static void
nobody_but_the_owner_finds_it(void **state)
{
	struct job_view view;

	(void)state;
	begin(&standard);
	start(0, me);
	assert_int_equal(look(0, colleague, SECOND, &view), JOBS_ABSENT);
	assert_int_equal(look(0, stranger, SECOND, &view), JOBS_ABSENT);
	assert_false(cancel(0, colleague));
	assert_false(cancel(0, stranger));
	assert_false(jobs_has(jobs, SLICE("0"), &stranger, SECOND));
	assert_true(jobs_has(jobs, SLICE("0"), &me, SECOND));
	/* Nor did their looks count as the owner's. */
	assert_int_equal(look(0, me, SECOND, &view), JOBS_OK);
	assert_int_equal(view.state, JOB_RUNNING);
	jobs_done(jobs, &things[0].job, SECOND);
	assert_int_equal(look(0, colleague, SECOND, &view), JOBS_ABSENT);
	assert_null(view.job);
	jobs_free(jobs);
}

static void
institutions_take_turns(void **state)
{
	(void)state;
	begin(&standard);
	for (unsigned i = 0; i < 4; i++)
		start(i, me);
	for (unsigned i = 4; i < 6; i++)
		start(i, stranger);
	assert_string_equal(order, "0 ");
	for (const unsigned *at = (const unsigned[]){ 0, 1, 4, 2, 5, 3 }, *end = at + 6; at < end; at++)
		jobs_done(jobs, &things[*at].job, SECOND);
	assert_string_equal(order, "0 1 4 2 5 3 ");
	jobs_free(jobs);
}

static void
so_many_run_at_a_time(void **state)
{
	struct jobs_settings settings = standard;
	struct jobs_figures figures;

	(void)state;
	settings.running_most = 3;
	begin(&settings);
	for (unsigned i = 0; i < 5; i++)
		start(i, me);
	assert_string_equal(order, "0 1 2 ");
	jobs_figures(jobs, &figures);
	assert_int_equal(figures.running, 3);
	assert_int_equal(figures.waiting, 2);
	for (unsigned i = 0; i < 5; i++)
		jobs_done(jobs, &things[i].job, SECOND);
	assert_string_equal(order, "0 1 2 3 4 ");
	jobs_figures(jobs, &figures);
	assert_int_equal(figures.kept, 5);
	assert_int_equal(figures.finished, 5);
	jobs_free(jobs);
}

static void
an_institution_has_its_share(void **state)
{
	(void)state;
	begin(&standard);
	for (unsigned i = 0; i < 10; i++)
		start(i, me);
	/* Another user of it is no other institution. */
	assert_int_equal(add(10, colleague, 1), JOBS_TOO_MANY);
	assert_int_equal(things[10].freed, 0);
	start(11, stranger);
	for (unsigned i = 0; i < 10; i++)
		jobs_done(jobs, &things[i].job, SECOND);
	/* Results count, too. */
	for (unsigned i = 12; i < 22; i++)
		start(i, me);
	assert_int_equal(add(22, me, 1), JOBS_TOO_MANY);
	jobs_done(jobs, &things[11].job, SECOND);
	for (unsigned i = 12; i < 22; i++)
		jobs_done(jobs, &things[i].job, SECOND);
	assert_int_equal(add(22, me, 1), JOBS_TOO_MANY);
	assert_true(cancel(0, me));
	assert_int_equal(add(22, me, 1), JOBS_OK);
	jobs_drop(jobs, &things[22].job);
	jobs_free(jobs);
}

static void
all_together_are_bounded(void **state)
{
	struct jobs_settings settings = standard;

	(void)state;
	settings.most = 3;
	begin(&settings);
	start(0, me);
	start(1, stranger);
	start(2, stranger);
	assert_int_equal(add(3, me, 1), JOBS_FULL);
	assert_int_equal(add(3, stranger, 1), JOBS_FULL);
	assert_true(cancel(1, stranger));
	assert_int_equal(add(3, me, 1), JOBS_OK);
	jobs_drop(jobs, &things[3].job);
	jobs_done(jobs, &things[0].job, SECOND);
	jobs_done(jobs, &things[2].job, SECOND);
	jobs_free(jobs);
}

static void
bytes_are_bounded(void **state)
{
	static const struct job_owner third = { 3, { "a", 1 } };
	struct jobs_settings settings = standard;
	struct jobs_figures figures;

	(void)state;
	settings.running_most = 4;
	begin(&settings);
	assert_int_equal(add(0, me, 1001), JOBS_TOO_LARGE);
	assert_int_equal(add(0, me, SIZE_MAX), JOBS_TOO_LARGE);
	assert_int_equal(add(0, me, 1000), JOBS_OK);
	assert_int_equal(add(1, me, 1), JOBS_TOO_MANY);
	assert_int_equal(add(1, stranger, 999), JOBS_OK);
	assert_int_equal(add(2, third, 2), JOBS_FULL);
	assert_int_equal(add(2, third, 1), JOBS_OK);
	for (unsigned i = 0; i < 3; i++)
		jobs_start(jobs, &things[i].job, SECOND);
	/* What a result takes comes instead of what the request took. */
	assert_false(jobs_room(jobs, &things[0].job, 1001));
	assert_true(jobs_room(jobs, &things[0].job, 600));
	assert_true(jobs_room(jobs, &things[2].job, 401));
	assert_false(jobs_room(jobs, &things[2].job, 402));
	assert_false(jobs_room(jobs, &things[2].job, SIZE_MAX));
	jobs_figures(jobs, &figures);
	assert_int_equal(figures.bytes, 2000);
	for (unsigned i = 0; i < 3; i++)
		jobs_done(jobs, &things[i].job, SECOND);
	assert_true(cancel(0, me));
	jobs_figures(jobs, &figures);
	assert_int_equal(figures.bytes, 1400);
	jobs_free(jobs);
}

static void
looks_have_a_pause_between_them(void **state)
{
	struct job_view view;

	(void)state;
	begin(&standard);
	start(0, me);
	assert_int_equal(look(0, me, 5 * SECOND, &view), JOBS_OK);
	assert_int_equal(view.passed, 4 * SECOND);
	assert_int_equal(look(0, me, 5 * SECOND + 1, &view), JOBS_TOO_SOON);
	assert_int_equal(view.left, SECOND - 1);
	assert_int_equal(look(0, me, 6 * SECOND - 1, &view), JOBS_TOO_SOON);
	/* One that was refused does not count. */
	assert_int_equal(look(0, me, 6 * SECOND, &view), JOBS_OK);
	assert_int_equal(view.state, JOB_RUNNING);
	jobs_done(jobs, &things[0].job, 6 * SECOND);
	/* The result may be had at once, and again after a pause. */
	assert_int_equal(look(0, me, 6 * SECOND, &view), JOBS_OK);
	assert_ptr_equal(view.job, &things[0].job);
	jobs_release(jobs, view.job);
	assert_int_equal(look(0, me, 6 * SECOND + 1, &view), JOBS_TOO_SOON);
	assert_null(view.job);
	jobs_free(jobs);
}

static void
results_are_forgotten_in_time(void **state)
{
	struct job_view view;

	(void)state;
	begin(&standard);
	start(0, me);
	/* However long it runs. */
	assert_int_equal(look(0, me, 10 * KEEP, &view), JOBS_OK);
	jobs_done(jobs, &things[0].job, 10 * KEEP);
	assert_int_equal(look(0, me, 11 * KEEP - 1, &view), JOBS_OK);
	assert_int_equal(view.left, 1);
	jobs_tidy(jobs, 11 * KEEP - 1);
	assert_true(jobs_has(jobs, SLICE("0"), &me, 11 * KEEP - 1));
	jobs_tidy(jobs, 11 * KEEP);
	assert_false(jobs_has(jobs, SLICE("0"), &me, 11 * KEEP));
	/* Whoever has it in hand may go on with it. */
	assert_int_equal(things[0].freed, 0);
	jobs_release(jobs, view.job);
	assert_int_equal(things[0].freed, 1);
	jobs_free(jobs);
	assert_int_equal(things[0].freed, 1);
}

static void
what_is_cancelled_in_line_never_runs(void **state)
{
	struct job_view view;

	(void)state;
	begin(&standard);
	start(0, me);
	start(1, me);
	start(2, me);
	assert_true(cancel(1, me));
	assert_int_equal(things[1].freed, 1);
	assert_false(cancel(1, me));
	assert_int_equal(look(1, me, SECOND, &view), JOBS_ABSENT);
	jobs_done(jobs, &things[0].job, SECOND);
	assert_string_equal(order, "0 2 ");
	jobs_done(jobs, &things[2].job, SECOND);
	jobs_free(jobs);
	assert_int_equal(things[1].freed, 1);
}

static void
what_is_cancelled_under_way_ends_unseen(void **state)
{
	struct job_view view;

	(void)state;
	begin(&standard);
	start(0, me);
	start(1, me);
	assert_true(cancel(0, me));
	assert_int_equal(look(0, me, SECOND, &view), JOBS_ABSENT);
	assert_false(cancel(0, me));
	/* It still has its thread. */
	assert_string_equal(order, "0 ");
	assert_int_equal(things[0].freed, 0);
	jobs_done(jobs, &things[0].job, SECOND);
	assert_int_equal(things[0].freed, 1);
	assert_int_equal(look(0, me, SECOND, &view), JOBS_ABSENT);
	assert_string_equal(order, "0 1 ");
	jobs_done(jobs, &things[1].job, SECOND);
	jobs_free(jobs);
}

static void
what_is_deleted_while_it_is_read_stays_for_the_reader(void **state)
{
	struct job_view view;

	(void)state;
	begin(&standard);
	start(0, me);
	jobs_done(jobs, &things[0].job, SECOND);
	assert_int_equal(look(0, me, SECOND, &view), JOBS_OK);
	assert_true(cancel(0, me));
	assert_int_equal(things[0].freed, 0);
	jobs_release(jobs, view.job);
	assert_int_equal(things[0].freed, 1);
	jobs_free(jobs);
}

static void *
end_first(void *argument)
{
	(void)argument;
	sched_yield();
	jobs_done(jobs, &things[0].job, SECOND);
	return NULL;
}

static void
stopping_drops_the_line_and_waits_for_the_rest(void **state)
{
	pthread_t thread;

	(void)state;
	begin(&standard);
	start(0, me);
	start(1, me);
	assert_int_equal(add(2, me, 1), JOBS_OK);
	assert_false(jobs_stop(jobs, 1000));
	assert_int_equal(things[1].freed, 1);
	/* What was held, too, comes to nothing. */
	jobs_start(jobs, &things[2].job, SECOND);
	assert_int_equal(things[2].freed, 1);
	assert_int_equal(add(3, me, 1), JOBS_FULL);
	assert_int_equal(pthread_create(&thread, NULL, end_first, NULL), 0);
	assert_true(jobs_stop(jobs, 60LL * SECOND));
	pthread_join(thread, NULL);
	assert_string_equal(order, "0 ");
	jobs_free(jobs);
	assert_int_equal(things[0].freed, 1);
	jobs_free(NULL);
}

/* ---- From many threads ------------------------------------------------------------------------------------------- */

enum { CLIENTS = 4, ROUNDS = 2000 };

static struct pool *pool;
static atomic_uint born, died, ran;

static void
end_letter(struct pool_job *work)
{
	struct thing *thing = (struct thing *)((char *)work - offsetof(struct thing, work));

	ran++;
	jobs_room(jobs, &thing->job, 5);
	jobs_done(jobs, &thing->job, SECOND);
}

static void
run_letter(struct job *job)
{
	struct thing *thing = (struct thing *)job;

	thing->work.run = end_letter;
	assert_true(pool_submit(pool, &thing->work));
}

static void
free_letter(struct job *job)
{
	died++;
	free(job);
}

static void *
ask(void *argument)
{
	const struct job_owner owner = { *(unsigned *)argument, { "x", 1 } };

	for (unsigned i = 0; i < ROUNDS; i++) {
		struct thing *thing = calloc(1, sizeof *thing);
		char name[24];
		struct job_view view;

		if (thing == NULL)
			break;
		born++;
		snprintf(name, sizeof name, "%u", i);
		memcpy(thing->name, name, sizeof thing->name);
		thing->job = (struct job){ .id = slice_text(thing->name), .owner = owner };
		if (jobs_add(jobs, &thing->job, 1, SECOND) != JOBS_OK) {
			free_letter(&thing->job);
			sched_yield();
			continue;
		}
		if (i % 7 == 0)
			jobs_drop(jobs, &thing->job);
		else
			jobs_start(jobs, &thing->job, SECOND);
		if (jobs_look(jobs, slice_text(name), &owner, SECOND + i, &view) == JOBS_OK && view.job != NULL)
			jobs_release(jobs, view.job);
		if (i % 3 != 0)
			jobs_cancel(jobs, slice_text(name), &owner, SECOND);
		if (i % 100 == 0)
			jobs_tidy(jobs, 2 * KEEP);
	}
	return NULL;
}

static void
threads_do_not_disturb_each_other(void **state)
{
	struct jobs_settings settings = standard;
	unsigned numbers[CLIENTS];
	pthread_t threads[CLIENTS];

	(void)state;
	settings.running_most = 2;
	settings.run = run_letter;
	settings.free = free_letter;
	begin(&settings);
	pool = pool_start("test-pool", 2, 1000);
	assert_non_null(pool);
	for (unsigned i = 0; i < CLIENTS; i++) {
		numbers[i] = i;
		assert_int_equal(pthread_create(&threads[i], NULL, ask, &numbers[i]), 0);
	}
	for (unsigned i = 0; i < CLIENTS; i++)
		pthread_join(threads[i], NULL);
	assert_true(jobs_stop(jobs, 60LL * SECOND));
	pool_free(pool);
	jobs_free(jobs);
	assert_int_equal(atomic_load(&born), CLIENTS * ROUNDS);
	assert_int_equal(atomic_load(&died), CLIENTS * ROUNDS);
	assert_true(atomic_load(&ran) > 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_held_is_not_run_and_not_found),
		cmocka_unit_test(nobody_but_the_owner_finds_it),
		cmocka_unit_test(institutions_take_turns),
		cmocka_unit_test(so_many_run_at_a_time),
		cmocka_unit_test(an_institution_has_its_share),
		cmocka_unit_test(all_together_are_bounded),
		cmocka_unit_test(bytes_are_bounded),
		cmocka_unit_test(looks_have_a_pause_between_them),
		cmocka_unit_test(results_are_forgotten_in_time),
		cmocka_unit_test(what_is_cancelled_in_line_never_runs),
		cmocka_unit_test(what_is_cancelled_under_way_ends_unseen),
		cmocka_unit_test(what_is_deleted_while_it_is_read_stays_for_the_reader),
		cmocka_unit_test(stopping_drops_the_line_and_waits_for_the_rest),
		cmocka_unit_test(threads_do_not_disturb_each_other),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
