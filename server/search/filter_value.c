/* What stands behind a path in a _filter: operation and value → test (R4 search_filter.html#ops). */
#include "server/search/filter_value.h"

#include "resources/extract.h"

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

/* "For detailed rules about the operators eq, ne, le, ge, lt, gt, sa, and eb see Search Prefixes". */
static const struct filter_operation operations[] = {
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

static const struct filter_operation *
find_operation(struct slice name)
{
	for (size_t i = 0; i < sizeof operations / sizeof operations[0]; i++)
		if (slice_equal_nocase(name, slice_text(operations[i].name)))
			return &operations[i];
	return NULL;
}

bool
filter_asks_for_none(const struct filter *test)
{
	const struct filter_operation *operation = find_operation(test->operation);

	if (operation == NULL)
		return false;
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

void *
filter_fault(struct reader *reader, const struct filter_reader *filter, size_t place, enum fault_code code, struct slice text)
{
	/* No more are kept. */
	if (filter->faults->count == FAULTS_MOST)
		filter->faults->left_out++;
	else
		faults_add(filter->faults, code, reader_expression(reader, filter->whole), "At character %zu: %.*s",
		    characters(filter->text, place), SLICE_ARGS(text));
	return NULL;
}

void
filter_begin(struct reader *reader, struct faults *own)
{
	faults_init(own, reader->values.arena);
	reader->faults = own;
	reader->values.filter = true;
}

void
filter_end(struct reader *reader, const struct filter_reader *filter, const struct faults *own, size_t place)
{
	reader->faults = filter->faults;
	reader->values.filter = false;
	filter->faults->failed |= own->failed;
	for (const struct fault *fault = own->first; fault != NULL; fault = fault->next)
		filter_fault(reader, filter, place, fault->code, fault->text);
}

/* ---- Values ------------------------------------------------------------------------------------------------------ */

const struct filter_operation *
filter_operation(struct reader *reader, const struct filter_reader *filter, const struct filter *test,
    const struct schema_search *search)
{
	const struct filter_operation *operation = find_operation(test->operation);
	bool truth = slice_equal_nocase(test->value, SLICE("true")) || slice_equal_nocase(test->value, SLICE("false"));
	struct slice text;

	if (operation == NULL) {
		text = arena_print(reader->values.arena, "\"%.*s\" is no operation", SLICE_ARGS(test->operation));
		return filter_fault(reader, filter, test->operation_place, FAULT_NOT_SUPPORTED, text);
	}
	if (!(operation->types & 1U << search->type)) {
		text = arena_print(reader->values.arena, "\"%s\" is not for parameters of type %s%s", operation->name,
		    search_type_text((enum search_type)search->type), search->type == SEARCH_REFERENCE ? ": \"re\" is" : "");
		return filter_fault(reader, filter, test->operation_place, FAULT_NOT_SUPPORTED, text);
	}
	if (extract_is_text(search) && operation->compare != COMPARE_ANY) {
		text = arena_print(reader->values.arena, "\"%s\" is not for running text: give %s beside _filter", operation->name,
		    search->code);
		return filter_fault(reader, filter, test->operation_place, FAULT_NOT_SUPPORTED, text);
	}
	if (operation->compare == COMPARE_ANY && !truth)
		return filter_fault(reader, filter, test->value_place, FAULT_VALUE, SLICE("The value of \"pr\" is true or false"));
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
bool
filter_value(struct reader *reader, const struct filter_reader *filter, const struct filter *test,
    const struct schema_search *search, const struct filter_operation *operation, struct test *out)
{
	static const char prefixes[][3] = { "eq", "ne", "gt", "lt", "ge", "le", "sa", "eb", "ap" };
	bool ordered = ORDERED & 1U << search->type;
	struct faults own;
	struct slice text = test->value;

	*out = (struct test){ .search = search, .type = search->type, .compare = COMPARE_ANY };
	if (operation->compare == COMPARE_ANY)
		return true;
	filter_begin(reader, &own);
	if (ordered)
		text = arena_print(reader->values.arena, "%s%.*s", prefixes[operation->prefix], SLICE_ARGS(test->value));
	bool good = text.data != NULL && value_parse(&reader->values, search, MODIFIER_NONE, NULL, text,
	    reader_expression(reader, filter->whole), &own, out);

	own.failed |= text.data == NULL;
	filter_end(reader, filter, &own, test->value_place);
	out->prefix = (uint8_t)operation->prefix;
	out->compare = (uint8_t)operation->compare;
	out->unequal = operation->unequal;
	if (good && out->type == SEARCH_STRING && operation->compare == COMPARE_FIRST)
		out->folded = first_character(out->folded);
	return good;
}
