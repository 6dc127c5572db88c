/* What search knows of the resources inside others. */
#include "tests/unit/extract/fixture.h"

#include "resources/extract_links.h"

static const char request[] =
    "{'resourceType':'MedicationRequest','id':'r','contained':["
    "{'resourceType':'Medication','id':'m','code':{'coding':[{'system':'http://s','code':'c'}]},'manufacturer':{'reference':'#o'}},"
    "{'resourceType':'Organization','id':'o','name':'Maker','partOf':{'reference':'Organization/1'}},"
    "{'resourceType':'Provenance','target':[{'reference':'#'}]}],"
    "'status':'active','medicationReference':{'reference':'#m'},'subject':{'reference':'#nobody'}}";

/* The values of the parameter in the n-th contained resource. */
static struct slice
values_inside(struct fixture *fixture, struct slice entries, size_t n, const char *code)
{
	struct contained contained;
	struct entry entry = { 0 };

	for (size_t i = 0; i <= n; i++)
		assert_true(entry_next_contained(&entries, &contained));
	const struct schema_search *search = schema_search(schema_resource(contained.type), slice_text(code));
	struct slice rest = contained.entries;

	assert_non_null(search);
	buffer_reset(&fixture->text);
	while (entry_next(&rest, &entry))
		if (entry.parameter == extract_parameter(search))
			fixture_entry(&fixture->text, &entry);
	assert_int_equal(rest.length, 0);
	return fixture->text.length > 0 ? buffer_slice(&fixture->text) : SLICE("");
}

static void
contained_resources_have_entries_of_their_own(void **state)
{
	(void)state;
	struct fixture f;
	struct contained contained;

	fixture_open(&f);
	const struct node *node = fixture_read(&f, request);

	/* The container's: what points inside says what it is; what points nowhere says nothing. */
	assert_slice(fixture_values(&f, node, "medication"), "Medication#m");
	assert_slice(fixture_values(&f, node, "status"), "http://hl7.org/fhir/CodeSystem/medicationrequest-status|active");
	assert_slice(fixture_values(&f, node, "subject"), "");
	assert_slice(fixture_values(&f, node, "code"), "");
	struct slice entries = buffer_slice(&f.entries), rest = entries;

	static const char *const types[] = { "Medication", "Organization", "Provenance" };

	for (size_t i = 0; i < 3; i++) {
		assert_true(entry_next_contained(&rest, &contained));
		assert_slice(contained.type, types[i]);
	}
	assert_null(contained.id.data);
	assert_false(entry_next_contained(&rest, &contained));
	assert_slice(values_inside(&f, entries, 0, "code"), "http://s|c");
	assert_slice(values_inside(&f, entries, 0, "manufacturer"), "Organization#o");
	assert_slice(values_inside(&f, entries, 1, "name"), "Maker");
	assert_slice(values_inside(&f, entries, 1, "partof"), "Organization/1");
	assert_slice(values_inside(&f, entries, 2, "target"), "MedicationRequest#");
	fixture_close(&f);
}

/* The entries as text, but for those of links. */
static void
write_entries(struct buffer *out, struct slice entries)
{
	struct entry entry = { 0 };

	while (entry_next(&entries, &entry)) {
		if (entry.parameter == ENTRY_LINK_PARAMETER)
			continue;
		buffer_print(out, "%08x ", (unsigned)entry.parameter);
		fixture_entry(out, &entry);
		buffer_byte(out, '\n');
	}
}

/* The entries inside are those of the same resource standing alone, but that its links are its container's. */
static void
they_are_as_if_alone(void **state)
{
	(void)state;
	struct fixture f;
	struct contained contained;
	struct buffer alone, outside, inside;
	char json[900];
	static const char inner[] = "'name':[{'family':'A','given':['B']}],'birthDate':'1950','identifier':[{'system':'s','value':'v'}],"
	    "'telecom':[{'system':'phone','value':'1'}],'generalPractitioner':[{'reference':'Practitioner/1'}]}";

	fixture_open(&f);
	buffer_init(&alone, 0);
	buffer_init(&outside, 0);
	buffer_init(&inside, 0);
	snprintf(json, sizeof json, "{'resourceType':'Patient','id':'p',%s", inner);
	extract_entries(fixture_read(&f, json), &f.arena, &alone);
	snprintf(json, sizeof json, "{'resourceType':'Observation','contained':[{'resourceType':'Patient','id':'p',%s],'subject':{'reference':'#p'}}",
	    inner);
	buffer_reset(&f.entries);
	extract_entries(fixture_read(&f, json), &f.arena, &f.entries);
	struct slice rest = buffer_slice(&f.entries);

	assert_true(entry_next_contained(&rest, &contained));
	write_entries(&outside, buffer_slice(&alone));
	write_entries(&inside, contained.entries);
	assert_true(outside.length > 0 && slice_equal(buffer_slice(&inside), buffer_slice(&outside)));
	struct entry link = { 0 };

	assert_false(entry_next_link(&contained.entries, &link));
	rest = buffer_slice(&f.entries);
	assert_true(entry_next_link(&rest, &link));
	assert_slice(link.id, "1");
	assert_slice(link.type, "Practitioner");
	assert_false(entry_next_link(&rest, &link));
	buffer_free(&alone);
	buffer_free(&outside);
	buffer_free(&inside);
	fixture_close(&f);
}

static bool
has_key(struct slice keys, struct slice key)
{
	while (keys.length > 0) {
		size_t length = (unsigned char)keys.data[0];

		if (slice_equal(slice_of(keys.data + 1, length), key))
			return true;
		keys = slice_from(keys, 1 + length);
	}
	return false;
}

/* One key for each type inside, and none of the values there but links: they would find the container. */
static void
keys_tell_the_types_inside(void **state)
{
	(void)state;
	struct fixture f;
	struct buffer keys;
	char key[4 + ENTRY_KEY_MOST] = "cont";
	size_t count = 0;

	fixture_open(&f);
	buffer_init(&keys, 0);
	extract_entries(fixture_read(&f, request), &f.arena, &f.entries);
	extract_keys(buffer_slice(&f.entries), &keys);
	for (struct slice rest = buffer_slice(&keys); rest.length > 0; rest = slice_from(rest, 1 + (unsigned char)rest.data[0]))
		count++;
	/* status (and with its system), medication, the three types, the word of the text that is inside, and the link there. */
	assert_int_equal(count, 8);
	assert_true(has_key(buffer_slice(&keys), slice_of(key, 4 + entry_contained_key(SLICE("Medication"), key + 4))));
	assert_true(has_key(buffer_slice(&keys), slice_of(key, 4 + entry_contained_key(SLICE("Provenance"), key + 4))));
	assert_false(has_key(buffer_slice(&keys), slice_of(key, 4 + entry_contained_key(SLICE("MedicationRequest"), key + 4))));
	for (uint32_t i = 0; i < schema_counts.searches; i++)
		assert_int_not_equal(extract_parameter(&schema_searches[i]), ENTRY_CONTAINED_PARAMETER);
	buffer_free(&keys);
	fixture_close(&f);
}

/* More than 64 KiB of entries inside are whole; the bound on values is the resource's with all that it contains. */
static void
large_ones_are_whole_within_the_bound(void **state)
{
	(void)state;
	struct fixture f;
	struct buffer json;
	struct contained contained;
	struct entry entry = { 0 };
	size_t counts[2] = { 0 };

	fixture_open(&f);
	buffer_init(&json, 0);
	buffer_literal(&json, "{'resourceType':'Observation','code':{'text':'x'},'contained':[");
	for (int i = 0; i < 2; i++) {
		buffer_print(&json, "%s{'resourceType':'Group','id':'g%d','member':[", i > 0 ? "," : "", i);
		for (size_t k = 0; k < EXTRACT_VALUES_MOST * 6 / 10; k++)
			buffer_print(&json, "%s{'entity':{'reference':'Patient/a-long-enough-name-%zu'}}", k > 0 ? "," : "", k);
		buffer_literal(&json, "]}");
	}
	buffer_literal(&json, "]}");
	buffer_byte(&json, '\0');
	extract_entries(fixture_read(&f, json.data), &f.arena, &f.entries);
	assert_true(buffer_ok(&f.entries));
	struct slice rest = buffer_slice(&f.entries);

	for (size_t i = 0; i < 2; i++) {
		assert_true(entry_next_contained(&rest, &contained));
		while (entry_next(&contained.entries, &entry))
			counts[i]++;
	}
	assert_false(entry_next_contained(&rest, &contained));
	assert_int_equal(counts[0], EXTRACT_VALUES_MOST * 6 / 10);
	/* Two values are the container's: code and combo-code. */
	assert_int_equal(counts[0] + counts[1], EXTRACT_VALUES_MOST - 2);
	buffer_free(&json);
	fixture_close(&f);
}

/* Entries that are cut anywhere end, and nothing behind them is read. */
static void
cut_entries_end(void **state)
{
	(void)state;
	struct fixture f;

	fixture_open(&f);
	extract_entries(fixture_read(&f, request), &f.arena, &f.entries);
	for (size_t length = 0; length < f.entries.length; length++) {
		char *copy = malloc(length + 1);
		struct slice rest = slice_of(copy, length);
		struct contained contained;
		size_t count = 0;

		assert_non_null(copy);
		if (length > 0)
			memcpy(copy, f.entries.data, length);
		while (entry_next_contained(&rest, &contained))
			count++;
		assert_in_range(count, 0, 3);
		free(copy);
	}
	fixture_close(&f);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(contained_resources_have_entries_of_their_own),
		cmocka_unit_test(they_are_as_if_alone),
		cmocka_unit_test(keys_tell_the_types_inside),
		cmocka_unit_test(large_ones_are_whole_within_the_bound),
		cmocka_unit_test(cut_entries_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
