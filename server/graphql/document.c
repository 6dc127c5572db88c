#include "server/graphql/document.h"

#include "server/graphql/lexer.h"

struct parser {
	struct lexer lexer;
	struct token token; /* what comes next */
	struct arena *arena;
	struct graphql_errors *errors;
	unsigned depth;
	size_t fields, fragments;
};

/* ---- Steps ------------------------------------------------------------------------------------------------------- */

static bool
step(struct parser *parser)
{
	return graphql_lexer_next(&parser->lexer, &parser->token);
}

static bool
comes(const struct parser *parser, const char *punctuator)
{
	return parser->token.kind == TOKEN_PUNCTUATOR && slice_is(parser->token.text, punctuator);
}

static bool
comes_word(const struct parser *parser, const char *word)
{
	return parser->token.kind == TOKEN_NAME && slice_is(parser->token.text, word);
}

static bool
expected(struct parser *parser, const char *what)
{
	if (parser->token.kind == TOKEN_END)
		return graphql_fail(parser->errors, FAULT_INVALID, parser->token.at, "%s is expected, but the query ends", what);
	return graphql_fail(parser->errors, FAULT_INVALID, parser->token.at, "%s is expected, not \"%.*s\"", what,
	    SLICE_ARGS(graphql_shown(parser->token.text)));
}

static bool
take(struct parser *parser, const char *punctuator)
{
	return comes(parser, punctuator) ? step(parser) : expected(parser, punctuator);
}

static bool
take_name(struct parser *parser, struct slice *name)
{
	*name = parser->token.text;
	return parser->token.kind == TOKEN_NAME ? step(parser) : expected(parser, "A name");
}

static void *
make(struct parser *parser, size_t size)
{
	void *made = arena_zero(parser->arena, 1, size);

	if (made == NULL)
		graphql_fail(parser->errors, FAULT_TOO_COSTLY, parser->token.at, "Too much for the memory of one request");
	return made;
}

static bool
go_down(struct parser *parser)
{
	if (parser->depth == DOCUMENT_DEPTH_MOST)
		return graphql_fail(parser->errors, FAULT_TOO_COSTLY, parser->token.at, "More than %d brackets within brackets",
		    DOCUMENT_DEPTH_MOST);
	parser->depth++;
	return true;
}

static bool
twice(struct parser *parser, struct graphql_position at, const char *what, struct slice name)
{
	return graphql_fail(parser->errors, FAULT_INVALID, at, "%s \"%.*s\" is there twice", what, SLICE_ARGS(graphql_shown(name)));
}

/* ---- Values ------------------------------------------------------------------------------------------------------ */

static struct graphql_value *parse_value(struct parser *parser, bool constant);

static bool
named_already(const struct graphql_value *list, struct slice name)
{
	while (list != NULL && !slice_equal(list->name, name))
		list = list->next;
	return list != NULL;
}

/* name: value, as often as it comes, up to the closing bracket. */
static bool
parse_named(struct parser *parser, struct graphql_value **first, const char *close, bool constant)
{
	struct graphql_value **end = first;

	while (!comes(parser, close)) {
		struct graphql_position at = parser->token.at;
		struct slice name;

		if (!take_name(parser, &name) || !take(parser, ":"))
			return false;
		if (named_already(*first, name))
			return twice(parser, at, "The argument", name);
		*end = parse_value(parser, constant);
		if (*end == NULL)
			return false;
		(*end)->name = name;
		(*end)->at = at;
		end = &(*end)->next;
	}
	return step(parser);
}

static bool
parse_items(struct parser *parser, struct graphql_value **end, bool constant)
{
	while (!comes(parser, "]")) {
		*end = parse_value(parser, constant);
		if (*end == NULL)
			return false;
		end = &(*end)->next;
	}
	return step(parser);
}

static bool
parse_bracket(struct parser *parser, struct graphql_value *value, bool constant)
{
	bool list = value->kind == GRAPHQL_LIST;
	bool good = go_down(parser) && step(parser) &&
	    (list ? parse_items(parser, &value->first, constant) : parse_named(parser, &value->first, "}", constant));

	parser->depth--;
	return good;
}

static bool
parse_variable_name(struct parser *parser, struct graphql_value *value, bool constant)
{
	if (constant)
		return expected(parser, "A value that is no variable");
	return step(parser) && take_name(parser, &value->text);
}

static enum graphql_value_kind
kind_of_name(struct slice name)
{
	return slice_is(name, "null") ? GRAPHQL_NULL :
	    slice_is(name, "true") || slice_is(name, "false") ? GRAPHQL_BOOLEAN : GRAPHQL_ENUM;
}

static struct graphql_value *
parse_value(struct parser *parser, bool constant)
{
	static const enum graphql_value_kind kinds[] = { [TOKEN_INT] = GRAPHQL_INT, [TOKEN_FLOAT] = GRAPHQL_FLOAT,
		[TOKEN_STRING] = GRAPHQL_STRING };
	struct graphql_value *value = make(parser, sizeof *value);
	bool good;

	if (value == NULL)
		return NULL;
	value->at = parser->token.at;
	value->text = parser->token.text;
	if (comes(parser, "[") || comes(parser, "{")) {
		value->kind = comes(parser, "[") ? GRAPHQL_LIST : GRAPHQL_OBJECT;
		good = parse_bracket(parser, value, constant);
	} else if (comes(parser, "$")) {
		value->kind = GRAPHQL_VARIABLE;
		good = parse_variable_name(parser, value, constant);
	} else if (parser->token.kind == TOKEN_PUNCTUATOR || parser->token.kind == TOKEN_END) {
		good = expected(parser, "A value");
	} else {
		value->kind = parser->token.kind == TOKEN_NAME ? kind_of_name(value->text) : kinds[parser->token.kind];
		good = step(parser);
	}
	return good ? value : NULL;
}

static bool
parse_arguments(struct parser *parser, struct graphql_value **first, bool constant)
{
	if (!comes(parser, "("))
		return true;
	if (!step(parser))
		return false;
	if (comes(parser, ")"))
		return expected(parser, "An argument");
	return parse_named(parser, first, ")", constant);
}

static bool
parse_directives(struct parser *parser, struct graphql_directive **end, bool constant)
{
	struct graphql_directive *const *first = end;

	while (comes(parser, "@")) {
		struct graphql_directive *directive = make(parser, sizeof *directive);

		if (directive == NULL)
			return false;
		directive->at = parser->token.at;
		if (!step(parser) || !take_name(parser, &directive->name))
			return false;
		/* None of the directives that are known here is repeatable. */
		for (const struct graphql_directive *other = *first; other != NULL; other = other->next)
			if (slice_equal(other->name, directive->name))
				return twice(parser, directive->at, "The directive", directive->name);
		if (!parse_arguments(parser, &directive->arguments, constant))
			return false;
		*end = directive;
		end = &directive->next;
	}
	return true;
}

/* ---- Selections -------------------------------------------------------------------------------------------------- */

static bool parse_selections(struct parser *parser, struct selection **end);

static bool
parse_field(struct parser *parser, struct selection *field)
{
	field->kind = SELECTION_FIELD;
	if (++parser->fields > DOCUMENT_FIELDS_MOST)
		return graphql_fail(parser->errors, FAULT_TOO_COSTLY, field->at, "More than %d fields", DOCUMENT_FIELDS_MOST);
	if (!take_name(parser, &field->key))
		return false;
	field->name = field->key;
	if (comes(parser, ":") && (!step(parser) || !take_name(parser, &field->name)))
		return false;
	return parse_arguments(parser, &field->arguments, false) && parse_directives(parser, &field->directives, false) &&
	    (!comes(parser, "{") || parse_selections(parser, &field->first));
}

static bool
parse_spread(struct parser *parser, struct selection *spread)
{
	if (!step(parser))
		return false;
	if (parser->token.kind == TOKEN_NAME && !comes_word(parser, "on")) {
		spread->kind = SELECTION_SPREAD;
		return take_name(parser, &spread->name) && parse_directives(parser, &spread->directives, false);
	}
	spread->kind = SELECTION_INLINE;
	if (comes_word(parser, "on") && (!step(parser) || !take_name(parser, &spread->condition)))
		return false;
	return parse_directives(parser, &spread->directives, false) && parse_selections(parser, &spread->first);
}

static bool
parse_selections(struct parser *parser, struct selection **end)
{
	bool good = go_down(parser) && take(parser, "{");

	if (good && comes(parser, "}"))
		good = expected(parser, "A field");
	while (good && !comes(parser, "}")) {
		struct selection *selection = make(parser, sizeof *selection);

		if (selection == NULL)
			return false;
		selection->at = parser->token.at;
		good = comes(parser, "...") ? parse_spread(parser, selection) : parse_field(parser, selection);
		*end = selection;
		end = &selection->next;
	}
	parser->depth--;
	return good && step(parser);
}

/* ---- Definitions ------------------------------------------------------------------------------------------------- */

static const struct graphql_type *
parse_type(struct parser *parser)
{
	struct graphql_type *type = make(parser, sizeof *type);
	bool good;

	if (type == NULL)
		return NULL;
	if (comes(parser, "[")) {
		type->list = true;
		good = go_down(parser) && step(parser) && (type->of = parse_type(parser)) != NULL && take(parser, "]");
		parser->depth--;
	} else {
		good = take_name(parser, &type->name);
	}
	if (good && comes(parser, "!")) {
		type->required = true;
		good = step(parser);
	}
	return good ? type : NULL;
}

static bool
parse_variable(struct parser *parser, struct graphql_variable *variable)
{
	struct graphql_directive *directives = NULL;

	variable->at = parser->token.at;
	if (!take(parser, "$") || !take_name(parser, &variable->name) || !take(parser, ":") ||
	    (variable->type = parse_type(parser)) == NULL)
		return false;
	if (comes(parser, "=") && (!step(parser) || (variable->initial = parse_value(parser, true)) == NULL))
		return false;
	if (!parse_directives(parser, &directives, true))
		return false;
	if (directives != NULL)
		return graphql_fail(parser->errors, FAULT_NOT_SUPPORTED, directives->at, "There is no directive @%.*s for variables",
		    SLICE_ARGS(graphql_shown(directives->name)));
	return true;
}

static bool
parse_variables(struct parser *parser, struct graphql_variable **first)
{
	struct graphql_variable **end = first;

	if (!comes(parser, "("))
		return true;
	if (!step(parser))
		return false;
	do {
		struct graphql_variable *variable = make(parser, sizeof *variable);

		if (variable == NULL || !parse_variable(parser, variable))
			return false;
		for (const struct graphql_variable *other = *first; other != NULL; other = other->next)
			if (slice_equal(other->name, variable->name))
				return twice(parser, variable->at, "The variable", variable->name);
		*end = variable;
		end = &variable->next;
	} while (!comes(parser, ")"));
	return step(parser);
}

static bool
parse_operation(struct parser *parser, struct document *document)
{
	static const char *const kinds[] = { [OPERATION_QUERY] = "query", [OPERATION_MUTATION] = "mutation",
		[OPERATION_SUBSCRIPTION] = "subscription" };
	struct graphql_operation *operation = make(parser, sizeof *operation), **end = &document->operations;

	if (operation == NULL)
		return false;
	operation->at = parser->token.at;
	if (!comes(parser, "{")) {
		while (operation->kind < OPERATION_SUBSCRIPTION && !comes_word(parser, kinds[operation->kind]))
			operation->kind++;
		if (!step(parser) || (parser->token.kind == TOKEN_NAME && !take_name(parser, &operation->name)) ||
		    !parse_variables(parser, &operation->variables) || !parse_directives(parser, &operation->directives, false))
			return false;
	}
	for (; *end != NULL; end = &(*end)->next) {
		if (operation->name.data == NULL || (*end)->name.data == NULL)
			return graphql_fail(parser->errors, FAULT_INVALID, operation->at, "An operation without name is the only one");
		if (slice_equal((*end)->name, operation->name))
			return twice(parser, operation->at, "The operation", operation->name);
	}
	*end = operation;
	return parse_selections(parser, &operation->first);
}

static bool
parse_fragment(struct parser *parser, struct document *document)
{
	struct graphql_fragment *fragment = make(parser, sizeof *fragment), **end = &document->fragments;

	if (fragment == NULL)
		return false;
	fragment->at = parser->token.at;
	if (++parser->fragments > DOCUMENT_FRAGMENTS_MOST)
		return graphql_fail(parser->errors, FAULT_TOO_COSTLY, fragment->at, "More than %d fragments", DOCUMENT_FRAGMENTS_MOST);
	if (!step(parser))
		return false;
	if (comes_word(parser, "on"))
		return expected(parser, "A fragment's name");
	if (!take_name(parser, &fragment->name))
		return false;
	if (!comes_word(parser, "on"))
		return expected(parser, "on");
	if (!step(parser) || !take_name(parser, &fragment->condition) || !parse_directives(parser, &fragment->directives, false))
		return false;
	for (; *end != NULL; end = &(*end)->next)
		if (slice_equal((*end)->name, fragment->name))
			return twice(parser, fragment->at, "The fragment", fragment->name);
	*end = fragment;
	return parse_selections(parser, &fragment->first);
}

static bool
parse_definition(struct parser *parser, struct document *document)
{
	if (comes_word(parser, "fragment"))
		return parse_fragment(parser, document);
	if (comes(parser, "{") || comes_word(parser, "query") || comes_word(parser, "mutation") || comes_word(parser, "subscription"))
		return parse_operation(parser, document);
	return expected(parser, "A query or a fragment");
}

/* ---- Fragments --------------------------------------------------------------------------------------------------- */

enum fragment_state { FRAGMENT_NEW, FRAGMENT_OPEN, FRAGMENT_DONE };

static bool link_fragment(const struct document *document, struct graphql_fragment *fragment, struct graphql_errors *errors);

/* Finds the fragments that are spread. Those within a fragment are followed, so that one that leads to itself is met while
 * it is open; each is followed once, so that it ends. */
static bool
link_spreads(const struct document *document, struct selection *selection, bool follow, struct graphql_errors *errors)
{
	for (; selection != NULL; selection = selection->next) {
		if (selection->kind != SELECTION_SPREAD) {
			if (!link_spreads(document, selection->first, follow, errors))
				return false;
			continue;
		}
		struct graphql_fragment *fragment = document->fragments;

		while (fragment != NULL && !slice_equal(fragment->name, selection->name))
			fragment = fragment->next;
		if (fragment == NULL)
			return graphql_fail(errors, FAULT_INVALID, selection->at, "There is no fragment \"%.*s\"",
			    SLICE_ARGS(graphql_shown(selection->name)));
		if (fragment->state == FRAGMENT_OPEN)
			return graphql_fail(errors, FAULT_INVALID, selection->at, "The fragment \"%.*s\" leads to itself",
			    SLICE_ARGS(graphql_shown(selection->name)));
		selection->fragment = fragment;
		if (follow && !link_fragment(document, fragment, errors))
			return false;
	}
	return true;
}

static bool
link_fragment(const struct document *document, struct graphql_fragment *fragment, struct graphql_errors *errors)
{
	if (fragment->state == FRAGMENT_DONE)
		return true;
	fragment->state = FRAGMENT_OPEN;
	if (!link_spreads(document, fragment->first, true, errors))
		return false;
	fragment->state = FRAGMENT_DONE;
	return true;
}

static bool
link_document(const struct document *document, struct graphql_errors *errors)
{
	for (struct graphql_fragment *fragment = document->fragments; fragment != NULL; fragment = fragment->next)
		if (!link_fragment(document, fragment, errors))
			return false;
	for (struct graphql_operation *operation = document->operations; operation != NULL; operation = operation->next)
		if (!link_spreads(document, operation->first, false, errors))
			return false;
	return true;
}

/* ------------------------------------------------------------------------------------------------------------------ */

struct document *
document_parse(struct slice text, struct arena *arena, struct graphql_errors *errors)
{
	struct parser parser = { .arena = arena, .errors = errors };
	struct document *document = make(&parser, sizeof *document);

	if (document == NULL || !graphql_lexer_init(&parser.lexer, text, arena, errors) || !step(&parser))
		return NULL;
	do {
		if (!parse_definition(&parser, document))
			return NULL;
	} while (parser.token.kind != TOKEN_END);
	if (document->operations == NULL) {
		graphql_fail(errors, FAULT_INVALID, document->fragments->at, "There are fragments, but no query");
		return NULL;
	}
	return link_document(document, errors) ? document : NULL;
}

struct graphql_operation *
document_operation(const struct document *document, struct slice name, struct graphql_errors *errors)
{
	static const struct graphql_position nowhere;
	struct graphql_operation *operation = document->operations;

	if (name.data == NULL && operation->next != NULL) {
		graphql_fail(errors, FAULT_REQUIRED, nowhere, "There are several operations: operationName says which one to run");
		return NULL;
	}
	while (name.data != NULL && operation != NULL && !slice_equal(operation->name, name))
		operation = operation->next;
	if (operation == NULL) {
		graphql_fail(errors, FAULT_INVALID, nowhere, "There is no operation \"%.*s\"", SLICE_ARGS(graphql_shown(name)));
		return NULL;
	}
	if (operation->kind != OPERATION_QUERY) {
		graphql_fail(errors, FAULT_NOT_SUPPORTED, operation->at, "Only queries are answered, no %s: resources are written by the "
		    "RESTful interactions", operation->kind == OPERATION_MUTATION ? "mutations" : "subscriptions");
		return NULL;
	}
	return operation;
}

struct graphql_value *
graphql_named(struct graphql_value *list, const char *name)
{
	while (list != NULL && !slice_is(list->name, name))
		list = list->next;
	return list;
}
