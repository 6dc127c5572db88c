/* load: what the files of loading share.
 *
 * One thread takes pieces in and gathers them in chunks; workers read and check the resources of a chunk each; chunks are
 * committed in order, those that are ready together, one commit in flight while the next fills. The commit that stores a
 * chunk's resources also moves the mark of its sources, so an interrupted load goes on exactly behind what is stored. */
#ifndef IRORI_ADMIN_LOAD_H
#define IRORI_ADMIN_LOAD_H

#include "server/admin/command.h"
#include "server/api/ingest.h"

enum { LOAD_CHUNK_BYTES = 256 * 1024, LOAD_CHUNK_PARTS = 1000, LOAD_CHUNKS = 8, LOAD_IDENTITY = 32 };

/* What was done with a source's resources. */
struct load_counts {
	uint64_t stored, unchanged, refused;
};

/* A file, or an archive. Only the thread that commits changes it after it was made. */
struct load_source {
	char *name;
	char identity[LOAD_IDENTITY];
	bool marked; /* it has an identity, so that it can be resumed */
	uint64_t skip; /* what an earlier load has done: pieces up to here are passed over */
	struct load_counts counts; /* that load's included */
	struct load_source *next;
};

/* A piece that was taken in. */
struct load_part {
	struct load_source *source;
	struct slice name; /* of the piece, which may be a member of the source */
	uint64_t line, reached;
	bool lines, last;
	struct slice bytes;
};

/* A resource that is to be stored. */
struct load_document {
	struct ingest ingest;
	struct load_part *part;
	uint64_t line;
	struct change change;
	uint64_t current; /* the version that stands when its turn in the commit has passed */
	bool unchanged; /* as it is stored already */
	bool put; /* among the commit's changes */
	struct load_document *next;
};

enum load_state { CHUNK_FREE, CHUNK_FILLED, CHUNK_PREPARING, CHUNK_READY, CHUNK_COMMITTING };

struct load_chunk {
	enum load_state state;
	uint64_t number;
	struct arena arena;
	struct load_part *parts; /* LOAD_CHUNK_PARTS of them */
	size_t part_count, bytes;
	struct load_document *documents, **documents_end;
	size_t document_count;
	json_t *refused; /* an array */
	bool no_memory;
};

/* Reads and checks everything in the chunk. From any thread. */
void load_prepare(struct load_chunk *chunk, bool keep_bundles);

/* For load_prepare: what became of one text that was read. */
void load_add(struct load_chunk *chunk, struct load_part *part, uint64_t line, struct node *resource, struct slice id,
    struct faults *faults);
void load_refuse(struct load_chunk *chunk, const struct load_part *part, uint64_t line, struct slice type, struct slice id,
    const struct faults *faults);

/* True when a Bundle of that type is a parcel of resources, rather than one that stands for itself. */
bool load_is_parcel(const struct node *bundle);

/* Adds the resources in the Bundle. faults: what reading it found. */
void load_bundle(struct load_chunk *chunk, struct load_part *part, uint64_t line, struct node *bundle,
    struct faults *faults);

/* Decides on a snapshot what becomes of each document of the chunks (count of them, a ring of LOAD_CHUNKS beginning at
 * first), and makes the list of changes. */
enum store_status load_resolve(struct load_chunk *chunks, size_t first, size_t count, struct snapshot *snapshot,
    uint32_t owner, struct change **changes);

#endif
