/* patch: what the kinds of patches have in common. */
#ifndef IRORI_PATCH_H
#define IRORI_PATCH_H

#include "resources/base/faults.h"

enum {
	PATCH_OPERATIONS_MOST = 10000,
	/* Values walked or bytes copied, over all operations of a JSON Patch: some tenths of a second. */
	PATCH_WORK_MOST = 64 * 1024 * 1024,
	/* Nodes walked or bytes copied, over all operations of the others, whose trees are larger: as long. */
	PATCH_NODES_MOST = 16 * 1024 * 1024,
};

enum patch_result {
	PATCH_DONE,
	PATCH_MALFORMED, /* not a patch document, whatever it is to be applied to */
	PATCH_REFUSED, /* an operation can't be applied: there is nothing at its path, ... */
	PATCH_UNEQUAL, /* a "test" failed: JSON Patch alone has it */
	PATCH_TOO_COSTLY, /* memory, or a bound above */
};

#endif
