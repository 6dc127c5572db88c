#include "server/api/body.h"

#include "resources/json_read.h"
#include "resources/xml_read.h"

static struct node *
given(struct call *call, const struct schema_type *expected)
{
	if (call->given == NULL) {
		call_refuse(call, 400, FAULT_REQUIRED, SLICE_NONE, "The entry has no resource");
		return NULL;
	}
	if (expected != NULL && call->given->type != expected) {
		call_refuse(call, 400, FAULT_VALUE, node_path(call->given, call->arena), "It must be of type %s, as the entry's url says",
		    expected->name);
		return NULL;
	}
	return call->given;
}

struct node *
body_read(struct call *call, const struct schema_type *expected)
{
	struct slice bytes = call->request->body, essence;
	struct node *tree = NULL;

	if (call->parent != NULL)
		return given(call, expected);
	enum media media = negotiate_content(call_field_in(call, "Content-Type"), &essence);

	if (media != MEDIA_JSON && media != MEDIA_XML) {
		call_refuse(call, 415, FAULT_NOT_SUPPORTED, SLICE_NONE,
		    "The body must be application/fhir+json or application/fhir+xml (fhirVersion 4.0), said by Content-Type");
		return NULL;
	}
	if (bytes.length == 0) {
		call_refuse(call, 400, FAULT_REQUIRED, SLICE_NONE, "The request has no body");
		return NULL;
	}
	if (media == MEDIA_JSON)
		tree = expected != NULL ? json_read_type(call->arena, bytes, expected, &call->faults) :
		                          json_read(call->arena, bytes, &call->faults);
	else
		tree = expected != NULL ? xml_read_type(call->arena, bytes, expected, &call->faults) :
		                          xml_read(call->arena, bytes, &call->faults);
	if (tree == NULL && call->faults.errors && !call->faults.failed)
		call_refuse_faults(call, 400);
	else if (tree == NULL || call->faults.failed)
		call_store_trouble(call, STORE_NO_MEMORY);
	return call->faults.failed ? NULL : tree;
}
