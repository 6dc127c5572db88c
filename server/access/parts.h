/* parts: a resource without the parts that are removed from a principal's view. For the files of server/access/ only. */
#ifndef IRORI_PARTS_H
#define IRORI_PARTS_H

#include "server/access/access.h"

/* The body without the parts, its narrative, and the contained resources that only those refer to; with the tag SUBSETTED. In the
 * arena, SLICE_NONE when memory ran out. */
struct slice parts_take_out(uint16_t resource, uint64_t removed, struct slice body, struct arena *arena);

#endif
