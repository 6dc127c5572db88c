#include "resources/fhirpath/functions.h"

#include <stdarg.h>
#include <stdio.h>

struct parser {
	struct lexer lexer;
	struct token token; /* the next one */
	struct fhirpath_error *error;
	bool failed;
	unsigned depth;
};

static struct expression *parse_level(struct parser *parser, int least);
static struct expression *parse_bracketed(struct parser *parser);

static void fail(struct parser *parser, enum fhirpath_fault fault, size_t offset, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

static void
fail(struct parser *parser, enum fhirpath_fault fault, size_t offset, const char *format, ...)
{
	va_list arguments;

	if (parser->failed)
		return;
	parser->failed = true;
	parser->error->fault = fault;
	parser->error->offset = offset;
	va_start(arguments, format);
	vsnprintf(parser->error->text, sizeof parser->error->text, format, arguments);
	va_end(arguments);
}

static void
advance(struct parser *parser)
{
	if (parser->failed)
		return;
	parser->token = lexer_next(&parser->lexer);
	if (parser->token.kind == TOKEN_BROKEN)
		fail(parser, FHIRPATH_SYNTAX, parser->token.offset, "%.*s", SLICE_ARGS(parser->token.text));
}

static bool
next_is(const struct parser *parser, const char *symbol)
{
	return !parser->failed && parser->token.kind == TOKEN_SYMBOL && slice_is(parser->token.text, symbol);
}

static bool
next_is_word(const struct parser *parser, const char *word)
{
	return !parser->failed && parser->token.kind == TOKEN_WORD && slice_is(parser->token.text, word);
}

static bool
take(struct parser *parser, const char *symbol)
{
	if (!next_is(parser, symbol))
		return false;
	advance(parser);
	return true;
}

static void
expect(struct parser *parser, const char *symbol)
{
	if (!take(parser, symbol))
		fail(parser, FHIRPATH_SYNTAX, parser->token.offset, "\"%s\" is expected, not \"%.*s\"", symbol,
		    SLICE_ARGS(parser->token.text));
}

/* A new expression at the offset; NULL, the parser having failed, when there is no memory. */
static struct expression *
make(struct parser *parser, enum form form, size_t offset)
{
	struct expression *expression = parser->failed ? NULL : arena_zero(parser->lexer.arena, 1, sizeof *expression);

	if (expression == NULL) {
		fail(parser, FHIRPATH_MEMORY, offset, "memory is exhausted");
		return NULL;
	}
	expression->form = form;
	expression->offset = (uint32_t)offset;
	return expression;
}

/* ---- Literals ---------------------------------------------------------------------------------------------------- */

static struct expression *
literal(struct parser *parser, size_t offset, struct fhirpath_item item)
{
	struct expression *expression = make(parser, FORM_LITERAL, offset);

	if (expression != NULL)
		expression->literal = item;
	return expression;
}

static struct expression *
parse_number(struct parser *parser)
{
	struct token token = parser->token;
	struct number number;
	struct fhirpath_item item = { 0 };
	enum calendar_unit unit;
	int64_t whole;

	advance(parser);
	if (!number_parse(token.text, &number)) {
		fail(parser, FHIRPATH_SYNTAX, token.offset, "the number has too many digits");
		return NULL;
	}
	if (parser->token.kind == TOKEN_STRING || (parser->token.kind == TOKEN_WORD && token.kind == TOKEN_NUMBER &&
	    calendar_unit_find(parser->token.text, &unit))) {
		struct slice text = parser->token.text;
		bool calendar = parser->token.kind == TOKEN_WORD;

		advance(parser);
		if (!quantity_make(parser->lexer.arena, &number, text, calendar, &item))
			fail(parser, FHIRPATH_MEMORY, token.offset, "memory is exhausted");
		return literal(parser, token.offset, item);
	}
	if (token.kind == TOKEN_LONG) {
		if (!number_whole(&number, INT64_MIN, INT64_MAX, &item.integer)) {
			fail(parser, FHIRPATH_SYNTAX, token.offset, "the number is too large");
			return NULL;
		}
		item.kind = FHIRPATH_LONG;
	} else if (memchr(token.text.data, '.', token.text.length) == NULL &&
	    number_whole(&number, INT32_MIN, INT32_MAX, &whole)) {
		item.kind = FHIRPATH_INTEGER;
		item.integer = whole;
	} else if (!decimal_make(parser->lexer.arena, &number, &item)) {
		fail(parser, FHIRPATH_MEMORY, token.offset, "memory is exhausted");
	}
	return literal(parser, token.offset, item);
}

static struct expression *
parse_moment(struct parser *parser)
{
	struct token token = parser->token;
	struct moment moment;
	struct fhirpath_item item = { 0 };

	advance(parser);
	if (!moment_parse_literal(token.text, &moment)) {
		fail(parser, FHIRPATH_SYNTAX, token.offset, "@%.*s is not a date or time", SLICE_ARGS(token.text));
		return NULL;
	}
	if (!moment_make(parser->lexer.arena, &moment, &item))
		fail(parser, FHIRPATH_MEMORY, token.offset, "memory is exhausted");
	return literal(parser, token.offset, item);
}

/* ---- Types ------------------------------------------------------------------------------------------------------- */

static struct slice
parse_name(struct parser *parser)
{
	struct slice name = parser->token.text;

	if (parser->token.kind != TOKEN_WORD && parser->token.kind != TOKEN_NAME)
		fail(parser, FHIRPATH_SYNTAX, parser->token.offset, "a name is expected, not \"%.*s\"", SLICE_ARGS(name));
	advance(parser);
	return name;
}

static void
parse_type(struct parser *parser, struct type_name *out)
{
	size_t offset = parser->token.offset;
	struct type_name type = { .space = SLICE(""), .name = parse_name(parser) };

	if (next_is(parser, ".")) {
		advance(parser);
		type.space = type.name;
		type.name = parse_name(parser);
	}
	bool system = type.space.length == 0 || slice_is(type.space, "System");
	bool fhir = type.space.length == 0 || slice_is(type.space, "FHIR");

	if (parser->failed)
		return;
	type.system = system && system_type_exists(type.name);
	type.fhir = fhir ? schema_type(type.name) : NULL;
	/* A qualified name that means nothing is a type that nothing has; an unqualified one is a mistake. */
	if (type.fhir == NULL && !type.system && !((system || fhir) && type.space.length > 0))
		fail(parser, FHIRPATH_SYNTAX, offset, "there is no type %.*s%s%.*s", SLICE_ARGS(type.space),
		    type.space.length > 0 ? "." : "", SLICE_ARGS(type.name));
	*out = type;
}

static struct expression *
type_expression(struct parser *parser)
{
	struct expression *expression = make(parser, FORM_TYPE, parser->token.offset);

	if (expression != NULL)
		parse_type(parser, &expression->type);
	return expression;
}

/* Words that are operators can't begin a term, whereas as, is, in and contains may be names. */
static bool
is_reserved(struct slice word)
{
	static const char *const words[] = { "and", "or", "xor", "implies", "div", "mod" };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (slice_is(word, words[i]))
			return true;
	return false;
}

/* ---- Terms and paths --------------------------------------------------------------------------------------------- */

static void
parse_arguments(struct parser *parser, struct expression *call)
{
	const struct function *function = call->call.function;
	struct expression **end = &call->call.arguments;

	expect(parser, "(");
	while (!parser->failed && !next_is(parser, ")")) {
		struct expression *argument;

		if (call->call.count > 0)
			expect(parser, ",");
		if (call->call.count == 0 && (function->flags & FUNCTION_TYPE))
			argument = type_expression(parser);
		else
			argument = parse_bracketed(parser);
		if (argument == NULL)
			return;
		if (function->flags & FUNCTION_KEYS) {
			if (argument->form == FORM_SIGN && argument->negative) {
				argument = argument->inner;
				argument->descending = argument->nothing_first = true;
			}
			if (next_is_word(parser, "desc") || next_is_word(parser, "asc")) {
				argument->descending = slice_is(parser->token.text, "desc");
				advance(parser);
			}
		}
		*end = argument;
		end = &argument->next;
		call->call.count++;
	}
	expect(parser, ")");
	if (!parser->failed && (call->call.count < function->least || call->call.count > function->most))
		fail(parser, FHIRPATH_SYNTAX, call->offset, "%s() with %zu arguments", function->name, call->call.count);
}

/* A member or a call. */
static struct expression *
parse_invocation(struct parser *parser, bool factory)
{
	struct token token = parser->token;
	struct slice name = parse_name(parser);

	if (!next_is(parser, "(")) {
		struct expression *member = make(parser, FORM_MEMBER, token.offset);

		if (member != NULL)
			member->name = name;
		return member;
	}
	struct expression *call = make(parser, FORM_CALL, token.offset);

	if (call == NULL)
		return NULL;
	call->call.function = function_find(name, factory);
	if (call->call.function == NULL) {
		fail(parser, FHIRPATH_SYNTAX, token.offset, "there is no function %.*s()", SLICE_ARGS(name));
		return NULL;
	}
	parse_arguments(parser, call);
	return call;
}

static struct expression *
parse_dollar(struct parser *parser)
{
	static const struct {
		const char *name;
		enum form form;
	} forms[] = { { "this", FORM_THIS }, { "index", FORM_INDEX }, { "total", FORM_TOTAL } };
	struct token token = parser->token;

	for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
		if (slice_is(token.text, forms[i].name)) {
			advance(parser);
			return make(parser, forms[i].form, token.offset);
		}
	fail(parser, FHIRPATH_SYNTAX, token.offset, "there is no $%.*s", SLICE_ARGS(token.text));
	return NULL;
}

static struct expression *
parse_variable(struct parser *parser)
{
	struct token token = parser->token;

	advance(parser);
	if (slice_is(token.text, "factory") && take(parser, "."))
		return parse_invocation(parser, true);
	struct expression *variable = make(parser, FORM_VARIABLE, token.offset);

	if (variable != NULL)
		variable->name = token.text;
	return variable;
}

static struct expression *
parse_bracketed(struct parser *parser)
{
	if (++parser->depth > FHIRPATH_DEPTH_MOST) {
		fail(parser, FHIRPATH_LIMIT, parser->token.offset, "more than %d brackets within each other",
		    FHIRPATH_DEPTH_MOST);
		return NULL;
	}
	struct expression *inner = parse_level(parser, 0);

	parser->depth--;
	return inner;
}

static struct expression *
parse_term(struct parser *parser)
{
	struct token token = parser->token;
	struct expression *term;

	switch (token.kind) {
	case TOKEN_STRING:
		advance(parser);
		return literal(parser, token.offset, fhirpath_string(token.text));
	case TOKEN_NUMBER:
	case TOKEN_LONG:
		return parse_number(parser);
	case TOKEN_MOMENT:
		return parse_moment(parser);
	case TOKEN_VARIABLE:
		return parse_variable(parser);
	case TOKEN_DOLLAR:
		return parse_dollar(parser);
	case TOKEN_WORD:
		if (slice_is(token.text, "true") || slice_is(token.text, "false")) {
			advance(parser);
			return literal(parser, token.offset, fhirpath_boolean(slice_is(token.text, "true")));
		}
		if (is_reserved(token.text))
			break;
		/* fall through */
	case TOKEN_NAME:
		term = parse_invocation(parser, false);
		if (term != NULL)
			term->first = true;
		return term;
	default:
		break;
	}
	if (take(parser, "(")) {
		term = parse_bracketed(parser);
		expect(parser, ")");
		return term;
	}
	if (take(parser, "{")) {
		expect(parser, "}");
		return make(parser, FORM_EMPTY, token.offset);
	}
	fail(parser, FHIRPATH_SYNTAX, token.offset, "an expression is expected, not \"%.*s\"", SLICE_ARGS(token.text));
	return NULL;
}

/* term (.invocation | [index])* */
static struct expression *
parse_path(struct parser *parser)
{
	size_t offset = parser->token.offset;
	struct expression *first = parse_term(parser), **end;

	if (first == NULL || (!next_is(parser, ".") && !next_is(parser, "[") && first->form != FORM_MEMBER &&
	    first->form != FORM_CALL))
		return first;
	/* A bracketed path may be a step: it has no next yet, as nothing else holds it. */
	struct expression *path = make(parser, FORM_PATH, offset);

	if (path == NULL)
		return NULL;
	path->inner = first;
	end = &first->next;
	while (!parser->failed) {
		struct expression *step;

		if (take(parser, ".")) {
			step = parse_invocation(parser, false);
		} else if (next_is(parser, "[")) {
			step = make(parser, FORM_SUBSCRIPT, parser->token.offset);
			advance(parser);
			if (step != NULL)
				step->inner = parse_bracketed(parser);
			expect(parser, "]");
		} else {
			return path;
		}
		if (step == NULL)
			return NULL;
		*end = step;
		end = &step->next;
	}
	return path;
}

static struct expression *
parse_sign(struct parser *parser)
{
	bool signs = false, negative = false;
	size_t offset = parser->token.offset;

	while (next_is(parser, "+") || next_is(parser, "-")) {
		negative ^= next_is(parser, "-");
		signs = true;
		advance(parser);
	}
	struct expression *operand = parse_path(parser);

	if (!signs || operand == NULL)
		return operand;
	struct expression *sign = make(parser, FORM_SIGN, offset);

	if (sign != NULL) {
		sign->inner = operand;
		sign->negative = negative;
	}
	return sign;
}

/* ---- Operators --------------------------------------------------------------------------------------------------- */

/* N1 "Operator Precedence": a higher level binds closer. */
static const struct {
	const char *text;
	bool word;
	uint8_t level;
	enum operation operation;
} operators[] = {
	{ "implies", true, 1, OPERATION_IMPLIES },
	{ "or", true, 2, OPERATION_OR },
	{ "xor", true, 2, OPERATION_XOR },
	{ "and", true, 3, OPERATION_AND },
	{ "in", true, 4, OPERATION_IN },
	{ "contains", true, 4, OPERATION_CONTAINS },
	{ "=", false, 5, OPERATION_EQUAL },
	{ "!=", false, 5, OPERATION_NOT_EQUAL },
	{ "~", false, 5, OPERATION_EQUIVALENT },
	{ "!~", false, 5, OPERATION_NOT_EQUIVALENT },
	{ "<", false, 6, OPERATION_LESS },
	{ "<=", false, 6, OPERATION_LESS_EQUAL },
	{ ">", false, 6, OPERATION_GREATER },
	{ ">=", false, 6, OPERATION_GREATER_EQUAL },
	{ "|", false, 7, OPERATION_UNION },
	{ "is", true, 8, OPERATION_IS },
	{ "as", true, 8, OPERATION_AS },
	{ "+", false, 9, OPERATION_ADD },
	{ "-", false, 9, OPERATION_SUBTRACT },
	{ "&", false, 9, OPERATION_CONCATENATE },
	{ "*", false, 10, OPERATION_MULTIPLY },
	{ "/", false, 10, OPERATION_DIVIDE },
	{ "div", true, 10, OPERATION_DIV },
	{ "mod", true, 10, OPERATION_MOD },
};

static int
next_operator(const struct parser *parser)
{
	for (size_t i = 0; i < sizeof operators / sizeof *operators; i++)
		if (operators[i].word ? next_is_word(parser, operators[i].text) : next_is(parser, operators[i].text))
			return (int)i;
	return -1;
}

/* Operands joined by operators of at least that level. Those of one level become one chain, so that a long expression is
 * a long list, not a deep tree. */
static struct expression *
parse_level(struct parser *parser, int least)
{
	struct expression *left = parse_sign(parser), **end = NULL;
	int chain_level = 0, found;

	while (left != NULL && (found = next_operator(parser)) >= 0 && operators[found].level >= least) {
		int level = operators[found].level;
		enum operation operation = operators[found].operation;
		struct expression *right;

		advance(parser);
		if (operation == OPERATION_IS || operation == OPERATION_AS)
			right = type_expression(parser);
		else
			right = parse_level(parser, level + 1);
		if (right == NULL)
			return NULL;
		right->operation = operation;
		if (chain_level != level) {
			struct expression *chain = make(parser, FORM_CHAIN, left->offset);

			if (chain == NULL)
				return NULL;
			chain->inner = left;
			end = &left->next;
			left = chain;
			chain_level = level;
		}
		*end = right;
		end = &right->next;
	}
	return parser->failed ? NULL : left;
}

const struct fhirpath *
fhirpath_compile(struct arena *arena, struct slice expression, struct fhirpath_error *error)
{
	struct parser parser = { .lexer = { .arena = arena, .text = expression }, .error = error };
	struct fhirpath *path = arena_zero(arena, 1, sizeof *path);

	*error = (struct fhirpath_error){ 0 };
	if (path == NULL)
		fail(&parser, FHIRPATH_MEMORY, 0, "memory is exhausted");
	else if (expression.length > FHIRPATH_LENGTH_MOST)
		fail(&parser, FHIRPATH_LIMIT, 0, "the expression is longer than %d bytes", FHIRPATH_LENGTH_MOST);
	else if (!slice_is_utf8(expression))
		fail(&parser, FHIRPATH_SYNTAX, 0, "the expression is not UTF-8");
	advance(&parser);
	struct expression *root = parser.failed ? NULL : parse_level(&parser, 0);

	if (!parser.failed && parser.token.kind != TOKEN_END)
		fail(&parser, FHIRPATH_SYNTAX, parser.token.offset, "an operator is expected, not \"%.*s\"",
		    SLICE_ARGS(parser.token.text));
	if (parser.failed)
		return NULL;
	path->text = expression;
	path->root = root;
	return path;
}
