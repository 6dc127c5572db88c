/* $convert (R4 resource-operation-convert): a resource in one form, given back in the form that the caller accepts. Nothing is kept. */
#include "server/api/operation.h"

static bool
convert_prepare(struct call *call)
{
	if (!operation_take(call))
		return false;
	if (operation_argument(call, "input", NULL)->resource == NULL) {
		call_refuse(call, 400, FAULT_REQUIRED, SLICE_NONE, "The parameter input is given as a resource");
		return false;
	}
	return true;
}

static void
convert_decide(struct call *call, struct snapshot *snapshot)
{
	(void)snapshot;
	call_send_tree(call, 200, operation_argument(call, "input", NULL)->resource);
}

static const struct operation_parameter convert_parameters[] = {
	{ "input", false, 1, "1", "Resource", "The resource to convert; the body may also be the resource itself" },
	{ "output", true, 1, "1", "Resource", "The same in the form that Accept or _format asks for" },
	{ .name = NULL },
};

static const char *const no_types[] = { NULL };

const struct operation operation_convert = {
	.name = "convert",
	.id = "Resource-convert",
	.url = "http://hl7.org/fhir/OperationDefinition/Resource-convert",
	.title = "From JSON to XML and back",
	.description = "Takes a resource as JSON or XML and gives it back as the other, or as the same. Nothing is stored.",
	.levels = OPERATION_SYSTEM,
	.types = no_types,
	.parameters = convert_parameters,
	.route = {
		.name = "convert",
		.action = ACCESS_CREATE | ACCESS_READ | ACCESS_UPDATE | ACCESS_DELETE | ACCESS_SEARCH,
		.event = AUDIT_OPERATION,
		.prepare = convert_prepare,
		.decide = convert_decide,
	},
};
