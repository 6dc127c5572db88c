/* read, vread (R4 http.html#read, #vread). */
#include "server/api/binary.h"
#include "server/api/conditional.h"
#include "server/api/route.h"

/* Answers with a version that the caller may see; a delete is 410 (404 would say that it never was). */
static void
answer(struct call *call, struct snapshot *snapshot, const struct record *record)
{
	enum store_status status;
	const struct released *released = release(snapshot, call->principal, record, ACCESS_READ, call->arena, &status);

	if (released == NULL) {
		if (status == STORE_ABSENT)
			call_not_found(call);
		else
			call_store_trouble(call, status);
		return;
	}
	call_audit_record(call, record);
	if (record->deleted)
		call_refuse(call, 410, FAULT_DELETED, SLICE_NONE, "%s/%.*s was deleted", call->type->name, SLICE_ARGS(call->id));
	else
		call->made.view = call_view(call, released_mark(released));
	/* A refusal starts the reply anew: its fields come after. */
	call_version_fields(call, record->resource, record->id, record->version, record->time, false);
	if (record->deleted)
		return;
	if (conditional_not_modified(call, record, call->made.view)) {
		call->reply->status = 304;
		return;
	}
	if (strcmp(call->type->name, "Binary") == 0 && binary_send_raw(call, released_body(released)))
		return;
	call_send_resource(call, 200, released_body(released));
}

enum store_status
call_find_at(struct call *call, struct snapshot *snapshot, uint16_t resource, struct slice id, struct slice version,
    enum access_action action, struct record *record)
{
	uint64_t number;

	/* What the caller may see of the record today governs its old versions, too. */
	enum store_status status = store_find(snapshot, resource, id, record);

	if (status == STORE_OK && !access_sees(snapshot, call->principal, record, action))
		status = STORE_ABSENT;
	if (status != STORE_OK || version.data == NULL)
		return status;
	/* A version's id is its number as it was given: "1", never "01" or "0". */
	return slice_to_u64(version, UINT32_MAX, &number) && version.data[0] != '0' ?
	    store_version(snapshot, record->rid, number, record) : STORE_ABSENT;
}

enum store_status
call_find(struct call *call, struct snapshot *snapshot, enum access_action action, struct record *record)
{
	return call_find_at(call, snapshot, call->resource, call->id, call->version_text, action, record);
}

static void
read_decide(struct call *call, struct snapshot *snapshot)
{
	struct record record;
	enum store_status status = call_find(call, snapshot, ACCESS_READ, &record);

	if (status == STORE_OK)
		answer(call, snapshot, &record);
	else if (status == STORE_ABSENT)
		call_not_found(call);
	else
		call_store_trouble(call, status);
}

const struct route route_read = {
	.name = "read",
	.action = ACCESS_READ,
	.event = AUDIT_READ,
	.decide = read_decide,
};

const struct route route_vread = {
	.name = "vread",
	.action = ACCESS_READ,
	.event = AUDIT_VREAD,
	.decide = read_decide,
};
