/* Any resource, and behind the first line break any Parameters: what is done is a tree that is read again the same, and is
 * done again the same; the resource stays as it was; what is not done says why. */
#include <string.h>

#include "resources/json_read.h"
#include "resources/json_write.h"
#include "resources/patch/fhirpath_patch.h"
#include "tests/fuzz/fuzz.h"

static const struct node *
read_json(struct arena *arena, struct slice text)
{
	struct faults faults;

	faults_init(&faults, arena);
	const struct node *node = json_read(arena, text, &faults);

	return faults.errors ? NULL : node;
}

static struct slice
written(struct arena *arena, const struct node *resource)
{
	struct buffer out;

	buffer_init(&out, 0);
	json_write(&out, resource, NULL);
	must(buffer_ok(&out));
	struct slice text = arena_copy(arena, buffer_slice(&out));

	must(text.data != NULL);
	buffer_free(&out);
	return text;
}

static enum patch_result
apply(struct arena *arena, struct node **out, const struct node *resource, const struct node *parameters)
{
	struct faults faults;

	faults_init(&faults, arena);
	enum patch_result result = fhirpath_patch(out, resource, parameters, arena, &faults);

	must(faults.errors == (result != PATCH_DONE));
	must((*out != NULL) == (result == PATCH_DONE));
	for (const struct fault *fault = faults.first; fault != NULL; fault = fault->next)
		must(slice_is_utf8(fault->text) && (fault->expression.data == NULL || slice_is_utf8(fault->expression)));
	return result;
}

static void
check(struct arena *arena, const struct node *resource, const struct node *parameters)
{
	struct slice before = written(arena, resource);
	struct node *first, *second;
	enum patch_result result = apply(arena, &first, resource, parameters);

	must(slice_equal(before, written(arena, resource)));
	must(apply(arena, &second, resource, parameters) == result);
	if (result != PATCH_DONE)
		return;
	struct slice text = written(arena, first);
	const struct node *again = read_json(arena, text);

	must(slice_equal(text, written(arena, second)));
	must(again != NULL && slice_equal(text, written(arena, again)));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice patch = slice_of((const char *)data, size), document = slice_cut(&patch, '\n');
	struct arena arena;

	arena_init(&arena, 0);
	const struct node *resource = read_json(&arena, document), *parameters = read_json(&arena, patch);

	if (resource != NULL && parameters != NULL)
		check(&arena, resource, parameters);
	arena_free(&arena);
	return 0;
}
