/* audit archive: the chain as files, and off the chain what is in them and old enough.
 *
 * Twice: first the segments go to the caller, who writes them. Then the caller sends what is in the files, and it is verified by
 * itself, against the key, and against the chain; with "remove", what is past retention then leaves the chain. So that whoever gives
 * the command can't have anything removed that is not in a file: at that moment, as far as he shows it. */
#include "server/admin/registry.h"
#include "server/admin/trail.h"
#include "server/witness/keys.h"

#include <stdio.h>
#include <time.h>

enum { KEEP_YEARS_LEAST = 5, KEEP_YEARS_STANDARD = 10, TIME = CHECKPOINT_TIME + 1 };

struct filing {
	struct admin_call *call;
	struct jws_key *keys;
	size_t key_count;
	/* Making. */
	json_t *about; /* the segment under way */
	/* Checking. */
	struct archive_check check;
	const char *name;
	bool remove;
	char oldest_kept[TIME]; /* what is older may be removed */
	int64_t oldest_kept_time;
	uint64_t removed, young; /* records taken off; segments that are too young for it */
};

/* ---- Making ------------------------------------------------------------------------------------------------------- */

static bool
begin_segment(void *context, const struct segment_head *head)
{
	struct filing *filing = context;

	json_decref(filing->about);
	filing->about = json_pack("{s:I, s:I, s:s, s:b}", "first", (json_int_t)head->before.number + 1, "last",
	    (json_int_t)head->last.number, "until", head->until, "end", 0);
	return filing->about != NULL;
}

static bool
put_segment(void *context, struct slice bytes)
{
	struct filing *filing = context;

	return filing->call->output(filing->call->context, filing->about, bytes);
}

static bool
end_segment(void *context, const struct segment_head *head)
{
	struct filing *filing = context;

	if (filing->call->progress != NULL)
		filing->call->progress(filing->call->context, ADMIN_TEXT(filing->call, "監査記録の保管", "archiving the audit trail"),
		    head->last.number, 0);
	json_object_set_new(filing->about, "end", json_true());
	return put_segment(filing, SLICE(""));
}

static uint64_t
number(const struct admin_call *call, const char *name)
{
	json_int_t value = json_integer_value(json_object_get(call->arguments, name));

	return value > 0 ? (uint64_t)value : 0;
}

/* The day's beginning, where the officers are, as checkpoints have their times. */
static bool
take_before(const struct admin_call *call, char out[TIME])
{
	struct slice text = admin_text(call, "before");
	int64_t first, last;
	struct tm parts;

	out[0] = '\0';
	if (text.data == NULL)
		return true;
	if (!admin_day(call, text, &first, &last))
		return false;
	time_t seconds = (time_t)(first / 1000000);

	return gmtime_r(&seconds, &parts) != NULL && strftime(out, TIME, "%Y-%m-%dT%H:%M:%SZ", &parts) == CHECKPOINT_TIME;
}

static enum admin_status
make(struct filing *filing)
{
	struct admin_call *call = filing->call;
	char before[TIME], note[200];

	if (call->output == NULL)
		return ADMIN_REFUSE(call, ADMIN_USAGE, "結果の受け手がありません", "nobody takes the records");
	if (filing->key_count == 0)
		return ADMIN_REFUSE(call, ADMIN_ABSENT, "鍵はまだありません。irorid の起動時に作られます",
		    "there is no key yet; irorid makes it when it starts");
	if (!take_before(call, before))
		return ADMIN_REFUSE(call, ADMIN_USAGE, "--before は日付です", "--before takes a date");
	snprintf(note, sizeof note, "archive from record %llu on", (unsigned long long)number(call, "from"));
	enum admin_status status = admin_note(call, AUDIT_TRAIL_ARCHIVE, note);

	if (status != ADMIN_OK)
		return status;
	struct archiving archiving = { .store = call->store, .pairs = filing->keys, .key_count = filing->key_count,
		.from = number(call, "from"), .before = before[0] != '\0' ? before : NULL, .begin = begin_segment, .put = put_segment,
		.end = end_segment, .context = filing };

	status = admin_store_status(call, archive_make(&archiving));
	json_decref(filing->about);
	if (status == ADMIN_OK && archiving.stopped && call->error[0] == '\0')
		return ADMIN_REFUSE(call, ADMIN_FAILED, "保管ファイルを書けませんでした", "the segments could not be written");
	if (status == ADMIN_OK && archiving.stopped)
		return ADMIN_FAILED;
	if (status == ADMIN_OK && archiving.broken)
		return ADMIN_REFUSE(call, ADMIN_INCOMPLETE,
		    "記録 %llu より後の連鎖に異常があるため、そこから先は保管していません（irori audit verify）",
		    "the chain behind record %llu is not in order: nothing was archived from there on (see irori audit verify)",
		    (unsigned long long)archiving.last.number);
	struct audit_mark anchor;

	if (status == ADMIN_OK)
		status = admin_store_status(call, store_audit_anchor(call->store, &anchor, NULL));
	if (status == ADMIN_OK)
		call->result = json_pack("{s:I, s:I, s:I, s:I}", "beginsBehind", (json_int_t)anchor.number, "segments", (json_int_t)archiving.segments, "records",
	    (json_int_t)archiving.records, "last", (json_int_t)archiving.last.number);
	return status;
}

/* ---- Checking, and removing --------------------------------------------------------------------------------------- */

static void
take_fault(void *context, const struct chain_fault *fault)
{
	const struct filing *filing = context;

	trail_fault(filing->call, fault, 0, filing->name);
}

struct ages {
	struct filing *filing;
	struct arena arena;
	bool young;
};

static bool
look_at_age(void *context, uint64_t at, struct slice record, const unsigned char hash[32])
{
	struct ages *ages = context;
	struct audit_event event;

	(void)at;
	(void)hash;
	arena_reset(&ages->arena);
	/* What can't be read is as old as the checkpoint behind it says. */
	ages->young = trail_event(ages->filing->call->store, record, &ages->arena, &event) && event.time >= ages->filing->oldest_kept_time;
	return !ages->young;
}

/* Everything in it is past retention: by the checkpoint behind it, and by what each record says. */
static bool
is_old(struct filing *filing, struct segment *segment)
{
	struct chain_source source = segment_source(segment);
	struct ages ages = { .filing = filing };

	if (strcmp(segment_head(segment)->until, filing->oldest_kept) >= 0)
		return false;
	arena_init(&ages.arena, 0);
	bool read = source.scan(source.of, 1, look_at_age, &ages) == STORE_OK;

	arena_free(&ages.arena);
	return read && !ages.young;
}

/* What is about to go is, in the chain, what it was when it was recorded: otherwise it is evidence, and stays. */
static enum admin_status
check_chain(struct filing *filing, const struct segment_head *head)
{
	struct admin_call *call = filing->call;
	struct chain_source source = chain_of_store(call->store);
	struct chain_verify verify = { .source = source, .to = head->last.number, .keys = filing->keys, .key_count = filing->key_count,
		.fault = take_fault, .context = filing };
	unsigned char hash[32];
	enum store_status verified = chain_verify(&verify);

	if (verified == STORE_OK)
		verified = chain_hash(&source, head->last.number, hash);
	if (verified != STORE_OK && verified != STORE_ABSENT)
		return admin_store_status(call, verified);
	if (verify.faults > 0 || verified == STORE_ABSENT || memcmp(hash, head->last.hash, sizeof hash) != 0)
		return ADMIN_REFUSE(call, ADMIN_INCOMPLETE, "連鎖が保管ファイル %.200s と一致しないため、何も取り除きません（irori audit verify）",
		    "the chain is not what the archived segment %.200s says: nothing is removed (see irori audit verify)", filing->name);
	return ADMIN_OK;
}

/* Recorded first, and durably: whatever happens then, the trail says who did it. */
static enum admin_status
take_off(struct filing *filing, const struct segment_head *head, const struct audit_mark *anchor)
{
	struct admin_call *call = filing->call;
	struct checkpoint removal = { .mark = head->last };
	struct buffer statement;
	char note[300];

	snprintf(note, sizeof note, "records %llu to %llu, archived in %.200s", (unsigned long long)anchor->number + 1,
	    (unsigned long long)head->last.number, filing->name);
	enum admin_status status = admin_note(call, AUDIT_TRAIL_REMOVE, note);

	buffer_init(&statement, 0);
	if (status == ADMIN_OK && (!checkpoint_date(&removal) || !checkpoint_sign_removal(&removal, &filing->keys[0], &statement)))
		status = admin_store_status(call, STORE_NO_MEMORY);
	if (status == ADMIN_OK)
		status = admin_store_status(call, store_audit_forget(call->store, &head->last, buffer_slice(&statement)));
	buffer_free(&statement);
	if (status == ADMIN_OK)
		filing->removed += head->last.number - anchor->number;
	return status;
}

static enum admin_status
check_segment(void *context, struct segment *segment, struct slice name)
{
	struct filing *filing = context;
	struct admin_call *call = filing->call;
	const struct segment_head *head = segment_head(segment);
	struct audit_mark anchor;
	uint64_t faults = filing->check.faults;

	filing->name = name.data;
	enum admin_status status = admin_store_status(call, archive_check_next(&filing->check, segment));

	if (status == ADMIN_OK && filing->check.faults > faults)
		status = ADMIN_REFUSE(call, ADMIN_INCOMPLETE, "書き出した保管ファイル %.200s を読み直すと異常がありました",
		    "the archived segment %.200s, read back, is not in order", name.data);
	if (status == ADMIN_OK)
		status = admin_store_status(call, store_audit_anchor(call->store, &anchor, NULL));
	if (status != ADMIN_OK || head->last.number <= anchor.number)
		return status;
	status = check_chain(filing, head);
	if (status != ADMIN_OK || !filing->remove)
		return status;
	/* Once one stays, all behind it do: the chain has no gaps. */
	if (filing->young > 0 || head->before.number > anchor.number || !is_old(filing, segment)) {
		filing->young++;
		return ADMIN_OK;
	}
	return take_off(filing, head, &anchor);
}

/* So many years ago, by the calendar. */
static bool
find_oldest_kept(struct filing *filing)
{
	unsigned years = filing->call->audit_keep_years != 0 ? filing->call->audit_keep_years : KEEP_YEARS_STANDARD;
	time_t now = time(NULL);
	struct tm parts;

	if (years < KEEP_YEARS_LEAST)
		years = KEEP_YEARS_LEAST;
	if (gmtime_r(&now, &parts) == NULL)
		return false;
	parts.tm_year -= (int)years;
	time_t then = timegm(&parts);

	filing->oldest_kept_time = (int64_t)then * 1000000;
	return gmtime_r(&then, &parts) != NULL &&
	    strftime(filing->oldest_kept, TIME, "%Y-%m-%dT%H:%M:%SZ", &parts) == CHECKPOINT_TIME;
}

static enum admin_status
check(struct filing *filing)
{
	struct admin_call *call = filing->call;

	filing->remove = admin_flag(call, "remove");
	filing->check = (struct archive_check){ .store = call->store, .keys = filing->keys, .key_count = filing->key_count,
		.fault = take_fault, .context = filing };
	if (!find_oldest_kept(filing))
		return admin_store_status(call, STORE_BROKEN);
	enum admin_status status = trail_receive(call, filing->keys, filing->key_count, check_segment, filing);

	filing->name = NULL;
	if (status == ADMIN_OK)
		status = admin_store_status(call, archive_check_joint(&filing->check));
	if (status == ADMIN_OK && filing->check.faults > 0)
		status = ADMIN_REFUSE(call, ADMIN_INCOMPLETE, "保管ファイルが監査記録の連鎖につながりません",
		    "the archived segments don't join the audit trail");
	if (status == ADMIN_OK)
		call->result = json_pack("{s:I, s:I, s:I, s:I, s:I, s:s}", "verified", (json_int_t)filing->check.segments, "first",
		    (json_int_t)filing->check.first.number + 1, "last", (json_int_t)filing->check.last.number, "removed",
		    (json_int_t)filing->removed, "kept", (json_int_t)filing->young, "keptFrom", filing->oldest_kept);
	return status;
}

enum admin_status
admin_audit_archive(struct admin_call *call)
{
	struct filing filing = { .call = call };
	struct arena arena;

	arena_init(&arena, 0);
	enum admin_status status =
	    admin_store_status(call, witness_keys(call->store, true, &arena, &filing.keys, &filing.key_count));

	if (status == ADMIN_OK)
		status = trail_archives(call) > 0 ? check(&filing) : make(&filing);
	witness_keys_free(filing.keys, filing.key_count);
	arena_free(&arena);
	return status;
}
