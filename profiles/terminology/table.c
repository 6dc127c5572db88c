/* The value sets of the specification → their codes, from the tables. */
#include "profiles/terminology/expand.h"

struct table_part {
	struct terminology *terminology;
	const struct schema_part *row;
	struct slice source;
};

static struct slice
code_of(const struct schema_part *row, uint32_t i)
{
	return slice_text(schema_concept_text + schema_part_codes[row->first_code + i]);
}

/* What stands at and below the code, or all the rest. */
static bool
mark(const struct table_part *part, const struct code_system *system, unsigned char *marks)
{
	struct slice code = part->row->code_count > 0 ? code_of(part->row, 0) : SLICE("");

	if (part->row->kind == PART_WHOLE)
		memset(marks, 1, system->count);
	else if (!code_system_walk(part->terminology, system, code, false, marks))
		return false;
	if (part->row->kind == PART_DESCENDENT_OF)
		marks[code_system_find(system, code)] = 0;
	for (size_t i = 0; part->row->kind == PART_IS_NOT_A && i < system->count; i++)
		marks[i] = !marks[i];
	return true;
}

static bool
read_concepts(const struct table_part *part, struct buffer *list)
{
	const struct code_system *system = code_system_get(part->terminology, part->source,
	    slice_text(part->row->version));
	unsigned char *marks = system != NULL ? code_system_marks(part->terminology, system) : NULL;

	if (marks == NULL || !mark(part, system, marks))
		return false;
	for (size_t i = 0; i < system->count; i++)
		if (marks[i] && (system->concepts[i].flags & CONCEPT_ABSTRACT) == 0)
			code_put(list, part->source, system->concepts[i].code);
	return true;
}

static bool
read_part(const struct table_part *part, const struct chain *chain, struct buffer *list)
{
	struct code_set set;

	switch ((enum part_kind)part->row->kind) {
	case PART_WHOLE:
	case PART_IS_A:
	case PART_DESCENDENT_OF:
	case PART_IS_NOT_A:
		return read_concepts(part, list);
	case PART_LISTED:
		for (uint32_t i = 0; i < part->row->code_count; i++)
			code_put(list, part->source, code_of(part->row, i));
		return true;
	case PART_VALUE_SET:
		if (!expand_canonical(part->terminology, slice_text(part->row->source), chain, &set))
			return false;
		buffer_put(list, slice_of((const char *)set.codes, set.count * sizeof *set.codes));
		return true;
	case PART_OTHER:
		break;
	}
	return terminology_fail(part->terminology, FAULT_NOT_SUPPORTED, "The codes of the value set \"%.*s\" are not known here",
	    SLICE_ARGS(chain->canonical));
}

static bool
read_parts(struct terminology *terminology, const struct schema_definition *definition, bool exclude,
    const struct chain *chain, struct code_set *out)
{
	struct buffer list;
	bool good = true;

	buffer_init(&list, 0);
	for (uint32_t i = 0; i < definition->part_count && good; i++) {
		const struct schema_part *row = &schema_parts[definition->first_part + i];
		const struct table_part part = { .terminology = terminology, .row = row, .source = slice_text(row->source) };

		if (row->exclude == exclude)
			good = read_part(&part, chain, &list);
	}
	if (good)
		return expand_finish(terminology, &list, out);
	buffer_free(&list);
	return false;
}

static bool
read_definition(struct terminology *terminology, const struct schema_definition *definition, const struct chain *chain,
    struct code_set *out)
{
	struct code_set included, excluded;

	return read_parts(terminology, definition, false, chain, &included) &&
	    read_parts(terminology, definition, true, chain, &excluded) &&
	    expand_exclude(terminology, &included, &excluded, out);
}

/* The codes that the official expansion lists: of required value sets only. */
static bool
read_listed(struct terminology *terminology, const struct schema_value_set *set, struct code_set *out)
{
	struct buffer list;

	buffer_init(&list, 0);
	for (uint32_t i = 0; i < set->code_count; i++) {
		const struct schema_code *code = &schema_codes[set->first_code + i];

		code_put(&list, slice_text(schema_systems[code->system]), slice_text(code->code));
	}
	return expand_finish(terminology, &list, out);
}

bool
table_expand(struct terminology *terminology, struct slice url, struct slice version, const struct chain *chain,
    struct code_set *out)
{
	const struct schema_definition *definition = schema_definition(url);
	const struct schema_value_set *set = schema_value_set(url);
	bool right = version.data == NULL || slice_is(version, definition != NULL ? definition->version : schema_fhir_version);
	bool listed = set != NULL && set->code_count > 0;

	if (!right || (definition == NULL && !listed))
		return terminology_fail(terminology, FAULT_NOT_FOUND, "The value set \"%.*s\" is not known here",
		    SLICE_ARGS(chain->canonical));
	if (definition == NULL)
		return read_listed(terminology, set, out);
	if (read_definition(terminology, definition, chain, out))
		return true;
	return listed && expand_try_another(terminology) && read_listed(terminology, set, out);
}
