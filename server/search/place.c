#include "server/search/place.h"

#include "resources/extract.h"

/* A compartment's own resource is in it, too: the definitions say so for three of the five only. */
static bool
is_center(const struct search_place *place, const struct schema_type *type)
{
	return type == place->compartment;
}

static bool
is_row_of(const struct schema_compartment *row, const struct search_place *place, const struct schema_type *type)
{
	return &schema_types[row->compartment] == place->compartment && &schema_types[row->type] == type;
}

static bool
holds_type(const struct search_place *place, const struct schema_type *type)
{
	if (place->compartment == NULL || is_center(place, type))
		return true;
	for (uint32_t i = 0; i < schema_counts.compartments; i++)
		if (is_row_of(&schema_compartments[i], place, type))
			return true;
	return false;
}

bool
search_has_compartment(const struct schema_type *type)
{
	for (uint32_t i = 0; i < schema_counts.compartments; i++)
		if (&schema_types[schema_compartments[i].compartment] == type)
			return true;
	return false;
}

struct slice
search_path(const struct search_place *place, struct arena *arena)
{
	const char *type = place->type != NULL ? place->type->name : "*";

	if (place->everything)
		return arena_print(arena, "%s/%.*s%s$everything", place->compartment->name, SLICE_ARGS(place->compartment_id),
		    place->compartment_id.length > 0 ? "/" : "");
	if (place->compartment != NULL)
		return arena_print(arena, "%s/%.*s/%s", place->compartment->name, SLICE_ARGS(place->compartment_id), type);
	return place->type != NULL ? slice_text(type) : SLICE("");
}

/* ---- Types ------------------------------------------------------------------------------------------------------- */

static bool
add_named(const struct search_place *place, struct slice name, const struct principal *principal, struct faults *faults,
    uint16_t *resources, size_t *count)
{
	static const struct slice expression = { "_type", 5 };
	const struct schema_type *type = schema_resource(name);
	enum reason reason;

	if (type == NULL) {
		faults_add(faults, FAULT_VALUE, expression, "\"%.*s\" is no type of resource", SLICE_ARGS(name));
		return false;
	}
	if (!access_type(principal, type->resource, ACCESS_SEARCH, &reason)) {
		faults_add(faults, FAULT_FORBIDDEN, expression, "Searching for %s is not permitted: %s", type->name,
		    reason_text(reason));
		return false;
	}
	for (size_t i = 0; i < *count; i++)
		if (resources[i] == type->resource)
			return true;
	if (holds_type(place, type))
		resources[(*count)++] = type->resource;
	return true;
}

bool
place_types(const struct search_place *place, struct slice named, const struct principal *principal,
    struct faults *faults, uint16_t *resources, size_t *count)
{
	enum reason reason;
	bool good = true;

	*count = 0;
	if (named.data != NULL) {
		while (named.data != NULL)
			good &= add_named(place, slice_cut(&named, ','), principal, faults, resources, count);
		if (good && *count == 0)
			faults_add(faults, FAULT_VALUE, SLICE("_type"), "No resources of that type are in the compartment");
		return good && *count > 0;
	}
	for (uint16_t i = 0; i < schema_counts.resources; i++)
		if (holds_type(place, &schema_types[schema_resources[i]]) && access_type(principal, i, ACCESS_SEARCH, &reason))
			resources[(*count)++] = i;
	if (*count == 0)
		faults_add(faults, FAULT_FORBIDDEN, SLICE_NONE, "Searching is not permitted");
	return *count > 0;
}

/* ---- The compartment --------------------------------------------------------------------------------------------- */

static struct predicate *
add_part(struct reader *reader, struct predicate *parts, const struct schema_search *search, const struct test *test)
{
	struct predicate *part = reader_make(reader, 1, sizeof *part);
	struct test *tests = reader_make(reader, 1, sizeof *tests);

	if (part == NULL || tests == NULL || search == NULL)
		return parts;
	*tests = *test;
	tests->search = search;
	*part = (struct predicate){ .kind = predicate_kind_of(search), .search = search,
		.parameter = extract_parameter(search), .tests = tests, .count = 1, .next = parts };
	return part;
}

bool
place_condition(struct reader *reader, const struct search_place *place)
{
	const struct schema_type *type = reader->query->type;
	struct predicate *parts = NULL, *group;

	/* Without an id, each of the center's type is in its own. */
	if (place->compartment == NULL || (place->compartment_id.data == NULL && is_center(place, type)))
		return true;
	const struct test points = { .type = SEARCH_REFERENCE, .target = slice_text(place->compartment->name),
		.id = place->compartment_id };
	const struct test is = { .type = SEARCH_TOKEN, .any_system = true, .code = place->compartment_id };

	for (uint32_t i = 0; i < schema_counts.compartments; i++)
		if (is_row_of(&schema_compartments[i], place, type) && schema_compartments[i].parameter[0] != '{')
			parts = add_part(reader, parts, schema_search(type, slice_text(schema_compartments[i].parameter)), &points);
	if (is_center(place, type))
		parts = add_part(reader, parts, schema_search(type, SLICE("_id")), &is);
	group = reader_make(reader, 1, sizeof *group);
	if (group == NULL)
		return false;
	*group = (struct predicate){ .kind = PREDICATE_ANY, .parts = parts };
	/* It comes first in the list, and so does not count against what the client may ask. */
	group->next = reader->query->predicates;
	reader->query->predicates = group;
	if (reader->predicate_end == &reader->query->predicates)
		reader->predicate_end = &group->next;
	reader->query->predicate_count++;
	return true;
}
