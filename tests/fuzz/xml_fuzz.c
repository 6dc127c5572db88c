/* Any bytes as XML: what is read without a fault is FHIR that JSON can say too, and says the same after any number of
 * turns through either format. Narratives that are no XHTML are the structure check's to refuse: what has them is not
 * written as XML. */
#include <libxml/parser.h>

#include "profiles/validate/structure.h"
#include "resources/json_read.h"
#include "resources/json_write.h"
#include "resources/xml_read.h"
#include "resources/xml_write.h"
#include "tests/fuzz/fuzz.h"

typedef void write_function(struct buffer *, const struct node *, const struct json_view *);

static struct slice
written(struct arena *arena, write_function *write, const struct node *resource, const struct json_view *view)
{
	struct buffer out;

	buffer_init(&out, 0);
	write(&out, resource, view);
	must(buffer_ok(&out));
	struct slice text = arena_copy(arena, buffer_slice(&out));

	must(text.data != NULL);
	buffer_free(&out);
	return text;
}

static void
check_resource(struct arena *arena, const struct node *resource)
{
	static const struct json_view views[] = { { .pretty = true }, { .summary = SUMMARY_TRUE }, { .summary = SUMMARY_TEXT },
		{ .summary = SUMMARY_DATA } };
	struct slice json = written(arena, json_write, resource, NULL), xml = written(arena, xml_write, resource, NULL);
	struct faults faults;

	faults_init(&faults, arena);
	const struct node *again = json_read(arena, json, &faults);

	must(again != NULL && !faults.errors);
	must(slice_equal(written(arena, xml_write, again, NULL), xml));
	for (size_t i = 0; i < sizeof views / sizeof *views; i++) {
		again = xml_read(arena, written(arena, xml_write, resource, &views[i]), &faults);
		must(again != NULL && !faults.errors);
		if (i == 0)
			must(slice_equal(written(arena, json_write, again, NULL), json));
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena arena;
	struct faults faults;

	arena_init(&arena, 0);
	faults_init(&faults, &arena);
	struct node *resource = xml_read(&arena, slice_of((const char *)data, size), &faults);

	must(resource != NULL || faults.errors);
	must(!faults.failed);
	if (resource != NULL)
		structure_check(resource, &arena, &faults);
	for (const struct fault *fault = faults.first; fault != NULL; fault = fault->next)
		must(slice_is_utf8(fault->text) && (fault->expression.data == NULL || slice_is_utf8(fault->expression)));
	if (resource != NULL && !faults.errors)
		check_resource(&arena, resource);
	arena_free(&arena);
	return 0;
}
