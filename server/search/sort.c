#include "server/search/sort.h"

#include "resources/extract.h"

static void
put_number(struct sort_value *value, uint64_t number)
{
	for (int i = 0; i < 8; i++)
		value->bytes[i] = (unsigned char)(number >> (56 - 8 * i));
	value->length = 8;
}

static void
put_signed(struct sort_value *value, int64_t number)
{
	put_number(value, (uint64_t)number ^ UINT64_C(1) << 63);
}

static void
put_text(struct sort_value *value, struct slice a, const char *between, struct slice b)
{
	const struct slice parts[] = { a, slice_text(between), b };

	value->length = 0;
	for (size_t i = 0; i < 3; i++) {
		size_t room = SORT_BYTES_MOST - value->length, length = parts[i].length < room ? parts[i].length : room;

		if (length > 0)
			memcpy(value->bytes + value->length, parts[i].data, length);
		value->length = (uint8_t)(value->length + length);
	}
}

static void
put_folded(struct sort_value *value, struct slice text)
{
	struct buffer folded;

	buffer_init(&folded, 0);
	entry_fold(text, &folded);
	put_text(value, buffer_slice(&folded), "", SLICE(""));
	buffer_free(&folded);
}

/* False when the entry has nothing to sort by. */
static bool
entry_value(const struct entry *entry, struct sort_value *value)
{
	struct decimal decimal;

	switch (entry->kind) {
	case ENTRY_TOKEN:
		if (entry->code.data == NULL && entry->text.data == NULL)
			return false;
		if (entry->code.data != NULL)
			put_text(value, entry->code, "", SLICE(""));
		else
			put_folded(value, entry->text);
		return true;
	case ENTRY_REFERENCE:
		if (entry->id.data != NULL)
			put_text(value, entry->type, "/", entry->id);
		else
			put_text(value, entry->url.data != NULL ? entry->url : entry->code, "", SLICE(""));
		return true;
	case ENTRY_DATE:
		put_signed(value, entry->low != INT64_MIN ? entry->low : entry->high);
		return true;
	case ENTRY_STRING:
		put_folded(value, entry->text);
		return true;
	case ENTRY_NUMBER:
	case ENTRY_QUANTITY:
		if (!decimal_parse(entry->number, &decimal))
			return false;
		put_number(value, decimal_key(&decimal));
		return true;
	case ENTRY_URI:
		put_text(value, entry->url, "", SLICE(""));
		return true;
	case ENTRY_COMPOSITE:
	case ENTRY_WORDS:
	case ENTRY_TYPED:
	case ENTRY_POSITION:
	case ENTRY_CONTAINED:
		break;
	}
	return false;
}

static int
compare_values(const struct sort_value *a, const struct sort_value *b)
{
	return slice_compare(slice_of((const char *)a->bytes, a->length), slice_of((const char *)b->bytes, b->length));
}

void
sort_values(const struct query *query, const struct record *record, struct sort_value values[SORTS_MOST])
{
	struct slice rest = record->entries;
	struct entry entry = { 0 };
	struct sort_value value = { 0 };
	bool by_entry = false;

	for (size_t i = 0; i < query->sort_count; i++) {
		values[i] = (struct sort_value){ .missing = true };
		if (query->sorts[i].kind == PREDICATE_ID) {
			values[i].missing = false;
			put_text(&values[i], record->id, "", SLICE(""));
		} else if (query->sorts[i].kind == PREDICATE_LAST_UPDATED) {
			/* The truth's order is that of its times, and tells apart what one millisecond holds: unless further sorts
			 * are there to do that. */
			values[i].missing = false;
			put_number(&values[i], i + 1 == query->sort_count ? record->sequence : (uint64_t)record->time);
		} else {
			by_entry = true;
		}
	}
	while (by_entry && entry_next(&rest, &entry))
		for (size_t i = 0; i < query->sort_count; i++) {
			const struct sort *sort = &query->sorts[i];

			if (sort->kind != PREDICATE_ENTRY || sort->parameter != entry.parameter || !entry_value(&entry, &value))
				continue;
			int order = values[i].missing ? -1 : compare_values(&value, &values[i]);

			if (values[i].missing || (sort->descending ? order > 0 : order < 0))
				values[i] = value;
		}
}

int
sort_compare(const struct query *query, const struct sort_value *a, uint64_t a_rid, const struct sort_value *b,
    uint64_t b_rid)
{
	for (size_t i = 0; i < query->sort_count; i++) {
		if (a[i].missing != b[i].missing)
			return a[i].missing ? 1 : -1;
		int order = a[i].missing ? 0 : compare_values(&a[i], &b[i]);

		if (order != 0)
			return query->sorts[i].descending ? -order : order;
	}
	return a_rid > b_rid ? -1 : a_rid < b_rid;
}

int
sort_compare_first(const struct query *query, const struct sort_value *a, const struct sort_value *b)
{
	int order = compare_values(a, b);

	return query->sorts[0].descending ? -order : order;
}
