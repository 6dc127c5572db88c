#include "tools/command/archives.h"

#include <dirent.h>
#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { PIECE = 1 << 20, HEAD_MOST = 64 * 1024 };

struct archives {
	struct one {
		char *path;
		uint64_t first;
	} *list;
	size_t count, capacity, at;
	FILE *file;
	uint64_t read;
	char bytes[PIECE];
};

bool
archive_numbers(const char *name, uint64_t *first, uint64_t *last)
{
	int end = 0;

	return sscanf(name, "audit-%" SCNu64 "-%" SCNu64 ARCHIVE_SUFFIX "%n", first, last, &end) == 2 && end > 0 && name[end] == '\0';
}

/* What the file says that its first record is: to put files in order. Whether it is true is for the server to say. */
static uint64_t
first_of(const char *path)
{
	FILE *file = fopen(path, "rbe");
	char *head = file != NULL ? malloc(HEAD_MOST) : NULL;
	uint64_t first = 0;

	if (head != NULL) {
		size_t length = fread(head, 1, HEAD_MOST, file);
		const char *end = memchr(head, '\n', length);
		json_t *json = end != NULL ? json_loadb(head, (size_t)(end - head), 0, NULL) : NULL;
		json_int_t number = json_integer_value(json_object_get(json, "first"));

		first = number > 0 ? (uint64_t)number : 0;
		json_decref(json);
	}
	free(head);
	if (file != NULL)
		fclose(file);
	return first;
}

static bool
add(struct archives *archives, const char *path)
{
	if (archives->count == archives->capacity) {
		size_t capacity = archives->capacity == 0 ? 16 : archives->capacity * 2;
		struct one *more = realloc(archives->list, capacity * sizeof *more);

		if (more == NULL)
			return false;
		archives->list = more;
		archives->capacity = capacity;
	}
	struct one *one = &archives->list[archives->count];

	one->path = strdup(path);
	if (one->path == NULL)
		return false;
	one->first = first_of(path);
	archives->count++;
	return true;
}

/* Negative when all is well. */
static int
add_directory(struct invocation *invocation, struct archives *archives, const char *path, uint64_t behind)
{
	DIR *directory = opendir(path);
	const struct dirent *entry;
	uint64_t first, last;
	bool ok = true;

	if (directory == NULL)
		return COMPLAIN(invocation, ADMIN_ABSENT, "%s を読めません: %s", "cannot read %s: %s", path, strerror(errno));
	while (ok && (entry = readdir(directory)) != NULL) {
		size_t length = strlen(path) + strlen(entry->d_name) + 2;
		char *whole;

		if (!archive_numbers(entry->d_name, &first, &last) || last <= behind)
			continue;
		ok = (whole = malloc(length)) != NULL;
		if (ok) {
			snprintf(whole, length, "%s/%s", path, entry->d_name);
			ok = add(archives, whole);
		}
		free(whole);
	}
	closedir(directory);
	return ok ? -1 : complain(invocation, ADMIN_FAILED, "out of memory");
}

static int
add_path(struct invocation *invocation, struct archives *archives, const char *path)
{
	struct stat about;

	if (stat(path, &about) != 0)
		return COMPLAIN(invocation, ADMIN_ABSENT, "%s を読めません: %s", "cannot read %s: %s", path, strerror(errno));
	if (S_ISDIR(about.st_mode))
		return add_directory(invocation, archives, path, 0);
	return add(archives, path) ? -1 : complain(invocation, ADMIN_FAILED, "out of memory");
}

static int
compare(const void *a, const void *b)
{
	const struct one *first = a, *second = b;

	return (first->first > second->first) - (first->first < second->first);
}

static struct archives *
finish(struct archives *archives, int code, int *out)
{
	*out = code;
	if (code >= 0) {
		archives_free(archives);
		return NULL;
	}
	if (archives->count > 1)
		qsort(archives->list, archives->count, sizeof *archives->list, compare);
	return archives;
}

struct archives *
archives_of(struct invocation *invocation, int *code)
{
	static const char *const names[] = { "archive", "file" };
	struct archives *archives = calloc(1, sizeof *archives);
	const json_t *path;
	size_t i;

	*code = archives != NULL ? -1 : complain(invocation, ADMIN_FAILED, "out of memory");
	for (size_t n = 0; n < 2 && *code < 0; n++)
		json_array_foreach(json_object_get(invocation->arguments, names[n]), i, path)
			if (*code < 0)
				*code = add_path(invocation, archives, json_string_value(path));
	for (size_t n = 0; n < 2; n++)
		json_object_del(invocation->arguments, names[n]);
	return finish(archives, *code, code);
}

struct archives *
archives_in(struct invocation *invocation, const char *directory, uint64_t behind, int *code)
{
	struct archives *archives = calloc(1, sizeof *archives);

	*code = archives != NULL ? add_directory(invocation, archives, directory, behind)
	                         : complain(invocation, ADMIN_FAILED, "out of memory");
	return finish(archives, *code, code);
}

void
archives_free(struct archives *archives)
{
	if (archives == NULL)
		return;
	for (size_t i = 0; i < archives->count; i++)
		free(archives->list[i].path);
	if (archives->file != NULL)
		fclose(archives->file);
	free(archives->list);
	free(archives);
}

size_t
archives_count(const struct archives *archives)
{
	return archives->count;
}

const char *
archives_path(const struct archives *archives, size_t i)
{
	return archives->list[i].path;
}

bool
archives_next(struct archives *archives, struct admin_piece *piece, bool *broken)
{
	if (archives->at == archives->count)
		return false;
	const char *path = archives->list[archives->at].path;

	if (archives->file == NULL && (archives->file = fopen(path, "rbe")) == NULL) {
		*broken = true;
		return false;
	}
	size_t length = fread(archives->bytes, 1, PIECE, archives->file);

	*broken = length == 0 && ferror(archives->file);
	if (*broken)
		return false;
	archives->read += length;
	*piece = (struct admin_piece){ .source = SLICE("archive"), .name = slice_text(path), .reached = archives->read,
		.last = length == 0, .bytes = slice_of(archives->bytes, length) };
	if (length == 0) {
		fclose(archives->file);
		archives->file = NULL;
		archives->at++;
	}
	return true;
}
