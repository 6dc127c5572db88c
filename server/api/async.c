#include "server/api/async.h"

#include "server/access/standing.h"
#include "server/api/api_state.h"
#include "server/api/entry.h"
#include "server/api/identifier.h"
#include "server/api/operation.h"
#include "server/api/route.h"
#include "server/api/time.h"
#include "server/store/seal.h"

#include <stdlib.h>

enum {
	UNFINISHED_EACH_MOST = 16,
	EACH_MOST = 128,
	ALL_MOST = 2048,
	/* An institution's share of the memory. */
	SHARE = 4,
	PAUSE = 1000000, /* microseconds between two looks at a job */
	/* What a job takes beside the bytes of request or result; a refusal as result is part of it. */
	JOB_BYTES = 8 * 1024,
};

/* Answered at once, whatever is preferred. */
static const struct route *const prompt[] = { &route_metadata, &route_read, &route_vread, &route_create, &route_update, &route_patch,
	&route_delete, &route_async_status, &route_async_cancel };

/* Fields of the request that the job has, too. It is asked for in JSON: the Bundle with its answer is turned as a whole. */
static const char *const carried[] = { "Content-Type", "If-Match", "If-None-Match", "If-Modified-Since", "If-None-Exist" };

enum { FIELDS_MOST = sizeof carried / sizeof carried[0] + 2 };

struct async_job {
	struct job job;
	struct arena arena; /* lives as long as the job */
	struct arena work; /* holds request and call, until it has run */
	struct asker asker;
	struct http_request request;
	struct http_field fields[FIELDS_MOST];
	struct call *call;
	/* What came of it, and whom and whose it rests on. */
	struct entry answer;
	struct audit_list subjects, disclosed;
	uint64_t began; /* sequence of the store when it began: what changed later, it may not have known */
	bool writes;
	const struct scope_set *scopes; /* NULL: the caller was refused */
	uint64_t read_items;
	bool consent_exempt;
};

/* ---- The job ----------------------------------------------------------------------------------------------------- */

static void
free_job(struct job *job)
{
	struct async_job *async = (struct async_job *)job;

	if (async->call != NULL)
		call_entry_free(async->call);
	buffer_free(&async->answer.body);
	arena_free(&async->work);
	arena_free(&async->arena);
	free(async);
}

static void
work(struct call *call)
{
	struct async_job *async = call->async;
	struct snapshot *snapshot;

	/* Without a snapshot it is 0: whatever changes, changes later. */
	if (snapshot_begin(call->api->settings.store, &snapshot) == STORE_OK) {
		async->began = snapshot_sequence(snapshot);
		snapshot_end(snapshot);
	}
	async->request.arrived = time_monotonic();
	call->now = call->audit.time = time_now();
	call_run(call);
}

static void
run(struct job *job)
{
	call_work(((struct async_job *)job)->call, work);
}

struct jobs *
async_jobs_new(const struct api_settings *settings)
{
	const size_t bytes = (size_t)settings->async_memory_mib << 20;
	const struct jobs_settings jobs = {
		/* What can't wait has workers, too. */
		.running_most = settings->workers > 1 ? settings->workers / 2 : 1,
		.unfinished_each_most = UNFINISHED_EACH_MOST,
		.each_most = EACH_MOST,
		.most = ALL_MOST,
		.bytes_each_most = bytes / SHARE,
		.bytes_most = bytes,
		.keep = (int64_t)settings->async_keep_minutes * 60 * 1000000,
		.pause = PAUSE,
		.run = run,
		.free = free_job,
	};

	return jobs_new(&jobs);
}

/* ---- Its result -------------------------------------------------------------------------------------------------- */

static bool
keep_list(struct audit_list *list, const struct audit_list *from, struct arena *arena)
{
	*list = *from;
	list->rids = arena_zero(arena, from->listed, sizeof *list->rids);
	list->capacity = from->listed;
	if (list->rids != NULL && from->listed > 0)
		memcpy(list->rids, from->rids, from->listed * sizeof *list->rids);
	return list->rids != NULL && !from->failed;
}

/* On whose rights, and on which records, the answer rests. */
static bool
keep_grounds(struct async_job *async, const struct call *call)
{
	const struct principal *principal = call->principal;
	struct slice scopes;

	if (!keep_list(&async->subjects, &call->audit.subjects, &async->arena) ||
	    !keep_list(&async->disclosed, &call->audit.disclosed, &async->arena))
		return false;
	if (principal == NULL)
		return true;
	scopes = arena_copy(&async->arena, slice_of((const char *)principal->scopes, scope_set_size(principal->scopes)));
	async->scopes = (const void *)scopes.data;
	async->read_items = principal->read_items;
	async->consent_exempt = principal->consent_exempt;
	return async->scopes != NULL;
}

/* The answer can't be kept: says so in its place. What was written is written, and its status says so. */
static void
replace_answer(struct async_job *async, bool writes, enum fault_code code, const char *why)
{
	struct entry *answer = &async->answer;
	struct faults faults;

	faults_init(&faults, &async->arena);
	buffer_free(&answer->body);
	answer->told = true;
	if (!writes)
		answer->status = 507;
	faults_add(&faults, code, SLICE_NONE, "%s%s", why, writes ? "; what was asked for has been done, with this status" : "");
	faults_write(&faults, &answer->body);
}

/* On whatever thread ended the call. */
static void
ran(struct call *call)
{
	struct async_job *async = call->async;
	struct jobs *jobs = call->api->jobs;
	const struct route *route = call->route;
	bool writes = route != NULL && (route->handle != NULL || (call->operation != NULL && call->operation->affects_state));
	bool grounds = keep_grounds(async, call);

	async->writes = writes;
	async->answer.call = call;
	async->answer.reads = !writes || route->handle != NULL;
	entry_settle(&async->answer, &async->arena);
	buffer_fit(&async->answer.body);
	async->call = NULL;
	arena_free(&async->work);
	if (!grounds)
		replace_answer(async, writes, FAULT_TRANSIENT, "The server was short of memory for the answer");
	else if (!jobs_room(jobs, &async->job, JOB_BYTES + async->answer.body.capacity))
		replace_answer(async, writes, FAULT_TOO_LONG, "The answer is larger than what may be kept for you now");
	jobs_room(jobs, &async->job, JOB_BYTES + async->answer.body.capacity);
	jobs_done(jobs, &async->job, time_monotonic());
}

/* ---- Beginning --------------------------------------------------------------------------------------------------- */

bool
async_wanted(const struct call *call)
{
	if (!call->prefer_async || call->exchange == NULL || call->route->action == 0 || call->request->method == HTTP_HEAD)
		return false;
	/* What is no resource has no place in a Bundle. */
	if (call->operation != NULL && call->operation->raw)
		return false;
	for (size_t i = 0; i < sizeof prompt / sizeof prompt[0]; i++)
		if (call->route == prompt[i])
			return false;
	return true;
}

/* A copy in the arena; what is absent stays so. */
static bool
copy(struct arena *arena, struct slice from, struct slice *to)
{
	*to = from.data != NULL ? arena_copy(arena, from) : SLICE_NONE;
	return from.data == NULL || to->data != NULL;
}

static bool
add_field(struct async_job *async, const char *name, struct slice value)
{
	struct http_field *field = &async->fields[async->request.field_count];

	if (value.data == NULL)
		return true;
	field->name = slice_text(name);
	async->request.field_count++;
	return copy(&async->work, value, &field->value);
}

static bool
take_request(struct async_job *async, const struct call *call)
{
	const struct http_request *from = call->request;
	struct http_request *to = &async->request;
	struct arena *arena = &async->work;
	struct slice address;

	to->method = from->method;
	to->fields = async->fields;
	if (!copy(arena, from->method_text, &to->method_text) || !copy(arena, from->target, &to->target) ||
	    !copy(arena, from->path, &to->path) || !copy(arena, from->query, &to->query) || !copy(arena, from->body, &to->body) ||
	    !add_field(async, "Accept", negotiate_name(FORMAT_JSON)) || !add_field(async, "X-Request-Id", call->request_id))
		return false;
	for (size_t i = 0; i < sizeof carried / sizeof carried[0]; i++)
		if (!add_field(async, carried[i], call_field_in(call, carried[i])))
			return false;
	async->asker = *call->asker;
	async->asker.peer.subject = NULL;
	if (!copy(arena, call->asker->authorization, &async->asker.authorization) ||
	    !copy(arena, call->asker->prefer, &async->asker.prefer) ||
	    !copy(arena, call->asker->break_glass, &async->asker.break_glass) || !copy(arena, slice_text(call->asker->peer.address), &address))
		return false;
	async->asker.peer.address = address.data;
	to->peer = async->asker.peer;
	return true;
}

/* NULL when memory ran out. */
static struct async_job *
make(const struct call *call)
{
	struct async_job *async = calloc(1, sizeof *async);

	if (async == NULL)
		return NULL;
	arena_init(&async->arena, 0);
	arena_init(&async->work, 0);
	buffer_init(&async->answer.body, 0);
	async->job.id = identifier_new(&async->arena);
	async->job.owner.institution = call->principal->institution;
	if (async->job.id.data != NULL && copy(&async->arena, call->principal->user, &async->job.owner.user) && take_request(async, call))
		async->call = call_alone_new(call->api, &async->asker, &async->request, &async->work);
	if (async->call == NULL) {
		free_job(&async->job);
		return NULL;
	}
	async->call->async = async;
	async->call->ended = ran;
	async->call->audit.note = async->job.id;
	return async;
}

/* It is on record that it was asked for, or could not be recorded: then it isn't done. */
static void
begun(struct call *call)
{
	if (call->reply->status == 202)
		jobs_start(call->api->jobs, &call->async->job, time_monotonic());
	else
		jobs_drop(call->api->jobs, &call->async->job);
}

static void
tell(struct call *call, const char *sentence)
{
	struct faults outcome;

	faults_init(&outcome, call->arena);
	faults_note(&outcome, SEVERITY_INFORMATION, FAULT_INFORMATIONAL, SLICE_NONE, "%s", sentence);
	call_send_outcome(call, 202, &outcome);
}

/* Why the table takes no more. */
static void
refuse(struct call *call, enum jobs_answer answer)
{
	switch (answer) {
	case JOBS_TOO_LARGE:
		call_refuse(call, 413, FAULT_TOO_LONG, SLICE_NONE, "This is too large to be done later: ask without respond-async");
		break;
	case JOBS_TOO_MANY:
		call_refuse(call, 429, FAULT_THROTTLED, SLICE_NONE,
		    "Too much is under way or kept for you already: delete results, or try again later");
		call_field(call, "Retry-After", SLICE("5"));
		break;
	default:
		call_store_trouble(call, STORE_BUSY);
	}
}

void
async_begin(struct call *call)
{
	if (!call_prepare(call))
		return;
	struct async_job *async = make(call);
	const struct http_request *request = call->request;
	size_t bytes = JOB_BYTES + request->body.length + 2 * request->target.length;

	if (async == NULL) {
		call_store_trouble(call, STORE_NO_MEMORY);
		return;
	}
	call->audit.type = AUDIT_JOB_BEGIN;
	enum jobs_answer answer = jobs_add(call->api->jobs, &async->job, bytes, time_monotonic());

	if (answer != JOBS_OK) {
		refuse(call, answer);
		free_job(&async->job);
		return;
	}
	call->async = async;
	call->ended = begun;
	call->strict = true;
	struct slice place = arena_print(call->arena, "%.*s/_async/%.*s", SLICE_ARGS(call_base(call)), SLICE_ARGS(async->job.id));

	if (place.data == NULL) {
		call_store_trouble(call, STORE_NO_MEMORY);
		return;
	}
	call->audit.note = slice_from(place, place.length - async->job.id.length);
	call_field(call, "Content-Location", place);
	call_field(call, "Preference-Applied", SLICE("respond-async"));
	tell(call, "This will be done; ask at Content-Location how far it is, and for the answer");
}

/* ---- Looking ----------------------------------------------------------------------------------------------------- */

static struct job_owner
owner_of(const struct call *call)
{
	return (struct job_owner){ .institution = call->principal->institution, .user = call->principal->user };
}

static void
refuse_absent(struct call *call)
{
	call_refuse(call, 404, FAULT_NOT_FOUND, SLICE_NONE, "There is nothing under way for you here");
}

static void
retry_after(struct call *call, int64_t seconds)
{
	call_field(call, "Retry-After", arena_print(call->arena, "%lld", (long long)seconds));
}

static void
finish(struct call *call)
{
	call_conclude(call);
	call_commit(call);
}

static void
fetched(struct call *call)
{
	jobs_release(call->api->jobs, &call->async->job);
}

/* Whether who fetches the answer may still do all that it rests on. */
static bool
may_have(struct call *call)
{
	const struct async_job *async = call->async;
	const struct principal *principal = call->principal;

	if (async->scopes != NULL && !scope_same(async->scopes, principal->scopes)) {
		call_forbid(call, REASON_SCOPE);
		return false;
	}
	if ((async->read_items & ~principal->read_items) != 0 || (async->consent_exempt && !principal->consent_exempt)) {
		call_forbid(call, REASON_GRANT);
		return false;
	}
	return true;
}

/* Whether what the patient says is what it said when the answer was made. */
static bool
subject_stands(const struct async_job *async, struct store *store, struct snapshot *snapshot, uint64_t patient)
{
	struct standing standing;
	struct arena arena;

	arena_init(&arena, 0);
	bool stands = standing_read(snapshot, patient, &arena, &standing) == STORE_OK && standing.changed <= async->began &&
	    !(standing.flags & STANDING_ERASED) && !store_subject_forgotten(store, patient);

	arena_free(&arena);
	return stands;
}

/* Whether neither stops nor consents have changed of those whom the answer is about. Who that is isn't known when the list was cut,
 * or names nobody, as of a count: then nobody's may have changed. */
static bool
subjects_stand(const struct async_job *async, struct store *store, struct snapshot *snapshot)
{
	const struct audit_list *subjects = &async->subjects;
	uint64_t last;
	bool stand = standing_last_change(snapshot, &last) == STORE_OK &&
	    (last <= async->began || (subjects->total > 0 && subjects->total == subjects->listed));

	for (uint32_t i = 0; i < subjects->listed && stand; i++)
		stand = subject_stands(async, store, snapshot, subjects->rids[i]);
	return stand;
}

/* What was written is written, and its status says so; of what was read nothing is left. */
static void
withhold(struct call *call)
{
	struct entry answer = call->async->answer;
	struct faults faults;

	if (!call->async->writes) {
		refuse_absent(call);
		return;
	}
	faults_init(&faults, call->arena);
	faults_note(&faults, SEVERITY_INFORMATION, FAULT_SUPPRESSED, SLICE_NONE, "It has been done, with this status; consents have changed since, so that "
	    "the answer isn't told any more");
	buffer_init(&answer.body, 0);
	faults_write(&faults, &answer.body);
	answer.told = true;
	entries_write(call, "batch-response", &answer, 1);
	buffer_free(&answer.body);
}

/* On a worker's thread: it may be large. */
static void
fetch(struct call *call)
{
	struct snapshot *snapshot;
	enum store_status status = STORE_OK;

	if (may_have(call)) {
		struct store *store = call_settings(call)->store;

		status = snapshot_begin(store, &snapshot);
		bool stand = status == STORE_OK && subjects_stand(call->async, store, snapshot);

		if (status == STORE_OK)
			snapshot_end(snapshot);
		if (status != STORE_OK) {
			call_store_trouble(call, status);
		} else if (!stand) {
			withhold(call);
		} else {
			call->audit.subjects = call->async->subjects;
			call->audit.disclosed = call->async->disclosed;
			entries_write(call, "batch-response", &call->async->answer, 1);
		}
	}
	finish(call);
}

static void
tell_progress(struct call *call, const struct job_view *view)
{
	long long seconds = view->passed / 1000000;
	struct slice progress = view->state == JOB_WAITING ? SLICE("in line") : arena_print(call->arena, "running for %lld s", seconds);

	call_field(call, "X-Progress", progress);
	retry_after(call, seconds < 10 ? 1 : seconds < 60 ? 5 : 10);
	tell(call, progress.data != NULL ? progress.data : "running");
}

static void
look(struct call *call)
{
	struct job_owner owner = owner_of(call);
	struct job_view view;
	char expires[30];

	switch (jobs_look(call->api->jobs, call->id, &owner, time_monotonic(), &view)) {
	case JOBS_OK:
		if (view.job == NULL) {
			tell_progress(call, &view);
			break;
		}
		call->async = (struct async_job *)view.job;
		call->ended = fetched;
		http_date((time_now() + view.left) / 1000000, expires);
		call_field(call, "Expires", slice_of(expires, 29));
		call_begin_work(call, fetch);
		return;
	case JOBS_TOO_SOON:
		call_refuse(call, 429, FAULT_THROTTLED, SLICE_NONE, "This was asked for a moment ago: ask once a second at most");
		retry_after(call, (view.left + 999999) / 1000000);
		break;
	default:
		refuse_absent(call);
	}
	finish(call);
}

const struct route route_async_status = {
	.name = "async-status",
	.action = ACCESS_READ,
	.event = AUDIT_JOB_STATUS,
	.handle = look,
};

/* ---- Cancelling -------------------------------------------------------------------------------------------------- */

/* What can't be recorded doesn't happen. */
static void
cancelled(struct call *call)
{
	struct job_owner owner = owner_of(call);

	if (call->reply->status == 202)
		jobs_cancel(call->api->jobs, call->id, &owner, time_monotonic());
}

static void
cancel(struct call *call)
{
	struct job_owner owner = owner_of(call);

	if (jobs_has(call->api->jobs, call->id, &owner, time_monotonic())) {
		call->ended = cancelled;
		call->strict = true;
		tell(call, "It is cancelled; what has been written stays");
	} else {
		refuse_absent(call);
	}
	finish(call);
}

const struct route route_async_cancel = {
	.name = "async-cancel",
	.action = ACCESS_READ,
	.event = AUDIT_JOB_CANCEL,
	.handle = cancel,
};
