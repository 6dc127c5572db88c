/* patch, and conditional patch (R4 http.html#patch): the stored resource is patched on the snapshot, and what comes out of it is
 * written as an update would be. */
#include "resources/patch/fhirpath_patch.h"
#include "resources/patch/json_patch.h"
#include "resources/patch/xml_patch.h"

#include "resources/json_read.h"
#include "resources/xml_read.h"
#include "resources/xml_write.h"
#include "server/api/ingest.h"
#include "server/api/narrative.h"
#include "server/api/patch_take.h"
#include "server/api/route.h"
#include "server/api/target.h"
#include "server/api/write.h"

/* ---- Applying ---------------------------------------------------------------------------------------------------- */

/* Applies the call's patch to a stored body. *after is NULL when what came out can't be read; faults then say why. */
typedef enum patch_result apply(struct call *call, struct slice body, struct node **after);

/* What the call's format of patches leaves of the document, in the arena; SLICE_NONE with anything but PATCH_DONE, or when memory
 * ran out. */
static enum patch_result
apply_text(struct call *call, struct slice document, enum patch_result (*patch)(struct buffer *, struct slice, struct slice,
    struct arena *, struct faults *), struct slice *text)
{
	struct buffer out;

	buffer_init(&out, 0);
	enum patch_result result = patch(&out, document, call->patch->bytes, call->arena, &call->faults);

	*text = result == PATCH_DONE && buffer_ok(&out) ? arena_copy(call->arena, buffer_slice(&out)) : SLICE_NONE;
	buffer_free(&out);
	if (result == PATCH_DONE && text->data == NULL)
		call->faults.failed = true;
	return result;
}

static enum patch_result
apply_json(struct call *call, struct slice body, struct node **after)
{
	struct slice text;
	enum patch_result result = apply_text(call, body, json_patch, &text);

	if (text.data != NULL)
		*after = json_read_type(call->arena, text, call->type, &call->faults);
	return result;
}

static enum patch_result
apply_xml(struct call *call, struct slice body, struct node **after)
{
	const struct node *before = json_read(call->arena, body, &call->faults);
	struct buffer out;
	struct slice text;

	buffer_init(&out, 0);
	if (before != NULL)
		xml_write(&out, before, NULL);
	struct slice document = before != NULL && buffer_ok(&out) ? arena_copy(call->arena, buffer_slice(&out)) : SLICE_NONE;

	buffer_free(&out);
	if (document.data == NULL) {
		call->faults.failed = true;
		return PATCH_TOO_COSTLY;
	}
	enum patch_result result = apply_text(call, document, xml_patch, &text);

	if (text.data != NULL)
		*after = xml_read_type(call->arena, text, call->type, &call->faults);
	return result;
}

static enum patch_result
apply_fhirpath(struct call *call, struct slice body, struct node **after)
{
	const struct node *before = json_read(call->arena, body, &call->faults);

	if (before == NULL) {
		call->faults.failed = true;
		return PATCH_TOO_COSTLY;
	}
	return fhirpath_patch(after, before, call->patch->parameters, call->arena, &call->faults);
}

static apply *const appliers[] = {
	[PATCH_JSON] = apply_json,
	[PATCH_XML] = apply_xml,
	[PATCH_FHIRPATH] = apply_fhirpath,
};

/* Patches the body, and checks what came out: call->ingest. False: refused. */
static bool
patched(struct call *call, const struct record *record, struct slice body)
{
	/* What is wrong with the patch itself, or with what it was to be applied to (R4 http.html#patch: 422, also for a test that
	 * fails). */
	static const int statuses[] = {
		[PATCH_MALFORMED] = 400, [PATCH_REFUSED] = 422, [PATCH_UNEQUAL] = 422, [PATCH_TOO_COSTLY] = 422,
	};
	struct node *after = NULL;
	enum patch_result result = appliers[call->patch->kind](call, body, &after);

	if (call->faults.failed) {
		call_store_trouble(call, STORE_NO_MEMORY);
		return false;
	}
	if (result != PATCH_DONE) {
		call_refuse_faults(call, statuses[result]);
		return false;
	}
	if (after == NULL) {
		call_refuse_faults(call, 400);
		return false;
	}
	if (!slice_equal(node_text(after, "id"), record->id)) {
		call_refuse(call, 400, FAULT_VALUE, arena_print(call->arena, "%s.id", call->type->name), "A patch can't change the id");
		return false;
	}
	return narrative_settle(call, body, after) && write_ingest(call, after, SLICE_NONE);
}

/* ---- The interaction --------------------------------------------------------------------------------------------- */

static bool
patch_prepare(struct call *call)
{
	if (call->id.data == NULL && !target_parse(call, call->request->query))
		return false;
	return patch_take(call);
}

static void
not_there(struct call *call)
{
	if (call->target != NULL)
		call_refuse(call, 404, FAULT_NOT_FOUND, SLICE_NONE, "There is no %s for you here that meets the condition",
		    call->type->name);
	else
		call_not_found(call);
}

/* The record that is to be patched, in *record or where the target has it. NULL: refused. */
static const struct record *
find(struct call *call, struct snapshot *snapshot, struct record *record)
{
	const struct record *found = record;

	if (call->target != NULL) {
		if (!target_find(call, snapshot, &found))
			return NULL;
		if (found == NULL && !target_missed(call))
			not_there(call);
		return found;
	}
	enum store_status status = store_find(snapshot, call->resource, call->id, record);

	if (status == STORE_OK)
		return record;
	if (status == STORE_ABSENT)
		not_there(call);
	else
		call_store_trouble(call, status);
	return NULL;
}

/* Writes the patched state, or nothing where nothing changed. */
static void
write_patched(struct call *call, struct snapshot *snapshot, const struct record *record, const struct released *released)
{
	const struct access_state state = ingest_state(call->ingest);
	enum reason reason;

	if (!access_writes(snapshot, call->principal, call->resource, &state, record, ACCESS_UPDATE, &reason))
		call_forbid(call, reason);
	else if (ingest_same(call->ingest, record->version, released_body(released), call->arena))
		write_nothing(call, record, released, "is as the patch wants it");
	else if (write_change(call, snapshot, record))
		call->change.flags |= CALL_FLAG_BY_PATCH;
}

static void
patch_decide(struct call *call, struct snapshot *snapshot)
{
	struct record own;
	const struct record *record = find(call, snapshot, &own);
	enum store_status status;
	enum reason reason;

	if (record == NULL)
		return;
	/* A patch tells of what it is applied to: it is for those who may read that. */
	const struct released *released = release(snapshot, call->principal, record, ACCESS_READ, call->arena, &status);

	if (released == NULL) {
		if (status == STORE_ABSENT)
			not_there(call);
		else
			call_store_trouble(call, status);
		return;
	}
	if (record->deleted) {
		call_audit_record(call, record);
		call_refuse(call, 410, FAULT_DELETED, SLICE_NONE, "%s/%.*s was deleted", call->type->name, SLICE_ARGS(record->id));
		call_etag_field(call, record->version);
		return;
	}
	/* What is made of it has texts of it, and outlives the snapshot that it is in. */
	struct slice body = arena_copy(call->arena, released_body(released));

	/* Said before the work is done: whoever may not write what is there may not write it otherwise. */
	if (!access_writes(snapshot, call->principal, call->resource, NULL, record, ACCESS_UPDATE, &reason))
		call_forbid(call, reason);
	else if (body.data == NULL)
		call_store_trouble(call, STORE_NO_MEMORY);
	else if (write_conditions_hold(call, snapshot, record) && patched(call, record, body))
		write_patched(call, snapshot, record, released);
}

static void
patch_complete(struct call *call)
{
	write_complete(call, 200, call->target != NULL || call->readdressed);
}

const struct route route_patch = {
	.name = "patch",
	.action = ACCESS_UPDATE,
	.event = AUDIT_PATCH,
	.prepare = patch_prepare,
	.decide = patch_decide,
	.complete = patch_complete,
};
