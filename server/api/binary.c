#include "server/api/binary.h"

#include "resources/base/base64.h"
#include "resources/json_read.h"
#include "server/api/negotiate.h"

bool
binary_wanted_raw(const struct call *call)
{
	return !call->format_given && negotiate_accept(exchange_field_in(call->exchange, "Accept")).other.data != NULL;
}

void
binary_send_raw(struct call *call, struct slice body)
{
	struct faults faults;

	faults_init(&faults, call->arena);
	const struct node *binary = json_read(call->arena, body, &faults);
	struct slice type = binary != NULL ? node_text(binary, "contentType") : SLICE_NONE;
	struct slice data = binary != NULL ? node_text(binary, "data") : SLICE_NONE;
	const struct node *context = binary != NULL ? node_child(binary, "securityContext") : NULL;

	if (type.data == NULL || (data.data != NULL && !base64_decode(&call->reply->body, data))) {
		call_refuse(call, 500, FAULT_EXCEPTION, SLICE_NONE, "The Binary could not be read");
		return;
	}
	/* Whatever the content is, no browser is to take it for a page of ours. */
	exchange_field(call->exchange, "Content-Type", type);
	exchange_field(call->exchange, "X-Content-Type-Options", SLICE("nosniff"));
	exchange_field(call->exchange, "Content-Disposition", SLICE("attachment"));
	if (context != NULL && node_text(context, "reference").data != NULL)
		exchange_field(call->exchange, "X-Security-Context", node_text(context, "reference"));
	call->reply->status = 200;
	call->reply->no_gzip = true;
}

struct slice
binary_wrap(struct call *call)
{
	struct slice context = exchange_field_in(call->exchange, "X-Security-Context");
	struct slice type = slice_trim(exchange_field_in(call->exchange, "Content-Type"));
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
