/* searchset: answers what can be said as a search, page by page: searches themselves, and operations that are one. */
#ifndef IRORI_SEARCHSET_H
#define IRORI_SEARCHSET_H

#include "server/api/call.h"
#include "server/search/search.h"

/* Reads query and form as a search in the place, into call->query. False: refused. */
bool searchset_take(struct call *call, const struct search_place *place, struct slice query, struct slice form);

/* Answers call->query with a Bundle. */
void searchset_answer(struct call *call, struct snapshot *snapshot);

#endif
