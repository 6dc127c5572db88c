#include "resources/json_read.h"

#include "resources/json_scan.h"

struct reader {
	struct json_scan scan;
	struct arena *arena;
	struct faults *faults;
};

/* An object while it is being read. */
struct object {
	struct node *node;
	struct node *last; /* the child that was put in last; the next one mostly goes right behind it */
	bool nulls; /* an array in it had a null */
	bool typed; /* resourceType was seen */
	bool any; /* it has members */
	/* Properties that were seen, by their place in the type's names: plain ones, and those with "_". */
	uint64_t seen[2][JSON_NAMES_MOST / 64];
};

/* One property while its value is being read. */
struct property {
	struct slice name; /* with "_" */
	const struct schema_element *element;
	const struct schema_type *type;
	bool extension; /* the "_" half of a primitive */
	bool many; /* the element repeats, so its JSON is an array */
};

static void read_members(struct reader *reader, struct object *object);

/* Where a fault is worth a place: the list is not full, and the text not known to be broken. */
static bool
wants_fault(const struct reader *reader)
{
	return reader->scan.error == NULL && reader->faults->count < FAULTS_MOST;
}

static struct slice
place_of(const struct reader *reader, const struct node *node)
{
	return wants_fault(reader) ? node_path(node, reader->arena) : SLICE_NONE;
}

/* The place of a property that may be no element at all: "Patient.foo". */
static struct slice
place_of_name(const struct reader *reader, const struct node *node, struct slice name)
{
	return wants_fault(reader) ? node_path_to(node, name, reader->arena) : SLICE_NONE;
}

#define fault(reader, code, place, ...) \
	do { \
		if ((reader)->scan.error == NULL) \
			faults_add((reader)->faults, (code), (place), __VA_ARGS__); \
	} while (0)

/* Out of memory: the scan stops, and so does all reading. */
static void
give_up(struct reader *reader)
{
	if (reader->scan.error == NULL)
		reader->scan.error = "too much for the memory of one request";
	reader->scan.exhausted = true;
}

/* Puts a new child among the object's children, in the order of the definition, and tells a second choice of the same
 * element from a first. NULL when memory ran out. */
static struct node *
add_child(struct reader *reader, struct object *object, const struct property *property)
{
	struct node *child = node_new(reader->arena, property->element, property->type);

	if (child == NULL) {
		give_up(reader);
		return NULL;
	}
	const struct node *before = node_put(object->node, child, object->last);

	object->last = child;
	if (!property->many && before != NULL && before->element == child->element)
		fault(reader, FAULT_STRUCTURE, place_of(reader, child),
		    "%s is given more than once: only one choice of type may be", child->element->name);
	return child;
}

/* The child that the other half of a primitive (the value, or its "_") has made. */
static struct node *
find_half(const struct object *object, const struct property *property)
{
	for (struct node *n = object->node->child; n != NULL && n->element <= property->element; n = n->next)
		if (n->element == property->element && n->type == property->type)
			return n;
	return NULL;
}

static void
read_object(struct reader *reader, struct node *node)
{
	struct object object = { .node = node };

	read_members(reader, &object);
	if (!object.any)
		fault(reader, FAULT_STRUCTURE, place_of(reader, node), "an empty object may not be");
}

/* Looks for resourceType in the object that was just opened; mostly it is the first member. *broken when the JSON ends
 * before it: reading on will find the same. */
static struct slice
find_resource_type(const struct reader *reader, bool *broken)
{
	struct json_scan ahead = reader->scan;
	struct slice name, text;

	while (json_scan_member(&ahead, &name)) {
		enum scan_kind kind = json_scan_value(&ahead, &text);

		if (slice_equal(name, SLICE("resourceType")))
			return kind == SCAN_STRING ? text : SLICE_NONE;
		json_scan_skip(&ahead, kind);
	}
	*broken = ahead.error != NULL;
	return SLICE_NONE;
}

/* The type of the resource whose object was just opened; NULL, with its fault at node (NULL: the root, which is not
 * there yet), when there is none. */
static const struct schema_type *
resource_type(struct reader *reader, const struct node *node)
{
	bool broken = false;
	struct slice name = find_resource_type(reader, &broken);
	const struct schema_type *type = name.data != NULL ? schema_resource(name) : NULL;

	if (broken || type != NULL)
		return type;
	struct slice place = node != NULL ? place_of(reader, node) : SLICE_NONE;

	if (name.data == NULL)
		fault(reader, FAULT_STRUCTURE, place, "resourceType is missing or not a string");
	else
		fault(reader, FAULT_STRUCTURE, place, "there is no resource type \"%.*s\" in FHIR %s",
		    (int)(name.length < 64 ? name.length : 0), name.data, schema_fhir_version);
	return NULL;
}

/* A resource within another: node is there, with the abstract type, which stays when the real one isn't known. */
static void
read_inner_resource(struct reader *reader, struct node *node)
{
	const struct schema_type *type = resource_type(reader, node);

	if (type == NULL) {
		json_scan_skip(&reader->scan, SCAN_OBJECT);
		return;
	}
	node->type = type;
	read_object(reader, node);
}

/* The JSON that a primitive's value is written as. */
static bool
fits(const struct schema_type *type, enum scan_kind kind)
{
	switch (type->primitive) {
	case PRIMITIVE_BOOLEAN:
		return kind == SCAN_TRUE || kind == SCAN_FALSE;
	case PRIMITIVE_DECIMAL:
	case PRIMITIVE_INTEGER:
	case PRIMITIVE_POSITIVEINT:
	case PRIMITIVE_UNSIGNEDINT:
		return kind == SCAN_NUMBER;
	default:
		return kind == SCAN_STRING;
	}
}

static const char *
wanted(const struct property *property)
{
	if (property->extension || property->type->kind != TYPE_PRIMITIVE)
		return "an object";
	if (property->type->primitive == PRIMITIVE_BOOLEAN)
		return "a boolean";
	return fits(property->type, SCAN_NUMBER) ? "a number" : "a string";
}

/* One value (an item, or all there is) whose kind and text were just read, into its node. */
static void
read_value(struct reader *reader, const struct property *property, struct node *node, enum scan_kind kind,
    struct slice text, bool item)
{
	bool primitive = property->type->kind == TYPE_PRIMITIVE;

	if (kind == SCAN_OBJECT && property->type->kind == TYPE_RESOURCE) {
		read_inner_resource(reader, node);
	} else if (kind == SCAN_OBJECT && (!primitive || property->extension)) {
		read_object(reader, node);
	} else if (primitive && !property->extension && fits(property->type, kind)) {
		node->text = text;
		if (text.length == 0)
			fault(reader, FAULT_VALUE, place_of(reader, node), "an empty string may not be");
	} else if (kind != SCAN_NULL || !primitive || !item) {
		fault(reader, FAULT_STRUCTURE, place_of(reader, node), "%s must be %s, not %s", node->element->name,
		    wanted(property), scan_kind_text(kind));
		json_scan_skip(&reader->scan, kind);
	}
}

/* The items of an array that was just opened. half is the first node that the other half of the primitive made. */
static void
read_items(struct reader *reader, struct object *object, const struct property *property, struct node *half)
{
	bool merge = half != NULL, longer = false;
	size_t count = 0;

	for (; json_scan_item(&reader->scan); count++) {
		struct slice text;
		enum scan_kind kind = json_scan_value(&reader->scan, &text);

		if (count > 0 && !property->many) {
			json_scan_skip(&reader->scan, kind);
			continue;
		}
		longer = longer || (merge && half == NULL);
		struct node *node = half != NULL ? half : add_child(reader, object, property);

		half = half != NULL ? node_again(half) : NULL;
		if (node == NULL)
			return;
		object->last = node;
		object->nulls = object->nulls || kind == SCAN_NULL;
		read_value(reader, property, node, kind, text, true);
	}
	if (count == 0 && property->many)
		fault(reader, FAULT_STRUCTURE, place_of_name(reader, object->node, property->name),
		    "an empty array may not be");
	else if (longer || half != NULL)
		fault(reader, FAULT_STRUCTURE, place_of_name(reader, object->node, property->name),
		    "the arrays of the values and of their extensions (\"_\") must have the same length");
}

static void
read_property(struct reader *reader, struct object *object, const struct property *property, bool other_half)
{
	struct node *half = other_half ? find_half(object, property) : NULL;
	struct slice text;
	enum scan_kind kind = json_scan_value(&reader->scan, &text);

	if (kind == SCAN_NOTHING)
		return;
	if ((kind == SCAN_ARRAY) != property->many)
		fault(reader, FAULT_STRUCTURE, place_of_name(reader, object->node, property->name),
		    "%.*s must %sbe an array", SLICE_ARGS(property->name), property->many ? "" : "not ");
	if (kind == SCAN_ARRAY) {
		read_items(reader, object, property, half);
		return;
	}
	struct node *node = half != NULL ? half : add_child(reader, object, property);

	if (node != NULL)
		read_value(reader, property, node, kind, text, false);
}

/* Passes over a value that can't be understood. */
static void
skip_value(struct reader *reader)
{
	json_scan_skip(&reader->scan, json_scan_value(&reader->scan, NULL));
}

/* "_" stands before primitives' names, but not before those that are XML attributes (Element.id, Extension.url) or
 * xhtml: these have no extensions. */
static bool
may_extend(const struct schema_element *element, const struct schema_type *type)
{
	return type->kind == TYPE_PRIMITIVE && type->primitive != PRIMITIVE_XHTML && (element->flags & ELEMENT_ATTRIBUTE) == 0;
}

static void
read_member(struct reader *reader, struct object *object, struct slice name)
{
	struct node *node = object->node;
	bool extension = name.length > 0 && name.data[0] == '_';
	const struct schema_name *row = schema_name(node->type, extension ? slice_from(name, 1) : name);
	const struct schema_element *element = row != NULL ? &schema_elements[row->element] : NULL;
	const struct schema_type *type = row != NULL ? &schema_types[row->type] : NULL;
	bool resource = node->type->kind == TYPE_RESOURCE && slice_equal(name, SLICE("resourceType"));

	object->any = true;
	if (!resource && (row == NULL || (extension && !may_extend(element, type)))) {
		fault(reader, FAULT_STRUCTURE, place_of_name(reader, node, name), "%s has no such property",
		    node->type->name);
		skip_value(reader);
		return;
	}
	size_t number = resource ? 0 : (size_t)(row - &schema_names[node->type->first_name]);
	uint64_t bit = UINT64_C(1) << number % 64;
	bool again = resource ? object->typed : (object->seen[extension][number / 64] & bit) != 0;

	if (again) {
		fault(reader, FAULT_STRUCTURE, place_of_name(reader, node, name), "the property is given twice");
		skip_value(reader);
		return;
	}
	if (resource) {
		object->typed = true;
		skip_value(reader);
		return;
	}
	bool other_half = (object->seen[!extension][number / 64] & bit) != 0;
	struct property property = { name, element, type, extension, element->max > 1 };

	object->seen[extension][number / 64] |= bit;
	read_property(reader, object, &property, other_half);
}

/* Nulls fill up the shorter half of a primitive's two arrays, so each item must have something in one of them. */
static void
check_nulls(struct reader *reader, const struct object *object)
{
	for (struct node *n = object->node->child; n != NULL && wants_fault(reader); n = n->next)
		if (n->type->kind == TYPE_PRIMITIVE && n->element->max > 1 && n->text.data == NULL && n->child == NULL)
			fault(reader, FAULT_STRUCTURE, place_of(reader, n),
			    "null may not be here: the item has no extension either");
}

/* The members of the object that was just opened. */
static void
read_members(struct reader *reader, struct object *object)
{
	struct slice name;

	while (json_scan_member(&reader->scan, &name))
		read_member(reader, object, name);
	if (object->nulls)
		check_nulls(reader, object);
}

/* What json_scan found, as a fault with line and column (in bytes, from 1). */
static void
fault_of_scan(struct reader *reader)
{
	size_t line = 1, column = 1;

	if (reader->scan.exhausted) {
		reader->faults->failed = true;
		faults_note(reader->faults, SEVERITY_FATAL, FAULT_TOO_COSTLY, SLICE_NONE, "%s", reader->scan.error);
		return;
	}
	for (const char *p = reader->scan.begin; p < reader->scan.at; p++) {
		column++;
		if (*p == '\n') {
			line++;
			column = 1;
		}
	}
	faults_note(reader->faults, SEVERITY_FATAL, FAULT_STRUCTURE, SLICE_NONE, "not JSON: line %zu, byte %zu: %s", line,
	    column, reader->scan.error);
}

/* The outermost resource. NULL, with its fault, when it has no type. */
static struct node *
read_root(struct reader *reader, const struct schema_type *expected)
{
	enum scan_kind kind = json_scan_value(&reader->scan, NULL);

	if (kind != SCAN_OBJECT) {
		fault(reader, FAULT_STRUCTURE, SLICE_NONE, "a resource must be an object, not %s", scan_kind_text(kind));
		json_scan_skip(&reader->scan, kind);
		return NULL;
	}
	const struct schema_type *type = resource_type(reader, NULL);
	struct node *root = type != NULL ? node_new(reader->arena, NULL, type) : NULL;

	if (type != NULL && root == NULL)
		give_up(reader);
	if (root == NULL) {
		json_scan_skip(&reader->scan, SCAN_OBJECT);
		return NULL;
	}
	if (expected != NULL && type != expected)
		fault(reader, FAULT_INVALID, slice_text(type->name), "a resource of type %s was expected, not %s", expected->name,
		    type->name);
	struct object object = { .node = root };

	read_members(reader, &object);
	return root;
}

struct node *
json_read_type(struct arena *arena, struct slice bytes, const struct schema_type *expected, struct faults *faults)
{
	struct reader reader = { .arena = arena, .faults = faults };

	json_scan_init(&reader.scan, bytes, arena);
	struct node *root = read_root(&reader, expected);

	json_scan_end(&reader.scan);
	if (reader.scan.error == NULL)
		return root;
	fault_of_scan(&reader);
	return NULL;
}

struct node *
json_read(struct arena *arena, struct slice bytes, struct faults *faults)
{
	return json_read_type(arena, bytes, NULL, faults);
}
