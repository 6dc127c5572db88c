#include "resources/extract/place.h"
#include "resources/primitive/decimal.h"
#include "tests/unit/extract/fixture.h"

static uint32_t
parameter_of(const char *type, const char *code)
{
	const struct schema_search *search = schema_search(schema_type(slice_text(type)), slice_text(code));

	assert_non_null(search);
	return extract_parameter(search);
}

static int
compare_numbers(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

	return x < y ? -1 : x > y;
}

static void
no_two_parameters_have_one_number(void **state)
{
	(void)state;
	size_t texts = schema_counts.searches * 2, count = texts + schema_counts.resources * 2;
	uint32_t *numbers = calloc(count, sizeof *numbers);

	assert_non_null(numbers);
	/* Second keys have the number turned round. */
	for (uint32_t i = 0; i < schema_counts.searches; i++) {
		numbers[i * 2] = extract_parameter(&schema_searches[i]);
		numbers[i * 2 + 1] = ~numbers[i * 2];
	}
	for (uint32_t i = 0; i < schema_counts.resources; i++) {
		numbers[texts + i * 2] = extract_content_parameter(&schema_types[schema_resources[i]]);
		numbers[texts + i * 2 + 1] = extract_text_parameter(&schema_types[schema_resources[i]]);
	}
	qsort(numbers, count, sizeof *numbers, compare_numbers);
	/* The store's own keys begin with zero. */
	assert_true(numbers[0] != 0);
	for (size_t i = 1; i < count; i++)
		assert_true(numbers[i] != numbers[i - 1]);
	free(numbers);
	/* They are stored: both halves of FNV-1a (64 bits) of "Type.code", folded. */
	assert_int_equal(parameter_of("Patient", "birthdate"), 0xE33DCE2C);
	assert_int_equal(parameter_of("Patient", "_tag"), 0xF2436622);
}

/* The key of the only value that the parameter has in the resource. */
static struct slice
key_of(struct fixture *fixture, const char *json, const char *code, char out[ENTRY_KEY_MOST])
{
	const struct node *node = fixture_read(fixture, json);
	struct entry entry = { 0 };
	struct slice found = SLICE_NONE;

	fixture_values(fixture, node, code);
	struct slice rest = buffer_slice(&fixture->entries);

	while (entry_next(&rest, &entry))
		if (entry.parameter == extract_parameter(schema_search(node->type, slice_text(code)))) {
			assert_null(found.data);
			found = slice_of(out, entry_key(&entry, out));
		}
	return found;
}

static void
keys_are_derived_from_entries(void **state)
{
	(void)state;
	struct fixture f;
	struct buffer keys;
	uint32_t gender = parameter_of("Patient", "gender");
	struct slice before = SLICE_NONE;
	bool seen = false;

	fixture_open(&f);
	buffer_init(&keys, 0);
	extract_entries(fixture_read(&f, "{'resourceType':'Patient','name':[{'family':'A','given':['B','C']}],'gender':'male',"
	    "'birthDate':'2000','identifier':[{'system':'s','value':'1'}],'managingOrganization':{'reference':'Organization/1'}}"),
	    &f.arena, &f.entries);
	extract_keys(buffer_slice(&f.entries), &keys);
	assert_true(buffer_ok(&keys));
	struct slice rest = buffer_slice(&keys);

	while (rest.length > 0) {
		size_t length = (unsigned char)rest.data[0];
		struct slice key = slice_of(rest.data + 1, length);
		const unsigned char *bytes = (const unsigned char *)key.data;

		assert_in_range(length, 4, 4 + ENTRY_KEY_MOST);
		assert_in_range(length, 0, rest.length - 1);
		assert_true(before.data == NULL || slice_compare(before, key) < 0);
		if (((uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3]) == gender) {
			seen = true;
			assert_int_equal(length, 4 + 6);
		}
		before = key;
		rest = slice_from(rest, 1 + length);
	}
	assert_true(seen);
	buffer_free(&keys);
	fixture_close(&f);
}

static bool
same_system_key(const char *system, const char *code, const char *other_system, const char *other_code)
{
	const struct entry one = { .kind = ENTRY_TOKEN, .system = slice_text(system), .code = slice_text(code) };
	const struct entry two = { .kind = ENTRY_TOKEN, .system = slice_text(other_system), .code = slice_text(other_code) };
	char a[ENTRY_KEY_MOST], b[ENTRY_KEY_MOST];

	assert_int_equal(entry_system_key(&one, a), 6);
	assert_int_equal(entry_system_key(&two, b), 6);
	return memcmp(a, b, 6) == 0;
}

static void
a_token_with_its_system_has_a_key_of_both(void **state)
{
	(void)state;
	const struct entry no_system = { .kind = ENTRY_TOKEN, .code = SLICE("c") };
	const struct entry no_code = { .kind = ENTRY_TOKEN, .system = SLICE("s") };
	const struct entry uri = { .kind = ENTRY_URI, .url = SLICE("u") };
	char key[ENTRY_KEY_MOST];

	/* Codes without case, systems exactly: as they are compared. */
	assert_true(same_system_key("http://s", "Ab", "http://s", "aB"));
	assert_false(same_system_key("http://s", "ab", "http://S", "ab"));
	assert_false(same_system_key("http://s", "ab", "http://s", "ac"));
	assert_int_equal(entry_system_key(&no_system, key), 0);
	assert_int_equal(entry_system_key(&no_code, key), 0);
	assert_int_equal(entry_system_key(&uri, key), 0);
}

static void
equal_in_search_means_equal_in_key(void **state)
{
	(void)state;
	struct fixture f;
	char one[ENTRY_KEY_MOST], two[ENTRY_KEY_MOST];
	static const struct {
		const char *a, *b, *code;
		bool equal;
	} cases[] = {
		/* Codes: case and system are for the entries to decide. */
		{ "'identifier':[{'system':'s','value':'ab'}]", "'identifier':[{'system':'t','value':'AB'}]", "identifier", true },
		{ "'identifier':[{'value':'ab'}]", "'identifier':[{'value':'abc'}]", "identifier", false },
		{ "'managingOrganization':{'reference':'Organization/1'}",
		    "'managingOrganization':{'reference':'" TEST_BASE "/Organization/1/_history/2'}", "organization", true },
		{ "'managingOrganization':{'reference':'Organization/1'}",
		    "'managingOrganization':{'reference':'Organization/2'}", "organization", false },
		{ "'managingOrganization':{'reference':'Organization/1'}",
		    "'managingOrganization':{'reference':'https://other.example/Organization/1'}", "organization", false },
		/* Ids are case-sensitive. */
		{ "'managingOrganization':{'reference':'Organization/a'}",
		    "'managingOrganization':{'reference':'Organization/A'}", "organization", false },
		{ "'name':[{'family':'Müller'}]", "'name':[{'family':'MULLER'}]", "family", true },
		{ "'name':[{'family':'ヤマダ'}]", "'name':[{'family':'やまだ'}]", "family", true },
		{ "'name':[{'family':'ヤマダ'}]", "'name':[{'family':'ﾔﾏﾀﾞ'}]", "family", true },
		{ "'name':[{'family':'渡邊'}]", "'name':[{'family':'渡辺'}]", "family", true },
		{ "'name':[{'family':'渡辺'}]", "'name':[{'family':'渡部'}]", "family", false },
	};

	fixture_open(&f);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char json[2][300];

		snprintf(json[0], sizeof json[0], "{'resourceType':'Patient',%s}", cases[i].a);
		snprintf(json[1], sizeof json[1], "{'resourceType':'Patient',%s}", cases[i].b);
		bool equal = slice_equal(key_of(&f, json[0], cases[i].code, one), key_of(&f, json[1], cases[i].code, two));

		if (equal != cases[i].equal)
			fail_msg("%s and %s", cases[i].a, cases[i].b);
	}
	fixture_close(&f);
}

static void
string_keys_begin_as_the_text_does(void **state)
{
	(void)state;
	struct fixture f;
	char out[ENTRY_KEY_MOST];

	fixture_open(&f);
	assert_slice(key_of(&f, "{'resourceType':'Patient','name':[{'family':'O’Brien-Smith Jones'}]}", "family", out),
	    "obriensmithj");
	assert_slice(key_of(&f, "{'resourceType':'Patient','name':[{'family':'山田'}]}", "family", out), "山田");
	assert_slice(key_of(&f, "{'resourceType':'Patient','name':[{'family':'- -'}]}", "family", out), "");
	fixture_close(&f);
}

static void
text_is_folded(void **state)
{
	(void)state;
	static const char *const cases[][2] = {
		{ "", "" }, { "Straße", "strasse" }, { "ＡＢＣ１２３", "abc123" }, { "ﬁ", "fi" }, { "É", "e" }, { "e\xcc\x81", "e" },
		{ "Łódź", "łodz" }, { "がっこう", "カッコウ" }, { "ガッコウ", "カッコウ" }, { "ｶﾞｯｺｳ", "カッコウ" }, { "ぱ", "ハ" },
		{ "髙橋", "高橋" }, { "齋藤", "斎藤" }, { "斉藤", "斎藤" }, { "山﨑", "山崎" }, { "澤", "沢" }, { "龍", "竜" },
		{ "廣島　太郎", "広島太郎" }, { "山田・太郎", "山田太郎" }, { "コーヒー", "コーヒー" }, { "a.b,c-d e\tf\ng", "abcdefg" },
		{ "㈱", "株" }, { "Ⅳ", "iv" }, { "한국", "\xe1\x84\x92\xe1\x85\xa1\xe1\x86\xab\xe1\x84\x80\xe1\x85\xae\xe1\x86\xa8" },
	};
	struct buffer out;

	buffer_init(&out, 0);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		buffer_reset(&out);
		entry_fold(slice_text(cases[i][0]), &out);
		if (!slice_equal(buffer_slice(&out), slice_text(cases[i][1])))
			fail_msg("%s is folded to %.*s, not %s", cases[i][0], SLICE_ARGS(buffer_slice(&out)), cases[i][1]);
	}
	/* Ill-formed text ends it, and is not read past its end. */
	buffer_reset(&out);
	entry_fold(SLICE("a\xe3\x81"), &out);
	assert_slice(buffer_slice(&out), "a");
	buffer_free(&out);
}

static uint64_t seed = 20240401;

static uint64_t
next_random(void)
{
	seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return seed >> 11;
}

/* A moment between 1700 and 2300, or sometimes an open end. */
static int64_t
random_moment(int64_t open)
{
	const int64_t year = INT64_C(365) * 86400 * 1000000;

	if (next_random() % 16 == 0)
		return open;
	return (int64_t)(next_random() % (uint64_t)(600 * year)) - 270 * year;
}

static void
dates_that_touch_are_in_the_range_of_keys(void **state)
{
	(void)state;
	size_t touching = 0, proposed = 0;

	for (int i = 0; i < 200000; i++) {
		static const int64_t spans[] = { 1, 1000000, INT64_C(3600000000), INT64_C(86400000000), INT64_C(2592000000000),
			INT64_C(31536000000000), INT64_C(315360000000000) };
		struct entry entry = { .kind = ENTRY_DATE, .low = random_moment(INT64_MIN), .high = INT64_MAX };
		int64_t low = random_moment(INT64_MIN), high = INT64_MAX;
		char key[ENTRY_KEY_MOST], first[ENTRY_KEY_MOST], last[ENTRY_KEY_MOST];

		if (entry.low == INT64_MIN)
			entry.high = random_moment(INT64_MAX);
		else if (next_random() % 16 != 0)
			entry.high = entry.low + spans[next_random() % 7];
		if (low == INT64_MIN)
			high = random_moment(INT64_MAX);
		else if (next_random() % 8 != 0)
			high = low + spans[next_random() % 7];
		size_t length = entry_key(&entry, key);
		int level = key[0];

		assert_int_equal(length, 5);
		assert_in_range(level, 0, ENTRY_DATE_LEVELS - 1);
		entry_date_range(level, low, high, first, last);
		bool in = memcmp(first, key, 5) <= 0 && memcmp(key, last, 5) <= 0;

		if (entry.low < high && low < entry.high) {
			touching++;
			if (!in)
				fail_msg("[%lld, %lld) is not found by [%lld, %lld)", (long long)entry.low, (long long)entry.high,
				    (long long)low, (long long)high);
		}
		proposed += in;
	}
	/* And the keys are of use: where values and questions are of all sizes, most misses are not even proposed. */
	assert_in_range(touching, 1000, 199999);
	assert_in_range(proposed, touching, 100000);
}

static void
a_day_is_found_by_its_day_only(void **state)
{
	(void)state;
	const int64_t day = INT64_C(86400000000);
	struct entry entry = { .kind = ENTRY_DATE, .low = 100 * day, .high = 101 * day };
	char key[ENTRY_KEY_MOST], first[ENTRY_KEY_MOST], last[ENTRY_KEY_MOST];

	assert_int_equal(entry_key(&entry, key), 5);
	assert_int_equal(key[0], 0);
	entry_date_range(0, 100 * day, 101 * day, first, last);
	assert_true(memcmp(first, key, 5) <= 0 && memcmp(key, last, 5) <= 0);
	entry_date_range(0, 99 * day, 100 * day, first, last);
	assert_true(memcmp(key, last, 5) > 0);
	entry_date_range(0, 102 * day, 103 * day, first, last);
	assert_true(memcmp(key, first, 5) < 0);
	/* The days of one cell are all the same day. */
	assert_int_equal(entry_date_cell(0, 100 * day, first), 5);
	assert_memory_equal(key, first, 5);
	entry_date_cell(0, 100 * day + ENTRY_QUARTER, last);
	assert_true(memcmp(key, last, 5) < 0);
	/* A year has a coarse key of its own. */
	entry.high = 465 * day;
	entry_key(&entry, key);
	assert_int_equal(key[0], 4);
	/* A moment stands in its quarter of an hour; a day and a minute, among the months. */
	entry.high = entry.low + 1000;
	entry_key(&entry, key);
	assert_int_equal(key[0], 1);
	entry.high = 101 * day + 60000000;
	entry_key(&entry, key);
	assert_int_equal(key[0], 3);
	/* Where it begins is told by the day, however long it is; without a beginning it comes before all. */
	entry_date_cell(3, 100 * day, first);
	assert_memory_equal(key, first, 5);
	entry.low = INT64_MIN;
	entry_key(&entry, key);
	assert_memory_equal(key, "\5\0\0\0\0", 5);
	entry.low = 100 * day;
	entry.high = INT64_MAX;
	entry_key(&entry, key);
	assert_int_equal(key[0], ENTRY_DATE_LEVELS - 1);
}

/* Bands from the south pole on, in each from west to east. */
static void
place_keys_are_in_bands(void **state)
{
	static const struct {
		int64_t latitude, longitude;
		const char *key;
	} rows[] = {
		{ -90 * PLACE_DEGREE, PLACE_WEST, "\0\0\0\0" },
		{ -90 * PLACE_DEGREE, PLACE_EAST, "\0\0\x0E\x0F" },
		{ -1, -1, "\x03\x83\x07\x07" },
		{ 0, 0, "\x03\x84\x07\x08" },
		{ PLACE_DEGREE / 10, PLACE_DEGREE / 10 - 1, "\x03\x85\x07\x08" },
		{ 90 * PLACE_DEGREE, 0, "\x07\x08\x07\x08" },
	};
	char key[ENTRY_PLACE_KEY];

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const struct entry entry = { .kind = ENTRY_POSITION, .low = rows[i].latitude, .high = rows[i].longitude };
		char whole[ENTRY_KEY_MOST];

		entry_place_key(rows[i].latitude, rows[i].longitude, key);
		assert_memory_equal(key, rows[i].key, 4);
		assert_int_equal(entry_key(&entry, whole), 4);
		assert_memory_equal(whole, key, 4);
	}
}

static void
number_keys_keep_the_order(void **state)
{
	(void)state;
	static const char *const rising[] = { "-1e200", "-1000000", "-100", "-99.5", "-1", "-0.001", "0", "1e-200", "0.001",
		"0.5", "1", "1.5", "2", "99.5", "100", "1000000", "1e200" };
	char last[4] = { 0 }, key[4];
	struct decimal decimal;

	for (size_t i = 0; i < sizeof rising / sizeof *rising; i++) {
		assert_true(decimal_parse(slice_text(rising[i]), &decimal));
		entry_number_key(&decimal, key);
		assert_true(i == 0 || memcmp(last, key, 4) < 0);
		memcpy(last, key, 4);
	}
	char same[4];

	assert_true(decimal_parse(SLICE("1.50"), &decimal));
	entry_number_key(&decimal, key);
	assert_true(decimal_parse(SLICE("15e-1"), &decimal));
	entry_number_key(&decimal, same);
	assert_memory_equal(key, same, 4);
	struct entry entry = { .kind = ENTRY_QUANTITY, .number = SLICE("5"), .comparator = SLICE("<") };
	char out[ENTRY_KEY_MOST];

	assert_int_equal(entry_key(&entry, out), 4);
	assert_memory_equal(out, "\0\0\0\0", 4);
	entry.comparator = SLICE(">=");
	entry_key(&entry, out);
	assert_memory_equal(out, "\xFF\xFF\xFF\xFF", 4);
}

static void
composites_have_the_keys_of_their_first_two_components(void **state)
{
	(void)state;
	struct fixture f;
	struct buffer keys;
	char one[ENTRY_KEY_MOST];
	uint32_t composite = parameter_of("Observation", "code-value-quantity");
	size_t count = 0, equal = 0;

	fixture_open(&f);
	buffer_init(&keys, 0);
	static const char json[] = "{'resourceType':'Observation','code':{'coding':[{'code':'a'},{'code':'b'}]},"
	    "'valueQuantity':{'value':1}}";
	char two[ENTRY_KEY_MOST], pair[2 * ENTRY_KEY_MOST];
	struct slice a = key_of(&f, "{'resourceType':'Observation','code':{'coding':[{'code':'a'}]}}", "code", one);
	struct slice value = key_of(&f, "{'resourceType':'Observation','valueQuantity':{'value':1}}", "value-quantity", two);

	memcpy(pair, a.data, a.length);
	memcpy(pair + a.length, value.data, value.length);

	buffer_reset(&f.entries);
	extract_entries(fixture_read(&f, json), &f.arena, &f.entries);
	extract_keys(buffer_slice(&f.entries), &keys);
	struct slice rest = buffer_slice(&keys);

	while (rest.length > 0) {
		size_t length = (unsigned char)rest.data[0];
		const unsigned char *bytes = (const unsigned char *)rest.data + 1;

		if (((uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3]) == composite) {
			count++;
			equal += slice_equal(slice_of(rest.data + 5, length - 4), slice_of(pair, a.length + value.length));
		}
		rest = slice_from(rest, 1 + length);
	}
	assert_int_equal(count, 2);
	assert_int_equal(equal, 1);
	buffer_free(&keys);
	fixture_close(&f);
}

/* With more than 256 pairs there would be too many keys: the first component stands for all. */
static void
composites_with_many_values_have_keys_of_the_first(void **state)
{
	(void)state;
	struct fixture f;
	struct buffer json, keys;
	uint32_t composite = parameter_of("Observation", "code-value-quantity");
	size_t count = 0;

	fixture_open(&f);
	buffer_init(&keys, 0);
	buffer_init(&json, 0);
	buffer_literal(&json, "{'resourceType':'Observation','valueQuantity':{'value':1},'code':{'coding':[{'code':'c'}");
	for (int i = 0; i < 256; i++)
		buffer_print(&json, ",{'code':'c%d'}", i);
	buffer_literal(&json, "]}}");
	buffer_byte(&json, '\0');
	extract_entries(fixture_read(&f, json.data), &f.arena, &f.entries);
	extract_keys(buffer_slice(&f.entries), &keys);
	struct slice rest = buffer_slice(&keys);

	while (rest.length > 0) {
		size_t length = (unsigned char)rest.data[0];
		const unsigned char *bytes = (const unsigned char *)rest.data + 1;

		if (((uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3]) == composite) {
			count++;
			assert_int_equal(length, 4 + ENTRY_HASH_BYTES);
		}
		rest = slice_from(rest, 1 + length);
	}
	assert_int_equal(count, 257);
	buffer_free(&json);
	buffer_free(&keys);
	fixture_close(&f);
}

/* With a secret, keys that are hashes are others, and the same for the same value; those that keep an order stay. */
static void
a_secret_changes_hashes_alone(void **state)
{
	(void)state;
	static const unsigned char secrets[2][16] = { { 1, 2, 3 }, { 1, 2, 4 } };
	const struct entry entries[] = {
		{ .kind = ENTRY_TOKEN, .system = SLICE("urn:x"), .code = SLICE("0123456789") },
		{ .kind = ENTRY_REFERENCE, .type = SLICE("Patient"), .id = SLICE("p1") },
		{ .kind = ENTRY_URI, .url = SLICE("http://example.org/a") },
		{ .kind = ENTRY_STRING, .text = SLICE("Kasama") },
		{ .kind = ENTRY_DATE, .low = 0, .high = 1 },
	};

	for (size_t i = 0; i < sizeof entries / sizeof *entries; i++) {
		char keys[4][ENTRY_KEY_MOST], systems[2][ENTRY_KEY_MOST];
		size_t length = entry_key(&entries[i], keys[0]), system = entry_system_key(&entries[i], systems[0]);
		bool hashed = i < 3;

		extract_secret(secrets[0]);
		assert_int_equal(entry_key(&entries[i], keys[1]), length);
		assert_int_equal(entry_system_key(&entries[i], systems[1]), system);
		entry_key(&entries[i], keys[2]);
		extract_secret(secrets[1]);
		entry_key(&entries[i], keys[3]);
		extract_secret(NULL);
		assert_memory_equal(keys[1], keys[2], length);
		assert_int_equal(memcmp(keys[0], keys[1], length) == 0, !hashed);
		assert_int_equal(memcmp(keys[1], keys[3], length) == 0, !hashed);
		if (system > 0)
			assert_int_not_equal(memcmp(systems[0], systems[1], system), 0);
		entry_key(&entries[i], keys[1]);
		assert_memory_equal(keys[0], keys[1], length);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_secret_changes_hashes_alone),
		cmocka_unit_test(no_two_parameters_have_one_number),
		cmocka_unit_test(keys_are_derived_from_entries),
		cmocka_unit_test(a_token_with_its_system_has_a_key_of_both),
		cmocka_unit_test(equal_in_search_means_equal_in_key),
		cmocka_unit_test(string_keys_begin_as_the_text_does),
		cmocka_unit_test(text_is_folded),
		cmocka_unit_test(dates_that_touch_are_in_the_range_of_keys),
		cmocka_unit_test(a_day_is_found_by_its_day_only),
		cmocka_unit_test(place_keys_are_in_bands),
		cmocka_unit_test(number_keys_keep_the_order),
		cmocka_unit_test(composites_have_the_keys_of_their_first_two_components),
		cmocka_unit_test(composites_with_many_values_have_keys_of_the_first),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
