/* census: how many connections there are from each address, or with each certificate. From any thread. */
#ifndef IRORI_CENSUS_H
#define IRORI_CENSUS_H

#include <stdbool.h>
#include <stddef.h>

enum { CENSUS_KEY = 32 };

struct census;

/* A census in which no key may stand more than most times. NULL when memory ran out. */
struct census *census_new(unsigned most);

void census_free(struct census *census);

/* Counts one more; false when there are most already, or memory ran out. */
bool census_enter(struct census *census, const unsigned char key[static CENSUS_KEY]);

/* Takes back one census_enter() that was true. */
void census_leave(struct census *census, const unsigned char key[static CENSUS_KEY]);

/* The number of different keys. */
size_t census_keys(struct census *census);

#endif
