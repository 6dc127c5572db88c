#include "tests/store/fixture.h"

#include <ftw.h>
#include <syslog.h>
#include <unistd.h>

#include "server/store/seal.h"

static void
note(void *context, int priority, const char *message)
{
	struct fixture *fixture = context;

	if (priority <= LOG_WARNING)
		__atomic_add_fetch(&fixture->warnings, 1, __ATOMIC_RELAXED);
	if (getenv("IRORI_TEST_LOG") != NULL)
		fprintf(stderr, "log %d: %s\n", priority, message);
}

struct snapshot *
fixture_view(struct fixture *fixture)
{
	struct snapshot *snapshot;

	assert_int_equal(snapshot_begin(fixture->store, &snapshot), STORE_OK);
	return snapshot;
}

void
fixture_keys_of(struct slice entries, struct buffer *out)
{
	buffer_put(out, entries);
}

void
fixture_make(struct fixture *fixture)
{
	const char *parent = getenv("TMPDIR");

	memset(fixture, 0, sizeof *fixture);
	snprintf(fixture->directory, sizeof fixture->directory, "%s/irori-store-XXXXXX", parent != NULL ? parent : "/tmp");
	assert_non_null(mkdtemp(fixture->directory));
	fixture->settings = (struct store_settings){
		.directory = fixture->directory,
		.keys_of = fixture_keys_of,
		.patient = TYPE_PATIENT,
		.log = note,
		.log_context = fixture,
	};
#ifdef FIXTURE_SEALED
	char path[400], error[256];

	snprintf(path, sizeof path, "%s/master.key", fixture->directory);
	assert_true(store_master_make(path, error, sizeof error));
	fixture->settings.encrypt = true;
#endif
	fixture_open(fixture);
}

void
fixture_open(struct fixture *fixture)
{
	char error[256];

	fixture->store = store_open(&fixture->settings, error, sizeof error);
	if (fixture->store == NULL)
		fail_msg("store_open: %s", error);
}

void
fixture_close(struct fixture *fixture)
{
	store_close(fixture->store);
	fixture->store = NULL;
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
fixture_remove(struct fixture *fixture)
{
	fixture_close(fixture);
	nftw(fixture->directory, remove_one, 8, FTW_DEPTH | FTW_PHYS);
}

int
fixture_set_up(void **state)
{
	static struct fixture fixture;

	fixture_make(&fixture);
	*state = &fixture;
	return 0;
}

int
fixture_tear_down(void **state)
{
	fixture_remove(*state);
	return 0;
}

struct slice
keys_of_words(const char *words, struct buffer *out)
{
	struct slice rest = slice_text(words);

	buffer_reset(out);
	while (rest.length > 0) {
		struct slice word = slice_cut(&rest, ' ');

		buffer_byte(out, (char)word.length);
		buffer_put(out, word);
	}
	return buffer_slice(out);
}

enum store_status
put(struct fixture *fixture, enum change_kind kind, uint16_t type, const char *id, uint64_t expected, const char *subject,
    const char *words, const char *body, struct change *out)
{
	struct buffer keys = { 0 };
	struct slice patient = slice_text(subject);
	struct change change = {
		.kind = kind,
		.resource = type,
		.id = slice_text(id),
		.expected_version = expected,
		.owner = 1,
		.writer = 2,
		.items = 5,
		.flags = 3,
		.subjects = &patient,
		.subject_count = subject != NULL,
		.entries = keys_of_words(words != NULL ? words : "", &keys),
		.body = slice_text(body != NULL ? body : ""),
	};
	struct commit commit = { .changes = &change };

	change.keys = change.entries;
	enum store_status status = store_commit_wait(fixture->store, &commit);

	buffer_free(&keys);
	if (out != NULL)
		*out = change;
	return status;
}

size_t
list(struct snapshot *snapshot, const char *key, uint64_t *out, size_t most)
{
	struct postings *postings;
	size_t n = 0, got;

	assert_int_equal(postings_begin(snapshot, slice_text(key), SLICE_NONE, &postings), STORE_OK);
	while (n < most && (got = postings_next(postings, 0, out + n, most - n < 7 ? most - n : 7)) > 0)
		n += got;
	postings_end(postings);
	return n;
}
