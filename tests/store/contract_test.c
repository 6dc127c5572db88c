/* What store.h promises, asked of the store that is built in. */
#include "tests/store/fixture.h"

#include <openssl/sha.h>
#include <sys/wait.h>
#include <unistd.h>

static void
a_record_is_read_as_written(void **state)
{
	struct fixture *fixture = *state;
	struct change change;
	struct record record;
	struct slice body;

	assert_int_equal(put(fixture, CHANGE_CREATE, TYPE_OBSERVATION, "o1", 0, "p1", "aa bb", "{\"x\":1}", &change), STORE_OK);
	assert_int_equal(change.sequence, 1);
	assert_true(change.rid > 0);
	struct snapshot *snapshot = fixture_view(fixture);

	assert_int_equal(snapshot_sequence(snapshot), 1);
	assert_int_equal(store_find(snapshot, TYPE_OBSERVATION, SLICE("o1"), &record), STORE_OK);
	assert_int_equal(record.rid, change.rid);
	assert_int_equal(record.version, 1);
	assert_int_equal(record.sequence, 1);
	assert_int_equal(record.time, change.time);
	assert_int_equal(record.time % 1000, 0);
	assert_int_equal(record.resource, TYPE_OBSERVATION);
	assert_false(record.deleted);
	assert_int_equal(record.owner, 1);
	assert_int_equal(record.writer, 2);
	assert_int_equal(record.items, 5);
	assert_int_equal(record.flags, 3);
	assert_slice(record.id, "o1");
	assert_int_equal(record_subject_count(&record), 1);
	uint64_t patient;

	assert_int_equal(store_rid(snapshot, TYPE_PATIENT, SLICE("p1"), &patient), STORE_OK);
	assert_int_equal(record_subject(&record, 0), patient);
	assert_int_not_equal(patient, change.rid);
	assert_slice(record.entries, "\2aa\2bb");
	assert_int_equal(record.body_length, 7);
	assert_int_equal(store_body(snapshot, record.sequence, &body), STORE_OK);
	assert_slice(body, "{\"x\":1}");
	/* The patient was referred to, never written. */
	assert_int_equal(store_find(snapshot, TYPE_PATIENT, SLICE("p1"), &record), STORE_ABSENT);
	assert_int_equal(store_record(snapshot, patient, &record), STORE_ABSENT);
	/* Not there: another type, another id, no id at all. */
	assert_int_equal(store_find(snapshot, TYPE_PATIENT, SLICE("o1"), &record), STORE_ABSENT);
	assert_int_equal(store_find(snapshot, TYPE_OBSERVATION, SLICE("o"), &record), STORE_ABSENT);
	assert_int_equal(store_find(snapshot, TYPE_OBSERVATION, SLICE(""), &record), STORE_ABSENT);
	assert_int_equal(store_rid(snapshot, TYPE_OBSERVATION, SLICE("nobody"), &patient), STORE_ABSENT);
	assert_int_equal(store_body(snapshot, 2, &body), STORE_ABSENT);
	snapshot_end(snapshot);
}

static void
the_time_is_written_into_the_body(void **state)
{
	struct fixture *fixture = *state;
	char body[] = "{\"meta\":{\"lastUpdated\":\"........................\"}}";
	struct change change = {
		.resource = TYPE_OTHER,
		.id = SLICE("x"),
		.entries = SLICE(""),
		.keys = SLICE(""),
		.body = slice_of(body, sizeof body - 1),
		.time_offset = 24,
	};
	struct commit commit = { .changes = &change };
	struct slice stored;
	char text[32];

	assert_int_equal(store_commit_wait(fixture->store, &commit), STORE_OK);
	time_t seconds = (time_t)(change.time / 1000000);
	struct tm utc;

	gmtime_r(&seconds, &utc);
	size_t length = strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S", &utc);

	snprintf(text + length, sizeof text - length, ".%03dZ", (int)(change.time / 1000 % 1000));
	struct snapshot *snapshot = fixture_view(fixture);

	assert_int_equal(store_body(snapshot, change.sequence, &stored), STORE_OK);
	assert_memory_equal(stored.data, "{\"meta\":{\"lastUpdated\":\"", 24);
	assert_memory_equal(stored.data + 24, text, 24);
	assert_memory_equal(stored.data + 48, "\"}}", 3);
	assert_true(llabs((long long)time(NULL) - (long long)seconds) < 60);
	snapshot_end(snapshot);
	/* No room for a time: nothing is written. */
	change.time_offset = sizeof body - 24;
	change.expected_version = 1;
	assert_int_equal(store_commit_wait(fixture->store, &commit), STORE_INVALID);
}

static void
versions_follow_each_other_through_a_delete(void **state)
{
	struct fixture *fixture = *state;
	struct change change;
	struct record record;
	struct slice body;

	assert_int_equal(put(fixture, CHANGE_CREATE, TYPE_OTHER, "x", 0, NULL, "a", "one", &change), STORE_OK);
	assert_int_equal(put(fixture, CHANGE_UPDATE, TYPE_OTHER, "x", 1, NULL, "b", "two", NULL), STORE_OK);
	assert_int_equal(put(fixture, CHANGE_DELETE, TYPE_OTHER, "x", 2, NULL, NULL, NULL, NULL), STORE_OK);
	struct snapshot *snapshot = fixture_view(fixture);

	assert_int_equal(store_find(snapshot, TYPE_OTHER, SLICE("x"), &record), STORE_OK);
	assert_true(record.deleted);
	assert_int_equal(record.version, 3);
	assert_int_equal(record.entries.length, 0);
	assert_int_equal(store_body(snapshot, record.sequence, &body), STORE_OK);
	assert_int_equal(body.length, 0);
	snapshot_end(snapshot);
	assert_int_equal(put(fixture, CHANGE_CREATE, TYPE_OTHER, "x", 0, NULL, "c", "no", NULL), STORE_CONFLICT);
	assert_int_equal(put(fixture, CHANGE_UPDATE, TYPE_OTHER, "x", 3, NULL, "c", "four", NULL), STORE_OK);
	snapshot = fixture_view(fixture);
	static const char *const bodies[] = { "one", "two", "", "four" };

	for (uint64_t version = 1; version <= 4; version++) {
		assert_int_equal(store_version(snapshot, change.rid, version, &record), STORE_OK);
		assert_int_equal(record.version, version);
		assert_int_equal(record.sequence, version);
		assert_int_equal(record.deleted, version == 3);
		assert_slice(record.id, "x");
		assert_slice(record.entries, version == 4 ? "\1c" : "");
		assert_int_equal(store_body(snapshot, record.sequence, &body), STORE_OK);
		assert_slice(body, bodies[version - 1]);
	}
	assert_int_equal(store_version(snapshot, change.rid, 0, &record), STORE_ABSENT);
	assert_int_equal(store_version(snapshot, change.rid, 5, &record), STORE_ABSENT);
	assert_int_equal(store_version(snapshot, change.rid + 1, 1, &record), STORE_ABSENT);
	snapshot_end(snapshot);
	struct store_figures figures;

	store_figures(fixture->store, &figures);
	assert_int_equal(figures.records, 1);
	assert_int_equal(figures.versions, 4);
	assert_int_equal(figures.sequence, 4);
}

static void
walk(struct snapshot *snapshot, uint64_t rid, uint16_t type, uint64_t before, const char *expected)
{
	struct history *history;
	struct record record;
	struct buffer text = { 0 };
	enum store_status status;

	assert_int_equal(history_begin(snapshot, rid, type, before, &history), STORE_OK);
	while ((status = history_next(history, &record)) == STORE_OK)
		buffer_print(&text, "%.*s%llu ", SLICE_ARGS(record.id), (unsigned long long)record.version);
	assert_int_equal(status, STORE_ABSENT);
	history_end(history);
	assert_slice(buffer_slice(&text), expected);
	buffer_free(&text);
}

static void
history_walks_back(void **state)
{
	struct fixture *fixture = *state;
	struct change a, b;

	put(fixture, CHANGE_CREATE, TYPE_OTHER, "a", 0, NULL, "", "1", &a); /* 1 */
	put(fixture, CHANGE_CREATE, TYPE_PATIENT, "b", 0, NULL, "", "2", &b); /* 2 */
	put(fixture, CHANGE_UPDATE, TYPE_OTHER, "a", 1, NULL, "", "3", NULL); /* 3 */
	put(fixture, CHANGE_CREATE, TYPE_OTHER, "c", 0, NULL, "", "4", NULL); /* 4 */
	struct audit_put audit = { .bytes = SLICE("settings were changed") };
	struct table_put row = { .table = TABLE_SETTING, .key = SLICE("k"), .value = SLICE("v") };
	struct commit commit = { .tables = &row, .audits = &audit };

	assert_int_equal(store_commit_wait(fixture->store, &commit), STORE_OK); /* 5: nobody's version */
	put(fixture, CHANGE_DELETE, TYPE_OTHER, "a", 2, NULL, NULL, NULL, NULL); /* 6 */
	struct snapshot *snapshot = fixture_view(fixture);

	assert_int_equal(snapshot_sequence(snapshot), 6);
	walk(snapshot, a.rid, 0, 0, "a3 a2 a1 ");
	walk(snapshot, a.rid, 0, 6, "a2 a1 ");
	walk(snapshot, a.rid, 0, 4, "a2 a1 ");
	walk(snapshot, a.rid, 0, 3, "a1 ");
	walk(snapshot, a.rid, 0, 1, "");
	walk(snapshot, b.rid, 0, 0, "b1 ");
	walk(snapshot, 999, 0, 0, "");
	walk(snapshot, 0, TYPE_OTHER, 0, "a3 c1 a2 a1 ");
	walk(snapshot, 0, TYPE_OTHER, 4, "a2 a1 ");
	walk(snapshot, 0, TYPE_OTHER, 1, "");
	walk(snapshot, 0, TYPE_PATIENT, 0, "b1 ");
	walk(snapshot, 0, 12345, 0, "");
	walk(snapshot, 0, STORE_ANY_RESOURCE, 0, "a3 c1 a2 b1 a1 ");
	walk(snapshot, 0, STORE_ANY_RESOURCE, 5, "c1 a2 b1 a1 ");
	assert_int_equal(store_sequence_at(snapshot, 0), 1);
	assert_int_equal(store_sequence_at(snapshot, a.time), 1);
	assert_int_equal(store_sequence_at(snapshot, INT64_MAX), 7);
	snapshot_end(snapshot);
}

static void
a_write_is_a_candidate_at_once(void **state)
{
	struct fixture *fixture = *state;
	struct change first, second, third;
	struct arena arena;
	const uint64_t *rids;
	uint64_t listed[8];
	size_t count;

	arena_init(&arena, 0);
	assert_int_equal(put(fixture, CHANGE_CREATE, TYPE_OTHER, "a", 0, NULL, "red", "1", &first), STORE_OK);
	assert_int_equal(store_index_wait(fixture->store), STORE_OK);
	store_pause_indexer(fixture->store, true);
	assert_int_equal(put(fixture, CHANGE_CREATE, TYPE_OTHER, "b", 0, NULL, "red", "2", &second), STORE_OK);
	assert_int_equal(put(fixture, CHANGE_CREATE, TYPE_PATIENT, "p", 0, NULL, "red", "3", &third), STORE_OK);
	assert_int_equal(put(fixture, CHANGE_UPDATE, TYPE_OTHER, "b", 1, NULL, "blue", "4", NULL), STORE_OK);
	struct snapshot *snapshot = fixture_view(fixture);

	assert_int_equal(snapshot_watermark(snapshot), 1);
	assert_int_equal(snapshot_sequence(snapshot), 4);
	assert_int_equal(store_window(snapshot, TYPE_OTHER, &arena, &rids, &count), STORE_OK);
	assert_int_equal(count, 1);
	assert_int_equal(rids[0], second.rid);
	assert_int_equal(store_window(snapshot, TYPE_PATIENT, &arena, &rids, &count), STORE_OK);
	assert_int_equal(count, 1);
	assert_int_equal(rids[0], third.rid);
	assert_int_equal(store_window(snapshot, STORE_ANY_RESOURCE, &arena, &rids, &count), STORE_OK);
	assert_int_equal(count, 2);
	assert_int_equal(store_window(snapshot, TYPE_OBSERVATION, &arena, &rids, &count), STORE_OK);
	assert_int_equal(count, 0);
	assert_int_equal(store_changed(snapshot, TYPE_OTHER, 0, &arena, &rids, &count), STORE_OK);
	assert_int_equal(count, 2);
	assert_int_equal(store_changed(snapshot, TYPE_OTHER, 4, &arena, &rids, &count), STORE_OK);
	assert_int_equal(count, 0);
	assert_int_equal(list(snapshot, "red", listed, 8), 1);
	assert_int_equal(listed[0], first.rid);
	assert_int_equal(store_count(snapshot, SLICE("red")), 1);
	snapshot_end(snapshot);
	store_pause_indexer(fixture->store, false);
	assert_int_equal(store_index_wait(fixture->store), STORE_OK);
	snapshot = fixture_view(fixture);
	assert_int_equal(snapshot_watermark(snapshot), 4);
	assert_int_equal(store_window(snapshot, STORE_ANY_RESOURCE, &arena, &rids, &count), STORE_OK);
	assert_int_equal(count, 0);
	assert_int_equal(list(snapshot, "red", listed, 8), 2);
	assert_int_equal(listed[1], third.rid);
	assert_int_equal(list(snapshot, "blue", listed, 8), 1);
	assert_int_equal(listed[0], second.rid);
	snapshot_end(snapshot);
	arena_free(&arena);
}

static void
a_snapshot_does_not_change(void **state)
{
	struct fixture *fixture = *state;
	struct record record;
	uint64_t listed[8];

	put(fixture, CHANGE_CREATE, TYPE_OTHER, "a", 0, NULL, "red", "1", NULL);
	assert_int_equal(store_index_wait(fixture->store), STORE_OK);
	struct snapshot *old = fixture_view(fixture);

	for (uint64_t i = 1; i < 50; i++)
		assert_int_equal(put(fixture, CHANGE_UPDATE, TYPE_OTHER, "a", i, NULL, i % 2 ? "blue" : "red", "2", NULL), STORE_OK);
	assert_int_equal(store_index_wait(fixture->store), STORE_OK);
	assert_int_equal(snapshot_sequence(old), 1);
	assert_int_equal(store_find(old, TYPE_OTHER, SLICE("a"), &record), STORE_OK);
	assert_int_equal(record.version, 1);
	assert_int_equal(list(old, "red", listed, 8), 1);
	assert_int_equal(list(old, "blue", listed, 8), 0);
	struct snapshot *new = fixture_view(fixture);

	assert_int_equal(list(new, "red", listed, 8), 0);
	assert_int_equal(list(new, "blue", listed, 8), 1);
	snapshot_end(old);
	snapshot_end(new);
}

static void
the_store_keeps_types_and_compartments(void **state)
{
	struct fixture *fixture = *state;
	char key[STORE_KEY_MOST];
	struct snapshot *snapshot;
	uint64_t p1, p2;

	put(fixture, CHANGE_CREATE, TYPE_OBSERVATION, "a", 0, "p1", "x", "1", NULL);
	put(fixture, CHANGE_CREATE, TYPE_OBSERVATION, "b", 0, "p1", "x", "1", NULL);
	put(fixture, CHANGE_CREATE, TYPE_OTHER, "c", 0, "p1", "x", "1", NULL);
	assert_int_equal(store_index_wait(fixture->store), STORE_OK);
	snapshot = fixture_view(fixture);
	assert_int_equal(store_rid(snapshot, TYPE_PATIENT, SLICE("p1"), &p1), STORE_OK);
	assert_int_equal(store_count(snapshot, slice_of(key, store_type_key(TYPE_OBSERVATION, key))), 2);
	assert_int_equal(store_count(snapshot, slice_of(key, store_type_key(TYPE_PATIENT, key))), 0);
	assert_int_equal(store_count(snapshot, slice_of(key, store_subject_key(p1, TYPE_OBSERVATION, key))), 2);
	assert_int_equal(store_count(snapshot, slice_of(key, store_subject_key(p1, TYPE_OTHER, key))), 1);
	snapshot_end(snapshot);
	/* One goes to another patient, one is deleted. */
	put(fixture, CHANGE_UPDATE, TYPE_OBSERVATION, "a", 1, "p2", "x", "1", NULL);
	put(fixture, CHANGE_DELETE, TYPE_OBSERVATION, "b", 1, "p1", NULL, NULL, NULL);
	assert_int_equal(store_index_wait(fixture->store), STORE_OK);
	snapshot = fixture_view(fixture);
	assert_int_equal(store_rid(snapshot, TYPE_PATIENT, SLICE("p2"), &p2), STORE_OK);
	assert_int_equal(store_count(snapshot, slice_of(key, store_type_key(TYPE_OBSERVATION, key))), 1);
	assert_int_equal(store_count(snapshot, slice_of(key, store_subject_key(p1, TYPE_OBSERVATION, key))), 0);
	assert_int_equal(store_count(snapshot, slice_of(key, store_subject_key(p2, TYPE_OBSERVATION, key))), 1);
	assert_int_equal(store_count(snapshot, SLICE("x")), 2);
	snapshot_end(snapshot);
}

static void
limits_are_kept(void **state)
{
	struct fixture *fixture = *state;
	char id[STORE_ID_MOST + 2], key[STORE_KEY_MOST + 2];

	memset(id, 'i', sizeof id);
	memset(key, 'k', sizeof key);
	id[STORE_ID_MOST] = '\0';
	key[STORE_KEY_MOST] = '\0';
	assert_int_equal(put(fixture, CHANGE_CREATE, TYPE_OTHER, id, 0, id, key, "", NULL), STORE_OK);
	id[STORE_ID_MOST] = 'i';
	id[STORE_ID_MOST + 1] = '\0';
	key[STORE_KEY_MOST] = 'k';
	key[STORE_KEY_MOST + 1] = '\0';
	assert_int_equal(put(fixture, CHANGE_CREATE, TYPE_OTHER, id, 0, NULL, "a", "", NULL), STORE_INVALID);
	assert_int_equal(put(fixture, CHANGE_CREATE, TYPE_OTHER, "a", 0, id, "a", "", NULL), STORE_INVALID);
	assert_int_equal(put(fixture, CHANGE_CREATE, TYPE_OTHER, "a", 0, NULL, key, "", NULL), STORE_INVALID);
	assert_int_equal(put(fixture, CHANGE_CREATE, TYPE_OTHER, "", 0, NULL, "a", "", NULL), STORE_INVALID);
	assert_int_equal(put(fixture, CHANGE_CREATE, TYPE_OTHER, "a", 0, NULL, "b a", "", NULL), STORE_INVALID);
	assert_int_equal(put(fixture, CHANGE_CREATE, TYPE_OTHER, "a", 0, NULL, "a a", "", NULL), STORE_INVALID);
	/* A key of the store's own. */
	struct change change = { .resource = TYPE_OTHER, .id = SLICE("a"), .entries = SLICE("\5\0\0\0\0z"),
		.keys = SLICE("\5\0\0\0\0z"), .body = SLICE("") };
	struct commit commit = { .changes = &change };

	assert_int_equal(store_commit_wait(fixture->store, &commit), STORE_INVALID);
	/* A key that isn't whole. */
	change.entries = change.keys = SLICE("\5abc");
	assert_int_equal(store_commit_wait(fixture->store, &commit), STORE_INVALID);
	struct table_put row = { .table = TABLE_SETTING, .key = SLICE(""), .value = SLICE("v") };
	char long_key[STORE_TABLE_KEY_MOST + 1] = { 0 };

	commit = (struct commit){ .tables = &row };
	assert_int_equal(store_commit_wait(fixture->store, &commit), STORE_INVALID);
	row.key = slice_of(long_key, STORE_TABLE_KEY_MOST);
	assert_int_equal(store_commit_wait(fixture->store, &commit), STORE_OK);
	row.key.length++;
	assert_int_equal(store_commit_wait(fixture->store, &commit), STORE_INVALID);
	struct snapshot *snapshot = fixture_view(fixture);

	assert_int_equal(snapshot_sequence(snapshot), 1);
	snapshot_end(snapshot);
}

static void
a_commit_is_taken_whole_or_not_at_all(void **state)
{
	struct fixture *fixture = *state;
	struct change second = { .resource = TYPE_OTHER, .id = SLICE("b"), .expected_version = 4, .entries = SLICE(""),
		.keys = SLICE(""), .body = SLICE("2") };
	struct change first = { .resource = TYPE_OTHER, .id = SLICE("a"), .entries = SLICE(""), .keys = SLICE(""),
		.body = SLICE("1"), .next = &second };
	struct audit_put audit = { .bytes = SLICE("never") };
	struct commit commit = { .changes = &first, .audits = &audit };
	struct record record;

	assert_int_equal(store_commit_wait(fixture->store, &commit), STORE_CONFLICT);
	struct snapshot *snapshot = fixture_view(fixture);

	assert_int_equal(snapshot_sequence(snapshot), 0);
	assert_int_equal(store_find(snapshot, TYPE_OTHER, SLICE("a"), &record), STORE_ABSENT);
	snapshot_end(snapshot);
	second.expected_version = 0;
	assert_int_equal(store_commit_wait(fixture->store, &commit), STORE_OK);
	assert_int_equal(first.sequence, 1);
	assert_int_equal(second.sequence, 2);
	/* Several changes of one record follow each other. */
	second.id = first.id;
	first.expected_version = 1;
	second.expected_version = 1;
	assert_int_equal(store_commit_wait(fixture->store, &commit), STORE_CONFLICT);
	second.expected_version = 2;
	assert_int_equal(store_commit_wait(fixture->store, &commit), STORE_OK);
	first.id = second.id = SLICE("new");
	first.expected_version = 0;
	second.expected_version = 1;
	assert_int_equal(store_commit_wait(fixture->store, &commit), STORE_OK);
	assert_int_equal(first.rid, second.rid);
	snapshot = fixture_view(fixture);
	assert_int_equal(store_find(snapshot, TYPE_OTHER, SLICE("new"), &record), STORE_OK);
	assert_int_equal(record.version, 2);
	snapshot_end(snapshot);
}

/* ---- Registry -------------------------------------------------------------------------------------------------- */

static bool
gather(void *context, struct slice key, struct slice value)
{
	struct buffer *text = context;

	buffer_print(text, "%.*s=%.*s ", SLICE_ARGS(key), SLICE_ARGS(value));
	return text->length < 60;
}

/* Rows that name what only the committer knows. */
static struct change *filling;
static char filled_key[8], filled_value[8];

static void
fill(struct commit *commit, uint64_t sequence)
{
	assert_ptr_equal(commit->changes, filling);
	if (filling != NULL)
		memcpy(filled_key, &filling->rid, sizeof filling->rid);
	memcpy(filled_value, &sequence, sizeof sequence);
}

static void
rows_are_filled_in_by_the_commit(void **state)
{
	struct fixture *fixture = *state;
	struct change change = { .kind = CHANGE_CREATE, .resource = TYPE_OTHER, .id = SLICE("a"), .entries = SLICE("\3red"), .keys = SLICE("\3red"),
		.body = SLICE("1") };
	struct table_put row = { .table = TABLE_SUBJECT, .key = slice_of(filled_key, 8), .value = slice_of(filled_value, 8) };
	struct audit_put audit = { .bytes = SLICE("done") };
	struct commit commit = { .changes = &change, .tables = &row, .audits = &audit, .fill = fill };
	struct slice value;
	uint64_t generation = store_registry_generation(fixture->store), sequence;

	for (int alone = 0; alone < 2; alone++) {
		filling = alone ? NULL : &change;
		if (alone)
			commit = (struct commit){ .tables = &row, .audits = &audit, .fill = fill };
		assert_int_equal(store_commit_wait(fixture->store, &commit), STORE_OK);
		struct snapshot *snapshot = fixture_view(fixture);

		assert_true(change.rid > 0);
		assert_memory_equal(filled_key, &change.rid, 8);
		assert_int_equal(store_get(snapshot, TABLE_SUBJECT, slice_of((const char *)&change.rid, 8), &value), STORE_OK);
		memcpy(&sequence, value.data, sizeof sequence);
		/* The one that the commit ends at. */
		assert_true(sequence == snapshot_sequence(snapshot));
		assert_true(alone || sequence == change.sequence);
		snapshot_end(snapshot);
	}
	/* It is about a person: no decision of others rests on it. */
	assert_true(store_registry_generation(fixture->store) == generation);
}

static void
registry_tables_keep_their_rows(void **state)
{
	struct fixture *fixture = *state;
	struct table_put third = { .table = TABLE_GRANT, .key = SLICE("a1"), .value = SLICE("other table") };
	struct table_put second = { .table = TABLE_SETTING, .key = SLICE("a2"), .value = SLICE("two"), .next = &third };
	struct table_put first = { .table = TABLE_SETTING, .key = SLICE("a1"), .value = SLICE("one"), .next = &second };
	struct commit commit = { .tables = &first };
	struct buffer text = { 0 };
	struct slice value;
	uint64_t before = store_registry_generation(fixture->store);

	assert_int_equal(store_commit_wait(fixture->store, &commit), STORE_OK);
	uint64_t after = store_registry_generation(fixture->store);

	assert_int_not_equal(before, after);
	struct snapshot *snapshot = fixture_view(fixture);

	assert_int_equal(snapshot_registry_generation(snapshot), after);
	assert_int_equal(store_get(snapshot, TABLE_SETTING, SLICE("a1"), &value), STORE_OK);
	assert_slice(value, "one");
	assert_int_equal(store_get(snapshot, TABLE_GRANT, SLICE("a1"), &value), STORE_OK);
	assert_slice(value, "other table");
	assert_int_equal(store_get(snapshot, TABLE_GRANT, SLICE("a2"), &value), STORE_ABSENT);
	assert_int_equal(store_get(snapshot, TABLE_SETTING, SLICE("a"), &value), STORE_ABSENT);
	assert_int_equal(store_get(snapshot, TABLE_SETTING, SLICE(""), &value), STORE_ABSENT);
	assert_int_equal(store_scan(snapshot, TABLE_SETTING, SLICE("a"), gather, &text), STORE_OK);
	assert_slice(buffer_slice(&text), "a1=one a2=two ");
	buffer_reset(&text);
	assert_int_equal(store_scan(snapshot, TABLE_SETTING, SLICE("a2"), gather, &text), STORE_OK);
	assert_slice(buffer_slice(&text), "a2=two ");
	buffer_reset(&text);
	assert_int_equal(store_scan(snapshot, TABLE_LOAD, SLICE(""), gather, &text), STORE_OK);
	assert_int_equal(text.length, 0);
	snapshot_end(snapshot);
	/* A decision that rested on the registry as it was. */
	commit.registry_generation = before;
	assert_int_equal(store_commit_wait(fixture->store, &commit), STORE_CONFLICT);
	commit.registry_generation = after;
	first.value = SLICE_NONE;
	assert_int_equal(store_commit_wait(fixture->store, &commit), STORE_OK);
	snapshot = fixture_view(fixture);
	assert_int_equal(store_get(snapshot, TABLE_SETTING, SLICE("a1"), &value), STORE_ABSENT);
	assert_int_equal(store_get(snapshot, TABLE_SETTING, SLICE("a2"), &value), STORE_OK);
	snapshot_end(snapshot);
	/* Records leave it alone. */
	after = store_registry_generation(fixture->store);
	put(fixture, CHANGE_CREATE, TYPE_OTHER, "x", 0, NULL, "", "", NULL);
	assert_int_equal(store_registry_generation(fixture->store), after);
	buffer_free(&text);
}

/* ---- Audit ----------------------------------------------------------------------------------------------------- */

struct chain_check {
	uint64_t count;
	unsigned char hash[32];
	struct buffer text;
};

static bool
check_link(void *context, uint64_t number, struct slice record, const unsigned char hash[32])
{
	struct chain_check *check = context;
	unsigned char expected[32];
	SHA256_CTX sha;

	assert_int_equal(number, ++check->count);
	_Pragma("GCC diagnostic push") _Pragma("GCC diagnostic ignored \"-Wdeprecated-declarations\"")
	SHA256_Init(&sha);
	SHA256_Update(&sha, check->hash, 32);
	SHA256_Update(&sha, record.data, record.length);
	SHA256_Final(expected, &sha);
	_Pragma("GCC diagnostic pop")
	assert_memory_equal(hash, expected, 32);
	memcpy(check->hash, hash, 32);
	buffer_put(&check->text, record);
	buffer_byte(&check->text, ' ');
	return true;
}

static bool
last_audit(void *context, uint64_t number, struct slice record, const unsigned char hash[32])
{
	struct slice *last = context;
	static char text[256];

	(void)number;
	(void)hash;
	memcpy(text, record.data, record.length < sizeof text ? record.length : sizeof text);
	*last = slice_of(text, record.length);
	return true;
}

static void
audits_settled(struct fixture *fixture, uint64_t count)
{
	struct store_figures figures;

	for (int i = 0; i < 200; i++) {
		store_figures(fixture->store, &figures);
		if (figures.audit_records >= count)
			break;
		usleep(20000);
	}
	assert_int_equal(figures.audit_records, count);
}

static void
nothing(struct commit *commit, enum store_status status)
{
	*(enum store_status *)commit->context = status;
}

static void
the_chain_holds_everything_once(void **state)
{
	struct fixture *fixture = *state;
	struct audit_put more = { .bytes = SLICE("w2") };
	struct audit_put audit = { .bytes = SLICE("w1"), .next = &more };
	struct change second = { .resource = TYPE_OTHER, .id = SLICE("b"), .entries = SLICE(""), .keys = SLICE(""),
		.body = SLICE("") };
	struct change first = { .resource = TYPE_OTHER, .id = SLICE("a"), .entries = SLICE(""), .keys = SLICE(""),
		.body = SLICE(""), .next = &second };
	struct commit write = { .changes = &first, .audits = &audit };
	struct chain_check check = { 0 };

	assert_int_equal(store_commit_wait(fixture->store, &write), STORE_OK);
	struct audit_put read_record = { .bytes = SLICE("r1") };
	struct commit read = { .audits = &read_record };

	assert_int_equal(store_commit_wait(fixture->store, &read), STORE_OK);
	enum store_status status = STORE_BROKEN;
	char text[] = "r2";
	struct audit_put relaxed_record = { .bytes = slice_of(text, 2) };
	struct commit relaxed = { .audits = &relaxed_record, .done = nothing, .context = &status };

	store_audit(fixture->store, &relaxed, true);
	assert_int_equal(status, STORE_OK);
	memset(text, 'x', 2); /* it was copied */
	audits_settled(fixture, 4);
	fixture_close(fixture);
	fixture_open(fixture);
	assert_int_equal(store_commit_wait(fixture->store, &read), STORE_OK);
	audits_settled(fixture, 5);
	assert_int_equal(store_audit_scan(fixture->store, 1, check_link, &check), STORE_OK);
	assert_slice(buffer_slice(&check.text), "w1 w2 r1 r2 r1 ");
	struct slice last = SLICE_NONE;

	assert_int_equal(store_audit_scan(fixture->store, 6, last_audit, &last), STORE_OK);
	assert_null(last.data);
	buffer_free(&check.text);
}

/* ---- Opening --------------------------------------------------------------------------------------------------- */

static void
what_was_written_is_there_after_a_reopen(void **state)
{
	struct fixture *fixture = *state;
	struct record record;
	uint64_t listed[4];

	put(fixture, CHANGE_CREATE, TYPE_OTHER, "a", 0, NULL, "red", "1", NULL);
	store_pause_indexer(fixture->store, true);
	put(fixture, CHANGE_CREATE, TYPE_OTHER, "b", 0, NULL, "red", "1", NULL);
	fixture_close(fixture);
	fixture_open(fixture);
	assert_int_equal(store_index_wait(fixture->store), STORE_OK);
	struct snapshot *snapshot = fixture_view(fixture);

	assert_int_equal(store_find(snapshot, TYPE_OTHER, SLICE("b"), &record), STORE_OK);
	assert_int_equal(list(snapshot, "red", listed, 4), 2);
	snapshot_end(snapshot);
	assert_int_equal(put(fixture, CHANGE_CREATE, TYPE_OTHER, "c", 0, NULL, "red", "1", NULL), STORE_OK);
	assert_int_equal(fixture->warnings, 0);
}

static void
a_second_writer_is_refused(void **state)
{
	struct fixture *fixture = *state;
	char error[200];

	assert_null(store_open(&fixture->settings, error, sizeof error));
	assert_true(strlen(error) > 10);
	/* The first goes on. */
	assert_int_equal(put(fixture, CHANGE_CREATE, TYPE_OTHER, "a", 0, NULL, "red", "1", NULL), STORE_OK);
}

static void
a_reader_only_reads(void **state)
{
	struct fixture *fixture = *state;
	struct record record;
	uint64_t listed[4];

	put(fixture, CHANGE_CREATE, TYPE_OTHER, "a", 0, NULL, "red", "1", NULL);
	store_index_wait(fixture->store);
	fixture_close(fixture);
	fixture->settings.read_only = true;
	fixture_open(fixture);
	struct snapshot *snapshot = fixture_view(fixture);

	assert_int_equal(store_find(snapshot, TYPE_OTHER, SLICE("a"), &record), STORE_OK);
	assert_int_equal(list(snapshot, "red", listed, 4), 1);
	snapshot_end(snapshot);
	assert_int_not_equal(put(fixture, CHANGE_UPDATE, TYPE_OTHER, "a", 1, NULL, "red", "1", NULL), STORE_OK);
	fixture_close(fixture);
	fixture->settings.read_only = false;
	fixture_open(fixture);
	snapshot = fixture_view(fixture);
	assert_int_equal(snapshot_sequence(snapshot), 1);
	snapshot_end(snapshot);
}

/* Runs this program as another process, that opens the store in its own way; returns its exit code. */
static int
other_process(struct fixture *fixture, const char *how)
{
	char command[4400], self[4096];
	ssize_t length = readlink("/proc/self/exe", self, sizeof self - 1);

	assert_true(length > 0);
	self[length] = '\0';
	snprintf(command, sizeof command, "'%s' %s '%s'", self, how, fixture->directory);
	int status = system(command);

	assert_true(WIFEXITED(status));
	return WEXITSTATUS(status);
}

enum { OTHER_READ = 40, OTHER_REFUSED = 41, OTHER_WENT_WRONG = 42 };

static int
be_other_process(const char *how, const char *directory)
{
	struct store_settings settings = { .directory = directory, .keys_of = fixture_keys_of, .patient = TYPE_PATIENT,
		.read_only = strcmp(how, "read") == 0 };
	struct snapshot *snapshot;
	struct record record;
	uint64_t listed[4];
	char error[256];
	struct store *store = store_open(&settings, error, sizeof error);

	if (store == NULL)
		return strstr(error, "in use") != NULL ? OTHER_REFUSED : OTHER_WENT_WRONG;
	if (snapshot_begin(store, &snapshot) != STORE_OK || store_find(snapshot, TYPE_OTHER, SLICE("a"), &record) != STORE_OK ||
	    list(snapshot, "red", listed, 4) != 1)
		return OTHER_WENT_WRONG;
	snapshot_end(snapshot);
	store_close(store);
	return OTHER_READ;
}

static void
another_process_may_read_but_not_write(void **state)
{
	struct fixture *fixture = *state;

	assert_int_equal(put(fixture, CHANGE_CREATE, TYPE_OTHER, "a", 0, NULL, "red", "1", NULL), STORE_OK);
	assert_int_equal(store_index_wait(fixture->store), STORE_OK);
	assert_int_equal(other_process(fixture, "read"), OTHER_READ);
	assert_int_equal(other_process(fixture, "write"), OTHER_REFUSED);
	assert_int_equal(put(fixture, CHANGE_UPDATE, TYPE_OTHER, "a", 1, NULL, "red", "2", NULL), STORE_OK);
	fixture_close(fixture);
	assert_int_equal(other_process(fixture, "write"), OTHER_READ);
	fixture_open(fixture);
}

static void
writes_are_refused_when_space_runs_out(void **state)
{
	struct fixture *fixture = *state;
	struct record record;

	assert_int_equal(put(fixture, CHANGE_CREATE, TYPE_OTHER, "a", 0, NULL, "red", "1", NULL), STORE_OK);
	fixture_close(fixture);
	fixture->settings.free_space_least = UINT64_MAX;
	fixture_open(fixture);
	assert_int_equal(put(fixture, CHANGE_UPDATE, TYPE_OTHER, "a", 1, NULL, "red", "1", NULL), STORE_FULL);
	struct snapshot *snapshot = fixture_view(fixture);

	assert_int_equal(store_find(snapshot, TYPE_OTHER, SLICE("a"), &record), STORE_OK);
	assert_int_equal(record.version, 1);
	snapshot_end(snapshot);
	/* The audit of reads goes on. */
	struct audit_put audit = { .bytes = SLICE("read") };
	struct commit read = { .audits = &audit };
	struct store_figures figures;

	assert_int_equal(store_commit_wait(fixture->store, &read), STORE_OK);
	store_figures(fixture->store, &figures);
	assert_true(figures.full);
	fixture_close(fixture);
	fixture->settings.free_space_least = 0;
	fixture_open(fixture);
	assert_int_equal(put(fixture, CHANGE_UPDATE, TYPE_OTHER, "a", 1, NULL, "red", "1", NULL), STORE_OK);
}

int
main(int argc, char **argv)
{
	if (argc == 3)
		return be_other_process(argv[1], argv[2]);
#define TEST(name) cmocka_unit_test_setup_teardown(name, fixture_set_up, fixture_tear_down)
	const struct CMUnitTest tests[] = {
		TEST(a_record_is_read_as_written),
		TEST(the_time_is_written_into_the_body),
		TEST(rows_are_filled_in_by_the_commit),
		TEST(versions_follow_each_other_through_a_delete),
		TEST(history_walks_back),
		TEST(a_write_is_a_candidate_at_once),
		TEST(a_snapshot_does_not_change),
		TEST(the_store_keeps_types_and_compartments),
		TEST(limits_are_kept),
		TEST(a_commit_is_taken_whole_or_not_at_all),
		TEST(registry_tables_keep_their_rows),
		TEST(the_chain_holds_everything_once),
		TEST(what_was_written_is_there_after_a_reopen),
		TEST(a_second_writer_is_refused),
		TEST(a_reader_only_reads),
		TEST(another_process_may_read_but_not_write),
		TEST(writes_are_refused_when_space_runs_out),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
