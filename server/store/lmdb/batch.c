/* The write transaction of the truth: commits are checked against it and laid into it, one by one. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "server/store/lmdb/tables.h"

enum { TIME_TEXT = 24, LENGTH_MOST = 1 << 30 };

struct batch {
	struct truth *truth;
	MDB_txn *txn;
	struct truth_state state;
	int code; /* the first LMDB code that ended the batch */
	size_t bytes, rows; /* written, for batch_pages */
	struct arena arena; /* for one change */
	struct buffer removed, added, audits;
	struct buffer keys; /* that followed from the entries of the version before */
	struct buffer rekeyed; /* the body of a ROW_ENTRIES */
	int64_t time;
	char time_text[32];
};

static void
set_time(struct batch *batch)
{
	struct timespec now;
	struct tm utc;

	clock_gettime(CLOCK_REALTIME, &now);
	int64_t milliseconds = (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;

	/* The clock may be set back; the order of changes must not be. */
	if (milliseconds * 1000 < batch->state.time)
		milliseconds = batch->state.time / 1000;
	time_t seconds = (time_t)(milliseconds / 1000);

	gmtime_r(&seconds, &utc);
	batch->time = milliseconds * 1000;
	/* "2026-11-24T20:58:59.123Z"; FHIR's years have four digits. */
	snprintf(batch->time_text, sizeof batch->time_text, "%04u-%02u-%02uT%02u:%02u:%02u.%03uZ",
	    (unsigned)(utc.tm_year + 1900) % 10000u, (unsigned)(utc.tm_mon + 1) % 100u, (unsigned)utc.tm_mday % 100u,
	    (unsigned)utc.tm_hour % 100u, (unsigned)utc.tm_min % 100u, (unsigned)utc.tm_sec % 100u,
	    (unsigned)(milliseconds % 1000));
}

enum store_status
batch_begin(struct truth *truth, struct batch **out)
{
	struct batch *batch = truth->batch;

	if (batch == NULL) {
		batch = truth->batch = calloc(1, sizeof *batch);
		if (batch == NULL)
			return STORE_NO_MEMORY;
		batch->truth = truth;
		arena_init(&batch->arena, 0);
		buffer_init(&batch->removed, LENGTH_MOST);
		buffer_init(&batch->added, LENGTH_MOST);
		buffer_init(&batch->audits, LENGTH_MOST);
		buffer_init(&batch->keys, LENGTH_MOST);
		buffer_init(&batch->rekeyed, LENGTH_MOST);
	}
	int code = truth->env != NULL ? mdb_txn_begin(truth->env, NULL, 0, &batch->txn) : MDB_PANIC;

	if (code != MDB_SUCCESS)
		return environment_status(code);
	code = truth_read_state(truth, batch->txn, &batch->state);
	if (code != MDB_SUCCESS) {
		mdb_txn_abort(batch->txn);
		return STORE_BROKEN;
	}
	batch->code = MDB_SUCCESS;
	batch->bytes = batch->rows = 0;
	set_time(batch);
	*out = batch;
	return STORE_OK;
}

void
batch_free(struct batch *batch)
{
	if (batch == NULL)
		return;
	arena_free(&batch->arena);
	buffer_free(&batch->removed);
	buffer_free(&batch->added);
	buffer_free(&batch->audits);
	buffer_free(&batch->keys);
	buffer_free(&batch->rekeyed);
	free(batch);
}

const struct truth_state *
batch_state(const struct batch *batch)
{
	return &batch->state;
}

MDB_txn *
batch_txn(struct batch *batch)
{
	return batch->txn;
}

/* A change's row takes pages of its own; the small rows share theirs with their neighbours, mostly. */
static size_t
pages(size_t bytes, size_t rows)
{
	return bytes / 4096 + 2 * rows;
}

size_t
batch_pages(const struct batch *batch)
{
	return pages(batch->bytes, batch->rows);
}

size_t
batch_pages_of(const struct commit *commit)
{
	size_t bytes = 0, rows = 0;

	for (const struct change *change = commit->changes; change != NULL; change = change->next, rows++)
		bytes += change->body.length + change->keys.length + change->entries.length;
	for (const struct entries_put *put = commit->entries; put != NULL; put = put->next, rows++)
		bytes += put->keys.length + put->entries.length;
	for (const struct table_put *put = commit->tables; put != NULL; put = put->next, rows++)
		bytes += put->value.length;
	for (const struct audit_put *put = commit->audits; put != NULL; put = put->next)
		bytes += put->bytes.length;
	return pages(bytes, rows);
}

bool
batch_empty(const struct batch *batch)
{
	return batch->rows == 0;
}

bool
batch_failed(const struct batch *batch)
{
	return batch->code != MDB_SUCCESS;
}

bool
batch_too_large(const struct batch *batch)
{
	return batch->code == MDB_TXN_FULL;
}

static enum store_status
fail(struct batch *batch, int code)
{
	if (batch->code == MDB_SUCCESS)
		batch->code = code;
	/* An absent row where there must be one is a fault of the medium, not an answer. */
	return code == MDB_NOTFOUND || code == MDB_BAD_VALSIZE ? STORE_BROKEN : environment_status(code);
}

/* ---- Is it possible? ------------------------------------------------------------------------------------------- */

static bool
valid_change(const struct change *change)
{
	if (change->id.length < 1 || change->id.length > STORE_ID_MOST || change->resource == STORE_ANY_RESOURCE)
		return false;
	if (change->kind > CHANGE_DELETE || change->subject_count > STORE_SUBJECTS_MOST)
		return false;
	for (size_t i = 0; i < change->subject_count; i++)
		if (change->subjects[i].length < 1 || change->subjects[i].length > STORE_ID_MOST)
			return false;
	if (change->entries.length > LENGTH_MOST || change->keys.length > LENGTH_MOST || change->body.length > LENGTH_MOST)
		return false;
	return change->time_offset == 0 || (change->body.length >= TIME_TEXT &&
	    change->time_offset <= change->body.length - TIME_TEXT);
}

static bool
valid(const struct commit *commit)
{
	for (const struct change *change = commit->changes; change != NULL; change = change->next)
		if (!valid_change(change))
			return false;
	if ((commit->entries != NULL && commit->changes != NULL) ||
	    (commit->purge != NULL && (commit->entries != NULL || commit->changes != NULL)))
		return false;
	for (const struct entries_put *put = commit->entries; put != NULL; put = put->next)
		if (put->entries.length > LENGTH_MOST || put->keys.length > LENGTH_MOST)
			return false;
	for (const struct table_put *put = commit->tables; put != NULL; put = put->next)
		if (put->key.length < 1 || put->key.length > STORE_TABLE_KEY_MOST || (unsigned)put->table > 255 ||
		    (put->value.data != NULL && put->value.length > LENGTH_MOST))
			return false;
	size_t audits = 0;

	for (const struct audit_put *put = commit->audits; put != NULL; put = put->next) {
		audits += 4 + put->bytes.length;
		if (put->bytes.length > LENGTH_MOST || audits > LENGTH_MOST)
			return false;
	}
	return true;
}

/* The version that is current now; 0 when there is none. */
static int
current_version(struct batch *batch, struct change *change, uint64_t *version)
{
	struct row row;
	int code = truth_read_rid(batch->truth, batch->txn, change->resource, change->id, &change->rid);

	*version = 0;
	if (code == MDB_SUCCESS) {
		code = truth_read_current(batch->truth, batch->txn, change->rid, &row);
		if (code == MDB_SUCCESS)
			*version = row.head.version;
	}
	return code == MDB_NOTFOUND ? MDB_SUCCESS : code;
}

struct ordered {
	struct change *change;
	size_t place;
};

static int
by_record(const void *a, const void *b)
{
	const struct ordered *x = a, *y = b;

	if (x->change->resource != y->change->resource)
		return x->change->resource < y->change->resource ? -1 : 1;
	int order = slice_compare(x->change->id, y->change->id);

	if (order != 0)
		return order;
	return x->place < y->place ? -1 : x->place > y->place;
}

static bool
same_record(const struct change *a, const struct change *b)
{
	return a->resource == b->resource && slice_equal(a->id, b->id);
}

/* Nothing is written of those whose keys were destroyed: of the record's own subjects, and of those that the change names. */
static int
concerns_forgotten(struct batch *batch, const struct change *change, bool *forgotten)
{
	struct keyring *keyring = batch->truth->keyring;
	uint16_t patient = batch->truth->settings->patient;
	uint64_t rid;

	*forgotten = false;
	for (size_t i = 0; i < change->subject_count && !*forgotten; i++) {
		int code = truth_read_rid(batch->truth, batch->txn, patient, change->subjects[i], &rid);

		if (code != MDB_SUCCESS && code != MDB_NOTFOUND)
			return code;
		*forgotten = code == MDB_SUCCESS && keyring_forgotten(keyring, rid);
	}
	return MDB_SUCCESS;
}

static enum store_status
check_subjects(struct batch *batch, const struct commit *commit)
{
	bool forgotten;

	if (!keyring_forgets(batch->truth->keyring))
		return STORE_OK;
	for (const struct change *change = commit->changes; change != NULL; change = change->next) {
		int code = concerns_forgotten(batch, change, &forgotten);

		if (code != MDB_SUCCESS)
			return fail(batch, code);
		if (forgotten)
			return STORE_ABSENT;
	}
	return STORE_OK;
}

static enum store_status
check_versions(struct batch *batch, struct commit *commit)
{
	size_t count = 0;

	for (struct change *change = commit->changes; change != NULL; change = change->next) {
		change->rid = 0;
		count++;
	}
	arena_reset(&batch->arena);
	struct ordered *ordered = arena_alloc(&batch->arena, count * sizeof *ordered);

	if (ordered == NULL)
		return fail(batch, ENOMEM);
	count = 0;
	for (struct change *change = commit->changes; change != NULL; change = change->next, count++)
		ordered[count] = (struct ordered){ change, count };
	if (count > 1)
		qsort(ordered, count, sizeof *ordered, by_record);
	for (size_t i = 0; i < count; i++) {
		struct change *change = ordered[i].change;
		uint64_t version;

		if (i > 0 && same_record(ordered[i - 1].change, change)) {
			version = ordered[i - 1].change->expected_version + 1;
		} else {
			int code = current_version(batch, change, &version);

			if (code != MDB_SUCCESS)
				return fail(batch, code);
		}
		if (version != change->expected_version)
			return STORE_CONFLICT;
	}
	return STORE_OK;
}

/* ---- Laying it in ---------------------------------------------------------------------------------------------- */

/* The number of an id; a new one when it has none yet. */
static int
give_rid(struct batch *batch, uint16_t resource, struct slice id, uint64_t *rid)
{
	unsigned char bytes[ID_KEY_MOST];
	MDB_val key = id_key(bytes, resource, id), value = { sizeof *rid, rid };

	*rid = batch->state.next_rid;
	int code = mdb_put(batch->txn, batch->truth->ids, &key, &value, MDB_NOOVERWRITE);

	if (code == MDB_KEYEXIST)
		return value_number(value, rid) ? MDB_SUCCESS : MDB_CORRUPTED;
	if (code == MDB_SUCCESS)
		batch->state.next_rid++;
	return code;
}

static void
put_key(struct buffer *keys, struct slice key)
{
	buffer_byte(keys, (char)key.length);
	buffer_put(keys, key);
}

/* Sealing and opening, as LMDB would say it. */
static int
code_of(enum store_status status)
{
	return status == STORE_OK ? MDB_SUCCESS : status == STORE_NO_MEMORY ? ENOMEM : EIO;
}

/* What search knew of the version before: nothing, when its key is gone. */
static int
open_entries(struct batch *batch, struct row *row)
{
	enum store_status status = row_open_in(row, PART_ENTRIES, batch->truth->keyring, &batch->arena);

	return status == STORE_ABSENT ? MDB_SUCCESS : code_of(status);
}

/* Writes what must leave the index and what must come in, to batch->removed and batch->added. */
static int
compare_keys(struct batch *batch, const struct row *before, const struct row *after, struct slice own)
{
	const struct slice *old = NULL, *new = NULL;
	size_t old_count = 0, new_count = 0, i = 0, j = 0;

	buffer_reset(&batch->removed);
	buffer_reset(&batch->added);
	if (before != NULL && before->head.kind != ROW_DELETE) {
		buffer_reset(&batch->keys);
		/* Whoever destroys a key has taken what stands in the index away before. */
		batch->truth->settings->keys_of(before->entries, &batch->keys);
		if (!buffer_ok(&batch->keys))
			return ENOMEM;
		if (!record_keys(&batch->arena, before->head.resource, before->subjects, buffer_slice(&batch->keys), &old,
		        &old_count))
			return MDB_CORRUPTED;
	}
	if (after->head.kind != ROW_DELETE &&
	    !record_keys(&batch->arena, after->head.resource, after->subjects, own, &new, &new_count))
		return ENOMEM; /* the keys were checked before: only memory is left */
	while (i < old_count || j < new_count) {
		int order = i == old_count ? 1 : j == new_count ? -1 : slice_compare(old[i], new[j]);

		if (order < 0)
			put_key(&batch->removed, old[i++]);
		else if (order > 0)
			put_key(&batch->added, new[j++]);
		else
			i++, j++;
	}
	return buffer_ok(&batch->removed) && buffer_ok(&batch->added) ? MDB_SUCCESS : ENOMEM;
}

static int
put_change_row(struct batch *batch, const struct row *row)
{
	MDB_val key = number_key(&row->head.sequence), value = { row_change_size(row), NULL };
	int code = mdb_put(batch->txn, batch->truth->changes, &key, &value, MDB_RESERVE | MDB_APPEND);

	if (code == MDB_SUCCESS)
		code = code_of(row_write_change(row, batch->truth->keyring, value.mv_data));
	batch->bytes += value.mv_size;
	batch->rows++;
	return code;
}

static int
put_current_row(struct batch *batch, const struct row *row, bool newest)
{
	MDB_val key = number_key(&row->head.rid), value = { row_current_size(row), NULL };
	int code = mdb_put(batch->txn, batch->truth->current, &key, &value, MDB_RESERVE | (newest ? MDB_APPEND : 0));

	/* A record whose id was referred to before others were written does not stand at the end. */
	if (code == MDB_KEYEXIST && newest)
		code = mdb_put(batch->txn, batch->truth->current, &key, &value, MDB_RESERVE);
	if (code == MDB_SUCCESS)
		code = code_of(row_write_current(row, batch->truth->keyring, value.mv_data));
	batch->bytes += value.mv_size;
	return code;
}

static int
put_order_rows(struct batch *batch, const struct row *row)
{
	unsigned char bytes[VERSION_KEY], place[TYPE_CHANGE_KEY];
	MDB_val key = version_key(bytes, row->head.rid, row->head.version), value = number_key(&row->head.sequence);
	int code = mdb_put(batch->txn, batch->truth->versions, &key, &value, 0);

	if (code != MDB_SUCCESS)
		return code;
	key = type_change_key(place, row->head.resource, row->head.sequence);
	value = number_key(&row->head.rid);
	return mdb_put(batch->txn, batch->truth->type_changes, &key, &value, 0);
}

static void
count_change(struct truth_state *state, const struct row *before, const struct row *after)
{
	bool was = before != NULL && before->head.kind != ROW_DELETE, is = after->head.kind != ROW_DELETE;

	state->versions++;
	state->records += is;
	state->records -= was;
}

static int
lay_change(struct batch *batch, struct change *change, struct slice audits)
{
	struct truth_state *state = &batch->state;
	uint64_t highest = state->next_rid;
	struct row old, *before = NULL;
	int code = MDB_SUCCESS;

	arena_reset(&batch->arena);
	if (change->rid == 0 && (code = give_rid(batch, change->resource, change->id, &change->rid)) != MDB_SUCCESS)
		return code;
	uint64_t *subjects = arena_alloc(&batch->arena, change->subject_count * sizeof *subjects);

	if (subjects == NULL)
		return ENOMEM;
	for (size_t i = 0; i < change->subject_count; i++)
		if ((code = give_rid(batch, batch->truth->settings->patient, change->subjects[i], &subjects[i])) != MDB_SUCCESS)
			return code;
	/* From here until the keys are compared nothing is written: writing might move the row. */
	if (change->expected_version != 0) {
		if ((code = truth_read_current(batch->truth, batch->txn, change->rid, &old)) != MDB_SUCCESS)
			return code;
		if ((code = open_entries(batch, &old)) != MDB_SUCCESS)
			return code;
		before = &old;
	}
	bool deletes = change->kind == CHANGE_DELETE;
	struct slice concerned = slice_of((const char *)subjects, change->subject_count * 8);

	/* Who was concerned by what is deleted still governs who may see that it was: but for those whose keys are gone. */
	if (deletes && change->subject_count == 0 && before != NULL && !row_is_gone(before, batch->truth->keyring)) {
		concerned = arena_copy(&batch->arena, before->subjects);
		if (concerned.data == NULL)
			return ENOMEM;
	}
	change->sequence = ++state->sequence;
	change->time = state->time = batch->time;
	if (change->time_offset != 0)
		memcpy((char *)(uintptr_t)change->body.data + change->time_offset, batch->time_text, TIME_TEXT);
	struct row after = {
		.head = {
			.rid = change->rid,
			.version = change->expected_version + 1,
			.sequence = change->sequence,
			.time = change->time,
			.items = change->items,
			.owner = change->owner,
			.writer = change->writer,
			.resource = change->resource,
			.flags = change->flags,
			.kind = (uint8_t)change->kind,
		},
		.id = change->id,
		.subjects = concerned,
		.entries = deletes ? SLICE_NONE : change->entries,
		.audits = audits,
		.body = deletes ? SLICE_NONE : change->body,
		.sealed = keyring_sealing(batch->truth->keyring),
	};

	if ((code = compare_keys(batch, before, &after, change->keys)) != MDB_SUCCESS)
		return code;
	after.removed = buffer_slice(&batch->removed);
	after.added = buffer_slice(&batch->added);
	count_change(state, before, &after);
	if ((code = put_change_row(batch, &after)) != MDB_SUCCESS)
		return code;
	if ((code = put_current_row(batch, &after, change->rid >= highest)) != MDB_SUCCESS)
		return code;
	return put_order_rows(batch, &after);
}

static int
lay_table(struct batch *batch, const struct table_put *put)
{
	unsigned char bytes[TABLE_KEY_MOST];
	MDB_val key = table_key(bytes, put->table, put->key), value = value_of(put->value);
	int code;

	batch->rows++;
	if (put->value.length > 0 && value_is_secret(put->table) && keyring_sealing(batch->truth->keyring)) {
		buffer_reset(&batch->keys);
		code = code_of(value_seal(batch->truth->keyring, slice_value(key), put->value, &batch->keys));
		if (code != MDB_SUCCESS)
			return code;
		value = value_of(buffer_slice(&batch->keys));
	}
	if (put->value.data != NULL)
		return mdb_put(batch->txn, batch->truth->tables, &key, &value, 0);
	code = mdb_del(batch->txn, batch->truth->tables, &key, NULL);
	return code == MDB_NOTFOUND ? MDB_SUCCESS : code;
}

/* A row of the journal for the audit facts of a commit that changes no record. */
static int
lay_audits(struct batch *batch, struct slice audits)
{
	struct row row = {
		.head = { .sequence = ++batch->state.sequence, .time = batch->time, .kind = ROW_AUDIT,
		    .resource = STORE_ANY_RESOURCE },
		.audits = audits,
		.sealed = keyring_sealing(batch->truth->keyring),
	};

	batch->state.time = batch->time;
	return put_change_row(batch, &row);
}

/* The row with other entries, and to batch->rekeyed what that does to the index. */
static int
lay_entries(struct batch *batch, const struct entries_put *put)
{
	struct row before;
	int code = truth_read_current(batch->truth, batch->txn, put->rid, &before);

	arena_reset(&batch->arena);
	if (code != MDB_SUCCESS)
		return code == MDB_NOTFOUND ? MDB_SUCCESS : code;
	if (before.head.version != put->version || before.head.kind == ROW_DELETE || row_is_gone(&before, batch->truth->keyring))
		return MDB_SUCCESS;
	if ((code = open_entries(batch, &before)) != MDB_SUCCESS)
		return code;
	if (slice_equal(before.entries, put->entries))
		return MDB_SUCCESS;
	struct row after = before;

	after.sealed = keyring_sealing(batch->truth->keyring);
	after.entries = put->entries;
	after.body.length = before.head.body_length; /* which is not written here, but told */
	if ((code = compare_keys(batch, &before, &after, put->keys)) != MDB_SUCCESS)
		return code;
	const struct rekeyed rekeyed = { .rid = put->rid, .resource = before.head.resource, .subjects = before.subjects,
		.removed = buffer_slice(&batch->removed), .added = buffer_slice(&batch->added) };

	code = code_of(row_put_rekeyed(&batch->rekeyed, &rekeyed, after.sealed, batch->truth->keyring));
	if (code != MDB_SUCCESS)
		return code;
	/* Writing might move the row that these point into. */
	after.id = arena_copy(&batch->arena, before.id);
	after.subjects = arena_copy(&batch->arena, before.subjects);
	if (after.id.data == NULL || after.subjects.data == NULL)
		return ENOMEM;
	batch->rows++;
	return put_current_row(batch, &after, false);
}

static int
lay_all_entries(struct batch *batch, const struct commit *commit, struct slice audits)
{
	int code = MDB_SUCCESS;

	buffer_reset(&batch->rekeyed);
	for (const struct entries_put *put = commit->entries; put != NULL && code == MDB_SUCCESS; put = put->next)
		code = lay_entries(batch, put);
	if (code != MDB_SUCCESS)
		return code;
	if (batch->rekeyed.length == 0)
		return audits.length > 0 ? lay_audits(batch, audits) : MDB_SUCCESS;
	struct row row = {
		.head = { .sequence = ++batch->state.sequence, .time = batch->time, .kind = ROW_ENTRIES,
		    .resource = STORE_ANY_RESOURCE },
		.audits = audits,
		.body = buffer_slice(&batch->rekeyed),
		.sealed = keyring_sealing(batch->truth->keyring),
	};
	MDB_val key = value_of(SLICE("entries")), value = number_key(&row.head.sequence);

	batch->state.time = batch->time;
	code = mdb_put(batch->txn, batch->truth->main, &key, &value, 0);
	return code == MDB_SUCCESS ? put_change_row(batch, &row) : code;
}

static bool
gather_audits(struct batch *batch, const struct commit *commit)
{
	buffer_reset(&batch->audits);
	for (const struct audit_put *put = commit->audits; put != NULL; put = put->next) {
		uint32_t length = (uint32_t)put->bytes.length;

		buffer_put(&batch->audits, slice_of((const char *)&length, sizeof length));
		buffer_put(&batch->audits, put->bytes);
	}
	return buffer_ok(&batch->audits);
}

static bool
valid_keys_of(struct batch *batch, uint16_t resource, struct slice own)
{
	const struct slice *keys;
	size_t count;

	arena_reset(&batch->arena);
	return record_keys(&batch->arena, resource, SLICE_NONE, own, &keys, &count);
}

static bool
valid_keys(struct batch *batch, const struct commit *commit)
{
	for (const struct change *change = commit->changes; change != NULL; change = change->next)
		if (change->kind != CHANGE_DELETE && !valid_keys_of(batch, change->resource, change->keys))
			return false;
	for (const struct entries_put *put = commit->entries; put != NULL; put = put->next)
		if (!valid_keys_of(batch, 0, put->keys))
			return false;
	return true;
}

enum store_status
batch_take(struct batch *batch, struct commit *commit)
{
	int code = MDB_SUCCESS;

	if (!valid(commit) || !valid_keys(batch, commit))
		return STORE_INVALID;
	if (commit->registry_generation != 0 && commit->registry_generation != batch->state.registry_generation)
		return STORE_CONFLICT;
	enum store_status status = check_versions(batch, commit);

	if (status == STORE_OK)
		status = check_subjects(batch, commit);
	if (status != STORE_OK)
		return status;
	if (!gather_audits(batch, commit))
		return fail(batch, ENOMEM);
	struct slice audits = buffer_slice(&batch->audits);
	uint16_t definitions = batch->truth->settings->definitions;
	bool registry = false;

	for (struct change *change = commit->changes; change != NULL && definitions != 0; change = change->next)
		registry = registry || change->resource == definitions;
	for (struct change *change = commit->changes; change != NULL && code == MDB_SUCCESS; change = change->next)
		code = lay_change(batch, change, change->next == NULL ? audits : SLICE_NONE);
	if (commit->fill != NULL && code == MDB_SUCCESS)
		commit->fill(commit, batch->state.sequence + (commit->changes == NULL && audits.length > 0));
	for (const struct table_put *put = commit->tables; put != NULL && code == MDB_SUCCESS; put = put->next) {
		registry = registry || (put->table != TABLE_LOAD && put->table < TABLE_PERSONAL);
		code = lay_table(batch, put);
	}
	if (code == MDB_SUCCESS && registry)
		batch->state.registry_generation++;
	if (code == MDB_SUCCESS && commit->purge != NULL) {
		size_t rows = 0;

		code = truth_purge(batch->truth, batch->txn, &batch->state, commit->purge, &rows);
		batch->rows += rows;
		if (code == MDB_INCOMPATIBLE)
			return STORE_INVALID;
	}
	if (code == MDB_SUCCESS && commit->entries != NULL)
		code = lay_all_entries(batch, commit, audits);
	else if (code == MDB_SUCCESS && commit->changes == NULL && audits.length > 0)
		code = lay_audits(batch, audits);
	return code == MDB_SUCCESS ? STORE_OK : fail(batch, code);
}

enum store_status
batch_commit(struct batch *batch)
{
	MDB_val key = value_of(SLICE("state")), value = { sizeof batch->state, &batch->state };
	int code = mdb_put(batch->txn, batch->truth->main, &key, &value, 0);

	if (code != MDB_SUCCESS) {
		mdb_txn_abort(batch->txn);
		return fail(batch, code);
	}
	code = mdb_txn_commit(batch->txn);
	return code == MDB_SUCCESS ? STORE_OK : fail(batch, code);
}

void
batch_abort(struct batch *batch)
{
	mdb_txn_abort(batch->txn);
}
