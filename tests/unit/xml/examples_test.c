/* JSON → XML → JSON: all that third parties give comes back as it was, to the last digit. */
#include "tests/unit/test.h"

#include <dirent.h>
#include <libxml/c14n.h>
#include <libxml/parser.h>

#include "resources/json_read.h"
#include "resources/json_write.h"
#include "resources/xml_read.h"
#include "resources/xml_write.h"
#include "tests/unit/json/fault_list.h"
#include "tests/unit/read_file.h"

/* Canonical XML by libxml2, with comments: what two narratives that say the same have in common. */
static xmlChar *
canonical(struct slice text)
{
	xmlDoc *doc = xmlReadMemory(text.data, (int)text.length, NULL, NULL, XML_PARSE_NONET);
	xmlChar *out = NULL;

	assert_non_null(doc);
	assert_true(xmlC14NDocDumpMemory(doc, NULL, XML_C14N_1_0, NULL, 1, &out) >= 0);
	xmlFreeDoc(doc);
	return out;
}

static bool
same_narrative(struct slice a, struct slice b)
{
	xmlChar *first = canonical(a), *second = canonical(b);
	bool same = xmlStrEqual(first, second);

	xmlFree(first);
	xmlFree(second);
	return same;
}

static size_t narratives, unchanged;

static void
assert_same(const char *name, const struct node *a, const struct node *b)
{
	bool narrative = a->type->primitive == PRIMITIVE_XHTML && a->text.data != NULL && b->text.data != NULL;
	bool same = slice_equal(a->text, b->text) && (a->text.data == NULL) == (b->text.data == NULL);

	narratives += narrative;
	unchanged += narrative && same;
	if (!same && narrative)
		same = same_narrative(a->text, b->text);
	if (!same || a->element != b->element || a->type != b->type)
		fail_msg("%s: \"%.*s\" became \"%.*s\"", name, SLICE_ARGS(a->text), SLICE_ARGS(b->text));
	const struct node *x = a->child, *y = b->child;

	for (; x != NULL && y != NULL; x = x->next, y = y->next)
		assert_same(name, x, y);
	if (x != y)
		fail_msg("%s: %s has more children", name, x != NULL ? "the first" : "the second");
}

static struct slice
write_json(struct arena *arena, const struct node *resource)
{
	struct buffer out;

	buffer_init(&out, 0);
	json_write(&out, resource, NULL);
	struct slice text = arena_copy(arena, buffer_slice(&out));

	assert_non_null(text.data);
	buffer_free(&out);
	return text;
}

/* The resource written as XML and read again. */
static struct node *
through_xml(struct arena *arena, const char *name, const struct node *resource, bool pretty)
{
	struct json_view view = { .pretty = pretty };
	struct faults faults;
	struct buffer out;

	buffer_init(&out, 0);
	xml_write(&out, resource, &view);
	assert_true(buffer_ok(&out));
	faults_init(&faults, arena);
	struct node *again = xml_read_type(arena, buffer_slice(&out), resource->type, &faults);

	buffer_free(&out);
	if (again == NULL || faults.count > 0)
		fail_msg("%s: %.*s: %.*s", name, SLICE_ARGS(fault_list(&faults)), SLICE_ARGS(faults.first->text));
	return again;
}

static void
check_file(const char *path, const char *name)
{
	struct slice bytes = read_file(path);
	struct arena arena;
	struct faults faults;

	arena_init(&arena, 0);
	faults_init(&faults, &arena);
	struct node *resource = json_read(&arena, bytes, &faults);

	assert_non_null(resource);
	for (int pretty = 0; pretty < 2; pretty++) {
		struct node *again = through_xml(&arena, name, resource, pretty);

		assert_same(name, resource, again);
		/* A narrative takes its form once, and keeps it. */
		struct node *third = through_xml(&arena, name, again, pretty);

		assert_true(slice_equal(write_json(&arena, again), write_json(&arena, third)));
	}
	free((char *)(uintptr_t)bytes.data);
	arena_free(&arena);
}

static void
check_folder(const char *folder, size_t expected)
{
	const char *data = test_shared_data();
	char path[4096 + 512];
	size_t count = 0;

	if (data == NULL)
		skip();
	snprintf(path, sizeof path, "%s/%s", data, folder);
	DIR *directory = opendir(path);
	struct dirent *entry;

	assert_non_null(directory);
	while ((entry = readdir(directory)) != NULL) {
		if (strstr(entry->d_name, ".json") == NULL)
			continue;
		snprintf(path, sizeof path, "%s/%s/%s", data, folder, entry->d_name);
		check_file(path, entry->d_name);
		count++;
	}
	closedir(directory);
	assert_int_equal(count, expected);
}

static void
official_examples_come_back(void **state)
{
	(void)state;
	check_folder("r4-examples", 481);
	print_message("%zu narratives of %zu are the same bytes, all others the same canonical XML\n", unchanged, narratives);
}

static void
synthea_bundles_come_back(void **state)
{
	(void)state;
	check_folder("synthea-us", 12);
}

static void
japanese_checkups_come_back(void **state)
{
	(void)state;
	check_folder("jp/eMunicipalCheckup", 13);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(official_examples_come_back),
		cmocka_unit_test(synthea_bundles_come_back),
		cmocka_unit_test(japanese_checkups_come_back),
	};

	xmlInitParser();
	int failed = cmocka_run_group_tests(tests, NULL, NULL);

	xmlCleanupParser();
	return failed;
}
