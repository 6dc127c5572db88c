#include "tests/unit/graphql/shelf.h"

#include <stdio.h>

#include "resources/json_read.h"

static bool
in_trouble(const struct shelf *shelf, struct faults *faults)
{
	if (shelf->trouble != NULL)
		faults_add(faults, FAULT_TRANSIENT, SLICE_NONE, "%s", shelf->trouble);
	return shelf->trouble != NULL;
}

static const struct node *
find(const struct shelf *shelf, const struct schema_type *type, struct slice id)
{
	for (size_t i = 0; i < shelf->count; i++)
		if (shelf->resources[i]->type == type && slice_equal(node_text(shelf->resources[i], "id"), id))
			return shelf->resources[i];
	return NULL;
}

static bool
read_one(void *context, const struct schema_type *type, struct slice id, struct arena *arena, const struct node **node,
    struct faults *faults)
{
	struct shelf *shelf = context;

	(void)arena;
	shelf->reads++;
	*node = find(shelf, type, id);
	return !in_trouble(shelf, faults);
}

static bool
resolve(void *context, struct slice reference, struct arena *arena, const struct node **node, struct faults *faults)
{
	struct shelf *shelf = context;
	struct slice id = reference, type = slice_cut(&id, '/');

	(void)arena;
	shelf->resolves++;
	*node = find(shelf, schema_resource(type), id);
	return !in_trouble(shelf, faults);
}

static bool
search(void *context, const struct graphql_search *search, struct arena *arena, struct graphql_page *page, struct faults *faults)
{
	struct shelf *shelf = context;
	size_t length = (size_t)snprintf(shelf->asked, sizeof shelf->asked, "%s", search->type->name);

	(void)arena;
	shelf->searches++;
	for (size_t i = 0; i < search->pair_count && length < sizeof shelf->asked; i++)
		length += (size_t)snprintf(shelf->asked + length, sizeof shelf->asked - length, "%c%.*s=%.*s", i == 0 ? '?' : '&',
		    SLICE_ARGS(search->pairs[i].name), SLICE_ARGS(search->pairs[i].value));
	if (search->cursor.data != NULL && length < sizeof shelf->asked)
		length += (size_t)snprintf(shelf->asked + length, sizeof shelf->asked - length, "@%.*s", SLICE_ARGS(search->cursor));
	if (search->total && length < sizeof shelf->asked)
		snprintf(shelf->asked + length, sizeof shelf->asked - length, "#");
	*page = shelf->page;
	return !in_trouble(shelf, faults);
}

void
shelf_init(struct shelf *shelf)
{
	*shelf = (struct shelf){ .page = { .total = -1, .offset = -1, .size = -1 } };
	arena_init(&shelf->arena, 0);
	shelf->source = (struct graphql_source){ .context = shelf, .read = read_one, .resolve = resolve, .search = search };
}

void
shelf_free(struct shelf *shelf)
{
	arena_free(&shelf->arena);
}

const struct node *
shelf_put(struct shelf *shelf, struct slice json)
{
	struct faults faults;

	faults_init(&faults, &shelf->arena);
	const struct node *node = json_read(&shelf->arena, json, &faults);

	if (node == NULL || faults.errors || shelf->count == SHELF_MOST)
		return NULL;
	return shelf->resources[shelf->count++] = node;
}

void
shelf_found(struct shelf *shelf, const char *type)
{
	struct graphql_match *matches = arena_zero(&shelf->arena, shelf->count, sizeof *matches);
	size_t count = 0;

	for (size_t i = 0; matches != NULL && i < shelf->count; i++)
		if (strcmp(shelf->resources[i]->type->name, type) == 0)
			matches[count++] = (struct graphql_match){ shelf->resources[i], SLICE("match"), SLICE_NONE };
	shelf->page.matches = matches;
	shelf->page.count = count;
}
