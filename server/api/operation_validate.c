/* $validate (R4 resource-operation-validate): what would be said of a resource, or of creating, updating or deleting it, without
 * doing it. "200 OK whether or not the resource is valid"; other answers mean that it could not be looked at. */
#include "profiles/validate/structure.h"
#include "resources/json_read.h"
#include "server/api/conditional.h"
#include "server/api/identifier.h"
#include "server/api/ingest.h"
#include "server/api/operation.h"

enum mode { MODE_NONE, MODE_CREATE, MODE_UPDATE, MODE_DELETE, MODE_PROFILE };

struct validation {
	enum mode mode;
	struct node *resource; /* NULL: none was given */
	struct ingest ingest; /* of it, when it is valid */
	bool valid;
	struct faults faults; /* what is wrong with it by itself */
};

#define CORE "http://hl7.org/fhir/StructureDefinition/"

/* ---- By itself --------------------------------------------------------------------------------------------------- */

static bool
read_mode(struct call *call, enum mode *mode)
{
	static const char *const names[] = { "", "create", "update", "delete", "profile" };
	struct slice text = operation_text(call, "mode");

	*mode = MODE_NONE;
	for (size_t i = 1; i < sizeof names / sizeof *names; i++)
		if (slice_is(text, names[i]))
			*mode = (enum mode)i;
	if (text.data != NULL && *mode == MODE_NONE) {
		call_refuse(call, 400, FAULT_VALUE, SLICE_NONE, "The parameter mode is create, update, delete or profile");
		return false;
	}
	if (call->id.data == NULL && (*mode == MODE_UPDATE || *mode == MODE_DELETE)) {
		call_refuse(call, 400, FAULT_VALUE, SLICE_NONE, "The mode %s is for an instance: %s/[id]/$validate", names[*mode], call->type->name);
		return false;
	}
	return true;
}

static void
copy_faults(struct faults *to, const struct faults *from)
{
	for (const struct fault *fault = from->first; fault != NULL; fault = fault->next)
		faults_note(to, fault->severity, fault->code, fault->expression, "%.*s", SLICE_ARGS(fault->text));
	to->left_out += from->left_out;
	to->failed |= from->failed;
}

/* In Parameters, what is wrong outside of the resource is the request's fault. Inside, its place is told as if the resource stood
 * alone. False: refused. */
static bool
keep_to_resource(struct call *call, struct validation *validation)
{
	const struct node *resource = validation->resource;
	struct slice place = resource != NULL ? node_path(resource, call->arena) : SLICE_NONE;
	bool outside = false;

	if (resource != NULL && place.data == NULL) {
		call_store_trouble(call, STORE_NO_MEMORY);
		return false;
	}
	for (struct fault *fault = validation->faults.first; fault != NULL; fault = fault->next) {
		bool inside = resource != NULL && (resource->parent == NULL || slice_starts(fault->expression, place));

		if (inside && resource->parent != NULL)
			fault->expression = arena_print(call->arena, "%s%.*s", resource->type->name,
			    SLICE_ARGS(slice_from(fault->expression, place.length)));
		outside |= !inside;
	}
	if (!outside)
		return true;
	copy_faults(&call->faults, &validation->faults);
	call_refuse_faults(call, 400);
	return false;
}

/* All that writing it would say, as far as that needs no store. */
static bool
check_content(struct call *call, struct validation *validation)
{
	struct node *resource = validation->resource;
	struct slice id = validation->mode == MODE_CREATE ? identifier_new(call->arena) : SLICE_NONE;

	if (resource->type != call->type) {
		faults_add(&validation->faults, FAULT_VALUE, node_path(resource, call->arena), "It is of type %s, and the address of %s",
		    resource->type->name, call->type->name);
		return true;
	}
	switch (ingest_prepare_node(call->arena, resource, id, &validation->faults, &validation->ingest)) {
	case INGEST_OK:
		validation->valid = true;
		return true;
	case INGEST_MALFORMED:
	case INGEST_INVALID:
		return true;
	case INGEST_NO_MEMORY:
		break;
	}
	call_store_trouble(call, STORE_NO_MEMORY);
	return false;
}

/* Only the type's own definition is known for now. */
static void
check_profile(struct call *call, struct faults *faults)
{
	struct slice version = operation_text(call, "profile"), url = slice_cut(&version, '|');
	const struct schema_type *of = slice_starts(url, SLICE(CORE)) ? schema_resource(slice_from(url, sizeof CORE - 1)) : NULL;
	bool known = of != NULL && (version.data == NULL || slice_is(version, schema_fhir_version) || slice_is(version, "4.0"));

	if (operation_text(call, "profile").data == NULL || (known && of == call->type))
		return;
	if (known)
		faults_add(faults, FAULT_VALUE, SLICE_NONE, "The profile is of %s, and the address is of %s", of->name, call->type->name);
	else
		faults_add(faults, FAULT_NOT_SUPPORTED, SLICE_NONE, "The profile is not known here, and nothing was validated against it");
}

static bool
validate_prepare(struct call *call)
{
	struct validation *validation = arena_zero(call->arena, 1, sizeof *validation);
	enum reason reason;

	if (validation == NULL) {
		call_store_trouble(call, STORE_NO_MEMORY);
		return false;
	}
	call->prepared = validation;
	if (call->id.data != NULL && !access_type(call->principal, call->resource, ACCESS_READ, &reason)) {
		call_forbid(call, reason);
		return false;
	}
	if (!operation_take(call) || !read_mode(call, &validation->mode))
		return false;
	const struct argument *argument = operation_argument(call, "resource", NULL);

	/* What is of no type that there is has been left as an abstract one. */
	if (argument != NULL && argument->resource != NULL && !argument->resource->type->abstract)
		validation->resource = argument->resource;
	faults_init(&validation->faults, call->arena);
	copy_faults(&validation->faults, &call->faults);
	faults_init(&call->faults, call->arena);
	/* What is stored can be looked at without being sent. */
	bool needed = call->id.data == NULL || validation->mode == MODE_CREATE || validation->mode == MODE_UPDATE;

	if (validation->resource == NULL && !validation->faults.errors && (needed || argument != NULL)) {
		call_refuse(call, 400, FAULT_REQUIRED, SLICE_NONE, "The parameter resource is needed, as a resource");
		return false;
	}
	if (validation->resource != NULL && validation->mode != MODE_DELETE && !check_content(call, validation))
		return false;
	if (!keep_to_resource(call, validation))
		return false;
	/* "The server ignores the content." */
	if (validation->mode == MODE_DELETE)
		faults_init(&validation->faults, call->arena);
	check_profile(call, &validation->faults);
	return true;
}

/* ---- In its place ------------------------------------------------------------------------------------------------ */

static void
check_write(struct call *call, struct snapshot *snapshot, const struct validation *validation, const struct record *record,
    enum access_action action, struct faults *faults)
{
	struct access_state state = ingest_state(&validation->ingest);
	bool deletes = action == ACCESS_DELETE;
	enum reason reason;

	if (state.entries->data == NULL)
		state.entries = NULL;
	if (!access_type(call->principal, call->resource, action, &reason) || !access_writes(snapshot, call->principal, call->resource,
	    deletes ? NULL : &state, record, action, &reason))
		faults_add(faults, FAULT_FORBIDDEN, SLICE_NONE, "It is not permitted: %s", reason_text(reason));
	if (record != NULL && conditional_write(call, record->version, record->time) == PRECONDITION_FAILS)
		faults_add(faults, FAULT_CONFLICT, SLICE_NONE, "%s/%.*s is not at a version that the request's conditions name", call->type->name,
		    SLICE_ARGS(call->id));
}

static void
check_id(struct call *call, const struct validation *validation, struct faults *faults)
{
	struct slice id = node_text(validation->resource, "id"), place = arena_print(call->arena, "%s.id", call->type->name);

	if (id.data == NULL)
		faults_add(faults, FAULT_REQUIRED, place, "The resource must have the id of the address");
	else if (!slice_equal(id, call->id))
		faults_add(faults, FAULT_VALUE, place, "The resource's id is not the id of the address");
}

/* What is stored. False: refused. */
static bool
check_stored(struct call *call, struct snapshot *snapshot, const struct record *record, struct faults *faults)
{
	enum store_status status;
	const struct released *released = release(snapshot, call->principal, record, ACCESS_READ, call->arena, &status);

	if (released == NULL) {
		call_store_trouble(call, status);
		return false;
	}
	const struct node *tree = json_read(call->arena, released_body(released), faults);

	if (tree != NULL)
		structure_check(tree, call->arena, faults);
	return true;
}

static void
validate_decide(struct call *call, struct snapshot *snapshot)
{
	const struct validation *validation = call->prepared;
	struct record record;
	struct faults faults;

	faults_init(&faults, call->arena);
	copy_faults(&faults, &validation->faults);
	if (call->id.data != NULL && !operation_instance(call, snapshot, ACCESS_READ, &record))
		return;
	switch (validation->mode) {
	case MODE_CREATE:
		if (validation->valid)
			check_write(call, snapshot, validation, NULL, ACCESS_CREATE, &faults);
		break;
	case MODE_UPDATE:
		check_id(call, validation, &faults);
		if (validation->valid)
			check_write(call, snapshot, validation, &record, ACCESS_UPDATE, &faults);
		break;
	case MODE_DELETE:
		check_write(call, snapshot, validation, &record, ACCESS_DELETE, &faults);
		break;
	case MODE_NONE:
	case MODE_PROFILE:
		break;
	}
	if (validation->mode != MODE_DELETE && validation->resource == NULL && !check_stored(call, snapshot, &record, &faults))
		return;
	if (faults.failed)
		call_store_trouble(call, STORE_NO_MEMORY);
	else
		call_send_outcome(call, 200, &faults);
}

static const struct operation_parameter validate_parameters[] = {
	{ "resource", false, 0, "1", "Resource", "The resource; the body may also be the resource itself. On an instance, what is stored when it is "
	    "left out" },
	{ "mode", false, 0, "1", "code", "What would be done with it: create, update, delete; or profile, to look at what is stored" },
	{ "profile", false, 0, "1", "uri", "The profile; only R4's own of the type is known" },
	{ "return", true, 1, "1", "OperationOutcome", "What is wrong, or would be" },
	{ .name = NULL },
};

const struct operation operation_validate = {
	.name = "validate",
	.id = "Resource-validate",
	.url = "http://hl7.org/fhir/OperationDefinition/Resource-validate",
	.title = "Validate a resource",
	.description = "What the server would say of a resource, or of its being created, updated or deleted, without doing it.",
	.levels = OPERATION_TYPE | OPERATION_INSTANCE,
	.judges = true,
	.parameters = validate_parameters,
	.route = {
		.name = "validate",
		.action = ACCESS_CREATE | ACCESS_READ | ACCESS_UPDATE | ACCESS_DELETE | ACCESS_SEARCH,
		.event = AUDIT_OPERATION,
		.prepare = validate_prepare,
		.decide = validate_decide,
	},
};
