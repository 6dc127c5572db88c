/* narrative: after a patch no narrative may say what the data don't say any more (R4 http.html#patch: "not clinically unsafe"). */
#ifndef IRORI_NARRATIVE_H
#define IRORI_NARRATIVE_H

#include "server/api/call.h"

/* Compares the resource, whose stored form is before, with what a patch made of it. When the patch changed data but left the
 * narrative alone, a narrative that was generated from the data is taken out, unless the settings say otherwise. False: refused:
 * the narrative says more than the data, so nobody but the client can tell what is right. */
bool narrative_settle(struct call *call, struct slice before, struct node *after);

#endif
