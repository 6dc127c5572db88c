#include "server/graphql/variables.h"

#include "resources/json_scan.h"
#include "resources/schema/schema.h"

/* ---- JSON -------------------------------------------------------------------------------------------------------- */

/* Recursion ends, since the scanner bounds the depth. NULL when it is no JSON, or memory ran out. */
static struct graphql_value *
read_value(struct json_scan *scan, struct slice name)
{
	static const enum graphql_value_kind kinds[] = { [SCAN_OBJECT] = GRAPHQL_OBJECT, [SCAN_ARRAY] = GRAPHQL_LIST,
		[SCAN_STRING] = GRAPHQL_STRING, [SCAN_NUMBER] = GRAPHQL_INT, [SCAN_TRUE] = GRAPHQL_BOOLEAN,
		[SCAN_FALSE] = GRAPHQL_BOOLEAN, [SCAN_NULL] = GRAPHQL_NULL };
	struct slice text = SLICE_NONE;
	enum scan_kind kind = json_scan_value(scan, &text);
	struct graphql_value *value = kind != SCAN_NOTHING ? arena_zero(scan->arena, 1, sizeof *value) : NULL;

	if (value == NULL)
		return NULL;
	*value = (struct graphql_value){ .kind = kinds[kind], .name = name, .text = text };
	if (kind == SCAN_NUMBER)
		for (size_t i = 0; i < text.length; i++)
			if (strchr(".eE", text.data[i]) != NULL)
				value->kind = GRAPHQL_FLOAT;
	struct graphql_value **end = &value->first;
	struct slice member = SLICE_NONE;

	while ((kind == SCAN_OBJECT && json_scan_member(scan, &member)) || (kind == SCAN_ARRAY && json_scan_item(scan))) {
		*end = read_value(scan, member);
		if (*end == NULL)
			return NULL;
		end = &(*end)->next;
	}
	return scan->error == NULL ? value : NULL;
}

/* ---- Types ------------------------------------------------------------------------------------------------------- */

#define TAKES(kind) (1u << (kind))

static const struct scalar {
	const char *name;
	unsigned kinds; /* of values that it takes */
} scalars[] = {
	{ "Int", TAKES(GRAPHQL_INT) },
	{ "Float", TAKES(GRAPHQL_INT) | TAKES(GRAPHQL_FLOAT) },
	{ "String", TAKES(GRAPHQL_STRING) },
	{ "Boolean", TAKES(GRAPHQL_BOOLEAN) },
	{ "ID", TAKES(GRAPHQL_STRING) | TAKES(GRAPHQL_INT) },
	{ "ResourceType", TAKES(GRAPHQL_STRING) | TAKES(GRAPHQL_ENUM) },
};

/* The kinds of values that a type takes; 0 when there is no such type for variables. */
static unsigned
kinds_of(struct slice name)
{
	for (size_t i = 0; i < sizeof scalars / sizeof *scalars; i++)
		if (slice_is(name, scalars[i].name))
			return scalars[i].kinds;
	const struct schema_type *type = schema_type(name);

	if (type == NULL || type->kind != TYPE_PRIMITIVE)
		return 0;
	switch (type->primitive) {
	case PRIMITIVE_BOOLEAN:
		return TAKES(GRAPHQL_BOOLEAN);
	case PRIMITIVE_INTEGER:
	case PRIMITIVE_POSITIVEINT:
	case PRIMITIVE_UNSIGNEDINT:
		return TAKES(GRAPHQL_INT);
	case PRIMITIVE_DECIMAL:
		return TAKES(GRAPHQL_INT) | TAKES(GRAPHQL_FLOAT);
	default:
		return TAKES(GRAPHQL_STRING) | TAKES(GRAPHQL_ENUM);
	}
}

/* Int is of 32 bits. */
static bool
fits_int(struct slice text)
{
	bool negative = text.data[0] == '-';
	uint64_t value;

	return slice_to_u64(slice_from(text, negative), (uint64_t)INT32_MAX + negative, &value);
}

/* One value is as good as a list of it. Values of no more depth than the type's are looked at, so recursion ends. */
static bool
fits(const struct graphql_type *type, const struct graphql_value *value)
{
	if (value->kind == GRAPHQL_NULL)
		return !type->required;
	if (!type->list)
		return (kinds_of(type->name) & TAKES(value->kind)) != 0 && (!slice_is(type->name, "Int") || fits_int(value->text));
	if (value->kind != GRAPHQL_LIST)
		return fits(type->of, value);
	for (const struct graphql_value *item = value->first; item != NULL; item = item->next)
		if (!fits(type->of, item))
			return false;
	return true;
}

static struct slice
innermost(const struct graphql_type *type)
{
	while (type->list)
		type = type->of;
	return type->name;
}

static bool
give(struct graphql_variable *variable, struct graphql_value *given, struct graphql_errors *errors)
{
	struct slice name = graphql_shown(variable->name), type = innermost(variable->type);

	if (kinds_of(type) == 0)
		return graphql_fail(errors, FAULT_INVALID, variable->at, "There is no type \"%.*s\" for the variable $%.*s",
		    SLICE_ARGS(graphql_shown(type)), SLICE_ARGS(name));
	if (variable->initial != NULL && !fits(variable->type, variable->initial))
		return graphql_fail(errors, FAULT_VALUE, variable->at, "The default of the variable $%.*s is no value of its type",
		    SLICE_ARGS(name));
	variable->value = given != NULL ? given : variable->initial;
	if (variable->value == NULL)
		return !variable->type->required ||
		    graphql_fail(errors, FAULT_REQUIRED, variable->at, "The variable $%.*s has no value", SLICE_ARGS(name));
	return fits(variable->type, variable->value) ||
	    graphql_fail(errors, FAULT_VALUE, variable->at, "What is given for the variable $%.*s is no value of its type",
	    SLICE_ARGS(name));
}

bool
variables_read(struct graphql_operation *operation, struct slice json, struct arena *arena, struct graphql_errors *errors)
{
	static const struct graphql_position nowhere;
	struct graphql_value *given = NULL;
	struct json_scan scan;
	bool good = true;

	if (json.length > DOCUMENT_BYTES_MOST)
		return graphql_fail(errors, FAULT_TOO_LONG, nowhere, "The variables are longer than %d bytes", DOCUMENT_BYTES_MOST);
	if (json.data != NULL) {
		json_scan_init(&scan, json, arena);
		given = read_value(&scan, SLICE_NONE);
		if (given == NULL || !json_scan_end(&scan) || (given->kind != GRAPHQL_OBJECT && given->kind != GRAPHQL_NULL))
			return graphql_fail(errors, FAULT_INVALID, nowhere, "The variables are no JSON object");
	}
	for (struct graphql_variable *variable = operation->variables; variable != NULL; variable = variable->next) {
		struct graphql_value *value = given != NULL ? given->first : NULL;

		while (value != NULL && !slice_equal(value->name, variable->name))
			value = value->next;
		good = give(variable, value, errors) && good;
	}
	return good;
}

struct graphql_value *
variables_value(struct graphql_variable *variables, struct graphql_value *value)
{
	if (value == NULL)
		return NULL;
	if (value->kind == GRAPHQL_VARIABLE) {
		while (variables != NULL && !slice_equal(variables->name, value->text))
			variables = variables->next;
		if (variables == NULL)
			return NULL;
		variables->used = true;
		value = variables->value;
	}
	return value != NULL && value->kind != GRAPHQL_NULL ? value : NULL;
}
