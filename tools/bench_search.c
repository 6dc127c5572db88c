/* bench_search: how long searches take, inside the process: parsing, snapshot, index, decision, bodies.
 *
 *   bench_search [-d DIRECTORY] [-c CITIZENS] [-q QUERIES] [-k PART-OF-NAME] [-e]
 *
 * Fills a store with a fictional town (irori synth; about 79 resources a citizen), or uses the one that an earlier run left in
 * DIRECTORY (-e: an encrypted one), and prints a table for four callers: one who may see all, and institutions to which 90 %, 10 % and
 * 1 % of the citizens have consented, where nothing is seen without consent. Then what a decision costs. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "resources/extract.h"
#include "resources/json_read.h"
#include "server/access/items.h"
#include "server/access/standing.h"
#include "server/consent/consent.h"
#include "server/search/search.h"
#include "server/store/seal.h"
#include "tools/synth/synth.h"

enum { BATCH = 1000, QUERY_MOST = 400 };

/* The institutions that citizens have consented to: to the n-th, those whose number modulo 100 is below its share. */
static const struct {
	const char *id;
	unsigned share;
} institutions[] = { { "ninety", 90 }, { "ten", 10 }, { "one", 1 } };

enum { INSTITUTIONS = sizeof institutions / sizeof *institutions, INSTITUTION_FIRST = 2 };

static uint64_t citizens = 10500, queries = 1000;
static struct store *store;
static uint16_t patient_type;

static int64_t
clock_of(clockid_t id)
{
	struct timespec time;

	clock_gettime(id, &time);
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

struct filling {
	struct arena arena;
	struct change changes[BATCH];
	size_t count;
	uint64_t resources, json, entries, keys;
};

static void
commit(struct filling *filling)
{
	if (filling->count == 0)
		return;
	struct commit commit = { .changes = filling->changes };
	enum store_status status = store_commit_wait(store, &commit);

	if (status != STORE_OK)
		die("commit", store_status_text(status));
	filling->count = 0;
	arena_reset(&filling->arena);
}

static bool
add(void *context, const char *type, struct slice json)
{
	struct filling *filling = context;
	struct change *change = &filling->changes[filling->count];
	struct arena *arena = &filling->arena;
	struct faults faults;
	struct buffer entries, keys;
	bool unresolved;
	struct slice body = arena_copy(arena, json);

	faults_init(&faults, arena);
	buffer_init(&entries, 0);
	buffer_init(&keys, 0);
	struct node *resource = json_read(arena, body, &faults);

	if (resource == NULL)
		die(type, "not read");
	extract_entries(resource, arena, &entries);
	extract_keys(buffer_slice(&entries), &keys);
	for (size_t at = 0; at < keys.length; at += 1U + (unsigned char)keys.data[at])
		filling->keys++;
	*change = (struct change){ .kind = CHANGE_CREATE, .resource = resource->type->resource,
		.id = node_text(resource, "id"), .body = body, .entries = arena_copy(arena, buffer_slice(&entries)),
		.keys = arena_copy(arena, buffer_slice(&keys)) };
	if (!extract_subjects(resource, arena, &change->subjects, &change->subject_count, &unresolved))
		die(type, "no memory");
	change->items = access_items(resource);
	filling->resources++;
	filling->json += body.length;
	filling->entries += entries.length;
	buffer_free(&entries);
	buffer_free(&keys);
	if (filling->count > 0)
		change[-1].next = change;
	if (++filling->count == BATCH)
		commit(filling);
	return true;
}

/* Bytes that this process has had written to the medium. */
static uint64_t
written(void)
{
	FILE *file = fopen("/proc/self/io", "r");
	char line[100];
	uint64_t bytes = 0;

	while (file != NULL && fgets(line, sizeof line, file) != NULL)
		if (sscanf(line, "write_bytes: %" SCNu64, &bytes) == 1)
			break;
	if (file != NULL)
		fclose(file);
	return bytes;
}

static void
fill(void)
{
	struct store_figures figures;
	int64_t began = clock_of(CLOCK_MONOTONIC);
	struct synth_settings settings = { .citizens = (uint32_t)citizens, .seed = 1, .years = 5, .until = synth_until };
	struct filling *filling = calloc(1, sizeof *filling);

	store_figures(store, &figures);
	if (filling == NULL)
		die("fill", "no memory");
	if (figures.records == 0) {
		arena_init(&filling->arena, 0);
		if (!synth_run(&settings, add, NULL, filling))
			die("synth", "no memory");
		commit(filling);
		store_index_wait(store);

		double seconds = (double)(clock_of(CLOCK_MONOTONIC) - began) / 1e9, all = (double)filling->resources;

		store_figures(store, &figures);
		printf("%.0f resources in %.1f s (%.0f/s), indexed; each: JSON %.0f bytes, entries %.0f, keys %.1f, index %.0f (%.2f of "
		       "the JSON), truth %.0f, written to the medium %.0f\n",
		    all, seconds, all / seconds, (double)filling->json / all, (double)filling->entries / all,
		    (double)filling->keys / all, (double)figures.index_bytes / all,
		    (double)figures.index_bytes / (double)filling->json, (double)figures.truth_bytes / all, (double)written() / all);
		arena_free(&filling->arena);
	}
	free(filling);
}

/* ---- Consent ----------------------------------------------------------------------------------------------------- */

static uint64_t
item_of(void *context, struct slice code)
{
	(void)context;
	return item_bit(code);
}

static uint32_t
institution_of(void *context, struct slice id)
{
	(void)context;
	for (uint32_t i = 0; i < INSTITUTIONS; i++)
		if (slice_is(id, institutions[i].id))
			return INSTITUTION_FIRST + i;
	return 0;
}

/* A Consent that permits the first so many institutions, compiled. */
static struct slice
compiled_for(unsigned count, struct arena *arena)
{
	const struct consent_names names = { .item = item_of, .institution = institution_of };
	struct buffer json;
	struct faults faults;
	struct slice compiled = SLICE_NONE;

	buffer_init(&json, 0);
	faults_init(&faults, arena);
	buffer_print(&json, "{\"resourceType\":\"Consent\",\"status\":\"active\",\"scope\":{\"coding\":[{\"system\":"
	    "\"http://terminology.hl7.org/CodeSystem/consentscope\",\"code\":\"patient-privacy\"}]},\"category\":[{\"text\":\"x\"}],"
	    "\"patient\":{\"reference\":\"Patient/x\"},\"policyRule\":{\"coding\":[{\"system\":"
	    "\"http://terminology.hl7.org/CodeSystem/v3-ActCode\",\"code\":\"OPTIN\"}]},\"provision\":{\"provision\":[{\"type\":\"permit\","
	    "\"actor\":[");
	for (unsigned i = 0; i < count; i++)
		buffer_print(&json, "%s{\"role\":{\"coding\":[{\"system\":\"http://terminology.hl7.org/CodeSystem/v3-ParticipationType\","
		    "\"code\":\"IRCP\"}]},\"reference\":{\"reference\":\"Organization/%s\"}}", i > 0 ? "," : "",
		    institutions[i].id);
	buffer_print(&json, "]}]}}");
	struct slice text = arena_copy(arena, buffer_slice(&json));
	const struct node *consent = text.data != NULL ? json_read(arena, text, &faults) : NULL;

	if (consent == NULL || !consent_compile(consent, &names, arena, &compiled, &faults))
		die("consent", faults.first != NULL ? faults.first->text.data : "no memory");
	buffer_free(&json);
	return compiled;
}

static void
put_rows(struct table_put *tables)
{
	struct commit commit = { .tables = tables };
	enum store_status status = tables != NULL ? store_commit_wait(store, &commit) : STORE_OK;

	if (status != STORE_OK)
		die("consent", store_status_text(status));
}

static struct table_put *
row(struct arena *arena, enum store_table table, struct slice key, struct slice value, struct table_put *next)
{
	struct table_put *put = arena_zero(arena, 1, sizeof *put);

	if (put == NULL)
		die("consent", "no memory");
	*put = (struct table_put){ .table = table, .key = arena_copy(arena, key), .value = arena_copy(arena, value), .next = next };
	return put;
}

/* What the citizens have said. */
static void
consent_all(void)
{
	struct arena arena, lasting;
	struct snapshot *snapshot;
	struct table_put *tables = NULL;
	struct slice compiled[INSTITUTIONS + 1];

	arena_init(&arena, 0);
	arena_init(&lasting, 0);
	for (unsigned i = 1; i <= INSTITUTIONS; i++)
		compiled[i] = compiled_for(i, &lasting);
	if (snapshot_begin(store, &snapshot) != STORE_OK)
		die("consent", "no snapshot");
	for (unsigned i = 1; i <= citizens; i++) {
		unsigned open = 0;
		uint64_t patient;
		char id[32], key[PERMITTED_KEY];
		struct buffer value;

		while (open < INSTITUTIONS && i % 100 < institutions[open].share)
			open++;
		snprintf(id, sizeof id, "citizen-%06u", i);
		if (open > 0 && store_rid(snapshot, patient_type, slice_text(id), &patient) == STORE_OK) {
			struct standing_consent consent = { .rid = 1, .version = 1, .compiled = compiled[open] };
			const struct standing standing = { .notice = 1, .consents = &consent, .consent_count = 1 };

			buffer_init(&value, 0);
			standing_write(&standing, &value);
			tables = row(&arena, TABLE_SUBJECT, standing_key(patient, key), buffer_slice(&value), tables);
			for (uint32_t k = 0; k < open; k++)
				tables = row(&arena, TABLE_PERMITTED, permitted_key(INSTITUTION_FIRST + k, patient, key), SLICE(""), tables);
			buffer_free(&value);
		}
		if (i % BATCH == 0 || i == citizens) {
			put_rows(tables);
			tables = NULL;
			arena_reset(&arena);
		}
	}
	snapshot_end(snapshot);
	arena_free(&arena);
	arena_free(&lasting);
}

/* ---- Searching --------------------------------------------------------------------------------------------------- */

#define CODE "code=http://loinc.org|8480-6"

static const struct {
	const char *name, *type;
	const char *query; /* %1$06u: a citizen's number; %2$02u: 01 to 28 */
	unsigned less; /* run that many times fewer */
} kinds[] = {
	{ "patient+code+date, newest first", "Observation",
	    "patient=citizen-%1$06u&" CODE "&date=ge2023-01-%2$02u&_sort=-date", 1 },
	{ "patient+code", "Observation", "patient=Patient/citizen-%1$06u&" CODE, 1 },
	{ "patient+category, total", "Observation", "patient=citizen-%1$06u&category=laboratory&_total=accurate", 1 },
	{ "identifier", "Patient", "identifier=http://irori.example/fhir/IdSystem/care-insured-number|9900%1$06u", 1 },
	{ "_id", "Patient", "_id=citizen-%1$06u", 1 },
	{ "name prefix", "Patient", "name=\xe3\x82\xb7\xe3\x83\x90\xe3\x82\xbf", 1 },
	{ "name prefix + birthdate", "Patient", "name=\xe3\x82\xb7\xe3\x83\x90\xe3\x82\xbf&birthdate=lt1945-01-%2$02u", 1 },
	{ "code-value-quantity+date", "Observation",
	    "code-value-quantity=http://loinc.org|8480-6$gt165&date=ge2026-01-%2$02u&date=lt2026-02-%2$02u", 10 },
	{ "chained: patient.identifier+code", "Observation", "patient.identifier=9900%1$06u&" CODE, 1 },
	{ "chained: patient.name+code", "Observation",
	    "patient.name=\xe3\x82\xb7\xe3\x83\x90\xe3\x82\xbf&" CODE "&date=ge2026-01-%2$02u&date=lt2026-01-31", 50 },
	{ "_has code-value-quantity", "Patient", "_has:Observation:patient:code-value-quantity=http://loinc.org|8480-6$gt169", 50 },
	{ "_include patient", "Observation", CODE "&date=2026-05-%2$02u&_include=Observation:patient", 10 },
	{ "_revinclude of one", "Patient", "_id=citizen-%1$06u&_revinclude=Condition:patient", 1 },
	{ "compartment of one, by -date", "Observation", "patient=citizen-%1$06u&_sort=-date", 1 },
	{ "code, first page", "Observation", CODE, 10 },
	{ "category, first page by -date", "Observation", "category=laboratory&_sort=-date", 50 },
	{ "category, first page by date", "Observation", "category=laboratory&_sort=date", 50 },
	{ "code, first page by -date", "Observation", CODE "&_sort=-date", 50 },
	{ "newest changes first", "Observation", "_sort=-_lastUpdated", 10 },
	{ "_lastUpdated window", "Observation", "_lastUpdated=gt2099", 10 },
	{ "code, count only", "Observation", CODE "&_summary=count", 50 },
	{ "category, count only", "Observation", "category=laboratory&_summary=count", 50 },
	{ "category+status, count only", "Observation", "category=laboratory&status=final&_summary=count", 100 },
	{ "_type=Condition,CarePlan, newest", "", "_type=Condition,CarePlan&_sort=-_lastUpdated", 10 },
	{ "_content, many", "Observation", "_content=血圧", 10 },
	{ "_content, many, count only", "Observation", "_content=血圧&_summary=count", 50 },
	{ "_content words + patient", "Observation", "_content=\"Vital Signs\" 身長&patient=citizen-%1$06u", 1 },
	{ "_content phrase, conditions", "Condition", "_content=高血圧症", 10 },
	{ "_content one sign, conditions", "Condition", "_content=症", 10 },
	{ "_content name, address", "Patient", "_content=柴田 茅葺", 10 },
	{ "chained: patient._content", "Condition", "patient._content=柴田 &code=I10", 10 },
	{ "_text, where nobody has one", "Observation", "_text=身長", 10 },
};

static int
by_value(const void *a, const void *b)
{
	int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

	return x < y ? -1 : x > y;
}

/* A URL may hold neither '|' nor Japanese as they are. */
static struct slice
encoded(struct arena *arena, const char *text)
{
	struct buffer out;

	buffer_init(&out, 0);
	for (; *text != '\0'; text++) {
		if (strchr("=&-._:/$,", *text) != NULL || (*text >= '0' && *text <= '9') || (*text >= 'A' && *text <= 'Z') ||
		    (*text >= 'a' && *text <= 'z'))
			buffer_byte(&out, *text);
		else
			buffer_print(&out, "%%%02X", (unsigned)(unsigned char)*text);
	}
	struct slice copy = arena_copy(arena, buffer_slice(&out));

	buffer_free(&out);
	return copy;
}

static void
measure(size_t kind, const char *caller, const struct principal *asker)
{
	uint64_t count = queries / kinds[kind].less > 10 ? queries / kinds[kind].less : 10, matches = 0, tested = 0, costly = 0;
	int64_t *times = calloc(count, sizeof *times), cpu = 0;
	struct arena arena;
	const struct search_place place = { .type = schema_resource(slice_text(kinds[kind].type)) };

	arena_init(&arena, 0);
	for (uint64_t i = 0; i < count + count / 10 + 1; i++) {
		char text[QUERY_MOST];
		struct faults faults;
		struct snapshot *snapshot;
		struct search_result result;
		uint64_t random = mix(i + 77);

		arena_reset(&arena);
		snprintf(text, sizeof text, kinds[kind].query, (unsigned)(random % citizens) + 1, (unsigned)(random >> 40) % 28 + 1);
		struct slice url = encoded(&arena, text);
		int64_t began = clock_of(CLOCK_MONOTONIC), began_cpu = clock_of(CLOCK_THREAD_CPUTIME_ID);

		faults_init(&faults, &arena);
		struct principal principal = *asker;
		struct query *query = search_parse_in(&place, url, SLICE_NONE, false, &principal, &arena, &faults);

		if (query == NULL)
			die(text, faults.first != NULL ? faults.first->text.data : "no memory");
		if (snapshot_begin(store, &snapshot) != STORE_OK ||
		    access_admit(&principal, snapshot, SLICE_NONE, &arena) != REASON_NONE)
			die(text, "no snapshot");
		enum search_status status = search_run(snapshot, &principal, query, &arena, &result);

		snapshot_end(snapshot);
		if (status != SEARCH_OK && status != SEARCH_TOO_COSTLY)
			die(text, "failed");
		/* The first ones warm up. */
		if (i > count / 10) {
			times[i - count / 10 - 1] = clock_of(CLOCK_MONOTONIC) - began;
			cpu += clock_of(CLOCK_THREAD_CPUTIME_ID) - began_cpu;
			matches += result.count;
			tested += result.tested;
			costly += status == SEARCH_TOO_COSTLY;
		}
	}
	qsort(times, count, sizeof *times, by_value);
	printf("%-34s %5s %10.1f %10.1f %10.1f %9.1f %10.1f%s\n", kinds[kind].name, caller, (double)times[count / 2] / 1e3,
	    (double)times[count * 99 / 100] / 1e3, (double)cpu / 1e3 / (double)count, (double)matches / (double)count,
	    (double)tested / (double)count, costly > 0 ? "  too costly" : "");
	fflush(stdout);
	free(times);
	arena_free(&arena);
}

static void
measure_all(const char *only)
{
	static const struct {
		const char *name;
		uint32_t institution;
		bool exempt;
	} callers[] = { { "all", 1, true }, { "90%", 2, false }, { "10%", 3, false }, { "1%", 4, false } };
	struct arena arena;
	char refused[200];

	arena_init(&arena, 0);
	printf("%-34s %5s %10s %10s %10s %9s %10s\n", "search", "sees", "p50 us", "p99 us", "CPU us", "entries", "tested");
	for (size_t kind = 0; kind < sizeof kinds / sizeof *kinds; kind++)
		for (size_t i = 0; i < sizeof callers / sizeof *callers && strstr(kinds[kind].name, only) != NULL; i++) {
			const struct principal principal = { .kind = PRINCIPAL_INSTITUTION,
				.institution = callers[i].institution, .institution_id = SLICE("bench"), .user = SLICE("bench"),
				.read_items = UINT64_MAX,
				.consent_exempt = callers[i].exempt,
				.scopes = scope_parse(&arena, SLICE("system/*.rs"), SCOPE_SYSTEM, refused, sizeof refused) };

			measure(kind, callers[i].name, &principal);
		}
	arena_free(&arena);
}

/* The pure decision alone, of one state of a record that nothing restricts; and all that is looked up for it. */
static void
measure_decisions(void)
{
	enum { TIMES = 10000000 };
	struct arena arena;
	struct snapshot *snapshot;
	struct record record;
	char refused[200];
	uint64_t permitted = 0;

	arena_init(&arena, 0);
	struct principal principal = { .kind = PRINCIPAL_INSTITUTION, .institution = 2, .institution_id = SLICE("bench"), .user = SLICE("bench"),
		.read_items = UINT64_MAX, .scopes = scope_parse(&arena, SLICE("system/*.rs"), SCOPE_SYSTEM, refused, sizeof refused) };

	if (snapshot_begin(store, &snapshot) != STORE_OK || access_admit(&principal, snapshot, SLICE_NONE, &arena) != REASON_NONE ||
	    store_find(snapshot, patient_type, SLICE("citizen-000001"), &record) != STORE_OK)
		die("decisions", "no citizen");
	for (int i = 0; i < 2; i++) {
		principal.consent_exempt = i == 0;
		int64_t began = clock_of(CLOCK_MONOTONIC);

		for (int k = 0; k < TIMES; k++)
			permitted += access_sees(snapshot, &principal, &record, ACCESS_READ);
		printf("%s: %.1f ns a decision (%.0f %% permitted)\n", i == 0 ? "exempt from consent" : "by consent, the same citizen again",
		    (double)(clock_of(CLOCK_MONOTONIC) - began) / TIMES, (double)permitted * 100 / TIMES);
		permitted = 0;
		principal.standings = NULL;
		access_admit(&principal, snapshot, SLICE_NONE, &arena);
	}
	snapshot_end(snapshot);
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
	char error[300], master[4096];
	bool encrypt = false;
	int option;

	while ((option = getopt(argc, argv, "d:c:q:k:e")) != -1) {
		switch (option) {
		case 'd':
			directory = optarg;
			break;
		case 'c':
			citizens = strtoull(optarg, NULL, 10);
			break;
		case 'q':
			queries = strtoull(optarg, NULL, 10);
			break;
		case 'e':
			encrypt = true;
			break;
		case 'k':
			only = optarg;
			break;
		default:
			fprintf(stderr, "usage: bench_search [-d DIRECTORY] [-c CITIZENS] [-q QUERIES] [-k PART-OF-NAME] [-e]\n");
			return 2;
		}
	}
	if (citizens == 0 || citizens > 999999 || queries == 0)
		die("-c, -q", "at least 1, and at most 999,999 citizens");
	const struct search_settings settings = search_settings_default();

	if (!extract_start(settings.zone_minutes, NULL, error, sizeof error) || !items_start(NULL, error, sizeof error))
		die("start", error);
	if (!search_start(&settings))
		die("start", "no memory");
	patient_type = schema_resource(SLICE("Patient"))->resource;
	const struct store_settings store_settings = { .directory = directory, .keys_of = extract_keys,
		.patient = patient_type, .definitions = schema_resource(SLICE("SearchParameter"))->resource, .log = note,
		.encrypt = encrypt };

	snprintf(master, sizeof master, "%s/master.key", directory);
	mkdir(directory, 0700);
	if (encrypt && access(master, F_OK) != 0 && !store_master_make(master, error, sizeof error))
		die(master, error);

	store = store_open(&store_settings, error, sizeof error);
	if (store == NULL)
		die(directory, error);
	fill();
	consent_all();
	access_start(&(struct access_settings){ .permit_by_default = false });
	measure_all(only);
	measure_decisions();
	struct rusage usage;

	getrusage(RUSAGE_SELF, &usage);
	printf("memory: at most %ld MiB resident, the maps included\n", usage.ru_maxrss / 1024);
	store_close(store);
	search_stop();
	extract_stop();
	items_end();
	return 0;
}
