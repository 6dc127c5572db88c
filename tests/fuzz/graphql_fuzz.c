/* Any text as a query, on the system or on a resource; what is behind a NUL is the variables. It ends, with an answer that
 * is JSON and holds data or says why not, and twice with the same. */
#include "resources/json_read.h"
#include "server/graphql/execute.h"
#include "tests/fuzz/fuzz.h"

static const char observation[] =
    "{\"resourceType\":\"Observation\",\"id\":\"o\",\"status\":\"final\",\"contained\":[{\"resourceType\":\"Patient\","
    "\"id\":\"p\",\"name\":[{\"given\":[\"Peter\",\"\xe8\x8a\xb1\xe5\xad\x90\"],\"family\":\"Chalmers\"}],\"birthDate\":\"1974-12\"}],"
    "\"code\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"29463-7\"},{\"system\":\"http://snomed.info/sct\",\"code\":\"1\"}]},"
    "\"subject\":{\"reference\":\"#p\"},\"performer\":[{\"reference\":\"Patient/q\"},{\"reference\":\"Patient/none\"}],"
    "\"effectiveDateTime\":\"2016-03-28T10:30:00+09:00\",\"_effectiveDateTime\":{\"extension\":[{\"url\":\"http://example.org\","
    "\"valueCode\":\"x\"}]},\"valueQuantity\":{\"value\":185.0,\"unit\":\"lbs\"},\"referenceRange\":[{\"low\":{\"value\":1}}]}";
static const char patient[] =
    "{\"resourceType\":\"Patient\",\"id\":\"q\",\"active\":true,\"name\":[{\"use\":\"official\",\"family\":\"A\",\"given\":[null,\"B\"],"
    "\"_given\":[{\"id\":\"g\"},null]},{\"use\":\"usual\",\"given\":[\"C\"]}],\"link\":[{\"other\":{\"reference\":\"Patient/q\"},"
    "\"type\":\"seealso\"}]}";

struct shelf {
	const struct node *observation, *patient;
	struct graphql_match matches[2];
};

static bool
read_one(void *context, const struct schema_type *type, struct slice id, struct arena *arena, const struct node **node,
    struct faults *faults)
{
	const struct shelf *shelf = context;

	(void)arena;
	(void)faults;
	*node = type == shelf->patient->type && slice_is(id, "q") ? shelf->patient :
	    type == shelf->observation->type && slice_is(id, "o") ? shelf->observation : NULL;
	return true;
}

static bool
resolve(void *context, struct slice reference, struct arena *arena, const struct node **node, struct faults *faults)
{
	const struct shelf *shelf = context;

	(void)arena;
	(void)faults;
	*node = slice_is(reference, "Patient/q") ? shelf->patient : NULL;
	return true;
}

static bool
search(void *context, const struct graphql_search *search, struct arena *arena, struct graphql_page *page, struct faults *faults)
{
	const struct shelf *shelf = context;

	(void)arena;
	for (size_t i = 0; i < search->pair_count; i++)
		must(search->pairs[i].name.length > 0 && search->pairs[i].value.length > 0);
	must(search->cursor.data == NULL || search->pair_count == 0);
	if (search->type == shelf->patient->type)
		*page = (struct graphql_page){ shelf->matches, 1, 1, 0, 1, SLICE_NONE, SLICE_NONE, SLICE_NONE, SLICE("last") };
	else if (search->type == shelf->observation->type)
		*page = (struct graphql_page){ shelf->matches + 1, 1, -1, -1, -1, SLICE("first"), SLICE_NONE, SLICE("next"), SLICE_NONE };
	else if (search->pair_count > 3)
		faults_add(faults, FAULT_NOT_SUPPORTED, SLICE_NONE, "Too many parameters");
	return !faults->errors;
}

static bool
run(const struct graphql_request *request, struct buffer *out)
{
	struct arena arena;
	enum fault_code code;

	arena_init(&arena, 1 << 25);
	bool data = graphql_run(request, &arena, out, &code);

	must(buffer_ok(out) && json_check(buffer_slice(out), true, NULL));
	must(data == !slice_starts(buffer_slice(out), SLICE("{\"data\":null,\"errors\":[{\"message\":\"")));
	arena_free(&arena);
	return data;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const struct graphql_limits limits = { 2000, 200, 20, 20000 };
	struct slice rest = slice_of((const char *)data, size), query = slice_cut(&rest, '\0');
	struct shelf shelf = { 0 };
	struct graphql_source source = { &shelf, read_one, resolve, search, NULL };
	struct arena arena;
	struct faults faults;
	struct buffer out, again;

	arena_init(&arena, 0);
	faults_init(&faults, &arena);
	shelf.observation = json_read(&arena, slice_of(observation, sizeof observation - 1), &faults);
	shelf.patient = json_read(&arena, slice_of(patient, sizeof patient - 1), &faults);
	must(shelf.observation != NULL && shelf.patient != NULL && !faults.errors);
	shelf.matches[0] = (struct graphql_match){ shelf.patient, SLICE("match"), SLICE("0.5") };
	shelf.matches[1] = (struct graphql_match){ shelf.observation, SLICE_NONE, SLICE_NONE };
	const struct node *const roots[] = { NULL, shelf.observation, shelf.patient };

	for (size_t i = 0; i < sizeof roots / sizeof *roots; i++) {
		struct graphql_request request = { .query = query, .variables = rest, .resource = roots[i], .source = &source,
			.limits = &limits, .now = 1 };

		buffer_init(&out, 1 << 20);
		buffer_init(&again, 1 << 20);
		must(run(&request, &out) == run(&request, &again));
		must(slice_equal(buffer_slice(&out), buffer_slice(&again)));
		buffer_free(&out);
		buffer_free(&again);
	}
	arena_free(&arena);
	return 0;
}
