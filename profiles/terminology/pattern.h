/* pattern: a value set's regular expression, with bounds on its work. For filter.c. */
#ifndef IRORI_PATTERN_H
#define IRORI_PATTERN_H

#include "resources/base/arena.h"

struct pattern;

enum pattern_result { PATTERN_MATCH, PATTERN_NO_MATCH, PATTERN_FAILED, PATTERN_NO_MEMORY };

/* Longer ones are refused. */
enum { PATTERN_MOST = 1024 };

/* In the arena, which the arena's end ends. NULL with what is wrong in error (static text, or NULL: memory). */
struct pattern *pattern_compile(struct slice text, struct arena *arena, const char **error);

/* Whether the whole text matches. FAILED: the text is not UTF-8, or it takes too long. */
enum pattern_result pattern_match(struct pattern *pattern, struct slice text);

#endif
