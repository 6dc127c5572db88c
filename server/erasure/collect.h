/* collect: the records that concern a patient, in any of their versions. For server/erasure/ only. */
#ifndef IRORI_ERASURE_COLLECT_H
#define IRORI_ERASURE_COLLECT_H

#include "server/erasure/erasure.h"

struct collection {
	struct arena *arena;
	uint64_t patient;
	uint64_t *rids; /* rising, no doubles, once collect() has ended */
	size_t count, capacity;
	uint64_t reached; /* last change that was looked at */
	uint64_t versions; /* that concern the patient, of all changes looked at; but for an erasure's own deletes */
};

/* Looks at all changes behind collection->reached. */
enum store_status collect(struct store *store, struct collection *collection, erasure_progress *progress, void *context);

#endif
