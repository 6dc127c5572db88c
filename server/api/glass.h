/* glass: breaking it (regulation 10): emergency services give a reason with the request, are answered without consent, and each
 * patient whose data leaves is put down for review, in the same durable step as the audit record. */
#ifndef IRORI_GLASS_CALL_H
#define IRORI_GLASS_CALL_H

#include "server/api/call.h"

enum { GLASS_LEAST = 4, GLASS_MOST = 300 }; /* characters of a reason */

/* The reason that the request's field Break-Glass gives, in the call's arena; SLICE_NONE when there is none, or the principal may
 * not break the glass: that it was tried is then noted in the audit record. False: it is not well formed. */
bool glass_read(struct call *call, const struct principal *principal, struct slice *reason);

/* Reads a field's value: %XX decoded, UTF-8, without control characters, GLASS_LEAST to GLASS_MOST characters. In the arena;
 * SLICE_NONE when it is anything else. */
struct slice glass_reason(struct slice field, struct arena *arena);

/* Puts those whose data the decided call discloses among what it commits, or refuses it: when they are too many, or can't be put
 * down. Nothing happens where the glass isn't broken. */
void glass_note(struct call *call, struct snapshot *snapshot);

#endif
