#include "server/api/binary.h"

#include "resources/base/base64.h"
#include "resources/json_read.h"
#include "resources/primitive/reference.h"
#include "server/api/negotiate.h"

bool
binary_send_raw(struct call *call, struct slice body)
{
	struct faults faults;
	struct slice accept = call_field_in(call, "Accept");

	if (call->parent != NULL || call->format_given || accept.data == NULL)
		return false;
	faults_init(&faults, call->arena);
	const struct node *binary = json_read(call->arena, body, &faults);
	struct slice type = binary != NULL ? node_text(binary, "contentType") : SLICE_NONE;
	struct slice data = binary != NULL ? node_text(binary, "data") : SLICE_NONE;
	const struct node *context = binary != NULL ? node_child(binary, "securityContext") : NULL;

	if (binary != NULL && negotiate_accept(accept).other.data == NULL && !negotiate_names(accept, type))
		return false;
	if (type.data == NULL || (data.data != NULL && !base64_decode(&call->reply->body, data))) {
		call_refuse(call, 500, FAULT_EXCEPTION, SLICE_NONE, "The Binary could not be read");
		return true;
	}
	/* Whatever the content is, no browser is to take it for a page of ours. */
	call_field(call, "Content-Type", type);
	call_field(call, "X-Content-Type-Options", SLICE("nosniff"));
	call_field(call, "Content-Disposition", SLICE("attachment"));
	if (context != NULL && node_text(context, "reference").data != NULL)
		call_field(call, "X-Security-Context", node_text(context, "reference"));
	call->reply->status = 200;
	call->reply->no_gzip = true;
	return true;
}

struct slice
binary_wrap(struct call *call)
{
	struct slice context = call_field_in(call, "X-Security-Context");
	struct slice type = slice_trim(call_field_in(call, "Content-Type"));
	struct buffer out;

	if (context.data != NULL && (context.length == 0 || !slice_is_utf8(context))) {
		call_refuse(call, 400, FAULT_VALUE, SLICE("Binary.securityContext"), "X-Security-Context is not a reference");
		return SLICE_NONE;
	}
	buffer_init(&out, 0);
	buffer_literal(&out, "{\"resourceType\":\"Binary\",\"contentType\":");
	buffer_json(&out, type);
	if (context.data != NULL) {
		buffer_literal(&out, ",\"securityContext\":{\"reference\":");
		buffer_json(&out, context);
		buffer_byte(&out, '}');
	}
	if (call->request->body.length > 0) {
		buffer_literal(&out, ",\"data\":\"");
		base64_encode(&out, call->request->body);
		buffer_byte(&out, '"');
	}
	buffer_byte(&out, '}');
	struct slice wrapped = buffer_ok(&out) ? arena_copy(call->arena, buffer_slice(&out)) : SLICE_NONE;

	buffer_free(&out);
	if (wrapped.data == NULL)
		call_store_trouble(call, STORE_NO_MEMORY);
	return wrapped;
}

/* The record that a reference of ours leads to. STORE_ABSENT: none that the principal may see. */
static enum store_status
find_context(struct snapshot *snapshot, const struct principal *principal, struct slice text, struct record *record)
{
	struct reference reference = reference_parse(text);

	if (reference.form != REFERENCE_RELATIVE || reference.type == NULL)
		return STORE_ABSENT;
	enum store_status status = store_find(snapshot, reference.type->resource, reference.id, record);

	if (status == STORE_OK && (record->deleted || !access_sees(snapshot, principal, record, ACCESS_READ)))
		status = STORE_ABSENT;
	return status;
}

enum store_status
binary_take_context(struct snapshot *snapshot, const struct principal *principal, struct ingest *binary,
    struct arena *arena)
{
	const struct node *context = node_child(binary->resource, "securityContext");
	struct record record, patient;
	enum store_status status = context != NULL ?
	    find_context(snapshot, principal, node_text(context, "reference"), &record) : STORE_ABSENT;

	if (status != STORE_OK)
		return status == STORE_ABSENT ? STORE_OK : status;
	size_t count = record_subject_count(&record);
	struct slice *subjects = arena_zero(arena, count + 1, sizeof *subjects);

	if (subjects == NULL)
		return STORE_NO_MEMORY;
	for (size_t i = 0; i < count; i++) {
		status = store_record(snapshot, record_subject(&record, i), &patient);
		if (status == STORE_ABSENT)
			return STORE_OK; /* no such patient is here: whom it concerns can't be told */
		if (status != STORE_OK)
			return status;
		subjects[i] = arena_copy(arena, patient.id);
		if (subjects[i].data == NULL)
			return STORE_NO_MEMORY;
	}
	binary->items |= record.items;
	binary->subjects = subjects;
	binary->subject_count = count;
	binary->unresolved = (record.flags & ACCESS_UNRESOLVED) != 0;
	return STORE_OK;
}
