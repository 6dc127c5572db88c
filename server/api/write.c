/* create, update, delete (R4 http.html#create, #update, #delete). */
#include "resources/json_read.h"
#include "server/api/binary.h"
#include "server/api/body.h"
#include "server/api/conditional.h"
#include "server/api/identifier.h"
#include "server/api/ingest.h"
#include "server/api/negotiate.h"
#include "server/api/route.h"
#include "server/config.h"

static bool
is_binary(const struct call *call)
{
	return strcmp(call->type->name, "Binary") == 0;
}

/* A Binary as its bytes, of whatever type they are (R4 binary.html): XML of FHIR is a resource. */
static bool
is_raw(const struct call *call)
{
	struct slice essence;

	return is_binary(call) && call->parent == NULL &&
	    (negotiate_content(call_field_in(call, "Content-Type"), &essence) == MEDIA_OTHER ||
	    slice_equal_nocase(essence, SLICE("application/xml")) || slice_equal_nocase(essence, SLICE("text/xml")));
}

/* Parses and validates the body into call->ingest. id: as ingest_prepare takes it. */
static bool
take_body(struct call *call, struct slice id)
{
	struct node *tree;

	if (is_raw(call)) {
		struct slice json = binary_wrap(call);

		if (json.data == NULL)
			return false;
		tree = json_read_type(call->arena, json, call->type, &call->faults);
		id = call->new_id.data != NULL ? call->new_id : call->id;
		if (tree == NULL) {
			call_store_trouble(call, STORE_NO_MEMORY);
			return false;
		}
	} else {
		tree = body_read(call, call->type);
		if (tree == NULL)
			return false;
	}
	bool malformed = call->faults.errors;

	call->ingest = arena_zero(call->arena, 1, sizeof *call->ingest);
	if (call->ingest == NULL) {
		call_store_trouble(call, STORE_NO_MEMORY);
		return false;
	}
	switch (ingest_prepare_node(call->arena, tree, id, &call->faults, call->ingest)) {
	case INGEST_OK:
		break;
	case INGEST_MALFORMED:
	case INGEST_INVALID:
		call_refuse_faults(call, malformed ? 400 : 422);
		return false;
	case INGEST_NO_MEMORY:
		call_store_trouble(call, STORE_NO_MEMORY);
		return false;
	}
	return true;
}

/* Puts the new state among the commit's changes. */
static void
write_change(struct call *call, struct snapshot *snapshot, struct slice id, uint64_t expected_version,
    enum change_kind kind)
{
	struct change *change = &call->change;

	*change = (struct change){ 0 };
	if (kind == CHANGE_DELETE) {
		change->kind = kind;
		change->resource = call->resource;
		change->id = id;
		change->expected_version = expected_version;
	} else {
		/* A copy: when a conflict makes us decide again, what the store says may be another. */
		struct ingest ingest = *call->ingest;
		enum store_status status = STORE_OK;

		if (is_binary(call))
			status = binary_take_context(snapshot, call->principal, &ingest, call->arena);
		if (status == STORE_OK && !ingest_change(&ingest, expected_version, kind, call->arena, change))
			status = STORE_NO_MEMORY;
		if (status != STORE_OK) {
			call_store_trouble(call, status);
			return;
		}
	}
	change->writer = call->principal->institution;
	call->commit.changes = change;
	call_audit_change(call, change);
}

/* After the commit: the version's fields, and the body as Prefer asks (R4 http.html#return). */
static void
written(struct call *call, int status)
{
	const struct change *change = &call->change;
	uint64_t version = change->expected_version + 1;

	call->reply->status = status;
	call_version_fields(call, change->resource, change->id, version, change->time, status == 201);
	if (call->prefer_return == RETURN_MINIMAL)
		return;
	if (call->prefer_return == RETURN_OUTCOME) {
		/* With the warnings that there are. */
		faults_note(&call->faults, SEVERITY_INFORMATION, FAULT_INFORMATIONAL, SLICE_NONE, "%s/%.*s is now at version %llu",
		    call->type->name, SLICE_ARGS(change->id), (unsigned long long)version);
		call_send_outcome(call, status, &call->faults);
		return;
	}
	const struct released *own = release_own(call->principal, change, call->arena);

	if (own != NULL)
		call_send_resource(call, status, released_body(own));
}

static bool
create_prepare(struct call *call)
{
	if (call_field_in(call, "If-None-Exist").data != NULL) {
		call_refuse(call, 400, FAULT_NOT_SUPPORTED, SLICE_NONE, "Conditional create (If-None-Exist) is not supported yet");
		return false;
	}
	/* A transaction has given one already: others refer to it. */
	if (call->new_id.data == NULL)
		call->new_id = identifier_new(call->arena);
	if (call->new_id.data == NULL) {
		call_store_trouble(call, STORE_NO_MEMORY);
		return false;
	}
	return take_body(call, call->new_id);
}

static void
create_decide(struct call *call, struct snapshot *snapshot)
{
	enum reason reason;

	if (!access_writes(call->principal, call->resource, call->ingest->items, &call->ingest->entries, NULL, ACCESS_CREATE,
	    &reason)) {
		call_forbid(call, reason);
		return;
	}
	write_change(call, snapshot, call->new_id, 0, CHANGE_CREATE);
	call->change.owner = call->principal->institution;
}

static void
create_complete(struct call *call)
{
	written(call, 201);
}

const struct route route_create = {
	.name = "create",
	.action = ACCESS_CREATE,
	.event = AUDIT_CREATE,
	.prepare = create_prepare,
	.decide = create_decide,
	.complete = create_complete,
};

static bool
update_prepare(struct call *call)
{
	if (!identifier_valid(call->id)) {
		call_refuse(call, 400, FAULT_VALUE, SLICE_NONE, "An id is 1 to 64 letters, digits, '-' and '.'");
		return false;
	}
	if (!take_body(call, SLICE_NONE))
		return false;
	if (call->ingest->id.data == NULL) {
		call_refuse(call, 400, FAULT_REQUIRED, arena_print(call->arena, "%s.id", call->type->name),
		    "The resource must have the id of the address");
		return false;
	}
	if (!slice_equal(call->ingest->id, call->id)) {
		call_refuse(call, 400, FAULT_VALUE, arena_print(call->arena, "%s.id", call->type->name),
		    "The resource's id is not the id of the address");
		return false;
	}
	return true;
}

/* May an id that is free be taken by PUT? */
static bool
may_choose(struct call *call)
{
	struct slice own = call->principal->institution_id;

	switch (call_settings(call)->update_create) {
	case UPDATE_CREATE_OPEN:
		return true;
	case UPDATE_CREATE_OWNED:
		return own.length > 0 && slice_starts(call->id, own) && call->id.length > own.length + 1 &&
		    call->id.data[own.length] == '.';
	default:
		return false;
	}
}

static void
update_new(struct call *call, struct snapshot *snapshot)
{
	enum reason reason;

	/* Whoever could not create it is told what anybody is told of what is not there. */
	if (conditional_if_match(call, 0) != PRECONDITION_NONE || !may_choose(call)) {
		call_not_found(call);
		return;
	}
	if (!access_type(call->principal, call->resource, ACCESS_CREATE, &reason) ||
	    !access_writes(call->principal, call->resource, call->ingest->items, &call->ingest->entries, NULL, ACCESS_CREATE,
	    &reason)) {
		call_not_found(call);
		return;
	}
	write_change(call, snapshot, call->id, 0, CHANGE_CREATE);
	call->change.owner = call->principal->institution;
	call->change.flags |= CALL_FLAG_BY_PUT;
}

/* The request's conditions, against a version that the caller may know of. False: refused. */
static bool
conditions_hold(struct call *call, const struct record *record)
{
	switch (conditional_write(call, record->deleted ? 0 : record->version, record->time)) {
	case PRECONDITION_MALFORMED:
		call_refuse(call, 400, FAULT_VALUE, SLICE_NONE, "If-Match or If-None-Match holds no entity tag such as W/\"1\"");
		return false;
	case PRECONDITION_FAILS:
		/* Who may write it without reading it must not learn its version. */
		if (!access_sees(call->principal, record, ACCESS_READ)) {
			call_not_found(call);
			return false;
		}
		call_refuse(call, 412, FAULT_CONFLICT, SLICE_NONE, "%s/%.*s is not at a version that the request's conditions name",
		    call->type->name, SLICE_ARGS(call->id));
		return false;
	case PRECONDITION_NONE:
	case PRECONDITION_HOLDS:
		break;
	}
	return true;
}

static void
update_decide(struct call *call, struct snapshot *snapshot)
{
	struct record record;
	enum reason reason;

	/* What the new state alone decides is said before looking at what is stored. */
	if (!access_writes(call->principal, call->resource, call->ingest->items, &call->ingest->entries, NULL, ACCESS_UPDATE,
	    &reason)) {
		call_forbid(call, reason);
		return;
	}
	enum store_status status = store_find(snapshot, call->resource, call->id, &record);

	if (status == STORE_ABSENT) {
		update_new(call, snapshot);
		return;
	}
	if (status != STORE_OK) {
		call_store_trouble(call, status);
		return;
	}
	if (!access_writes(call->principal, call->resource, call->ingest->items, &call->ingest->entries, &record,
	    ACCESS_UPDATE, &reason)) {
		if (access_sees(call->principal, &record, ACCESS_READ))
			call_forbid(call, reason);
		else
			call_not_found(call);
		return;
	}
	if (!conditions_hold(call, &record))
		return;
	write_change(call, snapshot, call->id, record.version, CHANGE_UPDATE);
	call->change.owner = record.owner;
	call->change.flags |= CALL_FLAG_BY_PUT | (record.deleted ? CALL_FLAG_REBORN : 0);
}

static void
update_complete(struct call *call)
{
	written(call, call->change.kind == CHANGE_CREATE || call->change.flags & CALL_FLAG_REBORN ? 201 : 200);
}

const struct route route_update = {
	.name = "update",
	.action = ACCESS_UPDATE,
	.event = AUDIT_UPDATE,
	.prepare = update_prepare,
	.decide = update_decide,
	.complete = update_complete,
};

static void
delete_decide(struct call *call, struct snapshot *snapshot)
{
	struct record record;
	enum reason reason;
	enum store_status status = store_find(snapshot, call->resource, call->id, &record);

	if (status != STORE_OK) {
		if (status == STORE_ABSENT)
			call_not_found(call);
		else
			call_store_trouble(call, status);
		return;
	}
	if (!access_writes(call->principal, call->resource, 0, NULL, &record, ACCESS_DELETE, &reason)) {
		if (access_sees(call->principal, &record, ACCESS_READ))
			call_forbid(call, reason);
		else
			call_not_found(call);
		return;
	}
	if (record.deleted) {
		/* Deleting twice is no fault (R4 http.html#delete). */
		call->reply->status = 204;
		call_audit_record(call, &record);
		return;
	}
	if (!conditions_hold(call, &record))
		return;
	write_change(call, snapshot, call->id, record.version, CHANGE_DELETE);
	call->change.owner = record.owner;
	call->change.items = record.items;
	call->change.flags = (uint16_t)(record.flags & ~CALL_FLAGS);
}

static void
delete_complete(struct call *call)
{
	call->reply->status = 204;
	call_etag_field(call, call->change.expected_version + 1);
	if (call->prefer_return == RETURN_OUTCOME && call->faults.count > 0)
		call_send_outcome(call, 200, &call->faults);
}

const struct route route_delete = {
	.name = "delete",
	.action = ACCESS_DELETE,
	.event = AUDIT_DELETE,
	.decide = delete_decide,
	.complete = delete_complete,
};
