/* Keys: what is sealed opens for who names the same patients, and for nobody when a key is gone. */
#include "tests/store/fixture.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "resources/base/hex.h"
#include "server/store/cipher.h"
#include "server/store/lmdb/keys.h"
#include "server/store/lmdb/row.h"
#include "server/store/master.h"
#include "server/store/seal.h"
#include "server/store/store_inside.h"

enum { KEYS_FILE_MOST = 64 << 20 };

static int
set_up(void **state)
{
	static struct fixture fixture;
	char path[400], error[300];

	fixture_make(&fixture);
	fixture_close(&fixture);
	snprintf(path, sizeof path, "%s/master.key", fixture.directory);
	assert_true(store_master_make(path, error, sizeof error));
	fixture.settings.encrypt = true;
	fixture_open(&fixture);
	*state = &fixture;
	return 0;
}

static struct buffer
sealed_of(struct fixture *fixture, const uint64_t *subjects, size_t count, const char *text)
{
	struct buffer out = { 0 };

	assert_int_equal(store_seal(fixture->store, subjects, count, slice_text(text), &out), STORE_OK);
	return out;
}

static void
assert_opens(struct fixture *fixture, const uint64_t *subjects, size_t count, const struct buffer *sealed, const char *text)
{
	struct buffer out = { 0 };

	assert_int_equal(store_unseal(fixture->store, subjects, count, buffer_slice(sealed), &out), STORE_OK);
	assert_true(slice_is(buffer_slice(&out), text));
	buffer_free(&out);
}

static void
assert_closed(struct fixture *fixture, const uint64_t *subjects, size_t count, const struct buffer *sealed,
    enum store_status expected)
{
	struct buffer out = { 0 };

	assert_int_equal(store_unseal(fixture->store, subjects, count, buffer_slice(sealed), &out), expected);
	assert_int_equal(out.length, 0);
	buffer_free(&out);
}

/* True when the bytes stand anywhere in a file of the store's directory. */
static bool
stands_in(const struct fixture *fixture, const char *name, const void *bytes, size_t length)
{
	static char content[KEYS_FILE_MOST];
	char path[600];

	snprintf(path, sizeof path, "%s/%s", fixture->directory, name);
	FILE *file = fopen(path, "rbe");

	assert_non_null(file);
	size_t read = fread(content, 1, sizeof content, file);

	fclose(file);
	return memmem(content, read, bytes, length) != NULL;
}

/* ---- Primitives -------------------------------------------------------------------------------------------------- */

/* McGrew and Viega, "The Galois/Counter Mode of Operation", appendix B, test cases 13 and 14. */
static void
gcm_is_as_specified(void **state)
{
	static const unsigned char key[CIPHER_KEY], nonce[CIPHER_NONCE];
	struct cipher *cipher = cipher_new();
	char out[32], plain[16] = "", back[16];
	unsigned char expected[32];

	(void)state;
	assert_non_null(cipher);
	assert_true(cipher_set_key(cipher, key));
	assert_true(cipher_seal(cipher, nonce, SLICE(""), SLICE(""), out));
	assert_true(hex_read(SLICE("530f8afbc74536b9a963b4f1c4cb738b"), expected, 16));
	assert_memory_equal(out, expected, 16);
	assert_true(cipher_seal(cipher, nonce, SLICE(""), slice_of(plain, 16), out));
	assert_true(hex_read(SLICE("cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919"), expected, 32));
	assert_memory_equal(out, expected, 32);
	assert_true(cipher_open(cipher, nonce, SLICE(""), slice_of(out, 32), back));
	assert_memory_equal(back, plain, 16);
	assert_false(cipher_open(cipher, nonce, SLICE("x"), slice_of(out, 32), back));
	out[31] ^= 1;
	assert_false(cipher_open(cipher, nonce, SLICE(""), slice_of(out, 32), back));
	assert_false(cipher_open(cipher, nonce, SLICE(""), slice_of(out, 15), back));
	cipher_free(cipher);
}

/* RFC 4231, section 4.2; a key that is shorter than a block is filled up with zeros. */
static void
hmac_is_as_specified(void **state)
{
	unsigned char key[CIPHER_KEY] = { 0 }, out[CIPHER_HMAC], expected[CIPHER_HMAC];
	const struct slice parts[] = { SLICE("Hi "), SLICE("There") };

	(void)state;
	memset(key, 0x0b, 20);
	assert_true(cipher_hmac(key, parts, 2, out));
	assert_true(hex_read(SLICE("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"), expected, sizeof expected));
	assert_memory_equal(out, expected, sizeof expected);
}

/* ---- Sealing ----------------------------------------------------------------------------------------------------- */

static void
opens_for_the_same_subjects(void **state)
{
	struct fixture *fixture = *state;
	const uint64_t one = 7, two = 8, both[] = { 7, 8 }, turned[] = { 8, 7, 8 }, twice[] = { 7, 7 };
	struct buffer a = sealed_of(fixture, &one, 1, "high blood pressure"), b = sealed_of(fixture, both, 2, "of two");
	struct buffer c = sealed_of(fixture, NULL, 0, "of nobody"), empty = sealed_of(fixture, &one, 1, "");

	assert_opens(fixture, &one, 1, &a, "high blood pressure");
	assert_opens(fixture, twice, 2, &a, "high blood pressure");
	assert_opens(fixture, &one, 1, &empty, "");
	assert_closed(fixture, &two, 1, &a, STORE_BROKEN);
	assert_closed(fixture, both, 2, &a, STORE_BROKEN);
	assert_closed(fixture, NULL, 0, &a, STORE_BROKEN);
	assert_opens(fixture, turned, 3, &b, "of two");
	assert_closed(fixture, &one, 1, &b, STORE_BROKEN);
	assert_opens(fixture, NULL, 0, &c, "of nobody");
	assert_null(memmem(a.data, a.length, "blood", 5));
	/* The same text, sealed again, is another one. */
	struct buffer again = sealed_of(fixture, &one, 1, "high blood pressure");

	assert_false(slice_equal(buffer_slice(&a), buffer_slice(&again)));
	for (size_t i = 0; i < a.length; i++) {
		a.data[i] ^= 1;
		struct buffer out = { 0 };

		assert_int_not_equal(store_unseal(fixture->store, &one, 1, buffer_slice(&a), &out) == STORE_OK &&
		    slice_is(buffer_slice(&out), "high blood pressure"), 1);
		buffer_free(&out);
		a.data[i] ^= 1;
	}
	buffer_free(&a);
	buffer_free(&b);
	buffer_free(&c);
	buffer_free(&empty);
	buffer_free(&again);
}

static void
stays_open_after_a_restart(void **state)
{
	struct fixture *fixture = *state;
	const uint64_t one = 7, both[] = { 7, 9 };
	struct buffer a = sealed_of(fixture, &one, 1, "kept"), b = sealed_of(fixture, both, 2, "kept, too");
	unsigned char before[STORE_HASH_SIZE], after[STORE_HASH_SIZE], other[STORE_HASH_SIZE];

	assert_true(store_keyed_hash(fixture->store, SLICE("12345"), before));
	assert_int_equal(store_seal_flush(fixture->store), STORE_OK);
	fixture_close(fixture);
	fixture_open(fixture);
	assert_opens(fixture, &one, 1, &a, "kept");
	assert_opens(fixture, both, 2, &b, "kept, too");
	assert_true(store_keyed_hash(fixture->store, SLICE("12345"), after));
	assert_true(store_keyed_hash(fixture->store, SLICE("12346"), other));
	assert_memory_equal(before, after, sizeof before);
	assert_memory_not_equal(before, other, sizeof before);
	buffer_free(&a);
	buffer_free(&b);
}

static void
a_destroyed_key_opens_nothing(void **state)
{
	struct fixture *fixture = *state;
	enum { SUBJECTS = 2000, GONE = 777 };
	const uint64_t gone = GONE, other = GONE + 1, both[] = { GONE, GONE + 1 };
	struct key_row row;
	struct buffer out = { 0 };

	for (uint64_t i = 1; i <= SUBJECTS; i++) {
		struct buffer sealed = sealed_of(fixture, &i, 1, "x");

		buffer_free(&sealed);
	}
	struct buffer a = sealed_of(fixture, &gone, 1, "a"), b = sealed_of(fixture, both, 2, "b"), c = sealed_of(fixture, &other, 1, "c");

	assert_int_equal(store_seal_flush(fixture->store), STORE_OK);
	fixture_close(fixture);
	char path[400];

	snprintf(path, sizeof path, "%s/keys", fixture->directory);
	struct keys *keys;

	assert_int_equal(keys_open(path, &fixture->settings, &keys), STORE_OK);
	assert_int_equal(keys_get(keys, gone, &row), STORE_OK);
	keys_close(keys);
	fixture_open(fixture);
	assert_true(stands_in(fixture, "keys/data.mdb", row.wrapped.sealed, sizeof row.wrapped.sealed));
	assert_opens(fixture, &gone, 1, &a, "a");
	assert_false(store_subject_forgotten(fixture->store, gone));
	assert_int_equal(store_subject_forget(fixture->store, gone), STORE_OK);
	assert_true(store_subject_forgotten(fixture->store, gone));
	assert_false(store_subject_forgotten(fixture->store, other));
	assert_closed(fixture, &gone, 1, &a, STORE_ABSENT);
	assert_closed(fixture, both, 2, &b, STORE_ABSENT);
	assert_opens(fixture, &other, 1, &c, "c");
	assert_int_equal(store_seal(fixture->store, &gone, 1, SLICE("again"), &out), STORE_ABSENT);
	assert_int_equal(store_seal(fixture->store, both, 2, SLICE("again"), &out), STORE_ABSENT);
	assert_int_equal(out.length, 0);
	assert_false(stands_in(fixture, "keys/data.mdb", row.wrapped.sealed, sizeof row.wrapped.sealed));
	assert_int_equal(store_subject_forget(fixture->store, gone), STORE_OK);
	fixture_close(fixture);
	fixture_open(fixture);
	assert_true(store_subject_forgotten(fixture->store, gone));
	assert_closed(fixture, &gone, 1, &a, STORE_ABSENT);
	assert_opens(fixture, &other, 1, &c, "c");
	/* Keys are made after that as before. */
	const uint64_t later = SUBJECTS + 5;
	struct buffer d = sealed_of(fixture, &later, 1, "d");

	assert_opens(fixture, &later, 1, &d, "d");
	assert_int_equal(store_subject_forget(fixture->store, 0), STORE_INVALID);
	buffer_free(&a);
	buffer_free(&b);
	buffer_free(&c);
	buffer_free(&d);
	buffer_free(&out);
}

/* ---- The master key ---------------------------------------------------------------------------------------------- */

static void
nothing_opens_without_the_master_key(void **state)
{
	struct fixture *fixture = *state;
	char path[400], aside[400], error[300];
	const uint64_t one = 7;
	struct buffer a = sealed_of(fixture, &one, 1, "a");

	assert_int_equal(store_seal_flush(fixture->store), STORE_OK);
	fixture_close(fixture);
	snprintf(path, sizeof path, "%s/master.key", fixture->directory);
	snprintf(aside, sizeof aside, "%s/elsewhere", fixture->directory);
	assert_int_equal(rename(path, aside), 0);
	assert_null(store_open(&fixture->settings, error, sizeof error));
	assert_non_null(strstr(error, "master.key"));
	/* ... nor with encryption off: what is there is sealed. */
	fixture->settings.encrypt = false;
	assert_null(store_open(&fixture->settings, error, sizeof error));
	fixture->settings.encrypt = true;
	assert_true(store_master_make(path, error, sizeof error));
	assert_null(store_open(&fixture->settings, error, sizeof error));
	assert_non_null(strstr(error, "not the one"));
	fixture->settings.master_key = aside;
	assert_int_equal(chmod(aside, 0644), 0);
	assert_null(store_open(&fixture->settings, error, sizeof error));
	assert_non_null(strstr(error, "chmod 600"));
	assert_int_equal(chmod(aside, 0600), 0);
	fixture_open(fixture);
	assert_opens(fixture, &one, 1, &a, "a");
	buffer_free(&a);
	fixture->settings.master_key = NULL;
}

static void
a_master_key_is_32_bytes_or_64_digits(void **state)
{
	static const struct {
		const char *text;
		size_t length;
		bool good;
	} cases[] = {
		{ "0123456789abcdef0123456789abcdef", 32, true },
		{ "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f", 64, true },
		{ "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f\n", 65, true },
		{ "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1", 63, false },
		{ "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1g", 64, false },
		{ "0123456789abcdef0123456789abcdef\n", 33, false },
		{ "", 0, false },
	};
	struct fixture *fixture = *state;
	char path[400], source[400], error[300];
	struct master master, other;

	snprintf(path, sizeof path, "%s/k", fixture->directory);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);

		assert_int_equal(write(file, cases[i].text, cases[i].length), cases[i].length);
		close(file);
		assert_int_equal(master_read(path, &master, error, sizeof error), cases[i].good);
	}
	int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);

	assert_int_equal(write(file, cases[0].text, cases[0].length), cases[0].length);
	close(file);
	assert_true(master_read(path, &master, error, sizeof error));
	setenv("CREDENTIALS_DIRECTORY", fixture->directory, 1);
	snprintf(source, sizeof source, "credential:k");
	assert_true(master_read(source, &other, error, sizeof error));
	assert_memory_equal(master.key, other.key, sizeof master.key);
	assert_false(master_read("credential:../x", &other, error, sizeof error));
	unsetenv("CREDENTIALS_DIRECTORY");
	assert_false(master_read(source, &other, error, sizeof error));
	assert_false(store_master_make(path, error, sizeof error));
	unlink(path);
}

static void
rotation_changes_what_wraps(void **state)
{
	struct fixture *fixture = *state;
	enum { SUBJECTS = 2500 };
	const uint64_t one = 7;
	char path[400], copy[400], source[400], error[300];
	struct store_keys before, after;

	for (uint64_t i = 1; i <= SUBJECTS; i++) {
		struct buffer sealed = sealed_of(fixture, &i, 1, "x");

		buffer_free(&sealed);
	}
	struct buffer a = sealed_of(fixture, &one, 1, "a");

	assert_int_equal(store_seal_flush(fixture->store), STORE_OK);
	assert_int_equal(store_keys(fixture->store, &before), STORE_OK);
	snprintf(path, sizeof path, "%s/master.key", fixture->directory);
	snprintf(copy, sizeof copy, "%s/old", fixture->directory);
	assert_int_equal(link(path, copy), 0);
	assert_int_equal(store_master_rotate(fixture->store, NULL, NULL, NULL, error, sizeof error), STORE_OK);
	assert_int_equal(store_keys(fixture->store, &after), STORE_OK);
	assert_memory_not_equal(before.master, after.master, sizeof before.master);
	assert_string_equal(before.source, after.source);
	assert_false(after.rotating);
	assert_true(after.subjects >= SUBJECTS);
	assert_opens(fixture, &one, 1, &a, "a");
	assert_false(stands_in(fixture, "keys/data.mdb", before.master, sizeof before.master));
	fixture_close(fixture);
	fixture_open(fixture);
	assert_opens(fixture, &one, 1, &a, "a");
	fixture_close(fixture);
	fixture->settings.master_key = copy;
	assert_null(store_open(&fixture->settings, error, sizeof error));
	fixture->settings.master_key = NULL;
	fixture_open(fixture);
	/* To another place. */
	snprintf(source, sizeof source, "%s/new", fixture->directory);
	assert_int_equal(store_master_rotate(fixture->store, source, NULL, NULL, error, sizeof error), STORE_ABSENT);
	assert_true(store_master_make(source, error, sizeof error));
	assert_int_equal(store_master_rotate(fixture->store, source, NULL, NULL, error, sizeof error), STORE_OK);
	assert_int_equal(store_master_rotate(fixture->store, source, NULL, NULL, error, sizeof error), STORE_INVALID);
	fixture_close(fixture);
	assert_null(store_open(&fixture->settings, error, sizeof error));
	assert_non_null(strstr(error, source));
	fixture->settings.master_key = source;
	fixture_open(fixture);
	assert_opens(fixture, &one, 1, &a, "a");
	fixture->settings.master_key = NULL;
	buffer_free(&a);
}

static void
die(void *context, uint64_t done, uint64_t all)
{
	(void)all;
	if (done >= *(uint64_t *)context)
		_exit(9);
}

/* Killed at several places on its way, the rotation is gone on with; all opens meanwhile. */
static void
a_rotation_goes_on_after_a_crash(void **state)
{
	struct fixture *fixture = *state;
	enum { SUBJECTS = 3500 };
	static uint64_t places[] = { 1000, 2000, 3000, 3501 };
	const uint64_t one = 7, last = SUBJECTS;
	struct store_keys keys;
	char error[300];

	for (uint64_t i = 1; i <= SUBJECTS; i++) {
		struct buffer sealed = sealed_of(fixture, &i, 1, "x");

		buffer_free(&sealed);
	}
	struct buffer a = sealed_of(fixture, &one, 1, "a"), b = sealed_of(fixture, &last, 1, "b");

	assert_int_equal(store_seal_flush(fixture->store), STORE_OK);
	for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
		int status;

		fixture_close(fixture);
		pid_t child = fork();

		if (child == 0) {
			fixture_open(fixture);
			store_master_rotate(fixture->store, NULL, die, &places[i], error, sizeof error);
			_exit(1);
		}
		assert_int_equal(waitpid(child, &status, 0), child);
		assert_int_equal(WEXITSTATUS(status), 9);
		fixture_open(fixture);
		assert_int_equal(store_keys(fixture->store, &keys), STORE_OK);
		assert_true(keys.rotating);
		assert_opens(fixture, &one, 1, &a, "a");
		assert_opens(fixture, &last, 1, &b, "b");
		assert_int_equal(store_master_rotate(fixture->store, "/elsewhere", NULL, NULL, error, sizeof error), STORE_CONFLICT);
	}
	assert_int_equal(store_master_rotate(fixture->store, NULL, NULL, NULL, error, sizeof error), STORE_OK);
	assert_int_equal(store_keys(fixture->store, &keys), STORE_OK);
	assert_false(keys.rotating);
	fixture_close(fixture);
	fixture_open(fixture);
	assert_opens(fixture, &one, 1, &a, "a");
	assert_opens(fixture, &last, 1, &b, "b");
	buffer_free(&a);
	buffer_free(&b);
}

static void
without_encryption_text_stays_clear(void **state)
{
	struct fixture fixture;
	const uint64_t one = 7;
	struct store_keys keys;
	unsigned char hash[STORE_HASH_SIZE];

	(void)state;
	fixture_make(&fixture);
	struct buffer a = sealed_of(&fixture, &one, 1, "a");

	assert_opens(&fixture, &one, 1, &a, "a");
	assert_int_equal(store_keys(fixture.store, &keys), STORE_OK);
	assert_false(keys.sealing || keys.there);
	assert_true(store_keyed_hash(fixture.store, SLICE("x"), hash));
	assert_int_equal(store_subject_forget(fixture.store, 7), STORE_OK);
	fixture_remove(&fixture);
	buffer_free(&a);
}

/* ---- Rows -------------------------------------------------------------------------------------------------------- */

/* True when a text stands in any of the store's files. */
static bool
stands_anywhere(const struct fixture *fixture, const char *text)
{
	static const char *const files[] = { "truth/data.mdb", "audit/data.mdb", "keys/data.mdb", "index/data.mdb" };

	for (size_t i = 0; i < sizeof files / sizeof *files; i++)
		if (stands_in(fixture, files[i], text, strlen(text)))
			return true;
	return false;
}

static void
say_fault(void *context, const char *sentence)
{
	(void)context;
	print_error("%s\n", sentence);
}

static void
assert_verifies(struct fixture *fixture)
{
	assert_int_equal(store_verify(fixture->store, say_fault, NULL, NULL), STORE_OK);
}

static enum store_status
put_with_audit(struct fixture *fixture, const char *id, const char *subject, const char *words, const char *body,
    const char *audit, struct change *out)
{
	struct buffer keys = { 0 };
	struct slice patient = slice_text(subject);
	struct audit_put fact = { .bytes = slice_text(audit) };
	struct change change = { .kind = CHANGE_CREATE, .resource = TYPE_OBSERVATION, .id = slice_text(id), .subjects = &patient,
		.subject_count = subject != NULL, .entries = keys_of_words(words, &keys), .body = slice_text(body) };
	struct commit commit = { .changes = &change, .audits = audit != NULL ? &fact : NULL };

	change.keys = change.entries;
	enum store_status status = store_commit_wait(fixture->store, &commit);

	buffer_free(&keys);
	*out = change;
	return status;
}

static uint64_t
rid_of(struct fixture *fixture, const char *patient)
{
	struct snapshot *snapshot = fixture_view(fixture);
	uint64_t rid;

	assert_int_equal(store_rid(snapshot, TYPE_PATIENT, slice_text(patient), &rid), STORE_OK);
	snapshot_end(snapshot);
	return rid;
}

/* Canaries in a body, in entries, and in the audit facts that wait in the journal. In these tests entries are the keys of the
 * index, where ordered ones are clear (docs/encryption.md): they are looked for in the truth. */
static void
no_file_holds_the_text(void **state)
{
	struct fixture *fixture = *state;
	struct table_put secret = { .table = TABLE_KEY, .key = SLICE("k"), .value = SLICE("-----BEGIN canary-secret") };
	struct commit commit = { .tables = &secret };
	struct change change;
	struct record record;
	struct slice body, value;

	store_pause_indexer(fixture->store, true);
	assert_int_equal(put_with_audit(fixture, "o1", "p1", "canaryentry", "{\"text\":\"canary-body\"}", NULL, &change), STORE_OK);
	assert_int_equal(put_with_audit(fixture, "o2", NULL, "canarynobody", "{\"text\":\"canary-nobodys\"}", NULL, &change), STORE_OK);
	assert_int_equal(store_commit_wait(fixture->store, &commit), STORE_OK);
	assert_false(stands_anywhere(fixture, "canary"));
	store_pause_indexer(fixture->store, false);
	assert_int_equal(store_index_wait(fixture->store), STORE_OK);
	assert_false(stands_in(fixture, "truth/data.mdb", "canary", 6));
	struct snapshot *snapshot = fixture_view(fixture);

	assert_int_equal(store_find(snapshot, TYPE_OBSERVATION, SLICE("o1"), &record), STORE_OK);
	assert_true(slice_is(record.entries, "\013canaryentry"));
	assert_int_equal(store_body(snapshot, record.sequence, &body), STORE_OK);
	assert_true(slice_is(body, "{\"text\":\"canary-body\"}"));
	assert_int_equal(store_get(snapshot, TABLE_KEY, SLICE("k"), &value), STORE_OK);
	assert_true(slice_is(value, "-----BEGIN canary-secret"));
	snapshot_end(snapshot);
	/* The chain takes audit facts as they are (who opened the store seals what is personal in them); the journal holds them sealed. */
	assert_int_equal(put_with_audit(fixture, "o3", "p1", "word", "{}", "canary-audit", &change), STORE_OK);
	assert_false(stands_in(fixture, "truth/data.mdb", "canary", 6));
	assert_verifies(fixture);
}

static void
what_a_destroyed_key_sealed_is_passed_over(void **state)
{
	struct fixture *fixture = *state;
	struct record record;
	struct slice body;
	struct history *history;
	struct change gone, stays, update;

	assert_int_equal(put(fixture, CHANGE_CREATE, TYPE_PATIENT, "p1", 0, "p1", "one", "{\"a\":1}", NULL), STORE_OK);
	assert_int_equal(put_with_audit(fixture, "o1", "p1", "word", "{\"b\":1}", "read", &gone), STORE_OK);
	assert_int_equal(put_with_audit(fixture, "o2", "p2", "word", "{\"c\":1}", NULL, &stays), STORE_OK);
	assert_int_equal(put(fixture, CHANGE_UPDATE, TYPE_OBSERVATION, "o1", 1, "p1", "other", "{\"b\":2}", &update), STORE_OK);
	uint64_t p1 = rid_of(fixture, "p1");

	assert_int_equal(store_subject_forget(fixture->store, p1), STORE_OK);
	for (int round = 0; round < 2; round++) {
		struct snapshot *snapshot = fixture_view(fixture);

		assert_int_equal(store_find(snapshot, TYPE_PATIENT, SLICE("p1"), &record), STORE_ABSENT);
		assert_int_equal(store_find(snapshot, TYPE_OBSERVATION, SLICE("o1"), &record), STORE_ABSENT);
		assert_int_equal(store_version(snapshot, gone.rid, 1, &record), STORE_ABSENT);
		assert_int_equal(store_body(snapshot, gone.sequence, &body), STORE_ABSENT);
		assert_int_equal(store_find(snapshot, TYPE_OBSERVATION, SLICE("o2"), &record), STORE_OK);
		assert_int_equal(store_body(snapshot, record.sequence, &body), STORE_OK);
		assert_true(slice_is(body, "{\"c\":1}"));
		assert_int_equal(history_begin(snapshot, 0, STORE_ANY_RESOURCE, 0, &history), STORE_OK);
		assert_int_equal(history_next(history, &record), STORE_OK);
		assert_true(slice_is(record.id, "o2"));
		assert_int_equal(history_next(history, &record), STORE_ABSENT);
		history_end(history);
		assert_int_equal(history_begin(snapshot, gone.rid, TYPE_OBSERVATION, 0, &history), STORE_OK);
		assert_int_equal(history_next(history, &record), STORE_ABSENT);
		history_end(history);
		snapshot_end(snapshot);
		assert_verifies(fixture);
		/* Nothing is written of that patient any more, and the store goes on. */
		assert_int_equal(put(fixture, CHANGE_UPDATE, TYPE_PATIENT, "p1", 1, "p1", "one", "{\"a\":2}", NULL), STORE_ABSENT);
		assert_int_equal(put_with_audit(fixture, "o7", "p1", "word", "{}", NULL, &update), STORE_ABSENT);
		assert_int_equal(store_reindex(fixture->store, NULL, NULL), STORE_OK);
		assert_verifies(fixture);
		fixture_close(fixture);
		fixture_open(fixture);
	}
	assert_int_equal(put_with_audit(fixture, "o8", "p2", "word", "{}", "written", &update), STORE_OK);
	assert_verifies(fixture);
}

/* Deleted and then destroyed, as erasing does it: the index lists nothing of it, without being built anew. */
static void
deleted_and_destroyed_leaves_no_posting(void **state)
{
	struct fixture *fixture = *state;
	struct change change;
	uint64_t rids[4];

	assert_int_equal(put_with_audit(fixture, "o1", "p1", "word", "{\"b\":1}", NULL, &change), STORE_OK);
	assert_int_equal(store_index_wait(fixture->store), STORE_OK);
	assert_int_equal(put(fixture, CHANGE_DELETE, TYPE_OBSERVATION, "o1", 1, NULL, NULL, NULL, NULL), STORE_OK);
	assert_int_equal(store_subject_forget(fixture->store, rid_of(fixture, "p1")), STORE_OK);
	struct snapshot *snapshot = fixture_view(fixture);

	assert_int_equal(list(snapshot, "word", rids, 4), 0);
	snapshot_end(snapshot);
	assert_verifies(fixture);
}

/* What was written without encryption stays readable when it is on, and what was written with it when it is off. */
static void
a_store_may_be_mixed(void **state)
{
	struct fixture *fixture = *state;
	struct change change;
	struct record record;
	struct slice body;

	fixture_close(fixture);
	fixture->settings.encrypt = false;
	fixture_open(fixture);
	assert_int_equal(put_with_audit(fixture, "clear", "p1", "word", "{\"clear\":1}", "x", &change), STORE_OK);
	assert_true(stands_in(fixture, "truth/data.mdb", "{\"clear\":1}", 11));
	for (int round = 0; round < 2; round++) {
		fixture_close(fixture);
		fixture->settings.encrypt = round == 0;
		fixture_open(fixture);
		if (round == 0)
			assert_int_equal(put_with_audit(fixture, "sealed", "p1", "word", "{\"sealed\":1}", "y", &change), STORE_OK);
		struct snapshot *snapshot = fixture_view(fixture);

		assert_int_equal(store_find(snapshot, TYPE_OBSERVATION, SLICE("clear"), &record), STORE_OK);
		assert_int_equal(store_body(snapshot, record.sequence, &body), STORE_OK);
		assert_true(slice_is(body, "{\"clear\":1}"));
		assert_int_equal(store_find(snapshot, TYPE_OBSERVATION, SLICE("sealed"), &record), STORE_OK);
		assert_int_equal(store_body(snapshot, record.sequence, &body), STORE_OK);
		assert_true(slice_is(body, "{\"sealed\":1}"));
		snapshot_end(snapshot);
		assert_verifies(fixture);
	}
	fixture->settings.encrypt = true;
}

/* A row put in the place of another, or with its parts changed about, does not open. */
static void
rows_can_not_be_exchanged(void **state)
{
	struct fixture *fixture = *state;
	char a[1000], b[1000], room[1000];
	struct row row = { .head = { .rid = 5, .version = 1, .sequence = 9, .kind = ROW_CREATE, .resource = TYPE_OTHER }, .id = SLICE("x"),
		.removed = SLICE("\1r"), .added = SLICE(""), .audits = SLICE("au"), .body = SLICE("bo"), .sealed = true };
	struct row other = row, read;
	struct keyring *keyring = fixture->store->keyring;
	size_t size = row_change_size(&row), parts = sizeof row.head + 1;

	other.head.sequence = 10;
	assert_int_equal(row_write_change(&row, keyring, a), STORE_OK);
	assert_int_equal(row_write_change(&other, keyring, b), STORE_OK);
	assert_true(row_read_change(slice_of(a, size), &read));
	assert_int_equal(read.body.length, 0);
	assert_int_equal(row_open(&read, PART_BODY, keyring, room), STORE_OK);
	assert_true(slice_is(read.body, "bo"));
	assert_int_equal(read.removed.length, 0);
	/* Another row's parts. */
	memcpy(b + parts, a + parts, size - parts);
	assert_true(row_read_change(slice_of(b, size), &read));
	assert_int_equal(row_open(&read, PART_BODY, keyring, room), STORE_BROKEN);
	assert_int_equal(row_open(&read, PART_KEYS, keyring, room), STORE_BROKEN);
	assert_int_equal(row_open(&read, PART_AUDITS, keyring, room), STORE_BROKEN);
	/* Its own, changed about: keys and body are of the same length and the same key. */
	memcpy(b, a, size);
	memcpy(b + parts + CIPHER_NONCE, a + size - 18, 18);
	memcpy(b + size - 18, a + parts + CIPHER_NONCE, 18);
	assert_true(row_read_change(slice_of(b, size), &read));
	assert_int_equal(row_open(&read, PART_BODY, keyring, room), STORE_BROKEN);
	assert_int_equal(row_open(&read, PART_KEYS, keyring, room), STORE_BROKEN);
	/* Each byte counts, but for the length of the row. */
	for (size_t i = 0; i < size; i++) {
		memcpy(b, a, size);
		b[i] ^= 4;
		bool opens = row_read_change(slice_of(b, size), &read) && row_open(&read, PART_BODY, keyring, room) == STORE_OK &&
		    row_open(&read, PART_KEYS, keyring, room) == STORE_OK && row_open(&read, PART_AUDITS, keyring, room) == STORE_OK;

		assert_false(opens && read.sealed);
	}
}

/* Threads read while keys of others are destroyed: each sees all of a record, or nothing. */
struct reader {
	struct fixture *fixture;
	atomic_bool *stop;
	const char *complaint;
};

static void *
read_on(void *argument)
{
	struct reader *reader = argument;
	struct record record;
	struct slice body;

	for (uint64_t i = 0; !atomic_load(reader->stop); i++) {
		struct snapshot *snapshot;
		char id[20];

		if (snapshot_begin(reader->fixture->store, &snapshot) != STORE_OK)
			continue;
		snprintf(id, sizeof id, "o%d", (int)(i * 7919 % 200));
		enum store_status status = store_find(snapshot, TYPE_OBSERVATION, slice_text(id), &record);

		if (status == STORE_OK && (status = store_body(snapshot, record.sequence, &body)) == STORE_OK && !slice_is(body, id))
			reader->complaint = "another body";
		if (status != STORE_OK && status != STORE_ABSENT)
			reader->complaint = store_status_text(status);
		snapshot_end(snapshot);
	}
	return NULL;
}

static void
keys_are_destroyed_beside_readers(void **state)
{
	struct fixture *fixture = *state;
	static atomic_bool stop;
	struct reader readers[3];
	pthread_t threads[3];
	struct change change;

	atomic_store(&stop, false);
	for (int i = 0; i < 200; i++) {
		char id[20], patient[20];

		snprintf(id, sizeof id, "o%d", i);
		snprintf(patient, sizeof patient, "p%d", i);
		assert_int_equal(put_with_audit(fixture, id, patient, "word", id, "a", &change), STORE_OK);
	}
	for (int i = 0; i < 3; i++) {
		readers[i] = (struct reader){ fixture, &stop, NULL };
		assert_int_equal(pthread_create(&threads[i], NULL, read_on, &readers[i]), 0);
	}
	for (int i = 0; i < 20; i++) {
		char id[20], patient[20];

		snprintf(patient, sizeof patient, "p%d", i);
		assert_int_equal(store_subject_forget(fixture->store, rid_of(fixture, patient)), STORE_OK);
		snprintf(id, sizeof id, "n%d", i);
		snprintf(patient, sizeof patient, "p%d", i + 100);
		assert_int_equal(put_with_audit(fixture, id, patient, "word", id, "a", &change), STORE_OK);
	}
	atomic_store(&stop, true);
	for (int i = 0; i < 3; i++) {
		pthread_join(threads[i], NULL);
		if (readers[i].complaint != NULL)
			fail_msg("%s", readers[i].complaint);
	}
	struct snapshot *snapshot = fixture_view(fixture);
	struct record record;

	for (int i = 0; i < 200; i++) {
		char id[20];

		snprintf(id, sizeof id, "o%d", i);
		assert_int_equal(store_find(snapshot, TYPE_OBSERVATION, slice_text(id), &record), i < 20 ? STORE_ABSENT : STORE_OK);
	}
	snapshot_end(snapshot);
	assert_verifies(fixture);
}

/* Killed while it destroys keys, again and again: each key is there, or it is gone with all that it sealed; the others stay. */
static void
destroying_survives_a_crash(void **state)
{
	struct fixture *fixture = *state;
	enum { PATIENTS = 40, KILLS = 20 };
	bool gone[PATIENTS] = { false };
	struct change change;
	struct record record;
	char id[20], patient[20];
	unsigned seed = (unsigned)time(NULL);

	print_message("seed %u\n", seed);
	for (int i = 0; i < PATIENTS; i++) {
		snprintf(id, sizeof id, "o%d", i);
		snprintf(patient, sizeof patient, "p%d", i);
		assert_int_equal(put_with_audit(fixture, id, patient, "word", id, "a", &change), STORE_OK);
	}
	for (int round = 0; round < KILLS; round++) {
		int status, told[2];
		unsigned char number;

		fixture_close(fixture);
		assert_int_equal(pipe(told), 0);
		pid_t child = fork();

		if (child == 0) {
			fixture_open(fixture);
			for (int i = 0; i < PATIENTS; i++) {
				snprintf(patient, sizeof patient, "p%d", i);
				number = (unsigned char)i;
				if (!gone[i] && (store_subject_forget(fixture->store, rid_of(fixture, patient)) != STORE_OK ||
				        write(told[1], &number, 1) != 1))
					break;
			}
			_exit(0);
		}
		close(told[1]);
		usleep(10000 + (useconds_t)rand_r(&seed) % 30000);
		kill(child, SIGKILL);
		assert_int_equal(waitpid(child, &status, 0), child);
		while (read(told[0], &number, 1) == 1)
			gone[number] = true;
		close(told[0]);
		fixture_open(fixture);
		struct snapshot *snapshot = fixture_view(fixture);

		for (int i = 0; i < PATIENTS; i++) {
			snprintf(id, sizeof id, "o%d", i);
			snprintf(patient, sizeof patient, "p%d", i);
			bool forgotten = store_subject_forgotten(fixture->store, rid_of(fixture, patient));

			assert_true(forgotten || !gone[i]);
			gone[i] = forgotten;
			assert_int_equal(store_find(snapshot, TYPE_OBSERVATION, slice_text(id), &record), forgotten ? STORE_ABSENT : STORE_OK);
		}
		snapshot_end(snapshot);
		assert_verifies(fixture);
		/* Whatever is left of a change of places is not there, or is harmless. */
		assert_int_equal(put_with_audit(fixture, "again", "other", "word", "x", NULL, &change),
		    round == 0 ? STORE_OK : STORE_CONFLICT);
	}
}

/* What was marked may go, and is opened again. */
static void
a_snapshot_gives_back(void **state)
{
	struct fixture *fixture = *state;
	struct change change;
	struct record first, record;
	struct slice body;
	static char large[100000];

	memset(large, 'x', sizeof large - 1);
	assert_int_equal(put_with_audit(fixture, "o0", "p0", "kept", large, NULL, &change), STORE_OK);
	assert_int_equal(put_with_audit(fixture, "o1", "p1", "word", large, NULL, &change), STORE_OK);
	struct snapshot *snapshot = fixture_view(fixture);

	assert_int_equal(store_find(snapshot, TYPE_OBSERVATION, SLICE("o0"), &first), STORE_OK);
	for (int i = 0; i < 30000; i++) {
		struct snapshot_mark mark = snapshot_mark(snapshot);

		assert_int_equal(store_find(snapshot, TYPE_OBSERVATION, SLICE("o1"), &record), STORE_OK);
		assert_true(slice_is(record.entries, "\4word"));
		assert_int_equal(store_body(snapshot, record.sequence, &body), STORE_OK);
		assert_int_equal(body.length, sizeof large - 1);
		snapshot_release(snapshot, mark);
	}
	assert_true(slice_is(first.entries, "\4kept"));
	snapshot_end(snapshot);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(gcm_is_as_specified),
		cmocka_unit_test(hmac_is_as_specified),
		cmocka_unit_test(without_encryption_text_stays_clear),
		cmocka_unit_test_setup_teardown(opens_for_the_same_subjects, set_up, fixture_tear_down),
		cmocka_unit_test_setup_teardown(stays_open_after_a_restart, set_up, fixture_tear_down),
		cmocka_unit_test_setup_teardown(a_destroyed_key_opens_nothing, set_up, fixture_tear_down),
		cmocka_unit_test_setup_teardown(nothing_opens_without_the_master_key, set_up, fixture_tear_down),
		cmocka_unit_test_setup_teardown(a_master_key_is_32_bytes_or_64_digits, set_up, fixture_tear_down),
		cmocka_unit_test_setup_teardown(rotation_changes_what_wraps, set_up, fixture_tear_down),
		cmocka_unit_test_setup_teardown(a_rotation_goes_on_after_a_crash, set_up, fixture_tear_down),
		cmocka_unit_test_setup_teardown(no_file_holds_the_text, set_up, fixture_tear_down),
		cmocka_unit_test_setup_teardown(what_a_destroyed_key_sealed_is_passed_over, set_up, fixture_tear_down),
		cmocka_unit_test_setup_teardown(deleted_and_destroyed_leaves_no_posting, set_up, fixture_tear_down),
		cmocka_unit_test_setup_teardown(a_store_may_be_mixed, set_up, fixture_tear_down),
		cmocka_unit_test_setup_teardown(rows_can_not_be_exchanged, set_up, fixture_tear_down),
		cmocka_unit_test_setup_teardown(keys_are_destroyed_beside_readers, set_up, fixture_tear_down),
		cmocka_unit_test_setup_teardown(destroying_survives_a_crash, set_up, fixture_tear_down),
		cmocka_unit_test_setup_teardown(a_snapshot_gives_back, set_up, fixture_tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
