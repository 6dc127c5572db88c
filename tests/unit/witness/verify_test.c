/* What somebody does to the chain, in the LMDB environment itself, is found, and the place is told. */
#include <lmdb.h>
#include <openssl/evp.h>
#include <time.h>
#include <unistd.h>

#include "tests/unit/registry/town.h"

#include "server/store/digest.h"
#include "server/witness/file.h"
#include "server/witness/keys.h"
#include "server/witness/verify.h"

enum { RECORDS = 100, EVERY = 10, RECORD_MOST = 512 };

/* A store whose chain has RECORDS records more, with a checkpoint after every EVERY of them. */
struct office {
	struct town town;
	struct jws_key *keys, *pairs;
	size_t count, pair_count;
	uint64_t first, last; /* the records that were made here */
	struct buffer witness; /* its lines */
	struct slice unread;
	uint64_t faults;
	struct chain_fault found[64];
	uint64_t proven, checkpoints, witnessed, records;
};

static void
append_records(struct office *office, int count)
{
	for (int i = 0; i < count; i++) {
		char text[64];
		struct audit_put put = { .bytes = slice_of(text, (size_t)snprintf(text, sizeof text, "what happened, %d", i)) };
		struct commit commit = { .audits = &put };

		assert_int_equal(store_commit_wait(office->town.store, &commit), STORE_OK);
	}
}

static void
make_checkpoint(struct office *office)
{
	struct checkpoint checkpoint;
	struct buffer text;

	buffer_init(&text, 0);
	store_audit_last(office->town.store, &checkpoint.mark);
	assert_true(checkpoint_date(&checkpoint));
	assert_true(checkpoint_sign(&checkpoint, &office->pairs[0], &text));
	assert_int_equal(store_checkpoint_put(office->town.store, checkpoint.mark.number, buffer_slice(&text)), STORE_OK);
	assert_int_equal(store_checkpoint_put(office->town.store, checkpoint.mark.number, SLICE("x")), STORE_CONFLICT);
	checkpoint_line(&checkpoint, buffer_slice(&text), &office->witness);
	buffer_byte(&office->witness, '\n');
	office->last = checkpoint.mark.number;
	buffer_free(&text);
}

static int
set_up(void **state)
{
	static struct office office;

	memset(&office, 0, sizeof office);
	town_make(&office.town);
	buffer_init(&office.witness, 0);
	town_do(&office.town, registry_audit_key_make(office.town.store, &office.town.order));
	town_do(&office.town, registry_audit_key_make(office.town.store, &office.town.order));
	assert_int_equal(witness_keys(office.town.store, false, &office.town.arena, &office.keys, &office.count), STORE_OK);
	assert_int_equal(witness_keys(office.town.store, true, &office.town.arena, &office.pairs, &office.pair_count), STORE_OK);
	assert_int_equal(office.count, 1);
	struct audit_mark mark;

	/* What the order has recorded comes into the chain by itself, before the first of ours. */
	append_records(&office, 1);
	store_audit_last(office.town.store, &mark);
	office.first = mark.number + 1;
	for (int i = 0; i < RECORDS / EVERY; i++) {
		append_records(&office, EVERY);
		make_checkpoint(&office);
	}
	*state = &office;
	return 0;
}

static int
tear_down(void **state)
{
	struct office *office = *state;

	witness_keys_free(office->keys, office->count);
	witness_keys_free(office->pairs, office->pair_count);
	buffer_free(&office->witness);
	town_remove(&office->town);
	return 0;
}

/* ---- Verifying ------------------------------------------------------------------------------------------------------ */

static void
take_fault(void *context, const struct chain_fault *fault)
{
	struct office *office = context;

	if (office->faults < 64)
		office->found[office->faults] = *fault;
	office->faults++;
}

static bool
next_line(void *context, struct slice *line)
{
	struct office *office = context;

	if (office->unread.length == 0)
		return false;
	*line = slice_cut(&office->unread, '\n');
	return true;
}

static void
verify_with(struct office *office, const struct jws_key *keys, bool witness, uint64_t from, uint64_t to)
{
	struct chain_verify verify = { .source = chain_of_store(office->town.store), .from = from, .to = to, .keys = keys, .key_count = 1,
		.line = witness ? next_line : NULL, .fault = take_fault, .context = office };

	office->faults = 0;
	office->unread = buffer_slice(&office->witness);
	assert_int_equal(chain_verify(&verify), STORE_OK);
	assert_int_equal(verify.faults, office->faults);
	office->proven = verify.proven.mark.number;
	office->checkpoints = verify.checkpoints;
	office->witnessed = verify.witnessed;
	office->records = verify.records;
}

static void
verify(struct office *office, bool witness)
{
	verify_with(office, office->keys, witness, 0, 0);
}

static void
expect(const struct office *office, enum chain_fault_kind kind, uint64_t first, uint64_t last)
{
	for (uint64_t i = 0; i < office->faults && i < 64; i++)
		if (office->found[i].kind == kind && office->found[i].first == first && office->found[i].last == last)
			return;
	fail_msg("%s %llu %llu was not found; the first of %llu: %s %llu %llu", chain_fault_name(kind), (unsigned long long)first,
	    (unsigned long long)last, (unsigned long long)office->faults,
	    office->faults > 0 ? chain_fault_name(office->found[0].kind) : "", (unsigned long long)office->found[0].first,
	    (unsigned long long)office->found[0].last);
}

/* ---- Tampering ------------------------------------------------------------------------------------------------------ */

struct chain_row {
	uint64_t number;
	size_t size;
	unsigned char bytes[RECORD_MOST]; /* hash, record */
};

/* The rows of a table, taken out, and put in again as the test has left them. */
struct rows {
	size_t count;
	struct chain_row row[2 * RECORDS];
};

static void
open_environment(struct office *office, MDB_env **env)
{
	char path[128];

	snprintf(path, sizeof path, "%s/audit", office->town.fixture.directory);
	assert_int_equal(mdb_env_create(env), 0);
	mdb_env_set_maxdbs(*env, 16);
	mdb_env_set_mapsize(*env, (size_t)1 << 30);
	assert_int_equal(mdb_env_open(*env, path, 0, 0600), 0);
}

/* Changes a table of the chain behind the server's back, and with note set the chain's own note of where it ends. */
static void
tamper(struct office *office, const char *table, void (*change)(struct office *office, struct rows *rows), bool note)
{
	struct rows *rows = calloc(1, sizeof *rows);
	MDB_val key, value;
	MDB_cursor *cursor;
	MDB_env *env;
	MDB_txn *txn;
	MDB_dbi dbi, main;

	fixture_close(&office->town.fixture);
	open_environment(office, &env);
	assert_int_equal(mdb_txn_begin(env, NULL, 0, &txn), 0);
	assert_int_equal(mdb_dbi_open(txn, table, MDB_INTEGERKEY, &dbi), 0);
	assert_int_equal(mdb_cursor_open(txn, dbi, &cursor), 0);
	while (mdb_cursor_get(cursor, &key, &value, MDB_NEXT) == 0) {
		struct chain_row *row = &rows->row[rows->count++];

		assert_true(rows->count < 2 * RECORDS && value.mv_size <= RECORD_MOST);
		memcpy(&row->number, key.mv_data, sizeof row->number);
		memcpy(row->bytes, value.mv_data, row->size = value.mv_size);
	}
	mdb_cursor_close(cursor);
	change(office, rows);
	assert_int_equal(mdb_drop(txn, dbi, 0), 0);
	for (size_t i = 0; i < rows->count; i++) {
		key = (MDB_val){ sizeof rows->row[i].number, &rows->row[i].number };
		value = (MDB_val){ rows->row[i].size, rows->row[i].bytes };
		assert_int_equal(mdb_put(txn, dbi, &key, &value, 0), 0);
	}
	if (note) {
		/* struct chain_state: ..., count, hash at its end */
		unsigned char state[128];
		const struct chain_row *last = &rows->row[rows->count - 1];

		assert_int_equal(mdb_dbi_open(txn, NULL, 0, &main), 0);
		key = (MDB_val){ 5, (void *)(uintptr_t) "state" };
		assert_int_equal(mdb_get(txn, main, &key, &value), 0);
		size_t size = value.mv_size;

		assert_true(size <= sizeof state);
		memcpy(state, value.mv_data, size);
		memcpy(state + size - DIGEST_SIZE, last->bytes, DIGEST_SIZE);
		memcpy(state + size - DIGEST_SIZE - sizeof last->number, &last->number, sizeof last->number);
		value = (MDB_val){ size, state };
		assert_int_equal(mdb_put(txn, main, &key, &value, 0), 0);
	}
	assert_int_equal(mdb_txn_commit(txn), 0);
	mdb_env_close(env);
	free(rows);
	fixture_open(&office->town.fixture);
	office->town.store = office->town.fixture.store;
}

static size_t
place(const struct rows *rows, uint64_t number)
{
	for (size_t i = 0; i < rows->count; i++)
		if (rows->row[i].number == number)
			return i;
	fail_msg("there is no row %llu", (unsigned long long)number);
	return 0;
}

/* The number of the test's nth record. */
static uint64_t
nth(const struct office *office, int n)
{
	return office->first + (uint64_t)n - 1;
}

static void
hash_row(const struct rows *rows, size_t i, struct chain_row *row)
{
	struct digest *digest = digest_new();

	assert_true(digest_of(digest, slice_of((const char *)rows->row[i - 1].bytes, DIGEST_SIZE),
	    slice_of((const char *)row->bytes + DIGEST_SIZE, row->size - DIGEST_SIZE), row->bytes));
	digest_free(digest);
}

static void
edit(struct office *office, struct rows *rows)
{
	struct chain_row *row = &rows->row[place(rows, nth(office, 43))];

	row->bytes[row->size - 1] ^= 1;
}

static void
edit_and_hash_on(struct office *office, struct rows *rows)
{
	edit(office, rows);
	for (size_t i = place(rows, nth(office, 43)); i < rows->count; i++)
		hash_row(rows, i, &rows->row[i]);
}

static void
drop(struct office *office, struct rows *rows)
{
	size_t at = place(rows, nth(office, 43));

	memmove(&rows->row[at], &rows->row[at + 1], (--rows->count - at) * sizeof rows->row[0]);
}

static void
number_again(struct rows *rows)
{
	for (size_t i = 0; i < rows->count; i++)
		rows->row[i].number = i + 1;
}

static void
drop_and_close(struct office *office, struct rows *rows)
{
	drop(office, rows);
	number_again(rows);
}

static void
insert(struct office *office, struct rows *rows)
{
	size_t at = place(rows, nth(office, 43));

	memmove(&rows->row[at + 1], &rows->row[at], (rows->count++ - at) * sizeof rows->row[0]);
	rows->row[at].bytes[rows->row[at].size - 1] ^= 1;
	number_again(rows);
}

static void
insert_with_hash(struct office *office, struct rows *rows)
{
	size_t at = place(rows, nth(office, 43));

	insert(office, rows);
	hash_row(rows, at, &rows->row[at]);
}

static void
swap(struct office *office, struct rows *rows)
{
	size_t a = place(rows, nth(office, 43)), b = place(rows, nth(office, 44));
	struct chain_row row = rows->row[a];

	rows->row[a] = rows->row[b];
	rows->row[b] = row;
	number_again(rows);
}

static void
cut_the_end(struct office *office, struct rows *rows)
{
	rows->count = place(rows, nth(office, 85)) + 1;
}

static void
cut_checkpoints(struct office *office, struct rows *rows)
{
	while (rows->count > 0 && rows->row[rows->count - 1].number > nth(office, 85))
		rows->count--;
}

static void
swap_checkpoints(struct office *office, struct rows *rows)
{
	struct chain_row row = rows->row[4];

	(void)office;
	memcpy(rows->row[4].bytes, rows->row[5].bytes, rows->row[4].size = rows->row[5].size);
	memcpy(rows->row[5].bytes, row.bytes, rows->row[5].size = row.size);
}

static void
break_signature(struct office *office, struct rows *rows)
{
	struct chain_row *row = &rows->row[4];

	(void)office;
	row->bytes[row->size - 10] ^= 1;
}

static void
drop_checkpoint(struct office *office, struct rows *rows)
{
	(void)office;
	memmove(&rows->row[4], &rows->row[5], (--rows->count - 4) * sizeof rows->row[0]);
}

/* ---- Tests ---------------------------------------------------------------------------------------------------------- */

static void
a_whole_chain_is_proven(void **state)
{
	struct office *office = *state;

	verify(office, true);
	assert_int_equal(office->faults, 0);
	assert_int_equal(office->records, office->last);
	assert_int_equal(office->checkpoints, RECORDS / EVERY);
	assert_int_equal(office->witnessed, RECORDS / EVERY);
	assert_int_equal(office->proven, office->last);
	verify_with(office, office->keys, true, nth(office, 31), nth(office, 55));
	assert_int_equal(office->faults, 0);
	assert_int_equal(office->records, 25);
	assert_int_equal(office->proven, nth(office, 50));
}

static void
what_is_done_to_records_is_found(void **state)
{
	static const struct {
		void (*change)(struct office *office, struct rows *rows);
		enum chain_fault_kind kind;
		int first, last; /* of the test's records; last 0: a count of 1 */
	} cases[] = {
		{ edit, CHAIN_EDITED, 43, 43 },
		{ drop, CHAIN_MISSING, 43, 43 },
		{ drop_and_close, CHAIN_REMOVED, 43, 0 },
		{ insert, CHAIN_INSERTED, 43, 43 },
		{ insert_with_hash, CHAIN_INSERTED, 43, 43 },
		{ swap, CHAIN_REORDERED, 43, 44 },
		/* Every record follows: only the checkpoints show it. */
		{ edit_and_hash_on, CHAIN_UNLIKE, 50, 50 },
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		set_up(state);
		struct office *office = *state;

		tamper(office, "records", cases[i].change, cases[i].change == edit_and_hash_on);
		verify(office, false);
		expect(office, cases[i].kind, nth(office, cases[i].first), cases[i].last != 0 ? nth(office, cases[i].last) : 1);
		assert_int_equal(office->found[0].kind, cases[i].kind);
		assert_int_equal(office->proven, nth(office, 40));
		tear_down(state);
	}
	set_up(state);
}

static void
an_end_that_was_cut_off_needs_a_witness(void **state)
{
	struct office *office = *state;

	/* The checkpoints know of more; and so does the chain's own note. */
	tamper(office, "records", cut_the_end, false);
	verify(office, false);
	expect(office, CHAIN_CUT, nth(office, 85), nth(office, 100));
	tamper(office, "records", cut_the_end, true);
	verify(office, false);
	expect(office, CHAIN_CUT, nth(office, 85), nth(office, 90));
	/* With the checkpoints gone as well, what is left is a whole chain: nothing can be found. */
	tamper(office, "checkpoints", cut_checkpoints, false);
	verify(office, false);
	assert_int_equal(office->faults, 0);
	assert_int_equal(office->proven, nth(office, 80));
	/* The witness remembers. */
	verify(office, true);
	expect(office, CHAIN_CUT, nth(office, 85), nth(office, 90));
}

static void
what_is_done_to_checkpoints_is_found(void **state)
{
	struct office *office = *state;

	tamper(office, "checkpoints", swap_checkpoints, false);
	verify(office, false);
	expect(office, CHAIN_MISPLACED, nth(office, 50), nth(office, 60));
	tamper(office, "checkpoints", swap_checkpoints, false);
	verify(office, false);
	assert_int_equal(office->faults, 0);
	tamper(office, "checkpoints", break_signature, false);
	verify(office, false);
	expect(office, CHAIN_UNSIGNED, nth(office, 50), nth(office, 50));
	verify(office, true);
	expect(office, CHAIN_REPLACED, nth(office, 50), nth(office, 50));
	tamper(office, "checkpoints", drop_checkpoint, false);
	verify(office, false);
	assert_int_equal(office->faults, 0);
	verify(office, true);
	expect(office, CHAIN_UNKEPT, nth(office, 50), nth(office, 50));
}

static void
another_key_is_found_by_the_one_that_was_kept(void **state)
{
	struct office *office = *state;
	struct jws_key other = { .algorithm = JWS_ES256 };
	struct buffer pem, published;

	buffer_init(&pem, 0);
	buffer_init(&published, 0);
	assert_true(key_make(&pem, other.kid));
	EVP_PKEY *pair = key_read(buffer_slice(&pem));

	assert_true(key_publish(pair, &published));
	assert_true(witness_key_of(buffer_slice(&published), &other));
	verify_with(office, &other, true, 0, 0);
	expect(office, CHAIN_UNSIGNED, nth(office, 10), nth(office, 10));
	expect(office, CHAIN_WITNESS_LINE, 1, 1);
	assert_int_equal(office->proven, 0);
	struct jws_key none;

	assert_false(witness_key_of(buffer_slice(&pem), &none));
	key_free(other.key);
	key_free(pair);
	buffer_free(&published);
	key_wipe_buffer(&pem);
}

static void
a_line_that_was_cut_off_and_written_again_is_none(void **state)
{
	struct office *office = *state;
	struct buffer whole = office->witness;
	size_t half = (size_t)((const char *)memchr(whole.data, '\n', whole.length) - whole.data) / 2;

	buffer_init(&office->witness, 0);
	buffer_put(&office->witness, slice_of(whole.data, half));
	buffer_byte(&office->witness, '\n');
	buffer_put(&office->witness, buffer_slice(&whole));
	verify(office, true);
	assert_int_equal(office->faults, 0);
	/* At the end nothing has made up for it. */
	buffer_put(&office->witness, slice_of(whole.data, half));
	verify(office, true);
	expect(office, CHAIN_WITNESS_LINE, RECORDS / EVERY + 2, RECORDS / EVERY + 2);
	buffer_free(&whole);
}

static void
the_witness_is_appended_to(void **state)
{
	struct office *office = *state;
	char path[128], error[300];
	uint64_t number;

	snprintf(path, sizeof path, "%s/witness", office->town.fixture.directory);
	assert_true(witness_last(path, &number, error, sizeof error));
	assert_int_equal(number, 0);
	assert_true(witness_append(path, buffer_slice(&office->witness), error, sizeof error));
	assert_true(witness_append(path, SLICE("cut o"), error, sizeof error));
	assert_true(witness_append(path, SLICE("\n"), error, sizeof error));
	assert_true(witness_last(path, &number, error, sizeof error));
	assert_int_equal(number, office->last);
	/* A directory is no file, nor is what would wait for a reader. */
	assert_false(witness_append(office->town.fixture.directory, SLICE("x\n"), error, sizeof error));
	assert_false(witness_append("/dev/null", SLICE("x\n"), error, sizeof error));
	assert_false(witness_append("/nowhere/witness", SLICE("x\n"), error, sizeof error));
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
	const struct CMUnitTest tests[] = {
		TEST(a_whole_chain_is_proven),
		cmocka_unit_test_setup_teardown(what_is_done_to_records_is_found, NULL, tear_down),
		TEST(an_end_that_was_cut_off_needs_a_witness),
		TEST(what_is_done_to_checkpoints_is_found),
		TEST(another_key_is_found_by_the_one_that_was_kept),
		TEST(a_line_that_was_cut_off_and_written_again_is_none),
		TEST(the_witness_is_appended_to),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
