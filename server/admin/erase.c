/* subject erase: what is known of a patient goes for good, when two officers want it. */
#include "server/admin/registry.h"
#include "server/erasure/erasure.h"

#include <stdio.h>

static json_t *
erasure_json(const struct erasure *erasure)
{
	json_t *json = json_pack("{s:I, s:o, s:s, s:o, s:o, s:o, s:I, s:I, s:I}", "number", (json_int_t)erasure->number, "pseudonym",
	    admin_json(erasure->pseudonym), "state", erasure_state_text(erasure->state), "reason", admin_json(erasure->reason),
	    "requestedBy", admin_json(erasure->requested_by), "requested", admin_time(erasure->requested), "records",
	    (json_int_t)erasure->records, "versions", (json_int_t)erasure->versions, "shared", (json_int_t)erasure->shared);

	if (erasure->patient_id.length > 0)
		json_object_set_new(json, "patient", admin_json(erasure->patient_id));
	if (erasure->approved != 0) {
		json_object_set_new(json, "approvedBy", admin_json(erasure->approved_by));
		json_object_set_new(json, "approved", admin_time(erasure->approved));
	}
	if (erasure->completed != 0)
		json_object_set_new(json, "completed", admin_time(erasure->completed));
	return json;
}

/* What is done, in the caller's language. */
static void
show(void *context, const char *what, uint64_t done, uint64_t all)
{
	static const struct {
		const char *what, *ja;
	} words[] = {
		{ "collecting", "対象の確認" }, { "deleting", "削除" }, { "purging", "抹消" }, { "compacting", "ファイルの書き直し" },
	};
	struct admin_call *call = context;

	if (call->progress == NULL)
		return;
	for (size_t i = 0; call->language == ADMIN_JAPANESE && i < sizeof words / sizeof *words; i++)
		if (strcmp(words[i].what, what) == 0)
			what = words[i].ja;
	call->progress(call->context, what, done, all);
}

static uint64_t
number_of(const struct admin_call *call)
{
	json_int_t number = json_integer_value(json_object_get(call->arguments, "number"));

	return number > 0 ? (uint64_t)number : 0;
}

/* What an order about an erasure came to. */
static enum admin_status
answer(struct admin_call *call, const struct registry_order *order, bool ok, const struct erasure *erasure)
{
	if (!ok)
		return admin_order_failed(call, order);
	call->result = erasure_json(erasure);
	return ADMIN_OK;
}

enum admin_status
admin_subject_erase(struct admin_call *call)
{
	struct registry_order order = admin_order(call);
	struct erasure erasure;
	struct arena arena;

	arena_init(&arena, 0);
	bool ok = erasure_request(call->store, &order, admin_text(call, "patient"), admin_text(call, "reason"), show, call, &arena, &erasure);
	enum admin_status status = answer(call, &order, ok, &erasure);

	arena_free(&arena);
	return status;
}

enum admin_status
admin_subject_erase_approve(struct admin_call *call)
{
	struct registry_order order = admin_order(call);
	struct erasure erasure;
	struct buffer certificate;
	struct arena arena;

	arena_init(&arena, 0);
	buffer_init(&certificate, 0);
	bool ok = erasure_run(call->store, &order, number_of(call), show, call, &arena, &erasure);
	enum admin_status status = answer(call, &order, ok, &erasure);

	if (ok && erasure_certificate(call->store, &erasure, &certificate))
		json_object_set_new(call->result, "certificate", admin_json(buffer_slice(&certificate)));
	buffer_free(&certificate);
	arena_free(&arena);
	return status;
}

enum admin_status
admin_subject_erase_withdraw(struct admin_call *call)
{
	struct registry_order order = admin_order(call);
	struct erasure erasure;
	struct arena arena;

	arena_init(&arena, 0);
	bool ok = erasure_withdraw(call->store, &order, number_of(call), &arena, &erasure);
	enum admin_status status = answer(call, &order, ok, &erasure);

	arena_free(&arena);
	return status;
}

enum admin_status
admin_subject_erase_list(struct admin_call *call)
{
	struct snapshot *snapshot;
	struct erasure *list;
	struct arena arena;
	size_t count;
	enum admin_status status = admin_store_status(call, snapshot_begin(call->store, &snapshot));

	if (status != ADMIN_OK)
		return status;
	arena_init(&arena, 0);
	status = admin_store_status(call, erasure_list(snapshot, &arena, &list, &count));
	snapshot_end(snapshot);
	if (status == ADMIN_OK)
		call->result = json_array();
	for (size_t i = 0; status == ADMIN_OK && i < count; i++)
		json_array_append_new(call->result, erasure_json(&list[i]));
	arena_free(&arena);
	return status;
}

enum admin_status
admin_subject_erase_certificate(struct admin_call *call)
{
	struct snapshot *snapshot;
	struct erasure erasure;
	struct buffer certificate;
	struct arena arena;
	enum admin_status status = admin_store_status(call, snapshot_begin(call->store, &snapshot));

	if (status != ADMIN_OK)
		return status;
	arena_init(&arena, 0);
	buffer_init(&certificate, 0);
	enum store_status found = erasure_read(snapshot, number_of(call), &arena, &erasure);

	snapshot_end(snapshot);
	if (found == STORE_ABSENT || (found == STORE_OK && erasure.state != ERASURE_DONE))
		status = ADMIN_REFUSE(call, ADMIN_ABSENT, "その番号で完了した消去はありません", "no erasure of that number is done");
	else
		status = admin_store_status(call, found);
	if (status == ADMIN_OK && !erasure_certificate(call->store, &erasure, &certificate))
		status = ADMIN_REFUSE(call, ADMIN_FAILED, "証明書に署名できません（irori init で監査の鍵を作ります）",
		    "the certificate can't be signed (irori init makes the audit key)");
	if (status == ADMIN_OK) {
		call->result = erasure_json(&erasure);
		json_object_set_new(call->result, "certificate", admin_json(buffer_slice(&certificate)));
	}
	buffer_free(&certificate);
	arena_free(&arena);
	return status;
}

enum admin_status
admin_subject_erase_ledger(struct admin_call *call)
{
	char identity[STORE_IDENTITY];
	struct snapshot *snapshot;
	struct erasure *list;
	struct buffer line;
	struct arena arena;
	size_t count;
	enum admin_status status = admin_store_status(call, snapshot_begin(call->store, &snapshot));

	if (status != ADMIN_OK)
		return status;
	arena_init(&arena, 0);
	buffer_init(&line, 0);
	store_identity(snapshot, identity);
	status = admin_store_status(call, erasure_list(snapshot, &arena, &list, &count));
	snapshot_end(snapshot);
	call->result = json_array();
	for (size_t i = 0; status == ADMIN_OK && i < count; i++) {
		if (list[i].state != ERASURE_DONE && list[i].state != ERASURE_PURGED)
			continue;
		buffer_reset(&line);
		if (erasure_ledger_line(&list[i], slice_text(identity), &line))
			json_array_append_new(call->result, admin_json(buffer_slice(&line)));
		else
			status = admin_store_status(call, STORE_NO_MEMORY);
	}
	buffer_free(&line);
	arena_free(&arena);
	return status;
}
