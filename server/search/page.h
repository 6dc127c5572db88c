/* page: links to further pages, which only their maker can read.
 *
 * A token holds the query and where the page ended, sealed (server/auth/seal.h) for one institution, user and place, so that it
 * can be kept, logged or sent on without telling what was searched for, and is of no use to anybody else. */
#ifndef IRORI_SEARCH_PAGE_H
#define IRORI_SEARCH_PAGE_H

#include "server/search/query.h"

/* Makes the token for what follows the position, in the arena; SLICE_NONE when memory ran out or the query is too long to be
 * carried in a URL (*too_long). */
struct slice page_seal(const struct query *query, const struct position *position, const struct principal *principal,
    struct arena *arena, bool *too_long);

struct page {
	struct slice text; /* the query: name=value pairs */
	int64_t now;
	struct position position;
};

/* Reads a token. False when it is not one of ours for this principal and path (search_path()), or memory ran out. */
bool page_open(struct slice token, struct slice path, const struct principal *principal, struct arena *arena,
    struct page *page);

#endif
