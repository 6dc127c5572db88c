/* $graphql (R4 graphql.html, resource-operation-graphql): a query over HTTP, as GraphQL's clients send it and as FHIR's do. The
 * answer is GraphQL's, and no resource. */
#include "server/api/graphql_store.h"
#include "server/api/operation.h"
#include "server/auth/auth.h"
#include "server/graphql/execute.h"
#include "server/http/form.h"

enum {
	/* Memory for the trees of what is read, and the answer. */
	QUERY_BYTES_MOST = 64 * 1024 * 1024,
	ANSWER_BYTES_MOST = 16 * 1024 * 1024,
};

/* What prepare made. */
struct asked {
	struct graphql_request request;
	struct slice media; /* of the answer */
};

/* ---- What the caller takes --------------------------------------------------------------------------------------- */

#define JSON "application/json; charset=utf-8"
#define RESPONSE "application/graphql-response+json; charset=utf-8"

/* Clients of FHIR ask for a resource's JSON, whatever they do. */
static const struct {
	const char *accepted, *answered;
} forms[] = {
	{ "application/json", JSON },
	{ "application/graphql-response+json", RESPONSE },
	{ "application/fhir+json", JSON },
	{ "text/json", JSON },
	{ "application/*", JSON },
	{ "*/*", JSON },
};

/* The media type that is wanted most; SLICE_NONE: none of them. */
static struct slice
negotiate(const struct call *call)
{
	struct slice rest = call_field_in(call, "Accept"), type, version, best = SLICE_NONE;
	unsigned q, most = 0;

	if (call->format_given)
		return call->format == FORMAT_JSON ? SLICE(JSON) : SLICE_NONE;
	if (rest.data == NULL || slice_trim(rest).length == 0)
		return SLICE(JSON);
	while (negotiate_next(&rest, &type, &q, &version))
		for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
			if (q > most && slice_equal_nocase(type, slice_text(forms[i].accepted))) {
				most = q;
				best = slice_text(forms[i].answered);
			}
	return best;
}

/* ---- What is asked ----------------------------------------------------------------------------------------------- */

/* Behind the '?' beside a body that has all of the request. */
static bool
nothing_in_query(struct call *call)
{
	struct slice rest = call->request->query, name, value;
	bool bad = false;

	while (rest.data != NULL && form_next(&rest, call->arena, &name, &value, &bad))
		if (!call_common_parameter(name) && !call->lenient) {
			call_refuse(call, 400, FAULT_NOT_SUPPORTED, SLICE_NONE, "With the query in the body, the URL has no parameters");
			return false;
		}
	return true;
}

static bool
take_json(struct call *call, struct graphql_request *request)
{
	if (graphql_read_body(call->request->body, call->arena, request, &call->faults))
		return true;
	call_refuse_faults(call, 400);
	return false;
}

static bool
take_text(struct call *call, struct graphql_request *request)
{
	request->query = call->request->body;
	return true;
}

/* As every operation takes its parameters. */
static bool
take_parameters(struct call *call, struct graphql_request *request)
{
	if (!operation_take(call))
		return false;
	request->query = operation_text(call, "query");
	request->operation = operation_text(call, "operationName");
	request->variables = operation_text(call, "variables");
	return true;
}

static bool
take(struct call *call, struct graphql_request *request)
{
	struct slice essence;
	enum media kind = negotiate_content(call_field_in(call, "Content-Type"), &essence);
	bool json = kind == MEDIA_JSON && slice_equal_nocase(essence, SLICE("application/json"));

	if (call->request->method != HTTP_POST || call->request->body.length == 0 ||
	    !(json || slice_equal_nocase(essence, SLICE("application/graphql"))))
		return take_parameters(call, request);
	/* What was asked for is in the body, for once. */
	call->audit.query = call->request->body;
	return nothing_in_query(call) && (json ? take_json : take_text)(call, request);
}

static bool
graphql_prepare(struct call *call)
{
	struct asked *asked = arena_zero(call->arena, 1, sizeof *asked);
	enum reason reason;

	if (asked == NULL) {
		call_store_trouble(call, STORE_NO_MEMORY);
		return false;
	}
	call->prepared = asked;
	asked->media = negotiate(call);
	if (asked->media.data == NULL) {
		call_refuse(call, 406, FAULT_NOT_SUPPORTED, SLICE_NONE,
		    "$graphql answers in application/json or application/graphql-response+json: ask for one by Accept");
		return false;
	}
	if (call->type != NULL && !access_type(call->principal, call->resource, ACCESS_READ, &reason)) {
		call_forbid(call, reason);
		return false;
	}
	return take(call, &asked->request);
}

/* ---- The answer -------------------------------------------------------------------------------------------------- */

/* Of an answer without data. Everything else is wrong with the query. */
static int
status_of(enum fault_code code)
{
	static const struct {
		enum fault_code code;
		int status;
	} rows[] = {
		/* The query was right, and something isn't there that it needs. */
		{ FAULT_NOT_FOUND, 200 },
		/* What is there isn't as the query says that it is. */
		{ FAULT_PROCESSING, 422 },
		{ FAULT_FORBIDDEN, 403 },
		{ FAULT_EXCEPTION, 500 },
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (rows[i].code == code)
			return rows[i].status;
	return 400;
}

/* The resource of the path, as a tree. False: refused. */
static bool
take_instance(struct call *call, struct graphql_store *store, struct snapshot *snapshot, struct record *record,
    const struct node **node)
{
	if (!operation_instance(call, snapshot, ACCESS_READ, record))
		return false;
	if (!graphql_store_tree(store, record, node, &call->faults)) {
		if (store->trouble != STORE_OK)
			call_store_trouble(call, store->trouble);
		else
			call_refuse_faults(call, 400);
		return false;
	}
	if (*node == NULL)
		call_not_found(call);
	return *node != NULL;
}

/* Nothing left, so that the record of it says only what was asked, and why it was refused. */
static void
forget_disclosed(struct call *call, const struct graphql_store *store, const struct record *instance)
{
	audit_event_forget(&call->audit);
	if (instance != NULL)
		call_audit_record(call, instance);
	call->audit.reason = store->reason;
}

/* What belongs to the refusal, as call_forbid() has it. */
static void
challenge(struct call *call, enum reason reason)
{
	const char *text = reason != REASON_NONE ? auth_refusal(reason)->challenge : NULL;

	if (text != NULL)
		call_field(call, "WWW-Authenticate", slice_text(text));
}

static void
answer(struct call *call, struct graphql_store *store, const struct graphql_request *request, const struct record *instance)
{
	const struct asked *asked = call->prepared;
	enum fault_code code;
	struct buffer out;

	buffer_init(&out, ANSWER_BYTES_MOST);
	bool good = graphql_run(request, store->arena, &out, &code);

	call->reply->status = good ? 200 : status_of(code);
	if (!good)
		forget_disclosed(call, store, instance);
	if (store->trouble != STORE_OK) {
		call_store_trouble(call, store->trouble);
	} else {
		buffer_put(&call->reply->body, buffer_slice(&out));
		call->reply->body.failed |= out.failed;
		call_field(call, "Content-Type", asked->media);
		if (!good)
			challenge(call, store->reason);
	}
	buffer_free(&out);
}

static void
graphql_decide(struct call *call, struct snapshot *snapshot)
{
	const struct asked *asked = call->prepared;
	struct graphql_request request = asked->request;
	struct graphql_store store;
	struct arena arena;
	struct record record;

	arena_init(&arena, QUERY_BYTES_MOST);
	graphql_store_init(&store, call, snapshot, &arena);
	request.source = &store.source;
	request.now = call->now;
	request.zone = call_settings(call)->zone_minutes;
	if (call->id.data == NULL)
		answer(call, &store, &request, NULL);
	else if (take_instance(call, &store, snapshot, &record, &request.resource))
		answer(call, &store, &request, &record);
	graphql_store_free(&store);
	arena_free(&arena);
}

static const struct operation_parameter graphql_parameters[] = {
	{ "query", false, 1, "1", "string", "The query, in GraphQL. By POST, the body may be the query itself (application/graphql), or "
	    "GraphQL's JSON of all three (application/json)" },
	{ "operationName", false, 0, "1", "string", "Which operation to run, where the query has several" },
	{ "variables", false, 0, "1", "string", "A JSON object with the values of the query's variables" },
	{ "result", true, 1, "1", "Binary", "GraphQL's answer: always application/json, or application/graphql-response+json for whom "
	    "accepts that" },
	{ .name = NULL },
};

const struct operation operation_graphql = {
	.name = "graphql",
	.id = "Resource-graphql",
	.url = "http://hl7.org/fhir/OperationDefinition/Resource-graphql",
	.title = "A query in GraphQL",
	.description = "Answers a query in FHIR's GraphQL, about one resource or all of them: reading, searching, following references. "
	    "Nothing is written by it. What the caller may not see is not there.",
	.levels = OPERATION_SYSTEM | OPERATION_INSTANCE,
	.raw = true,
	.parameters = graphql_parameters,
	.route = {
		.name = "graphql",
		.action = ACCESS_READ | ACCESS_SEARCH,
		.event = AUDIT_OPERATION,
		.prepare = graphql_prepare,
		.decide = graphql_decide,
		.slow = true,
	},
};
