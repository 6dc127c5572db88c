/* Tables of added search parameters: made whole, put in force by one store, and given back by their readers. */
#include "resources/extract/added.h"

#include "resources/extract/entry_write.h"
#include "resources/extract_links.h"
#include "resources/json_read.h"

#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>

enum { RESOURCES_MOST = 256, PLACES = 64 };

/* An item and what is needed while the table is made. */
struct row {
	struct added_item item;
	struct definition definition;
};

struct added {
	struct arena arena;
	struct row *rows[ADDED_MOST];
	size_t count;
	struct {
		const struct added_parameter **parameters;
		size_t count, capacity;
	} by_resource[RESOURCES_MOST];
	bool failed; /* memory ran out */
};

/* ---- Clashes ------------------------------------------------------------------------------------------------------ */

static bool
holds(const struct schema_type *base, uint16_t resource)
{
	return schema_is(&schema_types[schema_resources[resource]], base);
}

/* Keys begin with a parameter's number, and with it turned round for a token with its system (extract.h): two that are each
 * other's reverse would share keys. Some beginnings are none of a parameter at all: those of the store's own keys, and that
 * of what contains others, and of links. */
static bool
is_number_taken(uint32_t number)
{
	const uint32_t turned = ~number;

	return number == 0 || turned == 0 || number == ENTRY_CONTAINED_PARAMETER || turned == ENTRY_CONTAINED_PARAMETER ||
	    number == ENTRY_LINK_PARAMETER || turned == ENTRY_LINK_PARAMETER || extract_built_in(number) || extract_built_in(turned);
}

static bool
clashes(uint32_t a, uint32_t b)
{
	return a == b || a == ~b;
}

static const struct added_item *
with_number(const struct added *table, uint32_t number, struct slice id)
{
	for (size_t i = 0; i < table->count; i++) {
		const struct definition *other = &table->rows[i]->definition;

		for (size_t j = 0; j < other->base_count && !slice_equal(table->rows[i]->item.id, id); j++)
			if (clashes(entry_parameter(other->bases[j], other->code), number))
				return &table->rows[i]->item;
	}
	return NULL;
}

static const struct added_item *
with_code(const struct added *table, const struct schema_type *base, struct slice code, struct slice id)
{
	for (uint16_t resource = 0; resource < schema_counts.resources; resource++) {
		const struct added_item *item;

		if (holds(base, resource) &&
		    added_find(table, &schema_types[schema_resources[resource]], code, &item) != NULL && !slice_equal(item->id, id))
			return item;
	}
	return NULL;
}

static const struct row *
with_url(const struct added *table, struct slice url)
{
	for (size_t i = 0; table != NULL && i < table->count; i++)
		if (slice_equal(table->rows[i]->item.url, url))
			return table->rows[i];
	return NULL;
}

/* Whether the definition may stand beside those in the table, but for that of the id; else why not is told. */
static bool
fits(const struct added *table, const struct node *resource, const struct definition *definition, struct slice id,
    struct arena *arena, struct faults *faults)
{
	const struct row *same = with_url(table, definition->url);
	const struct node *base = node_child(resource, "base"), *component = node_child(resource, "component");
	size_t others = 0;

	for (size_t i = 0; table != NULL && i < table->count; i++)
		others += !slice_equal(table->rows[i]->item.id, id);
	if (others >= ADDED_MOST)
		faults_add(faults, FAULT_TOO_COSTLY, SLICE("SearchParameter"), "There are %d added search parameters already, which is all "
		    "there may be", ADDED_MOST);
	if (same != NULL && !slice_equal(same->item.id, id))
		faults_add(faults, FAULT_INVALID, SLICE("SearchParameter.url"), "Another active search parameter has this url already");
	for (size_t i = 0; i < definition->base_count; i++) {
		uint32_t number = entry_parameter(definition->bases[i], definition->code);
		const struct added_item *item = table != NULL ? with_code(table, definition->bases[i], definition->code, id) : NULL;

		while (base != NULL && !slice_is(base->text, definition->bases[i]->name))
			base = node_again(base);
		struct slice place = base != NULL ? node_path(base, arena) : SLICE("SearchParameter.base");

		if (item != NULL)
			faults_add(faults, FAULT_INVALID, place, "%s has a parameter \"%.*s\" already: %.*s", definition->bases[i]->name,
			    SLICE_ARGS(definition->code), SLICE_ARGS(item->url));
		else if (is_number_taken(number) || (table != NULL && with_number(table, number, id) != NULL))
			faults_add(faults, FAULT_INVALID, place, "The code \"%.*s\" can't be told from another parameter's in the index: "
			    "choose another one", SLICE_ARGS(definition->code));
	}
	for (size_t i = 0; i < definition->component_count; i++, component = node_again(component)) {
		const struct row *part = with_url(table, definition->components[i].definition);

		if (definition->components[i].search == NULL &&
		    (part == NULL || part->definition.type == SEARCH_COMPOSITE || slice_equal(part->item.id, id)))
			faults_add(faults, FAULT_INVALID, node_path(component, arena), "There is no search parameter %.*s to be a component",
			    SLICE_ARGS(definition->components[i].definition));
	}
	return !faults->errors && !faults->failed;
}

void
added_check(const struct node *resource, struct slice id, struct arena *arena, struct faults *faults)
{
	struct definition *definition = arena_alloc(arena, sizeof *definition);
	bool nothing;
	unsigned place;

	if (definition == NULL) {
		faults->failed = true;
		return;
	}
	if (!definition_read(resource, arena, faults, definition, &nothing))
		return;
	const struct added *table = added_hold(&place);

	fits(table, resource, definition, id, arena, faults);
	added_release(place);
}

bool
added_fingerprint(const struct node *resource, struct arena *arena, uint64_t *fingerprint)
{
	struct definition *definition = arena_alloc(arena, sizeof *definition);
	struct faults faults;
	bool nothing;

	faults_init(&faults, arena);
	if (definition == NULL || !definition_read(resource, arena, &faults, definition, &nothing))
		return false;
	*fingerprint = definition_fingerprint(definition);
	return true;
}

/* ---- Making ------------------------------------------------------------------------------------------------------- */

static void
put_parameter(struct added *table, uint16_t resource, const struct added_parameter *parameter)
{
	size_t count = table->by_resource[resource].count;

	if (count == table->by_resource[resource].capacity) {
		size_t capacity = count > 0 ? 2 * count : 4;
		const struct added_parameter **parameters = arena_alloc(&table->arena, capacity * sizeof *parameters);

		if (parameters == NULL) {
			table->failed = true;
			return;
		}
		if (count > 0)
			memcpy(parameters, table->by_resource[resource].parameters, count * sizeof *parameters);
		table->by_resource[resource].parameters = parameters;
		table->by_resource[resource].capacity = capacity;
	}
	table->by_resource[resource].parameters[table->by_resource[resource].count++] = parameter;
}

static struct schema_component *
make_components(struct added *table, const struct row *row, struct added_parameter *parameter)
{
	const struct definition *definition = &row->definition;
	size_t count = definition->component_count;
	struct schema_component *components = arena_zero(&table->arena, count, sizeof *components);

	parameter->components = arena_zero(&table->arena, count, sizeof *parameter->components);
	parameter->component_types = arena_zero(&table->arena, count, sizeof *parameter->component_types);
	if (components == NULL || parameter->components == NULL || parameter->component_types == NULL)
		return NULL;
	for (size_t i = 0; i < count; i++) {
		const struct definition_component *component = &definition->components[i];
		const struct schema_search *search = component->search;

		/* One that was added: as it is on the first of its bases. */
		for (uint16_t resource = 0; search == NULL && resource < schema_counts.resources; resource++)
			for (size_t j = 0; search == NULL && j < table->by_resource[resource].count; j++)
				if (slice_equal(table->by_resource[resource].parameters[j]->item->url, component->definition))
					search = &table->by_resource[resource].parameters[j]->search;
		components[i] = (struct schema_component){ component->definition.data, component->expression.data, search };
		parameter->components[i] = component->path;
		parameter->component_types[i] = search != NULL ? (enum search_type)search->type : SEARCH_TOKEN;
	}
	return components;
}

/* The parameter on one of its bases. */
static void
add_base(struct added *table, struct row *row, const struct schema_type *base)
{
	const struct definition *definition = &row->definition;
	struct added_parameter *parameter = arena_zero(&table->arena, 1, sizeof *parameter);
	struct schema_limits *limits = arena_alloc(&table->arena, sizeof *limits);

	if (parameter == NULL || limits == NULL) {
		table->failed = true;
		return;
	}
	*limits = definition->limits;
	parameter->number = entry_parameter(base, definition->code);
	parameter->path = definition->path;
	parameter->item = &row->item;
	parameter->search = (struct schema_search){ .code = definition->code.data, .url = definition->url.data,
		.expression = definition->expression.data, .type = (uint8_t)definition->type, .resource = schema_number(base),
		.targets = definition->targets, .target_count = definition->target_count,
		.component_count = (uint16_t)definition->component_count, .limits = definition->limited ? limits : NULL };
	if (definition->component_count > 0 &&
	    (parameter->search.components = make_components(table, row, parameter)) == NULL) {
		table->failed = true;
		return;
	}
	for (uint16_t resource = 0; resource < schema_counts.resources; resource++)
		if (holds(base, resource)) {
			row->item.types[resource / 64] |= UINT64_C(1) << resource % 64;
			put_parameter(table, resource, parameter);
		}
}

/* Whatever a composite is made of that was added: another version of it may give other values. */
static uint64_t
components_of(const struct added *table, const struct definition *definition)
{
	uint64_t hash = 0;

	for (size_t i = 0; i < definition->component_count; i++) {
		const struct row *part =
		    definition->components[i].search == NULL ? with_url(table, definition->components[i].definition) : NULL;

		if (part != NULL)
			hash = (hash ^ part->item.fingerprint ^ part->item.version) * UINT64_C(0x9E3779B97F4A7C15) + part->item.rid;
	}
	return hash;
}

static struct slice
keep(struct added *table, struct slice text)
{
	struct slice copy = arena_copy(&table->arena, text);

	table->failed = table->failed || copy.data == NULL;
	return copy;
}

/* Adds the source, when it is right and of that kind. */
static void
add_source(struct added *table, const struct added_source *source, bool composite, struct arena *scratch)
{
	struct row *row = arena_zero(&table->arena, 1, sizeof *row);
	struct faults faults;
	bool nothing;

	faults_init(&faults, scratch);
	const struct node *resource = json_read(scratch, source->json, &faults);

	if (row == NULL || faults.failed) {
		table->failed = true;
		return;
	}
	if (resource == NULL || slice_is(node_text(resource, "type"), "composite") != composite)
		return;
	struct definition *definition = &row->definition;

	if (!definition_read(resource, &table->arena, &faults, definition, &nothing) ||
	    !fits(table, resource, definition, SLICE_NONE, scratch, &faults)) {
		table->failed = table->failed || faults.failed;
		return;
	}
	definition->url = keep(table, definition->url);
	definition->code = keep(table, definition->code);
	for (size_t i = 0; i < definition->component_count; i++)
		definition->components[i].definition = keep(table, definition->components[i].definition);
	row->item = (struct added_item){ .rid = source->rid, .version = source->version,
		.id = keep(table, node_text(resource, "id")), .url = definition->url, .code = definition->code,
		.fingerprint = definition_fingerprint(definition), .components = components_of(table, definition) };
	for (size_t i = 0; i < definition->base_count && !table->failed; i++)
		add_base(table, row, definition->bases[i]);
	table->rows[table->count++] = row;
}

struct added *
added_new(const struct added_source *sources, size_t count, bool (*complete)(void *context, const struct added_item *item),
    void *context)
{
	struct added *table = calloc(1, sizeof *table);
	struct arena scratch;

	if (table == NULL)
		return NULL;
	arena_init(&table->arena, 0);
	arena_init(&scratch, 0);
	/* Composites last: what they are made of is then there. */
	for (int composite = 0; composite < 2; composite++)
		for (size_t i = 0; i < count && !table->failed; i++) {
			arena_reset(&scratch);
			add_source(table, &sources[i], composite, &scratch);
		}
	arena_free(&scratch);
	if (table->failed) {
		added_free(table);
		return NULL;
	}
	for (size_t i = 0; i < table->count; i++)
		table->rows[i]->item.complete = complete(context, &table->rows[i]->item);
	return table;
}

void
added_free(struct added *table)
{
	if (table == NULL)
		return;
	arena_free(&table->arena);
	free(table);
}

/* ---- In force ----------------------------------------------------------------------------------------------------- */

/* A reader first says that it is at a place, then looks whether it still is the current one: only then it reads what is
 * there. Whoever puts another table in force takes a place that is neither current nor read, so that a reader who comes late
 * finds that it isn't current, and lets go without having looked. */
static struct {
	atomic_uint current;
	_Atomic uint64_t generation;
	struct {
		atomic_uint readers;
		struct added *table;
	} places[PLACES];
} state;

const struct added *
added_hold(unsigned *place)
{
	for (;;) {
		unsigned i = atomic_load(&state.current);

		atomic_fetch_add(&state.places[i].readers, 1);
		if (atomic_load(&state.current) == i) {
			*place = i;
			return state.places[i].table;
		}
		atomic_fetch_sub(&state.places[i].readers, 1);
	}
}

void
added_release(unsigned place)
{
	atomic_fetch_sub(&state.places[place].readers, 1);
}

bool
added_publish(struct added *table)
{
	unsigned current = atomic_load(&state.current), next = PLACES;

	for (unsigned i = 0; i < PLACES; i++) {
		if (i == current || atomic_load(&state.places[i].readers) != 0)
			continue;
		added_free(state.places[i].table);
		state.places[i].table = NULL;
		next = i;
	}
	if (next == PLACES)
		return false;
	state.places[next].table = table;
	atomic_store(&state.current, next);
	atomic_fetch_add(&state.generation, 1);
	return true;
}

uint64_t
added_generation(void)
{
	return atomic_load(&state.generation);
}

void
added_stop(void)
{
	for (unsigned i = 0; i < PLACES; i++) {
		added_free(state.places[i].table);
		state.places[i].table = NULL;
	}
}

/* ---- Looking up --------------------------------------------------------------------------------------------------- */

size_t
added_count(const struct added *table)
{
	return table != NULL ? table->count : 0;
}

const struct added_item *
added_item(const struct added *table, size_t i)
{
	return &table->rows[i]->item;
}

const struct added_parameter *
added_parameter(const struct added *table, uint16_t resource, size_t i)
{
	if (table == NULL || resource >= RESOURCES_MOST || i >= table->by_resource[resource].count)
		return NULL;
	return table->by_resource[resource].parameters[i];
}

const struct schema_search *
added_search(const struct added *table, const struct schema_type *type, size_t i, const struct added_item **item)
{
	const struct added_parameter *parameter = added_parameter(table, type->resource, i);

	if (parameter != NULL && item != NULL)
		*item = parameter->item;
	return parameter != NULL ? &parameter->search : NULL;
}

const struct schema_search *
added_find(const struct added *table, const struct schema_type *type, struct slice code, const struct added_item **item)
{
	const struct schema_search *search;

	for (size_t i = 0; (search = added_search(table, type, i, item)) != NULL; i++)
		if (slice_is(code, search->code))
			return search;
	return NULL;
}

static const void *
copy_bytes(struct arena *arena, const void *bytes, size_t size)
{
	return bytes != NULL ? arena_copy(arena, slice_of(bytes, size)).data : NULL;
}

const struct schema_search *
added_copy(const struct schema_search *search, struct arena *arena)
{
	struct schema_search *copy = arena_alloc(arena, sizeof *copy);
	struct schema_component *components = arena_zero(arena, search->component_count, sizeof *components);

	if (copy == NULL || components == NULL)
		return NULL;
	*copy = *search;
	copy->code = arena_copy(arena, slice_text(search->code)).data;
	copy->url = arena_copy(arena, slice_text(search->url)).data;
	copy->expression = arena_copy(arena, slice_text(search->expression)).data;
	copy->targets = copy_bytes(arena, search->targets, search->target_count * sizeof *search->targets);
	copy->limits = copy_bytes(arena, search->limits, sizeof *search->limits);
	for (size_t i = 0; i < search->component_count; i++) {
		const struct schema_component *component = &search->components[i];
		bool built_in = component->search >= schema_searches && component->search < schema_searches + schema_counts.searches;

		/* Components have no components, so that this ends. */
		components[i] = (struct schema_component){ arena_copy(arena, slice_text(component->definition)).data,
			arena_copy(arena, slice_text(component->expression)).data,
			built_in || component->search == NULL ? component->search : added_copy(component->search, arena) };
		if (components[i].definition == NULL || components[i].expression == NULL)
			return NULL;
	}
	copy->components = components;
	if (copy->code == NULL || copy->url == NULL || copy->expression == NULL ||
	    (copy->targets == NULL && search->targets != NULL) || (copy->limits == NULL && search->limits != NULL))
		return NULL;
	return copy;
}
