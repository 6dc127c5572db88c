/* Any bytes as scopes. More contexts and more scopes never allow less; what a record is allowed, its type is; a copy says
 * the same. */
#include "resources/extract.h"
#include "resources/json_read.h"
#include "server/auth/scope.h"
#include "tests/fuzz/fuzz.h"

static struct arena ours;
static struct slice entries;
static uint16_t observation;

static void
make_entries(void)
{
	static const char json[] = "{\"resourceType\":\"Observation\",\"status\":\"final\",\"category\":[{\"coding\":[{\"system\":\"s\","
	                           "\"code\":\"laboratory\"},{\"code\":\"a,b|c\"}]}],\"code\":{\"coding\":[{\"code\":\"x\"}]}}";
	struct faults faults;
	struct buffer out;
	char error[200];

	must(extract_start(540, NULL, error, sizeof error));
	arena_init(&ours, 0);
	faults_init(&faults, &ours);
	buffer_init(&out, 0);
	const struct node *resource = json_read(&ours, SLICE(json), &faults);

	must(resource != NULL);
	observation = resource->type->resource;
	extract_entries(resource, &ours, &out);
	entries = arena_copy(&ours, buffer_slice(&out));
	must(entries.length > 0);
	buffer_free(&out);
}

/* Whatever a allows, b allows. */
static void
check_within(const struct scope_set *a, const struct scope_set *b)
{
	for (uint16_t resource = 0; resource < schema_counts.resources; resource++)
		for (unsigned action = 1; action <= 16; action *= 2)
			must(!scope_allows(a, resource, action) || scope_allows(b, resource, action));
	for (unsigned action = 1; action <= 16; action *= 2) {
		must(!scope_allows_record(a, observation, action, entries) || scope_allows_record(b, observation, action, entries));
		must(!scope_allows_record(a, observation, action, entries) || scope_allows(a, observation, action));
		must(!scope_allows_record(a, observation, action, SLICE("")) ||
		    scope_allows_record(a, observation, action, entries));
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice text = slice_of((const char *)data, size);
	struct arena arena;
	char refused[64], refused_more[64];

	if (entries.data == NULL)
		make_entries();
	arena_init(&arena, 0);
	const struct scope_set *system = scope_parse(&arena, text, SCOPE_SYSTEM, refused, sizeof refused);
	const struct scope_set *all =
	    scope_parse(&arena, text, SCOPE_SYSTEM | SCOPE_USER | SCOPE_PATIENT, refused_more, sizeof refused_more);

	must(system != NULL && all != NULL);
	must(refused[0] != '\0' || refused_more[0] == '\0');
	check_within(system, all);
	struct slice more = arena_print(&arena, "%.*s system/Patient.r", SLICE_ARGS(text));

	if (size < 0x8000 && more.length == size + 17)
		check_within(system, scope_parse(&arena, more, SCOPE_SYSTEM, NULL, 0));
	struct scope_set *copy = arena_alloc(&arena, scope_set_size(all));

	must(copy != NULL);
	memcpy(copy, all, scope_set_size(all));
	check_within(all, copy);
	check_within(copy, all);
	must(scope_set_empty(all) == scope_set_empty(copy));
	arena_free(&arena);
	return 0;
}
