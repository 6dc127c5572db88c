#include "server/graphql/meta.h"

#include "server/graphql/arguments.h"

/* Puts together what is said. */
struct teller {
	struct arena *arena;
	struct meta_value *value;
	struct meta **end;
	bool failed; /* memory ran out */
};

typedef void tell(struct teller *, const struct meta *of);

struct meta_field {
	enum scope_kind scope;
	const char *name, *type;
	tell *tell;
};

static const struct {
	enum scope_kind scope;
	const char *name;
} types[] = {
	{ SCOPE_SCHEMA, "__Schema" },
	{ SCOPE_TYPE, "__Type" },
	{ SCOPE_FIELD, "__Field" },
	{ SCOPE_INPUT, "__InputValue" },
	{ SCOPE_VALUE, "__EnumValue" },
	{ SCOPE_DIRECTIVE, "__Directive" },
};

/* ---- Enums and directives ---------------------------------------------------------------------------------------- */

static const char *const kinds[] = { "SCALAR", "OBJECT", "INTERFACE", "UNION", "ENUM", "INPUT_OBJECT", "LIST", "NON_NULL", NULL };
static const char *const locations[] = { "QUERY", "MUTATION", "SUBSCRIPTION", "FIELD", "FRAGMENT_DEFINITION", "FRAGMENT_SPREAD",
	"INLINE_FRAGMENT", "VARIABLE_DEFINITION", "SCHEMA", "SCALAR", "OBJECT", "FIELD_DEFINITION", "ARGUMENT_DEFINITION",
	"INTERFACE", "UNION", "ENUM", "ENUM_VALUE", "INPUT_OBJECT", "INPUT_FIELD_DEFINITION", NULL };

static const struct {
	const char *name;
	const char *const *values; /* NULL: the resources' types */
} enums[] = {
	{ "__TypeKind", kinds },
	{ "__DirectiveLocation", locations },
	{ "ResourceType", NULL },
};

static const char *const at_fields[] = { "FIELD", NULL };
static const char *const at_selections[] = { "FIELD", "FRAGMENT_SPREAD", "INLINE_FRAGMENT", NULL };

static const struct {
	const char *name;
	const char *const *locations;
	const char *argument, *type; /* the only one, or NULL */
} directives[] = {
	{ "skip", at_selections, "if", "Boolean!" },
	{ "include", at_selections, "if", "Boolean!" },
	{ "first", at_fields, NULL, NULL },
	{ "singleton", at_fields, NULL, NULL },
	{ "flatten", at_fields, NULL, NULL },
	{ "slice", at_fields, "path", "String!" },
};

/* ---- Scalars ----------------------------------------------------------------------------------------------------- */

/* GraphQL's own scalars, and FHIR's primitives that are them. */
static const struct {
	const char *name;
	enum primitive primitive;
} scalars[] = {
	{ "Boolean", PRIMITIVE_BOOLEAN },
	{ "Float", PRIMITIVE_DECIMAL },
	{ "ID", PRIMITIVE_ID },
	{ "Int", PRIMITIVE_INTEGER },
	{ "String", PRIMITIVE_STRING },
};

static const char *
scalar_of(const struct schema_type *type)
{
	for (size_t i = 0; i < sizeof scalars / sizeof *scalars; i++)
		if (scalars[i].primitive == type->primitive)
			return scalars[i].name;
	return type->name;
}

static bool
is_scalar(struct slice name)
{
	const struct schema_type *type = schema_type(name);

	for (size_t i = 0; i < sizeof scalars / sizeof *scalars; i++)
		if (slice_is(name, scalars[i].name))
			return true;
	return type != NULL && type->kind == TYPE_PRIMITIVE && slice_is(name, scalar_of(type));
}

/* ---- Telling ----------------------------------------------------------------------------------------------------- */

static struct meta *
add(struct teller *teller, struct slice name, struct slice type, const struct scope *scope)
{
	struct meta *item = arena_zero(teller->arena, 1, sizeof *item);

	teller->value->kind = META_ITEMS;
	if (item == NULL || name.data == NULL) {
		teller->failed = true;
		return NULL;
	}
	*item = (struct meta){ .name = name, .type = type };
	if (scope != NULL)
		item->scope = *scope;
	*teller->end = item;
	teller->end = &item->next;
	return item;
}

static void
add_all(struct teller *teller, const char *const *names)
{
	for (; *names != NULL; names++)
		add(teller, slice_text(*names), SLICE_NONE, NULL);
}

static void
tell_text(struct teller *teller, struct slice text)
{
	teller->value->kind = META_TEXT;
	teller->value->text = text;
}

static void
tell_nothing(struct teller *teller, const struct meta *of)
{
	(void)of;
	teller->value->kind = META_NOTHING;
}

static void
tell_no(struct teller *teller, const struct meta *of)
{
	(void)of;
	teller->value->kind = META_BOOLEAN;
}

static void
tell_name(struct teller *teller, const struct meta *of)
{
	tell_text(teller, of->name);
}

static void
tell_type(struct teller *teller, const struct meta *of)
{
	add(teller, of->type, SLICE_NONE, NULL);
}

/* ---- Types ------------------------------------------------------------------------------------------------------- */

static bool
is_required(struct slice notation)
{
	return notation.length > 0 && notation.data[notation.length - 1] == '!';
}

static bool
is_list(struct slice notation)
{
	return notation.length > 0 && notation.data[notation.length - 1] == ']';
}

/* What is known by that name, in GraphQL's terms; NULL when nothing is. *scope is what an object or interface is. */
static const char *
kind_of(struct slice name, struct scope *scope)
{
	for (size_t i = 0; i < sizeof enums / sizeof *enums; i++)
		if (slice_is(name, enums[i].name))
			return "ENUM";
	if (is_scalar(name))
		return "SCALAR";
	if (!scope_named(name, scope))
		return NULL;
	if (scope->kind != SCOPE_NODE || !scope->type->abstract)
		return "OBJECT";
	/* Element and BackboneElement are only fragments' types: nothing is declared to be one. */
	return scope->type->kind == TYPE_RESOURCE ? "INTERFACE" : NULL;
}

static void
tell_kind(struct teller *teller, const struct meta *of)
{
	struct scope scope;

	tell_text(teller, is_required(of->name) ? SLICE("NON_NULL") : is_list(of->name) ? SLICE("LIST") :
	    slice_text(kind_of(of->name, &scope)));
}

static void
tell_type_name(struct teller *teller, const struct meta *of)
{
	if (!is_required(of->name) && !is_list(of->name))
		tell_text(teller, of->name);
}

static void
tell_inner(struct teller *teller, const struct meta *of)
{
	if (is_required(of->name))
		add(teller, slice_of(of->name.data, of->name.length - 1), SLICE_NONE, NULL);
	else if (is_list(of->name))
		add(teller, slice_of(of->name.data + 1, of->name.length - 2), SLICE_NONE, NULL);
}

static void
tell_types(struct teller *teller, const struct meta *of)
{
	(void)of;
	add(teller, SLICE("Query"), SLICE_NONE, NULL);
	add(teller, SLICE("ElementBase"), SLICE_NONE, NULL);
	for (size_t i = 0; i < sizeof scalars / sizeof *scalars; i++)
		add(teller, slice_text(scalars[i].name), SLICE_NONE, NULL);
	for (size_t i = 0; i < sizeof enums / sizeof *enums; i++)
		add(teller, slice_text(enums[i].name), SLICE_NONE, NULL);
	for (size_t i = 0; i < sizeof types / sizeof *types; i++)
		add(teller, slice_text(types[i].name), SLICE_NONE, NULL);
	for (uint32_t i = 0; i < schema_counts.types; i++) {
		struct scope scope = { SCOPE_NODE, &schema_types[i], false };
		struct slice name = scope.type->kind == TYPE_PRIMITIVE ? slice_text(scope.type->name) : scope_name(&scope, teller->arena);

		/* Those that GraphQL has itself are there already. */
		if (kind_of(name, &scope) != NULL)
			add(teller, name, SLICE_NONE, NULL);
	}
	for (uint32_t i = 0; i < schema_counts.resources; i++) {
		struct scope connection = { SCOPE_CONNECTION, &schema_types[schema_resources[i]], false };
		struct scope edge = { SCOPE_EDGE, connection.type, false };

		add(teller, scope_name(&connection, teller->arena), SLICE_NONE, NULL);
		add(teller, scope_name(&edge, teller->arena), SLICE_NONE, NULL);
	}
}

static void
tell_query(struct teller *teller, const struct meta *of)
{
	add(teller, scope_name(&of->scope, teller->arena), SLICE_NONE, NULL);
}

static void
tell_interfaces(struct teller *teller, const struct meta *of)
{
	struct scope scope;

	if (kind_of(of->name, &scope) == NULL || is_scalar(of->name) || !scope_named(of->name, &scope))
		return;
	teller->value->kind = META_ITEMS;
	if (scope.kind != SCOPE_NODE || scope.type->kind != TYPE_RESOURCE)
		return;
	for (type_number base = scope.type->base; base != SCHEMA_NONE; base = schema_types[base].base)
		if (schema_types[base].kind == TYPE_RESOURCE)
			add(teller, slice_text(schema_types[base].name), SLICE_NONE, NULL);
}

static void
tell_possible(struct teller *teller, const struct meta *of)
{
	struct scope scope;
	const char *kind = kind_of(of->name, &scope);

	for (uint32_t i = 0; kind != NULL && strcmp(kind, "INTERFACE") == 0 && i < schema_counts.resources; i++)
		if (schema_is(&schema_types[schema_resources[i]], scope.type))
			add(teller, slice_text(schema_types[schema_resources[i]].name), SLICE_NONE, NULL);
}

static void
tell_values(struct teller *teller, const struct meta *of)
{
	for (size_t i = 0; i < sizeof enums / sizeof *enums; i++) {
		if (!slice_is(of->name, enums[i].name))
			continue;
		if (enums[i].values != NULL)
			add_all(teller, enums[i].values);
		for (uint32_t k = 0; enums[i].values == NULL && k < schema_counts.resources; k++)
			add(teller, slice_text(schema_types[schema_resources[k]].name), SLICE_NONE, NULL);
	}
}

/* ---- Fields ------------------------------------------------------------------------------------------------------ */

/* A scalar that is no element. */
static const char *
own_scalar(enum field_kind kind)
{
	switch (kind) {
	case FIELD_RESOURCE_TYPE:
	case FIELD_MODE:
		return "code";
	case FIELD_COUNT:
	case FIELD_OFFSET:
	case FIELD_PAGESIZE:
		return "Int";
	case FIELD_SCORE:
		return "Float";
	default:
		return "String";
	}
}

static struct slice
notation_of(const struct field *field, struct arena *arena)
{
	if (field->meta != NULL)
		return slice_text(field->meta->type);
	struct slice name = !field->leaf ? scope_name(&field->inner, arena) :
	    slice_text(field->kind == FIELD_ELEMENT ? scalar_of(field->inner.type) : own_scalar(field->kind));

	if (name.data == NULL || !field->list)
		return name;
	return arena_print(arena, "[%.*s]", SLICE_ARGS(name));
}

static void
add_field(struct teller *teller, const struct scope *scope, struct slice name)
{
	struct field field;

	if (name.data == NULL || !field_find(scope, name, &field))
		teller->failed = teller->failed || name.data == NULL;
	else
		add(teller, name, notation_of(&field, teller->arena), scope);
}

/* Whether some reference of the type may be to the other. */
static bool
refers(const struct schema_type *type, const struct schema_type *to)
{
	size_t count;
	const struct schema_search *search = schema_searches_of(type, &count);

	for (size_t i = 0; i < count; i++) {
		if (search[i].type == SEARCH_REFERENCE && search[i].target_count == 0)
			return true;
		for (uint16_t k = 0; search[i].type == SEARCH_REFERENCE && k < search[i].target_count; k++)
			if (&schema_types[search[i].targets[k]] == to)
				return true;
	}
	return false;
}

static void
add_searches(struct teller *teller, const struct scope *scope)
{
	for (uint32_t i = 0; i < schema_counts.resources; i++) {
		const struct schema_type *type = &schema_types[schema_resources[i]];

		if (scope->kind == SCOPE_SYSTEM)
			add_field(teller, scope, slice_text(type->name));
		else if (!refers(type, scope->type))
			continue;
		add_field(teller, scope, arena_print(teller->arena, "%sList", type->name));
		add_field(teller, scope, arena_print(teller->arena, "%sConnection", type->name));
	}
}

static void
add_elements(struct teller *teller, const struct scope *scope)
{
	const struct schema_type *type = scope->type;

	for (uint16_t i = 0; i < type->name_count; i++) {
		const char *name = schema_names[type->first_name + i].name;

		add_field(teller, scope, slice_text(name));
		if (schema_types[schema_names[type->first_name + i].type].kind == TYPE_PRIMITIVE)
			add_field(teller, scope, arena_print(teller->arena, "_%s", name));
	}
	if (type->kind == TYPE_RESOURCE)
		add_field(teller, scope, SLICE("resourceType"));
	/* Only a Reference has it besides its elements. */
	if (schema_name(type, SLICE("resource")) == NULL)
		add_field(teller, scope, SLICE("resource"));
}

static void tell_fields(struct teller *teller, const struct meta *of);

/* ---- Arguments --------------------------------------------------------------------------------------------------- */

static void
add_argument(struct teller *teller, const char *name, const char *type)
{
	add(teller, slice_text(name), slice_text(type), NULL);
}

static void
add_filters(struct teller *teller, const struct schema_type *type)
{
	add_argument(teller, "fhirpath", "String");
	add_argument(teller, "_offset", "Int");
	add_argument(teller, "_count", "Int");
	for (uint16_t i = 0; i < type->name_count; i++) {
		const struct schema_name *name = &schema_names[type->first_name + i];
		const struct schema_type *inner = &schema_types[name->type];

		if (inner->kind == TYPE_PRIMITIVE)
			add(teller, slice_text(name->name), arena_print(teller->arena, "[%s]", scalar_of(inner)), NULL);
	}
}

/* A search parameter's code as an argument: GraphQL's names have no '-'. */
static void
add_parameter(struct teller *teller, const char *code)
{
	struct slice name = arena_copy(teller->arena, slice_text(code));

	for (size_t i = 0; name.data != NULL && i < name.length; i++)
		if (name.data[i] == '-')
			((char *)name.data)[i] = '_';
	add(teller, name, SLICE("[String]"), NULL);
}

static void
add_search(struct teller *teller, const struct scope *scope, const struct field *field)
{
	bool nested = scope->kind == SCOPE_NODE;

	add_argument(teller, "fhirpath", "String");
	if (nested)
		add_argument(teller, "_reference", "String!");
	else if (field->kind == FIELD_CONNECTION)
		add_argument(teller, "_cursor", "String");
	for (size_t i = 0; arguments_controls[i] != NULL; i++)
		add_argument(teller, arguments_controls[i], strcmp(arguments_controls[i], "_count") == 0 ? "Int" : "[String]");
	for (const struct schema_type *type = field->inner.type; type != NULL;
	    type = type->base != SCHEMA_NONE ? &schema_types[type->base] : NULL) {
		size_t count;
		const struct schema_search *search = schema_searches_of(type, &count);

		for (size_t i = 0; i < count; i++)
			if (!nested || strcmp(search[i].code, "_id") != 0)
				add_parameter(teller, search[i].code);
	}
}

static void
tell_arguments(struct teller *teller, const struct meta *of)
{
	struct field field;

	teller->value->kind = META_ITEMS;
	if (!field_find(&of->scope, of->name, &field) || field.leaf)
		return;
	if (field.kind == FIELD_ELEMENT) {
		add_filters(teller, field.inner.type);
	} else if (field.kind == FIELD_TARGET) {
		add_argument(teller, "optional", "Boolean");
		add_argument(teller, "type", "[ResourceType]");
	} else if (field.kind == FIELD_READ) {
		add_argument(teller, "id", "ID!");
	} else if (field.kind == FIELD_META_ALL) {
		add_argument(teller, "includeDeprecated", "Boolean");
	} else if (field.kind == FIELD_LIST || field.kind == FIELD_CONNECTION) {
		add_search(teller, &of->scope, &field);
	}
}

/* ---- Directives -------------------------------------------------------------------------------------------------- */

static void
tell_directives(struct teller *teller, const struct meta *of)
{
	(void)of;
	for (size_t i = 0; i < sizeof directives / sizeof *directives; i++)
		add(teller, slice_text(directives[i].name), SLICE_NONE, NULL);
}

static void
tell_locations(struct teller *teller, const struct meta *of)
{
	for (size_t i = 0; i < sizeof directives / sizeof *directives; i++)
		if (slice_is(of->name, directives[i].name))
			add_all(teller, directives[i].locations);
}

static void
tell_directive_arguments(struct teller *teller, const struct meta *of)
{
	teller->value->kind = META_ITEMS;
	for (size_t i = 0; i < sizeof directives / sizeof *directives; i++)
		if (slice_is(of->name, directives[i].name) && directives[i].argument != NULL)
			add_argument(teller, directives[i].argument, directives[i].type);
}

/* ------------------------------------------------------------------------------------------------------------------ */

static const struct meta_field rows[] = {
	{ SCOPE_SCHEMA, "description", "String", tell_nothing },
	{ SCOPE_SCHEMA, "types", "[__Type!]!", tell_types },
	{ SCOPE_SCHEMA, "queryType", "__Type!", tell_query },
	{ SCOPE_SCHEMA, "mutationType", "__Type", tell_nothing },
	{ SCOPE_SCHEMA, "subscriptionType", "__Type", tell_nothing },
	{ SCOPE_SCHEMA, "directives", "[__Directive!]!", tell_directives },
	{ SCOPE_TYPE, "kind", "__TypeKind!", tell_kind },
	{ SCOPE_TYPE, "name", "String", tell_type_name },
	{ SCOPE_TYPE, "description", "String", tell_nothing },
	{ SCOPE_TYPE, "fields", "[__Field!]", tell_fields },
	{ SCOPE_TYPE, "interfaces", "[__Type!]", tell_interfaces },
	{ SCOPE_TYPE, "possibleTypes", "[__Type!]", tell_possible },
	{ SCOPE_TYPE, "enumValues", "[__EnumValue!]", tell_values },
	{ SCOPE_TYPE, "inputFields", "[__InputValue!]", tell_nothing },
	{ SCOPE_TYPE, "ofType", "__Type", tell_inner },
	{ SCOPE_TYPE, "specifiedByURL", "String", tell_nothing },
	{ SCOPE_FIELD, "name", "String!", tell_name },
	{ SCOPE_FIELD, "description", "String", tell_nothing },
	{ SCOPE_FIELD, "args", "[__InputValue!]!", tell_arguments },
	{ SCOPE_FIELD, "type", "__Type!", tell_type },
	{ SCOPE_FIELD, "isDeprecated", "Boolean!", tell_no },
	{ SCOPE_FIELD, "deprecationReason", "String", tell_nothing },
	{ SCOPE_INPUT, "name", "String!", tell_name },
	{ SCOPE_INPUT, "description", "String", tell_nothing },
	{ SCOPE_INPUT, "type", "__Type!", tell_type },
	{ SCOPE_INPUT, "defaultValue", "String", tell_nothing },
	{ SCOPE_VALUE, "name", "String!", tell_name },
	{ SCOPE_VALUE, "description", "String", tell_nothing },
	{ SCOPE_VALUE, "isDeprecated", "Boolean!", tell_no },
	{ SCOPE_VALUE, "deprecationReason", "String", tell_nothing },
	{ SCOPE_DIRECTIVE, "name", "String!", tell_name },
	{ SCOPE_DIRECTIVE, "description", "String", tell_nothing },
	{ SCOPE_DIRECTIVE, "locations", "[__DirectiveLocation!]!", tell_locations },
	{ SCOPE_DIRECTIVE, "args", "[__InputValue!]!", tell_directive_arguments },
	{ SCOPE_DIRECTIVE, "isRepeatable", "Boolean!", tell_no },
};

static void
tell_fields(struct teller *teller, const struct meta *of)
{
	struct scope scope;
	const char *kind = kind_of(of->name, &scope), *name;

	if (kind == NULL || (strcmp(kind, "OBJECT") != 0 && strcmp(kind, "INTERFACE") != 0))
		return;
	teller->value->kind = META_ITEMS;
	for (size_t i = 0; (name = field_name(&scope, i)) != NULL; i++)
		add_field(teller, &scope, slice_text(name));
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (rows[i].scope == scope.kind)
			add_field(teller, &scope, slice_text(rows[i].name));
	if (scope.kind == SCOPE_NODE)
		add_elements(teller, &scope);
	if (scope.kind == SCOPE_SYSTEM || (scope.kind == SCOPE_NODE && scope.type->kind == TYPE_RESOURCE && !scope.type->abstract))
		add_searches(teller, &scope);
}

static void
tell_schema(struct teller *teller, const struct meta *of)
{
	add(teller, SLICE("schema"), SLICE_NONE, &of->scope);
}

/* What is in a field of that type: *scope, or, leaf, nothing. */
static void
read_notation(const char *type, struct field *field)
{
	struct slice name = slice_text(type);

	field->list = name.data[0] == '[';
	while (is_required(name) || is_list(name))
		name.length--;
	name = slice_from(name, field->list);
	field->leaf = !meta_named(name, &field->inner);
	if (field->leaf)
		field->inner = (struct scope){ SCOPE_NODE, NULL, false };
}

bool
meta_find(const struct scope *scope, struct slice name, struct field *field)
{
	static const struct meta_field schema = { SCOPE_SYSTEM, "__schema", "__Schema!", tell_schema };
	static const struct meta_field type = { SCOPE_SYSTEM, "__type", "__Type", NULL };
	const struct meta_field *found = scope->root && slice_is(name, schema.name) ? &schema :
	    scope->root && slice_is(name, type.name) ? &type : NULL;

	for (size_t i = 0; scope->kind >= SCOPE_SCHEMA && found == NULL && i < sizeof rows / sizeof *rows; i++)
		if (rows[i].scope == scope->kind && slice_is(name, rows[i].name))
			found = &rows[i];
	if (found == NULL)
		return false;
	*field = (struct field){ .meta = found, .kind = found == &type ? FIELD_META_TYPE :
		found->tell == tell_fields || found->tell == tell_values ? FIELD_META_ALL : FIELD_META };
	read_notation(found->type, field);
	return true;
}

bool
meta_named(struct slice name, struct scope *scope)
{
	for (size_t i = 0; i < sizeof types / sizeof *types; i++)
		if (slice_is(name, types[i].name)) {
			*scope = (struct scope){ types[i].scope, NULL, false };
			return true;
		}
	return false;
}

struct slice
meta_name(enum scope_kind scope)
{
	for (size_t i = 0; i < sizeof types / sizeof *types; i++)
		if (types[i].scope == scope)
			return slice_text(types[i].name);
	return SLICE_NONE;
}

bool
meta_get(const struct meta_field *field, const struct meta *of, struct slice name, struct arena *arena,
    struct meta_value *value)
{
	struct teller teller = { .arena = arena, .value = value, .end = &value->items };
	struct scope scope;

	*value = (struct meta_value){ .kind = META_NOTHING };
	if (field->tell != NULL)
		field->tell(&teller, of);
	else if (kind_of(name, &scope) != NULL)
		add(&teller, name, SLICE_NONE, NULL);
	return !teller.failed;
}
