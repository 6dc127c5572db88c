#include "server/search/parameters.h"

#include "resources/json_read.h"

#include <inttypes.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

/* So many versions may have been written since the index was complete, each of which must have been in force. */
enum { VERSIONS_MOST = 100 };

static struct {
	pthread_mutex_t lock;
	_Atomic uint64_t generation; /* the registry's, that is followed; 0: none */
	_Atomic int64_t time; /* of the last table */
	/* Under the lock. */
	uint64_t sequence; /* changes up to here are followed */
	uint64_t *rids; /* of the active definitions, rising */
	size_t count, capacity;
	bool touched; /* the list is another than the table in force was made of */
} state = { .lock = PTHREAD_MUTEX_INITIALIZER };

/* ---- What TABLE_PARAMETER says ------------------------------------------------------------------------------------ */

struct mark {
	uint64_t version, fingerprint, components;
	bool complete;
};

struct table_put
parameters_state(const struct added_item *item, enum parameter_state parameter_state, char key[PARAMETER_KEY],
    char value[PARAMETER_VALUE_MOST])
{
	memcpy(key, &item->rid, PARAMETER_KEY);
	int length = snprintf(value, PARAMETER_VALUE_MOST, "%s %" PRIu64 " %" PRIu64 " %" PRIu64,
	    parameter_state == PARAMETER_COMPLETE ? "complete" : "building", item->version, item->fingerprint, item->components);

	return (struct table_put){ .table = TABLE_PARAMETER, .key = slice_of(key, PARAMETER_KEY),
		.value = slice_of(value, (size_t)length) };
}

static bool
read_mark(struct snapshot *snapshot, uint64_t rid, struct mark *mark)
{
	uint64_t *const numbers[] = { &mark->version, &mark->fingerprint, &mark->components };
	struct slice rest;

	if (store_get(snapshot, TABLE_PARAMETER, slice_of((const char *)&rid, sizeof rid), &rest) != STORE_OK)
		return false;
	mark->complete = slice_is(slice_cut(&rest, ' '), "complete");
	for (size_t i = 0; i < 3; i++)
		if (rest.data == NULL || !slice_to_u64(slice_cut(&rest, ' '), UINT64_MAX, numbers[i]))
			return false;
	return true;
}

bool
parameters_is(struct snapshot *snapshot, const struct added_item *item, enum parameter_state parameter_state)
{
	struct mark mark;

	return read_mark(snapshot, item->rid, &mark) && mark.complete == (parameter_state == PARAMETER_COMPLETE) &&
	    mark.version == item->version && mark.fingerprint == item->fingerprint && mark.components == item->components;
}

/* Whether that version adds the same. */
static bool
adds_the_same(struct snapshot *snapshot, uint64_t rid, uint64_t version, uint64_t fingerprint)
{
	struct record record;
	struct slice body;
	struct arena arena;
	struct faults faults;
	uint64_t found = 0;

	if (store_version(snapshot, rid, version, &record) != STORE_OK || record.deleted ||
	    store_body(snapshot, record.sequence, &body) != STORE_OK)
		return false;
	arena_init(&arena, 0);
	faults_init(&faults, &arena);
	const struct node *resource = json_read(&arena, body, &faults);
	bool same = resource != NULL && added_fingerprint(resource, &arena, &found) && found == fingerprint;

	arena_free(&arena);
	return same;
}

/* The index was completed for this version, or for an earlier one since when the definition has been the same all the time. */
static bool
holds_still(struct snapshot *snapshot, uint64_t rid, uint64_t now, struct mark *mark)
{
	if (!read_mark(snapshot, rid, mark) || !mark->complete || mark->version > now || now - mark->version > VERSIONS_MOST)
		return false;
	for (uint64_t version = mark->version + 1; version <= now; version++)
		if (!adds_the_same(snapshot, rid, version, mark->fingerprint))
			return false;
	return true;
}

static bool
is_complete(void *context, const struct added_item *item)
{
	struct mark mark;

	return holds_still(context, item->rid, item->version, &mark) && mark.fingerprint == item->fingerprint &&
	    mark.components == item->components;
}

/* ---- Following ---------------------------------------------------------------------------------------------------- */

/* Takes the number into the list, or out of it. */
static bool
list(uint64_t rid, bool active)
{
	size_t at = 0;

	while (at < state.count && state.rids[at] < rid)
		at++;
	bool listed = at < state.count && state.rids[at] == rid;

	if (listed && !active) {
		memmove(state.rids + at, state.rids + at + 1, (state.count - at - 1) * sizeof *state.rids);
		state.count--;
	} else if (!listed && active) {
		if (state.count == state.capacity) {
			size_t capacity = state.capacity > 0 ? 2 * state.capacity : 64;
			uint64_t *rids = realloc(state.rids, capacity * sizeof *rids);

			if (rids == NULL)
				return false;
			state.rids = rids;
			state.capacity = capacity;
		}
		memmove(state.rids + at + 1, state.rids + at, (state.count - at) * sizeof *state.rids);
		state.rids[at] = rid;
		state.count++;
	}
	return true;
}

/* Whether the record is an active definition of something that is not built in. */
static enum store_status
look_at(struct snapshot *snapshot, uint64_t rid, struct arena *arena, bool *active)
{
	struct record record;
	struct slice body;
	struct faults faults;
	uint64_t fingerprint;
	enum store_status status = store_record(snapshot, rid, &record);

	*active = false;
	if (status == STORE_OK && !record.deleted)
		status = store_body(snapshot, record.sequence, &body);
	if (status != STORE_OK || record.deleted)
		return status == STORE_ABSENT ? STORE_OK : status;
	faults_init(&faults, arena);
	const struct node *resource = json_read(arena, body, &faults);

	*active = resource != NULL && added_fingerprint(resource, arena, &fingerprint);
	return STORE_OK;
}

static bool
is_listed(uint64_t rid)
{
	for (size_t i = 0; i < state.count; i++)
		if (state.rids[i] == rid)
			return true;
	return false;
}

/* Looks at what has changed since it was last looked. */
static enum store_status
look_at_changes(struct snapshot *snapshot)
{
	const uint64_t *rids;
	size_t count;
	struct arena arena, scratch;

	arena_init(&arena, 0);
	arena_init(&scratch, 0);
	enum store_status status = store_changed(snapshot, schema_resource(SLICE("SearchParameter"))->resource, state.sequence,
	    &arena, &rids, &count);

	for (size_t i = 0; status == STORE_OK && i < count; i++) {
		bool active;

		arena_reset(&scratch);
		status = look_at(snapshot, rids[i], &scratch, &active);
		state.touched = state.touched || active || is_listed(rids[i]);
		if (status == STORE_OK && !list(rids[i], active))
			status = STORE_NO_MEMORY;
	}
	arena_free(&scratch);
	arena_free(&arena);
	return status;
}

static bool
publish(struct added *table)
{
	const struct timespec a_little = { .tv_nsec = 1000000 };

	/* Readers hold a table for as long as a resource is extracted or a query is read. */
	for (int tries = 0; tries < 1000; tries++) {
		if (added_publish(table))
			return true;
		nanosleep(&a_little, NULL);
	}
	return false;
}

static void
note_time(void)
{
	struct timespec now;

	clock_gettime(CLOCK_REALTIME, &now);
	atomic_store(&state.time, now.tv_sec * INT64_C(1000000) + now.tv_nsec / 1000);
}

/* The listed ones as sources of a table: first those whose index is complete, so that none of them is ever displaced by one
 * that it clashes with, to come back without the values of what was written meanwhile; then by age. */
static enum store_status
list_sources(struct snapshot *snapshot, struct added_source *sources)
{
	struct mark mark;
	struct record record;
	size_t count = 0;

	for (int complete = 1; complete >= 0; complete--)
		for (size_t i = 0; i < state.count; i++) {
			enum store_status status = store_record(snapshot, state.rids[i], &record);

			if (status == STORE_OK && holds_still(snapshot, record.rid, record.version, &mark) != complete)
				continue;
			if (status == STORE_OK)
				status = store_body(snapshot, record.sequence, &sources[count].json);
			if (status != STORE_OK)
				return status;
			sources[count].rid = record.rid;
			sources[count++].version = record.version;
		}
	return STORE_OK;
}

/* A table of the listed ones; NULL when there are none. */
static enum store_status
make_table(struct snapshot *snapshot, struct added **table)
{
	*table = NULL;
	if (state.count == 0)
		return STORE_OK;
	struct added_source *sources = calloc(state.count, sizeof *sources);
	enum store_status status = sources != NULL ? list_sources(snapshot, sources) : STORE_NO_MEMORY;

	if (status == STORE_OK && (*table = added_new(sources, state.count, is_complete, snapshot)) == NULL)
		status = STORE_NO_MEMORY;
	free(sources);
	return status;
}

/* Whether what is in force is complete or not just as the snapshot says. */
static bool
as_marked(struct snapshot *snapshot)
{
	unsigned place;
	const struct added *table = added_hold(&place);
	bool same = true;

	for (size_t i = 0; i < added_count(table) && same; i++)
		same = is_complete(snapshot, added_item(table, i)) == added_item(table, i)->complete;
	added_release(place);
	return same;
}

static enum store_status
follow(struct store *store)
{
	struct snapshot *snapshot;
	struct added *table = NULL;
	enum store_status status = snapshot_begin(store, &snapshot);

	if (status != STORE_OK)
		return status;
	uint64_t generation = snapshot_registry_generation(snapshot), sequence = snapshot_sequence(snapshot);

	status = look_at_changes(snapshot);
	bool other = status == STORE_OK && (state.touched || !as_marked(snapshot));

	if (other)
		status = make_table(snapshot, &table);
	snapshot_end(snapshot);
	if (status == STORE_OK && other && !publish(table)) {
		added_free(table);
		status = STORE_BUSY;
	}
	if (status != STORE_OK)
		return status;
	if (other)
		note_time();
	state.touched = false;
	state.sequence = sequence;
	atomic_store(&state.generation, generation);
	return STORE_OK;
}

enum store_status
parameters_follow(struct store *store)
{
	enum store_status status = STORE_OK;

	if (atomic_load(&state.generation) == store_registry_generation(store))
		return STORE_OK;
	pthread_mutex_lock(&state.lock);
	if (atomic_load(&state.generation) != store_registry_generation(store))
		status = follow(store);
	pthread_mutex_unlock(&state.lock);
	return status;
}

uint64_t
parameters_generation(void)
{
	return atomic_load(&state.generation);
}

int64_t
parameters_time(void)
{
	return atomic_load(&state.time);
}

void
parameters_forget(void)
{
	pthread_mutex_lock(&state.lock);
	publish(NULL);
	free(state.rids);
	state.rids = NULL;
	state.count = state.capacity = 0;
	state.sequence = 0;
	state.touched = false;
	atomic_store(&state.generation, 0);
	pthread_mutex_unlock(&state.lock);
}
