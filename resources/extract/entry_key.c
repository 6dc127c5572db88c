/* The index keys that follow from entries. */
#include "resources/base/siphash.h"
#include "resources/extract/entry_write.h"
#include "resources/extract/place.h"
#include "resources/extract/words.h"
#include "resources/primitive/decimal.h"

#include <stdlib.h>

enum { WORDS_MET = 128 };

#define DAY INT64_C(86400000000)

uint64_t
entry_hash(struct slice text, uint64_t hash)
{
	/* FNV-1a, with a last mix so that the first bytes are as good as the others. The result is stored: never change it. */
	for (size_t i = 0; i < text.length; i++)
		hash = (hash ^ (unsigned char)text.data[i]) * UINT64_C(0x100000001b3);
	return hash;
}

uint32_t
entry_parameter(const struct schema_type *type, struct slice code)
{
	uint64_t hash = entry_hash(slice_text(type->name), ENTRY_HASH_START);

	hash = entry_hash(code, entry_hash(SLICE("."), hash));
	return (uint32_t)(hash ^ hash >> 32);
}

static uint64_t
mix(uint64_t hash)
{
	hash ^= hash >> 33;
	hash *= UINT64_C(0xff51afd7ed558ccd);
	hash ^= hash >> 33;
	hash *= UINT64_C(0xc4ceb9fe1a85ec53);
	return hash ^ hash >> 33;
}

static unsigned char secret[SIPHASH_KEY];
static bool keyed;

void
extract_secret(const unsigned char *given)
{
	keyed = given != NULL;
	if (keyed)
		memcpy(secret, given, sizeof secret);
	else
		memset(secret, 0, sizeof secret);
}

static size_t
put_hash(uint64_t hash, char *out)
{
	hash = keyed ? siphash(slice_of((const char *)&hash, sizeof hash), secret) : mix(hash);
	for (int i = 0; i < ENTRY_HASH_BYTES; i++)
		out[i] = (char)(hash >> (56 - 8 * i));
	return ENTRY_HASH_BYTES;
}

static size_t
hash_key(struct slice a, struct slice b, char *out)
{
	uint64_t hash = entry_hash(a, ENTRY_HASH_START);

	if (b.data != NULL)
		hash = entry_hash(b, entry_hash(SLICE("/"), hash));
	return put_hash(hash, out);
}

/* Codes are compared without case when in doubt (search.html#token), so that both cases have one key. */
static size_t
code_key(struct slice code, uint64_t hash, char *out)
{
	for (size_t i = 0; i < code.length; i++) {
		char c = code.data[i] >= 'A' && code.data[i] <= 'Z' ? (char)(code.data[i] | 0x20) : code.data[i];

		hash = entry_hash(slice_of(&c, 1), hash);
	}
	return put_hash(hash, out);
}

/* What a date's key says: how long it is at most, and in which cell it begins. Of whole days all in a cell are the same. */
enum { LEVEL_WHOLE_DAY, LEVEL_QUARTER, LEVEL_DAY, LEVEL_MONTH, LEVEL_YEARS, LEVEL_LONGER };

static const struct {
	int64_t longest, cell;
} levels[] = {
	[LEVEL_WHOLE_DAY] = { DAY, ENTRY_QUARTER },
	[LEVEL_QUARTER] = { ENTRY_QUARTER, ENTRY_QUARTER },
	[LEVEL_DAY] = { DAY, ENTRY_QUARTER },
	[LEVEL_MONTH] = { 32 * DAY, DAY },
	[LEVEL_YEARS] = { 1024 * DAY, DAY },
	[LEVEL_LONGER] = { INT64_MAX, DAY },
};

_Static_assert(sizeof levels / sizeof *levels == ENTRY_DATE_LEVELS, "each level has its row");

static int64_t
floor_divide(int64_t a, int64_t b)
{
	return a / b - (a % b != 0 && a < 0);
}

size_t
entry_date_cell(int level, int64_t low, char out[ENTRY_KEY_MOST])
{
	int64_t shifted = floor_divide(low, levels[level].cell) + INT64_C(0x80000000);
	uint32_t value = low == INT64_MIN || shifted < 0 ? 0 : shifted > UINT32_MAX ? UINT32_MAX : (uint32_t)shifted;

	out[0] = (char)level;
	for (int i = 0; i < 4; i++)
		out[1 + i] = (char)(value >> (24 - 8 * i));
	return 5;
}

static size_t
date_key(int64_t low, int64_t high, char *out)
{
	if (low == INT64_MIN || high == INT64_MAX)
		return entry_date_cell(LEVEL_LONGER, low, out);
	if (high - low == DAY && low % ENTRY_QUARTER == 0)
		return entry_date_cell(LEVEL_WHOLE_DAY, low, out);
	int level = LEVEL_QUARTER;

	while (level < LEVEL_LONGER && high - low > levels[level].longest)
		level++;
	return entry_date_cell(level, low, out);
}

void
entry_date_range(int level, int64_t low, int64_t high, char first[ENTRY_KEY_MOST], char last[ENTRY_KEY_MOST])
{
	/* What touches begins before high, and not so long before low that it has ended. */
	bool any = low == INT64_MIN || levels[level].longest == INT64_MAX;

	entry_date_cell(level, any ? INT64_MIN : low - levels[level].longest, first);
	entry_date_cell(level, high == INT64_MIN || high == INT64_MAX ? high : high - 1, last);
}

void
entry_number_key(const struct decimal *decimal, char out[4])
{
	uint64_t key = decimal_key(decimal);

	for (int i = 0; i < 4; i++)
		out[i] = (char)(key >> (56 - 8 * i));
}

/* "<5" reaches down and ">5" up without end: they stand at the ends, where every search with a comparator looks. 3 to 5 has
 * no one place either: it stands with "<5", where a search without a comparator looks, too. */
static size_t
number_key(const struct entry *entry, char *out)
{
	struct decimal decimal;

	if (entry->comparator.length > 0 || entry->upper.data != NULL)
		memset(out, entry->comparator.length > 0 && entry->comparator.data[0] == '>' ? 0xFF : 0x00, 4);
	else if (decimal_parse(entry->number, &decimal))
		entry_number_key(&decimal, out);
	else
		memset(out, 0, 4);
	return 4;
}

void
entry_place_key(int64_t latitude, int64_t longitude, char out[ENTRY_PLACE_KEY])
{
	int64_t cell = PLACE_DEGREE / 10;
	uint64_t band = (uint64_t)((latitude + 90 * PLACE_DEGREE) / cell), place = (uint64_t)((longitude + 180 * PLACE_DEGREE) / cell);

	for (int i = 0; i < 2; i++) {
		out[i] = (char)(band >> (8 - 8 * i));
		out[2 + i] = (char)(place >> (8 - 8 * i));
	}
}

static size_t
string_key(struct slice text, char *out)
{
	struct buffer folded;
	size_t length;

	buffer_init(&folded, 0);
	entry_fold(text, &folded);
	length = folded.length < ENTRY_STRING_KEY ? folded.length : ENTRY_STRING_KEY;
	if (length > 0)
		memcpy(out, folded.data, length);
	buffer_free(&folded);
	return length;
}

size_t
entry_key(const struct entry *entry, char out[ENTRY_KEY_MOST])
{
	switch (entry->kind) {
	case ENTRY_TOKEN:
		return entry->code.data != NULL ? code_key(entry->code, ENTRY_HASH_START, out) : 0;
	case ENTRY_TYPED:
		return code_key(entry->text, ENTRY_HASH_START, out);
	case ENTRY_REFERENCE:
		if (entry->type.data != NULL)
			return hash_key(entry->type, entry->id, out);
		if (entry->url.data != NULL)
			return hash_key(entry->url, SLICE_NONE, out);
		return entry->code.data != NULL ? code_key(entry->code, ENTRY_HASH_START, out) : 0;
	case ENTRY_URI:
		return hash_key(entry->url, SLICE_NONE, out);
	case ENTRY_DATE:
		return date_key(entry->low, entry->high, out);
	case ENTRY_STRING:
		return string_key(entry->text, out);
	case ENTRY_NUMBER:
	case ENTRY_QUANTITY:
		return number_key(entry, out);
	case ENTRY_POSITION:
		entry_place_key(entry->low, entry->high, out);
		return ENTRY_PLACE_KEY;
	case ENTRY_COMPOSITE: {
		struct slice rest = entry->components;
		struct entry component = { 0 };

		return entry_next(&rest, &component) && component.kind != ENTRY_COMPOSITE ? entry_key(&component, out) : 0;
	}
	case ENTRY_WORDS:
	case ENTRY_CONTAINED:
		break;
	}
	return 0;
}

size_t
entry_system_key(const struct entry *entry, char out[ENTRY_KEY_MOST])
{
	if ((entry->kind != ENTRY_TOKEN && entry->kind != ENTRY_REFERENCE) || entry->code.data == NULL ||
	    entry->system.length == 0)
		return 0;
	return code_key(entry->code, entry_hash(SLICE("|"), entry_hash(entry->system, ENTRY_HASH_START)), out);
}

size_t
entry_contained_key(struct slice type, char out[ENTRY_KEY_MOST])
{
	return hash_key(type, SLICE_NONE, out);
}

struct key {
	unsigned char length;
	char bytes[4 + ENTRY_HASH_BYTES + ENTRY_KEY_MOST];
};

static int
compare_keys(const void *a, const void *b)
{
	const struct key *x = a, *y = b;

	return slice_compare(slice_of(x->bytes, x->length), slice_of(y->bytes, y->length));
}

static void
add_key(struct buffer *keys, uint32_t parameter, const char *bytes, size_t length)
{
	struct key key = { .length = (unsigned char)(4 + length) };

	for (int i = 0; i < 4; i++)
		key.bytes[i] = (char)(parameter >> (24 - 8 * i));
	if (length > 0)
		memcpy(key.bytes + 4, bytes, length);
	buffer_put(keys, slice_of((const char *)&key, sizeof key));
}

size_t
extract_contained_key(struct slice type, char out[4 + ENTRY_KEY_MOST])
{
	for (int i = 0; i < 4; i++)
		out[i] = (char)(ENTRY_CONTAINED_PARAMETER >> (24 - 8 * i));
	return 4 + entry_contained_key(type, out + 4);
}

static void
add_contained_keys(struct buffer *keys, struct slice entries)
{
	char bytes[ENTRY_KEY_MOST];
	struct contained contained;

	while (entry_next_contained(&entries, &contained))
		add_key(keys, ENTRY_CONTAINED_PARAMETER, bytes, entry_contained_key(contained.type, bytes));
}

/* The next value of that component. */
static bool
next_component(struct slice *rest, uint32_t component, struct entry *entry)
{
	while (entry_next(rest, entry))
		if (entry->parameter == component && entry->kind != ENTRY_COMPOSITE)
			return true;
	return false;
}

static size_t
count_components(struct slice components, uint32_t component)
{
	struct entry entry = { 0 };
	size_t count = 0;

	while (next_component(&components, component, &entry))
		count++;
	return count;
}

/* Each value of the first component with each of the second; or the first ones alone when these are too many, or their keys
 * are not of one length. */
static void
add_composite_keys(struct buffer *keys, const struct entry *entry)
{
	char bytes[ENTRY_HASH_BYTES + ENTRY_KEY_MOST];
	struct slice firsts = entry->components;
	struct entry first = { 0 };
	bool pairs = count_components(entry->components, 0) * count_components(entry->components, 1) <= ENTRY_PAIRS_MOST;

	while (next_component(&firsts, 0, &first)) {
		struct slice seconds = entry->components;
		struct entry second = { 0 };
		size_t length = entry_key(&first, bytes);

		if (!pairs || length != ENTRY_HASH_BYTES)
			add_key(keys, entry->parameter, bytes, length);
		else
			while (next_component(&seconds, 1, &second))
				add_key(keys, entry->parameter, bytes, length + entry_key(&second, bytes + length));
	}
}

/* One for each word and pair of signs of the whole text; but one alone for the parameter of the narrative. Most of those that
 * come again are met while they are remembered, and needn't be sorted out later. */
static void
add_words(struct buffer *keys, const struct entry *entry)
{
	struct slice rest = entry->text, met[WORDS_MET] = { SLICE_NONE };
	struct words_key word;

	if (entry->again) {
		add_key(keys, entry->parameter, NULL, 0);
		return;
	}
	while (words_next(&rest, &word)) {
		struct slice *before = &met[entry_hash(word.bytes, ENTRY_HASH_START) % WORDS_MET];

		if (before->data != NULL && slice_equal(*before, word.bytes))
			continue;
		*before = word.bytes;
		add_key(keys, entry->parameter, word.bytes.data, word.bytes.length);
	}
}

static void
add_keys(struct buffer *keys, const struct entry *entry)
{
	char bytes[ENTRY_KEY_MOST];

	if (entry->kind == ENTRY_COMPOSITE) {
		add_composite_keys(keys, entry);
		return;
	}
	if (entry->kind == ENTRY_WORDS) {
		add_words(keys, entry);
		return;
	}
	add_key(keys, entry->parameter, bytes, entry_key(entry, bytes));
	size_t length = entry_system_key(entry, bytes);

	if (length > 0)
		add_key(keys, ~entry->parameter, bytes, length);
}

static void
write_key(struct buffer *out, const struct key *key)
{
	buffer_byte(out, (char)key->length);
	buffer_put(out, slice_of(key->bytes, key->length));
}

void
extract_entry_keys(const struct entry *entry, struct buffer *out)
{
	struct buffer keys;

	buffer_init(&keys, 0);
	add_keys(&keys, entry);
	for (size_t at = 0; at < keys.length; at += sizeof(struct key))
		write_key(out, (const struct key *)(const void *)(keys.data + at));
	if (!buffer_ok(&keys))
		out->failed = true;
	buffer_free(&keys);
}

void
extract_keys(struct slice entries, struct buffer *out)
{
	struct buffer keys;
	struct entry entry = { 0 };

	buffer_init(&keys, 0);
	add_contained_keys(&keys, entries);
	while (entry_next(&entries, &entry))
		add_keys(&keys, &entry);
	size_t count = keys.length / sizeof(struct key);
	struct key *sorted = (struct key *)(void *)keys.data;

	if (count > 0)
		qsort(sorted, count, sizeof *sorted, compare_keys);
	for (size_t i = 0; i < count; i++) {
		if (i > 0 && compare_keys(&sorted[i], &sorted[i - 1]) == 0)
			continue;
		write_key(out, &sorted[i]);
	}
	if (!buffer_ok(&keys))
		out->failed = true;
	buffer_free(&keys);
}
