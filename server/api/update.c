/* update, update as create, conditional update (R4 http.html#update, #upsert, #cond-update). */
#include "resources/view.h"
#include "server/api/conditional.h"
#include "server/api/identifier.h"
#include "server/api/ingest.h"
#include "server/api/route.h"
#include "server/api/target.h"
#include "server/api/write.h"
#include "server/config.h"

static struct slice
id_place(struct call *call)
{
	const struct node *id = call->given != NULL ? node_child(call->given, "id") : NULL;

	if (call->given != NULL)
		return node_path(id != NULL ? id : call->given, call->arena);
	return arena_print(call->arena, "%s.id", call->type->name);
}

/* What was read as a part of a resource would, written back, be all of it: the rest would be gone. */
static bool
is_whole(struct call *call, const struct node *tree)
{
	if (!view_is_subsetted(tree))
		return true;
	call_refuse(call, 422, FAULT_BUSINESS_RULE, arena_print(call->arena, "%s.meta.tag", call->type->name),
	    "The resource is tagged SUBSETTED, so it is only a part of one: what it lacks would be deleted");
	return false;
}

/* The resource that a condition, not its address, says the place of. When it has no id either, it gets what it is to be stored under
 * once that is known, and is checked then. */
static bool
take_unplaced(struct call *call)
{
	if (!target_parse(call, call->request->query))
		return false;
	struct node *tree = write_read(call);

	if (tree == NULL || !is_whole(call, tree))
		return false;
	if (node_text(tree, "id").data != NULL)
		return write_ingest(call, tree, SLICE_NONE);
	if (call->faults.errors) {
		call_refuse_faults(call, 400);
		return false;
	}
	call->unplaced = tree;
	call->new_id = identifier_new(call->arena);
	if (call->new_id.data == NULL)
		call_store_trouble(call, STORE_NO_MEMORY);
	return call->new_id.data != NULL;
}

static bool
update_prepare(struct call *call)
{
	if (call->id.data == NULL)
		return take_unplaced(call);
	if (!identifier_valid(call->id)) {
		call_refuse(call, 400, FAULT_VALUE, SLICE_NONE, "An id is 1 to 64 letters, digits, '-' and '.'");
		return false;
	}
	struct node *tree = write_read(call);

	if (tree == NULL || !is_whole(call, tree) || !write_ingest(call, tree, write_is_raw(call) ? call->id : SLICE_NONE))
		return false;
	if (call->ingest->id.data == NULL) {
		call_refuse(call, 400, FAULT_REQUIRED, id_place(call), "The resource must have the id of the address");
		return false;
	}
	if (!slice_equal(call->ingest->id, call->id)) {
		call_refuse(call, 400, FAULT_VALUE, id_place(call), "The resource's id is not the id of the address");
		return false;
	}
	return true;
}

/* May the caller take an id that is free? */
static bool
may_choose(const struct call *call, struct slice id)
{
	struct slice own = call->principal->institution_id;

	switch (call_settings(call)->update_create) {
	case UPDATE_CREATE_OPEN:
		return true;
	case UPDATE_CREATE_OWNED:
		return own.length > 0 && slice_starts(id, own) && id.length > own.length + 1 && id.data[own.length] == '.';
	default:
		return false;
	}
}

static bool
may_write(struct call *call, struct snapshot *snapshot, const struct record *current, enum access_action action, enum reason *reason)
{
	const struct access_state state = ingest_state(call->ingest);

	return access_writes(snapshot, call->principal, call->resource, &state, current, action, reason);
}

static bool
may_create(struct call *call, struct snapshot *snapshot, enum reason *reason)
{
	return access_type(call->principal, call->resource, ACCESS_CREATE, reason) &&
	    may_write(call, snapshot, NULL, ACCESS_CREATE, reason);
}

static void
create_as(struct call *call, struct snapshot *snapshot)
{
	if (write_change(call, snapshot, NULL))
		call->change.flags |= CALL_FLAG_BY_PUT;
}

static void
update_new(struct call *call, struct snapshot *snapshot)
{
	enum reason reason;

	/* Whoever could not create it is told what anybody is told of what is not there. */
	if (conditional_if_match(call, 0) != PRECONDITION_NONE || !may_choose(call, call->id) || !may_create(call, snapshot, &reason))
		call_not_found(call);
	else
		create_as(call, snapshot);
}

static void
update_over(struct call *call, struct snapshot *snapshot, const struct record *current)
{
	enum reason reason;

	if (!may_write(call, snapshot, current, ACCESS_UPDATE, &reason))
		write_forbid(call, snapshot, current, reason);
	else if (write_conditions_hold(call, snapshot, current) && write_change(call, snapshot, current))
		call->change.flags |= CALL_FLAG_BY_PUT;
}

static void
update_placed(struct call *call, struct snapshot *snapshot)
{
	struct record record;
	enum store_status status = store_find(snapshot, call->resource, call->id, &record);

	if (status == STORE_OK)
		update_over(call, snapshot, &record);
	else if (status == STORE_ABSENT)
		update_new(call, snapshot);
	else
		call_store_trouble(call, status);
}

/* Nothing meets the condition, and the resource names the id that it wants. */
static void
create_chosen(struct call *call, struct snapshot *snapshot)
{
	struct record record;
	enum reason reason;

	/* Said before looking whether the id is taken, which it would tell. */
	if (!may_choose(call, call->ingest->id)) {
		call_refuse(call, 400, FAULT_BUSINESS_RULE, id_place(call), "No %s for you meets the condition, and you may not choose the id "
		    "of a new one: leave it out", call->type->name);
		return;
	}
	enum store_status status = store_find(snapshot, call->resource, call->ingest->id, &record);
	bool seen = status == STORE_OK && access_sees(snapshot, call->principal, &record, ACCESS_READ);

	if (status != STORE_OK && status != STORE_ABSENT)
		call_store_trouble(call, status);
	else if (seen && record.deleted)
		update_over(call, snapshot, &record);
	else if (seen)
		call_refuse(call, 409, FAULT_CONFLICT, id_place(call), "%s/%.*s is there and does not meet the condition",
		    call->type->name, SLICE_ARGS(record.id));
	else if (status == STORE_OK || !may_create(call, snapshot, &reason))
		call_refuse(call, 404, FAULT_NOT_FOUND, id_place(call), "There is no %s/%.*s for you here", call->type->name,
		    SLICE_ARGS(call->ingest->id));
	else
		create_as(call, snapshot);
}

/* Nothing meets the condition: the server gives the id, as in a create. */
static void
create_unplaced(struct call *call, struct snapshot *snapshot)
{
	enum reason reason;

	if (!may_create(call, snapshot, &reason))
		call_forbid(call, reason);
	else
		write_change(call, snapshot, NULL);
}

static void
update_found(struct call *call, struct snapshot *snapshot)
{
	const struct record *found;
	bool chosen = call->unplaced == NULL;

	if (!target_find(call, snapshot, &found))
		return;
	if (!chosen && !write_ingest(call, call->unplaced, found != NULL ? found->id : call->new_id))
		return;
	if (found != NULL && !slice_equal(call->ingest->id, found->id))
		call_refuse(call, 400, FAULT_VALUE, id_place(call), "The resource's id is not that of the %s that meets the condition",
		    call->type->name);
	else if (found != NULL)
		update_over(call, snapshot, found);
	else if (target_missed(call))
		return;
	else if (chosen)
		create_chosen(call, snapshot);
	else
		create_unplaced(call, snapshot);
}

static void
update_decide(struct call *call, struct snapshot *snapshot)
{
	enum reason reason;

	if (call->unplaced != NULL) {
		update_found(call, snapshot);
		return;
	}
	/* What the new state alone decides is said before looking at what is stored. */
	if (!may_write(call, snapshot, NULL, ACCESS_UPDATE, &reason))
		call_forbid(call, reason);
	else if (call->target != NULL)
		update_found(call, snapshot);
	else
		update_placed(call, snapshot);
}

static void
update_complete(struct call *call)
{
	bool created = call->change.kind == CHANGE_CREATE || call->change.flags & CALL_FLAG_REBORN;

	/* Who wrote without an id learns it. */
	write_complete(call, created ? 201 : 200, created || call->target != NULL || call->readdressed);
}

const struct route route_update = {
	.name = "update",
	.action = ACCESS_UPDATE,
	.event = AUDIT_UPDATE,
	.prepare = update_prepare,
	.decide = update_decide,
	.complete = update_complete,
};
