#include "server/store/lmdb/merge.h"

#include <stdlib.h>

enum {
	FAN = 4, /* runs that are merged into one */
	FAN_IDLE = 2, /* ... when there is time */
	FAN_MOST = 16,
	CROWDED = 24, /* live runs from which on any merging is better than none */
	CROWDED_OUT = 48, /* ... and goes before new changes */
	JOBS_MOST = 16,
	ROOM_FOR_CHANGES = 8, /* places of the catalog that merging leaves */
	WORK_PER_POSTING = 8, /* more than the times that a posting is merged on its way, so that merging keeps up */
	WORK_LEAST = 4000,
	WORK_IDLE = 400000,
	BLOCKS_MOST = 2000, /* written or deleted in one transaction: its pages are memory until the commit */
};

/* A merge in progress. Its output stands in the catalog as being built. */
struct job {
	uint64_t inputs[FAN_MOST];
	size_t input_count;
	uint64_t size; /* postings of the inputs */
	uint64_t output;
	/* Where to go on: the first posting that is not in the output's blocks yet. */
	unsigned char key[STORE_KEY_MOST];
	size_t key_length;
	uint64_t rid;
	int64_t sum; /* of what is in them */
	uint64_t postings, blocks;
};

struct merger {
	struct index *index;
	struct job jobs[JOBS_MOST];
	size_t job_count;
	MDB_txn *view; /* of the index as committed: what is merged is read from it */
	MDB_cursor *cursor;
	struct gathered gathered;
	struct run_writer writer;
	struct run_cursor inputs[FAN_MOST];
};

struct merger *
merger_new(struct index *index)
{
	struct merger *merger = calloc(1, sizeof *merger);

	if (merger != NULL)
		merger->index = index;
	return merger;
}

void
merger_drop(struct merger *merger)
{
	if (merger->cursor != NULL)
		mdb_cursor_close(merger->cursor);
	if (merger->view != NULL)
		mdb_txn_abort(merger->view);
	merger->cursor = NULL;
	merger->view = NULL;
	merger->job_count = 0;
}

void
merger_free(struct merger *merger)
{
	if (merger == NULL)
		return;
	merger_drop(merger);
	gathered_free(&merger->gathered);
	free(merger);
}

struct gathered *
merger_gathered(struct merger *merger)
{
	return &merger->gathered;
}

bool
merger_has_room(const struct index_state *state)
{
	size_t live = 0;

	for (uint32_t i = 0; i < state->run_count; i++)
		live += state->runs[i].state == RUN_LIVE;
	return live < CROWDED_OUT && state->run_count < RUNS_MOST;
}

static struct run *
run_by_id(struct index_state *state, uint64_t id)
{
	for (uint32_t i = 0; i < state->run_count; i++)
		if (state->runs[i].id == id)
			return &state->runs[i];
	return NULL;
}

/* Puts a new run in the catalog before another, or at the end (NULL). There must be room. */
static struct run *
new_run(struct index_state *state, struct run *before, enum run_state what)
{
	struct run *end = &state->runs[state->run_count], *run = before != NULL ? before : end;

	memmove(run + 1, run, (size_t)(end - run) * sizeof *run);
	*run = (struct run){ .id = state->next_run++, .state = what };
	state->run_count++;
	return run;
}

static void
forget_run(struct index_state *state, struct run *run)
{
	size_t behind = (size_t)(&state->runs[state->run_count] - (run + 1));

	memmove(run, run + 1, behind * sizeof *run);
	state->run_count--;
}

int
merger_add_run(struct merger *merger, MDB_txn *txn, struct index_state *state, const struct gathered *gathered)
{
	struct run_writer *writer = &merger->writer;
	struct run *run = new_run(state, NULL, RUN_LIVE);

	run_write(writer, txn, merger->index->blocks, run->id, 0);
	for (size_t i = 0; i < gathered->count && writer->code == MDB_SUCCESS; i++)
		run_put(writer, slice_of(gathered->items[i].key, gathered->items[i].key_length), gathered->items[i].posting);
	run_finish(writer);
	run->postings = writer->postings_written;
	run->blocks = writer->blocks_written;
	run->sum = writer->block.sum;
	return writer->code;
}

/* ---- What to merge --------------------------------------------------------------------------------------------- */

static bool
in_a_job(const struct merger *merger, uint64_t run)
{
	for (size_t i = 0; i < merger->job_count; i++) {
		if (merger->jobs[i].output == run)
			return true;
		for (size_t j = 0; j < merger->jobs[i].input_count; j++)
			if (merger->jobs[i].inputs[j] == run)
				return true;
	}
	return false;
}

/* Neighbours, by age, that may be merged. */
struct range {
	size_t first, count; /* in a list of runs */
	uint64_t size;
};

/* Is merging these worth its while? The largest must not be rewritten for the sake of a few small ones; unless there are
 * so many runs that fewer of them are worth anything. */
static bool
worth(size_t count, uint64_t size, uint64_t largest, bool idle, bool crowded)
{
	if (idle && count >= FAN_IDLE && largest * FAN_IDLE <= size)
		return true;
	return count >= FAN && (crowded || largest * (FAN - 1) <= size);
}

/* The smallest range worth merging among runs that no job has (NULL in the list: one that a job has). */
static struct range
smallest_range(const struct run *const *runs, size_t count, bool idle, bool crowded)
{
	struct range best = { 0 };

	for (size_t first = 0; first < count; first++) {
		uint64_t size = 0, largest = 0;

		for (size_t n = 1; n <= FAN_MOST && first + n <= count && runs[first + n - 1] != NULL; n++) {
			uint64_t postings = runs[first + n - 1]->postings;

			size += postings;
			largest = postings > largest ? postings : largest;
			if (worth(n, size, largest, idle, crowded) && (best.count == 0 || size < best.size))
				best = (struct range){ first, n, size };
		}
	}
	return best;
}

/* The live runs that the view shows, in order of age; how many there are is returned. A run that is being merged stands
 * as NULL. */
static size_t
mergeable(const struct merger *merger, const struct run *runs[RUNS_MOST])
{
	const struct index_state *committed = &merger->index->state;
	size_t count = 0;

	for (uint32_t i = 0; i < committed->run_count; i++)
		if (committed->runs[i].state == RUN_LIVE)
			runs[count++] = in_a_job(merger, committed->runs[i].id) ? NULL : &committed->runs[i];
	return count;
}

static void
plan(struct merger *merger, struct index_state *state, bool idle)
{
	while (merger->job_count < JOBS_MOST && state->run_count < RUNS_MOST - ROOM_FOR_CHANGES) {
		const struct run *runs[RUNS_MOST];
		size_t count = mergeable(merger, runs);
		struct range range = smallest_range(runs, count, idle, count >= CROWDED);

		if (range.count == 0)
			return;
		struct run *output = new_run(state, run_by_id(state, runs[range.first]->id), RUN_BUILDING);
		struct job *job = &merger->jobs[merger->job_count++];

		*job = (struct job){ .output = output->id, .input_count = range.count, .size = range.size };
		for (size_t i = 0; i < range.count; i++)
			job->inputs[i] = runs[range.first + i]->id;
	}
}

/* After a start, or a failure, nobody builds what was being built. */
static void
give_up_orphans(const struct merger *merger, struct index_state *state)
{
	for (uint32_t i = 0; i < state->run_count; i++)
		if (state->runs[i].state == RUN_BUILDING && !in_a_job(merger, state->runs[i].id))
			state->runs[i].state = RUN_GARBAGE;
}

/* ---- Merging --------------------------------------------------------------------------------------------------- */

static void
finish(struct merger *merger, struct index_state *state, struct job *job)
{
	struct run *output = run_by_id(state, job->output);

	for (size_t i = 0; i < job->input_count; i++)
		run_by_id(state, job->inputs[i])->state = RUN_GARBAGE;
	output->postings = job->postings;
	output->blocks = job->blocks;
	output->sum = job->sum;
	output->state = RUN_LIVE;
	if (job->blocks == 0)
		forget_run(state, output);
	*job = merger->jobs[--merger->job_count];
}

/* Goes on with a merge for about *budget postings; takes off what it did. *done: it is complete. */
static int
advance(struct merger *merger, MDB_txn *txn, struct job *job, uint64_t *budget, size_t *blocks, bool *done)
{
	struct run_writer *writer = &merger->writer;
	struct run_cursor *cursors[FAN_MOST];
	struct merged merged = { .cursors = cursors, .count = job->input_count };
	uint64_t read = 0, written = 0;
	struct slice key;
	posting p;

	for (size_t i = 0; i < job->input_count; i++) {
		cursors[i] = &merger->inputs[i];
		run_open(cursors[i], merger->cursor, job->inputs[i]);
	}
	merged_seek(&merged, slice_of((const char *)job->key, job->key_length), job->rid);
	run_write(writer, txn, merger->index->blocks, job->output, job->sum);
	*done = false;
	while (writer->code == MDB_SUCCESS) {
		if (!merged_next(&merged, &key, &p)) {
			run_finish(writer);
			*done = true;
			break;
		}
		run_put(writer, key, p);
		read++;
		if (writer->blocks_written == written)
			continue;
		written = writer->blocks_written;
		if (read >= *budget || written >= *blocks)
			break;
	}
	*budget -= read < *budget ? read : *budget;
	*blocks -= writer->blocks_written < *blocks ? writer->blocks_written : *blocks;
	job->postings += writer->postings_written;
	job->blocks += writer->blocks_written;
	job->sum = writer->sum_before_block;
	memcpy(job->key, writer->first_key, writer->first_key_length);
	job->key_length = writer->first_key_length;
	job->rid = writer->first_rid;
	return writer->code != MDB_SUCCESS ? writer->code : merged_code(&merged);
}

static int
open_view(struct merger *merger)
{
	int code;

	if (merger->view != NULL)
		code = mdb_txn_renew(merger->view);
	else
		code = mdb_txn_begin(merger->index->env, NULL, MDB_RDONLY, &merger->view);
	if (code != MDB_SUCCESS)
		return code;
	return merger->cursor != NULL ? mdb_cursor_renew(merger->view, merger->cursor) :
	    mdb_cursor_open(merger->view, merger->index->blocks, &merger->cursor);
}

/* The smallest job first: the small runs are the many, and what they are merged into waits for nobody. */
static struct job *
smallest(struct merger *merger)
{
	struct job *least = NULL;

	for (size_t i = 0; i < merger->job_count; i++)
		if (least == NULL || merger->jobs[i].size < least->size)
			least = &merger->jobs[i];
	return least;
}

static int
merge(struct merger *merger, MDB_txn *txn, struct index_state *state, uint64_t budget, bool *finished)
{
	size_t blocks = BLOCKS_MOST;
	int code = merger->job_count > 0 ? open_view(merger) : MDB_SUCCESS;

	if (code != MDB_SUCCESS || merger->job_count == 0)
		return code;
	while (code == MDB_SUCCESS && budget > 0 && blocks > 0 && merger->job_count > 0) {
		struct job *job = smallest(merger);
		bool done;

		code = advance(merger, txn, job, &budget, &blocks, &done);
		if (code == MDB_SUCCESS && done) {
			finish(merger, state, job);
			*finished = true;
		}
	}
	mdb_txn_reset(merger->view);
	return code;
}

static int
sweep(struct merger *merger, MDB_txn *txn, struct index_state *state)
{
	size_t room = BLOCKS_MOST, deleted = 0;
	int code = MDB_SUCCESS;

	for (uint32_t i = 0; i < state->run_count && room > 0 && code == MDB_SUCCESS;) {
		if (state->runs[i].state != RUN_GARBAGE) {
			i++;
			continue;
		}
		code = run_delete(txn, merger->index->blocks, state->runs[i].id, room, &deleted);
		if (deleted < room)
			forget_run(state, &state->runs[i]);
		room -= deleted;
	}
	return code;
}

int
merger_work(struct merger *merger, MDB_txn *txn, struct index_state *state, size_t added, bool idle, bool *busy)
{
	uint64_t budget = idle ? WORK_IDLE : WORK_LEAST + (uint64_t)added * WORK_PER_POSTING;

	bool finished = false;

	give_up_orphans(merger, state);
	plan(merger, state, idle);
	int code = merge(merger, txn, state, budget, &finished);

	if (code == MDB_SUCCESS)
		code = sweep(merger, txn, state);
	/* What is committed now may be merged next. */
	*busy = merger->job_count > 0 || added > 0 || finished;
	for (uint32_t i = 0; i < state->run_count; i++)
		*busy = *busy || state->runs[i].state == RUN_GARBAGE;
	return code;
}

void
merger_settle(struct merger *merger, bool committed)
{
	if (!committed)
		merger->job_count = 0;
}
