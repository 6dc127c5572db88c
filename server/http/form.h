/* form: application/x-www-form-urlencoded text, as in query strings and _search bodies. */
#ifndef IRORI_FORM_H
#define IRORI_FORM_H

#include "resources/base/arena.h"

/* Takes the next name=value pair off *rest and decodes both (%XX, '+' as space). False at the end. A pair that is not well
 * formed (bad %XX, NUL, not UTF-8) or that memory is short for sets *bad and is given as SLICE_NONE. Empty pairs ("&&") are
 * passed over. */
bool form_next(struct slice *rest, struct arena *arena, struct slice *name, struct slice *value, bool *bad);

/* Decodes %XX in a path segment ('+' stays). data is NULL when it is not well formed. */
struct slice form_decode_segment(struct slice segment, struct arena *arena);

/* Writes text with everything but unreserved characters (RFC 3986) as %XX. */
struct buffer;
void form_encode(struct buffer *out, struct slice text);

/* The same for a value in a search, with a backslash before what means something there (R4 search.html#escaping). */
void form_encode_value(struct buffer *out, struct slice text);

#endif
