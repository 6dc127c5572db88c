/* Resources written down in tests, with ' for ". */
#ifndef IRORI_TEST_RESOURCE_H
#define IRORI_TEST_RESOURCE_H

#include "tests/unit/test.h"

#include "resources/extract.h"
#include "resources/json_read.h"

static inline const struct node *
resource(struct arena *arena, const char *text)
{
	struct slice json = arena_copy(arena, slice_text(text));
	struct faults faults;

	faults_init(&faults, arena);
	for (size_t i = 0; i < json.length; i++)
		if (json.data[i] == '\'')
			((char *)json.data)[i] = '"';
	struct node *node = json_read(arena, json, &faults);

	if (node == NULL || faults.errors)
		fail_msg("%s: %s", text, faults.first != NULL ? faults.first->text.data : "?");
	return node;
}

/* What search would know of it, in the arena. */
static inline struct slice
resource_entries(struct arena *arena, const char *text)
{
	struct buffer entries;

	buffer_init(&entries, 0);
	extract_entries(resource(arena, text), arena, &entries);
	assert_true(buffer_ok(&entries));
	struct slice copy = arena_copy(arena, buffer_slice(&entries));

	buffer_free(&entries);
	return copy;
}

static inline uint16_t
type_of(const char *name)
{
	const struct schema_type *type = schema_resource(slice_text(name));

	assert_non_null(type);
	return type->resource;
}

#endif
