/* irori restore: a new data directory from a backup. */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "server/store/durable.h"
#include "tools/command/backup.h"
#include "tools/command/progress.h"

enum { LEDGER_MOST = 64 << 20 };

/* The ledger of erasures, as one piece. */
struct ledger {
	struct invocation *invocation;
	struct buffer text;
	bool given;
};

/* A new directory, or an empty one. -1, or the exit code. */
static int
make_directory(const struct invocation *invocation)
{
	const struct dirent *entry;
	bool empty = true;

	if (mkdir(invocation->data, 0700) != 0 && errno != EEXIST)
		return COMPLAIN(invocation, ADMIN_FAILED, "%s を作れません: %s", "cannot make %s: %s", invocation->data, strerror(errno));
	DIR *directory = opendir(invocation->data);

	if (directory == NULL)
		return COMPLAIN(invocation, ADMIN_FAILED, "%s を読めません: %s", "cannot read %s: %s", invocation->data, strerror(errno));
	while ((entry = readdir(directory)) != NULL)
		empty = empty && (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0);
	closedir(directory);
	if (!empty)
		return COMPLAIN(invocation, ADMIN_CONFLICT,
		    "%s は空ではありません。使用中のデータディレクトリには復元できません。新しいディレクトリを指定してください",
		    "%s is not empty, and a data directory in use is not restored into: name a new one by --data", invocation->data);
	if (chmod(invocation->data, 0700) != 0 || !store_restoring_mark(invocation->data))
		return COMPLAIN(invocation, ADMIN_FAILED, "%s に書けません: %s", "cannot write %s: %s", invocation->data, strerror(errno));
	return -1;
}

static int
copy_file(struct invocation *invocation, const char *from, const struct backup_file *file, const struct copied *expected)
{
	char path[BACKUP_PATH_MOST], folder[BACKUP_PATH_MOST];
	int to = backup_path(path, invocation->data, file->path) && backup_make_way(invocation->data, file->path)
	    ? open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600)
	    : -1;

	if (to < 0)
		return COMPLAIN(invocation, ADMIN_FAILED, "%s に書けません: %s", "cannot write %s: %s", path, strerror(errno));
	int code = backup_check_file(invocation, from, file, expected, to);

	if (close(to) != 0 || (file->environment != NULL &&
	    !(backup_path(folder, invocation->data, file->environment) && durable_directory(folder))))
		code = COMPLAIN(invocation, ADMIN_FAILED, "%s に書けません: %s", "cannot write %s: %s", path, strerror(errno));
	return code;
}

static int
copy_files(struct invocation *invocation, const char *from, const struct backup_kind *kind, const struct manifest *manifest)
{
	int code = -1;

	for (size_t i = 0; code < 0 && i < BACKUP_FILES && kind->files[i].path != NULL; i++)
		if (manifest->files[i].there)
			code = copy_file(invocation, from, &kind->files[i], &manifest->files[i].copied);
	if (code < 0 && !durable_directory(invocation->data))
		code = COMPLAIN(invocation, ADMIN_FAILED, "%s に書けません: %s", "cannot write %s: %s", invocation->data, strerror(errno));
	return code;
}

static void
show_fault(void *context, json_t *item)
{
	const struct invocation *invocation = ((struct ledger *)context)->invocation;
	const char *fault = json_string_value(json_object_get(item, "fault"));

	progress_hide(invocation->progress);
	fprintf(stderr, "%s\n", fault != NULL ? fault : "");
}

/* The master key, to where the default setting looks for it. */
static int
copy_master(struct invocation *invocation, const char *master)
{
	char path[BACKUP_PATH_MOST];
	struct copied copied;
	int from = open(master, O_RDONLY | O_CLOEXEC);

	if (from < 0)
		return COMPLAIN(invocation, ADMIN_ABSENT, "%s を読めません: %s", "cannot read %s: %s", master, strerror(errno));
	int to = backup_path(path, invocation->data, "master.key") ? open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600) : -1;
	bool good = to >= 0 && store_copy_file(from, to, NULL, NULL, &copied) == STORE_OK;

	if (to >= 0)
		good = close(to) == 0 && good;
	close(from);
	return good ? -1 : COMPLAIN(invocation, ADMIN_FAILED, "%s に書けません: %s", "cannot write %s: %s", path, strerror(errno));
}

static bool
read_ledger(const char *path, struct buffer *text)
{
	FILE *file = fopen(path, "rbe");
	char *piece = NULL;
	size_t length = 0;

	buffer_init(text, LEDGER_MOST);
	while (file != NULL && (piece = buffer_extend(text, 1 << 16)) != NULL && (length = fread(piece, 1, 1 << 16, file)) > 0)
		buffer_cut(text, text->length - (1 << 16) + length);
	bool good = file != NULL && piece != NULL && ferror(file) == 0;

	if (good)
		buffer_cut(text, text->length - (1 << 16));
	if (file != NULL)
		fclose(file);
	return good && buffer_ok(text);
}

static bool
give_ledger(void *context, struct admin_piece *piece, bool *broken)
{
	struct ledger *ledger = context;

	(void)broken;
	*piece = (struct admin_piece){ .source = SLICE("ledger"), .lines = true, .last = true, .bytes = buffer_slice(&ledger->text) };
	bool first = !ledger->given;

	ledger->given = true;
	return first;
}

static void
show_restoring(void *context, const char *what, uint64_t done, uint64_t all)
{
	show_progress(((struct ledger *)context)->invocation, what, done, all);
}

/* Opens the store, which makes its index, and has everything done that must be before it serves. */
static int
finish(struct invocation *invocation, struct ledger *ledger)
{
	struct admin_call call = {
		.command = "restore",
		.arguments = invocation->arguments,
		.restoring = true,
		.context = ledger,
		.input = invocation_text(invocation, "ledger") != NULL ? give_ledger : NULL,
		.progress = show_restoring,
		.item = show_fault,
	};

	invocation->restoring = true;
	int code = execute(invocation, &call);

	invocation->restoring = false;
	if (code == ADMIN_OK && !store_restoring_done(invocation->data))
		code = COMPLAIN(invocation, ADMIN_FAILED, "%s に書けません: %s", "cannot write %s: %s", invocation->data, strerror(errno));
	if (code == ADMIN_OK && invocation->json) {
		json_dumpf(call.result, stdout, JSON_COMPACT);
		putchar('\n');
	} else if (code == ADMIN_OK && !invocation->quiet) {
		printf(invocation->language == ADMIN_JAPANESE
		        ? "%s: 復元しました（リソース %" PRId64 " 件）。発行済みのトークンはすべて無効です（irori token issue）。\n"
		          "バックアップ後の停止・同意の撤回・機関の停止などは戻っていません。再開の前に docs/backup.md の確認をしてください。\n"
		        : "%s: restored, %" PRId64 " resources. All tokens issued before are void (irori token issue).\n"
		          "Stops, withdrawn consents, suspended institutions and the like since the backup are not in it: before\n"
		          "opening the service go through the list in docs/backup.md.\n",
		    invocation->data, (int64_t)json_integer_value(json_object_get(call.result, "records")));
	}
	json_decref(call.result);
	return code;
}

int
run_restore(struct invocation *invocation)
{
	const char *from = invocation_text(invocation, "from"), *keys_from = invocation_text(invocation, "keys-from");
	const char *master = invocation_text(invocation, "master-key");
	const char *erasures = invocation_text(invocation, "ledger");
	struct ledger ledger = { .invocation = invocation };
	struct manifest manifest, keys;
	int code = -1;

	if ((erasures != NULL) == invocation_flag(invocation, "without-ledger"))
		return COMPLAIN(invocation, ADMIN_USAGE,
		    "消去の台帳（irori subject erase ledger の出力）を --ledger で指定してください。消去を行ったことがなければ --without-ledger",
		    "say by --ledger where the ledger of erasures is, as irori subject erase ledger prints it; --without-ledger when nobody was "
		    "ever erased");
	if (!manifest_read(from, &backup_data, &manifest))
		return COMPLAIN(invocation, ADMIN_ABSENT, "%s は完成したバックアップではありません（manifest.json がないか、読めません）",
		    "%s is no complete backup: its manifest.json is missing or can't be read", from);
	if (manifest.keys && keys_from == NULL)
		return COMPLAIN(invocation, ADMIN_USAGE, "このバックアップの鍵の場所を --keys-from で指定してください",
		    "say by --keys-from where this backup's keys are");
	if (keys_from != NULL)
		code = backup_fitting_keys(invocation, keys_from, &manifest, &keys);
	if (code < 0 && erasures != NULL && !read_ledger(erasures, &ledger.text))
		code = COMPLAIN(invocation, ADMIN_ABSENT, "%s を読めません", "cannot read %s", erasures);
	umask(077);
	if (code < 0)
		code = make_directory(invocation);
	if (code < 0)
		code = copy_files(invocation, from, &backup_data, &manifest);
	if (code < 0 && keys_from != NULL)
		code = copy_files(invocation, keys_from, &backup_keys, &keys);
	if (code < 0 && master != NULL)
		code = copy_master(invocation, master);
	if (code < 0)
		code = finish(invocation, &ledger);
	buffer_free(&ledger.text);
	return code;
}
