/* The reports that list accesses: to a subject, by a user, by an institution, and the scope of an incident. */
#include "server/admin/report.h"

#include "resources/schema/schema.h"

#include <stdio.h>

static const struct report_column columns[] = {
	{ { "番号", "No." }, true },
	{ { "日時", "Time" }, false },
	{ { "機関", "Institution" }, false },
	{ { "利用者", "User" }, false },
	{ { "役割", "Role" }, false },
	{ { "操作", "Interaction" }, false },
	{ { "対象", "What" }, false },
	{ { "利用目的", "Purpose" }, false },
	{ { "結果", "Outcome" }, false },
	{ { "理由・注記", "Reason or marks" }, false },
	{ { "対象者との関係", "Concerns the patient" }, false },
	{ { "開示件数", "Disclosed" }, true },
	{ { "開示した記録", "Records disclosed" }, false },
	{ { "要求番号", "Request" }, false },
};

static const struct report_column user_columns[] = {
	{ { "機関 / 利用者", "Institution / user" }, false },
	{ { "回数", "Accesses" }, true },
	{ { "拒否", "Refused" }, true },
	{ { "開示件数", "Records disclosed" }, true },
};

enum { ACCESSES, REFUSED, DISCLOSED };

struct accesses {
	struct tally users;
	uint64_t rows;
};

static enum admin_status
begin(struct report *report)
{
	struct accesses *accesses = arena_zero(&report->arena, 1, sizeof *accesses);

	if (accesses == NULL)
		return admin_store_status(report->call, STORE_NO_MEMORY);
	tally_init(&accesses->users);
	report->own = accesses;
	return ADMIN_OK;
}

static void
let_go(struct report *report)
{
	tally_free(&((struct accesses *)report->own)->users);
}

/* "Observation/a1", "Observation?code=…", or what an officer did. */
static void
write_what(const struct audit_event *event, struct buffer *out)
{
	if (event->resource < schema_counts.resources)
		buffer_print(out, "%s", schema_types[schema_resources[event->resource]].name);
	if (event->id.length > 0)
		buffer_print(out, "/%.*s", SLICE_ARGS(event->id));
	if (event->version > 0 && event->type == AUDIT_VREAD)
		buffer_print(out, "/_history/%llu", (unsigned long long)event->version);
	if (event->query.length > 0)
		buffer_print(out, "?%.*s", SLICE_ARGS(event->query));
	if (!trail_is_request(event) && event->institution_id.length > 0)
		buffer_print(out, "%s%.*s", out->length > 0 ? " " : "", SLICE_ARGS(event->institution_id));
}

/* Is the record the patient's? When it can't be told any more, it is listed. */
static bool
is_of_patient(struct snapshot *snapshot, uint64_t rid, uint64_t patient)
{
	struct record record;

	if (rid == patient || store_record(snapshot, rid, &record) != STORE_OK)
		return true;
	for (size_t i = 0; i < record_subject_count(&record); i++)
		if (record_subject(&record, i) == patient)
			return true;
	return false;
}

/* The names of what left, of the patient only when one was asked for, and how many there were of all. */
static bool
write_disclosed(const struct report *report, const struct audit_event *event, struct buffer *out, uint64_t *count)
{
	const struct audit_list *list = &event->disclosed;
	uint64_t unlisted = list->total - list->listed;
	struct snapshot *snapshot;

	*count = unlisted;
	if (list->listed > 0) {
		if (snapshot_begin(report->call->store, &snapshot) != STORE_OK)
			return false;
		for (uint32_t i = 0; i < list->listed; i++) {
			if (report->patient.data != NULL && !is_of_patient(snapshot, list->rids[i], report->patient_rid))
				continue;
			if (out->length > 0)
				buffer_byte(out, ' ');
			report_record_name(snapshot, list->rids[i], out);
			++*count;
		}
		snapshot_end(snapshot);
	}
	/* How many of these were the patient's isn't known: no fewer than none. */
	if (unlisted > 0)
		buffer_print(out, " (+%llu)", (unsigned long long)unlisted);
	return buffer_ok(out);
}

static void
cell_outcome(const struct report *report, json_t *cells, const struct audit_event *event)
{
	char text[64];
	const char *word = report_refused(event) ? ADMIN_TEXT(report->call, "不可", "refused") : ADMIN_TEXT(report->call, "可", "allowed");
	int length = event->status != 0 ? snprintf(text, sizeof text, "%s %u", word, (unsigned)event->status)
	                                : snprintf(text, sizeof text, "%s", word);

	cell_text(cells, slice_of(text, (size_t)length));
}

/* Why not, or what was unusual. */
static void
cell_reason(const struct report *report, json_t *cells, const struct audit_event *event)
{
	char text[400] = "";
	int length = event->reason != REASON_NONE ? snprintf(text, sizeof text, "%s", reason_text(event->reason)) : 0;

	for (const struct trail_mark *mark = trail_marks; mark->flag != 0; mark++)
		if (event->flags & mark->flag && (size_t)length < sizeof text)
			length += snprintf(text + length, sizeof text - (size_t)length, "%s%s", length > 0 ? "; " : "",
			    ADMIN_TEXT(report->call, mark->ja, mark->en));
	cell_text(cells, slice_text(text));
}

static void
send_access(const struct report *report, uint64_t number, const struct audit_event *event, enum report_concerns concerns,
    struct slice what, struct slice disclosed, uint64_t count)
{
	json_t *cells = json_array();
	char interaction[80];

	cell_number(cells, number);
	cell_time(report, cells, event->time);
	cell_text(cells, report_institution_of(event));
	cell_text(cells, event->user);
	cell_text(cells, slice_text(trail_role(event)));
	cell_text(cells, report_interaction(report, event, interaction));
	cell_text(cells, what);
	cell_text(cells, trail_purpose(event));
	cell_outcome(report, cells, event);
	cell_reason(report, cells, event);
	cell_text(cells, report->patient.data == NULL ? SLICE("") : concerns == CONCERNS_PERHAPS
	        ? slice_text(ADMIN_TEXT(report->call, "可能性あり（対象者多数）", "perhaps: too many patients to list"))
	        : slice_text(ADMIN_TEXT(report->call, "あり", "yes")));
	cell_number(cells, count);
	cell_text(cells, disclosed);
	cell_text(cells, event->request_id);
	report_row(report, cells);
}

static bool
take(struct report *report, uint64_t number, const struct audit_event *event)
{
	struct accesses *accesses = report->own;
	enum report_concerns concerns = CONCERNS_YES;
	char who[REPORT_WHO_MOST];
	struct buffer what, disclosed;
	uint64_t count;

	if (!report_fits(report, event))
		return true;
	if (report->patient.data != NULL)
		concerns = report_concerns(event, report->patient_rid, report->patient);
	if (concerns == CONCERNS_NO)
		return true;
	if (accesses->rows++ == 0)
		report_table(report, "accesses", (struct report_text){ "アクセスの一覧", "Accesses" }, columns,
		    sizeof columns / sizeof *columns);
	buffer_init(&what, 0);
	buffer_init(&disclosed, 0);
	write_what(event, &what);
	struct tally_row *user = tally_row(&accesses->users, report_who(event, who));
	bool ok = write_disclosed(report, event, &disclosed, &count) && buffer_ok(&what) && user != NULL;

	if (ok) {
		user->counts[ACCESSES]++;
		user->counts[REFUSED] += report_refused(event);
		user->counts[DISCLOSED] += count;
		send_access(report, number, event, concerns, buffer_slice(&what), buffer_slice(&disclosed), count);
	}
	buffer_free(&disclosed);
	buffer_free(&what);
	return ok;
}

/* Who, and how often. */
static bool
end(struct report *report)
{
	struct accesses *accesses = report->own;

	if (accesses->rows == 0)
		report_table(report, "accesses", (struct report_text){ "アクセスの一覧", "Accesses" }, columns,
		    sizeof columns / sizeof *columns);
	report_table(report, "users", (struct report_text){ "利用者ごとの件数", "By user" }, user_columns,
	    sizeof user_columns / sizeof *user_columns);
	tally_sort(&accesses->users);
	for (size_t i = 0; i < accesses->users.count; i++) {
		const struct tally_row *row = accesses->users.rows[i];
		json_t *cells = json_array();

		cell_text(cells, row->key);
		for (size_t j = ACCESSES; j <= DISCLOSED; j++)
			cell_number(cells, row->counts[j]);
		report_row(report, cells);
	}
	return true;
}

const struct report_kind report_subject = {
	.name = "subject", .title = { "対象者の情報へのアクセス", "Accesses to a patient's information" }, .needs_patient = true,
	.begin = begin, .take = take, .end = end, .free = let_go,
};
const struct report_kind report_user = {
	.name = "user", .title = { "利用者のアクセス", "Accesses by a user" }, .needs_user = true,
	.begin = begin, .take = take, .end = end, .free = let_go,
};
const struct report_kind report_institution = {
	.name = "institution", .title = { "機関のアクセス", "Accesses by an institution" }, .needs_institution = true,
	.begin = begin, .take = take, .end = end, .free = let_go,
};
const struct report_kind report_incident = {
	.name = "incident", .title = { "事故の影響範囲（規程 6.5）", "Scope of an incident (rules, 6.5)" }, .needs_any = true,
	.begin = begin, .take = take, .end = end, .free = let_go,
};
