/* break-glass list, break-glass review (regulation 10): what emergency services have seen without consent. */
#include "server/access/access.h"
#include "server/admin/registry.h"
#include "server/registry/glass.h"

/* Patients are named by their ids; one who was erased or is not to be listed is not. */
static json_t *
patient_id(struct snapshot *snapshot, uint64_t rid)
{
	static const struct principal officer = { .kind = PRINCIPAL_OFFICER };
	struct record record;

	return store_record(snapshot, rid, &record) == STORE_OK && access_sees(snapshot, &officer, &record, ACCESS_READ) ? admin_json(record.id) : json_null();
}

static json_t *
use_json(struct snapshot *snapshot, const struct registry_glass *use)
{
	json_t *json = json_pack("{s:s, s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:I}", "number", use->number, "patient",
	    patient_id(snapshot, use->patient), "institution", admin_json(use->institution), "user", admin_json(use->user), "reason",
	    admin_json(use->reason), "token", admin_json(use->token), "first", admin_time(use->first), "last", admin_time(use->last),
	    "requests", (json_int_t)use->requests);

	if (use->reviewed != 0) {
		json_object_set_new(json, "reviewed", admin_time(use->reviewed));
		json_object_set_new(json, "reviewer", admin_json(use->reviewer));
		json_object_set_new(json, "finding", admin_json(use->finding));
	}
	return json;
}

/* That somebody looked at whose data was seen is on record before anything is shown. */
static enum admin_status
record_look(struct admin_call *call, const struct registry_glass *list, size_t count, bool unreviewed)
{
	struct audit_event event;
	struct arena arena;

	arena_init(&arena, 0);
	admin_event(call, AUDIT_COMMAND, &event);
	event.note = SLICE("break-glass list");
	for (size_t i = 0; i < count; i++)
		if (!unreviewed || list[i].reviewed == 0)
			audit_list_add_once(&event.subjects, &arena, list[i].patient);
	enum admin_status status = admin_record(call, &event);

	arena_free(&arena);
	return status;
}

enum admin_status
admin_break_glass_list(struct admin_call *call)
{
	bool unreviewed = admin_flag(call, "unreviewed");
	struct registry_glass *list;
	struct snapshot *snapshot;
	struct arena arena;
	size_t count;
	enum admin_status status = admin_store_status(call, snapshot_begin(call->store, &snapshot));

	if (status != ADMIN_OK)
		return status;
	arena_init(&arena, 0);
	status = admin_store_status(call, registry_glasses(snapshot, &arena, &list, &count));
	json_t *uses = json_array();

	for (size_t i = 0; status == ADMIN_OK && i < count; i++)
		if (!unreviewed || list[i].reviewed == 0)
			json_array_append_new(uses, use_json(snapshot, &list[i]));
	snapshot_end(snapshot);
	if (status == ADMIN_OK)
		status = record_look(call, list, count, unreviewed);
	if (status == ADMIN_OK)
		call->result = json_pack("{s:O}", "uses", uses);
	json_decref(uses);
	arena_free(&arena);
	return status;
}

/* Refuses the call when there is no use of that number. */
static enum admin_status
find_use(struct admin_call *call, struct slice number)
{
	struct registry_glass *list;
	struct snapshot *snapshot;
	struct arena arena;
	size_t count;
	bool found = false;
	enum admin_status status = admin_store_status(call, snapshot_begin(call->store, &snapshot));

	if (status != ADMIN_OK)
		return status;
	arena_init(&arena, 0);
	status = admin_store_status(call, registry_glasses(snapshot, &arena, &list, &count));
	snapshot_end(snapshot);
	for (size_t i = 0; status == ADMIN_OK && i < count; i++)
		found = found || slice_is(number, list[i].number);
	arena_free(&arena);
	if (status != ADMIN_OK || found)
		return status;
	return ADMIN_REFUSE(call, ADMIN_ABSENT, "番号 %.*s の緊急閲覧はありません（irori break-glass list で一覧）",
	    "there is no breaking of the glass %.*s (irori break-glass list shows all)", SLICE_ARGS(number));
}

enum admin_status
admin_break_glass_review(struct admin_call *call)
{
	struct registry_order order = admin_order(call);
	struct slice number = admin_text(call, "number"), finding = admin_text(call, "finding");

	if (number.data == NULL || finding.data == NULL)
		return ADMIN_REFUSE(call, ADMIN_USAGE, "番号と --finding を指定してください", "a number and --finding are needed");
	enum admin_status status = find_use(call, number);

	if (status != ADMIN_OK)
		return status;
	if (!registry_glass_review(call->store, &order, number, finding))
		return admin_order_failed(call, &order);
	call->result = json_pack("{s:o}", "number", admin_json(number));
	return ADMIN_OK;
}
