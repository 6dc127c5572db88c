/* What left to an institution (rules, 6.4): by day and type, or record by record. */
#include "server/admin/report.h"

#include "resources/schema/schema.h"

#include <stdio.h>

static const struct report_column columns[] = {
	{ { "日付", "Day" }, false },
	{ { "リソース型", "Type" }, false },
	{ { "回数", "Replies" }, true },
	{ { "記録の数", "Records" }, true },
	{ { "対象者の数", "Patients" }, true },
};

static const struct report_column list_columns[] = {
	{ { "監査記録", "Audit record" }, true },
	{ { "日時", "Time" }, false },
	{ { "利用者", "User" }, false },
	{ { "記録", "Record" }, false },
	{ { "対象者", "Patients" }, false },
};

enum { REPLIES, RECORDS, SUBJECTS };

struct deliveries {
	bool list, headed;
	struct tally rows, seen, replies;
};

static enum admin_status
begin(struct report *report)
{
	struct deliveries *deliveries = arena_zero(&report->arena, 1, sizeof *deliveries);

	if (deliveries == NULL)
		return admin_store_status(report->call, STORE_NO_MEMORY);
	tally_init(&deliveries->rows);
	tally_init(&deliveries->seen);
	tally_init(&deliveries->replies);
	deliveries->list = admin_flag(report->call, "list");
	report->own = deliveries;
	return ADMIN_OK;
}

static void
let_go(struct report *report)
{
	struct deliveries *deliveries = report->own;

	tally_free(&deliveries->rows);
	tally_free(&deliveries->seen);
	tally_free(&deliveries->replies);
}

/* The row of a day and type; counts records, and this reply once. */
static struct tally_row *
count(struct deliveries *deliveries, uint64_t number, const char *day, const char *type, uint64_t records)
{
	char key[100];
	int length = snprintf(key, sizeof key, "%.10s\t%s", day, type);
	struct tally_row *row = tally_row(&deliveries->rows, slice_of(key, (size_t)length));

	if (row == NULL)
		return NULL;
	row->counts[RECORDS] += records;
	row->counts[REPLIES] += tally_first(&deliveries->replies, row, number);
	return row;
}

static void
list_record(const struct report *report, struct snapshot *snapshot, uint64_t number, const struct audit_event *event,
    uint64_t rid, const struct record *record, struct buffer *text, json_t *rows)
{
	json_t *cells = json_array();

	cell_number(cells, number);
	cell_time(report, cells, event->time);
	cell_text(cells, event->user);
	buffer_reset(text);
	report_record_name(snapshot, rid, text);
	cell_text(cells, buffer_slice(text));
	buffer_reset(text);
	for (size_t i = 0; record != NULL && i < record_subject_count(record); i++) {
		if (i > 0)
			buffer_byte(text, ' ');
		report_record_name(snapshot, record_subject(record, i), text);
	}
	cell_text(cells, buffer_slice(text));
	json_array_append_new(rows, cells);
}

static bool
count_records(struct report *report, struct snapshot *snapshot, uint64_t number, const struct audit_event *event,
    const char *day, json_t *rows)
{
	struct deliveries *deliveries = report->own;
	const struct audit_list *list = &event->disclosed;
	struct buffer text;
	bool ok = true;

	buffer_init(&text, 0);
	for (uint32_t i = 0; ok && i < list->listed; i++) {
		struct record record;
		bool there = store_record(snapshot, list->rids[i], &record) == STORE_OK && record.resource < schema_counts.resources;
		const char *type = there ? schema_types[schema_resources[record.resource]].name
		                         : ADMIN_TEXT(report->call, "（もうない）", "(gone)");
		struct tally_row *row = count(deliveries, number, day, type, 1);

		for (size_t j = 0; row != NULL && there && j < record_subject_count(&record); j++)
			row->counts[SUBJECTS] += tally_first(&deliveries->seen, row, record_subject(&record, j));
		if (rows != NULL)
			list_record(report, snapshot, number, event, list->rids[i], there ? &record : NULL, &text, rows);
		ok = row != NULL && buffer_ok(&text);
	}
	buffer_free(&text);
	return ok;
}

static bool
take(struct report *report, uint64_t number, const struct audit_event *event)
{
	struct deliveries *deliveries = report->own;
	const struct audit_list *list = &event->disclosed;
	struct snapshot *snapshot;
	char day[REPORT_TIME];

	if (list->total == 0 || report_refused(event) || !report_fits(report, event))
		return true;
	report_write_time(report_local(report, event->time), day);
	json_t *rows = deliveries->list ? json_array() : NULL, *row;
	size_t i;

	if (snapshot_begin(report->call->store, &snapshot) != STORE_OK) {
		json_decref(rows);
		return false;
	}
	bool ok = count_records(report, snapshot, number, event, day, rows);

	snapshot_end(snapshot);
	/* The list, when it is wanted, comes first: it is known while the trail is walked. */
	if (json_array_size(rows) > 0 && !deliveries->headed) {
		report_table(report, "records", (struct report_text){ "提供した記録の一覧", "Records that left" }, list_columns,
		    sizeof list_columns / sizeof *list_columns);
		deliveries->headed = true;
	}
	json_array_foreach(rows, i, row)
		report_row(report, json_incref(row));
	json_decref(rows);
	if (ok && list->total > list->listed)
		ok = count(deliveries, number, day, ADMIN_TEXT(report->call, "（一覧にない）", "(not listed)"), list->total - list->listed) != NULL;
	return ok && !deliveries->seen.failed && !deliveries->replies.failed;
}

static bool
end(struct report *report)
{
	struct deliveries *deliveries = report->own;

	report_table(report, "deliveries", (struct report_text){ "日ごと・型ごとの件数", "By day and type" }, columns,
	    sizeof columns / sizeof *columns);
	tally_sort(&deliveries->rows);
	for (size_t i = 0; i < deliveries->rows.count; i++) {
		const struct tally_row *row = deliveries->rows.rows[i];
		struct slice rest = row->key, day = slice_cut(&rest, '\t');
		json_t *cells = json_array();

		cell_text(cells, day);
		cell_text(cells, rest);
		for (size_t j = REPLIES; j <= SUBJECTS; j++)
			cell_number(cells, row->counts[j]);
		report_row(report, cells);
	}
	return true;
}

const struct report_kind report_deliveries = {
	.name = "deliveries", .title = { "機関に提供した情報（規程 6.4）", "What left to an institution (rules, 6.4)" },
	.needs_institution = true, .begin = begin, .take = take, .end = end, .free = let_go,
};
