/* report: what the audit trail tells officers, as tables: the frame that the kinds of report share.
 *
 * A report is items: one that says what it is, then tables, each a head and rows. Whoever prints it (tools/command/sheet.h) knows
 * no kind of report. Headings come in both languages, what is in cells in the call's. */
#ifndef IRORI_ADMIN_REPORT_H
#define IRORI_ADMIN_REPORT_H

#include "server/admin/holidays.h"
#include "server/admin/tally.h"
#include "server/admin/trail.h"

struct report_text {
	const char *ja, *en;
};

struct report_column {
	struct report_text name;
	bool number;
};

enum { REPORT_TIME = 32, REPORT_WHO_MOST = 1100 };
#define REPORT_DAY INT64_C(86400000000) /* microseconds */
#define REPORT_HOUR INT64_C(3600000000)

struct report_kind;

struct report {
	struct admin_call *call;
	const struct report_kind *kind;
	struct arena arena; /* as long as the report */
	/* What was asked; absent: any. */
	struct slice patient, user, institution;
	uint64_t patient_rid;
	uint32_t institution_number;
	int64_t from, to; /* microseconds; both included */
	void *own; /* the kind's */
	bool too_many; /* set by the kind: it failed for that, and not for want of memory */
};

struct report_kind {
	const char *name;
	struct report_text title;
	bool needs_patient, needs_user, needs_institution, needs_any; /* needs_any: one of the three */
	/* begin may refuse the call; take gets what is within from and to, and returns false when memory ran out; end writes what is
	 * known only then; free lets go of own. No view of the store is held meanwhile. */
	enum admin_status (*begin)(struct report *report);
	bool (*take)(struct report *report, uint64_t number, const struct audit_event *event);
	bool (*end)(struct report *report);
	void (*free)(struct report *report);
};

extern const struct report_kind report_subject, report_user, report_institution, report_incident, report_deliveries, report_odd,
    report_yearly;

/* ---- Writing ---- */

void report_table(const struct report *report, const char *name, struct report_text title, const struct report_column *columns,
    size_t count);

/* Takes the cells over: strings and integers, one for each column. */
void report_row(const struct report *report, json_t *cells);

/* A cell of text; what is no UTF-8 has "?" for bytes above ASCII. */
void cell_text(json_t *cells, struct slice text);
void cell_number(json_t *cells, uint64_t number);

/* "2026-05-03 10:00:00" where the officers are. */
void cell_time(const struct report *report, json_t *cells, int64_t time);

/* Microseconds since the epoch as those of the clock on the officers' wall. */
int64_t report_local(const struct report *report, int64_t time);
struct slice report_write_time(int64_t local, char out[REPORT_TIME]);

/* ---- What events say ---- */

/* The id of the institution that came; that of the city's officers is empty, also where it is one about an institution. */
struct slice report_institution_of(const struct audit_event *event);

/* "institution / user", as a key and for people. */
struct slice report_who(const struct audit_event *event, char out[REPORT_WHO_MOST]);

/* "参照 READ" */
struct slice report_interaction(const struct report *report, const struct audit_event *event, char out[80]);

bool report_refused(const struct audit_event *event);

/* Is it about the patient? PERHAPS: more patients were concerned than were listed. */
enum report_concerns { CONCERNS_NO, CONCERNS_YES, CONCERNS_PERHAPS };
enum report_concerns report_concerns(const struct audit_event *event, uint64_t patient_rid, struct slice patient);

/* Does it fit what was asked of institution and user? */
bool report_fits(const struct report *report, const struct audit_event *event);

/* "Patient/123" for a record's number; "#123" when it is gone, or not for officers to see. Within a view. */
void report_record_name(struct snapshot *snapshot, uint64_t rid, struct buffer *out);

#endif
