/* A backup's manifest, and what is checked by it. */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "resources/base/hex.h"
#include "server/store/durable.h"
#include "tools/command/backup.h"
#include "tools/command/progress.h"

enum { FORMAT = 1, MANIFEST_MOST = 1 << 16 };

const struct backup_kind backup_data = { "irori-backup", {
	{ "audit/data.mdb", "audit", true }, { "truth/data.mdb", "truth", true }, { "irori.conf", NULL, false } } };
const struct backup_kind backup_keys = { "irori-backup-keys", { { "keys/data.mdb", "keys", true } } };

static const char name_of_manifest[] = "manifest.json";

/* ---- Names and files ---------------------------------------------------------------------------------------------- */

bool
backup_path(char path[BACKUP_PATH_MOST], const char *directory, const char *name)
{
	return (size_t)snprintf(path, BACKUP_PATH_MOST, "%s/%s", directory, name) < BACKUP_PATH_MOST;
}

bool
backup_make_way(const char *directory, const char *file)
{
	const char *slash = strchr(file, '/');
	char name[64], path[BACKUP_PATH_MOST];

	if (slash == NULL)
		return true;
	snprintf(name, sizeof name, "%.*s", (int)(slash - file), file);
	errno = ENAMETOOLONG;
	return backup_path(path, directory, name) && mkdir(path, 0700) == 0;
}

void
backup_hex(const unsigned char digest[DIGEST_SIZE], char out[2 * DIGEST_SIZE + 1])
{
	for (size_t i = 0; i < DIGEST_SIZE; i++)
		snprintf(out + 2 * i, 3, "%02x", digest[i]);
}

void
backup_show(void *context, uint64_t done, uint64_t all)
{
	const struct backup_progress *progress = context;

	progress_show(progress->invocation->progress, progress->what, done / 1024, all / 1024);
}

/* ---- Writing ------------------------------------------------------------------------------------------------------ */

static json_t *
files_json(const struct backup_kind *kind, const struct manifest *manifest)
{
	json_t *files = json_object();

	for (size_t i = 0; i < BACKUP_FILES && kind->files[i].path != NULL; i++) {
		char hex[2 * DIGEST_SIZE + 1];

		if (!manifest->files[i].there)
			continue;
		backup_hex(manifest->files[i].copied.digest, hex);
		json_object_set_new(files, kind->files[i].path, json_pack("{s:I, s:s}", "bytes",
		    (json_int_t)manifest->files[i].copied.bytes, "sha256", hex));
	}
	return files;
}

static bool
write_text(int folder, const char *text, size_t length)
{
	int file = openat(folder, name_of_manifest, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	bool good = file >= 0 && durable_write(file, slice_of(text, length)) && fsync(file) == 0;
	int trouble = errno;

	if (file >= 0)
		close(file);
	errno = trouble;
	return good;
}

bool
manifest_write(const char *directory, const struct backup_kind *kind, const struct manifest *manifest,
    unsigned char digest[DIGEST_SIZE])
{
	const struct copy_facts *facts = &manifest->facts;
	json_t *json = json_pack("{s:s, s:i, s:s, s:s, s:b, s:s, s:I, s:I, s:I, s:I, s:I, s:o}", "kind", kind->name, "format",
	    (int)FORMAT, "id", manifest->id, "time", manifest->time, "keys", (int)manifest->keys, "generation",
	    facts->generation, "sequence", (json_int_t)facts->sequence, "records", (json_int_t)facts->records, "versions",
	    (json_int_t)facts->versions, "auditRecords", (json_int_t)facts->audit_records, "lastChange",
	    (json_int_t)facts->time, "files", files_json(kind, manifest));
	char *text = json != NULL ? json_dumps(json, JSON_INDENT(1)) : NULL;
	struct digest *hash = digest_new();
	int folder = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

	errno = folder >= 0 ? ENOMEM : errno;
	bool good = folder >= 0 && text != NULL && hash != NULL && digest_of(hash, slice_text(text), SLICE(""), digest) &&
	    write_text(folder, text, strlen(text));
	int trouble = errno;

	if (folder >= 0)
		close(folder);
	digest_free(hash);
	free(text);
	json_decref(json);
	errno = trouble;
	return good;
}

/* ---- Reading ------------------------------------------------------------------------------------------------------ */

static bool
take_text(const json_t *json, const char *name, char *out, size_t size)
{
	const char *text = json_string_value(json_object_get(json, name));

	return text != NULL && (size_t)snprintf(out, size, "%s", text) < size;
}

static bool
take_number(const json_t *json, const char *name, uint64_t *out)
{
	const json_t *value = json_object_get(json, name);

	*out = (uint64_t)json_integer_value(value);
	return json_is_integer(value) && json_integer_value(value) >= 0;
}

static bool
take_files(const json_t *files, const struct backup_kind *kind, struct manifest *manifest)
{
	size_t known = 0;

	for (size_t i = 0; i < BACKUP_FILES && kind->files[i].path != NULL; i++) {
		const json_t *file = json_object_get(files, kind->files[i].path);
		struct copied *copied = &manifest->files[i].copied;
		char hex[2 * DIGEST_SIZE + 1];

		manifest->files[i].there = file != NULL;
		known += file != NULL;
		if (file != NULL ? !take_number(file, "bytes", &copied->bytes) || !take_text(file, "sha256", hex, sizeof hex) ||
		            !hex_read(slice_text(hex), copied->digest, DIGEST_SIZE)
		                 : kind->files[i].needed)
			return false;
	}
	return json_object_size(files) == known;
}

static bool
take(const json_t *json, const struct backup_kind *kind, struct manifest *manifest)
{
	struct copy_facts *facts = &manifest->facts;
	uint64_t time, format;
	char name[32];

	if (!take_text(json, "kind", name, sizeof name) || strcmp(name, kind->name) != 0 ||
	    !take_number(json, "format", &format) || format != FORMAT || !take_text(json, "id", manifest->id, sizeof manifest->id) ||
	    !take_text(json, "time", manifest->time, sizeof manifest->time) || !json_is_boolean(json_object_get(json, "keys")) ||
	    !take_text(json, "generation", facts->generation, sizeof facts->generation) ||
	    !take_number(json, "sequence", &facts->sequence) || !take_number(json, "records", &facts->records) ||
	    !take_number(json, "versions", &facts->versions) || !take_number(json, "auditRecords", &facts->audit_records) ||
	    !take_number(json, "lastChange", &time))
		return false;
	facts->time = (int64_t)time;
	manifest->keys = json_is_true(json_object_get(json, "keys"));
	return take_files(json_object_get(json, "files"), kind, manifest);
}

bool
manifest_read(const char *directory, const struct backup_kind *kind, struct manifest *manifest)
{
	char path[BACKUP_PATH_MOST];
	char *text = malloc(MANIFEST_MOST);
	FILE *file = backup_path(path, directory, name_of_manifest) ? fopen(path, "rbe") : NULL;
	size_t length = file != NULL && text != NULL ? fread(text, 1, MANIFEST_MOST, file) : 0;
	json_t *json = length > 0 && length < MANIFEST_MOST ? json_loadb(text, length, JSON_REJECT_DUPLICATES, NULL) : NULL;

	*manifest = (struct manifest){ 0 };
	bool good = json != NULL && take(json, kind, manifest);

	json_decref(json);
	if (file != NULL)
		fclose(file);
	free(text);
	return good;
}

/* ---- Checking ------------------------------------------------------------------------------------------------------ */

int
backup_check_file(struct invocation *invocation, const char *directory, const struct backup_file *file,
    const struct copied *expected, int to)
{
	struct backup_progress progress = { invocation, file->path };
	char path[BACKUP_PATH_MOST];
	struct copied copied;
	int from = backup_path(path, directory, file->path) ? open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW) : -1;

	if (from < 0)
		return COMPLAIN(invocation, ADMIN_FAILED, "バックアップの %s を読めません: %s", "the backup's %s can't be read: %s", path,
		    strerror(errno));
	enum store_status status = store_copy_file(from, to, backup_show, &progress, &copied);

	close(from);
	progress_hide(invocation->progress);
	if (status != STORE_OK)
		return COMPLAIN(invocation, ADMIN_FAILED, "%s をコピーできません: %s", "%s can't be copied: %s", path,
		    store_status_text(status));
	if (copied.bytes != expected->bytes || memcmp(copied.digest, expected->digest, DIGEST_SIZE) != 0)
		return COMPLAIN(invocation, ADMIN_FAILED, "バックアップの %s が目録と一致しません（壊れているか、書き換えられています）",
		    "the backup's %s is not what its manifest says: it was damaged or changed", path);
	return -1;
}

int
backup_fitting_keys(struct invocation *invocation, const char *directory, const struct manifest *data, struct manifest *keys)
{
	if (!manifest_read(directory, &backup_keys, keys))
		return COMPLAIN(invocation, ADMIN_ABSENT, "%s は完成した鍵のバックアップではありません", "%s is no complete backup of keys", directory);
	if (strcmp(keys->facts.generation, data->facts.generation) != 0 || keys->facts.sequence < data->facts.sequence)
		return COMPLAIN(invocation, ADMIN_CONFLICT, "%s の鍵は、別のデータのものか、データより古いものです",
		    "the keys in %s are of other data, or older than the data", directory);
	return -1;
}

int
backup_check(struct invocation *invocation, const char *directory, const struct backup_kind *kind, struct manifest *manifest)
{
	if (!manifest_read(directory, kind, manifest))
		return COMPLAIN(invocation, ADMIN_ABSENT, "%s は完成したバックアップではありません（manifest.json がないか、読めません）",
		    "%s is no complete backup: its manifest.json is missing or can't be read", directory);
	for (size_t i = 0; i < BACKUP_FILES && kind->files[i].path != NULL; i++) {
		int code = manifest->files[i].there
		    ? backup_check_file(invocation, directory, &kind->files[i], &manifest->files[i].copied, -1)
		    : -1;

		if (code >= 0)
			return code;
	}
	return -1;
}
