/* purpose: the purposes of use of v3 ActReason, from the specification's own tables. */
#ifndef IRORI_CONSENT_PURPOSE_H
#define IRORI_CONSENT_PURPOSE_H

#include "resources/base/slice.h"

#define PURPOSE_SYSTEM "http://terminology.hl7.org/CodeSystem/v3-ActReason"

/* The codes of the system, each once, by rising *row, 0 at first. False behind the last. */
bool purpose_next(size_t *row, struct slice *code);

/* Whether the code is the other one or beneath it. */
bool purpose_is_within(struct slice code, struct slice above);

#endif
