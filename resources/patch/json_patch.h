/* json_patch: RFC 6902 (JSON Patch) on a JSON text. Numbers keep their characters: 1.00 that is not touched stays 1.00. */
#ifndef IRORI_JSON_PATCH_H
#define IRORI_JSON_PATCH_H

#include "resources/base/buffer.h"
#include "resources/base/faults.h"

enum {
	PATCH_OPERATIONS_MOST = 10000,
	/* Values walked or bytes copied, over all operations: some tenths of a second. */
	PATCH_WORK_MOST = 64 * 1024 * 1024,
};

enum patch_result {
	PATCH_DONE,
	PATCH_MALFORMED, /* not a JSON Patch document, whatever it is to be applied to */
	PATCH_REFUSED, /* an operation can't be applied: there is nothing at its path, ... */
	PATCH_UNEQUAL, /* a "test" failed */
	PATCH_TOO_COSTLY, /* memory, or a bound above */
};

/* Applies the patch to the document, all of it or nothing, and writes the result (names and items where they were, what
 * is new behind them, no spaces). On anything but PATCH_DONE nothing is written to out, and faults say why: each with the
 * operation's index from 0, its "op" and "path". What is wrong with the patch itself is said of all operations, and what
 * keeps it from being applied of the first such.
 * Both texts follow json_read's grammar (a name twice in an object is refused), and no result is deeper than
 * JSON_DEPTH_MOST; the document must be well-formed, else PATCH_REFUSED. The arena must not outlive either text, and its
 * limit is one of the bounds. Whether the result is a resource is for who reads it. */
enum patch_result json_patch(struct buffer *out, struct slice document, struct slice patch, struct arena *arena,
    struct faults *faults);

#endif
