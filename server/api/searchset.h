/* searchset: answers what can be said as a search, page by page: searches themselves, and operations that are one. */
#ifndef IRORI_SEARCHSET_H
#define IRORI_SEARCHSET_H

#include "server/api/call.h"
#include "server/search/search.h"

/* Reads query and form as a search in the place, into call->query. False: refused. */
bool searchset_take(struct call *call, const struct search_place *place, struct slice query, struct slice form);

/* Whether the body of a search by POST is what it may be. False: refused. */
bool searchset_is_form(struct call *call);

/* Answers call->query with a Bundle. */
void searchset_answer(struct call *call, struct snapshot *snapshot);

/* After search_few() or search_each(), for whom a result is only part of the answer: refuses unless the status is SEARCH_OK. costly: a
 * sentence for what was too much work. */
bool searchset_found(struct call *call, enum search_status status, const char *costly);

#endif
