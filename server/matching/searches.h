/* searches: by which searches the records are found that a Patient may match.
 *
 * A search for each key that two records of one person are likely to have in common, so that a server compares these few and
 * not all: whoever has enough in common to be a possible match at all, and is written so that search finds it, is found by one
 * of them. */
#ifndef IRORI_SEARCHES_H
#define IRORI_SEARCHES_H

#include "resources/base/arena.h"
#include "resources/node.h"

enum { SEARCHES_IDENTIFIERS_MOST = 8, SEARCHES_NAMES_MOST = 6, SEARCHES_TELECOMS_MOST = 6, SEARCHES_PLACES_MOST = 4 };
enum { SEARCHES_MOST = 2 * SEARCHES_IDENTIFIERS_MOST + SEARCHES_NAMES_MOST + SEARCHES_TELECOMS_MOST + SEARCHES_PLACES_MOST + 2 };

/* Values that are longer are no key. */
enum { SEARCHES_VALUE_MOST = 200 };

struct match_searches {
	/* Query strings for searches of Patient, without '?': "birthdate=1950-01-02", "family=%E4%BD%90%E8%97%A4&given=...".
	 * Form-encoded, values with FHIR's escapes; those that find fewest first, none twice. */
	struct slice queries[SEARCHES_MOST];
	size_t count;
};

/* Makes the searches for a Patient. None when it has nothing to find others by. False when the arena is full. */
bool match_searches_make(struct match_searches *searches, const struct node *patient, struct arena *arena);

#endif
