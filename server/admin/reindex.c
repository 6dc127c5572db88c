/* reindex: what search knows of records, looked at anew.
 *
 * A search parameter that was added finds what was written since; records that were there before are read again, a few at a
 * time, and their entries written anew (store.h: entries_put), while the service goes on. When all have been, the parameter's
 * index is complete and it may be searched by. No record can slip through:
 *
 *  1. parameters_follow(): from here on whatever is extracted in this process is by a table that has the parameter.
 *  2. "building" is committed, which changes the registry generation: a write that was extracted before, and is not stored
 *     yet, meets a conflict and is extracted anew. One that is stored is seen by all snapshots from here on.
 *  3. All records of the parameter's types, and those that contain one, are looked at on such snapshots. One that is written
 *     meanwhile keeps its own.
 *  4. "complete" is committed, provided that the definition is still at the version of step 1.
 *
 * How far it is stands in a mark, moved with what was written; after a crash the same command goes on behind it. */
#include "server/search/parameters.h"

#include <inttypes.h>
#include <stdatomic.h>
#include <stdio.h>
#include <time.h>

#include "resources/json_read.h"
#include "server/admin/command.h"
#include "server/api/ingest.h"

enum {
	RECORDS = 250, /* in a commit */
	BYTES = 2 * 1024 * 1024, /* of their bodies; one alone may have more */
	SETTLES = 200, /* times that the index is waited for */
};

struct pass {
	struct admin_call *call;
	const struct added_item *items; /* copies, whose texts are the arena's */
	size_t count;
	uint64_t types[4]; /* a bit for each resource type to be looked at */
	uint64_t identity; /* of what is looked for */
	/* The next record to look at: its place, and the least number that it may have. A place is a type, or, behind all of these,
	 * what contains some of that type: the parameter's values are in its entries, too. */
	uint16_t at;
	uint64_t rid;
	uint64_t done, all;
	uint64_t changed; /* records whose entries were written anew */
	struct arena arena; /* of a commit */
};

/* ---- Places ------------------------------------------------------------------------------------------------------- */

static uint32_t
places(void)
{
	return 2 * schema_counts.resources;
}

static bool
is_looked_at(const struct pass *pass, uint32_t at)
{
	uint32_t resource = at % schema_counts.resources;

	return pass->types[resource / 64] >> resource % 64 & 1;
}

/* Under which the index lists the place's records. */
static struct slice
place_key(uint32_t at, char out[STORE_KEY_MOST])
{
	const struct schema_type *type = &schema_types[schema_resources[at % schema_counts.resources]];

	return slice_of(out, at < schema_counts.resources ? store_type_key(type->resource, out) :
	    extract_contained_key(slice_text(type->name), out));
}

/* ---- The mark ----------------------------------------------------------------------------------------------------- */

static const struct slice mark_key = { "reindex", 7 };

static struct slice
mark_value(struct pass *pass)
{
	return arena_print(&pass->arena, "%" PRIu64 " %u %" PRIu64 " %" PRIu64, pass->identity, pass->at, pass->rid,
	    pass->done);
}

/* Goes on where the same pass ended before it was complete. */
static void
resume(struct pass *pass, struct snapshot *snapshot)
{
	uint64_t identity, at, rid, done;
	uint64_t *const numbers[] = { &identity, &at, &rid, &done };
	struct slice rest;

	if (store_get(snapshot, TABLE_LOAD, mark_key, &rest) != STORE_OK)
		return;
	for (size_t i = 0; i < 4; i++)
		if (rest.data == NULL || !slice_to_u64(slice_cut(&rest, ' '), UINT64_MAX, numbers[i]))
			return;
	if (identity != pass->identity || at > places())
		return;
	pass->at = (uint16_t)at;
	pass->rid = rid;
	pass->done = done;
}

/* ---- A commit ----------------------------------------------------------------------------------------------------- */

/* The entries of the record as it would be stored now, when they are others. */
static enum store_status
look_at(struct pass *pass, struct snapshot *snapshot, uint64_t rid, size_t *bytes, struct entries_put ***end)
{
	struct ingest ingest = { 0 };
	struct record record;
	struct slice body;
	struct faults faults;
	enum store_status status = store_record(snapshot, rid, &record);

	if (status == STORE_OK && !record.deleted)
		status = store_body(snapshot, record.sequence, &body);
	if (status != STORE_OK || record.deleted)
		return status == STORE_ABSENT ? STORE_OK : status;
	*bytes += body.length;
	faults_init(&faults, &pass->arena);
	ingest.resource = json_read(&pass->arena, body, &faults);
	if (ingest.resource == NULL && !faults.failed)
		return STORE_BROKEN; /* it was read before it was stored */
	if (ingest.resource == NULL || !ingest_entries(&pass->arena, &ingest))
		return STORE_NO_MEMORY;
	if (slice_equal(ingest.entries, record.entries))
		return STORE_OK;
	struct entries_put *put = arena_zero(&pass->arena, 1, sizeof *put);

	if (put == NULL)
		return STORE_NO_MEMORY;
	*put = (struct entries_put){ .rid = rid, .version = record.version, .entries = ingest.entries, .keys = ingest.keys };
	**end = put;
	*end = &put->next;
	return STORE_OK;
}

/* Moves on to the next place when there is no more record at this one. */
static void
next_place(struct pass *pass)
{
	pass->rid = 0;
	do
		pass->at++;
	while (pass->at < places() && !is_looked_at(pass, pass->at));
}

/* Looks at some records; *puts are what is to be written. */
static enum store_status
look(struct pass *pass, struct snapshot *snapshot, struct entries_put **puts)
{
	char key[STORE_KEY_MOST];
	uint64_t rids[RECORDS];
	size_t count, bytes = 0, i = 0;
	struct postings *postings;
	enum store_status status = postings_begin(snapshot, place_key(pass->at, key), SLICE_NONE, &postings);

	*puts = NULL;
	if (status != STORE_OK)
		return status;
	count = postings_next(postings, pass->rid, rids, RECORDS);
	postings_end(postings);
	for (; i < count && bytes < BYTES && status == STORE_OK; i++)
		status = look_at(pass, snapshot, rids[i], &bytes, &puts);
	*puts = NULL;
	pass->done += i;
	if (count == 0)
		next_place(pass);
	else
		pass->rid = rids[i - 1] + 1;
	return status;
}

/* Commits, waiting for as long as the store is too busy. */
static enum store_status
commit(struct pass *pass, struct commit *commit)
{
	const struct timespec pause = { .tv_nsec = 20 * 1000 * 1000 };
	enum store_status status;

	while ((status = store_commit_wait(pass->call->store, commit)) == STORE_BUSY &&
	    (pass->call->stopping == NULL || !pass->call->stopping(pass->call->context)))
		nanosleep(&pause, NULL);
	return status;
}

static enum store_status
step(struct pass *pass)
{
	struct table_put mark = { .table = TABLE_LOAD, .key = mark_key };
	struct commit change = { .tables = &mark };
	struct snapshot *snapshot;
	enum store_status status = snapshot_begin(pass->call->store, &snapshot);

	if (status != STORE_OK)
		return status;
	arena_reset(&pass->arena);
	status = look(pass, snapshot, &change.entries);
	snapshot_end(snapshot);
	if (status != STORE_OK)
		return status;
	mark.value = mark_value(pass);
	if (mark.value.data == NULL)
		return STORE_NO_MEMORY;
	for (const struct entries_put *put = change.entries; put != NULL; put = put->next)
		pass->changed++;
	return commit(pass, &change);
}

/* ---- The pass ----------------------------------------------------------------------------------------------------- */

/* "building" for those that aren't complete. Where all say so already, what was in flight then is long stored. */
static enum store_status
begin(struct pass *pass)
{
	struct table_put *puts = arena_zero(&pass->arena, pass->count, sizeof *puts), *first = NULL;
	char (*keys)[PARAMETER_KEY] = arena_alloc(&pass->arena, pass->count * sizeof *keys);
	char (*values)[PARAMETER_VALUE_MOST] = arena_alloc(&pass->arena, pass->count * sizeof *values);
	struct snapshot *snapshot;
	enum store_status status = puts != NULL && keys != NULL && values != NULL ?
	    snapshot_begin(pass->call->store, &snapshot) : STORE_NO_MEMORY;

	if (status != STORE_OK)
		return status;
	for (size_t i = 0; i < pass->count; i++) {
		if (pass->items[i].complete || parameters_is(snapshot, &pass->items[i], PARAMETER_BUILDING))
			continue;
		puts[i] = parameters_state(&pass->items[i], PARAMETER_BUILDING, keys[i], values[i]);
		puts[i].next = first;
		first = &puts[i];
	}
	if (first == NULL)
		resume(pass, snapshot);
	snapshot_end(snapshot);
	struct commit change = { .tables = first };

	return first != NULL ? commit(pass, &change) : STORE_OK;
}

/* Waits until the index lists every record that was there when it began, and counts them. */
static enum store_status
settle(struct pass *pass)
{
	struct snapshot *snapshot;
	char key[STORE_KEY_MOST];
	enum store_status status = STORE_BUSY;

	for (int tries = 0; tries < SETTLES && status == STORE_BUSY; tries++)
		status = store_index_wait(pass->call->store);
	if (status == STORE_OK)
		status = snapshot_begin(pass->call->store, &snapshot);
	if (status != STORE_OK)
		return status;
	for (uint32_t at = 0; at < places(); at++)
		if (is_looked_at(pass, at))
			pass->all += store_count(snapshot, place_key(at, key));
	snapshot_end(snapshot);
	return STORE_OK;
}

/* The definitions are still those that were looked for. */
static bool
still(const struct commit *commit, struct snapshot *snapshot)
{
	const struct pass *pass = commit->context;
	struct record record;

	for (size_t i = 0; i < pass->count; i++)
		if (store_record(snapshot, pass->items[i].rid, &record) != STORE_OK || record.deleted ||
		    record.version != pass->items[i].version)
			return false;
	return true;
}

static enum store_status
finish(struct pass *pass)
{
	struct table_put *puts = arena_zero(&pass->arena, pass->count + 1, sizeof *puts);
	char (*keys)[PARAMETER_KEY] = arena_alloc(&pass->arena, pass->count * sizeof *keys);
	char (*values)[PARAMETER_VALUE_MOST] = arena_alloc(&pass->arena, pass->count * sizeof *values);

	if (puts == NULL || keys == NULL || values == NULL)
		return STORE_NO_MEMORY;
	puts[0] = (struct table_put){ .table = TABLE_LOAD, .key = mark_key };
	for (size_t i = 0; i < pass->count; i++) {
		puts[i + 1] = parameters_state(&pass->items[i], PARAMETER_COMPLETE, keys[i], values[i]);
		puts[i].next = &puts[i + 1];
	}
	/* Asked always: nothing was decided as of change 0. */
	struct commit change = { .tables = puts, .holds = still, .context = pass };

	return commit(pass, &change);
}

static bool
stopping(const struct pass *pass)
{
	return pass->call->stopping != NULL && pass->call->stopping(pass->call->context);
}

static enum admin_status
run(struct pass *pass)
{
	struct admin_call *call = pass->call;
	enum store_status status = begin(pass);

	if (status == STORE_OK)
		status = settle(pass);
	if (pass->at == 0 && pass->rid == 0 && !is_looked_at(pass, 0))
		next_place(pass);
	while (status == STORE_OK && pass->at < places()) {
		if (stopping(pass))
			return ADMIN_REFUSE(call, ADMIN_UNREACHABLE, "終了処理のため中断しました。同じコマンドで続きから再開します",
			    "the server is shutting down; the same command goes on where it stopped");
		status = step(pass);
		if (call->progress != NULL)
			call->progress(call->context, ADMIN_TEXT(call, "検索パラメータの索引", "indexing search parameters"), pass->done,
			    pass->all);
	}
	arena_reset(&pass->arena);
	if (status == STORE_OK)
		status = finish(pass);
	if (status == STORE_CONFLICT)
		return ADMIN_REFUSE(call, ADMIN_CONFLICT, "実行中に検索パラメータが変更されました。もう一度実行してください",
		    "a search parameter was changed meanwhile; run the command again");
	if (status == STORE_OK)
		status = parameters_follow(call->store);
	return admin_store_status(call, status);
}

/* ---- What to look for --------------------------------------------------------------------------------------------- */

static struct slice
note(const struct pass *pass, struct arena *arena)
{
	struct buffer text;

	buffer_init(&text, 0);
	for (size_t i = 0; i < pass->count; i++)
		buffer_print(&text, "%s%.*s", i > 0 ? " " : "", SLICE_ARGS(pass->items[i].url));
	buffer_print(&text, ": %" PRIu64 " of %" PRIu64 " records have other entries", pass->changed, pass->done);
	struct slice copy = buffer_ok(&text) ? arena_copy(arena, buffer_slice(&text)) : SLICE_NONE;

	buffer_free(&text);
	return copy;
}

/* Copies of the items that are to be completed: that of the url, or all that aren't complete. */
static bool
choose(struct pass *pass, struct slice url, struct arena *arena)
{
	unsigned place;
	const struct added *table = added_hold(&place);
	struct added_item *items = arena_zero(arena, added_count(table) + 1, sizeof *items);
	bool good = items != NULL;

	for (size_t i = 0; good && i < added_count(table); i++) {
		struct added_item item = *added_item(table, i);

		if (url.data != NULL ? !slice_equal(url, item.url) : item.complete)
			continue;
		item.url = arena_copy(arena, item.url);
		item.id = item.code = SLICE_NONE;
		good = item.url.data != NULL;
		for (size_t j = 0; j < 4; j++)
			pass->types[j] |= item.types[j];
		pass->identity = (pass->identity ^ item.rid) * UINT64_C(0x9E3779B97F4A7C15) ^ item.version;
		items[pass->count++] = item;
	}
	added_release(place);
	pass->items = items;
	return good;
}

enum admin_status
reindex_parameters(struct admin_call *call, struct slice url, json_t *result)
{
	static atomic_flag busy = ATOMIC_FLAG_INIT;
	struct pass pass = { .call = call };
	struct audit_event event;
	struct arena arena;

	if (atomic_flag_test_and_set(&busy))
		return ADMIN_REFUSE(call, ADMIN_CONFLICT, "検索パラメータの索引を作成中です", "another reindexing is under way");
	arena_init(&arena, 0);
	arena_init(&pass.arena, 0);
	enum admin_status status = choose(&pass, url, &arena) ? ADMIN_OK : admin_store_status(call, STORE_NO_MEMORY);

	if (status == ADMIN_OK && pass.count == 0 && url.data != NULL)
		status = ADMIN_REFUSE(call, ADMIN_ABSENT, "検索パラメータ %.*s は追加されていません", "no search parameter %.*s was added",
		    SLICE_ARGS(url));
	if (status == ADMIN_OK && pass.count > 0) {
		status = run(&pass);
		admin_event(call, AUDIT_REINDEX, &event);
		event.note = note(&pass, &arena);
		enum admin_status recorded = admin_record(call, &event);

		if (status == ADMIN_OK)
			status = recorded;
	}
	json_object_set_new(result, "parameters", json_integer((json_int_t)pass.count));
	json_object_set_new(result, "records", json_integer((json_int_t)pass.done));
	json_object_set_new(result, "changed", json_integer((json_int_t)pass.changed));
	arena_free(&pass.arena);
	arena_free(&arena);
	atomic_flag_clear(&busy);
	return status;
}
