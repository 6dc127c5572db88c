/* trail: the audit trail as officers' commands read it: segments that the caller sends, and the chain. */
#ifndef IRORI_ADMIN_TRAIL_H
#define IRORI_ADMIN_TRAIL_H

#include "server/admin/command.h"
#include "server/witness/archive.h"

/* The event in a record's bytes; false when it can't be read. The one place in which reports and lists open one. */
bool trail_event(struct store *store, struct slice record, struct arena *arena, struct audit_event *event);

/* True for what came over the network: an officer's order may name an institution, but only as what it is about. */
bool trail_is_request(const struct audit_event *event);

/* Who the user is, and what the access was for: as far as the record tells. */
const char *trail_role(const struct audit_event *event);
struct slice trail_purpose(const struct audit_event *event);

/* What was unusual about an access, a mark each (enum audit_flag). */
struct trail_mark {
	uint16_t flag;
	const char *ja, *en;
};
extern const struct trail_mark trail_marks[]; /* up to a row without flag */

/* How many archived segments the caller sends: as pieces of input, before anything else, each ended by a piece marked last. */
uint64_t trail_archives(const struct admin_call *call);

/* Receives them and gives them to each, one by one; segments are let go of after that. name ends
 * with a NUL. */
enum admin_status trail_receive(struct admin_call *call, const struct jws_key *keys, size_t key_count,
    enum admin_status (*each)(void *context, struct segment *segment, struct slice name), void *context);

/* Tells of a fault in the chain, or in the archive of that name (NULL: the chain), as an item. */
void trail_fault(const struct admin_call *call, const struct chain_fault *fault, uint64_t proven, const char *archive);

/* Walks what was recorded, the oldest first: the archived segments (which must be in order), then the chain. */
struct trail {
	struct admin_call *call;
	uint64_t first, last; /* records; last 0: the chain's last as it is now */
	/* event is NULL when the record can't be read. False when memory ran out. No view of the store is held meanwhile. */
	bool (*each)(void *context, uint64_t number, const struct audit_event *event);
	void *context;

	/* Found. */
	uint64_t records, unreadable;
	uint64_t missing; /* numbers between two records of the chain that there are none of */
	struct audit_mark begins; /* the record before the first that there was */
};

enum admin_status trail_walk(struct trail *trail);

#endif
