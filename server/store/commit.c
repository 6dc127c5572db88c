/* The committer: the one thread that writes the truth.
 *
 * It takes whatever has come in while it was writing as the next batch: one transaction, one sync. So a lone writer waits
 * for nobody, and many share the cost. A commit that would fill a batch by itself is one by itself, and such large ones take
 * turns with batches of all others: nobody waits for more than one of them. */
#include <stdlib.h>
#include <syslog.h>

#include "server/store/keyring.h"
#include "server/store/lmdb/truth.h"
#include "server/store/snapshots.h"
#include "server/store/store_inside.h"

enum {
	BATCH_COMMITS = 1024,
	BATCH_PAGES = 6000, /* dirty pages are memory until the commit; a commit of more is a large one */
	TRY_AGAIN = 1000, /* milliseconds until a wounded store is seen to again */
	WAIT_FOR_INDEX = 20, /* milliseconds until it is looked again whether the index has caught up */
};

/* What became of a commit in the batch; told when the batch is durable. */
struct outcome {
	struct commit *commit;
	enum store_status status;
	bool to_auditor; /* all that is left of it are audit records */
};

/* Commits taken from the mailbox and not yet in a batch, in the order in which they came. */
struct line {
	struct commit *first, **end;
};

struct committer {
	struct store *store;
	struct line ordinary, large;
	bool large_was_last;
	uint64_t large_begin, large_end; /* sequences before and of the last change of the last large commit */
	struct outcome outcomes[BATCH_COMMITS];
	size_t count;
	size_t most; /* commits to a batch; less for a while when one had grown too large */
};

static void
fetch(struct committer *committer)
{
	for (struct commit *commit = mailbox_take(&committer->store->commits_in), *next; commit != NULL; commit = next) {
		struct line *line = commit->pages > BATCH_PAGES ? &committer->large : &committer->ordinary;

		next = commit->next;
		commit->next = NULL;
		*line->end = commit;
		line->end = &commit->next;
	}
}

static struct commit *
next_commit(struct line *line)
{
	struct commit *commit = line->first;

	if (commit != NULL && (line->first = commit->next) == NULL)
		line->end = &line->first;
	return commit;
}

/* Puts the batch's commits back in front, as they were. */
static void
put_back(struct committer *committer, struct line *line)
{
	for (size_t i = committer->count; i > 0; i--) {
		struct commit *commit = committer->outcomes[i - 1].commit;

		if (line->first == NULL)
			line->end = &commit->next;
		commit->next = line->first;
		line->first = commit;
	}
	committer->count = 0;
}

/* A batch may hold any one commit; others only as long as it doesn't grow too large by them. */
static bool
fits(const struct committer *committer, const struct batch *batch, const struct line *line)
{
	if (line->first == NULL || committer->count >= committer->most)
		return false;
	return committer->count == 0 || batch_pages(batch) + line->first->pages <= BATCH_PAGES;
}

/* Does what the decision rests on, beside versions, still hold? */
static bool
holds(struct store *store, struct batch *batch, const struct commit *commit)
{
	struct snapshot *view;

	if (commit->holds == NULL || commit->decided_at == batch_state(batch)->sequence)
		return true;
	if (snapshots_of_batch(store->snapshots, batch, &view) != STORE_OK)
		return false;
	bool still = commit->holds(commit, view);

	snapshots_end_batch(store->snapshots, view);
	return still;
}

static enum store_status
decide(struct store *store, struct batch *batch, struct commit *commit)
{
	struct snapshot *view;

	atomic_fetch_add(&store->conflicts, 1);
	if (commit->decide == NULL)
		return STORE_CONFLICT;
	enum store_status status = snapshots_of_batch(store->snapshots, batch, &view);

	if (status == STORE_OK) {
		status = commit->decide(commit, view);
		snapshots_end_batch(store->snapshots, view);
	}
	return status;
}

static struct outcome
take(struct store *store, struct batch *batch, struct commit *commit)
{
	struct outcome outcome = { .commit = commit };

	outcome.status = holds(store, batch, commit) ? batch_take(batch, commit) : STORE_CONFLICT;
	if (outcome.status != STORE_CONFLICT || (outcome.status = decide(store, batch, commit)) != STORE_OK)
		return outcome;
	if (!commit_writes(commit))
		outcome.to_auditor = commit->audits != NULL;
	else
		outcome.status = batch_take(batch, commit);
	return outcome;
}

static void
tell(struct committer *committer)
{
	struct store *store = committer->store;

	for (size_t i = 0; i < committer->count; i++) {
		struct outcome *outcome = &committer->outcomes[i];

		if (outcome->status == STORE_OK && outcome->to_auditor)
			mailbox_put(&store->audits_in, outcome->commit);
		else
			store_done(store, outcome->commit, outcome->status);
	}
	committer->count = 0;
}

static void
refuse(struct committer *committer, enum store_status status)
{
	struct commit *commit;

	while ((commit = next_commit(&committer->ordinary)) != NULL || (commit = next_commit(&committer->large)) != NULL)
		store_done(committer->store, commit, status);
}

static void
committed(struct committer *committer, const struct truth_state *state, bool large)
{
	struct store *store = committer->store;

	if (large) {
		committer->large_begin = atomic_load(&store->sequence);
		committer->large_end = state->sequence;
	}
	atomic_store(&store->registry_generation, state->registry_generation);
	atomic_store(&store->sequence, state->sequence);
	atomic_fetch_add(&store->batches, 1);
	bell_ring(&store->index_bell);
}

/* One transaction: what has come in, up to what a batch may hold. */
static void
write_batch(struct committer *committer, struct line *line)
{
	struct store *store = committer->store;
	struct batch *batch;
	enum store_status status = batch_begin(store->truth, &batch);

	if (status != STORE_OK) {
		store_say(&store->settings, LOG_ERR, "the truth can't be written: %s", store_status_text(status));
		refuse(committer, store_failure(store, status));
		return;
	}
	while (fits(committer, batch, line)) {
		struct outcome *outcome = &committer->outcomes[committer->count++];

		*outcome = take(store, batch, next_commit(line));
		if (batch_failed(batch)) {
			status = outcome->status;
			break;
		}
	}
	if (status != STORE_OK) {
		batch_abort(batch);
	} else if (batch_empty(batch)) {
		batch_abort(batch); /* nothing was taken: nothing to sync */
		tell(committer);
		return;
	} else {
		struct truth_state state = *batch_state(batch);

		/* No row is there before the keys that it is sealed with. */
		status = keyring_flush(store->keyring);
		if (status == STORE_OK)
			status = batch_commit(batch);
		else
			batch_abort(batch);
		if (status == STORE_OK)
			committed(committer, &state, line == &committer->large);
	}
	if (status == STORE_OK) {
		committer->most = BATCH_COMMITS;
		tell(committer);
		return;
	}
	if (batch_too_large(batch) && committer->count > 1) {
		committer->most = committer->count / 2;
		put_back(committer, line);
		return;
	}
	status = store_failure(store, status);
	store_say(&store->settings, LOG_ERR, "a batch of %zu commits was not written: %s", committer->count,
	    store_status_text(status));
	for (size_t i = 0; i < committer->count; i++) {
		committer->outcomes[i].status = status;
		committer->outcomes[i].to_auditor = false;
	}
	tell(committer);
}

/* A search has to look at all that the index hasn't taken yet: writers wait when that is too much. A large commit is too much
 * at once, and there is never more than one in the window; others don't wait for what is left of it. NULL: all wait. */
static struct line *
next_line(struct committer *committer)
{
	struct store *store = committer->store;
	struct line *ordinary = &committer->ordinary, *large = &committer->large;
	uint64_t most = store->settings.window_most, watermark = atomic_load(&store->watermark);
	uint64_t window = atomic_load(&store->sequence) - watermark, of_large = 0;

	if (committer->large_end > watermark)
		of_large = committer->large_end - (watermark > committer->large_begin ? watermark : committer->large_begin);
	if (atomic_load(&store->closing) || atomic_load(&store->paused))
		window = of_large = 0;
	bool ordinary_may = ordinary->first != NULL && window - of_large < most, large_may = large->first != NULL && window < most;

	if (large_may && ordinary_may)
		return committer->large_was_last ? ordinary : large;
	return large_may ? large : ordinary_may ? ordinary : NULL;
}

static void
wait_for_commits(struct store *store, bool whole)
{
	struct mailbox *mailbox = &store->commits_in;

	bell_lie_down(&mailbox->bell);
	/* Somebody may have rung before. */
	if (mailbox_empty(mailbox) && !atomic_load(&store->closing) && atomic_load(&store->wounded) == !whole)
		bell_sleep(&mailbox->bell, whole ? -1 : TRY_AGAIN);
	else
		bell_get_up(&mailbox->bell);
}

static void *
run(void *argument)
{
	struct committer *committer = argument;
	struct store *store = committer->store;

	for (;;) {
		bool whole = !atomic_load(&store->wounded) || store_recover(store);

		fetch(committer);
		if (committer->ordinary.first == NULL && committer->large.first == NULL) {
			if (atomic_load(&store->closing) && mailbox_empty(&store->commits_in))
				break;
			wait_for_commits(store, whole);
			continue;
		}
		if (!whole) {
			refuse(committer, STORE_BROKEN);
			continue;
		}
		bool enough = space_enough(&store->space);

		if (atomic_exchange(&store->full, !enough) == enough)
			store_say(&store->settings, LOG_WARNING, enough ? "there is space again: writes are taken" :
			    "too little space is left: writes are refused");
		if (!enough) {
			refuse(committer, STORE_FULL);
			continue;
		}
		struct line *line = next_line(committer);

		if (line != NULL) {
			committer->large_was_last = line == &committer->large;
			pthread_mutex_lock(&store->batch_lock);
			write_batch(committer, line);
			pthread_mutex_unlock(&store->batch_lock);
		} else if (atomic_load(&store->index_failing)) {
			refuse(committer, STORE_BUSY); /* waiting would not end */
		} else if (committer->ordinary.first == NULL) {
			mailbox_wait(&store->commits_in, WAIT_FOR_INDEX); /* only large ones have to wait */
		} else {
			indexer_wait(store, WAIT_FOR_INDEX);
		}
	}
	free(committer);
	return NULL;
}

bool
committer_start(struct store *store)
{
	struct committer *committer = calloc(1, sizeof *committer);

	if (committer == NULL)
		return false;
	committer->store = store;
	committer->ordinary.end = &committer->ordinary.first;
	committer->large.end = &committer->large.first;
	committer->most = BATCH_COMMITS;
	store->committing = pthread_create(&store->committer, NULL, run, committer) == 0;
	if (store->committing)
		pthread_setname_np(store->committer, "irori-commit");
	if (!store->committing)
		free(committer);
	return store->committing;
}
