/* create, and conditional create (R4 http.html#create, #ccreate). */
#include "server/api/identifier.h"
#include "server/api/ingest.h"
#include "server/api/route.h"
#include "server/api/target.h"
#include "server/api/write.h"

static bool
create_prepare(struct call *call)
{
	struct slice condition = call_field_in(call, "If-None-Exist");

	if (condition.data != NULL && !target_parse(call, condition))
		return false;
	/* A transaction has given one already: others refer to it. */
	if (call->new_id.data == NULL)
		call->new_id = identifier_new(call->arena);
	if (call->new_id.data == NULL) {
		call_store_trouble(call, STORE_NO_MEMORY);
		return false;
	}
	struct node *tree = write_read(call);

	return tree != NULL && write_ingest(call, tree, call->new_id);
}

static void
create_decide(struct call *call, struct snapshot *snapshot)
{
	const struct record *found = NULL;
	const struct access_state state = ingest_state(call->ingest);
	enum reason reason;

	if (!access_writes(snapshot, call->principal, call->resource, &state, NULL, ACCESS_CREATE, &reason)) {
		call_forbid(call, reason);
		return;
	}
	if (call->target != NULL && !target_find(call, snapshot, &found))
		return;
	/* What If-None-Exist asks for is there: the request's resource is passed over. */
	if (found != NULL)
		write_found(call, snapshot, found);
	else
		write_change(call, snapshot, NULL);
}

static void
create_complete(struct call *call)
{
	write_complete(call, 201, true);
}

const struct route route_create = {
	.name = "create",
	.action = ACCESS_CREATE,
	.event = AUDIT_CREATE,
	.prepare = create_prepare,
	.decide = create_decide,
	.complete = create_complete,
};
