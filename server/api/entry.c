#include "server/api/entry.h"

#include "resources/primitive/check.h"
#include "resources/primitive/date.h"
#include "server/api/bundle.h"
#include "server/api/operation.h"
#include "server/api/route.h"

#include <stdio.h>

static const struct {
	const char *name;
	enum http_method method;
} methods[] = {
	{ "GET", HTTP_GET }, { "HEAD", HTTP_HEAD }, { "POST", HTTP_POST }, { "PUT", HTTP_PUT }, { "PATCH", HTTP_PATCH },
	{ "DELETE", HTTP_DELETE },
};

/* Elements of Bundle.entry.request that are fields of a request. */
static const struct {
	const char *element, *field;
	bool instant; /* the element is an instant, the field an HTTP date */
} conditions[] = {
	{ "ifNoneMatch", "If-None-Match", false },
	{ "ifModifiedSince", "If-Modified-Since", true },
	{ "ifMatch", "If-Match", false },
	{ "ifNoneExist", "If-None-Exist", false },
};

_Static_assert(sizeof conditions / sizeof conditions[0] <= ENTRY_FIELDS_MOST, "an entry has room for its fields");

struct slice
entry_path(const struct entry *entry, const char *more, struct arena *arena)
{
	return arena_print(arena, "Bundle.entry[%zu]%s", entry->number, more);
}

struct entry *
entries_of(struct call *call, struct node *bundle, size_t *count)
{
	size_t most = 0;

	*count = 0;
	for (const struct node *node = node_child(bundle, "entry"); node != NULL; node = node_again(node))
		most++;
	if (most > ENTRIES_MOST) {
		call_refuse(call, 413, FAULT_TOO_COSTLY, SLICE("Bundle.entry"), "A Bundle may hold %d entries at most", ENTRIES_MOST);
		return NULL;
	}
	struct entry *entries = arena_zero(call->arena, most + 1, sizeof *entries);

	if (entries == NULL) {
		call_store_trouble(call, STORE_NO_MEMORY);
		return NULL;
	}
	for (struct node *node = node_child(bundle, "entry"); node != NULL; node = node_again(node)) {
		struct entry *entry = &entries[*count];

		entry->node = node;
		entry->number = (*count)++;
		entry->full_url = node_text(node, "fullUrl");
		buffer_init(&entry->body, 0);
	}
	return entries;
}

/* ---- The request ------------------------------------------------------------------------------------------------- */

/* Bundle.entry.request.url as a request's path and query: relative to the base, or below it (R4 bundle.html#bundle-unique). */
static bool
take_url(struct entry *entry, struct slice url)
{
	struct call *call = entry->call;
	struct slice base = call_base(call), path;

	if (slice_starts(url, base) && url.length > base.length && (url.data[base.length] == '/' || url.data[base.length] == '?'))
		url = slice_from(url, base.length);
	if (url.length > 0 && url.data[0] == '/')
		url = slice_from(url, 1);
	path = slice_cut(&url, '?');
	if (memchr(path.data, ':', path.length) != NULL || memchr(path.data, '#', path.length) != NULL) {
		call_refuse(call, 400, FAULT_VALUE, entry_path(entry, ".request.url", call->arena),
		    "The url is relative to this server's base, such as Patient/123");
		return false;
	}
	entry->request.path = arena_print(entry->arena, "%.*s/%.*s", SLICE_ARGS(call_base_path(call)), SLICE_ARGS(path));
	entry->request.query = url;
	entry->request.target = entry->request.path;
	if (entry->request.path.data != NULL)
		return true;
	call_store_trouble(call, STORE_NO_MEMORY);
	return false;
}

static bool
take_method(struct entry *entry, struct slice method)
{
	for (size_t i = 0; i < sizeof methods / sizeof methods[0]; i++)
		if (slice_is(method, methods[i].name)) {
			entry->request.method = methods[i].method;
			entry->request.method_text = method;
			return true;
		}
	call_refuse(entry->call, 400, FAULT_VALUE, entry_path(entry, ".request.method", entry->arena),
	    "The method is GET, HEAD, POST, PUT, PATCH or DELETE");
	return false;
}

static bool
take_conditions(struct entry *entry, const struct node *request)
{
	for (size_t i = 0; i < sizeof conditions / sizeof conditions[0]; i++) {
		struct slice value = node_text(request, conditions[i].element);
		int64_t moment, end;

		if (value.data == NULL)
			continue;
		if (conditions[i].instant) {
			char *date = arena_alloc(entry->arena, 30);

			if (date == NULL) {
				call_store_trouble(entry->call, STORE_NO_MEMORY);
				return false;
			}
			if (primitive_check(PRIMITIVE_INSTANT, value) != NULL || !date_text_range(value, 0, &moment, &end)) {
				call_refuse(entry->call, 400, FAULT_VALUE, entry_path(entry, ".request.ifModifiedSince", entry->arena),
				    "This is no instant");
				return false;
			}
			http_date(moment / 1000000, date);
			value = slice_of(date, 29);
		}
		entry->fields[entry->request.field_count++] =
		    (struct http_field){ .name = slice_text(conditions[i].field), .value = value };
	}
	return true;
}

static bool
take_request(struct entry *entry)
{
	struct call *call = entry->call;
	const struct node *request = node_child(entry->node, "request");
	struct slice method = request != NULL ? node_text(request, "method") : SLICE_NONE;
	struct slice url = request != NULL ? node_text(request, "url") : SLICE_NONE;

	if (method.data == NULL || url.data == NULL) {
		call_refuse(call, 400, FAULT_REQUIRED, entry_path(entry, ".request", call->arena),
		    "Each entry has a request with method and url");
		return false;
	}
	return take_method(entry, method) && take_url(entry, url) && take_conditions(entry, request);
}

static bool
enter(struct entry *entry)
{
	struct call *call = entry->call;

	if (!call_enter(call))
		return false;
	entry->reads = !route_writes(call->route);
	if (call->operation != NULL && call->operation->raw) {
		call_refuse(call, 400, FAULT_NOT_SUPPORTED, entry_path(entry, ".request.url", call->arena),
		    "An entry can't hold $%s: its answer is no resource", call->operation->name);
		return false;
	}
	if (call->route->handle == NULL)
		return true;
	call_refuse(call, 400, FAULT_NOT_SUPPORTED, entry_path(entry, ".request", call->arena), "An entry can't hold this interaction");
	return false;
}

/* A call that is asked what the entry's request says. False: memory ran out. */
static bool
make_call(struct entry *entry, struct call *parent)
{
	entry->call = call_entry_new(parent, entry->arena);
	if (entry->call == NULL)
		return false;
	entry->call->request = &entry->request;
	entry->call->given = node_child(entry->node, "resource");
	return true;
}

bool
entry_enter(struct entry *entry, struct call *parent, struct arena *arena)
{
	entry->arena = arena;
	entry->request = (struct http_request){ .fields = entry->fields, .peer = parent->request->peer,
		.arrived = parent->request->arrived };
	return make_call(entry, parent) && take_request(entry) && enter(entry);
}

bool
entry_readdress(struct entry *entry, struct call *parent, enum http_method method, struct slice path)
{
	size_t kept = 0;

	call_entry_free(entry->call);
	if (!make_call(entry, parent))
		return false;
	entry->request.method = method;
	/* What the condition asked is answered. */
	for (size_t i = 0; i < entry->request.field_count; i++)
		if (!slice_is(entry->fields[i].name, "If-None-Exist"))
			entry->fields[kept++] = entry->fields[i];
	entry->request.field_count = kept;
	return take_url(entry, path) && enter(entry);
}

/* ---- The answer -------------------------------------------------------------------------------------------------- */

void
entry_settle(struct entry *entry, struct arena *arena)
{
	struct call *call = entry->call;

	entry->settled = true;
	entry->status = 503;
	if (call == NULL)
		return;
	entry->status = call->reply->status;
	entry->made = call->made;
	entry->told = !entry->reads && call->prefer_return == RETURN_OUTCOME;
	if (call->made.location.data != NULL)
		entry->made.location = arena_copy(arena, call->made.location);
	if (buffer_ok(&call->reply->body) && call->request->method != HTTP_HEAD) {
		entry->body = call->reply->body;
		buffer_init(&call->reply->body, 0);
	}
	call_entry_free(call);
	entry->call = NULL;
}

bool
entry_too_much(struct entry *entry, size_t bytes)
{
	if (bytes < ENTRIES_BYTES_MOST)
		return false;
	call_refuse(entry->call, 413, FAULT_TOO_COSTLY, SLICE_NONE,
	    "The answers to the entries before are as much as one Bundle may hold: ask for this by itself");
	return true;
}

void
entry_spare(struct entry *entry, size_t bytes)
{
	if (bytes >= ENTRIES_BYTES_MOST)
		entry->call->prefer_return = RETURN_MINIMAL;
}

void
entries_free(struct entry *entries, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (entries[i].call != NULL)
			call_entry_free(entries[i].call);
		entries[i].call = NULL;
		buffer_free(&entries[i].body);
		arena_free(&entries[i].own);
	}
}

static void
write_entry(struct bundle *bundle, const struct entry *entry)
{
	/* What is no resource that was asked for, but says how it went. */
	bool outcome = entry->status >= 400 || entry->told;
	struct slice body = buffer_slice(&entry->body);
	char status[12];
	const struct bundle_response response = { .status = status, .location = entry->made.location,
		.version = entry->made.version, .view = entry->made.view, .time = entry->made.time, .outcome = outcome && body.length > 0 ? body : SLICE_NONE };

	snprintf(status, sizeof status, "%d", entry->status);
	bundle_entry_begin(bundle, SLICE_NONE);
	if (body.length > 0 && !outcome)
		bundle_entry_resource(bundle, body);
	bundle_entry_response(bundle, &response);
	bundle_entry_end(bundle);
}

void
entries_write(struct call *call, const char *type, const struct entry *entries, size_t count)
{
	struct bundle bundle;

	bundle_begin(&bundle, call, type, -1, SLICE_NONE, SLICE_NONE);
	for (size_t i = 0; i < count; i++)
		write_entry(&bundle, &entries[i]);
	bundle_end(&bundle);
}
