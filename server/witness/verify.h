/* verify: walks the audit chain, and holds the server's checkpoints and a witness's file against it.
 *
 * Each record's hash is over the one before it and the record: what does not follow shows at once where. A record that was changed
 * together with every hash after it follows well, but no longer ends in what the checkpoints say. */
#ifndef IRORI_WITNESS_VERIFY_H
#define IRORI_WITNESS_VERIFY_H

#include "server/witness/checkpoint.h"

/* number, name, what first and last are */
#define CHAIN_FAULTS(X) \
	X(EDITED) /* first: the record; or the one before it, with its hash */ \
	X(REMOVED) /* before first, last records are gone and those behind have moved up */ \
	X(MISSING) /* first to last are not there */ \
	X(INSERTED) /* first to last were not there */ \
	X(REORDERED) /* first to last are not in their order */ \
	X(BROKEN) /* first does not follow: edited, or some before it removed; no checkpoint behind it tells which */ \
	X(CUT) /* the chain ends with first, there were last */ \
	X(SURPLUS) /* the chain should end with first, it goes on */ \
	X(UNSIGNED) /* the checkpoint of first is not signed with the key */ \
	X(UNLIKE) /* the checkpoint of first says otherwise than the chain */ \
	X(MISPLACED) /* the checkpoint kept for first is of last */ \
	X(UNKEPT) /* the witness has a checkpoint of first, beside the chain there is none */ \
	X(REPLACED) /* ... there is another one */ \
	X(WITNESS_UNLIKE) /* the witness says otherwise of first than the chain */ \
	X(WITNESS_LINE) /* line first of the witness is no checkpoint of this server */ \
	X(WITNESS_ORDER) /* line first of the witness goes back */ \
	X(BEGINNING) /* the chain begins behind first, and nothing signed says that what is before was archived */ \
	X(HEADER) /* an archived segment (the first-th of those given) has no header that is signed with the key */ \
	X(JOINT) /* an archived segment says otherwise of record first than what it joins */ \
	X(TOO_MANY) /* the rest was not looked at */

enum chain_fault_kind {
#define X(name) CHAIN_##name,
	CHAIN_FAULTS(X)
#undef X
};

struct chain_fault {
	enum chain_fault_kind kind;
	uint64_t first, last;
};

/* Where the records are: the store's chain, or an archived segment of it. */
struct chain_source {
	void *of;
	/* As store_audit_scan, store_checkpoint_next, store_audit_last and store_audit_anchor. */
	enum store_status (*scan)(void *of, uint64_t first,
	    bool (*each)(void *context, uint64_t number, struct slice record, const unsigned char hash[32]), void *context);
	enum store_status (*checkpoint_next)(void *of, uint64_t at_least, uint64_t *number, struct buffer *out);
	void (*last)(void *of, struct audit_mark *last);
	enum store_status (*anchor)(void *of, struct audit_mark *anchor, struct buffer *statement);
	bool archived; /* it begins where it begins: that needs no statement */
};

struct chain_source chain_of_store(struct store *store);

/* The hash that it has for that record (the anchor's, too): STORE_ABSENT when there is none. */
enum store_status chain_hash(const struct chain_source *source, uint64_t number, unsigned char hash[32]);

struct chain_verify {
	struct chain_source source;
	uint64_t from, to; /* records; 0: the first, the last */
	const struct jws_key *keys; /* that checkpoints may be signed with */
	size_t key_count;
	/* The next line of the witness, without its end, valid until the next call; false at the end. NULL: no witness. */
	bool (*line)(void *context, struct slice *line);
	void (*fault)(void *context, const struct chain_fault *fault);
	void (*progress)(void *context, uint64_t done, uint64_t all); /* may be NULL */
	void *context;

	/* Found. */
	struct audit_mark anchor; /* where the chain begins: what is before was archived */
	uint64_t records; /* looked at */
	uint64_t checkpoints, witnessed; /* that are in order; of these, that the witness has as well */
	uint64_t faults;
	/* The last checkpoint before the first fault: up to its record all is as it was recorded. number 0: none. */
	struct checkpoint proven;
};

/* Works on a running store. STORE_OK when it came to the end, whatever it found. */
enum store_status chain_verify(struct chain_verify *verify);

/* "edited" */
const char *chain_fault_name(enum chain_fault_kind kind);

#endif
