/* purpose: the purposes of use of v3 ActReason, from the specification's own tables. */
#ifndef IRORI_CONSENT_PURPOSE_H
#define IRORI_CONSENT_PURPOSE_H

#include "resources/base/arena.h"

#define PURPOSE_SYSTEM "http://terminology.hl7.org/CodeSystem/v3-ActReason"

/* Whether the code is PurposeOfUse or one beneath it. *failed: memory ran out. */
bool purpose_is(struct slice code, struct arena *arena, bool *failed);

/* The codes beneath it, in no order, none twice. NULL when memory ran out. */
const struct slice *purposes_beneath(struct slice code, struct arena *arena, size_t *count);

#endif
