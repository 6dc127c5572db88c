#include "server/api/patch_take.h"

#include "resources/base/base64.h"
#include "server/api/body.h"
#include "server/api/negotiate.h"

/* Whether a document of this media type is a patch, and no resource. */
static bool
is_document(struct slice content_type, enum patch_kind *kind)
{
	struct slice essence;

	negotiate_content(content_type, &essence);
	if (slice_equal_nocase(essence, SLICE("application/json-patch+json")))
		*kind = PATCH_JSON;
	else if (slice_equal_nocase(essence, SLICE("application/xml-patch+xml")))
		*kind = PATCH_XML;
	else
		return false;
	return true;
}

static bool
refuse_media(struct call *call, struct slice expression)
{
	call_refuse(call, 415, FAULT_NOT_SUPPORTED, expression, "A patch is one of %s; the latter two with a Parameters resource",
	    PATCH_MEDIA_TYPES);
	call_field(call, "Accept-Patch", SLICE(PATCH_MEDIA_TYPES));
	return false;
}

/* An entry's document comes in a Binary (R4 http.html#trules). */
static bool
unwrap(struct call *call, const struct node *binary)
{
	const struct node *data = node_child(binary, "data");
	struct buffer bytes;

	if (!is_document(node_text(binary, "contentType"), &call->patch->kind))
		return refuse_media(call, node_path_to(binary, SLICE("contentType"), call->arena));
	buffer_init(&bytes, 0);
	bool decoded = data != NULL && base64_decode(&bytes, data->text);
	bool whole = buffer_ok(&bytes);

	if (decoded && whole)
		call->patch->bytes = arena_copy(call->arena, buffer_slice(&bytes));
	buffer_free(&bytes);
	if (!whole || (decoded && call->patch->bytes.data == NULL))
		call_store_trouble(call, STORE_NO_MEMORY);
	else if (!decoded)
		call_refuse(call, 400, FAULT_VALUE, node_path_to(binary, SLICE("data"), call->arena), "It must be the patch, in base64");
	return decoded && whole && call->patch->bytes.data != NULL;
}

static bool
take_parameters(struct call *call)
{
	call->patch->kind = PATCH_FHIRPATH;
	call->patch->parameters = body_read(call, schema_resource(SLICE("Parameters")));
	if (call->patch->parameters == NULL)
		return false;
	if (call->faults.errors)
		call_refuse_faults(call, 400);
	return !call->faults.errors;
}

bool
patch_take(struct call *call)
{
	struct slice essence, content_type = call_field_in(call, "Content-Type");

	call->patch = arena_zero(call->arena, 1, sizeof *call->patch);
	if (call->patch == NULL) {
		call_store_trouble(call, STORE_NO_MEMORY);
		return false;
	}
	if (call->parent != NULL)
		return call->given != NULL && strcmp(call->given->type->name, "Binary") == 0 ? unwrap(call, call->given) :
		                                                                               take_parameters(call);
	if (!is_document(content_type, &call->patch->kind)) {
		enum media media = negotiate_content(content_type, &essence);

		return media == MEDIA_JSON || media == MEDIA_XML ? take_parameters(call) : refuse_media(call, SLICE_NONE);
	}
	call->patch->bytes = call->request->body;
	if (call->patch->bytes.length == 0)
		call_refuse(call, 400, FAULT_REQUIRED, SLICE_NONE, "The request has no body");
	return call->patch->bytes.length > 0;
}
