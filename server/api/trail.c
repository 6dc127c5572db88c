/* read, vread, search and history of AuditEvents. */
#include "server/api/trail.h"

#include "server/api/bundle.h"
#include "server/api/conditional.h"
#include "server/api/route.h"
#include "server/api/searchset.h"
#include "server/audit/sealed.h"

enum {
	/* Records that one page may look at. */
	TRAIL_WORK_MOST = 200000,
};

/* ---- Who may ----------------------------------------------------------------------------------------------------- */

static bool
is_auditor(const struct principal *principal)
{
	return principal->role == ROLE_AUDITOR;
}

static bool
is_concerned(const struct principal *principal)
{
	return (principal->role == ROLE_CITIZEN || principal->role == ROLE_PROXY) && principal->patient_rid != 0;
}

bool
trail_admits(const struct call *call, enum reason *reason)
{
	const struct principal *principal = call->principal;

	/* Of those who may not, all are told the same, whatever their scopes. */
	*reason = REASON_ROLE;
	if (!is_auditor(principal) && !is_concerned(principal))
		return false;
	/* Nobody is shown anything of whose listing is stopped, not even themselves. */
	*reason = REASON_UNLISTED;
	if (!is_auditor(principal) && principal->patient_hidden)
		return false;
	if (!access_type(principal, call->resource, call->route->action, reason))
		return false;
	/* Nothing has the entries that a scope which narrows would be tested by. */
	*reason = REASON_SCOPE;
	return scope_allows_record(principal->scopes, call->resource, (enum scope_action)call->route->action, SLICE(""));
}

/* ---- Making them ------------------------------------------------------------------------------------------------- */

/* Looks through the chain for a page. */
struct looking {
	struct call *call;
	struct snapshot *snapshot;
	struct trail_query *query; /* NULL: for the one AuditEvent at number and place */
	uint64_t number, least;
	uint32_t place;
	struct arena arena; /* of the record in hand */
	struct trail_item *items;
	size_t count, bytes;
	uint64_t next; /* where the next page begins; 0: there is none */
	uint32_t next_place;
	uint64_t looked;
	enum store_status status;
};

struct trail_item {
	struct slice id, json;
	int64_t time;
};

/* Of the one who is concerned, only what concerns that one; an auditor sees all. */
static bool
may_see(const struct call *call, const struct audit_event *event, uint32_t place)
{
	const struct principal *principal = call->principal;

	return is_auditor(principal) || (is_concerned(principal) && audit_subject(event, place) == principal->patient_rid);
}

/* Opens the event, once. What can't be opened hides nothing of what stands clear. */
static bool
open_event(struct looking *looking, struct audit_event *event, bool *opened)
{
	if (*opened)
		return true;
	looking->status = audit_event_open(call_settings(looking->call)->store, event, &looking->arena);
	if (looking->status == STORE_BROKEN) {
		audit_event_fill_texts(event, event->sealed_texts, SLICE("unreadable"));
		event->erased = true;
		looking->status = STORE_OK;
	}
	*opened = looking->status == STORE_OK;
	return *opened;
}

static bool
add_item(struct looking *looking, struct audit_projection *projection)
{
	struct call *call = looking->call;
	struct trail_item *item = &looking->items[looking->count];
	uint64_t subject = audit_subject(projection->event, projection->place);
	char id[AUDIT_ID_MOST];
	struct buffer json;

	if (!audit_id_write(call_settings(call)->store, projection->number, projection->place, id)) {
		looking->status = STORE_BROKEN;
		return false;
	}
	projection->id = item->id = arena_copy(call->arena, slice_text(id));
	buffer_init(&json, 0);
	audit_project(projection, &json);
	item->json = buffer_ok(&json) ? arena_copy(call->arena, buffer_slice(&json)) : SLICE_NONE;
	item->time = projection->event->time;
	buffer_free(&json);
	if (item->id.data == NULL || item->json.data == NULL) {
		looking->status = STORE_NO_MEMORY;
		return false;
	}
	looking->bytes += item->json.length;
	looking->count++;
	/* Whose trail was looked at is told to that one. */
	if (subject != 0)
		audit_list_add_once(&call->audit.subjects, call->arena, subject);
	return true;
}

/* Whether the page is full: then the next begins with this one. */
static bool
is_full(struct looking *looking, uint64_t number, uint32_t place)
{
	if (looking->count < looking->query->count && (looking->count == 0 || looking->bytes < PAGE_BYTES_MOST))
		return false;
	looking->next = number;
	looking->next_place = place;
	return true;
}

/* Takes of a record what is asked for. False: the page is full, or something failed. */
static bool
take_record(void *context, uint64_t number, struct slice record)
{
	struct looking *looking = context;
	struct call *call = looking->call;
	struct audit_event event;
	struct audit_projection projection = { .snapshot = looking->snapshot, .event = &event, .number = number,
		.whole = is_auditor(call->principal), .site = slice_text(call_settings(call)->instance) };
	bool opened = false;

	if (number < looking->least)
		return false;
	if (looking->looked++ == TRAIL_WORK_MOST) {
		looking->next = number;
		return false;
	}
	arena_reset(&looking->arena);
	if (!audit_event_decode(record, &looking->arena, &event))
		return true;
	uint32_t first = audit_first_place(&event), end = first + audit_projections(&event);

	if (number == looking->query->number && looking->query->place > first)
		first = looking->query->place;
	for (uint32_t place = first; place < end; place++) {
		projection.place = place;
		if (!may_see(call, &event, place) || !trail_query_holds(looking->query, &projection, call->now, false))
			continue;
		if (!open_event(looking, &event, &opened))
			return false;
		if (!trail_query_holds(looking->query, &projection, call->now, true))
			continue;
		if (is_full(looking, number, place) || !add_item(looking, &projection))
			return false;
	}
	return true;
}

/* ---- search and history ------------------------------------------------------------------------------------------ */

static struct slice
form_of(const struct call *call)
{
	return call->route->form ? call->request->body : SLICE_NONE;
}

static bool
prepare(struct call *call, bool history)
{
	call->prepared = trail_query_read(call, form_of(call), history);
	/* What was answered before this was asked is to be found. */
	if (call->prepared != NULL)
		store_audit_settle(call_settings(call)->store);
	return call->prepared != NULL;
}

static bool
search_prepare(struct call *call)
{
	return (!call->route->form || searchset_is_form(call)) && prepare(call, false);
}

static bool
history_prepare(struct call *call)
{
	return prepare(call, true);
}

static void
write_page(struct call *call, const struct looking *looking)
{
	const struct trail_query *query = looking->query;
	struct slice form = form_of(call), next = SLICE_NONE;
	struct bundle bundle;

	if (looking->next != 0 && query->count > 0)
		next = trail_query_url(call, query, form, looking->next, looking->next_place);
	bundle_begin(&bundle, call, query->history ? "history" : "searchset", -1,
	    trail_query_url(call, query, form, query->number, query->place), next);
	for (size_t i = 0; i < looking->count; i++)
		bundle_trail_entry(&bundle, looking->items[i].id, looking->items[i].json, looking->items[i].time, query->history);
	if (call->faults.count > 0)
		bundle_outcome_entry(&bundle, &call->faults);
	bundle_end(&bundle);
}

static enum store_status
look(struct looking *looking)
{
	struct call *call = looking->call;
	const struct trail_query *query = looking->query;
	struct audit_range range = { .from = INT64_MIN, .to = INT64_MAX };

	if (is_concerned(call->principal) && !is_auditor(call->principal))
		range.subject = call->principal->patient_rid;
	if (query->number != 0 && query->number < UINT64_MAX)
		range.before = query->number + 1;
	if (!trail_query_range(query, call->now, &range, &looking->least))
		return STORE_OK;
	enum store_status status = store_audit_back(call_settings(call)->store, &range, take_record, looking);

	return status == STORE_OK ? looking->status : status;
}

static void
list_decide(struct call *call, struct snapshot *snapshot)
{
	struct trail_query *query = call->prepared;
	struct looking looking = { .call = call, .snapshot = snapshot, .query = query,
		.items = arena_alloc(call->arena, (size_t)(query->count + 1) * sizeof *looking.items) };

	call->strict = true;
	if (looking.items == NULL) {
		call_store_trouble(call, STORE_NO_MEMORY);
		return;
	}
	if (is_concerned(call->principal))
		audit_list_add_once(&call->audit.subjects, call->arena, call->principal->patient_rid);
	enum store_status status = trail_query_resolve(call, snapshot, query);

	arena_init(&looking.arena, 0);
	if (status == STORE_OK)
		status = look(&looking);
	arena_free(&looking.arena);
	if (status == STORE_OK)
		write_page(call, &looking);
	else
		call_store_trouble(call, status);
}

/* ---- read and vread ---------------------------------------------------------------------------------------------- */

/* Takes the one AuditEvent of the record. */
static bool
take_one(void *context, uint64_t number, struct slice record, const unsigned char hash[32])
{
	struct looking *looking = context;
	struct call *call = looking->call;
	struct audit_event event;
	struct audit_projection projection = { .snapshot = looking->snapshot, .event = &event, .number = number,
		.place = looking->place, .whole = is_auditor(call->principal), .site = slice_text(call_settings(call)->instance) };
	bool opened = false;

	(void)hash;
	if (number != looking->number || !audit_event_decode(record, &looking->arena, &event))
		return false;
	uint32_t first = audit_first_place(&event);

	if (looking->place < first || looking->place >= first + audit_projections(&event) ||
	    !may_see(call, &event, looking->place) || !open_event(looking, &event, &opened))
		return false;
	add_item(looking, &projection);
	return false;
}

static enum store_status
find_one(struct call *call, struct snapshot *snapshot, struct trail_item *item)
{
	struct looking looking = { .call = call, .snapshot = snapshot, .items = item };

	call->strict = true;
	if (is_concerned(call->principal))
		audit_list_add_once(&call->audit.subjects, call->arena, call->principal->patient_rid);
	/* There is one version of each. */
	if (!audit_id_read(call_settings(call)->store, call->id, &looking.number, &looking.place) || looking.number == 0 ||
	    (call->version_text.data != NULL && !slice_is(call->version_text, "1")))
		return STORE_ABSENT;
	arena_init(&looking.arena, 0);
	enum store_status status = store_audit_scan(call_settings(call)->store, looking.number, take_one, &looking);

	arena_free(&looking.arena);
	if (status == STORE_OK)
		status = looking.status;
	return status == STORE_OK && looking.count == 0 ? STORE_ABSENT : status;
}

static void
say_trouble(struct call *call, enum store_status status)
{
	if (status == STORE_ABSENT)
		call_not_found(call);
	else
		call_store_trouble(call, status);
}

static void
read_decide(struct call *call, struct snapshot *snapshot)
{
	struct trail_item item = { 0 };
	enum store_status status = find_one(call, snapshot, &item);
	const struct record as_record = { .resource = call->resource, .version = 1, .time = item.time, .id = item.id };

	if (status != STORE_OK) {
		say_trouble(call, status);
		return;
	}
	call->made.view = call_view(call, 0);
	call_version_fields(call, call->resource, item.id, 1, item.time, false);
	if (conditional_not_modified(call, &as_record, call->made.view))
		call->reply->status = 304;
	else
		call_send_resource(call, 200, item.json);
}

static void
instance_decide(struct call *call, struct snapshot *snapshot)
{
	struct trail_item item = { 0 };
	struct looking looking = { .call = call, .query = call->prepared, .items = &item, .count = 1 };
	enum store_status status = find_one(call, snapshot, &item);

	if (status == STORE_OK)
		write_page(call, &looking);
	else
		say_trouble(call, status);
}

/* ---- Routes ------------------------------------------------------------------------------------------------------ */

static const struct route trail_read = {
	.name = "read",
	.action = ACCESS_READ,
	.event = AUDIT_READ,
	.decide = read_decide,
	.slow = true,
};

static const struct route trail_vread = {
	.name = "vread",
	.action = ACCESS_READ,
	.event = AUDIT_VREAD,
	.decide = read_decide,
	.slow = true,
};

static const struct route trail_search = {
	.name = "search",
	.action = ACCESS_SEARCH,
	.event = AUDIT_SEARCH,
	.prepare = search_prepare,
	.decide = list_decide,
	.slow = true,
};

static const struct route trail_search_post = {
	.name = "search",
	.action = ACCESS_SEARCH,
	.event = AUDIT_SEARCH,
	.prepare = search_prepare,
	.decide = list_decide,
	.form = true,
	.slow = true,
};

static const struct route trail_history_instance = {
	.name = "history-instance",
	.action = ACCESS_READ,
	.event = AUDIT_HISTORY_INSTANCE,
	.prepare = history_prepare,
	.decide = instance_decide,
	.slow = true,
};

static const struct route trail_history_type = {
	.name = "history-type",
	.action = ACCESS_SEARCH,
	.event = AUDIT_HISTORY_TYPE,
	.prepare = history_prepare,
	.decide = list_decide,
	.slow = true,
};

const struct route *
trail_route(const struct route *route)
{
	static const struct {
		const struct route *of, *trail;
	} routes[] = {
		{ &route_read, &trail_read },
		{ &route_vread, &trail_vread },
		{ &route_search, &trail_search },
		{ &route_search_post, &trail_search_post },
		{ &route_history_instance, &trail_history_instance },
		{ &route_history_type, &trail_history_type },
	};

	for (size_t i = 0; i < sizeof routes / sizeof *routes; i++)
		if (routes[i].of == route)
			return routes[i].trail;
	return route;
}
