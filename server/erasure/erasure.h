/* erasure: a patient is gone for good (regulation 3.2): one officer asks for it and sees what would go, another approves, and then
 * every record that concerns the patient in any of its versions goes, with its history, its index keys, and the patient's key. What stays is
 * a row without anything personal in it, and a signed certificate.
 *
 * The work goes in steps, each durable, in an order in which a crash leaves nothing visible: marked as erased, deleted, purged, the key
 * destroyed, the files written anew. Whoever runs it again goes on where it was. */
#ifndef IRORI_ERASURE_H
#define IRORI_ERASURE_H

#include "server/registry/registry.h"

enum erasure_state {
	ERASURE_REQUESTED, /* nothing has happened yet */
	ERASURE_APPROVED, /* the patient is shown to nobody any more */
	ERASURE_PURGED, /* no row and no key is left; free pages may hold bytes */
	ERASURE_DONE,
	ERASURE_WITHDRAWN, /* before it was approved */
};

const char *erasure_state_text(enum erasure_state state); /* "requested" */

struct erasure {
	uint64_t number; /* from 1 on */
	struct slice pseudonym; /* 32 hexadecimal digits, drawn at random: what others may know the erased by */
	enum erasure_state state;
	uint64_t patient; /* rid */
	struct slice patient_id; /* empty from ERASURE_PURGED on */
	struct slice reason;
	struct slice requested_by, approved_by;
	int64_t requested, approved, completed; /* microseconds since the epoch; 0: not yet */
	uint64_t records, versions;
	uint64_t shared; /* records that concern others, too, and go all the same */
};

/* How far it is; all 0 when that isn't known. */
typedef void erasure_progress(void *context, const char *what, uint64_t done, uint64_t all);

/* Asks for an erasure; counts what would go. Texts of *out live in the arena. False with a sentence in order->error. */
bool erasure_request(struct store *store, struct registry_order *order, struct slice patient_id, struct slice reason,
    erasure_progress *progress, void *context, struct arena *arena, struct erasure *out);

/* Takes back a request that nobody has approved. */
bool erasure_withdraw(struct store *store, struct registry_order *order, uint64_t number, struct arena *arena, struct erasure *out);

/* Approves it, which must be another officer than the one who asked, and carries it out; or goes on with one that was approved. One
 * at a time. */
bool erasure_run(struct store *store, struct registry_order *order, uint64_t number, erasure_progress *progress, void *context,
    struct arena *arena, struct erasure *out);

/* What was erased before must be erased from a restored copy of the store, too, before it serves: the same without asking
 * anybody, by the number that the patient had. *found: whether there was anything. */
bool erasure_repeat(struct store *store, struct registry_order *order, uint64_t patient, erasure_progress *progress,
    void *context, bool *found);

/* STORE_ABSENT: there is none of that number. Texts live in the arena. */
enum store_status erasure_read(struct snapshot *snapshot, uint64_t number, struct arena *arena, struct erasure *out);

/* All of them, in order. */
enum store_status erasure_list(struct snapshot *snapshot, struct arena *arena, struct erasure **list, size_t *count);

/* The certificate of one that is done: a JWS (ES256, typ "irori-erasure") by the key of the audit trail, which says number,
 * pseudonym, times, officers and counts. */
bool erasure_certificate(struct store *store, const struct erasure *erasure, struct buffer *out);

/* ---- The ledger ---------------------------------------------------------------------------------------------------
 * A line of JSON for each erasure that is done: {"erasure", "pseudonym", "patient" (a number), "store", "completed"}. Nothing in it is
 * personal. It must be kept apart from backups, and is asked for when one is restored. */
bool erasure_ledger_line(const struct erasure *erasure, struct slice store_id, struct buffer *out);

/* Reads a line; false when it is none. store_id points into the arena. */
bool erasure_ledger_read(struct slice line, struct arena *arena, uint64_t *patient, struct slice *store_id);

#endif
