#include "server/graphql/output.h"

#include "resources/json_write.h"

struct output_field *
output_find(struct output_object *object, struct slice key, size_t *steps)
{
	if (object->plain)
		return object->last != NULL && slice_equal(object->last->key, key) ? object->last : NULL;
	/* Fields mostly come again in the order that they first came in. */
	struct output_field *start = object->at != NULL && object->at->next != NULL ? object->at->next : object->first;
	struct output_field *field = start;

	while (field != NULL && *steps > 0) {
		--*steps;
		if (slice_equal(field->key, key))
			return object->at = field;
		field = field->next != NULL ? field->next : object->first;
		if (field == start)
			break;
	}
	return NULL;
}

struct output_field *
output_field(struct output_object *object, struct slice key, struct arena *arena)
{
	struct output_field *field = arena_zero(arena, 1, sizeof *field);

	if (field == NULL)
		return NULL;
	field->key = key;
	if (object->last != NULL)
		object->last->next = field;
	else
		object->first = field;
	return object->last = object->at = field;
}

bool
output_add(struct output_field *field, const struct output_value *value, struct arena *arena)
{
	struct output_value *copy = arena_alloc(arena, sizeof *copy);

	if (copy == NULL)
		return false;
	*copy = *value;
	copy->next = NULL;
	if (field->last != NULL)
		field->last->next = copy;
	else
		field->first = copy;
	field->last = copy;
	return true;
}

static void
write_value(const struct output_value *value, struct buffer *out)
{
	switch (value->kind) {
	case OUTPUT_NULL:
		buffer_literal(out, "null");
		break;
	case OUTPUT_RAW:
		buffer_put(out, value->text);
		break;
	case OUTPUT_STRING:
		buffer_json(out, value->text);
		break;
	case OUTPUT_PRIMITIVE:
		json_write_primitive(out, value->node);
		break;
	case OUTPUT_OBJECT:
		output_write(value->object, out);
		break;
	}
}

void
output_write(const struct output_object *object, struct buffer *out)
{
	buffer_byte(out, '{');
	for (const struct output_field *field = object->first; field != NULL; field = field->next) {
		if (field != object->first)
			buffer_byte(out, ',');
		buffer_json(out, field->key);
		buffer_byte(out, ':');
		if (field->list)
			buffer_byte(out, '[');
		for (const struct output_value *value = field->first; value != NULL; value = value->next) {
			if (value != field->first)
				buffer_byte(out, ',');
			write_value(value, out);
		}
		if (field->list)
			buffer_byte(out, ']');
	}
	buffer_byte(out, '}');
}
