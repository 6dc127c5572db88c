#include "tests/unit/search/fixture.h"

#include "resources/json_write.h"
#include "server/access/items.h"

#include <ftw.h>
#include <unistd.h>

const struct principal test_officer = { .kind = PRINCIPAL_OFFICER, .institution_id = { "city", 4 },
	.user = { "officer", 7 } };

struct search_settings
fixture_settings(void)
{
	struct search_settings settings = search_settings_default();

	settings.base = TEST_BASE;
	settings.zone_minutes = 540;
	memset(settings.key, 7, sizeof settings.key);
	return settings;
}

void
fixture_open(struct fixture *fixture)
{
	char error[300];
	const struct search_settings settings = fixture_settings();

	*fixture = (struct fixture){ .store = NULL };
	arena_init(&fixture->arena, 0);
	if (!extract_start(540, TEST_BASE, error, sizeof error))
		fail_msg("%s", error);
	if (!items_start(NULL, error, sizeof error))
		fail_msg("%s", error);
	assert_true(search_start(&settings));
}

void
fixture_store(struct fixture *fixture)
{
	const char *parent = getenv("TMPDIR");
	char error[300];

	snprintf(fixture->directory, sizeof fixture->directory, "%s/irori-search-XXXXXX", parent != NULL ? parent : "/tmp");
	assert_non_null(mkdtemp(fixture->directory));
	const struct store_settings settings = { .directory = fixture->directory, .keys_of = extract_keys,
		.patient = schema_resource(SLICE("Patient"))->resource };

	fixture->store = store_open(&settings, error, sizeof error);
	if (fixture->store == NULL)
		fail_msg("%s", error);
}

static int
remove_one(const char *path, const struct stat *status, int type, struct FTW *walk)
{
	(void)status;
	(void)type;
	(void)walk;
	return remove(path);
}

void
fixture_close(struct fixture *fixture)
{
	if (fixture->store != NULL) {
		store_close(fixture->store);
		nftw(fixture->directory, remove_one, 8, FTW_DEPTH | FTW_PHYS);
	}
	arena_free(&fixture->arena);
	search_stop();
	extract_stop();
	items_end();
}

struct node *
fixture_read(struct arena *arena, struct slice json)
{
	struct slice copy = arena_copy(arena, json);
	char *at = (char *)(uintptr_t)copy.data;
	struct faults faults;

	assert_non_null(copy.data);
	if (memchr(at, '"', copy.length) == NULL)
		for (size_t i = 0; i < copy.length; i++)
			if (at[i] == '\'')
				at[i] = '"';
	faults_init(&faults, arena);
	return json_read(arena, copy, &faults);
}

struct query *
fixture_query(struct arena *arena, const char *text, struct faults *faults)
{
	struct slice rest = slice_text(text), type = slice_cut(&rest, '?');

	assert_non_null(schema_resource(type));
	faults_init(faults, arena);
	return search_parse(schema_resource(type), rest, SLICE_NONE, false, &test_officer, arena, faults);
}

bool
fixture_matches(const char *json, const char *text)
{
	struct arena arena;
	struct faults faults;
	struct buffer entries;

	arena_init(&arena, 0);
	buffer_init(&entries, 0);
	struct node *resource = fixture_read(&arena, slice_text(json));
	struct query *query = fixture_query(&arena, text, &faults);

	if (resource == NULL)
		fail_msg("can't be read: %s", json);
	if (query == NULL)
		fail_msg("%s is refused: %.*s", text, SLICE_ARGS(faults.first != NULL ? faults.first->text : SLICE("")));
	extract_entries(resource, &arena, &entries);
	assert_true(buffer_ok(&entries));
	struct record record = { .rid = 1, .version = 1, .resource = resource->type->resource,
		.id = node_text(resource, "id"), .entries = buffer_slice(&entries) };
	bool matches = match_record(query, &record);

	buffer_free(&entries);
	arena_free(&arena);
	return matches;
}

static void
commit(struct fixture *fixture, struct change *change)
{
	struct commit commit = { .changes = change };
	enum store_status status = store_commit_wait(fixture->store, &commit);

	if (status != STORE_OK)
		fail_msg("%.*s: %s", SLICE_ARGS(change->id), store_status_text(status));
}

void
fixture_put(struct fixture *fixture, struct slice json, const char *id, uint64_t expected)
{
	struct arena arena;
	struct buffer entries, keys, body;
	bool unresolved = false;

	arena_init(&arena, 0);
	buffer_init(&entries, 0);
	buffer_init(&keys, 0);
	buffer_init(&body, 0);
	struct node *resource = fixture_read(&arena, json);

	if (resource == NULL)
		fail_msg("can't be read: %.*s", SLICE_ARGS(json));
	json_write(&body, resource, NULL);
	struct change change = { .kind = expected == 0 ? CHANGE_CREATE : CHANGE_UPDATE, .resource = resource->type->resource,
		.id = id != NULL ? slice_text(id) : node_text(resource, "id"), .expected_version = expected, .items = 1,
		.body = buffer_slice(&body) };

	extract_entries(resource, &arena, &entries);
	extract_keys(buffer_slice(&entries), &keys);
	assert_true(buffer_ok(&entries) && buffer_ok(&keys));
	assert_true(extract_subjects(resource, &arena, &change.subjects, &change.subject_count, &unresolved));
	change.entries = buffer_slice(&entries);
	change.keys = buffer_slice(&keys);
	commit(fixture, &change);
	buffer_free(&entries);
	buffer_free(&keys);
	buffer_free(&body);
	arena_free(&arena);
}

void
fixture_delete(struct fixture *fixture, const char *type, const char *id, uint64_t expected)
{
	struct change change = { .kind = CHANGE_DELETE, .resource = schema_resource(slice_text(type))->resource,
		.id = slice_text(id), .expected_version = expected, .items = 1 };

	commit(fixture, &change);
}

const char *
fixture_search(struct fixture *fixture, struct arena *arena, const char *text)
{
	struct slice rest = slice_text(text), type = slice_cut(&rest, '?');
	struct buffer out;
	const char *error = NULL;

	buffer_init(&out, 0);
	for (int pages = 0; rest.data != NULL && error == NULL && pages < 1000; pages++) {
		struct faults faults;
		struct snapshot *snapshot;
		struct search_result result;

		faults_init(&faults, arena);
		struct query *query =
		    search_parse(schema_resource(type), rest, SLICE_NONE, false, &test_officer, arena, &faults);

		if (query == NULL) {
			error = "error";
			break;
		}
		assert_int_equal(snapshot_begin(fixture->store, &snapshot), STORE_OK);
		enum search_status status = search_run(snapshot, &test_officer, query, arena, &result);

		if (status != SEARCH_OK)
			error = status == SEARCH_TOO_COSTLY ? "costly" : "failed";
		for (size_t i = 0; i < result.count; i++) {
			struct slice id = released_record(result.entries[i].released)->id;

			if (result.entries[i].item > 0)
				buffer_print(&out, "%.*s#%u ", SLICE_ARGS(id), result.entries[i].item);
			else
				buffer_print(&out, result.entries[i].mode == MODE_MATCH ? "%.*s " : "[%.*s] ", SLICE_ARGS(id));
		}
		snapshot_end(snapshot);
		/* Pages are filled before there is another. */
		if (result.next.data != NULL)
			assert_int_equal(result.matches, query->count);
		rest = result.next;
	}
	const char *ids = error != NULL ? error : arena_copy(arena, buffer_slice(&out)).data;

	buffer_free(&out);
	return ids;
}

int64_t
fixture_total(struct fixture *fixture, struct arena *arena, const char *text)
{
	struct faults faults;
	struct snapshot *snapshot;
	struct search_result result;

	faults_init(&faults, arena);
	struct query *query = fixture_query(arena, text, &faults);

	assert_non_null(query);
	assert_int_equal(snapshot_begin(fixture->store, &snapshot), STORE_OK);
	assert_int_equal(search_run(snapshot, &test_officer, query, arena, &result), SEARCH_OK);
	snapshot_end(snapshot);
	return result.total;
}
