#include "resources/extract/path.h"
#include "resources/extract/words.h"
#include "tests/unit/extract/fixture.h"
#include "tests/unit/read_file.h"

#include <ctype.h>
#include <dirent.h>

#include <jansson.h>

/* Calls each with every official example that is here. */
static size_t
each_example(void (*each)(struct fixture *fixture, const char *name, struct slice text, const struct node *resource))
{
	const char *data = test_shared_data();
	char path[4400];
	struct dirent *file;
	size_t count = 0;

	if (data == NULL)
		skip();
	snprintf(path, sizeof path, "%s/r4-examples", data);
	DIR *folder = opendir(path);
	struct fixture fixture;

	assert_non_null(folder);
	fixture_open(&fixture);
	while ((file = readdir(folder)) != NULL) {
		if (strstr(file->d_name, ".json") == NULL)
			continue;
		snprintf(path, sizeof path, "%s/r4-examples/%s", data, file->d_name);
		struct slice text = read_file(path);

		arena_reset(&fixture.arena);
		faults_init(&fixture.faults, &fixture.arena);
		struct node *resource = json_read(&fixture.arena, text, &fixture.faults);

		if (resource == NULL)
			fail_msg("%s can't be read", file->d_name);
		each(&fixture, file->d_name, text, resource);
		count++;
		free((void *)(uintptr_t)text.data);
	}
	closedir(folder);
	fixture_close(&fixture);
	return count;
}

/* ---- Every example gives entries and keys ------------------------------------------------------------------------ */

static bool
has_key(struct slice keys, uint32_t parameter, struct slice key, bool more_behind)
{
	while (keys.length > 0) {
		size_t length = (unsigned char)keys.data[0];
		const unsigned char *bytes = (const unsigned char *)keys.data + 1;
		uint32_t number = (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3];

		struct slice rest = slice_of(keys.data + 5, length - 4);

		if (number == parameter && (more_behind ? slice_starts(rest, key) : slice_equal(rest, key)))
			return true;
		keys = slice_from(keys, 1 + length);
	}
	return false;
}

static void
check_entries(struct fixture *fixture, const char *name, struct slice text, const struct node *resource)
{
	struct buffer keys;
	struct entry entry = { 0 };
	const struct slice *ids;
	size_t count;
	bool unresolved;

	(void)text;
	buffer_init(&keys, 0);
	buffer_reset(&fixture->entries);
	extract_entries(resource, &fixture->arena, &fixture->entries);
	extract_keys(buffer_slice(&fixture->entries), &keys);
	assert_true(buffer_ok(&fixture->entries) && buffer_ok(&keys));
	struct slice rest = buffer_slice(&fixture->entries);

	while (entry_next(&rest, &entry)) {
		char key[ENTRY_KEY_MOST];

		buffer_reset(&fixture->text);
		fixture_entry(&fixture->text, &entry);
		if (fixture->text.length == 0)
			fail_msg("%s has an empty value", name);
		size_t length = entry_key(&entry, key);

		struct slice words = entry.kind == ENTRY_WORDS && !entry.again ? entry.text : SLICE_NONE;
		struct words_key word;

		assert_true(words.data != NULL || has_key(buffer_slice(&keys), entry.parameter, slice_of(key, length),
		    entry.kind == ENTRY_COMPOSITE));
		while (words.data != NULL && words_next(&words, &word))
			assert_true(has_key(buffer_slice(&keys), entry.parameter, word.bytes, false));
	}
	struct contained contained;
	size_t inside = 0;

	while (entry_next_contained(&rest, &contained)) {
		const struct node *node = node_child(resource, "contained");

		for (size_t i = 0; i < inside; i++)
			node = node_again(node);
		assert_true(slice_is(contained.type, node->type->name) && slice_equal(contained.id, node_text(node, "id")));
		inside++;
	}
	for (const struct node *node = node_child(resource, "contained"); node != NULL; node = node_again(node))
		inside--;
	assert_int_equal(inside, 0);
	assert_int_equal(rest.length, 0);
	assert_true(extract_subjects(resource, &fixture->arena, &ids, &count, &unresolved));
	buffer_free(&keys);
}

static void
every_example_gives_entries(void **state)
{
	(void)state;
	assert_in_range(each_example(check_entries), 400, 1000);
}

/* ---- Plain paths, compared with jansson ------------------------------------------------------------------------- */

static size_t count_values(const json_t *json, struct slice path);

static size_t
count_property(const json_t *object, const char *name, struct slice rest)
{
	const json_t *value = json_object_get(object, name);

	return value != NULL ? count_values(value, rest) : 0;
}

/* Quantity, DateTime: what may stand behind the name of a choice. */
static bool
is_type_suffix(const char *text)
{
	char lower[100];

	if (!isupper((unsigned char)text[0]))
		return false;
	snprintf(lower, sizeof lower, "%c%s", tolower((unsigned char)text[0]), text + 1);
	return schema_type(slice_text(text)) != NULL || schema_type(slice_text(lower)) != NULL;
}

/* How many values the dotted path leads to. */
static size_t
count_values(const json_t *json, struct slice path)
{
	size_t index, count = 0;
	json_t *item;

	if (json_is_array(json)) {
		json_array_foreach((json_t *)(uintptr_t)json, index, item)
			count += count_values(item, path);
		return count;
	}
	if (path.data == NULL)
		return !json_is_null(json);
	if (!json_is_object(json))
		return 0;
	struct slice name = slice_cut(&path, '.');
	char text[100];
	const char *property;

	snprintf(text, sizeof text, "%.*s", SLICE_ARGS(name));
	if (json_object_get(json, text) != NULL)
		return count_property(json, text, path);
	json_object_foreach((json_t *)(uintptr_t)json, property, item)
		if (strncmp(property, text, name.length) == 0 && is_type_suffix(property + name.length))
			count += count_values(item, path);
	return count;
}

static void
count_node(void *context, const struct node *node, int answer)
{
	size_t *count = context;

	(void)answer;
	*count += node->type->kind != TYPE_PRIMITIVE || node->text.data != NULL;
}

static size_t compared, values;

static void
check_paths(struct fixture *fixture, const char *name, struct slice text, const struct node *resource)
{
	json_t *json = json_loadb(text.data, text.length, JSON_DECODE_ANY, NULL);
	struct targets targets;
	size_t search_count;
	const struct schema_search *searches = schema_searches_of(resource->type, &search_count);

	assert_non_null(json);
	assert_true(targets_gather(&targets, resource, &fixture->arena));
	for (size_t i = 0; i < search_count; i++) {
		struct slice expression = slice_text(searches[i].expression), rest = expression;
		char error[200];
		size_t ours = 0;

		if (expression.length == 0 || strpbrk(searches[i].expression, " |([%") != NULL)
			continue;
		struct path *path = path_compile(&fixture->arena, searches[i].expression, resource->type, error, sizeof error);

		assert_non_null(path);
		path_evaluate(path, resource, resource, &targets, count_node, &ours);
		slice_cut(&rest, '.');
		size_t theirs = count_values(json, rest);

		if (ours != theirs)
			fail_msg("%s: %s gives %zu values, not %zu", name, searches[i].expression, ours, theirs);
		compared++;
		values += theirs;
	}
	json_decref(json);
}

static void
plain_paths_agree_with_jansson(void **state)
{
	(void)state;
	each_example(check_paths);
	assert_in_range(compared, 3000, 100000);
	assert_in_range(values, 1000, 100000);
}

/* ---- Some examples by hand --------------------------------------------------------------------------------------- */

static struct node *
read_example(struct fixture *fixture, const char *name, struct slice *text)
{
	const char *data = test_shared_data();
	char path[4400];

	if (data == NULL)
		skip();
	snprintf(path, sizeof path, "%s/r4-examples/%s.json", data, name);
	*text = read_file(path);
	struct node *node = json_read(&fixture->arena, *text, &fixture->faults);

	assert_non_null(node);
	return node;
}

static void
known_examples_have_known_values(void **state)
{
	(void)state;
	static const struct {
		const char *file, *code, *values;
	} cases[] = {
		{ "Patient-example", "birthdate", "1974-12-24T15:00:00.000Z..1974-12-25T15:00:00.000Z" },
		{ "Patient-example", "identifier",
		    "http://terminology.hl7.org/CodeSystem/v2-0203|MR|12345; urn:oid:1.2.36.146.595.217.0.1|12345" },
		{ "Patient-example", "family", "Chalmers; Windsor" },
		{ "Patient-example", "given", "James; Jim; Peter" },
		{ "Patient-example", "phone", "|(03) 3410 5613; |(03) 5555 6473; |(03) 5555 8834" },
		{ "Patient-example", "organization", "Organization/1" },
		{ "Patient-example", "deceased", "|false" },
		{ "Patient-example", "address-city", "PleasantVille" },
		{ "Observation-f001", "identifier", "http://www.bmc.nl/zorgportal/identifiers/observations|6323" },
		{ "Observation-f001", "patient", "Patient/f001" },
		{ "Observation-f001", "subject", "Patient/f001" },
		{ "Observation-f001", "performer", "Practitioner/f005" },
		{ "Observation-f001", "date", "2013-04-02T08:30:10.000Z..*" },
		{ "Observation-f001", "value-quantity", "6.3 http://unitsofmeasure.org|mmol/L~mmol/l" },
		{ "Observation-f001", "code-value-quantity", "http://loinc.org|15074-8~Glucose [Moles/volume] in Blood$"
		    "6.3 http://unitsofmeasure.org|mmol/L~mmol/l" },
		{ "Observation-f001", "combo-code", "http://loinc.org|15074-8~Glucose [Moles/volume] in Blood" },
		{ "Observation-blood-pressure", "category",
		    "http://terminology.hl7.org/CodeSystem/observation-category|vital-signs~Vital Signs" },
		{ "Observation-blood-pressure", "date", "2012-09-16T15:00:00.000Z..2012-09-17T15:00:00.000Z" },
		{ "Observation-blood-pressure", "based-on", "?https://acme.org/identifiers|1234" },
		{ "Observation-blood-pressure", "component-value-quantity", "107 http://unitsofmeasure.org|mm[Hg]~mmHg; "
		    "60 http://unitsofmeasure.org|mm[Hg]~mmHg" },
		{ "Observation-blood-pressure", "_profile", "http://hl7.org/fhir/StructureDefinition/vitalsigns" },
		{ "Consent-consent-example-basic", "patient", "Patient/f001" },
		{ "Consent-consent-example-basic", "scope",
		    "http://terminology.hl7.org/CodeSystem/consentscope|patient-privacy" },
		{ "Consent-consent-example-basic", "period", "1963-12-31T15:00:00.000Z..2016-01-01T15:00:00.000Z" },
		{ "Consent-consent-example-basic", "organization", "Organization/f001" },
		{ "Consent-consent-example-basic", "source-reference", "" },
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct fixture fixture;
		struct slice text;

		fixture_open(&fixture);
		struct node *node = read_example(&fixture, cases[i].file, &text);

		assert_slice(fixture_values(&fixture, node, cases[i].code), cases[i].values);
		fixture_close(&fixture);
		free((void *)(uintptr_t)text.data);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_example_gives_entries),
		cmocka_unit_test(plain_paths_agree_with_jansson),
		cmocka_unit_test(known_examples_have_known_values),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
