/* normal: a JSON text with the members of each object sorted and no spaces, numbers as they were written: two texts say
 * the same when their normal forms are equal bytes. */
#ifndef IRORI_NORMAL_H
#define IRORI_NORMAL_H

#include "resources/base/arena.h"

/* SLICE_NONE when bytes are not JSON. */
struct slice normal_json(struct arena *arena, struct slice bytes);

#endif
