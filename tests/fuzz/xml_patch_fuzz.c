/* Any document, and behind the first line break any patch: what is done is XML that is read again the same, if it has no more
 * of anything than may be, and is done again the same; what is not done writes nothing and says why. */
#include <string.h>

#include "resources/patch/xml_patch.h"
#include "tests/fuzz/fuzz.h"

static enum patch_result
apply(struct arena *arena, struct buffer *out, struct slice document, struct slice patch, struct slice *why)
{
	struct faults faults;

	faults_init(&faults, arena);
	buffer_init(out, 0);
	enum patch_result result = xml_patch(out, document, patch, arena, &faults);

	must(buffer_ok(out));
	must(faults.errors == (result != PATCH_DONE));
	must(result == PATCH_DONE || out->length == 0);
	for (const struct fault *fault = faults.first; fault != NULL; fault = fault->next)
		must(slice_is_utf8(fault->text));
	*why = faults.first != NULL ? faults.first->text : SLICE_NONE;
	return result;
}

/* A patch that changes nothing leaves nothing changed. Declared where they change, namespaces may have become too many. */
static void
check_done(struct arena *arena, struct slice text)
{
	struct buffer out;
	struct slice why;
	enum patch_result result = apply(arena, &out, text, SLICE("<diff><add sel='*'/></diff>"), &why);

	must(result == PATCH_DONE ? slice_equal(buffer_slice(&out), text) : slice_starts(why, SLICE("not XML that is taken: too many")) ||
	    slice_starts(why, SLICE("not XML that is taken: an element has too many")));
	buffer_free(&out);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice patch = slice_of((const char *)data, size), document = slice_cut(&patch, '\n'), why;
	struct buffer first, second;
	struct arena arena;

	if (patch.data == NULL)
		return 0;
	arena_init(&arena, 0);
	enum patch_result result = apply(&arena, &first, document, patch, &why);

	must(apply(&arena, &second, document, patch, &why) == result);
	must(slice_equal(buffer_slice(&first), buffer_slice(&second)));
	if (result == PATCH_DONE)
		check_done(&arena, buffer_slice(&first));
	buffer_free(&first);
	buffer_free(&second);
	arena_free(&arena);
	return 0;
}
