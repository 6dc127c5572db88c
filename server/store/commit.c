/* The committer: the one thread that writes the truth.
 *
 * It takes whatever has come in while it was writing as the next batch: one transaction, one sync. So a lone writer waits
 * for nobody, and many share the cost. */
#include <stdlib.h>
#include <syslog.h>

#include "server/store/lmdb/truth.h"
#include "server/store/snapshots.h"
#include "server/store/store_inside.h"

enum {
	BATCH_COMMITS = 1024,
	BATCH_PAGES = 6000, /* dirty pages are memory until the commit */
	TRY_AGAIN = 1000, /* milliseconds until a wounded store is seen to again */
	WAIT_FOR_INDEX = 20, /* milliseconds between looks whether the index has caught up */
};

/* What became of a commit in the batch; told when the batch is durable. */
struct outcome {
	struct commit *commit;
	enum store_status status;
	bool to_auditor; /* all that is left of it are audit records */
};

struct committer {
	struct store *store;
	struct commit *first, **end; /* taken from the mailbox, not yet in a batch */
	struct outcome outcomes[BATCH_COMMITS];
	size_t count;
	size_t most; /* commits to a batch; less for a while when one had grown too large */
};

static void
fetch(struct committer *committer)
{
	*committer->end = mailbox_take(&committer->store->commits_in);
	while (*committer->end != NULL)
		committer->end = &(*committer->end)->next;
}

static struct commit *
next_commit(struct committer *committer)
{
	struct commit *commit = committer->first;

	if (commit != NULL && (committer->first = commit->next) == NULL)
		committer->end = &committer->first;
	return commit;
}

/* Puts the batch's commits back in front, as they were. */
static void
put_back(struct committer *committer)
{
	for (size_t i = committer->count; i > 0; i--) {
		struct commit *commit = committer->outcomes[i - 1].commit;

		if (committer->first == NULL)
			committer->end = &commit->next;
		commit->next = committer->first;
		committer->first = commit;
	}
	committer->count = 0;
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

	while ((commit = next_commit(committer)) != NULL)
		store_done(committer->store, commit, status);
}

static void
committed(struct store *store, const struct truth_state *state)
{
	atomic_store(&store->registry_generation, state->registry_generation);
	atomic_store(&store->sequence, state->sequence);
	atomic_fetch_add(&store->batches, 1);
	bell_ring(&store->index_bell);
}

/* One transaction: what has come in, up to what a batch may hold. */
static void
write_batch(struct committer *committer)
{
	struct store *store = committer->store;
	struct batch *batch;
	struct commit *commit;
	enum store_status status = batch_begin(store->truth, &batch);

	if (status != STORE_OK) {
		store_say(&store->settings, LOG_ERR, "the truth can't be written: %s", store_status_text(status));
		refuse(committer, store_failure(store, status));
		return;
	}
	while (committer->count < committer->most && batch_pages(batch) < BATCH_PAGES &&
	    (commit = next_commit(committer)) != NULL) {
		struct outcome *outcome = &committer->outcomes[committer->count++];

		*outcome = take(store, batch, commit);
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

		status = batch_commit(batch);
		if (status == STORE_OK)
			committed(store, &state);
	}
	if (status == STORE_OK) {
		committer->most = BATCH_COMMITS;
		tell(committer);
		return;
	}
	if (batch_too_large(batch) && committer->count > 1) {
		committer->most = committer->count / 2;
		put_back(committer);
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

/* A search has to look at all that the index hasn't taken yet: writers wait when that is too much. False when the index
 * can't be written, so that waiting would not end. */
static bool
wait_for_index(struct store *store)
{
	while (atomic_load(&store->sequence) - atomic_load(&store->watermark) >= store->settings.window_most &&
	    !atomic_load(&store->closing) && !atomic_load(&store->paused)) {
		if (atomic_load(&store->index_failing))
			return false;
		indexer_wait(store, WAIT_FOR_INDEX);
	}
	return true;
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
		if (committer->first == NULL) {
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
		if (wait_for_index(store))
			write_batch(committer);
		else
			refuse(committer, STORE_BUSY);
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
	committer->end = &committer->first;
	committer->most = BATCH_COMMITS;
	store->committing = pthread_create(&store->committer, NULL, run, committer) == 0;
	if (store->committing)
		pthread_setname_np(store->committer, "irori-commit");
	if (!store->committing)
		free(committer);
	return store->committing;
}
