/* holidays: days on which offices are closed, by the Cabinet Office's file of national holidays (syukujitsu.csv). */
#ifndef IRORI_ADMIN_HOLIDAYS_H
#define IRORI_ADMIN_HOLIDAYS_H

#include "resources/base/arena.h"

enum { HOLIDAYS_MOST = 10000 };

struct holidays {
	int64_t *days; /* since 1970-01-01, rising */
	size_t count;
};

/* Reads lines "2026/1/1,name" (the names may be in any coding, and are passed over), after a line of headings. Into the arena.
 * False, with the number of the line in *line, when one isn't so; *line is 0 when memory ran out. */
bool holidays_read(struct slice text, struct arena *arena, struct holidays *out, unsigned *line);

/* Saturday, Sunday, one of these, or 29 December to 3 January, when public offices are closed by law. */
bool holidays_closed(const struct holidays *holidays, int64_t day);

#endif
