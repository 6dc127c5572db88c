/* operation_stats: what the files of Observation/$stats share. */
#ifndef IRORI_OPERATION_STATS_H
#define IRORI_OPERATION_STATS_H

#include "server/api/observed.h"
#include "server/api/statistics.h"

enum {
	STATS_CODES_MOST = 50, /* asked for at once */
	STATS_MEASURED_MOST = 20000, /* values and components that may be looked at */
	STATS_SOURCES_MOST = 1000, /* Observations that may come along */
};

struct concept_coding {
	struct slice system, code, display;
};

/* A code: one that was asked for, or that of what stands in a panel. */
struct concept {
	const struct concept_coding *codings;
	size_t count;
	struct slice text;
};

struct stats {
	struct slice subject;
	const struct concept_coding *wanted;
	size_t wanted_count;
	const struct statistic *asked[STATISTICS];
	size_t asked_count;
	struct slice start, end; /* of the time that is looked at, as dateTime; SLICE_NONE: open */
	int64_t start_time;
	bool include;
	uint64_t limit;
	const struct query *coded; /* what has one of the codes, by itself or in a component */
	const struct query *any; /* the same without the codes: what a panel's members must be */
};

/* An Observation that is looked at. */
struct stats_source {
	struct observed observed;
	bool panel; /* it has a code that was asked for, or is a member of such a one: so all in it is asked for */
	bool member;
	bool used; /* something that was asked for is in it */
};

/* Values by one code. */
struct stats_series {
	struct concept concept;
	struct series series;
	struct slice unit, code; /* of the values: for people, and of UCUM; SLICE_NONE when there are none */
	bool shown;
};

struct stats_found {
	struct stats_source *sources; /* the newest first */
	size_t source_count;
	struct stats_series *series; /* one for each code, those asked for first */
	size_t series_count;
};

/* Finds the Observations, with members of panels. False: refused. */
bool stats_find(struct call *call, struct snapshot *snapshot, const struct stats *stats, struct stats_found *found);

/* Reads what they measured into series. False: refused. */
bool stats_measure(struct call *call, struct snapshot *snapshot, const struct stats *stats, struct stats_found *found);

/* Writes the Observation that says what was found out about the series. */
void stats_write(struct buffer *out, const struct stats *stats, const struct stats_series *series);

#endif
