#include "tests/unit/fhirpath/yaml_tree.h"

#include <assert.h>
#include <ctype.h>
#include <stdlib.h>

/* Elements that the schema doesn't have, one for each name, so that they have an order. They live as long as the test. */
static struct schema_element made[4096];
static size_t made_count;

static const struct schema_element *
make_element(struct slice name)
{
	for (size_t i = 0; i < made_count; i++)
		if (slice_is(name, made[i].name))
			return &made[i];
	assert(made_count < sizeof made / sizeof *made);
	made[made_count].name = strndup(name.data, name.length);
	made[made_count].max = MAX_UNBOUNDED;
	return &made[made_count++];
}

static const struct schema_type *
make_type(const char *name, enum type_kind kind, enum primitive primitive)
{
	static struct schema_type types[256];
	static size_t count;

	for (size_t i = 0; i < count; i++)
		if (strcmp(types[i].name, name) == 0)
			return &types[i];
	assert(count < sizeof types / sizeof *types);
	types[count] = (struct schema_type){ .name = strdup(name), .kind = kind, .primitive = primitive, .base = SCHEMA_NONE };
	return &types[count++];
}

yaml_node_t *
yaml_member(yaml_document_t *document, yaml_node_t *mapping, const char *key)
{
	if (mapping == NULL || mapping->type != YAML_MAPPING_NODE)
		return NULL;
	for (yaml_node_pair_t *pair = mapping->data.mapping.pairs.start; pair < mapping->data.mapping.pairs.top; pair++)
		if (slice_is(yaml_text(yaml_document_get_node(document, pair->key)), key))
			return yaml_document_get_node(document, pair->value);
	return NULL;
}

static bool
is_plain(const yaml_node_t *scalar)
{
	return scalar->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
}

struct slice
yaml_text(const yaml_node_t *scalar)
{
	if (scalar == NULL || scalar->type != YAML_SCALAR_NODE)
		return SLICE_NONE;
	struct slice text = slice_of((const char *)scalar->data.scalar.value, scalar->data.scalar.length);

	return is_plain(scalar) && (slice_is(text, "null") || text.length == 0) ? SLICE_NONE : text;
}

static const struct schema_type *
scalar_type(const yaml_node_t *scalar)
{
	struct slice text = yaml_text(scalar);
	bool number = is_plain(scalar) && text.length > 0, point = false;

	if (text.data == NULL || (is_plain(scalar) && (slice_is(text, "true") || slice_is(text, "false"))))
		return make_type("http://hl7.org/fhirpath/System.Boolean", TYPE_PRIMITIVE, PRIMITIVE_BOOLEAN);
	for (size_t i = 0; i < text.length; i++) {
		number = number && (isdigit((unsigned char)text.data[i]) || text.data[i] == '.' || (i == 0 && text.data[i] == '-'));
		point = point || text.data[i] == '.';
	}
	if (number && point)
		return make_type("http://hl7.org/fhirpath/System.Decimal", TYPE_PRIMITIVE, PRIMITIVE_DECIMAL);
	if (number)
		return make_type("http://hl7.org/fhirpath/System.Integer", TYPE_PRIMITIVE, PRIMITIVE_INTEGER);
	return make_type("http://hl7.org/fhirpath/System.String", TYPE_PRIMITIVE, PRIMITIVE_STRING);
}

static struct node *build(struct arena *arena, yaml_document_t *document, yaml_node_t *value,
    const struct schema_element *element, const struct schema_type *type);

/* The value's or, for a sequence, its items' nodes. more is what the property with _ has. */
static void
add_property(struct arena *arena, yaml_document_t *document, struct node *parent, struct slice name, yaml_node_t *value,
    yaml_node_t *more)
{
	const struct schema_name *known = parent->type >= schema_types && parent->type < schema_types + schema_counts.types ?
	    schema_name(parent->type, name) : NULL;
	const struct schema_element *element = known != NULL ? &schema_elements[known->element] : make_element(name);
	const struct schema_type *type = known != NULL ? &schema_types[known->type] : NULL;
	yaml_node_t *sequence = value != NULL && value->type == YAML_SEQUENCE_NODE ? value :
	    more != NULL && more->type == YAML_SEQUENCE_NODE ? more : NULL;
	ptrdiff_t values = 1, mores = 1;

	if (known == NULL && (slice_is(name, "extension")))
		type = schema_type(SLICE("Extension"));
	if (sequence != NULL) {
		values = value != NULL ? value->data.sequence.items.top - value->data.sequence.items.start : 0;
		mores = more != NULL ? more->data.sequence.items.top - more->data.sequence.items.start : 0;
	}
	for (ptrdiff_t i = 0; i < (values > mores && sequence != NULL ? values : sequence != NULL ? mores : 1); i++) {
		yaml_node_t *item = value, *extra = more;

		if (sequence != NULL) {
			item = i < values ? yaml_document_get_node(document, value->data.sequence.items.start[i]) : NULL;
			extra = i < mores ? yaml_document_get_node(document, more->data.sequence.items.start[i]) : NULL;
		}
		struct node *child = item != NULL ? build(arena, document, item, element, type) :
		    node_new(arena, element, make_type("http://hl7.org/fhirpath/System.String", TYPE_PRIMITIVE, PRIMITIVE_STRING));

		if (extra != NULL && extra->type == YAML_MAPPING_NODE) {
			struct node *filled = build(arena, document, extra, element, NULL);

			while (filled->child != NULL) {
				struct node *moved = filled->child;

				filled->child = moved->next;
				node_append(child, moved);
			}
		}
		node_append(parent, child);
	}
}

static struct node *
build(struct arena *arena, yaml_document_t *document, yaml_node_t *value, const struct schema_element *element,
    const struct schema_type *type)
{
	struct node *node;

	if (value->type == YAML_SCALAR_NODE) {
		node = node_new(arena, element, type != NULL ? type : scalar_type(value));
		node->text = yaml_text(value);
		return node;
	}
	struct slice resource = yaml_text(yaml_member(document, value, "resourceType"));

	if (resource.data != NULL) {
		type = schema_resource(resource);
		if (type == NULL)
			type = make_type(arena_copy(arena, resource).data, TYPE_RESOURCE, PRIMITIVE_NONE);
	}
	node = node_new(arena, element, type != NULL ? type : make_type("Object", TYPE_COMPLEX, PRIMITIVE_NONE));
	for (yaml_node_pair_t *pair = value->data.mapping.pairs.start; pair < value->data.mapping.pairs.top; pair++) {
		struct slice name = yaml_text(yaml_document_get_node(document, pair->key));
		char other[200];

		if (name.data == NULL || slice_is(name, "resourceType"))
			continue;
		if (name.data[0] == '_') {
			snprintf(other, sizeof other, "%.*s", (int)name.length - 1, name.data + 1);
			if (yaml_member(document, value, other) == NULL)
				add_property(arena, document, node, slice_from(name, 1), NULL,
				    yaml_document_get_node(document, pair->value));
			continue;
		}
		snprintf(other, sizeof other, "_%.*s", SLICE_ARGS(name));
		add_property(arena, document, node, name, yaml_document_get_node(document, pair->value),
		    yaml_member(document, value, other));
	}
	return node;
}

struct node *
yaml_tree(struct arena *arena, yaml_document_t *document, yaml_node_t *value)
{
	return value->type == YAML_SEQUENCE_NODE ? NULL : build(arena, document, value, NULL, NULL);
}
