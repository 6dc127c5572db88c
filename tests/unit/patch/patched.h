/* patched: patches that make a text of a text, and what holds for each that is applied. */
#ifndef IRORI_PATCHED_H
#define IRORI_PATCHED_H

#include "resources/base/buffer.h"
#include "resources/patch/patch.h"
#include "tests/unit/test.h"

/* json_patch() and xml_patch(). */
typedef enum patch_result patch_function(struct buffer *out, struct slice document, struct slice patch, struct arena *arena,
    struct faults *faults);

struct patched {
	struct arena arena;
	struct faults faults;
	struct buffer out;
	enum patch_result result;
};

/* The text with " for each `: of these JSON and XML have many. */
static inline struct slice
quoted(struct arena *arena, const char *text)
{
	struct slice copy = arena_copy(arena, slice_text(text));

	for (char *at = (char *)(uintptr_t)copy.data; (at = strchr(at, '`')) != NULL;)
		*at = '"';
	return copy;
}

static inline void
patched_by(struct patched *patched, patch_function *apply, struct slice document, struct slice patch)
{
	arena_init(&patched->arena, 0);
	faults_init(&patched->faults, &patched->arena);
	buffer_init(&patched->out, 0);
	patched->result = apply(&patched->out, document, patch, &patched->arena, &patched->faults);
	assert_true(buffer_ok(&patched->out));
	assert_int_equal(patched->faults.errors, patched->result != PATCH_DONE);
	assert_int_equal(patched->out.length > 0, patched->result == PATCH_DONE);
	for (const struct fault *fault = patched->faults.first; fault != NULL; fault = fault->next)
		assert_true(slice_is_utf8(fault->text));
}

static inline void
patched_forget(struct patched *patched)
{
	buffer_free(&patched->out);
	arena_free(&patched->arena);
}

/* With less memory than it takes, there is the one answer, and nothing is written. */
static inline void
patched_in_little_memory(patch_function *apply, struct slice document, struct slice patch, const char *expected)
{
	struct arena arena, notes;
	struct faults faults;
	struct buffer out;
	enum patch_result result = PATCH_TOO_COSTLY;

	buffer_init(&out, 0);
	arena_init(&notes, 0);
	for (size_t limit = 1; limit < 1 << 16 && result != PATCH_DONE; limit += 64) {
		arena_init(&arena, limit);
		faults_init(&faults, &notes);
		result = apply(&out, document, patch, &arena, &faults);
		assert_true(result == PATCH_DONE || (result == PATCH_TOO_COSTLY && faults.failed && out.length == 0));
		arena_free(&arena);
	}
	assert_slice(buffer_slice(&out), expected);
	arena_free(&notes);
	buffer_free(&out);
}

/* Between head and tail the operation so many times, with the separator between. */
static inline void
patched_repeatedly(patch_function *apply, const char *document, const char *const frame[3], const char *operation, size_t count,
    enum patch_result expected)
{
	struct patched patched;
	struct buffer patch;

	buffer_init(&patch, 0);
	for (size_t i = 0; i < count; i++) {
		buffer_put(&patch, slice_text(frame[i == 0 ? 0 : 1]));
		buffer_put(&patch, slice_text(operation));
	}
	buffer_put(&patch, slice_text(frame[2]));
	patched_by(&patched, apply, slice_text(document), buffer_slice(&patch));
	if (patched.result != expected)
		fail_msg("%zu times %s: %d", count, operation, patched.result);
	patched_forget(&patched);
	buffer_free(&patch);
}

#endif
