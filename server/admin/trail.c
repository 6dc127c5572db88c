#include "server/admin/trail.h"

#include "server/audit/sealed.h"
#include "server/store/digest.h"
#include "server/witness/keys.h"

#include <stdio.h>

enum { AT_ONCE = 5000, BYTES_AT_ONCE = 8 << 20, ARCHIVES_MOST = 10000, NAME_MOST = 300 };

bool
trail_event(struct store *store, struct slice record, struct arena *arena, struct audit_event *event)
{
	return audit_event_decode(record, arena, event) && audit_event_open(store, event, arena) == STORE_OK;
}

bool
trail_is_request(const struct audit_event *event)
{
	return event->type < AUDIT_START || event->certificate != NULL;
}

const char *
trail_role(const struct audit_event *event)
{
	return trail_is_request(event) ? audit_role_name(event->role) : event->user.length > 0 ? "officer" : "";
}

struct slice
trail_purpose(const struct audit_event *event)
{
	return trail_is_request(event) ? event->purpose : event->note;
}

const struct trail_mark trail_marks[] = {
	{ AUDIT_BREAK_GLASS, "緊急時の閲覧", "break-glass" },
	{ AUDIT_EXEMPT, "同意の対象外", "exempt from consent" },
	{ AUDIT_PARTS_REMOVED, "一部を除いて開示", "parts removed" },
	{ AUDIT_UNKEPT, "消去済みの対象者を含む", "an erased patient among those concerned" },
	{ 0, NULL, NULL },
};

/* ---- Archives that are sent --------------------------------------------------------------------------------------- */

uint64_t
trail_archives(const struct admin_call *call)
{
	json_int_t count = json_integer_value(json_object_get(call->arguments, "archives"));

	return call->input != NULL && count > 0 ? (uint64_t)count : 0;
}

/* All bytes of the next one. */
static enum admin_status
receive(struct admin_call *call, struct buffer *bytes, struct buffer *name)
{
	struct admin_piece piece = { 0 };
	bool broken = false;

	do {
		if (!call->input(call->context, &piece, &broken) || !slice_is(piece.source, "archive"))
			return ADMIN_REFUSE(call, ADMIN_FAILED, "保管ファイルを最後まで受け取れませんでした",
			    "the archived segments were not received to their end");
		if (name->length == 0) {
			buffer_put(name, slice_of(piece.name.data, piece.name.length < NAME_MOST ? piece.name.length : NAME_MOST));
			buffer_byte(name, '\0');
		}
		if (piece.bytes.length > SEGMENT_BYTES_MOST - bytes->length)
			return ADMIN_REFUSE(call, ADMIN_USAGE, "保管ファイル %.200s は大きすぎます", "the archived segment %.200s is too large",
			    buffer_slice(name).data);
		buffer_put(bytes, piece.bytes);
	} while (!piece.last);
	return buffer_ok(bytes) && buffer_ok(name) ? ADMIN_OK : admin_store_status(call, STORE_NO_MEMORY);
}

enum admin_status
trail_receive(struct admin_call *call, const struct jws_key *keys, size_t key_count,
    enum admin_status (*each)(void *context, struct segment *segment, struct slice name), void *context)
{
	uint64_t count = trail_archives(call);
	enum admin_status status = ADMIN_OK;

	if (count > ARCHIVES_MOST)
		return ADMIN_REFUSE(call, ADMIN_USAGE, "保管ファイルが多すぎます（%d 個まで）", "there are too many archived segments (at most %d)",
		    ARCHIVES_MOST);
	for (uint64_t i = 0; status == ADMIN_OK && i < count; i++) {
		struct buffer bytes, name;

		buffer_init(&bytes, SEGMENT_BYTES_MOST);
		buffer_init(&name, 0);
		status = receive(call, &bytes, &name);
		if (status == ADMIN_OK) {
			struct segment *segment = segment_open(&bytes, keys, key_count);

			status = segment != NULL ? each(context, segment, buffer_slice(&name)) : admin_store_status(call, STORE_NO_MEMORY);
			segment_free(segment);
		}
		buffer_free(&name);
		buffer_free(&bytes);
	}
	return status;
}

/* ---- Faults ------------------------------------------------------------------------------------------------------- */

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
	    "the checkpoint of record %llu, which there was, is no longer beside the chain or in the segment" },
	[CHAIN_REPLACED] = { "checkpoint-replaced", "記録 %llu のチェックポイントが、証人ファイルのものと異なります",
	    "the checkpoint of record %llu is another than the witness has" },
	[CHAIN_WITNESS_UNLIKE] = { "witness-unlike", "証人ファイルにある記録 %llu のハッシュが連鎖と一致しません（それまでの記録が書き換えられています）",
	    "the witness has another hash for record %llu than the chain: something up to there was rewritten" },
	[CHAIN_WITNESS_LINE] = { "witness-line", "証人ファイルの %llu 行目は、この鍵で署名されたチェックポイントではありません",
	    "line %llu of the witness is no checkpoint signed with the key" },
	[CHAIN_WITNESS_ORDER] = { "witness-order", "証人ファイルの %llu 行目は、前の行より後の記録のものではありません",
	    "line %llu of the witness is not of a later record than the line before it" },
	[CHAIN_BEGINNING] = { "beginning", "連鎖は記録 %llu の後から始まっていますが、それまでの記録を保管したという署名がありません",
	    "the chain begins behind record %llu, and nothing signed says that what was before it was archived" },
	[CHAIN_HEADER] = { "header", "%llu 番目の保管ファイルの先頭に、この鍵による署名がありません",
	    "archived segment %llu of those given has no header signed with the key" },
	[CHAIN_JOINT] = { "joint", "記録 %llu が、つながるはずの相手と一致しません",
	    "record %llu is not the one that it should join" },
	[CHAIN_TOO_MANY] = { "too-many", "異常が多すぎるため、残りは調べていません", "there are too many faults: the rest was not looked at" },
};

void
trail_fault(const struct admin_call *call, const struct chain_fault *fault, uint64_t proven, const char *archive)
{
	const char *format = ADMIN_TEXT(call, meanings[fault->kind].ja, meanings[fault->kind].en);
	char sentence[800];
	int before = 0;

	if (call->item == NULL)
		return;
	if (archive != NULL)
		before = snprintf(sentence, sizeof sentence, "%.300s: ", archive);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
	snprintf(sentence + before, sizeof sentence - (size_t)before, format, (unsigned long long)fault->first,
	    (unsigned long long)fault->last);
#pragma GCC diagnostic pop
	json_t *item = json_pack("{s:s, s:s, s:I, s:I, s:I, s:s*}", "fault", sentence, "kind", meanings[fault->kind].name, "first",
	    (json_int_t)fault->first, "last", (json_int_t)fault->last, "provenTo", (json_int_t)proven, "archive", archive);

	if (item != NULL)
		call->item(call->context, item);
	json_decref(item);
}

/* ---- Walking ------------------------------------------------------------------------------------------------------ */

struct walking {
	struct trail *trail;
	struct archive_check check;
	const char *name; /* of the segment under way */
	struct audit_mark anchor;
	struct arena arena, scratch; /* records of one look at the chain; an event */
	struct taken {
		uint64_t number;
		struct slice record;
	} *taken;
	size_t count, bytes;
	bool failed;
};

static bool
give(struct walking *walking, uint64_t number, struct slice record)
{
	struct trail *trail = walking->trail;
	struct audit_event event;

	arena_reset(&walking->scratch);
	bool readable = trail_event(trail->call->store, record, &walking->scratch, &event);

	trail->records++;
	trail->unreadable += !readable;
	walking->failed = !trail->each(trail->context, number, readable ? &event : NULL);
	return !walking->failed;
}

static bool
take_archived(void *context, uint64_t number, struct slice record, const unsigned char hash[DIGEST_SIZE])
{
	struct walking *walking = context;

	(void)hash;
	if (number > walking->anchor.number)
		return false; /* the chain has it */
	return number < walking->trail->first || give(walking, number, record);
}

static void
tell_archive_fault(void *context, const struct chain_fault *fault)
{
	const struct walking *walking = context;

	trail_fault(walking->trail->call, fault, 0, walking->name);
}

static enum admin_status
walk_segment(void *context, struct segment *segment, struct slice name)
{
	struct walking *walking = context;
	struct admin_call *call = walking->trail->call;
	struct chain_source source = segment_source(segment);
	uint64_t faults = walking->check.faults;

	walking->name = name.data;
	enum admin_status status = admin_store_status(call, archive_check_next(&walking->check, segment));

	if (status == ADMIN_OK && walking->check.faults > faults)
		status = ADMIN_REFUSE(call, ADMIN_INCOMPLETE, "保管ファイル %.200s に異常があります（irori audit verify --archive）",
		    "something is wrong with the archived segment %.200s (see irori audit verify --archive)", name.data);
	if (status == ADMIN_OK)
		status = admin_store_status(call, source.scan(source.of, 1, take_archived, walking));
	return status == ADMIN_OK && walking->failed ? admin_store_status(call, STORE_NO_MEMORY) : status;
}

static enum admin_status
walk_archives(struct walking *walking)
{
	struct admin_call *call = walking->trail->call;
	struct jws_key *keys;
	struct arena arena;
	size_t count;

	arena_init(&arena, 0);
	enum admin_status status = admin_store_status(call, witness_keys(call->store, false, &arena, &keys, &count));

	walking->check = (struct archive_check){ .store = call->store, .keys = keys, .key_count = count, .fault = tell_archive_fault,
		.context = walking };
	if (status == ADMIN_OK)
		status = trail_receive(call, keys, count, walk_segment, walking);
	walking->name = NULL;
	if (status == ADMIN_OK)
		status = admin_store_status(call, archive_check_joint(&walking->check));
	if (status == ADMIN_OK && walking->check.faults > 0)
		status = ADMIN_REFUSE(call, ADMIN_INCOMPLETE, "保管ファイルが監査記録の連鎖につながりません（irori audit verify --archive）",
		    "the archived segments don't join the audit trail (see irori audit verify --archive)");
	if (walking->check.begun)
		walking->trail->begins = walking->check.first;
	witness_keys_free(keys, count);
	arena_free(&arena);
	return status;
}

static bool
take_record(void *context, uint64_t number, struct slice record, const unsigned char hash[DIGEST_SIZE])
{
	struct walking *walking = context;

	(void)hash;
	if (number > walking->trail->last || walking->count == AT_ONCE || walking->bytes > BYTES_AT_ONCE)
		return false;
	struct taken *taken = &walking->taken[walking->count];

	taken->number = number;
	taken->record = arena_copy(&walking->arena, record);
	walking->failed = taken->record.data == NULL;
	walking->count += !walking->failed;
	walking->bytes += record.length;
	return !walking->failed;
}

static void
show_progress(const struct trail *trail, uint64_t number)
{
	const struct admin_call *call = trail->call;

	if (call->progress != NULL && trail->last >= trail->first)
		call->progress(call->context, ADMIN_TEXT(call, "監査記録の閲覧", "reading the audit trail"), number - trail->first + 1,
		    trail->last - trail->first + 1);
}

static enum admin_status
walk_chain(struct walking *walking)
{
	struct trail *trail = walking->trail;
	uint64_t next = trail->first > walking->anchor.number ? trail->first : walking->anchor.number + 1;
	enum store_status status = STORE_OK;

	do {
		arena_reset(&walking->arena);
		walking->count = walking->bytes = 0;
		walking->taken = arena_alloc(&walking->arena, AT_ONCE * sizeof *walking->taken);
		walking->failed = walking->taken == NULL;
		if (!walking->failed)
			status = store_audit_scan(trail->call->store, next, take_record, walking);
		for (size_t i = 0; status == STORE_OK && !walking->failed && i < walking->count; i++) {
			trail->missing += walking->taken[i].number - next;
			next = walking->taken[i].number + 1;
			give(walking, walking->taken[i].number, walking->taken[i].record);
		}
		if (walking->count > 0)
			show_progress(trail, next - 1);
		if (trail->call->stopping != NULL && trail->call->stopping(trail->call->context))
			return admin_store_status(trail->call, STORE_BUSY);
	} while (status == STORE_OK && !walking->failed && walking->count > 0 && next <= trail->last);
	if (status == STORE_OK && !walking->failed && next <= trail->last)
		trail->missing += trail->last + 1 - next;
	return admin_store_status(trail->call, walking->failed ? STORE_NO_MEMORY : status);
}

enum admin_status
trail_walk(struct trail *trail)
{
	struct walking walking = { .trail = trail };
	struct audit_mark last;
	enum admin_status status = admin_store_status(trail->call, store_audit_anchor(trail->call->store, &walking.anchor, NULL));

	if (status != ADMIN_OK)
		return status;
	if (trail->first == 0)
		trail->first = 1;
	if (trail->last == 0) {
		store_audit_last(trail->call->store, &last);
		trail->last = last.number;
	}
	trail->begins = walking.anchor;
	arena_init(&walking.arena, 0);
	arena_init(&walking.scratch, 0);
	if (trail_archives(trail->call) > 0)
		status = walk_archives(&walking);
	if (status == ADMIN_OK)
		status = walk_chain(&walking);
	arena_free(&walking.scratch);
	arena_free(&walking.arena);
	return status;
}
