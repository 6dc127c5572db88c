/* bench_store: how fast the store alone writes and reads, and what it costs.
 *
 *   bench_store [-d DIRECTORY] [-n PRELOAD] [-s SECONDS] [-a] [-e] [-t] [-v]
 *
 * Preloads records of 2 KB with 20 index keys each, then writes as many as go with 128 in flight, then at an even 4,000 a
 * second, then alone, one after the other (-a: only that); then reads; -e encrypts; with -v verifies and builds the index anew. With -t it
 * writes transactions of 100 and of 20,000 records instead, and small creates beside them. Prints a table. CPU is that of the
 * store's threads, without those that play the clients (with -t: but for the main thread, theirs is in it). */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "server/store/mailbox.h"
#include "server/store/seal.h"

enum { BODY = 2048, TYPE_PATIENT = 100, TYPE_OBSERVATION = 95, SLOTS_MOST = 4096, KEYS_ROOM = 512 };

struct slot {
	struct commit commit;
	struct change change;
	struct audit_put audit;
	struct slice subject;
	char id[32], patient[32], audit_text[200];
	char keys[KEYS_ROOM];
	char body[BODY];
	int64_t began;
	enum store_status status;
};

static struct slot slots[SLOTS_MOST];
static struct mailbox finished;
static _Atomic uint64_t made; /* records so far: their numbers */

static int64_t
now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

static uint64_t
mix(uint64_t x)
{
	x = (x ^ x >> 30) * 0xBF58476D1CE4E5B9u;
	x = (x ^ x >> 27) * 0x94D049BB133111EBu;
	return x ^ x >> 31;
}

/* ---- Records --------------------------------------------------------------------------------------------------- */

struct key {
	unsigned char text[12];
};

static int
by_text(const void *a, const void *b)
{
	return memcmp(a, b, sizeof(struct key));
}

/* What an Observation gives: how many values each of its parameters takes in all records (0: one a record). */
static const struct {
	uint64_t values;
	unsigned length; /* of the key behind the parameter's 4 bytes */
} parameters[] = {
	{ 0, 6 }, { 0, 6 }, { 0, 6 }, /* _id, identifier, and one more that is its own */
	{ 4, 6 }, { 6, 6 }, { 12, 6 }, /* status, category */
	{ 400, 6 }, { 400, 6 }, { 800, 6 }, /* code, combo-code */
	{ 20000, 6 }, { 20000, 6 }, /* patient, subject */
	{ 150, 6 }, { 2000, 6 }, /* performer, device */
	{ 100000, 6 }, /* encounter */
	{ 1500, 5 }, { 1500, 5 }, /* date, _lastUpdated */
	{ 5000, 4 }, { 40000, 4 }, /* value-quantity, combo-value-quantity */
};

static size_t
write_keys(uint64_t number, uint64_t patient, char *out)
{
	struct key keys[sizeof parameters / sizeof *parameters];
	size_t n = sizeof parameters / sizeof *parameters, length = 0;

	for (size_t i = 0; i < n; i++) {
		uint64_t values = parameters[i].values, drawn = mix(number * 64 + i);
		uint64_t value = values == 0 ? number : values == 20000 ? patient : drawn % values;
		uint64_t parameter = mix(i + 1), text = parameters[i].length == 6 ? mix(value * 31 + i) : value << 32;

		memset(&keys[i], 0, sizeof keys[i]);
		memcpy(keys[i].text, &parameter, 4);
		for (unsigned j = 0; j < parameters[i].length; j++)
			keys[i].text[4 + j] = (unsigned char)(text >> (56 - 8 * j));
		keys[i].text[11] = (unsigned char)(4 + parameters[i].length);
	}
	qsort(keys, n, sizeof *keys, by_text);
	for (size_t i = 0; i < n; i++) {
		out[length++] = (char)keys[i].text[11];
		memcpy(out + length, keys[i].text, keys[i].text[11]);
		length += keys[i].text[11];
	}
	return length;
}

static void
keys_of(struct slice entries, struct buffer *out)
{
	buffer_put(out, entries);
}

static void
done(struct commit *commit, enum store_status status)
{
	struct slot *slot = commit->context;

	slot->status = status;
	mailbox_put(&finished, commit);
}

/* A record that was not there before. */
static void
prepare(struct slot *slot)
{
	uint64_t number = atomic_fetch_add(&made, 1) + 1, patient = mix(number) % 20000;
	int id = snprintf(slot->id, sizeof slot->id, "%016llx", (unsigned long long)number);
	int subject = snprintf(slot->patient, sizeof slot->patient, "p%llu", (unsigned long long)patient);
	size_t keys = write_keys(number, patient, slot->keys);

	slot->subject = slice_of(slot->patient, (size_t)subject);
	slot->audit.bytes = slice_of(slot->audit_text, sizeof slot->audit_text);
	slot->change = (struct change){ .resource = TYPE_OBSERVATION, .id = slice_of(slot->id, (size_t)id), .owner = 1,
		.writer = 1, .subjects = &slot->subject, .subject_count = 1, .entries = slice_of(slot->keys, keys),
		.keys = slice_of(slot->keys, keys), .body = slice_of(slot->body, BODY), .time_offset = 100 };
}

static void
submit(struct store *store, struct slot *slot)
{
	prepare(slot);
	slot->commit = (struct commit){ .changes = &slot->change, .audits = &slot->audit, .done = done, .context = slot };
	slot->began = now();
	store_commit(store, &slot->commit);
}

/* ---- Measuring ------------------------------------------------------------------------------------------------- */

struct cost {
	int64_t time;
	double cpu, own; /* seconds: of the process, of this thread (which plays the clients) */
	uint64_t written;
};

static double
cpu_of(int who)
{
	struct rusage usage;

	getrusage(who, &usage);
	return (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
	    (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

static uint64_t
from_proc(const char *path, const char *name)
{
	char line[200];
	uint64_t value = 0;
	FILE *file = fopen(path, "r");

	while (file != NULL && fgets(line, sizeof line, file) != NULL)
		if (strncmp(line, name, strlen(name)) == 0)
			value = strtoull(line + strlen(name) + 1, NULL, 10);
	if (file != NULL)
		fclose(file);
	return value;
}

static struct cost
cost(void)
{
	return (struct cost){ now(), cpu_of(RUSAGE_SELF), cpu_of(RUSAGE_THREAD), from_proc("/proc/self/io", "write_bytes:") };
}

static int
by_time(const void *a, const void *b)
{
	int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

	return x < y ? -1 : x > y;
}

static int64_t *latencies;
static size_t latency_count, latency_room;

static void
note_latency(int64_t time)
{
	if (latency_count == latency_room) {
		latency_room = latency_room != 0 ? latency_room * 2 : 1 << 16;
		latencies = realloc(latencies, latency_room * sizeof *latencies);
		if (latencies == NULL)
			exit(1);
	}
	latencies[latency_count++] = time;
}

static void
report(const char *what, struct cost from, uint64_t count)
{
	struct cost to = cost();
	double seconds = (double)(to.time - from.time) / 1e9;

	qsort(latencies, latency_count, sizeof *latencies, by_time);
	printf("%-22s %8.0f/s  cpu %5.1f us  written %5.1f KB", what, (double)count / seconds,
	    (to.cpu - from.cpu - (to.own - from.own)) * 1e6 / (double)count,
	    (double)(to.written - from.written) / 1024 / (double)count);
	if (latency_count > 0)
		printf("  p50 %.2f ms  p99 %.2f ms  most %.1f ms", (double)latencies[latency_count / 2] / 1e6,
		    (double)latencies[latency_count * 99 / 100] / 1e6, (double)latencies[latency_count - 1] / 1e6);
	printf("\n");
	fflush(stdout);
	latency_count = 0;
}

static uint64_t
lag(struct store *store)
{
	struct store_figures figures;

	store_figures(store, &figures);
	return figures.sequence - figures.watermark;
}

/* Takes what is finished; returns how many. */
static unsigned
collect(struct slot **free_slots)
{
	unsigned n = 0;

	for (struct commit *commit = mailbox_take(&finished), *next; commit != NULL; commit = next) {
		struct slot *slot = commit->context;

		next = commit->next;
		if (slot->status != STORE_OK) {
			fprintf(stderr, "a commit failed: %s\n", store_status_text(slot->status));
			exit(1);
		}
		note_latency(now() - slot->began);
		free_slots[n++] = slot;
	}
	return n;
}

/* Keeps in_flight commits under way until most are made or seconds have passed. */
static uint64_t
write_closed(struct store *store, unsigned in_flight, uint64_t most, double seconds)
{
	static struct slot *free_slots[SLOTS_MOST];
	int64_t begun = now(), end = begun + (int64_t)(seconds * 1e9), next_look = begun + 10000000000;
	uint64_t count = 0, finished_count = 0;

	for (unsigned i = 0; i < in_flight && count < most; i++, count++)
		submit(store, &slots[i]);
	while (finished_count < count) {
		unsigned n = collect(free_slots);

		finished_count += n;
		for (unsigned i = 0; i < n && count < most && now() < end; i++, count++)
			submit(store, free_slots[i]);
		if (seconds < 1e6 && now() > next_look) {
			printf("  after %3.0f s the index is %llu changes behind\n", (double)(now() - begun) / 1e9,
			    (unsigned long long)lag(store));
			next_look += 10000000000;
		}
		if (finished_count < count)
			mailbox_wait(&finished, 100);
	}
	return count;
}

static uint64_t
write_open(struct store *store, unsigned rate, double seconds)
{
	static struct slot *free_slots[SLOTS_MOST];
	static struct slot *returned[SLOTS_MOST];
	int64_t begun = now(), step = 1000000000 / rate;
	uint64_t count = 0, most = (uint64_t)(rate * seconds), finished_count = 0;
	unsigned free_count = SLOTS_MOST;

	for (unsigned i = 0; i < SLOTS_MOST; i++)
		free_slots[i] = &slots[i];
	while (finished_count < most) {
		unsigned n = collect(returned);

		finished_count += n;
		for (unsigned i = 0; i < n; i++)
			free_slots[free_count++] = returned[i];
		while (count < most && free_count > 0 && now() - begun >= (int64_t)count * step) {
			submit(store, free_slots[--free_count]);
			count++;
		}
		int64_t left = begun + (int64_t)count * step - now();

		if (count < most && left > 0) {
			struct timespec pause = { .tv_nsec = left < 200000 ? left : 200000 };

			nanosleep(&pause, NULL);
		} else if (count == most && finished_count < most) {
			mailbox_wait(&finished, 10);
		}
	}
	return count;
}

/* ---- Transactions ---------------------------------------------------------------------------------------------- */

enum { LARGE = 20000, ORDINARY = 100, THREADS_MOST = 8 };

/* A client that writes transactions of so many records, one after the other. */
struct transactor {
	pthread_t thread;
	struct store *store;
	struct slot *slots;
	unsigned changes;
	uint64_t most, count; /* transactions */
	int64_t sum, longest; /* nanoseconds that they took */
};

static atomic_bool enough;

static void
fill_bodies(struct slot *of, unsigned count)
{
	for (unsigned i = 0; i < count; i++)
		for (unsigned j = 0; j < BODY; j++)
			of[i].body[j] = (char)('a' + mix(i * BODY + j) % 26);
}

static void *
transact(void *argument)
{
	struct transactor *transactor = argument;
	struct slot *of = transactor->slots;

	while (transactor->count < transactor->most && !atomic_load(&enough)) {
		struct commit commit = { .changes = &of[0].change, .audits = &of[0].audit };

		for (unsigned i = 0; i < transactor->changes; i++) {
			prepare(&of[i]);
			if (i > 0) {
				of[i - 1].change.next = &of[i].change;
				of[i - 1].audit.next = &of[i].audit;
			}
		}
		int64_t begun = now();
		enum store_status status = store_commit_wait(transactor->store, &commit);
		int64_t took = now() - begun;

		if (status != STORE_OK) {
			fprintf(stderr, "a transaction failed: %s\n", store_status_text(status));
			exit(1);
		}
		transactor->count++;
		transactor->sum += took;
		if (took > transactor->longest)
			transactor->longest = took;
	}
	return NULL;
}

static void
start(struct transactor *transactor, struct store *store, unsigned changes, uint64_t most)
{
	*transactor = (struct transactor){ .store = store, .changes = changes, .most = most,
		.slots = calloc(changes, sizeof *transactor->slots) };
	if (transactor->slots == NULL)
		exit(1);
	fill_bodies(transactor->slots, changes);
	if (pthread_create(&transactor->thread, NULL, transact, transactor) != 0)
		exit(1);
}

static void
stop(struct transactor *transactor)
{
	pthread_join(transactor->thread, NULL);
	free(transactor->slots);
}

static uint64_t
anonymous(void)
{
	return from_proc("/proc/self/status", "RssAnon:") / 1024;
}

/* What a search pays for records that the index hasn't taken: it looks at each. */
static void
look_at_window(struct store *store)
{
	struct arena arena;
	struct snapshot *snapshot;
	struct record record;
	const uint64_t *rids;
	size_t count, there = 0;

	arena_init(&arena, 0);
	if (snapshot_begin(store, &snapshot) != STORE_OK)
		exit(1);
	int64_t begun = now();

	if (store_window(snapshot, TYPE_OBSERVATION, &arena, &rids, &count) != STORE_OK)
		exit(1);
	int64_t listed = now();

	for (size_t i = 0; i < count; i++)
		there += store_record(snapshot, rids[i], &record) == STORE_OK && record.entries.length > 0;
	printf("  window of %zu: listed in %.2f ms, its %zu records' entries found in %.2f ms\n", count,
	    (double)(listed - begun) / 1e6, there, (double)(now() - listed) / 1e6);
	snapshot_end(snapshot);
	arena_free(&arena);
}

static void
write_one_large(struct store *store)
{
	struct transactor large;
	uint64_t before = anonymous(), most = 0;
	struct timespec pause = { .tv_nsec = 2000000 };
	struct store_figures figures;

	store_figures(store, &figures);
	uint64_t end = figures.sequence + LARGE;

	start(&large, store, LARGE, 1);
	do {
		uint64_t is = anonymous();

		most = is > most ? is : most;
		nanosleep(&pause, NULL);
		store_figures(store, &figures);
	} while (figures.sequence < end);
	look_at_window(store);
	int64_t begun = now();

	store_index_wait(store);
	printf("transaction of %u     took %.0f ms, indexed %.0f ms later; RssAnon %llu MB more, of it the client's %zu\n",
	    (unsigned)LARGE, (double)large.sum / 1e6, (double)(now() - begun) / 1e6, (unsigned long long)(most - before),
	    LARGE * sizeof(struct slot) >> 20);
	stop(&large);
	printf("  RssAnon after it %llu MB\n", (unsigned long long)anonymous());
}

/* Small creates at an even rate, alone and then while large transactions come one after the other. */
static void
write_beside_large(struct store *store, double seconds)
{
	struct transactor large;
	struct cost from = cost();
	uint64_t count = write_open(store, 500, seconds);

	report("create, 500 a second", from, count);
	store_index_wait(store);
	start(&large, store, LARGE, UINT64_MAX);
	from = cost();
	count = write_open(store, 500, seconds);
	report("... beside large ones", from, count);
	atomic_store(&enough, true);
	stop(&large);
	atomic_store(&enough, false);
	printf("  %llu large transactions meanwhile, %.0f ms each, the longest %.0f ms; the index is %llu changes behind\n",
	    (unsigned long long)large.count, (double)large.sum / 1e6 / (double)large.count, (double)large.longest / 1e6,
	    (unsigned long long)lag(store));
	store_index_wait(store);
}

static void
write_ordinary(struct store *store, unsigned threads, double seconds)
{
	struct transactor clients[THREADS_MOST];
	struct timespec pause = { .tv_sec = (time_t)seconds, .tv_nsec = (long)((seconds - (double)(time_t)seconds) * 1e9) };
	struct cost from = cost();
	uint64_t count = 0;
	int64_t sum = 0, longest = 0;
	char what[64];

	for (unsigned i = 0; i < threads; i++)
		start(&clients[i], store, ORDINARY, UINT64_MAX);
	nanosleep(&pause, NULL);
	atomic_store(&enough, true);
	for (unsigned i = 0; i < threads; i++) {
		stop(&clients[i]);
		count += clients[i].count;
		sum += clients[i].sum;
		longest = clients[i].longest > longest ? clients[i].longest : longest;
	}
	atomic_store(&enough, false);
	snprintf(what, sizeof what, "by %u in %ux", (unsigned)ORDINARY, threads);
	report(what, from, count * ORDINARY);
	printf("  %.1f ms a transaction, the longest %.0f ms; the index is %llu changes behind\n",
	    (double)sum / 1e6 / (double)count, (double)longest / 1e6, (unsigned long long)lag(store));
	store_index_wait(store);
}

static void
write_transactions(struct store *store, double seconds)
{
	write_one_large(store);
	write_one_large(store);
	write_beside_large(store, seconds);
	write_ordinary(store, 1, seconds / 3);
	write_ordinary(store, 2, seconds / 3);
	write_ordinary(store, 8, seconds / 3);
}

/* ---- Reading --------------------------------------------------------------------------------------------------- */

static void
print_read(const char *what, int64_t begun, uint64_t count)
{
	printf("%-40s %8.3f us\n", what, (double)(now() - begun) / 1e3 / (double)count);
}

static struct slice
key_of(unsigned parameter, uint64_t value, char out[16])
{
	uint64_t name = mix(parameter + 1), text = mix(value * 31 + parameter);

	memcpy(out, &name, 4);
	for (unsigned j = 0; j < 6; j++)
		out[4 + j] = (char)(text >> (56 - 8 * j));
	return slice_of(out, 10);
}

static void
read_all(struct store *store)
{
	enum { ROUNDS = 200000 };
	struct snapshot *snapshot;
	struct record record;
	struct slice body;
	char id[32], text[16], other[16];
	uint64_t sum = 0, hits = 0;
	uint64_t rids[512];
	size_t n;

	int64_t begun = now();

	for (unsigned i = 0; i < ROUNDS; i++) {
		if (snapshot_begin(store, &snapshot) != STORE_OK)
			exit(1);
		snapshot_end(snapshot);
	}
	print_read("snapshot, begun and ended", begun, ROUNDS);
	begun = now();
	for (unsigned i = 0; i < ROUNDS; i++) {
		snapshot_begin(store, &snapshot);
		int length = snprintf(id, sizeof id, "%016llx", (unsigned long long)(1 + mix(i) % made));

		if (store_find(snapshot, TYPE_OBSERVATION, slice_of(id, (size_t)length), &record) != STORE_OK ||
		    store_body(snapshot, record.sequence, &body) != STORE_OK)
			exit(1);
		sum += (uint64_t)body.data[BODY / 2];
		snapshot_end(snapshot);
	}
	print_read("read by id, with its snapshot and body", begun, ROUNDS);
	snapshot_begin(store, &snapshot);
	begun = now();
	for (unsigned i = 0; i < ROUNDS; i++)
		sum += store_count(snapshot, key_of(6, i % 400, text));
	print_read("count of a code", begun, ROUNDS);
	begun = now();
	for (unsigned i = 0; i < ROUNDS; i++)
		sum += store_count(snapshot, key_of(9, i % 20000, text));
	print_read("count of a patient", begun, ROUNDS);
	begun = now();
	for (unsigned i = 0; i < ROUNDS; i++) {
		struct postings *patient, *code;

		postings_begin(snapshot, key_of(9, i % 20000, text), SLICE_NONE, &patient);
		postings_begin(snapshot, key_of(6, i % 400, other), SLICE_NONE, &code);
		while ((n = postings_next(patient, 0, rids, 512)) > 0)
			for (size_t j = 0; j < n; j++)
				hits += postings_has(code, rids[j]);
		postings_end(code);
		postings_end(patient);
	}
	print_read("patient and code, intersected", begun, ROUNDS);
	struct postings *category;

	begun = now();
	uint64_t count = 0;

	for (unsigned value = 0; value < 6; value++) {
		postings_begin(snapshot, key_of(4, value, text), SLICE_NONE, &category);
		while ((n = postings_next(category, 0, rids, 512)) > 0)
			count += n;
		postings_end(category);
	}
	printf("%-40s %8.1f million rids/s of %llu\n", "whole lists", (double)count * 1e3 / (double)(now() - begun),
	    (unsigned long long)count);
	char first[16], last[16];
	uint64_t name = mix(15);

	memcpy(first, &name, 4);
	memset(first + 4, 0, 5);
	memcpy(last, first, 9);
	memset(last + 4, 0xFF, 5);
	begun = now();
	count = 0;
	postings_begin(snapshot, slice_of(first, 9), slice_of(last, 9), &category);
	while ((n = postings_next(category, 0, rids, 512)) > 0)
		count += n;
	postings_end(category);
	printf("%-40s %8.1f million rids/s of %llu\n", "a whole range of dates", (double)count * 1e3 / (double)(now() - begun),
	    (unsigned long long)count);
	snapshot_end(snapshot);
	if (sum == 1 && hits == 1)
		printf("\n");
}

static void
say(void *context, int priority, const char *message)
{
	(void)context;
	fprintf(stderr, "log %d: %s\n", priority, message);
}

int
main(int argc, char **argv)
{
	const char *directory = "bench-store";
	uint64_t preload = 1000000;
	double seconds = 60;
	char error[300];
	bool alone = false, encrypt = false, transactions = false, upkeep = false;
	int option;

	while ((option = getopt(argc, argv, "d:n:s:aetv")) != -1)
		if (option == 'd')
			directory = optarg;
		else if (option == 'n')
			preload = strtoull(optarg, NULL, 10);
		else if (option == 's')
			seconds = strtod(optarg, NULL);
		else if (option == 'a')
			alone = true;
		else if (option == 'e')
			encrypt = true;
		else if (option == 't')
			transactions = true;
		else if (option == 'v')
			upkeep = true;
		else
			return 2;
	fill_bodies(slots, SLOTS_MOST);
	struct store_settings settings = { .directory = directory, .keys_of = keys_of, .patient = TYPE_PATIENT, .log = say,
		.encrypt = encrypt };
	char master[4096];

	snprintf(master, sizeof master, "%s/master.key", directory);
	mkdir(directory, 0700);
	if (encrypt && access(master, F_OK) != 0 && !store_master_make(master, error, sizeof error)) {
		fprintf(stderr, "%s\n", error);
		return 1;
	}
	int64_t begun = now();
	struct store *store = store_open(&settings, error, sizeof error);

	if (store == NULL || !mailbox_open(&finished)) {
		fprintf(stderr, "%s\n", error);
		return 1;
	}
	printf("opened in %.1f ms\n", (double)(now() - begun) / 1e6);
	struct store_figures figures;

	store_figures(store, &figures);
	made = figures.records;
	if (preload > 0) {
		struct cost from = cost();
		uint64_t count = write_closed(store, 2000, preload, 1e9);

		report("load, 2000 in flight", from, count);
		store_index_wait(store);
		report("  ... and indexed", from, count);
	}
	if (transactions) {
		write_transactions(store, seconds);
		seconds = 0;
	}
	if (seconds > 0 && !alone) {
		struct cost from = cost();
		uint64_t count = write_closed(store, 128, UINT64_MAX, seconds);

		printf("  at the end the index is %llu changes behind\n", (unsigned long long)lag(store));
		report("create, 128 in flight", from, count);
		from = cost();
		count = write_open(store, 4000, seconds / 3);
		report("create, 4000 a second", from, count);
	}
	if (seconds > 0) {
		struct cost from = cost();
		uint64_t count = write_closed(store, 1, UINT64_MAX, seconds / 6);

		report("create, alone", from, count);
	}
	store_index_wait(store);
	read_all(store);
	store_figures(store, &figures);
	printf("records %llu  index keys %llu  truth %.0f MB  index %.0f MB  audit %.0f MB  RssAnon %llu MB\n",
	    (unsigned long long)figures.records, (unsigned long long)figures.index_keys, (double)figures.truth_bytes / 1e6,
	    (double)figures.index_bytes / 1e6, (double)figures.audit_bytes / 1e6,
	    (unsigned long long)anonymous());
	if (upkeep) {
		begun = now();
		printf("verified: %s", store_status_text(store_verify(store, NULL, NULL, NULL)));
		printf(" in %.1f s\n", (double)(now() - begun) / 1e9);
		begun = now();
		printf("reindexed: %s", store_status_text(store_reindex(store, NULL, NULL)));
		printf(" in %.1f s  RssAnon %llu MB\n", (double)(now() - begun) / 1e9,
		    (unsigned long long)anonymous());
	}
	begun = now();
	store_close(store);
	printf("closed in %.1f ms\n", (double)(now() - begun) / 1e6);
	free(latencies);
	return 0;
}
