/* verify, reindex, status. */
#include <stdio.h>

#include "resources/schema/schema.h"
#include "server/admin/registry.h"

enum { BACKLOG_SMALL = 5000 };

/* What the callbacks of a long command need. */
struct upkeep {
	struct admin_call *call;
	const char *what;
	uint64_t faults;
};

static void
take_fault(void *context, const char *sentence)
{
	struct upkeep *upkeep = context;
	json_t *item = json_pack("{s:s%}", "fault", sentence, strlen(sentence));

	upkeep->faults++;
	if (upkeep->call->item != NULL && item != NULL)
		upkeep->call->item(upkeep->call->context, item);
	json_decref(item);
}

static void
show_progress(void *context, uint64_t done, uint64_t all)
{
	struct upkeep *upkeep = context;

	if (upkeep->call->progress != NULL)
		upkeep->call->progress(upkeep->call->context, upkeep->what, done, all);
}

enum admin_status
verify_store(struct admin_call *call, uint64_t *faults)
{
	struct upkeep upkeep = { .call = call, .what = ADMIN_TEXT(call, "検査", "verifying") };
	char note[80];
	enum store_status verified = store_verify(call->store, take_fault, show_progress, &upkeep);

	snprintf(note, sizeof note, "%llu faults", (unsigned long long)upkeep.faults);
	enum admin_status status = admin_note(call, AUDIT_VERIFY, note);

	*faults = upkeep.faults;
	return status == ADMIN_OK && upkeep.faults == 0 ? admin_store_status(call, verified) : status;
}

enum admin_status
admin_verify(struct admin_call *call)
{
	struct store_figures figures;
	uint64_t faults;
	enum admin_status status = verify_store(call, &faults);

	store_figures(call->store, &figures);
	call->result = json_pack("{s:I, s:I, s:I, s:I, s:I}", "faults", (json_int_t)faults, "records",
	    (json_int_t)figures.records, "versions", (json_int_t)figures.versions, "indexKeys", (json_int_t)figures.index_keys,
	    "auditRecords", (json_int_t)figures.audit_records);
	return status == ADMIN_OK && faults > 0 ? ADMIN_INCOMPLETE : status;
}

/* The index as it follows from the entries, built beside the one in use. */
static enum admin_status
build_index(struct admin_call *call, json_t *result)
{
	struct upkeep upkeep = { .call = call, .what = ADMIN_TEXT(call, "索引の作成", "indexing") };
	struct store_figures figures;
	enum store_status built = store_reindex(call->store, show_progress, &upkeep);
	enum admin_status status = admin_note(call, AUDIT_REINDEX, store_status_text(built));

	if (built != STORE_OK)
		return admin_store_status(call, built);
	store_figures(call->store, &figures);
	json_object_set_new(result, "indexKeys", json_integer((json_int_t)figures.index_keys));
	return status;
}

enum admin_status
admin_reindex(struct admin_call *call)
{
	struct slice parameter = admin_text(call, "param");
	json_t *result = json_object();
	enum admin_status status = reindex_parameters(call, parameter, result);

	if (status == ADMIN_OK && parameter.data == NULL)
		status = build_index(call, result);
	if (status == ADMIN_OK)
		call->result = result;
	else
		json_decref(result);
	return status;
}

/* How many current resources of each type the index lists. */
static json_t *
count_types(struct snapshot *snapshot)
{
	json_t *types = json_object();

	for (uint16_t i = 0; i < schema_counts.resources; i++) {
		char key[STORE_KEY_MOST];
		uint64_t count = store_count(snapshot, slice_of(key, store_type_key(i, key)));

		if (count > 0)
			json_object_set_new(types, schema_types[schema_resources[i]].name, json_integer((json_int_t)count));
	}
	return types;
}

enum admin_status
admin_status_command(struct admin_call *call)
{
	struct store_figures figures;
	struct institution *institutions;
	struct snapshot *snapshot;
	struct arena arena;
	size_t count = 0;

	/* The types are counted in the index: worth a moment's wait, but not that for a large backlog. */
	store_figures(call->store, &figures);
	if (figures.sequence - figures.watermark < BACKLOG_SMALL)
		store_index_wait(call->store);
	enum admin_status status = admin_store_status(call, snapshot_begin(call->store, &snapshot));

	if (status != ADMIN_OK)
		return status;
	arena_init(&arena, 0);
	status = admin_store_status(call, registry_institutions(snapshot, &arena, &institutions, &count));
	store_figures(call->store, &figures);
	call->result = json_pack("{s:I, s:I, s:I, s:I, s:I, s:I, s:I, s:I, s:I, s:I, s:I, s:b, s:b, s:o}", "records",
	    (json_int_t)figures.records, "versions", (json_int_t)figures.versions, "sequence", (json_int_t)figures.sequence,
	    "notIndexed", (json_int_t)(figures.sequence - figures.watermark), "indexKeys", (json_int_t)figures.index_keys,
	    "auditRecords", (json_int_t)figures.audit_records, "institutions", (json_int_t)count, "truthBytes",
	    (json_int_t)figures.truth_bytes, "indexBytes", (json_int_t)figures.index_bytes, "auditBytes",
	    (json_int_t)figures.audit_bytes, "freeBytes", (json_int_t)figures.free_space, "full", (int)figures.full, "broken",
	    (int)figures.broken, "types", count_types(snapshot));
	snapshot_end(snapshot);
	arena_free(&arena);
	return status;
}
