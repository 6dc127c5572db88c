/* What is under which index keys: extract_keys() seen from the side of the search. A record that matches must stand under one of
 * the keys that are given here; others may, too. */
#include "server/search/keys.h"

#include "resources/extract.h"
#include "resources/extract/words.h"
#include "resources/extract/place.h"

/* Of more bands of latitude than that, what is east or west of the circle is read, too. */
enum { BANDS_MOST = 50 };

/* A set of more codes is no source: to look all of them up would cost more than to test what others propose. */
enum { SET_KEYS_MOST = 1000 };

struct keys {
	uint32_t parameter;
	bool component; /* of a composite: its keys are those of its first part alone */
	struct buffer ranges; /* of struct key_range */
};

static uint8_t
put_key(char *out, uint32_t parameter, const char *key, size_t length)
{
	for (int i = 0; i < 4; i++)
		out[i] = (char)(parameter >> (24 - 8 * i));
	if (length > 0)
		memcpy(out + 4, key, length);
	return (uint8_t)(4 + length);
}

static void
add_range(struct keys *keys, const char *first, size_t first_length, const char *last, size_t last_length)
{
	struct key_range range = { 0 };

	range.first_length = put_key(range.first, keys->parameter, first, first_length);
	if (last != NULL)
		range.last_length = put_key(range.last, keys->parameter, last, last_length);
	buffer_put(&keys->ranges, slice_of((const char *)&range, sizeof range));
}

static void
add_entry(struct keys *keys, const struct entry *entry)
{
	char key[ENTRY_KEY_MOST];

	add_range(keys, key, entry_key(entry, key), NULL, 0);
}

/* The key of a token with its system. */
static void
add_system_entry(struct keys *keys, const struct entry *entry)
{
	char key[ENTRY_KEY_MOST];
	struct key_range range = { 0 };
	size_t length = entry_system_key(entry, key);

	range.first_length = put_key(range.first, ~keys->parameter, key, length);
	buffer_put(&keys->ranges, slice_of((const char *)&range, sizeof range));
}

/* All keys that start so. */
static void
add_prefix(struct keys *keys, const char *start, size_t length)
{
	char last[ENTRY_KEY_MOST];

	memset(last, 0xFF, sizeof last);
	if (length > 0)
		memcpy(last, start, length);
	add_range(keys, start, length, last, sizeof last);
}

static void
add_whole(struct keys *keys)
{
	add_prefix(keys, "", 0);
}

static void
add_dates(struct keys *keys, int64_t low, int64_t high)
{
	char first[ENTRY_KEY_MOST], last[ENTRY_KEY_MOST];

	for (int level = 0; level < ENTRY_DATE_LEVELS; level++) {
		entry_date_range(level, low, high, first, last);
		add_range(keys, first, 5, last, 5);
	}
}

static void
date_keys(struct keys *keys, const struct test *test)
{
	switch ((enum prefix)test->prefix) {
	case PREFIX_EQ:
	case PREFIX_AP:
		add_dates(keys, test->low, test->high);
		break;
	case PREFIX_NE:
		add_whole(keys);
		break;
	case PREFIX_GT:
	case PREFIX_SA:
		add_dates(keys, test->high, INT64_MAX);
		break;
	case PREFIX_GE:
		add_dates(keys, test->low, INT64_MAX);
		break;
	case PREFIX_LT:
	case PREFIX_EB:
		add_dates(keys, INT64_MIN, test->low);
		break;
	case PREFIX_LE:
		add_dates(keys, INT64_MIN, test->high);
		break;
	}
}

/* Quantities with a comparator stand at the two ends of the scale, and those with two ends at the lower one. */
static void
number_keys(struct keys *keys, const struct test *test)
{
	static const char lowest[4] = { 0, 0, 0, 0 }, highest[4] = { '\xFF', '\xFF', '\xFF', '\xFF' };
	char low[4], exact[4], high[4];

	/* A number with few digits stands for others far from it. */
	if (test->compare == COMPARE_CONTAINS) {
		add_whole(keys);
		return;
	}
	entry_number_key(&test->number->low, low);
	entry_number_key(&test->number->exact, exact);
	entry_number_key(&test->number->high, high);
	switch ((enum prefix)test->prefix) {
	case PREFIX_EQ:
		add_range(keys, low, 4, high, 4);
		add_range(keys, lowest, 4, NULL, 0);
		break;
	case PREFIX_NE:
		add_whole(keys);
		break;
	case PREFIX_GT:
	case PREFIX_GE:
	case PREFIX_SA:
		add_range(keys, exact, 4, highest, 4);
		add_range(keys, lowest, 4, NULL, 0);
		break;
	case PREFIX_LT:
	case PREFIX_LE:
	case PREFIX_EB:
		add_range(keys, lowest, 4, exact, 4);
		add_range(keys, highest, 4, NULL, 0);
		break;
	case PREFIX_AP:
		add_range(keys, low, 4, high, 4);
		add_range(keys, lowest, 4, NULL, 0);
		add_range(keys, highest, 4, NULL, 0);
		break;
	}
}

/* From the first character up, or down. */
static void
first_keys(struct keys *keys, const struct test *test)
{
	char last[ENTRY_KEY_MOST];
	struct slice first = test->folded;

	memset(last, 0xFF, sizeof last);
	if (test->prefix == PREFIX_GT || test->prefix == PREFIX_GE) {
		add_range(keys, first.data, first.length, last, sizeof last);
		return;
	}
	memcpy(last, first.data, first.length);
	add_range(keys, "", 0, last, sizeof last);
}

static void
string_keys(struct keys *keys, const struct test *test, enum modifier modifier)
{
	const struct entry entry = { .kind = ENTRY_STRING, .text = test->text };
	char key[ENTRY_KEY_MOST];

	if (test->compare == COMPARE_FIRST)
		first_keys(keys, test);
	else if (modifier == MODIFIER_EXACT || test->compare == COMPARE_EQUAL)
		add_entry(keys, &entry);
	else if (modifier == MODIFIER_NONE && test->compare == COMPARE_SEARCH)
		add_prefix(keys, key, entry_key(&entry, key));
	else
		add_whole(keys);
}

static void
reference_keys(struct keys *keys, const struct test *test)
{
	struct entry entry = { .kind = ENTRY_REFERENCE, .id = test->id };
	size_t targets = test->search->target_count, any = schema_counts.resources;

	if (test->url.data != NULL) {
		entry.url = test->url;
		add_entry(keys, &entry);
		return;
	}
	if (test->target.data != NULL) {
		entry.type = test->target;
		add_entry(keys, &entry);
		return;
	}
	/* An id alone may be of any type that the parameter points to. */
	for (size_t i = 0; i < (targets > 0 ? targets : any); i++) {
		type_number type = targets > 0 ? test->search->targets[i] : schema_resources[i];

		entry.type = slice_text(schema_types[type].name);
		add_entry(keys, &entry);
	}
}

static void test_keys(struct keys *keys, const struct test *test, enum modifier modifier);

static const struct key_range *
ranges_of(const struct keys *keys, size_t *count)
{
	*count = keys->ranges.length / sizeof(struct key_range);
	return (const struct key_range *)(const void *)keys->ranges.data;
}

static bool
is_hash(const struct key_range *range)
{
	return range->last_length == 0 && range->first_length == 4 + ENTRY_HASH_BYTES;
}

/* The range behind the hash; both begin with the parameter. */
static void
add_pair(struct keys *keys, const struct key_range *hash, const struct key_range *range)
{
	struct key_range pair = *hash;

	memcpy(pair.first + hash->first_length, range->first + 4, range->first_length - 4U);
	pair.first_length = (uint8_t)(hash->first_length + range->first_length - 4);
	if (range->last_length > 0) {
		memcpy(pair.last, hash->first, hash->first_length);
		memcpy(pair.last + hash->first_length, range->last + 4, range->last_length - 4U);
		pair.last_length = (uint8_t)(hash->first_length + range->last_length - 4);
	}
	buffer_put(&keys->ranges, slice_of((const char *)&pair, sizeof pair));
}

/* What begins with the hash: whatever the second part is. */
static void
add_behind(struct keys *keys, const struct key_range *hash)
{
	struct key_range range = *hash;

	range.last_length = (uint8_t)(hash->first_length + ENTRY_KEY_MOST);
	memset(range.last, 0xFF, range.last_length);
	memcpy(range.last, hash->first, hash->first_length);
	buffer_put(&keys->ranges, slice_of((const char *)&range, sizeof range));
}

static const struct test *
test_of_component(const struct test *test, unsigned component)
{
	for (size_t i = 0; i < test->component_count; i++)
		if (test->components[i].component == component)
			return &test->components[i];
	return NULL;
}

/* The first part's keys, where they are hashes each with the second's behind it, and alone: that is where resources with many
 * pairs stand. */
static void
composite_keys(struct keys *keys, const struct test *test)
{
	struct keys first = { .parameter = keys->parameter, .component = true }, second = first;
	const struct test *first_test = test_of_component(test, 0), *second_test = test_of_component(test, 1);
	size_t firsts, seconds;

	buffer_init(&first.ranges, 0);
	buffer_init(&second.ranges, 0);
	if (first_test != NULL)
		test_keys(&first, first_test, MODIFIER_NONE);
	else
		add_whole(&first);
	if (second_test != NULL)
		test_keys(&second, second_test, MODIFIER_NONE);
	const struct key_range *hashes = ranges_of(&first, &firsts), *ranges = ranges_of(&second, &seconds);

	for (size_t i = 0; i < firsts; i++) {
		buffer_put(&keys->ranges, slice_of((const char *)&hashes[i], sizeof hashes[i]));
		if (second_test == NULL && is_hash(&hashes[i]))
			add_behind(keys, &hashes[i]);
		for (size_t k = 0; k < seconds && is_hash(&hashes[i]); k++)
			add_pair(keys, &hashes[i], &ranges[k]);
	}
	if (!buffer_ok(&first.ranges) || !buffer_ok(&second.ranges))
		keys->ranges.failed = true;
	buffer_free(&first.ranges);
	buffer_free(&second.ranges);
}

/* The cells that the circle around the place touches: a stretch of each of a few bands, or two where it crosses the 180th
 * meridian; of many bands, all. */
static void
place_keys(struct keys *keys, const struct test *test)
{
	const struct place center = { test->latitude, test->longitude };
	struct place_box box;
	char first[ENTRY_PLACE_KEY], last[ENTRY_PLACE_KEY];
	int64_t cell = PLACE_DEGREE / 10;

	place_box(&center, test->distance, &box);
	if (box.north - box.south > BANDS_MOST * cell) {
		entry_place_key(box.south, PLACE_WEST, first);
		entry_place_key(box.north, PLACE_EAST, last);
		add_range(keys, first, sizeof first, last, sizeof last);
		return;
	}
	/* By the south edge of each band. */
	for (int64_t at = box.south - (box.south + 90 * PLACE_DEGREE) % cell; at <= box.north; at += cell) {
		bool crosses = box.west > box.east;

		entry_place_key(at, box.west, first);
		entry_place_key(at, crosses ? PLACE_EAST : box.east, last);
		add_range(keys, first, sizeof first, last, sizeof last);
		if (crosses) {
			entry_place_key(at, PLACE_WEST, first);
			entry_place_key(at, box.east, last);
			add_range(keys, first, sizeof first, last, sizeof last);
		}
	}
}

static void
test_keys(struct keys *keys, const struct test *test, enum modifier modifier)
{
	struct entry entry = { 0 };

	if (test->unequal || test->compare == COMPARE_ANY) {
		add_whole(keys);
		return;
	}
	switch ((enum search_type)test->type) {
	case SEARCH_NUMBER:
	case SEARCH_QUANTITY:
		number_keys(keys, test);
		break;
	case SEARCH_DATE:
		date_keys(keys, test);
		break;
	case SEARCH_STRING:
		string_keys(keys, test, modifier);
		break;
	case SEARCH_TOKEN:
		/* The identifier with the type is there with its value, too. */
		entry.kind = ENTRY_TOKEN;
		entry.code = modifier == MODIFIER_OF_TYPE ? test->text : test->code;
		entry.system = modifier == MODIFIER_OF_TYPE ? SLICE_NONE : test->system;
		if (test->any_code || modifier == MODIFIER_BELOW)
			add_whole(keys);
		/* That key is of the system as it is, which may be another's in capitals. */
		else if (entry.system.length > 0 && !keys->component && test->compare == COMPARE_SEARCH)
			add_system_entry(keys, &entry);
		else
			add_entry(keys, &entry);
		break;
	case SEARCH_REFERENCE:
		reference_keys(keys, test);
		break;
	case SEARCH_URI:
		entry.kind = ENTRY_URI;
		entry.url = test->url;
		if (modifier == MODIFIER_NONE)
			add_entry(keys, &entry);
		else
			add_whole(keys);
		break;
	case SEARCH_COMPOSITE:
		composite_keys(keys, test);
		break;
	case SEARCH_SPECIAL:
		place_keys(keys, test);
		break;
	}
}

static void
set_keys(struct keys *keys, const struct predicate *predicate)
{
	for (size_t i = 0; i < predicate->set->count; i++) {
		const struct code *code = &predicate->set->codes[i];
		const struct entry reference = { .kind = ENTRY_REFERENCE, .type = code->system, .id = code->code };
		const struct entry token = { .kind = ENTRY_TOKEN, .system = code->system, .code = code->code };

		if (predicate->search->type == SEARCH_REFERENCE)
			add_entry(keys, &reference);
		else if (code->system.length > 0)
			add_system_entry(keys, &token);
	}
}

bool
keys_reference(uint32_t parameter, struct slice type, struct slice id, struct key_range *key)
{
	const struct entry entry = { .kind = ENTRY_REFERENCE, .type = type, .id = id };
	char bytes[ENTRY_KEY_MOST];
	size_t length = entry_key(&entry, bytes);

	*key = (struct key_range){ 0 };
	key->first_length = put_key(key->first, parameter, bytes, length);
	return length > 0;
}

struct key_range
keys_contained(struct slice type)
{
	struct key_range key = { 0 };
	char bytes[ENTRY_KEY_MOST];

	key.first_length = put_key(key.first, ENTRY_CONTAINED_PARAMETER, bytes, entry_contained_key(type, bytes));
	return key;
}

void
keys_dates(uint32_t parameter, int level, int64_t low, int64_t high, struct key_range *range)
{
	char first[ENTRY_KEY_MOST], last[ENTRY_KEY_MOST];

	*range = (struct key_range){ 0 };
	range->first_length = put_key(range->first, parameter, first, entry_date_cell(level, low, first));
	range->last_length = put_key(range->last, parameter, last, entry_date_cell(level, high - 1, last));
}

/* Of what stands at the end of a part: in the text it may go on. */
static void
add_last(struct keys *keys, const struct words_key *word, bool open, bool after_pair)
{
	if (word->kind == WORDS_LAST ? !after_pair : open && word->bytes.length < WORDS_KEY_MOST)
		add_prefix(keys, word->bytes.data, word->bytes.length);
	else if (word->kind == WORDS_WORD)
		add_range(keys, word->bytes.data, word->bytes.length, NULL, 0);
}

static const struct key_range *
finish(struct keys *keys, struct arena *arena, size_t *count, enum store_status *status)
{
	struct slice copy = buffer_ok(&keys->ranges) ? arena_copy(arena, buffer_slice(&keys->ranges)) : SLICE_NONE;

	buffer_free(&keys->ranges);
	*status = copy.data != NULL ? STORE_OK : STORE_NO_MEMORY;
	*count = copy.length / sizeof(struct key_range);
	return (const struct key_range *)(const void *)copy.data;
}

const struct key_range *
keys_of_words(const struct predicate *predicate, struct arena *arena, size_t *count, enum store_status *status)
{
	const struct test *test = predicate->tests;
	struct keys keys = { .parameter = test->keys };
	struct slice rest = test->folded;
	struct words_key word;
	enum words_kind before = WORDS_WORD;

	buffer_init(&keys.ranges, 0);
	for (size_t i = 0; i < KEYS_WORDS_MOST && words_next(&rest, &word); i++) {
		if (rest.length == 0)
			add_last(&keys, &word, test->open, before == WORDS_PAIR);
		else
			add_range(&keys, word.bytes.data, word.bytes.length, NULL, 0);
		before = word.kind;
	}
	return finish(&keys, arena, count, status);
}

/* To whatever resource of a type: half the index may be that. */
static bool
points_anywhere(const struct predicate *predicate)
{
	for (size_t i = 0; i < predicate->count; i++)
		if (predicate->tests[i].type == SEARCH_REFERENCE && predicate->tests[i].id.data == NULL && predicate->tests[i].url.data == NULL)
			return true;
	return false;
}

const struct key_range *
keys_of_predicate(const struct predicate *predicate, struct arena *arena, size_t *count, enum store_status *status)
{
	struct keys keys = { .parameter = predicate->parameter };

	*count = 0;
	*status = STORE_OK;
	if (predicate->modifier == MODIFIER_NOT || predicate->modifier == MODIFIER_NOT_IN || (predicate->modifier == MODIFIER_MISSING && predicate->missing))
		return NULL;
	if ((predicate->set != NULL && predicate->set->count > SET_KEYS_MOST) || points_anywhere(predicate))
		return NULL;
	buffer_init(&keys.ranges, 0);
	if (predicate->set != NULL)
		set_keys(&keys, predicate);
	/* A narrative has one key of its own. */
	if (predicate->modifier == MODIFIER_MISSING && strcmp(predicate->search->code, "_text") == 0)
		add_range(&keys, "", 0, NULL, 0);
	else if (predicate->modifier == MODIFIER_MISSING)
		add_whole(&keys);
	for (size_t i = 0; i < predicate->count; i++)
		test_keys(&keys, &predicate->tests[i], predicate->modifier);
	return finish(&keys, arena, count, status);
}

static bool
is_exact(const struct test *test)
{
	if (test->unequal || test->compare == COMPARE_ANY)
		return false;
	switch ((enum search_type)test->type) {
	case SEARCH_TOKEN:
		return !test->any_code && (test->any_system || (test->system.length > 0 && test->compare == COMPARE_SEARCH));
	case SEARCH_REFERENCE:
		if (test->id.data == NULL && test->url.data == NULL)
			return false;
		/* Fall through. */
	case SEARCH_URI:
		/* The key has no version. */
		return test->version.data == NULL;
	case SEARCH_NUMBER:
	case SEARCH_DATE:
	case SEARCH_STRING:
	case SEARCH_COMPOSITE:
	case SEARCH_QUANTITY:
	case SEARCH_SPECIAL:
		break;
	}
	return false;
}

/* A whole word, or two signs, anywhere in the text. */
static bool
is_one_key(const struct predicate *predicate)
{
	const struct test *test = predicate->tests;
	struct slice rest = test->folded;
	struct words_key first, second;

	if (predicate->parameter != test->keys || !words_next(&rest, &first))
		return false;
	if (first.kind == WORDS_WORD)
		return rest.length == 0 && !test->open && first.bytes.length < WORDS_KEY_MOST;
	return first.kind == WORDS_PAIR && words_next(&rest, &second) && second.kind == WORDS_LAST && rest.length == 0;
}

bool
keys_exact(const struct predicate *predicate)
{
	bool exact = predicate->kind == PREDICATE_ENTRY && predicate->modifier == MODIFIER_NONE;

	if (predicate->kind == PREDICATE_ENTRY && predicate->modifier == MODIFIER_WORDS)
		return is_one_key(predicate);

	for (size_t i = 0; i < predicate->count && exact; i++)
		exact = is_exact(&predicate->tests[i]);
	return exact;
}
