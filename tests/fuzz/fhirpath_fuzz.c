/* Any text as an expression, on a resource that has a little of everything: it ends, with a result or an error, and twice
 * with the same. What is behind a NUL is a second expression, put together with the first. */
#include "resources/fhirpath/fhirpath.h"
#include "resources/json_read.h"
#include "tests/fuzz/fuzz.h"

static const char json[] =
    "{\"resourceType\":\"Observation\",\"id\":\"o\",\"status\":\"final\",\"contained\":[{\"resourceType\":\"Patient\","
    "\"id\":\"p\",\"name\":[{\"given\":[\"Peter\",\"\xe8\x8a\xb1\xe5\xad\x90\"],\"family\":\"Chalmers\"}],\"birthDate\":\"1974-12\"}],"
    "\"code\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"29463-7\"}]},\"subject\":{\"reference\":\"#p\"},"
    "\"effectiveDateTime\":\"2016-03-28T10:30:00+09:00\",\"valueQuantity\":{\"value\":185.0,\"unit\":\"lbs\","
    "\"system\":\"http://unitsofmeasure.org\",\"code\":\"[lb_av]\"},\"referenceRange\":[{\"low\":{\"value\":1}}]}";

/* The result as one number, so that two can be compared. */
static uint64_t
digest(const struct fhirpath_list *list, struct arena *arena)
{
	uint64_t value = list->count;

	for (size_t i = 0; i < list->count; i++) {
		struct slice text = fhirpath_text(&list->items[i], arena);

		must(fhirpath_type_text(&list->items[i], arena).data != NULL || list->count > 0);
		for (size_t b = 0; b < text.length; b++)
			value = value * 1099511628211u + (unsigned char)text.data[b];
	}
	return value;
}

static void
try_expression(struct slice text)
{
	struct arena arena, other;
	struct faults faults;
	struct fhirpath_error error, again_error;
	struct fhirpath_list list, again;
	struct fhirpath_environment environment = { .now = 1, .steps_most = 20000, .items_most = 2000 };

	arena_init(&arena, 1 << 24);
	arena_init(&other, 1 << 24);
	faults_init(&faults, &arena);
	const struct node *focus = json_read(&arena, SLICE(json), &faults);
	const struct fhirpath *path = fhirpath_compile(&arena, text, &error);

	must(focus != NULL && faults.count == 0);
	if (path == NULL) {
		must(error.text[0] != '\0' && error.offset <= text.length);
	} else {
		bool done = fhirpath_evaluate(path, focus, &environment, &arena, &list, &error);
		bool done_again = fhirpath_evaluate(path, focus, &environment, &other, &again, &again_error);

		must(done || error.text[0] != '\0');
		if (done && done_again)
			must(digest(&list, &arena) == digest(&again, &other));
		fhirpath_check(path, focus->type, &error);
	}
	arena_free(&other);
	arena_free(&arena);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice text = slice_of((const char *)data, size), rest = text;

	try_expression(text);
	slice_cut(&rest, '\0');
	if (rest.data != NULL)
		try_expression(rest);
	return 0;
}
