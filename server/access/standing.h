/* standing: what stands between a patient and those who ask: erased or not, stops of listing and of provision, the notice
 * that was delivered, the Consents that are active. One row for each patient of whom there is anything to say, in
 * TABLE_SUBJECT; whoever changes it does so in one commit with the audit record of it. */
#ifndef IRORI_STANDING_H
#define IRORI_STANDING_H

#include "resources/base/buffer.h"
#include "server/store/store.h"

enum standing_flag {
	STANDING_ERASED = 1, /* the subject is gone for good (regulation 3.2) */
	STANDING_UNLISTED = 2, /* listing is stopped: no way out shows the subject to anybody (3.1(3)) */
};

enum {
	STANDING_STOPS_MOST = 1000,
	STANDING_CONSENTS_MOST = 200,
	STANDING_KEY = 8, /* bytes of a key of TABLE_SUBJECT */
	PERMITTED_KEY = 12, /* of TABLE_PERMITTED */
};

/* A stop of provision (3.1(1)5). */
struct standing_stop {
	uint32_t number; /* within the patient, from 1 on; never used again */
	uint32_t institution; /* 0: to all */
	uint64_t items; /* UINT64_MAX: all */
	int64_t time; /* microseconds since the epoch */
};

/* An active Consent. */
struct standing_consent {
	uint64_t rid, version; /* of the resource */
	struct slice compiled; /* server/consent/consent.h */
};

struct standing {
	unsigned flags; /* enum standing_flag */
	uint32_t notice; /* version of the notice that was delivered; 0: none was */
	int64_t notified; /* when */
	uint32_t last_stop; /* highest number that a stop has had */
	struct standing_stop *stops;
	size_t stop_count;
	struct standing_consent *consents;
	size_t consent_count;
	uint64_t changed; /* sequence of the commit that the row is of; 0: there is no row */
};

/* The patient's, by rid, read from the snapshot into the arena; compiled Consents point into the snapshot. A patient without a row
 * has an empty standing. STORE_BROKEN when the row can't be understood: then nothing may be shown. */
enum store_status standing_read(struct snapshot *snapshot, uint64_t patient, struct arena *arena, struct standing *out);

/* The same of a row's bytes, which compiled Consents point into. */
enum store_status standing_of(struct slice row, struct arena *arena, struct standing *out);

/* The row for it, appended to out, whose failure sticks. */
void standing_write(const struct standing *standing, struct buffer *out);

/* The row's length, and the row itself into so many bytes: for who fills in what only the committer knows (commit.fill). */
size_t standing_size(const struct standing *standing);
void standing_lay(const struct standing *standing, char *out);

/* The row of TABLE_SUBJECT that is nobody's: whoever changes a standing puts it, too, with the commit's sequence (8 bytes, native
 * order). So that who rests on many standings can tell whether any has changed. */
#define STANDING_LAST SLICE("last")

/* That sequence; 0: there was never any. */
enum store_status standing_last_change(struct snapshot *snapshot, uint64_t *sequence);

/* The key of the patient's row. */
struct slice standing_key(uint64_t patient, char out[STANDING_KEY]);

/* ---- Who is open to whom -----------------------------------------------------------------------------------------
 * A row (institution, patient) in TABLE_PERMITTED says that some active Consent of the patient's permits the institution
 * something; institution 0 is all. It is a superset, from which searches may be planned; the decision is made by the standing.
 * Institution PERMITTED_UNLISTED lists the patients who are unlisted or erased. */
enum { PERMITTED_ALL = 0 };
#define PERMITTED_UNLISTED UINT32_C(0xFFFFFFFF)

struct slice permitted_key(uint32_t institution, uint64_t patient, char out[PERMITTED_KEY]);

/* Patients that are open to the institution or to all, rising, no doubles, in the arena: up to most; more is STORE_FULL. */
enum store_status permitted_list(struct snapshot *snapshot, uint32_t institution, size_t most, struct arena *arena,
    uint64_t **rids, size_t *count);

/* Whether any patient is unlisted or erased. */
enum store_status permitted_any_unlisted(struct snapshot *snapshot, bool *any);

#endif
