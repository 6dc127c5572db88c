/* row: an erasure as the store keeps it, in TABLE_ERASURE. For server/erasure/ only. */
#ifndef IRORI_ERASURE_ROW_H
#define IRORI_ERASURE_ROW_H

#include "server/erasure/erasure.h"

enum { ERASURE_KEY = 8 };

/* The key of the row: the number, big end first. */
struct slice erasure_key(uint64_t number, char out[ERASURE_KEY]);

/* The row, in the arena; SLICE_NONE when a text is no UTF-8 or memory ran out. */
struct slice erasure_write(const struct erasure *erasure, struct arena *arena);

#endif
