/* Every invariant of R4 compiles, and holds on the official examples but for those listed. */
#include "tests/unit/test.h"

#include <dirent.h>
#include <libxml/parser.h>

#include "resources/fhirpath/fhirpath.h"
#include "resources/json_read.h"
#include "tests/unit/read_file.h"

/* file NULL: any. */
static const struct broken {
	const char *file, *key;
} broken[] = {
	/* A warning: resources should have a narrative. Many examples don't, least of all those in bundles. */
	{ NULL, "dom-6" },
	/* A warning: names should be names of programs. */
	{ "PlanDefinition-opioidcds-04.json", "pdf-0" },
	{ "PlanDefinition-opioidcds-05.json", "pdf-0" },
	{ "PlanDefinition-opioidcds-07.json", "pdf-0" },
	{ "PlanDefinition-opioidcds-10.json", "pdf-0" },
	{ "PlanDefinition-opioidcds-11.json", "pdf-0" },
	/* The narrative has nothing but white space in it. */
	{ "ActivityDefinition-blood-tubes-supply.json", "txt-1" },
	{ "ActivityDefinition-blood-tubes-supply.json", "txt-2" },
	{ "EventDefinition-example.json", "txt-1" },
	{ "EventDefinition-example.json", "txt-2" },
	{ "Questionnaire-zika-virus-exposure-assessment.json", "txt-1" },
	{ "Questionnaire-zika-virus-exposure-assessment.json", "txt-2" },
	/* The invariant is wrong: it asks for "answer is Boolean", System's, where the answer is a FHIR boolean. */
	{ "Questionnaire-bb.json", "que-7" },
};

struct counts {
	size_t files, evaluated, broken, unlisted;
};

static const struct fhirpath **
compile_all(struct arena *arena)
{
	const struct fhirpath **paths = arena_zero(arena, schema_counts.invariants, sizeof *paths);
	struct fhirpath_error error;

	for (uint32_t i = 0; i < schema_counts.invariants; i++) {
		paths[i] = fhirpath_compile(arena, slice_text(schema_invariants[i].expression), &error);
		if (paths[i] == NULL)
			fail_msg("%s: %s at %zu in %s", schema_invariants[i].key, error.text, error.offset,
			    schema_invariants[i].expression);
	}
	return paths;
}

static void
all_invariants_compile(void **state)
{
	(void)state;
	struct arena arena;

	arena_init(&arena, 0);
	compile_all(&arena);
	assert_int_equal(schema_counts.invariants, 240);
	arena_free(&arena);
}

/* R4's own mistake: cid-0 asks for the name of a ChargeItemDefinition, which has none. */
static bool
is_mistaken(const struct schema_invariant *invariant)
{
	return strcmp(invariant->key, "cid-0") == 0;
}

static void
invariants_and_searches_name_what_there_is(void **state)
{
	(void)state;
	struct arena arena;
	struct fhirpath_error error;
	size_t wrong = 0;

	arena_init(&arena, 0);
	const struct fhirpath **paths = compile_all(&arena);

	for (uint32_t t = 0; t < schema_counts.types; t++) {
		const struct schema_type *type = &schema_types[t];

		for (uint16_t i = type->first_invariant; i < type->first_invariant + type->invariant_count; i++) {
			const struct schema_invariant *invariant = &schema_invariants[schema_invariant_uses[i]];

			if (!type->abstract &&
			    fhirpath_check(paths[schema_invariant_uses[i]], type, &error) == is_mistaken(invariant)) {
				printf("%s of %s: %s: %s\n", invariant->key, type->name, error.text, invariant->expression);
				wrong++;
			}
		}
	}
	for (uint32_t i = 0; i < schema_counts.searches; i++) {
		const struct schema_search *search = &schema_searches[i];
		const struct fhirpath *path;

		if (search->expression[0] == '\0')
			continue;
		path = fhirpath_compile(&arena, slice_text(search->expression), &error);
		if (path == NULL || !fhirpath_check(path, &schema_types[search->resource], &error)) {
			printf("%s of %s: %s: %s\n", search->code, schema_types[search->resource].name, error.text, search->expression);
			wrong++;
		}
	}
	assert_int_equal(wrong, 0);
	arena_free(&arena);
}

static bool
is_listed(const char *file, const char *key)
{
	for (size_t i = 0; i < sizeof broken / sizeof *broken; i++)
		if ((broken[i].file == NULL || strcmp(broken[i].file, file) == 0) && strcmp(broken[i].key, key) == 0)
			return true;
	return false;
}

struct check {
	const struct fhirpath **paths;
	struct arena arena;
	const char *file;
	struct counts *counts;
};

static void
check_uses(struct check *check, const struct node *node, uint16_t first, uint16_t count)
{
	struct fhirpath_environment environment = { .as_filters = true };

	for (uint16_t i = first; i < first + count; i++) {
		uint16_t row = schema_invariant_uses[i];
		enum fhirpath_answer answer;
		struct fhirpath_error error;

		arena_reset(&check->arena);
		bool good = fhirpath_test(check->paths[row], node, &environment, &check->arena, &answer, &error);

		check->counts->evaluated++;
		if (good && answer != FHIRPATH_NO)
			continue;
		check->counts->broken++;
		if (!is_listed(check->file, schema_invariants[row].key)) {
			struct slice path = node_path(node, &check->arena);

			check->counts->unlisted++;
			printf("%s: %s (%s): %.*s: %s\n", check->file, schema_invariants[row].key,
			    schema_invariants[row].error ? "error" : "warning", SLICE_ARGS(path), good ? "false" : error.text);
		}
	}
}

static void
check_node(struct check *check, const struct node *node)
{
	const struct schema_type *type = node->type;

	for (;;) {
		check_uses(check, node, type->first_invariant, type->invariant_count);
		if (type->base == SCHEMA_NONE)
			break;
		type = &schema_types[type->base];
	}
	if (node->element != NULL)
		check_uses(check, node, node->element->first_invariant, node->element->invariant_count);
	for (const struct node *child = node->child; child != NULL; child = child->next)
		check_node(check, child);
}

static void
invariants_hold_on_official_examples(void **state)
{
	(void)state;
	const char *data = test_shared_data();
	struct counts counts = { 0 };
	struct arena arena, compiled;
	struct dirent *entry;
	char folder[4300], path[4700];

	if (data == NULL)
		skip();
	arena_init(&compiled, 0);
	arena_init(&arena, 0);
	struct check check = { .paths = compile_all(&compiled), .counts = &counts };

	arena_init(&check.arena, 0);
	snprintf(folder, sizeof folder, "%s/r4-examples", data);
	DIR *stream = opendir(folder);

	assert_non_null(stream);
	while ((entry = readdir(stream)) != NULL) {
		struct faults faults;

		if (strstr(entry->d_name, ".json") == NULL)
			continue;
		snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
		struct slice bytes = read_file(path);

		faults_init(&faults, &arena);
		struct node *resource = json_read(&arena, bytes, &faults);

		assert_non_null(resource);
		check.file = entry->d_name;
		check_node(&check, resource);
		counts.files++;
		arena_reset(&arena);
		free((char *)bytes.data);
	}
	closedir(stream);
	printf("%zu evaluations on %zu examples, %zu don't hold\n", counts.evaluated, counts.files, counts.broken);
	assert_int_equal(counts.unlisted, 0);
	assert_int_equal(counts.files, 481);
	arena_free(&check.arena);
	arena_free(&arena);
	arena_free(&compiled);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(all_invariants_compile),
		cmocka_unit_test(invariants_and_searches_name_what_there_is),
		cmocka_unit_test(invariants_hold_on_official_examples),
	};
	int failed = cmocka_run_group_tests(tests, NULL, NULL);

	xmlCleanupParser();
	return failed;
}
