/* GraphQL documents by the grammar of the October 2021 specification, whose section is given. */
#include "server/graphql/document.h"
#include "tests/unit/test.h"

static struct document *
parse(const char *text, struct arena *arena, struct graphql_errors *errors)
{
	arena_init(arena, 0);
	graphql_errors_init(errors, arena);
	return document_parse(slice_text(text), arena, errors);
}

static void
values(void **state)
{
	static const struct {
		const char *value;
		enum graphql_value_kind kind;
		const char *text;
	} cases[] = {
		/* 2.9.1, 2.9.2 */
		{ "0", GRAPHQL_INT, "0" },
		{ "-0", GRAPHQL_INT, "-0" },
		{ "42", GRAPHQL_INT, "42" },
		{ "6.0221413e23", GRAPHQL_FLOAT, "6.0221413e23" },
		{ "-1.50", GRAPHQL_FLOAT, "-1.50" },
		{ "1e-2", GRAPHQL_FLOAT, "1e-2" },
		{ "1E+2", GRAPHQL_FLOAT, "1E+2" },
		/* 2.9.3, 2.9.5, 2.9.6 */
		{ "true", GRAPHQL_BOOLEAN, "true" },
		{ "false", GRAPHQL_BOOLEAN, "false" },
		{ "null", GRAPHQL_NULL, "null" },
		{ "official", GRAPHQL_ENUM, "official" },
		{ "trueish", GRAPHQL_ENUM, "trueish" },
		{ "on", GRAPHQL_ENUM, "on" },
		/* 2.9.4 */
		{ "\"\"", GRAPHQL_STRING, "" },
		{ "\"a # no comment, {\"", GRAPHQL_STRING, "a # no comment, {" },
		{ "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", GRAPHQL_STRING, "\"\\/\b\f\n\r\t" },
		{ "\"\\u0041\\u00e9\\u82B1\"", GRAPHQL_STRING, "A\xC3\xA9\xE8\x8A\xB1" },
		{ "\"\\uD83D\\uDE00\"", GRAPHQL_STRING, "\xF0\x9F\x98\x80" },
		{ "\"\xE8\x8A\xB1\xE5\xAD\x90\"", GRAPHQL_STRING, "\xE8\x8A\xB1\xE5\xAD\x90" },
		{ "\"\"\"\"\"\"", GRAPHQL_STRING, "" },
		{ "\"\"\"\n    Hello,\n      World!\n\n    Yours,\n      GraphQL.\n  \"\"\"", GRAPHQL_STRING,
		    "Hello,\n  World!\n\nYours,\n  GraphQL." },
		{ "\"\"\"  first\n  second\r\n\t third\"\"\"", GRAPHQL_STRING, "  first\nsecond\nthird" },
		{ "\"\"\"\r\r a\r\n   \n  b \n\n\"\"\"", GRAPHQL_STRING, "a\n  \n b " },
		{ "\"\"\"a \\\"\"\" b \\n \\\" \"\" c\"\"\"", GRAPHQL_STRING, "a \"\"\" b \\n \\\" \"\" c" },
		{ "\"\"\"\n \n\t\n\"\"\"", GRAPHQL_STRING, "" },
		/* 2.10 */
		{ "$name", GRAPHQL_VARIABLE, "name" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct graphql_errors errors;
		struct arena arena;
		char text[400];

		snprintf(text, sizeof text, "{ a(x: %s) }", cases[i].value);
		struct document *document = parse(text, &arena, &errors);

		if (document == NULL)
			fail_msg("%s is refused: %.*s", text, SLICE_ARGS(errors.first->text));
		const struct graphql_value *value = document->operations->first->arguments;

		assert_slice(value->name, "x");
		assert_int_equal(value->kind, cases[i].kind);
		assert_slice(value->text, cases[i].text);
		arena_free(&arena);
	}
}

static void
shapes(void **state)
{
	static const char text[] = "\xEF\xBB\xBF# all of it\nquery Q($a: [Int!]! = [1, 2], $b: code) { x : a (l: [1 [$a]], o: {p: 1,q: {}}) @skip(if: $b) "
	    "@first { __typename }, ...F @include(if: true) ... on Patient { id } ... @skip(if: false) { on } }\r\nfragment F on HumanName "
	    "{ query fragment }\rmutation M { m }";
	struct graphql_errors errors;
	struct arena arena;
	struct document *document = parse(text, &arena, &errors);

	(void)state;
	assert_non_null(document);
	assert_int_equal(errors.count, 0);
	const struct graphql_operation *query = document->operations;
	const struct graphql_variable *a = query->variables;
	const struct selection *x = query->first, *spread = x->next, *on = spread->next, *any = on->next;

	assert_slice(query->name, "Q");
	assert_true(query->at.line == 2 && query->at.column == 1);
	assert_slice(a->name, "a");
	assert_true(a->type->list && a->type->required && a->type->of->required && !a->type->of->list);
	assert_slice(a->type->of->name, "Int");
	assert_int_equal(a->initial->kind, GRAPHQL_LIST);
	assert_slice(a->initial->first->next->text, "2");
	assert_true(a->next->initial == NULL && !a->next->type->required && a->next->next == NULL);
	assert_slice(x->key, "x");
	assert_slice(x->name, "a");
	assert_int_equal(x->arguments->first->next->first->kind, GRAPHQL_VARIABLE);
	assert_slice(x->arguments->next->first->next->name, "q");
	assert_slice(x->directives->next->name, "first");
	assert_slice(x->first->key, "__typename");
	assert_true(spread->kind == SELECTION_SPREAD && spread->fragment == document->fragments && spread->directives != NULL);
	assert_true(on->kind == SELECTION_INLINE && slice_is(on->condition, "Patient"));
	assert_true(any->kind == SELECTION_INLINE && any->condition.data == NULL && slice_is(any->first->name, "on"));
	assert_null(any->next);
	assert_slice(document->fragments->first->next->name, "fragment");
	assert_int_equal(document->fragments->at.line, 3);
	assert_true(query->next->kind == OPERATION_MUTATION && query->next->at.line == 4);
	assert_ptr_equal(document_operation(document, SLICE("Q"), &errors), query);
	assert_null(document_operation(document, SLICE("M"), &errors));
	assert_null(document_operation(document, SLICE("N"), &errors));
	assert_null(document_operation(document, SLICE_NONE, &errors));
	assert_int_equal(errors.count, 3);
	arena_free(&arena);
}

static void
refused(void **state)
{
	static const struct {
		const char *text;
		unsigned line, column;
	} cases[] = {
		{ "", 1, 1 },
		{ " # nothing\n", 2, 1 },
		{ "{", 1, 2 },
		{ "{}", 1, 2 },
		{ "{ a", 1, 4 },
		{ "{ a } }", 1, 7 },
		{ "{ a {} }", 1, 6 },
		{ "{ a() }", 1, 5 },
		{ "{ a(x) }", 1, 6 },
		{ "{ a(x:) }", 1, 7 },
		{ "{ a(x: 1, x: 2) }", 1, 11 },
		{ "{ a(x: {y: 1, y: 2}) }", 1, 15 },
		{ "{ a(x: [1) }", 1, 10 },
		{ "{ a: }", 1, 6 },
		{ "{ a: b: c }", 1, 7 },
		{ "{ 1 }", 1, 3 },
		{ "{ \"a\" }", 1, 3 },
		{ "{ a @ }", 1, 7 },
		{ "{ a @x @y @x }", 1, 11 },
		{ "{ ... on { a } }", 1, 10 },
		{ "{ ... }", 1, 7 },
		{ "{ .. a }", 1, 3 },
		{ "{ a ? }", 1, 5 },
		{ "{ a \x01 }", 1, 5 },
		{ "query", 1, 6 },
		{ "query Q", 1, 8 },
		{ "query Q() { a }", 1, 9 },
		{ "query Q($a) { a }", 1, 11 },
		{ "query Q($a: ) { a }", 1, 13 },
		{ "query Q($a: [Int) { a }", 1, 17 },
		{ "query Q($a: Int!!) { a }", 1, 17 },
		{ "query Q($a: Int = $b) { a }", 1, 19 },
		{ "query Q($a: Int, $a: Int) { a }", 1, 18 },
		{ "query Q($a: Int @x) { a }", 1, 17 },
		{ "query Q($a: Int = [$b]) { a }", 1, 20 },
		{ "query A { a } query A { a }", 1, 15 },
		{ "{ a } { b }", 1, 7 },
		{ "query A { a } { b }", 1, 15 },
		{ "{ a } query A { a }", 1, 7 },
		{ "fragment F on Patient { id }", 1, 1 },
		{ "{ a } fragment on on Patient { id }", 1, 16 },
		{ "{ a } fragment F Patient { id }", 1, 18 },
		{ "{ ...F } fragment F on P { a } fragment F on P { a }", 1, 32 },
		/* 5.5.2.2 */
		{ "{ ...F }", 1, 3 },
		{ "{ ...F } fragment F on P { ...F }", 1, 28 },
		{ "{ ...F } fragment F on P { a { ... on P { ...G } } } fragment G on P { ...F }", 1, 72 },
		{ "{ a } fragment F on P { ...F }", 1, 25 },
		{ "type A { a: Int }", 1, 1 },
		{ "schema { query: Q }", 1, 1 },
		{ "\"about\" { a }", 1, 1 },
		/* Numbers */
		{ "{ a(x: 01) }", 1, 8 },
		{ "{ a(x: -) }", 1, 8 },
		{ "{ a(x: 1.) }", 1, 8 },
		{ "{ a(x: 1.e1) }", 1, 8 },
		{ "{ a(x: .5) }", 1, 8 },
		{ "{ a(x: 1e) }", 1, 8 },
		{ "{ a(x: 0xF1) }", 1, 8 },
		{ "{ a(x: 1.2.3) }", 1, 8 },
		{ "{ a(x: 1a) }", 1, 8 },
		{ "{ a(x: +1) }", 1, 8 },
		/* Strings */
		{ "{ a(x: \"a) }", 1, 9 },
		{ "{ a(x: \"a\n\") }", 1, 9 },
		{ "{ a(x: \"\\x\") }", 1, 11 },
		{ "{ a(x: \"\\u00\") }", 1, 13 },
		{ "{ a(x: \"\\u00G0\") }", 1, 13 },
		{ "{ a(x: \"\\uD83D\") }", 1, 15 },
		{ "{ a(x: \"\\uDE00\") }", 1, 15 },
		{ "{ a(x: \"\\uD83D\\u0041\") }", 1, 21 },
		{ "{ a(x: \"\\u0000\") }", 1, 15 },
		{ "{ a(x: \"\\", 1, 9 },
		{ "{ a(x: \"\"\"a \x01\"\"\") }", 1, 13 },
		{ "{ a(x: \"a\x02\") }", 1, 10 },
		{ "{ a(x: \"\"\"a\"\") }", 1, 8 },
		{ "{ a(x: \"\"\"a\\\"\"\") }", 1, 8 },
		{ "{\n  a\r\n  \xE8\x8A\xB1 }", 3, 3 },
		{ "{ a(x: \"\xE8\x8A\xB1\xE5\xAD\x90\") b(? }", 1, 16 },
		{ "{ a(x: \"\"\"\n\n\"\"\") b(? }", 3, 8 },
		/* Not UTF-8 */
		{ "{ a(x: \"\xFF\") }", 0, 0 },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct graphql_errors errors;
		struct arena arena;
		struct document *document = parse(cases[i].text, &arena, &errors);

		if (document != NULL || errors.count != 1 || errors.first->at.line != cases[i].line || errors.first->at.column != cases[i].column)
			fail_msg("%s: %zu errors, %.*s at %u:%u", cases[i].text, errors.count,
			    SLICE_ARGS(errors.first != NULL ? errors.first->text : SLICE("none")), errors.first != NULL ? errors.first->at.line : 0,
			    errors.first != NULL ? errors.first->at.column : 0);
		arena_free(&arena);
	}
	/* NUL is no end. */
	struct graphql_errors errors;
	struct arena arena;

	arena_init(&arena, 0);
	graphql_errors_init(&errors, &arena);
	assert_null(document_parse(SLICE("{ a }\0{"), &arena, &errors));
	assert_null(document_parse(SLICE("{ a(x: \"\0\") }"), &arena, &errors));
	assert_null(document_parse(SLICE("{ a(x: \"\\\0\") }"), &arena, &errors));
	arena_free(&arena);
}

/* Writes text count times between the ends, and reads it. */
static bool
repeated(const char *begin, const char *text, size_t count, const char *end)
{
	struct graphql_errors errors;
	struct buffer out;
	struct arena arena;

	buffer_init(&out, 0);
	buffer_put(&out, slice_text(begin));
	for (size_t i = 0; i < count; i++)
		buffer_put(&out, slice_text(text));
	buffer_put(&out, slice_text(end));
	buffer_byte(&out, '\0');
	assert_true(buffer_ok(&out));
	bool good = parse(out.data, &arena, &errors) != NULL;

	assert_int_equal(good, errors.count == 0);
	if (!good && errors.first->code != FAULT_TOO_COSTLY)
		assert_int_equal(errors.first->code, FAULT_TOO_LONG);
	buffer_free(&out);
	arena_free(&arena);
	return good;
}

static bool
nested(const char *begin, const char *open, const char *middle, const char *close, size_t count, const char *end)
{
	struct buffer out;

	buffer_init(&out, 0);
	for (size_t i = 0; i < count; i++)
		buffer_put(&out, slice_text(open));
	buffer_put(&out, slice_text(middle));
	for (size_t i = 0; i < count; i++)
		buffer_put(&out, slice_text(close));
	buffer_byte(&out, '\0');
	assert_true(buffer_ok(&out));
	bool good = repeated(begin, out.data, 1, end);

	buffer_free(&out);
	return good;
}

static void
bounds(void **state)
{
	(void)state;
	assert_true(repeated("{ ", "a ", DOCUMENT_FIELDS_MOST, "}"));
	assert_false(repeated("{ ", "a ", DOCUMENT_FIELDS_MOST + 1, "}"));
	assert_true(repeated("{ a(x: [", "1 ", DOCUMENT_TOKENS_MOST - 9, "]) }"));
	assert_false(repeated("{ a(x: [", "1 ", DOCUMENT_TOKENS_MOST - 8, "]) }"));
	assert_true(repeated("{ a }", " ", DOCUMENT_BYTES_MOST - 5, ""));
	assert_false(repeated("{ a }", " ", DOCUMENT_BYTES_MOST - 4, ""));
	assert_true(nested("", "{ a ", "", "}", DOCUMENT_DEPTH_MOST, ""));
	assert_false(nested("", "{ a ", "", "}", DOCUMENT_DEPTH_MOST + 1, ""));
	assert_true(nested("{ a(x: ", "[", "1", "]", DOCUMENT_DEPTH_MOST - 1, ") }"));
	assert_false(nested("{ a(x: ", "[", "1", "]", DOCUMENT_DEPTH_MOST, ") }"));
	assert_false(nested("{ a(x: ", "{y:", "1", "}", 100000 / 4, ") }"));
	assert_true(nested("query Q($a: ", "[", "Int", "]", DOCUMENT_DEPTH_MOST, ") { a }"));
	assert_false(nested("query Q($a: ", "[", "Int", "]", DOCUMENT_DEPTH_MOST + 1, ") { a }"));

	for (size_t count = DOCUMENT_FRAGMENTS_MOST; count <= DOCUMENT_FRAGMENTS_MOST + 1; count++) {
		struct buffer out;

		/* Each leads to the next: a chain, no cycle. */
		buffer_init(&out, 0);
		buffer_literal(&out, "{ ...F0 }");
		for (size_t i = 0; i + 1 < count; i++)
			buffer_print(&out, "fragment F%zu on P { a ...F%zu ...F%zu }", i, i + 1, i + 1);
		buffer_print(&out, "fragment F%zu on P { a }", count - 1);
		buffer_byte(&out, '\0');
		assert_int_equal(repeated("", out.data, 1, ""), count == DOCUMENT_FRAGMENTS_MOST);
		buffer_free(&out);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(values),
		cmocka_unit_test(shapes),
		cmocka_unit_test(refused),
		cmocka_unit_test(bounds),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
