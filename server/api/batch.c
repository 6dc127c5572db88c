#include "server/api/batch.h"

#include "server/api/body.h"
#include "server/api/entry.h"
#include "server/api/route.h"
#include "server/api/transaction.h"

#include <stdatomic.h>

enum {
	/* Entries whose calls are under way at a time, each with memory of its own. */
	CHUNK = 64,
};

/* A batch under way. It is worked on in chunks, and what comes back from the store for the last of a chunk goes on with the
 * next: writes first, then reads, so that these see what was written. */
struct batch {
	struct call *call;
	struct entry *entries;
	size_t count, at;
	bool reading; /* the second pass */
	struct entry *chunk[CHUNK];
	size_t chunk_count;
	atomic_size_t waiting; /* of the chunk */
	size_t bytes; /* of the entries' answers so far */
};

static void step(struct batch *batch);

static void
step_again(struct call *call)
{
	step(call->batch);
}

/* From whatever thread. */
static void
ended(struct call *entry)
{
	struct call *call = entry->parent;

	if (atomic_fetch_sub(&call->batch->waiting, 1) == 1)
		call_work(call, step_again);
}

/* What the reader found wrong with the entry is the entry's. */
static bool
read_well(struct batch *batch, struct entry *entry)
{
	struct call *call = entry->call;
	struct slice path = entry_path(entry, "", call->arena);

	if (path.data == NULL) {
		call_store_trouble(call, STORE_NO_MEMORY);
		return false;
	}
	faults_take(&batch->call->faults, path, &call->faults);
	if (call->faults.errors)
		call_refuse_faults(call, 400);
	return !call->faults.errors;
}

/* Answers the entry, up to its commit. */
static void
answer(struct batch *batch, struct entry *entry)
{
	arena_init(&entry->own, 0);
	bool entered = entry_enter(entry, batch->call, &entry->own);

	if (entry->call == NULL) {
		entry_settle(entry, batch->call->arena);
		arena_free(&entry->own);
		return;
	}
	entry->call->ended = ended;
	if (entered)
		entry_spare(entry, batch->bytes);
	if (entered && read_well(batch, entry) && !(entry->reads && entry_too_much(entry, batch->bytes)))
		call_answer(entry->call);
	batch->bytes += entry->call->reply->body.length;
	call_conclude(entry->call);
	batch->chunk[batch->chunk_count++] = entry;
}

static void
finish(struct batch *batch)
{
	struct call *call = batch->call;

	entries_write(call, "batch-response", batch->entries, batch->count);
	entries_free(batch->entries, batch->count);
	call_conclude(call);
	call_commit(call);
}

static bool
is_read(const struct entry *entry)
{
	const struct node *request = node_child(entry->node, "request");
	struct slice method = request != NULL ? node_text(request, "method") : SLICE_NONE;

	return slice_is(method, "GET") || slice_is(method, "HEAD");
}

static void
step(struct batch *batch)
{
	for (size_t i = 0; i < batch->chunk_count; i++) {
		entry_settle(batch->chunk[i], batch->call->arena);
		/* What reads was counted when it was made. */
		if (!batch->reading)
			batch->bytes += batch->chunk[i]->body.length;
		arena_free(&batch->chunk[i]->own);
	}
	batch->chunk_count = 0;
	for (;;) {
		for (; batch->at < batch->count && batch->chunk_count < CHUNK; batch->at++)
			if (is_read(&batch->entries[batch->at]) == batch->reading)
				answer(batch, &batch->entries[batch->at]);
		if (batch->chunk_count > 0 || batch->reading)
			break;
		batch->reading = true;
		batch->at = 0;
	}
	if (batch->chunk_count == 0) {
		finish(batch);
		return;
	}
	/* Nobody but the store touches the entries' calls from here on; the last of them may come back before the loop is through. */
	size_t count = batch->chunk_count;

	atomic_store(&batch->waiting, count + 1);
	for (size_t i = 0; i < count; i++)
		call_commit(batch->chunk[i]->call);
	if (atomic_fetch_sub(&batch->waiting, 1) == 1)
		call_work(batch->call, step_again);
}

/* Whether the reader found anything wrong outside the entries, or more than it could keep. */
static bool
bundle_is_sound(struct call *call)
{
	bool sound = call->faults.left_out == 0;

	for (const struct fault *fault = call->faults.first; fault != NULL && sound; fault = fault->next)
		sound = fault->severity > SEVERITY_ERROR || slice_starts(fault->expression, SLICE("Bundle.entry["));
	return sound;
}

static void
abandon(struct call *call)
{
	struct batch *batch = call->batch;

	for (size_t i = 0; i < batch->chunk_count; i++) {
		entry_settle(batch->chunk[i], call->arena);
		arena_free(&batch->chunk[i]->own);
	}
	entries_free(batch->entries, batch->count);
}

static bool
begin(struct call *call, struct node *bundle)
{
	struct batch *batch = arena_zero(call->arena, 1, sizeof *batch);

	if (batch == NULL) {
		call_store_trouble(call, STORE_NO_MEMORY);
		return false;
	}
	if (!bundle_is_sound(call)) {
		call_refuse_faults(call, 400);
		return false;
	}
	batch->call = call;
	call->abandon = abandon;
	batch->entries = entries_of(call, bundle, &batch->count);
	call->batch = batch;
	return batch->entries != NULL;
}

/* False: refused. */
static bool
start(struct call *call)
{
	struct node *bundle = body_read(call, schema_resource(SLICE("Bundle")));

	if (bundle == NULL)
		return false;
	if (strcmp(bundle->type->name, "Bundle") != 0) {
		call_refuse_faults(call, 400);
		return false;
	}
	struct slice type = node_text(bundle, "type");

	if (slice_is(type, "transaction")) {
		call->audit.type = AUDIT_TRANSACTION;
		call->route = &route_transaction;
		return transaction_start(call, bundle, 0);
	}
	if (!slice_is(type, "batch")) {
		call_refuse(call, 422, FAULT_VALUE, SLICE("Bundle.type"),
		    "A Bundle that is posted here is of type batch or transaction; others are stored at %.*s/Bundle", SLICE_ARGS(call_base(call)));
		return false;
	}
	if (!begin(call, bundle))
		return false;
	step(call->batch);
	return true;
}

void
batch_work(struct call *call)
{
	if (start(call))
		return;
	call_conclude(call);
	call_commit(call);
}

static void
handle(struct call *call)
{
	call_begin_work(call, batch_work);
}

const struct route route_batch = {
	.name = "batch",
	.action = ACCESS_READ,
	.event = AUDIT_BATCH,
	.handle = handle,
};
