#include "resources/extract.h"

#include "resources/extract/added.h"
#include "resources/extract/entry_write.h"
#include "resources/extract/links.h"
#include "resources/extract/path.h"
#include "resources/extract/subject.h"
#include "resources/extract/text.h"
#include "resources/extract/value.h"
#include "resources/extract_links.h"

#include <stdio.h>
#include <stdlib.h>

/* A parameter as it holds for one concrete resource type: its own ones, and those of Resource and DomainResource. */
struct parameter {
	const struct schema_search *search;
	uint32_t number;
	struct path *path;
	struct path **components; /* as many as search->component_count */
	enum search_type *component_types;
	struct parameter *next;
};

enum { RESOURCES_MOST = 256, EVALUATION_BYTES = 32 * 1024 * 1024 };

static struct {
	struct arena arena;
	struct value_settings settings;
	struct parameter *by_resource[RESOURCES_MOST];
	uint32_t *numbers; /* of all built-in parameters, and of each type's running text; sorted */
	size_t number_count;
	bool started;
} state;

uint32_t
extract_parameter(const struct schema_search *search)
{
	return entry_parameter(&schema_types[search->resource], slice_text(search->code));
}

uint32_t
extract_content_parameter(const struct schema_type *type)
{
	return entry_parameter(type, SLICE("_content"));
}

uint32_t
extract_text_parameter(const struct schema_type *type)
{
	return entry_parameter(type, SLICE("_text"));
}

bool
extract_is_text(const struct schema_search *search)
{
	return strcmp(search->code, "_content") == 0 || strcmp(search->code, "_text") == 0;
}

/* ---- Start ------------------------------------------------------------------------------------------------------- */

/* Parameters that records answer from their header, or that have no values of their own. */
static bool
needs_entries(const struct schema_search *search)
{
	return search->expression[0] != '\0' && strcmp(search->code, "_id") != 0 &&
	    strcmp(search->code, "_lastUpdated") != 0;
}

static enum search_type
type_of_component(const struct schema_component *component)
{
	for (uint32_t i = 0; i < schema_counts.searches; i++)
		if (strcmp(schema_searches[i].url, component->definition) == 0)
			return (enum search_type)schema_searches[i].type;
	return SEARCH_TOKEN;
}

static bool
compile(struct parameter *parameter, const struct schema_type *type, char *error, size_t error_size)
{
	const struct schema_search *search = parameter->search;
	char why[200];

	parameter->path = path_compile(&state.arena, search->expression, type, why, sizeof why);
	if (parameter->path == NULL) {
		snprintf(error, error_size, "search parameter %s of %s: %s", search->code, type->name, why);
		return false;
	}
	if (search->component_count == 0)
		return true;
	parameter->components = arena_zero(&state.arena, search->component_count, sizeof *parameter->components);
	parameter->component_types = arena_zero(&state.arena, search->component_count, sizeof *parameter->component_types);
	if (parameter->components == NULL || parameter->component_types == NULL) {
		snprintf(error, error_size, "out of memory");
		return false;
	}
	for (size_t i = 0; i < search->component_count; i++) {
		const struct schema_component *component = &search->components[i];

		parameter->component_types[i] = type_of_component(component);
		parameter->components[i] =
		    path_compile(&state.arena, component->expression, path_type(parameter->path), why, sizeof why);
		if (parameter->components[i] == NULL) {
			snprintf(error, error_size, "search parameter %s of %s, component %zu: %s", search->code, type->name, i + 1, why);
			return false;
		}
	}
	return true;
}

static bool
add_parameters(uint16_t resource, const struct schema_type *of, char *error, size_t error_size)
{
	const struct schema_type *type = &schema_types[schema_resources[resource]];
	size_t count;
	const struct schema_search *searches = schema_searches_of(of, &count);

	for (size_t i = 0; i < count; i++) {
		if (!needs_entries(&searches[i]))
			continue;
		struct parameter *parameter = arena_zero(&state.arena, 1, sizeof *parameter);

		if (parameter == NULL) {
			snprintf(error, error_size, "out of memory");
			return false;
		}
		parameter->search = &searches[i];
		parameter->number = extract_parameter(&searches[i]);
		if (!compile(parameter, type, error, error_size))
			return false;
		parameter->next = state.by_resource[resource];
		state.by_resource[resource] = parameter;
	}
	return true;
}

static int
by_number(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

	return x < y ? -1 : x > y;
}

static bool
list_numbers(void)
{
	state.numbers = arena_alloc(&state.arena, (schema_counts.searches + 2 * schema_counts.resources) * sizeof *state.numbers);
	if (state.numbers == NULL)
		return false;
	for (uint32_t i = 0; i < schema_counts.searches; i++)
		state.numbers[state.number_count++] = extract_parameter(&schema_searches[i]);
	for (uint32_t i = 0; i < schema_counts.resources; i++) {
		state.numbers[state.number_count++] = extract_content_parameter(&schema_types[schema_resources[i]]);
		state.numbers[state.number_count++] = extract_text_parameter(&schema_types[schema_resources[i]]);
	}
	qsort(state.numbers, state.number_count, sizeof *state.numbers, by_number);
	return true;
}

bool
extract_built_in(uint32_t parameter)
{
	return bsearch(&parameter, state.numbers, state.number_count, sizeof parameter, by_number) != NULL;
}

bool
extract_start(int zone_minutes, const char *base, char *error, size_t error_size)
{
	if (state.started)
		extract_stop();
	arena_init(&state.arena, 0);
	state.started = true;
	state.settings.zone_minutes = zone_minutes;
	state.settings.base = base != NULL ? arena_copy(&state.arena, slice_text(base)) : SLICE_NONE;
	links_start(&state.settings);
	for (uint16_t i = 0; i < schema_counts.resources; i++) {
		const struct schema_type *type = &schema_types[schema_resources[i]];

		for (const struct schema_type *of = type;; of = &schema_types[of->base]) {
			if (!add_parameters(i, of, error, error_size))
				return false;
			if (of->base == SCHEMA_NONE)
				break;
		}
	}
	if (!list_numbers()) {
		snprintf(error, error_size, "out of memory");
		return false;
	}
	return subject_start(&state.arena, &state.settings, error, error_size);
}

void
extract_stop(void)
{
	added_stop();
	arena_free(&state.arena);
	memset(&state, 0, sizeof state);
}

/* ---- Extracting -------------------------------------------------------------------------------------------------- */

/* A value found, to be written once all are known, so that parameters with the same value can share it. */
struct found {
	uint32_t parameter;
	enum entry_kind kind;
	struct slice value;
	uint64_t hash;
};

struct extraction {
	struct arena *arena;
	const struct node *root;
	struct targets targets;
	/* The parameter at hand: a built-in one, or one that was added. */
	const struct schema_search *search;
	uint32_t number;
	const enum search_type *component_types;
	const struct parameter *parameter;
	const struct added_parameter *added;
	struct arena evaluating; /* of an added one */
	const struct added *table; /* of these, held meanwhile */
	size_t *steps; /* left for the contained resources; NULL for the resource itself */
	struct found *found;
	size_t count, capacity, most;
	struct buffer scratch; /* one value */
	struct buffer composite; /* one composite's components */
	uint32_t component;
	bool failed;
};

static void
keep(struct extraction *run, enum entry_kind kind, struct slice value)
{
	if (run->count == run->most || value.length > UINT16_MAX)
		return;
	if (run->count == run->capacity) {
		size_t capacity = run->capacity != 0 ? run->capacity * 2 : 64;
		struct found *found = arena_alloc(run->arena, capacity * sizeof *found);

		if (found == NULL) {
			run->failed = true;
			return;
		}
		if (run->count > 0)
			memcpy(found, run->found, run->count * sizeof *found);
		run->found = found;
		run->capacity = capacity;
	}
	struct slice copy = arena_copy(run->arena, value);

	if (copy.data == NULL) {
		run->failed = true;
		return;
	}
	run->found[run->count++] = (struct found){ .parameter = run->number, .kind = kind, .value = copy,
		.hash = entry_hash(copy, ENTRY_HASH_START + kind) };
}

/* The url of a conformance or knowledge resource is searched with its version, as in ValueSet?url=http://x|2.0
 * (search.html#uri). */
static struct entry
with_version(const struct extraction *run, const struct entry *entry)
{
	struct entry copy = *entry;

	if (entry->kind == ENTRY_URI && run->added == NULL && strcmp(run->search->code, "url") == 0)
		copy.version = node_text(run->root, "version");
	return copy;
}

static void
value_found(void *context, const struct entry *entry)
{
	struct extraction *run = context;
	const struct entry whole = with_version(run, entry);

	buffer_reset(&run->scratch);
	entry_write_value(&run->scratch, &whole);
	if (!buffer_ok(&run->scratch))
		run->failed = true;
	else
		keep(run, entry->kind, buffer_slice(&run->scratch));
}

static bool
is_target(const struct schema_search *search, const struct schema_type *type)
{
	for (uint16_t i = 0; i < search->target_count; i++)
		if (&schema_types[search->targets[i]] == type)
			return true;
	return search->target_count == 0;
}

/* What the node, a reference, points to within the container; NULL when it points elsewhere. */
static const struct node *
points_inside(struct extraction *run, const struct node *node, struct slice *text)
{
	*text = node->type->kind == TYPE_PRIMITIVE ? node->text : node_text(node, "reference");
	return text->length > 0 && text->data[0] == '#' ? targets_find(&run->targets, node, *text) : NULL;
}

static void
reference_inside(struct extraction *run, const struct node *node)
{
	struct slice text;
	const struct node *target = points_inside(run, node, &text);

	if (target != NULL)
		value_found(run, &(struct entry){ .kind = ENTRY_REFERENCE, .type = slice_text(target->type->name), .url = text });
}

static void
node_found(void *context, const struct node *node, int answer)
{
	struct extraction *run = context;
	const struct schema_search *search = run->search;

	/* Bundle.entry[0].resource is a Composition or a MessageHeader only in the Bundles for these. */
	if (node->type->kind == TYPE_RESOURCE && answer < 0 && !is_target(search, node->type))
		return;
	if (search->type == SEARCH_REFERENCE)
		reference_inside(run, node);
	value_entries(&state.settings, node, answer, (enum search_type)search->type, value_found, run);
}

static void
component_value_found(void *context, const struct entry *entry)
{
	struct extraction *run = context;

	buffer_reset(&run->scratch);
	entry_write_value(&run->scratch, entry);
	entry_write(&run->composite, run->component, entry->kind, buffer_slice(&run->scratch));
}

static void
component_node_found(void *context, const struct node *node, int answer)
{
	struct extraction *run = context;

	value_entries(&state.settings, node, answer, run->component_types[run->component], component_value_found,
	    run);
}

static struct added_evaluation
evaluation_of(struct extraction *run)
{
	return (struct added_evaluation){ .resource = run->root, .zone_minutes = state.settings.zone_minutes,
		.steps = run->steps, .arena = &run->evaluating };
}

static void
evaluate_component(struct extraction *run, const struct node *node)
{
	const struct added_evaluation evaluation = evaluation_of(run);

	if (run->added != NULL)
		added_evaluate(&evaluation, run->added->components[run->component], node, component_node_found, run);
	else
		path_evaluate(run->parameter->components[run->component], node, run->root, &run->targets, component_node_found, run);
}

static void
composite_found(void *context, const struct node *node, int answer)
{
	struct extraction *run = context;
	const struct schema_search *search = run->search;
	size_t before;

	(void)answer;
	buffer_reset(&run->composite);
	for (run->component = 0; run->component < search->component_count; run->component++) {
		before = run->composite.length;
		evaluate_component(run, node);
		/* A composite without one of its components matches nothing. */
		if (run->composite.length == before)
			return;
	}
	if (!buffer_ok(&run->composite))
		run->failed = true;
	else
		keep(run, ENTRY_COMPOSITE, buffer_slice(&run->composite));
}

static int
compare_found(const void *a, const void *b)
{
	const struct found *x = a, *y = b;
	int order;

	if (x->hash != y->hash)
		return x->hash < y->hash ? -1 : 1;
	if (x->kind != y->kind)
		return x->kind < y->kind ? -1 : 1;
	order = slice_compare(x->value, y->value);
	if (order != 0)
		return order;
	return x->parameter < y->parameter ? -1 : x->parameter > y->parameter;
}

/* Each value once, followed by the other parameters that have it. */
static void
write_found(struct extraction *run, struct buffer *entries)
{
	if (run->count > 0)
		qsort(run->found, run->count, sizeof *run->found, compare_found);
	for (size_t i = 0; i < run->count; i++) {
		const struct found *found = &run->found[i], *before = i > 0 ? found - 1 : NULL;

		if (before == NULL || found->kind != before->kind || !slice_equal(found->value, before->value))
			entry_write(entries, found->parameter, found->kind, found->value);
		else if (found->parameter != before->parameter)
			entry_write_alias(entries, found->parameter);
	}
}

static void
extract_built_ins(struct extraction *run)
{
	run->added = NULL;
	for (run->parameter = state.by_resource[run->root->type->resource]; run->parameter != NULL;
	    run->parameter = run->parameter->next) {
		run->search = run->parameter->search;
		run->number = run->parameter->number;
		run->component_types = run->parameter->component_types;
		path_evaluate(run->parameter->path, run->root, run->root, &run->targets,
		    run->search->component_count > 0 ? composite_found : node_found, run);
	}
}

static void
extract_added(struct extraction *run)
{
	const struct added_evaluation evaluation = evaluation_of(run);

	for (size_t i = 0; (run->added = added_parameter(run->table, run->root->type->resource, i)) != NULL; i++) {
		run->search = &run->added->search;
		run->number = run->added->number;
		run->component_types = run->added->component_types;
		added_evaluate(&evaluation, run->added->path, run->root,
		    run->search->component_count > 0 ? composite_found : node_found, run);
		arena_reset(&run->evaluating);
	}
}

static bool
link_found(void *context, const struct link *link)
{
	struct extraction *run = context;

	if (link->form == LINK_LOCAL)
		value_found(run, &(struct entry){ .kind = ENTRY_REFERENCE, .type = slice_text(link->type->name), .id = link->id,
			.version = link->version });
	return run->count < EXTRACT_LINKS_MOST;
}

/* The links of the whole resource. Beside its values: they take nothing from the number of these. */
static void
extract_links(struct extraction *run)
{
	run->added = NULL;
	run->number = ENTRY_LINK_PARAMETER;
	links_each(run->root, link_found, run);
	run->most += run->count;
}

/* The resource's text comes last, so that those who look for other values needn't pass it. */
static void
write_text(struct extraction *run, struct buffer *entries)
{
	struct buffer text;

	buffer_init(&text, 0);
	buffer_reset(&run->scratch);
	size_t narrative = text_of(run->root, &text);
	const struct entry entry = { .kind = ENTRY_WORDS, .text = buffer_slice(&text),
		.narrative = slice_of(text.data, narrative) };

	if (text.length > 0) {
		entry_write_value(&run->scratch, &entry);
		entry_write(entries, extract_content_parameter(run->root->type), ENTRY_WORDS, buffer_slice(&run->scratch));
		if (narrative > 0)
			entry_write_alias(entries, extract_text_parameter(run->root->type));
	}
	if (!buffer_ok(&text) || !buffer_ok(&run->scratch))
		run->failed = true;
	buffer_free(&text);
}

/* Finds and writes the entries of run->root, which is the resource itself or contained. */
static void
extract_one(struct extraction *run, struct buffer *entries)
{
	run->found = NULL;
	run->count = run->capacity = 0;
	if (run->steps == NULL)
		extract_links(run);
	extract_built_ins(run);
	extract_added(run);
	run->most -= run->count;
	write_found(run, entries);
	write_text(run, entries);
}

/* Each has its mark, also when it has no values: so that they can be told apart by their place. */
static void
extract_contained(struct extraction *run, const struct node *resource, struct buffer *entries)
{
	size_t steps = ADDED_STEPS_CONTAINED;
	struct buffer own;

	buffer_init(&own, 0);
	run->steps = &steps;
	for (const struct node *child = node_child(resource, "contained"); child != NULL; child = node_again(child)) {
		buffer_reset(&own);
		run->root = child;
		if (child->type->resource != SCHEMA_NONE)
			extract_one(run, &own);
		const struct contained contained = { .type = slice_text(child->type->name), .id = node_text(child, "id"),
			.entries = buffer_slice(&own) };

		entry_write_contained(entries, &contained);
	}
	if (!buffer_ok(&own))
		run->failed = true;
	buffer_free(&own);
}

void
extract_entries(const struct node *resource, struct arena *arena, struct buffer *entries)
{
	struct extraction run = { .arena = arena, .root = resource, .most = EXTRACT_VALUES_MOST };
	unsigned place;

	if (resource->type->resource == SCHEMA_NONE)
		return;
	run.failed = !targets_gather(&run.targets, resource, arena);
	buffer_init(&run.scratch, 0);
	buffer_init(&run.composite, 0);
	arena_init(&run.evaluating, EVALUATION_BYTES);
	run.table = added_hold(&place);
	extract_one(&run, entries);
	extract_contained(&run, resource, entries);
	added_release(place);
	arena_free(&run.evaluating);
	if (run.failed)
		entries->failed = true;
	buffer_free(&run.scratch);
	buffer_free(&run.composite);
}
