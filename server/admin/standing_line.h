/* standing_line: a line of what the office has recorded of the citizens (docs/consent.md, "In bulk"). */
#ifndef IRORI_ADMIN_STANDING_LINE_H
#define IRORI_ADMIN_STANDING_LINE_H

#include "server/consents/consents.h"

struct standing_line {
	bool publishes; /* a notice; else it is about a patient */
	struct notice notice;
	struct bulk_orders orders;
};

/* Reads it into the arena. False with a sentence in error: what can't be understood, or isn't known, is no line at all. */
bool standing_line_read(struct slice text, struct arena *arena, struct standing_line *out, char *error, size_t error_size);

#endif
