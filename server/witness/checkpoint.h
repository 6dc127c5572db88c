/* checkpoint: what the server says, and signs, of its audit chain: at this time it ended with the record of this number, and that
 * had this hash. Since each hash is over the one before it, this says all records up to there.
 *
 * The form is a JWS (RFC 7515, compact, ES256), so that others can check it with what they have; docs/audit.md shows how. */
#ifndef IRORI_CHECKPOINT_H
#define IRORI_CHECKPOINT_H

#include "server/auth/jws.h"
#include "server/store/store.h"

enum { CHECKPOINT_TIME = 20, CHECKPOINT_LINE_MOST = 4096 };

struct checkpoint {
	struct audit_mark mark;
	char time[CHECKPOINT_TIME + 1]; /* "2026-11-24T20:58:59Z" */
};

/* Fills in the time: now. */
bool checkpoint_date(struct checkpoint *checkpoint);

/* Writes it, signed with the pair. False when the library or memory failed. */
bool checkpoint_sign(const struct checkpoint *checkpoint, const struct jws_key *pair, struct buffer *out);

/* Reads what is signed with one of the keys: REASON_NONE, or why it is none. */
enum reason checkpoint_open(struct slice text, const struct jws_key *keys, size_t count, struct checkpoint *out);

/* The same of a removal: that the records up to the mark were archived, and may be taken off the chain. */
bool checkpoint_sign_removal(const struct checkpoint *removal, const struct jws_key *pair, struct buffer *out);
enum reason checkpoint_open_removal(struct slice text, const struct jws_key *keys, size_t count, struct checkpoint *out);

/* Writes a witness's line without its end: a JSON object of what the checkpoint says, and the checkpoint. */
void checkpoint_line(const struct checkpoint *checkpoint, struct slice text, struct buffer *out);

/* Takes the number and the checkpoint out of a line; nothing is checked. False when it is no such line. */
bool checkpoint_of_line(struct slice line, uint64_t *number, struct buffer *text);

#endif
