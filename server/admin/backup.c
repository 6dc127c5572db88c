/* backup create, restore: the server's part of them. The files are the CLI's affair, which reads and writes them with its
 * caller's rights (tools/command/backup.c). */
#include "server/admin/extraction.h"
#include "server/admin/registry.h"

/* ---- backup create --------------------------------------------------------------------------------------------------- */

/* Asked twice: before anything is copied, so that no copy goes unrecorded, and at the end, with what it came to. */
enum admin_status
admin_backup_create(struct admin_call *call)
{
	struct slice to = admin_text(call, "to"), outcome = admin_text(call, "outcome");
	struct buffer note;

	if (to.length == 0)
		return ADMIN_REFUSE(call, ADMIN_USAGE, "--to で保存先を指定してください", "say by --to where it goes");
	buffer_init(&note, 0);
	buffer_print(&note, "%.*s; %.*s%c", SLICE_ARGS(outcome.data != NULL ? outcome : SLICE("begun")), SLICE_ARGS(to), '\0');
	enum admin_status status =
	    buffer_ok(&note) ? admin_note(call, AUDIT_BACKUP, note.data) : admin_store_status(call, STORE_NO_MEMORY);

	buffer_free(&note);
	if (status == ADMIN_OK)
		call->result = json_object();
	return status;
}

/* ---- restore ----------------------------------------------------------------------------------------------------------- */

static enum admin_status
check_all(struct admin_call *call)
{
	uint64_t faults;
	enum admin_status status = verify_store(call, &faults);

	if (status == ADMIN_OK && faults > 0)
		status = ADMIN_REFUSE(call, ADMIN_FAILED, "バックアップの内容に %llu 件の異常があります",
		    "what was restored has %llu faults", (unsigned long long)faults);
	return status;
}

static enum admin_status
check_extraction(struct admin_call *call)
{
	bool same;
	enum admin_status status = admin_store_status(call, extraction_check(call->store, &same));

	return status == ADMIN_OK && !same ? ADMIN_REFUSE(call, ADMIN_FAILED, "%s", "%s", EXTRACTION_OTHER) : status;
}

/* Tokens that were revoked after the backup was made are not revoked in it: all that were issued before are void, by taking
 * away the keys that they are signed with. */
static enum admin_status
end_tokens(struct admin_call *call)
{
	struct registry_order order = admin_order(call);
	struct registry_key *keys;
	struct snapshot *snapshot;
	struct arena arena;
	size_t count = 0;
	char current[KEY_KID + 1];

	if (!registry_key_rotate(call->store, &order, current))
		return admin_order_failed(call, &order);
	enum admin_status status = admin_store_status(call, snapshot_begin(call->store, &snapshot));

	if (status != ADMIN_OK)
		return status;
	arena_init(&arena, 0);
	status = admin_store_status(call, registry_keys(snapshot, &arena, &keys, &count));
	snapshot_end(snapshot);
	for (size_t i = 0; status == ADMIN_OK && i < count; i++)
		if (!slice_is(keys[i].kid, current) && !registry_key_remove(call->store, &order, keys[i].kid))
			status = admin_order_failed(call, &order);
	for (size_t i = 0; i < count; i++)
		key_wipe((char *)(uintptr_t)keys[i].pem.data, keys[i].pem.length);
	arena_free(&arena);
	return status;
}

static enum admin_status
record_restore(struct admin_call *call)
{
	struct slice from = admin_text(call, "from");

	return admin_note(call, AUDIT_RESTORE, from.data != NULL ? from.data : "");
}

/* What is done to a restored store before it may be served, in this order; what fails leaves it marked as unfinished, and
 * nothing opens it then. Whatever happened after the backup and must not be undone by it is done again here. */
static enum admin_status (*const steps[])(struct admin_call *call) = {
	check_extraction,
	check_all,
	end_tokens,
	record_restore,
};

enum admin_status
admin_restore(struct admin_call *call)
{
	enum admin_status status = ADMIN_OK;
	struct store_figures figures;

	if (!call->restoring)
		return ADMIN_REFUSE(call, ADMIN_CONFLICT, "このデータディレクトリは復元中ではありません",
		    "this data directory is not being restored");
	for (size_t i = 0; status == ADMIN_OK && i < sizeof steps / sizeof *steps; i++)
		status = steps[i](call);
	store_figures(call->store, &figures);
	if (status == ADMIN_OK)
		call->result = json_pack("{s:I, s:I, s:I, s:I}", "sequence", (json_int_t)figures.sequence, "records",
		    (json_int_t)figures.records, "versions", (json_int_t)figures.versions, "auditRecords",
		    (json_int_t)figures.audit_records);
	return status;
}
