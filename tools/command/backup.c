/* irori backup create, irori backup verify. */
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "server/store/durable.h"
#include "tools/command/backup.h"
#include "tools/command/progress.h"

/* Tells the server, or the store, what is done: it goes into the audit trail. */
static int
record(struct invocation *invocation, const char *to, const char *outcome)
{
	json_t *arguments = outcome != NULL ? json_pack("{s:s, s:s}", "to", to, "outcome", outcome) : json_pack("{s:s}", "to", to);
	struct admin_call call = { .command = "backup create", .arguments = arguments };
	int code = execute(invocation, &call);

	json_decref(call.result);
	json_decref(arguments);
	return code;
}

/* ---- One directory of a backup --------------------------------------------------------------------------------------- */

/* While it is made it has another name: what has the right name is complete. */
struct making {
	struct invocation *invocation;
	const struct backup_kind *kind;
	const char *to;
	char part[BACKUP_PATH_MOST];
	struct manifest manifest;
	unsigned char digest[DIGEST_SIZE]; /* of its manifest */
};

static int
failed(const struct making *making, const char *path)
{
	return COMPLAIN(making->invocation, ADMIN_FAILED, "%s に書けません: %s", "cannot write %s: %s", path, strerror(errno));
}

/* Removes what was made: names that a backup has, and no others. */
static void
unmake(const struct making *making)
{
	for (size_t i = 0; i < BACKUP_FILES && making->kind->files[i].path != NULL; i++) {
		const struct backup_file *file = &making->kind->files[i];
		char path[BACKUP_PATH_MOST];

		if (backup_path(path, making->part, file->path))
			unlink(path);
		if (file->environment != NULL && backup_path(path, making->part, file->environment))
			rmdir(path);
	}
	char path[BACKUP_PATH_MOST];

	if (backup_path(path, making->part, "manifest.json"))
		unlink(path);
	rmdir(making->part);
}

static int
begin(struct making *making)
{
	struct invocation *invocation = making->invocation;
	struct stat about;

	if ((size_t)snprintf(making->part, sizeof making->part, "%s.part", making->to) >= sizeof making->part)
		return COMPLAIN(invocation, ADMIN_USAGE, "パスが長すぎます", "the path is too long");
	if (lstat(making->to, &about) == 0)
		return COMPLAIN(invocation, ADMIN_CONFLICT, "%s はすでにあります。新しい名前を指定してください",
		    "%s is there already: give a new name", making->to);
	/* What an interrupted run has left. */
	unmake(making);
	return mkdir(making->part, 0700) == 0 ? -1 : failed(making, making->part);
}

/* Copies one file or environment of the data directory; *there tells whether there was one. */
static enum store_status
copy_one(const struct making *making, const struct backup_file *file, int to, struct copied *copied)
{
	struct backup_progress progress = { making->invocation, file->path };
	const char *name = file->environment != NULL ? file->environment : file->path;
	char from[BACKUP_PATH_MOST];

	if (!backup_path(from, making->invocation->data, name))
		return STORE_INVALID;
	if (file->environment != NULL)
		return store_copy(from, to, backup_show, &progress, copied);
	int source = open(from, O_RDONLY | O_CLOEXEC);

	if (source < 0)
		return errno == ENOENT ? STORE_ABSENT : STORE_BROKEN;
	enum store_status status = store_copy_file(source, to, backup_show, &progress, copied);

	close(source);
	return status;
}

static int
copy_file(struct making *making, size_t i)
{
	const struct backup_file *file = &making->kind->files[i];
	struct invocation *invocation = making->invocation;
	char path[BACKUP_PATH_MOST];

	if (!backup_path(path, making->part, file->path) || !backup_make_way(making->part, file->path))
		return failed(making, path);
	int to = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);

	if (to < 0)
		return failed(making, path);
	enum store_status status = copy_one(making, file, to, &making->manifest.files[i].copied);

	progress_hide(invocation->progress);
	if (close(to) != 0 && status == STORE_OK)
		return failed(making, path);
	making->manifest.files[i].there = status == STORE_OK;
	if (status == STORE_ABSENT && !file->needed)
		return unlink(path) == 0 ? -1 : failed(making, path);
	return status == STORE_OK ? -1
	                          : COMPLAIN(invocation, ADMIN_FAILED, "%s をコピーできません: %s", "%s can't be copied: %s",
	                                file->path, store_status_text(status));
}

static int
copy_files(struct making *making)
{
	int code = -1;

	for (size_t i = 0; code < 0 && i < BACKUP_FILES && making->kind->files[i].path != NULL; i++)
		code = copy_file(making, i);
	return code;
}

/* Writes the manifest and makes everything durable under the name that is not yet the right one. */
static int
complete(struct making *making)
{
	for (size_t i = 0; i < BACKUP_FILES && making->kind->files[i].path != NULL; i++) {
		char path[BACKUP_PATH_MOST];

		if (making->kind->files[i].environment != NULL &&
		    (!backup_path(path, making->part, making->kind->files[i].environment) || !durable_directory(path)))
			return failed(making, path);
	}
	if (!manifest_write(making->part, making->kind, &making->manifest, making->digest) || !durable_directory(making->part))
		return failed(making, making->part);
	return -1;
}

/* Gives it its name. */
static int
publish(struct making *making)
{
	if (rename(making->part, making->to) != 0 || !durable_name(making->to))
		return failed(making, making->to);
	return -1;
}

/* ---- irori backup create ------------------------------------------------------------------------------------------- */

static bool
draw_id(char id[33])
{
	unsigned char bytes[16];

	if (getrandom(bytes, sizeof bytes, 0) != sizeof bytes)
		return false;
	for (size_t i = 0; i < sizeof bytes; i++)
		snprintf(id + 2 * i, 3, "%02x", bytes[i]);
	return true;
}

static int
read_facts(struct making *making)
{
	enum store_status status = store_copy_facts(making->part, &making->manifest.facts);

	return status == STORE_OK ? -1
	                          : COMPLAIN(making->invocation, ADMIN_FAILED, "コピーを開けません: %s", "the copy can't be opened: %s",
	                                store_status_text(status));
}

/* The keys come last: each is durable before anything is written with it, so that none is missing. */
static int
make(struct making *data, struct making *keys)
{
	int code = begin(data);

	if (code < 0 && keys != NULL)
		code = begin(keys);
	if (code < 0)
		code = copy_files(data);
	if (code < 0)
		code = read_facts(data);
	if (code < 0)
		code = complete(data);
	if (code < 0 && keys != NULL) {
		keys->manifest.facts = data->manifest.facts;
		code = copy_files(keys);
		if (code < 0)
			code = complete(keys);
		if (code < 0)
			code = publish(keys);
	}
	return code < 0 ? publish(data) : code;
}

static bool
has_keys(const struct invocation *invocation)
{
	char path[BACKUP_PATH_MOST];

	return backup_path(path, invocation->data, backup_keys.files[0].path) && access(path, F_OK) == 0;
}

/* The files are read with the caller's own rights, whatever irorid may. */
static int
check_rights(const struct invocation *invocation)
{
	char path[BACKUP_PATH_MOST];

	if (!backup_path(path, invocation->data, "truth/data.mdb") || access(path, R_OK) == 0 || errno != EACCES)
		return -1;
	return COMPLAIN(invocation, ADMIN_FORBIDDEN, "データディレクトリ %s を読む権限がありません（所有者か root で実行してください）",
	    "the data directory %s may not be read; run it as its owner, or as root", invocation->data);
}

static void
tell(struct invocation *invocation, const struct making *data, const struct making *keys)
{
	const struct copy_facts *facts = &data->manifest.facts;
	char hex[2 * DIGEST_SIZE + 1];
	uint64_t bytes = 0;

	backup_hex(data->digest, hex);
	for (size_t i = 0; i < BACKUP_FILES; i++)
		bytes += data->manifest.files[i].copied.bytes;
	if (invocation->json) {
		json_t *result = json_pack("{s:s, s:s, s:s, s:I, s:I, s:I, s:I, s:b, s:s}", "backup", data->to, "id", data->manifest.id,
		    "generation", facts->generation, "sequence", (json_int_t)facts->sequence, "records", (json_int_t)facts->records,
		    "auditRecords", (json_int_t)facts->audit_records, "bytes", (json_int_t)bytes, "keys", keys != NULL, "manifest", hex);

		json_dumpf(result, stdout, JSON_COMPACT);
		putchar('\n');
		json_decref(result);
		return;
	}
	if (!invocation->quiet)
		printf(invocation->language == ADMIN_JAPANESE
		        ? "%s: リソース %" PRIu64 " 件、監査記録 %" PRIu64 " 件、%.1f MiB（変更番号 %" PRIu64 " まで）\n"
		        : "%s: %" PRIu64 " resources, %" PRIu64 " audit records, %.1f MiB (up to change %" PRIu64 ")\n",
		    data->to, facts->records, facts->audit_records, (double)bytes / (1 << 20), facts->sequence);
	if (keys == NULL && data->manifest.keys && !invocation->quiet)
		fputs(say(invocation, (struct text){
		    "注意: 鍵は含まれていません。鍵がなければ復元しても読めません（--keys-to で別の場所に保存してください）\n",
		    "note: the keys are not in it, and without them what is restored can't be read (--keys-to, to another place)\n" }),
		    stderr);
}

int
run_backup_create(struct invocation *invocation)
{
	const char *to = invocation_text(invocation, "to"), *keys_to = invocation_text(invocation, "keys-to");
	struct making data = { .invocation = invocation, .kind = &backup_data, .to = to };
	struct making keys = { .invocation = invocation, .kind = &backup_keys, .to = keys_to };
	time_t now = time(NULL);
	struct tm parts;
	char outcome[120], hex[2 * DIGEST_SIZE + 1];

	if (keys_to != NULL && strncmp(keys_to, to, strlen(to)) == 0 && (keys_to[strlen(to)] == '\0' || keys_to[strlen(to)] == '/'))
		return COMPLAIN(invocation, ADMIN_USAGE, "鍵はデータとは別の場所に保存してください",
		    "the keys must go to another place than the data");
	int code = check_rights(invocation);

	if (code >= 0)
		return code;
	if (keys_to != NULL && !has_keys(invocation))
		return COMPLAIN(invocation, ADMIN_ABSENT, "%s に鍵がないか、読む権限がありません",
		    "there are no keys in %s, or they may not be read", invocation->data);
	if (!draw_id(data.manifest.id) || gmtime_r(&now, &parts) == NULL)
		return COMPLAIN(invocation, ADMIN_FAILED, "乱数が得られません", "no random numbers can be had");
	strftime(data.manifest.time, sizeof data.manifest.time, "%Y-%m-%dT%H:%M:%SZ", &parts);
	data.manifest.keys = has_keys(invocation);
	keys.manifest = data.manifest;
	umask(077);
	code = record(invocation, to, NULL);
	if (code != ADMIN_OK)
		return code;
	code = make(&data, keys_to != NULL ? &keys : NULL);
	if (code >= 0) {
		/* A name that was there before is not ours to remove; a published part has its name. */
		if (data.part[0] != '\0')
			unmake(&data);
		if (keys.part[0] != '\0')
			unmake(&keys);
		record(invocation, to, "failed");
		return code;
	}
	backup_hex(data.digest, hex);
	snprintf(outcome, sizeof outcome, "done; manifest sha256 %s", hex);
	code = record(invocation, to, outcome);
	if (code == ADMIN_OK)
		tell(invocation, &data, keys_to != NULL ? &keys : NULL);
	return code;
}

/* ---- irori backup verify ------------------------------------------------------------------------------------------- */

static int
check_facts(struct invocation *invocation, const char *directory, const struct manifest *manifest)
{
	struct copy_facts facts;
	enum store_status status = store_copy_facts(directory, &facts);

	if (status != STORE_OK)
		return COMPLAIN(invocation, ADMIN_FAILED, "バックアップを開けません: %s", "the backup can't be opened: %s",
		    store_status_text(status));
	if (strcmp(facts.generation, manifest->facts.generation) != 0 || facts.sequence != manifest->facts.sequence ||
	    facts.audit_records != manifest->facts.audit_records)
		return COMPLAIN(invocation, ADMIN_FAILED, "バックアップの内容が目録と一致しません",
		    "what is in the backup is not what its manifest says");
	return -1;
}

int
run_backup_verify(struct invocation *invocation)
{
	const char *directory = invocation_text(invocation, "directory"), *keys_directory = invocation_text(invocation, "keys");
	struct manifest manifest, keys;
	int code = backup_check(invocation, directory, &backup_data, &manifest);

	if (code < 0)
		code = check_facts(invocation, directory, &manifest);
	if (code < 0 && keys_directory != NULL) {
		code = backup_fitting_keys(invocation, keys_directory, &manifest, &keys);
		if (code < 0)
			code = backup_check(invocation, keys_directory, &backup_keys, &keys);
	}
	if (code >= 0)
		return code;
	if (invocation->json) {
		json_t *result = json_pack("{s:s, s:s, s:s, s:I, s:I}", "backup", "complete", "id", manifest.id, "time", manifest.time,
		    "sequence", (json_int_t)manifest.facts.sequence, "records", (json_int_t)manifest.facts.records);

		json_dumpf(result, stdout, JSON_COMPACT);
		putchar('\n');
		json_decref(result);
	} else if (!invocation->quiet) {
		printf(invocation->language == ADMIN_JAPANESE ? "完全です（%s、リソース %" PRIu64 " 件、変更番号 %" PRIu64 " まで）\n"
		                                              : "complete (%s, %" PRIu64 " resources, up to change %" PRIu64 ")\n",
		    manifest.time, manifest.facts.records, manifest.facts.sequence);
	}
	return ADMIN_OK;
}
