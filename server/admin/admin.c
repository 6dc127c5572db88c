#include "server/admin/admin.h"

#include <stdarg.h>
#include <stdio.h>
#include <time.h>

#include "resources/primitive/date.h"
#include "server/admin/command.h"
#include "server/search/parameters.h"

static const struct {
	const char *name;
	admin_command *run;
} table[] = {
	{ "audit archive", admin_audit_archive },
	{ "audit key", admin_audit_key },
	{ "audit list", admin_audit_list },
	{ "audit report", admin_audit_report },
	{ "audit verify", admin_audit_verify },
	{ "backup create", admin_backup_create },
	{ "case check", admin_case_check },
	{ "case decide", admin_case_decide },
	{ "case done", admin_case_done },
	{ "case list", admin_case_list },
	{ "case open", admin_case_open },
	{ "case overdue", admin_case_overdue },
	{ "case show", admin_case_show },
	{ "consent activate", admin_consent_activate },
	{ "consent list", admin_consent_list },
	{ "consent resume", admin_consent_resume },
	{ "consent show", admin_consent_show },
	{ "consent stop", admin_consent_stop },
	{ "consent withdraw", admin_consent_withdraw },
	{ "grant clear", admin_grant_clear },
	{ "grant list", admin_grant_list },
	{ "grant set", admin_grant_set },
	{ "index show", admin_index_show },
	{ "init", admin_init },
	{ "institution add", admin_institution_add },
	{ "institution cert add", admin_cert_add },
	{ "institution cert remove", admin_cert_remove },
	{ "institution list", admin_institution_list },
	{ "institution remove", admin_institution_remove },
	{ "institution resume", admin_institution_resume },
	{ "institution show", admin_institution_show },
	{ "institution suspend", admin_institution_suspend },
	{ "key rotate-master", admin_key_rotate_master },
	{ "key status", admin_key_status },
	{ "load", admin_load },
	{ "notice delivered", admin_notice_delivered },
	{ "notice list", admin_notice_list },
	{ "notice publish", admin_notice_publish },
	{ "notice show", admin_notice_show },
	{ "proxy add", admin_proxy_add },
	{ "proxy end", admin_proxy_end },
	{ "proxy list", admin_proxy_list },
	{ "reindex", admin_reindex },
	{ "restore", admin_restore },
	{ "search explain", admin_search_explain },
	{ "standing load", admin_standing_load },
	{ "status", admin_status_command },
	{ "subject correct", admin_subject_correct },
	{ "subject erase", admin_subject_erase },
	{ "subject erase approve", admin_subject_erase_approve },
	{ "subject erase certificate", admin_subject_erase_certificate },
	{ "subject erase ledger", admin_subject_erase_ledger },
	{ "subject erase list", admin_subject_erase_list },
	{ "subject erase withdraw", admin_subject_erase_withdraw },
	{ "subject pack", admin_subject_pack },
	{ "token issue", admin_token_issue },
	{ "token revoke", admin_token_revoke },
	{ "token show", admin_token_show },
	{ "verify", admin_verify },
};

enum { COMMANDS = sizeof table / sizeof table[0] };

const char *const *
admin_commands(void)
{
	static const char *names[COMMANDS + 1];

	for (size_t i = 0; i < COMMANDS; i++)
		names[i] = table[i].name;
	return names;
}

enum admin_status
admin_execute(struct admin_call *call)
{
	call->result = NULL;
	call->error[0] = '\0';
	if (!json_is_object(call->arguments))
		return ADMIN_REFUSE(call, ADMIN_USAGE, "引数がありません", "there are no arguments");
	for (size_t i = 0; i < COMMANDS; i++) {
		if (strcmp(table[i].name, call->command) != 0)
			continue;
		enum admin_status status = admin_store_status(call, parameters_follow(call->store));

		return status == ADMIN_OK ? table[i].run(call) : status;
	}
	return ADMIN_REFUSE(call, ADMIN_USAGE, "コマンド \"%.60s\" はありません（irori と irorid の版は同じですか？）",
	    "there is no command \"%.60s\" (are irori and irorid of the same version?)", call->command);
}

enum admin_status
admin_refuse(struct admin_call *call, enum admin_status status, const char *format, ...)
{
	va_list list;

	va_start(list, format);
	vsnprintf(call->error, sizeof call->error, format, list);
	va_end(list);
	return status;
}

enum admin_status
admin_store_status(struct admin_call *call, enum store_status status)
{
	switch (status) {
	case STORE_OK:
		return ADMIN_OK;
	case STORE_CONFLICT:
		return ADMIN_REFUSE(call, ADMIN_CONFLICT, "実行中に変更されました。もう一度実行してください",
		    "it was changed meanwhile; run the command again");
	case STORE_FULL:
		return ADMIN_REFUSE(call, ADMIN_FAILED, "ディスクの空きが不足しています。空きを作るか、設定 free-space-mib を見直してください",
		    "the disk is too full to write; make room, or see the setting free-space-mib");
	case STORE_BUSY:
		return ADMIN_REFUSE(call, ADMIN_UNREACHABLE, "混み合っているか、終了処理中です。しばらくしてから実行してください",
		    "too busy, or shutting down; try again later");
	case STORE_NO_MEMORY:
		return ADMIN_REFUSE(call, ADMIN_FAILED, "メモリが不足しています", "out of memory");
	default:
		return ADMIN_REFUSE(call, ADMIN_FAILED, "保存先に異常があります（%s）。ログと irori verify を確認してください",
		    "the store failed (%s); see the log, and run irori verify", store_status_text(status));
	}
}

struct slice
admin_text(const struct admin_call *call, const char *name)
{
	const json_t *value = json_object_get(call->arguments, name);

	return json_is_string(value) ? slice_of(json_string_value(value), json_string_length(value)) : SLICE_NONE;
}

bool
admin_flag(const struct admin_call *call, const char *name)
{
	return json_is_true(json_object_get(call->arguments, name));
}

int64_t
admin_now(void)
{
	struct timespec now;

	clock_gettime(CLOCK_REALTIME, &now);
	return now.tv_sec * INT64_C(1000000) + now.tv_nsec / 1000;
}

bool
admin_day(const struct admin_call *call, struct slice text, int64_t *first, int64_t *last)
{
	struct date date;

	if (!date_parse(text, &date) || date.precision != DATE_DAY)
		return false;
	date_range(&date, call->zone_minutes, first, last);
	return true;
}

void
admin_event(const struct admin_call *call, enum audit_event_type type, struct audit_event *event)
{
	audit_event_init(event);
	event->type = type;
	event->time = admin_now();
	event->user = slice_text(call->officer);
}

struct audit_put *
admin_audit(const struct audit_event *event, struct arena *arena)
{
	struct audit_put *put = arena_zero(arena, 1, sizeof *put);

	if (put != NULL)
		put->bytes = audit_event_encode(event, arena);
	return put != NULL && put->bytes.data != NULL ? put : NULL;
}

enum admin_status
admin_record(struct admin_call *call, const struct audit_event *event)
{
	struct arena arena;

	arena_init(&arena, 0);
	struct commit commit = { .audits = admin_audit(event, &arena) };
	enum store_status status = commit.audits != NULL ? store_commit_wait(call->store, &commit) : STORE_NO_MEMORY;

	arena_free(&arena);
	return admin_store_status(call, status);
}

enum admin_status
admin_note(struct admin_call *call, enum audit_event_type type, const char *note)
{
	struct audit_event event;

	admin_event(call, type, &event);
	event.note = slice_text(note);
	return admin_record(call, &event);
}

json_t *
admin_json(struct slice text)
{
	return json_stringn(text.data != NULL ? text.data : "", text.length);
}
