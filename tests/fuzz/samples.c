/* Records that queries are held against. */
#include "tests/fuzz/samples.h"

#include "resources/extract_added.h"
#include "resources/json_read.h"
#include "server/access/items.h"
#include "server/search/keys.h"
#include "server/search/match.h"
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
	"{\"resourceType\":\"ValueSet\",\"id\":\"v\",\"text\":{\"status\":\"generated\",\"div\":\"<div>A b c "
	"\xe9\xab\x98\xe8\xa1\x80\xe5\x9c\xa7<p>x1</p></div>\"},\"meta\":{\"profile\":[\"http://p|2\"],\"tag\":[{\"code\":\"t\"}]},"
	"\"status\":\"active\",\"url\":\"http://a/b/c\",\"date\":\"2020\",\"title\":\"A b\"}",
	"{\"resourceType\":\"CarePlan\",\"id\":\"c\",\"status\":\"active\",\"intent\":\"plan\",\"subject\":{\"reference\":"
	"\"Patient/1/_history/2\"},\"contained\":[{\"resourceType\":\"Goal\",\"id\":\"g\",\"description\":{\"text\":\"t\"}}],"
	"\"goal\":[{\"reference\":\"#g\"}],\"instantiatesCanonical\":[\"http://d|1\"],\"period\":{\"end\":\"2021\"}}",
	("{\"resourceType\":\"Location\",\"id\":\"l\",\"status\":\"active\",\"position\":{\"longitude\":139.69167,"
	"\"latitude\":35.68944}}"),
};

_Static_assert(sizeof samples / sizeof *samples == SAMPLES, "each has its number");

/* Search parameters that were added: a limited string, a reference of all types, a computed number, a composite. */
#define ADDED(id, rest) "{\"resourceType\":\"SearchParameter\",\"id\":\"" id "\",\"status\":\"active\",\"url\":\"urn:" id \
	"\",\"code\":\"" id "\"," rest "}"
static const char *const added[] = {
	ADDED("own", "\"base\":[\"Patient\"],\"type\":\"string\",\"expression\":\"Patient.name.family\",\"multipleOr\":false,"
	    "\"modifier\":[\"exact\",\"missing\"]"),
	ADDED("whom", "\"base\":[\"Resource\"],\"type\":\"reference\",\"expression\":\"descendants().ofType(Reference)\","
	    "\"target\":[\"Patient\",\"Practitioner\"]"),
	ADDED("many", "\"base\":[\"Patient\",\"Observation\"],\"type\":\"number\",\"expression\":\"children().count() / 2\","
	    "\"comparator\":[\"eq\",\"gt\"]"),
	ADDED("pair", "\"base\":[\"Observation\"],\"type\":\"composite\",\"expression\":\"Observation\",\"component\":["
	    "{\"definition\":\"http://hl7.org/fhir/SearchParameter/clinical-code\",\"expression\":\"code\"},"
	    "{\"definition\":\"urn:many\",\"expression\":\"1.50\"}]"),
	ADDED("late", "\"base\":[\"Patient\"],\"type\":\"token\",\"expression\":\"Patient.gender\""),
};

const struct principal samples_reader = { .kind = PRINCIPAL_OFFICER };
struct record samples_records[SAMPLES];

static struct arena kept;
static struct slice keys[SAMPLES];

static bool
complete(void *context, const struct added_item *item)
{
	(void)context;
	return !slice_is(item->code, "late");
}

static void
add_parameters(void)
{
	enum { ADDED_HERE = sizeof added / sizeof *added };
	struct added_source sources[ADDED_HERE];

	for (size_t i = 0; i < ADDED_HERE; i++)
		sources[i] = (struct added_source){ .rid = i + 1, .version = 1, .json = slice_text(added[i]) };
	struct added *table = added_new(sources, ADDED_HERE, complete, NULL);

	must(table != NULL && added_count(table) == ADDED_HERE && added_publish(table));
}

void
samples_start(void)
{
	static bool started;
	char error[200];
	struct search_settings settings = search_settings_default();

	if (started)
		return;
	started = true;
	settings.base = "https://irori.example/fhir";
	must(extract_start(540, settings.base, error, sizeof error) && items_start(NULL, error, sizeof error));
	must(search_start(&settings));
	add_parameters();
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
		samples_records[i] = (struct record){ .rid = i + 1, .version = 1, .sequence = i + 1, .time = 1000000,
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

/* The condition is met by the record, which then must be under its keys. */
static bool
stands_under(size_t sample, const struct key_range *ranges, size_t count)
{
	for (struct slice rest = keys[sample]; rest.length > 0; rest = slice_from(rest, 1 + (unsigned char)rest.data[0]))
		if (within(slice_of(rest.data + 1, (unsigned char)rest.data[0]), ranges, count))
			return true;
	return false;
}

/* A record that passes stands under one of the keys; of running text, under each. */
static void
check_condition(const struct predicate *predicate, size_t sample, struct arena *arena)
{
	enum store_status status;
	size_t count = 0;

	if (predicate->kind != PREDICATE_ENTRY)
		return;
	if (predicate->modifier != MODIFIER_WORDS) {
		const struct key_range *ranges = keys_of_predicate(predicate, arena, &count, &status);

		must(ranges == NULL || stands_under(sample, ranges, count));
		return;
	}
	const struct key_range *ranges = keys_of_words(predicate, arena, &count, &status);

	must(ranges != NULL && count > 0);
	for (size_t i = 0; i < count; i++)
		must(stands_under(sample, &ranges[i], 1));
}

void
samples_check_keys(const struct predicate *list, size_t sample, struct arena *arena)
{
	for (; list != NULL; list = list->next) {
		struct predicate alone = *list;
		uint64_t work = 0;

		alone.next = NULL;
		samples_check_keys(list->parts, sample, arena);
		if (match_answers(list) && match_counting(&alone, &samples_records[sample], &work))
			check_condition(list, sample, arena);
	}
}
