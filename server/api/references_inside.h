/* references_inside: what the files of references share. For server/api/references*.c only. */
#ifndef IRORI_REFERENCES_INSIDE_H
#define IRORI_REFERENCES_INSIDE_H

#include "resources/extract_links.h"
#include "server/api/references.h"

/* A record that the commit writes or deletes, as it is after that. */
struct own {
	uint16_t resource;
	struct slice id;
	uint64_t first, last; /* its versions of this commit */
	bool deleted;
	/* deleted: the records that are known to refer to it, and how many of them the caller may see. */
	uint64_t referrers, visible;
	bool more; /* there may be further ones */
};

/* A record that is there, or a version of it, on which the commit rests. */
struct reliance {
	uint64_t rid;
	struct slice version; /* SLICE_NONE: the current one */
	struct reliance *next;
};

struct references {
	const struct principal *principal;
	bool enforced;
	struct own *owns; /* sorted, each once */
	size_t own_count;
	struct reliance *reliances;
	/* What the index is out of date on, once it is asked for. */
	const uint64_t *window;
	size_t window_count;
	bool window_known;
};

/* The record among those of the commit, or NULL. */
struct own *references_own(const struct references *references, uint16_t resource, struct slice id);

/* May the caller see it at all? */
bool references_sees(struct snapshot *snapshot, const struct principal *principal, const struct record *record);

/* Fills in who refers to the record that the commit deletes. */
enum store_status references_count(struct references *references, struct own *own, struct snapshot *snapshot,
    struct arena *arena);

/* Whether one of these records, none of them the commit's own, refers to something that the commit deletes; true also when that
 * can't be told. */
bool references_hit(const struct references *references, struct snapshot *snapshot, const uint64_t *rids, size_t count);

#endif
