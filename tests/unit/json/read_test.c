#include "tests/unit/test.h"

#include "resources/json_read.h"
#include "resources/json_write.h"
#include "tests/unit/json/fault_list.h"

/* What was read, written again; SLICE_NONE when there was no tree. */
static struct slice
rewrite(struct arena *arena, const struct node *resource)
{
	struct buffer out;

	if (resource == NULL)
		return SLICE_NONE;
	buffer_init(&out, 0);
	json_write(&out, resource, NULL);
	struct slice text = arena_copy(arena, buffer_slice(&out));

	assert_true(buffer_ok(&out));
	buffer_free(&out);
	return text;
}

struct row {
	const char *json, *expected;
};

/* Good resources, and how they come back. */
static const struct row good[] = {
	{ "{\"resourceType\":\"Patient\"}", "{\"resourceType\":\"Patient\"}" },
	/* Properties come back in the order of the definition. */
	{ "{\"active\":true,\"id\":\"1\",\"gender\":\"female\",\"resourceType\":\"Patient\",\"name\":[{\"given\":[\"a\",\"b\"],\"family\":\"c\"}]}",
	    "{\"resourceType\":\"Patient\",\"id\":\"1\",\"active\":true,\"name\":[{\"family\":\"c\",\"given\":[\"a\",\"b\"]}],\"gender\":\"female\"}" },
	/* Numbers keep their characters. */
	{ "{\"resourceType\":\"Observation\",\"valueQuantity\":{\"value\":1.00}}", NULL },
	{ "{\"resourceType\":\"Observation\",\"valueQuantity\":{\"value\":1.000000000000000000E-245}}", NULL },
	{ "{\"resourceType\":\"Observation\",\"valueQuantity\":{\"value\":123456789012345678901234567890.10}}", NULL },
	{ "{\"resourceType\":\"Observation\",\"valueQuantity\":{\"value\":1e-7}}", NULL },
	{ "{\"resourceType\":\"Observation\",\"valueQuantity\":{\"value\":-0}}", NULL },
	{ "{\"resourceType\":\"Observation\",\"valueInteger\":12}", NULL },
	{ "{\"resourceType\":\"Observation\",\"valueBoolean\":false}", NULL },
	/* Extensions of primitives, before or after the value, or without it. */
	{ "{\"resourceType\":\"Patient\",\"birthDate\":\"2000\",\"_birthDate\":{\"id\":\"x\"}}", NULL },
	{ "{\"resourceType\":\"Patient\",\"_birthDate\":{\"extension\":[{\"url\":\"u\",\"valueString\":\"v\"}]},\"birthDate\":\"2000\"}",
	    "{\"resourceType\":\"Patient\",\"birthDate\":\"2000\",\"_birthDate\":{\"extension\":[{\"url\":\"u\",\"valueString\":\"v\"}]}}" },
	{ "{\"resourceType\":\"Patient\",\"_birthDate\":{\"extension\":[{\"url\":\"u\",\"valueString\":\"v\"}]}}", NULL },
	{ "{\"resourceType\":\"Patient\",\"_deceasedBoolean\":{\"id\":\"d\"}}", NULL },
	/* Arrays with nulls on either side, in either order. */
	{ "{\"resourceType\":\"Patient\",\"name\":[{\"given\":[\"a\",null,\"c\"],\"_given\":[null,{\"id\":\"b\"},{\"id\":\"c\"}]}]}", NULL },
	{ "{\"resourceType\":\"Patient\",\"name\":[{\"_given\":[null,{\"id\":\"b\"}],\"given\":[\"a\",null]}]}",
	    "{\"resourceType\":\"Patient\",\"name\":[{\"given\":[\"a\",null],\"_given\":[null,{\"id\":\"b\"}]}]}" },
	{ "{\"resourceType\":\"Patient\",\"name\":[{\"_given\":[{\"id\":\"a\"},{\"id\":\"b\"}]}]}", NULL },
	{ "{\"resourceType\":\"Patient\",\"name\":[{\"given\":[\"a\"],\"family\":\"f\",\"_given\":[{\"id\":\"x\"}],\"_family\":{\"id\":\"y\"}}]}",
	    "{\"resourceType\":\"Patient\",\"name\":[{\"family\":\"f\",\"_family\":{\"id\":\"y\"},\"given\":[\"a\"],\"_given\":[{\"id\":\"x\"}]}]}" },
	/* Escapes are resolved, and written with the fewest. */
	{ "{\"resourceType\":\"Patient\",\"language\":\"\\u0061\\/\\u56f2\\n\"}", "{\"resourceType\":\"Patient\",\"language\":\"a/囲\\n\"}" },
	{ "{\"resource\\u0054ype\":\"Patient\",\"\\u0069d\":\"1\"}", "{\"resourceType\":\"Patient\",\"id\":\"1\"}" },
	/* Resources inside others, their type last, or under an escaped name. */
	{ "{\"contained\":[{\"id\":\"o\",\"name\":\"n\",\"resourceType\":\"Organization\"}],\"resourceType\":\"Patient\"}",
	    "{\"resourceType\":\"Patient\",\"contained\":[{\"resourceType\":\"Organization\",\"id\":\"o\",\"name\":\"n\"}]}" },
	{ "{\"entry\":[{\"resource\":{\"entry\":[{\"resource\":{\"active\":true,\"resourceType\":\"Patient\"}}],\"resourceType\":\"Bundle\"}}],"
	  "\"resourceType\":\"Bundle\"}",
	    "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":"
	    "{\"resourceType\":\"Patient\",\"active\":true}}]}}]}" },
	{ "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"a\",\"resource\":{\"resourceType\":\"Patient\"}},"
	  "{\"name\":\"b\",\"part\":[{\"name\":\"c\",\"valueDecimal\":1.0},{\"name\":\"d\",\"valueHumanName\":{\"text\":\"t\"}}]}]}",
	    NULL },
	/* An element that is defined by another one (contentReference). */
	{ "{\"resourceType\":\"Questionnaire\",\"item\":[{\"linkId\":\"1\",\"item\":[{\"linkId\":\"2\",\"item\":[{\"linkId\":\"3\"}]}]}]}",
	    NULL },
	{ "{\"resourceType\":\"Patient\",\"text\":{\"status\":\"empty\",\"div\":\"<div xmlns=\\\"http://www.w3.org/1999/xhtml\\\">x</div>\"}}",
	    NULL },
};

/* Bad ones: every fault, in the order of the text. */
static const struct row bad[] = {
	{ "{\"resourceType\":\"Patient\",\"foo\":1}", "structure Patient.foo" },
	{ "{\"foo\":{\"a\":[1,{}]},\"resourceType\":\"Patient\",\"bar\":[]}", "structure Patient.foo; structure Patient.bar" },
	{ "{\"resourceType\":\"Patient\",\"\":1,\"a b\":2,\"x`\\\\\":3,\"9\":4,\"\\n\":5}",
	    "structure Patient.``; structure Patient.`a b`; structure Patient.`x\\`\\\\`; structure Patient.`9`; "
	    "structure Patient.`\\u000a`" },
	{ "{\"resourceType\":\"Patient\",\"active\":\"true\"}", "structure Patient.active" },
	{ "{\"resourceType\":\"Patient\",\"active\":1}", "structure Patient.active" },
	{ "{\"resourceType\":\"Patient\",\"active\":{}}", "structure Patient.active" },
	{ "{\"resourceType\":\"Patient\",\"active\":null}", "structure Patient.active" },
	{ "{\"resourceType\":\"Patient\",\"active\":[true,false]}", "structure Patient.active" },
	{ "{\"resourceType\":\"Patient\",\"birthDate\":2000}", "structure Patient.birthDate" },
	{ "{\"resourceType\":\"Patient\",\"birthDate\":\"\"}", "value Patient.birthDate" },
	{ "{\"resourceType\":\"Patient\",\"multipleBirthInteger\":\"2\"}", "structure Patient.multipleBirth" },
	{ "{\"resourceType\":\"Patient\",\"name\":{\"family\":\"f\"}}", "structure Patient.name" },
	{ "{\"resourceType\":\"Patient\",\"name\":[]}", "structure Patient.name" },
	{ "{\"resourceType\":\"Patient\",\"name\":[{\"family\":\"f\"},{},null,\"x\",[{}]]}",
	    "structure Patient.name[1]; structure Patient.name[2]; structure Patient.name[3]; structure Patient.name[4]" },
	{ "{\"resourceType\":\"Patient\",\"name\":[{\"given\":[1,\"\",{},\"d\"]}]}",
	    "structure Patient.name[0].given[0]; value Patient.name[0].given[1]; structure Patient.name[0].given[2]" },
	{ "{\"resourceType\":\"Patient\",\"name\":[{\"given\":[\"a\",null]}]}", "structure Patient.name[0].given[1]" },
	{ "{\"resourceType\":\"Patient\",\"name\":[{\"given\":[null],\"_given\":[null]}]}", "structure Patient.name[0].given[0]" },
	{ "{\"resourceType\":\"Patient\",\"name\":[{\"given\":[\"a\",\"b\"],\"_given\":[{\"id\":\"x\"}]}]}", "structure Patient.name[0]._given" },
	{ "{\"resourceType\":\"Patient\",\"name\":[{\"given\":[\"a\"],\"_given\":[null,{\"id\":\"x\"}]}]}", "structure Patient.name[0]._given" },
	{ "{\"resourceType\":\"Patient\",\"name\":[{\"_given\":[{\"id\":\"x\"}],\"given\":[\"a\",\"b\"]}]}", "structure Patient.name[0].given" },
	{ "{\"resourceType\":\"Patient\",\"name\":[{\"given\":[\"a\"],\"_given\":{\"id\":\"x\"}}]}", "structure Patient.name[0]._given" },
	{ "{\"resourceType\":\"Patient\",\"_birthDate\":[{\"id\":\"x\"}]}", "structure Patient._birthDate" },
	{ "{\"resourceType\":\"Patient\",\"_birthDate\":{}}", "structure Patient.birthDate" },
	{ "{\"resourceType\":\"Patient\",\"_birthDate\":\"x\"}", "structure Patient.birthDate" },
	{ "{\"resourceType\":\"Patient\",\"_birthDate\":null}", "structure Patient.birthDate" },
	{ "{\"resourceType\":\"Patient\",\"_birthDate\":{\"value\":\"2000\"}}", "structure Patient.birthDate.value" },
	{ "{\"resourceType\":\"Patient\",\"_birthDate\":{\"url\":\"x\"}}", "structure Patient.birthDate.url" },
	/* Only primitives have a "_" half; ids of elements, URLs of extensions and narratives have none. */
	{ "{\"resourceType\":\"Patient\",\"_name\":[{\"id\":\"x\"}]}", "structure Patient._name" },
	{ "{\"resourceType\":\"Patient\",\"name\":[{\"text\":\"a\",\"_id\":{\"id\":\"x\"}}]}", "structure Patient.name[0]._id" },
	{ "{\"resourceType\":\"Patient\",\"extension\":[{\"url\":\"u\",\"_url\":{\"id\":\"x\"},\"valueString\":\"v\"}]}",
	    "structure Patient.extension[0]._url" },
	{ "{\"resourceType\":\"Patient\",\"text\":{\"_div\":{\"id\":\"x\"}}}", "structure Patient.text._div" },
	{ "{\"resourceType\":\"Patient\",\"_resourceType\":{\"id\":\"x\"}}", "structure Patient._resourceType" },
	{ "{\"resourceType\":\"Patient\",\"__birthDate\":{\"id\":\"x\"}}", "structure Patient.__birthDate" },
	/* Twice the same, and two choices. */
	{ "{\"resourceType\":\"Patient\",\"active\":true,\"active\":true}", "structure Patient.active" },
	{ "{\"resourceType\":\"Patient\",\"active\":true,\"act\\u0069ve\":false}", "structure Patient.active" },
	{ "{\"resourceType\":\"Patient\",\"_active\":{\"id\":\"a\"},\"_active\":{\"id\":\"a\"}}", "structure Patient._active" },
	{ "{\"resourceType\":\"Patient\",\"resourceType\":\"Patient\"}", "structure Patient.resourceType" },
	{ "{\"resourceType\":\"Patient\",\"deceasedBoolean\":true,\"deceasedDateTime\":\"2000\"}", "structure Patient.deceased" },
	{ "{\"resourceType\":\"Patient\",\"deceasedDateTime\":\"2000\",\"id\":\"1\",\"deceasedBoolean\":true}", "structure Patient.deceased" },
	{ "{\"resourceType\":\"Patient\",\"deceasedBoolean\":true,\"_deceasedDateTime\":{\"id\":\"x\"}}", "structure Patient.deceased" },
	/* A choice's type that the element does not have, and a choice without a type. */
	{ "{\"resourceType\":\"Patient\",\"deceasedString\":\"x\",\"deceased\":true}", "structure Patient.deceasedString; structure Patient.deceased" },
	{ "{\"resourceType\":\"Patient\",\"deceased[x]\":true}", "structure Patient.`deceased[x]`" },
	{ "{\"resourceType\":\"Observation\",\"valueQuantity\":{\"value\":\"1\",\"unit\":1,\"resourceType\":\"Quantity\"}}",
	    "structure Observation.value.value; structure Observation.value.unit; structure Observation.value.resourceType" },
	/* Resources inside. */
	{ "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":{\"id\":\"1\"}}]}", "structure Bundle.entry[0].resource" },
	{ "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":{}},{\"resource\":{\"resourceType\":\"Nothing\"}},"
	  "{\"resource\":{\"resourceType\":7}},{\"resource\":{\"resourceType\":\"Patient\",\"foo\":1}},{\"resource\":[]}]}",
	    "structure Bundle.entry[0].resource; structure Bundle.entry[1].resource; structure Bundle.entry[2].resource; "
	    "structure Bundle.entry[3].resource.foo; structure Bundle.entry[4].resource" },
	{ "{\"resourceType\":\"Patient\",\"contained\":[{\"resourceType\":\"Resource\"},{\"resourceType\":\"HumanName\"},"
	  "{\"resourceType\":\"Patient\",\"foo\":1},null]}",
	    "structure Patient.contained[0]; structure Patient.contained[1]; structure Patient.contained[2].foo; "
	    "structure Patient.contained[3]" },
	{ "{\"resourceType\":\"Questionnaire\",\"item\":[{\"item\":[{\"foo\":1}]}]}", "structure Questionnaire.item[0].item[0].foo" },
};

/* Nothing can be made of these. */
static const struct row hopeless[] = {
	{ "", "structure -" },
	{ "{", "structure -" },
	{ "{\"resourceType\":\"Patient\",}", "structure -" },
	{ "{\"resourceType\":\"Patient\"} x", "structure -" },
	{ "{\"resourceType\":\"Patient\",\"active\":tru}", "structure -" },
	{ "[]", "structure -" },
	{ "\"Patient\"", "structure -" },
	{ "null", "structure -" },
	{ "{}", "structure -" },
	{ "{\"id\":\"1\"}", "structure -" },
	{ "{\"resourceType\":null}", "structure -" },
	{ "{\"resourceType\":\"Nothing\"}", "structure -" },
	{ "{\"resourceType\":\"patient\"}", "structure -" },
	{ "{\"resourceType\":\"Resource\"}", "structure -" },
	{ "{\"resourceType\":\"DomainResource\"}", "structure -" },
	{ "{\"resourceType\":\"HumanName\"}", "structure -" },
	{ "{\"resourceType\":\"Patient.contact\"}", "structure -" },
	{ "{\"resourceType\":\"Patient\",\"id\":\"\xff\"}", "structure -" },
	{ "{\"resourceType\":\"Patient\",\"id\":\"\\ud800\"}", "structure -" },
	{ "{\"resourceType\":\"Patient\",\"id\":\"a\\u0000\"}", "structure -" },
	{ "\xEF\xBB\xBF{\"resourceType\":\"Patient\"}", "structure -" },
	/* What was understood before the text broke is no comfort: one fault, where it broke. */
	{ "{\"resourceType\":\"Patient\",\"foo\":1,\"active\":", "structure Patient.foo; structure -" },
};

static void
good_resources_come_back(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
		struct arena arena;
		struct faults faults;

		arena_init(&arena, 0);
		faults_init(&faults, &arena);
		struct node *resource = json_read(&arena, slice_text(good[i].json), &faults);

		assert_slice(fault_list(&faults), "");
		assert_false(faults.errors);
		assert_slice(rewrite(&arena, resource), good[i].expected != NULL ? good[i].expected : good[i].json);
		arena_free(&arena);
	}
}

static void
every_fault_is_named(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		struct arena arena;
		struct faults faults;

		arena_init(&arena, 0);
		faults_init(&faults, &arena);
		assert_non_null(json_read(&arena, slice_text(bad[i].json), &faults));
		assert_slice(fault_list(&faults), bad[i].expected);
		assert_true(faults.errors);
		arena_free(&arena);
	}
}

static void
what_is_no_resource_gives_no_tree(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof hopeless / sizeof *hopeless; i++) {
		struct arena arena;
		struct faults faults;

		arena_init(&arena, 0);
		faults_init(&faults, &arena);
		if (json_read(&arena, slice_text(hopeless[i].json), &faults) != NULL)
			fail_msg("%s gave a tree", hopeless[i].json);
		assert_slice(fault_list(&faults), hopeless[i].expected);
		assert_true(faults.errors);
		arena_free(&arena);
	}
}

static void
errors_of_grammar_have_line_and_byte(void **state)
{
	(void)state;
	struct arena arena;
	struct faults faults;

	arena_init(&arena, 0);
	faults_init(&faults, &arena);
	assert_null(json_read(&arena, SLICE("{\"resourceType\":\"Patient\",\n  \"active\": tru\n}"), &faults));
	assert_slice(faults.first->text, "not JSON: line 2, byte 13: a word that JSON does not have");
	assert_int_equal(faults.first->severity, SEVERITY_FATAL);
	arena_free(&arena);
}

static void
another_type_than_expected_is_a_fault(void **state)
{
	(void)state;
	struct arena arena;
	struct faults faults;
	const struct schema_type *patient = schema_resource(SLICE("Patient"));

	arena_init(&arena, 0);
	faults_init(&faults, &arena);
	assert_non_null(json_read_type(&arena, SLICE("{\"resourceType\":\"Patient\"}"), patient, &faults));
	assert_int_equal(faults.count, 0);
	assert_non_null(json_read_type(&arena, SLICE("{\"resourceType\":\"Group\",\"foo\":1}"), patient, &faults));
	assert_slice(fault_list(&faults), "invalid Group; structure Group.foo");
	arena_free(&arena);
}

/* Hostile sizes: many faults, many items, long names. */
static void
faults_are_bounded(void **state)
{
	(void)state;
	struct arena arena;
	struct faults faults;
	struct buffer text;

	arena_init(&arena, 0);
	faults_init(&faults, &arena);
	buffer_init(&text, 0);
	buffer_literal(&text, "{\"resourceType\":\"Patient\",\"name\":[null");
	for (int i = 1; i < 200000; i++)
		buffer_literal(&text, ",null");
	buffer_literal(&text, "]}");
	assert_non_null(json_read(&arena, buffer_slice(&text), &faults));
	assert_int_equal(faults.count, FAULTS_MOST);
	assert_int_equal(faults.left_out, 200000 - FAULTS_MOST);
	buffer_reset(&text);
	faults_init(&faults, &arena);
	buffer_literal(&text, "{\"resourceType\":\"Patient\",\"");
	for (int i = 0; i < 1000; i++)
		buffer_literal(&text, "囲炉裏");
	buffer_literal(&text, "\":1}");
	assert_non_null(json_read(&arena, buffer_slice(&text), &faults));
	assert_int_equal(faults.count, 1);
	assert_true(faults.first->expression.length < 100);
	assert_true(slice_is_utf8(faults.first->expression));
	buffer_free(&text);
	arena_free(&arena);
}

static void
depth_is_bounded(void **state)
{
	(void)state;
	struct buffer text;

	for (int depth = 1; depth <= 100; depth++) {
		struct arena arena;
		struct faults faults;

		arena_init(&arena, 0);
		faults_init(&faults, &arena);
		buffer_init(&text, 0);
		/* Extension in extension: two brackets a level, and the resource's own. */
		buffer_literal(&text, "{\"resourceType\":\"Patient\"");
		for (int i = 0; i < depth; i++)
			buffer_literal(&text, ",\"extension\":[{\"url\":\"u\"");
		for (int i = 0; i < depth; i++)
			buffer_literal(&text, "}]");
		buffer_byte(&text, '}');
		struct node *resource = json_read(&arena, buffer_slice(&text), &faults);

		assert_int_equal(resource != NULL, 2 * depth + 1 <= JSON_DEPTH_MOST);
		assert_int_equal(faults.count, 2 * depth + 1 > JSON_DEPTH_MOST);
		buffer_free(&text);
		arena_free(&arena);
	}
}

/* With every size of arena: an error, never half a tree taken for a whole one. */
static void
memory_that_ends_is_said(void **state)
{
	(void)state;
	struct slice json = SLICE("{\"resourceType\":\"Patient\",\"id\":\"\\u0031\",\"name\":[{\"given\":[\"a\",\"\\n\"],\"_given\":[{\"id\":\"x\"},null]}],"
	    "\"contained\":[{\"id\":\"\\u0031\",\"resourceType\":\"Group\"}],\"foo\":1}");
	bool worked = false;

	for (size_t limit = 1; limit < 20000 && !worked; limit += 8) {
		struct arena arena, other;
		struct faults faults;

		arena_init(&arena, limit);
		arena_init(&other, 0);
		faults_init(&faults, &other);
		struct node *resource = json_read(&arena, json, &faults);

		assert_true(resource != NULL || faults.failed);
		assert_true(faults.errors);
		worked = resource != NULL && faults.count == 1 && faults.first->expression.data != NULL;
		arena_free(&arena);
		arena_free(&other);
	}
	assert_true(worked);
}

/* Strings without escapes are not copied; siblings are in order, whatever order they came in. */
static void
trees_are_as_promised(void **state)
{
	(void)state;
	struct slice json = SLICE("{\"gender\":\"male\",\"identifier\":[{\"value\":\"1\"},{\"value\":\"2\"}],\"id\":\"x\",\"resourceType\":\"Patient\"}");
	struct arena arena;
	struct faults faults;

	arena_init(&arena, 0);
	faults_init(&faults, &arena);
	struct node *resource = json_read(&arena, json, &faults);

	assert_non_null(resource);
	assert_null(resource->element);
	assert_null(resource->parent);
	const struct node *id = resource->child, *first = id->next, *second = first->next, *gender = second->next;

	assert_string_equal(id->element->name, "id");
	assert_ptr_equal(node_child(resource, "identifier"), first);
	assert_ptr_equal(node_again(first), second);
	assert_null(node_again(second));
	assert_string_equal(gender->element->name, "gender");
	assert_null(gender->next);
	assert_ptr_equal(gender->parent, resource);
	assert_true(gender->text.data > json.data && gender->text.data < json.data + json.length);
	assert_slice(node_text(second, "value"), "2");
	assert_slice(node_path(second->child, &arena), "Patient.identifier[1].value");
	arena_free(&arena);
}

/* The reader marks what it has seen by its place among a type's names. */
static void
no_type_has_more_names_than_can_be_marked(void **state)
{
	(void)state;
	for (size_t i = 0; i < schema_counts.types; i++)
		assert_true(schema_types[i].name_count <= JSON_NAMES_MOST);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(good_resources_come_back),
		cmocka_unit_test(every_fault_is_named),
		cmocka_unit_test(what_is_no_resource_gives_no_tree),
		cmocka_unit_test(errors_of_grammar_have_line_and_byte),
		cmocka_unit_test(another_type_than_expected_is_a_fault),
		cmocka_unit_test(faults_are_bounded),
		cmocka_unit_test(depth_is_bounded),
		cmocka_unit_test(memory_that_ends_is_said),
		cmocka_unit_test(trees_are_as_promised),
		cmocka_unit_test(no_type_has_more_names_than_can_be_marked),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
