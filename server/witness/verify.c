#include "server/witness/verify.h"

#include "server/witness/diagnose.h"

enum {
	AT_ONCE = 100000, /* records between two looks at the view of the chain, so that none is held long */
	FAULTS_MOST = 1000,
};

enum stop { STOP_NONE, STOP_GAP, STOP_BREAK };

struct walk {
	struct chain_verify *verify;
	struct digest *digest;
	struct audit_mark last; /* the chain's end */
	uint64_t first, end; /* of what is looked at */
	struct audit_mark at; /* the last record passed */
	bool known; /* its hash is what the next follows */
	bool cut; /* the end was told of */
	int64_t shift; /* by how many places records have moved */
	/* Of one scan. */
	uint64_t until, found;
	enum stop stop;
	bool failed;
	/* The two that are held against the chain. */
	uint64_t kept_number, line_number, line_count;
	bool kept_there, line_there, line_over;
	uint64_t line_last; /* the number before */
	struct buffer kept, line, ahead;
	bool ahead_there;
};

const char *
chain_fault_name(enum chain_fault_kind kind)
{
	static const char *const names[] = {
#define X(name) #name,
		CHAIN_FAULTS(X)
#undef X
	};

	return (size_t)kind < sizeof names / sizeof *names ? names[kind] : "UNKNOWN";
}

static enum store_status
scan(struct walk *walk, uint64_t first,
    bool (*each)(void *context, uint64_t number, struct slice record, const unsigned char hash[DIGEST_SIZE]), void *context)
{
	const struct chain_source *source = &walk->verify->source;

	return source->scan(source->of, first, each, context);
}

static void
find_last(struct walk *walk, struct audit_mark *last)
{
	walk->verify->source.last(walk->verify->source.of, last);
}

static void
fault(struct walk *walk, enum chain_fault_kind kind, uint64_t first, uint64_t last)
{
	struct chain_fault fault = { kind, first, last };

	if (walk->verify->faults >= FAULTS_MOST)
		return;
	if (++walk->verify->faults == FAULTS_MOST)
		fault.kind = CHAIN_TOO_MANY;
	walk->verify->fault(walk->verify->context, &fault);
}

static bool
goes_on(const struct walk *walk)
{
	return walk->verify->faults < FAULTS_MOST;
}

/* ---- Along the chain ------------------------------------------------------------------------------------------------ */

static bool
pass(void *context, uint64_t number, struct slice record, const unsigned char hash[DIGEST_SIZE])
{
	struct walk *walk = context;
	unsigned char expected[DIGEST_SIZE];

	if (number > walk->until)
		return false;
	if (number != walk->at.number + 1) {
		walk->stop = STOP_GAP;
		walk->found = number;
		return false;
	}
	if (walk->known) {
		walk->failed = !digest_of(walk->digest, slice_of((const char *)walk->at.hash, DIGEST_SIZE), record, expected);
		if (walk->failed)
			return false;
		if (memcmp(expected, hash, DIGEST_SIZE) != 0) {
			walk->stop = STOP_BREAK;
			return false;
		}
	}
	walk->known = true;
	walk->at.number = number;
	memcpy(walk->at.hash, hash, DIGEST_SIZE);
	walk->verify->records++;
	return number < walk->until;
}

static enum store_status
mend(struct walk *walk)
{
	struct diagnosis diagnosis;
	enum store_status status = chain_diagnose(walk->verify, walk->digest, walk->at.number + 1, walk->at.hash, walk->shift,
	    &diagnosis);

	if (status != STORE_OK)
		return status;
	fault(walk, diagnosis.fault.kind, diagnosis.fault.first, diagnosis.fault.last);
	walk->verify->records += diagnosis.resume.number - walk->at.number;
	walk->at = diagnosis.resume;
	walk->shift += diagnosis.shift;
	return STORE_OK;
}

/* The end of what is there comes first. */
static void
cut_short(struct walk *walk, uint64_t were)
{
	if (!walk->cut)
		fault(walk, CHAIN_CUT, walk->at.number, were);
	walk->cut = true;
}

static void
show(const struct walk *walk)
{
	if (walk->verify->progress != NULL)
		walk->verify->progress(walk->verify->context, walk->at.number - walk->first + 1, walk->end - walk->first + 1);
}

/* Were the records at this place archived and taken off meanwhile? Then it goes on behind them. */
static bool
moved_on(struct walk *walk)
{
	const struct chain_source *source = &walk->verify->source;
	struct audit_mark anchor;

	if (source->anchor(source->of, &anchor, NULL) != STORE_OK || anchor.number <= walk->at.number)
		return false;
	walk->at = anchor;
	walk->known = true;
	return true;
}

/* Passes all records up to that one. */
static enum store_status
advance(struct walk *walk, uint64_t to)
{
	enum store_status status = STORE_OK;

	while (status == STORE_OK && walk->at.number < to && !walk->cut && goes_on(walk)) {
		uint64_t before = walk->at.number;

		walk->until = to - before > AT_ONCE ? before + AT_ONCE : to;
		walk->stop = STOP_NONE;
		walk->found = 0;
		status = scan(walk, before + 1, pass, walk);
		if (status != STORE_OK || walk->failed)
			return status != STORE_OK ? status : STORE_NO_MEMORY;
		if (walk->stop == STOP_BREAK) {
			status = mend(walk);
		} else if (walk->stop == STOP_GAP && moved_on(walk)) {
			continue;
		} else if (walk->stop == STOP_GAP) {
			fault(walk, CHAIN_MISSING, walk->at.number + 1, walk->found - 1);
			walk->at.number = walk->found - 1;
			walk->known = false;
		} else if (walk->at.number < walk->until) {
			/* Nothing up to there: is there anything behind it? */
			struct walk behind = { .verify = walk->verify, .until = UINT64_MAX, .at = { .number = walk->at.number } };

			status = scan(walk, walk->at.number + 1, pass, &behind);
			if (behind.stop == STOP_GAP) {
				fault(walk, CHAIN_MISSING, walk->at.number + 1, behind.found - 1);
				walk->at.number = behind.found - 1;
				walk->known = false;
			} else {
				cut_short(walk, walk->last.number);
			}
		}
		if (walk->at.number / AT_ONCE != before / AT_ONCE)
			show(walk);
	}
	return status;
}

/* ---- Checkpoints ---------------------------------------------------------------------------------------------------- */

/* Is it what the chain says? Passes the records up to it. */
static enum store_status
compare(struct walk *walk, const struct checkpoint *checkpoint, enum chain_fault_kind unlike, bool *same)
{
	int64_t place = (int64_t)checkpoint->mark.number + walk->shift;
	unsigned char hash[DIGEST_SIZE];

	*same = false;
	if (checkpoint->mark.number > walk->last.number)
		find_last(walk, &walk->last); /* it has been made meanwhile */
	if (checkpoint->mark.number > walk->last.number) {
		enum store_status status = advance(walk, walk->last.number);

		if (status == STORE_OK)
			cut_short(walk, checkpoint->mark.number);
		return status;
	}
	enum store_status status = advance(walk, place > 0 ? (uint64_t)place : 0);

	if (status != STORE_OK)
		return status;
	/* Meanwhile more may have moved. */
	place = (int64_t)checkpoint->mark.number + walk->shift;
	status = place > 0 ? chain_hash(&walk->verify->source, (uint64_t)place, hash) : STORE_ABSENT;
	if (status == STORE_OK)
		*same = memcmp(hash, checkpoint->mark.hash, DIGEST_SIZE) == 0;
	else if (status != STORE_ABSENT)
		return status;
	/* Of a record that isn't there it has been told. */
	if (!*same && !walk->cut && (status == STORE_OK || walk->verify->faults == 0))
		fault(walk, unlike, checkpoint->mark.number, checkpoint->mark.number);
	if (*same && !walk->known && walk->at.number == (uint64_t)place) {
		/* Behind a gap this is what the next record follows. */
		memcpy(walk->at.hash, hash, DIGEST_SIZE);
		walk->known = true;
	}
	return STORE_OK;
}

static enum store_status
next_kept(struct walk *walk)
{
	const struct chain_source *source = &walk->verify->source;

	buffer_reset(&walk->kept);
	enum store_status status =
	    source->checkpoint_next(source->of, walk->kept_number + 1, &walk->kept_number, &walk->kept);

	walk->kept_there = status == STORE_OK;
	return status == STORE_ABSENT ? STORE_OK : status;
}

static enum store_status
check_kept(struct walk *walk)
{
	struct chain_verify *verify = walk->verify;
	struct checkpoint checkpoint;
	bool same;

	if (checkpoint_open(buffer_slice(&walk->kept), verify->keys, verify->key_count, &checkpoint) != REASON_NONE) {
		fault(walk, CHAIN_UNSIGNED, walk->kept_number, walk->kept_number);
		return STORE_OK;
	}
	if (checkpoint.mark.number != walk->kept_number) {
		fault(walk, CHAIN_MISPLACED, walk->kept_number, checkpoint.mark.number);
		return STORE_OK;
	}
	enum store_status status = compare(walk, &checkpoint, CHAIN_UNLIKE, &same);

	if (status == STORE_OK && same) {
		verify->checkpoints++;
		if (verify->faults == 0)
			verify->proven = checkpoint;
	}
	return status;
}

/* ---- The witness ---------------------------------------------------------------------------------------------------- */

static bool
read_line(struct walk *walk, struct buffer *out)
{
	struct slice line;

	buffer_reset(out);
	if (!walk->verify->line(walk->verify->context, &line))
		return false;
	buffer_put(out, line);
	return true;
}

/* The next line of the witness that is one of this server's; others are told of. One that was cut off (by a crash, a full disk)
 * says nothing, when the next says all that it began to. */
static enum store_status
next_line(struct walk *walk)
{
	const struct chain_verify *verify = walk->verify;
	enum store_status status = STORE_OK;
	struct buffer text, whole;

	walk->line_there = false;
	buffer_init(&text, 0);
	buffer_init(&whole, 0);
	while (!walk->line_there && verify->line != NULL && goes_on(walk)) {
		struct checkpoint checkpoint;
		uint64_t number;

		if (!walk->ahead_there && (walk->line_over || !read_line(walk, &walk->ahead)))
			break;
		struct buffer swap = walk->line;

		walk->line = walk->ahead;
		walk->ahead = swap;
		walk->ahead_there = !walk->line_over && read_line(walk, &walk->ahead);
		walk->line_over = !walk->ahead_there;
		walk->line_count++;
		if (!buffer_ok(&walk->line) || !buffer_ok(&walk->ahead)) {
			status = STORE_NO_MEMORY;
			break;
		}
		buffer_reset(&text);
		buffer_reset(&whole);
		bool whole_line = checkpoint_of_line(buffer_slice(&walk->line), &number, &text);

		if (!whole_line && walk->ahead_there && slice_starts(buffer_slice(&walk->ahead), buffer_slice(&walk->line)))
			continue;
		if (whole_line &&
		    checkpoint_open(buffer_slice(&text), verify->keys, verify->key_count, &checkpoint) == REASON_NONE) {
			checkpoint_line(&checkpoint, buffer_slice(&text), &whole);
			if (slice_equal(buffer_slice(&whole), buffer_slice(&walk->line))) {
				if (number <= walk->line_last)
					fault(walk, CHAIN_WITNESS_ORDER, walk->line_count, walk->line_count);
				walk->line_there = number > walk->line_last && number >= walk->first;
				walk->line_last = walk->line_number = number;
				continue;
			}
		}
		fault(walk, CHAIN_WITNESS_LINE, walk->line_count, walk->line_count);
	}
	buffer_free(&text);
	buffer_free(&whole);
	return status;
}

/* What the witness has, beside what the server has kept. */
static enum store_status
check_line(struct walk *walk)
{
	struct chain_verify *verify = walk->verify;
	struct checkpoint checkpoint;
	enum store_status status = STORE_OK;
	struct buffer text;
	uint64_t number;
	bool same = true;

	buffer_init(&text, 0);
	if (!checkpoint_of_line(buffer_slice(&walk->line), &number, &text) ||
	    checkpoint_open(buffer_slice(&text), verify->keys, verify->key_count, &checkpoint) != REASON_NONE) {
		status = STORE_NO_MEMORY; /* it could be read before */
	} else if (walk->kept_there && walk->kept_number == number && slice_equal(buffer_slice(&walk->kept), buffer_slice(&text))) {
		verify->witnessed++;
	} else {
		/* What the chain lacks says more than that a checkpoint is missing. */
		status = compare(walk, &checkpoint, CHAIN_WITNESS_UNLIKE, &same);
		if (status == STORE_OK && !walk->cut)
			fault(walk, walk->kept_there && walk->kept_number == number ? CHAIN_REPLACED : CHAIN_UNKEPT, number, number);
	}
	buffer_free(&text);
	return status;
}

/* ---- The beginning -------------------------------------------------------------------------------------------------- */

/* A chain that lost its first records lawfully has the server's word that they were archived. A removal that is under way, or
 * was interrupted, has come less far than was said. */
static void
check_beginning(struct walk *walk, struct slice statement)
{
	const struct chain_verify *verify = walk->verify;
	const struct audit_mark *anchor = &verify->anchor;
	struct checkpoint removal;

	if (anchor->number == 0 || verify->source.archived)
		return;
	if (checkpoint_open_removal(statement, verify->keys, verify->key_count, &removal) != REASON_NONE ||
	    removal.mark.number < anchor->number ||
	    (removal.mark.number == anchor->number && memcmp(removal.mark.hash, anchor->hash, DIGEST_SIZE) != 0))
		fault(walk, CHAIN_BEGINNING, anchor->number, anchor->number);
}

/* ---- All of it ------------------------------------------------------------------------------------------------------ */

/* Checkpoints and lines come in the order of their numbers. */
static enum store_status
check_all(struct walk *walk)
{
	uint64_t end = walk->verify->to != 0 ? walk->end : UINT64_MAX;
	enum store_status status;

	/* The checkpoint of the anchor itself was left where it was. */
	walk->kept_number = walk->first - 1;
	if (walk->kept_number == walk->verify->anchor.number && walk->kept_number > 0)
		walk->kept_number--;
	status = next_kept(walk);
	if (status == STORE_OK)
		status = next_line(walk);
	while (status == STORE_OK && goes_on(walk)) {
		bool kept = walk->kept_there && walk->kept_number <= end, line = walk->line_there && walk->line_number <= end;

		if (!kept && !line)
			return STORE_OK;
		bool line_turn = line && (!kept || walk->line_number <= walk->kept_number);
		bool kept_turn = kept && (!line || walk->kept_number <= walk->line_number);

		if (line_turn)
			status = check_line(walk);
		if (status == STORE_OK && kept_turn)
			status = check_kept(walk);
		if (status == STORE_OK && line_turn)
			status = next_line(walk);
		if (status == STORE_OK && kept_turn)
			status = next_kept(walk);
	}
	return status;
}

static bool
stop_at_first(void *context, uint64_t number, struct slice record, const unsigned char hash[DIGEST_SIZE])
{
	(void)record;
	(void)hash;
	*(uint64_t *)context = number;
	return false;
}

/* The end is where the chain's own state says that it is. */
static enum store_status
check_end(struct walk *walk)
{
	struct audit_mark last;
	uint64_t behind = 0;

	if (walk->verify->to != 0 || walk->cut || !goes_on(walk))
		return STORE_OK;
	if (walk->verify->faults == 0 && walk->at.number == walk->last.number && walk->known &&
	    memcmp(walk->at.hash, walk->last.hash, DIGEST_SIZE) != 0)
		fault(walk, CHAIN_EDITED, walk->last.number, walk->last.number);
	enum store_status status = scan(walk, walk->last.number + 1, stop_at_first, &behind);

	/* What has been recorded meanwhile is in the state by now. */
	find_last(walk, &last);
	if (status == STORE_OK && behind > last.number)
		fault(walk, CHAIN_SURPLUS, last.number, behind);
	return status;
}

enum store_status
chain_verify(struct chain_verify *verify)
{
	struct walk walk = { .verify = verify, .digest = digest_new(), .known = true };
	struct buffer statement;

	if (walk.digest == NULL)
		return STORE_NO_MEMORY;
	find_last(&walk, &walk.last);
	buffer_init(&statement, 0);
	enum store_status status = verify->source.anchor(verify->source.of, &verify->anchor, &statement);

	if (status == STORE_OK)
		check_beginning(&walk, buffer_slice(&statement));
	buffer_free(&statement);
	walk.first = verify->from > verify->anchor.number ? verify->from : verify->anchor.number + 1;
	walk.end = verify->to != 0 && verify->to < walk.last.number ? verify->to : walk.last.number;
	walk.at.number = walk.first - 1;
	buffer_init(&walk.kept, 0);
	buffer_init(&walk.line, 0);
	buffer_init(&walk.ahead, 0);
	/* What is before is taken as it is. */
	if (status == STORE_OK)
		status = chain_hash(&verify->source, walk.at.number, walk.at.hash);
	if (status == STORE_ABSENT) {
		walk.known = false;
		status = STORE_OK;
	}
	if (status == STORE_OK)
		status = check_all(&walk);
	if (status == STORE_OK)
		status = advance(&walk, verify->to != 0 ? walk.end : walk.last.number);
	if (status == STORE_OK)
		status = check_end(&walk);
	buffer_free(&walk.ahead);
	buffer_free(&walk.line);
	buffer_free(&walk.kept);
	digest_free(walk.digest);
	return status;
}
