#include "profiles/validate/structure.h"

#include <stdlib.h>

#include "profiles/validate/scope.h"
#include "resources/primitive/check.h"
#include "resources/primitive/reference.h"
#include "resources/primitive/xhtml.h"

struct checker {
	struct arena *arena;
	struct faults *faults;
	const struct schema_type *codeable_concept, *extension, *reference;
	const struct scope *scope; /* the resource that holds what is being looked at */
};

static const char *const covered[] = { "dom-2", "dom-3", "dom-4", "dom-5", "ele-1", "ext-1", "ref-1", "txt-1", "txt-2" };

bool
structure_covers(struct slice key)
{
	for (size_t i = 0; i < sizeof covered / sizeof *covered; i++)
		if (slice_is(key, covered[i]))
			return true;
	return false;
}

static void check_resource(struct checker *checker, const struct node *resource);

/* The expression of a fault; no work is done when the list is full anyhow. */
static struct slice
place_of(const struct checker *checker, const struct node *node)
{
	return checker->faults->count < FAULTS_MOST ? node_path(node, checker->arena) : SLICE_NONE;
}

static struct slice
place_of_child(const struct checker *checker, const struct node *node, const char *name)
{
	struct slice path = place_of(checker, node);

	return path.data != NULL ? arena_print(checker->arena, "%.*s.%s", SLICE_ARGS(path), name) : SLICE_NONE;
}

/* True when the reader has said already what is wrong there. */
static bool
is_known(const struct checker *checker, struct slice place)
{
	for (const struct fault *fault = checker->faults->first; fault != NULL && place.data != NULL; fault = fault->next)
		if (fault->severity <= SEVERITY_ERROR && slice_equal(fault->expression, place))
			return true;
	return false;
}

/* A fault of the node itself. */
static void
fault_at(struct checker *checker, enum fault_code code, const struct node *node, const char *text)
{
	struct slice place = place_of(checker, node);

	if (!is_known(checker, place))
		faults_add(checker->faults, code, place, "%s %s", node->element != NULL ? node->element->name : node->type->name,
		    text);
}

/* An invariant that does not hold at the node. Several may fail at the same place. */
static void
fault_invariant(struct checker *checker, const struct node *node, const char *key, const char *text)
{
	faults_add(checker->faults, FAULT_INVARIANT, place_of(checker, node), "%s: %s", key, text);
}

static bool
needs_code(const struct schema_element *element)
{
	return element != NULL && element->binding == BINDING_REQUIRED && element->value_set != SCHEMA_NONE &&
	    schema_value_sets[element->value_set].code_count > 0;
}

static void
fault_code(struct checker *checker, const struct node *node, struct slice code)
{
	struct slice place = place_of(checker, node);

	if (!is_known(checker, place))
		faults_add(checker->faults, FAULT_CODE_INVALID, place, "\"%.*s\" is not in the required value set %s",
		    SLICE_ARGS(code.length <= 100 ? code : SLICE("…")), schema_value_sets[node->element->value_set].url);
}

static bool
is_coding_in(const struct node *coding, uint16_t value_set)
{
	struct slice code = node_text(coding, "code");

	return code.data != NULL && schema_has_code(value_set, node_text(coding, "system"), code);
}

/* One coding of the set is enough. A concept that is only an extension (why it is absent) has no code to be wrong. */
static void
check_concept(struct checker *checker, const struct node *concept)
{
	const struct node *first = node_child(concept, "coding");

	for (const struct node *coding = first; coding != NULL; coding = node_again(coding))
		if (is_coding_in(coding, concept->element->value_set))
			return;
	if (first != NULL)
		fault_code(checker, concept, node_text(first, "code"));
	else if (node_child(concept, "text") != NULL)
		fault_code(checker, concept, node_text(concept, "text"));
}

/* The element has a required binding. R4 binds so only codes and concepts (a test of the tables says so). */
static void
check_code(struct checker *checker, const struct node *node)
{
	if (node->type->kind == TYPE_PRIMITIVE) {
		if (node->text.data != NULL && !schema_has_code(node->element->value_set, SLICE_NONE, node->text))
			fault_code(checker, node, node->text);
	} else if (node->type == checker->codeable_concept) {
		check_concept(checker, node);
	}
}

/* What R4 names the resource id's type (string) says less than its rules (id). */
static enum primitive
primitive_of(const struct node *node)
{
	if (node->parent != NULL && node->parent->type->kind == TYPE_RESOURCE && strcmp(node->element->name, "id") == 0)
		return PRIMITIVE_ID;
	return node->type->primitive;
}

static void
check_text(struct checker *checker, const struct node *node)
{
	const char *fault = node->type->primitive == PRIMITIVE_XHTML ? xhtml_check(node->text, checker->arena) :
	    primitive_check(primitive_of(node), node->text);

	if (fault != NULL)
		fault_at(checker, FAULT_VALUE, node, fault);
}

/* The row of the element's types that node has. */
static const struct schema_element_type *
type_row(const struct node *node)
{
	type_number number = schema_number(node->type);

	for (size_t i = 0; i < node->element->type_count; i++)
		if (schema_element_types[node->element->first_type + i].type == number)
			return &schema_element_types[node->element->first_type + i];
	return NULL;
}

static bool
is_target(const struct node *node, const struct schema_type *type)
{
	const struct schema_element_type *row = type_row(node);

	if (row == NULL || row->target_count == 0)
		return true;
	for (size_t i = 0; i < row->target_count; i++)
		if (schema_is(type, &schema_types[schema_targets[row->first_target + i]]))
			return true;
	return false;
}

static void
check_reference(struct checker *checker, const struct node *node)
{
	const struct node *literal = node_child(node, "reference");

	if (literal == NULL || literal->text.data == NULL || literal->text.length == 0)
		return;
	struct reference reference = reference_parse(literal->text);
	const struct schema_type *type = reference.type;
	const struct schema_type *said = schema_resource(node_text(node, "type"));

	if (reference.form == REFERENCE_BROKEN) {
		fault_at(checker, FAULT_VALUE, literal, "is not a reference (Type/id, #id, or an absolute URL)");
		return;
	}
	if (reference.form == REFERENCE_CONTAINED) {
		const struct node *target = scope_contained(checker->scope, reference.id);

		if (target == NULL) {
			fault_invariant(checker, node, "ref-1", "there is no contained resource with the id that is referred to");
			return;
		}
		type = target->type->abstract ? NULL : target->type;
	}
	if (type != NULL && said != NULL && type != said)
		faults_add(checker->faults, FAULT_VALUE, place_of(checker, node),
		    "the reference is to %s, its type says %s", type->name, said->name);
	if (type == NULL)
		type = said;
	if (type != NULL && !is_target(node, type))
		faults_add(checker->faults, FAULT_VALUE, place_of(checker, node), "%s may not refer to a resource of type %s",
		    node->element->name, type->name);
}

/* Cardinality. Children stand in the order of the type's elements, so one walk meets both. */
static void
check_counts(struct checker *checker, const struct node *node)
{
	const struct schema_element *element = &schema_elements[node->type->first_element];
	const struct schema_element *end = element + node->type->element_count;
	const struct node *child = node->child;

	for (; element < end; element++) {
		const struct node *extra = NULL; /* the first that is too many */
		size_t count = 0;

		for (; child != NULL && child->element == element; child = child->next)
			if (++count == (size_t)element->max + 1 && element->max != MAX_UNBOUNDED)
				extra = child;
		if (count < element->min) {
			struct slice place = place_of_child(checker, node, element->name);

			if (!is_known(checker, place))
				faults_add(checker->faults, FAULT_REQUIRED, place, "%s is required, at least %u", element->name,
				    element->min);
		}
		if (extra != NULL)
			fault_at(checker, FAULT_STRUCTURE, extra, "is given more often than it may be");
	}
}

/* True when the node has children that say something: more than its id. */
static bool
has_content(const struct node *node)
{
	for (const struct node *child = node->child; child != NULL; child = child->next)
		if (strcmp(child->element->name, "id") != 0)
			return true;
	return false;
}

static void
check_extension(struct checker *checker, const struct node *node)
{
	bool extensions = node_child(node, "extension") != NULL, value = node_child(node, "value") != NULL;

	if (extensions == value && !is_known(checker, place_of(checker, node)))
		fault_invariant(checker, node, "ext-1", "an extension has either extensions or a value");
}

static void
check_node(struct checker *checker, const struct node *node)
{
	if (node->type->kind == TYPE_RESOURCE) {
		check_resource(checker, node);
		return;
	}
	if (node->text.data != NULL)
		check_text(checker, node);
	else if (!has_content(node) && !is_known(checker, place_of(checker, node)))
		fault_invariant(checker, node, "ele-1", "an element has a value or children");
	if (needs_code(node->element))
		check_code(checker, node);
	if (node->child == NULL)
		return;
	check_counts(checker, node);
	if (node->type == checker->reference)
		check_reference(checker, node);
	if (node->type == checker->extension)
		check_extension(checker, node);
	for (const struct node *child = node->child; child != NULL; child = child->next)
		check_node(checker, child);
}

/* dom-2 to dom-5, for one contained resource. */
static void
check_contained(struct checker *checker, const struct node *resource)
{
	const struct node *id = node_child(resource, "id"), *meta = node_child(resource, "meta");

	if (node_child(resource, "contained") != NULL)
		fault_invariant(checker, resource, "dom-2", "a contained resource may not contain another");
	if (id == NULL)
		faults_add(checker->faults, FAULT_REQUIRED, place_of_child(checker, resource, "id"),
		    "a contained resource needs an id to be referred to");
	else if (!scope_is_referred(checker->scope, id->text) && !scope_refers_out(checker->scope, resource))
		fault_invariant(checker, resource, "dom-3",
		    "a contained resource is referred to from its container, or refers to it");
	if (meta != NULL && (node_child(meta, "versionId") != NULL || node_child(meta, "lastUpdated") != NULL))
		fault_invariant(checker, resource, "dom-4", "a contained resource has no meta.versionId and no meta.lastUpdated");
	if (meta != NULL && node_child(meta, "security") != NULL)
		fault_invariant(checker, resource, "dom-5", "a contained resource has no security label");
}

static bool
is_contained(const struct node *node)
{
	return node->element != NULL && strcmp(node->element->name, "contained") == 0;
}

static void
check_resource(struct checker *checker, const struct node *resource)
{
	const struct scope *outer = checker->scope;
	bool contained = is_contained(resource) && outer != NULL;
	struct scope scope;

	/* Its type is not known, and the reader has said so. */
	if (resource->type->abstract)
		return;
	if (contained) {
		check_contained(checker, resource);
	} else {
		if (!scope_init(&scope, resource, checker->arena))
			checker->faults->failed = true;
		checker->scope = &scope;
	}
	check_counts(checker, resource);
	for (const struct node *child = resource->child; child != NULL; child = child->next)
		check_node(checker, child);
	checker->scope = outer;
}

void
structure_check(const struct node *resource, struct arena *arena, struct faults *faults)
{
	struct checker checker = {
		.arena = arena,
		.faults = faults,
		.codeable_concept = schema_type(SLICE("CodeableConcept")),
		.extension = schema_type(SLICE("Extension")),
		.reference = schema_type(SLICE("Reference")),
	};

	check_resource(&checker, resource);
}
