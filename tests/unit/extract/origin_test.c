/* Which elements a parameter's values come from: what is said of it, against what extraction does without each element. */
#include "resources/extract/words.h"
#include "tests/unit/extract/fixture.h"
#include "tests/unit/read_file.h"

#include <dirent.h>

struct origin {
	bool plain;
	struct slice elements[64];
	size_t count;
};

static void
take(void *context, struct slice name)
{
	struct origin *origin = context;

	for (size_t i = 0; i < origin->count; i++)
		if (slice_equal(origin->elements[i], name))
			return;
	assert_true(origin->count < 64);
	origin->elements[origin->count++] = name;
}

static struct origin
origin_of(const struct schema_search *search, const struct schema_type *type)
{
	struct origin origin = { .count = 0 };

	origin.plain = extract_origin(search, type, take, &origin);
	return origin;
}

static bool
names(const struct origin *origin, const char *element)
{
	for (size_t i = 0; i < origin->count; i++)
		if (slice_is(origin->elements[i], element))
			return true;
	return false;
}

static void
expect(const char *type_name, const char *code, const char *elements)
{
	const struct schema_type *type = schema_resource(slice_text(type_name));
	struct origin origin = origin_of(schema_search(type, slice_text(code)), type);
	char text[300] = "";

	for (size_t i = 0; i < origin.count; i++)
		snprintf(text + strlen(text), sizeof text - strlen(text), "%s%.*s", i > 0 ? " " : "", SLICE_ARGS(origin.elements[i]));
	if (!origin.plain || strcmp(text, elements) != 0)
		fail_msg("%s.%s: %s \"%s\"", type_name, code, origin.plain ? "plain" : "not plain", text);
}

static void
expressions_name_their_elements(void **state)
{
	(void)state;
	expect("Patient", "address-city", "address");
	expect("Patient", "phone", "telecom");
	expect("Patient", "death-date", "deceased");
	expect("Observation", "combo-code", "code component");
	expect("Observation", "combo-value-quantity", "value component");
	expect("Observation", "patient", "subject");
	expect("Observation", "code-value-quantity", "code value");
	expect("Observation", "component-code-value-quantity", "component");
	expect("Patient", "_tag", "meta");
	/* It says that somebody is alive who has no such element. */
	const struct schema_type *patient = schema_resource(SLICE("Patient"));

	assert_false(origin_of(schema_search(patient, SLICE("deceased")), patient).plain);
}

static void
only_plain_paths_are_plain(void **state)
{
	(void)state;
	static const struct {
		const char *expression, *elements; /* NULL: not plain */
	} rows[] = {
		{ "Patient.contact.organization", "contact" },
		{ "Patient.contact.where(relationship.exists()).name", "contact" },
		{ "Patient.extension('http://x').value", NULL }, /* "extension" is a function here, of the resource itself */
		{ "Patient.name | Patient.contact.name", "name contact" },
		{ "(Patient.name | Patient.contact.name).first()", NULL },
		{ "Patient.contact.exists()", NULL },
		{ "Patient.contact.empty()", NULL },
		{ "Patient.contact.count()", NULL },
		{ "Patient.descendants()", NULL },
		{ "%resource.contact", NULL },
		{ "Patient.name.where(%resource.contact.exists())", NULL },
		{ "Patient.active and Patient.contact.exists()", NULL },
		{ "Patient.active = true", NULL },
		{ "iif(Patient.contact.exists(), 'a', 'b')", NULL },
		{ "Patient.name.where(family = ')|(').given", "name" },
		{ "Observation.code", NULL },
		{ "Patient.nonsense", NULL },
		{ "name", NULL },
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const struct schema_search search = { .code = "x", .url = "", .expression = rows[i].expression };
		struct origin origin = origin_of(&search, schema_resource(SLICE("Patient")));
		struct slice rest = slice_text(rows[i].elements != NULL ? rows[i].elements : "");
		size_t count = 0;

		if (origin.plain != (rows[i].elements != NULL))
			fail_msg("%s", rows[i].expression);
		for (; origin.plain && rest.length > 0; count++)
			assert_true(slice_equal(slice_cut(&rest, ' '), origin.elements[count]));
		assert_true(!origin.plain || count == origin.count);
	}
}

/* ---- Every official example without each of its elements --------------------------------------------------------- */

struct value {
	uint32_t parameter;
	uint64_t hash;
};

enum { VALUES_MOST = 40000 };

static uint64_t
mix(uint64_t hash, struct slice text)
{
	hash = (hash ^ (text.data == NULL ? 1 : 2) ^ text.length << 8) * UINT64_C(1099511628211);
	for (size_t i = 0; i < text.length; i++)
		hash = (hash ^ (unsigned char)text.data[i]) * UINT64_C(1099511628211);
	return hash;
}

static int
by_value(const void *a, const void *b)
{
	const struct value *x = a, *y = b;

	return x->parameter != y->parameter ? (x->parameter < y->parameter ? -1 : 1) : x->hash != y->hash ? (x->hash < y->hash ? -1 : 1) : 0;
}

/* The resource's own values, sorted. */
static size_t
values_of(struct fixture *fixture, const struct node *resource, struct value *out)
{
	struct entry entry = { 0 };
	size_t count = 0;

	buffer_reset(&fixture->entries);
	extract_entries(resource, &fixture->arena, &fixture->entries);
	for (struct slice rest = buffer_slice(&fixture->entries); entry_next(&rest, &entry);) {
		const struct slice texts[] = { entry.system, entry.code, entry.text, entry.type, entry.id, entry.url, entry.version, entry.number,
			entry.comparator, entry.upper, entry.components, slice_of((const char *)&entry.low, 8), slice_of((const char *)&entry.high, 8) };
		uint64_t hash = (uint64_t)entry.kind + 1469598103934665603U;

		if (entry.kind == ENTRY_WORDS || count == VALUES_MOST)
			continue;
		for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
			hash = mix(hash, texts[i]);
		out[count++] = (struct value){ entry.parameter, hash };
	}
	qsort(out, count, sizeof *out, by_value);
	return count;
}

static size_t
of_parameter(const struct value *values, size_t count, uint32_t parameter, const struct value **first)
{
	size_t low = 0, high = count, found = 0;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (values[middle].parameter < parameter)
			low = middle + 1;
		else
			high = middle;
	}
	*first = values + low;
	while (low + found < count && values[low + found].parameter == parameter)
		found++;
	return found;
}

static void
without_the_element_a_plain_parameter_says_less(struct fixture *fixture, const char *name, struct node *resource)
{
	static struct value before[VALUES_MOST], after[VALUES_MOST];
	size_t count = values_of(fixture, resource, before), searches;
	const struct schema_search *search = schema_searches_of(resource->type, &searches);

	for (struct node **link = &resource->child; *link != NULL;) {
		const struct schema_element *element = (*link)->element;
		struct node *from = *link, *to = from;

		while (to->next != NULL && to->next->element == element)
			to = to->next;
		if (strcmp(element->name, "contained") == 0 || strcmp(element->name, "version") == 0 || strcmp(element->name, "id") == 0) {
			link = &to->next;
			continue;
		}
		*link = to->next;
		size_t left = values_of(fixture, resource, after);

		for (size_t i = 0; i < searches; i++) {
			struct origin origin = origin_of(&search[i], resource->type);
			uint32_t parameter = extract_parameter(&search[i]);
			const struct value *had, *has;
			size_t had_count = of_parameter(before, count, parameter, &had), has_count = of_parameter(after, left, parameter, &has);

			if (!origin.plain)
				continue;
			if (!names(&origin, element->name) && (had_count != has_count || memcmp(had, has, had_count * sizeof *had) != 0))
				fail_msg("%s: %s changes without %s", name, search[i].code, element->name);
			if (names(&origin, element->name) && origin.count == 1 && has_count > 0)
				fail_msg("%s: %s says something without %s", name, search[i].code, element->name);
			for (size_t j = 0; j < has_count; j++)
				if (bsearch(&has[j], had, had_count, sizeof *had, by_value) == NULL)
					fail_msg("%s: %s says something new without %s", name, search[i].code, element->name);
		}
		to->next = *link;
		*link = from;
		link = &to->next;
	}
}

static void
examples_say_less_without_an_element(void **state)
{
	(void)state;
	const char *data = test_shared_data();
	char path[4400];
	struct fixture fixture;
	struct dirent *file;
	size_t count = 0;

	if (data == NULL)
		skip();
	snprintf(path, sizeof path, "%s/r4-examples", data);
	DIR *folder = opendir(path);

	assert_non_null(folder);
	fixture_open(&fixture);
	while ((file = readdir(folder)) != NULL) {
		if (strstr(file->d_name, ".json") == NULL)
			continue;
		snprintf(path, sizeof path, "%s/r4-examples/%s", data, file->d_name);
		struct slice text = read_file(path);

		arena_reset(&fixture.arena);
		faults_init(&fixture.faults, &fixture.arena);
		struct node *resource = text.length < 300000 ? json_read(&fixture.arena, text, &fixture.faults) : NULL;

		if (resource != NULL) {
			without_the_element_a_plain_parameter_says_less(&fixture, file->d_name, resource);
			count++;
		}
		free((void *)(uintptr_t)text.data);
	}
	closedir(folder);
	fixture_close(&fixture);
	assert_true(count > 100);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(expressions_name_their_elements),
		cmocka_unit_test(only_plain_paths_are_plain),
		cmocka_unit_test(examples_say_less_without_an_element),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
