/* Bytes, files and names on the medium. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "server/store/durable.h"

enum { PATH_LENGTH = 4096 };

bool
durable_write(int file, struct slice bytes)
{
	while (bytes.length > 0) {
		ssize_t written = write(file, bytes.data, bytes.length);

		if (written < 0 && errno == EINTR)
			continue;
		if (written <= 0)
			return false;
		bytes = slice_from(bytes, (size_t)written);
	}
	return true;
}

static bool
sync_path(const char *path, int flags)
{
	int descriptor = open(path, O_RDONLY | O_CLOEXEC | flags);
	bool good = descriptor >= 0 && fsync(descriptor) == 0;
	int trouble = errno;

	if (descriptor >= 0)
		close(descriptor);
	errno = trouble;
	return good;
}

bool
durable_file(const char *path)
{
	return sync_path(path, 0);
}

bool
durable_directory(const char *path)
{
	return sync_path(path, O_DIRECTORY);
}

bool
durable_name(const char *path)
{
	char parent[PATH_LENGTH];
	const char *slash = strrchr(path, '/');

	if (slash == NULL)
		return durable_directory(".");
	if (snprintf(parent, sizeof parent, "%.*s", slash == path ? 1 : (int)(slash - path), path) >= PATH_LENGTH) {
		errno = ENAMETOOLONG;
		return false;
	}
	return durable_directory(parent);
}
