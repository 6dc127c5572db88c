/* kill -9 at any time: whatever was acknowledged is there, with its audit record, and the store is whole.
 *
 * A child commits and reports through a pipe what was acknowledged; the parent kills it at a random moment, opens the
 * store and looks for all of it. 30 times; with IRORI_LONG=1, 500 times. */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "tests/store/fixture.h"

enum { IN_FLIGHT = 48, ACKS_MOST = 200000, FRESH_EVERY = 25 };

/* What the child writes into the pipe. */
struct ack {
	uint64_t number;
	uint64_t sequence; /* 0: only an audit record */
};

/* ---- The child ------------------------------------------------------------------------------------------------- */

struct work {
	struct commit commit;
	struct change changes[2];
	struct entries_put entries;
	struct audit_put audit;
	char id[24], other_id[24], body[64], keys[64], audit_text[24];
	struct slice subject;
	uint64_t number;
};

static struct work works[IN_FLIGHT];
static struct mailbox finished;
static int acks_out;

static void
acknowledged(struct commit *commit, enum store_status status)
{
	struct work *work = commit->context;
	struct ack ack = { work->number, work->commit.changes != NULL ? work->changes[0].sequence : 0 };

	if (status != STORE_OK || write(acks_out, &ack, sizeof ack) != sizeof ack)
		_exit(1);
	mailbox_put(&finished, commit);
}

static struct slice
print(char *out, size_t size, const char *format, uint64_t number)
{
	return slice_of(out, (size_t)snprintf(out, size, format, (unsigned long long)number));
}

/* Most numbers are a new record each; some change the one before as well, some write the entries of the record that was made
 * last anew, some are only an audit record. */
static void
work_on(struct store *store, struct work *work, uint64_t number)
{
	uint64_t made = work->commit.changes != NULL ? work->changes[0].rid : 0;

	work->number = number;
	work->audit.bytes = print(work->audit_text, sizeof work->audit_text, "audit %llu", number);
	work->commit = (struct commit){ .audits = &work->audit, .done = acknowledged, .context = work };
	if (number % 4 == 0 && made != 0) {
		struct slice keys = print(work->keys, sizeof work->keys, "\3all\10m%07llu", number);

		/* Where there is a second version by now, nothing of it is to be seen. */
		work->entries = (struct entries_put){ .rid = made, .version = 1, .entries = keys, .keys = keys };
		work->commit.entries = &work->entries;
	} else if (number % 7 != 0) {
		struct slice body = print(work->body, sizeof work->body, "body %llu", number);
		struct slice keys = print(work->keys, sizeof work->keys, "\3all\10n%07llu", number);

		work->subject = number % 3 == 0 ? SLICE("pa") : SLICE("pb");
		work->changes[0] = (struct change){ .resource = TYPE_OTHER,
			.id = print(work->id, sizeof work->id, "r%llu", number), .subjects = &work->subject, .subject_count = 1,
			.entries = keys, .keys = keys, .body = body };
		work->commit.changes = &work->changes[0];
		if (number % 5 == 0) {
			work->changes[1] = (struct change){ .kind = number % 2 == 0 ? CHANGE_UPDATE : CHANGE_DELETE,
				.resource = TYPE_OTHER, .id = work->changes[0].id, .expected_version = 1, .entries = SLICE("\3all"),
				.keys = SLICE("\3all"), .body = body };
			work->changes[0].next = &work->changes[1];
		}
	}
	store_commit(store, &work->commit);
}

static void
child(struct fixture *fixture, uint64_t number)
{
	char error[256];

	fixture->store = store_open(&fixture->settings, error, sizeof error);
	if (fixture->store == NULL || !mailbox_open(&finished))
		_exit(2);
	for (unsigned i = 0; i < IN_FLIGHT; i++)
		work_on(fixture->store, &works[i], number++);
	for (;;) {
		struct commit *next;

		for (struct commit *commit = mailbox_take(&finished); commit != NULL; commit = next) {
			next = commit->next;
			work_on(fixture->store, commit->context, number++);
		}
		mailbox_wait(&finished, -1);
	}
}

/* ---- The parent ------------------------------------------------------------------------------------------------ */

static struct ack acks[ACKS_MOST];

/* Runs a child for a while after it has begun to acknowledge; returns how many acks there were. */
static size_t
run_and_kill(struct fixture *fixture, uint64_t number, unsigned milliseconds)
{
	struct timespec begun, now;
	size_t count = 0, bytes = 0;
	bool killed = false;
	int ends[2];

	assert_int_equal(pipe(ends), 0);
	pid_t pid = fork();

	assert_true(pid >= 0);
	if (pid == 0) {
		close(ends[0]);
		acks_out = ends[1];
		child(fixture, number);
	}
	close(ends[1]);
	for (;;) {
		ssize_t got = read(ends[0], (char *)acks + bytes, sizeof acks - bytes);

		if (got <= 0)
			break;
		if (bytes == 0)
			clock_gettime(CLOCK_MONOTONIC, &begun);
		bytes += (size_t)got;
		clock_gettime(CLOCK_MONOTONIC, &now);
		if (!killed && (now.tv_sec - begun.tv_sec) * 1000 + (now.tv_nsec - begun.tv_nsec) / 1000000 >= milliseconds) {
			kill(pid, SIGKILL);
			killed = true;
		}
		if (bytes == sizeof acks)
			break;
	}
	if (!killed)
		kill(pid, SIGKILL);
	int status;

	waitpid(pid, &status, 0);
	close(ends[0]);
	assert_true(WIFSIGNALED(status)); /* it did not end by itself */
	count = bytes / sizeof *acks;
	return count;
}

struct audit_check {
	unsigned char *seen; /* by number */
	uint64_t room;
};

static bool
see(void *context, uint64_t link, struct slice record, const unsigned char hash[32])
{
	struct audit_check *check = context;
	uint64_t number;

	(void)link;
	(void)hash;
	assert_true(slice_starts(record, SLICE("audit ")));
	assert_true(slice_to_u64(slice_from(record, 6), UINT64_MAX, &number));
	if (number < check->room) {
		assert_int_equal(check->seen[number], 0); /* none twice */
		check->seen[number] = 1;
	}
	return true;
}

static void
complain(void *context, const char *sentence)
{
	(void)context;
	print_error("%s\n", sentence);
}

static void
audits_settled(struct fixture *fixture)
{
	struct store_figures figures;
	uint64_t before = UINT64_MAX;

	for (int i = 0; i < 100; i++) {
		store_figures(fixture->store, &figures);
		if (figures.audit_records == before)
			return;
		before = figures.audit_records;
		usleep(60000);
	}
}

static uint64_t
look_for_all(struct fixture *fixture, size_t count, bool all)
{
	struct snapshot *snapshot;
	uint64_t highest = 0;
	char text[64];

	assert_int_equal(snapshot_begin(fixture->store, &snapshot), STORE_OK);
	for (size_t i = 0; i < count; i++) {
		struct record record;
		struct slice body;

		highest = acks[i].number > highest ? acks[i].number : highest;
		if (acks[i].sequence == 0)
			continue;
		assert_int_equal(store_body(snapshot, acks[i].sequence, &body), STORE_OK);
		assert_true(slice_equal(body, print(text, sizeof text, "body %llu", acks[i].number)));
		assert_int_equal(store_find(snapshot, TYPE_OTHER, print(text, sizeof text, "r%llu", acks[i].number), &record),
		    STORE_OK);
		assert_int_equal(record.version, acks[i].number % 5 == 0 ? 2 : 1); /* whole commits only */
	}
	snapshot_end(snapshot);
	if (all) {
		audits_settled(fixture);
		struct audit_check check = { .room = highest + 1, .seen = calloc(1, highest + 1) };

		assert_int_equal(store_audit_scan(fixture->store, 1, see, &check), STORE_OK);
		for (size_t i = 0; i < count; i++)
			if (!check.seen[acks[i].number])
				fail_msg("the audit record of %llu is lost", (unsigned long long)acks[i].number);
		free(check.seen);
		assert_int_equal(store_index_wait(fixture->store), STORE_OK);
		assert_int_equal(store_verify(fixture->store, complain, NULL, NULL), STORE_OK);
	}
	return highest;
}

static void
what_was_acknowledged_survives(void **state)
{
	bool many = getenv("IRORI_LONG") != NULL;
	unsigned kills = many ? 500 : 30;
	unsigned seed = (unsigned)time(NULL);
	struct fixture fixture;
	uint64_t number = 1, total = 0;

	(void)state;
	print_message("seed %u\n", seed);
	fixture_make(&fixture);
	fixture_close(&fixture);
	for (unsigned i = 0; i < kills; i++) {
		size_t count = run_and_kill(&fixture, number, (unsigned)rand_r(&seed) % (many ? 60 : 25));

		assert_true(count < ACKS_MOST);
		total += count;
		fixture_open(&fixture);
		uint64_t highest = look_for_all(&fixture, count, !many || i % 5 == 0);

		/* What was under way when it was killed may be there or not. */
		if (highest > 0)
			number = highest + 2 * IN_FLIGHT;
		else
			number += 2 * IN_FLIGHT;
		if (i % FRESH_EVERY == FRESH_EVERY - 1 && i + 1 < kills) {
			fixture_remove(&fixture);
			fixture_make(&fixture);
		}
		assert_int_equal(fixture.warnings, 0);
		fixture_close(&fixture);
	}
	print_message("%u kills, %llu acknowledged\n", kills, (unsigned long long)total);
	assert_true(total > kills);
	fixture_remove(&fixture);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_was_acknowledged_survives),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
