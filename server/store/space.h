/* space: how much room is left on the medium, and the reserve that is held back for the audit chain. */
#ifndef IRORI_STORE_SPACE_H
#define IRORI_STORE_SPACE_H

#include <stdatomic.h>

#include "resources/base/slice.h"

struct space {
	char reserve[4096]; /* path of the file that holds the room */
	char directory[4096];
	uint64_t least, reserve_bytes;
	_Atomic uint64_t free;
	_Atomic int64_t asked; /* when free was asked, in milliseconds of the monotonic clock */
	atomic_bool reserve_held;
};

/* Looks for the first time and takes the reserve. False when directory is too long a name. */
bool space_open(struct space *space, const char *directory, uint64_t least, uint64_t reserve_bytes);

/* Bytes free, asked of the system again when the last answer is older than 100 ms. */
uint64_t space_free(struct space *space);

/* Asks now: is there hardly any room left? */
bool space_exhausted(struct space *space);

/* True when there is room enough to write anything but audit records. */
bool space_enough(struct space *space);

/* Gives the reserve up, so that the audit chain can go on. False when there was none left. */
bool space_release_reserve(struct space *space);

/* Takes the reserve again when there is room for it. */
void space_take_reserve(struct space *space);

#endif
