/* backup create, restore: the server's part of them. The files are the CLI's affair, which reads and writes them with its
 * caller's rights (tools/command/backup.c). */
#include "server/admin/extraction.h"
#include "server/admin/registry.h"
#include "server/erasure/erasure.h"

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

/* Who was erased by the time of the backup is not in it. */
static bool
is_erased(const struct erasure *list, size_t count, uint64_t patient)
{
	for (size_t i = 0; i < count; i++)
		if (list[i].patient == patient && (list[i].state == ERASURE_DONE || list[i].state == ERASURE_PURGED))
			return true;
	return false;
}

static enum admin_status
repeat_erasure(struct admin_call *call, struct slice line, struct slice identity, const struct erasure *list, size_t count,
    struct arena *arena)
{
	struct registry_order order = admin_order(call);
	struct slice store_id;
	uint64_t patient;
	bool found;

	if (!erasure_ledger_read(line, arena, &patient, &store_id))
		return ADMIN_REFUSE(call, ADMIN_USAGE, "台帳に読めない行があります", "a line of the ledger can't be read");
	if (!slice_equal(store_id, identity))
		return ADMIN_REFUSE(call, ADMIN_CONFLICT, "台帳は別のデータのものです", "the ledger is of other data");
	if (is_erased(list, count, patient))
		return ADMIN_OK;
	return erasure_repeat(call->store, &order, patient, NULL, NULL, &found) ? ADMIN_OK : admin_order_failed(call, &order);
}

/* Erases once more who was erased after the backup was made, by the ledger that comes as input. */
static enum admin_status
repeat_erasures(struct admin_call *call)
{
	char identity[STORE_IDENTITY];
	struct erasure *list;
	struct snapshot *snapshot;
	struct admin_piece piece;
	struct arena arena;
	size_t count = 0;
	bool broken = false;

	if (call->input == NULL)
		return admin_flag(call, "without-ledger")
		    ? ADMIN_OK
		    : ADMIN_REFUSE(call, ADMIN_USAGE, "消去の台帳が必要です", "the ledger of erasures is needed");
	enum admin_status status = admin_store_status(call, snapshot_begin(call->store, &snapshot));

	if (status != ADMIN_OK)
		return status;
	arena_init(&arena, 0);
	store_identity(snapshot, identity);
	status = admin_store_status(call, erasure_list(snapshot, &arena, &list, &count));
	snapshot_end(snapshot);
	while (status == ADMIN_OK && call->input(call->context, &piece, &broken))
		for (struct slice rest = piece.bytes; rest.data != NULL && status == ADMIN_OK;) {
			struct slice line = slice_trim(slice_cut(&rest, '\n'));

			if (line.length > 0)
				status = repeat_erasure(call, line, slice_text(identity), list, count, &arena);
		}
	arena_free(&arena);
	if (status == ADMIN_OK && broken)
		status = ADMIN_REFUSE(call, ADMIN_FAILED, "台帳を最後まで読めません", "the ledger can't be read to its end");
	return status;
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
	repeat_erasures,
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
