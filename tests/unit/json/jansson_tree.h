/* jansson_tree: our scanner against jansson, on any bytes. */
#ifndef IRORI_JANSSON_TREE_H
#define IRORI_JANSSON_TREE_H

#include "resources/base/slice.h"

/* True when both take the text or both refuse it, and, when both take it, read the same structure: kinds, names,
 * strings, and as many members and items. Numbers are compared as doubles. Where the two must differ by what they are
 * (depth beyond 64, numbers beyond a double) they count as agreeing. */
bool agrees_with_jansson(struct slice bytes);

#endif
