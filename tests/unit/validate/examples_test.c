#include "tests/unit/test.h"

#include <dirent.h>
#include <libxml/parser.h>

#include "profiles/validate/structure.h"
#include "resources/json_read.h"
#include "resources/json_write.h"
#include "tests/unit/json/fault_list.h"
#include "tests/unit/json/normal.h"
#include "tests/unit/read_file.h"

/* The official examples that are not valid R4, and the first fault of each, with the reason. */
static const struct invalid {
	const char *file, *fault;
} invalid[] = {
	/* txt-2: the narrative has nothing but white space in it. */
	{ "ActivityDefinition-blood-tubes-supply.json", "value ActivityDefinition.text.div" },
	{ "EventDefinition-example.json", "value EventDefinition.text.div" },
	{ "Questionnaire-zika-virus-exposure-assessment.json", "value Questionnaire.text.div" },
	/* References to types that the element may not refer to: DeviceMetric.parent is Device only, a
	 * DeviceUseStatement's reason is never a Procedure, an Observation's performer never an Encounter. */
	{ "DeviceMetric-example.json", "value DeviceMetric.parent" },
	{ "DeviceUseStatement-example.json", "value DeviceUseStatement.reasonReference[0]" },
	{ "Observation-clinical-gender.json", "value Observation.performer[0]" },
	/* Items without linkId, which is 1..1. */
	{ "Questionnaire-qs1.json", "required Questionnaire.item[0].item[0].linkId" },
};

static const char *
expected_fault(const char *file)
{
	for (size_t i = 0; i < sizeof invalid / sizeof *invalid; i++)
		if (strcmp(invalid[i].file, file) == 0)
			return invalid[i].fault;
	return "";
}

/* Reads, checks and writes one file, minimal and pretty; what comes back says the same to the last digit. */
static void
check_file(const char *path, const char *name)
{
	struct slice bytes = read_file(path);
	struct arena arena;
	struct faults faults;

	arena_init(&arena, 0);
	faults_init(&faults, &arena);
	struct node *resource = json_read(&arena, bytes, &faults);

	if (resource == NULL || faults.count > 0)
		fail_msg("%s: %.*s", name, SLICE_ARGS(fault_list(&faults)));
	structure_check(resource, &arena, &faults);
	struct slice list = fault_list(&faults), first = slice_cut(&list, ';');

	if (!slice_is(first, expected_fault(name)))
		fail_msg("%s: %.*s: %.*s", name, SLICE_ARGS(first), SLICE_ARGS(faults.first != NULL ? faults.first->text : SLICE("")));
	struct slice normal = normal_json(&arena, bytes);

	for (int pretty = 0; pretty <= 1; pretty++) {
		struct json_view view = { .pretty = pretty };
		struct buffer out;

		buffer_init(&out, 0);
		json_write(&out, resource, &view);
		if (!slice_equal(normal_json(&arena, buffer_slice(&out)), normal))
			fail_msg("%s does not come back as it was", name);
		buffer_free(&out);
	}
	arena_free(&arena);
	free((char *)bytes.data);
}

static size_t
check_folder(const char *data, const char *folder)
{
	char path[4400];
	size_t count = 0;
	struct dirent *entry;

	snprintf(path, sizeof path, "%s/%s", data, folder);
	DIR *stream = opendir(path);

	assert_non_null(stream);
	while ((entry = readdir(stream)) != NULL) {
		char file[4700];

		if (strstr(entry->d_name, ".json") == NULL)
			continue;
		snprintf(file, sizeof file, "%s/%s", path, entry->d_name);
		check_file(file, entry->d_name);
		count++;
	}
	closedir(stream);
	return count;
}

static void
official_examples_are_read_checked_and_written(void **state)
{
	(void)state;
	const char *data = test_shared_data();

	if (data == NULL)
		skip();
	assert_int_equal(check_folder(data, "r4-examples"), 481);
}

static void
synthea_bundles_are_read_checked_and_written(void **state)
{
	(void)state;
	const char *data = test_shared_data();

	if (data == NULL)
		skip();
	assert_int_equal(check_folder(data, "synthea-us"), 12);
}

static void
japanese_checkups_are_read_checked_and_written(void **state)
{
	(void)state;
	const char *data = test_shared_data();

	if (data == NULL)
		skip();
	assert_int_equal(check_folder(data, "jp/eMunicipalCheckup"), 13);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(official_examples_are_read_checked_and_written),
		cmocka_unit_test(synthea_bundles_are_read_checked_and_written),
		cmocka_unit_test(japanese_checkups_are_read_checked_and_written),
	};
	int failed = cmocka_run_group_tests(tests, NULL, NULL);

	xmlCleanupParser();
	return failed;
}
