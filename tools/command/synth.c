/* irori synth: the fictional town, to a file or a directory; and what the office has recorded of it. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "tools/command/command.h"
#include "tools/command/progress.h"
#include "tools/synth/calendar.h"
#include "tools/synth/synth.h"

enum { TYPES_MOST = 32 };

struct target {
	struct invocation *invocation;
	FILE *only; /* the one file; NULL with --format dir */
	const char *directory;
	struct {
		const char *type;
		FILE *file;
	} files[TYPES_MOST];
	size_t file_count;
	uint64_t resources;
	int trouble; /* errno; 0: none */
};

static FILE *
file_of(struct target *target, const char *type)
{
	char path[4096];

	if (target->only != NULL)
		return target->only;
	for (size_t i = 0; i < target->file_count; i++)
		if (strcmp(target->files[i].type, type) == 0)
			return target->files[i].file;
	if (target->file_count == TYPES_MOST ||
	    (size_t)snprintf(path, sizeof path, "%s/%s.ndjson", target->directory, type) >= sizeof path) {
		errno = ENAMETOOLONG;
		return NULL;
	}
	FILE *file = fopen(path, "we");

	if (file == NULL)
		return NULL;
	target->files[target->file_count].type = type;
	target->files[target->file_count++].file = file;
	return file;
}

static bool
take(void *context, const char *type, struct slice json)
{
	struct target *target = context;
	FILE *file = file_of(target, type);

	if (file == NULL || fwrite(json.data, 1, json.length, file) != json.length || putc('\n', file) == EOF) {
		target->trouble = errno != 0 ? errno : EIO;
		return false;
	}
	target->resources++;
	return true;
}

static void
show(void *context, uint64_t done, uint64_t all)
{
	struct target *target = context;

	if (done % 100 == 0 || done == all)
		progress_show(target->invocation->progress, target->invocation->language == ADMIN_JAPANESE ? "市民" : "citizens", done,
		    all);
}

static bool
open_target(struct target *target, const char *output)
{
	if (strcmp(invocation_text(target->invocation, "format"), "dir") == 0) {
		target->directory = output;
		return mkdir(output, 0777) == 0 || errno == EEXIST;
	}
	target->only = strcmp(output, "-") == 0 ? stdout : fopen(output, "we");
	return target->only != NULL;
}

/* False with errno when something could not be written after all. */
static bool
close_target(struct target *target)
{
	bool ok = true;

	for (size_t i = 0; i < target->file_count; i++)
		ok = fclose(target->files[i].file) == 0 && ok;
	if (target->only == stdout)
		ok = fflush(stdout) == 0 && ok;
	else if (target->only != NULL)
		ok = fclose(target->only) == 0 && ok;
	return ok;
}

static bool
take_line(void *context, const char *type, struct slice json)
{
	FILE *file = context;

	(void)type;
	return fwrite(json.data, 1, json.length, file) == json.length && putc('\n', file) != EOF;
}

/* ADMIN_OK, or what was complained of. */
static int
write_standing(const struct invocation *invocation, const struct synth_settings *settings, const char *path)
{
	bool out = strcmp(path, "-") == 0;
	FILE *file = out ? stdout : fopen(path, "we");
	bool made = file != NULL && synth_standing(settings, take_line, file);
	bool closed = file == NULL || (out ? fflush(file) : fclose(file)) == 0;

	return made && closed ? ADMIN_OK :
	    COMPLAIN(invocation, ADMIN_FAILED, "%s に書けません: %s", "cannot write to %s: %s", path, strerror(errno));
}

int
run_synth(struct invocation *invocation)
{
	const char *output = invocation_text(invocation, "output"), *until = invocation_text(invocation, "until");
	const char *standing = invocation_text(invocation, "standing");
	struct target target = { .invocation = invocation };
	struct synth_settings settings = {
		.citizens = (uint32_t)invocation_number(invocation, "citizens"),
		.seed = (uint64_t)invocation_number(invocation, "seed"),
		.years = (unsigned)invocation_number(invocation, "years"),
		.until = calendar_days((int)strtol(until, NULL, 10), (int)strtol(until + 5, NULL, 10), (int)strtol(until + 8, NULL, 10)),
	};

	if (strcmp(invocation_text(invocation, "format"), "dir") == 0 && strcmp(output, "-") == 0)
		return COMPLAIN(invocation, ADMIN_USAGE, "--format dir には --output ディレクトリ が必要です",
		    "--format dir needs --output DIRECTORY");
	if (standing != NULL && strcmp(standing, "-") == 0 && strcmp(output, "-") == 0)
		return COMPLAIN(invocation, ADMIN_USAGE, "--standing - と --output - は同時に指定できません",
		    "--standing - and --output - can't go together");
	if (!open_target(&target, output))
		return COMPLAIN(invocation, ADMIN_FAILED, "%s に書けません: %s", "cannot write to %s: %s", output, strerror(errno));
	int code = standing != NULL ? write_standing(invocation, &settings, standing) : ADMIN_OK;

	errno = 0;
	bool made = synth_run(&settings, take, show, &target);
	bool closed = close_target(&target);

	progress_hide(invocation->progress);
	if (!made || !closed)
		return COMPLAIN(invocation, ADMIN_FAILED, "%s に書けません: %s", "cannot write to %s: %s", output,
		    strerror(target.trouble != 0 ? target.trouble : errno != 0 ? errno : ENOMEM));
	if (code != ADMIN_OK || target.only == stdout)
		return code;
	if (invocation->json)
		printf("{\"citizens\":%u,\"resources\":%llu}\n", settings.citizens, (unsigned long long)target.resources);
	else if (!invocation->quiet)
		fprintf(stderr, invocation->language == ADMIN_JAPANESE ? "市民 %u 人、リソース %llu 件を %s に書きました\n"
		                                                       : "%u citizens, %llu resources, written to %s\n",
		    settings.citizens, (unsigned long long)target.resources, output);
	return ADMIN_OK;
}
