/* audit report. */
#include "server/admin/report.h"

#include "resources/primitive/date.h"
#include "resources/schema/schema.h"
#include "server/access/access.h"
#include "server/registry/registry.h"

#include <stdio.h>

static const struct report_kind *const kinds[] = {
	&report_subject, &report_user, &report_institution, &report_incident, &report_deliveries, &report_odd, &report_yearly,
};

/* ---- Writing ------------------------------------------------------------------------------------------------------ */

static json_t *
both(struct report_text text)
{
	return json_pack("[s, s]", text.ja, text.en);
}

static void
send(const struct report *report, const char *name, json_t *value)
{
	json_t *item = json_object();

	json_object_set_new(item, name, value);
	report->call->item(report->call->context, item);
	json_decref(item);
}

void
report_table(const struct report *report, const char *name, struct report_text title, const struct report_column *columns,
    size_t count)
{
	json_t *heads = json_array();

	for (size_t i = 0; i < count; i++)
		json_array_append_new(heads, json_pack("{s:o, s:b}", "name", both(columns[i].name), "number", (int)columns[i].number));
	send(report, "table", json_pack("{s:s, s:o, s:o}", "name", name, "title", both(title), "columns", heads));
}

void
report_row(const struct report *report, json_t *cells)
{
	send(report, "row", cells);
}

void
cell_text(json_t *cells, struct slice text)
{
	struct buffer plain;

	if (text.data == NULL || (slice_is_utf8(text) && memchr(text.data, '\0', text.length) == NULL)) {
		json_array_append_new(cells, admin_json(text));
		return;
	}
	buffer_init(&plain, 0);
	for (size_t i = 0; i < text.length; i++)
		buffer_byte(&plain, (unsigned char)(text.data[i] - 1) < 0x7F ? text.data[i] : '?');
	json_array_append_new(cells, admin_json(buffer_slice(&plain)));
	buffer_free(&plain);
}

void
cell_number(json_t *cells, uint64_t number)
{
	json_array_append_new(cells, json_integer((json_int_t)number));
}

int64_t
report_local(const struct report *report, int64_t time)
{
	return time + report->call->zone_minutes * INT64_C(60000000);
}

struct slice
report_write_time(int64_t local, char out[REPORT_TIME])
{
	char text[DATE_TEXT_MOST];
	struct slice instant = date_write_instant(local, text);

	memcpy(out, instant.data, 19);
	out[10] = ' ';
	out[19] = '\0';
	return slice_of(out, 19);
}

void
cell_time(const struct report *report, json_t *cells, int64_t time)
{
	char text[REPORT_TIME];

	cell_text(cells, report_write_time(report_local(report, time), text));
}

/* ---- What events say ---------------------------------------------------------------------------------------------- */

struct slice
report_institution_of(const struct audit_event *event)
{
	return trail_is_request(event) && event->institution_id.data != NULL ? event->institution_id : SLICE("");
}

struct slice
report_who(const struct audit_event *event, char out[REPORT_WHO_MOST])
{
	struct slice institution = report_institution_of(event);
	int length = snprintf(out, REPORT_WHO_MOST, "%.*s%s%.*s", SLICE_ARGS(institution),
	    institution.length > 0 && event->user.length > 0 ? " / " : "", SLICE_ARGS(event->user));

	return slice_of(out, (size_t)length);
}

struct slice
report_interaction(const struct report *report, const struct audit_event *event, char out[80])
{
	static const struct {
		enum audit_event_type type;
		const char *ja;
	} names[] = {
		{ AUDIT_READ, "参照" },
		{ AUDIT_VREAD, "版の参照" },
		{ AUDIT_HISTORY_INSTANCE, "履歴の参照" },
		{ AUDIT_HISTORY_TYPE, "型の履歴の参照" },
		{ AUDIT_HISTORY_SYSTEM, "全体の履歴の参照" },
		{ AUDIT_SEARCH, "検索" },
		{ AUDIT_CREATE, "登録" },
		{ AUDIT_UPDATE, "更新" },
		{ AUDIT_PATCH, "一部の更新" },
		{ AUDIT_DELETE, "削除" },
		{ AUDIT_BATCH, "要求の束" },
		{ AUDIT_TRANSACTION, "一括処理" },
		{ AUDIT_OPERATION, "操作" },
		{ AUDIT_REQUEST, "要求" },
		{ AUDIT_JOB_BEGIN, "後で行う要求" },
		{ AUDIT_JOB_STATUS, "後で行う要求の結果" },
		{ AUDIT_JOB_CANCEL, "後で行う要求の取消" },
		{ AUDIT_LOAD, "取り込み" },
		{ AUDIT_EXPORT, "書き出し" },
		{ AUDIT_VERIFY, "検査" },
		{ AUDIT_TRAIL_READ, "監査記録の閲覧" },
		{ AUDIT_TRAIL_ARCHIVE, "監査記録の保管" },
		{ AUDIT_TRAIL_REMOVE, "保管済み監査記録の取り除き" },
		{ AUDIT_INDEX_READ, "索引の閲覧" },
		{ AUDIT_EXPLAIN, "検索の説明" },
	};
	const char *code = audit_event_name(event->type);

	for (size_t i = 0; report->call->language == ADMIN_JAPANESE && i < sizeof names / sizeof *names; i++)
		if (names[i].type == event->type)
			return slice_of(out, (size_t)snprintf(out, 80, "%s %s", names[i].ja, code));
	return slice_of(out, (size_t)snprintf(out, 80, "%s", code));
}

bool
report_refused(const struct audit_event *event)
{
	return event->status >= 400 || event->reason != REASON_NONE;
}

static uint16_t
patient_type(void)
{
	return (uint16_t)schema_resource(SLICE("Patient"))->resource;
}

enum report_concerns
report_concerns(const struct audit_event *event, uint64_t patient_rid, struct slice patient)
{
	/* Asked for by its id: also when it was refused, and nothing was found out. */
	if (event->rid == patient_rid || (event->resource == patient_type() && slice_equal(event->id, patient)))
		return CONCERNS_YES;
	for (uint32_t i = 0; i < event->subjects.listed; i++)
		if (event->subjects.rids[i] == patient_rid)
			return CONCERNS_YES;
	for (uint32_t i = 0; i < event->disclosed.listed; i++)
		if (event->disclosed.rids[i] == patient_rid)
			return CONCERNS_YES;
	return event->subjects.total > event->subjects.listed ? CONCERNS_PERHAPS : CONCERNS_NO;
}

bool
report_fits(const struct report *report, const struct audit_event *event)
{
	if (report->institution.data != NULL && (!trail_is_request(event) || (event->institution != report->institution_number &&
	    !slice_equal(event->institution_id, report->institution))))
		return false;
	return report->user.data == NULL || slice_equal(event->user, report->user);
}

void
report_record_name(struct snapshot *snapshot, uint64_t rid, struct buffer *out)
{
	static const struct principal officer = { .kind = PRINCIPAL_OFFICER };
	struct record record;

	if (store_record(snapshot, rid, &record) == STORE_OK && record.resource < schema_counts.resources &&
	    access_sees(snapshot, &officer, &record, ACCESS_READ))
		buffer_print(out, "%s/%.*s", schema_types[schema_resources[record.resource]].name, SLICE_ARGS(record.id));
	else
		buffer_print(out, "#%llu", (unsigned long long)rid);
}

/* ---- What is asked ------------------------------------------------------------------------------------------------ */

static const struct report_kind *
kind_of(struct slice name)
{
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (slice_is(name, kinds[i]->name))
			return kinds[i];
	return NULL;
}

static enum admin_status
find_patient(struct report *report)
{
	struct admin_call *call = report->call;
	struct snapshot *snapshot;
	enum store_status status = snapshot_begin(call->store, &snapshot);

	if (status != STORE_OK)
		return admin_store_status(call, status);
	status = store_rid(snapshot, patient_type(), report->patient, &report->patient_rid);
	snapshot_end(snapshot);
	if (status == STORE_ABSENT || status == STORE_INVALID)
		return ADMIN_REFUSE(call, ADMIN_ABSENT, "対象者 %.*s の記録はありません", "there is no record of a patient %.*s",
		    SLICE_ARGS(report->patient));
	return admin_store_status(call, status);
}

static enum admin_status
take_period(struct report *report)
{
	struct admin_call *call = report->call;
	struct slice from = admin_text(call, "from"), to = admin_text(call, "to");
	int64_t other;

	report->from = INT64_MIN;
	report->to = INT64_MAX;
	if ((from.data != NULL && !admin_day(call, from, &report->from, &other)) ||
	    (to.data != NULL && !admin_day(call, to, &other, &report->to)))
		return ADMIN_REFUSE(call, ADMIN_USAGE, "--from と --to は日付です", "--from and --to take dates");
	if (report->from > report->to)
		return ADMIN_REFUSE(call, ADMIN_USAGE, "--to は --from より前にはできません", "--to comes before --from");
	return ADMIN_OK;
}

static enum admin_status
take_arguments(struct report *report)
{
	struct admin_call *call = report->call;
	const struct report_kind *kind = report->kind;

	report->patient = admin_text(call, "patient");
	report->user = admin_text(call, "user");
	report->institution = admin_text(call, "institution");
	if (slice_starts(report->patient, SLICE("Patient/")))
		report->patient = slice_from(report->patient, sizeof "Patient/" - 1);
	if ((kind->needs_patient && report->patient.data == NULL) || (kind->needs_user && report->user.data == NULL) ||
	    (kind->needs_institution && report->institution.data == NULL))
		return ADMIN_REFUSE(call, ADMIN_USAGE, "%s には --%s が必要です", "%s needs --%s", kind->name,
		    kind->needs_patient ? "patient" : kind->needs_user ? "user" : "institution");
	if (kind->needs_any && report->patient.data == NULL && report->user.data == NULL && report->institution.data == NULL)
		return ADMIN_REFUSE(call, ADMIN_USAGE, "%s には --patient, --institution, --user の少なくとも一つが必要です",
		    "%s needs --patient, --institution or --user", kind->name);
	enum admin_status status = take_period(report);

	if (status == ADMIN_OK && report->patient.data != NULL)
		status = find_patient(report);
	if (status == ADMIN_OK && report->institution.data != NULL)
		status = admin_institution_number(call, report->institution, &report->institution_number);
	return status;
}

/* ---- All of it ---------------------------------------------------------------------------------------------------- */

/* What was asked, for the trail. */
static enum admin_status
record_reading(struct report *report)
{
	static const char *const names[] = { "patient", "user", "institution", "from", "to", "year", "fiscal", "list", "hours", "bulk",
		"family", "window", "refusals", "csv", "html", "encoding" };
	struct admin_call *call = report->call;
	struct buffer note;

	buffer_init(&note, 0);
	buffer_print(&note, "report %s", report->kind->name);
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		const json_t *value = json_object_get(call->arguments, names[i]);

		if (json_is_string(value))
			buffer_print(&note, " %s=%s", names[i], json_string_value(value));
		else if (json_is_integer(value))
			buffer_print(&note, " %s=%lld", names[i], (long long)json_integer_value(value));
		else if (json_is_true(value))
			buffer_print(&note, " %s", names[i]);
	}
	if (trail_archives(call) > 0)
		buffer_print(&note, " archives=%llu", (unsigned long long)trail_archives(call));
	buffer_byte(&note, '\0');
	enum admin_status status =
	    buffer_ok(&note) ? admin_note(call, AUDIT_TRAIL_READ, note.data) : admin_store_status(call, STORE_NO_MEMORY);

	buffer_free(&note);
	return status;
}

static void
asked(json_t *list, struct report_text name, struct slice value)
{
	json_t *pair = json_array();

	json_array_append_new(pair, both(name));
	cell_text(pair, value);
	if (value.data != NULL)
		json_array_append(list, pair);
	json_decref(pair);
}

/* The head of the whole. */
static void
send_head(const struct report *report)
{
	const struct admin_call *call = report->call;
	int minutes = call->zone_minutes, amount = minutes < 0 ? -minutes : minutes;
	json_t *list = json_array();
	char made[REPORT_TIME], zone[16];

	snprintf(zone, sizeof zone, "%c%02d:%02d", minutes < 0 ? '-' : '+', amount / 60 % 24, amount % 60);
	asked(list, (struct report_text){ "対象者", "patient" }, report->patient);
	asked(list, (struct report_text){ "機関", "institution" }, report->institution);
	asked(list, (struct report_text){ "利用者", "user" }, report->user);
	asked(list, (struct report_text){ "期間の始め", "from" }, admin_text(call, "from"));
	asked(list, (struct report_text){ "期間の終わり", "to" }, admin_text(call, "to"));
	asked(list, (struct report_text){ "作成者", "made by" }, slice_text(call->officer));
	send(report, "report", json_pack("{s:s, s:o, s:o, s:s, s:s}", "kind", report->kind->name, "title", both(report->kind->title),
	    "asked", list, "made", report_write_time(report_local(report, admin_now()), made).data, "zone", zone));
}

static bool
take(void *context, uint64_t number, const struct audit_event *event)
{
	struct report *report = context;

	if (event == NULL || event->time < report->from || event->time > report->to)
		return true;
	struct audit_event own = *event;

	/* Of one record that was read or patched, the event lists nothing but names it. */
	if (own.disclosed.total == 0 && own.rid != 0 && own.status >= 200 && own.status < 300 &&
	    (own.type == AUDIT_READ || own.type == AUDIT_VREAD || own.type == AUDIT_PATCH))
		own.disclosed = (struct audit_list){ .rids = &own.rid, .listed = 1, .capacity = 1, .total = 1 };
	return report->kind->take(report, number, &own);
}

static enum admin_status
make(struct report *report)
{
	struct admin_call *call = report->call;
	struct trail trail = { .call = call, .each = take, .context = report };
	struct store_figures figures;
	enum admin_status status = report->kind->begin(report);

	/* That somebody looked is recorded before anything is shown; that record is not part of what is shown. */
	if (status == ADMIN_OK)
		status = record_reading(report);
	if (status != ADMIN_OK)
		return status;
	store_figures(call->store, &figures);
	trail.last = figures.audit_records - 1;
	send_head(report);
	if (trail.last > 0)
		status = trail_walk(&trail);
	if (status == ADMIN_OK && !report->kind->end(report))
		status = admin_store_status(call, STORE_NO_MEMORY);
	if (report->too_many)
		status = ADMIN_REFUSE(call, ADMIN_FAILED, "アクセスが多すぎます。--from と --to で期間を狭めてください",
		    "there are too many accesses: narrow the period by --from and --to");
	if (status == ADMIN_OK)
		call->result = json_pack("{s:I, s:I, s:I, s:I}", "records", (json_int_t)trail.records, "unreadable",
		    (json_int_t)trail.unreadable, "missing", (json_int_t)trail.missing, "beginsBehind", (json_int_t)trail.begins.number);
	return status;
}

enum admin_status
admin_audit_report(struct admin_call *call)
{
	struct report report = { .call = call, .kind = kind_of(admin_text(call, "kind")) };

	if (call->item == NULL)
		return ADMIN_REFUSE(call, ADMIN_USAGE, "結果の受け手がありません", "nobody takes the records");
	if (report.kind == NULL)
		return ADMIN_REFUSE(call, ADMIN_USAGE, "報告の種類が誤っています", "there is no such report");
	arena_init(&report.arena, 0);
	enum admin_status status = take_arguments(&report);

	if (status == ADMIN_OK)
		status = make(&report);
	if (report.own != NULL)
		report.kind->free(&report);
	arena_free(&report.arena);
	return status;
}
