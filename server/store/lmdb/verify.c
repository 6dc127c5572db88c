/* Accounting for every row: what each table says must follow from the others. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "server/store/lmdb/chain.h"
#include "server/store/lmdb/snapshot.h"
#include "server/store/store_inside.h"

enum { REPORT_EVERY = 10000, SENTENCE = 400 };

struct verifier {
	struct store *store;
	struct snapshot *view;
	void (*fault)(void *context, const char *sentence);
	void (*progress)(void *context, uint64_t done, uint64_t all);
	void *context;
	uint64_t faults, done;
	struct arena window_arena, arena;
	const uint64_t *window; /* rids that changed after the index's watermark, rising */
	size_t window_count;
	struct buffer gone; /* rids, rising, whose entries can't be opened: nobody knows what the index should have of them */
	struct buffer keys;
};

static void __attribute__((format(printf, 2, 3)))
fault(struct verifier *verifier, const char *format, ...)
{
	char sentence[SENTENCE];
	va_list list;

	va_start(list, format);
	vsnprintf(sentence, sizeof sentence, format, list);
	va_end(list);
	verifier->faults++;
	verifier->fault(verifier->context, sentence);
}

static void
advance(struct verifier *verifier)
{
	const struct truth_state *state = &verifier->view->state;

	if (++verifier->done % REPORT_EVERY == 0 && verifier->progress != NULL)
		verifier->progress(verifier->context, verifier->done, state->records + 2 * state->versions);
}

typedef unsigned long long number;

/* Calls each for every row of a table; a failure of the medium is a fault. */
static void
walk(struct verifier *verifier, MDB_dbi table, const char *name,
    void (*each)(struct verifier *verifier, MDB_val key, MDB_val value, void *context), void *context)
{
	MDB_cursor *cursor;
	MDB_val key, value;
	int code = mdb_cursor_open(verifier->view->truth_txn, table, &cursor);

	if (code == MDB_SUCCESS) {
		while ((code = mdb_cursor_get(cursor, &key, &value, MDB_NEXT)) == MDB_SUCCESS) {
			each(verifier, key, value, context);
			advance(verifier);
		}
		mdb_cursor_close(cursor);
	}
	if (code != MDB_NOTFOUND)
		fault(verifier, "the table \"%s\" can't be read: %s", name, mdb_strerror(code));
}

/* ---- Truth ----------------------------------------------------------------------------------------------------- */

struct change_walk {
	uint64_t next, versions;
	uint64_t entries; /* the last change that only wrote entries anew */
	int64_t time;
};

/* What is sealed opens, unless its key was destroyed. */
static void
check_parts(struct verifier *verifier, struct row *row, const char *what, uint64_t number_of)
{
	struct keyring *keyring = verifier->view->truth->keyring;
	bool gone = row_is_gone(row, keyring);

	arena_reset(&verifier->arena);
	for (int part = 0; part < PARTS; part++) {
		enum store_status status = row_open_in(row, (enum row_part)part, keyring, &verifier->arena);

		/* That of audit facts goes with any other: what an earlier one has sealed opens no more. */
		if (status != STORE_OK && !(status == STORE_ABSENT && (gone || (part == PART_AUDITS && keyring_forgets(keyring)))))
			fault(verifier, "%s %llu can't be opened: %s", what, (unsigned long long)number_of,
			    status == STORE_ABSENT ? "its key is missing" : store_status_text(status));
	}
}

/* A change that only wrote entries anew names records of the type that it says. */
static void
check_rekeyed(struct verifier *verifier, struct change_walk *walk, const struct row *change)
{
	struct slice body = change->body;
	struct rekeyed rekeyed;
	struct row row;

	walk->entries = change->head.sequence;
	while (body.length > 0) {
		if (!row_next_rekeyed(&body, &rekeyed)) {
			fault(verifier, "changes: the keys in change %llu are not whole", (number)change->head.sequence);
			return;
		}
		if (truth_read_current(verifier->view->truth, verifier->view->truth_txn, rekeyed.rid, &row) != MDB_SUCCESS ||
		    row.head.resource != rekeyed.resource)
			fault(verifier, "changes: change %llu is of record %llu, which is not there", (number)change->head.sequence,
			    (number)rekeyed.rid);
	}
}

static void
check_change(struct verifier *verifier, MDB_val key, MDB_val value, void *context)
{
	struct change_walk *walk = context;
	const struct truth *truth = verifier->view->truth;
	uint64_t sequence = 0, found = 0;
	unsigned char bytes[VERSION_KEY], place[TYPE_CHANGE_KEY];
	struct row row;
	MDB_val other;

	if (!value_number(key, &sequence) || sequence != walk->next)
		fault(verifier, "changes: %llu follows %llu", (number)sequence, (number)walk->next - 1);
	walk->next = sequence + 1;
	if (!row_read_change(slice_value(value), &row) || row.head.sequence != sequence) {
		fault(verifier, "changes: the row of change %llu is not whole", (number)sequence);
		return;
	}
	if (row.head.time < walk->time)
		fault(verifier, "changes: change %llu is before the one before it", (number)sequence);
	walk->time = row.head.time;
	check_parts(verifier, &row, "changes: change", sequence);
	if (row.head.kind == ROW_ENTRIES)
		check_rekeyed(verifier, walk, &row);
	if (row.head.kind == ROW_AUDIT || row.head.kind == ROW_ENTRIES)
		return;
	walk->versions++;
	key = version_key(bytes, row.head.rid, row.head.version);
	if (mdb_get(verifier->view->truth_txn, truth->versions, &key, &other) != MDB_SUCCESS || !value_number(other, &found) ||
	    found != sequence)
		fault(verifier, "versions: version %llu of record %llu does not lead to change %llu", (number)row.head.version,
		    (number)row.head.rid, (number)sequence);
	key = type_change_key(place, row.head.resource, sequence);
	if (mdb_get(verifier->view->truth_txn, truth->type_changes, &key, &other) != MDB_SUCCESS ||
	    !value_number(other, &found) || found != row.head.rid)
		fault(verifier, "type_changes: change %llu is not there as one of its type", (number)sequence);
}

static bool
same_version(const struct row *a, const struct row *b)
{
	const struct row_head *x = &a->head, *y = &b->head;

	return x->rid == y->rid && x->version == y->version && x->sequence == y->sequence && x->time == y->time &&
	    x->items == y->items && x->owner == y->owner && x->writer == y->writer && x->body_length == y->body_length &&
	    x->resource == y->resource && x->flags == y->flags && x->kind == y->kind && slice_equal(a->id, b->id) &&
	    slice_equal(a->subjects, b->subjects);
}

struct record_walk {
	uint64_t records, versions;
};

static void
check_record(struct verifier *verifier, MDB_val key, MDB_val value, void *context)
{
	struct record_walk *walk = context;
	const struct truth *truth = verifier->view->truth;
	MDB_txn *txn = verifier->view->truth_txn;
	uint64_t rid = 0, found = 0;
	struct row row, change;

	if (!value_number(key, &rid) || !row_read_current(slice_value(value), &row) || row.head.rid != rid) {
		fault(verifier, "current: the row of record %llu is not whole", (number)rid);
		return;
	}
	check_parts(verifier, &row, "current: record", rid);
	walk->records += row.head.kind != ROW_DELETE;
	walk->versions += row.head.version;
	if (truth_read_rid(truth, txn, row.head.resource, row.id, &found) != MDB_SUCCESS || found != rid)
		fault(verifier, "ids: the id %.*s does not lead to record %llu", SLICE_ARGS(row.id), (number)rid);
	if (truth_read_change(truth, txn, row.head.sequence, &change) != MDB_SUCCESS || !same_version(&row, &change))
		fault(verifier, "current: record %llu is not what change %llu made", (number)rid, (number)row.head.sequence);
}

static void
count_row(struct verifier *verifier, MDB_val key, MDB_val value, void *context)
{
	(void)verifier;
	(void)key;
	(void)value;
	++*(uint64_t *)context;
}

static void
verify_truth(struct verifier *verifier)
{
	const struct truth *truth = verifier->view->truth;
	const struct truth_state *state = &verifier->view->state;
	struct change_walk changes = { .next = 1 };
	struct record_walk records = { 0 };
	uint64_t versions = 0, type_changes = 0, entries = 0;

	walk(verifier, truth->changes, "changes", check_change, &changes);
	walk(verifier, truth->current, "current", check_record, &records);
	walk(verifier, truth->versions, "versions", count_row, &versions);
	walk(verifier, truth->type_changes, "type_changes", count_row, &type_changes);
	if (truth_read_entries_change(truth, verifier->view->truth_txn, &entries) != MDB_SUCCESS || entries != changes.entries)
		fault(verifier, "main: entries were written anew last by change %llu, not %llu", (number)changes.entries,
		    (number)entries);
	if (changes.next != state->sequence + 1)
		fault(verifier, "changes: the last is %llu, not %llu", (number)changes.next - 1, (number)state->sequence);
	/* Each change leads to its row in versions and in type_changes: then there is no other there when there are as many. */
	if (versions != changes.versions || type_changes != changes.versions || records.versions != changes.versions ||
	    state->versions != changes.versions)
		fault(verifier, "%llu changes made versions, of which versions holds %llu, type_changes %llu, current knows %llu, "
		    "and %llu were counted", (number)changes.versions, (number)versions, (number)type_changes,
		    (number)records.versions, (number)state->versions);
	if (records.records != state->records)
		fault(verifier, "current holds %llu records, %llu were counted", (number)records.records, (number)state->records);
}

/* ---- Index ----------------------------------------------------------------------------------------------------- */

/* A set of postings, as its size and the sums of two hashes of each: so that two sets are compared without sorting. */
struct tally {
	uint64_t count, first, second;
};

static uint64_t
stir(uint64_t hash, uint64_t word)
{
	hash = (hash ^ word) * 0x9E3779B97F4A7C15u;
	return hash ^ hash >> 29;
}

static void
add_to(struct tally *tally, struct slice key, uint64_t rid)
{
	uint64_t hash = stir(0x243F6A8885A308D3u, rid);

	for (size_t i = 0; i < key.length; i += 8) {
		uint64_t word = 0;

		memcpy(&word, key.data + i, key.length - i < 8 ? key.length - i : 8);
		hash = stir(hash, word);
	}
	hash = stir(hash, key.length);
	tally->count++;
	tally->first += hash;
	tally->second += stir(hash, 0x13198A2E03707344u);
}

static bool
is_in(const uint64_t *rids, size_t count, uint64_t rid)
{
	size_t low = 0, high = count;

	while (low < high) {
		size_t middle = (low + high) / 2;

		if (rids[middle] < rid)
			low = middle + 1;
		else
			high = middle;
	}
	return low < count && rids[low] == rid;
}

/* What the index has of it can't be told. */
static bool
in_window(const struct verifier *verifier, uint64_t rid)
{
	return is_in(verifier->window, verifier->window_count, rid) ||
	    is_in((const uint64_t *)(const void *)verifier->gone.data, verifier->gone.length / sizeof rid, rid);
}

/* The keys that follow from a current row; valid until the next call. */
static bool
keys_of_row(struct verifier *verifier, struct row *row, const struct slice **keys, size_t *count)
{
	*count = 0;
	if (row->head.kind == ROW_DELETE || in_window(verifier, row->head.rid))
		return true;
	arena_reset(&verifier->arena);
	if (row_open_in(row, PART_ENTRIES, verifier->view->truth->keyring, &verifier->arena) != STORE_OK)
		return false;
	buffer_reset(&verifier->keys);
	verifier->store->settings.keys_of(row->entries, &verifier->keys);
	return buffer_ok(&verifier->keys) && record_keys(&verifier->arena, row->head.resource, row->subjects,
	    buffer_slice(&verifier->keys), keys, count);
}

static void
tally_record(struct verifier *verifier, MDB_val key, MDB_val value, void *context)
{
	const struct slice *keys;
	struct row row;
	size_t count;

	(void)key;
	if (!row_read_current(slice_value(value), &row))
		return; /* said already */
	if (row_is_gone(&row, verifier->view->truth->keyring)) {
		buffer_put(&verifier->gone, slice_of((const char *)&row.head.rid, sizeof row.head.rid));
		return;
	}
	if (!keys_of_row(verifier, &row, &keys, &count))
		fault(verifier, "current: the entries of record %llu give no keys", (number)row.head.rid);
	for (size_t i = 0; i < count; i++)
		add_to(context, keys[i], row.head.rid);
}

/* Calls each for every posting that the runs come to, window aside. */
static void
walk_index(struct verifier *verifier, void (*each)(struct verifier *verifier, struct slice key, uint64_t rid, void *context),
    void *context)
{
	const struct index_state *state = &verifier->view->index_state;
	struct run_cursor **cursors = calloc(RUNS_MOST, sizeof(struct run_cursor *));
	struct merged merged = { .cursors = cursors };
	MDB_cursor *blocks = snapshot_blocks(verifier->view);
	struct slice key;
	posting p;

	for (uint32_t i = 0; cursors != NULL && blocks != NULL && i < state->run_count; i++) {
		if (state->runs[i].state != RUN_LIVE || (cursors[merged.count] = malloc(sizeof(struct run_cursor))) == NULL)
			continue;
		run_open(cursors[merged.count++], blocks, state->runs[i].id);
	}
	merged_seek(&merged, SLICE(""), 0);
	while (merged_next(&merged, &key, &p)) {
		if (posting_sign(p) < 0)
			fault(verifier, "index: record %llu is taken away where it was not", (number)posting_rid(p));
		else if (!in_window(verifier, posting_rid(p)))
			each(verifier, key, posting_rid(p), context);
	}
	if (merged_code(&merged) != MDB_SUCCESS)
		fault(verifier, "index: the postings can't be read: %s", mdb_strerror(merged_code(&merged)));
	for (size_t i = 0; i < merged.count; i++)
		free(cursors[i]);
	free(cursors);
}

static void
tally_posting(struct verifier *verifier, struct slice key, uint64_t rid, void *context)
{
	(void)verifier;
	add_to(context, key, rid);
}

static void
print_key(struct slice key, char out[2 * STORE_KEY_MOST + 1])
{
	for (size_t i = 0; i < key.length; i++)
		snprintf(out + 2 * i, 3, "%02x", (unsigned char)key.data[i]);
	out[2 * key.length] = '\0';
}

static void
find_missing(struct verifier *verifier, MDB_val key, MDB_val value, void *context)
{
	char text[2 * STORE_KEY_MOST + 1];
	const struct slice *keys;
	struct row row;
	size_t count;

	(void)key;
	(void)context;
	if (!row_read_current(slice_value(value), &row) || !keys_of_row(verifier, &row, &keys, &count))
		return;
	for (size_t i = 0; i < count; i++) {
		struct postings *postings;

		if (postings_begin(verifier->view, keys[i], SLICE_NONE, &postings) != STORE_OK)
			continue;
		if (!postings_has(postings, row.head.rid)) {
			print_key(keys[i], text);
			fault(verifier, "index: record %llu is missing under %s", (number)row.head.rid, text);
		}
		postings_end(postings);
	}
}

static void
find_surplus(struct verifier *verifier, struct slice key, uint64_t rid, void *context)
{
	char text[2 * STORE_KEY_MOST + 1];
	const struct slice *keys;
	struct row row;
	size_t count;
	bool found = false;

	(void)context;
	if (truth_read_current(verifier->view->truth, verifier->view->truth_txn, rid, &row) == MDB_SUCCESS &&
	    keys_of_row(verifier, &row, &keys, &count))
		for (size_t i = 0; i < count; i++)
			found = found || slice_equal(keys[i], key);
	if (!found) {
		print_key(key, text);
		fault(verifier, "index: record %llu stands under %s and should not", (number)rid, text);
	}
}

/* The sums that counting rests on, and the catalog. */
static void
verify_runs(struct verifier *verifier)
{
	const struct index_state *state = &verifier->view->index_state;
	struct run_cursor *cursor = malloc(sizeof *cursor);
	MDB_cursor *blocks = snapshot_blocks(verifier->view);

	for (uint32_t i = 0; cursor != NULL && blocks != NULL && i < state->run_count; i++) {
		const struct run *run = &state->runs[i];
		int64_t sum = 0;
		uint64_t postings = 0;
		const void *place = NULL;
		bool follows = true;

		if (run->state != RUN_LIVE)
			continue;
		run_open(cursor, blocks, run->id);
		for (run_seek(cursor, SLICE(""), 0); !cursor->ended; run_next_group(cursor)) {
			if (cursor->place.mv_data != place)
				follows = follows && block_whole(slice_value(cursor->value));
			place = cursor->place.mv_data;
			follows = follows && cursor->block.sum == sum;
			sum += cursor->block.group_sum;
			postings += cursor->count;
		}
		if (!follows || sum != run->sum || postings != run->postings || cursor->code != MDB_SUCCESS)
			fault(verifier, "index: run %llu is not what the catalog says", (number)run->id);
	}
	free(cursor);
}

static void
verify_index(struct verifier *verifier)
{
	struct tally expected = { 0 }, found = { 0 };

	verify_runs(verifier);
	walk(verifier, verifier->view->truth->current, "current", tally_record, &expected);
	walk_index(verifier, tally_posting, &found);
	if (expected.count == found.count && expected.first == found.first && expected.second == found.second)
		return;
	fault(verifier, "index: %llu postings, of records there should be %llu", (number)found.count, (number)expected.count);
	walk(verifier, verifier->view->truth->current, "current", find_missing, NULL);
	walk_index(verifier, find_surplus, NULL);
}

/* ---- Audit ----------------------------------------------------------------------------------------------------- */

struct chain_walk {
	struct verifier *verifier;
	struct digest *digest;
	uint64_t count;
	unsigned char hash[DIGEST_SIZE];
};

static bool
check_link(void *context, uint64_t link, struct slice record, const unsigned char hash[DIGEST_SIZE])
{
	struct chain_walk *walk = context;
	unsigned char expected[DIGEST_SIZE];

	if (link != walk->count + 1)
		fault(walk->verifier, "audit: record %llu follows record %llu", (number)link, (number)walk->count);
	walk->count = link;
	if (!digest_of(walk->digest, slice_of((const char *)walk->hash, DIGEST_SIZE), record, expected) ||
	    memcmp(expected, hash, DIGEST_SIZE) != 0)
		fault(walk->verifier, "audit: the hash of record %llu does not follow", (number)link);
	memcpy(walk->hash, hash, DIGEST_SIZE);
	return true;
}

static void
verify_chain(struct verifier *verifier, uint64_t count)
{
	struct chain_walk walk = { .verifier = verifier, .digest = digest_new() };
	struct audit_mark anchor = { 0 };

	if (walk.digest == NULL) {
		fault(verifier, "audit: no memory to check the chain");
		return;
	}
	if (chain_anchor(verifier->store->chain, &anchor, NULL) != STORE_OK)
		fault(verifier, "audit: where the chain begins can't be read");
	/* What was archived and taken off is before its anchor. */
	walk.count = anchor.number;
	memcpy(walk.hash, anchor.hash, DIGEST_SIZE);
	if (chain_scan(verifier->store->chain, anchor.number + 1, check_link, &walk) != STORE_OK)
		fault(verifier, "audit: the chain can't be read behind record %llu", (number)walk.count);
	else if (walk.count < count)
		fault(verifier, "audit: the chain ends with record %llu, there were %llu", (number)walk.count, (number)count);
	digest_free(walk.digest);
}

static void
say_nothing(void *context, const char *sentence)
{
	(void)context;
	(void)sentence;
}

enum store_status
store_verify(struct store *store, void (*each)(void *context, const char *sentence),
    void (*progress)(void *context, uint64_t done, uint64_t all), void *context)
{
	struct verifier verifier = { .store = store, .fault = each != NULL ? each : say_nothing, .progress = progress,
		.context = context };
	uint64_t audits = atomic_load(&store->audit_records);
	enum store_status status = snapshot_begin(store, &verifier.view);

	if (status != STORE_OK)
		return status;
	arena_init(&verifier.window_arena, 0);
	arena_init(&verifier.arena, 0);
	buffer_init(&verifier.keys, 0);
	buffer_init(&verifier.gone, 0);
	status = store_window(verifier.view, STORE_ANY_RESOURCE, &verifier.window_arena, &verifier.window,
	    &verifier.window_count);
	if (status == STORE_OK) {
		verify_truth(&verifier);
		verify_index(&verifier);
		verify_chain(&verifier, audits);
	}
	snapshot_end(verifier.view);
	buffer_free(&verifier.keys);
	buffer_free(&verifier.gone);
	arena_free(&verifier.arena);
	arena_free(&verifier.window_arena);
	if (status != STORE_OK)
		return status;
	return verifier.faults == 0 ? STORE_OK : STORE_BROKEN;
}
