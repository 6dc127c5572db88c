/*
 * What the printers of results (print.c, print_*.c) share: reading of the JSON that the server answered. A member that is
 * not there reads as "" or 0, so that a line can always be printed.
 */
#ifndef IRORI_PRINT_H
#define IRORI_PRINT_H

#include "tools/command/command.h"

/* The member's value; it lives as long as json. */
const char *member_text(const json_t *json, const char *name);
int64_t member_number(const json_t *json, const char *name);
/* The member's instant as "2026-11-27 10:00", in out; "" when it is not there. */
const char *member_minute(const json_t *json, const char *name, char out[17]);

/* A word as the store keeps it, and for Japanese. */
struct word {
	const char *stored, *ja;
};

/* The word in the officer's language: the stored one where none of the words fits. */
const char *word_of(const struct invocation *invocation, const struct word *words, size_t count, const char *stored);

#endif
