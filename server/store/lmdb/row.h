/* row: how a version of a record is kept.
 *
 * One form serves two tables. In `current` (by rid) a row ends with what search knows (entries); in `changes` (by
 * sequence) it goes on with what the change did to the index, its audit facts and the body. Numbers are in the machine's
 * own order: a data directory belongs to one kind of machine, as LMDB's files do anyway.
 *
 * In a sealed row all that follows the subjects is encrypted, part by part, so that who needs the body opens the body only:
 *
 *   head, id, subjects | nonce (12) | entries, or: keys removed and added | audit facts | body
 *
 * with a tag of 16 bytes behind each part that isn't empty. A part is bound to all that stands before the nonce and, by two bits
 * of the nonce, to being that part. Audit facts have a key of their own, the rest has that of the subjects. The lengths in the
 * head are those of the clear parts. */
#ifndef IRORI_STORE_LMDB_ROW_H
#define IRORI_STORE_LMDB_ROW_H

#include "server/store/keyring.h"
#include "server/store/store.h"

enum row_kind {
	ROW_CREATE = CHANGE_CREATE,
	ROW_UPDATE = CHANGE_UPDATE,
	ROW_DELETE = CHANGE_DELETE,
	ROW_AUDIT = 3, /* in changes: no record changed, but audit facts stand here (a change of the registry tables) */
	ROW_ENTRIES = 4, /* in changes: no record changed, but entries of some did: body has their keys (struct rekeyed) */
};

struct row_head {
	uint64_t rid, version, sequence;
	int64_t time;
	uint64_t items;
	uint32_t owner, writer;
	uint32_t body_length, entries_length, removed_length, added_length, audits_length;
	uint16_t resource, flags, subject_count;
	uint8_t kind, id_length; /* with kind, in the row only: whether it is sealed */
	uint32_t audits_key; /* which key its audit facts are sealed with */
};

/* What is sealed by itself. The numbers are stored. */
enum row_part { PART_ENTRIES, PART_KEYS, PART_AUDITS, PART_BODY };
enum { PARTS = 4 };

/* A row taken apart; the slices point into it. */
struct row {
	struct row_head head;
	struct slice id, subjects;
	struct slice entries; /* in current */
	struct slice removed, added; /* in changes: keys, a length byte and bytes each */
	struct slice audits; /* in changes: records, 4 bytes of length and bytes each */
	struct slice body; /* in changes */
	bool sealed; /* to be written so; or read so: then a part is empty until it is opened */
	struct slice bound; /* what a sealed row's parts are bound to */
	struct slice shut[PARTS]; /* what is sealed */
	const unsigned char *nonce;
};

/* Bytes that the row takes. */
size_t row_current_size(const struct row *row);
size_t row_change_size(const struct row *row);

/* Writes it; the lengths in head are set from the slices (body_length always; a current row has it without the body). A sealed
 * one needs the keyring: STORE_ABSENT when a key is gone. */
enum store_status row_write_current(const struct row *row, struct keyring *keyring, char *out);
enum store_status row_write_change(const struct row *row, struct keyring *keyring, char *out);

/* Takes a stored row apart. False when it is not whole. */
bool row_read_current(struct slice bytes, struct row *row);
bool row_read_change(struct slice bytes, struct row *row);

/* Bytes of room that opening the part takes; 0 when it is open. */
size_t row_shut_size(const struct row *row, enum row_part part);

/* Opens a part, into room that stays as long as the row is used. STORE_ABSENT: a key is gone. Nothing to do when it is open. */
enum store_status row_open(struct row *row, enum row_part part, struct keyring *keyring, char *room);

/* ... into the arena. */
enum store_status row_open_in(struct row *row, enum row_part part, struct keyring *keyring, struct arena *arena);

/* True when the row is sealed with a key that was destroyed. */
bool row_is_gone(const struct row *row, struct keyring *keyring);

/* Values of the registry's tables that are secrets by themselves are sealed with nobody's key, bound to where they stand. A value that
 * is not sealed is passed through. */
bool value_is_secret(enum store_table table);
enum store_status value_seal(struct keyring *keyring, struct slice place, struct slice value, struct buffer *out);
size_t value_shut_size(struct slice value);
enum store_status value_open(struct keyring *keyring, struct slice place, struct slice *value, char *room);

/* What a reader of the store sees of it. */
void row_record(const struct row *row, struct record *record);

/* What writing a record's entries anew did to the index. */
struct rekeyed {
	uint64_t rid;
	uint16_t resource;
	struct slice subjects;
	struct slice removed, added; /* keys, a length byte and bytes each; SLICE_NONE while they are sealed: */
	struct slice shut, bound;
	const unsigned char *nonce;
	uint32_t removed_length, added_length;
};

/* Writes one behind the others in the body of a ROW_ENTRIES; sealed with the subjects' key. */
enum store_status row_put_rekeyed(struct buffer *body, const struct rekeyed *rekeyed, bool sealed, struct keyring *keyring);

/* Opens its keys, into the arena. */
enum store_status rekeyed_open_in(struct rekeyed *rekeyed, struct keyring *keyring, struct arena *arena);

/* Takes the next one off the body. False at the end or when what follows is not whole. */
bool row_next_rekeyed(struct slice *body, struct rekeyed *rekeyed);

/* Takes the next key off *keys, or the next audit record off *audits. False at the end or when what follows is not whole. */
bool row_next_key(struct slice *keys, struct slice *key);
bool row_next_audit(struct slice *audits, struct slice *record);

#endif
