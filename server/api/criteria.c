#include "server/api/criteria.h"

#include "server/api/own_consent.h"
#include "server/api/references.h"
#include "server/api/searchset.h"
#include "server/http/form.h"

/* Memory for asking again, on the committer's thread. */
enum { AGAIN_BYTES_MOST = 16 * 1024 * 1024 };

/* Whether the text asks for a part or an order of what is found: who deletes "the first ten" must not delete a thousand. */
static bool
shapes_result(const struct call *call, struct slice text, struct slice *which)
{
	static const char *const names[] = { "_count", "_include", "_page", "_revinclude", "_sort", "_total" };
	struct slice value;
	bool bad = false;

	while (form_next(&text, call->arena, which, &value, &bad)) {
		struct slice rest = *which, name = slice_cut(&rest, ':');

		for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
			if (slice_is(name, names[i]))
				return true;
	}
	return false;
}

struct criteria *
criteria_parse(struct call *call, const struct schema_type *type, struct slice text)
{
	struct criteria *criteria = arena_zero(call->arena, 1, sizeof *criteria);
	enum reason reason;

	if (criteria == NULL) {
		call_store_trouble(call, STORE_NO_MEMORY);
		return NULL;
	}
	if (!access_type(call->principal, type->resource, ACCESS_SEARCH, &reason)) {
		call_forbid(call, reason);
		return NULL;
	}
	*criteria = (struct criteria){ .type = type, .text = text, .next = call->criteria };
	criteria->query = search_parse(type, text, SLICE_NONE, false, call->principal, call->arena, &call->faults);
	if (criteria->query == NULL) {
		if (call->faults.failed || !call->faults.errors)
			call_store_trouble(call, STORE_NO_MEMORY);
		else
			call_refuse_faults(call, 400);
		return NULL;
	}
	struct slice which;

	if (shapes_result(call, text, &which)) {
		call_refuse(call, 400, FAULT_NOT_SUPPORTED, arena_print(call->arena, "%s?%.*s", type->name, SLICE_ARGS(which)),
		    "It says what of a search is shown, and a condition shows nothing");
		return NULL;
	}
	if (!query_asks(criteria->query)) {
		call_refuse(call, 400, FAULT_REQUIRED, SLICE_NONE, "The condition names no search parameter of %s", type->name);
		return NULL;
	}
	call->criteria = criteria;
	return criteria;
}

bool
criteria_find(struct call *call, struct criteria *criteria, struct snapshot *snapshot, size_t most)
{
	/* A batch's entries are each on their own, and may be decided on by two threads at a time. */
	struct call *whole = call->parent != NULL && call->parent->transaction != NULL ? call->parent : NULL;
	uint64_t left = whole != NULL ? CRITERIA_WORK_TOGETHER - whole->condition_work : CRITERIA_WORK_MOST;
	uint64_t work = left < CRITERIA_WORK_MOST ? left : CRITERIA_WORK_MOST;

	criteria->most = most;
	criteria->matches = arena_zero(call->arena, most, sizeof *criteria->matches);
	enum search_status status = criteria->matches == NULL ? SEARCH_NO_MEMORY :
	    search_few(snapshot, call->principal, criteria->query, call->arena, &work, criteria->matches, most, &criteria->count);

	if (whole != NULL)
		whole->condition_work += work < left ? work : left;

	for (size_t i = 0; status == SEARCH_OK && i < criteria->count; i++) {
		criteria->matches[i].id = arena_copy(call->arena, criteria->matches[i].id);
		if (criteria->matches[i].id.data == NULL)
			status = SEARCH_NO_MEMORY;
	}
	return searchset_found(call, status, "The condition would have to look at too many records: ask for an identifier or the like");
}

static bool
same_matches(const struct criteria *criteria, const struct record *records, size_t count)
{
	if (count != criteria->count)
		return false;
	for (size_t i = 0; i < count; i++)
		if (records[i].rid != criteria->matches[i].rid)
			return false;
	return true;
}

/* Whether a search finds now what it found then. */
static bool
still(const struct call *call, const struct criteria *criteria, struct snapshot *snapshot, uint64_t decided_at,
    struct arena *arena)
{
	uint16_t type = query_keeps_to_type(criteria->query) ? criteria->type->resource : STORE_ANY_RESOURCE;
	const uint64_t *rids;
	size_t changed, count;

	if (store_changed(snapshot, type, decided_at, arena, &rids, &changed) != STORE_OK)
		return false;
	if (changed == 0)
		return true;
	uint64_t work = CRITERIA_WORK_MOST;
	struct record *records = arena_zero(arena, criteria->most, sizeof *records);

	return records != NULL &&
	    search_few(snapshot, call->principal, criteria->query, arena, &work, records, criteria->most, &count) ==
	    SEARCH_OK && same_matches(criteria, records, count);
}

static bool
holds(const struct commit *commit, struct snapshot *snapshot)
{
	const struct call *call = commit->context;
	struct arena arena;
	bool hold = true;

	arena_init(&arena, AGAIN_BYTES_MOST);
	for (const struct criteria *criteria = call->criteria; criteria != NULL && hold; criteria = criteria->next) {
		hold = still(call, criteria, snapshot, commit->decided_at, &arena);
		arena_reset(&arena);
	}
	hold = hold && own_consent_still(call, snapshot) && references_still(call, snapshot, commit->decided_at, &arena);
	arena_free(&arena);
	return hold;
}

void
criteria_rest(struct call *call, struct snapshot *snapshot)
{
	if (call->criteria == NULL && call->references == NULL && call->own_consent == NULL)
		return;
	call->commit.holds = holds;
	call->commit.decided_at = snapshot_sequence(snapshot);
}
