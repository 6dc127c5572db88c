/* Any bytes as JSON: agree with jansson; any bytes as a resource: what is read without a fault says the same when it is
 * written, and is written the same when it is read again. */
#include "profiles/validate/structure.h"
#include "resources/json_read.h"
#include "resources/json_write.h"
#include "tests/fuzz/fuzz.h"
#include "tests/unit/json/jansson_tree.h"
#include "tests/unit/json/normal.h"

static struct slice
write_again(struct arena *arena, const struct node *resource, const struct json_view *view)
{
	struct buffer out;

	buffer_init(&out, 0);
	json_write(&out, resource, view);
	must(buffer_ok(&out));
	struct slice text = arena_copy(arena, buffer_slice(&out));

	must(text.data != NULL);
	buffer_free(&out);
	return text;
}

static void
check_resource(struct arena *arena, struct slice bytes, const struct node *resource)
{
	static const struct json_view views[] = { { .pretty = true }, { .summary = SUMMARY_TRUE }, { .summary = SUMMARY_TEXT },
		{ .summary = SUMMARY_DATA } };
	struct slice text = write_again(arena, resource, NULL), normal = normal_json(arena, text);
	struct faults faults;

	must(slice_equal(normal, normal_json(arena, bytes)));
	for (size_t i = 0; i < sizeof views / sizeof *views; i++) {
		struct slice view = write_again(arena, resource, &views[i]);

		faults_init(&faults, arena);
		const struct node *again = json_read(arena, view, &faults);

		must(again != NULL && !faults.errors);
		if (i == 0)
			must(slice_equal(write_again(arena, again, NULL), text));
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice bytes = slice_of((const char *)data, size);
	struct arena arena;
	struct faults faults;

	must(agrees_with_jansson(bytes));
	arena_init(&arena, 0);
	faults_init(&faults, &arena);
	struct node *resource = json_read(&arena, bytes, &faults);
	bool whole = resource != NULL && !faults.errors;

	must(resource != NULL || faults.errors);
	must(!whole || json_check(bytes, true, NULL));
	must(!faults.failed);
	if (resource != NULL)
		structure_check(resource, &arena, &faults);
	for (const struct fault *fault = faults.first; fault != NULL; fault = fault->next)
		must(slice_is_utf8(fault->text) && (fault->expression.data == NULL || slice_is_utf8(fault->expression)));
	if (whole)
		check_resource(&arena, bytes, resource);
	arena_free(&arena);
	return 0;
}
