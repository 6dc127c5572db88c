/* history_page: which part of a history is asked for, and the link to the next part. */
#ifndef IRORI_HISTORY_PAGE_H
#define IRORI_HISTORY_PAGE_H

#include "server/api/call.h"

struct history_page {
	uint64_t count; /* entries */
	bool has_since;
	int64_t since; /* microseconds: versions from then on */
	struct slice since_text;
	uint64_t before; /* only versions older than that sequence; 0: from the start */
	uint64_t start; /* the sequence at which the first page began: what comes later is no part of this history; 0: now */
};

/* Reads _count, _since and _page. False: refused. */
bool history_page_parse(struct call *call, struct history_page *page);

/* The URL of the first page (before 0), or of the one that starts below before. SLICE_NONE when memory ran out. The link is sealed:
 * sequence numbers would tell how much is written here. */
struct slice history_page_url(struct call *call, const struct history_page *page, uint64_t before);

#endif
