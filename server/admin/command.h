/* command: what the files of server/admin/ that execute commands share. */
#ifndef IRORI_ADMIN_COMMAND_H
#define IRORI_ADMIN_COMMAND_H

#include "server/admin/admin.h"
#include "server/audit/event.h"

/* Sets the call's error, made as by printf, and returns status. */
enum admin_status admin_refuse(struct admin_call *call, enum admin_status status, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* In the call's language; both formats take the same values. */
#define ADMIN_REFUSE(call, status, ja, en, ...) \
	admin_refuse((call), (status), (call)->language == ADMIN_JAPANESE ? ja : en, ##__VA_ARGS__)

/* The text in the call's language. */
#define ADMIN_TEXT(call, ja, en) ((call)->language == ADMIN_JAPANESE ? ja : en)

/* What a status of the store means for the caller; sets the error unless it is STORE_OK. */
enum admin_status admin_store_status(struct admin_call *call, enum store_status status);

/* The argument's text; SLICE_NONE when it isn't there. */
struct slice admin_text(const struct admin_call *call, const char *name);
bool admin_flag(const struct admin_call *call, const char *name);

/* Microseconds since the epoch. */
int64_t admin_now(void);

/* The first and the last microsecond of a day ("2026-05-03") where the officers are; false when the text is no day. */
bool admin_day(const struct admin_call *call, struct slice text, int64_t *first, int64_t *last);

/* Fills in who and when. */
void admin_event(const struct admin_call *call, enum audit_event_type type, struct audit_event *event);

/* The event for a commit's audits, in the arena; NULL when memory ran out. */
struct audit_put *admin_audit(const struct audit_event *event, struct arena *arena);

/* Puts an event that comes with no change into the chain, and waits until it is durable. */
enum admin_status admin_record(struct admin_call *call, const struct audit_event *event);

/* The same of an event that only says what the officer did, in a few words. */
enum admin_status admin_note(struct admin_call *call, enum audit_event_type type, const char *note);

/* Puts on record that somebody was turned away at the socket. */
void admin_refused(struct admin_call *call);

/* Whether the call's account has one of the roles (bits, as officers.h has them); refuses the call, and says which it takes. */
enum admin_status admin_may(struct admin_call *call, unsigned roles);

/* The time that the argument names; 0: it isn't there. A day is meant to its end, a time of day as it is. Refuses the call when it
 * can't be read. */
enum admin_status admin_until(struct admin_call *call, const char *argument, int64_t *time);

/* The number of an institution by its id; refuses the call when there is none. */
enum admin_status admin_institution_number(struct admin_call *call, struct slice id, uint32_t *number);

/* Completes the indexes of added search parameters: of that with the url, or (SLICE_NONE) of all that aren't complete. Says in
 * result what was done. */
enum admin_status reindex_parameters(struct admin_call *call, struct slice url, json_t *result);

/* Accounts for everything stored: each fault is an item, and counted. Recorded in the audit trail. */
enum admin_status verify_store(struct admin_call *call, uint64_t *faults);

/* A string of the bytes. */
json_t *admin_json(struct slice text);

/* ---- The commands, a file each or several -------------------------------------------------------------------------- */

typedef enum admin_status admin_command(struct admin_call *call);

admin_command admin_load;
admin_command admin_init;
admin_command admin_institution_add, admin_institution_list, admin_institution_show, admin_institution_suspend,
    admin_institution_resume, admin_institution_remove;
admin_command admin_cert_add, admin_cert_remove;
admin_command admin_grant_set, admin_grant_clear, admin_grant_list;
admin_command admin_token_issue, admin_token_revoke, admin_token_show;
admin_command admin_verify, admin_reindex, admin_status_command;
admin_command admin_audit_list, admin_audit_key, admin_audit_verify, admin_audit_archive, admin_audit_report;
admin_command admin_backup_create, admin_restore;
admin_command admin_subject_correct, admin_subject_pack;
admin_command admin_case_open, admin_case_list, admin_case_show, admin_case_check, admin_case_decide, admin_case_done,
    admin_case_overdue;
admin_command admin_subject_erase, admin_subject_erase_approve, admin_subject_erase_withdraw, admin_subject_erase_list,
    admin_subject_erase_certificate, admin_subject_erase_ledger;
admin_command admin_index_show, admin_search_explain;
admin_command admin_consent_list, admin_consent_show, admin_consent_activate, admin_consent_withdraw, admin_consent_stop,
    admin_consent_resume;
admin_command admin_notice_publish, admin_notice_delivered, admin_notice_list, admin_notice_show;
admin_command admin_standing_load;
admin_command admin_proxy_add, admin_proxy_end, admin_proxy_list;
admin_command admin_officer_add, admin_officer_remove, admin_officer_list;
admin_command admin_service_status, admin_service_open, admin_service_read_only, admin_service_stop;
admin_command admin_break_glass_list, admin_break_glass_review;
admin_command admin_key_status, admin_key_rotate_master;

#endif
