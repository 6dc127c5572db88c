#include "server/api/api.h"

#include "server/api/api_state.h"
#include "server/api/async.h"
#include "server/api/metadata.h"
#include "server/api/time.h"
#include "server/config.h"
#include "server/registry/registry.h"
#include "server/search/parameters.h"
#include "server/search/search.h"

#include <stdlib.h>
#include <sys/random.h>

/* Jobs that may wait for a worker: more than there can be calls, of which each has one. */
enum { WORK_LINE = 10 * 1000 * 1000 };

/* The key of page links, made when the store has none yet. */
static bool
page_key(struct api *api)
{
	static const struct slice name = { "page-key", 8 };
	struct snapshot *snapshot;
	struct slice value;

	if (snapshot_begin(api->settings.store, &snapshot) != STORE_OK)
		return false;
	enum store_status status = store_get(snapshot, TABLE_SETTING, name, &value);
	bool found = status == STORE_OK && value.length == SEAL_KEY_BYTES;

	if (found)
		memcpy(api->page_key, value.data, SEAL_KEY_BYTES);
	snapshot_end(snapshot);
	if (found)
		return true;
	if (status != STORE_ABSENT || getrandom(api->page_key, SEAL_KEY_BYTES, 0) != SEAL_KEY_BYTES)
		return false;
	struct table_put put = { .table = TABLE_SETTING, .key = name,
		.value = slice_of((const char *)api->page_key, SEAL_KEY_BYTES) };
	struct commit commit = { .tables = &put };

	return store_commit_wait(api->settings.store, &commit) == STORE_OK;
}

static bool
start_search(struct api *api)
{
	struct search_settings search = search_settings_default();

	search.zone_minutes = api->settings.zone_minutes;
	search.base = api->settings.base_url;
	search.count = api->settings.search_count;
	search.count_most = api->settings.search_count_most;
	search.work_most = api->settings.search_work;
	memcpy(search.key, api->page_key, sizeof search.key);
	return search_start(&search);
}

struct api *
api_new(const struct api_settings *settings, char *error, size_t error_size)
{
	struct api *api = calloc(1, sizeof *api);

	if (api == NULL) {
		snprintf(error, error_size, "out of memory");
		return NULL;
	}
	api->settings = *settings;
	api->base_url = slice_text(settings->base_url);
	/* "https://host:port/path": the path begins at the third slash. */
	const char *path = strchr(settings->base_url + strlen("https://"), '/');

	api->base_path = path != NULL ? slice_text(path) : SLICE("");
	buffer_init(&api->metadata, 0);
	metadata_write(&api->metadata, settings, NULL, time_now());
	api->metrics = metrics_new(settings->loops);
	/* The workers ask for themselves, too. */
	struct auth_settings auth = { .store = settings->store, .audience = settings->base_url,
		.loops = settings->loops + settings->workers };

	api->auth = auth_new(&auth, error, error_size);
	api->workers = pool_start("worker", settings->workers, WORK_LINE);
	api->jobs = async_jobs_new(settings);
	if (api->auth != NULL && api->metrics != NULL && api->workers != NULL && api->jobs != NULL && buffer_ok(&api->metadata) &&
	    page_key(api) && start_search(api) && parameters_follow(settings->store) == STORE_OK)
		return api;
	if (api->auth != NULL)
		snprintf(error, error_size, "out of memory, or the store does not answer");
	api_free(api);
	return NULL;
}

void
api_free(struct api *api)
{
	if (api == NULL)
		return;
	pool_free(api->workers);
	jobs_free(api->jobs);
	parameters_forget();
	search_stop();
	auth_free(api->auth);
	explicit_bzero(api->page_key, sizeof api->page_key);
	metrics_free(api->metrics);
	buffer_free(&api->metadata);
	free(api);
}

void
api_watch(struct api *api, const struct http_server *server)
{
	atomic_store(&api->watched, server);
}

enum store_status
api_record(struct api *api, bool start)
{
	struct audit_event event;
	struct arena arena;

	arena_init(&arena, 0);
	audit_event_init(&event);
	event.type = start ? AUDIT_START : AUDIT_STOP;
	event.time = time_now();
	event.user = SLICE("irorid");
	struct audit_put put = { .bytes = audit_event_encode(&event, &arena) };
	struct commit commit = { .audits = &put };
	enum store_status status =
	    put.bytes.data != NULL ? store_commit_wait(api->settings.store, &commit) : STORE_NO_MEMORY;

	arena_free(&arena);
	return status;
}

void
api_stop_work(struct api *api, unsigned grace_ms)
{
	jobs_stop(api->jobs, (int64_t)grace_ms * 1000);
	pool_stop(api->workers);
}

void
api_tidy(struct api *api)
{
	jobs_tidy(api->jobs, time_monotonic());
}

void
api_drain(struct api *api)
{
	atomic_store(&api->draining, true);
}

void
api_refuse(void *context, int status, const char *reason, struct http_reply *reply)
{
	static const struct {
		int status;
		enum fault_code code;
	} codes[] = {
		{ 408, FAULT_TIMEOUT }, { 413, FAULT_TOO_LONG }, { 414, FAULT_TOO_LONG }, { 415, FAULT_NOT_SUPPORTED },
		{ 417, FAULT_NOT_SUPPORTED }, { 429, FAULT_THROTTLED }, { 431, FAULT_TOO_LONG }, { 501, FAULT_NOT_SUPPORTED },
		{ 503, FAULT_TRANSIENT }, { 505, FAULT_NOT_SUPPORTED },
	};
	const char *code = fault_code_text(FAULT_INVALID);

	(void)context;
	for (size_t i = 0; i < sizeof codes / sizeof codes[0]; i++)
		if (codes[i].status == status)
			code = fault_code_text(codes[i].code);
	buffer_reset(&reply->body);
	buffer_print(&reply->body, "{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"severity\":\"error\",\"code\":\"%s\","
	    "\"diagnostics\":", code);
	buffer_json(&reply->body, slice_text(reason));
	buffer_literal(&reply->body, "}]}");
	buffer_literal(&reply->fields, "Content-Type: application/fhir+json; fhirVersion=4.0; charset=utf-8\r\n");
	if (status == 503 || status == 429)
		buffer_literal(&reply->fields, "Retry-After: 5\r\n");
	reply->status = status;
}

/* ---- What calls ask ---------------------------------------------------------------------------------------------- */

struct slice
call_base(const struct call *call)
{
	return call->api->base_url;
}

struct slice
call_base_path(const struct call *call)
{
	return call->api->base_path;
}

const char *
call_type_name(uint16_t resource)
{
	return schema_types[schema_resources[resource]].name;
}

struct slice
call_metadata(const struct call *call)
{
	return buffer_slice(&call->api->metadata);
}

const struct api_settings *
call_settings(const struct call *call)
{
	return &call->api->settings;
}

/* Who asks, and for what: a link made for one is of no use to another. */
static struct slice
link_context(struct call *call)
{
	static const struct slice search = { "/_search", sizeof "/_search" - 1 };
	struct slice path = call->request->path;

	/* A search by POST is gone on with by GET. */
	if (path.length > search.length && slice_equal(slice_from(path, path.length - search.length), search))
		path.length -= search.length;
	return arena_print(call->arena, "%u %.*s %.*s", call->principal->institution, SLICE_ARGS(call->principal->user),
	    SLICE_ARGS(path));
}

void
call_seal_link(struct call *call, const void *bytes, size_t size, struct buffer *out)
{
	struct slice context = link_context(call);

	if (context.data == NULL || !seal_close(call->api->page_key, context, slice_of(bytes, size), out))
		out->failed = true;
}

bool
call_open_link(struct call *call, struct slice text, void *bytes, size_t size)
{
	struct slice context = link_context(call);
	struct buffer plain;

	buffer_init(&plain, 0);
	bool ok = context.data != NULL && seal_open(call->api->page_key, context, text, &plain) && plain.length == size;

	if (ok)
		memcpy(bytes, plain.data, size);
	buffer_free(&plain);
	return ok;
}

/* ---- The loopback listener --------------------------------------------------------------------------------------- */

/* What officers have made of the service, as far as the store says so. It is ready all the same: whoever asks is told why it is
 * stopped. */
static enum service_state
service_state(struct api *api)
{
	struct registry_service service;
	struct snapshot *snapshot;
	struct arena arena;

	if (snapshot_begin(api->settings.store, &snapshot) != STORE_OK)
		return SERVICE_OPEN;
	arena_init(&arena, 0);
	bool known = registry_service(snapshot, &arena, &service) == STORE_OK;

	snapshot_end(snapshot);
	arena_free(&arena);
	return known ? service_state_at(&service, time_now()) : SERVICE_OPEN;
}

static bool
ready(struct api *api, const char **why)
{
	struct store_figures figures;

	*why = "draining";
	if (atomic_load(&api->draining))
		return false;
	store_figures(api->settings.store, &figures);
	*why = "the store has failed";
	return !figures.broken;
}

void
api_handle_local(void *context, struct exchange *exchange)
{
	struct api *api = context;
	const struct http_request *request = exchange_request(exchange);
	struct http_reply *reply = exchange_reply(exchange);
	const char *why;

	exchange_field(exchange, "Cache-Control", SLICE("no-store"));
	reply->status = 200;
	if (request->method != HTTP_GET && request->method != HTTP_HEAD) {
		reply->status = 405;
		exchange_field(exchange, "Allow", SLICE("GET, HEAD"));
	} else if (slice_is(request->path, "/metrics")) {
		exchange_field(exchange, "Content-Type", SLICE("text/plain; version=0.0.4; charset=utf-8"));
		metrics_write(api->metrics, api->settings.store, api->settings.keeper, atomic_load(&api->watched), api->jobs, &reply->body);
	} else if (slice_is(request->path, "/healthz")) {
		exchange_field(exchange, "Content-Type", SLICE("text/plain; charset=utf-8"));
		buffer_literal(&reply->body, "ok\n");
	} else if (slice_is(request->path, "/readyz")) {
		exchange_field(exchange, "Content-Type", SLICE("text/plain; charset=utf-8"));
		if (ready(api, &why)) {
			enum service_state state = service_state(api);

			buffer_print(&reply->body, "ready%s%s\n", state != SERVICE_OPEN ? ": " : "",
			    state != SERVICE_OPEN ? service_state_text(state) : "");
		} else {
			reply->status = 503;
			buffer_print(&reply->body, "not ready: %s\n", why);
		}
	} else {
		reply->status = 404;
	}
	exchange_send(exchange);
}
