#include "server/witness/file.h"

#include "server/store/durable.h"
#include "server/witness/checkpoint.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

static bool
failed(const char *path, const char *what, char *error, size_t error_size)
{
	snprintf(error, error_size, "%s: %s: %s", path, what, strerror(errno));
	return false;
}

/* Only a file: a pipe would hold up whoever opens it. */
static int
open_file(const char *path, int flags, off_t *size, char *error, size_t error_size)
{
	int file = open(path, flags | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, 0600);
	struct stat about;

	if (file < 0) {
		failed(path, "open", error, error_size);
		return -1;
	}
	if (fstat(file, &about) == 0 && S_ISREG(about.st_mode)) {
		*size = about.st_size;
		return file;
	}
	snprintf(error, error_size, "%s is no regular file", path);
	errno = EINVAL;
	close(file);
	return -1;
}

bool
witness_append(const char *path, struct slice lines, char *error, size_t error_size)
{
	off_t size;
	int file = open_file(path, O_RDWR | O_APPEND | O_CREAT, &size, error, error_size);
	char last = '\n';

	if (file < 0)
		return false;
	bool ok = (size == 0 || pread(file, &last, 1, size - 1) == 1) && (last == '\n' || durable_write(file, SLICE("\n"))) &&
	    durable_write(file, lines) && fsync(file) == 0 && (size > 0 || durable_name(path));

	if (!ok) {
		failed(path, "append", error, error_size);
		/* Half a line would be left; where only appending is allowed, it stays. */
		if (ftruncate(file, size) != 0)
			errno = 0;
	}
	close(file);
	return ok;
}

bool
witness_last(const char *path, uint64_t *number, char *error, size_t error_size)
{
	char bytes[4 * CHECKPOINT_LINE_MOST];
	off_t size;
	struct buffer text;
	int file = open_file(path, O_RDONLY, &size, error, error_size);

	*number = 0;
	if (file < 0)
		return errno == ENOENT;
	off_t start = size > (off_t)sizeof bytes ? size - (off_t)sizeof bytes : 0;
	ssize_t length = pread(file, bytes, sizeof bytes, start);

	if (length < 0)
		failed(path, "read", error, error_size);
	close(file);
	if (length < 0)
		return false;
	struct slice rest = slice_of(bytes, (size_t)length), line;

	buffer_init(&text, 0);
	for (line = slice_cut(&rest, '\n'); rest.data != NULL; line = slice_cut(&rest, '\n')) {
		uint64_t found;

		buffer_reset(&text);
		if (checkpoint_of_line(line, &found, &text))
			*number = found;
	}
	buffer_free(&text);
	return true;
}
