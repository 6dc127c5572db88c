#include "server/api/metrics.h"

#include "server/api/time.h"
#include "server/registry/glass.h"

#include <inttypes.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <time.h>

#include "server/registry/cases.h"

static const char *const routes[] = { "capabilities", "versions", "read", "vread", "create", "update", "patch", "delete",
	"history-instance", "history-type", "history-system", "search", "batch", "transaction", "operation", "async-status", "async-cancel", "other" };
enum { ROUTES = sizeof routes / sizeof routes[0], STATUS_CLASSES = 6 };

/* Upper bounds of the latency histogram, in microseconds. */
static const int64_t bounds[] = { 100, 250, 500, 1000, 2500, 5000, 10000, 25000, 50000, 100000, 250000, 1000000 };
enum { BOUNDS = sizeof bounds / sizeof bounds[0] };

/* Written by its own loop (and, for replies that waited, by a store's thread), read by anybody: relaxed is enough. */
struct counters {
	_Alignas(64) _Atomic uint64_t requests[ROUTES][STATUS_CLASSES];
	_Atomic uint64_t latency[BOUNDS + 1];
	_Atomic uint64_t latency_sum;
};

struct metrics {
	unsigned loops;
	struct counters counters[];
};

struct metrics *
metrics_new(unsigned loops)
{
	size_t size = sizeof(struct metrics) + loops * sizeof(struct counters);
	struct metrics *metrics = aligned_alloc(64, (size + 63) & ~(size_t)63);

	if (metrics != NULL) {
		memset(metrics, 0, size);
		metrics->loops = loops;
	}
	return metrics;
}

void
metrics_free(struct metrics *metrics)
{
	free(metrics);
}

static void
add(_Atomic uint64_t *counter, uint64_t amount)
{
	atomic_fetch_add_explicit(counter, amount, memory_order_relaxed);
}

void
metrics_count(struct metrics *metrics, unsigned loop, const char *route, int status, int64_t microseconds)
{
	struct counters *counters = &metrics->counters[loop < metrics->loops ? loop : 0];
	size_t row = 0, bucket = 0;

	while (row < ROUTES - 1 && strcmp(routes[row], route) != 0)
		row++;
	while (bucket < BOUNDS && microseconds > bounds[bucket])
		bucket++;
	add(&counters->requests[row][status >= 100 && status < 600 ? status / 100 : 0], 1);
	add(&counters->latency[bucket], 1);
	add(&counters->latency_sum, microseconds > 0 ? (uint64_t)microseconds : 0);
}

static uint64_t
sum(const struct metrics *metrics, size_t offset)
{
	uint64_t total = 0;

	for (unsigned i = 0; i < metrics->loops; i++)
		total += atomic_load_explicit((const _Atomic uint64_t *)((const char *)&metrics->counters[i] + offset),
		    memory_order_relaxed);
	return total;
}

static void
head(struct buffer *out, const char *name, const char *type, const char *help)
{
	buffer_print(out, "# HELP irori_%s %s\n# TYPE irori_%s %s\n", name, help, name, type);
}

static void
figure(struct buffer *out, const char *name, const char *type, const char *help, uint64_t value)
{
	head(out, name, type, help);
	buffer_print(out, "irori_%s %" PRIu64 "\n", name, value);
}

static void
write_requests(const struct metrics *metrics, struct buffer *out)
{
	head(out, "requests_total", "counter", "Requests answered, by interaction and class of status.");
	for (size_t row = 0; row < ROUTES; row++)
		for (size_t class = 1; class < STATUS_CLASSES; class++) {
			uint64_t count = sum(metrics,
			    offsetof(struct counters, requests) + (row * STATUS_CLASSES + class) * sizeof(_Atomic uint64_t));

			if (count > 0)
				buffer_print(out, "irori_requests_total{interaction=\"%s\",status=\"%zuxx\"} %" PRIu64 "\n", routes[row],
				    class, count);
		}
	head(out, "request_seconds", "histogram", "From a request's first byte to its reply.");
	uint64_t below = 0;

	for (size_t i = 0; i <= BOUNDS; i++) {
		below += sum(metrics, offsetof(struct counters, latency) + i * sizeof(_Atomic uint64_t));
		if (i < BOUNDS)
			buffer_print(out, "irori_request_seconds_bucket{le=\"%g\"} %" PRIu64 "\n", (double)bounds[i] / 1e6, below);
		else
			buffer_print(out, "irori_request_seconds_bucket{le=\"+Inf\"} %" PRIu64 "\n", below);
	}
	buffer_print(out, "irori_request_seconds_sum %.6f\nirori_request_seconds_count %" PRIu64 "\n",
	    (double)sum(metrics, offsetof(struct counters, latency_sum)) / 1e6, below);
}

static void
write_http(const struct http_server *http, struct buffer *out)
{
	struct http_figures figures;

	http_server_figures(http, &figures);
	figure(out, "connections_accepted_total", "counter", "Connections accepted.", figures.accepted);
	figure(out, "connections_refused_total", "counter", "Connections refused by a cap.", figures.refused_connections);
	figure(out, "connections_open", "gauge", "Connections open now.", figures.open_connections);
	figure(out, "handshakes_total", "counter", "TLS handshakes completed.", figures.handshakes);
	figure(out, "handshake_failures_total", "counter", "TLS handshakes that failed.", figures.handshake_failures);
	figure(out, "http_refused_total", "counter", "Requests refused before they reached the API.", figures.refused_requests);
	figure(out, "timeouts_total", "counter", "Connections closed by a deadline.", figures.timeouts);
	figure(out, "bytes_in_total", "counter", "Bytes read from clients, decrypted.", figures.bytes_in);
	figure(out, "bytes_out_total", "counter", "Bytes written to clients, before encryption.", figures.bytes_out);
}

static void
write_keeper(const struct keeper *keeper, struct buffer *out)
{
	struct keeper_figures figures;

	keeper_figures(keeper, &figures);
	figure(out, "audit_checkpoint_record", "gauge", "The record that the last checkpoint of the audit chain goes up to.", figures.record);
	figure(out, "audit_checkpoints_total", "counter", "Checkpoints of the audit chain made.", figures.checkpoints);
	figure(out, "audit_checkpoint_failures_total", "counter", "Checkpoints that could not be made.", figures.failures);
	figure(out, "audit_witness_failures_total", "counter", "Times that the witness's file could not be appended to.",
	    figures.witness_failures);
	figure(out, "audit_witness_failing", "gauge", "1 while the witness's file can't be appended to.", figures.witness_failing);
}

static void
write_store(struct store *store, struct buffer *out)
{
	struct store_figures figures;

	store_figures(store, &figures);
	figure(out, "store_sequence", "gauge", "The last change in the truth.", figures.sequence);
	figure(out, "store_index_backlog", "gauge", "Changes that the index has not taken yet.",
	    figures.sequence - figures.watermark);
	figure(out, "store_records", "gauge", "Records, deleted ones included.", figures.records);
	figure(out, "store_versions", "gauge", "Versions of all records.", figures.versions);
	figure(out, "audit_records", "gauge", "Records in the audit chain.", figures.audit_records);
	figure(out, "store_commits_total", "counter", "Commits made durable.", figures.commits);
	figure(out, "store_batches_total", "counter", "Batches that they were made durable in.", figures.batches);
	figure(out, "store_conflicts_total", "counter", "Commits decided again because of another one.", figures.conflicts);
	figure(out, "store_truth_bytes", "gauge", "Size of the truth on disk.", figures.truth_bytes);
	figure(out, "store_index_bytes", "gauge", "Size of the index on disk.", figures.index_bytes);
	figure(out, "store_audit_bytes", "gauge", "Size of the audit chain on disk.", figures.audit_bytes);
	figure(out, "store_free_bytes", "gauge", "Free space where the store is.", figures.free_space);
	figure(out, "store_full", "gauge", "1 while writes are refused for want of space.", figures.full);
	figure(out, "store_broken", "gauge", "1 when the medium has failed.", figures.broken);
}

/* What officers have ordered, and what waits for them. What can't be read is left out. */
static void
write_registry(struct store *store, struct buffer *out)
{
	struct registry_service service;
	struct snapshot *snapshot;
	struct arena arena;
	uint64_t unreviewed;

	if (snapshot_begin(store, &snapshot) != STORE_OK)
		return;
	arena_init(&arena, 0);
	if (registry_service(snapshot, &arena, &service) == STORE_OK)
		figure(out, "service_state", "gauge", "0: open, 1: read-only, 2: stopped, by an officer's order.",
		    (uint64_t)service_state_at(&service, time_now()));
	if (registry_glass_unreviewed(snapshot, &unreviewed) == STORE_OK)
		figure(out, "break_glass_unreviewed", "gauge", "Breakings of the glass that no officer has reviewed.", unreviewed);
	snapshot_end(snapshot);
	arena_free(&arena);
}

/* Left out when it can't be counted: 0 would say that all is well. */
static void
write_cases(struct store *store, struct buffer *out)
{
	struct snapshot *snapshot;
	struct timespec now;
	uint64_t overdue;

	if (snapshot_begin(store, &snapshot) != STORE_OK)
		return;
	clock_gettime(CLOCK_REALTIME, &now);
	bool counted = registry_cases_overdue(snapshot, now.tv_sec * INT64_C(1000000), &overdue) == STORE_OK;

	snapshot_end(snapshot);
	if (counted)
		figure(out, "cases_overdue", "gauge", "Cases (disclosure, correction, deletion) that are open and past their day.", overdue);
}

static void
write_jobs(struct jobs *jobs, struct buffer *out)
{
	struct jobs_figures figures;

	jobs_figures(jobs, &figures);
	figure(out, "jobs_waiting", "gauge", "Jobs (Prefer: respond-async) that wait for their turn.", figures.waiting);
	figure(out, "jobs_running", "gauge", "Jobs that are being done.", figures.running);
	figure(out, "jobs_kept", "gauge", "Jobs whose results are kept.", figures.kept);
	figure(out, "jobs_bytes", "gauge", "Memory that jobs and their results hold.", figures.bytes);
	figure(out, "jobs_accepted_total", "counter", "Jobs accepted.", figures.accepted);
	figure(out, "jobs_refused_total", "counter", "Jobs refused, since there were too many.", figures.refused);
	figure(out, "jobs_finished_total", "counter", "Jobs done.", figures.finished);
	figure(out, "jobs_cancelled_total", "counter", "Jobs and results that their owners deleted.", figures.cancelled);
}

void
metrics_write(struct metrics *metrics, struct store *store, const struct keeper *keeper, const struct http_server *http,
    struct jobs *jobs, struct buffer *out)
{
	write_requests(metrics, out);
	write_jobs(jobs, out);
	if (http != NULL)
		write_http(http, out);
	write_store(store, out);
	write_registry(store, out);
	write_cases(store, out);
	if (keeper != NULL)
		write_keeper(keeper, out);
}
