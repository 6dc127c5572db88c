/* What the tests of resources/fhirpath/ share: an expression's result as a text that a person can read. */
#ifndef IRORI_FHIRPATH_FIXTURE_H
#define IRORI_FHIRPATH_FIXTURE_H

#include "tests/unit/test.h"

#include "resources/fhirpath/fhirpath.h"
#include "resources/json_read.h"

struct fixture {
	struct arena arena;
	struct faults faults;
	struct buffer text;
	const struct node *focus;
	struct fhirpath_environment environment;
};

static inline void
fixture_open(struct fixture *fixture, const char *json)
{
	*fixture = (struct fixture){ 0 };
	arena_init(&fixture->arena, 0);
	faults_init(&fixture->faults, &fixture->arena);
	buffer_init(&fixture->text, 0);
	if (json == NULL)
		return;
	/* The JSON may have ' for ", so that it reads well in C. */
	struct slice copy = arena_copy(&fixture->arena, slice_text(json));
	char *at = (char *)(uintptr_t)copy.data;

	for (size_t i = 0; i < copy.length; i++)
		if (at[i] == '\'')
			at[i] = '"';
	fixture->focus = json_read(&fixture->arena, copy, &fixture->faults);
	if (fixture->focus == NULL || fixture->faults.count > 0)
		fail_msg("can't be read: %s", json);
}

static inline void
fixture_close(struct fixture *fixture)
{
	buffer_free(&fixture->text);
	arena_free(&fixture->arena);
}

/* Items with ", " between; "{}" for none; "syntax", "evaluation" or "limit" where there is an error. The text lives until
 * the next call. */
static inline struct slice
fixture_result(struct fixture *fixture, const char *expression)
{
	static const char *const faults[] = { "syntax", "path", "evaluation", "limit", "memory" };
	struct fhirpath_error error;
	struct fhirpath_list list;
	const struct fhirpath *path = fhirpath_compile(&fixture->arena, slice_text(expression), &error);

	if (path == NULL ||
	    !fhirpath_evaluate(path, fixture->focus, &fixture->environment, &fixture->arena, &list, &error)) {
		assert_true(error.text[0] != '\0');
		return slice_text(faults[error.fault]);
	}
	buffer_reset(&fixture->text);
	for (size_t i = 0; i < list.count; i++) {
		if (i > 0)
			buffer_literal(&fixture->text, ", ");
		buffer_put(&fixture->text, fhirpath_text(&list.items[i], &fixture->arena));
	}
	if (list.count == 0)
		buffer_literal(&fixture->text, "{}");
	assert_true(buffer_ok(&fixture->text));
	return buffer_slice(&fixture->text);
}

struct expected {
	const char *expression, *result;
};

static inline void
fixture_check(struct fixture *fixture, const struct expected *rows, size_t count)
{
	bool good = true;

	for (size_t i = 0; i < count; i++) {
		struct slice result = fixture_result(fixture, rows[i].expression);

		if (!slice_is(result, rows[i].result)) {
			printf("%s gives %.*s, not %s\n", rows[i].expression, SLICE_ARGS(result), rows[i].result);
			good = false;
		}
	}
	assert_true(good);
}

#define fixture_check_all(fixture, rows) fixture_check((fixture), (rows), sizeof(rows) / sizeof *(rows))

#endif
