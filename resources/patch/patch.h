/* patch: what the kinds of patches have in common. */
#ifndef IRORI_PATCH_H
#define IRORI_PATCH_H

#include "resources/base/faults.h"

enum {
	PATCH_OPERATIONS_MOST = 10000,
	/* Values or nodes walked or bytes copied, over all operations: some tenths of a second. */
	PATCH_WORK_MOST = 64 * 1024 * 1024,
};

enum patch_result {
	PATCH_DONE,
	PATCH_MALFORMED, /* not a patch document, whatever it is to be applied to */
	PATCH_REFUSED, /* an operation can't be applied: there is nothing at its path, ... */
	PATCH_UNEQUAL, /* a "test" failed: JSON Patch alone has it */
	PATCH_TOO_COSTLY, /* memory, or a bound above */
};

#endif
