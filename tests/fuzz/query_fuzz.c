/* Any bytes as a query, the first byte choosing the type: what is taken has a normal form that says the same, and no
 * resource that matches is missed by the index keys that the planner would look under. */
#include "resources/extract.h"
#include "resources/json_read.h"
#include "server/access/items.h"
#include "server/search/match.h"
#include "server/search/keys.h"
#include "server/search/plan.h"
#include "server/search/sort.h"
#include "tests/fuzz/fuzz.h"

static const char *const samples[] = {
	"{\"resourceType\":\"Patient\",\"id\":\"p\",\"active\":true,\"identifier\":[{\"system\":\"urn:a\",\"value\":\"X1\"}],"
	"\"name\":[{\"family\":\"\xe7\x94\xb0\xe4\xb8\xad\",\"given\":[\"Eve\",\"-\"]},{\"family\":\"M\xc3\xbcller\"}],"
	"\"gender\":\"female\",\"birthDate\":\"1970-02\",\"generalPractitioner\":[{\"reference\":\"Practitioner/2\"}]}",
	"{\"resourceType\":\"Observation\",\"id\":\"o\",\"status\":\"final\",\"code\":{\"coding\":[{\"system\":\"http://l\","
	"\"code\":\"c\",\"display\":\"Dis\"},{\"code\":\"D\"}],\"text\":\"t\"},\"subject\":{\"reference\":\"Patient/1\"},"
	"\"effectivePeriod\":{\"start\":\"2020-01-01\"},\"performer\":[{\"identifier\":{\"value\":\"v\"}}],"
	"\"valueQuantity\":{\"value\":-5.40,\"comparator\":\"<\",\"unit\":\"mg\",\"system\":\"http://u\",\"code\":\"mg\"}}",
	"{\"resourceType\":\"RiskAssessment\",\"id\":\"r\",\"status\":\"final\",\"subject\":{\"reference\":\"http://x/Patient/1\"},"
	"\"occurrenceDateTime\":\"2020-05-05T10:11:12.5+09:00\",\"prediction\":[{\"probabilityDecimal\":1.00e2},"
	"{\"probabilityDecimal\":0}]}",
	"{\"resourceType\":\"ValueSet\",\"id\":\"v\",\"text\":{\"status\":\"generated\",\"div\":\"<div>A b c \xe9\xab\x98\xe8\xa1\x80\xe5\x9c\xa7<p>x1</p></div>\"},\"meta\":{\"profile\":[\"http://p|2\"],\"tag\":[{\"code\":\"t\"}]},"
	"\"status\":\"active\",\"url\":\"http://a/b/c\",\"date\":\"2020\",\"title\":\"A b\"}",
	"{\"resourceType\":\"CarePlan\",\"id\":\"c\",\"status\":\"active\",\"intent\":\"plan\",\"subject\":{\"reference\":"
	"\"Patient/1/_history/2\"},\"contained\":[{\"resourceType\":\"Goal\",\"id\":\"g\",\"description\":{\"text\":\"t\"}}],\"goal\":[{\"reference\":\"#g\"}],"
	"\"instantiatesCanonical\":[\"http://d|1\"],\"period\":{\"end\":\"2021\"}}",
	"{\"resourceType\":\"Location\",\"id\":\"l\",\"status\":\"active\",\"position\":{\"longitude\":139.69167,\"latitude\":35.68944}}",
};

enum { SAMPLES = sizeof samples / sizeof *samples };

static const struct principal officer = { .kind = PRINCIPAL_OFFICER };
static struct arena kept;
static struct record records[SAMPLES];
static struct slice keys[SAMPLES];

static void
start(void)
{
	char error[200];
	struct search_settings settings = search_settings_default();

	settings.base = "https://irori.example/fhir";
	must(extract_start(540, settings.base, error, sizeof error) && items_start(NULL, error, sizeof error));
	must(search_start(&settings));
	arena_init(&kept, 0);
	for (size_t i = 0; i < SAMPLES; i++) {
		struct faults faults;
		struct buffer entries, index;

		faults_init(&faults, &kept);
		buffer_init(&entries, 0);
		buffer_init(&index, 0);
		struct node *resource = json_read(&kept, slice_text(samples[i]), &faults);

		must(resource != NULL);
		extract_entries(resource, &kept, &entries);
		extract_keys(buffer_slice(&entries), &index);
		records[i] = (struct record){ .rid = i + 1, .version = 1, .sequence = i + 1, .time = 1000000,
			.resource = resource->type->resource, .id = node_text(resource, "id"),
			.entries = arena_copy(&kept, buffer_slice(&entries)) };
		keys[i] = arena_copy(&kept, buffer_slice(&index));
		buffer_free(&entries);
		buffer_free(&index);
	}
}

static bool
within(struct slice key, const struct key_range *ranges, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct slice first = slice_of(ranges[i].first, ranges[i].first_length);
		struct slice last = ranges[i].last_length > 0 ? slice_of(ranges[i].last, ranges[i].last_length) : first;

		if (slice_compare(key, first) >= 0 && slice_compare(key, last) <= 0)
			return true;
	}
	return false;
}

static bool
stands_under(size_t sample, const struct key_range *ranges, size_t count)
{
	for (struct slice rest = keys[sample]; rest.length > 0; rest = slice_from(rest, 1 + (unsigned char)rest.data[0]))
		if (within(slice_of(rest.data + 1, (unsigned char)rest.data[0]), ranges, count))
			return true;
	return false;
}

/* A part of running text has all its keys in a text that it stands in, wherever in the query that is asked. */
static void
check_words(const struct predicate *predicate, size_t sample, struct arena *arena)
{
	struct predicate alone = *predicate;
	enum store_status status;
	uint64_t work = 0;
	size_t count;

	for (const struct predicate *part = predicate->parts; part != NULL; part = part->next)
		check_words(part, sample, arena);
	alone.next = NULL;
	if (predicate->kind != PREDICATE_ENTRY || predicate->modifier != MODIFIER_WORDS ||
	    !match_counting(&alone, &records[sample], &work))
		return;
	const struct key_range *ranges = keys_of_words(predicate, arena, &count, &status);

	must(ranges != NULL && count > 0);
	for (size_t i = 0; i < count; i++)
		must(stands_under(sample, &ranges[i], 1));
}

static void
check_keys(const struct query *query, size_t sample, struct arena *arena)
{
	for (const struct predicate *predicate = query->predicates; predicate != NULL; predicate = predicate->next) {
		enum store_status status;
		size_t count;
		bool looked_up = predicate->kind == PREDICATE_ENTRY && predicate->modifier != MODIFIER_WORDS;
		const struct key_range *ranges = looked_up ? keys_of_predicate(predicate, arena, &count, &status) : NULL;

		must(ranges == NULL || stands_under(sample, ranges, count));
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static bool started;
	struct arena arena;
	struct faults faults;

	if (!started)
		start();
	started = true;
	if (size == 0)
		return 0;
	size_t sample = (data[0] & 0x7F) % SAMPLES;
	const struct schema_type *type = &schema_types[schema_resources[records[sample].resource]];

	arena_init(&arena, 64 << 20);
	faults_init(&faults, &arena);
	struct query *query = search_parse(type, slice_of((const char *)data + 1, size - 1), SLICE_NONE, data[0] & 0x80, &officer,
	    &arena, &faults);

	must((query == NULL) == (faults.errors || faults.failed));
	if (query != NULL) {
		struct slice self = query_self(query, &arena);
		struct query *again = search_parse(type, self, SLICE_NONE, false, &officer, &arena, &faults);
		struct sort_value values[SORTS_MOST];

		must(again != NULL || faults.failed || self.length > QUERY_BYTES_MOST);
		if (again != NULL) {
			must(slice_equal(query_self(again, &arena), self) && again->predicate_count == query->predicate_count);
			must(match_record(again, &records[sample]) == match_record(query, &records[sample]) || again->now != query->now);
		}
		if (match_record(query, &records[sample]))
			check_keys(query, sample, &arena);
		for (const struct predicate *predicate = query->predicates; predicate != NULL; predicate = predicate->next)
			check_words(predicate, sample, &arena);
		sort_values(query, &records[sample], values);
		must(sort_compare(query, values, 1, values, 1) == 0);
	}
	arena_free(&arena);
	return 0;
}
