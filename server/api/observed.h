/* observed: Observations as operations look at them. Who they are of, by which code and when is known from the entries that
 * search has of them, so that bodies are read only of what is needed. */
#ifndef IRORI_OBSERVED_H
#define IRORI_OBSERVED_H

#include "resources/extract.h"
#include "server/api/call.h"
#include "server/search/search.h"

/* No operation looks at more Observations, and at more codes of them. */
enum { OBSERVED_MOST = 10000, OBSERVED_CODES_MOST = 100000 };

struct observed {
	struct record record; /* points into the snapshot */
	/* The effective time, by the entries: the last one where there are several. An open beginning is taken as the end. */
	bool dated;
	int64_t low, high; /* high excluded */
	size_t group; /* the first of the list that has the same subject and the same code, after observed_group() */
};

/* Finds all that match and that the caller may see; the array is the arena's. False: refused, when there are more than OBSERVED_MOST,
 * too. */
bool observed_find(struct call *call, struct snapshot *snapshot, const struct query *query, struct observed **list, size_t *count);

/* Reads the time of one. */
void observed_date(struct observed *observed);

/* The order of lists: the newest first; at one time what was written last. What has no time comes last. <0, 0 or >0. */
int observed_compare(const struct observed *a, const struct observed *b);
void observed_sort(struct observed *list, size_t count);

/* Whether both were observed at the same time. Never when one of them has none. */
bool observed_same_time(const struct observed *a, const struct observed *b);

/* Sets the groups. What has neither code nor text stands alone. False: refused. */
bool observed_group(struct call *call, struct observed *list, size_t count);

/* Its own codes, one by one. */
struct observed_codes {
	struct slice rest;
	struct entry entry;
	uint32_t parameter;
};
void observed_codes_begin(struct observed_codes *codes, const struct record *record);
bool observed_codes_next(struct observed_codes *codes, struct slice *system, struct slice *code);

/* Calls each for the members of a panel: the Observations here that hasMember refers to. */
void observed_members(const struct record *record, void (*each)(void *context, struct slice id), void *context);

#endif
