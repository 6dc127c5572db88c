#include "server/api/history_page.h"

#include "resources/primitive/date.h"
#include "server/api/identifier.h"
#include "server/http/form.h"

/* What a link holds: the place, and what the query was. */
struct place {
	uint64_t before, start;
};

/* The id of a List: alone, or as a reference. */
static bool
take_list(struct call *call, struct history_page *page, struct slice value)
{
	struct slice id = slice_starts(value, SLICE("List/")) ? slice_from(value, strlen("List/")) : value;

	if (id.length > 0 && id.data[0] == '$') {
		call_refuse(call, 400, FAULT_NOT_SUPPORTED, SLICE_NONE, "The functional lists, such as $current-problems, are not supported");
		return false;
	}
	if (!identifier_valid(id)) {
		call_refuse(call, 400, FAULT_VALUE, SLICE_NONE, "_list is the id of a List");
		return false;
	}
	page->list = id;
	return true;
}

/* What can be asked once: two would be two questions. */
static bool
is_again(const struct history_page *page, struct slice name)
{
	return (slice_is(name, "_since") && page->has_since) || (slice_is(name, "_at") && page->has_at) ||
	    (slice_is(name, "_list") && page->list.data != NULL);
}

static bool
take(struct call *call, struct history_page *page, struct slice name, struct slice value)
{
	uint64_t most = call_settings(call)->search_count_most;
	int64_t last;

	if (is_again(page, name)) {
		call_refuse(call, 400, FAULT_VALUE, SLICE_NONE, "%.*s is given twice", SLICE_ARGS(name));
		return false;
	}
	if (slice_is(name, "_count")) {
		if (!slice_to_u64(value, UINT64_MAX, &page->count)) {
			call_refuse(call, 400, FAULT_VALUE, SLICE_NONE, "_count is a whole number");
			return false;
		}
		page->count = page->count < most ? page->count : most;
	} else if (slice_is(name, "_since")) {
		if (!date_text_range(value, call_settings(call)->zone_minutes, &page->since, &last)) {
			call_refuse(call, 400, FAULT_VALUE, SLICE_NONE, "_since is an instant such as 2026-04-01T00:00:00+09:00");
			return false;
		}
		page->has_since = true;
		page->since_text = value;
	} else if (slice_is(name, "_at")) {
		if (!date_text_range(value, call_settings(call)->zone_minutes, &page->at_first, &page->at_last)) {
			call_refuse(call, 400, FAULT_VALUE, SLICE_NONE,
			    "_at is a date or time such as 2026, 2026-04-01 or 2026-04-01T00:00:00+09:00");
			return false;
		}
		page->has_at = true;
		page->at_text = value;
	} else if (slice_is(name, "_list")) {
		return take_list(call, page, value);
	} else if (slice_is(name, "_page")) {
		struct place place;

		if (!call_open_link(call, value, &place, sizeof place)) {
			call_refuse(call, 400, FAULT_VALUE, SLICE_NONE, "This page link is not valid here: start again without _page");
			return false;
		}
		page->before = place.before;
		page->start = place.start;
	} else if (!call_common_parameter(name) && !call->lenient) {
		call_refuse(call, 400, FAULT_NOT_SUPPORTED, SLICE_NONE, "A history takes _count, _since, _at and _list, not %.*s",
		    SLICE_ARGS(name));
		return false;
	}
	return true;
}

bool
history_page_parse(struct call *call, struct history_page *page)
{
	struct slice rest = call->request->query, name, value;
	bool bad = false;

	page->count = call_settings(call)->search_count;
	while (form_next(&rest, call->arena, &name, &value, &bad))
		if (!take(call, page, name, value))
			return false;
	return true;
}

enum store_status
history_page_at(const struct history_page *page, struct snapshot *snapshot, const struct record *version)
{
	struct record next;

	if (!page->has_at)
		return STORE_OK;
	if (version->time > page->at_last)
		return STORE_ABSENT;
	if (version->time >= page->at_first)
		return STORE_OK;
	if (version->deleted)
		return STORE_ABSENT;
	enum store_status status = store_version(snapshot, version->rid, version->version + 1, &next);

	if (status != STORE_OK)
		return status == STORE_ABSENT ? STORE_OK : status;
	return next.time > page->at_first ? STORE_OK : STORE_ABSENT;
}

/* _elements and the like: all pages are shown as the first was asked for. */
static void
put_view(struct call *call, struct buffer *url)
{
	struct slice rest = call->request->query, name, value;
	bool bad = false;

	while (form_next(&rest, call->arena, &name, &value, &bad))
		if (call_common_parameter(name)) {
			buffer_print(url, "&%.*s=", SLICE_ARGS(name));
			form_encode(url, value);
		}
}

struct slice
history_page_url(struct call *call, const struct history_page *page, uint64_t before)
{
	struct place place = { .before = before, .start = page->start };
	struct buffer url;

	buffer_init(&url, 0);
	buffer_put(&url, call_base(call));
	if (call->type != NULL)
		buffer_print(&url, "/%s", call->type->name);
	if (call->id.data != NULL)
		buffer_print(&url, "/%.*s", SLICE_ARGS(call->id));
	buffer_print(&url, "/_history?_count=%llu", (unsigned long long)page->count);
	if (page->has_since) {
		buffer_literal(&url, "&_since=");
		form_encode(&url, page->since_text);
	}
	if (page->has_at) {
		buffer_literal(&url, "&_at=");
		form_encode(&url, page->at_text);
	}
	if (page->list.data != NULL)
		buffer_print(&url, "&_list=%.*s", SLICE_ARGS(page->list));
	put_view(call, &url);
	if (before != 0) {
		buffer_literal(&url, "&_page=");
		call_seal_link(call, &place, sizeof place, &url);
	}
	struct slice copy = buffer_ok(&url) ? arena_copy(call->arena, buffer_slice(&url)) : SLICE_NONE;

	buffer_free(&url);
	return copy;
}
