/* irori subject pack: writes the disclosure pack's files, with the caller's rights, so that only the caller may read them. */
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "server/store/durable.h"
#include "tools/command/backup.h"
#include "tools/command/progress.h"

static const char *const names[] = { "disclosure.json", "disclosure.html" };
enum { NAMES = sizeof names / sizeof *names };

/* While it is written the directory has another name: one that has its name holds all. */
struct packing {
	struct invocation *invocation;
	char part[BACKUP_PATH_MOST];
	FILE *files[NAMES];
	int trouble; /* errno of the first write that failed */
};

static void
take_item(void *context, json_t *item)
{
	struct packing *packing = context;
	const char *name = json_string_value(json_object_get(item, "file"));
	const json_t *text = json_object_get(item, "text");

	for (size_t i = 0; name != NULL && json_is_string(text) && i < NAMES; i++)
		if (strcmp(names[i], name) == 0 && packing->trouble == 0 &&
		    fwrite(json_string_value(text), 1, json_string_length(text), packing->files[i]) != json_string_length(text))
			packing->trouble = errno != 0 ? errno : EIO;
}

static void
show_packing(void *context, const char *what, uint64_t done, uint64_t all)
{
	struct packing *packing = context;

	progress_show(packing->invocation->progress, what != NULL ? what : "", done, all);
}

static bool
open_files(struct packing *packing)
{
	for (size_t i = 0; i < NAMES; i++) {
		char path[BACKUP_PATH_MOST];
		int file = backup_path(path, packing->part, names[i]) ? open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600) : -1;

		packing->files[i] = file >= 0 ? fdopen(file, "w") : NULL;
		if (packing->files[i] == NULL) {
			if (file >= 0)
				close(file);
			return false;
		}
	}
	return true;
}

static bool
close_files(struct packing *packing)
{
	bool good = true;

	for (size_t i = 0; i < NAMES; i++) {
		if (packing->files[i] == NULL)
			continue;
		good = fflush(packing->files[i]) == 0 && fsync(fileno(packing->files[i])) == 0 && good;
		good = fclose(packing->files[i]) == 0 && good;
		packing->files[i] = NULL;
	}
	return good;
}

static void
clear(const struct packing *packing)
{
	char path[BACKUP_PATH_MOST];

	for (size_t i = 0; i < NAMES; i++)
		if (backup_path(path, packing->part, names[i]))
			unlink(path);
	rmdir(packing->part);
}

static int
cant_write(const struct packing *packing, int trouble)
{
	return COMPLAIN(packing->invocation, ADMIN_FAILED, "%s に書けません: %s", "cannot write %s: %s", packing->part, strerror(trouble));
}

static void
tell(struct invocation *invocation, json_t *result, const char *to)
{
	int64_t resources = json_integer_value(json_object_get(result, "resources"));
	int64_t withheld = json_integer_value(json_object_get(result, "withheld"));

	if (invocation->json) {
		json_object_set_new(result, "directory", json_string(to));
		json_dumpf(result, stdout, JSON_COMPACT);
		putchar('\n');
		return;
	}
	if (invocation->quiet)
		return;
	printf(invocation->language == ADMIN_JAPANESE ? "%s: リソース %" PRId64 " 件（disclosure.html を印刷してください）\n"
	                                              : "%s: %" PRId64 " resources (disclosure.html is for printing)\n",
	    to, resources);
	if (withheld > 0)
		printf(invocation->language == ADMIN_JAPANESE
		        ? "他の人にも関わる %" PRId64 " 件は含めていません。内容を確認して、含めるには --with-others\n"
		        : "%" PRId64 " that concern others, too, are not in it; look at them, and include them by --with-others\n",
		    withheld);
}

int
run_subject_pack(struct invocation *invocation)
{
	const char *to = invocation_text(invocation, "to");
	struct packing packing = { .invocation = invocation };
	struct admin_call call = {
		.command = invocation->command->name,
		.arguments = invocation->arguments,
		.context = &packing,
		.progress = show_packing,
		.item = take_item,
	};
	struct stat about;

	if ((size_t)snprintf(packing.part, sizeof packing.part, "%s.part", to) >= sizeof packing.part)
		return COMPLAIN(invocation, ADMIN_USAGE, "パスが長すぎます", "the path is too long");
	if (lstat(to, &about) == 0)
		return COMPLAIN(invocation, ADMIN_CONFLICT, "%s はすでにあります。新しい名前を指定してください",
		    "%s is there already: give a new name", to);
	umask(077);
	clear(&packing);
	if (mkdir(packing.part, 0700) != 0 || !open_files(&packing)) {
		int code = cant_write(&packing, errno);

		close_files(&packing);
		clear(&packing);
		return code;
	}
	int code = execute(invocation, &call);
	bool closed = close_files(&packing);

	if (code == ADMIN_OK && (packing.trouble != 0 || !closed || !durable_directory(packing.part) || rename(packing.part, to) != 0))
		code = cant_write(&packing, packing.trouble != 0 ? packing.trouble : errno);
	if (code == ADMIN_OK)
		tell(invocation, call.result, to);
	else
		clear(&packing);
	json_decref(call.result);
	return code;
}
