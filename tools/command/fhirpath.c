/* irori fhirpath: an expression on a resource in a file. */
#include <errno.h>
#include <string.h>
#include <time.h>

#include "resources/fhirpath/fhirpath.h"
#include "resources/json_write.h"
#include "tools/command/resource.h"

struct question {
	struct invocation *invocation;
	struct arena arena;
	struct resource_file file;
	struct buffer line;
	const struct fhirpath *expression;
	struct fhirpath_list result;
};

static void
trace(void *data, struct slice name, const struct fhirpath_list *items)
{
	struct question *question = data;

	fprintf(stderr, "%.*s:", SLICE_ARGS(name));
	for (size_t i = 0; i < items->count; i++)
		fprintf(stderr, " %.*s", SLICE_ARGS(fhirpath_text(&items->items[i], &question->arena)));
	putc('\n', stderr);
}

/* The zone of the computer, in minutes east of UTC. */
static int
local_zone(void)
{
	time_t now = time(NULL);
	struct tm local;

	return localtime_r(&now, &local) != NULL ? (int)(local.tm_gmtoff / 60) : 0;
}

static bool
is_element(const struct fhirpath_item *item)
{
	return item->kind == FHIRPATH_NODE && item->node->type->kind != TYPE_PRIMITIVE;
}

/* Whether JSON writes the value without quotes. */
static bool
is_bare(const struct fhirpath_item *item)
{
	static const uint32_t bare = 1u << PRIMITIVE_BOOLEAN | 1u << PRIMITIVE_INTEGER | 1u << PRIMITIVE_DECIMAL |
	    1u << PRIMITIVE_POSITIVEINT | 1u << PRIMITIVE_UNSIGNEDINT;

	if (item->kind == FHIRPATH_NODE)
		return bare >> item->node->type->primitive & 1;
	return item->kind == FHIRPATH_BOOLEAN || item->kind == FHIRPATH_INTEGER || item->kind == FHIRPATH_LONG ||
	    item->kind == FHIRPATH_DECIMAL;
}

/* The item as JSON: elements as they are in the resource, values as FHIR writes them. */
static void
write_value(struct question *question, const struct fhirpath_item *item)
{
	struct slice text = is_element(item) ? SLICE_NONE : fhirpath_text(item, &question->arena);

	if (is_element(item))
		json_write(&question->line, item->node, NULL);
	else if (text.data == NULL)
		buffer_literal(&question->line, "null");
	else if (is_bare(item))
		buffer_put(&question->line, text);
	else
		buffer_json(&question->line, text);
}

static void
print_json(struct question *question)
{
	struct buffer *line = &question->line;

	buffer_literal(line, "[");
	for (size_t i = 0; i < question->result.count; i++) {
		const struct fhirpath_item *item = &question->result.items[i];

		buffer_literal(line, "{\"type\":");
		buffer_json(line, fhirpath_type_text(item, &question->arena));
		if (item->kind == FHIRPATH_NODE) {
			buffer_literal(line, ",\"path\":");
			buffer_json(line, node_path(item->node, &question->arena));
		}
		buffer_literal(line, ",\"value\":");
		write_value(question, item);
		buffer_literal(line, "}");
		if (i + 1 < question->result.count)
			buffer_literal(line, ",");
	}
	buffer_literal(line, "]\n");
}

/* One item a line; elements as JSON. */
static void
print_lines(struct question *question)
{
	bool types = invocation_flag(question->invocation, "types");

	for (size_t i = 0; i < question->result.count; i++) {
		const struct fhirpath_item *item = &question->result.items[i];

		if (types)
			buffer_print(&question->line, "%.*s\t", SLICE_ARGS(fhirpath_type_text(item, &question->arena)));
		if (is_element(item))
			json_write(&question->line, item->node, NULL);
		else
			buffer_put(&question->line, fhirpath_text(item, &question->arena));
		buffer_byte(&question->line, '\n');
	}
}

static int
wrong(struct question *question, int code, const struct fhirpath_error *error)
{
	return COMPLAIN(question->invocation, code, "式の %zu 文字目: %s", "expression, character %zu: %s", error->offset + 1,
	    error->text);
}

static int
answer(struct question *question)
{
	struct invocation *invocation = question->invocation;
	struct fhirpath_environment environment = { .zone = local_zone(), .data = question, .trace = trace,
		.as_filters = invocation_flag(invocation, "as-filters") };
	struct fhirpath_error error;
	const struct node *resource = question->file.resource;

	if (!fhirpath_check(question->expression, resource->type, &error)) {
		if (invocation_flag(invocation, "strict"))
			return wrong(question, ADMIN_USAGE, &error);
		if (!invocation->quiet)
			wrong(question, ADMIN_OK, &error);
	}
	if (!fhirpath_evaluate(question->expression, resource, &environment, &question->arena, &question->result, &error))
		return wrong(question, ADMIN_INCOMPLETE, &error);
	(invocation->json ? print_json : print_lines)(question);
	if (!buffer_ok(&question->line))
		return complain(invocation, ADMIN_FAILED, "%s", strerror(ENOMEM));
	/* An empty result has no line, and no data. */
	if (question->line.length > 0)
		fwrite(question->line.data, 1, question->line.length, stdout);
	return ADMIN_OK;
}

int
run_fhirpath(struct invocation *invocation)
{
	struct question question = { .invocation = invocation };
	struct fhirpath_error error;
	int code;

	arena_init(&question.arena, 0);
	buffer_init(&question.line, 0);
	question.expression = fhirpath_compile(&question.arena, slice_text(invocation_text(invocation, "expression")), &error);
	if (question.expression == NULL)
		code = wrong(&question, ADMIN_USAGE, &error);
	else
		code = resource_file_read(invocation, invocation_text(invocation, "file"), &question.arena, &question.file);
	if (code == ADMIN_OK)
		code = answer(&question);
	buffer_free(&question.line);
	resource_file_free(&question.file);
	arena_free(&question.arena);
	return code;
}
