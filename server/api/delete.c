/* delete, and conditional delete of one or several (R4 http.html#delete). */
#include "server/api/own_consent.h"
#include "server/api/route.h"
#include "server/api/target.h"
#include "server/api/write.h"
#include "server/config.h"

static bool
delete_prepare(struct call *call)
{
	if (call->id.data != NULL)
		return true;
	if (call_settings(call)->conditional_delete == CONDITIONAL_DELETE_OFF) {
		call_refuse(call, 400, FAULT_NOT_SUPPORTED, SLICE_NONE, "Conditional delete is not supported here: delete by id");
		return false;
	}
	return target_parse(call, call->request->query);
}

/* False: refused. */
static bool
may_delete(struct call *call, struct snapshot *snapshot, const struct record *record)
{
	enum reason reason;
	bool may = access_writes(snapshot, call->principal, call->resource, NULL, record, ACCESS_DELETE, &reason);

	if (!may)
		write_forbid(call, snapshot, record, reason);
	return may;
}

/* Makes the change that deletes the record. False: refused. */
static bool
take_away(struct call *call, struct snapshot *snapshot, const struct record *record, struct slice id, struct change *change)
{
	if (!may_delete(call, snapshot, record) || !write_conditions_hold(call, snapshot, record) ||
	    !own_consent_free(call, snapshot, record))
		return false;
	*change = (struct change){
		.kind = CHANGE_DELETE,
		.resource = call->resource,
		.id = id,
		.expected_version = record->version,
		.owner = record->owner,
		.writer = call->principal->institution,
		.items = record->items,
		.flags = (uint16_t)(record->flags & ~CALL_FLAGS),
	};
	return own_consent_follow(call, snapshot, NULL, record, change);
}

static void
delete_one(struct call *call, struct snapshot *snapshot)
{
	struct record record;
	enum store_status status = store_find(snapshot, call->resource, call->id, &record);

	if (status == STORE_ABSENT) {
		call_not_found(call);
		return;
	}
	if (status != STORE_OK) {
		call_store_trouble(call, status);
		return;
	}
	if (record.deleted) {
		/* Deleting twice is no fault (R4 http.html#delete). */
		if (may_delete(call, snapshot, &record)) {
			call->reply->status = 204;
			call_audit_record(call, &record);
		}
	} else if (take_away(call, snapshot, &record, call->id, &call->change)) {
		call->commit.changes = &call->change;
		call_audit_change(call, &call->change);
	}
}

/* All that meet the condition, or none. */
static void
delete_found(struct call *call, struct snapshot *snapshot)
{
	struct criteria *target = call->target;
	bool several = call_settings(call)->conditional_delete == CONDITIONAL_DELETE_MULTIPLE;
	size_t most = several ? CRITERIA_MATCHES_MOST : 1;

	if (!criteria_find(call, target, snapshot, most + 1))
		return;
	if (target->count > most) {
		call_refuse(call, 412, FAULT_MULTIPLE_MATCHES, SLICE_NONE, "The condition is met by more than %zu %s, which is the most that "
		    "are deleted by one request", most, call->type->name);
		return;
	}
	criteria_rest(call, snapshot);
	if (target->count == 0) {
		/* As good as deleted (R4 http.html#delete). */
		if (!target_missed(call))
			call->reply->status = 204;
		return;
	}
	struct change *others = arena_zero(call->arena, target->count, sizeof *others), *change = &call->change;

	if (others == NULL) {
		call_store_trouble(call, STORE_NO_MEMORY);
		return;
	}
	for (size_t i = 0; i < target->count; i++) {
		const struct record *record = &target->matches[i];

		if (i > 0) {
			change->next = &others[i];
			change = change->next;
		}
		if (!take_away(call, snapshot, record, record->id, change))
			return;
		if (target->count > 1)
			call_audit_disclosed(call, record);
	}
	call->commit.changes = &call->change;
	if (target->count == 1)
		call_audit_change(call, &call->change);
}

static void
delete_decide(struct call *call, struct snapshot *snapshot)
{
	if (call->target != NULL)
		delete_found(call, snapshot);
	else
		delete_one(call, snapshot);
}

static void
delete_complete(struct call *call)
{
	call->reply->status = 204;
	if (call->target == NULL || call->target->count == 1)
		call_etag_field(call, call->change.expected_version + 1);
	if (call->prefer_return == RETURN_OUTCOME && call->faults.count > 0)
		call_send_outcome(call, 200, &call->faults);
}

const struct route route_delete = {
	.name = "delete",
	.action = ACCESS_DELETE,
	.event = AUDIT_DELETE,
	.prepare = delete_prepare,
	.decide = delete_decide,
	.complete = delete_complete,
};
