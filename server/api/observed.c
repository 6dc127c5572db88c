#include "server/api/observed.h"

#include "server/access/items.h"
#include "server/api/code_groups.h"
#include "server/api/searchset.h"

#include <stdlib.h>

/* The number that the parameter of Observation has in entries. */
static uint32_t
number_of(const char *code)
{
	return extract_parameter(schema_search(schema_resource(SLICE("Observation")), slice_text(code)));
}

/* What was found so far. */
struct finding {
	struct arena *arena;
	struct observed *list;
	size_t count, capacity;
	bool failed; /* memory ran out */
};

static bool
take(void *context, const struct record *record)
{
	struct finding *finding = context;

	struct observed *list = arena_more(finding->arena, finding->list, finding->count, &finding->capacity, sizeof *list);

	if (list == NULL) {
		finding->failed = true;
		return false;
	}
	finding->list = list;
	struct observed *observed = &finding->list[finding->count];

	*observed = (struct observed){ .record = *record };
	/* Those of a view are good for now only. */
	if (items_of_parts(record->resource) != 0 && record->entries.length > 0) {
		observed->record.entries = arena_copy(finding->arena, record->entries);
		finding->failed = observed->record.entries.data == NULL;
		if (finding->failed)
			return false;
	}
	finding->count++;
	observed_date(observed);
	return finding->count <= OBSERVED_MOST;
}

bool
observed_find(struct call *call, struct snapshot *snapshot, const struct query *query, struct observed **list, size_t *count)
{
	struct finding finding = { .arena = call->arena };
	enum search_status status = search_each(snapshot, call->principal, query, call->arena, 0, take, &finding);

	if (finding.failed)
		status = SEARCH_NO_MEMORY;
	else if (finding.count > OBSERVED_MOST)
		status = SEARCH_TOO_COSTLY;
	*list = finding.list;
	*count = finding.count;
	return searchset_found(call, status, "These are too many Observations to look at: narrow them, such as by code, category or date");
}

/* ---- Time -------------------------------------------------------------------------------------------------------- */

static bool
later(int64_t low, int64_t high, const struct observed *than)
{
	return low != than->low ? low > than->low : high > than->high;
}

void
observed_date(struct observed *observed)
{
	struct slice rest = observed->record.entries;
	struct entry entry = { 0 };
	uint32_t date = number_of("date");

	observed->dated = false;
	while (entry_next(&rest, &entry)) {
		if (entry.parameter != date || entry.kind != ENTRY_DATE)
			continue;
		int64_t low = entry.low != INT64_MIN ? entry.low : entry.high;

		if (observed->dated && !later(low, entry.high, observed))
			continue;
		observed->dated = true;
		observed->low = low;
		observed->high = entry.high;
	}
}

bool
observed_same_time(const struct observed *a, const struct observed *b)
{
	return a->dated && b->dated && a->low == b->low && a->high == b->high;
}

int
observed_compare(const struct observed *a, const struct observed *b)
{
	if (a->dated != b->dated)
		return a->dated ? -1 : 1;
	if (a->dated && !observed_same_time(a, b))
		return later(a->low, a->high, b) ? -1 : 1;
	return a->record.sequence > b->record.sequence ? -1 : a->record.sequence < b->record.sequence;
}

static int
compare(const void *a, const void *b)
{
	return observed_compare(a, b);
}

void
observed_sort(struct observed *list, size_t count)
{
	if (count > 0)
		qsort(list, count, sizeof *list, compare);
}

/* ---- Code -------------------------------------------------------------------------------------------------------- */

/* What the keys are made of. */
struct gather {
	struct call *call;
	uint32_t code, subject;
	struct code_key *keys;
	size_t count, capacity;
};

static bool
add_key(struct gather *gather, const struct code_key *key)
{
	if (gather->count == OBSERVED_CODES_MOST) {
		call_refuse(gather->call, 400, FAULT_TOO_COSTLY, SLICE_NONE,
		    "These Observations have more than %d codes: narrow them, such as by code or date", OBSERVED_CODES_MOST);
		return false;
	}
	struct code_key *keys = arena_more(gather->call->arena, gather->keys, gather->count, &gather->capacity, sizeof *keys);

	if (keys == NULL) {
		call_store_trouble(gather->call, STORE_NO_MEMORY);
		return false;
	}
	gather->keys = keys;
	gather->keys[gather->count++] = *key;
	return true;
}

/* Whose it is, as text that is the same for the same one; SLICE_NONE when that isn't told. */
static struct slice
subject_of(const struct gather *gather, const struct record *record)
{
	struct slice rest = record->entries;
	struct entry entry = { 0 };

	while (entry_next(&rest, &entry))
		if (entry.parameter == gather->subject && entry.kind == ENTRY_REFERENCE && (entry.id.data != NULL || entry.url.data != NULL))
			return entry.id.data != NULL ?
			    arena_print(gather->call->arena, "%.*s/%.*s", SLICE_ARGS(entry.type), SLICE_ARGS(entry.id)) : entry.url;
	return SLICE_NONE;
}

/* Its codes, or its texts when it has no code. */
static bool
add_codes(struct gather *gather, const struct record *record, size_t item, bool texts)
{
	struct code_key key = { .within = subject_of(gather, record), .item = item };
	struct slice rest = record->entries;
	struct entry entry = { 0 };
	size_t before = gather->count;

	while (entry_next(&rest, &entry)) {
		if (entry.parameter != gather->code || entry.kind != ENTRY_TOKEN || (entry.code.data == NULL) != texts)
			continue;
		key.system = texts ? SLICE_NONE : entry.system;
		key.code = entry.code;
		key.text = texts ? entry.text : SLICE_NONE;
		if ((key.code.data != NULL || key.text.data != NULL) && !add_key(gather, &key))
			return false;
	}
	return texts || gather->count > before || add_codes(gather, record, item, true);
}

bool
observed_group(struct call *call, struct observed *list, size_t count)
{
	struct gather gather = { .call = call, .code = number_of("code"), .subject = number_of("subject") };
	size_t *groups = arena_zero(call->arena, count, sizeof *groups);

	if (groups == NULL) {
		call_store_trouble(call, STORE_NO_MEMORY);
		return false;
	}
	for (size_t i = 0; i < count; i++)
		if (!add_codes(&gather, &list[i].record, i, false))
			return false;
	code_groups_find(gather.keys, gather.count, groups, count);
	for (size_t i = 0; i < count; i++)
		list[i].group = groups[i];
	return true;
}

void
observed_codes_begin(struct observed_codes *codes, const struct record *record)
{
	*codes = (struct observed_codes){ .rest = record->entries, .parameter = number_of("code") };
}

bool
observed_codes_next(struct observed_codes *codes, struct slice *system, struct slice *code)
{
	while (entry_next(&codes->rest, &codes->entry)) {
		if (codes->entry.parameter != codes->parameter || codes->entry.kind != ENTRY_TOKEN || codes->entry.code.data == NULL)
			continue;
		*system = codes->entry.system;
		*code = codes->entry.code;
		return true;
	}
	return false;
}

void
observed_members(const struct record *record, void (*each)(void *context, struct slice id), void *context)
{
	struct slice rest = record->entries;
	struct entry entry = { 0 };
	uint32_t member = number_of("has-member");

	while (entry_next(&rest, &entry))
		if (entry.parameter == member && entry.kind == ENTRY_REFERENCE && entry.id.data != NULL && slice_is(entry.type, "Observation"))
			each(context, entry.id);
}
