/* identifier: ids of resources. */
#ifndef IRORI_IDENTIFIER_H
#define IRORI_IDENTIFIER_H

#include "resources/base/arena.h"

/* A new id: 26 characters of [0-9a-z], 48 bits of time and 80 of chance, so that ids made later sort later and none can be
 * guessed. SLICE_NONE when memory or randomness ran out. */
struct slice identifier_new(struct arena *arena);

/* A new UUID (RFC 9562, version 7: of time and chance, as the ids), as text. SLICE_NONE when memory or randomness ran out. */
struct slice identifier_uuid(struct arena *arena);

/* R4's id: 1 to 64 of [A-Za-z0-9.-]. */
bool identifier_valid(struct slice id);

#endif
