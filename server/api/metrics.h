/* metrics: counts of what the API did, by interaction and status, for Prometheus. */
#ifndef IRORI_METRICS_H
#define IRORI_METRICS_H

#include "server/api/jobs.h"
#include "server/http/http.h"
#include "server/store/store.h"
#include "server/witness/keeper.h"

struct metrics;

/* One set of counters for each loop thread, so that none waits for another. NULL when memory ran out. */
struct metrics *metrics_new(unsigned loops);
void metrics_free(struct metrics *metrics);

/* Counts a request. route is one of the strings in the routes table, or "other". */
void metrics_count(struct metrics *metrics, unsigned loop, const char *route, int status, int64_t microseconds);

/* Writes everything in the text format 0.0.4. keeper and http may be NULL. */
void metrics_write(struct metrics *metrics, struct store *store, const struct keeper *keeper, const struct http_server *http,
    struct jobs *jobs, struct buffer *out);

#endif
