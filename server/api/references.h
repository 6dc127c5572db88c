/* references: whether the literal references that are written resolve, and whether what is deleted is still referred to
 * (setting reference-integrity; docs/references.md). What the caller may not see is as if it weren't there. */
#ifndef IRORI_REFERENCES_H
#define IRORI_REFERENCES_H

#include "server/api/call.h"

enum {
	/* Records that may be looked at for who refers to one that is deleted: on the committer's thread, too. */
	REFERENCES_WORK_MOST = 20000,
	/* When one is known to refer, so many are looked at to say how many there are. */
	REFERENCES_COUNTED_MOST = 1000,
};

/* One commit's: what it writes and deletes itself, and the references that it rests on. */
struct references;

/* Begins it, as call->references, with all changes of the call's commit, in their order: to each other they count as done.
 * Where integrity is off there is nothing to do, and it stays NULL. False: refused, memory ran out. */
bool references_begin(struct call *call, const struct change *changes);

/* Checks one of these changes: writer is the call itself, or an entry of it whose change is committed with the others' (then
 * the entry is what is refused). What is stored must refer to what is there: else 422, with the place of each reference in
 * writer->ingest where the change was made of that, or warnings in writer->faults. What is deleted must not be referred to: else 409,
 * or a warning. False: refused. */
bool references_check(struct call *call, struct call *writer, const struct change *change, struct snapshot *snapshot);

/* All of the above, and criteria_rest(), for call->commit.changes. The way of every call leads here once it has decided; only a
 * transaction sees to its entries itself. False: refused. */
bool references_alone(struct call *call, struct snapshot *snapshot);

/* For the holds() of the commit: whether what was decided on before decided_at still holds. The arena is for this alone. */
bool references_still(const struct call *call, struct snapshot *snapshot, uint64_t decided_at, struct arena *arena);

#endif
