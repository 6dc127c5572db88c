/* audit list, audit key, audit verify. */
#include <stdio.h>
#include <time.h>

#include "resources/base/base64.h"
#include "server/admin/registry.h"
#include "server/audit/sealed.h"
#include "server/witness/checkpoint.h"
#include "server/witness/keys.h"
#include "server/witness/verify.h"

/* ---- audit list ---------------------------------------------------------------------------------------------------- */

struct listing {
	struct admin_call *call;
	struct arena arena;
	struct buffer text;
	uint64_t last, count;
};

static bool
list_record(void *context, uint64_t number, struct slice record, const unsigned char hash[32])
{
	struct listing *listing = context;
	struct audit_event event;
	json_t *json = NULL;

	(void)hash;
	if (number > listing->last)
		return false;
	arena_reset(&listing->arena);
	buffer_reset(&listing->text);
	if (audit_event_decode(record, &listing->arena, &event) &&
	    audit_event_open(listing->call->store, &event, &listing->arena) == STORE_OK) {
		audit_event_json(&event, &listing->text);
		json = json_loadb(buffer_slice(&listing->text).data, listing->text.length, 0, NULL);
	}
	if (json == NULL)
		json = json_pack("{s:s}", "event", "UNREADABLE");
	json_object_set_new(json, "number", json_integer((json_int_t)number));
	listing->call->item(listing->call->context, json);
	json_decref(json);
	listing->count++;
	return true;
}

/* The records are items, the oldest first. That somebody looked is recorded before anything is shown. */
enum admin_status
admin_audit_list(struct admin_call *call)
{
	struct listing listing = { .call = call };
	struct store_figures figures;
	json_int_t newest = json_integer_value(json_object_get(call->arguments, "newest"));

	if (call->item == NULL)
		return ADMIN_REFUSE(call, ADMIN_USAGE, "結果の受け手がありません", "nobody takes the records");
	uint64_t wanted = newest > 0 ? (uint64_t)newest : 20;
	char note[40];

	snprintf(note, sizeof note, "newest %llu", (unsigned long long)wanted);
	enum admin_status status = admin_note(call, AUDIT_TRAIL_READ, note);

	if (status != ADMIN_OK)
		return status;
	/* Behind that record, what writes have brought is in the chain, too. The record itself is not listed. */
	store_figures(call->store, &figures);
	listing.last = figures.audit_records - 1;
	uint64_t first = listing.last > wanted ? listing.last - wanted + 1 : 1;

	arena_init(&listing.arena, 0);
	buffer_init(&listing.text, 0);
	enum store_status scanned = store_audit_scan(call->store, first, list_record, &listing);

	buffer_free(&listing.text);
	arena_free(&listing.arena);
	call->result = json_pack("{s:I}", "count", (json_int_t)listing.count);
	return admin_store_status(call, scanned);
}

/* ---- audit key ----------------------------------------------------------------------------------------------------- */

/* The public part of all keys that checkpoints were signed with: to be kept elsewhere, and to check with there. */
enum admin_status
admin_audit_key(struct admin_call *call)
{
	struct jws_key *keys;
	struct arena arena;
	size_t count;

	arena_init(&arena, 0);
	enum admin_status status = admin_store_status(call, witness_keys(call->store, false, &arena, &keys, &count));

	if (status == ADMIN_OK && count == 0)
		status = ADMIN_REFUSE(call, ADMIN_ABSENT, "鍵はまだありません。irorid の起動時に作られます",
		    "there is no key yet; irorid makes it when it starts");
	json_t *list = json_array();

	for (size_t i = 0; status == ADMIN_OK && i < count; i++) {
		struct buffer pem;

		buffer_init(&pem, 0);
		if (key_publish(keys[i].key, &pem))
			json_array_append_new(list, json_pack("{s:s, s:o}", "id", keys[i].kid, "pem", admin_json(buffer_slice(&pem))));
		else
			status = ADMIN_REFUSE(call, ADMIN_FAILED, "メモリが不足しています", "out of memory");
		buffer_free(&pem);
	}
	witness_keys_free(keys, count);
	arena_free(&arena);
	if (status == ADMIN_OK)
		call->result = json_pack("{s:o}", "keys", list);
	else
		json_decref(list);
	return status;
}

/* ---- audit verify -------------------------------------------------------------------------------------------------- */

struct verifying {
	struct admin_call *call;
	struct chain_verify verify;
	/* The witness, as it comes: what of the last piece was not taken, and what is in the lines. */
	struct buffer rest;
	size_t taken;
	bool over, broken;
};

/* What a fault is called, and what it means; the numbers are its first and last. */
static const struct {
	const char *name, *ja, *en;
} meanings[] = {
	[CHAIN_EDITED] = { "edited", "記録 %llu が書き換えられています（または直前の記録がハッシュごと）",
	    "record %llu was edited (or the one before it, together with its hash)" },
	[CHAIN_REMOVED] = { "removed", "記録 %llu の前で %llu 件の記録が抜き取られ、後ろが詰められています",
	    "before record %llu, %llu records were removed and those behind moved up" },
	[CHAIN_MISSING] = { "removed", "記録 %llu から %llu がありません", "records %llu to %llu are missing" },
	[CHAIN_INSERTED] = { "inserted", "記録 %llu から %llu は差し込まれたものです", "records %llu to %llu were inserted" },
	[CHAIN_REORDERED] = { "reordered", "記録 %llu から %llu の順序が入れ替えられています", "records %llu to %llu are not in their order" },
	[CHAIN_BROKEN] = { "broken", "記録 %llu が直前の記録に続いていません（書き換え、または直前の記録の抜き取り）",
	    "record %llu does not follow the one before it: it was edited, or records before it were removed" },
	[CHAIN_CUT] = { "cut", "連鎖は記録 %llu で終わっていますが、少なくとも %llu まであったはずです",
	    "the chain ends with record %llu, but there were at least %llu" },
	[CHAIN_SURPLUS] = { "inserted", "連鎖は記録 %llu で終わるはずですが、記録 %llu があります",
	    "the chain should end with record %llu, but there is a record %llu" },
	[CHAIN_UNSIGNED] = { "checkpoint-unsigned", "記録 %llu のチェックポイントの署名が、この鍵によるものではありません",
	    "the checkpoint of record %llu is not signed with the key" },
	[CHAIN_UNLIKE] = { "checkpoint-unlike", "記録 %llu のチェックポイントのハッシュが連鎖と一致しません（それまでの記録が書き換えられています）",
	    "the checkpoint of record %llu has another hash than the chain: something up to there was rewritten" },
	[CHAIN_MISPLACED] = { "checkpoint-misplaced", "記録 %llu の場所に記録 %llu のチェックポイントがあります",
	    "where the checkpoint of record %llu belongs there is that of record %llu" },
	[CHAIN_UNKEPT] = { "checkpoint-removed", "証人ファイルにある記録 %llu のチェックポイントが、連鎖の側にありません",
	    "the witness has a checkpoint of record %llu that is no longer beside the chain" },
	[CHAIN_REPLACED] = { "checkpoint-replaced", "記録 %llu のチェックポイントが、証人ファイルのものと異なります",
	    "the checkpoint of record %llu is another than the witness has" },
	[CHAIN_WITNESS_UNLIKE] = { "witness-unlike", "証人ファイルにある記録 %llu のハッシュが連鎖と一致しません（それまでの記録が書き換えられています）",
	    "the witness has another hash for record %llu than the chain: something up to there was rewritten" },
	[CHAIN_WITNESS_LINE] = { "witness-line", "証人ファイルの %llu 行目は、この鍵で署名されたチェックポイントではありません",
	    "line %llu of the witness is no checkpoint signed with the key" },
	[CHAIN_WITNESS_ORDER] = { "witness-order", "証人ファイルの %llu 行目は、前の行より後の記録のものではありません",
	    "line %llu of the witness is not of a later record than the line before it" },
	[CHAIN_TOO_MANY] = { "too-many", "異常が多すぎるため、残りは調べていません", "there are too many faults: the rest was not looked at" },
};

static void
take_fault(void *context, const struct chain_fault *fault)
{
	struct verifying *verifying = context;
	const struct admin_call *call = verifying->call;
	const char *format = ADMIN_TEXT(call, meanings[fault->kind].ja, meanings[fault->kind].en);
	char sentence[400];

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
	snprintf(sentence, sizeof sentence, format, (unsigned long long)fault->first, (unsigned long long)fault->last);
#pragma GCC diagnostic pop
	if (call->item == NULL)
		return;
	json_t *item = json_pack("{s:s, s:s, s:I, s:I, s:I}", "fault", sentence, "kind", meanings[fault->kind].name, "first",
	    (json_int_t)fault->first, "last", (json_int_t)fault->last, "provenTo",
	    (json_int_t)verifying->verify.proven.mark.number);

	if (item != NULL)
		call->item(call->context, item);
	json_decref(item);
}

static void
show_progress(void *context, uint64_t done, uint64_t all)
{
	const struct admin_call *call = ((struct verifying *)context)->call;

	if (call->progress != NULL)
		call->progress(call->context, ADMIN_TEXT(call, "監査記録の検査", "verifying the audit trail"), done, all);
}

/* The next line of what the caller sends of the witness. */
static bool
next_line(void *context, struct slice *line)
{
	struct verifying *verifying = context;
	struct buffer *rest = &verifying->rest;
	struct admin_piece piece;

	for (;;) {
		struct slice left = slice_from(buffer_slice(rest), verifying->taken);
		const char *end = memchr(left.data, '\n', left.length);

		if (end != NULL || (verifying->over && left.length > 0)) {
			*line = slice_of(left.data, end != NULL ? (size_t)(end - left.data) : left.length);
			verifying->taken += line->length + (end != NULL);
			return true;
		}
		if (verifying->over)
			return false;
		/* A line that has no end is none of ours, however it goes on. */
		if (left.length > CHECKPOINT_LINE_MOST)
			left = slice_of(left.data, CHECKPOINT_LINE_MOST + 1);
		if (left.length > 0 && verifying->taken > 0)
			memmove(rest->data, left.data, left.length);
		buffer_cut(rest, left.length);
		verifying->taken = 0;
		if (verifying->call->input(verifying->call->context, &piece, &verifying->broken))
			buffer_put(rest, piece.bytes);
		else
			verifying->over = true;
		verifying->over = verifying->over || !buffer_ok(rest);
	}
}

/* The keys to check with: that of the caller's file, or the server's own. */
static enum admin_status
take_keys(struct admin_call *call, struct arena *arena, struct jws_key **keys, size_t *count)
{
	struct slice given = admin_text(call, "key");
	struct buffer pem;

	*keys = NULL;
	*count = 0;
	if (given.data == NULL)
		return admin_store_status(call, witness_keys(call->store, false, arena, keys, count));
	if ((*keys = arena_zero(arena, 1, sizeof **keys)) == NULL)
		return admin_store_status(call, STORE_NO_MEMORY);
	buffer_init(&pem, 0);
	*count = base64_decode(&pem, given) && buffer_ok(&pem) && witness_key_of(buffer_slice(&pem), *keys);
	buffer_free(&pem);
	return *count == 1 ? ADMIN_OK
	                   : ADMIN_REFUSE(call, ADMIN_USAGE, "公開鍵（irori audit key の出力）ではありません",
	                         "this is no public key as irori audit key prints it");
}

static uint64_t
number(const struct admin_call *call, const char *name)
{
	json_int_t value = json_integer_value(json_object_get(call->arguments, name));

	return value > 0 ? (uint64_t)value : 0;
}

static void
add_result(struct verifying *verifying, double seconds)
{
	const struct chain_verify *verify = &verifying->verify;
	json_t *result = json_pack("{s:I, s:I, s:I, s:I, s:f, s:f}", "faults", (json_int_t)verify->faults, "records",
	    (json_int_t)verify->records, "checkpoints", (json_int_t)verify->checkpoints, "provenTo",
	    (json_int_t)verify->proven.mark.number, "seconds", seconds, "recordsPerSecond",
	    seconds > 0 ? (double)verify->records / seconds : 0.0);

	if (verify->proven.mark.number > 0)
		json_object_set_new(result, "provenTime", json_string(verify->proven.time));
	if (verify->line != NULL)
		json_object_set_new(result, "witnessed", json_integer((json_int_t)verify->witnessed));
	verifying->call->result = result;
}

static enum admin_status
verify_chain(struct verifying *verifying)
{
	struct admin_call *call = verifying->call;
	struct timespec began, ended;
	char note[100];

	clock_gettime(CLOCK_MONOTONIC, &began);
	enum store_status verified = chain_verify(&verifying->verify);

	clock_gettime(CLOCK_MONOTONIC, &ended);
	snprintf(note, sizeof note, "audit chain: %llu records, %llu faults", (unsigned long long)verifying->verify.records,
	    (unsigned long long)verifying->verify.faults);
	enum admin_status status = admin_note(call, AUDIT_VERIFY, note);

	if (status == ADMIN_OK && verified != STORE_OK)
		return admin_store_status(call, verified);
	if (status == ADMIN_OK && (verifying->broken || !buffer_ok(&verifying->rest)))
		return ADMIN_REFUSE(call, ADMIN_FAILED, "証人ファイルを最後まで受け取れませんでした", "the witness was not received to its end");
	add_result(verifying, (double)(ended.tv_sec - began.tv_sec) + (double)(ended.tv_nsec - began.tv_nsec) / 1e9);
	return status == ADMIN_OK && verifying->verify.faults > 0 ? ADMIN_INCOMPLETE : status;
}

enum admin_status
admin_audit_verify(struct admin_call *call)
{
	struct verifying verifying = { .call = call };
	struct jws_key *keys;
	struct arena arena;
	size_t count;

	arena_init(&arena, 0);
	enum admin_status status = take_keys(call, &arena, &keys, &count);

	verifying.verify = (struct chain_verify){
		.store = call->store,
		.from = number(call, "from"),
		.to = number(call, "to"),
		.keys = keys,
		.key_count = count,
		.line = call->input != NULL ? next_line : NULL,
		.fault = take_fault,
		.progress = show_progress,
		.context = &verifying,
	};
	if (status == ADMIN_OK && verifying.verify.to != 0 && verifying.verify.to < verifying.verify.from)
		status = ADMIN_REFUSE(call, ADMIN_USAGE, "--to は --from より前にはできません", "--to comes before --from");
	buffer_init(&verifying.rest, 0);
	if (status == ADMIN_OK)
		status = verify_chain(&verifying);
	buffer_free(&verifying.rest);
	witness_keys_free(keys, count);
	arena_free(&arena);
	return status;
}
