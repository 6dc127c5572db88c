/* _filter: its tree → conditions, against the schema (R4 search_filter.html). docs/search.md says what is decided where the
 * page leaves it open. */
#include "server/search/filter_value.h"
#include "server/search/limits.h"

/* ---- The last name of a path ------------------------------------------------------------------------------------- */

/* The page's name for _id is id. */
static struct slice
code_of(const struct schema_type *type, struct slice name)
{
	return slice_equal(name, SLICE("id")) && schema_search(type, name) == NULL ? SLICE("_id") : name;
}

/* A comma is no end of a value here. */
static struct slice
without_commas(struct reader *reader, struct slice value)
{
	struct buffer out;

	buffer_init(&out, 0);
	for (size_t i = 0; i < value.length; i++) {
		if (value.data[i] == ',')
			buffer_byte(&out, '\\');
		buffer_byte(&out, value.data[i]);
		if (value.data[i] == '\\' && i + 1 < value.length)
			buffer_byte(&out, value.data[++i]);
	}
	struct slice copy = buffer_ok(&out) ? arena_copy(reader->values.arena, buffer_slice(&out)) : SLICE_NONE;

	buffer_free(&out);
	return copy;
}

/* As code:modifier=value is. */
static struct predicate *
read_modified(struct reader *reader, const struct filter_reader *filter, const struct schema_type *type,
    const struct filter *test, const struct predicate *plain, const char *modifier)
{
	struct arena *arena = reader->values.arena;
	struct slice name = arena_print(arena, "%s:%s", plain->search->code, modifier), value = without_commas(reader, test->value);
	struct predicate *predicate = NULL;
	struct faults own;

	if (plain->kind == PREDICATE_ID)
		return filter_fault(reader, filter, test->operation_place, FAULT_NOT_SUPPORTED, SLICE("An id is of no code system"));
	filter_begin(reader, &own);
	own.failed = name.data == NULL || value.data == NULL;
	if (!own.failed)
		predicate = predicate_read(reader, type, filter->whole, name, value, 0);
	filter_end(reader, filter, &own, test->operation_place);
	return predicate;
}

static struct predicate *
read_last(struct reader *reader, const struct filter_reader *filter, const struct schema_type *type,
    const struct filter *test, const struct filter_step *step, unsigned depth)
{
	struct faults own;

	filter_begin(reader, &own);
	struct predicate *predicate = predicate_make(reader, type, filter->whole, code_of(type, step->name), depth);

	filter_end(reader, filter, &own, step->place);
	const struct filter_operation *operation =
	    predicate != NULL ? filter_operation(reader, filter, test, predicate->search) : NULL;

	if (operation == NULL)
		return NULL;
	if (operation->modifier != NULL)
		return read_modified(reader, filter, type, test, predicate, operation->modifier);
	struct test *made = reader_make(reader, 1, sizeof *made);

	if (made == NULL || !filter_value(reader, filter, test, predicate->search, operation, made))
		return NULL;
	predicate->tests = made;
	predicate->count = 1;
	/* That there is a value is no comparison. */
	const char *broken = operation->compare != COMPARE_ANY ?
	    limits_broken(predicate, SLICE_NONE, depth == 0 ? reader->query->predicates : NULL) : NULL;

	if (broken != NULL)
		return filter_fault(reader, filter, test->operation_place, FAULT_NOT_SUPPORTED, slice_text(broken));
	return predicate;
}

/* ---- Elements with parts ----------------------------------------------------------------------------------------- */

/* The page's "additional parameters": names for elements whose parts are search parameters. R4 can say that these stand in
 * one and the same element where it has a composite parameter of them. */
static const struct structure {
	const char *type, *name;
	const char *composite; /* NULL: it can't be asked, as missing says */
	struct {
		const char *name, *code;
	} parts[2];
	const char *missing;
} structures[] = {
	{ "Group", "characteristic", "characteristic-value", { { "code", "characteristic" }, { "value", "value" } }, NULL },
	{ "DocumentReference", "relatesTo", NULL, { { NULL, NULL } },
	    "R4 defines relationship, the composite of relation and relatesto, with its parts exchanged" },
	{ "Observation", "related", NULL, { { NULL, NULL } }, "R4 has no related-target and related-type" },
	{ "ServiceRequest", "event", NULL, { { NULL, NULL } }, "R4 has no event-status and event-date" },
	{ "ServiceRequest", "item", NULL, { { NULL, NULL } }, "R4 has no item-status, item-code and item-event" },
	{ "ServiceRequest", "item-event", NULL, { { NULL, NULL } }, "R4 has no item-past-status, item-date and actor" },
};

static const struct structure *
find_structure(const struct schema_type *type, struct slice name)
{
	for (size_t i = 0; i < sizeof structures / sizeof structures[0]; i++)
		if (strcmp(structures[i].type, type->name) == 0 && slice_is(name, structures[i].name))
			return &structures[i];
	return NULL;
}

/* The composite parameter that the step names, itself or by the page's name for its element. */
static const struct schema_search *
composite_of(const struct reader *reader, const struct schema_type *type, const struct structure *structure,
    const struct filter_step *step)
{
	struct slice code = structure != NULL ? slice_text(structure->composite) : step->name;
	const struct schema_search *search = schema_search(type, code);

	if (search == NULL)
		search = added_find(reader->added, type, code, NULL);
	return search != NULL && search->type == SEARCH_COMPOSITE && search_supports(search) ? search : NULL;
}

/* The component that the name stands for, or -1. */
static int
component_of(const struct structure *structure, const struct schema_search *composite, struct slice name)
{
	for (size_t i = 0; structure != NULL && i < 2; i++)
		if (slice_is(name, structure->parts[i].name))
			name = slice_text(structure->parts[i].code);
	for (int i = 0; i < composite->component_count; i++) {
		const struct schema_search *search = value_component(composite, (size_t)i);

		if (search != NULL && slice_is(name, search->code))
			return i;
	}
	return -1;
}

struct element {
	const struct structure *structure;
	const struct schema_search *composite;
	struct test *tests;
	size_t count;
};

/* A condition on a part of the element: the last is that of the whole path. */
static bool
add_component(struct reader *reader, const struct filter_reader *filter, struct element *element, const struct filter *test,
    const struct filter_step *step, bool last)
{
	int component = component_of(element->structure, element->composite, step->name);

	if (component < 0 || step->next != NULL || step->type.data != NULL) {
		filter_fault(reader, filter, step->place, FAULT_NOT_SUPPORTED, arena_print(reader->values.arena,
		    "Not one of the parts of the composite parameter %s", element->composite->code));
		return false;
	}
	const struct schema_search *search = value_component(element->composite, (size_t)component);
	const struct filter_operation *operation = filter_operation(reader, filter, test, search);

	if (operation == NULL)
		return false;
	if (operation->modifier != NULL || (filter_asks_for_none(test) && !last)) {
		filter_fault(reader, filter, test->operation_place, FAULT_NOT_SUPPORTED,
		    SLICE("This can't be asked of a part of a composite parameter"));
		return false;
	}
	struct test *made = &element->tests[element->count++];
	bool good = filter_value(reader, filter, test, search, operation, made);

	made->component = (uint8_t)component;
	return good;
}

/* element[conditions on its parts].part */
static struct predicate *
read_element(struct reader *reader, const struct filter_reader *filter, const struct schema_type *type,
    const struct filter *test, const struct filter_step *step, struct element *element, unsigned depth)
{
	struct faults own;

	filter_begin(reader, &own);
	struct predicate *predicate = predicate_make(reader, type, filter->whole, slice_text(element->composite->code), depth);

	filter_end(reader, filter, &own, step->place);
	if (predicate == NULL)
		return NULL;
	/* Of one that was added the query has its own copy. */
	element->composite = predicate->search;
	struct test *made = reader_make(reader, 1, sizeof *made);
	const struct filter *first = step->filter->kind == FILTER_ALL ? step->filter->parts : step->filter;
	size_t count = 1;

	for (const struct filter *part = first; part != NULL; part = part->next)
		count++;
	if (count > COMPONENTS_MOST)
		return filter_fault(reader, filter, step->place, FAULT_TOO_COSTLY, SLICE("Too many conditions on one element"));
	element->tests = reader_make(reader, count, sizeof *element->tests);
	if (made == NULL || element->tests == NULL)
		return NULL;
	for (const struct filter *part = first; part != NULL; part = part->next) {
		if (part->kind != FILTER_TEST)
			return filter_fault(reader, filter, step->place, FAULT_NOT_SUPPORTED,
			    SLICE("Conditions on the parts of a composite parameter can only be joined by \"and\""));
		if (!add_component(reader, filter, element, part, part->path, false))
			return NULL;
	}
	if (!add_component(reader, filter, element, test, step->next, true))
		return NULL;
	*made = (struct test){ .search = element->composite, .type = SEARCH_COMPOSITE, .compare = COMPARE_EQUAL,
		.components = element->tests, .component_count = element->count };
	predicate->tests = made;
	predicate->count = 1;
	return predicate;
}

/* ---- Paths ------------------------------------------------------------------------------------------------------- */

static struct predicate *read_list(struct reader *reader, const struct filter_reader *filter, const struct schema_type *type,
    const struct filter *node, unsigned depth);
static struct predicate *read_path(struct reader *reader, const struct filter_reader *filter, const struct schema_type *type,
    const struct filter *test, const struct filter_step *step, unsigned depth);

/* A big filter may be looked at for many types. */
static bool
step_fits(struct reader *reader, const struct filter_step *step, const struct schema_type *type)
{
	if (++reader->parts > PARTS_MOST)
		return false;
	return step->has || predicate_known(reader, type, code_of(type, step->name)) || find_structure(type, step->name) != NULL;
}

static bool
filter_fits(struct reader *reader, const struct filter *node, const struct schema_type *type)
{
	if (node->kind == FILTER_TEST)
		return step_fits(reader, node->path, type);
	for (const struct filter *part = node->parts; part != NULL; part = part->next)
		if (!filter_fits(reader, part, type))
			return false;
	return true;
}

/* A type that lacks one of the parameters is none of those that are meant. */
static bool
inner_fits(struct reader *reader, const struct inner *inner, const struct schema_type *type)
{
	const struct filter_step *step = inner->step;

	if (step == NULL)
		return filter_fits(reader, inner->test, type);
	return step_fits(reader, step->next, type) && (step->filter == NULL || filter_fits(reader, step->filter, type));
}

static struct predicate *
inner_read(struct reader *reader, const struct inner *inner, const struct schema_type *type, unsigned depth)
{
	const struct filter_step *step = inner->step;
	struct faults *faults = reader->faults;
	struct predicate *list = NULL, **last = &list;
	bool good = true;

	reader->faults = inner->filter->faults;
	if (step == NULL)
		list = read_list(reader, inner->filter, type, inner->test, depth);
	if (step != NULL && step->filter != NULL) {
		list = read_list(reader, inner->filter, type, step->filter, depth);
		good = list != NULL;
		while (*last != NULL)
			last = &(*last)->next;
	}
	if (step != NULL) {
		*last = read_path(reader, inner->filter, type, inner->test, step->next, depth);
		good &= *last != NULL;
	}
	reader->faults = faults;
	return good ? list : NULL;
}

static struct predicate *
read_link(struct reader *reader, const struct filter_reader *filter, const struct schema_type *type,
    const struct filter *test, const struct filter_step *step, unsigned depth)
{
	struct slice asked = slice_trim(slice_of(filter->text.data + step->place, test->operation_place - step->place));
	struct inner inner = { .whole = filter->whole, .name = step->next->name, .fits = inner_fits, .read = inner_read,
		.filter = filter, .test = test, .step = step };
	struct faults own;

	/* For a fault: "[active eq true]". */
	if (step->filter != NULL)
		inner.name = slice_from(asked, step->name.length);

	filter_begin(reader, &own);
	struct predicate *predicate = step->has ? predicate_has(reader, type, step->type, step->name, &inner, depth)
	                                        : predicate_chain(reader, type, step->name, step->type, &inner, depth);

	filter_end(reader, filter, &own, step->place);
	return predicate;
}

static struct predicate *
read_path(struct reader *reader, const struct filter_reader *filter, const struct schema_type *type,
    const struct filter *test, const struct filter_step *step, unsigned depth)
{
	if (step->has)
		return read_link(reader, filter, type, test, step, depth);
	if (step->next == NULL)
		return read_last(reader, filter, type, test, step, depth);
	struct element element = { .structure = find_structure(type, step->name) };

	if (element.structure != NULL && element.structure->composite == NULL)
		return filter_fault(reader, filter, step->place, FAULT_NOT_SUPPORTED, arena_print(reader->values.arena,
		    "\"%s\" of %s can't be asked: %s", element.structure->name, type->name, element.structure->missing));
	element.composite = composite_of(reader, type, element.structure, step);
	if (element.composite == NULL)
		return read_link(reader, filter, type, test, step, depth);
	if (step->filter == NULL || step->type.data != NULL)
		return filter_fault(reader, filter, step->place, FAULT_INVALID,
		    SLICE("This must have a filter in brackets: it is an element with parts"));
	return read_element(reader, filter, type, test, step, &element, depth);
}

/* ---- Groups ------------------------------------------------------------------------------------------------------ */

static struct predicate *
make_group(struct reader *reader, enum predicate_kind kind, const struct predicate *parts)
{
	struct predicate *group = parts != NULL ? reader_make(reader, 1, sizeof *group) : NULL;

	if (group != NULL) {
		group->kind = kind;
		group->parts = parts;
	}
	return group;
}

static struct predicate *
read_node(struct reader *reader, const struct filter_reader *filter, const struct schema_type *type,
    const struct filter *node, unsigned depth)
{
	static const enum predicate_kind kinds[] = { [FILTER_ALL] = PREDICATE_ALL, [FILTER_ANY] = PREDICATE_ANY,
		[FILTER_NOT] = PREDICATE_NOT };
	struct predicate *list = NULL, **last = &list;
	bool good = true;
	size_t count = 0;

	if (node->kind == FILTER_TEST) {
		struct predicate *predicate = read_path(reader, filter, type, node, node->path, depth);

		return filter_asks_for_none(node) ? make_group(reader, PREDICATE_NOT, predicate) : predicate;
	}
	/* All that is wrong is told. */
	for (const struct filter *part = node->parts; part != NULL; part = part->next, count++) {
		*last = read_node(reader, filter, type, part, depth);
		good &= *last != NULL;
		last = *last != NULL ? &(*last)->next : last;
	}
	/* match_counting() has room for so many. */
	if (node->kind == FILTER_ALL && count > PREDICATES_MOST)
		return filter_fault(reader, filter, 0, FAULT_TOO_COSTLY,
		    arena_print(reader->values.arena, "More than %d conditions joined by \"and\"", PREDICATES_MOST));
	return good ? make_group(reader, kinds[node->kind], list) : NULL;
}

/* What is joined by "and" is a list of conditions, each of which can have its keys. */
static struct predicate *
read_list(struct reader *reader, const struct filter_reader *filter, const struct schema_type *type,
    const struct filter *node, unsigned depth)
{
	struct predicate *made = read_node(reader, filter, type, node, depth);

	/* Its parts were made just now, for this. */
	if (made != NULL && made->kind == PREDICATE_ALL)
		return (struct predicate *)(uintptr_t)made->parts;
	return made;
}

/* ---- The whole --------------------------------------------------------------------------------------------------- */

static const struct filter *
parse(struct reader *reader, const struct filter_reader *filter)
{
	struct filter_problem problem;
	const struct filter *tree = filter_parse(filter->text, reader->values.arena, &problem);

	if (tree != NULL)
		return tree;
	if (problem.what == NULL)
		filter->faults->failed = true;
	else
		filter_fault(reader, filter, problem.place, FAULT_INVALID, slice_text(problem.what));
	return NULL;
}

/* With parentheses, as it was understood. */
static struct slice
write(struct reader *reader, const struct filter *tree)
{
	struct buffer out;

	buffer_init(&out, 0);
	filter_write(tree, &out);
	struct slice copy = buffer_ok(&out) ? arena_copy(reader->values.arena, buffer_slice(&out)) : SLICE_NONE;

	buffer_free(&out);
	if (copy.data == NULL)
		reader->faults->failed = true;
	return copy;
}

struct predicate *
filter_read(struct reader *reader, struct slice *value)
{
	const struct filter_reader filter = { .whole = SLICE("_filter"), .text = *value, .faults = reader->faults };
	const struct filter *tree = parse(reader, &filter);
	bool lenient = reader->lenient;

	if (tree == NULL)
		return NULL;
	/* A condition in the midst of others can't be left out. */
	reader->lenient = false;
	struct predicate *list = read_list(reader, &filter, reader->query->type, tree, 0);

	reader->lenient = lenient;
	*value = write(reader, tree);
	return value->data != NULL ? list : NULL;
}

bool
filter_inner(struct reader *reader, struct slice whole, struct slice value, struct inner *inner)
{
	struct filter_reader *filter = reader_make(reader, 1, sizeof *filter);

	if (filter == NULL)
		return false;
	*filter = (struct filter_reader){ .whole = whole, .text = value, .faults = reader->faults };
	*inner = (struct inner){ .whole = whole, .name = SLICE("_filter"), .fits = inner_fits, .read = inner_read,
		.filter = filter, .test = parse(reader, filter) };
	return inner->test != NULL;
}
