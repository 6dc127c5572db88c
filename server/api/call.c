/* One request's way: route → principal → prepare → decide → commit with its audit record → reply. */
#include "server/api/call.h"

#include "server/api/api_state.h"
#include "server/api/async.h"
#include "server/api/glass.h"
#include "server/api/identifier.h"
#include "server/api/negotiate.h"
#include "server/api/operation.h"
#include "server/api/own_consent.h"
#include "server/api/patch_take.h"
#include "server/api/references.h"
#include "server/api/route.h"
#include "server/api/time.h"
#include "server/api/trail.h"
#include "server/config.h"
#include "server/http/form.h"
#include "server/log.h"
#include "server/search/parameters.h"

#include <stddef.h>

enum {
	/* Requests that wait for a worker before more are told to come again. */
	WORK_WAITING_MOST = 200,
	/* Bytes of a body that take a worker's time and not a loop's: a millisecond or more to read and check. */
	LARGE_BODY = 128 * 1024,
};

/* ---- The head ---------------------------------------------------------------------------------------------------- */

static bool
is_request_id(struct slice id)
{
	if (id.length == 0 || id.length > 64)
		return false;
	for (size_t i = 0; i < id.length; i++) {
		char c = id.data[i];

		if (!((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_'))
			return false;
	}
	return true;
}

/* The client's own, when it may stand in a log and a Bundle's id; else a new one. */
static void
take_request_id(struct call *call)
{
	struct slice id = call_field_in(call, "X-Request-Id");

	call->request_id = is_request_id(id) ? id : identifier_new(call->arena);
	if (call->request_id.data == NULL)
		call->request_id = SLICE("none");
}

static void
take_prefer(struct call *call)
{
	struct slice rest = call->asker->prefer;

	/* Of a Bundle's entries only the outcome is told, unless more is asked for. */
	if (call->parent != NULL)
		call->prefer_return = RETURN_MINIMAL;
	while (rest.data != NULL) {
		/* Some clients separate preferences by semicolons, as parameters. */
		struct slice group = slice_cut(&rest, ',');

		while (group.data != NULL) {
			struct slice preference = slice_trim(slice_cut(&group, ';'));

			if (slice_is(preference, "return=minimal"))
				call->prefer_return = RETURN_MINIMAL;
			else if (slice_is(preference, "return=OperationOutcome"))
				call->prefer_return = RETURN_OUTCOME;
			else if (slice_is(preference, "return=representation"))
				call->prefer_return = RETURN_REPRESENTATION;
			else if (slice_is(preference, "handling=lenient"))
				call->lenient = true;
			else if (slice_equal_nocase(preference, SLICE("respond-async")))
				call->prefer_async = true;
		}
	}
}

static bool
take_summary(struct call *call, struct slice value)
{
	static const char *const names[] = { "false", "true", "text", "data", "count" };

	for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
		if (slice_is(value, names[i])) {
			call->view.summary = (enum json_summary)i;
			return true;
		}
	call_refuse(call, 400, FAULT_VALUE, SLICE_NONE, "_summary is true, text, data, count or false");
	return false;
}

static bool
take_elements(struct call *call, struct slice value)
{
	size_t most = 1;

	for (size_t i = 0; i < value.length; i++)
		most += value.data[i] == ',';
	if (most > CALL_ELEMENTS_MOST) {
		call_refuse(call, 400, FAULT_TOO_COSTLY, SLICE_NONE, "_elements names more than %d elements", CALL_ELEMENTS_MOST);
		return false;
	}
	struct slice *elements = arena_zero(call->arena, most, sizeof *elements);

	if (elements == NULL) {
		call_store_trouble(call, STORE_NO_MEMORY);
		return false;
	}
	call->view.element_count = 0;
	while (value.data != NULL) {
		struct slice element = slice_trim(slice_cut(&value, ','));
		const char *dot = element.length > 0 ? memchr(element.data, '.', element.length) : NULL;

		/* "Patient.name" is as good as "name". */
		if (dot != NULL)
			element = slice_from(element, (size_t)(dot - element.data) + 1);
		if (element.length > 0)
			elements[call->view.element_count++] = element;
	}
	call->view.elements = elements;
	return true;
}

bool
call_common_parameter(struct slice name)
{
	return slice_is(name, "_format") || slice_is(name, "_pretty") || slice_is(name, "_summary") || slice_is(name, "_elements");
}

bool
call_take_view(struct call *call, struct slice form)
{
	struct slice name, value;
	bool bad = false;

	while (form_next(&form, call->arena, &name, &value, &bad)) {
		if (bad) {
			call_refuse(call, 400, FAULT_VALUE, SLICE_NONE, "The query is not well formed: %%XX, UTF-8, no NUL");
			return false;
		}
		if (slice_is(name, "_format")) {
			call->format_given = true;
			if (!negotiate_format(value, &call->format)) {
				call_refuse(call, 406, FAULT_NOT_SUPPORTED, SLICE_NONE, "JSON and XML are served: _format=json, _format=xml");
				return false;
			}
		} else if (slice_is(name, "_pretty")) {
			call->view.pretty = slice_is(value, "true");
		} else if (slice_is(name, "_summary")) {
			if (!take_summary(call, value))
				return false;
		} else if (slice_is(name, "_elements") && !take_elements(call, value)) {
			return false;
		}
	}
	call->viewed = call->view.element_count > 0 ||
	    (call->view.summary != SUMMARY_FALSE && call->view.summary != SUMMARY_COUNT);
	return true;
}

/* What a refusal is written in, too, whatever it is for. */
static struct accepted
take_accept(struct call *call)
{
	struct accepted accepted = negotiate_accept(call_field_in(call, "Accept"));

	call->format = accepted.format;
	return accepted;
}

static bool
take_head(struct call *call, const struct accepted *accepted)
{
	take_prefer(call);
	if (call->request->query.data != NULL && !call_take_view(call, call->request->query))
		return false;
	if (call->route->form && !call_take_view(call, call->request->body))
		return false;
	/* A raw Binary may be of any type. */
	bool raw = call->operation != NULL ? call->operation->raw :
	    call->parent == NULL && call->type != NULL && strcmp(call->type->name, "Binary") == 0 && call->id.data != NULL;

	if (!call->format_given && !accepted->fhir && !(raw && accepted->other.data != NULL)) {
		call_refuse(call, 406, FAULT_NOT_SUPPORTED, SLICE_NONE,
		    "Only application/fhir+json and application/fhir+xml (fhirVersion 4.0) are served: ask for one by Accept");
		return false;
	}
	return true;
}

/* ---- Audit ------------------------------------------------------------------------------------------------------- */

static void
begin_audit(struct call *call)
{
	const struct http_peer *peer = &call->asker->peer;

	audit_event_init(&call->audit);
	call->audit.type = AUDIT_REQUEST;
	call->audit.time = call->now;
	call->audit.request_id = call->request_id;
	call->audit.certificate = peer->tls ? peer->certificate : NULL;
	call->audit.peer = slice_text(peer->address);
}

void
call_audit_record(struct call *call, const struct record *record)
{
	call->audit.rid = record->rid;
	call->audit.version = record->version;
	for (size_t i = 0; i < record_subject_count(record); i++)
		audit_list_add_once(&call->audit.subjects, call->arena, record_subject(record, i));
}

void
call_audit_disclosed(struct call *call, const struct record *record)
{
	audit_list_add(&call->audit.disclosed, call->arena, record->rid);
	for (size_t i = 0; i < record_subject_count(record); i++)
		audit_list_add_once(&call->audit.subjects, call->arena, record_subject(record, i));
}

void
call_audit_change(struct call *call, const struct change *change)
{
	/* The number of a new record is not known yet; the journal row that the event is part of has it. */
	call->audit.id = change->id;
	call->audit.version = change->expected_version + 1;
}

static void
finish_audit(struct call *call)
{
	call->audit.status = (uint16_t)call->reply->status;
	if (call->principal != NULL && access_noted_removed(call->principal))
		call->audit.flags |= AUDIT_PARTS_REMOVED;
	call->audit_put = (struct audit_put){ .bytes = audit_event_encode(&call->audit, call->arena),
		.next = call->commit.changes != NULL ? call->more_audits : NULL };
	call->commit.audits = &call->audit_put;
}

/* ---- The end ----------------------------------------------------------------------------------------------------- */

static void
log_call(struct call *call, int64_t microseconds)
{
	int mode = call->api->settings.log_requests;
	char id[80], institution[80];

	if (mode == LOG_REQUESTS_OFF || (mode == LOG_REQUESTS_ERRORS && call->reply->status < 500))
		return;
	/* No query and no id: they may be somebody's data. The audit trail has them. */
	log_event(call->reply->status >= 500 ? LOG_LEVEL_WARNING : LOG_LEVEL_INFO, "request",
	    "id=%s interaction=%s type=%s status=%d us=%lld institution=%s", log_quote(call->request_id, id, sizeof id),
	    call->route != NULL ? call->route->name : "other", call->type != NULL ? call->type->name : "-", call->reply->status,
	    (long long)microseconds,
	    call->principal != NULL ? log_quote(call->principal->institution_id, institution, sizeof institution) : "-");
}

void
call_end(struct call *call)
{
	struct exchange *exchange = call->exchange;
	int64_t microseconds = time_monotonic() - call->request->arrived;

	call_field(call, "X-Request-Id", call->request_id);
	call_field(call, "Cache-Control", SLICE("no-store"));
	call_field(call, "Vary", SLICE("Accept"));
	metrics_count(call->api->metrics, call->asker->loop, call->operation != NULL ? "operation" :
	    call->route != NULL ? call->route->name : "other", call->reply->status, microseconds);
	log_call(call, microseconds);
	/* The call is gone with whoever takes its reply. */
	struct arena again = call->again;

	if (call->ended != NULL)
		call->ended(call);
	if (exchange != NULL)
		exchange_send(exchange);
	arena_free(&again);
}

/* Everything that the reply rests on is durable, or has failed. On a thread of the store. */
static void
committed(struct commit *commit, enum store_status status)
{
	struct call *call = commit->context;

	if (status != STORE_OK)
		call_store_trouble(call, status);
	else if (commit->changes != NULL && call->route->complete != NULL)
		call->route->complete(call);
	call_end(call);
}

/* Refuses what could not be written whole. */
static void
check_reply(struct call *call)
{
	if (!buffer_ok(&call->reply->body) || !buffer_ok(&call->reply->fields) || call->faults.failed) {
		call->commit.changes = NULL;
		call_store_trouble(call, STORE_NO_MEMORY);
	}
}

void
call_conclude(struct call *call)
{
	check_reply(call);
	finish_audit(call);
}

void
call_decide(struct call *call, struct snapshot *snapshot)
{
	call->route->decide(call, snapshot);
	if (snapshot != NULL)
		glass_note(call, snapshot);
}

static void
decide(struct call *call, struct snapshot *snapshot)
{
	call_decide(call, snapshot);
	if (call->commit.changes != NULL && own_consent_put(call, snapshot))
		references_alone(call, snapshot);
}

/* The commit met a conflict: decide on what is there now. On the committer's thread. */
static enum store_status
decide_again(struct commit *commit, struct snapshot *snapshot)
{
	struct call *call = commit->context;

	/* The rights may have changed as well: the caller is asked for anew. */
	call_begin_again(call);
	faults_init(&call->faults, call->arena);
	audit_event_forget(&call->audit);
	if (call_identify(call, snapshot)) {
		commit->registry_generation = call->principal->registry_generation;
		decide(call, snapshot);
	}
	call_conclude(call);
	return STORE_OK;
}

void
call_commit(struct call *call)
{
	call->commit.context = call;
	call->commit.done = committed;
	if (call->audit_put.bytes.data == NULL) {
		/* What can't be recorded doesn't happen. */
		call_store_trouble(call, STORE_NO_MEMORY);
		call_end(call);
		return;
	}
	if (call->commit.changes != NULL) {
		call->commit.decide = decide_again;
		call->commit.registry_generation = call->principal->registry_generation;
		store_commit(call->api->settings.store, &call->commit);
	} else if (call->commit.tables != NULL) {
		store_commit(call->api->settings.store, &call->commit);
	} else {
		/* What is nobody's data need not wait for its record. */
		bool open = call->route == NULL || call->route->action == 0;

		store_audit(call->api->settings.store, &call->commit, open || (call->api->settings.audit_relaxed && !call->strict));
	}
}

/* ---- The beginning ----------------------------------------------------------------------------------------------- */

/* The form that _format asks for, for a refusal before the head is taken. */
static void
take_format(struct call *call)
{
	struct slice rest = call->request->query, name, value;
	enum format format;
	bool bad = false;

	while (rest.data != NULL && form_next(&rest, call->arena, &name, &value, &bad) && !bad)
		if (slice_is(name, "_format") && negotiate_format(value, &format))
			call->format = format;
}

static bool
find_route(struct call *call)
{
	char allow[ROUTE_ALLOW_MOST];
	enum route_result result = route_match(call, call->api->base_path, allow);

	if (result != ROUTE_FOUND)
		take_format(call);
	switch (result) {
	case ROUTE_FOUND:
		return true;
	case ROUTE_NO_PATH:
		call_refuse(call, 404, FAULT_NOT_FOUND, SLICE_NONE, "There is nothing at this address; see %.*s/metadata",
		    SLICE_ARGS(call_base(call)));
		return false;
	case ROUTE_NO_TYPE:
		call_refuse(call, 404, FAULT_NOT_SUPPORTED, SLICE_NONE, "This is no FHIR R4 resource type that is served here");
		return false;
	case ROUTE_NO_METHOD:
		call_refuse(call, 405, FAULT_NOT_SUPPORTED, SLICE_NONE, "The method is not allowed at this address, only %s", allow);
		call_field(call, "Allow", slice_text(allow));
		return false;
	case ROUTE_OPTIONS:
		call->reply->status = 204;
		call_field(call, "Allow", slice_text(allow));
		if (strstr(allow, "PATCH") != NULL)
			call_field(call, "Accept-Patch", SLICE(PATCH_MEDIA_TYPES));
		return false;
	}
	return false;
}

/* May it do any of these to the type? */
static bool
may_any(struct call *call, uint16_t resource, enum reason *reason)
{
	enum access_action actions = call->route->action;

	/* Whoever was granted nothing is told so, though what is the server's own is open. */
	if (call->resource == STORE_ANY_RESOURCE && access_has_own(resource)) {
		*reason = REASON_GRANT;
		return false;
	}
	for (unsigned action = ACCESS_CREATE; action <= ACCESS_SEARCH; action <<= 1)
		if (actions & action && access_type(call->principal, resource, (enum access_action)action, reason))
			return true;
	return false;
}

/* Who asks, and whether they may ask this at all. False: refused. */
static bool
admit(struct call *call)
{
	enum reason reason;

	if (call->route->action == 0)
		return true;
	if (call->parent == NULL ? !call_identify(call, NULL) : call->parent->principal == NULL)
		return false;
	if (call->type != NULL && !route_writable(call->type) && call->operation == NULL) {
		if (trail_admits(call, &reason))
			return true;
		call_forbid(call, reason);
		return false;
	}
	/* What a Bundle asks for is asked of each entry. */
	if (call->route->handle != NULL)
		return true;
	/* Of the whole system: whoever may do it to no type at all is told so. */
	uint16_t first = call->resource != STORE_ANY_RESOURCE ? call->resource : 0;
	uint16_t last = call->resource != STORE_ANY_RESOURCE ? call->resource : (uint16_t)(schema_counts.resources - 1);
	enum reason why = REASON_SCOPE;

	for (uint16_t resource = first; resource <= last; resource++) {
		if (may_any(call, resource, &reason))
			return true;
		/* A scope is there, and only the grant is missing: that is what helps to know. */
		if (resource == first || reason == REASON_GRANT)
			why = reason;
	}
	call_forbid(call, why);
	return false;
}

bool
call_enter(struct call *call)
{
	const struct accepted accepted = take_accept(call);

	if (!find_route(call) || !take_head(call, &accepted))
		return false;
	/* What others may be told without a store they are told without it, too. */
	enum store_status status = parameters_follow(call->api->settings.store);

	if (status != STORE_OK && call->route->action != 0) {
		call_store_trouble(call, status);
		return false;
	}
	call->audit.type = call->route->event;
	call->audit.resource = call->resource;
	call->audit.id = call->id;
	call->audit.query = call->route->form ? call->request->body : call->request->query;
	return admit(call);
}

bool
call_prepare(struct call *call)
{
	return call->route->prepare == NULL || call->route->prepare(call);
}

void
call_answer(struct call *call)
{
	struct snapshot *snapshot;

	if (!call_prepare(call))
		return;
	if (call->route->action == 0) {
		call->route->decide(call, NULL);
		return;
	}
	enum store_status status = snapshot_begin(call->api->settings.store, &snapshot);

	if (status != STORE_OK) {
		call_store_trouble(call, status);
		return;
	}
	decide(call, snapshot);
	snapshot_end(snapshot);
}

/* Whatever came of it is put on record, also what led nowhere. */
static void
finish(struct call *call)
{
	call_conclude(call);
	call_commit(call);
}

static void
run_job(struct pool_job *job)
{
	struct call *call = (struct call *)((char *)job - offsetof(struct call, job));

	call->run(call);
}

void
call_work(struct call *call, void (*run)(struct call *call))
{
	call->run = run;
	call->job.run = run_job;
	if (pool_submit(call->api->workers, &call->job))
		return;
	if (call->abandon != NULL)
		call->abandon(call);
	call_store_trouble(call, STORE_BUSY);
	call_end(call);
}

void
call_begin_work(struct call *call, void (*run)(struct call *call))
{
	if (call->run != NULL) {
		run(call);
		return;
	}
	if (pool_waiting(call->api->workers) < WORK_WAITING_MOST) {
		call_work(call, run);
		return;
	}
	call_store_trouble(call, STORE_BUSY);
	finish(call);
}

/* An enclosed call with a reply of its own. */
static struct call *
new_call(struct api *api, const struct asker *asker, struct arena *arena)
{
	struct call *call = arena_zero(arena, 1, sizeof *call);
	struct http_reply *reply = arena_zero(arena, 1, sizeof *reply);

	if (call == NULL || reply == NULL)
		return NULL;
	buffer_init(&reply->fields, 0);
	buffer_init(&reply->body, 0);
	call->api = api;
	call->asker = asker;
	call->enclosed = true;
	call->arena = arena;
	call->reply = reply;
	call->resource = STORE_ANY_RESOURCE;
	faults_init(&call->faults, arena);
	return call;
}

struct call *
call_entry_new(struct call *parent, struct arena *arena)
{
	struct call *call = new_call(parent->api, parent->asker, arena);

	if (call == NULL)
		return NULL;
	call->parent = parent;
	call->request_id = parent->request_id;
	call->now = parent->now;
	call->lenient = parent->lenient;
	call->principal = parent->principal;
	begin_audit(call);
	call->audit.institution = parent->audit.institution;
	call->audit.institution_id = parent->audit.institution_id;
	call->audit.user = parent->audit.user;
	call->audit.token_id = parent->audit.token_id;
	call->audit.purpose = parent->audit.purpose;
	call->audit.role = parent->audit.role;
	call->audit.flags = parent->audit.flags & (AUDIT_EXEMPT | AUDIT_BREAK_GLASS);
	call->audit.note = parent->audit.note;
	return call;
}

void
call_entry_free(struct call *entry)
{
	buffer_free(&entry->reply->fields);
	buffer_free(&entry->reply->body);
}

static void
answer_and_finish(struct call *call)
{
	call_answer(call);
	finish(call);
}

struct call *
call_alone_new(struct api *api, const struct asker *asker, const struct http_request *request, struct arena *arena)
{
	struct call *call = new_call(api, asker, arena);

	if (call == NULL)
		return NULL;
	call->request = request;
	take_request_id(call);
	call->now = time_now();
	begin_audit(call);
	return call;
}

void
call_run(struct call *call)
{
	if (!call_enter(call)) {
		finish(call);
	} else if (async_wanted(call)) {
		async_begin(call);
		finish(call);
	} else if (call->route->handle != NULL) {
		call->route->handle(call);
	} else if (call->route->slow || call->request->body.length > LARGE_BODY) {
		call_begin_work(call, answer_and_finish);
	} else {
		answer_and_finish(call);
	}
}

void
api_handle(void *context, struct exchange *exchange)
{
	struct arena *arena = exchange_arena(exchange);
	struct call *call = arena_zero(arena, 1, sizeof *call);
	struct asker *asker = arena_zero(arena, 1, sizeof *asker);

	if (call == NULL || asker == NULL) {
		api_refuse(context, 503, "The server is short of memory", exchange_reply(exchange));
		exchange_send(exchange);
		return;
	}
	asker->peer = exchange_request(exchange)->peer;
	asker->authorization = exchange_field_in(exchange, "Authorization");
	asker->prefer = exchange_field_in(exchange, "Prefer");
	asker->break_glass = exchange_field_in(exchange, "Break-Glass");
	asker->loop = exchange_loop(exchange);
	call->api = context;
	call->asker = asker;
	call->exchange = exchange;
	call->request = exchange_request(exchange);
	call->arena = arena;
	call->reply = exchange_reply(exchange);
	faults_init(&call->faults, arena);
	take_request_id(call);
	call->now = time_now();
	begin_audit(call);
	call_run(call);
}
