/* Any bytes as what is asked of the audit trail, the first byte saying how: what is taken is tested on an event without harm, and the
 * link to it says the same again. */
#include "server/api/api_state.h"
#include "server/api/trail.h"
#include "tests/fuzz/fuzz.h"

enum { HISTORY = 1, LENIENT = 2, FORM = 4, AROUND = 8 };

static struct principal principal = { .user = { "u", 1 } };

/* A call that asks that. */
static void
begin(struct call *call, struct api *api, struct http_request *request, struct http_reply *reply, struct arena *arena)
{
	api->settings.search_count = 20;
	api->settings.search_count_most = 1000;
	api->settings.zone_minutes = 540;
	api->base_url = SLICE("https://localhost/fhir");
	request->path = SLICE("/fhir/AuditEvent");
	buffer_init(&reply->fields, 0);
	buffer_init(&reply->body, 0);
	*call = (struct call){ .api = api, .request = request, .reply = reply, .arena = arena, .principal = &principal,
		.type = schema_resource(SLICE("AuditEvent")), .compartment_id = SLICE("p1"), .enclosed = true };
	faults_init(&call->faults, arena);
}

static void
end(struct http_reply *reply)
{
	buffer_free(&reply->fields);
	buffer_free(&reply->body);
}

static size_t
clauses_of(const struct trail_query *query)
{
	size_t count = 0;

	for (const struct trail_clause *clause = query->clauses; clause != NULL; clause = clause->next)
		count++;
	return count;
}

static void
test(const struct trail_query *query)
{
	struct audit_range range = { .from = INT64_MIN, .to = INT64_MAX };
	struct audit_event event;
	struct audit_projection projection = { .event = &event, .number = 7 };
	uint64_t least;

	audit_event_init(&event);
	event.type = AUDIT_READ;
	event.time = INT64_C(1790000000123456);
	event.institution_id = SLICE("kasama-hospital");
	trail_query_range(query, event.time, &range, &least);
	for (int opened = 0; opened <= 1; opened++)
		trail_query_holds(query, &projection, event.time, opened);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct api api;
	struct http_request request = { 0 }, second = { 0 };
	struct http_reply reply = { 0 };
	struct call call;
	struct arena arena;

	if (size == 0)
		return 0;
	struct slice text = slice_of((const char *)data + 1, size - 1);

	arena_init(&arena, 16 << 20);
	begin(&call, &api, &request, &reply, &arena);
	call.lenient = data[0] & LENIENT;
	call.compartment = data[0] & AROUND ? schema_resource(SLICE("Patient")) : NULL;
	if (!(data[0] & FORM))
		request.query = text;
	struct slice form = data[0] & FORM ? text : SLICE_NONE;
	struct trail_query *query = trail_query_read(&call, form, data[0] & HISTORY);

	must(query != NULL || call.reply->status >= 400);
	if (query != NULL) {
		struct slice url = trail_query_url(&call, query, form, 0, 0);

		test(query);
		must(url.data == NULL || slice_starts(url, api.base_url));
		if (url.data != NULL) {
			size_t clauses = clauses_of(query);

			slice_cut(&url, '?');
			end(&reply);
			begin(&call, &api, &second, &reply, &arena);
			second.query = url;
			call.lenient = data[0] & LENIENT;
			call.compartment = data[0] & AROUND ? schema_resource(SLICE("Patient")) : NULL;
			query = trail_query_read(&call, SLICE_NONE, data[0] & HISTORY);
			must(query != NULL && clauses_of(query) == clauses);
		}
	}
	end(&reply);
	arena_free(&arena);
	return 0;
}
