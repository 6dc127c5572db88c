/* The table of operations, and the definitions made of it. */
#include "tests/unit/test.h"

#include "profiles/validate/structure.h"
#include "resources/json_read.h"
#include "server/api/operation.h"

static struct arena arena;

static int
start(void **state)
{
	(void)state;
	arena_init(&arena, 0);
	return 0;
}

static int
finish(void **state)
{
	(void)state;
	arena_free(&arena);
	return 0;
}

static const struct node *
define(const struct operation *operation)
{
	struct buffer json;
	struct faults faults;

	buffer_init(&json, 0);
	operation_define(operation, &json);
	assert_true(buffer_ok(&json));
	faults_init(&faults, &arena);
	const struct node *tree = json_read(&arena, arena_copy(&arena, buffer_slice(&json)), &faults);

	buffer_free(&json);
	assert_non_null(tree);
	structure_check(tree, &arena, &faults);
	for (const struct fault *fault = faults.first; fault != NULL; fault = fault->next)
		print_error("%s: %.*s %.*s\n", operation->id, SLICE_ARGS(fault->expression), SLICE_ARGS(fault->text));
	assert_int_equal(faults.count, 0);
	return tree;
}

static void
each_has_a_valid_definition_of_its_own(void **state)
{
	(void)state;
	for (size_t i = 0; operations[i] != NULL; i++) {
		const struct node *tree = define(operations[i]);

		assert_string_equal(tree->type->name, "OperationDefinition");
		assert_slice(node_text(tree, "id"), operations[i]->id);
		assert_slice(node_text(tree, "url"), operations[i]->url);
		assert_slice(node_text(tree, "code"), operations[i]->name);
		assert_int_equal(slice_is(node_text(tree, "affectsState"), "true"), operations[i]->affects_state);
		for (size_t k = 0; k < i; k++) {
			assert_string_not_equal(operations[k]->id, operations[i]->id);
			assert_string_not_equal(operations[k]->url, operations[i]->url);
		}
	}
}

/* By a path below the base: what it is in the type of, and its segments. */
static const struct operation *
find(const char *type, const char *path)
{
	struct slice rest = slice_text(path), segments[5];
	size_t count = 0;

	while (count < 5 && rest.data != NULL)
		segments[count++] = slice_cut(&rest, '/');
	return operation_find(type != NULL ? schema_resource(slice_text(type)) : NULL, segments, count);
}

static void
they_are_found_where_they_are(void **state)
{
	(void)state;
	assert_ptr_equal(find(NULL, "$versions"), &operation_versions);
	assert_null(find("Patient", "Patient/$versions"));
	assert_null(find("Patient", "Patient/1/$versions"));
	assert_ptr_equal(find("Patient", "Patient/$everything"), &operation_patient_everything);
	assert_ptr_equal(find("Patient", "Patient/1/$everything"), &operation_patient_everything);
	assert_ptr_equal(find("Encounter", "Encounter/1/$everything"), &operation_encounter_everything);
	assert_null(find("Encounter", "Encounter/$everything"));
	assert_null(find("Observation", "Observation/1/$everything"));
	assert_null(find(NULL, "$everything"));
	assert_null(find("Patient", "Patient/1/_history/1/$everything"));
	assert_ptr_equal(find(NULL, "$meta"), &operation_meta);
	assert_ptr_equal(find("Device", "Device/$meta"), &operation_meta);
	assert_ptr_equal(find("Device", "Device/1/$meta"), &operation_meta);
	assert_ptr_equal(find("Device", "Device/1/_history/1/$meta"), &operation_meta);
	assert_ptr_equal(find("Device", "Device/1/$meta-add"), &operation_meta_add);
	assert_null(find("Device", "Device/$meta-add"));
	assert_null(find("Device", "Device/1/_history/1/$meta-delete"));
	assert_null(find(NULL, "$validate"));
	assert_null(find(NULL, "$nothing"));
	assert_null(find(NULL, "$"));
	assert_null(find(NULL, "$Meta"));
}

/* By the specification's definitions: which are on the system, on types, on instances. */
static void
levels_are_those_of_r4(void **state)
{
	static const struct {
		const struct operation *operation;
		bool system, type, instance;
	} rows[] = {
		{ &operation_versions, true, false, false },
		{ &operation_patient_everything, false, true, true },
		{ &operation_encounter_everything, false, false, true },
		{ &operation_meta, true, true, true },
		{ &operation_meta_add, false, false, true },
		{ &operation_meta_delete, false, false, true },
		{ &operation_validate, false, true, true },
		{ &operation_convert, true, false, false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const struct node *tree = define(rows[i].operation);

		assert_int_equal(slice_is(node_text(tree, "system"), "true"), rows[i].system);
		assert_int_equal(slice_is(node_text(tree, "type"), "true"), rows[i].type);
		assert_int_equal(slice_is(node_text(tree, "instance"), "true"), rows[i].instance);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_has_a_valid_definition_of_its_own),
		cmocka_unit_test(they_are_found_where_they_are),
		cmocka_unit_test(levels_are_those_of_r4),
	};

	return cmocka_run_group_tests(tests, start, finish);
}
