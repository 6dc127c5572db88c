/* Any document, and behind the first line break any patch: what is done is XML that is read again the same, if it has no more
 * of anything than may be, and is done again the same; what is not done writes nothing and says why. */
#include "resources/patch/xml_patch.h"
#include "tests/fuzz/patched.h"

/* A patch that changes nothing leaves nothing changed. Declared where they change, namespaces may have become too many. */
static void
check_done(struct arena *arena, struct slice text)
{
	struct buffer out;
	struct slice why;
	enum patch_result result = patched_by(xml_patch, arena, &out, text, SLICE("<diff><add sel='*'/></diff>"), &why);

	must(result == PATCH_DONE ? slice_equal(buffer_slice(&out), text) : slice_starts(why, SLICE("not XML that is taken: too many")) ||
	    slice_starts(why, SLICE("not XML that is taken: an element has too many")));
	buffer_free(&out);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	patched_twice(xml_patch, data, size, check_done);
	return 0;
}
