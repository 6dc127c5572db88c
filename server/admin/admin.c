#include "server/admin/admin.h"

#include <stdarg.h>
#include <stdio.h>
#include <time.h>

#include "resources/primitive/date.h"
#include "server/admin/command.h"
#include "server/registry/officers.h"
#include "server/search/parameters.h"

/* Who may give a command (regulation 2.2): officers who have one of the roles. Root and the account that irorid runs as may give any. */
enum {
	OFFICE = OFFICER_ROLE(ROLE_OFFICE),
	OPERATIONS = OFFICER_ROLE(ROLE_OPERATIONS),
	AUDITOR = OFFICER_ROLE(ROLE_AUDITOR),
	SYSADMIN = OFFICER_ROLE(ROLE_SYSADMIN),
	OWNER = OFFICER_ROLE(ROLE_OWNER),
	EVERYBODY = OFFICER_ROLES,
	NOBODY = 0, /* it shows what no officer needs to see: whoever may read the disk may */
};

static const struct {
	const char *name;
	admin_command *run;
	unsigned roles;
} table[] = {
	{ "audit archive", admin_audit_archive, AUDITOR },
	{ "audit key", admin_audit_key, AUDITOR | SYSADMIN },
	{ "audit list", admin_audit_list, AUDITOR },
	{ "audit report", admin_audit_report, AUDITOR },
	{ "audit verify", admin_audit_verify, AUDITOR },
	{ "backup create", admin_backup_create, SYSADMIN },
	{ "break-glass list", admin_break_glass_list, OPERATIONS | AUDITOR },
	{ "break-glass review", admin_break_glass_review, OPERATIONS | AUDITOR },
	{ "case check", admin_case_check, OFFICE | OPERATIONS },
	{ "case decide", admin_case_decide, OPERATIONS },
	{ "case done", admin_case_done, OFFICE | OPERATIONS },
	{ "case list", admin_case_list, OFFICE | OPERATIONS | AUDITOR },
	{ "case open", admin_case_open, OFFICE | OPERATIONS },
	{ "case overdue", admin_case_overdue, OFFICE | OPERATIONS | AUDITOR },
	{ "case show", admin_case_show, OFFICE | OPERATIONS | AUDITOR },
	{ "consent activate", admin_consent_activate, OFFICE },
	{ "consent list", admin_consent_list, OFFICE | OPERATIONS | AUDITOR },
	{ "consent resume", admin_consent_resume, OFFICE },
	{ "consent show", admin_consent_show, OFFICE | OPERATIONS | AUDITOR },
	{ "consent stop", admin_consent_stop, OFFICE },
	{ "consent withdraw", admin_consent_withdraw, OFFICE },
	{ "grant clear", admin_grant_clear, OPERATIONS },
	{ "grant list", admin_grant_list, EVERYBODY },
	{ "grant set", admin_grant_set, OPERATIONS },
	{ "index show", admin_index_show, NOBODY },
	{ "init", admin_init, SYSADMIN },
	{ "institution add", admin_institution_add, OFFICE | OPERATIONS },
	{ "institution cert add", admin_cert_add, OFFICE | OPERATIONS },
	{ "institution cert remove", admin_cert_remove, OFFICE | OPERATIONS },
	{ "institution list", admin_institution_list, EVERYBODY },
	{ "institution remove", admin_institution_remove, OFFICE | OPERATIONS },
	{ "institution resume", admin_institution_resume, OFFICE | OPERATIONS },
	{ "institution show", admin_institution_show, EVERYBODY },
	{ "institution suspend", admin_institution_suspend, OFFICE | OPERATIONS },
	{ "key rotate-master", admin_key_rotate_master, SYSADMIN },
	{ "key status", admin_key_status, SYSADMIN },
	{ "load", admin_load, SYSADMIN },
	{ "notice delivered", admin_notice_delivered, OFFICE },
	{ "notice list", admin_notice_list, EVERYBODY },
	{ "notice publish", admin_notice_publish, OFFICE | OPERATIONS },
	{ "notice show", admin_notice_show, EVERYBODY },
	{ "officer add", admin_officer_add, OWNER },
	{ "officer list", admin_officer_list, EVERYBODY },
	{ "officer remove", admin_officer_remove, OWNER },
	{ "proxy add", admin_proxy_add, OFFICE },
	{ "proxy end", admin_proxy_end, OFFICE },
	{ "proxy list", admin_proxy_list, OFFICE | OPERATIONS | AUDITOR },
	{ "reindex", admin_reindex, SYSADMIN },
	{ "restore", admin_restore, SYSADMIN },
	{ "search explain", admin_search_explain, NOBODY },
	{ "service open", admin_service_open, OPERATIONS | OWNER },
	{ "service read-only", admin_service_read_only, OPERATIONS | OWNER },
	{ "service status", admin_service_status, EVERYBODY },
	{ "service stop", admin_service_stop, OPERATIONS | OWNER },
	{ "standing load", admin_standing_load, OFFICE },
	{ "status", admin_status_command, EVERYBODY },
	{ "subject correct", admin_subject_correct, OFFICE | OPERATIONS },
	{ "subject erase", admin_subject_erase, OFFICE | OPERATIONS },
	{ "subject erase approve", admin_subject_erase_approve, OPERATIONS },
	{ "subject erase certificate", admin_subject_erase_certificate, OFFICE | OPERATIONS | AUDITOR },
	{ "subject erase ledger", admin_subject_erase_ledger, OFFICE | OPERATIONS | AUDITOR },
	{ "subject erase list", admin_subject_erase_list, OFFICE | OPERATIONS | AUDITOR },
	{ "subject erase withdraw", admin_subject_erase_withdraw, OFFICE | OPERATIONS },
	{ "subject pack", admin_subject_pack, OFFICE | OPERATIONS },
	{ "token issue", admin_token_issue, OFFICE | OPERATIONS },
	{ "token revoke", admin_token_revoke, OFFICE | OPERATIONS },
	{ "token show", admin_token_show, OFFICE | OPERATIONS | AUDITOR },
	{ "verify", admin_verify, SYSADMIN },
};

enum { COMMANDS = sizeof table / sizeof table[0], NOTED_MOST = 100 };

const char *const *
admin_commands(void)
{
	static const char *names[COMMANDS + 1];

	for (size_t i = 0; i < COMMANDS; i++)
		names[i] = table[i].name;
	return names;
}

/* What no command has recorded itself: that it was asked for, and how it ended (the exit code). What can't be recorded is not told. */
static enum admin_status
record(struct admin_call *call, enum admin_status status, enum reason reason)
{
	static const char *const names[] = { "institution", "account", "number" };
	struct audit_event event;
	struct slice about = SLICE("");
	struct arena arena;

	if (call->recorded && (status == ADMIN_OK || status == ADMIN_INCOMPLETE))
		return status;
	arena_init(&arena, 0);
	for (size_t i = 0; i < sizeof names / sizeof names[0] && about.length == 0; i++)
		about = admin_text(call, names[i]);
	if (about.length > NOTED_MOST)
		about.length = 0;
	admin_event(call, AUDIT_COMMAND, &event);
	event.reason = reason;
	event.note = arena_print(&arena, "%s%s%.*s: %d", call->command, about.length > 0 ? " " : "", SLICE_ARGS(about), (int)status);
	bool done = status == ADMIN_OK || status == ADMIN_INCOMPLETE;
	char error[sizeof call->error];

	memcpy(error, call->error, sizeof error);
	enum admin_status recorded =
	    event.note.data != NULL ? admin_record(call, &event) : admin_store_status(call, STORE_NO_MEMORY);

	arena_free(&arena);
	if (recorded == ADMIN_OK || !done) {
		memcpy(call->error, error, sizeof error);
		return status;
	}
	json_decref(call->result);
	call->result = NULL;
	return recorded;
}

enum admin_status
admin_execute(struct admin_call *call)
{
	call->result = NULL;
	call->error[0] = '\0';
	call->recorded = false;
	if (!json_is_object(call->arguments))
		return ADMIN_REFUSE(call, ADMIN_USAGE, "引数がありません", "there are no arguments");
	for (size_t i = 0; i < COMMANDS; i++) {
		if (strcmp(table[i].name, call->command) != 0)
			continue;
		enum admin_status status = admin_may(call, table[i].roles);

		if (status != ADMIN_OK)
			return record(call, status, status == ADMIN_FORBIDDEN ? REASON_ROLE : REASON_UNAVAILABLE);
		status = admin_store_status(call, parameters_follow(call->store));
		return record(call, status == ADMIN_OK ? table[i].run(call) : status, REASON_NONE);
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

void
admin_refused(struct admin_call *call)
{
	struct audit_event event;

	admin_event(call, AUDIT_COMMAND, &event);
	event.reason = REASON_ROLE;
	event.note = SLICE("turned away at the admin socket");
	admin_record(call, &event);
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
	call->recorded = call->recorded || status == STORE_OK;
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
