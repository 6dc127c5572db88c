/* row: the rows of server/consents/. For its files only. */
#ifndef IRORI_CONSENTS_ROW_H
#define IRORI_CONSENTS_ROW_H

#include "server/consents/consents.h"

/* Texts are copied into the arena. False when a row can't be understood, or memory ran out. */
bool activation_of(struct slice value, struct arena *arena, struct activation *out); /* but for the rid */
bool notice_of(struct slice key, struct slice value, struct arena *arena, struct notice *out);

/* SLICE_NONE when a text is no UTF-8, or memory ran out. */
struct slice notice_write(const struct notice *notice, struct arena *arena);
struct slice notice_key(uint32_t version, char out[4]);

#endif
