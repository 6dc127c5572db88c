#include "profiles/terminology/code_system.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

/* ---- Failing, and counting --------------------------------------------------------------------------------------- */

void
terminology_begin(struct terminology *terminology, terminology_fetch *fetch, void *context, struct arena *arena)
{
	*terminology = (struct terminology){ .fetch = fetch, .context = context, .arena = arena };
}

bool
terminology_fail(struct terminology *terminology, enum fault_code code, const char *format, ...)
{
	char text[400];
	va_list list;

	va_start(list, format);
	vsnprintf(text, sizeof text, format, list);
	va_end(list);
	struct slice whole = slice_text(text);

	/* Cut between characters. */
	while (!slice_is_utf8(whole) && whole.length > 0)
		whole.length--;
	if (terminology->reason.data == NULL) {
		terminology->code = code;
		terminology->reason = arena_copy(terminology->arena, whole);
	}
	return false;
}

bool
terminology_work(struct terminology *terminology, size_t count)
{
	terminology->work += count;
	if (terminology->work <= TERMINOLOGY_WORK_MOST)
		return true;
	return terminology_fail(terminology, FAULT_TOO_COSTLY, "The value sets and code systems of this search are too large");
}

enum fetched
terminology_get(struct terminology *terminology, const char *type, struct slice url, struct slice version,
    const struct node **resource)
{
	if (++terminology->fetches <= TERMINOLOGY_FETCHES_MOST)
		return terminology->fetch(terminology->context, type, url, version, resource);
	terminology_fail(terminology, FAULT_TOO_COSTLY, "More than %d value sets and code systems are needed",
	    TERMINOLOGY_FETCHES_MOST);
	return FETCH_FAILED;
}

/* ---- Reading ----------------------------------------------------------------------------------------------------- */

/* "child is below parent", by their codes: the places are known only when all are sorted. */
struct relation {
	struct slice parent, child;
};

struct reader {
	struct terminology *terminology;
	struct code_system *system;
	bool nested; /* a concept inside another is below it */
	struct buffer concepts, relations;
};

static void
put_relation(struct reader *reader, struct slice parent, struct slice child)
{
	const struct relation relation = { parent, child };

	buffer_put(&reader->relations, slice_of((const char *)&relation, sizeof relation));
}

static bool
is_one_of(struct slice text, const char *const *names, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (slice_is(text, names[i]))
			return true;
	return false;
}

#define IS_ONE_OF(text, names) is_one_of((text), (names), sizeof(names) / sizeof(names)[0])

/* The concept properties that the specification defines (codesystem.html#status): what they say of every code system. */
static void
read_property(struct reader *reader, const struct node *property, struct concept *concept)
{
	static const char *const above[] = { "parent", "subsumedBy" }, *const abstract[] = { "notSelectable", "abstract" },
	    *const gone[] = { "retired", "inactive" };
	struct slice name = node_text(property, "code"), value = node_text(property, "value");

	reader->system->properties++;
	if (value.data == NULL)
		return;
	if (IS_ONE_OF(name, above))
		put_relation(reader, value, concept->code);
	else if (slice_is(name, "child"))
		put_relation(reader, concept->code, value);
	else if (IS_ONE_OF(name, abstract) && slice_is(value, "true"))
		concept->flags |= CONCEPT_ABSTRACT;
	else if ((slice_is(name, "inactive") && slice_is(value, "true")) || (slice_is(name, "status") && IS_ONE_OF(value, gone)))
		concept->flags |= CONCEPT_INACTIVE;
}

/* As deep as the tree, which its reader has bounded. */
static void
read_concepts(struct reader *reader, const struct node *parent, struct slice above)
{
	for (const struct node *node = node_child(parent, "concept"); node != NULL; node = node_again(node)) {
		struct concept concept = { .code = node_text(node, "code"), .node = node };

		if (concept.code.data == NULL)
			continue;
		for (const struct node *property = node_child(node, "property"); property != NULL; property = node_again(property))
			read_property(reader, property, &concept);
		if (reader->nested && above.data != NULL)
			put_relation(reader, above, concept.code);
		buffer_put(&reader->concepts, slice_of((const char *)&concept, sizeof concept));
		read_concepts(reader, node, concept.code);
	}
}

static void
read_table(struct reader *reader, const struct schema_code_system *table)
{
	for (uint32_t i = 0; i < table->concept_count; i++) {
		const struct schema_concept *row = &schema_concepts[table->first_concept + i];
		const struct concept concept = { .code = slice_text(schema_concept_text + row->code), .flags = row->flags };

		buffer_put(&reader->concepts, slice_of((const char *)&concept, sizeof concept));
		if (row->parent != SCHEMA_NONE)
			put_relation(reader, slice_text(schema_concept_text + schema_concepts[table->first_concept + row->parent].code),
			    concept.code);
	}
}

/* ---- Sorting ----------------------------------------------------------------------------------------------------- */

static int
compare_concepts(const void *a, const void *b)
{
	const struct concept *x = a, *y = b;

	return slice_compare(x->code, y->code);
}

static int
compare_edges(const void *a, const void *b)
{
	const struct concept_edge *x = a, *y = b;

	if (x->from != y->from)
		return x->from < y->from ? -1 : 1;
	return (x->to > y->to) - (x->to < y->to);
}

size_t
code_system_find(const struct code_system *system, struct slice code)
{
	size_t first = 0, end = system->count;

	while (first < end) {
		size_t middle = first + (end - first) / 2;
		int order = slice_compare(system->concepts[middle].code, code);

		if (order == 0)
			return middle;
		if (order < 0)
			first = middle + 1;
		else
			end = middle;
	}
	return SIZE_MAX;
}

static bool
sort_all(struct reader *reader)
{
	struct code_system *system = reader->system;
	struct arena *arena = reader->terminology->arena;
	size_t count = reader->concepts.length / sizeof(struct concept), relations = reader->relations.length / sizeof(struct relation);
	struct concept *concepts = arena_alloc(arena, reader->concepts.length);
	struct concept_edge *down = arena_alloc(arena, relations * sizeof *down), *up = arena_alloc(arena, relations * sizeof *up);

	if (concepts == NULL || down == NULL || up == NULL || !buffer_ok(&reader->concepts) || !buffer_ok(&reader->relations))
		return false;
	if (count > 0)
		memcpy(concepts, reader->concepts.data, reader->concepts.length);
	qsort(concepts, count, sizeof *concepts, compare_concepts);
	system->concepts = concepts;
	for (size_t i = 0; i < count; i++)
		if (system->count == 0 || !slice_equal(concepts[system->count - 1].code, concepts[i].code))
			concepts[system->count++] = concepts[i];
	for (size_t i = 0; i < relations; i++) {
		struct relation relation;

		memcpy(&relation, reader->relations.data + i * sizeof relation, sizeof relation);
		size_t parent = code_system_find(system, relation.parent), child = code_system_find(system, relation.child);

		if (parent == SIZE_MAX || child == SIZE_MAX)
			continue;
		down[system->edges] = (struct concept_edge){ (uint32_t)parent, (uint32_t)child };
		up[system->edges++] = (struct concept_edge){ (uint32_t)child, (uint32_t)parent };
	}
	qsort(down, system->edges, sizeof *down, compare_edges);
	qsort(up, system->edges, sizeof *up, compare_edges);
	system->down = down;
	system->up = up;
	return true;
}

/* ---- Getting ----------------------------------------------------------------------------------------------------- */

static const struct schema_code_system *
table_of(struct slice url, struct slice version)
{
	const struct schema_code_system *table = schema_code_system(url);

	return table != NULL && (version.data == NULL || slice_is(version, table->version)) ? table : NULL;
}

/* What a stored code system says of itself. */
static bool
read_head(struct reader *reader, const struct node *tree)
{
	struct slice content = node_text(tree, "content"), meaning = node_text(tree, "hierarchyMeaning");

	if (!slice_is(content, "complete"))
		return terminology_fail(reader->terminology, FAULT_NOT_SUPPORTED,
		    "Of the code system \"%.*s\" not all codes are here: its content is \"%.*s\"", SLICE_ARGS(reader->system->url),
		    SLICE_ARGS(content));
	reader->nested = meaning.data == NULL || slice_is(meaning, "is-a");
	if (!reader->nested)
		reader->system->no_hierarchy = "its hierarchy does not mean that one is a kind of the other";
	for (const struct node *node = node_child(tree, "property"); node != NULL; node = node_again(node))
		reader->system->properties++;
	reader->system->tree = tree;
	return true;
}

static bool
read_system(struct reader *reader, struct slice version)
{
	struct terminology *terminology = reader->terminology;
	struct slice url = reader->system->url;
	const struct node *tree;

	switch (terminology_get(terminology, "CodeSystem", url, version, &tree)) {
	case FETCH_FOUND:
		if (!read_head(reader, tree))
			return false;
		read_concepts(reader, tree, SLICE_NONE);
		break;
	case FETCH_ABSENT: {
		const struct schema_code_system *table = table_of(url, version);

		if (table == NULL)
			return terminology_fail(terminology, FAULT_NOT_FOUND, "The code system \"%.*s%s%.*s\" is not known here",
			    SLICE_ARGS(url), version.data != NULL ? "|" : "", SLICE_ARGS(version));
		read_table(reader, table);
		break;
	}
	case FETCH_FAILED:
		return false;
	}
	size_t count = reader->concepts.length / sizeof(struct concept);

	if (count > TERMINOLOGY_CODES_MOST)
		return terminology_fail(terminology, FAULT_TOO_COSTLY, "The code system \"%.*s\" has more than %d codes",
		    SLICE_ARGS(url), TERMINOLOGY_CODES_MOST);
	return terminology_work(terminology, count + reader->relations.length / sizeof(struct relation)) && sort_all(reader);
}

const struct code_system *
code_system_get(struct terminology *terminology, struct slice url, struct slice version)
{
	struct reader reader = { .terminology = terminology };

	for (const struct code_system *system = terminology->systems; system != NULL; system = system->next)
		if (slice_equal(system->url, url) && slice_equal(system->asked, version))
			return system;
	reader.system = arena_zero(terminology->arena, 1, sizeof *reader.system);
	if (reader.system == NULL)
		return NULL;
	reader.system->url = url;
	reader.system->asked = version;
	buffer_init(&reader.concepts, 0);
	buffer_init(&reader.relations, 0);
	bool good = read_system(&reader, version);

	buffer_free(&reader.concepts);
	buffer_free(&reader.relations);
	if (!good)
		return NULL;
	reader.system->next = terminology->systems;
	terminology->systems = reader.system;
	return reader.system;
}

/* ---- Above and below --------------------------------------------------------------------------------------------- */

unsigned char *
code_system_marks(struct terminology *terminology, const struct code_system *system)
{
	return terminology_work(terminology, system->count) ? arena_zero(terminology->arena, system->count, 1) : NULL;
}

size_t
code_system_edge(const struct concept_edge *edges, size_t count, uint32_t from)
{
	size_t first = 0, end = count;

	while (first < end) {
		size_t middle = first + (end - first) / 2;

		if (edges[middle].from < from)
			first = middle + 1;
		else
			end = middle;
	}
	return first;
}

bool
code_system_walk(struct terminology *terminology, const struct code_system *system, struct slice code, bool up,
    unsigned char *marks)
{
	const struct concept_edge *edges = up ? system->up : system->down;
	uint32_t *waiting = arena_alloc(terminology->arena, (system->count + 1) * sizeof *waiting);
	size_t start = code_system_find(system, code), count = 0;

	if (system->no_hierarchy != NULL)
		return terminology_fail(terminology, FAULT_NOT_SUPPORTED, "Codes of \"%.*s\" can't be compared: %s",
		    SLICE_ARGS(system->url), system->no_hierarchy);
	if (start == SIZE_MAX)
		return terminology_fail(terminology, FAULT_CODE_INVALID, "\"%.*s\" is no code of \"%.*s\"", SLICE_ARGS(code),
		    SLICE_ARGS(system->url));
	if (waiting == NULL || !terminology_work(terminology, system->count + system->edges))
		return false;
	/* Each concept waits once, so that a cycle in the data ends. */
	marks[start] = 1;
	waiting[count++] = (uint32_t)start;
	while (count > 0) {
		uint32_t from = waiting[--count];

		for (size_t i = code_system_edge(edges, system->edges, from); i < system->edges && edges[i].from == from; i++)
			if (!marks[edges[i].to]) {
				marks[edges[i].to] = 1;
				waiting[count++] = edges[i].to;
			}
	}
	return true;
}

bool
terminology_subsumed(struct terminology *terminology, struct slice system, struct slice code, bool up,
    struct code_set *out)
{
	const struct code_system *found = code_system_get(terminology, system, SLICE_NONE);
	unsigned char *marks = found != NULL ? code_system_marks(terminology, found) : NULL;
	struct buffer list;

	if (marks == NULL || !code_system_walk(terminology, found, code, up, marks))
		return false;
	buffer_init(&list, 0);
	for (size_t i = 0; i < found->count; i++)
		if (marks[i])
			code_put(&list, found->url, found->concepts[i].code);
	bool good = code_set_of(&list, terminology->arena, out);

	buffer_free(&list);
	return good;
}
