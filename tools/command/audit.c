/* The commands on the audit trail: what they read from files, and write to files, with the caller's rights. */
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "server/store/durable.h"
#include "tools/command/archives.h"
#include "tools/command/progress.h"
#include "tools/command/sheet.h"

/* ---- What is sent: archived segments, then a witness's file ---------------------------------------------------------- */

struct sending {
	struct invocation *invocation;
	struct archives *archives;
	FILE *witness;
	uint64_t read;
	char bytes[1 << 16];
	/* What comes back. */
	json_t *items;
	struct sheet *sheet;
};

static void
pass_progress(void *context, const char *what, uint64_t done, uint64_t all)
{
	show_progress(((struct sending *)context)->invocation, what, done, all);
}

static void
pass_item(void *context, json_t *item)
{
	show_item(((struct sending *)context)->invocation, item);
}

static bool
next_piece(void *context, struct admin_piece *piece, bool *broken)
{
	struct sending *sending = context;

	*broken = false;
	if (archives_next(sending->archives, piece, broken) || *broken)
		return !*broken;
	size_t length = sending->witness != NULL ? fread(sending->bytes, 1, sizeof sending->bytes, sending->witness) : 0;

	*broken = length == 0 && sending->witness != NULL && ferror(sending->witness);
	if (length == 0)
		return false;
	sending->read += length;
	*piece = (struct admin_piece){ .source = SLICE("witness"), .reached = sending->read,
		.bytes = slice_of(sending->bytes, length) };
	return true;
}

/* Finds the archives that the line names, and says in the arguments how many. Negative when all is well. */
static int
prepare(struct invocation *invocation, struct sending *sending, struct admin_call *call)
{
	int code;

	sending->invocation = invocation;
	sending->archives = archives_of(invocation, &code);
	if (code >= 0)
		return code;
	size_t count = archives_count(sending->archives);

	if (count > 0)
		json_object_set_new(invocation->arguments, "archives", json_integer((json_int_t)count));
	*call = (struct admin_call){
		.command = invocation->command->name,
		.arguments = invocation->arguments,
		.context = sending,
		.input = count > 0 || sending->witness != NULL ? next_piece : NULL,
		.progress = pass_progress,
		.item = pass_item,
	};
	return -1;
}

int
run_audit_verify(struct invocation *invocation)
{
	const char *path = invocation_text(invocation, "witness");
	struct sending sending = { .witness = path != NULL ? fopen(path, "rbe") : NULL };
	struct admin_call call;

	if (path != NULL && sending.witness == NULL)
		return COMPLAIN(invocation, ADMIN_ABSENT, "%s を読めません: %s", "cannot read %s: %s", path, strerror(errno));
	int code = prepare(invocation, &sending, &call);

	if (code < 0) {
		if (path != NULL)
			json_object_set_new(invocation->arguments, "witnessed", json_true());
		code = execute(invocation, &call);
		show_result(invocation, &call, code);
	}
	archives_free(sending.archives);
	if (sending.witness != NULL)
		fclose(sending.witness);
	return code;
}

/* ---- audit list: items, to be shown newest first --------------------------------------------------------------------- */

static void
keep_item(void *context, json_t *item)
{
	struct sending *sending = context;

	if (json_object_get(item, "fault") != NULL)
		show_item(sending->invocation, item);
	else
		json_array_append(sending->items, item);
}

int
run_audit_list(struct invocation *invocation)
{
	json_t *newest_first = json_array();
	struct sending sending = { .items = json_array() };
	struct admin_call call;
	int code = prepare(invocation, &sending, &call);

	if (code < 0) {
		call.item = keep_item;
		call.progress = NULL;
		code = execute(invocation, &call);
		json_decref(call.result);
	}
	for (size_t i = json_array_size(sending.items); i-- > 0;)
		json_array_append(newest_first, json_array_get(sending.items, i));
	if (code == ADMIN_OK && invocation->json) {
		json_dumpf(newest_first, stdout, JSON_COMPACT);
		putchar('\n');
	} else if (code == ADMIN_OK) {
		print_audit(invocation, newest_first);
	}
	json_decref(newest_first);
	json_decref(sending.items);
	archives_free(sending.archives);
	return code;
}

/* ---- audit report ---------------------------------------------------------------------------------------------------- */

static void
sheet_or_fault(void *context, json_t *item)
{
	struct sending *sending = context;

	progress_hide(sending->invocation->progress);
	if (sending->sheet != NULL && json_object_get(item, "fault") == NULL)
		sheet_item(sending->sheet, item);
	else
		show_item(sending->invocation, item);
}

/* What the coding has not, a line each. */
static void
tell_unmapped(const struct invocation *invocation, const struct cp932_unmapped *unmapped)
{
	fprintf(stderr, "%s\n", say(invocation, (struct text){ "CP932 にない文字があり、〓 と書きました:",
	                            "characters that CP932 has not were written as a geta mark:" }));
	for (size_t i = 0; i < unmapped->count; i++) {
		uint32_t c = unmapped->characters[i];
		char text[5] = { 0 };

		if (c < 0x800)
			snprintf(text, sizeof text, "%c%c", (int)(0xC0 | c >> 6), (int)(0x80 | (c & 0x3F)));
		else if (c < 0x10000)
			snprintf(text, sizeof text, "%c%c%c", (int)(0xE0 | c >> 12), (int)(0x80 | (c >> 6 & 0x3F)), (int)(0x80 | (c & 0x3F)));
		else
			snprintf(text, sizeof text, "%c%c%c%c", (int)(0xF0 | c >> 18), (int)(0x80 | (c >> 12 & 0x3F)),
			    (int)(0x80 | (c >> 6 & 0x3F)), (int)(0x80 | (c & 0x3F)));
		fprintf(stderr, "U+%04" PRIX32 " %s\n", c, c < 0xA0 ? "" : text);
	}
}

static int
end_sheet(const struct invocation *invocation, struct sending *sending, int code)
{
	struct cp932_unmapped unmapped;

	if (sending->sheet == NULL)
		return code;
	if (!sheet_end(sending->sheet, &unmapped) && code == ADMIN_OK)
		code = COMPLAIN(invocation, ADMIN_FAILED, "報告を書き終えられませんでした", "the report could not be written to its end");
	if (unmapped.times > 0) {
		tell_unmapped(invocation, &unmapped);
		code = code == ADMIN_OK ? ADMIN_INCOMPLETE : code;
	}
	return code;
}

int
run_audit_report(struct invocation *invocation)
{
	bool csv = invocation_flag(invocation, "csv"), html = invocation_flag(invocation, "html");
	const char *encoding = invocation_text(invocation, "encoding");
	bool cp932 = encoding != NULL && strcmp(encoding, "cp932") == 0;
	struct sending sending = { 0 };
	struct admin_call call;

	if ((csv && html) || (cp932 && !csv))
		return COMPLAIN(invocation, ADMIN_USAGE, "--csv と --html は一方だけを指定し、--encoding cp932 は --csv とともに指定してください",
		    "give --csv or --html, not both, and --encoding cp932 only with --csv");
	if (!invocation->json) {
		sending.sheet = sheet_new(stdout, csv ? SHEET_CSV : html ? SHEET_HTML : SHEET_TABLE, invocation->language, cp932);
		if (sending.sheet == NULL)
			return COMPLAIN(invocation, ADMIN_FAILED, "メモリが不足しているか、この環境では CP932 を使えません",
			    "out of memory, or CP932 is not known here");
	}
	int code = prepare(invocation, &sending, &call);

	if (code < 0) {
		call.item = sheet_or_fault;
		code = execute(invocation, &call);
		int64_t unreadable = json_integer_value(json_object_get(call.result, "unreadable"));
		int64_t missing = json_integer_value(json_object_get(call.result, "missing"));
		int64_t behind = json_integer_value(json_object_get(call.result, "beginsBehind"));

		if (invocation->json)
			show_result(invocation, &call, code);
		else
			json_decref(call.result);
		code = end_sheet(invocation, &sending, code);
		if (unreadable > 0)
			code = COMPLAIN(invocation, ADMIN_INCOMPLETE, "読めない監査記録が %" PRId64 " 件あります",
			    "%" PRId64 " audit records could not be read", unreadable);
		if (missing > 0)
			code = COMPLAIN(invocation, ADMIN_INCOMPLETE, "監査記録が %" PRId64 " 件欠けています（irori audit verify）",
			    "%" PRId64 " audit records are missing (see irori audit verify)", missing);
		if (behind > 0 && !invocation->quiet)
			fprintf(stderr, say(invocation, (struct text){
			                        "注意: 記録 %" PRId64 " までは保管され連鎖にありません。--archive で保管ファイルも指定してください\n",
			                        "note: the records up to %" PRId64 " were archived and are not in here; give the segments by --archive\n" }),
			    behind);
	} else if (sending.sheet != NULL) {
		sheet_end(sending.sheet, NULL);
	}
	archives_free(sending.archives);
	return code;
}

/* ---- audit archive --------------------------------------------------------------------------------------------------- */

struct writing {
	struct invocation *invocation;
	const char *directory;
	char path[4096]; /* of the segment under way, without ".new" */
	FILE *file;
};

static void
write_progress(void *context, const char *what, uint64_t done, uint64_t all)
{
	show_progress(((struct writing *)context)->invocation, what, done, all);
}

/* The file is whole, and durable, before it has its name. */
static bool
end_file(struct writing *writing, const char *draft)
{
	bool ok = fflush(writing->file) == 0 && fsync(fileno(writing->file)) == 0;

	ok = fclose(writing->file) == 0 && ok;
	writing->file = NULL;
	return ok && rename(draft, writing->path) == 0 && durable_directory(writing->directory);
}

static bool
write_piece(void *context, const json_t *about, struct slice bytes)
{
	struct writing *writing = context;
	json_int_t first = json_integer_value(json_object_get(about, "first")), last = json_integer_value(json_object_get(about, "last"));
	char draft[4200];

	snprintf(writing->path, sizeof writing->path, "%.4000s/audit-%012" PRId64 "-%012" PRId64 ARCHIVE_SUFFIX, writing->directory,
	    (int64_t)first, (int64_t)last);
	snprintf(draft, sizeof draft, "%s.new", writing->path);
	if (writing->file == NULL) {
		int file = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0600);

		writing->file = file >= 0 ? fdopen(file, "wb") : NULL;
		if (file >= 0 && writing->file == NULL)
			close(file);
	}
	bool ok = writing->file != NULL && fwrite(bytes.data, 1, bytes.length, writing->file) == bytes.length;

	if (ok && json_is_true(json_object_get(about, "end")))
		ok = end_file(writing, draft);
	if (!ok)
		COMPLAIN(writing->invocation, ADMIN_FAILED, "%s を書けません: %s", "cannot write %s: %s", writing->path, strerror(errno));
	return ok;
}

/* Where those that are there end: the next one begins behind it. */
static int
find_end(struct invocation *invocation, const char *directory, uint64_t *end)
{
	uint64_t first, last;
	int code = -1;

	*end = 0;
	if (mkdir(directory, 0700) != 0 && errno != EEXIST)
		return COMPLAIN(invocation, ADMIN_FAILED, "%s を作れません: %s", "cannot make %s: %s", directory, strerror(errno));
	struct archives *archives = archives_in(invocation, directory, 0, &code);

	for (size_t i = 0; code < 0 && i < archives_count(archives); i++)
		if (archive_numbers(strrchr(archives_path(archives, i), '/') + 1, &first, &last) && last > *end)
			*end = last;
	archives_free(archives);
	return code;
}

static int
write_segments(struct invocation *invocation, const char *directory, json_t **result)
{
	struct writing writing = { .invocation = invocation, .directory = directory };
	json_t *arguments = json_deep_copy(invocation->arguments);
	struct admin_call call = {
		.command = invocation->command->name,
		.arguments = arguments,
		.context = &writing,
		.progress = write_progress,
		.output = write_piece,
	};
	uint64_t end;
	int code = find_end(invocation, directory, &end);

	if (code < 0) {
		if (end > 0)
			json_object_set_new(arguments, "from", json_integer((json_int_t)end + 1));
		code = execute(invocation, &call);
		*result = call.result;
	}
	if (writing.file != NULL)
		fclose(writing.file);
	json_decref(arguments);
	return code;
}

/* What is in the files now goes back, to be verified, and then perhaps removed. */
static int
check_segments(struct invocation *invocation, const char *directory, const json_t *made)
{
	struct sending sending = { .invocation = invocation };
	int code;

	sending.archives = archives_in(invocation, directory, (uint64_t)json_integer_value(json_object_get(made, "beginsBehind")), &code);
	if (code >= 0)
		return code;
	size_t count = archives_count(sending.archives);

	json_object_set_new(invocation->arguments, "archives", json_integer((json_int_t)count));
	struct admin_call call = {
		.command = invocation->command->name,
		.arguments = invocation->arguments,
		.context = &sending,
		.input = next_piece,
		.progress = pass_progress,
		.item = pass_item,
	};

	if (count > 0)
		code = execute(invocation, &call);
	else
		code = ADMIN_OK, call.result = json_object();
	if (call.result != NULL)
		json_object_set(call.result, "written", json_object_get(made, "segments"));
	show_result(invocation, &call, code);
	archives_free(sending.archives);
	return code;
}

int
run_audit_archive(struct invocation *invocation)
{
	const char *directory = invocation_text(invocation, "to");
	json_t *made = NULL;
	int code = write_segments(invocation, directory, &made);

	if (code == ADMIN_OK)
		code = check_segments(invocation, directory, made);
	json_decref(made);
	return code;
}

void
print_audit_archive(struct invocation *invocation, json_t *result)
{
	int64_t verified = json_integer_value(json_object_get(result, "verified")), removed =
	    json_integer_value(json_object_get(result, "removed")), kept = json_integer_value(json_object_get(result, "kept"));

	printf(say(invocation, (struct text){ "書き出した保管ファイル: %" PRId64 " 個、読み直して確かめたもの: %" PRId64 " 個\n",
	               "%" PRId64 " segments written, %" PRId64 " read back and verified\n" }),
	    (int64_t)json_integer_value(json_object_get(result, "written")), verified);
	if (removed > 0)
		printf(say(invocation, (struct text){ "連鎖から取り除いた記録: %" PRId64 " 件\n", "%" PRId64 " records taken off the chain\n" }),
		    removed);
	if (kept > 0)
		printf(say(invocation, (struct text){ "保存期間内のため残したもの: 保管ファイル %" PRId64 " 個分（%s より新しい記録を含む）\n",
		               "the records of %" PRId64 " segments stay: some are not older than %s\n" }),
		    kept, json_string_value(json_object_get(result, "keptFrom")));
}
