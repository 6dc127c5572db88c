/* target: the record that a conditional interaction is about, told by a search instead of an id (R4 http.html#ccreate,
 * #cond-update). */
#ifndef IRORI_TARGET_H
#define IRORI_TARGET_H

#include "server/api/criteria.h"

/* Reads what stands behind '?' in the address, or in If-None-Exist, as a search in the call's type; "?..." and "Type?..." are
 * understood, too. Fills in call->target. False: refused. */
bool target_parse(struct call *call, struct slice text);

/* Looks for it, and makes the commit rest on what was found. *found is NULL when the caller may find none. False: refused: 412 when
 * there are several. */
bool target_find(struct call *call, struct snapshot *snapshot, const struct record **found);

/* Whether If-Match asks for a version where there is nothing: refused then, 412. */
bool target_missed(struct call *call);

#endif
