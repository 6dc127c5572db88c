/* audit list, audit key, audit verify. */
#include <stdio.h>
#include <time.h>

#include "resources/base/base64.h"
#include "server/admin/registry.h"
#include "server/admin/trail.h"
#include "server/witness/checkpoint.h"
#include "server/witness/keys.h"
#include "server/witness/verify.h"

/* ---- audit list ---------------------------------------------------------------------------------------------------- */

struct listing {
	struct admin_call *call;
	struct buffer text;
	uint64_t count;
};

static bool
list_record(void *context, uint64_t number, const struct audit_event *event)
{
	struct listing *listing = context;
	json_t *json = NULL;

	buffer_reset(&listing->text);
	if (event != NULL) {
		audit_event_json(event, &listing->text);
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
	char note[80];

	snprintf(note, sizeof note, "newest %llu, %llu archives", (unsigned long long)wanted, (unsigned long long)trail_archives(call));
	enum admin_status status = admin_note(call, AUDIT_TRAIL_READ, note);

	if (status != ADMIN_OK)
		return status;
	/* Behind that record, what writes have brought is in the chain, too. The record itself is not listed. */
	store_figures(call->store, &figures);
	struct trail trail = { .call = call, .last = figures.audit_records - 1, .each = list_record, .context = &listing };

	trail.first = trail.last > wanted ? trail.last - wanted + 1 : 1;
	buffer_init(&listing.text, 0);
	if (trail.last > 0)
		status = trail_walk(&trail);
	buffer_free(&listing.text);
	call->result = json_pack("{s:I}", "count", (json_int_t)listing.count);
	return status;
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
	struct archive_check check;
	const char *archive; /* the one that is looked at */
};

static void
take_fault(void *context, const struct chain_fault *fault)
{
	const struct verifying *verifying = context;

	trail_fault(verifying->call, fault, verifying->verify.proven.mark.number, verifying->archive);
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
	if (verify->anchor.number > 0)
		json_object_set_new(result, "beginsBehind", json_integer((json_int_t)verify->anchor.number));
	if (verifying->check.begun) {
		json_object_set_new(result, "archivedFrom", json_integer((json_int_t)verifying->check.first.number + 1));
		json_object_set_new(result, "archivedTo", json_integer((json_int_t)verifying->check.last.number));
		json_object_set_new(result, "archivedRecords", json_integer((json_int_t)verifying->check.records));
	}
	if (verify->line != NULL)
		json_object_set_new(result, "witnessed", json_integer((json_int_t)verify->witnessed));
	verifying->call->result = result;
}

static enum admin_status
verify_segment(void *context, struct segment *segment, struct slice name)
{
	struct verifying *verifying = context;

	verifying->archive = name.data;
	enum admin_status status = admin_store_status(verifying->call, archive_check_next(&verifying->check, segment));

	verifying->archive = NULL;
	return status;
}

static enum admin_status
verify_archives(struct verifying *verifying)
{
	struct admin_call *call = verifying->call;

	verifying->check = (struct archive_check){ .store = call->store, .keys = verifying->verify.keys,
		.key_count = verifying->verify.key_count, .fault = take_fault, .context = verifying };
	enum admin_status status = trail_receive(call, verifying->check.keys, verifying->check.key_count, verify_segment, verifying);

	return status == ADMIN_OK ? admin_store_status(call, archive_check_joint(&verifying->check)) : status;
}

static enum admin_status
verify_chain(struct verifying *verifying)
{
	struct admin_call *call = verifying->call;
	struct timespec began, ended;
	char note[200];

	clock_gettime(CLOCK_MONOTONIC, &began);
	enum store_status verified = chain_verify(&verifying->verify);

	clock_gettime(CLOCK_MONOTONIC, &ended);
	snprintf(note, sizeof note, "audit chain: %llu records, %llu faults; archived: %llu records, %llu faults",
	    (unsigned long long)verifying->verify.records, (unsigned long long)verifying->verify.faults,
	    (unsigned long long)verifying->check.records, (unsigned long long)verifying->check.faults);
	enum admin_status status = admin_note(call, AUDIT_VERIFY, note);

	if (status == ADMIN_OK && verified != STORE_OK)
		return admin_store_status(call, verified);
	if (status == ADMIN_OK && (verifying->broken || !buffer_ok(&verifying->rest)))
		return ADMIN_REFUSE(call, ADMIN_FAILED, "証人ファイルを最後まで受け取れませんでした", "the witness was not received to its end");
	verifying->verify.faults += verifying->check.faults;
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
		.source = chain_of_store(call->store),
		.from = number(call, "from"),
		.to = number(call, "to"),
		.keys = keys,
		.key_count = count,
		.line = call->input != NULL && (trail_archives(call) == 0 || admin_flag(call, "witnessed")) ? next_line : NULL,
		.fault = take_fault,
		.progress = show_progress,
		.context = &verifying,
	};
	if (status == ADMIN_OK && verifying.verify.to != 0 && verifying.verify.to < verifying.verify.from)
		status = ADMIN_REFUSE(call, ADMIN_USAGE, "--to は --from より前にはできません", "--to comes before --from");
	buffer_init(&verifying.rest, 0);
	if (status == ADMIN_OK && trail_archives(call) > 0)
		status = verify_archives(&verifying);
	if (status == ADMIN_OK)
		status = verify_chain(&verifying);
	buffer_free(&verifying.rest);
	witness_keys_free(keys, count);
	arena_free(&arena);
	return status;
}
