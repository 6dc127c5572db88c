#include "server/store/lmdb/row.h"

enum { KIND_SEALED = 0x80 };

/* Of a change that only wrote entries anew, each record's keys are sealed by themselves. */
static bool
seals_body(const struct row *row)
{
	return row->head.kind != ROW_ENTRIES;
}

static size_t
part_size(const struct row *row, size_t length)
{
	return length + (row->sealed && length > 0 ? CIPHER_TAG : 0);
}

static size_t
clear_size(const struct row *row)
{
	return sizeof row->head + row->id.length + row->subjects.length + (row->sealed ? CIPHER_NONCE : 0);
}

size_t
row_current_size(const struct row *row)
{
	return clear_size(row) + part_size(row, row->entries.length);
}

size_t
row_change_size(const struct row *row)
{
	return clear_size(row) + part_size(row, row->removed.length + row->added.length) + part_size(row, row->audits.length) +
	    (seals_body(row) ? part_size(row, row->body.length) : row->body.length);
}

static char *
put(char *out, struct slice bytes)
{
	if (bytes.length > 0)
		memcpy(out, bytes.data, bytes.length);
	return out + bytes.length;
}

static char *
put_head(const struct row *row, bool change, uint32_t audits_key, char *out)
{
	struct row_head head = row->head;

	head.audits_key = audits_key;
	head.kind |= row->sealed ? KIND_SEALED : 0;
	head.id_length = (uint8_t)row->id.length;
	head.subject_count = (uint16_t)(row->subjects.length / 8);
	head.body_length = (uint32_t)row->body.length;
	head.entries_length = change ? 0 : (uint32_t)row->entries.length;
	head.removed_length = change ? (uint32_t)row->removed.length : 0;
	head.added_length = change ? (uint32_t)row->added.length : 0;
	head.audits_length = change ? (uint32_t)row->audits.length : 0;
	memcpy(out, &head, sizeof head);
	out = put(out + sizeof head, row->id);
	return put(out, row->subjects);
}

/* ---- Sealing ---------------------------------------------------------------------------------------------------- */

static void
part_nonce(const unsigned char nonce[CIPHER_NONCE], enum row_part part, unsigned char out[CIPHER_NONCE])
{
	memcpy(out, nonce, CIPHER_NONCE);
	out[0] = (unsigned char)((out[0] & 0xFC) | part);
}

/* Parts being written behind the nonce. */
struct sealing {
	struct slice bound;
	const unsigned char *nonce;
	char *at;
};

/* One part, which may come in two pieces. */
static bool
seal_part(struct sealing *sealing, struct place *place, enum row_part part, struct slice plain, struct slice more)
{
	unsigned char nonce[CIPHER_NONCE];
	size_t length = plain.length + more.length;

	if (length == 0)
		return true;
	if (more.length > 0) {
		put(put(sealing->at, plain), more);
		plain = slice_of(sealing->at, length);
	}
	part_nonce(sealing->nonce, part, nonce);
	if (!cipher_seal(place_cipher(place), nonce, sealing->bound, plain, sealing->at))
		return false;
	sealing->at += length + CIPHER_TAG;
	return true;
}

static enum store_status
begin_sealing(struct sealing *sealing, struct keyring *keyring, char *row, char *end)
{
	if (!keyring_nonce(keyring, (unsigned char *)end))
		return STORE_BROKEN;
	*sealing = (struct sealing){ slice_of(row, (size_t)(end - row)), (unsigned char *)end, end + CIPHER_NONCE };
	return STORE_OK;
}

enum store_status
row_write_current(const struct row *row, struct keyring *keyring, char *out)
{
	char *end = put_head(row, false, 0, out);
	struct sealing sealing;
	struct place *place;

	if (!row->sealed) {
		put(end, row->entries);
		return STORE_OK;
	}
	enum store_status status = begin_sealing(&sealing, keyring, out, end);

	if (status == STORE_OK && row->entries.length > 0 &&
	    (status = keyring_hold(keyring, row->subjects, true, &place)) == STORE_OK) {
		if (!seal_part(&sealing, place, PART_ENTRIES, row->entries, SLICE_NONE))
			status = STORE_BROKEN;
		keyring_release(place);
	}
	return status;
}

static enum store_status
seal_audits(const struct row *row, struct keyring *keyring, struct sealing *sealing)
{
	struct place *place;
	enum store_status status = row->audits.length > 0 ? keyring_hold_audits(keyring, keyring_audits(keyring), true, &place) :
	    STORE_OK;

	if (status == STORE_OK && row->audits.length > 0) {
		if (!seal_part(sealing, place, PART_AUDITS, row->audits, SLICE_NONE))
			status = STORE_BROKEN;
		keyring_release(place);
	}
	return status;
}

static enum store_status
seal_change(const struct row *row, struct keyring *keyring, struct sealing *sealing)
{
	struct slice body = seals_body(row) ? row->body : SLICE_NONE;
	struct place *place;
	enum store_status status;

	if (row->removed.length + row->added.length + body.length > 0) {
		if ((status = keyring_hold(keyring, row->subjects, true, &place)) != STORE_OK)
			return status;
		/* The body is the last part, but with the same key: its place is known. */
		struct sealing last = *sealing;

		last.at += part_size(row, row->removed.length + row->added.length) + part_size(row, row->audits.length);
		if (!seal_part(sealing, place, PART_KEYS, row->removed, row->added) ||
		    !seal_part(&last, place, PART_BODY, body, SLICE_NONE))
			status = STORE_BROKEN;
		keyring_release(place);
		if (status != STORE_OK)
			return status;
	}
	return seal_audits(row, keyring, sealing);
}

enum store_status
row_write_change(const struct row *row, struct keyring *keyring, char *out)
{
	char *end = put_head(row, true, row->sealed ? keyring_audits(keyring) : 0, out);
	struct sealing sealing;

	if (!row->sealed) {
		end = put(end, row->removed);
		end = put(end, row->added);
		end = put(end, row->audits);
		put(end, row->body);
		return STORE_OK;
	}
	enum store_status status = begin_sealing(&sealing, keyring, out, end);

	if (status == STORE_OK)
		status = seal_change(row, keyring, &sealing);
	if (status == STORE_OK && !seals_body(row))
		put(sealing.at, row->body);
	return status;
}

size_t
row_shut_size(const struct row *row, enum row_part part)
{
	return row->shut[part].length > 0 ? row->shut[part].length - CIPHER_TAG : 0;
}

static enum store_status
open_shut(struct place *place, enum row_part part, const unsigned char *nonce, struct slice bound, struct slice shut, char *room)
{
	unsigned char own[CIPHER_NONCE];

	part_nonce(nonce, part, own);
	return cipher_open(place_cipher(place), own, bound, shut, room) ? STORE_OK : STORE_BROKEN;
}

enum store_status
row_open(struct row *row, enum row_part part, struct keyring *keyring, char *room)
{
	struct slice shut = row->shut[part];
	struct place *place;

	if (shut.length == 0)
		return STORE_OK;
	/* Searches look at the same entries again and again. */
	struct opened *opened = part == PART_ENTRIES ? keyring_opened(keyring) : NULL;

	if (opened != NULL && opened_find(opened, row->nonce, room, row->head.entries_length)) {
		row->entries = slice_of(room, row->head.entries_length);
		row->shut[part] = SLICE_NONE;
		return STORE_OK;
	}
	enum store_status status = part == PART_AUDITS ? keyring_hold_audits(keyring, row->head.audits_key, false, &place) :
	    keyring_hold(keyring, row->subjects, false, &place);

	if (status != STORE_OK)
		return status;
	status = open_shut(place, part, row->nonce, row->bound, shut, room);
	if (status == STORE_OK && opened != NULL)
		opened_put(opened, row->nonce, slice_of(room, row->head.entries_length));
	keyring_release(place);
	if (status != STORE_OK)
		return status;
	switch (part) {
	case PART_ENTRIES:
		row->entries = slice_of(room, row->head.entries_length);
		break;
	case PART_KEYS:
		row->removed = slice_of(room, row->head.removed_length);
		row->added = slice_of(room + row->head.removed_length, row->head.added_length);
		break;
	case PART_AUDITS:
		row->audits = slice_of(room, row->head.audits_length);
		break;
	case PART_BODY:
		row->body = slice_of(room, row->head.body_length);
		break;
	}
	row->shut[part] = SLICE_NONE;
	return STORE_OK;
}

enum store_status
row_open_in(struct row *row, enum row_part part, struct keyring *keyring, struct arena *arena)
{
	size_t size = row_shut_size(row, part);
	char *room = row->shut[part].length > 0 ? arena_alloc(arena, size) : NULL;

	if (row->shut[part].length > 0 && room == NULL)
		return STORE_NO_MEMORY;
	return row_open(row, part, keyring, room);
}

bool
row_is_gone(const struct row *row, struct keyring *keyring)
{
	uint64_t rid;

	if (!row->sealed || !keyring_forgets(keyring))
		return false;
	for (size_t i = 0; i < row->subjects.length / 8; i++) {
		memcpy(&rid, row->subjects.data + i * 8, 8);
		if (keyring_forgotten(keyring, rid))
			return true;
	}
	return false;
}

/* ---- Reading ---------------------------------------------------------------------------------------------------- */

static bool
take(struct slice *rest, size_t length, struct slice *part)
{
	if (length > rest->length)
		return false;
	*part = slice_of(rest->data, length);
	*rest = slice_of(rest->data + length, rest->length - length);
	return true;
}

static bool
take_head(struct slice *rest, struct row *row)
{
	struct slice head;

	if (!take(rest, sizeof row->head, &head))
		return false;
	memcpy(&row->head, head.data, sizeof row->head);
	row->sealed = (row->head.kind & KIND_SEALED) != 0;
	row->head.kind &= (uint8_t)~KIND_SEALED;
	memset(row->shut, 0, sizeof row->shut);
	if (!take(rest, row->head.id_length, &row->id) || !take(rest, (size_t)row->head.subject_count * 8, &row->subjects))
		return false;
	if (!row->sealed)
		return true;
	struct slice nonce;

	row->bound = slice_of(head.data, (size_t)(rest->data - head.data));
	if (!take(rest, CIPHER_NONCE, &nonce))
		return false;
	row->nonce = (const unsigned char *)nonce.data;
	return true;
}

/* A part of that length: what is sealed stays shut, and is empty. */
static bool
take_part(struct slice *rest, struct row *row, enum row_part part, size_t length, struct slice *clear)
{
	if (!row->sealed || length == 0)
		return take(rest, length, clear);
	*clear = SLICE("");
	return take(rest, length + CIPHER_TAG, &row->shut[part]);
}

bool
row_read_current(struct slice bytes, struct row *row)
{
	row->removed = row->added = row->audits = row->body = SLICE_NONE;
	return take_head(&bytes, row) && take_part(&bytes, row, PART_ENTRIES, row->head.entries_length, &row->entries) &&
	    bytes.length == 0;
}

bool
row_read_change(struct slice bytes, struct row *row)
{
	struct slice keys;

	row->entries = SLICE_NONE;
	if (!take_head(&bytes, row) ||
	    !take_part(&bytes, row, PART_KEYS, (size_t)row->head.removed_length + row->head.added_length, &keys) ||
	    !take_part(&bytes, row, PART_AUDITS, row->head.audits_length, &row->audits))
		return false;
	row->removed = keys.length > 0 ? slice_of(keys.data, row->head.removed_length) : keys;
	row->added = keys.length > 0 ? slice_from(keys, row->head.removed_length) : keys;
	bool whole = seals_body(row) ? take_part(&bytes, row, PART_BODY, row->head.body_length, &row->body) :
	    take(&bytes, row->head.body_length, &row->body);

	return whole && bytes.length == 0;
}

void
row_record(const struct row *row, struct record *record)
{
	*record = (struct record){
		.rid = row->head.rid,
		.version = row->head.version,
		.sequence = row->head.sequence,
		.time = row->head.time,
		.resource = row->head.resource,
		.deleted = row->head.kind == ROW_DELETE,
		.owner = row->head.owner,
		.writer = row->head.writer,
		.items = row->head.items,
		.id = row->id,
		.subjects = row->subjects,
		.entries = row->entries,
		.body_length = row->head.body_length,
		.flags = row->head.flags,
	};
}

bool
row_next_key(struct slice *keys, struct slice *key)
{
	struct slice length;

	return take(keys, 1, &length) && take(keys, (unsigned char)length.data[0], key);
}

bool
row_next_audit(struct slice *audits, struct slice *record)
{
	struct slice length;
	uint32_t bytes;

	if (!take(audits, sizeof bytes, &length))
		return false;
	memcpy(&bytes, length.data, sizeof bytes);
	return take(audits, bytes, record);
}

struct rekeyed_head {
	uint64_t rid;
	uint32_t removed_length, added_length;
	uint16_t resource, sealed, subject_count, unused;
};

enum store_status
row_put_rekeyed(struct buffer *body, const struct rekeyed *rekeyed, bool sealed, struct keyring *keyring)
{
	const struct rekeyed_head head = { .rid = rekeyed->rid, .removed_length = (uint32_t)rekeyed->removed.length,
		.added_length = (uint32_t)rekeyed->added.length, .resource = rekeyed->resource, .sealed = sealed,
		.subject_count = sealed ? (uint16_t)(rekeyed->subjects.length / 8) : 0 };
	size_t clear = sizeof head + (sealed ? rekeyed->subjects.length : 0), keys = rekeyed->removed.length + rekeyed->added.length;
	char *out = buffer_extend(body, clear + keys + (sealed ? CIPHER_NONCE + CIPHER_TAG : 0)), *end;
	struct sealing sealing;
	struct place *place;

	if (out == NULL)
		return STORE_NO_MEMORY;
	memcpy(out, &head, sizeof head);
	if (!sealed) {
		put(put(out + sizeof head, rekeyed->removed), rekeyed->added);
		return STORE_OK;
	}
	end = put(out + sizeof head, rekeyed->subjects);
	enum store_status status = begin_sealing(&sealing, keyring, out, end);

	if (status == STORE_OK)
		status = keyring_hold(keyring, rekeyed->subjects, true, &place);
	if (status != STORE_OK)
		return status;
	put(put(sealing.at, rekeyed->removed), rekeyed->added);
	unsigned char nonce[CIPHER_NONCE];

	part_nonce(sealing.nonce, PART_KEYS, nonce);
	if (!cipher_seal(place_cipher(place), nonce, sealing.bound, slice_of(sealing.at, keys), sealing.at))
		status = STORE_BROKEN;
	keyring_release(place);
	return status;
}

bool
row_next_rekeyed(struct slice *body, struct rekeyed *rekeyed)
{
	struct rekeyed_head head;
	struct slice bytes, nonce;

	*rekeyed = (struct rekeyed){ 0 };
	if (!take(body, sizeof head, &bytes))
		return false;
	memcpy(&head, bytes.data, sizeof head);
	rekeyed->rid = head.rid;
	rekeyed->resource = head.resource;
	rekeyed->removed_length = head.removed_length;
	rekeyed->added_length = head.added_length;
	if (!head.sealed)
		return take(body, head.removed_length, &rekeyed->removed) && take(body, head.added_length, &rekeyed->added);
	if (!take(body, (size_t)head.subject_count * 8, &rekeyed->subjects))
		return false;
	rekeyed->bound = slice_of(bytes.data, sizeof head + rekeyed->subjects.length);
	if (!take(body, CIPHER_NONCE, &nonce))
		return false;
	rekeyed->nonce = (const unsigned char *)nonce.data;
	return take(body, (size_t)head.removed_length + head.added_length + CIPHER_TAG, &rekeyed->shut);
}

enum store_status
rekeyed_open_in(struct rekeyed *rekeyed, struct keyring *keyring, struct arena *arena)
{
	struct place *place;

	if (rekeyed->shut.length == 0)
		return STORE_OK;
	char *room = arena_alloc(arena, rekeyed->shut.length - CIPHER_TAG);

	if (room == NULL)
		return STORE_NO_MEMORY;
	enum store_status status = keyring_hold(keyring, rekeyed->subjects, false, &place);

	if (status != STORE_OK)
		return status;
	status = open_shut(place, PART_KEYS, rekeyed->nonce, rekeyed->bound, rekeyed->shut, room);
	keyring_release(place);
	if (status != STORE_OK)
		return status;
	rekeyed->removed = slice_of(room, rekeyed->removed_length);
	rekeyed->added = slice_of(room + rekeyed->removed_length, rekeyed->added_length);
	rekeyed->shut = SLICE_NONE;
	return STORE_OK;
}

/* ---- Secrets of the registry ------------------------------------------------------------------------------------ */

/* How a sealed value begins, and no other. */
static const char value_mark[] = { '\1', 's', 'e', 'a', 'l' };

enum { VALUE_HEAD = sizeof value_mark + CIPHER_NONCE };

/* What decisions read for each record stays clear: it says no more than numbers. */
bool
value_is_secret(enum store_table table)
{
	static const enum store_table tables[] = { TABLE_KEY, TABLE_AUDIT_KEY, TABLE_CONSENT, TABLE_PROXY, TABLE_REVIEW, TABLE_CASE };

	for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
		if (tables[i] == table)
			return true;
	return false;
}

enum store_status
value_seal(struct keyring *keyring, struct slice place, struct slice value, struct buffer *out)
{
	char *to = buffer_extend(out, VALUE_HEAD + value.length + CIPHER_TAG);
	struct place *held;

	if (to == NULL)
		return STORE_NO_MEMORY;
	memcpy(to, value_mark, sizeof value_mark);
	enum store_status status = keyring_nonce(keyring, (unsigned char *)to + sizeof value_mark) ?
	    keyring_hold_own(keyring, KEY_NOBODY, true, &held) : STORE_BROKEN;

	if (status != STORE_OK)
		return status;
	if (!cipher_seal(place_cipher(held), (unsigned char *)to + sizeof value_mark, place, value, to + VALUE_HEAD))
		status = STORE_BROKEN;
	keyring_release(held);
	return status;
}

size_t
value_shut_size(struct slice value)
{
	return value.length > VALUE_HEAD + CIPHER_TAG && slice_starts(value, slice_of(value_mark, sizeof value_mark)) ?
	    value.length - VALUE_HEAD - CIPHER_TAG : 0;
}

enum store_status
value_open(struct keyring *keyring, struct slice place, struct slice *value, char *room)
{
	size_t size = value_shut_size(*value);
	struct place *held;

	if (size == 0)
		return STORE_OK;
	enum store_status status = keyring_hold_own(keyring, KEY_NOBODY, false, &held);

	if (status != STORE_OK)
		return status;
	if (!cipher_open(place_cipher(held), (const unsigned char *)value->data + sizeof value_mark, place,
	        slice_from(*value, VALUE_HEAD), room))
		status = STORE_BROKEN;
	keyring_release(held);
	*value = slice_of(room, size);
	return status;
}
