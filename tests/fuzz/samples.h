/* What the fuzz targets of searches share: a few records with their entries and index keys. */
#ifndef IRORI_FUZZ_SAMPLES_H
#define IRORI_FUZZ_SAMPLES_H

#include "server/search/query.h"

enum { SAMPLES = 6 };

extern struct record samples_records[SAMPLES];

/* Sees everything. */
extern const struct principal samples_reader;

/* Starts extraction and search, and makes the records; once. */
void samples_start(void);

/* Each condition of the list, in groups, too, that the sample passes by itself must have it under its keys. */
void samples_check_keys(const struct predicate *list, size_t sample, struct arena *arena);

#endif
