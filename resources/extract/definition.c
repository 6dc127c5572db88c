#include "resources/extract/definition.h"

#include "resources/extract/entry_write.h"
#include "resources/extract_added.h"

struct reading {
	const struct node *resource;
	struct arena *arena;
	struct faults *faults;
	struct definition *out;
};

#define fault(reading, node, ...) \
	faults_add((reading)->faults, FAULT_INVALID, node_path((node), (reading)->arena), __VA_ARGS__)

/* ---- What it is of ------------------------------------------------------------------------------------------------ */

static const struct schema_search *
built_in(struct slice url)
{
	for (uint32_t i = 0; i < schema_counts.searches; i++)
		if (slice_is(url, schema_searches[i].url))
			return &schema_searches[i];
	return NULL;
}

/* A built-in parameter of the code, on the base or on any type that has what the base has. */
static const struct schema_search *
find_built_in(const struct schema_type *base, struct slice code)
{
	const struct schema_search *search = schema_search(base, code);

	for (uint32_t i = 0; search == NULL && base->abstract && i < schema_counts.searches; i++)
		if (slice_is(code, schema_searches[i].code) && schema_is(&schema_types[schema_searches[i].resource], base))
			search = &schema_searches[i];
	return search;
}

/* The base, or one that has what it has, or the other way round. */
static bool
is_listed(const struct definition *definition, const struct schema_type *base)
{
	for (size_t i = 0; i < definition->base_count; i++)
		if (schema_is(base, definition->bases[i]) || schema_is(definition->bases[i], base))
			return true;
	return false;
}

static void
read_base(struct reading *reading, const struct node *node)
{
	struct definition *out = reading->out;
	const struct schema_type *base = node->text.data != NULL ? schema_type(node->text) : NULL;

	if (base == NULL || base->kind != TYPE_RESOURCE) {
		fault(reading, node, "\"%.*s\" is no resource type", SLICE_ARGS(node->text));
		return;
	}
	const struct schema_search *search = find_built_in(base, out->code);

	if (search != NULL && slice_is(out->url, search->url))
		return;
	if (search != NULL)
		fault(reading, node, "%s has a parameter \"%s\" already: %s", schema_types[search->resource].name, search->code,
		    search->url);
	else if (is_listed(out, base))
		fault(reading, node, "%s is named twice", base->name);
	else if (out->base_count == DEFINITION_BASES_MOST)
		fault(reading, node, "More than %d bases", DEFINITION_BASES_MOST);
	else
		out->bases[out->base_count++] = base;
}

/* Letters, digits, '-' and '_', which mean nothing in a query; those that begin with '_' are FHIR's. */
static bool
good_code(struct slice code)
{
	for (size_t i = 0; i < code.length; i++) {
		char c = code.data[i];
		bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');

		if (!letter && (i == 0 || ((c < '0' || c > '9') && c != '-' && c != '_')))
			return false;
	}
	return code.length > 0 && code.length <= ADDED_CODE_MOST;
}

static bool
read_type(struct reading *reading, const struct node *node)
{
	for (int i = 0; node != NULL && i <= SEARCH_SPECIAL; i++)
		if (slice_is(node->text, search_type_text((enum search_type)i))) {
			reading->out->type = (enum search_type)i;
			return i != SEARCH_SPECIAL;
		}
	return false;
}

static void
read_targets(struct reading *reading)
{
	size_t count = 0;
	struct definition *out = reading->out;

	for (const struct node *node = reading->resource->child; node != NULL; node = node->next)
		count += strcmp(node->element->name, "target") == 0;
	if (count == 0)
		return;
	if (count > schema_counts.types)
		count = schema_counts.types;
	out->targets = arena_alloc(reading->arena, count * sizeof *out->targets);
	if (out->targets == NULL) {
		reading->faults->failed = true;
		return;
	}
	for (const struct node *node = node_child(reading->resource, "target"); node != NULL; node = node_again(node)) {
		const struct schema_type *type = node->text.data != NULL ? schema_resource(node->text) : NULL;

		if (type == NULL)
			fault(reading, node, "\"%.*s\" is no resource type", SLICE_ARGS(node->text));
		else if (out->target_count < count)
			out->targets[out->target_count++] = schema_number(type);
	}
}

/* ---- Expressions -------------------------------------------------------------------------------------------------- */

static const struct fhirpath *
read_expression(struct reading *reading, const struct node *node, struct slice *text)
{
	struct fhirpath_error error;

	*text = arena_copy(reading->arena, node->text);
	if (text->data == NULL) {
		reading->faults->failed = true;
		return NULL;
	}
	if (text->length > ADDED_EXPRESSION_MOST) {
		fault(reading, node, "The expression is longer than %d bytes", ADDED_EXPRESSION_MOST);
		return NULL;
	}
	const struct fhirpath *path = fhirpath_compile(reading->arena, *text, &error);

	if (path == NULL && error.fault == FHIRPATH_MEMORY)
		reading->faults->failed = true;
	else if (path == NULL)
		fault(reading, node, "The expression is no FHIRPath: %s, at character %zu", error.text, error.offset + 1);
	return path;
}

/* With "Patient.x | Person.y" each part is about the type that it names; with one base, all of it is about that. */
static void
check_expression(struct reading *reading, const struct node *node)
{
	const struct definition *out = reading->out;
	const struct schema_type *any = schema_type(SLICE("Resource"));
	struct fhirpath_error error;

	if (!fhirpath_check(out->path, any, &error) ||
	    (out->base_count == 1 && !fhirpath_check(out->path, out->bases[0], &error)))
		fault(reading, node, "The expression leads nowhere: %s, at character %zu", error.text, error.offset + 1);
}

static void
read_component(struct reading *reading, const struct node *node)
{
	struct definition *out = reading->out;
	const struct node *definition = node_child(node, "definition"), *expression = node_child(node, "expression");

	if (out->component_count == DEFINITION_COMPONENTS_MOST) {
		fault(reading, node, "More than %d components", DEFINITION_COMPONENTS_MOST);
		return;
	}
	struct definition_component *component = &out->components[out->component_count++];

	if (definition == NULL || definition->text.data == NULL || expression == NULL || expression->text.data == NULL) {
		fault(reading, node, "A component has a definition and an expression");
		return;
	}
	struct slice version = definition->text;

	component->definition = slice_cut(&version, '|');
	component->path = read_expression(reading, expression, &component->expression);
	component->search = built_in(component->definition);
	if (component->search != NULL &&
	    (component->search->type == SEARCH_COMPOSITE || component->search->type == SEARCH_SPECIAL))
		fault(reading, definition, "A component can't be a parameter of type %s",
		    search_type_text((enum search_type)component->search->type));
}

/* ---- Limits ------------------------------------------------------------------------------------------------------- */

static uint16_t
read_codes(struct reading *reading, const char *name, const char *const *codes)
{
	uint16_t bits = 0;

	for (const struct node *node = node_child(reading->resource, name); node != NULL; node = node_again(node))
		for (int i = 0; codes[i] != NULL; i++)
			if (slice_is(node->text, codes[i]))
				bits = (uint16_t)(bits | 1U << i);
	return bits;
}

static void
read_limits(struct reading *reading)
{
	struct schema_limits *limits = &reading->out->limits;

	limits->modifiers = read_codes(reading, "modifier", schema_modifier_codes);
	limits->comparators = read_codes(reading, "comparator", schema_comparator_codes);
	limits->one_value = slice_is(node_text(reading->resource, "multipleOr"), "false");
	limits->once = slice_is(node_text(reading->resource, "multipleAnd"), "false");
	reading->out->limited = limits->modifiers != 0 || limits->comparators != 0 || limits->one_value || limits->once;
}

/* ---- The whole ---------------------------------------------------------------------------------------------------- */

static void
read_all(struct reading *reading)
{
	const struct node *resource = reading->resource, *expression = node_child(resource, "expression");
	struct definition *out = reading->out;
	const struct node *type = node_child(resource, "type"), *code = node_child(resource, "code");

	if (out->url.length > ADDED_URL_MOST)
		fault(reading, node_child(resource, "url"), "The url is longer than %d bytes", ADDED_URL_MOST);
	if (!good_code(out->code))
		fault(reading, code, "A code is a letter and up to %d letters, digits, '-' and '_'", ADDED_CODE_MOST - 1);
	if (!read_type(reading, type))
		fault(reading, type != NULL ? type : resource, "Parameters of this type can't be added");
	if (expression == NULL || expression->text.data == NULL)
		fault(reading, resource, "An active search parameter needs an expression");
	else if ((out->path = read_expression(reading, expression, &out->expression)) != NULL)
		check_expression(reading, expression);
	read_targets(reading);
	for (const struct node *node = node_child(resource, "component"); node != NULL; node = node_again(node))
		if (out->type == SEARCH_COMPOSITE)
			read_component(reading, node);
		else
			fault(reading, node, "Only a parameter of type composite has components");
	if (out->type == SEARCH_COMPOSITE && out->component_count < 2 && !reading->faults->errors)
		fault(reading, resource, "A composite has two components or more");
	read_limits(reading);
}

bool
definition_read(const struct node *resource, struct arena *arena, struct faults *faults, struct definition *out,
    bool *nothing)
{
	struct reading reading = { .resource = resource, .arena = arena, .faults = faults, .out = out };

	*out = (struct definition){ .url = node_text(resource, "url"), .code = node_text(resource, "code") };
	*nothing = !slice_is(node_text(resource, "status"), "active");
	if (*nothing || out->url.data == NULL || out->code.data == NULL)
		return false;
	for (const struct node *node = node_child(resource, "base"); node != NULL; node = node_again(node))
		read_base(&reading, node);
	*nothing = out->base_count == 0 && !faults->errors;
	if (*nothing)
		return false;
	read_all(&reading);
	return !faults->errors && !faults->failed;
}

static uint64_t
add_text(uint64_t hash, struct slice text)
{
	return entry_hash(text, entry_hash(SLICE("\n"), hash));
}

uint64_t
definition_fingerprint(const struct definition *definition)
{
	uint64_t hash = add_text(ENTRY_HASH_START, definition->url);

	hash = add_text(hash, definition->code);
	hash = add_text(hash, slice_text(search_type_text(definition->type)));
	hash = add_text(hash, definition->expression);
	for (size_t i = 0; i < definition->base_count; i++)
		hash = add_text(hash, slice_text(definition->bases[i]->name));
	for (size_t i = 0; i < definition->target_count; i++)
		hash = add_text(hash, slice_text(schema_types[definition->targets[i]].name));
	for (size_t i = 0; i < definition->component_count; i++) {
		hash = add_text(hash, definition->components[i].definition);
		hash = add_text(hash, definition->components[i].expression);
	}
	return hash;
}
