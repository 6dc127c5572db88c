/* code_set: codes with their systems, sorted, so that one is found by halving. */
#ifndef IRORI_CODE_SET_H
#define IRORI_CODE_SET_H

#include "resources/base/arena.h"
#include "resources/base/buffer.h"

struct code {
	struct slice system, code;
};

/* By system, then by code without ASCII case, then by the code's bytes; no doubles. */
struct code_set {
	const struct code *codes;
	size_t count;
};

/* Puts a code at the end of a list that code_set_of will sort. */
void code_put(struct buffer *list, struct slice system, struct slice code);

/* Makes a set of a list (a buffer of struct code), in the arena. False when memory ran out. */
bool code_set_of(const struct buffer *list, struct arena *arena, struct code_set *out);

/* True when the set has the code, exactly. */
bool code_set_has(const struct code_set *set, struct slice system, struct slice code);

/* The same without regard to the case of ASCII letters in the code. */
bool code_set_has_nocase(const struct code_set *set, struct slice system, struct slice code);

/* Puts those of a that are in b (wanted), or that are not in b, in the list. */
void code_set_choose(const struct code_set *a, const struct code_set *b, bool wanted, struct buffer *list);

#endif
