/* The mark of a directory that is being restored. */
#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "server/store/copy.h"

static const char marker[] = "restoring";

static bool
sync_and_close(int descriptor)
{
	bool good = fsync(descriptor) == 0;
	int trouble = errno;

	close(descriptor);
	errno = trouble;
	return good;
}

bool
store_restoring_mark(const char *directory)
{
	int folder = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	int file = folder >= 0 ? openat(folder, marker, O_WRONLY | O_CREAT | O_CLOEXEC, 0600) : -1;
	bool good = file >= 0 && sync_and_close(file);

	return folder >= 0 && sync_and_close(folder) && good;
}

bool
store_restoring_done(const char *directory)
{
	int folder = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	bool good = folder >= 0 && unlinkat(folder, marker, 0) == 0;

	return folder >= 0 && sync_and_close(folder) && good;
}

bool
store_restoring(const char *directory)
{
	int folder = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	bool there = folder >= 0 && (faccessat(folder, marker, F_OK, AT_SYMLINK_NOFOLLOW) == 0 || errno != ENOENT);

	if (folder >= 0)
		close(folder);
	return there;
}
