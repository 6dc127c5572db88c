/* Every part of the official examples is deleted and put back from the parts of a FHIRPath Patch: the resource must then be
 * what it was, and until then not. */
#include "tests/unit/test.h"

#include <ctype.h>
#include <libxml/parser.h>

#include "resources/json_read.h"
#include "resources/json_write.h"
#include "resources/patch/fhirpath_patch.h"
#include "tests/unit/patch/examples.h"

static const char *
typed(const char *name, char *out, size_t size)
{
	snprintf(out, size, "%c%s", toupper((unsigned char)name[0]), name + 1);
	return out;
}

/* "value": ..., or "part": [...] without what is none of it. */
static void
write_primitive(struct buffer *out, const struct node *node)
{
	bool bare = node->type->primitive == PRIMITIVE_BOOLEAN || node->type->primitive == PRIMITIVE_DECIMAL ||
	    node->type->primitive == PRIMITIVE_INTEGER || node->type->primitive == PRIMITIVE_POSITIVEINT ||
	    node->type->primitive == PRIMITIVE_UNSIGNEDINT;
	char type[80];

	buffer_print(out, "\"value%s\":", node->type->primitive == PRIMITIVE_XHTML ? "String" : typed(node->type->name, type, sizeof type));
	if (bare)
		buffer_put(out, node->text);
	else
		buffer_json(out, node->text);
}

static void write_part(struct buffer *out, const struct node *node, const char *name);

static void
write_content(struct buffer *out, const struct node *node)
{
	bool primitive = node->type->kind == TYPE_PRIMITIVE;
	char name[160], type[80];

	if (node->type->kind == TYPE_RESOURCE) {
		buffer_literal(out, "\"resource\":");
		json_write(out, node, NULL);
		return;
	}
	if (primitive && node->child == NULL) {
		write_primitive(out, node);
		return;
	}
	buffer_literal(out, "\"part\":[");
	if (primitive && node->text.data != NULL) {
		buffer_literal(out, "{\"name\":\"value\",");
		write_primitive(out, node);
		buffer_literal(out, "},");
	}
	for (const struct node *child = node->child; child != NULL; child = child->next) {
		bool choice = (child->element->flags & ELEMENT_CHOICE) != 0;

		snprintf(name, sizeof name, "%s%s", child->element->name, choice ? typed(child->type->name, type, sizeof type) : "");
		write_part(out, child, name);
		if (child->next != NULL)
			buffer_byte(out, ',');
	}
	buffer_byte(out, ']');
}

static void
write_part(struct buffer *out, const struct node *node, const char *name)
{
	buffer_print(out, "{\"name\":\"%s\",", name);
	write_content(out, node);
	buffer_byte(out, '}');
}

static void
write_operation(struct buffer *out, const char *type, struct slice path)
{
	buffer_print(out, "{\"name\":\"operation\",\"part\":[{\"name\":\"type\",\"valueCode\":\"%s\"},{\"name\":\"path\",\"valueString\":", type);
	buffer_json(out, path);
	buffer_byte(out, '}');
}

/* The operation that puts the node back: into a list by an insert where it was. */
static void
write_return(struct buffer *out, const struct node *node, struct arena *arena)
{
	char type[80];
	bool many = node->element->max > 1, choice = (node->element->flags & ELEMENT_CHOICE) != 0;
	struct slice parent = node_path(node->parent, arena);
	size_t index = 0;

	for (const struct node *n = node->parent->child; n != node; n = n->next)
		index += n->element == node->element;
	if (many) {
		write_operation(out, "insert", arena_print(arena, "%.*s.%s", SLICE_ARGS(parent), node->element->name));
		buffer_print(out, ",{\"name\":\"index\",\"valueInteger\":%zu},", index);
	} else {
		write_operation(out, "add", parent);
		buffer_print(out, ",{\"name\":\"name\",\"valueString\":\"%s%s\"},", node->element->name,
		    choice ? typed(node->type->name, type, sizeof type) : "");
	}
	write_part(out, node, "value");
	buffer_literal(out, "]}");
}

static struct slice
written(struct arena *arena, const struct node *node)
{
	struct buffer out;

	buffer_init(&out, 0);
	json_write(&out, node, NULL);
	struct slice text = arena_copy(arena, buffer_slice(&out));

	buffer_free(&out);
	return text;
}

static size_t rebuilt, too_deep;

/* Applies the operations; what has come of the resource, as JSON. SLICE_NONE when Parameters can't be so deep. */
static struct slice
apply(const char *name, const struct node *resource, const struct buffer *operations, struct arena *arena)
{
	struct slice text = arena_print(arena, "{\"resourceType\":\"Parameters\",\"parameter\":[%.*s]}",
	    SLICE_ARGS(buffer_slice(operations)));
	struct faults faults;
	struct node *out;

	faults_init(&faults, arena);
	const struct node *parameters = json_read(arena, text, &faults);

	if (parameters == NULL && strstr(faults.first->text.data, "nested") != NULL)
		return SLICE_NONE;
	if (parameters == NULL || faults.errors)
		fail_msg("%s: %.*s: %.*s", name, SLICE_ARGS(faults.first->text), SLICE_ARGS(text));
	if (fhirpath_patch(&out, resource, parameters, arena, &faults) != PATCH_DONE)
		fail_msg("%s: %.*s: %.*s", name, SLICE_ARGS(faults.first->text), SLICE_ARGS(text));
	return written(arena, out);
}

static void
rebuild(const char *name, const struct node *resource, const struct node *node, struct slice before)
{
	struct buffer operations;
	struct arena arena;

	arena_init(&arena, 0);
	buffer_init(&operations, 0);
	write_operation(&operations, "delete", node_path(node, &arena));
	buffer_literal(&operations, "]}");
	assert_false(slice_equal(apply(name, resource, &operations, &arena), before));
	buffer_byte(&operations, ',');
	write_return(&operations, node, &arena);
	struct slice after = apply(name, resource, &operations, &arena);

	if (after.data != NULL && !slice_equal(after, before))
		fail_msg("%s: %.*s gave %.*s", name, SLICE_ARGS(buffer_slice(&operations)), SLICE_ARGS(after));
	rebuilt += after.data != NULL;
	too_deep += after.data == NULL;
	buffer_free(&operations);
	arena_free(&arena);
}

/* The node's children, and theirs. */
static void
rebuild_all(const char *name, const struct node *resource, const struct node *node, struct slice before)
{
	for (const struct node *child = node->child; child != NULL; child = child->next) {
		rebuild(name, resource, child, before);
		rebuild_all(name, resource, child, before);
	}
}

static void
rebuild_example(const char *name, struct slice bytes)
{
	enum { BYTES_MOST = 10000 /* each part takes as long as the whole */ };
	struct arena arena;
	struct faults faults;

	if (bytes.length > BYTES_MOST)
		return;
	arena_init(&arena, 0);
	faults_init(&faults, &arena);
	const struct node *resource = json_read(&arena, bytes, &faults);

	assert_non_null(resource);
	rebuild_all(name, resource, resource, written(&arena, resource));
	arena_free(&arena);
}

static void
examples_are_rebuilt(void **state)
{
	(void)state;
	examples_each(rebuild_example);
	print_message("%zu parts were rebuilt, %zu would be too deep\n", rebuilt, too_deep);
	assert_true(rebuilt > 10000);
}

int
main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(examples_are_rebuilt) };

	xmlInitParser();
	int failed = cmocka_run_group_tests(tests, NULL, NULL);

	xmlCleanupParser();
	return failed;
}
