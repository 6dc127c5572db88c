/* history_page: which part of a history is asked for, and the link to the next part. */
#ifndef IRORI_HISTORY_PAGE_H
#define IRORI_HISTORY_PAGE_H

#include "server/api/call.h"

struct history_page {
	uint64_t count; /* entries */
	bool has_since;
	int64_t since; /* microseconds: versions from then on */
	struct slice since_text;
	bool has_at;
	int64_t at_first, at_last; /* microseconds: versions that were current at some time from the first to the last */
	struct slice at_text;
	struct slice list; /* the id of a List: versions that it refers to; SLICE_NONE: of whatever */
	uint64_t before; /* only versions older than that sequence; 0: from the start */
	uint64_t start; /* the sequence at which the first page began: what comes later is no part of this history; 0: now */
};

/* Reads _count, _since, _at, _list and _page. False: refused. */
bool history_page_parse(struct call *call, struct history_page *page);

/* Whether the version belongs to what _at asks for: it was current at some time of it. A deletion leaves nothing that is current,
 * but belongs to the time in which it happened. STORE_ABSENT: it doesn't. */
enum store_status history_page_at(const struct history_page *page, struct snapshot *snapshot, const struct record *version);

/* The URL of the first page (before 0), or of the one that starts below before. SLICE_NONE when memory ran out. The link is sealed:
 * sequence numbers would tell how much is written here. */
struct slice history_page_url(struct call *call, const struct history_page *page, uint64_t before);

#endif
