/* irori load, irori standing load: reads the files with the caller's rights and hands what is in them over. */
#include <errno.h>
#include <inttypes.h>
#include <pthread.h>
#include <string.h>
#include <time.h>

#include "tools/command/command.h"
#include "tools/command/print.h"
#include "tools/command/progress.h"
#include "tools/command/source.h"

enum { SHOWN_MOST = 20 };

struct loading {
	struct invocation *invocation;
	struct sources *sources;
	pthread_mutex_t lock; /* for the screen: pieces and refusals come from different threads */
	FILE *report;
	uint64_t shown, unreadable;
};

static void
lock(struct loading *loading)
{
	pthread_mutex_lock(&loading->lock);
}

static void
unlock(struct loading *loading)
{
	pthread_mutex_unlock(&loading->lock);
}

static void
tell_unreadable(void *context, const char *path, const char *why)
{
	struct loading *loading = context;

	lock(loading);
	loading->unreadable++;
	progress_hide(loading->invocation->progress);
	fprintf(stderr, loading->invocation->language == ADMIN_JAPANESE ? "irori: %s を読めません: %s\n" : "irori: cannot read %s: %s\n",
	    path, why);
	unlock(loading);
}

static bool
next_piece(void *context, struct admin_piece *piece, bool *broken)
{
	struct loading *loading = context;
	uint64_t done, all;

	(void)broken;
	sources_position(loading->sources, &done, &all);
	lock(loading);
	progress_show(loading->invocation->progress,
	    say(loading->invocation, (struct text){ "取り込み (KiB)", "loading (KiB)" }), done / 1024, all / 1024);
	unlock(loading);
	return sources_next(loading->sources, piece, tell_unreadable, loading);
}

static void
show_refused(const json_t *item)
{
	const json_t *issue = json_array_get(json_object_get(item, "issue"), 0);
	size_t more = json_array_size(json_object_get(item, "issue"));

	fprintf(stderr, "%s:%" JSON_INTEGER_FORMAT ": %s%s%s: %s", member_text(item, "source"),
	    json_integer_value(json_object_get(item, "line")), member_text(item, "resourceType"),
	    *member_text(item, "id") != '\0' ? "/" : "", member_text(item, "id"), member_text(issue, "text"));
	if (*member_text(issue, "expression") != '\0')
		fprintf(stderr, " (%s)", member_text(issue, "expression"));
	if (more > 1)
		fprintf(stderr, " +%zu", more - 1);
	putc('\n', stderr);
}

static void
take_refused(void *context, json_t *item)
{
	struct loading *loading = context;

	lock(loading);
	if (loading->report != NULL) {
		json_dumpf(item, loading->report, JSON_COMPACT);
		putc('\n', loading->report);
	}
	if (!loading->invocation->quiet && loading->shown++ < SHOWN_MOST) {
		progress_hide(loading->invocation->progress);
		show_refused(item);
		if (loading->shown == SHOWN_MOST)
			fputs(say(loading->invocation, (struct text){ "…（以降の表示は省略します。--report FILE で全件を書き出せます）\n",
			          "... (no more are shown; --report FILE writes all)\n" }), stderr);
	}
	unlock(loading);
}

static int64_t
count_of(const json_t *result, const char *name)
{
	return json_integer_value(json_object_get(result, name));
}

static void
say_resources(const struct loading *loading, const json_t *result, double seconds)
{
	const struct invocation *invocation = loading->invocation;
	int64_t stored = count_of(result, "stored"), unchanged = count_of(result, "unchanged"),
	        refused = count_of(result, "refused"), before = count_of(result, "storedBefore");
	bool ja = invocation->language == ADMIN_JAPANESE;

	printf(ja ? "保存 %" PRId64 " 件、変更なし %" PRId64 " 件、拒否 %" PRId64 " 件（%.1f 秒、%.0f 件/秒）\n"
	          : "%" PRId64 " stored, %" PRId64 " unchanged, %" PRId64 " refused (%.1f s, %.0f/s)\n",
	    stored, unchanged, refused, seconds, seconds > 0 ? (double)(stored + unchanged + refused) / seconds : 0.0);
	if (before > 0 || count_of(result, "sourcesDoneBefore") > 0)
		printf(ja ? "前回までに保存済み: %" PRId64 " 件（最初から読み直すには --restart）\n"
		          : "stored by an earlier run: %" PRId64 " (--restart begins anew)\n",
		    before);
}

static void
say_standing(const struct loading *loading, const json_t *result, double seconds)
{
	printf(loading->invocation->language == ADMIN_JAPANESE
	        ? "市民 %" PRId64 " 人: 通知の到達 %" PRId64 " 件、有効にした同意 %" PRId64 " 件、停止 %" PRId64 " 件、代諾者 %" PRId64
	          " 件、変更なし %" PRId64 " 人、拒否 %" PRId64 " 件（%.1f 秒）\n"
	        : "%" PRId64 " citizens: %" PRId64 " notices delivered, %" PRId64 " Consents activated, %" PRId64 " stops, %" PRId64
	          " proxies; %" PRId64 " citizens unchanged, %" PRId64 " refused (%.1f s)\n",
	    count_of(result, "patients"), count_of(result, "delivered"), count_of(result, "activated"), count_of(result, "stopped"),
	    count_of(result, "proxies"), count_of(result, "unchanged"), count_of(result, "refused"), seconds);
}

static void
summarize(struct loading *loading, json_t *result, double seconds)
{
	json_object_set_new(result, "unreadable", json_integer((json_int_t)loading->unreadable));
	json_object_set_new(result, "seconds", json_real(seconds));
	if (loading->invocation->json) {
		json_dumpf(result, stdout, JSON_COMPACT | JSON_REAL_PRECISION(6));
		putchar('\n');
	} else if (!loading->invocation->quiet) {
		(strcmp(loading->invocation->command->name, "load") == 0 ? say_resources : say_standing)(loading, result, seconds);
	}
}

static int
load(struct loading *loading)
{
	struct invocation *invocation = loading->invocation;
	struct timespec began, ended;
	struct admin_call call = {
		.command = invocation->command->name,
		.arguments = invocation->arguments,
		.context = loading,
		.input = next_piece,
		.item = take_refused,
	};

	clock_gettime(CLOCK_MONOTONIC, &began);
	int code = execute(invocation, &call);

	clock_gettime(CLOCK_MONOTONIC, &ended);
	if (call.result != NULL && (code == ADMIN_OK || code == ADMIN_INCOMPLETE))
		summarize(loading, call.result,
		    (double)(ended.tv_sec - began.tv_sec) + (double)(ended.tv_nsec - began.tv_nsec) / 1e9);
	json_decref(call.result);
	return code == ADMIN_OK && loading->unreadable > 0 ? ADMIN_INCOMPLETE : code;
}

int
run_load(struct invocation *invocation)
{
	struct loading loading = { .invocation = invocation };
	const char *report = invocation_text(invocation, "report"), *missing;

	loading.sources = sources_new(json_object_get(invocation->arguments, "path"), &missing);
	if (loading.sources == NULL)
		return missing != NULL
		    ? COMPLAIN(invocation, ADMIN_ABSENT, "%s を読めません: %s", "cannot read %s: %s", missing, strerror(errno))
		    : COMPLAIN(invocation, ADMIN_FAILED, "メモリが不足しています", "out of memory");
	if (report != NULL && (loading.report = fopen(report, "we")) == NULL) {
		sources_free(loading.sources);
		return COMPLAIN(invocation, ADMIN_FAILED, "%s に書けません: %s", "cannot write to %s: %s", report, strerror(errno));
	}
	pthread_mutex_init(&loading.lock, NULL);
	int code = load(&loading);

	if (loading.report != NULL && fclose(loading.report) != 0)
		code = COMPLAIN(invocation, ADMIN_FAILED, "%s に書けません: %s", "cannot write to %s: %s", report, strerror(errno));
	pthread_mutex_destroy(&loading.lock);
	sources_free(loading.sources);
	return code;
}
