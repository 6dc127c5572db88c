/* Any document, and behind the first line break any patch: what is done is JSON, says the same when it is tested for
 * itself, and is done again the same; what is not done writes nothing and says why. */
#include <string.h>

#include "resources/json_read.h"
#include "resources/patch/json_patch.h"
#include "tests/fuzz/fuzz.h"

static enum patch_result
apply(struct arena *arena, struct buffer *out, struct slice document, struct slice patch)
{
	struct faults faults;

	faults_init(&faults, arena);
	buffer_init(out, 0);
	enum patch_result result = json_patch(out, document, patch, arena, &faults);

	must(buffer_ok(out));
	must(faults.errors == (result != PATCH_DONE));
	must(result == PATCH_DONE || out->length == 0);
	for (const struct fault *fault = faults.first; fault != NULL; fault = fault->next)
		must(slice_is_utf8(fault->text));
	return result;
}

static void
check_done(struct arena *arena, struct slice result)
{
	struct buffer patch, out;

	must(json_check(result, true, NULL));
	buffer_init(&patch, 0);
	buffer_literal(&patch, "[{\"op\":\"test\",\"path\":\"\",\"value\":");
	buffer_put(&patch, result);
	buffer_literal(&patch, "}]");
	/* In the patch it is two levels deeper. */
	if (json_check(buffer_slice(&patch), true, NULL)) {
		must(apply(arena, &out, result, buffer_slice(&patch)) == PATCH_DONE);
		must(slice_equal(buffer_slice(&out), result));
		buffer_free(&out);
	}
	buffer_free(&patch);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice patch = slice_of((const char *)data, size), document = slice_cut(&patch, '\n');
	struct buffer first, second;
	struct arena arena;

	arena_init(&arena, 0);
	enum patch_result result = apply(&arena, &first, document, patch);

	must(apply(&arena, &second, document, patch) == result);
	must(slice_equal(buffer_slice(&first), buffer_slice(&second)));
	if (result == PATCH_DONE)
		check_done(&arena, buffer_slice(&first));
	buffer_free(&first);
	buffer_free(&second);
	arena_free(&arena);
	return 0;
}
