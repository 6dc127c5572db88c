/* The grammar, each line above the next:
 *
 *	any   = all { "OR" all }
 *	all   = not { ["AND"] not }
 *	not   = ["-" | "NOT"] one
 *	one   = "(" any ")" | word ["*"] | '"' words '"' ["*"]
 *
 * A recursive descent, which brackets alone take deeper. */
#include "server/search/fulltext.h"

#include "resources/extract.h"
#include "resources/extract/words.h"

struct parse {
	struct reader *reader;
	struct slice name; /* the parameter, as the client wrote it */
	const struct schema_type *type;
	const struct schema_search *search;
	struct slice all, rest; /* the value without escapes; what is still to be read of it */
	unsigned brackets, terms;
};

/* A list of conditions that is being made. */
struct list {
	struct predicate *first, **end;
	size_t count;
};

/* ---- Faults and groups ------------------------------------------------------------------------------------------- */

/* The place is that of the text from at on, counted in characters. */
static struct predicate *
wrong(struct parse *parse, struct slice at, const char *what)
{
	size_t place = 1;

	for (const char *c = parse->all.data; c < at.data; c++)
		place += ((unsigned char)*c & 0xC0) != 0x80;
	reader_fault(parse->reader, FAULT_VALUE, parse->name, "At character %zu of \"%.*s\": %s", place, SLICE_ARGS(parse->all),
	    what);
	return NULL;
}

static bool
is_narrative(const struct schema_search *search)
{
	return strcmp(search->code, "_text") == 0;
}

static struct predicate *
new_condition(struct parse *parse, enum predicate_kind kind)
{
	struct predicate *predicate = reader_make(parse->reader, 1, sizeof *predicate);

	if (predicate != NULL) {
		predicate->kind = kind;
		predicate->search = parse->search;
		predicate->parameter = fulltext_parameter(parse->type, parse->search);
	}
	return predicate;
}

static void
list_add(struct list *list, struct predicate *predicate)
{
	if (list->first == NULL)
		list->end = &list->first;
	*list->end = predicate;
	list->end = &predicate->next;
	list->count++;
}

/* One condition for the list: itself when it is a single one. */
static struct predicate *
group(struct parse *parse, enum predicate_kind kind, const struct list *list)
{
	if (list->count == 1 && kind != PREDICATE_NOT)
		return list->first;
	struct predicate *predicate = new_condition(parse, kind);

	if (predicate != NULL)
		predicate->parts = list->first;
	return predicate;
}

/* ---- Words ------------------------------------------------------------------------------------------------------- */

static const char spaces[] = " \t\r\n", bounds[] = " \t\r\n()\"", wide_space[] = "\xE3\x80\x80";

/* U+3000, which is typed where Japanese is. */
static bool
begins_wide_space(struct slice text)
{
	return slice_starts(text, slice_text(wide_space));
}

static void
pass_spaces(struct parse *parse)
{
	for (;;) {
		if (begins_wide_space(parse->rest))
			parse->rest = slice_from(parse->rest, 3);
		else if (parse->rest.length > 0 && strchr(spaces, parse->rest.data[0]) != NULL && parse->rest.data[0] != '\0')
			parse->rest = slice_from(parse->rest, 1);
		else
			return;
	}
}

static bool
at_bound(struct slice text)
{
	return text.length == 0 || begins_wide_space(text) || (text.data[0] != '\0' && strchr(bounds, text.data[0]) != NULL);
}

/* Passes the operator when it is next, as a word of its own. */
static bool
take_operator(struct parse *parse, const char *name)
{
	struct slice operator = slice_text(name);

	pass_spaces(parse);
	if (!slice_starts(parse->rest, operator) || !at_bound(slice_from(parse->rest, operator.length)))
		return false;
	parse->rest = slice_from(parse->rest, operator.length);
	return true;
}

static bool
next_is(const struct parse *parse, char c)
{
	return parse->rest.length > 0 && parse->rest.data[0] == c;
}

/* Passes the '-' right before a word, phrase or bracket. */
static bool
take_minus(struct parse *parse)
{
	pass_spaces(parse);
	if (!next_is(parse, '-'))
		return false;
	struct slice behind = slice_from(parse->rest, 1);
	bool before_one = !at_bound(behind) || slice_starts(behind, SLICE("(")) || slice_starts(behind, SLICE("\""));

	if (before_one)
		parse->rest = behind;
	return before_one;
}

/* The condition that text stands in the record's. */
static struct predicate *
make_term(struct parse *parse, struct slice text, bool open)
{
	struct reader *reader = parse->reader;
	struct buffer folded;

	if (memchr(text.data, '*', text.length) != NULL)
		return wrong(parse, text, "'*' stands at the end of a word or phrase only");
	if (++parse->terms > FULLTEXT_TERMS_MOST) {
		reader_fault(reader, FAULT_TOO_COSTLY, parse->name, "More than %d words and phrases", FULLTEXT_TERMS_MOST);
		return NULL;
	}
	struct predicate *predicate = new_condition(parse, PREDICATE_ENTRY);
	struct test *test = reader_make(reader, 1, sizeof *test);

	if (predicate == NULL || test == NULL)
		return NULL;
	buffer_init(&folded, 0);
	words_fold(text, WORDS_MOST, &folded);
	*test = (struct test){ .search = parse->search, .type = SEARCH_STRING, .text = text, .open = open,
		.keys = extract_content_parameter(parse->type) };
	if (buffer_ok(&folded))
		test->folded = arena_copy(reader->values.arena, buffer_slice(&folded));
	buffer_free(&folded);
	if (test->folded.data == NULL) {
		reader->faults->failed = true;
		return NULL;
	}
	if (test->folded.length == 0)
		return wrong(parse, text, "no letter or digit to look for");
	predicate->modifier = MODIFIER_WORDS;
	predicate->tests = test;
	predicate->count = 1;
	return predicate;
}

static struct predicate *
read_phrase(struct parse *parse)
{
	struct slice begin = parse->rest, text = slice_from(begin, 1);
	const char *end = text.length > 0 ? memchr(text.data, '"', text.length) : NULL;

	if (end == NULL)
		return wrong(parse, begin, "the phrase has no end");
	text.length = (size_t)(end - text.data);
	parse->rest = slice_from(begin, text.length + 2);
	bool open = next_is(parse, '*');

	if (open)
		parse->rest = slice_from(parse->rest, 1);
	return make_term(parse, text, open);
}

static struct predicate *
read_word(struct parse *parse)
{
	struct slice text = slice_of(parse->rest.data, 0);

	while (!at_bound(parse->rest)) {
		parse->rest = slice_from(parse->rest, 1);
		text.length++;
	}
	bool open = text.length > 0 && text.data[text.length - 1] == '*';

	text.length -= open;
	return make_term(parse, text, open);
}

/* ---- The grammar ------------------------------------------------------------------------------------------------- */

static struct predicate *read_any(struct parse *parse);

static struct predicate *
read_brackets(struct parse *parse)
{
	struct slice begin = parse->rest;

	if (++parse->brackets > FULLTEXT_BRACKETS_MOST)
		return wrong(parse, begin, "too many brackets within brackets");
	parse->rest = slice_from(parse->rest, 1);
	struct predicate *predicate = read_any(parse);

	if (predicate == NULL)
		return NULL;
	pass_spaces(parse);
	if (!next_is(parse, ')'))
		return wrong(parse, begin, "the bracket is not closed");
	parse->rest = slice_from(parse->rest, 1);
	parse->brackets--;
	return predicate;
}

static struct predicate *
read_one(struct parse *parse)
{
	pass_spaces(parse);
	struct slice begin = parse->rest;

	if (begin.length == 0)
		return wrong(parse, begin, "a word is missing");
	if (take_operator(parse, "AND") || take_operator(parse, "OR") || take_operator(parse, "NOT"))
		return wrong(parse, begin, "a word is missing before the operator (as a word, it stands in quotes)");
	if (next_is(parse, '('))
		return read_brackets(parse);
	if (next_is(parse, '"'))
		return read_phrase(parse);
	if (next_is(parse, ')'))
		return wrong(parse, begin, "no bracket was opened, or a word is missing");
	return read_word(parse);
}

static struct predicate *
read_not(struct parse *parse)
{
	struct list list = { .count = 0 };

	if (!take_minus(parse) && !take_operator(parse, "NOT"))
		return read_one(parse);
	struct predicate *predicate = read_one(parse);

	if (predicate == NULL)
		return NULL;
	list_add(&list, predicate);
	return group(parse, PREDICATE_NOT, &list);
}

static struct predicate *
read_all(struct parse *parse)
{
	struct list list = { .count = 0 };

	for (;;) {
		struct predicate *predicate = read_not(parse);
		struct slice before;

		if (predicate == NULL)
			return NULL;
		list_add(&list, predicate);
		if (take_operator(parse, "AND"))
			continue;
		before = parse->rest;
		bool ends = before.length == 0 || next_is(parse, ')') || take_operator(parse, "OR");

		parse->rest = before;
		if (ends)
			return group(parse, PREDICATE_ALL, &list);
	}
}

static struct predicate *
read_any(struct parse *parse)
{
	struct list list = { .count = 0 };

	do {
		struct predicate *predicate = read_all(parse);

		if (predicate == NULL)
			return NULL;
		list_add(&list, predicate);
	} while (take_operator(parse, "OR"));
	return group(parse, PREDICATE_ANY, &list);
}

static struct predicate *
read_value(struct parse *parse, struct slice escaped)
{
	parse->all = parse->rest = value_unescape(escaped, parse->reader->values.arena);
	parse->brackets = 0;
	if (parse->all.data == NULL) {
		parse->reader->faults->failed = true;
		return NULL;
	}
	if (parse->all.length > VALUE_BYTES_MOST) {
		reader_fault(parse->reader, FAULT_TOO_LONG, parse->name, "A value is longer than %d bytes", VALUE_BYTES_MOST);
		return NULL;
	}
	struct predicate *predicate = read_any(parse);

	if (predicate != NULL && parse->rest.length > 0)
		return wrong(parse, parse->rest, "no bracket was opened");
	return predicate;
}

/* ---- The whole --------------------------------------------------------------------------------------------------- */

/* Whether it holds of a record without any text. */
static bool
holds_of_nothing(const struct predicate *predicate)
{
	bool any = false, all = true;

	if (predicate->kind == PREDICATE_ENTRY)
		return false;
	for (const struct predicate *part = predicate->parts; part != NULL; part = part->next) {
		bool holds = holds_of_nothing(part);

		any |= holds;
		all &= holds;
	}
	return predicate->kind == PREDICATE_ALL ? all : predicate->kind == PREDICATE_ANY ? any : !any;
}

/* The index has the words of the whole text. That there is a narrative at all spares looking at those without one. */
static struct predicate *
with_narrative(struct parse *parse, struct predicate *predicate)
{
	struct predicate *narrative = new_condition(parse, PREDICATE_ENTRY);
	struct list list = { .count = 0 };

	if (narrative == NULL)
		return NULL;
	narrative->modifier = MODIFIER_MISSING;
	list_add(&list, narrative);
	list_add(&list, predicate);
	return group(parse, PREDICATE_ALL, &list);
}

uint32_t
fulltext_parameter(const struct schema_type *type, const struct schema_search *search)
{
	return is_narrative(search) ? extract_text_parameter(type) : extract_content_parameter(type);
}

struct predicate *
fulltext_read(struct reader *reader, struct slice name, const struct schema_type *type, const struct schema_search *search,
    struct slice values)
{
	struct parse parse = { .reader = reader, .name = name, .type = type, .search = search };
	struct list list = { .count = 0 };

	while (values.data != NULL) {
		struct predicate *predicate = read_value(&parse, value_cut(&values, ','));

		if (predicate == NULL)
			return NULL;
		list_add(&list, predicate);
	}
	if (!reader_take(reader, name, parse.terms))
		return NULL;
	struct predicate *predicate = group(&parse, PREDICATE_ANY, &list);

	if (predicate == NULL || !is_narrative(search) || holds_of_nothing(predicate))
		return predicate;
	return with_narrative(&parse, predicate);
}
