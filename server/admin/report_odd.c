/* Odd use: outside office hours, many patients in a short time, patients of one family name one after the other, many refusals.
 * Each finding says by which rule, and the numbers that it rests on; whether it was right is for people to say. */
#include "server/admin/report.h"

#include "resources/base/base64.h"
#include "resources/json_read.h"
#include "resources/primitive/date.h"
#include "server/access/access.h"

#include <stdio.h>
#include <stdlib.h>

enum { TOUCHES_MOST = 4000000, PATIENTS_SHOWN = 10, BODY_MOST = 4 << 20 };

static const struct report_column columns[] = {
	{ { "規則", "Rule" }, false },
	{ { "機関 / 利用者", "Institution / user" }, false },
	{ { "始め", "From" }, false },
	{ { "終わり", "To" }, false },
	{ { "件数", "Count" }, true },
	{ { "基準", "Limit" }, true },
	{ { "単位", "Of what" }, false },
	{ { "姓", "Family name" }, false },
	{ { "対象者", "Patients" }, false },
};

/* A patient whom somebody's access concerned. */
struct touch {
	int64_t time;
	uint64_t patient;
	uint32_t user, family; /* numbers of rows; family 0: none known */
};

struct odd {
	int64_t opens, closes; /* microseconds of the day */
	int64_t window;
	uint64_t bulk, family, refusals;
	struct holidays holidays;
	struct tally users; /* by name */
	struct tally late, refused; /* by day and user */
	struct tally patients, families;
	struct touch *touches;
	size_t count, capacity;
};

enum { COUNT, FIRST, LAST }; /* of late and refused */

/* ---- What counts as odd ------------------------------------------------------------------------------------------- */

/* "08:30-17:15" */
static bool
take_hours(const struct admin_call *call, struct odd *odd)
{
	struct slice rest = admin_text(call, "hours");
	char opens[16], closes[16];

	if (rest.data == NULL)
		rest = SLICE("08:30-17:15");
	if (rest.length != 11 || rest.data[5] != '-')
		return false;
	snprintf(opens, sizeof opens, "%.5s:00", rest.data);
	snprintf(closes, sizeof closes, "%.5s:00", rest.data + 6);
	return date_parse_time(slice_text(opens), &odd->opens) && date_parse_time(slice_text(closes), &odd->closes) &&
	    odd->opens < odd->closes;
}

static enum admin_status
take_holidays(struct report *report, struct odd *odd)
{
	struct slice given = admin_text(report->call, "holidays");
	enum admin_status status = ADMIN_OK;
	struct buffer text;
	unsigned line;

	if (given.data == NULL)
		return ADMIN_OK;
	buffer_init(&text, 0);
	if (!base64_decode(&text, given) || !buffer_ok(&text))
		status = ADMIN_REFUSE(report->call, ADMIN_USAGE, "祝日のファイルを読めません", "the file of holidays can't be read");
	else if (!holidays_read(buffer_slice(&text), &report->arena, &odd->holidays, &line))
		status = line == 0 ? admin_store_status(report->call, STORE_NO_MEMORY)
		                   : ADMIN_REFUSE(report->call, ADMIN_USAGE, "祝日のファイルの %u 行目が「2026/1/1,名称」の形ではありません",
		                         "line %u of the file of holidays is not of the form 2026/1/1,name", line);
	buffer_free(&text);
	return status;
}

static uint64_t
limit(const struct admin_call *call, const char *name, uint64_t standard)
{
	json_int_t value = json_integer_value(json_object_get(call->arguments, name));

	return value > 0 ? (uint64_t)value : standard;
}

static enum admin_status
begin(struct report *report)
{
	struct admin_call *call = report->call;
	struct odd *odd = arena_zero(&report->arena, 1, sizeof *odd);

	if (odd == NULL)
		return admin_store_status(call, STORE_NO_MEMORY);
	tally_init(&odd->users);
	tally_init(&odd->late);
	tally_init(&odd->refused);
	tally_init(&odd->patients);
	tally_init(&odd->families);
	report->own = odd;
	odd->bulk = limit(call, "bulk", 50);
	odd->family = limit(call, "family", 3);
	odd->refusals = limit(call, "refusals", 20);
	odd->window = (int64_t)limit(call, "window", 60) * 60 * 1000000;
	if (!take_hours(call, odd))
		return ADMIN_REFUSE(call, ADMIN_USAGE, "--hours は 08:30-17:15 の形です", "--hours takes hours such as 08:30-17:15");
	return take_holidays(report, odd);
}

static void
let_go(struct report *report)
{
	struct odd *odd = report->own;

	tally_free(&odd->users);
	tally_free(&odd->late);
	tally_free(&odd->refused);
	tally_free(&odd->patients);
	tally_free(&odd->families);
	free(odd->touches);
}

/* ---- Along the trail ---------------------------------------------------------------------------------------------- */

static bool
is_late(const struct odd *odd, int64_t local)
{
	int64_t day = local / REPORT_DAY - (local % REPORT_DAY < 0), clock = local - day * REPORT_DAY;

	return clock < odd->opens || clock > odd->closes || holidays_closed(&odd->holidays, day);
}

static bool
count_in_day(struct tally *tally, const struct tally_row *user, int64_t local)
{
	char key[64];
	int length = snprintf(key, sizeof key, "%08lld %llu", (long long)(local / REPORT_DAY), (unsigned long long)user->number);
	struct tally_row *row = tally_row(tally, slice_of(key, (size_t)length));

	if (row == NULL)
		return false;
	if (row->counts[COUNT]++ == 0)
		row->counts[FIRST] = row->counts[LAST] = (uint64_t)local;
	if ((int64_t)row->counts[FIRST] > local)
		row->counts[FIRST] = (uint64_t)local;
	if ((int64_t)row->counts[LAST] < local)
		row->counts[LAST] = (uint64_t)local;
	return true;
}

static bool
add_touch(struct odd *odd, const struct tally_row *user, int64_t local, uint64_t patient)
{
	if (odd->count == odd->capacity) {
		size_t capacity = odd->capacity == 0 ? 4096 : odd->capacity * 2;
		struct touch *more = capacity <= 2 * TOUCHES_MOST ? realloc(odd->touches, capacity * sizeof *more) : NULL;

		if (more == NULL)
			return false;
		odd->touches = more;
		odd->capacity = capacity;
	}
	odd->touches[odd->count++] = (struct touch){ .time = local, .patient = patient, .user = (uint32_t)user->number };
	return tally_row(&odd->patients, slice_of((const char *)&patient, sizeof patient)) != NULL;
}

static bool
take(struct report *report, uint64_t number, const struct audit_event *event)
{
	struct odd *odd = report->own;
	int64_t local = report_local(report, event->time);
	char who[REPORT_WHO_MOST];

	(void)number;
	if (!report_fits(report, event))
		return true;
	struct slice name = report_who(event, who);
	/* Nobody is known by name whose certificate or token was refused: then it is an address. */
	struct tally_row *user = tally_row(&odd->users, name.length > 0 ? name : event->peer.length > 0 ? event->peer : SLICE("?"));
	bool ok = user != NULL;

	if (ok && report_refused(event))
		ok = count_in_day(&odd->refused, user, local);
	if (ok && (event->subjects.total > 0 || event->disclosed.total > 0) && is_late(odd, local))
		ok = count_in_day(&odd->late, user, local);
	for (uint32_t i = 0; ok && i < event->subjects.listed; i++)
		ok = add_touch(odd, user, local, event->subjects.rids[i]);
	report->too_many = !ok && odd->count >= TOUCHES_MOST;
	return ok;
}

/* ---- Findings ----------------------------------------------------------------------------------------------------- */

struct finding {
	struct report_text rule, unit;
	uint64_t user, count, limit;
	int64_t from, to; /* local */
	struct slice family;
	const uint64_t *patients;
	size_t patient_count;
};

static void
send_finding(const struct report *report, const struct finding *finding)
{
	const struct odd *odd = report->own;
	json_t *cells = json_array();
	struct snapshot *snapshot;
	char time[REPORT_TIME];
	struct buffer patients;

	buffer_init(&patients, 0);
	if (finding->patient_count > 0 && snapshot_begin(report->call->store, &snapshot) == STORE_OK) {
		for (size_t i = 0; i < finding->patient_count && i < PATIENTS_SHOWN; i++) {
			if (i > 0)
				buffer_byte(&patients, ' ');
			report_record_name(snapshot, finding->patients[i], &patients);
		}
		snapshot_end(snapshot);
		if (finding->patient_count > PATIENTS_SHOWN)
			buffer_print(&patients, " (+%zu)", finding->patient_count - PATIENTS_SHOWN);
	}
	cell_text(cells, slice_text(ADMIN_TEXT(report->call, finding->rule.ja, finding->rule.en)));
	cell_text(cells, odd->users.rows[finding->user - 1]->key);
	cell_text(cells, report_write_time(finding->from, time));
	cell_text(cells, report_write_time(finding->to, time));
	cell_number(cells, finding->count);
	cell_number(cells, finding->limit);
	cell_text(cells, slice_text(ADMIN_TEXT(report->call, finding->unit.ja, finding->unit.en)));
	cell_text(cells, finding->family);
	cell_text(cells, buffer_slice(&patients));
	report_row(report, cells);
	buffer_free(&patients);
}

static void
send_days(const struct report *report, struct tally *days, struct report_text rule, struct report_text unit, uint64_t least)
{
	tally_sort(days);
	for (size_t i = 0; i < days->count; i++) {
		const struct tally_row *row = days->rows[i];
		struct slice rest = row->key;
		struct finding finding = { .rule = rule, .unit = unit, .count = row->counts[COUNT], .limit = least,
			.from = (int64_t)row->counts[FIRST], .to = (int64_t)row->counts[LAST] };

		slice_cut(&rest, ' ');
		if (finding.count >= least && slice_to_u64(rest, UINT64_MAX, &finding.user))
			send_finding(report, &finding);
	}
}

/* The touches of one user (and one family) in the order of time: where more patients than the limit come within the window, a
 * finding lasts as long as that is so. */
static bool
slide(const struct report *report, const struct touch *touches, size_t count, int64_t window, struct finding *finding)
{
	struct tally inside; /* patients, with how many of their touches are in the window */
	uint64_t distinct = 0;
	bool open = false;
	size_t first = 0;

	tally_init(&inside);
	finding->patient_count = 0;
	uint64_t *patients = calloc(count + 1, sizeof *patients);

	for (size_t i = 0; patients != NULL && i <= count; i++) {
		struct tally_row *row = NULL;

		for (; first < i && (i == count || touches[first].time < touches[i].time - window); first++) {
			row = tally_row(&inside, slice_of((const char *)&touches[first].patient, sizeof touches[first].patient));
			if (row == NULL)
				break;
			distinct -= --row->counts[0] == 0;
		}
		if (i < count) {
			row = tally_row(&inside, slice_of((const char *)&touches[i].patient, sizeof touches[i].patient));
			if (row == NULL)
				break;
			distinct += row->counts[0]++ == 0;
		}
		if (i < count && distinct >= finding->limit) {
			if (!open) {
				finding->from = touches[first].time;
				finding->count = 0;
			}
			open = true;
			finding->to = touches[i].time;
			if (distinct > finding->count) {
				struct tally seen;

				/* At its worst: who. */
				finding->count = distinct;
				finding->patient_count = 0;
				tally_init(&seen);
				for (size_t j = first; j <= i && finding->patient_count <= PATIENTS_SHOWN; j++) {
					size_t before = seen.count;

					tally_row(&seen, slice_of((const char *)&touches[j].patient, sizeof touches[j].patient));
					if (seen.count > before)
						patients[finding->patient_count++] = touches[j].patient;
				}
				tally_free(&seen);
				finding->patient_count = finding->patient_count > PATIENTS_SHOWN ? (size_t)distinct : finding->patient_count;
			}
		} else if (open) {
			finding->patients = patients;
			send_finding(report, finding);
			open = false;
		}
	}
	bool ok = patients != NULL && !inside.failed;

	free(patients);
	tally_free(&inside);
	return ok;
}

static int
compare(const void *a, const void *b)
{
	const struct touch *first = a, *second = b;

	if (first->user != second->user)
		return first->user < second->user ? -1 : 1;
	if (first->family != second->family)
		return first->family < second->family ? -1 : 1;
	return (first->time > second->time) - (first->time < second->time);
}

/* By user, or by user and family name (those without are then passed over). */
static bool
send_windows(struct report *report, bool by_family, struct report_text rule, struct report_text unit, uint64_t least)
{
	struct odd *odd = report->own;
	bool ok = true;

	if (odd->count > 1)
		qsort(odd->touches, odd->count, sizeof *odd->touches, compare);
	for (size_t i = 0, end; ok && i < odd->count; i = end) {
		const struct touch *touches = &odd->touches[i];

		for (end = i + 1; end < odd->count && odd->touches[end].user == touches->user &&
		    odd->touches[end].family == touches->family; end++)
			continue;
		if (by_family && touches->family == 0)
			continue;
		struct finding finding = { .rule = rule, .unit = unit, .limit = least, .user = touches->user };

		if (by_family)
			finding.family = odd->families.rows[touches->family - 1]->key;
		ok = slide(report, touches, end - i, odd->window, &finding);
	}
	return ok;
}

/* ---- Family names ------------------------------------------------------------------------------------------------- */

/* The family name that the patient's record begins with, as far as officers may see it. */
static struct slice
family_of(struct snapshot *snapshot, uint64_t rid, struct arena *arena)
{
	static const struct principal officer = { .kind = PRINCIPAL_OFFICER };
	struct faults faults;
	struct record record;
	enum store_status status;

	if (store_record(snapshot, rid, &record) != STORE_OK || record.deleted)
		return SLICE_NONE;
	const struct released *released = release(snapshot, &officer, &record, ACCESS_READ, arena, &status);

	if (released == NULL)
		return SLICE_NONE;
	faults_init(&faults, arena);
	const struct node *tree = json_read(arena, released_body(released), &faults);
	const struct node *name = tree != NULL ? node_child(tree, "name") : NULL;

	for (; name != NULL; name = node_again(name)) {
		struct slice family = node_text(name, "family");

		if (family.length > 0)
			return family;
	}
	return SLICE_NONE;
}

static bool
find_families(struct report *report)
{
	struct odd *odd = report->own;
	struct snapshot *snapshot;
	struct arena arena;
	bool ok = true;

	arena_init(&arena, BODY_MOST);
	for (size_t i = 0; ok && i < odd->patients.count; i++) {
		struct tally_row *patient = odd->patients.rows[i], *row = NULL;
		uint64_t rid;

		memcpy(&rid, patient->key.data, sizeof rid);
		arena_reset(&arena);
		ok = snapshot_begin(report->call->store, &snapshot) == STORE_OK;
		if (!ok)
			break;
		struct slice family = family_of(snapshot, rid, &arena);

		if (family.length > 0)
			ok = (row = tally_row(&odd->families, family)) != NULL;
		snapshot_end(snapshot);
		patient->counts[0] = row != NULL ? row->number : 0;
	}
	arena_free(&arena);
	for (size_t i = 0; ok && i < odd->count; i++) {
		const struct tally_row *patient =
		    tally_row(&odd->patients, slice_of((const char *)&odd->touches[i].patient, sizeof odd->touches[i].patient));

		odd->touches[i].family = patient != NULL ? (uint32_t)patient->counts[0] : 0;
	}
	return ok;
}

static bool
end(struct report *report)
{
	struct odd *odd = report->own;

	report_table(report, "findings", (struct report_text){ "通常と異なる利用", "Odd use" }, columns, sizeof columns / sizeof *columns);
	send_days(report, &odd->late, (struct report_text){ "時間外", "off hours" }, (struct report_text){ "アクセス", "accesses" }, 1);
	send_days(report, &odd->refused, (struct report_text){ "拒否の多発", "many refusals" },
	    (struct report_text){ "1 日の拒否", "refusals in a day" }, odd->refusals);
	return send_windows(report, false, (struct report_text){ "大量の閲覧", "bulk" },
	           (struct report_text){ "期間内の対象者", "patients in the window" }, odd->bulk) &&
	    find_families(report) &&
	    send_windows(report, true, (struct report_text){ "同姓の閲覧", "same name" },
	        (struct report_text){ "同姓の対象者", "patients of the name" }, odd->family);
}

const struct report_kind report_odd = {
	.name = "odd", .title = { "通常と異なる利用の報告", "Odd use" },
	.begin = begin, .take = take, .end = end, .free = let_go,
};
