/* history of an instance, a type, the system (R4 http.html#history), newest version first. Every version passes the gate, and
 * so does the record's current state: what the caller may not see is neither listed nor hinted at. */
#include "server/api/bundle.h"
#include "server/api/history_list.h"
#include "server/api/route.h"
#include "server/http/form.h"
#include "server/search/search.h"

/* Versions that one page may look at. */
enum { WORK_MOST = 200000 };

static bool
history_prepare(struct call *call)
{
	call->history = arena_zero(call->arena, 1, sizeof *call->history);
	if (call->history == NULL) {
		call_store_trouble(call, STORE_NO_MEMORY);
		return false;
	}
	return history_page_parse(call, call->history);
}

/* Whether the record, as it is now, may be seen. Versions of one record come in a row only for an instance; asking the store
 * again for each is cheap. */
static bool
visible(struct call *call, struct snapshot *snapshot, const struct record *version, enum access_action action)
{
	struct record current;

	return store_record(snapshot, version->rid, &current) == STORE_OK &&
	    access_sees(snapshot, call->principal, &current, action);
}

/* Where versions come from, newest first: the whole history, or what a List refers to. */
struct versions {
	struct history *history;
	struct history_list *list;
};

/* Of what begins after the time that is asked for nothing needs to be looked at. */
static enum store_status
versions_begin(struct call *call, struct snapshot *snapshot, uint64_t rid, struct versions *versions, bool *too_many)
{
	struct history_page *page = call->history;

	*versions = (struct versions){ 0 };
	*too_many = false;
	if (page->start == 0)
		page->start = snapshot_sequence(snapshot);
	uint64_t before = page->before != 0 ? page->before : page->start + 1;
	uint64_t end = page->has_at ? store_sequence_at(snapshot, page->at_last + 1) : before;

	if (end < before)
		before = end;
	return page->list.data == NULL ? history_begin(snapshot, rid, call->resource, before, &versions->history) :
	    history_list_begin(call, snapshot, rid, before, &versions->list, too_many);
}

static enum store_status
versions_next(const struct versions *versions, struct record *record)
{
	return versions->history != NULL ? history_next(versions->history, record) : history_list_next(versions->list, record);
}

static void
versions_end(const struct versions *versions)
{
	history_end(versions->history);
	history_list_end(versions->list);
}

/* What of a page is found. */
struct gathered {
	const struct released **entries;
	size_t count, bytes;
	uint64_t last; /* sequence of the last version that was looked at */
	bool more;
};

/* Takes the version onto the page, if it belongs there. False: the page ends before it, or something failed. */
static bool
take_version(struct call *call, struct snapshot *snapshot, const struct record *record, enum access_action action,
    struct gathered *gathered, enum store_status *status)
{
	const struct history_page *page = call->history;
	const struct released *released = NULL;

	*status = visible(call, snapshot, record, action) ? history_page_at(page, snapshot, record) : STORE_ABSENT;
	if (*status == STORE_OK)
		released = release(snapshot, call->principal, record, action, call->arena, status);
	if (released == NULL && *status != STORE_ABSENT)
		return false;
	*status = STORE_OK;
	if (released != NULL) {
		size_t bytes = gathered->bytes + released_body(released).length;

		gathered->more = gathered->count == page->count || (gathered->count > 0 && bytes > PAGE_BYTES_MOST);
		if (gathered->more)
			return false;
		gathered->bytes = bytes;
		gathered->entries[gathered->count++] = released;
	}
	gathered->last = record->sequence;
	return true;
}

/* The Bundle's head needs to know whether there is a next page, so the released versions are gathered first; their bodies stay in
 * the snapshot until they are written. */
static enum store_status
gather(struct call *call, struct snapshot *snapshot, uint64_t rid, const struct versions *versions, struct gathered *gathered)
{
	const struct history_page *page = call->history;
	enum access_action action = rid != 0 ? ACCESS_READ : ACCESS_SEARCH;
	struct record record;
	size_t work = 0;
	enum store_status status;

	while ((status = versions_next(versions, &record)) == STORE_OK) {
		if (page->has_since && record.time < page->since)
			break;
		/* Of those before the time that is asked for, the version behind is looked at, too. */
		bool earlier = page->has_at && record.time < page->at_first;

		work += earlier ? 2 : 1;
		gathered->more = work > WORK_MOST;
		if (gathered->more || !take_version(call, snapshot, &record, action, gathered, &status))
			break;
		/* Of one record, what came before was no longer current. */
		if (earlier && rid != 0)
			break;
	}
	return status == STORE_ABSENT ? STORE_OK : status;
}

static enum store_status
write_page(struct call *call, struct snapshot *snapshot, uint64_t rid)
{
	struct history_page *page = call->history;
	struct gathered gathered = { .entries = arena_alloc(call->arena, (page->count + 1) * sizeof *gathered.entries) };
	struct versions versions;
	struct bundle bundle;
	bool too_many;

	if (gathered.entries == NULL)
		return STORE_NO_MEMORY;
	enum store_status status = versions_begin(call, snapshot, rid, &versions, &too_many);

	if (status != STORE_OK)
		return status;
	if (!too_many)
		status = gather(call, snapshot, rid, &versions, &gathered);
	versions_end(&versions);
	if (status != STORE_OK)
		return status;
	if (too_many) {
		call_refuse(call, 400, FAULT_TOO_COSTLY, SLICE_NONE, "The List refers to too many versions: ask for a shorter time");
		return STORE_OK;
	}
	bundle_begin(&bundle, call, "history", -1, history_page_url(call, page, page->before),
	    gathered.more && gathered.last != 0 ? history_page_url(call, page, gathered.last) : SLICE_NONE);
	for (size_t i = 0; i < gathered.count; i++) {
		call_audit_disclosed(call, released_record(gathered.entries[i]));
		bundle_history_entry(&bundle, gathered.entries[i]);
	}
	bundle_end(&bundle);
	return STORE_OK;
}

static void
history_decide(struct call *call, struct snapshot *snapshot)
{
	enum store_status status = write_page(call, snapshot, 0);

	if (status != STORE_OK)
		call_store_trouble(call, status);
}

static void
instance_decide(struct call *call, struct snapshot *snapshot)
{
	struct record record;
	enum store_status status = store_find(snapshot, call->resource, call->id, &record);

	if (status == STORE_OK &&
	    (call->audit.reason = access_reason(snapshot, call->principal, &record, ACCESS_READ)) != REASON_NONE)
		status = STORE_ABSENT;
	if (status == STORE_OK)
		status = write_page(call, snapshot, record.rid);
	if (status == STORE_ABSENT)
		call_not_found(call);
	else if (status != STORE_OK)
		call_store_trouble(call, status);
}

const struct route route_history_instance = {
	.name = "history-instance",
	.action = ACCESS_READ,
	.event = AUDIT_HISTORY_INSTANCE,
	.prepare = history_prepare,
	.decide = instance_decide,
};

const struct route route_history_type = {
	.name = "history-type",
	.action = ACCESS_SEARCH,
	.event = AUDIT_HISTORY_TYPE,
	.prepare = history_prepare,
	.decide = history_decide,
};

const struct route route_history_system = {
	.name = "history-system",
	.action = ACCESS_SEARCH,
	.event = AUDIT_HISTORY_SYSTEM,
	.prepare = history_prepare,
	.decide = history_decide,
};
