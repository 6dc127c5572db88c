/* ingest: a resource from outside → the change that stores it.
 *
 * One way for the API and for loading. ingest_prepare does everything that needs no store, once: read, check, give the id,
 * extract what search and access know of it. ingest_change then writes the stored form for a version; it may be called
 * again with another version when a commit meets a conflict. */
#ifndef IRORI_INGEST_H
#define IRORI_INGEST_H

#include "resources/base/faults.h"
#include "resources/node.h"
#include "server/access/access.h"
#include "server/store/store.h"

enum ingest_status {
	INGEST_OK,
	INGEST_MALFORMED, /* not JSON, or no resource that we know of the type that was expected: a 400 */
	INGEST_INVALID, /* a resource, but against the rules: a 422 */
	INGEST_NO_MEMORY,
};

/* A checked resource. Everything lives in the arena, texts perhaps in the JSON that was given. */
struct ingest {
	struct node *resource; /* without meta.versionId and meta.lastUpdated of the client's */
	const struct schema_type *type;
	uint16_t number; /* of the resource type: schema_resources */
	struct slice id; /* the id it is stored under; SLICE_NONE when neither the caller nor the resource gave one */
	uint64_t items; /* information items */
	uint64_t parts; /* items that its parts need (access_part_items) */
	struct slice entries, keys;
	uint64_t added; /* added_generation() of the search parameters that they are by */
	const struct slice *subjects; /* ids of the patients concerned */
	size_t subject_count;
	bool unresolved; /* it concerns a patient who can't be told: nobody but officers may see it */
};

/* What access decides on, of what would be written. */
static inline struct access_state
ingest_state(const struct ingest *ingest)
{
	return (struct access_state){ ingest->items, &ingest->entries, ingest->subjects, ingest->subject_count, ingest->parts };
}

/* Reads and checks JSON. expected: NULL for any type. id: the id that it gets, whatever the body says (create, raw
 * Binary); SLICE_NONE: its own. Faults are added to faults; *out is complete only with INGEST_OK, which may come with
 * warnings. json must live as long as the arena. */
enum ingest_status ingest_prepare(struct arena *arena, struct slice json, const struct schema_type *expected,
    struct slice id, struct faults *faults, struct ingest *out);

/* The same for a resource that was read already, such as a Bundle's entry; what it stands in is left alone. The tree is
 * changed. */
enum ingest_status ingest_prepare_node(struct arena *arena, struct node *resource, struct slice id,
    struct faults *faults, struct ingest *out);

/* Gives the resource that id. False when memory ran out. */
bool ingest_set_id(struct node *resource, struct slice id, struct arena *arena);

/* Extracts entries and keys anew from ingest->resource: what the resource, whatever version it says it is, would be stored
 * with. False when memory ran out. */
bool ingest_entries(struct arena *arena, struct ingest *ingest);

/* True when other search parameters are in force than its entries are by: ingest_change() makes them anew. */
bool ingest_stale(const struct ingest *ingest);

/* Fills *out with the change that stores the resource as version expected_version + 1: canonical JSON whose meta has our
 * versionId and a place for lastUpdated, and the client's other meta. owner, writer and further flags are the caller's to
 * set. The body lives in the arena. False when memory ran out. */
bool ingest_change(struct ingest *ingest, uint64_t expected_version, enum change_kind kind, struct arena *arena,
    struct change *out);

/* True when the stored body (of that version) says the same as the resource: only lastUpdated may differ. */
bool ingest_same(struct ingest *ingest, uint64_t version, struct slice stored, struct arena *arena);

#endif
