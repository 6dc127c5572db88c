#include "server/search/contained.h"

/* A record that is not of the type may still hold something that is. */
static bool
matches_itself(struct run *run, const struct query *query, const struct record *record)
{
	return query->contained == CONTAINED_BOTH && run_matches(run, query, record);
}

static bool
visit_inside(struct run *run, const struct query *query, const struct record *container, run_visit *visit, void *context,
    bool *stop)
{
	struct slice rest = container->entries;
	struct contained contained;
	struct record as;
	unsigned item = 0;

	while (!*stop && entry_next_contained(&rest, &contained)) {
		item++;
		if (!run_matches_inside(run, query, container, &contained, &as)) {
			if (run->status != SEARCH_OK)
				return false;
			continue;
		}
		run->item = query->contained_alone ? item : 0;
		if (!query->contained_alone) {
			/* The container is ordered by its first contained resource that matches. */
			as.id = container->id;
			*stop = !visit(context, &as);
			return true;
		}
		*stop = !visit(context, &as);
	}
	return true;
}

bool
contained_visit(struct run *run, const struct query *query, uint64_t rid, run_visit *visit, void *context, bool *stop)
{
	struct record record;

	if (++run->tested > run->tests_most)
		return run_costly(run, "The search looks at too many records: add a condition that narrows it");
	enum store_status status = store_record(run->snapshot, rid, &record);

	if (status != STORE_OK)
		return status == STORE_ABSENT || run_failed(run, status);
	if (record.deleted || !access_sees(run->principal, &record, ACCESS_SEARCH))
		return true;
	run->item = 0;
	if (matches_itself(run, query, &record)) {
		*stop = !visit(context, &record);
		if (!query->contained_alone)
			return run->status == SEARCH_OK;
	}
	return run->status == SEARCH_OK && visit_inside(run, query, &record, visit, context, stop) && run->status == SEARCH_OK;
}

bool
contained_each(struct run *run, const struct query *query, const struct record *record,
    bool (*each)(void *context, const struct record *match), void *context)
{
	struct slice rest = record->entries;
	struct contained contained;
	struct record as;

	if (matches_itself(run, query, record) && !each(context, record))
		return false;
	while (run->status == SEARCH_OK && entry_next_contained(&rest, &contained))
		if (run_matches_inside(run, query, record, &contained, &as) && !each(context, &as))
			return false;
	return run->status == SEARCH_OK;
}
