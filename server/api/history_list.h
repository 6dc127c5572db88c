/* history_list: the versions of what a List refers to (R4 http.html#history, _list), newest first.
 *
 * The List is read as it is now, through what the caller may see: one that may not be seen is as one that isn't there, and refers
 * to nothing. An entry that refers to a version has that version alone; one that is marked as deleted is none. */
#ifndef IRORI_HISTORY_LIST_H
#define IRORI_HISTORY_LIST_H

#include "server/api/history_page.h"

struct history_list;

/* Versions that may be looked at. */
enum { HISTORY_LIST_MOST = 20000 };

/* Gathers the versions older than before that may be on the page: of the call's type (or all), and, when rid is not 0, of that
 * record alone. *too_many: there are more than may be looked at, and nothing is gathered. Must be ended. */
enum store_status history_list_begin(struct call *call, struct snapshot *snapshot, uint64_t rid, uint64_t before,
    struct history_list **list, bool *too_many);

/* The next one; STORE_ABSENT at the end. */
enum store_status history_list_next(struct history_list *list, struct record *version);

void history_list_end(struct history_list *list);

#endif
