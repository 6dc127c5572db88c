/* _filter: its tree → conditions, against the schema (R4 search_filter.html). docs/search.md says what is decided where the
 * page leaves it open. */
#include "server/search/filter.h"

#include "server/search/reader.h"

/* What is common to all of a filter. */
struct filter_reader {
	struct slice whole; /* the parameter's name */
	struct slice text;
	struct faults *faults;
};

/* ---- Operations -------------------------------------------------------------------------------------------------- */

#define NUMBER (1U << SEARCH_NUMBER)
#define DATE (1U << SEARCH_DATE)
#define STRING (1U << SEARCH_STRING)
#define TOKEN (1U << SEARCH_TOKEN)
#define REFERENCE (1U << SEARCH_REFERENCE)
#define COMPOSITE (1U << SEARCH_COMPOSITE)
#define QUANTITY (1U << SEARCH_QUANTITY)
#define URI (1U << SEARCH_URI)

/* Types of parameters whose values have prefixes in a search. */
#define ORDERED (NUMBER | DATE | QUANTITY)

/* The page's tables. "For detailed rules about the operators eq, ne, le, ge, lt, gt, sa, and eb see Search Prefixes". */
static const struct operation {
	const char *name;
	unsigned types;
	enum prefix prefix;
	enum compare compare;
	bool unequal;
	bool none; /* asks that nothing in the set passes */
	const char *modifier; /* it is that of a search parameter */
} operations[] = {
	{ "eq", ORDERED | STRING | TOKEN | URI | COMPOSITE, PREFIX_EQ, COMPARE_EQUAL, false, false, NULL },
	{ "ne", ORDERED | STRING | TOKEN | URI | COMPOSITE, PREFIX_EQ, COMPARE_EQUAL, true, false, NULL },
	{ "co", NUMBER | DATE | STRING, PREFIX_EQ, COMPARE_CONTAINS, false, false, NULL },
	{ "sw", STRING, PREFIX_EQ, COMPARE_SEARCH, false, false, NULL },
	{ "ew", STRING, PREFIX_EQ, COMPARE_ENDS, false, false, NULL },
	{ "gt", ORDERED | STRING, PREFIX_GT, COMPARE_FIRST, false, false, NULL },
	{ "lt", ORDERED | STRING, PREFIX_LT, COMPARE_FIRST, false, false, NULL },
	{ "ge", ORDERED | STRING, PREFIX_GE, COMPARE_FIRST, false, false, NULL },
	{ "le", ORDERED | STRING, PREFIX_LE, COMPARE_FIRST, false, false, NULL },
	{ "ap", ORDERED, PREFIX_AP, COMPARE_EQUAL, false, false, NULL },
	{ "sa", ORDERED, PREFIX_SA, COMPARE_EQUAL, false, false, NULL },
	{ "eb", ORDERED, PREFIX_EB, COMPARE_EQUAL, false, false, NULL },
	{ "pr", ~0U, PREFIX_EQ, COMPARE_ANY, false, false, NULL },
	{ "po", DATE, PREFIX_EQ, COMPARE_OVERLAPS, false, false, NULL },
	{ "ss", TOKEN, PREFIX_EQ, COMPARE_EQUAL, false, false, "below" },
	{ "sb", TOKEN, PREFIX_EQ, COMPARE_EQUAL, false, false, "above" },
	{ "in", TOKEN, PREFIX_EQ, COMPARE_EQUAL, false, false, "in" },
	{ "ni", TOKEN, PREFIX_EQ, COMPARE_EQUAL, false, true, "in" },
	{ "re", REFERENCE, PREFIX_EQ, COMPARE_SEARCH, false, false, NULL },
};

static const struct operation *
find_operation(struct slice name)
{
	for (size_t i = 0; i < sizeof operations / sizeof operations[0]; i++)
		if (slice_equal_nocase(name, slice_text(operations[i].name)))
			return &operations[i];
	return NULL;
}

/* "The set is empty or not (value is false or true)", "none of the concepts": the whole set is asked, which no condition on
 * a value of it can say. */
static bool
asks_for_none(const struct operation *operation, const struct filter *test)
{
	return operation->none || (operation->compare == COMPARE_ANY && slice_equal_nocase(test->value, SLICE("false")));
}

/* ---- Faults, with their place ------------------------------------------------------------------------------------ */

static size_t
characters(struct slice text, size_t place)
{
	size_t count = 1;

	for (size_t i = 0; i < place && i < text.length; i++)
		count += ((unsigned char)text.data[i] & 0xC0) != 0x80;
	return count;
}

/* Always NULL, for return. */
static void *
fault_at(struct reader *reader, const struct filter_reader *filter, size_t place, enum fault_code code, struct slice text)
{
	/* No more are kept. */
	if (filter->faults->count == FAULTS_MOST)
		filter->faults->left_out++;
	else
		faults_add(filter->faults, code, reader_expression(reader, filter->whole), "At character %zu: %.*s",
		    characters(filter->text, place), SLICE_ARGS(text));
	return NULL;
}

/* From here on, what is wrong is kept apart. */
static void
begin(struct reader *reader, struct faults *own)
{
	faults_init(own, reader->values.arena);
	reader->faults = own;
	reader->values.filter = true;
}

/* It is told with the place. */
static void
end(struct reader *reader, const struct filter_reader *filter, const struct faults *own, size_t place)
{
	reader->faults = filter->faults;
	reader->values.filter = false;
	filter->faults->failed |= own->failed;
	for (const struct fault *fault = own->first; fault != NULL; fault = fault->next)
		fault_at(reader, filter, place, fault->code, fault->text);
}

/* ---- Values ------------------------------------------------------------------------------------------------------ */

static const struct operation *
operation_on(struct reader *reader, const struct filter_reader *filter, const struct filter *test,
    const struct schema_search *search)
{
	const struct operation *operation = find_operation(test->operation);
	bool truth = slice_equal_nocase(test->value, SLICE("true")) || slice_equal_nocase(test->value, SLICE("false"));
	struct slice text;

	if (operation == NULL) {
		text = arena_print(reader->values.arena, "\"%.*s\" is no operation", SLICE_ARGS(test->operation));
		return fault_at(reader, filter, test->operation_place, FAULT_NOT_SUPPORTED, text);
	}
	if (!(operation->types & 1U << search->type)) {
		text = arena_print(reader->values.arena, "\"%s\" is not for parameters of type %s%s", operation->name,
		    search_type_text((enum search_type)search->type), search->type == SEARCH_REFERENCE ? ": \"re\" is" : "");
		return fault_at(reader, filter, test->operation_place, FAULT_NOT_SUPPORTED, text);
	}
	if (operation->compare == COMPARE_ANY && !truth)
		return fault_at(reader, filter, test->value_place, FAULT_VALUE, SLICE("The value of \"pr\" is true or false"));
	return operation;
}

static struct slice
first_character(struct slice text)
{
	size_t length = text.length > 0;

	while (length < text.length && ((unsigned char)text.data[length] & 0xC0) == 0x80)
		length++;
	return slice_of(text.data, length);
}

/* The value as a search would have it: with the operation as prefix, where the type has prefixes. */
static bool
read_value(struct reader *reader, const struct filter_reader *filter, const struct filter *test,
    const struct schema_search *search, const struct operation *operation, struct test *out)
{
	static const char prefixes[][3] = { "eq", "ne", "gt", "lt", "ge", "le", "sa", "eb", "ap" };
	bool ordered = ORDERED & 1U << search->type;
	struct faults own;
	struct slice text = test->value;

	*out = (struct test){ .search = search, .type = search->type, .compare = COMPARE_ANY };
	if (operation->compare == COMPARE_ANY)
		return true;
	begin(reader, &own);
	if (ordered)
		text = arena_print(reader->values.arena, "%s%.*s", prefixes[operation->prefix], SLICE_ARGS(test->value));
	bool good = text.data != NULL && value_parse(&reader->values, search, MODIFIER_NONE, NULL, text,
	    reader_expression(reader, filter->whole), &own, out);

	own.failed |= text.data == NULL;
	end(reader, filter, &own, test->value_place);
	out->prefix = (uint8_t)operation->prefix;
	out->compare = (uint8_t)operation->compare;
	out->unequal = operation->unequal;
	if (good && out->type == SEARCH_STRING && operation->compare == COMPARE_FIRST)
		out->folded = first_character(out->folded);
	return good;
}

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
		return fault_at(reader, filter, test->operation_place, FAULT_NOT_SUPPORTED, SLICE("An id is of no code system"));
	begin(reader, &own);
	own.failed = name.data == NULL || value.data == NULL;
	if (!own.failed)
		predicate = predicate_read(reader, type, filter->whole, name, value, 0);
	end(reader, filter, &own, test->operation_place);
	return predicate;
}

static struct predicate *
read_last(struct reader *reader, const struct filter_reader *filter, const struct schema_type *type,
    const struct filter *test, const struct filter_step *step, unsigned depth)
{
	struct faults own;

	begin(reader, &own);
	struct predicate *predicate = predicate_make(reader, type, filter->whole, code_of(type, step->name), depth);

	end(reader, filter, &own, step->place);
	const struct operation *operation = predicate != NULL ? operation_on(reader, filter, test, predicate->search) : NULL;

	if (operation == NULL)
		return NULL;
	if (operation->modifier != NULL)
		return read_modified(reader, filter, type, test, predicate, operation->modifier);
	struct test *made = reader_make(reader, 1, sizeof *made);

	if (made == NULL || !read_value(reader, filter, test, predicate->search, operation, made))
		return NULL;
	predicate->tests = made;
	predicate->count = 1;
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
composite_of(const struct schema_type *type, const struct structure *structure, const struct filter_step *step)
{
	const struct schema_search *search =
	    schema_search(type, structure != NULL ? slice_text(structure->composite) : step->name);

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
		fault_at(reader, filter, step->place, FAULT_NOT_SUPPORTED, arena_print(reader->values.arena,
		    "Not one of the parts of the composite parameter %s", element->composite->code));
		return false;
	}
	const struct schema_search *search = value_component(element->composite, (size_t)component);
	const struct operation *operation = operation_on(reader, filter, test, search);

	if (operation == NULL)
		return false;
	if (operation->modifier != NULL || (asks_for_none(operation, test) && !last)) {
		fault_at(reader, filter, test->operation_place, FAULT_NOT_SUPPORTED,
		    SLICE("This can't be asked of a part of a composite parameter"));
		return false;
	}
	struct test *made = &element->tests[element->count++];
	bool good = read_value(reader, filter, test, search, operation, made);

	made->component = (uint8_t)component;
	return good;
}

/* element[conditions on its parts].part */
static struct predicate *
read_element(struct reader *reader, const struct filter_reader *filter, const struct schema_type *type,
    const struct filter *test, const struct filter_step *step, struct element *element, unsigned depth)
{
	struct predicate *predicate = predicate_make(reader, type, filter->whole, slice_text(element->composite->code), depth);
	struct test *made = reader_make(reader, 1, sizeof *made);
	const struct filter *first = step->filter->kind == FILTER_ALL ? step->filter->parts : step->filter;
	size_t count = 1;

	for (const struct filter *part = first; part != NULL; part = part->next)
		count++;
	if (count > COMPONENTS_MOST)
		return fault_at(reader, filter, step->place, FAULT_TOO_COSTLY, SLICE("Too many conditions on one element"));
	element->tests = reader_make(reader, count, sizeof *element->tests);
	if (predicate == NULL || made == NULL || element->tests == NULL)
		return NULL;
	for (const struct filter *part = first; part != NULL; part = part->next) {
		if (part->kind != FILTER_TEST)
			return fault_at(reader, filter, step->place, FAULT_NOT_SUPPORTED,
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
	return step->has || predicate_known(type, code_of(type, step->name)) || find_structure(type, step->name) != NULL;
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

	begin(reader, &own);
	struct predicate *predicate = step->has ? predicate_has(reader, type, step->type, step->name, &inner, depth)
	                                        : predicate_chain(reader, type, step->name, step->type, &inner, depth);

	end(reader, filter, &own, step->place);
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
		return fault_at(reader, filter, step->place, FAULT_NOT_SUPPORTED, arena_print(reader->values.arena,
		    "\"%s\" of %s can't be asked: %s", element.structure->name, type->name, element.structure->missing));
	element.composite = composite_of(type, element.structure, step);
	if (element.composite == NULL)
		return read_link(reader, filter, type, test, step, depth);
	if (step->filter == NULL || step->type.data != NULL)
		return fault_at(reader, filter, step->place, FAULT_INVALID,
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
		const struct operation *operation = find_operation(node->operation);

		return operation != NULL && asks_for_none(operation, node) ? make_group(reader, PREDICATE_NOT, predicate) : predicate;
	}
	/* All that is wrong is told. */
	for (const struct filter *part = node->parts; part != NULL; part = part->next, count++) {
		*last = read_node(reader, filter, type, part, depth);
		good &= *last != NULL;
		last = *last != NULL ? &(*last)->next : last;
	}
	/* match_counting() has room for so many. */
	if (node->kind == FILTER_ALL && count > PREDICATES_MOST)
		return fault_at(reader, filter, 0, FAULT_TOO_COSTLY,
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
		fault_at(reader, filter, problem.place, FAULT_INVALID, slice_text(problem.what));
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
