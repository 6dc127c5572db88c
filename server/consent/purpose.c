#include "server/consent/purpose.h"

#include "resources/schema/schema.h"

static struct slice
code_of(const struct schema_code_system *system, size_t i)
{
	return slice_text(schema_concept_text + schema_concepts[system->first_concept + i].code);
}

/* Marks the rows of the code and of those beneath it. */
static bool *
mark_beneath(const struct schema_code_system *system, struct slice code, struct arena *arena)
{
	bool *marks = arena_zero(arena, system->concept_count, sizeof *marks), again = marks != NULL;

	for (size_t i = 0; marks != NULL && i < system->concept_count; i++)
		marks[i] = slice_equal(code_of(system, i), code);
	while (again) {
		again = false;
		for (size_t i = 0; i < system->concept_count; i++) {
			uint16_t parent = schema_concepts[system->first_concept + i].parent;

			if (marks[i] || parent == SCHEMA_NONE || !marks[parent])
				continue;
			/* A code has a row for each that is right above it, and any of them may be named as a parent. */
			for (size_t j = 0; j < system->concept_count; j++)
				marks[j] = marks[j] || slice_equal(code_of(system, j), code_of(system, i));
			again = true;
		}
	}
	return marks;
}

const struct slice *
purposes_beneath(struct slice code, struct arena *arena, size_t *count)
{
	const struct schema_code_system *system = schema_code_system(SLICE(PURPOSE_SYSTEM));
	size_t rows = system != NULL ? system->concept_count : 0;
	struct slice *out = arena_zero(arena, rows, sizeof *out);
	const bool *marks = system != NULL ? mark_beneath(system, code, arena) : NULL;

	*count = 0;
	if (out == NULL || (marks == NULL && system != NULL))
		return NULL;
	for (size_t i = 0; i < rows; i++) {
		struct slice beneath = code_of(system, i);

		/* Rows of one code stand side by side. */
		if (marks[i] && !slice_equal(beneath, code) && (*count == 0 || !slice_equal(beneath, out[*count - 1])))
			out[(*count)++] = beneath;
	}
	return out;
}

bool
purpose_is(struct slice code, struct arena *arena, bool *failed)
{
	size_t count;
	const struct slice *codes = purposes_beneath(SLICE("PurposeOfUse"), arena, &count);
	bool found = slice_is(code, "PurposeOfUse");

	*failed = codes == NULL;
	for (size_t i = 0; codes != NULL && i < count && !found; i++)
		found = slice_equal(codes[i], code);
	return found;
}
