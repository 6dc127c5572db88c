/* glass: what is kept of each breaking of the glass (regulation 10) until an officer has reviewed it, and afterwards.
 *
 * One row for a patient and the token by which the glass was broken, written with the audit record of the request that was
 * answered; one more for the review of it. They are apart because requests don't wait for officers, nor officers for requests:
 * neither overwrites the other, and a review is one of what its officer saw. What is used again is to be reviewed again. */
#ifndef IRORI_GLASS_H
#define IRORI_GLASS_H

#include "server/registry/registry.h"

enum { GLASS_NUMBER = 10 }; /* characters of a use's number */

struct registry_glass {
	uint64_t patient; /* rid */
	struct slice token; /* jti */
	char number[GLASS_NUMBER + 1]; /* for officers; follows from patient and token */
	struct slice institution, user; /* whose token it is */
	struct slice reason; /* given with the last request */
	int64_t first, last; /* microseconds since the epoch */
	uint64_t requests; /* about: requests at the same moment may be counted as one */
	/* Of the review; not of what a request writes. */
	int64_t reviewed; /* when; 0: not, or used again since */
	struct slice reviewer, finding;
};

/* The use of the token for the patient, without its review; texts in the arena. STORE_ABSENT: there was none. */
enum store_status registry_glass(struct snapshot *snapshot, uint64_t patient, struct slice token, struct arena *arena,
    struct registry_glass *out);

/* The row that puts the use down, in the arena; NULL when memory ran out, or a text is not UTF-8. */
struct table_put *registry_glass_put(const struct registry_glass *use, struct arena *arena);

/* All uses with their reviews, in the arena, by patient. */
enum store_status registry_glasses(struct snapshot *snapshot, struct arena *arena, struct registry_glass **list, size_t *count);

/* How many are not reviewed. */
enum store_status registry_glass_unreviewed(struct snapshot *snapshot, uint64_t *count);

/* Puts down what an officer has found. Refused to the user themselves. */
bool registry_glass_review(struct store *store, struct registry_order *order, struct slice number, struct slice finding);

#endif
