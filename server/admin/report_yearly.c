/* Statistics of a year (rules, 7.4 and 8): by institution, role, month, interaction; refusals by reason. */
#include "server/admin/report.h"

#include <stdio.h>

enum { BY_INSTITUTION, BY_ROLE, BY_MONTH, BY_INTERACTION, BY_REASON, BY_MARK, DIMENSIONS };
enum { ACCESSES, REFUSED, DISCLOSED, SUBJECTS, USERS };

static const struct {
	const char *name;
	struct report_text title, key;
} dimensions[DIMENSIONS] = {
	[BY_INSTITUTION] = { "institutions", { "機関ごと", "By institution" }, { "機関", "Institution" } },
	[BY_ROLE] = { "roles", { "役割ごと", "By role" }, { "役割", "Role" } },
	[BY_MONTH] = { "months", { "月ごと", "By month" }, { "月", "Month" } },
	[BY_INTERACTION] = { "interactions", { "操作ごと", "By interaction" }, { "操作", "Interaction" } },
	[BY_REASON] = { "refusals", { "拒否の理由ごと", "Refusals by reason" }, { "理由", "Reason" } },
	[BY_MARK] = { "marks", { "緊急時の閲覧など", "Break-glass and other marks" }, { "注記", "Mark" } },
};

struct yearly {
	struct tally rows[DIMENSIONS];
	struct tally all; /* one row */
	struct tally subjects[DIMENSIONS], users[DIMENSIONS], all_subjects, all_users; /* that were seen */
	struct tally who; /* users, by name */
};

/* The year's first and last day, where the officers are; a fiscal year is from April to March. */
static bool
take_year(struct report *report)
{
	const struct admin_call *call = report->call;
	json_int_t year = json_integer_value(json_object_get(call->arguments, "year"));
	bool fiscal = admin_flag(call, "fiscal");
	char first[16], last[16];
	int64_t other;

	if (year < 1970 || year > 9998)
		return false;
	snprintf(first, sizeof first, "%04d-%s", (int)year, fiscal ? "04-01" : "01-01");
	snprintf(last, sizeof last, "%04d-%s", (int)year + fiscal, fiscal ? "03-31" : "12-31");
	return admin_day(call, slice_text(first), &report->from, &other) && admin_day(call, slice_text(last), &other, &report->to);
}

static enum admin_status
begin(struct report *report)
{
	if (!take_year(report))
		return ADMIN_REFUSE(report->call, ADMIN_USAGE, "yearly には --year が必要です", "yearly needs --year");
	struct yearly *yearly = arena_zero(&report->arena, 1, sizeof *yearly);

	if (yearly == NULL)
		return admin_store_status(report->call, STORE_NO_MEMORY);
	for (int i = 0; i < DIMENSIONS; i++) {
		tally_init(&yearly->rows[i]);
		tally_init(&yearly->subjects[i]);
		tally_init(&yearly->users[i]);
	}
	tally_init(&yearly->all);
	tally_init(&yearly->all_subjects);
	tally_init(&yearly->all_users);
	tally_init(&yearly->who);
	report->own = yearly;
	return ADMIN_OK;
}

static void
let_go(struct report *report)
{
	struct yearly *yearly = report->own;

	for (int i = 0; i < DIMENSIONS; i++) {
		tally_free(&yearly->rows[i]);
		tally_free(&yearly->subjects[i]);
		tally_free(&yearly->users[i]);
	}
	tally_free(&yearly->all);
	tally_free(&yearly->all_subjects);
	tally_free(&yearly->all_users);
	tally_free(&yearly->who);
}

static bool
count(struct tally_row *row, struct tally *subjects, struct tally *users, const struct audit_event *event, uint64_t user)
{
	if (row == NULL)
		return false;
	row->counts[ACCESSES]++;
	row->counts[REFUSED] += report_refused(event);
	row->counts[DISCLOSED] += event->disclosed.total;
	for (uint32_t i = 0; i < event->subjects.listed; i++)
		row->counts[SUBJECTS] += tally_first(subjects, row, event->subjects.rids[i]);
	row->counts[USERS] += tally_first(users, row, user);
	return !subjects->failed && !users->failed;
}

static bool
take(struct report *report, uint64_t number, const struct audit_event *event)
{
	struct yearly *yearly = report->own;
	char month[REPORT_TIME], interaction[80], who[REPORT_WHO_MOST];

	(void)number;
	if (!report_fits(report, event))
		return true;
	struct tally_row *user = tally_row(&yearly->who, report_who(event, who));
	const struct slice keys[DIMENSIONS] = {
		[BY_INSTITUTION] = report_institution_of(event),
		[BY_ROLE] = slice_text(trail_role(event)),
		[BY_MONTH] = slice_of(report_write_time(report_local(report, event->time), month).data, sizeof "2026-05" - 1),
		[BY_INTERACTION] = report_interaction(report, event, interaction),
		[BY_REASON] = slice_text(reason_text(event->reason)),
	};
	bool ok = user != NULL && count(tally_row(&yearly->all, SLICE("all")), &yearly->all_subjects, &yearly->all_users, event,
	    user->number);

	for (int i = 0; ok && i < BY_MARK; i++)
		if (i != BY_REASON || event->reason != REASON_NONE)
			ok = count(tally_row(&yearly->rows[i], keys[i]), &yearly->subjects[i], &yearly->users[i], event, user->number);
	for (const struct trail_mark *mark = trail_marks; ok && mark->flag != 0; mark++)
		if (event->flags & mark->flag)
			ok = count(tally_row(&yearly->rows[BY_MARK], slice_text(ADMIN_TEXT(report->call, mark->ja, mark->en))),
			    &yearly->subjects[BY_MARK], &yearly->users[BY_MARK], event, user->number);
	return ok;
}

static void
send(const struct report *report, struct tally *tally, const char *name, struct report_text title, struct report_text key)
{
	const struct report_column columns[] = {
		{ key, false },
		{ { "回数", "Accesses" }, true },
		{ { "拒否", "Refused" }, true },
		{ { "開示件数", "Records disclosed" }, true },
		{ { "対象者の数", "Patients" }, true },
		{ { "利用者の数", "Users" }, true },
	};

	report_table(report, name, title, columns, sizeof columns / sizeof *columns);
	tally_sort(tally);
	for (size_t i = 0; i < tally->count; i++) {
		json_t *cells = json_array();

		cell_text(cells, tally->rows[i]->key.length > 0 ? tally->rows[i]->key
		                                                : slice_text(ADMIN_TEXT(report->call, "（なし）", "(none)")));
		for (size_t j = ACCESSES; j <= USERS; j++)
			cell_number(cells, tally->rows[i]->counts[j]);
		report_row(report, cells);
	}
}

static bool
end(struct report *report)
{
	struct yearly *yearly = report->own;

	send(report, &yearly->all, "all", (struct report_text){ "全体", "All" }, (struct report_text){ "区分", "What" });
	for (int i = 0; i < DIMENSIONS; i++)
		send(report, &yearly->rows[i], dimensions[i].name, dimensions[i].title, dimensions[i].key);
	return true;
}

const struct report_kind report_yearly = {
	.name = "yearly", .title = { "年間の統計（規程 7.4, 8）", "Statistics of a year (rules, 7.4 and 8)" },
	.begin = begin, .take = take, .end = end, .free = let_go,
};
