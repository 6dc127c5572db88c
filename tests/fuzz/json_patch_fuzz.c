/* Any document, and behind the first line break any patch: what is done is JSON, says the same when it is tested for
 * itself, and is done again the same; what is not done writes nothing and says why. */
#include "resources/json_read.h"
#include "resources/patch/json_patch.h"
#include "tests/fuzz/patched.h"

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
		must(patched_by(json_patch, arena, &out, result, buffer_slice(&patch), NULL) == PATCH_DONE);
		must(slice_equal(buffer_slice(&out), result));
		buffer_free(&out);
	}
	buffer_free(&patch);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	patched_twice(json_patch, data, size, check_done);
	return 0;
}
