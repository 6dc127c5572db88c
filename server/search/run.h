/* run: every record that a query matches and that the principal may see, newest first. */
#ifndef IRORI_SEARCH_RUN_H
#define IRORI_SEARCH_RUN_H

#include "resources/extract.h"
#include "server/search/plan.h"

/* Of RUN_KEPT matches what was decrypted stays, since a page will show them, even when those who visit them keep nothing. */
enum { RUN_WINDOWS = 8, RUN_KEPT = 256 };

/* A search under way. status other than SEARCH_OK ends it. */
struct run {
	struct snapshot *snapshot;
	const struct principal *principal;
	struct arena *arena; /* for what lasts as long as the query that is run */
	struct arena *keep; /* for what lasts as long as the run */
	uint64_t tested, tests_most;
	bool forgets; /* who visits matches keeps nothing of them: what was decrypted for one may go when the next comes */
	uint64_t compared; /* values with values: with thousands in a query, that is where the time goes */
	enum search_status status;
	enum store_status store;
	const char *reason; /* SEARCH_TOO_COSTLY, SEARCH_UNANSWERABLE: why, for a person */
	enum fault_code fault; /* SEARCH_UNANSWERABLE, with: */
	struct slice expression;
	struct {
		uint16_t resource;
		const uint64_t *rids;
		size_t count;
	} windows[RUN_WINDOWS];
	size_t window_count;
	const struct record *container; /* that the resource is contained in which is being tested; NULL: it stands alone */
	unsigned item; /* of the match that is visited: as in struct position */
	struct list_members *lists; /* what was read of Lists */
	struct permitted *permitted; /* what is known of the patients who are open to the principal (permitted.h); NULL: nothing yet */
	struct arena *views; /* entries of what parts are removed of, for as long as a candidate is looked at; NULL: as long as the query */
};

void run_begin(struct run *run, struct snapshot *snapshot, const struct principal *principal, struct arena *arena);

/* Called for each match; false stops. The record points into the snapshot; its entries are those of the principal's view, and good
 * until it returns. What goes on beyond that reads the record again. */
typedef bool run_visit(void *context, const struct record *record);

/* Visits the matches whose rid is at most at_most, in falling order. need: how many the caller will look at, 0 for all.
 * False when it failed. */
bool run_each(struct run *run, const struct query *query, uint64_t at_most, uint64_t need, run_visit *visit, void *context);

/* run_each to the end, or to where the visitor stops, which is likely soon; while another query runs: what it needs is given
 * back. */
bool run_each_apart(struct run *run, const struct query *query, run_visit *visit, void *context);

/* Whether the resource inside the container, of the query's type, is a match. That the container may be seen is known.
 * *as: the match, with the header of its container. False also when the run failed. */
bool run_matches_inside(struct run *run, const struct query *query, const struct record *container,
    const struct contained *contained, struct record *as);

/* Whether the record, of the query's type, is a match that may be seen; its entries become those of the principal's view. False also
 * when the run failed. */
bool run_matches(struct run *run, const struct query *query, struct record *record);

/* The record, which may be seen, as the principal sees it (access_view); text: those of running text are needed. False when it
 * failed. */
bool run_view(struct run *run, struct record *record, bool text);

/* Views are made in the arena, which is empty, until run_views_end() puts the former one back. */
struct arena *run_views_begin(struct run *run, struct arena *views);
void run_views_end(struct run *run, struct arena *former);

/* run_each in two steps: the plan, for which chains are run; and following it. */
bool run_plan(struct run *run, const struct query *query, uint64_t need, struct plan *plan);
bool run_planned(struct run *run, const struct query *query, struct plan *plan, uint64_t at_most, uint64_t need,
    run_visit *visit, void *context);

/* Visits the matches among the driver's numbers that pass the plan's filters; with the window's when that is set. */
bool run_candidates(struct run *run, const struct query *query, struct plan *plan, struct source *driver, size_t ahead,
    bool window, uint64_t at_most, run_visit *visit, void *context);

/* Whether the record with that number matches and may be seen. False also when the run failed. */
bool run_decide(struct run *run, const struct query *query, uint64_t rid, struct record *record);

/* The record was created after that sequence: its first version is later. False also when the run failed. */
bool run_is_later(struct run *run, const struct record *record, uint64_t sequence);

/* The current version of the record with that id, as the store has it; *found is not set when there is none that the principal may
 * see. False when the store failed. */
bool run_find(struct run *run, uint16_t resource, struct slice id, struct record *record, bool *found);

/* The window of the type, kept for the run. */
bool run_window(struct run *run, uint16_t resource, const uint64_t **rids, size_t *count);

bool run_failed(struct run *run, enum store_status status);
bool run_costly(struct run *run, const char *reason);
bool run_unanswerable(struct run *run, const struct predicate *predicate, enum fault_code fault, const char *reason);
bool run_no_memory(struct run *run);

#endif
