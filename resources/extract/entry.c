/* Entries as bytes, and the index keys that follow from them.
 *
 * An entry is: parameter (4 bytes), kind (1), length of the payload (2, little end first), payload. Kind ALIAS has no
 * payload: the parameter has the same value as the entry before, as "subject" and "patient" mostly have. A text is its
 * length (2 bytes, 0xFFFF for none) and its bytes; a token's or unit's system is one byte when it is a well-known one.
 *
 * Kind CONTAINED has, where others have the parameter, the length of the entries behind it that belong to the contained
 * resource; its payload is type and id. */
#include "resources/extract/entry_write.h"
#include "resources/extract/words.h"

#include "resources/primitive/decimal.h"
#include "resources/extract/place.h"

#include <stdlib.h>

enum { ALIAS = 255, NO_TEXT = 0xFFFF, SYSTEM_NONE = 0, SYSTEM_SPELT = 255 };
enum { HEAD = 7, WORDS_MET = 128 };

/* Systems so common that they are stored as their place here. The places are stored: only ever append. */
static const char *const systems[] = {
	"", /* none */
	"http://loinc.org",
	"http://unitsofmeasure.org",
	"http://snomed.info/sct",
	"http://terminology.hl7.org/CodeSystem/observation-category",
	"urn:oid:1.2.392.200119.6.1005",
	"http://jpfhir.jp/fhir/core/CodeSystem/JP_SimpleObservationCategory_CS",
	"http://medis.or.jp/CodeSystem/master-JLAC10-17digits",
	"http://medis.or.jp/CodeSystem/master-nursingObservationKeyCode",
	"http://hl7.org/fhir/observation-status",
	"http://hl7.org/fhir/administrative-gender",
	"http://hl7.org/fhir/consent-state-codes",
	"http://terminology.hl7.org/CodeSystem/consentscope",
	"http://terminology.hl7.org/CodeSystem/v3-ActCode",
	"http://terminology.hl7.org/CodeSystem/condition-clinical",
	"http://terminology.hl7.org/CodeSystem/condition-ver-status",
	"http://terminology.hl7.org/CodeSystem/condition-category",
	"http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation",
	"http://terminology.hl7.org/CodeSystem/v3-ObservationValue",
	"http://terminology.hl7.org/CodeSystem/v2-0203",
	"http://terminology.hl7.org/CodeSystem/v3-ActReason",
	"http://hl7.org/fhir/sid/icd-10",
	"http://www.nlm.nih.gov/research/umls/rxnorm",
	"http://hl7.org/fhir/request-status",
	"http://hl7.org/fhir/request-intent",
	"http://hl7.org/fhir/questionnaire-answers-status",
	"http://hl7.org/fhir/encounter-status",
	"http://jpfhir.jp/fhir/core/mhlw/IdSystem/InsurerNumber",
	"http://jpfhir.jp/fhir/clins/Idsystem/JP_Insurance_memberID",
	"http://jpfhir.jp/fhir/core/IdSystem/insurance-medical-institution-no",
};
enum { SYSTEMS = sizeof systems / sizeof systems[0] };

/* ---- Writing ----------------------------------------------------------------------------------------------------- */

static void
put_u16(struct buffer *out, uint16_t value)
{
	char bytes[2] = { (char)value, (char)(value >> 8) };

	buffer_put(out, slice_of(bytes, 2));
}

static void
put_text(struct buffer *out, struct slice text)
{
	/* Cut between characters. */
	if (text.length > ENTRY_TEXT_MOST) {
		text.length = ENTRY_TEXT_MOST;
		while (text.length > 0 && ((unsigned char)text.data[text.length] & 0xC0) == 0x80)
			text.length--;
	}
	put_u16(out, text.data != NULL ? (uint16_t)text.length : NO_TEXT);
	buffer_put(out, text);
}

static void
put_system(struct buffer *out, struct slice system)
{
	if (system.data == NULL) {
		buffer_byte(out, SYSTEM_NONE);
		return;
	}
	for (size_t i = 1; i < SYSTEMS; i++)
		if (slice_is(system, systems[i])) {
			buffer_byte(out, (char)i);
			return;
		}
	buffer_byte(out, (char)SYSTEM_SPELT);
	put_text(out, system);
}

static void
put_i64(struct buffer *out, int64_t value)
{
	char bytes[8];

	memcpy(bytes, &value, 8);
	buffer_put(out, slice_of(bytes, 8));
}

void
entry_write_value(struct buffer *out, const struct entry *entry)
{
	switch (entry->kind) {
	case ENTRY_TOKEN:
	case ENTRY_TYPED:
		put_system(out, entry->system);
		put_text(out, entry->code);
		put_text(out, entry->text);
		break;
	case ENTRY_REFERENCE:
		put_text(out, entry->type);
		put_text(out, entry->id);
		put_text(out, entry->url);
		put_text(out, entry->version);
		put_system(out, entry->system);
		put_text(out, entry->code);
		break;
	case ENTRY_DATE:
	case ENTRY_POSITION:
		put_i64(out, entry->low);
		put_i64(out, entry->high);
		break;
	case ENTRY_STRING:
		put_text(out, entry->text);
		break;
	case ENTRY_NUMBER:
		put_text(out, entry->number);
		/* Most numbers are only that. */
		if (entry->comparator.data != NULL || entry->upper.data != NULL) {
			put_text(out, entry->comparator);
			put_text(out, entry->upper);
		}
		break;
	case ENTRY_QUANTITY:
		put_text(out, entry->number);
		put_text(out, entry->comparator);
		put_system(out, entry->system);
		put_text(out, entry->code);
		put_text(out, entry->text);
		if (entry->upper.data != NULL)
			put_text(out, entry->upper);
		break;
	case ENTRY_URI:
		put_text(out, entry->url);
		if (entry->version.data != NULL)
			put_text(out, entry->version);
		break;
	case ENTRY_COMPOSITE:
		buffer_put(out, entry->components);
		break;
	case ENTRY_WORDS:
		put_u16(out, (uint16_t)entry->narrative.length);
		buffer_put(out, entry->text);
		break;
	case ENTRY_CONTAINED:
		break;
	}
}

static void
put_parameter(struct buffer *out, uint32_t parameter)
{
	char bytes[4];

	memcpy(bytes, &parameter, 4);
	buffer_put(out, slice_of(bytes, 4));
}

void
entry_write(struct buffer *out, uint32_t parameter, enum entry_kind kind, struct slice value)
{
	if (value.length > UINT16_MAX)
		return;
	put_parameter(out, parameter);
	buffer_byte(out, (char)kind);
	put_u16(out, (uint16_t)value.length);
	buffer_put(out, value);
}

void
entry_write_contained(struct buffer *out, const struct contained *contained)
{
	struct buffer value;

	if (contained->entries.length > UINT32_MAX) {
		out->failed = true;
		return;
	}
	buffer_init(&value, 0);
	put_text(&value, contained->type);
	put_text(&value, contained->id);
	entry_write(out, (uint32_t)contained->entries.length, ENTRY_CONTAINED, buffer_slice(&value));
	buffer_put(out, contained->entries);
	if (!buffer_ok(&value))
		out->failed = true;
	buffer_free(&value);
}

void
entry_write_alias(struct buffer *out, uint32_t parameter)
{
	put_parameter(out, parameter);
	buffer_byte(out, (char)ALIAS);
	put_u16(out, 0);
}

/* ---- Reading ----------------------------------------------------------------------------------------------------- */

/* The entries come from our own store; still, nothing is read past their end. */
static uint16_t
get_u16(struct slice *rest)
{
	if (rest->length < 2)
		return NO_TEXT;
	uint16_t value = (uint16_t)((unsigned char)rest->data[0] | (unsigned char)rest->data[1] << 8);

	*rest = slice_from(*rest, 2);
	return value;
}

static struct slice
get_text(struct slice *rest)
{
	uint16_t length = get_u16(rest);

	if (length == NO_TEXT || length > rest->length)
		return SLICE_NONE;
	struct slice text = slice_of(rest->data, length);

	*rest = slice_from(*rest, length);
	return text;
}

static struct slice
get_system(struct slice *rest)
{
	if (rest->length == 0)
		return SLICE_NONE;
	unsigned char place = (unsigned char)rest->data[0];

	*rest = slice_from(*rest, 1);
	if (place == SYSTEM_SPELT)
		return get_text(rest);
	return place > 0 && place < SYSTEMS ? slice_text(systems[place]) : SLICE_NONE;
}

static int64_t
get_i64(struct slice *rest)
{
	int64_t value = 0;

	if (rest->length >= 8) {
		memcpy(&value, rest->data, 8);
		*rest = slice_from(*rest, 8);
	}
	return value;
}

static void
read_value(struct entry *entry, struct slice value)
{
	switch (entry->kind) {
	case ENTRY_TOKEN:
	case ENTRY_TYPED:
		entry->system = get_system(&value);
		entry->code = get_text(&value);
		entry->text = get_text(&value);
		break;
	case ENTRY_REFERENCE:
		entry->type = get_text(&value);
		entry->id = get_text(&value);
		entry->url = get_text(&value);
		entry->version = get_text(&value);
		entry->system = get_system(&value);
		entry->code = get_text(&value);
		break;
	case ENTRY_DATE:
	case ENTRY_POSITION:
		entry->low = get_i64(&value);
		entry->high = get_i64(&value);
		break;
	case ENTRY_STRING:
		entry->text = get_text(&value);
		break;
	case ENTRY_NUMBER:
		entry->number = get_text(&value);
		entry->comparator = get_text(&value);
		entry->upper = get_text(&value);
		break;
	case ENTRY_QUANTITY:
		entry->number = get_text(&value);
		entry->comparator = get_text(&value);
		entry->system = get_system(&value);
		entry->code = get_text(&value);
		entry->text = get_text(&value);
		entry->upper = get_text(&value);
		break;
	case ENTRY_URI:
		entry->url = get_text(&value);
		entry->version = get_text(&value);
		break;
	case ENTRY_COMPOSITE:
		entry->components = value;
		break;
	case ENTRY_WORDS: {
		uint16_t narrative = get_u16(&value);

		entry->text = value;
		entry->narrative = slice_of(value.data, narrative < value.length ? narrative : value.length);
		break;
	}
	case ENTRY_CONTAINED:
		break;
	}
}

bool
entry_next(struct slice *rest, struct entry *entry)
{
	if (rest->length < HEAD)
		return false;
	uint32_t parameter;
	unsigned char kind = (unsigned char)rest->data[4];
	struct slice after = slice_from(*rest, 5);
	uint16_t length = get_u16(&after);

	memcpy(&parameter, rest->data, 4);
	if (length > after.length || kind == ENTRY_CONTAINED)
		return false;
	if (kind != ALIAS) {
		*entry = (struct entry){ .kind = (enum entry_kind)kind };
		read_value(entry, slice_of(after.data, length));
	}
	entry->parameter = parameter;
	entry->again = kind == ALIAS;
	*rest = slice_from(after, length);
	return true;
}

bool
entry_next_contained(struct slice *rest, struct contained *out)
{
	while (rest->length >= HEAD) {
		uint32_t entries;
		bool found = (unsigned char)rest->data[4] == ENTRY_CONTAINED;
		struct slice after = slice_from(*rest, 5);
		uint16_t length = get_u16(&after);

		memcpy(&entries, rest->data, 4);
		if (length > after.length)
			return false;
		*rest = slice_from(after, length);
		if (!found)
			continue;
		after.length = length;
		out->type = get_text(&after);
		out->id = get_text(&after);
		if (entries > rest->length)
			return false;
		out->entries = slice_of(rest->data, entries);
		*rest = slice_from(*rest, entries);
		return true;
	}
	return false;
}

/* ---- Keys -------------------------------------------------------------------------------------------------------- */

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

static size_t
put_hash(uint64_t hash, char *out)
{
	hash = mix(hash);
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
