/* What the tests of resources/extract/ share: resources from JSON text, and their entries as text that a person can
 * read. */
#ifndef IRORI_EXTRACT_FIXTURE_H
#define IRORI_EXTRACT_FIXTURE_H

#include "tests/unit/test.h"

#include "resources/extract.h"
#include "resources/json_read.h"
#include "resources/primitive/date.h"

#define TEST_BASE "https://irori.example/fhir"

struct fixture {
	struct arena arena;
	struct faults faults;
	struct buffer entries, text;
};

static inline void
fixture_open(struct fixture *fixture)
{
	char error[300];

	arena_init(&fixture->arena, 0);
	faults_init(&fixture->faults, &fixture->arena);
	buffer_init(&fixture->entries, 0);
	buffer_init(&fixture->text, 0);
	if (!extract_start(540, TEST_BASE, error, sizeof error))
		fail_msg("%s", error);
}

static inline void
fixture_close(struct fixture *fixture)
{
	buffer_free(&fixture->entries);
	buffer_free(&fixture->text);
	arena_free(&fixture->arena);
	extract_stop();
}

/* The JSON may have ' for ", so that it reads well in C; it must live as long as the tree. */
static inline struct node *
fixture_read(struct fixture *fixture, const char *json)
{
	struct slice copy = arena_copy(&fixture->arena, slice_text(json));
	char *at = (char *)(uintptr_t)copy.data;

	assert_non_null(copy.data);
	for (size_t i = 0; i < copy.length; i++)
		if (at[i] == '\'')
			at[i] = '"';
	struct node *node = json_read(&fixture->arena, copy, &fixture->faults);

	if (node == NULL)
		fail_msg("can't be read: %s", json);
	return node;
}

static inline void
fixture_put(struct buffer *out, const char *before, struct slice text)
{
	if (text.data != NULL) {
		buffer_put(out, slice_text(before));
		buffer_put(out, text);
	}
}

static inline void
fixture_moment(struct buffer *out, int64_t moment)
{
	char text[DATE_TEXT_MOST];

	if (moment == INT64_MIN || moment == INT64_MAX)
		buffer_byte(out, '*');
	else
		buffer_put(out, date_write_instant(moment, text));
}

static inline void fixture_entry(struct buffer *out, const struct entry *entry);

static inline void
fixture_components(struct buffer *out, struct slice components)
{
	struct entry component = { 0 };
	uint32_t last = 0;
	bool first = true;

	while (entry_next(&components, &component)) {
		if (!first)
			buffer_byte(out, component.parameter != last ? '$' : ',');
		first = false;
		last = component.parameter;
		fixture_entry(out, &component);
	}
}

/* token: system|code~text; typed: system|code|value; reference: Type/id@version, url@version, or ?system|code; date: low..high; quantity:
 * comparator number system|code~unit; composite: a$b, a component's several values with commas. */
static inline void
fixture_entry(struct buffer *out, const struct entry *entry)
{
	switch (entry->kind) {
	case ENTRY_TOKEN:
		fixture_put(out, "", entry->system);
		fixture_put(out, "|", entry->code);
		fixture_put(out, "~", entry->text);
		break;
	case ENTRY_TYPED:
		fixture_put(out, "", entry->system);
		fixture_put(out, "|", entry->code);
		fixture_put(out, "|", entry->text);
		break;
	case ENTRY_REFERENCE:
		fixture_put(out, "", entry->type);
		fixture_put(out, "/", entry->id);
		fixture_put(out, "", entry->url);
		fixture_put(out, "@", entry->version);
		fixture_put(out, "?", entry->system);
		fixture_put(out, "|", entry->code);
		break;
	case ENTRY_DATE:
		fixture_moment(out, entry->low);
		buffer_literal(out, "..");
		fixture_moment(out, entry->high);
		break;
	case ENTRY_STRING:
		buffer_put(out, entry->text);
		break;
	case ENTRY_NUMBER:
		fixture_put(out, "", entry->comparator);
		fixture_put(out, "", entry->number);
		fixture_put(out, "..", entry->upper);
		break;
	case ENTRY_QUANTITY:
		fixture_put(out, "", entry->comparator);
		fixture_put(out, "", entry->number);
		fixture_put(out, "..", entry->upper);
		fixture_put(out, " ", entry->system);
		fixture_put(out, "|", entry->code);
		fixture_put(out, "~", entry->text);
		break;
	case ENTRY_URI:
		buffer_put(out, entry->url);
		fixture_put(out, "@", entry->version);
		break;
	case ENTRY_POSITION:
		buffer_print(out, "%.9f %.9f", (double)entry->low / 1e9, (double)entry->high / 1e9);
		break;
	case ENTRY_COMPOSITE:
		fixture_components(out, entry->components);
		break;
	case ENTRY_WORDS:
		buffer_put(out, entry->text);
		break;
	default:
		fail_msg("there is no kind %d", entry->kind);
	}
}

static inline int
fixture_compare(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* The values of one parameter, sorted, with "; " between. The text lives until the next call. */
static inline struct slice
fixture_values(struct fixture *fixture, const struct node *resource, const char *code)
{
	const struct schema_search *search = schema_search(resource->type, slice_text(code));
	const char *values[400];
	size_t count = 0;

	if (search == NULL)
		fail_msg("%s has no search parameter %s", resource->type->name, code);
	buffer_reset(&fixture->entries);
	extract_entries(resource, &fixture->arena, &fixture->entries);
	assert_true(buffer_ok(&fixture->entries));
	struct slice rest = buffer_slice(&fixture->entries);
	struct entry entry = { 0 };

	while (entry_next(&rest, &entry)) {
		if (entry.parameter != extract_parameter(search))
			continue;
		buffer_reset(&fixture->text);
		fixture_entry(&fixture->text, &entry);
		assert_in_range(count, 0, sizeof values / sizeof *values - 1);
		values[count] = arena_copy(&fixture->arena, buffer_slice(&fixture->text)).data;
		assert_non_null(values[count++]);
	}
	struct contained contained;

	while (entry_next_contained(&rest, &contained))
		;
	assert_int_equal(rest.length, 0);
	qsort(values, count, sizeof *values, fixture_compare);
	buffer_reset(&fixture->text);
	for (size_t i = 0; i < count; i++)
		fixture_put(&fixture->text, i > 0 ? "; " : "", slice_text(values[i]));
	return count > 0 ? buffer_slice(&fixture->text) : SLICE("");
}

#define assert_values(fixture, json, code, expected) \
	assert_slice(fixture_values((fixture), fixture_read((fixture), (json)), (code)), (expected))

#endif
