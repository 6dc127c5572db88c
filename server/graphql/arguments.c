#include "server/graphql/arguments.h"

#include "server/graphql/variables.h"

static bool
no_memory(struct graphql_context *context, struct graphql_position at)
{
	return graphql_fail(context->errors, FAULT_TOO_COSTLY, at, "Too much for the memory of one request");
}

static bool
bad_value(struct graphql_context *context, const struct graphql_value *argument, const char *wanted)
{
	return graphql_fail(context->errors, FAULT_VALUE, argument->at, "\"%.*s\" takes %s",
	    SLICE_ARGS(graphql_shown(argument->name)), wanted);
}

static bool
is_scalar(const struct graphql_value *value)
{
	return value->kind != GRAPHQL_LIST && value->kind != GRAPHQL_OBJECT;
}

static bool
is_word(const struct graphql_value *value)
{
	return value->kind == GRAPHQL_ENUM || value->kind == GRAPHQL_STRING;
}

/* A value's items, one value being as good as a list of it. */
static struct graphql_value *
first_item(struct graphql_value *value)
{
	return value->kind == GRAPHQL_LIST ? value->first : value;
}

static struct graphql_value *
next_item(const struct graphql_value *value, const struct graphql_value *item)
{
	return value->kind == GRAPHQL_LIST ? item->next : NULL;
}

/* Compiled once, whatever the number of fields that a variable with it is given to. */
static bool
compile(struct graphql_context *context, const struct graphql_value *argument, struct graphql_value *value,
    const struct fhirpath **path)
{
	struct fhirpath_error error;

	if (value->kind != GRAPHQL_STRING || value->text.length > ARGUMENTS_PATH_MOST)
		return bad_value(context, argument, "a FHIRPath expression of at most 4096 bytes");
	if (value->path == NULL)
		value->path = fhirpath_compile(context->arena, value->text, &error);
	*path = value->path;
	return *path != NULL || graphql_fail(context->errors, FAULT_VALUE, argument->at, "No FHIRPath expression: %s", error.text);
}

static bool
read_number(struct graphql_context *context, const struct graphql_value *argument, const struct graphql_value *value, size_t *out)
{
	uint64_t number;

	if (value->kind != GRAPHQL_INT || !slice_to_u64(value->text, INT32_MAX, &number))
		return bad_value(context, argument, "a whole number of 0 or more");
	*out = (size_t)number;
	return true;
}

static bool
read_boolean(struct graphql_context *context, const struct graphql_value *argument, const struct graphql_value *value, bool *out)
{
	*out = value->kind == GRAPHQL_BOOLEAN && slice_is(value->text, "true");
	return value->kind == GRAPHQL_BOOLEAN || bad_value(context, argument, "true or false");
}

static bool
read_path(struct graphql_context *context, const struct graphql_value *argument, struct graphql_value *value,
    struct arguments *arguments)
{
	return compile(context, argument, value, &arguments->path);
}

/* ---- Elements ---------------------------------------------------------------------------------------------------- */

static bool
read_offset(struct graphql_context *context, const struct graphql_value *argument, struct graphql_value *value,
    struct arguments *arguments)
{
	return read_number(context, argument, value, &arguments->offset);
}

static bool
read_count(struct graphql_context *context, const struct graphql_value *argument, struct graphql_value *value,
    struct arguments *arguments)
{
	return read_number(context, argument, value, &arguments->count);
}

/* value NULL: none, so that nothing is left out. */
static bool
add_filter(struct graphql_context *context, const struct schema_type *type, const struct graphql_value *argument,
    struct graphql_value *value, struct arguments *arguments)
{
	const struct schema_name *property = schema_name(type, argument->name);

	if (property == NULL || schema_types[property->type].kind != TYPE_PRIMITIVE)
		return graphql_fail(context->errors, FAULT_INVALID, argument->at, "%s has no primitive \"%.*s\" to select by", type->name,
		    SLICE_ARGS(graphql_shown(argument->name)));
	if (value == NULL)
		return true;
	for (const struct graphql_value *item = first_item(value); item != NULL; item = next_item(value, item))
		if (!is_scalar(item))
			return bad_value(context, argument, "a scalar or a list of scalars");
	struct filter *filter = arena_zero(context->arena, 1, sizeof *filter);

	if (filter == NULL)
		return no_memory(context, argument->at);
	*filter = (struct filter){ .element = &schema_elements[property->element], .type = &schema_types[property->type],
		.value = value, .next = arguments->filters };
	arguments->filters = filter;
	return true;
}

/* ---- References and reads ---------------------------------------------------------------------------------------- */

static bool
read_optional(struct graphql_context *context, const struct graphql_value *argument, struct graphql_value *value,
    struct arguments *arguments)
{
	return read_boolean(context, argument, value, &arguments->optional);
}

static bool
read_types(struct graphql_context *context, const struct graphql_value *argument, struct graphql_value *value,
    struct arguments *arguments)
{
	size_t count = 0;

	for (const struct graphql_value *item = first_item(value); item != NULL; item = next_item(value, item))
		count++;
	if (count > schema_counts.resources)
		return bad_value(context, argument, "types of resources");
	arguments->types = arena_zero(context->arena, count, sizeof *arguments->types);
	if (arguments->types == NULL)
		return no_memory(context, argument->at);
	for (struct graphql_value *item = first_item(value); item != NULL; item = next_item(value, item)) {
		const struct graphql_value *given = variables_value(context->variables, item);
		const struct schema_type *type = given != NULL && is_word(given) ? schema_resource(given->text) : NULL;

		if (type == NULL)
			return bad_value(context, argument, "types of resources");
		arguments->types[arguments->type_count++] = type;
	}
	return arguments->type_count > 0 || bad_value(context, argument, "types of resources");
}

static bool
read_id(struct graphql_context *context, const struct graphql_value *argument, struct graphql_value *value,
    struct arguments *arguments)
{
	arguments->id = value->text;
	return is_word(value) || value->kind == GRAPHQL_INT || bad_value(context, argument, "an id");
}

/* Nothing is deprecated here. */
static bool
read_deprecated(struct graphql_context *context, const struct graphql_value *argument, struct graphql_value *value,
    struct arguments *arguments)
{
	bool ignored;

	(void)arguments;
	return read_boolean(context, argument, value, &ignored);
}

/* ---- Searches ---------------------------------------------------------------------------------------------------- */

/* The search parameter's code: GraphQL's names have no '-'. Only codes that begin with '_' have one, and only there. */
static struct slice
code_of(struct graphql_context *context, struct slice name)
{
	char *code = arena_alloc(context->arena, name.length);

	for (size_t i = 0; code != NULL && i < name.length; i++)
		code[i] = name.data[i] == '_' && i > 0 ? '-' : name.data[i];
	return code != NULL ? slice_of(code, name.length) : SLICE_NONE;
}

static const struct schema_search *
find_parameter(struct graphql_context *context, const struct schema_type *type, struct slice code)
{
	const struct schema_search *search = schema_search(type, code);

	if (search == NULL && context->source->parameter != NULL)
		search = context->source->parameter(context->source->context, type, code);
	return search;
}

/* A comma would make several values of one: those are a list here. What the client has escaped stays so. */
static void
put_value(struct buffer *out, struct slice text, bool escape)
{
	for (size_t i = 0; i < text.length; i++) {
		if (escape && text.data[i] == ',')
			buffer_byte(out, '\\');
		buffer_byte(out, text.data[i]);
		if (text.data[i] == '\\' && i + 1 < text.length)
			buffer_byte(out, text.data[++i]);
	}
}

static bool
add_pair(struct graphql_context *context, const struct graphql_value *argument, struct slice name, struct graphql_value *value,
    bool escape, struct arguments *arguments)
{
	struct graphql_value *first = first_item(value);
	struct buffer text;
	bool good = first != NULL;

	buffer_init(&text, ARGUMENTS_SEARCH_MOST);
	for (struct graphql_value *item = first; good && buffer_ok(&text) && item != NULL; item = next_item(value, item)) {
		const struct graphql_value *given = variables_value(context->variables, item);

		/* A value that is empty would be no condition at all. */
		good = given != NULL && is_scalar(given) && given->text.length > 0;
		if (good && item != first)
			buffer_byte(&text, ',');
		if (good)
			put_value(&text, given->text, escape);
	}
	struct slice all = good && buffer_ok(&text) ? arena_copy(context->arena, buffer_slice(&text)) : SLICE_NONE;
	bool fits = buffer_ok(&text);

	buffer_free(&text);
	if (!good)
		return bad_value(context, argument, "a value or a list of values, none of them empty");
	if (!fits)
		return graphql_fail(context->errors, FAULT_TOO_COSTLY, argument->at, "The values of \"%.*s\" have more than %d bytes",
		    SLICE_ARGS(graphql_shown(argument->name)), ARGUMENTS_SEARCH_MOST);
	if (all.data == NULL)
		return no_memory(context, argument->at);
	arguments->pairs[arguments->pair_count++] = (struct graphql_pair){ name, all };
	return true;
}

/* _reference: the parameter of the searched type that means what the search stands in. */
static bool
read_reference(struct graphql_context *context, const struct scope *scope, const struct schema_type *type,
    const struct graphql_value *argument, const struct graphql_value *value, struct arguments *arguments)
{
	struct slice code = is_word(value) ? code_of(context, value->text) : SLICE_NONE;
	const struct schema_search *search = code.data != NULL ? find_parameter(context, type, code) : NULL;
	bool fits = search != NULL && search->type == SEARCH_REFERENCE;

	if (fits && search->target_count > 0 && !scope_abstract(scope)) {
		fits = false;
		for (uint16_t i = 0; !fits && i < search->target_count; i++)
			fits = &schema_types[search->targets[i]] == scope->type;
	}
	arguments->reference = code;
	return fits || graphql_fail(context->errors, FAULT_VALUE, argument->at, "%s has no search parameter \"%.*s\" that refers to %s",
	    type->name, SLICE_ARGS(graphql_shown(value->text)), scope->type->name);
}

const char *const arguments_controls[] = { "_count", "_filter", "_list", "_sort", NULL };

static bool
is_control(struct slice name)
{
	for (size_t i = 0; arguments_controls[i] != NULL; i++)
		if (slice_is(name, arguments_controls[i]))
			return true;
	return false;
}

static bool
read_search(struct graphql_context *context, const struct scope *scope, const struct schema_type *type,
    const struct graphql_value *argument, struct graphql_value *value, struct arguments *arguments)
{
	bool nested = scope->kind == SCOPE_NODE;
	struct slice name = argument->name;
	size_t count;

	if (slice_is(name, "fhirpath"))
		return compile(context, argument, value, &arguments->path);
	if (slice_is(name, "_reference") && nested)
		return read_reference(context, scope, type, argument, value, arguments);
	if (slice_is(name, "_count")) {
		arguments->counted = true;
		return read_number(context, argument, value, &count) && add_pair(context, argument, name, value, false, arguments);
	}
	if (is_control(name))
		return add_pair(context, argument, name, value, false, arguments);
	struct slice code = code_of(context, name);

	if (code.data == NULL)
		return no_memory(context, argument->at);
	/* "The id argument is prohibited here as nonsensical" (#reverse). */
	if (find_parameter(context, type, code) == NULL || (nested && slice_is(code, "_id")))
		return graphql_fail(context->errors, FAULT_INVALID, argument->at, "There is no argument \"%.*s\" for a search of %s here",
		    SLICE_ARGS(graphql_shown(name)), type->name);
	return add_pair(context, argument, code, value, true, arguments);
}

/* The specification calls it "cursor", and "_cursor" in its example. */
static bool
is_cursor(struct slice name)
{
	return slice_is(name, "_cursor") || slice_is(name, "cursor");
}

static bool
read_cursor(struct graphql_context *context, const struct scope *scope, const struct selection *selection,
    const struct graphql_value *argument, const struct graphql_value *value, struct arguments *arguments)
{
	if (scope->kind != SCOPE_SYSTEM)
		return graphql_fail(context->errors, FAULT_INVALID, argument->at, "A cursor is for searches at the root of a query only");
	if (value->kind != GRAPHQL_STRING || value->text.length == 0)
		return bad_value(context, argument, "what a page gave as cursor");
	for (const struct graphql_value *other = selection->arguments; other != NULL; other = other->next)
		if (other != argument && !slice_is(other->name, "fhirpath"))
			return graphql_fail(context->errors, FAULT_INVALID, other->at, "A cursor stands for all of a search: there is no \"%.*s\" "
			    "with it", SLICE_ARGS(graphql_shown(other->name)));
	arguments->cursor = value->text;
	return true;
}

static bool
start_search(struct graphql_context *context, const struct scope *scope, const struct selection *selection,
    struct arguments *arguments)
{
	size_t count = 2; /* one for the reference, and one for a count of our own */

	for (const struct graphql_value *argument = selection->arguments; argument != NULL; argument = argument->next)
		count++;
	arguments->pairs = arena_zero(context->arena, count, sizeof *arguments->pairs);
	if (arguments->pairs == NULL)
		return no_memory(context, selection->at);
	return scope->kind == SCOPE_SYSTEM || graphql_named(selection->arguments, "_reference") != NULL ||
	    graphql_fail(context->errors, FAULT_REQUIRED, selection->at, "A search within a resource needs the argument \"_reference\"");
}

/* ------------------------------------------------------------------------------------------------------------------ */

static const struct {
	enum field_kind kind;
	const char *name;
	bool (*read)(struct graphql_context *, const struct graphql_value *, struct graphql_value *, struct arguments *);
} known[] = {
	{ FIELD_ELEMENT, "fhirpath", read_path },
	{ FIELD_ELEMENT, "_offset", read_offset },
	{ FIELD_ELEMENT, "_count", read_count },
	{ FIELD_TARGET, "optional", read_optional },
	{ FIELD_TARGET, "type", read_types },
	{ FIELD_READ, "id", read_id },
	{ FIELD_META_TYPE, "name", read_id },
	{ FIELD_META_ALL, "includeDeprecated", read_deprecated },
};

static bool
read_argument(struct graphql_context *context, const struct scope *scope, const struct field *field,
    const struct selection *selection, struct graphql_value *argument, struct arguments *arguments)
{
	struct graphql_value *value = variables_value(context->variables, argument);
	bool search = field->kind == FIELD_LIST || field->kind == FIELD_CONNECTION;

	for (size_t i = 0; !field->leaf && i < sizeof known / sizeof *known; i++)
		if (known[i].kind == field->kind && slice_is(argument->name, known[i].name))
			return value == NULL || known[i].read(context, argument, value, arguments);
	if (field->kind == FIELD_CONNECTION && is_cursor(argument->name))
		return value == NULL || read_cursor(context, scope, selection, argument, value, arguments);
	if (search)
		return value == NULL ? bad_value(context, argument, "a value") :
		    read_search(context, scope, field->inner.type, argument, value, arguments);
	if (field->kind == FIELD_ELEMENT && !field->leaf)
		return add_filter(context, field->inner.type, argument, value, arguments);
	return graphql_fail(context->errors, FAULT_INVALID, argument->at, "The field \"%.*s\" has no argument \"%.*s\"",
	    SLICE_ARGS(graphql_shown(selection->name)), SLICE_ARGS(graphql_shown(argument->name)));
}

bool
arguments_read(struct graphql_context *context, const struct scope *scope, const struct field *field,
    const struct selection *selection, struct arguments *arguments)
{
	*arguments = (struct arguments){ .count = SIZE_MAX };
	if ((field->kind == FIELD_LIST || field->kind == FIELD_CONNECTION) && !start_search(context, scope, selection, arguments))
		return false;
	for (struct graphql_value *argument = selection->arguments; argument != NULL; argument = argument->next)
		if (!read_argument(context, scope, field, selection, argument, arguments))
			return false;
	if (arguments->id.data != NULL || (field->kind != FIELD_READ && field->kind != FIELD_META_TYPE))
		return true;
	return graphql_fail(context->errors, FAULT_REQUIRED, selection->at, "\"%.*s\" needs the argument \"%s\"",
	    SLICE_ARGS(graphql_shown(selection->name)), field->kind == FIELD_READ ? "id" : "name");
}

/* ---- Directives -------------------------------------------------------------------------------------------------- */

/* The value of the directive's only argument. */
static struct graphql_value *
only_argument(struct graphql_context *context, const struct graphql_directive *directive, const char *name)
{
	struct graphql_value *argument = graphql_named(directive->arguments, name);
	struct graphql_value *value = variables_value(context->variables, argument);

	if (value == NULL || directive->arguments->next != NULL) {
		graphql_fail(context->errors, FAULT_REQUIRED, directive->at, "@%.*s has one argument, \"%s\"",
		    SLICE_ARGS(graphql_shown(directive->name)), name);
		return NULL;
	}
	return value;
}

static bool
is_condition(const struct graphql_directive *directive)
{
	return slice_is(directive->name, "skip") || slice_is(directive->name, "include");
}

bool
directives_include(struct graphql_context *context, const struct graphql_directive *list, bool *include)
{
	*include = true;
	for (; list != NULL; list = list->next) {
		bool is;

		if (!is_condition(list))
			continue;
		struct graphql_value *value = only_argument(context, list, "if");

		if (value == NULL || !read_boolean(context, list->arguments, value, &is))
			return false;
		*include = *include && is == slice_is(list->name, "include");
	}
	return true;
}

bool
directives_read(struct graphql_context *context, const struct field *field, const struct selection *selection,
    struct directives *directives)
{
	*directives = (struct directives){ 0 };
	for (const struct graphql_directive *directive = selection->directives; directive != NULL; directive = directive->next) {
		bool *flag = slice_is(directive->name, "first") ? &directives->first :
		    slice_is(directive->name, "singleton") ? &directives->singleton :
		    slice_is(directive->name, "flatten") ? &directives->flatten : NULL;

		if (is_condition(directive))
			continue;
		if (slice_is(directive->name, "slice")) {
			struct graphql_value *value = only_argument(context, directive, "path");

			if (value == NULL || !compile(context, directive->arguments, value, &directives->slice))
				return false;
			continue;
		}
		if (flag == NULL)
			return graphql_fail(context->errors, FAULT_INVALID, directive->at, "There is no directive @%.*s for fields",
			    SLICE_ARGS(graphql_shown(directive->name)));
		if (directive->arguments != NULL)
			return graphql_fail(context->errors, FAULT_INVALID, directive->at, "@%.*s has no arguments",
			    SLICE_ARGS(graphql_shown(directive->name)));
		*flag = true;
	}
	if (directives->flatten && (field->leaf || directives->singleton))
		return graphql_fail(context->errors, FAULT_INVALID, selection->at, field->leaf ?
		    "@flatten is for fields that have fields" : "@singleton has no meaning where @flatten leaves the field out");
	return true;
}

/* ---- The same ---------------------------------------------------------------------------------------------------- */

static bool
values_equal(const struct graphql_value *a, const struct graphql_value *b)
{
	if (a->kind != b->kind)
		return false;
	if (a->kind == GRAPHQL_OBJECT)
		return arguments_equal(a->first, b->first);
	if (a->kind != GRAPHQL_LIST)
		return slice_equal(a->text, b->text);
	for (a = a->first, b = b->first; a != NULL && b != NULL; a = a->next, b = b->next)
		if (!values_equal(a, b))
			return false;
	return a == b;
}

bool
arguments_equal(const struct graphql_value *a, const struct graphql_value *b)
{
	size_t more = 0;

	for (const struct graphql_value *one = b; one != NULL; one = one->next)
		more++;
	/* Names are there once, so that as many, each found, are the same. */
	for (; a != NULL; a = a->next, more--) {
		const struct graphql_value *other = b;

		while (other != NULL && !slice_equal(other->name, a->name))
			other = other->next;
		if (other == NULL || !values_equal(a, other))
			return false;
	}
	return more == 0;
}

/* The list has all of the other's directives, those that decide whether apart. */
static bool
has_all(const struct graphql_directive *list, const struct graphql_directive *of)
{
	for (; of != NULL; of = of->next) {
		const struct graphql_directive *other = list;

		while (other != NULL && !slice_equal(other->name, of->name))
			other = other->next;
		if (!is_condition(of) && (other == NULL || !arguments_equal(other->arguments, of->arguments)))
			return false;
	}
	return true;
}

bool
directives_equal(const struct graphql_directive *a, const struct graphql_directive *b)
{
	return has_all(a, b) && has_all(b, a);
}
