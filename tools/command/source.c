#include "tools/command/source.h"

#include <errno.h>
#include <fcntl.h>
#include <fts.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include "resources/json_read.h"
#include "server/store/digest.h"
#include "tools/command/tar.h"

enum {
	PIECE_BYTES = 256 * 1024,
	TEXT_MOST = 256 * 1024 * 1024, /* one JSON text; longer ones are to be cut into NDJSON */
	IDENTITY_LEAST = 1024 * 1024, /* smaller files aren't worth being remembered */
};

enum mode { MODE_CLOSED, MODE_LINES, MODE_WHOLE, MODE_TAR };

struct file {
	char *path;
	uint64_t size;
};

struct sources {
	struct file *files;
	size_t count, capacity, next;
	uint64_t done, all;
	bool endless; /* standard input is among them */

	/* The file that is open. */
	const struct file *open;
	enum mode mode;
	gzFile stream;
	unsigned char identity[DIGEST_SIZE];
	bool identified;
	struct buffer window; /* decompressed, from start on not yet given */
	size_t start;
	bool ended; /* nothing follows the window */
	uint64_t offset; /* of the window's end in the decompressed stream */
	uint64_t line;
	struct tar tar;
	struct buffer name, content; /* of the tar's member */
};

/* ---- Finding files --------------------------------------------------------------------------------------------------- */

static bool
add_file(struct sources *sources, const char *path, uint64_t size)
{
	if (sources->count == sources->capacity) {
		size_t capacity = sources->capacity > 0 ? sources->capacity * 2 : 64;
		struct file *files = reallocarray(sources->files, capacity, sizeof *files);

		if (files == NULL)
			return false;
		sources->files = files;
		sources->capacity = capacity;
	}
	char *copy = strdup(path);

	if (copy == NULL)
		return false;
	sources->files[sources->count++] = (struct file){ copy, size };
	sources->all += size;
	return true;
}

static bool
ends_with(const char *text, const char *end)
{
	size_t length = strlen(text), size = strlen(end);

	return length >= size && strcmp(text + length - size, end) == 0;
}

/* In a directory or an archive: does it look like FHIR JSON? */
static bool
looks_right(const char *path, bool archives)
{
	static const char *const ends[] = { ".json", ".ndjson", ".jsonl", ".json.gz", ".ndjson.gz", ".jsonl.gz" };
	const char *slash = strrchr(path, '/'), *base = slash != NULL ? slash + 1 : path;

	if (base[0] == '.' || strcmp(base, "package.json") == 0 || strcmp(base, "package-lock.json") == 0)
		return false;
	for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++)
		if (ends_with(base, ends[i]))
			return archives || !ends_with(base, ".gz");
	return archives && (ends_with(base, ".tgz") || ends_with(base, ".tar.gz"));
}

static int
by_name(const FTSENT **a, const FTSENT **b)
{
	return strcmp((*a)->fts_name, (*b)->fts_name);
}

static bool
add_directory(struct sources *sources, const char *path)
{
	char *copy = strdup(path);
	char *roots[] = { copy, NULL };
	FTS *walk = copy != NULL ? fts_open(roots, FTS_PHYSICAL | FTS_NOCHDIR, by_name) : NULL;
	FTSENT *entry;
	bool ok = walk != NULL;

	while (ok && (entry = fts_read(walk)) != NULL) {
		if (entry->fts_info == FTS_D && entry->fts_level > 0 &&
		    (entry->fts_name[0] == '.' || strcmp(entry->fts_name, "node_modules") == 0))
			fts_set(walk, entry, FTS_SKIP);
		else if (entry->fts_info == FTS_F && looks_right(entry->fts_path, true))
			ok = add_file(sources, entry->fts_path, (uint64_t)entry->fts_statp->st_size);
	}
	if (walk != NULL)
		fts_close(walk);
	free(copy);
	return ok;
}

static bool
add_path(struct sources *sources, const char *path, bool *missing)
{
	struct stat about;

	*missing = false;
	if (strcmp(path, "-") == 0) {
		sources->endless = true;
		return add_file(sources, path, 0);
	}
	if (stat(path, &about) != 0 || access(path, R_OK) != 0) {
		*missing = true;
		return false;
	}
	if (S_ISDIR(about.st_mode))
		return add_directory(sources, path);
	sources->endless = sources->endless || !S_ISREG(about.st_mode);
	return add_file(sources, path, S_ISREG(about.st_mode) ? (uint64_t)about.st_size : 0);
}

struct sources *
sources_new(const json_t *paths, const char **missing)
{
	struct sources *sources = calloc(1, sizeof *sources);
	const json_t *path;
	size_t i;

	*missing = NULL;
	if (sources == NULL)
		return NULL;
	buffer_init(&sources->window, 0);
	buffer_init(&sources->name, 0);
	buffer_init(&sources->content, 0);
	json_array_foreach(paths, i, path) {
		bool absent;

		if (add_path(sources, json_string_value(path), &absent))
			continue;
		if (absent)
			*missing = json_string_value(path);
		int trouble = errno;

		sources_free(sources);
		errno = trouble;
		return NULL;
	}
	return sources;
}

/* ---- One file ---------------------------------------------------------------------------------------------------------- */

static void
close_file(struct sources *sources)
{
	if (sources->mode == MODE_CLOSED)
		return;
	if (sources->mode == MODE_TAR)
		tar_free(&sources->tar);
	gzclose(sources->stream);
	sources->done += sources->open->size;
	sources->mode = MODE_CLOSED;
}

void
sources_free(struct sources *sources)
{
	if (sources == NULL)
		return;
	close_file(sources);
	for (size_t i = 0; i < sources->count; i++)
		free(sources->files[i].path);
	free(sources->files);
	buffer_free(&sources->window);
	buffer_free(&sources->name);
	buffer_free(&sources->content);
	free(sources);
}

/* SHA-256 of the file as it lies there. */
static bool
identify(int descriptor, uint64_t size, unsigned char out[DIGEST_SIZE])
{
	struct digest *digest = digest_new();
	void *bytes = size <= SIZE_MAX ? mmap(NULL, (size_t)size, PROT_READ, MAP_PRIVATE, descriptor, 0) : MAP_FAILED;
	bool ok = digest != NULL && bytes != MAP_FAILED && digest_of(digest, slice_of(bytes, (size_t)size), SLICE(""), out);

	if (bytes != MAP_FAILED)
		munmap(bytes, (size_t)size);
	digest_free(digest);
	return ok;
}

/* At least more further bytes into the window, unless the stream ends. NULL, or what is wrong. */
static const char *
fill(struct sources *sources, size_t more)
{
	if (sources->start > 0) {
		/* What was given goes, the rest moves to the front. */
		size_t rest = sources->window.length - sources->start;

		memmove(sources->window.data, sources->window.data + sources->start, rest);
		sources->window.length = rest;
		sources->start = 0;
	}
	while (more > 0 && !sources->ended) {
		size_t before = sources->window.length, part = more < PIECE_BYTES ? PIECE_BYTES : more;

		if (part > 1 << 30)
			part = 1 << 30;
		char *to = buffer_extend(&sources->window, part);

		if (to == NULL)
			return "out of memory";
		int got = gzread(sources->stream, to, (unsigned)part), code;

		sources->window.length = before + (got > 0 ? (size_t)got : 0);
		if (got < 0)
			return gzerror(sources->stream, &code);
		sources->offset += (uint64_t)got;
		sources->ended = got == 0;
		more = (size_t)got >= more ? 0 : more - (size_t)got;
	}
	return NULL;
}

/* tar's reading, through the window. */
static long
read_stream(void *context, char *to, size_t size)
{
	struct sources *sources = context;
	size_t there = sources->window.length - sources->start;

	if (there < size && fill(sources, size - there) != NULL)
		return -1;
	there = sources->window.length - sources->start;
	if (there > size)
		there = size;
	memcpy(to, sources->window.data + sources->start, there);
	sources->start += there;
	return (long)there;
}

/* The next line with something on it. */
static struct slice
next_text(struct slice *rest)
{
	struct slice line = SLICE("");

	while (rest->data != NULL && line.length == 0)
		line = slice_trim(slice_cut(rest, '\n'));
	return line;
}

/* Lines of a JSON text each? The first is whole, or at least the second begins anew: behind the '{' of a JSON text over
 * several lines can't come another. */
static bool
is_lines(struct slice text)
{
	struct slice first = next_text(&text), second = next_text(&text);

	return json_check(first, false, NULL) || (slice_starts(first, SLICE("{")) && slice_starts(second, SLICE("{")));
}

/* Are two lines with something on them, and the end of the second, there? */
static bool
shows_lines(struct slice text)
{
	next_text(&text);
	next_text(&text);
	return text.data != NULL;
}

static const char *
choose_mode(struct sources *sources)
{
	const char *why = fill(sources, TAR_BLOCK);

	if (why != NULL)
		return why;
	if (sources->window.length >= TAR_BLOCK && tar_is_header(sources->window.data)) {
		sources->mode = MODE_TAR;
		tar_init(&sources->tar, read_stream, sources);
		return NULL;
	}
	/* The first lines must be seen whole. */
	while (why == NULL && !sources->ended && sources->window.length < TEXT_MOST && !shows_lines(buffer_slice(&sources->window)))
		why = fill(sources, sources->window.length);
	sources->mode = is_lines(buffer_slice(&sources->window)) || ends_with(sources->open->path, ".ndjson") ||
	        ends_with(sources->open->path, ".ndjson.gz") || ends_with(sources->open->path, ".jsonl")
	    ? MODE_LINES
	    : MODE_WHOLE;
	return why;
}

static const char *
open_file(struct sources *sources)
{
	const struct file *file = sources->open = &sources->files[sources->next++];
	int descriptor = strcmp(file->path, "-") == 0 ? dup(STDIN_FILENO) : open(file->path, O_RDONLY | O_CLOEXEC);

	if (descriptor < 0)
		return strerror(errno);
	sources->identified = file->size >= IDENTITY_LEAST && identify(descriptor, file->size, sources->identity);
	sources->stream = gzdopen(descriptor, "rb");
	if (sources->stream == NULL) {
		close(descriptor);
		return "out of memory";
	}
	gzbuffer(sources->stream, 128 * 1024);
	buffer_reset(&sources->window);
	sources->start = 0;
	sources->ended = false;
	sources->offset = 0;
	sources->line = 1;
	sources->mode = MODE_WHOLE; /* until it is known; the stream is open */
	return choose_mode(sources);
}

/* ---- Pieces -------------------------------------------------------------------------------------------------------------- */

static uint64_t
count_lines(struct slice text)
{
	uint64_t count = 0;

	for (const char *at = text.data; (at = memchr(at, '\n', text.length - (size_t)(at - text.data))) != NULL; at++)
		count++;
	return count;
}

static void
give(struct sources *sources, struct admin_piece *piece, struct slice bytes, bool lines, bool last)
{
	*piece = (struct admin_piece){
		.source = slice_text(sources->open->path),
		.identity = sources->identified ? slice_of((const char *)sources->identity, DIGEST_SIZE) : SLICE_NONE,
		.reached = sources->offset - (sources->window.length - sources->start),
		.line = sources->line,
		.lines = lines,
		.last = last,
		.bytes = bytes,
	};
}

/* Whole lines, about PIECE_BYTES of them. */
static const char *
next_lines(struct sources *sources, struct admin_piece *piece)
{
	const char *why = NULL, *end = NULL;

	for (;;) {
		struct slice rest = slice_from(buffer_slice(&sources->window), sources->start);

		end = rest.length > 0 ? memrchr(rest.data, '\n', rest.length) : NULL;
		if (sources->ended || (end != NULL && rest.length >= PIECE_BYTES))
			break;
		if (rest.length >= TEXT_MOST)
			return "a line is too long";
		why = fill(sources, end == NULL && rest.length > PIECE_BYTES ? rest.length : PIECE_BYTES);
		if (why != NULL)
			return why;
	}
	struct slice rest = slice_from(buffer_slice(&sources->window), sources->start);
	size_t length = sources->ended ? rest.length : (size_t)(end + 1 - rest.data);
	struct slice bytes = slice_of(rest.data, length);

	sources->start += length;
	give(sources, piece, bytes, true, sources->ended);
	sources->line += count_lines(bytes);
	return NULL;
}

static const char *
next_whole(struct sources *sources, struct admin_piece *piece)
{
	const char *why = NULL;

	while (why == NULL && !sources->ended && sources->window.length <= TEXT_MOST)
		why = fill(sources, sources->window.length > PIECE_BYTES ? sources->window.length : PIECE_BYTES);
	if (why == NULL && sources->window.length > TEXT_MOST)
		why = "it is too large for one JSON text; make it NDJSON";
	if (why != NULL)
		return why;
	sources->start = sources->window.length;
	give(sources, piece, buffer_slice(&sources->window), false, true);
	return NULL;
}

/* In a FHIR package, resources lie in package/ and package/example(s)/; elsewhere anything that looks right. */
static bool
is_member(const char *name)
{
	if (strncmp(name, "./", 2) == 0)
		name += 2;
	if (!looks_right(name, false) || ends_with(name, ".openapi.json"))
		return false;
	if (strncmp(name, "package/", 8) != 0)
		return true;
	name += 8;
	return strchr(name, '/') == NULL || strncmp(name, "example/", 8) == 0 || strncmp(name, "examples/", 9) == 0;
}

static const char *
next_member(struct sources *sources, struct admin_piece *piece)
{
	enum tar_status status;

	while ((status = tar_next(&sources->tar)) == TAR_MEMBER && !is_member(sources->tar.name.data))
		continue;
	if (status == TAR_BROKEN)
		return "the archive is damaged";
	sources->ended = sources->ended || status == TAR_END;
	buffer_reset(&sources->content);
	buffer_reset(&sources->name);
	if (status == TAR_MEMBER) {
		if (!tar_content(&sources->tar, TEXT_MOST, &sources->content))
			return "the archive is damaged, or a member is too large";
		buffer_print(&sources->name, "%s!%s", sources->open->path, sources->tar.name.data);
	}
	sources->line = 1;
	struct slice content = buffer_slice(&sources->content);

	give(sources, piece, content, is_lines(content) || ends_with(buffer_slice(&sources->name).data, ".ndjson"),
	    status == TAR_END);
	if (status == TAR_MEMBER)
		piece->name = buffer_slice(&sources->name);
	return buffer_ok(&sources->name) ? NULL : "out of memory";
}

bool
sources_next(struct sources *sources, struct admin_piece *piece,
    void (*failed)(void *context, const char *path, const char *why), void *context)
{
	for (;;) {
		const char *why = NULL;

		if (sources->mode == MODE_CLOSED) {
			if (sources->next == sources->count)
				return false;
			why = open_file(sources);
		}
		if (why == NULL)
			why = sources->mode == MODE_TAR ? next_member(sources, piece)
			    : sources->mode == MODE_LINES ? next_lines(sources, piece)
			                                  : next_whole(sources, piece);
		if (why == NULL) {
			/* The window stays until the next call, the stream needn't. */
			if (piece->last)
				close_file(sources);
			return true;
		}
		failed(context, sources->open->path, why);
		close_file(sources);
	}
}

void
sources_position(const struct sources *sources, uint64_t *done, uint64_t *all)
{
	*done = sources->done;
	*all = sources->endless ? 0 : sources->all;
	if (sources->mode != MODE_CLOSED && sources->open->size > 0) {
		z_off_t at = gzoffset(sources->stream);

		*done += at > 0 ? (uint64_t)at : 0;
	}
}
