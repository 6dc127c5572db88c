/* bench_search: how long searches take, inside the process: parsing, snapshot, index, decision, bodies.
 *
 *   bench_search [-d DIRECTORY] [-n OBSERVATIONS] [-p PATIENTS] [-q QUERIES] [-k PART-OF-NAME]
 *
 * Fills a store with health-check observations (40 kinds, ten years) of so many patients, or uses the one that an earlier run
 * left in DIRECTORY, and prints a table. */
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#include "resources/extract.h"
#include "resources/json_read.h"
#include "server/access/items.h"
#include "server/search/search.h"

enum { BATCH = 1000, CODES = 40, BODY_MOST = 1200, QUERY_MOST = 300, DAYS = 3650 };

static uint64_t observations = 1000000, patients = 20000, queries = 2000;
static struct store *store;
static uint16_t patient_type, observation_type;

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
	x = (x ^ x >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
	x = (x ^ x >> 27) * UINT64_C(0x94D049BB133111EB);
	return x ^ x >> 31;
}

static void
die(const char *what, const char *why)
{
	fprintf(stderr, "bench_search: %s: %s\n", what, why);
	exit(1);
}

/* ---- Filling ----------------------------------------------------------------------------------------------------- */

/* The day with that number from 2015-01-01 on, with months of 28 days: near enough. */
static void
day(uint64_t number, char out[11])
{
	snprintf(out, 11, "%04u-%02u-%02u", 2015 + (unsigned)(number / 336) % 80, 1 + (unsigned)(number / 28) % 12,
	    1 + (unsigned)(number % 28));
}

static int
patient_body(uint64_t i, char *out)
{
	static const char *const families[] = { "佐藤", "鈴木", "高橋", "田中", "伊藤", "渡辺", "山本", "中村", "小林", "加藤" };
	static const char *const kana[] = { "サトウ", "スズキ", "タカハシ", "タナカ", "イトウ", "ワタナベ", "ヤマモト", "ナカムラ",
		"コバヤシ", "カトウ" };
	uint64_t random = mix(i * 3 + 1);

	return snprintf(out, BODY_MOST,
	    "{\"resourceType\":\"Patient\",\"id\":\"p%llu\",\"identifier\":[{\"system\":\"urn:oid:1.2.392.100495.20.3.51\","
	    "\"value\":\"%010llu\"}],\"active\":true,\"name\":[{\"family\":\"%s\",\"given\":[\"%llu\"]},{\"family\":\"%s\"}],"
	    "\"gender\":\"%s\",\"birthDate\":\"%u-%02u-%02u\"}",
	    (unsigned long long)i, (unsigned long long)i * 7, families[random % 10], (unsigned long long)(random >> 40),
	    kana[random % 10], random >> 20 & 1 ? "male" : "female", 1930 + (unsigned)(random >> 8) % 60,
	    1 + (unsigned)(random >> 16) % 12, 1 + (unsigned)(random >> 24) % 28);
}

static int
observation_body(uint64_t i, char *out)
{
	uint64_t random = mix(i);
	char date[11];

	day(random >> 16 & 0xFFFF ? (random >> 16) % DAYS : 0, date);
	return snprintf(out, BODY_MOST,
	    "{\"resourceType\":\"Observation\",\"id\":\"o%llu\",\"status\":\"final\",\"category\":[{\"coding\":[{\"system\":"
	    "\"http://terminology.hl7.org/CodeSystem/observation-category\",\"code\":\"%s\"}]}],\"code\":{\"coding\":[{"
	    "\"system\":\"http://medis.or.jp/CodeSystem/master-JLAC10-17digits\",\"code\":\"3F%03u000002327101\"},{\"system\":"
	    "\"http://loinc.org\",\"code\":\"20%02u-9\",\"display\":\"item\"}]},\"subject\":{\"reference\":\"Patient/p%llu\"},"
	    "\"effectiveDateTime\":\"%s\",\"valueQuantity\":{\"value\":%u.%u,\"unit\":\"mg/dL\",\"system\":"
	    "\"http://unitsofmeasure.org\",\"code\":\"mg/dL\"}}",
	    (unsigned long long)i, random & 1 ? "laboratory" : "vital-signs", (unsigned)(random >> 1) % CODES,
	    (unsigned)(random >> 1) % CODES, (unsigned long long)(mix(i * 5 + 2) % patients), date,
	    50 + (unsigned)(random >> 40) % 200, (unsigned)(random >> 50) % 10);
}

static void
add(struct arena *arena, struct change *change, const char *json, int length)
{
	struct faults faults;
	struct buffer entries, keys;
	bool unresolved;
	struct slice body = arena_copy(arena, slice_of(json, (size_t)length));

	faults_init(&faults, arena);
	buffer_init(&entries, 0);
	buffer_init(&keys, 0);
	struct node *resource = json_read(arena, body, &faults);

	if (resource == NULL)
		die("json", json);
	extract_entries(resource, arena, &entries);
	extract_keys(buffer_slice(&entries), &keys);
	*change = (struct change){ .kind = CHANGE_CREATE, .resource = resource->type->resource,
		.id = node_text(resource, "id"), .items = 1, .body = body, .entries = arena_copy(arena, buffer_slice(&entries)),
		.keys = arena_copy(arena, buffer_slice(&keys)) };
	if (!extract_subjects(resource, arena, &change->subjects, &change->subject_count, &unresolved))
		die("extract", "no memory");
	buffer_free(&entries);
	buffer_free(&keys);
}

static void
fill_type(uint64_t count, int (*body)(uint64_t i, char *out))
{
	static struct change changes[BATCH];
	static char json[BODY_MOST];
	struct arena arena;

	arena_init(&arena, 0);
	for (uint64_t done = 0; done < count;) {
		size_t batch = 0;

		arena_reset(&arena);
		for (; batch < BATCH && done < count; batch++, done++) {
			add(&arena, &changes[batch], json, body(done, json));
			if (batch > 0)
				changes[batch - 1].next = &changes[batch];
		}
		struct commit commit = { .changes = changes };
		enum store_status status = store_commit_wait(store, &commit);

		if (status != STORE_OK)
			die("commit", store_status_text(status));
	}
	arena_free(&arena);
}

static void
fill(void)
{
	struct store_figures figures;
	int64_t began = now();

	store_figures(store, &figures);
	if (figures.records == 0) {
		fill_type(patients, patient_body);
		fill_type(observations, observation_body);
		printf("filled with %llu resources in %.1f s\n", (unsigned long long)(patients + observations),
		    (double)(now() - began) / 1e9);
		began = now();
		store_index_wait(store);
		printf("index caught up %.1f s later\n", (double)(now() - began) / 1e9);
	}
}

/* ---- Searching --------------------------------------------------------------------------------------------------- */

#define LOINC "http%%3A%%2F%%2Floinc.org%%7C"

static const struct {
	const char *name, *type;
	const char *query; /* %1$llu patient, %2$02u code, %3$s day, %4$010llu identifier */
	unsigned less; /* run that many times fewer */
} kinds[] = {
	{ "patient + code", "Observation", "patient=Patient%%2Fp%1$llu&code=" LOINC "20%2$02u-9", 1 },
	{ "patient + code, by -date", "Observation", "patient=Patient%%2Fp%1$llu&code=" LOINC "20%2$02u-9&_sort=-date", 1 },
	{ "patient + date from, by -date", "Observation", "patient=p%1$llu&date=ge%3$s&_sort=-date", 1 },
	{ "patient + category, total", "Observation", "patient=p%1$llu&category=laboratory&_total=accurate", 1 },
	{ "identifier", "Patient", "identifier=urn:oid:1.2.392.100495.20.3.51%%7C%4$010llu", 1 },
	{ "_id", "Patient", "_id=p%1$llu", 1 },
	{ "name prefix (a tenth)", "Patient", "name=%%E3%%82%%BF%%E3%%83%%8A", 10 },
	{ "birthdate + gender", "Patient", "birthdate=19%2$02u-03&gender=male", 10 },
	{ "patient.identifier + code", "Observation",
	    "patient.identifier=%4$010llu&code=" LOINC "20%2$02u-9", 1 },
	{ "_has code + value > 248", "Patient", "_has:Observation:patient:code-value-quantity=20%2$02u-9%%24gt248.5", 100 },
	{ "code, first page of 25,000", "Observation", "code=20%2$02u-9", 1 },
	{ "code + _include patient", "Observation", "code=20%2$02u-9&_include=Observation:patient", 10 },
	{ "code + day", "Observation", "code=20%2$02u-9&date=%3$s", 10 },
	{ "code + value > 248", "Observation", "code-value-quantity=20%2$02u-9%%24gt248.5", 10 },
	{ "category, first page of 500,000", "Observation", "category=laboratory", 1 },
	{ "newest 50", "Observation", "_count=50", 1 },
	{ "changed in the last minute", "Observation", "_lastUpdated=gt2099", 10 },
	{ "code, count only (25,000)", "Observation", "code=20%2$02u-9&_summary=count", 100 },
	{ "code, by -date (25,000)", "Observation", "code=20%2$02u-9&_sort=-date", 100 },
	{ "category, by -date (500,000)", "Observation", "category=laboratory&_sort=-date", 100 },
	{ "category, by date (500,000)", "Observation", "category=laboratory&_sort=date", 100 },
	{ "all, by -date (1,000,000)", "Observation", "_sort=-date", 100 },
	{ "all, by -_lastUpdated", "Observation", "_sort=-_lastUpdated", 10 },
	{ "code, by -_lastUpdated", "Observation", "code=20%2$02u-9&_sort=-_lastUpdated", 10 },
	{ "_content word, all have it", "Observation", "_content=item", 1 },
	{ "_content words + patient", "Observation", "_content=item%%20mg&patient=p%1$llu", 1 },
	{ "_content kanji (a tenth)", "Patient", "_content=%%E4%%BD%%90%%E8%%97%%A4", 1 },
	{ "_content one kanji (three tenths)", "Patient", "_content=%%E8%%97%%A4", 10 },
	{ "_content kanji, count only", "Patient", "_content=%%E4%%BD%%90%%E8%%97%%A4&_summary=count", 100 },
	{ "_text, where nobody has one", "Observation", "_text=item", 1 },
};

static int
by_value(const void *a, const void *b)
{
	int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

	return x < y ? -1 : x > y;
}

static void
measure(size_t kind, const struct principal *principal)
{
	uint64_t count = queries / kinds[kind].less > 10 ? queries / kinds[kind].less : 10, matches = 0, tested = 0;
	int64_t *times = calloc(count, sizeof *times);
	struct arena arena;
	const struct schema_type *type = schema_resource(slice_text(kinds[kind].type));

	arena_init(&arena, 0);
	for (uint64_t i = 0; i < count + count / 10; i++) {
		char text[QUERY_MOST], date[11];
		struct faults faults;
		struct snapshot *snapshot;
		struct search_result result;
		uint64_t random = mix(i + 77);

		day(random >> 16 & 0xFFFF ? (random >> 16) % DAYS : 0, date);
		snprintf(text, sizeof text, kinds[kind].query, (unsigned long long)(random % patients),
		    (unsigned)(random >> 1) % CODES, date, (unsigned long long)(random % patients) * 7);
		int64_t began = now();

		arena_reset(&arena);
		faults_init(&faults, &arena);
		struct query *query = search_parse(type, slice_text(text), SLICE_NONE, false, principal, &arena, &faults);

		if (query == NULL)
			die(text, faults.first != NULL ? faults.first->text.data : "no memory");
		if (snapshot_begin(store, &snapshot) != STORE_OK)
			die(text, "no snapshot");
		enum search_status status = search_run(snapshot, principal, query, &arena, &result);

		snapshot_end(snapshot);
		if (status != SEARCH_OK)
			die(text, result.reason != NULL ? result.reason : "failed");
		/* The first tenth warms up. */
		if (i >= count / 10) {
			times[i - count / 10] = now() - began;
			matches += result.count;
			tested += result.tested;
		}
	}
	qsort(times, count, sizeof *times, by_value);
	printf("%-34s %10.1f %10.1f %10.1f %10.1f\n", kinds[kind].name, (double)times[count / 2] / 1e3,
	    (double)times[count * 99 / 100] / 1e3, (double)matches / (double)count, (double)tested / (double)count);
	fflush(stdout);
	free(times);
	arena_free(&arena);
}

static void
note(void *context, int priority, const char *message)
{
	(void)context;
	if (priority <= 4)
		fprintf(stderr, "store: %s\n", message);
}

int
main(int argc, char **argv)
{
	const char *directory = "./bench-search", *only = "";
	char error[300];
	int option;

	while ((option = getopt(argc, argv, "d:n:p:q:k:")) != -1) {
		switch (option) {
		case 'd':
			directory = optarg;
			break;
		case 'n':
			observations = strtoull(optarg, NULL, 10);
			break;
		case 'p':
			patients = strtoull(optarg, NULL, 10);
			break;
		case 'q':
			queries = strtoull(optarg, NULL, 10);
			break;
		case 'k':
			only = optarg;
			break;
		default:
			fprintf(stderr,
			    "usage: bench_search [-d DIRECTORY] [-n OBSERVATIONS] [-p PATIENTS] [-q QUERIES] [-k PART-OF-NAME]\n");
			return 2;
		}
	}
	if (patients == 0 || queries == 0)
		die("-p, -q", "at least 1");
	const struct search_settings settings = search_settings_default();

	if (!extract_start(settings.zone_minutes, NULL, error, sizeof error) || !items_start(NULL, error, sizeof error))
		die("start", error);
	if (!search_start(&settings))
		die("start", "no memory");
	patient_type = schema_resource(SLICE("Patient"))->resource;
	observation_type = schema_resource(SLICE("Observation"))->resource;
	const struct store_settings store_settings = { .directory = directory, .keys_of = extract_keys,
		.patient = patient_type, .log = note };

	store = store_open(&store_settings, error, sizeof error);
	if (store == NULL)
		die(directory, error);
	fill();
	struct arena arena;
	char refused[200];

	arena_init(&arena, 0);
	const struct principal principal = { .kind = PRINCIPAL_INSTITUTION, .institution = 1,
		.institution_id = SLICE("bench"), .user = SLICE("bench"), .read_items = UINT64_MAX,
		.scopes = scope_parse(&arena, SLICE("system/*.rs"), SCOPE_SYSTEM, refused, sizeof refused) };

	printf("%-34s %10s %10s %10s %10s\n", "search", "p50 us", "p99 us", "entries", "tested");
	for (size_t kind = 0; kind < sizeof kinds / sizeof *kinds; kind++)
		if (strstr(kinds[kind].name, only) != NULL)
			measure(kind, &principal);
	struct rusage usage;

	getrusage(RUSAGE_SELF, &usage);
	printf("memory: at most %ld MiB resident, the maps included\n", usage.ru_maxrss / 1024);
	arena_free(&arena);
	store_close(store);
	search_stop();
	extract_stop();
	items_end();
	return 0;
}
