/* history of an instance, a type, the system (R4 http.html#history), newest version first. Every version passes the gate, and
 * so does the record's current state: what the caller may not see is neither listed nor hinted at. */
#include "server/api/bundle.h"
#include "server/api/history_page.h"
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
	    access_sees(call->principal, &current, action);
}

/* Writes the page. The Bundle's head needs to know whether there is a next page, so the released versions are gathered
 * first; their bodies stay in the snapshot until they are written. */
static enum store_status
write_page(struct call *call, struct snapshot *snapshot, uint64_t rid)
{
	struct history_page *page = call->history;
	enum access_action action = rid != 0 ? ACCESS_READ : ACCESS_SEARCH;
	const struct released **entries = arena_alloc(call->arena, (page->count + 1) * sizeof *entries);
	struct history *history;
	struct record record;
	size_t count = 0, work = 0, bytes = 0;
	uint64_t last = 0;
	bool more = false;
	enum store_status status, seen;

	if (entries == NULL)
		return STORE_NO_MEMORY;
	if (page->start == 0)
		page->start = snapshot_sequence(snapshot);
	status = history_begin(snapshot, rid, call->resource, page->before != 0 ? page->before : page->start + 1, &history);
	if (status != STORE_OK)
		return status;
	while ((status = history_next(history, &record)) == STORE_OK) {
		if (page->has_since && record.time < page->since)
			break;
		if (++work > WORK_MOST) {
			more = true;
			break;
		}
		if (!visible(call, snapshot, &record, action)) {
			last = record.sequence;
			continue;
		}
		const struct released *released = release(snapshot, call->principal, &record, action, call->arena, &seen);

		if (released == NULL && seen != STORE_ABSENT) {
			status = seen;
			break;
		}
		if (released != NULL && (count == page->count ||
		    (count > 0 && bytes + released_body(released).length > PAGE_BYTES_MOST))) {
			more = true;
			break;
		}
		if (released != NULL) {
			bytes += released_body(released).length;
			entries[count++] = released;
		}
		last = record.sequence;
	}
	history_end(history);
	if (status != STORE_OK && status != STORE_ABSENT)
		return status;
	struct bundle bundle;

	bundle_begin(&bundle, call, "history", -1, history_page_url(call, page, page->before),
	    more && last != 0 ? history_page_url(call, page, last) : SLICE_NONE);
	for (size_t i = 0; i < count; i++) {
		call_audit_disclosed(call, released_record(entries[i]));
		bundle_history_entry(&bundle, entries[i]);
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

	if (status == STORE_OK && !access_sees(call->principal, &record, ACCESS_READ))
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
