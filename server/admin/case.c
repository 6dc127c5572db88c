/* case open, list, show, check, decide, done, overdue. */
#include "server/admin/case.h"

#include <stdio.h>

#include "resources/schema/schema.h"
#include "tools/synth/calendar.h"

enum { DAY = 86400 };

static const int64_t SECOND = INT64_C(1000000);

/* ---- Days -------------------------------------------------------------------------------------------------------- */

/* The day on the office's calendar, as days since 1970-01-01. */
static int64_t
day_of(int64_t time, int zone_minutes)
{
	int64_t seconds = time / SECOND + zone_minutes * 60;

	return seconds >= 0 ? seconds / DAY : -((DAY - 1 - seconds) / DAY);
}

/* When the day begins there. */
static int64_t
start_of(int64_t day, int zone_minutes)
{
	return (day * DAY - zone_minutes * 60) * SECOND;
}

static bool
is_business_day(int64_t day)
{
	struct date date = calendar_date((int)day);
	int64_t weekday = (day + 4) % 7; /* 0: Sunday; 1970-01-01 was a Thursday */

	return weekday != 0 && weekday != 6 && !(date.month == 12 && date.day >= 29) && !(date.month == 1 && date.day <= 3);
}

/* The end of the last of so many days after the receipt. */
static int64_t
due_of(const struct admin_call *call, int64_t received)
{
	int64_t day = day_of(received, call->zone_minutes);

	for (unsigned left = call->rules.case_days; left > 0;) {
		day++;
		left -= !call->rules.case_business_days || is_business_day(day);
	}
	return start_of(day + 1, call->zone_minutes);
}

/* "2026-11-27" as the start of that day. */
static bool
read_day(struct slice text, int zone_minutes, int64_t *time)
{
	uint64_t year, month, day;

	if (text.length != 10 || text.data[4] != '-' || text.data[7] != '-' ||
	    !slice_to_u64(slice_of(text.data, 4), 9999, &year) || !slice_to_u64(slice_of(text.data + 5, 2), 12, &month) ||
	    !slice_to_u64(slice_of(text.data + 8, 2), 31, &day) || year < 1970 || month == 0 || day == 0)
		return false;
	int days = calendar_days((int)year, (int)month, (int)day);

	*time = start_of(days, zone_minutes);
	return calendar_date(days).day == (int)day;
}

/* ---- Finding ----------------------------------------------------------------------------------------------------- */

enum admin_status
case_patient(struct admin_call *call, uint64_t *patient)
{
	struct slice id = admin_text(call, "patient");
	struct snapshot *snapshot;

	if (id.length == 0)
		return ADMIN_REFUSE(call, ADMIN_USAGE, "--patient で対象者の Patient の ID を指定してください", "say by --patient whom it is about: a Patient's id");
	enum store_status status = snapshot_begin(call->store, &snapshot);

	if (status != STORE_OK)
		return admin_store_status(call, status);
	status = store_rid(snapshot, schema_resource(SLICE("Patient"))->resource, id, patient);
	snapshot_end(snapshot);
	if (status == STORE_ABSENT || status == STORE_INVALID)
		return ADMIN_REFUSE(call, ADMIN_ABSENT, "Patient/%.*s について保有している記録はありません", "nothing is held of Patient/%.*s",
		    SLICE_ARGS(id));
	return admin_store_status(call, status);
}

enum admin_status
case_find(struct admin_call *call, struct snapshot *snapshot, const char *argument, struct arena *arena, struct registry_case *out)
{
	json_int_t number = json_integer_value(json_object_get(call->arguments, argument));
	enum store_status status = number > 0 ? registry_case(snapshot, (uint64_t)number, arena, out) : STORE_ABSENT;

	if (status == STORE_ABSENT)
		return ADMIN_REFUSE(call, ADMIN_ABSENT, "案件 %lld はありません（irori case list で一覧）",
		    "there is no case %lld (irori case list shows all)", (long long)number);
	return admin_store_status(call, status);
}

/* ---- As JSON ----------------------------------------------------------------------------------------------------- */

/* "Patient/ID"; null when nothing of it is left. */
static json_t *
patient_json(struct snapshot *snapshot, uint64_t patient)
{
	struct record record;

	return store_record(snapshot, patient, &record) == STORE_OK ? admin_json(record.id) : json_null();
}

static json_t *
institution_json(struct snapshot *snapshot, uint32_t number)
{
	struct arena arena;

	arena_init(&arena, 0);
	json_t *json = admin_json(admin_institution_id(snapshot, number, &arena));

	arena_free(&arena);
	return json;
}

static json_t *
step_json(struct admin_call *call, const struct registry_case *one, const struct case_step *step, bool texts)
{
	json_t *json = json_pack("{s:s, s:o, s:o}", "to", case_states[step->to], "by", admin_json(step->by), "at", admin_time(step->at));
	struct buffer text;

	if (!texts || step->sealed.length == 0)
		return json;
	buffer_init(&text, 0);
	enum store_status status = registry_case_text(call->store, one, step, &text);

	if (status == STORE_OK && buffer_ok(&text))
		json_object_set_new(json, "text", admin_json(buffer_slice(&text)));
	else
		json_object_set_new(json, status == STORE_ABSENT ? "erased" : "unreadable", json_true());
	buffer_free(&text);
	return json;
}

json_t *
case_json(struct admin_call *call, struct snapshot *snapshot, const struct registry_case *one, bool texts)
{
	bool overdue = !case_has_ended(one) && one->due <= admin_now();
	json_t *json = json_pack("{s:I, s:s, s:s, s:s, s:o, s:o, s:o, s:b}", "number", (json_int_t)one->number, "kind",
	    case_kinds[one->kind], "state", case_states[case_state_of(one)], "asker", case_askers[one->asker], "patient",
	    patient_json(snapshot, one->patient), "received", admin_time(one->received), "due", admin_time(one->due), "overdue",
	    (int)overdue);
	json_t *steps = json_array();

	if (one->forwarded_by != 0)
		json_object_set_new(json, "forwardedBy", institution_json(snapshot, one->forwarded_by));
	for (size_t i = 0; i < one->step_count; i++)
		json_array_append_new(steps, step_json(call, one, &one->steps[i], texts));
	json_object_set_new(json, "steps", steps);
	return json;
}

/* ---- Orders ------------------------------------------------------------------------------------------------------ */

static int
choice(const struct admin_call *call, const char *argument, const char *const *names)
{
	struct slice text = admin_text(call, argument);

	for (int i = 0; names[i] != NULL; i++)
		if (slice_is(text, names[i]))
			return i;
	return -1;
}

static enum admin_status
show(struct admin_call *call, uint64_t number)
{
	struct registry_case one;
	struct snapshot *snapshot;
	struct arena arena;
	enum admin_status status = admin_store_status(call, snapshot_begin(call->store, &snapshot));

	if (status != ADMIN_OK)
		return status;
	arena_init(&arena, 0);
	status = admin_store_status(call, registry_case(snapshot, number, &arena, &one));
	if (status == ADMIN_OK)
		call->result = case_json(call, snapshot, &one, false);
	snapshot_end(snapshot);
	arena_free(&arena);
	return status;
}

enum admin_status
admin_case_open(struct admin_call *call)
{
	struct registry_order order = admin_order(call);
	int kind = choice(call, "kind", case_kinds), asker = choice(call, "by", case_askers);
	struct slice received = admin_text(call, "received"), institution = admin_text(call, "forwarded-by");
	struct case_opening opening = { .received = order.now, .text = admin_text(call, "text"), .forwarded_by = institution };
	uint32_t institution_number;
	uint64_t number;

	if (kind < 0 || asker < 0)
		return ADMIN_REFUSE(call, ADMIN_USAGE, "--kind と --by を指定してください", "--kind and --by are needed");
	opening.kind = (enum case_kind)kind;
	opening.asker = (enum case_asker)asker;
	if (received.data != NULL && (!read_day(received, call->zone_minutes, &opening.received) || opening.received > order.now))
		return ADMIN_REFUSE(call, ADMIN_USAGE, "--received は今日以前の日付です", "--received is a day up to today");
	opening.due = due_of(call, opening.received);
	enum admin_status status = case_patient(call, &opening.patient);

	if (status == ADMIN_OK && institution.data != NULL)
		status = admin_institution_number(call, institution, &institution_number);
	if (status != ADMIN_OK)
		return status;
	if (!registry_case_open(call->store, &order, &opening, &number))
		return admin_order_failed(call, &order);
	return show(call, number);
}

/* Whether the case may go there now, said in the caller's language; the order decides it once more. */
static enum admin_status
check_step(struct admin_call *call, enum case_state from, enum case_state to, bool decides, uint64_t *number)
{
	struct registry_case one;
	struct snapshot *snapshot;
	struct arena arena;
	enum admin_status status = admin_store_status(call, snapshot_begin(call->store, &snapshot));

	if (status != ADMIN_OK)
		return status;
	arena_init(&arena, 0);
	status = case_find(call, snapshot, "number", &arena, &one);
	if (status == ADMIN_OK) {
		*number = one.number;
		if (decides && one.forwarded_by != 0 && case_was_brought_by(&one, slice_text(call->officer)))
			status = ADMIN_REFUSE(call, ADMIN_FORBIDDEN, "回付された案件は、受け付けた人とは別の人が決定します",
			    "a forwarded case is decided by somebody else than who brought it in");
		else if (case_state_of(&one) != from)
			status = ADMIN_REFUSE(call, ADMIN_CONFLICT, "案件 %llu は %s の状態なので、%s にはできません",
			    "case %llu is %s, and can't become %s from there", (unsigned long long)one.number,
			    case_states[case_state_of(&one)], case_states[to]);
	}
	snapshot_end(snapshot);
	arena_free(&arena);
	return status;
}

static enum admin_status
step(struct admin_call *call, enum case_state from, enum case_state to, const char *argument, bool needed, bool decides)
{
	struct registry_order order = admin_order(call);
	struct slice text = admin_text(call, argument);
	uint64_t number = 0;

	if (needed && slice_trim(text).length == 0)
		return ADMIN_REFUSE(call, ADMIN_USAGE, "--%s が必要です", "--%s is needed", argument);
	if (text.length > CASE_TEXT_MOST)
		return ADMIN_REFUSE(call, ADMIN_USAGE, "--%s は %d バイトまでです", "--%s has at most %d bytes", argument, CASE_TEXT_MOST);
	enum admin_status status = check_step(call, from, to, decides, &number);

	if (status != ADMIN_OK)
		return status;
	if (!registry_case_step(call->store, &order, number, to, text))
		return admin_order_failed(call, &order);
	return show(call, number);
}

enum admin_status
admin_case_check(struct admin_call *call)
{
	return step(call, CASE_RECEIVED, CASE_CHECKED, "evidence", true, false);
}

enum admin_status
admin_case_decide(struct admin_call *call)
{
	struct slice outcome = admin_text(call, "outcome");

	if (!slice_is(outcome, "accept") && !slice_is(outcome, "refuse"))
		return ADMIN_REFUSE(call, ADMIN_USAGE, "--outcome は accept か refuse です", "--outcome is accept or refuse");
	return step(call, CASE_CHECKED, slice_is(outcome, "accept") ? CASE_ACCEPTED : CASE_REFUSED, "reason", true, true);
}

enum admin_status
admin_case_done(struct admin_call *call)
{
	return step(call, CASE_ACCEPTED, CASE_DONE, "text", false, false);
}

/* ---- Looking ----------------------------------------------------------------------------------------------------- */

/* That somebody looked is recorded before anything is shown. */
static enum admin_status
record_look(struct admin_call *call, const char *what, uint64_t patient)
{
	struct audit_event event;
	struct arena arena;

	arena_init(&arena, 0);
	admin_event(call, AUDIT_CASE_READ, &event);
	event.note = slice_text(what);
	if (patient != 0)
		audit_list_add(&event.subjects, &arena, patient);
	enum admin_status status = admin_record(call, &event);

	arena_free(&arena);
	return status;
}

/* Those about the patient (0: all) that are wanted. */
static enum admin_status
list_cases(struct admin_call *call, uint64_t patient, bool (*wanted)(const struct registry_case *one, int64_t now))
{
	struct registry_case *list;
	struct snapshot *snapshot;
	struct arena arena;
	size_t count = 0;
	enum admin_status status = admin_store_status(call, snapshot_begin(call->store, &snapshot));

	if (status != ADMIN_OK)
		return status;
	arena_init(&arena, 0);
	status = admin_store_status(call, registry_cases(snapshot, patient, &arena, &list, &count));
	json_t *cases = json_array();

	for (size_t i = 0; status == ADMIN_OK && i < count; i++)
		if (wanted(&list[i], admin_now()))
			json_array_append_new(cases, case_json(call, snapshot, &list[i], false));
	snapshot_end(snapshot);
	arena_free(&arena);
	if (status == ADMIN_OK)
		call->result = json_pack("{s:O}", "cases", cases);
	json_decref(cases);
	return status;
}

static bool
is_open(const struct registry_case *one, int64_t now)
{
	(void)now;
	return !case_has_ended(one);
}

static bool
is_any(const struct registry_case *one, int64_t now)
{
	(void)one;
	(void)now;
	return true;
}

static bool
is_overdue(const struct registry_case *one, int64_t now)
{
	return !case_has_ended(one) && one->due <= now;
}

enum admin_status
admin_case_list(struct admin_call *call)
{
	uint64_t patient = 0;
	enum admin_status status = admin_text(call, "patient").data != NULL ? case_patient(call, &patient) : ADMIN_OK;

	if (status == ADMIN_OK)
		status = record_look(call, "list", patient);
	return status == ADMIN_OK ? list_cases(call, patient, admin_flag(call, "all") ? is_any : is_open) : status;
}

/* Exit code 1 when there are any, for whatever sends the alarm on. */
enum admin_status
admin_case_overdue(struct admin_call *call)
{
	enum admin_status status = record_look(call, "overdue", 0);

	if (status == ADMIN_OK)
		status = list_cases(call, 0, is_overdue);
	return status == ADMIN_OK && json_array_size(json_object_get(call->result, "cases")) > 0 ? ADMIN_INCOMPLETE : status;
}

enum admin_status
admin_case_show(struct admin_call *call)
{
	struct registry_case one;
	struct snapshot *snapshot;
	struct arena arena;
	char what[40];
	enum admin_status status = admin_store_status(call, snapshot_begin(call->store, &snapshot));

	if (status != ADMIN_OK)
		return status;
	arena_init(&arena, 0);
	status = case_find(call, snapshot, "number", &arena, &one);
	json_t *json = status == ADMIN_OK ? case_json(call, snapshot, &one, true) : NULL;

	snapshot_end(snapshot);
	if (status == ADMIN_OK) {
		snprintf(what, sizeof what, "case %llu", (unsigned long long)one.number);
		status = record_look(call, what, one.patient);
	}
	if (status == ADMIN_OK)
		call->result = json_incref(json);
	json_decref(json);
	arena_free(&arena);
	return status;
}
