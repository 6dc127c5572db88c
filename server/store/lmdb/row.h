/* row: how a version of a record is kept.
 *
 * One form serves two tables. In `current` (by rid) a row ends with what search knows (entries); in `changes` (by
 * sequence) it goes on with what the change did to the index, its audit facts and the body. Numbers are in the machine's
 * own order: a data directory belongs to one kind of machine, as LMDB's files do anyway. */
#ifndef IRORI_STORE_LMDB_ROW_H
#define IRORI_STORE_LMDB_ROW_H

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
	uint8_t kind, id_length;
};

/* A row taken apart; the slices point into it. */
struct row {
	struct row_head head;
	struct slice id, subjects;
	struct slice entries; /* in current */
	struct slice removed, added; /* in changes: keys, a length byte and bytes each */
	struct slice audits; /* in changes: records, 4 bytes of length and bytes each */
	struct slice body; /* in changes */
};

/* Bytes that the row takes. */
size_t row_current_size(const struct row *row);
size_t row_change_size(const struct row *row);

/* Writes it; the lengths in head are set from the slices (body_length always; a current row has it without the body). */
void row_write_current(const struct row *row, char *out);
void row_write_change(const struct row *row, char *out);

/* Takes a stored row apart. False when it is not whole. */
bool row_read_current(struct slice bytes, struct row *row);
bool row_read_change(struct slice bytes, struct row *row);

/* What a reader of the store sees of it. */
void row_record(const struct row *row, struct record *record);

/* What writing a record's entries anew did to the index. */
struct rekeyed {
	uint64_t rid;
	uint16_t resource;
	struct slice removed, added; /* keys, a length byte and bytes each */
};

/* Writes one behind the others in the body of a ROW_ENTRIES. */
void row_put_rekeyed(struct buffer *body, const struct rekeyed *rekeyed);

/* Takes the next one off the body. False at the end or when what follows is not whole. */
bool row_next_rekeyed(struct slice *body, struct rekeyed *rekeyed);

/* Takes the next key off *keys, or the next audit record off *audits. False at the end or when what follows is not whole. */
bool row_next_key(struct slice *keys, struct slice *key);
bool row_next_audit(struct slice *audits, struct slice *record);

#endif
