#include "resources/schema/slots.h"

/* No name in the tables is longer, so that a longer one needs no hashing. */
enum { NAME_MOST = 128 };

/* Orders text before, at or behind a. */
static int
compare_text(const char *text, struct slice a)
{
	return slice_compare(slice_text(text), a);
}

const struct schema_type *
schema_type(struct slice name)
{
	if (name.length == 0 || name.length > NAME_MOST)
		return NULL;
	for (uint32_t at = schema_hash(name);; at++) {
		uint16_t number = schema_type_slots[at & schema_type_slot_mask];

		if (number == SCHEMA_NONE)
			return NULL;
		if (slice_is(name, schema_types[number].name))
			return &schema_types[number];
	}
}

const struct schema_type *
schema_resource(struct slice name)
{
	const struct schema_type *type = schema_type(name);

	return type != NULL && type->resource != SCHEMA_NONE ? type : NULL;
}

const struct schema_name *
schema_name(const struct schema_type *type, struct slice property)
{
	const uint16_t *slots = &schema_name_slots[type->first_slot];

	if (property.length == 0 || property.length > NAME_MOST)
		return NULL;
	for (uint32_t at = schema_hash(property);; at++) {
		uint16_t number = slots[at & type->slot_mask];

		if (number == SCHEMA_NONE)
			return NULL;
		const struct schema_name *name = &schema_names[number];

		if (name->length == property.length && memcmp(name->name, property.data, property.length) == 0)
			return name;
	}
}

const struct schema_element *
schema_element(const struct schema_type *type, struct slice name)
{
	const struct schema_name *property = schema_name(type, name);

	if (property != NULL) {
		const struct schema_element *element = &schema_elements[property->element];

		/* valueQuantity is a property, but the element is value. */
		return (element->flags & ELEMENT_CHOICE) == 0 ? element : NULL;
	}
	for (uint16_t i = 0; name.length > 0 && i < type->element_count; i++) {
		const struct schema_element *element = &schema_elements[type->first_element + i];

		if ((element->flags & ELEMENT_CHOICE) != 0 && slice_is(name, element->name))
			return element;
	}
	return NULL;
}

bool
schema_is(const struct schema_type *type, const struct schema_type *base)
{
	while (type != base) {
		if (type->base == SCHEMA_NONE)
			return false;
		type = &schema_types[type->base];
	}
	return true;
}

/* True when the rows first .. end of one system, sorted by code, hold the code. */
static bool
holds_code(uint32_t first, uint32_t end, struct slice code)
{
	while (first < end) {
		uint32_t middle = first + (end - first) / 2;
		int order = compare_text(schema_codes[middle].code, code);

		if (order == 0)
			return true;
		if (order < 0)
			first = middle + 1;
		else
			end = middle;
	}
	return false;
}

bool
schema_has_code(uint16_t value_set, struct slice system, struct slice code)
{
	const struct schema_value_set *set = &schema_value_sets[value_set];
	uint32_t first = set->first_code, all = set->first_code + set->code_count;

	while (first < all) {
		uint16_t row = schema_codes[first].system;
		uint32_t end = all;

		/* Most sets have codes of one system. */
		if (schema_codes[all - 1].system != row)
			for (end = first + 1; schema_codes[end].system == row;)
				end++;
		if ((system.data == NULL || slice_is(system, schema_systems[row])) && holds_code(first, end, code))
			return true;
		first = end;
	}
	return false;
}

/* The row of a table sorted by url, whose rows of so many bytes begin with it; NULL when there is none. */
static const void *
row_of_url(const void *rows, size_t size, uint32_t count, struct slice url)
{
	uint32_t first = 0, end = count;

	while (first < end) {
		uint32_t middle = first + (end - first) / 2;
		const char *row = (const char *)rows + middle * size;
		const char *text;

		memcpy(&text, row, sizeof text);
		int order = compare_text(text, url);

		if (order == 0)
			return row;
		if (order < 0)
			first = middle + 1;
		else
			end = middle;
	}
	return NULL;
}

const struct schema_value_set *
schema_value_set(struct slice url)
{
	return row_of_url(schema_value_sets, sizeof schema_value_sets[0], schema_counts.value_sets, url);
}

const struct schema_definition *
schema_definition(struct slice url)
{
	return row_of_url(schema_definitions, sizeof schema_definitions[0], schema_counts.definitions, url);
}

const struct schema_code_system *
schema_code_system(struct slice url)
{
	return row_of_url(schema_code_systems, sizeof schema_code_systems[0], schema_counts.code_systems, url);
}

/* The first row of schema_searches that isn't before (type, code). */
static uint32_t
search_row(type_number type, struct slice code)
{
	uint32_t first = 0, end = schema_counts.searches;

	while (first < end) {
		uint32_t middle = first + (end - first) / 2;
		const struct schema_search *search = &schema_searches[middle];

		/* Types are numbered by name, so that rows sorted by type name are sorted by number. */
		if (search->resource < type || (search->resource == type && compare_text(search->code, code) < 0))
			first = middle + 1;
		else
			end = middle;
	}
	return first;
}

const struct schema_search *
schema_search(const struct schema_type *type, struct slice code)
{
	for (;;) {
		type_number number = schema_number(type);
		uint32_t row = search_row(number, code);

		if (row < schema_counts.searches && schema_searches[row].resource == number &&
		    slice_is(code, schema_searches[row].code))
			return &schema_searches[row];
		if (type->base == SCHEMA_NONE)
			return NULL;
		type = &schema_types[type->base];
	}
}

const struct schema_search *
schema_searches_of(const struct schema_type *type, size_t *count)
{
	type_number number = schema_number(type);
	uint32_t first = search_row(number, SLICE("")), end = first;

	while (end < schema_counts.searches && schema_searches[end].resource == number)
		end++;
	*count = end - first;
	return &schema_searches[first];
}

const char *
search_type_text(enum search_type type)
{
	static const char *const texts[] = {
		[SEARCH_NUMBER] = "number",
		[SEARCH_DATE] = "date",
		[SEARCH_STRING] = "string",
		[SEARCH_TOKEN] = "token",
		[SEARCH_REFERENCE] = "reference",
		[SEARCH_COMPOSITE] = "composite",
		[SEARCH_QUANTITY] = "quantity",
		[SEARCH_URI] = "uri",
		[SEARCH_SPECIAL] = "special",
	};

	return texts[type];
}
