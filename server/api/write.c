#include "server/api/write.h"

#include "resources/json_read.h"
#include "server/api/binary.h"
#include "server/api/body.h"
#include "server/api/conditional.h"
#include "server/api/extraction.h"
#include "server/api/ingest.h"
#include "server/api/negotiate.h"
#include "server/api/own_consent.h"

static bool
is_binary(const struct call *call)
{
	return strcmp(call->type->name, "Binary") == 0;
}

bool
write_is_raw(const struct call *call)
{
	struct slice essence;
	enum media media = negotiate_content(call_field_in(call, "Content-Type"), &essence);

	/* FHIR's own types are resources, other XML is content. */
	return is_binary(call) && call->parent == NULL && !negotiate_is_fhir(essence) &&
	    (media == MEDIA_OTHER || media == MEDIA_XML);
}

struct node *
write_read(struct call *call)
{
	if (!write_is_raw(call))
		return body_read(call, call->type);
	struct slice json = binary_wrap(call);

	if (json.data == NULL)
		return NULL;
	struct node *tree = json_read_type(call->arena, json, call->type, &call->faults);

	if (tree == NULL)
		call_store_trouble(call, STORE_NO_MEMORY);
	return tree;
}

bool
write_ingest(struct call *call, struct node *tree, struct slice id)
{
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

bool
write_change(struct call *call, struct snapshot *snapshot, const struct record *current)
{
	/* A copy: when a conflict makes us decide again, what the store says may be another. */
	struct ingest ingest = *call->ingest;
	struct change *change = &call->change;
	enum store_status status = STORE_OK;

	if (current != NULL && !own_consent_free(call, snapshot, current))
		return false;
	*change = (struct change){ 0 };
	if (is_binary(call))
		status = binary_take_context(snapshot, call->principal, &ingest, call->arena);
	if (status == STORE_OK && !ingest_change(&ingest, current != NULL ? current->version : 0,
	    current != NULL ? CHANGE_UPDATE : CHANGE_CREATE, call->arena, change))
		status = STORE_NO_MEMORY;
	if (status != STORE_OK) {
		call_store_trouble(call, status);
		return false;
	}
	change->owner = current != NULL ? current->owner : call->principal->institution;
	change->writer = call->principal->institution;
	if (current != NULL && current->deleted)
		change->flags |= CALL_FLAG_REBORN;
	const struct access_state state = ingest_state(&ingest);

	call->unseen = !access_sees_state(snapshot, call->principal, call->resource, &state);
	call->commit.changes = change;
	call_audit_change(call, change);
	return extraction_add(call, snapshot, &ingest) &&
	    own_consent_follow(call, snapshot, ingest.resource, current, change);
}

void
write_forbid(struct call *call, struct snapshot *snapshot, const struct record *record, enum reason reason)
{
	/* What was found by a search is known. */
	if (call->target != NULL || access_sees(snapshot, call->principal, record, ACCESS_READ))
		call_forbid(call, reason);
	else
		call_not_found(call);
}

bool
write_conditions_hold(struct call *call, struct snapshot *snapshot, const struct record *record)
{
	switch (conditional_write(call, record->deleted ? 0 : record->version, record->time)) {
	case PRECONDITION_MALFORMED:
		call_refuse(call, 400, FAULT_VALUE, SLICE_NONE, "If-Match or If-None-Match holds no entity tag such as W/\"1\"");
		return false;
	case PRECONDITION_FAILS:
		/* Who may write it without reading it must not learn its version. */
		if (call->target == NULL && !access_sees(snapshot, call->principal, record, ACCESS_READ)) {
			call_not_found(call);
			return false;
		}
		call_refuse(call, 412, FAULT_CONFLICT, SLICE_NONE, "%s/%.*s is not at a version that the request's conditions name",
		    call->type->name, SLICE_ARGS(record->id));
		return false;
	case PRECONDITION_NONE:
	case PRECONDITION_HOLDS:
		break;
	}
	return true;
}

/* What Prefer asks for beside the fields; body is given when that may be a whole resource. */
static void
send_preferred(struct call *call, int status, struct slice body, struct slice sentence)
{
	call->reply->status = status;
	switch (call->prefer_return) {
	case RETURN_MINIMAL:
		break;
	case RETURN_OUTCOME:
		/* With the warnings that there are. */
		faults_note(&call->faults, SEVERITY_INFORMATION, FAULT_INFORMATIONAL, SLICE_NONE, "%.*s", SLICE_ARGS(sentence));
		call_send_outcome(call, status, &call->faults);
		break;
	case RETURN_REPRESENTATION:
		if (body.data != NULL)
			call_send_resource(call, status, body);
		break;
	}
}

void
write_complete(struct call *call, int status, bool location)
{
	const struct change *change = &call->change;
	uint64_t version = change->expected_version + 1;
	/* What its subjects don't let the writer read isn't given back either. */
	const struct released *own = call->prefer_return == RETURN_REPRESENTATION && !call->unseen ?
	    release_own(call->principal, change, call->arena) : NULL;

	call_version_fields(call, change->resource, change->id, version, change->time, location);
	send_preferred(call, status, own != NULL ? released_body(own) : SLICE_NONE,
	    arena_print(call->arena, "%s/%.*s is now at version %llu", call->type->name, SLICE_ARGS(change->id),
	    (unsigned long long)version));
}

void
write_nothing(struct call *call, const struct record *record, const struct released *released, const char *why)
{
	call_audit_record(call, record);
	call->made.view = call->prefer_return == RETURN_REPRESENTATION ? released_mark(released) : 0;
	call_version_fields(call, record->resource, record->id, record->version, record->time, call->target != NULL || call->readdressed);
	send_preferred(call, 200, released_body(released), arena_print(call->arena, "%s/%.*s %s", call->type->name,
	    SLICE_ARGS(record->id), why));
}

bool
write_found(struct call *call, struct snapshot *snapshot, const struct record *found)
{
	enum store_status status;
	const struct released *released = release(snapshot, call->principal, found, ACCESS_SEARCH, call->arena, &status);

	if (released == NULL)
		call_store_trouble(call, status == STORE_ABSENT ? STORE_BROKEN : status);
	else
		write_nothing(call, found, released, "is there already");
	return released != NULL;
}
