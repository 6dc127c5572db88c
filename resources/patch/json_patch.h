/* json_patch: RFC 6902 (JSON Patch) on a JSON text. Numbers keep their characters: 1.00 that is not touched stays 1.00. */
#ifndef IRORI_JSON_PATCH_H
#define IRORI_JSON_PATCH_H

#include "resources/base/buffer.h"
#include "resources/patch/patch.h"

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
