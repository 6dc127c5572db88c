#include "tests/unit/test.h"

#include "resources/json_read.h"
#include "resources/json_write.h"

static const char patient[] =
    "{\"resourceType\":\"Patient\",\"id\":\"1\",\"meta\":{\"versionId\":\"2\",\"profile\":[\"http://example.org/p\"],"
    "\"tag\":[{\"system\":\"s\",\"code\":\"c\"}]},\"implicitRules\":\"http://example.org/r\",\"language\":\"ja\","
    "\"text\":{\"status\":\"generated\",\"div\":\"<div xmlns=\\\"http://www.w3.org/1999/xhtml\\\">x</div>\"},"
    "\"extension\":[{\"url\":\"u\",\"valueString\":\"v\"}],"
    "\"modifierExtension\":[{\"url\":\"m\",\"valueString\":\"w\"}],"
    "\"active\":true,\"_active\":{\"extension\":[{\"url\":\"u\",\"valueString\":\"v\"}]},"
    "\"name\":[{\"id\":\"n\",\"family\":\"f\",\"given\":[\"a\",null],\"_given\":[null,{\"id\":\"g\"}]}],"
    "\"birthDate\":\"2000\",\"maritalStatus\":{\"text\":\"m\"},"
    "\"contact\":[{\"name\":{\"text\":\"c\"}}],"
    "\"link\":[{\"other\":{\"reference\":\"Patient/2\"},\"type\":\"seealso\"}]}";

static struct slice
write_view(struct arena *arena, const char *json, const struct json_view *view)
{
	struct faults faults;
	struct buffer out;

	faults_init(&faults, arena);
	struct node *resource = json_read(arena, slice_text(json), &faults);

	assert_non_null(resource);
	assert_false(faults.errors);
	buffer_init(&out, 0);
	json_write(&out, resource, view);
	assert_true(buffer_ok(&out));
	struct slice text = arena_copy(arena, buffer_slice(&out));

	buffer_free(&out);
	/* Whatever the view, what is written is FHIR JSON that reads without a fault. */
	assert_non_null(json_read(arena, text, &faults));
	if (faults.errors)
		fail_msg("%.*s: %.*s", SLICE_ARGS(text), SLICE_ARGS(faults.first->text));
	return text;
}

static void
assert_view(const char *json, const struct json_view *view, const char *expected)
{
	struct arena arena;

	arena_init(&arena, 0);
	assert_slice(write_view(&arena, json, view), expected);
	arena_free(&arena);
}

#define SUBSETTED "{\"system\":\"http://terminology.hl7.org/CodeSystem/v3-ObservationValue\",\"code\":\"SUBSETTED\"}"

static void
the_whole_is_canonical(void **state)
{
	(void)state;
	struct json_view view = { .summary = SUMMARY_FALSE };

	assert_view(patient, NULL, patient);
	assert_view(patient, &view, patient);
}

static void
pretty_has_two_spaces(void **state)
{
	(void)state;
	struct json_view view = { .pretty = true };

	assert_view("{\"resourceType\":\"Patient\",\"active\":true,\"name\":[{\"given\":[\"a\",\"b\"]}]}", &view,
	    "{\n"
	    "  \"resourceType\": \"Patient\",\n"
	    "  \"active\": true,\n"
	    "  \"name\": [\n"
	    "    {\n"
	    "      \"given\": [\n"
	    "        \"a\",\n"
	    "        \"b\"\n"
	    "      ]\n"
	    "    }\n"
	    "  ]\n"
	    "}\n");
	view.element_count = 1;
	view.elements = &SLICE("active");
	assert_view("{\"resourceType\":\"Patient\",\"gender\":\"male\"}", &view,
	    "{\n"
	    "  \"resourceType\": \"Patient\",\n"
	    "  \"meta\": {\n"
	    "    \"tag\": [\n"
	    "      {\n"
	    "        \"system\": \"http://terminology.hl7.org/CodeSystem/v3-ObservationValue\",\n"
	    "        \"code\": \"SUBSETTED\"\n"
	    "      }\n"
	    "    ]\n"
	    "  }\n"
	    "}\n");
}

/* R4 search.html#summary: the elements marked as summary in the definitions; ours are kept with what must be there. The
 * modifier extension stays whole. */
static void
summary_true_keeps_summary_elements(void **state)
{
	(void)state;
	struct json_view view = { .summary = SUMMARY_TRUE };

	assert_view(patient, &view,
	    "{\"resourceType\":\"Patient\",\"id\":\"1\",\"meta\":{\"versionId\":\"2\",\"profile\":[\"http://example.org/p\"],"
	    "\"tag\":[{\"system\":\"s\",\"code\":\"c\"}," SUBSETTED "]},\"implicitRules\":\"http://example.org/r\","
	    "\"modifierExtension\":[{\"url\":\"m\",\"valueString\":\"w\"}],"
	    "\"active\":true,\"name\":[{\"family\":\"f\",\"given\":[\"a\"]}],\"birthDate\":\"2000\","
	    "\"link\":[{\"other\":{\"reference\":\"Patient/2\"},\"type\":\"seealso\"}]}");
}

/* text, id, meta, and top-level mandatory elements: Patient has none, Observation has status and code. */
static void
summary_text_keeps_text_and_mandatory(void **state)
{
	(void)state;
	struct json_view view = { .summary = SUMMARY_TEXT };

	assert_view(patient, &view,
	    "{\"resourceType\":\"Patient\",\"id\":\"1\",\"meta\":{\"versionId\":\"2\",\"profile\":[\"http://example.org/p\"],"
	    "\"tag\":[{\"system\":\"s\",\"code\":\"c\"}," SUBSETTED "]},"
	    "\"text\":{\"status\":\"generated\",\"div\":\"<div xmlns=\\\"http://www.w3.org/1999/xhtml\\\">x</div>\"}}");
	assert_view("{\"resourceType\":\"Observation\",\"id\":\"1\",\"status\":\"final\",\"code\":{\"text\":\"t\"},\"valueInteger\":1}", &view,
	    "{\"resourceType\":\"Observation\",\"id\":\"1\",\"meta\":{\"tag\":[" SUBSETTED "]},\"status\":\"final\",\"code\":{\"text\":\"t\"}}");
}

static void
summary_data_leaves_text_out(void **state)
{
	(void)state;
	struct json_view view = { .summary = SUMMARY_DATA };

	assert_view("{\"resourceType\":\"Patient\",\"text\":{\"status\":\"empty\",\"div\":\"x\"},\"active\":true,\"contact\":[{\"name\":{\"text\":\"c\"}}]}",
	    &view, "{\"resourceType\":\"Patient\",\"meta\":{\"tag\":[" SUBSETTED "]},\"active\":true,\"contact\":[{\"name\":{\"text\":\"c\"}}]}");
}

static void
elements_keeps_what_was_asked_for(void **state)
{
	(void)state;
	const struct slice names[] = { SLICE("birthDate"), SLICE("name") };
	struct json_view view = { .elements = names, .element_count = 2 };

	/* implicitRules, modifierExtension, active and link are modifiers. */
	assert_view(patient, &view,
	    "{\"resourceType\":\"Patient\",\"id\":\"1\",\"meta\":{\"versionId\":\"2\",\"profile\":[\"http://example.org/p\"],"
	    "\"tag\":[{\"system\":\"s\",\"code\":\"c\"}," SUBSETTED "]},\"implicitRules\":\"http://example.org/r\","
	    "\"modifierExtension\":[{\"url\":\"m\",\"valueString\":\"w\"}],"
	    "\"active\":true,\"_active\":{\"extension\":[{\"url\":\"u\",\"valueString\":\"v\"}]},"
	    "\"name\":[{\"id\":\"n\",\"family\":\"f\",\"given\":[\"a\",null],\"_given\":[null,{\"id\":\"g\"}]}],"
	    "\"birthDate\":\"2000\",\"link\":[{\"other\":{\"reference\":\"Patient/2\"},\"type\":\"seealso\"}]}");
	/* A choice has three names. */
	static const struct slice choices[] = { { "value", 5 }, { "value[x]", 8 }, { "valueInteger", 12 } };

	view.element_count = 1;
	for (size_t i = 0; i < 3; i++) {
		view.elements = &choices[i];
		assert_view("{\"resourceType\":\"Observation\",\"status\":\"final\",\"category\":[{\"text\":\"k\"}],"
		    "\"code\":{\"text\":\"t\"},\"valueInteger\":1}", &view,
		    "{\"resourceType\":\"Observation\",\"meta\":{\"tag\":[" SUBSETTED "]},\"status\":\"final\","
		    "\"code\":{\"text\":\"t\"},\"valueInteger\":1}");
	}
	/* An element that is left out is left out with its extensions. */
	view.elements = &SLICE("gender");
	assert_view("{\"resourceType\":\"Patient\",\"gender\":\"male\",\"birthDate\":\"2000\",\"_birthDate\":{\"id\":\"x\"}}", &view,
	    "{\"resourceType\":\"Patient\",\"meta\":{\"tag\":[" SUBSETTED "]},\"gender\":\"male\"}");
}

static void
subsetted_is_said_once(void **state)
{
	(void)state;
	struct json_view view = { .summary = SUMMARY_DATA };
	static const char tagged[] = "{\"resourceType\":\"Patient\",\"meta\":{\"tag\":[" SUBSETTED "]},\"active\":true}";

	assert_view(tagged, &view, tagged);
	assert_view("{\"resourceType\":\"Patient\",\"meta\":{\"versionId\":\"1\"}}", &view,
	    "{\"resourceType\":\"Patient\",\"meta\":{\"versionId\":\"1\",\"tag\":[" SUBSETTED "]}}");
	assert_view("{\"resourceType\":\"Patient\"}", &view, "{\"resourceType\":\"Patient\",\"meta\":{\"tag\":[" SUBSETTED "]}}");
	/* The same code of another system is another tag. */
	assert_view("{\"resourceType\":\"Patient\",\"meta\":{\"tag\":[{\"system\":\"s\",\"code\":\"SUBSETTED\"}]}}", &view,
	    "{\"resourceType\":\"Patient\",\"meta\":{\"tag\":[{\"system\":\"s\",\"code\":\"SUBSETTED\"}," SUBSETTED "]}}");
}

/* Where a summary leaves nothing of an element, there is no empty object. */
static void
nothing_empty_is_written(void **state)
{
	(void)state;
	struct json_view view = { .summary = SUMMARY_TRUE };

	assert_view("{\"resourceType\":\"Patient\",\"name\":[{\"id\":\"only\"},{\"text\":\"t\"}],\"_birthDate\":{\"id\":\"x\"},"
	            "\"meta\":{\"extension\":[{\"url\":\"u\",\"valueString\":\"v\"},{\"url\":\"u\",\"valueString\":\"w\"}]},"
	            "\"address\":[{\"id\":\"only\"}]}", &view,
	    "{\"resourceType\":\"Patient\",\"meta\":{\"tag\":[" SUBSETTED "]},\"name\":[{\"text\":\"t\"}]}");
}

/* A bundle's own entries are written whole under _elements: the names are the bundle's. */
static void
resources_inside_are_whole(void **state)
{
	(void)state;
	struct json_view view = { .elements = &SLICE("entry"), .element_count = 1 };

	assert_view("{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"total\":1,\"entry\":[{\"resource\":{\"resourceType\":\"Patient\",\"gender\":\"male\"}}]}",
	    &view,
	    "{\"resourceType\":\"Bundle\",\"meta\":{\"tag\":[" SUBSETTED "]},\"type\":\"collection\",\"entry\":[{\"resource\":"
	    "{\"resourceType\":\"Patient\",\"gender\":\"male\"}}]}");
}

/* Whatever text a tree holds, what comes out is JSON. */
static void
no_text_breaks_out(void **state)
{
	(void)state;
	struct arena arena;
	struct buffer out;
	const struct schema_type *type = schema_resource(SLICE("Patient"));
	const struct schema_name *active = schema_name(type, SLICE("active"));

	arena_init(&arena, 0);
	buffer_init(&out, 0);
	struct node *resource = node_new(&arena, NULL, type);
	struct node *child = node_new(&arena, &schema_elements[active->element], &schema_types[active->type]);

	child->text = SLICE("true,\"x\":1");
	node_append(resource, child);
	json_write(&out, resource, NULL);
	assert_slice(buffer_slice(&out), "{\"resourceType\":\"Patient\",\"active\":\"true,\\\"x\\\":1\"}");
	buffer_free(&out);
	arena_free(&arena);
}

static void
a_full_buffer_fails(void **state)
{
	(void)state;
	struct arena arena;
	struct faults faults;

	arena_init(&arena, 0);
	faults_init(&faults, &arena);
	struct node *resource = json_read(&arena, slice_text(patient), &faults);

	assert_non_null(resource);
	for (size_t limit = 1; limit < sizeof patient; limit++) {
		struct buffer out;

		buffer_init(&out, limit);
		json_write(&out, resource, NULL);
		assert_int_equal(buffer_ok(&out), limit >= sizeof patient - 1);
		buffer_free(&out);
	}
	arena_free(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_whole_is_canonical),
		cmocka_unit_test(pretty_has_two_spaces),
		cmocka_unit_test(summary_true_keeps_summary_elements),
		cmocka_unit_test(summary_text_keeps_text_and_mandatory),
		cmocka_unit_test(summary_data_leaves_text_out),
		cmocka_unit_test(elements_keeps_what_was_asked_for),
		cmocka_unit_test(subsetted_is_said_once),
		cmocka_unit_test(nothing_empty_is_written),
		cmocka_unit_test(resources_inside_are_whole),
		cmocka_unit_test(no_text_breaks_out),
		cmocka_unit_test(a_full_buffer_fails),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
