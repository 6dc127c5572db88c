/* The cases of HL7's fhirpath.js. A case that fails must be explained, with its expression in backquotes, in
 * docs/fhirpath.md; one that is explained there must fail. */
#include "tests/unit/test.h"

#ifndef HAVE_YAML

static void
cases_are_skipped_without_libyaml(void **state)
{
	(void)state;
	puts("skipped: built without libyaml (Debian package libyaml-dev)");
	skip();
}

int
main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(cases_are_skipped_without_libyaml) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}

#else

#include <dirent.h>
#include <math.h>

#include "resources/fhirpath/fhirpath.h"
#include "resources/json_read.h"
#include "tests/unit/fhirpath/yaml_tree.h"
#include "tests/unit/read_file.h"

struct runner {
	const char *folder, *file;
	yaml_document_t document;
	yaml_node_t *subject;
	struct slice explained; /* docs/fhirpath.md */
	size_t passed, failed, other_models, disabled, unexplained;
	char reason[400];
};

static void
reason(struct runner *runner, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(runner->reason, sizeof runner->reason, format, arguments);
	va_end(arguments);
}

static bool
is_number(struct slice text, double *out)
{
	char copy[64], *end;

	if (text.length == 0 || text.length >= sizeof copy || !strchr("+-0123456789", text.data[0]))
		return false;
	memcpy(copy, text.data, text.length);
	copy[text.length] = '\0';
	*out = strtod(copy, &end);
	return *end == '\0';
}

static bool
texts_match(struct slice a, struct slice b)
{
	double x, y;

	if (slice_equal(a, b))
		return true;
	return is_number(a, &x) && is_number(b, &y) && fabs(x - y) <= 1e-8 * (fabs(x) > 1 ? fabs(x) : 1);
}

static bool value_matches(struct runner *runner, struct arena *arena, yaml_node_t *expected,
    const struct fhirpath_item *item);

static bool
node_matches(struct runner *runner, struct arena *arena, yaml_node_t *expected, const struct node *node)
{
	for (yaml_node_pair_t *pair = expected->data.mapping.pairs.start; pair < expected->data.mapping.pairs.top; pair++) {
		struct slice key = yaml_text(yaml_document_get_node(&runner->document, pair->key));
		yaml_node_t *value = yaml_document_get_node(&runner->document, pair->value);
		char name[100];

		snprintf(name, sizeof name, "%.*s", SLICE_ARGS(key));
		if (slice_is(key, "resourceType"))
			continue;
		const struct schema_name *known = schema_name(node->type, key);
		const struct node *child = node_child(node, known != NULL ? schema_elements[known->element].name : name);

		if (child == NULL || (known != NULL && child->type != &schema_types[known->type]))
			return false;
		for (ptrdiff_t i = 0; value->type == YAML_SEQUENCE_NODE &&
		    i < value->data.sequence.items.top - value->data.sequence.items.start; i++) {
			struct fhirpath_item item = fhirpath_node(child);

			if (child == NULL || !value_matches(runner, arena,
			    yaml_document_get_node(&runner->document, value->data.sequence.items.start[i]), &item))
				return false;
			child = node_again(child);
		}
		if (value->type != YAML_SEQUENCE_NODE) {
			struct fhirpath_item item = fhirpath_node(child);

			if (!value_matches(runner, arena, value, &item))
				return false;
		}
	}
	return true;
}

static bool
value_matches(struct runner *runner, struct arena *arena, yaml_node_t *expected, const struct fhirpath_item *item)
{
	if (expected->type == YAML_MAPPING_NODE && item->kind == FHIRPATH_TYPE) {
		struct slice space = yaml_text(yaml_member(&runner->document, expected, "namespace"));
		struct slice name = yaml_text(yaml_member(&runner->document, expected, "name"));
		struct slice both = arena_print(arena, "%.*s.%.*s", SLICE_ARGS(space), SLICE_ARGS(name));

		return slice_equal(both, fhirpath_text(item, arena));
	}
	if (expected->type == YAML_MAPPING_NODE)
		return item->kind == FHIRPATH_NODE && node_matches(runner, arena, expected, item->node);
	return texts_match(yaml_text(expected), fhirpath_text(item, arena));
}

static bool
result_matches(struct runner *runner, struct arena *arena, yaml_node_t *expected, const struct fhirpath_list *list)
{
	ptrdiff_t at = 0, count = expected->type == YAML_SEQUENCE_NODE ?
	    expected->data.sequence.items.top - expected->data.sequence.items.start : 1;
	bool good = true;

	for (size_t i = 0; i < list->count; i++) {
		const struct fhirpath_item *item = &list->items[i];

		/* Those without value aren't shown. */
		if (item->kind == FHIRPATH_NODE && item->node->type->kind == TYPE_PRIMITIVE && item->node->text.data == NULL)
			continue;
		good = good && at < count && value_matches(runner, arena, expected->type == YAML_SEQUENCE_NODE ?
		    yaml_document_get_node(&runner->document, expected->data.sequence.items.start[at]) : expected, item);
		at++;
	}
	if (!good || at != count) {
		struct slice first = list->count > 0 ? fhirpath_text(&list->items[0], arena) : SLICE("");

		reason(runner, "%zu items, the first \"%.*s\"", list->count, SLICE_ARGS(first));
	}
	return good && at == count;
}

static const struct fhirpath_variable *
variables_of(struct runner *runner, struct arena *arena, yaml_node_t *mapping)
{
	struct fhirpath_variable *first = NULL;

	if (mapping == NULL || mapping->type != YAML_MAPPING_NODE)
		return NULL;
	for (yaml_node_pair_t *pair = mapping->data.mapping.pairs.start; pair < mapping->data.mapping.pairs.top; pair++) {
		yaml_node_t *value = yaml_document_get_node(&runner->document, pair->value);
		struct fhirpath_variable *variable = arena_zero(arena, 1, sizeof *variable);
		ptrdiff_t count = value->type == YAML_SEQUENCE_NODE ? value->data.sequence.items.top -
		    value->data.sequence.items.start : 1;

		variable->name = yaml_text(yaml_document_get_node(&runner->document, pair->key));
		variable->value.items = arena_zero(arena, (size_t)count + 1, sizeof *variable->value.items);
		for (ptrdiff_t i = 0; i < count; i++) {
			yaml_node_t *item = value->type == YAML_SEQUENCE_NODE ?
			    yaml_document_get_node(&runner->document, value->data.sequence.items.start[i]) : value;

			if (item->type != YAML_SCALAR_NODE || yaml_text(item).data != NULL)
				variable->value.items[variable->value.count++] =
				    fhirpath_node(yaml_tree(arena, &runner->document, item));
		}
		variable->next = first;
		first = variable;
	}
	return first;
}

/* The tree of the case's input file, or of the file's subject. */
static const struct node *
input_of(struct runner *runner, struct arena *arena, yaml_node_t *test, struct slice *bytes)
{
	struct slice name = yaml_text(yaml_member(&runner->document, test, "inputfile"));
	struct faults faults;
	char path[4600];

	if (name.data == NULL)
		return runner->subject != NULL ? yaml_tree(arena, &runner->document, runner->subject) : NULL;
	snprintf(path, sizeof path, "%s/resources/r4/%.*s", runner->folder, SLICE_ARGS(name));
	*bytes = read_file(path);
	faults_init(&faults, arena);
	return json_read(arena, *bytes, &faults);
}

static bool
passes(struct runner *runner, struct arena *arena, yaml_node_t *test, struct slice text, struct slice base)
{
	yaml_node_t *expected = yaml_member(&runner->document, test, "result");
	bool error_expected = yaml_member(&runner->document, test, "error") != NULL, good;
	struct slice context = base.data != NULL ? base : yaml_text(yaml_member(&runner->document, test, "context")), bytes = SLICE_NONE;
	struct fhirpath_environment environment = { 0 };
	struct fhirpath_error error;
	struct fhirpath_list list;

	const struct node *node = input_of(runner, arena, test, &bytes);

	environment.resource = environment.root = node;
	environment.variables = variables_of(runner, arena, yaml_member(&runner->document, test, "variables"));
	reason(runner, "");
	if (context.data != NULL) {
		const struct fhirpath *path = fhirpath_compile(arena, context, &error);

		if (path != NULL && fhirpath_evaluate(path, node, &environment, arena, &list, &error) && list.count > 0 &&
		    list.items[0].kind == FHIRPATH_NODE)
			node = list.items[0].node;
	}
	const struct fhirpath *path = fhirpath_compile(arena, text, &error);

	good = path != NULL && fhirpath_evaluate(path, node, &environment, arena, &list, &error);
	if (!good)
		reason(runner, "error: %s", error.text);
	else if (error_expected)
		reason(runner, "no error");
	good = good ? !error_expected && result_matches(runner, arena, expected, &list) : error_expected;
	free((char *)bytes.data);
	return good;
}

/* Whether the expression, white space made one space, stands in the docs: "`expression` (R4)", or "(no model)". */
static bool
is_explained(const struct runner *runner, struct slice text, bool model)
{
	char quoted[2000];
	size_t length = 1;

	quoted[0] = '`';
	for (size_t i = 0; i < text.length && length < sizeof quoted - 20; i++) {
		bool space = strchr(" \t\r\n", text.data[i]) != NULL;

		if (!space || quoted[length - 1] != ' ')
			quoted[length++] = space ? ' ' : text.data[i];
	}
	length += (size_t)snprintf(quoted + length, sizeof quoted - length, "` (%s)", model ? "R4" : "no model");
	return memmem(runner->explained.data, runner->explained.length, quoted, length) != NULL;
}

static void
run_case(struct runner *runner, yaml_node_t *test, struct slice text, struct slice base)
{
	struct slice model = yaml_text(yaml_member(&runner->document, test, "model"));
	struct arena arena;

	if (model.data != NULL && !slice_is(model, "r4")) {
		runner->other_models++;
		return;
	}
	if (slice_is(yaml_text(yaml_member(&runner->document, test, "disable")), "true")) {
		runner->disabled++;
		return;
	}
	arena_init(&arena, 0);
	bool passed = passes(runner, &arena, test, text, base), explained = is_explained(runner, text, model.data != NULL);

	runner->passed += passed;
	runner->failed += !passed;
	if (passed == explained) {
		runner->unexplained++;
		printf("%s: %s: %.*s: %s\n", runner->file, passed ? "explained, but passes" : "fails", SLICE_ARGS(text),
		    runner->reason);
	}
	arena_free(&arena);
}

/* A test is a mapping with an expression (or several); a group is a mapping whose value is a sequence of tests. */
static void
run_all(struct runner *runner, yaml_node_t *node)
{
	if (node == NULL)
		return;
	if (node->type == YAML_SEQUENCE_NODE) {
		for (yaml_node_item_t *item = node->data.sequence.items.start; item < node->data.sequence.items.top; item++)
			run_all(runner, yaml_document_get_node(&runner->document, *item));
		return;
	}
	if (node->type != YAML_MAPPING_NODE)
		return;
	yaml_node_t *expression = yaml_member(&runner->document, node, "expression");

	if (expression != NULL && expression->type == YAML_SCALAR_NODE) {
		run_case(runner, node, yaml_text(expression), SLICE_NONE);
		return;
	}
	if (expression != NULL && expression->type == YAML_MAPPING_NODE) {
		run_case(runner, node, yaml_text(yaml_member(&runner->document, expression, "expression")),
		    yaml_text(yaml_member(&runner->document, expression, "base")));
		return;
	}
	if (expression != NULL) {
		for (yaml_node_item_t *item = expression->data.sequence.items.start; item < expression->data.sequence.items.top; item++)
			run_case(runner, node, yaml_text(yaml_document_get_node(&runner->document, *item)), SLICE_NONE);
		return;
	}
	for (yaml_node_pair_t *pair = node->data.mapping.pairs.start; pair < node->data.mapping.pairs.top; pair++) {
		yaml_node_t *value = yaml_document_get_node(&runner->document, pair->value);

		if (value->type == YAML_SEQUENCE_NODE)
			run_all(runner, value);
	}
}

static void
run_file(struct runner *runner, const char *path)
{
	yaml_parser_t parser;
	FILE *file = fopen(path, "rb");

	assert_non_null(file);
	assert_int_equal(yaml_parser_initialize(&parser), 1);
	yaml_parser_set_input_file(&parser, file);
	if (!yaml_parser_load(&parser, &runner->document))
		fail_msg("%s: %s at line %zu", path, parser.problem, parser.problem_mark.line);
	yaml_node_t *root = yaml_document_get_root_node(&runner->document);

	runner->subject = yaml_member(&runner->document, root, "subject");
	run_all(runner, yaml_member(&runner->document, root, "tests"));
	yaml_document_delete(&runner->document);
	yaml_parser_delete(&parser);
	fclose(file);
}

static int
by_name(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

static void
cases_of_fhirpath_js(void **state)
{
	(void)state;
	struct runner runner = { 0 };
	const char *data = test_shared_data();
	char folder[4200], path[4600], *names[200];
	size_t count = 0;
	struct dirent *entry;

	if (data == NULL)
		skip();
	snprintf(folder, sizeof folder, "%s/fhirpath/test", data);
	runner.folder = folder;
	snprintf(path, sizeof path, "%s/docs/fhirpath.md", getenv("IRORI_TOP"));
	runner.explained = read_file(path);
	snprintf(path, sizeof path, "%s/cases", folder);
	DIR *stream = opendir(path);

	assert_non_null(stream);
	while ((entry = readdir(stream)) != NULL && count < 200)
		if (strstr(entry->d_name, ".yaml") != NULL)
			names[count++] = strdup(entry->d_name);
	closedir(stream);
	qsort(names, count, sizeof *names, by_name);
	for (size_t i = 0; i < count; i++) {
		size_t passed = runner.passed, failed = runner.failed;

		runner.file = names[i];
		snprintf(path, sizeof path, "%s/cases/%s", folder, names[i]);
		run_file(&runner, path);
		printf("%-40s %4zu of %4zu\n", names[i], runner.passed - passed,
		    runner.passed - passed + runner.failed - failed);
		free(names[i]);
	}
	free((char *)runner.explained.data);
	printf("passed %zu of %zu; %zu for other FHIR versions and %zu disabled were not run\n", runner.passed,
	    runner.passed + runner.failed, runner.other_models, runner.disabled);
	assert_int_equal(runner.unexplained, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(cases_of_fhirpath_js) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}

#endif
