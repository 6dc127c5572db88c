#include "server/consent/purpose.h"

#include "resources/schema/schema.h"

enum { DEPTH_MOST = 16 }; /* of the hierarchy; more is a fault in the tables */

static struct slice
code_of(const struct schema_code_system *system, size_t row)
{
	return slice_text(schema_concept_text + schema_concepts[system->first_concept + row].code);
}

bool
purpose_next(size_t *row, struct slice *code)
{
	const struct schema_code_system *system = schema_code_system(SLICE(PURPOSE_SYSTEM));

	/* A code has a row for each that is right above it, side by side. */
	while (system != NULL && *row > 0 && *row < system->concept_count && slice_equal(code_of(system, *row), code_of(system, *row - 1)))
		++*row;
	if (system == NULL || *row >= system->concept_count)
		return false;
	*code = code_of(system, (*row)++);
	return true;
}

/* Looks up from all rows of the code that the row has. */
static bool
leads_to(const struct schema_code_system *system, size_t row, struct slice above, unsigned depth)
{
	struct slice code = code_of(system, row);

	if (slice_equal(code, above))
		return true;
	while (row > 0 && slice_equal(code_of(system, row - 1), code))
		row--;
	for (; depth < DEPTH_MOST && row < system->concept_count && slice_equal(code_of(system, row), code); row++) {
		uint16_t parent = schema_concepts[system->first_concept + row].parent;

		if (parent != SCHEMA_NONE && leads_to(system, parent, above, depth + 1))
			return true;
	}
	return false;
}

bool
purpose_is_within(struct slice code, struct slice above)
{
	const struct schema_code_system *system = schema_code_system(SLICE(PURPOSE_SYSTEM));

	for (size_t row = 0; system != NULL && row < system->concept_count; row++)
		if (slice_equal(code_of(system, row), code))
			return leads_to(system, row, above, 0);
	return false;
}
