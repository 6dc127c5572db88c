/* The replies of a call: refusals, resources, fields. */
#include "resources/json_read.h"
#include "resources/json_write.h"
#include "resources/xml_write.h"
#include "server/api/call.h"
#include "server/api/time.h"

#include <inttypes.h>
#include <stdio.h>

struct slice
call_field_in(const struct call *call, const char *name)
{
	const struct http_request *request = call->request;

	if (call->exchange != NULL)
		return exchange_field_in(call->exchange, name);
	for (size_t i = 0; i < request->field_count; i++)
		if (slice_equal_nocase(request->fields[i].name, slice_text(name)))
			return request->fields[i].value;
	return SLICE_NONE;
}

void
call_field(struct call *call, const char *name, struct slice value)
{
	if (call->exchange != NULL)
		exchange_field(call->exchange, name, value);
}

void
call_begin_again(struct call *call)
{
	buffer_reset(&call->reply->body);
	buffer_reset(&call->reply->fields);
	call->made = (struct made){ 0 };
	call->commit.changes = NULL;
	call->commit.tables = NULL;
	call->commit.fill = NULL;
	call->own_consent = NULL;
	call->more_audits = NULL;
}

void
call_refuse_faults(struct call *call, int status)
{
	call_begin_again(call);
	faults_write(&call->faults, &call->reply->body);
	call_finish(call, status);
	if (status == 503)
		call_field(call, "Retry-After", arena_print(call->arena, "%u", call->retry_after != 0 ? call->retry_after : 5));
}

void
call_refuse(struct call *call, int status, enum fault_code code, struct slice expression, const char *format, ...)
{
	va_list list;

	va_start(list, format);
	faults_add_list(&call->faults, code, expression, format, list);
	va_end(list);
	call_refuse_faults(call, status);
}

void
call_not_found(struct call *call)
{
	/* Nothing else may be in it: what was found out on the way could tell. */
	faults_init(&call->faults, call->arena);
	call_refuse(call, 404, FAULT_NOT_FOUND, SLICE_NONE, "There is no %s/%.*s for you here",
	    call->type != NULL ? call->type->name : "resource", SLICE_ARGS(call->id));
}

void
call_store_trouble(struct call *call, enum store_status status)
{
	faults_init(&call->faults, call->arena);
	switch (status) {
	case STORE_FULL:
		if (call->commit.changes == NULL) {
			/* Not even the audit record could be kept: nobody reads unrecorded. */
			call_refuse(call, 503, FAULT_TRANSIENT, SLICE_NONE,
			    "The server's disk is full: no access can be recorded, so none is given now");
			break;
		}
		call_refuse(call, 507, FAULT_NO_STORE, SLICE_NONE,
		    "The server's disk is nearly full: nothing can be written now; reading goes on");
		break;
	case STORE_BUSY:
		call_refuse(call, 503, FAULT_TRANSIENT, SLICE_NONE, "The server is too busy, or closing: try again shortly");
		break;
	case STORE_NO_MEMORY:
		call_refuse(call, 503, FAULT_TRANSIENT, SLICE_NONE, "The server is short of memory for this request: try again");
		break;
	case STORE_CONFLICT:
		call_refuse(call, 409, FAULT_CONFLICT, SLICE_NONE, "Somebody else changed this at the same time: read and try again");
		break;
	default:
		call_refuse(call, 500, FAULT_EXCEPTION, SLICE_NONE, "The server failed; its log says more, by this request's id");
	}
}

enum emit_form
call_form(const struct call *call)
{
	return call->format == FORMAT_XML && !call->enclosed ? EMIT_XML : EMIT_JSON;
}

bool
call_is_pretty(const struct call *call)
{
	return call->view.pretty && !call->enclosed;
}

void
call_written(struct call *call, int status)
{
	call->reply->status = status;
	call_field(call, "Content-Type", negotiate_name(call->format));
}

/* Writes the tree in the call's form. */
static void
write_tree(struct call *call, const struct node *tree, struct json_view view)
{
	struct buffer *out = &call->reply->body;

	view.pretty = call_is_pretty(call);
	if (call_form(call) == EMIT_XML)
		xml_write(out, tree, &view);
	else
		json_write(out, tree, &view);
}

/* Reads the resource and writes it in the call's form. */
static void
turn(struct call *call, struct slice json, struct json_view view)
{
	struct faults faults;

	faults_init(&faults, call->arena);
	const struct node *tree = json_read(call->arena, json, &faults);

	if (tree != NULL)
		write_tree(call, tree, view);
	else
		call->reply->body.failed = true;
}

void
call_finish(struct call *call, int status)
{
	struct buffer *body = &call->reply->body;

	if ((call_is_pretty(call) || call_form(call) == EMIT_XML) && buffer_ok(body)) {
		struct slice json = arena_copy(call->arena, buffer_slice(body));

		buffer_reset(body);
		if (json.data != NULL)
			turn(call, json, (struct json_view){ 0 });
		else
			body->failed = true;
	}
	call_written(call, status);
}

void
call_send_outcome(struct call *call, int status, const struct faults *outcome)
{
	faults_write(outcome, &call->reply->body);
	call_finish(call, status);
}

struct node *
call_tree(struct call *call, const struct released *released)
{
	struct slice body = arena_copy(call->arena, released_body(released));
	struct faults faults;

	faults_init(&faults, call->arena);
	return body.data != NULL ? json_read(call->arena, body, &faults) : NULL;
}

void
call_send_tree(struct call *call, int status, const struct node *tree)
{
	write_tree(call, tree, call->view);
	call_written(call, status);
}

void
call_send_resource(struct call *call, int status, struct slice body)
{
	if (!call->viewed && !call_is_pretty(call) && call_form(call) == EMIT_JSON)
		buffer_put(&call->reply->body, body);
	else
		turn(call, body, call->view);
	call_written(call, status);
}

/* FNV-1a. */
static uint32_t
mix(uint32_t hash, struct slice bytes)
{
	for (size_t i = 0; i < bytes.length; i++)
		hash = (hash ^ (unsigned char)bytes.data[i]) * 16777619U;
	return hash;
}

uint32_t
call_view(const struct call *call, uint32_t mark)
{
	uint32_t hash = mix(2166136261U, slice_of((const char *)&mark, sizeof mark));
	char summary = (char)call->view.summary;

	if (!call->viewed)
		return mark;
	hash = mix(hash, slice_of(&summary, 1));
	for (size_t i = 0; i < call->view.element_count; i++)
		hash = mix(mix(hash, SLICE(",")), call->view.elements[i]);
	return hash != 0 ? hash : 1;
}

struct slice
call_etag(uint64_t version, uint32_t view, char out[CALL_ETAG_MOST])
{
	int length = view == 0 ? snprintf(out, CALL_ETAG_MOST, "\"%" PRIu64 "\"", version) :
	    snprintf(out, CALL_ETAG_MOST, "\"%" PRIu64 "-%08" PRIx32 "\"", version, view);

	return slice_of(out, (size_t)length);
}

void
call_etag_field(struct call *call, uint64_t version)
{
	char etag[CALL_ETAG_MOST];

	call->made.version = version;
	call_field(call, "ETag", arena_print(call->arena, "W/%.*s", SLICE_ARGS(call_etag(version, call->made.view, etag))));
}

void
call_version_fields(struct call *call, uint16_t resource, struct slice id, uint64_t version, int64_t time, bool location)
{
	char date[30];

	call_etag_field(call, version);
	call->made.time = time;
	http_date(time / 1000000, date);
	call_field(call, "Last-Modified", slice_of(date, 29));
	if (!location)
		return;
	call->made.location = arena_print(call->arena, "%.*s/%s/%.*s/_history/%llu", SLICE_ARGS(call_base(call)),
	    call_type_name(resource), SLICE_ARGS(id), (unsigned long long)version);
	call_field(call, "Location", call->made.location);
}
