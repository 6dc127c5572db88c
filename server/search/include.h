/* include: what a page's matches point to, and what points to them (R4 search.html#include, #revinclude). */
#ifndef IRORI_SEARCH_INCLUDE_H
#define IRORI_SEARCH_INCLUDE_H

#include "server/search/run.h"

/* Records of a page, each once. */
struct page_set {
	struct record *records;
	size_t count, capacity, most;
	uint64_t bytes, bytes_most; /* of their bodies; one record alone may have more */
	uint64_t *table; /* of rids, open addressing */
	size_t table_size;
};

/* Room for most records. False when memory ran out. */
bool page_set_init(struct page_set *set, size_t most, struct arena *arena);

/* Adds the record unless it is there. False when there is no room. */
bool page_set_add(struct page_set *set, const struct record *record);

/* Adds what the query's includes bring, as far as the principal may see it, to the matches in the set. False when the run
 * failed, or when it is more than there is room for. */
bool include_all(struct run *run, const struct query *query, struct page_set *set);

#endif
