/* check: whether a text is a value of a primitive type (R4 datatypes.html, the regular expressions there and the rules
 * in its prose), independent of the format that it came in. */
#ifndef IRORI_CHECK_H
#define IRORI_CHECK_H

#include "resources/base/slice.h"
#include "resources/schema/schema.h"

/* No string may be longer (R4: 1 MB). base64Binary and xhtml are bounded by the request alone. */
enum { STRING_MOST = 1024 * 1024 };

/* NULL when text (well-formed UTF-8, not absent) is a value of the type; else what is wrong with it, for a person:
 * "is not a date (YYYY, YYYY-MM or YYYY-MM-DD)". xhtml is not looked into: see xhtml.h. */
const char *primitive_check(enum primitive primitive, struct slice text);

#endif
