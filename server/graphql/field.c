#include "server/graphql/field.h"

#include "server/graphql/meta.h"

/* The fields that a scope has besides a type's elements. */
static const struct row {
	enum scope_kind scope;
	const char *name;
	enum field_kind kind;
	bool leaf, list;
	enum scope_kind inner;
} rows[] = {
	{ SCOPE_CONNECTION, "count", FIELD_COUNT, true, false, SCOPE_NODE },
	{ SCOPE_CONNECTION, "offset", FIELD_OFFSET, true, false, SCOPE_NODE },
	/* The specification asks for the one and answers with the other. */
	{ SCOPE_CONNECTION, "pagesize", FIELD_PAGESIZE, true, false, SCOPE_NODE },
	{ SCOPE_CONNECTION, "pageSize", FIELD_PAGESIZE, true, false, SCOPE_NODE },
	{ SCOPE_CONNECTION, "first", FIELD_FIRST, true, false, SCOPE_NODE },
	{ SCOPE_CONNECTION, "previous", FIELD_PREVIOUS, true, false, SCOPE_NODE },
	{ SCOPE_CONNECTION, "next", FIELD_NEXT, true, false, SCOPE_NODE },
	{ SCOPE_CONNECTION, "last", FIELD_LAST, true, false, SCOPE_NODE },
	{ SCOPE_CONNECTION, "edges", FIELD_EDGES, false, true, SCOPE_EDGE },
	{ SCOPE_EDGE, "mode", FIELD_MODE, true, false, SCOPE_NODE },
	{ SCOPE_EDGE, "score", FIELD_SCORE, true, false, SCOPE_NODE },
	{ SCOPE_EDGE, "resource", FIELD_RESOURCE, false, false, SCOPE_NODE },
};

static bool
find_row(const struct scope *scope, struct slice name, struct field *field)
{
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		if (rows[i].scope != scope->kind || !slice_is(name, rows[i].name))
			continue;
		*field = (struct field){ .kind = rows[i].kind, .leaf = rows[i].leaf, .list = rows[i].list,
			.inner = { rows[i].inner, rows[i].leaf ? NULL : scope->type, false } };
		return true;
	}
	return false;
}

const char *
field_name(const struct scope *scope, size_t index)
{
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (rows[i].scope == scope->kind && index-- == 0)
			return rows[i].name;
	return NULL;
}

/* The resource type before the suffix; NULL when the name is not so. */
static const struct schema_type *
type_before(struct slice name, const char *suffix)
{
	size_t length = strlen(suffix);

	if (name.length <= length || memcmp(name.data + name.length - length, suffix, length) != 0)
		return NULL;
	return schema_resource(slice_of(name.data, name.length - length));
}

static bool
find_search(struct slice name, struct field *field)
{
	const struct schema_type *type;

	if ((type = type_before(name, "List")) != NULL)
		*field = (struct field){ .kind = FIELD_LIST, .list = true, .inner = { SCOPE_NODE, type, false } };
	else if ((type = type_before(name, "Connection")) != NULL)
		*field = (struct field){ .kind = FIELD_CONNECTION, .inner = { SCOPE_CONNECTION, type, false } };
	return type != NULL;
}

static bool
find_element(const struct schema_type *type, struct slice name, struct field *field)
{
	bool shadow = name.length > 0 && name.data[0] == '_';
	const struct schema_name *property = schema_name(type, slice_from(name, shadow));

	if (property == NULL)
		return false;
	const struct schema_element *element = &schema_elements[property->element];
	const struct schema_type *inner = &schema_types[property->type];
	bool primitive = inner->kind == TYPE_PRIMITIVE;

	if (element->max == 0 || (shadow && (!primitive || (element->flags & ELEMENT_ATTRIBUTE) != 0 ||
	    inner->primitive == PRIMITIVE_XHTML)))
		return false;
	*field = (struct field){ .kind = shadow ? FIELD_SHADOW : FIELD_ELEMENT, .leaf = primitive && !shadow,
		.list = element->max > 1, .element = element, .inner = { SCOPE_NODE, inner, false } };
	return true;
}

bool
field_find(const struct scope *scope, struct slice name, struct field *field)
{
	const struct schema_type *type = scope->type;

	if (slice_is(name, "__typename")) {
		*field = (struct field){ .kind = FIELD_TYPENAME, .leaf = true };
		return true;
	}
	if (meta_find(scope, name, field))
		return true;
	if (scope->kind == SCOPE_SYSTEM) {
		if ((type = schema_resource(name)) == NULL)
			return find_search(name, field);
		*field = (struct field){ .kind = FIELD_READ, .inner = { SCOPE_NODE, type, false } };
		return true;
	}
	if (scope->kind != SCOPE_NODE)
		return find_row(scope, name, field);
	if (find_element(type, name, field))
		return true;
	if (type->kind == TYPE_RESOURCE && slice_is(name, "resourceType")) {
		*field = (struct field){ .kind = FIELD_RESOURCE_TYPE, .leaf = true };
		return true;
	}
	if (type->kind == TYPE_RESOURCE)
		return find_search(name, field);
	if (type->kind == TYPE_COMPLEX && strcmp(type->name, "Reference") == 0 && slice_is(name, "resource")) {
		*field = (struct field){ .kind = FIELD_TARGET, .inner = { SCOPE_NODE, schema_type(SLICE("Resource")), false } };
		return true;
	}
	return false;
}

/* ---- Names of types ---------------------------------------------------------------------------------------------- */

/* A primitive has fields only as a shadow, and is then any primitive's. */
static const char *
node_name(const struct schema_type *type)
{
	return type->kind == TYPE_PRIMITIVE ? "ElementBase" : type->name;
}

/* Whether name is what GraphQL calls the type: without dots, the letters behind them large. */
static bool
is_name_of(const struct schema_type *type, struct slice name)
{
	size_t length = 0;
	bool start = false;

	for (const char *c = node_name(type); *c != '\0'; c++) {
		if (*c == '.') {
			start = true;
			continue;
		}
		char letter = start && *c >= 'a' && *c <= 'z' ? (char)(*c - 'a' + 'A') : *c;

		if (length == name.length || name.data[length++] != letter)
			return false;
		start = false;
	}
	return length == name.length;
}

struct slice
scope_name(const struct scope *scope, struct arena *arena)
{
	static const char *const suffixes[] = { [SCOPE_NODE] = "", [SCOPE_CONNECTION] = "Connection", [SCOPE_EDGE] = "Edge" };

	if (scope->kind == SCOPE_SYSTEM)
		return SLICE("Query");
	if (scope->type == NULL)
		return meta_name(scope->kind);
	const char *from = node_name(scope->type), *suffix = suffixes[scope->kind];
	char *name = arena_alloc(arena, strlen(from) + strlen(suffix)), *to = name;

	if (name == NULL)
		return SLICE_NONE;
	for (bool start = false; *from != '\0'; from++) {
		if (*from != '.')
			*to++ = start && *from >= 'a' && *from <= 'z' ? (char)(*from - 'a' + 'A') : *from;
		start = *from == '.';
	}
	memcpy(to, suffix, strlen(suffix));
	return slice_of(name, (size_t)(to - name) + strlen(suffix));
}

bool
scope_named(struct slice name, struct scope *scope)
{
	const struct schema_type *type = schema_type(name);

	*scope = (struct scope){ SCOPE_NODE, type, false };
	if (type != NULL)
		return type->kind != TYPE_PRIMITIVE;
	if (slice_is(name, "Query")) {
		scope->kind = SCOPE_SYSTEM;
		return true;
	}
	if ((scope->type = type_before(name, "Connection")) != NULL) {
		scope->kind = SCOPE_CONNECTION;
		return true;
	}
	if ((scope->type = type_before(name, "Edge")) != NULL) {
		scope->kind = SCOPE_EDGE;
		return true;
	}
	if (meta_named(name, scope))
		return true;
	/* Backbones, and what all primitives are. */
	for (uint32_t i = 0; i < schema_counts.types; i++) {
		scope->type = &schema_types[i];
		if (scope->type->kind != TYPE_COMPLEX && scope->type->kind != TYPE_RESOURCE && is_name_of(scope->type, name))
			return true;
	}
	return false;
}

enum condition
scope_condition(const struct scope *scope, struct slice condition)
{
	bool is;

	if (scope->kind == SCOPE_NODE) {
		const struct schema_type *type = schema_type(condition);

		is = type != NULL ? schema_is(scope->type, type) : is_name_of(scope->type, condition);
		if (!is && type != NULL && scope_abstract(scope) && schema_is(type, scope->type))
			return CONDITION_SOME;
	} else {
		struct scope named;

		is = scope_named(condition, &named) && named.kind == scope->kind && named.type == scope->type;
	}
	return is ? CONDITION_ALWAYS : CONDITION_NEVER;
}
