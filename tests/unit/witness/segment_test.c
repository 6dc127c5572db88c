/* The chain as files: whole ones verify, whatever is done to one is found and placed, and records leave the chain only for them. */
#include <signal.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "tests/unit/registry/town.h"

#include "server/store/digest.h"
#include "server/witness/archive.h"
#include "server/witness/keys.h"

enum { RECORDS = 100, EVERY = 10, FILES_MOST = 8, FRAME_HEAD = 4 + DIGEST_SIZE };

struct office {
	struct town town;
	struct jws_key *pairs;
	size_t count;
	uint64_t first, last; /* the records that were made here */
	struct buffer files[FILES_MOST];
	size_t file_count;
	uint64_t faults;
	struct chain_fault found[64];
};

static void
append_records(struct office *office, int count)
{
	struct audit_put *puts = calloc((size_t)count, sizeof *puts);
	char (*texts)[40] = calloc((size_t)count, sizeof *texts);

	for (int i = 0; i < count; i++)
		puts[i] = (struct audit_put){ .bytes = slice_of(texts[i], (size_t)snprintf(texts[i], 40, "what happened, %d", i)),
			.next = i + 1 < count ? &puts[i + 1] : NULL };
	struct commit commit = { .audits = puts };

	assert_int_equal(store_commit_wait(office->town.store, &commit), STORE_OK);
	free(texts);
	free(puts);
}

static void
make_checkpoint(struct office *office, const char *time)
{
	struct checkpoint checkpoint;
	struct buffer text;

	buffer_init(&text, 0);
	store_audit_last(office->town.store, &checkpoint.mark);
	memcpy(checkpoint.time, time, sizeof checkpoint.time);
	assert_true(checkpoint_sign(&checkpoint, &office->pairs[0], &text));
	assert_int_equal(store_checkpoint_put(office->town.store, checkpoint.mark.number, buffer_slice(&text)), STORE_OK);
	office->last = checkpoint.mark.number;
	buffer_free(&text);
}

/* Half of the checkpoints are of April, half of May. */
static int
set_up(void **state)
{
	static struct office office;
	struct audit_mark mark;

	memset(&office, 0, sizeof office);
	town_make(&office.town);
	town_do(&office.town, registry_audit_key_make(office.town.store, &office.town.order));
	assert_int_equal(witness_keys(office.town.store, true, &office.town.arena, &office.pairs, &office.count), STORE_OK);
	append_records(&office, 1);
	store_audit_last(office.town.store, &mark);
	office.first = mark.number + 1;
	for (int i = 0; i < RECORDS / EVERY; i++) {
		char time[CHECKPOINT_TIME + 1];

		append_records(&office, EVERY);
		snprintf(time, sizeof time, "2010-0%d-2%dT00:00:00Z", i < 5 ? 4 : 5, i % 5);
		make_checkpoint(&office, time);
	}
	append_records(&office, 3); /* behind the last checkpoint */
	*state = &office;
	return 0;
}

static int
tear_down(void **state)
{
	struct office *office = *state;

	for (size_t i = 0; i < FILES_MOST; i++)
		buffer_free(&office->files[i]);
	witness_keys_free(office->pairs, office->count);
	town_remove(&office->town);
	return 0;
}

/* ---- Archiving ------------------------------------------------------------------------------------------------------ */

static bool
begin(void *context, const struct segment_head *head)
{
	struct office *office = context;

	(void)head;
	assert_true(office->file_count < FILES_MOST);
	buffer_init(&office->files[office->file_count++], 0);
	return true;
}

static bool
put_bytes(void *context, struct slice bytes)
{
	struct office *office = context;

	buffer_put(&office->files[office->file_count - 1], bytes);
	return true;
}

static bool
end(void *context, const struct segment_head *head)
{
	(void)context;
	(void)head;
	return true;
}

static void
archive(struct office *office, uint64_t from, const char *before)
{
	struct archiving archiving = { .store = office->town.store, .pairs = office->pairs, .key_count = office->count, .from = from,
		.before = before, .begin = begin, .put = put_bytes, .end = end, .context = office };

	for (size_t i = 0; i < office->file_count; i++)
		buffer_free(&office->files[i]);
	office->file_count = 0;
	assert_int_equal(archive_make(&archiving), STORE_OK);
	assert_false(archiving.broken || archiving.stopped);
	assert_int_equal(archiving.segments, office->file_count);
}

static void
take_fault(void *context, const struct chain_fault *fault)
{
	struct office *office = context;

	if (office->faults < 64)
		office->found[office->faults] = *fault;
	office->faults++;
}

static struct segment *
open_file(const struct office *office, size_t i)
{
	struct buffer copy;

	buffer_init(&copy, 0);
	buffer_put(&copy, buffer_slice(&office->files[i]));
	struct segment *segment = segment_open(&copy, office->pairs, office->count);

	assert_non_null(segment);
	return segment;
}

/* The files in that order, then their joint with the chain, then the chain. */
static void
verify_files(struct office *office, const char *order)
{
	struct archive_check check = { .store = office->town.store, .keys = office->pairs, .key_count = office->count,
		.fault = take_fault, .context = office };

	office->faults = 0;
	for (; *order != '\0'; order++) {
		struct segment *segment = open_file(office, (size_t)(*order - '0'));

		assert_int_equal(archive_check_next(&check, segment), STORE_OK);
		segment_free(segment);
	}
	assert_int_equal(archive_check_joint(&check), STORE_OK);
	assert_int_equal(check.faults, office->faults);
}

static uint64_t
verify_chain(struct office *office)
{
	struct chain_verify verify = { .source = chain_of_store(office->town.store), .keys = office->pairs,
		.key_count = office->count, .fault = take_fault, .context = office };

	office->faults = 0;
	assert_int_equal(chain_verify(&verify), STORE_OK);
	return verify.proven.mark.number;
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

static void
whole_segments_verify(void **state)
{
	struct office *office = *state;

	archive(office, 0, NULL);
	assert_int_equal(office->file_count, 2); /* by month */
	verify_files(office, "01");
	assert_int_equal(office->faults, 0);
	struct segment *april = open_file(office, 0), *may = open_file(office, 1);

	assert_int_equal(segment_head(april)->before.number, 0);
	assert_int_equal(segment_head(april)->last.number, office->first + RECORDS / 2 - 1);
	assert_string_equal(segment_head(april)->until, "2010-04-24T00:00:00Z");
	assert_int_equal(segment_head(may)->before.number, segment_head(april)->last.number);
	assert_int_equal(segment_head(may)->last.number, office->last);
	segment_free(april);
	segment_free(may);
	/* Only what is older. */
	archive(office, 0, "2010-05-01T00:00:00Z");
	assert_int_equal(office->file_count, 1);
	/* From a record on, the rest; nothing behind the last checkpoint. */
	archive(office, office->first + RECORDS / 2, NULL);
	assert_int_equal(office->file_count, 1);
	archive(office, office->last + 1, NULL);
	assert_int_equal(office->file_count, 0);
}

static void
segments_are_in_their_order(void **state)
{
	struct office *office = *state;
	uint64_t middle = office->first + RECORDS / 2 - 1;

	archive(office, 0, NULL);
	verify_files(office, "10");
	assert_true(office->faults > 0);
	verify_files(office, "00");
	expect(office, CHAIN_REORDERED, 1, middle);
	verify_files(office, "1");
	assert_int_equal(office->faults, 0);
	/* April alone is in order, as the chain goes on by itself. */
	verify_files(office, "0");
	assert_int_equal(office->faults, 0);
}

/* ---- Tampering ------------------------------------------------------------------------------------------------------ */

/* The frame of the test's nth record in the first file. */
static char *
frame(const struct office *office, int n, size_t *length)
{
	char *at = strstr(office->files[0].data, "\n\n");

	assert_non_null(at);
	at += 2;
	for (uint64_t i = 1;; i++) {
		const unsigned char *bytes = (const unsigned char *)at;

		*length = FRAME_HEAD + ((size_t)bytes[2] << 8 | bytes[3]);
		if (i == office->first + (uint64_t)n - 1)
			return at;
		at += *length;
	}
}

static void
edit(struct office *office)
{
	size_t length;
	char *at = frame(office, 23, &length);

	at[length - 1] ^= 1;
}

static void
drop(struct office *office)
{
	size_t length;
	char *at = frame(office, 23, &length), *end = office->files[0].data + office->files[0].length;

	memmove(at, at + length, (size_t)(end - at) - length);
	buffer_cut(&office->files[0], office->files[0].length - length);
}

static void
insert(struct office *office)
{
	size_t length, offset;
	char *at = frame(office, 23, &length);
	struct buffer *file = &office->files[0], whole;

	offset = (size_t)(at - file->data);
	buffer_init(&whole, 0);
	buffer_put(&whole, slice_of(file->data, offset + length));
	whole.data[whole.length - 1] ^= 1;
	buffer_put(&whole, slice_of(file->data + offset, file->length - offset));
	buffer_free(file);
	*file = whole;
}

static void
swap(struct office *office)
{
	size_t length, other;
	char *at = frame(office, 23, &length), copy[200];

	frame(office, 24, &other);
	assert_int_equal(length, other);
	memcpy(copy, at, length);
	memcpy(at, at + length, length);
	memcpy(at + length, copy, length);
}

static void
cut(struct office *office)
{
	size_t length;
	char *at = frame(office, 24, &length);

	buffer_cut(&office->files[0], (size_t)(at - office->files[0].data) + 7);
}

static void
edit_head(struct office *office)
{
	char *at = strstr(office->files[0].data, "\"segment\":\"") + 100;

	*at = *at == 'A' ? 'B' : 'A';
}

static void
drop_last_checkpoint(struct office *office)
{
	struct buffer *file = &office->files[0];
	char *end = strstr(file->data, "\n\n"), *at = end - 1;

	while (*at != '\n')
		at--;
	memmove(at, end, file->length - (size_t)(end - file->data));
	buffer_cut(file, file->length - (size_t)(end - at));
}

static void
what_is_done_to_a_segment_is_found(void **state)
{
	static const struct {
		void (*change)(struct office *office);
		enum chain_fault_kind kind;
		int first, last; /* of the test's records; last 0: the number itself is 1 */
	} cases[] = {
		{ edit, CHAIN_EDITED, 23, 23 },
		{ drop, CHAIN_REMOVED, 23, 0 },
		{ insert, CHAIN_INSERTED, 23, 23 },
		{ swap, CHAIN_REORDERED, 23, 24 },
		{ cut, CHAIN_CUT, 23, 50 },
		{ drop_last_checkpoint, CHAIN_UNKEPT, 50, 50 },
	};
	struct office *office = *state;

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		archive(office, 0, NULL);
		cases[i].change(office);
		verify_files(office, "01");
		expect(office, cases[i].kind, office->first + (uint64_t)cases[i].first - 1,
		    cases[i].last != 0 ? office->first + (uint64_t)cases[i].last - 1 : 1);
		assert_int_equal(office->found[0].kind, cases[i].kind);
	}
	archive(office, 0, NULL);
	edit_head(office);
	verify_files(office, "0");
	assert_int_equal(office->faults, 1);
	expect(office, CHAIN_HEADER, 1, 1);
	/* Signed, but by none of the keys. */
	archive(office, 0, NULL);
	struct archive_check check = { .store = office->town.store, .fault = take_fault, .context = office };
	struct buffer copy;

	buffer_init(&copy, 0);
	buffer_put(&copy, buffer_slice(&office->files[0]));
	struct segment *segment = segment_open(&copy, NULL, 0);

	office->faults = 0;
	assert_null(segment_head(segment));
	assert_int_equal(archive_check_next(&check, segment), STORE_OK);
	expect(office, CHAIN_HEADER, 1, 1);
	segment_free(segment);
}

/* ---- Leaving the chain ---------------------------------------------------------------------------------------------- */

static enum store_status
forget(struct office *office, const struct audit_mark *to, const struct audit_mark *said)
{
	struct checkpoint removal = { .mark = *said };
	struct buffer statement;

	buffer_init(&statement, 0);
	assert_true(checkpoint_date(&removal));
	assert_true(checkpoint_sign_removal(&removal, &office->pairs[0], &statement));
	enum store_status status = store_audit_forget(office->town.store, to, buffer_slice(&statement));

	buffer_free(&statement);
	return status;
}

static void
open_again(struct office *office)
{
	fixture_close(&office->town.fixture);
	fixture_open(&office->town.fixture);
	office->town.store = office->town.fixture.store;
}

static void
what_was_archived_leaves(void **state)
{
	struct office *office = *state;
	struct audit_mark april, anchor, wrong, last;

	archive(office, 0, NULL);
	struct segment *segment = open_file(office, 0);

	april = segment_head(segment)->last;
	segment_free(segment);
	/* Not by another hash, not without a checkpoint, not the last of all. */
	wrong = april;
	wrong.hash[0] ^= 1;
	assert_int_equal(forget(office, &wrong, &wrong), STORE_CONFLICT);
	wrong = april;
	wrong.number--;
	assert_int_equal(forget(office, &wrong, &wrong), STORE_CONFLICT);
	store_audit_last(office->town.store, &last);
	assert_int_equal(forget(office, &last, &last), STORE_INVALID);
	assert_int_equal(store_audit_anchor(office->town.store, &anchor, NULL), STORE_OK);
	assert_int_equal(anchor.number, 0);
	assert_int_equal(forget(office, &april, &april), STORE_OK);
	open_again(office);
	assert_int_equal(store_audit_anchor(office->town.store, &anchor, NULL), STORE_OK);
	assert_int_equal(anchor.number, april.number);
	assert_memory_equal(anchor.hash, april.hash, DIGEST_SIZE);
	assert_int_equal(verify_chain(office), office->last);
	assert_int_equal(office->faults, 0);
	assert_int_equal(store_verify(office->town.store, NULL, NULL, NULL), STORE_OK);
	verify_files(office, "01");
	assert_int_equal(office->faults, 0);
	/* It goes on at its end, and can be archived further. */
	append_records(office, 5);
	make_checkpoint(office, "2010-06-01T00:00:00Z");
	assert_int_equal(verify_chain(office), office->last);
	assert_int_equal(office->faults, 0);
	archive(office, 0, NULL);
	assert_int_equal(office->file_count, 2);
	verify_files(office, "01");
	assert_int_equal(office->faults, 0);
	/* What was taken off is not there for a second time. */
	assert_int_equal(forget(office, &april, &april), STORE_CONFLICT);
}

static void
a_beginning_that_nobody_signed_is_found(void **state)
{
	struct office *office = *state;
	struct audit_mark april, before;

	archive(office, 0, NULL);
	struct segment *segment = open_file(office, 0);

	april = segment_head(segment)->last;
	segment_free(segment);
	before = april;
	before.number -= EVERY;
	assert_int_equal(store_audit_forget(office->town.store, &april, SLICE("nonsense")), STORE_OK);
	verify_chain(office);
	expect(office, CHAIN_BEGINNING, april.number, april.number);
	assert_int_equal(office->faults, 1);
	/* Signed for less than what has gone. */
	struct audit_mark may;

	archive(office, 0, NULL);
	segment = open_file(office, 0);
	may = segment_head(segment)->last;
	segment_free(segment);
	assert_int_equal(forget(office, &may, &before), STORE_OK);
	verify_chain(office);
	expect(office, CHAIN_BEGINNING, may.number, may.number);
}

/* Killed at any point while records are taken off, in many steps: the chain and its archive are whole, and it can go on. */
static void
a_removal_may_be_killed(void **state)
{
	struct office *office = *state;
	struct audit_mark to, anchor;
	int between = 0;

	for (int i = 0; i < 12; i++)
		append_records(office, 10000);
	make_checkpoint(office, "2010-05-25T00:00:00Z");
	append_records(office, 3);
	archive(office, 0, NULL);
	struct segment *segment = open_file(office, office->file_count - 1);

	to = segment_head(segment)->last;
	segment_free(segment);
	for (int round = 0; round < 40; round++) {
		fixture_close(&office->town.fixture);
		pid_t child = fork();

		if (child == 0) {
			fixture_open(&office->town.fixture);
			office->town.store = office->town.fixture.store;
			_exit(forget(office, &to, &to) == STORE_OK ? 0 : 1);
		}
		/* Later and later. */
		const struct timespec pause = { .tv_nsec = 2000000 + 4000000 * round };
		int how;

		nanosleep(&pause, NULL);
		kill(child, SIGKILL);
		assert_int_equal(waitpid(child, &how, 0), child);
		fixture_open(&office->town.fixture);
		office->town.store = office->town.fixture.store;
		assert_int_equal(store_audit_anchor(office->town.store, &anchor, NULL), STORE_OK);
		between += anchor.number > 0 && anchor.number < to.number;
		assert_int_equal(verify_chain(office), to.number);
		assert_int_equal(office->faults, 0);
		verify_files(office, office->file_count == 2 ? "01" : "012");
		assert_int_equal(office->faults, 0);
		if (anchor.number == to.number)
			break;
	}
	if (anchor.number < to.number)
		assert_int_equal(forget(office, &to, &to), STORE_OK);
	assert_int_equal(store_verify(office->town.store, NULL, NULL, NULL), STORE_OK);
	print_message("killed %d times in between\n", between);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(whole_segments_verify, set_up, tear_down),
		cmocka_unit_test_setup_teardown(segments_are_in_their_order, set_up, tear_down),
		cmocka_unit_test_setup_teardown(what_is_done_to_a_segment_is_found, set_up, tear_down),
		cmocka_unit_test_setup_teardown(what_was_archived_leaves, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_beginning_that_nobody_signed_is_found, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_removal_may_be_killed, set_up, tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
