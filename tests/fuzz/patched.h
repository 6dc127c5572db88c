/* What the fuzz targets of patches of texts share. */
#ifndef IRORI_FUZZ_PATCHED_H
#define IRORI_FUZZ_PATCHED_H

#include "resources/base/buffer.h"
#include "resources/patch/patch.h"
#include "tests/fuzz/fuzz.h"

/* json_patch() and xml_patch(). */
typedef enum patch_result patch_function(struct buffer *out, struct slice document, struct slice patch, struct arena *arena,
    struct faults *faults);

/* What is not done writes nothing and says why: the first reason is in *why, if that is not NULL. */
static inline enum patch_result
patched_by(patch_function *apply, struct arena *arena, struct buffer *out, struct slice document, struct slice patch,
    struct slice *why)
{
	struct faults faults;

	faults_init(&faults, arena);
	buffer_init(out, 0);
	enum patch_result result = apply(out, document, patch, arena, &faults);

	must(buffer_ok(out));
	must(faults.errors == (result != PATCH_DONE));
	must(result == PATCH_DONE || out->length == 0);
	for (const struct fault *fault = faults.first; fault != NULL; fault = fault->next)
		must(slice_is_utf8(fault->text));
	if (why != NULL)
		*why = faults.first != NULL ? faults.first->text : SLICE_NONE;
	return result;
}

/* The input is a document, and behind the first line break a patch: twice it gives the same. What was done is checked. */
static inline void
patched_twice(patch_function *apply, const uint8_t *data, size_t size, void (*check)(struct arena *, struct slice))
{
	struct slice patch = slice_of((const char *)data, size), document = slice_cut(&patch, '\n');
	struct buffer first, second;
	struct arena arena;

	arena_init(&arena, 0);
	enum patch_result result = patched_by(apply, &arena, &first, document, patch, NULL);

	must(patched_by(apply, &arena, &second, document, patch, NULL) == result);
	must(slice_equal(buffer_slice(&first), buffer_slice(&second)));
	if (result == PATCH_DONE)
		check(&arena, buffer_slice(&first));
	buffer_free(&first);
	buffer_free(&second);
	arena_free(&arena);
}

#endif
