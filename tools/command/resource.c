#include "tools/command/resource.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "resources/json_read.h"
#include "resources/xml_read.h"

enum { FILE_MOST = 256 * 1024 * 1024 };

static int
read_bytes(struct invocation *invocation, const char *path, struct buffer *bytes)
{
	bool standard = strcmp(path, "-") == 0;
	int fd = standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
	ssize_t count = -1;
	char part[65536];

	if (fd >= 0)
		while ((count = read(fd, part, sizeof part)) > 0)
			buffer_put(bytes, slice_of(part, (size_t)count));
	int trouble = errno;

	if (fd >= 0 && !standard)
		close(fd);
	if (count < 0)
		return complain(invocation, trouble == ENOENT ? ADMIN_ABSENT : ADMIN_FAILED, "%s: %s", path, strerror(trouble));
	if (!buffer_ok(bytes))
		return COMPLAIN(invocation, ADMIN_FAILED, "%s: 大きすぎます", "%s: too large", path);
	return ADMIN_OK;
}

/* XML begins with a bracket, perhaps behind a byte order mark; JSON never does. */
static const struct node *
read_tree(struct slice bytes, struct arena *arena, struct faults *faults)
{
	struct slice text = slice_trim(bytes);

	if (slice_starts(text, SLICE("\xef\xbb\xbf")))
		text = slice_trim(slice_from(text, 3));
	return slice_starts(text, SLICE("<")) ? xml_read(arena, bytes, faults) : json_read(arena, bytes, faults);
}

int
resource_file_read(struct invocation *invocation, const char *path, struct arena *arena, struct resource_file *out)
{
	struct faults faults;

	buffer_init(&out->bytes, FILE_MOST);
	out->resource = NULL;
	int code = read_bytes(invocation, path, &out->bytes);

	if (code != ADMIN_OK)
		return code;
	faults_init(&faults, arena);
	out->resource = read_tree(buffer_slice(&out->bytes), arena, &faults);
	if (out->resource == NULL)
		return complain(invocation, ADMIN_INCOMPLETE, "%s: %.*s", path,
		    SLICE_ARGS(faults.first != NULL ? faults.first->text : SLICE("?")));
	for (const struct fault *fault = faults.first; fault != NULL && !invocation->quiet; fault = fault->next)
		fprintf(stderr, "%s: %.*s: %.*s\n", path, SLICE_ARGS(fault->expression), SLICE_ARGS(fault->text));
	return ADMIN_OK;
}

void
resource_file_free(struct resource_file *file)
{
	buffer_free(&file->bytes);
}
