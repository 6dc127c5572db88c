#include "tests/unit/test.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "server/store/durable.h"

static char directory[64], file[80];

static int
make_file(void **state)
{
	(void)state;
	snprintf(directory, sizeof directory, "/tmp/irori-durable-XXXXXX");
	if (mkdtemp(directory) == NULL)
		return -1;
	snprintf(file, sizeof file, "%s/file", directory);
	int descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);

	return descriptor < 0 ? -1 : close(descriptor);
}

static int
remove_file(void **state)
{
	(void)state;
	unlink(file);
	return rmdir(directory);
}

static void
all_is_written(void **state)
{
	(void)state;
	char back[16];
	int descriptor = open(file, O_RDWR | O_CLOEXEC);

	assert_true(durable_write(descriptor, SLICE("")));
	assert_true(durable_write(descriptor, SLICE("hearth")));
	assert_int_equal(pread(descriptor, back, sizeof back, 0), 6);
	assert_memory_equal(back, "hearth", 6);
	close(descriptor);
}

static void
what_cannot_be_written_is_said(void **state)
{
	(void)state;
	int descriptor = open(file, O_RDONLY | O_CLOEXEC), full = open("/dev/full", O_WRONLY | O_CLOEXEC);

	assert_false(durable_write(descriptor, SLICE("hearth")));
	assert_int_equal(errno, EBADF);
	assert_false(durable_write(full, SLICE("hearth")));
	assert_int_equal(errno, ENOSPC);
	close(descriptor);
	close(full);
}

static void
files_and_names_are_synced(void **state)
{
	(void)state;
	assert_true(durable_file(file));
	assert_true(durable_directory(directory));
	assert_true(durable_name(file));
	assert_true(durable_name("/tmp"));
	assert_true(durable_name("no-slash"));
}

static void
what_is_not_there_is_said(void **state)
{
	(void)state;
	char path[5000], below[100];

	snprintf(below, sizeof below, "%s/absent/file", directory);
	assert_false(durable_file(below));
	assert_int_equal(errno, ENOENT);
	assert_false(durable_name(below));
	assert_int_equal(errno, ENOENT);
	assert_false(durable_directory(file));
	assert_int_equal(errno, ENOTDIR);
	memset(path, 'x', sizeof path - 1);
	path[sizeof path - 1] = '\0';
	path[sizeof path - 2] = '/';
	assert_false(durable_name(path));
	assert_int_equal(errno, ENAMETOOLONG);
}

int
main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(all_is_written), cmocka_unit_test(what_cannot_be_written_is_said),
		cmocka_unit_test(files_and_names_are_synced), cmocka_unit_test(what_is_not_there_is_said) };

	return cmocka_run_group_tests(tests, make_file, remove_file);
}
