#include "server/witness/archive.h"

#include "server/store/digest.h"

enum {
	PIECE = 1 << 20, /* bytes that are put at a time */
	RECORDS_AT_ONCE = 5000, /* between two looks at the view of the chain */
	MONTH = 7, /* characters of "2026-05" */
};

/* ---- Making ------------------------------------------------------------------------------------------------------- */

struct making {
	struct archiving *archiving;
	struct digest *digest;
	struct segment_head head;
	struct buffer lines; /* of the checkpoints */
	struct buffer out;
	/* Of one scan. */
	struct audit_mark at;
	uint64_t until;
	bool failed;
};

/* From behind head.before: up to which checkpoint does the segment go? last.number stays 0 when there is none. */
static enum store_status
find_end(struct making *making)
{
	struct archiving *archiving = making->archiving;
	struct segment_head *head = &making->head;
	enum store_status status = STORE_OK;
	struct buffer text;
	uint64_t number = head->before.number;

	buffer_reset(&making->lines);
	buffer_init(&text, 0);
	head->last.number = 0;
	for (int count = 0; status == STORE_OK && count < SEGMENT_CHECKPOINTS_MOST; count++) {
		struct checkpoint checkpoint;

		buffer_reset(&text);
		status = store_checkpoint_next(archiving->store, number + 1, &number, &text);
		if (status != STORE_OK)
			break;
		archiving->broken = checkpoint_open(buffer_slice(&text), archiving->pairs, archiving->key_count, &checkpoint) !=
		    REASON_NONE || checkpoint.mark.number != number;
		if (archiving->broken || (archiving->before != NULL && strcmp(checkpoint.time, archiving->before) >= 0) ||
		    (head->last.number > 0 && (number - head->before.number > SEGMENT_RECORDS_MOST ||
		    memcmp(checkpoint.time, head->until, MONTH) != 0)))
			break;
		checkpoint_line(&checkpoint, buffer_slice(&text), &making->lines);
		buffer_byte(&making->lines, '\n');
		head->last = checkpoint.mark;
		memcpy(head->until, checkpoint.time, sizeof head->until);
	}
	buffer_free(&text);
	return !buffer_ok(&making->lines) ? STORE_NO_MEMORY : status == STORE_ABSENT ? STORE_OK : status;
}

static bool
take_record(void *context, uint64_t number, struct slice record, const unsigned char hash[DIGEST_SIZE])
{
	struct making *making = context;
	unsigned char expected[DIGEST_SIZE];

	if (number > making->until || making->out.length >= PIECE)
		return false;
	making->failed = !digest_of(making->digest, slice_of((const char *)making->at.hash, DIGEST_SIZE), record, expected);
	making->archiving->broken = number != making->at.number + 1 || memcmp(expected, hash, DIGEST_SIZE) != 0;
	if (making->failed || making->archiving->broken)
		return false;
	segment_record_write(record, hash, &making->out);
	making->at.number = number;
	memcpy(making->at.hash, hash, DIGEST_SIZE);
	return true;
}

/* No view is held while somebody takes what was read. */
static enum store_status
put(struct making *making)
{
	struct archiving *archiving = making->archiving;

	if (!buffer_ok(&making->out))
		return STORE_NO_MEMORY;
	archiving->stopped = !archiving->put(archiving->context, buffer_slice(&making->out));
	buffer_reset(&making->out);
	return STORE_OK;
}

static enum store_status
put_records(struct making *making)
{
	struct archiving *archiving = making->archiving;
	enum store_status status = STORE_OK;

	making->at = making->head.before;
	while (status == STORE_OK && !archiving->stopped && making->at.number < making->head.last.number) {
		uint64_t before = making->at.number, left = making->head.last.number - before;

		making->until = before + (left < RECORDS_AT_ONCE ? left : RECORDS_AT_ONCE);
		status = store_audit_scan(archiving->store, before + 1, take_record, making);
		if (status == STORE_OK && making->failed)
			status = STORE_NO_MEMORY;
		archiving->broken = archiving->broken || making->at.number == before;
		if (status != STORE_OK || archiving->broken)
			return status;
		status = put(making);
	}
	if (status == STORE_OK && !archiving->stopped)
		archiving->broken = memcmp(making->at.hash, making->head.last.hash, DIGEST_SIZE) != 0;
	return status;
}

static enum store_status
make_segment(struct making *making)
{
	struct archiving *archiving = making->archiving;

	buffer_reset(&making->out);
	if (!segment_head_write(&making->head, archiving->pairs, archiving->key_count, &making->out))
		return STORE_NO_MEMORY;
	buffer_put(&making->out, buffer_slice(&making->lines));
	buffer_byte(&making->out, '\n');
	archiving->stopped = !archiving->begin(archiving->context, &making->head);
	enum store_status status = archiving->stopped ? STORE_OK : put(making);

	if (status == STORE_OK && !archiving->stopped)
		status = put_records(making);
	if (status != STORE_OK || archiving->stopped || archiving->broken)
		return status;
	archiving->stopped = !archiving->end(archiving->context, &making->head);
	archiving->segments++;
	archiving->records += making->head.last.number - making->head.before.number;
	archiving->last = making->head.last;
	return STORE_OK;
}

enum store_status
archive_make(struct archiving *archiving)
{
	struct making making = { .archiving = archiving, .digest = digest_new() };
	struct chain_source source = chain_of_store(archiving->store);

	if (making.digest == NULL)
		return STORE_NO_MEMORY;
	buffer_init(&making.lines, 0);
	buffer_init(&making.out, 0);
	enum store_status status = store_audit_anchor(archiving->store, &making.head.before, NULL);

	if (status == STORE_OK && archiving->from > making.head.before.number + 1) {
		making.head.before.number = archiving->from - 1;
		status = chain_hash(&source, archiving->from - 1, making.head.before.hash);
		if (status == STORE_ABSENT) {
			archiving->broken = true;
			status = STORE_OK;
		}
	}
	archiving->last = making.head.before;
	while (status == STORE_OK && !archiving->broken && !archiving->stopped) {
		status = find_end(&making);
		if (status != STORE_OK || archiving->broken || making.head.last.number == 0)
			break;
		status = make_segment(&making);
		making.head.before = making.head.last;
	}
	buffer_free(&making.out);
	buffer_free(&making.lines);
	digest_free(making.digest);
	return status;
}

/* ---- Checking ----------------------------------------------------------------------------------------------------- */

static void
fault(struct archive_check *check, enum chain_fault_kind kind, uint64_t first, uint64_t last)
{
	struct chain_fault fault = { kind, first, last };

	check->faults++;
	check->fault(check->context, &fault);
}

/* Does it go on where the one before has ended? */
static void
check_order(struct archive_check *check, const struct segment_head *head)
{
	uint64_t first = head->before.number + 1;

	if (!check->begun)
		check->first = head->before;
	else if (head->before.number > check->last.number)
		fault(check, CHAIN_MISSING, check->last.number + 1, head->before.number);
	else if (head->before.number < check->last.number)
		fault(check, CHAIN_REORDERED, first, head->last.number);
	else if (memcmp(head->before.hash, check->last.hash, DIGEST_SIZE) != 0)
		fault(check, CHAIN_JOINT, first, first);
	check->begun = true;
	check->last = head->last;
}

/* The record that the chain begins behind may lie inside the segment: it must be that one. */
static enum store_status
check_anchor(struct archive_check *check, struct segment *segment)
{
	const struct segment_head *head = segment_head(segment);
	struct chain_source source = segment_source(segment);
	struct audit_mark anchor;
	unsigned char hash[DIGEST_SIZE];
	enum store_status status = store_audit_anchor(check->store, &anchor, NULL);

	if (status != STORE_OK || anchor.number < head->before.number || anchor.number > head->last.number)
		return status;
	status = chain_hash(&source, anchor.number, hash);
	if (status == STORE_OK && memcmp(hash, anchor.hash, DIGEST_SIZE) != 0)
		fault(check, CHAIN_JOINT, anchor.number, anchor.number);
	return status == STORE_ABSENT ? STORE_OK : status; /* of what isn't there it has been told */
}

enum store_status
archive_check_next(struct archive_check *check, struct segment *segment)
{
	const struct segment_head *head = segment_head(segment);
	struct chain_verify verify = { .source = segment_source(segment), .keys = check->keys, .key_count = check->key_count,
		.fault = check->fault, .context = check->context };

	check->segments++;
	if (head == NULL) {
		fault(check, CHAIN_HEADER, check->segments, check->segments);
		return STORE_OK;
	}
	check_order(check, head);
	enum store_status status = chain_verify(&verify);

	check->records += verify.records;
	check->checkpoints += verify.checkpoints;
	check->faults += verify.faults;
	/* A segment ends with a checkpoint. */
	if (status == STORE_OK && verify.faults == 0 && verify.proven.mark.number != head->last.number)
		fault(check, CHAIN_UNKEPT, head->last.number, head->last.number);
	return status == STORE_OK ? check_anchor(check, segment) : status;
}

enum store_status
archive_check_joint(struct archive_check *check)
{
	struct chain_source source = chain_of_store(check->store);
	struct audit_mark anchor, last;
	unsigned char hash[DIGEST_SIZE];
	enum store_status status = store_audit_anchor(check->store, &anchor, NULL);

	if (status != STORE_OK || !check->begun)
		return status;
	store_audit_last(check->store, &last);
	if (check->last.number < anchor.number) {
		fault(check, CHAIN_MISSING, check->last.number + 1, anchor.number);
		return STORE_OK;
	}
	if (check->last.number > last.number) {
		fault(check, CHAIN_CUT, last.number, check->last.number);
		return STORE_OK;
	}
	status = chain_hash(&source, check->last.number, hash);
	if (status == STORE_OK && memcmp(hash, check->last.hash, DIGEST_SIZE) != 0)
		fault(check, CHAIN_JOINT, check->last.number, check->last.number);
	return status == STORE_ABSENT ? STORE_OK : status;
}
