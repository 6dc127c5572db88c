/* choose: which of the matches a page shows, and how many there are. */
#ifndef IRORI_SEARCH_CHOOSE_H
#define IRORI_SEARCH_CHOOSE_H

#include "server/search/run.h"

struct row {
	uint64_t rid;
	unsigned item; /* as in struct position */
	struct sort_value values[]; /* one for each sort */
};

/* The first `room` matches behind the position: a list in falling order of rids, or a heap with the last one on top. */
struct chosen {
	struct run *run;
	const struct query *query; /* of several types, the one that is run just now */
	bool heap; /* they don't come in the page's order */
	uint64_t start; /* what was created after this sequence is left out */
	struct row **rows;
	size_t count, room; /* one more than the page shows: whether there is another page */
	uint64_t total;
	uint64_t tests_most; /* give up counting there; 0: never */
	bool wanted; /* the total */
	bool counting; /* each match, to know the total: the index can't tell it */
	bool stopped; /* before all were counted */
};

/* Chooses the query's page. False when the run failed. */
bool choose_matches(struct run *run, const struct query *query, struct chosen *chosen);

#endif
