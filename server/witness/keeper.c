#include "server/witness/keeper.h"

#include "server/log.h"
#include "server/registry/registry.h"
#include "server/witness/checkpoint.h"
#include "server/witness/file.h"
#include "server/witness/keys.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <time.h>

enum { LINES_MOST = 1000 }; /* appended at a time */

struct keeper {
	struct store *store;
	unsigned seconds;
	char *witness;
	pthread_t thread;
	pthread_mutex_t lock;
	pthread_cond_t changed;
	bool ending; /* under the lock */
	/* The thread's own. */
	uint64_t made; /* the last checkpoint's record */
	uint64_t witnessed; /* ... that the witness has */
	bool began, witness_known;
	/* What it tells. */
	_Atomic uint64_t record, checkpoints, failures, witness_failures;
	atomic_bool witness_failing;
};

static void
complain(const char *event, const char *why)
{
	char quoted[600];

	log_event(LOG_LEVEL_ERROR, event, "reason=%s", log_quote(slice_text(why), quoted, sizeof quoted));
}

/* ---- Making ------------------------------------------------------------------------------------------------------- */

/* The keys, the first of them made when there is none yet. */
static const char *
take_keys(struct keeper *keeper, struct arena *arena, struct jws_key **keys, size_t *count, char *error, size_t error_size)
{
	struct registry_order order = { .officer = SLICE("irorid"), .now = (int64_t)time(NULL) * 1000000 };
	enum store_status status = witness_keys(keeper->store, true, arena, keys, count);

	if (status == STORE_OK && *count == 0) {
		if (!registry_audit_key_make(keeper->store, &order)) {
			snprintf(error, error_size, "%s", order.error);
			return error;
		}
		status = witness_keys(keeper->store, true, arena, keys, count);
	}
	if (status == STORE_OK && *count == 0)
		status = STORE_ABSENT;
	return status == STORE_OK ? NULL : store_status_text(status);
}

static const char *
make(struct keeper *keeper, const struct jws_key *pair)
{
	struct checkpoint checkpoint;
	struct buffer text;

	store_audit_last(keeper->store, &checkpoint.mark);
	buffer_init(&text, 0);
	bool signed_well = checkpoint_date(&checkpoint) && checkpoint_sign(&checkpoint, pair, &text);
	enum store_status status =
	    signed_well ? store_checkpoint_put(keeper->store, checkpoint.mark.number, buffer_slice(&text)) : STORE_NO_MEMORY;

	buffer_free(&text);
	if (status == STORE_CONFLICT)
		complain("audit-chain-shorter", "there is a checkpoint of this record already: run irori audit verify");
	else if (status != STORE_OK)
		return signed_well ? store_status_text(status) : "it can't be signed";
	else
		atomic_fetch_add(&keeper->checkpoints, 1);
	keeper->made = checkpoint.mark.number;
	atomic_store(&keeper->record, keeper->made);
	return NULL;
}

static bool
has_grown(struct keeper *keeper)
{
	struct audit_mark last;
	struct buffer text;
	uint64_t number;

	store_audit_last(keeper->store, &last);
	if (!keeper->began) {
		buffer_init(&text, 0);
		if (store_checkpoint_next(keeper->store, last.number, &number, &text) == STORE_OK && number == last.number)
			keeper->made = number;
		buffer_free(&text);
		keeper->began = true;
		atomic_store(&keeper->record, keeper->made);
	}
	return last.number > 0 && last.number != keeper->made;
}

static void
make_checkpoint(struct keeper *keeper)
{
	struct jws_key *keys;
	struct arena arena;
	char error[512];
	size_t count;

	if (!has_grown(keeper))
		return;
	arena_init(&arena, 0);
	const char *why = take_keys(keeper, &arena, &keys, &count, error, sizeof error);

	if (why == NULL)
		why = make(keeper, &keys[0]);
	if (why != NULL) {
		atomic_fetch_add(&keeper->failures, 1);
		complain("no-audit-checkpoint", why);
	}
	witness_keys_free(keys, count);
	arena_free(&arena);
}

/* ---- Telling the witness ------------------------------------------------------------------------------------------- */

/* Where the witness's file ends. One that is new begins with the next checkpoint, not with all that there ever were. */
static bool
find_place(struct keeper *keeper, char *error, size_t error_size)
{
	if (keeper->witness_known)
		return true;
	if (!witness_last(keeper->witness, &keeper->witnessed, error, error_size))
		return false;
	if (keeper->witnessed > keeper->made)
		complain("audit-chain-shorter", "the witness knows of later records: run irori audit verify --witness");
	if (keeper->witnessed == 0 || keeper->witnessed > keeper->made)
		keeper->witnessed = keeper->made - 1;
	keeper->witness_known = true;
	return true;
}

/* The lines that the witness has not got, up to LINES_MOST; *last is the number of the last of them. */
static enum store_status
gather(struct keeper *keeper, const struct jws_key *keys, size_t count, struct buffer *lines, uint64_t *last)
{
	enum store_status status = STORE_OK;
	struct buffer text;
	uint64_t number;

	buffer_init(&text, 0);
	for (int i = 0; status == STORE_OK && i < LINES_MOST; i++) {
		struct checkpoint checkpoint;

		buffer_reset(&text);
		status = store_checkpoint_next(keeper->store, *last + 1, &number, &text);
		if (status != STORE_OK)
			break;
		*last = number;
		/* One that isn't ours is for verify to tell of. */
		if (checkpoint_open(buffer_slice(&text), keys, count, &checkpoint) != REASON_NONE)
			continue;
		checkpoint_line(&checkpoint, buffer_slice(&text), lines);
		buffer_byte(lines, '\n');
	}
	buffer_free(&text);
	return status == STORE_ABSENT ? STORE_OK : !buffer_ok(lines) ? STORE_NO_MEMORY : status;
}

static bool
append(struct keeper *keeper, const struct jws_key *keys, size_t count, char *error, size_t error_size)
{
	struct buffer lines;
	uint64_t last;
	bool ok;

	buffer_init(&lines, 0);
	do {
		buffer_reset(&lines);
		last = keeper->witnessed;
		enum store_status status = gather(keeper, keys, count, &lines, &last);

		ok = status == STORE_OK;
		if (!ok)
			snprintf(error, error_size, "%s", store_status_text(status));
		else if (lines.length > 0)
			ok = witness_append(keeper->witness, buffer_slice(&lines), error, error_size);
		if (ok)
			keeper->witnessed = last;
	} while (ok && lines.length > 0);
	buffer_free(&lines);
	return ok;
}

static void
tell_witness(struct keeper *keeper)
{
	struct jws_key *keys;
	struct arena arena;
	char error[512] = "its keys can't be read";
	size_t count;

	if (keeper->witness == NULL || keeper->made == 0 || (keeper->witness_known && keeper->witnessed >= keeper->made))
		return;
	arena_init(&arena, 0);
	bool ok = witness_keys(keeper->store, false, &arena, &keys, &count) == STORE_OK &&
	    find_place(keeper, error, sizeof error) && append(keeper, keys, count, error, sizeof error);

	witness_keys_free(keys, count);
	arena_free(&arena);
	if (!ok) {
		atomic_fetch_add(&keeper->witness_failures, 1);
		complain("audit-witness-failed", error);
	} else if (atomic_load(&keeper->witness_failing)) {
		log_event(LOG_LEVEL_INFO, "audit-witness-works", "record=%llu", (unsigned long long)keeper->witnessed);
	}
	atomic_store(&keeper->witness_failing, !ok);
}

/* ---- The thread ---------------------------------------------------------------------------------------------------- */

static void *
run(void *context)
{
	struct keeper *keeper = context;
	bool ending = false;

	while (!ending) {
		struct timespec until;

		make_checkpoint(keeper);
		tell_witness(keeper);
		clock_gettime(CLOCK_MONOTONIC, &until);
		until.tv_sec += keeper->seconds;
		pthread_mutex_lock(&keeper->lock);
		while (!keeper->ending && pthread_cond_timedwait(&keeper->changed, &keeper->lock, &until) == 0)
			continue;
		ending = keeper->ending;
		pthread_mutex_unlock(&keeper->lock);
	}
	make_checkpoint(keeper);
	tell_witness(keeper);
	return NULL;
}

static void
dispose(struct keeper *keeper)
{
	pthread_cond_destroy(&keeper->changed);
	pthread_mutex_destroy(&keeper->lock);
	free(keeper->witness);
	free(keeper);
}

struct keeper *
keeper_start(const struct keeper_settings *settings)
{
	struct keeper *keeper = calloc(1, sizeof *keeper);
	pthread_condattr_t monotonic;

	if (keeper == NULL)
		return NULL;
	keeper->store = settings->store;
	keeper->seconds = settings->seconds;
	pthread_mutex_init(&keeper->lock, NULL);
	pthread_condattr_init(&monotonic);
	pthread_condattr_setclock(&monotonic, CLOCK_MONOTONIC);
	pthread_cond_init(&keeper->changed, &monotonic);
	pthread_condattr_destroy(&monotonic);
	if ((settings->witness == NULL || (keeper->witness = strdup(settings->witness)) != NULL) &&
	    pthread_create(&keeper->thread, NULL, run, keeper) == 0) {
		pthread_setname_np(keeper->thread, "irori-keeper");
		return keeper;
	}
	dispose(keeper);
	return NULL;
}

void
keeper_stop(struct keeper *keeper)
{
	if (keeper == NULL)
		return;
	pthread_mutex_lock(&keeper->lock);
	keeper->ending = true;
	pthread_cond_signal(&keeper->changed);
	pthread_mutex_unlock(&keeper->lock);
	pthread_join(keeper->thread, NULL);
	dispose(keeper);
}

void
keeper_figures(const struct keeper *keeper, struct keeper_figures *figures)
{
	*figures = (struct keeper_figures){
		.record = atomic_load(&keeper->record),
		.checkpoints = atomic_load(&keeper->checkpoints),
		.failures = atomic_load(&keeper->failures),
		.witness_failures = atomic_load(&keeper->witness_failures),
		.witness_failing = atomic_load(&keeper->witness_failing),
	};
}
