/* segment: a piece of the audit chain as a file, from behind one checkpoint to another, that can be verified without the store.
 *
 *	{"format":"irori-audit-segment/1","first":N,"segment":"JWS","keys":["PEM",…]}	the head
 *	{"number":…,"hash":…,"time":…,"checkpoint":"JWS"}				a line for each checkpoint
 *											an empty line
 *	length (4 bytes, big end first), hash (32), record				for each record
 *
 * The JWS (typ irori-audit-segment) says first and last number, the hash that the first record follows, the last one's hash, the
 * time of the last checkpoint, and when it was made. It is signed as checkpoints are, and is what binds the file to the chain;
 * number and keys beside it are for whoever looks for a file or a key, and are believed by nobody. */
#ifndef IRORI_WITNESS_SEGMENT_H
#define IRORI_WITNESS_SEGMENT_H

#include "server/witness/verify.h"

enum {
	SEGMENT_RECORDS_MOST = 250000, /* in a file, but for what lies between two checkpoints */
	SEGMENT_CHECKPOINTS_MOST = 10000,
	SEGMENT_HEAD_MOST = 64 * 1024, /* bytes of a head or a checkpoint's line */
};
#define SEGMENT_BYTES_MOST ((size_t)1 << 30) /* of a file that is read */

struct segment_head {
	struct audit_mark before, last; /* the record before its first one, and its last */
	char until[CHECKPOINT_TIME + 1]; /* when the last checkpoint was made: all records are older */
	char time[CHECKPOINT_TIME + 1]; /* when the segment was */
};

/* Writes the file's head, with its end of line. keys: all that checkpoints may be signed with; the first one is a pair, and signs.
 * The time is filled in. False when the library or memory failed. */
bool segment_head_write(struct segment_head *head, const struct jws_key *keys, size_t key_count, struct buffer *out);

/* Writes a record. */
void segment_record_write(struct slice record, const unsigned char hash[32], struct buffer *out);

/* A file that was read. */
struct segment;

/* Takes the bytes over (they are freed with the segment). NULL when memory ran out. */
struct segment *segment_open(struct buffer *bytes, const struct jws_key *keys, size_t key_count);
void segment_free(struct segment *segment);

/* What its head says; NULL when it has none that is signed with one of the keys: then there is nothing else in it. */
const struct segment_head *segment_head(const struct segment *segment);

/* As a source of records. */
struct chain_source segment_source(struct segment *segment);

#endif
