/* Added search parameters: definitions, tables, and who holds them. */
#include "tests/unit/test.h"

#include "resources/extract_added.h"
#include "resources/json_read.h"

#include <pthread.h>
#include <stdatomic.h>

#define HEAD "{\"resourceType\":\"SearchParameter\",\"name\":\"x\",\"description\":\"x\",\"status\":\"active\","
#define DEFINED(id, code, base, type, expression) \
	HEAD "\"id\":\"" id "\",\"url\":\"urn:" id "\",\"code\":\"" code "\",\"base\":[\"" base "\"],\"type\":\"" type \
	"\",\"expression\":\"" expression "\"}"

static bool
all_complete(void *context, const struct added_item *item)
{
	(void)context;
	(void)item;
	return true;
}

static struct added *
make(const char *const *definitions, size_t count)
{
	struct added_source sources[ADDED_MOST + 20];

	for (size_t i = 0; i < count; i++)
		sources[i] = (struct added_source){ .rid = i + 1, .version = 1, .json = slice_text(definitions[i]) };
	struct added *table = added_new(sources, count, all_complete, NULL);

	assert_non_null(table);
	return table;
}

static const struct schema_search *
find(const struct added *table, const char *type, const char *code)
{
	return added_find(table, schema_resource(slice_text(type)), slice_text(code), NULL);
}

static void
publish(struct added *table)
{
	assert_true(added_publish(table));
}

/* How many values the resource has of the type's parameter, by the table in force; text is one of them. */
static size_t
values(const char *json, const char *type, const char *code, char text[64])
{
	struct arena arena;
	struct faults faults;
	struct buffer entries;
	struct entry entry = { 0 };
	unsigned place;
	size_t count = 0;
	const struct added *table = added_hold(&place);
	uint32_t number = extract_parameter(find(table, type, code));

	added_release(place);
	arena_init(&arena, 0);
	buffer_init(&entries, 0);
	faults_init(&faults, &arena);
	const struct node *resource = json_read(&arena, slice_text(json), &faults);

	assert_non_null(resource);
	extract_entries(resource, &arena, &entries);
	assert_true(buffer_ok(&entries));
	text[0] = '\0';
	for (struct slice rest = buffer_slice(&entries); entry_next(&rest, &entry);)
		if (entry.parameter == number) {
			struct slice value = entry.kind == ENTRY_TOKEN ? entry.code : entry.kind == ENTRY_STRING ? entry.text :
			    entry.kind == ENTRY_REFERENCE ? entry.id : entry.kind == ENTRY_URI ? entry.url : entry.number;

			snprintf(text, 64, "%.*s", SLICE_ARGS(value));
			count++;
		}
	buffer_free(&entries);
	arena_free(&arena);
	return count;
}

static void
tables_hold_what_is_right_and_new(void **state)
{
	static const char *const definitions[] = {
		DEFINED("ward", "ward", "Patient", "string", "Patient.name.text"),
		DEFINED("broken", "broken", "Patient", "string", "Patient.name.("),
		DEFINED("again", "ward", "Patient", "string", "Patient.name.family"), /* the code is taken */
		DEFINED("birthdate", "birthdate", "Patient", "date", "Patient.birthDate"), /* built in, under another url */
		DEFINED("any", "any", "DomainResource", "token", "DomainResource.text.status"),
		DEFINED("any-too", "any", "Observation", "token", "Observation.status"), /* on Observation there is one of all */
		"not even JSON",
		DEFINED("late", "ward", "Observation", "string", "Observation.code.text"), /* the same code on another type */
	};
	struct added *table = make(definitions, sizeof definitions / sizeof *definitions);

	(void)state;
	assert_int_equal(added_count(table), 3);
	assert_string_equal(find(table, "Patient", "ward")->url, "urn:ward");
	assert_string_equal(find(table, "Observation", "ward")->url, "urn:late");
	assert_null(find(table, "Condition", "ward"));
	assert_string_equal(find(table, "Condition", "any")->url, "urn:any");
	assert_null(find(table, "Bundle", "any")); /* no DomainResource */
	assert_null(find(table, "Patient", "birthdate"));
	/* The same number on all types of an abstract base; another for each (base, code). */
	assert_int_equal(extract_parameter(find(table, "Condition", "any")), extract_parameter(find(table, "Patient", "any")));
	assert_int_not_equal(extract_parameter(find(table, "Observation", "ward")),
	    extract_parameter(find(table, "Patient", "ward")));
	assert_false(extract_built_in(extract_parameter(find(table, "Patient", "ward"))));
	assert_true(extract_built_in(extract_parameter(schema_search(schema_resource(SLICE("Patient")), SLICE("birthdate")))));
	assert_null(find(NULL, "Patient", "ward"));
	added_free(table);
}

static void
composites_find_what_they_are_made_of(void **state)
{
	static const char composite[] = HEAD "\"id\":\"c\",\"url\":\"urn:c\",\"code\":\"both\",\"base\":[\"Patient\"],"
	    "\"type\":\"composite\",\"expression\":\"Patient.contact\",\"component\":["
	    "{\"definition\":\"urn:kind\",\"expression\":\"relationship\"},{\"definition\":\"urn:who\",\"expression\":\"name\"}]}";
	/* The composite comes before what it is made of. */
	static const char *const definitions[] = {
		composite,
		DEFINED("kind", "kind", "Patient", "token", "Patient.contact.relationship"),
		DEFINED("who", "who", "Patient", "string", "Patient.contact.name"),
	};
	struct added *table = make(definitions, 3), *without = make(definitions, 2);
	const struct schema_search *search = find(table, "Patient", "both");
	struct arena arena;

	(void)state;
	assert_non_null(search);
	assert_int_equal(search->component_count, 2);
	assert_int_equal(search->components[0].search->type, SEARCH_TOKEN);
	assert_int_equal(search->components[1].search->type, SEARCH_STRING);
	assert_null(find(without, "Patient", "both"));
	/* A copy outlives the table. */
	arena_init(&arena, 0);
	const struct schema_search *copy = added_copy(search, &arena);

	added_free(table);
	added_free(without);
	assert_string_equal(copy->code, "both");
	assert_string_equal(copy->components[1].search->code, "who");
	assert_string_equal(copy->components[1].expression, "name");
	arena_free(&arena);
}

static void
values_come_from_the_whole_language(void **state)
{
	static const char *const definitions[] = {
		DEFINED("s", "s", "Patient", "string", "Patient.name.select(family & given.first())"),
		DEFINED("t", "t", "Patient", "token", "Patient.contact.exists()"),
		DEFINED("n", "n", "Patient", "number", "Patient.name.count() + 1"),
		DEFINED("q", "q", "Patient", "quantity", "2.50 'mg'"),
		DEFINED("r", "r", "Patient", "reference", "Patient.generalPractitioner.where(resolve() is Organization)"),
		DEFINED("f", "f", "Patient", "string", "Patient.name.given.single()"),
		DEFINED("e", "e", "Patient", "string", "Patient.repeat(children()).children().children().select($this.toString())"),
		DEFINED("w", "w", "Patient", "quantity", "Patient.name.family"), /* no quantity */
	};
	static const char json[] = "{\"resourceType\":\"Patient\",\"id\":\"p\",\"name\":[{\"family\":\"A\",\"given\":[\"b\",\"c\"]}],"
	    "\"generalPractitioner\":[{\"reference\":\"Organization/o\"},{\"reference\":\"Practitioner/p\"},"
	    "{\"reference\":\"https://elsewhere.example/fhir/Organization/x\"}]}";
	char text[64];

	(void)state;
	publish(make(definitions, sizeof definitions / sizeof *definitions));
	assert_int_equal(values(json, "Patient", "s", text), 1);
	assert_string_equal(text, "Ab");
	assert_int_equal(values(json, "Patient", "t", text), 1);
	assert_string_equal(text, "false");
	assert_int_equal(values(json, "Patient", "n", text), 1);
	assert_string_equal(text, "2");
	assert_int_equal(values(json, "Patient", "q", text), 1);
	assert_string_equal(text, "2.50");
	assert_int_equal(values(json, "Patient", "r", text), 2);
	assert_int_equal(values(json, "Patient", "f", text), 0);
	assert_int_equal(values(json, "Patient", "w", text), 0);
	publish(NULL);
}

/* An expression whose steps grow without end costs a bound, and no more than its own values. */
static void
a_costly_expression_has_no_value(void **state)
{
	static const char *const definitions[] = {
		DEFINED("costly", "costly", "Patient", "string",
		    "Patient.descendants().select(%resource.descendants().select(%resource.descendants().count().toString()))"),
		DEFINED("cheap", "cheap", "Patient", "string", "Patient.name.family"),
	};
	char json[12000] = "{\"resourceType\":\"Patient\",\"name\":[{\"family\":\"A\"}", text[64];
	size_t length = strlen(json);

	(void)state;
	for (int i = 0; i < 300; i++)
		length += (size_t)snprintf(json + length, sizeof json - length, ",{\"given\":[\"b\"]}");
	snprintf(json + length, sizeof json - length, "]}");
	publish(make(definitions, 2));
	assert_int_equal(values(json, "Patient", "costly", text), 0);
	assert_int_equal(values(json, "Patient", "cheap", text), 1);
	publish(NULL);
}

static bool
check(const char *json, const char *id, const char *place)
{
	struct arena arena;
	struct faults faults;

	arena_init(&arena, 0);
	faults_init(&faults, &arena);
	const struct node *resource = json_read(&arena, slice_text(json), &faults);

	assert_non_null(resource);
	added_check(resource, slice_text(id), &arena, &faults);
	bool right = !faults.errors;

	if (place != NULL) {
		assert_non_null(faults.first);
		assert_slice(faults.first->expression, place);
	}
	arena_free(&arena);
	return right;
}

static void
checks_know_what_is_in_force(void **state)
{
	static const char *const definitions[] = { DEFINED("one", "one", "Patient", "string", "Patient.name.text") };

	(void)state;
	publish(make(definitions, 1));
	/* Its own new version is right, another's with its code or url isn't. */
	assert_true(check(DEFINED("one", "one", "Patient", "string", "Patient.name.family"), "one", NULL));
	assert_false(check(DEFINED("two", "one", "Patient", "string", "Patient.name.family"), "two", "SearchParameter.base[0]"));
	assert_false(check(DEFINED("one", "other", "Patient", "string", "Patient.name.family"), "two", "SearchParameter.url"));
	assert_false(check(DEFINED("two", "one", "Resource", "string", "Resource.language"), "two", "SearchParameter.base[0]"));
	assert_true(check(DEFINED("two", "one", "Observation", "string", "Observation.code.text"), "two", NULL));
	assert_true(check("{\"resourceType\":\"SearchParameter\",\"status\":\"draft\",\"url\":\"urn:one\",\"code\":\"one\","
	    "\"base\":[\"Patient\"],\"type\":\"special\"}", "two", NULL));
	publish(NULL);
	assert_true(check(DEFINED("two", "one", "Patient", "string", "Patient.name.family"), "two", NULL));
}

static void
no_more_than_the_limit(void **state)
{
	static char texts[ADDED_MOST + 1][300];
	const char *definitions[ADDED_MOST + 1];

	(void)state;
	for (int i = 0; i <= ADDED_MOST; i++) {
		snprintf(texts[i], sizeof texts[i], HEAD "\"id\":\"p%d\",\"url\":\"urn:p%d\",\"code\":\"p%d\",\"base\":[\"Patient\"],"
		    "\"type\":\"string\",\"expression\":\"Patient.name.text\"}", i, i, i);
		definitions[i] = texts[i];
	}
	struct added *table = make(definitions, ADDED_MOST + 1);

	assert_int_equal(added_count(table), ADDED_MOST);
	assert_null(find(table, "Patient", "p200"));
	publish(table);
	assert_false(check(texts[ADDED_MOST], "p200", "SearchParameter"));
	assert_true(check(texts[7], "p7", NULL));
	publish(NULL);
}

/* ---- Readers and a writer ----------------------------------------------------------------------------------------- */

static atomic_bool over;

/* Whatever table is held, it is whole: both of its parameters are of the same edition. */
static void *
read_tables(void *context)
{
	size_t *seen = context;

	while (!atomic_load(&over)) {
		unsigned place;
		const struct added *table = added_hold(&place);

		if (table != NULL) {
			const struct schema_search *first = find(table, "Patient", "first"), *second = find(table, "Patient", "second");

			assert_non_null(first);
			assert_string_equal(first->expression, second->expression);
			++*seen;
		}
		added_release(place);
	}
	return NULL;
}

static void
readers_see_whole_tables(void **state)
{
	static const char *const editions[2][2] = {
		{ DEFINED("a", "first", "Patient", "string", "Patient.name.text"),
		    DEFINED("b", "second", "Patient", "string", "Patient.name.text") },
		{ DEFINED("a", "first", "Patient", "string", "Patient.name.family"),
		    DEFINED("b", "second", "Patient", "string", "Patient.name.family") },
	};
	pthread_t threads[3];
	size_t seen[3] = { 0 };
	uint64_t generation = added_generation();

	(void)state;
	atomic_store(&over, false);
	for (int i = 0; i < 3; i++)
		assert_int_equal(pthread_create(&threads[i], NULL, read_tables, &seen[i]), 0);
	for (int i = 0; i < 2000; i++)
		publish(i % 50 == 0 ? NULL : make(editions[i % 2], 2));
	atomic_store(&over, true);
	for (int i = 0; i < 3; i++)
		pthread_join(threads[i], NULL);
	assert_int_equal(added_generation(), generation + 2000);
	publish(NULL);
}

/* As many tables may be held as there are places but one; then no other can take its place, and nothing is lost. */
static void
a_held_table_is_not_given_up(void **state)
{
	static const char *const definitions[] = { DEFINED("one", "one", "Patient", "string", "Patient.name.text") };
	unsigned places[200];
	size_t held = 0;
	struct added *table;

	(void)state;
	do {
		table = make(definitions, 1);
		if (!added_publish(table))
			break;
		assert_ptr_equal(added_hold(&places[held]), table);
		held++;
	} while (held < 200);
	assert_in_range(held, 2, 199);
	for (size_t i = 0; i < held; i++)
		added_release(places[i]);
	publish(table);
	publish(NULL);
}

static int
start(void **state)
{
	char error[300];

	(void)state;
	return extract_start(540, NULL, error, sizeof error) ? 0 : -1;
}

static int
end(void **state)
{
	(void)state;
	extract_stop();
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tables_hold_what_is_right_and_new),
		cmocka_unit_test(composites_find_what_they_are_made_of),
		cmocka_unit_test(values_come_from_the_whole_language),
		cmocka_unit_test(a_costly_expression_has_no_value),
		cmocka_unit_test(checks_know_what_is_in_force),
		cmocka_unit_test(no_more_than_the_limit),
		cmocka_unit_test(readers_see_whole_tables),
		cmocka_unit_test(a_held_table_is_not_given_up),
	};

	return cmocka_run_group_tests(tests, start, end);
}
