/* Any resource as a SearchParameter: it is told what is wrong with it, or it is put in force and extracts, whatever its
 * expressions give. What is right by itself is in the table that is made of it. */
#include "resources/extract_added.h"
#include "resources/json_read.h"
#include "tests/fuzz/fuzz.h"

static const char *const resources[] = {
	"{\"resourceType\":\"Observation\",\"id\":\"o\",\"status\":\"final\",\"code\":{\"coding\":[{\"system\":\"http://loinc.org\","
	"\"code\":\"29463-7\"}]},\"subject\":{\"reference\":\"Patient/p\"},\"effectiveDateTime\":\"2016-03-28T10:30:00+09:00\","
	"\"valueQuantity\":{\"value\":185.0,\"unit\":\"lbs\",\"system\":\"http://unitsofmeasure.org\",\"code\":\"[lb_av]\"}}",
	"{\"resourceType\":\"Patient\",\"id\":\"p\",\"meta\":{\"source\":\"urn:x\"},\"name\":[{\"given\":[\"Peter\",\"James\"],"
	"\"family\":\"Chalmers\"}],\"birthDate\":\"1974-12\",\"contact\":[{\"relationship\":[{\"text\":\"N\"}],"
	"\"name\":{\"family\":\"x\"}}],\"extension\":[{\"url\":\"urn:ward\",\"valueString\":\"3\"}]}",
};

static bool
complete(void *context, const struct added_item *item)
{
	(void)context;
	return item->version % 2 == 1;
}

static void
extract(const char *json)
{
	struct arena arena;
	struct faults faults;
	struct buffer entries, keys;

	arena_init(&arena, 0);
	faults_init(&faults, &arena);
	buffer_init(&entries, 0);
	buffer_init(&keys, 0);
	const struct node *resource = json_read(&arena, slice_text(json), &faults);

	must(resource != NULL);
	extract_entries(resource, &arena, &entries);
	must(buffer_ok(&entries));
	extract_keys(buffer_slice(&entries), &keys);
	must(buffer_ok(&keys));
	buffer_free(&keys);
	buffer_free(&entries);
	arena_free(&arena);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static bool started;
	char error[300];
	struct arena arena;
	struct faults faults;
	uint64_t fingerprint;

	if (!started)
		must(extract_start(540, NULL, error, sizeof error));
	started = true;
	arena_init(&arena, 1 << 26);
	faults_init(&faults, &arena);
	struct slice json = slice_of((const char *)data, size);
	const struct node *resource =
	    size > 0 ? json_read_type(&arena, json, schema_resource(SLICE("SearchParameter")), &faults) : NULL;

	if (resource != NULL && !faults.errors && !faults.failed) {
		const struct added_source source = { .rid = 1, .version = size, .json = json };

		added_check(resource, SLICE("x"), &arena, &faults);
		bool adds = added_fingerprint(resource, &arena, &fingerprint);
		struct added *table = added_new(&source, 1, complete, NULL);

		must(table != NULL);
		must(!faults.errors || added_count(table) == 0);
		must(faults.errors || added_count(table) == adds);
		must(added_publish(table));
		for (size_t i = 0; i < sizeof resources / sizeof *resources; i++)
			extract(resources[i]);
		must(added_publish(NULL));
	}
	arena_free(&arena);
	return 0;
}
