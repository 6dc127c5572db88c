/* Every write and sync that the store makes fails once: nothing is acknowledged that isn't there, and when the medium is
 * well again, the store goes on by itself.
 *
 * This program's pwrite, writev and fdatasync stand before the C library's, for LMDB too. */
#include <errno.h>
#include <stdatomic.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

#include "tests/store/fixture.h"

enum fault { FAULT_IO, FAULT_SPACE, FAULT_SHORT, FAULT_LASTING, FAULTS };

static atomic_long left = -1; /* calls until the fault; below 0: none is planned */
static atomic_int struck;
static enum fault fault;

ssize_t pwrite(int file, const void *bytes, size_t size, off_t offset);
ssize_t writev(int file, const struct iovec *parts, int count);
int fdatasync(int file);

static bool
strikes(void)
{
	long now = atomic_load(&left);

	if (now < 0)
		return false;
	if (now > 0 && atomic_fetch_sub(&left, 1) > 1)
		return false;
	atomic_store(&left, fault == FAULT_LASTING ? 0 : -1);
	atomic_fetch_add(&struck, 1);
	errno = fault == FAULT_SPACE ? ENOSPC : EIO;
	return true;
}

ssize_t
pwrite(int file, const void *bytes, size_t size, off_t offset)
{
	if (strikes()) {
		if (fault != FAULT_SHORT)
			return -1;
		size /= 2;
	}
	return syscall(SYS_pwrite64, file, bytes, size, offset);
}

ssize_t
writev(int file, const struct iovec *parts, int count)
{
	if (strikes())
		return fault == FAULT_SHORT ? syscall(SYS_write, file, parts[0].iov_base, parts[0].iov_len / 2) : -1;
	return syscall(SYS_writev, file, parts, count);
}

int
fdatasync(int file)
{
	return strikes() && fault != FAULT_SHORT ? -1 : (int)syscall(SYS_fdatasync, file);
}

static void
complain(void *context, const char *sentence)
{
	(void)context;
	print_error("%s\n", sentence);
}

static void
goes_on(struct fixture *fixture)
{
	char id[24];

	for (int i = 0; i < 400; i++) {
		snprintf(id, sizeof id, "again%d", i);
		if (put(fixture, CHANGE_CREATE, TYPE_OTHER, id, 0, NULL, "again all", "x", NULL) == STORE_OK)
			return;
		usleep(10000);
	}
	fail_msg("the store does not go on");
}

static void
look(struct fixture *fixture, const bool acknowledged[6])
{
	struct snapshot *snapshot;
	struct record record;
	char id[24];

	/* Indexer and auditor may just have failed, and try again after a while. */
	for (int i = 0; i < 300; i++) {
		if (store_index_wait(fixture->store) == STORE_OK && store_verify(fixture->store, NULL, NULL, NULL) == STORE_OK)
			break;
		usleep(10000);
	}
	assert_int_equal(store_index_wait(fixture->store), STORE_OK);
	assert_int_equal(store_verify(fixture->store, complain, NULL, NULL), STORE_OK);
	assert_int_equal(snapshot_begin(fixture->store, &snapshot), STORE_OK);
	for (int i = 0; i < 6; i++) {
		snprintf(id, sizeof id, "r%d", i);
		enum store_status status = store_find(snapshot, TYPE_OTHER, slice_text(id), &record);

		if (acknowledged[i])
			assert_int_equal(status, STORE_OK);
		else
			assert_true(status == STORE_OK || status == STORE_ABSENT); /* in doubt, but whole: verify says so */
	}
	snapshot_end(snapshot);
}

struct audit_search {
	const char *text;
	unsigned found;
};

static bool
find_audit(void *context, uint64_t number, struct slice record, const unsigned char hash[32])
{
	struct audit_search *search = context;

	(void)number;
	(void)hash;
	search->found += slice_is(record, search->text);
	return true;
}

/* True when the fault was reached. */
static bool
one_fault(enum fault kind, long calls)
{
	struct fixture fixture;
	bool acknowledged[6] = { false };
	char id[24];

	fixture_make(&fixture);
	assert_int_equal(put(&fixture, CHANGE_CREATE, TYPE_OTHER, "before", 0, NULL, "all", "x", NULL), STORE_OK);
	fault = kind;
	atomic_store(&struck, 0);
	atomic_store(&left, calls);
	for (int i = 0; i < 6; i++) {
		snprintf(id, sizeof id, "r%d", i);
		acknowledged[i] = put(&fixture, CHANGE_CREATE, TYPE_OTHER, id, 0, "p", "all some", "x", NULL) == STORE_OK;
	}
	struct audit_put audit = { .bytes = SLICE("read") };
	struct commit read = { .audits = &audit };
	bool audited = store_commit_wait(fixture.store, &read) == STORE_OK;

	store_index_wait(fixture.store);
	atomic_store(&left, -1);
	bool reached = atomic_load(&struck) > 0;

	goes_on(&fixture);
	look(&fixture, acknowledged);
	fixture_close(&fixture);
	fixture_open(&fixture);
	look(&fixture, acknowledged);
	struct audit_search search = { .text = "read" };

	assert_int_equal(store_audit_scan(fixture.store, 1, find_audit, &search), STORE_OK);
	assert_true(search.found == 1 || (!audited && search.found == 0));
	fixture_remove(&fixture);
	return reached;
}

static void
every_write_may_fail(void **state)
{
	bool many = getenv("IRORI_LONG") != NULL;
	long reached = 0;

	(void)state;
	for (enum fault kind = 0; kind < FAULTS; kind++)
		for (long calls = 1; calls < 60; calls += many ? 1 : 3)
			reached += one_fault(kind, calls);
	print_message("%ld faults\n", reached);
	assert_true(reached > 20);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_write_may_fail),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
