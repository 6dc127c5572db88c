#include "server/witness/diagnose.h"

enum { CHECKPOINTS_TRIED = 8 };

/* The records around the place, copied out of the chain. */
struct surroundings {
	struct arena arena;
	struct digest *digest;
	uint64_t first; /* number of links[0] */
	struct audit_mark anchor; /* what the first record of all follows */
	size_t count, most;
	struct link {
		struct slice record;
		unsigned char hash[DIGEST_SIZE];
	} links[2 * DIAGNOSE_AROUND + 2];
	bool failed;
};

static bool
take_link(void *context, uint64_t number, struct slice record, const unsigned char hash[DIGEST_SIZE])
{
	struct surroundings *around = context;

	/* Up to the next gap. */
	if (around->count == around->most || number != around->first + around->count)
		return false;
	struct link *link = &around->links[around->count];

	link->record = arena_copy(&around->arena, record);
	memcpy(link->hash, hash, DIGEST_SIZE);
	around->failed = link->record.data == NULL;
	around->count += !around->failed;
	return !around->failed;
}

static bool
follows(struct surroundings *around, const unsigned char before[DIGEST_SIZE], const struct link *link)
{
	unsigned char hash[DIGEST_SIZE];

	return digest_of(around->digest, slice_of((const char *)before, DIGEST_SIZE), link->record, hash) &&
	    memcmp(hash, link->hash, DIGEST_SIZE) == 0;
}

/* The link's hash; the anchor's is before the first. */
static const unsigned char *
hash_at(const struct surroundings *around, uint64_t number)
{
	return number == around->anchor.number ? around->anchor.hash : around->links[number - around->first].hash;
}

/* The record follows one further back: those between were put there, with hashes that follow. */
static bool
look_back(struct surroundings *around, uint64_t number, const struct link *link, struct diagnosis *out)
{
	uint64_t least = around->first > around->anchor.number + 1 ? around->first : around->anchor.number;

	for (uint64_t before = number - 1; before-- > least;)
		if (follows(around, hash_at(around, before), link)) {
			out->fault = (struct chain_fault){ CHAIN_INSERTED, before + 1, number - 1 };
			out->resume.number = number;
			out->shift = (int64_t)(number - 1 - before);
			return true;
		}
	return false;
}

/* Does the link follow any of those from first to last? */
static uint64_t
find_before(struct surroundings *around, uint64_t first, uint64_t last, const struct link *link)
{
	for (uint64_t number = first; number <= last; number++)
		if (follows(around, hash_at(around, number), link))
			return number;
	return 0;
}

/* A record further on is the one that follows: those before it were put there, or belong behind it. */
static bool
look_ahead(struct surroundings *around, uint64_t number, const unsigned char before[DIGEST_SIZE], struct diagnosis *out)
{
	uint64_t end = around->first + around->count;

	for (uint64_t right = number + 1; right < end; right++) {
		if (!follows(around, before, &around->links[right - around->first]))
			continue;
		out->resume.number = right;
		if (find_before(around, number + 1, right, &around->links[number - around->first]) == 0) {
			out->fault = (struct chain_fault){ CHAIN_INSERTED, number, right - 1 };
			out->shift = (int64_t)(right - number);
			return true;
		}
		out->fault = (struct chain_fault){ CHAIN_REORDERED, number, right };
		/* The next one follows whichever of these was the last. */
		uint64_t last = right + 1 < end ? find_before(around, number, right, &around->links[right + 1 - around->first]) : 0;

		memcpy(out->resume.hash, hash_at(around, last != 0 ? last : right), DIGEST_SIZE);
		return true;
	}
	return false;
}

enum store_status
chain_hash(const struct chain_source *source, uint64_t number, unsigned char hash[DIGEST_SIZE])
{
	struct surroundings one = { .first = number, .most = 1 };
	enum store_status status = source->anchor(source->of, &one.anchor, NULL);

	if (status != STORE_OK)
		return status;
	if (number == one.anchor.number) {
		memcpy(hash, one.anchor.hash, DIGEST_SIZE);
		return STORE_OK;
	}
	arena_init(&one.arena, 0);
	status = source->scan(source->of, number, take_link, &one);
	if (one.count == 1)
		memcpy(hash, one.links[0].hash, DIGEST_SIZE);
	arena_free(&one.arena);
	return status != STORE_OK ? status : one.failed ? STORE_NO_MEMORY : one.count == 1 ? STORE_OK : STORE_ABSENT;
}

/* How far the record that the checkpoint is of has moved from where it should be; false when it is nowhere near. */
static bool
find_moved(const struct chain_source *source, const struct checkpoint *checkpoint, int64_t shift, int64_t *moved)
{
	unsigned char hash[DIGEST_SIZE];

	for (int64_t by = 0; by >= -DIAGNOSE_AROUND; by--) {
		int64_t place = (int64_t)checkpoint->mark.number + shift + by;

		if (place > 0 && chain_hash(source, (uint64_t)place, hash) == STORE_OK &&
		    memcmp(hash, checkpoint->mark.hash, DIGEST_SIZE) == 0) {
			*moved = by;
			return true;
		}
	}
	return false;
}

/* The next checkpoint tells whether there are as many records as there were. */
static enum store_status
ask_checkpoints(const struct chain_verify *verify, uint64_t number, int64_t shift, struct diagnosis *out)
{
	int64_t at = (int64_t)number - shift;
	uint64_t next = at > 0 ? (uint64_t)at : 1;
	enum store_status status = STORE_OK;
	struct buffer text;

	buffer_init(&text, 0);
	out->fault = (struct chain_fault){ CHAIN_BROKEN, number, number };
	for (int tries = 0; tries < CHECKPOINTS_TRIED; tries++, next++) {
		struct checkpoint checkpoint;
		int64_t moved;

		buffer_reset(&text);
		status = verify->source.checkpoint_next(verify->source.of, next, &next, &text);
		if (status != STORE_OK)
			break;
		if (checkpoint_open(buffer_slice(&text), verify->keys, verify->key_count, &checkpoint) != REASON_NONE ||
		    !find_moved(&verify->source, &checkpoint, shift, &moved))
			continue;
		if (moved == 0)
			out->fault.kind = CHAIN_EDITED;
		else
			out->fault = (struct chain_fault){ CHAIN_REMOVED, number, (uint64_t)-moved };
		out->shift = moved;
		break;
	}
	buffer_free(&text);
	return status == STORE_ABSENT ? STORE_OK : status;
}

enum store_status
chain_diagnose(const struct chain_verify *verify, struct digest *digest, uint64_t number,
    const unsigned char before[DIGEST_SIZE], int64_t shift, struct diagnosis *out)
{
	struct surroundings around = { .digest = digest, .anchor = verify->anchor };

	around.first = around.anchor.number + 1;
	if (number > around.first + DIAGNOSE_AROUND)
		around.first = number - DIAGNOSE_AROUND;
	arena_init(&around.arena, 0);
	*out = (struct diagnosis){ .resume.number = number };
	/* Not over a gap that was told of already. */
	enum store_status status;

	do {
		arena_reset(&around.arena);
		around.count = 0;
		around.most = (size_t)(number - around.first) + DIAGNOSE_AROUND;
		status = verify->source.scan(verify->source.of, around.first, take_link, &around);
		if (around.first + around.count <= number)
			around.first += around.count > 0 ? around.count : 1;
		else
			break;
	} while (status == STORE_OK && !around.failed && around.first <= number);
	if (status == STORE_OK && (around.failed || around.first > number))
		status = around.failed ? STORE_NO_MEMORY : STORE_BROKEN;
	if (status == STORE_OK) {
		const struct link *link = &around.links[number - around.first];

		if (!look_ahead(&around, number, before, out)) {
			memcpy(out->resume.hash, link->hash, DIGEST_SIZE);
			if (number < around.anchor.number + 2 || !look_back(&around, number, link, out))
				status = ask_checkpoints(verify, number, shift, out);
		} else if (out->fault.kind == CHAIN_INSERTED) {
			memcpy(out->resume.hash, hash_at(&around, out->resume.number), DIGEST_SIZE);
		}
	}
	arena_free(&around.arena);
	return status;
}
